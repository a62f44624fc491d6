"""The quiz on the screen: one question at a time, its answer with road and source, and the score by topic."""

from __future__ import annotations

import random
from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from hgnen_desktop.core.errors import HgnenError
from hgnen_desktop.core.tree.quiz import Question, Quiz, Topic, make_quiz
from hgnen_desktop.core.tree.teaching import TeachingCase
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.document import CaseDocument
from hgnen_desktop.gui.page import ScrollPage
from hgnen_desktop.gui.theme import Advice
from hgnen_desktop.gui.views.decide.base import ask_where_to_save, capital, column, empty, push_button, sentences
from hgnen_desktop.gui.widgets.badge import AdviceSign
from hgnen_desktop.gui.widgets.choice_field import ComboChoice, Option, RadioChoice
from hgnen_desktop.gui.widgets.labels import caption, heading, plain_label
from hgnen_desktop.gui.words import tr

_CASES = 5


class QuizPanel(QWidget):
    """Asks the questions of a quiz over a few cases drawn from those at hand.

    Signals:
        told, failed: finished sentences for the window's notices.
    """

    told = Signal(str)
    failed = Signal(list)

    def __init__(self, document: CaseDocument, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._cases: Sequence[TeachingCase] = ()
        self.quiz: Quiz | None = None
        self.number = 0
        inside = QWidget()
        self._body = column(inside, spacing=theme.SPACE_8)
        self._page = ScrollPage(inside, tr("Quiz"), widest=None)
        column(self).addWidget(self._page)

    def set_cases(self, cases: Sequence[TeachingCase]) -> None:
        """Ask about these cases from now on."""
        self._cases = cases
        self.quiz = None
        self._offer()

    def start(self, seed: int, topics: Sequence[Topic] = tuple(Topic)) -> None:
        """Begin a quiz; the same seed over the same cases asks the same."""
        chance = random.Random(seed)
        drawn = chance.sample(list(self._cases), min(_CASES, len(self._cases)))
        self.quiz = make_quiz(drawn, self._document.bench.engine, seed, self._document.as_of, topics)
        self.number = 0
        self._ask()

    # --- before -------------------------------------------------------------------------------------------------------

    def _offer(self) -> None:
        empty(self._body)
        self._body.addWidget(heading(tr("Quiz from the rules")))
        words = tr("Five cases are drawn; their facts unfold question by question. Nothing you answer is kept.")
        self._body.addWidget(plain_label(words, wrap=True))
        options = [Option("", tr("Every topic")), *(Option(one.value, capital(one.value)) for one in Topic)]
        self.topic = ComboChoice(tr("Topic"), options, clearable=False)
        self.topic.set_value("")
        self._body.addWidget(self.topic)
        self.start_button = push_button(tr("Start the quiz"))
        self.start_button.clicked.connect(self._begin)
        self._body.addWidget(self.start_button)
        self._body.addStretch(1)

    def _begin(self) -> None:
        chosen = str(self.topic.value() or "")
        topics = [Topic(chosen)] if chosen else list(Topic)
        self.start(random.SystemRandom().randrange(1_000_000), topics)

    # --- a question ---------------------------------------------------------------------------------------------------

    def _ask(self) -> None:
        assert self.quiz is not None
        if self.number >= len(self.quiz.questions):
            self._finish()
            return
        question = self.quiz.questions[self.number]
        empty(self._body)
        place = tr("Question {0} of {1}").format(self.number + 1, len(self.quiz.questions))
        self._body.addWidget(caption(f"{place} \u00b7 {capital(question.topic.value)}"))
        self._body.addWidget(self._facts(question))
        self._body.addWidget(heading(question.prompt))
        choices = [
            Option(number, f"{letter}  {words}")
            for number, (letter, words) in enumerate(zip("ABCD", question.choices, strict=False))
        ]
        self.choices = RadioChoice(question.prompt, choices, clearable=False)
        self._body.addWidget(self.choices)
        self.check_button = push_button(tr("Check"))
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
        for row, fact in enumerate(question.facts):
            grid.addWidget(caption(fact.label, wrap=False), row, 0)
            grid.addWidget(plain_label(fact.value, wrap=True), row, 1)
        return holder

    def choose(self, number: int) -> None:
        """Mark an answer by its place, as a key does; it still has to be checked."""
        if self.quiz is None or self.number >= len(self.quiz.questions) or self.number in self.quiz.given:
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
        elif self.number < len(self.quiz.questions):
            self.check()

    def check(self) -> None:
        """Take the answer and show the right one with its road, source and nearest change."""
        value = self.choices.value()
        if self.quiz is None or not isinstance(value, int) or self.number in self.quiz.given:
            return
        question = self.quiz.questions[self.number]
        right = self.quiz.answer(self.number, value)
        self.choices.setEnabled(False)
        self.check_button.hide()
        place = self._body.count() - 1
        parts: list[QWidget] = [
            AdviceSign(Advice.FOR if right else Advice.CAUTION, tr("Right") if right else tr("Not this one")),
            plain_label(tr("You said: {0}").format(question.choices[value]), wrap=True),
            plain_label(tr("Right is: {0}").format(question.choices[question.right]), wrap=True),
            caption(tr("The road"), role="text"),
            *(plain_label(step, wrap=True) for step in question.road),
            *(caption(source) for source in question.citations),
        ]
        if question.nearest:
            parts += [caption(tr("Nearest change"), role="text"), plain_label(question.nearest, wrap=True)]
        self.next_button = push_button(tr("Next"))
        self.next_button.clicked.connect(self.go_on)
        for widget in (*parts, self.next_button):
            self._body.insertWidget(place, widget)
            place += 1
        self.next_button.setFocus()
        QTimer.singleShot(0, self, self._show_answer)

    def _show_answer(self) -> None:
        self._page.settle()
        self._page.reveal(self.next_button)

    def go_on(self) -> None:
        """Ask the next question, or show the score."""
        self.number += 1
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
