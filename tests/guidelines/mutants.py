"""Rules with one thing changed: a bound moved, a condition or a value of a list left out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Any

from hgnen_desktop.core.guidelines.schema import Criterion

OTHER_SIDE = {"lt": "le", "le": "lt", "gt": "ge", "ge": "gt", "eq": "eq", "before": "before", "since": "since"}
"""Each bound and the one that lets the value on it change sides. Before a day and since it have no value between them."""
Bound = float | str
Change = tuple[str, Callable[[str, Any], tuple[str, Bound]]]


def changes(step: float) -> tuple[Change, ...]:
    """How a bound is changed to see whether a vignette notices."""
    return (
        ("moved up", lambda operator, bound: (operator, moved(bound, step))),
        ("moved down", lambda operator, bound: (operator, moved(bound, -step))),
        ("with the value on it changing sides", lambda operator, bound: (OTHER_SIDE[operator], bound)),
    )


def moved(bound: Bound, step: float) -> Bound:
    """A bound moved by a step; one that is a day, by whole days."""
    if isinstance(bound, str):
        return (dt.date.fromisoformat(bound) + dt.timedelta(days=int(step))).isoformat()
    return round(bound + step, 6)


def altered(one: Criterion, alter: Callable[[str, Any], tuple[str, Bound]]) -> Criterion:
    """A comparison with its operator and bound changed."""
    operator, bound = alter(*one.operator())
    return Criterion.model_validate({"fact": one.fact, operator: bound})


def numeric(criterion: Criterion | None) -> Iterator[Criterion]:
    """The comparisons with a number or a day."""
    if criterion is None:
        return
    if criterion.fact is not None and criterion.operator()[0] in OTHER_SIDE:
        yield criterion
    for child in criterion.children():
        yield from numeric(child)


def replaced(criterion: Criterion, change: Callable[[Criterion], Criterion]) -> Criterion:
    """The criterion with each of its comparisons passed through ``change``."""
    if criterion.fact is not None:
        return change(criterion)
    return _with(criterion, tuple(replaced(child, change) for child in criterion.children()))


def _with(group: Criterion, parts: tuple[Criterion, ...]) -> Criterion:
    return group.model_copy(update={str(group.group): parts})


def shortened(criterion: Criterion | None) -> Iterator[tuple[str, Criterion]]:
    """The criterion with one condition, or one value of a list, left out: what is left out, and what remains."""
    if criterion is None:
        return
    if criterion.fact is not None:
        yield from _shorter_list(criterion)
        return
    name, parts = criterion.group, criterion.children()
    for place, part in enumerate(parts):
        before, after = parts[:place], parts[place + 1 :]
        if before or after:
            yield f"'{_summary(part)}' in {name}", _with(criterion, before + after)
        for left_out, shorter in shortened(part):
            yield left_out, _with(criterion, (*before, shorter, *after))


def _shorter_list(one: Criterion) -> Iterator[tuple[str, Criterion]]:
    operator, values = one.operator()
    if not isinstance(values, tuple) or len(values) == 1:
        return
    for value in values:
        rest = tuple(other for other in values if other != value)
        yield f"'{value}' in {one.fact} {operator}", Criterion.model_validate({"fact": one.fact, operator: rest})


def _summary(criterion: Criterion) -> str:
    if criterion.fact is not None:
        return phrase(criterion)
    return f"{criterion.group}: {', '.join(_summary(child) for child in criterion.children())}"


def phrase(leaf: Criterion) -> str:
    operator, bound = leaf.operator()
    return f"{leaf.fact} {operator} {bound}"
