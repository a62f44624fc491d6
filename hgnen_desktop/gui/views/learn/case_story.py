"""One teaching case as it is read: what is known of the patient, the learning points, and where it ends in the tree."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from hgnen_desktop.core.domain.case import AnswerState
from hgnen_desktop.core.teaching.cases import TeachingCase, case_title
from hgnen_desktop.core.teaching.moments import course_lines
from hgnen_desktop.core.teaching.titles import neutral_title
from hgnen_desktop.core.wording import decision_words
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.document import CaseDocument
from hgnen_desktop.gui.page import ScrollPage
from hgnen_desktop.gui.theme import Advice
from hgnen_desktop.gui.views.decide.base import column, empty, push_button
from hgnen_desktop.gui.widgets.badge import AdviceSign
from hgnen_desktop.gui.widgets.flow_layout import FlowLayout
from hgnen_desktop.gui.widgets.labels import caption, heading, plain_label, set_plain_tooltip
from hgnen_desktop.gui.words import tr


class CaseStory(QWidget):
    """Shows a teaching case; the answer stays folded until it is asked for.

    Signals:
        open_wanted, lesson_wanted, slides_wanted: this case is to be opened, told as a lesson on the full screen, or written
            as one; as a :class:`TeachingCase`.
    """

    open_wanted = Signal(object)
    lesson_wanted = Signal(object)
    slides_wanted = Signal(object)

    def __init__(self, document: CaseDocument, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        inside = QWidget()
        self._body = column(inside, spacing=theme.SPACE_8)
        column(self).addWidget(ScrollPage(inside, tr("Teaching case"), widest=None))

    def show_case(self, one: TeachingCase) -> None:
        """Show this case."""
        empty(self._body)
        self._body.addWidget(heading(neutral_title(one.case, self._document.bench.index)))
        self._body.addWidget(caption(tr("A case for teaching.")))
        line = FlowLayout(across=theme.SPACE_8)
        self.reveal_button = push_button(tr("Show the answer"))
        self.lesson_button = push_button(tr("Present"), tr("Present as a lesson, F5"), icon="present")
        set_plain_tooltip(self.lesson_button, tr("The case as a lesson on the full screen, step by step (F5)"))
        self.slides_button = push_button(tr("Slides\u2026"), tr("Save the lesson as slides or text"), icon="export")
        self.open_button = push_button(tr("Open this case"), icon="open")
        for button in (self.lesson_button, self.slides_button, self.reveal_button, self.open_button):
            line.addWidget(button)
        self._body.addLayout(line)
        self.answer = self._answer(one)
        self.answer.hide()
        self._body.addWidget(self.answer)
        index, as_of = self._document.bench.index, self._document.as_of
        for told in course_lines(one.case, index, as_of):
            self._body.addWidget(plain_label(told, wrap=True))
        self._body.addWidget(self._facts(one))
        self._body.addStretch(1)
        self.reveal_button.clicked.connect(self._reveal)
        self.open_button.clicked.connect(lambda: self.open_wanted.emit(one))
        self.lesson_button.clicked.connect(lambda: self.lesson_wanted.emit(one))
        self.slides_button.clicked.connect(lambda: self.slides_wanted.emit(one))

    def _reveal(self) -> None:
        self.answer.setVisible(self.answer.isHidden())
        self.reveal_button.setText(tr("Show the answer") if self.answer.isHidden() else tr("Hide the answer"))
        self.reveal_button.setAccessibleName(self.reveal_button.text())

    def _facts(self, one: TeachingCase) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.SPACE_16)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 2)
        index = self._document.bench.index
        case = self._document.bench.seen(one.case, self._document.as_of)
        for finding in index.catalogue.findings.values():
            answer = case.answer(finding.id)
            if answer.state is AnswerState.NOT_ASKED:
                continue
            known = answer.state is AnswerState.KNOWN
            said = index.say(finding.id, answer.value) if known else answer.state.replace("_", " ")
            row = grid.rowCount()
            grid.addWidget(caption(finding.label), row, 0)
            grid.addWidget(plain_label(said, wrap=True), row, 1)
        return holder

    def _answer(self, one: TeachingCase) -> QWidget:
        holder = QWidget()
        body = column(holder, spacing=theme.SPACE_8)
        body.addWidget(plain_label(case_title(one.case), wrap=True))
        assessment = self._document.bench.assess(one.case, self._document.as_of)
        for result in (assessment.entity, assessment.situation):
            body.addWidget(caption(result.label))
            body.addWidget(plain_label(decision_words(result), wrap=True))
        for point in one.points:
            if point.startswith("Trap: "):
                body.addWidget(AdviceSign(Advice.CAUTION, tr("Trap")))
                point = point.removeprefix("Trap: ")
            body.addWidget(plain_label(point[:1].upper() + point[1:], wrap=True))
        return holder
