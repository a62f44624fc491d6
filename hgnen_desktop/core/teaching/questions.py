"""What a quiz is made of: questions, the choices of each, and the claim by which each choice is right or wrong."""

from __future__ import annotations

import hashlib
from dataclasses import field
from enum import StrEnum

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.guidelines.schema import Criterion

CHOICES = 4
FEWEST_CHOICES = 3


class Topic(StrEnum):
    """What a question is about; scores are kept by it."""

    DIAGNOSIS = "diagnosis"
    SITUATION = "situation"
    WORKUP = "workup"
    TREATMENT = "treatment"
    FOLLOW_UP = "follow-up"
    FINDINGS = "missing findings"
    SOURCES = "sources"


class Kind(StrEnum):
    """In which way something is asked."""

    DIAGNOSIS = "diagnosis"
    SITUATION = "situation"
    RECOMMENDED = "recommended"
    ADVISED_AGAINST = "advised against"
    STANCE = "stance"
    NEXT = "next step"
    MISSING = "missing finding"
    INTERVAL = "interval"
    DATE = "date"
    VOTE = "vote"
    FIGURE = "figure"
    OWN = "own"


class Level(StrEnum):
    """How much a question asks for: to recognize, to advise, to know the source in detail."""

    FIRST = "first steps"
    MIDDLE = "advising"
    HIGH = "in detail"


LEVELS = {
    Kind.DIAGNOSIS: Level.FIRST,
    Kind.SITUATION: Level.FIRST,
    Kind.RECOMMENDED: Level.FIRST,
    Kind.ADVISED_AGAINST: Level.MIDDLE,
    Kind.STANCE: Level.MIDDLE,
    Kind.NEXT: Level.MIDDLE,
    Kind.INTERVAL: Level.MIDDLE,
    Kind.MISSING: Level.HIGH,
    Kind.DATE: Level.HIGH,
    Kind.VOTE: Level.HIGH,
    Kind.FIGURE: Level.HIGH,
    Kind.OWN: Level.MIDDLE,
}


@dataclass(frozen=True, slots=True)
class Claim:
    """What a choice says, for whoever checks it: of ``subject`` (an item, a decision, a finding, a figure) it says ``said``."""

    subject: str
    said: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice: a sentence, and why it is right or wrong, in our words with the section of the source."""

    text: str
    why: str
    claim: Claim = field(default=Claim("", ""))


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of what is known of the patient when a question is asked."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Pool:
    """A question with every wrong choice that may be offered for it; a quiz draws some of them.

    Attributes:
        key: names the question among those of its moment.
        topic, kind: what is asked, and how.
        prompt: the question.
        right, wrong: the choices. Each wrong one is wrong by the source for this patient.
        sources: where the answer stands, with how firmly it is said.
        criterion: when the right choice holds; a single finding that would change it is looked for in it.
        road: the questions and answers that lead to it, where a decision is asked.
        veils: the decision whose findings are told so that they do not name its outcome; empty when nothing is hidden.
        nearest: what would change the answer, where the question itself knows it.
    """

    key: str
    topic: Topic
    kind: Kind
    prompt: str
    right: Choice
    wrong: tuple[Choice, ...]
    sources: tuple[str, ...]
    criterion: Criterion | None = None
    road: tuple[str, ...] = ()
    veils: str = ""
    nearest: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """One question of a quiz with its answer.

    Attributes:
        case: the number of the case in the quiz, from 1; 0 for a question that belongs to no case.
        facts: what is known of the patient.
        happened: the course so far, one event a line; empty for a case without a course.
        choices: what is offered; ``right`` is the place of the right one.
        road: the questions and answers that lead to it.
        sources: where it stands.
        nearest: the nearest single finding that would change it; empty when there is none.
    """

    case: int
    topic: Topic
    kind: Kind
    prompt: str
    facts: tuple[Fact, ...]
    choices: tuple[Choice, ...]
    right: int
    sources: tuple[str, ...] = ()
    road: tuple[str, ...] = ()
    nearest: str = ""
    happened: tuple[str, ...] = ()
    level: Level = Level.MIDDLE

    @property
    def key(self) -> str:
        """Names the question, whatever quiz it stands in and in whatever order its choices stand."""
        said = [self.prompt, *(f"{one.label}: {one.value}" for one in self.facts), *self.happened]
        said += sorted(one.text for one in self.choices)
        return hashlib.sha256("\n".join(said).encode()).hexdigest()[:10]

    def wrong_reasons(self) -> tuple[tuple[tuple[int, ...], str], ...]:
        """Why the others are wrong: the places of the choices, and the reason that they share."""
        shared: dict[str, list[int]] = {}
        for place, choice in enumerate(self.choices):
            if place != self.right:
                shared.setdefault(choice.why, []).append(place)
        return tuple((tuple(places), why) for why, places in shared.items())

    @property
    def answer(self) -> Choice:
        """The right choice."""
        return self.choices[self.right]
