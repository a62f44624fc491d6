"""Visits and due list inside the window, by keyboard alone."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import icalendar
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from hgnen_desktop.core.storage.case_file import load_case, save_case
from hgnen_desktop.gui import app
from hgnen_desktop.gui.settings import Settings

TODAY = dt.date(2026, 11, 20)
CASES = Path(__file__).parents[3] / "resources" / "cases"
_ALT, _CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


class Keys:
    """Presses keys in the window or its dialog, and counts them."""

    def __init__(self, window, qtbot) -> None:
        self.window, self._qtbot, self.presses = window, qtbot, 0

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.presses += 1
        QTest.keyClick(self.window.windowHandle(), key, modifier)
        QApplication.processEvents()

    def write(self, text: str) -> None:
        for letter in text:
            QTest.keyClick(self.window.windowHandle(), letter)
        QApplication.processEvents()

    def press_with_dialog(self, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
        """Press a key that opens a file dialog, and Enter in the dialog; a button pressed by its key takes a moment."""
        answered = []

        def answer() -> None:
            dialog = QApplication.activeModalWidget()
            if isinstance(dialog, QFileDialog):
                self.presses += 1
                answered.append(dialog)
                QTest.keyClick(dialog.findChild(QLineEdit), Qt.Key.Key_Return)

        watch = QTimer(interval=20)
        watch.timeout.connect(answer)
        watch.start()
        self.press(key, modifier)
        self._qtbot.waitUntil(lambda: bool(answered) and QApplication.activeModalWidget() is None)
        watch.stop()
        self.window.activateWindow()  # as a window manager does; this platform has none
        self._qtbot.waitUntil(self.window.isActiveWindow)


@pytest.fixture
def own_dialogs() -> Iterator[None]:
    """The program's own file dialogs, so that keys reach them."""
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, True)
    yield
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, False)


@pytest.fixture
def case_file(make_window, tmp_path) -> Callable[[str], Path]:
    """A case with a schedule, in a file of its own."""

    def write(name: str) -> Path:
        window = make_window()
        case = load_case(CASES / "cervical-small-cell-nec.json", window.document.bench.catalogue)
        plan = {"anchor_event": "surgery", "anchor_date": dt.date(2026, 8, 24)}
        surveillance = case.surveillance.model_copy(update=plan)
        path = tmp_path / f"{name}.json"
        save_case(case.with_changes(case_id=name, label=name, teaching=False, surveillance=surveillance), path)
        window.close()
        return path

    return write


def test_from_the_open_case_to_calendar_and_sheet_in_five_presses(make_window, case_file, own_dialogs, qtbot) -> None:
    path = case_file("PT-0142")
    window = make_window(path=path)
    keys = Keys(window, qtbot)
    keys.press(Qt.Key.Key_4, _ALT)
    assert window.here == "visits"
    keys.press_with_dialog(Qt.Key.Key_C, _ALT)
    keys.press_with_dialog(Qt.Key.Key_S, _ALT)
    assert keys.presses == 5
    calendar = icalendar.Calendar.from_ical(path.with_name("PT-0142-visits.ics").read_bytes())
    assert calendar.walk("VEVENT")[0].decoded("dtstart") == dt.date(2026, 11, 24)
    assert path.with_name("PT-0142-sheet.pdf").read_bytes().startswith(b"%PDF")


def test_from_the_due_list_to_the_visits_of_a_case_and_back(make_window, case_file, qtbot) -> None:
    path = case_file("PT-7")
    case_file("PT-8")
    Settings().keep_texts("due/folders", [str(path.parent)])
    window = make_window()
    keys = Keys(window, qtbot)
    keys.press(Qt.Key.Key_L, _CONTROL)
    assert window.here == "due"
    view = window.pages.page("due").content
    qtbot.waitUntil(lambda: len(view.lines()) == 2)
    keys.press(Qt.Key.Key_F, _CONTROL)
    keys.write("pt-7")
    keys.press(Qt.Key.Key_Return)
    keys.press(Qt.Key.Key_Return)
    assert window.document.path == path
    assert window.here == "visits"
    keys.press(Qt.Key.Key_L, _CONTROL)
    assert window.here == "due"
    assert not window.pages.panel.isVisible()
    view.list.setFocus()
    keys.press(Qt.Key.Key_D, _CONTROL)
    assert [one.on for one in window.document.case.surveillance.visits] == [TODAY]
    assert "PT-7: done on Fri 20 Nov 2026" in window.notices.text()
    assert not window.isWindowModified()


def test_after_a_fault_neither_page_can_be_reached(window, capsys) -> None:
    window.go("due")
    assert window.here == "due"
    try:
        raise ValueError
    except ValueError:
        app.hook(window)(*sys.exc_info())
    capsys.readouterr()
    assert window.here == "home"
    window.open_teaching("cervical-small-cell-nec.json")
    for key in ("due", "visits"):
        window.go(key)
        assert window.here != key


def test_the_way_to_surveillance_is_open_while_there_is_no_date(window) -> None:
    window.open_teaching("cervical-small-cell-nec.json")
    window.go("visits")
    window.pages.page("visits").content.surveillance_button.click()
    assert window.here == "surveillance"
