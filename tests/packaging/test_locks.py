from __future__ import annotations

import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.places import ROOT

LOCKS = (
    "requirements",
    "requirements-test",
    "requirements-core",
    "requirements-freeze",
    "requirements-mutation",
    "requirements-release",
)
QT = {"pyside6-essentials", "pyside6-pdf", "shiboken6"}
PIN = re.compile(
    r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^ ;]+)(?: ; [^\\]+?)?(?P<hashes>(?: --hash=sha256:[0-9a-f]{64})+)$"
)


def entries(lock: str) -> list[str]:
    """The entries of a lock file, each as one line."""
    text = (ROOT / "packaging" / f"{lock}.lock").read_text(encoding="utf-8")
    joined = re.sub(r"\s*\\\n\s*", " ", text)
    return [line for line in joined.splitlines() if line.strip() and not line.startswith("#")]


def pins(lock: str) -> dict[str, str]:
    matches = [PIN.match(line) for line in entries(lock)]
    return {canonicalize_name(match["name"]): match["version"] for match in matches if match}


def project() -> dict:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("lock", LOCKS)
def test_every_entry_is_one_exact_version_with_hashes(lock):
    found = entries(lock)

    assert len(found) > 10
    assert [line for line in found if not PIN.match(line)] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_address(lock):
    text = (ROOT / "packaging" / f"{lock}.lock").read_text(encoding="utf-8")

    assert not re.search(r"://|--(extra-)?index|--find-links|\s@\s|\bfile:", text)


def test_running_and_core_use_the_versions_that_are_tested():
    tested = pins("requirements-test")

    for lock in ("requirements", "requirements-core"):
        assert pins(lock).items() <= tested.items()
    assert all(tested.get(name, version) == version for name, version in pins("requirements-mutation").items())
    assert pins("requirements").items() <= pins("requirements-freeze").items()


def test_the_core_is_tested_without_qt():
    assert not [name for name in pins("requirements-core") if name in QT or "qt" in name or "pyside" in name]


def test_the_locks_hold_what_the_project_asks_for():
    asked = project()["project"]
    tools = project()["dependency-groups"]
    wanted = {
        "requirements": [*asked["dependencies"], *tools["build"]],
        "requirements-test": [*asked["dependencies"], *tools["core-test"], *tools["dev"]],
        "requirements-core": [*asked["dependencies"], *tools["core-test"]],
        "requirements-freeze": [*asked["dependencies"], *tools["freeze"]],
        "requirements-mutation": [*asked["dependencies"], *tools["core-test"], *tools["mutation"]],
    }
    for lock, texts in wanted.items():
        locked = pins(lock)
        for requirement in (Requirement(text) for text in texts if isinstance(text, str)):
            name = canonicalize_name(requirement.name)
            if lock in ("requirements-core", "requirements-mutation") and name in QT:
                continue
            assert name in locked, f"{lock}.lock lacks {name}: run packaging/lock.sh"
            assert requirement.specifier.contains(locked[name]), f"{lock}.lock: {name} {locked[name]}"


def test_the_large_qt_bundle_is_never_asked_for():
    assert not {"pyside6", "pyside6-addons", "pyside6-webengine"} & pins("requirements-test").keys()
