"""The keys that were opened while the program runs, and what each file is sealed with. Nothing of it is ever written.

A passphrase is asked for once a folder: its cases have one lock, and whoever opens one opens all.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from hgnen_desktop.core.errors import CaseFileError, Fault
from hgnen_desktop.core.storage import sealed
from hgnen_desktop.core.storage.folder_key import FolderKey, State, protecting
from hgnen_desktop.core.storage.sealed import Lock, SealError


class LockedError(CaseFileError):
    """A passphrase is needed. ``path`` is the file or folder it belongs to."""

    def __init__(self, path: Path) -> None:
        self.path = path
        what = "it is encrypted, and its passphrase has not been entered."
        super().__init__(Fault(str(path), what, "Enter the passphrase to go on."))


Asker = Callable[[Path, bool], str | None]
"""Asks for the passphrase of a file or folder; None when there is no further one. The second argument: the last was wrong."""


class Keyring:
    """The keys of this program while it runs: one person, one program."""

    def __init__(self) -> None:
        self._keys: dict[Lock, bytes] = {}
        self._locks: dict[str, Lock] = {}  # of sealed files that were met, should one go away while it is worked on
        self._refused: dict[Lock, bool] = {}  # not asked for again; whether a wrong passphrase was given
        self.ask: Asker | None = None  # where a passphrase can be asked for on the spot; None where the window does it

    def forget(self) -> None:
        """Know no key any more."""
        self._keys.clear()
        self._locks.clear()
        self._refused.clear()
        self.ask = None

    def add(self, lock: Lock, key: bytes) -> None:
        """Know the key of a lock from now on."""
        self._keys[lock] = key

    def knows(self, lock: Lock) -> bool:
        """Whether what has this lock can be opened."""
        return lock in self._keys

    def is_met_sealed(self, path: Path) -> bool:
        """Whether a file was sealed when it was read or written last."""
        return _name(path) in self._locks

    def look_at(self, path: Path) -> None:
        """Know whether a file is sealed now.

        Raises:
            CaseFileError: when it cannot be read.
        """
        self._locks.pop(_name(path), None)
        lock = self._own_lock(path)
        if lock is not None:
            self._locks[_name(path)] = lock

    def opened(self, content: bytes, path: Path) -> bytes:
        """The content of a file, which may be sealed.

        Raises:
            LockedError: when its passphrase is needed.
            SealError: when the passphrase is wrong, or the file was changed.
        """
        if not sealed.is_sealed(content):
            self._locks.pop(_name(path), None)
            return content
        lock = sealed.lock_of(content)
        if lock is None:
            raise sealed.refused(str(path))
        self._locks[_name(path)] = lock
        return sealed.unseal(content, self.key(lock, path), str(path))

    def sealed_for(self, path: Path, content: bytes, like: Path | None = None) -> bytes:
        """What is to be written at a place: sealed where its folder is protected or what stands there is sealed.

        Args:
            path: the place.
            content: plain content.
            like: a file whose protection it gets where its own place has none, for example the case it is a copy of.

        Raises:
            LockedError: when the passphrase of that place is needed.
            CaseFileError: when nobody can tell what protects the place.
        """
        lock = self.lock_for(path, like)
        if lock is None:
            return content
        self._locks[_name(path)] = lock
        return sealed.seal(content, lock, self.key(lock, path))

    def lock_for(self, path: Path, like: Path | None = None) -> Lock | None:
        """The lock of what is written at a place; None when it is to be plain. See :meth:`sealed_for`."""
        target = Path(os.path.realpath(path))
        folder = protecting(target.parent)
        if folder is not None:
            self._check(folder)
            return None if folder.state is State.OPENING else folder.lock
        own = self._own_lock(target)
        if own is not None or like is None:
            return own
        try:
            return self.lock_for(like)
        except LockedError:  # its folder has another passphrase since: the copy gets the one it had
            met = self._locks.get(_name(like))
            if met is None or met not in self._keys:
                raise
            return met

    def key(self, lock: Lock, path: Path) -> bytes:
        """The key of a lock that stands in a file or belongs to a folder; asks for the passphrase where that is possible.

        Raises:
            LockedError: when it is not known and nobody can be asked.
            SealError: when the passphrase was wrong.
        """
        if lock not in self._keys and self.ask is not None:
            self._ask_for(lock, path, self.ask)
        if lock not in self._keys:
            raise LockedError(path)
        return self._keys[lock]

    def unlock(self, path: Path, passphrase: str, own: Lock | None = None) -> None:
        """Open what is sealed at a place, a file or a folder, with everything that has the same lock.

        Args:
            path: the place.
            passphrase: as a person typed it.
            own: the lock, where it is known already; read from the file otherwise.

        Raises:
            SealError: when the passphrase is wrong, or what is needed was changed.
            CaseFileError: when it cannot be read.
        """
        target = Path(os.path.realpath(path))
        is_folder = os.path.isdir(target)
        own = own or (None if is_folder else self._own_lock(target))
        folder = protecting(target if is_folder else target.parent)
        refusal: SealError | None = None
        if folder is not None and own in (None, folder.lock, *(lock for lock, _key in folder.earlier)):
            refusal = self._unlock_folder(folder, passphrase, path)
            if refusal is None:
                return
        if own is not None and (folder is None or own != folder.lock):
            self._keys[own] = sealed.open_lock(own, passphrase, str(path))
        elif refusal is not None:
            raise refusal

    def _unlock_folder(self, folder: FolderKey, passphrase: str, place: Path) -> SealError | None:
        try:
            self._keys |= folder.keys(sealed.open_lock(folder.lock, passphrase, str(place)))
        except SealError as error:
            return error
        return None

    def _check(self, folder: FolderKey) -> None:
        """What a folder says of itself counts only when nobody has changed it."""
        self._keys |= folder.keys(self.key(folder.lock, folder.folder))

    def _ask_for(self, lock: Lock, path: Path, ask: Asker) -> None:
        was_wrong = False
        while lock not in self._keys:
            passphrase = None if lock in self._refused else ask(path, was_wrong)
            if passphrase is None:
                is_refused = self._refused.setdefault(lock, was_wrong)
                raise sealed.refused(str(path)) if is_refused else LockedError(path)
            try:
                self.unlock(path, passphrase, lock)
            except SealError:
                was_wrong = True

    def _own_lock(self, target: Path) -> Lock | None:
        """The lock of what stands at a place; of a sealed file that is gone now, the one it had."""
        try:
            with target.open("rb") as file:
                beginning = file.read(sealed.OVERHEAD)
        except (FileNotFoundError, NotADirectoryError):
            return self._locks.get(_name(target))
        except (OSError, ValueError) as error:
            reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
            raise CaseFileError(Fault(str(target), f"the file could not be read ({reason}).")) from error
        return sealed.lock_of(beginning)


def _name(path: Path) -> str:
    return os.path.realpath(path)


keyring = Keyring()
"""The keys of this program."""
