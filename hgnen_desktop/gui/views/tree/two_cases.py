"""Two cases beside each other: the open one, and a teaching case or another file. Neither is changed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QWidget

from hgnen_desktop.core.domain.case import Case
from hgnen_desktop.core.errors import HgnenError
from hgnen_desktop.core.teaching.cases import bundled_cases, case_title
from hgnen_desktop.core.tree.compare import Difference, side_by_side
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.document import CaseDocument
from hgnen_desktop.gui.drive import beside_window
from hgnen_desktop.gui.page import ScrollPage
from hgnen_desktop.gui.views.decide.base import column, push_button, sentences
from hgnen_desktop.gui.views.tree.sides import DifferenceList
from hgnen_desktop.gui.widgets.choice_field import ComboChoice, Option
from hgnen_desktop.gui.widgets.flow_layout import FlowLayout
from hgnen_desktop.gui.widgets.labels import caption
from hgnen_desktop.gui.words import tr


class TwoCases(QWidget):
    """Chooses a second case and shows what differs; on request also what is the same.

    Signals:
        failed: a case file could not be read, as finished sentences.
    """

    failed = Signal(list)

    def __init__(self, document: CaseDocument, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.other: Case | None = None
        self._teaching = {one.file: one.case for one in bundled_cases(document.bench.catalogue)}
        inside = QWidget()
        body = column(inside, spacing=theme.SPACE_8)
        body.addWidget(caption(tr("Choose a second case to see beside the open one. Neither is changed.")))
        line = QWidget()
        flow = FlowLayout(line, across=theme.SPACE_8, down=theme.SPACE_4)
        options = [Option(file, case_title(case)) for file, case in self._teaching.items()]
        self.choice = ComboChoice(tr("Second case"), options, clearable=False)
        self.choice.value_changed.connect(lambda file: self.compare_with_case(self._teaching[str(file)]))
        self.open_button = push_button(tr("Open a file\u2026"), icon="open")
        self.open_button.clicked.connect(self._choose_file)
        self.also_same = QCheckBox(tr("Also what is the same"))
        self.also_same.setAccessibleName(self.also_same.text())
        self.also_same.toggled.connect(lambda _on: self.refresh())
        for widget in (self.choice, self.open_button, self.also_same):
            flow.addWidget(widget)
        body.addWidget(line)
        self.result = DifferenceList(sources=True)
        body.addWidget(self.result)
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
        document, other = self._document, self.other
        self.result.setVisible(other is not None or not document.case.known())
        if not document.case.known():
            self.result.show_words(tr("No case is open"), [tr("Open a case first: it is the first of the two.")])
            return
        if other is None:
            return
        first = (document.seen, document.assessment)
        second = (other, document.bench.assess(other, document.as_of))
        try:
            found = side_by_side(first, second, document.bench.index)
        except HgnenError as error:
            self.result.show_words(tr("No plan to compare"), sentences(error))
            return
        differing = any(one.differs for one in found)
        if not self.also_same.isChecked():
            found = tuple(_without_both(one) for one in found if one.differs)
        names = (tr("{0} only").format(case_title(document.case)), tr("{0} only").format(case_title(other)))
        self.result.show_differences(found, names, tr("What differs") if differing else tr("Nothing differs"))

    def _choose_file(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, tr("Compare with"), "", tr("Cases (*.json);;All files (*)"))
        if chosen:
            self.compare_with(Path(chosen))


def _without_both(one: Difference) -> Difference:
    return Difference(one.topic, one.first, one.second)
