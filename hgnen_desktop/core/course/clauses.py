"""A line of the course in clauses: what is said of each treatment, and the rest, which reports something else.

A word of the guidelines with an act governs the treatments that stand beside it: those before it in the same part between
commas that nothing governs yet, else those behind it. Words with two sides (``switched to``, ``instead of``, ``progression on``)
say something of what stands before and of what stands behind. A treatment that nothing governs has no act, which the reader of
lines takes for a start only where every word beside it is known.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable
from dataclasses import field, replace
from itertools import pairwise

from hgnen_desktop.core.course.lexicon import Lexicon, Match, Meaning, Token, tokens_of
from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.course import TREATMENTS, EventKind
from hgnen_desktop.core.guidelines.derivation_schema import Act, CourseWord

CYCLE_AND_DAY = re.compile(r"C(\d{1,2})(?:D\d{1,2})?", re.IGNORECASE)
_COUNT_BEHIND = re.compile(
    r"\s*(?:for\s+)?(?:[x\u00d7]\s?\d|\d{1,3}\s*(?:x\b|\u00d7|cycles?\b|courses?\b))", re.IGNORECASE
)
_COUNT_BEFORE = re.compile(
    r"(?:[x\u00d7]\s?\d{1,3}|\d{1,3}\s*(?:x|\u00d7|cycles?|courses?|planned))\s*$", re.IGNORECASE
)
_JOINS = frozenset({"and", "but", "then", "plus", "&"})
_PARTS = ",;"
_MEANS_WHAT_RUNS = ("stop", "pause", "resume", "continue")
"""What may be said without naming the treatment."""
_TO = CourseWord(words=("to",), act_after="start")
_AIMED = (EventKind.RADIATION, EventKind.LIVER_DIRECTED)
_TESTS = (EventKind.PATHOLOGY, EventKind.IMAGING, EventKind.RESULT)


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a line.

    Attributes:
        text: as it was typed.
        act: what it says of the treatment in it; None where no word says it.
        treats: whether it is about a treatment; otherwise it reports something.
        names: whether it names that treatment; ``stopped`` alone means whichever runs.
        verb: the word that says it, as it was typed; ``apart`` when it stands in a part of its own.
        timing: for what is named to say when something else came: during or after it.
        is_instead: the treatment in whose place another was given; it is stopped where it ran, and otherwise was not given.
        is_optional: a change to another treatment, which does not name what it was before; there may have been none.
        in_doubt: it holds a word of doubt, or a denial of its verb, so that nobody knows what happened.
    """

    text: str
    act: Act | None = None
    treats: bool = False
    names: bool = False
    verb: str = ""
    apart: bool = False
    timing: str = ""
    is_instead: bool = False
    is_optional: bool = False
    in_doubt: bool = False


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a part that the grammar looks at: a treatment, another kind of event, or a verb with its act."""

    match: Match
    kind: EventKind | None = None
    is_treatment: bool = False
    entry: CourseWord | None = None
    act: Act | None = None

    @property
    def denies(self) -> bool:
        return self.entry is not None and self.entry.negates == "following"

    @property
    def leaves(self) -> bool:
        """Whether it says what was left for another treatment, which "to" then names."""
        return self.entry is not None and self.entry.act_after == "stop" and self.entry.act_before is None

    def touches(self, other: _Word) -> bool:
        """Whether the two stand side by side, but for a sign."""
        return self.match.first - other.match.after in (0, 1) or other.match.first - self.match.after in (0, 1)

    @property
    def is_verb(self) -> bool:
        return self.act is not None or (self.entry is not None and _two_sided(self.entry))


@dataclasses.dataclass(slots=True)
class _Group:
    """Treatments and the verb that governs them; ``first`` and ``after`` are their tokens."""

    act: Act | None
    objects: list[_Word]
    verb: _Word | None = None
    in_doubt: bool = False
    is_instead: bool = False
    is_optional: bool = False

    @property
    def first(self) -> int:
        return min(one.match.first for one in self._words())

    @property
    def after(self) -> int:
        return max(one.match.after for one in self._words())

    def _words(self) -> list[_Word]:
        return [*self.objects, *([self.verb] if self.verb is not None else [])]


@dataclasses.dataclass(slots=True)
class _Part:
    """What stands between two commas."""

    tokens: list[Token]
    words: list[_Word] = field(default_factory=list)
    groups: list[_Group] = field(default_factory=list)


class Grammar:
    """Takes lines apart. Make it once for a set of guidelines.

    ``reports`` says whether some words by themselves report a thing of their own: a finding, a site, a kind of event.
    """

    def __init__(self, lexicon: Lexicon, reports: Callable[[str], bool]) -> None:
        self._lexicon, self._reports = lexicon, reports

    def clauses(self, text: str) -> list[Clause]:
        """The clauses of a line in its order; one that reports holds all that is reported in it."""
        parts = [self._part(tokens, text) for tokens in _parts(tokens_of(text))]
        if not any(part.groups for part in parts):
            return [Clause(text)]
        found: list[Clause] = []
        report: list[str] = []
        ahead: list[str] = []
        for part in parts:
            for clause in self._of_part(part, text):
                before = found[-1] if found else None
                if not clause.treats and self._stands_alone(clause.text, before):
                    report.append(clause.text)
                elif not clause.treats and before is not None:
                    found[-1] = replace(before, text=f"{before.text}, {clause.text}")
                elif not clause.treats:
                    ahead.append(clause.text)
                else:
                    found.append(replace(clause, text=", ".join([*ahead, clause.text])))
                    ahead = []
        reported = [Clause(", ".join([*report, *ahead]))] if report or ahead else []
        return [*reported, *_joined_acts(found)]

    def _stands_alone(self, text: str, before: Clause | None) -> bool:
        """Whether a part without a treatment reports something: "PD" behind a treatment is how that went."""
        return self._reports(text) and not (before is not None and text.strip() in ("PD", "progressive disease"))

    # --- parts --------------------------------------------------------------------------------------------------------

    def _part(self, tokens: list[Token], text: str) -> _Part:
        part, place = _Part(tokens), 0
        while place < len(tokens):
            match = None if tokens[place].text in "/+-" else self._lexicon.match(tokens, place)
            word = self._word(match, tokens[place], place)
            if tokens[place].text.casefold() == "to" and any(one.leaves for one in part.words):
                word = _Word(Match(Meaning(), place, place + 1), entry=_TO)
            if word is not None and not self._counts_what_is_planned(word, tokens, text):
                part.words.append(word)
            place = match.after if match is not None else place + 1
        part.groups = _bound(part)
        return part

    def _word(self, match: Match | None, token: Token, place: int) -> _Word | None:
        if match is None:
            cycle = CYCLE_AND_DAY.fullmatch(token.text)
            made = Match(Meaning(), place, place + 1)
            return _Word(made, act="start" if int(cycle[1]) == 1 else "continue") if cycle is not None else None
        entry = match.meaning.entry
        if match.meaning.term is not None:
            return _Word(match, EventKind.SYSTEMIC, is_treatment=True)
        if entry is None:
            return None
        if entry.act is not None or _two_sided(entry):
            return _Word(match, entry=entry, act=entry.act)
        if entry.negates is not None:
            return _Word(match, entry=entry)
        if entry.kind is not None:
            return _Word(match, entry.kind, is_treatment=entry.kind in TREATMENTS)
        return None

    @staticmethod
    def _counts_what_is_planned(word: _Word, tokens: list[Token], text: str) -> bool:
        """Whether a plan is one of cycles of a treatment that is given: ``planned 6 cycles``."""
        if word.act != "not_given":
            return False
        start, end = tokens[word.match.first].start, tokens[word.match.after - 1].end
        return bool(_COUNT_BEHIND.match(text, end) or _COUNT_BEFORE.search(text[:start]))

    # --- clauses of a part --------------------------------------------------------------------------------------------

    def _of_part(self, part: _Part, text: str) -> list[Clause]:
        if not part.groups:
            return [Clause(_slice(part.tokens, 0, len(part.tokens), text))]
        groups = sorted(part.groups, key=lambda group: group.first)
        starts = [groups[0].first]
        for before_it, group in pairwise(groups):  # what stands behind "switched to" belongs to what was begun
            is_cut = before_it.is_optional
            starts.append(before_it.after if is_cut else _begins(group.first, before_it.after, part.tokens))
        doubtful = any(one.entry is not None and one.entry.negates == "whole" for one in part.words)
        before = _slice(part.tokens, 0, starts[0], text)
        is_aim = self._is_aim_of(groups[0], part, starts[0])
        found = [Clause(before)] if before and not is_aim and self._says_more(before) else []
        starts[0] = starts[0] if found else 0
        for group, first, after in zip(groups, starts, [*starts[1:], len(part.tokens)], strict=True):
            end = after
            if group.act == "earlier" and self._reports(_slice(part.tokens, group.after, after, text)):
                end = group.after  # what the report found stands behind it
            found.append(_clause(group, part.tokens, first, end, text, is_doubtful=doubtful))
            found += [Clause(_slice(part.tokens, end, after, text))] if end < after else []
        return found

    def _is_aim_of(self, group: _Group, part: _Part, end: int) -> bool:
        """Whether the words before a treatment with a place only say which: "brain radiation"."""
        place, first = 0, min(group.objects, key=lambda one: one.match.first, default=None)
        if first is None or first.kind not in _AIMED or first.match.first != end:
            return False
        while place < end:
            match = self._lexicon.match(part.tokens, place)
            if match is None or not _is_place(match.meaning):
                return False
            place = match.after
        return end > 0

    def _says_more(self, text: str) -> bool:
        """Whether words before a treatment report something, or deny something that is not the treatment."""
        first = self._lexicon.match(tokens_of(text), 0)
        entry = first.meaning.entry if first is not None else None
        return self._reports(text) or (entry is not None and entry.negates == "following")


def _clause(group: _Group, tokens: list[Token], first: int, after: int, text: str, *, is_doubtful: bool) -> Clause:
    verb, entry = "", group.verb.entry if group.verb is not None else None
    if group.verb is not None:
        verb = _slice(tokens, group.verb.match.first, group.verb.match.after, text)
    return Clause(
        _slice(tokens, first + 1 if entry is _TO else first, after, text),
        group.act,
        treats=True,
        names=bool(group.objects),
        verb=verb,
        timing=entry.sets.get("timing", "") if entry is not None else "",
        is_instead=group.is_instead,
        is_optional=group.is_optional,
        in_doubt=(group.in_doubt or is_doubtful) and group.act != "not_given",
    )


def _is_place(meaning: Meaning) -> bool:
    entry = meaning.entry
    return meaning.site is not None or (entry is not None and set(entry.sets) == {"sites"} and not entry.lesion)


def _two_sided(entry: CourseWord) -> bool:
    return entry.act_before is not None or entry.act_after is not None


def _parts(tokens: list[Token]) -> list[list[Token]]:
    parts: list[list[Token]] = [[]]
    for token in tokens:
        if token.text in _PARTS:
            parts.append([])
        else:
            parts[-1].append(token)
    return [part for part in parts if part]


def _bound(part: _Part) -> list[_Group]:
    """The treatments of a part, each with the verb that governs it."""
    groups: list[_Group] = []
    free: list[_Word] = []
    words, place = part.words, 0
    while place < len(words):
        word, behind = words[place], _behind(words, place + 1)
        place += 1
        if word.kind is not None:
            free.append(word)
        elif word.denies and behind and (behind[0].is_treatment or behind[0].kind is EventKind.SURGERY):
            groups.append(_Group("not_given", behind, word))
            place += len(behind)
            place += 1 if place < len(words) and words[place].act == "start" else 0  # "no chemotherapy given"
        elif word.act is not None:
            place += _one_sided(word, free, behind, groups, is_denied=place > 1 and words[place - 2].denies)
        elif word.entry is not None and word.is_verb:
            is_left = word.entry.act_after in ("earlier", "next") and _has_own_verb(words, place + len(behind))
            place += 0 if is_left else _two_sided_verb(word, free, behind, groups)
    treated = [one for one in free if one.is_treatment]
    return [*groups, *([_Group(None, treated)] if treated else [])]


def _one_sided(word: _Word, free: list[_Word], behind: list[_Word], groups: list[_Group], *, is_denied: bool) -> int:
    """Take in what a verb says of what stands before it, else behind it; returns how many words behind it are taken."""
    taken = _governed(word, free) or _governed(word, behind)
    alone = not (free or behind) and word.entry is not None
    if taken or (alone and word.act in _MEANS_WHAT_RUNS):
        groups.append(_Group(word.act, taken, word, is_denied))
    elif word.act == "not_given" and groups and groups[-1].act in ("start", "continue"):
        groups[-1].in_doubt = True  # "the fifth cycle delayed"
    is_behind = bool(taken) and taken[0] in behind
    for one in taken if not is_behind else ():
        free.remove(one)
    return len(behind) if is_behind else 0


def _behind(words: list[_Word], place: int) -> list[_Word]:
    """What stands behind a verb up to the next word that is none of it."""
    found: list[_Word] = []
    while place < len(words) and words[place].kind is not None:
        found.append(words[place])
        place += 1
    return found


def _has_own_verb(words: list[_Word], place: int) -> bool:
    return place < len(words) and words[place].act is not None


def _governed(word: _Word, among: list[_Word]) -> list[_Word]:
    """What a verb says something of: treatments; that something was not done also of an operation or a test."""
    if word.act == "not_given":
        treated = [one for one in among if one.is_treatment or one.kind is EventKind.SURGERY]
        tests = [one for one in among if one.kind in _TESTS and word.touches(one)]
        return treated or tests
    return [one for one in among if one.is_treatment]


def _two_sided_verb(word: _Word, free: list[_Word], behind: list[_Word], groups: list[_Group]) -> int:
    """Take in what a word says of both its sides; returns how many words behind it are taken."""
    entry = word.entry
    assert entry is not None
    treated = [one for one in behind if one.is_treatment or _may_follow(entry, one)]
    if not treated:
        return 0
    if entry.act_before is not None:
        before = [one for one in free if one.is_treatment]
        groups.append(_Group(entry.act_before, before, word, is_optional=not before))
        for one in before:
            free.remove(one)
    is_instead = entry.act_after == "stop" and entry.act_before is not None
    groups.append(_Group(entry.act_after, treated, word if entry.act_before is None else None, is_instead=is_instead))
    return len(behind)


def _may_follow(entry: CourseWord, word: _Word) -> bool:
    """Whether what is no treatment in the sense of the course may be named to say when another thing came, or come later."""
    return entry.act_after == "next" or (entry.act_after == "earlier" and word.kind is EventKind.SURGERY)


def _joined_acts(clauses: list[Clause]) -> list[Clause]:
    """Neighbors that say the same of one treatment as one; a verb in a part of its own is told apart."""
    found: list[Clause] = []
    for clause in clauses:
        before = found[-1] if found else None
        says_more = before is not None and clause.act == before.act and not (clause.act is not None and clause.names)
        if before is not None and says_more:
            found[-1] = replace(before, text=f"{before.text}, {clause.text}")
        elif before is not None and not (clause.names or clause.is_optional) and before.act in (None, "start"):
            text, verb = f"{before.text}, {clause.text}", f"{before.verb} {clause.verb}".strip()
            found[-1] = replace(clause, text=text, verb=verb, names=before.names, apart=True)
        else:
            found.append(clause)
    return found


def _begins(first: int, least: int, tokens: list[Token]) -> int:
    """Where a further clause of a part begins: at the last word that joins it to the one before."""
    joins = (place for place in range(first - 1, least - 1, -1) if tokens[place].text.casefold() in _JOINS)
    return next(joins, first)


def _slice(tokens: list[Token], first: int, after: int, text: str) -> str:
    return text[tokens[first].start : tokens[after - 1].end].strip() if after > first else ""
