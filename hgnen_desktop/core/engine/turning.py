"""Which missing findings could turn an answer: each is tried with every value that can make a difference."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

from hgnen_desktop.core.domain.case import AnswerState, Case
from hgnen_desktop.core.domain.reported import Reported
from hgnen_desktop.core.engine.assessment import Asked, DecisionResult, Need, Past
from hgnen_desktop.core.engine.checking import Checker, Quick
from hgnen_desktop.core.engine.logic import Facts, Truth
from hgnen_desktop.core.engine.questions import Questions, is_answer
from hgnen_desktop.core.guidelines.domains import Domains
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.guidelines.schema import Criterion, Item

_RULE, _CLASH = "feasibility: ", "clash: "
STATE_WORDS = {
    AnswerState.NOT_ASKED: "not entered",
    AnswerState.NOT_DONE: "not done",
    AnswerState.PENDING: "pending",
}
Signature = dict[str, frozenset[tuple[int, Past | None]]]
"""Question -> the numbers of its answers, each with what the patient has had of it; None for one that is ruled out."""
_NOTHING: frozenset[int] = frozenset()


class Turning:
    """Tries missing findings over the checking mode, which is quick enough for every value of each."""

    def __init__(self, index: Index, questions: Questions) -> None:
        self.index, self._questions = index, questions
        self._domains = Domains(index)
        self._answers = {item.id: item for item in index.items.values() if is_answer(item)}
        entries: dict[str, Criterion | None] = {name: item.applies_when for name, item in self._answers.items()}
        entries |= {_RULE + rule.id: rule.when for rule in index.feasibility}
        entries |= {_CLASH + rule.id: rule.when for rule in index.guidelines.consistency if rule.level == "impossible"}
        self._checker = Checker(index, entries, only_certain=True)

    def needed(
        self,
        case: Case,
        decisions: Mapping[str, DecisionResult],
        questions: tuple[Asked, ...],
        silenced: frozenset[str] = frozenset(),
    ) -> tuple[Need, ...]:
        """The missing findings that can be entered and could turn an answer, the most decisive first.

        What an answer waits for comes before what could only rule out an answer that stands. Answers of packs that are
        ``silenced`` for this patient are not turned by anything, nor is a test that is done.
        """
        known = dict(case.known())
        facts = self._questions.reasoner.resolve(Facts(known))
        aside = self._aside(facts, silenced)
        base, situations = self._signature(known, aside)
        order = {name: place for place, name in enumerate(self._questions.order(facts, set(self.index.questions)))}
        needed = []
        for finding in self._candidates(known, facts, decisions, questions):
            turned, leaves_one = self._turned(finding, known, base, aside)
            settles = situations > 1 and (leaves_one or finding in decisions[self.index.roles["situation"]].needs)
            if not turned and not settles:
                continue
            named = tuple(sorted(turned, key=lambda name: order.get(name, len(order))))
            state = self._state(case, finding, known)
            needed.append(Need(finding, self.index.catalogue.label(finding), state, settles, named))
        places = {name: place for place, name in enumerate(self.index.catalogue.findings)}
        waited_for = {finding for one in questions for result in one.open for finding in result.needs}

        def decisive(need: Need) -> tuple[bool, bool, bool, int, int, int]:
            settles, treats, first, turned = self._weight(need, order)
            return settles, treats, need.finding not in waited_for, first, turned, places[need.finding]

        return tuple(sorted(needed, key=decisive))

    def _state(self, case: Case, finding: str, known: Mapping[str, Any]) -> str:
        if finding in known:
            return f"{self.index.say(finding, known[finding])}, not exact"
        return STATE_WORDS.get(case.answer(finding).state, "not entered")

    def _weight(self, need: Need, order: Mapping[str, int]) -> tuple[bool, bool, int, int]:
        areas = [self.index.questions[name].area for name in need.questions]
        first = min((order.get(name, len(order)) for name in need.questions), default=len(order))
        return not need.settles_situation, "treatment" not in areas, first, -len(need.questions)

    def _candidates(
        self,
        known: Mapping[str, Any],
        facts: Facts,
        decisions: Mapping[str, DecisionResult],
        questions: tuple[Asked, ...],
    ) -> Iterator[str]:
        found: dict[str, None] = {}
        for decision in decisions.values():
            found.update(dict.fromkeys(decision.needs))
            found.update(dict.fromkeys(self._once_known(decision)))
        for one in questions:
            for result in one.open:
                found.update(dict.fromkeys(result.needs))
        reasoner = self._questions.reasoner
        for rule in self.index.feasibility:
            if reasoner.truth(rule.when, facts) is Truth.UNKNOWN:
                found.update(dict.fromkeys(reasoner.needs(rule.when, facts)))
        had = [answer for one in questions for answer in (*one.answers, *one.not_for_patient)]
        if any(answer.past is Past.GIVEN for answer in had):
            found[self.index.roles["failed"]] = None
        found[self.index.roles["running"]] = None
        for finding in found:
            relevant = self.index.catalogue[finding].relevant_when
            if (finding not in known or isinstance(known[finding], Reported)) and reasoner.truth(
                relevant, facts
            ) is not Truth.FALSE:
                yield finding

    def _once_known(self, decision: DecisionResult) -> Iterator[str]:
        """The findings that would lead elsewhere once they are recorded: a decision that is settled until then waits for none."""
        nodes = {node.id: node for node in self.index.decisions[decision.decision].nodes}
        for step in decision.path:
            for branch in nodes[step.node].branches:
                for fact in sorted(_established(branch.when)):
                    if fact in self.index.catalogue:
                        yield fact

    def _turned(
        self, finding: str, known: Mapping[str, Any], base: Signature, aside: frozenset[int]
    ) -> tuple[set[str], bool]:
        """The questions that some value of a finding, in a patient whose findings agree, would answer otherwise; and whether
        some value leaves one situation.
        """
        turned, leaves_one = set[str](), False
        reported = known.get(finding)
        for value in self._domains[finding]:
            if isinstance(reported, Reported) and (reported < value or reported > value):
                continue  # the report has said that it is not so
            other, situations = self._signature({**known, finding: value}, aside)
            if situations:
                turned |= {name for name in base.keys() | other.keys() if base.get(name) != other.get(name)}
            leaves_one |= situations == 1
        return turned, leaves_one

    def _signature(self, known: Mapping[str, Any], aside: frozenset[int]) -> tuple[Signature, int]:
        """Per question the answers that can be given, and the number of situations; no situation when findings clash."""
        quick = self._checker.evaluate(known)
        if not self._clashes.isdisjoint(quick.certain):
            return {}, 0
        out: set[int] = set()
        for number in quick.certain:
            out |= self._rules_out.get(number, _NOTHING)
        had, answers = self._questions.had_by(Facts(known)), self._numbered
        found: dict[str, list[tuple[int, Past | None]]] = {}
        for number in quick.certain:
            item = answers.get(number)
            if item is not None and number not in aside:
                past = None if number in out else self._questions.past_of(item, had)
                found.setdefault(item.questions[0], []).append((number, past))
        return {name: frozenset(several) for name, several in found.items()}, self._situations(quick)

    def _aside(self, facts: Facts, silenced: frozenset[str]) -> frozenset[int]:
        """The numbers of the answers that nothing turns: of packs that are silenced here, and tests that are done."""
        return frozenset(
            number
            for number, item in self._numbered.items()
            if self.index.item_pack[item.id].id in silenced or self._questions.is_done(item, facts)
        )

    @cached_property
    def _clashes(self) -> frozenset[int]:
        """The numbers of the contradictions."""
        return frozenset(number for number, name in enumerate(self._checker.names) if name.startswith(_CLASH))

    @cached_property
    def _numbered(self) -> dict[int, Item]:
        """Number -> answer."""
        return {number: self._answers[name] for number, name in enumerate(self._checker.names) if name in self._answers}

    @cached_property
    def _rules_out(self) -> dict[int, frozenset[int]]:
        """The number of a rule -> the numbers of the answers it rules out."""
        numbers = {name: number for number, name in enumerate(self._checker.names)}
        return {
            numbers[_RULE + rule.id]: frozenset(
                number for number, item in self._numbered.items() if self._questions.touches(rule, item.id)
            )
            for rule in self.index.feasibility
            if rule.effect == "rules_out"
        }

    def _situations(self, quick: Quick) -> int:
        return len(self._checker.possible(quick, self.index.roles["situation"]))


def _established(criterion: Criterion, *, is_inside: bool = False) -> set[str]:
    """The facts that a criterion takes as not so until they are recorded."""
    if criterion.fact is not None:
        return {criterion.fact} if is_inside else set()
    inside = is_inside or criterion.established is not None
    return set().union(*(_established(child, is_inside=inside) for child in criterion.children()))
