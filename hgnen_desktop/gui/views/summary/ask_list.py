"""What is still needed, answered in place. A question that was answered here stays where it is until the page is left."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hgnen_desktop.core.brief.lines import Missing
from hgnen_desktop.gui.document import CaseDocument
from hgnen_desktop.gui.kit.ask_row import AskRow
from hgnen_desktop.gui.kit.line import Piece
from hgnen_desktop.gui.views.summary.lines import missing
from hgnen_desktop.gui.widgets.labels import caption, heading
from hgnen_desktop.gui.words import tr


class AskList(QWidget):
    """As many places as questions may be asked at once; each question keeps its place.

    ``wanted(str)`` asks for the question of a finding.
    """

    wanted = Signal(str)

    def __init__(self, document: CaseDocument, title: str, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self._document = document
        self._places: list[str] = [""] * most
        self._pieces: dict[str, Piece] = {}
        self.heading = heading(title)
        self._nothing = caption(tr("Nothing that is missing would turn an answer."))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(self._nothing)
        self.rows = [AskRow(document) for _ in range(most)]
        for row in self.rows:
            row.wanted.connect(self.wanted)
            policy = row.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            row.setSizePolicy(policy)
            column.addWidget(row)
        column.addStretch(1)

    def begin_anew(self) -> None:
        """Keep no place for what was answered before."""
        self._places = [""] * len(self._places)
        self._pieces.clear()

    def show_missing(self, wanted: Sequence[Missing]) -> None:
        """Ask for these; what was asked before keeps its place, answered or not."""
        self._pieces |= {one.finding: missing(one) for one in wanted}
        waiting = [one.finding for one in wanted if one.finding not in self._places]
        for place, finding in enumerate(self._places):
            if not finding and waiting:
                self._places[place] = waiting.pop(0)
        for row, finding in zip(self.rows, self._places, strict=True):
            row.setVisible(bool(finding))
            if finding:
                row.show_question(finding, self._pieces[finding])
        self._nothing.setVisible(not any(self._places))
