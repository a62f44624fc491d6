"""The care plan as PDF: page 1 says who, what, decision, next dates and open questions; then the reasons; then the sources.

The same plan always gives the same bytes. Text is always escaped: nothing that a person enters is read as markup.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib import pagesizes
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph, Spacer, Table, TableStyle

from hgnen_desktop.core.careplan.plan import CarePlan, OptionLine, WorkupLine
from hgnen_desktop.core.domain.dates import long_date
from hgnen_desktop.core.engine.assessment import Result
from hgnen_desktop.core.export.assessment_text import figure_words
from hgnen_desktop.core.export.pdf_fonts import BOLD, OBLIQUE, REGULAR, check_printable, register_fonts
from hgnen_desktop.core.export.plan_text import VERDICT_WORDS, choice_words
from hgnen_desktop.core.export.words import DIRECTION_WORDS, WORKUP_WORDS, decision_words, source_words
from hgnen_desktop.core.guidelines.schema import Direction
from hgnen_desktop.core.schedule.surveillance import Schedule

PAGE_SIZES = {"A4": pagesizes.A4, "Letter": pagesizes.LETTER}
SIGNS = {
    Direction.FOR: "\u2713",
    Direction.MAY_CONSIDER: "\u25d0",
    Direction.IF_INDICATED: "\u25d0",
    Direction.NO_CONSENSUS: "\u2260",
    Direction.AGAINST: "\u2298",
}
_MARGIN, _TOP, _BOTTOM = 18 * mm, 22 * mm, 20 * mm
_OPEN_QUESTIONS_ON_PAGE_1 = 6


def _style(name: str, size: float, leading: float, **more: Any) -> ParagraphStyle:  # noqa: ANN401 - reportlab's own attributes
    return ParagraphStyle(
        name,
        fontName=more.pop("fontName", REGULAR),
        fontSize=size,
        leading=leading,
        splitLongWords=1,
        bulletFontName=REGULAR,
        **more,
    )


_TITLE = _style("title", 16, 20, fontName=BOLD, spaceAfter=2)
_HEADING = _style("heading", 11.5, 15, fontName=BOLD, spaceBefore=12, spaceAfter=4, keepWithNext=1)
_GROUP = _style("group", 9, 12, fontName=BOLD, spaceBefore=6, spaceAfter=2, keepWithNext=1)
_BODY = _style("body", 8.8, 11.6, spaceAfter=2)
_SMALL = _style("small", 7.4, 9.6, spaceAfter=1)
_LABEL = _style("label", 8, 11, fontName=BOLD)
_ITALIC = _style("italic", 7.4, 9.6, fontName=OBLIQUE, spaceAfter=1)


def plan_pdf(plan: CarePlan, page_size: str = "A4") -> bytes:
    """The care plan as PDF bytes.

    Args:
        plan: the plan.
        page_size: ``A4`` or ``Letter``.

    Raises:
        ExportError: when a text that a person entered holds a character that cannot be printed.
    """
    register_fonts()
    check_printable(_entered(plan))
    buffer = io.BytesIO()
    document = BaseDocTemplate(
        buffer,
        pagesize=PAGE_SIZES[page_size],
        leftMargin=_MARGIN,
        rightMargin=_MARGIN,
        topMargin=_TOP,
        bottomMargin=_BOTTOM,
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
    document.build(list(_story(plan, document.width)), canvasmaker=_running(plan))
    return buffer.getvalue()


# --- running header and footer -----------------------------------------------------------------------------------------


def _running(plan: CarePlan) -> type[Canvas]:
    """A canvas that writes header and footer when the number of pages is known."""
    label = plan.label or plan.case_id
    head = f"{label}  \u00b7  {plan.plan_date.isoformat()}  \u00b7  {'FINAL' if plan.final else 'DRAFT'}"
    packs = ", ".join(f"{source.short} {source.version}" for source in plan.sources)
    foot = f"{packs}  \u00b7  {plan.assessment.guidelines_hash[:12]}  \u00b7  for professionals"

    class Running(Canvas):
        def __init__(self, *arguments: Any, **options: Any) -> None:  # noqa: ANN401 - handed through
            super().__init__(*arguments, **options)
            self._pages: list[dict[str, Any]] = []

        def showPage(self) -> None:  # noqa: N802 - reportlab's name
            self._pages.append(dict(self.__dict__))
            self._startPage()

        def save(self) -> None:
            for number, page in enumerate(self._pages, 1):
                self.__dict__.update(page)
                self._margin(number)
                super().showPage()
            super().save()

        def _margin(self, number: int) -> None:
            width, height = self._pagesize
            self.setFont(REGULAR, 7.5)
            self.drawString(_MARGIN, height - 14 * mm, _cut(self, head, width - 2 * _MARGIN))
            self.setLineWidth(0.4)
            self.line(_MARGIN, height - 16 * mm, width - _MARGIN, height - 16 * mm)
            self.line(_MARGIN, 15 * mm, width - _MARGIN, 15 * mm)
            page = f"page {number} of {len(self._pages)}"
            self.drawRightString(width - _MARGIN, 11 * mm, page)
            self.drawString(_MARGIN, 11 * mm, _cut(self, foot, width - 2 * _MARGIN - 30 * mm))

    return Running


def _cut(canvas: Canvas, text: str, width: float) -> str:
    """The text, shortened with an ellipsis to fit one line of the margin; it stands in full on page 1."""
    while canvas.stringWidth(text, REGULAR, 7.5) > width:
        text = text[:-2].rstrip("\u2026") + "\u2026"
    return text


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
    yield from _section("Intended use", iter([_text(plan.intended_use, _SMALL)]))


def _section(title: str, body: Iterator[Flowable]) -> Iterator[Flowable]:
    first = next(body, None)
    if first is None:
        return
    yield _text(title, _HEADING)
    yield first
    yield from body


def _first_page(plan: CarePlan, width: float) -> Iterator[Flowable]:
    assessment = plan.assessment
    yield _text(plan.label or plan.case_id, _TITLE)
    if plan.name:
        yield _text(plan.name, _BODY)
    rows = [
        ("Care plan", f"{long_date(plan.plan_date)}, {'final' if plan.final else 'draft'}"),
        ("Entity", decision_words(assessment.entity)),
        ("Situation", decision_words(assessment.situation)),
        ("Decision", "; ".join(_decided(plan)) or "No decision recorded."),
        ("Next dates", _next_dates(plan)),
        ("Stop and look", "; ".join(one.item.title for one in assessment.cautions if one.item.level == "stop")),
        (
            "Open questions",
            "; ".join(f"{need.label} ({need.state})" for need in assessment.needed[:_OPEN_QUESTIONS_ON_PAGE_1])
            or "None.",
        ),
    ]
    yield _rows(
        [(_text(label, _LABEL), _lines(text, _BODY)) for label, text in rows if text], [28 * mm, width - 28 * mm]
    )
    if not assessment.in_scope:
        yield _text("The sources do not cover this patient; no pathway is shown.", _LABEL)


def _decided(plan: CarePlan) -> list[str]:
    words = [
        f"{line.result.item.title}: {VERDICT_WORDS[line.decision.verdict]}" for line in plan.decided if line.decision
    ]
    return words + [f"{one.text} (clinician's own)" for one in plan.own_options]


def _next_dates(plan: CarePlan) -> str:
    visits = plan.next_visits()
    if visits:
        return "\n".join(f"{long_date(visit.target)}: {visit.what} ({visit.counted})" for visit in visits)
    if plan.schedules:
        return "No dated visit on or after the plan date."
    return "Nothing is dated: no anchor date, or no rule in the sources."


def _diagnosis(plan: CarePlan) -> Iterator[Flowable]:
    assessment = plan.assessment
    for result in (assessment.entity, assessment.situation):
        yield _text(f"{result.label}: {decision_words(result)}", _LABEL)
        if result.outcome is not None and result.outcome.text:
            yield _text(result.outcome.text, _BODY)
        if result.outcome is None:
            needs = ", ".join(plan.index.catalogue.label(need) for need in result.needs)
            yield _text(f"It cannot be decided without: {needs}.", _BODY)
    for line in assessment.ledger:
        toward = plan.index.outcomes["entity"][line.entry.toward].label
        yield _text(
            f"\u2022 toward {toward}: {line.entry.text} ({line.entry.weight}; {line.citations[0].text()})", _BODY
        )
    for clash in assessment.attention:
        yield _text(f"\u26a0 {clash.message} {clash.remedy}", _BODY)


def _findings(plan: CarePlan, width: float) -> Iterator[Flowable]:
    rows, step = [], None
    for line in plan.findings:
        value = f"{line.value} ({line.on.isoformat()})" if line.on else line.value
        cell: list[Flowable] = [_text(value, _BODY)]
        if line.note:
            cell += _lines(line.note, _SMALL)
        rows.append((_text(line.step if line.step != step else "", _LABEL), _text(line.label, _BODY), cell))
        step = line.step
    if rows:
        yield _rows(rows, [30 * mm, 52 * mm, width - 82 * mm])
    if plan.notes:
        yield _text("Notes", _GROUP)
        yield from _lines(plan.notes, _BODY)


def _workup(plan: CarePlan, width: float) -> Iterator[Flowable]:
    for group, lines in groupby(plan.workup, key=lambda line: line.result.item.group):
        yield from _table(group, [_workup_row(line) for line in lines], width)


def _workup_row(line: WorkupLine) -> list[Any]:
    item = line.result.item
    status = line.record.state.value if line.record else ("result entered" if line.answered else "open")
    cell = [_text(f"{item.title}. {item.text}", _BODY), *_source(line.result)]
    if line.record and line.record.result:
        cell += _lines(line.record.result, _BODY)
    return [[_text(f"{SIGNS[item.direction]} {WORKUP_WORDS[item.direction]}", _BODY), _text(status, _SMALL)], cell]


def _options(options: Iterable[OptionLine], width: float) -> Iterator[Flowable]:
    for group, lines in groupby(options, key=lambda line: line.result.item.group):
        yield from _table(group, [_option_row(line) for line in lines], width)


def _option_row(line: OptionLine) -> list[Any]:
    item = line.result.item
    cell: list[Flowable] = [_text(f"{item.title}. {item.text}", _BODY)]
    cell += [_text(f"{side.label}: {side.text}", _BODY) for side in item.sides]
    if item.regimen:
        parts = (" + ".join(item.regimen.drugs), item.regimen.cycles, item.regimen.sequence)
        cell.append(_text("; ".join(part for part in parts if part), _SMALL))
    cell += _source(line.result)
    if line.decision is not None:
        cell.append(_text(f"Decision: {VERDICT_WORDS[line.decision.verdict]}", _LABEL))
        cell += _lines(line.decision.reason or "", _BODY)
    return [_text(f"{SIGNS[item.direction]} {DIRECTION_WORDS[item.direction]}", _BODY), cell]


def _table(group: str, rows: list[Any], width: float) -> Iterator[Flowable]:
    yield _text(group, _GROUP)
    yield _rows(rows, [32 * mm, width - 32 * mm])


def _source(result: Result[Any]) -> list[Flowable]:
    parts: list[Flowable] = [_text(source_words(result), _SMALL)]
    parts += [_text(f"On the boundary: {flag.note}", _SMALL) for flag in result.boundaries]
    if result.item.interpretation:
        parts.append(_text(f"Our reading: {result.item.interpretation}", _ITALIC))
    return parts


def _decision(plan: CarePlan) -> Iterator[Flowable]:
    for line in plan.decided:
        assert line.decision is not None
        yield _text(f"{line.result.item.title}: {VERDICT_WORDS[line.decision.verdict]}", _BODY)
        yield from _lines(line.decision.reason or "", _SMALL)
    for decision in plan.own_options:
        yield from _lines(f"{decision.text} ({VERDICT_WORDS[decision.verdict]}; not from the sources)", _BODY)
        yield from _lines(decision.reason or "", _SMALL)
    if not plan.decided and not plan.own_options:
        yield _text("No decision recorded.", _BODY)


def _surveillance(plan: CarePlan, width: float) -> Iterator[Flowable]:
    for schedule in plan.schedules:
        yield from _schedule(schedule, plan, width)
    if not plan.assessment.surveillance:
        yield _text("The sources give no surveillance rule for this situation.", _BODY)
    elif not plan.schedules:
        yield _text("No anchor date was given, so nothing is dated.", _BODY)


def _schedule(schedule: Schedule, plan: CarePlan, width: float) -> Iterator[Flowable]:
    rule, citation = schedule.rule, plan.index.citation(schedule.rule.statements[0])
    yield _text(rule.title, _GROUP)
    yield _text(f"{rule.text} Counted from {schedule.anchor.words()}.", _BODY)
    yield _text(f"{citation.strength_words()}; {citation.text()}", _SMALL)
    if rule.interpretation:
        yield _text(f"Our reading: {rule.interpretation}", _ITALIC)
    if rule.needs_confirmation:
        yield _text(f"\u26a0 To confirm: {rule.needs_confirmation}", _BODY)
    for words in choice_words(schedule):
        yield _text(f"\u2022 {words}", _SMALL)
    rows = [
        (_text(long_date(visit.target), _BODY), _text(visit.what, _BODY), _text(visit.counted, _SMALL))
        for visit in schedule.visits
    ]
    if rows:
        yield _rows(rows, [32 * mm, 70 * mm, width - 102 * mm])
    for item in rule.as_indicated:
        yield _text(f"As indicated, without a date: {item.title}. {item.text}", _BODY)
    yield _text(f"Afterwards: {schedule.after_end}", _BODY)


def _cautions(plan: CarePlan) -> Iterator[Flowable]:
    for result in plan.assessment.cautions:
        yield _text(f"\u26a0 {result.item.title}. {result.item.text}", _BODY)
        yield from _source(result)


def _prognosis(plan: CarePlan) -> Iterator[Flowable]:
    for one in plan.prognosis:
        if not one.matching:
            continue
        yield _text(one.result.item.title, _GROUP)
        for figure in one.matching:
            yield _text(f"\u2022 {figure_words(figure)}", _BODY)
        limits = f" Limits: {one.result.item.limits}" if one.result.item.limits else ""
        yield _text(f"{one.result.item.population}.{limits} ({one.result.strength.text()})", _SMALL)


def _open_questions(plan: CarePlan) -> Iterator[Flowable]:
    for need in plan.assessment.needed:
        what = "the situation and " if need.situations else ""
        yield _text(f"? {need.label} ({need.state}) would help to settle {what}{need.items} items.", _BODY)
    for result in plan.assessment.undetermined:
        needs = ", ".join(plan.index.catalogue.label(need) for need in result.needs)
        yield _text(f"{result.item.title}: undetermined, needs {needs}.", _SMALL)


def _disagreements(plan: CarePlan) -> Iterator[Flowable]:
    for entry in plan.assessment.disagreements:
        if entry.severity == "low":
            continue
        yield _text(f"{entry.id} {entry.title}", _GROUP)
        for position in entry.positions:
            sources = "; ".join(plan.index.citation(one).strength_words() for one in position.statements[:1])
            yield _text(f"\u2022 {position.who}: {position.text}{f' ({sources})' if sources else ''}", _BODY)
        yield _text(entry.handling, _SMALL)


def _sources(plan: CarePlan) -> Iterator[Flowable]:
    for source in plan.sources:
        yield _text(source.reference, _BODY)
        yield _text(
            f"Pack {source.pack} {source.version}, hash {source.hash}; {source.review}. {source.licence}", _SMALL
        )


# --- small parts -------------------------------------------------------------------------------------------------------


def _text(text: str, style: ParagraphStyle) -> Paragraph:
    """A paragraph of plain text. Runs of spaces are kept as a person typed them."""
    return Paragraph(escape(text.expandtabs(4)).replace("  ", " \u00a0"), style)


def _lines(text: str, style: ParagraphStyle) -> list[Flowable]:
    """A person's own text, line by line; empty lines stay as space."""
    return [_text(line, style) if line.strip() else Spacer(1, style.leading / 2) for line in text.splitlines()]


def _rows(rows: list[Any], widths: list[float]) -> Table:
    """A table with thin rules between its rows, which may break between pages and inside long rows."""
    style = [
        ("FONTNAME", (0, 0), (-1, -1), REGULAR),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), 6),
        ("TOPPADDING", (0, 0), (-1, -1), 2.5),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 2.5),
        ("LINEBELOW", (0, 0), (-1, -2), 0.25, (0.6, 0.6, 0.6)),
    ]
    return Table(rows, colWidths=widths, style=TableStyle(style), splitInRow=1, hAlign="LEFT")


def _entered(plan: CarePlan) -> Iterator[tuple[str, str]]:
    """Everything that a person typed, with its place, for the check of characters."""
    yield "label", plan.label
    yield "name", plan.name or ""
    yield "notes", plan.notes
    yield from ((f"note on {line.label}", line.note or "") for line in plan.findings)
    for line in plan.workup:
        if line.record and line.record.result:
            yield f"result of {line.result.item.title}", line.record.result
    for option in plan.decided:
        if option.decision and option.decision.reason:
            yield f"reason for {option.result.item.title}", option.decision.reason
    for decision in plan.own_options:
        yield "own option", f"{decision.text} {decision.reason or ''}"
    for schedule in plan.schedules:
        yield "anchor event", schedule.anchor.event or ""
