"""The compiled guidelines: written when authored ones were checked, read at every start without checking them again.

Two thirds of all criteria read the same as another. Each is written once, in ``criteria``, and named by its number; those that
read the same are one object when read.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from hgnen_desktop.core.domain.checked import Checked
from hgnen_desktop.core.domain.plain import Read, Reader, Writer
from hgnen_desktop.core.guidelines import schema
from hgnen_desktop.core.guidelines.schema import Criterion, Guidelines, Pack
from hgnen_desktop.core.guidelines.seal import sealed, whole

_CLASSES = tuple(
    one for one in vars(schema).values() if isinstance(one, type) and issubclass(one, Checked) and one is not Checked
)


def compiled(guidelines: Guidelines) -> bytes:
    """Checked guidelines as sealed JSON bytes; the same guidelines always give the same bytes."""
    numbers: dict[str, int] = {}
    criteria: list[dict[str, Any]] = []

    def number(criterion: Criterion) -> int:
        data = writer.fields(criterion, Criterion.__dataclass_fields__)
        text = json.dumps(data)  # as text: in Python True equals 1, and criteria that ask for one and the other are two
        if text not in numbers:
            numbers[text] = len(criteria)
            criteria.append(data)
        return numbers[text]

    writer = Writer(exclude_defaults=True, instead={Criterion: number})
    data = writer.value(guidelines)
    digest = data.pop("hash")
    return sealed(digest, {"criteria": criteria, **data}, _CLASSES)


def read_compiled(content: bytes) -> Guidelines:
    """The guidelines that were compiled to these bytes.

    Raises:
        NotWhole: the bytes are not what :func:`compiled` wrote for this program.
    """
    text = whole(content, _CLASSES)
    criteria: list[Criterion] = []
    reader = Reader(trusted=True, instead={Criterion: criteria.__getitem__})
    criterion = reader.record(Criterion)
    of_pack, of_all = reader.parts(Pack), reader.parts(Guidelines)

    def part(key: str, at: int) -> tuple[Any, int]:
        if key == "packs":
            return _packs(text, at, of_pack)
        value, at = _scan(text, at)
        if key == "criteria":
            for one in value:
                criteria.append(criterion(one))
            return None, at
        read = of_all.get(key)
        return (value if read is None else read(value)), at

    found, _end = _entries(text, 0, part)
    reader.forget()
    del found["criteria"], found["seal"]
    return Guidelines(**found)


# Read whole, the lists and dictionaries of all of it would lie beside what is made of them: twice the memory, for a moment.
_scan = json.JSONDecoder().raw_decode


def _entries(text: str, at: int, read: Callable[[str, int], tuple[Any, int]]) -> tuple[dict[str, Any], int]:
    """The entries of a JSON object as :func:`compiled` writes it, without spaces, each read by itself; and where it ends."""
    found: dict[str, Any] = {}
    while text[at] != "}":
        key, at = _scan(text, at + 1)
        found[key], at = read(key, at + 1)
    return found, at + 1


def _packs(text: str, at: int, of_pack: dict[str, Read | None]) -> tuple[tuple[Pack, ...], int]:
    def part(key: str, at: int) -> tuple[Any, int]:
        value, at = _scan(text, at)
        read = of_pack[key]
        return (value if read is None else read(value)), at

    packs = []
    while text[at] != "]":
        fields, at = _entries(text, at + 1, part)
        packs.append(Pack(**fields))
    return tuple(packs), at + 1
