"""One answer to a question: what the source says, why it applies, how it is done, what weighs on it, and the decision."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from hgnen_desktop.core.brief.sequence import regimen_steps
from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.case import Decision
from hgnen_desktop.core.engine.assessment import Answer, Past, Remark, Result
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.guidelines.schema import Direction, Recommendation
from hgnen_desktop.core.wording import part_had_words
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.views.decide.base import capital, column, empty
from hgnen_desktop.gui.views.decide.details import Details
from hgnen_desktop.gui.views.decide.meanings import add_meanings
from hgnen_desktop.gui.views.decide.pieces import IconMark
from hgnen_desktop.gui.views.decide.reasons import CriteriaTable, reasons_line
from hgnen_desktop.gui.views.decide.signs import advice_of, word_of
from hgnen_desktop.gui.views.decide.sources import add_sources, regimen_lines, source_title
from hgnen_desktop.gui.views.treatment.decision_bar import DecisionBar
from hgnen_desktop.gui.widgets.badge import AdviceSign, StrengthBadge
from hgnen_desktop.gui.widgets.flow_layout import FlowLayout
from hgnen_desktop.gui.widgets.labels import caption, heading, plain_label
from hgnen_desktop.gui.words import later, spoken, tr

_TITLE_COLUMNS = 24
_PAST = {
    Past.RUNNING: later("running now"),
    Past.GIVEN: later("given before"),
    Past.FAILED: later("the disease progressed on it"),
}


@dataclass(frozen=True, slots=True)
class AnswerState:
    """An answer as it is shown, with what was decided on it; ``why`` tells apart what the reasons say, and ``review`` says how
    far it is signed off, empty while nothing is.
    """

    answer: Answer
    decision: Decision | None
    why: str
    review: str = ""


class AnswerBlock(QWidget):
    """An answer inside an opened row; the decision stands at its right end.

    Signals:
        decided: item id, verdict, reason.
        withdrawn: item id.
    """

    decided = Signal(str, object, str)
    withdrawn = Signal(str)

    def __init__(self, state: AnswerState, index: Index, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._index, self._state = index, state
        self.item: Recommendation = state.answer.result.item
        self.setAccessibleName(self.item.title)
        against = self.item.direction is Direction.AGAINST
        self.bar = DecisionBar(self.item.title, against=against)
        self.bar.decided.connect(lambda verdict, reason: self.decided.emit(self.item.id, verdict, reason))
        self.bar.withdrawn.connect(lambda: self.withdrawn.emit(self.item.id))
        head, words = QWidget(), QWidget()
        self._head = column(head, spacing=theme.SPACE_4)
        self._words = column(words, spacing=theme.SPACE_4)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(theme.SPACE_16)
        self._row.addWidget(head, 1, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self.bar)
        outer = column(self, spacing=theme.SPACE_4)
        outer.addLayout(self._row)
        outer.addWidget(self.bar.place)
        outer.addWidget(words)
        self.details = self._make_details()
        outer.addWidget(self.details)
        self._show()

    def show_state(self, state: AnswerState) -> None:
        """Show the same answer for another state of the case."""
        before, self._state = self._state, state
        if (before.answer, before.why, before.review) != (state.answer, state.why, state.review):
            self._show_words()
            self.details.renew()
        self.bar.show_decision(state.decision)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stand()

    def follow_theme(self) -> None:
        """Stand side by side where there is room for it at the present text size."""
        self._stand()

    def _stand(self) -> None:
        """The decision at the right end where there is room beside the title, else below it."""
        title = _TITLE_COLUMNS * self.fontMetrics().averageCharWidth()
        beside = self.width() >= self.bar.width_wanted() + title
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(across if beside else down)
        self.bar.stand_beside(beside)

    def _show(self) -> None:
        self._show_words()
        self.bar.show_decision(self._state.decision)

    def _show_words(self) -> None:
        empty(self._head)
        empty(self._words)
        answer = self._state.answer
        self._head.addWidget(heading(self.item.title))
        self._head.addWidget(self._marks(answer))
        self._words.addWidget(plain_label(self.item.text, wrap=True, columns=theme.LINE_COLUMNS + 16))
        self._add_regimen()
        for how in answer.hows:
            self._add_how(how)
        for remark in answer.weighed:
            self._words.addWidget(IconMark("caution", _told(remark), role="advice.caution"))
        for flag in answer.result.boundaries:
            self._words.addWidget(IconMark("caution", flag.note, role="advice.caution"))
        for side in self.item.sides:
            self._words.addWidget(caption(side.label, role="advice.no_consensus"))
            self._words.addWidget(plain_label(side.text, wrap=True, columns=theme.LINE_COLUMNS + 16))
        because = tr("Because: {0}").format(self._state.why) if self._state.why else tr("For every such patient")
        self._words.addWidget(caption(because))
        if self._state.review:
            self._words.addWidget(caption(tr("Review: {0}").format(self._state.review)))

    def _marks(self, answer: Answer) -> QWidget:
        line = QWidget()
        flow = FlowLayout(line, across=theme.SPACE_8)
        flow.addWidget(AdviceSign(advice_of(answer.direction), capital(tr(word_of(answer.direction)))))
        flow.addWidget(StrengthBadge(spoken(answer.result.strength.strength_words())))
        if answer.past in _PAST:
            flow.addWidget(IconMark("history", capital(tr(_PAST[answer.past])), role="accent"))
        for part in answer.had:
            flow.addWidget(
                IconMark("history", capital(spoken(part_had_words(part, self._index.vocabulary))), role="accent")
            )
        if answer.held:
            flow.addWidget(IconMark("info", tr("Holds for every class still open"), role="muted"))
        if answer.named_instead:
            flow.addWidget(IconMark("info", tr("Named in place of what cannot be given"), role="muted"))
        return line

    def _add_regimen(self) -> None:
        steps = regimen_steps(self.item.regimen)
        for number, step in enumerate(steps, 1):
            self._words.addWidget(plain_label(f"{number}. {capital(step)}", wrap=True, columns=theme.LINE_COLUMNS + 16))
        if self.item.regimen is not None:
            sequence = self.item.regimen.sequence
            for name, words in regimen_lines(self.item.regimen):
                if not (steps and words == sequence):
                    self._words.addWidget(caption(f"{name}: {words}", role="text"))

    def _add_how(self, how: Result[Recommendation]) -> None:
        """What qualifies the answer, with its own direction and firmness."""
        item = how.item
        said = f"{capital(tr(word_of(item.direction)))} \u00b7 {spoken(how.strength.strength_words())}"
        held = QWidget()
        box = column(held, spacing=0)
        box.setContentsMargins(theme.SPACE_12, 0, 0, 0)
        box.addWidget(plain_label(f"{item.title}: {item.text}", wrap=True, columns=theme.LINE_COLUMNS + 16))
        box.addWidget(caption(f"{said} \u00b7 {how.strength.text()}"))
        self._words.addWidget(held)

    # --- built when opened ------------------------------------------------------------------------------------------------

    def _make_details(self) -> Details:
        details = Details(self.item.title)
        details.add(tr("Criteria: asked and found"), self._build_criteria)
        details.add(source_title(self._state.answer.result.citations), self._build_sources)
        hows = [how.item.text for how in self._state.answer.hows]
        add_meanings(details, self._index, [self.item.title, self.item.text, *hows])
        return details

    def _build_criteria(self, layout: QVBoxLayout) -> None:
        layout.addWidget(CriteriaTable(self._state.answer.result.explain()))

    def _build_sources(self, layout: QVBoxLayout) -> None:
        citations = list(self._state.answer.result.citations)
        citations += [one for how in self._state.answer.hows for one in how.citations]
        add_sources(layout, dict.fromkeys(citations), self._index, self.item.interpretation)


def answer_state(answer: Answer, decision: Decision | None, index: Index, review: str = "") -> AnswerState:
    """An answer with the facts it rests on, in one line, and how far it is signed off."""
    return AnswerState(answer, decision, reasons_line(answer.result.explain(), index), review)


def _told(remark: Remark) -> str:
    voice = f"{remark.citations[0].voice}: " if remark.citations else ""
    return f"{voice}{remark.rule.because}"
