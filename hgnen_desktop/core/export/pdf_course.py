"""The course of a patient as a picture on a PDF page. It needs no color; the row beside it says the same in words."""

from __future__ import annotations

from hgnen_desktop.core.course.picture import (
    Bar,
    LabelAt,
    Picture,
    Plot,
    Sign,
    cut_at_word,
    described,
    legend,
    mark_of,
    ticks_apart,
)
from hgnen_desktop.core.export.pdf_fonts import REGULAR, clusters
from hgnen_desktop.core.export.pdf_structure import figure
from hgnen_desktop.core.export.platypus import Canvas, Flowable, mm
from hgnen_desktop.core.export.shaped_text import draw_text, text_width
from hgnen_desktop.core.export.tagged_canvas import TaggedCanvas

_SIZE = 6.8
_SIGNS, _ROW, _BAR, _AXIS, _PLOT = 4.2 * mm, 4.4 * mm, 3.4 * mm, 4 * mm, 7.5 * mm
_MARK = 1.1 * mm
_LEGEND = 3.2 * mm
_INSET = 2 * mm


class CourseDrawing(Flowable):  # type: ignore[misc] # reportlab carries no types
    """Signs on top, treatments as bars below, the axis, then values that were measured several times."""

    def __init__(self, picture: Picture) -> None:
        super().__init__()
        self._picture = picture

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """The room it takes: the whole width."""
        rows = self._picture.rows * _ROW + len(self._picture.plots) * _PLOT
        self.width, self.height = width, _SIGNS + rows + _AXIS + (_LEGEND if legend(self._picture) else 0)
        return self.width, self.height

    def draw(self) -> None:
        """Draw on the page that it has been put on, and say in words what is drawn."""
        canvas: TaggedCanvas = self.canv
        words = f"The course of the patient. {described(self._picture)}"
        with canvas.says(figure(words, self.width, self.height, *canvas.absolutePosition(0, 0))):
            self._draw_all(canvas)

    def _draw_all(self, canvas: Canvas) -> None:
        canvas.saveState()
        canvas.setLineWidth(0.6)
        canvas.setFont(REGULAR, _SIZE)
        for sign in self._picture.signs:
            self._sign(canvas, sign)
        for bar in self._picture.bars:
            self._bar(canvas, bar)
        self._axis(canvas)
        for number, plot in enumerate(self._picture.plots):
            self._plot(canvas, plot, number)
        draw_text(canvas, self._x(0), 0.8 * mm, legend(self._picture), REGULAR, _SIZE)
        canvas.restoreState()

    def _x(self, place: float) -> float:
        return float(_INSET + place * (self.width - 2 * _INSET))

    def _sign(self, canvas: Canvas, sign: Sign) -> None:
        x, y = self._x(sign.place), self.height - _SIGNS / 2
        mark = mark_of(sign.event.kind)
        canvas.setFillGray(0 if mark.is_filled else 1)
        for points, is_shape in (*((one, True) for one in mark.shapes), *((one, False) for one in mark.lines)):
            path = canvas.beginPath()
            path.moveTo(x + points[0][0] * _MARK, y + points[0][1] * _MARK)
            for across, up in points[1:]:
                path.lineTo(x + across * _MARK, y + up * _MARK)
            if is_shape:
                path.close()
            canvas.drawPath(path, fill=int(is_shape))
        canvas.setFillGray(0)

    def _bar(self, canvas: Canvas, bar: Bar) -> None:
        y = self.height - _SIGNS - bar.row * _ROW - _BAR
        left, right = self._x(bar.start), self._x(bar.end)
        canvas.setDash([2, 1.5] if bar.is_open else [])
        canvas.setFillGray(0.9)
        canvas.rect(left, y, right - left, _BAR, fill=1)
        canvas.setDash([])
        canvas.setFillGray(0)
        if bar.goes_on:
            path = canvas.beginPath()
            path.moveTo(right, y)
            path.lineTo(right + 1.4 * mm, y + _BAR / 2)
            path.lineTo(right, y + _BAR)
            canvas.drawPath(path, fill=1)
        self._label(canvas, bar, left, right, y + 0.9 * mm)

    def _label(self, canvas: Canvas, bar: Bar, left: float, right: float, y: float) -> None:
        """The label where the picture has room for it; what is longer is cut between words, a single long word between characters."""
        rooms = {
            LabelAt.INSIDE: right - left - 2 * mm,
            LabelAt.RIGHT: self.width - right - 2 * mm,
            LabelAt.LEFT: left - 1 * mm,
        }
        room = rooms[bar.label_at]
        whole = cut_at_word(bar.label, lambda some: text_width(some, REGULAR, _SIZE) <= room)
        words = whole or _cut(bar.label, room)
        at = {
            LabelAt.INSIDE: left + 1 * mm,
            LabelAt.RIGHT: right + (2 * mm if bar.goes_on else 1 * mm),
            LabelAt.LEFT: left - 1 * mm - text_width(words, REGULAR, _SIZE),
        }
        draw_text(canvas, at[bar.label_at], y, words, REGULAR, _SIZE)

    def _axis(self, canvas: Canvas) -> None:
        y = self.height - _SIGNS - self._picture.rows * _ROW
        canvas.setLineWidth(0.4)
        canvas.line(self._x(0), y, self._x(1), y)
        for x, label in ticks_apart(self._picture, self._x, lambda text: text_width(text, REGULAR, _SIZE)):
            canvas.line(x, y, x, y - 1 * mm)
            draw_text(canvas, x + 0.6 * mm, y - 3 * mm, label, REGULAR, _SIZE)
        place, day = self._picture.today
        canvas.setDash([0.5, 1.2])
        canvas.line(self._x(place), self.height, self._x(place), y)
        canvas.setDash([])
        draw_text(canvas, self._x(1) - text_width(day, REGULAR, _SIZE), y - 3 * mm, day, REGULAR, _SIZE)

    def _plot(self, canvas: Canvas, plot: Plot, number: int) -> None:
        bottom = self.height - _SIGNS - self._picture.rows * _ROW - _AXIS - (number + 1) * _PLOT + 2.6 * mm
        points = [(self._x(place), bottom + high * (_PLOT - 3.6 * mm)) for place, high in plot.points]
        for (x, y), (to_x, to_y) in zip(points, points[1:], strict=False):
            canvas.line(x, y, to_x, to_y)
        for x, y in points:
            canvas.circle(x, y, 0.5 * mm, fill=1)
        words = f"{plot.label}: {plot.least:g} to {plot.greatest:g}"
        draw_text(canvas, self._x(0), bottom - 2.4 * mm, words, REGULAR, _SIZE)


def _cut(text: str, room: float) -> str:
    if text_width(text, REGULAR, _SIZE) <= room:
        return text
    kept: list[str] = []
    for cluster in clusters(text):
        if text_width("".join([*kept, cluster, "\u2026"]), REGULAR, _SIZE) > room:
            break
        kept.append(cluster)
    return "".join([*kept, "\u2026"]) if kept else ""
