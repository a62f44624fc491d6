"""One option of the sources, with its reasons, figures and the clinician's decision."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hgnen_desktop.core.engine.assessment import Result
from hgnen_desktop.core.guidelines.schema import Direction, Evidence, Recommendation, Trial
from hgnen_desktop.core.wording import DIRECTION_WORDS
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.theme import Advice
from hgnen_desktop.gui.views.decide.base import capital, column, empty
from hgnen_desktop.gui.views.decide.decision_bar import DecisionBar
from hgnen_desktop.gui.views.decide.details import Details
from hgnen_desktop.gui.views.decide.pieces import IconMark
from hgnen_desktop.gui.views.decide.reasons import CriteriaTable
from hgnen_desktop.gui.views.decide.remarks import TitleLine
from hgnen_desktop.gui.views.decide.sources import (
    FiguresTable,
    add_sources,
    add_trials,
    items_of,
    regimen_lines,
    source_title,
)
from hgnen_desktop.gui.widgets.badge import AdviceSign
from hgnen_desktop.gui.widgets.card import Card
from hgnen_desktop.gui.widgets.flow_layout import FlowLayout
from hgnen_desktop.gui.widgets.labels import caption, link_button, plain_label
from hgnen_desktop.gui.words import plural, tr

if TYPE_CHECKING:
    from hgnen_desktop.core.domain.case import Decision
    from hgnen_desktop.core.guidelines.index import Index
    from hgnen_desktop.core.guidelines.schema import Figure

DIRECTION_ADVICE = {
    Direction.FOR: Advice.FOR,
    Direction.IF_INDICATED: Advice.MAY_CONSIDER,
    Direction.MAY_CONSIDER: Advice.MAY_CONSIDER,
    Direction.NO_CONSENSUS: Advice.NO_CONSENSUS,
    Direction.AGAINST: Advice.AGAINST,
}
_FIGURES_IN_VIEW = 4


@dataclass(frozen=True)
class OptionState:
    """What a card shows. ``result`` explains itself anew after each change, so it takes no part in the comparison.

    Attributes:
        result: the option with its citations, boundary flags and reasons.
        why: the facts it rests on, in one line.
        decision: the clinician's decision, if any.
        differs: disagreements of the sources that name this option, as (id, title).
        matching: the identities of the figures of this patient's strata.
    """

    result: Result[Recommendation] = field(compare=False)
    item: str
    why: str
    boundaries: tuple[object, ...]
    decision: Decision | None
    differs: tuple[tuple[str, str], ...]
    matching: frozenset[int]


class OptionCard(Card):
    """A card for one option. All cards have the same weight.

    Signals:
        decided: item id, verdict, reason.
        withdrawn: item id.
        disagreement_asked: the id of a disagreement that a person wants to read.
    """

    decided = Signal(str, object, str)
    withdrawn = Signal(str)
    disagreement_asked = Signal(str)

    def __init__(self, state: OptionState, index: Index, parent: QWidget | None = None) -> None:
        self._item, self._index, self._state = state.result.item, index, state
        super().__init__(self._item.title, parent=parent)
        item = self._item
        self.heading.hide()
        self.body.addWidget(TitleLine(_sign(item.direction), item.title, state.result.strength.strength_words()))
        self.body.addWidget(plain_label(item.text, wrap=True, columns=theme.LINE_COLUMNS + 16))
        self._why = caption("")
        self.body.addWidget(self._why)
        self._flags = QWidget()
        self._flag_lines = column(self._flags, spacing=2)
        self.body.addWidget(self._flags)
        self._add_regimen()
        self._add_sides()
        self._figures = QWidget()
        column(self._figures, spacing=0)
        self.body.addWidget(self._figures)
        self._differs = QWidget()
        self._differ_lines = column(self._differs, spacing=0)
        self.body.addWidget(self._differs)
        self.details = Details(item.title)
        self._add_details()
        self.body.addWidget(self.details)
        self.bar = DecisionBar(item.title, against=item.direction is Direction.AGAINST)
        self.bar.decided.connect(lambda verdict, reason: self.decided.emit(item.id, verdict, reason))
        self.bar.withdrawn.connect(lambda: self.withdrawn.emit(item.id))
        self.body.addWidget(self.bar)
        self._shown_figures: list[int] | None = None
        self._show()

    def show_state(self, state: OptionState) -> None:
        """Show the same option for another state of the case."""
        self._state = state
        self._show()
        self.details.renew()

    def why(self) -> str:
        """The line that says why the option applies to this patient."""
        return self._why.plain()

    # --- parts that never change --------------------------------------------------------------------------------------

    def _add_regimen(self) -> None:
        if self._item.regimen is None:
            return
        lines = regimen_lines(self._item.regimen)
        words = " \u00b7 ".join(f"{name}: {text}" for name, text in lines)
        self.body.addWidget(plain_label(words, size=theme.TextSize.CAPTION, wrap=True, columns=theme.LINE_COLUMNS + 24))

    def _add_sides(self) -> None:
        if not self._item.sides:
            return
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_16)
        for side in self._item.sides:
            box = QVBoxLayout()
            box.setSpacing(2)
            box.addWidget(caption(side.label, role="advice.no_consensus"))
            box.addWidget(plain_label(side.text, wrap=True))
            box.addStretch(1)
            row.addLayout(box, 1)
        self.body.addLayout(row)

    def _add_details(self) -> None:
        self.details.add(tr("Criteria"), self._build_criteria)
        figures = sum(len(one.figures) for one in self._evidence())
        if figures > _FIGURES_IN_VIEW:
            self.details.add(tr("All {0} figures, with limits").format(figures), self._build_figures)
        elif figures:
            self.details.add(tr("Limits of the figures"), self._build_figures)
        trials = items_of(self._item.trials, self._index)
        if trials:
            self.details.add(plural(len(trials), "%n trial", "%n trials"), self._build_trials)
        if self._item.interpretation:
            self.details.add(tr("Our reading"), self._build_reading)
        self.details.add(source_title(self._state.result.citations), self._build_sources)

    def _evidence(self) -> list[Evidence]:
        return cast("list[Evidence]", items_of(self._item.evidence, self._index))

    # --- parts that follow the case -----------------------------------------------------------------------------------

    def _show(self) -> None:
        state = self._state
        why = tr("applies because \u2013 {0}").format(state.why) if state.why else tr("applies to every such patient")
        self._why.setText(f"{self._item.group} \u00b7 {why}")
        self._show_flags()
        self._show_figures()
        self._show_differences()
        self.bar.show_decision(state.decision)

    def _show_flags(self) -> None:
        empty(self._flag_lines)
        for flag in self._state.result.boundaries:
            line = QHBoxLayout()
            line.setSpacing(theme.SPACE_8)
            line.addWidget(
                IconMark("caution", tr("On the boundary"), role="advice.caution"), 0, Qt.AlignmentFlag.AlignTop
            )
            line.addWidget(plain_label(flag.note, size=theme.TextSize.CAPTION, wrap=True), 1)
            self._flag_lines.addLayout(line)
        self._flags.setVisible(bool(self._state.result.boundaries))

    def _show_figures(self) -> None:
        blocks = self._figures_in_view()
        shown = [id(figure) for _, figures in blocks for figure in figures] + sorted(self._matching_here())
        if shown == self._shown_figures:
            return
        self._shown_figures = shown
        layout = self._figures.layout()
        assert isinstance(layout, QVBoxLayout)
        empty(layout)
        self._figures.setVisible(bool(blocks))
        if blocks:
            layout.addWidget(FiguresTable(blocks, self._state.matching))

    def _matching_here(self) -> set[int]:
        return {id(figure) for one in self._evidence() for figure in one.figures} & self._state.matching

    def _figures_in_view(self) -> list[tuple[Evidence, Sequence[Figure]]]:
        """The first figures and those of this patient's strata, in the order of the sources."""
        numbers = [one for study in self._evidence() for one in study.figures if _has_number(one)]
        wanted = {id(one) for one in numbers[:_FIGURES_IN_VIEW]}
        wanted |= {id(one) for one in numbers if id(one) in self._state.matching}
        blocks = [(study, [one for one in study.figures if id(one) in wanted]) for study in self._evidence()]
        return [(study, figures) for study, figures in blocks if figures]

    def _show_differences(self) -> None:
        empty(self._differ_lines)
        if self._state.differs:
            line = QWidget()
            flow = FlowLayout(line, across=theme.SPACE_4, down=0)
            lead = IconMark("no_consensus", tr("The sources differ or stop short:"), role="muted", tall=True)
            flow.addWidget(lead)
            for name, title in self._state.differs:
                link = link_button(title)
                link.setAccessibleDescription(tr("Go to what each source says"))
                link.clicked.connect(lambda _checked=False, one=name: self.disagreement_asked.emit(one))
                flow.addWidget(link)
            self._differ_lines.addWidget(line)
        self._differs.setVisible(bool(self._state.differs))

    # --- built when opened --------------------------------------------------------------------------------------------

    def _build_criteria(self, layout: QVBoxLayout) -> None:
        layout.addWidget(CriteriaTable(self._state.result.explain()))

    def _build_figures(self, layout: QVBoxLayout) -> None:
        blocks = [(one, one.figures) for one in self._evidence() if one.figures]
        layout.addWidget(FiguresTable(blocks, self._state.matching, limits=True))
        citations = [self._index.citation(one.statements[0]) for one, _ in blocks]
        for words in dict.fromkeys(f"{one.strength_words()} \u00b7 {one.text()}" for one in citations):
            layout.addWidget(caption(words))

    def _build_trials(self, layout: QVBoxLayout) -> None:
        add_trials(layout, cast("list[Trial]", items_of(self._item.trials, self._index)), self._index)

    def _build_reading(self, layout: QVBoxLayout) -> None:
        layout.addWidget(plain_label(self._item.interpretation or "", wrap=True, columns=theme.LINE_COLUMNS + 16))

    def _build_sources(self, layout: QVBoxLayout) -> None:
        add_sources(layout, self._state.result.citations, self._index)


def _has_number(figure: Figure) -> bool:
    return figure.estimate is not None or figure.range is not None


def _sign(direction: Direction) -> AdviceSign:
    """The sign alone: the group's heading above the card and the accessible name say the word."""
    sign = AdviceSign(DIRECTION_ADVICE[direction], "")
    sign.setAccessibleName(capital(DIRECTION_WORDS[direction]))
    return sign
