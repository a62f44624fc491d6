"""An educator's own questions are checked entry by entry, each fault with its line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from hgnen_desktop.core.errors import CaseFileError
from hgnen_desktop.core.teaching.own_questions import EXAMPLE, load_questions, parse_questions
from hgnen_desktop.core.teaching.questions import Kind, Level, Topic

GOOD = {
    "ask": "Who decides?",
    "right": "The clinician decides.",
    "why": "The program shows and does not choose.",
    "wrong": [
        {"text": "The program decides.", "why": "It never does."},
        {"text": "Nobody does.", "why": "Someone has to."},
    ],
}


def written(*entries: Any) -> bytes:  # noqa: ANN401 - any entry, also a bad one
    lines = ",\n".join(json.dumps(one) for one in entries)
    return f'{{"format": "hgnen-questions",\n "version": 1,\n "questions": [\n{lines}\n]}}'.encode()


def test_the_example_is_a_file_that_can_be_read() -> None:
    found = parse_questions(json.dumps(EXAMPLE, indent=2).encode())
    assert len(found) == 1
    assert found[0].topic is Topic.TREATMENT
    assert found[0].level is Level.MIDDLE
    assert found[0].facts[0].value.startswith("A patient")


def test_questions_are_read_whole() -> None:
    first, second = parse_questions(
        written(GOOD, {**GOOD, "ask": "Who else?", "topic": "sources", "level": "in detail"})
    )
    assert first.kind is Kind.OWN
    assert first.answer.text == "The clinician decides."
    assert {choice.why for choice in first.choices} == {GOOD["why"], "It never does.", "Someone has to."}
    assert (second.topic, second.level) == (Topic.SOURCES, Level.HIGH)


@pytest.mark.parametrize(
    ("entry", "what"),
    [
        ({**GOOD, "ask": " "}, "'ask' is missing, empty"),
        ({key: value for key, value in GOOD.items() if key != "why"}, "'why' is missing"),
        ({**GOOD, "wrong": GOOD["wrong"][:1]}, "'wrong' is a list of 2 to 7"),
        ({**GOOD, "wrong": ["a", "b"]}, "has a 'text' and a 'why'"),
        ({**GOOD, "wrong": [*GOOD["wrong"], {"text": "the clinician decides. ", "why": "x"}]}, "read the same"),
        ({**GOOD, "topic": "surgery"}, "'topic' is none of those"),
        ({**GOOD, "anwser": "x"}, "'anwser' is not a field"),
        ({**GOOD, "about": ""}, "'about' is empty"),
        ({**GOOD, "right": 5}, "'right' is missing"),
        ("text", "an object in braces"),
    ],
)
def test_a_bad_entry_is_told_with_its_line(entry: Any, what: str) -> None:  # noqa: ANN401 - any entry
    with pytest.raises(CaseFileError) as refused:
        parse_questions(written(GOOD, entry, GOOD))
    assert str(refused.value).startswith("line 5: ")
    assert what in str(refused.value)


def test_every_fault_of_a_file_is_told() -> None:
    with pytest.raises(CaseFileError) as refused:
        parse_questions(written({**GOOD, "ask": ""}, GOOD, {**GOOD, "level": "hard"}))
    assert [fault.where for fault in refused.value.faults] == ["line 4", "line 6"]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b"{}",
        b'{"format": "hgnen-case", "version": 1}',
        b'{"format": "hgnen-questions", "version": 1, "questions": []}',
    ],
)
def test_another_file_is_told_kindly(content: bytes) -> None:
    with pytest.raises(CaseFileError):
        parse_questions(content)


def test_a_broken_file_names_itself_and_the_line(tmp_path: Path) -> None:
    path = tmp_path / "mine.json"
    path.write_text('{"format": "hgnen-questions",\n "version": 1,\n "questions": [{"ask" "x"}]}', encoding="utf-8")
    with pytest.raises(CaseFileError, match=r"mine\.json, line 3"):
        load_questions(path)
    with pytest.raises(CaseFileError):
        load_questions(tmp_path / "nowhere.json")


@pytest.mark.parametrize("number", ["NaN", "-Infinity", "1e999", "9" * 500])
def test_a_number_that_is_none_is_not_told_of_a_case(number: str) -> None:
    with pytest.raises(CaseFileError) as refused:
        parse_questions(f'{{"format": "hgnen-questions", "version": {number}}}'.encode())
    [fault] = refused.value.faults
    assert fault.where == "file of questions"
    assert "is no number" in fault.what or "is too large" in fault.what
    assert fault.remedy


def test_a_folder_is_told_to_be_no_file_of_questions(tmp_path: Path) -> None:
    with pytest.raises(CaseFileError) as refused:
        load_questions(tmp_path)
    assert str(refused.value) == f"{tmp_path}: this is a folder, not a file of questions. Name a file in it."


def test_a_name_inside_a_question_is_no_list_of_questions() -> None:
    odd = b'{"format": "hgnen-questions", "note": {"questions": 1}, "version": 1, "questions": [\n\n"x"]}'
    with pytest.raises(CaseFileError) as refused:
        parse_questions(odd)
    assert refused.value.faults[0].where == "line 3"
