"""Who is overdue, due and coming, over folders of case files. The list is read from the files each time; nothing is stored."""

from __future__ import annotations

import datetime as dt
import os
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from hgnen_desktop.core.domain.case import VisitState
from hgnen_desktop.core.due_folder import case_view, mark_visit, note_visit, read_case_lines
from hgnen_desktop.core.errors import HgnenError
from hgnen_desktop.core.follow_up_rules import RuleFinder
from hgnen_desktop.core.schedule.clock import clock_doubt
from hgnen_desktop.core.schedule.due import DueGroup, DueLine, one_per_case, same_identity, waiting_lines
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.case_lock import open_elsewhere
from hgnen_desktop.gui.drive import ask_for, beside_window
from hgnen_desktop.gui.settings import Settings
from hgnen_desktop.gui.views.decide.base import column, push_button, sentences
from hgnen_desktop.gui.views.due.due_list import DueList
from hgnen_desktop.gui.views.due.filter_bar import FilterBar
from hgnen_desktop.gui.views.due.folder_list import FolderList
from hgnen_desktop.gui.views.due.give_out import GiveOut
from hgnen_desktop.gui.views.due.line_card import LineCard
from hgnen_desktop.gui.views.due.marking import Mark, mark, take_back
from hgnen_desktop.gui.views.due.reader import DueReader
from hgnen_desktop.gui.views.due.waiting_board import WaitingBoard
from hgnen_desktop.gui.views.follow_up.record_bar import recorded_words
from hgnen_desktop.gui.widgets.collapsible import Collapsible
from hgnen_desktop.gui.widgets.labels import caption, plain_label, title
from hgnen_desktop.gui.words import later, long_date, plural, tr

if TYPE_CHECKING:
    from hgnen_desktop.gui.document import CaseDocument

_SHOW_EVERY_MS = 1000
_LESSONS = (
    later("Add the folder in which the clinic keeps its case files; folders inside it are read as well."),
    later("The list says who is overdue, due and coming, and which files need a look. Enter opens a case."),
    later("A visit recorded here goes straight into its case file. The list itself is never stored."),
)


class DueView(QWidget):
    """The due list.

    Signals:
        open_case: a person asked for this case file; the window opens it.
        told: something was done that deserves a word, as one finished sentence.
        failed: something could not be done, as finished sentences.
        counted: how many patients stand in each group, once the folders are read and after each change.
    """

    open_case = Signal(Path)
    told = Signal(str)
    failed = Signal(list)
    counted = Signal(object)

    def __init__(self, document: CaseDocument, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Due list"))
        self._document = document
        self._finder = RuleFinder(document.bench.engine.reasoner)
        self._lines: dict[str, tuple[DueLine, ...]] = {}  # by file
        self._incoming: dict[str, tuple[DueLine, ...]] = {}
        self._written_meanwhile: dict[str, tuple[DueLine, ...]] = {}
        self._as_of = document.today()
        self._doubt = ""
        self._was_read = False
        self._copies: dict[str, tuple[str, ...]] = {}
        self._marks: list[Mark] = []
        self.reader = DueReader(self._finder, self)
        self.reader.arrived.connect(self._arrived)
        self.reader.progressed.connect(self._progressed)
        self.reader.ended.connect(self._ended)
        self._soon = QTimer(self, singleShot=True, interval=_SHOW_EVERY_MS)
        self._soon.timeout.connect(self._show_list)
        self._build()
        self._add_keys()
        document.saved.connect(self._case_saved)
        self._show_parts()
        self._show_list()
        self.follow_theme()

    # --- what others use ----------------------------------------------------------------------------------------------

    def lines(self) -> list[DueLine]:
        """The lines in the order shown."""
        return self.list.lines.lines()

    def read_once(self) -> None:
        """Read the folders, if they were not read today."""
        if not self._was_read or self._as_of != self._document.today():
            self.refresh()

    def refresh(self) -> None:
        """Read the folders again. The list as it was stays until they are read."""
        folders = self.folders.folders()
        self._show_parts()
        self._incoming, self._written_meanwhile = {}, {}
        if not folders:
            self.reader.cancel()
            self._lines, self._doubt = {}, ""
            self._show_list()
            return
        # What was read for another day says nothing of this one.
        known = self._lines if self._as_of == self._document.today() else {}
        self._as_of = self._document.today()
        self._was_read = True
        self.progress.setRange(0, 0)
        self._progress_words.setText(tr("Looking for case files\u2026"))
        self.reader.start(folders, self._as_of, known)
        self._show_parts()

    def take_keyboard(self) -> None:
        """Begin at the first line, or at the first folder while there is none."""
        if not self.folders.folders():
            self.first_folder_button.setFocus(Qt.FocusReason.TabFocusReason)
        elif self.list.chosen_line() is None:
            self._to_list()
        else:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Read the folders when the page is first shown, and when the day has changed since."""
        super().showEvent(event)
        self.read_once()

    def changeEvent(self, event: QEvent) -> None:
        """A window that was left open over midnight reads the list anew when a person comes back to it."""
        super().changeEvent(event)
        came_back = event.type() == QEvent.Type.ActivationChange and self.isVisible() and self.isActiveWindow()
        if came_back and self._as_of != self._document.today():
            self.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters typed in the list are searched for."""
        if event.text().isprintable() and event.text().strip() and self.list.hasFocus():
            self.filter.type_ahead(event.text())
        else:
            super().keyPressEvent(event)

    # --- parts --------------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        layout = column(self, spacing=theme.SPACE_8)
        self._build_head(layout)
        self.welcome = QWidget()
        self._build_welcome()
        layout.addWidget(self.welcome)
        self.filter = FilterBar()
        self.filter.changed.connect(self._show_filtered)
        layout.addWidget(self.filter)
        self._reading = QWidget()
        self._build_reading()
        layout.addWidget(self._reading)
        self.notes = caption("", role="advice.caution")
        said = QHBoxLayout()
        said.setSpacing(theme.SPACE_8)
        said.addWidget(self.notes, 1)
        self.unlock_button = push_button(tr("Enter the passphrase\u2026"), tr("Open the encrypted files"), "lock")
        self.unlock_button.clicked.connect(self._unlock)
        self.unlock_button.hide()
        said.addWidget(self.unlock_button, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(said)
        self.nothing = plain_label("", wrap=True)
        layout.addWidget(self.nothing)
        self.list = DueList()
        self.list.chosen.connect(self._chosen)
        self.list.opened.connect(self._open)
        self.filter.left.connect(self._to_list)
        self.filter.sort_wanted.connect(lambda by: self.list.sortByColumn(by, Qt.SortOrder.AscendingOrder))
        self.list.header().sortIndicatorChanged.connect(self._sorted)
        layout.addWidget(self.list, 1)
        self.card = LineCard()
        self.card.open_button.clicked.connect(self._open)
        self.card.take_back_button.clicked.connect(self._take_back)
        self.card.bar.recorded.connect(self._record)
        self.card.calls.noted.connect(self._note)
        self.card.sheet.wanted.connect(self._give_sheet)
        self.card.sheet.told.connect(self.told)
        self.card.sheet.failed.connect(self.failed)
        layout.addWidget(self.card)
        self._foot = QWidget()
        self._build_foot()
        layout.addWidget(self._foot)
        self._rest = QWidget()
        self._rest.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        layout.addWidget(self._rest)

    def _build_head(self, layout: QVBoxLayout) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_12)
        row.addWidget(title(tr("Due list")), 1)
        self._day = caption("", wrap=False)
        row.addWidget(self._day)
        self.refresh_button = push_button(tr("Refresh"), tr("Read the folders again, F5"), "redo")
        self.refresh_button.clicked.connect(self.refresh)
        row.addWidget(self.refresh_button)
        layout.addLayout(row)

    def _build_welcome(self) -> None:
        layout = column(self.welcome, spacing=theme.SPACE_8)
        for number, lesson in enumerate(_LESSONS, 1):
            row = QHBoxLayout()
            row.setSpacing(theme.SPACE_8)
            row.addWidget(plain_label(f"{number}.", role="muted"), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(plain_label(tr(lesson), wrap=True), 1)
            layout.addLayout(row)
        self.first_folder_button = push_button(tr("Add a folder\u2026"), "", "open")
        self.first_folder_button.clicked.connect(lambda: self._add_folder())
        layout.addWidget(self.first_folder_button)

    def _build_reading(self) -> None:
        row = QHBoxLayout(self._reading)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_8)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(tr("Files read"))
        self.progress.setMaximumHeight(theme.SPACE_8)
        self._progress_words = caption("", wrap=False)
        self.stop_button = push_button(tr("Stop"), tr("Stop reading the folders"))
        self.stop_button.clicked.connect(self.reader.cancel)
        row.addWidget(self.progress, 1)
        row.addWidget(self._progress_words)
        row.addWidget(self.stop_button)

    def _build_foot(self) -> None:
        layout = column(self._foot, spacing=theme.SPACE_4)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_8)
        self.give_out = GiveOut()
        self.give_out.told.connect(self.told)
        self.give_out.failed.connect(self.failed)
        row.addWidget(self.give_out, 1)
        self.add_button = push_button(tr("Add folder\u2026"), "", "open")
        self.add_button.clicked.connect(lambda: self._add_folder())
        row.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(row)
        self.folders: FolderList = FolderList(Settings())
        self.folders.changed.connect(self.refresh)
        self.waiting = WaitingBoard()
        self.waiting.opened.connect(self.open_case)
        layout.addWidget(self.waiting)
        self._folder_part = Collapsible("")
        self._folder_part.body.addWidget(self.folders)
        layout.addWidget(self._folder_part)

    def _add_keys(self) -> None:
        for keys, run in (
            ("F5", self.refresh),
            ("Ctrl+F", lambda: self.filter.search.setFocus(Qt.FocusReason.ShortcutFocusReason)),
            ("Ctrl+D", self.card.bar.done_today),
            ("Ctrl+Shift+D", lambda: self.card.bar.ask(VisitState.DONE)),
        ):
            key = QShortcut(QKeySequence(keys), self)
            key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            key.activated.connect(run)

    # --- reading ------------------------------------------------------------------------------------------------------

    def _arrived(self, lines: list[DueLine]) -> None:
        for line in lines:
            self._incoming[line.file] = (*self._incoming.get(line.file, ()), line)
        if not self._lines and not self._soon.isActive():
            self._soon.start()

    def _progressed(self, read: int, total: int) -> None:
        self.progress.setRange(0, total or 1)
        self.progress.setValue(read)
        self._progress_words.setText(tr("{0:,} of {1:,} files read; the list is not complete yet").format(read, total))

    def _ended(self, complete: bool) -> None:
        self._soon.stop()
        self._incoming |= self._written_meanwhile
        if complete:
            self._lines, self._doubt = self._incoming, ""
        elif self._lines:
            self._doubt = tr("Reading was stopped; the list is as it was read before.")
        else:
            self._lines = self._incoming
            self._doubt = tr("Reading was stopped; the list is not complete.")
        self._incoming = {}
        self._show_parts()
        self._show_list()
        if self.list.hasFocus() and self.list.chosen_line() is None and not self._marks:
            self.list.choose_first()

    def _all_lines(self) -> list[DueLine]:
        """The list, or what has been read of it so far."""
        kept = self._lines or self._incoming
        return [line for lines in kept.values() for line in lines]

    # --- showing ------------------------------------------------------------------------------------------------------

    def _show_parts(self) -> None:
        """Show what goes with the folders there are, and with reading or not."""
        folders = self.folders.folders()
        self.welcome.setHidden(bool(folders))
        self._rest.setHidden(bool(folders))
        for part in (self.filter, self.list, self.card, self._foot, self.refresh_button, self._day):
            part.setVisible(bool(folders))
        self._reading.setVisible(self.reader.is_reading)
        self._folder_part.set_title(plural(len(folders), "%n folder", "%n folders"))
        day = tr("as of {0}").format(long_date(self._as_of))
        read = plural(len(self._lines), "%n file read", "%n files read")
        self._day.setText(tr("{0} \u00b7 {1}").format(day, read) if self._lines else day)

    def _show_list(self) -> None:
        """The lines have changed: show what is asked for of them."""
        lines = self._all_lines()
        self._copies = same_identity(lines)
        self.waiting.show_lines(waiting_lines(lines, self._as_of))
        self.filter.take_lines(lines)
        self._show_filtered()
        if self._was_read and not self.reader.is_reading:
            self.counted.emit(Counter(line.group for line in one_per_case(lines)))

    def _show_filtered(self) -> None:
        shown = self.filter.visible_lines()
        self.list.show_lines(shown)
        doubt = tr("The list is still being read; it is not complete.") if self.reader.is_reading else self._doubt
        self._offer(doubt)
        self._show_notes(is_any=bool(self._lines or self._incoming), is_any_shown=bool(shown))
        is_read = bool(self._lines) and not self.reader.is_reading
        self.nothing.setText(self._nothing_words() if is_read and not shown and not self.filter.is_narrowed() else "")
        self.nothing.setVisible(bool(self.nothing.plain()))

    def _nothing_words(self) -> str:
        """That nobody is due in the time looked ahead, and when the next visit lies beyond it."""
        said = tr("Nothing is overdue, due or coming within {0}.").format(self.filter.ahead.currentText())
        ahead = [line for line in self._all_lines() if line.date is not None and (line.days or 0) >= 0]
        if not ahead:
            return tr("{0} No later visit is dated.").format(said)
        first = min(ahead, key=lambda line: (line.days or 0, line.label))
        away = plural(first.days or 0, "in %n day", "in %n days")
        words = tr("{0} The next is {1}: {2}, {3}.")
        return words.format(said, long_date(first.date), first.label, away)  # type: ignore[arg-type]

    def _show_notes(self, *, is_any: bool, is_any_shown: bool) -> None:
        said = [doubt] if (doubt := clock_doubt(self._as_of)) else []
        said += [self._doubt] if self._doubt and not self.reader.is_reading else []
        locked = sum(line.is_locked for line in self._all_lines())
        if locked:
            one, many = later("%n file is encrypted."), later("%n files are encrypted.")
            said.append(plural(locked, one, many))
        self.unlock_button.setVisible(bool(locked))
        unreadable = sum(line.group is DueGroup.UNREADABLE for line in self._all_lines()) - locked
        if unreadable:
            one = later("%n file cannot be read; it stands in a section of its own.")
            many = later("%n files cannot be read; they stand in a section of their own.")
            said.append(plural(unreadable, one, many))
        if self._copies:
            one = later("%n case id stands in more than one file; choose the line to see which.")
            many = later("%n case ids stand in more than one file; choose the line to see which.")
            said.append(plural(len(self._copies), one, many))
        if not is_any_shown and self.filter.is_narrowed():
            said.append(tr("No line fits the search and the state chosen. Escape in the search field empties it."))
        elif not is_any and not self.reader.is_reading and self._was_read:
            said.append(tr("There is no case file in these folders."))
        self.notes.setText(" ".join(said))
        self.notes.setVisible(bool(said))

    def _chosen(self) -> None:
        line = self.list.chosen_line()
        copies: tuple[str, ...] = ()
        if line is not None and line.case_id:
            copies = tuple(file for file in self._copies.get(line.case_id, ()) if file != line.file)
        last = self._marks[-1] if self._marks else None
        self.card.show_line(line, self._document.today(), copies, last, self._told_before(line))

    def _told_before(self, line: DueLine | None) -> str:
        """What a person should know before recording a visit of a case that somebody has open."""
        if line is None or not line.visit:
            return ""
        path = Path(line.file)
        if self._is_open_here(path):
            if not self._document.is_modified:
                return ""
            return tr("This case is open here with changes that are not saved. A visit recorded now comes to them.")
        where = open_elsewhere(path)
        if not where:
            return ""
        said = tr("This case is open in {0}. A visit recorded now is joined with that work when it is saved there.")
        return said.format(where)

    def _sorted(self, by: int, _order: Qt.SortOrder) -> None:
        self.filter.show_sorting(by)
        self._offer(self._doubt)

    def _offer(self, doubt: str) -> None:
        """Offer to give out what is shown."""
        over = self._finder.index.teaching_only
        asked = self.filter.asked()
        self.give_out.show_lines(
            self.lines(), self._as_of, doubt=doubt, asked=asked, copies=self._copies, teaching_only=over
        )

    def _to_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.list.choose_first()

    # --- what a person does -------------------------------------------------------------------------------------------

    def _add_folder(self) -> None:
        """Ask for a folder; the keyboard goes to the list of what is in it."""
        before = self.folders.folders()
        self.folders.choose_and_add()
        if self.folders.folders() != before:
            self._to_list()

    def _unlock(self) -> None:
        """Ask for the passphrase of the first file that needs one; all files with the same one are read then."""
        line = next((line for line in self._all_lines() if line.is_locked), None)
        if line is not None:
            ask_for(Path(line.file))

    def passphrase_entered(self) -> None:
        """What could not be opened before may be readable now."""
        if any(line.is_locked for line in self._all_lines()):
            self.refresh()

    def _open(self) -> None:
        line = self.list.chosen_line()
        if line is not None and beside_window(lambda: os.path.isfile(line.file)):
            self.open_case.emit(Path(line.file))

    def _record(self, state: VisitState, on: dt.date | None, note: str | None) -> None:
        line, today = self.list.chosen_line(), self._document.today()
        if line is None:
            return
        words = recorded_words(state, on)

        def write() -> tuple[DueLine, ...]:
            return mark_visit(line, self._finder, state, today, on=on, note=note)

        self._write(line, words, write)

    def _give_sheet(self, path: Path, is_print: bool) -> None:
        """The patient sheet of a case as its file stands now."""
        try:
            finder, today = self._finder, self._document.today()
            view = beside_window(lambda: case_view(path, finder, today))
        except HgnenError as error:
            self.failed.emit(sentences(error))
            return
        self.card.sheet.give(view, is_print=is_print)

    def _note(self, text: str) -> None:
        """A call or a letter: a dated note of the visit, which stays as it is."""
        line, today = self.list.chosen_line(), self._document.today()
        if line is None:
            return
        self._write(line, text, lambda: note_visit(line, self._finder, text, today))

    def _write(self, line: DueLine, words: str, write: Callable[[], tuple[DueLine, ...]]) -> None:
        try:
            made, lines = beside_window(lambda: mark(line, write, words))
        except HgnenError as error:
            self.card.bar.complain(" ".join(sentences(error)))
            return
        self._marks.append(made)
        self.card.calls.finish()
        self.card.bar.finish()
        self._written(made.path, lines)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.told.emit(tr("{0}: {1}. Recorded in its case file.").format(line.label, words))

    def _take_back(self) -> None:
        if not self._marks:
            return
        made = self._marks[-1]
        try:
            finder, today = self._finder, self._document.today()
            lines = beside_window(lambda: take_back(made, finder, today))
        except HgnenError as error:
            self.failed.emit(sentences(error))
            return
        self._marks.pop()
        self._written(made.path, lines)
        self.told.emit(tr("{0}: '{1}' was taken back.").format(made.label, made.words))

    def _is_open_here(self, path: Path) -> bool:
        here = self._document.path
        return here is not None and os.path.realpath(here) == os.path.realpath(path)

    def _written(self, path: Path, lines: tuple[DueLine, ...]) -> None:
        """The file is another now: show its lines, choose none, and let the window read it again if it is open."""
        self._replace(path, lines)
        self.list.choose_none()
        self._show_list()
        if not self._is_open_here(path):
            return
        assert self._document.path is not None
        if self._document.is_modified:  # what is being written there stays, and the visit comes to it
            self._document.take_in_visits()
        else:
            self._document.open(self._document.path)

    def _case_saved(self) -> None:
        """The open case was saved: its lines are read again, if the list holds it."""
        path = self._document.path
        if path is None:
            return
        for file in (*self._lines, *self._incoming):
            if os.path.realpath(file) == os.path.realpath(path):
                self._replace(Path(file), read_case_lines(Path(file), self._finder, self._as_of))
                self._show_list()
                return

    def _replace(self, path: Path, lines: tuple[DueLine, ...]) -> None:
        """These lines hold for a file from now on, also when it was being read while it was written."""
        if self.reader.is_reading:
            self._written_meanwhile[str(path)] = lines
        for kept in (self._lines, self._incoming):
            if str(path) in kept:
                kept[str(path)] = lines

    def follow_theme(self) -> None:
        """Icons as large as the text beside them."""
        side = QFontMetrics(theme.body_font()).height()
        for button in self.findChildren(QPushButton):
            button.setIconSize(QSize(side, side))
