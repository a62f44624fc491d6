"""The window: banner, pages, panel and menus around one open case."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

# Nothing that costs time is imported here: the window is painted first, and furnished after that.
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QWidget
from shiboken6 import isValid

from hgnen_desktop.core.careplan.intended_use import INTENDED_USE
from hgnen_desktop.core.storage.own_folder import data_folder
from hgnen_desktop.gui.frame import FramedWindow
from hgnen_desktop.gui.languages import Language
from hgnen_desktop.gui.place import Place
from hgnen_desktop.gui.settings import Settings
from hgnen_desktop.gui.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QPaintEvent, QResizeEvent

    from hgnen_desktop.core.domain.case import Case
    from hgnen_desktop.gui.command_search import Command
    from hgnen_desktop.gui.document import CaseDocument
    from hgnen_desktop.gui.idle_lock import IdleLock
    from hgnen_desktop.gui.menus import Menus
    from hgnen_desktop.gui.page import ScrollPage
    from hgnen_desktop.gui.pages import Pages
    from hgnen_desktop.gui.protection import Protection
    from hgnen_desktop.gui.recovery import LeftBehind, Recovery
    from hgnen_desktop.gui.self_check import SelfCheck
    from hgnen_desktop.gui.theme import ThemeChoice
    from hgnen_desktop.gui.views.home.home_view import HomeView

HOME, SUMMARY = "home", "summary"
_LONGEST_WAY = 50
_SOON_MS = 100
_LONGEST_END = 2.0  # seconds that the end of the program waits for what is still being kept
_LEAST_WITH_PANEL = 160  # columns of text; a narrower window has the panel folded into a bar unless it is opened


class MainWindow(FramedWindow):
    """The one window of the program: painted first, furnished by :meth:`furnish`, made ready by :meth:`prepare`.

    Signals:
        painted: the window was painted for the first time.
        usable: Home is there and takes commands; what is wished now is done as soon as the catalogue is loaded.
        ready: the questions of a case can be shown and answered.
        complete: all knowledge is loaded, and what it makes of the answers is shown.
        not_kept: earlier versions of cases cannot be kept; why, as finished sentences.
    """

    painted = Signal()
    usable = Signal()
    ready = Signal()
    complete = Signal()
    not_kept = Signal(list)

    menus: Menus  # made by furnish(), once the window is painted

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.settings = settings
        self.document: CaseDocument | None = None
        self.pages: Pages | None = None
        self.recovery: Recovery | None = None
        self.protection: Protection | None = None
        self.is_open = False
        self.here = ""
        self._was_painted = False
        self._wish: Callable[[], None] | None = None
        self._seen: dict[str, object] = {}
        self._history: list[Place] = []
        self._rescued: LeftBehind | None = None
        self._suggested: Path | None = None  # where an earlier version comes from
        self._idle_lock: IdleLock | None = None
        self._self_check: SelfCheck | None = None
        self._opened_narrow = False  # the panel was opened by hand in a window that has no room for it
        self.setWindowTitle(tr("HG-NEN Companion") + "[*]")
        self.setAcceptDrops(True)
        self._restore_layout()

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

    # --- pages --------------------------------------------------------------------------------------------------------

    def go(self, key: str) -> None:
        """Show a page; Back leads to where one was."""
        if self.pages is None:
            return
        key = self.pages.resolved(key)
        if not self.pages.can_go(key, is_open=self.is_open):
            return
        if key != self.here and self.pages.is_page(self.here):
            self._history = [*self._history[1 - _LONGEST_WAY :], Place.of(self.here, self.pages.page(self.here))]
        self._show(key)
        self._begin_at_top(key, self.pages.page(key))

    def _show(self, key: str) -> None:
        assert self.pages is not None
        page = self.pages.page(key)
        if self.stack.indexOf(page) < 0:
            self.stack.addWidget(page)
        if key != self.here:
            self.notices.page_changed()
            self.pages.panel.page_changed()
        self.here = key
        self.stack.setCurrentWidget(page)
        self.pages.show_line(key)
        self.steps.set_here(key)
        self.steps.setVisible(self.pages.is_step(key))
        self.pages.remember_step(key)
        self.menus.back.setEnabled(bool(self._history))
        before, after = self.pages.neighbours(key)
        self.footer.setVisible(self.is_open and key != SUMMARY and not self.pages.stands_alone(key))
        self.back_button.setEnabled(before is not None)
        self.next_button.setEnabled(after is not None)
        self._show_panel()
        if key == HOME:
            self.pages.refresh_home()

    def _begin_at_top(self, key: str, page: QWidget) -> None:
        """A page of advice that changed while it was away begins at its top; one that did not stays where it was left."""
        if self.pages is None or self.document is None or not self.pages.shows_advice(key):
            return
        if self._seen.get(key) is not self.document.assessment:
            self._seen[key] = self.document.assessment
            if isinstance(page, QScrollArea):
                QTimer.singleShot(0, page, lambda: page.verticalScrollBar().setValue(0))

    def visit(self, key: str) -> None:
        """Show a page and put the keyboard into it."""
        self.go(key)
        if self.pages is not None and self.here == self.pages.resolved(key):
            self.focus_page()

    def go_back(self) -> None:
        """Return to where one was before, scrolled as it was and with the keyboard in the same place."""
        while self.pages is not None and self._history:
            place = self._history.pop()
            if place.key != self.here and self.pages.can_go(place.key, is_open=self.is_open):
                self._show(place.key)
                if self.document is not None:
                    self._seen[place.key] = self.document.assessment if self.document.is_valid else None
                place.restore(self.pages.page(place.key))
                return

    def _forget_way(self) -> None:
        """The way of one case does not lead into another."""
        self._history.clear()
        self.menus.back.setEnabled(False)

    def go_previous(self) -> None:
        """Show the page before this one in the order of the case."""
        self._go_beside(0)

    def go_next(self) -> None:
        """Show the page after this one, with the keyboard in its first open question."""
        self._go_beside(1)

    def go_to_finding(self, finding: str) -> None:
        """Show the question about a finding."""
        if self.pages is not None and self.document is not None and finding in self.document.bench.catalogue:
            step = self.document.bench.catalogue[finding].step
            self.go(f"step:{step}")
            self.pages.step(step).go_to(finding)

    def _go_beside(self, side: int) -> None:
        key = self.pages.neighbours(self.here)[side] if self.pages is not None and self.is_open else None
        if key is not None:
            self.visit(key)

    def focus_page(self) -> None:
        """Put the keyboard into the page that is shown."""
        if self.pages is not None:
            self.pages.focus(self.here)

    # --- case files ---------------------------------------------------------------------------------------------------

    def new_case(self) -> None:
        """Begin an empty case."""
        if self.document is None:
            self._wish = self.new_case
        elif self.may_leave():
            self._take(lambda document: document.start())

    def choose_and_open(self) -> None:
        """Ask for a case file and open it."""
        from hgnen_desktop.gui.dialogs import ask_open_file

        recent = self.settings.recent()
        path = ask_open_file(self, recent[0].parent if recent else None)
        if path is not None:
            self.open_file(path)

    def open_file(self, path: Path) -> None:
        """Open a case file; a file that cannot be read leaves the present case as it is."""
        from hgnen_desktop.core.storage.backups import version_at
        from hgnen_desktop.core.storage.case_file import BACKUP_SUFFIX

        if self.document is None or self.pages is None:
            self._wish = lambda: self.open_file(path)
            return
        if not self.may_leave():
            return
        kept = self.recovery.about(path) if self.recovery is not None else None
        version = version_at(path)
        opened = self.document.open(path) if version is None else self.document.open_version(path, version.origin)
        if not opened:
            return
        if kept is not None:
            self._take_unsaved(
                path, tr("This is the work that was kept when the program stopped. Save it where you want it.")
            )
            self._rescued = kept
        elif version is not None:
            self._take_unsaved(path, tr("This is an earlier version of the case. Save it where you want it."))
            self._suggested = version.origin
        elif path.suffix == BACKUP_SUFFIX:
            self._take_unsaved(path, tr("This is the version before the last save. Save it where you want it."))
        else:
            self._take(None)
            self._remember(path)
            self._say_on_opening()

    def _take_unsaved(self, path: Path, words: str) -> None:
        """Take the case that was just read as one that is not in a file of its own yet."""
        assert self.document is not None
        self._take(lambda document: document.start(document.case, like=path))
        self.document.undo_stack.resetClean()
        self.notices.tell(words)

    def _say_on_opening(self) -> None:
        """What a person should know before anything else: who has it open, what does not fit in the file, and that advice may
        have changed; this last once the guidelines are loaded."""
        assert self.document is not None
        problems, other = [*self._shared_words(), *self.document.doubts], self._other_guidelines()
        if problems:
            self.notices.problem([*problems, *([other] if other else [])])
        elif other:
            self.notices.tell(other)

    def _other_guidelines(self) -> str:
        """That the case was assessed with other guidelines when it was saved last."""
        document = self.document
        if document is None or document.path is None or not document.case.guidelines or not document.bench.is_loaded:
            return ""
        from hgnen_desktop.core.careplan.made_with import assessed_with_another

        return assessed_with_another(document.case, document.bench.index)

    def _say_shared(self) -> None:
        if words := self._shared_words():
            self.notices.problem(words)

    def _shared_words(self) -> list[str]:
        if self.document is None or not self.document.open_elsewhere:
            return []
        words = tr("This case is open in {0} too. Whoever saves second is asked to save under another name.")
        return [words.format(self.document.open_elsewhere)]

    def open_teaching(self, file: str) -> None:
        """Open a bundled case; it has no file until it is saved somewhere."""
        from hgnen_desktop.core import bundled
        from hgnen_desktop.core.storage.case_file import parse_case

        if self.document is None:
            self._wish = lambda: self.open_teaching(file)
        elif self.may_leave():
            case = parse_case(bundled.read_bytes("resources", "cases", file), self.document.bench.catalogue)
            self._take(lambda document: document.start(case))

    def open_case(self, case: Case) -> None:
        """Take a case that has no file, such as a teaching case."""
        if self.document is not None and self.may_leave():
            self._take(lambda document: document.start(case))

    def save(self) -> bool:
        """Save to the case's file, or ask for one; True when it is saved."""
        if self.document is None or not self.is_open:
            return False
        self.commit()
        return self.document.save() if self.document.path is not None else self.save_as()

    def save_as(self) -> bool:
        """Ask for a file and save there; True when it is saved."""
        from hgnen_desktop.gui.dialogs import ask_save_file

        if self.document is None or not self.is_open:
            return False
        self.commit()
        rescued = self._rescued.origin if self._rescued is not None else None
        path = ask_save_file(self, rescued or self._suggested or self.document.path)
        return path is not None and self.document.save(path)

    def choose_version(self) -> None:
        """Show the earlier versions of cases, and open one."""
        from hgnen_desktop.gui.versions import VersionsDialog

        if self.document is None:
            return
        recent = self.settings.recent()
        present = self.document.path if self.is_open else next(iter(recent), None)
        dialog = VersionsDialog(self.document.bench.catalogue, present, self)
        dialog.exec()
        dialog.deleteLater()
        if dialog.chosen is not None:
            self.open_file(dialog.chosen)

    def choose_packs(self) -> None:
        """Show the guideline packs on this computer, and take one into or out of use."""
        from hgnen_desktop.core.shelf.found import own_shelf
        from hgnen_desktop.gui.packs import PacksDialog

        if self.document is None or not self.document.bench.is_loaded:
            return
        dialog = PacksDialog(
            self.document.bench.own, own_shelf(), self.document.bench.sign_off, self.document.today(), self
        )
        dialog.exec()
        dialog.deleteLater()

    def keep_versions(self) -> None:
        """Keep an earlier version of every case that is saved from now on; what cannot be kept is told once."""
        from hgnen_desktop.core.storage.backups import keeper

        self.not_kept.connect(self._tell_not_kept)
        keeper.begin(self.not_kept.emit)

    def _tell_not_kept(self, sentences: list[str]) -> None:
        """Say it after the save that is going on, whose own words would take its place."""
        from hgnen_desktop.gui.drive import is_waiting

        if is_waiting():
            QTimer.singleShot(_SOON_MS, self, lambda: self._tell_not_kept(sentences))
        else:
            self.notices.problem(sentences)

    def choose_passphrase(self) -> None:
        """Encrypt the folder of the open case, or change its passphrase."""
        if self.protection is not None and self.is_open:
            self.protection.choose()

    def close_case(self) -> None:
        """Close the case and go home."""
        if self.document is not None and self.may_leave():
            self.document.start()
            self._set_open(is_open=False)
            self.go(HOME)

    def may_leave(self) -> bool:
        """Take typed text, and ask about unsaved changes; False when the person wants to stay."""
        from hgnen_desktop.gui.dialogs import Leave, ask_leave

        if self.document is None or not self.is_open:
            return True
        self.commit()
        waiting = next(iter(self.document.waiting), None)
        if not self.document.is_modified and waiting is None:
            return True
        choice = ask_leave(self) if waiting is None else ask_leave(self, self._waits(waiting))
        if choice is Leave.SAVE and waiting is not None:
            self.go_to_finding(waiting)
            return False
        if choice is Leave.SAVE:
            return self.save()
        if choice is Leave.DISCARD and self.recovery is not None:
            self.recovery.drop()
            self._forget_rescued()
        return choice is Leave.DISCARD

    def _waits(self, finding: str) -> str:
        """That an answer is not taken in yet: leaving now would lose it."""
        assert self.document is not None
        words = tr("{0}: what you entered is not taken in yet. Say what kind of change it is, or keep what was known.")
        return words.format(self.document.bench.catalogue.label(finding))

    def commit(self) -> None:
        """Take text that was typed and not yet taken."""
        here = QApplication.focusWidget()
        if isinstance(here, QLineEdit) and self.isAncestorOf(here):
            here.editingFinished.emit()
        if self.pages is not None:
            self.pages.commit()

    def forget_recent(self) -> None:
        """Empty the list of recent files."""
        self.settings.forget_recent()
        self._remember(None)

    def _take(self, start: Callable[[CaseDocument], None] | None) -> None:
        assert self.document is not None
        self.notices.dismiss()
        if start is not None:
            start(self.document)
        self._rescued = self._suggested = None
        self._set_open(is_open=True)
        assert self.pages is not None
        has_findings = self.document is not None and bool(self.document.case.findings or self.document.case.course)
        self.visit(SUMMARY if has_findings else self.pages.first_step())
        self._forget_way()

    def _remember(self, path: Path | None) -> None:
        if path is not None:
            self.settings.add_recent(path)
        self.menus.show_recent(self.settings.recent())
        if self.pages is not None:
            self.pages.refresh_home()

    def _saved(self) -> None:
        assert self.document is not None
        self._forget_rescued()
        if self.document.path is not None:
            self._remember(self.document.path)
            self.notices.tell_here(tr("Saved to {0}.").format(self.document.path))
            self._say_shared()

    def _forget_rescued(self) -> None:
        if self._rescued is not None and self.recovery is not None:
            self.recovery.forget(self._rescued.path)
            self._rescued = None

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
        self.notices.tell(tr("{0} counts from the next start of the program.").format(language.own_name))

    def zoom_by(self, step: float) -> None:
        """Make all text larger or smaller."""
        from hgnen_desktop.gui import theme

        self.zoom_to(theme.current().zoom + step)

    def zoom_to(self, factor: float) -> None:
        """Set the text size, 1.0 to 2.0."""
        from hgnen_desktop.gui import theme

        theme.current().set_zoom(factor)
        self.settings.zoom = theme.current().zoom

    def toggle_panel(self) -> None:
        """Show or hide the assessment panel."""
        if self._is_narrow():
            self._opened_narrow = not self._opened_narrow
        else:
            self.settings.panel_shown = not self.settings.panel_shown
        self._show_panel()

    def _fold_pressed(self) -> None:
        if self.fold.isChecked() is not self._wants_panel():
            self.toggle_panel()

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

    def fault(self, where: str = "") -> None:
        """Something broke: keep the work first, with nothing but the case; then say so and take all advice away.

        Any part of the window may be what broke. Each is asked by itself, and one that fails holds up no other. ``where`` are
        places in the program, for a report that holds nothing of the case.
        """
        first = self.document is not None and self.document.is_valid
        if self.document is not None:
            self.document.is_valid = False
        kept: list[Path | None] = []
        recovery = self.recovery
        if recovery is not None:
            each_by_itself(lambda: kept.append(recovery.keep()))
        if first:  # at the first fault only: taking what is half typed may break again
            each_by_itself(lambda: QTimer.singleShot(0, self.commit))
        if self.pages is not None:
            self.pages.set_invalid()
        each_by_itself(lambda: self._say_fault(next(iter(kept), None), where))

    def _report(self, where: str) -> str:
        """The report of a fault, kept in the program's own folder."""
        from hgnen_desktop.core.fault_report import keep_report, report_text

        packs: list[str] = []
        if self.document is not None and self.document.bench.is_loaded:
            packs = [f"{pack.id} {pack.version} {pack.hash[:16]}" for pack in self.document.bench.index.packs.values()]
        text = report_text(where, packs)
        keep_report(text)
        return text

    def tell_stopped(self, where: str) -> None:
        """The last run was ended by a fault: offer what is known of it."""
        text = self._report(where)
        words = tr("The program stopped unexpectedly the last time. A report, with nothing of a case, can be copied.")
        self.notices.tell(words, action=tr("Copy it"), run=lambda: QApplication.clipboard().setText(text))

    def check_itself(self, today: Callable[[], dt.date]) -> None:
        """Once a day, beside the window: whether the program does what it was proven to do."""
        from hgnen_desktop.gui.self_check import SelfCheck

        self._self_check = SelfCheck(self.settings, today, lambda said: self.notices.problem(said), self)
        self._self_check.begin()

    def _say_fault(self, kept: Path | None, where: str) -> None:
        said = [
            tr(
                "Something went wrong inside the program. What is shown from now on may not be right: please start it again."
            )
        ]
        if kept is not None:
            said.append(tr("Your work was kept in {0}. It is offered under Home at the next start.").format(kept))
        elif self.document is not None and self.document.is_modified:
            said.append(tr("Your work could not be kept by itself: save it now under another name."))
        text = self._report(where)
        action = tr("Copy a report without the case")
        self.notices.problem(said, pinned=True, action=action, run=lambda: QApplication.clipboard().setText(text))

    def stop(self) -> None:
        """The program is asked to end from outside: keep what is not saved, and leave no lock behind."""
        if self.recovery is not None:
            self.recovery.stop()
        if self.document is not None:
            self.document.release()
        self.settings.sync()
        end_keeping()
        self._stop_check()

    def _stop_check(self) -> None:
        if self._self_check is not None:
            self._self_check.stop()

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

    def _case_changed(self) -> None:
        assert self.document is not None
        assert self.pages is not None
        self.banner.show_case(self.document, is_open=self.is_open)
        if self.is_open and self.document.bench.is_loaded and self.document.is_valid:
            self.pages.panel.show_assessment(self.document)
            self.pages.show_progress()

    def _show_modified(self) -> None:
        self.setWindowModified(self.is_open and self.document is not None and self.document.is_modified)

    def _set_open(self, *, is_open: bool) -> None:
        assert self.document is not None
        assert self.pages is not None
        self.is_open = is_open
        self.menus.update(ready=True, is_open=is_open)
        self._forget_way()
        self.pages.set_open(is_open=is_open)
        self._case_changed()
        self._show_modified()

    # --- layout -------------------------------------------------------------------------------------------------------

    def _restore_layout(self) -> None:
        self.setMinimumSize(760, 520)
        geometry = self.settings.layout("window")
        if geometry is None or not self.restoreGeometry(geometry):
            self.resize(1280, 800)

    def add_panel(self, panel: QWidget) -> None:
        """Put the assessment panel to the right of the pages."""
        self.splitter.addWidget(panel)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 0)
        state = self.settings.layout("splitter")
        if state is None or not self.splitter.restoreState(state):
            wide = self.splitter.width() or 1000
            self.splitter.setSizes([wide - wide // 4 - 20, wide // 4 + 20])

    def _is_narrow(self) -> bool:
        """Whether there is too little room for pages and panel beside each other."""
        from hgnen_desktop.gui import theme

        return self.width() < _LEAST_WITH_PANEL * QFontMetrics(theme.body_font()).averageCharWidth()

    def _wants_panel(self) -> bool:
        return self._opened_narrow if self._is_narrow() else self.settings.panel_shown

    def _show_panel(self) -> None:
        """Show the panel where it has a place; where it is folded away, the bar that opens it."""
        shown = self._wants_panel()
        self.menus.panel.setChecked(shown)
        has_place = self.pages is not None and self.is_open and not self.pages.stands_alone(self.here)
        self.fold.setChecked(shown)
        self.fold.setVisible(has_place and (self._is_narrow() or not shown))
        if self.pages is not None and isValid(self.pages.panel):  # after a fault a part may be gone
            self.pages.panel.setVisible(shown and has_place)
            self.pages.tell_panel(is_shown=shown and has_place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the panel away in a window that has no room for it."""
        super().resizeEvent(event)
        if self.pages is not None:
            self._show_panel()

    def follow_theme(self) -> None:
        """Larger text needs more room. After a fault a part may be gone, and the text size of what is left still changes."""
        if self.pages is not None:
            each_by_itself(self._show_panel)


def end_keeping() -> None:
    """Write the versions that are waiting, before the program ends."""
    from hgnen_desktop.core.storage.backups import keeper

    keeper.end(_LONGEST_END)


def each_by_itself(*steps: Callable[[], object]) -> None:
    """Take these steps, whichever of them meet a part of the window that is no longer there."""
    for step in steps:
        with suppress(RuntimeError):
            step()
