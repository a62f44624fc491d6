"""The treatment page: the questions of the patient's situation as a table, their answers, and what the clinician decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from hgnen_desktop.core.brief.sequence import TreatmentStep, treatment_steps
from hgnen_desktop.core.course.decided import parted, past_decisions
from hgnen_desktop.core.domain.case import Decision, Verdict
from hgnen_desktop.core.domain.course import PartialDate
from hgnen_desktop.core.engine.assessment import Asked
from hgnen_desktop.core.signoff.words import item_review
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.views.decide.base import column
from hgnen_desktop.gui.views.decide.keyed_column import KeyedColumn
from hgnen_desktop.gui.views.decide.list_section import ListSection
from hgnen_desktop.gui.views.decide.remarks import CautionRow
from hgnen_desktop.gui.views.decide.situation import SituationHead
from hgnen_desktop.gui.views.decide.table_page import TablePage
from hgnen_desktop.gui.views.treatment.answer_block import AnswerBlock
from hgnen_desktop.gui.views.treatment.own_options import OwnOptions
from hgnen_desktop.gui.views.treatment.past_decisions import PastDecisions
from hgnen_desktop.gui.views.treatment.pieces_of import needed_for, pieces_of
from hgnen_desktop.gui.views.treatment.question_row import QuestionRow, QuestionState
from hgnen_desktop.gui.widgets.card import Card
from hgnen_desktop.gui.widgets.labels import caption
from hgnen_desktop.gui.words import tr

if TYPE_CHECKING:
    from hgnen_desktop.gui.document import CaseDocument


class TreatmentView(TablePage):
    """Questions in the order of the situation, answers side by side; nothing is preselected and none is left out."""

    def __init__(self, document: CaseDocument, parent: QWidget | None = None) -> None:
        super().__init__(document, parent)
        self.setAccessibleName(tr("Treatment"))
        layout = column(self, spacing=theme.SPACE_12)
        self.head = SituationHead(document.bench.index)
        self.head.jump_to_finding.connect(self.jump_to_finding)
        layout.addWidget(self.head)
        self.stops = ListSection(tr("Look here first"), lambda one: CautionRow(one, document.bench.index), carded=True)
        layout.addWidget(self.stops)
        self.sequence = caption("", role="text")
        layout.addWidget(self.sequence)
        self.table = Card()
        self.table.setAccessibleName(tr("Questions of this situation"))
        self.table.set_margins(1, theme.SPACE_4)
        self.rows: KeyedColumn[QuestionState] = KeyedColumn(self._row, spacing=0)
        self.table.body.addWidget(self.rows)
        layout.addWidget(self.table)
        self.own = OwnOptions()
        self.own.added.connect(self._add_own)
        self.own.removed.connect(document.withdraw_decision)
        layout.addWidget(self.own)
        self.past = PastDecisions()
        self.past.recorded.connect(self._record_outcome)
        layout.addWidget(self.past)
        layout.addStretch(1)

    def forget(self) -> None:
        """Drop what was open or half typed."""
        self.rows.clear()
        self.stops.rows.clear()
        self.own.forget()
        self.past.forget()

    def showEvent(self, event: QShowEvent) -> None:
        """What was answered here keeps its place only while the page is in view."""
        if not event.spontaneous():
            for row in self.table_rows():
                row.forget_answered()
        super().showEvent(event)

    def show_question(self, question: str) -> bool:
        """Open a question, bring it into view and under the keyboard; False when it does not arise for this patient."""
        self._bring_up_to_date()
        row = self.row(question)
        if row is None:
            return False
        self.open_row(row)
        return True

    def row(self, question: str) -> QuestionRow | None:
        """The row of a question, if it is shown."""
        found = self.rows.widget(question)
        return found if isinstance(found, QuestionRow) else None

    def block(self, item: str) -> AnswerBlock | None:
        """The block of an answer, if its row was opened."""
        return next((found for row in self.table_rows() if (found := row.block(item)) is not None), None)

    # --- the table ------------------------------------------------------------------------------------------------------

    def table_rows(self) -> list[QuestionRow]:
        """The rows of the questions, from the top."""
        return [row for row in self.rows.widgets() if isinstance(row, QuestionRow)]

    def bring_up_to_date(self) -> None:
        """Show the questions of the case as it is now."""
        assessment = self.document.assessment
        self.head.show_assessment(assessment)
        stops = [one for one in assessment.cautions if one.item.level == "stop" and not one.item.ends_advice]
        self.stops.sync([(one.id, one) for one in stops])
        steps = treatment_steps(assessment)
        self._show_sequence(steps)
        shown = [one for one in assessment.questions if one.question.area == "treatment" and _says_something(one)]
        numbers = {step.question: step.number for step in steps}
        states = [
            self._state(one, (place, len(shown)), numbers.get(one.question.id, 0)) for place, one in enumerate(shown, 1)
        ]
        self.rows.sync([(state.asked.question.id, state) for state in states])
        self.table.setVisible(bool(states))
        self.own.show_options(parted(self.document.case, assessment).own)
        self.own.setVisible(not assessment.withheld)
        document = self.document
        self.past.show_decisions(past_decisions(document.case, document.bench.index, document.as_of), document.as_of)

    def _show_sequence(self, steps: tuple[TreatmentStep, ...]) -> None:
        words = "   ".join(f"{step.number}. {step.text}" for step in steps)
        self.sequence.setText(tr("In sequence:   {0}").format(words) if steps else "")
        self.sequence.setVisible(bool(steps))

    def _state(self, asked: Asked, position: tuple[int, int], step: int) -> QuestionState:
        case = self.document.case
        given = parted(case, self.document.assessment)
        pieces = pieces_of(asked, given.present, self.document.bench.index)
        ids = {one.id for one in (*asked.answers, *asked.not_for_patient)}
        decisions = tuple(one for one in (*given.present.values(), *given.unlisted) if one.item in ids)
        answers = tuple(case.answer(finding) for finding in needed_for(asked))
        sign_off, day = self.document.bench.sign_off, self.document.as_of
        reviews = tuple(item_review(sign_off, one.id, day) for one in asked.answers)
        return QuestionState(asked, pieces, position, decisions, step, answers, reviews)

    def _row(self, state: QuestionState) -> QuestionRow:
        row = QuestionRow(state, self.document)
        row.decided.connect(self._decide)
        row.withdrawn.connect(self.document.withdraw_decision)
        row.header.step_wanted.connect(lambda step: self._step(row, step))
        return row

    def _step(self, row: QuestionRow, step: int) -> None:
        rows = self.table_rows()
        place = rows.index(row) + step
        if 0 <= place < len(rows):
            rows[place].header.setFocus(Qt.FocusReason.TabFocusReason)

    # --- decisions ------------------------------------------------------------------------------------------------------

    def _decide(self, item: str, verdict: Verdict, reason: str) -> None:
        self.document.decide(Decision(item=item, verdict=verdict, reason=reason or None, on=self.document.as_of))

    def _record_outcome(self, item: str, carried_out: str, reason: str, on: PartialDate) -> None:
        self.document.record_outcome(item, carried_out, reason, on)

    def _add_own(self, text: str, reason: str) -> None:
        taken = {one.item for one in self.document.case.decisions}
        number = next(number for number in range(1, len(taken) + 2) if f"own-{number}" not in taken)
        self.document.decide(
            Decision(
                item=f"own-{number}", verdict=Verdict.ADDED, text=text, reason=reason or None, on=self.document.as_of
            )
        )


def _says_something(asked: Asked) -> bool:
    return bool(asked.has_answer or asked.views or asked.open or asked.supposed)
