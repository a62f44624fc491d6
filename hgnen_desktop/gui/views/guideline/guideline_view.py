"""The page of the guidelines: search as you type, with filters, through everything that the sources say or leave open."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QLineEdit,
    QListView,
    QSplitter,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from hgnen_desktop.core.errors import HgnenError
from hgnen_desktop.core.export.formats import GLOSSARY_FORMATS, GlossaryGiven
from hgnen_desktop.core.tree.sources import Concord
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.document import CaseDocument
from hgnen_desktop.gui.page import ScrollPage
from hgnen_desktop.gui.views.decide.base import capital, column, copy_text, empty, file_kind, push_button, sentences
from hgnen_desktop.gui.views.decide.details import Details
from hgnen_desktop.gui.views.decide.meanings import add_meanings
from hgnen_desktop.gui.views.guideline.entries import Entry, Page, entries, matches, setting_of, strength_choices
from hgnen_desktop.gui.views.tree.checked import checked
from hgnen_desktop.gui.widgets.badge import StrengthBadge
from hgnen_desktop.gui.widgets.choice_field import WheelProofCombo
from hgnen_desktop.gui.widgets.flow_layout import FlowLayout
from hgnen_desktop.gui.widgets.labels import caption, heading, plain_label
from hgnen_desktop.gui.words import later, plural, tr

_OF_STATEMENTS = ("pack", "strength", "entity", "site", "setting")
_FILTERS = {
    Page.STATEMENTS: _OF_STATEMENTS,
    Page.NO_CONSENSUS: _OF_STATEMENTS,
    Page.DISAGREEMENTS: ("pack",),
    Page.COMPARISON: ("situation", "concord"),
}

_AT_ONCE = 10  # entries whose words are worked out before the window is free again

_Index = QModelIndex | QPersistentModelIndex
_PAGES = {
    Page.STATEMENTS: later("Statements"),
    Page.NO_CONSENSUS: later("No consensus"),
    Page.SILENCES: later("Silences"),
    Page.DISAGREEMENTS: later("Where sources differ"),
    Page.COMPARISON: later("Source by source"),
    Page.GLOSSARY: later("Glossary"),
    Page.PROOF: later("The proof"),
}


class EntryModel(QAbstractListModel):
    """The entries that passed the search."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.shown: list[Entry] = []

    def show(self, found: list[Entry]) -> None:
        """Show these entries."""
        self.beginResetModel()
        self.shown = found
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.shown)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{entry.title} {entry.badge}. {entry.where}"
        return entry if role == Qt.ItemDataRole.UserRole else None


class EntryDelegate(QStyledItemDelegate):
    """Two lines an entry: the title, and below it badge and place."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        del option, index
        lines = QFontMetrics(theme.body_font()).height() + QFontMetrics(theme.caption_font()).height()
        return QSize(100, lines + theme.SPACE_12)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        entry: Entry = index.data(Qt.ItemDataRole.UserRole)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(option.rect, theme.color("selection_soft" if chosen else "surface"))
        room = option.rect.adjusted(theme.SPACE_12, theme.SPACE_4 + 2, -theme.SPACE_12, -theme.SPACE_4)
        for text, font, role in (
            (entry.title, theme.body_font(), "text"),
            (f"{entry.badge} \u00b7 {entry.where}", theme.caption_font(), "muted"),
        ):
            metrics = QFontMetrics(font)
            painter.setFont(font)
            painter.setPen(theme.color(role))
            words = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, int(Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextSingleLine), words)
            room.setTop(room.top() + metrics.height())
        painter.setPen(theme.color("border"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.restore()
        if option.state & QStyle.StateFlag.State_HasFocus:
            theme.draw_focus(painter, option.rect)


class GuidelineView(QWidget):
    """Needs no case. It fills the page: put it into the window as it is, without a scroll area.

    Signals:
        packs_wanted: the packs on this computer.
        told, failed: finished sentences for the window's notices.
    """

    packs_wanted = Signal()
    told = Signal(str)
    failed = Signal(list)

    def __init__(self, document: CaseDocument, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self.setAccessibleName(tr("Guideline"))
        self._checked = checked(document)
        self._all: dict[Page, list[Entry]] = {}
        self._unread: Iterator[Entry] = iter(())
        self._read_soon = QTimer(self, interval=0)
        self._read_soon.timeout.connect(self._read)
        self._asked: dict[Page, str] = {}  # the words looked for on each page
        body = column(self, spacing=theme.SPACE_8)
        body.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, theme.SPACE_12)
        self.pages = QTabBar()
        self.pages.setAccessibleName(tr("What to look through"))
        self.pages.setExpanding(False)
        self.pages.setDrawBase(False)
        for words in _PAGES.values():
            self.pages.addTab(tr(words))
        body.addWidget(self.pages)
        body.addWidget(self._filters())
        self.model = EntryModel(self)
        body.addWidget(self._panes(), 1)
        self.pages.currentChanged.connect(lambda _place: self._page_chosen())
        self._checked.ready.connect(self._proof_came)
        self._checked.compared.connect(self._comparison_came)
        self.search()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._checked.is_ready:
            QTimer.singleShot(0, self, self._checked.begin)

    @property
    def page(self) -> Page:
        """The list that is shown."""
        return list(_PAGES)[self.pages.currentIndex()]

    def show_page(self, page: Page) -> None:
        """Show another list."""
        self.pages.setCurrentIndex(list(_PAGES).index(page))

    def show_glossary(self, words: str = "") -> None:
        """Show what the words mean; those that hold what is typed."""
        self.show_page(Page.GLOSSARY)
        self.text.setText(words)
        self.text.setFocus()

    def show_statement(self, name: str) -> None:
        """Open the statement with this id, for example from a citation elsewhere in the window."""
        self.show_page(Page.STATEMENTS)
        for field in self.fields.values():
            field.setCurrentIndex(0)
        self.text.setText(name)

    def show_comparison(self, situation: str) -> None:
        """Show where the sources agree, differ or are silent in this situation."""
        self.show_page(Page.COMPARISON)
        self.text.clear()
        self.fields["concord"].setCurrentIndex(0)
        self.fields["situation"].setCurrentIndex(max(self.fields["situation"].findData(situation), 0))

    # --- making -------------------------------------------------------------------------------------------------------

    def _filters(self) -> QWidget:
        bar = QWidget()
        flow = FlowLayout(bar, across=theme.SPACE_8, down=theme.SPACE_4)
        self.text = QLineEdit()
        self.text.setAccessibleName(tr("Search the guidelines"))
        self.text.setPlaceholderText(tr("Search as you type"))
        self.text.setClearButtonEnabled(True)
        self.text.setMinimumHeight(theme.TARGET)
        self.text.setMinimumWidth(240)
        self.text.textChanged.connect(lambda _text: self.search())
        flow.addWidget(self.text)
        index = self.document.bench.index
        entity = [(one.id, one.label) for one in index.decisions["entity"].outcomes if one.in_scope]
        settings = sorted(
            {
                setting_of(one.about.split("\u00b7")[2])
                for one in index.statements.values()
                if one.about.count("\u00b7") > 1
            }
        )
        choices = {
            "pack": (tr("Every source"), [(pack.id, pack.source.short) for pack in index.packs.values()]),
            "strength": (tr("Every strength"), strength_choices(index)),
            "entity": (tr("Every entity"), entity),
            "site": (tr("Every site"), [(one.id, one.label) for one in index.catalogue["tumor.site"].options]),
            "setting": (tr("Every setting"), [(one, capital(one)) for one in settings if one]),
            "situation": (tr("Every situation"), [(one.id, one.label) for one in index.outcomes["situation"].values()]),
            "concord": (tr("However they stand"), [(one.value, capital(one.value)) for one in Concord]),
        }
        self.fields: dict[str, QComboBox] = {}
        for name, (every, options) in choices.items():
            combo = WheelProofCombo()
            combo.setMinimumContentsLength(12)
            combo.setAccessibleName(every)
            combo.addItem(every, "")
            for value, label in options:
                combo.addItem(label, value)
            combo.setCurrentIndex(0)
            combo.currentIndexChanged.connect(lambda _place: self.search())
            self.fields[name] = combo
            flow.addWidget(combo)
        self.found = plain_label("", role="muted")
        flow.addWidget(self.found)
        packs = push_button(tr("Packs\u2026"), tr("Guideline packs: those in use, and taking one in or out"))
        packs.clicked.connect(self.packs_wanted)
        flow.addWidget(packs)
        self.save_button = push_button(tr("Save\u2026"), tr("Save the glossary"), "export")
        self.save_button.clicked.connect(self.save_glossary)
        flow.addWidget(self.save_button)
        return bar

    def _panes(self) -> QSplitter:
        self.list = QListView()
        self.list.setAccessibleName(tr("Entries found"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(EntryDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.selectionModel().currentChanged.connect(lambda current, _before: self._show(current.row()))
        inside = QWidget()
        self._details = column(inside, spacing=theme.SPACE_8)
        panes = QSplitter(Qt.Orientation.Horizontal)
        panes.setChildrenCollapsible(False)
        panes.addWidget(self.list)
        self._entry = ScrollPage(inside, tr("The entry"), widest=None)
        panes.addWidget(self._entry)
        panes.setSizes([520, 480])
        return panes

    # --- searching ----------------------------------------------------------------------------------------------------

    def _page_chosen(self) -> None:
        """Words looked for on one page do not narrow another; they are still there on the way back."""
        self.text.blockSignals(True)
        self.text.setText(self._asked.get(self.page, ""))
        self.text.blockSignals(False)
        self.search()

    def search(self) -> None:
        """Show what passes the words and the filters."""
        page = self.page
        self._asked[page] = self.text.text()
        if page is Page.COMPARISON and self._checked.topics is None:
            self._checked.compare()
        if page not in self._all:
            self._all[page] = entries(page, self.document.bench.index, self._checked.proof, self._checked.topics)
        chosen = {name: str(field.currentData() or "") for name, field in self.fields.items()}
        for name, field in self.fields.items():
            field.setVisible(name in _FILTERS.get(page, ()))
            if name not in _FILTERS.get(page, ()):
                chosen[name] = ""
        self.save_button.setVisible(page is Page.GLOSSARY)
        text = self.text.text()
        named = [one for one in self._all[page] if one.id == text]  # whoever names one wants that one
        found = named or [one for one in self._all[page] if matches(one, text, **chosen)]
        if not text:
            self._unread = iter(self._all[page])
            self._read_soon.start()
        self.model.show(found)
        self.found.setText("" if self._is_coming() else plural(len(found), "%n entry", "%n entries"))
        if found:
            self.list.setCurrentIndex(self.model.index(0))
        else:
            self._show(-1)

    def _read(self) -> None:
        """Work out by and by what the entries are found by, so that the first words typed do not wait for all of them."""
        few = list(islice(self._unread, _AT_ONCE))
        for one in few:
            _ = one.words
        if not few:
            self._read_soon.stop()

    def save_glossary(self) -> None:
        """Ask for a file and write the glossary: for paper, as text or as a web page."""
        kinds = {file_kind(one): one for one in GLOSSARY_FORMATS}
        path, kind = QFileDialog.getSaveFileName(self, tr("Save the glossary"), "glossary.pdf", ";;".join(kinds))
        if not path:
            return
        from hgnen_desktop.gui.drive import beside_window, write_atomically

        form = kinds.get(kind, GLOSSARY_FORMATS[0])
        target = Path(path) if Path(path).suffix else Path(path).with_suffix(form.suffix)
        try:
            given = GlossaryGiven(self.document.bench.index, self.document.as_of)
            write_atomically(target, beside_window(lambda: form.make(given)))
        except HgnenError as error:
            self.failed.emit(sentences(error))
            return
        self.told.emit(tr("Written: {0}").format(target))

    def _proof_came(self) -> None:
        self._came(Page.PROOF)
        if self.page is Page.COMPARISON:
            self._checked.compare()

    def _comparison_came(self) -> None:
        self._came(Page.COMPARISON)

    def _came(self, page: Page) -> None:
        self._all.pop(page, None)
        if self.page is page:
            self.search()

    def _is_coming(self) -> bool:
        """Whether what the page lists is still being worked out."""
        if self.page is Page.COMPARISON:
            return self._checked.topics is None and not self._checked.problem
        return self.page is Page.PROOF and not self._checked.is_ready

    def _empty_words(self) -> str:
        if self.page in (Page.PROOF, Page.COMPARISON) and not self._checked.is_ready:
            return tr("The guidelines are being checked\u2026")
        if self.page is Page.COMPARISON and self._checked.topics is None:
            problem = " ".join(self._checked.problem)
            return problem or tr("The sources are being laid beside each other\u2026")
        return tr("Nothing holds these words.")

    def _show(self, row: int) -> None:
        empty(self._details)
        if not 0 <= row < len(self.model.shown):
            words = self._empty_words()
            self._details.addWidget(plain_label(words, wrap=True))
            self._details.addStretch(1)
            return
        entry = self.model.shown[row]
        same = entry.text == entry.title  # a statement has no title of its own
        self._details.addWidget(plain_label(entry.title, wrap=True) if same else heading(entry.title))
        self._details.addWidget(StrengthBadge(entry.badge))
        self._details.addWidget(caption(entry.where))
        if entry.text and not same:
            self._details.addWidget(plain_label(entry.text, wrap=True))
        for name, lines in entry.details:
            self._details.addWidget(caption(tr(name), role="text"))
            for line in lines:
                self._details.addWidget(plain_label(line, wrap=True))
        if entry.to_copy:
            copy = push_button(tr("Copy the hashes in full"))
            copy.clicked.connect(lambda *_checked: copy_text(entry.to_copy, of_patient=False))
            self._details.addWidget(copy, 0, Qt.AlignmentFlag.AlignLeft)
        behind = Details(entry.title)
        if self.page not in (Page.GLOSSARY, Page.PROOF):
            add_meanings(behind, self.document.bench.index, [entry.title, entry.text])
        if self.page is not Page.GLOSSARY:  # a word needs no number
            behind.add(tr("In the guideline files"), partial(_add_in_files, entry=entry))
        self._details.addWidget(behind)
        self._add_review(entry)
        self._details.addStretch(1)
        # The height of broken lines is known only once they have a width; without this the last of them may be cut off.
        QTimer.singleShot(0, self, self._entry.settle)

    def _add_review(self, entry: Entry) -> None:
        """How far the entry, and what rests on it, is signed off; nothing while nobody has reviewed anything."""
        from hgnen_desktop.core.signoff.words import item_review, title_of

        sign_off, day = self.document.bench.sign_off, self.document.as_of
        if sign_off.is_empty:
            return
        resting = [one for one in sign_off.subjects.values() if entry.id in (one.key.id, *one.statements)]
        if resting:
            self._details.addWidget(caption(tr("Review"), role="text"))
        for one in resting:
            named = title_of(sign_off, self.document.bench.index, one.key)
            words = tr("{0}: {1}").format(named, item_review(sign_off, one.key.id, day))
            self._details.addWidget(plain_label(words, wrap=True))


def _add_in_files(layout: QVBoxLayout, entry: Entry) -> None:
    """The id, and what else only those need who write guidelines."""
    layout.addWidget(caption(entry.id))
    for name, lines in entry.in_files:
        layout.addWidget(caption(tr(name), role="text"))
        for line in lines:
            layout.addWidget(plain_label(line, wrap=True))
