"""One page for a tumor board: the clinician's question, the patient, the brief, what is missing, and room for the decision."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from hgnen_desktop.core.careplan.brief_sections import (
    ANSWERS,
    DATES,
    DECISION,
    DO_NOW,
    LEAD,
    LOOK,
    NOTHING_OPEN,
    OPEN,
    STOPS,
    brief_sections,
    sentence,
)
from hgnen_desktop.core.careplan.date_blocks import next_dates
from hgnen_desktop.core.careplan.document import Block, Document, Form, Line, Section, section
from hgnen_desktop.core.careplan.entered import entered
from hgnen_desktop.core.careplan.plan import CarePlan
from hgnen_desktop.core.careplan.plan_document import (
    course_blocks,
    decision_rows,
    finding_rows,
    in_short,
    unsigned,
    versions,
)

QUESTION, COURSE, SIGNED, END = "question", "course", "signed", "end"
_LONGEST_QUESTION, _LONGEST_REASON = 900, 240


def board_document(plan: CarePlan) -> Document:
    """The document that a tumor board reads. All of it stands on its first page."""
    brief = {one.key: one for one in brief_sections(plan.brief)}
    missing = brief[OPEN].blocks if OPEN in brief else (Line(NOTHING_OPEN),)
    first = (
        *section(QUESTION, "Question to the board", [_question(plan)]),
        *(brief[key] for key in (STOPS,) if key in brief),
        *section(COURSE, "Findings and course", [*course_blocks(plan)[:1], *_findings(plan)]),
        *(brief[key] for key in (LEAD, DO_NOW, ANSWERS, LOOK) if key in brief),
        *(section(OPEN, "Missing", missing) if not plan.brief.is_alone else ()),
        *_decision(plan),
        *section(DATES, "Next dates", _dates(plan, brief)),
        *section(END, "", [Line(plan.intended_use, is_small=True)]),
    )
    return Document(
        kind="Tumor board summary",
        label=plan.title,
        name=plan.name or "",
        plan_date=plan.plan_date,
        is_final=plan.final,
        sentence=sentence(plan.brief),
        first=first,
        second=(),
        record=(),
        versions=versions(plan),
        unsigned=unsigned(plan),
        entered=tuple(entered(plan)),
        number=plan.number,
        seal=plan.seal,
    )


def _question(plan: CarePlan) -> Line:
    """In the clinician's own words; without any, the situation."""
    asked = plan.question.strip()
    if asked:
        return Line(in_short(asked, _LONGEST_QUESTION), is_own=True)
    return Line(f"What next? {plan.brief.situation}.")


def _findings(plan: CarePlan) -> Iterator[Line]:
    for row in finding_rows(plan):
        for line in row.lines:
            yield replace(line, lead=f"{row.label}:", is_small=True)


def _dates(plan: CarePlan, brief: dict[str, Section]) -> tuple[Block, ...]:
    """The next visits in a line, or why nothing is dated."""
    if len(plan.schedules) == 1 and DATES in brief:
        return brief[DATES].blocks
    return tuple(next_dates(plan))


def _decision(plan: CarePlan) -> tuple[Section, ...]:
    """What was decided, or lines to fill in at the board."""
    is_decided = bool(plan.decided or plan.own_options)
    rows: list[Block] = decision_rows(plan, _LONGEST_REASON, "the care plan")
    has_earlier = bool(plan.earlier_decisions or plan.unlisted_decisions)
    blocks = rows if is_decided or has_earlier else []
    labels = ("Present", "Signed") if is_decided else ("Decision", "Reason", "Present", "Signed")
    form = Form(tuple((label, "") for label in labels), is_wide=True)
    return (*section(DECISION, "Decision", blocks), Section(SIGNED, "" if blocks else "Decision", (form,)))
