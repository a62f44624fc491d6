"""Fields for one calendar date: a day, or a day, a month or a year."""

from __future__ import annotations

import datetime as dt

from PySide6.QtWidgets import QWidget

from hgnen_desktop.core.course.typed_dates import partial_date
from hgnen_desktop.core.domain.course import PartialDate
from hgnen_desktop.core.domain.dates import ParsedDate, iso, parse_date
from hgnen_desktop.core.domain.numbers import Choice, Parsed, ProblemKind
from hgnen_desktop.gui.widgets.entry_field import EntryField, Limits
from hgnen_desktop.gui.words import long_date, tr

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


class PartialDateField(EntryField):
    """A date of which perhaps only the month or the year is known.

    ``value_changed(PartialDate | None)`` is emitted when the understood date changes. What can be read in two ways is asked,
    as in :class:`DateField`.

    Args:
        name: what the date is, for screen readers and messages.
        not_after: the last day that is possible.
    """

    def __init__(self, name: str, *, not_after: dt.date, parent: QWidget | None = None) -> None:
        limits = Limits(possible_max=PartialDate.of(not_after))
        super().__init__(name, limits=limits, columns=12, parent=parent)
        self.line.setPlaceholderText(tr("YYYY-MM-DD or YYYY"))

    def value(self) -> PartialDate | None:
        """The date, once it was understood and lies in its limits."""
        return self._value if isinstance(self._value, PartialDate) else None

    def set_value(self, value: PartialDate | None) -> None:
        """Show a stored date. Emits no ``value_changed``."""
        self._set_value(value)

    def _parse(self, text: str) -> Parsed[PartialDate]:
        read = parse_date(text)
        if read.value is not None:
            return Parsed.of(PartialDate.of(read.value))
        assert read.problem is not None
        part = partial_date(text.strip()).date if read.problem.kind is ProblemKind.INCOMPLETE else None
        if part is not None:
            return Parsed.of(part)
        choices = tuple(Choice(one.text, PartialDate.of(one.value)) for one in read.problem.choices)
        return Parsed.refused(read.problem.kind, read.problem.message, choices)

    def _written(self, value: object) -> str:
        return str(value)

    def _echoed(self, value: object) -> str:
        assert isinstance(value, PartialDate)
        return long_date(value.first) if value.is_exact else value.said()

    def _named(self, value: object) -> str:
        return self._echoed(value)

    def _too_high(self) -> str:
        return tr("{0} is later than {1}, the latest that is possible here. Check it.")
