"""A surveillance rule and an anchor date become dated visits.

Every visit is counted from the anchor date, never from the visit before it. Where the source leaves a range (2-3 years,
6-12 months) the person chooses inside it; until then the closest follow-up that the source allows is dated and said to be
unchosen. Where the source gives no end, visits are listed up to a horizon and said to go on.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from hgnen_desktop.core.errors import Fault, PlanError
from hgnen_desktop.core.guidelines.schema import Phase, SurveillanceRule
from hgnen_desktop.core.schedule.months import counted_date, span_words

DEFAULT_HORIZON_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Anchor:
    """The one event that all dates are counted from."""

    date: dt.date
    event: str | None = None

    def words(self) -> str:
        """For example ``end of treatment on 2026-03-31``."""
        return (
            f"{self.event or 'the anchor date'} on {self.date.isoformat()}"
            if self.event
            else f"the anchor date {self.date.isoformat()}"
        )


@dataclass(frozen=True, slots=True)
class Choice:
    """A point that the source leaves open.

    Attributes:
        key: ``rule/phase/every``, ``rule/phase/lasts`` or ``rule/phase/end``.
        question: what is to be chosen.
        source_says: the source's own range in words.
        allowed: value -> label; months, or the number of the reading for ``end``.
        used: the value the dates were made with.
        chosen: whether a person chose it.
    """

    key: str
    question: str
    source_says: str
    allowed: dict[int, str]
    used: int
    chosen: bool


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
    start, goes_on, counted_from = 0, False, anchor.words()
    for phase in rule.phases:
        every = _choose(made, rule, phase, "every", choices or {})
        end, goes_on = _end(made, rule, phase, start, choices or {}, horizon_months)
        for month in range(start + every, end + 1, every):
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
    return Schedule(rule, anchor, tuple(visits), tuple(made), goes_on, horizon_months, rule.after_end)


def _end(
    made: list[Choice], rule: SurveillanceRule, phase: Phase, start: int, choices: Mapping[str, int], horizon: int
) -> tuple[int, bool]:
    """The month in which a phase ends, and whether it goes on beyond what is listed."""
    if phase.is_open:
        return max(horizon, start), True
    if phase.lasts is not None:
        return start + _choose(made, rule, phase, "lasts", choices), False
    months = [end.month or start + (end.months_after_start or 0) for end in phase.ends]
    latest = months.index(max(months))
    key = f"{rule.id}/{phase.id}/end"
    allowed = {number: end.label for number, end in enumerate(phase.ends)}
    used = _allowed(key, choices.get(key, latest), allowed)
    if len(allowed) > 1:
        words = " or ".join(allowed.values())
        made.append(Choice(key, f"When does '{phase.label}' end?", words, allowed, used, key in choices))
    return months[used], phase.at_least


def _choose(made: list[Choice], rule: SurveillanceRule, phase: Phase, field: str, choices: Mapping[str, int]) -> int:
    """A length in months: the source's own number, the person's choice, or the closest follow-up the source allows."""
    span = phase.every if field == "every" else phase.lasts
    assert span is not None
    key = f"{rule.id}/{phase.id}/{field}"
    allowed = {months: span_words(months) for months in range(span.min, span.max + 1)}
    if span.min == span.max:
        return _allowed(key, choices.get(key, span.min), allowed)
    closest = span.min if field == "every" else span.max
    used = _allowed(key, choices.get(key, closest), allowed)
    question = f"How often in '{phase.label}'?" if field == "every" else f"How long is '{phase.label}'?"
    made.append(Choice(key, question, f"{span.min} to {span_words(span.max)}", allowed, used, key in choices))
    return used


def _allowed(key: str, value: int, allowed: Mapping[int, str]) -> int:
    if value in allowed:
        return value
    words = ", ".join(str(one) for one in allowed) if len(allowed) < 8 else f"{min(allowed)} to {max(allowed)}"
    raise PlanError(
        Fault(f"surveillance > {key}", f"{value} lies outside what the source allows.", f"Allowed: {words}.")
    )
