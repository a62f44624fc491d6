"""The due list: nobody drops off it unseen, nothing is written behind anybody's back, and it never stands still."""

from __future__ import annotations

import datetime as dt
import io
import os
import threading
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollBar, QWidget

from hgnen_desktop.core import due_folder, helpers
from hgnen_desktop.core.domain.case import Answer, AnswerState, VisitState
from hgnen_desktop.core.export.sheet_content import SheetPart
from hgnen_desktop.core.export.sheet_words import LANGUAGES, PartKind
from hgnen_desktop.core.schedule.due import DueGroup
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.document import CaseDocument
from hgnen_desktop.gui.settings import Settings
from hgnen_desktop.gui.views.decide import base
from hgnen_desktop.gui.views.due import folder_list, reader
from hgnen_desktop.gui.views.due.due_view import DueView
from hgnen_desktop.gui.views.due.model import Column
from hgnen_desktop.gui.views.due.sheet_row import SheetRow
from hgnen_desktop.gui.views.follow_up import paper

TODAY = dt.date(2026, 11, 20)
LONG_AGO, SOON, FAR = dt.date(2026, 3, 4), dt.date(2026, 8, 24), dt.date(2026, 11, 1)


def labels(view: DueView) -> list[str]:
    return [line.label for line in view.lines()]


def choose(view: DueView, label: str) -> None:
    line = next(one for one in view.lines() if one.label == label)
    view.list.choose(line.file, line.visit)
    assert view.list.chosen_line() == line


def visits(document, path: Path) -> list[tuple[str, dt.date | None]]:
    return [(one.state.value, one.on) for one in document.bench.open(path).surveillance.visits]


@pytest.fixture
def three(put):
    return put("PT-OLD", LONG_AGO), put("PT-SOON", SOON), put("PT-NONE", None)


# --- reading ----------------------------------------------------------------------------------------------------------


def test_without_folders_it_teaches_in_three_lines_and_offers_to_add_one(qtbot, document, monkeypatch, three, folder):
    view = DueView(document)
    qtbot.addWidget(view)
    view.show()
    said = [one.text() for one in view.welcome.findChildren(QLabel) if len(one.text()) > 3]
    assert len(said) == 3
    assert view.list.isHidden()
    monkeypatch.setattr(folder_list, "ask_folder", lambda _parent: folder)
    view.first_folder_button.click()
    qtbot.waitUntil(lambda: not view.reader.is_reading)
    assert view.welcome.isHidden()
    assert sorted(labels(view)) == ["PT-NONE", "PT-OLD", "PT-SOON"]
    assert Settings().texts("due/folders") == (str(folder),)


def test_the_keyboard_goes_to_the_list_after_a_folder_was_added(qtbot, document, monkeypatch, three, folder, show_page):
    view = DueView(document)
    show_page(view, "Due list", 1060, 640, widest=None)
    monkeypatch.setattr(folder_list, "ask_folder", lambda *_given: folder)
    view.first_folder_button.setFocus()
    view.first_folder_button.click()
    assert QApplication.focusWidget() is view.list
    qtbot.waitUntil(lambda: not view.reader.is_reading)


@pytest.mark.parametrize(
    ("anchors", "said"),
    [
        ({"PT-AHEAD": dt.date(2026, 9, 25)}, "The next is Fri 25 Dec 2026: PT-AHEAD, in 35 days."),
        ({"PT-ENDED": dt.date(2001, 1, 5)}, ""),
        ({"PT-AHEAD": dt.date(2026, 9, 25), "PT-LATER": dt.date(2026, 10, 5)}, "PT-AHEAD, in 35 days."),
    ],
)
def test_an_empty_list_says_how_much_was_read_and_when_the_next_visit_lies_ahead(show, put, anchors, said):
    for name, anchor in anchors.items():
        put(name, anchor)
    view = show()
    files = "1 file read" if len(anchors) == 1 else f"{len(anchors)} files read"
    assert files in view._day.plain()
    assert bool(view.nothing.plain()) is (not view.lines())
    assert said in view.nothing.plain()
    if said:
        assert view.nothing.plain().startswith("Nothing is overdue, due or coming within one month.")
        view.filter.ahead.setCurrentIndex(3)
        view.filter.ahead.activated.emit(3)
        assert view.lines()
        assert view.nothing.isHidden()


def test_sections_follow_urgency_and_carry_sign_and_word(show, three):
    view = show()
    model = view.list.lines
    heads = [model.data(model.index(row, 0)) for row in range(model.rowCount())]
    assert heads == ["Overdue (1)", "Needs attention (1)", "Within a week (1)"]
    line = model.index(0, 0, model.index(0, 0))
    assert model.data(line, Qt.ItemDataRole.AccessibleTextRole).startswith("Overdue, PT-OLD")
    assert not model.data(line, Qt.ItemDataRole.DecorationRole).isNull()
    assert model.data(line.siblingAtColumn(Column.DATE)) == "Thu 4 Jun 2026"
    assert model.data(line.siblingAtColumn(Column.DAYS)) == "169 days ago"


def test_every_index_of_the_model_leads_back_to_its_section(show, three):
    model = show().list.lines
    for row in range(model.rowCount()):
        section = model.index(row, 0)
        assert model.parent(section) == QModelIndex()
        for place in range(model.rowCount(section)):
            for column in Column:
                index = model.index(place, column, section)
                assert model.parent(index) == section
                assert model.line(index) is not None
        assert not model.index(model.rowCount(section), 0, section).isValid()
        assert not model.index(0, 0, model.index(0, 0, section)).isValid()


def test_a_damaged_file_and_a_missing_folder_are_listed_with_their_reason(show, folder, three, tmp_path):
    (folder / "broken.json").write_text('{"format": "hgnen-case", "version": 1')
    gone = tmp_path / "stick"
    view = show(folder, gone)
    unreadable = {
        Path(line.file).name: " ".join(line.notes) for line in view.lines() if line.group is DueGroup.UNREADABLE
    }
    assert set(unreadable) == {"broken.json", "stick"}
    assert "not complete JSON" in unreadable["broken.json"]
    assert "Connect the drive" in unreadable["stick"]
    view.list.choose(str(folder / "broken.json"), "")
    assert "not complete JSON" in view.card._notes.plain()
    assert view.card.heading.plain() == "broken.json"
    assert not view.card.bar.today_button.isEnabled()


def test_reading_does_not_hold_the_window_up_and_can_be_stopped(show, three, monkeypatch, qtbot):
    hold = threading.Event()
    real = due_folder.read_case_lines

    def slow(path, *rest):
        assert threading.current_thread() is not threading.main_thread()
        assert hold.wait(10)
        return real(path, *rest)

    monkeypatch.setattr(due_folder, "read_case_lines", slow)
    view = show(read=False)
    assert view.reader.is_reading
    assert view._reading.isVisible()
    qtbot.waitUntil(lambda: "0 of 3" in view._progress_words.text())
    view.stop_button.click()
    assert not view.reader.is_reading
    assert "not complete" in view.notes.plain()
    assert "not complete" in view.give_out.text()
    hold.set()
    monkeypatch.setattr(due_folder, "read_case_lines", real)
    view.refresh_button.click()
    qtbot.waitUntil(lambda: len(view.lines()) == 3)
    assert view.notes.isHidden()


def test_what_is_wrong_in_the_thread_is_not_swallowed(qtbot, document, monkeypatch, folder, three):
    def broken(*_arguments, **_named):
        raise ZeroDivisionError

    monkeypatch.setattr(reader, "read_due", broken)
    Settings().keep_texts("due/folders", [str(folder)])
    with qtbot.captureExceptions() as caught:
        view = DueView(document)
        qtbot.addWidget(view)
        view.show()
        qtbot.waitUntil(lambda: not view.reader.is_reading)
    assert [one[0] for one in caught] == [ZeroDivisionError]
    assert "not complete" in view.notes.plain()


def test_a_list_left_open_over_midnight_is_read_anew_when_a_person_comes_back(show, three, document, qtbot):
    view = show()
    assert next(line for line in view.lines() if line.label == "PT-SOON").group is DueGroup.WEEK
    document._today = lambda: dt.date(2026, 11, 25)
    QApplication.sendEvent(view, QEvent(QEvent.Type.ActivationChange))
    qtbot.waitUntil(lambda: not view.reader.is_reading)
    assert next(line for line in view.lines() if line.label == "PT-SOON").group is DueGroup.OVERDUE
    assert "25 Nov" in view._day.text()


def test_a_removed_folder_is_forgotten_and_nothing_in_it_touched(show, three, folder):
    before = {path: path.read_bytes() for path in folder.iterdir()}
    view = show()
    view.folders.remove(folder)
    assert view.lines() == []
    assert view.welcome.isVisible()
    assert Settings().texts("due/folders") == ()
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


# --- finding ----------------------------------------------------------------------------------------------------------


def test_the_range_never_hides_who_is_overdue_or_needs_attention(show, three, put):
    put("PT-FAR", FAR)
    view = show()
    assert "PT-FAR" not in labels(view)
    for place in range(view.filter.ahead.count()):
        view.filter.ahead.setCurrentIndex(place)
        assert {"PT-OLD", "PT-NONE"} <= set(labels(view))
    assert "PT-FAR" in labels(view)


def test_search_as_one_types_and_what_it_hides_stays_counted(show, three, qtbot):
    view = show()
    view.list.setFocus()
    QTest.keyClicks(view.list, "s")
    assert QApplication.focusWidget() is view.filter.search
    QTest.keyClicks(view.filter.search, "oon")
    QTest.keyClick(view.filter.search, Qt.Key.Key_Return)  # sooner than the pause after typing
    assert labels(view) == ["PT-SOON"]
    assert view.list.chosen_line().label == "PT-SOON"
    overdue = view.filter._chips[DueGroup.OVERDUE]
    assert overdue.text() == "Overdue 1"
    QTest.keyClicks(view.filter.search, "zzz")
    qtbot.waitUntil(lambda: view.lines() == [])
    assert "No line fits" in view.notes.plain()
    QTest.keyClick(view.filter.search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(view.lines()) == 3)


def test_one_state_alone(show, three):
    view = show()
    view.filter._chips[DueGroup.ATTENTION].click()
    assert labels(view) == ["PT-NONE"]
    view.filter._chips[None].click()
    assert len(view.lines()) == 3


def test_one_line_a_case_or_every_visit(show, three):
    view = show()
    assert labels(view).count("PT-OLD") == 1
    assert next(line for line in view.lines() if line.label == "PT-OLD").more == 1
    view.filter.every.setChecked(True)
    assert labels(view).count("PT-OLD") > 2


@pytest.mark.parametrize("column", list(Column))
def test_sorting_stays_inside_the_sections_and_keeps_the_chosen_line(show, put, column):
    for number, name in enumerate(("B", "A", "C")):
        put(name, LONG_AGO + dt.timedelta(days=number))
    put("Z", None)
    view = show()
    choose(view, "C")
    up = Qt.SortOrder.AscendingOrder
    view.list.sortByColumn(column, up)
    rising = labels(view)
    view.list.sortByColumn(column, Qt.SortOrder.DescendingOrder)
    falling = labels(view)
    assert rising[-1] == falling[-1] == "Z"
    assert view.list.chosen_line().label == "C"
    if column is Column.CASE:
        assert (rising, falling) == (["A", "B", "C", "Z"], ["C", "B", "A", "Z"])
    elif column in (Column.DATE, Column.DAYS):
        assert (rising, falling) == (["B", "A", "C", "Z"], ["C", "A", "B", "Z"])


def test_the_same_case_id_in_two_files_is_told(show, put):
    put("PT-1", LONG_AGO, case_id="same")
    put("PT-2", LONG_AGO, case_id="same")
    view = show()
    assert "1 case id stands in more than one file" in view.notes.plain()
    choose(view, "PT-1")
    assert "PT-2.json" in view.card._notes.plain()


# --- opening and recording --------------------------------------------------------------------------------------------


def test_enter_opens_the_case(show, three, qtbot):
    view = show()
    choose(view, "PT-SOON")
    with qtbot.waitSignal(view.open_case) as opened:
        QTest.keyClick(view.list, Qt.Key.Key_Return)
    assert opened.args == [three[1]]


def test_done_today_is_written_and_then_nothing_is_chosen(show, three, document, qtbot):
    view = show()
    choose(view, "PT-SOON")
    view.list.setFocus()
    with qtbot.waitSignal(view.told) as told:
        QTest.keyClick(view.list, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert told.args == ["PT-SOON: done on Fri 20 Nov 2026. Recorded in its case file."]
    assert visits(document, three[1]) == [("done", TODAY)]
    assert view.list.chosen_line() is None
    QTest.keyClick(view.list, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert visits(document, three[1]) == [("done", TODAY)]
    assert visits(document, three[0]) == []


def test_a_slip_is_taken_back_to_the_last_byte(show, three):
    before = three[1].read_bytes()
    view = show()
    assert view.card.take_back_button.isHidden()
    choose(view, "PT-SOON")
    view.card.bar.done_today()
    assert three[1].read_bytes() != before
    view.card.take_back_button.click()
    assert three[1].read_bytes() == before
    assert view.card.take_back_button.isHidden()
    assert "PT-SOON" in labels(view)


def test_a_slip_is_not_taken_back_over_what_others_wrote_since(show, three, qtbot):
    view = show()
    choose(view, "PT-SOON")
    view.card.bar.done_today()
    three[1].write_bytes(three[1].read_bytes() + b"\n")
    since = three[1].read_bytes()
    with qtbot.waitSignal(view.failed) as failed:
        view.card.take_back_button.click()
    assert "changed since" in failed.args[0][0]
    assert three[1].read_bytes() == since


def test_a_visit_is_moved_to_a_date_with_a_note(show, three, document, qtbot):
    view = show()
    choose(view, "PT-SOON")
    bar = view.card.bar
    bar.state_buttons[VisitState.MOVED].click()
    bar.record_button.click()
    assert "Enter the day" in bar.complaint()
    qtbot.keyClicks(bar.date.line, "2026-12-01")
    qtbot.keyClicks(bar.note, "wish of the patient")
    bar.record_button.click()
    assert visits(document, three[1]) == [("moved", dt.date(2026, 12, 1))]
    assert document.bench.open(three[1]).surveillance.visits[0].note == "wish of the patient"
    line = next(one for one in view.lines() if one.label == "PT-SOON")
    assert (line.date, line.original) == (dt.date(2026, 12, 1), dt.date(2026, 11, 24))


def test_missed_before_its_day_is_refused_beside_the_form(show, three, document):
    before = three[1].read_bytes()
    view = show()
    choose(view, "PT-SOON")
    view.card.bar.ask(VisitState.MISSED)
    view.card.bar.record_button.click()
    assert "has not come yet" in view.card.bar.complaint()
    assert three[1].read_bytes() == before


def test_a_file_that_changed_since_it_was_read_is_not_written(show, three):
    view = show()
    choose(view, "PT-SOON")
    three[1].write_bytes(three[1].read_bytes() + b"\n")
    since = three[1].read_bytes()
    view.card.bar.done_today()
    assert "has changed" in view.card.bar.complaint()
    assert three[1].read_bytes() == since


def test_a_visit_recorded_while_the_case_is_open_with_changes_comes_to_them(show, three, document):
    assert document.open(three[1])
    document.set_identity(notes="being written")
    view = show()
    choose(view, "PT-SOON")
    assert "open here with changes that are not saved" in view.card._before.plain()
    view.card.bar.done_today()
    assert view.card.bar.complaint() == ""
    assert document.case.notes == "being written"
    assert document.is_modified
    assert [one.on for one in document.case.surveillance.visits] == [TODAY]
    document.undo_stack.undo()  # takes back what was written, never the visit of another
    assert document.case.notes != "being written"
    assert [one.on for one in document.case.surveillance.visits] == [TODAY]
    document.undo_stack.redo()
    assert document.save()
    assert visits(document, three[1]) == [("done", TODAY)]
    assert document.bench.open(three[1]).notes == "being written"


def test_another_window_is_told_before_and_its_work_and_the_visit_are_both_saved(show, three, document, bench, qtbot):
    doctor = CaseDocument(bench, lambda: TODAY)
    assert doctor.open(three[1])
    doctor.set_identity(notes="of the doctor")
    view = show()
    choose(view, "PT-SOON")
    lock = next(three[1].parent.glob(".hgnen-*.lock"))
    held = lock.read_bytes()
    lines = held.split(b"\n")
    lines[0] = str(os.getppid()).encode()  # another process of this computer holds it
    lock.write_bytes(b"\n".join(lines))
    view._chosen()
    assert "is open in another window on this computer" in view.card._before.plain()
    view.card.bar.done_today()
    choose(view, "PT-OLD")
    assert view.card._before.isHidden()
    lock.write_bytes(held)
    with qtbot.waitSignal(doctor.visits_came) as said:
        assert doctor.save()
    assert "Visits that others recorded" in said.args[0]
    assert visits(document, three[1]) == [("done", TODAY)]
    assert bench.open(three[1]).notes == "of the doctor"
    doctor.undo_stack.undo()
    assert doctor.save()
    assert visits(document, three[1]) == [("done", TODAY)]
    doctor.release()


def test_findings_changed_in_the_file_meanwhile_are_never_merged(show, three, document, bench, qtbot):
    assert document.open(three[1])
    document.set_identity(notes="mine")
    other = CaseDocument(bench, lambda: TODAY)
    assert other.open(three[1])
    other.set_identity(label="another")
    assert other.save()
    theirs = three[1].read_bytes()
    with qtbot.waitSignal(document.failed) as failed:
        assert not document.save()
    assert "changed by another window" in failed.args[0][0]
    assert three[1].read_bytes() == theirs
    other.release()


def test_a_call_is_noted_with_its_day_and_changes_nothing_else(show, three, document, bench, qtbot):
    view = show()
    choose(view, "PT-OLD")
    before = [one.visit for one in view.lines()]
    button = next(one for one in view.card.calls.usual if one.text() == "Called, voicemail")
    assert button.accessibleName() == "Called, voicemail: PT-OLD"
    with qtbot.waitSignal(view.told) as told:
        button.click()
    assert told.args == ["PT-OLD: Called, voicemail. Recorded in its case file."]
    assert [one.visit for one in view.lines()] == before
    assert visits(document, three[0]) == []
    (note,) = bench.open(three[0]).visit_notes
    assert (note.on, note.text) == (TODAY, "Called, voicemail")
    choose(view, "PT-OLD")
    assert view.card._notes.plain().startswith("Called, voicemail (Fri 20 Nov 2026).")
    view.card.calls.other_button.click()
    QTest.keyClicks(view.card.calls.text, "Daughter calls back")
    QTest.keyClick(view.card.calls.text, Qt.Key.Key_Return)
    assert [one.text for one in bench.open(three[0]).visit_notes] == ["Called, voicemail", "Daughter calls back"]
    view.card.take_back_button.click()
    assert [one.text for one in bench.open(three[0]).visit_notes] == ["Called, voicemail"]


def test_an_empty_note_records_nothing_and_escape_puts_the_line_away(show, three):
    view = show()
    choose(view, "PT-OLD")
    before = three[0].read_bytes()
    view.card.calls.other_button.click()
    view.card.calls.keep_button.click()
    assert not view.card.calls._form.isHidden()
    QTest.keyClick(view.card.calls.text, Qt.Key.Key_Escape)
    assert view.card.calls._form.isHidden()
    assert three[0].read_bytes() == before


def test_the_board_of_what_cases_wait_for_is_read_with_the_list(show, put, qtbot):
    pending = {"pathology.ki67": Answer(state=AnswerState.PENDING, on=LONG_AGO)}
    path = put("PT-WAIT", SOON, findings=pending)
    put("PT-ELSE", SOON)
    view = show()
    board = view.waiting
    assert not board.isHidden()
    head = board.tree.topLevelItem(0)
    assert head.text(0) == "Waiting for pathology (1)"
    assert head.child(0).text(0) == "PT-WAIT"
    assert head.child(0).text(2) == "261 days, since Wed 4 Mar 2026"
    with qtbot.waitSignal(view.open_case) as opened:
        board.tree.itemActivated.emit(head.child(0), 0)
    assert opened.args == [path]
    board.tree.itemActivated.emit(head, 0)  # a heading opens nothing


def test_the_sheet_of_a_line_is_saved_in_the_chosen_language_with_a_page_for_the_phone(
    show, three, tmp_path, monkeypatch, qtbot
):
    view = show()
    choose(view, "PT-OLD")
    sheet = view.card.sheet
    sheet.options.language.setCurrentIndex(list(LANGUAGES).index("ar"))
    sheet.options.parts[PartKind.SCAN].on.setChecked(True)
    sheet.options.parts[PartKind.SCAN].where.setText("Building 4")
    sheet.options.parts[PartKind.SCAN].where.editingFinished.emit()
    monkeypatch.setattr(base, "ask_where_to_save", lambda *_arguments: tmp_path / "sheet")
    with qtbot.waitSignal(view.told) as told:
        sheet.save_button.click()
    assert told.args == ["Saved as sheet.pdf, and as sheet.html for a phone."]
    page = (tmp_path / "sheet.html").read_text("utf-8")
    assert 'lang="ar" dir="rtl"' in page
    assert "Building 4" in page
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
    again = SheetRow()  # what the clinic wants is kept
    qtbot.addWidget(again)
    assert again.settings() == sheet.settings()
    assert again.settings().parts == (SheetPart(PartKind.SCAN, "Building 4"),)


def test_the_sheet_of_a_line_is_printed(show, three, tmp_path, monkeypatch, qtbot):
    monkeypatch.setattr(paper, "ask_printer", to_file(tmp_path / "printed.pdf"))
    view = show()
    choose(view, "PT-OLD")
    with qtbot.waitSignal(view.told) as told:
        view.card.sheet.print_button.click()
    assert told.args == ["Sent to the printer"]
    assert pages_of(tmp_path / "printed.pdf") == 1


def test_a_case_that_is_gone_gives_no_sheet_and_says_why(show, three, qtbot):
    view = show()
    choose(view, "PT-OLD")
    three[0].unlink()
    with qtbot.waitSignal(view.failed) as failed:
        view.card.sheet.print_button.click()
    assert "could not be read" in failed.args[0][0]


def test_files_that_cannot_be_read_stand_folded_in_one_line_behind_those_who_are_overdue(show, three, folder):
    for name in ("a", "b"):
        (folder / f"{name}.json").write_text("{")
    view = show()
    model = view.list.lines
    heads = [model.data(model.index(row, 0)) for row in range(model.rowCount())]
    assert heads == ["Overdue (1)", "Needs attention (1)", "Cannot be read (2)", "Within a week (1)"]
    assert [view.list.isExpanded(model.index(row, 0)) for row in range(4)] == [True, True, False, True]
    assert "2 files cannot be read" in view.notes.plain()
    view.list._activate(model.index(2, 0))
    assert view.list.isExpanded(model.index(2, 0))
    view.refresh()


def test_a_case_that_is_open_without_changes_is_read_again(show, three, document):
    assert document.open(three[1])
    view = show()
    choose(view, "PT-SOON")
    view.card.bar.done_today()
    assert [one.on for one in document.case.surveillance.visits] == [TODAY]
    assert not document.is_modified
    assert document.save()
    assert visits(document, three[1]) == [("done", TODAY)]


def test_saving_the_open_case_brings_its_lines_up_to_date(show, three, document):
    view = show()
    assert document.open(three[2])
    document.set_surveillance(anchor_event="surgery", anchor_date=LONG_AGO)
    assert document.save()
    line = next(one for one in view.lines() if one.label == "PT-NONE")
    assert line.group is DueGroup.OVERDUE
    choose(view, "PT-NONE")
    view.card.bar.done_today()
    assert view.card.bar.complaint() == ""


def test_what_is_recorded_while_the_folder_is_read_again_stays(show, three, monkeypatch, qtbot):
    view = show()
    hold, real = threading.Event(), due_folder.read_case_lines

    def read_early(path, *rest):
        lines = real(path, *rest)  # before the record below
        assert hold.wait(10)
        return lines

    with monkeypatch.context() as patch:
        patch.setattr(due_folder, "read_case_lines", read_early)
        view.refresh()
        qtbot.wait(50)
    choose(view, "PT-SOON")
    view.card.bar.done_today()
    hold.set()
    qtbot.waitUntil(lambda: not view.reader.is_reading)
    assert "PT-SOON" not in labels(view)


# --- giving out -------------------------------------------------------------------------------------------------------


def test_table_text_and_copy_hold_what_is_shown(show, three, tmp_path, monkeypatch, qtbot):
    view = show()
    view.filter._chips[DueGroup.OVERDUE].click()
    places = iter((tmp_path / "list", tmp_path / "list.txt"))
    monkeypatch.setattr(base, "ask_where_to_save", lambda *_arguments: next(places))
    with qtbot.waitSignal(view.told) as told:
        view.give_out.table_button.click()
    assert told.args == ["Saved as list.csv: 1 line."]
    table = (tmp_path / "list.csv").read_bytes().decode("utf-8-sig")
    assert "PT-OLD" in table
    assert "PT-SOON" not in table
    view.give_out.text_button.click()
    assert "DUE LIST of Fri 20 Nov 2026" in (tmp_path / "list.txt").read_text()
    view.give_out.copy_button.click()
    assert "PT-OLD" in QApplication.clipboard().text()


def to_file(path: Path):
    def chosen(printer, _parent) -> bool:
        printer.setOutputFileName(str(path))
        return True

    return chosen


def pages_of(path: Path) -> int:
    from PySide6.QtPdf import QPdfDocument

    document = QPdfDocument()
    document.load(str(path))
    count = document.pageCount()
    document.close()
    return count


def test_the_list_is_printed_with_what_was_asked_for(show, three, tmp_path, monkeypatch, qtbot):
    monkeypatch.setattr(paper, "ask_printer", to_file(tmp_path / "printed.pdf"))
    view = show()
    view.filter._chips[DueGroup.OVERDUE].click()
    with qtbot.waitSignal(view.told) as told:
        view.give_out.print_button.click()
    assert told.args == ["Sent to the printer: 1 line."]
    assert pages_of(tmp_path / "printed.pdf") == 1
    text = PdfReader(io.BytesIO(view.give_out._pdf())).pages[0].extract_text()
    assert "1 line. Up to one month ahead, only overdue. 2 other lines not shown." in " ".join(text.split())
    assert "PT-OLD" in text
    assert "PT-SOON" not in text
    monkeypatch.setattr(paper, "ask_printer", lambda *_arguments: False)
    with qtbot.assertNotEmitted(view.told):
        view.give_out.print_button.click()


def test_the_table_is_saved_as_a_spreadsheet_when_asked(show, three, tmp_path, monkeypatch):
    view = show()
    monkeypatch.setattr(base, "ask_where_to_save", lambda *_arguments: tmp_path / "list.xlsx")
    view.give_out.table_button.click()
    assert (tmp_path / "list.xlsx").read_bytes().startswith(b"PK")


def test_a_folder_that_cannot_be_written_says_so(show, three, tmp_path, monkeypatch, qtbot):
    monkeypatch.setattr(base, "ask_where_to_save", lambda *_arguments: tmp_path / "no such folder" / "list.csv")
    view = show()
    with qtbot.waitSignal(view.failed) as failed:
        view.give_out.table_button.click()
    assert "could not be written" in failed.args[0][0]


# --- look -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("zoom", "width"), [(1.0, 780), (2.0, 760)])
def test_everything_has_a_name_nothing_is_cut_off_and_no_page_scrolls_sideways(show, three, zoom, width):
    theme.current().set_zoom(zoom)
    view = show(width=width)
    choose(view, "PT-OLD")
    view.card.bar.ask(VisitState.DONE)
    for _ in range(6):
        QApplication.processEvents()
    for widget in view.findChildren(QWidget):
        inner = isinstance(widget, QScrollBar) or widget.objectName().startswith("qt_")
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and not inner:
            assert widget.accessibleName(), widget
    for label in view.findChildren(QLabel):
        if label.isVisible() and label.text():
            need = label.heightForWidth(label.width()) if label.wordWrap() else label.fontMetrics().height()
            assert label.height() >= need, label.text()
    page = view.parentWidget().parentWidget().parentWidget()
    assert page.horizontalScrollBar().maximum() == 0


def test_two_thousand_cases_are_listed_without_a_widget_each(show, put, folder):
    path = put("PT-0", LONG_AGO)
    content = path.read_text()
    case_id = document_id(content)
    for number in range(1, 2000):
        text = content.replace("PT-0", f"PT-{number}").replace(case_id, f"case-{number}")
        (folder / f"PT-{number}.json").write_text(text)
    view = show(read=False)
    import time

    turns = 0
    while view.reader.is_reading:
        QApplication.processEvents()
        turns += 1
        time.sleep(0.002)
    assert len(view.lines()) == 2000
    assert turns > 20  # the window was served all the while
    assert len(view.list.findChildren(QWidget)) < 40


def document_id(content: str) -> str:
    import json

    return str(json.loads(content)["case_id"])


def test_after_a_visit_is_recorded_the_arrow_goes_on_to_the_next_line_and_a_slip_records_nothing(show, document, put):
    paths = [put(f"PT-{number}", LONG_AGO + dt.timedelta(days=number)) for number in range(4)]
    view = show()
    view.take_keyboard()
    QTest.keyClick(view.list, Qt.Key.Key_Down)
    assert view.list.chosen_line().label == "PT-1"
    for _press in range(2):
        QTest.keyClick(view.list, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert view.list.chosen_line() is None
    QTest.keyClick(view.list, Qt.Key.Key_Down)
    assert view.list.chosen_line().label == "PT-2"
    assert [len(visits(document, path)) for path in paths] == [0, 1, 0, 0]


def test_the_first_line_of_a_section_recorded_the_next_becomes_the_first(show, put):
    put("PT-1", LONG_AGO)
    put("PT-2", LONG_AGO + dt.timedelta(days=1))
    view = show()
    view.take_keyboard()
    assert view.list.chosen_line().label == "PT-1"
    QTest.keyClick(view.list, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(view.list, Qt.Key.Key_Down)
    assert view.list.chosen_line().label == "PT-2"


def test_a_clock_that_is_wrong_by_years_is_told_above_the_list(bench, show_page, qtbot, folder):
    Settings().keep_texts("due/folders", [str(folder)])
    view = DueView(CaseDocument(bench, lambda: dt.date(2013, 1, 1)))
    show_page(view, "Due list", 1060, 640, widest=None)
    qtbot.waitUntil(lambda: not view.reader.is_reading)
    assert "computer's date is 1 Jan 2013" in view.notes.plain()


def test_many_files_are_read_by_programs_that_help(put, folder, show, qtbot, monkeypatch) -> None:
    monkeypatch.setattr(helpers, "_WORTH_A_HELPER", 20)
    monkeypatch.setattr(reader.os, "cpu_count", lambda: 2)
    asked = []
    command = helpers._command
    monkeypatch.setattr(helpers, "_command", lambda: asked.append(command()) or asked[-1])
    content = put("001", dt.date(2026, 1, 15)).read_bytes()
    for number in range(2, 102):
        (folder / f"{number:03}.json").write_bytes(content)
    view = show(read=False)
    qtbot.waitUntil(lambda: not view.reader.is_reading, timeout=60_000)
    assert len(asked) == 2
    assert len({line.file for line in view._all_lines()}) == 101
    assert not [line for line in view._all_lines() if line.group is DueGroup.UNREADABLE]
