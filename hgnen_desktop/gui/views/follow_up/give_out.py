"""What leaves the program: the calendar, the sheet for the patient, the table. Made from the very dates on the page."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from hgnen_desktop.core.errors import ExportError, Fault, HgnenError
from hgnen_desktop.core.export.calendar import CalendarFiles, CalendarOptions, calendar_files
from hgnen_desktop.core.schedule.visits import CaseFollowUp, LineState
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.clinic_settings import ClinicSettings, keep_clinic, read_clinic
from hgnen_desktop.gui.drive import beside_window, write_atomically, write_together
from hgnen_desktop.gui.settings import Settings
from hgnen_desktop.gui.views.decide import base
from hgnen_desktop.gui.views.decide.base import column, push_button, sentences
from hgnen_desktop.gui.views.follow_up.sheet_lines import SheetLines
from hgnen_desktop.gui.widgets.choice_field import Option, choice_field
from hgnen_desktop.gui.widgets.collapsible import Collapsible
from hgnen_desktop.gui.widgets.flow_layout import FlowLayout
from hgnen_desktop.gui.widgets.labels import caption
from hgnen_desktop.gui.widgets.wrapping_buttons import WrappingCheck
from hgnen_desktop.gui.words import plural, tr

_REMINDERS = (1, 3, 7, 14, 28)


class GiveOut(QWidget):
    """Three buttons and, folded, what goes into the files.

    The calendar is saved over the one given out last. Then what changed and what is taken out come as files beside it,
    because each holds only what the person's calendar does not know yet.

    Signals:
        told: what was saved, as a sentence.
        failed: why it was not, as sentences.
    """

    told = Signal(str)
    failed = Signal(list)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._clinic = read_clinic(settings)
        self._view: CaseFollowUp | None = None
        self._case_file: Path | None = None
        self._calendars: dict[str, Path] = {}  # by case id, for as long as the window is open
        layout = column(self, spacing=theme.SPACE_4)
        row = QWidget()
        flow = FlowLayout(row, across=theme.SPACE_8)
        self.calendar_button = _button(tr("Save &calendar\u2026"), tr("Save the visits as a calendar file"))
        self.sheet_button = _button(tr("Save patient &sheet\u2026"), tr("Save a page with the dates for the patient"))
        self.table_button = _button(tr("Save &table\u2026"), tr("Save the visits as a table"))
        self.calendar_button.clicked.connect(self._save_calendar)
        self.sheet_button.clicked.connect(self._save_sheet)
        self.table_button.clicked.connect(self._save_table)
        for button in (self.calendar_button, self.sheet_button, self.table_button):
            flow.addWidget(button)
        self._said = caption("", role="text")
        self._said.hide()
        self.options = Collapsible(tr("What goes into calendar and sheet"))
        self._make_options()
        for part in (row, self._said, self.options):
            layout.addWidget(part)

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
        body.addWidget(caption(tr("Reminders in the calendar before each visit; none unless chosen")))
        known = sorted({*_REMINDERS, *self._clinic.reminder_days})
        options = [Option(days, plural(days, "%n day", "%n days")) for days in known]
        self.reminders = choice_field(tr("Reminders before each visit"), options, several=True)
        self.reminders.set_value(self._clinic.reminder_days or None)
        self.reminders.value_changed.connect(lambda days: self._keep(reminder_days=tuple(days or ())))
        body.addWidget(self.reminders)
        self.lines = SheetLines(self._clinic)
        self.lines.changed.connect(self._keep_lines)
        body.addWidget(self.lines)

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

    def _save_calendar(self) -> None:
        view = self._view
        if view is None:
            return
        path = ask_calendar_file(self, self._calendars.get(view.case_id) or self._suggested("visits.ics"))
        if path is None:
            return
        path = path if path.suffix else path.with_suffix(".ics")
        try:
            files, is_update = self._made(view, path)
            written = self._write(path, files)
        except HgnenError as error:
            self._fail(error)
            return
        self._calendars[view.case_id] = path
        self._tell(_calendar_words(view, path, written, is_update=is_update))
        self.told.emit(self.said())

    def _made(self, view: CaseFollowUp, path: Path) -> tuple[CalendarFiles, bool]:
        """The files, numbered against the calendar given out before, and whether there was one."""
        # The page has no clock: the file is stamped with noon of the day the dates are for.
        stamp = dt.datetime.combine(view.as_of, dt.time(12), dt.UTC)
        options = CalendarOptions(
            show_name=self.with_name.isChecked(), reminder_days=tuple(read_clinic(self._settings).reminder_days)
        )
        earlier = _earlier(path)
        files = calendar_files(view, stamp, options, earlier)
        for beside in (_beside(path, "changes"), _beside(path, "cancelled")):
            other = _earlier(beside)
            if other is not None:
                calendar_files(view, stamp, options, other)  # refuses to replace what is not of this case
        return files, earlier is not None

    def _write(self, path: Path, files: CalendarFiles) -> dict[str, Path]:
        """Write the calendar with what goes beside it, or nothing; returns what stands beside it."""
        parts = {"changes": files.changes, "cancelled": files.cancelled}
        written = {name: _beside(path, name) for name, content in parts.items() if content is not None}
        made = {_beside(path, name): content for name, content in parts.items() if content is not None}
        write_together({**made, path: files.full})
        return written

    # --- sheet and table ----------------------------------------------------------------------------------------------

    def _save_sheet(self) -> None:
        from hgnen_desktop.core.export.patient_sheet import patient_sheet

        def made(view: CaseFollowUp) -> bytes:
            return patient_sheet(view, read_clinic(self._settings).sheet(show_name=self.with_name.isChecked()))

        self._save(made, tr("Save the patient sheet"), "sheet.pdf", tr("PDF (*.pdf)"))

    def _save_table(self) -> None:
        from hgnen_desktop.core.export.schedule_table import schedule_csv

        self._save(schedule_csv, tr("Save the visits as a table"), "visits.csv", tr("Table (*.csv)"))

    def _save(self, make: object, heading: str, ending: str, kinds: str) -> None:
        view = self._view
        if view is None:
            return
        try:
            content = make(view)  # type: ignore[operator] # before a name is asked for: a refusal comes at once
        except HgnenError as error:
            self._fail(error)
            return
        path = base.ask_where_to_save(self, heading, str(self._suggested(ending)), kinds)
        if path is None:
            return
        path = path if path.suffix else path.with_suffix(Path(ending).suffix)
        try:
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


def _beside(path: Path, name: str) -> Path:
    return path.with_name(f"{path.stem}.{name}{path.suffix}")


def _earlier(path: Path) -> bytes | None:
    """What was given out before under this name; None when there is nothing."""
    try:
        return beside_window(path.read_bytes)
    except FileNotFoundError:
        return None
    except OSError as error:
        what = tr("the earlier calendar could not be read ({0}).").format(error.strerror or error)
        raise ExportError(Fault(str(path), what, tr("Choose another name."))) from error


def _calendar_words(view: CaseFollowUp, path: Path, written: dict[str, Path], *, is_update: bool) -> str:
    visits = sum(line.state is not LineState.CANCELLED for line in view.lines)
    said = [plural(visits, "Saved as {0}: %n visit.", "Saved as {0}: %n visits.").format(path.name)]
    if "changes" in written:
        said.append(tr("{0} holds only what changed since.").format(written["changes"].name))
    elif is_update:
        said.append(tr("No visit is new or changed since it was last saved."))
    if "cancelled" in written:
        said.append(tr("{0} takes out the visits that are cancelled.").format(written["cancelled"].name))
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
