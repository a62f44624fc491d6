"""Three-valued logic over facts (Kleene). A missing finding makes a comparison UNKNOWN, never false."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Container, Mapping
from dataclasses import field
from enum import IntEnum
from itertools import count
from typing import Any

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.reported import Reported
from hgnen_desktop.core.guidelines.findings_schema import Criterion


class Truth(IntEnum):
    """The three answers. The order FALSE < UNKNOWN < TRUE makes *and* a minimum and *or* a maximum."""

    FALSE = 0
    UNKNOWN = 1
    TRUE = 2

    @property
    def word(self) -> str:
        """The answer as a person reads it."""
        return {Truth.FALSE: "not met", Truth.UNKNOWN: "unknown", Truth.TRUE: "met"}[self]


@dataclasses.dataclass(slots=True)
class Facts:
    """What is known of a patient, with what has been worked out of it so far. ``known`` does not change any more.

    Attributes:
        known: finding id -> value, for known findings only.
        possible: decision id -> the outcomes that are still possible; one outcome when the decision is settled.
        needs: what would settle a decision (by its id) or a criterion (by its number): many items ask the same.
        truths: the number of a group of criteria -> its truth; many items share their groups.
        foresee: reads *established* as its members are, unknown while one of them is: what may still come, not what is
            said now. The proof searches with it.
    """

    known: Mapping[str, Any]
    possible: dict[str, frozenset[str]] = field(default_factory=dict)
    needs: dict[str | int, tuple[str, ...]] = field(default_factory=dict)
    truths: dict[int, Truth] = field(default_factory=dict)
    foresee: bool = False


Evaluator = Callable[[Facts], Truth]


@dataclass(frozen=True, slots=True)
class Logic:
    """A criterion ready to be evaluated.

    Attributes:
        number: its own; criteria that read the same share one.
        decision: the id of the decision that a comparison asks about; None for a group and for a comparison of a finding.
    """

    number: int
    criterion: Criterion
    parts: tuple[Logic, ...]
    decision: str | None
    truth: Evaluator


def compares(comparison: tuple[str, Any], value: Any) -> bool:  # noqa: ANN401 - a value of any finding
    """Whether a value certainly fulfils a comparison, given as its operator and operand."""
    operator, operand = comparison
    return _COMPARE[operator](value, operand)


def excludes(comparison: tuple[str, Any], value: Any) -> bool:  # noqa: ANN401 - a value of any finding
    """Whether a value certainly fails a comparison. A number that is only known to lie in an interval, or a date of which
    only the year is known, may do neither.
    """
    operator, operand = comparison
    if isinstance(value, Reported) or operator in _DATES:
        return _EXCLUDE[operator](value, operand)
    return not _COMPARE[operator](value, operand)


_COMPARE: dict[str, Callable[[Any, Any], bool]] = {
    "is": lambda value, operand: value == operand and isinstance(value, bool) == isinstance(operand, bool),
    "in": lambda value, operand: value in operand,
    "lt": lambda value, operand: value < operand,
    "le": lambda value, operand: value <= operand,
    "gt": lambda value, operand: value > operand,
    "ge": lambda value, operand: value >= operand,
    "eq": lambda value, operand: value <= operand and value >= operand,
    "includes": lambda value, operand: operand in value,
    "includes_any": lambda value, operand: any(one in value for one in operand),
    "before": lambda value, operand: _not_after(value) < operand,
    "since": lambda value, operand: _not_before(value) >= operand,
    "contains": lambda value, operand: operand in value,
}
_DATES = ("before", "since")


_EXCLUDE: dict[str, Callable[[Any, Any], bool]] = {
    "lt": lambda value, operand: value >= operand,
    "le": lambda value, operand: value > operand,
    "gt": lambda value, operand: value <= operand,
    "ge": lambda value, operand: value < operand,
    "eq": lambda value, operand: value < operand or value > operand,
    "before": lambda value, operand: _not_before(value) >= operand,
    "since": lambda value, operand: _not_after(value) < operand,
}


class Compiler:
    """Makes criteria ready to be evaluated, each once.

    Criteria that read the same are one object since they were read, so that each is evaluated once for each patient.
    """

    def __init__(self, decisions: Container[str]) -> None:
        """``decisions`` are the facts that are decisions; all others are findings."""
        self._decisions = decisions
        self._numbers = count()
        # The criterion is kept beside what was made of it: an id is only its own while the object lives.
        self._made: dict[int, tuple[Criterion, Logic]] = {}

    def logic(self, criterion: Criterion) -> Logic:
        """The criterion, ready to be evaluated."""
        found = self._made.get(id(criterion))
        if found is None:
            found = self._made[id(criterion)] = (criterion, self._make(criterion))
        return found[1]

    def _make(self, criterion: Criterion) -> Logic:
        if criterion.fact is None:
            parts = tuple(self.logic(child) for child in criterion.children())
            number = next(self._numbers)
            return Logic(number, criterion, parts, None, _group(criterion, number, [one.truth for one in parts]))
        is_decision = criterion.fact in self._decisions
        return Logic(
            next(self._numbers),
            criterion,
            (),
            criterion.fact if is_decision else None,
            _comparison(criterion, is_decision),
        )


def _group(criterion: Criterion, number: int, parts: list[Evaluator]) -> Evaluator:
    """Kleene: *and* is the least of its parts, *or* the greatest, *none of* the opposite of *or*.

    *Established* is no Kleene operator: it asks what is known now, and is never unknown. Each is worked out once for each
    patient; the loops stand inside because half the time of an assessment is spent in them.
    """
    if criterion.established is not None or criterion.all_of is not None:
        return _all_of(number, parts, is_established=criterion.established is not None)
    return _any_of(
        number, parts, (_FALSE, _UNKNOWN, _TRUE) if criterion.any_of is not None else (_TRUE, _UNKNOWN, _FALSE)
    )


_FALSE, _UNKNOWN, _TRUE = Truth


def _all_of(number: int, parts: list[Evaluator], *, is_established: bool) -> Evaluator:
    def evaluate(facts: Facts) -> Truth:
        truth = facts.truths.get(number)
        if truth is None:
            truth = _TRUE
            for part in parts:
                one = part(facts)
                if one is _FALSE:
                    truth = one
                    break
                if one is _UNKNOWN:
                    truth = one
            if is_established and truth is _UNKNOWN and not facts.foresee:
                truth = _FALSE
            facts.truths[number] = truth
        return truth

    return evaluate


def _any_of(number: int, parts: list[Evaluator], said: tuple[Truth, Truth, Truth]) -> Evaluator:
    """``said`` is the truth of the group by the greatest of its parts."""

    def evaluate(facts: Facts) -> Truth:
        truth = facts.truths.get(number)
        if truth is None:
            greatest = _FALSE
            for part in parts:
                one = part(facts)
                if one is _TRUE:
                    greatest = one
                    break
                if one is _UNKNOWN:
                    greatest = one
            truth = facts.truths[number] = said[greatest]
        return truth

    return evaluate


def _comparison(criterion: Criterion, is_decision: bool) -> Evaluator:
    fact, (operator, operand) = criterion.fact, criterion.operator()
    assert fact is not None
    compare = _COMPARE[operator]
    if is_decision:
        wanted = frozenset(operand if isinstance(operand, tuple) else (operand,))

        def evaluate_decision(facts: Facts) -> Truth:
            possible = facts.possible[fact]
            if possible <= wanted:
                return _TRUE
            return _FALSE if possible.isdisjoint(wanted) else _UNKNOWN

        return evaluate_decision

    def evaluate_finding(facts: Facts) -> Truth:
        value = facts.known.get(fact)
        if value is None:
            return _UNKNOWN
        if compare(value, operand):
            return _TRUE
        if (is_date or value.__class__ is Reported) and not _EXCLUDE[operator](value, operand):
            return _UNKNOWN
        return _FALSE

    is_date = operator in _DATES
    return evaluate_finding


def _not_before(stored: str) -> str:
    """The first day that a stored day, month or year can mean; to compare with, as a text."""
    return stored + "-01-01"[len(stored) - 4 :]


def _not_after(stored: str) -> str:
    """The last day that a stored day, month or year can mean; to compare with, as a text: a month is given 31 days."""
    return stored + "-12-31"[len(stored) - 4 :]
