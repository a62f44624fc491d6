"""The questions that decide whether a test is called for, two beside each other, answered where they stand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from hgnen_desktop.core.brief.workup import AskLine
from hgnen_desktop.core.domain.case import AnswerState
from hgnen_desktop.core.guidelines.findings_schema import FindingType
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.views.decide.base import column
from hgnen_desktop.gui.views.decide.inline_question import InlineQuestion
from hgnen_desktop.gui.widgets.collapsible import Collapsible
from hgnen_desktop.gui.words import tr

if TYPE_CHECKING:
    from hgnen_desktop.gui.document import CaseDocument

_COLUMNS_FOR_TWO = 84


class AskGrid(QWidget):
    """Yes or no in place. What is answered stays with its answer until the page is left, so that a slip can be mended."""

    def __init__(self, document: CaseDocument, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.fields: dict[str, InlineQuestion] = {}
        self._asked: dict[str, AskLine] = {}
        self._held = QWidget()
        self._grid = QGridLayout(self._held)
        self._grid.setContentsMargins(theme.SPACE_12, theme.SPACE_4, theme.SPACE_12, theme.SPACE_4)
        self._grid.setHorizontalSpacing(theme.SPACE_24)
        self._grid.setVerticalSpacing(theme.SPACE_4)
        self.more = Collapsible(tr("More questions that decide a test"))
        self._more: QVBoxLayout = self.more.body
        outer = column(self, spacing=0)
        outer.addWidget(self._held)
        outer.addWidget(self.more)
        self._two = True
        self._in_grid: list[str] = []

    def forget(self) -> None:
        """Ask only what is still open."""
        for field in self.fields.values():
            self._grid.removeWidget(field)
            self._more.removeWidget(field)
            field.hide()
            field.deleteLater()
        self.fields.clear()
        self._asked.clear()
        self._in_grid.clear()
        self.more.set_open(False)

    def rows(self) -> int:
        """How many lines of the table it takes while it is not unfolded."""
        return self.lines_for(len(self._in_grid)) + (0 if self.more.isHidden() else 1)

    @staticmethod
    def lines_for(number: int) -> int:
        """The lines that so many questions take, two beside each other."""
        return (number + 1) // 2

    def show_questions(self, asked: Sequence[AskLine], titles_to_do: dict[str, str], room: int) -> None:
        """Show the questions in at most ``room`` lines; the rest is folded.

        Args:
            asked: what is open now.
            titles_to_do: titles of tests that are called for now, with the word that says so.
            room: how many lines of the table there are for it.
        """
        new = [one for one in asked if one.finding not in self.fields and one.finding in self._document.bench.catalogue]
        for line in new:
            self._asked[line.finding] = line
            short = self._document.bench.catalogue[line.finding].type is FindingType.YES_NO
            self.fields[line.finding] = InlineQuestion(line.finding, self._document, compact=short)
        if new:
            self._place(room)
        for finding, field in self.fields.items():
            field.show_case()
            field.hangs_on_it.set_text(self._words(finding, titles_to_do))
        self.setVisible(bool(self.fields))

    def _place(self, room: int) -> None:
        """Yes or no stands two beside each other, as far as there is room; what comes later comes below."""
        kept = list(self._in_grid)
        short = [
            finding
            for finding in self.fields
            if finding not in kept and self._document.bench.catalogue[finding].type is FindingType.YES_NO
        ]
        fold = len(short) + len(kept) < len(self.fields) or self.lines_for(len(short) + len(kept)) > room
        fits = max(2 * (room - (1 if fold else 0)), 2)
        self._in_grid = kept + short[: max(fits - len(kept), 0)]
        self._lay_out()
        for finding in [one for one in self.fields if one not in self._in_grid]:
            self._more.addWidget(self.fields[finding])
        self.more.setVisible(len(self._in_grid) < len(self.fields))

    def _lay_out(self) -> None:
        across = 2 if self._two else 1
        for place, finding in enumerate(self._in_grid):
            self._grid.addWidget(self.fields[finding], place // across, place % across)
            self.fields[finding].show()
        for number in range(2):
            self._grid.setColumnStretch(number, 1 if number < across else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        two = self.width() >= _COLUMNS_FOR_TWO * self.fontMetrics().averageCharWidth()
        if two != self._two:
            self._two = two
            self._lay_out()

    def _words(self, finding: str, titles_to_do: dict[str, str]) -> str:
        titles = self._asked[finding].titles
        if self._document.case.answer(finding).state is AnswerState.NOT_ASKED:
            return tr("decides: {0}").format(", ".join(titles))
        now = [f"{one}: {titles_to_do[one]}" for one in titles if one in titles_to_do]
        return "; ".join(now) if now else tr("no test for it")
