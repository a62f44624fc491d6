"""Why something applies: the criteria of an item with what was asked, what was found, and whether it is met."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from hgnen_desktop.core.engine.logic import Truth
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.views.decide.pieces import IconMark
from hgnen_desktop.gui.widgets.labels import caption, plain_label
from hgnen_desktop.gui.words import tr

if TYPE_CHECKING:
    from hgnen_desktop.core.engine.assessment import Check
    from hgnen_desktop.core.guidelines.index import Index

_MOST_REASONS = 6
_TRUTH_SIGN = {
    Truth.TRUE: ("check", "advice.for"),
    Truth.FALSE: ("minus", "muted"),
    Truth.UNKNOWN: ("undetermined", "advice.undetermined"),
}


def reasons_line(check: Check, index: Index) -> str:
    """The facts of this patient that an item rests on, in one line; empty when it holds for every patient."""
    found: dict[str, str] = {}
    for leaf in _met(check):
        if leaf.fact is not None and leaf.found is not None:
            found.setdefault(leaf.fact, f"{index.fact_label(leaf.fact)}: {leaf.found}")
    words = list(found.values())
    more = len(words) - _MOST_REASONS
    shown = " \u00b7 ".join(words[:_MOST_REASONS])
    return tr("{0} and {1} more").format(shown, more) if more > 0 else shown


def _met(check: Check) -> Iterator[Check]:
    """The comparisons that are met, along groups that are met."""
    if check.truth is not Truth.TRUE:
        return
    if not check.parts:
        yield check
    for part in check.parts:
        yield from _met(part)


class CriteriaTable(QWidget):
    """The criteria line by line; groups are indented."""

    def __init__(self, check: Check, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Criteria"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.SPACE_16)
        grid.setVerticalSpacing(theme.SPACE_4)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        for place, words in enumerate((tr("Asked"), tr("Found in this patient"), tr("Met?"))):
            grid.addWidget(caption(words, wrap=False), 0, place)
        for number, (depth, line) in enumerate(_lines(check), 1):
            _add_line(grid, number, depth, line)


def _lines(check: Check, depth: int = 0) -> Iterator[tuple[int, Check]]:
    yield depth, check
    for part in check.parts:
        yield from _lines(part, depth + 1)


def _add_line(grid: QGridLayout, number: int, depth: int, line: Check) -> None:
    asked = plain_label(line.asked, size=theme.TextSize.CAPTION, role="muted" if line.parts else "text", wrap=True)
    holder = QHBoxLayout()
    holder.setContentsMargins(depth * theme.SPACE_16, 0, 0, 0)
    holder.addWidget(asked, 1, Qt.AlignmentFlag.AlignTop)
    sign, role = _TRUTH_SIGN[line.truth]
    grid.addLayout(holder, number, 0)
    grid.addWidget(
        plain_label(line.found or "", size=theme.TextSize.CAPTION, wrap=True), number, 1, Qt.AlignmentFlag.AlignTop
    )
    grid.addWidget(IconMark(sign, tr(line.truth.word), role=role), number, 2, Qt.AlignmentFlag.AlignTop)
