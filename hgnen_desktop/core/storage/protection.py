"""Encrypting a whole folder, taking the encryption away, and another passphrase.

First the folder's key file says what is under way, then one case after the other is written in its new form. At every moment
each case opens with the old or the new passphrase, and with the new one all of them do; whoever comes after a power cut
goes on from there (:func:`go_on`).
"""

from __future__ import annotations

import contextlib
import os
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from hgnen_desktop.core.errors import CaseFileError, Fault
from hgnen_desktop.core.storage import sealed
from hgnen_desktop.core.storage.atomic import begins_as_case, write_atomically
from hgnen_desktop.core.storage.backups import backups_folders
from hgnen_desktop.core.storage.case_file import BACKUP_SUFFIX
from hgnen_desktop.core.storage.copies import own_copies
from hgnen_desktop.core.storage.folder_key import NAME, FolderKey, State, content_of, folder_key, protecting
from hgnen_desktop.core.storage.keyring import LockedError, keyring
from hgnen_desktop.core.storage.own_folder import set_mode
from hgnen_desktop.core.storage.sealed import Lock, SealError
from hgnen_desktop.core.storage.shared_file import rewrite

Progress = Callable[[int, int], None]
"""Called with (files looked at, files in all)."""

LOST = (
    "If the passphrase is lost, the cases are lost: nobody can open them without it, and it cannot be reset.",
    "Write it down and keep it where you keep keys. Lost passphrase, lost cases.",
)
"""What a person must know before, and once more after."""


@dataclass(slots=True)
class Outcome:
    """What became of a folder.

    Attributes:
        changed: how many files have another form now.
        others: how many files are no cases, such as PDF files and calendars, and can be read by anyone as before.
        strange: files under a passphrase of their own, or damaged; they are as they were.
        left: files that could not be written; doing the same again goes on with them.
    """

    changed: int = 0
    others: int = 0
    strange: list[Fault] = field(default_factory=list)
    left: list[Fault] = field(default_factory=list)


def encrypt_folder(folder: Path, passphrase: str, progress: Progress | None = None) -> Outcome:
    """Encrypt all cases of a folder and of those below it; in a folder that is encrypted already, those that are still plain.

    Raises:
        CaseFileError: when the passphrase is too short, or the folder cannot be written to. Nothing is changed then.
        SealError: when the folder has another passphrase.
    """
    found = _here(folder)
    if found is None:
        above = protecting(folder)
        if above is not None:
            what = f"it is encrypted with the folder {above.folder} above it."
            raise CaseFileError(Fault(str(folder), what, "Name that folder."))
        key = sealed.new_key()
        _write_key(folder, State.SEALING, sealed.make_lock(key, passphrase), key, {}, is_new=True)
    else:
        keyring.unlock(folder, passphrase)
        keys = _keys(found)
        _write_key(folder, State.SEALING, found.lock, keys.pop(found.lock), keys)
    return _finish(folder, progress)


def change_passphrase(folder: Path, old: str, new: str, progress: Progress | None = None) -> Outcome:
    """Give a folder another passphrase and another key: the old passphrase opens nothing that is in it any more.

    Raises:
        CaseFileError: when the new passphrase is too short, the folder is not encrypted or cannot be written to, or what was
            begun before cannot be finished. Nothing is changed then.
        SealError: when the old passphrase is wrong.
    """
    found = _protected(folder)
    keyring.unlock(found.folder, old)
    sealed.check_passphrase(new)
    if found.state is not State.SETTLED:
        before = _finish(found.folder, None)
        if before.left:
            raise CaseFileError(before.left)
        found = _protected(folder)
    key = sealed.new_key()
    _write_key(found.folder, State.SEALING, sealed.make_lock(key, new), key, _keys(found))
    return _finish(found.folder, progress)


def decrypt_folder(folder: Path, passphrase: str, progress: Progress | None = None) -> Outcome:
    """Make all cases of a folder plain again, for everyone who can read the folder.

    Raises:
        CaseFileError: when the folder is not encrypted, or cannot be written to. Nothing is changed then.
        SealError: when the passphrase is wrong.
    """
    found = _protected(folder)
    keyring.unlock(found.folder, passphrase)
    keys = _keys(found)
    _write_key(found.folder, State.OPENING, found.lock, keys.pop(found.lock), keys)
    return _finish(found.folder, progress)


def decrypt_file(path: Path) -> bool:
    """Make one case plain that lies in a folder that is not encrypted; says whether it was encrypted.

    Raises:
        CaseFileError: when its folder is encrypted: then it would be encrypted again at the next save.
        LockedError: when its passphrase is needed.
    """
    above = protecting(path.parent)
    if above is not None:
        what = f"it lies in the encrypted folder {above.folder}."
        raise CaseFileError(Fault(str(path), what, "Copy it to another folder first, or decrypt the whole folder."))
    return rewrite(path, lambda raw: keyring.opened(raw, path) if sealed.is_sealed(raw) else None)


def go_on(folder: Path) -> Outcome | None:
    """Finish what is under way in a folder whose key is known; None when nothing is.

    Raises:
        CaseFileError: when the folder's key file cannot be read or written.
    """
    found = protecting(folder)
    if found is None or found.state is State.SETTLED or not keyring.knows(found.lock):
        return None
    return _finish(found.folder, None)


def under_way(folder: Path) -> str:
    """What was begun in a folder and not finished, as a sentence; empty when nothing is."""
    with contextlib.suppress(CaseFileError):
        found = protecting(folder)
        if found is not None and found.state is State.OPENING:
            return f"{found.folder}: making its cases plain was not finished. 'hgnen-desktop decrypt' goes on with it."
        if found is not None and found.state is State.SEALING:
            return f"{found.folder}: encrypting its cases was not finished. 'hgnen-desktop encrypt' goes on with it."
    return ""


def _finish(folder: Path, progress: Progress | None) -> Outcome:
    """Write every case as the folder's key file says, and then that all is done."""
    outcome = Outcome()
    places = [*_files(folder, outcome), *own_copies(folder, backups_folders())]
    for number, (path, origin) in enumerate(places, 1):
        _bring_in_line(path, origin, outcome)
        if progress is not None:
            progress(number, len(places))
    found = _protected(folder)
    if outcome.left:
        return outcome
    if found.state is State.OPENING:
        _remove_key(folder)
    elif found.state is State.SEALING:
        _write_key(folder, State.SETTLED, found.lock, _keys(found)[found.lock], {})
    return outcome


def _bring_in_line(path: Path, origin: Path, outcome: Outcome) -> None:
    """Write one file as the place of its case asks for."""

    def change(raw: bytes) -> bytes | None:
        lock = keyring.lock_for(origin)
        if lock is None:
            return keyring.opened(raw, path) if sealed.is_sealed(raw) else None
        if sealed.lock_of(raw) == lock:
            return None
        return sealed.seal(keyring.opened(raw, path), lock, keyring.key(lock, path))

    try:
        outcome.changed += rewrite(path, change)
    except (LockedError, SealError) as error:
        outcome.strange += error.faults
    except CaseFileError as error:
        outcome.left += error.faults


def _files(folder: Path, outcome: Outcome) -> Iterator[tuple[Path, Path]]:
    """The case files of a folder and of those below it that have no key of their own; what else lies there is counted."""

    def closed(error: OSError) -> None:
        outcome.left.append(_unread(Path(error.filename), error))

    for inside, below, names in os.walk(folder, onerror=closed):
        below[:] = sorted(name for name in below if not os.path.exists(os.path.join(inside, name, NAME)))
        for name in sorted(names):
            path = Path(inside, name)
            try:
                is_file = stat.S_ISREG(os.lstat(path).st_mode)
                is_case = is_file and begins_as_case(path)
            except OSError as error:
                if path.suffix in (".json", BACKUP_SUFFIX):
                    outcome.left.append(_unread(path, error))
                continue
            if is_case:
                yield path, path
            elif is_file and not name.startswith("."):
                outcome.others += 1


def _unread(path: Path, error: OSError) -> Fault:
    return Fault(str(path), f"it could not be read ({error.strerror or error}).")


def _here(folder: Path) -> FolderKey | None:
    if not os.path.isdir(folder):
        raise CaseFileError(Fault(str(folder), "there is no such folder.", "Check the name of the folder."))
    return folder_key(folder)


def _protected(folder: Path) -> FolderKey:
    _here(folder)
    found = protecting(folder)
    if found is None:
        raise CaseFileError(Fault(str(folder), "it is not encrypted.", "'hgnen-desktop encrypt' encrypts it."))
    return found


def _keys(found: FolderKey) -> dict[Lock, bytes]:
    return found.keys(keyring.key(found.lock, found.folder))


def _write_key(
    folder: Path, state: State, lock: Lock, key: bytes, earlier: dict[Lock, bytes], *, is_new: bool = False
) -> None:
    path = folder / NAME

    def check() -> None:
        if is_new and path.exists():
            raise CaseFileError(Fault(str(folder), "another program is encrypting it.", "Try again when it is done."))

    write_atomically(path, content_of(state, lock, key, earlier), check=check)
    keyring.add(lock, key)
    with contextlib.suppress(OSError):  # whoever may read the folder's cases must be able to ask for the passphrase
        set_mode(path, 0o600 | os.stat(folder).st_mode & 0o044)


def _remove_key(folder: Path) -> None:
    path = folder / NAME
    try:
        path.unlink()
    except OSError as error:
        what = f"its key file could not be removed ({error.strerror or error})."
        raise CaseFileError(Fault(str(path), what, "Its cases are plain; remove the file by hand.")) from error
