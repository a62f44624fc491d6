"""The care plan as PDF: page 1 says who, what, decision, next dates and open questions; then the reasons; then the sources.

The same plan always gives the same bytes. Text is always escaped: nothing that a person enters is read as markup.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from hgnen_desktop.core.careplan.plan import CarePlan, OptionLine, WorkupLine
from hgnen_desktop.core.domain.case import Decision
from hgnen_desktop.core.domain.dates import long_date
from hgnen_desktop.core.engine.assessment import Result
from hgnen_desktop.core.export.assessment_text import figure_words
from hgnen_desktop.core.export.pdf_dates import surveillance
from hgnen_desktop.core.export.pdf_fonts import REGULAR, check_printable, register_fonts
from hgnen_desktop.core.export.pdf_parts import (
    BODY,
    BOTTOM,
    GROUP,
    HEADING,
    LABEL,
    MARGIN,
    PAGE_SIZES,
    SIGNS,
    SMALL,
    TITLE,
    TOP,
    decided_words,
    entered,
    led,
    next_dates,
    own_lines,
    paragraph,
    running_canvas,
    thin_rows,
    tight,
)
from hgnen_desktop.core.export.plan_words import (
    EARLIER,
    NO_DECISION,
    UNLISTED,
    open_needs,
    option_decision,
    other_decision,
    own_decision,
    undetermined,
    workup_state,
)
from hgnen_desktop.core.export.words import DIRECTION_WORDS, WORKUP_WORDS, decision_words, source_words
from hgnen_desktop.core.guidelines.schema import Position

__all__ = ["PAGE_SIZES", "plan_pdf"]
_OPEN_QUESTIONS_ON_PAGE_1, _DECISIONS_ON_PAGE_1 = 6, 8


def plan_pdf(plan: CarePlan, page_size: str = "A4") -> bytes:
    """The care plan as PDF bytes.

    Args:
        plan: the plan.
        page_size: ``A4`` or ``Letter``.

    Raises:
        ExportError: when a text that a person entered holds a character that cannot be printed.
    """
    register_fonts()
    check_printable(entered(plan))
    buffer = io.BytesIO()
    document = BaseDocTemplate(
        buffer,
        pagesize=PAGE_SIZES[page_size],
        leftMargin=MARGIN,
        rightMargin=MARGIN,
        topMargin=TOP,
        bottomMargin=BOTTOM,
        title=f"Care plan of {plan.plan_date.isoformat()}",
        author="HG-NEN Companion",
        subject="Care plan for high-grade neuroendocrine neoplasia",
        lang="en-US",
        initialFontName=REGULAR,
        invariant=1,
    )
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


# --- the story ---------------------------------------------------------------------------------------------------------


def _story(plan: CarePlan, width: float) -> Iterator[Flowable]:
    yield from _first_page(plan, width)
    yield from _section("Diagnosis and reasons", _diagnosis(plan))
    yield from _section("Findings", _findings(plan, width))
    yield from _section("Workup", _workup(plan, width))
    yield from _section("Options considered, in the order of the sources", _options(plan.options, width))
    yield from _section("Decision", _decision(plan))
    yield from _section("Surveillance", surveillance(plan, width))
    yield from _section("Cautions", _cautions(plan))
    yield from _section("Figures of the patient's strata (no personal estimate)", _prognosis(plan))
    yield from _section("Open questions", _open_questions(plan))
    yield from _section("Where the sources differ or stop short", _disagreements(plan))
    yield from _section("Sources", _sources(plan))
    yield from _section("Intended use", iter([paragraph(plan.intended_use, SMALL)]))


def _section(title: str, body: Iterator[Flowable]) -> Iterator[Flowable]:
    first = next(body, None)
    if first is None:
        return
    yield paragraph(title, HEADING)
    yield first
    yield from body


def _first_page(plan: CarePlan, width: float) -> Iterator[Flowable]:
    assessment = plan.assessment
    yield paragraph(plan.title, TITLE)
    if plan.name:
        yield paragraph(plan.name, BODY)
    rows = [
        ("Care plan", f"{long_date(plan.plan_date)}, {'final' if plan.final else 'draft'}"),
        ("Entity", decision_words(assessment.entity)),
        ("Situation", decision_words(assessment.situation)),
        ("Decision", _first_decisions(plan)),
        ("Next dates", next_dates(plan)),
        ("Stop and look", "\n".join(one.item.title for one in assessment.cautions if one.item.level == "stop")),
        ("Open questions", _first_questions(plan)),
    ]
    yield thin_rows(
        [(paragraph(label, LABEL), own_lines(text, BODY)) for label, text in rows if text], [28 * mm, width - 28 * mm]
    )
    if not assessment.in_scope:
        yield paragraph("The sources do not cover this patient; no pathway is shown.", LABEL)


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
    return "\n".join(lines) or "None."


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
    if rows:
        yield tight(thin_rows(rows, [32 * mm, 56 * mm, width - 88 * mm]))
    if plan.notes:
        yield paragraph("Notes", GROUP)
        yield from own_lines(plan.notes, BODY)


def _workup(plan: CarePlan, width: float) -> Iterator[Flowable]:
    """What is to do or has a record in full; everything else in small type below, so that none of it is left out."""
    pressing = [line for line in plan.workup if line.record or workup_state(line) == "open"]
    for group, lines in groupby(pressing, key=lambda line: line.result.item.group):
        yield from _table(group, [_workup_row(line) for line in lines], width)
    others = [line for line in plan.workup if not line.record and workup_state(line) != "open"]
    if others:
        yield paragraph("Result entered, may be considered, if indicated, no consensus, or not indicated", GROUP)
        yield tight(thin_rows([_small_workup_row(line) for line in others], [32 * mm, width - 32 * mm]))


def _workup_row(line: WorkupLine) -> list[Any]:
    item = line.result.item
    cell = [paragraph(f"{item.title}. {item.text}", BODY), *_source(line.result)]
    if line.record and line.record.result:
        cell += own_lines(line.record.result, BODY)
    return [
        [
            paragraph(f"{SIGNS[item.direction]} {WORKUP_WORDS[item.direction]}", BODY),
            paragraph(workup_state(line), SMALL),
        ],
        cell,
    ]


def _small_workup_row(line: WorkupLine) -> list[Any]:
    item, state = line.result.item, workup_state(line)
    words = [f"{item.title}. {item.text} ({source_words(line.result)})"]
    words += [f"On the boundary: {flag.note}" for flag in line.result.boundaries]
    sign = f"{SIGNS[item.direction]} {WORKUP_WORDS[item.direction]}"
    return [
        paragraph(f"{sign}; {state}" if state else sign, SMALL),
        led("", " ".join(words), SMALL, item.interpretation),
    ]


def _options(options: Iterable[OptionLine], width: float) -> Iterator[Flowable]:
    for group, lines in groupby(options, key=lambda line: line.result.item.group):
        yield from _table(group, [_option_row(line) for line in lines], width)


def _option_row(line: OptionLine) -> list[Any]:
    item = line.result.item
    cell: list[Flowable] = [paragraph(f"{item.title}. {item.text}", BODY)]
    cell += [paragraph(f"{side.label}: {side.text}", BODY) for side in item.sides]
    if item.regimen:
        parts = (" + ".join(item.regimen.drugs), item.regimen.cycles, item.regimen.sequence)
        cell.append(paragraph("; ".join(part for part in parts if part), SMALL))
    cell += _source(line.result)
    if line.decision is not None:
        cell.append(paragraph(f"Decision: {option_decision(line)}", LABEL))
        cell += own_lines(line.decision.reason or "", BODY)
    return [paragraph(f"{SIGNS[item.direction]} {DIRECTION_WORDS[item.direction]}", BODY), cell]


def _table(group: str, rows: list[Any], width: float) -> Iterator[Flowable]:
    yield paragraph(group, GROUP)
    yield thin_rows(rows, [32 * mm, width - 32 * mm])


def _source(result: Result[Any]) -> list[Flowable]:
    parts: list[Flowable] = [paragraph(f"On the boundary: {flag.note}", SMALL) for flag in result.boundaries]
    return [led("", source_words(result), SMALL, result.item.interpretation), *parts]


def _decision(plan: CarePlan) -> Iterator[Flowable]:
    for line in plan.decided:
        yield paragraph(f"{line.result.item.title}: {option_decision(line)}", BODY)
        yield from _reason(line.decision)
    for decision in plan.own_options:
        yield from own_lines(own_decision(decision), BODY)
        yield from _reason(decision)
    if not plan.decided and not plan.own_options:
        yield paragraph(NO_DECISION, BODY)
    for heading, others in ((UNLISTED, plan.unlisted_decisions), (EARLIER, plan.earlier_decisions)):
        if others:
            yield paragraph(heading, GROUP)
        for other in others:
            yield from own_lines(other_decision(other), BODY)
            yield from _reason(other.decision)


def _reason(decision: Decision | None) -> Iterator[Flowable]:
    if decision is not None and decision.reason:
        yield from own_lines(decision.reason, SMALL)


def _cautions(plan: CarePlan) -> Iterator[Flowable]:
    """In the order of the sources; mere notes below, in small type."""
    for result in sorted(plan.assessment.cautions, key=lambda one: one.item.level == "note"):
        if result.item.level == "note":
            flags = "".join(f" On the boundary: {flag.note}" for flag in result.boundaries)
            words = f"{result.item.text} ({source_words(result)}){flags}"
            yield led(f"{result.item.title}.", words, SMALL, result.item.interpretation)
        else:
            yield paragraph(f"\u26a0 {result.item.title}. {result.item.text}", BODY)
            yield from _source(result)


def _prognosis(plan: CarePlan) -> Iterator[Flowable]:
    for one in plan.prognosis:
        if not one.matching:
            continue
        yield paragraph(one.result.item.title, GROUP)
        for figure in one.matching:
            yield paragraph(f"\u2022 {figure_words(figure)}", BODY)
        limits = f" Limits: {one.result.item.limits}" if one.result.item.limits else ""
        yield paragraph(f"{one.result.item.population}.{limits} ({one.result.strength.text()})", SMALL)


def _open_questions(plan: CarePlan) -> Iterator[Flowable]:
    for words in open_needs(plan):
        yield paragraph(f"? {words}", BODY)
    open_items = " ".join(undetermined(plan))
    if open_items:
        yield paragraph("Undetermined until then", GROUP)
        yield paragraph(open_items, SMALL)


def _disagreements(plan: CarePlan) -> Iterator[Flowable]:
    """Those of high severity in full, those of medium severity in small type; low ones stand in the program alone."""
    shown = [entry for entry in plan.assessment.disagreements if entry.severity != "low"]
    for entry in (one for one in shown if one.severity == "high"):
        yield paragraph(f"{entry.id} {entry.title}", GROUP)
        for position in entry.positions:
            yield paragraph(f"\u2022 {_position(position, plan)}", BODY)
        yield paragraph(entry.handling, SMALL)
    for entry in (one for one in shown if one.severity != "high"):
        positions = " ".join(_position(position, plan) for position in entry.positions)
        yield led(f"{entry.id} {entry.title}.", f"{positions} Here: {entry.handling}", SMALL)


def _position(position: Position, plan: CarePlan) -> str:
    sources = "; ".join(plan.index.citation(one).strength_words() for one in position.statements[:1])
    return f"{position.who}: {position.text}{f' ({sources})' if sources else ''}"


def _sources(plan: CarePlan) -> Iterator[Flowable]:
    for source in plan.sources:
        yield paragraph(source.reference, BODY)
        yield paragraph(
            f"Pack {source.pack} {source.version}, hash {source.hash}; {source.review}. {source.licence}", SMALL
        )
