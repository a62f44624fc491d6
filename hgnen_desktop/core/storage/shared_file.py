"""Case files that several windows and programs may write: what another has saved is never overwritten unseen.

A file is written only while it is still as it was read. Its last good version stays beside it, with ``.bak`` after its name.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from hgnen_desktop.core.errors import CaseChangedError, CaseFileError, Fault
from hgnen_desktop.core.storage.atomic import sweep, write_atomically
from hgnen_desktop.core.storage.case_file import backup_of, is_case_file, read_content


def digest_of(content: bytes) -> str:
    """What tells one content of a file from another."""
    return hashlib.sha256(content).hexdigest()


def replace_case_file(path: Path, content: bytes, known: str | None = None) -> str:
    """Write a case file that is still as it was read, and keep the version before beside it.

    Args:
        path: the file.
        content: its new content.
        known: :func:`digest_of` the content that was read; None when the file is new or was chosen to be replaced. A file
            that is gone is written again.

    Returns:
        The digest of what stands in the file now.

    Raises:
        CaseChangedError: when another window or program has changed the file since. Nothing is changed then.
        CaseFileError: when it cannot be written. Nothing is changed then.
    """
    target = Path(os.path.realpath(path))
    with _alone_in(target.parent):
        before = read_content(target) if target.is_file() else None
        if before is not None and known is not None and digest_of(before) != known:
            raise CaseChangedError(
                Fault(
                    str(path),
                    "the file has been changed by another window or program since it was read. Nothing was written.",
                    "Save under another name, or open the file again to see what changed.",
                )
            )
        if before is not None and before != content and is_case_file(before):
            # A backup that cannot be written must not stand in the way of the save itself.
            with contextlib.suppress(CaseFileError):
                write_atomically(backup_of(target), before)
        write_atomically(path, content)
        sweep(target.parent, target)
    return digest_of(content)


@contextlib.contextmanager
def _alone_in(folder: Path) -> Iterator[None]:
    """One program at a time compares and replaces in a folder. The system ends this by itself when a program dies.

    Where folders cannot be locked, the comparison alone has to do.
    """
    try:
        import fcntl
    except ImportError:  # Windows
        yield
        return
    handle = -1
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        fcntl.flock(handle, fcntl.LOCK_EX)
    try:
        yield
    finally:
        if handle >= 0:
            os.close(handle)
