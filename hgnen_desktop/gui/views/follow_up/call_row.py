"""Calls and letters about the chosen visit: one press for what happens every day, words for the rest."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from hgnen_desktop.core.schedule.visit_notes import LONGEST_TEXT
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.views.decide.base import column, push_button
from hgnen_desktop.gui.widgets.flow_layout import FlowLayout
from hgnen_desktop.gui.widgets.text_line import TextLine
from hgnen_desktop.gui.words import later, tr

_USUAL = (later("Called, voicemail"), later("Called, reached"), later("Letter sent"))


class CallRow(QWidget):
    """Buttons that write a dated note of the visit; the visit itself stays as it is. ``noted`` carries the words."""

    noted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key: object = None
        layout = column(self, spacing=theme.SPACE_4)
        self._buttons = QWidget(self)
        flow = FlowLayout(self._buttons, across=theme.SPACE_8)
        self.usual = [push_button(tr(words)) for words in _USUAL]
        for button in self.usual:
            button.clicked.connect(lambda _checked=False, one=button: self.noted.emit(one.text()))
            flow.addWidget(button)
        self.other_button = push_button(tr("Other contact\u2026"))
        self.other_button.clicked.connect(self.ask)
        flow.addWidget(self.other_button)
        self._form = QWidget(self)
        form = FlowLayout(self._form, across=theme.SPACE_8)
        self.text = TextLine(
            tr("What was said or sent"), LONGEST_TEXT, tr("For example: daughter calls back on Monday")
        )
        self.keep_button = push_button(tr("Note it"))
        self.leave_button = push_button(tr("Leave as it is"))
        self.keep_button.clicked.connect(self._keep)
        self.text.returnPressed.connect(self._keep)
        self.leave_button.clicked.connect(self.finish)
        for part in (self.text, self.text.too_long, self.keep_button, self.leave_button):
            form.addWidget(part)
        layout.addWidget(self._buttons)
        layout.addWidget(self._form)
        self.finish()

    def show_target(self, key: object, name: str = "") -> None:
        """Speak of a visit, or of none.

        Args:
            key: tells one visit from another; None for none.
            name: what the visit is called, for a screen reader.
        """
        if key != self._key:
            self.finish()
        self._key = key
        self.setVisible(key is not None)
        for button in (*self.usual, self.other_button):
            words = button.text().rstrip("\u2026")
            button.setAccessibleName(f"{words}: {name}" if name else words)

    def ask(self) -> None:
        """Open the line for words of one's own."""
        self.text.clear()
        self._buttons.hide()
        self._form.show()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish(self) -> None:
        """Put the form away."""
        self._form.hide()
        self._buttons.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self._form.isHidden():
            self.finish()
            self.other_button.setFocus()
        else:
            super().keyPressEvent(event)

    def _keep(self) -> None:
        words = self.text.text().strip()
        if words:
            self.noted.emit(words)
        else:
            self.text.setFocus()
