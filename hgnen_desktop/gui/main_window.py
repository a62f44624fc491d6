"""The window: banner, pages, panel and menus around one open case."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

# Nothing that costs time is imported here: the window is painted first, and furnished after that.
from PySide6.QtCore import Qt, QTimer, Signal

from hgnen_desktop.core.careplan.intended_use import INTENDED_USE
from hgnen_desktop.core.storage.own_folder import data_folder
from hgnen_desktop.gui.languages import Language, said_in
from hgnen_desktop.gui.settings import Settings
from hgnen_desktop.gui.window.faulting_window import FaultingWindow, end_keeping
from hgnen_desktop.gui.window.paged_window import HOME
from hgnen_desktop.gui.words import later, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QPaintEvent

    from hgnen_desktop.gui.command_search import Command
    from hgnen_desktop.gui.idle_lock import IdleLock
    from hgnen_desktop.gui.page import ScrollPage
    from hgnen_desktop.gui.theme import ThemeChoice
    from hgnen_desktop.gui.views.home.home_view import HomeView


class MainWindow(FaultingWindow):
    """The one window of the program: painted first, furnished by :meth:`furnish`, made ready by :meth:`prepare`.

    Signals:
        painted: the window was painted for the first time.
        ready: the questions of a case can be shown and answered.
        complete: all knowledge is loaded, and what it makes of the answers is shown.
    """

    painted = Signal()
    ready = Signal()
    complete = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__(settings)
        self._was_painted = False
        self._idle_lock: IdleLock | None = None
        self.setWindowTitle(tr("HG-NEN Companion") + "[*]")
        self.setAcceptDrops(True)

    # --- start --------------------------------------------------------------------------------------------------------

    def furnish(self, *, with_home: bool = True) -> None:
        """Build menus, banner, navigation and the place for the pages; Home at once, unless a case is to come first."""
        from hgnen_desktop.gui.menus import Menus

        self.menus = Menus(self)
        self.lay_out()
        self.navigation.chosen.connect(self.go)
        self.steps.chosen.connect(self.go)
        self.back_button.clicked.connect(lambda: self.go_previous())
        self.next_button.clicked.connect(lambda: self.go_next())
        self.fold.toggled.connect(lambda _on: self._fold_pressed())
        if with_home and self.settings.has_acknowledged(INTENDED_USE):
            self.home.show_recent(self.settings.recent(), ())
            self.stack.addWidget(self.home_page)
        QTimer.singleShot(0, self.usable.emit)

    @cached_property
    def home(self) -> HomeView:
        """Home; made when it is first shown, so that whoever opens a case does not wait for it."""
        from hgnen_desktop.gui.views.home.home_view import HomeView

        home = HomeView()
        home.new_wanted.connect(self.new_case)
        home.open_wanted.connect(self.choose_and_open)
        home.file_wanted.connect(lambda path: self.open_file(Path(path)))
        home.teaching_wanted.connect(self.open_teaching)
        home.page_wanted.connect(self.visit)
        home.versions_wanted.connect(self.choose_version)
        return home

    @cached_property
    def home_page(self) -> ScrollPage:
        """The page that shows Home."""
        from hgnen_desktop.gui.page import ScrollPage

        return ScrollPage(self.home, tr("Home"), widest=132)

    @property
    def has_home(self) -> bool:
        """Whether Home was made already."""
        return "home" in vars(self)

    def prepare(
        self, today: Callable[[], dt.date], path: Path | None = None, now: Callable[[], dt.datetime] | None = None
    ) -> None:
        """Load the guidelines and make the window ready; then open ``path`` if one is given.

        Args:
            today: the day.
            path: a case file.
            now: the time, for the history of cases; the day alone when None.
        """
        from hgnen_desktop.core.errors import HgnenError
        from hgnen_desktop.core.storage.copies import RECOVERY
        from hgnen_desktop.core.workflow import Workbench
        from hgnen_desktop.gui.document import CaseDocument
        from hgnen_desktop.gui.knowledge_loader import KnowledgeLoader
        from hgnen_desktop.gui.pages import Pages
        from hgnen_desktop.gui.protection import Protection
        from hgnen_desktop.gui.recovery import Recovery

        try:
            bench = Workbench()
        except HgnenError as error:
            self.notices.problem([fault.sentence() for fault in error.faults], pinned=True)
            return
        self.document = CaseDocument(bench, today, self, now)
        self.document.failed.connect(self.notices.problem)
        self.document.visits_came.connect(self.notices.tell)
        self.document.changed.connect(self._case_changed)
        self.document.undo_stack.cleanChanged.connect(lambda _clean: self._show_modified())
        self.document.undo_stack.indexChanged.connect(lambda _index: self.menus.update_undo())
        self.document.saved.connect(self._saved)
        self.recovery = Recovery(self.document, data_folder() / RECOVERY, self)
        self.protection = Protection(self)
        if self.settings.idle_minutes:
            self.idle_lock().set_minutes(self.settings.idle_minutes)
        self.pages = Pages(self, self.document)
        self.pages.fill_navigation()
        self.menus.show_recent(self.settings.recent())
        self._set_open(is_open=False)
        if self.pages.must_acknowledge(lambda: self._begin(path)):
            self.go("intended_use")
        else:
            self._begin(path)
        self.ready.emit()
        if self._wish is not None and self.here == HOME:
            self._wish()
        self._wish = None
        self._loader = KnowledgeLoader(bench, self)
        self._loader.loaded.connect(self._knowledge_loaded)
        self._loader.failed.connect(lambda sentences: self.notices.problem(sentences, pinned=True))
        self._loader.altered.connect(lambda sentences: self.notices.problem(sentences, pinned=True))
        self._loader.start()

    def _knowledge_loaded(self) -> None:
        """Say what the guidelines are, and what they make of what was entered while they were loaded."""
        from hgnen_desktop.gui.widgets.labels import explain_words

        assert self.document is not None
        assert self.pages is not None
        explain_words(self.document.bench.index.glossary.explain)
        self.pages.show_knowledge()
        self.document.changed.emit()
        if self.is_open and self._other_guidelines():
            self._say_on_opening()
        self.complete.emit()
        if self.document.bench.left_out:
            self.notices.problem([fault.sentence() for fault in self.document.bench.left_out], pinned=True)
        self._loader.check_when_idle()

    def _begin(self, path: Path | None) -> None:
        before = self.here
        if path is not None:
            self.open_file(path)
        if self.here == before:  # no case was opened
            self.go(HOME)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say once that there is something to see; what is heavy waits for that."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    # --- edit and view ------------------------------------------------------------------------------------------------

    def undo(self) -> None:
        """Undo the last change of the case, after taking what is being typed; say which, and show where."""
        self.commit()
        if self.document is not None and self.document.undo_stack.canUndo():
            what = self.document.undo_stack.undoText()
            place = self.document.undo()
            self._show_change(place, tr("Undone: {0}").format(what))

    def redo(self) -> None:
        """Do the last undone change again; say which, and show where."""
        if self.document is not None and self.document.undo_stack.canRedo():
            what = self.document.undo_stack.redoText()
            place = self.document.redo()
            self._show_change(place, tr("Done again: {0}").format(what))

    def _show_change(self, place: str, words: str) -> None:
        """Bring what was undone or done again into view; where it is in view already, nothing moves."""
        if self.pages is not None and self.is_open:
            self.pages.show_place(place)
            self.notices.tell_here(words)

    def find_command(self) -> None:
        """Open the pane that finds commands, pages and questions."""
        if self.pages is not None:
            self.pages.search().open(self.commands(), self.pages.look_in_guideline)

    def commands(self) -> list[Command]:
        """Everything that can be found: commands of the menus, pages, questions."""
        assert self.pages is not None
        return self.pages.commands(self.menus)

    def choose_theme(self, choice: ThemeChoice) -> None:
        """Show light or dark colors, or follow the system."""
        from hgnen_desktop.gui import theme

        theme.current().choose(choice)
        self.settings.theme = choice.value

    def choose_language(self, language: Language) -> None:
        """Speak this language from the next start on; what is open stays as it is."""
        self.settings.language = language
        said = said_in(language, later("{0} counts from the next start of the program."))  # to whoever chose it
        self.notices.tell(said.format(language.own_name))

    def zoom_by(self, step: float) -> None:
        """Make all text larger or smaller."""
        from hgnen_desktop.gui import theme

        self.zoom_to(theme.current().zoom + step)

    def zoom_to(self, factor: float) -> None:
        """Set the text size, 1.0 to 2.0."""
        from hgnen_desktop.gui import theme

        theme.current().set_zoom(factor)
        self.settings.zoom = theme.current().zoom

    def hide_case(self) -> None:
        """Hide everything until a person comes back: with the passphrase where the case has one, with a press else."""
        self.commit()
        self.idle_lock().lock()

    def hide_after(self, minutes: int) -> None:
        """Hide everything after so many minutes without a key; 0 for never."""
        self.settings.idle_minutes = minutes
        self.idle_lock().set_minutes(minutes)

    def idle_lock(self) -> IdleLock:
        """What hides the window; made when it is first wanted."""
        from hgnen_desktop.gui.idle_lock import IdleLock

        if self._idle_lock is None:
            self._idle_lock = IdleLock(lambda: self.protection.attempt() if self.protection is not None else None, self)
        return self._idle_lock

    def is_hidden(self) -> bool:
        """Whether what is on the screen is hidden until a person comes back."""
        return self._idle_lock is not None and self._idle_lock.is_locked

    def show_help(self) -> None:
        """Help for the page that is shown."""
        if self.pages is not None:
            self.pages.show_help(self.here)

    def show_guide(self, reader: str) -> None:
        """The guide for one kind of reader."""
        if self.pages is not None:
            self.pages.show_guide(reader)

    def show_glossary(self) -> None:
        """What the words mean."""
        if self.pages is not None and self.document is not None and self.document.bench.is_loaded:
            self.pages.show_glossary()

    def show_about(self) -> None:
        """What this program is."""
        if self.pages is not None:
            self.pages.show_about()

    # --- what happens -------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape that nobody else wants sends the message away."""
        if event.key() == Qt.Key.Key_Escape and self.document is not None and self.notices.text():
            self.notices.dismiss()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask about unsaved changes, then remember the layout. What is hidden is not closed by whoever comes by."""
        if self.is_hidden() or not self.may_leave():
            event.ignore()
            return
        if self.recovery is not None:
            self.recovery.close()
        self.settings.keep_layout("window", self.saveGeometry())
        self.settings.keep_layout("splitter", self.splitter.saveState())
        self.settings.sync()
        if self.pages is not None:
            self.pages.close_windows()
        if self.document is not None:
            self.document.release()
            end_keeping()
            self._stop_check()
            self.document.undo_stack.blockSignals(True)  # it speaks once more while it is taken down
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one local file."""
        urls = event.mimeData().urls()
        if len(urls) == 1 and urls[0].isLocalFile() and not self.is_hidden():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the file that was dropped, after the drop itself is over."""
        path = Path(event.mimeData().urls()[0].toLocalFile())
        event.acceptProposedAction()
        QTimer.singleShot(0, lambda: self.open_file(path))
