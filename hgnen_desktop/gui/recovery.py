"""Work that is not in a file yet is kept beside it: after a power cut or a fault it can be opened again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, QTimer

if TYPE_CHECKING:
    from hgnen_desktop.gui.document import CaseDocument

_DELAY_MS = 2000


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
        self._timer = QTimer(self, singleShot=True, interval=_DELAY_MS)
        self._timer.timeout.connect(self.keep)
        document.changed.connect(self._changed)
        document.saved.connect(self.drop)

    def left_behind(self) -> list[Path]:
        """Cases that an earlier run could not save, newest first."""
        found: list[Path] = []
        for folder in self._root.glob("window-*"):
            if folder == self._own or not folder.is_dir():
                continue
            lock = QLockFile(str(folder / "lock"))
            if lock.tryLock(0):
                found += folder.glob("*.json")
                lock.unlock()
        return sorted(found, key=lambda path: path.stat().st_mtime, reverse=True)

    def keep(self) -> Path | None:
        """Write the case now; returns where, or None when there is nothing to keep or it cannot be written."""
        from hgnen_desktop.core.errors import HgnenError
        from hgnen_desktop.core.storage.case_file import save_case

        self._timer.stop()
        if not self._document.is_modified:
            return None
        try:
            target = self._folder() / f"{_plain(self._document.case.case_id)}.json"
            save_case(self._document.case, target)
        except (HgnenError, OSError):
            return None
        if self._kept is not None and self._kept != target:
            self._kept.unlink(missing_ok=True)
        self._kept = target
        return target

    def drop(self) -> None:
        """The work is in its file, or was given up on purpose."""
        self._timer.stop()
        if self._kept is not None:
            self._kept.unlink(missing_ok=True)
            self._kept = None

    def close(self) -> None:
        """Leave nothing behind after an orderly end."""
        self.drop()
        if self._lock is not None and self._own is not None:
            self._lock.unlock()
            self._lock = None
            if not any(self._own.iterdir()):
                self._own.rmdir()

    def owns(self, path: Path) -> bool:
        """Whether a file is one that was kept here."""
        return self._root in path.parents

    def forget(self, path: Path) -> None:
        """A case left behind was saved elsewhere or is not wanted."""
        path.unlink(missing_ok=True)

    def _changed(self) -> None:
        if self._document.is_modified:
            self._timer.start()
        else:
            self.drop()

    def _folder(self) -> Path:
        if self._own is not None:
            return self._own
        number = 1
        while True:
            folder = self._root / f"window-{number}"
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            lock = QLockFile(str(folder / "lock"))
            if not any(folder.glob("*.json")) and lock.tryLock(0):
                self._own, self._lock = folder, lock
                return folder
            number += 1


def _plain(case_id: str) -> str:
    """A case id as a file name; an id from a foreign file may hold anything."""
    kept = "".join(character for character in case_id if character.isalnum() or character in "-_")
    return kept[:60] or "case"
