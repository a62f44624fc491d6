"""One step of the case: its questions from the catalogue, under their headings."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPalette, QShowEvent
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QWidget

from hgnen_desktop.core.guidelines.findings_schema import Finding, Step
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.document import CaseDocument
from hgnen_desktop.gui.page import column
from hgnen_desktop.gui.progress import Progress
from hgnen_desktop.gui.views.intake.identity_card import IdentityCard
from hgnen_desktop.gui.views.intake.question import Question
from hgnen_desktop.gui.widgets.card import Card
from hgnen_desktop.gui.widgets.labels import caption
from hgnen_desktop.gui.words import tr


class StepView(QWidget):
    """The questions of one step. Enter goes to the next question; after the last one ``finished`` is emitted.

    Args:
        step: the step of the catalogue.
        document: the open case.
        progress: the present progress, made once per change and shared by all steps.
        with_identity: show label, name, birth year and notes above the questions.
    """

    finished = Signal()
    reveal = Signal(QWidget)

    def __init__(
        self,
        step: Step,
        document: CaseDocument,
        progress: Callable[[], Progress],
        *,
        with_identity: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.step = step
        self._document, self._progress = document, progress
        self._case_id = ""
        self.questions: dict[str, Question] = {}
        self._cards: list[tuple[Card, list[Question]]] = []
        self._lines: dict[str, QFrame] = {}
        self.identity: IdentityCard | None = None
        outer = column(self, spacing=theme.SPACE_8)
        outer.addWidget(caption(step.hint))
        if with_identity:
            self.identity = IdentityCard(document)
            outer.addWidget(self.identity)
        for group, findings in self._groups().items():
            card = Card(group)
            questions = [self._question(finding, card, first=not number) for number, finding in enumerate(findings)]
            self._cards.append((card, questions))
            outer.addWidget(card)
        outer.addWidget(caption(tr("Enter: next question. Alt+D: not done. Alt+P: pending. Delete: clear a choice.")))
        outer.addStretch(1)
        self._stale = True
        document.changed.connect(self._case_changed)
        self.refresh()

    def refresh(self) -> None:
        """Show the case as it is now; questions that do not arise are folded away."""
        self._stale = False
        # Until the guidelines are loaded nobody can say whether a question with a condition arises; the others are there.
        is_assessed = self._document.bench.is_loaded and self._document.is_valid
        progress = self._progress() if is_assessed else None
        if self._document.case.case_id != self._case_id:
            self._case_id = self._document.case.case_id
            self._start_over()
        if self.identity is not None:
            self.identity.show_case()
        for card, questions in self._cards:
            first = True
            for question in questions:
                if progress is None:
                    answered = question.finding.id in self._document.case.findings
                    shown = question.finding.relevant_when is None or answered
                    question.show_answer([])
                else:
                    shown = progress.is_shown(self._document, question.finding.id)
                    question.show_answer(progress.attention.get(question.finding.id, []))
                question.setVisible(shown)
                self._lines[question.finding.id].setVisible(shown and not first)
                first = first and not shown
            card.setVisible(not first)

    def commit(self) -> None:
        """Take typed text as it is now, for example before the case is saved.

        A page that was not shown since the case changed holds nothing of this case.
        """
        if self._stale:
            return
        if self.identity is not None:
            self.identity.commit()
        for question in self.questions.values():
            question.commit()

    def focus_first(self) -> None:
        """Put the keyboard into the first question that has no answer, or into the first one."""
        shown = self.shown_questions()
        if not shown:
            return
        open_ones = [one for one in shown if one.state_row.state() == "not_asked"]
        self.go_to((open_ones or shown)[0].finding.id)

    def go_to(self, finding: str) -> None:
        """Bring a question into view and put the keyboard into its field."""
        question = self.questions[finding]
        question.setVisible(True)
        self.reveal.emit(question)
        question.focus_field()

    def show_question(self, finding: str) -> None:
        """Bring a question into view; the keyboard stays where it is."""
        self.reveal.emit(self.questions[finding])

    def shown_questions(self) -> list[Question]:
        """The questions that are not folded away, in order."""
        return [question for question in self.questions.values() if not question.isHidden()]

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with changes made while another page was shown."""
        if self._stale:
            self.refresh()
        super().showEvent(event)

    def _case_changed(self) -> None:
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def _groups(self) -> dict[str, list[Finding]]:
        groups: dict[str, list[Finding]] = {}
        for finding in self._document.bench.catalogue.of_step(self.step.id):
            groups.setdefault(finding.group, []).append(finding)
        return groups

    def _question(self, finding: Finding, card: Card, *, first: bool) -> Question:
        line = QFrame(card)
        line.setFrameShape(QFrame.Shape.HLine)
        line.setForegroundRole(QPalette.ColorRole.Mid)
        line.setFrameShadow(QFrame.Shadow.Plain)
        line.setVisible(not first)
        card.body.addWidget(line)
        question = Question(finding, self._document, card)
        for child in (question.field.widget, *question.field.widget.findChildren(QWidget)):
            child.installEventFilter(self)
        card.body.addWidget(question)
        card.body.setSpacing(0)
        self.questions[finding.id] = question
        self._lines[finding.id] = line
        return question

    def _start_over(self) -> None:
        if self.identity is not None:
            self.identity.start_over()
        for question in self.questions.values():
            question.start_over()

    # --- keyboard -----------------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes on; undo and redo work on the case, not on the text of one field."""
        if not isinstance(event, QKeyEvent) or not isinstance(watched, QWidget):
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(watched, QLineEdit) and _is_undo_or_redo(event):
            event.ignore()
            return True
        if event.type() == QEvent.Type.KeyPress:
            plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
            if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                return self._go_on(watched)
        return super().eventFilter(watched, event)

    def _go_on(self, inside: QWidget) -> bool:
        if isinstance(inside, QComboBox) and inside.view().isVisible():
            return False
        shown = self.shown_questions()
        here = next((number for number, one in enumerate(shown) if one.isAncestorOf(inside)), None)
        if here is None:
            return False
        shown[here].field.take_pointed_at()
        shown[here].field.commit()
        if shown[here].field.has_problem():
            return True
        if shown[here].asks():
            shown[here].focus_change()
            return True
        after = self.shown_questions()
        place = after.index(shown[here]) + 1
        if place < len(after):
            self.go_to(after[place].finding.id)
        else:
            self.finished.emit()
        return True


def _is_undo_or_redo(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
