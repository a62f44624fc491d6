"""What is said of one place of the tree: question, criteria, how it stands to the patient, sources, and what a leaf holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hgnen_desktop.core.domain.case import Case
from hgnen_desktop.core.engine.engine import Engine
from hgnen_desktop.core.export.tree_text import criterion_text
from hgnen_desktop.core.guidelines.schema import Criterion
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
from hgnen_desktop.gui.words import plural, spoken, tr

_SIGNS = {
    "recommended": Advice.FOR,
    "appropriate": Advice.FOR,
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
        sources_wanted: the sources are to be compared for a situation, by its id.
    """

    statement_wanted = Signal(str)
    sources_wanted = Signal(str)

    def __init__(self, engine: Engine, tree: Tree, contents: Contents, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._engine, self._tree, self.contents = engine, tree, contents
        self._inside = QWidget()
        self._body = column(self._inside, spacing=theme.SPACE_8)
        self.page = ScrollPage(self._inside, tr("About this place"), widest=None)
        column(self).addWidget(self.page)
        self.shown = ""
        self._steps: Iterator[None] = iter(())
        self._go_on_soon = QTimer(self, interval=0)
        self._go_on_soon.timeout.connect(self._go_on)
        self._now: tuple[str, bool] | None = None
        self._case: Case | None = None

    def show_place(self, key: str, case: Case | None, path: LitPath) -> None:
        """Show a node, judged for a case. The same node for the same kind of case is not made again."""
        node = self._tree.nodes[key]
        if (key, case is None) == self._now:
            self._case = case
            self._show_note(path.note(key))
            for details in self._criteria:
                details.renew()
            return
        self.shown, self._now, self._case = key, (key, case is None), case
        self._criteria: list[Details] = []
        empty(self._body)
        road = " \u203a ".join(one.answer for one in self._tree.road(key)[1:])
        if road:
            self._body.addWidget(caption(road))
        self._body.addWidget(heading(node.title))
        if node.why:
            self._body.addWidget(plain_label(node.why, wrap=True))
        self._note = plain_label("", wrap=True)
        self._body.addWidget(self._note)
        self._show_note(path.note(key))
        for one in node.settled:
            self._body.addWidget(caption(one.words))
        if node.is_leaf:
            compare = link_button(tr("Where the sources agree, differ or are silent here"))
            compare.clicked.connect(lambda: self.sources_wanted.emit(node.environment[node.decision]))
            self._body.addWidget(compare)
            self._steps = self.contents.working_out(key)
        else:
            self._answers(node)
            self._steps = iter(())
        self._more = QVBoxLayout()  # with the room below it there from the start: nothing moves when more comes
        self._more.setSpacing(theme.SPACE_8)
        self._body.addLayout(self._more)
        self._body.addStretch(1)
        self.page.verticalScrollBar().setValue(0)
        self._go_on()

    @property
    def is_whole(self) -> bool:
        """Whether all that is said of the place is there."""
        return not self._go_on_soon.isActive()

    def _go_on(self) -> None:
        """What takes long to work out is worked out in steps between which the window is free, and comes below the rest."""
        for _ in self._steps:
            self._go_on_soon.start()
            return
        self._go_on_soon.stop()
        node = self._tree.nodes[self.shown]
        if node.is_leaf:
            self._leaf(node)
        self._sources(node)
        QTimer.singleShot(0, self, self.page.settle)

    def _show_note(self, words: str) -> None:
        self._note.setText(words)
        self._note.setVisible(bool(words))

    def _answers(self, node: TreeNode) -> None:
        self._body.addWidget(caption(tr("Answers and their criteria")))
        for child in node.children:
            assert child.branch is not None
            if self._case is None:
                self._body.addWidget(plain_label(child.answer, wrap=True))
                self._body.addWidget(caption(criterion_text(self._engine.index, child.branch.when)))
                continue
            details = Details(child.answer)
            details.add(child.answer, partial(self._judge, criterion=child.branch.when))
            self._criteria.append(details)
            self._body.addWidget(details)

    def _judge(self, layout: QVBoxLayout, criterion: Criterion) -> None:
        if self._case is not None:
            layout.addWidget(CriteriaTable(self._engine.explain(self._case, criterion)))

    def _leaf(self, node: TreeNode) -> None:
        found = self.contents.at(node.key)
        told = (*found.options, *found.against, *found.surveillance, *found.workup, *found.cautions)
        words = tr("What the sources can say here. * needs no finding beyond this road; the rest depends on more.")
        if not any(one.always for one in told):
            words = tr("What the sources can say here; which of it holds depends on further findings.")
        self._more.addWidget(caption(words))
        groups: dict[str, list[LeafItem]] = {}
        for one in (*found.options, *found.against):
            groups.setdefault(direction_words(one.item), []).append(one)
        for words, items in groups.items():
            self._group(words, items)
        self._group("surveillance", found.surveillance)
        details = Details(node.title)
        for name, more in ((tr("Workup"), found.workup), (tr("Cautions"), found.cautions)):
            if more:
                details.add(f"{name}: {len(more)}", partial(self._rows, items=more, signs=True))
        self._more.addWidget(details)

    def _group(self, words: str, items: Iterable[LeafItem]) -> None:
        rows = list(items)
        if rows:
            self._more.addWidget(AdviceSign(_SIGNS[words], f"{words.capitalize()}: {len(rows)}"))
            self._rows(self._more, rows)

    def _rows(self, layout: QVBoxLayout, items: Iterable[LeafItem], *, signs: bool = False) -> None:
        for one in items:
            row = QWidget()
            lines = column(row, spacing=0)
            direction = f"{direction_words(one.item)}: " if signs else ""
            lines.addWidget(plain_label(f"{direction}{one.item.title}{' *' if one.always else ''}", wrap=True))
            link = link_button(f"{spoken(one.citation.strength_words())} \u00b7 {one.citation.text()}")
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
        title = plural(len(citations), "Source: %n statement", "Source: %n statements")
        details.add(title, lambda layout: add_sources(layout, citations, self._engine.index, decision.interpretation))
        self._more.addWidget(details)
