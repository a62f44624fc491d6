"""The signs of the program, drawn in the colors of the theme and sharp at every scale."""

from __future__ import annotations

from functools import cache
from typing import Protocol

from PySide6.QtCore import QByteArray, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from hgnen_desktop.core import bundled
from hgnen_desktop.gui import theme

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
    _renderer(name, color.name()).render(painter, rect)


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
def _svg(name: str) -> str:
    return bundled.read_bytes("resources", "icons", f"{name}.svg").decode()


@cache
def _renderer(name: str, color: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_svg(name).replace("currentColor", color).encode()))


@cache
def _render(name: str, color: str, size: int, ratio: float) -> QPixmap:
    renderer = _renderer(name, color)
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(picture.rect()))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture
