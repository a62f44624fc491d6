"""The order in which guidelines are reviewed: situation by situation, question by question, as a clinician reads them.

What belongs to several situations is read once, in the first of them, and named in the others. Window, packet and command
line show the same chapters and passages.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import chain

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.engine.engine import Engine
from hgnen_desktop.core.engine.logic import Facts, Truth
from hgnen_desktop.core.guidelines.schema import (
    Caution,
    Direction,
    Disagreement,
    Item,
    Recommendation,
    Silence,
)
from hgnen_desktop.core.review.passage import Passage, make_passage
from hgnen_desktop.core.signoff.subjects import Entry, Key, Kind, Subject, subjects
from hgnen_desktop.core.tree.model import roads

_DIRECTIONS = tuple(Direction)
PLACED, REST = "how-a-patient-is-placed", "what-stands-beside"
_SHARED = (
    ("what-is-asked", "What is asked, and its values", Kind.FINDING),
    ("what-cannot-be", "Which findings cannot all be true", Kind.CHECK),
    ("how-a-course-is-read", "How a course is read", Kind.COURSE),
    ("what-can-be-given", "Agents, modalities and procedures", Kind.TERM),
    ("words", "Words of the glossary", Kind.WORD),
)
_WITHIN = (
    Kind.ANSWER,
    Kind.FOLLOW_UP,
    Kind.VIEW,
    Kind.CAUTION,
    Kind.SILENCE,
    Kind.RULE,
    Kind.DISAGREEMENT,
    Kind.FIGURES,
    Kind.TRIAL,
    Kind.BACKGROUND,
    Kind.DEFINITION,
)


@dataclass(frozen=True, slots=True)
class Chapter:
    """One question of one situation.

    Attributes:
        key: names it, for example ``nec_first_line/chemotherapy-first``.
        situation, where: the situation and its name; empty and a name of its own for what belongs to none.
        question, ask: the question and its words; empty where none is asked.
        keys: everything that is said to it, in the order in which it is read.
        first: those of it that are read here first; the others were read in an earlier chapter.
    """

    key: str
    situation: str
    where: str
    question: str
    ask: str
    keys: tuple[Key, ...]
    first: tuple[Key, ...]


class Reading:
    """Everything that is reviewed, in order. Made once for one set of guidelines."""

    def __init__(self, engine: Engine) -> None:
        self.engine, self.index = engine, engine.index
        self.subjects = subjects(self.index)
        self._passages: dict[Key, Passage] = {}
        self._by_id = {key.id: key for key in self.subjects}
        self._touching: dict[str, frozenset[str]] = {}

    @cached_property
    def chapters(self) -> tuple[Chapter, ...]:
        """All chapters, and in them everything that is signed, each thing read first in exactly one."""
        told: set[Key] = set()
        made: list[Chapter] = []
        for key, situation, where, question, keys in chain(
            self._placed(), self._situations(), self._shared(), self._rest(told)
        ):
            wanted = tuple(dict.fromkeys(keys))
            if not wanted:
                continue
            first = tuple(one for one in wanted if one not in told)
            told.update(first)
            ask = self.index.questions[question].ask if question else where
            made.append(Chapter(key, situation, where, question, ask, wanted, first))
        return tuple(made)

    @cached_property
    def numbers(self) -> dict[Key, int]:
        """The number of each thing in the order of reading, from 1."""
        order = (key for chapter in self.chapters for key in chapter.first)
        return {key: number for number, key in enumerate(order, 1)}

    @cached_property
    def order(self) -> tuple[Key, ...]:
        """Everything in the order of reading."""
        return tuple(self.numbers)

    @cached_property
    def parts(self) -> dict[str, str]:
        """The parts that can be read by themselves, by the key that names them: situations, what places a patient, the rest."""
        return {one.situation or one.key: one.where for one in self.chapters}

    def of_part(self, part: str) -> tuple[Chapter, ...]:
        """The chapters of a part."""
        return tuple(one for one in self.chapters if part in (one.situation, one.key))

    def of_situation(self, situation: str) -> tuple[Key, ...]:
        """Everything that is said in a situation, wherever it is read first."""
        return tuple(dict.fromkeys(key for one in self.chapters if one.situation == situation for key in one.keys))

    def of_question(self, question: str) -> tuple[Key, ...]:
        """Everything that is said to a question, in whichever situation."""
        return tuple(dict.fromkeys(key for one in self.chapters if one.question == question for key in one.keys))

    def passage(self, key: Key) -> Passage:
        """What a reviewer reads of one thing."""
        if key not in self._passages:
            number = self.numbers.get(key, 0)
            self._passages[key] = make_passage(self.subjects[key], self.index, number)
        return self._passages[key]

    # --- the order ----------------------------------------------------------------------------------------------------

    def _placed(self) -> Iterator[tuple[str, str, str, str, Iterable[Key]]]:
        kinds = (Kind.DECISION, Kind.LEDGER)
        keys = [key for kind in kinds for key, one in self.subjects.items() if one.kind is kind]
        stops = [key for key, one in self.subjects.items() if _is_stop(one.entry)]
        yield PLACED, "", "How a patient is placed in a situation", "", [*keys, *stops]

    def _situations(self) -> Iterator[tuple[str, str, str, str, Iterable[Key]]]:
        ways = roads(self.index)
        labels = self.index.outcomes[self.index.roles["situation"]]
        for situation, asked in self.index.agenda.items():
            patients = [self._someone(way) for way in ways.get(situation, ())]
            here = _Here(self, situation, patients)
            for question in asked:
                keys = self._of_question(question, here)
                yield f"{situation}/{question}", situation, labels[situation].label, question, keys

    def _someone(self, way: Mapping[str, str]) -> Facts:
        """A patient of whom nothing is known but how the decisions on the road came out."""
        facts = Facts({}, {name: frozenset({outcome}) for name, outcome in way.items()}, foresee=True)
        for decision in self.index.decisions.values():
            if decision.id not in way:
                self.engine.reasoner.walk(decision, facts)
        return facts

    @cached_property
    def _asked_by(self) -> dict[str, list[Key]]:
        """Question -> what belongs to it, in the order of the packs."""
        found: dict[str, list[Key]] = {}
        for key, one in self.subjects.items():
            for question in _questions(one):
                found.setdefault(question, []).append(key)
        return found

    def _of_question(self, question: str, here: _Here) -> list[Key]:
        found = [key for key in self._asked_by.get(question, ()) if here.is_possible(key)]
        kept = sorted((key for key in found if self.subjects[key].kind is not Kind.HOW), key=self._rank)
        kept = [
            one for key in kept for one in (key, *(how for how in self._hows.get(key.id, ()) if here.is_possible(how)))
        ]
        ids = dict.fromkeys(key.id for key in kept)
        beside = sorted((*self._shown_with(ids), *self._rules_on(ids), *self._differ_on(ids)), key=self._rank)
        return [*kept, *(key for key in found if key not in kept), *beside]

    def _shown_with(self, items: Iterable[str]) -> Iterator[Key]:
        """Figures and trials that are shown with one of these items."""
        for item in items:
            entry = self.subjects[self._by_id[item]].entry
            if isinstance(entry, Recommendation):
                yield from (self._by_id[one] for one in (*entry.evidence, *entry.trials))

    @cached_property
    def _hows(self) -> dict[str, list[Key]]:
        """Answer -> what qualifies it; that is read with it, also where it belongs to another question."""
        found: dict[str, list[Key]] = {}
        for key, one in self.subjects.items():
            for answer in one.entry.of if isinstance(one.entry, Recommendation) else ():
                found.setdefault(answer, []).append(key)
        return found

    def _rank(self, key: Key) -> tuple[int, int]:
        """Answers first, those that are advised before those that are not; then the rest by its kind."""
        subject = self.subjects[key]
        direction = getattr(subject.entry, "direction", None)
        place = _WITHIN.index(subject.kind) if subject.kind in _WITHIN else len(_WITHIN)
        return place, _DIRECTIONS.index(direction) if direction is not None else 0

    def _rules_on(self, items: Iterable[str]) -> list[Key]:
        """The rules on what can be given that touch one of these items."""
        touching = {rule for one in items for rule in self._touched_by(one)}
        return [self._by_id[rule.id] for rule in self.index.feasibility if rule.id in touching]

    def _touched_by(self, item: str) -> frozenset[str]:
        """The rules that touch an item; asked again for each situation in which it is read."""
        if item not in self._touching:
            touches = self.engine.questions.touches
            self._touching[item] = frozenset(rule.id for rule in self.index.feasibility if touches(rule, item))
        return self._touching[item]

    def _differ_on(self, items: Iterable[str]) -> list[Key]:
        """Where sources differ on one of these items without touching a question as a whole."""
        named = set(items)
        return [key for key, about in self._differences if not named.isdisjoint(about)]

    @cached_property
    def _differences(self) -> list[tuple[Key, frozenset[str]]]:
        """Where sources differ without touching a question as a whole, with the items it is about."""
        entries = self.index.disagreements.values()
        return [(self._by_id[one.id], frozenset(one.items)) for one in entries if not one.questions]

    def _shared(self) -> Iterator[tuple[str, str, str, str, Iterable[Key]]]:
        """What all packs share, each kind by itself, in the order of its file."""
        for name, where, kind in _SHARED:
            yield name, "", where, "", [key for key, one in self.subjects.items() if one.kind is kind]

    def _rest(self, told: set[Key]) -> Iterator[tuple[str, str, str, str, Iterable[Key]]]:
        """What no chapter holds: background, definitions, and where sources differ without touching a question."""
        left = [key for key in self.subjects if key not in told]
        for pack in self.index.packs.values():
            mine = sorted((key for key in left if key.pack == pack.id), key=self._rank)
            yield f"{REST}/{pack.id}", "", f"Beside the questions: {pack.source.short}", "", mine


class _Here:
    """What may be said to some patient in a situation."""

    def __init__(self, reading: Reading, situation: str, patients: list[Facts]) -> None:
        self._reading, self._situation, self._patients = reading, situation, patients
        self._found: dict[Key, bool] = {}

    def is_possible(self, key: Key) -> bool:
        """Whether this may be said to one of them."""
        if key not in self._found:
            self._found[key] = self._is_possible(self._reading.subjects[key].entry)
        return self._found[key]

    def _is_possible(self, entry: Entry) -> bool:
        if isinstance(entry, Silence):
            return self._situation in entry.situations
        if not isinstance(entry, Item | Disagreement):
            return False
        truth = self._reading.engine.reasoner.truth
        return any(truth(entry.applies_when, one) is not Truth.FALSE for one in self._patients)


def _is_stop(entry: object) -> bool:
    return isinstance(entry, Caution) and (entry.ends_advice or entry.level == "stop")


def _questions(subject: Subject) -> tuple[str, ...]:
    entry = subject.entry
    if isinstance(entry, Silence):
        return (entry.question,)
    return entry.questions if isinstance(entry, Item | Disagreement) else ()
