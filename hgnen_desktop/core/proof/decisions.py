"""The proof of decisions: every node's branches exclude each other and cover every answer; everything can be reached."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from hgnen_desktop.core.engine.logic import Facts, Truth
from hgnen_desktop.core.engine.reasoner import Reasoner
from hgnen_desktop.core.errors import Fault
from hgnen_desktop.core.guidelines.domains import Domains
from hgnen_desktop.core.guidelines.index import decision_facts
from hgnen_desktop.core.guidelines.schema import Criterion, DecisionGraph, Node
from hgnen_desktop.core.proof.search import Search

UNKNOWN = object()


@dataclass(slots=True)
class DecisionProof:
    """What was checked of one decision, and what was found."""

    decision: str
    label: str
    findings: tuple[str, ...]
    outcomes: int
    combinations: int = 0
    gaps: list[Fault] = field(default_factory=list)
    overlaps: list[Fault] = field(default_factory=list)
    unreachable: list[Fault] = field(default_factory=list)
    non_discriminating: list[Fault] = field(default_factory=list)


def prove_decision(decision: DecisionGraph, reasoner: Reasoner, domains: Domains, search: Search) -> DecisionProof:
    """Enumerate every node over all values of its facts, each also unknown, and look for a patient for every outcome."""
    proof = check_nodes(decision, reasoner, domains)
    for outcome in decision.outcomes:
        wanted = Criterion(fact=decision.id, is_=outcome.id)
        if search.witness([(wanted, Truth.TRUE)]) is None:
            proof.unreachable.append(
                Fault(decision.at, f"no patient ever reaches the outcome '{outcome.id}' of '{decision.id}'.")
            )
    return proof


def check_nodes(decision: DecisionGraph, reasoner: Reasoner, domains: Domains) -> DecisionProof:
    """Enumerate every node over all values of its facts, each also unknown."""
    facts = sorted(decision_facts(decision))
    proof = DecisionProof(decision.id, decision.label, tuple(facts), len(decision.outcomes))
    for node in decision.nodes:
        _prove_node(decision, node, reasoner, domains, proof)
    return proof


def _prove_node(
    decision: DecisionGraph, node: Node, reasoner: Reasoner, domains: Domains, proof: DecisionProof
) -> None:
    facts = sorted({fact for branch in node.branches for fact in branch.when.facts()})
    taken: dict[tuple[Any, ...], tuple[int, ...]] = {}
    for values in itertools.product(*((*domains.of_fact(fact), UNKNOWN) for fact in facts)):
        proof.combinations += 1
        environment = _environment(dict(zip(facts, values, strict=True)), reasoner)
        truths = [reasoner.truth(branch.when, environment) for branch in node.branches]
        met = [number for number, truth in enumerate(truths) if truth is Truth.TRUE]
        for faults, what in _faults(proof, node, truths, known=UNKNOWN not in values):
            where = f"'{decision.id}' at '{node.id}' for {_say(facts, values, reasoner)}"
            faults.append(Fault(decision.at, f"{where}: {what}"))
        taken[values] = tuple(met) or tuple(n for n, truth in enumerate(truths) if truth is Truth.UNKNOWN)
    proof.non_discriminating += _idle(decision, node, facts, taken)


def _faults(proof: DecisionProof, node: Node, truths: list[Truth], *, known: bool) -> Iterator[tuple[list[Fault], str]]:
    """Where a fault belongs and what it is, for one combination of answers; ``known`` when none of them is unknown."""
    met = [branch.answer for branch, truth in zip(node.branches, truths, strict=True) if truth is Truth.TRUE]
    if len(met) > 1:
        yield proof.overlaps, f"the branches {' and '.join(map(repr, met))} both apply."
    if all(truth is Truth.FALSE for truth in truths):
        yield proof.gaps, "no branch applies."
    elif known and not met:
        yield proof.gaps, "the answer stays open although everything is known."


def _idle(
    decision: DecisionGraph, node: Node, facts: list[str], taken: dict[tuple[Any, ...], tuple[int, ...]]
) -> Iterator[Fault]:
    """A question that changes nothing: all branches lead to one place, or a fact never decides which branch is taken.

    The other facts may be unknown: there are facts that decide only in the place of one that is not entered.
    """
    if len({(branch.goto, branch.outcome) for branch in node.branches}) == 1:
        yield Fault(decision.at, f"'{decision.id}' at '{node.id}': all answers lead to the same place.")
    for place, fact in enumerate(facts):
        seen: dict[tuple[Any, ...], tuple[int, ...]] = {}
        for values, branch in taken.items():
            rest = values[:place] + values[place + 1 :]
            if values[place] is not UNKNOWN and seen.setdefault(rest, branch) != branch:
                break
        else:
            yield Fault(decision.at, f"'{decision.id}' at '{node.id}': the fact '{fact}' never changes the answer.")


def _environment(values: dict[str, Any], reasoner: Reasoner) -> Facts:
    """Facts with these values; a decision that is unknown may still have any outcome."""
    decisions = reasoner.index.decisions
    known = {fact: value for fact, value in values.items() if fact not in decisions and value is not UNKNOWN}
    possible = {
        fact: frozenset(reasoner.index.outcomes[fact]) if value is UNKNOWN else frozenset({value})
        for fact, value in values.items()
        if fact in decisions
    }
    return Facts(known, possible)


def _say(facts: list[str], values: tuple[Any, ...], reasoner: Reasoner) -> str:
    said = (
        f"{fact} = {'unknown' if value is UNKNOWN else reasoner.index.say(fact, value)}"
        for fact, value in zip(facts, values, strict=True)
    )
    return ", ".join(said)
