"""The table of visits: the date that stands beside the date as counted, the window, and why.

With room for it each of these has a column; in less room the later ones go below each other, and at a large text size all
of them do, so that nothing is cut off and nothing scrolls sideways.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from hgnen_desktop.core.export.due_table import days_words
from hgnen_desktop.core.schedule.visits import VisitLine
from hgnen_desktop.gui import icons, theme
from hgnen_desktop.gui.views.decide.visits_table import MOST_LINES, VisitsTable, in_one_cell, lines_in_last
from hgnen_desktop.gui.views.follow_up.signs import state_sign
from hgnen_desktop.gui.words import later, long_date, tr

_WIDE, _WIDE_WITH_WINDOW, _MIDDLE = 92, 128, 60  # columns of text


_STATE, _WINDOW = later("State"), later("Window")


class _Form(Enum):
    """How many columns there are, by the room."""

    WIDE = (later("Date"), _STATE, later("As counted"), _WINDOW, later("Remarks"))
    MIDDLE = (later("Date"), _STATE, later("Remarks"))
    NARROW = (later("Visit"),)


class FollowUpTable(VisitsTable):
    """The visits of one plan, one a row."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        self._lines: tuple[VisitLine, ...] = ()
        self._said: Mapping[str, Sequence[str]] = {}
        self._form = _Form.WIDE
        super().__init__(name, [tr(head) for head in self._form.value], parent)

    def show_lines(self, lines: Sequence[VisitLine], said: Mapping[str, Sequence[str]] | None = None) -> None:
        """Show these visits; the row with the keyboard stays where it is.

        Args:
            lines: the visits.
            said: visit -> calls and letters about it.
        """
        self._lines, self._said = tuple(lines), said or {}
        self._form = self._fitting_form()
        self._lay_out()

    def line(self) -> VisitLine | None:
        """The visit whose row has the keyboard."""
        row = self.currentRow()
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        form = self._fitting_form()
        if form is not self._form:
            self._form = form
            self._lay_out()
        super().resizeEvent(event)

    def follow_theme(self) -> None:
        """Take the present font and colors."""
        super().follow_theme()
        side = QFontMetrics(theme.table_font()).height()
        self.setIconSize(QSize(side, side))
        self._show_signs()
        self._fit()

    def _fitting_form(self) -> _Form:
        columns = self._columns()
        has_window = any(line.earliest is not None for line in self._lines)
        least = {_Form.WIDE: _WIDE_WITH_WINDOW if has_window else _WIDE, _Form.MIDDLE: _MIDDLE}
        for form, wanted in least.items():
            if (
                columns >= wanted
                and lines_in_last([self._row(line, form) for line in self._lines], columns) <= MOST_LINES
            ):
                return form
        return _Form.NARROW

    def _lay_out(self) -> None:
        heads = self._form.value
        self.setColumnCount(len(heads))
        self.setHorizontalHeaderLabels([tr(head) for head in heads])
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setSectionResizeMode(len(heads) - 1, QHeaderView.ResizeMode.Stretch)
        if self._form is _Form.WIDE:
            self.setColumnHidden(heads.index(_WINDOW), all(line.earliest is None for line in self._lines))
        self.show_rows([self._row(line, self._form) for line in self._lines])
        self._show_signs()
        self._fit()  # the signs take room from the remarks

    def _row(self, line: VisitLine, form: _Form) -> tuple[str, ...]:
        date, state = long_date(line.present), state_words(line)
        why = " ".join((*self._said.get(line.id, ()), *filter(None, (remarks(line),))))
        if form is _Form.WIDE:
            return date, state, _counted(line), _window(line), why
        rest = [_counted(line)]
        rest += [tr("In time {0}").format(_window(line))] if line.earliest is not None else []
        below = "\n".join(part for part in (*rest, why) if part)
        return (date, state, below) if form is _Form.MIDDLE else in_one_cell((date, state, below))

    def _show_signs(self) -> None:
        heads = self._form.value
        column = heads.index(_STATE) if _STATE in heads else 0
        for row, line in enumerate(self._lines):
            item = self.item(row, column)
            if item is not None:
                sign = state_sign(line.state)
                item.setIcon(icons.icon(sign.icon, sign.role))


def _counted(line: VisitLine) -> str:
    """Never a bare number of months: always with the event and the date that they are counted from."""
    if line.present == line.original:
        return line.visit.counted
    return tr("{0}: {1}").format(long_date(line.original), line.visit.counted)


def _window(line: VisitLine) -> str:
    if line.earliest is None or line.latest is None:
        return ""
    return tr("{0} to {1}").format(long_date(line.earliest), long_date(line.latest))


def state_words(line: VisitLine) -> str:
    """The state with the days to or since the date while the visit still has to take place."""
    word = state_sign(line.state).word
    return tr("{0}, {1}").format(word, days_words(line.days)) if line.is_open else word


def remarks(line: VisitLine) -> str:
    """Why the date differs, and what was noted."""
    said = []
    if line.shift is not None:
        words = line.shift.words()
        said.append(f"{words[0].upper()}{words[1:]}.")
    if line.recounted is not None:
        said.append(tr("Re-planned for {0}.").format(long_date(line.recounted)))
    said += line.notes
    said += [record.note for record in line.records if record.note]
    return " ".join(said)
