"""A folder that opens with a passphrase: saving, copying, another passphrase, failing drives, and what is left readable."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from hgnen_desktop.core.errors import CaseFileError, HgnenError
from hgnen_desktop.core.storage import backups, protection, sealed
from hgnen_desktop.core.storage.atomic import write_atomically, write_together
from hgnen_desktop.core.storage.case_file import backup_of, dump_case, load_case, new_case, read_content, save_case
from hgnen_desktop.core.storage.copies import note_origin
from hgnen_desktop.core.storage.folder_key import NAME, State, folder_key
from hgnen_desktop.core.storage.keyring import LockedError, keyring
from hgnen_desktop.core.storage.own_folder import data_folder
from hgnen_desktop.core.storage.protection import (
    change_passphrase,
    decrypt_file,
    decrypt_folder,
    encrypt_folder,
    go_on,
    under_way,
)
from hgnen_desktop.core.storage.sealed import SealError, is_sealed
from hgnen_desktop.core.storage.shared_file import digest_of, replace_case_file
from tests.core.storage.failing import CALLS, each_failure

CANARY, OLD, NEW = "ZZCANARY", "the old passphrase", "the new passphrase"


@pytest.fixture(autouse=True)
def _quick_and_forgetful(monkeypatch) -> Iterator[None]:
    monkeypatch.setattr(sealed, "_MEMORY", 64)
    monkeypatch.setattr(sealed, "_PASSES", 1)
    monkeypatch.setattr(os, "fsync", lambda _handle: None)
    yield
    keyring.forget()


def content(label: str = CANARY) -> bytes:
    return dump_case(new_case(label).with_changes(case_id="one", name=CANARY))


@pytest.fixture
def folder(tmp_path) -> Path:
    """A folder with a case, the version before, a case below, and a document."""
    place = tmp_path / "clinic"
    (place / "2026").mkdir(parents=True)
    replace_case_file(place / "a.json", content("before"))
    replace_case_file(place / "a.json", content())
    replace_case_file(place / "2026" / "b.json", content())
    (place / "plan.pdf").write_bytes(b"%PDF")
    return place


def readable(place: Path) -> list[str]:
    return sorted(one.name for one in place.rglob("*") if one.is_file() and CANARY.encode() in one.read_bytes())


def test_an_encrypted_folder_holds_no_name_in_any_file_and_opens_with_its_passphrase(folder) -> None:
    outcome = encrypt_folder(folder, OLD)
    assert (outcome.changed, outcome.others, outcome.left, outcome.strange) == (3, 1, [], [])
    assert readable(folder.parent) == []
    keyring.forget()
    with pytest.raises(LockedError):
        read_content(folder / "a.json")
    with pytest.raises(SealError):
        keyring.unlock(folder / "a.json", NEW)
    keyring.unlock(folder / "a.json", OLD)
    assert read_content(folder / "a.json") == read_content(folder / "2026" / "b.json") == content()


def test_what_is_saved_there_afterwards_is_encrypted_too(folder, monkeypatch) -> None:
    encrypt_folder(folder, OLD)
    replace_case_file(folder / "a.json", content("later"), digest_of(content()))
    replace_case_file(folder / "2026" / "new.json", content())
    write_together({folder / "many.json": content(), folder / "visits.csv": b"a,b"})
    save_case(new_case(CANARY), folder / "one.json")
    write_atomically(folder / "plan.txt", CANARY.encode())
    assert readable(folder) == ["plan.txt"]
    assert (folder / "visits.csv").read_bytes() == b"a,b"
    assert read_content(backup_of(folder / "a.json")) == content()


def test_nothing_can_be_saved_there_as_if_there_were_no_passphrase(folder) -> None:
    encrypt_folder(folder, OLD)
    keyring.forget()
    with pytest.raises(LockedError):
        replace_case_file(folder / "new.json", content())
    with pytest.raises(LockedError):
        replace_case_file(folder / "a.json", content("later"))
    key = folder / NAME
    for changed in (b"", key.read_bytes()[:-1], key.read_bytes() + b"x", b"x" + key.read_bytes()):
        key.write_bytes(changed)
        with pytest.raises(CaseFileError):
            replace_case_file(folder / "new.json", content())
    assert not (folder / "new.json").exists()


def test_a_key_file_whose_state_was_changed_does_not_make_cases_plain(folder) -> None:
    encrypt_folder(folder, OLD)
    key = folder / NAME
    raw = bytearray(key.read_bytes())
    raw[raw.index(b"\n") + 1] = State.OPENING
    key.write_bytes(bytes(raw))
    with pytest.raises(SealError):
        replace_case_file(folder / "a.json", content("later"))
    assert readable(folder) == []


def test_a_case_copied_alone_opens_with_the_same_passphrase_and_stays_encrypted(folder, tmp_path) -> None:
    encrypt_folder(folder, OLD)
    elsewhere = tmp_path / "stick" / "a.json"
    elsewhere.parent.mkdir()
    shutil.copy(folder / "a.json", elsewhere)
    shutil.rmtree(folder)
    keyring.forget()
    keyring.unlock(elsewhere, OLD)
    replace_case_file(elsewhere, content("later"), digest_of(content()))
    replace_case_file(elsewhere.with_name("copy.json"), content(), like=elsewhere)
    elsewhere.unlink()
    save_case(new_case(CANARY), elsewhere.with_name("kept.json"), like=elsewhere)
    assert readable(tmp_path) == []
    assert decrypt_file(elsewhere.with_name("copy.json")) is True
    assert readable(tmp_path) == ["copy.json"]


def test_another_passphrase_takes_the_old_one_away(folder) -> None:
    encrypt_folder(folder, OLD)
    before = {one: one.read_bytes() for one in folder.rglob("*.json*")}
    with pytest.raises(SealError):
        change_passphrase(folder, NEW, "yet another one")
    assert {one: one.read_bytes() for one in before} == before
    outcome = change_passphrase(folder, OLD, NEW)
    assert (outcome.changed, outcome.left) == (3, [])
    keyring.forget()
    for place in (folder, folder / "a.json", folder / "a.json.bak", folder / "2026" / "b.json"):
        with pytest.raises(SealError):
            keyring.unlock(place, OLD)
    keyring.unlock(folder, NEW)
    assert read_content(folder / "2026" / "b.json") == content()


def test_a_case_that_cannot_be_written_now_opens_with_both_passphrases_and_comes_along_later(
    folder, monkeypatch
) -> None:
    encrypt_folder(folder, OLD)
    real = protection.rewrite

    def full(path: Path, change):
        if path.name == "b.json":
            raise CaseFileError(protection.Fault(str(path), "the disk is full."))
        return real(path, change)

    monkeypatch.setattr(protection, "rewrite", full)
    outcome = change_passphrase(folder, OLD, NEW)
    assert len(outcome.left) == 1
    assert "was not finished" in under_way(folder)
    for passphrase in (OLD, NEW):
        keyring.forget()
        keyring.unlock(folder / "2026" / "b.json", passphrase)
        assert read_content(folder / "2026" / "b.json") == content()
    monkeypatch.undo()
    keyring.forget()
    keyring.unlock(folder / "a.json", NEW)
    finished = go_on(folder)
    assert finished is not None
    assert (finished.changed, finished.left) == (1, [])
    assert under_way(folder) == ""
    found = folder_key(folder)
    assert found is not None
    assert found.earlier == ()


def test_taking_the_encryption_away_leaves_the_cases_as_they_were(folder) -> None:
    before = {one: one.read_bytes() for one in folder.rglob("*.json*")}
    encrypt_folder(folder, OLD)
    with pytest.raises(SealError):
        decrypt_folder(folder, NEW)
    assert readable(folder) == []
    decrypt_folder(folder, OLD)
    assert {one: one.read_bytes() for one in folder.rglob("*") if one.is_file() and one.suffix != ".pdf"} == before


def test_what_was_rescued_and_earlier_versions_go_with_the_folder(folder) -> None:
    case = folder / "a.json"
    rescued = data_folder() / "recovery" / "window-1" / "x.json"
    rescued.parent.mkdir(parents=True)
    note_origin(rescued, case)
    rescued.write_bytes(content())
    backups.keep_version(case, content(), 1, backups.backups_folder())
    assert readable(data_folder()) == ["00000000000000000001.json", "x.json"]
    encrypt_folder(folder, OLD)
    assert readable(data_folder()) == []
    change_passphrase(folder, OLD, NEW)
    keyring.forget()
    keyring.unlock(folder, NEW)
    assert read_content(rescued) == content()
    decrypt_folder(folder, NEW)
    assert readable(data_folder()) == ["00000000000000000001.json", "x.json"]


def test_a_folder_below_with_a_passphrase_of_its_own_and_foreign_cases_are_left_alone(folder, tmp_path) -> None:
    encrypt_folder(folder / "2026", "its own passphrase")
    other = tmp_path / "other"
    other.mkdir()
    replace_case_file(other / "foreign.json", content())
    encrypt_folder(other, "a foreign passphrase")
    shutil.copy(other / "foreign.json", folder)
    foreign = (folder / "foreign.json").read_bytes()
    keyring.forget()
    outcome = encrypt_folder(folder, OLD)
    assert (outcome.changed, len(outcome.strange), outcome.left) == (2, 1, [])
    assert (folder / "foreign.json").read_bytes() == foreign
    keyring.forget()
    keyring.unlock(folder / "2026" / "b.json", "its own passphrase")
    (folder / "below").mkdir()
    with pytest.raises(CaseFileError, match="above it"):
        encrypt_folder(folder / "below", OLD)


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("error", ["ENOSPC", "EACCES"])
def test_every_call_that_fails_leaves_each_case_open_to_the_old_or_the_new_passphrase(
    tmp_path, monkeypatch, call: str, error: str
) -> None:
    place, spare = tmp_path / "clinic", tmp_path / "spare"
    spare.mkdir()
    replace_case_file(spare / "a.json", content())
    encrypt_folder(spare, OLD)

    def prepare() -> None:
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(spare, place)
        keyring.forget()

    def look() -> None:
        raw = (place / "a.json").read_bytes()
        lock = sealed.lock_of(raw)
        assert lock is not None
        keyring.forget()
        keyring.unlock(place, NEW if _unlocks(place, NEW) else OLD)
        assert read_content(place / "a.json") == content()

    told = each_failure(monkeypatch, call, error, prepare, lambda: change_passphrase(place, OLD, NEW), look)
    assert told or call in ("mkdir", "link", "flock", "chmod", "stat", "unlink")


def _unlocks(place: Path, passphrase: str) -> bool:
    try:
        keyring.unlock(place, passphrase)
    except HgnenError:
        return False
    return True


@pytest.mark.parametrize("call", ["write", "replace", "open"])
def test_a_save_that_fails_in_an_encrypted_folder_leaves_the_old_case(tmp_path, monkeypatch, call: str) -> None:
    path = tmp_path / "a.json"
    replace_case_file(path, content("old"))
    encrypt_folder(tmp_path, OLD)
    raw = path.read_bytes()

    def prepare() -> None:
        path.write_bytes(raw)

    def look() -> None:
        assert read_content(path) in (content("old"), content("new"))
        assert readable(tmp_path) == []

    def act() -> None:
        replace_case_file(path, content("new"), digest_of(content("old")))

    assert each_failure(monkeypatch, call, "ENOSPC", prepare, act, look)


def test_the_key_file_can_be_read_by_those_who_may_read_the_folder(folder) -> None:
    folder.chmod(0o750)
    encrypt_folder(folder, OLD)
    assert stat.S_IMODE((folder / NAME).stat().st_mode) == 0o640


def test_a_damaged_case_is_told_and_the_version_before_the_last_save_is_named(folder, bench) -> None:
    encrypt_folder(folder, OLD)
    raw = bytearray((folder / "a.json").read_bytes())
    raw[-1] ^= 1
    (folder / "a.json").write_bytes(bytes(raw))
    with pytest.raises(CaseFileError, match="changed or damaged.*\n.*a.json.bak: here the version before") as error:
        load_case(folder / "a.json", bench.catalogue)
    assert CANARY not in str(error.value)
    assert load_case(folder / "a.json.bak", bench.catalogue).label == "before"


def test_links_are_not_followed_out_of_the_folder(folder, tmp_path) -> None:
    outside = tmp_path / "outside.json"
    outside.write_bytes(content())
    os.symlink(outside, folder / "link.json")
    encrypt_folder(folder, OLD)
    assert not is_sealed(outside.read_bytes())
