"""What-if on a number: the stretches of its range within which the plan stays the same, and where it changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from hgnen_desktop.core.engine.checking import Checker
from hgnen_desktop.core.engine.logic import Facts, Truth
from hgnen_desktop.core.engine.reasoner import Reasoner
from hgnen_desktop.core.guidelines.domains import Domains
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.guidelines.schema import Caution, Recommendation, SurveillanceRule


@dataclass(frozen=True, slots=True)
class Stretch:
    """Values of one number that lead to the same plan, both ends included; ``contradicts`` when none can be true."""

    low: float
    high: float
    situation: tuple[str, ...]
    contradicts: bool


def stretches(
    index: Index, known: Mapping[str, Any], finding: str, domains: Domains | None = None
) -> tuple[Stretch, ...]:
    """The stretches of a number's possible range, from low to high, for a patient of whom all else stays as it is.

    Two neighboring stretches differ in the situation or in the advice that certainly applies.

    Args:
        index: the guidelines.
        known: the patient's known findings.
        finding: the id of a finding that is a number.
        domains: made anew unless handed in.
    """
    reasoner = Reasoner(index)
    found: list[tuple[float, tuple[Any, ...]]] = []
    for value in (domains or Domains(index))[finding]:
        found.append((value, _plan(index, reasoner, {**known, finding: value})))
    result: list[Stretch] = []
    for place, (value, plan) in enumerate(found):
        if place and plan == found[place - 1][1]:
            result[-1] = Stretch(result[-1].low, value, result[-1].situation, result[-1].contradicts)
        else:
            result.append(Stretch(value, value, plan[0], plan[2]))
    return tuple(result)


Signature = tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...], frozenset[str]]


class PlanSignature:
    """Tells quickly whether two patients get the same plan: the same outcomes, items and contradictions.

    Two patients of one signature differ in their findings alone, never in what the sources say of them.
    """

    def __init__(self, index: Index, checker: Checker) -> None:
        self._checker, self._reasoner = checker, Reasoner(index)
        self._rules = [rule for rule in index.guidelines.consistency if rule.level == "impossible"]

    def of(self, known: Mapping[str, Any]) -> Signature:
        """The signature of a patient with these known findings."""
        quick = self._checker.evaluate(known)
        facts = self._reasoner.resolve(Facts(dict(known)))
        clashes = frozenset(one.id for one in self._rules if self._reasoner.truth(one.when, facts) is Truth.TRUE)
        return quick.outcomes, quick.certain, quick.open, clashes


def _plan(index: Index, reasoner: Reasoner, known: dict[str, Any]) -> tuple[Any, ...]:
    """What makes a plan the plan it is: the situation, the advice that applies, and whether the findings clash."""
    facts = reasoner.resolve(Facts(known))
    rules = index.guidelines.consistency
    clash = any(rule.level == "impossible" and reasoner.truth(rule.when, facts) is Truth.TRUE for rule in rules)
    situation = tuple(outcome for outcome in index.outcomes["situation"] if outcome in facts.possible["situation"])
    advice = frozenset(
        item.id
        for item in index.items.values()
        if isinstance(item, Recommendation | SurveillanceRule | Caution)
        and reasoner.truth(item.applies_when, facts) is Truth.TRUE
    )
    return situation, frozenset() if clash else advice, clash
