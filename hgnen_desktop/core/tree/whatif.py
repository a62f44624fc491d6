"""What-if on a number: the stretches of its range within which the plan stays the same, and where it changes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.engine.checking import Checker, Quick
from hgnen_desktop.core.engine.logic import Facts, Truth
from hgnen_desktop.core.engine.reasoner import Reasoner
from hgnen_desktop.core.guidelines.domains import Domains
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.guidelines.schema import Caution, Recommendation, SurveillanceRule


@dataclass(frozen=True, slots=True)
class Stretch:
    """Values of one number that lead to the same plan, both ends included; ``contradicts`` when none can be true.

    ``advice`` names the items that certainly apply.
    """

    low: float
    high: float
    situation: tuple[str, ...]
    advice: tuple[str, ...]
    contradicts: bool


class Spoken:
    """What is left of the entries of checking mode where a stop applies: that of packs which do not end their advice."""

    def __init__(self, index: Index, checker: Checker) -> None:
        self._index = index
        self._stops = {number: name for number, name in enumerate(checker.names) if name in index.stops}
        self._pack = {
            number: index.item_pack[name].id for number, name in enumerate(checker.names) if name in index.items
        }

    def stops(self, certain: Iterable[int]) -> frozenset[int]:
        """The stops among these entries."""
        return frozenset(self._stops.keys() & set(certain))

    def by_others(self, numbers: Iterable[int], stops: Iterable[int]) -> frozenset[int]:
        """The entries of packs that these stops do not silence."""
        silenced = self._index.silenced(self._stops[one] for one in stops)
        return frozenset(one for one in numbers if not silenced or self._pack.get(one, "") not in silenced)


Signature = tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...], frozenset[str]]


class PlanSignature:
    """Tells quickly whether two patients get the same plan: the same outcomes, items and contradictions.

    Two patients of one signature differ in their findings alone, never in what the sources say of them.
    """

    def __init__(self, index: Index, checker: Checker) -> None:
        self._checker, self._reasoner = checker, Reasoner(index)
        self._rules = [rule for rule in index.guidelines.consistency if rule.level == "impossible"]
        items = {number: index.items.get(name) for number, name in enumerate(checker.names)}
        kinds = Recommendation | SurveillanceRule | Caution
        self._advice = {number for number, item in items.items() if isinstance(item, kinds)}
        self._spoken = Spoken(index, checker)

    def of(self, known: Mapping[str, Any]) -> Signature:
        """The signature of a patient with these known findings."""
        quick = self._checker.evaluate(known)
        return quick.outcomes, quick.certain, quick.open, self._clashes(known, quick)

    def at(self, value: float, known: Mapping[str, Any]) -> Stretch:
        """The plan at one value: the situation, the advice that certainly applies, and whether the findings clash."""
        quick = self._checker.evaluate(known)
        clashes = bool(self._clashes(known, quick))
        stops = self._spoken.stops(quick.certain)
        shown = stops.union(self._spoken.by_others(self._advice.intersection(quick.certain), stops))
        advice = () if clashes else tuple(self._checker.names[number] for number in sorted(shown))
        return Stretch(value, value, self._checker.possible(quick, "situation"), advice, clashes)

    def _clashes(self, known: Mapping[str, Any], quick: Quick) -> frozenset[str]:
        checker = self._checker
        possible = {decision: frozenset(checker.possible(quick, decision)) for decision in checker.decisions}
        facts = Facts(dict(known), possible)
        return frozenset(one.id for one in self._rules if self._reasoner.truth(one.when, facts) is Truth.TRUE)


def stretches(
    index: Index,
    known: Mapping[str, Any],
    finding: str,
    domains: Domains | None = None,
    plans: PlanSignature | None = None,
) -> tuple[Stretch, ...]:
    """The stretches of a number's possible range, from low to high, for a patient of whom all else stays as it is.

    Two neighboring stretches differ in the situation or in the advice that certainly applies.

    Args:
        index: the guidelines.
        known: the patient's known findings.
        finding: the id of a finding that is a number.
        domains: made anew unless handed in.
        plans: made anew unless handed in.
    """
    plans = plans or PlanSignature(index, Checker(index))
    result: list[Stretch] = []
    for value in (domains or Domains(index))[finding]:
        here = plans.at(value, {**known, finding: value})
        if result and here == replace(result[-1], low=value, high=value):
            result[-1] = replace(result[-1], high=value)
        else:
            result.append(here)
    return tuple(result)
