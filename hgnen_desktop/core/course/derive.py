"""What follows from a course: the rules of ``guidelines/shared/derivation.yaml``, applied to the events of a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from itertools import product
from typing import Any

from hgnen_desktop.core.course.timeline import Found, Timeline
from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.case import AnswerState
from hgnen_desktop.core.domain.course import Event
from hgnen_desktop.core.engine.logic import Truth
from hgnen_desktop.core.guidelines.catalogue import say_value
from hgnen_desktop.core.guidelines.derivation_schema import Collect, Derivation, Holds
from hgnen_desktop.core.guidelines.index import Index

Value = Any
_MOST_POSSIBLE = 64


@dataclass(frozen=True, slots=True)
class Derived:
    """What the course says of one finding.

    Attributes:
        possible: the values it can have; one when it is settled.
        because: one sentence: what it follows from, or what leaves it open.
        events: the events behind it.
        on: the day of the newest of them, where it is known to the day.
    """

    finding: str
    possible: tuple[Value, ...]
    because: str
    events: tuple[Event, ...]
    on: dt.date | None = None

    @property
    def is_known(self) -> bool:
        """Whether there is one value."""
        return len(self.possible) == 1


class Deriver:
    """Applies the rules of one set of guidelines. Make it once; it holds no case."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self._rules = index.guidelines.derivation
        self._last: tuple[tuple[Event, ...], dt.date | None, Timeline] | None = None
        self._replaced = {rule.finding: rule.replaces for rule in self._rules}
        self._reported = {one.step: one.holds for one in index.guidelines.reported}

    def timeline(self, course: tuple[Event, ...], as_of: dt.date | None) -> Timeline:
        """The course as it stood on a day. The last one is kept: answers change far more often than the course."""
        if self._last is None or self._last[0] is not course or self._last[1] != as_of:
            made = Timeline(course, as_of, self.index.guidelines.course_ends, self.index.vocabulary)
            self._last = (course, as_of, made)
        return self._last[2]

    def derived(self, timeline: Timeline, entered: Mapping[str, Value]) -> dict[str, Derived]:
        """What the course says: of findings that reports state, and of those that follow from its events.

        ``entered`` are answers given beside the course; rules that ask for another finding see them.
        """
        facts = self._reports(timeline)
        for rule in self._rules:
            known = {**entered, **{name: one.possible[0] for name, one in facts.items() if one.is_known}}
            if any(known.get(name) not in values for name, values in rule.only_when.items()):
                continue
            if rule.needs is not None and not (
                _sure(timeline.select(rule.needs)) or timeline.ahead & set(rule.needs.kinds)
            ):
                continue
            made = self._apply(rule, timeline)
            if made is not None and rule.finding not in facts:
                facts[rule.finding] = made
            elif made is not None:
                facts[rule.finding] = self._joined(facts[rule.finding], made, timeline)
        return facts

    def outdates(self, finding: str) -> tuple[Value, ...]:
        """Answers that events of the course simply outdate, for example that nothing has been done yet."""
        return self._replaced.get(finding, ())

    def follows_newest(self, finding: str) -> bool:
        """Whether the newest report of a finding holds; otherwise all of them have to agree."""
        return self._reported.get(self.index.catalogue[finding].step, "newest") == "newest"

    # --- reports ------------------------------------------------------------------------------------------------------

    def _reports(self, timeline: Timeline) -> dict[str, Derived]:
        """What reports of the course state, finding by finding."""
        stated: dict[str, list[Event]] = {}
        for event in timeline.events:
            for finding, answer in event.findings.items():
                if answer.state is AnswerState.KNOWN and finding in self.index.catalogue:
                    stated.setdefault(finding, []).append(event)
        return {finding: self._report(finding, events, timeline) for finding, events in stated.items()}

    def _report(self, finding: str, events: list[Event], timeline: Timeline) -> Derived:
        if self.follows_newest(finding):
            # A result whose date nobody knows never stands before one that has a date.
            events = [event for event in events if event.on is not None] or events
            events = [one.event for one in timeline.newest(events)]
        values = _different(event.findings[finding].value for event in events)
        said = [f"{self._say(finding, event.findings[finding].value)} ({dated(event)})" for event in events]
        return Derived(finding, values, f"Reported: {'; '.join(said)}.", tuple(events), _day(events))

    # --- rules --------------------------------------------------------------------------------------------------------

    def _apply(self, rule: Derivation, timeline: Timeline) -> Derived | None:
        if rule.first_of:
            return self._first(rule, timeline)
        if rule.count:
            return self._count(rule, timeline)
        if rule.collect:
            return self._collect(rule, timeline)
        return self._field(rule, timeline)

    def _first(self, rule: Derivation, timeline: Timeline) -> Derived | None:
        possible: list[Value] = []
        behind: list[Event] = []
        for holds in rule.first_of:
            truth, events = _holds(holds, timeline)
            if truth is Truth.FALSE:
                continue
            possible.append(holds.value)
            behind += events
            if truth is Truth.TRUE:
                return self._made(rule, _different(possible), behind)
        # One value that only perhaps holds: the other possibility is that nothing of this is so.
        return (
            None
            if not possible
            else self._made(rule, _different(possible if len(possible) > 1 else [*possible, None]), behind)
        )

    def _count(self, rule: Derivation, timeline: Timeline) -> Derived:
        found = [one for select in rule.count for one in timeline.select(select)]
        sure = sum(1 for one in found if one.truth is Truth.TRUE)
        return self._made(rule, tuple(range(sure, len(found) + 1)), [one.event for one in found])

    def _collect(self, rule: Derivation, timeline: Timeline) -> Derived | None:
        sure: set[str] = set()
        perhaps: list[tuple[str, ...]] = []
        behind: list[Event] = []
        for part in rule.collect:
            for one in timeline.select(part.select):
                adds = self._adds(rule, part, one.event)
                behind += [one.event] if adds else []
                if one.truth is Truth.TRUE:
                    sure |= set(adds)
                elif adds:
                    perhaps.append(adds)
        options = [option.id for option in self.index.catalogue[rule.finding].options]
        ways = product(*((True, False) for _ in perhaps[:6]))
        sets = [
            sure.union(*(adds for adds, is_in in zip(perhaps, way, strict=False) if is_in)) for way in ways
        ]  # what only perhaps belongs to it is in or out
        possible = _different(tuple(option for option in options if option in one) for one in sets)
        if rule.nothing is not None:
            possible = tuple(one or (rule.nothing,) for one in possible)
        elif possible == ((),):
            return None
        return self._made(rule, possible[:_MOST_POSSIBLE], behind)

    def _adds(self, rule: Derivation, part: Collect, event: Event) -> tuple[str, ...]:
        """The options that an event adds: the one the rule names, those its terms amount to, or those it names itself."""
        if part.option is not None:
            return (part.option,)
        assert part.from_field is not None
        options = [option.id for option in self.index.catalogue[rule.finding].options]
        said = getattr(event, part.from_field) or ()
        if part.from_field != "regimens":
            named = (said,) if isinstance(said, str) else said
            return tuple(dict.fromkeys(one if one in options else part.otherwise or "" for one in named if one))
        return self._amounts_to(said, options, part.otherwise, is_more=bool(event.drugs) or not said)

    def _amounts_to(
        self, terms: tuple[str, ...], options: list[str], otherwise: str | None, *, is_more: bool
    ) -> tuple[str, ...]:
        """The options that given terms amount to: what is named by itself first, then the largest, each further one only for
        what is left over.
        """
        words = self.index.vocabulary
        left = list(words.parts(terms))
        chosen: list[str] = []
        known = [one for one in options if one in words.terms]
        larger_first = sorted(known, key=lambda one: (one not in terms, -len(words.parts((one,)))))
        for option in larger_first:
            parts = words.parts((option,))
            # A part that is already accounted for may complete an option, but may not make one by itself.
            fresh = [one for one in left if words.holds(parts, (one,))]
            if fresh and words.holds(words.parts(terms), parts):
                chosen.append(option)
                left = [one for one in left if one not in fresh]
        if otherwise is not None and (left or is_more):
            chosen.append(otherwise)
        return tuple(chosen)

    def _field(self, rule: Derivation, timeline: Timeline) -> Derived | None:
        assert rule.field_of is not None
        assert rule.field is not None
        found = [one.event for one in timeline.select(rule.field_of) if getattr(one.event, rule.field) is not None]
        newest = [one.event for one in timeline.newest(found)]
        values = _different(getattr(event, rule.field) for event in newest)
        return self._made(rule, values, newest) if values else None

    def _made(self, rule: Derivation, possible: tuple[Value, ...], events: list[Event]) -> Derived:
        events = list({event.id: event for event in events}.values())
        said = "; ".join(self.describe(event) for event in events) or "no such event in the course"
        open_words = ""
        if len(possible) > 1:
            values = " or ".join("not said" if one is None else self._say(rule.finding, one) for one in possible[:4])
            open_words = f" Open: {values}."
        possible = tuple(one for one in possible if one is not None) + ((None,) if None in possible else ())
        return Derived(rule.finding, possible, f"{rule.say}: {said}.{open_words}", tuple(events), _day(events))

    def _joined(self, reported: Derived, followed: Derived, timeline: Timeline) -> Derived:
        """What reports state and what follows from events: both, unless they say the same or events came later."""
        if set(reported.possible) <= set(followed.possible):
            return reported
        came_later = all(
            any(timeline.is_after(event, report) is Truth.TRUE for event in followed.events)
            for report in reported.events
        )
        if came_later and self.follows_newest(reported.finding):
            return followed
        return Derived(
            reported.finding,
            _different([*reported.possible, *followed.possible]),
            f"{reported.because} {followed.because}",
            (*reported.events, *followed.events),
            _day([*reported.events, *followed.events]),
        )

    # --- words --------------------------------------------------------------------------------------------------------

    def _say(self, finding: str, value: Value) -> str:
        return say_value(self.index.catalogue[finding], value)

    def describe(self, event: Event) -> str:
        """An event in a few words with its date: ``Platinum and etoposide, 6 cycles (Mar 2026)``."""
        from hgnen_desktop.core.course.words import event_words

        return f"{event_words(event, self.index)} ({dated(event)})"


def dated(event: Event) -> str:
    """When an event was, in words."""
    start = event.on.said() if event.on is not None else "date not known"
    return f"{start} to {event.stop.said()}" if event.stop is not None else start


def _holds(holds: Holds, timeline: Timeline) -> tuple[Truth, list[Event]]:
    if holds.before:
        begun = any(event.kind in holds.before for event in timeline.events)
        return Truth.TRUE if timeline.ahead & set(holds.before) and not begun else Truth.FALSE, []
    if holds.some:
        found = [one for select in holds.some for one in timeline.select(select)]
    else:
        among = timeline.newest(event for event in timeline.events if event.kind in holds.among)
        found = [one for one in among if one.event.kind in holds.newest]
        if found and len(found) == len(among):  # whichever is the newest, it is one of these
            found = [Found(one.event, Truth.TRUE) for one in found]
    return max((one.truth for one in found), default=Truth.FALSE), [one.event for one in found]


def _sure(found: list[Found]) -> bool:
    return any(one.truth is Truth.TRUE for one in found)


def _different(values: Iterable[Value]) -> tuple[Value, ...]:
    found: list[Value] = []
    for value in values:
        if value not in found:
            found.append(value)
    return tuple(found)


def _day(events: Iterable[Event]) -> dt.date | None:
    days = [event.on.first for event in events if event.on is not None and event.on.is_exact]
    return max(days, default=None)
