"""The table of visits: the date that stands beside the date as counted, the window, and why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget

from hgnen_desktop.core.domain.dates import long_date
from hgnen_desktop.core.export.due_table import days_words
from hgnen_desktop.core.schedule.months import span_words
from hgnen_desktop.core.schedule.visits import VisitLine
from hgnen_desktop.gui import icons, theme
from hgnen_desktop.gui.views.decide.visits_table import VisitsTable
from hgnen_desktop.gui.views.follow_up.signs import state_sign
from hgnen_desktop.gui.words import tr

_STATE, _WINDOW = 1, 3


class FollowUpTable(VisitsTable):
    """The visits of one plan, one a row. The column of windows is there while the clinic has set one."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        self._lines: tuple[VisitLine, ...] = ()
        heads = (tr("Date"), tr("State"), tr("As counted"), tr("Window"), tr("Remarks"))
        super().__init__(name, heads, parent)

    def show_lines(self, lines: Sequence[VisitLine]) -> None:
        """Show these visits; the row with the keyboard stays where it is."""
        self._lines = tuple(lines)
        self.setColumnHidden(_WINDOW, all(line.earliest is None for line in lines))
        self.show_rows([_row(line) for line in lines])
        self._show_signs()

    def line(self) -> VisitLine | None:
        """The visit whose row has the keyboard."""
        row = self.currentRow()
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def follow_theme(self) -> None:
        """Take the present font and colors."""
        super().follow_theme()
        side = QFontMetrics(theme.table_font()).height()
        self.setIconSize(QSize(side, side))
        self._show_signs()

    def _show_signs(self) -> None:
        for row, line in enumerate(self._lines):
            item = self.item(row, _STATE)
            if item is not None:
                sign = state_sign(line.state)
                item.setIcon(icons.icon(sign.icon, sign.role))


def _row(line: VisitLine) -> tuple[str, ...]:
    counted = tr("{0} ({1})").format(long_date(line.original), span_words(line.visit.months))
    window = ""
    if line.earliest is not None and line.latest is not None:
        window = tr("{0} to {1}").format(long_date(line.earliest), long_date(line.latest))
    return long_date(line.present), state_words(line), counted, window, remarks(line)


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
        said.append(f"{line.visit.counted[0].upper()}{line.visit.counted[1:]}.")
    said += line.notes
    said += [record.note for record in line.records if record.note]
    return " ".join(said)
