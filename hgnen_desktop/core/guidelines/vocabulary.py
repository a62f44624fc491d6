"""The terms that items name: what a regimen is made of, which class an agent belongs to, and when two are the same."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hgnen_desktop.core.guidelines.schema import Term

Gives = Sequence[str | tuple[str, ...]]
Parts = tuple[frozenset[str], ...]
"""What has to be given together; of each part one of the terms is enough."""
_MOST_KEPT = 1024  # of what was taken apart: terms are few, and so is what cases combine of them


class Vocabulary:
    """Look-ups over the terms. Made once; nothing in it changes."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self.terms: dict[str, Term] = {term.id: term for term in terms}
        self._classes: dict[str, frozenset[str]] = {}
        self._parts: dict[tuple[str | tuple[str, ...], ...], Parts] = {}

    def label(self, term: str) -> str:
        """What a term is called."""
        return self.terms[term].label if term in self.terms else term

    def classes(self, term: str) -> frozenset[str]:
        """The term and every class it belongs to."""
        found = self._classes.get(term)
        if found is None:
            above = self.terms[term].is_a if term in self.terms else ()
            found = self._classes[term] = frozenset({term}).union(*(self.classes(one) for one in above))
        return found

    def parts(self, gives: Gives) -> Parts:
        """What is given, with regimens taken apart. Alternatives that are regimens stay whole."""
        key = tuple(gives)
        found = self._parts.get(key)
        if found is None:
            if len(self._parts) >= _MOST_KEPT:
                self._parts.clear()
            found = self._parts[key] = self._taken_apart(key)
        return found

    def _taken_apart(self, gives: Gives) -> Parts:
        parts: list[frozenset[str]] = []
        for one in gives:
            if isinstance(one, tuple):
                parts.append(frozenset(one))
            elif one in self.terms and self.terms[one].of:
                parts += self.parts(self.terms[one].of)
            else:
                parts.append(frozenset({one}))
        return tuple(parts)

    def needs(self, parts: Parts, terms: Iterable[str]) -> bool:
        """Whether it cannot be given without one of these terms: a part has no alternative outside them."""
        without = set(terms)
        return any(all(self.classes(one) & without for one in part) for part in parts)

    def holds(self, parts: Parts, other: Parts) -> bool:
        """Whether every part of ``other`` is among these parts, by itself or by its class in either direction."""
        return all(any(self._alike(mine, theirs) for mine in parts) for theirs in other)

    def same(self, parts: Parts, other: Parts) -> bool:
        """Whether two are the same treatment: each holds the other."""
        return bool(parts) and bool(other) and self.holds(parts, other) and self.holds(other, parts)

    def _alike(self, one: frozenset[str], other: frozenset[str]) -> bool:
        return any(mine in self.classes(theirs) or theirs in self.classes(mine) for mine in one for theirs in other)
