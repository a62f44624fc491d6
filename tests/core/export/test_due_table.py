"""The due list as CSV safe against formulas, as text of 80 columns, and as JSON; the visits of one case likewise."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json

import pytest

from hgnen_desktop.core.domain.case import Case, SurveillanceChoices, VisitState
from hgnen_desktop.core.export.due_table import days_words, due_csv, due_data, due_text
from hgnen_desktop.core.export.schedule_table import safe_cell, schedule_csv, schedule_data, schedule_text
from hgnen_desktop.core.schedule.due import DueGroup, DueLine
from hgnen_desktop.core.schedule.follow_up import follow_up
from hgnen_desktop.core.schedule.visit_changes import record_visit
from hgnen_desktop.core.workflow import Workbench

AS_OF = dt.date(2026, 11, 20)
FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\uff1d1"]


def rows(content: bytes) -> list[dict[str, str]]:
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def a_line(**more: object) -> DueLine:
    fields = {
        "label": "PT-1",
        "entity": "NEC",
        "date": dt.date(2026, 11, 8),
        "days": -12,
        "what": "CT",
        "notes": ("One.", "Two."),
        **more,
    }
    return DueLine(DueGroup.OVERDUE, "/folder/pt-1.json", **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize("label", FORMULAS)
def test_no_text_can_start_a_formula(label: str) -> None:
    (row,) = rows(due_csv([a_line(label=label, what=label, notes=(label,))]))
    assert row["case"] == row["what"] == row["notes"] == f"'{label}".replace("\r", "\u240d")
    behind_a_mark = safe_cell(f"\u200e{label}")  # which is taken away, and must not hide what starts a formula
    assert not behind_a_mark.startswith(tuple("=+-@\t\r\n"))
    assert safe_cell("PT=1") == "PT=1"


def test_numbers_stay_numbers_and_every_letter_comes_back() -> None:
    (row,) = rows(due_csv([a_line(label='Łódź; "quoted", line\nbreak')]))
    assert row["days"] == "-12"
    assert row["case"] == 'Łódź; "quoted", line\nbreak'
    assert (row["date"], row["group"], row["notes"]) == ("2026-11-08", "overdue", "One. Two.")


def test_text_has_one_heading_a_group_and_80_columns() -> None:
    lines = [
        a_line(),
        a_line(more=2, days=0, notes=("word " * 60,)),
        DueLine(DueGroup.UNREADABLE, "cut.json", notes=("The file is empty.",)),
    ]
    text = due_text(lines, AS_OF)
    assert text.startswith("DUE LIST of Fri 20 Nov 2026\n")
    assert "OVERDUE (2)" in text
    assert "PT-1 (NEC), 12 days ago" in text
    assert "2 more of this case to look at" in " ".join(text.split())
    assert text.index("! 1 file cannot be read; it is named under UNREADABLE.") < text.index("OVERDUE (2)")
    assert text.index("OVERDUE (2)") < text.index("UNREADABLE (1)\n  cut.json: The file is empty.")
    assert max(map(len, text.splitlines())) <= 80
    assert "Nothing is overdue" in due_text([], AS_OF)


def test_a_copy_is_told_in_text_and_json() -> None:
    lines = [a_line(case_id="1"), DueLine(DueGroup.DUE, "other.json", case_id="1", label="PT-1")]
    assert "stands in 2 files" in due_text(lines, AS_OF)
    assert due_data(lines, AS_OF)["same_case_id"] == {"1": ["/folder/pt-1.json", "other.json"]}


def test_json_holds_every_field() -> None:
    data = json.loads(json.dumps(due_data([a_line(visit="r/003")], AS_OF)))
    assert data["as_of"] == "2026-11-20"
    assert data["lines"][0]["visit"] == "r/003"
    assert data["lines"][0]["days"] == -12


@pytest.mark.parametrize(
    ("days", "words"), [(-12, "12 days ago"), (-1, "1 day ago"), (0, "today"), (1, "in 1 day"), (30, "in 30 days")]
)
def test_days_in_words(days: int, words: str) -> None:
    assert days_words(days) == words


def test_the_visits_of_a_case_as_table_text_and_json(bench: Workbench) -> None:
    rule = "table-2-nec-imaging"
    case = Case(case_id="c", label="=PT", surveillance=SurveillanceChoices(rule=rule, anchor_date=dt.date(2026, 1, 31)))
    case = record_visit(case, bench.index, f"{rule}/003", VisitState.DONE, AS_OF, on=dt.date(2026, 5, 4))
    view = follow_up(case, bench.index, AS_OF)
    table = rows(schedule_csv(view))
    assert len(table) == 16
    assert table[0]["case"] == "'=PT"
    assert (table[0]["date"], table[0]["original date"], table[0]["state"]) == ("2026-05-04", "2026-04-30", "done")
    text = schedule_text(view)
    assert max(map(len, text.splitlines())) <= 80
    assert "Mon 4 May 2026  done" in text
    data = json.loads(json.dumps(schedule_data(view)))
    assert data["plans"][0]["visits"][0]["original"] == "2026-04-30"
    assert data["plans"][0]["source"].startswith("NANETS 2023, Table 2")


def test_a_file_name_that_is_no_text_does_not_stop_the_table() -> None:
    (row,) = rows(due_csv([DueLine(DueGroup.UNREADABLE, "caf\udce9.json")]))
    assert row["file"] == "caf\\xe9.json"
