"""The due list on paper: a box to tick before each line, the columns of the list, and what was asked for on top.

An entry is never split between two pages, and every page says which list it is and how many pages there are.
"""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Callable, Iterable, Mapping, Sequence

from hgnen_desktop.core.domain.dates import long_date
from hgnen_desktop.core.errors import ExportError, Fault
from hgnen_desktop.core.export.due_table import days_words
from hgnen_desktop.core.export.pdf_document import SAME_BYTES, OutlinedCanvas, describe
from hgnen_desktop.core.export.pdf_fonts import BOLD, REGULAR, register_fonts
from hgnen_desktop.core.export.pdf_parts import (
    BODY,
    GROUP,
    LABEL,
    MARGIN,
    PAGE_SIZES,
    SMALL,
    TITLE,
    paragraph,
    section_heading,
)
from hgnen_desktop.core.export.pdf_structure import Element, column_heading, group_heading
from hgnen_desktop.core.export.platypus import Flowable, ParagraphStyle, SimpleDocTemplate, Table, TableStyle, mm
from hgnen_desktop.core.export.tagged_canvas import Grid, into_row
from hgnen_desktop.core.phrase import day_words
from hgnen_desktop.core.schedule.due import DueGroup, DueLine

_HEADS = ("", "Case", "Date", "Days", "What", "Notes")
_SHARES = (0.04, 0.17, 0.15, 0.12, 0.16, 0.36)  # of the width
_BOX = 3.6 * mm
_LONGEST_NOTES = 600  # characters; the rest stands in the case
_GRAY = (0.6, 0.6, 0.6)
_GROUP = ParagraphStyle("due group", parent=GROUP, role="H2")


def due_pdf(
    lines: Sequence[DueLine],
    as_of: dt.date,
    *,
    asked: str = "",
    copies: Mapping[str, Sequence[str]] | None = None,
    page_size: str = "A4",
) -> bytes:
    """The list as PDF bytes, in the order given, under one heading a group.

    Args:
        lines: what is listed.
        as_of: the day of the list.
        asked: what was filtered, in words.
        copies: case ids that stand in several files, with the files.
        page_size: ``A4`` or ``Letter``.

    Raises:
        ExportError: when there is nothing to print, or the page size is not known.
    """
    if not lines:
        raise ExportError(Fault("due list", "there is no line to print.", "Show other lines."))
    if page_size not in PAGE_SIZES:
        raise ExportError(
            Fault("page size", f"'{page_size}' is not a page size.", f"Allowed: {', '.join(PAGE_SIZES)}.")
        )
    register_fonts()
    buffer = io.BytesIO()
    size = PAGE_SIZES[page_size]
    document = SimpleDocTemplate(
        buffer, pagesize=size, leftMargin=MARGIN, rightMargin=MARGIN, topMargin=16 * mm, bottomMargin=18 * mm,
        **SAME_BYTES,
    )  # fmt: skip
    document.build(list(_story(lines, as_of, asked, copies or {}, size[0] - 2 * MARGIN)), canvasmaker=_canvas(as_of))
    return buffer.getvalue()


def _story(
    lines: Sequence[DueLine], as_of: dt.date, asked: str, copies: Mapping[str, Sequence[str]], width: float
) -> Iterable[Flowable]:
    yield paragraph(f"Due list of {long_date(as_of)}", TITLE)
    count = f"{len(lines)} line{'' if len(lines) == 1 else 's'}."
    yield paragraph(f"{count} {asked}".strip(), BODY)
    for case_id, files in copies.items():
        yield paragraph(
            f"! The case id '{case_id}' stands in {len(files)} files: {', '.join(files)}. Is one a copy?", BODY
        )
    yield _row([paragraph(head, LABEL) if head else None for head in _HEADS], column_heading, width)
    for group in DueGroup:
        own = [line for line in lines if line.group is group]
        if own:
            yield _group(f"{group.value.capitalize()} ({len(own)})")
        for line in own:
            yield _row([_Box(), *(paragraph(text, SMALL) for text in _cells(line))], lambda: Element("TD"), width)


def _group(title: str) -> Flowable:
    """A heading over the lines of a group, inside the table to those who hear it."""
    heading, cell = section_heading(title, _GROUP), group_heading(len(_HEADS))
    Element("TR", cell)
    heading.within = cell
    return heading


def _cells(line: DueLine) -> tuple[str, ...]:
    name = line.label or line.file.replace("\\", "/").rsplit("/", 1)[-1]
    more = f" (+{line.more})" if line.more else ""
    notes = " ".join(line.notes)
    notes = notes if len(notes) <= _LONGEST_NOTES else f"{notes[:_LONGEST_NOTES].rstrip()}\u2026"
    return (
        f"{name}{more}\n{line.entity}".strip(),
        long_date(line.date) if line.date is not None else "",
        days_words(line.days) if line.days is not None else "",
        line.what if line.visit else "",
        notes,
    )


def _row(cells: Sequence[Flowable | None], kind: Callable[[], Element], width: float) -> Table:
    """One entry as a table of its own, which cannot be split."""
    parts = [[one] if one else [] for one in cells]
    into_row([(kind(), one) for one in parts])
    style = TableStyle(
        [
            ("FONTNAME", (0, 0), (-1, -1), REGULAR),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 2),
            ("RIGHTPADDING", (0, 0), (-1, -1), 4),
            ("TOPPADDING", (0, 0), (-1, -1), 2.5),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 2.5),
            ("LINEBELOW", (0, 0), (-1, -1), 0.25, _GRAY),
        ]
    )
    return Grid([parts], colWidths=[share * width for share in _SHARES], style=style, splitByRow=0, hAlign="LEFT")


class _Box(Flowable):  # type: ignore[misc] # reportlab carries no types
    """An empty box to tick, which says nothing."""

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return _BOX, _BOX

    def draw(self) -> None:
        with self.canv.decorates():
            self.canv.setLineWidth(0.8)
            self.canv.rect(0, 0, _BOX, _BOX)


def _canvas(as_of: dt.date) -> type[OutlinedCanvas]:
    """A canvas that writes the foot when the number of pages is known."""

    class Numbered(OutlinedCanvas):
        def margin(self, number: int, pages: int) -> None:
            describe(self, f"Due list of {day_words(as_of)}", "Follow-up visits that are due", as_of)
            self.setFont(BOLD, 8)
            self.drawString(MARGIN, 10 * mm, f"Due list of {long_date(as_of)}")
            self.setFont(REGULAR, 8)
            self.drawRightString(self._pagesize[0] - MARGIN, 10 * mm, f"page {number} of {pages}")

    return Numbered
