"""A lesson on pages of one height: a step that is too long goes on with the next page, and nothing is made smaller to fit."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.teaching.lesson import Lesson, Part, Step

_SENTENCE_ENDS = re.compile(r"(?<=[.;:!?]) ")
_WORD_ENDS = re.compile(r" +")


@dataclass(frozen=True, slots=True)
class LessonPage:
    """What stands on one page.

    Attributes:
        step: the step it is of; ``place`` is its place among the steps of the lesson, from 0.
        sheet, sheets: which page of the step it is, from 1, and how many the step has.
        first: how many parts of the step were told on the pages before.
        parts: what is told, one after the other.
    """

    step: Step
    place: int
    sheet: int
    sheets: int
    first: int
    parts: tuple[Part, ...]

    @property
    def title(self) -> str:
        """The title of the step, and that it goes on where it does."""
        return self.step.title if self.sheet == 1 else f"{self.step.title} (continued)"


def lesson_pages(
    lesson: Lesson, room: Callable[[Step], float], height: Callable[[Part], float], gap: float
) -> tuple[LessonPage, ...]:
    """The pages of a lesson; room, heights and gap in the same unit.

    Args:
        lesson: the lesson.
        room: how much of the height is left to the parts of a step, below card and title.
        height: how high a part is.
        gap: what stands between two parts.
    """
    pages: list[LessonPage] = []
    for place, step in enumerate(lesson.steps):
        sheets = list(_sheets(step, room(step), height, gap))
        first = 0
        for number, parts in enumerate(sheets, 1):
            pages.append(LessonPage(step, place, number, len(sheets), first, parts))
            first += len(parts)
    return tuple(pages)


def _sheets(step: Step, room: float, height: Callable[[Part], float], gap: float) -> Iterator[tuple[Part, ...]]:
    sheet: list[Part] = []
    used = 0.0
    for whole in step.parts:
        for part in _fitting(whole, room, height):
            high = height(part) + (gap if sheet else 0)
            if sheet and used + high > room:
                yield tuple(sheet)
                sheet, used, high = [], 0.0, height(part)
            sheet.append(part)
            used += high
    yield tuple(sheet)


def _fitting(part: Part, room: float, height: Callable[[Part], float]) -> Iterator[Part]:
    """The part, or pieces of it that fit; a single letter fits always."""
    if height(part) <= room:
        yield part
        return
    halves = _halves(part)
    if halves is None:
        yield part
        return
    for half in halves:
        yield from _fitting(half, room, height)


def _halves(part: Part) -> tuple[Part, Part] | None:
    """The part as two: between two of its lines, or inside the only one; None when nothing can be parted."""
    if len(part) > 1:
        middle = len(part) // 2
        return part[:middle], part[middle:]
    line = part[0]
    at = _middle(line.text)
    if at is None:
        return None
    before, after = line.text[:at].rstrip(), line.text[at:].lstrip()
    return (replace(line, text=before, tail="", after=""),), (replace(line, text=after, lead="", sign=None),)


def _middle(text: str) -> int | None:
    """Where a text is parted: at the end of a sentence or a word near its middle, or inside a word without end."""
    for ends in (_SENTENCE_ENDS, _WORD_ENDS):
        places = [found.end() for found in ends.finditer(text.rstrip()) if text[: found.start()].strip()]
        if places:
            return min(places, key=lambda at: abs(at - len(text) / 2))
    return len(text) // 2 if len(text) > 1 else None
