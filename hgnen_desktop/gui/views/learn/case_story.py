"""One teaching case as it is read: the patient as he was known at each moment, and its answer only when it is asked for."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from hgnen_desktop.core.domain.case import Case
from hgnen_desktop.core.teaching.cases import TeachingCase, case_title
from hgnen_desktop.core.teaching.moments import Moment, told_moments
from hgnen_desktop.core.teaching.titles import neutral_title
from hgnen_desktop.core.wording import decision_words
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.document import CaseDocument
from hgnen_desktop.gui.page import ScrollPage
from hgnen_desktop.gui.theme import Advice
from hgnen_desktop.gui.views.decide.base import column, empty, push_button
from hgnen_desktop.gui.views.decide.details import Details
from hgnen_desktop.gui.views.decide.meanings import add_meanings
from hgnen_desktop.gui.widgets.badge import AdviceSign
from hgnen_desktop.gui.widgets.flow_layout import FlowLayout
from hgnen_desktop.gui.widgets.labels import Label, caption, heading, plain_label, set_plain_tooltip
from hgnen_desktop.gui.widgets.steady_button import Pace
from hgnen_desktop.gui.words import spoken, tr


class CaseStory(QWidget):
    """Tells a teaching case moment by moment: what is known, in words that do not name the tumor; then, asked for, the answer.

    Nothing of a later moment is shown before the answer to the one before it.

    Signals:
        open_wanted, lesson_wanted, slides_wanted: this case is to be opened, told as a lesson on the full screen, or written
            as one; as a :class:`TeachingCase`.
        hiding: whether an answer is still to be asked for, so that nothing beside it gives the answer away.
    """

    open_wanted = Signal(object)
    lesson_wanted = Signal(object)
    slides_wanted = Signal(object)
    hiding = Signal(bool)

    def __init__(self, document: CaseDocument, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._one: TeachingCase | None = None
        self._moments: tuple[Moment, ...] = ()
        self._number = 0  # of the moment that is told
        self.is_hiding = False
        self._pace = Pace()
        body = column(self, spacing=theme.SPACE_8)
        self._head = column(head := QWidget(), spacing=theme.SPACE_8)
        self._told = column(told := QWidget(), spacing=theme.SPACE_12)
        self._page = ScrollPage(told, tr("Teaching case"), widest=None)
        # Above what scrolls stand the title and the button that goes on, which stays where it is; the rest may be scrolled away,
        # because in a small window with large text there is no room for more.
        body.addWidget(head)
        body.addWidget(self._page, 1)

    def show_case(self, one: TeachingCase) -> None:
        """Begin to tell this case."""
        empty(self._head)
        empty(self._told)
        self._one, self._number = one, 0
        bench = self._document.bench
        self._moments = told_moments(bench.engine, bench.deriver, one.case, self._document.as_of)
        self._head.addWidget(heading(neutral_title(one.case, bench.index)))
        self.reveal_button = push_button(tr("Show the answer"), pace=self._pace)
        self.reveal_button.clicked.connect(self.go_on)
        self._head.addWidget(self.reveal_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._told.addWidget(self._about(one))
        self._told.addStretch(1)
        self._tell_moment()

    def is_about(self, case: Case) -> bool:
        """Whether this case is told."""
        return self._one is not None and self._one.case.case_id == case.case_id

    def _about(self, one: TeachingCase) -> QWidget:
        """That the patient is made up, and what else can be done with the case."""
        holder = QWidget()
        body = column(holder, spacing=theme.SPACE_8)
        body.addWidget(caption(tr("A case for teaching.")))
        line = FlowLayout(across=theme.SPACE_8)
        self.lesson_button = push_button(tr("Present"), tr("Present as a lesson, F5"), icon="present")
        set_plain_tooltip(self.lesson_button, tr("The case as a lesson on the full screen, step by step (F5)"))
        self.slides_button = push_button(tr("Slides\u2026"), tr("Save the lesson as slides or text"), icon="export")
        self.open_button = push_button(tr("Open this case"), icon="open")
        for button in (self.lesson_button, self.slides_button, self.open_button):
            line.addWidget(button)
        self.open_button.clicked.connect(lambda: self.open_wanted.emit(one))
        self.lesson_button.clicked.connect(lambda: self.lesson_wanted.emit(one))
        self.slides_button.clicked.connect(lambda: self.slides_wanted.emit(one))
        body.addLayout(line)
        return holder

    def go_on(self) -> None:
        """Show the answer; behind it what happened next; behind the last of them begin again."""
        if self.is_hiding:
            self._tell_answer()
        elif self._number + 1 < len(self._moments):
            self._number += 1
            self._tell_moment()
        elif self._one is not None:
            self.show_case(self._one)

    def _say(self, words: str, *, is_hiding: bool) -> None:
        self.reveal_button.setText(words)
        self.reveal_button.setAccessibleName(words)
        self.is_hiding = is_hiding
        self.hiding.emit(is_hiding)

    def _add(self, block: QWidget) -> None:
        """Put a block below what was read; the page follows it once it has its place, and begins at its top."""
        self._told.insertWidget(self._told.count() - 1, block)
        is_first = self._told.indexOf(block) == 1  # below what the case is
        QTimer.singleShot(0, block, lambda: self._page.verticalScrollBar().setValue(0 if is_first else block.y()))

    # --- what is known ------------------------------------------------------------------------------------------------

    def _tell_moment(self) -> None:
        moment = self._moments[self._number]
        holder = QWidget()
        body = column(holder, spacing=theme.SPACE_8)
        if self._number:
            body.addWidget(caption(tr("What happened next")))
            for told in moment.since(self._moments[self._number - 1]):
                body.addWidget(plain_label(told, wrap=True))
        else:
            for told in moment.covered:
                body.addWidget(plain_label(told, wrap=True))
            body.addWidget(_facts(moment))
        self._add(holder)
        self._say(tr("Show the answer"), is_hiding=True)

    # --- the answer ---------------------------------------------------------------------------------------------------

    def _tell_answer(self) -> None:
        assert self._one is not None
        moment, is_last = self._moments[self._number], self._number + 1 == len(self._moments)
        self.answer = QWidget()
        body = column(self.answer, spacing=theme.SPACE_8)
        for result in (moment.assessment.entity, moment.assessment.situation):
            body.addWidget(caption(result.label))
            body.addWidget(plain_label(spoken(decision_words(result)), wrap=True))
        if is_last:
            self._tell_points(body, self._one)
        words = Details(tr("The answer"))
        told = (label.text() for label in (*self._told_labels(), *self.answer.findChildren(Label)))
        add_meanings(words, self._document.bench.index, told)
        body.addWidget(words)
        self._add(self.answer)
        self._say(tr("Hide the answers") if is_last else tr("What happened next"), is_hiding=False)

    def _told_labels(self) -> list[Label]:
        """What was told of the moment that is answered."""
        item = self._told.itemAt(self._told.count() - 2)
        block = item.widget() if item is not None else None
        return block.findChildren(Label) if block is not None else []

    @staticmethod
    def _tell_points(body: QVBoxLayout, one: TeachingCase) -> None:
        body.addWidget(caption(tr("To take home")))
        body.addWidget(plain_label(case_title(one.case), wrap=True))
        for point in one.points:
            if point.startswith("Trap: "):
                body.addWidget(AdviceSign(Advice.CAUTION, tr("Trap")))
                point = point.removeprefix("Trap: ")
            body.addWidget(plain_label(point[:1].upper() + point[1:], wrap=True))


def _facts(moment: Moment) -> QWidget:
    """What is known of the patient, a finding a row."""
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(theme.SPACE_16)
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(1, 2)
    for row, fact in enumerate(moment.told(moment.assessment.entity.decision)):
        grid.addWidget(caption(fact.label), row, 0)
        grid.addWidget(plain_label(fact.value, wrap=True), row, 1)
    return holder
