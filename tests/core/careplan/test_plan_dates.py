"""The care plan dates its visits as the surveillance page does, and keeps decisions and settings that have passed."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from hgnen_desktop.core.careplan.plan import CarePlan
from hgnen_desktop.core.domain.case import (
    Case,
    ClinicDays,
    Decision,
    OwnRule,
    PastFollowUp,
    SurveillanceChoices,
    Verdict,
    VisitRecord,
    VisitState,
)
from hgnen_desktop.core.errors import PlanError
from hgnen_desktop.core.schedule.follow_up import follow_up
from hgnen_desktop.core.schedule.surveillance import Anchor
from hgnen_desktop.core.schedule.visits import LineState
from hgnen_desktop.core.workflow import Workbench
from tests.core.conftest import AS_OF, PANCREATIC_NET, RECTAL_NEC, a_case

RULE = "table-3-net-imaging"
START = dt.date(2025, 1, 15)


def record(visit: str, state: VisitState, on: dt.date | None = None) -> VisitRecord:
    return VisitRecord(visit=f"{RULE}/{visit}", state=state, on=on)


def followed(**changes: Any) -> Case:
    held = {"rule": RULE, "anchor_event": "start of treatment", "anchor_date": START, **changes}
    return a_case(PANCREATIC_NET, surveillance=SurveillanceChoices(**held))


def plan_of(bench: Workbench, case: Case, as_of: dt.date = AS_OF) -> CarePlan:
    held = case.surveillance
    assert held.anchor_date is not None
    return bench.plan(case, as_of, Anchor(held.anchor_date, held.anchor_event))


def test_the_plan_has_the_lines_of_the_surveillance_page(bench: Workbench) -> None:
    case = followed(
        window_days=7,
        clinic_days=ClinicDays(country="DE", subdivision="BY"),
        visits=(
            record("003", VisitState.DONE, dt.date(2025, 4, 22)),
            record("006", VisitState.MISSED),
            record("015", VisitState.MOVED, dt.date(2026, 4, 20)),
            record("018", VisitState.CANCELLED),
        ),
    )
    plan = plan_of(bench, case)
    assert plan.schedules[0].plan == follow_up(case, bench.index, AS_OF).present
    states = {line.visit.months: line.state for line in plan.schedules[0].plan.lines}
    assert states[3] is LineState.DONE
    assert states[6] is LineState.MISSED
    assert states[9] is LineState.OVERDUE
    assert states[15] is LineState.MOVED
    assert [line.visit.months for line in plan.waiting()] == [6, 9]
    assert [line.visit.months for line in plan.coming()] == [12, 15, 21]
    assert plan.next_visits()[1].target == dt.date(2026, 4, 20)


def test_a_late_visit_that_was_done_ends_the_wait_for_the_missed_one(bench: Workbench) -> None:
    done = record("009", VisitState.DONE, dt.date(2025, 10, 20))
    plan = plan_of(bench, followed(visits=(record("006", VisitState.MISSED), done)))
    assert plan.waiting() == ()


def test_an_anchor_from_outside_the_case_gives_a_plain_schedule(bench: Workbench) -> None:
    plan = bench.plan(a_case(PANCREATIC_NET), AS_OF, Anchor(START, None))
    (dated,) = plan.schedules
    assert not dated.is_tracked
    assert plan.waiting() == ()
    assert plan.date_notes == ("The event that the dates are counted from is not recorded.",)
    assert [line.present for line in dated.plan.lines] == [line.original for line in dated.plan.lines]
    assert plan.coming()[0].present >= AS_OF


def test_the_event_of_the_case_is_told_when_only_its_date_is_given(bench: Workbench) -> None:
    plan = bench.plan(followed(), AS_OF, Anchor(START, None))
    assert plan.schedules[0].plan.anchor.event == "start of treatment"
    assert plan.schedules[0].is_tracked


def test_another_anchor_date_than_that_of_the_case_is_told_or_refused(bench: Workbench) -> None:
    other = Anchor(dt.date(2025, 6, 1), None)
    plan = bench.plan(followed(), AS_OF, other)
    assert plan.schedules[0].plan.anchor.date == other.date
    assert plan.date_notes[0].startswith("The case holds 15 Jan 2025 as its anchor date")
    recorded = followed(visits=(record("003", VisitState.MISSED),))
    with pytest.raises(PlanError, match="15 Jan 2025, not from 1 Jun 2025"):
        bench.plan(recorded, AS_OF, other)


@pytest.mark.parametrize(
    ("anchor", "as_of", "last"),
    [
        (dt.date(2026, 1, 15), dt.date(2026, 1, 15), dt.date(2027, 1, 15)),
        (dt.date(2026, 6, 30), dt.date(2026, 1, 15), dt.date(2027, 6, 30)),
        (dt.date(2020, 1, 15), dt.date(2026, 1, 15), dt.date(2027, 1, 15)),
        (dt.date(2020, 1, 31), dt.date(2026, 1, 15), dt.date(2027, 1, 31)),
    ],
)
def test_an_open_rule_is_listed_12_months_past_the_later_of_anchor_and_plan_date(
    bench: Workbench, anchor: dt.date, as_of: dt.date, last: dt.date
) -> None:
    plan = bench.plan(a_case(PANCREATIC_NET), as_of, Anchor(anchor, None))
    assert plan.schedules[0].is_open
    assert plan.schedules[0].plan.lines[-1].present == last


def test_a_longer_horizon_is_counted_from_the_same_day(bench: Workbench) -> None:
    plan = bench.plan(a_case(PANCREATIC_NET), AS_OF, Anchor(START, None), horizon_months=24)
    assert plan.schedules[0].plan.lines[-1].present == dt.date(2028, 1, 15)


def test_a_chosen_rule_stays_when_the_findings_change_and_its_doubt_is_told(bench: Workbench) -> None:
    moved_on = followed().with_changes(findings=a_case(RECTAL_NEC).findings)
    (dated,) = plan_of(bench, moved_on).schedules
    assert dated.plan.rule == RULE
    assert "the rule is not for that" in dated.doubt
    assert plan_of(bench, followed()).schedules[0].doubt == ""


def test_a_rule_of_the_clinic_is_marked_as_its_own(bench: Workbench) -> None:
    own = OwnRule(text="CT chest", every_months=4, visits=3)
    (dated,) = plan_of(bench, followed(rule=None, own_rule=own)).schedules
    assert dated.rule is None
    assert dated.plan.own
    assert [line.visit.months for line in dated.plan.lines] == [4, 8, 12]


def test_settings_that_have_ended_are_kept(bench: Workbench) -> None:
    past = PastFollowUp(
        rule="table-2-net-imaging",
        anchor_date=dt.date(2023, 1, 15),
        visits=(VisitRecord(visit="table-2-net-imaging/003", state=VisitState.DONE, on=dt.date(2023, 4, 15)),),
        ended_on=dt.date(2025, 1, 10),
        reason="Liver metastases",
    )
    plan = plan_of(bench, followed(history=(past,)))
    assert [one.ended_on for one in plan.past_follow_ups] == [dt.date(2025, 1, 10)]
    assert plan.past_follow_ups[0].lines[0].state is LineState.DONE
    undated = bench.plan(followed(history=(past,)), AS_OF, None)
    assert undated.past_follow_ups == ()
    assert "1 earlier follow-up plan is kept in the case" in undated.date_notes[0]


def test_a_rule_that_takes_the_place_of_another_is_never_dated_beside_it(bench: Workbench) -> None:
    indolent = {"treatment.status": "on_treatment", "treatment.lines": 1, "treatment.indolent": True}
    case = a_case({**PANCREATIC_NET, **indolent})
    assert len(bench.assess(case, AS_OF).surveillance) == 2
    (dated,) = bench.plan(case, AS_OF, Anchor(START, None)).schedules
    assert dated.plan.rule == "table-3-net-imaging"
    assert "'Monitoring of more indolent G3 NET' may take its place" in dated.doubt
    chosen = case.with_changes(surveillance=SurveillanceChoices(rule="table-3-net-imaging-indolent"))
    (dated,) = bench.plan(chosen, AS_OF, Anchor(START, None)).schedules
    assert [line.visit.months for line in dated.plan.lines][:2] == [6, 12]
    assert dated.doubt == ""


# --- decisions ---------------------------------------------------------------------------------------------------------


def test_decisions_of_earlier_lines_are_history_and_none_is_lost(bench: Workbench) -> None:
    option = bench.plan(a_case(RECTAL_NEC), AS_OF, None).options[0].result.id
    decisions = (
        Decision(item=option, verdict=Verdict.ACCEPTED, line="first line", on=dt.date(2025, 2, 1)),
        Decision(item="own-1", verdict=Verdict.ADDED, text="Trial A", line="first line"),
        Decision(item="gone-from-the-guidelines", verdict=Verdict.DEFERRED, line="second line"),
        Decision(item=option, verdict=Verdict.DECLINED, line="second line", on=AS_OF),
    )
    plan = bench.plan(a_case(RECTAL_NEC, decisions=decisions), AS_OF, None)
    assert [line.decision for line in plan.decided] == [decisions[3]]
    assert [line.decision for line in plan.earlier_decisions] == list(decisions[:2])
    assert [line.decision for line in plan.unlisted_decisions] == [decisions[2]]
    assert plan.own_options == ()


def test_a_decision_without_a_line_is_present_and_the_last_one_on_an_option_counts(bench: Workbench) -> None:
    option = bench.plan(a_case(RECTAL_NEC), AS_OF, None).options[0].result.id
    first = Decision(item=option, verdict=Verdict.ACCEPTED)
    last = Decision(item=option, verdict=Verdict.DECLINED, line="second line")
    plan = bench.plan(a_case(RECTAL_NEC, decisions=(first, last)), AS_OF, None)
    assert [line.decision for line in plan.decided] == [last]
    assert [line.decision for line in plan.earlier_decisions] == [first]
    own = Decision(item="own-1", verdict=Verdict.ADDED, text="Trial A")
    plan = bench.plan(a_case(RECTAL_NEC, decisions=(own, last)), AS_OF, None)
    assert plan.own_options == (own,)


def test_counting_from_the_start_of_treatment_before_any_treatment_is_told(bench: Workbench) -> None:
    notes = plan_of(bench, followed()).date_notes
    assert notes[0].startswith("Counted from start of treatment, but treatment so far is 'No treatment yet'.")
    running = a_case({**PANCREATIC_NET, "treatment.status": "on_treatment"}, surveillance=followed().surveillance)
    assert not any("Counted from" in note for note in plan_of(bench, running).date_notes)
