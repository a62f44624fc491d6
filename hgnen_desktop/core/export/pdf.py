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
from hgnen_desktop.core.domain.dates import long_date
from hgnen_desktop.core.engine.assessment import Result
from hgnen_desktop.core.export.assessment_text import figure_words
from hgnen_desktop.core.export.pdf_fonts import REGULAR, check_printable, register_fonts
from hgnen_desktop.core.export.pdf_parts import (
    BODY,
    BOTTOM,
    GROUP,
    HEADING,
    ITALIC,
    LABEL,
    MARGIN,
    PAGE_SIZES,
    SIGNS,
    SMALL,
    TITLE,
    TOP,
    decided_words,
    entered,
    next_dates,
    own_lines,
    paragraph,
    running_canvas,
    thin_rows,
)
from hgnen_desktop.core.export.plan_text import VERDICT_WORDS, choice_words
from hgnen_desktop.core.export.words import DIRECTION_WORDS, WORKUP_WORDS, decision_words, source_words
from hgnen_desktop.core.schedule.surveillance import Schedule

__all__ = ["PAGE_SIZES", "plan_pdf"]
_OPEN_QUESTIONS_ON_PAGE_1 = 6


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
    yield from _section("Surveillance", _surveillance(plan, width))
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
    yield paragraph(plan.label or plan.case_id, TITLE)
    if plan.name:
        yield paragraph(plan.name, BODY)
    rows = [
        ("Care plan", f"{long_date(plan.plan_date)}, {'final' if plan.final else 'draft'}"),
        ("Entity", decision_words(assessment.entity)),
        ("Situation", decision_words(assessment.situation)),
        ("Decision", "; ".join(decided_words(plan)) or "No decision recorded."),
        ("Next dates", next_dates(plan)),
        ("Stop and look", "; ".join(one.item.title for one in assessment.cautions if one.item.level == "stop")),
        (
            "Open questions",
            "; ".join(f"{need.label} ({need.state})" for need in assessment.needed[:_OPEN_QUESTIONS_ON_PAGE_1])
            or "None.",
        ),
    ]
    yield thin_rows(
        [(paragraph(label, LABEL), own_lines(text, BODY)) for label, text in rows if text], [28 * mm, width - 28 * mm]
    )
    if not assessment.in_scope:
        yield paragraph("The sources do not cover this patient; no pathway is shown.", LABEL)


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
        yield thin_rows(rows, [30 * mm, 52 * mm, width - 82 * mm])
    if plan.notes:
        yield paragraph("Notes", GROUP)
        yield from own_lines(plan.notes, BODY)


def _workup(plan: CarePlan, width: float) -> Iterator[Flowable]:
    for group, lines in groupby(plan.workup, key=lambda line: line.result.item.group):
        yield from _table(group, [_workup_row(line) for line in lines], width)


def _workup_row(line: WorkupLine) -> list[Any]:
    item = line.result.item
    status = line.record.state.value if line.record else ("result entered" if line.answered else "open")
    cell = [paragraph(f"{item.title}. {item.text}", BODY), *_source(line.result)]
    if line.record and line.record.result:
        cell += own_lines(line.record.result, BODY)
    return [
        [paragraph(f"{SIGNS[item.direction]} {WORKUP_WORDS[item.direction]}", BODY), paragraph(status, SMALL)],
        cell,
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
        cell.append(paragraph(f"Decision: {VERDICT_WORDS[line.decision.verdict]}", LABEL))
        cell += own_lines(line.decision.reason or "", BODY)
    return [paragraph(f"{SIGNS[item.direction]} {DIRECTION_WORDS[item.direction]}", BODY), cell]


def _table(group: str, rows: list[Any], width: float) -> Iterator[Flowable]:
    yield paragraph(group, GROUP)
    yield thin_rows(rows, [32 * mm, width - 32 * mm])


def _source(result: Result[Any]) -> list[Flowable]:
    parts: list[Flowable] = [paragraph(source_words(result), SMALL)]
    parts += [paragraph(f"On the boundary: {flag.note}", SMALL) for flag in result.boundaries]
    if result.item.interpretation:
        parts.append(paragraph(f"Our reading: {result.item.interpretation}", ITALIC))
    return parts


def _decision(plan: CarePlan) -> Iterator[Flowable]:
    for line in plan.decided:
        assert line.decision is not None
        yield paragraph(f"{line.result.item.title}: {VERDICT_WORDS[line.decision.verdict]}", BODY)
        yield from own_lines(line.decision.reason or "", SMALL)
    for decision in plan.own_options:
        yield from own_lines(f"{decision.text} ({VERDICT_WORDS[decision.verdict]}; not from the sources)", BODY)
        yield from own_lines(decision.reason or "", SMALL)
    if not plan.decided and not plan.own_options:
        yield paragraph("No decision recorded.", BODY)


def _surveillance(plan: CarePlan, width: float) -> Iterator[Flowable]:
    for schedule in plan.schedules:
        yield from _schedule(schedule, plan, width)
    if not plan.assessment.surveillance:
        yield paragraph("The sources give no surveillance rule for this situation.", BODY)
    elif not plan.schedules:
        yield paragraph("No anchor date was given, so nothing is dated.", BODY)


def _schedule(schedule: Schedule, plan: CarePlan, width: float) -> Iterator[Flowable]:
    rule, citation = schedule.rule, plan.index.citation(schedule.rule.statements[0])
    yield paragraph(rule.title, GROUP)
    yield paragraph(f"{rule.text} Counted from {schedule.anchor.words()}.", BODY)
    yield paragraph(f"{citation.strength_words()}; {citation.text()}", SMALL)
    if rule.interpretation:
        yield paragraph(f"Our reading: {rule.interpretation}", ITALIC)
    if rule.needs_confirmation:
        yield paragraph(f"\u26a0 To confirm: {rule.needs_confirmation}", BODY)
    for words in choice_words(schedule):
        yield paragraph(f"\u2022 {words}", SMALL)
    rows = [
        (paragraph(long_date(visit.target), BODY), paragraph(visit.what, BODY), paragraph(visit.counted, SMALL))
        for visit in schedule.visits
    ]
    if rows:
        yield thin_rows(rows, [32 * mm, 70 * mm, width - 102 * mm])
    for item in rule.as_indicated:
        yield paragraph(f"As indicated, without a date: {item.title}. {item.text}", BODY)
    yield paragraph(f"Afterwards: {schedule.after_end}", BODY)


def _cautions(plan: CarePlan) -> Iterator[Flowable]:
    for result in plan.assessment.cautions:
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
    for need in plan.assessment.needed:
        what = "the situation and " if need.situations else ""
        yield paragraph(f"? {need.label} ({need.state}) would help to settle {what}{need.items} items.", BODY)
    for result in plan.assessment.undetermined:
        needs = ", ".join(plan.index.catalogue.label(need) for need in result.needs)
        yield paragraph(f"{result.item.title}: undetermined, needs {needs}.", SMALL)


def _disagreements(plan: CarePlan) -> Iterator[Flowable]:
    for entry in plan.assessment.disagreements:
        if entry.severity == "low":
            continue
        yield paragraph(f"{entry.id} {entry.title}", GROUP)
        for position in entry.positions:
            sources = "; ".join(plan.index.citation(one).strength_words() for one in position.statements[:1])
            yield paragraph(f"\u2022 {position.who}: {position.text}{f' ({sources})' if sources else ''}", BODY)
        yield paragraph(entry.handling, SMALL)


def _sources(plan: CarePlan) -> Iterator[Flowable]:
    for source in plan.sources:
        yield paragraph(source.reference, BODY)
        yield paragraph(
            f"Pack {source.pack} {source.version}, hash {source.hash}; {source.review}. {source.licence}", SMALL
        )
