"""A quiz drawn from the questions that the guidelines allow on teaching cases; nothing in it is written down.

The same cases and the same number give everyone the same quiz. A question is asked only when its answer is settled for the case,
and a wrong answer is offered only when it certainly does not hold.
"""

from __future__ import annotations

import csv
import dataclasses
import datetime as dt
import io
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import field

from hgnen_desktop.core.course.derive import Deriver
from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.engine.engine import Engine
from hgnen_desktop.core.teaching.advice import AdvicePools
from hgnen_desktop.core.teaching.askable import askable
from hgnen_desktop.core.teaching.cases import TeachingCase
from hgnen_desktop.core.teaching.diagnosis import diagnosis_pools
from hgnen_desktop.core.teaching.figures import FigurePools
from hgnen_desktop.core.teaching.follow_up import follow_up_pools
from hgnen_desktop.core.teaching.missing import MissingPools
from hgnen_desktop.core.teaching.moments import Moment, moments
from hgnen_desktop.core.teaching.nearest import Nearest
from hgnen_desktop.core.teaching.questions import CHOICES, LEVELS, Choice, Kind, Level, Pool, Question, Topic

CASES, QUESTIONS = 5, 12
_PER_DIAGNOSIS = 6  # of so many questions one asks what the tumor is; its patient is asked of no more
_At = tuple[Moment, Pool]
COLUMNS = ("quiz", "number", "question", "case", "topic", "kind", "prompt", "given", "right", "correct")
"""The columns of a table of answers."""


@dataclasses.dataclass(slots=True)
class Quiz:
    """Questions with the answers given so far; ``seed`` is the number by which a class takes the same quiz."""

    questions: tuple[Question, ...]
    given: dict[int, int] = field(default_factory=dict)
    seed: int = 0

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
        writer.writerow(COLUMNS)
        for number, choice in sorted(self.given.items()):
            one = self.questions[number]
            said, right = one.choices[choice].text, one.answer.text
            correct = "yes" if choice == one.right else "no"
            row = (self.seed, number + 1, one.key, one.case, one.topic.value, one.kind.value, one.prompt)
            writer.writerow((*row, said, right, correct))
        return stream.getvalue()


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which questions a quiz asks: of these topics and levels, at most so many."""

    topics: tuple[Topic, ...] = tuple(Topic)
    levels: tuple[Level, ...] = tuple(Level)
    count: int = QUESTIONS

    def takes(self, pool: Pool) -> bool:
        """Whether a question is among them."""
        return pool.topic in self.topics and LEVELS[pool.kind] in self.levels


class QuizMaker:
    """Makes quizzes from one set of guidelines. Make it once; it holds no case."""

    def __init__(self, engine: Engine) -> None:
        self._engine, self._deriver = engine, Deriver(engine.index)
        self._missing, self._figures = MissingPools(engine.index), FigurePools(engine.index)
        self._nearest = Nearest(engine.index)

    def moments(self, one: TeachingCase, as_of: dt.date) -> tuple[Moment, ...]:
        """The moments of a case that can be asked about."""
        found = moments(self._engine, self._deriver, one.case, as_of)
        return tuple(moment for moment in found if not moment.assessment.contradictions)

    def pools(self, moment: Moment) -> Iterator[Pool]:
        """Every question that can be asked at a moment, each with all its wrong choices."""
        yield from diagnosis_pools(moment)
        if moment.assessment.in_scope and moment.is_settled and askable(self._engine.index).advice(moment):
            yield from AdvicePools(moment).pools()
            yield from follow_up_pools(moment)
            yield from self._missing.pools(moment)
            yield from self._figures.pools(moment)

    def quiz(self, cases: Sequence[TeachingCase], seed: int, as_of: dt.date, wanted: Wanted | None = None) -> Quiz:
        """A quiz over a few of these cases, and over more of them where the first give too few questions.

        Args:
            cases: those to draw from.
            seed: the same number gives the same questions and the same order of choices.
            as_of: the day the cases are assessed for.
            wanted: which questions are asked; everything unless told.
        """
        wanted = wanted or Wanted()
        chance = random.Random(f"cases:{seed}")
        drawn = chance.sample(list(cases), len(cases))
        questions: list[Question] = []
        each = -(-wanted.count // max(min(CASES, len(drawn)), 1))
        number, most_diagnoses = 1, wanted.count // _PER_DIAGNOSIS if len(drawn) > CASES else 0
        for one in drawn:
            if len(questions) >= wanted.count:
                break
            own = random.Random(f"{seed}:{one.file}")
            asked = Counter(question.kind for question in questions)
            at = self._at(one, as_of, wanted, with_diagnosis=asked[Kind.DIAGNOSIS] < most_diagnoses)
            found = self._of_case(at, asked, number, own, each)
            questions += found
            number += bool(found)
        return Quiz(tuple(questions[: wanted.count]), seed=seed)

    def _at(self, one: TeachingCase, as_of: dt.date, wanted: Wanted, *, with_diagnosis: bool) -> list[_At]:
        """The questions of a case; the diagnosis, which stands alone, where that is wanted or nothing else can be asked."""
        found = [
            (moment, pool) for moment in self.moments(one, as_of) for pool in self.pools(moment) if wanted.takes(pool)
        ]
        others = [one for one in found if one[1].kind is not Kind.DIAGNOSIS]
        return found if with_diagnosis or not others else others

    def _of_case(
        self, at: list[_At], asked: Counter[Kind], number: int, chance: random.Random, most: int
    ) -> list[Question]:
        """Some questions of a case, first of the kinds that were asked least, in the order in which the case unfolds.

        None of them prints the answer to another: see :func:`tells`.
        """
        by_kind: dict[Kind, list[int]] = {}
        for place, (_moment, pool) in enumerate(at):
            by_kind.setdefault(pool.kind, []).append(place)
        chosen: list[int] = []
        for kind in sorted(chance.sample(list(by_kind), len(by_kind)), key=lambda kind: asked[kind]):
            free = [
                place
                for place in by_kind[kind]
                if not any(tells(*at[one], *at[place]) or tells(*at[place], *at[one]) for one in chosen)
            ]
            if free and len(chosen) < most:
                chosen.append(_draw(free, at, chance))
        return [self.question(*at[place], number, chance) for place in sorted(chosen)]

    def question(self, moment: Moment, pool: Pool, number: int, chance: random.Random) -> Question:
        """One question of a quiz: some of its wrong choices, in any order. ``number`` is that of the case in the quiz."""
        wrong = _balanced(pool, chance)
        choices = chance.sample([pool.right, *wrong], len(wrong) + 1)
        return Question(
            case=number,
            topic=pool.topic,
            kind=pool.kind,
            prompt=pool.prompt,
            facts=moment.told(pool.veils),
            choices=tuple(choices),
            right=choices.index(pool.right),
            sources=pool.sources,
            road=pool.road,
            nearest=self._nearest.sentence(moment, pool),
            happened=() if pool.veils else moment.happened,
            level=LEVELS[pool.kind],
        )


# A later card of the patient shows what was done and found.
_TOLD_LATER = (Kind.NEXT, Kind.RECOMMENDED, Kind.MISSING)


def tells(moment: Moment, pool: Pool, asked_at: Moment, asked: Pool) -> bool:
    """Whether a question prints the answer to another one of the same patient, on its card or in its own words."""
    if asked.kind is Kind.DIAGNOSIS:
        return True
    if asked.kind is Kind.SITUATION:
        return pool.topic is Topic.FOLLOW_UP and moment.number == asked_at.number
    if asked.kind in _TOLD_LATER and moment.number > asked_at.number:
        return True
    return pool.right.claim == asked.right.claim


def _balanced(pool: Pool, chance: random.Random) -> list[Choice]:
    """The wrong choices that are offered: any number of them longer than the right one, so that its length tells nothing."""
    several = chance.sample(pool.wrong, len(pool.wrong))
    count = min(CHOICES - 1, len(several))
    longer = [one for one in several if len(one.text) > len(pool.right.text)]
    others = [one for one in several if one not in longer]
    wanted = chance.randint(0, count)
    taken = [*longer[:wanted], *others[: count - min(wanted, len(longer))]]
    return [*taken, *(one for one in several if one not in taken)][:count]


def _draw(places: list[int], at: list[_At], chance: random.Random) -> int:
    """One of these questions: what is answered is drawn first, so that the commonest answer is not always right."""
    answers = sorted({at[place][1].right.claim.said for place in places})
    answer = chance.choice(answers)
    return chance.choice([place for place in places if at[place][1].right.claim.said == answer])
