"""Three-valued logic over facts (Kleene). A missing finding makes a comparison UNKNOWN, never false."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

from hgnen_desktop.core.guidelines.schema import Criterion


class Truth(IntEnum):
    """The three answers. The order FALSE < UNKNOWN < TRUE makes *and* a minimum and *or* a maximum."""

    FALSE = 0
    UNKNOWN = 1
    TRUE = 2

    @property
    def word(self) -> str:
        """The answer as a person reads it."""
        return {Truth.FALSE: "not met", Truth.UNKNOWN: "unknown", Truth.TRUE: "met"}[self]


@dataclass(slots=True)
class Facts:
    """What is known of a patient.

    Attributes:
        known: finding id -> value, for known findings only.
        possible: decision id -> the outcomes that are still possible; one outcome when the decision is settled.
        needs: decision id -> the findings that would narrow it; filled while it is walked, because many items ask.
    """

    known: Mapping[str, Any]
    possible: dict[str, frozenset[str]] = field(default_factory=dict)
    needs: dict[str, tuple[str, ...]] = field(default_factory=dict)


Evaluator = Callable[[Facts], Truth]

_COMPARE: dict[str, Callable[[Any, Any], bool]] = {
    "is": lambda value, operand: value == operand and isinstance(value, bool) == isinstance(operand, bool),
    "in": lambda value, operand: value in operand,
    "lt": lambda value, operand: value < operand,
    "le": lambda value, operand: value <= operand,
    "gt": lambda value, operand: value > operand,
    "ge": lambda value, operand: value >= operand,
    "eq": lambda value, operand: value == operand,
    "includes": lambda value, operand: operand in value,
    "includes_any": lambda value, operand: any(one in value for one in operand),
}


def compile_criterion(criterion: Criterion | None, decisions: Mapping[str, object]) -> Evaluator:
    """A function that evaluates the criterion. No criterion means *always*.

    Args:
        criterion: the tree.
        decisions: the ids of the facts that are decisions; all others are findings.
    """
    if criterion is None:
        return lambda _facts: Truth.TRUE
    if criterion.fact is not None:
        return _compile_comparison(criterion, criterion.fact in decisions)
    parts = [compile_criterion(child, decisions) for child in criterion.children()]
    if criterion.all_of is not None:
        return lambda facts: min(part(facts) for part in parts)
    if criterion.any_of is not None:
        return lambda facts: max(part(facts) for part in parts)
    return lambda facts: Truth(2 - max(part(facts) for part in parts))


def _compile_comparison(criterion: Criterion, is_decision: bool) -> Evaluator:
    fact, (operator, operand) = criterion.fact, criterion.operator()
    assert fact is not None
    compare = _COMPARE[operator]
    if is_decision:
        wanted = frozenset(operand if isinstance(operand, tuple) else (operand,))

        def evaluate_decision(facts: Facts) -> Truth:
            possible = facts.possible[fact]
            if possible <= wanted:
                return Truth.TRUE
            return Truth.UNKNOWN if possible & wanted else Truth.FALSE

        return evaluate_decision

    def evaluate_finding(facts: Facts) -> Truth:
        value = facts.known.get(fact)
        if value is None:
            return Truth.UNKNOWN
        return Truth.TRUE if compare(value, operand) else Truth.FALSE

    return evaluate_finding
