"""What would change the plan: one known finding with another value that may well come, and which answers it would turn.

A result stays, a treatment that was given is not taken back, no number jumps, and a value that contradicts the other findings
is no patient: none of these is told. Worked out in small steps, so that a window can do it between two key presses. It asks the
engine's own reasoner; what it says of a changed finding is what the program would show if the finding were changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.case import Case
from hgnen_desktop.core.domain.reported import about
from hgnen_desktop.core.engine.logic import Facts, Truth
from hgnen_desktop.core.engine.questions import Questions
from hgnen_desktop.core.guidelines.domains import Domains
from hgnen_desktop.core.guidelines.findings_schema import Finding, OnceKnown, Option
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.guidelines.schema import Area, Caution, Recommendation

_REACH = 0.1  # of what is usually seen: a number that may well come


@dataclass(frozen=True, slots=True)
class Outline:
    """A plan in outline: the situations still possible, and the answers that certainly apply and can be given.

    ``withheld`` names the contradictions that take all advice away, ``ended`` the reasons why packs do not speak of the
    patient.
    """

    situation: tuple[str, ...]
    advice: frozenset[str]
    withheld: tuple[str, ...] = ()
    ended: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OtherPlan:
    """Where other values of a finding lead; ``said`` are the values, the nearest first."""

    said: tuple[str, ...]
    outline: Outline
    added: tuple[str, ...]
    removed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Turn:
    """A known finding whose other values would change the plan, the plans it could lead to with the gravest first."""

    finding: str
    label: str
    plans: tuple[OtherPlan, ...]


class Outlook:
    """Works out for one case what would change its plan.

    Args:
        questions: the engine's way from items to answers.
        domains: the values worth trying of each finding.
        case: the case; it is not changed.
    """

    def __init__(self, questions: Questions, domains: Domains, case: Case) -> None:
        self._questions, self._domains = questions, domains
        self._known = dict(case.known())
        self.turns: tuple[Turn, ...] = ()

    def steps(self) -> Iterator[None]:
        """Work; each step takes about as long as one evaluation. The results stand when there are no more steps."""
        index = self._questions.index
        base = outline(self._questions, self._known)
        yield
        if base.withheld:
            return
        turns = []
        for finding in self._known:
            others: dict[Outline, list[Any]] = {}
            for value in self._others(finding):
                other = outline(self._questions, {**self._known, finding: value})
                if other != base and not other.withheld and not (base.ended and other.ended):
                    others.setdefault(other, []).append(value)
                yield
            near = {other: values for other, values in others.items() if self._is_near(finding, values)}
            if near:
                turns.append(self._turn(finding, base, near))
        self.turns = tuple(sorted(turns, key=lambda turn: _gravity(index, turn.plans[0], base)))

    def _others(self, name: str) -> list[Any]:
        """The other values that make a difference and may still come; of a number the nearest first."""
        finding, now = self._questions.index.catalogue[name], self._known[name]
        domain = self._domains[name]
        if isinstance(now, tuple):
            return [] if finding.once_known is OnceKnown.STAYS else _one_more(finding, now, domain)
        others = [value for value in domain if value != now and _may_come(finding, now, value)]
        return sorted(others, key=lambda value: abs(value - about(now))) if _is_number(about(now)) else others

    def _turn(self, finding: str, base: Outline, others: dict[Outline, list[Any]]) -> Turn:
        index = self._questions.index
        plans = [
            OtherPlan(
                said=tuple(self._say(finding, values)),
                outline=other,
                added=_in_order(index, other.advice - base.advice),
                removed=_in_order(index, base.advice - other.advice),
            )
            for other, values in others.items()
        ]
        return Turn(finding, self._label(finding), tuple(sorted(plans, key=lambda plan: _gravity(index, plan, base))))

    def _say(self, finding: str, values: list[Any]) -> list[str]:
        """The values in words; numbers that stand beside each other in the domain as ranges, the lower end first."""
        say = self._questions.index.say
        now = about(self._known[finding])
        if isinstance(now, tuple):
            return [say(finding, tuple(one for one in value if one not in now)) for value in values]
        if not _is_number(now):
            return [say(finding, value) for value in values]
        domain = sorted({*self._domains[finding], now})
        runs: list[list[Any]] = []
        for value in values:
            run = next((one for one in runs if abs(domain.index(one[-1]) - domain.index(value)) == 1), None)
            if run is None:
                runs.append([value])
            else:
                run.append(value)
        return [self._say_run(finding, sorted(run), domain) for run in runs]

    def _say_run(self, finding: str, run: list[Any], domain: list[Any]) -> str:
        """A stretch of numbers; one that goes on to the end of what is possible as *or less*, *or more*."""
        say = self._questions.index.say
        if len(run) == 1:
            return say(finding, run[0])
        if run[0] == domain[0]:
            return f"{say(finding, run[-1])} or less"
        if run[-1] == domain[-1]:
            return f"{say(finding, run[0])} or more"
        return f"{say(finding, run[0])} to {say(finding, run[-1])}"

    def _is_near(self, finding: str, values: list[Any]) -> bool:
        """Whether one of several values is in reach of the present one."""
        about_it, now = self._questions.index.catalogue[finding], self._known[finding]
        return any(_is_near(about_it, now, value) for value in values)

    def _label(self, finding: str) -> str:
        return self._questions.index.catalogue.label(finding)


def outline(questions: Questions, known: dict[str, Any]) -> Outline:
    """The plan of a patient with these findings, in outline."""
    index, reasoner = questions.index, questions.reasoner
    facts = reasoner.resolve(Facts(known))
    decision = index.roles["situation"]
    situation = tuple(name for name in index.outcomes[decision] if name in facts.possible[decision])
    withheld = tuple(
        rule.id
        for rule in index.guidelines.consistency
        if rule.level == "impossible" and reasoner.truth(rule.when, facts) is Truth.TRUE
    )
    if withheld:
        return Outline(situation, frozenset(), withheld=withheld)
    ended = tuple(
        item.id
        for item in index.items.values()
        if isinstance(item, Caution) and item.ends_advice and reasoner.truth(item.applies_when, facts) is Truth.TRUE
    )
    silenced = index.silenced(ended)
    advice = frozenset(name for name in questions.given(facts) if index.item_pack[name].id not in silenced)
    return Outline(situation, advice, ended=ended)


def _one_more(finding: Finding, now: tuple[str, ...], domain: Iterable[Any]) -> list[Any]:
    """What was found or given, with one more that makes a difference; an option that excludes all others gives way."""
    more = dict.fromkeys(name for several in domain for name in several if name not in (finding.exclusive, *now))
    kept = [name for name in now if name != finding.exclusive]
    order = [option.id for option in finding.options]
    return [tuple(sorted((*kept, name), key=order.index)) for name in more]


def _may_come(finding: Finding, now: Any, value: Any) -> bool:  # noqa: ANN401 - values of any finding
    """Whether a finding that has one value may come to have another in the same patient."""
    options = {option.id: option for option in finding.options}
    if finding.once_known is OnceKnown.STAYS:
        return now in options and options[now].is_provisional and not options[value].is_provisional
    return finding.once_known is OnceKnown.MAY_CHANGE or bool(_place(options, value) > _place(options, about(now)))


def _place(options: Mapping[str, Option], value: Any) -> Any:  # noqa: ANN401 - values of any finding
    """What tells which of two values comes later: of a choice its place, otherwise the value."""
    return list(options).index(value) if options else value


def _is_near(finding: Finding, now: object, value: object) -> bool:
    """Whether a value is no number, or a number in reach of the present one, which an exact number next to it always is."""
    usual, here = finding.plausible or finding.possible, about(now)
    if usual is None or not isinstance(here, int | float) or not isinstance(value, int | float):
        return True
    return abs(value - here) <= max(_REACH * (usual.max - usual.min), float(10 ** -(finding.decimals or 0)))


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _gravity(index: Index, plan: OtherPlan, base: Outline) -> tuple[bool, bool, int]:
    """Sorts: patients of whom the sources speak before others, another situation first, then whatever turns most."""
    outcomes = index.outcomes[index.roles["situation"]]
    inside = not plan.outline.ended and any(outcomes[name].in_scope for name in plan.outline.situation)
    same = plan.outline.situation == base.situation
    return not inside, same, -len(plan.added) - len(plan.removed)


def _in_order(index: Index, names: frozenset[str]) -> tuple[str, ...]:
    """Items in the order of the sources, treatment before everything else."""
    order = {name: place for place, name in enumerate(index.items)}

    def key(name: str) -> tuple[bool, int]:
        item = index.items[name]
        return not (isinstance(item, Recommendation) and item.area is Area.TREATMENT), order[name]

    return tuple(sorted(names, key=key))
