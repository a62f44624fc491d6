"""Calendar months counted from one date. Never chained: adding month to month drifts from the 31st to the 28th for ever."""

from __future__ import annotations

import datetime as dt

from hgnen_desktop.core.errors import Fault, PlanError
from hgnen_desktop.core.phrase import day_words

_IN_EVERY_MONTH = 28
_MONTHS = 12


def months_after(anchor: dt.date, months: int) -> dt.date:
    """The day ``months`` calendar months after ``anchor``, on the same day of the month or, where there is none, the last.

    Raises:
        OverflowError: beyond the year 9999.
    """
    index = anchor.year * 12 + anchor.month - 1 + months
    year, month = divmod(index, 12)
    if not dt.MINYEAR <= year <= dt.MAXYEAR:
        raise OverflowError(f"{span_words(months)} after {day_words(anchor)} is outside the calendar")
    day = anchor.day
    if day > _IN_EVERY_MONTH:
        day = min(day, _days_in_month(year, month + 1))
    return dt.date(year, month + 1, day)


def _days_in_month(year: int, month: int) -> int:
    """28 to 31. The module of Python that knows it as well reads the names of months in the system's language first."""
    last = dt.date(year, 12, 31) if month == _MONTHS else dt.date(year, month + 1, 1) - dt.timedelta(days=1)
    return last.day


def counted_date(anchor: dt.date, months: int) -> dt.date:
    """:func:`months_after` for a plan.

    Raises:
        PlanError: beyond the year 9999.
    """
    try:
        return months_after(anchor, months)
    except OverflowError as error:
        raise PlanError(Fault("anchor date", f"{error}.", "Check the year.")) from error


def span_words(months: int) -> str:
    """A number of months in words: ``1 month``, ``6 months``."""
    return f"{months} month{'' if months == 1 else 's'}"
