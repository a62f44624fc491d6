"""Finding by the field's own words: abbreviations, synonyms and drugs of a regimen, whatever hyphens, case and accents."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cached_property, lru_cache

from hgnen_desktop.core.guidelines.schema import Term

_HYPHENS = re.compile("[-\u00ad\u2010-\u2015\u2212]")
_NO_WORD = re.compile(r"[^\w\s]|_")
_SHORTEST_INSIDE = 3  # letters; a shorter word is looked for at the beginning of words alone
_WHOLE, _BEGINNING, _INSIDE = 0, 1, 2


def fold(text: str) -> str:
    """The words of a text without case, accents and punctuation; what a hyphen joins stands as one word."""
    plain = text
    if not text.isascii():
        plain = unicodedata.normalize("NFKD", text)
        for mark in {one for one in set(plain) if unicodedata.combining(one)}:
            plain = plain.replace(mark, "")
    return " ".join(_NO_WORD.sub(" ", _HYPHENS.sub("", plain.casefold())).split())


@lru_cache(maxsize=4096)
def haystack(text: str) -> str:
    """A text ready to be searched by :func:`rank`; what a hyphen joins stands as one word and as several."""
    joined, apart = fold(text), fold(_HYPHENS.sub(" ", text))
    return joined if joined == apart else f"{joined} {apart}"


def rank(query: str, words: str) -> int | None:
    """How well words fit what was typed: 0 is best; None when one of the typed words is not among them.

    Args:
        query: as a person types it.
        words: as :func:`haystack` or :meth:`Lexicon.words` gives them.
    """
    padded = f" {words} "
    worst = _WHOLE
    for word in fold(query).split():
        if f" {word} " in padded:
            found = _WHOLE
        elif f" {word}" in padded:
            found = _BEGINNING
        elif len(word) >= _SHORTEST_INSIDE and word in padded:
            found = _INSIDE
        else:
            return None
        worst = max(worst, found)
    return worst


class Lexicon:
    """Adds to a text the other names of what it speaks of."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._terms = {term.id: term for term in terms}

    def words(self, text: str, given: Iterable[str | tuple[str, ...]] = ()) -> str:
        """The text ready to be searched, with every name of the agents, tests and findings that it names.

        Args:
            text: what is said.
            given: the terms of what is given; a regimen made of them is meant too, however the text names it.
        """
        terms = {part for one in given for part in _each(one)}
        regimens = [one.label for one in self._terms.values() if one.of and {*_flat(one.of)} <= terms]
        said = haystack(" ; ".join((text, *(self._terms[one].label for one in terms if one in self._terms), *regimens)))
        padded = f" {said} "
        named = (one for word in {*said.split()} for one in self._by_first_word.get(word, ()))
        more = [words for _, name, words in sorted(named) if name in padded]
        return " ".join([said, *more])

    @cached_property
    def _by_first_word(self) -> dict[str, list[tuple[int, str, str]]]:
        """First word of a name -> the names that begin with it, with their place among all, between spaces, and their words."""
        found: dict[str, list[tuple[int, str, str]]] = {}
        for place, (name, words) in enumerate(self._names.items()):
            if name:
                found.setdefault(name.partition(" ")[0], []).append((place, f" {name} ", words))
        return found

    @cached_property
    def _names(self) -> dict[str, str]:
        """Folded name -> all names of the terms called so, with the parts of regimens."""
        found: dict[str, str] = {}
        for term in self._terms.values():
            parts = [self._terms[part].label for part in _flat(term.of) if part in self._terms]
            kinds = [name for one in self._terms.values() if term.id in one.is_a for name in _called(one)]
            every = haystack(" ; ".join((*_called(term), *parts, *kinds)))
            for name in _called(term):
                folded = fold(name)
                found[folded] = f"{found[folded]} {every}" if folded in found else every
        return found


def _each(part: str | tuple[str, ...]) -> tuple[str, ...]:
    return part if isinstance(part, tuple) else (part,)


def _flat(parts: Iterable[str | tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(one for part in parts for one in _each(part))


def _called(term: Term) -> tuple[str, ...]:
    """Every name of a term; a label of two names, such as ``MMR or MSI``, holds both."""
    either = tuple(term.label.split(" or ")) if term.kind in ("test", "finding") else ()
    return (term.label, *either, *term.synonyms)
