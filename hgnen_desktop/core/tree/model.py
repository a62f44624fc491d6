"""The pathway as one tree: the decisions that the engine walks, each sub-decision asked where its answer is first needed.

Nothing is stated here that the guidelines do not state. A question that can be reached in two ways is drawn twice, so that
every road from the root is one patient's road; the second drawing names the first (:attr:`TreeNode.repeats`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.engine.logic import Facts, Truth
from hgnen_desktop.core.engine.reasoner import Reasoner
from hgnen_desktop.core.errors import Fault, GuidelineError
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.guidelines.schema import Branch, Node, Outcome
from hgnen_desktop.core.proof.prove import Proof

ROOT = "situation"


@dataclass(frozen=True, slots=True)
class Settled:
    """A decision that the road has settled on its way to a node, for example *Entity: G3 NET*."""

    decision: str
    outcome: str
    words: str


@dataclass(frozen=True, slots=True)
class TreeNode:
    """One box of the tree: a question with its answers, or a leaf that names a situation.

    Attributes:
        key: the place in the tree, ``0`` for the root and ``0.2.1`` for the second answer of its third answer.
        answer: the answer that leads here; empty at the root.
        branch: the branch that leads here, with its criterion; None at the root.
        settled: the decisions that this answer has settled.
        decision, node: the ids of the question in the guidelines; a leaf has the decision alone.
        question, why: the question as asked; a leaf has its outcome's text as ``why``.
        outcome: the situation, at a leaf.
        statements: what the question or situation rests on.
        repeats: the key of the first drawing of the same questions, when there is one.
        environment: every decision settled on the road, as decision id -> outcome id.
    """

    key: str
    answer: str
    branch: Branch | None
    settled: tuple[Settled, ...]
    decision: str
    node: str | None
    question: str
    why: str
    outcome: Outcome | None
    statements: tuple[str, ...]
    environment: Mapping[str, str]
    children: tuple[TreeNode, ...] = ()
    repeats: str | None = None

    @property
    def is_leaf(self) -> bool:
        """Whether the road ends here."""
        return self.outcome is not None

    @property
    def title(self) -> str:
        """The question, or the name of the situation."""
        return self.outcome.label if self.outcome is not None else self.question

    def walk(self) -> Iterator[TreeNode]:
        """This node and all below it, in the order in which they are drawn."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class Tree:
    """The whole pathway, and where each box is found by its key."""

    root: TreeNode
    nodes: Mapping[str, TreeNode]
    index: Index

    def leaves(self) -> tuple[TreeNode, ...]:
        """Every leaf, from the top to the bottom of the drawing."""
        return tuple(node for node in self.root.walk() if node.is_leaf)

    def road(self, key: str) -> tuple[TreeNode, ...]:
        """The nodes from the root to this one, both included."""
        parts = key.split(".")
        return tuple(self.nodes[".".join(parts[:length])] for length in range(1, len(parts) + 1))

    def repeated(self) -> frozenset[str]:
        """The keys of the questions that were drawn before; folding them shows every question once."""
        return frozenset(node.key for node in self.nodes.values() if node.repeats is not None)


def build_tree(index: Index, proof: Proof) -> Tree:
    """The tree of guidelines that hold.

    Raises:
        GuidelineError: when the guidelines fail their proof, or the proof is of other guidelines; no tree is shown then.
    """
    if proof.hash != index.guidelines.hash:
        raise GuidelineError(Fault("", "The proof is of other guidelines than these.", "Prove these guidelines first."))
    if not proof.passed:
        faults = list(proof.faults())
        first = Fault(
            "",
            f"These guidelines fail their proof (faults: {len(faults)}), so no tree is drawn from them.",
            "'hgnen-desktop guidelines check' lists the faults.",
        )
        raise GuidelineError([first, *faults[:5]])
    root = _name_repeats(_Grower(index).grow(), {})
    return Tree(root, {node.key: node for node in root.walk()}, index)


def roads(index: Index) -> dict[str, tuple[Mapping[str, str], ...]]:
    """Situation -> every way in which the decisions on the road to it can have come out, each as decision id -> outcome id."""
    found: dict[str, list[Mapping[str, str]]] = {}
    for node in _Grower(index).grow().walk():
        if node.outcome is not None:
            ways = found.setdefault(node.outcome.id, [])
            if node.environment not in ways:
                ways.append(node.environment)
    return {situation: tuple(ways) for situation, ways in found.items()}


_After = Callable[[str, "_Way", str], TreeNode]


@dataclass(frozen=True, slots=True)
class _Way:
    """How a place of the tree was reached."""

    answer: str = ""
    branch: Branch | None = None
    settled: tuple[Settled, ...] = ()
    environment: Mapping[str, str] | None = None

    def by(self, branch: Branch) -> _Way:
        return _Way(branch.answer, branch, (), self.environment)

    def with_settled(self, decision: str, outcome: str, words: str) -> _Way:
        settled = (*self.settled, Settled(decision, outcome, words))
        return _Way(self.answer, self.branch, settled, {**(self.environment or {}), decision: outcome})


class _Grower:
    """Grows the tree from the graph of decisions."""

    def __init__(self, index: Index) -> None:
        self._index, self._reasoner = index, Reasoner(index)
        self._nodes = {decision.id: {node.id: node for node in decision.nodes} for decision in index.decisions.values()}

    def grow(self) -> TreeNode:
        if ROOT not in self._index.decisions:
            raise GuidelineError(Fault("", f"The guidelines have no decision '{ROOT}'."))
        return self._decision("0", _Way(environment={}), ROOT, self._leaf)

    def _decision(self, key: str, way: _Way, decision: str, after: _After) -> TreeNode:
        return self._node(key, way, decision, self._index.decisions[decision].nodes[0], after)

    def _node(self, key: str, way: _Way, decision: str, node: Node, after: _After) -> TreeNode:
        """A question; a decision that it names and that is not settled yet is asked first."""
        facts = dict.fromkeys(fact for branch in node.branches for fact in sorted(branch.when.facts()))
        environment = way.environment or {}
        for fact in facts:
            if fact in self._index.decisions and fact not in environment:

                def come_back(at: str, reached: _Way, outcome: str, fact: str = fact) -> TreeNode:
                    words = f"{self._index.decisions[fact].label}: {self._index.outcomes[fact][outcome].label}"
                    return self._node(at, reached.with_settled(fact, outcome, words), decision, node, after)

                return self._decision(key, way, fact, come_back)
        branches = open_at(self._reasoner, node, environment)
        if len(branches) == 1:
            return self._follow(key, way, decision, branches[0], after)
        return self._question(key, way, decision, node, branches, after)

    def _question(
        self, key: str, way: _Way, decision: str, node: Node, branches: list[Branch], after: _After
    ) -> TreeNode:
        children = tuple(
            self._follow(f"{key}.{number}", way.by(branch), decision, branch, after)
            for number, branch in enumerate(branches)
        )
        return TreeNode(
            key=key,
            answer=way.answer,
            branch=way.branch,
            settled=way.settled,
            decision=decision,
            node=node.id,
            question=node.question,
            why=node.why or "",
            outcome=None,
            statements=node.statements,
            environment=way.environment or {},
            children=children,
        )

    def _follow(self, key: str, way: _Way, decision: str, branch: Branch, after: _After) -> TreeNode:
        if branch.goto is not None:
            return self._node(key, way, decision, self._nodes[decision][branch.goto], after)
        return after(key, way, branch.outcome or "")

    def _leaf(self, key: str, way: _Way, outcome_id: str) -> TreeNode:
        outcome = self._index.outcomes[ROOT][outcome_id]
        return TreeNode(
            key=key,
            answer=way.answer,
            branch=way.branch,
            settled=way.settled,
            decision=ROOT,
            node=None,
            question="",
            why=outcome.text or "",
            outcome=outcome,
            statements=outcome.statements,
            environment={**(way.environment or {}), ROOT: outcome_id},
        )


def open_at(reasoner: Reasoner, node: Node, environment: Mapping[str, str], facts: Facts | None = None) -> list[Branch]:
    """The branches of a question that are not excluded, with these decisions settled; all of them without ``facts``."""
    possible = dict(facts.possible) if facts is not None else {}
    possible.update({decision: frozenset({outcome}) for decision, outcome in environment.items()})
    # Without a patient the tree shows what may still come, so that what is only *established* later is on it too.
    here = Facts(facts.known if facts is not None else {}, possible, foresee=facts is None)
    certain = [branch for branch in node.branches if reasoner.truth(branch.when, here) is Truth.TRUE]
    return certain or [branch for branch in node.branches if reasoner.truth(branch.when, here) is Truth.UNKNOWN]


def _name_repeats(node: TreeNode, first: dict[tuple[object, ...], str]) -> TreeNode:
    """Name on each question the key of an earlier one below which everything is the same."""
    if node.is_leaf:
        return node
    shape = _shape(node)
    if shape in first:
        return replace(node, repeats=first[shape])
    first[shape] = node.key
    return replace(node, children=tuple(_name_repeats(child, first) for child in node.children))


def _shape(node: TreeNode) -> tuple[object, ...]:
    below = tuple((child.answer, _shape(child)) for child in node.children)
    return (node.decision, node.node, node.outcome.id if node.outcome else None, below)
