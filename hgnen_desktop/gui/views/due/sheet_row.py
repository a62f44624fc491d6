"""The patient sheet of the chosen case: printed or saved, in the patient's language, with what each visit is and where."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hgnen_desktop.core.errors import HgnenError
from hgnen_desktop.core.export.sheet_content import SheetSettings
from hgnen_desktop.core.schedule.due import DueLine
from hgnen_desktop.core.schedule.visits import CaseFollowUp
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.clinic_settings import read_clinic
from hgnen_desktop.gui.settings import Settings
from hgnen_desktop.gui.views.decide.base import column, push_button, sentences
from hgnen_desktop.gui.views.due.model import name_of
from hgnen_desktop.gui.views.follow_up.sheet_options import SheetOptions
from hgnen_desktop.gui.views.follow_up.sheet_out import print_sheet, save_sheet
from hgnen_desktop.gui.widgets.collapsible import Collapsible
from hgnen_desktop.gui.widgets.flow_layout import FlowLayout
from hgnen_desktop.gui.words import tr


class SheetRow(QWidget):
    """Prints or saves the sheet of one case. ``wanted`` asks the owner for the case's visits; :meth:`give` hands them over.

    Signals:
        wanted: the file of the case, and whether its sheet is to be printed.
        told: what was done, as a sentence.
        failed: why it was not, as sentences.
    """

    wanted = Signal(Path, bool)
    told = Signal(str)
    failed = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = Settings()
        self._line: DueLine | None = None
        layout = column(self, spacing=theme.SPACE_4)
        self.part = Collapsible(tr("Patient sheet"))
        layout.addWidget(self.part)
        row = QWidget()
        flow = FlowLayout(row, across=theme.SPACE_8)
        self.print_button = push_button(tr("Print sheet\u2026"), "", "print")
        self.save_button = push_button(tr("Save sheet\u2026"), "", "save")
        self.print_button.clicked.connect(lambda: self._want(is_print=True))
        self.save_button.clicked.connect(lambda: self._want(is_print=False))
        flow.addWidget(self.print_button)
        flow.addWidget(self.save_button)
        self.options = SheetOptions(self._settings)
        self.part.body.addWidget(row)
        self.part.body.addWidget(self.options)

    def show_target(self, line: DueLine | None) -> None:
        """Speak of the case of this line, or of none."""
        self._line = line if line is not None and line.visit else None
        self.setVisible(self._line is not None)
        if self._line is not None:
            for button in (self.print_button, self.save_button):
                words = button.text().rstrip("\u2026")
                button.setAccessibleName(f"{words}: {name_of(self._line)}")

    def settings(self) -> SheetSettings:
        """What the sheet is made with. The name is left out: the list is read by many."""
        return read_clinic(self._settings).sheet(show_name=False)

    def give(self, view: CaseFollowUp, *, is_print: bool) -> None:
        """Print or save the sheet of these visits."""
        file = Path(self._line.file) if self._line is not None else Path("case.json")
        suggested = file.with_name(f"{file.stem}-sheet.pdf")
        try:
            made = self.settings()
            done = print_sheet(view, made, self) if is_print else save_sheet(view, made, suggested, self)
        except HgnenError as error:
            self.failed.emit(sentences(error))
            return
        if done:
            self.told.emit(done)

    def _want(self, *, is_print: bool) -> None:
        if self._line is not None:
            self.wanted.emit(Path(self._line.file), is_print)
