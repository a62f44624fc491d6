"""A patient's road through the tree: what is taken, what is still possible and for want of which finding, what is excluded."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from enum import StrEnum

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.case import Case
from hgnen_desktop.core.engine.assessment import Assessment
from hgnen_desktop.core.engine.logic import Facts
from hgnen_desktop.core.engine.reasoner import Reasoner
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.guidelines.schema import Criterion, Node
from hgnen_desktop.core.tree.model import Tree, TreeNode, open_at


class Light(StrEnum):
    """How a place of the tree stands to one patient."""

    TAKEN = "taken"
    POSSIBLE = "possible"
    EXCLUDED = "excluded"


LIGHT_WORDS = {
    Light.TAKEN: "this patient's road",
    Light.POSSIBLE: "still possible",
    Light.EXCLUDED: "excluded",
}
LIGHT_SIGNS = {Light.TAKEN: "\u2713", Light.POSSIBLE: "?", Light.EXCLUDED: "\u2013"}


@dataclass(frozen=True, slots=True)
class LitPath:
    """The tree lit for one patient.

    Attributes:
        lights: key -> how the place stands to the patient; empty when nothing is lit.
        reasons: key -> the words that exclude it or leave it open, at the first place where that happens.
        unlit_because: why nothing is lit, as finished sentences; empty when the road is lit.
    """

    lights: Mapping[str, Light] = field(default_factory=dict)
    reasons: Mapping[str, str] = field(default_factory=dict)
    unlit_because: tuple[str, ...] = ()

    def note(self, key: str) -> str:
        """Sign, word and reason of a place, for example ``– excluded: Primary site is Rectum``; empty when unlit."""
        light = self.lights.get(key)
        if light is None:
            return ""
        reason = self.reasons.get(key)
        return f"{LIGHT_SIGNS[light]} {LIGHT_WORDS[light]}" + (f": {reason}" if reason else "")

    def leaves(self, tree: Tree, light: Light) -> tuple[TreeNode, ...]:
        """The leaves that stand to the patient in this way."""
        return tuple(leaf for leaf in tree.leaves() if self.lights.get(leaf.key) is light)


def light_path(tree: Tree, case: Case, assessment: Assessment) -> LitPath:
    """The road of a case. A case with contradictory findings, or one that the sources do not cover, lights nothing."""
    refused = _refusal(assessment)
    if refused:
        return LitPath(unlit_because=refused)
    walker = _Walker(tree, case)
    walker.visit(tree.root, Light.TAKEN)
    return LitPath(walker.lights, walker.reasons)


def excluded_words(node: TreeNode, lit: LitPath) -> Iterator[str]:
    """The answers to a question that the findings exclude, those for one reason together, as one line a reason."""
    reasons: dict[str, list[str]] = {}
    for child in node.children:
        if lit.lights.get(child.key) is Light.EXCLUDED:
            reasons.setdefault(lit.reasons.get(child.key, ""), []).append(child.answer)
    for reason, answers in reasons.items():
        because = f" ({reason})" if reason else ""
        yield f"{LIGHT_SIGNS[Light.EXCLUDED]} {LIGHT_WORDS[Light.EXCLUDED]}: {'; '.join(answers)}{because}"


def _refusal(assessment: Assessment) -> tuple[str, ...]:
    if assessment.contradictions:
        found = (f"{one.message} {one.remedy}" for one in assessment.contradictions)
        return ("Findings contradict each other, so no road is lit.", *found)
    if assessment.in_scope:
        return ()
    stops = tuple(f"{one.item.title}. {one.item.text}" for one in assessment.out_of_scope)
    ends = tuple(
        f"{result.label}: {result.outcome.label}." + (f" {result.outcome.text}" if result.outcome.text else "")
        for result in (assessment.entity, assessment.situation)
        if result.outcome is not None and not result.outcome.in_scope
    )
    return ("The sources do not cover this patient, so no road is lit.", *dict.fromkeys(stops + ends))


class _Walker:
    """Walks down every branch and notes how it stands to the patient."""

    def __init__(self, tree: Tree, case: Case) -> None:
        self._index: Index = tree.index
        self._reasoner = Reasoner(tree.index)
        self._case = case
        self._facts = self._reasoner.resolve(Facts(case.known()))
        self._nodes: dict[tuple[str, str], Node] = {
            (decision.id, node.id): node for decision in tree.index.decisions.values() for node in decision.nodes
        }
        self.lights: dict[str, Light] = {}
        self.reasons: dict[str, str] = {}

    def visit(self, node: TreeNode, light: Light) -> None:
        self.lights[node.key] = light
        if node.node is None:
            return
        if light is Light.EXCLUDED:
            for child in node.children:
                self.visit(child, light)
            return
        question = self._nodes[node.decision, node.node]
        still_open = open_at(self._reasoner, question, node.environment, self._facts)
        for child in node.children:
            criterion = child.branch.when if child.branch is not None else None
            if child.branch not in still_open:
                self.reasons[child.key] = self._excluding(criterion)
                self.visit(child, Light.EXCLUDED)
                continue
            settled = len(still_open) == 1
            if not settled:
                self.reasons[child.key] = self._missing(criterion)
            self.visit(child, light if settled else Light.POSSIBLE)

    def _excluding(self, criterion: Criterion | None) -> str:
        """The known findings that make the branch impossible, in words."""
        facts = sorted(criterion.facts()) if criterion is not None else []
        return "; ".join(
            f"{self._index.fact_label(fact)} is {self._index.say(fact, self._facts.known[fact])}"
            for fact in facts
            if fact in self._facts.known
        )

    def _missing(self, criterion: Criterion | None) -> str:
        needs = self._reasoner.needs(criterion, self._facts)
        return ", ".join(f"{self._index.catalogue.label(need)} ({self._state(need)})" for need in needs)

    def _state(self, finding: str) -> str:
        return self._case.answer(finding).state.replace("_", " ").replace("not asked", "not entered")
