from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest

from hgnen_desktop.core.careplan.shown import shown_keys
from hgnen_desktop.core.signoff.standing import SignOff
from hgnen_desktop.core.workflow import Workbench
from hgnen_desktop.gui.about import about_text
from hgnen_desktop.gui.banner import Banner
from hgnen_desktop.gui.document import CaseDocument
from hgnen_desktop.gui.settings import Settings
from hgnen_desktop.gui.views.guideline.guideline_view import GuidelineView
from hgnen_desktop.gui.views.treatment.treatment_view import TreatmentView
from hgnen_desktop.gui.widgets.labels import Label
from tests.core.review.pieces import FIRST, agreed, both

TODAY = dt.date(2026, 12, 1)


@pytest.fixture
def bench(bench: Workbench) -> Iterator[Workbench]:
    """What is said in one test is said in no other."""
    bench._sign_off = None
    assert bench.index
    yield bench
    bench._sign_off = None


@pytest.fixture
def document(bench: Workbench) -> CaseDocument:
    from hgnen_desktop.core.teaching.cases import bundled_cases

    document = CaseDocument(bench, lambda: TODAY)
    document.start(next(one.case for one in bundled_cases(bench.catalogue) if one.file == "rectal-nec.json"))
    return document


def _banner(qtbot, document: CaseDocument, *, is_open: bool = True) -> str:
    banner = Banner()
    qtbot.addWidget(banner)
    banner.show_case(document, is_open=is_open)
    return "" if banner._state.isHidden() else banner._state.text()


def test_the_banner_says_not_signed_off_until_what_is_shown_is(qtbot, light_theme, bench: Workbench, document):
    assert _banner(qtbot, document) == "Not clinically signed off"
    bare = SignOff(bench.index)
    one = bare.with_reviews([agreed(bare, FIRST, list(bare.subjects))])
    keys = shown_keys(document.assessment, document.seen, one)
    bench.sign_off = one
    assert _banner(qtbot, document) == "Not clinically signed off"
    bench.sign_off = both(bare, keys[1:])
    assert _banner(qtbot, document) == f"Signed off in part: {len(keys) - 1} of {len(keys)} items"
    bench.sign_off = both(bare, keys)
    assert _banner(qtbot, document) == ""
    # Without a case everything is meant, and of that a part alone is signed.
    assert _banner(qtbot, document, is_open=False).startswith(f"Signed off in part: {len(keys)} of ")


def test_a_passed_review_date_stands_in_the_banner(qtbot, light_theme, bench: Workbench):
    late = CaseDocument(bench, lambda: dt.date(2027, 11, 21))
    assert _banner(qtbot, late, is_open=False) == "Not clinically signed off \u00b7 Guideline review due"
    bare = SignOff(bench.index)
    bench.sign_off = both(bare, bare.subjects)
    assert "Guideline review due" in _banner(qtbot, late, is_open=False)


def test_about_says_who_reviewed_with_which_interests(bench: Workbench, document):
    assert "Review of the guidelines" not in about_text(document, Settings())
    bare = SignOff(bench.index)
    bench.sign_off = both(bare, list(bare.subjects)[:5])
    text = about_text(document, Settings())
    assert "5 of 813 items read by two" in text or "5 of " in text
    assert "Test Reviewer Two, surgeon, Hospital B; conflicts of interest: advisory board of a maker" in text


def _texts(widget) -> str:
    return "\n".join(one.plain() for one in widget.findChildren(Label))


def test_an_answer_and_a_statement_say_how_far_they_are_signed(qtbot, light_theme, bench: Workbench, document):
    view = TreatmentView(document)
    qtbot.addWidget(view)
    view.show()
    view.show_question("chemotherapy-first")
    assert "Review: " not in _texts(view)
    bare = SignOff(bench.index)
    answer = document.assessment.asked("chemotherapy-first").answers[0]
    bench.sign_off = both(bare, [bare.key_of(answer.id)])
    document.changed.emit()
    assert "Review: signed off by Test Reviewer One, Test Reviewer Two" in _texts(view)
    page = GuidelineView(document)
    qtbot.addWidget(page)
    page.show_statement(answer.result.item.statements[0])
    assert f"{answer.result.item.title}: signed off by Test Reviewer One, Test Reviewer Two" in _texts(page)
