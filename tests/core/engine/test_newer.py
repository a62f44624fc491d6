"""Later publications are named under the questions they bear on, folded, and never as an answer."""

from __future__ import annotations

import datetime as dt

from hgnen_desktop.core.careplan.plan_document import plan_document
from hgnen_desktop.core.engine.newer import cited, how_old, newer_for, newer_of_all
from hgnen_desktop.core.export.assessment_text import assessment_text
from hgnen_desktop.core.export.plan_text import plan_text
from hgnen_desktop.core.schedule.surveillance import Anchor
from hgnen_desktop.core.workflow import Workbench
from tests.core.conftest import AS_OF, CERVICAL_NEC, PANCREATIC_NET, RECTAL_NEC, a_case

ANCHOR = Anchor(AS_OF, "start of treatment")


def named(bench: Workbench, findings: dict, question: str) -> list[str]:
    return [one.id for one in newer_for(bench.assess(a_case(findings), AS_OF), bench.index, question)]


def test_they_stand_under_the_question_and_situation_they_bear_on(bench: Workbench) -> None:
    assert "newer-netter-2" in named(bench, PANCREATIC_NET, "prrt")
    assert named(bench, RECTAL_NEC, "prrt") == []
    assert named(bench, CERVICAL_NEC, "surgery") == ["newer-nectur-cervix"]
    assert named(bench, CERVICAL_NEC, "no-such-question") == []


def test_no_answer_brief_or_text_of_a_plan_rests_on_them(bench: Workbench) -> None:
    plan = bench.plan(a_case(PANCREATIC_NET), AS_OF, ANCHOR)
    titles = [one.title for pack in bench.index.guidelines.packs for one in pack.newer]
    assert titles
    assert not [title for title in titles if title in plan_text(plan) or title in assessment_text(plan)]
    full = " ".join(assessment_text(plan, full=True).split())
    assert "Newer, only named: NETTER-2" in full


def test_the_plan_says_how_old_the_votes_are_and_names_what_is_newer(bench: Workbench) -> None:
    plan = bench.plan(a_case(PANCREATIC_NET), AS_OF, ANCHOR)
    (sources,) = [one for one in plan_document(plan).second if one.key == "sources"]
    words = " ".join(word for block in sources.blocks for word in block.words())
    newer = newer_of_all(plan.assessment, plan.index)
    assert f"The panel voted in 2019; {len(newer)} newer publications" in words
    assert all(cited(one) in words for one in newer)


def test_without_votes_nothing_is_said_of_their_age(bench: Workbench) -> None:
    evidence = [pack for pack in bench.index.packs.values() if pack.voted_on is None]
    assert evidence
    assert how_old(evidence, 3) == ""
    assert how_old(bench.index.packs.values(), 0) == "The panel voted in 2019"


def test_they_are_later_than_the_votes(bench: Workbench) -> None:
    for pack in bench.index.guidelines.packs:
        for one in pack.newer:
            assert pack.voted_on is not None
            assert one.published is None or one.published >= str(pack.voted_on.year)
            assert pack.voted_on < dt.date(2026, 1, 1)
