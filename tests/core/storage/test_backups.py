"""Earlier versions: which stay, who may read them, and that no save waits for them or fails with them."""

from __future__ import annotations

import datetime as dt
import os
import stat
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from hgnen_desktop.core.errors import CaseFileError
from hgnen_desktop.core.storage import backups, sealed
from hgnen_desktop.core.storage.backups import (
    Keeper,
    backups_folder,
    cases_with_versions,
    choose_backups_folder,
    hold_bound,
    keep_version,
    kept,
    version_at,
    versions_of,
)
from hgnen_desktop.core.storage.case_file import dump_case, new_case, read_content
from hgnen_desktop.core.storage.keyring import keyring
from hgnen_desktop.core.storage.own_folder import data_folder
from hgnen_desktop.core.storage.protection import encrypt_folder
from hgnen_desktop.core.storage.shared_file import replace_case_file

START = dt.datetime(2026, 11, 2, 8, 0, tzinfo=dt.UTC)  # a Monday


def nanoseconds(moment: dt.datetime) -> int:
    return int(moment.timestamp()) * 1_000_000_000


def content(label: str) -> bytes:
    return dump_case(new_case(label).with_changes(case_id="one", name="ZZCANARY"))


@pytest.fixture
def keeper(monkeypatch) -> Iterator[Keeper]:
    monkeypatch.setattr(os, "fsync", lambda _handle: None)
    one = Keeper()
    monkeypatch.setattr("hgnen_desktop.core.storage.shared_file.keeper", one)
    yield one
    one.end()
    keyring.forget()


def test_ten_saves_are_kept_whatever_lies_between_them() -> None:
    minutes = [nanoseconds(START + dt.timedelta(minutes=number)) for number in range(10)]
    assert kept(minutes) == set(minutes)
    assert kept([*minutes, minutes[-1] + 60 * 10**9]) == {*minutes[1:], minutes[-1] + 60 * 10**9}


def test_after_months_of_work_the_last_saves_hours_days_and_weeks_are_there() -> None:
    """Five saves an hour, four hours a day, thirty days: what a person may look for after a mistake is there."""
    have: set[int] = set()
    for day in range(30):
        for hour in range(4):
            for number in range(5):
                at = START + dt.timedelta(days=day, hours=hour, minutes=10 * number)
                have = kept(sorted({*have, nanoseconds(at)}))
    assert len(have) == 10
    newest = sorted(have, reverse=True)
    last = START + dt.timedelta(days=29, hours=3, minutes=40)
    moments = [dt.datetime.fromtimestamp(number / 1e9, dt.UTC) for number in newest]
    assert moments[:3] == [last - dt.timedelta(minutes=10 * number) for number in range(3)]
    assert moments[3:5] == [last - dt.timedelta(hours=1), last - dt.timedelta(hours=2)]
    assert moments[5:8] == [last - dt.timedelta(days=number) for number in (1, 2, 3)]
    assert len({one.isocalendar()[:2] for one in moments}) >= 3


def test_versions_lie_for_their_owner_alone_and_say_which_case_they_are_of(tmp_path) -> None:
    path = tmp_path / "a.json"
    for number in range(12):
        keep_version(path, content(f"{number}"), nanoseconds(START) + number, backups_folder())
    found = versions_of(path)
    assert len(found) == 10
    assert read_content(found[0].path) == content("11")
    assert list(cases_with_versions()) == [path]
    for one in (found[0].path.parent, found[0].path.parent.parent):
        assert stat.S_IMODE(one.stat().st_mode) == 0o700
    assert {stat.S_IMODE(one.stat().st_mode) for one in found[0].path.parent.iterdir()} == {0o600}
    keep_version(path, content("11"), nanoseconds(START) + 99, backups_folder())
    assert versions_of(path) == found, "the same content twice is no other version"
    assert version_at(found[3].path) == found[3]
    assert (
        version_at(path)
        is version_at(found[3].path.with_name("12.txt"))
        is version_at(found[3].path.with_name("x.json"))
        is None
    )


def test_a_version_whose_case_nobody_knows_is_no_version(tmp_path) -> None:
    keep_version(tmp_path / "a.json", content("first"), nanoseconds(START), backups_folder())
    [found] = versions_of(tmp_path / "a.json")
    for note in found.path.parent.iterdir():
        if note != found.path:
            note.unlink()
    assert version_at(found.path) is None


def test_every_save_is_kept_beside_the_work_and_encrypted_where_the_case_is(tmp_path, keeper, monkeypatch) -> None:
    monkeypatch.setattr(sealed, "_MEMORY", 64)
    keeper.begin(lambda said: pytest.fail(str(said)))
    path = tmp_path / "a.json"
    replace_case_file(path, content("first"))
    encrypt_folder(tmp_path, "a passphrase")
    replace_case_file(path, content("second"))
    keeper.end()
    assert [read_content(one.path) for one in versions_of(path)] == [content("second"), content("first")]
    assert b"ZZCANARY" not in versions_of(path)[0].path.read_bytes()


def test_a_save_never_waits_for_its_version(tmp_path, keeper, monkeypatch) -> None:
    may_go = threading.Event()
    monkeypatch.setattr(backups, "keep_version", lambda *_arguments: may_go.wait(30))
    keeper.begin(lambda _said: None)
    replace_case_file(tmp_path / "a.json", content("first"))  # would stand still here
    assert (tmp_path / "a.json").exists()
    may_go.set()


def test_a_version_that_cannot_be_kept_is_told_once_and_the_case_is_saved(tmp_path, keeper) -> None:
    (data_folder() / "backups").write_bytes(b"a file stands here")
    told: list[list[str]] = []
    keeper.begin(told.append)
    for label in ("first", "second", "third"):
        replace_case_file(tmp_path / "a.json", content(label))
    keeper.end()
    assert (tmp_path / "a.json").read_bytes() == content("third")
    assert len(told) == 1
    assert "cannot be kept now" in told[0][0]
    assert "could not be made" in told[0][1]


def test_a_folder_of_ones_own_is_used_until_it_is_taken_back(tmp_path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    choose_backups_folder(stick)
    keep_version(tmp_path / "a.json", content("first"), nanoseconds(START), backups_folder())
    old = versions_of(tmp_path / "a.json")[0].path
    assert old.is_relative_to(stick)
    choose_backups_folder(None)
    assert backups_folder() == data_folder() / "backups"
    assert b"ZZCANARY" in old.read_bytes()
    encrypt_folder(tmp_path, "a passphrase")
    assert b"ZZCANARY" not in old.read_bytes(), "what lies in a folder chosen earlier is encrypted too"
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(CaseFileError):
        choose_backups_folder(tmp_path / "file")


def test_all_versions_together_are_bounded_and_no_case_loses_its_last_one(tmp_path, monkeypatch) -> None:
    root = backups_folder()
    for case in range(3):
        for number in range(4):
            keep_version(tmp_path / f"{case}.json", content(f"{number}"), 1000 * number + case, root)
    monkeypatch.setattr(backups, "MOST_BYTES", 5 * len(content("1")))
    hold_bound(root)
    left = {case: len(versions_of(tmp_path / f"{case}.json")) for case in range(3)}
    assert sum(left.values()) == 5
    assert min(left.values()) >= 1
    monkeypatch.setattr(backups, "MOST_BYTES", 0)
    hold_bound(root)
    assert [read_content(versions_of(Path(tmp_path / f"{case}.json"))[0].path) for case in range(3)] == 3 * [
        content("3")
    ]


def test_without_room_for_a_thread_the_version_is_written_all_the_same(keeper, tmp_path, monkeypatch) -> None:
    def no_room(_thread: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(threading.Thread, "start", no_room)
    keeper.begin(lambda _words: pytest.fail("nothing is wrong"))
    path = tmp_path / "case.json"
    path.write_bytes(content("first"))
    for label in ("first", "second"):
        keeper.saved(path, content(label))
    assert len(versions_of(path)) == 1
    keeper.end()
    keeper.saved(path, content("third"))
    assert len(versions_of(path)) == 1, "nothing is kept once it has ended"
