"""Every answer is named with its own voice, silence is nobody else's, and what ran, failed or cannot be given is told as that."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from hgnen_desktop.core.brief.answer import answer_in_a_line
from hgnen_desktop.core.brief.brief import make_brief
from hgnen_desktop.core.brief.lines import AnswerLine, Brief, Look, Said
from hgnen_desktop.core.brief.signs import Sign
from hgnen_desktop.core.careplan.record import Record
from hgnen_desktop.core.domain.case import Case
from hgnen_desktop.core.engine.assessment import Asked, Assessment, Past
from hgnen_desktop.core.engine.engine import Engine
from hgnen_desktop.core.export.assessment_json import assessment_data
from hgnen_desktop.core.export.assessment_text import assessment_text, brief_text
from hgnen_desktop.core.export.plan_text import plan_text
from hgnen_desktop.core.guidelines.catalogue import read_answers
from hgnen_desktop.core.guidelines.schema import Direction, Pack, SurveillanceRule
from hgnen_desktop.core.vignettes import AS_OF, read_vignettes
from hgnen_desktop.core.workflow import Workbench
from tests.core.conftest import CERVICAL_NEC, PANCREATIC_NET, RECTAL_NEC, a_case
from tests.places import CASES, GUIDELINES

VIGNETTES = sorted(GUIDELINES.glob("*/vignettes/*.yaml"))
TEACHING = sorted(CASES.glob("*.json"))
LATER_NEC = {
    **RECTAL_NEC,
    "treatment.status": "progression",
    "treatment.lines": 1,
    "treatment.given": ("platinum_etoposide",),
}
LATER_NET = {**PANCREATIC_NET, "treatment.status": "progression", "treatment.lines": 1}
LOCAL_NEC = {**RECTAL_NEC, "extent.disease": "localized", "extent.metastatic_sites": None}
ON_TREATMENT = {
    "treatment.status": "on_treatment",
    "treatment.given": ("platinum_etoposide",),
    "treatment.current": ("platinum_etoposide",),
}


def case_of(findings: dict[str, Any]) -> Case:
    return a_case({name: value for name, value in findings.items() if value is not None})


def both(bench: Workbench, findings: dict[str, Any]) -> tuple[Assessment, Brief]:
    case = case_of(findings)
    found = bench.assess(case, AS_OF)
    return found, make_brief(case, found, bench.index)


def line(brief: Brief, question: str) -> AnswerLine:
    return next(one for one in brief.answers if one.question == question)


def pieces(bench: Workbench, findings: dict[str, Any], question: str) -> tuple[Said, ...]:
    return line(both(bench, findings)[1], question).said


def looks(bench: Workbench, findings: dict[str, Any]) -> tuple[Look, ...]:
    return both(bench, findings)[1].look


# --- for every patient -------------------------------------------------------------------------------------------------


def every_case(bench: Workbench, path: Path) -> list[Case]:
    if path.suffix == ".json":
        return [bench.open(path)]
    return [read_answers(bench.index.catalogue, written) for _, written in read_vignettes(path)]


def is_told(asked: Asked) -> set[str]:
    """What has to be named of a question: all but advice against what cannot be given anyway, or what nobody asks for."""
    if asked.question.quiet and all(one.direction is Direction.AGAINST for one in asked.answers):
        return set()
    answers = [one for one in asked.answers if one.direction is not Direction.AGAINST or not one.ruled_out]
    return {one.id for one in (*answers, *asked.not_for_patient)}


@pytest.mark.parametrize("path", [*VIGNETTES, *TEACHING], ids=lambda path: path.stem)
def test_every_answer_is_named_in_its_question_and_no_silence_denies_a_view(bench: Workbench, path: Path) -> None:
    for case in every_case(bench, path):
        found = bench.assess(case, AS_OF)
        brief = make_brief(case, found, bench.index)
        lines = {one.question: one for one in brief.answers}
        for asked in found.questions if not brief.is_alone else ():
            if asked.question.area == "workup":
                continue
            said = lines[asked.question.id].said if asked.question.id in lines else ()
            assert is_told(asked) <= {item for one in said for item in one.items}, (case.label, asked.question.id)
            if any(one.sign is Sign.SILENT and not one.voice for one in said):
                assert not [view for view in asked.views if not view.ruled_out], (case.label, asked.question.id)
        decides = [one.question for one in brief.do_now if one.sign is Sign.DECIDE]
        assert not decides or decides[-1] == first_with_a_choice(case, found), case.label


def first_with_a_choice(case: Case, found: Assessment) -> str:
    """The first question of the situation's order that has something to choose."""
    return next(
        one.question.id
        for one in found.questions
        if one.question.area == "treatment"
        and not one.question.beside
        and any(
            answer.direction not in (Direction.AGAINST, Direction.NO_CONSENSUS) and answer.past is not Past.RUNNING
            for answer in one.answers
        )
    )


# --- what goes without saying, and what decides -------------------------------------------------------------------------


def test_advice_against_what_nobody_asks_for_is_told_where_it_is_looked_for(bench: Workbench) -> None:
    found, brief = both(bench, {**PANCREATIC_NET, "treatment.status": "none"})
    asked = next(one for one in found.questions if one.question.id == "brain-treatment")
    assert [one.direction for one in asked.answers] == [Direction.AGAINST]
    assert "brain-treatment" not in {one.question for one in brief.answers}
    brain = {**RECTAL_NEC, "extent.metastatic_sites": ("liver", "brain"), "imaging.brain_metastases": 2}
    assert [one.sign for one in pieces(bench, brain, "brain-treatment")][0] is Sign.FOR


def test_a_silence_that_goes_without_saying_is_not_in_the_brief(bench: Workbench) -> None:
    found, brief = both(bench, {**PANCREATIC_NET, "treatment.status": "none", "treatment.lines": 0})
    silence = next(one.silence for one in found.questions if one.question.id == "targets")
    assert silence is not None
    assert silence.silence.quiet
    assert "targets" not in {one.question for one in brief.answers}


def test_what_was_agreed_for_a_finding_of_the_patient_is_decided_before_the_chemotherapy(bench: Workbench) -> None:
    deficient = both(bench, {**LATER_NEC, "molecular.mmr": "deficient"})[1]
    together = ["immunotherapy", "chemotherapy-next"]
    assert [one.question for one in deficient.do_now if one.sign is Sign.DECIDE] == together
    assert [one.question for one in deficient.answers][:2] == together
    proficient = both(bench, {**LATER_NEC, "molecular.mmr": "proficient", "molecular.tmb": "low"})[1]
    assert [one.question for one in proficient.do_now if one.sign is Sign.DECIDE] == ["chemotherapy-next"]


def test_where_the_panel_did_not_agree_the_view_of_others_stands_beside_it(bench: Workbench) -> None:
    said = pieces(bench, {**LOCAL_NEC, "treatment.status": "none"}, "surgery")
    assert [one.sign for one in said] == [Sign.NO_CONSENSUS, Sign.VIEW]
    assert said[1].voice == "ENETS, ESMO"


def test_a_silence_beside_a_view_says_of_what(bench: Workbench) -> None:
    no_uptake = {**PANCREATIC_NET, "imaging.sstr_uptake": "none", "imaging.sstr_homogeneous": None}
    said = pieces(bench, {**no_uptake, "treatment.status": "none"}, "prrt")
    assert said[0].sign is Sign.SILENT
    assert said[0].text.startswith("This imaging shows no receptor uptake")


def test_follow_up_leads_once_treatment_is_over_and_no_test_is_said_not_to_delay_it(bench: Workbench) -> None:
    over = {
        "treatment.status": "finished",
        "treatment.given": ("surgery", "platinum_etoposide"),
        "treatment.margin": "r0",
    }
    case = case_of({**LOCAL_NEC, **over})
    found = bench.assess(case, AS_OF)
    brief = make_brief(case, found, bench.index)
    assert brief.answers[0].question == "follow-up"
    assert not any(one.sign is Sign.DECIDE for one in brief.do_now)
    assert {one.note for one in brief.do_now} == {""}
    assert brief_text(brief).index("\nFOLLOW-UP\n") < brief_text(brief).index("After surgery")
    assert "NEXT DATES\n  None is dated yet: choose the day to count from.\n" in brief_text(brief)
    positive = both(bench, {**LOCAL_NEC, **over, "treatment.margin": "r1"})[1]
    assert "\nFOLLOW-UP\n" not in brief_text(positive)
    assert "To decide: after surgery" in brief_text(positive)


@pytest.mark.parametrize("path", [*VIGNETTES, *TEACHING], ids=lambda path: path.stem)
def test_a_borrowed_rule_is_to_confirm_in_every_view(bench: Workbench, path: Path) -> None:
    for case in every_case(bench, path):
        found = bench.assess(case, AS_OF)
        borrowed = [one for one in found.answers("follow_up") if is_borrowed(one.result.item)]
        if not borrowed or found.contradictions or found.out_of_scope:
            continue
        record = Record(found, bench.index)
        words = [block for one in record.by_question() for block in one.blocks]
        brief = make_brief(case, found, bench.index)
        data = {
            one["id"]: one
            for asked in assessment_data(found, case, bench.index)["questions"]
            for one in asked["answers"]
        }
        for answer in borrowed:
            said = next(one for made in brief.answers for one in made.said if answer.id in one.items)
            assert said.sign is Sign.MAY_CONSIDER
            assert said.firmness.startswith("to confirm; ")
            assert said.firmness.endswith(" there")
            title = next(one for one in words if getattr(one, "text", "") == answer.result.item.title)
            assert title.sign is Sign.MAY_CONSIDER
            assert title.tail == "may be considered, to confirm"
            source = next(one for one in words[words.index(title) :] if one.text.startswith("To confirm; "))
            assert " there; " in source.text
            assert data[answer.id]["direction"] == "may_consider"
            assert data[answer.id]["strength"] == "to_confirm"
            assert data[answer.id]["strength_there"] == answer.result.strength.strength


def is_borrowed(item: object) -> bool:
    return isinstance(item, SurveillanceRule) and bool(item.needs_confirmation)


# --- all options ---------------------------------------------------------------------------------------------------------


def test_more_than_two_options_are_named_in_the_brief_the_plan_text_and_the_full_text(bench: Workbench) -> None:
    case = case_of(LATER_NEC)
    plan = bench.plan(case, AS_OF, None)
    for text in (brief_text(plan.brief), plan_text(plan), assessment_text(plan, full=True)):
        said = " ".join(text.split())
        for title in ("FOLFIRI", "Oxaliplatin-based chemotherapy", "Temozolomide-based chemotherapy"):
            assert title in said
    (together, *_) = pieces(bench, LATER_NEC, "chemotherapy-next")
    assert together.text == "FOLFIRI; Oxaliplatin-based chemotherapy; Temozolomide-based chemotherapy"
    assert (together.sign, together.firmness) == (Sign.MAY_CONSIDER, "no vote")


def test_what_is_open_stands_beside_what_is_answered_and_keeps_its_direction(bench: Workbench) -> None:
    early = {**CERVICAL_NEC, "extent.figo": "IB1", "extent.tumor_size": 1.8, "extent.lvsi": None}
    after = pieces(bench, early, "after-surgery")
    assert [one.sign for one in after if one.sign is not Sign.NOT_FOR_PATIENT][-1] is Sign.OPEN
    unsettled = {**CERVICAL_NEC, "extent.figo": None, "extent.tumor_size": None}
    (operate,) = pieces(bench, unsettled, "surgery")
    assert operate.sign is Sign.OPEN
    assert "advised against: Fertility-sparing surgery" in operate.text


# --- voices --------------------------------------------------------------------------------------------------------------


def test_where_others_hold_a_view_only_the_panel_is_silent(bench: Workbench) -> None:
    silent, view = pieces(bench, {**PANCREATIC_NET, "imaging.sstr_uptake": "above_liver"}, "prrt")
    assert (silent.sign, silent.voice) == (Sign.SILENT, "NANETS panel")
    assert silent.text.startswith("Of PRRT as the first treatment NANETS says nothing")
    assert (view.sign, view.voice) == (Sign.VIEW, "NORDIC authors")
    assert "potential first line" in view.text


def test_a_how_keeps_its_own_voice_and_all_that_limit_an_answer_are_said(bench: Workbench) -> None:
    spread = {**PANCREATIC_NET, "pathology.ki67": 56, "extent.metastatic_sites": ("liver", "bone")}
    liver = pieces(bench, spread, "metastases-local")[0]
    assert liver.firmness == "Consensus"
    assert liver.after == (
        "systemic preferred: Ki-67 above 55 % (expert opinion); systemic preferred: spread beyond the liver (expert opinion)"
    )
    etoposide = pieces(bench, RECTAL_NEC, "chemotherapy-first")[0]
    assert etoposide.firmness == "Consensus"
    assert etoposide.after == "six cycles or longer, without progression and if tolerated (may be considered, Majority)"


# --- what ran, failed, or cannot be given --------------------------------------------------------------------------------


def test_only_what_runs_is_called_running(bench: Workbench) -> None:
    found, brief = both(bench, {**LOCAL_NEC, **ON_TREATMENT})
    assert brief.course == ("Running: platinum and etoposide",)
    said = line(brief, "going-on").said[0]
    assert (said.sign, said.firmness) == (Sign.RUNNING, "may be considered, Consensus")
    gives_radiation = [
        one
        for asked in found.questions
        for one in asked.answers
        if "radiation" in getattr(one.result.item, "gives", ()) and one.past is Past.RUNNING
    ]
    assert not gives_radiation


def test_what_was_given_reads_as_one_list_and_no_text_ends_in_the_middle(bench: Workbench) -> None:
    given = {
        **RECTAL_NEC,
        "treatment.status": "progression",
        "treatment.given": ("surgery", "folfiri", "immunotherapy"),
    }
    _, brief = both(bench, given)
    assert brief.course == ("Given: surgery, FOLFIRI, immune checkpoint inhibitor",)
    for findings in ({**RECTAL_NEC, "molecular.braf": "present"}, given):
        assert not [one.text for one in looks(bench, findings) if one.text.endswith(";")]


def test_an_agent_that_failed_inside_another_regimen_is_told(bench: Workbench) -> None:
    failed = {"treatment.given": ("temozolomide",), "treatment.progressed_on": ("temozolomide",)}
    captem = pieces(bench, {**LATER_NET, **failed}, "chemotherapy-next")[0]
    assert captem.text == "CAPTEM"
    assert captem.after == "contains temozolomide, on which the disease progressed"
    irinotecan = {"treatment.given": ("platinum_irinotecan",), "treatment.progressed_on": ("platinum_irinotecan",)}
    folfiri = next(
        one for one in pieces(bench, {**LATER_NEC, **irinotecan}, "chemotherapy-next") if "FOLFIRI" in one.text
    )
    assert folfiri.after == "contains irinotecan, on which the disease progressed"


def test_of_alternatives_only_the_failed_one_is_lost(bench: Workbench) -> None:
    guidelines = bench.index.guidelines
    name = "nec-later-line-folfiri"

    def either(pack: Pack) -> Pack:
        of_two = (
            replace(one, gives=(("folfiri", "topotecan"),)) if one.id == name else one for one in pack.recommendations
        )
        return replace(pack, recommendations=tuple(of_two))

    engine = Engine(replace(guidelines, packs=tuple(either(pack) for pack in guidelines.packs)))
    for failed, left in ((("topotecan",), True), (("topotecan", "folfiri"), False)):
        had = {**LATER_NEC, "treatment.given": ("platinum_etoposide", *failed), "treatment.progressed_on": failed}
        asked = engine.assess(case_of(had), AS_OF).asked("chemotherapy-next")
        answers = {one.id: one for one in asked.answers}
        assert (name in answers) is left
        assert (name in {one.id for one in asked.not_for_patient}) is not left
        if left:
            (said,) = (one for one in answer_in_a_line(asked, engine.index) if name in one.items)
            assert said.after == "not topotecan: the disease progressed on it"


def test_what_cannot_be_given_is_always_told_with_its_reason(bench: Workbench) -> None:
    chosen, blocked = pieces(bench, {**RECTAL_NEC, "treatment.etoposide_deliverable": False}, "chemotherapy-first")
    assert (chosen.text, chosen.sign) == ("Platinum plus irinotecan", Sign.MAY_CONSIDER)
    assert (blocked.text, blocked.sign) == ("Platinum plus etoposide", Sign.NOT_FOR_PATIENT)
    assert blocked.firmness == "etoposide cannot be given to this patient"
    added = pieces(bench, {**RECTAL_NEC, "treatment.etoposide_deliverable": False}, "immunotherapy")
    assert not any("added" in one.text for one in added)


def test_after_failure_of_platinum_its_other_partner_is_not_put_forward(bench: Workbench) -> None:
    failed = {
        **RECTAL_NEC,
        "treatment.status": "progression",
        "treatment.lines": 0,
        "treatment.given": ("surgery", "platinum_etoposide"),
        "treatment.progressed_on": ("platinum_etoposide",),
    }
    first, blocked = pieces(bench, failed, "chemotherapy-first")[0], pieces(bench, failed, "chemotherapy-first")[1:]
    assert first.text.startswith("FOLFIRI")
    assert {one.sign for one in blocked} == {Sign.NOT_FOR_PATIENT}


# --- what leads ----------------------------------------------------------------------------------------------------------


def test_a_vote_does_not_move_the_decision(bench: Workbench) -> None:
    _, brief = both(bench, {**LATER_NET, "treatment.given": ("captem",), "treatment.progressed_on": ("captem",)})
    decide = next(one for one in brief.do_now if one.sign is Sign.DECIDE)
    assert decide.question == "chemotherapy-next"


@pytest.mark.parametrize("figo", [None, "IB2"])
def test_while_the_situation_is_open_what_settles_it_is_asked_first(bench: Workbench, figo: str | None) -> None:
    _, brief = both(bench, {**CERVICAL_NEC, "extent.figo": figo, "extent.tumor_size": None, "treatment.status": None})
    assert brief.do_now[0].sign is Sign.OPEN
    assert brief.answers[0].said[0].sign is Sign.OPEN
    waits = [all(piece.sign is Sign.OPEN for piece in one.said) for one in brief.answers]
    assert waits == sorted(waits, reverse=True)
    text = brief_text(brief)
    assert text.index("Ask first") < text.index("QUESTIONS OF THIS SITUATION")


def test_the_first_line_is_not_asked_where_it_may_be_behind(bench: Workbench) -> None:
    _, brief = both(bench, {**LATER_NEC, "treatment.lines": None})
    assert brief.do_now[0].text == "Systemic lines for advanced disease"
    asked = [one.question for one in brief.answers]
    assert "chemotherapy-next" in asked
    assert "chemotherapy-first" not in asked


def test_prophylaxis_is_no_word_once_the_brain_is_involved(bench: Workbench) -> None:
    known = {**RECTAL_NEC, "extent.metastatic_sites": ("liver", "brain"), "imaging.brain_metastases": 2}
    assert not any("Prophylactic" in one.text for one in pieces(bench, known, "brain-treatment"))
    asked = next(one for one in both(bench, RECTAL_NEC)[0].questions if one.question.id == "brain-treatment")
    assert any("Prophylactic" in one.text for one in answer_in_a_line(asked, bench.index))


# --- what to look at -----------------------------------------------------------------------------------------------------


def test_a_caution_is_never_a_bare_title(bench: Workbench) -> None:
    texts = [one.text for one in looks(bench, {**LATER_NEC, "molecular.braf": "present"})]
    assert any("no drug" in one or "recommend" in one for one in texts)
    assert not any(one.endswith("mutation.") and len(one.split()) < 5 for one in texts)


def test_a_caution_about_a_drug_that_is_blocked_is_not_told(bench: Workbench) -> None:
    given = {**LATER_NEC, "treatment.given": ("platinum_etoposide", "temozolomide")}
    assert any("Temozolomide" in one.text for one in looks(bench, LATER_NEC))
    assert not any(
        "Temozolomide" in one.text for one in looks(bench, {**given, "treatment.progressed_on": ("temozolomide",)})
    )


@pytest.mark.parametrize(
    ("findings", "words"),
    [
        ({"pathology.ki67": 60}, "seems to outweigh morphology"),
        ({"patient.ecog": 3}, "no source gives a result"),
        ({"biomarkers.alp": "elevated"}, "ALP is elevated"),
    ],
)
def test_what_weighs_on_chemotherapy_of_a_g3_net_is_told(
    bench: Workbench, findings: dict[str, Any], words: str
) -> None:
    assert any(words in one.text for one in looks(bench, {**PANCREATIC_NET, **findings}))
    assert not any(words in one.text for one in looks(bench, PANCREATIC_NET))


def test_what_the_grade_rests_on_is_told_first(bench: Workbench) -> None:
    first, *_ = looks(bench, {**PANCREATIC_NET, "pathology.ki67": 20, "pathology.mitoses": 21})
    assert first.text.startswith("Grade 3 by mitoses alone")


def test_a_test_asked_for_without_a_vote_says_that_a_vote_speaks_against_it(bench: Workbench) -> None:
    burden = {**RECTAL_NEC, "extent.high_burden": True, "imaging.cns_symptoms": False}
    found, brief = both(bench, burden)
    opposed = [
        one.text
        for one in brief.do_now
        if one.question == "brain-imaging" and "against: routine brain imaging" in one.text
    ]
    directions = {one.result.item.direction for one in found.asked("brain-imaging").answers}
    assert bool(opposed) is ({Direction.FOR, Direction.AGAINST} <= directions)


def test_nothing_is_asked_for_before_treatment_once_one_was_given(bench: Workbench) -> None:
    _, before = both(bench, RECTAL_NEC)
    assert any("before treatment" in f"{one.text} {one.note}" for one in before.do_now)
    _, after = both(bench, {**LATER_NEC, "treatment.status": None, "treatment.lines": None})
    assert any("pathology review" in one.text for one in after.do_now)
    assert not any("before treatment" in f"{one.text} {one.note}" for one in after.do_now)


def test_what_the_course_leaves_open_crowds_out_no_caution(bench: Workbench) -> None:
    case = case_of({**RECTAL_NEC, "tumor.site": "colon"})
    asks = ("Is this progression?", "Is that one, too?", "And that?")
    brief = make_brief(case, bench.assess(case, AS_OF), bench.index, asks=asks)
    assert [one.text for one in brief.look][0] == asks[0]
    assert any("Colorectal" in one.text for one in brief.look)
    assert len(brief.look) == 3
