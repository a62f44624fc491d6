"""A paragraph of plain text: nothing in it is read as markup, and its lines are broken once for a width.

reportlab makes a paragraph from markup, and breaks its lines anew each time it is asked how high it is; a document asks up to
four times. The paragraph is otherwise reportlab's own, of what its reader of markup would have made of the text.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Any, Self

from hgnen_desktop.core.export.platypus import Color, ParaFrag, Paragraph, ParagraphStyle, split

Part = tuple[str, str, Color | None]


class TextParagraph(Paragraph):  # type: ignore[misc] # reportlab carries no types
    """A paragraph whose lines are kept once they are broken; made with :meth:`of`."""

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
        return cls(None, style, sign or None, runs)

    def breakLines(self, width: list[float]) -> Any:  # noqa: ANN401, N802 - reportlab's own lines and name
        """The lines; ``width`` is that of the first and of those after it, and loses what the sign takes."""
        if self._broken is None or self._broken[0] != width:
            asked = list(width)
            lines = super().breakLines(width)
            self._broken = asked, list(width), lines
        _asked, width[:], lines = self._broken
        return lines


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
