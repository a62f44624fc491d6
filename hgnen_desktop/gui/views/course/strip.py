"""The course in one line: where treatments and events stand in time. It leads to the course page, which says it in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

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
        from hgnen_desktop.core.course.picture import mark_of
        from hgnen_desktop.gui.views.course.chart import paint_mark

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
        for sign in self._picture.signs:
            paint_mark(painter, mark_of(sign.event.kind), self._x(sign.place), 2 * _MARK, _MARK)
        painter.setPen(QPen(theme.color("text"), 1, Qt.PenStyle.DotLine))
        now = self._x(self._picture.today[0])
        painter.drawLine(QPointF(now, 0), QPointF(now, base))
        if self.hasFocus():
            theme.draw_focus(painter, self.rect())

    def _x(self, place: float) -> float:
        return theme.SPACE_8 + place * (self.width() - 2 * theme.SPACE_8)
