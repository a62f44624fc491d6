from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hgnen_desktop.core.course.line import LineReader, Understood, taken_in
from hgnen_desktop.core.domain.case import Case
from hgnen_desktop.core.domain.course import Event, EventKind, PartialDate
from hgnen_desktop.core.errors import CaseFileError
from hgnen_desktop.core.storage.case_file import dump_case, parse_case
from hgnen_desktop.core.workflow import Workbench

TODAY = dt.date(2026, 11, 30)
EMPTY = Case(case_id="x", birth_year=1960)
BENCH = Workbench()


def read(line: str, case: Case = EMPTY) -> Understood:
    return LineReader(BENCH.deriver).read(line, case, TODAY)


@pytest.mark.parametrize(
    ("line", "kind", "fields"),
    [
        (
            "2026-03 cisplatin/etoposide x6 PR",
            "systemic",
            {"regimens": ("cisplatin", "etoposide"), "cycles": 6, "response": "partial"},
        ),
        ("Mar 2026 EP ×6", "systemic", {"on": "2026-03", "regimens": ("platinum_etoposide",), "cycles": 6}),
        ("2026-03 CDDP + VP-16, 4 cycles", "systemic", {"regimens": ("cisplatin", "etoposide"), "cycles": 4}),
        ("since 2026-03-05 CAPTEM", "systemic", {"on": "2026-03-05", "regimens": ("captem",)}),
        ("2026-04 to 2026-07 FOLFOX", "systemic", {"on": "2026-04", "stop": "2026-07"}),
        ("2026-04 - 2026-07 FOLFIRI", "systemic", {"on": "2026-04", "stop": "2026-07"}),
        ("2026-03 lurbinectedin x4 SD", "systemic", {"drugs": "lurbinectedin", "regimens": (), "response": "stable"}),
        (
            "2026-01-15 right hemicolectomy R0 pN1 (6/42)",
            "surgery",
            {
                "procedure": "right hemicolectomy",
                "margin": "r0",
                "stage_after": "pN1",
                "nodes_positive": 6,
                "nodes_examined": 42,
            },
        ),
        (
            "15.01.2026 laparoscopic low anterior resection",
            "surgery",
            {"on": "2026-01-15", "approach": "laparoscopic", "procedure": "low anterior resection"},
        ),
        ("2026-08 liver metastasis resected R0", "surgery", {"target": "metastasis", "margin": "r0"}),
        ("2026-09 progression liver, lung", "progression", {"sites": ("liver", "lung")}),
        ("2026-09 recurrence, local, after treatment", "progression", {"sites": ("local",), "timing": "after"}),
        ("2026-05 MRI brain", "imaging", {"technique": "MRI brain", "sites": ()}),
        ("2026-05 MRI brain metastases", "imaging", {"technique": "MRI", "sites": ("brain",)}),
        ("2026-06 radiation pelvis 50 Gy", "radiation", {"site": "pelvis 50 Gy"}),
        ("2026-06 SBRT", "radiation", {"technique": "SBRT"}),
        ("2026-06 TACE", "liver_directed", {"technique": "TACE"}),
        ("2026-06 PRRT x4 ongoing", "prrt", {"cycles": 4, "ended": False}),
        ("2026 died", "death", {"on": "2026"}),
        ("undated appendectomy", "surgery", {"on": None, "procedure": "appendectomy"}),
    ],
)
def test_a_line_is_understood(line: str, kind: str, fields: dict[str, Any]) -> None:
    understood = read(line)
    assert understood.ok, understood.problems
    (event,) = understood.events
    assert event.kind == kind
    for name, value in fields.items():
        assert getattr(event, name) == value, (name, getattr(event, name))
    assert understood.not_understood == ()


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("2026-05 CT no progression", "progression"),
        ("2026-05 CT: liver metastases ruled out", "liver"),
        ("2026-05 MRI brain metastases negative", "brain"),
        ("2026-05 CT, possible bone metastases", "bone"),
        ("2026-05 FDG-PET without lung metastases", "lung"),
    ],
)
def test_what_is_not_so_or_not_sure_is_a_remark_and_nothing_else(line: str, wrong: str) -> None:
    understood = read(line)
    (event,) = understood.events
    assert event.kind is EventKind.IMAGING
    assert event.sites == ()
    assert event.findings == {}
    assert wrong in str(event.note)
    assert any("kept as a remark" in sentence for sentence in understood.not_understood)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("", "Nothing has been entered"),
        ("cisplatin/etoposide x6", "does not begin with a date"),
        ("2026-03", "not clear what happened"),
        ("2026-03 lunch with friends", "not clear what happened"),
        ("03/04/2026 CT", "Do you mean 3 Apr 2026 or 4 Mar 2026"),
        ("31.04.2026 CT", "not in the calendar"),
        ("2026-13 CT", "There is no month 13"),
        ("2027-01 CAPTEM", "in the future"),
        ("2026-03 CAPTEM to 2027-01", "in the future"),
        ("2026-08 CAPTEM to 2026-05", "before it starts"),
        ("1950-01 pancreatectomy", "before the year of birth"),
        ("2026-01 hemicolectomy (43/42)", "only 42 were examined"),
        ("2026-03 CAPTEM " + "x" * 600, "longer than"),
    ],
)
def test_a_line_that_cannot_be_says_what_and_how_to_mend_it(line: str, words: str) -> None:
    understood = read(line)
    assert not understood.ok
    assert words in " ".join(understood.problems)


def test_a_value_that_is_no_number_is_kept_as_a_remark() -> None:
    understood = read("2025-12 biopsy NEC Ki-67 many")
    assert understood.events[0].note == "Ki-67 many"
    assert "pathology.ki67" not in understood.events[0].findings
    assert any("Ki-67 index" in sentence for sentence in understood.not_understood)


@pytest.mark.parametrize(
    ("line", "cycles"),
    [
        ("2026-03 cisplatin/etoposide planned 6 cycles", None),
        ("2026-03 cisplatin/etoposide, planned x6", None),
        ("2026-03 cisplatin/etoposide 2 of 6 cycles", 2),
        ("2026-03 cisplatin/etoposide 2/6 cycles", 2),
    ],
)
def test_cycles_that_are_planned_are_not_given(line: str, cycles: int | None) -> None:
    understood = read(line)
    assert understood.events[0].cycles == cycles
    assert cycles is not None or "planned" in str(understood.events[0].note)


def test_words_that_are_not_understood_are_named_and_kept() -> None:
    """Beside a treatment an unknown word may say that it was not begun; elsewhere, or once that is said, it is a remark."""
    assert "Not understood: 'quasi'" in read("2026-03 cisplatin/etoposide x6 PR quasi ambulatory").problems[0]
    for line in (
        "2026-03 started cisplatin/etoposide x6 PR quasi ambulatory",
        "2026-03 cisplatin/etoposide x6 PR note: quasi ambulatory",
    ):
        understood = read(line)
        assert understood.events[0].note == "quasi ambulatory"
        assert understood.not_understood == ("'quasi ambulatory' is kept as a remark; nothing is read from it.",)


def test_what_is_proposed_is_said_with_its_reason() -> None:
    case = taken_in(EMPTY, read("2026-01 CT liver metastases").events)
    understood = read("2026-03 cisplatin/etoposide ongoing", case)
    assert understood.events[0].setting == "palliative"
    assert understood.proposed == ("Understood as palliative, because then Extent of disease: Distant metastases.",)
    assert read("2026-03 cisplatin/etoposide ongoing").events[0].setting is None


def test_chemoradiation_with_its_drugs_is_two_events_of_one_setting() -> None:
    understood = read("2026-03 cisplatin/etoposide x4 with chemoradiation to 2026-06")
    assert [(event.kind.value, event.setting, event.stop) for event in understood.events] == [
        ("systemic", "definitive", "2026-06"),
        ("radiation", "definitive", "2026-06"),
    ]


def test_a_running_line_is_stopped_by_a_line() -> None:
    case = taken_in(EMPTY, read("2026-03 palliative cisplatin/etoposide ongoing").events)
    understood = read("2026-07 stopped x6 PR for toxicity", case)
    (event,) = understood.events
    assert (event.on, event.stop, event.cycles, event.response, event.stopped_for) == (
        "2026-03", "2026-07", 6, "partial", "toxicity",
    )  # fmt: skip
    assert event.corrects == case.course[0].id
    assert BENCH.seen(taken_in(case, understood.events), TODAY).known()["treatment.lines"] == 1


def test_overlapping_lines_and_a_line_without_drugs_are_told_and_taken_in() -> None:
    case = taken_in(EMPTY, read("2026-03 palliative cisplatin/etoposide to 2026-08").events)
    overlapping = read("2026-05 palliative FOLFIRI ongoing", case)
    assert overlapping.ok
    assert any("still being given" in sentence for sentence in overlapping.problems)
    nameless = read("2026-09 palliative chemo x4", case)
    assert nameless.ok
    bare = Event(id="a", kind=EventKind.SYSTEMIC, on=PartialDate("2026-09"))
    told = BENCH.standing(case.with_changes(course=(bare,)), TODAY).remarks
    assert any("names no drugs" in fault.what for fault in told)


def test_a_second_death_and_what_follows_a_death_are_refused() -> None:
    case = taken_in(EMPTY, read("2026-05-01 died").events)
    assert "recorded already (1 May 2026)" in " ".join(read("2026-06 died", case).problems)
    assert "lies after the death" in " ".join(read("2026-06 CT", case).problems)


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=80) | st.builds("2026-03 {}".format, st.text(alphabet="abcxEPR0126/-+,. ()%>~", max_size=60)))
def test_no_line_breaks_anything_and_what_is_taken_in_can_be_saved(line: str) -> None:
    understood = read(line)
    assert understood.ok or understood.problems
    if understood.ok:
        after = taken_in(EMPTY, understood.events)
        try:
            content = dump_case(after)
        except CaseFileError:  # half of a character, which no file can hold
            return
        assert parse_case(content, BENCH.catalogue, TODAY) == after
        BENCH.seen(after, TODAY)


def test_the_lines_shown_as_examples_are_understood_whole() -> None:
    for example in BENCH.index.guidelines.course_examples:
        understood = read(example.line)
        assert understood.ok
        assert not understood.not_understood, example.line
