"""The surveillance page: one anchor date, the choices that the source leaves open, and the dated visits."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from hgnen_desktop.core.errors import PlanError
from hgnen_desktop.core.guidelines.schema import SurveillanceRule
from hgnen_desktop.core.workflow import anchor_notes
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.theme import Advice
from hgnen_desktop.gui.views.decide.base import DecidePage, capital, column, empty, sentences
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
    from hgnen_desktop.core.domain.case import VisitRecord
    from hgnen_desktop.core.engine.assessment import Result
    from hgnen_desktop.core.guidelines.schema import Item
    from hgnen_desktop.gui.document import CaseDocument


class SurveillanceView(DecidePage):
    """Dates counted from one event. Nothing is dated before its date is entered."""

    def __init__(self, document: CaseDocument, parent: QWidget | None = None) -> None:
        super().__init__(document, parent)
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
        blocked = assessment.withheld or bool(assessment.out_of_scope)
        self.head.setVisible(blocked)
        if blocked:
            self.head.show_assessment(assessment)
        rules = assessment.surveillance
        self.silence.setVisible(not rules and not blocked)
        self.anchor_card.setVisible(bool(rules))
        if rules:
            self._show_anchor()
        self.rules.sync([(one.id, self._state(one)) for one in rules])
        waiting = [one for one in assessment.undetermined if not blocked and _is_rule(one)]
        self.undetermined.sync([(one.id, one) for one in waiting])

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
        layout.addWidget(AdviceSign(Advice.OUT_OF_SCOPE, tr("No rule")))
        words = tr("The sources give no surveillance rule for what is known of this patient, so nothing is dated here.")
        layout.addWidget(plain_label(words, wrap=True, columns=theme.LINE_COLUMNS + 16))

    def _make_anchor(self) -> None:
        body = self.anchor_card.body
        place = QWidget(self)
        self._event_place = column(place, spacing=theme.SPACE_4)
        body.addWidget(caption(tr("Event")))
        body.addWidget(place)
        self.event_field: ChoiceField | None = None
        body.addWidget(caption(tr("Date of the event")))
        self.date = DateField(tr("Date of the event"))
        self.date.value_changed.connect(self._date_given)
        body.addWidget(self.date)
        self.anchor_note = caption("", role="text")
        body.addWidget(self.anchor_note)

    def _show_anchor(self) -> None:
        rules = self.document.assessment.surveillance
        labels = tuple(dict.fromkeys(anchor.label for one in rules for anchor in one.item.anchors))
        choices = self.document.case.surveillance
        stored = choices.anchor_event
        if stored is not None and stored not in labels:
            labels = (*labels, stored)
        if self.event_field is None or tuple(one.value for one in self.event_field.options()) != labels:
            self._make_event_field(labels)
        assert self.event_field is not None
        self.event_field.set_value(stored)
        self.date.set_value(choices.anchor_date)
        self._explain_anchor()

    def _make_event_field(self, labels: tuple[str, ...]) -> None:
        empty(self._event_place)
        self.event_field = choice_field(
            tr("Event that the dates are counted from"), [Option(one, capital(one)) for one in labels]
        )
        self.event_field.value_changed.connect(lambda value: self.document.set_surveillance(anchor_event=value))
        self._event_place.addWidget(self.event_field)

    def _explain_anchor(self) -> None:
        choices, as_of = self.document.case.surveillance, self.document.as_of
        anchor = self.document.anchor()
        if anchor is None:
            words = tr("Choose the event and enter its date; the visits are then dated from it.")
        elif choices.anchor_event is None:
            words = tr("Choose the event as well, so that the plan says what the dates are counted from.")
        else:
            words = " ".join(anchor_notes(anchor, as_of))
        self.anchor_note.setText(words)
        self.anchor_note.setVisible(bool(words))

    def _date_given(self, value: dt.date | None) -> None:
        self.document.set_surveillance(anchor_date=value)

    # --- rules --------------------------------------------------------------------------------------------------------

    def _state(self, result: Result[Item]) -> RuleState:
        surveillance = self.document.case.surveillance
        return RuleState(
            result,
            self.document.anchor(),
            tuple(sorted(surveillance.choices.items())),
            self.document.as_of,
            self._fault(),
        )

    def _fault(self) -> str:
        """Why nothing can be dated, when the anchor date is not possible for this patient."""
        if self.document.anchor() is None:
            return ""
        try:
            self.document.plan()
        except PlanError as error:
            return " ".join(sentences(error))
        return ""

    def _rule(self, state: RuleState) -> RuleCard:
        card = RuleCard(state, self.document.bench.index)
        card.chosen.connect(self._choose)
        card.visit_recorded.connect(self._record_visit)
        return card

    def _choose(self, key: str, value: int | None) -> None:
        choices = {one: number for one, number in self.document.case.surveillance.choices.items() if one != key}
        if value is not None:
            choices[key] = value
        self.document.set_surveillance(choices=choices)

    def _record_visit(self, visit: str, record: VisitRecord | None) -> None:
        kept = tuple(one for one in self.document.case.surveillance.visits if one.visit != visit)
        self.document.set_surveillance(visits=kept if record is None else (*kept, record))

    def _undetermined_row(self, result: Result[Item]) -> UndeterminedRow:
        row = UndeterminedRow(result, self.document.bench.index)
        row.jump_to_finding.connect(self.jump_to_finding)
        return row


def _is_rule(result: Result[Item]) -> bool:
    return isinstance(result.item, SurveillanceRule)
