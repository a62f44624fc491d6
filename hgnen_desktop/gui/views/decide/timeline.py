"""A picture of the visits on a line of time. The table below it says the same in words."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hgnen_desktop.core.schedule.visits import LineState, VisitLine
from hgnen_desktop.gui import icons, theme
from hgnen_desktop.gui.views.follow_up.signs import Sign, state_sign
from hgnen_desktop.gui.words import long_date, plural, short_date, tr

_DAYS_IN_MONTH = 30.44


class Timeline(QWidget):
    """Anchor, visits, and the plan date, from left to right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # an axis runs one way in every language
        self._anchor: dt.date | None = None
        self._visits: tuple[VisitLine, ...] = ()
        self._as_of = dt.date.min
        self._goes_on = False
        self._legend: list[tuple[Sign, int]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Timeline of the visits"))
        self.follow_theme()

    def show_visits(self, anchor: dt.date, visits: Sequence[VisitLine], as_of: dt.date, *, goes_on: bool) -> None:
        """Show the visits of a plan, counted from ``anchor``."""
        self._anchor, self._visits, self._as_of, self._goes_on = anchor, tuple(visits), as_of, goes_on
        words = plural(len(visits), "%n visit", "%n visits")
        if visits:
            words = tr("{0} from {1} to {2}, counted from {3}").format(
                words,
                long_date(min(visit.present for visit in visits)),
                long_date(max(visit.present for visit in visits)),
                long_date(anchor),
            )
        states = Counter(visit.state for visit in visits)
        self._legend = [(state_sign(state), states[state]) for state in LineState if states[state]]
        said = ", ".join(f"{number} {sign.word.lower()}" for sign, number in self._legend)
        self.setAccessibleDescription(f"{words}: {said}" if said else words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        line = self.fontMetrics().height()
        rows = len(self._legend_rows()) * (line + theme.SPACE_4)
        return QSize(400, 4 * line + theme.SPACE_24 + self._depth() + rows)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()  # signs and legend may need other rows

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
        self._paint_months(painter, middle + self._depth() + theme.SPACE_8)
        self._paint_legend(painter, 4.0 * line + theme.SPACE_24 + self._depth())

    def _ends(self) -> tuple[float, float]:
        return theme.SPACE_24, self.width() - theme.SPACE_32 - theme.SPACE_24

    def _place(self, day: dt.date) -> float:
        """The horizontal place of a date; the line begins with the earlier of anchor and plan date."""
        assert self._anchor is not None
        days = [self._anchor, *(visit.present for visit in self._visits)]
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
        words = tr("From {0}").format(short_date(self._anchor))
        self._words(painter, x, middle - self.fontMetrics().height() - theme.SPACE_8, words)

    def _paint_plan_date(self, painter: QPainter, middle: float) -> None:
        assert self._anchor is not None
        last = max([self._anchor, *(visit.present for visit in self._visits)])
        if not self._anchor < self._as_of <= last:
            return
        x = self._place(self._as_of)
        painter.setPen(QPen(theme.color("accent"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(
            QPointF(x, middle - self.fontMetrics().height()),
            QPointF(x, middle + self._depth() + self.fontMetrics().height()),
        )
        painter.setPen(theme.color("accent"))
        self._words(painter, x, 0, tr("Plan date"))

    def _paint_visits(self, painter: QPainter, middle: float) -> None:
        """The sign of each visit's state, as in the table. No sign lies on another: where they are close, some hang lower."""
        side = self.fontMetrics().height()
        rows = self._rows()
        for visit, row in zip(self._visits, rows, strict=True):
            x = self._place(visit.present)
            painter.setPen(QPen(theme.color("control_border"), 1))
            painter.drawLine(QPointF(x, middle), QPointF(x, middle + row * self._row_height()))
        for visit, row in zip(self._visits, rows, strict=True):
            sign, x, y = state_sign(visit.state), self._place(visit.present), middle + row * self._row_height()
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.palette().window())
            painter.drawEllipse(QPointF(x, y), side / 2, side / 2)
            box = QRect(round(x - side / 2), round(y - side / 2), side, side)
            icons.icon(sign.icon, sign.role).paint(painter, box)

    def _rows(self) -> list[int]:
        """For each visit the row below the line of time in which its sign has room; 0 is on the line."""
        if self._anchor is None:
            return []
        side = self.fontMetrics().height()
        free_from = [self._place(self._anchor) + 4 + side / 2]
        rows = [0] * len(self._visits)
        for number, visit in sorted(enumerate(self._visits), key=lambda pair: pair[1].present):
            x = self._place(visit.present)
            rows[number] = next((row for row, free in enumerate(free_from) if x >= free), len(free_from))
            free_from[rows[number] :] = [x + side + 1, *free_from[rows[number] + 1 :]]
        return rows

    def _row_height(self) -> int:
        return self.fontMetrics().height() + 1

    def _depth(self) -> int:
        """How far the rows of signs reach below the line of time."""
        return max(self._rows(), default=0) * self._row_height()

    def _paint_months(self, painter: QPainter, top: float) -> None:
        """Below the signs the months of those for which there is room."""
        free_from = -1.0
        for visit in self._visits:
            x = self._place(visit.present)
            words = tr("{0} mo").format(visit.visit.months)
            width = self.fontMetrics().horizontalAdvance(words)
            if x - width / 2 >= free_from:
                painter.setPen(theme.color("muted"))
                self._words(painter, x, top, words)
                free_from = x + width / 2 + theme.SPACE_8

    def _paint_years(self, painter: QPainter, middle: float) -> None:
        """A tick at each first of January, with the year below where there is room."""
        days = [self._anchor or self._as_of, *(visit.present for visit in self._visits)]
        line, free_from = self.fontMetrics().height() + self._depth(), -1.0
        for year in range(min(days).year + 1, max(days).year + 1):
            x = self._place(dt.date(year, 1, 1))
            painter.setPen(QPen(theme.color("border"), 1))
            painter.drawLine(QPointF(x, middle - 4), QPointF(x, middle + line + theme.SPACE_8 + 2))
            width = self.fontMetrics().horizontalAdvance(str(year))
            if x - width / 2 >= free_from:
                painter.setPen(theme.color("muted"))
                self._words(painter, x, middle + line + theme.SPACE_8 + 2, str(year))
                free_from = x + width / 2 + theme.SPACE_8

    def _paint_legend(self, painter: QPainter, top: float) -> None:
        """What the signs mean, with how many there are."""
        side = self.fontMetrics().height()
        painter.setPen(theme.color("text"))
        for row in self._legend_rows():
            for x, sign, words in row:
                icons.icon(sign.icon, sign.role).paint(painter, QRect(x, round(top), side, side))
                box = QRectF(x + side + theme.SPACE_4, top, self._legend_width(words), side)
                painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words)
            top += side + theme.SPACE_4

    def _legend_rows(self) -> list[list[tuple[int, Sign, str]]]:
        """The legend in as many rows as the width asks for: place, sign and words of each entry."""
        rows: list[list[tuple[int, Sign, str]]] = []
        side, x = self.fontMetrics().height(), self.width()
        for sign, number in self._legend:
            words = f"{sign.word}: {number}"
            width = side + theme.SPACE_4 + self._legend_width(words)
            if x + width > self.width():
                rows.append([])
                x = theme.SPACE_4
            rows[-1].append((x, sign, words))
            x += width + theme.SPACE_16
        return rows

    def _legend_width(self, words: str) -> int:
        return self.fontMetrics().horizontalAdvance(words) + 2

    def _words(self, painter: QPainter, x: float, top: float, words: str) -> None:
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(words) + 2
        left = min(max(x - width / 2, 0), self.width() - width)
        painter.drawText(QRectF(left, top, width, metrics.height()), int(Qt.AlignmentFlag.AlignCenter), words)
