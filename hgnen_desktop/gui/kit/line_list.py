"""A heading with lines below it, in one column or two; it takes no room while there are none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from hgnen_desktop.gui import theme
from hgnen_desktop.gui.kit.line import Line, LineText, name_width
from hgnen_desktop.gui.widgets.labels import caption, heading


class LineList(QWidget):
    """Shows lines; those that stay the same are left alone. ``pressed(str)`` carries the target of a line.

    Args:
        title: the heading.
        columns: how many lines stand side by side where there is room.
        framed: whether the lines stand on a surface of their own.
        quiet: a small heading.
        parent: the widget it lives in.
    """

    pressed = Signal(str)

    def __init__(
        self,
        title: str,
        *,
        columns: int = 1,
        framed: bool = False,
        quiet: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self._columns = columns
        self._lines: list[Line] = []
        self._shown: tuple[LineText, ...] = ()
        self._across = 0
        self.heading = caption(title) if quiet else heading(title)
        if quiet:
            self.heading.setContentsMargins(theme.SPACE_4, theme.SPACE_8, 0, 0)
        self._cut = 0
        self._surface = _Surface(self) if framed else QWidget(self)
        self._grid = QGridLayout(self._surface)
        edge = theme.SPACE_4 if framed else 0
        self._grid.setContentsMargins(edge, edge, edge, edge)
        self._grid.setHorizontalSpacing(theme.SPACE_12)
        self._grid.setVerticalSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self._head = QHBoxLayout()
        self._head.setSpacing(theme.SPACE_24)
        self._head.addWidget(self.heading)
        column.addLayout(self._head)
        column.addWidget(self._surface)
        self.hide()

    def beside_heading(self, widget: QWidget) -> None:
        """Put a widget at the right end of the heading's line."""
        self._head.addStretch(1)
        self._head.addWidget(widget, 3)

    def lines(self) -> list[Line]:
        """The lines in view."""
        return [line for line in self._lines if not line.isHidden()]

    def show_lines(self, texts: Sequence[LineText]) -> None:
        """Show these, in this order."""
        if tuple(texts) == self._shown:
            return
        self._shown = tuple(texts)
        while len(self._lines) < len(texts):
            line = Line(lines=self._cut, parent=self._surface)
            line.clicked.connect(lambda *_checked, line=line: self._press(line))
            self._lines.append(line)
            self._across = 0
        for line, text in zip(self._lines, texts, strict=False):
            line.use(text)
            line.show()
        for line in self._lines[len(texts) :]:
            line.hide()
        self._arrange()
        self.setVisible(bool(texts))

    def cut_after(self, lines: int) -> None:
        """Cut each piece after so many lines of text; 0 cuts nothing."""
        self._cut = lines
        for line in self._lines:
            line.cut_after(lines)

    def cut_to(self, room: int, ways: Sequence[int]) -> None:
        """Cut each piece by the first of these ways by which the list becomes no more than ``room`` pixels higher.

        Args:
            room: what is free below the list as it is; less than 0 when it is too high already.
            ways: lines to keep of a piece, 0 for all of them. When none fits, one has to scroll anyway, and the first is taken.
        """
        shown = self.lines()
        now = sum(line.height() for line in shown)
        for lines in ways:
            if sum(line.high_when_cut_after(lines) for line in shown) - now <= room:
                self.cut_after(lines)
                return
        self.cut_after(ways[0])

    def follow_theme(self) -> None:
        """Large text stands in one column, with names above."""
        self._arrange()

    def _arrange(self) -> None:
        across = self._columns if name_width(["x"]) else 1
        if across != self._across:
            self._across = across
            for line in self._lines:
                self._grid.removeWidget(line)
            for place, line in enumerate(self._lines):
                self._grid.addWidget(line, place // across, place % across)
            for place in range(self._columns):
                self._grid.setColumnStretch(place, 1 if place < across else 0)
        names = name_width([text.label for text in self._shown if text.label])
        for line in self._lines:
            line.keep_for_names(names)

    def _press(self, line: Line) -> None:
        if line.content.target:
            self.pressed.emit(line.content.target)


class _Surface(QWidget):
    """The ground below the lines."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("border"), 1))
        painter.setBrush(theme.color("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.CORNER, theme.CORNER)
