"""The form that asks for the event of a rule, where the present event is none that the rule is counted from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from hgnen_desktop.core.guidelines.schema import SurveillanceRule
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.views.decide.base import capital, column, push_button
from hgnen_desktop.gui.widgets.choice_field import ChoiceField, Option, choice_field
from hgnen_desktop.gui.widgets.date_field import DateField
from hgnen_desktop.gui.widgets.entry_field import EntryState
from hgnen_desktop.gui.widgets.labels import caption
from hgnen_desktop.gui.words import tr


class EventForm(QWidget):
    """Asks for the event and its date that a rule is to be counted from, when the present event is none of the rule's.

    ``given`` carries both.
    """

    given = Signal(str, object)

    def __init__(self, rule: SurveillanceRule, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = column(self, spacing=theme.SPACE_4)
        self._why = caption("", role="problem")
        options = [Option(one.label, capital(one.label)) for one in rule.anchors]
        self.event_field: ChoiceField = choice_field(tr("Event that the new dates are counted from"), options)
        self.date = DateField(tr("Date of that event"))
        self._of_course: Mapping[str, dt.date] = {}
        self.event_field.value_changed.connect(self._event_chosen)
        self.button = push_button(tr("Follow from this event"), tr("Follow from this event: {0}").format(rule.title))
        self.button.clicked.connect(self._give)
        self._still = caption("", role="problem")
        for part in (self._why, self.event_field, self.date, self._still, self.button):
            layout.addWidget(part)
        self.close_form()

    def ask(self, why: str, of_course: Mapping[str, dt.date]) -> None:
        """Open the form and say why it is needed. The date of an event that the course gives is filled in with the event."""
        self._of_course = of_course
        self._why.setText(why)
        self._still.hide()
        self.event_field.set_value(None)
        self.date.reset()
        self.show()
        self.event_field.setFocus(Qt.FocusReason.TabFocusReason)

    def close_form(self) -> None:
        """Put the form away."""
        self.hide()

    def _event_chosen(self, event: str | None) -> None:
        day = self._of_course.get(event or "")
        if day is not None:
            self.date.set_value(day)

    def _give(self) -> None:
        self.date.commit()
        event, date = self.event_field.value(), self.date.value()
        missing = [] if event is not None else [tr("the event")]
        missing += [] if self.date.state() is EntryState.GOOD else [tr("the date of the event")]
        self._still.setText(tr("Still needed: {0}.").format(", ".join(missing)))
        self._still.setVisible(bool(missing))
        if not missing:
            self.given.emit(str(event), date)
