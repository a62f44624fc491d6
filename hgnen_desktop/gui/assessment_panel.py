"""The live assessment beside the questions: what the tumor is and why, what is still needed, what to look at first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from hgnen_desktop.core.domain.case import AnswerState
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.outlook_section import OutlookSection
from hgnen_desktop.gui.panel_rows import Entry, Section
from hgnen_desktop.gui.theme import Advice
from hgnen_desktop.gui.widgets.badge import AdviceSign
from hgnen_desktop.gui.widgets.labels import caption, heading, plain_label
from hgnen_desktop.gui.widgets.short_line import ShortLine
from hgnen_desktop.gui.words import later, plural, tr

if TYPE_CHECKING:
    from hgnen_desktop.core.engine.assessment import Assessment, DecisionResult, LedgerLine, Need, Result
    from hgnen_desktop.core.guidelines.schema import Caution, Consistency
    from hgnen_desktop.gui.document import CaseDocument

TREATMENT = "treatment"
_PAGE = "page:"
_FINDING = "finding:"


class AssessmentPanel(QScrollArea):
    """What the sources make of the case as it is now.

    ``finding_wanted(str)`` and ``page_wanted(str)`` ask the window to go to a question or a page.
    """

    finding_wanted = Signal(str)
    page_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Assessment"))
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._valid = True
        self._document: CaseDocument | None = None
        self._case_id = ""
        self._body = _Surface()
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(theme.SPACE_12, theme.SPACE_12, theme.SPACE_12, theme.SPACE_16)
        self._column.setSpacing(2)
        self._build()
        self.setWidget(self._body)
        self.setMinimumWidth(220)
        self._change = _LastChange(self)
        self.follow_theme()

    def show_change(self, text: str) -> None:
        """Say what the last answer changed, in the lines kept for it above everything else."""
        self._change.words.set_text(text if self._valid else "")

    def change_text(self) -> str:
        """What the last answer changed, as shown; empty when nothing is."""
        return self._change.words.text()

    def follow_theme(self) -> None:
        """Keep as much room above as the present text size needs."""
        self.setViewportMargins(0, self._change.high(), 0, 0)
        self._place_change()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_change()

    def _place_change(self) -> None:
        self._change.setGeometry(0, 0, self.width(), self._change.high())

    def show_assessment(self, document: CaseDocument) -> None:
        """Show the assessment of the case as it is now."""
        if document.case.case_id != self._case_id:
            self._case_id = document.case.case_id
            self.show_change("")
        self._document = document
        if not self._valid:
            return
        assessment = document.assessment
        self.contradictions.show_entries([_clash(rule, stop=True) for rule in assessment.contradictions])
        self._show_entity(assessment, document)
        self._show_situation(assessment)
        self.attention.show_entries([_clash(rule, stop=False) for rule in assessment.attention])
        self.needed.show_entries([_need(place, need, document) for place, need in enumerate(assessment.needed, 1)])
        self.cautions.show_entries([_caution(result) for result in assessment.cautions])
        self.more.show_entries(_more(assessment))
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
        self.show_change("")
        self.outlook.stop()
        for section in self.findChildren(Section):
            section.hide()
        self._situation_title.hide()
        self._situation.hide()
        self._silent.hide()
        self._note.hide()
        self._entity.setText(tr("Not valid"))
        self._note.setText(tr("Something went wrong in the program. Nothing here counts until it is started again."))
        self._note.show()

    def _build(self) -> None:
        add = self._column.addWidget
        name = heading(tr("Assessment"))
        add(name)
        self.contradictions = self._section(tr("Advice is withheld: findings contradict each other"))
        self._entity_title = caption(tr("Entity"))
        self._entity_title.setContentsMargins(theme.SPACE_4, theme.SPACE_12, 0, 0)
        add(self._entity_title)
        self._entity = heading("")
        add(self._entity)
        self._note = caption("")
        add(self._note)
        self.ledger = self._section(tr("What the findings speak for"), most=8)
        self._situation_title = caption(tr("Situation"))
        self._situation_title.setContentsMargins(theme.SPACE_4, theme.SPACE_12, 0, 0)
        add(self._situation_title)
        self._situation = plain_label("", wrap=True)
        add(self._situation)
        self._silent = AdviceSign(Advice.OUT_OF_SCOPE)
        self._silent.hide()
        add(self._silent, 0, Qt.AlignmentFlag.AlignLeft)
        self.attention = self._section(tr("Look at these answers"))
        self.needed = self._section(tr("Still needed, most decisive first"))
        self.cautions = self._section(tr("Cautions"), most=5)
        self.more = self._section(tr("More"))
        self.outlook = OutlookSection()
        self.outlook.pressed.connect(self._pressed)
        add(self.outlook)
        self._column.addStretch(1)
        for label in (name, self._entity, self._note, self._situation):
            label.setContentsMargins(theme.SPACE_4, 0, 0, 0)

    def _section(self, title: str, *, most: int = 6) -> Section:
        section = Section(title, most=most)
        section.pressed.connect(self._pressed)
        self._column.addWidget(section)
        return section

    def _pressed(self, target: str) -> None:
        if target.startswith(_PAGE):
            self.page_wanted.emit(target.removeprefix(_PAGE))
        else:
            self.finding_wanted.emit(target.removeprefix(_FINDING))

    def _show_entity(self, assessment: Assessment, document: CaseDocument) -> None:
        entity = assessment.entity
        self._entity.setText(entity.outcome.label if entity.outcome else tr("Not settled"))
        self._note.setText(_note(entity))
        self._note.setVisible(bool(self._note.text()))
        self.ledger.show_entries([_ledger(line, document) for line in assessment.ledger])

    def _show_situation(self, assessment: Assessment) -> None:
        situation = assessment.situation
        self._situation.setText(situation.outcome.label if situation.outcome else _possible(situation, most=3))
        silent = situation.outcome is not None and (situation.outcome.silent or not situation.outcome.in_scope)
        self._silent.setVisible(silent)
        extra = (situation.outcome.text or "") if situation.outcome else ""
        self._situation_note(extra)

    def _situation_note(self, text: str) -> None:
        shown = self._situation.text()
        self._situation.setText(f"{shown}\n{text}" if text else shown)


class _LastChange(QWidget):
    """The lines above the panel that say what the last answer changed. They are always there, so nothing moves for them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.words = ShortLine(lines=3, role="accent")
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


def _clash(rule: Consistency, *, stop: bool) -> Entry:
    from hgnen_desktop.gui.progress import named_findings

    icon, role = ("problem", "problem") if stop else ("caution", "advice.caution")
    return Entry(rule.message, icon, role, side=rule.remedy, target=f"{_FINDING}{named_findings(rule)[0]}")


def _caution(result: Result[Caution]) -> Entry:
    detail = f"{result.item.text}\n{result.strength.strength_words()} \u00b7 {result.strength.text()}"
    return Entry(result.item.title, "caution", "advice.caution", detail=detail)


def _ledger(line: LedgerLine, document: CaseDocument) -> Entry:
    toward = document.bench.index.say("entity", line.entry.toward)
    sources = "\n".join(citation.text() for citation in line.citations)
    return Entry(line.entry.text, side=tr("toward {0}: {1}").format(toward, line.entry.weight), detail=sources)


def _need(place: int, need: Need, document: CaseDocument) -> Entry:
    parts = []
    if need.settles_situation:
        parts.append(tr("narrows the situation"))
    parts += [document.bench.index.questions[name].label for name in need.questions[:2]]
    if document.case.answer(need.finding).state is not AnswerState.NOT_ASKED:
        parts.append(need.state)
    return Entry(f"{place}. {need.label}", side=", ".join(parts), target=f"{_FINDING}{need.finding}")


def _more(assessment: Assessment) -> list[Entry]:
    lines = []
    if assessment.disagreements:
        one, many = (
            later("%n point where sources differ or stop short"),
            later("%n points where sources differ or stop short"),
        )
        said = plural(len(assessment.disagreements), one, many)
        lines.append(Entry(said, "no_consensus", "advice.no_consensus", target=f"{_PAGE}{TREATMENT}"))
    if assessment.undetermined:
        said = plural(len(assessment.undetermined), "%n statement is undetermined", "%n statements are undetermined")
        lines.append(Entry(said, "undetermined", "advice.undetermined", target=f"{_PAGE}{TREATMENT}"))
    return lines


def _note(decision: DecisionResult) -> str:
    if decision.outcome is not None:
        return decision.outcome.text or ""
    return _possible(decision, most=4)


def _possible(decision: DecisionResult, *, most: int) -> str:
    labels = [outcome.label for outcome in decision.possible]
    if len(labels) > most:
        return tr("{0} are possible.").format(len(labels))
    return tr("Possible: {0}.").format("; ".join(labels))
