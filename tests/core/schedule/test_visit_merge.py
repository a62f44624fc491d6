"""Visits recorded in the file while a case is open elsewhere: nothing recorded is lost, and nothing else is merged."""

from __future__ import annotations

import datetime as dt

import pytest

from hgnen_desktop.core.domain.case import (
    Answer,
    AnswerState,
    Case,
    GivenOut,
    PastFollowUp,
    SurveillanceChoices,
    VisitNote,
    VisitRecord,
    VisitState,
)
from hgnen_desktop.core.schedule.visit_merge import (
    VisitChanges,
    newest_given_out,
    only_in,
    visit_changes_between,
    with_visit_changes,
)

DAY = dt.date(2026, 11, 20)


def record(visit: str, state: VisitState = VisitState.DONE) -> VisitRecord:
    return VisitRecord(visit=visit, state=state, on=DAY, recorded_on=DAY)


def a_case(*visits: VisitRecord, **fields: object) -> Case:
    plan = SurveillanceChoices(rule="r", anchor_date=dt.date(2026, 1, 1), visits=visits)
    return Case(case_id="c", surveillance=plan).with_changes(**fields)


ONE, TWO, THREE = record("r/001"), record("r/002"), record("r/003", VisitState.MISSED)
CALL = VisitNote(visit="r/001", on=DAY, text="Called, voicemail")


def merged(before: Case, theirs: Case, mine: Case) -> Case:
    changes = visit_changes_between(before, theirs)
    assert changes is not None
    return with_visit_changes(mine, changes)


def test_records_of_both_sides_stand_together_and_the_same_one_only_once() -> None:
    before = a_case(ONE)
    mine = a_case(ONE, TWO, notes="mine", findings={"x": Answer(state=AnswerState.PENDING)})
    assert merged(before, a_case(ONE, TWO, THREE, visit_notes=(CALL,)), mine) == mine.with_changes(
        surveillance=a_case(ONE, TWO, THREE).surveillance, visit_notes=(CALL,)
    )


def test_a_record_that_was_taken_back_in_the_file_goes() -> None:
    assert merged(a_case(ONE, TWO), a_case(ONE), a_case(ONE, TWO, THREE)) == a_case(ONE, THREE)


def test_merging_again_changes_nothing() -> None:
    changes = visit_changes_between(a_case(ONE), a_case(ONE, TWO, visit_notes=(CALL,)))
    assert changes
    once = with_visit_changes(a_case(ONE, THREE), changes)
    assert with_visit_changes(once, changes) == once


@pytest.mark.parametrize(
    "theirs",
    [
        a_case(ONE, notes="x"),
        a_case(ONE, label="x"),
        a_case(ONE, findings={"x": Answer(state=AnswerState.PENDING)}),
        Case(case_id="c", surveillance=a_case(ONE).surveillance.model_copy(update={"anchor_date": DAY})),
        Case(case_id="c", surveillance=a_case(ONE).surveillance.model_copy(update={"rule": "other"})),
        Case(case_id="c", surveillance=a_case(ONE).surveillance.model_copy(update={"window_days": 3})),
    ],
)
def test_anything_else_that_differs_is_for_a_person(theirs: Case) -> None:
    assert visit_changes_between(a_case(), theirs) is None


def test_another_version_of_the_guidelines_is_no_difference() -> None:
    changes = visit_changes_between(a_case(), a_case(guidelines={"p": "1"}))
    assert changes is not None
    assert not changes
    mine = a_case(TWO)
    assert with_visit_changes(mine, changes) is mine


def test_the_rule_recorded_with_the_first_visit_comes_where_none_is_chosen() -> None:
    plain = a_case().with_changes(surveillance=a_case().surveillance.model_copy(update={"rule": None}))
    assert merged(plain, a_case(ONE), plain) == a_case(ONE)
    chosen = plain.with_changes(surveillance=plain.surveillance.model_copy(update={"rule": "mine"}))
    assert merged(plain, a_case(ONE), chosen).surveillance.rule == "mine"


def test_visits_of_a_plan_that_was_ended_meanwhile_go_into_that_plan() -> None:
    past = PastFollowUp(rule="r", anchor_date=dt.date(2026, 1, 1), ended_on=DAY)
    mine = Case(case_id="c", surveillance=SurveillanceChoices(rule="new", anchor_date=DAY, history=(past,)))
    after = merged(a_case(), a_case(ONE), mine)
    assert after.surveillance.visits == ()
    assert after.surveillance.history[0].visits == (ONE,)


def test_what_a_person_takes_out_again_is_not_brought_back() -> None:
    changes = VisitChanges(added=(ONE, TWO), notes=(CALL,))
    assert only_in(changes, a_case(TWO)) == VisitChanges(added=(TWO,))
    later = VisitChanges(added=(THREE,), removed=(ONE,)).after(changes)
    assert with_visit_changes(a_case(), later).surveillance.visits == (TWO, THREE)


# --- what was given out ------------------------------------------------------------------------------------------------


def event(uid: str, sequence: int, content: str = "a", **fields: object) -> GivenOut:
    return GivenOut(uid=uid, on=DAY, sequence=sequence, written="2026-11-20T08:00:00Z", content=content, **fields)


def with_given_out(*events: GivenOut, visits: tuple[VisitRecord, ...] = ()) -> Case:
    case = a_case(*visits)
    return case.with_changes(surveillance=case.surveillance.model_copy(update={"given_out": events}))


def test_of_each_event_given_out_here_and_there_the_highest_number_counts() -> None:
    before = with_given_out(event("1", 0), event("2", 3))
    theirs = with_given_out(event("1", 2, "b", visit="r/001"), event("2", 3), event("3", 0), visits=(ONE,))
    mine = with_given_out(event("1", 1, "c"), event("2", 4, "d")).with_changes(notes="mine")
    both = merged(before, theirs, mine)
    assert {one.uid: (one.sequence, one.content) for one in both.surveillance.given_out} == {
        "1": (2, "b"),
        "2": (4, "d"),
        "3": (0, "a"),
    }
    assert both.surveillance.visits == (ONE,)
    assert both.notes == "mine"
    assert with_visit_changes(both, visit_changes_between(before, theirs) or VisitChanges()) == both


def test_a_calendar_alone_is_no_visit_that_came_and_no_conflict() -> None:
    changes = visit_changes_between(a_case(ONE), with_given_out(event("1", 0), visits=(ONE,)))
    assert changes is not None
    assert changes
    assert not changes.is_about_visits
    assert only_in(changes, a_case()).given_out == (event("1", 0),)  # no undo takes it out again


@pytest.mark.parametrize("theirs", [event("1", 2, "b"), event("1", 2, "", cancelled=True)])
def test_one_number_with_two_contents_lets_the_next_calendar_rise_above_both(theirs: GivenOut) -> None:
    for first, second in ((event("1", 2), theirs), (theirs, event("1", 2))):
        (one,) = newest_given_out([first], [second])
        assert (one.sequence, one.content, one.cancelled) == (2, "", False)


def test_an_event_of_the_patient_stays_one_of_the_patient() -> None:
    (one,) = newest_given_out([event("1", 0, audience="patient", visit="r/001")], [event("1", 1)])
    assert (one.sequence, one.audience, one.visit) == (1, "patient", "r/001")
