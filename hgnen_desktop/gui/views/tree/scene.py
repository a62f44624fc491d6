"""The tree as a picture: boxes and lines in the colors of the theme, with the road of a patient lit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from enum import StrEnum

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontInfo,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QPolygonF,
    QStaticText,
)
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsScene,
    QGraphicsSceneMouseEvent,
    QStyleOptionGraphicsItem,
    QWidget,
)

from hgnen_desktop.core.tree.layout import Box, Layout, Measures, Role, elbow, lay_out, lay_out_road, lines_of
from hgnen_desktop.core.tree.lit import LIGHT_SIGNS, Light, LitPath, excluded_words
from hgnen_desktop.core.tree.model import Tree, TreeNode
from hgnen_desktop.gui import icons, theme
from hgnen_desktop.gui.theme import TextSize
from hgnen_desktop.gui.words import plural, tr

_PADDING = 12.0
_TIGHT = 10.0  # the same where many boxes stand on one screen
_KNOB = 18.0
_SIGN_ROOM = 16.0
_UNREADABLE = 5.0  # pixels: smaller text is shown as part of a small picture
_SMALLEST_PICTURE = 64  # pixels
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


_Written = tuple[QPointF, QStaticText, QFont, bool]  # where a line stands, the line, its font, whether it is a note


class BoxItem(QGraphicsItem):
    """One question or leaf. A press selects it; the knob on its right edge folds and unfolds what lies below."""

    def __init__(self, box: Box, light: Light | None, scene: TreeScene) -> None:
        super().__init__()
        self._scene = scene
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsSelectable)
        self.setZValue(1)
        self.show_box(box, light)

    def show_box(self, box: Box, light: Light | None) -> None:
        """Stand at this place with these lines."""
        self.prepareGeometryChange()
        self.box, self.light = box, light
        self.setPos(box.x, box.y)
        self._look = self._scene.looks[light]
        self._written: list[_Written] | None = None
        self.update()

    @property
    def _texts(self) -> list[_Written]:
        """The lines, made when the box is first painted: of several hundred boxes some ten are in sight."""
        if self._written is None:
            self._written = []
            y = (self.box.height - sum(self._scene.fonts[line.role][1] for line in self.box.lines)) / 2
            for line in self.box.lines:
                font, height = self._scene.fonts[line.role]
                text = QStaticText(line.text)
                text.setTextFormat(Qt.TextFormat.PlainText)
                text.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
                self._written.append((QPointF(self._scene.padding, y), text, font, line.role is Role.NOTE))
                y += height
        return self._written

    def boundingRect(self) -> QRectF:
        return QRectF(-_SIGN_ROOM - 3, -4, self.box.width + _SIGN_ROOM + _KNOB + 6, self.box.height + 8)

    def shape(self) -> QPainterPath:
        path = QPainterPath()
        path.addRect(QRectF(0, 0, self.box.width, self.box.height))
        if self._has_knob():
            path.addEllipse(self._knob())
        return path

    def _has_knob(self) -> bool:
        return bool(self.box.node.children) and self._scene.shape is not Shape.ROAD

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
        key = self.box.node.key
        chosen, found = self._scene.chosen == key, key in self._scene.found
        if self._scene.from_afar and not (chosen or found):
            return  # it is in the small picture already
        self.draw(painter, chosen=chosen, found=found)

    def draw(self, painter: QPainter, *, chosen: bool = False, found: bool = False) -> None:
        """Paint the box as it looks now."""
        rect = QRectF(0, 0, self.box.width, self.box.height)
        look = self._look
        painter.setPen(look.line)
        painter.setBrush(look.marked if chosen or found else look.paper)
        corner = 2 if self.box.node.is_leaf else theme.CORNER + 4
        painter.drawRoundedRect(rect, corner, corner)
        if chosen:
            painter.setPen(look.frame)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(-3, -3, 3, 3), corner + 2, corner + 2)
        for at, text, font, is_note in self._texts:
            painter.setFont(font)
            painter.setPen(look.note if is_note else look.ink)
            painter.drawStaticText(at, text)
        if found:
            icons.paint(painter, "search", theme.color("accent"), QRectF(rect.width() - 20, 4, 14, 14))
        if self._has_knob():
            self._paint_knob(painter)
        if self.light is not None:
            painter.setFont(self._scene.fonts[Role.ANSWER][0])
            painter.setPen(look.ink)
            sign = QRectF(-_SIGN_ROOM, rect.height() / 2 - 20, _SIGN_ROOM - 2, 18)
            painter.drawText(sign, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, LIGHT_SIGNS[self.light])

    def _paint_knob(self, painter: QPainter) -> None:
        knob = self._knob()
        painter.setPen(self._look.knob)
        painter.setBrush(self._look.paper)
        painter.drawEllipse(knob)
        painter.setPen(self._look.sign)
        middle = knob.center()
        painter.drawLine(middle + QPointF(-4, 0), middle + QPointF(4, 0))
        if self.box.folded:
            painter.drawLine(middle + QPointF(0, -4), middle + QPointF(0, 4))


def _ink(light: Light | None) -> QColor:
    return theme.color("muted" if light is Light.EXCLUDED else "text")


class Look:
    """The pens and brushes of one light in the present theme, made once and not in every frame."""

    def __init__(self, light: Light | None) -> None:
        self.line = pen_of(light)
        self.ink, self.note = _ink(light), theme.color("muted")
        self.paper, self.marked = theme.color("surface"), theme.color("selection_soft")
        self.frame = QPen(theme.color("accent"), 2)
        self.knob, self.sign = QPen(theme.color("control_border"), 1), QPen(theme.color("text"), 1.6)


class Shape(StrEnum):
    """How the boxes stand.

    ``tree``: questions with their answers beside them. ``names``: the same in the names of the branches alone. ``road``: what is
    not excluded for the patient, from the top down.
    """

    TREE = "tree"
    NAMES = "names"
    ROAD = "road"


class TreeScene(QGraphicsScene):
    """Holds the boxes that are not folded away.

    Signals:
        picked: a box was chosen, by key.
        fold_wanted: a question is to be folded or unfolded, by key.
        arranged: boxes were placed or lit again.
    """

    picked = Signal(str)
    fold_wanted = Signal(str)
    arranged = Signal()

    def __init__(self, tree: Tree, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tree = tree
        self.folded: frozenset[str] = tree.repeated()
        self.shape = Shape.TREE
        self.lit = LitPath()
        self.chosen = tree.root.key
        self.found: frozenset[str] = frozenset()
        self.boxes: dict[str, BoxItem] = {}
        self.from_afar = False
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)  # boxes move often, and are few
        self.build()

    def build(self) -> None:
        """Make everything again: at first, and after a change of theme or text size."""
        self.clear()
        self.boxes = {}
        self.looks = {light: Look(light) for light in _ORDER}
        self.fonts = {role: (font_of(role), QFontMetricsF(font_of(role)).height()) for role in Role}
        self._measures = _measures()
        tight = replace(self._measures, padding=_TIGHT, gap_y=8, wrapped={})
        wide = self._measures.box_width
        self._names = replace(tight, names=True, leaf_width=wide, gap_x=28, wrapped={})
        self._road = replace(tight, leaf_width=3 * wide, gap_x=20, wrapped={})
        self._smallest = _UNREADABLE / QFontInfo(theme.body_font()).pixelSize()
        self.setBackgroundBrush(theme.color("window"))
        self.arrange()

    def arrange(self) -> None:
        """Place and light every box again, after folding or lighting; a box that stays the same is left alone."""
        layout = self._layout()
        for key in self.boxes.keys() - layout.boxes.keys():
            self.removeItem(self.boxes.pop(key))
        for key, box in layout.boxes.items():
            light, item = self._light(box), self.boxes.get(key)
            if item is None:
                self.boxes[key] = BoxItem(box, light, self)
                self.addItem(self.boxes[key])
            elif (item.box, item.light) != (box, light):
                item.show_box(box, light)
        self.boxes = {key: self.boxes[key] for key in layout.boxes}
        edges = [(self._light(child), parent, child) for parent, child in layout.edges()]
        self._edges = [_edge(*one) for one in sorted(edges, key=lambda one: _ORDER.index(one[0]))]
        self._afar: list[tuple[float, QPixmap]] = []
        margin = theme.SPACE_24
        self.setSceneRect(-margin, -margin, layout.width + 2 * margin, layout.height + 2 * margin)
        self.arranged.emit()
        self.update()

    def _layout(self) -> Layout:
        if self.shape is Shape.ROAD and self.lit.lights:
            shown = {key for key, light in self.lit.lights.items() if light is not Light.EXCLUDED}
            return lay_out_road(self.tree, self._now, shown, self._notes)
        return lay_out(self.tree, self._now, self.folded, self._notes)

    @property
    def _now(self) -> Measures:
        return {Shape.TREE: self._measures, Shape.NAMES: self._names, Shape.ROAD: self._road}[self.shape]

    @property
    def padding(self) -> float:
        """Between the edge of a box and its text, in the present shape."""
        return self._now.padding

    def show_path(self, path: LitPath) -> None:
        """Light another road. Where the same places are lit and only the words of a reason differ, nothing is moved."""
        before, self.lit = self.lit, path
        hidden = {key for key, light in path.lights.items() if light is not Light.EXCLUDED} & self.folded
        self.folded -= hidden
        if hidden or before.lights != path.lights or not self._reword(before):
            self.arrange()

    def _reword(self, before: LitPath) -> bool:
        """Write the reasons that differ; False when one of them takes more or less room than before."""
        changed = {}
        for key, item in self.boxes.items():
            if before.reasons.get(key) != self.lit.reasons.get(key):
                if self.shape is Shape.ROAD:
                    return False  # what is excluded stands in the box of the question as well
                lines = lines_of(item.box.node, self._now, self._notes)
                if len(lines) != len(item.box.lines):
                    return False
                changed[item] = replace(item.box, lines=lines)
        for item, box in changed.items():
            item.show_box(box, item.light)
        return True

    def _light(self, box: Box) -> Light | None:
        return self.lit.lights.get(box.node.key)

    # --- painting -----------------------------------------------------------------------------------------------------

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        """The lines between the boxes; from so far away that nothing could be read, a small picture of everything."""
        super().drawBackground(painter, rect)
        scale = painter.worldTransform().m11()
        self.from_afar = 0 < scale < self._smallest
        if self.from_afar:
            self._draw_from_afar(painter, scale)
        else:
            self._draw_edges(painter, QRectF(rect))

    def _draw_edges(self, painter: QPainter, rect: QRectF) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for light, around, corners in self._edges:
            if around.intersects(rect):
                painter.setPen(self.looks[light].line)
                painter.drawPolyline(corners)

    def _draw_from_afar(self, painter: QPainter, scale: float) -> None:
        if not self._afar:
            self._afar = list(self._small_pictures(painter.device().devicePixelRatioF()))
        _size, picture = next((one for one in reversed(self._afar) if one[0] >= scale), self._afar[0])
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(self.sceneRect(), picture, QRectF(picture.rect()))

    def _small_pictures(self, dots: float) -> Iterator[tuple[float, QPixmap]]:
        """Pictures of the whole, each half as large as the one before, so that none is shrunk by much in a frame."""
        scale, rect = self._smallest, self.sceneRect()
        picture = QPixmap((rect.size() * scale * dots).toSize())
        picture.fill(theme.color("window"))
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(picture.width() / rect.width(), picture.height() / rect.height())
        painter.translate(-rect.topLeft())
        self._draw_edges(painter, rect)
        for item in self.boxes.values():
            painter.save()
            painter.translate(item.pos())
            item.draw(painter)
            painter.restore()
        painter.end()
        while True:
            yield scale, picture
            if min(picture.width(), picture.height()) < 2 * _SMALLEST_PICTURE:
                return
            scale /= 2
            smooth = Qt.TransformationMode.SmoothTransformation
            picture = picture.scaled(picture.size() / 2, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)

    def _notes(self, node: TreeNode) -> Iterable[str]:
        if self.shape is Shape.NAMES:
            yield from self._folded_words(node)
            return
        yield from (one.words for one in node.settled)
        if self.shape is Shape.TREE:
            yield from self._folded_words(node)
        if self.lit.reasons.get(node.key):
            yield self.lit.note(node.key)
        if self.shape is Shape.ROAD:
            yield from excluded_words(node, self.lit)

    def _folded_words(self, node: TreeNode) -> Iterator[str]:
        if node.key not in self.folded:
            return
        if node.repeats is not None:
            yield tr("The same questions as before")
        leaves = sum(one.is_leaf for one in node.walk())
        if self.shape is Shape.NAMES:
            yield plural(leaves, "%n situation", "%n situations")
        else:
            yield plural(leaves, "%n situation folded away", "%n situations folded away")


def _edge(light: Light | None, parent: Box, child: Box) -> tuple[Light | None, QRectF, QPolygonF]:
    """A line with the room it takes."""
    corners = QPolygonF([QPointF(x, y) for x, y in elbow(parent, child)])
    return light, corners.boundingRect().adjusted(-4, -4, 4, 4), corners


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
