"""A picture of the visits on a line of time. The table below it says the same in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from hgnen_desktop.core.domain.dates import long_date
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.words import count, tr

_DAYS_IN_MONTH = 30.44


@dataclass(frozen=True, slots=True)
class Dot:
    """One visit on the line: its date, the months it was counted with, and whether it still has to take place."""

    day: dt.date
    months: int
    is_open: bool


class Timeline(QWidget):
    """Anchor, visits, and the plan date, from left to right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._anchor: dt.date | None = None
        self._dots: tuple[Dot, ...] = ()
        self._as_of = dt.date.min
        self._goes_on = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Timeline of the visits"))
        self.follow_theme()

    def show_visits(self, anchor: dt.date, dots: Sequence[Dot], as_of: dt.date, *, goes_on: bool) -> None:
        """Show the visits of a plan, counted from ``anchor``."""
        self._anchor, self._dots, self._as_of, self._goes_on = anchor, tuple(dots), as_of, goes_on
        words = count(len(dots), tr("visit"), tr("visits"))
        if dots:
            words = tr("{0} from {1} to {2}, counted from {3}").format(
                words,
                long_date(min(dot.day for dot in dots)),
                long_date(max(dot.day for dot in dots)),
                long_date(anchor),
            )
        self.setAccessibleDescription(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, 4 * self.fontMetrics().height() + theme.SPACE_24)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def follow_theme(self) -> None:
        """Take the present font."""
        self.setFont(theme.caption_font())
        self.updateGeometry()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._anchor is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = self.fontMetrics().height()
        middle = 2.0 * line + theme.SPACE_8
        left, right = self._ends()
        painter.setPen(QPen(theme.color("control_border"), 1.5))
        painter.drawLine(QPointF(left, middle), QPointF(right, middle))
        if self._goes_on:
            painter.setPen(QPen(theme.color("control_border"), 1.5, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(right, middle), QPointF(self.width() - theme.SPACE_4, middle))
        self._paint_years(painter, middle)
        self._paint_plan_date(painter, middle)
        self._paint_anchor(painter, middle)
        self._paint_visits(painter, middle)

    def _ends(self) -> tuple[float, float]:
        return theme.SPACE_24, self.width() - theme.SPACE_32 - theme.SPACE_24

    def _place(self, day: dt.date) -> float:
        """The horizontal place of a date; the line begins with the earlier of anchor and plan date."""
        assert self._anchor is not None
        days = [self._anchor, *(dot.day for dot in self._dots)]
        if (first := min(days)) <= self._as_of <= max(days):
            days.append(self._as_of)
        span = max((max(days) - first).days, int(_DAYS_IN_MONTH))
        left, right = self._ends()
        return left + (right - left) * (day - first).days / span

    def _paint_anchor(self, painter: QPainter, middle: float) -> None:
        assert self._anchor is not None
        x = self._place(self._anchor)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("text"))
        painter.drawRect(QRectF(x - 4, middle - 4, 8, 8))
        painter.setPen(theme.color("text"))
        self._words(painter, x, middle - self.fontMetrics().height() - theme.SPACE_8, tr("Anchor"))

    def _paint_plan_date(self, painter: QPainter, middle: float) -> None:
        assert self._anchor is not None
        last = max([self._anchor, *(dot.day for dot in self._dots)])
        if not self._anchor < self._as_of <= last:
            return
        x = self._place(self._as_of)
        painter.setPen(QPen(theme.color("accent"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(
            QPointF(x, middle - self.fontMetrics().height()), QPointF(x, middle + self.fontMetrics().height())
        )
        painter.setPen(theme.color("accent"))
        self._words(painter, x, 0, tr("Plan date"))

    def _paint_visits(self, painter: QPainter, middle: float) -> None:
        """A dot for each visit: full while it has to take place, hollow otherwise; months below where there is room."""
        free_from = -1.0
        for dot in self._dots:
            x = self._place(dot.day)
            painter.setPen(QPen(theme.color("accent"), 1.5))
            painter.setBrush(theme.color("accent") if dot.is_open else theme.color("surface"))
            painter.drawEllipse(QPointF(x, middle), 5, 5)
            words = tr("{0} mo").format(dot.months)
            width = self.fontMetrics().horizontalAdvance(words)
            if x - width / 2 >= free_from:
                painter.setPen(theme.color("muted"))
                self._words(painter, x, middle + theme.SPACE_8, words)
                free_from = x + width / 2 + theme.SPACE_8

    def _paint_years(self, painter: QPainter, middle: float) -> None:
        """A tick at each first of January, with the year below where there is room."""
        days = [self._anchor or self._as_of, *(dot.day for dot in self._dots)]
        line, free_from = self.fontMetrics().height(), -1.0
        for year in range(min(days).year + 1, max(days).year + 1):
            x = self._place(dt.date(year, 1, 1))
            painter.setPen(QPen(theme.color("border"), 1))
            painter.drawLine(QPointF(x, middle - 4), QPointF(x, middle + line + theme.SPACE_8 + 2))
            if x - line >= free_from:
                painter.setPen(theme.color("muted"))
                self._words(painter, x, middle + line + theme.SPACE_8 + 2, str(year))
                free_from = x + line + theme.SPACE_8

    def _words(self, painter: QPainter, x: float, top: float, words: str) -> None:
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(words) + 2
        left = min(max(x - width / 2, 0), self.width() - width)
        painter.drawText(QRectF(left, top, width, metrics.height()), int(Qt.AlignmentFlag.AlignCenter), words)
