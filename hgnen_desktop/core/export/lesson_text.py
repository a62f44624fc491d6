"""A lesson as plain text, step by step, to prepare it or to read it out."""

from __future__ import annotations

from hgnen_desktop.core.careplan.document import Section
from hgnen_desktop.core.export.document_text import legend, section_lines, wrapped
from hgnen_desktop.core.teaching.lesson import Lesson, Step


def lesson_text(lesson: Lesson) -> str:
    """The lesson as lines of at most 80 columns, ending with a line break."""
    lines = [*wrapped(lesson.title), f"({lesson.mark})"]
    card: tuple[str, ...] = ()
    for number, step in enumerate(lesson.steps, 1):
        lines += ["", *_step(number, step, is_new=step.in_sight != card)]
        card = step.in_sight
    return "\n".join([*lines, "", *legend()]) + "\n"


def _step(number: int, step: Step, *, is_new: bool) -> list[str]:
    blocks = tuple(line for part in step.parts for line in part)
    told = section_lines(Section(step.kind.value, f"{number}. {step.title}", blocks))
    if not is_new:
        return told
    return [*(line for words in step.in_sight for line in wrapped(f"| {words}", "| ", "")), *told]
