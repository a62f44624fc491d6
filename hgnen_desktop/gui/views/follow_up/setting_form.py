"""Another setting: the present plan ends and another begins. Also where a plan by the clinic's own rule begins."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.case import OwnRule
from hgnen_desktop.core.guidelines.schema import SurveillanceRule
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.views.decide.base import capital, column, empty, push_button
from hgnen_desktop.gui.widgets.choice_field import ChoiceField, Option, choice_field
from hgnen_desktop.gui.widgets.collapsible import Collapsible
from hgnen_desktop.gui.widgets.date_field import DateField, DateLimits
from hgnen_desktop.gui.widgets.entry_field import EntryState
from hgnen_desktop.gui.widgets.labels import caption
from hgnen_desktop.gui.widgets.number_field import NumberField, number_limits
from hgnen_desktop.gui.widgets.tab_order import in_reading_order
from hgnen_desktop.gui.widgets.text_line import TextLine
from hgnen_desktop.gui.words import tr

_OWN = "own"
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class NewPlan:
    """What a person entered: exactly one of ``rule`` and ``own_rule``."""

    rule: str | None
    own_rule: OwnRule | None
    event: str | None
    anchor: dt.date
    ended_on: dt.date | None
    reason: str | None


class SettingForm(QWidget):
    """Asks for rule, event, date, the day the present plan ends, and a reason.

    Nothing is filled in but the date of an event that the course gives.

    ``wanted`` carries a :class:`NewPlan` once it is complete; the owner begins it, or says with :meth:`complain` why not.
    """

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rules: tuple[SurveillanceRule, ...] = ()
        self._of_course: Mapping[str, dt.date] = {}
        self._has_plan = False
        self.rule: ChoiceField | None = None
        self.event_field: ChoiceField | None = None
        layout = column(self, spacing=theme.SPACE_4)
        self.part = Collapsible("")
        layout.addWidget(self.part)
        body = self.part.body
        self._why = caption("")
        body.addWidget(self._why)
        rule_place, event_place = QWidget(), QWidget()
        self._rule_place = column(rule_place, spacing=theme.SPACE_4)
        self._event_place = column(event_place, spacing=theme.SPACE_4)
        self._own = QWidget()
        self._make_own()
        body.addWidget(caption(tr("Rule"), role="text"))
        body.addWidget(rule_place)
        body.addWidget(self._own)
        body.addWidget(caption(tr("Event that the new dates are counted from"), role="text"))
        body.addWidget(event_place)
        self.date = DateField(tr("Date of the event"))
        body.addWidget(caption(tr("Date of the event"), role="text"))
        body.addWidget(self.date)
        self._end = QWidget()
        end = column(self._end, spacing=theme.SPACE_4)
        self.ended_on = DateField(tr("Day on which the present plan ends"))
        self.reason = TextLine(tr("Reason, may stay empty"), 500, tr("Reason, may stay empty"))
        end.addWidget(caption(tr("Day on which the present plan ends; visits from then on are cancelled"), role="text"))
        end.addWidget(self.ended_on)
        end.addWidget(self.reason)
        end.addWidget(self.reason.too_long)
        body.addWidget(self._end)
        self.begin_button = push_button("")
        self.begin_button.clicked.connect(self._begin)
        self._complaint = caption("", role="problem")
        body.addWidget(self._complaint)
        body.addWidget(self.begin_button)
        self.complain("")

    def show_rules(
        self,
        rules: Sequence[SurveillanceRule],
        *,
        has_plan: bool,
        today: dt.date,
        of_course: Mapping[str, dt.date] | None = None,
    ) -> None:
        """Offer these rules, which apply to the findings as they are now, and one of the clinic's own.

        ``of_course`` are the events that the course dates; with the event its date is filled in.
        """
        self._has_plan, self._of_course = has_plan, of_course or {}
        title = tr("Another setting\u2026") if has_plan else tr("A rule of the clinic's own\u2026")
        self.part.set_title(tr("{0}  Alt+A").format(title))
        self._why.setText(
            tr("When metastases are found or a new treatment starts: change the findings first, then begin the new plan. "
               "The present one is kept with its visits.")
            if has_plan
            else tr("Where the sources give no rule, the clinic may set its own. It never carries a source.")
        )  # fmt: skip
        self.begin_button.setText(tr("Begin the new plan") if has_plan else tr("Begin this plan"))
        self.begin_button.setAccessibleName(self.begin_button.text())
        self._end.setVisible(has_plan)
        self.ended_on.set_limits(DateLimits(possible_max=today))
        if self.rule is None or tuple(rules) != self._rules:
            self._rules = tuple(rules)
            self._make_rule()

    def begin(self) -> None:
        """Open the form and put the keyboard into it."""
        self.part.set_open(True)
        assert self.rule is not None
        self.rule.setFocus(Qt.FocusReason.TabFocusReason)

    def forget(self) -> None:
        """Drop everything half filled."""
        self._make_rule()
        for field in (self.date, self.ended_on, self.every, self.visits):
            field.reset()
        for line in (self.reason, self.own_text):
            line.clear()
        self.complain("")
        self.part.set_open(False)

    def complain(self, sentence: str) -> None:
        """Say what is missing or why it could not be begun."""
        self._complaint.setText(sentence)
        self._complaint.setVisible(bool(sentence))

    def complaint(self) -> str:
        """The sentence above the button; empty when there is none."""
        return self._complaint.plain() if not self._complaint.isHidden() else ""

    # --- fields -------------------------------------------------------------------------------------------------------

    def _make_own(self) -> None:
        layout = column(self._own, spacing=theme.SPACE_4)
        hint = tr("What is done at each visit, in the clinic's words")
        self.own_text = TextLine(tr("What is done at each visit"), 200, hint)
        limits = number_limits(possible=(1, _LONGEST))
        self.every = NumberField(tr("Every"), unit=tr("months"), decimals=0, limits=limits)
        self.visits = NumberField(tr("Number of visits"), unit=tr("visits"), decimals=0, limits=limits)
        layout.addWidget(self.own_text)
        layout.addWidget(self.own_text.too_long)
        for words, field in ((tr("Every"), self.every), (tr("How many"), self.visits)):
            layout.addWidget(caption(words, role="text"))
            layout.addWidget(field)

    def _make_rule(self) -> None:
        empty(self._rule_place)
        options = [Option(rule.id, rule.title) for rule in self._rules]
        self.rule = choice_field(tr("Rule"), [*options, Option(_OWN, tr("A rule of the clinic's own"))])
        self.rule.value_changed.connect(lambda _value: self._rule_chosen())
        self._rule_place.addWidget(self.rule)
        self._rule_chosen()

    def _rule_chosen(self) -> None:
        """An own rule asks for its words; the events are those of the rule, or of all rules for an own one."""
        value = self.rule.value() if self.rule is not None else None
        self._own.setVisible(value == _OWN)
        chosen = [rule for rule in self._rules if rule.id == value] or list(self._rules)
        labels = dict.fromkeys(anchor.label for rule in chosen for anchor in rule.anchors)
        empty(self._event_place)
        self.event_field = None
        if labels:
            self.event_field = choice_field(tr("Event"), [Option(label, capital(label)) for label in labels])
            self.event_field.value_changed.connect(self._event_chosen)
            self._event_place.addWidget(self.event_field)
        in_reading_order(self)

    def _event_chosen(self, event: str | None) -> None:
        day = self._of_course.get(event or "")
        if day is not None:
            self.date.set_value(day)

    # --- taking it ----------------------------------------------------------------------------------------------------

    def _begin(self) -> None:
        for field in (self.date, self.ended_on, self.every, self.visits):
            field.commit()
        value = self.rule.value() if self.rule is not None else None
        missing = self._missing(value)
        if missing:
            self.complain(tr("Still needed: {0}.").format(", ".join(missing)))
            return
        own = None
        if value == _OWN:
            every, visits = self.every.whole(), self.visits.whole()
            assert every is not None
            assert visits is not None
            own = OwnRule(text=self.own_text.text().strip(), every_months=every, visits=visits)
        anchor = self.date.value()
        assert anchor is not None
        event = self.event_field.value() if self.event_field is not None else None
        self.complain("")
        self.wanted.emit(
            NewPlan(
                rule=None if own is not None else str(value),
                own_rule=own,
                event=str(event) if event is not None else None,
                anchor=anchor,
                ended_on=self.ended_on.value() if self._has_plan else None,
                reason=self.reason.text().strip() or None,
            )
        )

    def _missing(self, rule: object) -> list[str]:
        missing = [] if rule is not None else [tr("the rule")]
        if rule == _OWN:
            missing += [] if self.own_text.text().strip() else [tr("what is done")]
            missing += [] if self.every.state() is EntryState.GOOD else [tr("every how many months")]
            missing += [] if self.visits.state() is EntryState.GOOD else [tr("how many visits")]
        if self.event_field is not None and self.event_field.value() is None:
            missing.append(tr("the event"))
        if self.date.state() is not EntryState.GOOD:
            missing.append(tr("the date of the event"))
        if self._has_plan and self.ended_on.state() is not EntryState.GOOD:
            missing.append(tr("the day the present plan ends"))
        return missing
