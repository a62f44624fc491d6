"""A quiz made from the rules: every question, answer and wrong answer is read from the guidelines, none is written down.

The same cases and the same seed always give the same quiz. A question is asked only when its answer is settled for the
case, and a wrong answer is offered only when it certainly does not hold.
"""

from __future__ import annotations

import csv
import dataclasses
import datetime as dt
import io
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field
from enum import StrEnum

from hgnen_desktop.core.course.standing import seen
from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.case import AnswerState, Case
from hgnen_desktop.core.domain.reported import about
from hgnen_desktop.core.engine.assessment import DecisionResult, Result
from hgnen_desktop.core.engine.engine import Engine
from hgnen_desktop.core.engine.logic import Facts, Truth
from hgnen_desktop.core.guidelines.domains import Domains
from hgnen_desktop.core.guidelines.schema import (
    Area,
    Criterion,
    Direction,
    Item,
    Outcome,
    Recommendation,
    SurveillanceRule,
)
from hgnen_desktop.core.tree.contents import direction_words
from hgnen_desktop.core.tree.explain import Turn, turns
from hgnen_desktop.core.tree.teaching import TeachingCase

CHOICES = 4
_NEAR = 0.35  # of the present number: farther off, another answer teaches more
NO_INTERVAL = "The sources give no interval here"


class Topic(StrEnum):
    """What a question is about; scores are kept by it."""

    ENTITY = "entity"
    SITUATION = "situation"
    WORKUP = "workup"
    TREATMENT = "treatment"
    SURVEILLANCE = "surveillance"


# What is unfolded before a question: the steps of the case, in their order.
_UNFOLDED = {Topic.ENTITY: ("patient", "pathology")}


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of what is known of the patient when a question is asked."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Question:
    """One question with its answer.

    Attributes:
        case: the number of the case in the quiz, from 1.
        facts: what is unfolded so far.
        choices: what is offered; ``right`` is the place of the right one.
        road: the questions and answers that lead to it.
        citations: where it stands.
        nearest: the single finding that would have changed it; empty when there is none.
    """

    case: int
    topic: Topic
    prompt: str
    facts: tuple[Fact, ...]
    choices: tuple[str, ...]
    right: int
    road: tuple[str, ...]
    citations: tuple[str, ...]
    nearest: str = ""


@dataclasses.dataclass(slots=True)
class Quiz:
    """Questions with the answers given so far."""

    questions: tuple[Question, ...]
    given: dict[int, int] = field(default_factory=dict)

    def answer(self, number: int, choice: int) -> bool:
        """Record the answer to a question; whether it is right. The first answer counts.

        Raises:
            IndexError: when there is no such question or choice.
        """
        question = self.questions[number]
        if not 0 <= choice < len(question.choices):
            raise IndexError(f"question {number} has no choice {choice}")
        return self.given.setdefault(number, choice) == question.right

    def score(self) -> dict[Topic, tuple[int, int]]:
        """Topic -> right answers and answers given, for the topics that were answered."""
        scores: dict[Topic, tuple[int, int]] = {}
        for number, choice in sorted(self.given.items()):
            question = self.questions[number]
            right, asked = scores.get(question.topic, (0, 0))
            scores[question.topic] = (right + (choice == question.right), asked + 1)
        return scores

    def csv(self) -> str:
        """The answers as a table: no name, no label and no file of a case is in it."""
        stream = io.StringIO()
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(["question", "case", "topic", "prompt", "given", "right", "correct"])
        for number, choice in sorted(self.given.items()):
            one = self.questions[number]
            correct = "yes" if choice == one.right else "no"
            row = [
                number + 1,
                one.case,
                one.topic.value,
                one.prompt,
                one.choices[choice],
                one.choices[one.right],
                correct,
            ]
            writer.writerow(row)
        return stream.getvalue()


def make_quiz(
    cases: Sequence[TeachingCase],
    engine: Engine,
    seed: int,
    as_of: dt.date,
    topics: Iterable[Topic] = tuple(Topic),
) -> Quiz:
    """A quiz over these cases, one question a topic and case where the answer is settled.

    Args:
        cases: the cases, in the order in which they are unfolded.
        engine: the guidelines.
        seed: the same seed gives the same questions and the same order of choices.
        as_of: the date the cases are assessed for.
        topics: which questions are asked.
    """
    wanted = set(topics)
    questions: list[Question] = []
    domains = Domains(engine.index)
    for number, one in enumerate(cases, 1):
        maker = _Maker(
            engine, seen(one.case, engine.index, as_of), number, random.Random(f"{seed}:{one.file}"), as_of, domains
        )
        questions += [question for question in maker.questions() if question.topic in wanted]
    return Quiz(tuple(questions))


class _Maker:
    """Makes the questions of one case."""

    def __init__(
        self, engine: Engine, case: Case, number: int, chance: random.Random, as_of: dt.date, domains: Domains
    ) -> None:
        self._engine, self._index, self._case, self._number, self._chance = engine, engine.index, case, number, chance
        self._domains = domains
        self._assessment = engine.assess(case, as_of)
        self._facts = engine.reasoner.resolve(Facts(case.known()))

    def questions(self) -> Iterator[Question]:
        assessment = self._assessment
        if assessment.contradictions:
            return
        yield from self._decision(Topic.ENTITY, "What is this tumor?", assessment.entity)
        yield from self._decision(
            Topic.SITUATION, "In which situation of the sources is this patient?", assessment.situation
        )
        if assessment.in_scope:
            yield from self._workup()
            yield from self._treatment()
            yield from self._surveillance()

    # --- what it is -------------------------------------------------------------------------------------------------

    def _decision(self, topic: Topic, prompt: str, result: DecisionResult) -> Iterator[Question]:
        outcome = result.outcome
        if outcome is None:
            return
        others = [one for one in self._index.outcomes[result.decision].values() if one is not outcome]
        self._chance.shuffle(others)
        near = sorted(others, key=lambda one: -_alike(one, outcome))
        criterion = Criterion(fact=result.decision, is_=outcome.id)
        citations = tuple(one.text() for one in self._index.citations(outcome.statements))
        wrong = [one.label for one in near]
        yield self._question(topic, prompt, outcome.label, wrong, self._road(topic), citations, criterion)

    # --- workup -----------------------------------------------------------------------------------------------------

    def _workup(self) -> Iterator[Question]:
        workup = self._assessment.workup
        here = self._telling([one for one in workup if self._plain(one, workup)], {"situation", "entity"})
        for direction, prompt in self._shuffled(
            [
                (Direction.FOR, "Which of these do the sources want done for this patient?"),
                (Direction.AGAINST, "Which of these do the sources call not indicated for this patient?"),
            ]
        ):
            right = [one for one in here if one.item.direction is direction]
            if right:
                yield from self._one_of(Topic.WORKUP, prompt, self._chance.choice(right), Area.WORKUP, direction)
                return

    def _treatment(self) -> Iterator[Question]:
        everything = (*self._assessment.options, *self._assessment.advised_against)
        here = self._telling([one for one in everything if self._plain(one, everything)], {"situation"})
        if not here:
            return
        result = self._chance.choice(here)
        pairs = dict.fromkeys(
            self._stands(item)
            for item in self._index.items.values()
            if isinstance(item, Recommendation) and item.area is Area.TREATMENT
        )
        right = self._stands(result.item)
        wrong = self._shuffled([pair for pair in pairs if pair != right])
        prompt = f"How do the sources stand to '{result.item.title}' for this patient?"
        yield self._item_question(Topic.TREATMENT, prompt, result, right, wrong)
        against = [one for one in here if one.item.direction is Direction.AGAINST]
        if against:
            prompt = "Which of these do the sources advise against for this patient?"
            yield from self._one_of(
                Topic.TREATMENT, prompt, self._chance.choice(against), Area.TREATMENT, Direction.AGAINST
            )

    def _one_of(
        self, topic: Topic, prompt: str, result: Result[Recommendation], area: Area, direction: Direction
    ) -> Iterator[Question]:
        """Which of these items stands so: the wrong ones certainly do not, for this patient."""
        items = [one for one in self._index.items.values() if isinstance(one, Recommendation) and one.area is area]
        truths = {one.id: self._engine.reasoner.truth(one.applies_when, self._facts) for one in items}
        maybe = {one.title for one in items if one.direction is direction and truths[one.id] is not Truth.FALSE}
        here = [one for one in items if truths[one.id] is Truth.TRUE and one.direction is not direction]
        elsewhere = [one for one in items if truths[one.id] is Truth.FALSE and one.direction is direction]
        wrong = self._shuffled(here)[: CHOICES - 2] + self._shuffled(elsewhere)
        titles = [one.title for one in wrong if one.title not in maybe]
        yield self._item_question(topic, prompt, result, result.item.title, titles)

    def _stands(self, item: Item) -> str:
        return f"{direction_words(item)}; {self._index.citation(item.statements[0]).strength_words()}"

    @staticmethod
    def _plain(result: Result[Recommendation], among: Iterable[Result[Recommendation]]) -> bool:
        """Whether the title stands for one item alone, so that a question about it has one answer."""
        return sum(one.item.title == result.item.title for one in among) == 1

    @staticmethod
    def _telling(results: list[Result[Recommendation]], facts: set[str]) -> list[Result[Recommendation]]:
        """Those that hold in some situations only, where there are any: they teach more than what holds for everyone."""
        telling = [one for one in results if one.item.applies_when and facts & one.item.applies_when.facts()]
        return telling or results

    # --- surveillance -----------------------------------------------------------------------------------------------

    def _surveillance(self) -> Iterator[Question]:
        rules = [one for one in self._index.items.values() if isinstance(one, SurveillanceRule)]
        truths = [self._engine.reasoner.truth(rule.applies_when, self._facts) for rule in rules]
        found = self._assessment.surveillance
        if Truth.UNKNOWN in truths or len(found) > 1 or any(one.item.needs_confirmation for one in found):
            return
        prompt = "Which imaging interval do the sources give for this patient?"
        others = [schedule_words(rule) for rule in rules]
        if found:
            yield self._item_question(
                Topic.SURVEILLANCE,
                prompt,
                found[0],
                schedule_words(found[0].item),
                [NO_INTERVAL, *self._shuffled(others)],
            )
            return
        outcome = self._assessment.situation.outcome
        if outcome is None:
            return
        criterion = Criterion(fact="situation", is_=outcome.id)
        citations = tuple(one.text() for one in self._index.citations(outcome.statements))
        road = self._road(Topic.SURVEILLANCE)
        yield self._question(
            Topic.SURVEILLANCE, prompt, NO_INTERVAL, self._shuffled(others), road, citations, criterion
        )

    # --- parts ------------------------------------------------------------------------------------------------------

    def _item_question(
        self,
        topic: Topic,
        prompt: str,
        result: Result[Recommendation] | Result[SurveillanceRule],
        right: str,
        wrong: list[str],
    ) -> Question:
        citations = tuple(f"{one.strength_words()}; {one.text()}" for one in result.citations)
        return self._question(topic, prompt, right, wrong, self._road(topic), citations, result.item.applies_when)

    def _question(
        self,
        topic: Topic,
        prompt: str,
        right: str,
        wrong: Iterable[str],
        road: tuple[str, ...],
        citations: tuple[str, ...],
        criterion: Criterion | None,
    ) -> Question:
        others = [one for one in dict.fromkeys(wrong) if one != right][: CHOICES - 1]
        choices = self._shuffled([right, *others])
        return Question(
            case=self._number,
            topic=topic,
            prompt=prompt,
            facts=self._unfolded(topic),
            choices=tuple(choices),
            right=choices.index(right),
            road=road,
            citations=tuple(dict.fromkeys(citations)),
            nearest=self._nearest(criterion),
        )

    def _unfolded(self, topic: Topic) -> tuple[Fact, ...]:
        steps = _UNFOLDED.get(topic)
        facts = []
        for finding in self._index.catalogue.findings.values():
            answer = self._case.answer(finding.id)
            if answer.state is AnswerState.NOT_ASKED or (steps is not None and finding.step not in steps):
                continue
            known = answer.state is AnswerState.KNOWN
            value = self._index.say(finding.id, answer.value) if known else answer.state.replace("_", " ")
            facts.append(Fact(finding.label, value))
        return tuple(facts)

    def _road(self, topic: Topic) -> tuple[str, ...]:
        results = [self._assessment.entity]
        if topic is not Topic.ENTITY:
            results.append(self._assessment.situation)
        return tuple(
            f"{step.question} {answer.answer}"
            for result in results
            for step in result.path
            for answer in step.answers
            if answer.truth is Truth.TRUE
        )

    def _nearest(self, criterion: Criterion | None) -> str:
        known = self._case.known()
        found = [
            one for one in turns(self._engine, self._case, criterion, Truth.TRUE, self._domains) if one.finding in known
        ]
        if not found:
            return ""
        place = {name: number for number, name in enumerate(self._index.catalogue.findings)}
        turn = min(found, key=lambda one: (*_distance(one, known[one.finding]), -place[one.finding]))
        now = self._index.say(turn.finding, known[turn.finding])
        effect = "this would no longer hold" if turn.truth is Truth.FALSE else "this would be open"
        return f"{turn.label} {turn.said} instead of {now}: {effect}."

    def _shuffled(self, values: list) -> list:  # type: ignore[type-arg]
        return self._chance.sample(values, len(values))


def schedule_words(rule: SurveillanceRule) -> str:
    """The intervals of a rule in words: how often, for how long, and what comes then."""
    parts = []
    for phase in rule.phases:
        lasts = f" for {_span(phase.lasts.min, phase.lasts.max)}" if phase.lasts else ""
        parts.append(f"every {_span(phase.every.min, phase.every.max)}{lasts}")
    return ", then ".join(parts)


def _span(low: int, high: int) -> str:
    return f"{low} months" if low == high else f"{low} to {high} months"


def _alike(one: Outcome, other: Outcome) -> int:
    """How many words two outcomes share: those that read alike are told apart with most care."""
    return len(set(one.label.lower().split()) & set(other.label.lower().split()))


def _distance(turn: Turn, now: object) -> tuple[int, float]:
    """How near a turn lies: a number near the present one, then another answer that ends it, then the rest."""
    now = about(now)
    if _is_number(turn.value) and _is_number(now):
        away = abs(float(turn.value) - float(now)) / max(abs(float(now)), 1.0)  # type: ignore[arg-type]
        return (0 if away <= _NEAR else 2, away)
    return (1 if turn.truth is Truth.FALSE else 3, 0.0)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
