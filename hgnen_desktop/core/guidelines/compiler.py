"""From the YAML that people write to the JSON that the program loads.

A folder of guidelines holds ``findings/`` (the catalogue), ``shared/`` (roles, conditions, vocabulary, questions) and one
folder a pack. Each YAML file is a mapping of sections; the sections of all files of a pack are joined. Compiling writes named
conditions out, checks the form of every entry and reports faults as ``file:line``; what the entries say together is checked
by :mod:`hgnen_desktop.core.proof`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from hgnen_desktop.core.domain.checked import adapter
from hgnen_desktop.core.errors import Fault, GuidelineError
from hgnen_desktop.core.guidelines.altered import whole_digest
from hgnen_desktop.core.guidelines.compiled import compiled
from hgnen_desktop.core.guidelines.content import content_digest
from hgnen_desktop.core.guidelines.faults_in_words import form_fault
from hgnen_desktop.core.guidelines.fingerprint import fingerprint, knowledge_files
from hgnen_desktop.core.guidelines.schema import Guidelines
from hgnen_desktop.core.guidelines.strict_yaml import Located, read_yaml

_SHARED_SECTIONS = {
    "findings": ("steps", "findings", "consistency", "catalogue"),
    "shared": (
        "roles",
        "headline",
        "conditions",
        "vocabulary",
        "questions",
        "agenda",
        "phrases",
        "veiled",
        "asked_when",
        "also_true",
        "diagnosis_codes",
        "posters",
        "glossary",
        "derivation",
        "reported",
        "course_ends",
        "course_assumes",
        "course_dates",
        "course_places",
        "course_words",
        "course_values",
        "course_names",
        "course_examples",
        "new_sites",
        "assumed",
    ),
}
PACK_SECTIONS = (
    "versions",
    "strengths",
    "statements",
    "decisions",
    "ledger",
    "recommendations",
    "cautions",
    "evidence",
    "trials",
    "definitions",
    "disagreements",
    "feasibility",
    "silences",
    "newer",
    "surveillance",
    "left_out",
)
_COMPARISONS = ("is", "in", "lt", "le", "gt", "ge", "eq", "includes", "includes_any", "before", "since", "contains")


def compile_folder(folder: Path) -> bytes:
    """The compiled guidelines as sealed JSON bytes; the same files always give the same bytes.

    Raises:
        GuidelineError: one fault per thing that is wrong, each with ``file:line``.
    """
    return compiled(read_folder(folder))


def read_folder(folder: Path) -> Guidelines:
    """Read and check the form of every guideline file below ``folder``.

    Raises:
        GuidelineError: one fault per thing that is wrong, each with ``file:line``.
    """
    files = knowledge_files(folder)
    if not files:
        raise GuidelineError(Fault(str(folder), "there is no guideline file here."))
    faults: list[Fault] = []
    shared: dict[str, list[Any]] = {section: [] for sections in _SHARED_SECTIONS.values() for section in sections}
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
        if owner in _SHARED_SECTIONS:
            faults += list(joined(data, shared, _SHARED_SECTIONS[owner], name))
        elif path.name == "pack.yaml":
            places[owner] = f"{name}:{data.line or 1}"
            faults += [
                Fault(f"{name}:1", f"the section '{section}' belongs into another file of the pack.")
                for section in PACK_SECTIONS
                if data.pop(section, None) is not None
            ]
            packs.setdefault(owner, {}).update(plain(data), at=places[owner])
        else:
            faults += list(joined(data, packs.setdefault(owner, {}), PACK_SECTIONS, name))
    for owner, content in packs.items():
        if owner not in places:
            faults.append(
                Fault(f"{owner}/pack.yaml:1", "the pack has no pack.yaml.", "Write one: its id, version and source.")
            )
        elif content.get("id") != owner:
            faults.append(Fault(places[owner], f"the pack's id must be the name of its folder, '{owner}'."))
    if faults:
        raise GuidelineError(faults)
    whole = {**shared, "packs": [packs[owner] for owner in sorted(packs)], "hash": fingerprint(files, folder)}
    read = validated(with_conditions(whole))
    read = replace(read, packs=tuple(replace(pack, hash=content_digest(pack)) for pack in read.packs))
    return replace(read, content=whole_digest(read))


def _read(path: Path, name: str) -> Located:
    if "/" not in name:
        raise GuidelineError(Fault(f"{name}:1", "the file lies in no pack.", "Move it into the folder of its pack."))
    if not path.is_file():
        raise GuidelineError(Fault(f"{name}:1", "this is not an ordinary file.", "Replace or remove it."))
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise GuidelineError(Fault(f"{name}:1", "the letters are not UTF-8.", "Save the file as UTF-8.")) from error
    except OSError as error:
        raise GuidelineError(Fault(f"{name}:1", f"the file could not be read ({error.strerror}).")) from error
    return read_yaml(text, name)


def joined(data: Located, into: dict[str, Any], sections: tuple[str, ...], name: str) -> Iterator[Fault]:
    """Add a file's sections to what is there, marking each entry with its place."""
    for section, entries in data.items():
        if section not in sections:
            yield Fault(f"{name}:1", f"there is no section '{section}'.", f"Sections are {', '.join(sections)}.")
            continue
        if not isinstance(entries, list):
            remedy = "Begin each of its entries with '- ' on a line of its own."
            yield Fault(f"{name}:1", f"the section '{section}' is no list.", remedy)
            continue
        for entry in entries:
            if not isinstance(entry, Located):
                what = f"an entry of '{section}' has no names with their values."
                yield Fault(f"{name}:1", what, "Write it as '- id: ...', with one 'name: value' a line.")
                continue
            into.setdefault(section, []).append({**plain(entry), "at": f"{name}:{entry.line}"})


def plain(value: Any) -> Any:  # noqa: ANN401 - any YAML value
    """The value as the schema takes it: shorthand written out, line marks dropped."""
    if isinstance(value, Located):
        written = _written_out(dict(value))
        return {key: plain(inner) for key, inner in written.items()}
    if isinstance(value, list):
        return [plain(inner) for inner in value]
    return value


def _written_out(value: dict[str, Any]) -> dict[str, Any]:
    """Write shorthand out: ``until`` of an item, and the ``fact`` that a node names once for all its branches."""
    if "until" in value:
        until = {"none_of": [{"established": [value.pop("until")]}]}
        when = value.get("applies_when")
        value["applies_when"] = until if when is None else {"all_of": [when, until]}
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


def with_conditions(whole: dict[str, Any]) -> dict[str, Any]:
    """The guidelines with each ``{condition: NAME}`` replaced by what the name stands for.

    Raises:
        GuidelineError: a condition that does not exist, or conditions that name each other in a circle, with ``file:line``.
    """
    named = {one.get("id"): one for one in whole["conditions"]}
    faults: list[Fault] = []

    def write_out(value: Any, at: str, inside: tuple[str, ...]) -> Any:  # noqa: ANN401 - any value
        if isinstance(value, list):
            return [write_out(one, at, inside) for one in value]
        if not isinstance(value, dict):
            return value
        at = value.get("at") or at
        name = value.get("condition")
        if name is None or set(value) != {"condition"}:
            return {key: write_out(one, at, inside) for key, one in value.items()}
        if name not in named or name in inside:
            what = "names itself" if name in inside else "does not exist"
            faults.append(Fault(at, f"the condition '{name}' {what}."))
            return {}
        return write_out(named[name].get("when"), at, (*inside, name))

    written = write_out(whole, "guidelines", ())
    if faults:
        raise GuidelineError(faults)
    return dict(written)


def validated(whole: dict[str, Any]) -> Guidelines:
    """The entries as the schema takes them.

    Raises:
        GuidelineError: one fault per thing that does not fit it, each with ``file:line``.
    """
    try:
        checked: Guidelines = adapter(Guidelines).validate_json(json.dumps(whole, ensure_ascii=False))
    except ValidationError as error:
        raise GuidelineError([_fault(whole, one) for one in _causes(error.errors())]) from error
    return checked


def _causes(errors: list[Any]) -> list[Any]:
    """The errors without those that only follow from others: a list is too short because what stands in it was refused."""
    places = [one["loc"] for one in errors]
    return [
        one
        for one in errors
        if one["type"] != "too_short"
        or not any(len(loc) > len(one["loc"]) and loc[: len(one["loc"])] == one["loc"] for loc in places)
    ]


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
    what, remedy = form_fault(details)
    return Fault(at or "guidelines", f"{' > '.join(path) or 'entry'}: {what}", remedy)
