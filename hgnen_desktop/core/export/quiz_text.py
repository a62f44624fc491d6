"""A quiz as plain text and as data: for a class on paper, for a second reader, and for other programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from hgnen_desktop.core.teaching.questions import Question
from hgnen_desktop.core.wording import without_controls


def letter(place: int) -> str:
    """The letter before a choice."""
    return "ABCDEFGH"[place]


def quiz_text(questions: Sequence[Question], title: str, *, answers: bool, review: str = "") -> str:
    """The questions, each with the patient as far as it is known; with the answers and their reasons where asked for.

    ``review`` says how far the guidelines are signed off; it stands on top.
    """
    lines = [title, *([review[:1].upper() + review[1:]] if review else []), ""]
    for number, question in enumerate(questions, 1):
        lines += _question(number, question, answers=answers)
    return without_controls("\n".join(lines))


def _question(number: int, question: Question, *, answers: bool) -> Iterator[str]:
    yield f"{number}. {question.prompt}  [{question.topic.value}, {question.level.value}]"
    if question.case:
        yield f"   Patient {question.case}"
    yield from (f"   - {line}" for line in question.happened)
    yield from (f"   {one.label}: {one.value}" for one in question.facts)
    for place, choice in enumerate(question.choices):
        mark = " (right)" if answers and place == question.right else ""
        yield f"   {letter(place)}) {choice.text}{mark}"
    if answers:
        yield f"   Why {letter(question.right)}: {question.answer.why}"
        yield from (f"   Not {', '.join(map(letter, places))}: {why}" for places, why in question.wrong_reasons())
        yield from (f"   Source: {one}" for one in question.sources)
        if question.nearest:
            yield f"   Nearest change: {question.nearest}"
    yield ""


def quiz_data(questions: Sequence[Question], title: str, seed: int, review: str = "") -> dict[str, Any]:
    """The quiz for other programs."""
    return {
        "title": title,
        "quiz": seed,
        "review": review,
        "questions": [
            {
                "key": one.key,
                "case": one.case,
                "topic": one.topic.value,
                "kind": one.kind.value,
                "level": one.level.value,
                "course": list(one.happened),
                "facts": [{"label": fact.label, "value": fact.value} for fact in one.facts],
                "prompt": one.prompt,
                "choices": [{"text": choice.text, "why": choice.why} for choice in one.choices],
                "right": one.right + 1,
                "sources": list(one.sources),
                "nearest": one.nearest,
            }
            for one in questions
        ],
    }
