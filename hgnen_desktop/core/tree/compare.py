"""Two patients, or one patient and a what-if copy, side by side: only what differs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.case import AnswerState, Case
from hgnen_desktop.core.engine.assessment import Assessment, DecisionResult, Result
from hgnen_desktop.core.errors import Fault, HgnenError
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.tree.contents import direction_words
from hgnen_desktop.core.wording import decision_words, source_words


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that holds for one side alone. ``id`` is an item, an outcome or a finding."""

    id: str
    words: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Difference:
    """One topic: what holds for the first side alone, for the second alone, and for both."""

    topic: str
    first: tuple[Entry, ...]
    second: tuple[Entry, ...]
    both: tuple[Entry, ...] = ()

    @property
    def differs(self) -> bool:
        """Whether something holds for one side alone."""
        return bool(self.first or self.second)


Side = tuple[Case, Assessment]
"""A patient with what is said of him."""


def compare(first: Side, second: Side, index: Index) -> tuple[Difference, ...]:
    """Only what differs: the topics of :func:`side_by_side` in which something holds for one side alone.

    Raises:
        HgnenError: when the findings of a side contradict each other, so that nothing can be said of it.
    """
    return tuple(one for one in side_by_side(first, second, index) if one.differs)


def refuse_contradictions(first: Side, second: Side) -> None:
    """Say of which side nothing can be told.

    Raises:
        HgnenError: when the findings of a side contradict each other.
    """
    for side, (case, assessment) in (("first", first), ("second", second)):
        if assessment.withheld:
            where = f"{side} case ({case.label or case.case_id})"
            raise HgnenError([Fault(where, one.message, one.remedy) for one in assessment.contradictions])


def side_by_side(first: Side, second: Side, index: Index) -> tuple[Difference, ...]:
    """Findings, entity, situation, options, against, workup, surveillance, cautions, undetermined: all of both sides.

    Raises:
        HgnenError: when the findings of a side contradict each other, so that nothing can be said of it.
    """
    refuse_contradictions(first, second)
    a, b = first[1], second[1]
    pairs = [
        ("findings", _findings(first[0], index), _findings(second[0], index)),
        ("entity", _decision(a.entity), _decision(b.entity)),
        ("situation", _decision(a.situation), _decision(b.situation)),
        ("outside the sources", _results(a.out_of_scope), _results(b.out_of_scope)),
        ("options", _results(a.options), _results(b.options)),
        ("against", _results(a.advised_against), _results(b.advised_against)),
        ("workup", _results(a.workup), _results(b.workup)),
        ("surveillance", _results(a.surveillance), _results(b.surveillance)),
        ("cautions", _results(a.cautions), _results(b.cautions)),
        ("undetermined", _results(a.undetermined), _results(b.undetermined)),
    ]
    found = (_sides(topic, one, other) for topic, one, other in pairs)
    return tuple(one for one in found if one.differs or one.both)


def _sides(topic: str, entries: list[Entry], others: list[Entry]) -> Difference:
    here, there = set(entries), set(others)
    return Difference(
        topic,
        first=tuple(one for one in entries if one not in there),
        second=tuple(one for one in others if one not in here),
        both=tuple(one for one in entries if one in there),
    )


def _decision(result: DecisionResult) -> list[Entry]:
    return [Entry("+".join(one.id for one in result.possible), decision_words(result))]


def _results(results: Iterable[Result[Any]]) -> list[Entry]:
    return [Entry(one.id, f"{one.item.title} ({direction_words(one.item)})", source_words(one)) for one in results]


def _findings(case: Case, index: Index) -> list[Entry]:
    entries = []
    for name in index.catalogue.findings:
        answer = case.answer(name)
        if answer.state is AnswerState.NOT_ASKED:
            continue
        said = index.say(name, answer.value) if answer.state is AnswerState.KNOWN else answer.state.replace("_", " ")
        entries.append(Entry(name, f"{index.catalogue.label(name)}: {said}"))
    return entries
