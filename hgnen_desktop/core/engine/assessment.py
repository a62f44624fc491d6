"""The assessment: everything the sources say of one patient on one date, with what is undetermined and why. Plain data."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import field
from enum import StrEnum
from functools import cached_property
from typing import Any, Generic, TypeVar

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.engine.logic import Truth
from hgnen_desktop.core.guidelines.index import Citation
from hgnen_desktop.core.guidelines.schema import (
    Caution,
    Consistency,
    Definition,
    Direction,
    Disagreement,
    Evidence,
    Feasibility,
    Figure,
    Item,
    LedgerEntry,
    Outcome,
    Question,
    Recommendation,
    Silence,
    SurveillanceRule,
    Trial,
)

ItemT = TypeVar("ItemT", bound=Item)


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the reasoning: what was asked, what was found, and whether it is met.

    A group (``all of these``, ...) has ``parts``; a comparison has ``fact``, ``found`` and none.
    """

    asked: str
    truth: Truth
    fact: str | None = None
    found: str | None = None
    parts: tuple[Check, ...] = ()


@dataclass(frozen=True, slots=True)
class AnswerStep:
    """One branch of a node: its answer, whether this patient takes it, and where it leads, with its reasons on demand."""

    answer: str
    truth: Truth
    target: str
    explain: Callable[[], Check] = field(repr=False, compare=False)

    @property
    def check(self) -> Check:
        """The reasoning, comparison by comparison."""
        return self.explain()


@dataclass(frozen=True, slots=True)
class NodeStep:
    """One question on a patient's way through a decision."""

    node: str
    question: str
    answers: tuple[AnswerStep, ...]


@dataclass(frozen=True)
class DecisionResult:
    """Where a decision ends for this patient: one outcome, or the outcomes still possible. The way there and what would
    settle it are worked out when they are first asked for.
    """

    decision: str
    label: str
    possible: tuple[Outcome, ...]
    find_path: Callable[[], tuple[NodeStep, ...]] = field(repr=False, compare=False)
    find_needs: Callable[[], tuple[str, ...]] = field(repr=False, compare=False)

    @cached_property
    def path(self) -> tuple[NodeStep, ...]:
        """The questions on the way, each with its answers."""
        return self.find_path()

    @cached_property
    def needs(self) -> tuple[str, ...]:
        """The missing findings that would narrow the way."""
        return self.find_needs()

    @property
    def outcome(self) -> Outcome | None:
        """The outcome when it is settled; None while several are possible."""
        return self.possible[0] if len(self.possible) == 1 else None


@dataclass(frozen=True, slots=True)
class BoundaryFlag:
    """A value of this patient that lies exactly on a bound of the source."""

    fact: str
    note: str


@dataclass(frozen=True, slots=True)
class Result(Generic[ItemT]):
    """An item that applies (TRUE) or may apply (UNKNOWN) to this patient, with its reasons on demand."""

    item: ItemT
    pack: str
    truth: Truth
    citations: tuple[Citation, ...]
    needs: tuple[str, ...] = ()
    boundaries: tuple[BoundaryFlag, ...] = ()
    explain: Callable[[], Check] = field(default=lambda: Check("Always", Truth.TRUE), repr=False, compare=False)

    @property
    def id(self) -> str:
        """The item's stable id."""
        return self.item.id

    @property
    def strength(self) -> Citation:
        """The citation that gives the item its strength."""
        return self.citations[0]


@dataclass(frozen=True, slots=True)
class EvidenceResult:
    """Figures to show beside the advice, and which of them are of a stratum that this patient belongs to."""

    result: Result[Evidence]
    matching: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """A finding of this patient that speaks toward an entity."""

    entry: LedgerEntry
    citations: tuple[Citation, ...]


class Past(StrEnum):
    """What the patient has had of a treatment."""

    NEVER = "never"
    RUNNING = "running"
    GIVEN = "given"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class PartHad:
    """Something of an answer, not all of it, that the patient has had or is having.

    Attributes:
        past: running, given, or followed by progression; of the rest of an answer that runs in part, never.
        terms: the terms of the vocabulary.
        is_choice: whether each is one of the alternatives that the answer names; otherwise it is a part of the answer.
    """

    past: Past
    terms: tuple[str, ...]
    is_choice: bool


@dataclass(frozen=True, slots=True)
class Remark:
    """What a finding of the patient does to an answer, with where that is said; ``citations`` is empty for our own reading."""

    rule: Feasibility
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer to a question, for this patient.

    Attributes:
        result: the item, with citations and reasons.
        hows: what qualifies it and is shown inside it only.
        ruled_out: why it is not for this patient; empty when it is.
        weighed: what to think of before doing it, by a finding of this patient.
        past: what the patient has had of all of it.
        had: what the patient has had of parts of it, or of single alternatives.
        is_done: whether the finding that a test is made for is known.
        named_instead: whether the source names it in place of something that is ruled out here.
        held: whether it is shown because every outcome still open leads to it, although the class is not settled.
    """

    result: Result[Any]
    hows: tuple[Result[Recommendation], ...] = ()
    ruled_out: tuple[Remark, ...] = ()
    weighed: tuple[Remark, ...] = ()
    past: Past = Past.NEVER
    had: tuple[PartHad, ...] = ()
    is_done: bool = False
    named_instead: bool = False
    held: bool = False

    @property
    def id(self) -> str:
        """The item's stable id."""
        return str(self.result.item.id)

    @property
    def direction(self) -> Direction:
        """What the source says to do; a follow-up rule is something to do."""
        item = self.result.item
        return item.direction if isinstance(item, Recommendation) else Direction.FOR

    @property
    def can_be_given(self) -> bool:
        """Whether nothing known of this patient rules it out. Advice against something stands whatever the patient had."""
        if self.direction is Direction.AGAINST:
            return True
        return not self.ruled_out and self.past is not Past.FAILED


@dataclass(frozen=True, slots=True)
class Silent:
    """That the sources answer nothing, in words, with where that can be read."""

    silence: Silence
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Supposed:
    """What would be answered if a decision that is still open came out one way."""

    decision: str
    outcome: Outcome
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of this patient's situation with everything that belongs to it.

    Attributes:
        question: the question.
        answers: what can be done or is advised against, the one agreed for exactly this patient first.
        not_for_patient: answers that a finding rules out, or on which the disease progressed.
        views: what other societies or the authors of a study hold.
        cautions: what to look at before acting.
        figures, trials: shown beside the answers, never as answers.
        disagreements: where the sources differ on this very question.
        silence: what is said because no answer applies; None when one does, or while one may.
        open: answers that may apply, with the findings they wait for.
        supposed: the answers of each outcome that is still open, for a patient whose class is not settled.
    """

    question: Question
    answers: tuple[Answer, ...] = ()
    not_for_patient: tuple[Answer, ...] = ()
    views: tuple[Answer, ...] = ()
    cautions: tuple[Result[Caution], ...] = ()
    figures: tuple[EvidenceResult, ...] = ()
    trials: tuple[Result[Trial], ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    silence: Silent | None = None
    open: tuple[Result[Any], ...] = ()
    supposed: tuple[Supposed, ...] = ()

    @property
    def leading(self) -> Answer | None:
        """The answer that is told in a line; None when there is none."""
        return self.answers[0] if self.answers else None

    @property
    def has_answer(self) -> bool:
        """Whether anything is answered: an answer, one that is not for this patient, or the sources' silence."""
        return bool(self.answers or self.not_for_patient or self.silence)


@dataclass(frozen=True, slots=True)
class Need:
    """A missing finding whose result could turn an answer.

    Attributes:
        finding, label: which.
        state: what is known of it, in words: not entered, not done, pending.
        settles_situation: whether it narrows the situations that are possible.
        questions: the questions of which it could turn an answer, in the order of the situation.
    """

    finding: str
    label: str
    state: str
    settles_situation: bool
    questions: tuple[str, ...]


@dataclass(frozen=True)
class Assessment:
    """All that the sources say of this patient. Nothing in it is a choice: the clinician chooses.

    ``questions`` are those of the situation, each with its answers; everything else qualifies them or is background.
    ``applies`` names every item that applies, wherever it is told.

    Attributes:
        out_of_scope: why packs do not speak of this patient.
        silenced: those packs, by their ids.
        others: packs with a scope of their own, beside those that say what the situation is, that advise something here.
        is_ended: whether no pack speaks of this patient, so that ``out_of_scope`` stands alone.
    """

    as_of: dt.date
    guidelines_hash: str
    packs: tuple[tuple[str, str, str], ...]
    contradictions: tuple[Consistency, ...]
    out_of_scope: tuple[Result[Caution], ...]
    main_packs: frozenset[str]
    silenced: frozenset[str]
    others: frozenset[str]
    is_ended: bool
    attention: tuple[Consistency, ...]
    roles: Mapping[str, str]
    decisions: dict[str, DecisionResult]
    ledger: tuple[LedgerLine, ...]
    applies: frozenset[str]
    questions: tuple[Asked, ...]
    background: tuple[Result[Any], ...]
    cautions: tuple[Result[Caution], ...]
    surveillance: tuple[Result[SurveillanceRule], ...]
    evidence: tuple[EvidenceResult, ...]
    trials: tuple[Result[Trial], ...]
    definitions: tuple[Result[Definition], ...]
    disagreements: tuple[Disagreement, ...]
    undetermined: tuple[Result[Item], ...]
    find_needed: Callable[[], tuple[Need, ...]] = field(repr=False, compare=False)

    @property
    def entity(self) -> DecisionResult:
        """What the tumor is."""
        return self.decisions[self.roles["entity"]]

    @property
    def situation(self) -> DecisionResult:
        """Which situation of the sources the patient is in."""
        return self.decisions[self.roles["situation"]]

    @cached_property
    def needed(self) -> tuple[Need, ...]:
        """The missing findings that could turn an answer, the most decisive first. Worked out when it is first asked for."""
        return self.find_needed()

    def asked(self, question: str) -> Asked | None:
        """What is said to a question; None when it does not arise for this patient."""
        return next((one for one in self.questions if one.question.id == question), None)

    # --- the answers without their questions, in the order of the questions ---

    def answers(self, area: str) -> tuple[Answer, ...]:
        """Every answer of an area (workup, treatment, follow_up) that can be given or is advised against."""
        return tuple(answer for one in self.questions if one.question.area == area for answer in one.answers)

    @property
    def workup(self) -> tuple[Result[Recommendation], ...]:
        """What is said of tests and referrals."""
        return tuple(answer.result for answer in self.answers("workup"))

    @property
    def options(self) -> tuple[Result[Recommendation], ...]:
        """Treatment that can be given to this patient."""
        return tuple(one.result for one in self.answers("treatment") if one.direction is not Direction.AGAINST)

    @property
    def advised_against(self) -> tuple[Result[Recommendation], ...]:
        """Treatment that a source advises against."""
        return tuple(one.result for one in self.answers("treatment") if one.direction is Direction.AGAINST)

    @property
    def withheld(self) -> bool:
        """Whether advice is withheld because findings contradict each other."""
        return bool(self.contradictions)

    @property
    def in_scope(self) -> bool:
        """Whether the sources may speak of this patient: a possible situation is one of theirs and no stop stands against
        it, or a pack with a scope of its own advises something.
        """
        is_theirs = any(outcome.in_scope for outcome in self.situation.possible)
        return bool(self.others) or (is_theirs and not self.is_main_silent)

    @property
    def is_main_silent(self) -> bool:
        """Whether the pack that says what the situation is does not speak of this patient."""
        return bool(self.main_packs & self.silenced)
