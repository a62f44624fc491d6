"""The window and case files: opening, saving, leaving, and what was kept of earlier work."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

# Nothing that costs time is imported here: the window is painted first, and furnished after that.
from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QLineEdit

from hgnen_desktop.gui.settings import Settings
from hgnen_desktop.gui.window.paged_window import HOME, SUMMARY, PagedWindow
from hgnen_desktop.gui.words import tr

if TYPE_CHECKING:
    from hgnen_desktop.core.domain.case import Case
    from hgnen_desktop.gui.document import CaseDocument
    from hgnen_desktop.gui.recovery import LeftBehind

_SOON_MS = 100


class FilingWindow(PagedWindow):
    """Takes cases from files and puts them there.

    Signals:
        not_kept: earlier versions of cases cannot be kept; why, as finished sentences.
    """

    not_kept = Signal(list)

    def __init__(self, settings: Settings) -> None:
        super().__init__(settings)
        self._wish: Callable[[], None] | None = None  # what a person wanted before the window could do it
        self._rescued: LeftBehind | None = None
        self._suggested: Path | None = None  # where an earlier version comes from

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
        if self.document is None or not self.is_open:
            return True
        self.commit()
        waiting = next(iter(self.document.waiting), None)
        if not self.document.is_modified and waiting is None:
            return True
        from hgnen_desktop.gui.dialogs import Leave, ask_leave

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
