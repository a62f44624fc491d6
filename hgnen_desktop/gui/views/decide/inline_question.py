"""A finding that is asked where its answer matters: label, the field, and that it is not done or awaited."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hgnen_desktop.core.domain.case import Answer, AnswerState
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.document import CaseDocument
from hgnen_desktop.gui.views.decide.base import column
from hgnen_desktop.gui.views.intake.answer_field import AnswerField, Stored
from hgnen_desktop.gui.widgets.labels import plain_label, set_plain_tooltip
from hgnen_desktop.gui.widgets.short_line import ShortLine
from hgnen_desktop.gui.widgets.state_row import StateRow


class InlineQuestion(QWidget):
    """Takes the answer to one finding; it stays where it is once answered, so that a slip can be mended.

    The line below says what hangs on the answer, in the same place before and after it. A compact one has label and
    field in one line, for yes or no.
    """

    def __init__(
        self, finding: str, document: CaseDocument, *, compact: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self.finding = document.bench.catalogue[finding]
        self._showing = False
        self.setAccessibleName(self.finding.label)
        self.field = AnswerField(self.finding, document.as_of, self._value_changed, self)
        self.field.widget.setAccessibleDescription(self.finding.question)
        self.state_row = StateRow(self.finding.label, with_known=False)
        self.state_row.setParent(self)
        self.state_row.state_changed.connect(self._state_changed)
        self.hangs_on_it = ShortLine()
        name = plain_label(self.finding.label, wrap=True)
        set_plain_tooltip(name, self.finding.question)
        outer = column(self, spacing=0)
        line = QHBoxLayout()
        line.setSpacing(theme.SPACE_8)
        if compact:
            line.addWidget(name, 1)
            line.addWidget(self.field.widget, 0, Qt.AlignmentFlag.AlignTop)
            self.state_row.hide()
        else:
            outer.addWidget(name)
            line.addWidget(self.field.widget, 1)
            line.addWidget(self.state_row, 0, Qt.AlignmentFlag.AlignTop)
        outer.addLayout(line)
        outer.addWidget(self.hangs_on_it)
        self.show_case()

    def show_case(self) -> None:
        """Show the answer as the case holds it."""
        answer = self._document.case.answer(self.finding.id)
        self._showing = True
        self.field.show(answer.value if answer.state is AnswerState.KNOWN else None)
        self.state_row.set_state(answer.state.value)
        self._showing = False

    def _value_changed(self, value: Stored | None) -> None:
        if self._showing:
            return
        before = self._document.case.answer(self.finding.id)
        if value is None and before.state is not AnswerState.KNOWN:
            return
        state = AnswerState.NOT_ASKED if value is None else AnswerState.KNOWN
        self._document.answer(self.finding.id, Answer(state=state, value=value, on=before.on, note=before.note))

    def _state_changed(self, state: str) -> None:
        before = self._document.case.answer(self.finding.id)
        self._document.answer(self.finding.id, Answer(state=AnswerState(state), on=before.on, note=before.note))
