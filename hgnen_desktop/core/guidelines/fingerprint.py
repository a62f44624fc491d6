"""Which files are the knowledge, and a hash that changes whenever one of them does. Needs no YAML reader."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

_NOT_KNOWLEDGE = frozenset({"vignettes"})


def knowledge_files(folder: Path) -> list[Path]:
    """The YAML files that make up the knowledge, in a fixed order; vignettes are tests and not among them."""
    return sorted(
        path for path in folder.rglob("*.yaml") if not _NOT_KNOWLEDGE & set(path.relative_to(folder).parts[:-1])
    )


def fingerprint(files: Iterable[Path], folder: Path) -> str:
    """A hash over the names and contents of ``files``."""
    digest = hashlib.sha256()
    for path in files:
        # What is no ordinary file (a dangling link, a pipe) is refused when it is compiled; reading it here could block.
        content = path.read_bytes() if path.is_file() else b""
        digest.update(f"{path.relative_to(folder).as_posix()}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()
