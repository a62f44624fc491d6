"""Sections and blocks of a document as parts of a PDF page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from hgnen_desktop.core.careplan.document import (
    Block,
    CoursePicture,
    Document,
    Form,
    Heading,
    Line,
    Picture,
    Row,
    Section,
)
from hgnen_desktop.core.careplan.fitting import Measured, counts_that_fit, parted
from hgnen_desktop.core.domain.dates import long_date
from hgnen_desktop.core.export.pdf_fonts import BOLD, REGULAR
from hgnen_desktop.core.export.pdf_parts import (
    BODY,
    GROUP,
    HEADING,
    LABEL,
    RULE,
    SENTENCE,
    SMALL,
    TAIL,
    TITLE,
    hanging,
    linked,
    own_lines,
    paragraph,
    replaced_line,
    run,
    section_heading,
)
from hgnen_desktop.core.export.pdf_structure import Element, row_heading
from hgnen_desktop.core.export.pdf_timeline import Timeline
from hgnen_desktop.core.export.platypus import Flowable, Table, TableStyle, mm
from hgnen_desktop.core.export.signs import SIGNS
from hgnen_desktop.core.export.tagged_canvas import Grid, Rule, into_row

_HALF_PAGE = 120 * mm
_LABELS, _NARROW, _FORM = 36 * mm, 27 * mm, 26 * mm
_MORE = Line("more", is_small=True)
_CELLS = TableStyle(
    [
        ("FONTNAME", (0, 0), (-1, -1), REGULAR),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), 6),
        ("TOPPADDING", (0, 0), (-1, -1), 0.8),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 0.8),
    ]
)


def _section_top(section: Section, width: float) -> list[Flowable]:
    """What stands above the blocks of a section."""
    if not section.title:
        return []
    rule = Rule(width, thickness=0.5, color=RULE, spaceBefore=6, spaceAfter=0)
    rule.keepWithNext = 1
    return [rule, section_heading(section.title, HEADING, section.leads_to)]


def _block_parts(block: Block, width: float) -> list[Flowable]:
    if isinstance(block, Line):
        return list(_line(block))
    if isinstance(block, Heading):
        return [paragraph(block.text, GROUP)]
    if isinstance(block, Row):
        return [_row(block, width)]
    if isinstance(block, Form):
        return [_form(block, width)]
    if isinstance(block, CoursePicture):
        from hgnen_desktop.core.export.pdf_course import CourseDrawing

        return [CourseDrawing(block.picture)]
    assert isinstance(block, Picture)
    return [Timeline(block.plan)]


def _line(line: Line) -> Iterator[Flowable]:
    if line.leads_to:
        yield linked(line.text, line.leads_to, SMALL)
        return
    style = hanging(SMALL if line.is_small else BODY, line.level, signed=line.sign is not None)
    sign = SIGNS[line.sign] if line.sign is not None else ""
    lead = f"{line.lead} " if line.lead else ""
    tail = f"  \u00b7 {line.tail}" if line.tail else ""
    after = f"; {line.after}" if line.after else ""
    face = BOLD if line.is_strong else REGULAR
    words = line.text.splitlines() or [""]
    if not line.is_own or len(words) == 1:
        yield run([(lead, BOLD), (line.text, face), (tail, TAIL), (after, REGULAR)], style, sign)
        return
    yield run([(lead, BOLD), (words[0], face)], style, sign)
    yield from own_lines("\n".join(words[1:]), style)
    if tail:
        yield run([(tail.strip(" \u00b7"), TAIL)], style)


def _row(row: Row, width: float) -> Table:
    label = _NARROW if row.is_narrow else _LABELS
    cell = [part for line in row.lines for part in _line(line)]
    name = [paragraph(row.label, LABEL)] if row.label else []
    into_row([(row_heading(), name), (Element("TD"), cell)])
    table = _grid([(name, cell)], [label, width - label])
    # What belongs together, such as a decision and its reason, is torn only when it is longer than half a page.
    table.splitInRow = int(table.wrap(width, _HALF_PAGE)[1] > _HALF_PAGE)
    return table


def _grid(rows: list[Any], widths: list[float]) -> Table:
    return Grid(rows, colWidths=widths, style=_CELLS, splitInRow=1, hAlign="LEFT")


def _form(form: Form, width: float) -> Table:
    """Lines to write on; what is known already stands on them. Two stand beside each other, the last has a line of its own."""
    fields = [(paragraph(label, LABEL), own_lines(value, BODY)) for label, value in form.rows]
    beside = [] if form.is_wide else fields[:-1]
    rows = [[*one, *other] for one, other in zip(beside[::2], beside[1::2], strict=True)]
    paired = len(rows)
    rows += [[*one, [], []] for one in fields[len(beside) :]]
    column = (width - 2 * _FORM) / 2
    heights = [None if any(row[place] for place in (1, 3)) else 7.4 * mm for row in rows]
    table = Grid(rows, colWidths=[_FORM, column, _FORM, column], rowHeights=heights, hAlign="LEFT")
    style = [
        ("FONTNAME", (0, 0), (-1, -1), REGULAR),
        ("VALIGN", (0, 0), (-1, -1), "BOTTOM"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), 4),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 1),
        ("LINEBELOW", (1, paired), (3, -1), 0.4, RULE),
        *(("SPAN", (1, row), (3, row)) for row in range(paired, len(rows))),
        *(("LINEBELOW", (place, 0), (place, paired - 1), 0.4, RULE) for place in (1, 3) if paired),
    ]
    table.setStyle(TableStyle(style))
    return table


def measure(flowables: list[Flowable], width: float) -> float:
    """The height that parts take one below the other, in points."""
    return float(sum(one.wrap(width, 10_000)[1] + one.getSpaceBefore() + one.getSpaceAfter() for one in flowables))


def head_flowables(document: Document) -> list[Flowable]:
    """What stands at the top of page 1: whose it is, of when, and the patient in one sentence."""
    when = f"{document.kind}, {long_date(document.plan_date)}, {document.status.lower()}"
    named = own_lines(document.name, BODY)
    return [
        paragraph(document.label, TITLE),
        *named,
        paragraph(when, BODY),
        *own_lines(document.sentence, SENTENCE),
        *replaced_line(document.entered),
    ]


class Flow:
    """Sections and blocks as parts of pages of one width. The parts that were measured are those that are set.

    Args:
        width: of the page, in points.
    """

    def __init__(self, width: float) -> None:
        self._width = width
        self._measured: dict[int, tuple[Block, list[Flowable], float]] = {}

    def section(self, section: Section) -> list[Flowable]:
        """A section with a thin rule and its heading, which stands in the outline."""
        return [*_section_top(section, self._width), *(part for block in section.blocks for part in self._parts(block))]

    def _parts(self, block: Block) -> list[Flowable]:
        kept = self._measured.pop(id(block), None)  # taken out: what stands in two places is made twice
        return _block_parts(block, self._width) if kept is None else kept[1]

    def _height(self, block: Block) -> float:
        kept = self._measured.get(id(block))
        if kept is None:
            parts = _block_parts(block, self._width)
            kept = self._measured[id(block)] = block, parts, measure(parts, self._width)
        return kept[-1]

    def fitted(
        self,
        sections: Sequence[Section],
        gives_way: Sequence[tuple[str, int]],
        where: str,
        height: float,
        rest: str = "",
    ) -> tuple[list[Section], list[Section]]:
        """The sections as far as they fit a page, and what is left of them.

        Args:
            sections: in the order in which they are read.
            gives_way: see :func:`hgnen_desktop.core.careplan.fitting.counts_that_fit`.
            where: where the rest stands, in words.
            height: of the page, in points.
            rest: what is added to the title of what is left, for example ``from page 1``.
        """
        more = self._height(_MORE)
        measured = [
            Measured(
                section,
                measure(_section_top(section, self._width), self._width),
                tuple(map(self._height, section.blocks)),
                more,
            )
            for section in sections
        ]
        counts = counts_that_fit(measured, gives_way, height)
        parts = [
            parted(section, counts[section.key], where, f"{section.title} ({rest})" if rest else "")
            for section in sections
        ]
        return [shown for shown, _left in parts], [left for _shown, left in parts if left is not None]
