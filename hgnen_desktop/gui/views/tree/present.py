"""The tree on the full screen, for a room: large, walked with the arrow keys, with the question in large print below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hgnen_desktop.gui import theme
from hgnen_desktop.gui.theme import Advice, TextSize
from hgnen_desktop.gui.views.decide.base import column, push_button
from hgnen_desktop.gui.views.tree.picture import TreePicture
from hgnen_desktop.gui.widgets.badge import AdviceSign
from hgnen_desktop.gui.widgets.labels import caption, plain_label
from hgnen_desktop.gui.words import tr

if TYPE_CHECKING:
    from hgnen_desktop.gui.views.tree.tree_view import TreeView

_LARGE = 1.4


class PresentWindow(QWidget):
    """A window of its own over the same scene. No label and no name of a patient is in it.

    Signals:
        closed: it was closed.
    """

    closed = Signal()

    def __init__(self, view: TreeView) -> None:
        super().__init__(None)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Decision tree"))
        self._view = view
        body = column(self, spacing=theme.SPACE_8)
        self.picture = TreePicture(view.scene)
        body.addWidget(self.picture, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(theme.SPACE_24, 0, theme.SPACE_24, theme.SPACE_16)
        self.words = plain_label("", size=TextSize.TITLE, wrap=True)
        words = QWidget()
        lines = column(words, spacing=theme.SPACE_4)
        self.road = caption("")
        lines.addWidget(self.road)
        lines.addWidget(self.words)
        self.copy = AdviceSign(Advice.CAUTION, tr("What-if road on a copy, not the patient's own"))
        lines.addWidget(self.copy)
        foot.addWidget(words, 1)
        self.end = push_button(tr("End (Esc)"))
        self.end.clicked.connect(self.close)
        foot.addWidget(self.end, 0, Qt.AlignmentFlag.AlignBottom)
        body.addLayout(foot)
        view.scene.picked.connect(self._picked)
        view.what_if.changed.connect(self._say)
        self._say()

    def _picked(self, _key: str) -> None:
        self._say()

    def _say(self) -> None:
        tree = self._view.scene.tree
        key = self._view.scene.chosen
        self.words.setText(tree.nodes[key].title)
        self.road.setText(" \u203a ".join(one.answer for one in tree.road(key)[1:]))
        self.copy.setVisible(self._view.what_if.copy is not None)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.picture.setFocus()
        self.picture.zoom_by(_LARGE / self.picture.scale_now)
        self.picture.reveal(self._view.scene.chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closed.emit()
        super().closeEvent(event)
