"""The beginning of the care plan: who, what, options, decision, next dates and open questions, to be read at a glance."""

from __future__ import annotations

from collections.abc import Iterator

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from hgnen_desktop.core.careplan.plan import CarePlan
from hgnen_desktop.core.domain.dates import long_date
from hgnen_desktop.core.export.pdf_parts import (
    BODY,
    LABEL,
    SIGNS,
    TITLE,
    decided_words,
    entered,
    linked,
    next_dates,
    own_lines,
    paragraph,
    replaced_line,
    thin_rows,
)
from hgnen_desktop.core.export.plan_words import NO_DECISION, who_words
from hgnen_desktop.core.guidelines.schema import Direction
from hgnen_desktop.core.wording import DIRECTION_WORDS, decision_words

# The row of the first page and the heading of the section that says it in full.
_SECTIONS = {
    "Entity": "Diagnosis and reasons",
    "Options": "Options considered, in the order of the sources",
    "Decision": "Decision",
    "Next dates": "Surveillance",
    "Stop and look": "Cautions",
    "Open questions": "Open questions",
}
_OPEN_QUESTIONS_ON_PAGE_1, _DECISIONS_ON_PAGE_1, _OPTIONS_ON_PAGE_1 = 6, 8, 8


def first_page(plan: CarePlan, width: float) -> Iterator[Flowable]:
    """The summary: each row at most a few lines, so that it is read in half a minute."""
    assessment = plan.assessment
    yield paragraph(plan.title, TITLE)
    if plan.name:
        yield paragraph(plan.name, BODY)
    rows = [
        ("Care plan", f"{long_date(plan.plan_date)}, {'final' if plan.final else 'draft'}"),
        ("Patient", who_words(plan)),
        ("Entity", decision_words(assessment.entity)),
        ("Situation", decision_words(assessment.situation)),
        ("Options", _first_options(plan)),
        ("Decision", _first_decisions(plan)),
        ("Next dates", next_dates(plan)),
        ("Stop and look", "\n".join(one.item.title for one in assessment.cautions if one.item.level == "stop")),
        ("Open questions", _first_questions(plan)),
    ]
    yield thin_rows(
        [(_label(label), own_lines(text, BODY)) for label, text in rows if text], [28 * mm, width - 28 * mm]
    )
    yield from replaced_line(entered(plan))
    if not assessment.in_scope:
        yield paragraph("The sources do not cover this patient; no pathway is shown.", LABEL)


def _label(label: str) -> Flowable:
    section = _SECTIONS.get(label)
    return linked(label, section, LABEL) if section else paragraph(label, LABEL)


def _first_options(plan: CarePlan) -> str:
    """The titles of the sources' options, a line for each direction; none is preferred."""
    titles: dict[Direction, list[str]] = {}
    for line in plan.options:
        titles.setdefault(line.result.item.direction, []).append(line.result.item.title)
    lines = []
    for direction in (one for one in SIGNS if one in titles):
        shown = titles[direction][:_OPTIONS_ON_PAGE_1]
        more = len(titles[direction]) - len(shown)
        words = "; ".join([*shown, f"and {more} more"] if more else shown)
        lines.append(f"{SIGNS[direction]} {DIRECTION_WORDS[direction].capitalize()}: {words}")
    return "\n".join(lines)


def _first_decisions(plan: CarePlan) -> str:
    """What was decided, a line each; a long list goes on in its section."""
    words = decided_words(plan)
    shown = words[:_DECISIONS_ON_PAGE_1]
    if len(words) > len(shown):
        shown.append(f"and {len(words) - len(shown)} more under Decision")
    others = len(plan.earlier_decisions) + len(plan.unlisted_decisions)
    if others:
        shown.append(f"{others} of an earlier line or no longer listed: see Decision")
    return "\n".join(shown) if words else "\n".join([NO_DECISION, *shown])


def _first_questions(plan: CarePlan) -> str:
    """The most decisive missing findings, a line for each state; the whole list stands in its section."""
    needed = plan.assessment.needed
    states: dict[str, list[str]] = {}
    for need in needed[:_OPEN_QUESTIONS_ON_PAGE_1]:
        states.setdefault(need.state, []).append(need.label)
    lines = [f"{state.capitalize()}: {', '.join(labels)}" for state, labels in states.items()]
    if len(needed) > _OPEN_QUESTIONS_ON_PAGE_1:
        lines.append(f"and {len(needed) - _OPEN_QUESTIONS_ON_PAGE_1} more under Open questions")
    waiting = len(plan.assessment.undetermined)
    if waiting:
        items = "1 item of the sources is" if waiting == 1 else f"{waiting} items of the sources are"
        lines.append(f"{items} undetermined until then")
    return "\n".join(lines) or "None."
