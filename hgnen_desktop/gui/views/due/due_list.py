"""The list itself: a tree of sections and lines that keyboard and screen reader can walk."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from hgnen_desktop.core.schedule.due import DueGroup, DueLine
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.views.due.model import AIR, Column, DueModel
from hgnen_desktop.gui.words import tr

_COLUMNS_OF_TEXT = {Column.CASE: 24, Column.DATE: 18, Column.DAYS: 15, Column.ENTITY: 18}


class _Rows(QStyledItemDelegate):
    """Rows of one height; a section stands on a ground of its own."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        hint = super().sizeHint(option, index)
        hint.setHeight(max(theme.ROW_HEIGHT - 2, QFontMetrics(theme.table_font()).height() + theme.SPACE_8))
        return hint

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if not index.parent().isValid():
            painter.fillRect(option.rect, theme.color("surface_alt"))
            painter.setPen(theme.color("border"))
            painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        super().paint(painter, option, index)

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Some air between a column of figures and the words after it."""
        super().initStyleOption(option, index)
        if index.column() == Column.DAYS:
            option.text += AIR


class DueList(QTreeView):
    """Shows the lines and says which one is chosen.

    Signals:
        chosen: another line is selected, or none.
        opened: Enter or a double click on a line.
    """

    chosen = Signal()
    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = DueModel(self)
        self._folded: set[DueGroup] = {DueGroup.UNREADABLE, DueGroup.LATER}
        self._place: tuple[DueGroup | None, int] | None = None
        self.setModel(self.lines)
        self.setAccessibleName(tr("Due list"))
        self.setItemDelegate(_Rows(self))
        self.setUniformRowHeights(True)
        self.setSortingEnabled(True)
        self.sortByColumn(Column.DATE, Qt.SortOrder.AscendingOrder)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAllColumnsShowFocus(True)
        self.setTabKeyNavigation(False)
        self.setExpandsOnDoubleClick(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        header = self.header()
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.expanded.connect(lambda index: self._fold(index, folded=False))
        self.collapsed.connect(lambda index: self._fold(index, folded=True))
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit())
        self.doubleClicked.connect(self._activate)
        self.follow_theme()

    def show_lines(self, lines: Sequence[DueLine]) -> None:
        """Show these lines; the chosen line, the folded sections and the place in the list stay where they can."""
        chosen, top = self.chosen_line(), self.verticalScrollBar().value()
        self.lines.show_lines(lines)
        for row in range(self.lines.rowCount()):
            section = self.lines.index(row, 0)
            self.setFirstColumnSpanned(row, QModelIndex(), True)
            self.setExpanded(section, self.lines.group(section) not in self._folded)
        if chosen is not None:
            self.choose(chosen.file, chosen.visit)
        elif self._place is not None and lines:
            self._go_on_from(*self._place)
        self._place = None
        self.verticalScrollBar().setValue(top)
        self.chosen.emit()

    def choose(self, file: str, visit: str) -> None:
        """Select a visit of a file, if it is shown."""
        found = self.lines.find(file, visit)
        if found.isValid():
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().setCurrentIndex(found, flags)

    def choose_first(self) -> None:
        """Select the first line, and open its section if it is folded."""
        if self.lines.rowCount():
            section = self.lines.index(0, 0)
            self.expand(section)
            first = self.lines.line(self.lines.index(0, 0, section))
            assert first is not None  # there is no section without a line
            self.choose(first.file, first.visit)

    def choose_none(self) -> None:
        """Select nothing; once the lines are shown anew, the arrow down goes on to the line after the one that was chosen."""
        here = self.currentIndex()
        self._place = (self.lines.group(here.parent()), here.row()) if here.parent().isValid() else None
        self.selectionModel().clearSelection()

    def _go_on_from(self, group: DueGroup | None, row: int) -> None:
        """Put the keyboard before this place; nothing is chosen by that, so that no second visit is recorded by a slip."""
        sections = [self.lines.index(number, 0) for number in range(self.lines.rowCount())]
        section = next((one for one in sections if self.lines.group(one) == group), None)
        if section is None:
            before = sections[0]
        else:
            row = min(row, self.lines.rowCount(section))
            before = self.lines.index(row - 1, 0, section) if row else section
        self.selectionModel().setCurrentIndex(before, QItemSelectionModel.SelectionFlag.NoUpdate)

    def chosen_line(self) -> DueLine | None:
        """The selected line; None when nothing or a section is selected."""
        rows = self.selectionModel().selectedRows()
        return self.lines.line(rows[0]) if rows else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens a case, and opens or folds a section. Letters are left to the search field."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._activate(self.currentIndex())
        elif event.text().isalnum() and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard comes to the first section; nothing is chosen by that."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.lines.rowCount():
            self.selectionModel().setCurrentIndex(self.lines.index(0, 0), QItemSelectionModel.SelectionFlag.NoUpdate)

    def sizeHint(self) -> QSize:
        return QSize(600, 8 * theme.ROW_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 5 * theme.ROW_HEIGHT)

    def follow_theme(self) -> None:
        """Take the present font; columns as wide as their words usually are."""
        font = theme.table_font()
        self.setFont(font)
        side = QFontMetrics(font).height()
        self.setIconSize(QSize(side, side))
        self.setIndentation(side)
        letter = QFontMetrics(font).averageCharWidth()
        for column, columns in _COLUMNS_OF_TEXT.items():
            self.header().resizeSection(column, columns * letter + theme.SPACE_16)
        self.setMinimumHeight(5 * (side + theme.SPACE_8) + self.header().sizeHint().height())
        self.scheduleDelayedItemsLayout()

    def drawBranches(self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        """The ground of a section reaches to the left edge."""
        if not index.parent().isValid():
            painter.fillRect(rect, theme.color("surface_alt"))
            painter.setPen(theme.color("border"))
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        super().drawBranches(painter, rect, index)

    def _activate(self, index: QModelIndex) -> None:
        if self.lines.group(index) is not None:
            self.setExpanded(index.siblingAtColumn(0), not self.isExpanded(index.siblingAtColumn(0)))
        elif self.chosen_line() is not None:
            self.opened.emit()

    def _fold(self, index: QModelIndex, *, folded: bool) -> None:
        group = self.lines.group(index)
        if group is not None:
            (self._folded.add if folded else self._folded.discard)(group)
