"""Files that several write, and several files that are written together: nothing is lost, nothing is half done."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from hgnen_desktop.core.errors import CaseChangedError, CaseFileError
from hgnen_desktop.core.storage.atomic import write_atomically
from hgnen_desktop.core.storage.case_file import backup_of, dump_case, load_case, new_case
from hgnen_desktop.core.storage.shared_file import digest_of, replace_case_file
from hgnen_desktop.core.workflow import Workbench

needs_posix = pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX systems")


def content(label: str) -> bytes:
    return dump_case(new_case(label).with_changes(case_id="one"))


def test_a_file_that_another_has_changed_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "case.json"
    known = replace_case_file(path, content("first"))
    replace_case_file(path, content("theirs"), known)
    with pytest.raises(CaseChangedError, match="changed by another window or program"):
        replace_case_file(path, content("mine"), known)
    assert path.read_bytes() == content("theirs")
    path.unlink()
    replace_case_file(path, content("mine"), known)
    assert path.read_bytes() == content("mine")


def test_the_last_good_version_is_kept_and_never_replaced_by_a_broken_one(tmp_path: Path, bench: Workbench) -> None:
    path = tmp_path / "case.json"
    for label in ("first", "second"):
        replace_case_file(path, content(label))
    assert backup_of(path).read_bytes() == content("first")
    replace_case_file(path, content("second"))
    assert backup_of(path).read_bytes() == content("first"), "saving the same again keeps the version before"
    path.write_bytes(b'{"format": "hgnen-case", "vers')
    with pytest.raises(CaseFileError, match="the version before the last save is kept"):
        load_case(path, bench.catalogue)
    replace_case_file(path, content("third"))
    assert backup_of(path).read_bytes() == content("first")
    assert load_case(backup_of(path), bench.catalogue).label == "first"


def test_two_programs_that_save_by_turns_lose_no_update(tmp_path: Path) -> None:
    """Each adds one to a number in the file, again whenever the other was quicker; no addition may vanish."""
    path = tmp_path / "case.json"
    path.write_bytes(dump_case(new_case("0")))
    script = (
        "import json, sys\n"
        "from pathlib import Path\n"
        "from hgnen_desktop.core.errors import CaseChangedError\n"
        "from hgnen_desktop.core.storage.shared_file import digest_of, replace_case_file\n"
        "path = Path(sys.argv[1])\n"
        "for _ in range(40):\n"
        "    while True:\n"
        "        before = path.read_bytes()\n"
        "        data = json.loads(before)\n"
        "        data['label'] = str(int(data['label']) + 1)\n"
        "        try:\n"
        "            replace_case_file(path, json.dumps(data).encode(), digest_of(before))\n"
        "            break\n"
        "        except CaseChangedError:\n"
        "            continue\n"
    )
    both = [subprocess.Popen([sys.executable, "-c", script, str(path)]) for _ in range(2)]
    assert [one.wait(timeout=120) for one in both] == [0, 0]
    assert b'"80"' in path.read_bytes()
    assert sorted(one.name for one in tmp_path.iterdir()) == ["case.json", "case.json.bak"]


@needs_posix
def test_permissions_and_links_stay_as_they_are(tmp_path: Path) -> None:
    path, link = tmp_path / "case.json", tmp_path / "link.json"
    replace_case_file(path, content("first"))
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    path.chmod(0o640)
    link.symlink_to(path)
    replace_case_file(link, content("second"), digest_of(content("first")))
    assert link.is_symlink()
    assert path.read_bytes() == content("second")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert backup_of(link) == tmp_path / "case.json.bak"
    assert stat.S_IMODE(backup_of(link).stat().st_mode) == 0o600


def test_a_backup_that_cannot_be_written_does_not_stop_the_save(tmp_path: Path) -> None:
    path = tmp_path / "case.json"
    replace_case_file(path, content("first"))
    backup_of(path).mkdir()
    replace_case_file(path, content("second"))
    assert path.read_bytes() == content("second")


@pytest.mark.parametrize("number", [28, 30, 13])
def test_what_the_disk_refuses_is_said_and_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    """A full disk, a disk that cannot be written to, a folder without the right."""
    path = tmp_path / "case.json"
    write_atomically(path, content("old"))

    def refuse(*_arguments: object, **_options: object) -> int:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("hgnen_desktop.core.storage.atomic.os.open", refuse)
    with pytest.raises(CaseFileError, match=os.strerror(number)):
        replace_case_file(path, content("new"), digest_of(content("old")))
    assert path.read_bytes() == content("old")


def test_what_a_killed_program_left_is_removed_and_nothing_else(tmp_path: Path) -> None:
    old, fresh, other = (tmp_path / name for name in (f".{'a' * 16}.part", f".{'b' * 16}.part", "report.part"))
    for one in (old, fresh, other):
        one.write_bytes(b"ZZCANARY")
    for one in (old, other):
        os.utime(one, (1_000_000_000, 1_000_000_000))
    replace_case_file(tmp_path / "case.json", content("first"))
    assert sorted(tmp_path.iterdir()) == [fresh, tmp_path / "case.json", other]
