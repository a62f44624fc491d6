"""The steps of the intake, side by side above their questions: always in the same place, whatever the step."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from hgnen_desktop.gui import theme
from hgnen_desktop.gui.navigation import Entry, state_sign
from hgnen_desktop.gui.widgets.flow_layout import FlowLayout
from hgnen_desktop.gui.words import tr


class StepBar(QWidget):
    """One entry a step, with its state. ``chosen(str)`` carries the key of the step a person picked."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Steps of the intake"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._flow = FlowLayout(self, across=0, down=0)
        self._flow.setContentsMargins(theme.SPACE_16, 2, theme.SPACE_4, 2)
        self._group = QButtonGroup(self)
        self._entries: dict[str, Entry] = {}
        self._here = ""

    def add_step(self, key: str, name: str) -> None:
        """Add a step at the end."""
        entry = Entry("", name, self)
        entry.toggled.connect(lambda on: self._switched(key, on))  # not its click: a screen reader makes none
        self._group.addButton(entry)
        self._entries[key] = entry
        self._flow.addWidget(entry)

    def set_here(self, key: str) -> None:
        """Mark the step that is shown; none when another page is."""
        self._here = key
        entry = self._entries.get(key)
        if entry is not None:
            entry.setChecked(True)

    def show_state(self, key: str, state: str, answered: int, asked: int) -> None:
        """Show how far a step has come."""
        self._entries[key].show_state(state_sign(state), tr("{0} of {1} answered").format(answered, asked))

    def clear_state(self, key: str) -> None:
        """Show no state."""
        self._entries[key].show_state(None, "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In as many lines as the steps need at this width."""
        super().resizeEvent(event)
        self._fit()

    def follow_theme(self) -> None:
        """Take the room that the present text size needs."""
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        self._flow.invalidate()
        self.setFixedHeight(self._flow.heightForWidth(self.width()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(theme.color("border"), 1))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)

    def _switched(self, key: str, on: bool) -> None:
        if on and key != self._here:
            self.chosen.emit(key)
