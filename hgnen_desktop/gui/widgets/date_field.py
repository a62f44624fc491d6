"""A field for one calendar date."""

from __future__ import annotations

import datetime as dt

from PySide6.QtWidgets import QWidget

from hgnen_desktop.core.domain.dates import ParsedDate, iso, long_date, parse_date
from hgnen_desktop.gui.widgets.entry_field import EntryField, Limits
from hgnen_desktop.gui.words import tr

DateLimits = Limits[dt.date]


class DateField(EntryField):
    """A date that is never misread: day and month are asked for when they could be swapped.

    ``value_changed(datetime.date | None)`` is emitted when the understood date changes, ``problem_changed(str)`` when
    the sentence below the field does. The date is repeated in words beside the field. There is no clock inside: a limit
    such as "not after today" is handed in.

    Args:
        name: what the date is, for screen readers and messages.
        limits: what is possible and what is plausible.
    """

    def __init__(self, name: str, *, limits: DateLimits | None = None, parent: QWidget | None = None) -> None:
        super().__init__(name, limits=limits or DateLimits(), columns=12, parent=parent)
        self.line.setPlaceholderText(tr("YYYY-MM-DD"))

    def value(self) -> dt.date | None:
        """The date, once it was understood and lies in its limits."""
        return self._value if isinstance(self._value, dt.date) else None

    def set_value(self, value: dt.date | None) -> None:
        """Show a stored date. Emits no ``value_changed``."""
        self._set_value(value)

    def _parse(self, text: str) -> ParsedDate:
        return parse_date(text)

    def _written(self, value: object) -> str:
        assert isinstance(value, dt.date)
        return iso(value)

    def _echoed(self, value: object) -> str:
        assert isinstance(value, dt.date)
        return long_date(value)

    def _named(self, value: object) -> str:
        assert isinstance(value, dt.date)
        return long_date(value)

    def _too_low(self) -> str:
        return tr("{0} is earlier than {1}, the earliest that is possible here. Check it.")

    def _too_high(self) -> str:
        return tr("{0} is later than {1}, the latest that is possible here. Check it.")

    def _unusually_low(self) -> str:
        return tr("{0} is unusual: earlier than {1}. Is it right?")

    def _unusually_high(self) -> str:
        return tr("{0} is unusual: later than {1}. Is it right?")
