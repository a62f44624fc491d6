"""Finding a patient for whom a condition is true (or false), or showing that there is none.

The three-valued evaluator itself guides the search: with a partial patient a condition that is already false can be
abandoned, one that is true is a witness, and one that is unknown names the findings to try next. So the search is
complete over the tried values without enumerating every patient.

A patient is judged as he is; whether to go on is judged by what may still come (:attr:`Facts.foresee`), because advice that
stands until something is known can end when more is known.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from hgnen_desktop.core.engine.checking import Conditions
from hgnen_desktop.core.engine.logic import Truth, compares
from hgnen_desktop.core.engine.reasoner import Reasoner
from hgnen_desktop.core.guidelines.domains import Domains, comparisons
from hgnen_desktop.core.guidelines.index import findings_behind
from hgnen_desktop.core.guidelines.schema import Criterion, Node

_Leaf = tuple[str, Any]
"""An operator and its operand."""


class Search:
    """Searches for consistent patients; ``tried`` counts the partial patients that were evaluated."""

    def __init__(self, reasoner: Reasoner, domains: Domains) -> None:
        self.reasoner, self.domains = reasoner, domains
        self.tried = 0
        self._now = Conditions(reasoner.index)
        self._coming = Conditions(reasoner.index, foresee=True)
        self._whole = {name: (1 << len(outcomes)) - 1 for name, outcomes in reasoner.index.outcomes.items()}
        self._leaves: dict[int, tuple[Criterion, dict[str, set[_Leaf]]]] = {}
        self._kinds: dict[tuple[str, frozenset[_Leaf]], tuple[Any, ...]] = {}
        self._seen: dict[tuple[Criterion, Truth], bool] = {}
        self._rules = [rule.when for rule in reasoner.index.guidelines.consistency if rule.level == "impossible"]
        self._rules_on: dict[str, list[Criterion]] = {}
        for rule in self._rules:
            for finding in findings_behind(reasoner.index, rule.facts()):
                self._rules_on.setdefault(finding, []).append(rule)

    def exists(self, criterion: Criterion, truth: Truth) -> bool:
        """Whether some patient gives the criterion this truth; criteria that read the same are searched once."""
        key = (criterion, truth)
        if key not in self._seen:
            self._seen[key] = self.witness([(criterion, truth)]) is not None
        return self._seen[key]

    def witness(
        self,
        wanted: Sequence[tuple[Criterion, Truth]],
        start: dict[str, Any] | None = None,
        without: str | None = None,
    ) -> dict[str, Any] | None:
        """Known findings of a patient for whom each criterion has the wanted truth; None when there is no such patient.

        The finding ``without`` stays unanswered in every patient tried.
        """
        values = self._values(wanted)
        if start is None and without is None and not self._conceivable(wanted, values, {}, {}):
            return None
        return self._witness(wanted, values, dict(start or {}), without, self._rules)

    def _values(self, wanted: Sequence[tuple[Criterion, Truth]]) -> dict[str, tuple[Any, ...]]:
        """The values worth trying: of those that nothing in question tells apart, one."""
        told: dict[str, set[_Leaf]] = {}
        for criterion in (*(one for one, _ in wanted), *self._rules):
            for finding, leaves in self._told_apart(criterion).items():
                told.setdefault(finding, set()).update(leaves)
        return {finding: self._apart(finding, frozenset(leaves)) for finding, leaves in told.items()}

    def _told_apart(self, criterion: Criterion) -> dict[str, set[_Leaf]]:
        """Per finding the comparisons of a criterion and of the decisions behind it."""
        found = self._leaves.get(id(criterion))
        if found is None:
            told: dict[str, set[_Leaf]] = {}
            for leaf in comparisons(criterion):
                fact = str(leaf.fact)
                if fact not in self._whole:
                    told.setdefault(fact, set()).add(leaf.operator())
                    continue
                nodes = self.reasoner.index.decisions[fact].nodes
                for branch in (branch for node in nodes for branch in node.branches):
                    for finding, leaves in self._told_apart(branch.when).items():
                        told.setdefault(finding, set()).update(leaves)
            found = self._leaves[id(criterion)] = (criterion, told)
        return found[1]

    def _apart(self, finding: str, leaves: frozenset[_Leaf]) -> tuple[Any, ...]:
        """One value of each kind that these comparisons tell apart."""
        found = self._kinds.get((finding, leaves))
        if found is None:
            kinds: dict[tuple[bool, ...], Any] = {}
            for value in self.domains[finding]:
                kinds.setdefault(tuple(compares(leaf, value) for leaf in leaves), value)
            found = self._kinds[finding, leaves] = tuple(kinds.values())
        return found

    def _conceivable(
        self,
        wanted: Sequence[tuple[Criterion, Truth]],
        values: Mapping[str, tuple[Any, ...]],
        known: dict[str, Any],
        settled: dict[str, int],
    ) -> bool:
        """Whether the criteria can come out as wanted when decisions may come out apart from their findings.

        What is not even possible so is not possible for a patient, and that is shown with far fewer trials.
        """
        self.tried += 1
        outcomes = tuple(settled.get(name, whole) for name, whole in self._whole.items())
        if any(self._now.truth(rule, known, outcomes) is Truth.TRUE for rule in self._rules):
            return False
        open_criterion: Criterion | None = None
        for criterion, truth in wanted:
            if self._now.truth(criterion, known, outcomes) is truth:
                continue
            if self._coming.truth(criterion, known, outcomes) is not Truth.UNKNOWN:
                return False
            open_criterion = open_criterion or criterion
        if open_criterion is None:
            return True
        for leaf in comparisons(open_criterion):
            if self._coming.truth(leaf, known, outcomes) is Truth.UNKNOWN:
                break
        fact = str(leaf.fact)
        if fact in self._whole:
            bits = [1 << place for place in range(self._whole[fact].bit_length())]
            return any(self._conceivable(wanted, values, known, {**settled, fact: bit}) for bit in bits)
        return any(self._conceivable(wanted, values, {**known, fact: value}, settled) for value in values[fact])

    def _witness(
        self,
        wanted: Sequence[tuple[Criterion, Truth]],
        values: Mapping[str, tuple[Any, ...]],
        known: dict[str, Any],
        without: str | None,
        rules: Sequence[Criterion],
    ) -> dict[str, Any] | None:
        """``rules`` are those of the contradictions that the finding set last could have brought about."""
        now, coming = self._now.decide(known), self._coming.decide(known)
        self.tried += 1
        if any(self._now.truth(rule, known, now) is Truth.TRUE for rule in rules):
            return None
        open_criterion: Criterion | None = None
        for criterion, truth in wanted:
            if self._now.truth(criterion, known, now) is truth:
                continue
            if self._coming.truth(criterion, known, coming) is not Truth.UNKNOWN:
                return None
            open_criterion = open_criterion or criterion
        if open_criterion is None:
            return known
        finding = next((one for one in self._open(open_criterion, known, coming, set()) if one != without), None)
        if finding is None:
            return None
        for value in values[finding]:
            result = self._witness(wanted, values, {**known, finding: value}, without, self._rules_on.get(finding, ()))
            if result is not None:
                return result
        return None

    def _open(
        self, criterion: Criterion, known: dict[str, Any], coming: tuple[int, ...], walked: set[str]
    ) -> Iterator[str]:
        """The findings that keep a criterion unknown; each decision on the way is walked once.

        As :meth:`Reasoner.needs`, but found one after the other: a search wants the first.
        """
        if self._coming.truth(criterion, known, coming) is not Truth.UNKNOWN:
            return
        if criterion.fact is None:
            for part in criterion.children():
                yield from self._open(part, known, coming, walked)
        elif criterion.fact not in self._whole:
            yield criterion.fact
        elif criterion.fact not in walked:
            walked.add(criterion.fact)
            for node in self._reached(criterion.fact, known, coming):
                for branch in node.branches:
                    yield from self._open(branch.when, known, coming, walked)

    def _reached(self, decision: str, known: dict[str, Any], coming: tuple[int, ...]) -> Iterator[Node]:
        """The nodes of a decision at which this patient may still go several ways, in the order in which he meets them."""
        nodes = {node.id: node for node in self.reasoner.index.decisions[decision].nodes}
        waiting = [next(iter(nodes))]
        for name in waiting:
            truths = [(branch, self._coming.truth(branch.when, known, coming)) for branch in nodes[name].branches]
            taken = [branch for branch, truth in truths if truth is Truth.TRUE]
            if not taken:
                yield nodes[name]
                taken = [branch for branch, truth in truths if truth is Truth.UNKNOWN]
            waiting += [branch.goto for branch in taken if branch.goto is not None and branch.goto not in waiting]
