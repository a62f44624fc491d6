"""Every kind of file that the program reads, as a stranger may have changed it: only our own error comes out, and soon."""

from __future__ import annotations

import dataclasses
import json
import os
import random
from pathlib import Path

import pytest

from hgnen_desktop.core.errors import HgnenError
from hgnen_desktop.core.storage import sealed
from tests.hostile_files import MOST_MEMORY, Kind, changed, kinds, memory, read_one
from tests.places import CASES

EACH = 60
NOTHING_SAID = (
    *("note of unfinished work", "list of packs", "settings", "folders of earlier versions"),
    *("what a plan was made from", "what a plan said"),
)
"""What was left by a power cut, or is asked for beside other things, counts as not there; a plan is said to be unreadable."""


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Kind]:
    pytest.importorskip("PySide6", reason="the settings of the window are among the files")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sealed, "_MEMORY", 64)
        patch.setattr(sealed, "_PASSES", 1)
        return kinds(tmp_path_factory.mktemp("corpus"))


def test_changed_files_of_every_kind_give_only_our_error(known: dict[str, Kind]) -> None:
    for about in known.values():
        for seed in about.seeds:
            about.read(seed)
    before = memory()
    for name, about in known.items():
        dice = random.Random(name)
        refused = sum(read_one(name, about, changed(about.seeds, dice)) for _ in range(EACH))
        assert refused or name in NOTHING_SAID, name
    assert memory() - before < MOST_MEMORY


# Found by trying many: each brought out another error than ours.
FOUND = [
    ("newer case", b'{"format": "hgnen-case", "version": 99, "case_id": "%s"}' % (b"x" * 300)),
    ("list of packs", b'{"packs": [{"id": "north", "file": 1e308, "digest": "0"}]}'),
    ("list of packs", b'{"packs": [{"id": "north", "file": [[]], "digest": "0"}]}'),
    ("table of a review", b"\xef\xbb\xbfName,A\r\nProfession,\xdd1f9\r\n"),
    (
        "joint calendar",
        b"BEGIN:VCALENDAR\r\nX-HGNEN-JOINT:1\r\nBEGIN:VEVENT\r\nX-HGNEN-CASE:\xff\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    ),
]


@pytest.mark.parametrize(("kind", "content"), FOUND)
def test_what_was_found_before_stays_mended(known: dict[str, Kind], kind: str, content: bytes) -> None:
    read_one(kind, known[kind], content)


def test_half_of_a_character_in_a_pack_is_refused(known: dict[str, Kind]) -> None:
    data = json.loads(known["pack"].seeds[0])
    data["files"]["entries0.yaml"] = "\ud83d"
    with pytest.raises(HgnenError, match="this is no guideline pack"):
        known["pack"].read(json.dumps(data).encode())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"DTSTAMP:2026", b"DTSTAMP:0202"),
        (b"DTSTAMP:20260115T080000Z", b"DTSTAMP:99991231T235959Z\r\nDTSTAMP:1"),
        (b"DTSTART;VALUE=DATE:20260410", b"DTSTART:080000"),
        (b"SEQUENCE:0", b"SEQUENCE:-1"),
        (b"SEQUENCE:0", b"SEQUENCE:" + b"9" * 30),
    ],
)
def test_an_earlier_calendar_with_a_strange_event_is_refused(known: dict[str, Kind], old: bytes, new: bytes) -> None:
    content = known["calendar"].seeds[0]
    assert old in content
    with pytest.raises(HgnenError, match="this is not a calendar file"):
        known["calendar"].read(content.replace(old, new))


def test_the_trial_notices_another_error_and_a_slow_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    kind = Kind((b"{}",), lambda _content: (_ for _ in ()).throw(KeyError("x")))
    with pytest.raises(AssertionError, match="KeyError"):
        read_one("strange", kind, b"{}")
    monkeypatch.setattr("tests.hostile_files.LONGEST", -1.0)
    with pytest.raises(AssertionError, match="seconds"):
        read_one("slow", dataclasses.replace(kind, read=len), b"{}")


def test_an_enormous_table_or_calendar_is_not_read_into_memory(tmp_path: Path) -> None:
    from hgnen_desktop.cli import BAD_INPUT, main

    large = tmp_path / "large.csv"
    large.touch()
    os.truncate(large, 2_000_000_000)  # a hole in the file: nothing is written
    before = memory()
    assert main(["schedule", "--batch", str(large), "--ics", "--out-dir", str(tmp_path / "out")]) == BAD_INPUT
    large.rename(tmp_path / "visits.ics")
    case = tmp_path / "case.json"
    case.write_bytes((CASES / "rectal-nec.json").read_bytes())
    wanted = ["--anchor", "2026-01-10", "--as-of", "2026-01-15", "--ics", str(tmp_path / "visits.ics")]
    assert main(["schedule", str(case), *wanted]) == BAD_INPUT
    assert memory() - before < MOST_MEMORY
