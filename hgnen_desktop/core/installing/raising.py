"""Raising the version of a pack that is being written, and noting what it says now.

Which number is raised at least is known from what each entry decided when the version before was noted (``decides.txt``).
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.errors import Fault, GuidelineError
from hgnen_desktop.core.guidelines.content import content_digest
from hgnen_desktop.core.guidelines.deciding import changed_by, deciding_parts
from hgnen_desktop.core.guidelines.outside import PACK_FILE
from hgnen_desktop.core.guidelines.schema import Pack
from hgnen_desktop.core.storage.atomic import write_together

VERSIONS_FILE = "versions.yaml"
DECIDES_FILE = "decides.txt"
_PARTS = ("major", "minor", "patch")
_LINE = re.compile(r"^version: .*$", re.MULTILINE)
_HEAD = (
    "# What each version says, by its digest. Entries are added by 'guidelines raise' and never changed.\nversions:\n"
)
_DECIDES_HEAD = "# What each entry decides, apart from its words, by its digest: 'guidelines raise' knows the kind of a change by it.\n"


@dataclass(frozen=True, slots=True)
class Raised:
    """What became of a version.

    Attributes:
        version: the version that the pack has now.
        part: which number was raised; empty where a version was noted as it is.
        because: the entries that decide otherwise than before, are new or are gone, where these asked for it.
    """

    version: str
    part: str = ""
    because: tuple[str, ...] = ()


def raise_version(folder: Path, pack: Pack, part: str = "patch") -> Raised:
    """Give a pack its next version and note what it says, and what each of its entries decides.

    A version that is not noted yet is noted as it is. Nothing is written when what it says is noted already.

    Args:
        folder: where the pack is written.
        pack: as it was read from there.
        part: ``major`` when a patient may get another answer, ``minor`` for additions, ``patch`` for wording. What the entries
            decide raises it where it is less than they ask for.

    Raises:
        GuidelineError: the pack says what its version is noted to say.
        CaseFileError: it cannot be written.
    """
    noted = {one.version: one.content for one in pack.versions}
    if noted.get(pack.version) == pack.hash:
        raise GuidelineError(
            Fault(pack.at, f"what version {pack.version} says has not changed.", "Nothing was written.")
        )
    decides = deciding_parts(pack)
    raised = Raised(pack.version)
    if pack.version in noted:
        asked, because = changed_by(_decided_before(folder), decides)
        higher = asked if _PARTS.index(asked) < _PARTS.index(part) else part
        version = _next(max(noted, key=_numbers), higher)
        raised = Raised(version, higher, tuple(because) if higher == asked else ())
    _write(folder, replace(pack, version=raised.version), decides)
    return raised


def _write(folder: Path, pack: Pack, decides: dict[str, str]) -> None:
    head, path = folder / PACK_FILE, folder / VERSIONS_FILE
    before = path.read_text(encoding="utf-8") if path.is_file() else _HEAD
    entry = f'  - {{version: "{pack.version}", content: "{content_digest(pack)}"}}\n'
    listed = "".join(f"{name} {digest}\n" for name, digest in sorted(decides.items()))
    write_together(
        {
            head: _LINE.sub(f'version: "{pack.version}"', head.read_text(encoding="utf-8"), count=1).encode(),
            path: (before + entry).encode(),
            folder / DECIDES_FILE: (_DECIDES_HEAD + listed).encode(),
        }
    )


def _decided_before(folder: Path) -> dict[str, str]:
    """What each entry decided in the newest noted version; of a pack that never kept it, nothing, so that all is new."""
    path = folder / DECIDES_FILE
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    return dict(line.split(" ") for line in lines if line and line[0] != "#")


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(one) for one in version.split("."))


def _next(version: str, part: str) -> str:
    place = _PARTS.index(part)
    numbers = _numbers(version)
    return ".".join(str(one + 1 if at == place else one if at < place else 0) for at, one in enumerate(numbers))
