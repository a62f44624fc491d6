"""The page of the review: one item after another, by keys alone; leave at any time and go on where one stopped."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from hgnen_desktop.core.errors import HgnenError
from hgnen_desktop.core.review.desk import EVERYTHING, Desk
from hgnen_desktop.core.review.found import load_sign_off
from hgnen_desktop.core.review.patients import Met
from hgnen_desktop.core.review.store import own_review, read_review_file, take
from hgnen_desktop.core.review.yaml_file import write_yaml_review
from hgnen_desktop.core.reviewing import Reviewing
from hgnen_desktop.core.signoff.marks import Opinion, Review, Reviewer
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.document import CaseDocument
from hgnen_desktop.gui.drive import beside_window, write_atomically
from hgnen_desktop.gui.notices import FOOT
from hgnen_desktop.gui.page import ScrollPage
from hgnen_desktop.gui.settings import Settings
from hgnen_desktop.gui.views.decide import base
from hgnen_desktop.gui.views.decide.base import column, push_button, sentences
from hgnen_desktop.gui.views.review.mark_bar import MarkBar
from hgnen_desktop.gui.views.review.packet_writer import PacketWriter
from hgnen_desktop.gui.views.review.passage_panel import PassagePanel
from hgnen_desktop.gui.views.review.who_form import WhoForm
from hgnen_desktop.gui.widgets.card import Card
from hgnen_desktop.gui.widgets.choice_field import WheelProofCombo
from hgnen_desktop.gui.widgets.flow_layout import FlowLayout
from hgnen_desktop.gui.widgets.labels import caption, plain_label
from hgnen_desktop.gui.words import tr

if TYPE_CHECKING:
    from hgnen_desktop.gui.views.tree.checked import CheckedGuidelines

_MOST_SENTENCES = 12
_NOTHING = "\u00a0"
_SCROLL = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_PAGE = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1, Qt.Key.Key_Space: 1}


class ReviewView(QWidget):
    """Reads the guidelines with a reviewer.

    Signals:
        told, failed: finished sentences for the window's notices.
    """

    told = Signal(str)
    failed = Signal(list)

    def __init__(self, document: CaseDocument, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Review of the guidelines"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.document = document
        self._waits = False
        self.hint = caption(_NOTHING)  # its line is always there, so that it moves nothing and lies over nothing
        self.packets = PacketWriter(document, self)
        self.packets.written.connect(self._packet_written)
        self.packets.failed.connect(self._packet_failed)
        self.reviewing = Reviewing(document.bench)
        self.desk = Desk(self.reviewing.reading, document.bench.sign_off, document.today())
        self.who = WhoForm(Settings())
        self.who.given.connect(self._begin)
        self.refused = Card(tr("The file was not taken"))
        self._refused_words = plain_label("", wrap=True, columns=theme.LINE_COLUMNS + 24, selectable=True)
        self.refused.body.addWidget(self._refused_words)
        self.refused.hide()
        self.panel = PassagePanel(self._patients, lambda: self.reviewing.patients.tree, self.refused)
        self.page = ScrollPage(self.panel, tr("What is read"), widest=None)
        self.asking = ScrollPage(self.who, tr("Who reviews"), widest=None)
        self.bar = MarkBar(self)
        self.setProperty(FOOT, self.bar)
        self.bar.said.connect(self._say)
        self.bar.taken_back.connect(self._take_back)
        self.bar.step.connect(self._step)
        self.bar.unread.connect(self._next_unread)
        layout = column(self, spacing=theme.SPACE_8)
        layout.setContentsMargins(theme.SPACE_24, theme.SPACE_12, theme.SPACE_16, theme.SPACE_12)
        layout.addWidget(self._top())
        layout.addWidget(self.asking, 1)
        layout.addWidget(self.page, 1)
        layout.addWidget(self.hint)
        layout.addWidget(self.bar)
        self._start()

    def _top(self) -> QWidget:
        held = QWidget()
        top = FlowLayout(held, across=theme.SPACE_8, down=theme.SPACE_4)
        self.parts = WheelProofCombo()
        self.parts.setAccessibleName(tr("What to read"))
        self.parts.addItem(tr("Everything, in order"), EVERYTHING)
        for part, label in self.desk.reading.parts.items():
            self.parts.addItem(label, part)
        self.parts.setCurrentIndex(0)
        self.parts.setMinimumContentsLength(16)
        self.parts.currentIndexChanged.connect(lambda _place: self._choose_part())
        self.progress = plain_label("", role="muted")
        self.who_button = push_button(tr("Who reviews\u2026"), tr("Change who reviews"))
        self.who_button.clicked.connect(lambda *_checked: self._ask_who(asks=not self.asking.isVisible()))
        self.packet_button = push_button(tr("Packet\u2026"), tr("Write a packet for a reviewer"), icon="export")
        self.packet_button.clicked.connect(self._write_packet)
        self.read_button = push_button(
            tr("Read a file\u2026"), tr("Read a table or file that a reviewer sent"), icon="open"
        )
        self.read_button.clicked.connect(self._read)
        self.send_button = push_button(tr("Save my review\u2026"), tr("Save my review as a file to send"), icon="save")
        self.send_button.clicked.connect(self._send)
        top.addWidget(self.parts)
        buttons = (self.who_button, self.packet_button, self.read_button, self.send_button)
        for widget in (*buttons, self.progress):
            top.addWidget(widget)
        return held

    # --- showing ------------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.desk.day = self.document.today()

    def take_keyboard(self) -> None:
        """Into the form while nobody reviews, else to the item, where single keys say something of it."""
        if self.desk.reviewer is None:
            self._ask_who(asks=True)
        else:
            self.setFocus(Qt.FocusReason.TabFocusReason)

    def show_item(self, item: str) -> bool:
        """Go to an item by its id; False when there is none."""
        key = next((one for one in self.desk.reading.order if one.id == item), None)
        if key is None:
            return False
        if not self.desk.show(key):
            self.parts.setCurrentIndex(0)
            self.desk.show(key)
        self._show(moved=True)
        return True

    def _start(self) -> None:
        known = self.who.kept()
        self._ask_who(asks=known is None)
        if known is None:
            self._show(moved=False)
        else:
            self._begin(known)
            self.bar.open_at_once()

    def _begin(self, reviewer: Reviewer) -> None:
        self._ask_who(asks=False)
        self.desk.begin(reviewer)
        self._show(moved=True)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_who(self, *, asks: bool) -> None:
        """Ask who reviews in the place of what is read, or read."""
        self.asking.setVisible(asks)
        self.page.setVisible(not asks)
        self.bar.setVisible(not asks)
        if asks:
            self.who.ask()

    def _show(self, *, moved: bool) -> None:
        """Show where the desk is; ``moved`` when another item came into view."""
        self.panel.show_place(self.desk)
        self.hint.setText(_NOTHING)
        reviews = self.desk.reviewer is not None
        self.bar.setEnabled(reviews)
        self.send_button.setEnabled(reviews)
        self.bar.show_mark(self.desk.mark(self.desk.here.key), moved=moved)
        here, of = self.desk.read_of(self.desk.part)
        words = tr("{0} of {1} read").format(here, of)
        if self.desk.part != EVERYTHING:
            words = tr("{0} here, {1} of {2} in all").format(words, *self.desk.read_of(EVERYTHING))
        self.progress.setText(words)
        if moved:
            self.page.verticalScrollBar().setValue(0)
        QTimer.singleShot(0, self, self._settle)

    def _settle(self) -> None:
        self.page.settle()

    def _patients(self) -> Sequence[Met] | str:
        checked = self._checked()
        if not checked.is_ready:
            if not self._waits:
                self._waits = True
                checked.ready.connect(self.panel.renew_patients)
                checked.begin()
            return tr("The patients are being looked for.")
        try:
            return self.reviewing.patients.meet(self.desk.here.chapter)
        except HgnenError as error:
            return " ".join(sentences(error))

    def _checked(self) -> CheckedGuidelines:
        from hgnen_desktop.gui.views.tree.checked import checked

        return checked(self.document)

    # --- going and saying ---------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar, key = self.page.verticalScrollBar(), Qt.Key(event.key())
        if key in _SCROLL:
            bar.setValue(bar.value() + _SCROLL[key] * 3 * bar.singleStep())
        elif key in _PAGE:
            bar.setValue(bar.value() + _PAGE[key] * bar.pageStep())
        else:
            super().keyPressEvent(event)

    def _choose_part(self) -> None:
        self.desk.choose_part(str(self.parts.currentData()))
        self._show(moved=True)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _step(self, by: int) -> None:
        if self.desk.step(by):
            self._show(moved=True)

    def _next_unread(self) -> None:
        if self.desk.next_unread():
            self._show(moved=True)
        else:
            self.hint.setText(tr("Everything here is read."))

    def _say(self, opinion: Opinion, what: str, why: str) -> None:
        bar = self.page.verticalScrollBar()
        view = self.page.viewport()
        if opinion is Opinion.AGREE and self.panel.mapTo(view, QPoint(0, self.panel.end())).y() > view.height():
            # Nobody agrees with what was not in view.
            bar.setValue(bar.value() + bar.pageStep())
            self.hint.setText(tr("There is more below. Press A again at its end."))
            return
        if self._keep(self.desk.said(opinion, what, why)):
            moved = self.desk.next_unread()
            self._show(moved=moved)
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            if not moved:
                self.hint.setText(tr("Everything here is read."))

    def _take_back(self) -> None:
        if self._keep(self.desk.taken_back()):
            self._show(moved=False)

    def _keep(self, review: Review) -> bool:
        try:
            beside_window(lambda: self.desk.keep(review))
        except HgnenError as error:
            self.failed.emit(sentences(error))
            return False
        self._count()
        return True

    def _count(self) -> None:
        """What is signed off is another now, wherever it is shown."""
        self.document.bench.sign_off = self.desk.sign_off
        self.document.changed.emit()

    # --- files --------------------------------------------------------------------------------------------------------

    def _read(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self,
            tr("Read what a reviewer sent"),
            "",
            tr("Tables and files of a review (*.csv *.tsv *.txt *.yaml *.yml)"),
        )
        if chosen:
            self.read_file(Path(chosen))

    def read_file(self, path: Path) -> None:
        """Take what a reviewer sent, or say why nothing of it was taken."""
        sign_off, day = self.desk.sign_off, self.document.today()
        try:
            read = beside_window(lambda: read_review_file(path, sign_off, day))
            beside_window(lambda: take(sign_off, read))
        except HgnenError as error:
            self._refuse(sentences(error))
            return
        self.refused.hide()
        self.desk.sign_off = load_sign_off(self.document.bench.index)
        self._count()
        self._show(moved=False)
        self.told.emit(" ".join(read.notes()))

    def _refuse(self, said: list[str]) -> None:
        more = len(said) - _MOST_SENTENCES
        lines = [*said[:_MOST_SENTENCES], *([tr("and {0} more").format(more)] if more > 0 else [])]
        self._refused_words.setText("\n".join(lines))
        self.refused.show()
        self.page.verticalScrollBar().setValue(0)

    def _send(self) -> None:
        assert self.desk.reviewer is not None
        review = own_review(self.desk.sign_off, self.desk.reviewer)
        path = base.ask_where_to_save(self, tr("Save my review"), review.name, tr("Review (*.yaml)"))
        if path is None:
            return
        if not path.suffix:
            path = path.with_suffix(".yaml")
        try:
            write_atomically(path, write_yaml_review(review))
        except HgnenError as error:
            self.failed.emit(sentences(error))
        else:
            self.told.emit(tr("Saved as {0}.").format(path.name))

    def _write_packet(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, tr("An empty folder for the packet"))
        if chosen:
            self.write_packet(Path(chosen))

    def write_packet(self, folder: Path) -> None:
        """Write a packet of what is chosen to read."""
        parts = tuple(self.desk.reading.parts) if self.desk.part == EVERYTHING else (self.desk.part,)
        if self.packets.begin(parts, self.desk.sign_off, folder):
            self.packet_button.setEnabled(False)
            self.told.emit(tr("The packet is being written; read on meanwhile."))

    def _packet_written(self, folder: Path) -> None:
        self.packet_button.setEnabled(True)
        self.told.emit(tr("The packet lies in {0}.").format(folder.name))

    def _packet_failed(self, said: list[str]) -> None:
        self.packet_button.setEnabled(True)
        self.failed.emit(said)
