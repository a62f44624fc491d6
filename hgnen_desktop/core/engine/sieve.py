"""Entries with a condition, of which those that the decisions exclude are left out without being looked at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Generic, TypeVar

from hgnen_desktop.core.engine.logic import Evaluator, Facts, Truth
from hgnen_desktop.core.engine.reasoner import Reasoner
from hgnen_desktop.core.guidelines.schema import Criterion

Value = TypeVar("Value")
_Parts = tuple[Criterion, ...]
_MOST_KEPT = 64  # a case that is edited, and a folder of cases, stay within few sets of outcomes


class _Entry(Generic[Value]):
    """An entry with its condition taken apart.

    Attributes:
        decided: what must hold of the decisions; equal for entries that ask the same of them.
        besides: what must hold besides. It is made ready when a patient first comes so far.
    """

    def __init__(self, reasoner: Reasoner, value: Value, decided: _Parts, besides: _Parts) -> None:
        self.value, self.decided, self._reasoner, self._besides = value, decided, reasoner, besides

    @cached_property
    def besides(self) -> tuple[Evaluator, ...]:
        return tuple(self._reasoner.logic(one).truth for one in self._besides)


_Admitted = tuple[tuple[_Entry[Value], Truth], ...]
"""The entries that some outcomes do not exclude, each with its truth as far as they tell it."""


class Sieve(Generic[Value]):
    """Finds the entries that apply or may apply to a patient. Most are of other situations, which the outcomes of the
    decisions tell; what they leave is worked out once for each set of outcomes. It holds no case.
    """

    def __init__(self, reasoner: Reasoner, entries: Iterable[tuple[Value, Criterion | None]]) -> None:
        """``entries`` are told in this order; one without a condition always applies."""
        self._reasoner = reasoner
        self._entries: list[_Entry[Value]] = []
        # Equal criteria are one object since they were read, so that equal parts are found by what they are, not how they read.
        shared: dict[tuple[int, ...], _Parts] = {}
        for value, criterion in entries:
            decided, besides = self._taken_apart(criterion)
            decided = shared.setdefault(tuple(map(id, decided)), decided)
            self._entries.append(_Entry(reasoner, value, decided, besides))
        self._decided = list(shared.values())
        self._kept: dict[tuple[frozenset[str], ...], _Admitted[Value]] = {}

    def certain(self, facts: Facts) -> list[Value]:
        """The entries that certainly apply to a patient whose decisions have been walked."""
        return [value for value, truth in self.open(facts) if truth is Truth.TRUE]

    def open(self, facts: Facts) -> Iterator[tuple[Value, Truth]]:
        """The entries that apply or may apply to a patient whose decisions have been walked, each with its truth."""
        for entry, truth in self._admitted(facts):
            for ask in entry.besides:
                answer = ask(facts)
                if answer < truth:
                    truth = answer
                    if truth is Truth.FALSE:
                        break
            else:
                yield entry.value, truth

    def _taken_apart(self, criterion: Criterion | None) -> tuple[_Parts, _Parts]:
        parts = () if criterion is None else tuple(_conjuncts(criterion))
        decided = tuple(one for one in parts if self._is_decided(one))
        besides = (one for one in parts if not self._is_decided(one))
        # A single comparison is asked before a group: it costs least, and one that is not so ends the asking.
        return decided, tuple(sorted(besides, key=lambda one: one.fact is None))

    def _is_decided(self, criterion: Criterion) -> bool:
        """Whether the outcomes of the decisions alone tell the truth of it."""
        if criterion.fact is not None:
            return criterion.fact in self._reasoner.index.decisions
        return criterion.established is None and all(self._is_decided(child) for child in criterion.children())

    def _admitted(self, facts: Facts) -> _Admitted[Value]:
        outcomes = tuple([facts.possible[decision] for decision in self._reasoner.index.decisions])
        admitted = self._kept.get(outcomes)
        if admitted is None:
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            admitted = self._kept[outcomes] = self._admit(facts)
        return admitted

    def _admit(self, facts: Facts) -> _Admitted[Value]:
        truths = {id(parts): self._least(parts, facts) for parts in self._decided}
        found = [(entry, truths[id(entry.decided)]) for entry in self._entries]
        return tuple([one for one in found if one[1] is not Truth.FALSE])

    def _least(self, parts: _Parts, facts: Facts) -> Truth:
        return min((self._reasoner.truth(one, facts) for one in parts), default=Truth.TRUE)


def _conjuncts(criterion: Criterion) -> Iterator[Criterion]:
    """What must all hold for a criterion to hold, in parts that are no *all of*."""
    if criterion.all_of is None:
        yield criterion
    else:
        for one in criterion.all_of:
            yield from _conjuncts(one)
