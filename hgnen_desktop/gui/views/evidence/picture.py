"""Draws figures as points with their printed intervals, on the screen and on paper."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPaintDevice, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.gui import icons, theme
from hgnen_desktop.gui.views.evidence.figures import (
    Mark,
    Picture,
    Row,
    axis_words,
    drawn_words,
    mark_words,
    number_words,
    p_words,
    placed,
)
from hgnen_desktop.gui.words import plural, tr

if TYPE_CHECKING:
    from hgnen_desktop.core.guidelines.schema import Figure

Ink = Callable[[str], QColor]
_WRAP = int(Qt.TextFlag.TextWordWrap)
_MARK_ICONS = {Mark.YOURS: ("check", "accent"), Mark.MAYBE: ("undetermined", "advice.undetermined")}
_LEAST_PLOT = 11.0  # line heights; with less room the words go above the line they belong to
_MOST_OF_WIDTH = 0.34
_MOST_OF_WIDTH_FOR_P = 0.2
_WIDEST_SIGN = 11.0  # line heights for the words of a sign, which may break into lines
_SIGN = 1.2  # line heights from the left edge to the word behind a sign


@dataclass(frozen=True, slots=True)
class _Line:
    """One row of the picture with its place: ``top`` of the words, ``middle`` of the mark, ``bottom`` of everything."""

    row: Row
    top: float
    middle: float
    bottom: float


class Drawing:
    """A picture laid out for one width and one device; draws itself as often as asked.

    Lengths are in the device's units and grow with the font, so that it looks the same on a screen at any zoom and on paper.

    Args:
        picture: what is drawn.
        font: the font of the words.
        width: the room from left to right.
        device: where it is drawn; None for the screen.
    """

    def __init__(self, picture: Picture, font: QFont, width: float, device: QPaintDevice | None = None) -> None:
        self._picture, self._font, self.width = picture, font, width
        self._bold = QFont(font)
        self._bold.setWeight(QFont.Weight.DemiBold)
        self._metrics, self._bold_metrics = (
            QFontMetricsF(one) if device is None else QFontMetricsF(one, device) for one in (font, self._bold)
        )
        self._em = self._metrics.height()
        names = max(self._bold_metrics.horizontalAdvance(row.figure.group) for row in picture.rows())
        for sign in {row.mark for row in picture.rows()} & _MARK_ICONS.keys():
            said = _SIGN * self._em + self._metrics.horizontalAdvance(mark_words(sign))
            names = max(names, min(said, _WIDEST_SIGN * self._em))
        words = [said for row in picture.rows() for said in (drawn_words(row.figure), number_words(row.figure))]
        long = max(self._metrics.horizontalAdvance(p_words(row.figure)) for row in picture.rows())
        numbers = max(*map(self._metrics.horizontalAdvance, words), min(long, _MOST_OF_WIDTH_FOR_P * width)) + 2
        gap = self._em
        self._name_width = min(max(names + 2, 6 * self._em), _MOST_OF_WIDTH * width)
        self._numbers_width = min(numbers, _MOST_OF_WIDTH * width)
        plot = width - self._name_width - self._numbers_width - 2 * gap
        self.is_stacked = plot < _LEAST_PLOT * self._em
        inset = self._em  # half of the first and last label of the axis
        left, right = (0.0, width) if self.is_stacked else (self._name_width + gap, self._name_width + gap + plot)
        self._left, self._right = left + inset, right - inset
        self._heads: list[tuple[str, float]] = []
        self._lines: list[_Line] = []
        top = 0.0
        for measure, rows in picture.measures:
            self._heads.append((measure, top))
            top += self._tall(measure, width, bold=True) + 0.3 * self._em
            for row in rows:
                line = self._place(row, top)
                self._lines.append(line)
                top = line.bottom
            top += 0.3 * self._em
        self._axis_top = top
        self._unit_width = min(self._metrics.horizontalAdvance(axis_words(picture)) + 2, width)
        self.height = top + 1.6 * self._em + self._tall(axis_words(picture), self._unit_width)

    # --- measuring ----------------------------------------------------------------------------------------------------

    def _tall(self, words: str, width: float, *, bold: bool = False) -> float:
        metrics = self._bold_metrics if bold else self._metrics
        room = QRectF(0, 0, max(width, 1.0), 1e6)
        return max(metrics.boundingRect(room, _WRAP, words).height(), self._em) if words else 0.0

    def _place(self, row: Row, top: float) -> _Line:
        figure, pad = row.figure, 0.35 * self._em
        top += pad
        sign = self._sign_height(row)
        note = self._tall(figure.note or "", self.width)
        numbers = sum(self._tall(words, self._side_width()) for words, _ in _side_words(figure))
        name = self._name_height(row)
        if self.is_stacked:
            words = name + numbers + sign
            middle = top + words + 0.6 * self._em
            return _Line(row, top, middle, middle + 0.6 * self._em + note + pad)
        tall = max(name + sign, numbers, 1.3 * self._em)
        return _Line(row, top, top + min(name, self._em) / 2, top + tall + note + pad)

    def _group_width(self) -> float:
        return self.width if self.is_stacked else self._name_width

    def _side_width(self) -> float:
        return self.width if self.is_stacked else self._numbers_width

    def _name_height(self, row: Row) -> float:
        return self._tall(row.figure.group, self._group_width(), bold=row.mark is Mark.YOURS)

    def _sign_height(self, row: Row) -> float:
        words = mark_words(row.mark)
        return self._tall(words, self._group_width() - _SIGN * self._em) if words else 0.0

    def _x(self, value: float) -> float:
        return self._left + (self._right - self._left) * self._picture.axis.share(value)

    # --- drawing ------------------------------------------------------------------------------------------------------

    def draw(self, painter: QPainter, ink: Ink, origin: QPointF | None = None) -> None:
        """Draw with the colors of a theme; ``origin`` is the upper left corner."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(origin or QPointF())
        self._draw_grid(painter, ink)
        painter.setFont(self._bold)
        for measure, top in self._heads:
            self._words(painter, measure, QRectF(0, top, self.width, 1e5), ink("text"))
        painter.setFont(self._font)
        for line in self._lines:
            self._draw_words(painter, ink, line)
            self._draw_mark(painter, ink, line)
        self._draw_axis(painter, ink)
        painter.restore()

    def _draw_grid(self, painter: QPainter, ink: Ink) -> None:
        """Thin lines at the ticks behind the marks only, so that no line runs through words; a firm one at no difference."""
        for line in self._lines:
            top, bottom = (line.middle - 0.5 * self._em, line.middle + 0.5 * self._em)
            for tick in self._picture.axis.ticks:
                firm = self._picture.axis.is_log and tick == 1
                painter.setPen(QPen(ink("control_border" if firm else "border"), self._em * (0.1 if firm else 0.05)))
                x = self._x(tick)
                painter.drawLine(QPointF(x, top), QPointF(x, bottom))

    def _draw_words(self, painter: QPainter, ink: Ink, line: _Line) -> None:
        figure, top = line.row.figure, line.top
        yours = line.row.mark is Mark.YOURS
        painter.setFont(self._bold if yours else self._font)
        self._words(painter, figure.group, QRectF(0, top, self._group_width(), 1e5), ink("text"))
        painter.setFont(self._font)
        below = top + self._name_height(line.row)
        if line.row.mark in _MARK_ICONS:
            name, role = _MARK_ICONS[line.row.mark]
            side = 0.85 * self._em
            icons.paint(painter, name, ink(role), QRectF(0, below + 0.08 * self._em, side, side))
            room = QRectF(_SIGN * self._em, below, self._group_width() - _SIGN * self._em, 1e5)
            self._words(painter, mark_words(line.row.mark), room, ink(role))
            below += self._sign_height(line.row)
        side = Qt.AlignmentFlag.AlignLeft if self.is_stacked else Qt.AlignmentFlag.AlignRight
        left = 0.0 if self.is_stacked else self.width - self._numbers_width
        high = below if self.is_stacked else top
        for words, role in _side_words(figure):
            self._words(painter, words, QRectF(left, high, self._side_width(), 1e5), ink(role), side)
            high += self._tall(words, self._side_width())
        if figure.note:
            bottom = line.bottom - 0.35 * self._em
            top = bottom - self._tall(figure.note, self.width)
            self._words(painter, figure.note, QRectF(0, top, self.width, 1e5), ink("muted"))

    def _draw_mark(self, painter: QPainter, ink: Ink, line: _Line) -> None:
        """A bar for a printed range, a line with caps for a printed interval, a point for the printed figure."""
        figure = line.row.figure
        if not placed(figure):
            return
        color = ink("accent" if line.row.mark is Mark.YOURS else "advice.evidence")
        pen = QPen(color, 0.12 * self._em)
        if figure.range is not None:
            low, high = (self._x(value) for value in figure.range)
            painter.setPen(QPen(color, 0.07 * self._em))
            painter.setBrush(ink("advice.evidence.background"))
            painter.drawRect(QRectF(low, line.middle - 0.3 * self._em, high - low, 0.6 * self._em))
        painter.setPen(pen)
        if figure.ci is not None:
            low, high = (self._x(value) for value in figure.ci)
            cap = 0.28 * self._em
            painter.drawLine(QPointF(low, line.middle), QPointF(high, line.middle))
            for x in (low, high):
                painter.drawLine(QPointF(x, line.middle - cap), QPointF(x, line.middle + cap))
        if figure.estimate is not None:
            self._draw_point(painter, ink, line, color)

    def _draw_point(self, painter: QPainter, ink: Ink, line: _Line, color: QColor) -> None:
        """Full with an interval, hollow without one; a diamond for the patient's own stratum, a dot for others."""
        figure = line.row.figure
        assert figure.estimate is not None
        at, half = QPointF(self._x(figure.estimate), line.middle), 0.26 * self._em
        painter.setPen(QPen(color, 0.12 * self._em))
        painter.setBrush(color if figure.ci is not None else ink("surface"))
        if line.row.mark is Mark.YOURS:
            half *= 1.5
            painter.drawPolygon(
                [at + QPointF(0, -half), at + QPointF(half, 0), at + QPointF(0, half), at + QPointF(-half, 0)]
            )
        else:
            painter.drawEllipse(at, half, half)

    def _draw_axis(self, painter: QPainter, ink: Ink) -> None:
        top = self._axis_top
        painter.setPen(QPen(ink("control_border"), 0.07 * self._em))
        painter.drawLine(QPointF(self._left, top), QPointF(self._right, top))
        free_from = 0.0
        for tick in self._picture.axis.ticks:
            x, words = self._x(tick), f"{tick:g}"
            painter.setPen(QPen(ink("control_border"), 0.07 * self._em))
            painter.drawLine(QPointF(x, top), QPointF(x, top + 0.25 * self._em))
            width = self._metrics.horizontalAdvance(words) + 2
            if x - width / 2 >= free_from:
                self._words(
                    painter,
                    words,
                    QRectF(x - width / 2, top + 0.3 * self._em, width, self._em),
                    ink("muted"),
                    Qt.AlignmentFlag.AlignHCenter,
                )
                free_from = x + width / 2 + 0.3 * self._em
        wide = self._unit_width
        left = min(max((self._left + self._right - wide) / 2, 0.0), self.width - wide)
        room = QRectF(left, top + 1.35 * self._em, wide, 1e5)
        self._words(painter, axis_words(self._picture), room, ink("muted"), Qt.AlignmentFlag.AlignHCenter)

    @staticmethod
    def _words(
        painter: QPainter,
        words: str,
        room: QRectF,
        color: QColor,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        painter.setPen(color)
        painter.drawText(room, _WRAP | int(side) | int(Qt.AlignmentFlag.AlignTop), words)


def _side_words(figure: Figure) -> tuple[tuple[str, str], ...]:
    """The lines beside a mark, each with its color."""
    return (drawn_words(figure), "text"), (number_words(figure), "muted"), (p_words(figure), "muted")


class FigurePicture(QWidget):
    """A picture in the page, as high as it needs to be for its width. The table of the same study says the same in words."""

    def __init__(self, picture: Picture, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # an axis runs one way in every language
        self._picture = picture
        self._drawing: Drawing | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        measures = ", ".join(measure for measure, _ in picture.measures)
        self.setAccessibleName(tr("Picture: {0} ({1})").format(measures, axis_words(picture)))
        self.setAccessibleDescription(_spoken(picture))
        self.follow_theme()

    def drawing(self, width: int) -> Drawing:
        """The picture laid out for a width."""
        if self._drawing is None or self._drawing.width != width:
            self._drawing = Drawing(self._picture, self.font(), width)
        return self._drawing

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return int(self.drawing(max(width, 1)).height) + 1

    def sizeHint(self) -> QSize:
        return QSize(480, self.heightForWidth(480))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.fontMetrics().height() * 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        self.drawing(self.width()).draw(QPainter(self), theme.color)

    def follow_theme(self) -> None:
        """Take the present font and colors."""
        self.setFont(theme.caption_font())
        self._drawing = None
        self.updateGeometry()
        self.update()


def _spoken(picture: Picture) -> str:
    """The picture in words, row by row."""
    said = [plural(len(picture.rows()), "%n figure", "%n figures")]
    for measure, rows in picture.measures:
        for row in rows:
            words = (*(words for words, _ in _side_words(row.figure)), mark_words(row.mark))
            said.append(f"{measure}, {row.figure.group}: {', '.join(one for one in words if one)}")
    return ". ".join(said) + "."
