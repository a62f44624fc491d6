"""What a source says: the register of its statements with their scale of strength, and the decisions that rest on them."""

from __future__ import annotations

from typing import Annotated

from hgnen_desktop.core.domain.checked import Checked, Limits, record
from hgnen_desktop.core.guidelines.findings_schema import Criterion
from hgnen_desktop.core.guidelines.words_schema import Id, LevelId, Means, Placed, StatementId, StatementKind, Words


@record
class Source(Placed):
    """Where a pack's statements come from."""

    id: Id
    short: Words
    authors: Words
    title: Words
    journal: Words
    year: int | None = None
    doi: str | None = None
    licence: Words
    note: str | None = None


@record
class Level(Placed):
    """One level of a pack's strength scale; the scale goes from the firmest down. Never converted to a score.

    Attributes:
        words: the source's own word for it, as a badge.
        means: what it is, which gives its sign and whether it can be compared within the scale.
        short: the word within a line; None where it is ``words``.
        firmly: how it stands inside a sentence, for example ``by consensus``; ``{society}`` is who is reported.
        explained: what the source means by it, as a sentence; levels with one can be told apart in a quiz.
        certainty: what the source says of the certainty of the evidence behind it.
    """

    id: LevelId
    words: Words
    means: Means
    short: Words | None = None
    firmly: Words | None = None
    explained: Words | None = None
    certainty: Words | None = None


@record
class Statement(Placed):
    """One thing a source says, in our words. ``strength`` is a level of the pack's scale."""

    id: StatementId
    section: Words
    kind: StatementKind
    strength: LevelId
    society: str | None = None
    about: str = ""
    text: Words
    note: str | None = None
    correction: str | None = None


@record
class LeftOut(Placed):
    """A statement that no item carries, with the reason."""

    statement: StatementId
    reason: Words


# --- decisions ---------------------------------------------------------------------------------------------------------


@record
class Branch(Checked):
    """One answer to a node's question: the condition, and where it leads."""

    answer: Words
    when: Criterion
    goto: Id | None = None
    outcome: Id | None = None

    def __post_init__(self) -> None:
        if (self.goto is None) == (self.outcome is None):
            raise ValueError("a branch has either 'goto' or 'outcome'")


@record
class Node(Checked):
    """One question of a decision. Its branches exclude each other and together cover every answer."""

    id: Id
    question: Words
    why: str | None = None
    statements: tuple[StatementId, ...] = ()
    branches: Annotated[tuple[Branch, ...], Limits(min_length=2)]


@record
class Outcome(Checked):
    """One place a decision can end."""

    id: Id
    label: Words
    text: str | None = None
    statements: tuple[StatementId, ...] = ()
    in_scope: bool = True
    silent: bool = False


@record
class DecisionGraph(Placed):
    """A decision. Its id is a fact whose values are its outcomes; the first node is where it starts."""

    id: Id
    label: Words
    question: Words
    nodes: Annotated[tuple[Node, ...], Limits(min_length=1)]
    outcomes: Annotated[tuple[Outcome, ...], Limits(min_length=2)]
    interpretation: str | None = None


@record
class LedgerEntry(Placed):
    """A finding that speaks for or against an entity; shown with its source, never summed to a score."""

    id: Id
    when: Criterion
    toward: Id
    text: Words
    weight: Words
    statements: Annotated[tuple[StatementId, ...], Limits(min_length=1)]
