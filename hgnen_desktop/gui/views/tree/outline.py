"""The tree as a list: the twin of the picture for keyboard and screen reader. It holds every question, none folded out."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QShowEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QTreeView, QWidget

from hgnen_desktop.core.tree.lit import LitPath
from hgnen_desktop.core.tree.model import Tree, TreeNode
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.words import tr

_KEY = Qt.ItemDataRole.UserRole


class TreeOutline(QTreeView):
    """Every node as a row: its answer, its question or situation, and how it stands to the patient.

    Signals:
        picked: a row was chosen, by key.
    """

    picked = Signal(str)

    def __init__(self, tree: Tree, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tree = tree
        self._rows: dict[str, QStandardItem] = {}
        self._path = LitPath()
        self.setAccessibleName(tr("Decision tree, list"))
        self.setHeaderHidden(True)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setUniformRowHeights(True)
        self.setHorizontalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self._model = QStandardItemModel(self)
        self._model.invisibleRootItem().appendRow(self._item(tree.root))
        self.setModel(self._model)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(self.header().ResizeMode.ResizeToContents)
        self._is_old = False  # in another text size than the present one
        self._take_font()
        self.expandToDepth(2)

    def _item(self, node: TreeNode) -> QStandardItem:
        item = QStandardItem()
        item.setData(node.key, _KEY)
        self._rows[node.key] = item
        for child in node.children:
            item.appendRow(self._item(child))
        return item

    def show_path(self, path: LitPath) -> None:
        """Say of every row how it stands to the patient."""
        self._path = path
        for key in self._rows:
            note = path.note(key)
            if self._notes.get(key) != note:  # most rows say the same as before
                self._notes[key] = note
                self._show_row(key, note)

    def _show_row(self, key: str, note: str) -> None:
        node, item = self._tree.nodes[key], self._rows[key]
        words = f"{node.answer}: {node.title}" if node.answer else node.title
        sign, _, said = note.partition(" ")
        kind = tr("situation") if node.is_leaf else tr("question")
        item.setData(f"{words}, {kind}" + (f", {said}" if note else ""), Qt.ItemDataRole.AccessibleTextRole)
        reason = said.partition(": ")[2]
        item.setText(f"{sign} {words}" + (f" ({reason})" if reason else "") if note else words)
        font, metrics = self._fonts[self._path.lights.get(key) == "taken"]
        item.setFont(font)
        wide = metrics.horizontalAdvance(item.text()) + theme.SPACE_16
        item.setSizeHint(QSize(wide, max(theme.TARGET, metrics.height() + theme.SPACE_8)))

    def choose(self, key: str) -> None:
        """Put the row of a node under the keyboard, and open the rows above it."""
        item = self._rows.get(key)
        if item is not None and self.currentIndex() != item.index():
            self.blockSignals(True)
            self.setCurrentIndex(item.index())
            self.scrollTo(item.index())
            self.blockSignals(False)

    def follow_theme(self) -> None:
        """Take the present font; out of sight it waits, because every row is measured again."""
        self._is_old = not self.isVisible()
        if not self._is_old:
            self._take_font()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_old:
            self.follow_theme()

    def _take_font(self) -> None:
        plain, bold = theme.body_font(), theme.body_font()
        bold.setBold(True)
        self._fonts = {False: (plain, QFontMetrics(plain)), True: (bold, QFontMetrics(bold))}
        self._notes: dict[str, str] = {}
        self.show_path(self._path)

    def words(self, key: str) -> str:
        """What the row of a node says."""
        return self._rows[key].text()

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        key = current.data(_KEY)
        if key:
            self.picked.emit(key)
