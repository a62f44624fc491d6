"""Everything in the guidelines that a person may look up, as one list of entries: read from the index and the proof alone."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import field, replace
from enum import StrEnum
from functools import cache

from hgnen_desktop.core import bundled
from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.export.glossary_files import in_order
from hgnen_desktop.core.guidelines.glossary import meaning_sources, meaning_words
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.guidelines.lookup import Lexicon, rank
from hgnen_desktop.core.guidelines.schema import Direction, Disagreement, Recommendation, Statement, StatementKind
from hgnen_desktop.core.proof.prove import Proof
from hgnen_desktop.core.proof.report import COUNT_WORDS
from hgnen_desktop.core.tree.sources import Concord, Topic
from hgnen_desktop.gui.words import later, plural, spoken, tr


class Page(StrEnum):
    """The lists that can be looked through."""

    STATEMENTS = "statements"
    NO_CONSENSUS = "no_consensus"
    SILENCES = "silences"
    DISAGREEMENTS = "disagreements"
    COMPARISON = "comparison"
    GLOSSARY = "glossary"
    PROOF = "proof"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a list with what is shown when it is chosen.

    Attributes:
        id: the id in the guidelines.
        badge: the strength or kind, in a word.
        where: the citation or place.
        details: heading -> lines, shown below the text.
        in_files: the same, of how the guideline files hold it; shown when it is asked for.
        pack, strength, about: what the filters look at; ``about`` is (entity, site, setting) as the statement says it.
        to_copy: what a person may want to copy, for example a hash in full; empty for nothing.
        situations, concord: of a topic on which sources are compared: where it arises, and how they stand to each other.
    """

    id: str
    title: str
    badge: str
    where: str
    text: str
    details: tuple[tuple[str, tuple[str, ...]], ...] = ()
    pack: str = ""
    strength: str = ""
    about: tuple[str, str, str] = ("", "", "")
    situations: tuple[str, ...] = ()
    concord: str = ""
    in_files: tuple[tuple[str, tuple[str, ...]], ...] = ()
    to_copy: str = ""
    find_words: Callable[[], str] = field(default=str, compare=False, repr=False)

    @property
    def words(self) -> str:
        """The words the entry is found by; worked out when something is first looked for."""
        return self.find_words()


def entries(page: Page, index: Index, proof: Proof | None, topics: Iterable[Topic] | None = None) -> list[Entry]:
    """The entries of a page, in the order of the sources. The pages of proof and comparison are empty until these are there."""
    made: dict[Page, Callable[[], Iterable[Entry]]] = {
        Page.STATEMENTS: lambda: _statements(index),
        Page.NO_CONSENSUS: lambda: _no_consensus(index),
        Page.SILENCES: lambda: _silences(index),
        Page.DISAGREEMENTS: lambda: (_disagreement(index, one) for one in index.disagreements.values()),
        Page.COMPARISON: lambda: (_topic(number, one) for number, one in enumerate(topics or ())),
        Page.GLOSSARY: lambda: _glossary(index),
        Page.PROOF: lambda: _proof(proof, index) if proof is not None else iter(()),
    }
    return [_searchable(one, index.lexicon) for one in made[page]()]


def matches(entry: Entry, text: str, **filters: str) -> bool:
    """Whether an entry holds every word of ``text`` and passes the filters; an empty filter lets everything pass.

    Args:
        entry: the entry.
        text: words, in any order.
        filters: ``pack``, ``strength``, ``entity`` (an outcome's id), ``site`` (an option's id), ``setting``,
            ``situation`` (an outcome's id), ``concord``.
    """
    passes: dict[str, Callable[[str], bool]] = {
        "pack": lambda wanted: entry.pack == wanted,
        "strength": lambda wanted: entry.strength == wanted,
        "entity": lambda wanted: _speaks_of(entry.about[0], "entity", wanted),
        "site": lambda wanted: _speaks_of(entry.about[1], "site", wanted),
        "setting": lambda wanted: setting_of(entry.about[2]) == wanted,
        "situation": lambda wanted: wanted in entry.situations,
        "concord": lambda wanted: entry.concord == wanted,
    }
    if any(wanted and not passes[name](wanted) for name, wanted in filters.items()):
        return False
    return not text.strip() or rank(text, entry.words) is not None


def setting_of(said: str) -> str:
    """The setting of a statement without its details, for example ``metastatic`` of ``metastatic: first line``."""
    return said.partition(":")[0].strip()


@cache
def _lookup() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(bundled.read_bytes("resources", "lookup.toml").decode())


@cache
def _speaks_of(said: str, kind: str, wanted: str) -> bool:
    """Whether what a statement says it is about covers a choice, by the shipped list of words."""
    words, excluding = _lookup()[kind].get(wanted, []), _lookup()["not"].get(wanted, [])
    return any(_holds(said, word) for word in words) and not any(_holds(said, word) for word in excluding)


def _holds(said: str, word: str) -> bool:
    return re.search(rf"\b{re.escape(word)}\b", said, re.IGNORECASE) is not None


def _searchable(entry: Entry, lexicon: Lexicon) -> Entry:
    """The entry with the words it is found by: its own, and the other names of what it speaks of."""

    def find() -> str:
        lines = [line for _, group in (*entry.details, *entry.in_files) for line in group]
        said = " ; ".join((entry.id, entry.title, entry.badge, entry.where, entry.text, *entry.about, *lines))
        return lexicon.words(said)

    return replace(entry, find_words=cache(find))


def _statements(index: Index) -> Iterator[Entry]:
    carried: dict[str, list[str]] = {}
    for item in index.items.values():
        for rests_on in item.statements:
            carried.setdefault(rests_on, []).append(f"{item.title} ({item.id})")
    left_out = {one.statement: one.reason for pack in index.guidelines.packs for one in pack.left_out}
    for statement in index.statements.values():
        yield _statement(index, statement, carried.get(statement.id, []), left_out.get(statement.id))


def _statement(index: Index, statement: Statement, carried: list[str], left_out: str | None) -> Entry:
    citation = index.citation(statement.id)
    parts = [*(part.strip() for part in statement.about.split("\u00b7")), "", "", ""]
    details = [
        (tr("Note"), (statement.note,)),
        (tr("Corrected"), (statement.correction,)),
    ]
    in_files = [
        (tr("Speaks of"), (statement.about,)),
        (tr("Carried by"), tuple(carried)),
        (tr("Not carried by an item"), (left_out,)),
    ]
    return Entry(
        id=statement.id,
        title=statement.text,
        badge=spoken(citation.strength_words()),
        where=citation.text(),
        text=statement.text,
        details=_filled(details),
        in_files=_filled(in_files),
        pack=index.statement_pack[statement.id].id,
        strength=citation.level.words,
        about=(parts[0], parts[1], parts[2]),
    )


def _filled(groups: Iterable[tuple[str, Iterable[str | None]]]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The groups that say something."""
    kept = ((name, tuple(filter(None, lines))) for name, lines in groups)
    return tuple((name, lines) for name, lines in kept if lines)


def _no_consensus(index: Index) -> Iterator[Entry]:
    told: set[str] = set()
    for item in index.items.values():
        if isinstance(item, Recommendation) and item.direction is Direction.NO_CONSENSUS:
            told.update(item.statements)
            base = _statement(index, index.statements[item.statements[0]], [], None)
            sides = tuple(f"{side.label}: {side.text}" for side in item.sides)
            yield Entry(
                item.id, item.title, base.badge, base.where, item.text, ((tr("Both sides"), sides),), base.pack,
                base.strength, base.about,
            )  # fmt: skip
    for statement in index.statements.values():
        if statement.kind is StatementKind.NO_CONSENSUS and statement.id not in told:
            yield _statement(index, statement, [], None)


def _silences(index: Index) -> Iterator[Entry]:
    for decision in index.decisions.values():
        for outcome in decision.outcomes:
            if outcome.silent or not outcome.in_scope:
                badge = tr("Silent") if outcome.silent else tr("Not covered")
                citations = tuple(one.text() for one in index.citations(outcome.statements))
                yield Entry(
                    f"{decision.id}={outcome.id}", outcome.label, badge, decision.label, outcome.text or "",
                    ((tr("Read from"), citations),) if citations else (),
                )  # fmt: skip
    for entry in index.disagreements.values():
        if entry.kind == "gap":
            yield _disagreement(index, entry)


def _disagreement(index: Index, entry: Disagreement) -> Entry:
    positions = []
    for position in entry.positions:
        cited = "; ".join(
            f"{spoken(one.strength_words())}, {one.text()}" for one in index.citations(position.statements)
        )
        positions.append(f"{position.who}: {position.text}" + (f" [{cited}]" if cited else ""))
    packs = {index.statement_pack[one].id for position in entry.positions for one in position.statements}
    return Entry(
        id=entry.id,
        title=entry.title,
        badge=entry.kind.capitalize(),
        where=tr("weight {0}").format(entry.severity),
        text=tr("Here: {0}").format(entry.handling),
        details=((tr("Positions"), tuple(positions)),),
        pack=packs.pop() if len(packs) == 1 else "",
    )


def _topic(number: int, topic: Topic) -> Entry:
    """One question on which sources can be compared: who says what, how firmly, who is silent, what is declared."""
    said = [
        (tr("{0} says").format(voice), tuple(f"{one.title}: {one.direction} ({one.strength})" for one in sayings))
        for voice, sayings in topic.voices.items()
    ]
    figures = [
        (tr("{0}: figures, not a recommendation").format(source), titles) for source, titles in topic.figures.items()
    ]
    declared = tuple(
        tr("{0} ({1}). Here: {2}").format(one.title, one.kind, one.handling) for one in topic.disagreements
    )
    rest = (
        (tr("Silent here"), (", ".join(topic.silent),) if topic.silent else ()),
        (
            tr("Nothing reported of them here; their own texts were not read"),
            (", ".join(topic.unreported),) if topic.unreported else (),
        ),
        (tr("Declared points of difference"), declared),
        (tr("In these situations"), tuple(topic.situations.values())),
    )
    who = ", ".join(topic.voices) or tr("no source recommends anything here")
    return Entry(
        id=f"comparison-{number}",
        title=topic.topic or tr("No recommendation"),
        badge=topic.concord.value.capitalize(),
        where=tr("{0} \u00b7 {1}").format(who, _where(topic)),
        text=CONCORD_WORDS[topic.concord],
        details=tuple((name, lines) for name, lines in (*said, *figures, *rest) if lines),
        situations=tuple(topic.situations),
        concord=topic.concord.value,
    )


def _where(topic: Topic) -> str:
    """The situations, so that one topic told of several is told apart: the first by its name, and how many more."""
    first, *others = topic.situations.values()
    return tr("{0} and {1}").format(first, plural(len(others), "%n more", "%n more")) if others else first


def _glossary(index: Index) -> Iterator[Entry]:
    for one in in_order(index):
        badge = tr("Meaning") if one.text else tr("Abbreviation")
        forms = ", ".join(form for form in one.words if form != one.term)
        details = ((tr("Also written"), (forms,)),) if forms else ()
        yield Entry(one.id, one.term, badge, meaning_sources(one, index), meaning_words(one), details)


CONCORD_WORDS = {
    Concord.AGREE: later("Each voice says one and the same direction, and no difference is declared."),
    Concord.DIFFER: later("A conflict between voices is declared."),
    Concord.SIDE_BY_SIDE: later("Several voices speak; they are shown side by side, and no agreement is guessed."),
    Concord.ONE_VOICE: later("One voice alone speaks of this."),
    Concord.SILENT: later("No voice recommends anything here."),
}


_SHORT = 12  # digits of a hash that tell one from another


def _proof(proof: Proof, index: Index) -> Iterator[Entry]:
    counts = tuple(f"{number}: {COUNT_WORDS[name]}" for name, number in proof.counts.items())
    named = [(index.packs[name].source.short, version, digest) for name, version, digest in proof.packs]
    packs = tuple(tr("{0} {1}, hash {2}").format(name, version, digest[:_SHORT]) for name, version, digest in named)
    hashes = [proof.hash, *(f"{name} {version} {digest}" for name, version, digest in named)]
    yield Entry(
        "proof", tr("How this guideline was checked"), tr("Holds") if proof.passed else tr("Fails"),
        tr("hash {0}").format(proof.hash[:_SHORT]),
        tr("{0} items were checked, and {1} partial patients were tried. Every number below is 0 in guidelines that hold.")
        .format(proof.items, proof.patients_tried),
        ((tr("Faults"), counts), (tr("Packs"), packs)), to_copy="\n".join(hashes),
    )  # fmt: skip
    for fault in proof.faults():
        yield Entry(fault.where, fault.what, tr("Fault"), fault.where, fault.sentence())
    for one in proof.decisions:
        lines = (
            tr("outcomes: {0}").format(one.outcomes),
            tr("combinations checked: {0}").format(one.combinations),
            *_faults(one.gaps, one.overlaps),
        )
        yield Entry(
            one.decision, one.label, tr("Decision"), ", ".join(_labels(one.findings, index)),
            tr("Every question's answers exclude each other and cover every combination."), ((tr("Checked"), lines),),
        )  # fmt: skip
    for part in proof.coverage:
        left = tuple(f"{index.statements[name].text} {reason}" for name, reason in part.left_out.items())
        missing = tuple(index.statements[name].text for name in part.missing)
        source = index.packs[part.pack].source.short
        text = tr("{0} of {1} statements are carried by an item.").format(part.carried, part.statements)
        details = tuple((name, lines) for name, lines in ((tr("Left out"), left), (tr("Missing"), missing)) if lines)
        yield Entry(f"{part.pack}: {part.section}", part.section, tr("Section"), source, text, details, part.pack)


def _labels(facts: Iterable[str], index: Index) -> Iterator[str]:
    """What findings and decisions are called."""
    for one in facts:
        yield index.decisions[one].label if one in index.decisions else index.catalogue.label(one)


def _faults(gaps: list, overlaps: list) -> tuple[str, ...]:  # type: ignore[type-arg]
    return (tr("gaps: {0}").format(len(gaps)), tr("overlaps: {0}").format(len(overlaps)))


def strength_choices(index: Index) -> list[tuple[str, str]]:
    """Every strength by its word, as (value, word), in the order of the sources' own scales."""
    words = dict.fromkeys(level.words for pack in index.packs.values() for level in pack.strengths)
    return [(one, one) for one in words]
