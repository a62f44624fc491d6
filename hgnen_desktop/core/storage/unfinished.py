"""Several files that are written together: what a killed program left half done is finished at the next start.

Before the first of them takes its place, a note in the program's own folder says which files belong together. Whoever finds
the note later, with nobody at work on it, puts the rest in place; or the old ones back, when that is what was under way.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.errors import HgnenError
from hgnen_desktop.core.storage.own_folder import data_folder, private_folder

_FOLDER = "unfinished"
_NOTE, _BACK = ".note", ".back"
_MAX_BYTES = 20_000_000
_FAR = 1 << 30  # bytes, beyond any note


@dataclass(frozen=True, slots=True)
class Step:
    """One file of those written together.

    Attributes:
        new: the new file, whole on the disk beside its place.
        target: its place.
        old: the file that was there before, kept beside; None when there was none.
        new_digest: SHA-256 of the new content.
        old_digest: SHA-256 of the old content; None when there was none.
    """

    new: str
    target: str
    old: str | None
    new_digest: str
    old_digest: str | None


class Note:
    """The note of one set of files, held for as long as this program is at work on them."""

    def __init__(self, path: Path, handle: int) -> None:
        self._path, self._handle = path, handle

    def turn_back(self) -> None:
        """From now on the old files go back into their places, also after the next start."""
        with contextlib.suppress(OSError):
            os.close(os.open(self._path.with_suffix(_BACK), os.O_WRONLY | os.O_CREAT, 0o600))

    def done(self) -> None:
        """All files are as they should be."""
        self.let_go()
        _remove(self._path)

    def let_go(self) -> None:
        """Leave the note to whoever starts next."""
        with contextlib.suppress(OSError):
            os.close(self._handle)


def note_steps(steps: Sequence[Step]) -> Note | None:
    """Write down what is about to be put in place; None where the program's own folder cannot be written to."""
    path, handle = None, -1
    try:
        path = private_folder(data_folder() / _FOLDER) / f"{os.urandom(8).hex()}{_NOTE}"
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        if not _is_ours(handle):
            raise OSError("another program is at it")
        view = memoryview(json.dumps([asdict(step) for step in steps]).encode())
        while view:
            view = view[os.write(handle, view) :]
        os.fsync(handle)
        sync_folder(path.parent)
    except (OSError, HgnenError):
        with contextlib.suppress(OSError):
            if handle >= 0:
                os.close(handle)
        if path is not None:
            _remove(path)
        return None
    return Note(path, handle)


def finish_unfinished() -> None:
    """Finish what programs that were killed while writing several files together left half done.

    A set of which a file was changed by someone else since is left as it is, and one on a drive that is not there now waits
    for the next start. Nothing is raised.
    """
    with contextlib.suppress(OSError, ValueError):
        folder = data_folder() / _FOLDER
        names = sorted(os.listdir(folder)) if os.path.isdir(folder) else []
        for note in (folder / name for name in names if name.endswith(_NOTE)):
            with contextlib.suppress(OSError, ValueError), _nobody_at_work(note) as is_free:
                if is_free:
                    _finish(note)


def _finish(note: Path) -> None:
    steps = _steps(note)
    if any(not os.path.isdir(os.path.dirname(step.target)) for step in steps):
        return  # the drive is not there now
    now = [_digest(step.target) for step in steps]
    untouched = all(found in (step.new_digest, step.old_digest) for step, found in zip(steps, now, strict=True))
    forward = not os.path.exists(note.with_suffix(_BACK)) and all(
        step.new_digest in (found, _digest(step.new)) for step, found in zip(steps, now, strict=True)
    )
    if untouched:
        for step, found in zip(steps, now, strict=True):
            if forward and found != step.new_digest:
                os.replace(step.new, step.target)
            elif not forward and found != step.old_digest:
                _put_back(step)
    for step in steps:
        for left in (step.new, step.old):
            if left is not None:
                with contextlib.suppress(OSError):
                    os.unlink(left)
    _remove(note)


def _remove(note: Path) -> None:
    for one in (note, note.with_suffix(_BACK)):
        with contextlib.suppress(OSError):
            os.unlink(one)


def _put_back(step: Step) -> None:
    if step.old is None:
        os.unlink(step.target)
    elif _digest(step.old) == step.old_digest:
        os.replace(step.old, step.target)


def _steps(note: Path) -> list[Step]:
    """What the note says; a file that is no note of ours says nothing and is removed."""
    try:
        if os.path.getsize(note) > _MAX_BYTES:
            return []
        return [Step(**entry) for entry in json.loads(note.read_bytes())]
    except (ValueError, TypeError, RecursionError):
        return []


def _digest(path: str) -> str | None:
    """SHA-256 of a file; None when there is none."""
    import hashlib  # only after a power cut; it loads OpenSSL

    try:
        with open(path, "rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError:
        return None


@contextlib.contextmanager
def _nobody_at_work(note: Path) -> Iterator[bool]:
    """Whether the program that wrote the note is gone; while asking, the note is ours."""
    handle = os.open(note, os.O_RDWR)
    try:
        yield _is_ours(handle)
    finally:
        with contextlib.suppress(OSError):
            os.close(handle)


def _is_ours(handle: int) -> bool:
    """Hold the note alone; the system lets go of it by itself when a program dies."""
    if sys.platform == "win32":
        import msvcrt

        try:
            os.lseek(handle, _FAR, os.SEEK_SET)  # what is locked cannot be read there
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
            os.lseek(handle, 0, os.SEEK_SET)
        except OSError:
            return False
        return True
    import fcntl

    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:  # a drive without locks: nobody can tell, and what is done twice does no harm
        return True
    return True


def sync_folder(folder: Path) -> None:
    """Make a new name durable; Windows has no such call and needs none.

    Raises:
        OSError: when it fails, as on some network drives.
    """
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
