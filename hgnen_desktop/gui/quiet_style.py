"""Fusion with flat controls whose outlines can be seen in both themes.

Fusion takes its outlines from a darker shade of the window, which on a dark window is a line nobody sees. The few
primitives drawn here take them from the theme instead; everything else is Fusion's.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QProxyStyle, QStyle, QStyleOption, QWidget

_CORNER = 4.0
_Primitive = QStyle.PrimitiveElement
_Flag = QStyle.StateFlag
_Role = QPalette.ColorRole


class QuietStyle(QProxyStyle):
    """Draws buttons, fields, radio buttons, check boxes and focus rings; leaves the rest to Fusion.

    The palette carries the theme: ``Dark`` outlines what can be operated, ``Mid`` what cannot, ``Accent`` marks the
    keyboard's place and what is chosen.
    """

    def __init__(self) -> None:
        super().__init__("Fusion")
        self._draw = {
            _Primitive.PE_FrameLineEdit: self._line_edit,
            _Primitive.PE_PanelButtonCommand: self._button,
            _Primitive.PE_IndicatorRadioButton: self._radio,
            _Primitive.PE_IndicatorCheckBox: self._check,
            _Primitive.PE_FrameFocusRect: self._focus,
        }

    def drawPrimitive(
        self, element: QStyle.PrimitiveElement, option: QStyleOption, painter: QPainter, widget: QWidget | None = None
    ) -> None:
        draw = self._draw.get(element)
        if draw is None:
            super().drawPrimitive(element, option, painter, widget)
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw(option, painter)
        painter.restore()

    def _line_edit(self, option: QStyleOption, painter: QPainter) -> None:
        painter.setPen(_outline(option))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(_inside(option), _CORNER, _CORNER)

    def _button(self, option: QStyleOption, painter: QPainter) -> None:
        palette, state = option.palette, option.state
        fill = palette.color(_Role.Button)
        if state & (_Flag.State_Sunken | _Flag.State_On):
            fill = _mixed(fill, palette.color(_Role.Accent), 0.22)
        elif state & _Flag.State_MouseOver and state & _Flag.State_Enabled:
            fill = _mixed(fill, palette.color(_Role.Accent), 0.08)
        painter.setPen(_outline(option))
        painter.setBrush(fill)
        painter.drawRoundedRect(_inside(option), _CORNER, _CORNER)

    def _radio(self, option: QStyleOption, painter: QPainter) -> None:
        box, on = _square(option), bool(option.state & _Flag.State_On)
        _indicator_pen_and_brush(option, painter, filled=False)
        painter.drawEllipse(box)
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(_mark_color(option))
            inner = box.width() * 0.26
            painter.drawEllipse(box.adjusted(inner, inner, -inner, -inner))

    def _check(self, option: QStyleOption, painter: QPainter) -> None:
        box = _square(option)
        on, partly = bool(option.state & _Flag.State_On), bool(option.state & _Flag.State_NoChange)
        _indicator_pen_and_brush(option, painter, filled=on or partly)
        painter.drawRoundedRect(box, 3, 3)
        if not (on or partly):
            return
        pen = QPen(option.palette.color(_Role.Base), max(box.width() / 8, 1.6))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        tick = ((0.25, 0.5), (0.75, 0.5)) if partly else ((0.22, 0.53), (0.42, 0.73), (0.78, 0.30))
        points = [QPointF(box.x() + x * box.width(), box.y() + y * box.height()) for x, y in tick]
        painter.drawPolyline(QPolygonF(points))

    def _focus(self, option: QStyleOption, painter: QPainter) -> None:
        painter.setPen(QPen(option.palette.color(_Role.Accent), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(option.rect).adjusted(0.75, 0.75, -0.75, -0.75), 3, 3)


def _inside(option: QStyleOption) -> QRectF:
    return QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5)


def _square(option: QStyleOption) -> QRectF:
    side = min(option.rect.width(), option.rect.height()) - 1
    box = QRectF(0, 0, side, side)
    box.moveCenter(QRectF(option.rect).center())
    return box


def _outline(option: QStyleOption) -> QPen:
    if not option.state & _Flag.State_Enabled:
        return QPen(option.palette.color(_Role.Mid), 1)
    if option.state & _Flag.State_HasFocus:
        return QPen(option.palette.color(_Role.Accent), 1.6)
    return QPen(option.palette.color(_Role.Dark), 1)


def _mark_color(option: QStyleOption) -> QColor:
    return option.palette.color(_Role.Accent if option.state & _Flag.State_Enabled else _Role.Mid)


def _indicator_pen_and_brush(option: QStyleOption, painter: QPainter, *, filled: bool) -> None:
    """Outline and ground of a radio button or check box; a check box that is on is filled."""
    chosen = bool(option.state & (_Flag.State_On | _Flag.State_NoChange))
    if chosen:
        painter.setPen(QPen(_mark_color(option), 1.4))
    else:
        hovered = option.state & _Flag.State_MouseOver and option.state & _Flag.State_Enabled
        painter.setPen(QPen(option.palette.color(_Role.Accent), 1.2) if hovered else _outline(option))
    painter.setBrush(_mark_color(option) if filled else option.palette.color(_Role.Base))


def _mixed(ground: QColor, over: QColor, share: float) -> QColor:
    keep = 1 - share
    return QColor.fromRgbF(
        ground.redF() * keep + over.redF() * share,
        ground.greenF() * keep + over.greenF() * share,
        ground.blueF() * keep + over.blueF() * share,
    )
