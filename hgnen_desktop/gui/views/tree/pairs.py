"""Two cases as a table: each finding, question and test of both in one row; what differs is strong, what is the same is quiet."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from hgnen_desktop.core.export.comparison_files import piece_words
from hgnen_desktop.core.tree.paired import NOTHING, PairedPiece, PairedRow
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.views.decide.base import column, empty
from hgnen_desktop.gui.views.decide.details import Details
from hgnen_desktop.gui.widgets.labels import Label, caption, heading
from hgnen_desktop.gui.words import plural, tr

_LABEL_SHARE, _SIDE_SHARE = 2, 4


class PairTable(QWidget):
    """The rows that differ, part by part; those that are the same are folded under each part."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._body = column(self, spacing=theme.SPACE_8)
        self.rows: tuple[PairedRow, ...] = ()

    def show_rows(self, rows: Sequence[PairedRow], names: tuple[str, str]) -> None:
        """Show these rows; ``names`` is what the two cases are called."""
        self.rows = tuple(rows)
        empty(self._body)
        for part, several in groupby(rows, key=lambda one: one.part):
            group = list(several)
            self._body.addWidget(heading(tr(part)))
            different = [one for one in group if one.differs]
            same = [one for one in group if not one.differs]
            self._body.addWidget(_grid(different, names) if different else caption(tr("Nothing differs.")))
            if same:
                details = Details(tr(part))
                title = plural(len(same), "%n row is the same", "%n rows are the same")
                details.add(title, partial(_fill, rows=same, names=names))
                self._body.addWidget(details)


def _fill(layout: QVBoxLayout, rows: Sequence[PairedRow], names: tuple[str, str]) -> None:
    layout.addWidget(_grid(rows, names))


def _grid(rows: Sequence[PairedRow], names: tuple[str, str]) -> QWidget:
    widget = QWidget()
    grid = QGridLayout(widget)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(theme.SPACE_16)
    grid.setVerticalSpacing(theme.SPACE_8)
    for place, share in enumerate((_LABEL_SHARE, _SIDE_SHARE, _SIDE_SHARE)):
        grid.setColumnStretch(place, share)
        grid.setColumnMinimumWidth(place, share * theme.SPACE_32)
    for place, name in enumerate(names, 1):
        grid.addWidget(caption(name), 0, place)
    for number, row in enumerate(rows, 1):
        grid.addWidget(caption(row.label), number, 0, Qt.AlignmentFlag.AlignTop)
        for place, pieces in enumerate((row.first, row.second), 1):
            grid.addWidget(_cell(row, pieces), number, place)
    return widget


def _cell(row: PairedRow, pieces: Sequence[PairedPiece]) -> QWidget:
    """What one side has: strong where the other side does not have it, quiet where both do."""
    cell = QWidget()
    cell.setAccessibleName(row.label)
    lines = column(cell, spacing=theme.SPACE_4)
    for one in pieces:
        lines.addWidget(_Alone(piece_words(one)) if one.alone else caption(piece_words(one)))
    if not pieces:
        lines.addWidget(caption(tr(NOTHING[row.part])))
    lines.addStretch(1)
    return cell


class _Alone(Label):
    """What one case alone has, in strong words: a sign before them would be taken for that of a direction."""

    def __init__(self, words: str) -> None:
        super().__init__(words, wrap=True)
        self.setAccessibleDescription(tr("in this case alone"))

    def follow_theme(self) -> None:
        super().follow_theme()
        font = self.font()
        font.setWeight(QFont.Weight.DemiBold)
        self.setFont(font)
