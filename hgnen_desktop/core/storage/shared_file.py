"""Case files that several windows and programs may write: what another has saved is never overwritten unseen.

A file is written only while it is still as it was read. Its last good version stays beside it, with ``.bak`` after its name.
"""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from hgnen_desktop.core.digest import sha256
from hgnen_desktop.core.errors import CaseChangedError, CaseFileError, Fault
from hgnen_desktop.core.storage.backups import keeper
from hgnen_desktop.core.storage.case_file import backup_of, content_if_there, is_case_file, read_raw

LONGEST_WAIT = (
    1.5  # seconds for another program that holds the folder; a person must not wait longer for a save than two
)
_LOOK_AGAIN = 0.02  # seconds


def digest_of(content: bytes) -> str:
    """What tells one content of a file from another."""
    return sha256(content).hexdigest()


def replace_case_file(path: Path, content: bytes, known: str | None = None, *, like: Path | None = None) -> str:
    """Write a case file that is still as it was read, and keep the version before beside it.

    Args:
        path: the file.
        content: its new content.
        known: :func:`digest_of` the content that was read; None when the file is new or was chosen to be replaced. A file
            that is gone is written again.
        like: the file whose protection a new file gets where its own place has none: the case it was before.

    Returns:
        The digest of what stands in the file now.

    Raises:
        CaseChangedError: when another window or program has changed the file since. Nothing is changed then.
        CaseFileError: when it cannot be written. Nothing is changed then.
        LockedError: when a passphrase is needed first. Nothing is changed then.
    """
    from hgnen_desktop.core.storage.atomic import write_atomically

    target = Path(os.path.realpath(path))
    with _alone_in(target.parent):
        before = _unchanged(path, target, known)
        if before is not None and before != content and is_case_file(before):
            # A backup that cannot be written must not stand in the way of the save itself.
            with contextlib.suppress(CaseFileError):
                write_atomically(backup_of(target), before, like=target)
        seen = None if before is None else digest_of(before)

        def check() -> None:
            """Once more, right before the new file takes its place: not every drive keeps others out of a folder."""
            _unchanged(path, target, seen)

        write_atomically(path, content, check=check, like=like)
    keeper.saved(target, content)
    return digest_of(content)


def rewrite(path: Path, change: Callable[[bytes], bytes | None]) -> bool:
    """Write a file in another form, for example encrypted; says whether that was needed. Its content stays the same.

    Args:
        path: the file.
        change: makes the new bytes of the old ones; None when they stay.

    Raises:
        CaseChangedError: when somebody else has changed it meanwhile. Nothing is changed then.
        CaseFileError: when it cannot be read or written. Nothing is changed then.
    """
    from hgnen_desktop.core.storage.atomic import write_as_it_is

    target = Path(os.path.realpath(path))
    with _alone_in(target.parent):
        before = read_raw(target)
        after = change(before)

        def check() -> None:
            if read_raw(target) != before:
                raise CaseChangedError(Fault(str(path), "the file was changed meanwhile.", "Try again."))

        if after is not None:
            write_as_it_is(target, after, check=check)
    return after is not None


def _unchanged(path: Path, target: Path, known: str | None) -> bytes | None:
    """What stands in the file, which is still as it was read; None when there is none."""
    before = content_if_there(target)
    if before is not None and known is not None and digest_of(before) != known:
        raise CaseChangedError(
            Fault(
                str(path),
                "the file has been changed by another window or program since it was read. Nothing was written.",
                "Save under another name, or open the file again to see what changed.",
            )
        )
    return before


@contextlib.contextmanager
def _alone_in(folder: Path) -> Iterator[None]:
    """One program at a time compares and replaces in a folder. The system ends this by itself when a program dies.

    Where folders cannot be locked, or another program holds one and does not let go, the comparison alone has to do.
    """
    try:
        import fcntl
    except ImportError:  # Windows
        yield
        return
    handle = -1
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        until = time.monotonic() + LONGEST_WAIT
        while time.monotonic() < until:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                time.sleep(_LOOK_AGAIN)
    try:
        yield
    finally:
        if handle >= 0:
            with contextlib.suppress(OSError):
                os.close(handle)
