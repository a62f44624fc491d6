"""The page of the decision tree: picture and list, the place that is chosen, what-if, files, and full screen."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QSplitter, QTabWidget, QWidget

from hgnen_desktop.core.domain.case import Case
from hgnen_desktop.core.engine.assessment import Assessment
from hgnen_desktop.core.errors import HgnenError
from hgnen_desktop.core.export.formats import TREE_FORMATS, TreeGiven, named
from hgnen_desktop.core.tree.layout import overview_folds
from hgnen_desktop.core.tree.lit import LitPath, light_path
from hgnen_desktop.core.tree.model import Tree
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.document import CaseDocument
from hgnen_desktop.gui.theme import Advice
from hgnen_desktop.gui.views.decide.base import column, file_kind, push_button, sentences
from hgnen_desktop.gui.views.tree.checked import checked
from hgnen_desktop.gui.views.tree.outline import TreeOutline
from hgnen_desktop.gui.views.tree.picture import READABLE, TreePicture
from hgnen_desktop.gui.views.tree.place import PlacePanel
from hgnen_desktop.gui.views.tree.scene import Shape, TreeScene
from hgnen_desktop.gui.views.tree.two_cases import TwoCases
from hgnen_desktop.gui.views.tree.what_if import WhatIfPanel
from hgnen_desktop.gui.widgets.badge import AdviceSign
from hgnen_desktop.gui.widgets.flow_layout import FlowLayout
from hgnen_desktop.gui.widgets.labels import Label, plain_label, set_plain_tooltip
from hgnen_desktop.gui.words import plural, tr

if TYPE_CHECKING:
    from hgnen_desktop.core.export.tree_svg import Drawing
    from hgnen_desktop.core.tree.answers import LeafAnswers
    from hgnen_desktop.gui.views.learn.lesson_window import LessonWindow
    from hgnen_desktop.gui.views.tree.present import PresentWindow

_PICTURE, _SVG = named(TREE_FORMATS, "pdf"), named(TREE_FORMATS, "svg")
_ROWS = (48, 40, 34, 28, 24, 20, 17, 14, 12, 10, 8)  # of the overview; it takes as many as can be read
_NAMES_READABLE = 0.75  # of the size of text elsewhere
_ANY_TAB, _OF_TREE = {"present"}, {"print", "export"}  # buttons that act on more than the picture, by icon
_LARGE_TEXT = 1.4  # zoom; beyond it the words beside the picture need more room


class TreeView(QWidget):
    """Needs no case. It fills the page: put it into the window as it is, without a scroll area.

    Signals:
        told, failed: finished sentences for the window's notices.
        statement_wanted: a citation was pressed, as the id of its statement; the guideline page can show it.
        sources_wanted: the sources are to be compared for a situation, by its id.
    """

    statement_wanted = Signal(str)
    sources_wanted = Signal(str)
    told = Signal(str)
    failed = Signal(list)

    def __init__(self, document: CaseDocument, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self.setAccessibleName(tr("Decision tree"))
        self._checked = checked(document)
        self._stale = True
        self._case_id = ""
        self.tree: Tree | None = None
        self._present: LessonWindow | PresentWindow | None = None
        self.path = LitPath()
        self._body = column(self, spacing=theme.SPACE_8)
        self._body.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, theme.SPACE_12)
        self._waiting = plain_label(tr("Checking the guidelines before the tree is drawn\u2026"), wrap=True)
        self._body.addWidget(self._waiting, 0, Qt.AlignmentFlag.AlignTop)
        self._checked.ready.connect(self._fill)
        document.changed.connect(self._changed)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.tree is None:
            if self._checked.is_ready:
                self._fill()
            else:
                QTimer.singleShot(0, self, self._checked.begin)
        self._refresh()

    # --- making -------------------------------------------------------------------------------------------------------

    def _fill(self) -> None:
        found = self._checked
        if self.tree is not None:
            return
        if found.tree is None or found.contents is None or found.domains is None:
            self._waiting.setText("\n".join(found.problem))
            return
        if not self.isVisible():
            return  # drawn when it is first seen
        self._waiting.hide()
        self.tree = found.tree
        self.scene = TreeScene(found.tree, self)
        self.picture = TreePicture(self.scene)
        self.outline = TreeOutline(found.tree)
        self.place = PlacePanel(self.document.bench.engine, found.tree, found.contents)
        self.what_if = WhatIfPanel(self.document, found.domains, found.contents.checker)
        self.two_cases = TwoCases(self.document)
        self._body.addWidget(self._tools())
        self.banner = AdviceSign(Advice.CAUTION, tr("What-if road on a copy, not the patient's own"))
        self.banner.hide()
        self.state: Label = plain_label("", wrap=True)
        # Beside each other and never lower than the sign: a slider must not move away when what-if begins.
        line = QHBoxLayout()
        line.addWidget(self.banner)
        line.addWidget(self.state, 1)
        self.state.setMinimumHeight(self.banner.sizeHint().height())
        self._body.addLayout(line)
        self._body.addWidget(self._panes(), 1)
        self.scene.picked.connect(self.choose)
        self.scene.fold_wanted.connect(self.fold)
        self.outline.picked.connect(self.choose)
        self.what_if.changed.connect(self._show_path)
        self.what_if.told.connect(self.told)
        self.what_if.failed.connect(self.failed)
        self.two_cases.failed.connect(self.failed)
        self.two_cases.told.connect(self.told)
        self.place.statement_wanted.connect(self.statement_wanted)
        self.place.sources_wanted.connect(self.sources_wanted)
        self._stale = True
        self._refresh()
        self.choose(self.scene.chosen)

    def _tools(self) -> QWidget:
        bar = QWidget()
        flow = FlowLayout(bar, across=theme.SPACE_8, down=theme.SPACE_4)
        self.search = QLineEdit()
        self.search.setAccessibleName(tr("Search the tree"))
        self.search.setPlaceholderText(tr("Search the tree"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumHeight(theme.TARGET)
        self.search.textChanged.connect(self._find)
        self.search.returnPressed.connect(self.find_next)
        self.hits = plain_label("", role="muted")
        flow.addWidget(self.search)
        flow.addWidget(self.hits)
        buttons: list[tuple[str, str, Callable[[], object]]] = [
            (tr("Larger"), "zoom_in", self.picture.zoom_in),
            (tr("Smaller"), "zoom_out", self.picture.zoom_out),
            (tr("Whole tree"), "fit", self.show_whole),
            (tr("Unfold all"), "plus", self.unfold_all),
            (tr("Fold repeats"), "minus", self.fold_repeats),
            (tr("Road only"), "compare", self.show_road),
            (tr("Save\u2026"), "export", self.save),
            (tr("Print\u2026"), "print", self.print_picture),
            (tr("Present"), "present", self.present),
        ]
        self.buttons: dict[str, QPushButton] = {}
        for name, icon, run in buttons:
            shows_itself = icon in ("zoom_in", "zoom_out")  # one row of buttons on a small screen
            button = push_button("" if shows_itself else name, name, icon)
            if shows_itself:
                set_plain_tooltip(button, name)
            button.clicked.connect(lambda _checked=False, run=run: run())
            self.buttons[icon] = button
            flow.addWidget(button)
        return bar

    def _panes(self) -> QSplitter:
        self.views = QTabWidget()
        self.views.setDocumentMode(True)
        for one in (self.views, self.views.tabBar()):
            one.setAccessibleName(tr("Picture or list"))
        self.views.addTab(self.picture, tr("Picture"))
        self.views.addTab(self.outline, tr("List"))
        self.views.addTab(self.two_cases, tr("Two cases"))
        self.views.currentChanged.connect(self._offer_tools)
        self.two_cases.shown.connect(self._offer_tools)
        self.sides = QTabWidget()
        self.sides.setDocumentMode(True)
        for one in (self.sides, self.sides.tabBar()):
            one.setAccessibleName(tr("Place or what-if"))
        self.sides.addTab(self.place, tr("Place"))
        self.sides.addTab(self.what_if, tr("What-if"))
        panes = QSplitter(Qt.Orientation.Horizontal)
        panes.setChildrenCollapsible(False)
        panes.addWidget(self.views)
        panes.addWidget(self.sides)
        panes.setStretchFactor(0, 3)
        panes.setStretchFactor(1, 2)
        panes.setSizes([620, 380] if theme.current().zoom < _LARGE_TEXT else [500, 500])
        return panes

    # --- the case -----------------------------------------------------------------------------------------------------

    def _changed(self) -> None:
        self._stale = True
        if self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        if self.tree is None or not self._stale:
            return
        self._stale = False
        self.what_if.reset()
        self.two_cases.refresh()
        self._show_path()
        if self.document.case.case_id != self._case_id:
            self._case_id = self.document.case.case_id
            self._go_to_road()

    def side(self) -> tuple[Case, Assessment]:
        """The case whose road is shown: the copy while there is one, else the patient's."""
        copy = self.what_if.copy
        if copy is None:
            return self.document.seen, self.document.assessment
        return copy, self.what_if.assess(copy)

    def _show_path(self) -> None:
        assert self.tree is not None
        case, assessment = self.side()
        self.banner.setVisible(self.what_if.copy is not None)
        self.path = light_path(self.tree, case, assessment) if case.known() else LitPath()
        if self.path != self.scene.lit:
            self.scene.show_path(self.path)
            self.outline.show_path(self.path)
        self.state.setText(self._state_words(case))
        self.place.show_place(self.scene.chosen, case if case.known() else None, self.path)

    def _state_words(self, case: Case) -> str:
        assert self.tree is not None
        if not case.known():
            return tr("No patient is open. Open a case, or choose a teaching case, to light its road.")
        if self.path.unlit_because:
            return " ".join(self.path.unlit_because)
        taken = [leaf for leaf in self.tree.leaves() if self.path.lights[leaf.key] == "taken"]
        if taken:
            return tr("The road ends at: {0}").format(taken[0].title)
        possible = {leaf.title for leaf in self.tree.leaves() if self.path.lights[leaf.key] == "possible"}
        return tr("The road is still open: {0} possible.").format(
            plural(len(possible), "%n situation", "%n situations")
        )

    def _go_to_road(self) -> None:
        taken = [key for key, light in self.path.lights.items() if light == "taken"]
        if taken:
            self.choose(max(taken, key=len))
            QTimer.singleShot(0, self.picture, lambda: self.picture.reveal(self.scene.chosen, readable=True))

    # --- what a person does -------------------------------------------------------------------------------------------

    def choose(self, key: str) -> None:
        """Show a place in picture, list and panel."""
        assert self.tree is not None
        self._unfold_to(key)
        self.scene.chosen = key
        self.scene.update()
        self.outline.choose(key)
        case = self.side()[0]
        self.place.show_place(key, case if case.known() else None, self.path)

    def fold(self, key: str) -> None:
        """Fold a question, or unfold it."""
        assert self.tree is not None
        if self.tree.nodes[key].children:
            self.set_folded(self.scene.folded ^ {key})

    def unfold_all(self) -> None:
        """Show every branch."""
        self.scene.shape = Shape.TREE
        self.set_folded(frozenset())

    def fold_repeats(self) -> None:
        """Show every question once."""
        assert self.tree is not None
        self.scene.shape = Shape.TREE
        self.set_folded(self.tree.repeated())

    def show_whole(self) -> None:
        """Show the tree in the names of its branches, with as many of them open as can be read at once."""
        assert self.tree is not None
        for rows in _ROWS:
            self._take_shape(Shape.NAMES, overview_folds(self.tree, rows))
            if self.picture.fit(at_most=1.0) >= _NAMES_READABLE:
                break

    def show_road(self) -> None:
        """Show what the findings do not exclude, from the top down, with what they exclude beside each question."""
        if self.path.lights:
            self._take_shape(Shape.ROAD, self.scene.folded)
            if self.picture.fit(at_most=1.0) < READABLE:
                self.picture.reveal(self.scene.chosen, readable=True)

    def _take_shape(self, shape: Shape, folded: frozenset[str]) -> None:
        self.scene.shape, self.scene.folded = shape, folded
        self.scene.arrange()
        self._choose_shown()

    def _choose_shown(self) -> None:
        """Choose the nearest question above when the chosen place is not shown any more."""
        shown = self.scene.chosen
        while shown and shown not in self.scene.boxes:
            shown = shown.rpartition(".")[0]
        self.scene.chosen = shown or "0"

    def set_folded(self, folded: frozenset[str]) -> None:
        """Fold exactly these questions."""
        shape = Shape.NAMES if self.scene.shape is Shape.NAMES else Shape.TREE
        self._take_shape(shape, frozenset(folded))
        self.picture.reveal(self.scene.chosen)

    def _unfold_to(self, key: str) -> None:
        assert self.tree is not None
        if key in self.scene.boxes:
            return
        above = {node.key for node in self.tree.road(key)[:-1]}
        if self.scene.shape is Shape.ROAD:
            self.scene.shape = Shape.TREE
        self.scene.folded = frozenset(self.scene.folded - above)
        self.scene.arrange()

    def _find(self, text: str) -> None:
        assert self.tree is not None
        wanted = text.casefold().split()
        self._hits = [
            node.key
            for node in self.tree.root.walk()
            if wanted and all(one in f"{node.answer} {node.title} {node.why}".casefold() for one in wanted)
        ]
        self.scene.found = frozenset(self._hits)
        self.scene.update()
        self.hits.setText(plural(len(self._hits), "%n place", "%n places") if wanted else "")

    def find_next(self) -> None:
        """Go to the next place that the search found."""
        hits = getattr(self, "_hits", [])
        if hits:
            after = [key for key in hits if self._order(key) > self._order(self.scene.chosen)]
            self.choose((after or hits)[0])
            self.picture.reveal(self.scene.chosen, readable=True)

    def _order(self, key: str) -> tuple[int, ...]:
        return tuple(int(part) for part in key.split("."))

    def _offer_tools(self) -> None:
        """Only those buttons can be pressed that act on the tab in sight."""
        in_sight = self.views.currentWidget()
        is_two = in_sight is self.two_cases
        self.search.setEnabled(not is_two)
        for icon, button in self.buttons.items():
            button.setEnabled(in_sight is self.picture or icon in _ANY_TAB or (icon in _OF_TREE and not is_two))
        self.buttons["export"].setEnabled(not is_two or self.two_cases.is_shown)

    # --- files and full screen ----------------------------------------------------------------------------------------

    def save(self) -> None:
        """Ask for a file and write what the tab in sight shows."""
        if self.views.currentWidget() is self.two_cases:
            self.two_cases.save()
        else:
            self.save_picture()

    def save_picture(self) -> None:
        """Ask for a file and write what is shown: one page as PDF or SVG, or the sheets of the poster."""
        path, kind = QFileDialog.getSaveFileName(self, tr("Save the tree"), "tree.pdf", ";;".join(self._kinds()))
        if not path:
            return
        from hgnen_desktop.gui.drive import write_atomically

        make = self._kinds().get(kind, self.picture_bytes)
        suffix = (_SVG if kind == file_kind(_SVG) else _PICTURE).suffix
        target = Path(path) if Path(path).suffix else Path(path).with_suffix(suffix)
        if target.suffix.lower() == _SVG.suffix:
            make = self.svg_bytes
        try:
            write_atomically(target, make())
        except HgnenError as error:
            self.failed.emit(sentences(error))
            return
        self.told.emit(tr("Written: {0}").format(target))

    def _kinds(self) -> dict[str, Callable[[], bytes]]:
        return {
            file_kind(_PICTURE): self.picture_bytes,
            file_kind(_SVG): self.svg_bytes,
            tr("Poster on A3 sheets (*.pdf)"): lambda: self.poster_bytes("A3"),
            tr("Poster on A2 sheets (*.pdf)"): lambda: self.poster_bytes("A2"),
        }

    def print_picture(self) -> None:
        """Ask for a printer and print the tree on one sheet."""
        from hgnen_desktop.gui.views.decide.pdf_preview import PdfPreview

        try:
            content = self.picture_bytes()
        except HgnenError as error:
            self.failed.emit(sentences(error))
            return
        pages = PdfPreview(self)
        pages.hide()
        pages.show_pdf(content)
        pages.print_pdf(self)
        pages.deleteLater()

    def picture_bytes(self) -> bytes:
        """The tree on one page as PDF, or the road alone while it is shown; a what-if road is labeled as one.

        Raises:
            ExportError: when the label of the case cannot be printed.
        """
        return _PICTURE.make(TreeGiven(self._drawing, self.document.bench.index.teaching_only))

    def svg_bytes(self) -> bytes:
        """The tree on one page as SVG."""
        return _SVG.make(TreeGiven(self._drawing, self.document.bench.index.teaching_only))

    def poster_bytes(self, paper: str) -> bytes:
        """The whole tree with what the sources answer at every end, on sheets of ``A3`` or ``A2``; it shows no patient."""
        from hgnen_desktop.core.export.poster_pdf import poster_pdf, poster_sources
        from hgnen_desktop.core.tree.poster import poster_sheets

        assert self.tree is not None
        index, as_of = self.tree.index, self.document.as_of
        sheets = poster_sheets(self.tree, self.answered)
        sources = poster_sources(index, self.document.bench.sign_off, as_of)
        return _PICTURE.make(
            TreeGiven(self._drawing, index.teaching_only, lambda: poster_pdf(sheets, sources, as_of, paper))
        )

    @cached_property
    def answered(self) -> LeafAnswers:
        """What the sources answer at each end of the tree."""
        from hgnen_desktop.core.tree.answers import LeafAnswers

        return LeafAnswers(self.place.contents)

    def _drawing(self) -> Drawing:
        """The whole tree, or the road alone while it is what the window shows."""
        from hgnen_desktop.core.export.tree_svg import make_drawing, make_road_drawing

        assert self.tree is not None
        case = self.side()[0]
        label = case.shown_label if case.known() else ""
        if self.what_if.copy is not None:
            label = tr("what-if on a copy of {0}, not the patient's plan").format(label)
        as_of, sign_off = self.document.as_of, self.document.bench.sign_off
        if self.scene.shape is Shape.ROAD and self.path.lights:
            return make_road_drawing(self.tree, as_of, self.path, label, self.answered, sign_off)
        return make_drawing(self.tree, as_of, lit=self.path, label=label, sign_off=sign_off)

    def present(self) -> None:
        """Tell the open teaching case as a lesson on the full screen, or without one walk the tree there; Escape ends it."""
        window = self._present = self._lesson() or self._walk()
        window.closed.connect(self._end_present)
        window.setScreen(self.screen())
        window.showFullScreen()

    def _lesson(self) -> LessonWindow | None:
        """The lesson of a teaching case; None of anyone else, and of a copy whose findings are tried out."""
        from hgnen_desktop.core.teaching.cases import personal
        from hgnen_desktop.core.teaching.lesson import make_lesson
        from hgnen_desktop.gui.views.learn.lesson_window import LessonWindow

        case = self.document.case
        if personal(case) or self.what_if.copy is not None:
            return None
        return LessonWindow(
            make_lesson(
                self.document.bench.engine,
                self.document.bench.deriver,
                case,
                self.document.as_of,
                self.document.bench.sign_off,
            )
        )

    def _walk(self) -> PresentWindow:
        from hgnen_desktop.gui.views.tree.present import PresentWindow

        return PresentWindow(self)

    def _end_present(self) -> None:
        self._present = None
        self.picture.setFocus()
