"""Finding a patient for whom a condition is true (or false), or showing that there is none.

The three-valued evaluator itself guides the search: with a partial patient a condition that is already false can be
abandoned, one that is true is a witness, and one that is unknown names the findings to try next. So the search is
complete over the tried values without enumerating every patient.

A patient is judged as he is; whether to go on is judged by what may still come (:attr:`Facts.foresee`), because advice that
stands until something is known can end when more is known.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from hgnen_desktop.core.engine.logic import Facts, Truth
from hgnen_desktop.core.engine.reasoner import Reasoner
from hgnen_desktop.core.guidelines.domains import Domains
from hgnen_desktop.core.guidelines.schema import Criterion


@dataclass(slots=True)
class Search:
    """Searches for consistent patients; ``tried`` counts the partial patients that were evaluated."""

    reasoner: Reasoner
    domains: Domains
    tried: int = 0
    _impossible: list[Criterion] = field(default_factory=list)
    _seen: dict[tuple[Criterion, Truth], bool] = field(default_factory=dict)

    def __post_init__(self) -> None:
        rules = self.reasoner.index.guidelines.consistency
        self._impossible = [rule.when for rule in rules if rule.level == "impossible"]

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
        known = dict(start or {})
        facts = self.reasoner.resolve(Facts(known))
        coming = self.reasoner.resolve(Facts(known, foresee=True))
        self.tried += 1
        if any(self.reasoner.truth(rule, facts) is Truth.TRUE for rule in self._impossible):
            return None
        open_criterion: Criterion | None = None
        for criterion, truth in wanted:
            if self.reasoner.truth(criterion, facts) is truth:
                continue
            if self.reasoner.truth(criterion, coming) is not Truth.UNKNOWN:
                return None
            open_criterion = open_criterion or criterion
        if open_criterion is None:
            return known
        finding = next((need for need in self.reasoner.needs(open_criterion, coming) if need != without), None)
        if finding is None:
            return None
        for value in self.domains[finding]:
            result = self.witness(wanted, {**known, finding: value}, without)
            if result is not None:
                return result
        return None
