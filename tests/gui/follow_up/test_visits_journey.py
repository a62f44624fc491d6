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
from hgnen_desktop.gui.clinic_settings import ClinicSettings, keep_clinic
from hgnen_desktop.gui.settings import Settings
from hgnen_desktop.gui.views.follow_up.days_question import EVERY_DAY
from tests.places import CASES

TODAY = dt.date(2026, 11, 20)
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

    def press_with_dialog(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
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
def case_file(make_window, tmp_path) -> Callable[..., Path]:
    """A case with a schedule, in a file of its own."""

    def write(
        name: str,
        *,
        date: str = "2026-08-24",
        dated: bool = True,
        rule: str | None = None,
        days: bool = True,
        teaching: str = "cervical-small-cell-nec",
    ) -> Path:
        window = make_window()
        case = load_case(CASES / f"{teaching}.json", window.document.bench.catalogue)
        plan = {"anchor_event": "surgery", "anchor_date": dt.date.fromisoformat(date), "rule": rule} if dated else {}
        plan |= {"clinic_days": EVERY_DAY} if dated and days else {}
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


def test_the_first_file_of_a_case_without_clinic_days_asks_for_them_with_one_press(
    make_window, case_file, own_dialogs, qtbot
) -> None:
    path = case_file("PT-0142", days=False)
    window = make_window(path=path)
    keys = Keys(window, qtbot)
    keys.press(Qt.Key.Key_4, _ALT)
    keys.press(Qt.Key.Key_C, _ALT)
    view = window.pages.page("visits").content
    qtbot.waitUntil(view.give_out.question.isVisible)
    keys.press_with_dialog(Qt.Key.Key_Return)
    assert keys.presses == 4
    calendar = icalendar.Calendar.from_ical(path.with_name("PT-0142-visits.ics").read_bytes())
    assert all(event.decoded("dtstart").weekday() < 5 for event in calendar.walk("VEVENT"))


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


def test_from_a_case_without_dates_to_appointments_in_calendar_and_sheet(
    make_window, case_file, own_dialogs, qtbot
) -> None:
    """Event, date, calendar, sheet, saved: eleven presses beside the date itself; the clinic's days are kept as usual."""
    keep_clinic(Settings(), ClinicSettings(days=EVERY_DAY))
    path = case_file("PT-0142", dated=False)
    window = make_window(path=path)
    keys = Keys(window, qtbot)
    keys.press(Qt.Key.Key_3, _ALT)
    keys.press(Qt.Key.Key_Space)
    keys.press(Qt.Key.Key_Tab)
    keys.press(Qt.Key.Key_Tab)
    keys.write("2026-08-24")
    keys.press(Qt.Key.Key_Tab)
    keys.press(Qt.Key.Key_Return)
    assert window.here == "visits"
    keys.press_with_dialog(Qt.Key.Key_C, _ALT)
    keys.press_with_dialog(Qt.Key.Key_S, _ALT)
    keys.press(Qt.Key.Key_S, _CONTROL)
    assert keys.presses == 11
    kept = load_case(path, window.document.bench.catalogue).surveillance
    assert (kept.anchor_event, kept.anchor_date) == ("surgery", dt.date(2026, 8, 24))
    assert kept.rule == "table-2-nec-cervix"
    calendar = icalendar.Calendar.from_ical(path.with_name("PT-0142-visits.ics").read_bytes())
    assert calendar.walk("VEVENT")[0].decoded("dtstart") == dt.date(2026, 11, 24)
    assert path.with_name("PT-0142-sheet.pdf").read_bytes().startswith(b"%PDF")


def test_monday_morning_due_list_a_visit_recorded_and_on_to_the_next(make_window, case_file, qtbot) -> None:
    """Five presses for two visits: the list, done, down, done, and where the next one stands."""
    paths = [case_file(name, date=date) for name, date in (("PT-1", "2026-07-01"), ("PT-2", "2026-07-02"))]
    paths.append(case_file("PT-3", date="2026-07-03"))
    Settings().keep_texts("due/folders", [str(paths[0].parent)])
    window = make_window()
    keys = Keys(window, qtbot)
    keys.press(Qt.Key.Key_L, _CONTROL)
    view = window.pages.page("due").content
    qtbot.waitUntil(lambda: view.list.chosen_line() is not None)
    assert view.list.chosen_line().label == "PT-1"
    keys.press(Qt.Key.Key_D, _CONTROL)
    keys.press(Qt.Key.Key_Down)
    keys.press(Qt.Key.Key_D, _CONTROL)
    keys.press(Qt.Key.Key_Down)
    assert keys.presses == 5
    assert view.list.chosen_line().label == "PT-3"
    catalogue = window.document.bench.catalogue
    recorded = [[one.on for one in load_case(path, catalogue).surveillance.visits] for path in paths]
    assert recorded == [[TODAY], [TODAY], []]


def test_relapse_the_localized_plan_ends_and_the_metastatic_one_begins_with_history(
    make_window, case_file, qtbot
) -> None:
    """The relapse as a line of the course, then the new plan, saved: 16 presses beside the line, the two dates and the reason."""
    path = case_file("PT-0142", teaching="nec-anus-follow-up", date="2026-02-24", rule="table-2-nec-imaging")
    window = make_window(path=path)
    keys = Keys(window, qtbot)
    keys.press(Qt.Key.Key_0, _ALT | Qt.KeyboardModifier.ShiftModifier)
    keys.write("2026-11-10 progression, liver metastases")
    keys.press(Qt.Key.Key_Return)
    keys.press(Qt.Key.Key_Return)
    seen = window.document.seen.known()
    assert (seen["extent.disease"], seen["treatment.status"]) == ("metastatic", "progression")
    keys.press(Qt.Key.Key_4, _ALT)
    keys.press(Qt.Key.Key_A, _ALT)
    keys.press(Qt.Key.Key_Space)
    for _to in range(2):  # past Clear
        keys.press(Qt.Key.Key_Tab)
    keys.press(Qt.Key.Key_Space)
    for _to in range(2):
        keys.press(Qt.Key.Key_Tab)
    keys.write("2026-11-16")
    keys.press(Qt.Key.Key_Tab)
    keys.write("2026-11-10")
    keys.press(Qt.Key.Key_Tab)
    keys.write("liver metastases")
    keys.press(Qt.Key.Key_Tab)
    keys.press(Qt.Key.Key_Return)
    keys.press(Qt.Key.Key_S, _CONTROL)
    assert keys.presses == 16
    now = load_case(path, window.document.bench.catalogue).surveillance
    assert (now.rule, now.anchor_event, now.anchor_date) == (
        "table-3-nec-imaging",
        "start of treatment",
        dt.date(2026, 11, 16),
    )
    (past,) = now.history
    assert (past.rule, past.anchor_date, past.ended_on) == (
        "table-2-nec-imaging",
        dt.date(2026, 2, 24),
        dt.date(2026, 11, 10),
    )
    assert past.reason == "liver metastases"


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
