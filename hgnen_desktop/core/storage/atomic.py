"""Writing a file so that after any crash there is either the old file or the new one, never another.

Qt's own safe file was measured to replace a good file by a cut one on a full disk and to ignore a failed sync, so the
steps are written out here: everything is written and synced beside the target, read back, and only then put in its place.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import secrets
import stat
from collections.abc import Iterable, Mapping
from pathlib import Path

from hgnen_desktop.core.domain.case import FORMAT
from hgnen_desktop.core.errors import CaseFileError, Fault

_BEGINNING = 4096
_LEFTOVER = re.compile(r"\.[0-9a-f]{16}(\.old)?\.part")
_STILL_IN_USE = 600  # seconds


def write_atomically(path: Path, content: bytes) -> None:
    """Put ``content`` at ``path``. An existing file is replaced only after the new one is whole on the disk.

    A case file is replaced by a case file only: a plan or a table saved under its name would be the loss of a patient.
    An existing file keeps its permissions; a new one can be read by its owner alone.

    Raises:
        CaseFileError: when it cannot be written; an existing file is then untouched.
    """
    write_together({path: content})


def write_together(files: Mapping[Path, bytes]) -> None:
    """Put several files in their places, or none: all are whole on the disk before the first takes its place.

    Should one then not take its place, those before it are put back as they were.

    Raises:
        CaseFileError: when one cannot be written; it is named, and every file that was there before is as it was.
    """
    staged: list[_Staged] = []
    placed: list[_Staged] = []
    path = Path()
    try:
        for path, content in files.items():
            staged.append(_Staged(path))
            staged[-1].prepare(content)
        for one in staged:
            path = one.path
            if len(staged) > 1:
                one.keep_old()
            one.put_in_place()
            placed.append(one)
    except (OSError, ValueError) as error:  # ValueError: a name that no file can have
        for one in reversed(placed):
            one.put_back()
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        others = "Nothing else was written either. " if len(files) > 1 else ""
        raise CaseFileError(
            Fault(
                str(path),
                f"the file could not be written ({reason}). {others}What was there before is untouched.",
                "Choose another place, or free some space, and save again.",
            )
        ) from error
    finally:
        for one in staged:
            one.clean()
    # The files are whole and in their places; some network drives cannot sync a folder, and nothing has failed then.
    for folder in {one.target.parent for one in staged}:
        with contextlib.suppress(OSError):
            _sync_folder(folder)


class _Staged:
    """One file on its way to its place."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.target = Path(os.path.realpath(path))
        # Not named after the target: its name may be a patient's, or as long as names can be.
        self._temporary = self.target.parent / f".{secrets.token_hex(8)}.part"
        self._old: Path | None = None

    def prepare(self, content: bytes) -> None:
        """Write and sync the content beside the target, and read it back."""
        if self.target.exists() and not self.target.is_file():
            raise OSError("this is a folder" if self.target.is_dir() else "this is not an ordinary file")
        if not _is_case(content) and _is_case(_beginning(self.target)):
            raise OSError("this is a case file, which would be lost")
        _write_synced(self._temporary, content)
        if hashlib.sha256(self._temporary.read_bytes()).digest() != hashlib.sha256(content).digest():
            raise OSError("what was written could not be read back unchanged")
        _keep_permissions(self._temporary, self.target)

    def put_in_place(self) -> None:
        """Let the new file take the place of the old one."""
        os.replace(self._temporary, self.target)

    def keep_old(self) -> None:
        """Keep the old file beside, until all are in their places."""
        if not self.target.exists():
            return
        self._old = self._temporary.with_suffix(".old.part")
        try:
            os.link(self.target, self._old)
        except OSError:  # some sticks and network drives know no second name for a file
            _write_synced(self._old, self.target.read_bytes())
            _keep_permissions(self._old, self.target)

    def put_back(self) -> None:
        """Let the old file take its place again."""
        with contextlib.suppress(OSError):
            if self._old is not None:
                os.replace(self._old, self.target)
            else:
                self.target.unlink()

    def clean(self) -> None:
        """Leave nothing of the way behind."""
        for left in (self._temporary, self._old):
            if left is not None:
                with contextlib.suppress(OSError, ValueError):
                    left.unlink()


def refuse_clashes(outputs: Mapping[str, Path], sources: Iterable[Path] = ()) -> None:
    """Refuse to write two documents to one file, or a document over the file it is made from.

    Args:
        outputs: what asks for a file, for example ``--pdf``, and the file.
        sources: the files that are read.

    Raises:
        CaseFileError: with what asks for the file.
    """
    taken = [("", path) for path in sources]
    for name, path in outputs.items():
        for other, earlier in taken:
            if not _same_file(path, earlier):
                continue
            what = f"{other} names the same file." if other else "this is the file that is read; it would be lost."
            raise CaseFileError(Fault(f"{name} {path}", what, "Give another name."))
        taken.append((name, path))


def sweep(folder: Path, beside: Path) -> None:
    """Remove what programs that were killed while writing have left in a folder: it holds what was entered.

    Args:
        folder: the folder.
        beside: a file written just now; only leftovers that are ten minutes older go, as the others may be in use.
    """
    with contextlib.suppress(OSError):
        limit = beside.stat().st_mtime - _STILL_IN_USE
        for entry in os.scandir(folder):
            if _LEFTOVER.fullmatch(entry.name) and entry.stat(follow_symlinks=False).st_mtime < limit:
                os.unlink(entry.path)


def _keep_permissions(temporary: Path, target: Path) -> None:
    """Give the new file the permissions of the one it replaces; those of a group only when it is the same group."""
    if os.name != "posix" or not target.exists():
        return
    about = target.stat()
    with contextlib.suppress(OSError):
        os.chown(temporary, -1, about.st_gid)
    kept = 0o777 if temporary.stat().st_gid == about.st_gid else 0o700
    os.chmod(temporary, stat.S_IMODE(about.st_mode) & kept | 0o600)


def _same_file(one: Path, other: Path) -> bool:
    if os.path.realpath(one) == os.path.realpath(other):
        return True
    try:
        return os.path.samefile(one, other)
    except OSError:  # one of them does not exist yet
        return False


def _is_case(content: bytes) -> bool:
    return f'"{FORMAT}"'.encode() in content[:_BEGINNING]


def _beginning(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_BEGINNING)
    except FileNotFoundError:
        return b""


def _write_synced(path: Path, content: bytes) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    try:
        view = memoryview(content)
        while view:
            view = view[os.write(handle, view) :]
        os.fsync(handle)
    finally:
        os.close(handle)


def _sync_folder(folder: Path) -> None:
    """Make the new name durable; Windows has no such call and needs none."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
