"""A pack from elsewhere, read beside the program's guidelines: its ids stand in a namespace of their own.

What a pack declares is called ``PACK:ID`` in the program, so that two packs may use one id. Inside the pack its own ids are
written without the namespace; a name that it does not declare itself is one of the program's.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Any

from hgnen_desktop.core.digest import sha256
from hgnen_desktop.core.domain.plain import Writer
from hgnen_desktop.core.errors import Fault, GuidelineError
from hgnen_desktop.core.guidelines.catalogue import shortened
from hgnen_desktop.core.guidelines.compiler import PACK_SECTIONS, joined, plain, validated, with_conditions
from hgnen_desktop.core.guidelines.content import content_digest
from hgnen_desktop.core.guidelines.fingerprint import NOT_KNOWLEDGE
from hgnen_desktop.core.guidelines.schema import Guidelines, Pack
from hgnen_desktop.core.guidelines.strict_yaml import read_yaml

MOST_FILES = 200
MOST_BYTES = 2_000_000
PACK_FILE = "pack.yaml"
_ID_LINE = re.compile(r"^id: *([a-z][a-z0-9_]*)", re.MULTILINE)
PACK_ID = re.compile(r"[a-z][a-z0-9_]{1,40}")
_ITEMS = ("recommendations", "cautions", "evidence", "trials", "definitions", "surveillance")
_NAMES = {
    "statements": "statements",
    "statement": "statements",
    "of": "items",
    "evidence": "items",
    "trials": "items",
    "reports": "items",
    "instead": "items",
    "items": "items",
    "in_place_of": "items",
    "fact": "decisions",
}
"""Field -> the kind of thing that it names."""


def pack_texts(folder: Path) -> dict[str, str]:
    """The YAML files of a pack's folder, vignettes included, by their names inside it.

    Raises:
        GuidelineError: there is no pack there, it is larger than any pack, or a file cannot be read.
    """
    names = []
    for place, folders, files in os.walk(folder):
        inside = PurePosixPath(Path(place).relative_to(folder).as_posix())
        own = [str(inside / name) for name in files if name.endswith(".yaml")]
        _refuse_links(folder, [*own, *(str(inside / name) for name in folders)])
        names += own
    names.sort()
    if PACK_FILE not in names:
        raise GuidelineError(
            Fault(str(folder), f"there is no {PACK_FILE} here.", "Name the folder in which the pack lies.")
        )
    if len(names) > MOST_FILES:
        what = f"a pack holds at most {MOST_FILES} files; here are {len(names)}."
        raise GuidelineError(Fault(str(folder), what, "Name the folder of the pack alone."))
    left, texts = MOST_BYTES, {}
    for name in names:
        texts[name] = _text(folder / name, name, left)
        left -= len(texts[name].encode())
    return texts


def _refuse_links(folder: Path, names: Iterable[str]) -> None:
    """What a link leads to is none of the pack's own, and may be anything that lies on this computer."""
    for name in names:
        if os.path.islink(folder / name):
            what = "this is a link to another place; a pack holds its own files alone."
            raise GuidelineError(Fault(name, what, "Put the file or folder itself here, or remove the link."))


def _text(path: Path, name: str, left: int) -> str:
    """The text of a file of which no more than is allowed is read."""
    if not path.is_file():
        raise GuidelineError(Fault(f"{name}:1", "this is not an ordinary file.", "Replace or remove it."))
    try:
        with path.open("rb") as stream:
            content = stream.read(left + 1)
        if len(content) > left:
            what = f"a pack holds at most {MOST_BYTES // 1_000_000} MB of text."
            raise GuidelineError(Fault(f"{name}:1", what, "Take out what is no guideline."))
        return content.decode()
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise GuidelineError(
            Fault(f"{name}:{line}", "the letters are not UTF-8.", "Save the file as UTF-8.")
        ) from error
    except OSError as error:
        raise GuidelineError(Fault(f"{name}:1", f"the file could not be read ({error.strerror}).")) from error


def check_texts(texts: Mapping[str, str]) -> None:
    """Refuse what no pack is, before anything of it is parsed.

    Raises:
        GuidelineError: too many files, too much text, or a name that is none of a file inside a pack.
    """
    if len(texts) > MOST_FILES:
        what = f"a pack holds at most {MOST_FILES} files; here are {len(texts)}."
        raise GuidelineError(Fault("", what, "Join files of the pack."))
    if sum(len(text.encode()) for text in texts.values()) > MOST_BYTES:
        what = f"a pack holds at most {MOST_BYTES // 1_000_000} MB of text."
        raise GuidelineError(Fault("", what, "Take out what is no guideline."))
    for name in texts:
        parts = PurePosixPath(name).parts
        if name != "/".join(parts) or ".." in parts or not name.endswith(".yaml") or "\\" in name or name[0] == "/":
            what = f"'{shortened(name)}' is no name of a file inside a pack."
            raise GuidelineError(Fault("", what, "Call it like 'entries.yaml', in the folder of the pack or below it."))
    if PACK_FILE not in texts:
        what = f"the pack has no {PACK_FILE}."
        raise GuidelineError(Fault("", what, f"Write a {PACK_FILE} that says its id, version and source."))


def read_pack(texts: Mapping[str, str], beside: Guidelines) -> Pack:
    """The pack that these files make up, checked in form, its ids in its namespace.

    Args:
        texts: as :func:`pack_texts` gives them.
        beside: the guidelines whose findings, vocabulary, questions and conditions it uses.

    Raises:
        GuidelineError: one fault per thing that is wrong, each with ``file:line``.
    """
    check_texts(texts)
    faults: list[Fault] = []
    content: dict[str, Any] = {}
    called = _ID_LINE.search(texts[PACK_FILE])
    above = f"{called[1]}/" if called else ""
    for inside, text in texts.items():
        name = f"{above}{inside}"
        if NOT_KNOWLEDGE.intersection(PurePosixPath(inside).parts[:-1]):
            continue
        try:
            data = read_yaml(text, name)
        except GuidelineError as error:
            faults += error.faults
            continue
        if inside != PACK_FILE:
            faults += list(joined(data, content, PACK_SECTIONS, name))
            continue
        faults += [
            Fault(f"{name}:1", f"the section '{section}' belongs into another file of the pack.")
            for section in PACK_SECTIONS
            if data.pop(section, None) is not None
        ]
        content.update(plain(data), at=f"{name}:{data.line or 1}")
    if faults:
        raise GuidelineError(faults)
    _check_head(content, texts[PACK_FILE], above, beside)
    whole = {"conditions": _conditions(beside), "packs": [in_namespace(content, beside)]}
    written = with_conditions(whole)
    pack = validated({"steps": [], "findings": [], "packs": written["packs"]}).packs[0]
    if pack.id in {one.id for one in beside.packs}:
        raise GuidelineError(
            Fault(pack.at, f"the id '{pack.id}' is that of another pack.", "Give the pack an id of its own.")
        )
    return replace(pack, hash=content_digest(pack))


def _check_head(content: Mapping[str, Any], text: str, above: str, beside: Guidelines) -> None:
    """Refuse a pack that is written for other findings, or says of itself what only its file can say."""
    if not PACK_ID.fullmatch(str(content.get("id", ""))):
        raise GuidelineError(
            Fault(_line(text, "id", above), "the pack's 'id' is made of small letters, digits and '_'.")
        )
    for name in ("trust", "publisher", "sequence", "hash"):
        if name in content:
            raise GuidelineError(
                Fault(_line(text, name, above), f"'{name}' is said by the signed file, not by the pack.")
            )
    have = next((one.version for one in beside.catalogue), None)
    if content.get("catalogue") != have:
        what = f"the pack is written for version {content.get('catalogue')} of the findings; this program has {have}."
        raise GuidelineError(
            Fault(
                _line(text, "catalogue", above),
                what,
                "Ask its publisher for an edition that fits, or use another program version.",
            )
        )


def _line(text: str, field: str, above: str) -> str:
    """Where a field of pack.yaml stands, as ``file:line``."""
    lines = enumerate(text.splitlines(), 1)
    return f"{above}{PACK_FILE}:{next((number for number, line in lines if line.startswith(f'{field}:')), 1)}"


def with_packs(guidelines: Guidelines, packs: Iterable[Pack]) -> Guidelines:
    """The guidelines with further packs beside the program's own, and the hash of the sum."""
    more = tuple(packs)
    if not more:
        return guidelines
    digest = sha256("\n".join((guidelines.hash, *(f"{one.id} {one.hash}" for one in more))).encode())
    return replace(guidelines, packs=(*guidelines.packs, *more), hash=digest.hexdigest())


def _conditions(beside: Guidelines) -> list[dict[str, Any]]:
    writer = Writer(exclude_defaults=True)
    return [{"id": one.id, "when": writer.value(one.when)} for one in beside.conditions]


def in_namespace(content: dict[str, Any], beside: Guidelines) -> dict[str, Any]:
    """A pack's entries as the program calls them: ``PACK:ID`` for what it declares, others by the names they have."""
    pack = str(content.get("id", ""))
    foreign = {one.id for one in beside.packs}
    own: dict[str, set[str]] = {
        "items": _ids(content, _ITEMS),
        "statements": _ids(content, ("statements",)),
        "decisions": _ids(content, ("decisions",)),
    }

    def called(kind: str) -> Callable[[Any], Any]:
        def name(value: Any) -> Any:  # noqa: ANN401 - any YAML value
            if isinstance(value, list):
                return [name(one) for one in value]
            if not isinstance(value, str):
                return value
            space, _, rest = value.partition(":")
            if rest and space in foreign:
                return rest  # the program's own ids stand without a namespace
            return f"{pack}:{value}" if value in own[kind] else value

        return name

    def renamed(value: Any) -> Any:  # noqa: ANN401 - any YAML value
        if isinstance(value, list):
            return [renamed(one) for one in value]
        if not isinstance(value, dict):
            return value
        return {key: called(_NAMES[key])(one) if key in _NAMES else renamed(one) for key, one in value.items()}

    made = dict(content)
    for section in PACK_SECTIONS:
        if section in content and section not in ("strengths", "versions"):  # only ever named inside their own pack
            made[section] = [
                {**renamed(entry), **({"id": f"{pack}:{entry['id']}"} if isinstance(entry.get("id"), str) else {})}
                for entry in content[section]
            ]
    return made


def _ids(content: Mapping[str, Any], sections: Iterable[str]) -> set[str]:
    return {
        entry["id"] for section in sections for entry in content.get(section, ()) if isinstance(entry.get("id"), str)
    }
