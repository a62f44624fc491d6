"""The events of a course as they stood on a day: what had happened by then, in which order, and what was running.

Dates may be a month or a year, so that an order may not be known. Nothing is guessed: the answer is then *unknown*.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.course import (
    TREATMENTS,
    Event,
    PartialDate,
    counting,
    field_values,
)
from hgnen_desktop.core.engine.logic import Truth
from hgnen_desktop.core.guidelines.derivation_schema import Ends, Select
from hgnen_desktop.core.guidelines.vocabulary import Vocabulary

_LEARNT_AT_THE_STOP = {"stop": None, "ended": None, "cycles": None, "response": None, "stopped_for": None}


@dataclass(frozen=True, slots=True)
class Found:
    """An event, and whether it belongs to what was looked for."""

    event: Event
    truth: Truth


class Timeline:
    """The course of one patient on one day."""

    def __init__(
        self, course: tuple[Event, ...], as_of: dt.date | None, ends: Iterable[Ends], vocabulary: Vocabulary
    ) -> None:
        """``as_of`` hides what came later; None shows all that is recorded."""
        self._vocabulary = vocabulary
        self._ends = tuple(ends)
        self.as_of = as_of
        happened = [_as_known(event, as_of) for event in counting(course) if _has_begun(event, as_of)]
        self.events: tuple[Event, ...] = in_order(happened)
        self.ahead = frozenset(event.kind for event in counting(course) if not _has_begun(event, as_of))
        self._place = {event.id: place for place, event in enumerate(course)}
        # Rules ask the same again and again; the selections are those of the guidelines, which outlive this.
        self._selected: dict[int, tuple[Select, list[Found]]] = {}
        self._ended: dict[str, tuple[Event, Ends] | None] = {}

    # --- order --------------------------------------------------------------------------------------------------------

    def is_after(self, later: Event, earlier: Event) -> Truth:
        """Whether ``later`` came after ``earlier``; of two with the same date the one that was entered later did."""
        if later.on is None or earlier.on is None:
            if later.on is None and earlier.on is None:
                return _truth(self._placed(later) > self._placed(earlier))
            return Truth.UNKNOWN
        if later.on == earlier.on:
            return _truth(self._placed(later) > self._placed(earlier))
        if later.on.first > earlier.on.last:
            return Truth.TRUE
        if later.on.last < earlier.on.first:
            return Truth.FALSE
        return Truth.UNKNOWN

    def _placed(self, event: Event) -> int:
        """Where an event was entered; what stands beside the course came last."""
        return self._place.get(event.id, len(self._place))

    def newest(self, events: Iterable[Event]) -> list[Found]:
        """The newest of some events; several, each unknown, when dates leave it open."""
        among = list(events)
        last = [
            Found(one, min((self.is_after(one, other) for other in among if other is not one), default=Truth.TRUE))
            for one in among
        ]
        return [found for found in last if found.truth is not Truth.FALSE]

    # --- what runs ----------------------------------------------------------------------------------------------------

    def is_running(self, event: Event) -> Truth:
        """Whether a treatment is running on the day."""
        if event.kind not in TREATMENTS:
            return Truth.FALSE
        if event.stop is not None:
            return _truth(self.as_of is not None and event.stop.first > self.as_of)
        if event.ended or self.ended_by(event) is not None:
            return Truth.FALSE
        return Truth.UNKNOWN if event.ended is None else Truth.TRUE

    def ended_by(self, event: Event) -> tuple[Event, Ends] | None:
        """The later event that shows that a treatment without a stop has ended, and why it does.

        That it was running was said when it was entered; what was started on a later date is newer. Treatments that began
        together run together.
        """
        if event.id not in self._ended:
            self._ended[event.id] = self._find_end(event)
        return self._ended[event.id]

    def _find_end(self, event: Event) -> tuple[Event, Ends] | None:
        for rule in self._ends:
            if rule.kind is not event.kind:
                continue
            for other in self.events:
                if (
                    other.kind in rule.by
                    and other.on != event.on
                    and self.is_after(other, event) is Truth.TRUE
                    and not (rule.unless and _fits(other, rule.unless, unsaid=Truth.FALSE))
                ):
                    return other, rule
        return None

    def ran_at(self, treatment: Event, other: Event) -> Truth:
        """Whether a treatment was running when another event came."""
        if self.is_after(other, treatment) is not Truth.TRUE:
            return self.is_after(other, treatment)
        if other.timing == "after":
            return Truth.FALSE
        if treatment.stop is not None and other.on is not None:
            if treatment.stop.last < other.on.first:
                return Truth.FALSE
            within = treatment.stop.first > other.on.last or treatment.stop == other.on
            return Truth.TRUE if within or other.timing == "during" else Truth.UNKNOWN
        over = self.ended_by(treatment)
        if over is not None and over[0] is not other and self.is_after(other, over[0]) is Truth.TRUE:
            return Truth.FALSE
        if other.timing == "during" or treatment.ended is False:
            return Truth.TRUE
        return Truth.UNKNOWN

    # --- looking for events -------------------------------------------------------------------------------------------

    def select(self, what: Select) -> list[Found]:
        """The events that belong to a selection, surely or perhaps."""
        kept = self._selected.get(id(what))
        if kept is None:
            kept = self._selected[id(what)] = (what, self._select(what))
        return kept[1]

    def _select(self, what: Select) -> list[Found]:
        found = [Found(event, self._belongs(event, what)) for event in self.events if event.kind in what.kinds]
        if what.newest:
            lasts = {one.event.id: one.truth for one in self.newest([one.event for one in found])}
            found = [Found(one.event, min(one.truth, lasts.get(one.event.id, Truth.FALSE))) for one in found]
        found = [Found(one.event, min(one.truth, self._stands(one.event, what))) for one in found]
        return [one for one in found if one.truth is not Truth.FALSE]

    def _belongs(self, event: Event, what: Select) -> Truth:
        truth = min(_fits(event, what.only, unsaid=Truth.UNKNOWN), _fits(event, what.says, unsaid=Truth.FALSE))
        if any(set(field_values(getattr(event, name))) & set(values) for name, values in what.only_not.items()):
            return Truth.FALSE
        if what.states is not None and what.states not in event.findings:
            return Truth.FALSE
        if what.gives:
            parts = self._vocabulary.parts(event.regimens)
            given = any(self._vocabulary.holds(parts, self._vocabulary.parts((term,))) for term in what.gives)
            truth = min(truth, _truth(given))
        return truth

    def _stands(self, event: Event, what: Select) -> Truth:
        truth = Truth.TRUE
        if what.stands is not None:
            running = self.is_running(event)
            truth = running if what.stands == "running" else Truth(Truth.TRUE - running)
        if what.during is not None:
            meetings = [min(one.truth, self.ran_at(event, one.event)) for one in self.select(what.during)]
            truth = min(truth, max(meetings, default=Truth.FALSE))
        return truth


def in_order(events: Iterable[Event]) -> tuple[Event, ...]:
    """Events by date; those without one first, those with the same date as they were entered."""
    return tuple(sorted(events, key=lambda event: (event.on.first if event.on else dt.date.min, _length(event.on))))


def _length(on: PartialDate | None) -> int:
    return 0 if on is None else (on.last - on.first).days


def _has_begun(event: Event, as_of: dt.date | None) -> bool:
    return as_of is None or event.on is None or event.on.first <= as_of


def _as_known(event: Event, as_of: dt.date | None) -> Event:
    """The event as it was known on the day: what only its end told is not known before."""
    if as_of is None or event.stop is None or event.stop.first <= as_of:
        return event
    # It has a stop that had not come yet, so it was running, and its outcome was not known.
    return event.model_copy(update={**_LEARNT_AT_THE_STOP, "ended": False})


def _fits(event: Event, only: dict[str, tuple[str, ...]], *, unsaid: Truth) -> Truth:
    """Whether fields say what is asked; ``unsaid`` is what a field that says nothing makes of it."""
    truth = Truth.TRUE
    for name, values in only.items():
        said = field_values(getattr(event, name))
        truth = min(truth, unsaid if not said else _truth(bool(set(said) & set(values))))
    return truth


def _truth(value: bool) -> Truth:  # noqa: FBT001 - the value itself
    return Truth.TRUE if value else Truth.FALSE
