"""Whether the vignettes prove the rules: what each recommendation, caution and surveillance rule still lacks.

A rule is proven when a vignette says that it must appear, another that it must not, and, where it can wait for a finding,
a third that it is undetermined for want of a named finding; a disagreement, when one shows it and another does not. A bound
is proven when moving it by the smallest step that can be entered, up or down, or letting the value on it change sides, makes
some vignette fail; so there is a vignette on the bound and one on each side of it. A condition is proven when a vignette
fails without it, and so is each value in a list of a condition.

``python -m tests.guidelines.cover [FOLDER...]`` prints what is missing, by folder of rules.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

from hgnen_desktop.core.engine.engine import Engine
from hgnen_desktop.core.engine.logic import Facts, Truth, compares
from hgnen_desktop.core.engine.reasoner import Reasoner
from hgnen_desktop.core.guidelines.catalogue import read_answers
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.guidelines.library import load_guidelines
from hgnen_desktop.core.guidelines.schema import (
    Caution,
    Criterion,
    DecisionGraph,
    Disagreement,
    Item,
    Node,
    Recommendation,
    SurveillanceRule,
)
from hgnen_desktop.core.vignettes import Expectation, read_vignettes
from tests.guidelines.mutants import OTHER_SIDE, Bound, altered, changes, numeric, phrase, replaced, shortened
from tests.places import GUIDELINES

RULES = (Recommendation, Caution, SurveillanceRule)


@dataclass(frozen=True)
class Told:
    """One vignette: what is known of its patient, and what it expects."""

    known: dict[str, Any]
    expect: Expectation


@dataclass
class Cover:
    """The engine, the vignettes, and those that name a rule."""

    engine: Engine
    vignettes: list[Told]
    expected: dict[str, list[tuple[Told, Truth]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for told in self.vignettes:
            for truth, names in (
                (Truth.TRUE, told.expect.appears),
                (Truth.FALSE, told.expect.not_appears),
                (Truth.UNKNOWN, [name for name, needs in told.expect.undetermined.items() if needs]),
            ):
                for name in names:
                    self.expected.setdefault(name, []).append((told, truth))


@cache
def cover() -> Cover:
    """The bundled guidelines and every vignette beside them."""
    engine = Engine(load_guidelines())
    told = [
        Told(dict(read_answers(engine.index.catalogue, case).known()), vignette.expect)
        for path in sorted(GUIDELINES.glob("*/vignettes/*.yaml"))
        for vignette, case in read_vignettes(path)
        if vignette.expect.contradiction is None
    ]
    return Cover(engine, told)


def folder_of(at: str) -> str:
    """The folder that a rule is written in, for example ``nanets_hgnen_2023/localized``."""
    parts = Path(at.rpartition(":")[0]).parts
    return "/".join(parts[:-1])


def rules(index: Index) -> Iterator[Item]:
    """Every recommendation, caution and surveillance rule."""
    return (item for item in index.items.values() if isinstance(item, RULES))


# --- appears, does not appear, undetermined -----------------------------------------------------------------------------


def shortfalls(found: Cover, only: Container[str] | None = None) -> Iterator[tuple[str, str]]:
    """What the vignettes leave unproven: the folder, and a sentence that says what is missing; of all, or ``only`` of these ids."""
    index = found.engine.index

    def wanted(one: Item | DecisionGraph | Disagreement) -> bool:
        return only is None or one.id in only

    for item in filter(wanted, rules(index)):
        told = {truth for _, truth in found.expected.get(item.id, ())}
        for truth, words in (
            (Truth.TRUE, "appears"),
            (Truth.FALSE, "must not appear"),
            (Truth.UNKNOWN, "is undetermined"),
        ):
            if truth not in told and (truth is not Truth.UNKNOWN or can_wait(item.applies_when)):
                yield folder_of(item.at), f"{item.id}: no vignette where it {words}"
        yield from ((folder_of(item.at), f"{item.id}: {words}") for words in open_bounds(found, item))
        yield from ((folder_of(item.at), f"{item.id}: {words}") for words in idle_conditions(found, item))
    for decision in filter(wanted, index.decisions.values()):
        yield from ((folder_of(decision.at), f"{decision.id}: {words}") for words in open_branches(found, decision))
    for entry in filter(wanted, index.disagreements.values()):
        yield from ((folder_of(entry.at), f"{entry.id}: {words}") for words in unseen(found, entry))


def unseen(found: Cover, entry: Disagreement) -> Iterator[str]:
    """What is unproven of a point on which the sources differ and that is shown to those whom it concerns."""
    told = {truth for _, truth in found.expected.get(entry.id, ())}
    for truth, words in ((Truth.TRUE, "is shown"), (Truth.FALSE, "is not")):
        if entry.applies_when is not None and truth not in told:
            yield f"no vignette where it {words}"


# --- bounds of a rule ---------------------------------------------------------------------------------------------------


def step_of(index: Index, fact: str) -> float:
    """The smallest difference between two values that can be entered."""
    return 10.0 ** -(index.catalogue[fact].decimals or 0)


def open_bounds(found: Cover, item: Item) -> Iterator[str]:
    """The bounds of a rule that can be changed without any vignette noticing."""
    rule = item.applies_when
    for leaf in dict.fromkeys(numeric(rule)):
        for words, alter in changes(step_of(found.engine.index, str(leaf.fact))):
            other = altered(leaf, alter)
            if rule is None or other == leaf or _tells_nothing_apart(found.engine.index, leaf, other):
                continue
            mutant = replaced(rule, lambda one, leaf=leaf, other=other: other if one == leaf else one)
            if not _noticed(found, item.id, mutant):
                yield f"no vignette fails with {phrase(leaf)} {words}"


def _tells_nothing_apart(index: Index, leaf: Criterion, other: Criterion) -> bool:
    """Whether two bounds say the same of every number that can be entered, for example from 0 up and from -1 up."""
    possible = index.catalogue[str(leaf.fact)].possible
    if possible is None:
        return False
    step = step_of(index, str(leaf.fact))
    near = {round(one.operator()[1] + step * shift, 6) for one in (leaf, other) for shift in (-1, 0, 1)}
    return all(
        compares(leaf.operator(), value) == compares(other.operator(), value)
        for value in near
        if possible.min <= value <= possible.max
    )


def _noticed(found: Cover, name: str, mutant: Criterion) -> bool:
    reasoner = found.engine.reasoner
    for told, wanted in found.expected.get(name, ()):
        truth = reasoner.truth(mutant, reasoner.resolve(Facts(told.known)))
        if (truth is not wanted) if wanted is not Truth.FALSE else (truth is Truth.TRUE):
            return True
        if truth is Truth.UNKNOWN and wanted is Truth.FALSE and _asks(reasoner, mutant, told):
            return True
    return False


def _asks(reasoner: Reasoner, mutant: Criterion, told: Told) -> bool:
    """Whether a rule would wait for a finding that the vignette says must not be asked for."""
    needs = reasoner.needs(mutant, reasoner.resolve(Facts(told.known)))
    return not set(told.expect.not_needs).isdisjoint(needs)


def can_wait(criterion: Criterion | None) -> bool:
    """Whether a missing finding can leave a criterion open: what is *established* never is."""
    if criterion is None or criterion.established is not None:
        return False
    return criterion.fact is not None or any(can_wait(child) for child in criterion.children())


# --- conditions of a rule -----------------------------------------------------------------------------------------------


def idle_conditions(found: Cover, item: Item) -> Iterator[str]:
    """The conditions of a rule, and the values in their lists, that can be left out without any vignette noticing."""
    return (
        f"no vignette fails without {left_out}"
        for left_out, mutant in shortened(item.applies_when)
        if not _noticed(found, item.id, mutant)
    )


# --- bounds of a decision -----------------------------------------------------------------------------------------------


def open_branches(found: Cover, decision: DecisionGraph) -> Iterator[str]:
    """The bounds of a decision that can be changed without any vignette noticing."""
    index = found.engine.index
    for node in decision.nodes:
        bounds = {(leaf.fact, leaf.operator()[1]) for branch in node.branches for leaf in numeric(branch.when)}
        for fact, bound in sorted(bounds, key=str):
            for words, alter in changes(step_of(index, str(fact))):
                other = _node_with(node, str(fact), bound, alter)
                if _same_way(found.engine.reasoner, index, node, other) or _decision_noticed(
                    found, decision, node, other
                ):
                    continue
                yield f"no vignette fails with {node.id}: {fact} at {bound} {words}"


def _node_with(node: Node, fact: str, bound: float, alter: Callable[[str, Any], tuple[str, Bound]]) -> Node:
    def change(one: Criterion) -> Criterion:
        operator, operand = one.operator()
        return altered(one, alter) if one.fact == fact and operator in OTHER_SIDE and operand == bound else one

    branches = tuple(branch.model_copy(update={"when": replaced(branch.when, change)}) for branch in node.branches)
    return node.model_copy(update={"branches": branches})


def _same_way(reasoner: Reasoner, index: Index, node: Node, other: Node) -> bool:
    """Whether two nodes answer alike for every value near their bounds that can be entered."""
    bounds: dict[str, set[float]] = {}
    for branch in (*node.branches, *other.branches):
        for leaf in numeric(branch.when):
            bounds.setdefault(str(leaf.fact), set()).add(leaf.operator()[1])
    values = [
        sorted({round(bound + step_of(index, fact) * k, 6) for bound in near for k in (-1, 0, 1)})
        for fact, near in bounds.items()
    ]
    for point in product(*values):
        known = dict(zip(bounds, point, strict=True))
        if any(not index.catalogue[fact].possible.min <= value for fact, value in known.items()):
            continue
        ways = [[(way.goto, way.outcome) for way in reasoner.open_branches(one, Facts(known))] for one in (node, other)]
        if ways[0] != ways[1]:
            return False
    return True


def _decision_noticed(found: Cover, decision: DecisionGraph, node: Node, other: Node) -> bool:
    nodes = tuple(other if one.id == node.id else one for one in decision.nodes)
    changed = decision.model_copy(update={"nodes": nodes})
    guidelines = found.engine.index.guidelines
    packs = tuple(
        pack.model_copy(
            update={"decisions": tuple(changed if one.id == decision.id else one for one in pack.decisions)}
        )
        for pack in guidelines.packs
    )
    reasoner = Reasoner(Index(guidelines.model_copy(update={"packs": packs})))
    for told in found.vignettes:
        wanted = told.expect.decisions
        if not wanted:
            continue
        facts = reasoner.resolve(Facts(told.known))
        for name, outcome in wanted.items():
            possible = facts.possible[name]
            if (next(iter(possible)) if len(possible) == 1 else "undetermined") != outcome:
                return True
    return False


def main(folders: list[str]) -> int:
    """Print what is missing in these folders, or in all; 1 when anything is."""
    missing = sorted(
        (folder, words)
        for folder, words in shortfalls(cover())
        if not folders or any(folder.endswith(one) for one in folders)
    )
    for folder, words in missing:
        print(f"{folder}: {words}")
    print(f"{len(missing)} missing")
    return 1 if missing else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
