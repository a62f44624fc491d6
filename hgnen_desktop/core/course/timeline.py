"""The events of a course as they stood on a day: what had happened by then, in which order, and what was running.

Dates may be a month or a year, so that an order may not be known. Nothing is guessed: the answer is then *unknown*.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.course import (
    TREATMENTS,
    Event,
    PartialDate,
    counting,
    field_values,
)
from hgnen_desktop.core.engine.logic import Truth
from hgnen_desktop.core.guidelines.derivation_schema import Assumes, CoursePlace, Ends, Select
from hgnen_desktop.core.guidelines.vocabulary import Vocabulary

_NO_WORD = re.compile(r"[\W_]+")
_LEARNT_AT_THE_STOP = {"stop": None, "ended": None, "cycles": None, "response": None, "stopped_for": None}


@dataclass(frozen=True, slots=True)
class Found:
    """An event, and whether it belongs to what was looked for."""

    event: Event
    truth: Truth


@dataclass(frozen=True, slots=True)
class Assumption:
    """What is taken to be so of a treatment; ``event`` is what came while it ran, None when it is about the day itself."""

    rule: Assumes
    treatment: Event
    event: Event | None = None

    @property
    def changed(self) -> Event:
        """The event that holds what a person says of it."""
        return self.event or self.treatment


@dataclass(frozen=True, slots=True)
class Leave:
    """What is known of a patient for whom something may be assumed.

    Attributes:
        contradicted: whether an answer speaks against it for the newest event.
        shown_by_course: whether what has to be given for it is known from the course alone, and so since a certain event.
    """

    contradicted: bool = False
    shown_by_course: bool = False


Assuming = Mapping[str, Leave]
"""What may be assumed, by its name."""
NOTHING: Assuming = {}


class Timeline:
    """The course of one patient on one day."""

    def __init__(
        self,
        course: tuple[Event, ...],
        as_of: dt.date | None,
        ends: Iterable[Ends],
        vocabulary: Vocabulary,
        assumes: Iterable[Assumes] = (),
        places: Iterable[CoursePlace] = (),
    ) -> None:
        """``as_of`` hides what came later; None shows all that is recorded."""
        self._places = {place.id: place for place in places}
        self._vocabulary = vocabulary
        self._ends = tuple(ends)
        self._assumes = {rule.id: rule for rule in assumes}
        self.as_of = as_of
        happened = [_as_known(event, as_of) for event in counting(course) if _has_begun(event, as_of)]
        self.events: tuple[Event, ...] = in_order(happened)
        self.ahead = frozenset(event.kind for event in counting(course) if not _has_begun(event, as_of))
        self._place = {event.id: place for place, event in enumerate(course)}
        # Rules ask the same again and again; the selections are those of the guidelines, which outlive this.
        self._selected: dict[tuple[int, bool], tuple[Select, Assuming, list[Found]]] = {}
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

    def select(self, what: Select, assuming: Assuming = NOTHING) -> list[Found]:
        """The events that belong to a selection, surely or perhaps; with ``assuming``, where it may be taken to be so."""
        key = (id(what), bool(assuming))
        kept = self._selected.get(key)
        if kept is None or kept[1] != assuming:
            kept = self._selected[key] = (what, assuming, self._select(what, assuming))
        return kept[2]

    def _select(self, what: Select, assuming: Assuming) -> list[Found]:
        found = [
            Found(event, self._belongs(event, what, assuming)) for event in self.events if event.kind in what.kinds
        ]
        if what.newest:
            lasts = {one.event.id: one.truth for one in self.newest([one.event for one in found])}
            found = [Found(one.event, min(one.truth, lasts.get(one.event.id, Truth.FALSE))) for one in found]
        found = [Found(one.event, min(one.truth, self._stands(one.event, what, assuming))) for one in found]
        return [one for one in found if one.truth is not Truth.FALSE]

    def _belongs(self, event: Event, what: Select, assuming: Assuming) -> Truth:
        only = _fits(event, what.only, unsaid=Truth.UNKNOWN)
        if only is Truth.UNKNOWN and self._assumed_of(event, what, assuming):
            only = Truth.TRUE
        truth = min(only, _fits(event, what.says, unsaid=Truth.FALSE))
        if any(set(field_values(getattr(event, name))) & set(values) for name, values in what.only_not.items()):
            return Truth.FALSE
        if what.states is not None and what.states not in event.findings:
            return Truth.FALSE
        if (what.aimed_at and not self._aims(event, what.aimed_at)[0]) or (
            what.aimed_past and not self._aims(event, what.aimed_past)[1]
        ):
            return Truth.FALSE
        if what.gives:
            parts = self._vocabulary.parts(event.regimens)
            given = any(self._vocabulary.holds(parts, self._vocabulary.parts((term,))) for term in what.gives)
            truth = min(truth, _truth(given))
        return truth

    def _aims(self, event: Event, name: str) -> tuple[bool, bool]:
        """Whether radiation was aimed at a place, and whether elsewhere, or elsewhere too."""
        place, site, technique = self._places[name], _spelled(event.site), _spelled(event.technique)
        is_meant = not site.strip() and _says(technique, place.techniques)
        is_at = is_meant or _says(site, place.words) or _says(technique, place.words)
        return is_at, not is_at or _says(site, place.beside)

    def _stands(self, event: Event, what: Select, assuming: Assuming) -> Truth:
        truth = Truth.TRUE
        if what.stands is not None:
            running = self.is_running(event)
            if running is Truth.UNKNOWN and self._assumed_of(event, what, assuming):
                running = Truth.TRUE
            truth = running if what.stands == "running" else Truth(Truth.TRUE - running)
        if what.during is not None:
            meetings = [
                min(one.truth, self._ran_at(event, one.event, what, assuming)) for one in self.select(what.during)
            ]
            truth = min(truth, max(meetings, default=Truth.FALSE))
        return truth

    # --- what may be taken to be so -----------------------------------------------------------------------------------

    def assumptions(self, what: Select, assuming: Assuming) -> list[Assumption]:
        """What a selection takes to be so although the course leaves it open."""
        treatments = [event for event in self.events if event.kind in what.kinds]
        if what.during is None:
            found: list[tuple[Event, Event | None]] = [
                (event, None) for event in treatments if self._is_left_open(event, what)
            ]
        else:
            others = [one.event for one in self.select(what.during)]
            found = [(event, one) for event in treatments for one in others if self.ran_at(event, one) is Truth.UNKNOWN]
        return [
            Assumption(rule, event, other)
            for event, other in found
            for rule in self._assumed_of(event, what, assuming, other)
            if not self._is_contradicted(rule, assuming, other)
        ]

    def _is_left_open(self, event: Event, what: Select) -> bool:
        if what.stands is not None:
            return self.is_running(event) is Truth.UNKNOWN
        return _fits(event, what.only, unsaid=Truth.UNKNOWN) is Truth.UNKNOWN

    def _ran_at(self, treatment: Event, other: Event, what: Select, assuming: Assuming) -> Truth:
        ran = self.ran_at(treatment, other)
        rules = self._assumed_of(treatment, what, assuming, other) if ran is Truth.UNKNOWN else []
        if not rules or self.is_after(other, treatment) is not Truth.TRUE:
            return ran
        return _truth(all(rule.ran and not self._is_contradicted(rule, assuming, other) for rule in rules))

    def _is_contradicted(self, rule: Assumes, assuming: Assuming, other: Event | None) -> bool:
        if other is None or not assuming[rule.id].contradicted:
            return False
        last = self.newest(event for event in self.events if event.kind in rule.events)
        return any(one.event.id == other.id for one in last)

    def _assumed_of(self, event: Event, what: Select, assuming: Assuming, other: Event | None = None) -> list[Assumes]:
        """The rules by which it may be assumed of a treatment."""
        rules = [self._assumes[name] for name in what.assuming if name in assuming]
        return [
            rule
            for rule in rules
            if self._may_assume(rule, event, other) and not self._is_too_early(rule, event, assuming[rule.id])
        ]

    def _is_too_early(self, rule: Assumes, event: Event, leave: Leave) -> bool:
        """Whether what has to be given was shown only after the treatment began."""
        if rule.shown_by is None or not leave.shown_by_course:
            return False
        return all(self.is_after(one.event, event) is Truth.TRUE for one in self.select(rule.shown_by))

    def _may_assume(self, rule: Assumes, event: Event, other: Event | None) -> bool:
        if event.kind not in rule.kinds or bool(rule.events) != (other is not None):
            return False
        if other is not None and (other.kind not in rule.events or self.is_after(other, event) is not Truth.TRUE):
            return False
        if any(field_values(getattr(event, name)) for name in rule.silent):
            return False
        if rule.unless and _fits(event, rule.unless, unsaid=Truth.FALSE) is Truth.TRUE:
            return False
        if any(one.kind in rule.without for one in self.events):
            return False
        return not any(
            one.kind in rule.not_since and self.is_after(one, event) is not Truth.FALSE for one in self.events
        )


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


def _spelled(text: str | None) -> str:
    """A text in small letters with single blanks around each word."""
    return f" {' '.join(_NO_WORD.split((text or '').casefold()))} "


def _says(text: str, words: Iterable[str]) -> bool:
    return any(_spelled(word) in text for word in words)


def _truth(value: bool) -> Truth:  # noqa: FBT001 - the value itself
    return Truth.TRUE if value else Truth.FALSE
