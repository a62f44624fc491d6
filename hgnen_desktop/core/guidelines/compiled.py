"""The compiled guidelines: written when authored ones were checked, read at every start without checking them again.

Two thirds of all criteria read the same as another. Each is written once, in ``criteria``, and named by its number; those that
read the same are one object when read.
"""

from __future__ import annotations

import json
from typing import Any

from hgnen_desktop.core.domain.checked import Checked
from hgnen_desktop.core.domain.plain import Reader, Writer
from hgnen_desktop.core.guidelines import schema
from hgnen_desktop.core.guidelines.schema import Criterion, Guidelines
from hgnen_desktop.core.guidelines.seal import opened, sealed

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
    return sealed(digest, {**data, "criteria": criteria}, _CLASSES)


def read_compiled(content: bytes) -> Guidelines:
    """The guidelines that were compiled to these bytes.

    Raises:
        NotWhole: the bytes are not what :func:`compiled` wrote for this program.
    """
    data = opened(content, _CLASSES)
    criteria: list[Criterion] = []
    criterion = Reader(trusted=True, instead={Criterion: criteria.__getitem__}).record(Criterion)
    for one in data.pop("criteria"):
        criteria.append(criterion(one))
    read: Guidelines = Reader(trusted=True, instead={Criterion: criteria.__getitem__}).of(Guidelines)(data)
    return read
