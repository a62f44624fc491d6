"""Dates and spans that a course gives: anchors for follow-up, time since a treatment, how long a response lasted.

They are shown; nothing follows from how long they are.
"""

from __future__ import annotations

from hgnen_desktop.core.course.timeline import Timeline
from hgnen_desktop.core.course.words import months
from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.course import Event, EventKind, PartialDate
from hgnen_desktop.core.engine.logic import Truth
from hgnen_desktop.core.guidelines.derivation_schema import CourseDate
from hgnen_desktop.core.guidelines.index import Index


@dataclass(frozen=True, slots=True)
class DateFact:
    """A date of the course, and for a span how many whole months it is long: at least and at most.

    ``anchors`` are the events of follow-up that it can date; only an exact date does. ``beside`` are the findings that a person
    judges with it in view.
    """

    id: str
    label: str
    on: PartialDate
    event: Event
    anchors: tuple[str, ...] = ()
    months: tuple[int, int] | None = None
    until: str = ""
    beside: tuple[str, ...] = ()

    def text(self) -> str:
        """One line: ``Last platinum: Sep 2026, 2 to 3 months before 30 Nov 2026``."""
        if self.months is None:
            return f"{self.label}: {self.on.said()}"
        least, most = self.months
        count = str(least) if least == most else f"{least} to {most}"
        return f"{self.label}: {self.on.said()}, {count} month{'' if most == 1 else 's'} {self.until}"


def dates_of(timeline: Timeline, index: Index) -> tuple[DateFact, ...]:
    """Every date and span that the course gives on the day."""
    found = (_date(entry, timeline) for entry in index.guidelines.course_dates)
    return tuple(one for one in found if one is not None)


def _date(entry: CourseDate, timeline: Timeline) -> DateFact | None:
    sure = [one.event for one in timeline.select(entry.of) if one.truth is Truth.TRUE]
    dates = [(event, getattr(event, entry.at_field)) for event in sure]
    dates = [(event, on) for event, on in dates if on is not None]
    if not dates:
        return None
    first_or_last = min if entry.pick == "first" else max
    event, on = first_or_last(dates, key=lambda pair: pair[1].first)
    if entry.counts_to is None:
        return DateFact(entry.id, entry.label, on, event, entry.anchors)
    if entry.counts_to == "today":
        if timeline.as_of is None:
            return None
        today = PartialDate.of(timeline.as_of)
        span, until = months(on, today), f"before {today.said()}"
        return DateFact(entry.id, entry.label, on, event, entry.anchors, span, until, entry.beside)
    for other in timeline.events:
        if other.kind is EventKind.PROGRESSION and other.on is not None and other.on.first > on.last:
            words = f"until progression ({other.on.said()})"
            span = months(on, other.on)
            return DateFact(entry.id, entry.label, on, event, entry.anchors, span, words, entry.beside)
    return None
