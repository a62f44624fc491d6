"""An anonymous copy holds findings and course, moved by a constant, and nothing that says who the patient is."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from hgnen_desktop.core.domain.answer import Answer, AnswerState
from hgnen_desktop.core.domain.case import Case, Decision, Verdict
from hgnen_desktop.core.domain.course import Event, EventKind, PartialDate
from hgnen_desktop.core.errors import CaseFileError
from hgnen_desktop.core.storage.case_file import dump_case, parse_case
from hgnen_desktop.core.teaching.anonymous import (
    Shift,
    Unit,
    Wishes,
    anonymous_copy,
    kept_unless_dropped,
    preview,
    typed_texts,
    unit_of,
)
from hgnen_desktop.core.teaching.cases import folder_cases
from hgnen_desktop.core.teaching.titles import neutral_title
from hgnen_desktop.core.workflow import Workbench

SECRET = ("Roe", "1963", "MRN 4711")


def patient(*, month_only: bool = False) -> Case:
    """A patient whose name stands in every place where one can be typed."""
    known = AnswerState.KNOWN
    later = PartialDate("2026-03") if month_only else PartialDate("2026-03-31")
    return Case(
        case_id="Roe-MRN 4711",
        label="Roe",
        name="Jane Roe",
        birth_year=1963,
        notes="Roe is afraid of needles.",
        question="Operate on Roe?",
        findings={
            "patient.age": Answer(state=known, value=62, note="Roe says so"),
            "tumor.site": Answer(state=known, value="colon", on=dt.date(2026, 1, 10)),
            "pathology.histology": Answer(state=known, value="nec"),
            "pathology.ki67": Answer(state=known, value=80),
        },
        course=(
            Event(
                id="Roe-1",
                kind=EventKind.SURGERY,
                on=PartialDate("2026-01-20"),
                procedure="right hemicolectomy",
                margin="r1",
                note="Dr. Roe",
            ),
            Event(
                id="Roe-2",
                kind=EventKind.SYSTEMIC,
                on=later,
                regimens=("platinum_etoposide",),
                setting="adjuvant",
                ended=False,
            ),
            Event(id="Roe-3", kind=EventKind.SURGERY, on=PartialDate("2026-01-20"), struck="Roe was mixed up"),
            Event(
                id="Roe-4", kind=EventKind.DECISION, on=PartialDate("2026-02-01"), items=("x",), reason="Roe wants it"
            ),
        ),
        decisions=(Decision(item="nec-adjuvant-platinum-etoposide", verdict=Verdict.ACCEPTED, reason="Roe agrees"),),
    )


def test_nothing_that_was_typed_is_left_unless_it_is_kept(bench: Workbench) -> None:
    copy = anonymous_copy(patient(), Wishes(-400, "Teaching: a colon"), bench.catalogue)
    written = dump_case(copy).decode()
    assert not [secret for secret in SECRET if secret in written]
    assert copy.teaching
    assert copy.label == "Teaching: a colon"
    assert (copy.name, copy.birth_year, copy.decisions, copy.notes, copy.question) == (None, None, (), "", "")
    assert copy.case_id != patient().case_id
    assert parse_case(dump_case(copy), bench.catalogue).course == copy.course


def test_what_was_done_stays_and_can_be_dropped(bench: Workbench) -> None:
    case = patient()
    kept = kept_unless_dropped(case, bench.catalogue)
    assert kept == {"course 1 > procedure"}
    copy = anonymous_copy(case, Wishes(-400, keep=kept | {"notes"}), bench.catalogue)
    assert copy.course[0].procedure == "right hemicolectomy"
    assert copy.notes == case.notes
    assert {place for place, _ in typed_texts(case, bench.catalogue)} == {
        "notes", "patient.age > note", "course 1 > note", "course 1 > procedure", "course 3 > struck",
    }  # fmt: skip


def test_every_date_moves_by_the_same_days(bench: Workbench) -> None:
    case = patient()
    copy = anonymous_copy(case, Wishes(-400), bench.catalogue)
    assert copy.findings["tumor.site"].on == dt.date(2026, 1, 10) - dt.timedelta(400)
    apart = [one.on.first for one in copy.course if one.on is not None]
    assert apart[1] - apart[0] == dt.date(2026, 3, 31) - dt.date(2026, 1, 20)
    assert copy.known() == case.known()


def test_a_case_of_months_moves_by_months_and_one_of_years_by_years(bench: Workbench) -> None:
    case = patient(month_only=True)
    assert unit_of(case) is Unit.MONTHS
    copy = anonymous_copy(case, Wishes(-400), bench.catalogue)
    assert [str(one.on) for one in copy.course] == ["2024-12-20", "2025-02", "2024-12-20"]
    shift = Shift(Unit.YEARS, -400)
    assert shift.months == -12
    assert shift.partial(PartialDate("2026")) == "2025"
    for unit, days in ((Unit.MONTHS, -31), (Unit.DAYS, -1), (Unit.YEARS, -800)):
        moved = Shift(unit, days)
        assert moved.partial(PartialDate("2026-03-31")) < "2026-03-31"


def test_the_copy_leads_to_the_same_answers(bench: Workbench) -> None:
    case = patient()
    as_of = dt.date(2026, 6, 1)
    one = bench.assess(case, as_of)
    other = bench.assess(anonymous_copy(case, Wishes(-400), bench.catalogue), as_of - dt.timedelta(400))
    assert one.situation.outcome == other.situation.outcome
    assert one.applies == other.applies


def test_what_changes_is_shown_before_it_is_kept(bench: Workbench) -> None:
    case = patient()
    wishes = Wishes(-400)
    text = preview(case, anonymous_copy(case, wishes, bench.catalogue), wishes, bench.catalogue)
    for line in (
        "Every date moves by -400 days.",
        "Label: Roe -> Teaching: a patient",
        "Name: Jane Roe -> (left behind)",
        "Year of birth: 1963 -> (left behind)",
        "Decisions: 1 -> (left behind)",
        "Course 1, on: 2026-01-20 -> 2024-12-16",
        "Course 4: decision -> (left behind)",
        "  course 1 > note: Dr. Roe",
    ):
        assert line in text, line


def test_a_case_without_dates_says_so(bench: Workbench) -> None:
    case = Case(case_id="x", findings={"pathology.ki67": Answer(state=AnswerState.KNOWN, value=35)})
    wishes = Wishes(-400)
    assert preview(case, anonymous_copy(case, wishes, bench.catalogue), wishes, bench.catalogue).startswith(
        "The case holds no date."
    )


def test_a_date_outside_the_calendar_is_refused(bench: Workbench) -> None:
    with pytest.raises(OverflowError):
        anonymous_copy(patient(), Wishes(-800_000), bench.catalogue)


# --- only cases for teaching are taught with -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({}, "not marked as a teaching case"),
        ({"teaching": True, "name": "Jane Roe"}, "holds the name of a person"),
        ({"teaching": True, "birth_year": 1963}, "holds a year of birth"),
    ],
)
def test_the_file_of_a_patient_is_not_taught_with(
    tmp_path: Path, bench: Workbench, changes: dict[str, object], why: str
) -> None:
    data = {"format": "hgnen-case", "version": 1, "case_id": "pt-1", "findings": {"pathology.ki67": 35}, **changes}
    (tmp_path / "patient.json").write_text(json.dumps(data), encoding="utf-8")
    with pytest.raises(CaseFileError) as refused:
        folder_cases(tmp_path, bench.catalogue)
    text = str(refused.value)
    assert text.startswith("patient.json: ")
    assert why in text
    assert "anonymous copy" in text
    assert "Jane" not in text
    assert "1963" not in text


def test_a_copy_is_taught_with(tmp_path: Path, bench: Workbench) -> None:
    copy = anonymous_copy(patient(), Wishes(-400), bench.catalogue)
    (tmp_path / "copy.json").write_bytes(dump_case(copy))
    assert [one.case.case_id for one in folder_cases(tmp_path, bench.catalogue)] == [copy.case_id]


def test_the_title_in_a_list_does_not_name_the_diagnosis(bench: Workbench) -> None:
    from hgnen_desktop.core.teaching.cases import bundled_cases
    from hgnen_desktop.core.teaching.titles import listed_cases

    titles = [neutral_title(one.case, bench.index) for one in bundled_cases(bench.catalogue)]
    assert not [title for title in titles if "NEC" in title or "NET" in title or "neuroendocrine" in title.lower()]
    assert "Rectum, 58 years, distant metastases, no treatment yet" in titles
    assert "Colon, 62 years, male, course from 16 Sep 2024" in titles
    assert len(set(titles)) == len(titles), "a clinician can tell the rows apart"
    listed = [one.title for one in listed_cases(bench.index)]
    assert sorted(listed) == sorted(titles)
    sites = [title.split(",")[0] for title in listed]
    assert sites == sorted(sites, key=sites.index), "those of a site stand together"
    assert neutral_title(Case(case_id="x"), bench.index) == "A patient"
