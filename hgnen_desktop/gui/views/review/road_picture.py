"""The road of one patient as the tree draws it, small: each question with the answer taken, and what that excluded."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from hgnen_desktop.core.tree.lit import LitPath
from hgnen_desktop.core.tree.model import Tree
from hgnen_desktop.gui.views.tree.scene import Shape, TreeScene
from hgnen_desktop.gui.words import tr

_SCALE = 0.72  # of the size of text elsewhere
_WIDEST = 520  # pixels; in large print it gives way to the words beside it


class RoadPicture(QWidget):
    """Shows a road that is lit. It takes no key and no press.

    Args:
        tree: the tree.
        lit: the road.
        words: the same in words, for whoever cannot see it.
    """

    def __init__(self, tree: Tree, lit: LitPath, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene = TreeScene(tree, self)
        self._scene.shape, self._scene.chosen = Shape.ROAD, ""
        self._scene.show_path(lit)
        self._scene.arrange()  # of two roads with the same lights the second is placed in its shape too
        self.setAccessibleName(tr("Road through the tree"))
        self.setAccessibleDescription(words)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        room = self._scene.sceneRect().size()
        return (room * min(_SCALE, _WIDEST / room.width())).toSize()

    def changeEvent(self, event: QEvent) -> None:
        """In other colors, or another size of text, it is drawn again."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._scene.build()
            self.setFixedSize(self.sizeHint())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._scene.render(painter, QRectF(self.rect()), self._scene.sceneRect())
