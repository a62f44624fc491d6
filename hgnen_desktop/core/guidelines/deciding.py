"""What each entry of a pack decides, apart from its words: by this a change of advice is told from one of wording."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from types import NoneType
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from hgnen_desktop.core.digest import sha256
from hgnen_desktop.core.domain.checked import Limits
from hgnen_desktop.core.domain.plain import Writer
from hgnen_desktop.core.guidelines.content import without_places
from hgnen_desktop.core.guidelines.findings_schema import Criterion
from hgnen_desktop.core.guidelines.item_schema import Regimen
from hgnen_desktop.core.guidelines.schema import Pack

ANSWERS = (
    "strengths",
    "statements",
    "decisions",
    "ledger",
    "recommendations",
    "cautions",
    "feasibility",
    "silences",
    "surveillance",
)
"""Sections that answer a patient's questions; a change there may give a case another answer."""
_SHOWN = ("evidence", "trials", "definitions", "disagreements", "newer")
_WHOLE = (Criterion, Regimen)  # of these each letter counts
_BESIDE = ("at", "evidence", "trials")  # where an entry stands, and what is shown beside it
_DIGITS = 16


def deciding_parts(pack: Pack) -> dict[str, str]:
    """Digests of what each entry decides, by ``section:id``: whom it is for, its direction, strength, numbers and what it names.

    Of its words nothing is in it, except the drugs, cycles and sequence of a regimen.
    """
    return {
        f"{section}:{entry.id}": _digest(entry) for section in (*ANSWERS, *_SHOWN) for entry in getattr(pack, section)
    }


def _digest(entry: object) -> str:
    said = json.dumps(without_places(_decided(entry)), sort_keys=True, ensure_ascii=False)
    return sha256(said.encode()).hexdigest()[:_DIGITS]


def _decided(value: Any) -> Any:  # noqa: ANN401 - any value of an entry
    """A value without its words."""
    if isinstance(value, _WHOLE) or not (is_dataclass(value) or isinstance(value, tuple)):
        return Writer(exclude_defaults=True).value(value)
    if isinstance(value, tuple):
        return [_decided(one) for one in value]
    kinds = get_type_hints(type(value), include_extras=True)
    said = {
        one.name: getattr(value, one.name)
        for one in fields(value)
        if one.name not in _BESIDE and not _is_prose(kinds[one.name], one.metadata)
    }
    if "statements" in said:  # the first gives strength and citation, the others are what else it rests on
        said["statements"] = said["statements"][:1]
    return {name: _decided(one) for name, one in said.items()}


def _is_prose(kind: Any, limits: Iterable[str] = ()) -> bool:  # noqa: ANN401 - any type
    """Whether a field holds text for people: any text that no pattern makes a name or a day."""
    if get_origin(kind) is Annotated:
        kind, *marks = get_args(kind)
        limits = {*limits, *(name for mark in marks if isinstance(mark, Limits) for name in mark.limits)}
    if kind is str:
        return "pattern" not in limits
    parts = [one for one in get_args(kind) if one not in (NoneType, Ellipsis)]
    return bool(parts) and all(_is_prose(one, limits) for one in parts)


def changed_by(before: dict[str, str], after: dict[str, str]) -> tuple[str, list[str]]:
    """Which number of the version a change raises at least, and the entries that ask for it.

    ``major`` when an entry that answers decides otherwise or is gone, ``minor`` when one is new or what is only shown changed,
    ``patch`` when words alone differ.
    """
    other = [name for name, digest in before.items() if after.get(name) != digest]
    answers = [name for name in other if name.partition(":")[0] in ANSWERS]
    new = [name for name in after if name not in before]
    if answers:
        return "major", _sorted(answers)
    return ("minor", _sorted([*other, *new])) if other or new else ("patch", [])


def _sorted(names: Iterable[str]) -> list[str]:
    return sorted(name.partition(":")[2] for name in names)
