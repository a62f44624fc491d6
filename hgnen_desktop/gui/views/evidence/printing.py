"""Puts studies on paper: words and pictures below each other, a new sheet when one does not fit, always in light colors."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPagedPaintDevice, QPainter

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.views.evidence.figures import (
    Arranged,
    Picture,
    Row,
    interval_words,
    mark_words,
    number_words,
    p_words,
    value_words,
)
from hgnen_desktop.gui.views.evidence.picture import Drawing
from hgnen_desktop.gui.words import tr

if TYPE_CHECKING:
    from hgnen_desktop.core.guidelines.schema import Evidence

_POINTS = 8.5
_LARGER = 1.3
_WRAP = int(Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph; a strong one is a heading and stays with what follows it."""

    text: str
    strong: bool = False


Part = Words | Picture


def study_parts(item: Evidence, arranged: Arranged, citation: str) -> list[Part]:
    """What is printed of one study."""
    parts: list[Part] = [Words(item.title, strong=True), Words(item.text)]
    parts += arranged.pictures
    parts += [Words(_row_words(row)) for row in arranged.plain]
    parts.append(Words(tr("Population: {0}").format(item.population)))
    if item.limits:
        parts.append(Words(tr("Limits: {0}").format(item.limits)))
    return [*parts, Words(tr("Source: {0}").format(citation))]


def _row_words(row: Row) -> str:
    figure = row.figure
    said = [f"\u2022 {figure.measure}, {figure.group}: {value_words(figure)}"]
    said += [tr("95 % interval {0}").format(interval_words(figure))] if figure.ci else []
    said += [one for one in (number_words(figure), p_words(figure), mark_words(row.mark), figure.note) if one]
    return "; ".join(said)


def print_parts(device: QPagedPaintDevice, head: str, parts: Sequence[Part]) -> int:
    """Print everything; ``head`` stands on top of every sheet with its number. Returns the number of sheets."""
    sheets = _Sheets(device, head)
    for number, part in enumerate(parts):
        sheets.put(part, parts[number + 1 : number + 2])
    return sheets.finish()


class _Sheets:
    """Fills sheet after sheet from the top."""

    def __init__(self, device: QPagedPaintDevice, head: str) -> None:
        self._device, self._head = device, head
        self._painter = QPainter(device)
        room = self._painter.viewport()
        self._width, self._bottom = float(room.width()), float(room.height())
        self._font = QFont(theme.body_font())
        self._font.setPointSizeF(_POINTS)
        self._heading = QFont(self._font)
        self._heading.setPointSizeF(_POINTS * _LARGER)
        self._heading.setWeight(QFont.Weight.DemiBold)
        self._line = QFontMetricsF(self._font, device).height()
        self._number = 0
        self._top = 0.0
        self._start()

    def put(self, part: Part, following: Iterable[Part]) -> None:
        """Put a part on this sheet, or on the next one when it does not fit."""
        tall = self._tall(part)
        if isinstance(part, Words) and part.strong:
            tall += sum(self._tall(one) for one in following)
        if self._top + tall > self._bottom and self._top > 3 * self._line:
            self._device.newPage()
            self._start()
        if isinstance(part, Words):
            self._write(part)
        else:
            drawing = Drawing(part, self._font, self._width, self._device)
            drawing.draw(self._painter, _light, QPointF(0, self._top))
            self._top += drawing.height + 0.5 * self._line

    def finish(self) -> int:
        """End printing."""
        self._painter.end()
        return self._number

    def _start(self) -> None:
        self._number += 1
        self._painter.setFont(self._font)
        self._painter.setPen(_light("muted"))
        room = QRectF(0, 0, self._width, self._line)
        self._painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft), self._head)
        self._painter.drawText(room, int(Qt.AlignmentFlag.AlignRight), str(self._number))
        self._top = 2.0 * self._line

    def _tall(self, part: Part) -> float:
        if not isinstance(part, Words):
            return Drawing(part, self._font, self._width, self._device).height
        metrics = QFontMetricsF(self._heading if part.strong else self._font, self._device)
        return metrics.boundingRect(QRectF(0, 0, self._width, 1e7), _WRAP, part.text).height() + self._space(part)

    def _space(self, part: Words) -> float:
        return self._line * (1.2 if part.strong else 0.25)

    def _write(self, part: Words) -> None:
        tall = self._tall(part)
        self._painter.setFont(self._heading if part.strong else self._font)
        self._painter.setPen(_light("text"))
        top = self._top + (0.9 * self._line if part.strong else 0.0)
        self._painter.drawText(QRectF(0, top, self._width, tall), _WRAP, part.text)
        self._top += tall


def _light(role: str) -> QColor:
    """Paper is white, whatever the window looks like."""
    return theme.read_colors("light").color(role)
