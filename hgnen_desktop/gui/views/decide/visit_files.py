"""Files of the visits: a calendar, a sheet for the patient, a table. Made from the very dates that the page shows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hgnen_desktop.core.errors import HgnenError
from hgnen_desktop.core.schedule.visits import CaseFollowUp
from hgnen_desktop.core.storage.atomic import write_atomically
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.views.decide import base
from hgnen_desktop.gui.views.decide.base import push_button, sentences
from hgnen_desktop.gui.widgets.flow_layout import FlowLayout
from hgnen_desktop.gui.words import tr


class VisitFiles(QWidget):
    """Buttons that save the visits. Hidden while there are none.

    Signals:
        told: what was saved, as a sentence.
        failed: why it was not, as sentences.
    """

    told = Signal(str)
    failed = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: CaseFollowUp | None = None
        flow = FlowLayout(self, across=theme.SPACE_8)
        self.calendar_button = push_button(tr("Save calendar\u2026"), tr("Save the visits as a calendar file"), "save")
        self.sheet_button = push_button(tr("Save patient sheet\u2026"), tr("Save a page for the patient"), "save")
        self.table_button = push_button(tr("Save table\u2026"), tr("Save the visits as a table"), "export")
        self.calendar_button.clicked.connect(self._save_calendar)
        self.sheet_button.clicked.connect(self._save_sheet)
        self.table_button.clicked.connect(self._save_table)
        for button in (self.calendar_button, self.sheet_button, self.table_button):
            flow.addWidget(button)
        self.show_visits(None)

    def show_visits(self, view: CaseFollowUp | None) -> None:
        """Offer files of these visits; None offers nothing."""
        self._view = view
        self.setVisible(view is not None)

    def _save_calendar(self) -> None:
        def make(view: CaseFollowUp) -> bytes:
            from hgnen_desktop.core.export.calendar import calendar_files

            # The page has no clock: the file is stamped with noon of the day the dates are for.
            return calendar_files(view, dt.datetime.combine(view.as_of, dt.time(12), dt.UTC)).full

        self._save(make, tr("Save the visits as a calendar"), "visits", "ics", tr("Calendar (*.ics)"))

    def _save_sheet(self) -> None:
        def make(view: CaseFollowUp) -> bytes:
            from hgnen_desktop.core.export.patient_sheet import patient_sheet

            return patient_sheet(view)

        self._save(make, tr("Save the patient sheet"), "patient-sheet", "pdf", tr("PDF (*.pdf)"))

    def _save_table(self) -> None:
        def make(view: CaseFollowUp) -> bytes:
            from hgnen_desktop.core.export.schedule_table import schedule_csv

            return schedule_csv(view)

        self._save(make, tr("Save the visits as a table"), "visits", "csv", tr("Table (*.csv)"))

    def _save(self, make: Callable[[CaseFollowUp], bytes], heading: str, stem: str, ending: str, kinds: str) -> None:
        if self._view is None:
            return
        path = base.ask_where_to_save(self, heading, f"{stem}-{self._view.as_of.isoformat()}.{ending}", kinds)
        if path is None:
            return
        path = path if path.suffix else path.with_suffix(f".{ending}")
        try:
            write_atomically(path, make(self._view))
        except HgnenError as error:
            self.failed.emit(sentences(error))
        else:
            self.told.emit(tr("Saved as {0}.").format(path.name))
