"""Writing a file so that after any crash there is either the old file or the new one, never another.

Qt's own safe file was measured to replace a good file by a cut one on a full disk and to ignore a failed sync, so the
steps are written out here: everything is written and synced beside the target, read back, and only then put in its place.
"""

from __future__ import annotations

import contextlib
import errno
import os
import re
import stat
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from hgnen_desktop.core.digest import sha256
from hgnen_desktop.core.domain.case import FORMAT
from hgnen_desktop.core.errors import CaseFileError, Fault
from hgnen_desktop.core.storage.keyring import keyring
from hgnen_desktop.core.storage.sealed import is_sealed
from hgnen_desktop.core.storage.unfinished import Step, note_steps, sync_folder

_BEGINNING = 4096
_NOT_ALLOWED = "Nothing may be written in that folder: choose another one and save again."
_REMEDIES: dict[int | None, str] = {
    errno.ENOSPC: "Free some space, or choose another place, and save again.",
    errno.EDQUOT: "Free some space, or choose another place, and save again.",
    errno.EROFS: _NOT_ALLOWED,
    errno.EACCES: _NOT_ALLOWED,
    errno.EPERM: _NOT_ALLOWED,
    errno.ENOENT: "There is no such folder: make it, or choose another place, and save again.",
}
_LEFTOVER = re.compile(r"\.[0-9a-f]{16}(\.old)?\.(?P<ending>part|set)")
_STILL_IN_USE = {"part": 600, "set": 86_400}  # seconds


def write_atomically(
    path: Path, content: bytes, *, check: Callable[[], None] | None = None, like: Path | None = None
) -> None:
    """Put ``content`` at ``path``. An existing file is replaced only after the new one is whole on the disk.

    A case is encrypted where its place is protected (:mod:`hgnen_desktop.core.storage.keyring`); documents never are. A case
    file is replaced by a case file only: a plan or a table saved under its name would be the loss of a patient.
    An existing file keeps its permissions, as far as the drive lets one set them; a new one can be read by its owner alone.

    Args:
        path: the file.
        content: its new content.
        check: called when the new file is whole, right before it takes its place; what it raises stops the writing.
        like: for a case, the file whose protection it gets where its own place has none.

    Raises:
        CaseFileError: when it cannot be written; an existing file is then untouched.
        LockedError: when a passphrase is needed first.
    """
    _write({path: _sealed(path, content, like)}, check)


def write_as_it_is(path: Path, content: bytes, *, check: Callable[[], None] | None = None) -> None:
    """As :func:`write_atomically`, with just these bytes, whatever protects the place."""
    _write({path: content}, check)


def write_together(files: Mapping[Path, bytes]) -> None:
    """Put several files in their places, or none: all are whole on the disk before the first takes its place.

    Should one then not take its place, those before it are put back as they were. Should the program be killed in between,
    the next start of it puts the others in place too (:mod:`hgnen_desktop.core.storage.unfinished`).

    Raises:
        CaseFileError: when one cannot be written; it is named. Every file that was there before is as it was, unless the
            message says that one could not be put back.
    """
    _write({path: _sealed(path, content) for path, content in files.items()}, None)


def _sealed(path: Path, content: bytes, like: Path | None = None) -> bytes:
    """What is written at a place: a case is encrypted where it must be."""
    return keyring.sealed_for(path, content, like) if _is_plain_case(content) else content


def _write(files: Mapping[Path, bytes], check: Callable[[], None] | None) -> None:
    staged: list[_Staged] = []
    try:
        _prepare(files, staged)
        if check is not None:
            check()
        _place(staged)
    finally:
        for one in staged:
            one.clean()
    # The files are whole and in their places; some network drives cannot sync a folder, and nothing has failed then.
    _sync_folders(staged)
    for folder, one in {one.target.parent: one for one in staged}.items():
        sweep(folder, one.target)


def _prepare(files: Mapping[Path, bytes], staged: list[_Staged]) -> None:
    """Write all files beside their places."""
    for path, content in files.items():
        try:
            staged.append(_Staged(path, is_one_of_many=len(files) > 1))
            staged[-1].prepare(content)
            if len(files) > 1:
                staged[-1].keep_old()
        except (OSError, ValueError) as error:  # ValueError: a name that no file can have
            raise _refused(path, error, staged, several=len(files) > 1) from error


def _place(staged: list[_Staged]) -> None:
    """Let all files take their places, or none."""
    note = None
    if len(staged) > 1:
        _sync_folders(staged)
        note = note_steps([one.step() for one in staged])
    placed: list[_Staged] = []
    try:
        for one in staged:
            placed.append(one)  # before it is: a person may stop the program in between
            one.put_in_place()
    except BaseException as error:
        if note is not None:
            note.turn_back()
        for one in reversed(placed):
            one.put_back()
        if note is not None:
            note.let_go() if any(one.is_astray for one in placed) else note.done()
        if isinstance(error, OSError):
            raise _refused(placed[-1].path, error, staged, several=len(staged) > 1) from error
        raise
    if note is not None:
        note.done()


def _refused(path: Path, error: OSError | ValueError, staged: Sequence[_Staged], *, several: bool) -> CaseFileError:
    """The sentence of what could not be written, and of what became of the rest."""
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    astray = [one.target.name for one in staged if one.is_astray]
    if astray:
        others = f"These could not be put back as they were: {', '.join(astray)}."
        remedy = "Start the program again when the drive works: it then puts them back."
    else:
        others = f"{'Nothing else was written either. ' if several else ''}What was there before is untouched."
        remedy = _REMEDIES.get(
            error.errno if isinstance(error, OSError) else None, "Choose another place and save again."
        )
    return CaseFileError(Fault(str(path), f"the file could not be written ({reason}). {others}", remedy))


class _Staged:
    """One file on its way to its place."""

    def __init__(self, path: Path, *, is_one_of_many: bool) -> None:
        self.path = path
        self.target = Path(os.path.realpath(path))
        self.is_astray = False  # could neither take its place nor be put back
        # Not named after the target: its name may be a patient's, or as long as names can be.
        ending = "set" if is_one_of_many else "part"
        self._temporary = self.target.parent / f".{os.urandom(8).hex()}.{ending}"
        self._old: Path | None = None
        self._digest = ""
        self._old_digest: str | None = None
        self._is_placed = False

    def prepare(self, content: bytes) -> None:
        """Write and sync the content beside the target, and read it back."""
        if self.target.exists() and not self.target.is_file():
            raise OSError("this is a folder" if self.target.is_dir() else "this is not an ordinary file")
        if not _is_case(content) and begins_as_case(self.target):
            raise OSError("this is a case file, which would be lost")
        _write_synced(self._temporary, content, self.target)
        self._digest = sha256(content).hexdigest()
        if sha256(self._temporary.read_bytes()).hexdigest() != self._digest:
            raise OSError("what was written could not be read back unchanged")

    def put_in_place(self) -> None:
        """Let the new file take the place of the old one."""
        os.replace(self._temporary, self.target)
        self._is_placed = True

    def keep_old(self) -> None:
        """Keep the old file beside, until all are in their places."""
        try:
            content = self.target.read_bytes()
        except FileNotFoundError:
            return
        self._old_digest = sha256(content).hexdigest()
        self._old = self._temporary.with_suffix(".old.set")
        try:
            os.link(self.target, self._old)
        except OSError:  # some sticks and network drives know no second name for a file
            _write_synced(self._old, content, self.target)

    def step(self) -> Step:
        """What the next start has to know of this file."""
        old = str(self._old) if self._old is not None else None
        return Step(str(self._temporary), str(self.target), old, self._digest, self._old_digest)

    def put_back(self) -> None:
        """Let the old file take its place again."""
        if not self._is_placed and os.path.lexists(self._temporary):
            return
        try:
            if self._old is not None:
                os.replace(self._old, self.target)
            else:
                self.target.unlink()
        except OSError:
            self.is_astray = True

    def clean(self) -> None:
        """Leave nothing of the way behind, but what the next start needs."""
        for left in (self._temporary, self._old):
            if left is not None and not self.is_astray:
                with contextlib.suppress(OSError, ValueError):
                    left.unlink()


def refuse_clashes(outputs: Iterable[tuple[str, Path]], sources: Iterable[Path] = ()) -> None:
    """Refuse to write two documents to one file, or a document over the file it is made from.

    Args:
        outputs: what asks for a file, for example ``--pdf``, and the file; one option may ask for several.
        sources: the files that are read.

    Raises:
        CaseFileError: with what asks for the file.
    """
    taken = [("", path) for path in sources]
    for name, path in outputs:
        for other, earlier in taken:
            if not _same_file(path, earlier):
                continue
            what = f"{other} names the same file." if other else "this is the file that is read; it would be lost."
            raise CaseFileError(Fault(f"{name} {path}", what, "Give another name."))
        taken.append((name, path))


def sweep(folder: Path, beside: Path | None) -> None:
    """Remove what programs that were killed while writing have left in a folder: it holds what was entered.

    Args:
        folder: the folder.
        beside: a file written just now; only leftovers that are ten minutes older go, as the others may be in use, and those
            of several files written together stay for a day, as the next start may need them. None when nobody else can
            be writing there: all leftovers go.
    """
    with contextlib.suppress(OSError):
        now = None if beside is None else beside.stat().st_mtime
        for entry in os.scandir(folder):
            found = _LEFTOVER.fullmatch(entry.name)
            if found is None:
                continue
            age = None if now is None else now - entry.stat(follow_symlinks=False).st_mtime
            if age is None or age > _STILL_IN_USE[found["ending"]]:
                os.unlink(entry.path)


def _keep_permissions(handle: int, target: Path) -> None:
    """Give the new file the permissions of the one it replaces; those of a group only when it is the same group.

    By its handle, because others who may write in the folder could put a link to another file in its place. Many network drives
    and sticks refuse to set permissions, and keep their own: that must not stand in the way of saving.
    """
    if os.name != "posix":
        return
    with contextlib.suppress(OSError):
        about = os.stat(target)
        with contextlib.suppress(OSError):
            os.fchown(handle, -1, about.st_gid)
        kept = 0o777 if os.fstat(handle).st_gid == about.st_gid else 0o700
        os.fchmod(handle, stat.S_IMODE(about.st_mode) & kept | 0o600)


def _same_file(one: Path, other: Path) -> bool:
    if os.path.realpath(one) == os.path.realpath(other):
        return True
    try:
        return os.path.samefile(one, other)
    except OSError:  # one of them does not exist yet
        return False


def _is_case(content: bytes) -> bool:
    return is_sealed(content) or _is_plain_case(content)


def _is_plain_case(content: bytes) -> bool:
    return f'"{FORMAT}"'.encode() in content[:_BEGINNING]


def begins_as_case(path: Path) -> bool:
    """Whether a file begins as a case does, encrypted or plain; False where there is none.

    Raises:
        OSError: when it cannot be read.
    """
    return _is_case(_beginning(path))


def _beginning(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_BEGINNING)
    except FileNotFoundError:
        return b""


def _write_synced(path: Path, content: bytes, like: Path) -> None:
    """Write a new file whole, with the permissions of the one it replaces, where there is one."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    try:
        view = memoryview(content)
        while view:
            view = view[os.write(handle, view) :]
        _keep_permissions(handle, like)
        os.fsync(handle)
    finally:
        os.close(handle)


def _sync_folders(staged: Sequence[_Staged]) -> None:
    for folder in {one.target.parent for one in staged}:
        with contextlib.suppress(OSError):
            sync_folder(folder)
