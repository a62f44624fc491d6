"""An educator's own questions, from a small JSON file that is checked entry by entry, each fault with its line."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hgnen_desktop.core.errors import CaseFileError, Fault
from hgnen_desktop.core.storage.case_file import read_content
from hgnen_desktop.core.storage.strict_json import read_json
from hgnen_desktop.core.teaching.questions import LEVELS, Choice, Fact, Kind, Level, Question, Topic

FORMAT, VERSION = "hgnen-questions", 1
MOST_QUESTIONS, LONGEST = 500, 1_000
FEWEST_WRONG, MOST_WRONG = 2, 7
_FIELDS = ("about", "ask", "right", "why", "wrong", "source", "topic", "level")
EXAMPLE: dict[str, Any] = {
    "format": FORMAT,
    "version": VERSION,
    "questions": [
        {
            "about": "A patient, told in a few words; may be left out.",
            "ask": "The question?",
            "right": "The right choice, as a sentence.",
            "why": "Why it is right.",
            "wrong": [
                {"text": "A wrong choice, as a sentence.", "why": "Why it is wrong."},
                {"text": "Another one.", "why": "Why it is wrong."},
            ],
            "source": "Where it stands",
            "topic": Topic.TREATMENT.value,
            "level": Level.MIDDLE.value,
        }
    ],
}
"""A file of one question, to start from."""


def load_questions(path: Path) -> tuple[Question, ...]:
    """The questions of a file.

    Raises:
        CaseFileError: it cannot be read, or an entry cannot be used; each fault names the file and the line.
    """
    content = read_content(path, "file of questions")
    try:
        return parse_questions(content)
    except CaseFileError as error:
        named = [Fault(f"{path.name}, {one.where}", one.what, one.remedy) for one in error.faults]
        raise CaseFileError(named) from error


def parse_questions(content: bytes) -> tuple[Question, ...]:
    """The questions in these bytes; see :func:`load_questions`."""
    data = read_json(content, "file of questions", "'hgnen-desktop quiz --example' prints one to start from.")
    if not isinstance(data, dict) or data.get("format") != FORMAT or data.get("version") != VERSION:
        remedy = f'It begins with "format": "{FORMAT}" and "version": {VERSION}; \'hgnen-desktop quiz --example\' prints one.'
        raise CaseFileError(Fault("line 1", "this is not a file of questions.", remedy))
    entries = data.get("questions")
    if not isinstance(entries, list) or not 0 < len(entries) <= MOST_QUESTIONS:
        what = f"'questions' is a list of 1 to {MOST_QUESTIONS} questions."
        raise CaseFileError(Fault("questions", what, "'hgnen-desktop quiz --example' prints one."))
    lines = _lines(content.decode("utf-8-sig"))
    faults = [
        Fault(f"line {line}", *fault) for entry, line in zip(entries, lines, strict=True) for fault in _faults(entry)
    ]
    if faults:
        raise CaseFileError(faults)
    return tuple(_question(entry) for entry in entries)


def _lines(text: str) -> list[int]:
    """The line on which each entry of ``questions`` begins."""
    decoder = json.JSONDecoder()
    place = _list_start(text, decoder)
    found: list[int] = []
    while True:
        while text[place] in " \t\r\n,":
            place += 1
        if text[place] == "]":
            return found
        found.append(text.count("\n", 0, place) + 1)
        _, place = decoder.raw_decode(text, place)


def _list_start(text: str, decoder: json.JSONDecoder) -> int:
    """Where the list of questions begins: the value of that name in the outermost object."""
    place = text.index("{") + 1
    while True:
        place = text.index('"', place)
        name, place = decoder.raw_decode(text, place)
        place = text.index(":", place) + 1
        while text[place].isspace():
            place += 1
        if name == "questions":
            return place + 1
        _, place = decoder.raw_decode(text, place)


def _faults(entry: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - any JSON value
    if not isinstance(entry, dict):
        yield "a question is an object in braces.", ""
        return
    unknown = sorted(set(entry) - set(_FIELDS))
    if unknown:
        yield f"'{unknown[0][:40]}' is not a field of a question.", f"Fields are {', '.join(_FIELDS)}."
    for name in ("ask", "right", "why"):
        if not _is_text(entry.get(name)):
            yield f"'{name}' is missing, empty or longer than {LONGEST} characters.", "Write it as text."
    for name in ("about", "source"):
        if name in entry and not _is_text(entry[name]):
            yield f"'{name}' is empty or longer than {LONGEST} characters.", "Write it as text, or leave it out."
    for name, allowed in (("topic", [one.value for one in Topic]), ("level", [one.value for one in Level])):
        if name in entry and entry[name] not in allowed:
            yield f"'{name}' is none of those there are.", f"Allowed: {', '.join(allowed)}."
    yield from _wrong_faults(entry)


def _wrong_faults(entry: dict[str, Any]) -> Iterator[tuple[str, str]]:
    wrong = entry.get("wrong")
    if not isinstance(wrong, list) or not FEWEST_WRONG <= len(wrong) <= MOST_WRONG:
        yield f"'wrong' is a list of {FEWEST_WRONG} to {MOST_WRONG} choices.", 'Each is {"text": "...", "why": "..."}.'
        return
    if not all(
        isinstance(one, dict) and set(one) == {"text", "why"} and all(map(_is_text, one.values())) for one in wrong
    ):
        yield "a wrong choice has a 'text' and a 'why', and nothing else.", 'Write it as {"text": "...", "why": "..."}.'
        return
    texts = [str(entry.get("right")).casefold().strip(), *(one["text"].casefold().strip() for one in wrong)]
    if len(set(texts)) < len(texts):
        yield "two of its choices read the same.", "Each choice says something of its own."


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip()) and len(value) <= LONGEST


def _question(entry: dict[str, Any]) -> Question:
    choices = [Choice(entry["right"], entry["why"]), *(Choice(one["text"], one["why"]) for one in entry["wrong"])]
    mixed = random.Random(entry["ask"]).sample(choices, len(choices))
    return Question(
        case=0,
        topic=Topic(entry.get("topic", Topic.TREATMENT.value)),
        kind=Kind.OWN,
        prompt=entry["ask"],
        facts=(Fact("Patient", entry["about"]),) if "about" in entry else (),
        choices=tuple(mixed),
        right=mixed.index(choices[0]),
        sources=(entry["source"],) if "source" in entry else (),
        level=Level(entry.get("level", LEVELS[Kind.OWN].value)),
    )
