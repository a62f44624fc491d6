"""What the words of a line of the course say, before an event is made of them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from hgnen_desktop.core.course.lexicon import Lexicon, Match, Token, tokens_of
from hgnen_desktop.core.domain.answer import Answer, AnswerState
from hgnen_desktop.core.domain.course import MOST_CYCLES, MOST_NODES, EventKind
from hgnen_desktop.core.domain.numbers import parse_decimal
from hgnen_desktop.core.guidelines.catalogue import answer_fault
from hgnen_desktop.core.guidelines.findings_schema import Finding, FindingType
from hgnen_desktop.core.guidelines.index import Index

_CYCLES = re.compile(
    r"(?<![\w.])(?:[x\u00d7]\s?(\d{1,3})(?![\w/])|(\d{1,3})\s*(?:x\b|\u00d7|cycles?\b|courses?\b))", re.IGNORECASE
)
_PART_OF_CYCLES = re.compile(r"(?<![\w.])(\d{1,3})\s*(?:of|/)\s*\d{1,3}\s*(?:cycles?|courses?)\b", re.IGNORECASE)
_AHEAD = ("planned", "plan", "intended", "up to")
_NODES = re.compile(r"\(?\s*(\d{1,3})\s*/\s*(\d{1,3})\s*(?:nodes?|lymph nodes?|LN)?\s*\)?(?!\d)", re.IGNORECASE)
_STAGE = re.compile(
    r"(?<![\w-])(?:[ymrca]*[pc])?(?:T(?:is|[0-4xX])[a-d]?|N[0-3xX][a-d]?|M[01xX][a-d]?|L[01]|V[0-2]|Pn[01])(?![\w-])"
)
_JOINING = frozenset(
    {"with", "and", "plus", "of", "the", "a", "in", "for", "then", "cycles", "cycle", "by", "at", "on"}
)
_REPORTS = (EventKind.IMAGING, EventKind.PATHOLOGY, EventKind.RESULT)


@dataclass(slots=True)
class Reading:
    """What has been read of a line so far."""

    kinds: list[EventKind] = field(default_factory=list)
    sets: dict[str, Any] = field(default_factory=dict)
    sites: list[str] = field(default_factory=list)
    site_words: list[str] = field(default_factory=list)
    terms: list[str] = field(default_factory=list)
    findings: dict[str, Answer] = field(default_factory=dict)
    named: dict[EventKind, list[str]] = field(default_factory=dict)
    left: list[str] = field(default_factory=list)
    drugs: list[str] = field(default_factory=list)
    typed: dict[str, str] = field(default_factory=dict)
    has_lesion: bool = False
    stops: bool = False
    why: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


class _Segment:
    """What had been read before a part of the line between commas, so that the part can be taken back."""

    def __init__(self, reading: Reading, first: int) -> None:
        self.first = first
        self._before = (dict(reading.sets), list(reading.sites), dict(reading.findings), reading.has_lesion)
        self._kinds = len(reading.kinds)

    def take_back(self, reading: Reading, text: str) -> None:
        """Read nothing from the part but which report it stands in, and keep it as a remark."""
        sets, sites, findings, reading.has_lesion = self._before
        reading.sets, reading.sites, reading.findings = dict(sets), list(sites), dict(findings)
        fresh = reading.kinds[self._kinds :]
        reading.kinds[self._kinds :] = [kind for kind in fresh if kind in _REPORTS]
        reading.kept.append(text)


class WordReader:
    """Reads the words of a line. Make it once for a set of guidelines."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self.lexicon = Lexicon(index)

    def read(self, rest: str) -> Reading:
        """What a line without its dates says."""
        reading = Reading()
        rest = _take_patterns(rest, reading)
        tokens = tokens_of(rest)
        place, unread = 0, list[Token]()
        segment = _Segment(reading, 0)
        while place < len(tokens):
            if tokens[place].is_glue:
                place += 1
                if tokens[place - 1].text in ",;":
                    segment = _Segment(reading, place)
                continue
            match = self.lexicon.match(tokens, place)
            if match is None:
                unread.append(tokens[place])
                place += 1
                continue
            typed = rest[tokens[match.first].start : tokens[match.after - 1].end]
            negates = match.meaning.entry.negates if match.meaning.entry is not None else None
            if negates == "preceding":
                segment.take_back(reading, rest[tokens[segment.first].start : tokens[match.after - 1].end])
                place = match.after
                continue
            if negates is not None:
                place = _passed_over(tokens, place, rest, reading)
                continue
            place = self._take(match, typed, tokens, rest, unread, reading)
        reading.left += _joined(unread, rest)
        return reading

    def _take(
        self, match: Match, typed: str, tokens: list[Token], rest: str, unread: list[Token], reading: Reading
    ) -> int:
        """Take in what a word stands for; returns the place after it."""
        entry = match.meaning.entry
        if match.meaning.term is not None:
            reading.terms.append(match.meaning.term)
            return match.after
        assert entry is not None
        if entry.kind is not None:
            reading.kinds.append(entry.kind)
            named = typed
            if entry.kind is EventKind.SURGERY:  # what stands before the word says which operation it was
                named = " ".join([*_joined(unread, rest), *reading.site_words, typed])
                unread.clear()
                reading.sites.clear()
            reading.named.setdefault(entry.kind, []).append(named)
        for name, value in entry.sets.items():
            if name == "sites":
                reading.sites.append(value)
                reading.site_words.append(typed)
            else:
                reading.sets[name] = value == "true" if name == "ended" else value
                reading.typed[name] = typed
        reading.has_lesion = reading.has_lesion or entry.lesion
        reading.stops = reading.stops or entry.stops
        for finding, said in entry.findings.items():
            reading.findings.setdefault(finding, Answer(state=AnswerState.KNOWN, value=said))
        if entry.value_of is not None:
            return self._value(self._index.catalogue[entry.value_of], typed, tokens, match.after, rest, reading)
        return match.after

    def _value(self, finding: Finding, name: str, tokens: list[Token], place: int, rest: str, reading: Reading) -> int:
        """The value behind the name of a finding, for example the 80 of ``Ki-67 80 %``."""
        while place < len(tokens) and tokens[place].text in ":=(":
            place += 1
        if place >= len(tokens):
            reading.problems.append(f"{finding.label}: the value is missing.")
            return place
        typed = re.match(r"[<>=\u2264\u2265~]*\s*[\w.,]+(?:\s*[-\u2013]\s*\d+)?", rest[tokens[place].start :])
        text = typed[0] if typed else tokens[place].text
        end = tokens[place].start + len(text)
        answer = _answered(finding, text.strip().rstrip(".,"))
        if isinstance(answer, str):
            reading.kept.append(f"{name} {text}")
            reading.why.append(answer)
        else:
            reading.findings[finding.id] = answer
        while place < len(tokens) and tokens[place].start < end:
            place += 1
        if place < len(tokens) and tokens[place].text in ("%", finding.unit):
            place += 1
        return place


def _take_patterns(rest: str, reading: Reading) -> str:
    """Take out what is written in signs rather than words: cycles, nodes, stages."""
    if match := _PART_OF_CYCLES.search(rest):
        _set_count(reading, "cycles", int(match[1]), MOST_CYCLES)
        rest = rest[: match.start()] + " " + rest[match.end() :]
    elif match := _CYCLES.search(rest):
        if rest[: match.start()].rstrip().casefold().endswith(_AHEAD):  # what is planned has not been given
            reading.kept.append(f"planned {match[0].strip()}")
            return _without_nodes_and_stages(rest[: match.start()] + " " + rest[match.end() :], reading)
        _set_count(reading, "cycles", int(match[1] or match[2]), MOST_CYCLES)
        rest = rest[: match.start()] + " " + rest[match.end() :]
    return _without_nodes_and_stages(rest, reading)


def _set_count(reading: Reading, name: str, count: int, most: int) -> None:
    if count > most:
        said = name.replace("nodes_", "lymph nodes ")
        reading.problems.append(f"{count} {said} cannot be read: at most {most} are taken.")
    else:
        reading.sets[name] = count


def _without_nodes_and_stages(rest: str, reading: Reading) -> str:
    if match := _NODES.search(rest):
        _set_count(reading, "nodes_positive", int(match[1]), MOST_NODES)
        _set_count(reading, "nodes_examined", int(match[2]), MOST_NODES)
        rest = rest[: match.start()] + " " + rest[match.end() :]
    stages = [match[0] for match in _STAGE.finditer(rest)]
    # M0 and M1 alone are words of the guidelines; beside a T or an N they belong to the stage.
    if any(not stage.upper().startswith("M") for stage in stages):
        reading.sets["stage_after"] = " ".join(stages)
        rest = _STAGE.sub(" ", rest)
    return rest


def _answered(finding: Finding, text: str) -> Answer | str:
    """The answer that a text gives to a finding, or a sentence that says why it gives none."""
    if finding.type is FindingType.NUMBER:
        read = parse_decimal(text, decimals=finding.decimals, unit=finding.unit)
        if read.problem is not None:
            return f"{finding.label}: {read.problem.message}"
        number = float(read.value) if read.value is not None else 0.0
        answer = Answer(state=AnswerState.KNOWN, value=int(number) if number.is_integer() else number)
    else:
        named = [one.id for one in finding.options if text.casefold() in (one.id.casefold(), one.label.casefold())]
        answer = Answer(state=AnswerState.KNOWN, value=named[0] if named else text)
    fault = answer_fault(finding, answer)
    return answer if fault is None else f"{finding.label}: {fault[0]} {fault[1]}"


def _passed_over(tokens: list[Token], place: int, rest: str, reading: Reading) -> int:
    """Keep what is said not to be so, up to the next comma, as a remark; returns the place after it."""
    first = place
    while place < len(tokens) and tokens[place].text not in ",;":
        place += 1
    reading.kept.append(rest[tokens[first].start : tokens[place - 1].end])
    return place


def _joined(tokens: list[Token], text: str) -> list[str]:
    """Words that were not read, those that stood together as one; small words that only join others are left out."""
    groups: list[list[Token]] = []
    for token in tokens:
        if groups and token.start - groups[-1][-1].end <= 1:
            groups[-1].append(token)
        else:
            groups.append([token])
    said = [text[group[0].start : group[-1].end] for group in groups]
    return [words for words in said if words.casefold() not in _JOINING]
