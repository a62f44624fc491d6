"""The logic core: truth of criteria, walks through decisions, and the findings that are missing. No traces, no items."""

from __future__ import annotations

from hgnen_desktop.core.engine.logic import Compiler, Facts, Logic, Truth
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.guidelines.schema import Branch, Criterion, DecisionGraph, Node


class Reasoner:
    """Evaluates criteria and decisions of one set of guidelines. It holds no case."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self._compiler = Compiler(index.decisions)
        self._nodes = {decision.id: {node.id: node for node in decision.nodes} for decision in index.decisions.values()}

    def truth(self, criterion: Criterion | None, facts: Facts) -> Truth:
        """The three-valued truth of a criterion; no criterion is always true."""
        return Truth.TRUE if criterion is None else self._compiler.logic(criterion).truth(facts)

    def logic(self, criterion: Criterion) -> Logic:
        """The criterion, ready to be evaluated."""
        return self._compiler.logic(criterion)

    def resolve(self, facts: Facts) -> Facts:
        """Walk every decision and note its possible outcomes in ``facts``, which is returned."""
        for decision in self.index.decisions.values():
            self.walk(decision, facts)
        return facts

    def walk(self, decision: DecisionGraph, facts: Facts, needs: dict[str, None] | None = None) -> dict[str, Node]:
        """Follow every branch that is not excluded, and note the possible outcomes in ``facts``.

        Returns the nodes visited; the findings that would narrow the way are added to ``needs`` when it is given.
        """
        visited: dict[str, Node] = {}
        reached: dict[str, None] = {}
        waiting = [decision.nodes[0].id]
        while waiting:
            node = self._nodes[decision.id][waiting.pop(0)]
            if node.id in visited:
                continue
            visited[node.id] = node
            for branch in self.open_branches(node, facts, needs):
                if branch.goto is not None:
                    waiting.append(branch.goto)
                elif branch.outcome is not None:
                    reached[branch.outcome] = None
        facts.possible[decision.id] = frozenset(reached)
        return visited

    def open_branches(self, node: Node, facts: Facts, needs: dict[str, None] | None = None) -> list[Branch]:
        """The branches this patient may take; adds the findings that would narrow them to ``needs``."""
        unknown = []
        for branch in node.branches:
            truth = self.truth(branch.when, facts)
            if truth is Truth.TRUE:
                return [branch]
            if truth is Truth.UNKNOWN:
                unknown.append(branch)
        if needs is not None:
            for branch in unknown:
                needs.update(dict.fromkeys(self.needs(branch.when, facts)))
        return unknown

    def needs(self, criterion: Criterion | None, facts: Facts) -> tuple[str, ...]:
        """The findings whose absence keeps the criterion unknown, in the order in which it names them."""
        return () if criterion is None else self._needs(self._compiler.logic(criterion), facts)

    def _needs(self, logic: Logic, facts: Facts) -> tuple[str, ...]:
        if logic.truth(facts) is not Truth.UNKNOWN:
            return ()
        if logic.decision is not None:
            return self.decision_needs(logic.decision, facts)
        if logic.criterion.fact is not None:
            return (logic.criterion.fact,)
        found = facts.needs.get(logic.number)
        if found is None:
            every: dict[str, None] = {}
            for part in logic.parts:
                for name in self._needs(part, facts):
                    every[name] = None
            found = facts.needs[logic.number] = tuple(every)
        return found

    def decision_needs(self, decision: str, facts: Facts) -> tuple[str, ...]:
        """The findings that would narrow the way through a decision, in the order in which it asks for them."""
        found = facts.needs.get(decision)
        if found is None:
            narrowing: dict[str, None] = {}
            self.walk(self.index.decisions[decision], facts, narrowing)
            found = facts.needs[decision] = tuple(narrowing)
        return found
