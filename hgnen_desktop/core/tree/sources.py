"""Where the sources, and the societies they quote, agree, differ or are silent: topic by topic, with the situations.

Nothing is guessed. Voices *differ* where the guidelines declare a conflict between them. They *agree* where each says one
and the same direction and nothing is declared. Where several speak without either, they are shown *side by side*.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.guidelines.schema import Disagreement, Recommendation
from hgnen_desktop.core.tree.contents import Contents, direction_words
from hgnen_desktop.core.tree.model import Tree


class Concord(StrEnum):
    """How the voices on one topic stand to each other."""

    AGREE = "agree"
    DIFFER = "differ"
    SIDE_BY_SIDE = "side by side"
    ONE_VOICE = "one voice"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Saying:
    """What one voice says: the item, what it says to do, and how firmly."""

    item: str
    title: str
    direction: str
    strength: str


@dataclass(frozen=True, slots=True)
class Topic:
    """One topic, in all situations in which the same is said of it.

    Attributes:
        topic: the heading of the recommendations; empty where the sources are silent.
        situations: outcome id -> label.
        voices: source or quoted society -> what it says.
        silent: the sources that recommend elsewhere and say nothing here.
        unreported: the societies of which a source reports elsewhere and nothing here; what they say themselves was not read.
        figures: source -> the titles of the figures that the recommendations rest on.
        concord: how the voices stand to each other.
        disagreements: declared disagreements that name one of these items.
    """

    topic: str
    situations: dict[str, str]
    voices: dict[str, tuple[Saying, ...]]
    silent: tuple[str, ...]
    unreported: tuple[str, ...]
    figures: dict[str, tuple[str, ...]]
    concord: Concord
    disagreements: tuple[Disagreement, ...] = ()


def voices(index: Index, statements: Iterable[str]) -> tuple[str, ...]:
    """Who says these statements: the source, or each society that it reports."""
    found: dict[str, None] = {}
    for name in statements:
        society = index.statements[name].society
        speakers = society.split(", ") if society else [index.statement_pack[name].source.short]
        found.update(dict.fromkeys(speakers))
    return tuple(found)


def compare_sources(tree: Tree, contents: Contents) -> tuple[Topic, ...]:
    """Every topic on which a voice speaks, and the situations in which none does, in the order of the tree."""
    index = tree.index
    items = [item for item in index.items.values() if isinstance(item, Recommendation)]
    everyone = tuple(dict.fromkeys(voice for item in items for voice in voices(index, item.statements[:1])))
    situations: dict[tuple[str, tuple[str, ...]], dict[str, str]] = {}
    for (outcome, label), keys in _places(tree).items():
        groups: dict[str, dict[str, None]] = {}
        for key in keys:
            found = contents.at(key)
            for one in (*found.workup, *found.options, *found.against):
                if isinstance(one.item, Recommendation):
                    groups.setdefault(one.item.group, {})[one.item.id] = None
        for group, members in (groups or {"": {}}).items():
            situations.setdefault((group, tuple(members)), {})[outcome] = label
    return tuple(_topic(index, group, names, where, everyone) for (group, names), where in situations.items())


def _places(tree: Tree) -> dict[tuple[str, str], list[str]]:
    places: dict[tuple[str, str], list[str]] = {}
    for leaf in tree.leaves():
        if leaf.outcome is not None:
            places.setdefault((leaf.outcome.id, leaf.outcome.label), []).append(leaf.key)
    return places


def _topic(
    index: Index, group: str, names: tuple[str, ...], situations: dict[str, str], everyone: tuple[str, ...]
) -> Topic:
    said: dict[str, list[Saying]] = {}
    figures: dict[str, dict[str, None]] = {}
    for name in names:
        item = index.items[name]
        citation = index.citation(item.statements[0])
        saying = Saying(name, item.title, direction_words(item), citation.strength_words())
        for voice in voices(index, item.statements[:1]):
            said.setdefault(voice, []).append(saying)
        for figure in item.evidence if isinstance(item, Recommendation) else ():
            figures.setdefault(index.item_pack[figure].source.short, {})[index.items[figure].title] = None
    read = {pack.source.short for pack in index.packs.values()}
    declared = tuple(entry for entry in index.disagreements.values() if set(names) & set(entry.items))
    return Topic(
        topic=group,
        situations=situations,
        voices={voice: tuple(sayings) for voice, sayings in said.items()},
        silent=tuple(voice for voice in everyone if voice not in said and voice in read),
        unreported=tuple(voice for voice in everyone if voice not in said and voice not in read),
        figures={source: tuple(titles) for source, titles in figures.items()},
        concord=_concord(index, said, declared),
        disagreements=declared,
    )


def _concord(index: Index, said: dict[str, list[Saying]], declared: tuple[Disagreement, ...]) -> Concord:
    if not said:
        return Concord.SILENT
    for entry in declared:
        who = {voice for position in entry.positions for voice in voices(index, position.statements)}
        if entry.kind == "conflict" and len(who) > 1:
            return Concord.DIFFER
    if len(said) == 1:
        return Concord.ONE_VOICE
    directions = {one.direction for sayings in said.values() for one in sayings}
    return Concord.AGREE if len(directions) == 1 and not declared else Concord.SIDE_BY_SIDE
