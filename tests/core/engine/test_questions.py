"""Answers to questions: order, what cannot be given, what was given, what holds while the class is open, what is asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from hgnen_desktop.core.engine.assessment import Asked, Assessment, Past
from hgnen_desktop.core.guidelines.schema import Direction, Part
from tests import places
from tests.core.conftest import AS_OF, PANCREATIC_NET, RECTAL_NEC, without

CASES = sorted(places.CASES.glob("**/*.json"))
LATER = {
    **RECTAL_NEC,
    "treatment.status": "progression",
    "treatment.lines": 1,
    "treatment.given": ("platinum_etoposide",),
}


def asked(found: Assessment, question: str) -> Asked:
    one = found.asked(question)
    assert one is not None, question
    return one


def test_what_can_be_done_stands_before_what_is_advised_against(bench) -> None:
    for path in CASES:
        for one in bench.assess(bench.open(path), AS_OF).questions:
            directions = [answer.direction is Direction.AGAINST for answer in one.answers]
            assert directions == sorted(directions), (path.name, one.question.id)


def test_nothing_that_qualifies_an_answer_stands_alone(bench) -> None:
    for path in CASES:
        for one in bench.assess(bench.open(path), AS_OF).questions:
            assert all(answer.result.item.part is Part.ANSWER for answer in (*one.answers, *one.not_for_patient))
            assert all(view.result.item.part is Part.VIEW for view in one.views)


def test_a_regimen_that_was_given_says_so_and_comes_after_those_that_were_not(assess) -> None:
    had = {"treatment.given": ("platinum_etoposide", "folfiri"), "treatment.progressed_on": ("none",)}
    found = asked(assess({**LATER, **had}), "chemotherapy-next")
    past = {answer.id: answer.past for answer in found.answers}
    assert past["nec-later-line-folfiri"] is Past.GIVEN
    assert past["nec-later-line-oxaliplatin"] is Past.NEVER
    order = [answer.id for answer in found.answers]
    assert order.index("nec-later-line-oxaliplatin") < order.index("nec-later-line-folfiri")


def test_what_was_given_waits_until_it_is_known_on_which_treatments_the_disease_progressed(assess) -> None:
    assessment = assess({**LATER, "treatment.given": ("platinum_etoposide", "folfiri")})
    found = asked(assessment, "chemotherapy-next")
    assert "nec-later-line-folfiri" not in {answer.id for answer in (*found.answers, *found.not_for_patient)}
    assert {one.item.id: one.needs for one in found.open}["nec-later-line-folfiri"] == ("treatment.progressed_on",)
    assert "treatment.progressed_on" in {need.finding for need in assessment.needed}


def test_what_the_disease_progressed_on_is_not_for_this_patient(assess) -> None:
    given = {**LATER, "treatment.given": ("platinum_etoposide", "folfiri")}
    found = asked(assess({**given, "treatment.progressed_on": ("folfiri",)}), "chemotherapy-next")
    assert "nec-later-line-folfiri" in {answer.id for answer in found.not_for_patient}
    assert "nec-later-line-folfiri" not in {answer.id for answer in found.answers}


def test_advice_against_a_drug_stands_even_when_the_disease_progressed_on_it(assess) -> None:
    had = {"treatment.given": ("platinum_etoposide", "immunotherapy"), "treatment.progressed_on": ("immunotherapy",)}
    found = asked(assess({**LATER, **had}), "immunotherapy")
    assert "nec-immunotherapy-single-agent" in {answer.id for answer in found.answers}


def test_only_what_can_be_entered_is_asked_for(assess) -> None:
    for finding in ("pathology.ki67", "imaging.sstr_uptake", "extent.metastatic_sites"):
        for need in assess(without(PANCREATIC_NET, finding)).needed:
            assert need.questions or need.settles_situation, need.finding


def test_a_finding_that_only_calls_for_a_test_that_is_done_is_not_asked_for(assess) -> None:
    known = {**PANCREATIC_NET, "treatment.status": "none"}
    aggressive = "imaging.disproportionately_aggressive"
    assert aggressive in {need.finding for need in assess(known).needed}
    assert aggressive not in {need.finding for need in assess({**known, "imaging.fdg_uptake": "positive"}).needed}


def test_a_localized_patient_is_not_asked_for_metastases(assess) -> None:
    found = assess({**RECTAL_NEC, "extent.disease": "localized", "extent.metastatic_sites": None})
    asked_for = {need.finding for need in found.needed}
    assert not asked_for & {"extent.metastatic_sites", "imaging.brain_metastases", "extent.high_burden"}


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_every_question_of_a_settled_situation_says_something(bench, path: Path) -> None:
    found = bench.assess(bench.open(path), AS_OF)
    situation = found.situation.outcome
    if situation is None or not found.in_scope or found.withheld:
        return
    told = {one.question.id for one in found.questions}
    assert set(bench.index.agenda[situation.id]) <= told
