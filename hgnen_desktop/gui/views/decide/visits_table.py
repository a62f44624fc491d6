"""The visits of a rule as a table that keyboard and screen reader can walk through."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, inf

from PySide6.QtCore import QEvent, QMargins, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from hgnen_desktop.gui import theme
from hgnen_desktop.gui.words import tr

MOST_LINES = 3  # in the last column; a row that needs more is told in one cell over the whole width
_AROUND = 4  # characters of room that a cell takes beside its words


def lines_in_last(rows: Sequence[Sequence[str]], columns: float) -> float:
    """How many lines the last column would need when those before it get what they need.

    Args:
        rows: the words of each cell.
        columns: the width of the table in characters; without room for the other columns the answer is infinite.
    """
    if not rows:
        return 0
    widest = [max(len(row[place]) for row in rows) for place in range(len(rows[0]))]
    room = columns - sum(width + _AROUND for width in widest[:-1] if width) - _AROUND
    if room < min(widest[-1], 1):
        return inf
    return max(sum(ceil(len(part) / max(room, 1)) for part in row[-1].split("\n")) for row in rows)


class _Roomy(QStyledItemDelegate):
    """Cells with some air around their words."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return (
            super()
            .sizeHint(option, index)
            .grownBy(QMargins(theme.SPACE_4, theme.SPACE_4, theme.SPACE_8, theme.SPACE_4))
        )


class VisitsTable(QTableWidget):
    """Rows of text as high as they need; the page scrolls, the table does not."""

    def __init__(self, name: str, heads: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(0, len(heads), parent)
        self.setAccessibleName(name)
        self.setHorizontalHeaderLabels(list(heads))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setItemDelegate(_Roomy(self))
        self.setWordWrap(True)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(len(heads) - 1, QHeaderView.ResizeMode.Stretch)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.follow_theme()

    def show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Show these rows; the row with the keyboard stays where it is."""
        current = self.currentRow()
        self.setRowCount(len(rows))
        for number, row in enumerate(rows):
            for place, words in enumerate(row):
                item = QTableWidgetItem(words)
                item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
                self.setItem(number, place, item)
        if 0 <= current < len(rows):
            self.setCurrentCell(current, 0)
        self._fit()

    def texts(self) -> list[list[str]]:
        """The words of every row."""
        return [[self._text(row, place) for place in range(self.columnCount())] for row in range(self.rowCount())]

    def sizeHint(self) -> QSize:
        return QSize(400, self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self._height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def follow_theme(self) -> None:
        """Take the present font."""
        self.setFont(theme.table_font())
        self._fit()

    def _columns(self) -> float:
        """The width in characters."""
        return self.width() / self.fontMetrics().averageCharWidth()

    def _text(self, row: int, place: int) -> str:
        item = self.item(row, place)
        return item.text() if item is not None else ""

    def _fit(self) -> None:
        self.resizeRowsToContents()
        for row in range(self.rowCount()):
            self.setRowHeight(row, max(self.rowHeight(row), theme.ROW_HEIGHT))
        self.setFixedHeight(self._height())

    def _height(self) -> int:
        rows = sum(self.rowHeight(row) for row in range(self.rowCount()))
        return self.horizontalHeader().sizeHint().height() + rows + 2 * self.frameWidth()


class StackingTable(VisitsTable):
    """Rows with a column for each of their words while there is room, else with these below each other; ``of_one`` is then the
    head: what a row is."""

    def __init__(self, name: str, heads: Sequence[str], parent: QWidget | None = None, *, of_one: str = "") -> None:
        self._heads, self._of_one = tuple(heads), of_one or tr("Visit")
        self._rows: tuple[tuple[str, ...], ...] = ()
        super().__init__(name, heads, parent)

    def show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Show these rows in the form for which there is room."""
        self._rows = tuple(tuple(row) for row in rows)
        stacked = lines_in_last(self._rows, self._columns()) > MOST_LINES
        heads = (self._of_one,) if stacked else self._heads
        self.setColumnCount(len(heads))
        self.setHorizontalHeaderLabels(list(heads))
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(len(heads) - 1, QHeaderView.ResizeMode.Stretch)
        super().show_rows([in_one_cell(row) for row in self._rows] if stacked else self._rows)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._restack()

    def follow_theme(self) -> None:
        """Take the present font."""
        super().follow_theme()
        self._restack()

    def _restack(self) -> None:
        is_stacked = self.columnCount() < len(self._heads)
        if self._rows and is_stacked != (lines_in_last(self._rows, self._columns()) > MOST_LINES):
            self.show_rows(self._rows)


def in_one_cell(row: Sequence[str]) -> tuple[str]:
    """Date and state on the first line, the rest below."""
    first, rest = " \u00b7 ".join(row[:2]), [words for words in row[2:] if words]
    return ("\n".join((first, *rest)),)
