"""Says when a case file is open in another window, so that a person knows before changing anything.

It only warns: what keeps one window from writing over another's work is the comparison in
:mod:`hgnen_desktop.core.storage.shared_file`.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from PySide6.QtCore import QLockFile, QSysInfo

from hgnen_desktop.core.digest import sha256
from hgnen_desktop.core.errors import HgnenError
from hgnen_desktop.core.storage.own_folder import set_mode
from hgnen_desktop.gui.drive import beside_window
from hgnen_desktop.gui.words import tr


class CaseLock:
    """A hidden file beside the case that is open here. It says nothing of the patient; after a crash the next window clears it."""

    def __init__(self) -> None:
        self._lock: QLockFile | None = None
        self._path: Path | None = None

    def take(self, path: Path | None) -> str:
        """Let go of the file before and hold this one; returns where it is open already, or nothing."""
        target = None if path is None else Path(os.path.realpath(path))
        if target == self._path and self._lock is not None:
            return ""
        self.release()
        if target is None:
            return ""
        lock = QLockFile(str(_lock_file(target)))
        lock.setStaleLockTime(0)  # held for hours; whether its owner still runs is looked at, not its age
        if _try(lock, target):
            self._lock, self._path = lock, target
            return ""
        if lock.error() != QLockFile.LockError.LockFailedError:
            return ""  # a folder in which nothing can be written: nobody can save there
        _process, host, _program = lock.getLockInfo()
        if host and host != QSysInfo.machineHostName():
            return tr("a window on {0}").format(host)
        return tr("another window on this computer")

    def release(self) -> None:
        """Hold nothing any more."""
        if self._lock is not None:
            with contextlib.suppress(HgnenError):
                beside_window(self._lock.unlock)
        self._lock = self._path = None


def open_elsewhere(path: Path) -> str:
    """Where another window has this case open, in words; empty when none has. Takes no lock and leaves no file behind."""
    try:
        return beside_window(lambda: _held_elsewhere(path))
    except HgnenError:  # a drive that does not answer: the lock only warns
        return ""


def _held_elsewhere(path: Path) -> str:
    file = _lock_file(Path(os.path.realpath(path)))
    if not os.path.exists(file):
        return ""
    lock = QLockFile(str(file))
    lock.setStaleLockTime(0)
    process, host, _program = lock.getLockInfo()
    if host == QSysInfo.machineHostName() and process == os.getpid():
        return ""
    if lock.tryLock(0):  # left behind by a program that ended: it is cleared away
        lock.unlock()
        return ""
    if host and host != QSysInfo.machineHostName():
        return tr("a window on {0}").format(host)
    return tr("another window on this computer")


def _try(lock: QLockFile, target: Path) -> bool:
    def hold() -> bool:
        if not lock.tryLock(0):
            return False
        # Qt leaves it to the umask. Whoever may read the case must be able to read where it is open, and nobody else.
        with contextlib.suppress(OSError):
            set_mode(lock.fileName(), 0o600 | os.stat(target).st_mode & 0o044)
        return True

    try:
        return beside_window(hold)
    except HgnenError:  # a drive that does not answer: the lock only warns
        return False


def _lock_file(target: Path) -> Path:
    name = sha256(target.name.encode("utf-8", "surrogateescape")).hexdigest()[:16]
    return target.parent / f".hgnen-{name}.lock"
