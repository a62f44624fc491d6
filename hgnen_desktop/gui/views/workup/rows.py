"""The rows of the workup table: tests that open to what the sources say, and what the pathology report lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hgnen_desktop.gui import theme
from hgnen_desktop.gui.views.decide.inline_question import InlineQuestion
from hgnen_desktop.gui.views.decide.keyed_column import KeyedColumn
from hgnen_desktop.gui.views.decide.table_row import Piece, TableRow
from hgnen_desktop.gui.views.workup.board import RowState, key_of
from hgnen_desktop.gui.views.workup.workup_block import BlockState, WorkupBlock
from hgnen_desktop.gui.widgets.labels import caption
from hgnen_desktop.gui.widgets.tab_order import in_reading_order
from hgnen_desktop.gui.words import tr

if TYPE_CHECKING:
    from hgnen_desktop.core.guidelines.findings_schema import Finding
    from hgnen_desktop.gui.document import CaseDocument

_MOST_NAMED = 8


class WorkupRow(TableRow):
    """Tests of one question or of one state. ``recorded``: item id and the record, or None to take it back."""

    recorded = Signal(str, object)

    def __init__(self, state: RowState, document: CaseDocument, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._state = document, state
        self.blocks: KeyedColumn[BlockState] = KeyedColumn(self._block, spacing=theme.SPACE_16)
        self.body.addWidget(self.blocks)
        self.show_state(state)

    def show_state(self, state: RowState) -> None:
        """Show the tests for another state of the case."""
        self._state = state
        self.header.show_words(state.label, state.pieces, state.position)
        if self.is_open:
            self.fill()

    def fill(self) -> None:
        """Bring the tests up to date."""
        state = self._state
        shown = zip(state.lines, state.reasons, strict=True)
        self.blocks.sync([(key_of(line), BlockState(line, why, state.as_of)) for line, why in shown])
        in_reading_order(self)

    def holds(self, item: str) -> bool:
        """Whether one of the tests is spoken of by this item, or supplies this finding."""
        answers = [answer for line in self._state.lines for answer in line.answers]
        return any(item == answer.id or item in answer.result.item.done_by for answer in answers)

    def block(self, item: str) -> WorkupBlock | None:
        """The block of a test, if the row was opened."""
        for one in self.blocks.widgets():
            if isinstance(one, WorkupBlock) and one.item.id == item:
                return one
        return None

    def _block(self, state: BlockState) -> WorkupBlock:
        block = WorkupBlock(state, self._document.bench.index)
        block.recorded.connect(self.recorded)
        return block


class MissingRow(TableRow):
    """What the pathology report lacks, named in one line; opens to a field for each, where it is filled in from a report."""

    def __init__(self, document: CaseDocument, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._missing: tuple[Finding, ...] = ()
        self.fields: dict[str, InlineQuestion] = {}
        self.body.addWidget(caption(tr("Enter here what a report says, or ask pathology with the request above.")))

    def show_missing(self, missing: tuple[Finding, ...], position: tuple[int, int]) -> None:
        """Show what is missing now; what was entered here stays until the page is left."""
        self._missing = missing
        names = [one.label for one in missing]
        more = "\u2026" if len(names) > _MOST_NAMED else ""
        words = ", ".join(names[:_MOST_NAMED]) + more if names else tr("nothing that would change an answer")
        note = tr("missing") if names else ""
        self.header.show_words(tr("Pathology report"), (Piece("undetermined", "muted", words, note),), position)
        if self.is_open:
            self.fill()

    def fill(self) -> None:
        """A field for each finding that is missing."""
        for finding in self._missing:
            if finding.id not in self.fields:
                field = self.fields[finding.id] = InlineQuestion(finding.id, self._document)
                self.body.addWidget(field)
        for field in self.fields.values():
            field.show_case()
        in_reading_order(self)

    def forget(self) -> None:
        """Drop the fields; they are made anew when the row is opened."""
        self.set_open(False)
        for field in self.fields.values():
            self.body.removeWidget(field)
            field.hide()
            field.deleteLater()
        self.fields.clear()
