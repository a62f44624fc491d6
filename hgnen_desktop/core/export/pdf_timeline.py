"""The visits as a picture: one line for each rule, on one axis of time. It needs no color; the table beside it says the same."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from enum import Enum

from hgnen_desktop.core.careplan.plan import CarePlan
from hgnen_desktop.core.careplan.plan_words import past_lines
from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.dates import long_date
from hgnen_desktop.core.export.pdf_fonts import BOLD, REGULAR, clusters
from hgnen_desktop.core.export.pdf_structure import figure
from hgnen_desktop.core.export.platypus import Canvas, Flowable, mm, stringWidth
from hgnen_desktop.core.export.shaped_text import draw_text, text_width
from hgnen_desktop.core.export.tagged_canvas import TaggedCanvas
from hgnen_desktop.core.phrase import day_words
from hgnen_desktop.core.schedule.visits import FollowUp, LineState, VisitLine

_SIZE, _SMALL = 7.2, 6.4
_ROW, _HEAD, _AXIS, _LEGEND = 12 * mm, 4.5 * mm, 8.5 * mm, 5 * mm
_RADIUS = 1.35 * mm
_INSET = 4 * mm
_GAP = 1.2 * mm
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_STEPS = (1, 2, 3, 6, 12, 24, 60)
_STEP_WIDTH = 7.5 * mm  # room that the name of a month takes


class Mark(Enum):
    """How a visit is drawn. Each form is told from the others without color."""

    DONE = "done"
    AHEAD = "coming"
    OVERDUE = "overdue"
    MISSED = "missed"
    CANCELLED = "cancelled"
    UNRECORDED = "not recorded"


_MARKS = {
    LineState.DONE: Mark.DONE,
    LineState.COVERED: Mark.DONE,
    LineState.OVERDUE: Mark.OVERDUE,
    LineState.MISSED: Mark.MISSED,
    LineState.CANCELLED: Mark.CANCELLED,
    LineState.UNRECORDED: Mark.UNRECORDED,
}


@dataclass(frozen=True, slots=True)
class _Row:
    """One rule: its name, its anchor date, its visits with their marks, and the day it ended."""

    title: str
    anchor: dt.date
    visits: tuple[tuple[VisitLine, Mark], ...]
    ended_on: dt.date | None
    goes_on: bool

    def days(self) -> list[dt.date]:
        return [
            self.anchor,
            *(line.present for line, _mark in self.visits),
            *([self.ended_on] if self.ended_on else []),
        ]


class Timeline(Flowable):  # type: ignore[misc] # reportlab carries no types
    """Anchor, visits and plan date of each rule, settings that have ended first. Draws nothing when there is no visit."""

    def __init__(self, plan: CarePlan) -> None:
        super().__init__()
        self.keepWithNext = 1
        past = [_row(one, past_lines(one), tracked=True) for one in plan.past_follow_ups]
        now = [_row(one.plan, one.plan.lines, tracked=one.is_tracked) for one in plan.schedules]
        self.rows = [row for row in (*past, *now) if row.visits]
        self.plan_date = plan.plan_date
        days = [day for row in self.rows for day in row.days()] or [plan.plan_date]
        # A plan date beyond all visits would only press them together.
        self._shows_plan_date = min(days) <= plan.plan_date <= _later(max(days), 3)
        if self._shows_plan_date:
            days.append(plan.plan_date)
        self._first, self._last = min(days), max(days)

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """The whole width, and the height that the lines need; in points."""
        self.width = width
        self.height = _HEAD + len(self.rows) * _ROW + _AXIS + _LEGEND if self.rows else 0
        return self.width, self.height

    def draw(self) -> None:
        """Draw on the canvas that the page hands over, and say in words what is drawn."""
        if not self.rows:
            return
        canvas: TaggedCanvas = self.canv
        seen = figure(self.words(), self.width, self.height, *canvas.absolutePosition(0, 0))
        with canvas.says(seen):
            self._draw_lines(canvas)

    def words(self) -> str:
        """What the picture shows, for those who cannot see it."""
        return "Timeline of the visits. " + " ".join(_row_words(row) for row in self.rows)

    def _draw_lines(self, canvas: Canvas) -> None:
        canvas.saveState()
        canvas.setStrokeColorRGB(0, 0, 0)
        canvas.setFillColorRGB(0, 0, 0)
        bottom = _LEGEND + _AXIS
        self._axis(canvas, bottom)
        if self._shows_plan_date:
            self._plan_date(canvas, bottom)
        for number, row in enumerate(self.rows):
            self._line(canvas, row, self.height - _HEAD - (number + 1) * _ROW + 5.2 * mm)
        self._legend(canvas)
        canvas.restoreState()

    # --- time ---------------------------------------------------------------------------------------------------------

    def _x(self, day: dt.date) -> float:
        span = max((self._last - self._first).days, 28)
        return float(_INSET + (self.width - 2 * _INSET) * (day - self._first).days / span)

    def _axis(self, canvas: Canvas, y: float) -> None:
        """Ticks at the first of months; months by name where there is room, years below."""
        canvas.setLineWidth(0.4)
        canvas.line(0, y, self.width, y)
        step = self._step()
        month = dt.date(self._first.year, self._first.month, 1)
        year_free_from = 0.0
        while month <= self._last:
            if month >= self._first and _month_number(month) % step == 0:
                x = self._x(month)
                canvas.line(x, y, x, y - 1.2 * mm)
                if step < 12:
                    _centered(canvas, x, y - 3.9 * mm, _MONTHS[month.month - 1], _SMALL, self.width)
                words = str(month.year)
                if (month.month == 1 or year_free_from == 0.0) and x >= year_free_from:
                    _centered(canvas, x, y - (6.9 if step < 12 else 3.9) * mm, words, _SMALL, self.width, BOLD)
                    year_free_from = x + stringWidth(words, BOLD, _SMALL) + _GAP
            month = _later(month, 1)

    def _step(self) -> int:
        months = _month_number(self._last) - _month_number(self._first) + 1
        room = (self.width - 2 * _INSET) / months
        return next((step for step in _STEPS if step * room >= _STEP_WIDTH), _STEPS[-1])

    def _plan_date(self, canvas: Canvas, bottom: float) -> None:
        x = self._x(self.plan_date)
        canvas.setLineWidth(0.6)
        canvas.setDash(2, 1.5)
        canvas.line(x, bottom, x, self.height - _HEAD + 1)
        canvas.setDash()
        _centered(
            canvas, x, self.height - _HEAD + 1.2 * mm, f"plan date {long_date(self.plan_date)[4:]}", _SIZE, self.width
        )

    # --- one rule -----------------------------------------------------------------------------------------------------

    def _line(self, canvas: Canvas, row: _Row, y: float) -> None:
        begin, end = self._x(row.anchor), self._x(max(row.days()))
        self._title(canvas, row.title, y + 3.2 * mm)
        canvas.setLineWidth(0.8)
        canvas.line(min(begin, *(self._x(day) for day in row.days())), y, end, y)
        if row.goes_on:
            canvas.setDash(1, 1.5)
            canvas.line(end, y, self.width, y)
            canvas.setDash()
        if row.ended_on is not None:
            x = self._x(row.ended_on)
            canvas.line(x, y - _RADIUS - 1, x, y + _RADIUS + 1)
        side = 2 * _RADIUS
        canvas.rect(begin - _RADIUS, y - _RADIUS, side, side, stroke=1, fill=1)
        free_from = begin + _RADIUS + _GAP
        for line, mark in row.visits:
            x = self._x(line.present)
            _DRAW[mark](canvas, x, y)
            words = str(line.visit.months)
            width = stringWidth(words, REGULAR, _SMALL)
            if x - width / 2 >= free_from:
                _centered(canvas, x, y - _RADIUS - 2.7 * mm, words, _SMALL, self.width)
                free_from = x + width / 2 + _GAP

    def _title(self, canvas: Canvas, title: str, y: float) -> None:
        """The name of a rule, on white so that the line of the plan date does not run through it."""
        words = _fitted(title, self.width)
        canvas.saveState()
        canvas.setFillColorRGB(1, 1, 1)
        canvas.rect(0, y - 0.6 * mm, text_width(words, REGULAR, _SIZE) + 1, 3 * mm, stroke=0, fill=1)
        canvas.restoreState()
        draw_text(canvas, 0, y, words, REGULAR, _SIZE)

    def _legend(self, canvas: Canvas) -> None:
        """Only the marks that occur, in a fixed order."""
        occurring = {mark for row in self.rows for _line, mark in row.visits}
        y, x = 1.6 * mm, _RADIUS
        canvas.setLineWidth(0.8)
        canvas.rect(x - _RADIUS, y - _RADIUS, 2 * _RADIUS, 2 * _RADIUS, stroke=1, fill=1)
        x = self._named(canvas, x, y, "anchor date")
        for mark in Mark:
            if mark in occurring:
                _DRAW[mark](canvas, x, y)
                x = self._named(canvas, x, y, mark.value)
        if any(row.ended_on for row in self.rows):
            canvas.line(x, y - _RADIUS, x, y + _RADIUS)
            x = self._named(canvas, x, y, "ended")
        canvas.setFont(REGULAR, _SMALL)
        canvas.drawString(x, y - 0.8 * mm, "number: months")

    def _named(self, canvas: Canvas, x: float, y: float, words: str) -> float:
        canvas.setFont(REGULAR, _SMALL)
        canvas.drawString(x + _RADIUS + _GAP, y - 0.8 * mm, words)
        return float(x + 2 * _RADIUS + _GAP + stringWidth(words, REGULAR, _SMALL) + 2.6 * mm)


def _row(follow: FollowUp, lines: tuple[VisitLine, ...], *, tracked: bool) -> _Row:
    visits = tuple((line, _MARKS.get(line.state, Mark.AHEAD) if tracked else Mark.AHEAD) for line in lines)
    ordered = tuple(sorted(visits, key=lambda pair: pair[0].present))
    title = f"{follow.title} (the clinic's own)" if follow.own else follow.title
    return _Row(title, follow.anchor.date, ordered, follow.ended_on, follow.goes_on and follow.ended_on is None)


def _row_words(row: _Row) -> str:
    visits = (f"month {line.visit.months} on {day_words(line.present)}, {mark.value}" for line, mark in row.visits)
    ended = f"; ended on {day_words(row.ended_on)}" if row.ended_on else ""
    return f"{row.title}, counted from {day_words(row.anchor)}: {'; '.join(visits)}{ended}."


# --- marks -------------------------------------------------------------------------------------------------------------


def _filled(canvas: Canvas, x: float, y: float) -> None:
    canvas.circle(x, y, _RADIUS, stroke=1, fill=1)


def _hollow(canvas: Canvas, x: float, y: float) -> None:
    canvas.saveState()
    canvas.setFillColorRGB(1, 1, 1)
    canvas.circle(x, y, _RADIUS, stroke=1, fill=1)
    canvas.restoreState()


def _hollow_with(words: str) -> Callable[[Canvas, float, float], None]:
    def draw(canvas: Canvas, x: float, y: float) -> None:
        _hollow(canvas, x, y)
        canvas.setFont(BOLD, 6)
        canvas.drawCentredString(x, y - 0.75 * mm, words)

    return draw


def _crossed(canvas: Canvas, x: float, y: float) -> None:
    canvas.saveState()
    canvas.setLineWidth(1.3)
    for rise in (-_RADIUS, _RADIUS):
        canvas.line(x - _RADIUS, y - rise, x + _RADIUS, y + rise)
    canvas.restoreState()


def _struck(canvas: Canvas, x: float, y: float) -> None:
    _hollow(canvas, x, y)
    canvas.line(x - _RADIUS, y - _RADIUS, x + _RADIUS, y + _RADIUS)


_DRAW: dict[Mark, Callable[[Canvas, float, float], None]] = {
    Mark.DONE: _filled,
    Mark.AHEAD: _hollow,
    Mark.OVERDUE: _hollow_with("!"),
    Mark.MISSED: _crossed,
    Mark.CANCELLED: _struck,
    Mark.UNRECORDED: _hollow_with("?"),
}


def _centered(canvas: Canvas, x: float, y: float, words: str, size: float, width: float, face: str = REGULAR) -> None:
    """Words around a place, kept inside the picture."""
    wide = stringWidth(words, face, size)
    canvas.setFont(face, size)
    canvas.drawString(min(max(x - wide / 2, 0), width - wide), y, words)


def _fitted(title: str, width: float) -> str:
    """The title on one line; a long one is shortened, it stands in full beside the table."""
    words = " ".join(title.split())
    if text_width(words, REGULAR, _SIZE) <= width:
        return words
    letters = list(clusters(words))
    while letters and text_width("".join(letters) + "\u2026", REGULAR, _SIZE) > width:
        letters.pop()
    return "".join(letters) + "\u2026"


def _month_number(day: dt.date) -> int:
    return day.year * 12 + day.month - 1


def _later(day: dt.date, months: int) -> dt.date:
    """The first of the month this many months later."""
    number = _month_number(day) + months
    return dt.date(number // 12, number % 12 + 1, 1)
