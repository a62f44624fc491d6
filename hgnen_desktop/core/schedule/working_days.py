"""The days on which a clinic works: its weekdays without the public holidays of its country. Offline; there is no clock.

A visit on another day is never moved silently: the shift holds both dates and the reason.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hgnen_desktop.core.domain.case import ClinicDays, ShiftTo
from hgnen_desktop.core.errors import Fault, PlanError

if TYPE_CHECKING:
    import holidays

_ENGLISH = "en_US"
_CODE = re.compile("[A-Z]{2}")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# Longer than any run of holidays and weekends of a clinic that works one day a week.
_FARTHEST = 60


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
        """For example ``moved from 2026-04-06 (Easter Monday)``."""
        if self.shifted == self.original:
            return f"{self.original.isoformat()} is not a working day ({self.reason})"
        return f"moved from {self.original.isoformat()} ({self.reason})"


class WorkingDays:
    """Tells working days from others, for one clinic. Make it once and use it for many dates."""

    def __init__(self, days: ClinicDays) -> None:
        """Prepare the clinic's weekdays and its country's holidays.

        Raises:
            PlanError: when the country or its region is not known.
        """
        self.days = days
        self._weekdays = frozenset(days.weekdays)
        self._holidays = _country(days.country, days.subdivision) if days.country else None

    def reason(self, day: dt.date) -> str | None:
        """Why the clinic does not work on this day; None on a working day."""
        reasons = [] if day.weekday() in self._weekdays else [_WEEKDAYS[day.weekday()]]
        name = self._holidays.get(day) if self._holidays is not None and self.covers(day) else None
        if name:
            reasons.append(str(name))
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
        step = dt.timedelta(days=1 if self.days.shift is ShiftTo.NEXT else -1)
        other = day
        for _ in range(_FARTHEST):
            other += step
            if self.reason(other) is None:
                return Shift(day, other, reason)
        raise PlanError(
            Fault(
                "working days",
                f"there is no working day within {_FARTHEST} days of {day.isoformat()}.",
                "Choose more weekdays.",
            )
        )

    def notes(self) -> list[str]:
        """What a person should know of these working days before relying on them."""
        if self._holidays is None:
            return ["No country is chosen: public holidays are not taken into account."]
        notes = []
        if self._holidays.subdivisions and self.days.subdivision is None:
            notes.append(
                f"No region of {self.days.country} is chosen: holidays that only some regions have are not taken into account."
            )
        return notes


def countries() -> list[str]:
    """The codes of the countries whose holidays are known, in order, for a list to choose from."""
    import holidays  # takes long to load, and most plans ask for no country

    return sorted(code for code in holidays.list_supported_countries() if len(code) == 2)


def subdivisions(country: str) -> list[str]:
    """The codes of a country's regions; empty when holidays are the same everywhere or the country is not known."""
    plain = _without_region(country)
    return [] if plain is None else sorted(plain.subdivisions)


def _without_region(country: str) -> holidays.HolidayBase | None:
    """A country's holidays; None when they are not known. Asking for one country is much quicker than listing them all."""
    if not _CODE.fullmatch(country):
        return None
    import holidays

    try:
        return holidays.country_holidays(country)
    except NotImplementedError:
        return None


def _country(country: str, subdivision: str | None) -> holidays.HolidayBase:
    plain = _without_region(country)
    if plain is None:
        raise PlanError(
            Fault(
                "country",
                f"the holidays of '{country}' are not known.",
                "Write the two-letter code of the country, for example US or DE.",
            )
        )
    regions = subdivisions(country)
    if subdivision is not None and subdivision not in regions:
        allowed = (
            f"Allowed: {', '.join(regions)}."
            if regions
            else f"{country} has no regions with holidays of their own; leave it out."
        )
        raise PlanError(Fault("region", f"'{subdivision}' is not a region of {country} with known holidays.", allowed))
    import holidays

    language = _ENGLISH if _ENGLISH in plain.supported_languages else None
    return holidays.country_holidays(country, subdiv=subdivision, language=language)
