"""The quiz on the screen: one question at a time, its answer with reasons and source, and the score by topic."""

from __future__ import annotations

import random
from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from hgnen_desktop.core.errors import HgnenError
from hgnen_desktop.core.teaching.cases import TeachingCase
from hgnen_desktop.core.teaching.questions import Level, Question, Topic
from hgnen_desktop.core.teaching.quiz import Quiz, QuizMaker, Wanted
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.document import CaseDocument
from hgnen_desktop.gui.page import ScrollPage
from hgnen_desktop.gui.theme import Advice
from hgnen_desktop.gui.views.decide.base import ask_where_to_save, capital, column, empty, push_button, sentences
from hgnen_desktop.gui.views.decide.details import Details
from hgnen_desktop.gui.views.decide.meanings import add_meanings
from hgnen_desktop.gui.views.learn.class_tools import ClassTools
from hgnen_desktop.gui.views.learn.quiz_choice import QuizChoice
from hgnen_desktop.gui.widgets.badge import AdviceSign
from hgnen_desktop.gui.widgets.choice_field import Option, RadioChoice
from hgnen_desktop.gui.widgets.labels import Label, caption, heading, plain_label
from hgnen_desktop.gui.widgets.steady_button import Pace
from hgnen_desktop.gui.words import tr

_LETTERS = "ABCDEFGH"


class QuizPanel(QWidget):
    """Asks the questions of a quiz over a few cases drawn from those at hand.

    Signals:
        told, failed: finished sentences for the window's notices.
        asking: whether a quiz is on, so that nothing else on the screen gives its answers away.
    """

    told = Signal(str)
    failed = Signal(list)
    asking = Signal(bool)

    def __init__(self, document: CaseDocument, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._cases: Sequence[TeachingCase] = ()
        self._made: QuizMaker | None = None
        self.quiz: Quiz | None = None
        self.number = 0
        self.pace = Pace()  # of checking and going on, which follow each other below the same key
        inside = QWidget()
        self._body = column(inside, spacing=theme.SPACE_8)
        self._page = ScrollPage(inside, tr("Quiz"), widest=None)
        column(self).addWidget(self._page)

    @property
    def is_asking(self) -> bool:
        """Whether there is a question that is not answered yet."""
        return self.quiz is not None and self.number < len(self.quiz.questions)

    def set_cases(self, cases: Sequence[TeachingCase]) -> None:
        """Ask about these cases from now on."""
        self._cases = cases
        self._offer()

    def start(self, seed: int, topics: Sequence[Topic] = tuple(Topic), levels: Sequence[Level] = tuple(Level)) -> None:
        """Begin a quiz; the same number over the same cases asks the same."""
        self.begin(self.make(seed, Wanted(tuple(topics), tuple(levels))))

    def begin(self, quiz: Quiz) -> None:
        """Ask the questions of this quiz from the first one."""
        self.quiz, self.number = quiz, 0
        self._ask()

    def make(self, seed: int, wanted: Wanted) -> Quiz:
        """The quiz of a number over the cases at hand."""
        if self._made is None:
            self._made = QuizMaker(self._document.bench.engine)
        return self._made.quiz(self._cases, seed, self._document.as_of, wanted)

    # --- before -------------------------------------------------------------------------------------------------------

    def _offer(self) -> None:
        self.quiz = None
        self.asking.emit(False)
        empty(self._body)
        self._body.addWidget(heading(tr("Quiz from the rules")))
        words = tr(
            "A few cases are drawn and asked about; nothing you answer is kept. Whoever enters the same number over the same "
            "cases is asked the same."
        )
        self._body.addWidget(plain_label(words, wrap=True))
        self.chosen = QuizChoice()
        self._body.addWidget(self.chosen)
        self.start_button = push_button(tr("Start the quiz"))
        self.start_button.clicked.connect(self._begin)
        self._body.addWidget(self.start_button)
        self.tools = ClassTools(lambda: self.make(self._number(), self.chosen.wanted()), self._document)
        self.tools.told.connect(self.told)
        self.tools.failed.connect(self.failed)
        self.tools.own_questions.connect(lambda questions: self.begin(Quiz(tuple(questions))))
        self._body.addWidget(self.tools)
        self._body.addStretch(1)

    def _number(self) -> int:
        """The number that was entered, or a new one, which then stands in its place."""
        number = self.chosen.number()
        if number is None:
            number = random.SystemRandom().randrange(1, 1_000_000)
            self.chosen.set_number(number)
        return number

    def _begin(self) -> None:
        self.begin(self.make(self._number(), self.chosen.wanted()))

    # --- a question ---------------------------------------------------------------------------------------------------

    def _ask(self) -> None:
        assert self.quiz is not None
        self.asking.emit(self.is_asking)
        if not self.is_asking:
            self._finish()
            return
        question = self.quiz.questions[self.number]
        empty(self._body)
        place = tr("Quiz {0}: question {1} of {2}").format(self.quiz.seed, self.number + 1, len(self.quiz.questions))
        line = QHBoxLayout()
        line.addWidget(caption(f"{place} \u00b7 {capital(question.topic.value)}"), 1)
        self.end_button = push_button(tr("End the quiz"))
        self.end_button.clicked.connect(self.end)
        line.addWidget(self.end_button)
        self._body.addLayout(line)
        self._body.addWidget(self._facts(question))
        self._body.addWidget(heading(question.prompt))
        choices = [
            Option(number, f"{letter}  {choice.text}")
            for number, (letter, choice) in enumerate(zip(_LETTERS, question.choices, strict=False))
        ]
        self.choices = RadioChoice(question.prompt, choices, clearable=False)
        self._body.addWidget(self.choices)
        self.check_button = push_button(tr("Check"), pace=self.pace)
        self.check_button.setEnabled(False)
        self.choices.value_changed.connect(lambda value: self.check_button.setEnabled(value is not None))
        self.check_button.clicked.connect(self.check)
        self._body.addWidget(self.check_button)
        self._body.addStretch(1)
        self.choices.setFocus()
        QTimer.singleShot(0, self, self._show_from_top)

    def _facts(self, question: Question) -> QWidget:
        holder = QWidget()
        holder.setAccessibleName(tr("What is known of the patient"))
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, theme.SPACE_8)
        grid.setHorizontalSpacing(theme.SPACE_16)
        grid.setColumnStretch(1, 1)
        for line in question.happened:
            grid.addWidget(plain_label(line, wrap=True), grid.rowCount(), 0, 1, 2)
        for fact in question.facts:
            row = grid.rowCount()
            grid.addWidget(caption(fact.label, wrap=False), row, 0)
            grid.addWidget(plain_label(fact.value, wrap=True), row, 1)
        return holder

    def choose(self, number: int) -> None:
        """Mark an answer by its place, as a key does; it still has to be checked."""
        if self.quiz is None or not self.is_asking or self.number in self.quiz.given:
            return
        if number < len(self.quiz.questions[self.number].choices):
            self.choices.set_value(number)
            self.check_button.setEnabled(True)

    def check_or_go_on(self) -> None:
        """Check the marked answer, or go on when it is checked; before the quiz, begin it."""
        if self.quiz is None:
            self._begin()
        elif self.number in self.quiz.given:
            self.go_on()
        elif self.is_asking:
            self.check()

    def check(self) -> None:
        """Take the answer and show which one is right, why each is right or wrong, where it stands, and what would change it."""
        value = self.choices.value()
        if self.quiz is None or not isinstance(value, int) or self.number in self.quiz.given:
            return
        question = self.quiz.questions[self.number]
        self.quiz.answer(self.number, value)
        self.choices.setEnabled(False)
        self.check_button.hide()
        self.next_button = push_button(tr("Next"), pace=self.pace)
        self.next_button.clicked.connect(self.go_on)
        place = self._body.count() - 1
        for widget in (*self._reasons(question, value), self.next_button):
            self._body.insertWidget(place, widget)
            place += 1
        self.next_button.setFocus()
        QTimer.singleShot(0, self, self._show_answer)

    def _reasons(self, question: Question, given: int) -> list[QWidget]:
        right = question.right
        said = tr("{0} is right, as you said") if given == right else tr("{0} is right; you said {1}")
        words = said.format(_LETTERS[right], _LETTERS[given])
        parts: list[QWidget] = [
            AdviceSign(Advice.FOR if given == right else Advice.CAUTION, words),
            plain_label(f"{_LETTERS[right]}  {question.answer.text}", wrap=True),
            plain_label(question.answer.why, wrap=True),
        ]
        parts.append(caption(tr("Why the others are wrong"), role="text"))
        for places, why in question.wrong_reasons():
            letters = ", ".join(_LETTERS[place] for place in places)
            parts.append(plain_label(f"{letters}  {why}", wrap=True))
        if question.nearest:
            parts += [caption(tr("What would change it"), role="text"), plain_label(question.nearest, wrap=True)]
        if question.sources:
            parts.append(caption(tr("Where it stands"), role="text"))
        parts += [caption(source) for source in question.sources]
        meanings = Details(tr("The answer"))
        add_meanings(meanings, self._document.bench.index, [part.text() for part in parts if isinstance(part, Label)])
        return [*parts, meanings]

    def _show_answer(self) -> None:
        self._page.settle()
        self._page.reveal(self.next_button)

    def go_on(self) -> None:
        """Ask the next question, or show the score."""
        self.number += 1
        self._ask()

    def end(self) -> None:
        """Ask no further question; what was answered is scored."""
        if self.quiz is not None:
            self.number = len(self.quiz.questions)
            self._ask()

    # --- after --------------------------------------------------------------------------------------------------------

    def _finish(self) -> None:
        assert self.quiz is not None
        empty(self._body)
        self._body.addWidget(heading(tr("Score by topic")))
        for topic, (right, asked) in self.quiz.score().items():
            words = tr("{0}: {1} of {2} right").format(capital(topic.value), right, asked)
            self._body.addWidget(plain_label(words, wrap=True))
        if not self.quiz.questions:
            self._body.addWidget(plain_label(tr("These cases settle no question of this topic."), wrap=True))
        line = QHBoxLayout()
        self.again_button = push_button(tr("Another quiz"))
        self.again_button.clicked.connect(self._offer)
        self.save_button = push_button(tr("Save the answers as a table\u2026"), icon="export")
        self.save_button.setEnabled(bool(self.quiz.given))
        self.save_button.clicked.connect(self._save)
        line.addWidget(self.again_button)
        line.addWidget(self.save_button)
        line.addStretch(1)
        self._body.addLayout(line)
        self.said = plain_label("", wrap=True)  # on the full screen the window's notices are not in view
        self._body.addWidget(self.said)
        self._body.addStretch(1)
        self.save_button.setFocus()
        QTimer.singleShot(0, self, self._show_from_top)

    def _show_from_top(self) -> None:
        self._page.settle()
        self._page.verticalScrollBar().setValue(0)

    def _save(self) -> None:
        from hgnen_desktop.gui.drive import write_atomically

        path = ask_where_to_save(self, tr("Save the answers"), "quiz.csv", tr("CSV (*.csv)"))
        if path is None or self.quiz is None:
            return
        try:
            write_atomically(path, self.quiz.csv().encode())
        except HgnenError as error:
            self.said.setText(" ".join(sentences(error)))
            self.failed.emit(sentences(error))
            return
        self.said.setText(tr("Written: {0}").format(path))
        self.told.emit(self.said.plain())
