"""What the engine can tell besides the answer: which missing finding matters most, and which change would change the plan.

All are pure functions over the checking mode, which is quick enough to try every value of every finding in question.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from hgnen_desktop.core.domain.case import AnswerState, Case
from hgnen_desktop.core.engine.assessment import Assessment
from hgnen_desktop.core.engine.checking import Checker, Quick
from hgnen_desktop.core.guidelines.domains import Domains
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.guidelines.schema import Caution, Recommendation, SurveillanceRule


@dataclass(frozen=True, slots=True)
class NextFinding:
    """A missing finding, with the number of different plans its possible results lead to."""

    finding: str
    label: str
    plans: int
    situations: int
    worth_waiting: bool
    pending: bool


@dataclass(frozen=True, slots=True)
class Change:
    """One finding with another value, and what the plan would then be."""

    finding: str
    label: str
    value: Any
    said: str
    situation: tuple[str, ...]
    added: tuple[str, ...]
    removed: tuple[str, ...]


class Insight:
    """Answers what-if questions for one set of guidelines."""

    def __init__(self, index: Index, checker: Checker | None = None) -> None:
        self.index = index
        self.checker = checker or Checker(index)
        self._values = values_worth_trying(index)
        self._plan = frozenset(
            number
            for number, name in enumerate(self.checker.names)
            if isinstance(index.items.get(name), Recommendation | SurveillanceRule | Caution)
        )
        self._situation = self.checker.decisions.index("situation")

    def next_findings(self, case: Case, assessment: Assessment) -> tuple[NextFinding, ...]:
        """The missing findings that are asked for, those first whose results lead to the most different plans."""
        known = dict(case.known())
        found = []
        for need in assessment.needed:
            plans: set[tuple[int, frozenset[int]]] = set()
            for value in self._values[need.finding]:
                plans.add(self._signature(self.checker.evaluate({**known, need.finding: value})))
            found.append(
                NextFinding(
                    finding=need.finding,
                    label=need.label,
                    plans=len(plans),
                    situations=len({situation for situation, _ in plans}),
                    worth_waiting=len(plans) > 1,
                    pending=case.answer(need.finding).state is AnswerState.PENDING,
                )
            )
        return tuple(sorted(found, key=lambda one: (-one.situations, -one.plans)))

    def pending_results(self, case: Case) -> dict[str, bool]:
        """For each pending finding, whether any result of it would change the plan; False means not worth waiting for."""
        known = dict(case.known())
        pending = [name for name, answer in case.findings.items() if answer.state is AnswerState.PENDING]
        return {
            name: len({self._signature(self.checker.evaluate({**known, name: value})) for value in self._values[name]})
            > 1
            for name in pending
            if name in self._values
        }

    def changes(self, case: Case, findings: Iterable[str] | None = None) -> tuple[Change, ...]:
        """Every single known finding whose other value would change the plan, the situation-changing ones first.

        For numbers the nearest value on each side that changes the plan is told.
        """
        known = dict(case.known())
        now = self.checker.evaluate(known)
        base = self._signature(now)
        changes: list[Change] = []
        for finding in findings or known:
            if finding not in self._values or finding not in known:
                continue
            changes += self._changes_of(finding, known, base)
        here = self.checker.possible(now, "situation")
        return tuple(
            sorted(changes, key=lambda change: (change.situation == here, -len(change.added) - len(change.removed)))
        )

    def _changes_of(self, finding: str, known: dict[str, Any], base: tuple[int, frozenset[int]]) -> list[Change]:
        changes, told = [], set[tuple[int, frozenset[int]]]()
        value_now = known[finding]
        others = [value for value in self._values[finding] if value != value_now]
        if all(isinstance(value, int | float) and not isinstance(value, bool) for value in [*others, value_now]):
            others.sort(key=lambda value: abs(value - value_now))
        for value in others:
            quick = self.checker.evaluate({**known, finding: value})
            signature = self._signature(quick)
            if signature == base or signature in told:
                continue
            told.add(signature)
            changes.append(
                Change(
                    finding=finding,
                    label=self.index.catalogue.label(finding),
                    value=value,
                    said=self.index.say(finding, value),
                    situation=self.checker.possible(quick, "situation"),
                    added=self._names(signature[1] - base[1]),
                    removed=self._names(base[1] - signature[1]),
                )
            )
        return changes

    def _signature(self, quick: Quick) -> tuple[int, frozenset[int]]:
        """What makes a plan the plan it is: the situation, and the advice that certainly applies."""
        return quick.outcomes[self._situation], self._plan.intersection(quick.certain)

    def _names(self, numbers: Iterable[int]) -> tuple[str, ...]:
        return tuple(self.checker.names[number] for number in sorted(numbers))


def values_worth_trying(index: Index) -> dict[str, tuple[Any, ...]]:
    """Finding -> the values that can make any criterion come out differently."""
    domains = Domains(index)
    return {finding: domains[finding] for finding in index.catalogue.findings}
