"""Which values of a finding need trying: every option, and for numbers and dates each threshold with its neighbors."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any

from hgnen_desktop.core.guidelines.index import Index, pack_items
from hgnen_desktop.core.guidelines.schema import Criterion, Evidence, Finding, FindingType, Recommendation


def all_criteria(index: Index) -> Iterator[tuple[str, Criterion]]:
    """(place, criterion) for every criterion in the guidelines."""
    guidelines = index.guidelines
    for finding in guidelines.findings:
        if finding.relevant_when is not None:
            yield finding.at, finding.relevant_when
    yield from ((rule.at, rule.when) for rule in guidelines.consistency)
    yield from ((condition.at, condition.when) for condition in guidelines.conditions)
    yield from ((asked.at, asked.when) for asked in guidelines.asked_when if asked.when is not None)
    yield from ((one.at, one.when) for one in guidelines.also_true)
    yield from ((group.at, group.when) for group in guidelines.diagnosis_codes)
    names = (name for group in guidelines.diagnosis_codes for name in group.names)
    yield from ((name.at, name.when) for name in names if name.when is not None)
    yield from ((poster.at, poster.when) for poster in guidelines.posters)
    for pack in guidelines.packs:
        yield from ((one.at, branch.when) for one in pack.decisions for node in one.nodes for branch in node.branches)
        yield from ((entry.at, entry.when) for entry in pack.ledger)
        for item in pack_items(pack):
            if item.applies_when is not None:
                yield item.at, item.applies_when
            figures = item.figures if isinstance(item, Evidence) else ()
            yield from ((item.at, figure.applies_when) for figure in figures if figure.applies_when is not None)
            done = item.done_when if isinstance(item, Recommendation) else None
            yield from ((item.at, one) for one in (done,) if one is not None)
        yield from ((entry.at, entry.applies_when) for entry in pack.disagreements if entry.applies_when is not None)
        yield from ((rule.at, rule.when) for rule in pack.feasibility)
        yield from ((one.at, one.applies_when) for one in pack.silences if one.applies_when is not None)


def comparisons(criterion: Criterion) -> Iterator[Criterion]:
    """The comparisons in a criterion tree."""
    if criterion.fact is not None:
        yield criterion
    for child in criterion.children():
        yield from comparisons(child)


class Domains:
    """For each finding, the values that can make any criterion come out differently."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._thresholds: dict[str, set[float]] = {}
        self._days: dict[str, set[str]] = {}
        self._letters: dict[str, set[str]] = {}
        seen: set[int] = set()
        for _, criterion in all_criteria(index):
            self._note(criterion, seen)
        self._values = {finding.id: tuple(self._of(finding)) for finding in index.catalogue.findings.values()}

    def _note(self, criterion: Criterion, seen: set[int]) -> None:
        """Note the thresholds in a criterion; most criteria share their parts with others, and each part is read once."""
        if id(criterion) in seen:
            return
        seen.add(id(criterion))
        if criterion.fact is not None:
            operator, operand = criterion.operator()
            if operator in ("lt", "le", "gt", "ge", "eq"):
                self._thresholds.setdefault(criterion.fact, set()).add(operand)
            elif operator in ("before", "since"):
                self._days.setdefault(criterion.fact, set()).add(operand)
            elif operator == "contains":
                self._letters.setdefault(criterion.fact, set()).add(operand)
        for child in criterion.children():
            self._note(child, seen)

    def __getitem__(self, finding: str) -> tuple[Any, ...]:
        return self._values[finding]

    def of_fact(self, fact: str) -> tuple[Any, ...]:
        """A finding's values, or a decision's outcomes."""
        if fact in self._index.decisions:
            return tuple(self._index.outcomes[fact])
        return self._values[fact]

    def _of(self, finding: Finding) -> Iterable[Any]:
        options = [option.id for option in finding.options]
        match finding.type:
            case FindingType.YES_NO:
                return (True, False)
            case FindingType.CHOICE:
                return options
            case FindingType.CHOICES:
                several = tuple(option for option in options if option != finding.exclusive)
                return [*((option,) for option in options), several]
            case FindingType.DATE:
                return self._dates(finding)
            case FindingType.TEXT:
                return sorted({str(finding.example), *self._letters.get(finding.id, ())})
            case _:
                return self._numbers(finding)

    def _dates(self, finding: Finding) -> list[str]:
        """Each day that is compared with and the day before it; any day where none is."""
        tried = {"2020-01-01"} if finding.id not in self._days else set[str]()
        for text in self._days.get(finding.id, ()):
            day = dt.date.fromisoformat(text)
            tried |= {day.isoformat(), (day - dt.timedelta(days=1)).isoformat()}
        return sorted(tried)

    def _numbers(self, finding: Finding) -> list[float]:
        assert finding.possible is not None
        low, high = finding.possible.min, finding.possible.max
        step = 10 ** -(finding.decimals or 0)
        tried = {low, high}
        for threshold in self._thresholds.get(finding.id, ()):
            tried |= {round(threshold + shift, 6) for shift in (-step, 0, step)}
        return sorted(value for value in tried if low <= value <= high)
