"""Whether an anchor date can be right. Every way in is checked here: window, command line, table of many, due list."""

from __future__ import annotations

import datetime as dt

from hgnen_desktop.core.domain.dates import EARLIEST_YEAR, LATEST_YEAR
from hgnen_desktop.core.errors import Fault, PlanError
from hgnen_desktop.core.schedule.surveillance import Anchor

_TEN_YEARS = 3653  # days, leap days counted


def check_anchor(date: dt.date, birth_year: int | None = None) -> None:
    """Refuse an anchor date that nobody can mean.

    Raises:
        PlanError: when it lies before the year of birth, or in a year that no patient can have.
    """
    if not EARLIEST_YEAR <= date.year <= LATEST_YEAR:
        what = f"the year {date.year} lies outside {EARLIEST_YEAR} to {LATEST_YEAR}."
        raise PlanError(Fault("anchor date", what, "Check the year."))
    if birth_year is not None and date.year < birth_year:
        what = f"{date.isoformat()} is before the patient's year of birth ({birth_year})."
        raise PlanError(Fault("anchor date", what, "Correct one of them."))


def anchor_notes(anchor: Anchor, as_of: dt.date) -> list[str]:
    """What a person should know of the anchor date: that it lies ahead, or so far away that the year may be mistyped."""
    day, today = anchor.date.isoformat(), as_of.isoformat()
    if (anchor.date - as_of).days > _TEN_YEARS:
        return [f"The anchor date {day} is more than ten years after {today}. Check the year."]
    if anchor.date > as_of:
        return [f"The anchor date {day} lies after {today}: the dates are provisional."]
    if (as_of - anchor.date).days > _TEN_YEARS:
        return [f"The anchor date {day} is more than ten years before {today}. Check the year."]
    return []
