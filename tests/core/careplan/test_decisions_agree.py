"""Which decisions are of the present questions is said in one place: brief, plan and summary tell the same ones."""

from __future__ import annotations

import datetime as dt

import pytest

from hgnen_desktop.core.brief.lines import Brief
from hgnen_desktop.core.careplan.plan import CarePlan
from hgnen_desktop.core.course.line import LineReader, taken_in
from hgnen_desktop.core.domain.case import Case, Decision, Verdict
from hgnen_desktop.core.export.assessment_text import brief_text
from hgnen_desktop.core.export.plan_text import plan_text
from hgnen_desktop.core.workflow import Workbench
from tests.core.conftest import RECTAL_NEC, a_case, without

TODAY = dt.date(2026, 11, 30)
PLATINUM, TRIAL = "nec-first-line-platinum-etoposide", "care-clinical-trial"


def later_on(bench: Workbench, *decisions: Decision) -> Case:
    """A patient with these decisions, whose disease has progressed since."""
    case = a_case(without(RECTAL_NEC, "treatment.status"), decisions=decisions)
    for line in ("2026-03-02 cisplatin/etoposide", "2026-08-14 progression liver"):
        case = taken_in(case, LineReader(bench.deriver).read(line, case, TODAY).events)
    return case


def both(bench: Workbench, case: Case) -> tuple[Brief, CarePlan]:
    assessment = bench.assess(case, TODAY)
    return bench.brief(bench.seen(case, TODAY), assessment, None), bench.plan(case, TODAY, None)


def accepted(item: str, on: dt.date | None) -> Decision:
    return Decision(item=item, verdict=Verdict.ACCEPTED, on=on)


@pytest.mark.parametrize(
    ("decision", "is_present"),
    [
        (accepted(PLATINUM, dt.date(2026, 2, 27)), False),
        (accepted(PLATINUM, TODAY), False),
        (accepted(PLATINUM, None), False),
        (accepted(TRIAL, dt.date(2026, 2, 27)), False),
        (accepted(TRIAL, TODAY), True),
        (Decision(item="own-1", verdict=Verdict.ADDED, text="Wait", on=dt.date(2026, 2, 27)), False),
        (Decision(item="own-1", verdict=Verdict.ADDED, text="Wait", on=TODAY), True),
    ],
)
def test_brief_and_plan_agree_on_what_is_decided_now(bench: Workbench, decision: Decision, is_present: bool) -> None:
    brief, plan = both(bench, later_on(bench, decision))
    in_plan = [*(line.decision for line in plan.decided), *plan.own_options]
    assert bool(in_plan) is bool(brief.decisions) is is_present
    assert brief.decided_apart == len(plan.earlier_decisions) + len(plan.unlisted_decisions) == (not is_present)
    assert ("No decision on the options of the present line" in plan_text(plan)) is not is_present
    assert ("of an earlier line" in brief_text(brief, ())) is not is_present


def test_what_an_earlier_line_decided_is_still_to_be_decided_for_this_one(bench: Workbench) -> None:
    before, _plan = both(bench, later_on(bench))
    after, _plan = both(bench, later_on(bench, accepted(TRIAL, dt.date(2026, 2, 27))))
    assert [one.sign for one in after.do_now] == [one.sign for one in before.do_now]
