"""The assessment as plain text for people: the brief, or all of it by question. At most 80 columns, no tabs."""

from __future__ import annotations

from collections.abc import Sequence

from hgnen_desktop.core.brief.lines import Brief
from hgnen_desktop.core.careplan.brief_sections import (
    ANSWERS,
    DATES,
    DECISION,
    DO_NOW,
    LOOK,
    OPEN,
    STOPS,
    brief_sections,
    sentence,
)
from hgnen_desktop.core.careplan.document import section
from hgnen_desktop.core.careplan.plan import CarePlan
from hgnen_desktop.core.careplan.plan_document import unsigned, versions
from hgnen_desktop.core.careplan.record import Record
from hgnen_desktop.core.export.document_text import foot_lines, legend, lines_in_short, section_lines, wrapped
from hgnen_desktop.core.phrase import day_words

MOST_LINES, MOST_WORDS = 40, 350
# Which section is shortened first, and to how many entries before the next one gives way.
_GIVES_WAY = (
    (OPEN, 3), (LOOK, 2), (DATES, 1), (OPEN, 2), (ANSWERS, 7), (LOOK, 1), (ANSWERS, 5), (OPEN, 1), (DECISION, 3),
    (ANSWERS, 3), (STOPS, 2), (LOOK, 0), (OPEN, 0), (ANSWERS, 1), (DECISION, 1), (DO_NOW, 2), (STOPS, 1),
)  # fmt: skip


def brief_text(brief: Brief, foot: Sequence[str] = ()) -> str:
    """The brief, ending with a line break: what one would say on the phone, in at most 40 lines with the foot."""
    head = [
        *wrapped(f"{brief.label}, {day_words(brief.as_of)}", "  ", ""),
        *wrapped(sentence(brief), "  ", ""),
    ]
    words = len(" ".join([*head, *foot]).split())
    room = (MOST_LINES - len(head) - len(foot), MOST_WORDS - words)
    lines = lines_in_short(brief_sections(brief), *room, _GIVES_WAY)
    return "\n".join([*head, *lines, *foot]) + "\n"


def assessment_text(plan: CarePlan, *, full: bool = False) -> str:
    """The assessment of a plan: its brief, or with ``full`` every question, what stands behind it, and what signs mean."""
    foot = [*foot_lines(versions(plan), unsigned(plan)), *wrapped(plan.index.teaching_only, "  ", "")]
    if not full:
        return brief_text(plan.brief, foot)
    record = Record(plan.assessment, plan.index, plan.tests)
    made = (*section("why", "Why", list(record.why())), *record.by_question(), *record.beside())
    lines = brief_text(plan.brief).splitlines()
    for one in (*made, *record.readings_section()):
        lines += ["", *section_lines(one)]
    return "\n".join([*lines, "", *legend(), *foot]) + "\n"
