"""Longer words, another direction of reading and large text: every screen keeps its texts whole and in their place.

What fits the longer words of another language fits the English ones.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication

from hgnen_desktop.core.domain.case import Answer, AnswerState
from hgnen_desktop.gui import theme
from tests.gui.looks import PseudoLanguage, clipped, faults, overlapping, settle, squeezed

SMALL, USUAL = (1024, 700), (1280, 800)


@pytest.fixture
def pseudo(qapp) -> Iterator[PseudoLanguage]:
    """All texts of the window 40 % longer."""
    language = PseudoLanguage()
    QCoreApplication.installTranslator(language)
    yield language
    QCoreApplication.removeTranslator(language)


@pytest.fixture
def right_to_left(qapp) -> Iterator[None]:
    """The window as in a language that is read from right to left."""
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def apart_from_scrolling(root) -> list[str]:
    """Where there is least room, wide tables may be scrolled to the side; no text is cut off or covered all the same."""
    return [*clipped(root), *squeezed(root), *overlapping(root)]


def walk(window, *, zoom: float, look=faults) -> dict[str, list[str]]:
    """Open everything that opens on every page, and say what is wrong with it."""
    theme.current().set_zoom(zoom)
    window.open_teaching("rectal-nec.json")
    wrong = {}
    for key in list(window.pages.keys()):
        window.go(key)
        settle()
        _open_all(window, key)
        settle()
        if found := look(window):
            wrong[key] = found
    return wrong


def _open_all(window, key: str) -> None:
    if key in window.pages._step_views:
        for question in window.pages._step_views[key].shown_questions()[:3]:
            question._why_button.click()
            question._note_button.click()
    if key == "treatment":
        view = window.pages.page(key).content
        for asked in window.document.assessment.questions[:12]:
            view.show_question(asked.question.id)
    if key == "workup":
        view = window.pages.page(key).content
        for row in view.table_rows():
            row.set_open(True)


def test_in_the_smallest_window_with_the_largest_text_nothing_is_cut_off(make_window) -> None:
    assert walk(make_window(*SMALL), zoom=2.0, look=apart_from_scrolling) == {}


@pytest.mark.parametrize(("size", "zoom"), [(SMALL, 1.0), (USUAL, 2.0)])
def test_a_language_with_longer_words_fits(make_window, pseudo, size, zoom) -> None:
    look = faults if zoom == 1.0 else apart_from_scrolling
    assert walk(make_window(*size), zoom=zoom, look=look) == {}
    assert len(pseudo.asked) > 300


def test_a_language_from_right_to_left_fits(make_window, pseudo, right_to_left) -> None:
    window = make_window(*SMALL)
    assert walk(window, zoom=1.0) == {}
    assert window.navigation.x() > window.pages.panel.mapTo(window, window.pages.panel.rect().topLeft()).x()


def test_contradictions_and_what_is_out_of_scope_fit_too(make_window, pseudo) -> None:
    window = make_window(*SMALL)
    window.open_teaching("rectal-nec.json")
    for finding, value in (("pathology.histology", "net"), ("tumor.site", "lung")):
        window.document.answer(finding, Answer(state=AnswerState.KNOWN, value=value))
        for key in ("step:pathology", "treatment", "surveillance", "care_plan"):
            window.go(key)
            settle()
            assert faults(window) == [], (finding, key)


def test_the_check_notices_text_that_is_cut_off_or_covered(window) -> None:
    window.open_teaching("rectal-nec.json")
    window.go("treatment")
    settle()
    button = window.next_button
    button.setFixedWidth(20)
    window.back_button.move(button.x(), button.y())
    settle()
    window.back_button.move(button.x(), button.y())
    assert any("Next" in one for one in squeezed(window))
    assert any("lies on" in one for one in overlapping(window))
