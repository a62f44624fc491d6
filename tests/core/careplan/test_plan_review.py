from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest

from hgnen_desktop.core.careplan.plan_document import plan_document
from hgnen_desktop.core.careplan.shown import shown_keys
from hgnen_desktop.core.domain.case import Case
from hgnen_desktop.core.export.document_text import document_text
from hgnen_desktop.core.export.pdf import plan_pdf
from hgnen_desktop.core.signoff.marks import Opinion, Review
from hgnen_desktop.core.signoff.standing import SignOff
from hgnen_desktop.core.workflow import Workbench
from tests.core.conftest import RECTAL_NEC, a_case
from tests.core.review.pieces import DAY, FIRST, SECOND, agreed, both, mark


@pytest.fixture
def bench(bench: Workbench) -> Iterator[Workbench]:
    """What is said in one test is said in no other."""
    yield bench
    bench._sign_off = None


@pytest.fixture
def case() -> Case:
    return a_case(RECTAL_NEC)


def _keys(bench: Workbench, case: Case, sign_off: SignOff):
    touched = sign_off.with_reviews([agreed(sign_off, FIRST, list(sign_off.subjects)[:1])])
    return shown_keys(bench.assess(case, DAY), case, touched)


def test_a_plan_of_guidelines_that_nobody_reviewed_says_so(bench: Workbench, case: Case):
    plan = bench.plan(case, DAY, None)
    document = plan_document(plan, full=True)
    assert document.unsigned == "guidelines not yet clinically signed off"
    assert all(one.review == "not yet clinically signed off" for one in plan.sources)
    assert plan.review_lines == ()


def test_a_plan_is_called_signed_off_when_all_it_shows_is(bench: Workbench, case: Case):
    bare = SignOff(bench.index)
    keys = _keys(bench, case, bare)
    assert 40 < len(keys) < len(bare.subjects)
    bench.sign_off = both(bare, keys)
    plan = bench.plan(case, DAY, None)
    assert plan_document(plan).unsigned == ""
    text = document_text(plan_document(plan, full=True), full=True)
    assert "signed off by Test Reviewer One (1 Dec 2026), Test Reviewer Two" in " ".join(text.split())
    assert "lapses after 20 Nov 2027" in " ".join(text.split())
    assert "conflicts of interest: advisory board of a maker" in " ".join(text.split())
    assert plan_pdf(plan).startswith(b"%PDF")
    other = bench.plan(a_case({**RECTAL_NEC, "tumor.site": "colon", "treatment.status": "on_treatment"}), DAY, None)
    assert plan_document(other).unsigned.startswith("guidelines signed off in part: ")


def test_one_item_short_is_signed_off_in_part_and_an_open_change_is_told(bench: Workbench, case: Case):
    bare = SignOff(bench.index)
    keys = _keys(bench, case, bare)
    wants = Review(SECOND, (mark(bare, keys[0], Opinion.CHANGE), *agreed(bare, SECOND, keys[1:]).marks), "second.yaml")
    bench.sign_off = bare.with_reviews([agreed(bare, FIRST, keys), wants])
    plan = bench.plan(case, DAY, None)
    assert plan_document(plan).unsigned == f"guidelines signed off in part: {len(keys) - 1} of {len(keys)} items"
    assert any(one.startswith("Open, ") and "change: Say it otherwise." in one for one in plan.review_lines)


def test_a_passed_review_date_stands_on_each_page(bench: Workbench, case: Case):
    late = dt.date(2027, 11, 21)
    assert plan_document(bench.plan(case, late, None)).unsigned == (
        "guidelines not yet clinically signed off; guideline review was due on 20 Nov 2027"
    )
    bare = SignOff(bench.index)
    bench.sign_off = both(bare, bare.subjects)
    assert plan_document(bench.plan(case, DAY, None)).unsigned == ""
    plan = bench.plan(case, late, None)
    assert "review was due on 20 Nov 2027" in plan_document(plan).unsigned
    assert "not yet clinically signed off" in plan_document(plan).unsigned
    assert all("review was due on 20 Nov 2027" in one.review for one in plan.sources)


def test_a_plan_of_an_earlier_day_says_what_was_signed_then(bench: Workbench, case: Case):
    bare = SignOff(bench.index)
    bench.sign_off = both(bare, bare.subjects)
    before = bench.plan(case, DAY - dt.timedelta(days=1), None)
    assert before.review.unsigned == "not yet clinically signed off"


def test_everything_that_a_summary_names_is_among_what_is_shown(bench: Workbench, case: Case):
    keys = {key.id for key in _keys(bench, case, SignOff(bench.index))}
    assessment = bench.assess(case, DAY)
    assert {one.id for asked in assessment.questions for one in asked.answers} <= keys
    assert {one.id for one in assessment.disagreements} <= keys
    assert set(assessment.decisions) <= keys
