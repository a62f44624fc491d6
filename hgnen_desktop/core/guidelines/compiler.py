"""From the YAML that people write to the JSON that the program loads.

A folder of guidelines holds ``findings/`` (the catalogue) and one folder a pack. Each YAML file is a mapping of sections;
the sections of all files of a pack are joined. Compiling checks the form of every entry and reports faults as ``file:line``;
what the entries say together is checked by :mod:`hgnen_desktop.core.guidelines.checks`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from hgnen_desktop.core.errors import Fault, GuidelineError
from hgnen_desktop.core.guidelines.fingerprint import fingerprint, knowledge_files
from hgnen_desktop.core.guidelines.schema import Guidelines, Pack
from hgnen_desktop.core.guidelines.strict_yaml import Located, read_yaml

CATALOGUE_FOLDER = "findings"
_CATALOGUE_SECTIONS = ("steps", "findings", "consistency")
_PACK_SECTIONS = (
    "statements",
    "decisions",
    "ledger",
    "recommendations",
    "cautions",
    "evidence",
    "trials",
    "definitions",
    "disagreements",
    "surveillance",
    "left_out",
)
_COMPARISONS = ("is", "in", "lt", "le", "gt", "ge", "eq", "includes", "includes_any")


def compile_folder(folder: Path) -> bytes:
    """The compiled guidelines as JSON bytes; the same files always give the same bytes.

    Raises:
        GuidelineError: one fault per thing that is wrong, each with ``file:line``.
    """
    guidelines = read_folder(folder)
    data = guidelines.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    # The hash stands first so that a stale copy is recognized without parsing the rest.
    ordered = {"hash": data.pop("hash"), **dict(sorted(data.items()))}
    return json.dumps(ordered, ensure_ascii=False, separators=(",", ":")).encode()


def read_folder(folder: Path) -> Guidelines:
    """Read and check the form of every guideline file below ``folder``.

    Raises:
        GuidelineError: one fault per thing that is wrong, each with ``file:line``.
    """
    files = knowledge_files(folder)
    if not files:
        raise GuidelineError(Fault(str(folder), "there is no guideline file here."))
    faults: list[Fault] = []
    catalogue: dict[str, list[Any]] = {section: [] for section in _CATALOGUE_SECTIONS}
    packs: dict[str, dict[str, Any]] = {}
    places: dict[str, str] = {}
    for path in files:
        name = path.relative_to(folder).as_posix()
        try:
            data = _read(path, name)
        except GuidelineError as error:
            faults += error.faults
            continue
        owner = path.relative_to(folder).parts[0]
        if owner == CATALOGUE_FOLDER:
            faults += list(_join(data, catalogue, _CATALOGUE_SECTIONS, name))
        elif path.name == "pack.yaml":
            places[owner] = f"{name}:{data.line or 1}"
            faults += [
                Fault(f"{name}:1", f"the section '{section}' belongs into another file of the pack.")
                for section in _PACK_SECTIONS
                if data.pop(section, None) is not None
            ]
            packs.setdefault(owner, {}).update(_plain(data), at=places[owner])
        else:
            faults += list(_join(data, packs.setdefault(owner, {}), _PACK_SECTIONS, name))
    for owner, content in packs.items():
        if owner not in places:
            faults.append(Fault(f"{owner}/pack.yaml:1", "the pack has no pack.yaml."))
        elif content.get("id") != owner:
            faults.append(Fault(places[owner], f"the pack's id must be the name of its folder, '{owner}'."))
    if faults:
        raise GuidelineError(faults)
    for owner, content in packs.items():
        content["hash"] = fingerprint([path for path in files if path.relative_to(folder).parts[0] == owner], folder)
    whole = {**catalogue, "packs": [packs[owner] for owner in sorted(packs)], "hash": fingerprint(files, folder)}
    return _validated(whole)


def _read(path: Path, name: str) -> Located:
    if "/" not in name:
        raise GuidelineError(Fault(f"{name}:1", "the file lies in no pack.", "Move it into the folder of its pack."))
    if not path.is_file():
        raise GuidelineError(Fault(f"{name}:1", "this is not an ordinary file.", "Replace or remove it."))
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise GuidelineError(Fault(f"{name}:1", "the file is not UTF-8 text.")) from error
    except OSError as error:
        raise GuidelineError(Fault(f"{name}:1", f"the file could not be read ({error.strerror}).")) from error
    return read_yaml(text, name)


def _join(data: Located, into: dict[str, Any], sections: tuple[str, ...], name: str) -> Iterator[Fault]:
    """Add a file's sections to what is there, marking each entry with its place."""
    for section, entries in data.items():
        if section not in sections:
            yield Fault(f"{name}:1", f"there is no section '{section}'.", f"Sections are {', '.join(sections)}.")
            continue
        if not isinstance(entries, list):
            yield Fault(f"{name}:1", f"the section '{section}' must be a list.")
            continue
        for entry in entries:
            if not isinstance(entry, Located):
                yield Fault(f"{name}:1", f"an entry of '{section}' is not a mapping.")
                continue
            into.setdefault(section, []).append({**_plain(entry), "at": f"{name}:{entry.line}"})


def _plain(value: Any) -> Any:  # noqa: ANN401 - any YAML value
    """The value as the schema takes it: shorthand written out, line marks dropped."""
    if isinstance(value, Located):
        written = _written_out(dict(value))
        return {key: _plain(inner) for key, inner in written.items()}
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    return value


def _written_out(value: dict[str, Any]) -> dict[str, Any]:
    """A node that names its ``fact`` once lets its branches give only the comparison; write the criterion out."""
    if "branches" not in value or "fact" not in value or not isinstance(value["branches"], list):
        return value
    fact = value.pop("fact")
    branches = []
    for branch in value["branches"]:
        if not isinstance(branch, Located) or "when" in branch:
            branches.append(branch)
            continue
        rest, criterion = Located(), {"fact": fact}
        for key, inner in branch.items():
            (criterion if key in _COMPARISONS else rest)[key] = inner
        rest["when"] = criterion
        branches.append(rest)
    return {**value, "branches": branches}


def _validated(whole: dict[str, Any]) -> Guidelines:
    try:
        return Guidelines.model_validate_json(json.dumps(whole, ensure_ascii=False))
    except ValidationError as error:
        raise GuidelineError([_fault(whole, details) for details in error.errors()]) from error


def _fault(whole: dict[str, Any], details: Any) -> Fault:  # noqa: ANN401 - pydantic's error dictionary
    """A pydantic error as a sentence with the place of the entry it is in."""
    at, value, path = "", whole, []
    for part in details["loc"]:
        try:
            value = value[part]
        except (KeyError, IndexError, TypeError):
            path.append(str(part))
            continue
        if isinstance(value, dict) and value.get("at"):
            at, path = value["at"], []
            if "id" in value:
                path.append(str(value["id"]))
        else:
            path.append(str(part))
    message = details["msg"].removeprefix("Value error, ")
    return Fault(at or "guidelines", f"{' > '.join(path) or 'entry'}: {message}.")


def pack_of(guidelines: Guidelines, pack_id: str) -> Pack:
    """The pack with this id.

    Raises:
        GuidelineError: when there is none.
    """
    for pack in guidelines.packs:
        if pack.id == pack_id:
            return pack
    known = ", ".join(pack.id for pack in guidelines.packs)
    raise GuidelineError(Fault("", f"There is no guideline pack '{pack_id}'.", f"Installed packs: {known}."))
