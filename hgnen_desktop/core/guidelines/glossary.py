"""The words of the guidelines and what they mean: where they stand in a text, and how they are looked up."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from hgnen_desktop.core.guidelines.schema import Meaning

if TYPE_CHECKING:
    from hgnen_desktop.core.guidelines.index import Index

_MOST_TOLD = 5
_BEFORE, _AFTER = r"(?<![\w-])", r"(?![\w-]|\.\d)"


class Glossary:
    """Finds the words of one set of guidelines."""

    def __init__(self, meanings: Iterable[Meaning]) -> None:
        self.meanings = tuple(meanings)

    @cached_property
    def _forms(self) -> Mapping[str, Meaning]:
        """Each form as texts write it; one in small letters also as it begins a sentence."""
        found: dict[str, Meaning] = {}
        for one in self.meanings:
            for form in one.words:
                found[form] = one
                if form.islower():
                    found[form[:1].upper() + form[1:]] = one
        return found

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        longest_first = sorted(self._forms, key=len, reverse=True)
        # A hyphen joins a word to what it is of ("NEC-directed"); before it the word still stands for itself.
        return re.compile(_BEFORE + "(?:" + "|".join(map(re.escape, longest_first)) + ")" + _AFTER)

    def places(self, text: str) -> Iterator[tuple[int, int, Meaning]]:
        """Every word with a meaning in a text: where it begins and ends, and the meaning. The longest form counts."""
        if self._forms:
            for found in self._pattern.finditer(text):
                yield found.start(), found.end(), self._forms[found.group()]

    def used(self, texts: Iterable[str]) -> tuple[Meaning, ...]:
        """The meanings of the words that stand in these texts, each once, in the order in which they come."""
        return tuple({one.id: one for text in texts for _start, _end, one in self.places(text)}.values())

    def explain(self, text: str) -> str:
        """The meanings of the words in a text, a paragraph each, for the few that can be read at a glance; else empty."""
        found = self.used([text])[:_MOST_TOLD]
        return "\n\n".join(f"{one.term}: {meaning_words(one)}" for one in found)

    def search(self, query: str) -> tuple[Meaning, ...]:
        """The meanings that hold all that was typed, those that are called so first; all of them for nothing typed."""
        if not query.strip():
            return self.meanings
        from hgnen_desktop.core.guidelines.lookup import haystack, rank

        ranked = [
            (rank(query, haystack(" ; ".join((one.term, *one.words)))), rank(query, self._words[one.id]), one)
            for one in self.meanings
        ]
        hits = [(called is None, called or inside or 0, one) for called, inside, one in ranked if inside is not None]
        return tuple(one for _by_text, _rank, one in sorted(hits, key=lambda hit: hit[:2]))

    @cached_property
    def _words(self) -> dict[str, str]:
        from hgnen_desktop.core.guidelines.lookup import haystack

        return {
            one.id: haystack(" ; ".join((one.term, *one.words, one.stands_for or "", one.text or "")))
            for one in self.meanings
        }


def meaning_words(one: Meaning) -> str:
    """A meaning in a line: what it stands for, and what it means."""
    stands_for = one.stands_for[:1].upper() + one.stands_for[1:] if one.stands_for else ""
    return " ".join(part for part in (f"{stands_for}." if stands_for else "", one.text or "") if part)


def meaning_sources(one: Meaning, index: Index) -> str:
    """Where a meaning stands, for example ``NANETS 2023, Initial assessment > Pathology > Histology``."""
    named = {citation.text(): None for citation in index.citations(one.statements)}
    if one.printed_in is not None:
        sources = (s for s in index.statements.values() if s.section == one.printed_in)
        short = next((index.statement_pack[found.id].source.short for found in sources), "")
        named.setdefault(f"{short}, {one.printed_in}", None)
    return "; ".join(named)
