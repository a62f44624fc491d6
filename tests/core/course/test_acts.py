from __future__ import annotations

import datetime as dt

import pytest

from hgnen_desktop.core.course.acts import (
    correct,
    decision_outcome,
    history,
    new_result,
    restore,
    strike,
)
from hgnen_desktop.core.course.line import LineReader, taken_in
from hgnen_desktop.core.course.order import remarks
from hgnen_desktop.core.course.standing import Holds, overrule, stand
from hgnen_desktop.core.domain.case import Answer, AnswerState, Case
from hgnen_desktop.core.domain.course import EventKind, PartialDate
from hgnen_desktop.core.errors import CaseFileError
from hgnen_desktop.core.storage.case_file import dump_case, parse_case
from hgnen_desktop.core.workflow import Workbench

TODAY = dt.date(2026, 11, 30)


@pytest.fixture(scope="module")
def bench() -> Workbench:
    return Workbench()


def known(value: object, **fields: object) -> Answer:
    return Answer.model_validate({"state": "known", "value": value, **fields})


def typed(bench: Workbench, *lines: str, **findings: object) -> Case:
    reader = LineReader(bench.deriver)
    case = Case(case_id="x", findings={name.replace("__", "."): known(value) for name, value in findings.items()})
    for line in lines:
        understood = reader.read(line, case, TODAY)
        assert understood.ok, understood.problems
        case = taken_in(case, understood.events)
    return case


def test_a_new_result_leaves_the_older_value_to_be_seen_with_its_date(bench: Workbench) -> None:
    case = Case(case_id="x", findings={"patient.ecog": known(1, on="2026-01-10")})
    after = new_result(case, bench.index, "patient.ecog", known(2), PartialDate("2026-09-01"), TODAY)
    assert bench.seen(after).known() == {"patient.ecog": 2}
    assert bench.seen(after, dt.date(2026, 3, 1)).known() == {"patient.ecog": 1}
    told = [(event.on if event else None, answer.value) for event, answer in history(after, "patient.ecog")]
    assert told == [("2026-01-10", 1), ("2026-09-01", 2)]


def test_a_result_without_a_date_never_stands_before_one_that_has_a_date(bench: Workbench) -> None:
    case = Case(case_id="x", findings={"patient.ecog": known(0)})
    after = new_result(case, bench.index, "patient.ecog", known(2), PartialDate("2026"), TODAY)
    assert bench.seen(after).known() == {"patient.ecog": 2}
    assert after.course[0].on is None


def test_two_reports_on_tissue_ask_which_holds_until_it_is_settled(bench: Workbench) -> None:
    case = Case(case_id="x", findings={"pathology.ki67": known(40)})
    after = new_result(case, bench.index, "pathology.ki67", known(80), PartialDate("2026-09"), TODAY)
    fact = bench.standing(after).facts["pathology.ki67"]
    assert fact.holds is Holds.OPEN
    assert "40 %" in fact.text
    assert "80 %" in fact.text
    assert "pathology.ki67" not in bench.seen(after).known()
    settled = overrule(after, bench.deriver, "pathology.ki67", 80, "The metastasis was biopsied again.", TODAY)
    assert bench.seen(settled).known() == {"pathology.ki67": 80}


def test_a_corrected_entry_no_longer_counts_and_stays(bench: Workbench) -> None:
    case = typed(bench, "2026-01-15 right hemicolectomy R1")
    after = correct(case, case.course[0].id, TODAY, margin="r0")
    assert bench.seen(after).known()["treatment.margin"] == "r0"
    assert [event.margin for event in after.course] == ["r1", "r0"]
    assert after.course[1].corrects == case.course[0].id
    assert parse_case(dump_case(after), bench.catalogue) == after


def test_a_struck_entry_says_why_and_can_come_back(bench: Workbench) -> None:
    case = typed(bench, "2026-01-15 right hemicolectomy R1")
    with pytest.raises(ValueError, match="why this entry does not count"):
        strike(case, case.course[0].id, " ")
    after = strike(case, case.course[0].id, "Another patient's report.")
    assert bench.seen(after).known() == {}
    assert after.course[0].struck == "Another patient's report."
    assert restore(after, case.course[0].id) == case


def test_overruling_the_course_needs_a_reason_and_an_allowed_value(bench: Workbench) -> None:
    case = typed(bench, "2026-01-15 right hemicolectomy R1")
    with pytest.raises(ValueError, match="say in a few words why"):
        overrule(case, bench.deriver, "treatment.margin", "r0", "", TODAY)
    with pytest.raises(ValueError, match="Allowed"):
        overrule(case, bench.deriver, "treatment.margin", "r9", "Second look.", TODAY)
    after = overrule(case, bench.deriver, "treatment.margin", "r0", "Second look at the slides.", TODAY)
    fact = bench.standing(after).facts["treatment.margin"]
    assert fact.holds is Holds.OVERRULED
    assert "Second look at the slides." in fact.text
    assert bench.seen(after).known()["treatment.margin"] == "r0"


def test_an_answer_against_the_course_holds_only_while_the_course_says_the_same(bench: Workbench) -> None:
    case = typed(bench, "2026-01 cisplatin/etoposide x6 PR")
    status = "treatment.status"
    held = overrule(case, bench.deriver, status, "none", "The drugs were never given.", TODAY)
    assert bench.standing(held).facts[status].holds is Holds.OVERRULED
    assert parse_case(dump_case(held), bench.catalogue) == held
    later = held.with_changes(course=(*held.course, *typed(bench, "2026-06 progression").course))
    fact = bench.standing(later).facts[status]
    assert fact.holds is Holds.TWO_VALUES, "a newer event is never outlived by an older answer"
    assert status not in bench.seen(later).known()


def test_no_treatment_yet_gives_way_to_a_line_that_came_after_it(bench: Workbench) -> None:
    case = typed(bench, "2026-01 cisplatin/etoposide x6 PR", treatment__status="none")
    fact = bench.standing(case).facts["treatment.status"]
    assert fact.holds is Holds.OPEN, "the answer of the time before is no second value"
    assert "Which holds?" not in fact.text
    assert "The answer 'No treatment yet' gives way to it." in fact.text
    assert "treatment.status" not in bench.seen(case).known()
    over = typed(bench, "2026-01 cisplatin/etoposide x6 PR to 2026-05", treatment__status="none")
    assert bench.seen(over).known()["treatment.status"] == "finished"


def test_choosing_between_what_the_course_leaves_open_needs_no_reason(bench: Workbench) -> None:
    case = typed(bench, "2026-01 cisplatin/etoposide x6 PR")
    fact = bench.standing(case).facts["treatment.status"]
    assert len(fact.derived.possible) > 1
    for value in fact.derived.possible:
        chosen = overrule(case, bench.deriver, "treatment.status", value, "", TODAY)
        assert bench.seen(chosen).known()["treatment.status"] == value
        later = chosen.with_changes(course=(*chosen.course, *typed(bench, "2026-06 progression").course))
        assert bench.seen(later).known().get("treatment.status") in (None, "progression")


def test_what_became_of_a_decision_is_recorded_with_its_reason() -> None:
    case = Case(case_id="x")
    with pytest.raises(ValueError, match="not carried out as decided"):
        decision_outcome(case, ("nec-debulking",), "no", PartialDate("2026-05"), TODAY)
    after = decision_outcome(case, ("nec-debulking",), "partly", PartialDate("2026-05"), TODAY, "Two cycles only.")
    assert (after.course[0].kind, after.course[0].reason) == (EventKind.DECISION, "Two cycles only.")


def test_new_brain_metastases_on_treatment_ask_whether_this_is_progression(bench: Workbench) -> None:
    case = typed(
        bench, "2026-01 CT liver metastases", "2026-03 cisplatin/etoposide ongoing", "2026-05 MRI brain metastases"
    )
    told = [one.sentence() for one in remarks(case, bench.deriver.timeline(case.course, TODAY), bench.index)]
    assert any("brain is new. Is this progression?" in sentence for sentence in told)
    assert bench.seen(case).known()["treatment.status"] == "on_treatment"


def test_a_case_without_a_course_stands_as_it_was_entered(bench: Workbench) -> None:
    case = Case(case_id="x", findings={"patient.ecog": known(1), "pathology.ki67": Answer(state=AnswerState.PENDING)})
    assert bench.seen(case, dt.date(2020, 1, 1)) is case


def test_standing_twice_changes_nothing_and_is_never_saved(bench: Workbench) -> None:
    case = typed(bench, "2026-01-15 right hemicolectomy R1", treatment__status="finished")
    once = bench.seen(case, TODAY)
    assert once.answer("treatment.status").state is AnswerState.NOT_ASKED
    assert bench.seen(once, TODAY) == once
    with pytest.raises(CaseFileError, match=r"^case file: .* Save the case itself"):
        dump_case(once)


def test_spans_are_told_in_months_and_nothing_is_called_durable(bench: Workbench) -> None:
    case = typed(
        bench,
        "2026-01 CT liver metastases",
        "2026-03-01 cisplatin/etoposide x6 PR to 2026-07-15",
        "2026-10-20 progression liver",
    )
    standing = stand(case, bench.deriver, TODAY)
    told = [one.text() for one in standing.dates]
    assert "Last platinum ended: 15 Jul 2026, 4 months before 30 Nov 2026" in told
    assert "Last platinum ended: 15 Jul 2026, 3 months until progression (20 Oct 2026)" in told
    assert "treatment.durable_response" not in standing.facts
    anchors = {anchor: one.on for one in standing.dates for anchor in one.anchors}
    assert anchors["end_of_treatment"] == "2026-07-15"
    assert anchors["start_of_treatment"] == "2026-03-01"
