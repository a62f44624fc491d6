"""The poster: the tree on sheets of A3 or A2, each on one page, with what the sources answer at every end.

Of each sheet the largest print is taken with which everything stands on the page, upright or across; nothing is printed smaller
than :data:`SMALLEST`: a sheet that would need it is parted instead.
"""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import groupby, product

from hgnen_desktop.core.brief.signs import Sign
from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.errors import ExportError, Fault
from hgnen_desktop.core.export.pdf_document import SAME_BYTES, MarkedCanvas, describe
from hgnen_desktop.core.export.pdf_fonts import BOLD, REGULAR, register_fonts
from hgnen_desktop.core.export.pdf_structure import Element, list_item
from hgnen_desktop.core.export.platypus import Canvas, mm, pagesizes, pdfmetrics
from hgnen_desktop.core.export.signs import SIGNS, colors_on_white
from hgnen_desktop.core.export.tagged_canvas import TaggedCanvas
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.phrase import day_words
from hgnen_desktop.core.signoff.standing import SignOff
from hgnen_desktop.core.signoff.words import pack_words
from hgnen_desktop.core.tree.answers import LeafQuestion
from hgnen_desktop.core.tree.poster import (
    Place,
    PosterSheet,
    briefly,
    condensed,
    parted,
    shortened,
    sure_tests,
)

SMALLEST = 9.0  # points: what can be read of a sheet on a wall from where one stands before it
POSTER_PAGES = {"A3": pagesizes.A3, "A2": pagesizes.A2}
_SIZES = tuple(size / 2 for size in range(int(2 * SMALLEST), 29))  # 9 to 14 points
_EDGE = 10 * mm  # what a printer cannot reach
_LEADING = 1.2
_COLUMNS = (12.0, 10.0, 8.5)  # the width of a question, in sizes of the print
_OVERVIEW_COLUMNS = (4, 3, 5, 2)
_SHOWN = (Sign.FOR, Sign.APPROPRIATE, Sign.MAY_CONSIDER, Sign.IF_INDICATED, Sign.NO_CONSENSUS, Sign.AGAINST)
_ADVICE = {  # which color of the theme; the sign and the word beside it say the same
    Sign.FOR: "for",
    Sign.APPROPRIATE: "for",
    Sign.MAY_CONSIDER: "may_consider",
    Sign.IF_INDICATED: "may_consider",
    Sign.NO_CONSENSUS: "no_consensus",
    Sign.AGAINST: "against",
}
_NOT_SAID = "no recommendation"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words set in one face and color; ``advice`` names the color, empty for black."""

    text: str
    face: str = REGULAR
    advice: str = ""


Row = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class PosterBox:
    """One box on the page, in points from the upper left corner of the tree.

    Attributes:
        place: what it shows.
        rows: its lines: how far each is moved in, how far its baseline lies below the top of the box, and its words.
    """

    place: Place
    x: float
    y: float
    width: float
    height: float
    rows: tuple[tuple[float, float, Row], ...]

    @property
    def middle(self) -> float:
        """The height of the lines to and from it."""
        return self.y + self.height / 2


@dataclass(frozen=True, slots=True)
class PosterPage:
    """A sheet laid out on a page.

    Attributes:
        size: of the print, in points.
        page: width and height of the page.
        boxes: the tree, by key.
        top: where the tree begins, below the top of the page.
        around: the lines above and below it: baseline below the top of the page, size in points, and words.
    """

    sheet: PosterSheet
    size: float
    page: tuple[float, float]
    boxes: dict[str, PosterBox]
    top: float
    around: tuple[tuple[float, float, Row], ...]


def poster_pdf(sheets: Sequence[PosterSheet], sources: Sequence[str], made_on: dt.date, paper: str) -> bytes:
    """The sheets as PDF bytes, a page each; what does not fit a page of A3 in print that can be read goes onto several.

    Args:
        sheets: what is printed.
        sources: source, version and hash of each pack, and whether a clinician has signed it.
        made_on: the date that is printed.
        paper: ``A3`` or ``A2``.

    Raises:
        ExportError: for another paper, and for a single situation that does not fit it.
    """
    pages = lay_out_posters(sheets, sources, made_on, paper)
    buffer = io.BytesIO()
    canvas = MarkedCanvas(buffer, **SAME_BYTES)
    describe(canvas, "Decision tree: poster", "Decision tree for high-grade neuroendocrine neoplasia", made_on)
    for page in pages:
        _draw(canvas, page)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def lay_out_posters(
    sheets: Sequence[PosterSheet], sources: Sequence[str], made_on: dt.date, paper: str
) -> tuple[PosterPage, ...]:
    """Place each sheet on a page, or on several where one is too small for it.

    Raises:
        ExportError: as :func:`poster_pdf` does.
    """
    if paper not in POSTER_PAGES:
        raise ExportError(Fault("poster", f"'{paper}' is not a paper.", f"Allowed: {', '.join(POSTER_PAGES)}."))
    register_fonts()
    made = []
    for sheet in sheets:
        tries = _Tries(sheet, sources, made_on, paper)
        made += [tries.largest(part) for part in (tries.by_site() or parted(sheet, tries.fits))]
    return tuple(made)


class _Tries:
    """Looks for the largest print in which a sheet fits the paper, upright or across, in full before it is shortened."""

    def __init__(self, sheet: PosterSheet, sources: Sequence[str], made_on: dt.date, paper: str) -> None:
        self._sheet, self._sources, self._made_on, self._paper = sheet, sources, made_on, paper
        self._pages = (pagesizes.portrait(POSTER_PAGES[paper]), pagesizes.landscape(POSTER_PAGES[paper]))

    def by_site(self) -> tuple[PosterSheet, ...]:
        """The parts of an overview that is too large for the paper; empty for one that fits, and for any other sheet."""
        return () if not self._sheet.sites or self.fits(self._sheet.root) else self._sheet.sites

    def fits(self, root: Place) -> bool:
        """Whether this much of the sheet fits a page."""
        sheet = replace(self._sheet, root=root)
        return any(self._make(sheet, form, SMALLEST) is not None for form in _forms(sheet))

    def largest(self, sheet: PosterSheet) -> PosterPage:
        """The page in the largest print; between sizes it is looked for by halves.

        Raises:
            ExportError: when it does not fit in the smallest.
        """
        for form in _forms(sheet):
            best = self._make(sheet, form, SMALLEST)
            if best is None:
                continue
            low, high = 0, len(_SIZES)
            while high - low > 1:
                middle = (low + high) // 2
                made = self._make(sheet, form, _SIZES[middle])
                best, low, high = (made, middle, high) if made is not None else (best, low, middle)
            return best
        said = f"'{sheet.title}' does not fit {self._paper} in print that can be read."
        raise ExportError(Fault("poster", said, "Choose a larger paper."))

    def _make(self, sheet: PosterSheet, form: Place, size: float) -> PosterPage | None:
        tried = (layout.make(self._sources, self._made_on) for layout in self._layouts(sheet, form, size))
        return next((made for made in tried if made is not None), None)

    def _layouts(self, sheet: PosterSheet, form: Place, size: float) -> Iterator[_Layout]:
        if sheet.way is not None:
            yield from (
                _Columns(sheet, form, size, page, count) for page, count in product(self._pages, _OVERVIEW_COLUMNS)
            )
        else:
            yield from (_Layout(sheet, form, size, page, column) for page, column in product(self._pages, _COLUMNS))


def _forms(sheet: PosterSheet) -> tuple[Place, ...]:
    """How a tree may be told, from the longest: each situation once, then what is answered alike named instead of repeated.

    The overview in full, then without the tests that hang on a finding.
    """
    if sheet.way is not None:
        return briefly(sheet.root), briefly(sure_tests(sheet.root))
    once = condensed(sheet.root)
    return tuple(dict.fromkeys((once, shortened(once))))


# --- laying out --------------------------------------------------------------------------------------------------------


class _Layout:
    """Tries one size of print on one page."""

    def __init__(self, sheet: PosterSheet, root: Place, size: float, page: tuple[float, float], column: float) -> None:
        self._sheet, self._root, self._size, self._page = sheet, root, size, page
        self._pad, self._gap_x, self._gap_y = 0.35 * size, 1.2 * size, 0.4 * size
        self._wide = page[0] - 2 * _EDGE
        self._question = column * size
        self._boxes: dict[str, PosterBox] = {}

    def make(self, sources: Sequence[str], made_on: dt.date) -> PosterPage | None:
        """The page; None when it does not fit."""
        title, below = self._lines([(Piece(f"{self._sheet.number}  {self._sheet.title}", BOLD),)], _EDGE, 1.6)
        head, top = self._lines([*self._legend(), *self._everywhere()], below)
        foot, lower = self._lines([(Piece(self._reading),), *self._made_from(sources, made_on)], 0.0)
        if not self._fills(self._page[1] - top - lower - _EDGE):
            return None
        start = self._page[1] - _EDGE - lower
        boxes = {place.key: self._boxes[place.key] for place in self._root.walk()}
        around = (*title, *head, *((start + y, size, row) for y, size, row in foot))
        return PosterPage(self._sheet, self._size, self._page, boxes, top, around)

    _reading = (
        "Every answer stands with its direction and how firmly it is said; what it needs beyond the way to it stands behind it."
        " Not on these sheets: tests that are only considered or advised against, how a treatment is given, and what a finding of a"
        " patient rules out."
    )

    def _legend(self) -> Iterator[Row]:
        return _legend()

    def _fills(self, room: float) -> bool:
        """Whether the boxes have been placed within this height."""
        deepest = max(place.key.count(".") for place in self._root.walk()) - self._root.key.count(".")
        has_width = self._wide - deepest * (self._question + self._gap_x) >= 14 * self._size
        return has_width and self._place(self._root, 0, 0.0) <= room

    def _lines(
        self, lines: Iterable[Row], y: float, larger: float = 1.0
    ) -> tuple[list[tuple[float, float, Row]], float]:
        """Lines over the whole width, with their baselines and sizes, and where they end."""
        placed, size = [], self._size * larger
        for line in lines:
            for row in wrap_pieces(line, self._wide, size):
                y += size * _LEADING
                placed.append((y - 0.27 * size, size, row))
        return placed, y + 0.6 * self._size

    def _everywhere(self) -> Iterator[Row]:
        asked = [piece for question in self._sheet.everywhere for piece in _asked_pieces(question)]
        if asked:
            yield (Piece("At every end of this sheet:  ", BOLD), *asked)

    def _made_from(self, sources: Sequence[str], made_on: dt.date) -> Iterator[Row]:
        made = f"made {day_words(made_on)}; for professionals, no medical device"
        yield (Piece("  \u00b7  ".join((*sources, made))),)

    def _place(self, place: Place, depth: int, top: float) -> float:
        """Place a box and all below it in the band that begins at ``top``; returns the lower end of the band."""
        x = depth * (self._question + self._gap_x)
        width = self._question if place.children else self._wide - x
        rows, height = self._rows(place, width)
        bottom = top
        for child in place.children:
            bottom = self._place(child, depth + 1, bottom) + self._gap_y
        y = top
        if place.children:
            bottom -= self._gap_y
            first, last = self._boxes[place.children[0].key], self._boxes[place.children[-1].key]
            y = max((first.middle + last.middle - height) / 2, top)
            y = min(y, max(bottom - height, top))
        self._boxes[place.key] = PosterBox(place, x, y, width, height, rows)
        return max(bottom, y + height)

    def _rows(self, place: Place, width: float) -> tuple[tuple[tuple[float, float, Row], ...], float]:
        """The lines of a box and its height."""
        room, y = width - 2 * self._pad, self._pad
        rows: list[tuple[float, float, Row]] = []
        for indent, line in self._texts(place):
            for row in wrap_pieces(line, room - indent, self._size):
                y += self._size * _LEADING
                rows.append((self._pad + indent, y - 0.27 * self._size, row))
        return tuple(rows), y + self._pad

    def _texts(self, place: Place) -> Iterator[tuple[float, Row]]:
        if place.children:
            if place.answer:
                yield 0.0, (Piece(place.answer, BOLD),)
            yield 0.0, (Piece(place.title),)
            return
        leads = f"{place.answer}: " if place.answer else ""
        goes_on = f"  \u2192 {place.goes_on}" if place.goes_on else ""
        yield 0.0, (Piece(leads, BOLD), Piece(place.title + goes_on, BOLD if place.asked else REGULAR))
        if place.text:
            yield 0.0, (Piece(place.text),)
        for question in place.asked:
            if question.answers:
                yield self._size, _asked_pieces(question)
        for there, labels in place.elsewhere:
            yield self._size, (Piece(f"{'; '.join(labels)}: ", BOLD), Piece(f"as under {there}"))
        silent = [question.label for question in place.asked if not question.answers]
        if silent:
            words = f"{SIGNS[Sign.SILENT]} {_NOT_SAID}: {'; '.join(silent)}"
            yield self._size, (Piece(words),)


class _Columns(_Layout):
    """The overview: the way to the sheets, then a box for each situation, in columns."""

    _reading = (
        "Each answer stands in short, as it holds for everyone in the situation unless marked: * it needs a finding more, which"
        " stands on the sheet. What the sources leave open, how a treatment is given and what a finding of a patient rules out is"
        " not on this sheet."
    )

    def __init__(self, sheet: PosterSheet, root: Place, size: float, page: tuple[float, float], count: int) -> None:
        super().__init__(sheet, root, size, page, 0.0)
        self._count = count
        self._column = (self._wide - (count - 1) * self._gap_x) / count

    def _legend(self) -> Iterator[Row]:
        (signs,) = _legend()
        yield (*signs, Piece("   C consensus   M majority   * needs a finding more"))

    def _everywhere(self) -> Iterator[Row]:
        asked = [piece for question in self._sheet.everywhere for piece in _short_pieces(question)]
        if asked:
            yield (Piece("In every situation:  ", BOLD), *asked)

    def _fills(self, room: float) -> bool:
        column, y = 0, 0.0
        for group in self._groups():
            high = sum(height for _place, _rows, height in group) + (len(group) - 1) * self._gap_y
            if y + high > room:
                column, y = column + 1, 0.0
            if column == self._count or high > room:
                return False
            x = column * (self._column + self._gap_x)
            for place, rows, height in group:
                self._boxes[place.key] = PosterBox(place, x, y, self._column, height, rows)
                y += height + self._gap_y
        return True

    def _groups(self) -> Iterator[list[tuple[Place, tuple[tuple[float, float, Row], ...], float]]]:
        """What stays together in a column: the way; what a sheet is about with its first situation; each other situation."""
        yield [(self._root, *self._rows(self._root, self._column))]
        for block in self._root.children:
            begin, *others = ((end, *self._rows(end, self._column)) for end in block.children)
            yield [(block, *self._rows(block, self._column)), begin]
            yield from ([one] for one in others)

    def _texts(self, place: Place) -> Iterator[tuple[float, Row]]:
        if place is self._root:
            yield from self._way()
            return
        goes_on = f"  \u2192 {place.goes_on}" if place.goes_on else ""
        yield 0.0, (Piece(f"{place.title}{goes_on}", BOLD),)
        if place.text:
            yield 0.0, (Piece(place.text),)
        for question in place.asked:
            yield (0.0 if place.children else 0.5 * self._size), _short_pieces(question)
        for there, labels in place.elsewhere:
            yield 0.5 * self._size, (Piece(f"{'; '.join(labels)}: ", BOLD), Piece(f"as under {there}"))

    def _way(self) -> Iterator[tuple[float, Row]]:
        """The questions that lead to the sheets, moved in below the answers that they follow."""
        assert self._sheet.way is not None
        yield 0.0, (Piece(self._sheet.way.title, BOLD),)
        for place in self._sheet.way.walk():
            if place.answer:
                deep = place.key.count(".") - 1
                goes_on = f" \u2192 {place.goes_on}" if place.goes_on else ""
                yield deep * 0.8 * self._size, (Piece(f"{place.answer}: ", BOLD), Piece(f"{place.title}{goes_on}"))
        yield 0.0, (Piece("Any other answer: ", BOLD), Piece("the sources do not cover it"))


_FIRMLY = {"Consensus": "C", "Majority": "M", "no vote": ""}
"""How firmly in a letter, as the legend of the overview says it; whatever else stands in full."""


def _short_pieces(question: LeafQuestion) -> Row:
    """A question with its answers in short: sign, what is done, how firmly, and whether a finding more is needed."""
    pieces = [Piece(f"{question.label}: ", BOLD)]
    for answer in question.answers:
        firmly = _FIRMLY.get(answer.firmness, answer.firmness)
        pieces.append(Piece(f"{SIGNS[answer.sign]} ", BOLD, _ADVICE[answer.sign]))
        pieces.append(Piece(f"{answer.text}{'*' if answer.when else ''}{f' ({firmly})' if firmly else ''}  "))
    return tuple(pieces)


def _asked_pieces(question: LeafQuestion) -> Row:
    """A question with its answers; a condition that several of them share stands once, behind the last."""
    pieces = [Piece(f"{question.label}: ", BOLD)]
    for when, several in groupby(question.answers, key=lambda one: one.when):
        answers = list(several)
        shares = bool(when) and len(answers) > 1
        for answer in answers:
            pieces.append(Piece(f"{SIGNS[answer.sign]} ", BOLD, _ADVICE[answer.sign]))
            pieces.append(Piece(f"{answer.words(with_condition=not shares)}   "))
        if shares:
            pieces[-1] = Piece(f"{answers[-1].words(with_condition=False)}, each {when}   ")
    return tuple(pieces)


def _legend() -> Iterator[Row]:
    pieces = [Piece("Signs: ", BOLD)]
    words: dict[tuple[str, str], list[str]] = {}
    for sign in _SHOWN:
        words.setdefault((SIGNS[sign], _ADVICE[sign]), []).append(sign.value)
    for (mark, advice), said in words.items():
        pieces += [Piece(f"{mark} ", BOLD, advice), Piece(f"{' or '.join(said)}   ")]
    pieces.append(Piece(f"{SIGNS[Sign.SILENT]} {_NOT_SAID} in the sources   \u2192 goes on"))
    yield tuple(pieces)


def poster_sources(index: Index, sign_off: SignOff, day: dt.date) -> tuple[str, ...]:
    """Which guidelines a poster was made from, and how far clinicians have signed them on that day."""
    return tuple(
        f"{pack.source.short} ({pack.role}), {pack.id} {pack.version}, hash {pack.hash[:16]}: "
        f"{pack_words(sign_off, pack, (), day)}"
        for pack in index.guidelines.packs
    )


def wrap_pieces(pieces: Iterable[Piece], room: float, size: float) -> list[Row]:
    """Pieces in lines no wider than ``room`` points; a single longer word is broken between its letters."""
    rows: list[list[Piece]] = [[]]
    used = 0.0
    for piece in pieces:
        for word in _words(piece.text):
            for part in _broken(word, piece.face, size, room):
                wide = _width(part, piece.face, size)
                if used + _width(part.rstrip(), piece.face, size) > room and rows[-1]:
                    # A sign goes on with the words that it is the sign of.
                    sign = [rows[-1].pop()] if rows[-1][-1].advice and len(rows[-1]) > 1 else []
                    rows.append(sign)
                    used = sum(_width(one.text, one.face, size) for one in sign)
                if used or part.strip():
                    rows[-1].append(Piece(part, piece.face, piece.advice))
                    used += wide
    return [_joined(row) for row in rows if row]


def _words(text: str) -> list[str]:
    """The words of a text, each with the blanks behind it; blanks before the first are a word of their own."""
    found: list[str] = []
    for one in text.split(" "):
        found.append(f"{one} ")
    found[-1] = found[-1][:-1]
    return [one for one in found if one]


def _broken(word: str, face: str, size: float, room: float) -> list[str]:
    parts = [word]
    while _width(parts[-1].rstrip(), face, size) > room and len(parts[-1]) > 1:
        last = parts.pop()
        end = next((end for end in range(len(last) - 1, 0, -1) if _width(last[:end], face, size) <= room), 1)
        parts += [last[:end], last[end:]]
    return parts


def _joined(row: Sequence[Piece]) -> Row:
    made: list[Piece] = []
    for piece in row:
        if made and (made[-1].face, made[-1].advice) == (piece.face, piece.advice):
            made[-1] = Piece(made[-1].text + piece.text, piece.face, piece.advice)
        else:
            made.append(piece)
    return tuple(made)


@lru_cache(maxsize=65536)
def _width(text: str, face: str, size: float) -> float:
    return float(pdfmetrics.stringWidth(text, face, size))


# --- drawing -----------------------------------------------------------------------------------------------------------


def _draw(canvas: TaggedCanvas, made: PosterPage) -> None:
    """Draw the page; paper counts upward."""
    width, height = made.page
    canvas.setPageSize((width, height))
    _around(canvas, made, above=True)
    up: Callable[[float], float] = lambda y: height - made.top - y  # noqa: E731 - one small turn of the axis
    canvas.setLineWidth(0.09 * made.size)
    with canvas.decorates():
        for box in made.boxes.values() if made.sheet.way is None else ():
            for child in box.place.children:
                _line(canvas, box, made.boxes[child.key], up)
    for box in made.boxes.values():
        canvas.setLineWidth((0.14 if box.place.asked else 0.07) * made.size)
        canvas.setDash([] if box.place.in_scope or box.place.children else [3, 2])
        corner = 0.5 * made.size if box.place.children else 0
        # In the overview no line leads from a sheet to its situations: its box is darker instead.
        canvas.setFillGray(0.92 if made.sheet.way is not None and box.place.children else 1)
        with canvas.says(list_item(_deep(made, box.place))):  # heard, the tree is a list of lists
            canvas.roundRect(_EDGE + box.x, up(box.y + box.height), box.width, box.height, corner, stroke=1, fill=1)
            for indent, below, row in box.rows:
                _row(canvas, _EDGE + box.x + indent, up(box.y + below), row, made.size)
    canvas.setDash([])
    _around(canvas, made, above=False)


def _deep(made: PosterPage, place: Place) -> int:
    """How far a box lies inside the list that is heard: of the tree its questions, of the overview sheets and situations."""
    return place.key.count(".") if made.sheet.way is None else int(not place.children)


def _around(canvas: TaggedCanvas, made: PosterPage, *, above: bool) -> None:
    """The lines above the tree, of which the first is the title, or those below it."""
    for number, (y, size, row) in enumerate(made.around):
        if (y < made.top) is above:
            with canvas.says(Element("P" if number else "H1")):
                _row(canvas, _EDGE, made.page[1] - y, row, size)


def _line(canvas: Canvas, parent: PosterBox, child: PosterBox, up: Callable[[float], float]) -> None:
    start, end = _EDGE + parent.x + parent.width, _EDGE + child.x
    turn = (start + end) / 2
    corners = [(start, up(parent.middle)), (turn, up(parent.middle)), (turn, up(child.middle)), (end, up(child.middle))]
    canvas.lines([(*a, *b) for a, b in zip(corners, corners[1:], strict=False)])


def _row(canvas: Canvas, x: float, y: float, row: Row, size: float) -> None:
    for piece in row:
        canvas.setFillColor(colors_on_white()[piece.advice] if piece.advice else "#000000")
        canvas.setFont(piece.face, size)
        canvas.drawString(x, y, piece.text)
        x += _width(piece.text, piece.face, size)
