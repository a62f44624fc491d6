"""Writing a file so that after any crash there is either the old file or the new one, never another.

Qt's own safe file was measured to replace a good file by a cut one on a full disk and to ignore a failed sync, so the
steps are written out here: everything is written and synced beside the target, read back, and only then put in its place.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import secrets
from pathlib import Path

from hgnen_desktop.core.errors import CaseFileError, Fault


def write_atomically(path: Path, content: bytes) -> None:
    """Put ``content`` at ``path``. An existing file is replaced only after the new one is whole on the disk.

    Raises:
        CaseFileError: when it cannot be written; an existing file is then untouched.
    """
    target = Path(os.path.realpath(path))
    temporary = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    try:
        _write_synced(temporary, content)
        if hashlib.sha256(temporary.read_bytes()).digest() != hashlib.sha256(content).digest():
            raise OSError("what was written could not be read back unchanged")
        os.replace(temporary, target)
        _sync_folder(target.parent)
    except OSError as error:
        reason = error.strerror or str(error)
        raise CaseFileError(
            Fault(
                str(path),
                f"the file could not be written ({reason}). What was there before is untouched.",
                "Choose another place, or free some space, and save again.",
            )
        ) from error
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink()


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
