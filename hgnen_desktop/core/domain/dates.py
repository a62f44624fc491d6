"""Reading a typed date without ever swapping day and month, and writing dates the same way on every computer.

There is no clock here: what "today" is, and which dates a field allows, is the caller's to say.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from enum import StrEnum

from hgnen_desktop.core.domain.answer import EARLIEST_YEAR as EARLIEST_YEAR
from hgnen_desktop.core.domain.answer import LATEST_YEAR as LATEST_YEAR
from hgnen_desktop.core.domain.numbers import (
    Choice,
    Parsed,
    ProblemKind,
    fold_digits,
    shown,
    trimmed,
)
from hgnen_desktop.core.late_patterns import late_pattern
from hgnen_desktop.core.phrase import day_words

LONGEST_TEXT = 40

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_EXAMPLE = "Write it as 2026-11-20 or 20 Nov 2026."

_YEAR_FIRST = late_pattern(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})")
_COMPACT = late_pattern(r"(\d{4})(\d{2})(\d{2})")
_YEAR_LAST = late_pattern(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})")
_SHORT_YEAR = late_pattern(
    r"\d{1,2}([-/.])\d{1,2}\1\d{2}|\d{1,2}[ -][a-z.]{3,}[ -]\d{2}|[a-z.]{3,} \d{1,2},? \d{2}", re.IGNORECASE
)
_NO_DAY = late_pattern(r"\d{4}|\d{4}[-/.]\d{1,2}|\d{1,2}[-/.]\d{4}|[a-z.]{3,} \d{4}", re.IGNORECASE)
_DAY_NAME_YEAR = late_pattern(r"(\d{1,2})(?:st|nd|rd|th)?\.?[ -]([a-z]{3,})\.?,?[ -](\d{4})", re.IGNORECASE)
_NAME_DAY_YEAR = late_pattern(r"([a-z]{3,})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})", re.IGNORECASE)
_WITH_WEEKDAY = late_pattern(r"([a-z]{3,})\.?,? (.+)", re.IGNORECASE)

ParsedDate = Parsed[dt.date]


class DateOrder(StrEnum):
    """What ``03/04/2026`` means: day first or month first. Dots need no order: they always mean day.month.year."""

    DMY = "dmy"
    MDY = "mdy"


_ORDER_WORDS = {DateOrder.DMY: "day/month/year", DateOrder.MDY: "month/day/year"}


def order_of(texts: Iterable[str]) -> DateOrder | None:
    """The order that a column of dates shows by itself; None when nothing shows it.

    One date that can only be read day first (``31.12.2026``, ``31/12/2026``) or month first (``12/31/2026``) decides for all.
    When both kinds stand in the column it shows nothing.
    """
    shown_orders = set()
    for text in texts:
        match = _YEAR_LAST.fullmatch(fold_digits(trimmed(text)) or "")
        if match is None:
            continue
        first, second = int(match[1]), int(match[3])
        if 12 < first <= 31 and second <= 12:
            shown_orders.add(DateOrder.DMY)
        elif match[2] != "." and first <= 12 < second <= 31:
            shown_orders.add(DateOrder.MDY)
    return shown_orders.pop() if len(shown_orders) == 1 else None


def parse_date(text: str, order: DateOrder | None = None) -> ParsedDate:
    """Read one calendar date.

    Accepted: ``2026-11-20`` (also with ``/`` or ``.``), ``20261120``, ``20.11.2026`` (dots always mean day.month.year),
    ``20 Nov 2026``, ``Nov 20, 2026``, full English month names, and a weekday in front if it is the right one.
    Without an order ``03/04/2026`` comes back with both readings; ``20/11/2026`` has only one and is read. Two-digit years
    and dates that do not exist are refused.

    Args:
        text: what was typed.
        order: how dates with strokes or dashes and the year last are written, where that is known. A date that does not
            fit it is refused.
    """
    typed = " ".join(trimmed(text).split())
    if not typed:
        return Parsed.refused(ProblemKind.EMPTY, "Nothing has been entered.")
    folded = fold_digits(typed)
    if len(typed) > LONGEST_TEXT or folded is None:
        return Parsed.refused(ProblemKind.UNREADABLE, f"{shown(typed)} is not a date. {_EXAMPLE}")
    weekday, rest = _split_weekday(folded)
    result = _read(rest, rest if weekday is not None else typed, order)
    if weekday is None or result.value is None or result.value.weekday() == weekday:
        return result
    actual = WEEKDAYS[result.value.weekday()]
    return Parsed.refused(
        ProblemKind.IMPOSSIBLE,
        f"{day_words(result.value)} is a {actual}, not a {WEEKDAYS[weekday]}. Correct one of them.",
    )


def _read(folded: str, typed: str, order: DateOrder | None) -> ParsedDate:
    """Read a date whose digits are ASCII and whose weekday is gone."""
    if match := _YEAR_FIRST.fullmatch(folded):
        return _date(int(match[1]), int(match[3]), int(match[4]), typed)
    if match := _COMPACT.fullmatch(folded):
        return _date(int(match[1]), int(match[2]), int(match[3]), typed)
    if match := _YEAR_LAST.fullmatch(folded):
        if match[2] == ".":
            return _dotted(int(match[1]), int(match[3]), int(match[4]), typed)
        return _day_or_month_first(int(match[1]), int(match[3]), int(match[4]), typed, order)
    for pattern, day_at, name_at in ((_DAY_NAME_YEAR, 1, 2), (_NAME_DAY_YEAR, 2, 1)):
        match = pattern.fullmatch(folded)
        month = _month(match[name_at]) if match else None
        if match and month:
            return _date(int(match[3]), month, int(match[day_at]), typed)
    if _SHORT_YEAR.fullmatch(folded):
        return Parsed.refused(ProblemKind.INCOMPLETE, f"{shown(typed)} has a year of two digits. Write all four.")
    if _NO_DAY.fullmatch(folded):
        return Parsed.refused(ProblemKind.INCOMPLETE, f"{shown(typed)} has no day. {_EXAMPLE}")
    return Parsed.refused(ProblemKind.UNREADABLE, f"{shown(typed)} is not a date. {_EXAMPLE}")


def _dotted(day: int, month: int, year: int, typed: str) -> ParsedDate:
    """Read ``day.month.year``; what would only be a date month first is told so, and never turned around."""
    result = _date(year, month, day, typed)
    if result.ok or not _date(year, day, month, typed).ok:
        return result
    message = f"{shown(typed)} is not in the calendar: dots mean day.month.year. {_EXAMPLE}"
    return Parsed.refused(ProblemKind.IMPOSSIBLE, message)


def _day_or_month_first(first: int, second: int, year: int, typed: str, order: DateOrder | None) -> ParsedDate:
    """Read ``first/second/year``; ask when both orders give a different date and none is known."""
    if order is not None:
        return _in_order(first, second, year, typed, order)
    readings = [_date(year, second, first, typed), _date(year, first, second, typed)]
    values = list(dict.fromkeys(reading.value for reading in readings if reading.value is not None))
    if len(values) < 2:
        return next((reading for reading in readings if reading.ok), readings[0])
    choices = tuple(Choice(day_words(value), value) for value in values)
    names = " or ".join(choice.text for choice in choices)
    return Parsed.refused(
        ProblemKind.AMBIGUOUS, f"{shown(typed)} can be read in two ways. Do you mean {names}?", choices
    )


def _in_order(first: int, second: int, year: int, typed: str, order: DateOrder) -> ParsedDate:
    is_day_first = order is DateOrder.DMY
    result = _date(year, second, first, typed) if is_day_first else _date(year, first, second, typed)
    other = _date(year, first, second, typed) if is_day_first else _date(year, second, first, typed)
    if result.ok or not other.ok:
        return result
    message = f"{shown(typed)} is no date as {_ORDER_WORDS[order]}, the order of the other dates. Correct it."
    return Parsed.refused(ProblemKind.IMPOSSIBLE, message)


def _date(year: int, month: int, day: int, typed: str) -> ParsedDate:
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        return Parsed.refused(
            ProblemKind.IMPOSSIBLE, f"The year {year:04} lies outside {EARLIEST_YEAR} to {LATEST_YEAR}. Check the date."
        )
    try:
        return Parsed.of(dt.date(year, month, day))
    except ValueError:
        return Parsed.refused(ProblemKind.IMPOSSIBLE, f"{shown(typed)} is not in the calendar. Check day and month.")


def _month(name: str) -> int | None:
    """1 to 12 for an English month name, its first three letters, or 'Sept'."""
    return _position(name, (*_MONTHS,), extra={"sept": 9})


def _split_weekday(text: str) -> tuple[int | None, str]:
    """The weekday in front (0 is Monday) and the rest; (None, text) when there is none."""
    match = _WITH_WEEKDAY.fullmatch(text)
    weekday = _position(match[1], WEEKDAYS, extra={"tues": 2, "thur": 4, "thurs": 4}) if match else None
    return (weekday - 1, match[2]) if match and weekday else (None, text)


def _position(name: str, names: tuple[str, ...], extra: dict[str, int]) -> int | None:
    key = name.casefold()
    for number, full in enumerate(names, start=1):
        if key in (full.casefold(), full[:3].casefold()):
            return number
    return extra.get(key)


def long_date(day: dt.date) -> str:
    """A date as a person reads it, the same on every computer: ``Fri 20 Nov 2026``."""
    return f"{WEEKDAYS[day.weekday()][:3]} {day_words(day)}"


def iso(day: dt.date) -> str:
    """A date as it is stored and sorted: ``2026-11-20``."""
    return f"{day.year:04}-{day.month:02}-{day.day:02}"
