"""Recording a visit from the command line: which visit is meant, what is refused, and that nothing else in the case changes."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from hgnen_desktop.cli import main
from hgnen_desktop.core.errors import HgnenError
from hgnen_desktop.core.workflow import Workbench

RULE = "table-2-nec-imaging"
AS_OF = "2026-11-20"


@pytest.fixture
def case(tmp_path: Path) -> Path:
    path = tmp_path / "pt-1.json"
    plan = {"rule": RULE, "anchor_date": "2026-01-31", "anchor_event": "surgery"}
    path.write_text(
        json.dumps({"format": "hgnen-case", "version": 1, "case_id": "c-1", "label": "PT-1", "surveillance": plan})
    )
    return path


def visit(*arguments: object) -> int:
    return main(["visit", *map(str, arguments), "--as-of", AS_OF])


def recorded(case: Path) -> list[tuple[str, str, str | None]]:
    visits = json.loads(case.read_text())["surveillance"].get("visits", [])
    return [(one["visit"].rsplit("/")[-1], one["state"], one.get("on")) for one in visits]


@pytest.mark.parametrize("wanted", ["next", "2026-04-30", f"{RULE}/003"])
def test_a_visit_is_meant_by_id_by_date_or_as_the_next(
    case: Path, wanted: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert visit("done", case, wanted, "--on", "2026-05-04") == 0
    assert recorded(case) == [("003", "done", "2026-05-04")]
    assert f"PT-1: {RULE}/003 done on 4 May 2026. Recorded in" in capsys.readouterr().out


def test_moved_missed_and_a_call_each_leave_their_record(case: Path) -> None:
    assert visit("moved", case, "next", "--on", "2026-12-01", "--note", "on holiday") == 0
    assert visit("missed", case, f"{RULE}/006") == 0
    assert visit("called", case, f"{RULE}/009", "--note", "Called, voicemail", "--on", "2026-11-19") == 0
    assert visit("called", case, f"{RULE}/009", "--note", "Letter sent") == 0
    assert recorded(case) == [("003", "moved", "2026-12-01"), ("006", "missed", None)]
    notes = json.loads(case.read_text())["visit_notes"]
    assert [(one["on"], one["text"]) for one in notes] == [("2026-11-19", "Called, voicemail"), (AS_OF, "Letter sent")]


def test_without_a_visit_those_there_are_are_listed(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert visit("done", case) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == f"{RULE}/003  2026-04-30  overdue"
    assert len(lines) == 16


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["done", "next"], "needs its date"),
        (["done", "next", "--on", "2026-11-21"], "cannot be done yet"),
        (["done", "next", "--on", "2025-01-01"], "Check the year"),
        (["missed", "2027-01-31"], "has not come yet"),
        (["missed", "next", "--on", "2026-05-01"], "has no other date"),
        (["done", "2026-05-01", "--on", "2026-05-01"], f"Choose one of: {RULE}/003"),
        (["called", "next"], "needs its words"),
        (["called", "next", "--note", "x", "--on", "2026-11-21"], "cannot be done yet"),
    ],
)
def test_what_is_not_possible_is_refused_and_the_file_untouched(
    case: Path, arguments: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = case.read_bytes()
    assert visit(arguments[0], case, *arguments[1:]) == 2
    assert says in capsys.readouterr().err
    assert case.read_bytes() == before


def test_a_file_that_cannot_be_read_or_dated_is_told(
    case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert visit("done", tmp_path / "none.json", "next", "--on", AS_OF) == 2
    assert "could not be read" in capsys.readouterr().err
    case.write_text(json.dumps({"format": "hgnen-case", "version": 1}))
    assert visit("done", case, "next", "--on", AS_OF) == 2
    assert capsys.readouterr().err


def test_a_note_from_the_future_is_not_taken_for_one(case: Path) -> None:
    assert visit("called", case, "next", "--note", "x") == 0
    with pytest.raises(HgnenError, match="visit_notes > entry 1 > on"):
        Workbench().open(case, dt.date(2026, 11, 1))
