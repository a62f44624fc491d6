"""What was published since the sources: named under the questions it bears on, never an answer."""

from __future__ import annotations

from collections.abc import Iterable

from hgnen_desktop.core.engine.assessment import Assessment
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.guidelines.schema import NewerPublication, Pack
from hgnen_desktop.core.phrase import counted, joined, phrase


def newer_for(assessment: Assessment, index: Index, question: str) -> tuple[NewerPublication, ...]:
    """The later publications on a question of this patient's situation, or of one that is still open, in the packs' order."""
    possible = {one.id for one in assessment.situation.possible}
    return tuple(
        one
        for pack in index.guidelines.packs
        for one in pack.newer
        if question in one.questions and not possible.isdisjoint(one.situations)
    )


def newer_of_all(assessment: Assessment, index: Index) -> tuple[NewerPublication, ...]:
    """Those of every question that is asked, each once."""
    found = (one for asked in assessment.questions for one in newer_for(assessment, index, asked.question.id))
    return tuple({one.id: one for one in found}.values())


def cited(one: NewerPublication) -> str:
    """Where it is found: journal, date, address, for example ``The Lancet, 2024, doi 10.1000/1``."""
    parts: Iterable[str | None] = (one.journal, one.published, f"doi {one.doi}" if one.doi else None, *one.registered)
    return ", ".join(part for part in parts if part)


def how_old(packs: Iterable[Pack], newer: int) -> str:
    """How old the votes are and how much is later, for example ``The panel voted in 2019; 3 newer publications``.

    Empty when no pack says when its panel voted.
    """
    votes = [pack.voted_on for pack in packs if pack.voted_on is not None]
    if not votes:
        return ""
    words = phrase("The panel voted in {0}", f"{max(votes).year:04}")
    return joined("; ", (words, counted(newer, "%n newer publication", "%n newer publications"))) if newer else words
