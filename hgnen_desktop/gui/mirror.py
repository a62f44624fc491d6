"""For widgets that draw themselves: in a language written from right to left everything stands on the other side."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

RectT = TypeVar("RectT", QRect, QRectF)


def is_mirrored(widget: QWidget) -> bool:
    """Whether the widget stands in a window that is read from right to left."""
    return widget.layoutDirection() is Qt.LayoutDirection.RightToLeft


def placed(widget: QWidget, rect: RectT) -> RectT:
    """Where a rectangle, thought of from left to right, stands in the widget."""
    if not is_mirrored(widget):
        return rect
    moved = type(rect)(rect)
    moved.moveLeft(widget.width() - rect.x() - rect.width())
    return moved


def draw_text(painter: QPainter, widget: QWidget, rect: QRect, flags: int, text: str, *, at_end: bool = False) -> None:
    """Write into a rectangle thought of from left to right, at its beginning or its end; each text in its own direction."""
    right = at_end is not is_mirrored(widget)
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    painter.drawText(placed(widget, rect), flags | int(side | Qt.AlignmentFlag.AlignAbsolute), text)


def arrow(widget: QWidget, opened: bool) -> str:
    """The icon of something that opens: down when it is open, else in the direction of reading."""
    if opened:
        return "chevron_down"
    return "chevron_left" if is_mirrored(widget) else "chevron_right"
