"""One line of typing for one event: Enter shows how it was understood, Enter again takes it in."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hgnen_desktop.core.course.line import LONGEST_LINE, Understood
from hgnen_desktop.core.domain.course import Event
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.views.decide.base import column, push_button
from hgnen_desktop.gui.widgets.labels import caption, plain_label
from hgnen_desktop.gui.widgets.text_line import TextLine
from hgnen_desktop.gui.words import tr


class CourseEntry(QWidget):
    """The line, what was understood of it, and the button that takes it in.

    Signals:
        taken: the events that a person confirmed, and the event they are entered instead of, or None.

    ``instead_of`` is that event while its line is typed.
    """

    taken = Signal(tuple, object)

    def __init__(self, read: Callable[[str], Understood], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._read = read
        self.instead_of: Event | None = None
        self._shown_for: str | None = None
        self.understood = Understood()
        self.line = TextLine(tr("New event"), LONGEST_LINE)
        self.button = push_button(tr("Read"), "", "check")
        self.keep_button = push_button(tr("Keep the entry as it is"), "", "close")
        self._about = plain_label("", wrap=True)
        self._told = plain_label("", wrap=True)
        self._notes = caption("", role="text")
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_8)
        row.addWidget(self.line, 1)
        row.addWidget(self.button)
        row.addWidget(self.keep_button)
        layout = column(self, spacing=theme.SPACE_4)
        layout.addWidget(self._about)
        layout.addLayout(row)
        for part in (self.line.too_long, self._told, self._notes):
            layout.addWidget(part)
        self.line.textEdited.connect(lambda _text: self._show(None))
        self.line.returnPressed.connect(self.press)
        self.button.clicked.connect(self.press)
        self.keep_button.clicked.connect(lambda: self.begin(None))
        self.begin(None)

    def show_example(self, line: str) -> None:
        """Show how a line is written while there is none."""
        self.line.setPlaceholderText(line)

    def begin(self, instead_of: Event | None, words: str = "") -> None:
        """Wait for a new event, or for one that is entered instead of another; ``words`` say which."""
        self.instead_of = instead_of
        self.line.clear()
        self._about.setText(tr("Enter again, as it should have been: {0}").format(words) if instead_of else "")
        self._about.setVisible(instead_of is not None)
        self.keep_button.setVisible(instead_of is not None)
        self._show(None)

    def press(self) -> None:
        """Show how the line is understood, or take in what is shown."""
        text = self.line.entered()
        if self._shown_for == text and self.understood.ok:
            events, instead_of = self.understood.events, self.instead_of
            self.begin(None)
            self.taken.emit(events, instead_of)
            return
        self._show(self._read(text), text)

    def told(self) -> str:
        """What stands below the line."""
        return "\n".join(part.plain() for part in (self._told, self._notes) if not part.isHidden())

    def _show(self, understood: Understood | None, text: str | None = None) -> None:
        self._shown_for, self.understood = text, understood or Understood()
        told = "\n".join(self.understood.told)
        notes = "\n".join([*self.understood.problems, *self.understood.proposed, *self.understood.not_understood])
        self._told.setText(tr("Understood: {0}").format(told) if told else "")
        self._told.setVisible(bool(told))
        self._notes.setText(notes)
        self._notes.setVisible(bool(notes))
        self.button.setText(tr("Take in") if self.understood.ok else tr("Read"))
        self.button.setAccessibleName(self.button.text())
        self.line.setAccessibleDescription(" ".join([told, notes]).strip())
