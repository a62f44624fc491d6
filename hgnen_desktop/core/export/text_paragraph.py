"""A paragraph of plain text: nothing in it is read as markup, and its lines are broken once for a width.

reportlab makes a paragraph from markup, and breaks its lines anew each time it is asked how high it is; a document asks up to
four times. The paragraph is otherwise reportlab's own, of what its reader of markup would have made of the text.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Any, Self

from hgnen_desktop.core.export.pdf_structure import sign_of
from hgnen_desktop.core.export.platypus import Color, Flowable, ParaFrag, Paragraph, ParagraphStyle, split
from hgnen_desktop.core.export.tagged_canvas import Told

Part = tuple[str, str, Color | None]


class TextParagraph(Told, Paragraph):  # type: ignore[misc] # reportlab carries no types
    """A paragraph whose lines are kept once they are broken; made with :meth:`of`."""

    _whole = ""  # its text with single spaces
    _broken: tuple[list[float], list[float], Any] | None = None

    @classmethod
    def of(cls, parts: Sequence[Part], style: ParagraphStyle, sign: str = "") -> Self:
        """A paragraph of parts of plain text.

        Args:
            parts: (text, typeface, color) in order; without a color, that of the style. Several spaces are one.
            style: of the paragraph.
            sign: what stands before it, out to the left; empty for none.
        """
        runs: list[ParaFrag] = []
        for (face, color), same in groupby((part for part in parts if part[0]), lambda part: part[1:]):
            runs.append(_run("".join(_spaced(text) for text, *_look in same), face, color, style))
        made = cls(None, style, sign or None, runs)
        made.is_signed = bool(sign)
        made._whole = " ".join(split("".join(run.text for run in runs)))
        return made

    def breakLines(self, width: list[float]) -> Any:  # noqa: ANN401, N802 - reportlab's own lines and name
        """The lines; ``width`` is that of the first and of those after it, and loses what the sign takes."""
        if self._broken is None or self._broken[0] != width:
            asked = list(width)
            lines = super().breakLines(width)
            self._broken = asked, list(width), lines
        _asked, width[:], lines = self._broken
        return lines

    def split(self, width: float, height: float) -> list[Flowable]:
        """What fits in the height, and the rest; the two are one to those who hear them."""
        self.wrap(width, height)
        broken = self.blPara  # reportlab forgets it where nothing fits
        parts: list[Flowable] = super().split(width, height)
        for part in parts:
            part.element = self.element
        if len(parts) == 2:
            first, rest = parts
            end = _words_end(broken.kind, broken.lines[: len(first.blPara.lines)], self._whole)
            first._whole, rest._whole = self._whole[:end], self._whole[end:].lstrip(" ")
        return parts

    def draw(self) -> None:
        """Draw it, and say what it is."""
        element = self.element
        _words_end(self.blPara.kind, self.blPara.lines, self._whole, write=True)
        if self.bulletText and element.role == "LBody":
            with self.canv.says_signed(sign_of(element), element):
                super().draw()
        else:
            with self.canv.says(element):
                super().draw()


def _words_end(kind: int, lines: Sequence[Any], text: str, *, write: bool = False) -> int:
    """Where in the text these lines end, broken as reportlab breaks them (``kind`` 0 of one run, 1 of several).

    Args:
        kind: how the lines are kept.
        lines: from the first on.
        text: all of it.
        write: write the space at which a line was broken at its end, so that those who hear the page, or copy from it, do not
            read on; a word that was torn gets none.
    """
    at = 0
    for line in lines:
        words = line[1] if kind == 0 else line.words
        at += len((" ".join(words) if kind == 0 else "".join(one.text for one in words)).strip(" "))
        if text[at : at + 1] != " ":
            continue
        at += 1
        if write and kind == 0:
            words[-1] += " "
        elif write and not words[-1].text.endswith(" "):
            words[-1].text += " "
    return at


def _spaced(text: str) -> str:
    """The text with one space for several, or for the end of a line."""
    words = [word for word in split(text) if word]  # as reportlab does it: a space that must not be broken is none
    if not words:
        return " "
    before = "" if text.startswith(words[0]) else " "
    return before + " ".join(words) + ("" if text.endswith(words[-1]) else " ")


def _run(text: str, face: str, color: Color | None, style: ParagraphStyle) -> ParaFrag:
    """A part as reportlab's reader of markup makes it."""
    return ParaFrag(
        text=text,
        fontName=face,
        fontSize=style.fontSize,
        textColor=style.textColor if color is None else color,
        bold=0,
        italic=0,
        rise=0,
        greek=0,
        link=[],
        us_lines=[],
    )
