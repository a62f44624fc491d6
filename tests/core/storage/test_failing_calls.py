"""Every call of the system that saving makes fails once, in every way: the old file or the new one, and a sentence."""

from __future__ import annotations

import errno
import json
import os
import stat
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import pytest

from hgnen_desktop.cli import main
from hgnen_desktop.core.errors import CaseChangedError, CaseFileError, HgnenError
from hgnen_desktop.core.storage.atomic import write_atomically, write_together
from hgnen_desktop.core.storage.case_file import backup_of, dump_case, new_case, read_content
from hgnen_desktop.core.storage.own_folder import data_folder, private_folder
from hgnen_desktop.core.storage.shared_file import digest_of, replace_case_file
from hgnen_desktop.core.storage.unfinished import finish_unfinished
from tests.core.storage.failing import CALLS, ERRORS, each_failure

every_failure = pytest.mark.parametrize("call", CALLS)
every_reason = pytest.mark.parametrize("error", ERRORS)
pytestmark = pytest.mark.skipif(os.name != "posix", reason="the calls of POSIX systems")


def content(label: str) -> bytes:
    return dump_case(new_case(label).with_changes(case_id="one"))


def fresh(folder: Path, files: Mapping[str, bytes]) -> None:
    for one in folder.iterdir():
        one.unlink()
    for name, what in files.items():
        (folder / name).write_bytes(what)


@every_failure
@every_reason
def test_a_save_that_fails_says_why_and_leaves_the_old_case(tmp_path, monkeypatch, call: str, error: str) -> None:
    path, old, new = tmp_path / "case.json", content("old"), content("new")

    def act() -> None:
        try:
            replace_case_file(path, new, digest_of(old))
        except HgnenError:
            assert path.read_bytes() == old
            raise
        assert path.read_bytes() == new, "it was said to be saved"

    told = each_failure(monkeypatch, call, error, lambda: fresh(tmp_path, {"case.json": old}), act)
    assert told or call in ("mkdir", "link", "chmod"), "nothing failed, so nothing was tried"
    reason = os.strerror(getattr(errno, error))
    assert [said for _number, said in told if said is not None and reason not in str(said)] == []
    if call in ("fchmod", "flock"):
        assert not any(said for _number, said in told), "this must not stand in the way of saving"


@every_failure
@every_reason
def test_an_export_of_several_files_is_old_or_new_as_a_whole(tmp_path, monkeypatch, call: str, error: str) -> None:
    old = {"a.ics": b"old a", "b.pdf": b"old b"}
    new = {"a.ics": b"new a", "b.pdf": b"new b", "c.csv": b"new c"}

    def now() -> dict[str, bytes]:
        return {one.name: one.read_bytes() for one in tmp_path.iterdir() if not one.name.startswith(".")}

    def act() -> None:
        try:
            write_together({tmp_path / name: what for name, what in new.items()})
        except HgnenError:
            assert now() == old
            raise
        assert now() == new

    told = each_failure(monkeypatch, call, error, lambda: fresh(tmp_path, old), act)
    assert told or call in ("flock", "mkdir", "chmod")
    assert not any((data_folder() / "unfinished").glob("*")) or call in ("unlink", "stat")
    finish_unfinished()
    assert now() in (old, new)


@every_failure
@every_reason
def test_reading_says_why_it_cannot(tmp_path, monkeypatch, call: str, error: str) -> None:
    path = tmp_path / "case.json"
    path.write_bytes(content("old"))
    for _number, said in each_failure(monkeypatch, call, error, lambda: None, lambda: read_content(path)):
        assert said is None or "could not be read" in str(said)


def test_a_drive_that_refuses_permissions_can_be_saved_to_again(tmp_path, monkeypatch) -> None:
    """Network drives and sticks often refuse every chmod and chown."""

    def refuse(*_arguments: object, **_options: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    for name in ("chmod", "chown", "fchmod", "fchown"):
        monkeypatch.setattr(os, name, refuse)
    path = tmp_path / "case.json"
    digest = None
    for label in ("first", "second", "third"):
        digest = replace_case_file(path, content(label), digest)
    assert path.read_bytes() == content("third")
    assert backup_of(path).read_bytes() == content("second")
    for what in (b"one", b"two"):
        write_atomically(tmp_path / "plan.pdf", what)
        write_together({tmp_path / "a.ics": what, tmp_path / "b.csv": what})
    assert (tmp_path / "a.ics").read_bytes() == b"two"


def test_when_files_cannot_be_put_back_it_is_said_and_the_next_start_does_it(tmp_path, monkeypatch) -> None:
    first, last = tmp_path / "a.ics", tmp_path / "b.ics"
    first.write_bytes(b"old a")
    last.write_bytes(b"old b")
    replace, left = os.replace, [1]

    def dying(source: Path, target: Path) -> None:
        """A drive that goes away after the first file."""
        if not left:
            raise OSError(5, "Input/output error")
        left.pop()
        replace(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", dying)
        with pytest.raises(
            CaseFileError, match=r"could not be put back as they were: a\.ics\. Start the program again"
        ):
            write_together({first: b"new a", last: b"new b"})
    assert first.read_bytes() == b"new a"
    finish_unfinished()
    assert {one.name: one.read_bytes() for one in tmp_path.iterdir()} == {"a.ics": b"old a", "b.ics": b"old b"}
    assert list((data_folder() / "unfinished").iterdir()) == []


@pytest.fixture
def killed_midway(tmp_path, monkeypatch) -> tuple[Path, Path]:
    """Two files of a set of which the first only was put in place when the program died."""
    first, last = tmp_path / "a.ics", tmp_path / "b.ics"
    for one in (first, last):
        one.write_bytes(b"old")
    script = (
        "import os, pathlib, sys\n"
        "from hgnen_desktop.core.storage.atomic import write_together\n"
        "put, placed = os.replace, []\n"
        "def replace(source, target):\n"
        "    if placed: os._exit(9)\n"
        "    put(source, target); placed.append(target)\n"
        "os.replace = replace\n"
        "write_together({pathlib.Path(name): b'new' for name in sys.argv[1:]})\n"
    )
    assert subprocess.run([sys.executable, "-c", script, str(first), str(last)], check=False).returncode == 9
    assert (first.read_bytes(), last.read_bytes()) == (b"new", b"old")
    return first, last


def test_the_next_start_finishes_what_a_kill_left_half_done(killed_midway, tmp_path) -> None:
    assert main(["guidelines", "list"]) == 0
    assert {one.name: one.read_bytes() for one in tmp_path.iterdir()} == {"a.ics": b"new", "b.ics": b"new"}
    assert list((data_folder() / "unfinished").iterdir()) == []


def test_what_someone_wrote_after_the_kill_is_not_replaced(killed_midway, tmp_path) -> None:
    killed_midway[1].write_bytes(b"theirs")
    finish_unfinished()
    assert {one.name: one.read_bytes() for one in tmp_path.iterdir()} == {"a.ics": b"new", "b.ics": b"theirs"}


def test_a_drive_that_is_away_is_waited_for(killed_midway, tmp_path) -> None:
    away = tmp_path.with_name("away")
    tmp_path.rename(away)
    finish_unfinished()
    away.rename(tmp_path)
    finish_unfinished()
    assert [one.read_bytes() for one in killed_midway] == [b"new", b"new"]


def test_new_files_that_were_swept_away_bring_the_old_set_back(killed_midway, tmp_path) -> None:
    note = json.loads(next((data_folder() / "unfinished").glob("*.note")).read_bytes())
    Path(note[1]["new"]).unlink()
    finish_unfinished()
    assert [one.read_bytes() for one in killed_midway] == [b"old", b"old"]
    assert sorted(tmp_path.iterdir()) == sorted(killed_midway)


@pytest.mark.parametrize("said", [b"", b"[{", b"{}", b"[1]", b'[{"new": 1}]', b"\xff" * 100])
def test_a_note_that_cannot_be_read_is_thrown_away(said: bytes) -> None:
    folder = private_folder(data_folder() / "unfinished")
    (folder / "1.note").write_bytes(said)
    finish_unfinished()
    assert list(folder.iterdir()) == []


def test_a_folder_that_another_program_holds_does_not_stop_a_save(tmp_path) -> None:
    path = tmp_path / "case.json"
    digest = replace_case_file(path, content("first"))
    handle = os.open(tmp_path, os.O_RDONLY)
    fcntl = pytest.importorskip("fcntl")
    fcntl.flock(handle, fcntl.LOCK_EX)
    began = time.monotonic()
    replace_case_file(path, content("second"), digest)
    assert time.monotonic() - began < 2
    with pytest.raises(CaseChangedError):
        replace_case_file(path, content("third"), digest)
    assert path.read_bytes() == content("second")
    os.close(handle)


def test_what_another_wrote_while_this_was_written_is_not_replaced(tmp_path, monkeypatch) -> None:
    """Where a lock keeps nobody out, the comparison right before the end does."""
    path = tmp_path / "case.json"
    digest = replace_case_file(path, content("first"))
    sync = os.fsync

    def slowly(handle: int) -> None:
        path.write_bytes(content("theirs"))
        sync(handle)

    monkeypatch.setattr(os, "fsync", slowly)
    with pytest.raises(CaseChangedError):
        replace_case_file(path, content("mine"), digest)
    assert path.read_bytes() == content("theirs")


def test_killed_at_every_single_call_nothing_is_lost_cut_or_mixed() -> None:
    """See ``tests/core/storage/kills.py``, which also kills at random moments."""
    run = [
        sys.executable,
        "-m",
        "tests.core.storage.kills",
        "--each-call",
        "--kinds",
        "save",
        "together",
        "sealed",
        "passphrase",
        "encryption",
    ]
    root = Path(__file__).parents[3]
    done = subprocess.run(run, cwd=root, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "together: 0 kills" not in done.stdout


def test_own_folders_and_files_are_for_their_owner_alone(tmp_path, monkeypatch) -> None:
    before = os.umask(0)
    try:
        folder = private_folder(tmp_path / "a" / "b")
        write_atomically(folder / "note", b"x")
    finally:
        os.umask(before)
    assert [stat.S_IMODE(one.stat().st_mode) for one in (folder.parent, folder, folder / "note")] == [
        0o700,
        0o700,
        0o600,
    ]
    folder.chmod(0o777)
    assert stat.S_IMODE(private_folder(folder).stat().st_mode) == 0o700
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(CaseFileError, match="could not be made"):
        private_folder(tmp_path / "file")


def test_a_link_put_in_the_place_of_a_file_on_its_way_changes_no_rights_elsewhere(tmp_path, monkeypatch) -> None:
    """Whoever may write in a shared folder could point it at a file of the one who saves."""
    private, path = tmp_path / "private", tmp_path / "case.json"
    private.write_bytes(b"a key")
    private.chmod(0o600)
    path.write_bytes(content("old"))
    path.chmod(0o666)
    write = os.write

    def then_a_link(handle: int, what: bytes) -> int:
        written = write(handle, what)
        [one] = tmp_path.glob(".*.part")
        one.unlink()
        one.symlink_to(private)
        return written

    monkeypatch.setattr(os, "write", then_a_link)
    with pytest.raises(CaseFileError, match="could not be read back unchanged"):
        write_atomically(path, content("new"))
    assert stat.S_IMODE(private.stat().st_mode) == 0o600
    assert (private.read_bytes(), path.read_bytes()) == (b"a key", content("old"))
