"""The guidelines by name: findings, statements, decisions and items, with strength and citation read from the statements."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.errors import Fault, GuidelineError
from hgnen_desktop.core.guidelines.catalogue import Catalogue, say_value
from hgnen_desktop.core.guidelines.schema import (
    Criterion,
    DecisionGraph,
    Disagreement,
    Feasibility,
    Guidelines,
    Item,
    LedgerEntry,
    Level,
    Means,
    Outcome,
    Pack,
    Question,
    Statement,
    SurveillanceRule,
)
from hgnen_desktop.core.guidelines.vocabulary import Vocabulary
from hgnen_desktop.core.phrase import joined, phrase

if TYPE_CHECKING:
    from hgnen_desktop.core.guidelines.glossary import Glossary
    from hgnen_desktop.core.guidelines.lookup import Lexicon


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a statement stands: source, section, strength in the source's own class, and the society when reported.

    Attributes:
        level: how firmly it is said, as a level of the source's own scale.
        rank: the place of that level among those of the scale by which the source stands behind something, the firmest 0;
            only comparable within one pack.
        voice: who says it: the society where it is reported, otherwise the voice of the pack.
        beside: the voice, where several packs recommend and a strength by itself would not say whose it is.
    """

    statement: str
    source: str
    section: str
    level: Level
    rank: int
    voice: str
    society: str | None = None
    beside: str = ""

    @property
    def strength(self) -> str:
        """The level by its id."""
        return self.level.id

    @property
    def is_agreed(self) -> bool:
        """Whether the source stands behind it by a vote or a grade."""
        return self.level.means is Means.AGREED

    def text(self) -> str:
        """The citation as a person reads it, for example ``NANETS 2023, Table 1 > Imaging > NEC``."""
        return f"{self.source}, {self.section}"

    def strength_words(self) -> str:
        """The strength badge, in the source's word."""
        words = phrase(self.level.words)
        if self.society:
            return phrase("{0} {1}", words, self.society)
        return joined(", ", (words, self.beside))

    def in_short(self) -> str:
        """Who says it how firmly, in a word or two: ``Consensus``, ``no vote``, or the voice where it is not the panel's."""
        if self.level.means in (Means.EVIDENCE, Means.REPORTED):
            return self.voice
        return joined(", ", (phrase(self.level.short or self.level.words), self.beside))


_GROUP_WORDS = {
    "all_of": "All of these",
    "any_of": "At least one of these",
    "none_of": "None of these",
    "established": "Recorded",
}


def item_strength(item: Item, citation: Citation) -> str:
    """The strength of an item in words. A rule that has to be confirmed is borrowed from other patients: the source stood
    behind it there, and not here.
    """
    words = citation.strength_words()
    is_borrowed = isinstance(item, SurveillanceRule) and item.needs_confirmation
    return f"To confirm; {words} there" if is_borrowed else words


class Index:
    """Look-ups over the guidelines. Made once and shared; nothing in it changes."""

    def __init__(self, guidelines: Guidelines) -> None:
        self.guidelines = guidelines
        self.catalogue = Catalogue(guidelines)
        self.packs: dict[str, Pack] = {pack.id: pack for pack in guidelines.packs}
        self.statements: dict[str, Statement] = {}
        self.statement_pack: dict[str, Pack] = {}
        self.items: dict[str, Item] = {}
        self.item_pack: dict[str, Pack] = {}
        self.ledger: list[LedgerEntry] = []
        self.disagreements: dict[str, Disagreement] = {}
        self.disagreement_pack: dict[str, Pack] = {}
        self.feasibility: list[Feasibility] = []
        found: dict[str, DecisionGraph] = {}
        for pack in guidelines.packs:
            for statement in pack.statements:
                self.statements[statement.id] = statement
                self.statement_pack[statement.id] = pack
            for item in pack_items(pack):
                self.items[item.id] = item
                self.item_pack[item.id] = pack
            self.ledger += pack.ledger
            self.feasibility += pack.feasibility
            self.disagreements.update((entry.id, entry) for entry in pack.disagreements)
            self.disagreement_pack.update((entry.id, pack) for entry in pack.disagreements)
            found.update((decision.id, decision) for decision in pack.decisions)
        self.decisions: dict[str, DecisionGraph] = _in_order(found)
        self._phrases: dict[int, tuple[Criterion, str]] = {}

    @cached_property
    def teaching_only(self) -> str:
        """What stands over everything that is made with a pack that nobody signed; empty where all packs are signed."""
        unsigned = [pack.source.short for pack in self.packs.values() if pack.trust == "unsigned"]
        return f"FOR TEACHING ONLY: nobody signed {' and '.join(unsigned)}" if unsigned else ""

    @cached_property
    def outcomes(self) -> dict[str, dict[str, Outcome]]:
        """Decision id -> outcome id -> outcome."""
        return {
            decision.id: {outcome.id: outcome for outcome in decision.outcomes} for decision in self.decisions.values()
        }

    def citation(self, statement_id: str) -> Citation:
        """Where a statement stands.

        Raises:
            GuidelineError: when no pack has this statement.
        """
        found = self._citations.get(statement_id)
        if found is None:
            raise GuidelineError(Fault("", f"No pack has a statement '{statement_id}'."))
        return found

    def citations(self, statement_ids: tuple[str, ...]) -> tuple[Citation, ...]:
        """The citations of several statements, in order; the first one gives an item its strength."""
        return tuple(self.citation(statement_id) for statement_id in statement_ids)

    @cached_property
    def _citations(self) -> dict[str, Citation]:
        return {one.id: self._cite(one, pack) for pack in self.guidelines.packs for one in pack.statements}

    def _cite(self, statement: Statement, pack: Pack) -> Citation:
        level = self.levels[pack.id].get(statement.strength)
        if level is None:
            raise GuidelineError(
                Fault(statement.at, f"'{statement.strength}' is no strength of the scale of '{pack.id}'.")
            )
        agreed = [one.id for one in pack.strengths if one.means is Means.AGREED]
        several = sum(one.role == "recommends" for one in self.guidelines.packs) > 1
        # A figure that a panel quotes is not the panel's word.
        speaks = pack.role == "recommends" and level.means not in (Means.EVIDENCE, Means.REPORTED)
        return Citation(
            statement=statement.id,
            source=pack.source.short,
            section=statement.section,
            level=level,
            rank=agreed.index(level.id) if level.id in agreed else len(agreed),
            voice=statement.society or pack.voice,
            society=statement.society,
            beside=pack.voice if several and speaks else "",
        )

    @cached_property
    def levels(self) -> dict[str, dict[str, Level]]:
        """Pack -> the levels of its strength scale by their ids, the firmest first."""
        return {pack.id: {level.id: level for level in pack.strengths} for pack in self.guidelines.packs}

    # --- what all packs share ---------------------------------------------------------------------------------------

    @cached_property
    def roles(self) -> dict[str, str]:
        """Role -> the finding or decision that holds it; see :data:`hgnen_desktop.core.guidelines.schema.ROLES`."""
        return {role.id: role.fact for role in self.guidelines.roles}

    @cached_property
    def questions(self) -> dict[str, Question]:
        """Question id -> question."""
        return {question.id: question for question in self.guidelines.questions}

    @cached_property
    def agenda(self) -> dict[str, tuple[str, ...]]:
        """Situation -> its questions in order."""
        asked: dict[str, dict[str, None]] = {}
        for entry in self.guidelines.agenda:
            for situation in entry.situations:
                asked.setdefault(situation, {}).update(dict.fromkeys(entry.asks))
        return {situation: tuple(questions) for situation, questions in asked.items()}

    @cached_property
    def stops(self) -> dict[str, frozenset[str]]:
        """Caution that ends advice -> the packs whose advice it ends: its own, those of its scope, or every one."""
        return {
            stop.id: frozenset(
                other.id
                for other in self.guidelines.packs
                if stop.for_every_pack or other is pack or pack.id in other.scope_of
            )
            for pack in self.guidelines.packs
            for stop in pack.cautions
            if stop.ends_advice
        }

    def silenced(self, stops: Iterable[str]) -> frozenset[str]:
        """The packs that do not speak of a patient to whom these stops apply."""
        return frozenset().union(*(self.stops[one] for one in stops))

    @cached_property
    def main_packs(self) -> frozenset[str]:
        """The pack that says what the situation is, with those that share its scope."""
        situation = self.roles["situation"]
        owner = next((pack.id for pack in self.guidelines.packs if situation in {one.id for one in pack.decisions}), "")
        return frozenset(pack.id for pack in self.guidelines.packs if pack.id == owner or owner in pack.scope_of)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The agents, modalities, procedures and tests that items name."""
        return Vocabulary(self.guidelines.vocabulary)

    @cached_property
    def lexicon(self) -> Lexicon:
        """By which words the things of the guidelines are found."""
        from hgnen_desktop.core.guidelines.lookup import Lexicon

        return Lexicon(self.guidelines.vocabulary)

    @cached_property
    def glossary(self) -> Glossary:
        """What the words of the guidelines mean."""
        from hgnen_desktop.core.guidelines.glossary import Glossary

        return Glossary(self.guidelines.glossary)

    def fact_label(self, fact: str) -> str:
        """A finding's or a decision's name as a person reads it."""
        return self.decisions[fact].label if fact in self.decisions else self.catalogue.label(fact)

    def say(self, fact: str, value: object) -> str:
        """A fact's value in words."""
        if fact in self.decisions:
            outcome = self.outcomes[fact].get(str(value))
            return outcome.label if outcome else str(value)
        return say_value(self.catalogue[fact], value) if fact in self.catalogue else str(value)

    def phrase(self, criterion: Criterion) -> str:
        """A comparison in words, for example ``Ki-67 index is below 55 %``; a group as its joining words."""
        # The criterion is kept beside its words: an id is only its own while the object lives.
        found = self._phrases.get(id(criterion))
        if found is None:
            found = self._phrases[id(criterion)] = (criterion, self._phrase(criterion))
        return found[1]

    def _phrase(self, criterion: Criterion) -> str:
        if criterion.fact is None:
            return _GROUP_WORDS[str(criterion.group)]
        label = self.fact_label(criterion.fact)
        operator, value = criterion.operator()
        values = value if isinstance(value, tuple) else (value,)
        if operator == "is" and isinstance(value, bool):
            return f"{label}: {'yes' if value else 'no'}"
        if operator in ("is", "in"):
            return f"{label} is {_either([self.say(criterion.fact, one) for one in values])}"
        if operator in ("includes", "includes_any"):
            return f"{label} includes {_either([self.say(criterion.fact, (one,)) for one in values])}"
        if operator == "contains":
            return f"{label} says {value}"
        if operator in ("before", "since"):
            return f"{label} is {'before' if operator == 'before' else 'not before'} {self.say(criterion.fact, value)}"
        words = {"lt": "is below", "le": "is at most", "gt": "is above", "ge": "is at least", "eq": "is exactly"}[
            operator
        ]
        return f"{label} {words} {self.say(criterion.fact, value)}"


def pack_items(pack: Pack) -> tuple[Item, ...]:
    """Every item of a pack that has a title, a text and statements."""
    return (
        *pack.recommendations,
        *pack.cautions,
        *pack.evidence,
        *pack.trials,
        *pack.definitions,
        *pack.surveillance,
    )


def decision_facts(decision: DecisionGraph) -> set[str]:
    """All facts that a decision's branches name."""
    return set().union(*(branch.when.facts() for node in decision.nodes for branch in node.branches))


def findings_behind(index: Index, facts: set[str]) -> tuple[str, ...]:
    """The findings that facts rest on, those behind decisions included, in the order of the catalogue."""
    decisions = index.decisions
    found: set[str] = set()
    waiting, seen = list(facts), set[str]()
    while waiting:
        fact = waiting.pop()
        if fact in seen:
            continue
        seen.add(fact)
        if fact in decisions:
            waiting += decision_facts(decisions[fact])
        else:
            found.add(fact)
    return tuple(name for name in index.catalogue.findings if name in found)


def _either(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} or {words[-1]}"


def _in_order(decisions: dict[str, DecisionGraph]) -> dict[str, DecisionGraph]:
    """The decisions so that each stands after those it names.

    Raises:
        GuidelineError: when decisions name each other in a circle.
    """
    ordered: dict[str, DecisionGraph] = {}
    waiting = dict(decisions)
    while waiting:
        ready = [
            decision for decision in waiting.values() if not decision_facts(decision) & waiting.keys() - {decision.id}
        ]
        ready = [decision for decision in ready if decision.id not in decision_facts(decision)]
        if not ready:
            names = ", ".join(waiting)
            raise GuidelineError(
                Fault(next(iter(waiting.values())).at, f"these decisions name each other in a circle: {names}.")
            )
        for decision in ready:
            ordered[decision.id] = waiting.pop(decision.id)
    return ordered
