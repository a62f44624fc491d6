from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from hgnen_desktop.core.domain.case import AnswerState
from hgnen_desktop.gui.widgets.state_row import KNOWN, NOT_ASKED, NOT_DONE, PENDING, StateRow


@pytest.fixture
def row(qtbot) -> StateRow:
    widget = StateRow("p53")
    qtbot.addWidget(widget)
    widget.show()
    widget.activateWindow()
    return widget


def buttons(row: StateRow) -> dict[str, QAbstractButton]:
    return {button.accessibleName(): button for button in row.findChildren(QAbstractButton)}


def test_the_words_are_those_of_the_case() -> None:
    assert {KNOWN, NOT_DONE, PENDING, NOT_ASKED} == {state.value for state in AnswerState}


def test_at_first_nothing_was_asked(row) -> None:
    assert row.state() == NOT_ASKED
    assert not any(button.isChecked() for button in buttons(row).values())
    assert not row.clear_button.isEnabled()


def test_a_pressed_state_is_told_once_and_only_clear_takes_it_back(row, qtbot) -> None:
    states: list[str] = []
    row.state_changed.connect(states.append)
    for _ in range(2):
        qtbot.mouseClick(buttons(row)["p53: Not done"], Qt.MouseButton.LeftButton)
    assert row.state() == NOT_DONE
    assert buttons(row)["p53: Not done"].isChecked()
    buttons(row)["p53: Pending"].click()
    assert [button.isChecked() for button in buttons(row).values()].count(True) == 1
    row.clear_button.click()
    assert states == [NOT_DONE, PENDING, NOT_ASKED]
    assert row.state() == NOT_ASKED


def test_a_shown_state_emits_nothing(row) -> None:
    states: list[str] = []
    row.state_changed.connect(states.append)
    row.set_state(AnswerState.KNOWN)
    assert row.state() == "known"
    assert states == []
    with pytest.raises(ValueError, match="no state"):
        row.set_state("maybe")


def test_it_works_by_keyboard(row, qtbot) -> None:
    row.setFocus()
    qtbot.keyClick(row.focusWidget(), Qt.Key.Key_Right)
    qtbot.keyClick(row.focusWidget(), Qt.Key.Key_Space)
    assert row.state() == NOT_DONE
    qtbot.keyClick(row.focusWidget(), Qt.Key.Key_Right)
    qtbot.keyClick(row.focusWidget(), Qt.Key.Key_Right)
    qtbot.keyClick(row.focusWidget(), Qt.Key.Key_Space)
    assert row.state() == NOT_ASKED
    assert row.focusWidget().isEnabled()


def test_every_button_is_named_and_large_enough(row) -> None:
    for name, button in buttons(row).items():
        assert name.startswith("p53: ")
        assert button.width() >= 28
        assert button.height() >= 28


def test_the_wheel_changes_nothing(row, wheel) -> None:
    row.set_state(PENDING)
    for button in buttons(row).values():
        wheel(button)
    assert row.state() == PENDING
