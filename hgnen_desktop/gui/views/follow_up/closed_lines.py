"""The field for the days on which the clinic is closed for a reason of its own."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hgnen_desktop.core.domain.case import ClosedDays
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.clinic_settings import closed_days, closed_words
from hgnen_desktop.gui.views.decide.base import column
from hgnen_desktop.gui.views.follow_up.sheet_lines import PlainLines
from hgnen_desktop.gui.widgets.labels import caption
from hgnen_desktop.gui.words import tr


class ClosedLines(QWidget):
    """The clinic's own closed days, one a line. ``changed`` comes when a person has left the field and it is understood."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = column(self, spacing=theme.SPACE_4)
        self.lines = PlainLines(tr("Days on which the clinic is closed, one a line"), ())
        self.lines.setPlaceholderText(tr("2026-12-24..2026-12-31: winter closing"))
        self.lines.left.connect(self.commit)
        self._complaint = caption("", role="problem")
        self._complaint.hide()
        layout.addWidget(self.lines)
        layout.addWidget(self._complaint)
        self._days: tuple[ClosedDays, ...] = ()

    def show_days(self, days: tuple[ClosedDays, ...]) -> None:
        """Show these days."""
        self._days = days
        self._complaint.hide()
        self.lines.setPlainText("\n".join(closed_words(one) for one in days))

    def days(self) -> tuple[ClosedDays, ...]:
        """The days as they were understood last."""
        return self._days

    def complaint(self) -> str:
        """The sentence below the lines; empty when there is none."""
        return "" if self._complaint.isHidden() else self._complaint.plain()

    def commit(self) -> None:
        """Take over what was typed, or say which line is not understood."""
        read = [(line, closed_days(line)) for line in self.lines.lines()]
        wrong = next((line for line, days in read if days is None), None)
        if wrong is not None:
            words = tr("'{0}' names no days. Write them like 2026-12-24 or 2026-12-24..2026-12-31: winter closing.")
            self._complaint.setText(words.format(wrong[:60]))
        self._complaint.setVisible(wrong is not None)
        days = tuple(days for _line, days in read if days is not None)
        if wrong is None and days != self._days:
            self._days = days
            self.changed.emit()
