"""A card: one thing on its own surface, with a thin line around it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from hgnen_desktop.gui import theme
from hgnen_desktop.gui.widgets.labels import Label, heading


class Card(QFrame):
    """A surface with a thin border and, if given, a heading.

    Put content into ``body`` (a vertical layout). ``header`` is the line of the heading: add badges or buttons to its
    right end. All cards look alike on purpose; what matters is said by what is in them.
    """

    def __init__(self, title: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        outer = self._outer = QVBoxLayout(self)
        outer.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, theme.SPACE_16)
        outer.setSpacing(theme.SPACE_8)
        self.heading: Label = heading(title, parent=self)  # parented: showing it must not open a window
        self.heading.setVisible(bool(title))
        self.header = QHBoxLayout()
        self.header.setSpacing(theme.SPACE_8)
        self.header.addWidget(self.heading, 1, Qt.AlignmentFlag.AlignVCenter)
        outer.addLayout(self.header)
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.SPACE_8)
        outer.addLayout(self.body, 1)
        self.set_title(title)

    def set_title(self, title: str) -> None:
        """Change the heading; an empty one takes no room. The card is named after it for screen readers."""
        self.heading.setText(title)
        self.heading.setVisible(bool(title))
        self.setAccessibleName(title)

    def set_margins(self, across: int, down: int) -> None:
        """Leave less room around the content, for example around the rows of a table."""
        self._outer.setContentsMargins(across, down, across, down)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("border"), 1))
        painter.setBrush(theme.color("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.CORNER, theme.CORNER)
