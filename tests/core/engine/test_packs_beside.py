"""Packs side by side: each has its own scope and ids, and none speaks for another."""

from __future__ import annotations

import datetime as dt

import pytest

from hgnen_desktop.core.brief.brief import make_brief
from hgnen_desktop.core.engine.assessment import Assessment
from hgnen_desktop.core.engine.engine import Engine
from hgnen_desktop.core.engine.outlook import outline
from hgnen_desktop.core.engine.reasoner import Reasoner
from hgnen_desktop.core.follow_up_rules import RuleFinder
from hgnen_desktop.core.guidelines.domains import Domains
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.guidelines.outside import read_pack, with_packs
from hgnen_desktop.core.guidelines.schema import Guidelines
from hgnen_desktop.core.proof.items import never_fires
from hgnen_desktop.core.proof.questions import QuestionProof
from hgnen_desktop.core.proof.references import dangling
from hgnen_desktop.core.proof.search import Search
from hgnen_desktop.core.vignettes import failures, in_pack, vignettes_of
from hgnen_desktop.core.wording import scope_words
from hgnen_desktop.core.workflow import Workbench
from tests.core.conftest import AS_OF, RECTAL_NEC, a_case
from tests.packs import bare, engine_with, pack_beside, recommendation, stop, texts_of

LUNG = {"tumor.site": "lung", "pathology.histology": "nec", "pathology.ki67": 85}
G2 = {
    "tumor.site": "pancreas",
    "pathology.histology": "net",
    "pathology.ki67": 10,
    "pathology.mitoses": 5,
    "extent.disease": "metastatic",
}
FOR_LUNG = recommendation(applies_when="{fact: tumor.site, is: lung}")
FOR_G2 = recommendation(applies_when="{fact: entity, is: net_g1_g2}")


@pytest.fixture(scope="module")
def guidelines(bench: Workbench) -> Guidelines:
    return bench.engine.index.guidelines


def assessed(engine: Engine, findings: dict[str, object], as_of: dt.date = AS_OF) -> Assessment:
    return engine.assess(a_case(findings), as_of)


def test_a_stop_of_one_pack_silences_that_pack_alone(guidelines: Guidelines) -> None:
    engine = engine_with(guidelines, pack_beside(guidelines, "north", FOR_LUNG))
    found = assessed(engine, LUNG)
    assert [one.id for one in found.options] == ["north:advice"]
    assert found.out_of_scope[0].item.id == "caution-scope-lung"
    assert found.silenced == {"nanets_hgnen_2023", "nordic_nec2_2025", "netest_hgnen"}
    assert found.in_scope
    assert not found.is_ended
    assert {one.result.pack for asked in found.questions for one in asked.answers} == {"north"}
    assert not any(asked.silence for asked in found.questions)
    brief = make_brief(a_case(LUNG), found, engine.index)
    assert not brief.is_alone
    assert brief.stops[0].startswith("NANETS 2023: Lung is not covered.")
    assert scope_words(found, engine.index).endswith("what is shown is from north 2026.")
    assert outline(engine.questions, dict(a_case(LUNG).known())).advice == {"north:advice"}


def test_a_situation_that_one_pack_does_not_cover_is_not_that_of_all(guidelines: Guidelines) -> None:
    engine = engine_with(guidelines, pack_beside(guidelines, "north", FOR_G2))
    found = assessed(engine, G2)
    assert "north:advice" in [one.id for one in found.options]
    assert found.in_scope
    assert "no pathway" not in scope_words(found, engine.index)


def test_a_pack_that_says_nothing_of_the_patient_changes_nothing(guidelines: Guidelines, bench: Workbench) -> None:
    beside = pack_beside(guidelines, "north", FOR_G2)
    found = assessed(engine_with(guidelines, beside), LUNG)
    assert found.is_ended
    assert not found.in_scope
    assert found.applies == bench.engine.assess(a_case(LUNG), AS_OF).applies


def test_a_pack_may_end_its_own_advice_and_no_other(guidelines: Guidelines, bench: Workbench) -> None:
    beside = pack_beside(guidelines, "north", recommendation(), stop("ends-here", "{fact: tumor.site, is: rectum}"))
    found = assessed(engine_with(guidelines, beside), RECTAL_NEC)
    alone = bench.engine.assess(a_case(RECTAL_NEC), AS_OF)
    assert found.silenced == {"north"}
    assert not found.is_ended
    assert [one.id for one in found.options] == [one.id for one in alone.options]
    assert make_brief(a_case(RECTAL_NEC), found, bench.engine.index).stops == ()


def test_a_death_ends_the_advice_of_every_pack(guidelines: Guidelines) -> None:
    found = assessed(
        engine_with(guidelines, pack_beside(guidelines, "north", FOR_LUNG)), {**LUNG, "patient.died": True}
    )
    assert found.is_ended
    assert "north" in found.silenced


def test_two_packs_may_use_one_id(guidelines: Guidelines) -> None:
    packs = [pack_beside(guidelines, name, FOR_LUNG) for name in ("north", "south")]
    found = assessed(engine_with(guidelines, *packs), LUNG)
    assert [one.id for one in found.options] == ["north:advice", "south:advice"]
    assert [one.strength.voice for one in found.options] == ["The north clinic", "The south clinic"]


def test_a_pack_speaks_in_its_own_strengths_and_voice(guidelines: Guidelines) -> None:
    found = assessed(engine_with(guidelines, pack_beside(guidelines, "north", FOR_LUNG)), LUNG)
    (option,) = found.options
    assert option.strength.strength == "IIB"
    assert option.strength.level.certainty == "low"
    assert option.strength.strength_words() == "IIB, The north clinic"
    assert option.strength.in_short() == "IIB, The north clinic"
    quoted = next(one for one in guidelines.packs[0].statements if one.strength == "evidence")
    index = engine_with(guidelines, pack_beside(guidelines, "south", FOR_LUNG)).index
    assert index.citation(quoted.id).strength_words() == "Evidence only"


def test_strengths_of_two_packs_are_never_compared(guidelines: Guidelines) -> None:
    beside = pack_beside(guidelines, "north", recommendation())
    (asked,) = [
        one
        for one in assessed(engine_with(guidelines, beside), RECTAL_NEC).questions
        if one.question.id == "chemotherapy-first"
    ]
    voices = [one.result.strength.beside for one in asked.answers if one.direction.value == "for"]
    assert voices == sorted(voices, key=lambda one: one != "NANETS panel")
    assert {"NANETS panel", "The north clinic"} <= set(voices)


def test_a_strength_outside_the_scale_is_refused_with_its_place(guidelines: Guidelines) -> None:
    texts = texts_of("north", recommendation())
    texts["statements.yaml"] = texts["statements.yaml"].replace("strength: IIB", "strength: IIC")
    faults = dangling(Index(with_packs(guidelines, [read_pack(texts, guidelines)])))
    assert [fault.sentence() for fault in faults] == [
        "north/statements.yaml:7: 'IIC' is no strength of the scale of 'north'. Levels: IA, IIB, stated."
    ]


AGAINST = recommendation(
    title="Chemotherapy of two drugs",
    direction="against",
    statements="[S-2]",
    gives="[etoposide, platinum]",  # in another order than the panel names them
)


def test_opposite_advice_of_two_packs_is_told_in_its_question_whatever_the_order_of_drugs(
    guidelines: Guidelines,
) -> None:
    found = assessed(engine_with(guidelines, pack_beside(guidelines, "north", AGAINST)), RECTAL_NEC)
    (entry,) = [one for one in found.disagreements if one.id.startswith("between.")]
    asked = found.asked("chemotherapy-first")
    assert asked is not None
    assert asked.disagreements[0] == entry
    assert [one.who for one in entry.positions] == ["NANETS panel", "The north clinic"]
    assert "recommended (Consensus)" in entry.positions[0].text
    assert "Chemotherapy of two drugs: advised against (Stated)" in entry.positions[1].text
    assert {"nec-first-line-platinum-etoposide", "north:advice"} <= set(entry.items)


def test_the_proof_counts_differences_between_packs_and_finds_what_a_stop_hides(guidelines: Guidelines) -> None:
    rectum = "{fact: tumor.site, is: rectum}"
    north = pack_beside(
        guidelines,
        "north",
        recommendation("hidden", applies_when=rectum, questions="[surgery]"),
        recommendation("nothing-given", gives=""),
        recommendation(),
        stop("ends-here", rectum),
    )
    index = Index(with_packs(bare(guidelines), [north, pack_beside(guidelines, "south", AGAINST)]))
    (fault,) = [one.sentence() for one in dangling(index) if "north:" in one.sentence()]
    assert fault.startswith(
        "north/entries1.yaml:2: 'north:nothing-given' is an answer and names no term of the vocabulary."
    )
    search = Search(Reasoner(index), Domains(index))
    assert list(QuestionProof(index, search).opposed()) == []
    assert list(QuestionProof(index, search).between_packs()) == [
        f"{index.questions[question].label}: 'Advice of the clinic' (The north clinic) for, "
        "'Chemotherapy of two drugs' (The south clinic) against"
        for question in ("surgery", "chemotherapy-first")
    ]
    (hidden,) = [one.sentence() for one in never_fires(index, search)]
    assert (
        hidden
        == "north/entries0.yaml:2: 'north:hidden' can never appear: a stop of 'north' applies to every patient who meets it."
    )


DECISION = """
decisions:
  - id: tempo
    label: Tempo
    question: How fast?
    nodes:
      - id: start
        question: Is Ki-67 above 70 %?
        branches:
          - {answer: "Yes", when: {fact: pathology.ki67, gt: 70}, outcome: quick}
          - {answer: "No", when: {fact: pathology.ki67, le: 70}, outcome: slow}
    outcomes: [{id: quick, label: Quick}, {id: slow, label: Slow}]
"""
VIGNETTES = """
vignettes:
  - name: Quick
    source: Page 1
    findings: {pathology.ki67: 85}
    expect: {tempo: quick, appears: [advice]}
  - name: Wrong
    source: Page 1
    findings: {pathology.ki67: 60}
    expect: {tempo: quick, speed: quick, not_appears: [advice]}
"""


def test_a_decision_of_a_pack_is_tested_by_its_own_vignettes(guidelines: Guidelines) -> None:
    advice = recommendation(applies_when="{fact: tempo, is: quick}")
    engine = engine_with(bare(guidelines), pack_beside(guidelines, "north", DECISION, advice))
    met, wrong = [
        failures(in_pack(vignette, engine.index, "north"), case, engine)
        for vignette, case in vignettes_of(VIGNETTES, "one.yaml")
    ]
    assert met == []
    assert wrong == ["north:tempo is slow (slow), expected quick", "there is no decision 'speed'"]


SCHEDULE = """
surveillance:
  - id: imaging
    title: Imaging by the clinic
    text: Imaging every two months.
    questions: [follow-up]
    statements: [S-1]
    setting: Any
    procedure: CT
    anchors: [{id: start_of_treatment, label: start of treatment}]
    phases: [{id: all, label: throughout, every: {min: 2, max: 2}, lasts: {min: 12, max: 12}}]
    after_end: Nothing.
"""


def test_with_a_rule_in_two_packs_the_choice_is_asked_and_the_chosen_one_dates(guidelines: Guidelines) -> None:
    engine = engine_with(guidelines, pack_beside(guidelines, "north", SCHEDULE))
    finder = RuleFinder(engine.reasoner)
    case = a_case({**RECTAL_NEC, "treatment.status": "on_treatment"})
    followed = finder.followed(case)
    assert followed.must_choose
    assert followed.refusal is not None
    assert "'Imaging by the clinic' (north 2026)" in followed.refusal.what
    assert "(NANETS 2023)" in followed.refusal.what
    assessment = engine.assess(case, AS_OF)
    assert "Follow-up: each source has a rule of its own" in [one.title for one in assessment.disagreements]
    for rule in ("north:imaging", next(one.id for one in followed.rules if not one.id.startswith("north:"))):
        chosen = case.with_changes(surveillance=case.surveillance.model_copy(update={"rule": rule}))
        assert (finder.followed(chosen).rule, finder.followed(chosen).must_choose) == (rule, False)


RULE = """
feasibility:
  - id: never
    when: {fact: tumor.site, is: rectum}
    effect: rules_out
    terms: [etoposide]
    because: The clinic has none.
    statements: [S-2]
"""


def test_what_a_pack_rules_out_is_its_own_advice_alone(guidelines: Guidelines) -> None:
    found = assessed(engine_with(guidelines, pack_beside(guidelines, "north", recommendation(), RULE)), RECTAL_NEC)
    asked = found.asked("chemotherapy-first")
    assert asked is not None
    assert "north:advice" in [one.id for one in asked.not_for_patient]
    assert "nec-first-line-platinum-etoposide" in [one.id for one in asked.answers]
