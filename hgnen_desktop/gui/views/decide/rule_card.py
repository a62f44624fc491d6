"""One surveillance rule: what the source says, what it leaves open, and the visits dated from the anchor."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hgnen_desktop.core.domain.case import VisitRecord
from hgnen_desktop.core.domain.dates import long_date
from hgnen_desktop.core.engine.assessment import Result
from hgnen_desktop.core.errors import PlanError
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.guidelines.schema import SurveillanceRule
from hgnen_desktop.core.schedule.months import span_words
from hgnen_desktop.core.schedule.surveillance import Anchor, Choice, Schedule, Visit, make_schedule
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.views.decide.base import Details, IconMark, column, sentences
from hgnen_desktop.gui.views.decide.reasons import CriteriaTable
from hgnen_desktop.gui.views.decide.sources import add_sources, source_title
from hgnen_desktop.gui.views.decide.timeline import Timeline
from hgnen_desktop.gui.views.decide.visit_bar import VisitBar, state_words
from hgnen_desktop.gui.views.decide.visits_table import VisitsTable
from hgnen_desktop.gui.widgets.badge import StrengthBadge
from hgnen_desktop.gui.widgets.card import Card
from hgnen_desktop.gui.widgets.choice_field import ChoiceField, Option, choice_field
from hgnen_desktop.gui.widgets.labels import Label, caption, plain_label
from hgnen_desktop.gui.words import tr


@dataclass(frozen=True)
class RuleState:
    """What a card shows.

    Attributes:
        result: the rule; it explains itself anew after each change and takes no part in the comparison.
        anchor: what the dates are counted from; None leaves the rule without dates.
        choices: what was chosen inside the source's ranges, as (key, number).
        as_of: the plan date.
        fault: why nothing can be dated; empty when it can.
        visits: what became of planned visits.
    """

    result: Result[Any] = field(compare=False)
    anchor: Anchor | None
    choices: tuple[tuple[str, int], ...]
    as_of: dt.date
    fault: str
    visits: tuple[VisitRecord, ...] = ()


class _ChoiceRow(QWidget):
    """One point that the source leaves open."""

    chosen = Signal(str, object)

    def __init__(self, choice: Choice) -> None:
        super().__init__()
        self.key = choice.key
        layout = column(self, spacing=2)
        layout.addWidget(plain_label(choice.question, wrap=True))
        options = [Option(value, label) for value, label in choice.allowed.items()]
        self.field: ChoiceField = choice_field(choice.question, options)
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
        visit_recorded: the id of a visit and its record, or None to take it back.
    """

    chosen = Signal(str, object)
    visit_recorded = Signal(str, object)

    def __init__(self, state: RuleState, index: Index, parent: QWidget | None = None) -> None:
        self._rule: SurveillanceRule = state.result.item
        self._index, self._state = index, state
        self._visits: tuple[Visit, ...] = ()
        super().__init__(self._rule.title, parent=parent)
        self.header.addWidget(StrengthBadge(state.result.strength.strength_words()), 0, Qt.AlignmentFlag.AlignTop)
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
        self.counted = _small("")
        self.body.addWidget(self.counted)
        self.timeline = Timeline()
        self.body.addWidget(self.timeline)
        self.table = VisitsTable(
            tr("Visits: {0}").format(self._rule.title), (tr("Date"), tr("After"), tr("State"), tr("What"))
        )
        self.table.currentCellChanged.connect(lambda *_cells: self._show_bar())
        self.body.addWidget(self.table)
        self.visit_bar = VisitBar()
        self.visit_bar.recorded.connect(self.visit_recorded)
        self.body.addWidget(self.visit_bar)
        self.goes_on = _small("")
        self.body.addWidget(self.goes_on)
        self._add_the_rest()
        self._show()

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
        schedule, fault = self._schedule()
        dated = schedule is not None and self._state.anchor is not None and not fault
        if schedule is not None:
            self._show_choices(schedule, dated=dated)
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))
        for widget in (self.counted, self.timeline, self.table, self.visit_bar):
            widget.setVisible(dated)
        self.goes_on.setVisible(dated and schedule is not None and schedule.goes_on)
        if dated and schedule is not None:
            self._show_dates(schedule)

    def _schedule(self) -> tuple[Schedule | None, str]:
        """The schedule and why it cannot be made. Without an anchor it is made from the plan date for its choices alone."""
        state = self._state
        if state.fault:
            anchor: Anchor | None = None
        else:
            anchor = state.anchor
        try:
            return make_schedule(self._rule, anchor or Anchor(state.as_of), dict(state.choices)), state.fault
        except PlanError as error:
            return None, " ".join(sentences(error))

    def _show_choices(self, schedule: Schedule, *, dated: bool) -> None:
        for choice in schedule.choices:
            row = self.choice_rows.get(choice.key)
            if row is None:
                row = self.choice_rows[choice.key] = _ChoiceRow(choice)
                row.chosen.connect(self.chosen)
                self._choice_place.addWidget(row)
            row.show_choice(choice, dated=dated)

    def _show_dates(self, schedule: Schedule) -> None:
        self.counted.setText(tr("Counted from {0}.").format(schedule.anchor.words()))
        visits = [(visit.target, visit.months) for visit in schedule.visits]
        self.timeline.show_visits(schedule.anchor.date, visits, self._state.as_of, goes_on=schedule.goes_on)
        self._visits = schedule.visits
        self.table.show_rows([self._row(visit) for visit in schedule.visits])
        self._show_bar()
        words = tr("Visits go on as long as the source's condition lasts; the first {0} months are listed.")
        self.goes_on.setText(words.format(schedule.horizon_months))

    def _row(self, visit: Visit) -> tuple[str, ...]:
        record = self._record(visit)
        return long_date(visit.target), span_words(visit.months), state_words(record, is_past=visit.target < self._state.as_of), visit.what

    def _record(self, visit: Visit) -> VisitRecord | None:
        return next((one for one in self._state.visits if one.visit == visit.id), None)

    def _show_bar(self) -> None:
        """Let the bar below the table speak of the visit that has the keyboard."""
        row = self.table.currentRow()
        visit = self._visits[row] if 0 <= row < len(self._visits) else None
        self.visit_bar.show_visit(visit, self._record(visit) if visit else None, self._state.as_of)

    def _build_criteria(self, layout: QVBoxLayout) -> None:
        layout.addWidget(CriteriaTable(self._state.result.explain()))

    def _build_sources(self, layout: QVBoxLayout) -> None:
        add_sources(layout, self._state.result.citations, self._index, self._rule.interpretation)


def _small(text: str) -> Label:
    return plain_label(text, size=theme.TextSize.CAPTION, wrap=True, columns=theme.LINE_COLUMNS + 24)
