"""The picture of a course as plain data: treatments as bars, events as signs, values that were measured several times as plots.

Screen, PDF and SVG draw the same picture; :func:`described` says it in words for those who cannot see it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from enum import StrEnum
from math import cos, pi, sin

from hgnen_desktop.core.course.derive import dated
from hgnen_desktop.core.course.timeline import Timeline, in_order
from hgnen_desktop.core.course.words import event_words
from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.course import TREATMENTS, Event, EventKind, PartialDate
from hgnen_desktop.core.domain.reported import Reported, about
from hgnen_desktop.core.engine.logic import Truth
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.guidelines.schema import FindingType
from hgnen_desktop.core.markup import escape

Place = Callable[[dt.date], float]
_AIR = 0.01
_LEAST_BAR = 0.012
_BESIDE = 0.018  # from one sign to the next
_LETTER = 0.0092  # the part of the width that a letter takes in the smallest picture: 170 mm at 7.2 points
_SHORT_LABEL = 76
_STEPS = (1, 2, 3, 6, 12, 24, 60, 120)
_MOST_TICKS = 8


class LabelAt(StrEnum):
    """Where the name of a treatment stands, so that no other bar or name lies under it."""

    INSIDE = "inside"
    RIGHT = "right"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Bar:
    """A treatment; places run from 0 to 1. ``goes_on`` when it is running, ``is_open`` when nobody knows when it stopped.

    ``reach`` is what the bar takes up with its label.
    """

    event: Event
    label: str
    start: float
    end: float
    row: int
    label_at: LabelAt
    reach: tuple[float, float]
    goes_on: bool = False
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class Sign:
    """An event of one day, month or year."""

    event: Event
    label: str
    place: float


@dataclass(frozen=True, slots=True)
class Plot:
    """A value that was reported with at least two results: places from 0 to 1, heights from 0 (least) to 1 (greatest)."""

    label: str
    points: tuple[tuple[float, float], ...]
    least: float
    greatest: float


@dataclass(frozen=True, slots=True)
class Picture:
    """The whole picture: ``ticks`` are the marks of the axis as (place, label), ``today`` is the day it was made for, at its place."""

    first: dt.date
    last: dt.date
    today: tuple[float, str]
    bars: tuple[Bar, ...] = ()
    signs: tuple[Sign, ...] = ()
    plots: tuple[Plot, ...] = ()
    ticks: tuple[tuple[float, str], ...] = ()

    @property
    def rows(self) -> int:
        """How many rows the bars take."""
        return max((bar.row for bar in self.bars), default=-1) + 1


def picture_of(timeline: Timeline, index: Index, today: dt.date, noted: Iterable[Event] = ()) -> Picture | None:
    """The picture of a course on a day; None while no event has a date. ``noted`` are plans and decisions kept beside it."""
    events = [event for event in timeline.events if event.on is not None]
    if not events:
        return None
    first = min(event.on.first for event in events if event.on is not None)
    last = max([today, *(event.on.last for event in events if event.on is not None)], default=today)
    last = max(min(last, timeline.as_of or last), first + dt.timedelta(days=30))
    beside = [event for event in noted if event.on is not None and first <= event.on.first <= last]

    def place(day: dt.date) -> float:
        return min(max((day - first).days / (last - first).days, 0.0), 1.0)

    bars: list[Bar] = []
    for event in (one for one in events if one.kind in TREATMENTS):
        bars.append(_bar(event, timeline, index, place(last), bars, place))
    signs = _side_by_side(
        Sign(event, _short(event_words(event, index)), place(event.on.first))
        for event in in_order([*events, *beside])
        if event.kind not in TREATMENTS and event.on is not None
    )
    plots = tuple(_plots(events, index, place))
    now = (place(min(today, last)), PartialDate.of(min(today, last)).said())
    return Picture(first, last, now, tuple(bars), tuple(signs), plots, tuple(_ticks(first, last, place)))


def _ticks(first: dt.date, last: dt.date, place: Place) -> Iterator[tuple[float, str]]:
    """The marks of the axis: months while few, else quarters or years; the first and every January with its year."""
    begun, ended = 12 * first.year + first.month - 1, 12 * last.year + last.month - 1
    step = next((one for one in _STEPS if (ended - begun) / one <= _MOST_TICKS), _STEPS[-1])
    yield 0.0, f"{first:%b %Y}"
    for number in range(begun + 1, ended + 1):
        if number % step == 0:
            month = dt.date(number // 12, number % 12 + 1, 1)
            yield place(month), str(month.year) if month.month == 1 else f"{month:%b}"


def _side_by_side(signs: Iterable[Sign]) -> list[Sign]:
    """The signs with none under another: what came in the same days stands beside each other, in order."""
    placed: list[Sign] = []
    for sign in signs:
        least = placed[-1].place + _BESIDE if placed else 0.0
        placed.append(replace(sign, place=max(sign.place, least)))
    most = 1.0
    for number in range(len(placed) - 1, -1, -1):  # what would leave the picture moves the others back
        placed[number] = replace(placed[number], place=max(min(placed[number].place, most), 0.0))
        most = placed[number].place - _BESIDE
    return placed


def _bar(event: Event, timeline: Timeline, index: Index, now: float, before: list[Bar], place: Place) -> Bar:
    assert event.on is not None
    start, running = place(event.on.first), timeline.is_running(event)
    over = _shown_end(event, timeline) if event.stop is None and running is not Truth.TRUE else None
    if event.stop is not None:
        end = place(event.stop.last)
    elif over is not None:
        end = place(over)
    else:
        end = now  # whether it runs or nobody knows: what is known goes up to this day
    end = max(end, start + _LEAST_BAR)
    label = _short(event_words(event, index))
    label_at, reach = _label_place(label, start, end)
    row = 0
    while any(bar.row == row and bar.reach[1] + _AIR > reach[0] and reach[1] + _AIR > bar.reach[0] for bar in before):
        row += 1
    goes_on = event.stop is None and running is Truth.TRUE
    is_open = event.stop is None and not goes_on
    return Bar(event, label, start, end, row, label_at, reach, goes_on, is_open)


def _shown_end(event: Event, timeline: Timeline) -> dt.date | None:
    """Up to where a treatment without a stop is drawn: the progression or the treatment that came next."""
    over = timeline.ended_by(event)
    later = [one for one in timeline.events if one.kind is EventKind.PROGRESSION]
    ends = [one for one in later if timeline.is_after(one, event) is Truth.TRUE] + ([over[0]] if over else [])
    return min((one.on.first for one in ends if one.on is not None), default=None)


def _label_place(label: str, start: float, end: float) -> tuple[LabelAt, tuple[float, float]]:
    """Inside a long bar, else behind a short one, else before it; where it fits nowhere, where most of it does. With what both take
    up together.
    """
    wide = len(label) * _LETTER + _AIR
    rooms = {LabelAt.INSIDE: end - start, LabelAt.RIGHT: 1 - end, LabelAt.LEFT: start}
    at = next((one for one, room in rooms.items() if room >= wide), max(rooms, key=lambda one: rooms[one]))
    reach = {
        LabelAt.INSIDE: (start, end),
        LabelAt.RIGHT: (start, min(end + wide, 1.0)),
        LabelAt.LEFT: (max(start - wide, 0.0), end),
    }
    return at, reach[at]


def _plots(events: list[Event], index: Index, place: Place) -> list[Plot]:
    series: dict[str, list[tuple[float, float]]] = {}
    for event in events:
        for finding, answer in event.findings.items():
            is_number = finding in index.catalogue and index.catalogue[finding].type is FindingType.NUMBER
            if is_number and event.on is not None and isinstance(answer.value, int | float | Reported):
                series.setdefault(finding, []).append((place(event.on.first), float(about(answer.value))))
    plots = []
    for finding, points in series.items():
        values = [value for _, value in points]
        if len(set(values)) < 2:  # what stays the same is no line worth drawing
            continue
        least, greatest = min(values), max(values)
        span = greatest - least or 1.0
        heights = tuple((at, (value - least) / span) for at, value in points)
        plots.append(Plot(index.catalogue.label(finding), heights, least, greatest))
    return plots


def _short(words: str) -> str:
    return cut_at_word(words, lambda some: len(some) <= _SHORT_LABEL)


def cut_at_word(words: str, fits: Callable[[str], bool]) -> str:
    """The words, or as much of them as fits with an ellipsis: whole parts between commas where one fits, because half of
    "partial response" would say something else, else whole words; empty where not even one fits.
    """
    if fits(words):
        return words
    cuts = (f"{kept}\u2026" for mark in (", ", " ") for kept in _shorter(words, mark) if kept)
    return next((one for one in cuts if fits(one)), "")


def _shorter(words: str, mark: str) -> Iterator[str]:
    while mark in words:
        words = words.rpartition(mark)[0]
        yield words.rstrip(" ,;+(")


@dataclass(frozen=True, slots=True)
class Mark:
    """How a sign is drawn: shapes and lines of points from -1 to 1, upwards; ``name`` is what the legend calls it."""

    name: str
    shapes: tuple[tuple[tuple[float, float], ...], ...] = ()
    lines: tuple[tuple[tuple[float, float], ...], ...] = ()
    is_filled: bool = False


_CIRCLE = tuple((cos(2 * pi * one / 16) * 0.85, sin(2 * pi * one / 16) * 0.85) for one in range(16))
_SQUARE = ((-0.8, -0.8), (0.8, -0.8), (0.8, 0.8), (-0.8, 0.8))
_MARKS = {
    EventKind.PROGRESSION: Mark("triangle: progression or recurrence", (((0, 1), (1, -1), (-1, -1)),), is_filled=True),
    EventKind.SURGERY: Mark("diamond: surgery", (((0, 1), (1, 0), (0, -1), (-1, 0)),)),
    EventKind.DEATH: Mark("cross: death", lines=(((0, 1), (0, -1)), ((-0.5, 0.3), (0.5, 0.3)))),
    EventKind.PATHOLOGY: Mark("circle: pathology", (_CIRCLE,)),
    EventKind.DECISION: Mark(
        "flag: decision", (((-0.6, 1), (0.9, 0.5), (-0.6, 0)),), (((-0.6, 1), (-0.6, -1)),), is_filled=True
    ),
    EventKind.PLAN: Mark(
        "page: plan",
        (((-0.7, -1), (-0.7, 1), (0.2, 1), (0.7, 0.5), (0.7, -1)),),
        (((-0.35, 0.1), (0.35, 0.1)), ((-0.35, -0.4), (0.35, -0.4))),
    ),
}
_OTHER = Mark("square: another event", (_SQUARE,))


def mark_of(kind: EventKind) -> Mark:
    """The sign of an event of this kind."""
    return _MARKS.get(kind, _OTHER)


def legend(picture: Picture) -> str:
    """What the signs and bars of this picture mean, of those alone that are in it; empty when there are none."""
    kinds = {sign.event.kind for sign in picture.signs}
    said = [mark.name for kind, mark in _MARKS.items() if kind in kinds]
    said += [_OTHER.name] if kinds - _MARKS.keys() else []
    said += ["arrow: still given"] if any(bar.goes_on for bar in picture.bars) else []
    said += ["dashed: no stop entered"] if any(bar.is_open for bar in picture.bars) else []
    return ", ".join(said)[:1].upper() + ", ".join(said)[1:]


def described(picture: Picture) -> str:
    """The picture in words, in the order of time."""
    entries = [(bar.start, f"{bar.label} ({dated(bar.event)})") for bar in picture.bars]
    entries += [(sign.place, f"{sign.label} ({dated(sign.event)})") for sign in picture.signs]
    return "; ".join(words for _, words in sorted(entries))


def course_svg(picture: Picture, width: int = 640) -> str:
    """The picture as SVG, for documents: gray and black alone, so that it also prints."""
    left, inner, row = 16, width - 32, 18
    top = 34
    base = top + picture.rows * row + 6
    height = base + 38 + 30 * len(picture.plots)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" role="img" '
        f'font-family="sans-serif" font-size="10"><title>{escape(described(picture))}</title>'
    ]
    for bar in picture.bars:
        x, y, long = left + bar.start * inner, top + bar.row * row, (bar.end - bar.start) * inner
        dash = ' stroke-dasharray="3 2"' if bar.is_open else ""
        at, anchor = _svg_label(bar, x, long)
        parts.append(
            f'<rect x="{x:.1f}" y="{y}" width="{long:.1f}" height="14" fill="#e4e4e4" stroke="#404040"{dash}/>'
            f'<text x="{at:.1f}" y="{y + 11}" text-anchor="{anchor}">{escape(bar.label)}</text>'
        )
    for sign in picture.signs:
        parts.append(_svg_mark(sign, left + sign.place * inner, 19))
    parts.append(f'<path d="M{left},{base} h{inner}" stroke="#404040"/>')
    now = left + picture.today[0] * inner
    parts.append(f'<path d="M{now:.1f},8 V{base}" stroke="#404040" stroke-dasharray="1 2"/>')
    for x, label in ticks_apart(picture, lambda at: left + at * inner, lambda text: 5.6 * len(text)):
        parts.append(
            f'<path d="M{x:.1f},{base} v3" stroke="#404040"/><text x="{x:.1f}" y="{base + 13}">{escape(label)}</text>'
        )
    parts.append(f'<text x="{left + inner}" y="{base + 13}" text-anchor="end">{escape(picture.today[1])}</text>')
    for number, plot in enumerate(picture.plots):
        y = base + 46 + 30 * number
        points = " ".join(f"{left + at * inner:.1f},{y - 20 * high:.1f}" for at, high in plot.points)
        words = escape(f"{plot.label} {plot.least:g} to {plot.greatest:g}")
        parts.append(
            f'<polyline points="{points}" fill="none" stroke="#404040"/><text x="{left}" y="{y + 10}">{words}</text>'
        )
    parts.append(f'<text x="{left}" y="{height - 6}">{escape(legend(picture))}</text>')
    return "".join([*parts, "</svg>"])


def ticks_apart(
    picture: Picture, x: Callable[[float], float], width: Callable[[str], float]
) -> Iterator[tuple[float, str]]:
    """The marks of the axis that have room beside each other and before the day at its end, with where they begin."""
    end, last = float("-inf"), x(1) - width(picture.today[1])
    for place, label in picture.ticks:
        at, wide = x(place), width(label) + width("0")
        if at >= end and at + wide <= last:
            yield at, label
            end = at + wide


def _svg_mark(sign: Sign, x: float, y: float) -> str:
    mark, size = mark_of(sign.event.kind), 5
    paths = [
        "M" + " L".join(f"{x + size * across:.1f},{y - size * up:.1f}" for across, up in points) + end
        for several, end in ((mark.shapes, " z"), (mark.lines, ""))
        for points in several
    ]
    fill = "#404040" if mark.is_filled else "#ffffff"
    return f'<path d="{" ".join(paths)}" fill="{fill}" stroke="#404040"><title>{escape(sign.label)}</title></path>'


def _svg_label(bar: Bar, x: float, long: float) -> tuple[float, str]:
    match bar.label_at:
        case LabelAt.INSIDE:
            return x + 3, "start"
        case LabelAt.RIGHT:
            return x + long + 4, "start"
        case _:
            return x - 4, "end"
