"""Calendar months counted from one date. Never chained: adding month to month drifts from the 31st to the 28th for ever."""

from __future__ import annotations

import calendar
import datetime as dt

from hgnen_desktop.core.errors import Fault, PlanError

_IN_EVERY_MONTH = 28


def months_after(anchor: dt.date, months: int) -> dt.date:
    """The day ``months`` calendar months after ``anchor``, on the same day of the month or, where there is none, the last.

    Raises:
        OverflowError: beyond the year 9999.
    """
    index = anchor.year * 12 + anchor.month - 1 + months
    year, month = divmod(index, 12)
    if not dt.MINYEAR <= year <= dt.MAXYEAR:
        raise OverflowError(f"{months} months after {anchor} is outside the calendar")
    day = anchor.day
    if day > _IN_EVERY_MONTH:
        day = min(day, calendar.monthrange(year, month + 1)[1])
    return dt.date(year, month + 1, day)


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
