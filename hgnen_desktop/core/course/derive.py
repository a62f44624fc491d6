"""What follows from a course: the rules of ``guidelines/shared/derivation.yaml``, applied to the events of a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import product
from typing import Any

from hgnen_desktop.core.course.timeline import NOTHING, Assuming, Assumption, Found, Leave, Timeline
from hgnen_desktop.core.course.words import assumed_words, event_words
from hgnen_desktop.core.course.words import dated as dated
from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.case import AnswerState
from hgnen_desktop.core.domain.course import Event
from hgnen_desktop.core.engine.logic import Truth
from hgnen_desktop.core.errors import lower_first
from hgnen_desktop.core.guidelines.catalogue import say_value
from hgnen_desktop.core.guidelines.derivation_schema import Collect, Derivation, Holds
from hgnen_desktop.core.guidelines.index import Index

Value = Any
_MOST_POSSIBLE = 64
_NONE_OF_THESE = "none of these"


@dataclass(frozen=True, slots=True)
class Derived:
    """What the course says of one finding.

    Attributes:
        possible: the values it can have; one when it is settled.
        because: one sentence: what it follows from, or what leaves it open.
        events: the events behind it.
        on: the day of the newest of them, where it is known to the day.
        question: what a person is asked while it is open.
        assumed: which of the possible values is taken to be so; empty when none is. ``assumptions`` say why, or what is asked
            while nothing is taken to be so.
    """

    finding: str
    possible: tuple[Value, ...]
    because: str
    events: tuple[Event, ...]
    on: dt.date | None = None
    question: str = ""
    assumed: tuple[Value, ...] = ()
    assumptions: tuple[Assumption, ...] = ()

    @property
    def is_known(self) -> bool:
        """Whether there is one value."""
        return len(self.possible) == 1

    @property
    def holding(self) -> tuple[Value, ...]:
        """The one value that is known or assumed; empty when it is open."""
        return self.possible if self.is_known else self.assumed


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
            guidelines = self.index.guidelines
            made = Timeline(
                course,
                as_of,
                guidelines.course_ends,
                self.index.vocabulary,
                guidelines.course_assumes,
                guidelines.course_places,
            )
            self._last = (course, as_of, made)
        return self._last[2]

    def derived(self, timeline: Timeline, entered: Mapping[str, Value]) -> dict[str, Derived]:
        """What the course says: of findings that reports state, and of those that follow from its events.

        ``entered`` are answers given beside the course; rules that ask for another finding see them.
        """
        facts = self._reports(timeline)
        for rule in self._rules:
            known = {**entered, **_holding(facts, entered)}
            if any(known.get(name) not in values for name, values in rule.only_when.items()):
                continue
            if rule.needs is not None and not (
                _sure(timeline.select(rule.needs)) or timeline.ahead & set(rule.needs.kinds)
            ):
                continue
            made = self._assumed(rule, timeline, known, entered)
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
        because = f"Reported: {'; '.join(said)}."
        question = f"{self._asked_between(finding, values)} {because}" if len(values) > 1 else ""
        return Derived(finding, values, because, tuple(events), _day(events), question)

    # --- rules --------------------------------------------------------------------------------------------------------

    def _assumed(
        self, rule: Derivation, timeline: Timeline, known: Mapping[str, Value], entered: Mapping[str, Value]
    ) -> Derived | None:
        """What the course says, and where it leaves that open, which value may be assumed, or what is asked."""
        made = self._apply(rule, timeline, NOTHING)
        if made is None or made.is_known:
            return made
        assuming, asking = self._may_be_assumed(rule, known, entered)
        taken = self._apply(rule, timeline, assuming) if assuming else None
        if taken is not None and taken.is_known:
            found = (one for select in rule.selects() for one in timeline.assumptions(select, assuming))
            return replace(
                made, assumed=taken.possible, assumptions=tuple(one for one in found if not one.rule.only_asked)
            )
        asked = tuple(one for select in rule.selects() for one in timeline.assumptions(select, asking))
        return replace(made, assumptions=asked, question=assumed_words(asked[0], self.index)) if asked else made

    def _may_be_assumed(
        self, rule: Derivation, known: Mapping[str, Value], entered: Mapping[str, Value]
    ) -> tuple[Assuming, Assuming]:
        """The assumptions that a rule may make of this patient, and those that are only asked while no answer settles them."""
        names = {name for select in rule.selects() for name in select.assuming}
        leave = {
            one.id: Leave(
                contradicted=any(known.get(name) in values for name, values in one.lapses.items()),
                shown_by_course=not entered.keys() & one.given.keys(),
            )
            for one in self.index.guidelines.course_assumes
            if one.id in names and all(known.get(name) in values for name, values in one.given.items())
        }
        open_ones = {
            one.id
            for one in self.index.guidelines.course_assumes
            if one.only_asked and not entered.keys() & one.lapses.keys()
        }
        assuming = {name: one for name, one in leave.items() if name not in open_ones}
        return assuming, {name: one for name, one in leave.items() if name in open_ones}

    def _apply(self, rule: Derivation, timeline: Timeline, assuming: Assuming) -> Derived | None:
        if rule.first_of:
            return self._first(rule, timeline, assuming)
        if rule.count:
            return self._count(rule, timeline, assuming)
        if rule.collect:
            return self._collect(rule, timeline, assuming)
        return self._field(rule, timeline)

    def _first(self, rule: Derivation, timeline: Timeline, assuming: Assuming) -> Derived | None:
        possible: list[Value] = []
        behind: list[Event] = []
        for holds in rule.first_of:
            truth, events = _holds(holds, timeline, assuming)
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

    def _count(self, rule: Derivation, timeline: Timeline, assuming: Assuming) -> Derived:
        found = [one for select in rule.count for one in timeline.select(select, assuming)]
        sure = sum(1 for one in found if one.truth is Truth.TRUE)
        return self._made(rule, tuple(range(sure, len(found) + 1)), [one.event for one in found])

    def _collect(self, rule: Derivation, timeline: Timeline, assuming: Assuming) -> Derived | None:
        sure: set[str] = set()
        perhaps: list[tuple[str, ...]] = []
        behind: list[Event] = []
        for part in rule.collect:
            for one in timeline.select(part.select, assuming):
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
        possible = tuple(one for one in possible if one is not None) + ((None,) if None in possible else ())
        question = ""
        if len(possible) > 1:
            question = f"{self._asked_between(rule.finding, possible)} The course does not say: {said}."
        return Derived(rule.finding, possible, f"{rule.say}: {said}.", tuple(events), _day(events), question)

    def _asked_between(self, finding: str, possible: tuple[Value, ...]) -> str:
        """What a person is asked to choose between: values, or of a collection what only perhaps belongs to it."""
        if isinstance(possible[0], bool):
            return "Yes or no?"
        if not isinstance(possible[0], tuple):
            values = [_NONE_OF_THESE if one is None else self._say(finding, one) for one in possible[:4]]
            return f"{', or '.join([values[0], *(lower_first(value) for value in values[1:])])}?"
        sure, perhaps = self._sure_and_perhaps(finding, possible)
        asked = [f"{self._say(finding, (one,))}?" for one in perhaps]
        return " ".join([f"{self._say(finding, sure)}; also:", *asked] if sure else asked)

    def _sure_and_perhaps(self, finding: str, possible: tuple[Value, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The options of a collection that are in it whatever holds, and those that may be; that it is empty is no option."""
        asked = self.index.catalogue[finding]
        sets = [set(one or ()) - {asked.exclusive} for one in possible]
        options = [option.id for option in asked.options]
        sure = tuple(option for option in options if all(option in one for one in sets))
        return sure, tuple(option for option in options if option not in sure and any(option in one for one in sets))

    def alternatives(self, finding: str, possible: tuple[Value, ...]) -> str:
        """The values that the course leaves possible, in words: ``FOLFIRI, perhaps also platinum and etoposide``."""
        if len(possible) == 1 or not isinstance(possible[0], tuple):
            return " or ".join(self._say(finding, one) for one in possible if one is not None)
        sure, perhaps = self._sure_and_perhaps(finding, possible)
        also = f"perhaps {'also ' if sure else ''}{lower_first(self._say(finding, perhaps))}"
        return f"{self._say(finding, sure)}, {also}" if sure else also

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
        possible, because = (
            _different([*reported.possible, *followed.possible]),
            f"{reported.because} {followed.because}",
        )
        events = (*reported.events, *followed.events)
        question = f"{self._asked_between(reported.finding, possible)} {because}"
        return Derived(reported.finding, possible, because, events, _day(events), question)

    # --- words --------------------------------------------------------------------------------------------------------

    def _say(self, finding: str, value: Value) -> str:
        return say_value(self.index.catalogue[finding], value)

    def describe(self, event: Event) -> str:
        """An event in a few words with its date: ``Platinum and etoposide, 6 cycles (Mar 2026)``."""
        return f"{event_words(event, self.index)} ({dated(event)})"


def _holding(facts: Mapping[str, Derived], entered: Mapping[str, Value]) -> dict[str, Value]:
    """What the course settles, and what it assumes where no answer chose between what it leaves open."""
    return {
        name: holding[0]
        for name, one in facts.items()
        if (holding := one.holding) and (one.is_known or entered.get(name) not in one.possible)
    }


def _holds(holds: Holds, timeline: Timeline, assuming: Assuming) -> tuple[Truth, list[Event]]:
    if holds.before:
        begun = any(event.kind in holds.before for event in timeline.events)
        return Truth.TRUE if timeline.ahead & set(holds.before) and not begun else Truth.FALSE, []
    if holds.some:
        found = [one for select in holds.some for one in timeline.select(select, assuming)]
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
