"""The assessment: everything the sources say of one patient on one date, with what is undetermined and why. Plain data."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from hgnen_desktop.core.engine.logic import Truth
from hgnen_desktop.core.guidelines.index import Citation
from hgnen_desktop.core.guidelines.schema import (
    Caution,
    Consistency,
    Definition,
    Disagreement,
    Evidence,
    Figure,
    Item,
    LedgerEntry,
    Outcome,
    Recommendation,
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
    """One branch of a node: its answer, whether this patient takes it, and where it leads."""

    answer: str
    truth: Truth
    target: str
    check: Check


@dataclass(frozen=True, slots=True)
class NodeStep:
    """One question on a patient's way through a decision."""

    node: str
    question: str
    answers: tuple[AnswerStep, ...]


@dataclass(frozen=True, slots=True)
class DecisionResult:
    """Where a decision ends for this patient: one outcome, or the outcomes still possible and what would settle it."""

    decision: str
    label: str
    possible: tuple[Outcome, ...]
    path: tuple[NodeStep, ...]
    needs: tuple[str, ...]

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


@dataclass(frozen=True, slots=True)
class Need:
    """A missing finding that still matters, with what it would help to settle."""

    finding: str
    label: str
    state: str
    situations: int
    items: int


@dataclass(frozen=True, slots=True)
class Assessment:
    """All that the sources say of this patient. Nothing in it is a choice: the clinician chooses."""

    as_of: dt.date
    guidelines_hash: str
    packs: tuple[tuple[str, str, str], ...]
    contradictions: tuple[Consistency, ...]
    out_of_scope: tuple[Result[Caution], ...]
    attention: tuple[Consistency, ...]
    decisions: dict[str, DecisionResult]
    ledger: tuple[LedgerLine, ...]
    workup: tuple[Result[Recommendation], ...]
    options: tuple[Result[Recommendation], ...]
    advised_against: tuple[Result[Recommendation], ...]
    cautions: tuple[Result[Caution], ...]
    surveillance: tuple[Result[SurveillanceRule], ...]
    evidence: tuple[EvidenceResult, ...]
    trials: tuple[Result[Trial], ...]
    definitions: tuple[Result[Definition], ...]
    disagreements: tuple[Disagreement, ...]
    undetermined: tuple[Result[Item], ...]
    needed: tuple[Need, ...]

    @property
    def entity(self) -> DecisionResult:
        """What the tumor is."""
        return self.decisions["entity"]

    @property
    def situation(self) -> DecisionResult:
        """Which situation of the sources the patient is in."""
        return self.decisions["situation"]

    @property
    def withheld(self) -> bool:
        """Whether advice is withheld because findings contradict each other."""
        return bool(self.contradictions)

    @property
    def in_scope(self) -> bool:
        """Whether the sources may speak of this patient: no stop applies, and a possible situation is one of theirs."""
        return not self.out_of_scope and any(outcome.in_scope for outcome in self.situation.possible)
