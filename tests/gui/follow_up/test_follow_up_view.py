"""Visits as they really went: every record can be undone, the other dates stay, and what is given out is what is shown."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import icalendar
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollBar, QWidget

from hgnen_desktop.core.domain.case import Answer, AnswerState, ClinicDays, OwnRule, ShiftTo, VisitRecord, VisitState
from hgnen_desktop.core.domain.dates import long_date
from hgnen_desktop.core.export.calendar import calendar_files
from hgnen_desktop.core.export.sheet_words import LANGUAGES
from hgnen_desktop.core.follow_up_rules import RuleFinder
from hgnen_desktop.core.schedule.follow_up import follow_up
from hgnen_desktop.core.storage.case_file import load_case, new_case
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.clinic_settings import ClinicSettings, keep_clinic, read_clinic
from hgnen_desktop.gui.document import CaseDocument
from hgnen_desktop.gui.settings import Settings
from hgnen_desktop.gui.views.decide import base
from hgnen_desktop.gui.views.follow_up import give_out, paper
from hgnen_desktop.gui.views.follow_up.days_question import EVERY_DAY
from hgnen_desktop.gui.views.follow_up.follow_up_view import FollowUpView
from hgnen_desktop.gui.views.follow_up.sheet_options import SheetOptions
from tests.places import CASES

TODAY = dt.date(2026, 11, 20)


def dates(document) -> list[dt.date]:
    return [line.present for line in document_view(document).present.lines]


def document_view(document):
    case = document.case
    if case.surveillance.rule is None and case.surveillance.own_rule is None:
        rule = document.assessment.surveillance[0].id
        case = case.with_changes(surveillance=case.surveillance.model_copy(update={"rule": rule}))
    return follow_up(case, document.bench.index, TODAY)


def record(view: FollowUpView, row: int, state: VisitState, on: str = "", note: str = "") -> None:
    """Record as a person does: row, button, date, note, button."""
    view.table.setCurrentCell(row, 0)
    view.bar.state_buttons[state].click()
    if on:
        QTest.keyClicks(view.bar.date.line, on)
    QTest.keyClicks(view.bar.note, note)
    view.bar.record_button.click()


def row(view: FollowUpView, number: int) -> str:
    return "\n".join(view.table.texts()[number])


def words(widget: QWidget) -> str:
    return "\n".join(one.text().replace("\u200b", "") for one in widget.findChildren(QLabel) if one.isVisibleTo(widget))


# --- showing ----------------------------------------------------------------------------------------------------------


def test_without_a_plan_it_teaches_in_three_lines_and_leads_to_surveillance(document, show, qtbot):
    view = show(document)
    assert len([line for line in words(view.lessons).splitlines() if len(line) > 3]) == 3
    assert view.plan.isHidden()
    with qtbot.waitSignal(view.page_wanted) as wanted:
        view.surveillance_button.click()
    assert wanted.args == ["surveillance"]


def test_a_long_event_takes_few_lines_of_a_row(planned, show):
    event = "completion of adjuvant cisplatin and etoposide with pelvic radiation"
    planned.set_surveillance(anchor_event=event)
    view = show(planned, 480)
    assert all(event in words[0] for words in view.table.texts())
    line = view.table.fontMetrics().height()
    assert max(view.table.rowHeight(number) for number in range(view.table.rowCount())) < 5 * line


@pytest.mark.parametrize(("width", "columns"), [(1200, 5), (600, 3), (380, 1)])
def test_every_visit_is_a_row_with_its_dates_and_nothing_is_chosen(planned, show, width, columns):
    view = show(planned, width)
    lines = document_view(planned).present.lines
    assert view.table.columnCount() == columns
    assert [row[0].split(" \u00b7 ")[0] for row in view.table.texts()] == [long_date(line.present) for line in lines]
    assert view.table.currentRow() == -1
    assert not view.bar.today_button.isEnabled()
    assert view._overdue.text() == "3 visits are overdue"
    assert "Next visit: Sun 31 Jan 2027" in words(view.head)
    assert "sets a window" not in words(view)
    assert "none set" in view.clinic.part.header.words


def test_several_rules_and_none_chosen_dates_nothing(document, bench, show):
    document.start(bench.open(CASES / "rectal-nec.json"))
    document.set_surveillance(anchor_date=dt.date(2026, 1, 31))
    view = show(document)
    applies = view._finder.fit(document.case).applies
    assert view.plan.isHidden() is (len(applies) != 1)


def test_an_anchor_before_birth_dates_nothing_and_says_so(planned, show):
    planned.set_identity(birth_year=2030)
    view = show(planned)
    assert view.plan.isHidden()
    assert "2030" in view.fault.plain()


# --- recording --------------------------------------------------------------------------------------------------------


def test_done_moved_missed_and_cancelled_leave_the_other_dates_alone_and_can_be_undone(planned, show):
    view = show(planned)
    before, plain = dates(planned), planned.case
    record(view, 0, VisitState.DONE, "2026-05-04", "scan came late")
    record(view, 1, VisitState.MISSED)
    record(view, 3, VisitState.MOVED, "2027-02-03")
    record(view, 4, VisitState.CANCELLED)
    after = dates(planned)
    assert (after[0], after[3]) == (dt.date(2026, 5, 4), dt.date(2027, 2, 3))
    assert [after[1], after[2], *after[4:]] == [before[1], before[2], *before[4:]]
    states = [line.state.value for line in document_view(planned).present.lines][:5]
    assert states == ["done", "missed", "overdue", "moved", "cancelled"]
    assert "Thu 30 Apr 2026: 3 months after surgery on 31 Jan 2026" in row(view, 0)
    assert "scan came late" in row(view, 0)
    for _ in range(4):
        planned.undo_stack.undo()
    assert planned.case == plain
    assert view.table.texts()[0][0] == long_date(before[0])


def test_nothing_is_recorded_without_a_date_or_with_one_that_cannot_be(planned, show):
    view = show(planned)
    before = planned.case
    for on, said in (("", "Enter the day"), ("2026-12-31", ""), ("2025-05-04", "lies before")):
        record(view, 0, VisitState.DONE, on)
        assert planned.case is before
        assert said in view.bar.complaint()
        QTest.keyClick(view.bar.date.line, Qt.Key.Key_Escape)
    record(view, 6, VisitState.MISSED)
    assert "has not come yet" in view.bar.complaint()
    assert planned.case is before


def test_a_date_half_typed_for_one_visit_is_not_recorded_for_another(planned, show):
    view = show(planned)
    view.table.setCurrentCell(0, 0)
    view.bar.ask(VisitState.DONE)
    QTest.keyClicks(view.bar.date.line, "2026-05-04")
    view.table.setCurrentCell(1, 0)
    assert view.bar._form.isHidden()
    view.bar.record_button.click()
    assert planned.case.surveillance.visits == ()


def test_done_today_and_take_back_by_keyboard(planned, show):
    view = show(planned)
    before = planned.case
    view.table.setFocus()
    view.table.setCurrentCell(2, 0)
    QTest.keyClick(view.table, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    (made,) = planned.case.surveillance.visits
    assert (made.state, made.on, made.recorded_on) == (VisitState.DONE, TODAY, TODAY)
    assert planned.case.surveillance.rule is not None
    view.take_back_button.click()
    assert planned.case.surveillance.visits == ()
    planned.undo_stack.undo()
    planned.undo_stack.undo()
    assert planned.case == before


# --- re-planning ------------------------------------------------------------------------------------------------------


def test_later_visits_are_counted_from_a_late_one_only_when_asked_and_back_again(planned, show):
    view = show(planned)
    before = dates(planned)
    record(view, 2, VisitState.DONE, "2026-11-18")
    assert dates(planned)[3:] == before[3:]
    view.count_button.click()
    QTest.keyClicks(view.recount.reason, "was abroad")
    view.recount.count_button.click()
    after = document_view(planned).present.lines
    assert after[3].present == dt.date(2027, 2, 18)
    assert after[3].original == before[3]
    assert "was abroad" in words(view.recount)
    view.take_back_button.click()
    assert "Undo the re-planning first" in view.bar.complaint()
    view.recount.undo_button.click()
    assert dates(planned)[3:] == before[3:]


def test_counting_is_offered_only_from_a_visit_that_was_done(planned, show):
    view = show(planned)
    view.table.setCurrentCell(2, 0)
    assert view.count_button.isHidden()
    record(view, 2, VisitState.DONE, "2026-11-18")
    assert not view.count_button.isHidden()


def test_another_setting_ends_the_plan_and_keeps_it(planned, show):
    view = show(planned)
    record(view, 0, VisitState.DONE, "2026-05-04")
    before = planned.case
    form = view.setting
    form.part.set_open(True)
    form.begin_button.click()
    assert form.complaint().startswith("Still needed: the rule")
    assert planned.case is before
    form.rule.set_value("own")
    form._rule_chosen()
    QTest.keyClicks(form.own_text, "CT chest")
    QTest.keyClicks(form.every.line, "4")
    QTest.keyClicks(form.visits.line, "3")
    form.event_field._buttons[0].click()
    QTest.keyClicks(form.date.line, "2026-11-02")
    form.begin_button.click()
    assert "the day the present plan ends" in form.complaint()
    QTest.keyClicks(form.ended_on.line, "2026-11-02")
    QTest.keyClicks(form.reason, "metastases")
    form.begin_button.click()
    now = planned.case.surveillance
    assert (now.own_rule.text, now.own_rule.every_months, now.own_rule.visits) == ("CT chest", 4, 3)
    assert now.history[0].visits == before.surveillance.visits
    assert now.history[0].reason == "metastases"
    assert [row[0] for row in view.table.texts()] == ["Tue 2 Mar 2027", "Fri 2 Jul 2027", "Tue 2 Nov 2027"]
    assert "own" in words(view.head)
    assert view.earlier.isVisible()
    planned.undo_stack.undo()
    assert planned.case == before
    assert view.earlier.isHidden()


def test_a_rule_of_the_clinics_own_where_the_sources_give_none(document, show):
    view = show(document)
    form = view.setting
    form.part.set_open(True)
    form.rule._buttons[-1].click()
    for field, text in ((form.own_text, "Clinic visit"), (form.every.line, "6"), (form.visits.line, "2")):
        QTest.keyClicks(field, text)
    QTest.keyClicks(form.date.line, "2026-11-02")
    form.begin_button.click()
    assert [row[0] for row in view.table.texts()] == ["Sun 2 May 2027", "Tue 2 Nov 2027"]
    assert document.case.surveillance.history == ()


# --- clinic -----------------------------------------------------------------------------------------------------------


def test_clinic_days_are_taken_once_weekdays_and_shift_are_chosen(planned, show):
    view = show(planned)
    card = view.clinic
    card.weekdays._boxes[0].click()
    card.weekdays._boxes[2].click()
    assert planned.case.surveillance.clinic_days is None
    assert "Choose the weekdays" in card._hint.text()
    card.shift._buttons[0].click()
    assert planned.case.surveillance.clinic_days == ClinicDays(weekdays=(0, 2), shift=ShiftTo.NEXT)
    assert all(line.present.weekday() in (0, 2) for line in document_view(planned).present.lines)
    assert "Saturday" in row(view, 2)
    card.country.combo.setCurrentIndex([one.value for one in card.country.options()].index("DE"))
    card.region.combo.setCurrentIndex([one.value for one in card.region.options()].index("BY"))
    assert planned.case.surveillance.clinic_days.subdivision == "BY"
    assert [day for day in card.part.header.words.split() if day == "BY"]
    card.clear_button.click()
    assert planned.case.surveillance.clinic_days is None
    assert card.weekdays.value() is None


def test_the_window_is_the_clinics_and_changes_what_is_overdue(planned, show, qtbot):
    view = show(planned)
    assert "3 visits are overdue" in view._overdue.text()
    qtbot.keyClicks(view.clinic.window_field.line, "30")
    view.clinic.window_field.commit()
    assert planned.case.surveillance.window_days == 30
    assert "2 visits are overdue" in view._overdue.text()
    assert "Thu 1 Oct 2026 to Mon 30 Nov 2026" in row(view, 2)


def test_the_usual_days_go_into_a_case_only_on_request_and_as_one_step(planned, show):
    usual = ClinicSettings(days=ClinicDays(country="DE", weekdays=(1, 3)), window_days=7)
    keep_clinic(Settings(), usual)
    view = show(planned)
    before = planned.case
    assert before.surveillance.clinic_days is None
    assert "Tue, Thu" in words(view.clinic)
    view.clinic.use_button.click()
    assert planned.case.surveillance.clinic_days == usual.days
    assert planned.case.surveillance.window_days == 7
    assert view.clinic.use_button.isHidden() or not view.clinic._usual_row.isVisible()
    planned.undo_stack.undo()
    assert planned.case == before


def test_the_days_of_a_case_are_kept_as_usual(planned, show):
    planned.set_surveillance(clinic_days=ClinicDays(weekdays=(4,)), window_days=3)
    view = show(planned)
    view.clinic.keep_button.click()
    kept = read_clinic(Settings())
    assert (kept.days, kept.window_days) == (ClinicDays(weekdays=(4,)), 3)


# --- giving out -------------------------------------------------------------------------------------------------------


@pytest.fixture
def places(planned, tmp_path, monkeypatch):
    """Every file goes where the program suggests, below a folder of the test; the clinic's days were said before."""
    planned.set_surveillance(clinic_days=EVERY_DAY)
    asked: list[Path] = []

    def calendar(_parent, suggested: Path) -> Path:
        asked.append(suggested)
        return tmp_path / suggested.name

    def other(_parent, _title, suggested: str, _kinds) -> Path:
        asked.append(Path(suggested))
        return tmp_path / Path(suggested).name

    monkeypatch.setattr(give_out, "ask_calendar_file", calendar)
    monkeypatch.setattr(base, "ask_where_to_save", other)
    return asked


def events(path: Path) -> dict[dt.date, icalendar.Event]:
    calendar = icalendar.Calendar.from_ical(path.read_bytes())
    return {event.decoded("dtstart"): event for event in calendar.walk("VEVENT")}


def test_the_calendar_holds_the_dates_shown_and_no_name_unless_asked(planned, show, places, tmp_path):
    planned.set_identity(name="Secret Name")
    view = show(planned)
    assert not view.give_out.with_name.isChecked()
    view.give_out.calendar_button.click()
    file = tmp_path / "visits.ics"
    assert list(events(file)) == dates(planned)
    assert b"Secret" not in file.read_bytes()
    assert b"VALARM" not in file.read_bytes()
    view.give_out.with_name.setChecked(True)
    view.give_out.calendar_button.click()
    assert b"Secret Name" in file.read_bytes()
    planned.start(new_case())
    assert not view.give_out.with_name.isChecked()


def test_changes_and_cancellations_come_beside_the_calendar(planned, show, places, tmp_path):
    view = show(planned)
    view.give_out.calendar_button.click()
    assert [path.name for path in tmp_path.glob("*.ics")] == ["visits.ics"]
    record(view, 3, VisitState.MOVED, "2027-02-03")
    record(view, 4, VisitState.CANCELLED)
    view.give_out.calendar_button.click()
    changed = events(tmp_path / "visits.changes.ics")
    assert list(changed) == [dt.date(2027, 2, 3)]
    assert int(changed[dt.date(2027, 2, 3)]["SEQUENCE"]) == 1
    gone = icalendar.Calendar.from_ical((tmp_path / "visits.cancelled.ics").read_bytes())
    assert [str(event["STATUS"]) for event in gone.walk("VEVENT")] == ["CANCELLED"]
    assert len(gone.walk("VEVENT")) == 1
    assert "visits.changes.ics holds only what changed" in view.give_out.said()
    assert "visits.cancelled.ics takes out" in view.give_out.said()
    view.give_out.calendar_button.click()
    assert "No visit is new or changed" in view.give_out.said()


def test_reminders_are_off_until_chosen_and_then_kept(planned, show, places, tmp_path):
    view = show(planned)
    view.give_out.reminders._boxes[2].click()
    view.give_out.calendar_button.click()
    assert b"TRIGGER:-P7D" in (tmp_path / "visits.ics").read_bytes()
    assert read_clinic(Settings()).reminder_days == (7,)


def test_a_calendar_of_another_patient_is_not_overwritten(planned, show, places, tmp_path):
    view = show(planned)
    view.give_out.calendar_button.click()
    foreign = (tmp_path / "visits.ics").read_bytes()
    planned.change("other", planned.case.with_changes(case_id="other"))
    view.give_out.calendar_button.click()
    assert (tmp_path / "visits.ics").read_bytes() == foreign
    assert "not a calendar that was made for this case" in view.give_out.said()
    (tmp_path / "visits.ics").unlink()
    (tmp_path / "visits.cancelled.ics").write_bytes(foreign)
    view.give_out.calendar_button.click()
    assert not (tmp_path / "visits.ics").exists()
    assert (tmp_path / "visits.cancelled.ics").read_bytes() == foreign


def test_the_sheet_carries_the_clinics_lines_and_the_dates_ahead(planned, show, places, tmp_path):
    view = show(planned)
    lines = view.give_out.lines
    QTest.keyClicks(lines.name_line, "Clinic North")
    lines.contact_lines.setPlainText("Nurse desk 555-0100\n\n")
    lines.bring_lines.setPlainText("This sheet")
    lines._settle()
    view.give_out.sheet_button.click()
    from PySide6.QtPdf import QPdfDocument

    document = QPdfDocument()
    document.load(str(tmp_path / "sheet.pdf"))
    text = document.getAllText(0).text()
    document.close()
    for part in ("Clinic North", "Nurse desk 555-0100", "This sheet", "Sunday, 31 January 2027"):
        assert part in text
    assert read_clinic(Settings()).contact == ("Nurse desk 555-0100",)


def test_the_table_and_where_files_are_suggested(planned, show, places, tmp_path):
    assert planned.save(tmp_path / "PT-0142.json")
    view = show(planned)
    view.give_out.table_button.click()
    view.give_out.calendar_button.click()
    assert places == [tmp_path / "PT-0142-visits.csv", tmp_path / "PT-0142-visits.ics"]
    assert "2026-04-30" in (tmp_path / "PT-0142-visits.csv").read_text("utf-8-sig")


def test_nothing_ahead_makes_no_sheet_and_says_why(planned, show, places, tmp_path):
    # Visits of long ago that nobody recorded would be asked about on the sheet; here a later one is done.
    last = VisitRecord(visit="own/003", state=VisitState.DONE, on=dt.date(2010, 5, 1))
    own = OwnRule(text="CT", every_months=3, visits=1)
    planned.set_surveillance(anchor_date=dt.date(2010, 1, 31), rule=None, own_rule=own, choices={}, visits=(last,))
    view = show(planned)
    view.give_out.sheet_button.click()
    assert "no visit is ahead" in view.give_out.said()
    assert list(tmp_path.glob("*.pdf")) == []


# --- the clinic's days are asked for ---------------------------------------------------------------------------------


def test_before_the_first_file_it_is_asked_on_which_days_the_clinic_works(planned, show, places, tmp_path):
    planned.set_surveillance(clinic_days=None)
    view = show(planned)
    question = view.give_out.question
    for button in (view.give_out.calendar_button, view.give_out.sheet_button, view.give_out.table_button):
        button.click()
        assert not question.isHidden()
        assert question.usual_button.isHidden()
        assert list(tmp_path.iterdir()) == []
        QTest.keyClick(question.workdays_button, Qt.Key.Key_Escape)
        assert question.isHidden()
    view.give_out.calendar_button.click()
    question.workdays_button.click()
    assert planned.case.surveillance.clinic_days == ClinicDays()
    file = events(tmp_path / "visits.ics")
    assert list(file) == dates(planned)
    assert all(day.weekday() < 5 for day in file)
    view.give_out.table_button.click()
    assert question.isHidden(), "it is asked once"
    assert (tmp_path / "visits.csv").exists()


def test_the_usual_days_come_first_any_day_is_an_answer_and_more_leads_to_the_days(planned, show, places, tmp_path):
    keep_clinic(Settings(), ClinicSettings(days=ClinicDays(weekdays=(1,))))
    planned.set_surveillance(clinic_days=None)
    view = show(planned)
    question = view.give_out.question
    view.give_out.calendar_button.click()
    assert not question.usual_button.isHidden()
    question.more_button.click()
    assert view.clinic.part.is_open
    assert list(tmp_path.iterdir()) == []
    view.give_out.calendar_button.click()
    question.usual_button.click()
    assert all(day.weekday() == 1 for day in events(tmp_path / "visits.ics"))
    planned.set_surveillance(clinic_days=None)
    view.give_out.calendar_button.click()
    question.every_button.click()
    assert planned.case.surveillance.clinic_days == EVERY_DAY
    assert list(events(tmp_path / "visits.ics"))[0] == dt.date(2026, 4, 30)


def test_closed_days_denominations_and_the_nearest_day_are_chosen_in_the_card(planned, show):
    planned.set_surveillance(clinic_days=ClinicDays(country="DE", subdivision="BY"))
    view = show(planned)
    card = view.clinic
    card.kept._boxes[0].click()
    assert planned.case.surveillance.clinic_days.denominations == ("catholic",)
    card.shift._buttons[2].click()
    assert planned.case.surveillance.clinic_days.shift is ShiftTo.NEAREST
    card.closed_lines.lines.setPlainText("2026-12-24..2026-12-31: winter closing\nno day")
    card.closed_lines.commit()
    assert "'no day' names no days" in card.closed_lines.complaint()
    assert planned.case.surveillance.clinic_days.closed == ()
    card.closed_lines.lines.setPlainText("2026-12-24..2026-12-31: winter closing\n5 Jun 2026")
    card.closed_lines.commit()
    assert card.closed_lines.complaint() == ""
    first, second = planned.case.surveillance.clinic_days.closed
    assert (first.first, first.last, first.reason) == (dt.date(2026, 12, 24), dt.date(2026, 12, 31), "winter closing")
    assert second.first == second.last == dt.date(2026, 6, 5)
    card.keep_button.click()
    assert read_clinic(Settings()).days == planned.case.surveillance.clinic_days


# --- a rule that no longer fits ----------------------------------------------------------------------------------------


def test_after_a_relapse_the_page_says_first_that_the_dates_do_not_fit_and_ends_the_plan(
    planned, show, places, tmp_path
):
    planned.set_surveillance(rule="table-2-nec-cervix")
    view = show(planned)
    assert view.end_row.isHidden()
    record(view, 0, VisitState.DONE, "2026-05-04")
    view.give_out.calendar_button.click()
    given = (tmp_path / "visits.ics").read_bytes()
    planned.answer("extent.disease", Answer(state=AnswerState.KNOWN, value="metastatic"))
    planned.answer("treatment.status", Answer(state=AnswerState.KNOWN, value="progression"))
    assert view.end_row.isVisible()
    assert view.layout().indexOf(view.end_row) < view.layout().indexOf(view.head)
    assert "is not for that. End this plan" in view.end_row.said()
    for button in (
        view.give_out.calendar_button,
        view.give_out.sheet_button,
        view.give_out.table_button,
        view.give_out.patient_button,
    ):
        button.click()
        assert "is not for that" in view.give_out.said()
    assert [path.name for path in tmp_path.iterdir()] == ["visits.ics"]
    assert (tmp_path / "visits.ics").read_bytes() == given

    view.end_row.end_button.click()
    view.end_row.confirm_button.click()
    assert "Still needed" in view.end_row.complaint()
    QTest.keyClicks(view.end_row.ended_on.line, "2026-11-10")
    QTest.keyClicks(view.end_row.reason, "relapse")
    view.end_row.confirm_button.click()
    now = planned.case.surveillance
    assert now.anchor_date is None
    (past,) = now.history
    assert (past.ended_on, past.reason, len(past.visits)) == (dt.date(2026, 11, 10), "relapse", 1)
    assert view.end_row.isHidden()
    assert "This plan ended on Tue 10 Nov 2026: relapse" in words(view.head)
    assert view.bar.isHidden()
    # What was given out is taken back, though no other plan has begun.
    view.give_out.calendar_button.click()
    assert min(events(tmp_path / "visits.cancelled.ics")) > dt.date(2026, 11, 10)
    assert max(events(tmp_path / "visits.ics")) < dt.date(2026, 11, 10)


def test_what_was_given_out_is_no_step_that_can_be_undone(planned, show, places, tmp_path):
    assert planned.save(tmp_path / "PT-0142.json")
    view = show(planned)
    record(view, 3, VisitState.CANCELLED)
    view.give_out.calendar_button.click()
    assert planned.is_modified
    held = planned.case.surveillance.given_out
    assert len(held) == view.table.rowCount()
    planned.undo_stack.undo()
    assert planned.case.surveillance.visits == ()
    assert planned.case.surveillance.given_out == held
    (tmp_path / "PT-0142-visits.ics").unlink()
    view.give_out.calendar_button.click()
    gone = tmp_path / "PT-0142-visits.cancelled.ics"
    assert not gone.exists(), "a cancellation that is true no longer does not lie about"
    number = {one.visit: one.sequence for one in held}
    back = next(one for one in planned.case.surveillance.given_out if one.sequence > number[one.visit])
    assert not back.cancelled
    assert planned.save()
    kept = load_case(tmp_path / "PT-0142.json", planned.bench.catalogue)
    assert kept == planned.case.with_changes(guidelines=kept.guidelines, history=kept.history)


def test_the_patients_calendar_and_the_diagnosis_only_when_asked(planned, show, places, tmp_path):
    view = show(planned)
    QTest.keyClicks(view.give_out.lines.name_line, "Clinic North")
    view.give_out.lines._settle()
    view.give_out.patient_button.click()
    own = tmp_path / "appointments.ics"
    assert b"LOCATION:Clinic North" in own.read_bytes()
    assert planned.case.label.encode() not in own.read_bytes()
    view.give_out.calendar_button.click()
    assert b"NANETS" not in (tmp_path / "visits.ics").read_bytes()
    view.give_out.with_diagnosis.setChecked(True)
    QTest.keyClicks(view.give_out.organizer, "desk@clinic.example")
    QTest.keyClick(view.give_out.organizer, Qt.Key.Key_Return)
    view.give_out.calendar_button.click()
    text = (tmp_path / "visits.ics").read_bytes()
    assert b"NANETS" in text
    assert b"METHOD:PUBLISH" in text
    assert own.read_bytes().count(b"BEGIN:VEVENT") == len(dates(planned))
    planned.start(new_case())
    assert not view.give_out.with_diagnosis.isChecked()


# --- look -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("zoom", "width"), [(1.0, 380), (1.0, 520), (1.0, 640), (1.0, 760), (1.0, 1180), (2.0, 620)])
def test_everything_has_a_name_nothing_is_cut_off_and_no_page_scrolls_sideways(planned, show, zoom, width):
    keep_clinic(
        Settings(), ClinicSettings(days=ClinicDays(country="DE", subdivision="BY", weekdays=(1,)), window_days=7)
    )
    theme.current().set_zoom(zoom)
    planned.set_surveillance(clinic_days=ClinicDays(country="US", weekdays=(0, 1, 2)), window_days=10)
    view = show(planned, width)
    record(
        view,
        0,
        VisitState.DONE,
        "2026-05-04",
        "late, because the scanner was being repaired for two weeks and the patient wished to wait",
    )
    view.count_button.click()
    for part in (view.clinic.part, view.setting.part, view.give_out.options):
        part.set_open(True)
    view.setting.rule._buttons[-1].click()
    for _ in range(12):
        QApplication.processEvents()
    for widget in view.findChildren(QWidget):
        inner = isinstance(widget, QScrollBar) or widget.objectName().startswith("qt_")
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and not inner:
            assert widget.accessibleName(), widget
    for label in view.findChildren(QLabel):
        if label.isVisible() and label.text():
            need = label.heightForWidth(label.width()) if label.wordWrap() else label.fontMetrics().height()
            assert label.height() >= need, label.text()
    for number in range(view.table.rowCount()):
        assert view.table.sizeHintForRow(number) <= view.table.rowHeight(number), row(view, number)
    page = view.parentWidget().parentWidget().parentWidget()
    assert page.horizontalScrollBar().maximum() == 0


# --- the sheet on paper, calls -----------------------------------------------------------------------------------------


def test_the_sheet_is_printed_and_saved_with_a_page_for_the_phone(planned, show, places, tmp_path, monkeypatch):
    monkeypatch.setattr(paper, "ask_printer", _to_file(tmp_path / "printed.pdf"))
    view = show(planned)
    options = view.give_out.findChild(SheetOptions)
    options.language.setCurrentIndex(list(LANGUAGES).index("de"))
    view.give_out.sheet_button.click()
    assert view.give_out.said() == "Saved as sheet.pdf, and as sheet.html for a phone."
    assert 'lang="de"' in (tmp_path / "sheet.html").read_text("utf-8")
    view.give_out.print_button.click()
    assert view.give_out.said() == "Sent to the printer"
    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF")
    monkeypatch.setattr(paper, "ask_printer", lambda *_arguments: False)
    before = view.give_out.said()
    view.give_out.print_button.click()
    assert view.give_out.said() == before


def test_dates_that_do_not_fit_are_not_printed(planned, show, monkeypatch):
    monkeypatch.setattr(paper, "ask_printer", lambda *_arguments: pytest.fail("asked for a printer"))
    planned.set_surveillance(rule="table-2-nec-cervix")
    planned.answer("patient.age", Answer(state=AnswerState.KNOWN, value=9))
    view = show(planned)
    view.give_out.print_button.click()
    assert "do not go with a rule" in view.give_out.said()


def test_a_call_is_noted_beside_its_visit_and_changes_nothing_of_it(planned, show):
    view = show(planned)
    assert view.calls.isHidden()
    view.table.setCurrentCell(1, 0)
    before = [(line.id, line.present, line.state) for line in view._view().present.lines]
    view.calls.usual[0].click()
    assert [note.text for note in planned.case.visit_notes] == ["Called, voicemail"]
    assert planned.case.visit_notes[0].visit == before[1][0]
    assert [(line.id, line.present, line.state) for line in view._view().present.lines] == before
    assert "Called, voicemail (" in view._chosen.plain()
    cells = [view.table.item(1, column).text() for column in range(view.table.columnCount())]
    assert any("Called, voicemail (" in cell for cell in cells)
    planned.undo_stack.undo()
    assert planned.case.visit_notes == ()
    assert "Called, voicemail" not in view._chosen.plain()


def test_what_two_people_gave_out_and_recorded_is_all_in_the_file_at_last(planned, show, places, tmp_path, bench):
    """The doctor has the case open and gives out a calendar, while the nurse gives out another and records a visit."""
    path = tmp_path / "case.json"
    view = show(planned)
    view.give_out.calendar_button.click()
    assert planned.save(path)
    planned.set_identity(notes="of the doctor")
    nurse = CaseDocument(bench, planned.today)
    assert nurse.open(path)
    finder = RuleFinder(bench.engine.reasoner)
    first = finder.view(nurse.case, nurse.today()).present.lines[0]
    nurse.change("", finder.record(nurse.case, first.id, VisitState.DONE, nurse.today(), on=first.present))
    stamp = dt.datetime(2026, 11, 20, 12, tzinfo=dt.UTC)
    made = calendar_files(finder.view(nurse.case, nurse.today()), stamp)
    nurse.keep_given_out(made.given_out)
    assert nurse.save()
    there = {one.uid: one.sequence for one in nurse.case.surveillance.given_out}
    here = {one.uid: one.sequence for one in planned.case.surveillance.given_out}
    assert there != here
    assert planned.save()
    saved = bench.open(path)
    assert saved.notes == "of the doctor"
    assert [record.visit for record in saved.surveillance.visits] == [first.id]
    assert {one.uid: one.sequence for one in saved.surveillance.given_out} == there
    planned.undo_stack.undo()  # what was given out is known, whatever is undone
    assert {one.uid: one.sequence for one in planned.case.surveillance.given_out} == there
    assert [record.visit for record in planned.case.surveillance.visits] == [first.id]


def _to_file(path):
    def ask(printer, _parent):
        printer.setOutputFileName(str(path))
        return True

    return ask
