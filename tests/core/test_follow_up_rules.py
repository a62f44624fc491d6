"""Which rule a case follows is said in one place: the window, the commands, the due list and the care plan cannot differ."""

from __future__ import annotations

import datetime as dt

import pytest

from hgnen_desktop.core.domain.case import Case, OwnRule, SurveillanceChoices, VisitState
from hgnen_desktop.core.errors import PlanError
from hgnen_desktop.core.follow_up_rules import RuleFinder, fit_of, rule_followed
from hgnen_desktop.core.schedule.surveillance import Anchor
from hgnen_desktop.core.workflow import Workbench
from tests import places
from tests.core.conftest import AS_OF, PANCREATIC_NET, RECTAL_NEC, a_case

CASES = sorted(places.CASES.glob("*.json"))
INDOLENT = {**PANCREATIC_NET, "treatment.status": "on_treatment", "treatment.lines": 1, "treatment.indolent": True}
START = dt.date(2025, 11, 15)


@pytest.fixture(scope="module")
def finder(bench: Workbench) -> RuleFinder:
    return RuleFinder(bench.engine.reasoner)


def planned(findings: dict[str, object], **fields: object) -> Case:
    held = {"anchor_event": "start of treatment", "anchor_date": START, **fields}
    return a_case(findings, surveillance=SurveillanceChoices(**held))  # type: ignore[arg-type]


def test_the_quick_way_and_the_assessment_say_the_same_of_every_case(bench: Workbench, finder: RuleFinder) -> None:
    assert len(CASES) > 10
    rules = [None, *(rule.id for rule in finder.rules)]
    for path in CASES:
        case = bench.open(path)
        quick, slow = finder.fit(case), fit_of(bench.assess(case, AS_OF), bench.index)
        assert [one.id for one in quick.applies] == [one.id for one in slow.applies], path.name
        assert {one.id for one in quick.possible} == {one.id for one in slow.possible}, path.name
        assert (quick.entity, quick.situation) == (slow.entity, slow.situation), path.name
        assert bool(quick.withheld) == bool(slow.withheld), path.name
        for rule in rules:
            chosen = SurveillanceChoices(rule=rule, anchor_date=START)
            one, other = (rule_followed(chosen, fit, bench.index) for fit in (quick, slow))
            assert (one.chosen, one.must_choose, bool(one.refusal), bool(one.fault)) == (
                other.chosen,
                other.must_choose,
                bool(other.refusal),
                bool(other.fault),
            ), (path.name, rule)


def test_a_chosen_rule_that_fits_may_leave_and_one_that_does_not_may_not(finder: RuleFinder) -> None:
    view = finder.view(planned(RECTAL_NEC, rule="table-3-nec-imaging"), AS_OF)
    assert view.refusal is None
    view = finder.view(planned(RECTAL_NEC, rule="table-2-nec-imaging", anchor_event="surgery"), AS_OF)
    assert view.refusal is not None
    assert "'Surveillance of localized NEC' is not for that" in view.refusal.sentence()
    assert "End this plan" in view.refusal.remedy
    assert view.present.lines, "it can still be looked at: no patient drops out"


def test_findings_that_contradict_or_lie_outside_refuse_every_rule_of_a_source_and_not_the_clinics(
    finder: RuleFinder,
) -> None:
    child = {**RECTAL_NEC, "patient.age": 12}
    view = finder.view(planned(child, rule="table-3-nec-imaging"), AS_OF)
    assert view.refusal is not None
    assert "do not go with a rule of the sources" in view.refusal.sentence()
    own = finder.view(planned(child, own_rule=OwnRule(text="Clinic visit", every_months=6, visits=2)), AS_OF)
    assert own.refusal is None
    with pytest.raises(PlanError, match="The sources give no dates"):
        finder.view(planned(child), AS_OF)


def test_a_rule_that_waits_for_a_finding_is_told_and_may_leave(finder: RuleFinder) -> None:
    waiting = {name: value for name, value in INDOLENT.items() if name != "treatment.indolent"}
    followed = finder.followed(planned(waiting, rule="table-3-net-imaging-indolent"))
    assert followed.refusal is None
    assert "not settled; it needs More indolent course" in followed.notes[0]


@pytest.mark.parametrize("rule", [None, "table-3-nec-imaging"])
def test_an_event_of_another_rule_is_refused_whether_the_rule_was_chosen_or_not(
    finder: RuleFinder, rule: str | None
) -> None:
    for event in ("banana", "surgery"):
        followed = finder.followed(planned(RECTAL_NEC, rule=rule, anchor_event=event))
        assert followed.refusal is not None
        assert f"'{event}' is not an event" in followed.refusal.sentence()
        assert any("start of treatment; last imaging" in note for note in followed.notes)
    for event in ("start of treatment", "START_OF_TREATMENT", "last imaging", None):
        assert finder.followed(planned(RECTAL_NEC, rule=rule, anchor_event=event)).refusal is None


def test_of_several_the_closest_dates_and_nothing_is_recorded_or_given_out_before_one_is_chosen(
    finder: RuleFinder,
) -> None:
    case = planned(INDOLENT)
    followed = finder.followed(case)
    assert (followed.rule, followed.must_choose) == ("table-3-net-imaging", True)
    assert followed.refusal is not None
    assert "may take its place" in followed.notes[0]
    with pytest.raises(PlanError, match="several rules apply"):
        finder.record(case, "table-3-net-imaging/003", VisitState.DONE, AS_OF, on=AS_OF)
    chosen = planned(INDOLENT, rule="table-3-net-imaging-indolent")
    assert finder.followed(chosen).refusal is None
    assert finder.followed(chosen).notes == ()


def test_recording_keeps_the_rule_that_the_visit_belongs_to(finder: RuleFinder) -> None:
    case = finder.record(planned(RECTAL_NEC), "table-3-nec-imaging/002", VisitState.DONE, AS_OF, on=AS_OF, note="ok")
    assert case.surveillance.rule == "table-3-nec-imaging"
    (record,) = case.surveillance.visits
    assert (record.on, record.recorded_on, record.note) == (AS_OF, AS_OF, "ok")


def test_another_plan_begins_from_an_event_of_its_own_rule_only(finder: RuleFinder) -> None:
    case = planned(RECTAL_NEC, rule="table-2-nec-imaging", anchor_event="surgery")
    with pytest.raises(PlanError, match="'surgery' is not an event"):
        finder.begin(case, Anchor(AS_OF, "surgery"), AS_OF, rule="table-3-nec-imaging")
    begun = finder.begin(case, Anchor(AS_OF, "start of treatment"), AS_OF, rule="table-3-nec-imaging")
    assert begun.surveillance.history[0].rule == "table-2-nec-imaging"
    own = OwnRule(text="Clinic visit", every_months=6, visits=2)
    assert finder.begin(case, Anchor(AS_OF, "the day we met"), AS_OF, own_rule=own).surveillance.own_rule == own


def test_a_rule_the_guidelines_do_not_have_is_said(finder: RuleFinder) -> None:
    with pytest.raises(PlanError, match="no surveillance rule 'table-9'"):
        finder.view(planned(RECTAL_NEC, rule="table-9"), AS_OF)
