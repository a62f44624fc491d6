"""The tree on the full screen, for a room: one question after the other, in large print, with next, back and reveal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollBar, QWidget

from hgnen_desktop.core.engine.assessment import Result
from hgnen_desktop.core.guidelines.index import item_strength
from hgnen_desktop.core.guidelines.schema import Recommendation, SurveillanceRule
from hgnen_desktop.core.teaching.cases import learning_points
from hgnen_desktop.core.tree.contents import direction_words
from hgnen_desktop.core.tree.lit import LIGHT_SIGNS, Light, LitPath
from hgnen_desktop.core.tree.model import TreeNode
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.page import ScrollPage
from hgnen_desktop.gui.theme import Advice, TextSize
from hgnen_desktop.gui.views.decide.base import capital, column, empty, push_button
from hgnen_desktop.gui.views.tree.picture import TreePicture
from hgnen_desktop.gui.views.tree.scene import TreeScene
from hgnen_desktop.gui.widgets.badge import AdviceSign
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
    """Walks a teaching case from the root to its leaf; nothing of what comes is lit before it is revealed.

    No label of a case is in it, and of a real patient no road and no finding: then the tree is walked by its answers.

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
        self._contents = view.place.contents
        case, assessment = view.side()
        self._case = case if case.teaching else None
        self._assessment = assessment if case.teaching else None
        self._path = view.path if case.teaching else LitPath()
        self._is_copy = view.what_if.copy is not None
        self.key, self.revealed = self._tree.root.key, False
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
        self.copy = AdviceSign(Advice.CAUTION, tr("What-if road on a copy, not the patient's own"))
        self.copy.setVisible(self._is_copy)
        self.no_road = caption(
            tr(
                "No road is shown: that of a patient does not belong on a screen for a room. Open a teaching case to reveal one."
            )
        )
        self.no_road.setVisible(not self._path.lights)
        for widget in (self.copy, self.road, self.question, answers, said, self.no_road):
            lines.addWidget(widget)
        lines.addStretch(1)
        self.page = ScrollPage(inside, tr("The step"), widest=None)
        return self.page

    def _buttons(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(theme.SPACE_24, theme.SPACE_4, theme.SPACE_24, theme.SPACE_12)
        self.back_button = push_button(tr("Back"), icon="chevron_left")
        self.reveal_button = push_button(tr("Reveal"))
        self.next_button = push_button(tr("Next"), icon="chevron_right")
        self.end = push_button(tr("End (Esc)"))
        for button, run in (
            (self.back_button, self.back),
            (self.reveal_button, self.reveal),
            (self.next_button, self.next),
        ):
            button.clicked.connect(lambda _checked=False, run=run: run())
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            foot.addWidget(button)
        foot.addStretch(1)
        self.end.clicked.connect(self.close)
        self.end.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        foot.addWidget(self.end)
        return foot

    # --- walking ------------------------------------------------------------------------------------------------------

    def next(self) -> None:
        """Reveal the answer of this step; when it is shown, go on along the road."""
        following = self._following()
        if self._can_reveal() and not self.revealed:
            self.reveal()
        elif following is not None:
            self.go(following.key)
        else:  # at the end of the road the same key reads on
            self.page.verticalScrollBar().triggerAction(QScrollBar.SliderAction.SliderPageStepAdd)

    def reveal(self) -> None:
        """Show which answer the case gives here and why; at the end of the road, what the sources say."""
        if self._can_reveal():
            self.revealed = True
            self._say()

    def back(self) -> None:
        """Take the answer back; when none is shown, go to the question before, as it was left."""
        before = self.key.rpartition(".")[0]
        if self.revealed and self._can_reveal():
            self.revealed = False
        elif before:
            self.key, self.revealed = before, self._light(before) is not None
        self._say()

    def go(self, key: str) -> None:
        """Go to a place of the tree."""
        self.key, self.revealed = key, False
        self._say()

    def _node(self) -> TreeNode:
        return self._tree.nodes[self.key]

    def _light(self, key: str) -> Light | None:
        return self._path.lights.get(key)

    def _can_reveal(self) -> bool:
        return self._node().is_leaf or self._light(self.key) in (Light.TAKEN, Light.POSSIBLE)

    def _following(self) -> TreeNode | None:
        """The one answer of the case here; None at a leaf and where several are still possible."""
        open_here = [one for one in self._node().children if self._light(one.key) in (Light.TAKEN, Light.POSSIBLE)]
        return open_here[0] if len(open_here) == 1 else None

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
        for words in self._revealed_words(node) if self.revealed else ():
            self._said.addWidget(_enlarge(plain_label(words, wrap=True), _TEXT))
        self.back_button.setEnabled(self.key != self._tree.root.key or self.revealed)
        self.reveal_button.setEnabled(self._can_reveal() and not self.revealed)
        self.next_button.setEnabled(self.reveal_button.isEnabled() or self._following() is not None)
        self.scene.chosen = self.key
        road = {one.key for one in self._tree.road(self.key)}
        self.scene.folded = frozenset(key for key, one in self._tree.nodes.items() if one.children and key not in road)
        self.scene.lit = self._shown_path()
        self.scene.arrange()
        self.picture.centerOn(self.scene.boxes[self.key])
        QTimer.singleShot(0, self, self.page.settle)

    def _answer(self, child: TreeNode) -> QPushButton:
        light = self._light(child.key) if self.revealed else None
        button = push_button(f"{LIGHT_SIGNS[light]} {child.answer}" if light else child.answer)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        font = theme.body_font()
        font.setPointSizeF(font.pointSizeF() * _TEXT)
        font.setBold(light is Light.TAKEN)
        button.setFont(font)
        button.clicked.connect(lambda: self.go(child.key))
        return button

    def _revealed_words(self, node: TreeNode) -> list[str]:
        if node.is_leaf:
            points = learning_points(self._case) if self._case is not None else ()
            return [*filter(None, [node.why]), *self._advice(node), *points]
        words = []
        for child in node.children:
            light, reason = self._light(child.key), self._path.reasons.get(child.key)
            if light in (Light.TAKEN, Light.POSSIBLE):
                words.append(f"{LIGHT_SIGNS[light]} {child.answer}: {reason or self._found(child)}")
        return words

    def _advice(self, node: TreeNode) -> list[str]:
        """What the sources say to the case that is presented, a line a kind of advice; without one, what they can say here."""
        if self._assessment is None:
            return list(self._contents.at(node.key).counts())
        groups: dict[str, list[str]] = {}
        for option in (*self._assessment.options, *self._assessment.advised_against):
            groups.setdefault(direction_words(option.item), []).append(_with_strength(option))
        for rule in self._assessment.surveillance:
            groups.setdefault(direction_words(rule.item), []).append(_with_strength(rule))
        return [f"{capital(words)}: {'; '.join(said)}." for words, said in groups.items()]

    def _found(self, child: TreeNode) -> str:
        """The findings of the case that the answer rests on."""
        known = self._case.known() if self._case is not None else {}
        facts = sorted(child.branch.when.facts()) if child.branch is not None else []
        index = self._tree.index
        said = [f"{index.fact_label(fact)}: {index.say(fact, known[fact])}" for fact in facts if fact in known]
        settled = [one.words for one in child.settled]
        return "; ".join([*said, *settled]) or tr("by the answers before")

    def _shown_path(self) -> LitPath:
        """The part of the road that the room has seen."""
        keys = [one.key for one in self._tree.road(self.key)]
        if self.revealed:
            keys += [one.key for one in self._node().children]
        lights = {key: self._path.lights[key] for key in keys if key in self._path.lights}
        return LitPath(lights, {key: words for key, words in self._path.reasons.items() if key in lights})

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
            self.next()
        elif key in _BACK:
            self.back()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.reveal()
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


def _with_strength(result: Result[Recommendation] | Result[SurveillanceRule]) -> str:
    return f"{result.item.title} ({item_strength(result.item, result.strength)})"
