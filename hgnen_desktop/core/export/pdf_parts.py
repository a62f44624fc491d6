"""What the PDFs of a plan share: sizes, text styles, header and footer, and the few words that stand on each of them.

Text is always escaped: nothing that a person enters is read as markup.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib import pagesizes
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Paragraph, Spacer, Table, TableStyle

from hgnen_desktop.core.careplan.intended_use import NOT_SIGNED
from hgnen_desktop.core.careplan.plan import CarePlan
from hgnen_desktop.core.domain.case import Verdict
from hgnen_desktop.core.domain.dates import long_date
from hgnen_desktop.core.export.pdf_document import Heading, Linked, OutlinedCanvas
from hgnen_desktop.core.export.pdf_fonts import BOLD, OBLIQUE, REGULAR, clusters, is_plain, printable, replaced
from hgnen_desktop.core.export.plan_words import no_dates, option_decision, short_reason
from hgnen_desktop.core.export.script_paragraph import ScriptParagraph
from hgnen_desktop.core.export.shaped_text import draw_text, text_width
from hgnen_desktop.core.guidelines.schema import Direction

PAGE_SIZES = {"A4": pagesizes.A4, "Letter": pagesizes.LETTER}
SIGNS = {
    Direction.FOR: "\u2713",
    Direction.MAY_CONSIDER: "\u25d0",
    Direction.IF_INDICATED: "\u25d0",
    Direction.NO_CONSENSUS: "\u2260",
    Direction.AGAINST: "\u2298",
}
_MOST_WAITING = 3  # overdue or missed visits named among the next dates; the rest is counted
_HALF_PAGE = 120 * mm
_RULE = (0.6, 0.6, 0.6)
MARGIN, TOP, BOTTOM = 18 * mm, 22 * mm, 20 * mm


def text_style(name: str, size: float, leading: float, **more: Any) -> ParagraphStyle:  # noqa: ANN401 - reportlab's own attributes
    """A text style in the embedded face; sizes in points."""
    return ParagraphStyle(
        name,
        fontName=more.pop("fontName", REGULAR),
        fontSize=size,
        leading=leading,
        splitLongWords=1,
        allowWidows=0,
        allowOrphans=0,
        bulletFontName=REGULAR,
        **more,
    )


TITLE = text_style("title", 16, 20, fontName=BOLD, spaceAfter=2)
HEADING = text_style("heading", 11.5, 15, fontName=BOLD, spaceBefore=12, spaceAfter=4, keepWithNext=1)
GROUP = text_style("group", 9, 12, fontName=BOLD, spaceBefore=6, spaceAfter=2, keepWithNext=1)
BODY = text_style("body", 8.8, 11.6, spaceAfter=2)
SMALL = text_style("small", 7.4, 9.6, spaceAfter=1)
LABEL = text_style("label", 8, 11, fontName=BOLD)

# --- running header and footer -----------------------------------------------------------------------------------------


def running_canvas(plan: CarePlan) -> type[OutlinedCanvas]:
    """A canvas that writes header and footer when the number of pages is known."""
    label = plan.title
    status = f"  \u00b7  {plan.plan_date.isoformat()}  \u00b7  {'FINAL' if plan.final else 'DRAFT'}"
    unsigned = f"guidelines {NOT_SIGNED}" if any(source.review == NOT_SIGNED for source in plan.sources) else ""
    packs = ", ".join(f"{source.short} {source.version}" for source in plan.sources)
    foot = f"{packs}  \u00b7  {plan.assessment.guidelines_hash[:12]}  \u00b7  for professionals"

    class Running(OutlinedCanvas):
        def margin(self, number: int, pages: int) -> None:
            width, height = self._pagesize
            self.setFont(REGULAR, 7.5)
            room = width - 2 * MARGIN - self.stringWidth(f"{unsigned}    ", REGULAR, 7.5)
            draw_text(self, MARGIN, height - 14 * mm, _cut(" ".join(label.split()), room, status), REGULAR, 7.5)
            self.setFont(REGULAR, 7.5)
            self.drawRightString(width - MARGIN, height - 14 * mm, unsigned)
            self.setLineWidth(0.4)
            self.line(MARGIN, height - 16 * mm, width - MARGIN, height - 16 * mm)
            self.line(MARGIN, 15 * mm, width - MARGIN, 15 * mm)
            self.drawRightString(width - MARGIN, 11 * mm, f"page {number} of {pages}")
            self.drawString(MARGIN, 11 * mm, _cut(foot, width - 2 * MARGIN - 30 * mm))

    return Running


def _cut(text: str, width: float, rest: str = "") -> str:
    """Text and rest on one line of the margin. A long text is shortened and stands in full on page 1; the rest never is."""
    if text_width(text + rest, REGULAR, 7.5) <= width:
        return text + rest
    letters = list(clusters(text))
    while letters and text_width("".join(letters) + "\u2026" + rest, REGULAR, 7.5) > width:
        letters.pop()
    return ("".join(letters) + "\u2026" if letters else "") + rest


def decided_words(plan: CarePlan) -> list[str]:
    """The clinician's present decisions, one line each, what was chosen first; empty when none is recorded."""
    chosen: list[str] = []
    others: list[str] = []
    for line in plan.decided:
        accepted = line.decision is not None and line.decision.verdict is Verdict.ACCEPTED
        (chosen if accepted else others).append(f"{line.result.item.title}: {option_decision(line)}")
    own = [f"{one.text} (clinician's own{f', {one.on.isoformat()}' if one.on else ''})" for one in plan.own_options]
    return [*chosen, *own, *others]


def next_dates(plan: CarePlan) -> str:
    """What is overdue and the next visits, a line each with what is done said once; or why nothing is dated."""
    if not plan.schedules:
        return no_dates(plan)
    waiting, coming = plan.waiting(), plan.coming()
    shown = [*waiting[:_MOST_WAITING], *coming]
    procedures = list(dict.fromkeys(line.visit.what for line in shown))
    titles = {one.plan.rule: one.plan.title for one in plan.schedules}
    lines = [f"{procedures[0]}:"] if len(procedures) == 1 and shown else []
    if len(plan.schedules) > 1:
        lines.append(f"{len(plan.schedules)} rules apply and none is chosen; the next dates of all of them:")
    for line in shown:
        sign = f"\u26a0 {line.state.value.capitalize()}: " if line in waiting else ""
        # With several rules the title tells them apart, and says what is done as well.
        what = f"{titles[line.visit.rule]}; " if len(titles) > 1 else ""
        lines.append(f"{sign}{long_date(line.present)} ({what}{short_reason(line)})")
    if len(waiting) > _MOST_WAITING:
        lines.insert(-len(coming) or len(lines), f"\u26a0 and {len(waiting) - _MOST_WAITING} more overdue or missed")
    if not coming:
        lines.append(f"No visit is ahead in this plan. {plan.schedules[0].plan.after_end}")
    return "\n".join([*lines, *(f"\u26a0 {one.doubt}" for one in plan.schedules if one.doubt)])


# --- small parts -------------------------------------------------------------------------------------------------------


def paragraph(text: str, style: ParagraphStyle) -> Flowable:
    """A paragraph of plain text of any script. Runs of spaces are kept as a person typed them."""
    kept = text.expandtabs(4).replace("  ", " \u00a0")
    if not is_plain(kept, style.fontName):
        kept = printable(kept, style.fontName)
        if not is_plain(kept, style.fontName):
            return ScriptParagraph([(kept, style.fontName)], style)
    return Paragraph(escape(kept), style)


def section_heading(title: str, style: ParagraphStyle = HEADING) -> Paragraph:
    """The heading of a section in the program's words, which stands in the outline of the document."""
    return Heading(escape(title), style)


def linked(text: str, section: str, style: ParagraphStyle) -> Paragraph:
    """Words of the program that lead to the section with this heading."""
    return Linked(escape(text), style, section)


def replaced_line(texts: Iterable[tuple[str, str]]) -> list[Flowable]:
    """One line that names what could not be printed as it was entered, or nothing.

    Args:
        texts: (where, text) of everything a person entered.
    """
    words = replaced(texts)
    return [paragraph(words, SMALL)] if words else []


class Readings:
    """How sources were read where they leave room: a number stands beside the item, the words in a section, each once."""

    def __init__(self) -> None:
        self.words: list[str] = []

    def mark(self, reading: str | None) -> str:
        """What stands beside an item; empty when its source was taken as it is printed."""
        if not reading:
            return ""
        if reading not in self.words:
            self.words.append(reading)
        return f"Our reading:\u00a0note\u00a0{self.words.index(reading) + 1}."


def led(lead: str, text: str, style: ParagraphStyle, mark: str = "") -> Flowable:
    """A paragraph of plain text: the first words bold, and the mark of a reading at its end in italics."""
    parts = [(f"{lead} ", BOLD) if lead else ("", BOLD), (text, style.fontName), (f" {mark}" if mark else "", OBLIQUE)]
    if not all(is_plain(words, face) for words, face in parts):
        return ScriptParagraph(parts, style)
    head = f"<b>{escape(lead)}</b> " if lead else ""
    tail = f" <i>{escape(mark)}</i>" if mark else ""
    return Paragraph(f"{head}{escape(text)}{tail}", style)


def together(parts: Sequence[Flowable]) -> Iterator[Flowable]:
    """The parts on one page, with a heading before them; torn only when they are longer than a page."""
    for part in parts[:-1]:
        part.keepWithNext = 1
    yield from parts


def own_lines(text: str, style: ParagraphStyle) -> list[Flowable]:
    """A person's own text, line by line; empty lines stay as one space, so that thousands of them fill no pages."""
    lines = text.splitlines()
    return [
        paragraph(line, style) if line.strip() else Spacer(1, style.leading / 2)
        for before, line in zip(["x", *lines], lines, strict=False)
        if line.strip() or before.strip()
    ]


def thin_rows(rows: list[Any], widths: list[float]) -> Table:
    """A table with thin rules between its rows, which may break between pages and inside long rows."""
    style = [
        ("FONTNAME", (0, 0), (-1, -1), REGULAR),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), 6),
        ("TOPPADDING", (0, 0), (-1, -1), 2.5),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 2.5),
        ("LINEBELOW", (0, 0), (-1, -2), 0.25, _RULE),
    ]
    return Table(rows, colWidths=widths, style=TableStyle(style), splitInRow=1, hAlign="LEFT")


def row_by_row(rows: Sequence[Any], widths: list[float], *, is_tight: bool = False) -> Iterator[Flowable]:
    """The same rows one after the other, so that pages are filled: a row is torn only when it is longer than half a page."""
    for number, row in enumerate(rows):
        table = thin_rows([row], widths)
        if number:
            table.setStyle(TableStyle([("LINEABOVE", (0, 0), (-1, 0), 0.25, _RULE)]))
        table = tight(table) if is_tight else table
        table.splitInRow = int(table.wrap(sum(widths), _HALF_PAGE)[1] > _HALF_PAGE)
        yield table


def tight(table: Table) -> Table:
    """The table with little room between its rows, for long lists."""
    table.setStyle(TableStyle([("TOPPADDING", (0, 0), (-1, -1), 1), ("BOTTOMPADDING", (0, 0), (-1, -1), 1)]))
    return table


def entered(plan: CarePlan) -> Iterator[tuple[str, str]]:
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
    for other in (*plan.unlisted_decisions, *plan.earlier_decisions):
        decision = other.decision
        yield f"decision on {other.title}", f"{other.title} {decision.line or ''} {decision.reason or ''}"
    for follow in (*(one.plan for one in plan.schedules), *plan.past_follow_ups):
        yield "anchor event", follow.anchor.event or ""
        yield "rule of the clinic's own", follow.text if follow.own else ""
        yield "reason for the end of a follow-up", follow.end_reason or ""
        yield from (("note on a visit", one.note or "") for line in follow.lines for one in line.records)
    # A note may quote the id of a visit that stands in the case file.
    yield from (("follow-up", note) for note in plan.date_notes)
