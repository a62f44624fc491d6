"""Copies of cases in the program's own folder: work kept after a fault, and earlier versions; each says which file it is of."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from hgnen_desktop.core.storage.own_folder import data_folder

RECOVERY = "recovery"
ORIGIN = ".origin"
OF_ALL = f"case{ORIGIN}"
"""The note of a folder whose files are all copies of one case."""


def note_origin(kept: Path, origin: Path | None) -> None:
    """Remember which file the copy belongs to that is written next: after a kill there is no copy without its note.

    Raises:
        CaseFileError: when it cannot be written.
    """
    beside = kept.with_suffix(ORIGIN)
    if origin is None:
        beside.unlink(missing_ok=True)
    elif origin.absolute() != origin_of(kept):
        from hgnen_desktop.core.storage.atomic import write_atomically

        write_atomically(beside, os.fsencode(origin.absolute()))


def origin_of(kept: Path) -> Path | None:
    """Which file a copy belongs to; None when that is not known."""
    for note in (kept.with_suffix(ORIGIN), kept.with_name(OF_ALL)):
        try:
            named = note.read_bytes()
        except OSError:
            continue
        return Path(os.fsdecode(named)) if named else None
    return None


def own_copies(folder: Path, places: Iterable[Path]) -> Iterator[tuple[Path, Path]]:
    """Each copy of a case of a folder or of those below it, and the file it belongs to.

    Args:
        folder: the folder with the cases.
        places: where copies are kept beside the work that was rescued.
    """
    root = os.path.join(os.path.realpath(folder), "")
    for place in dict.fromkeys((data_folder() / RECOVERY, *places)):
        for inside, _below, names in os.walk(place):
            for name in sorted(names):
                copy = Path(inside, name)
                origin = origin_of(copy) if copy.suffix == ".json" else None
                if origin is not None and os.path.realpath(origin).startswith(root):
                    yield copy, origin
