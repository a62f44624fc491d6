"""Where two packs pull in different directions for one patient: told in the very question, each in its own voice.

Which answers are about one thing is read from the vocabulary, so that the order in which drugs are named plays no part.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from hgnen_desktop.core.engine.assessment import Result
from hgnen_desktop.core.engine.questions import Questions, is_answer
from hgnen_desktop.core.guidelines.schema import (
    DIRECTION_WORDS,
    Direction,
    Disagreement,
    Item,
    Position,
    Recommendation,
    SurveillanceRule,
)

_TOWARD = (Direction.FOR, Direction.APPROPRIATE, Direction.MAY_CONSIDER)
_NEITHER = "The program prefers neither. Decide which holds for this patient, and record why."
_CHOOSE = "The program prefers neither. Choose the rule that dates the visits."


def opposes(questions: Questions, one: Item, other: Item) -> bool:
    """Whether ``one`` speaks for something that ``other`` advises against."""
    if not isinstance(one, Recommendation) or not isinstance(other, Recommendation):
        return False
    if one.direction not in _TOWARD or other.direction is not Direction.AGAINST or one.area != other.area:
        return False
    parts = questions.parts
    return bool(
        is_answer(one)
        and is_answer(other)
        and parts[one.id]
        and parts[other.id]
        and questions.index.vocabulary.holds(parts[one.id], parts[other.id])
    )


def between_packs(questions: Questions, results: Iterable[Result[Any]]) -> tuple[Disagreement, ...]:
    """The differences between packs among what applies to a patient."""
    answers = [one for one in results if is_answer(one.item)]
    if len({one.pack for one in answers}) < 2:
        return ()
    return (*_opposite(questions, answers), *_schedules(answers))


def _opposite(questions: Questions, answers: list[Result[Any]]) -> Iterator[Disagreement]:
    for other in answers:
        for_it = [one for one in answers if one.pack != other.pack and opposes(questions, one.item, other.item)]
        if for_it:
            yield _told(f"{other.item.title}: one source for, one against", (*for_it, other), _NEITHER)


def _schedules(answers: list[Result[Any]]) -> Iterator[Disagreement]:
    rules = [one for one in answers if isinstance(one.item, SurveillanceRule)]
    if len({one.pack for one in rules}) > 1:
        yield _told("Follow-up: each source has a rule of its own", tuple(rules), _CHOOSE)


def _told(title: str, results: tuple[Result[Any], ...], handling: str) -> Disagreement:
    asked = dict.fromkeys(question for one in results for question in one.item.questions)
    return Disagreement(
        id=f"between.{'.'.join(one.id for one in results)}",
        title=title,
        kind="conflict",
        severity="high",
        positions=tuple(
            Position(who=one.strength.voice, text=_says(one), statements=one.item.statements[:1]) for one in results
        ),
        handling=handling,
        items=tuple(one.id for one in results),
        questions=tuple(asked),
    )


def _says(result: Result[Any]) -> str:
    item = result.item
    direction = DIRECTION_WORDS[item.direction if isinstance(item, Recommendation) else Direction.FOR]
    return f"{item.title}: {direction} ({result.strength.level.words}). {item.text}"
