"""The history of the open case: one line a save, with what was changed; what was taken out of it stands on top."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from hgnen_desktop.core.errors import HgnenError
from hgnen_desktop.core.export.history_table import HistoryLine, history_csv, history_lines
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.document import CaseDocument
from hgnen_desktop.gui.drive import write_atomically
from hgnen_desktop.gui.views.decide import base
from hgnen_desktop.gui.views.decide.base import DecidePage, column, push_button, sentences
from hgnen_desktop.gui.views.decide.visits_table import VisitsTable
from hgnen_desktop.gui.widgets.card import Card
from hgnen_desktop.gui.widgets.labels import caption, plain_label, title
from hgnen_desktop.gui.widgets.text_line import TextLine
from hgnen_desktop.gui.words import tr

_LONGEST_INITIALS = 40


class HistoryView(DecidePage):
    """Shows the history, takes the initials of who works here now, and writes the history as a table."""

    def __init__(self, document: CaseDocument, parent: QWidget | None = None) -> None:
        super().__init__(document, parent)
        self.setAccessibleName(tr("History"))
        self.doubts = Card(tr("Something does not fit"))
        self._doubt_words = plain_label("", wrap=True, columns=theme.LINE_COLUMNS + 16)
        self.doubts.body.addWidget(self._doubt_words)
        self.none_yet = caption(tr("This case has no history yet; it begins with the next save."), role="text")
        self.table = VisitsTable(tr("History of this case"), [tr("When"), tr("Who"), tr("What changed")])
        self.initials = TextLine(
            tr("Your initials, written beside what you save until the program ends"), _LONGEST_INITIALS, tr("optional")
        )
        self.initials.setMaximumWidth(12 * theme.SPACE_16)
        self.initials.textEdited.connect(self._take_initials)
        self.save_button = push_button(tr("Save as table\u2026"), tr("Save the history as table"), icon="export")
        self.save_button.clicked.connect(self._save)
        foot = QHBoxLayout()
        foot.setSpacing(theme.SPACE_8)
        words = plain_label(tr("Your initials"))
        words.setBuddy(self.initials)
        foot.addWidget(words)
        foot.addWidget(self.initials)
        foot.addWidget(self.save_button)
        foot.addStretch(1)
        layout = column(self, spacing=theme.SPACE_12)
        layout.addWidget(title(tr("Care plan: history of this case")))
        layout.addWidget(
            caption(tr("What changed with each save, by name and without its value. Nothing here can be edited."))
        )
        layout.addLayout(foot)
        for part in (self.doubts, self.none_yet, self.table):
            layout.addWidget(part)
        layout.addStretch(1)
        document.saved.connect(self._changed)

    def refresh(self) -> None:
        """Show the history as the file has it."""
        entries, bench = self.document.history, self.document.bench
        lines = history_lines(entries, bench.index, None, self.document.case)
        self.table.show_rows([(one.when, one.who, _words(one)) for one in lines])
        self.table.setVisible(bool(lines))
        self.none_yet.setVisible(not lines)
        self.save_button.setEnabled(bool(lines))
        self._doubt_words.setText("\n".join(self.document.doubts))
        self.doubts.setVisible(bool(self.document.doubts))
        self.initials.show_stored(self.document.initials)

    def forget(self) -> None:
        """Nothing is half typed here: initials are those of the person, whatever the case."""

    def _take_initials(self, text: str) -> None:
        self.document.initials = " ".join(text.split())

    def _save(self) -> None:
        name, beside = "case-history.csv", self.document.path
        suggested = str(beside.with_name(name)) if beside else name
        path = base.ask_where_to_save(self, tr("Save the history"), suggested, tr("Table (*.csv)"))
        if path is None:
            return
        if not path.suffix:
            path = path.with_suffix(".csv")
        try:
            write_atomically(path, history_csv(self.document.history, self.document.bench.index, self.document.case))
        except HgnenError as error:
            self.failed.emit(sentences(error))
        else:
            self.told.emit(tr("Saved as {0}.").format(path.name))


def _words(line: HistoryLine) -> str:
    """What changed, and below it with what the case was assessed where that is new."""
    return tr("{0}\nAssessed with {1}").format(line.what, line.made_with) if line.made_with else line.what
