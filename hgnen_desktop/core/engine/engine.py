"""The engine: case + guidelines + date in, :class:`Assessment` out. Pure, and it knows no medicine."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import cached_property, partial
from typing import Any

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.case import Case
from hgnen_desktop.core.domain.reported import Reported
from hgnen_desktop.core.engine.across import across, approximate, unusual
from hgnen_desktop.core.engine.assessment import (
    Answer,
    AnswerStep,
    Asked,
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
    Supposed,
)
from hgnen_desktop.core.engine.between import between_packs
from hgnen_desktop.core.engine.logic import Facts, Logic, Truth
from hgnen_desktop.core.engine.questions import Questions, is_answer
from hgnen_desktop.core.engine.reasoner import Reasoner
from hgnen_desktop.core.engine.sieve import Sieve
from hgnen_desktop.core.engine.turning import STATE_WORDS, Turning
from hgnen_desktop.core.guidelines.index import Citation, Index
from hgnen_desktop.core.guidelines.schema import (
    Boundary,
    Caution,
    Consistency,
    Criterion,
    DecisionGraph,
    Definition,
    Disagreement,
    Evidence,
    FindingType,
    Guidelines,
    Item,
    LedgerEntry,
    Node,
    Part,
    Recommendation,
    SurveillanceRule,
    Trial,
)

_MOST_SUPPOSED = 3
_SEVERITIES = ("high", "medium", "low")


@dataclass(frozen=True, slots=True)
class _Ready:
    """An item with what is the same for every patient.

    Attributes:
        edges: the bounds on which a value is flagged.
        told_while_open: whether it is told already while it may apply.
    """

    item: Item
    pack: str
    citations: tuple[Citation, ...]
    edges: tuple[Boundary, ...]
    told_while_open: bool


class Engine:
    """Evaluates cases against one set of guidelines. Make it once; it holds no case."""

    def __init__(self, guidelines: Guidelines) -> None:
        self.index = Index(guidelines)
        self.reasoner = Reasoner(self.index)
        self.questions = Questions(self.index, self.reasoner)

    # --- the whole assessment ---------------------------------------------------------------------------------------

    def assess(self, case: Case, as_of: dt.date) -> Assessment:
        """Everything the guidelines say of the case on ``as_of``.

        The case's answers are expected to fit the catalogue (see ``Catalogue.faults``). When findings contradict each
        other the assessment holds the contradictions, the decisions and the ledger, and no advice.
        """
        facts = Facts(case.known())
        decisions = {decision.id: self._decide(decision, facts, case) for decision in self.index.decisions.values()}
        clashes = [rule for rule, logic in self._rules if logic.truth(facts) is Truth.TRUE]
        contradictions = tuple(rule for rule in clashes if rule.level == "impossible")
        results: list[Result[Any]] = [] if contradictions else self._results(facts, case)
        applicable = [result for result in results if result.truth is Truth.TRUE]
        stops = [result for result in _of_type(applicable, Caution) if result.item.ends_advice]
        # What a source that does not speak of this patient advises for others would only mislead.
        silenced = self.index.silenced(result.id for result in stops)
        stopping = {result.id for result in stops}
        if stops:
            results = [one for one in results if one.pack not in silenced or one.id in stopping]
        main = self.index.main_packs
        others = frozenset(
            one.pack for one in results if one.pack not in main and _advises(one) and one.id not in stopping
        )
        is_ended = bool(stops) and main <= silenced and not others
        if is_ended:
            results = list(stops)
        applicable = [result for result in results if result.truth is Truth.TRUE]
        undetermined = tuple(result for result in results if result.truth is Truth.UNKNOWN)
        disagreements = () if contradictions or is_ended else self._disagreements(facts, silenced)
        disagreements = (*between_packs(self.questions, applicable), *disagreements)
        told = [] if is_ended else [one for one in results if one.id not in stopping]
        held, supposed = self._while_open(facts, told, case, silenced) if told else ({}, {})
        evidence = {result.id: self._evidence(result, facts) for result in _of_type(applicable, Evidence)}
        questions = self.questions.asked(
            facts, told, lambda result: evidence[result.id], disagreements, held, supposed, silenced
        )
        return Assessment(
            as_of=as_of,
            guidelines_hash=self._guidelines.hash,
            packs=tuple((pack.id, pack.version, pack.hash) for pack in self._guidelines.packs),
            contradictions=contradictions,
            out_of_scope=tuple(stops),
            main_packs=main,
            silenced=silenced,
            others=others,
            is_ended=is_ended,
            attention=tuple(rule for rule in clashes if rule.level == "attention")
            + self._irrelevant(facts)
            + unusual(self.index, facts)
            + approximate(self.reasoner, facts, decisions)
            + across(self.reasoner, facts, decisions, undetermined),
            roles=self.index.roles,
            decisions=decisions,
            ledger=self._ledger(facts),
            applies=frozenset(result.id for result in applicable).union(
                result.id for several in held.values() for result in several
            ),
            questions=questions,
            background=tuple(
                result for result in applicable if result.item.part is Part.BACKGROUND and result not in stops
            ),
            cautions=tuple(_of_type(applicable, Caution)),
            surveillance=tuple(_of_type(applicable, SurveillanceRule)),
            evidence=tuple(evidence.values()),
            trials=tuple(_of_type(applicable, Trial)),
            definitions=tuple(_of_type(applicable, Definition)),
            disagreements=disagreements,
            undetermined=undetermined,
            find_needed=partial(self._needed, case, decisions, questions if told else None, silenced),
        )

    def explain(self, case: Case, criterion: Criterion | None) -> Check:
        """The reasoning of one criterion for a case, comparison by comparison."""
        facts = self.reasoner.resolve(Facts(case.known()))
        return self._check(criterion, facts, case)

    # --- decisions --------------------------------------------------------------------------------------------------

    def _decide(self, decision: DecisionGraph, facts: Facts, case: Case) -> DecisionResult:
        """Walk a decision along every branch that is not excluded, and note its possible outcomes in ``facts``."""
        visited = self.reasoner.walk(decision, facts)
        reached = facts.possible[decision.id]
        return DecisionResult(
            decision.id,
            decision.label,
            tuple(outcome for outcome in decision.outcomes if outcome.id in reached),
            lambda: tuple(self._step(node, facts, case) for node in visited.values()),
            lambda: self.reasoner.decision_needs(decision.id, facts),
        )

    def _step(self, node: Node, facts: Facts, case: Case) -> NodeStep:
        return NodeStep(
            node.id,
            node.question,
            tuple(
                AnswerStep(
                    branch.answer,
                    self._truth(branch.when, facts),
                    branch.goto or branch.outcome or "",
                    partial(self._check, branch.when, facts, case),
                )
                for branch in node.branches
            ),
        )

    # --- items ------------------------------------------------------------------------------------------------------

    def _results(self, facts: Facts, case: Case) -> list[Result[Any]]:
        """What applies, and what may apply and is told even then."""
        return [
            self.questions.until_known(self._result(ready, truth, facts, case), facts)
            for ready, truth in self._items.open(facts)
            if truth is Truth.TRUE or ready.told_while_open
        ]

    def _result(self, ready: _Ready, truth: Truth, facts: Facts, case: Case) -> Result[Any]:
        condition = ready.item.applies_when
        return Result(
            ready.item,
            ready.pack,
            truth,
            ready.citations,
            self.reasoner.needs(condition, facts) if truth is Truth.UNKNOWN else (),
            _boundaries(ready.edges, facts) if ready.edges else (),
            partial(self._check, condition, facts, case),
        )

    # What is the same for every patient is made ready once.

    @cached_property
    def _rules(self) -> tuple[tuple[Consistency, Logic], ...]:
        return tuple((rule, self.reasoner.logic(rule.when)) for rule in self._guidelines.consistency)

    @cached_property
    def _ledger_entries(self) -> tuple[tuple[LedgerEntry, Logic], ...]:
        return tuple((entry, self.reasoner.logic(entry.when)) for entry in self.index.ledger)

    @cached_property
    def _differences(self) -> Sieve[Disagreement]:
        return Sieve(
            self.reasoner,
            (
                (entry, entry.applies_when)
                for entry in sorted(
                    self.index.disagreements.values(), key=lambda entry: _SEVERITIES.index(entry.severity)
                )
                if entry.applies_when is not None
            ),
        )

    @cached_property
    def _made_ready(self) -> tuple[_Ready, ...]:
        return tuple(self._ready(item) for item in self.index.items.values())

    @cached_property
    def _items(self) -> Sieve[_Ready]:
        return self._sieve(self._made_ready)

    @cached_property
    def _answer_items(self) -> Sieve[_Ready]:
        return self._sieve(ready for ready in self._made_ready if is_answer(ready.item))

    def _sieve(self, several: Iterable[_Ready]) -> Sieve[_Ready]:
        return Sieve(self.reasoner, ((ready, ready.item.applies_when) for ready in several))

    def _ready(self, item: Item) -> _Ready:
        return _Ready(
            item=item,
            pack=self.index.item_pack[item.id].id,
            citations=self.index.citations(item.statements),
            edges=item.boundaries if isinstance(item, Recommendation | Caution) else (),
            told_while_open=isinstance(item, Recommendation | Caution | SurveillanceRule),
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
            for entry, logic in self._ledger_entries
            if logic.truth(facts) is Truth.TRUE
        )

    def _disagreements(self, facts: Facts, silenced: frozenset[str]) -> tuple[Disagreement, ...]:
        """Those that matter for this patient, the gravest first."""
        packs = self.index.disagreement_pack
        return tuple(one for one in self._differences.certain(facts) if packs[one.id].id not in silenced)

    def _irrelevant(self, facts: Facts) -> tuple[Consistency, ...]:
        """Findings that were entered although the question does not arise for this patient, for example after a change."""
        clashes = []
        for finding in self._guidelines.findings:
            if finding.relevant_when is None or finding.id not in facts.known:
                continue
            if facts.known[finding.id] == 0 and finding.type is FindingType.NUMBER:
                continue  # none of a thing that does not arise agrees with it: no line before any treatment
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

    # --- while the class is open ------------------------------------------------------------------------------------

    def _while_open(
        self, facts: Facts, results: list[Result[Any]], case: Case, silenced: frozenset[str]
    ) -> tuple[dict[str, list[Result[Any]]], dict[str, list[Supposed]]]:
        """What every outcome still open leads to, and what single ones do, per question.

        Of entity, column and situation the first that is open is supposed to come out each way the sources speak of; with
        many ways nothing is supposed, and the findings that would settle it are asked for instead.
        """
        decision = self._first_open(facts)
        if decision is None:
            return {}, {}
        outcomes = [
            outcome
            for name, outcome in self.index.outcomes[decision].items()
            if name in facts.possible[decision] and outcome.in_scope
        ]
        if not 1 <= len(outcomes) <= _MOST_SUPPOSED:
            return {}, {}
        said = {result.id for result in results if result.truth is Truth.TRUE}
        ways = [
            [one for one in self._answers_if(decision, outcome.id, facts, case) if one.pack not in silenced]
            for outcome in outcomes
        ]
        shared = [{self._subject(one.item) for one in way} for way in ways]
        common = set.intersection(*shared) if len(ways) > 1 else set()
        held: dict[str, list[Result[Any]]] = {}
        supposed: dict[str, list[Supposed]] = {}
        remarks = self.questions.remarks(facts)
        for result in ways[0]:
            if self._subject(result.item) in common and result.id not in said:
                held.setdefault(result.item.questions[0], []).append(result)
        for outcome, way in zip(outcomes, ways, strict=True):
            by_question: dict[str, list[Answer]] = {}
            for result in way:
                if result.id not in said and self._subject(result.item) not in common:
                    answer = self.questions.answer(result, facts, remarks)
                    by_question.setdefault(result.item.questions[0], []).append(answer)
            for question, answers in by_question.items():
                supposed.setdefault(question, []).append(Supposed(decision, outcome, tuple(answers)))
        return held, supposed

    def _first_open(self, facts: Facts) -> str | None:
        for role in ("entity", "column", "situation"):
            decision = self.index.roles[role]
            if len(facts.possible[decision]) > 1:
                return decision
        return None

    def _answers_if(self, decision: str, outcome: str, facts: Facts, case: Case) -> list[Result[Any]]:
        """The answers that would apply if a decision came out one way."""
        supposed = Facts(facts.known, {decision: frozenset({outcome})})
        for other in self.index.decisions.values():
            if other.id != decision:
                self.reasoner.walk(other, supposed)
        certain = (self._result(ready, Truth.TRUE, supposed, case) for ready in self._answer_items.certain(supposed))
        return [one for one in certain if self.questions.until_known(one, supposed).truth is Truth.TRUE]

    def _subject(self, item: Item) -> tuple[Any, ...]:
        """What an answer says to what question, whichever item says it."""
        parts = frozenset(self.questions.parts[item.id])
        direction = item.direction if isinstance(item, Recommendation) else None
        return item.questions[0], direction, parts or item.id

    # --- what is missing --------------------------------------------------------------------------------------------

    def _needed(
        self,
        case: Case,
        decisions: dict[str, DecisionResult],
        questions: tuple[Asked, ...] | None,
        silenced: frozenset[str],
    ) -> tuple[Need, ...]:
        """The missing findings that could turn an answer, those first that narrow the situation."""
        return self.turning.needed(case, decisions, questions, silenced) if questions is not None else ()

    @cached_property
    def turning(self) -> Turning:
        """Works out which missing findings could turn an answer."""
        return Turning(self.index, self.questions)

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
        return STATE_WORDS.get(case.answer(fact).state, "not entered")

    def _truth(self, criterion: Criterion | None, facts: Facts) -> Truth:
        return self.reasoner.truth(criterion, facts)

    @property
    def _guidelines(self) -> Guidelines:
        return self.index.guidelines


def _boundaries(edges: tuple[Boundary, ...], facts: Facts) -> tuple[BoundaryFlag, ...]:
    return tuple(BoundaryFlag(edge.fact, edge.note) for edge in edges if _is_at(facts.known.get(edge.fact), edge.at))


def _is_at(value: Any, at: float) -> bool:  # noqa: ANN401 - a value of any finding
    return value.is_at(at) if isinstance(value, Reported) else bool(value == at)


def _advises(result: Result[Any]) -> bool:
    return isinstance(result.item, Recommendation | SurveillanceRule | Caution)


def _of_type(results: list[Result[Any]], kind: type[ItemT]) -> list[Result[ItemT]]:
    return [result for result in results if isinstance(result.item, kind)]
