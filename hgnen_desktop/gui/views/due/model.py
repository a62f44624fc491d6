"""The lines of the due list in their sections, for a view that draws only what is in sight."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from hgnen_desktop.core.export.due_table import days_words
from hgnen_desktop.core.markup import escape
from hgnen_desktop.core.schedule.due import DueGroup, DueLine, sort_lines
from hgnen_desktop.gui import icons, theme
from hgnen_desktop.gui.views.due.signs import group_sign
from hgnen_desktop.gui.words import later, long_date, tr

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_NO_INDEX = QModelIndex()
AIR = "\u2003"  # behind figures that are aligned to the right
_SECTION = 0xFFFFFFFF  # the internal id of a section; a line carries the place of its section


class Column(IntEnum):
    """The columns in order."""

    CASE = 0
    DATE = 1
    DAYS = 2
    ENTITY = 3
    WHAT = 4


HEADS = {
    Column.CASE: later("Case"),
    Column.DATE: later("Date"),
    Column.DAYS: later("Days"),
    Column.ENTITY: later("Entity"),
    Column.WHAT: later("What"),
}
_KEYS: dict[Column, Callable[[DueLine], object]] = {
    Column.CASE: lambda line: name_of(line).casefold(),
    Column.DATE: lambda line: line.date or dt.date.max,
    Column.DAYS: lambda line: line.date or dt.date.max,
    Column.ENTITY: lambda line: line.entity.casefold(),
    Column.WHAT: lambda line: what_of(line).casefold(),
}


def name_of(line: DueLine) -> str:
    """What a line is called: the case's label, or the file that cannot be read."""
    return line.label or line.file.replace("\\", "/").rsplit("/", 1)[-1]


def what_of(line: DueLine) -> str:
    """What is planned; where no visit can be listed, why."""
    return line.what if line.visit else " ".join(line.notes)


class DueModel(QAbstractItemModel):
    """Sections by urgency, and their lines below them. Sorting by a column sorts inside the sections."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sections: list[tuple[DueGroup, list[DueLine]]] = []
        self._by, self._order = Column.DATE, Qt.SortOrder.AscendingOrder

    # --- what others use ----------------------------------------------------------------------------------------------

    def show_lines(self, lines: Sequence[DueLine]) -> None:
        """Show these lines in place of those before."""
        self.beginResetModel()
        found: dict[DueGroup, list[DueLine]] = {}
        for line in sort_lines(lines):
            found.setdefault(line.group, []).append(line)
        self._sections = [(group, found[group]) for group in DueGroup if group in found]
        self._arrange()
        self.endResetModel()

    def lines(self) -> list[DueLine]:
        """The lines in the order shown."""
        return [line for _group, lines in self._sections for line in lines]

    def line(self, index: _Index) -> DueLine | None:
        """The line at an index; None for a section."""
        if not index.isValid() or index.internalId() == _SECTION:
            return None
        return self._sections[index.internalId()][1][index.row()]

    def group(self, index: _Index) -> DueGroup | None:
        """The section at an index; None for a line."""
        if not index.isValid() or index.internalId() != _SECTION:
            return None
        return self._sections[index.row()][0]

    def find(self, file: str, visit: str) -> QModelIndex:
        """Where a visit of a file stands; not valid when it is not shown."""
        for place, (_group, lines) in enumerate(self._sections):
            for row, line in enumerate(lines):
                if line.file == file and line.visit == visit:
                    return self.createIndex(row, 0, place)
        return QModelIndex()

    # --- Qt -----------------------------------------------------------------------------------------------------------

    def index(self, row: int, column: int, parent: _Index = _NO_INDEX) -> QModelIndex:
        # Asked for every line each time the list is laid out, so it looks itself instead of calling hasIndex.
        if row < 0 or not 0 <= column < len(Column):
            return QModelIndex()
        if not parent.isValid():
            return self.createIndex(row, column, _SECTION) if row < len(self._sections) else QModelIndex()
        place = parent.row()
        if parent.internalId() != _SECTION or row >= len(self._sections[place][1]):
            return QModelIndex()
        return self.createIndex(row, column, place)

    def parent(self, index: _Index = _NO_INDEX) -> QModelIndex:  # type: ignore[override]
        if not index.isValid() or index.internalId() == _SECTION:
            return QModelIndex()
        return self.createIndex(index.internalId(), 0, _SECTION)

    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        if not parent.isValid():
            return len(self._sections)
        is_section = parent.internalId() == _SECTION and parent.column() == 0
        return len(self._sections[parent.row()][1]) if is_section else 0

    def columnCount(self, _parent: _Index = _NO_INDEX) -> int:
        return len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == _Role.DisplayRole:
            return tr(HEADS[Column(section)]) + (AIR if section == Column.DAYS else "")
        if role == _Role.TextAlignmentRole and section == Column.DAYS:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        if index.internalId() == _SECTION:
            return self._section_data(index, role)
        line = self._sections[index.internalId()][1][index.row()]
        return _line_data(line, Column(index.column()), role)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort inside the sections; the most urgent section stays on top."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        lines = [self.line(index) for index in before]
        self._by, self._order = Column(column), order
        self._arrange()
        after = [index if line is None else self._moved(line, index) for index, line in zip(before, lines, strict=True)]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _moved(self, line: DueLine, index: QModelIndex) -> QModelIndex:
        place = index.internalId()
        return self.createIndex(self._sections[place][1].index(line), index.column(), place)

    def _arrange(self) -> None:
        key, reverse = _KEYS[self._by], self._order is Qt.SortOrder.DescendingOrder
        for _group, lines in self._sections:
            lines[:] = sort_lines(lines)  # equal lines keep a fixed order
            lines.sort(key=key, reverse=reverse)  # type: ignore[arg-type]

    def _section_data(self, index: _Index, role: int) -> object:
        group, lines = self._sections[index.row()]
        if index.column() != 0:
            return None
        sign = group_sign(group)
        if role == _Role.DisplayRole:
            return f"{sign.word} ({len(lines):,})"
        if role == _Role.DecorationRole:
            return icons.icon(sign.icon, sign.role)
        if role == _Role.FontRole:
            font = theme.body_font()
            font.setWeight(QFont.Weight.DemiBold)
            return font
        return None


def _line_data(line: DueLine, column: Column, role: int) -> object:
    if role == _Role.DisplayRole:
        return _words(line, column)
    if role == _Role.DecorationRole and column is Column.CASE:
        sign = group_sign(line.group)
        return icons.icon(sign.icon, sign.role)
    if role == _Role.AccessibleTextRole:
        words = _words(line, column)
        return f"{group_sign(line.group).word}, {words}" if column is Column.CASE else words
    if role == _Role.TextAlignmentRole and column is Column.DAYS:
        return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    if role == _Role.ToolTipRole:
        words = _words(line, column)
        return f"<p style='white-space: pre-wrap'>{escape(words)}</p>" if words else None
    return None


def _words(line: DueLine, column: Column) -> str:
    if column is Column.CASE:
        return f"{name_of(line)}  +{line.more}" if line.more else name_of(line)
    if column is Column.DATE:
        return long_date(line.date) if line.date is not None else ""
    if column is Column.DAYS:
        return days_words(line.days) if line.days is not None else ""
    return line.entity if column is Column.ENTITY else what_of(line)
