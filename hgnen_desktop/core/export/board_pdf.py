"""One page for a tumor board: who, what is asked, what is known and missing, the sources' options, and room for the decision.

The page never grows to a second one. Lists that would not fit are shortened, and each shortened list says how many entries
are left and that they stand in the care plan.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Frame, Spacer, Table, TableStyle

from hgnen_desktop.core.careplan.plan import CarePlan, OptionLine
from hgnen_desktop.core.domain.dates import long_date
from hgnen_desktop.core.engine.assessment import Check
from hgnen_desktop.core.errors import ExportError, Fault
from hgnen_desktop.core.export.pdf_document import SAME_BYTES, describe
from hgnen_desktop.core.export.pdf_fonts import BOLD, REGULAR, register_fonts
from hgnen_desktop.core.export.pdf_parts import (
    BOTTOM,
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
    replaced_line,
    running_canvas,
    text_style,
    thin_rows,
)
from hgnen_desktop.core.export.plan_words import WHO, findings_by_id, other_decision, who_words
from hgnen_desktop.core.guidelines.schema import Direction
from hgnen_desktop.core.wording import DIRECTION_WORDS, decision_words

_TEXT = text_style("board", 8.4, 10.6)
_HEAD = text_style("board head", 9.4, 12, fontName=BOLD, spaceBefore=6, spaceAfter=2)
_LABELS, _STRENGTH, _SIGN = 28 * mm, 38 * mm, 36 * mm
_LINES_TO_FILL = ("Decision", "", "Reason", "Present", "Signed")
_NAMED_SITUATIONS, _NAMED_NEEDS, _NAMED_APART = 3, 8, 2
_LONGEST_OWN = 400  # characters of one recorded decision; the care plan has it whole
# Which list is shortened first, and to how many entries before the next one has to give way; then once more, and harder.
_ORDER = ("findings", "differ", "against", "cautions", "missing", "decided", "options")
_FLOORS = (
    {"findings": 10, "differ": 3, "against": 4, "cautions": 6, "missing": 5, "decided": 4, "options": 10},
    {"findings": 5, "differ": 1, "against": 2, "cautions": 3, "missing": 3, "decided": 2, "options": 5},
    {"findings": 1, "differ": 1, "against": 1, "cautions": 1, "missing": 1, "decided": 1, "options": 1},
)


@dataclass(frozen=True, slots=True)
class _Block:
    """A part of the page: how many entries its list has, and how it is made when only so many are shown."""

    name: str
    entries: int
    make: Callable[[int], list[Flowable]]


def board_pdf(plan: CarePlan, page_size: str = "A4") -> bytes:
    """The tumor-board summary of a plan as PDF bytes, always one page. The same plan gives the same bytes.

    Args:
        plan: the plan.
        page_size: ``A4`` or ``Letter``.

    Raises:
        ExportError: when the page size is not known, or a very long label leaves no room.
    """
    if page_size not in PAGE_SIZES:
        raise ExportError(
            Fault("page size", f"'{page_size}' is not a page size.", f"Allowed: {', '.join(PAGE_SIZES)}.")
        )
    register_fonts()
    width, height = PAGE_SIZES[page_size]
    frame = Frame(
        MARGIN,
        BOTTOM - 3 * mm,
        width - 2 * MARGIN,
        height - TOP - BOTTOM + 6 * mm,
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )
    story = _fitted(_blocks(plan, width - 2 * MARGIN), width - 2 * MARGIN, height - TOP - BOTTOM + 6 * mm)
    buffer = io.BytesIO()
    canvas = running_canvas(plan)(buffer, pagesize=(width, height), **SAME_BYTES)
    title = f"Tumor board summary of {plan.plan_date.isoformat()}"
    describe(canvas, title, "Tumor board summary for high-grade neuroendocrine neoplasia", plan.plan_date)
    frame.addFromList(story, canvas)
    if story:
        raise ExportError(
            Fault(
                "tumor board summary", "the case does not fit on one page.", "Shorten its label, or use the care plan."
            )
        )
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


# --- fitting -----------------------------------------------------------------------------------------------------------


def _fitted(blocks: Sequence[_Block], width: float, height: float) -> list[Flowable]:
    """The page with as much as fits: all of it, or the lists shortened one entry at a time in a fixed order."""
    limits = {block.name: block.entries for block in blocks}
    heights = {block.name: _height(block.make(block.entries), width) for block in blocks}
    by_name = {block.name: block for block in blocks}
    for floors in _FLOORS:
        for name in _ORDER:
            while sum(heights.values()) > height and limits[name] > floors[name]:
                limits[name] -= 1
                heights[name] = _height(by_name[name].make(limits[name]), width)
    # The last list that gave way may have freed more than was needed.
    for name in reversed(_ORDER):
        while limits[name] < by_name[name].entries:
            taller = _height(by_name[name].make(limits[name] + 1), width)
            if sum(heights.values()) - heights[name] + taller > height:
                break
            limits[name], heights[name] = limits[name] + 1, taller
    return [flowable for block in blocks for flowable in block.make(limits[block.name])]


def _height(flowables: Iterable[Flowable], width: float) -> float:
    return float(sum(one.wrap(width, 10_000)[1] + one.getSpaceBefore() + one.getSpaceAfter() for one in flowables))


def _more(total: int, shown: int) -> str:
    """What stands at the end of a shortened list; empty when all of it is there."""
    return f"and {total - shown} more, see the care plan" if total > shown else ""


# --- what stands on the page -------------------------------------------------------------------------------------------


def _blocks(plan: CarePlan, width: float) -> list[_Block]:
    return [
        _Block("head", 0, lambda _count: _head(plan, width)),
        _findings(plan, width),
        _missing(plan, width),
        _options(plan, width),
        _against(plan, width),
        _cautions(plan),
        _differ(plan),
        _decision(plan, width),
        _Block("end", 0, lambda _count: _end(plan, width)),
    ]


def _head(plan: CarePlan, width: float) -> list[Flowable]:
    assessment = plan.assessment
    standing = "final" if plan.final else "draft"
    named = f"{plan.name}  \u00b7  " if plan.name else ""
    lines = [("Patient", who_words(plan)), ("Entity", decision_words(assessment.entity)), ("Question", _question(plan))]
    lines += [("Attention", f"\u26a0 {clash.message} {clash.remedy}") for clash in assessment.attention]
    if not assessment.in_scope:
        lines.append(("Scope", "The sources do not cover this patient; no pathway is shown."))
    return [
        paragraph(plan.title, TITLE),
        paragraph(f"{named}Tumor board summary of {long_date(plan.plan_date)}, {standing}", _TEXT),
        Spacer(1, 3),
        _labelled(lines, width),
    ]


def _question(plan: CarePlan) -> str:
    """The situation that the board is asked about, or how many are possible and what would settle it."""
    situation = plan.assessment.situation
    if situation.outcome is not None:
        return f"What next in: {situation.outcome.label}"
    words = decision_words(situation)
    if len(situation.possible) > _NAMED_SITUATIONS:
        words = f"The situation is not settled: {len(situation.possible)} situations of the sources are possible"
    needs = [plan.index.catalogue.label(need) for need in situation.needs]
    named = [*needs[:_NAMED_NEEDS], *filter(None, [_more(len(needs), _NAMED_NEEDS)])]
    return f"{words}. It cannot be settled without: {', '.join(named)}."


def _findings(plan: CarePlan, width: float) -> _Block:
    """What was found, those first that settled what the tumor is and where the patient stands."""
    asked = {
        fact
        for decision in (plan.assessment.entity, plan.assessment.situation)
        for step in decision.path
        for answer in step.answers
        for fact in _facts(answer.check)
    }
    found = {finding: line for finding, line in findings_by_id(plan).items() if finding not in WHO}
    ordered = [*(one for one in found if one in asked), *(one for one in found if one not in asked)]
    words = [f"{found[one].label}: {found[one].value}" for one in ordered]
    return _Block("findings", len(words), lambda count: _run_in("Key findings", words, count, "None entered.", width))


def _facts(check: Check) -> set[str]:
    return set().union({check.fact} if check.fact else set(), *(_facts(part) for part in check.parts))


def _missing(plan: CarePlan, width: float) -> _Block:
    not_entered = "not entered"
    words = [
        need.label if need.state == not_entered else f"{need.label} ({need.state})" for need in plan.assessment.needed
    ]
    undetermined = len(plan.assessment.undetermined)
    after = ""
    if undetermined:
        items = "1 item of the sources is" if undetermined == 1 else f"{undetermined} items of the sources are"
        after = f"\n? {items} undetermined until then; see the care plan."
    none = "Nothing that would change the advice."
    return _Block("missing", len(words), lambda count: _run_in("Missing", words, count, none, width, after))


def _run_in(label: str, words: Sequence[str], count: int, none: str, width: float, after: str = "") -> list[Flowable]:
    parts = [*words[:count], *filter(None, [_more(len(words), count)])]
    return [_labelled([(label, ("; ".join(parts) or none) + after)], width)]


def _labelled(lines: Sequence[tuple[str, str]], width: float) -> Table:
    rows = [(paragraph(label, LABEL), own_lines(words, _TEXT)) for label, words in lines]
    return thin_rows(rows, [_LABELS, width - _LABELS])


def _options(plan: CarePlan, width: float) -> _Block:
    lines = [line for line in plan.options if line.result.item.direction is not Direction.AGAINST]
    title = "Options of the sources, in their order; none is preferred"
    none = "The sources name no option here." if plan.assessment.in_scope else ""
    return _Block("options", len(lines), lambda count: _option_table(title, lines, count, none, width))


def _against(plan: CarePlan, width: float) -> _Block:
    lines = [line for line in plan.options if line.result.item.direction is Direction.AGAINST]
    return _Block("against", len(lines), lambda count: _option_table("Advised against", lines, count, "", width))


def _option_table(title: str, lines: Sequence[OptionLine], count: int, none: str, width: float) -> list[Flowable]:
    if not lines:
        return [paragraph(title, _HEAD), paragraph(none, _TEXT)] if none else []
    rows = [_option_row(line) for line in lines[:count]]
    made: list[Flowable] = [paragraph(title, _HEAD), _compact(rows, [_SIGN, width - _SIGN - _STRENGTH, _STRENGTH])]
    if count < len(lines):
        made.append(paragraph(_more(len(lines), count), _TEXT))
    return made


def _option_row(line: OptionLine) -> list[Any]:
    item = line.result.item
    flag = " (on a boundary of the source)" if line.result.boundaries else ""
    return [
        paragraph(f"{SIGNS[item.direction]} {DIRECTION_WORDS[item.direction]}", _TEXT),
        paragraph(f"{item.title}{flag}", _TEXT),
        paragraph(line.result.strength.strength_words(), SMALL),
    ]


def _compact(rows: list[Any], widths: list[float]) -> Table:
    table = thin_rows(rows, widths)
    table.setStyle(TableStyle([("TOPPADDING", (0, 0), (-1, -1), 1), ("BOTTOMPADDING", (0, 0), (-1, -1), 1.5)]))
    return table


def _cautions(plan: CarePlan) -> _Block:
    """Stops first. Mere notes stand in the care plan alone."""
    levels = {"stop": "Stop: ", "caution": ""}
    words = [
        f"\u26a0\u00a0{lead}{one.item.title}"
        for level, lead in levels.items()
        for one in plan.assessment.cautions
        if one.item.level == level
    ]
    return _Block("cautions", len(words), lambda count: _list("Look here before acting", words, count))


def _differ(plan: CarePlan) -> _Block:
    words = [f"{one.id} {one.title}" for one in plan.assessment.disagreements if one.severity == "high"]
    return _Block("differ", len(words), lambda count: _list("Where the sources differ or stop short", words, count))


def _list(title: str, words: Sequence[str], count: int) -> list[Flowable]:
    if not words:
        return []
    parts = [*words[:count], *filter(None, [_more(len(words), count)])]
    return [paragraph(title, _HEAD), paragraph("; ".join(parts), _TEXT)]


def _decision(plan: CarePlan, width: float) -> _Block:
    """What was decided, or lines to fill in at the board; decisions that stand apart from the present options below."""
    words = [_shortened(one) for one in decided_words(plan)]
    apart = _decided_apart(plan)

    def make(count: int) -> list[Flowable]:
        if words:
            lines = [*words[:count], *filter(None, [_more(len(words), count)])]
            rows: list[Any] = [
                (paragraph("Decision", LABEL), [part for line in lines for part in own_lines(line, _TEXT)]),
                (paragraph("Signed", LABEL), ""),
            ]
            heights: list[float | None] = [None, None]
        else:
            rows = [(paragraph(label, LABEL), "") for label in _LINES_TO_FILL]
            heights = [6.5 * mm] * len(rows)
        if apart:
            rows.append((paragraph("Recorded before", LABEL), own_lines("\n".join(apart), _TEXT)))
            heights.append(None)
        return [paragraph("Decision", _HEAD), _box(rows, width, heights)]

    return _Block("decided", len(words), make)


def _decided_apart(plan: CarePlan) -> list[str]:
    """Decisions on options that the sources no longer show for these findings, and how many are of earlier lines."""
    unlisted = [f"No longer among the options: {_shortened(other_decision(one))}" for one in plan.unlisted_decisions]
    words = [*unlisted[:_NAMED_APART], *filter(None, [_more(len(unlisted), _NAMED_APART)])]
    earlier = len(plan.earlier_decisions)
    if earlier:
        what = "1 earlier decision" if earlier == 1 else f"{earlier} earlier decisions"
        words.append(f"{what}, see the care plan")
    return words


def _shortened(text: str) -> str:
    """One recorded decision, in one line; a very long one says that it goes on in the care plan."""
    line = " ".join(text.split())
    if len(line) <= _LONGEST_OWN:
        return line
    return f"{line[:_LONGEST_OWN].rsplit(' ', 1)[0]} \u2026 (goes on in the care plan)"


def _box(rows: list[Any], width: float, heights: list[float | None]) -> Table:
    thin = (0.6, 0.6, 0.6)
    style = [
        ("BOX", (0, 0), (-1, -1), 0.6, (0, 0, 0)),
        ("LINEBELOW", (1, 0), (-1, -2), 0.25, thin),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 4),
        ("TOPPADDING", (0, 0), (-1, -1), 2.5),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 2.5),
        ("FONTNAME", (0, 0), (-1, -1), REGULAR),
    ]
    return Table(rows, colWidths=[_LABELS, width - _LABELS], rowHeights=heights, style=TableStyle(style), hAlign="LEFT")


def _end(plan: CarePlan, width: float) -> list[Flowable]:
    reviews = "; ".join(f"{source.short}: {source.review}" for source in plan.sources)
    return [
        Spacer(1, 5),
        _labelled([("Next dates", next_dates(plan))], width),
        Spacer(1, 3),
        paragraph(f"Reasons, figures, sources and all findings stand in the care plan. {reviews}.", SMALL),
        paragraph(plan.intended_use, SMALL),
        *replaced_line(entered(plan)),
    ]
