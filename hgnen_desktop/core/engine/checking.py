"""Checking mode: the guidelines compiled once to Python source, for many thousand evaluations a second and no trace.

Kleene logic is carried by two questions per criterion: is it certainly true (T), and may it still be true (P). A decision is
a set of outcomes, one bit each. The source is written from the validated criterion trees only: every name in it is made
here and every value is written with ``repr``, so nothing that a guideline file says is ever run as code.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Container, Mapping
from typing import Any, NamedTuple

from hgnen_desktop.core.engine.logic import Truth
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.guidelines.schema import Criterion, DecisionGraph

_COMPARE = {
    "is": "{v} == {o!r}",
    "in": "{v} in {o!r}",
    "lt": "{v} < {o!r}",
    "le": "{v} <= {o!r}",
    "gt": "{v} > {o!r}",
    "ge": "{v} >= {o!r}",
    "eq": "{v} <= {o!r} <= {v}",
    "includes": "{o!r} in {v}",
    "before": "{v} + '-12-31'[len({v}) - 4:] < {o!r}",
    "since": "{v} + '-01-01'[len({v}) - 4:] >= {o!r}",
    "contains": "{o!r} in {v}",
}
# A number that is only known to lie in an interval compares as true when all of the interval does; so what it may
# still fulfil is what it does not certainly fail. For a plain number the two are one, at the same cost. A date of which only
# the month or the year is known is an interval in the same way: its first and its last day are compared.
_MAYBE = {
    "lt": "not {v} >= {o!r}",
    "le": "not {v} > {o!r}",
    "gt": "not {v} <= {o!r}",
    "ge": "not {v} < {o!r}",
    "eq": "not ({v} < {o!r} or {v} > {o!r})",
    "before": "{v} + '-01-01'[len({v}) - 4:] < {o!r}",
    "since": "{v} + '-12-31'[len({v}) - 4:] >= {o!r}",
}


class Quick(NamedTuple):
    """What checking mode answers: outcomes possible per decision, and the entries that certainly or possibly apply."""

    outcomes: tuple[int, ...]
    certain: tuple[int, ...]
    open: tuple[int, ...]


class Checker:
    """Evaluates whole patients quickly. Entries are numbered in the order of :attr:`names`.

    Args:
        index: the guidelines.
        entries: name -> when it applies, to evaluate these alone; everything in the guidelines when None.
        foresee: whether *established* is read as what may still come; see :attr:`hgnen_desktop.core.engine.logic.Facts.foresee`.
        only_certain: whether nobody asks what may still apply; :attr:`Quick.open` is empty then, and half as much is compiled.
    """

    def __init__(
        self,
        index: Index,
        entries: Mapping[str, Criterion | None] | None = None,
        *,
        foresee: bool = False,
        only_certain: bool = False,
    ) -> None:
        self.index = index
        self.decisions = tuple(index.decisions)
        self._compiling = threading.Lock()
        entries = _all_entries(index) if entries is None else entries
        self.names = tuple(entries)
        self._bits = {
            decision: {outcome: 1 << place for place, outcome in enumerate(outcomes)}
            for decision, outcomes in index.outcomes.items()
        }
        self._writer = _Writer(index, self._bits, entries, foresee=foresee, only_certain=only_certain)
        namespace: dict[str, Any] = {}
        self._writer.define(namespace, "<guidelines>")
        for name, members in self._writer.blocks.items():
            namespace[name] = self._when_called(namespace, name, members)
        self._evaluate: Callable[[Mapping[str, Any]], tuple[tuple[int, ...], list[int], list[int]]] = namespace[
            "evaluate"
        ]

    def _when_called(self, namespace: dict[str, Any], name: str, members: list[_Member]) -> Callable[..., None]:
        """A function that is compiled when a patient first needs it: most are of situations a patient is not in."""

        def compile_and_call(*handed: Any) -> None:  # noqa: ANN401 - as the function takes them
            with self._compiling:
                if namespace[name] is compile_and_call:
                    source = self._writer.block(name, members)
                    exec(compile(source, "<guidelines>", "exec"), namespace)  # noqa: S102 - as above
            namespace[name](*handed)

        return compile_and_call

    def evaluate(self, known: Mapping[str, Any]) -> Quick:
        """Everything that certainly or possibly applies to a patient with these known findings."""
        outcomes, certain, still_open = self._evaluate(known)
        return Quick(outcomes, tuple(certain), tuple(still_open))

    def possible(self, quick: Quick, decision: str) -> tuple[str, ...]:
        """The outcomes of a decision that are still possible."""
        mask = quick.outcomes[self.decisions.index(decision)]
        return tuple(outcome for outcome, bit in self._bits[decision].items() if mask & bit)

    def certain_names(self, quick: Quick) -> tuple[str, ...]:
        """The ids of the entries that certainly apply."""
        return tuple(self.names[number] for number in quick.certain)

    def open_names(self, quick: Quick) -> tuple[str, ...]:
        """The ids of the entries that may still apply."""
        return tuple(self.names[number] for number in quick.open)


class Conditions:
    """Evaluates single criteria quickly, each compiled when it is first asked for.

    Args:
        index: the guidelines.
        foresee: whether *established* is read as what may still come; see :attr:`hgnen_desktop.core.engine.logic.Facts.foresee`.
    """

    def __init__(self, index: Index, *, foresee: bool = False) -> None:
        bits = {
            decision: {outcome: 1 << place for place, outcome in enumerate(outcomes)}
            for decision, outcomes in index.outcomes.items()
        }
        self._writer = _Writer(index, bits, {}, foresee=foresee)
        namespace: dict[str, Any] = {}
        self._writer.define(namespace, "<decisions>")
        self._evaluate = namespace["evaluate"]
        self._made: dict[int, tuple[Criterion, Callable[[Mapping[str, Any], tuple[int, ...]], int]]] = {}

    def decide(self, known: Mapping[str, Any]) -> tuple[int, ...]:
        """The outcomes that are possible for each decision."""
        outcomes: tuple[int, ...] = self._evaluate(known)[0]
        return outcomes

    def truth(self, criterion: Criterion, known: Mapping[str, Any], outcomes: tuple[int, ...]) -> Truth:
        """The truth of a criterion for a patient whose decisions came out so."""
        # The criterion is kept beside what was made of it: an id is only its own while the object lives.
        made = self._made.get(id(criterion))
        if made is None:
            namespace: dict[str, Any] = {}
            exec(compile(self._writer.condition(criterion), "<condition>", "exec"), namespace)  # noqa: S102 - as above
            made = self._made[id(criterion)] = (criterion, namespace["condition"])
        return _TRUTHS[made[1](known, outcomes)]


_TRUTHS = (Truth.FALSE, Truth.UNKNOWN, Truth.TRUE)


def _all_entries(index: Index) -> dict[str, Criterion | None]:
    entries: dict[str, Criterion | None] = {item.id: item.applies_when for item in index.items.values()}
    entries |= {
        entry.id: entry.applies_when for entry in index.disagreements.values() if entry.applies_when is not None
    }
    return entries | {entry.id: entry.when for entry in index.ledger}


_Member = tuple[int, Criterion, Criterion | None]
"""An entry's number, when it applies, and the comparison it is grouped by."""


class _Writer:
    """Writes the source of the ``evaluate`` function, of the walks through decisions, and of the :attr:`blocks` it calls."""

    def __init__(
        self,
        index: Index,
        bits: dict[str, dict[str, int]],
        entries: Mapping[str, Criterion | None],
        *,
        foresee: bool = False,
        only_certain: bool = False,
    ) -> None:
        self._index, self._bits, self._entries, self._foresee = index, bits, entries, foresee
        self._holds = self._certain if only_certain else self._maybe
        self._only_certain = only_certain
        self._finding = {name: f"f{place}" for place, name in enumerate(index.catalogue.findings)}
        self._decision = {name: f"d{place}" for place, name in enumerate(index.decisions)}
        self._handed = ", ".join(("get", *self._decision.values(), "certain", "still_open"))
        self._used: set[str] = set()
        self.blocks: dict[str, list[_Member]] = {}

    def define(self, namespace: dict[str, Any], called: str) -> None:
        """Put ``evaluate`` and the walks it makes into a namespace; ``called`` is where faults in them are said to be.

        Each is compiled by itself: one function of all would need several megabytes for a moment, which do not all come back.
        """
        for source in (*map(self._walked, self._index.decisions.values()), self._evaluate()):
            exec(compile(source, called, "exec"), namespace)  # noqa: S102 - see the module's first lines

    def _walked(self, decision: DecisionGraph) -> str:
        """The source of a function that walks a decision; those before it are handed in."""
        self._used = set()
        mask = self._decision[decision.id]
        body = self._walk(decision)
        return (
            "\n".join([f"def walk_{mask}({self._before(mask)}):", *self._reads(), *body, f"    return {mask}"]) + "\n"
        )

    def _before(self, mask: str) -> str:
        masks = tuple(self._decision.values())
        return ", ".join(("get", *masks[: masks.index(mask)]))

    def _evaluate(self) -> str:
        self._used = set()
        calls = self._calls()
        walks = [f"    {mask} = walk_{mask}({self._before(mask)})" for mask in self._decision.values()]
        result = "".join(f"{name}, " for name in self._decision.values())
        head = [
            "def evaluate(known):",
            "    get = known.get",
            *self._reads(),
            "    certain = []",
            "    still_open = []",
        ]
        return "\n".join([*head, *walks, *calls, f"    return ({result}), certain, still_open"]) + "\n"

    def _reads(self) -> list[str]:
        return [f"    {self._finding[name]} = get({name!r})" for name in sorted(self._used)]

    def condition(self, criterion: Criterion) -> str:
        """The source of a function of what is known and of the decisions: 2 certain, 1 still possible, 0 neither."""
        self._used = set()
        certain, maybe = self._certain(criterion), self._maybe(criterion)
        reads = [f"    {self._finding[name]} = known.get({name!r})" for name in sorted(self._used)]
        masks = ", ".join(self._decision.values())
        lines = [f"    {masks}, = outcomes", *reads, f"    return 2 if {certain} else 1 if {maybe} else 0"]
        return "\n".join(["def condition(known, outcomes):", *lines]) + "\n"

    def _walk(self, decision: DecisionGraph) -> list[str]:
        """Nodes in an order in which each stands after those that lead to it."""
        mask = self._decision[decision.id]
        lines = [f"    {mask} = 0"]
        flags = {node.id: f"n{place}" for place, node in enumerate(_topological(decision))}
        first = decision.nodes[0].id
        lines += [f"    {flag} = {node == first}" for node, flag in flags.items()]
        nodes = {node.id: node for node in decision.nodes}
        for node_id, flag in flags.items():
            branches = nodes[node_id].branches
            targets = [
                f"{flags[branch.goto]} = True"
                if branch.goto
                else f"{mask} |= {self._bits[decision.id][branch.outcome or '']}"
                for branch in branches
            ]
            lines.append(f"    if {flag}:")
            for number, (branch, target) in enumerate(zip(branches, targets, strict=True)):
                lines.append(f"        {'el' if number else ''}if {self._certain(branch.when)}: {target}")
            lines.append("        else:")
            lines += [
                f"            if {self._maybe(branch.when)}: {target}"
                for branch, target in zip(branches, targets, strict=True)
            ]
        return lines

    def _calls(self) -> list[str]:
        """Entries grouped by a comparison they all require, so that a patient's other situations are skipped at once."""
        groups: dict[str, list[_Member]] = {}
        lines: list[str] = []
        for number, criterion in enumerate(self._entries.values()):
            if criterion is None:
                lines.append(f"    certain.append({number})")
            else:
                gate = self._gate(criterion)
                groups.setdefault("True" if gate is None else self._holds(gate), []).append((number, criterion, gate))
        for text, members in groups.items():
            name = f"block{len(self.blocks)}"
            self.blocks[name] = members
            lines += [f"    if {text}:", f"        {name}({self._handed})"]
        return lines

    def block(self, name: str, members: list[_Member]) -> str:
        """The source of a function that looks at some entries."""
        self._used = set()
        lines = []
        for number, criterion, gate in members:
            rest = " and ".join(self._holds(part) for part in _members(criterion) if part is not gate) or "True"
            where = "certain" if self._only_certain else f"(certain if {self._certain(criterion)} else still_open)"
            lines.append(f"    if {rest}: {where}.append({number})")
        return "\n".join([f"def {name}({self._handed}):", *self._reads(), *lines]) + "\n"

    def _gate(self, criterion: Criterion) -> Criterion | None:
        """A comparison without which the criterion is false, on a decision if there is one; None when there is none."""
        compared = [part for part in _members(criterion) if part.fact is not None]
        return next((part for part in compared if part.fact in self._bits), compared[0] if compared else None)

    def _mask(self, comparison: Criterion) -> int:
        _, operand = comparison.operator()
        values = operand if isinstance(operand, tuple) else (operand,)
        return sum(self._bits[str(comparison.fact)][str(value)] for value in set(values))

    def _certain(self, criterion: Criterion) -> str:
        return self._expression(criterion, certain=True)

    def _maybe(self, criterion: Criterion) -> str:
        return self._expression(criterion, certain=False)

    def _expression(self, criterion: Criterion, *, certain: bool) -> str:
        if criterion.none_of is not None:
            parts = [self._expression(child, certain=not certain) for child in criterion.none_of]
            return f"not ({' or '.join(parts)})"
        if criterion.established is not None:
            certain = certain if self._foresee else True
            return f"({' and '.join(self._expression(child, certain=certain) for child in criterion.established)})"
        if criterion.any_of is not None and (several := _one_of_values(criterion.any_of, self._bits)) is not None:
            return self._comparison(several, certain=certain)
        if criterion.fact is None:
            word = " and " if criterion.all_of is not None else " or "
            return f"({word.join(self._expression(child, certain=certain) for child in criterion.children())})"
        if criterion.fact in self._bits:
            variable, mask = self._decision[criterion.fact], self._mask(criterion)
            return f"({variable} & {mask} == {variable})" if certain else f"({variable} & {mask} != 0)"
        return self._comparison(criterion, certain=certain)

    def _comparison(self, criterion: Criterion, *, certain: bool) -> str:
        self._used.add(str(criterion.fact))
        variable = self._finding[str(criterion.fact)]
        operator, operand = criterion.operator()
        if operator == "includes_any":
            test = "(" + " or ".join(f"{one!r} in {variable}" for one in operand) + ")"
        elif operator == "in" and all(isinstance(one, str) for one in operand):
            test = f"{variable} in {{{', '.join(repr(one) for one in operand)}}}"
        else:
            test = (_COMPARE if certain else _COMPARE | _MAYBE)[operator].format(v=variable, o=operand)
        if not certain:
            return f"({variable} is None or {test})"
        # What is not known is nothing, which equals no value.
        return f"({test})" if operator in ("is", "in") else f"({variable} is not None and {test})"


def _members(criterion: Criterion) -> tuple[Criterion, ...]:
    """What must all hold for a criterion to hold."""
    return criterion.all_of if criterion.all_of is not None else (criterion,)


def _one_of_values(parts: tuple[Criterion, ...], decisions: Container[str]) -> Criterion | None:
    """Comparisons of one finding with single numbers, as one comparison; None when they are something else."""
    facts = {part.fact for part in parts}
    fact = facts.pop()
    if facts or fact is None or fact in decisions or any(part.eq is None for part in parts):
        return None
    return Criterion(fact=fact, in_=tuple(part.eq for part in parts if part.eq is not None))


def _topological(decision: DecisionGraph) -> list[Any]:
    nodes = {node.id: node for node in decision.nodes}
    ordered: list[Any] = []

    def visit(node_id: str) -> None:
        node = nodes[node_id]
        if node in ordered:
            return
        for branch in node.branches:
            if branch.goto is not None:
                visit(branch.goto)
        ordered.append(node)

    visit(decision.nodes[0].id)
    return ordered[::-1]
