"""A surveillance rule and an anchor date become dated visits.

Every visit is counted from the anchor date, never from the visit before it. Where the source leaves a range (2-3 years,
6-12 months) the person chooses inside it; until then the closest follow-up that the source allows is dated and said to be
unchosen. Where the source gives no end, visits are listed up to a horizon and said to go on.

A later phase is counted on from the last visit before it, and the last phase from there to a visit at or after its end. So
whatever is chosen, no two visits are farther apart than the source's longest interval, and none is missing at the end.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.errors import Fault, PlanError
from hgnen_desktop.core.guidelines.schema import Phase, SurveillanceRule
from hgnen_desktop.core.phrase import day_words, phrase
from hgnen_desktop.core.schedule.months import counted_date, span_words

DEFAULT_HORIZON_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Anchor:
    """The one event that all dates are counted from."""

    date: dt.date
    event: str | None = None

    def words(self) -> str:
        """For example ``end of treatment on 31 Mar 2026``."""
        return f"{self.event} on {day_words(self.date)}" if self.event else f"the anchor date {day_words(self.date)}"


@dataclass(frozen=True, slots=True)
class Choice:
    """A point that the source leaves open.

    Attributes:
        key: ``rule/phase/every``, ``rule/phase/lasts`` or ``rule/phase/end``.
        question: what is to be chosen.
        source_says: the source's own range in words.
        allowed: value -> label; months, or the number of the reading for ``end``. A length is offered in whole intervals; one
            that an older file holds beside these stays allowed.
        used: the value the dates were made with.
        chosen: whether a person chose it.
        whole: the lengths that are offered; empty for anything but a length.
    """

    key: str
    question: str
    source_says: str
    allowed: dict[int, str]
    used: int
    chosen: bool
    whole: tuple[int, ...] = ()

    @property
    def offered(self) -> dict[int, str]:
        """What a person can choose now: value -> label."""
        return {value: words for value, words in self.allowed.items() if not self.whole or value in self.whole}


@dataclass(frozen=True, slots=True)
class Visit:
    """One dated visit. ``id`` stays the same while rule and anchor event stay the same."""

    id: str
    rule: str
    phase: str
    months: int
    target: dt.date
    what: str
    counted: str


@dataclass(frozen=True, slots=True)
class Schedule:
    """The dated visits of one rule, the choices they rest on, and what the source says of the end."""

    rule: SurveillanceRule
    anchor: Anchor
    visits: tuple[Visit, ...]
    choices: tuple[Choice, ...]
    goes_on: bool
    horizon_months: int
    after_end: str

    @property
    def unchosen(self) -> tuple[Choice, ...]:
        """Points that the source leaves open and nobody has chosen yet."""
        return tuple(choice for choice in self.choices if not choice.chosen)


def make_schedule(
    rule: SurveillanceRule,
    anchor: Anchor,
    choices: Mapping[str, int] | None = None,
    horizon_months: int = DEFAULT_HORIZON_MONTHS,
) -> Schedule:
    """The dated visits of a rule.

    Args:
        rule: the rule from the guidelines.
        anchor: the event and date everything is counted from.
        choices: what was chosen inside the source's ranges, by key.
        horizon_months: how far to list visits of a phase without an end, counted from the anchor (1 to 600).

    Raises:
        PlanError: when a choice lies outside what the source allows, or a date outside the calendar.
    """
    made: list[Choice] = []
    visits: list[Visit] = []
    start, last, goes_on, counted_from = 0, 0, False, anchor.words()
    for phase in rule.phases:
        every = _choose_interval(made, rule, phase, choices or {})
        end, goes_on = _end(made, rule, phase, start, every, choices or {}, horizon_months)
        closes = phase is rule.phases[-1] and not phase.is_open
        for month in range(last + every, end + (every if closes else 1), every):
            last = month
            visits.append(
                Visit(
                    id=f"{rule.id}/{month:03d}",
                    rule=rule.id,
                    phase=phase.id,
                    months=month,
                    target=counted_date(anchor.date, month),
                    what=rule.procedure,
                    counted=f"{span_words(month)} after {counted_from}",
                )
            )
        start = end
    listed = horizon_months if rule.phases[-1].is_open else last
    return Schedule(rule, anchor, tuple(visits), tuple(made), goes_on, listed, rule.after_end)


def check_choices(rule: SurveillanceRule, choices: Mapping[str, int]) -> None:
    """Refuse a choice that a person cannot make: outside the source's range, or a length that is no whole number of intervals.

    Args:
        rule: the rule.
        choices: what is chosen, by key.

    Raises:
        PlanError: with what is allowed.
    """
    for choice in make_schedule(rule, Anchor(dt.date(2000, 1, 1)), choices).choices:
        if choice.chosen and choice.used not in choice.offered:
            what = f"{span_words(choice.used)} would end between two visits."
            remedy = f"Allowed: {values_words(choice.offered)}."
            raise PlanError(Fault(f"surveillance > {choice.key}", what, remedy))


def _end(
    made: list[Choice],
    rule: SurveillanceRule,
    phase: Phase,
    start: int,
    every: int,
    choices: Mapping[str, int],
    horizon: int,
) -> tuple[int, bool]:
    """The month in which a phase ends, and whether it goes on beyond what is listed."""
    if phase.is_open:
        return max(horizon, start), True
    if phase.lasts is not None:
        return start + _choose_length(made, rule, phase, every, choices), False
    months = [end.month or start + (end.months_after_start or 0) for end in phase.ends]
    latest = months.index(max(months))
    key = f"{rule.id}/{phase.id}/end"
    allowed = {number: end.label for number, end in enumerate(phase.ends)}
    used = _allowed(key, choices.get(key, latest), allowed)
    if len(allowed) > 1:
        words = " or ".join(allowed.values())
        made.append(Choice(key, f"When does '{phase.label}' end?", words, allowed, used, key in choices))
    return months[used], phase.at_least


def _choose_interval(made: list[Choice], rule: SurveillanceRule, phase: Phase, choices: Mapping[str, int]) -> int:
    """Months from visit to visit: the source's own number, the person's choice, or the closest the source allows."""
    span, key = phase.every, f"{rule.id}/{phase.id}/every"
    allowed = {months: span_words(months) for months in range(span.min, span.max + 1)}
    used = _allowed(key, choices.get(key, span.min), allowed)
    if span.min < span.max:
        says = f"{span.min} to {span_words(span.max)}"
        made.append(Choice(key, phrase("How often ({0})?", phase.label), says, allowed, used, key in choices))
    return used


def _choose_length(
    made: list[Choice], rule: SurveillanceRule, phase: Phase, every: int, choices: Mapping[str, int]
) -> int:
    """Months that a phase lasts: the source's own number, the person's choice, or the longest the source allows."""
    span, key = phase.lasts, f"{rule.id}/{phase.id}/lasts"
    assert span is not None
    in_range = {months: span_words(months) for months in range(span.min, span.max + 1)}
    whole = [months for months in in_range if months % every == 0] or [span.max]
    used = choices.get(key, max(whole))
    if used not in in_range:
        _allowed(key, used, {months: in_range[months] for months in whole})
    if span.min < span.max:
        allowed = {months: words for months, words in in_range.items() if months in whole or months == used}
        says = f"{span.min} to {span_words(span.max)}"
        made.append(Choice(key, f"How long is '{phase.label}'?", says, allowed, used, key in choices, tuple(whole)))
    return used


def _allowed(key: str, value: int, allowed: Mapping[int, str]) -> int:
    if value in allowed:
        return value
    raise PlanError(
        Fault(
            f"surveillance > {key}",
            f"{value} lies outside what the source allows.",
            f"Allowed: {values_words(allowed)}.",
        )
    )


def values_words(allowed: Collection[int]) -> str:
    """The values that are allowed, none left out: ``6 to 12``, or ``24, 27, 30, 33, 36`` where there are gaps."""
    values = sorted(allowed)
    if len(values) > 2 and values[-1] - values[0] == len(values) - 1:
        return f"{values[0]} to {values[-1]}"
    return ", ".join(str(one) for one in values)
