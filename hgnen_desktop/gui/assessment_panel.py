"""The live assessment beside the pages: what the tumor is, where the patient stands, what leads, and what to ask next.

Everything above what would change the plan has a place of fixed height, so that an answer moves nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hgnen_desktop.gui import theme
from hgnen_desktop.gui.announce import announce
from hgnen_desktop.gui.kit.ask_row import AskRow
from hgnen_desktop.gui.kit.line import Line, LineText, Piece
from hgnen_desktop.gui.kit.line_list import LineList
from hgnen_desktop.gui.outlook_section import OutlookSection
from hgnen_desktop.gui.panel_rows import Entry, Section
from hgnen_desktop.gui.views.decide.base import capital
from hgnen_desktop.gui.widgets.labels import caption, link_button
from hgnen_desktop.gui.widgets.scroll_area import ScrollArea
from hgnen_desktop.gui.widgets.short_line import ShortLine, keep_place
from hgnen_desktop.gui.words import decision_short, effect, spoken, tr

if TYPE_CHECKING:
    from hgnen_desktop.core.brief.lines import Brief
    from hgnen_desktop.core.domain.answer import Answer
    from hgnen_desktop.core.engine.assessment import Assessment, LedgerLine
    from hgnen_desktop.core.guidelines.schema import Consistency
    from hgnen_desktop.gui.document import CaseDocument

_QUESTION, _FINDING = "question:", "finding:"
_MOST_WATCHED, _LINES = 3, 2
_LEADING_LINES = (4, 3)  # kept for each of the answers that lead
_CUTS = (0, 6, 4)  # lines kept of each thing to watch
_OUTLOOK_LINES = 6  # of text kept free for what would change the plan, which comes later


class AssessmentPanel(ScrollArea):
    """What the sources make of the case as it is now.

    Signals:
        jump_to_finding: a person asked for the question of this finding.
        question_wanted: a person asked for what stands behind the answer to this question.
    """

    jump_to_finding = Signal(str)
    question_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Assessment"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._valid = True
        self._document: CaseDocument | None = None
        self._case_id = ""
        self._findings: Mapping[str, Answer] = {}
        self._assessed: Assessment | None = None  # what was shown last
        self._body = _Surface()
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(theme.SPACE_12, theme.SPACE_8, theme.SPACE_12, theme.SPACE_16)
        self._column.setSpacing(2)
        self._build()
        self.setWidget(self._body)
        self.setMinimumWidth(240)
        self._change = _LastChange(self)
        self.follow_theme()

    def change_text(self) -> str:
        """What the last change of the findings changed in the advice; empty when nothing did."""
        return self._change.words.text()

    def _tell_change(self, document: CaseDocument, *, is_another: bool) -> None:
        """Say what became of the advice with the last change of the findings, however they were changed: by an answer, an
        entry of the course, undo. What changes no finding, such as a decision, leaves the words as they are."""
        findings, before = document.seen.findings, self._assessed
        if not is_another and before is not None and findings == self._findings:
            return
        self._findings, self._assessed = findings, document.assessment
        sentences = () if is_another or before is None else effect(before, document.assessment)
        self._change.words.set_sentences(sentences)
        if sentences:
            announce(self.window(), " ".join(sentences))

    def follow_theme(self) -> None:
        """Keep as much room above as the present text size needs."""
        self.setViewportMargins(0, self._change.high(), 0, 0)
        self._place_change()
        self._fit_soon.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_change()
        self._fit_soon.start()

    def _fit(self) -> None:
        """Say what to watch in whole sentences while there is room for what would change the plan below it."""
        self._say_leading()
        self._say_question()
        if self.watch.isVisible():
            kept = max(self.outlook.height(), _OUTLOOK_LINES * self.fontMetrics().lineSpacing())
            last = self.watch.mapTo(self._body, self.watch.rect().bottomLeft()).y() + kept + theme.SPACE_16
            self.watch.cut_to(self.viewport().height() - last, _CUTS)
            # At once, so that no line is painted over the next before the new heights are laid out.
            for layout in (self.watch.layout(), self._column):
                if layout is not None:
                    layout.invalidate()
                    layout.activate()

    def _place_change(self) -> None:
        self._change.setGeometry(0, 0, self.width(), self._change.high())

    def show_assessment(self, document: CaseDocument) -> None:
        """Show the assessment of the case as it is now."""
        is_another = document.case.case_id != self._case_id
        if is_another:
            self._case_id = document.case.case_id
            self.why.hide()
        self._document = document
        if not self._valid:
            return
        self._tell_change(document, is_another=is_another)
        assessment, brief = document.assessment, document.brief
        self._entity.set_text(
            tr("Advice withheld") if assessment.withheld else capital(decision_short(assessment.entity))
        )
        self._situation.set_text(spoken(brief.situation))
        self._why_button.setVisible(bool(assessment.ledger))
        self.ledger.show_entries([_ledger(line, document) for line in assessment.ledger])
        self._show_next(document, brief, is_another=is_another)
        self._show_leading(document, is_stopped=assessment.withheld or assessment.is_ended)
        self.watch.show_lines(_watched(brief, assessment.contradictions))
        self._fit_soon.start()
        if self.isVisible():
            self.outlook.follow(document)
        else:
            self.outlook.stop()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what is worked out only while it is in view."""
        super().showEvent(event)
        if self._valid and self._document is not None:
            self.outlook.follow(self._document)

    def set_invalid(self) -> None:
        """Take the assessment off the screen until the program is started again."""
        self._valid = False
        self._change.words.set_sentences(())
        self.outlook.stop()
        for part in (
            *self.findChildren(Section),
            *self.leading,
            self.watch,
            self._next,
            self._lead,
            self._why_button,
            self.why,
        ):
            part.hide()
        self._entity.set_text(tr("Not valid"))
        self._situation.set_text(
            tr("Something went wrong in the program. Nothing here counts until it is started again.")
        )

    # --- making -------------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        add = self._column.addWidget
        top = QHBoxLayout()
        self._entity = ShortLine(lines=1, size=theme.TextSize.HEADING, role="text")
        self._why_button = link_button(tr("Why?"))
        self._why_button.setAccessibleName(tr("Why this entity"))
        self._why_button.clicked.connect(self._toggle_why)
        keep_place(self._why_button)
        top.addWidget(self._entity, 1)
        top.addWidget(self._why_button)
        self._column.addLayout(top)
        self._situation = ShortLine(lines=_LINES, size=theme.TextSize.BODY, role="text")
        add(self._situation)
        self.why = QWidget()
        inside = QVBoxLayout(self.why)
        inside.setContentsMargins(0, 0, 0, 0)
        self.ledger = Section(tr("What the findings speak for"), most=8)
        inside.addWidget(self.ledger)
        self.why.hide()
        add(self.why)
        self._lead = self._title(tr("Leading answers"))
        self._leading: list[tuple[LineText, LineText]] = []
        self.leading = [Line(lines=lines, fixed=True) for lines in _LEADING_LINES]
        for line in self.leading:
            keep_place(line)
            line.clicked.connect(lambda *_checked, line=line: self._pressed(line.content.target))
            add(line)
        self._next = QWidget()
        self._next_column = QVBoxLayout(self._next)
        self._next_column.setContentsMargins(0, 0, 0, 0)
        self._next_column.setSpacing(2)
        head = QHBoxLayout()
        self._next_title = caption(tr("Next question"), wrap=False)
        self._next_title.setContentsMargins(theme.SPACE_4, theme.SPACE_8, 0, 2)
        self._go_on = link_button(tr("Next"))
        self._go_on.setAccessibleName(tr("Show the next question"))
        self._go_on.clicked.connect(lambda *_checked: self._advance())
        keep_place(self._go_on)
        self._go_on.hide()
        head.addWidget(self._next_title, 1)
        head.addWidget(self._go_on)
        self._next_column.addLayout(head)
        self.question: AskRow | None = None
        keep_place(self._next)
        add(self._next)
        self.watch = LineList(tr("Watch"), quiet=True)
        self.watch.cut_after(_CUTS[-1])
        self._fit_soon = QTimer(self, singleShot=True, interval=0)
        self._fit_soon.timeout.connect(self._fit)
        self.watch.pressed.connect(self._pressed)
        add(self.watch)
        self.outlook = OutlookSection(most=_MOST_WATCHED)
        self.outlook.pressed.connect(self._pressed)
        add(self.outlook)
        self._column.addStretch(1)

    def _toggle_why(self) -> None:
        self.why.setVisible(self.why.isHidden())

    def _title(self, words: str) -> QWidget:
        label = caption(words, wrap=False)
        label.setContentsMargins(theme.SPACE_4, theme.SPACE_8, 0, 2)
        self._column.addWidget(label)
        return label

    def _pressed(self, target: str) -> None:
        if target.startswith(_QUESTION):
            self.question_wanted.emit(target.removeprefix(_QUESTION))
        elif target:
            self.jump_to_finding.emit(target.removeprefix(_FINDING))

    # --- showing ------------------------------------------------------------------------------------------------------

    def _show_leading(self, document: CaseDocument, *, is_stopped: bool) -> None:
        from hgnen_desktop.gui.views.summary.lines import leading, verdicts

        decided = verdicts(document)
        self._leading = [] if is_stopped else leading(document.brief, len(_LEADING_LINES), decided)
        if not self._leading:
            words = tr("No advice is shown.") if is_stopped else tr("None yet: a finding is missing.")
            self._leading = [(LineText((Piece("", tail=words),)),) * 2]
        self._say_leading()

    def _say_leading(self) -> None:
        """The answers that lead, whole where they have room in the lines kept for them, and never with their end cut off."""
        nothing = LineText(())
        for line, (whole, short) in zip(self.leading, [*self._leading, *[(nothing, nothing)] * 2], strict=False):
            text = whole if line.can_hold(whole) else short
            line.use(text)
            line.setVisible(bool(text.pieces))

    def _show_next(self, document: CaseDocument, brief: Brief, *, is_another: bool) -> None:
        """Ask for the most decisive finding. One that was answered here stays in view until a person goes on."""
        if self.question is None:
            self.question = AskRow(document, upright=True, lines=_LINES)
            self.question.wanted.connect(self.jump_to_finding)
            self._next_column.addWidget(self.question)
        shown = self.question.finding.id if self.question.finding is not None else ""
        waiting = [one.finding for one in brief.missing]
        was_answered = bool(shown) and shown not in waiting and shown in document.case.findings
        if is_another or not shown or not (shown in waiting or was_answered):
            shown = waiting[0] if waiting else ""
            was_answered = False
        if shown:
            self.question.show_question(
                shown, Piece(document.bench.catalogue[shown].question, "undetermined", "accent")
            )
        self._go_on.setVisible(was_answered and bool(waiting))
        self._next.setVisible(bool(shown) and not document.assessment.withheld)
        self._say_question()

    def _say_question(self) -> None:
        """The question in full where it has room, and what it asks for where it has not."""
        row = self.question
        if row is None or row.finding is None:
            return
        whole = Piece(row.finding.question, "undetermined", "accent")
        short = Piece(tr("{0}?").format(row.finding.label), "undetermined", "accent")
        row.show_question(row.finding.id, whole if row.can_hold(whole) else short)

    def page_changed(self) -> None:
        """Another page is shown: a question that was answered meanwhile makes room for the next one."""
        if self._document is not None and self.question is not None and not self._go_on.isHidden():
            self._show_next(self._document, self._document.brief, is_another=True)

    def _advance(self) -> None:
        """Go on to the next question; the keyboard goes with it."""
        if self._document is not None and self.question is not None:
            self._show_next(self._document, self._document.brief, is_another=True)
            self.question.take_keyboard()


class _LastChange(QWidget):
    """The lines above the panel that say what the last change of the findings changed. They are always there, so nothing moves for them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.words = ShortLine(lines=3, role="accent", otherwise=tr("What an answer changes is said here."))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_16, theme.SPACE_8, theme.SPACE_12, theme.SPACE_4)
        column.addWidget(self.words)

    def high(self) -> int:
        """The height it always has at the present text size."""
        return self.words.sizeHint().height() + theme.SPACE_12

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("surface"))
        painter.setPen(QPen(theme.color("border"), 1))
        painter.drawLine(0, 0, 0, self.height())


class _Surface(QWidget):
    """The ground of the panel, with a line to its left."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("surface"))
        painter.setPen(QPen(theme.color("border"), 1))
        painter.drawLine(0, 0, 0, self.height())


def _watched(brief: Brief, clashes: Sequence[Consistency]) -> list[LineText]:
    """What changes an action; before it what has to be corrected, or is outside the sources."""
    from hgnen_desktop.gui.progress import named_findings
    from hgnen_desktop.gui.views.summary.lines import to_look_at

    if clashes:
        return [
            LineText(
                (Piece(rule.message, "problem", "problem", rule.remedy),), target=f"{_FINDING}{named_findings(rule)[0]}"
            )
            for rule in clashes
        ]
    stops = [LineText((Piece(text, "caution", "advice.caution"),)) for text in brief.stops]
    return [*stops, *(to_look_at(one) for one in brief.look)][:_MOST_WATCHED]


def _ledger(line: LedgerLine, document: CaseDocument) -> Entry:
    toward = document.bench.index.say("entity", line.entry.toward)
    sources = "\n".join(citation.text() for citation in line.citations)
    return Entry(line.entry.text, side=tr("toward {0}: {1}").format(toward, line.entry.weight), detail=sources)
