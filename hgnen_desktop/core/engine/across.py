"""What is to be looked at in a number: thresholds that an interval lies across or an approximate number stands at, and values that
are seldom seen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from hgnen_desktop.core.domain.numbers import plain_text
from hgnen_desktop.core.domain.reported import Reported
from hgnen_desktop.core.engine.assessment import DecisionResult, Result
from hgnen_desktop.core.engine.logic import Facts, Truth
from hgnen_desktop.core.engine.reasoner import Reasoner
from hgnen_desktop.core.guidelines.catalogue import implausible
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.guidelines.schema import Consistency, Criterion


def across(
    reasoner: Reasoner, facts: Facts, decisions: Mapping[str, DecisionResult], undetermined: tuple[Result[Any], ...]
) -> tuple[Consistency, ...]:
    """A notice for each reported interval on which something hangs for this patient, naming the thresholds inside it."""
    intervals = [name for name, value in facts.known.items() if isinstance(value, Reported)]
    if not intervals:
        return ()
    asking = {name for one in decisions.values() for name in one.needs}.union(*(one.needs for one in undetermined))
    found: dict[str, dict[float, Criterion]] = {name: {} for name in intervals if name in asking}
    for criterion in _open_criteria(reasoner, facts, decisions, undetermined):
        for one in _comparisons(criterion):
            if one.fact in found and reasoner.truth(one, facts) is Truth.UNKNOWN:
                found[one.fact].setdefault(one.operator()[1], one)
    return tuple(_notice(reasoner, facts, name, several) for name, several in found.items() if several)


def approximate(reasoner: Reasoner, facts: Facts, decisions: Mapping[str, DecisionResult]) -> tuple[Consistency, ...]:
    """A notice for each number that the report calls approximate and that stands at a threshold on which something hangs for
    this patient: it is taken as written, and may lie on either side.
    """
    found: list[Consistency] = []
    for name, value in facts.known.items():
        if isinstance(value, Reported) and value.about and value.low == value.high:
            others = {other: known for other, known in facts.known.items() if other != name}
            without = Facts(others, dict(facts.possible))
            at = (
                one
                for criterion in _asked_of_all(reasoner, decisions)
                for one in _comparisons(criterion)
                if one.fact == name and value.is_at(one.operator()[1])
                if reasoner.truth(criterion, without) is Truth.UNKNOWN
            )
            found.extend(_notice_of_approximate(reasoner, facts, one) for one in islice(at, 1))
    return tuple(found)


def unusual(index: Index, facts: Facts) -> tuple[Consistency, ...]:
    """A notice for each number outside what is usually seen: a window asks before it takes one, a file does not."""
    found = []
    for name, value in facts.known.items():
        finding = index.catalogue.findings.get(name)
        usual = finding.plausible if finding is not None else None
        words = implausible(finding, value) if finding is not None and usual is not None else None
        if words is not None and usual is not None:
            other = (
                " If millimeters are meant, write mm behind the number." if index.catalogue[name].unit == "cm" else ""
            )
            found.append(
                Consistency(
                    id=f"unusual.{name}",
                    when=Criterion(fact=name, gt=usual.max),
                    level="attention",
                    message=words,
                    remedy=f"Check it against the report; if it is right, leave it.{other}",
                )
            )
    return tuple(found)


def _open_criteria(
    reasoner: Reasoner, facts: Facts, decisions: Mapping[str, DecisionResult], undetermined: tuple[Result[Any], ...]
) -> Iterator[Criterion]:
    for decision in decisions.values():
        nodes = {node.id: node for node in reasoner.index.decisions[decision.decision].nodes}
        for step in decision.path:
            yield from (
                one.when for one in nodes[step.node].branches if reasoner.truth(one.when, facts) is Truth.UNKNOWN
            )
    for result in undetermined:
        if result.item.applies_when is not None:
            yield result.item.applies_when


def _asked_of_all(reasoner: Reasoner, decisions: Mapping[str, DecisionResult]) -> Iterator[Criterion]:
    """The criteria of the decisions on the way of this patient, and those of every entry."""
    for decision in decisions.values():
        nodes = {node.id: node for node in reasoner.index.decisions[decision.decision].nodes}
        for step in decision.path:
            yield from (one.when for one in nodes[step.node].branches)
    yield from (item.applies_when for item in reasoner.index.items.values() if item.applies_when is not None)


def _comparisons(criterion: Criterion) -> Iterator[Criterion]:
    if criterion.fact is not None:
        yield criterion
    for child in criterion.children():
        yield from _comparisons(child)


def _notice_of_approximate(reasoner: Reasoner, facts: Facts, one: Criterion) -> Consistency:
    name = str(one.fact)
    finding = reasoner.index.catalogue[name]
    unit = f" {finding.unit}" if finding.unit else ""
    said = reasoner.index.say(name, facts.known[name])
    return Consistency(
        id=f"approximate.{name}",
        when=one,
        level="attention",
        message=f"{finding.label} {said} is approximate and stands at {plain_text(one.operator()[1])}{unit}, where what is "
        "said turns; it is taken as written.",
        remedy="Ask for the exact number, or for which side it lies on.",
    )


def _notice(reasoner: Reasoner, facts: Facts, name: str, several: dict[float, Criterion]) -> Consistency:
    finding = reasoner.index.catalogue[name]
    unit = f" {finding.unit}" if finding.unit else ""
    marks = [f"{plain_text(one)}{unit}" for one in sorted(several)]
    named = marks[0] if len(marks) == 1 else f"{', '.join(marks[:-1])} and {marks[-1]}"
    said = reasoner.index.say(name, facts.known[name])
    return Consistency(
        id=f"across.{name}",
        when=next(iter(several.values())),
        level="attention",
        message=f"{finding.label} {said} lies across {named}, so what turns on it is not determined.",
        remedy="Ask for the exact number, or for which side it lies on.",
    )
