"""Text of any script on a page: measured, joined, ordered from right to left where it is read so, and drawn.

Plain text takes the short way through reportlab; everything else is shaped by HarfBuzz.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.export import reading_order
from hgnen_desktop.core.export.pdf_fonts import REGULAR, clusters, face_for, font, is_plain, printable
from hgnen_desktop.core.export.platypus import Canvas, stringWidth

# As the plain text around it: letters keep their places and stay letters.
_FEATURES = {"kern": False, "liga": False}


@dataclass(frozen=True, slots=True)
class Glyph:
    """One glyph: the character that draws it, and in 1/1000 of the size how far it goes and is moved."""

    character: str
    advance: float
    right: float
    up: float


@dataclass(frozen=True, slots=True)
class Mixed:
    """A paragraph without line breaks, with the face and the level of each character.

    Attributes:
        text: what is printed; every character of it can be.
        faces: the face of each character.
        levels: odd where it is read from right to left.
        right_to_left: how the paragraph as a whole is read.
    """

    text: str
    faces: tuple[str, ...]
    levels: tuple[int, ...]
    right_to_left: bool

    def runs(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The parts of one face and one level, in the order they are read."""
        begin = start
        for at in range(start + 1, end + 1):
            if at == end or (self.faces[at], self.levels[at]) != (self.faces[begin], self.levels[begin]):
                yield begin, at
                begin = at

    def glyphs(self, start: int, end: int) -> tuple[Glyph, ...]:
        """A run as its glyphs from left to right."""
        return shaped(self.text[start:end], self.faces[start], right_to_left=self.levels[start] % 2 == 1)

    def width(self, start: int, end: int, size: float) -> float:
        """The width of a part in points."""
        return sum(one.advance for run in self.runs(start, end) for one in self.glyphs(*run)) * size / 1000

    def draw(self, canvas: Canvas, x: float, y: float, start: int, end: int, size: float) -> None:
        """One line of the paragraph, its left end at x. It is written in the order it is read, for those who read the file."""
        runs = list(self.runs(start, end))
        lefts = [0.0] * len(runs)
        for place in reading_order.visual_order([self.levels[begin] for begin, _end in runs]):
            lefts[place] = x
            x += self.width(*runs[place], size)
        for left, run in zip(lefts, runs, strict=True):
            _draw_run(canvas, left, y, self.glyphs(*run), self.faces[run[0]], size)


def mixed(parts: Sequence[tuple[str, str]], *, right_to_left: bool | None = None) -> Mixed:
    """Parts of text, each with its face, as one paragraph.

    Args:
        parts: (text, face), in the order they are read.
        right_to_left: how the whole is read; by most of its letters, unless told.
    """
    text, faces = "", list[str]()
    for part, face in parts:
        for cluster in clusters(printable(part, face)):
            # A space between words of one script goes with them.
            near = faces[-1] if cluster == " " and faces else face
            text += cluster
            faces += [face_for(cluster, near) or REGULAR] * len(cluster)
    whole = reading_order.is_right_to_left(text) if right_to_left is None else right_to_left
    return Mixed(text, tuple(faces), tuple(reading_order.levels(text, right_to_left=whole)), whole)


@lru_cache(maxsize=8192)
def shaped(text: str, face: str, *, right_to_left: bool) -> tuple[Glyph, ...]:
    """A run of one face and one direction as glyphs from left to right."""
    import uharfbuzz  # most documents hold no word that has to be shaped

    one = font(face)
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.flags = uharfbuzz.BufferFlags.REMOVE_DEFAULT_IGNORABLES
    buffer.direction = "rtl" if right_to_left else "ltr"
    uharfbuzz.shape(uharfbuzz.Font(one.hbFace), buffer, _FEATURES)
    starts = sorted({info.cluster for info in buffer.glyph_infos})
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=False))  # no glyph at all when nothing is to be drawn
    items = list(zip(buffer.glyph_infos, buffer.glyph_positions, strict=True))
    places: dict[int, list[int]] = {}
    for place, (info, _position) in enumerate(items):
        places.setdefault(info.cluster, []).append(place)
    glyphs = []
    for place, (info, position) in enumerate(items):
        advance, right, up = (
            float(one.pdfScale(value)) for value in (position.x_advance, position.x_offset, position.y_offset)
        )
        said = text[info.cluster : ends[info.cluster]]
        same = places[info.cluster]
        if right_to_left:
            said = _read_leftward(said, info.codepoint, face, is_mark=place != same[-1])
        elif any(items[at][1].x_offset or items[at][1].y_offset for at in same):
            said = said if place == same[0] else ""  # a mark that is moved would be read as a line of its own
        else:
            number = same.index(place)
            said = said[number:] if number == len(same) - 1 else said[number : number + 1]
        glyphs.append(Glyph(one.character(info.codepoint, said, advance), advance, right, up))
    return tuple(glyphs)


def _read_leftward(said: str, glyph: int, face: str, *, is_mark: bool) -> str:
    """What one glyph of right-to-left text reads as.

    Programs that read a PDF turn such text around letter by letter, so a glyph may read as one character only: a joined
    pair as the one that stands for it, and a letter without the marks upon it.
    """
    if is_mark:
        return ""
    if len(said) > 1:
        for code in font(face).face.glyphToChar.get(glyph, ()):
            if unicodedata.normalize("NFKC", chr(code)) == said:
                return chr(code)
    return said[:1]


def _draw_run(canvas: Canvas, x: float, y: float, glyphs: Sequence[Glyph], face: str, size: float) -> None:
    """Glyphs that follow one another as the face says are written together, and after them the moved ones at their places."""
    widths = font(face).face.charWidths
    canvas.setFont(face, size)
    moved: list[tuple[float, float, str]] = []
    held, at = "", x
    for glyph in glyphs:
        if glyph.right or glyph.up:
            moved.append((x + glyph.right * size / 1000, y + glyph.up * size / 1000, glyph.character))
            width = 0.0
        else:
            at = at if held else x
            held += glyph.character
            width = float(widths.get(ord(glyph.character), 0))
        x += glyph.advance * size / 1000
        if held and abs(width - glyph.advance) > 0.5:
            canvas.drawString(at, y, held)
            held = ""
    if held:
        canvas.drawString(at, y, held)
    for place in moved:
        canvas.drawString(*place)


# --- one line, as a canvas draws it --------------------------------------------------------------------------------------


def text_width(text: str, face: str, size: float) -> float:
    """The width of a line of any script in points."""
    if is_plain(text, face):
        return float(stringWidth(text, face, size))
    whole = mixed([(text, face)])
    return whole.width(0, len(whole.text), size)


def draw_text(canvas: Canvas, x: float, y: float, text: str, face: str, size: float) -> None:
    """One line of any script with its left end at x. The words of the program around it are read from left to right."""
    if is_plain(text, face):
        canvas.setFont(face, size)
        canvas.drawString(x, y, text)
        return
    whole = mixed([(text, face)], right_to_left=False)
    whole.draw(canvas, x, y, 0, len(whole.text), size)


def letter_ends(text: str) -> list[int]:
    """The places where a word may be torn when it is longer than a line: never between a letter and its marks."""
    ends, position = [], 0
    for cluster in clusters(text):
        position += len(cluster)
        ends.append(position)
    return ends


def is_ideograph(character: str) -> bool:
    """Whether a line may be broken beside this character without a space: Chinese, Japanese and Korean writing."""
    return unicodedata.east_asian_width(character) in ("W", "F")
