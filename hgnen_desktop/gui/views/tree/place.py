"""What is said of one place of the tree: question, criteria, how it stands to the patient, sources, and what a leaf holds."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hgnen_desktop.core.domain.case import Case
from hgnen_desktop.core.engine.engine import Engine
from hgnen_desktop.core.export.tree_text import criterion_text
from hgnen_desktop.core.tree.contents import Contents, LeafItem, direction_words
from hgnen_desktop.core.tree.lit import LitPath
from hgnen_desktop.core.tree.model import Tree, TreeNode
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.page import ScrollPage
from hgnen_desktop.gui.theme import Advice
from hgnen_desktop.gui.views.decide.base import column, empty
from hgnen_desktop.gui.views.decide.details import Details
from hgnen_desktop.gui.views.decide.reasons import CriteriaTable
from hgnen_desktop.gui.views.decide.sources import add_sources
from hgnen_desktop.gui.widgets.badge import AdviceSign
from hgnen_desktop.gui.widgets.labels import caption, heading, link_button, plain_label
from hgnen_desktop.gui.words import count, tr

_SIGNS = {
    "recommended": Advice.FOR,
    "may be considered": Advice.MAY_CONSIDER,
    "if indicated": Advice.MAY_CONSIDER,
    "no consensus": Advice.NO_CONSENSUS,
    "advised against": Advice.AGAINST,
    "to do": Advice.FOR,
    "not indicated": Advice.AGAINST,
    "caution": Advice.CAUTION,
    "surveillance": Advice.FOR,
}


class PlacePanel(QWidget):
    """Shows one node. Criteria are judged for the case that is handed in; without an open case they are shown as asked.

    Signals:
        statement_wanted: a citation was pressed, as the id of its statement.
    """

    statement_wanted = Signal(str)

    def __init__(self, engine: Engine, tree: Tree, contents: Contents, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._engine, self._tree, self._contents = engine, tree, contents
        self._inside = QWidget()
        self._body = column(self._inside, spacing=theme.SPACE_8)
        self.page = ScrollPage(self._inside, tr("About this place"), widest=None)
        column(self).addWidget(self.page)
        self.shown = ""

    def show_place(self, key: str, case: Case | None, path: LitPath) -> None:
        """Show a node, judged for a case."""
        node = self._tree.nodes[key]
        self.shown = key
        empty(self._body)
        road = " \u203a ".join(one.answer for one in self._tree.road(key)[1:])
        if road:
            self._body.addWidget(caption(road))
        self._body.addWidget(heading(node.title))
        for words in (node.why, path.note(key)):
            if words:
                self._body.addWidget(plain_label(words, wrap=True))
        for one in node.settled:
            self._body.addWidget(caption(one.words))
        if node.is_leaf:
            self._leaf(node)
        else:
            self._answers(node, case)
        self._sources(node)
        self._body.addStretch(1)
        self.page.verticalScrollBar().setValue(0)

    def _answers(self, node: TreeNode, case: Case | None) -> None:
        self._body.addWidget(caption(tr("Answers and their criteria")))
        for child in node.children:
            assert child.branch is not None
            if case is None:
                self._body.addWidget(plain_label(child.answer, wrap=True))
                self._body.addWidget(caption(criterion_text(self._engine.index, child.branch.when)))
                continue
            criterion = child.branch.when
            details = Details(child.answer)
            details.add(
                child.answer,
                lambda layout, criterion=criterion: layout.addWidget(
                    CriteriaTable(self._engine.explain(case, criterion))
                ),
            )
            self._body.addWidget(details)

    def _leaf(self, node: TreeNode) -> None:
        found = self._contents.at(node.key)
        self._body.addWidget(
            caption(tr("What the sources can say here. * needs no finding beyond this road; the rest depends on more."))
        )
        groups: dict[str, list[LeafItem]] = {}
        for one in (*found.options, *found.against):
            groups.setdefault(direction_words(one.item), []).append(one)
        for words, items in groups.items():
            self._group(words, items)
        self._group("surveillance", found.surveillance)
        details = Details(node.title)
        for name, items in ((tr("Workup"), found.workup), (tr("Cautions"), found.cautions)):
            if items:
                details.add(f"{name}: {len(items)}", lambda layout, items=items: self._rows(layout, items, signs=True))
        self._body.addWidget(details)

    def _group(self, words: str, items: Iterable[LeafItem]) -> None:
        rows = list(items)
        if rows:
            self._body.addWidget(AdviceSign(_SIGNS[words], f"{words.capitalize()}: {len(rows)}"))
            self._rows(self._body, rows)

    def _rows(self, layout: QVBoxLayout, items: Iterable[LeafItem], *, signs: bool = False) -> None:
        for one in items:
            row = QWidget()
            lines = column(row, spacing=0)
            direction = f"{direction_words(one.item)}: " if signs else ""
            lines.addWidget(plain_label(f"{direction}{one.item.title}{' *' if one.always else ''}", wrap=True))
            link = link_button(f"{one.citation.strength_words()} \u00b7 {one.citation.text()}")
            link.setAccessibleDescription(tr("Source of {0}: open the statement").format(one.item.title))
            link.clicked.connect(lambda _checked=False, name=one.citation.statement: self.statement_wanted.emit(name))
            lines.addWidget(link)
            layout.addWidget(row)

    def _sources(self, node: TreeNode) -> None:
        citations = self._engine.index.citations(node.statements)
        if not citations:
            return
        decision = self._engine.index.decisions[node.decision]
        details = Details(node.title)
        title = tr("Source: {0}").format(count(len(citations), tr("statement"), tr("statements")))
        details.add(title, lambda layout: add_sources(layout, citations, self._engine.index, decision.interpretation))
        self._body.addWidget(details)
