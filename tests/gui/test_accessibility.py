"""Everything has a name, nothing is cut off, and the wheel changes nothing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QScrollBar, QWidget

from hgnen_desktop.core.domain.case import Answer, AnswerState
from hgnen_desktop.core.guidelines.findings_schema import FindingType
from hgnen_desktop.gui import theme
from tests.gui.looks import settle

STEPS = ("patient", "pathology", "imaging", "biomarkers", "molecular", "extent", "treatment")
DECIDE = ("summary", "workup", "treatment", "surveillance", "care_plan")
PAGES = ["home", *(f"step:{step}" for step in STEPS), *DECIDE]
_OWN_CHILDREN = ("qt_scrollarea", "qt_spinbox", "qt_toolbar")


def unnamed(root: QWidget) -> list[str]:
    found = []
    for widget in root.findChildren(QWidget):
        takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        inner = isinstance(widget, QScrollBar) or widget.objectName().startswith(_OWN_CHILDREN)
        if takes and widget.isVisible() and not inner and not widget.accessibleName():
            found.append(f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}")
    return found


@pytest.mark.parametrize("key", PAGES)
def test_every_stop_of_the_keyboard_has_a_name(window, key) -> None:
    window.open_teaching("rectal-nec.json")
    window.go(key)
    if key in window.pages._step_views:
        for question in window.pages._step_views[key].questions.values():
            question._why_button.click()
            question._note_button.click()
    settle()
    assert unnamed(window) == []


@pytest.mark.parametrize(("size", "zoom"), [((1024, 700), 1.0), ((1280, 800), 2.0)])
@pytest.mark.parametrize("key", PAGES)
def test_no_page_scrolls_sideways(make_window, key, size, zoom) -> None:
    window = make_window(*size)
    theme.current().set_zoom(zoom)
    window.open_teaching("rectal-nec.json")
    window.document.answer("pathology.histology", Answer(state=AnswerState.KNOWN, value="net"))
    window.go(key)
    settle()
    page = window.stack.currentWidget()
    assert isinstance(page, QScrollArea)
    assert page.horizontalScrollBar().maximum() == 0


def test_the_wheel_changes_no_answer(window) -> None:
    window.open_teaching("rectal-nec.json")
    before = window.document.case
    handle = window.windowHandle()
    for key in PAGES[1:8]:
        window.go(key)
        settle()
        for question in window.pages._step_views[key].shown_questions():
            window.stack.currentWidget().reveal(question)
            settle()
            for widget in [question.field.widget, *question.field.widget.findChildren(QWidget)]:
                if widget.isVisible():
                    here = QPointF(widget.mapTo(window, widget.rect().center()))
                    QTest.wheelEvent(handle, here, QPoint(0, -120))
    settle()
    assert window.document.case is before


def test_the_whole_window_can_be_walked_with_tab(window) -> None:
    """Tab comes back to where it began, passing the page, the panel and the navigation."""
    window.open_teaching("rectal-nec.json")
    window.go("step:biomarkers")
    window.focus_page()
    start = QApplication.focusWidget()
    passed: list[QWidget] = []
    for _ in range(400):
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
        passed.append(QApplication.focusWidget())
        if passed[-1] is start:
            break
    assert passed[-1] is start
    for part in (window.pages.panel, window.navigation, window.footer):
        assert any(part.isAncestorOf(widget) for widget in passed)
    view = window.pages.step("biomarkers")
    for question in view.shown_questions():
        assert any(question.field.widget.isAncestorOf(widget) for widget in passed)
        if question.state_row.can_wait:  # a question the clinic answers itself has only Clear, once it is answered
            assert any(question.state_row.isAncestorOf(widget) for widget in passed)


def test_showing_the_pages_opens_no_other_window(make_window, qapp) -> None:
    from PySide6.QtCore import QEvent, QObject

    class Watch(QObject):
        def __init__(self) -> None:
            super().__init__()
            self.shown: list[str] = []

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
                self.shown.append(f"{type(watched).__name__} {watched.accessibleName()}")
            return False

    watch = Watch()
    qapp.installEventFilter(watch)
    window = make_window()
    window.open_teaching("rectal-nec.json")
    for key in PAGES:
        window.go(key)
    settle()
    qapp.removeEventFilter(watch)
    assert watch.shown == ["MainWindow "]


def test_a_text_from_a_file_is_never_markup(window) -> None:
    window.new_case()
    nasty = "<b>bold</b> <img src='x.png'> & more"
    window.document.set_identity(label=nasty, name=nasty, notes=nasty)
    window.document.answer("pathology.ki67", Answer(state=AnswerState.KNOWN, value=85.0, note=nasty))
    window.go("step:patient")
    settle()
    assert window.banner._who.text() == nasty
    for label in window.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText


# --- what a screen reader does ---------------------------------------------------------------------------------------


def switch(widget: QWidget) -> None:
    """The first action of a widget, as a screen reader runs it: without a click."""
    action = QAccessible.queryAccessibleInterface(widget).actionInterface()
    action.doAction(action.actionNames()[0])
    settle()


def test_a_screen_reader_goes_to_a_page(window) -> None:
    window.open_teaching("rectal-nec.json")
    for key in ("summary", "step:extent", "step:patient", "surveillance"):
        switch((window.steps if key.startswith("step:") else window.navigation)._entries[key])
        assert window.here == key


def test_a_screen_reader_answers_questions_of_every_kind(window) -> None:
    window.open_teaching("rectal-nec.json")
    window.go("step:extent")
    sites = window.pages.step("extent").questions["extent.metastatic_sites"]
    switch(sites.field.widget._boxes[1])
    assert len(window.document.case.known()["extent.metastatic_sites"]) == 2
    switch(sites.field.widget._boxes[1])
    assert len(window.document.case.known()["extent.metastatic_sites"]) == 1
    disease = window.pages.step("extent").questions["extent.disease"]
    switch(disease.field.widget._buttons[0])
    assert window.document.case.known()["extent.disease"] == "localized"
    for state in (AnswerState.NOT_DONE, AnswerState.PENDING):
        switch(disease.state_row._buttons[state.value])
        assert window.document.case.answer("extent.disease").state is state
    switch(disease.state_row._buttons["pending"])
    assert window.document.case.answer("extent.disease").state is AnswerState.PENDING
    assert disease.state_row._buttons["pending"].isChecked()


def test_an_answer_is_read_with_its_question(window) -> None:
    window.open_teaching("rectal-nec.json")
    window.go("step:patient")
    questions = window.pages.step("patient").questions.values()
    question = next(one for one in questions if one.finding.type is FindingType.YES_NO)
    for button in question.field.widget._buttons:
        assert question.finding.label in button.accessibleDescription()
