"""The tree as a picture: boxes and lines in the colors of the theme, with the road of a patient lit."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsPathItem,
    QGraphicsScene,
    QGraphicsSceneMouseEvent,
    QStyleOptionGraphicsItem,
    QWidget,
)

from hgnen_desktop.core.tree.layout import Box, Layout, Measures, Role, lay_out
from hgnen_desktop.core.tree.lit import LIGHT_SIGNS, Light, LitPath
from hgnen_desktop.core.tree.model import Tree, TreeNode
from hgnen_desktop.gui import icons, theme
from hgnen_desktop.gui.theme import TextSize
from hgnen_desktop.gui.words import tr

_PADDING = 12.0
_KNOB = 18.0
_SIGN_ROOM = 16.0
_ORDER = (None, Light.EXCLUDED, Light.POSSIBLE, Light.TAKEN)


def font_of(role: Role) -> QFont:
    """The font of a line of a box."""
    if role is Role.TITLE:
        return theme.body_font()
    font = theme.caption_font()
    font.setBold(role is Role.ANSWER)
    return font


def pen_of(light: Light | None) -> QPen:
    """The line of a place: its style says what its color says, and the sign beside it too."""
    if light is Light.TAKEN:
        return QPen(theme.color("accent"), 3.0)
    if light is Light.POSSIBLE:
        return QPen(theme.color("text"), 1.6, Qt.PenStyle.DashLine)
    if light is Light.EXCLUDED:
        return QPen(theme.color("control_border"), 1.0, Qt.PenStyle.DotLine)
    return QPen(theme.color("control_border"), 1.2)


class BoxItem(QGraphicsItem):
    """One question or leaf. A press selects it; the knob on its right edge folds and unfolds what lies below."""

    def __init__(self, box: Box, light: Light | None, scene: TreeScene) -> None:
        super().__init__()
        self.box, self.light, self._scene = box, light, scene
        self.setPos(box.x, box.y)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsSelectable)
        self.setZValue(1)

    def boundingRect(self) -> QRectF:
        return QRectF(-_SIGN_ROOM - 3, -4, self.box.width + _SIGN_ROOM + _KNOB + 6, self.box.height + 8)

    def shape(self) -> QPainterPath:
        path = QPainterPath()
        path.addRect(QRectF(0, 0, self.box.width, self.box.height))
        if self._has_knob():
            path.addEllipse(self._knob())
        return path

    def _has_knob(self) -> bool:
        return bool(self.box.node.children)

    def _knob(self) -> QRectF:
        return QRectF(self.box.width - _KNOB / 2, self.box.height / 2 - _KNOB / 2, _KNOB, _KNOB)

    def mousePressEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        if self._has_knob() and self._knob().contains(event.pos()):
            self._scene.fold_wanted.emit(self.box.node.key)
        else:
            self._scene.picked.emit(self.box.node.key)
        event.accept()

    def mouseDoubleClickEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        if self._has_knob():
            self._scene.fold_wanted.emit(self.box.node.key)
        event.accept()

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(0, 0, self.box.width, self.box.height)
        chosen = self._scene.chosen == self.box.node.key
        found = self.box.node.key in self._scene.found
        painter.setPen(pen_of(self.light))
        painter.setBrush(theme.color("selection_soft" if chosen or found else "surface"))
        corner = 2 if self.box.node.is_leaf else theme.CORNER + 4
        painter.drawRoundedRect(rect, corner, corner)
        if chosen:
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(-3, -3, 3, 3), corner + 2, corner + 2)
        self._words(painter)
        if found:
            icons.paint(painter, "search", theme.color("accent"), QRectF(rect.width() - 20, 4, 14, 14))
        if self._has_knob():
            self._paint_knob(painter)
        if self.light is not None:
            painter.setFont(font_of(Role.ANSWER))
            painter.setPen(_ink(self.light))
            sign = QRectF(-_SIGN_ROOM, rect.height() / 2 - 20, _SIGN_ROOM - 2, 18)
            painter.drawText(sign, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, LIGHT_SIGNS[self.light])

    def _words(self, painter: QPainter) -> None:
        y = _PADDING
        for line in self.box.lines:
            font = font_of(line.role)
            metrics = QFontMetricsF(font)
            painter.setFont(font)
            painter.setPen(theme.color("muted") if line.role is Role.NOTE else _ink(self.light))
            painter.drawText(QPointF(_PADDING, y + metrics.ascent()), line.text)
            y += metrics.height()

    def _paint_knob(self, painter: QPainter) -> None:
        knob = self._knob()
        painter.setPen(QPen(theme.color("control_border"), 1))
        painter.setBrush(theme.color("surface"))
        painter.drawEllipse(knob)
        painter.setPen(QPen(theme.color("text"), 1.6))
        middle = knob.center()
        painter.drawLine(middle + QPointF(-4, 0), middle + QPointF(4, 0))
        if self.box.folded:
            painter.drawLine(middle + QPointF(0, -4), middle + QPointF(0, 4))


def _ink(light: Light | None) -> QColor:
    return theme.color("muted" if light is Light.EXCLUDED else "text")


class TreeScene(QGraphicsScene):
    """Holds the boxes that are not folded away.

    Signals:
        picked: a box was chosen, by key.
        fold_wanted: a question is to be folded or unfolded, by key.
    """

    picked = Signal(str)
    fold_wanted = Signal(str)

    def __init__(self, tree: Tree, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tree = tree
        self.folded: frozenset[str] = tree.repeated()
        self.lit = LitPath()
        self.chosen = tree.root.key
        self.found: frozenset[str] = frozenset()
        self.boxes: dict[str, BoxItem] = {}
        self.build()

    def build(self) -> Layout:
        """Place everything again: after folding, lighting, or a change of theme or text size."""
        self.clear()
        layout = lay_out(self.tree, _measures(), self.folded, self._notes)
        self.boxes = {}
        for parent, child in sorted(layout.edges(), key=lambda edge: _ORDER.index(self._light(edge[1]))):
            self.addItem(self._edge(parent, child))
        for key, box in layout.boxes.items():
            self.boxes[key] = BoxItem(box, self._light(box), self)
            self.addItem(self.boxes[key])
        margin = theme.SPACE_24
        self.setSceneRect(-margin, -margin, layout.width + 2 * margin, layout.height + 2 * margin)
        self.setBackgroundBrush(theme.color("window"))
        return layout

    def _light(self, box: Box) -> Light | None:
        return self.lit.lights.get(box.node.key)

    def _edge(self, parent: Box, child: Box) -> QGraphicsPathItem:
        start, end = QPointF(parent.x + parent.width, parent.middle), QPointF(child.x, child.middle)
        turn = (start.x() + end.x()) / 2
        path = QPainterPath(start)
        path.lineTo(turn, start.y())
        path.lineTo(turn, end.y())
        path.lineTo(end)
        item = QGraphicsPathItem(path)
        item.setPen(pen_of(self._light(child)))
        return item

    def _notes(self, node: TreeNode) -> Iterable[str]:
        yield from (one.words for one in node.settled)
        if node.outcome is not None and node.outcome.silent:
            yield tr("The sources are silent here.")
        if node.key in self.folded:
            if node.repeats is not None:
                yield tr("The same questions as before")
            leaves = sum(one.is_leaf for one in node.walk())
            yield tr("{0} situations folded away").format(leaves)
        reason = self.lit.reasons.get(node.key)
        if reason:
            yield self.lit.note(node.key)


def _measures() -> Measures:
    metrics = {role: QFontMetricsF(font_of(role)) for role in Role}
    unit = QFontMetricsF(theme.current().font(TextSize.BODY)).averageCharWidth()
    return Measures(
        width_of=lambda text, role: metrics[role].horizontalAdvance(text),
        line_height={role: one.height() for role, one in metrics.items()},
        box_width=26 * unit,
        leaf_width=34 * unit,
        padding=_PADDING,
        gap_x=44,
        gap_y=12,
    )
