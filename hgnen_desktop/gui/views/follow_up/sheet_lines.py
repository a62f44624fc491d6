"""The clinic's own lines on the patient sheet. Kept on this computer for all patients; nothing of a patient."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from hgnen_desktop.gui import theme
from hgnen_desktop.gui.clinic_settings import PAGE_SIZES, ClinicSettings
from hgnen_desktop.gui.views.decide.base import column
from hgnen_desktop.gui.widgets.choice_field import Option, choice_field
from hgnen_desktop.gui.widgets.labels import caption
from hgnen_desktop.gui.widgets.text_line import TextLine
from hgnen_desktop.gui.words import tr

_PAUSE_MS = 600
_LINES_SHOWN = 3
_LONGEST_NAME = 200


class PlainLines(QPlainTextEdit):
    """A few lines of plain text; Tab leaves it."""

    left = Signal()

    def __init__(self, name: str, lines: tuple[str, ...]) -> None:
        super().__init__("\n".join(lines))
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.follow_theme()

    def lines(self) -> tuple[str, ...]:
        """The lines that hold something."""
        return tuple(line.strip() for line in self.toPlainText().splitlines() if line.strip())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def follow_theme(self) -> None:
        """Room for three lines at the present text size."""
        self.setFixedHeight(_LINES_SHOWN * QFontMetrics(theme.body_font()).lineSpacing() + theme.SPACE_16)


class SheetLines(QWidget):
    """Clinic's name, what to bring, whom to call, page size. ``changed`` comes when a person has changed one of them."""

    changed = Signal()

    def __init__(self, clinic: ClinicSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = column(self, spacing=theme.SPACE_4)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.changed)
        self.name_line = TextLine(tr("The clinic's name on the patient sheet"), _LONGEST_NAME)
        self.name_line.setText(clinic.name)
        self.name_line.textEdited.connect(lambda _text: self._pause.start())
        self.name_line.editingFinished.connect(self._settle)
        self.bring_lines = PlainLines(tr("What to bring, one a line"), clinic.bring)
        self.contact_lines = PlainLines(tr("Whom to call, one a line"), clinic.contact)
        self.page = choice_field(
            tr("Page size of the patient sheet"), [Option(size, size) for size in PAGE_SIZES], clearable=False
        )
        self.page.set_value(clinic.page_size)
        self.page.value_changed.connect(lambda _size: self.changed.emit())
        layout.addWidget(caption(tr("On the patient sheet, for all patients of this clinic")))
        for words, field in (
            (tr("Clinic"), self.name_line),
            (tr("Please bring"), self.bring_lines),
            (tr("Whom to call for questions or another date"), self.contact_lines),
            (tr("Page"), self.page),
        ):
            layout.addWidget(caption(words, role="text"))
            layout.addWidget(field)
            if isinstance(field, TextLine):
                layout.addWidget(field.too_long)
        for lines in (self.bring_lines, self.contact_lines):
            lines.textChanged.connect(self._pause.start)
            lines.left.connect(self._settle)

    def name(self) -> str:
        """The clinic's name."""
        return self.name_line.text().strip()

    def bring(self) -> tuple[str, ...]:
        """What to bring."""
        return self.bring_lines.lines()

    def contact(self) -> tuple[str, ...]:
        """Whom to call."""
        return self.contact_lines.lines()

    def page_size(self) -> str:
        """``A4`` or ``Letter``."""
        return str(self.page.value() or PAGE_SIZES[0])

    def _settle(self) -> None:
        if self._pause.isActive():
            self._pause.stop()
            self.changed.emit()
