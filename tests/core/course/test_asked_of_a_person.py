"""What a course asks a person, and what it dates: progression, an operation on another organ, anchors, months of a response."""

from __future__ import annotations

import datetime as dt

import pytest

from hgnen_desktop.core.course.anchors import course_anchors
from hgnen_desktop.core.course.line import LineReader, taken_in
from hgnen_desktop.core.domain.case import Answer, AnswerState, Case
from hgnen_desktop.core.guidelines.schema import SurveillanceRule
from hgnen_desktop.core.workflow import Workbench

BENCH = Workbench()
TODAY = dt.date(2026, 11, 30)


def known(value: object, on: dt.date | None = None) -> Answer:
    return Answer(state=AnswerState.KNOWN, value=value, on=on)  # type: ignore[arg-type]


def a_course(*lines: str, **answers: Answer) -> Case:
    case = Case(case_id="x", findings={name.replace("__", "."): answer for name, answer in answers.items()})
    for line in lines:
        understood = LineReader(BENCH.deriver).read(line, case, TODAY)
        assert understood.ok, understood.problems
        case = taken_in(case, understood.events)
    return case


def remarks(case: Case) -> str:
    return "\n".join(fault.sentence() for fault in BENCH.standing(case, TODAY).remarks)


TREATED = ("2026-01-12 CT liver metastases", "2026-02-01 cisplatin/etoposide ongoing")


@pytest.mark.parametrize(
    ("lines", "answers"),
    [
        ((*TREATED, "2026-06 MRI 3 brain metastases"), {}),
        (
            TREATED,
            {
                "imaging__brain_metastases": known(3, dt.date(2026, 6, 1)),
                "extent__metastatic_sites": known(("liver", "brain")),
            },
        ),
        (TREATED, {"extent__metastatic_sites": known(("liver", "brain"), dt.date(2026, 6, 1))}),
    ],
)
def test_new_brain_metastases_on_treatment_ask_whether_it_is_progression(
    lines: tuple[str, ...], answers: dict[str, Answer]
) -> None:
    case = a_course(*lines, **answers)
    assert "brain is new. Is this progression?" in remarks(case)
    brief = BENCH.brief(case, BENCH.assess(case, TODAY), None)
    assert "brain is new. Is this progression?" in brief.look[0].text
    told = a_course(*lines, "2026-06 progression brain", **answers)
    assert "Is this progression?" not in remarks(told)


def test_metastases_that_were_there_before_treatment_ask_nothing() -> None:
    case = a_course(
        "2026-01-10 MRI brain metastases", *TREATED, imaging__brain_metastases=known(2, dt.date(2026, 6, 1))
    )
    assert "Is this progression?" not in remarks(case)


def test_an_operation_on_another_organ_is_asked_about() -> None:
    rectum = known("rectum")
    words = "Surgery of Mar 2026: right hemicolectomy is not an operation on the rectum."
    assert words in remarks(a_course("2026-03 right hemicolectomy R0", tumor__site=rectum))
    assert "not an operation" not in remarks(a_course("2026-03 right hemicolectomy R0", tumor__site=known("colon")))
    assert "not an operation" not in remarks(a_course("2026-03 low anterior resection R0", tumor__site=rectum))
    assert "not an operation" not in remarks(a_course("2026-03 excision R1", tumor__site=rectum))
    assert "not an operation" not in remarks(a_course("2026-03 right hemicolectomy R0"))


def test_remarks_and_refusals_of_a_line_name_the_event_and_not_a_place_in_a_file() -> None:
    case = a_course("2026-03 CAPTEM x2 to 2026-05", "2026-04 FOLFOX x2 to 2026-06")
    assert "course >" not in remarks(case)
    refused = LineReader(BENCH.deriver).read("2026-08 CAPTEM to 2026-05", case, TODAY)
    assert refused.problems == (
        "Systemic treatment of Aug 2026: it stops (May 2026) before it starts (Aug 2026). Correct one of the two dates.",
    )


def test_anchors_of_follow_up_come_from_the_course_with_their_source() -> None:
    case = a_course(
        "2026-01-15 gastrectomy R0", "2026-02-20 adjuvant cisplatin/etoposide x4 to 2026-05-12", "2026-07 CT"
    )
    rules = [one for one in BENCH.index.items.values() if isinstance(one, SurveillanceRule) and one.anchors]
    found = {one.event: one for one in course_anchors(BENCH.standing(case, TODAY), rules, BENCH.index)}
    assert found["surgery"].date == dt.date(2026, 1, 15)
    assert found["surgery"].source == "Last operation: 15 Jan 2026 (gastrectomy, R0)"
    assert found["end of treatment (chemotherapy or chemoradiation)"].date == dt.date(2026, 5, 12)
    assert found["last imaging"].date is None  # a month is no day to count from


def test_the_months_of_a_response_stand_beside_the_question_and_decide_nothing() -> None:
    case = a_course(
        "2026-01-12 CT liver metastases",
        "2026-02-01 cisplatin/etoposide x6 PR to 2026-07-01",
        "2026-10-15 progression liver",
    )
    standing = BENCH.standing(case, TODAY)
    beside = [one.text() for one in standing.dates if "treatment.durable_response" in one.beside]
    assert "Last platinum ended: 1 Jul 2026, 3 months until progression (15 Oct 2026)" in beside
    assert "treatment.durable_response" not in standing.case.known()


def test_what_is_known_on_a_past_day_leaves_out_later_results_with_or_without_a_course() -> None:
    answers = {"tumor__site": known("rectum"), "molecular__mmr": known("deficient", dt.date(2026, 9, 1))}
    for lines in ((), ("2026-03 CAPTEM ongoing",)):
        case = a_course(*lines, **answers)
        before, after = dt.date(2026, 8, 31), dt.date(2026, 9, 1)
        assert "molecular.mmr" not in BENCH.seen(case, before).known()
        assert BENCH.seen(case, after).known()["molecular.mmr"] == "deficient"
        assert BENCH.assess(case, before) != BENCH.assess(case, after)
