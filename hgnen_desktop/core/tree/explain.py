"""Why an item is shown to a patient or not: criterion by criterion, with its statements, and what would turn it."""

from __future__ import annotations

import difflib
from collections.abc import Container, Iterator
from typing import Any

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.case import Case
from hgnen_desktop.core.domain.reported import about
from hgnen_desktop.core.engine.assessment import Assessment, Check
from hgnen_desktop.core.engine.engine import Engine
from hgnen_desktop.core.engine.logic import Facts, Truth
from hgnen_desktop.core.errors import Fault, HgnenError
from hgnen_desktop.core.guidelines.domains import Domains
from hgnen_desktop.core.guidelines.index import Citation, findings_behind
from hgnen_desktop.core.guidelines.schema import Criterion, Item, Statement


@dataclass(frozen=True, slots=True)
class Turn:
    """One finding with another value, and whether the item would then apply."""

    finding: str
    label: str
    value: Any
    said: str
    truth: Truth


@dataclass(frozen=True, slots=True)
class Explanation:
    """Everything that decides one item for one patient.

    Attributes:
        item: the item.
        truth: whether its own criterion is met.
        shown: whether the assessment shows it; an item that is met is still held back by a stop or a contradiction.
        held_back: why it is held back, as sentences.
        check: the criterion, comparison by comparison.
        statements: what it rests on, the one that gives its strength first.
        turns: single findings whose other value makes it appear, disappear or open; for numbers the nearest on each side.
    """

    item: Item
    truth: Truth
    shown: bool
    held_back: tuple[str, ...]
    check: Check
    statements: tuple[tuple[Statement, Citation], ...]
    turns: tuple[Turn, ...]


def explain_item(engine: Engine, case: Case, assessment: Assessment, name: str) -> Explanation:
    """Why an item applies to a case or not.

    Raises:
        HgnenError: when the guidelines have no item of that name, with the nearest names.
    """
    index = engine.index
    item = index.items.get(name)
    if item is None:
        near = difflib.get_close_matches(name, index.items, n=3)
        remedy = f"Did you mean {' or '.join(near)}?" if near else "'hgnen-desktop assess --json' names the items."
        raise HgnenError(Fault("", f"There is no item '{name}' in the guidelines.", remedy))
    check = engine.explain(case, item.applies_when)
    held = _held_back(assessment, name, index.item_pack[name].id)
    return Explanation(
        item=item,
        truth=check.truth,
        shown=check.truth is Truth.TRUE and not held,
        held_back=held,
        check=check,
        statements=tuple((index.statements[one], index.citation(one)) for one in item.statements),
        turns=tuple(turns(engine, case, item.applies_when, check.truth)),
    )


def _held_back(assessment: Assessment, name: str, pack: str) -> tuple[str, ...]:
    if assessment.contradictions:
        return tuple(f"{one.message} {one.remedy}" for one in assessment.contradictions)
    if pack not in assessment.silenced or name in {one.id for one in assessment.out_of_scope}:
        return ()
    return tuple(f"{one.item.title}. {one.item.text}" for one in assessment.out_of_scope)


def turns(
    engine: Engine,
    case: Case,
    criterion: Criterion | None,
    truth: Truth,
    domains: Domains | None = None,
    among: Container[str] | None = None,
) -> Iterator[Turn]:
    """The single findings whose other value gives a criterion another truth than the present one.

    Values that would make the findings contradict each other are left out. ``domains`` are made anew unless handed in;
    with ``among`` only these findings are tried.
    """
    if criterion is None:
        return
    index, known = engine.index, dict(case.known())
    domains = domains or Domains(index)
    for finding in findings_behind(index, criterion.facts()):
        if among is not None and finding not in among:
            continue
        now = about(known.get(finding))
        told: set[tuple[Truth, bool]] = set()
        for value in _nearest_first(domains[finding], now):
            if value == known.get(finding):
                continue
            facts = engine.reasoner.resolve(Facts({**known, finding: value}))
            if _contradicts(engine, facts):
                continue
            found = engine.reasoner.truth(criterion, facts)
            # A number may turn the item on either side of the present value; of choices every one is told.
            number = isinstance(value, int | float) and not isinstance(value, bool)
            side = (found, number and isinstance(now, int | float) and value > now)
            if found is truth or (number and side in told):
                continue
            told.add(side)
            yield Turn(finding, index.catalogue.label(finding), value, index.say(finding, value), found)


def _nearest_first(values: tuple[Any, ...], now: Any) -> list[Any]:  # noqa: ANN401 - a value of any finding
    numbers = [one for one in (*values, now) if isinstance(one, int | float) and not isinstance(one, bool)]
    if len(numbers) != len(values) + 1:
        return list(values)
    return sorted(values, key=lambda value: abs(value - now))


def _contradicts(engine: Engine, facts: Facts) -> bool:
    rules = engine.index.guidelines.consistency
    return any(rule.level == "impossible" and engine.reasoner.truth(rule.when, facts) is Truth.TRUE for rule in rules)
