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


def turned(bench, domains, findings) -> dict[str, set[str]]:
    """What is said of each finding that could turn the plan."""
    turns = outlook(bench, domains, a_case(findings)).turns
    return {turn.finding: {said for plan in turn.plans for said in plan.said} for turn in turns}


def test_numbers_are_told_as_the_nearest_stretch_and_only_in_reach(bench, domains) -> None:
    assert turned(bench, domains, {**RECTAL_NEC, "pathology.ki67": 25})["pathology.ki67"] == {"20 % or less"}
    assert turned(bench, domains, {**PANCREATIC_NET, "pathology.ki67": 50})["pathology.ki67"] == {"55 % or more"}
    assert "pathology.ki67" not in turned(bench, domains, RECTAL_NEC)


def test_performance_status_is_in_reach_of_the_next_class_alone(bench, domains) -> None:
    metastatic = {**RECTAL_NEC, "patient.ecog": 2}
    turns = outlook(bench, domains, a_case(metastatic)).turns
    assert not [turn for turn in turns if turn.finding == "patient.ecog" and "4" in turn.plans[0].said]


def test_no_value_that_contradicts_the_rest_is_told(bench, domains) -> None:
    """A metastatic tumor that is localized, or a NEC with large cells that is a NET, is no patient."""
    said = turned(bench, domains, {**RECTAL_NEC, "extent.metastatic_sites": ("liver",)})
    assert "extent.disease" not in said
    for path in CASES[::12]:
        for turn in outlook(bench, domains, bench.open(path)).turns:
            assert not [plan for plan in turn.plans if plan.outline.withheld], (path.name, turn.finding)


def test_of_sites_and_treatments_one_more_is_told_and_none_is_taken_back(bench, domains) -> None:
    said = turned(bench, domains, {**RECTAL_NEC, "extent.metastatic_sites": ("liver", "lung")})
    assert said["extent.metastatic_sites"] == {"Brain"}


def test_a_result_stays_and_what_is_provisional_may_still_come_out(bench, domains) -> None:
    stays = {"patient.sex", "tumor.site", "pathology.histology", "pathology.cell_type", "molecular.mmr"}
    known = {**RECTAL_NEC, "molecular.mmr": "proficient", "patient.age": 61}
    assert stays.isdisjoint(turned(bench, domains, known))
    assert "patient.age" not in turned(bench, domains, known)
    unknown = turned(bench, domains, {**RECTAL_NEC, "tumor.site": "unknown_primary"})
    assert "Lung" in unknown["tumor.site"]
    assert "Unknown primary" not in unknown["tumor.site"]


def test_contradictory_findings_have_no_outlook(bench, domains) -> None:
    case = a_case(RECTAL_NEC).with_answer("pathology.histology", Answer(state=AnswerState.KNOWN, value="net"))
    made = outlook(bench, domains, case)
    assert made.turns == ()


def test_another_reason_to_be_outside_the_sources_is_no_change_of_plan(bench, domains) -> None:
    made = outlook(bench, domains, a_case({**RECTAL_NEC, "tumor.site": "unknown_primary", "patient.age": 16}))
    assert not any(plan.outline.ended for turn in made.turns for plan in turn.plans)
    assert [turn.finding for turn in made.turns] == ["patient.age"]
