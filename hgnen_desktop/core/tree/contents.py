"""What the sources can say at a leaf: every item that the answers on its road do not exclude, by direction and strength.

The road is walked for every patient it fits: with each tried value of the findings it asks, as few of them as settle it.
An item is shown when at least one of these patients may be given it; it is *always* shown there when all of them are.
"""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Generator, Iterable, Iterator
from dataclasses import field
from typing import Any

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.engine.checking import Checker
from hgnen_desktop.core.engine.logic import Facts, Truth
from hgnen_desktop.core.engine.reasoner import Reasoner
from hgnen_desktop.core.guidelines.domains import Domains
from hgnen_desktop.core.guidelines.index import Citation, findings_behind
from hgnen_desktop.core.guidelines.schema import (
    Area,
    Caution,
    Criterion,
    Direction,
    Item,
    Recommendation,
    SurveillanceRule,
)
from hgnen_desktop.core.tree.model import Tree
from hgnen_desktop.core.tree.whatif import Spoken
from hgnen_desktop.core.wording import DIRECTION_WORDS, WORKUP_WORDS

Known = dict[str, Any]
_STEP = 16  # patients that are judged in one step


@dataclass(frozen=True, slots=True)
class LeafItem:
    """An item at a leaf. ``always`` says that it needs no finding beyond the road."""

    item: Item
    citation: Citation
    always: bool


@dataclass(frozen=True, slots=True)
class LeafContents:
    """What the sources can say at a leaf, each in the order of the sources."""

    workup: tuple[LeafItem, ...] = ()
    options: tuple[LeafItem, ...] = ()
    against: tuple[LeafItem, ...] = ()
    surveillance: tuple[LeafItem, ...] = ()
    cautions: tuple[LeafItem, ...] = ()


def direction_words(item: Item) -> str:
    """What an item says to do, in the words of every export."""
    if not isinstance(item, Recommendation):
        return "caution" if isinstance(item, Caution) else "surveillance"
    return (WORKUP_WORDS if item.area is Area.WORKUP else DIRECTION_WORDS)[item.direction]


@dataclasses.dataclass(slots=True)
class Contents:
    """Works out what stands at each leaf of one tree, when it is asked for."""

    tree: Tree
    _reasoner: Reasoner = field(init=False)
    _domains: Domains = field(init=False)
    checker: Checker = field(init=False)
    _coming: Checker = field(init=False)
    _impossible: dict[str, list[tuple[Criterion, bool]]] = field(init=False)
    _read: dict[str, tuple[str, ...]] = field(init=False)
    _spoken: Spoken = field(init=False)
    _clashed: dict[tuple[Any, ...], bool] = field(default_factory=dict)
    _ways: dict[str, tuple[Known, ...]] = field(default_factory=dict)
    _found: dict[str, LeafContents] = field(default_factory=dict)

    def __post_init__(self) -> None:
        index = self.tree.index
        self._reasoner, self._domains, self.checker = Reasoner(index), Domains(index), Checker(index)
        self._coming = Checker(index, foresee=True)
        # A value can only clash with a rule that names its finding; the decisions of a rule have to be walked first.
        self._impossible = {}
        read: dict[str, dict[str, None]] = {}
        for rule in index.guidelines.consistency:
            if rule.level == "impossible":
                behind = findings_behind(index, rule.when.facts())
                for finding in behind:
                    self._impossible.setdefault(finding, []).append((rule.when, self._names_decision(rule.when)))
                    read.setdefault(finding, {}).update(dict.fromkeys(behind))
        self._read = {finding: tuple(names) for finding, names in read.items()}
        self._spoken = Spoken(index, self.checker)

    def at(self, key: str) -> LeafContents:
        """What the sources can say at a leaf.

        Raises:
            KeyError: when the tree has no such place.
        """
        for _ in self.working_out(key):
            pass
        return self._found[key]

    def working_out(self, key: str) -> Iterator[None]:
        """What the sources can say at a leaf, worked out in steps of a few patients each; nothing is left of it when it is known.

        Raises:
            KeyError: when the tree has no such place.
        """
        if key not in self._found:
            found = yield from self._contents(self.ways(key))
            self._found[key] = found

    def ways(self, key: str) -> tuple[Known, ...]:
        """The patients that the road to this place fits, each with as few findings as settle the road."""
        if key not in self._ways:
            node = self.tree.nodes[key]
            before: Iterable[Known] = ({},) if node.branch is None else self.ways(key.rpartition(".")[0])
            criterion = node.branch.when if node.branch is not None else None
            walk = self._names_decision(criterion)
            self._ways[key] = tuple(way for known in before for way in self._meeting(criterion, known, walk))
        return self._ways[key]

    def _meeting(self, criterion: Criterion | None, known: Known, walk: bool) -> Iterator[Known]:
        """Every way to make the criterion true for a patient of whom this is known; ``walk`` when it names a decision."""
        facts = self._facts(known, walk)
        truth = self._reasoner.truth(criterion, facts)
        if truth is Truth.FALSE:
            # What holds only once it is *established* is not excluded by nothing being known of it yet.
            facts = self._facts(known, walk, foresee=True)
            truth = min(self._reasoner.truth(criterion, facts), Truth.UNKNOWN)
        if truth is Truth.TRUE:
            yield known
        elif truth is Truth.UNKNOWN:
            finding = self._reasoner.needs(criterion, facts)[0]
            for value in self._domains[finding]:
                more = {**known, finding: value}
                if not self._clashes(finding, more):
                    yield from self._meeting(criterion, more, walk)

    def _names_decision(self, criterion: Criterion | None) -> bool:
        return criterion is not None and bool(criterion.facts() & self.tree.index.decisions.keys())

    def _facts(self, known: Known, walk: bool, *, foresee: bool = False) -> Facts:
        """What is known, with the decisions walked only where one is named: walking is what takes time."""
        facts = Facts(known, foresee=foresee)
        return self._reasoner.resolve(facts) if walk else facts

    def _clashes(self, finding: str, known: Known) -> bool:
        """Whether a value that was just set contradicts the others. Of thousands of patients few differ in what is read."""
        read = (finding, *(known.get(name) for name in self._read.get(finding, ())))
        if read not in self._clashed:
            self._clashed[read] = any(
                self._reasoner.truth(rule, self._facts(known, walk)) is Truth.TRUE
                for rule, walk in self._impossible.get(finding, ())
            )
        return self._clashed[read]

    def _contents(self, ways: tuple[Known, ...]) -> Generator[None, None, LeafContents]:
        certain: Counter[int] = Counter()
        shown: set[int] = set()
        for number, known in enumerate(ways):
            if number % _STEP == 0:
                yield
            quick = self.checker.evaluate(known)
            stops = self._spoken.stops(quick.certain)
            # What stands only until more is known is shown, but it is not what every patient here is told.
            certain.update(stops | self._spoken.by_others(self._coming.evaluate(known).certain, stops))
            shown.update(stops | self._spoken.by_others((*quick.certain, *quick.open), stops))
        items = self.tree.index.items
        order = {name: place for place, name in enumerate(items)}
        names = sorted((self.checker.names[number] for number in shown), key=lambda name: order.get(name, -1))
        always = {self.checker.names[number] for number, count in certain.items() if count == len(ways)}
        return self._sorted([self._item(items[name], name in always) for name in names if name in items])

    def _item(self, item: Item, always: bool) -> LeafItem:
        return LeafItem(item, self.tree.index.citation(item.statements[0]), always)

    @staticmethod
    def _sorted(found: list[LeafItem]) -> LeafContents:
        recommendations = [one for one in found if isinstance(one.item, Recommendation)]
        treatment = [one for one in recommendations if _area(one) is Area.TREATMENT]
        return LeafContents(
            workup=tuple(one for one in recommendations if _area(one) is Area.WORKUP),
            options=tuple(one for one in treatment if _direction(one) is not Direction.AGAINST),
            against=tuple(one for one in treatment if _direction(one) is Direction.AGAINST),
            surveillance=tuple(one for one in found if isinstance(one.item, SurveillanceRule)),
            cautions=tuple(one for one in found if isinstance(one.item, Caution)),
        )


def _area(one: LeafItem) -> Area | None:
    return one.item.area if isinstance(one.item, Recommendation) else None


def _direction(one: LeafItem) -> Direction | None:
    return one.item.direction if isinstance(one.item, Recommendation) else None
