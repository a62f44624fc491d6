"""Whether the anchor, an event with its date, can be right. Every way in is checked here: window, command line, table of
many, due list."""

from __future__ import annotations

import datetime as dt

from hgnen_desktop.core.domain.dates import EARLIEST_YEAR, LATEST_YEAR
from hgnen_desktop.core.errors import Fault, PlanError
from hgnen_desktop.core.guidelines.follow_up_schema import AnchorEvent
from hgnen_desktop.core.guidelines.schema import SurveillanceRule
from hgnen_desktop.core.phrase import day_words
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
        what = f"{day_words(date)} is before the patient's year of birth ({birth_year})."
        raise PlanError(Fault("anchor date", what, "Correct one of them."))


def event_label(rule: SurveillanceRule, text: str) -> str | None:
    """The label of one of the rule's own events, in any case of letters; None when it is none of them.

    Args:
        rule: the rule whose visits are counted.
        text: the id, the label, or the label without what stands in parentheses behind it.
    """
    wanted = text.strip().casefold()
    return next((one.label for one in rule.anchors if wanted in _names(one)), None)


def _names(anchor: AnchorEvent) -> tuple[str, ...]:
    label = anchor.label.casefold()
    return anchor.id.casefold(), label, label.partition(" (")[0]


def event_fault(rule: SurveillanceRule, event: str | None) -> Fault | None:
    """Why the visits of a rule cannot be counted from an event; None when they can, or when no event is recorded."""
    if event is None or event_label(rule, event) is not None:
        return None
    allowed = "; ".join(one.label for one in rule.anchors)
    what = f"'{event}' is not an event that '{rule.title}' is counted from."
    return Fault("event", what, f"Choose one of these, with its date: {allowed}.")


def check_event(rule: SurveillanceRule, event: str | None) -> None:
    """Refuse to count the visits of a rule from an event that the source does not name for it.

    Raises:
        PlanError: with the events that the rule can be counted from.
    """
    fault = event_fault(rule, event)
    if fault is not None:
        raise PlanError(fault)


def anchor_notes(anchor: Anchor, as_of: dt.date) -> list[str]:
    """What a person should know of the anchor date: that it lies ahead, or so far away that the year may be mistyped."""
    day, today = day_words(anchor.date), day_words(as_of)
    if (anchor.date - as_of).days > _TEN_YEARS:
        return [f"The anchor date {day} is more than ten years after {today}. Check the year."]
    if anchor.date > as_of:
        return [f"The anchor date {day} lies after {today}: the dates are provisional."]
    if (as_of - anchor.date).days > _TEN_YEARS:
        return [f"The anchor date {day} is more than ten years before {today}. Check the year."]
    return []
