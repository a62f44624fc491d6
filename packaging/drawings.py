"""Write the lines of every icon as plain points: ``python packaging/drawings.py``, after adding or changing an SVG.

The window draws them itself. Reading SVG takes a library of Qt's own, two megabytes of memory and its part of the start, for
drawings that are lines of one width in one color. A test draws each icon in both ways.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

import hgnen_desktop.gui  # noqa: F401 - keeps what PySide6 hands out uncounted alive on a Python older than 3.12

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "icons"
FILE = FOLDER / "drawings.json"
_DRAWN_ALIKE = {
    "width": "24",
    "height": "24",
    "viewBox": "0 0 24 24",
    "fill": "none",
    "stroke": "currentColor",
    "stroke-width": "2",
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
}
_LETTER = re.compile(r"[\s,]*([A-Za-z])")
_NUMBER = re.compile(r"[\s,]*(-?(?:\d+\.?\d*|\.\d+))")
_FLAG, _FLAGS = re.compile(r"[\s,]*([01])"), (3, 4)
_TAKES = {"m": 2, "l": 2, "h": 1, "v": 1, "c": 6, "s": 4, "a": 7, "z": 0}
_LETTERS = {
    QPainterPath.ElementType.MoveToElement: "M",
    QPainterPath.ElementType.LineToElement: "L",
    QPainterPath.ElementType.CurveToElement: "C",
}


def drawings() -> str:
    """All icons, as they stand in the file."""
    found = {path.stem: drawing(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.svg"))}
    return json.dumps(found, indent=0) + "\n"


def drawing(svg: str) -> str:
    """An icon as its parts, joined by ``;``: each ``line``, ``fill`` or ``linefill``, then its path in absolute points.

    Raises:
        ValueError: it is not drawn on 24 by 24 units in round lines two units wide, or of other shapes than paths, circles,
            lines and rectangles.
    """
    root = ElementTree.fromstring(svg)  # noqa: S314 - our own
    if {name: root.get(name) for name in _DRAWN_ALIKE} != _DRAWN_ALIKE:
        raise ValueError("an icon is drawn on 24 by 24 units in round lines two units wide")
    return ";".join(map(_part, root))


def _part(shape: ElementTree.Element) -> str:
    if set(shape.keys()) & {"stroke-width", "transform", "opacity", "stroke-dasharray", "fill-rule"}:
        raise ValueError("all shapes of an icon are drawn alike")
    is_line, is_filled = shape.get("stroke") != "none", shape.get("fill") == "currentColor"
    return " ".join([f"{'line' * is_line}{'fill' * is_filled}", *_points(_path_of(shape))])


def _path_of(shape: ElementTree.Element) -> QPainterPath:
    def number(name: str) -> float:
        return float(shape.get(name, "0"))

    path, kind = QPainterPath(), shape.tag.rpartition("}")[2]
    if kind == "circle":
        path.addEllipse(QPointF(number("cx"), number("cy")), number("r"), number("r"))
    elif kind == "rect":
        box = QRectF(number("x"), number("y"), number("width"), number("height"))
        path.addRoundedRect(box, number("rx"), number("ry") or number("rx"))
    elif kind == "line":
        path.moveTo(number("x1"), number("y1"))
        path.lineTo(number("x2"), number("y2"))
    elif kind == "path":
        _follow(path, shape.get("d", ""))
    else:
        raise ValueError(f"an icon is made of paths, circles, lines and rectangles, not of '{kind}'")
    return path


def _follow(path: QPainterPath, said: str) -> None:
    """Draw a path as SVG says it."""
    second: QPointF | None = None  # the second control point of the curve before, which a smooth one goes on from
    for letter, given in _steps(said):
        here = path.currentPosition()
        origin = here if letter.islower() else QPointF()
        kind, x, y = letter.lower(), origin.x(), origin.y()
        points = [QPointF(x + across, y + down) for across, down in zip(given[::2], given[1::2], strict=False)]
        before, second = second, None
        if kind == "m":
            path.moveTo(points[0])
        elif kind == "l":
            path.lineTo(points[0])
        elif kind == "h":
            path.lineTo(x + given[0], here.y())
        elif kind == "v":
            path.lineTo(here.x(), y + given[0])
        elif kind in "cs":
            first = points.pop(0) if kind == "c" else here * 2 - (here if before is None else before)
            second, end = points
            path.cubicTo(first, second, end)
        elif kind == "a":
            _arc(path, given, QPointF(x + given[5], y + given[6]))
        else:
            path.closeSubpath()


def _steps(said: str) -> Iterator[tuple[str, list[float]]]:
    """The commands of a path, each with its numbers; one that is repeated stands once in SVG."""
    letter, place = "", 0
    while (found := _LETTER.match(said, place)) or _NUMBER.match(said, place):
        if found:
            letter, place = found[1], found.end()
        elif letter in "mM":  # further points of a move are lines
            letter = "l" if letter == "m" else "L"
        if letter.lower() not in _TAKES:
            raise ValueError(f"this path is not understood: {said}")
        given: list[float] = []
        for number in range(_TAKES[letter.lower()]):
            # The two flags of an arc may stand together with what follows them: "a2 2 0 012 2".
            word = (_FLAG if letter in "aA" and number in _FLAGS else _NUMBER).match(said, place)
            if word is None:
                raise ValueError(f"this path is not understood: {said}")
            given.append(float(word[1]))
            place = word.end()
        yield letter, given
    if said[place:].strip():
        raise ValueError(f"this path is not understood: {said}")


def _arc(path: QPainterPath, given: list[float], end: QPointF) -> None:
    """A part of an ellipse that stands upright, to a point, as SVG says it: worked out as that of a circle, and flattened."""
    across, down, turned, is_large, is_clockwise = given[:5]
    if turned and across != down:
        raise ValueError("ellipses of icons stand upright")
    flat = down / across
    begin, goal = (QPointF(one.x(), one.y() / flat) for one in (path.currentPosition(), end))
    half = (goal - begin) / 2
    reach = math.hypot(half.x(), half.y())
    radius = max(across, reach)
    away = math.sqrt(max(radius * radius - reach * reach, 0)) / reach * (1 if is_large == is_clockwise else -1)
    center = begin + half + QPointF(half.y(), -half.x()) * away
    first, last = (math.atan2(one.y() - center.y(), one.x() - center.x()) for one in (begin, goal))
    sweep = (last - first) % math.tau - (0 if is_clockwise else math.tau)
    pieces = math.ceil(abs(sweep) / (math.pi / 2 + 0.001))  # a hair above a quarter is one piece, as Qt has it
    step = sweep / pieces
    handle = radius * math.tan(step / 4) * 4 / 3
    for number in range(pieces):
        angles = first + number * step, first + (number + 1) * step
        ends = [center + radius * QPointF(math.cos(one), math.sin(one)) for one in angles]
        ways = [handle * QPointF(-math.sin(one), math.cos(one)) for one in angles]
        curve = ends[0] + ways[0], ends[1] - ways[1], goal if number == pieces - 1 else ends[1]
        path.cubicTo(*(QPointF(one.x(), one.y() * flat) for one in curve))


def _points(path: QPainterPath) -> Iterator[str]:
    for number in range(path.elementCount()):
        one = path.elementAt(number)
        if one.type in _LETTERS:  # the further points of a curve follow its first
            yield _LETTERS[one.type]
        yield from (f"{round(value, 3) + 0:g}" for value in (one.x, one.y))


if __name__ == "__main__":
    FILE.write_text(drawings(), encoding="utf-8")
