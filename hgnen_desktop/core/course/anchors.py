"""The events that follow-up can be counted from, as the course of a case dates them. Nothing is chosen here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.course import EventKind, PartialDate

if TYPE_CHECKING:
    from hgnen_desktop.core.course.facts import Standing
    from hgnen_desktop.core.domain.case import Case
    from hgnen_desktop.core.guidelines.index import Index
    from hgnen_desktop.core.guidelines.schema import SurveillanceRule


@dataclass(frozen=True, slots=True)
class CourseAnchor:
    """One event of a rule with its date in the course.

    Attributes:
        event: the event as the rule names it.
        on: when it was; only a day can be counted from.
        source: one line that names it: ``Last operation: 11 Feb 2026 (gastrectomy, R0)``.
    """

    event: str
    on: PartialDate
    source: str

    @property
    def date(self) -> dt.date | None:
        """The day, where it is known to the day."""
        return self.on.first if self.on.is_exact else None


def course_anchors(standing: Standing, rules: Iterable[SurveillanceRule], index: Index) -> tuple[CourseAnchor, ...]:
    """What the course dates of the events that these rules are counted from, in the order in which the rules name them."""
    from hgnen_desktop.core.course.words import event_words

    labels = {anchor.id: anchor.label for rule in rules for anchor in rule.anchors}
    found = {
        anchor: CourseAnchor(
            labels[anchor], fact.on, f"{fact.label}: {fact.on.said()} ({event_words(fact.event, index)})"
        )
        for fact in standing.dates
        for anchor in fact.anchors
        if anchor in labels
    }
    return tuple(found[anchor] for anchor in labels if anchor in found)


def dated_by_course(
    standing: Standing, rules: Iterable[SurveillanceRule], index: Index, event: str | None
) -> CourseAnchor | None:
    """What the course dates of one event; None when it does not."""
    return next((one for one in course_anchors(standing, rules, index) if one.event == event), None)


def not_entered(seen: Case, event: str | None, index: Index) -> str:
    """That follow-up is counted from an event of treatment although none has been entered; empty when that fits.

    Args:
        seen: the case as it stands on the day.
        event: the event that follow-up is counted from, as a rule names it.
        index: the guidelines.
    """
    rules = (rule for pack in index.packs.values() for rule in pack.surveillance)
    names = {anchor.id for rule in rules for anchor in rule.anchors if anchor.label == event}
    known = seen.known()
    for rule in index.guidelines.derivation:
        for holds in rule.first_of:
            if holds.before and known.get(rule.finding) == holds.value and names & _dated_by(holds.before, index):
                said = index.say(rule.finding, holds.value)
                label = index.catalogue.label(rule.finding)
                return f"Counted from {event}, but {label.lower()} is '{said}'. Enter it under Course, or correct the date."
    return ""


def _dated_by(kinds: Iterable[EventKind], index: Index) -> set[str]:
    """The anchors whose dates come from events of these kinds alone."""
    wanted = set(kinds)
    return {anchor for one in index.guidelines.course_dates if wanted >= set(one.of.kinds) for anchor in one.anchors}
