"""One surveillance rule: what the source says, what it leaves open, and the visits dated from the anchor."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import field
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.case import VisitState
from hgnen_desktop.core.engine.assessment import Result
from hgnen_desktop.core.guidelines.index import Index, item_strength
from hgnen_desktop.core.guidelines.schema import SurveillanceRule
from hgnen_desktop.core.schedule.surveillance import Choice
from hgnen_desktop.core.schedule.visits import FollowUp, VisitLine, goes_on_words, line_words
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.views.decide.base import column, push_button
from hgnen_desktop.gui.views.decide.details import Details
from hgnen_desktop.gui.views.decide.event_form import EventForm
from hgnen_desktop.gui.views.decide.pieces import IconMark
from hgnen_desktop.gui.views.decide.reasons import CriteriaTable
from hgnen_desktop.gui.views.decide.sources import add_sources, source_title
from hgnen_desktop.gui.views.decide.timeline import Timeline
from hgnen_desktop.gui.views.decide.visits_table import StackingTable
from hgnen_desktop.gui.views.follow_up.record_bar import RecordBar, Target
from hgnen_desktop.gui.views.follow_up.signs import state_sign
from hgnen_desktop.gui.widgets.badge import StrengthBadge
from hgnen_desktop.gui.widgets.card import Card
from hgnen_desktop.gui.widgets.choice_field import ChoiceField, Option, choice_field
from hgnen_desktop.gui.widgets.labels import Label, caption, plain_label
from hgnen_desktop.gui.words import long_date, spoken, tr


@dataclass(frozen=True)
class RuleState:
    """What a card shows.

    Attributes:
        result: the rule; it explains itself anew after each change and takes no part in the comparison.
        choices: the points that the source leaves open.
        plan: the visits as they stand on the plan date; None leaves the rule without dates.
        as_of: the plan date.
        fault: why nothing can be dated; empty when it can.
        offer: why the rule is not followed, to be shown beside the button that follows it; empty when it is.
        today: the day on which something is recorded.
    """

    result: Result[Any] = field(compare=False)
    choices: tuple[Choice, ...]
    plan: FollowUp | None
    as_of: dt.date
    fault: str = ""
    offer: str = ""
    today: dt.date = dt.date.min


class _ChoiceRow(QWidget):
    """One point that the source leaves open."""

    chosen = Signal(str, object)

    def __init__(self, choice: Choice) -> None:
        super().__init__()
        self.key = choice.key
        layout = column(self, spacing=2)
        layout.addWidget(plain_label(spoken(choice.question), wrap=True))
        options = [Option(value, label) for value, label in choice.allowed.items()]
        self.field: ChoiceField = choice_field(spoken(choice.question), options)
        self.field.value_changed.connect(lambda value: self.chosen.emit(self.key, value))
        layout.addWidget(self.field)
        self._note = caption("")
        layout.addWidget(self._note)

    def show_choice(self, choice: Choice, *, dated: bool) -> None:
        """Show what the source says and what was chosen; what nobody chose is not marked."""
        self.field.set_value(choice.used if choice.chosen else None)
        words = tr("The source says {0}.").format(choice.source_says)
        if not choice.chosen and dated:
            used = choice.allowed[choice.used]
            words += " " + tr("Not chosen yet: dated with {0}, the closest follow-up the source allows.").format(used)
        elif not choice.chosen:
            words += " " + tr("Not chosen yet.")
        self._note.setText(words)


class RuleCard(Card):
    """A card for one rule.

    Signals:
        chosen: the key of a choice and the number chosen, or None to take it back.
        followed: this rule is the one to follow.
        followed_from: the same, counted from this event and date.
        visit_recorded: the id of a visit, its state, its date or None, and the person's own words or None.
        visit_taken_back: the id of a visit whose last record is taken back.
    """

    chosen = Signal(str, object)
    followed = Signal()
    followed_from = Signal(str, object)
    visit_recorded = Signal(str, object, object, object)
    visit_taken_back = Signal(str)

    def __init__(self, state: RuleState, index: Index, parent: QWidget | None = None) -> None:
        self._rule: SurveillanceRule = state.result.item
        self._index, self._state = index, state
        self._lines: tuple[VisitLine, ...] = ()
        super().__init__(self._rule.title, parent=parent)
        self.header.addWidget(
            StrengthBadge(item_strength(self._rule, state.result.strength)), 0, Qt.AlignmentFlag.AlignTop
        )
        self.body.addWidget(plain_label(self._rule.text, wrap=True, columns=theme.LINE_COLUMNS + 16))
        if self._rule.needs_confirmation:
            self.body.addWidget(IconMark("caution", tr("To confirm"), role="advice.caution"))
            self.body.addWidget(_small(self._rule.needs_confirmation))
        self.choice_rows: dict[str, _ChoiceRow] = {}
        place = QWidget()
        self._choice_place = column(place, spacing=theme.SPACE_12)
        self.body.addWidget(place)
        self.fault = caption("", role="problem")
        self.body.addWidget(self.fault)
        self.offer = _small("")
        self.follow_button = push_button(tr("Follow this rule"), tr("Follow this rule: {0}").format(self._rule.title))
        self.follow_button.clicked.connect(self.followed)
        self.body.addWidget(self.offer)
        self.body.addWidget(self.follow_button)
        self.event_form = EventForm(self._rule)
        self.event_form.given.connect(self.followed_from)
        self.body.addWidget(self.event_form)
        self.counted = _small("")
        self.body.addWidget(self.counted)
        self.timeline = Timeline()
        self.body.addWidget(self.timeline)
        self.table = StackingTable(
            tr("Visits: {0}").format(self._rule.title), (tr("Date"), tr("State"), tr("How it is counted"))
        )
        self.table.currentCellChanged.connect(lambda *_cells: self._show_bar())
        self.body.addWidget(self.table)
        self.visit_words = caption("", role="text")
        self.body.addWidget(self.visit_words)
        self.visit_bar = RecordBar()
        self.visit_bar.recorded.connect(self._record)
        self.take_back_button = push_button(tr("Take back"), "", "undo")
        self.take_back_button.clicked.connect(self._take_back)
        self.visit_bar.add_button(self.take_back_button)
        self.body.addWidget(self.visit_bar)
        self.goes_on = _small("")
        self.body.addWidget(self.goes_on)
        self._add_the_rest()
        self._show()

    @property
    def rule_id(self) -> str:
        """The id of the rule."""
        return self._rule.id

    def show_state(self, state: RuleState) -> None:
        """Show the same rule for another anchor, choice or case."""
        self._state = state
        self._show()
        self.details.renew()

    def _add_the_rest(self) -> None:
        if self._rule.as_indicated:
            self.body.addWidget(caption(tr("As indicated, without a date")))
        for item in self._rule.as_indicated:
            self.body.addWidget(_small(f"\u2022 {item.title}. {item.text}"))
        self.body.addWidget(_small(tr("Afterwards: {0}").format(self._rule.after_end)))
        self.details = Details(self._rule.title)
        self.details.add(tr("Criteria"), self._build_criteria)
        self.details.add(source_title(self._state.result.citations), self._build_sources)
        self.body.addWidget(self.details)

    def _show(self) -> None:
        plan = self._state.plan
        self._show_choices(dated=plan is not None)
        self.fault.setText(self._state.fault)
        self.fault.setVisible(bool(self._state.fault))
        self.offer.setText(self._state.offer)
        _show_all((self.offer, self.follow_button), bool(self._state.offer))
        _show_all((self.counted, self.timeline, self.table), plan is not None)
        _show_all((self.visit_words, self.visit_bar), plan is not None and not self._state.offer)
        if not self._state.offer:
            self.event_form.close_form()
        self.goes_on.setVisible(plan is not None and plan.goes_on)
        self._lines = plan.lines if plan is not None else ()
        if plan is not None:
            self._show_dates(plan)

    def _show_choices(self, *, dated: bool) -> None:
        for choice in self._state.choices:
            row = self.choice_rows.get(choice.key)
            if row is None:
                row = self.choice_rows[choice.key] = _ChoiceRow(choice)
                row.chosen.connect(self.chosen)
                self._choice_place.addWidget(row)
            row.show_choice(choice, dated=dated)

    def _show_dates(self, plan: FollowUp) -> None:
        self.counted.setText(tr("{0}, counted from {1}.").format(plan.procedure, plan.anchor.words()))
        self.timeline.show_visits(plan.anchor.date, plan.lines, self._state.as_of, goes_on=plan.goes_on)
        self.table.show_rows([_row(line) for line in plan.lines])
        self._show_bar()
        self.goes_on.setText(goes_on_words(plan))

    def line(self) -> VisitLine | None:
        """The visit whose row has the keyboard."""
        row = self.table.currentRow()
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def _show_bar(self) -> None:
        """Let the bar below the table speak of the visit that has the keyboard."""
        line = self.line()
        self.take_back_button.setVisible(line is not None and bool(line.records))
        if line is None:
            self.visit_words.setText(tr("Choose a visit in the table to record what became of it."))
            self.visit_bar.show_target(None)
            return
        day = long_date(line.present)
        self.visit_words.setText(" ".join([f"{day}: {state_sign(line.state).word}.", *map(spoken, line_words(line))]))
        self.take_back_button.setAccessibleName(tr("Take back the last record: {0}").format(day))
        self.visit_bar.show_target(Target(line.id, day, self._state.today))

    def _record(self, state: VisitState, on: dt.date | None, note: str | None) -> None:
        line = self.line()
        if line is not None:
            self.visit_recorded.emit(line.id, state, on, note)

    def _take_back(self) -> None:
        line = self.line()
        if line is not None:
            self.visit_taken_back.emit(line.id)

    def _build_criteria(self, layout: QVBoxLayout) -> None:
        layout.addWidget(CriteriaTable(self._state.result.explain()))

    def _build_sources(self, layout: QVBoxLayout) -> None:
        add_sources(layout, self._state.result.citations, self._index, self._rule.interpretation)


def state_words(line: VisitLine) -> str:
    """How a visit stands, with the date it was counted for where another one stands now."""
    words = state_sign(line.state).word.lower()
    return (
        words if line.present == line.original else tr("{0}, counted for {1}").format(words, long_date(line.original))
    )


def _row(line: VisitLine) -> tuple[str, ...]:
    return long_date(line.present), state_words(line), line.visit.counted


def _small(text: str) -> Label:
    return plain_label(text, size=theme.TextSize.CAPTION, wrap=True, columns=theme.LINE_COLUMNS + 24)


def _show_all(widgets: Iterable[QWidget], shown: bool) -> None:
    for widget in widgets:
        widget.setVisible(shown)
