"""The tree on the full screen, for a room: one question after the other, in large print, walked by its answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollBar, QWidget

from hgnen_desktop.core.tree.model import TreeNode
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.page import ScrollPage
from hgnen_desktop.gui.theme import TextSize
from hgnen_desktop.gui.views.decide.base import column, empty, push_button
from hgnen_desktop.gui.views.tree.picture import TreePicture
from hgnen_desktop.gui.views.tree.scene import TreeScene
from hgnen_desktop.gui.widgets.flow_layout import FlowLayout
from hgnen_desktop.gui.widgets.labels import Label, caption, plain_label
from hgnen_desktop.gui.words import tr

if TYPE_CHECKING:
    from hgnen_desktop.gui.views.tree.tree_view import TreeView

_SCALE = 1.25  # of the picture
_QUESTION, _TEXT = 1.6, 1.5  # of title and body
_ON = (Qt.Key.Key_Right, Qt.Key.Key_PageDown, Qt.Key.Key_Space)  # what the presses of a presenter send
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_PageUp, Qt.Key.Key_Backspace)


class PresentWindow(QWidget):
    """Walks the tree by its answers. Nothing of a case is in it: a teaching case is told as a lesson, and no other is presented.

    Signals:
        closed: it was closed.
    """

    closed = Signal()

    def __init__(self, view: TreeView) -> None:
        super().__init__(None)
        assert view.tree is not None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Decision tree"))
        self._tree = view.tree
        self._answered = view.answered
        self.key = self._tree.root.key
        self.scene = TreeScene(self._tree, self)
        self.scene.picked.connect(self.go)
        self.scene.fold_wanted.connect(self.go)
        self.picture = TreePicture(self.scene, with_map=False)
        self.picture.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.picture.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.picture.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = column(self, spacing=0)
        body.addWidget(self.picture, 5)
        body.addWidget(self._words(), 6)
        body.addLayout(self._buttons())
        self._say()

    # --- making -------------------------------------------------------------------------------------------------------

    def _words(self) -> QWidget:
        inside = QWidget()
        lines = column(inside, spacing=theme.SPACE_8)
        self.road = caption("")
        self.question = plain_label("", size=TextSize.TITLE, wrap=True)
        answers = QWidget()
        self._answers = FlowLayout(answers, across=theme.SPACE_12, down=theme.SPACE_8)
        self._said = column(said := QWidget(), spacing=theme.SPACE_4)
        self.no_road = caption(
            tr(
                "No road is shown: that of a patient does not belong on a screen for a room. Open a teaching case for a lesson."
            )
        )
        for widget in (self.road, self.question, answers, said, self.no_road):
            lines.addWidget(widget)
        lines.addStretch(1)
        self.page = ScrollPage(inside, tr("The step"), widest=None)
        return self.page

    def _buttons(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(theme.SPACE_24, theme.SPACE_4, theme.SPACE_24, theme.SPACE_12)
        self.back_button = push_button(tr("Back"), icon="chevron_left")
        self.end = push_button(tr("End (Esc)"))
        self.back_button.clicked.connect(lambda: self.back())
        self.back_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        foot.addWidget(self.back_button)
        foot.addStretch(1)
        self.end.clicked.connect(self.close)
        self.end.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        foot.addWidget(self.end)
        return foot

    # --- walking ------------------------------------------------------------------------------------------------------

    def read_on(self) -> None:
        """Go on along a question with one answer; where there are more, the same key reads on."""
        following = self._node().children
        if len(following) == 1:
            self.go(following[0].key)
        else:
            self.page.verticalScrollBar().triggerAction(QScrollBar.SliderAction.SliderPageStepAdd)

    def back(self) -> None:
        """Go to the question before."""
        before = self.key.rpartition(".")[0]
        if before:
            self.go(before)

    def go(self, key: str) -> None:
        """Go to a place of the tree."""
        self.key = key
        self._say()

    def _node(self) -> TreeNode:
        return self._tree.nodes[self.key]

    # --- showing ------------------------------------------------------------------------------------------------------

    def _say(self) -> None:
        node = self._node()
        self.road.setText(
            " \u203a ".join(one.answer for one in self._tree.road(self.key)[1:]) or tr("The first question")
        )
        self.question.setText(node.title)
        _enlarge(self.question, _QUESTION)
        empty(self._answers)
        for child in node.children:
            self._answers.addWidget(self._answer(child))
        empty(self._said)
        for words in self.answers_at(node) if node.is_leaf else ():
            self._said.addWidget(_enlarge(plain_label(words, wrap=True), _TEXT))
        self.back_button.setEnabled(self.key != self._tree.root.key)
        self.scene.chosen = self.key
        road = {one.key for one in self._tree.road(self.key)}
        self.scene.folded = frozenset(key for key, one in self._tree.nodes.items() if one.children and key not in road)
        self.scene.arrange()
        self.picture.centerOn(self.scene.boxes[self.key])
        QTimer.singleShot(0, self, self.page.settle)

    def answers_at(self, leaf: TreeNode) -> tuple[str, ...]:
        """What the sources say at an end of the tree: a question a line, each answer with its direction and voice."""
        asked = (one for one in self._answered.at(leaf) if one.answers)
        said = (f"{one.label}: {'; '.join(answer.words() for answer in one.answers)}" for one in asked)
        return tuple(words for words in (leaf.why, *said) if words)

    def _answer(self, child: TreeNode) -> QPushButton:
        button = push_button(child.answer)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        font = theme.body_font()
        font.setPointSizeF(font.pointSizeF() * _TEXT)
        button.setFont(font)
        button.clicked.connect(lambda: self.go(child.key))
        return button

    # --- the window ---------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.picture.zoom_by(_SCALE / self.picture.scale_now)
        self.picture.centerOn(self.scene.boxes[self.key])
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.close()
        elif key in _ON:
            self.read_on()
        elif key in _BACK:
            self.back()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closed.emit()
        super().closeEvent(event)

    def follow_theme(self) -> None:
        """Draw again in the present colors and text size."""
        self.scene.build()
        self._say()


def _enlarge(label: Label, factor: float) -> Label:
    label.follow_theme()
    font = label.font()
    font.setPointSizeF(font.pointSizeF() * factor)
    label.setFont(font)
    return label
