"""How choices and reasons are said: whole sentences with their source, and none of the program's own words for strengths."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from hgnen_desktop.core.guidelines.index import Citation, Index
from hgnen_desktop.core.guidelines.schema import (
    Direction,
    Disagreement,
    Means,
    Phrase,
    Recommendation,
    SurveillanceRule,
)

SAYS = {
    Direction.FOR: "{source} recommends {what}.",
    Direction.APPROPRIATE: "{source} calls it appropriate: {what}.",
    Direction.MAY_CONSIDER: "{source} says that it may be considered: {what}.",
    Direction.IF_INDICATED: "{source} asks for it when there is an indication: {what}.",
    Direction.NO_CONSENSUS: "The panel of {source} did not agree on {what}.",
    Direction.AGAINST: "{source} advises against {what}.",
}
IS_SILENT = "{source} says nothing of {what}."
SCHEDULE = "In this situation {source} asks for imaging {words}."
_WORDS = {
    Direction.FOR: "recommends it",
    Direction.APPROPRIATE: "holds it to be appropriate",
    Direction.MAY_CONSIDER: "allows it to be considered",
    Direction.IF_INDICATED: "asks for it when there is an indication",
    Direction.NO_CONSENSUS: "records that the panel did not agree on it",
    Direction.AGAINST: "advises against it",
}


# A word of two letters may be a marker, such as Rb, unless it is one of these.
_WORD = re.compile(r"([A-Z]([a-z]{2,}|)|No|On|In|At|Is|If)(?=$|[\s,.;:/()]|-[a-z])")


def inside(words: str) -> str:
    """A title as it stands inside a sentence; names, abbreviations and markers keep their capitals."""
    return words[:1].lower() + words[1:] if re.match(_WORD, words) else words


@lru_cache(maxsize=8)
def _phrases(index: Index) -> dict[str, Phrase]:
    return {one.item: one for one in index.guidelines.phrases}


def named(item: Recommendation, index: Index) -> str | None:
    """The item as the thing to do inside a sentence; None when it is never asked about."""
    phrase = _phrases(index).get(item.id)
    return phrase.words if phrase else inside(item.title)


def is_named(item: Recommendation, index: Index) -> bool:
    """Whether the item can be named inside a sentence."""
    return named(item, index) is not None


def is_specific(item: Recommendation, index: Index) -> bool:
    """Whether its name says of whom and when it holds; see :class:`~hgnen_desktop.core.guidelines.schema.Phrase`."""
    phrase = _phrases(index).get(item.id)
    return phrase is not None and phrase.specific


def source_of(item: Recommendation | SurveillanceRule, index: Index) -> str:
    """The source of an item in short, for example ``NANETS 2023``."""
    return index.item_pack[item.id].source.short


def stance(item: Recommendation, direction: Direction, index: Index) -> str:
    """The sentence that the source stands so to an item."""
    return SAYS[direction].format(source=source_of(item, index), what=named(item, index))


def silent(item: Recommendation, index: Index) -> str:
    """The sentence that the source does not speak of an item."""
    return IS_SILENT.format(source=source_of(item, index), what=named(item, index))


def stands(item: Recommendation, index: Index) -> str:
    """How the source really stands to an item, with its statement in our words and the section."""
    citation = index.citation(item.statements[0])
    return f"{source_of(item, index)} {_WORDS[item.direction]}: {item.text} ({cited(citation)})"


def elsewhere(item: Recommendation, index: Index, entries: Iterable[Disagreement]) -> str:
    """What is said otherwise of the same thing in other places, for a reason that would be incomplete without it.

    Args:
        item: what the reason is about.
        index: the guidelines.
        entries: the conflicts that are declared for the patient.

    Returns:
        Sentences with a space before them; empty when nothing is.
    """
    own = set(item.statements)
    said = dict.fromkeys(
        f"{position.who}: {position.text}"
        for entry in entries
        if item.id in entry.items and entry.kind == "conflict" and entry.severity != "low"
        for position in entry.positions
        if not own.intersection(position.statements)
    )
    return f" Elsewhere: {' '.join(said)}" if said else ""


def otherwise(item: Recommendation, index: Index) -> str:
    """How the source really stands to an item, in short, for a choice that says otherwise."""
    return f"{source_of(item, index)} {_WORDS[item.direction]} ({cited(index.citation(item.statements[0]))})."


def votes(item: Recommendation, index: Index) -> dict[str, str]:
    """Level -> what the source of an item means by it, for the levels that it explains."""
    levels = index.levels[index.item_pack[item.id].id].values()
    return {level.id: level.explained for level in levels if level.explained}


def cited(citation: Citation) -> str:
    """Section and how firmly it is said, for example ``Table 1 > Imaging > NEC; by consensus``."""
    level = citation.level
    firmly = level.firmly.format(society=citation.society) if level.firmly else f"strength {level.words}"
    return f"{citation.section}; {firmly}"


def sources(citations: Iterable[Citation]) -> tuple[str, ...]:
    """Where an answer stands, each place once."""
    return tuple(dict.fromkeys(f"{one.source}, {cited(one)}" for one in citations))


def places(citations: Iterable[Citation]) -> tuple[str, ...]:
    """Where a grouping stands, each place once; nobody voted on it, so that only what is reported of others is said to be so."""
    return tuple(
        dict.fromkeys(
            f"{one.source}, {cited(one) if one.level.means is Means.REPORTED else one.section}" for one in citations
        )
    )


def schedule_sentence(rule: SurveillanceRule, index: Index) -> str:
    """The intervals of a rule as a sentence."""
    return SCHEDULE.format(source=source_of(rule, index), words=schedule_words(rule))


def schedule_words(rule: SurveillanceRule) -> str:
    """The intervals of a rule in words: how often, for how long, and what comes then."""
    parts = []
    for phase in rule.phases:
        lasts = f" for {span(phase.lasts.min, phase.lasts.max)}" if phase.lasts else ""
        if phase.ends and phase.at_least:
            months = [one.month or one.months_after_start or 0 for one in phase.ends]
            lasts = f" for at least {span(min(months), min(months))}"
        every = span(phase.every.min, phase.every.max).removeprefix("1 ")
        parts.append(f"every {every}{lasts}")
    return ", then ".join(parts) + ("" if rule.phases[-1].lasts or rule.phases[-1].ends else " while treatment goes on")


def span(low: int, high: int) -> str:
    """A length in months, in years where it is a whole number of them: ``3 months``, ``2 to 3 years``."""
    unit, size = ("year", 12) if low % 12 == 0 and high % 12 == 0 else ("month", 1)
    low, high = low // size, high // size
    if low == high:
        return f"{low} {unit}{'' if low == 1 else 's'}"
    return f"{low} to {high} {unit}s"
