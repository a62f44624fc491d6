"""The surveillance page: one anchor date, the choices that the source leaves open, and the dated visits."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hgnen_desktop.core.course.anchors import CourseAnchor, course_anchors, dated_by_course, not_entered
from hgnen_desktop.core.errors import PlanError
from hgnen_desktop.core.follow_up_rules import Followed, RuleFinder, fit_of, rule_followed
from hgnen_desktop.core.guidelines.schema import SurveillanceRule
from hgnen_desktop.core.schedule.anchor_checks import anchor_notes, event_fault
from hgnen_desktop.core.schedule.follow_up import follow_up
from hgnen_desktop.core.schedule.surveillance import Anchor, make_schedule
from hgnen_desktop.core.schedule.visit_changes import take_back
from hgnen_desktop.core.wording import no_rule
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.clinic_settings import read_clinic
from hgnen_desktop.gui.settings import Settings
from hgnen_desktop.gui.theme import Advice
from hgnen_desktop.gui.views.decide.base import DecidePage, capital, column, empty, push_button, sentences
from hgnen_desktop.gui.views.decide.list_section import ListSection
from hgnen_desktop.gui.views.decide.remarks import UndeterminedRow
from hgnen_desktop.gui.views.decide.rule_card import RuleCard, RuleState
from hgnen_desktop.gui.views.decide.situation import SituationHead
from hgnen_desktop.gui.widgets.badge import AdviceSign
from hgnen_desktop.gui.widgets.card import Card
from hgnen_desktop.gui.widgets.choice_field import ChoiceField, Option, choice_field
from hgnen_desktop.gui.widgets.date_field import DateField
from hgnen_desktop.gui.widgets.labels import caption, plain_label, title
from hgnen_desktop.gui.words import tr

if TYPE_CHECKING:
    from hgnen_desktop.core.domain.case import Case, VisitState
    from hgnen_desktop.core.engine.assessment import Result
    from hgnen_desktop.core.guidelines.schema import Item
    from hgnen_desktop.gui.document import CaseDocument


class SurveillanceView(DecidePage):
    """Dates counted from one event. Nothing is dated before its date is entered.

    ``page_wanted`` carries the key of another page that a person asked for.
    """

    page_wanted = Signal(str)

    def __init__(self, document: CaseDocument, parent: QWidget | None = None) -> None:
        super().__init__(document, parent)
        self._finder: RuleFinder | None = None
        self.setAccessibleName(tr("Surveillance"))
        layout = column(self)
        layout.addWidget(title(tr("Surveillance")))
        self.head = SituationHead(document.bench.index)
        self.head.jump_to_finding.connect(self.jump_to_finding)
        layout.addWidget(self.head)
        self.silence = QWidget()
        self._make_silence()
        layout.addWidget(self.silence)
        self.anchor_card = Card(tr("What the dates are counted from"))
        self._make_anchor()
        layout.addWidget(self.anchor_card)
        self.rules = ListSection("", self._rule)
        layout.addWidget(self.rules)
        self.undetermined = ListSection(
            tr("Undetermined: a finding is missing"), self._undetermined_row, most=8, carded=True
        )
        layout.addWidget(self.undetermined)
        layout.addStretch(1)

    def refresh(self) -> None:
        """Show the rules, the anchor and the dates of the case as it is now."""
        assessment = self.document.assessment
        blocked = assessment.withheld or assessment.is_ended
        self.head.setVisible(blocked)
        if blocked:
            self.head.show_assessment(assessment)
        rules = assessment.surveillance
        self.silence.setVisible(not rules and not blocked)
        self.anchor_card.setVisible(bool(rules))
        if rules:
            self._show_anchor()
        states = [self._state(one) for one in rules]
        self.rules.sync([(one.result.id, one) for one in states])
        waiting = [one for one in assessment.undetermined if not blocked and _is_rule(one)]
        self.undetermined.sync([(one.id, one) for one in waiting])
        self._explain_silence(waits=bool(waiting))

    def forget(self) -> None:
        """Drop what was open or half typed."""
        self.rules.rows.clear()
        self.undetermined.rows.clear()
        self.date.reset()

    def rule_card(self, rule: str) -> RuleCard | None:
        """The card of a rule, if it is shown."""
        found = self.rules.rows.widget(rule)
        return found if isinstance(found, RuleCard) else None

    # --- anchor -------------------------------------------------------------------------------------------------------

    def _make_silence(self) -> None:
        layout = column(self.silence, spacing=theme.SPACE_8)
        self._no_rule_sign = AdviceSign(Advice.OUT_OF_SCOPE, "")
        layout.addWidget(self._no_rule_sign)
        self._no_rule_words = plain_label("", wrap=True, columns=theme.LINE_COLUMNS + 16)
        layout.addWidget(self._no_rule_words)

    def _explain_silence(self, *, waits: bool) -> None:
        """A rule that waits for a finding is not said to be missing."""
        if waits:
            self._no_rule_sign.set_advice(Advice.UNDETERMINED, tr("Not settled"))
        else:
            self._no_rule_sign.set_advice(Advice.OUT_OF_SCOPE, tr("No rule"))
        self._no_rule_words.setText(no_rule(self.document.assessment, self.document.bench.index))

    def _make_anchor(self) -> None:
        body = self.anchor_card.body
        place = QWidget(self)
        self._event_place = column(place, spacing=theme.SPACE_4)
        self._offered: tuple[CourseAnchor, ...] = ()
        self._offers_place = QWidget(self)
        self._offers = column(self._offers_place, spacing=theme.SPACE_4)
        self._offer_buttons: dict[CourseAnchor, QWidget] = {}
        self._offers_place.hide()
        body.addWidget(self._offers_place)
        body.addWidget(caption(tr("Event")))
        body.addWidget(place)
        self.event_field: ChoiceField | None = None
        body.addWidget(caption(tr("Date of the event")))
        self.date = DateField(tr("Date of the event"))
        self.date.value_changed.connect(self._date_given)
        body.addWidget(self.date)
        self.anchor_note = caption("", role="text")
        body.addWidget(self.anchor_note)
        words = tr("Go to Visits: calendar and patient sheet")
        self.visits_button = push_button(tr("Go to Visits"), words, "surveillance")
        self.visits_button.clicked.connect(lambda: self.page_wanted.emit("visits"))
        body.addWidget(self.visits_button)

    def _counted(self) -> list[SurveillanceRule]:
        """The rules that say what may be counted from: a plan that is followed knows its own rule's events alone, whatever
        applies now."""
        item = self.document.bench.index.items.get(self.document.case.surveillance.rule or "")
        return (
            [item]
            if isinstance(item, SurveillanceRule)
            else [one.item for one in self.document.assessment.surveillance]
        )

    def _of_course(self, event: str | None) -> CourseAnchor | None:
        """The event as the course dates it."""
        return dated_by_course(self.document.standing, self._counted(), self.document.bench.index, event)

    def _show_anchor(self) -> None:
        choices = self.document.case.surveillance
        counted = self._counted()
        labels = tuple(dict.fromkeys(anchor.label for one in counted for anchor in one.anchors))
        stored = choices.anchor_event
        if stored is not None and stored not in labels:
            labels = (*labels, stored)
        if self.event_field is None or tuple(one.value for one in self.event_field.options()) != labels:
            self._make_event_field(labels)
        assert self.event_field is not None
        self.event_field.set_value(stored)
        self.date.set_value(choices.anchor_date)
        self._offer_anchors(counted)
        self._explain_anchor()

    def _offer_anchors(self, rules: list[SurveillanceRule]) -> None:
        """The events that the course dates; one press takes an event with its date. They stay, so that nothing moves."""
        chosen = self.document.case.surveillance
        found = course_anchors(self.document.standing, rules, self.document.bench.index)
        if found != self._offered:
            self._offered = found
            empty(self._offers)
            self._offer_buttons = {one: self._offer_of(one) for one in found}
            for widget in self._offer_buttons.values():
                self._offers.addWidget(widget)
            self._offers_place.setVisible(bool(found))
        for one, widget in self._offer_buttons.items():
            is_chosen = (one.event, one.date) == (chosen.anchor_event, chosen.anchor_date)
            widget.setEnabled(not is_chosen and not chosen.visits)

    def _offer_of(self, one: CourseAnchor) -> QWidget:
        """What the course says, with the button that counts from its day; the words wrap, the page keeps its width."""
        day = one.date
        if day is None:
            return caption(tr("{0}. Enter the day to count from it.").format(one.source), role="text")
        offer = QWidget()
        row = QHBoxLayout(offer)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_8)
        button = push_button(
            tr("Count from {0}").format(one.on.said()), tr("Count from {0}").format(one.source), "check"
        )
        button.clicked.connect(lambda _on=False: self._take_anchor(one.event, day))
        row.addWidget(button)
        row.addWidget(plain_label(one.source, wrap=True), 1)
        return offer

    def _take_anchor(self, event: str, day: dt.date) -> None:
        self.document.set_surveillance(anchor_event=event, **self._dated_changes(day))
        self.date.line.setFocus()

    def _event_chosen(self, event: str | None) -> None:
        """The event, with its date where the course gives it and nobody has given another."""
        now = self.document.case.surveillance
        given, before = self._of_course(event), self._of_course(now.anchor_event)
        is_free = now.anchor_date is None or (before is not None and before.date == now.anchor_date)
        if given is not None and given.date is not None and is_free and not now.visits:
            self.document.set_surveillance(anchor_event=event, **self._dated_changes(given.date))
        else:
            self.document.set_surveillance(anchor_event=event)

    def _make_event_field(self, labels: tuple[str, ...]) -> None:
        empty(self._event_place)
        self.event_field = choice_field(
            tr("Event that the dates are counted from"), [Option(one, capital(one)) for one in labels]
        )
        self.event_field.value_changed.connect(self._event_chosen)
        self._event_place.addWidget(self.event_field)
        self.event_field.show()  # at once: the keyboard may be sent to it in the same moment

    def _explain_anchor(self) -> None:
        choices, as_of = self.document.case.surveillance, self.document.as_of
        anchor = self.document.anchor()
        if anchor is None:
            words = tr("Choose the event and enter its date; the visits are then dated from it.")
        elif choices.anchor_event is None:
            words = tr("Choose the event as well, so that the plan says what the dates are counted from.")
        else:
            doubt = not_entered(self.document.seen, choices.anchor_event, self.document.bench.index)
            said = [*self._source_of(choices.anchor_event, anchor.date), *anchor_notes(anchor, as_of), doubt]
            words = " ".join(one for one in said if one)
        self.anchor_note.setText(words)
        self.anchor_note.setVisible(bool(words))

    def _source_of(self, event: str, date: dt.date) -> list[str]:
        """Where the date comes from, or that the course has another one."""
        given = self._of_course(event)
        if given is None or given.date is None:
            return []
        if given.date == date:
            return [tr("The date is that of the course.")]
        return [tr("The course has another date: {0}.").format(given.on.said())]

    def _date_given(self, value: dt.date | None) -> None:
        self.document.set_surveillance(**self._dated_changes(value))

    def _dated_changes(self, value: dt.date | None) -> dict[str, object]:
        """Keep the date, and with it the rule it dates: what is found later must not date given appointments anew. The
        clinic's usual days count from the first date on."""
        changes: dict[str, object] = {"anchor_date": value}
        now, rules = self.document.case.surveillance, self.document.assessment.surveillance
        if value is not None and now.rule is None and now.own_rule is None and len(rules) == 1:
            changes["rule"] = rules[0].id
        if value is not None and now.anchor_date is None and now.clinic_days is None:
            changes["clinic_days"] = read_clinic(Settings()).days
        return changes

    # --- rules --------------------------------------------------------------------------------------------------------

    def _followed(self) -> Followed:
        """The rule that the case follows."""
        assessment, index = self.document.assessment, self.document.bench.index
        return rule_followed(self.document.case.surveillance, fit_of(assessment, index), index)

    def _rules_of(self) -> RuleFinder:
        """What records visits and begins plans; made when it is first needed."""
        if self._finder is None:
            self._finder = RuleFinder(self.document.bench.engine.reasoner)
        return self._finder

    def _state(self, result: Result[Any]) -> RuleState:
        """One rule with its open points and, when there is an anchor date, its visits as they stand."""
        document, rule, today = self.document, result.item, self.document.today()
        chosen, followed = document.case.surveillance, self._followed()
        offer = self._offer(rule, followed)
        fault = event_fault(rule, chosen.anchor_event) if followed.chosen in ("", rule.id) else None
        try:
            # Without a usable anchor the points are taken from the plan date, and no date is shown.
            choices = make_schedule(rule, document.anchor() or Anchor(document.as_of), chosen.choices).choices
            plan = None
            if document.anchor() is not None and _is_dated(rule, followed):
                plan = follow_up(self._with_rule(rule.id), document.bench.index, today).present
        except PlanError as error:
            return RuleState(result, (), None, today, fault=" ".join(sentences(error)), today=today)
        said = (
            f"{fault.what} {fault.remedy}" if fault is not None and document.anchor() is not None and not offer else ""
        )
        return RuleState(result, choices, plan, today, fault=said, offer=offer, today=today)

    def _offer(self, rule: SurveillanceRule, followed: Followed) -> str:
        """Why a rule is not the one that is followed; empty when it is, or when it is the only one."""
        own = self.document.case.surveillance.own_rule
        if own is not None:
            return tr("The visits of this case follow the clinic's own rule: {0}.").format(own.text)
        items = self.document.bench.index.items
        if followed.must_choose and rule.in_place_of in [one.id for one in followed.rules]:
            other = items[rule.in_place_of].title if rule.in_place_of else ""
            return tr("It may take the place of '{0}', which dates the visits until this one is followed.").format(
                other
            )
        if followed.must_choose:
            return tr("Several rules apply. Follow one of them to record its visits.")
        if followed.chosen in ("", rule.id):
            return ""
        title = items[followed.chosen].title if followed.chosen in items else followed.chosen
        return tr("The visits of this case follow another rule: {0}.").format(title)

    def _with_rule(self, rule: str) -> Case:
        """The case with this rule as the one it follows."""
        case = self.document.case
        if case.surveillance.rule == rule:
            return case
        return case.with_changes(surveillance=case.surveillance.model_copy(update={"rule": rule, "own_rule": None}))

    def _follow(self, card: RuleCard, anchor: Anchor | None = None) -> None:
        """Follow this rule from now on. A plan with recorded visits, or by the clinic's own rule, is ended and kept.

        An event that the rule does not name cannot anchor it; then its own event and date are asked for.
        """
        document, now = self.document, self.document.case.surveillance
        wanted = anchor or document.anchor()
        rule = document.bench.index.items[card.rule_id]
        assert isinstance(rule, SurveillanceRule)
        fault = event_fault(rule, wanted.event if wanted is not None else now.anchor_event)
        if fault is not None:
            card.event_form.ask(f"{fault.what} {fault.remedy}", self._days_of_course([rule]))
            return
        try:
            is_kept = now.own_rule is not None or (now.rule is not None and now.visits)
            if is_kept and wanted is not None:
                case = self._rules_of().begin(
                    document.case, wanted, document.today(), rule=rule.id, choices=now.choices
                )
            else:
                case = self._with_rule(rule.id)
                if wanted is not None:
                    moved = {"anchor_date": wanted.date, "anchor_event": wanted.event}
                    case = case.with_changes(surveillance=case.surveillance.model_copy(update=moved))
        except PlanError as error:
            self.failed.emit(sentences(error))
            return
        card.event_form.close_form()
        document.change(tr("Follow a rule"), case)

    def _days_of_course(self, rules: list[SurveillanceRule]) -> dict[str, dt.date]:
        """Event -> its day in the course, where the course gives one."""
        found = course_anchors(self.document.standing, rules, self.document.bench.index)
        return {one.event: one.date for one in found if one.date is not None}

    def _rule(self, state: RuleState) -> RuleCard:
        card = RuleCard(state, self.document.bench.index)
        card.chosen.connect(self._choose)
        card.followed.connect(lambda: self._follow(card))
        card.followed_from.connect(lambda event, date: self._follow(card, Anchor(date, event)))
        card.visit_recorded.connect(lambda *record: self._record_visit(card, *record))
        card.visit_taken_back.connect(lambda visit: self._take_back(card, visit))
        return card

    def _record_visit(
        self, card: RuleCard, visit: str, state: VisitState, on: dt.date | None, note: str | None
    ) -> None:
        document = self.document
        try:
            case = self._rules_of().record(document.case, visit, state, document.today(), on=on, note=note)
        except PlanError as error:
            card.visit_bar.complain(" ".join(sentences(error)))
        else:
            document.change(tr("Record a visit"), case)
            card.visit_bar.finish()

    def _take_back(self, card: RuleCard, visit: str) -> None:
        try:
            case = take_back(self.document.case, visit)
        except PlanError as error:
            card.visit_bar.complain(" ".join(sentences(error)))
        else:
            self.document.change(tr("Take back a record"), case)

    def _choose(self, key: str, value: int | None) -> None:
        choices = {one: number for one, number in self.document.case.surveillance.choices.items() if one != key}
        if value is not None:
            choices[key] = value
        self.document.set_surveillance(choices=choices)

    def _undetermined_row(self, result: Result[Item]) -> UndeterminedRow:
        row = UndeterminedRow(result, self.document.bench.index)
        row.jump_to_finding.connect(self.jump_to_finding)
        return row


def _is_dated(rule: SurveillanceRule, followed: Followed) -> bool:
    """Whether the visits of a rule are shown: those of the one that is followed, and of each that may be while none is
    chosen, but never of one beside the one whose place it takes."""
    if followed.own or followed.chosen not in ("", rule.id):
        return False
    return rule.in_place_of not in [one.id for one in followed.rules]


def _is_rule(result: Result[Item]) -> bool:
    return isinstance(result.item, SurveillanceRule)
