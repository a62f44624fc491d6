"""What leaves the program: the calendar, the sheet for the patient, the table. Made from the very dates on the page."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from hgnen_desktop.core.errors import HgnenError
from hgnen_desktop.core.export.calendar_event import LONGEST_ADDRESS, CalendarOptions
from hgnen_desktop.core.export.calendar_set import CalendarSet, beside, calendar_set, remove_stale
from hgnen_desktop.core.export.formats import VISIT_FORMATS, VisitsGiven, named
from hgnen_desktop.core.export.sheet_content import SheetSettings
from hgnen_desktop.core.schedule.visits import CaseFollowUp, LineState, check_leaving
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.clinic_settings import ClinicSettings, keep_clinic, read_clinic
from hgnen_desktop.gui.drive import beside_window, write_atomically, write_together
from hgnen_desktop.gui.settings import Settings
from hgnen_desktop.gui.views.decide import base
from hgnen_desktop.gui.views.decide.base import column, file_kind, push_button, sentences
from hgnen_desktop.gui.views.follow_up.clinic_card import summary
from hgnen_desktop.gui.views.follow_up.days_question import DaysQuestion
from hgnen_desktop.gui.views.follow_up.sheet_lines import SheetLines
from hgnen_desktop.gui.views.follow_up.sheet_options import SheetOptions
from hgnen_desktop.gui.views.follow_up.sheet_out import print_sheet, save_sheet
from hgnen_desktop.gui.widgets.choice_field import Option, choice_field
from hgnen_desktop.gui.widgets.collapsible import Collapsible
from hgnen_desktop.gui.widgets.flow_layout import FlowLayout
from hgnen_desktop.gui.widgets.labels import caption
from hgnen_desktop.gui.widgets.text_line import TextLine
from hgnen_desktop.gui.widgets.wrapping_buttons import WrappingCheck
from hgnen_desktop.gui.words import plural, tr

_REMINDERS = (1, 3, 7, 14, 28)


class GiveOut(QWidget):
    """The buttons and, folded, what goes into the files.

    The calendar is saved over the one given out last. Then what changed and what is taken out come as files beside it,
    because each holds only what the person's calendar does not know yet; one that has nothing to say any more goes. Before
    the first file of a case it is asked on which days the clinic sees patients.

    Signals:
        told: what was saved, as a sentence.
        failed: why it was not, as sentences.
        given: what calendars of the case hold now, to be kept in it.
        days_wanted: the clinic days that the case should have.
        clinic_wanted: the person wants to choose the clinic's days.
    """

    told = Signal(str)
    failed = Signal(list)
    given = Signal(object)
    days_wanted = Signal(object)
    clinic_wanted = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._clinic = read_clinic(settings)
        self._view: CaseFollowUp | None = None
        self._case_file: Path | None = None
        self._calendars: dict[tuple[str, bool], Path] = {}  # by case and reader, for as long as the window is open
        self._waiting: Callable[[], None] | None = None
        layout = column(self, spacing=theme.SPACE_4)
        row = QWidget()
        flow = FlowLayout(row, across=theme.SPACE_8)
        self.calendar_button = _button(tr("Save &calendar\u2026"), tr("Save the visits as a calendar file"))
        self.sheet_button = _button(tr("Save patient &sheet\u2026"), tr("Save a page with the dates for the patient"))
        self.table_button = _button(tr("Save &table\u2026"), tr("Save the visits as a table"))
        self.print_button = push_button(
            tr("Print patient sheet\u2026"), tr("Print a page with the dates for the patient"), "print"
        )
        self.patient_button = push_button(
            tr("Save the patient's calendar\u2026"),
            tr("Save a calendar for the patient: no label, no diagnosis"),
            "save",
        )
        self.calendar_button.clicked.connect(lambda: self._with_days(self._save_calendar))
        self.patient_button.clicked.connect(lambda: self._with_days(self._save_patients))
        self.sheet_button.clicked.connect(lambda: self._with_days(self._save_sheet))
        self.print_button.clicked.connect(lambda: self._with_days(self._print_sheet))
        self.table_button.clicked.connect(lambda: self._with_days(self._save_table))
        for button in self.buttons():
            flow.addWidget(button)
        self.question = DaysQuestion()
        self.question.answered.connect(self._answered)
        self.question.more_wanted.connect(self.clinic_wanted)
        self.question.left.connect(self.calendar_button.setFocus)
        self._said = caption("", role="text")
        self._said.hide()
        self.options = Collapsible(tr("What goes into calendar and sheet"))
        self._make_options()
        for part in (row, self.question, self._said, self.options):
            layout.addWidget(part)

    def buttons(self) -> tuple[QPushButton, ...]:
        """The buttons in order."""
        return self.calendar_button, self.sheet_button, self.print_button, self.table_button, self.patient_button

    def show_visits(self, view: CaseFollowUp, case_file: Path | None) -> None:
        """Offer files of these visits; the case file says where and under what name."""
        if self._view is None or view.case_id != self._view.case_id:
            self.forget()
        self._view, self._case_file = view, case_file
        self.with_name.setEnabled(bool(view.name))
        words = tr("Put the patient's name into calendar and sheet")
        self._name_note.setText("" if view.name else tr("The case holds no name; its label is used."))
        self._name_note.setVisible(not view.name)
        self.with_name.setAccessibleDescription(words)

    def forget(self) -> None:
        """Another case is in the window: the name is asked for anew, and nothing was saved yet."""
        self.with_name.setChecked(False)
        self.with_diagnosis.setChecked(False)
        self.question.hide()
        self._waiting = None
        self._tell("")

    def said(self) -> str:
        """What was saved last."""
        return self._said.plain() if not self._said.isHidden() else ""

    def _make_options(self) -> None:
        body = self.options.body
        self.with_name = WrappingCheck(tr("Put the patient's name into calendar and sheet"))
        self._name_note = caption("")
        body.addWidget(self.with_name)
        body.addWidget(self._name_note)
        self.with_diagnosis = WrappingCheck(tr("Put rule, source and event into the calendar; they tell the diagnosis"))
        body.addWidget(self.with_diagnosis)
        body.addWidget(caption(tr("Reminders in the calendar before each visit; none unless chosen")))
        known = sorted({*_REMINDERS, *self._clinic.reminder_days})
        options = [Option(days, plural(days, "%n day", "%n days")) for days in known]
        self.reminders = choice_field(tr("Reminders before each visit"), options, several=True)
        self.reminders.set_value(self._clinic.reminder_days or None)
        self.reminders.value_changed.connect(lambda days: self._keep(reminder_days=tuple(days or ())))
        body.addWidget(self.reminders)
        body.addWidget(caption(tr("E-mail address of the calendar's organizer; may stay empty"), role="text"))
        self.organizer = TextLine(tr("E-mail address of the calendar's organizer"), LONGEST_ADDRESS)
        self.organizer.setText(self._clinic.organizer)
        self.organizer.editingFinished.connect(lambda: self._keep(organizer=self.organizer.text().strip()))
        body.addWidget(self.organizer)
        body.addWidget(self.organizer.too_long)
        self.lines = SheetLines(self._clinic)
        self.lines.changed.connect(self._keep_lines)
        body.addWidget(self.lines)
        body.addWidget(SheetOptions(self._settings))

    def _keep_lines(self) -> None:
        lines = self.lines
        self._keep(name=lines.name(), bring=lines.bring(), contact=lines.contact(), page_size=lines.page_size())

    def _keep(self, **changes: object) -> None:
        """Store what the clinic wants on every sheet and in every calendar; its days and window stay as stored."""
        now = read_clinic(self._settings)
        fields = {name: getattr(now, name) for name in now.__slots__}
        self._clinic = ClinicSettings(**{**fields, **changes})
        keep_clinic(self._settings, self._clinic)

    # --- calendar -----------------------------------------------------------------------------------------------------

    def _with_days(self, save: Callable[[], None]) -> None:
        """Make a file, once it is known on which days the clinic sees patients."""
        view = self._view
        if view is None:
            return
        try:
            check_leaving(view)
        except HgnenError as error:
            self._fail(error)
            return
        if view.days_are_settled or view.present.ended_on is not None:
            save()
            return
        self._waiting = save
        usual = read_clinic(self._settings)
        self.question.ask(usual.days, summary(ClinicSettings(days=usual.days)))

    def _answered(self, days: object) -> None:
        """The case has its days now; the file that was asked for follows."""
        waiting, self._waiting = self._waiting, None
        self.days_wanted.emit(days)
        if waiting is not None and self._view is not None and self._view.days_are_settled:
            waiting()

    def _save_calendar(self) -> None:
        self._save_visits(for_patient=False)

    def _save_patients(self) -> None:
        self._save_visits(for_patient=True)

    def _save_visits(self, *, for_patient: bool) -> None:
        view = self._view
        if view is None:
            return
        key = (view.case_id, for_patient)
        name = "appointments.ics" if for_patient else "visits.ics"
        path = ask_calendar_file(self, self._calendars.get(key) or self._suggested(name))
        if path is None:
            return
        path = path if path.suffix else path.with_suffix(".ics")
        try:
            # The page has no clock: the file is stamped with noon of the day the dates are for.
            stamp = dt.datetime.combine(view.as_of, dt.time(12), dt.UTC)
            changes = None if for_patient else beside(path, "changes")
            options = self._calendar_options(for_patient=for_patient)
            made = beside_window(lambda: calendar_set(view, path, stamp, options, changes))
            write_together(made.write)
            beside_window(lambda: remove_stale(made.remove))
        except HgnenError as error:
            self._fail(error)
            return
        self._calendars[key] = path
        self.given.emit(made.given_out)
        self._tell(_calendar_words(view, path, made))
        self.told.emit(self.said())

    def _calendar_options(self, *, for_patient: bool) -> CalendarOptions:
        clinic = read_clinic(self._settings)
        return CalendarOptions(
            show_name=self.with_name.isChecked(),
            reminder_days=tuple(clinic.reminder_days),
            show_diagnosis=self.with_diagnosis.isChecked(),
            organizer=clinic.organizer,
            for_patient=for_patient,
            clinic=clinic.name,
            bring=clinic.bring,
            contact=clinic.contact,
        )

    # --- sheet and table ----------------------------------------------------------------------------------------------

    def _sheet_settings(self) -> SheetSettings:
        return read_clinic(self._settings).sheet(show_name=self.with_name.isChecked())

    def _print_sheet(self) -> None:
        self._give_sheet(lambda view: print_sheet(view, self._sheet_settings(), self))

    def _save_sheet(self) -> None:
        suggested = self._suggested("sheet.pdf")
        self._give_sheet(lambda view: save_sheet(view, self._sheet_settings(), suggested, self))

    def _give_sheet(self, give: Callable[[CaseFollowUp], str]) -> None:
        if self._view is None:
            return
        try:
            done = give(self._view)
        except HgnenError as error:
            self._fail(error)
            return
        if done:
            self._tell(done)
            self.told.emit(self.said())

    def _save_table(self) -> None:
        view, form = self._view, named(VISIT_FORMATS, "csv")
        if view is None:
            return
        try:
            # Before a name is asked for: a refusal comes at once.
            content = form.make(VisitsGiven(view, self._sheet_settings()))
            suggested = str(self._suggested(f"{form.stem}{form.suffix}"))
            path = base.ask_where_to_save(self, tr("Save the visits as a table"), suggested, file_kind(form))
            if path is None:
                return
            path = path if path.suffix else path.with_suffix(form.suffix)
            write_atomically(path, content)
        except HgnenError as error:
            self._fail(error)
            return
        self._tell(tr("Saved as {0}.").format(path.name))
        self.told.emit(self.said())

    def _suggested(self, ending: str) -> Path:
        """Beside the case file and named after it, so that the next calendar goes over the last one."""
        file = self._case_file
        return Path(ending) if file is None else file.with_name(f"{file.stem}-{ending}")

    def _tell(self, sentence: str) -> None:
        self._said.set_role("text")
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))

    def _fail(self, error: HgnenError) -> None:
        self._said.set_role("problem")
        self._said.setText(" ".join(sentences(error)))
        self._said.show()
        self.failed.emit(sentences(error))


def _button(text: str, name: str) -> QPushButton:
    button = push_button("", name, "save")
    button.setText(text)  # with its key
    return button


def _calendar_words(view: CaseFollowUp, path: Path, made: CalendarSet) -> str:
    visits = sum(line.state not in (LineState.CANCELLED, LineState.COVERED) for line in view.lines)
    said = [plural(visits, "Saved as {0}: %n visit.", "Saved as {0}: %n visits.").format(path.name)]
    if made.changes is not None:
        said.append(tr("{0} holds only what changed since.").format(made.changes.name))
    elif made.is_update:
        said.append(tr("No visit is new or changed since it was last saved."))
    if made.cancelled is not None:
        said.append(tr("{0} takes out the visits that are cancelled.").format(made.cancelled.name))
    return " ".join(said)


def ask_calendar_file(parent: QWidget, suggested: Path) -> Path | None:
    """Ask for a calendar file. An earlier one of this case is brought up to date, so replacing it is not asked about."""
    chosen, _ = QFileDialog.getSaveFileName(
        parent,
        tr("Save the visits as a calendar"),
        str(suggested),
        tr("Calendar (*.ics)"),
        options=QFileDialog.Option.DontConfirmOverwrite,
    )
    return Path(chosen) if chosen else None
