"""How the patient sheet reads: its language, large print, and what each visit is. Kept on this computer for all patients."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from hgnen_desktop.core.export.sheet_content import LONGEST_LINE, SheetPart
from hgnen_desktop.core.export.sheet_words import LANGUAGES, PartKind
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.clinic_settings import keep_clinic, read_clinic
from hgnen_desktop.gui.settings import Settings
from hgnen_desktop.gui.views.decide.base import column
from hgnen_desktop.gui.widgets.choice_field import WheelProofCombo
from hgnen_desktop.gui.widgets.flow_layout import FlowLayout
from hgnen_desktop.gui.widgets.text_line import TextLine
from hgnen_desktop.gui.widgets.wrapping_buttons import WrappingCheck
from hgnen_desktop.gui.words import later, tr

_PARTS = {
    PartKind.SCAN: later("Scan"),
    PartKind.BLOOD: later("Blood test"),
    PartKind.CLINIC: later("Clinic visit"),
}


class SheetOptions(QWidget):
    """Language, large print, and the parts of a visit. It shows what is stored, and stores what a person changes."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        layout = column(self, spacing=theme.SPACE_4)
        row = QWidget()
        flow = FlowLayout(row, across=theme.SPACE_8)
        self.language = WheelProofCombo()
        self.language.setAccessibleName(tr("Language of the sheet"))
        self.language.addItems(list(LANGUAGES.values()))
        self.large = WrappingCheck(tr("Large print"))
        flow.addWidget(self.language)
        flow.addWidget(self.large)
        layout.addWidget(row)
        self.parts = {kind: _PartLine(tr(words), self) for kind, words in _PARTS.items()}
        for line in self.parts.values():
            layout.addWidget(line)
        self._show_stored()
        self.language.currentIndexChanged.connect(lambda _place: self._keep())
        self.large.toggled.connect(lambda _on: self._keep())
        for line in self.parts.values():
            line.changed.connect(self._keep)

    def showEvent(self, event: QShowEvent) -> None:
        """Another page may have stored something since."""
        super().showEvent(event)
        self._show_stored()

    def _show_stored(self) -> None:
        clinic = read_clinic(self._settings)
        blocked = [QSignalBlocker(widget) for widget in (self.language, *self.parts.values())]
        self.language.setCurrentIndex(list(LANGUAGES).index(clinic.language))
        if self.large.isChecked() != clinic.large:
            self.large.setChecked(clinic.large)
        stored = {part.kind: part for part in clinic.parts}
        for kind, line in self.parts.items():
            line.show_part(stored.get(kind))
        del blocked

    def _keep(self) -> None:
        parts = tuple(part for kind, line in self.parts.items() if (part := line.part(kind)) is not None)
        language = list(LANGUAGES)[self.language.currentIndex()]
        now = read_clinic(self._settings)
        keep_clinic(self._settings, replace(now, language=language, large=self.large.isChecked(), parts=parts))


class _PartLine(QWidget):
    """One thing that may happen at a visit: whether it does, where, and who arranges it."""

    changed = Signal()

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        flow = FlowLayout(self, across=theme.SPACE_8)
        self.on = WrappingCheck(words)
        self.where = TextLine(tr("{0}: where").format(words), LONGEST_LINE, tr("Where"))
        self.who = TextLine(tr("{0}: who arranges it").format(words), LONGEST_LINE, tr("Who arranges it"))
        for widget in (self.on, self.where, self.where.too_long, self.who, self.who.too_long):
            flow.addWidget(widget)
        for line in (self.where, self.who):
            line.setEnabled(False)
            line.editingFinished.connect(self.changed)
        self.on.toggled.connect(self._switch)

    def show_part(self, part: SheetPart | None) -> None:
        """Show what is stored; None when it is not part of a visit."""
        if part is not None:
            self.where.setText(part.where)
            self.who.setText(part.who)
        self.on.setChecked(part is not None)

    def part(self, kind: PartKind) -> SheetPart | None:
        """What is entered; None when it is not part of a visit."""
        if not self.on.isChecked():
            return None
        return SheetPart(kind, self.where.text().strip(), self.who.text().strip())

    def _switch(self, on: bool) -> None:
        self.where.setEnabled(on)
        self.who.setEnabled(on)
        self.changed.emit()
