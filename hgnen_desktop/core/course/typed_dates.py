"""Dates as people type them in a line of the course: a day, a month or a year, never one guessed from two readings."""

from __future__ import annotations

import re

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.course import PartialDate
from hgnen_desktop.core.domain.dates import EARLIEST_YEAR, LATEST_YEAR, parse_date
from hgnen_desktop.core.domain.numbers import ProblemKind, fold_digits
from hgnen_desktop.core.late_patterns import late_pattern

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_YEAR_MONTH = late_pattern(r"(\d{4})[-/.](\d{1,2})")
_MONTH_YEAR = late_pattern(r"(\d{1,2})[-/.](\d{4})")
_NAME_YEAR = late_pattern(r"([a-z]{3,9})\.? (\d{4})", re.IGNORECASE)
_MOST_WORDS = 3


@dataclass(frozen=True, slots=True)
class TypedDate:
    """A date that was read from the beginning of words, how many of them it took, or why it was not read."""

    date: PartialDate | None = None
    words: int = 0
    problem: str = ""


def leading_date(words: list[str]) -> TypedDate:
    """The date at the beginning of some words; the longest reading counts. Without one, ``words`` is 0."""
    problem = ""
    for count in range(min(_MOST_WORDS, len(words)), 0, -1):
        text = " ".join(words[:count]).rstrip(",;:")
        found = partial_date(text)
        if found.date is not None:
            return TypedDate(found.date, count)
        problem = found.problem or problem
    return TypedDate(problem=problem)


def partial_date(text: str) -> TypedDate:
    """Read a day, a month or a year."""
    folded = fold_digits(text) or text
    if re.fullmatch(r"\d{4}", folded):
        return _made(int(folded))
    for pattern, year_at, month_at in ((_YEAR_MONTH, 1, 2), (_MONTH_YEAR, 2, 1)):
        if match := pattern.fullmatch(folded):
            return _made(int(match[year_at]), int(match[month_at]))
    if match := _NAME_YEAR.fullmatch(folded):
        name = match[1][:3].casefold()
        return _made(int(match[2]), _MONTHS.index(name) + 1) if name in _MONTHS else TypedDate()
    read = parse_date(text)
    if read.value is not None:
        return TypedDate(PartialDate.of(read.value), 1)
    assert read.problem is not None
    told = read.problem.kind in (ProblemKind.AMBIGUOUS, ProblemKind.IMPOSSIBLE, ProblemKind.INCOMPLETE)
    return TypedDate(problem=read.problem.message if told else "")


def _made(year: int, month: int | None = None) -> TypedDate:
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        return TypedDate(
            problem=f"The year {year:04} lies outside {EARLIEST_YEAR} to {LATEST_YEAR}. Check the date."
            if month is not None
            else ""
        )
    if month is None:
        return TypedDate(PartialDate(f"{year:04}"), 1)
    if not 1 <= month <= 12:
        return TypedDate(problem=f"There is no month {month}. Write the month as 01 to 12.")
    return TypedDate(PartialDate(f"{year:04}-{month:02}"), 1)
