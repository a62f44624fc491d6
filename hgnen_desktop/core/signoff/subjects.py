"""What a clinician signs, with the digest of its wording: each item, rule, silence, disagreement and decision of a pack, and what
the packs share (:mod:`hgnen_desktop.core.signoff.shared`).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any, NamedTuple

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.digest import sha256
from hgnen_desktop.core.domain.checked import Checked
from hgnen_desktop.core.domain.plain import Writer
from hgnen_desktop.core.guidelines.findings_schema import Finding
from hgnen_desktop.core.guidelines.index import Index, pack_items
from hgnen_desktop.core.guidelines.schema import (
    Caution,
    Consistency,
    DecisionGraph,
    Definition,
    Disagreement,
    Evidence,
    Feasibility,
    Item,
    LedgerEntry,
    Meaning,
    Pack,
    Part,
    Silence,
    SurveillanceRule,
    Term,
    Trial,
)
from hgnen_desktop.core.signoff.shared import SHARED, CourseWords, SharedEntry, shared_entries

WORDING = r"w[0-9a-f]{32}"


class Key(NamedTuple):
    """Names one thing that is signed: the pack, or ``shared``, and the id in it."""

    pack: str
    id: str

    def __str__(self) -> str:
        return f"{self.pack}/{self.id}"


class Kind(StrEnum):
    """What is signed, in the word that a reviewer reads."""

    DECISION = "decision"
    LEDGER = "finding for an entity"
    ANSWER = "answer"
    HOW = "how it is done"
    VIEW = "view of others"
    CAUTION = "caution"
    FOLLOW_UP = "follow-up"
    SILENCE = "silence of the sources"
    RULE = "rule on what can be given"
    DISAGREEMENT = "disagreement"
    FIGURES = "figures"
    TRIAL = "trial"
    DEFINITION = "definition"
    BACKGROUND = "background"
    FINDING = "finding that is asked for"
    CHECK = "check of the findings"
    COURSE = "reading of a course"
    TERM = "agent, modality or procedure"
    WORD = "word of the glossary"


PackEntry = Item | Disagreement | Feasibility | Silence | DecisionGraph | LedgerEntry
Entry = PackEntry | SharedEntry


@dataclass(frozen=True, slots=True)
class Subject:
    """One thing that is read and signed by itself.

    Attributes:
        key: its name.
        kind: what it is.
        entry: as it stands in the guidelines.
        statements: the statements it rests on; a changed word in one of them is a changed wording of this.
    """

    key: Key
    kind: Kind
    entry: Entry
    statements: tuple[str, ...]


def subjects(index: Index) -> dict[Key, Subject]:
    """Everything that is signed: in the order of the packs, then what they share."""
    found = {one.key: one for pack in index.guidelines.packs for one in _of_pack(pack)}
    for name, entry in shared_entries(index.guidelines):
        key = Key(SHARED, name)
        found[key] = Subject(key, kind_of(entry), entry, tuple(dict.fromkeys(_rests_on(entry))))
    return found


def _of_pack(pack: Pack) -> Iterator[Subject]:
    entries: tuple[PackEntry, ...] = (
        *pack.decisions,
        *pack.ledger,
        *pack_items(pack),
        *pack.feasibility,
        *pack.silences,
        *pack.disagreements,
    )
    for entry in entries:
        yield Subject(Key(pack.id, entry.id), kind_of(entry), entry, tuple(dict.fromkeys(_rests_on(entry))))


def kind_of(entry: Entry) -> Kind:
    """What an entry is to a reviewer."""
    if isinstance(entry, Item):
        return _kind_of_item(entry)
    kinds = {
        Disagreement: Kind.DISAGREEMENT,
        Feasibility: Kind.RULE,
        Silence: Kind.SILENCE,
        DecisionGraph: Kind.DECISION,
        LedgerEntry: Kind.LEDGER,
        Finding: Kind.FINDING,
        Consistency: Kind.CHECK,
        Term: Kind.TERM,
        Meaning: Kind.WORD,
    }
    return kinds.get(type(entry), Kind.COURSE)


def _kind_of_item(item: Item) -> Kind:
    kinds = {
        Evidence: Kind.FIGURES,
        Trial: Kind.TRIAL,
        Definition: Kind.DEFINITION,
        Caution: Kind.CAUTION,
        SurveillanceRule: Kind.FOLLOW_UP,
    }
    if type(item) in kinds:
        return kinds[type(item)]
    parts = {Part.HOW: Kind.HOW, Part.VIEW: Kind.VIEW, Part.BACKGROUND: Kind.BACKGROUND}
    return parts.get(item.part, Kind.ANSWER) if item.part is not None else Kind.ANSWER


def _rests_on(entry: Entry) -> Iterator[str]:
    if isinstance(entry, Disagreement):
        yield from (name for one in entry.positions for name in one.statements)
    elif isinstance(entry, DecisionGraph):
        yield from (name for node in entry.nodes for name in node.statements)
        yield from (name for outcome in entry.outcomes for name in outcome.statements)
    else:
        yield from getattr(entry, "statements", ())
    if isinstance(entry, Evidence):
        yield from (one.statement for one in entry.figures)
    if isinstance(entry, SurveillanceRule):
        yield from (name for one in entry.as_indicated for name in one.statements)


_writer = Writer(exclude_defaults=True)


def wording(subject: Subject, index: Index) -> str:
    """The digest of the wording of an entry and of its statements: another word, another digest, and only here.

    Conditions that are written by name count as what they stand for. Where in a file something stands does not count.
    """
    parts = [subject.key.pack, subject.kind.name, _said(subject.entry)]
    parts += [_plain(index.statements[name]) for name in subject.statements]
    text = json.dumps(parts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return f"w{sha256(text.encode()).hexdigest()[:32]}"


def _said(entry: Entry) -> object:
    if isinstance(entry, CourseWords):
        return [entry.title, *map(_plain, entry.entries)]
    return _plain(entry)


def _plain(entry: Checked) -> Mapping[str, Any]:
    data: dict[str, Any] = dict(_writer.value(entry))
    data.pop("at", None)
    return data
