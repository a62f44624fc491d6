"""The field for one finding, made from the catalogue. It speaks values as a case holds them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any, cast

from PySide6.QtWidgets import QWidget

from hgnen_desktop.core.domain.course import PartialDate
from hgnen_desktop.core.domain.reported import Reported
from hgnen_desktop.core.guidelines.catalogue import named_note
from hgnen_desktop.core.guidelines.findings_schema import Finding, FindingType
from hgnen_desktop.gui.kit.options import options_of
from hgnen_desktop.gui.widgets.choice_field import ChoiceField, ComboChoice, RadioChoice, choice_field, yes_no
from hgnen_desktop.gui.widgets.date_field import PartialDateField
from hgnen_desktop.gui.widgets.entry_field import EntryField
from hgnen_desktop.gui.widgets.notation_field import NotationField
from hgnen_desktop.gui.widgets.number_field import NumberField, number_limits

Stored = bool | int | float | str | tuple[str, ...] | Reported


class AnswerField:
    """A field and the way between what it shows and what a case stores.

    Args:
        finding: what is asked.
        as_of: dates after this day are refused.
        changed: called with the new stored value, or None when there is none.
        parent: the widget the field lives in.
    """

    def __init__(
        self, finding: Finding, as_of: dt.date, changed: Callable[[Stored | None], None], parent: QWidget
    ) -> None:
        self._finding = finding
        self.widget: ChoiceField | EntryField = _make(finding, as_of, parent)
        self.widget.value_changed.connect(lambda value: changed(self._stored(value)))

    def show(self, value: Any) -> None:  # noqa: ANN401 - any value a finding may hold
        """Show a stored value, or nothing."""
        if isinstance(self.widget, PartialDateField):
            self.widget.set_value(None if value is None else PartialDate(value))
        elif isinstance(self.widget, NumberField | NotationField):
            self.widget.set_value(value)
        elif isinstance(self.widget, ChoiceField):
            self.widget.set_value(value or None if isinstance(value, tuple) else value)

    def reset(self) -> None:
        """Empty the field and forget a text that was not understood."""
        if isinstance(self.widget, EntryField):
            self.widget.reset()
        else:
            self.widget.set_value(None)

    def commit(self) -> None:
        """Take what was typed or shown as it is now."""
        self.widget.commit()

    def take_pointed_at(self) -> None:
        """Take the option that the arrow keys stand on, before the keyboard goes on to the next question."""
        if isinstance(self.widget, RadioChoice):
            self.widget.take_pointed_at()

    def note_of_name(self) -> str | None:
        """What is noted with an answer that was chosen under another name than the option's own; None for its own name."""
        synonym = self.widget.synonym() if isinstance(self.widget, ComboChoice) else None
        return named_note(*synonym) if synonym is not None else None

    def has_problem(self) -> bool:
        """Whether the field holds a text that does not count yet."""
        return isinstance(self.widget, EntryField) and bool(self.widget.problem())

    def _stored(self, value: object | None) -> Stored | None:
        if isinstance(value, Decimal):
            return float(value) if self._finding.decimals else int(value)
        if isinstance(value, PartialDate):
            return str(value)
        return cast(Stored | None, value)  # a choice holds the catalogue's own values


def _make(finding: Finding, as_of: dt.date, parent: QWidget) -> ChoiceField | EntryField:
    if finding.type is FindingType.NUMBER:
        possible, usual = finding.possible, finding.plausible
        limits = number_limits(
            (possible.min, possible.max) if possible else None,
            (usual.min, usual.max) if usual else None,
        )
        return NumberField(
            finding.label, unit=finding.unit, decimals=finding.decimals, limits=limits, as_reported=True, parent=parent
        )
    if finding.type is FindingType.TEXT:
        return NotationField(finding.label, read=finding.notation, example=finding.example or "", parent=parent)
    if finding.type is FindingType.DATE:
        return PartialDateField(finding.label, not_after=as_of, parent=parent)
    if finding.type is FindingType.YES_NO:
        return choice_field(finding.label, yes_no(), clearable=False, parent=parent)
    several = finding.type is FindingType.CHOICES
    return choice_field(
        finding.label, options_of(finding), several=several, exclusive=finding.exclusive, clearable=False, parent=parent
    )
