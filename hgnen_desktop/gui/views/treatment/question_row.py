"""One question of the situation as a row: its answers in a line or three, and everything behind them below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hgnen_desktop.core.brief.signs import Sign
from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.case import Decision
from hgnen_desktop.core.engine.assessment import Asked
from hgnen_desktop.core.engine.newer import newer_for
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.views.decide.base import column, empty
from hgnen_desktop.gui.views.decide.inline_question import InlineQuestion
from hgnen_desktop.gui.views.decide.keyed_column import KeyedColumn
from hgnen_desktop.gui.views.decide.pieces import IconMark
from hgnen_desktop.gui.views.decide.signs import LOOK, word_of
from hgnen_desktop.gui.views.decide.table_row import Piece, TableRow
from hgnen_desktop.gui.views.treatment.answer_block import AnswerBlock, AnswerState, answer_state
from hgnen_desktop.gui.views.treatment.pieces_of import needed_for
from hgnen_desktop.gui.views.treatment.qualifiers import add_qualifiers
from hgnen_desktop.gui.widgets.labels import caption
from hgnen_desktop.gui.widgets.tab_order import in_reading_order
from hgnen_desktop.gui.words import tr

if TYPE_CHECKING:
    from hgnen_desktop.gui.document import CaseDocument

_MOST_ASKED = 6


@dataclass(frozen=True, slots=True)
class QuestionState:
    """A question as its row shows it.

    Attributes:
        asked: the question with everything said to it.
        pieces: the lines of the folded row.
        position: which of how many rows it is.
        decisions: what the clinician decided on its answers.
        step: which step of a treatment in steps it is; 0 when it is none.
        answers: the values of the findings it waits for, so that another answer is noticed.
        reviews: how far each of its answers is signed off, by their ids; empty words while nothing is.
    """

    asked: Asked
    pieces: tuple[Piece, ...]
    position: tuple[int, int]
    decisions: tuple[Decision, ...]
    step: int
    answers: tuple[object, ...] = ()
    reviews: tuple[str, ...] = ()


class QuestionRow(TableRow):
    """A question that opens in place.

    Signals:
        decided: item id, verdict, reason.
        withdrawn: item id.
    """

    decided = Signal(str, object, str)
    withdrawn = Signal(str)

    def __init__(self, state: QuestionState, document: CaseDocument, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._state = document, state
        self._filled_for: Asked | None = None
        self._fields: dict[str, InlineQuestion] = {}
        self.answers: KeyedColumn[AnswerState] = KeyedColumn(self._block, spacing=theme.SPACE_16)
        self._open_part = QWidget()
        self._open_column = column(self._open_part, spacing=theme.SPACE_8)
        lines, rest = QWidget(), QWidget()
        self._open_lines = column(lines, spacing=2)
        self._open_column.addWidget(lines)
        self._rest = column(rest, spacing=theme.SPACE_12)
        self.body.addWidget(self.answers)
        self.body.addWidget(self._open_part)
        self.body.addWidget(rest)
        self._show_header()

    def show_state(self, state: QuestionState) -> None:
        """Show the question for another state of the case."""
        self._state = state
        self._show_header()
        if self.is_open:
            self.fill()

    def fill(self) -> None:
        """Bring the answers and all that qualifies them up to date."""
        asked, index = self._state.asked, self._document.bench.index
        decisions = {one.item: one for one in self._state.decisions}
        reviews = dict(zip((one.id for one in asked.answers), self._state.reviews, strict=False))
        self.answers.sync(
            [
                (one.id, answer_state(one, decisions.get(one.id), index, reviews.get(one.id, "")))
                for one in asked.answers
            ]
        )
        self.answers.setVisible(bool(asked.answers))
        self._fill_open()
        if self._filled_for != asked:
            self._filled_for = asked
            empty(self._rest)
            newer = newer_for(self._document.assessment, index, asked.question.id)
            add_qualifiers(self._rest, asked, index, newer)
        in_reading_order(self)

    def forget_answered(self) -> None:
        """The page is shown anew: findings that were answered here need no field any more."""
        wanted = needed_for(self._state.asked)
        for finding in [one for one in self._fields if one not in wanted]:
            field = self._fields.pop(finding)
            self._open_column.removeWidget(field)
            field.hide()
            field.deleteLater()

    def block(self, item: str) -> AnswerBlock | None:
        """The block of an answer, if the row was opened."""
        found = self.answers.widget(item)
        return found if isinstance(found, AnswerBlock) else None

    def fields(self) -> list[InlineQuestion]:
        """The findings that can be answered here."""
        return list(self._fields.values())

    def _show_header(self) -> None:
        label = self._state.asked.question.label
        shown = f"{self._state.step}. {label}" if self._state.step else label
        self.header.show_words(shown, self._state.pieces, self._state.position)

    def _block(self, state: AnswerState) -> AnswerBlock:
        block = AnswerBlock(state, self._document.bench.index)
        block.decided.connect(self.decided)
        block.withdrawn.connect(self.withdrawn)
        return block

    def _fill_open(self) -> None:
        """What may apply, what it waits for, and the fields to say it here; an answered field stays where it is."""
        asked, catalogue = self._state.asked, self._document.bench.catalogue
        empty(self._open_lines)
        icon, role = LOOK[Sign.OPEN]
        for result in asked.open:
            needs = ", ".join(catalogue.label(one) for one in result.needs if one in catalogue)
            would_be = tr(word_of(result.item.direction)) if hasattr(result.item, "direction") else ""
            words = tr("{0}: {1} if it applies, waits for {2}.").format(result.item.title, would_be, needs)
            self._open_lines.addWidget(IconMark(icon, words, role=role))
            self._open_lines.addWidget(caption(result.item.text))
        for finding in needed_for(asked)[:_MOST_ASKED]:
            if finding in catalogue and finding not in self._fields:
                field = self._fields[finding] = InlineQuestion(finding, self._document)
                self._open_column.addWidget(field)
        for field in self._fields.values():
            field.show_case()
        self._open_part.setVisible(bool(asked.open or self._fields))
