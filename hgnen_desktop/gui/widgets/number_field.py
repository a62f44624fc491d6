"""A field for one number with a fixed unit."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from hgnen_desktop.core.domain.numbers import Parsed, echo, parse_decimal, plain_text, to_decimal
from hgnen_desktop.gui.widgets.entry_field import EntryField, Limits
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
    """

    def __init__(
        self,
        name: str,
        *,
        unit: str | None = None,
        decimals: int | None = None,
        limits: NumberLimits | None = None,
        parent: QWidget | None = None,
    ) -> None:
        self._unit, self._decimals = unit, decimals
        super().__init__(name, limits=limits or NumberLimits(), columns=8, parent=parent)
        self.line.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if unit:
            self.line.setAccessibleName(f"{name}, {unit}")
            self._row.insertWidget(1, plain_label(unit, role="muted"))

    def value(self) -> Decimal | None:
        """The number, once it was understood and lies in its limits."""
        return self._value if isinstance(self._value, Decimal) else None

    def set_value(self, value: Decimal | float | None) -> None:
        """Show a stored number. Emits no ``value_changed``."""
        self._set_value(None if value is None else to_decimal(value))

    def _parse(self, text: str) -> Parsed[Decimal]:
        return parse_decimal(text, decimals=self._decimals, unit=self._unit)

    def _written(self, value: object) -> str:
        assert isinstance(value, Decimal)
        return plain_text(value)

    def _echoed(self, value: object) -> str:
        """Words only where they add something: another unit, or a text that differs from the number it stands for."""
        assert isinstance(value, Decimal)
        words = echo(value, self._unit)
        if "=" in words:
            return words
        return "" if self.line.text().strip() == plain_text(value) else tr("read as {0}").format(words)

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
