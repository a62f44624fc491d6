"""The proof of questions: each is asked and answered or declared silent, and nothing that qualifies an answer stands alone."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator

from hgnen_desktop.core.engine.between import opposes
from hgnen_desktop.core.engine.logic import Truth
from hgnen_desktop.core.engine.questions import Questions, is_answer
from hgnen_desktop.core.errors import Fault
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.guidelines.schema import (
    Criterion,
    Disagreement,
    Feasibility,
    Item,
    Part,
    Recommendation,
    Silence,
)
from hgnen_desktop.core.proof.search import Search

Wanted = list[tuple[Criterion, Truth]]


class QuestionProof:
    """Checks the questions of one set of guidelines; with ``only``, what one pack could have broken."""

    def __init__(self, index: Index, search: Search, only: str | None = None) -> None:
        self._only = only
        self._index, self._search = index, search
        self._questions = Questions(index, search.reasoner)
        self._answers: dict[str, list[Item]] = defaultdict(list)
        self._resting: dict[str, set[str]] = defaultdict(set)
        for item in index.items.values():
            for statement in item.statements:
                self._resting[statement].add(item.id)
            if is_answer(item):
                self._answers[item.questions[0]].append(item)
        self._owners = {one.id: pack.id for pack in index.guidelines.packs for one in pack.silences}
        self._silences = [silence for pack in index.guidelines.packs for silence in pack.silences]

    # --- every question of every situation is answered or declared silent -------------------------------------------

    def unanswered(self) -> Iterator[Fault]:
        """Questions that nobody asks, and questions of a situation that may stay without a word for some patient."""
        asked = {name for names in self._index.agenda.values() for name in names}
        for question in self._index.questions.values():
            if question.id not in asked:
                yield Fault(question.at, f"no situation asks the question '{question.id}'.", "Put it on an agenda.")
        for situation, names in self._index.agenda.items():
            for name in names:
                yield from self._unanswered(situation, name)

    def _unanswered(self, situation: str, question: str) -> Iterator[Fault]:
        answers = self._answers[question]
        if any(item.applies_when is None for item in answers):
            return
        here = self._here(situation)
        wanted = [here, *_false(item.applies_when for item in answers)]
        wanted += _false(
            self._questions.silence_holds(one)
            for one in self._silences
            if one.question == question and situation in one.situations
        )
        if self._search.witness(wanted) is not None:
            yield Fault(
                self._index.questions[question].at,
                f"the question '{question}' may stay without a word in the situation '{situation}'.",
                "Give it an answer, declare the sources' silence, or take it off the agenda.",
            )

    def never_said(self) -> Iterator[Fault]:
        """Silences that are never said, because an answer always applies or their condition never holds."""
        for silence in self._silences:
            if self._only not in (None, self._owners[silence.id]):
                continue
            answers = [item.applies_when for item in self._answers[silence.question] if self._is_beside(silence, item)]
            wanted: Wanted = [(self._questions.silence_holds(silence), Truth.TRUE)]
            if None in answers or self._search.witness([*wanted, *_false(answers)]) is None:
                yield Fault(silence.at, f"the silence '{silence.id}' is never said: an answer always applies.")
            for situation in silence.situations:
                if silence.question not in self._index.agenda.get(situation, ()):
                    yield Fault(
                        silence.at,
                        f"'{silence.id}' answers '{silence.question}', which the situation '{situation}' does not ask.",
                    )

    def _is_beside(self, silence: Silence, item: Item) -> bool:
        """Whether an answer is of the pack that keeps silent, or of one with its scope; others may answer in its place."""
        main, owner = self._index.main_packs, self._owners[silence.id]
        return self._pack(item) == owner or (owner in main and self._pack(item) in main)

    def _here(self, situation: str) -> tuple[Criterion, Truth]:
        return Criterion(fact=self._index.roles["situation"], is_=situation), Truth.TRUE

    # --- nothing that qualifies stands alone -------------------------------------------------------------------------

    def alone(self) -> Iterator[Fault]:
        """A *how* that some patient would be told without any answer that it qualifies."""
        for item in self._index.items.values():
            if not isinstance(item, Recommendation) or item.part is not Part.HOW or not self._is_looked_at(item):
                continue
            answers = [self._index.items[name].applies_when for name in item.of]
            if None in answers:
                continue
            wanted: Wanted = [] if item.applies_when is None else [(item.applies_when, Truth.TRUE)]
            if self._search.witness([*wanted, *_false(answers)]) is not None:
                yield Fault(
                    item.at,
                    f"'{item.id}' qualifies {', '.join(item.of)}, and applies to patients to whom none of them does.",
                    "Give it the condition of its answers, or name the other answers under 'of'.",
                )

    # --- what cannot be given ----------------------------------------------------------------------------------------

    def blocks_nothing(self) -> Iterator[Fault]:
        """Rules on what can be given that never meet an answer, a view or a trial."""
        packs = self._index.guidelines.packs if self._only is None else (self._index.packs[self._only],)
        for rule in (rule for pack in packs for rule in pack.feasibility):
            touched = [item for item in self._index.items.values() if self._questions.touches(rule, item.id)]
            if not any(self._meets(rule, item) for item in touched):
                what = "rules nothing out" if rule.effect == "rules_out" else "weighs on nothing"
                yield Fault(rule.at, f"'{rule.id}' {what}: no patient meets it together with what it names.")

    def _meets(self, rule: Feasibility, item: Item) -> bool:
        wanted: Wanted = [(rule.when, Truth.TRUE)]
        if item.applies_when is not None:
            wanted.append((item.applies_when, Truth.TRUE))
        return self._search.witness(wanted) is not None

    # --- opposite advice ---------------------------------------------------------------------------------------------

    def opposed(self) -> Iterator[Fault]:
        """Answers for and against one thing for one patient, where no disagreement in their question says so."""
        for one, other in self._opposite():
            if self._pack(one) != self._pack(other):
                continue  # told to the patient it meets; see :meth:`between_packs`
            wanted: Wanted = [(item.applies_when, Truth.TRUE) for item in (one, other) if item.applies_when is not None]
            told = [entry for entry in self._index.disagreements.values() if self._tells(entry, one, other)]
            if any(entry.applies_when is None for entry in told):
                continue
            if self._search.witness([*wanted, *_false(entry.applies_when for entry in told)]) is not None:
                yield Fault(
                    one.at,
                    f"'{one.id}' and '{other.id}' speak for and against one thing in one patient.",
                    f"Declare it under 'disagreements', with 'items' and with the question '{one.questions[0]}'.",
                )

    def between_packs(self) -> Iterator[str]:
        """Answers of two packs for and against one thing that some patient gets; the program shows them side by side."""
        for one, other in self._opposite():
            wanted: Wanted = [(item.applies_when, Truth.TRUE) for item in (one, other) if item.applies_when is not None]
            if self._pack(one) != self._pack(other) and self._search.witness(wanted) is not None:
                asked = self._index.questions[one.questions[0]].label
                yield f"{asked}: {self._named(one)} for, {self._named(other)} against"

    def _named(self, item: Item) -> str:
        return f"'{item.title}' ({self._index.item_pack[item.id].voice})"

    def _opposite(self) -> Iterator[tuple[Item, Item]]:
        pairs = itertools.product(self._index.items.values(), repeat=2)
        return (
            (one, other)
            for one, other in pairs
            if (self._is_looked_at(one) or self._is_looked_at(other)) and opposes(self._questions, one, other)
        )

    def _is_looked_at(self, item: Item) -> bool:
        return self._only in (None, self._pack(item))

    def _pack(self, item: Item) -> str:
        return self._index.item_pack[item.id].id

    def _tells(self, entry: Disagreement, one: Item, other: Item) -> bool:
        """Whether a disagreement is about two items and stands in the question of one of them."""
        return {one.id, other.id} <= self._about(entry) and bool(
            {*one.questions, *other.questions} & {*entry.questions}
        )

    def _about(self, entry: Disagreement) -> set[str]:
        """The items a disagreement is about: those it names, and those resting on the statements of its positions."""
        statements = {statement for position in entry.positions for statement in position.statements}
        return {*entry.items, *(item for statement in statements for item in self._resting[statement])}


def _false(criteria: Iterable[Criterion | None]) -> Wanted:
    return [(criterion, Truth.FALSE) for criterion in criteria if criterion is not None]


def unused(index: Index, named: set[str]) -> Iterator[Fault]:
    """Findings that no rule names although they are not for the record only, and the other way round.

    Args:
        index: the guidelines.
        named: the facts that criteria name.
    """
    named = named | set(index.roles.values())
    compared = {fact: rule.id for rule in index.guidelines.consistency for fact in rule.when.facts()}
    for finding in index.guidelines.findings:
        if finding.id not in named and not finding.record_only and finding.type != "date":
            yield Fault(finding.at, f"no rule uses the finding '{finding.id}'.", "Use it, or mark it 'record_only'.")
        if finding.record_only and finding.id in index.roles.values():
            yield Fault(finding.at, f"'{finding.id}' is for the record only, but the program relies on it.")
        if finding.record_only and finding.id in compared:
            yield Fault(finding.at, f"'{finding.id}' is for the record only, but '{compared[finding.id]}' compares it.")


def silences_of(index: Index) -> Iterator[Silence]:
    """Every declared silence."""
    return (silence for pack in index.guidelines.packs for silence in pack.silences)
