"""The engine: case + guidelines + date in, :class:`Assessment` out. Pure, and it knows no medicine."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import cached_property, partial
from typing import Any

from hgnen_desktop.core.domain.case import AnswerState, Case
from hgnen_desktop.core.engine.assessment import (
    AnswerStep,
    Assessment,
    BoundaryFlag,
    Check,
    DecisionResult,
    EvidenceResult,
    ItemT,
    LedgerLine,
    Need,
    NodeStep,
    Result,
)
from hgnen_desktop.core.engine.logic import Facts, Truth
from hgnen_desktop.core.engine.reasoner import Reasoner
from hgnen_desktop.core.guidelines.index import Citation, Index
from hgnen_desktop.core.guidelines.schema import (
    Area,
    Boundary,
    Caution,
    Consistency,
    Criterion,
    DecisionGraph,
    Definition,
    Direction,
    Disagreement,
    Evidence,
    Guidelines,
    Item,
    Node,
    Recommendation,
    SurveillanceRule,
    Trial,
)

_SEVERITIES = ("high", "medium", "low")
_STATE_WORDS = {
    AnswerState.NOT_ASKED: "not entered",
    AnswerState.NOT_DONE: "not done",
    AnswerState.PENDING: "pending",
}


class Engine:
    """Evaluates cases against one set of guidelines. Make it once; it holds no case."""

    def __init__(self, guidelines: Guidelines) -> None:
        self.index = Index(guidelines)
        self.reasoner = Reasoner(self.index)

    # --- the whole assessment ---------------------------------------------------------------------------------------

    def assess(self, case: Case, as_of: dt.date) -> Assessment:
        """Everything the guidelines say of the case on ``as_of``.

        The case's answers are expected to fit the catalogue (see ``Catalogue.faults``). When findings contradict each
        other the assessment holds the contradictions, the decisions and the ledger, and no advice.
        """
        facts = Facts(case.known())
        decisions = {decision.id: self._decide(decision, facts, case) for decision in self.index.decisions.values()}
        clashes = [rule for rule in self._guidelines.consistency if self._truth(rule.when, facts) is Truth.TRUE]
        contradictions = tuple(rule for rule in clashes if rule.level == "impossible")
        results: list[Result[Any]] = [] if contradictions else self._results(facts, case)
        applicable = [result for result in results if result.truth is Truth.TRUE]
        stops = [result for result in _of_type(applicable, Caution) if result.item.ends_advice]
        if stops:
            # The sources do not speak of this patient: what they advise for others would only mislead.
            results = applicable = stops
        undetermined = tuple(
            result
            for result in results
            if result.truth is Truth.UNKNOWN and isinstance(result.item, Recommendation | Caution | SurveillanceRule)
        )
        recommendations = _by_group(_of_type(applicable, Recommendation))
        treatment = [result for result in recommendations if result.item.area is Area.TREATMENT]
        return Assessment(
            as_of=as_of,
            guidelines_hash=self._guidelines.hash,
            packs=tuple((pack.id, pack.version, pack.hash) for pack in self._guidelines.packs),
            contradictions=contradictions,
            out_of_scope=tuple(stops),
            attention=tuple(rule for rule in clashes if rule.level == "attention") + self._irrelevant(facts),
            decisions=decisions,
            ledger=self._ledger(facts),
            workup=tuple(result for result in recommendations if result.item.area is Area.WORKUP),
            options=tuple(result for result in treatment if result.item.direction is not Direction.AGAINST),
            advised_against=tuple(result for result in treatment if result.item.direction is Direction.AGAINST),
            cautions=tuple(_of_type(applicable, Caution)),
            surveillance=tuple(_of_type(applicable, SurveillanceRule)),
            evidence=tuple(self._evidence(result, facts) for result in _of_type(applicable, Evidence)),
            trials=tuple(_of_type(applicable, Trial)),
            definitions=tuple(_of_type(applicable, Definition)),
            disagreements=() if contradictions or stops else self._disagreements(facts),
            undetermined=undetermined,
            needed=self._needed(case, decisions, undetermined),
        )

    def explain(self, case: Case, criterion: Criterion | None) -> Check:
        """The reasoning of one criterion for a case, comparison by comparison."""
        facts = self.reasoner.resolve(Facts(case.known()))
        return self._check(criterion, facts, case)

    # --- decisions --------------------------------------------------------------------------------------------------

    def _decide(self, decision: DecisionGraph, facts: Facts, case: Case) -> DecisionResult:
        """Walk a decision along every branch that is not excluded, and note its possible outcomes in ``facts``."""
        needs: dict[str, None] = {}
        visited = self.reasoner.walk(decision, facts, needs)
        steps = tuple(self._step(node, facts, case) for node in visited.values())
        reached = facts.possible[decision.id]
        possible = tuple(outcome for outcome in decision.outcomes if outcome.id in reached)
        return DecisionResult(decision.id, decision.label, possible, steps, tuple(needs))

    def _step(self, node: Node, facts: Facts, case: Case) -> NodeStep:
        return NodeStep(
            node.id,
            node.question,
            tuple(
                AnswerStep(
                    branch.answer,
                    self._truth(branch.when, facts),
                    branch.goto or branch.outcome or "",
                    self._check(branch.when, facts, case),
                )
                for branch in node.branches
            ),
        )

    # --- items ------------------------------------------------------------------------------------------------------

    def _results(self, facts: Facts, case: Case) -> list[Result[Any]]:
        results = []
        for item, pack, citations, edges in self._items:
            truth = self._truth(item.applies_when, facts)
            if truth is Truth.FALSE:
                continue
            results.append(
                Result(
                    item,
                    pack,
                    truth,
                    citations,
                    self.reasoner.needs(item.applies_when, facts) if truth is Truth.UNKNOWN else (),
                    _boundaries(edges, facts) if edges else (),
                    partial(self._check, item.applies_when, facts, case),
                )
            )
        return results

    @cached_property
    def _items(self) -> tuple[tuple[Item, str, tuple[Citation, ...], tuple[Boundary, ...]], ...]:
        """Every item with its pack, its citations and the bounds on which a value is flagged: the same for every patient."""
        return tuple(
            (
                item,
                self.index.item_pack[item.id].id,
                self.index.citations(item.statements),
                item.boundaries if isinstance(item, Recommendation | Caution) else (),
            )
            for item in self.index.items.values()
        )

    def _evidence(self, result: Result[Evidence], facts: Facts) -> EvidenceResult:
        matching = tuple(
            figure
            for figure in result.item.figures
            if figure.applies_when is not None and self._truth(figure.applies_when, facts) is Truth.TRUE
        )
        return EvidenceResult(result, matching)

    def _ledger(self, facts: Facts) -> tuple[LedgerLine, ...]:
        return tuple(
            LedgerLine(entry, self.index.citations(entry.statements))
            for entry in self.index.ledger
            if self._truth(entry.when, facts) is Truth.TRUE
        )

    def _disagreements(self, facts: Facts) -> tuple[Disagreement, ...]:
        """Those that matter for this patient, the gravest first."""
        found = [
            entry
            for entry in self.index.disagreements.values()
            if entry.applies_when is not None and self._truth(entry.applies_when, facts) is Truth.TRUE
        ]
        return tuple(sorted(found, key=lambda entry: _SEVERITIES.index(entry.severity)))

    def _irrelevant(self, facts: Facts) -> tuple[Consistency, ...]:
        """Findings that were entered although the question does not arise for this patient, for example after a change."""
        clashes = []
        for finding in self._guidelines.findings:
            if finding.relevant_when is None or finding.id not in facts.known:
                continue
            if self._truth(finding.relevant_when, facts) is Truth.FALSE:
                clashes.append(
                    Consistency(
                        id=f"not-applicable.{finding.id}",
                        when=finding.relevant_when,
                        level="attention",
                        message=f"{finding.label} ({self.index.say(finding.id, facts.known[finding.id])}) does not go with the "
                        f"other answers: it is asked only when {self._in_words(finding.relevant_when)}.",
                        remedy=f"Clear {finding.label}, or correct the other answer.",
                    )
                )
        return tuple(clashes)

    def _in_words(self, criterion: Criterion) -> str:
        if criterion.fact is not None:
            phrase = self.index.phrase(criterion)
            return phrase[0].lower() + phrase[1:] if phrase[1:2].islower() else phrase
        parts = [self._in_words(child) for child in criterion.children()]
        if criterion.none_of is not None:
            return "it is not the case that " + " or ".join(parts)
        return (" and " if criterion.all_of is not None else " or ").join(parts)

    # --- what is missing --------------------------------------------------------------------------------------------

    def _needed(
        self, case: Case, decisions: dict[str, DecisionResult], undetermined: Iterable[Result[Any]]
    ) -> tuple[Need, ...]:
        """Missing findings, those first that narrow the situation, then those that settle most items."""
        situation = decisions["situation"]
        items: dict[str, int] = dict.fromkeys(situation.needs, 0)
        for result in undetermined:
            for finding in result.needs:
                items[finding] = items.get(finding, 0) + 1
        needed = [
            Need(
                finding=finding,
                label=self.index.catalogue.label(finding),
                state=_STATE_WORDS.get(case.answer(finding).state, "known"),
                situations=len(situation.possible) if finding in situation.needs else 0,
                items=count,
            )
            for finding, count in items.items()
        ]
        order = self._order
        return tuple(sorted(needed, key=lambda need: (-(need.situations > 0), -need.items, order[need.finding])))

    @cached_property
    def _order(self) -> dict[str, int]:
        return {finding: place for place, finding in enumerate(self.index.catalogue.findings)}

    # --- reasoning, comparison by comparison ------------------------------------------------------------------------

    def _check(self, criterion: Criterion | None, facts: Facts, case: Case) -> Check:
        if criterion is None:
            return Check("Always", Truth.TRUE)
        truth = self._truth(criterion, facts)
        asked = self.index.phrase(criterion)
        if criterion.fact is None:
            return Check(asked, truth, parts=tuple(self._check(child, facts, case) for child in criterion.children()))
        return Check(asked, truth, criterion.fact, self._found(criterion.fact, facts, case))

    def _found(self, fact: str, facts: Facts, case: Case) -> str:
        if fact in self.index.decisions:
            possible = [
                self.index.say(fact, outcome)
                for outcome in self.index.outcomes[fact]
                if outcome in facts.possible[fact]
            ]
            return possible[0] if len(possible) == 1 else f"not settled ({len(possible)} possible)"
        if fact in facts.known:
            return self.index.say(fact, facts.known[fact])
        return _STATE_WORDS.get(case.answer(fact).state, "not entered")

    def _truth(self, criterion: Criterion | None, facts: Facts) -> Truth:
        return self.reasoner.truth(criterion, facts)

    @property
    def _guidelines(self) -> Guidelines:
        return self.index.guidelines


def _boundaries(edges: tuple[Boundary, ...], facts: Facts) -> tuple[BoundaryFlag, ...]:
    return tuple(BoundaryFlag(edge.fact, edge.note) for edge in edges if facts.known.get(edge.fact) == edge.at)


def _of_type(results: list[Result[Any]], kind: type[ItemT]) -> list[Result[ItemT]]:
    return [result for result in results if isinstance(result.item, kind)]


def _by_group(results: list[Result[Recommendation]]) -> list[Result[Recommendation]]:
    """Recommendations with those of one heading together; headings and items keep the order of the sources."""
    groups: dict[str, list[Result[Recommendation]]] = {}
    for result in results:
        groups.setdefault(result.item.group, []).append(result)
    return [result for group in groups.values() for result in group]
