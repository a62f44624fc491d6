"""The words that a line of the course is read by: those of the guidelines for events, and the terms of the vocabulary."""

from __future__ import annotations

import re

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.course import EventKind
from hgnen_desktop.core.guidelines.derivation_schema import CourseWord
from hgnen_desktop.core.guidelines.index import Index

_TOKEN = re.compile(r"\d+(?:[.,]\d+)?%?|[^\W\d_]+(?:\d+[^\W\d_]*)*|[^\w\s]", re.UNICODE)
_SHORTEST_WITHOUT_CASE = 5
_GLUE = frozenset('-/+,;:()&."\u201c\u201d\u201e')


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the line as it was typed."""

    text: str
    start: int
    end: int

    @property
    def is_glue(self) -> bool:
        """Whether it only joins words."""
        return self.text in _GLUE


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a word stands for: an entry of the guidelines, a term of the vocabulary, or an option of a finding by its name.

    ``site`` is such an option that only says where something was seen.
    """

    entry: CourseWord | None = None
    term: str | None = None
    option: tuple[str, str] | None = None
    site: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """A word that was found, with the tokens ``first`` up to before ``after``."""

    meaning: Meaning
    first: int
    after: int


def tokens_of(text: str) -> list[Token]:
    """The line in pieces: words, numbers, signs."""
    return [Token(match[0], match.start(), match.end()) for match in _TOKEN.finditer(text)]


class Lexicon:
    """All words, the longest looked for first. Made once for a set of guidelines."""

    def __init__(self, index: Index) -> None:
        self._entries: dict[tuple[str, ...], list[tuple[tuple[str, ...], Meaning]]] = {}
        self._longest = 1
        for entry in index.guidelines.course_words:
            for word in entry.words:
                self._add(word, Meaning(entry=entry))
        for term in index.vocabulary.terms.values():
            if term.kind in ("agent", "regimen"):
                for word in (term.label, *term.synonyms):
                    self._add(word, Meaning(term=term.id))
        for names in index.guidelines.course_names:
            for option in index.catalogue[names.finding].options:
                for word in (option.label, *(one.name for one in option.synonyms)):
                    site = Meaning(site=(names.finding, option.id))
                    self._add(word, site if names.as_site else Meaning(option=(names.finding, word)))

    def _add(self, word: str, meaning: Meaning) -> None:
        written = tuple(token.text for token in tokens_of(word) if not token.is_glue)
        key = tuple(part.casefold() for part in written)
        self._entries.setdefault(key, []).append((written, meaning))
        self._longest = max(self._longest, len(key))

    def match(self, tokens: list[Token], at: int) -> Match | None:
        """The longest known word that begins at a token; several meanings are never given, the first entry counts."""
        words: list[tuple[str, int]] = []
        place = at
        while place < len(tokens) and len(words) < self._longest:
            if not tokens[place].is_glue:
                words.append((tokens[place].text, place + 1))
            elif not words or tokens[place].text not in "-/":
                break
            place += 1
        for count in range(len(words), 0, -1):
            typed = tuple(word for word, _ in words[:count])
            for written, meaning in self._entries.get(tuple(part.casefold() for part in typed), ()):
                if _same_case(written, typed):
                    return Match(meaning, at, words[count - 1][1])
        return None

    def kinds(self) -> dict[EventKind, str]:
        """Kind of event -> a word for it, for messages."""
        found: dict[EventKind, str] = {}
        for entries in self._entries.values():
            for written, meaning in entries:
                if meaning.entry is not None and meaning.entry.kind is not None:
                    found.setdefault(meaning.entry.kind, " ".join(written))
        return found


def _same_case(written: tuple[str, ...], typed: tuple[str, ...]) -> bool:
    """Short abbreviations count only as they are written: PR is a response, and pr is not."""
    whole = "".join(written)
    if len(whole) >= _SHORTEST_WITHOUT_CASE or not whole.isupper():
        return True
    return written == typed
