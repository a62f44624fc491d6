"""What of the list is shown: words to find, how far ahead, one state, sorting. What is hidden is always counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QPushButton, QWidget

from hgnen_desktop.core.schedule.due import (
    DueGroup,
    DueLine,
    Within,
    asked_words,
    filter_lines,
    one_per_case,
)
from hgnen_desktop.gui import icons, theme
from hgnen_desktop.gui.views.decide.base import column, push_button
from hgnen_desktop.gui.views.due.model import HEADS, Column
from hgnen_desktop.gui.views.due.signs import group_sign
from hgnen_desktop.gui.widgets.choice_field import WheelProofCombo
from hgnen_desktop.gui.widgets.flow_layout import FlowLayout
from hgnen_desktop.gui.widgets.labels import caption
from hgnen_desktop.gui.widgets.wrapping_buttons import WrappingCheck
from hgnen_desktop.gui.words import later, tr

_TYPING_MS = 120
_AHEAD: tuple[tuple[Within | None, str], ...] = (
    (Within.WEEK, later("one week")),
    (Within.MONTH, later("one month")),
    (Within.QUARTER, later("three months")),
    (None, later("everything")),
)
_SORTED = (Column.DATE, Column.CASE, Column.ENTITY, Column.WHAT)


class SearchField(QLineEdit):
    """A line to search in; Down goes to the list, Escape empties it."""

    left = Signal()

    def sizeHint(self) -> QSize:
        return QSize(40 * self.fontMetrics().averageCharWidth(), super().sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class FilterBar(QWidget):
    """Search field, range, sorting and one button for each state.

    Signals:
        changed: another part of the list is asked for.
        sort_wanted: the column to sort by.
        left: the keyboard goes on to the list.
    """

    changed = Signal()
    sort_wanted = Signal(int)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group: DueGroup | None = None
        self._every_line: tuple[DueLine, ...] = ()
        self._per_case: tuple[DueLine, ...] = ()
        self._chips: dict[DueGroup | None, QPushButton] = {}
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._typing.timeout.connect(self.changed)
        layout = column(self, spacing=theme.SPACE_8)
        layout.addWidget(self._make_line())
        chips = QWidget(self)
        self._chip_place = FlowLayout(chips, across=theme.SPACE_4)
        self._exclusive = QButtonGroup(self)
        layout.addWidget(chips)
        for group in (None, *DueGroup):
            self._add_chip(group)
        self._chips[None].setChecked(True)
        self.visible_lines()

    def take_lines(self, lines: Sequence[DueLine]) -> None:
        """Filter these lines from now on."""
        self._every_line, self._per_case = tuple(lines), one_per_case(lines)

    def visible_lines(self) -> tuple[DueLine, ...]:
        """The part of the list that is asked for; each state's button says how many there are, whatever is searched for."""
        lines = self._every_line if self.every.isChecked() else self._per_case
        listed = filter_lines(lines, within=self._within())
        self._show_counts(listed)
        groups = None if self._group is None else (self._group,)
        return filter_lines(listed, groups=groups, text=self.search.text())

    def _show_counts(self, listed: Sequence[DueLine]) -> None:
        counted = Counter(line.group for line in listed)
        for group, chip in self._chips.items():
            number = len(listed) if group is None else counted[group]
            word = tr("All") if group is None else group_sign(group).word
            chip.setText(f"{word} {number:,}")
            chip.setAccessibleName(tr("Show {0}: {1}").format(word, number))
            chip.setVisible(group in (None, DueGroup.OVERDUE, DueGroup.DUE) or number > 0 or chip.isChecked())

    def asked(self) -> str:
        """What is asked for and how many lines that leaves out, in words for paper."""
        hidden = len(self._every_line if self.every.isChecked() else self._per_case) - len(self.visible_lines())
        groups = None if self._group is None else (self._group,)
        return asked_words(within=self._within(), groups=groups, text=self.search.text(), hidden=hidden)

    def is_narrowed(self) -> bool:
        """Whether a search or a single state hides lines that the range would show."""
        return self._group is not None or bool(self.search.text().strip())

    def type_ahead(self, text: str) -> None:
        """Letters typed in the list go on in the search field."""
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.insert(text)

    def _leave(self) -> None:
        """Go on to the list; what was typed last counts first."""
        if self._typing.isActive():
            self._typing.stop()
            self.changed.emit()
        self.left.emit()

    def _make_line(self) -> QWidget:
        line = QWidget(self)
        row = FlowLayout(line, across=theme.SPACE_12)
        self.search = SearchField()
        self.search.setAccessibleName(tr("Find a case, entity or rule"))
        self.search.setPlaceholderText(tr("Find a case, entity or rule\u2026"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumHeight(theme.TARGET)
        self.search.textChanged.connect(lambda _text: self._typing.start())
        self.search.left.connect(self._leave)
        row.addWidget(self.search)
        self.ahead = _combo(tr("How far ahead"), [tr(words) for _within, words in _AHEAD])
        self.ahead.setCurrentIndex(1)
        self.ahead.currentIndexChanged.connect(lambda _index: self.changed.emit())
        self.sorting = _combo(tr("Sort by"), [tr(HEADS[one]) for one in _SORTED])
        self.sorting.setCurrentIndex(0)
        self.sorting.activated.connect(lambda place: self.sort_wanted.emit(_SORTED[place]))
        for words, combo in ((tr("Ahead"), self.ahead), (tr("Sort"), self.sorting)):
            row.addWidget(_labelled(words, combo))
        self.every = WrappingCheck(tr("Every visit"))
        self.every.setAccessibleDescription(tr("One line for each visit; otherwise the most urgent one of each case"))
        self.every.toggled.connect(lambda _on: self.changed.emit())
        row.addWidget(self.every)
        return line

    def show_sorting(self, by: int) -> None:
        """Name the column that the list is sorted by now."""
        if by in _SORTED:
            self.sorting.setCurrentIndex(_SORTED.index(Column(by)))

    def _add_chip(self, group: DueGroup | None) -> None:
        chip = push_button("")
        chip.setCheckable(True)
        if group is not None:
            sign = group_sign(group)
            icons.bind(chip, sign.icon, sign.role)
        chip.toggled.connect(lambda on: self._choose(group) if on and group is not self._group else None)
        self._chips[group] = chip
        self._exclusive.addButton(chip)
        self._chip_place.addWidget(chip)

    def _choose(self, group: DueGroup | None) -> None:
        self._group = group
        self.changed.emit()

    def _within(self) -> Within | None:
        return _AHEAD[self.ahead.currentIndex()][0]


def _combo(name: str, words: Sequence[str]) -> WheelProofCombo:
    combo = WheelProofCombo()
    combo.setAccessibleName(name)
    combo.setMinimumContentsLength(10)
    combo.addItems(list(words))
    return combo


def _labelled(words: str, field: QWidget) -> QWidget:
    place = QWidget()
    row = QHBoxLayout(place)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.SPACE_4)
    row.addWidget(caption(words, wrap=False))
    row.addWidget(field)
    return place
