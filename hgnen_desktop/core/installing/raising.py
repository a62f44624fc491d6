"""Raising the version of a pack that is being written, and noting what it says now."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from hgnen_desktop.core.errors import Fault, GuidelineError
from hgnen_desktop.core.guidelines.content import content_digest
from hgnen_desktop.core.guidelines.outside import PACK_FILE
from hgnen_desktop.core.guidelines.schema import Pack
from hgnen_desktop.core.storage.atomic import write_together

VERSIONS_FILE = "versions.yaml"
_PARTS = ("major", "minor", "patch")
_LINE = re.compile(r"^version: .*$", re.MULTILINE)
_HEAD = (
    "# What each version says, by its digest. Entries are added by 'guidelines raise' and never changed.\nversions:\n"
)


def raise_version(folder: Path, pack: Pack, part: str = "patch") -> str:
    """Give a pack its next version and note what it says; returns the version.

    A version that is not noted yet is noted as it is. Nothing is written when what it says is noted already.

    Args:
        folder: where the pack is written.
        pack: as it was read from there.
        part: ``major`` when a patient may get another answer, ``minor`` for additions, ``patch`` for wording.

    Raises:
        GuidelineError: the pack says what its version is noted to say.
        CaseFileError: it cannot be written.
    """
    noted = {one.version: one.content for one in pack.versions}
    if noted.get(pack.version) == pack.hash:
        raise GuidelineError(
            Fault(pack.at, f"what version {pack.version} says has not changed.", "Nothing was written.")
        )
    version = pack.version
    if version in noted:
        version = _next(max(noted, key=_numbers), part)
    head = folder / PACK_FILE
    content = content_digest(replace(pack, version=version))
    path = folder / VERSIONS_FILE
    before = path.read_text(encoding="utf-8") if path.is_file() else _HEAD
    write_together(
        {
            head: _LINE.sub(f'version: "{version}"', head.read_text(encoding="utf-8"), count=1).encode(),
            path: f'{before}  - {{version: "{version}", content: "{content}"}}\n'.encode(),
        }
    )
    return version


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(one) for one in version.split("."))


def _next(version: str, part: str) -> str:
    place = _PARTS.index(part)
    numbers = _numbers(version)
    return ".".join(str(one + 1 if at == place else one if at < place else 0) for at, one in enumerate(numbers))
