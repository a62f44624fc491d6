"""A paragraph of any script: broken into lines in the order it is read, each line then drawn in its own order."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from hgnen_desktop.core.export.platypus import Flowable, ParagraphStyle
from hgnen_desktop.core.export.shaped_text import is_ideograph, letter_ends, mixed
from hgnen_desktop.core.export.tagged_canvas import Told

# What must not begin a line, and what must not end one, in Chinese and Japanese.
_NOT_FIRST = frozenset("、。，．：；？！）］｝〉》」』】〕〗々ーっゃゅょァィゥェォッャュョぁぃぅぇぉ%％")
_LONGEST_PIECE = 200  # characters that are measured at once; no word is as long, and a line is shorter
_NOT_LAST = frozenset("（［｛〈《「『【〔〖")


class ScriptParagraph(Told, Flowable):  # type: ignore[misc] # reportlab carries no types
    """Text of any script in one style, which may break between pages. Lines read from right to left stand at the right.

    Args:
        parts: (text, face), in the order they are read.
        style: size, leading and space around; the faces are those of the parts.
    """

    def __init__(self, parts: Sequence[tuple[str, str]], style: ParagraphStyle) -> None:
        super().__init__()
        self.style = style
        self.whole = mixed([(" ".join(text.split(" ")), face) for text, face in parts])
        self.lines: list[tuple[int, int]] | None = None  # those of this part, when the paragraph was split
        self._shown: list[tuple[int, int]] = []
        self._measured = -1.0  # the width that the shown lines were broken for

    def getPlainText(self) -> str:  # noqa: N802 - reportlab's name
        """What is printed."""
        return self.whole.text

    def getSpaceBefore(self) -> float:  # noqa: N802 - reportlab's name
        """The space above in points."""
        return float(self.style.spaceBefore)

    def getSpaceAfter(self) -> float:  # noqa: N802 - reportlab's name
        """The space below in points."""
        return float(self.style.spaceAfter)

    def getKeepWithNext(self) -> int:  # noqa: N802 - reportlab's name
        """Whether it stands on the page of what follows."""
        return int(getattr(self, "keepWithNext", 0) or getattr(self.style, "keepWithNext", 0))

    def minWidth(self) -> float:  # noqa: N802 - reportlab's name
        """The narrowest column it can stand in: any word can be torn."""
        return float(self.style.fontSize)

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """The lines in the width, and their height; in points."""
        if self.lines is not None:
            self._shown = self.lines
        elif self._measured != width:
            self._shown, self._measured = self._broken(width), width
        self.width, self.height = width, len(self._shown) * float(self.style.leading)
        return self.width, self.height

    def split(self, width: float, height: float) -> list[Flowable]:
        """What fits in the height, and the rest."""
        self.wrap(width, height)
        fits = int(height // self.style.leading)
        if fits < 1 or len(self._shown) < 2:
            return []
        if fits >= len(self._shown):
            return [self]
        return [self._part(self._shown[:fits]), self._part(self._shown[fits:])]

    def draw(self) -> None:
        """Draw on the canvas that the page hands over, and say what it is."""
        with self.canv.says(self.element):
            self._draw_lines()

    def _draw_lines(self) -> None:
        self.canv.setFillColor(self.style.textColor)
        size = self.style.fontSize
        # Several lines of right-to-left text begin at the right; a single word stands where the eye looks for it.
        at_right = self.whole.right_to_left and (self.lines is not None or len(self._shown) > 1)
        y = self.height - size
        for start, end in self._shown:
            room = self.width - self.whole.width(start, end, size) if at_right else 0.0
            self.whole.draw(self.canv, room, y, start, end, size)
            y -= self.style.leading

    def _part(self, lines: list[tuple[int, int]]) -> ScriptParagraph:
        part = ScriptParagraph((), self.style)
        part.whole, part.lines, part.element = self.whole, lines, self.element
        return part

    def _broken(self, width: float) -> list[tuple[int, int]]:
        """The lines as (start, end), each as full as it gets; spaces where a line is broken are not drawn."""
        size, text = self.style.fontSize, self.whole.text
        lines: list[tuple[int, int]] = []
        start, used = 0, 0.0
        for begin, end in self._pieces():
            drawn = begin + len(text[begin:end].rstrip(" "))
            wide = self.whole.width(begin, drawn, size)
            if used + wide > width and begin > start:
                lines.append((start, start + len(text[start:begin].rstrip(" "))))
                start, used = begin, 0.0
            while used + wide > width and drawn > start:
                torn = self._torn(start, drawn, width)
                if torn >= drawn:
                    break
                lines.append((start, torn))
                start, used = torn, 0.0
                wide = self.whole.width(torn, drawn, size)
            used += wide + self.whole.width(drawn, end, size)
        lines.append((start, start + len(text[start:].rstrip(" "))))
        return lines

    def _torn(self, start: int, end: int, width: float) -> int:
        """Where a word that is longer than a line is torn; at least one letter stands before it."""
        ends = [start + one for one in letter_ends(self.whole.text[start:end])]
        fits = bisect_right(ends, width, key=lambda at: self.whole.width(start, at, self.style.fontSize))
        return ends[max(fits - 1, 0)]

    def _pieces(self) -> list[tuple[int, int]]:
        """The parts between which a line may be broken, each with the spaces after it."""
        text = self.whole.text
        breaks = [0]
        for at in letter_ends(text)[:-1]:
            if _may_break(text[at - 1], text[at]) or at - breaks[-1] >= _LONGEST_PIECE:
                breaks.append(at)
        return list(zip(breaks, [*breaks[1:], len(text)], strict=True))


def _may_break(before: str, after: str) -> bool:
    if after == " ":
        return False
    if before == " ":
        return True
    if after in _NOT_FIRST or before in _NOT_LAST:
        return False
    if "\u00a0" in (before, after):
        return False
    return is_ideograph(before) or is_ideograph(after)
