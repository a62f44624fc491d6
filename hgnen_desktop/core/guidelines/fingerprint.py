"""Which files are the knowledge, and a hash that changes whenever one of them does. Needs no YAML reader."""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Iterable
from pathlib import Path

from hgnen_desktop.core.digest import sha256

NOT_KNOWLEDGE = frozenset({"vignettes", "review"})


def knowledge_files(folder: Path) -> list[Path]:
    """The YAML files that make up the knowledge, in a fixed order. Vignettes, which are tests of it, and reviews, which are what
    was said of it, are not among them.
    """
    found: list[list[str]] = []
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name not in NOT_KNOWLEDGE]
        # A folder with such a name is no knowledge, and is refused when it is read.
        found += [[*place.split(os.sep), name] for name in (*names, *folders) if name.endswith(".yaml")]
    return [Path(os.sep.join(parts)) for parts in sorted(found)]


_State = tuple[tuple[str, tuple[int, ...]], ...]
_last: dict[Path, tuple[_State, str]] = {}
_SETTLED = (
    2_000_000_000  # nanoseconds; a file changed since then could be changed again within one tick of the system's clock
)


def fingerprint(files: Iterable[Path], folder: Path, kept: Path | None = None) -> str:
    """A hash over the names and contents of ``files``. Those that lie there untouched since they were read are not read again.

    Args:
        files: of the knowledge, in a fixed order.
        folder: what their names begin from.
        kept: a file beside the compiled copy that remembers, from one start to the next, how they lay there when they were
            read. The system notes each change of a file in a time that no program sets; where one differs, all are read again.
    """
    files = tuple(files)
    # Looked at before reading, so that what changes meanwhile is seen the next time.
    state = tuple((os.fspath(path), _state(path)) for path in files)
    found = _last.get(folder)
    if found is None or found[0] != state:
        found = _last[folder] = (state, _kept_hash(state, files, folder, kept))
    return found[1]


def _kept_hash(state: _State, files: tuple[Path, ...], folder: Path, kept: Path | None) -> str:
    if kept is None:
        return _hash(files, folder)
    lie_so = sha256(repr(state).encode()).hexdigest()
    with contextlib.suppress(OSError, ValueError):
        before, found = kept.read_text(encoding="ascii").split()
        if before == lie_so:
            return found
    found = _hash(files, folder)
    newest = max((number for _, about in state for number in about[-1:]), default=0)
    if all(about for _, about in state) and time.time_ns() - newest > _SETTLED:
        put_in_place(f"{lie_so} {found}\n".encode("ascii"), kept)
    return found


def put_in_place(content: bytes, path: Path) -> None:
    """Keep what can be made again; where that is not allowed it is just made again next time."""
    temporary = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        # What advice rests on is for its owner alone to change, whatever the umask.
        path.parent.mkdir(mode=0o755, parents=True, exist_ok=True)
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        with os.fdopen(os.open(temporary, flags, 0o644), "wb") as file:
            file.write(content)
        os.replace(temporary, path)
    except OSError:
        with contextlib.suppress(OSError):
            temporary.unlink()


def _state(path: Path) -> tuple[int, ...]:
    """What changes whenever a file is written; the time of the change, which nobody can set, stands last."""
    try:
        about = os.stat(path)
    except OSError:
        return ()
    return about.st_mode, about.st_ino, about.st_size, about.st_mtime_ns, about.st_ctime_ns


def _hash(files: Iterable[Path], folder: Path) -> str:
    digest = sha256()
    above = f"{folder.as_posix()}/"
    for path in files:
        # What is no ordinary file (a dangling link, a pipe) is refused when it is compiled; reading it here could block.
        content = path.read_bytes() if path.is_file() else b""
        digest.update(f"{path.as_posix().removeprefix(above)}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()
