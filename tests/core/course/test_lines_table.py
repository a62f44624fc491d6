"""Many lines and what is read from each; and whatever the line, no word of it is lost."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hgnen_desktop.core.course.lexicon import Lexicon, tokens_of
from hgnen_desktop.core.course.line import LineReader, Understood, taken_in
from hgnen_desktop.core.domain.case import Case
from hgnen_desktop.core.domain.course import Event
from hgnen_desktop.core.guidelines.strict_yaml import read_yaml
from hgnen_desktop.core.workflow import Workbench
from tests.places import ROOT

TODAY = dt.date(2026, 11, 30)
PATH = ROOT / "tests" / "core" / "course" / "lines.yaml"
TABLE = read_yaml(PATH.read_text(encoding="utf-8"), PATH.name)
BENCH = Workbench()
READER = LineReader(BENCH.deriver)
LEXICON = Lexicon(BENCH.index)


def course_of(lines: list[str]) -> Case:
    case = Case(case_id="x")
    for line in lines:
        understood = READER.read(line, case, TODAY)
        assert understood.ok, (line, understood.problems)
        case = taken_in(case, understood.events)
    return case


CASES = {name: course_of(lines) for name, lines in TABLE["courses"].items()}


@pytest.mark.parametrize(
    "entry", TABLE["lines"], ids=[f"{one.get('after', '')} {one['line']}" for one in TABLE["lines"]]
)
def test_a_line_is_read_or_asked_about(entry: Any) -> None:
    understood = READER.read(entry["line"], CASES[entry.get("after", "nothing")], TODAY)
    if "asks" in entry:
        assert not understood.ok, understood.told
        assert entry["asks"] in understood.problems[0]
        return
    assert understood.ok, understood.problems
    assert list(understood.told) == entry["told"]
    kept = [one for one in understood.not_understood if "is kept as a remark; nothing is read from it." in one]
    assert kept == [f"'{words}' is kept as a remark; nothing is read from it." for words in entry.get("kept", [])]


def test_there_are_many_lines_and_each_stands_once() -> None:
    lines = [(one.get("after"), one["line"]) for one in TABLE["lines"]]
    assert len(lines) == len(set(lines))
    assert len(lines) > 250


# --- nothing that was typed is lost -----------------------------------------------------------------------------------

WORDS = [word for entry in BENCH.index.guidelines.course_words for word in entry.words]
DRUGS = [
    word
    for term in BENCH.index.vocabulary.terms.values()
    if term.kind in ("agent", "regimen")
    for word in [term.label, *term.synonyms]
]
UNKNOWN = [
    "zzz",
    "suspendido",
    "arr\u00eat\u00e9",
    "qwx",
    "3.1 cm",
    "x6",
    "6/42",
    "Ki-67 80 %",
    "C6",
    "pT3",
    "2026-05",
    "?",
]
RESULTS = {word for entry in BENCH.index.guidelines.course_values for word in entry.words}
PIECES = st.sampled_from(WORDS) | st.sampled_from(DRUGS) | st.sampled_from(UNKNOWN)
SIGNS = st.sampled_from([" ", " ", " ", ", ", "; ", "/", " + ", " and ", ": "])
SMALL = {"with", "and", "plus", "of", "the", "a", "in", "for", "then", "by", "at", "on", "is", "was", "percent"} | {
    "cycles",
    "cycle",
}


@st.composite
def lines(draw: st.DrawFn) -> str:
    pieces = draw(st.lists(PIECES, min_size=1, max_size=6))
    signs = draw(st.lists(SIGNS, min_size=len(pieces), max_size=len(pieces)))
    return "2026-10 " + "".join(piece + sign for piece, sign in zip(pieces, signs, strict=True)).strip(" ,;/+:")


def said(events: tuple[Event, ...], understood: Understood) -> str:
    """All that is shown or kept of a line, in small letters."""
    kept = [
        text or ""
        for one in events
        for text in (one.note, one.reason, one.drugs, one.technique, one.procedure, one.site, one.tissue)
    ]
    return " ".join(
        [*understood.told, *understood.not_understood, *understood.problems, *understood.proposed, *kept]
    ).casefold()


def lost(line: str, understood: Understood) -> Iterator[str]:
    """Words of a line that are in none of its events, and are shown nowhere."""
    shown, tokens, place = said(understood.events, understood), tokens_of(line), 0
    place = next(n for n, one in enumerate(tokens) if one.text == "10") + 1
    while place < len(tokens):
        match = None if tokens[place].is_glue else LEXICON.match(tokens, place)
        after = match.after if match is not None else place + 1
        words = [one.text.casefold() for one in tokens[place:after] if not one.is_glue]
        if match is None or not stands_for_what_is_there(match.meaning, understood.events):
            yield from (
                one for one in words if one not in shown and one not in SMALL and not counted(one, understood.events)
            )
        place = after


def counted(word: str, events: tuple[Event, ...]) -> bool:
    """Whether a word is the number of cycles of an event, a part of the date of its stop, or a result such as *negative*."""
    is_count = word in ("x6", "c6") and any(one.cycles == 6 for one in events)
    is_date = word in ("2026", "05") and any(one.stop == "2026-05" for one in events)
    return is_count or is_date or (word in RESULTS and any(one.findings for one in events))


def stands_for_what_is_there(meaning: Any, events: tuple[Event, ...]) -> bool:
    """Whether what a word means is part of an event."""
    entry = meaning.entry
    if meaning.term is not None:
        words = BENCH.index.vocabulary
        return any(words.holds(words.parts(one.regimens), words.parts((meaning.term,))) for one in events)
    if entry is None:
        return False
    if entry.act or entry.act_before or entry.act_after:
        return bool(events)  # which of them it governs, the table above says
    has_kind = entry.kind is None or any(one.kind is entry.kind for one in events)
    has_sets = all(any(holds(one, name, value) for one in events) for name, value in entry.sets.items())
    has_findings = all(
        any(name in one.findings for one in events)
        for name in (*entry.findings, *([entry.value_of] if entry.value_of else []))
    )
    tells = bool(entry.kind or entry.sets or entry.findings or entry.value_of)
    if "response" in entry.sets and not has_sets and entry.sets["response"] == "progression":
        has_sets = any(one.kind.value == "progression" for one in events)
    return tells and has_kind and has_sets and (has_findings or bool(entry.instead))


def holds(event: Event, name: str, value: str) -> bool:
    said_value = getattr(event, name)
    return value in said_value if isinstance(said_value, tuple) else str(said_value).casefold() == value.casefold()


@settings(max_examples=400, deadline=None)
@given(lines(), st.sampled_from(sorted(CASES)))
def test_no_word_of_a_line_is_lost(line: str, course: str) -> None:
    understood = READER.read(line, CASES[course], TODAY)
    assert understood.ok or understood.problems  # what is not taken in stays in the field, with a sentence
    if understood.ok:
        assert list(lost(line, understood)) == [], understood
