"""An answer, a message or a saved file moves nothing that is on the screen: every control is measured before and after."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from hgnen_desktop.core.domain.case import Answer, AnswerState
from hgnen_desktop.gui.widgets.tab_order import takes_tab


def settled(window) -> None:
    for _ in range(4):
        QApplication.processEvents()


def places(window) -> dict[QWidget, tuple[str, int, int, int, int]]:
    """Where every control that can be seen stands in the window."""
    settled(window)
    found = {}
    for one in window.findChildren(QWidget):
        inside = window.notices.isAncestorOf(one) or window.pages.panel.isAncestorOf(one)
        if takes_tab(one) and not inside and 0 <= one.mapTo(window, QPoint(0, 0)).y() < window.height():
            at = one.mapTo(window, QPoint(0, 0))
            found[one] = (one.accessibleName(), at.x(), at.y(), one.width(), one.height())
    return found


def moved(before, after) -> list[tuple]:
    """What stands elsewhere now, or is gone."""
    return [(was, after.get(one)) for one, was in before.items() if after.get(one, was)[1:3] != was[1:3]]


@pytest.mark.parametrize("say", ["tell", "tell_here", "problem", "many"])
@pytest.mark.parametrize("page", ["step:extent", "treatment", "home", "due"])
def test_a_message_moves_nothing(window, page, say) -> None:
    window.open_teaching("cervical-small-cell-nec.json")
    window.visit(page)
    before = places(window)
    if say == "many":
        window.notices.problem([f"Sentence {number} of a long message." for number in range(9)])
    elif say == "problem":
        window.notices.problem(["The file could not be written."])
    else:
        getattr(window.notices, say)("Saved to a file.")
    assert window.notices.isVisible()
    after = places(window)
    assert moved(before, after) == []
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Escape)
    assert not window.notices.isVisible()
    assert moved(before, places(window)) == []


def test_a_message_leaves_previous_and_next_free_and_goes_by_itself(window, qtbot) -> None:
    window.open_teaching("cervical-small-cell-nec.json")
    window.visit("step:extent")
    window.notices.tell_here("Saved.")
    for button in (window.back_button, window.next_button):
        at = button.mapTo(window, button.rect().center())
        assert window.childAt(at) is button
    assert 5000 <= window.notices._passes.remainingTime() <= 6000
    window.notices._passes.timeout.emit()
    assert not window.notices.isVisible()
    window.notices.problem(["It could not be saved."])
    window.notices._passes.timeout.emit()
    assert window.notices.isVisible(), "a problem waits"


def test_saving_moves_nothing(window, tmp_path) -> None:
    window.new_case()
    window.document.answer("pathology.ki67", Answer(state=AnswerState.KNOWN, value=85.0))
    assert window.document.save(tmp_path / "one.json")
    window.visit("step:extent")
    window.document.set_identity(notes="more")
    before = places(window)
    assert window.save()
    assert "Saved" in window.notices.text()
    assert moved(before, places(window)) == []


@pytest.mark.parametrize("case", ["cervical-small-cell-nec.json", "rectal-nec.json", "pancreatic-g3-net.json"])
def test_an_answer_moves_no_question_that_stays(window, case) -> None:
    """Each state of each question in view. What newly arises may stand between; nothing above it moves, nor the answer itself."""
    window.open_teaching(case)
    told = 0
    for key in ("step:patient", "step:pathology", "step:extent"):
        window.visit(key)
        settled(window)
        view = window.pages._step_views[key]
        for question in [one for one in view.shown_questions() if one.state_row.can_wait][:3]:
            for state in ("not_done", "pending"):
                before = places(window)
                shown = view.shown_questions()
                question.state_row._buttons[state].click()
                told += bool(window.pages.panel.change_text())
                same = view.shown_questions() == shown
                still = before if same else {one: was for one, was in before.items() if question.isAncestorOf(one)}
                assert moved(still, places(window)) == [], (key, question.finding.id, state)
    assert told, "what an answer changed is said in the panel"


def test_a_complaint_about_a_number_moves_nothing(window) -> None:
    window.open_teaching("rectal-nec.json")
    window.go_to_finding("pathology.ki67")
    settled(window)
    field = window.pages.step("pathology").questions["pathology.ki67"].field.widget
    for text in ("850", "5,5,", "abc", "1,5"):
        before = places(window)
        field.line.setText(text)
        field.commit()
        still = {one: was for one, was in before.items() if not field._message.isAncestorOf(one)}
        assert moved(still, places(window)) == [], text


@pytest.mark.parametrize(
    "case", ["nec-anus-follow-up.json", "nec-cervix-follow-up.json", "cervical-small-cell-nec.json"]
)
def test_choosing_the_event_of_surveillance_moves_no_field(window, case) -> None:
    window.open_teaching(case)
    window.visit("surveillance")
    settled(window)
    view = window.pages.page("surveillance").content
    for number in range(len(view.event_field.options())):
        before = places(window)
        view.event_field._buttons[number].click()
        assert moved(before, places(window)) == [], number


def test_the_list_of_pages_fits_800_pixels(window) -> None:
    window.open_teaching("rectal-nec.json")
    settled(window)
    assert window.height() == 800
    assert window.navigation.verticalScrollBar().maximum() == 0
