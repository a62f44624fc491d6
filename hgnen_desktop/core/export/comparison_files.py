"""Two cases beside each other, as text and on paper: what differs is strong, what is the same stands in one quiet line."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby, zip_longest
from typing import TYPE_CHECKING

from hgnen_desktop.core.errors import on_one_line
from hgnen_desktop.core.export.document_text import wrapped
from hgnen_desktop.core.export.signs import SIGNS
from hgnen_desktop.core.phrase import day_words
from hgnen_desktop.core.tree.layout import wrap
from hgnen_desktop.core.tree.paired import NOTHING, PairedPiece, PairedRow

if TYPE_CHECKING:
    from hgnen_desktop.core.export.pdf_structure import Element
    from hgnen_desktop.core.export.platypus import Flowable

_LABEL, _CELL = 20, 28  # characters of the columns of text, which stands within 80
_SHARES = (0.2, 0.4, 0.4)  # of the width of the page
_FRAME = 12.0  # points that the page keeps free beside its text
_TITLE = "Two cases"


def comparison_text(rows: Iterable[PairedRow], names: tuple[str, str], made_on: dt.date) -> str:
    """Rows that differ as a table; what differs inside them is marked with a star, what is the same named in a line."""
    lines = _columns("", *(f"{one}: {on_one_line(name)}" for one, name in zip(("First", "Second"), names, strict=True)))
    lines += [f"Assessed for {day_words(made_on)}. * is of one of them alone.", ""]
    for part, several in groupby(rows, key=lambda one: one.part):
        group = list(several)
        lines += [part.upper(), *(line for one in group if one.differs for line in _text_row(one))]
        same = same_words(group)
        lines += [*(wrapped(f"The same: {same}", "    ", "  ") if same else ()), ""]
    return "\n".join(lines).rstrip() + "\n"


def _text_row(row: PairedRow) -> Iterator[str]:
    cells = zip_longest(_starred(row, row.first), _starred(row, row.second), fillvalue="")
    for number, (first, second) in enumerate(cells):
        yield from _columns(row.label if number == 0 else "", first, second)


def _starred(row: PairedRow, pieces: Sequence[PairedPiece]) -> list[str]:
    return [f"{'* ' if one.alone else '  '}{piece_words(one)}" for one in pieces] or [f"  ({NOTHING[row.part]})"]


def _columns(label: str, first: str, second: str) -> list[str]:
    """One entry of the table, each column broken into lines of its own."""
    columns = [wrap(label, _LABEL, len), _broken(first), _broken(second)]
    rows = zip_longest(*columns, fillvalue="")
    return [f"{one:<{_LABEL}} {two:<{_CELL}}  {three}".rstrip() for one, two, three in rows]


def _broken(text: str) -> list[str]:
    """A cell in lines; what follows the first is moved in below its words."""
    lead = text[:2] if text[:2] in ("* ", "  ") else ""
    lines = wrap(text[len(lead) :], _CELL - len(lead), len)
    return [f"{lead if place == 0 else ' ' * len(lead)}{line}" for place, line in enumerate(lines)]


def piece_words(piece: PairedPiece) -> str:
    """A piece with the sign of its direction."""
    return f"{SIGNS[piece.sign]} {piece.text}" if piece.sign is not None else piece.text


def same_words(rows: Iterable[PairedRow]) -> str:
    """The rows that are the same for both, in one run of words."""
    same = (f"{row.label}: {'; '.join(map(piece_words, row.first))}" for row in rows if not row.differs)
    return ". ".join(one.rstrip(".") for one in same)


def comparison_pdf(
    rows: Sequence[PairedRow], names: tuple[str, str], made_on: dt.date, sources: Iterable[str], page_size: str = "A4"
) -> bytes:
    """The same for paper: what is of one alone is bold.

    Raises:
        ExportError: when the page size is not ``A4`` or ``Letter``.
    """
    from hgnen_desktop.core.export.pdf_parts import MARGIN, PAGE_SIZES
    from hgnen_desktop.core.export.plain_pages import plain_pages

    width = PAGE_SIZES[page_size][0] - 2 * MARGIN - _FRAME if page_size in PAGE_SIZES else 0.0
    buffer = io.BytesIO()
    plain_pages(buffer, list(_story(rows, names, made_on, sources, width)), _TITLE, made_on, page_size)
    return buffer.getvalue()


def _story(
    rows: Sequence[PairedRow], names: tuple[str, str], made_on: dt.date, sources: Iterable[str], width: float
) -> Iterator[Flowable]:
    from hgnen_desktop.core.export.pdf_parts import BODY, HEADING, SMALL, TITLE, paragraph
    from hgnen_desktop.core.export.pdf_structure import column_heading, row_heading

    yield paragraph(_TITLE, TITLE)
    yield paragraph(f"Assessed for {day_words(made_on)}. Bold is what only one of them has.", BODY)
    yield _table(_head(names), column_heading, width)
    for part, several in groupby(rows, key=lambda one: one.part):
        group = list(several)
        yield paragraph(part, HEADING)
        # A table for each row: the heading stays with the first alone, so that a page is filled.
        yield from (_table(_cells(row), row_heading, width) for row in group if row.differs)
        same = same_words(group)
        if same:
            yield paragraph(f"The same: {same}.", SMALL)
    yield from (paragraph(line, SMALL) for line in sources)


def _head(names: tuple[str, str]) -> list[list[Flowable]]:
    from hgnen_desktop.core.export.pdf_parts import LABEL, paragraph

    return [[], *([paragraph(name, LABEL)] for name in names)]


def _cells(row: PairedRow) -> list[list[Flowable]]:
    from hgnen_desktop.core.export.pdf_parts import BODY, LABEL, SMALL, paragraph

    def side(pieces: Sequence[PairedPiece]) -> list[Flowable]:
        if not pieces:
            return [paragraph(f"({NOTHING[row.part]})", SMALL)]
        return [paragraph(piece_words(one), LABEL if one.alone else BODY) for one in pieces]

    return [[paragraph(row.label, BODY)], side(row.first), side(row.second)]


def _table(cells: list[list[Flowable]], heading: Callable[[], Element], width: float) -> Flowable:
    """One row; ``heading`` makes what its first cell is, and for a head every cell."""
    from hgnen_desktop.core.export.pdf_fonts import REGULAR
    from hgnen_desktop.core.export.pdf_parts import RULE
    from hgnen_desktop.core.export.pdf_structure import Element, row_heading
    from hgnen_desktop.core.export.platypus import TableStyle
    from hgnen_desktop.core.export.tagged_canvas import Grid, into_row

    first, *others = cells
    are_headings = heading is not row_heading
    into_row([(heading(), first), *((heading() if are_headings else Element("TD"), one) for one in others)])
    table = Grid([cells], colWidths=[share * width for share in _SHARES])
    lines = ("LINEBELOW", (0, 0), (-1, -1), 0.5, RULE)
    room = [
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), 2),
        ("FONTNAME", (0, 0), (-1, -1), REGULAR),
    ]
    table.setStyle(TableStyle([lines, *room, ("VALIGN", (0, 0), (-1, -1), "TOP")]))
    return table
