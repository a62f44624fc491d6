"""The brief keeps its bounds for every vignette: short, the decisive answer first, and nothing said without its direction."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from hgnen_desktop.core.brief.brief import make_brief
from hgnen_desktop.core.brief.lines import Brief
from hgnen_desktop.core.brief.signs import Sign
from hgnen_desktop.core.domain.case import Case, Decision, Verdict
from hgnen_desktop.core.export.assessment_text import MOST_LINES, MOST_WORDS, brief_text
from hgnen_desktop.core.guidelines.catalogue import read_answers
from hgnen_desktop.core.phrase import day_words
from hgnen_desktop.core.vignettes import AS_OF, read_vignettes
from hgnen_desktop.core.wording import first_sentence, lower_first, up_to_a_number
from hgnen_desktop.core.workflow import Workbench
from tests.core.conftest import RECTAL_NEC, a_case
from tests.places import GUIDELINES

VIGNETTES = sorted(GUIDELINES.glob("*/vignettes/*.yaml"))
FOOT = ("A foot of three lines stands below it.",) * 3


def a_brief(bench: Workbench, case: Case, as_of: dt.date = AS_OF) -> Brief:
    return make_brief(case, bench.assess(case, as_of), bench.index)


def decisive_words(brief: Brief) -> list[str]:
    """Any of these has to stand in the first lines: a stop, what settles the situation, the first question, or what is missing."""
    if brief.stops:
        return [brief.stops[0][:40]]
    if brief.do_now and brief.do_now[0].sign is Sign.OPEN:
        return [brief.do_now[0].text]
    if brief.answers:
        return [brief.answers[0].label]
    return [one.label for one in brief.missing]


@pytest.mark.parametrize("path", VIGNETTES, ids=lambda path: f"{path.parents[1].name}/{path.stem}")
def test_every_vignette_has_a_short_brief_with_the_decisive_answer_in_its_first_12_lines(
    bench: Workbench, path: Path
) -> None:
    for vignette, written in read_vignettes(path):
        brief = a_brief(bench, read_answers(bench.index.catalogue, written))
        text = brief_text(brief, FOOT)
        lines = text.splitlines()
        assert len(lines) <= MOST_LINES == 40, vignette.name
        assert len(text.split()) <= MOST_WORDS == 350, vignette.name
        assert max(map(len, lines)) <= 80, vignette.name
        first = " ".join(" ".join(lines[:12]).split()).lower()
        words = decisive_words(brief)
        assert not words or any(one.lower() in first for one in words), vignette.name
        assert len(brief.do_now) <= 6, vignette.name
        assert len(brief.look) <= 3, vignette.name
        assert len(brief.missing) <= 5, vignette.name


def test_findings_that_contradict_each_other_come_first_and_alone(bench: Workbench) -> None:
    brief = a_brief(bench, a_case({**RECTAL_NEC, "pathology.histology": "net", "pathology.cell_type": "small_cell"}))
    assert brief.is_alone
    assert brief.stops
    for several in (brief.do_now, brief.answers, brief.look, brief.missing):
        assert not several
    assert brief_text(brief).count("SETTLE FIRST") == 1


def test_a_tumor_that_the_sources_do_not_cover_gets_no_advice(bench: Workbench) -> None:
    brief = a_brief(bench, a_case({**RECTAL_NEC, "tumor.site": "lung"}))
    assert brief.is_alone
    assert not brief.answers
    assert "not covered" in brief.stops[0]


def test_tests_of_one_question_are_one_request_and_treatment_does_not_wait(bench: Workbench) -> None:
    brief = a_brief(bench, a_case(RECTAL_NEC))
    requests = [one for one in brief.do_now if one.sign is Sign.TO_DO]
    assert len({one.question for one in requests}) == len(requests)
    molecular = next(one for one in requests if one.question == "molecular-tests")
    assert ";" in molecular.text
    assert molecular.note == "treatment does not wait for it"
    pending = a_brief(bench, a_case({**RECTAL_NEC, "molecular.mmr": {"state": "pending", "on": "2026-01-09"}}))
    waiting = next(one for one in pending.do_now if one.sign is Sign.WAITING)
    assert waiting.note == "for 6 days, treat meanwhile"


def test_what_is_to_be_decided_is_told_once(bench: Workbench) -> None:
    text = " ".join(brief_text(a_brief(bench, a_case(RECTAL_NEC))).split())
    assert text.count("Platinum plus etoposide") == 1
    assert "To decide: first chemotherapy: + Platinum plus etoposide" in text
    decision = Decision(item="nec-first-line-platinum-etoposide", verdict=Verdict.ACCEPTED, reason="Fit.", on=AS_OF)
    decided = a_brief(bench, a_case(RECTAL_NEC, decisions=(decision,)))
    assert all(one.question != "chemotherapy-first" for one in decided.do_now)
    assert decided.decisions[0].firmness == f"accepted on {day_words(AS_OF)}"
    assert "Platinum plus etoposide: Fit. (accepted on 15 Jan 2026)" in " ".join(brief_text(decided).split())


def test_an_open_answer_says_what_it_waits_for_and_a_disputed_one_no_direction(bench: Workbench) -> None:
    answers = {one.question: one.said for one in a_brief(bench, a_case(RECTAL_NEC)).answers}
    waiting = next(one for one in answers["immunotherapy"] if one.sign is Sign.OPEN)
    assert "mismatch repair" in waiting.firmness
    text = " ".join(brief_text(a_brief(bench, a_case(RECTAL_NEC))).split())
    assert "= No consensus: Liver-directed therapy" in text
    assert "x Advised against: Surgical debulking (Consensus)" in text


def test_words_keep_their_capitals_inside_a_sentence() -> None:
    assert [lower_first(words) for words in ("Ki-67 index 85 %", "IB3", "Rectum", "MMR or MSI", "A CT", "")] == [
        "Ki-67 index 85 %",
        "IB3",
        "rectum",
        "MMR or MSI",
        "a CT",
        "",
    ]
    assert first_sentence("A Ki-67 of 55. 5 is odd. Then more.") == "A Ki-67 of 55. 5 is odd."
    assert up_to_a_number("It gives none. In its place: CT every 3 months. More.") == (
        "It gives none. In its place: CT every 3 months."
    )
    assert up_to_a_number("No number at all. None.") == "No number at all. None."


@pytest.mark.parametrize(
    ("known", "waits"),
    [
        ({}, "waits for mismatch repair, tumor mutational burden, which may lift the advice against"),
        ({"molecular.mmr": "proficient"}, "waits for tumor mutational burden, which may lift the advice against"),
        ({"molecular.mmr": "proficient", "molecular.tmb": "low"}, ""),
    ],
)
def test_what_waits_for_a_finding_that_may_lift_the_advice_against_it_says_so(
    bench: Workbench, known: dict[str, str], waits: str
) -> None:
    brief = a_brief(bench, a_case({**RECTAL_NEC, **known}))
    said = [one for line in brief.answers if line.question == "immunotherapy" for one in line.said]
    assert any("ingle checkpoint inhibitor" in one.text and one.sign is Sign.AGAINST for one in said)
    assert [one.firmness for one in said if one.sign is Sign.OPEN] == ([waits] if waits else [])
    others = [one.firmness for line in brief.answers for one in line.said if line.question != "immunotherapy"]
    assert not any("may lift" in one for one in others)


def test_what_follows_an_operation_is_not_decided_before_the_first_step(bench: Workbench) -> None:
    base = {
        "tumor.site": "small_bowel",
        "pathology.histology": "nec",
        "pathology.ki67": 85,
        "extent.disease": "localized",
    }
    case = a_case(
        {**base, "extent.irradiable": False, "treatment.status": "none", "treatment.etoposide_deliverable": False}
    )
    brief = a_brief(bench, case)
    assert [one.question for one in brief.do_now if one.sign is Sign.DECIDE] == ["first-step"]
    operated = {**base, "extent.irradiable": False, "treatment.status": "resected", "treatment.given": ["surgery"]}
    decided = [one.question for one in a_brief(bench, a_case(operated)).do_now if one.sign is Sign.DECIDE]
    assert decided == ["after-surgery"]
