"""The characters, glyphs and widths of a typeface, read in a tenth of the time that reportlab's own reader takes.

That one asks for every number by itself, some forty thousand of them for the two faces of a plan. Here each table is taken
whole. What is found is the same, which a test compares for every face that is shipped.
"""

from __future__ import annotations

import io
import sys
from array import array
from collections.abc import Iterator
from functools import cached_property

from hgnen_desktop.core.export.platypus import TTFontFace

_UNICODE, _WINDOWS = 0, 3
_VARIATIONS = 5  # of _UNICODE: forms of characters, which are no characters of their own


class Face(TTFontFace):  # type: ignore[misc] # reportlab carries no types
    """A typeface from the bytes of its file.

    Attributes:
        charToGlyph: the glyph of each character, by its code point.
        charWidths: how far each character goes, in 1/1000 of the size.
        defaultWidth: the same of what has no width of its own.
    """

    def __init__(self, content: bytes, file: str) -> None:
        super().__init__(io.BytesIO(content))
        self.filename = file

    def extractInfo(self, charInfo: int = 1) -> None:  # noqa: N802, N803, ARG002 - reportlab's names; all is always read
        """Read what reportlab reads."""
        super().extractInfo(charInfo=0)
        self.charToGlyph: dict[int, int] = {}
        for first, glyphs in self._characters():
            self.charToGlyph.update(zip(range(first, first + len(glyphs)), glyphs, strict=True))
        scaled = [self._pdfScale(advance) for advance, _left in self.hmetrics]
        self.defaultWidth: float = scaled[0]
        self.charWidths: dict[int, float] = {
            code: scaled[glyph] for code, glyph in self.charToGlyph.items() if glyph < self.numGlyphs
        }
        space = next((code for code in (0x20, 0xA0) if code in self.charToGlyph), None)
        if space is not None:  # the one stands for the other
            for code in (0x20, 0xA0):
                self.charToGlyph[code], self.charWidths[code] = self.charToGlyph[space], self.charWidths[space]

    @cached_property
    def glyphToChar(self) -> dict[int, list[int]]:  # noqa: N802 - reportlab's name
        """The characters of each glyph."""
        found: dict[int, list[int]] = {}
        for first, glyphs in self._characters():
            for code, glyph in enumerate(glyphs, first):
                found.setdefault(glyph, []).append(code)
        return found

    @cached_property
    def hmetrics(self) -> list[tuple[int, int]]:
        """How far each glyph goes, and where it begins; in units of the face."""
        told = self.get_ushort(self.get_table_pos("hhea")[0] + 34)  # those after have the advance of the last of these
        numbers = _shorts(self.get_table("hmtx"))
        advances, rest = numbers[: 2 * told : 2], numbers[2 * told : told + self.numGlyphs]
        lefts = numbers[1 : 2 * told : 2] + rest
        return list(zip(advances.tolist() + [advances[-1]] * len(rest), lefts, strict=True))

    @cached_property
    def glyphPos(self) -> list[int]:  # noqa: N802 - reportlab's name
        """Where the drawing of each glyph begins, and where the last one ends."""
        table = self.get_table("loca")
        is_long = self.get_ushort(self.get_table_pos("head")[0] + 50)
        places = _longs(table) if is_long else [place << 1 for place in _shorts(table)]
        return list(places[: self.numGlyphs + 1])

    def _characters(self) -> Iterator[tuple[int, range | list[int]]]:
        """Characters that follow each other: the first, and the glyph of each."""
        table = self.get_table("cmap")
        start = _of_unicode(table)
        form = _shorts(table[start : start + 2])[0]
        if form == 4:
            yield from _short_segments(table[start:])
        elif form == 12:
            numbers = _longs(table[start + 12 :])
            for at in range(1, 1 + 3 * numbers[0], 3):
                first, last, glyph = numbers[at : at + 3]
                yield first, range(glyph, glyph + last - first + 1)
        else:
            raise ValueError(f"{self.filename}: characters in form {form}, which no face here has")


def _of_unicode(table: bytes) -> int:
    """Where the list of Unicode characters begins: as in reportlab, the last one that is told."""
    found = None
    for at in range(4, 4 + 8 * _shorts(table[2:4])[0], 8):
        platform, encoding = _shorts(table[at : at + 4])
        if platform == _WINDOWS or (platform == _UNICODE and encoding != _VARIATIONS):
            found = _longs(table[at + 4 : at + 8])[0]
    assert found is not None
    return found


def _short_segments(table: bytes) -> Iterator[tuple[int, range | list[int]]]:
    """The segments of a list in form 4; ``table`` begins with it."""
    numbers = _shorts(table)
    length, count = numbers[1] // 2, numbers[3] // 2
    lasts, firsts, deltas = numbers[7:], numbers[8 + count :], numbers[8 + 2 * count :]
    shifts = 8 + 3 * count
    for at in range(count):
        first, codes = firsts[at], lasts[at] - firsts[at] + 1
        begin = (first + deltas[at]) & 0xFFFF
        if not (shift := numbers[shifts + at] // 2):
            wraps = begin + codes > 0x10000
            yield first, [(begin + one) & 0xFFFF for one in range(codes)] if wraps else range(begin, begin + codes)
            continue
        listed = numbers[shifts + at + shift : min(shifts + at + shift + codes, length)]
        glyphs = [(one + deltas[at]) & 0xFFFF if one else 0 for one in listed]
        yield first, glyphs + [0] * (codes - len(glyphs))


def _shorts(content: bytes) -> array[int]:
    return _numbers("H", content)


def _longs(content: bytes) -> array[int]:
    return _numbers("I", content)


def _numbers(kind: str, content: bytes) -> array[int]:
    found = array(kind)
    found.frombytes(content[: len(content) // found.itemsize * found.itemsize])
    if sys.byteorder == "little":
        found.byteswap()
    return found
