"""What the words of a line of the course say, before an event is made of them.

The line is read from left to right: words of the guidelines, values of findings, counts and stages. A part between commas in
which something is denied or doubted is kept as a remark, and nothing is read from it.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Container, Mapping
from dataclasses import field
from typing import Any

from hgnen_desktop.core.course.clauses import Clause, Grammar
from hgnen_desktop.core.course.lexicon import Lexicon, Match, Token, tokens_of
from hgnen_desktop.core.course.values import Said, ValueReader
from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.answer import Answer, AnswerState
from hgnen_desktop.core.domain.course import MOST_CYCLES, MOST_NODES, EventKind
from hgnen_desktop.core.domain.reported import leading_report
from hgnen_desktop.core.guidelines.catalogue import read_answer
from hgnen_desktop.core.guidelines.derivation_schema import CourseWord
from hgnen_desktop.core.guidelines.findings_schema import Finding, FindingType
from hgnen_desktop.core.guidelines.index import Index

_CYCLES = re.compile(
    r"(?<![\w.])(?:[x\u00d7]\s?(\d{1,3})(?![\w/])|(\d{1,3})\s*(?:x\b|\u00d7|cycles?\b|courses?\b))", re.IGNORECASE
)
_PART_OF_CYCLES = re.compile(r"(?<![\w.])(\d{1,3})\s*(?:of|/)\s*\d{1,3}\s*(?:cycles?|courses?)\b", re.IGNORECASE)
_CYCLE_OF = re.compile(r"(?<!\w)C(\d{1,2})(?:D\d{1,2})?(?!\w)", re.IGNORECASE)
_ARROW = re.compile(r"\s*(?:-{1,2}|=)>\s*")
_AHEAD = ("planned", "plan", "intended", "up to")
_NODES = re.compile(
    r"(\d{1,3})\s*/\s*(\d{1,3})\s*(?:(?:positive\s+)?(?:lymph nodes?|nodes?|LN)(?:\s+positive)?)?(?![\d/])"
    r"|(\d{1,3})\s+(?:out )?of\s+(\d{1,3})\s+(?:positive\s+)?(?:lymph nodes?|nodes?|LN)(?:\s+positive)?",
    re.IGNORECASE,
)
_NODES_NAMED = re.compile(r"(?:lymph nodes?|nodes?|LN)\s*:?\s*\(?(?=\d{1,3}\s*/\s*\d{1,3})", re.IGNORECASE)
_NODES_APART = re.compile(
    r"(\d{1,3})\s+(?:lymph nodes?|nodes?|LN)(?: examined)?,?\s+(?:of which\s+)?(\d{1,3})\s+(?:were\s+)?positive",
    re.IGNORECASE,
)
_STAGE = re.compile(
    r"(?<![\w-])(?:[ymrca]*[pc])?(?:T(?:is|[0-4xX])(?:[a-d][12]?)?|N[0-3xX][a-d]?|M[01xX][a-d]?|L[01]|V[0-2]|Pn[01])(?![\w-])"
)
_STAGE_IN_ONE = re.compile(
    r"(?<![\w-])([ymrcap]*T(?:is|[0-4xX])(?:[a-d][12]?)?)([ymrcap]*N[0-3xX][a-c]?)([ymrcap]*M[01xX])?(?!\w)"
)
_HYPHEN_BEFORE_UNIT = re.compile(r"(\d)-(?=[cm]m\b)")
_LIKE_A_STAGE = re.compile(r"[ymrca]*[pc]?[TNM]\d\w?")
_PLACED_BY = re.compile(r"(?:positive|negative)\s+for\s+", re.IGNORECASE)
_JOINING = frozenset(
    {
        "with",
        "and",
        "plus",
        "of",
        "the",
        "a",
        "in",
        "for",
        "then",
        "cycles",
        "cycle",
        "by",
        "at",
        "on",
        "is",
        "was",
        "percent",
    }
)
_AWAY = ("at", "from")
"""Before a length, these say where something is and not how large."""
_REPORTS = (EventKind.IMAGING, EventKind.PATHOLOGY, EventKind.RESULT)


@dataclasses.dataclass(slots=True)
class Reading:
    """What has been read of a line so far.

    ``near`` are unread words beside the kind of event, as where a biopsy was; ``organs`` name where a tumor may start;
    ``denied`` are unknown words behind a denial; ``acts`` are words for what is done to a treatment, with what they say;
    ``unknown`` are those of the unread words whose meaning nobody knows, so that they might change that of the line.
    """

    kinds: list[EventKind] = field(default_factory=list)
    sets: dict[str, Any] = field(default_factory=dict)
    sites: list[str] = field(default_factory=list)
    site_words: list[str] = field(default_factory=list)
    terms: list[str] = field(default_factory=list)
    findings: dict[str, Answer] = field(default_factory=dict)
    named: dict[EventKind, list[str]] = field(default_factory=dict)
    left: list[str] = field(default_factory=list)
    near: list[str] = field(default_factory=list)
    organs: list[str] = field(default_factory=list)
    drugs: list[str] = field(default_factory=list)
    typed: dict[str, str] = field(default_factory=dict)
    unknown: list[str] = field(default_factory=list)
    denied: list[str] = field(default_factory=list)
    acts: list[tuple[str, str | None]] = field(default_factory=list)
    has_lesion: bool = False
    asks_progression: bool = False
    why: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


class _Segment:
    """What had been read before a part of the line between commas, so that the part can be taken back."""

    def __init__(self, reading: Reading, first: int, unread: int) -> None:
        self.first, self.unread = first, unread
        self._before = (dict(reading.sets), list(reading.sites), dict(reading.findings), reading.has_lesion)
        self._terms = len(reading.terms)
        self.in_doubt = False
        self._kinds = len(reading.kinds)
        self._sites = len(reading.sites)

    def take_back(self, reading: Reading, text: str) -> None:
        """Read nothing from the part but which report it stands in, and keep it as a remark."""
        sets, sites, findings, reading.has_lesion = self._before
        reading.sets, reading.sites, reading.findings = dict(sets), list(sites), dict(findings)
        del reading.terms[self._terms :]
        fresh = reading.kinds[self._kinds :]
        reading.kinds[self._kinds :] = [kind for kind in fresh if kind in _REPORTS]
        reading.kept.append(text)

    def has_kind(self, reading: Reading) -> bool:
        """Whether the part says what kind of event it is."""
        return len(reading.kinds) > self._kinds

    def has_sites(self, reading: Reading) -> bool:
        """Whether the part names a site of metastases."""
        return len(reading.sites) > self._sites


@dataclass(frozen=True, slots=True)
class _Name:
    """A name whose result has not come yet, as in ``synaptophysin and chromogranin positive``."""

    entry: CourseWord
    finding: Finding
    typed: str


class WordReader:
    """Reads the words of a line. Make it once for a set of guidelines."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self.lexicon = Lexicon(index)
        self.values = ValueReader(index)
        self._grammar = Grammar(self.lexicon, self._reports)

    def read(self, rest: str, known: Mapping[str, Any] | None = None) -> Reading:
        """What a line without its dates says; ``known`` are the findings of the patient by then."""
        rest = _HYPHEN_BEFORE_UNIT.sub(r"\1 ", _STAGE_IN_ONE.sub(_apart, rest))
        return _Line(self, rest, known or {}).read()

    def clauses(self, rest: str) -> list[Clause]:
        """A line without its dates in clauses."""
        return self._grammar.clauses(_ARROW.sub(" \u2192 ", rest))

    def _reports(self, text: str) -> bool:
        """Whether words report a thing of their own, and do not only say more of a treatment."""
        reading = self.read(text)
        is_progression = reading.sets.get("response") == "progression"
        return bool(reading.kinds or reading.findings or reading.sites or is_progression)


class _Line:
    """One line on its way through the reader."""

    def __init__(self, words: WordReader, text: str, known: Mapping[str, Any]) -> None:
        self._words, self._text, self._known = words, text, known
        self._tokens = tokens_of(text)
        self._has_stage = any("M" not in stage[:-1].upper() for stage in _STAGE.findall(text))
        self._reading = Reading()
        self._unread: list[Token] = []
        self._names: list[_Name] = []
        self._result_before = ""
        self._harmless: set[int] = set()  # where words begin that are not read and change nothing
        self._joining: set[int] = set()  # where words begin that only say how others hang together
        self._gives_way = frozenset[str]()  # fields set by a word that gives way to any other
        self._elsewhere = False  # whether this part of the line speaks of an organ that is not the primary
        self._segment = _Segment(self._reading, 0, 0)

    def read(self) -> Reading:
        place = 0
        while place < len(self._tokens):
            place = self._step(place)
        self._give_up_names()
        self._end_segment(len(self._tokens))
        return self._reading

    def _step(self, place: int) -> int:
        """Read what stands at a place; returns the place after it."""
        token = self._tokens[place]
        if token.is_glue:
            if token.text in ",;":
                self._give_up([name for name in self._names if name.entry.alone is not None])
                self._names = [name for name in self._names if name.entry.alone is None]
                self._end_segment(place)
                self._elsewhere = False
                self._segment = _Segment(self._reading, place + 1, len(self._unread))
            return place + 1
        end = self._stage(token.start) or self._announced(token.start)
        if end:
            return self._after(end)
        named = _NODES_NAMED.match(self._text, token.start)
        if named is not None and (end := self._counted(named.end())):
            return self._after(end)
        match = self._words.lexicon.match(self._tokens, place)
        if match is not None:
            return self._matched(match, place)
        end = self._by_form(token.start) or self._counted(token.start)
        if end:
            return self._after(end)
        if token.text.casefold() in _JOINING:
            self._unread.append(token)
            return place + 1
        if self._is_drug(place):
            self._reading.drugs.append(token.text)
            return place + 1
        if self._result_before:  # the result of something that has no finding of its own
            end_of_it = self._end_of_unknown(place + 1)
            self._reading.kept.append(f"{self._slice(place, end_of_it)} {self._result_before}")
            return end_of_it
        if self._names:
            return self._not_a_value(place)
        if _LIKE_A_STAGE.fullmatch(token.text):
            self._reading.kept.append(token.text)
            self._reading.why.append(f"\u201c{token.text}\u201d is not a category of TNM. Check it.")
            return place + 1
        self._unread.append(token)
        return place + 1

    def _not_a_value(self, place: int) -> int:
        """Keep a name with the words behind it that are no value of it; returns the place after them."""
        first, place = place, self._end_of_unknown(place + 1)
        text, name = self._slice(first, place), self._names.pop()
        self._give_up_names()
        self._reading.kept.append(f"{name.typed} {text}")
        can_be = ", ".join(option.label for option in name.finding.options)
        also = f" It can be: {can_be}." if can_be else ""
        self._reading.why.append(f"{name.finding.label}: \u201c{text}\u201d is not a value of it.{also}")
        return place

    def _end_of_unknown(self, place: int) -> int:
        """The place after words that nobody knows, up to a comma."""
        while place < len(self._tokens) and self._tokens[place].text not in ",;":
            if self._words.lexicon.match(self._tokens, place) is not None:
                break
            place += 1
        return place

    def _after(self, end: int) -> int:
        return next((n for n, token in enumerate(self._tokens) if token.start >= end), len(self._tokens))

    # --- words --------------------------------------------------------------------------------------------------------

    def _matched(self, match: Match, place: int) -> int:
        meaning, reading = match.meaning, self._reading
        typed = self._slice(match.first, match.after)
        if meaning.entry is not None and meaning.entry.value_of is not None:
            return self._named(meaning.entry, typed, match)
        negates = meaning.entry.negates if meaning.entry is not None else None
        if negates is not None and self._names:
            return self._not_a_value(place)
        self._give_up_names()
        self._result_before = ""
        if meaning.entry is None:
            return self._taken_by_name(match, typed)
        if negates == "whole":
            self._segment.in_doubt = True
            return match.after
        if negates == "preceding":
            self._segment.take_back(reading, self._slice(self._segment.first, match.after))
            del self._unread[self._segment.unread :]
            return match.after
        if negates is not None:
            return self._denied(typed, match.after) or self._passed_over(place)
        if meaning.entry.remark or meaning.entry.act_after in ("earlier", "next"):
            reading.asks_progression = reading.asks_progression or meaning.entry.asks_progression
            if not meaning.entry.remark:
                self._joining |= {token.start for token in self._tokens[match.first : match.after]}
            self._harmless |= {token.start for token in self._tokens[match.first : match.after]}
            self._unread += [token for token in self._tokens[match.first : match.after] if not token.is_glue]
            return match.after
        return self._take(meaning.entry, typed, match.after)

    def _taken_by_name(self, match: Match, typed: str) -> int:
        """Take in a term of the vocabulary, an option by its name, or an organ."""
        meaning, reading = match.meaning, self._reading
        if meaning.term is not None:
            reading.terms.append(meaning.term)
            self._take_drug_before(match.first)
        elif meaning.option is not None:
            finding, name = meaning.option
            answer = Answer(state=AnswerState.KNOWN, value=name)
            self._answer(
                self._words.index.catalogue[finding], read_answer(self._words.index.catalogue[finding], answer), typed
            )
        elif meaning.site is not None:
            reading.organs.append(typed)
            finding, organ = meaning.site
            self._elsewhere = self._elsewhere or self._known.get(finding, organ) != organ
        return match.after

    def _take(self, entry: CourseWord, typed: str, after: int) -> int:
        """Take in what a word of the guidelines stands for; returns the place after it."""
        reading = self._reading
        if entry.act is not None or entry.act_before is not None or entry.act_after is not None:
            reading.acts.append((typed, entry.act or entry.act_after))
        if entry.kind is not None:
            self._take_kind(entry.kind, typed)
        for name, value in entry.sets.items():
            if name == "sites":
                reading.sites.append(value)
                reading.site_words.append(typed)
            else:
                self._set(name, _set_value(value), typed, gives_way=entry.gives_way)
        reading.has_lesion = reading.has_lesion or entry.lesion
        self._take_findings(entry, typed)
        return after

    def _set(self, name: str, value: Any, typed: str, *, gives_way: bool = False) -> None:  # noqa: ANN401 - whatever the field holds
        """Keep what a field is said to be; of two different values nobody knows which holds, unless one gives way."""
        reading, before = self._reading, self._reading.typed.get(name)
        if gives_way and name in reading.sets:
            return
        if name in self._gives_way:
            del reading.sets[name], reading.typed[name]
            before = None
        self._gives_way = self._gives_way | {name} if gives_way else self._gives_way - {name}
        if before is not None and name in reading.sets and reading.sets[name] != value:
            reading.problems.append(
                f"'{before}' and '{typed}' cannot both be so in one line. Write the one that holds, or a line for each."
            )
            return
        reading.sets[name] = value
        reading.typed[name] = typed if before in (None, typed) else f"{before}, {typed}"

    def _take_findings(self, entry: CourseWord, typed: str) -> None:
        for finding, said in entry.findings.items():
            answer = Answer(state=AnswerState.KNOWN, value=said)
            self._answer(self._words.index.catalogue[finding], answer, typed)

    def _take_kind(self, kind: EventKind, typed: str) -> None:
        reading = self._reading
        reading.kinds.append(kind)
        named = typed
        if kind is EventKind.SURGERY:  # what stands before the word says which operation it was
            before = self._unread[self._segment.unread :]
            named = " ".join([*_joined(before, self._text), *reading.organs, *reading.site_words, typed])
            del self._unread[self._segment.unread :]
            reading.sites.clear()
            reading.site_words.clear()
            reading.organs.clear()
        reading.named.setdefault(kind, []).append(named)

    def _denied(self, word: str, place: int) -> int:
        """``no`` before a finding that is answered with yes or no; returns the place after it, or 0."""
        match = self._words.lexicon.match(self._tokens, place) if place < len(self._tokens) else None
        entry = match.meaning.entry if match is not None else None
        if match is None or entry is None or entry.value_of is None or not self._words.values.result(word, 0):
            return 0
        finding = self._words.values.finding_of(entry, self._reading.kinds, self._known)
        if finding.type is not FindingType.YES_NO:
            return 0
        self._settle(entry, finding, self._result(entry, finding, word, 0), self._slice(match.first, match.after), 0)
        return match.after

    def _passed_over(self, place: int) -> int:
        """Keep what is said not to be so, up to the next comma, as a remark; returns the place after it."""
        first = place
        while place < len(self._tokens) and self._tokens[place].text not in ",;":
            match = self._words.lexicon.match(self._tokens, place)
            token = self._tokens[place]
            if match is None and not token.is_glue and token.text.casefold() not in _JOINING:
                self._reading.denied.append(token.text)
            place = max(match.after, place + 1) if match is not None else place + 1
        self._reading.kept.append(self._slice(first, place))
        return place

    # --- values -------------------------------------------------------------------------------------------------------

    def _announced(self, at: int) -> int:
        """``positive for`` before names whose result it is; returns the end of it, or 0."""
        found = _PLACED_BY.match(self._text, at)
        if found is None or not self._is_value_name(self._after(found.end())):
            return 0
        self._result_before = self._words.values.result(self._text, at)
        return found.end()

    def _is_value_name(self, place: int) -> bool:
        match = self._words.lexicon.match(self._tokens, place) if place < len(self._tokens) else None
        entry = match.meaning.entry if match is not None else None
        return entry is not None and entry.value_of is not None

    def _named(self, entry: CourseWord, typed: str, match: Match) -> int:
        """A name and the value behind it; returns the place after both."""
        values, reading = self._words.values, self._reading
        finding = values.finding_of(entry, reading.kinds, self._known)
        if entry.kind is not None:
            reading.kinds.append(entry.kind)
            reading.named.setdefault(entry.kind, []).append(typed)
        self._take_findings(entry, typed)
        after = self._past_other_names(entry, match.after)
        end = self._tokens[after - 1].end
        said = self._said(entry, finding, end)
        if said is not None:
            self._settle(entry, finding, said, typed, end)
            return max(self._after(said.end), after)
        if self._result_before:
            result = self._result(entry, finding, self._result_before, 0)
            self._settle(entry, finding, result, f"{typed} {self._result_before}", 0)
        elif entry.by_form and finding.type is FindingType.NUMBER:
            self._unread += self._tokens[match.first : match.after]  # a plain word that only a value makes a name
        elif entry.kind is None:
            self._names.append(_Name(entry, finding, typed))
        elif finding.type is FindingType.NUMBER:
            reading.problems.append(f"{finding.label}: the value is missing.")
        return after

    def _past_other_names(self, entry: CourseWord, place: int) -> int:
        """Past further names of the same finding, as in ``Ki-67 (MIB-1)``."""
        ahead = self._after(self._words.values.filled(self._text, self._tokens[place - 1].end))
        while ahead < len(self._tokens) and self._tokens[ahead].text == "/":
            ahead += 1
        match = self._words.lexicon.match(self._tokens, ahead) if ahead < len(self._tokens) else None
        same = match is not None and match.meaning.entry is not None and match.meaning.entry.value_of == entry.value_of
        if match is None or not same or entry.option is not None:
            return place
        after = match.after
        return after + 1 if after < len(self._tokens) and self._tokens[after].text == ")" else after

    def _said(self, entry: CourseWord, finding: Finding, end: int) -> Said | None:
        if finding.type is FindingType.CHOICES:
            word = self._words.values.result(
                self._text, end + len(self._text[end:]) - len(self._text[end:].lstrip(" :=("))
            )
            return self._result(entry, finding, word, self._text.find(word, end) + len(word)) if word else None
        return self._words.values.behind(finding, self._text, end)

    def _result(self, entry: CourseWord, finding: Finding, word: str, end: int) -> Said:
        """What a word for a result says of a finding; ``end`` is where it stands."""
        if finding.type is not FindingType.CHOICES:
            said = self._words.values.word(finding, word, 0)
            why = f"{finding.label}: \u201c{word}\u201d is not one of its results."
            return Said(end, said.answer) if said is not None else Said(end, why=why)
        if entry.option is not None and self._words.values.is_positive(word):
            return Said(end, Answer(state=AnswerState.KNOWN, value=(entry.option,)))
        return Said(end, why=f"{finding.label}: only what is positive is listed.")

    def _settle(self, entry: CourseWord, finding: Finding, said: Said, typed: str, end: int) -> None:
        """Take in a value, for its name and for the names before it that wait for one."""
        last = next((one.end for one in self._tokens if one.start < said.end < one.end), said.end)
        whole = f"{typed} {self._text[end : max(last, end)].strip()}".strip()
        waiting, self._names = self._names, []
        if said.answer is None:
            self._give_up(waiting)
            self._reading.kept.append(whole)
            self._reading.why.append(said.why)
            return
        self._answer(finding, said.answer, whole)
        word = self._text[end : said.end].strip(" :=(")
        for name in waiting:
            result = self._result(name.entry, name.finding, self._words.values.result(word, 0) or word, 0)
            self._settle(name.entry, name.finding, result, f"{name.typed} {word}", 0)

    def _answer(self, finding: Finding, answer: Answer, typed: str) -> None:
        """Keep the answer; a second, different one in the same line is told, because nobody knows which holds. What is asked of
        tumors of another site alone is a remark of this patient.
        """
        if asked := self._asked_of_others(finding):
            self._reading.kept.append(typed)
            self._reading.why.append(f"{finding.label} is asked only where {asked}.")
            return
        before = self._reading.findings.get(finding.id)
        if before is None or before.value == answer.value:
            self._reading.findings[finding.id] = answer
        elif isinstance(before.value, tuple) and isinstance(answer.value, tuple):
            both = tuple(dict.fromkeys([*before.value, *answer.value]))
            self._reading.findings[finding.id] = answer.model_copy(update={"value": both})
        else:
            self._reading.kept.append(typed)
            self._reading.why.append(f"{finding.label} stands in this line twice. Write one line for each report.")

    def _asked_of_others(self, finding: Finding) -> str:
        """Of which patients alone a finding is asked, when the site of this one is another; otherwise empty."""
        asked, catalogue = finding.relevant_when, self._words.index.catalogue
        sites = {names.finding for names in self._words.index.guidelines.course_names if names.as_site}
        if asked is None or asked.fact not in sites or asked.fact not in self._known:
            return ""
        values = asked.in_ if asked.in_ is not None else (asked.is_,)
        if self._known[asked.fact] in values:
            return ""
        said = " or ".join(catalogue.say(asked.fact, one).lower() for one in values if one is not None)
        return f"the {catalogue.label(asked.fact).lower()} is {said}" if said else ""

    def _give_up_names(self) -> None:
        names, self._names = self._names, []
        self._give_up(names)

    def _give_up(self, names: list[_Name]) -> None:
        """Names whose result never came are kept as they were typed, unless the name alone says what was found."""
        for name in names:
            if name.entry.alone is not None:
                self._answer(name.finding, Answer(state=AnswerState.KNOWN, value=name.entry.alone), name.typed)
                continue
            self._reading.kept.append(name.typed)
            self._reading.why.append(f"{name.finding.label}: the value is missing.")

    # --- signs --------------------------------------------------------------------------------------------------------

    def _stage(self, at: int) -> int:
        """A stage in letters; M0 and M1 alone are words of the guidelines, beside a T or an N they belong to it."""
        found = _STAGE.match(self._text, at)
        if found is None or not self._has_stage:
            return 0
        reading = self._reading
        before = reading.sets.get("stage_after", "")
        reading.sets["stage_after"] = f"{before} {found[0]}".strip()
        end = found.end()
        for entry in self._words.values.by_form:
            finding = self._words.values.finding_of(entry, reading.kinds, self._known)
            if finding.type is not FindingType.TEXT:
                continue
            # The nodes of an operation are counted by themselves; every other report keeps them with the category.
            within = self._text[: found.end()] if EventKind.SURGERY in reading.kinds else self._text
            said = self._words.values.at(finding, within, at)
            if said is not None and said.answer is not None:
                self._answer(finding, said.answer, found[0])
                end = max(end, said.end)
        return end

    def _by_form(self, at: int) -> int:
        """A number whose unit says what it is."""
        end = self._before_its_name(at)
        if end:
            return end
        for entry in self._words.values.by_form:
            finding = self._words.values.finding_of(entry, self._reading.kinds, self._known)
            if finding.type is not FindingType.NUMBER:
                continue
            said = self._words.values.by_its_form(entry, finding, self._text, at)
            if said is not None:
                return self._formed(entry, finding, said, at)
        return 0

    def _before_its_name(self, at: int) -> int:
        """A number before what it counts or measures: ``3 brain metastases``, ``80 % Ki-67``; the end, or 0."""
        typed = leading_report(self._text[at:])
        place = self._after(at + len(typed))
        name = self._words.lexicon.match(self._tokens, place) if typed and place < len(self._tokens) else None
        entry = name.meaning.entry if name is not None else None
        if name is None or entry is None:
            return 0
        counted = self._words.index.catalogue[entry.count_of] if entry.count_of is not None else None
        if entry.value_of is not None and entry.kind is None:
            counted = self._words.values.finding_of(entry, self._reading.kinds, self._known)
        if counted is None or counted.type is not FindingType.NUMBER or self._has_value(counted, name.after):
            return 0
        said = self._words.values.at(counted, self._text, at)
        if said is None:
            return 0
        if said.answer is None:
            said = dataclasses.replace(said, end=self._tokens[name.after - 1].end)
        self._settle(entry, counted, said, "", at)
        return said.end if entry.count_of is not None else self._tokens[name.after - 1].end

    def _has_value(self, finding: Finding, place: int) -> bool:
        """Whether a value stands behind a name as well, so that the number before it belongs elsewhere."""
        return self._words.values.behind(finding, self._text, self._tokens[place - 1].end) is not None

    def _formed(self, entry: CourseWord, finding: Finding, said: Said, at: int) -> int:
        typed = self._text[at : said.end]
        name = self._words.lexicon.match(self._tokens, self._after(said.end))
        is_named = name is not None and name.meaning.entry is entry
        end = self._tokens[name.after - 1].end if name is not None and is_named else said.end
        beside = self._unread[self._segment.unread :]
        unsure = (
            self._elsewhere
            or self._segment.has_sites(self._reading)
            or any(one.text.casefold() not in _JOINING for one in beside)
            or bool(beside and beside[-1].text.casefold() in _AWAY)
        )
        if finding.unit == "cm" and not is_named and (unsure or self._has_unread_after(said.end)):
            self._reading.kept.append(typed)
            name_of = entry.words[0]
            self._reading.why.append(
                f"{typed}: it is not clear what this measures. Write '{name_of} {typed}' if it is the {name_of}."
            )
            return end
        self._settle(entry, finding, said, "", at)
        return end

    def _has_unread_after(self, end: int) -> bool:
        """Whether a word that nobody knows, or a site, follows in the same part of the line."""
        place = self._after(end)
        while place < len(self._tokens) and self._tokens[place].text not in ",;":
            match = self._words.lexicon.match(self._tokens, place)
            token = self._tokens[place]
            if match is None and not token.is_glue and token.text.casefold() not in _JOINING:
                return not _STAGE.match(self._text, token.start)
            entry = match.meaning.entry if match is not None else None
            if entry is not None and (entry.lesion or "sites" in entry.sets):
                return True
            place = match.after if match is not None else place + 1
        return False

    def _counted(self, at: int) -> int:
        """Cycles and lymph nodes; returns the end, or 0."""
        reading = self._reading
        if found := _CYCLE_OF.match(self._text, at):
            self._set_count("cycles", int(found[1]), MOST_CYCLES, found[0])
            return found.end()
        if found := _PART_OF_CYCLES.match(self._text, at):
            self._set_count("cycles", int(found[1]), MOST_CYCLES, found[0])
            return found.end()
        if found := _NODES_APART.match(self._text, at):
            self._set_count("nodes_examined", int(found[1]), MOST_NODES, found[0])
            self._set_count("nodes_positive", int(found[2]), MOST_NODES, found[0])
            return found.end()
        if found := _NODES.match(self._text, at):
            self._set_count("nodes_positive", int(found[1] or found[3]), MOST_NODES, found[0])
            self._set_count("nodes_examined", int(found[2] or found[4]), MOST_NODES, found[0])
            return found.end()
        if found := _CYCLES.match(self._text, at):
            if self._text[:at].rstrip().casefold().endswith(_AHEAD):  # what is planned has not been given
                reading.kept.append(f"planned {found[0].strip()}")
            else:
                self._set_count("cycles", int(found[1] or found[2]), MOST_CYCLES, found[0])
            return found.end()
        return 0

    def _set_count(self, name: str, count: int, most: int, typed: str) -> None:
        if count > most:
            said = name.replace("nodes_", "lymph nodes ")
            self._reading.problems.append(f"{count} {said} cannot be read: at most {most} are taken.")
        else:
            self._set(name, count, typed.strip())

    # --- text ---------------------------------------------------------------------------------------------------------

    def _slice(self, first: int, after: int) -> str:
        return self._text[self._tokens[first].start : self._tokens[after - 1].end] if after > first else ""

    def _end_segment(self, after: int) -> None:
        if self._segment.in_doubt:
            self._segment.take_back(self._reading, self._slice(self._segment.first, after))
            del self._unread[self._segment.unread :]
        unread = self._unread[self._segment.unread :]
        words = _joined(unread, self._text, self._joining)
        target = self._reading.near if self._segment.has_kind(self._reading) else self._reading.left
        target += words
        self._reading.unknown += [token.text for token in unread if not self._is_harmless(token)]

    def _is_harmless(self, token: Token) -> bool:
        """Whether an unread word changes nothing: it only joins, is known for it, or counts what is known for it."""
        behind = self._after(token.end)
        counts = token.text[0].isdigit() and behind < len(self._tokens) and self._tokens[behind].start in self._harmless
        return counts or token.start in self._harmless or token.text.casefold() in _JOINING

    def _is_drug(self, place: int) -> bool:
        """Whether a word that nobody knows is joined to a drug by a sign: ``drug/name``, ``drug + name``."""
        before = place - 2
        return (
            before >= 0
            and bool(self._reading.terms or self._reading.drugs)
            and self._tokens[place].text.isalpha()
            and self._joins(place - 1)
            and (self._tokens[before].text == (self._reading.drugs or [""])[-1] or self._ends_with_term(before))
        )

    def _joins(self, place: int) -> bool:
        """Whether a sign joins the words beside it; a dash does only without a space."""
        sign = self._tokens[place]
        tight = self._text[sign.start - 1 : sign.start].strip() and self._text[sign.end : sign.end + 1].strip()
        return sign.text in "/+" or (sign.text == "-" and bool(tight))

    def _ends_with_term(self, place: int) -> bool:
        """Whether a drug or regimen ends with this word."""
        firsts = range(max(place - 3, 0), place + 1)
        matches = [self._words.lexicon.match(self._tokens, first) for first in firsts]
        return any(one is not None and one.meaning.term is not None and one.after == place + 1 for one in matches)

    def _take_drug_before(self, first: int) -> None:
        """Take the unread word that a sign joins to the drug behind it for a drug: ``name/drug``."""
        if first >= 2 and self._unread and self._unread[-1] is self._tokens[first - 2] and self._joins(first - 1):
            self._reading.drugs.append(self._unread.pop().text)


def _apart(found: re.Match[str]) -> str:
    """A stage that is written in one word, in its parts."""
    return " ".join(part for part in found.groups() if part)


def _set_value(value: str) -> Any:  # noqa: ANN401 - whatever the field holds
    return {"true": True, "false": False}.get(value, int(value) if value.isdigit() else value)


def _joined(tokens: list[Token], text: str, joining: Container[int] = ()) -> list[str]:
    """Words that were not read, those that stood together as one; small words that only join others are left out."""
    groups: list[list[Token]] = []
    for token in tokens:
        if groups and token.start - groups[-1][-1].end <= 1:
            groups[-1].append(token)
        else:
            groups.append([token])
    kept = [[token for token in group if token.text.casefold() not in _JOINING] for group in groups]
    return [
        text[group[0].start : group[-1].end] for group in kept if any(token.start not in joining for token in group)
    ]
