"""For a class: the quiz on paper or for Moodle, questions of one's own, and the answers that come back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from hgnen_desktop.core.errors import HgnenError
from hgnen_desktop.core.export.formats import QUIZ_FORMATS, Format, QuizGiven
from hgnen_desktop.core.signoff.words import packs_state
from hgnen_desktop.core.teaching.quiz import Quiz
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.document import CaseDocument
from hgnen_desktop.gui.views.decide.base import ask_where_to_save, column, push_button, sentences
from hgnen_desktop.gui.widgets.flow_layout import FlowLayout
from hgnen_desktop.gui.widgets.labels import caption, plain_label
from hgnen_desktop.gui.words import tr


class ClassTools(QWidget):
    """Writes the quiz that is chosen, reads own questions, and shows the results of a class.

    Signals:
        told, failed: finished sentences for the window's notices.
        own_questions: the questions of a file, as a list; they are to be asked.
    """

    told = Signal(str)
    failed = Signal(list)
    own_questions = Signal(list)

    def __init__(self, quiz: Callable[[], Quiz], document: CaseDocument, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._quiz, self._document = quiz, document
        body = column(self, spacing=theme.SPACE_8)
        body.addWidget(caption(tr("For a class: the quiz of this number on paper or for Moodle"), role="text"))
        written = FlowLayout(across=theme.SPACE_8)
        self.write_buttons = {form.key: push_button(f"{tr(form.name)}\u2026") for form in QUIZ_FORMATS}
        for form in QUIZ_FORMATS:
            written.addWidget(self.write_buttons[form.key])
            self.write_buttons[form.key].clicked.connect(partial(self._write, form))
        body.addLayout(written)
        read = FlowLayout(across=theme.SPACE_8)
        self.own_button = push_button(tr("Ask your own questions\u2026"), icon="open")
        self.results_button = push_button(tr("Collect the answers of a class\u2026"), icon="open")
        read.addWidget(self.own_button)
        read.addWidget(self.results_button)
        body.addLayout(read)
        self.results = plain_label("", wrap=True)
        self.results.hide()
        body.addWidget(self.results)
        self.own_button.clicked.connect(self._own)
        self.results_button.clicked.connect(self._collect)

    def _write(self, form: Format[QuizGiven]) -> None:
        from hgnen_desktop.gui.drive import write_atomically

        quiz = self._quiz()
        name = f"{form.stem}{form.suffix}"
        path = ask_where_to_save(self, tr("Write the quiz"), name, f"{tr(form.name)} (*{form.suffix})")
        if path is None:
            return
        over = self._document.bench.index.teaching_only
        title = tr("Quiz {0}").format(quiz.seed)
        try:
            given = QuizGiven(quiz.questions, title, self._document.as_of, over, self._review())
            write_atomically(path, form.make(given))
        except HgnenError as error:
            self.failed.emit(sentences(error))
            return
        self.told.emit(tr("Written: {0}").format(path))

    def _own(self) -> None:
        from hgnen_desktop.core.teaching.own_questions import load_questions

        chosen, _ = QFileDialog.getOpenFileName(self, tr("A file of your own questions"), "", tr("Questions (*.json)"))
        if not chosen:
            return
        try:
            questions = load_questions(Path(chosen))
        except HgnenError as error:
            self.failed.emit(sentences(error))
            return
        self.own_questions.emit(list(questions))

    def _collect(self) -> None:
        from hgnen_desktop.core.teaching.class_results import collect, results_text

        title = tr("The tables that the participants saved")
        chosen, _ = QFileDialog.getOpenFileNames(self, title, "", tr("CSV (*.csv)"))
        if not chosen:
            return
        try:
            found = collect([Path(one) for one in chosen])
        except HgnenError as error:
            self.failed.emit(sentences(error))
            return
        self.results.setText(results_text(found, self._review()))
        self.results.show()

    def _review(self) -> str:
        """How far the guidelines behind the questions are signed off."""
        bench = self._document.bench
        return packs_state(bench.sign_off, bench.index.packs.values(), self._document.as_of).words()
