"""The signs of the program, drawn in the colors of the theme and sharp at every scale.

Each is an SVG in ``resources/icons``; ``packaging/drawings.py`` writes the lines of all of them into one file, which is read here.
"""

from __future__ import annotations

from functools import cache
from typing import Protocol

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap

from hgnen_desktop.core import bundled
from hgnen_desktop.gui import theme

_SIDE, _WIDTH = 24, 2  # of every drawing and every line, in the drawing's own units
_PIXELS = (16, 20, 24, 32, 48)  # device pixels: 16 to 24 at 100 % and 200 %; Qt takes the next larger one in between


class _HasIcon(Protocol):
    def setIcon(self, icon: QIcon, /) -> None: ...


def icon(name: str, role: str = "text") -> QIcon:
    """One of the icons in ``resources/icons``, in the color a theme role has now.

    The icon does not change with the theme by itself: give it to a button or action with :func:`bind`, or set it again
    on ``theme.current().changed``.

    Args:
        name: the file's name without ``.svg``, for example ``patient`` or ``undo``.
        role: a role of the theme, for example ``text``, ``muted``, ``accent`` or ``advice.for``.

    Raises:
        BundledDataMissing: there is no such icon.
        KeyError: the theme has no such role.
    """
    return _icon(name, theme.color(role).name(), theme.color("disabled").name(), theme.color("selection_text").name())


def bind(target: _HasIcon, name: str, role: str = "text") -> None:
    """Give a button or action an icon that follows the theme for as long as the target lives.

    A second call replaces the icon of the first.
    """
    assert isinstance(target, QObject)
    for keeper in target.findChildren(_IconKeeper, options=Qt.FindChildOption.FindDirectChildrenOnly):
        keeper.use(name, role)
        return
    _IconKeeper(target).use(name, role)


def pixmap(name: str, role: str, size: int, ratio: float = 1.0) -> QPixmap:
    """An icon as a picture of ``size`` logical pixels for a screen of the given device pixel ratio."""
    return _render(name, theme.color(role).name(), size, ratio)


def paint(painter: QPainter, name: str, color: QColor, rect: QRectF) -> None:
    """Draw an icon into ``rect`` in one color, as vectors."""
    parts = _drawing(name)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / _SIDE, rect.height() / _SIDE)
    line = QPen(color, _WIDTH, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    for kind, path in parts:
        painter.setPen(line if "line" in kind else Qt.PenStyle.NoPen)
        painter.setBrush(color if "fill" in kind else Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
    painter.restore()


class _IconKeeper(QObject):
    """Sets the icon of its parent again when the theme changes; goes with its parent."""

    def __init__(self, target: _HasIcon) -> None:
        assert isinstance(target, QObject)
        super().__init__(target)
        self._target = target
        self._name, self._role = "", ""
        theme.current().changed.connect(self._refresh)

    def use(self, name: str, role: str) -> None:
        self._name, self._role = name, role
        self._refresh()

    def _refresh(self) -> None:
        self._target.setIcon(icon(self._name, self._role))


@cache
def _icon(name: str, color: str, disabled: str, selected: str) -> QIcon:
    result = QIcon()
    modes = {QIcon.Mode.Normal: color, QIcon.Mode.Disabled: disabled, QIcon.Mode.Selected: selected}
    for mode, mode_color in modes.items():
        for pixels in _PIXELS:
            result.addPixmap(_render(name, mode_color, pixels, 1.0), mode)
    return result


@cache
def _drawings() -> dict[str, str]:
    read: dict[str, str] = bundled.read_json("resources", "icons", "drawings.json")
    return read


@cache
def _drawing(name: str) -> tuple[tuple[str, QPainterPath], ...]:
    """The parts of an icon: whether each is a line, filled or both, and its path.

    Raises:
        BundledDataMissing: there is no such icon.
    """
    said = _drawings().get(name)
    if said is None:
        raise bundled.BundledDataMissing(f"resources/icons/{name}.svg")
    return tuple(_part(part) for part in said.split(";"))


def _part(said: str) -> tuple[str, QPainterPath]:
    """A part as ``packaging/drawings.py`` writes it: its kind, then ``M``, ``L`` or ``C``, each with its points."""
    kind, *words = said.split()
    path, place = QPainterPath(), 0
    while place < len(words):
        letter, many = words[place], 6 if words[place] == "C" else 2
        points = map(float, words[place + 1 : place + 1 + many])
        if letter == "C":
            path.cubicTo(*points)
        elif letter == "L":
            path.lineTo(*points)
        else:
            path.moveTo(*points)
        place += 1 + many
    return kind, path


@cache
def _render(name: str, color: str, size: int, ratio: float) -> QPixmap:
    _drawing(name)  # an icon that is missing is told before anything is begun
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint(painter, name, QColor(color), QRectF(picture.rect()))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture
