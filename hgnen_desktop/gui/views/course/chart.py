"""The picture of a course on the screen. The table below it says the same in words."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from hgnen_desktop.core.course.picture import (
    Bar,
    LabelAt,
    Mark,
    Picture,
    Plot,
    Sign,
    cut_at_word,
    described,
    legend,
    mark_of,
    ticks_apart,
)
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.widgets.labels import set_plain_tooltip
from hgnen_desktop.gui.words import tr

_MARK = 5.0
_PLOT = 24


def paint_mark(painter: QPainter, mark: Mark, x: float, y: float, size: float) -> None:
    """Draw the sign of an event around a place."""
    painter.setPen(QPen(theme.color("text"), 1.4))
    painter.setBrush(theme.color("text" if mark.is_filled else "surface"))
    for shape in mark.shapes:
        painter.drawPolygon(QPolygonF([QPointF(x + size * across, y - size * up) for across, up in shape]))
    for line in mark.lines:
        painter.drawPolyline(QPolygonF([QPointF(x + size * across, y - size * up) for across, up in line]))


class CourseChart(QWidget):
    """Treatments as bars, events as signs, and values that were measured several times as lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # an axis runs one way in every language
        self._picture: Picture | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Picture of the course"))
        self.follow_theme()

    def show_picture(self, picture: Picture | None) -> None:
        """Draw this picture; without one the widget takes no room."""
        self._picture = picture
        self.setVisible(picture is not None)
        words = f"{described(picture)}; {legend(picture)}" if picture is not None else ""
        self.setAccessibleDescription(words)
        set_plain_tooltip(self, words.replace("; ", "\n"))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, self._top() + self._rows_height() + self._line() + self._plots_height() + theme.SPACE_8)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def follow_theme(self) -> None:
        """Take the present font."""
        self.setFont(theme.caption_font())
        self.updateGeometry()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._picture is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for bar in self._picture.bars:
            self._paint_bar(painter, bar)
        for sign in self._picture.signs:
            self._paint_sign(painter, sign)
        self._paint_axis(painter, self._picture)
        for number, plot in enumerate(self._picture.plots):
            self._paint_plot(painter, plot, number)

    # --- measures -----------------------------------------------------------------------------------------------------

    def _line(self) -> int:
        return self.fontMetrics().height()

    def _top(self) -> int:
        return int(4 * _MARK) + theme.SPACE_8

    def _row(self) -> int:
        return self._line() + theme.SPACE_8

    def _rows_height(self) -> int:
        return (self._picture.rows if self._picture is not None else 0) * self._row()

    def _plots_height(self) -> int:
        plots = len(self._picture.plots) if self._picture is not None else 0
        return plots * (_PLOT + self._line() + theme.SPACE_4)

    def _x(self, place: float) -> float:
        return theme.SPACE_12 + place * (self.width() - 2 * theme.SPACE_12)

    # --- parts --------------------------------------------------------------------------------------------------------

    def _paint_bar(self, painter: QPainter, bar: Bar) -> None:
        y, high = self._top() + bar.row * self._row(), self._line() + 2
        left, right = self._x(bar.start), self._x(bar.end)
        style = Qt.PenStyle.DashLine if bar.is_open else Qt.PenStyle.SolidLine
        painter.setPen(QPen(theme.color("accent" if bar.goes_on else "text"), 1.5 if bar.goes_on else 1, style))
        painter.setBrush(theme.color("selection_soft" if bar.goes_on else "surface_alt"))
        painter.drawRect(QRectF(left, y, right - left, high))
        if bar.goes_on:  # an arrow as well as a color
            middle = y + high / 2
            painter.drawPolygon(
                QPolygonF([QPointF(right, y - 1), QPointF(right + 6, middle), QPointF(right, y + high + 1)])
            )
        painter.setPen(theme.color("text"))
        metrics = self.fontMetrics()
        room = right - left - 2 * theme.SPACE_4
        at = left + theme.SPACE_4
        if bar.label_at is LabelAt.RIGHT:
            at, room = right + theme.SPACE_8, self.width() - right - theme.SPACE_8
        elif bar.label_at is LabelAt.LEFT:
            room = left - theme.SPACE_4
            at = left - theme.SPACE_4 - min(metrics.horizontalAdvance(bar.label), room)
        whole = cut_at_word(bar.label, lambda some: metrics.horizontalAdvance(some) <= room)
        words = whole or metrics.elidedText(bar.label, Qt.TextElideMode.ElideRight, int(room))
        painter.drawText(QPointF(at, y + 1 + metrics.ascent()), words)

    def _paint_sign(self, painter: QPainter, sign: Sign) -> None:
        paint_mark(painter, mark_of(sign.event.kind), self._x(sign.place), 2 * _MARK, _MARK)

    def _paint_axis(self, painter: QPainter, picture: Picture) -> None:
        y = self._top() + self._rows_height()
        painter.setPen(QPen(theme.color("control_border"), 1.5))
        painter.drawLine(QPointF(self._x(0), y), QPointF(self._x(1), y))
        painter.setPen(theme.color("text"))
        metrics = self.fontMetrics()
        below = y + metrics.ascent() + 2
        for x, label in ticks_apart(picture, self._x, metrics.horizontalAdvance):
            painter.drawLine(QPointF(x, y), QPointF(x, y + 3))
            painter.drawText(QPointF(x, below), label)
        place, day = picture.today
        painter.drawText(QPointF(self._x(1) - metrics.horizontalAdvance(day), below), day)
        painter.setPen(QPen(theme.color("text"), 1, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(self._x(place), 0), QPointF(self._x(place), y))

    def _paint_plot(self, painter: QPainter, plot: Plot, number: int) -> None:
        step = _PLOT + self._line() + theme.SPACE_4
        bottom = self._top() + self._rows_height() + self._line() + theme.SPACE_4 + number * step + _PLOT
        points = [QPointF(self._x(place), bottom - height * (_PLOT - 6)) for place, height in plot.points]
        painter.setPen(QPen(theme.color("text"), 1.5))
        painter.drawPolyline(QPolygonF(points))
        for point in points:
            painter.drawEllipse(point, 2, 2)
        words = tr("{0}: {1} to {2}").format(plot.label, f"{plot.least:g}", f"{plot.greatest:g}")
        painter.drawText(QPointF(self._x(0), bottom + self.fontMetrics().ascent() + 2), words)
