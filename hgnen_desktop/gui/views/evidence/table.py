"""The same figures as rows of words: a table for keyboard and screen reader, and plain rows for what is not drawn."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QGridLayout, QSizePolicy, QTableWidget, QTableWidgetItem, QWidget

from hgnen_desktop.gui import theme
from hgnen_desktop.gui.views.decide.pieces import IconMark
from hgnen_desktop.gui.views.evidence.figures import Mark, Row, interval_words, mark_words, p_words, placed, value_words
from hgnen_desktop.gui.widgets.labels import caption, plain_label
from hgnen_desktop.gui.words import tr

_LEAST_COLUMNS = 18  # of text, for a column of words


def table_rows(rows: Sequence[Row]) -> list[list[str]]:
    """Every number of every figure in words, one list for each figure."""
    made = []
    for row in rows:
        figure = row.figure
        remarks = [mark_words(row.mark), p_words(figure), figure.note or ""]
        made.append(
            [
                f"{figure.measure}, {figure.group}",
                value_words(figure),
                interval_words(figure),
                tr("not printed") if figure.n is None else f"{figure.n}",
                ". ".join(one.rstrip(".") for one in remarks if one),
            ]
        )
    return made


class FiguresAsTable(QTableWidget):
    """All figures of one study; numbers as wide as they are, words in the room that is left, a scroll bar if it is too little.

    Columns: figure, value, interval, n, remarks.
    """

    def __init__(self, name: str, rows: Sequence[Row], parent: QWidget | None = None) -> None:
        heads = (tr("Figure"), tr("Value"), tr("95 % interval"), tr("n"), tr("Remarks"))
        super().__init__(len(rows), len(heads), parent)
        self.setAccessibleName(tr("{0}: all figures").format(name))
        self.setHorizontalHeaderLabels(list(heads))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for line, words in enumerate(table_rows(rows)):
            for place, word in enumerate(words):
                item = QTableWidgetItem(word)
                item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
                self.setItem(line, place, item)
        self.follow_theme()

    def texts(self) -> list[list[str]]:
        """The words of every row."""
        cells = [[self.item(row, place) for place in range(self.columnCount())] for row in range(self.rowCount())]
        return [[cell.text() if cell is not None else "" for cell in row] for row in cells]

    def follow_theme(self) -> None:
        """Take the present font."""
        self.setFont(theme.table_font())
        self.horizontalHeader().setFont(theme.caption_font())
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.height())

    def _fit(self) -> None:
        """Give each column its width and the table its height; words are broken, never cut off."""
        last = self.columnCount() - 1
        header = self.horizontalHeader()
        widths = {
            place: max(self.sizeHintForColumn(place), header.sectionSizeHint(place)) + theme.SPACE_12
            for place in range(1, last)
        }
        room = self.viewport().width()
        share = max((room - sum(widths.values())) // 2, _LEAST_COLUMNS * self.fontMetrics().averageCharWidth())
        for place, width in {0: share, **widths, last: share}.items():
            self.setColumnWidth(place, width)
        self.resizeRowsToContents()
        tall = header.sizeHint().height() + 2 * self.frameWidth()
        tall += sum(self.rowHeight(row) for row in range(self.rowCount()))
        if 2 * share + sum(widths.values()) > room:
            tall += self.horizontalScrollBar().sizeHint().height()
        if self.height() != tall:
            self.setFixedHeight(tall)


class PlainFigures(QWidget):
    """Counts and percentages as rows: what was measured, the number, how many patients."""

    def __init__(self, rows: Sequence[Row], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.SPACE_16)
        grid.setVerticalSpacing(theme.SPACE_4)
        grid.setColumnStretch(0, 1)
        line = 0
        for row in rows:
            line = self._add(grid, row, line)

    def _add(self, grid: QGridLayout, row: Row, line: int) -> int:
        """Put a figure into the grid; returns the next free line."""
        figure, top = row.figure, Qt.AlignmentFlag.AlignTop
        size = theme.TextSize.CAPTION
        grid.addWidget(plain_label(f"{figure.measure}, {figure.group}", size=size, wrap=True), line, 0, top)
        has_words = not placed(figure) and bool(figure.note)  # "shorter; no figure printed" is not said twice
        n = tr("n = {0}").format(figure.n) if figure.n is not None else ""
        for place, words in enumerate(("" if has_words else value_words(figure), n), 1):
            cell = plain_label(words, size=size, role="text" if place == 1 else "muted")
            cell.setAlignment(Qt.AlignmentFlag.AlignRight | top)
            grid.addWidget(cell, line, place, top)
        line += 1
        marks = {Mark.YOURS: ("check", "accent"), Mark.MAYBE: ("undetermined", "advice.undetermined")}
        if row.mark in marks:
            name, role = marks[row.mark]
            grid.addWidget(IconMark(name, mark_words(row.mark), role=role), line, 0, 1, 3)
            line += 1
        remarks = ". ".join(one for one in (p_words(figure), figure.note or "") if one)
        if remarks:
            grid.addWidget(caption(remarks), line, 0, 1, 3)
            line += 1
        return line
