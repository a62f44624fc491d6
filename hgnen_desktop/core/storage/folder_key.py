"""The small hidden file that says that a folder, with all folders below it, is protected by a passphrase.

It holds the folder's lock, so that a new case is sealed like the others, and what is under way: while a folder is being
encrypted, decrypted or given another passphrase, whoever comes next can go on, whatever became of the program. Each case
file is also opened without it: the lock stands in the case file too.

The form::

    a line of text - state (1 byte) - lock - count (1) - count x (earlier lock - its key, wrapped by the present key) - seal
"""

from __future__ import annotations

import os
from enum import IntEnum
from pathlib import Path

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.errors import CaseFileError, Fault
from hgnen_desktop.core.storage import sealed
from hgnen_desktop.core.storage.sealed import Lock

NAME = ".hgnen-folder-key"
_BEGINNING = b"HG-NEN Companion key of this folder, version 1. Its cases open with the passphrase.\n"
_LOCK = 84
_WRAPPED = 12 + 32 + 16
_SEAL = 12 + 16
_MOST_EARLIER = 20
_MOST_BYTES = len(_BEGINNING) + 2 + _LOCK + _MOST_EARLIER * (_LOCK + _WRAPPED) + _SEAL


class State(IntEnum):
    """What is going on in a folder."""

    SETTLED = 0
    SEALING = 1  # its cases are being put under the present lock
    OPENING = 2  # its cases are being made plain


@dataclass(frozen=True, slots=True)
class FolderKey:
    """What the file says.

    Attributes:
        folder: the folder it lies in.
        state: what is under way.
        lock: the lock of everything that is written from now on.
        earlier: locks that files in the folder may still have, each with its key wrapped by the present one.
        raw: the file as it was read.
    """

    folder: Path
    state: State
    lock: Lock
    earlier: tuple[tuple[Lock, bytes], ...]
    raw: bytes

    def keys(self, key: bytes) -> dict[Lock, bytes]:
        """The keys of all locks of this folder, by the present one.

        Raises:
            SealError: when the file was changed.
        """
        where = str(self.folder / NAME)
        sealed.unwrap(self.raw[-_SEAL:], key, self.raw[:-_SEAL], where)
        about = _BEGINNING
        opened = {lock: sealed.unwrap(wrapped, key, about + lock.raw, where) for lock, wrapped in self.earlier}
        return {self.lock: key, **opened}


def content_of(state: State, lock: Lock, key: bytes, earlier: dict[Lock, bytes]) -> bytes:
    """The bytes of the file; ``earlier`` are locks and keys that files may still have."""
    kept = list(earlier.items())[:_MOST_EARLIER]
    parts = [_BEGINNING, bytes([state]), lock.raw, bytes([len(kept)])]
    for old, old_key in kept:
        parts += [old.raw, sealed.wrap(old_key, key, _BEGINNING + old.raw)]
    about = b"".join(parts)
    return about + sealed.wrap(b"", key, about)


def folder_key(folder: Path) -> FolderKey | None:
    """What protects this very folder; None when nothing does.

    Raises:
        CaseFileError: when nobody can tell, or the file was cut: then nothing may be written as if there were none.
    """
    path = folder / NAME
    try:
        with path.open("rb") as file:
            raw = file.read(_MOST_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise CaseFileError(Fault(str(path), f"the file could not be read ({reason}).")) from error
    return _read(folder, raw)


def protecting(folder: Path) -> FolderKey | None:
    """What protects a folder: its own key, or that of the nearest folder above it; None when nothing does.

    Raises:
        CaseFileError: see :func:`folder_key`.
    """
    place = Path(os.path.realpath(folder))
    for one in (place, *place.parents):
        found = folder_key(one)
        if found is not None:
            return found
    return None


def _read(folder: Path, raw: bytes) -> FolderKey:
    path, at = folder / NAME, len(_BEGINNING)
    least = at + 2 + _LOCK + _SEAL
    if not raw.startswith(_BEGINNING) or len(raw) < least or raw[at] not in tuple(State):
        raise sealed.refused(str(path))
    state, lock, count = State(raw[at]), Lock(raw[at + 1 : at + 1 + _LOCK]), raw[at + 1 + _LOCK]
    step = _LOCK + _WRAPPED
    if len(raw) != least + count * step:
        raise sealed.refused(str(path))
    begins = at + 2 + _LOCK
    pieces = [raw[begins + number * step : begins + (number + 1) * step] for number in range(count)]
    return FolderKey(folder, state, lock, tuple((Lock(one[:_LOCK]), one[_LOCK:]) for one in pieces), raw)
