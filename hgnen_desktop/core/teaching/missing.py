"""The question which missing finding could change what is advised; every other one offered is shown to change nothing."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from hgnen_desktop.core.domain.case import AnswerState
from hgnen_desktop.core.engine.checking import Checker
from hgnen_desktop.core.engine.logic import Facts, Truth
from hgnen_desktop.core.guidelines.domains import Domains
from hgnen_desktop.core.guidelines.index import Index, findings_behind
from hgnen_desktop.core.guidelines.schema import Direction, Finding, FindingType, Part, Recommendation
from hgnen_desktop.core.teaching.askable import askable
from hgnen_desktop.core.teaching.moments import Moment
from hgnen_desktop.core.teaching.questions import FEWEST_CHOICES, Choice, Claim, Kind, Pool, Topic
from hgnen_desktop.core.teaching.sentences import named, sources, stance
from hgnen_desktop.core.tree.whatif import PlanSignature

_TOLD_AS_WORDS = (FindingType.TEXT, FindingType.DATE)
_MOST_WRONG, _MOST_DECISIVE, _MOST_NAMED = 8, 4, 2


class MissingPools:
    """Asks for missing findings over one set of guidelines; it holds no case."""

    def __init__(self, index: Index) -> None:
        self._index, self._domains = index, Domains(index)
        self._checker = Checker(index)
        self._plans = PlanSignature(index, self._checker)
        self._feasible = Checker(index, {rule.id: rule.when for rule in index.feasibility})

    def pools(self, moment: Moment) -> Iterator[Pool]:
        """One question for each of the most decisive findings that are missing and could change an answer."""
        needed = [
            one
            for one in moment.assessment.needed
            if one.questions
            # What the card calls pending or not done is seen to be missing.
            and moment.case.answer(one.finding).state is AnswerState.NOT_ASKED
            and self._is_asked(one.finding)
            and askable(self._index).is_open(one.finding, moment)
            and not self._changes_nothing(moment, one.finding)
        ]
        turned = {one.finding: self._turned(moment, one.finding) for one in needed}
        needed = [one for one in needed if turned[one.finding]]
        if not needed:
            return
        wrong = tuple(self._wrong(moment, {one.finding for one in moment.assessment.needed}))
        if len(wrong) < FEWEST_CHOICES - 1:
            return
        for need in needed[:_MOST_DECISIVE]:
            items = turned[need.finding][:_MOST_NAMED]
            why = f"It is not known yet, and it decides on this: {'; '.join(one.title for one in items)}."
            nearest = self._with_an_answer(moment, need.finding, turned[need.finding])
            yield Pool(
                key=f"missing:{need.finding}",
                topic=Topic.FINDINGS,
                kind=Kind.MISSING,
                prompt="Which of these questions is worth asking now, because its answer could change what is advised?",
                right=self._choice(need.finding, why),
                wrong=wrong,
                sources=tuple(dict.fromkeys(where for one in items for where in self._sources(one))),
                nearest=nearest,
            )

    def _with_an_answer(self, moment: Moment, finding: str, items: list[Recommendation]) -> str:
        """What one of the answers would bring, in a sentence: the first advice that comes or goes with it."""
        known, label = moment.case.known(), self._index.catalogue.label(finding)
        now = self._advice(known)
        told = [(value, self._advice({**known, finding: value})) for value in self._domains[finding]]
        for item in items:
            for value, names in told:
                if (item.id in names) is not (item.id in now):
                    says = stance(item, item.direction, self._index).removesuffix(".")
                    effect = f"this would hold: {says}" if item.id in names else f"this would no longer hold: {says}"
                    return f"If '{label}' were '{self._index.say(finding, value)}', {effect}."
        return ""

    def _turned(self, moment: Moment, finding: str) -> list[Recommendation]:
        """The advice for this very patient that a finding turns: what is written for others is no reason to ask for it."""
        known = moment.case.known()
        told = [self._advice({**known, finding: value}) for value in self._domains[finding]]
        names = set().union(*told) - set(told[0]).intersection(*told)
        items = (item for name, item in self._index.items.items() if name in names)
        return [
            one
            for one in items
            if isinstance(one, Recommendation)
            and one.part is Part.ANSWER
            and named(one, self._index) is not None
            and askable(self._index).item(one, moment)
        ]

    def _advice(self, known: dict[str, Any]) -> frozenset[str]:
        return frozenset(self._checker.certain_names(self._checker.evaluate(known)))

    def _is_asked(self, finding: str) -> bool:
        return self._index.catalogue[finding].type not in _TOLD_AS_WORDS

    def _wrong(self, moment: Moment, needed: set[str]) -> Iterator[Choice]:
        """Missing findings that no source asks for here and that change nothing, whatever they show."""
        never = needed | self._tested | self._decides_later(moment)
        found = 0
        for finding in self._index.catalogue.findings.values():
            is_missing = moment.case.answer(finding.id).state is AnswerState.NOT_ASKED
            if not is_missing or finding.id in never or not self._fits(finding, moment):
                continue
            if self._changes_nothing(moment, finding.id):
                yield self._choice(
                    finding.id, "Whatever the answer is, what the sources advise this patient stays the same now."
                )
                found += 1
            if found >= _MOST_WRONG:
                return

    def _fits(self, finding: Finding, moment: Moment) -> bool:
        """Whether it can be asked of this patient, and of what the program can try every value."""
        if not self._is_asked(finding.id) or not askable(self._index).finding(finding.id, moment):
            return False
        return moment.engine.reasoner.truth(finding.relevant_when, moment.facts) is Truth.TRUE or (
            finding.relevant_when is None
        )

    @cached_property
    def _tested(self) -> frozenset[str]:
        """Findings that are the result of a test which a source asks for in some patient: asking for them is never idle."""
        found: set[str] = set()
        for item in self._recommended:
            found.update(item.done_by)
            found.update(item.done_when.facts() if item.done_when is not None else ())
        return frozenset(found)

    @cached_property
    def _recommended(self) -> tuple[Recommendation, ...]:
        items = self._index.items.values()
        return tuple(one for one in items if isinstance(one, Recommendation) and one.direction is not Direction.AGAINST)

    def _decides_later(self, moment: Moment) -> set[str]:
        """Findings on which advice for this tumor hangs at another stage or after another treatment."""
        reasoner, known = moment.engine.reasoner, moment.case.known()
        tumor = reasoner.resolve(Facts({name: known[name] for name in self._of_the_tumor if name in known}))
        return {
            fact
            for item in self._recommended
            if item.applies_when is not None and reasoner.truth(item.applies_when, tumor) is not Truth.FALSE
            for fact in item.applies_when.facts()
        }

    @cached_property
    def _of_the_tumor(self) -> frozenset[str]:
        """What the tumor is and where it started, and who has it; not how far it went or what was given."""
        roles = self._index.roles
        return frozenset(findings_behind(self._index, {roles["entity"], roles["column"], roles["site"], roles["sex"]}))

    def _changes_nothing(self, moment: Moment, finding: str) -> bool:
        known = moment.case.known()
        now = self._told(known)
        return all(self._told({**known, finding: value}) == now for value in self._domains[finding])

    def _told(self, known: dict[str, Any]) -> tuple[object, ...]:
        """Everything that is said of a patient: outcomes, what applies or may apply, and what cannot be given."""
        feasible = self._feasible.evaluate(known)
        return self._plans.of(known), feasible.certain, feasible.open

    def _choice(self, finding: str, why: str) -> Choice:
        return Choice(self._index.catalogue[finding].question, why, Claim(finding, "turns"))

    def _sources(self, item: Recommendation) -> tuple[str, ...]:
        return sources(self._index.citations(item.statements))
