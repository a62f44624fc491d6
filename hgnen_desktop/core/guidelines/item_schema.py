"""What is said to a patient: recommendations, cautions, figures, trials, definitions; and where sources differ."""

from __future__ import annotations

from typing import Annotated, Literal

from hgnen_desktop.core.domain.checked import Checked, Limits, record
from hgnen_desktop.core.guidelines.findings_schema import Criterion
from hgnen_desktop.core.guidelines.words_schema import (
    Area,
    Direction,
    EntryId,
    Id,
    Number,
    Part,
    Placed,
    StatementId,
    Timing,
    Words,
)


@record
class Item(Placed):
    """What every clinical item has. The first statement gives strength and citation.

    ``questions`` are those it belongs to; ``part`` is what it is to them (see :class:`Part`).
    """

    id: Id
    title: Words
    text: Words
    statements: Annotated[tuple[StatementId, ...], Limits(min_length=1)]
    applies_when: Criterion | None = None
    interpretation: str | None = None
    questions: tuple[Id, ...] = ()
    part: Part | None = None


@record
class Boundary(Checked):
    """A value that the source's operator leaves on the edge; flagged when the finding equals it."""

    fact: Id
    at: Number
    note: Words


@record
class Side(Checked):
    """One side of a point on which the panel did not agree."""

    label: Words
    text: Words


@record
class Regimen(Checked):
    """What a source says of a treatment: drugs, cycles, sequence. Never doses."""

    drugs: tuple[Words, ...] = ()
    cycles: str | None = None
    sequence: str | None = None

    def words(self) -> str:
        """All of it in a line, for example ``cisplatin + etoposide; cycles: four to six; after surgery``."""
        cycles = f"cycles: {self.cycles}" if self.cycles else ""
        return "; ".join(part for part in (" + ".join(self.drugs), cycles, self.sequence) if part)


@record
class Recommendation(Item):
    """Something a source says to do, may be done, or should not be done.

    Attributes:
        of: the answers that a *how* qualifies.
        restricts: whether a *how* limits its answer; it is then always said with it, before any other.
        gives: the terms of the vocabulary it is about; of terms in brackets one is enough.
        again: whether it is about giving a treatment again, so that having had it does not speak against it.
        done_by: findings that hold its result and nothing else's: it is done when all of them are known.
        done_when: what has to be known for it to be done, where that is more than a result.
        timing: what the source says of it and the start of treatment.
    """

    area: Area
    group: Words
    direction: Direction
    of: tuple[Id, ...] = ()
    restricts: bool = False
    gives: tuple[Id | tuple[Id, ...], ...] = ()
    again: bool = False
    procedure: Id | None = None
    done_by: tuple[Id, ...] = ()
    done_when: Criterion | None = None
    timing: Timing | None = None
    regimen: Regimen | None = None
    sides: tuple[Side, ...] = ()
    boundaries: tuple[Boundary, ...] = ()
    evidence: tuple[Id, ...] = ()
    trials: tuple[Id, ...] = ()

    def __post_init__(self) -> None:
        if self.direction is Direction.NO_CONSENSUS and len(self.sides) < 2:
            raise ValueError("a no-consensus point shows the options on both sides ('sides')")
        if self.area is Area.WORKUP and self.procedure is None:
            raise ValueError("a workup item names its 'procedure'")
        if self.part is None or (len(self.questions) != 1 and self.part is not Part.BACKGROUND):
            raise ValueError("a recommendation names its question ('questions', one of them) and its 'part' in it")
        if (self.part is Part.HOW) != bool(self.of):
            raise ValueError("a 'how' names the answers it qualifies ('of'), and only a 'how' does")
        if self.restricts and self.part is not Part.HOW:
            raise ValueError("only a 'how' restricts an answer ('restricts')")


@record
class Caution(Item):
    """Something to look at before acting.

    Attributes:
        ends_advice: whether it says that its pack does not speak of the patient at all; see :attr:`Index.stops`.
        for_every_pack: whether it ends the advice of every pack: what holds for the program, not for one source.
        gives: the terms it is about, where it is about a treatment: it is not told while none of them can be given.
    """

    ends_advice: bool = False
    for_every_pack: bool = False
    gives: tuple[Id | tuple[Id, ...], ...] = ()
    level: Literal["stop", "caution", "note"] = "caution"
    boundaries: tuple[Boundary, ...] = ()

    def __post_init__(self) -> None:
        if self.for_every_pack and not self.ends_advice:
            raise ValueError("only what 'ends_advice' can do so 'for_every_pack'")
        if self.level == "stop":
            return
        if self.part not in (Part.HOW, Part.VIEW, Part.BACKGROUND):
            raise ValueError("a caution has a 'part': 'how' (look here before acting), 'view' or 'background'")
        if self.part is not Part.BACKGROUND and not self.questions:
            raise ValueError("a caution that is not background names the questions it qualifies ('questions')")


@record
class Figure(Checked):
    """One printed figure. ``estimate`` in ``unit``; ``ci`` is the printed 95 % interval."""

    measure: Words
    group: Words
    estimate: Number | None = None
    unit: Literal["months", "%", "HR", "OR", "patients", "years", "cells", "score", "rate", "p"] | None = None
    ci: tuple[Number, Number] | None = None
    n: int | None = None
    range: tuple[Number, Number] | None = None
    p: str | None = None
    note: str | None = None
    statement: StatementId
    applies_when: Criterion | None = None


@record
class Evidence(Item):
    """Figures of a study; shown beside advice, never as advice."""

    population: Words
    limits: str | None = None
    topic: Literal["prognosis", "treatment", "diagnosis", "background"] = "treatment"
    figures: tuple[Figure, ...] = ()


@record
class Trial(Item):
    """A trial named by a source, as of the paper; ``reported`` says that it was reported then."""

    name: Words
    gives: tuple[Id | tuple[Id, ...], ...] = ()
    nct: Annotated[str, Limits(pattern=r"^NCT\d{8}$")] | None = None
    tests: Words
    status: Words
    reported: bool = False


@record
class Definition(Item):
    """A term or a rule of method that a reader needs."""


@record
class Position(Checked):
    """What one source, or one passage, says."""

    who: Words
    text: Words
    statements: tuple[StatementId, ...] = ()


@record
class Disagreement(Placed):
    """A place where the sources differ, stop short or misprint; shown as such, never resolved silently."""

    id: EntryId
    title: Words
    kind: Literal["conflict", "gap", "boundary", "misprint", "ambiguity"]
    severity: Literal["high", "medium", "low"]
    positions: Annotated[tuple[Position, ...], Limits(min_length=1)]
    handling: Words
    applies_when: Criterion | None = None
    items: tuple[Id, ...] = ()
    questions: tuple[Id, ...] = ()
