"""What would change the plan: what is said of a changed finding is what the program shows when it is changed."""

from __future__ import annotations

import pytest

from hgnen_desktop.core.domain.case import Answer, AnswerState, Case
from hgnen_desktop.core.engine.outlook import Outline, Outlook, outline
from hgnen_desktop.core.guidelines.domains import Domains
from tests import places
from tests.core.conftest import AS_OF, PANCREATIC_NET, RECTAL_NEC, a_case

CASES = sorted(places.CASES.glob("**/*.json"))


@pytest.fixture(scope="module")
def domains(bench) -> Domains:
    return Domains(bench.index)


def outlook(bench, domains, case: Case) -> Outlook:
    made = Outlook(bench.engine.questions, domains, case)
    for _ in made.steps():
        pass
    return made


def assessed(bench, case: Case) -> Outline:
    """The outline read from the full assessment."""
    whole = bench.assess(case, AS_OF)
    situation = tuple(outcome.id for outcome in whole.situation.possible)
    if whole.withheld:
        return Outline(situation, frozenset(), withheld=tuple(rule.id for rule in whole.contradictions))
    given = frozenset(answer.id for one in whole.questions for answer in one.answers if not answer.held)
    return Outline(situation, given, ended=tuple(result.id for result in whole.out_of_scope))


def test_an_outline_says_what_the_assessment_says(bench, domains) -> None:
    tried = 0
    for path in CASES[::3]:
        case = bench.open(path).with_changes(course=())  # the findings that stand, each of which can be another
        for finding, value in case.known().items():
            for other in domains[finding][:3]:
                changed = case.with_answer(finding, Answer(state=AnswerState.KNOWN, value=other))
                assert outline(bench.engine.questions, changed.known()) == assessed(bench, changed), (
                    path.name,
                    finding,
                )
                tried += other != value
    assert tried > 200


def test_numbers_are_told_as_the_nearest_stretch(bench, domains) -> None:
    ki67 = next(turn for turn in outlook(bench, domains, a_case(RECTAL_NEC)).turns if turn.finding == "pathology.ki67")
    below = next(plan for plan in ki67.plans if "not_covered_entity" in plan.outline.situation)
    assert below.said == ("20 % or less",)
    net = outlook(bench, domains, a_case(PANCREATIC_NET)).turns
    ki67 = next(turn for turn in net if turn.finding == "pathology.ki67")
    near = next(plan for plan in ki67.plans if "not_covered_entity" not in plan.outline.situation)
    assert near.said[0].startswith("55 %")


def test_a_value_that_contradicts_the_rest_is_said_to_and_comes_last(bench, domains) -> None:
    histology = next(
        turn for turn in outlook(bench, domains, a_case(RECTAL_NEC)).turns if turn.finding == "pathology.histology"
    )
    assert histology.plans[-1].outline.withheld
    assert not histology.plans[0].outline.withheld


def test_contradictory_findings_have_no_outlook(bench, domains) -> None:
    case = a_case(RECTAL_NEC).with_answer("pathology.histology", Answer(state=AnswerState.KNOWN, value="net"))
    made = outlook(bench, domains, case)
    assert made.turns == ()


def test_what_may_come_is_told_before_what_stays_once_it_is_known(bench, domains) -> None:
    turns = outlook(bench, domains, a_case(RECTAL_NEC)).turns
    settled = [bench.catalogue[turn.finding].settled for turn in turns]
    assert any(settled)
    assert settled == sorted(settled)
    assert turns[0].finding not in ("tumor.site", "pathology.histology", "pathology.cell_type")


def test_another_reason_to_be_outside_the_sources_is_no_change_of_plan(bench, domains) -> None:
    made = outlook(bench, domains, a_case({**RECTAL_NEC, "tumor.site": "lung"}))
    assert made.turns
    assert not any(plan.outline.ended for turn in made.turns for plan in turn.plans)
