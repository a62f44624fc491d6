"""The course in one line: where treatments and events stand in time. It leads to the course page, which says it in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from hgnen_desktop.core.domain.course import EventKind
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.widgets.labels import set_plain_tooltip
from hgnen_desktop.gui.words import tr

if TYPE_CHECKING:
    from hgnen_desktop.core.course.picture import Picture

_MARK, _BAR = 4.0, 7.0
_WIDEST = 420


class CourseStrip(QAbstractButton):
    """Bars of treatments with the events above them. ``clicked`` asks for the course page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # an axis runs one way in every language
        self._picture: Picture | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(_WIDEST)
        self.setAccessibleName(tr("Course of the patient"))
        self.hide()

    def show_picture(self, picture: Picture | None) -> None:
        """Draw this picture; without one the widget takes no room."""
        self._picture = picture
        self.setVisible(picture is not None)
        words = ""
        if picture is not None:
            from hgnen_desktop.core.course.picture import described, legend

            words = f"{described(picture)}; {legend(picture)}"
        self.setAccessibleDescription(words)
        set_plain_tooltip(self, words.replace("; ", "\n"))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, theme.TARGET)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._picture is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        base = self.height() - theme.SPACE_4
        painter.setPen(QPen(theme.color("control_border"), 1))
        painter.drawLine(QPointF(self._x(0), base), QPointF(self._x(1), base))
        for bar in self._picture.bars:
            style = Qt.PenStyle.DashLine if bar.is_open else Qt.PenStyle.SolidLine
            painter.setPen(QPen(theme.color("accent" if bar.goes_on else "text"), 1, style))
            painter.setBrush(theme.color("selection_soft" if bar.goes_on else "surface_alt"))
            left, right = self._x(bar.start), self._x(bar.end)
            painter.drawRect(QRectF(left, base - _BAR - 1, right - left, _BAR))
            if bar.goes_on:
                tip = [(right, base - _BAR - 2), (right + 5, base - _BAR / 2 - 1), (right, base)]
                painter.drawPolygon(QPolygonF([QPointF(*point) for point in tip]))
        painter.setPen(QPen(theme.color("text"), 1.2))
        for sign in self._picture.signs:
            self._paint_sign(painter, sign.event.kind, self._x(sign.place), 2 * _MARK)
        if self.hasFocus():
            theme.draw_focus(painter, self.rect())

    def _x(self, place: float) -> float:
        return theme.SPACE_8 + place * (self.width() - 2 * theme.SPACE_8)

    @staticmethod
    def _paint_sign(painter: QPainter, kind: EventKind, x: float, y: float) -> None:
        painter.setBrush(theme.color("text" if kind is EventKind.PROGRESSION else "surface"))
        match kind:
            case EventKind.PROGRESSION:
                corners = [(x, y - _MARK), (x + _MARK, y + _MARK), (x - _MARK, y + _MARK)]
            case EventKind.SURGERY:
                corners = [(x, y - _MARK), (x + _MARK, y), (x, y + _MARK), (x - _MARK, y)]
            case EventKind.DEATH:
                painter.drawLine(QPointF(x, y - _MARK), QPointF(x, y + _MARK))
                painter.drawLine(QPointF(x - 2, y - 2), QPointF(x + 2, y - 2))
                return
            case EventKind.PATHOLOGY:
                painter.drawEllipse(QPointF(x, y), _MARK - 1, _MARK - 1)
                return
            case _:
                painter.drawRect(QRectF(x - _MARK + 1, y - _MARK + 1, 2 * _MARK - 2, 2 * _MARK - 2))
                return
        painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))
