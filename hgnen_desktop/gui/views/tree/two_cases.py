"""Two cases beside each other: the open one, and a teaching case or another file. Neither is changed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from hgnen_desktop.core.domain.case import Case
from hgnen_desktop.core.errors import HgnenError
from hgnen_desktop.core.export.formats import COMPARISON_FORMATS, ComparisonGiven, named
from hgnen_desktop.core.teaching.cases import bundled_cases, case_title
from hgnen_desktop.core.teaching.titles import in_order, neutral_title
from hgnen_desktop.core.tree.paired import pair
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.document import CaseDocument
from hgnen_desktop.gui.drive import beside_window
from hgnen_desktop.gui.page import ScrollPage
from hgnen_desktop.gui.views.decide.base import column, push_button, sentences
from hgnen_desktop.gui.views.tree.pairs import PairTable
from hgnen_desktop.gui.widgets.choice_field import ComboChoice, Option
from hgnen_desktop.gui.widgets.flow_layout import FlowLayout
from hgnen_desktop.gui.widgets.labels import caption, plain_label
from hgnen_desktop.gui.words import tr


class TwoCases(QWidget):
    """Chooses a second case and shows both row by row; what is the same is folded.

    Signals:
        told, failed: finished sentences for the window's notices.
        shown: whether both cases are shown, so that they can be saved.
    """

    told = Signal(str)
    failed = Signal(list)
    shown = Signal(bool)

    def __init__(self, document: CaseDocument, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.other: Case | None = None
        self.is_shown = False
        self._teaching = {one.file: one.case for one in bundled_cases(document.bench.catalogue)}
        inside = QWidget()
        body = column(inside, spacing=theme.SPACE_8)
        body.addWidget(
            caption(
                tr(
                    "Choose a second case to see beside the open one. Neither is changed; what one of them alone has is strong."
                )
            )
        )
        line = QWidget()
        flow = FlowLayout(line, across=theme.SPACE_8, down=theme.SPACE_4)
        index = document.bench.index
        listed = in_order(self._teaching.items(), lambda one: one[1], index)  # as on Learn and Home
        options = [Option(file, neutral_title(case, index)) for file, case in listed]
        self.choice = ComboChoice(tr("Second case"), options, clearable=False)
        self.choice.value_changed.connect(lambda file: self.compare_with_case(self._teaching[str(file)]))
        self.open_button = push_button(tr("Open a file\u2026"), icon="open")
        self.open_button.clicked.connect(self._choose_file)
        for widget in (self.choice, self.open_button):
            flow.addWidget(widget)
        body.addWidget(line)
        self.words = plain_label("", wrap=True)
        self.table = PairTable()
        body.addWidget(self.words)
        body.addWidget(self.table)
        body.addStretch(1)
        column(self).addWidget(ScrollPage(inside, tr("Two cases"), widest=None))
        self.refresh()

    def compare_with_case(self, other: Case) -> None:
        """Show this case as the second one."""
        self.other = other
        self.refresh()

    def compare_with(self, path: Path) -> bool:
        """Show the case of a file as the second one; the file is only read."""
        try:
            other = beside_window(lambda: self._document.bench.open(path, self._document.as_of))
        except HgnenError as error:
            self.failed.emit(sentences(error))
            return False
        self.choice.set_value(None)
        self.compare_with_case(other)
        return True

    def refresh(self) -> None:
        """Show both cases as they are now."""
        problem = [] if self._document.case.known() else [tr("Open a case first: it is the first of the two.")]
        is_shown = not problem and self.other is not None
        if is_shown:
            try:
                self._show()
            except HgnenError as error:
                problem = sentences(error)
        self.words.setText("\n".join(problem))
        self.words.setVisible(bool(problem))
        self.table.setVisible(is_shown and not problem)
        self.is_shown = is_shown and not problem
        self.shown.emit(self.is_shown)

    def _show(self) -> None:
        document, other = self._document, self.other
        assert other is not None
        second = (document.bench.seen(other, document.as_of), document.bench.assess(other, document.as_of))
        rows = pair((document.seen, document.assessment), second, document.bench.index)
        self.table.show_rows(rows, self._names())

    def _names(self) -> tuple[str, str]:
        assert self.other is not None
        return case_title(self._document.case), case_title(self.other)

    def save(self) -> None:
        """Ask for a file and write both cases: for paper of either size, or as text."""
        kinds = {
            tr("PDF, A4 (*.pdf)"): ("pdf", "A4"),
            tr("PDF, Letter (*.pdf)"): ("pdf", "Letter"),
            tr("Text (*.txt)"): ("text", "A4"),
        }
        title = tr("Save both cases beside each other")
        path, kind = QFileDialog.getSaveFileName(self, title, "two-cases.pdf", ";;".join(kinds))
        if not path:
            return
        from hgnen_desktop.gui.drive import write_atomically

        key, page_size = kinds.get(kind, ("pdf", "A4"))
        suffix = named(COMPARISON_FORMATS, key).suffix
        target = Path(path) if Path(path).suffix else Path(path).with_suffix(suffix)
        try:
            write_atomically(target, self.file_bytes(key, page_size))
        except HgnenError as error:
            self.failed.emit(sentences(error))
            return
        self.told.emit(tr("Written: {0}").format(target))

    def file_bytes(self, key: str, page_size: str) -> bytes:
        """Both cases as a file.

        Args:
            key: a form of :data:`hgnen_desktop.core.export.formats.COMPARISON_FORMATS`.
            page_size: ``A4`` or ``Letter``.

        Raises:
            ExportError: when a name cannot be printed.
        """
        from hgnen_desktop.core.export.tree_svg import source_lines

        document = self._document
        sources = source_lines(document.bench.index, document.as_of, document.bench.sign_off)
        given = ComparisonGiven(
            self.table.rows, self._names(), document.as_of, sources, document.bench.index.teaching_only, page_size
        )
        return named(COMPARISON_FORMATS, key).make(given)

    def _choose_file(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, tr("Compare with"), "", tr("Cases (*.json);;All files (*)"))
        if chosen:
            self.compare_with(Path(chosen))
