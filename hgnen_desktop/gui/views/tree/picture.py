"""The view of the picture: zoom, pan, fit, keyboard, and a small map of the whole beside it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen, QPixmap, QResizeEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QGraphicsView, QWidget

from hgnen_desktop.gui import theme
from hgnen_desktop.gui.views.tree.scene import TreeScene
from hgnen_desktop.gui.words import tr

_SMALLEST, _LARGEST, _STEP = 0.05, 4.0, 1.2
READABLE = 0.9
_MOST_OF_WIDTH = 0.2  # of the view that the map beside it may take


class TreePicture(QGraphicsView):
    """Shows a :class:`TreeScene`. The wheel scrolls; with Ctrl it zooms. The arrow keys walk the tree."""

    moved = Signal()

    def __init__(self, scene: TreeScene, parent: QWidget | None = None, *, with_map: bool = True) -> None:
        super().__init__(scene, parent)
        self.tree_scene = scene
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setAccessibleName(tr("Decision tree, picture"))
        self.setAccessibleDescription(
            tr("The list shows the same. Arrow keys walk, Space folds, plus and minus zoom, 0 fits.")
        )
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the view itself is the one stop of the keyboard
        self._map = MiniMap(self)
        self._with_map = with_map
        self._was_shown = False
        self._revealed = ""
        self._is_old = False  # drawn in other colors or another text size than the present ones
        self.horizontalScrollBar().valueChanged.connect(lambda _value: self.moved.emit())
        self.verticalScrollBar().valueChanged.connect(lambda _value: self.moved.emit())

    # --- zoom ---------------------------------------------------------------------------------------------------------

    @property
    def scale_now(self) -> float:
        """How large the picture is shown; 1.0 is the size of text elsewhere."""
        return self.transform().m11()

    def zoom_by(self, factor: float) -> None:
        """Make the picture larger or smaller, within limits."""
        wanted = min(max(self.scale_now * factor, _SMALLEST), _LARGEST)
        self.scale(wanted / self.scale_now, wanted / self.scale_now)
        self.keep_room_for_map()
        self.moved.emit()

    def zoom_in(self) -> None:
        """One step larger."""
        self.zoom_by(_STEP)

    def zoom_out(self) -> None:
        """One step smaller."""
        self.zoom_by(1 / _STEP)

    def fit(self, at_most: float = _LARGEST) -> float:
        """Show all that is not folded away, no larger than asked; returns how large it is now."""
        self.fitInView(self.sceneRect(), Qt.AspectRatioMode.KeepAspectRatio)
        self.zoom_by(min(at_most / self.scale_now, 1.0))
        return self.scale_now

    def reveal(self, key: str, *, readable: bool = False) -> None:
        """Bring a box into view; ``readable`` makes the text large enough to read."""
        item = self.tree_scene.boxes.get(key)
        if item is None:
            return
        if readable and self.scale_now < READABLE:
            self.zoom_by(READABLE / self.scale_now)
        rect = item.sceneBoundingRect()
        room = self.mapToScene(self.viewport().rect()).boundingRect()
        if not room.contains(rect):
            self.centerOn(rect.center())
        self._revealed = key
        self.moved.emit()

    def sees_all(self) -> bool:
        """Whether the whole picture has room at this size, so that a map of it adds nothing."""
        scene, room = self.sceneRect(), self.contentsRect()
        return scene.width() * self.scale_now <= room.width() and scene.height() * self.scale_now <= room.height()

    def keep_room_for_map(self) -> None:
        """The map stands in a column of its own beside the picture, where it covers no box; none while all is in view."""
        is_wanted = self._with_map and not self.sees_all()
        self._map.setVisible(is_wanted)
        self._map.take_shape()
        column = self._map.width() + 2 * theme.SPACE_8 if is_wanted else 0
        if column != self.viewportMargins().right():
            self.setViewportMargins(0, 0, column, 0)
        seen = self.viewport().geometry()
        self._map.move(seen.right() + theme.SPACE_8, seen.bottom() - self._map.height() - theme.SPACE_8)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Whoever moves the picture by hand looks elsewhere."""
        self._revealed = ""
        super().mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._revealed = ""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(_STEP if event.angleDelta().y() > 0 else 1 / _STEP)
            event.accept()
        else:
            super().wheelEvent(event)

    # --- keyboard -----------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves: dict[Qt.Key, Callable[[], str]] = {
            Qt.Key.Key_Left: self._parent_key,
            Qt.Key.Key_Right: self._child_key,
            Qt.Key.Key_Up: lambda: self._beside(-1),
            Qt.Key.Key_Down: lambda: self._beside(1),
        }
        acts: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_Plus: self.zoom_in,
            Qt.Key.Key_Minus: self.zoom_out,
            Qt.Key.Key_0: self.fit,
            Qt.Key.Key_Space: lambda: self.tree_scene.fold_wanted.emit(self.tree_scene.chosen),
            Qt.Key.Key_Return: lambda: self.tree_scene.fold_wanted.emit(self.tree_scene.chosen),
        }
        key = Qt.Key(event.key())
        if key in moves:
            target = moves[key]()
            if target in self.tree_scene.boxes:
                self.tree_scene.picked.emit(target)
                self.reveal(target)
        elif key in acts:
            acts[key]()
        else:
            super().keyPressEvent(event)

    def _parent_key(self) -> str:
        return self.tree_scene.chosen.rpartition(".")[0]

    def _child_key(self) -> str:
        children = self.tree_scene.tree.nodes[self.tree_scene.chosen].children
        lit = [child.key for child in children if self.tree_scene.lit.lights.get(child.key) == "taken"]
        return (lit or [child.key for child in children] or [""])[0]

    def _beside(self, step: int) -> str:
        keys = list(self.tree_scene.boxes)
        depth = self.tree_scene.chosen.count(".")
        row = [key for key in keys if key.count(".") == depth]
        place = row.index(self.tree_scene.chosen) + step if self.tree_scene.chosen in row else 0
        return row[place] if 0 <= place < len(row) else ""

    # --- map ----------------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_old:
            self.follow_theme()
        if not self._was_shown:
            self._was_shown = True
            self.reveal(self.tree_scene.chosen, readable=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._revealed:
            self.reveal(self._revealed)
        self.keep_room_for_map()
        self.moved.emit()

    def follow_theme(self) -> None:
        """Draw again in the present colors and text size; out of sight it waits, because all of it is measured again."""
        self._is_old = not self.isVisible()
        if self._is_old:
            return
        self.tree_scene.build()
        self._map.renew()


class MiniMap(QWidget):
    """The whole tree in little, with a frame around what is in view. A press goes there."""

    def __init__(self, picture: TreePicture) -> None:
        super().__init__(picture)
        self._picture = picture
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(tr("Map of the tree"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        picture.moved.connect(self.update)
        picture.tree_scene.arranged.connect(self.renew)
        self._whole: QPixmap | None = None

    def take_shape(self) -> None:
        """The shape of the tree, as large as there is room for beside it."""
        scene, room = self._picture.sceneRect(), self._picture.contentsRect()
        high = min(room.height() * 0.4, 220.0)
        wide = min(high * scene.width() / max(scene.height(), 1.0), room.width() * _MOST_OF_WIDTH)
        size = QSize(int(max(wide, 40)), int(max(high, 40)))
        if size != self.size():
            self.resize(size)
            self._whole = None
            self.update()

    def renew(self) -> None:
        """The tree is another one: its shape and its lights are drawn again."""
        self._whole = None
        self._picture.keep_room_for_map()
        self.update()

    def _draw_whole(self) -> QPixmap:
        """The boxes alone, drawn once and not in every frame."""
        dots = self.devicePixelRatioF()
        picture = QPixmap((QSizeF(self.size()) * dots).toSize())
        picture.setDevicePixelRatio(dots)
        picture.fill(theme.color("surface"))
        painter = QPainter(picture)
        scene, (across, down) = self._picture.sceneRect(), self._scales()
        plain, taken = theme.color("control_border"), theme.color("accent")
        for item in self._picture.tree_scene.boxes.values():
            box = item.box
            place = QRectF(
                (box.x - scene.x()) * across, (box.y - scene.y()) * down, box.width * across, box.height * down
            )
            painter.fillRect(place, taken if item.light == "taken" else plain)
        painter.setPen(QPen(theme.color("border"), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()
        return picture

    def paintEvent(self, _event: object) -> None:
        if self._whole is None:
            self._whole = self._draw_whole()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._whole)
        scene, (across, down) = self._picture.sceneRect(), self._scales()
        seen = self._picture.mapToScene(self._picture.viewport().rect()).boundingRect()
        frame = QRectF(
            (seen.x() - scene.x()) * across, (seen.y() - scene.y()) * down, seen.width() * across, seen.height() * down
        )
        painter.setPen(QPen(theme.color("accent"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(frame.intersected(QRectF(self.rect()).adjusted(1, 1, -1, -1)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._go(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._go(event)

    def _go(self, event: QMouseEvent) -> None:
        scene, (across, down) = self._picture.sceneRect(), self._scales()
        place = event.position()
        self._picture.centerOn(QPointF(place.x() / across + scene.x(), place.y() / down + scene.y()))

    def _scales(self) -> tuple[float, float]:
        scene = self._picture.sceneRect()
        return self.width() / max(scene.width(), 1.0), self.height() / max(scene.height(), 1.0)
