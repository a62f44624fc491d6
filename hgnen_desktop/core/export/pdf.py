"""The care plan as PDF: page 1 says who, what, decision, next dates and open questions; then the reasons; then the sources.

The same plan always gives the same bytes. Text is always escaped: nothing that a person enters is read as markup.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from hgnen_desktop.core.careplan.plan import CarePlan, OptionLine, WorkupLine
from hgnen_desktop.core.domain.case import Decision
from hgnen_desktop.core.engine.assessment import Result
from hgnen_desktop.core.export.assessment_text import figure_words
from hgnen_desktop.core.export.pdf_dates import surveillance
from hgnen_desktop.core.export.pdf_document import SAME_BYTES, describe
from hgnen_desktop.core.export.pdf_first_page import first_page
from hgnen_desktop.core.export.pdf_fonts import register_fonts
from hgnen_desktop.core.export.pdf_parts import (
    BODY,
    BOTTOM,
    GROUP,
    LABEL,
    MARGIN,
    PAGE_SIZES,
    SIGNS,
    SMALL,
    TOP,
    Readings,
    led,
    own_lines,
    paragraph,
    row_by_row,
    running_canvas,
    section_heading,
    together,
)
from hgnen_desktop.core.export.plan_words import (
    EARLIER,
    UNLISTED,
    open_needs,
    option_decision,
    other_decision,
    own_decision,
    undetermined,
    workup_state,
)
from hgnen_desktop.core.guidelines.schema import Direction, Position
from hgnen_desktop.core.wording import DIRECTION_WORDS, WORKUP_WORDS, decision_words, source_words

__all__ = ["PAGE_SIZES", "plan_pdf"]

_LESSER = "Of less weight, with what is done here"
_WHERE_IN_FULL = (
    "What each source says of these stands in the program, under Guideline, and in the text form of this plan."
)


def plan_pdf(plan: CarePlan, page_size: str = "A4") -> bytes:
    """The care plan as PDF bytes.

    Args:
        plan: the plan.
        page_size: ``A4`` or ``Letter``.

    A character that no typeface here has stands as its code point in brackets, which the document says in one line.
    """
    register_fonts()
    buffer = io.BytesIO()
    document = BaseDocTemplate(
        buffer,
        pagesize=PAGE_SIZES[page_size],
        leftMargin=MARGIN,
        rightMargin=MARGIN,
        topMargin=TOP,
        bottomMargin=BOTTOM,
        **SAME_BYTES,
    )
    document.beforeDocument = lambda: _describe(document.canv, plan)
    frame = Frame(
        document.leftMargin,
        document.bottomMargin,
        document.width,
        document.height,
        id="page",
        leftPadding=0,
        rightPadding=0,
    )
    document.addPageTemplates([PageTemplate(id="page", frames=[frame])])
    document.build(list(_story(plan, document.width)), canvasmaker=running_canvas(plan))
    return buffer.getvalue()


def _describe(canvas: Canvas, plan: CarePlan) -> None:
    title = f"Care plan of {plan.plan_date.isoformat()}"
    describe(canvas, title, "Care plan for high-grade neuroendocrine neoplasia", plan.plan_date)


# --- the story ---------------------------------------------------------------------------------------------------------


def _story(plan: CarePlan, width: float) -> Iterator[Flowable]:
    readings = Readings()
    yield from first_page(plan, width)
    yield from _section("Diagnosis and reasons", _diagnosis(plan))
    yield from _section("Findings", _findings(plan, width))
    yield from _section("Workup", _workup(plan, width, readings))
    yield from _section("Options considered, in the order of the sources", _options(plan.options, width, readings))
    yield from _section("Decision", _decision(plan))
    yield from _section("Surveillance", surveillance(plan, width, readings))
    yield from _section("Cautions", _cautions(plan, readings))
    yield from _section("Figures of the patient's strata (no personal estimate)", _prognosis(plan))
    yield from _section("Open questions", _open_questions(plan))
    yield from _section("Where the sources differ or stop short", _disagreements(plan))
    yield from _section("How the sources were read where they leave room", _readings(readings))
    yield from _section("Sources", _sources(plan))
    yield from _section("Intended use", iter([paragraph(plan.intended_use, SMALL)]))


def _section(title: str, body: Iterator[Flowable]) -> Iterator[Flowable]:
    first = next(body, None)
    if first is None:
        return
    yield section_heading(title)
    yield first
    yield from body


def _diagnosis(plan: CarePlan) -> Iterator[Flowable]:
    assessment = plan.assessment
    for result in (assessment.entity, assessment.situation):
        yield paragraph(f"{result.label}: {decision_words(result)}", LABEL)
        if result.outcome is not None and result.outcome.text:
            yield paragraph(result.outcome.text, BODY)
        if result.outcome is None:
            needs = ", ".join(plan.index.catalogue.label(need) for need in result.needs)
            yield paragraph(f"It cannot be decided without: {needs}.", BODY)
    for line in assessment.ledger:
        toward = plan.index.outcomes["entity"][line.entry.toward].label
        yield paragraph(
            f"\u2022 toward {toward}: {line.entry.text} ({line.entry.weight}; {line.citations[0].text()})", BODY
        )
    for clash in assessment.attention:
        yield paragraph(f"\u26a0 {clash.message} {clash.remedy}", BODY)


def _findings(plan: CarePlan, width: float) -> Iterator[Flowable]:
    rows, step = [], None
    for line in plan.findings:
        value = f"{line.value} ({line.on.isoformat()})" if line.on else line.value
        cell: list[Flowable] = [paragraph(value, BODY)]
        if line.note:
            cell += own_lines(line.note, SMALL)
        rows.append((paragraph(line.step if line.step != step else "", LABEL), paragraph(line.label, BODY), cell))
        step = line.step
    yield from row_by_row(rows, [32 * mm, 56 * mm, width - 88 * mm], is_tight=True)
    if plan.notes:
        yield paragraph("Notes", GROUP)
        yield from own_lines(plan.notes, BODY)


def _workup(plan: CarePlan, width: float, readings: Readings) -> Iterator[Flowable]:
    """What is to do or has a record in full; everything else in small type below, so that none of it is left out."""
    pressing = [line for line in plan.workup if line.record or workup_state(line) == "open"]
    for group, lines in groupby(pressing, key=lambda line: line.result.item.group):
        yield from _table(group, [_workup_row(line, readings) for line in lines], width)
    others = [line for line in plan.workup if not line.record and workup_state(line) != "open"]
    if others:
        yield paragraph("Result entered, may be considered, if indicated, no consensus, or not indicated", GROUP)
        rows = [_small_workup_row(line, readings) for line in others]
        yield from row_by_row(rows, [32 * mm, width - 32 * mm], is_tight=True)


def _workup_row(line: WorkupLine, readings: Readings) -> list[Any]:
    item = line.result.item
    cell = [paragraph(f"{item.title}. {item.text}", BODY), *_source(line.result, readings)]
    if line.record and line.record.result:
        cell += own_lines(line.record.result, BODY)
    return [
        [
            paragraph(f"{SIGNS[item.direction]} {WORKUP_WORDS[item.direction]}", BODY),
            paragraph(workup_state(line), SMALL),
        ],
        cell,
    ]


def _small_workup_row(line: WorkupLine, readings: Readings) -> list[Any]:
    item, state = line.result.item, workup_state(line)
    words = [f"{item.title}. {item.text} ({source_words(line.result)})"]
    words += [f"On the boundary: {flag.note}" for flag in line.result.boundaries]
    # What the source asks for is not still "to do" when its result stands among the findings.
    said = [state] if line.answered and item.direction is Direction.FOR else [WORKUP_WORDS[item.direction], state]
    return [
        paragraph(f"{SIGNS[item.direction]} {'; '.join(filter(None, said))}", SMALL),
        led("", " ".join(words), SMALL, readings.mark(item.interpretation)),
    ]


def _options(options: Iterable[OptionLine], width: float, readings: Readings) -> Iterator[Flowable]:
    """The options by group, and below them what the sources advise against."""
    for group, lines in groupby(options, key=_option_group):
        yield from _table(group, [_option_row(line, readings) for line in lines], width)


def _option_group(line: OptionLine) -> str:
    item = line.result.item
    return "Advised against" if item.direction is Direction.AGAINST else item.group


def _option_row(line: OptionLine, readings: Readings) -> list[Any]:
    item = line.result.item
    cell: list[Flowable] = [paragraph(f"{item.title}. {item.text}", BODY)]
    cell += [paragraph(f"{side.label}: {side.text}", BODY) for side in item.sides]
    if item.regimen:
        parts = (" + ".join(item.regimen.drugs), item.regimen.cycles, item.regimen.sequence)
        cell.append(paragraph("; ".join(part for part in parts if part), SMALL))
    cell += _source(line.result, readings)
    if line.decision is not None:
        cell.append(paragraph(f"Decision: {option_decision(line)}", LABEL))
        cell += own_lines(line.decision.reason or "", BODY)
    return [paragraph(f"{SIGNS[item.direction]} {DIRECTION_WORDS[item.direction]}", BODY), cell]


def _table(group: str, rows: list[Any], width: float) -> Iterator[Flowable]:
    yield paragraph(group, GROUP)
    yield from row_by_row(rows, [32 * mm, width - 32 * mm])


def _source(result: Result[Any], readings: Readings) -> list[Flowable]:
    parts: list[Flowable] = [paragraph(f"On the boundary: {flag.note}", SMALL) for flag in result.boundaries]
    return [led("", source_words(result), SMALL, readings.mark(result.item.interpretation)), *parts]


def _decision(plan: CarePlan) -> Iterator[Flowable]:
    """What was decided, each with its reason; that nothing was stands on the first page."""
    for line in plan.decided:
        words = paragraph(f"{line.result.item.title}: {option_decision(line)}", BODY)
        yield from together([words, *_reason(line.decision)])
    for decision in plan.own_options:
        yield from together([*own_lines(own_decision(decision), BODY), *_reason(decision)])
    for heading, others in ((UNLISTED, plan.unlisted_decisions), (EARLIER, plan.earlier_decisions)):
        if others:
            yield paragraph(heading, GROUP)
        for other in others:
            yield from together([*own_lines(other_decision(other), BODY), *_reason(other.decision)])


def _reason(decision: Decision | None) -> Iterator[Flowable]:
    if decision is not None and decision.reason:
        yield from own_lines(decision.reason, SMALL)


def _cautions(plan: CarePlan, readings: Readings) -> Iterator[Flowable]:
    """In the order of the sources; mere notes below, in small type."""
    for result in sorted(plan.assessment.cautions, key=lambda one: one.item.level == "note"):
        if result.item.level == "note":
            flags = "".join(f" On the boundary: {flag.note}" for flag in result.boundaries)
            words = f"{result.item.text} ({source_words(result)}){flags}"
            yield led(f"{result.item.title}.", words, SMALL, readings.mark(result.item.interpretation))
        else:
            words = paragraph(f"\u26a0 {result.item.title}. {result.item.text}", BODY)
            yield from together([words, *_source(result, readings)])


def _prognosis(plan: CarePlan) -> Iterator[Flowable]:
    for one in plan.prognosis:
        if not one.matching:
            continue
        figures = [paragraph(f"\u2022 {figure_words(figure)}", BODY) for figure in one.matching]
        limits = f" Limits: {one.result.item.limits}" if one.result.item.limits else ""
        whom = paragraph(f"{one.result.item.population}.{limits} ({one.result.strength.text()})", SMALL)
        yield from together([paragraph(one.result.item.title, GROUP), *figures, whom])


def _open_questions(plan: CarePlan) -> Iterator[Flowable]:
    for words in open_needs(plan):
        yield paragraph(f"? {words}", BODY)
    for number, words in enumerate(undetermined(plan)):
        if not number:
            yield paragraph("Undetermined until then", GROUP)
        yield paragraph(words, SMALL)


def _disagreements(plan: CarePlan) -> Iterator[Flowable]:
    """Those of high severity in full, those of medium severity by what is done here; low ones stand in the program alone."""
    shown = [entry for entry in plan.assessment.disagreements if entry.severity != "low"]
    for entry in (one for one in shown if one.severity == "high"):
        positions = [paragraph(f"\u2022 {_position(position, plan)}", BODY) for position in entry.positions]
        title = paragraph(f"{entry.id} {entry.title}", GROUP)
        yield from together([title, *positions, paragraph(entry.handling, SMALL)])
    lesser = [entry for entry in shown if entry.severity != "high"]
    lines = [led(f"{entry.id} {entry.title}.", f"Here: {entry.handling}", SMALL) for entry in lesser]
    if lines:
        yield from together([paragraph(_LESSER, GROUP), paragraph(_WHERE_IN_FULL, SMALL), lines[0]])
        yield from lines[1:]


def _position(position: Position, plan: CarePlan) -> str:
    sources = "; ".join(plan.index.citation(one).strength_words() for one in position.statements[:1])
    return f"{position.who}: {position.text}{f' ({sources})' if sources else ''}"


def _readings(readings: Readings) -> Iterator[Flowable]:
    for number, words in enumerate(readings.words, 1):
        yield paragraph(f"{number}. {words}", SMALL)


def _sources(plan: CarePlan) -> Iterator[Flowable]:
    for source in plan.sources:
        pack = f"Pack {source.pack} {source.version}, hash {source.hash}; {source.review}. License: {source.licence}"
        yield from together([paragraph(source.reference, BODY), paragraph(pack, SMALL)])
