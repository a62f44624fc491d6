"""Back leads to where one was; undo says and shows what it undid, and never reaches into another case."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hgnen_desktop.core.domain.case import Answer, AnswerState
from hgnen_desktop.core.storage.case_file import checked_content

KI67 = Answer(state=AnswerState.KNOWN, value=31.0)


def test_back_returns_to_the_place_scrolled_as_it_was(window, qtbot) -> None:
    window.open_teaching("cervical-small-cell-nec.json")
    window.visit("step:pathology")
    page = window.pages.page("step:pathology")
    bar = page.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 200)
    field = window.pages.step("pathology").shown_questions()[3].state_row._buttons["pending"]
    field.setFocus()
    bar.setValue(180)
    window.visit("treatment")
    window.visit("guideline")
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.here == "treatment"
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.here == "step:pathology"
    QApplication.processEvents()
    assert bar.value() == 180
    assert QApplication.focusWidget() is field


def test_back_is_offered_only_when_there_is_a_way(window) -> None:
    assert not window.menus.back.isEnabled()
    window.open_teaching("cervical-small-cell-nec.json")
    window.visit("treatment")
    assert window.menus.back.isEnabled()
    while window.menus.back.isEnabled():
        window.menus.back.trigger()
    before = window.here
    window.go_back()
    assert window.here == before
    window.visit("treatment")
    window.open_teaching("rectal-nec.json")
    here = window.here
    window.go_back()
    assert window.here == here, "the way of one case does not lead into another"


def test_undo_says_what_it_undid_and_shows_it(window) -> None:
    window.open_teaching("rectal-nec.json")
    window.document.answer("pathology.ki67", KI67)
    window.visit("treatment")
    window.undo()
    assert window.here == "step:pathology"
    assert window.notices.text().startswith("Undone: Change Ki-67")
    window.visit("home")
    window.redo()
    assert window.here == "step:pathology"
    assert window.notices.text().startswith("Done again: Change Ki-67")
    window.undo()
    assert not window.menus.undo.isEnabled()
    window.notices.dismiss()
    window.undo()
    assert window.notices.text() == "", "nothing was undone"


def test_undo_never_touches_another_case(window, tmp_path) -> None:
    window.new_case()
    window.document.answer("pathology.ki67", KI67)
    first = tmp_path / "first.json"
    assert window.document.save(first)
    kept = first.read_bytes()
    window.open_teaching("rectal-nec.json")
    before = checked_content(window.document.case)
    for _ in range(3):
        window.undo()
        window.redo()
    assert checked_content(window.document.case) == before
    assert not window.document.is_modified
    assert first.read_bytes() == kept


def test_space_twice_on_accept_decides_once(window) -> None:
    window.open_teaching("rectal-nec.json")
    window.visit("treatment")
    view = window.pages.page("treatment").content
    view.show_question("chemotherapy-first")
    bar = view.block(window.document.assessment.options[0].id).bar
    bar.accept_button.setFocus()
    for _ in range(2):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert [one.verdict.value for one in window.document.case.decisions] == ["accepted"]
    at = bar.withdraw_button.geometry()
    bar.withdraw_button.setFocus()
    for _ in range(2):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert window.document.case.decisions == ()
    assert bar.withdraw_button.geometry() == at
