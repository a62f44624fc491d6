"""A field for one number with a fixed unit."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from hgnen_desktop.core.domain.fields_of_view import arithmetic
from hgnen_desktop.core.domain.numbers import Choice, Parsed, echo, parse_decimal, plain_text, to_decimal
from hgnen_desktop.core.domain.reported import Reported, as_typed, parse_reported, reported_words
from hgnen_desktop.gui.widgets.entry_field import EntryField, EntryState, Limits, Reading
from hgnen_desktop.gui.widgets.labels import plain_label
from hgnen_desktop.gui.words import tr

NumberLimits = Limits[Decimal]


def number_limits(
    possible: tuple[Decimal | float, Decimal | float] | None = None,
    plausible: tuple[Decimal | float, Decimal | float] | None = None,
) -> NumberLimits:
    """Limits from plain numbers: ``number_limits(possible=(0, 100), plausible=(1, 100))``, all inclusive."""
    low, high = (None, None) if possible is None else (to_decimal(possible[0]), to_decimal(possible[1]))
    usual_low, usual_high = (None, None) if plausible is None else (to_decimal(plausible[0]), to_decimal(plausible[1]))
    return NumberLimits(low, high, usual_low, usual_high)


class NumberField(EntryField):
    """A number that is never misread.

    ``value_changed(Decimal | None)`` is emitted when the understood value changes, ``problem_changed(str)`` when the
    sentence below the field does. There are no arrows, and the wheel does nothing.

    Args:
        name: what the number is, for screen readers and messages.
        unit: the unit the number is in; shown behind the field and never changed.
        decimals: how many decimals are taken; ``None`` means any number.
        limits: what is possible and what is plausible.
        as_reported: also take numbers as reports have them: bounds, ranges, approximate numbers, counts in fields of a
            microscope. The value is then a :class:`Reported`.
    """

    def __init__(
        self,
        name: str,
        *,
        unit: str | None = None,
        decimals: int | None = None,
        limits: NumberLimits | None = None,
        as_reported: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._unit, self._decimals, self._as_reported = unit, decimals, as_reported
        super().__init__(name, limits=limits or NumberLimits(), columns=14 if as_reported else 8, parent=parent)
        self.line.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if unit:
            self.line.setAccessibleName(f"{name}, {unit}")
            self._row.insertWidget(1, plain_label(unit, role="muted"))

    def value(self) -> Decimal | Reported | None:
        """The number, once it was understood and lies in its limits."""
        return self._value if isinstance(self._value, Decimal | Reported) else None

    def whole(self) -> int | None:
        """The number, where only a whole one can be entered."""
        value = self.value()
        return int(value) if isinstance(value, Decimal) else None

    def set_value(self, value: Decimal | float | Reported | None) -> None:
        """Show a stored number. Emits no ``value_changed``."""
        self._set_value(value if value is None or isinstance(value, Reported) else to_decimal(value))

    def _parse(self, text: str) -> Parsed[Any]:
        least, most = self._limits.possible_min, self._limits.possible_max
        if not self._as_reported or least is None or most is None:
            return parse_decimal(text, decimals=self._decimals, unit=self._unit)
        return parse_reported(text, decimals=self._decimals, unit=self._unit, possible=(float(least), float(most)))

    def _judge(self, value: object) -> Reading[Any]:
        """An interval is judged by the numbers that were written; where a bound leaves it open there is nothing to judge."""
        if not isinstance(value, Reported):
            return self._with_other_unit(super()._judge(value))
        if value == self._confirmed:
            return Reading(EntryState.GOOD, value)
        limits = self._limits
        written = [
            to_decimal(end)
            for end, bound in ((value.low, limits.possible_min), (value.high, limits.possible_max))
            if end != bound
        ]
        for end in written:
            found = super()._judge(end)
            if found.state is EntryState.UNUSUAL:
                choice = Choice(tr("Yes, {0}").format(as_typed(value, self._unit)), value)
                return Reading(EntryState.UNUSUAL, None, found.sentence, (choice,))
        return Reading(EntryState.GOOD, value)

    def _with_other_unit(self, reading: Reading[Any]) -> Reading[Any]:
        """A length that is unusual in centimeters and usual in millimeters may be meant so: that is offered as well."""
        if reading.state is not EntryState.UNUSUAL or self._unit != "cm" or not self._as_reported:
            return reading
        small = reading.choices[0].value / 10
        low, high = self._limits.plausible_min, self._limits.plausible_max
        if low is None or high is None or not low <= small <= high:
            return reading
        meant = Choice(tr("No, {0} mm = {1} cm").format(plain_text(small * 10), plain_text(small)), small)
        return replace(reading, choices=(*reading.choices, meant))

    def _written(self, value: object) -> str:
        if isinstance(value, Reported):
            return value.text
        assert isinstance(value, Decimal)
        return plain_text(value)

    def _echoed(self, value: object) -> str:
        """Words only where they add something: another unit, or a text that differs from the number it stands for."""
        if isinstance(value, Reported):
            return self._reported_echo(value)
        assert isinstance(value, Decimal)
        words = echo(value, self._unit)
        if "=" in words:
            return words
        return "" if self.line.text().strip() == plain_text(value) else tr("read as {0}").format(words)

    def _reported_echo(self, value: Reported) -> str:
        words = tr("read as {0}").format(reported_words(value, self._unit))
        if self._unit in ("cm", "mm") and value.is_at(value.low):
            words = tr("read as {0}").format(echo(value.low, self._unit))
        how = arithmetic(value.text, self._unit)
        return f"{words}: {how}" if how else words

    def _named(self, value: object) -> str:
        assert isinstance(value, Decimal)
        return f"{plain_text(value)} {self._unit}" if self._unit else plain_text(value)

    def _too_low(self) -> str:
        return tr("{0} is less than {1}, the least that is possible here. Check it.")

    def _too_high(self) -> str:
        return tr("{0} is more than {1}, the most that is possible here. Check it.")

    def _unusually_low(self) -> str:
        return tr("{0} is unusual: less than {1}. Is it right?")

    def _unusually_high(self) -> str:
        return tr("{0} is unusual: more than {1}. Is it right?")
