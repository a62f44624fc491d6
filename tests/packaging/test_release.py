"""What the script that makes a release refuses, tried on a small repository of its own; nothing is built here."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.places import ROOT

pytestmark = pytest.mark.skipif(shutil.which("git") is None or os.name != "posix", reason="needs git and a shell")

CHANGELOG = "# Changelog\n\n## 1.2.0 (2027-01-31)\n\n- A change.\n\n## 1.1.0 (2026-12-31)\n\n- An older one.\n"
METAINFO = '<releases><release version="1.2.0" date="2027-01-31"/></releases>\n'


def git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


def commit(folder: Path) -> None:
    git(folder, "add", "-A")
    git(folder, "commit", "--quiet", "--message", "state")


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A version that is ready to be released."""
    for name in ("packaging/linux", "hgnen_desktop"):
        (tmp_path / name).mkdir(parents=True)
    for name in ("release.sh", "setup.sh"):
        shutil.copy(ROOT / "packaging" / name, tmp_path / "packaging" / name)
    init = '__version__ = "1.2.0"\nRELEASED = _dt.date(2027, 1, 31)\n'
    (tmp_path / "hgnen_desktop" / "__init__.py").write_text(init)
    (tmp_path / "CHANGELOG.md").write_text(CHANGELOG)
    (tmp_path / "packaging" / "linux" / "a.metainfo.xml").write_text(METAINFO)
    git(tmp_path, "init", "--quiet")
    commit(tmp_path)
    git(tmp_path, "tag", "-a", "v1.1.0", "-m", "Version 1.1.0")
    return tmp_path


def check(repository: Path, *options: str) -> tuple[int, str]:
    command = ["bash", "packaging/release.sh", "--check", *options]
    done = subprocess.run(command, cwd=repository, capture_output=True, text=True, check=False)
    assert not (repository / "dist").exists()
    return done.returncode, done.stderr


def test_a_version_that_is_ready_is_said_to_be(repository: Path) -> None:
    assert check(repository) == (0, "Version 1.2.0 of 2027-01-31 is ready to be built.\n")


def change_file(repository: Path) -> None:
    (repository / "CHANGELOG.md").write_text(CHANGELOG + "\n")


def leave_a_file(repository: Path) -> None:
    (repository / "stray").write_text("")


def tag_it(repository: Path) -> None:
    git(repository, "tag", "-a", "v1.2.0", "-m", "Version 1.2.0")


def tag_a_later_one(repository: Path) -> None:
    git(repository, "tag", "v1.10.0")


def forget_the_heading(repository: Path) -> None:
    (repository / "CHANGELOG.md").write_text(CHANGELOG.replace("2027-01-31", "unreleased"))
    commit(repository)


def forget_the_changes(repository: Path) -> None:
    (repository / "CHANGELOG.md").write_text(CHANGELOG.replace("- A change.\n\n", ""))
    commit(repository)


def forget_the_metainfo(repository: Path) -> None:
    (repository / "packaging" / "linux" / "a.metainfo.xml").write_text(METAINFO.replace("1.2.0", "1.1.0"))
    commit(repository)


@pytest.mark.parametrize(
    ("forget", "says"),
    [
        (change_file, "There are changes that are not committed."),
        (leave_a_file, "There are changes that are not committed."),
        (tag_it, "There is a tag v1.2.0 already: give the next version."),
        (tag_a_later_one, "Version 1.2.0 is older than the tag v1.10.0: give the next version."),
        (forget_the_heading, "CHANGELOG.md has no heading '## 1.2.0 (2027-01-31)'."),
        (forget_the_changes, "CHANGELOG.md says nothing below '## 1.2.0 (2027-01-31)'."),
        (forget_the_metainfo, "The metainfo file does not name 1.2.0 of 2027-01-31."),
    ],
)
def test_what_was_forgotten_is_said_and_nothing_is_built(repository: Path, forget, says: str) -> None:
    forget(repository)
    code, told = check(repository)
    assert code != 0
    assert told.splitlines() == [says, "Nothing was built."]


def test_a_trial_asks_for_no_heading_and_no_new_version(repository: Path) -> None:
    forget_the_heading(repository)
    tag_it(repository)
    assert check(repository, "--trial")[0] == 0
    leave_a_file(repository)
    assert check(repository, "--trial")[0] != 0
