"""Finding a patient for whom a condition is true (or false), or showing that there is none.

The three-valued evaluator itself guides the search: with a partial patient a condition that is already false can be
abandoned, one that is true is a witness, and one that is unknown names the findings to try next. So the search is
complete over the tried values without enumerating every patient.

A patient is judged as he is; whether to go on is judged by what may still come (:attr:`Facts.foresee`), because advice that
stands until something is known can end when more is known.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from hgnen_desktop.core.engine.checking import Conditions
from hgnen_desktop.core.engine.logic import Facts, Truth
from hgnen_desktop.core.engine.reasoner import Reasoner
from hgnen_desktop.core.guidelines.domains import Domains, comparisons
from hgnen_desktop.core.guidelines.index import findings_behind
from hgnen_desktop.core.guidelines.schema import Criterion


class Search:
    """Searches for consistent patients; ``tried`` counts the partial patients that were evaluated."""

    def __init__(self, reasoner: Reasoner, domains: Domains) -> None:
        self.reasoner, self.domains = reasoner, domains
        self.tried = 0
        self._now = Conditions(reasoner.index)
        self._coming = Conditions(reasoner.index, foresee=True)
        self._whole = {name: (1 << len(outcomes)) - 1 for name, outcomes in reasoner.index.outcomes.items()}
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
        if start is None and without is None and not self._conceivable(wanted, {}, {}):
            return None
        return self._witness(wanted, dict(start or {}), without, self._rules)

    def _conceivable(
        self, wanted: Sequence[tuple[Criterion, Truth]], known: dict[str, Any], settled: dict[str, int]
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
            return any(self._conceivable(wanted, known, {**settled, fact: bit}) for bit in bits)
        return any(self._conceivable(wanted, {**known, fact: value}, settled) for value in self.domains[fact])

    def _witness(
        self,
        wanted: Sequence[tuple[Criterion, Truth]],
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
        facts = self.reasoner.resolve(Facts(known, foresee=True))
        finding = next((need for need in self.reasoner.needs(open_criterion, facts) if need != without), None)
        if finding is None:
            return None
        for value in self.domains[finding]:
            result = self._witness(wanted, {**known, finding: value}, without, self._rules_on.get(finding, ()))
            if result is not None:
                return result
        return None
