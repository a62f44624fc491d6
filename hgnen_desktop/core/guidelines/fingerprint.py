"""Which files are the knowledge, and a hash that changes whenever one of them does. Needs no YAML reader."""

from __future__ import annotations

import os
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


_last: dict[Path, tuple[tuple[object, ...], str]] = {}


def fingerprint(files: Iterable[Path], folder: Path) -> str:
    """A hash over the names and contents of ``files``. Those that lie there untouched since they were read are not read again."""
    files = tuple(files)
    # Looked at before reading, so that what changes meanwhile is seen the next time.
    state = tuple((path, _state(path)) for path in files)
    found = _last.get(folder)
    if found is None or found[0] != state:
        found = _last[folder] = (state, _hash(files, folder))
    return found[1]


def _state(path: Path) -> tuple[int, ...]:
    """What changes whenever a file is written."""
    try:
        about = path.stat()
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
