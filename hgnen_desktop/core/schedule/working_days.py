"""The days on which a clinic works: its weekdays without public holidays, those of denominations it keeps, and the days on
which it is closed. Offline; there is no clock.

A visit on another day is never moved silently: the shift holds both dates and the reason.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.case import ClinicDays, ShiftTo
from hgnen_desktop.core.domain.dates import WEEKDAYS
from hgnen_desktop.core.errors import Fault, PlanError
from hgnen_desktop.core.phrase import day_phrase, day_words, phrase
from hgnen_desktop.core.schedule.places import check_place, nearest, region_codes

if TYPE_CHECKING:
    import holidays

_ENGLISH = "en_US"
_CODE = re.compile("[A-Z]{2}")
# Longer than any run of holidays and weekends of a clinic that works one day a week.
_FARTHEST = 60
# The kinds of holidays, as the list of holidays names them, that depend on what most people of a place believe.
_DENOMINATIONS = frozenset(
    {"albanian", "armenian", "catholic", "chinese", "christian", "hebrew", "hindu", "islamic", "orthodox", "protestant"}
)


@dataclass(frozen=True, slots=True)
class Shift:
    """A visit that falls on a day on which the clinic does not work.

    Attributes:
        original: the day as counted.
        shifted: the working day in its place; equal to ``original`` when the clinic wants only to be told.
        reason: why, for example ``Saturday`` or ``Easter Monday``.
    """

    original: dt.date
    shifted: dt.date
    reason: str

    def words(self) -> str:
        """For example ``moved from 6 Apr 2026 (Easter Monday)``."""
        if self.shifted == self.original:
            return phrase("{0} is not a working day ({1})", day_phrase(self.original), self.reason)
        return phrase("moved from {0} ({1})", day_phrase(self.original), self.reason)


class WorkingDays:
    """Tells working days from others, for one clinic. Make it once and use it for many dates."""

    def __init__(self, days: ClinicDays) -> None:
        """Prepare the clinic's weekdays and its country's holidays.

        Raises:
            PlanError: when the country, its region or a denomination is not known, or closed days end before they begin.
        """
        self.days = days
        self._weekdays = frozenset(days.weekdays)
        self._holidays = _country(days.country, days.subdivision, days.denominations) if days.country else None
        for closed in days.closed:
            if closed.last < closed.first:
                what = f"they end on {day_words(closed.last)}, before they begin on {day_words(closed.first)}."
                raise PlanError(Fault("closed days", what, "Write the earlier day first."))

    def reason(self, day: dt.date) -> str | None:
        """Why the clinic does not work on this day; None on a working day."""
        reasons = [] if day.weekday() in self._weekdays else [WEEKDAYS[day.weekday()]]
        name = self._holidays.get(day) if self._holidays is not None and self.covers(day) else None
        if name:
            reasons.append(str(name))
        for closed in self.days.closed:
            if closed.first <= day <= closed.last:
                reasons.append(closed.reason or "clinic closed")
        return ", ".join(reasons) or None

    def covers(self, day: dt.date) -> bool:
        """Whether the country's holidays are known for the year of this day; True when none are asked for."""
        return self._holidays is None or self._holidays.start_year <= day.year <= self._holidays.end_year

    def shift(self, day: dt.date) -> Shift | None:
        """The shift of a visit that falls on this day; None on a working day.

        Raises:
            PlanError: when there is no working day within 60 days.
        """
        reason = self.reason(day)
        if reason is None:
            return None
        if self.days.shift is ShiftTo.STAY:
            return Shift(day, day, reason)
        steps = {ShiftTo.NEXT: (1,), ShiftTo.PREVIOUS: (-1,), ShiftTo.NEAREST: (-1, 1)}[self.days.shift]
        for distance in range(1, _FARTHEST + 1):
            for step in steps:
                other = day + dt.timedelta(days=step * distance)
                if self.reason(other) is None:
                    return Shift(day, other, reason)
        raise PlanError(
            Fault(
                "working days",
                f"there is no working day within {_FARTHEST} days of {day_words(day)}.",
                "Choose more weekdays, or correct the closed days.",
            )
        )

    def notes(self) -> list[str]:
        """What a person should know of these working days before relying on them."""
        if self._holidays is None and len(self._weekdays) == len(WEEKDAYS):
            return ["Dates stay as counted, on weekends and holidays too."]
        if self._holidays is None:
            return ["No country is chosen: public holidays are not taken into account."]
        notes = []
        if self._holidays.subdivisions and self.days.subdivision is None:
            notes.append(
                f"No region of {self.days.country} is chosen: holidays that only some regions have are not taken into account."
            )
        kept = _kept_in(self.days.country or "", self.days.subdivision)
        kinds = [kind for kind in kept if kind not in self.days.denominations]
        if kinds:
            notes.append(f"Holidays of denominations are not taken into account: {', '.join(kinds)}.")
        return notes


def countries() -> list[str]:
    """The codes of the countries whose holidays are known, in order, for a list to choose from."""
    from holidays.registry import COUNTRIES  # to list them by what is said of each would load them all

    return sorted({code for _, *codes in COUNTRIES.values() for code in codes if len(code) == 2})


def subdivisions(country: str) -> list[str]:
    """The codes of a country's regions; empty when holidays are the same everywhere or the country is not known."""
    return [] if _without_region(country) is None else sorted(set(region_codes(country).values()))


def denominations(country: str) -> list[str]:
    """The denominations of a country whose own holidays are known, for example ``catholic``; empty for most countries."""
    plain = _without_region(country)
    return [] if plain is None else [kind for kind in plain.supported_categories if kind in _DENOMINATIONS]


@lru_cache(maxsize=64)
def _kept_in(country: str, subdivision: str | None) -> tuple[str, ...]:
    """The denominations whose holidays differ from the public ones in the clinic's own region."""
    import holidays

    found = []
    for kind in denominations(country):
        own = holidays.country_holidays(country, subdiv=subdivision, categories=(kind,))
        own.get(dt.date(own.end_year, 1, 1))  # fills that year
        found += [kind] if len(own) else []
    return tuple(found)


def _without_region(country: str) -> holidays.HolidayBase | None:
    """A country's holidays; None when they are not known. Asking for one country is much quicker than listing them all."""
    if not _CODE.fullmatch(country):
        return None
    import holidays

    try:
        return holidays.country_holidays(country)
    except NotImplementedError:
        return None


def _country(country: str, subdivision: str | None, kept: Sequence[str] = ()) -> holidays.HolidayBase:
    check_place(country, subdivision)
    known = denominations(country)
    strange = next((kind for kind in kept if kind not in known), None)
    if strange is not None:
        allowed = f"Allowed: {', '.join(known)}." if known else f"None are known for {country}; leave it out."
        like = nearest(strange, {kind: kind for kind in known})
        what = f"holidays called '{strange[:40]}' are not known for {country}."
        raise PlanError(Fault("denomination", what, f"Did you mean {like}? {allowed}" if like else allowed))
    import holidays

    plain = holidays.country_holidays(country)
    language = _ENGLISH if _ENGLISH in plain.supported_languages else None
    categories = (*sorted(plain.categories), *kept)
    return holidays.country_holidays(country, subdiv=subdivision, language=language, categories=categories)
