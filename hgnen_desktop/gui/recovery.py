"""Work that is not in a file yet is kept beside it: after a power cut or a fault it can be opened again."""

from __future__ import annotations

import contextlib
import datetime as dt
import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, QTimer

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.storage.copies import ORIGIN, note_origin, origin_of
from hgnen_desktop.core.storage.own_folder import make_private, private_folder
from hgnen_desktop.gui.drive import beside_window

if TYPE_CHECKING:
    from hgnen_desktop.gui.document import CaseDocument

_DELAY_MS = 2000
_MOST_WINDOWS = 1000
_LOCK = "lock"


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """Work that an earlier run could not save.

    Attributes:
        path: where it is kept.
        kept_at: when it was kept, in the time of this computer.
        origin: the case's own file; None when it had none yet.
        is_older: whether its own file was saved after this was kept.
        changes: what differs from that file, by name and without values.
    """

    path: Path
    kept_at: dt.datetime
    origin: Path | None
    is_older: bool
    changes: tuple[str, ...]


class Recovery(QObject):
    """Writes unsaved work into the program's own folder, and finds what earlier runs left there.

    Each running window has a folder of its own and holds a lock on it; a folder whose lock is free was left behind.
    """

    def __init__(self, document: CaseDocument, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._root = document, folder
        self._lock: QLockFile | None = None
        self._own: Path | None = None
        self._kept: Path | None = None
        self._is_keeping = False
        self._timer = QTimer(self, singleShot=True, interval=_DELAY_MS)
        self._timer.timeout.connect(self.keep)
        # Not the document's own signal: the first change speaks before the history knows of it.
        document.undo_stack.indexChanged.connect(self._changed)
        document.undo_stack.cleanChanged.connect(self._changed)
        document.saved.connect(self.drop)

    def left_behind(self) -> list[LeftBehind]:
        """Cases that an earlier run could not save, newest first. What is in its own file already is not work left behind."""
        from hgnen_desktop.core.errors import HgnenError

        try:
            found = beside_window(lambda: [self._look_at(path) for path in self._kept_earlier()])
        except HgnenError:  # a drive does not answer; what is kept is offered when it does
            return []
        return sorted((one for one in found if one is not None), key=lambda one: one.kept_at, reverse=True)

    def _kept_earlier(self) -> list[Path]:
        found: list[Path] = []
        with contextlib.suppress(OSError):
            for folder in self._root.glob("window-*"):
                if folder == self._own or not os.path.isdir(folder):
                    continue
                make_private(folder)
                lock = _lock(folder)
                if lock.tryLock(0):
                    found += _kept_in(folder)
                    lock.unlock()
        return found

    def _look_at(self, path: Path) -> LeftBehind | None:
        """When this work was kept and how it differs from its own file; None when that file holds all of it."""
        from hgnen_desktop.core.errors import HgnenError
        from hgnen_desktop.core.guidelines.case_changes import changed_parts

        bench, origin, changes, is_older = self._document.bench, origin_of(path), None, False
        try:
            kept_at = path.stat().st_mtime
            kept = bench.open(path)
            if origin is not None:
                changes = changed_parts(bench.open(origin), kept, bench.catalogue)
                is_older = origin.stat().st_mtime > kept_at
        except OSError:
            return None  # it went away while it was looked at
        except HgnenError:
            changes = None  # told when it is opened
        if changes == []:
            self.forget(path)
            return None
        when = dt.datetime.fromtimestamp(kept_at).astimezone()
        return LeftBehind(path, when, origin, is_older, tuple(changes or ()))

    def keep(self) -> Path | None:
        """Write the case now; returns where, or None when there is nothing to keep or it cannot be written."""
        from hgnen_desktop.core.errors import HgnenError
        from hgnen_desktop.core.storage.case_file import save_case

        self._timer.stop()
        if self._is_saved() or self._is_keeping:
            return None
        case, origin, like = self._document.case, self._document.path, self._document.like

        def write() -> Path:
            target = self._folder() / f"{_plain(case.case_id)}.json"
            note_origin(target, origin)
            save_case(case, target, like=like)
            return target

        self._is_keeping = True
        try:
            target = beside_window(write, may_ask=False)
        except (HgnenError, OSError):
            return None
        finally:
            self._is_keeping = False
        if self._kept is not None and self._kept != target:
            self.forget(self._kept)
        self._kept = target
        if self._is_saved():  # while this was written
            self.drop()
        elif self._document.case != case:
            self._timer.start()
        return target

    def _is_saved(self) -> bool:
        return not self._document.is_modified

    def drop(self) -> None:
        """The work is in its file, or was given up on purpose."""
        self._timer.stop()
        if self._kept is not None:
            self.forget(self._kept)
            self._kept = None

    def close(self) -> None:
        """Leave nothing behind after an orderly end."""
        self.drop()
        if self._lock is not None and self._own is not None:
            self._lock.unlock()
            self._lock = None
            with contextlib.suppress(OSError):  # there is still something in it
                self._own.rmdir()

    def stop(self) -> None:
        """Keep the work as it is now and let go of it, because the program is being stopped from outside."""
        self.keep()
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None

    def about(self, path: Path) -> LeftBehind | None:
        """What is known of a file that was kept here; None for any other file."""
        return (
            next((one for one in self.left_behind() if one.path == path), None) if self._root in path.parents else None
        )

    def forget(self, path: Path) -> None:
        """A case left behind was saved elsewhere or is not wanted."""
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)
            path.with_suffix(ORIGIN).unlink(missing_ok=True)

    def _changed(self, _what: object = None) -> None:
        if self._document.is_modified:
            if not self._timer.isActive():  # who answers without a pause loses no more than who stops to think
                self._timer.start()
        else:
            self.drop()

    def _folder(self) -> Path:
        if self._own is not None:
            return self._own
        private_folder(self._root)
        for number in range(1, _MOST_WINDOWS + 1):
            folder = private_folder(self._root / f"window-{number}")
            lock = _lock(folder)
            if not any(folder.glob("*.json")) and lock.tryLock(0):
                make_private(folder / _LOCK)  # Qt leaves it to the umask
                self._own, self._lock = folder, lock
                return folder
        raise OSError("no folder can be locked")


def _lock(folder: Path) -> QLockFile:
    lock = QLockFile(str(folder / _LOCK))
    lock.setStaleLockTime(0)  # held for hours; whether its owner still runs is looked at, not its age
    return lock


def _kept_in(folder: Path) -> list[Path]:
    """The work in a folder in which nobody works any more; what a killed program left half written is taken away."""
    from hgnen_desktop.core.storage.atomic import sweep

    sweep(folder, None)
    for note in folder.glob(f"*{ORIGIN}"):
        if not note.with_suffix(".json").exists():  # it was killed before the work itself was written
            note.unlink(missing_ok=True)
    return list(folder.glob("*.json"))


def _plain(case_id: str) -> str:
    """A case id as a file name; an id from a foreign file may hold anything."""
    kept = "".join(character for character in case_id if character.isalnum() or character in "-_")
    return kept[:60] or "case"
