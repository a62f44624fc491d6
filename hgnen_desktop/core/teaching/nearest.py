"""The nearest single finding that would change an answer: the next stage, margin, line or number, never another disease."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.reported import about
from hgnen_desktop.core.engine.logic import Facts, Truth
from hgnen_desktop.core.guidelines.domains import Domains
from hgnen_desktop.core.guidelines.index import Index, findings_behind
from hgnen_desktop.core.guidelines.schema import (
    Area,
    Criterion,
    Direction,
    Evidence,
    FindingType,
    Part,
    Recommendation,
    SurveillanceRule,
)
from hgnen_desktop.core.teaching.askable import askable
from hgnen_desktop.core.teaching.moments import Moment
from hgnen_desktop.core.teaching.questions import Kind, Pool
from hgnen_desktop.core.teaching.sentences import is_named, schedule_sentence, stance

NOTHING = "No other finding of this patient would change it alone: it hangs on what the tumor is, where it started and who has it."
"""Said only when every value of every finding but those was tried."""
_NEAR = 0.35  # of the present number: farther off, another finding teaches more
_ALLOWS = (Direction.FOR, Direction.APPROPRIATE, Direction.MAY_CONSIDER, Direction.IF_INDICATED)
_NO_LONGER, _OPEN = "it would no longer hold", "it would be open"

Effect = Callable[[Facts], str | None]
"""What would be said with other findings; empty where the answer stays, None where it turns into what cannot be said shortly."""


@dataclass(frozen=True, slots=True)
class Change:
    """One finding with another value, and what would then be said.

    Attributes:
        finding: its id.
        label: what it is called.
        value: the other value.
        said: the value in words.
        effect: what would then hold, as the end of a sentence.
    """

    finding: str
    label: str
    value: Any
    said: str
    effect: str


class Nearest:
    """Looks for near changes over one set of guidelines; of the last moment it keeps what was tried."""

    def __init__(self, index: Index) -> None:
        self._index, self._domains = index, Domains(index)
        roles = index.roles
        self._person = {roles[name] for name in ("site", "sex", "age")}
        self._time = roles["status"]
        self._tumor = set(findings_behind(index, {roles["entity"]})) - self._person - {self._time}
        self._veiled = {one.finding for one in index.guidelines.veiled}
        self._moment: Moment | None = None
        self._tried: dict[str, list[tuple[Any, Facts]]] = {}

    @cached_property
    def _numbers(self) -> frozenset[str]:
        """The counts that the diagnosis turns on."""
        return frozenset(name for name in self._tumor if self._index.catalogue[name].type is FindingType.NUMBER)

    # --- what is asked for ------------------------------------------------------------------------------------------

    def sentence(self, moment: Moment, pool: Pool) -> str:
        """What would change the answer to a question, or that nothing near would; empty when neither can be said."""
        if pool.nearest:
            return pool.nearest
        effect = self._effect(moment, pool)
        if effect is None:
            return ""
        found = self.change(moment, pool.criterion, effect, with_age=pool.kind is Kind.FIGURE)
        item = self._index.items.get(pool.right.claim.subject)
        if (found is None or self._is_later(found.finding)) and isinstance(item, Recommendation):
            to_come = self._to_come(moment, item)
            if to_come:
                return to_come
        if found is not None:
            return self._said(moment, found)
        return NOTHING if self._is_fixed(moment, pool.criterion, effect) else ""

    def of_advice(self, moment: Moment, item: Recommendation) -> str:
        """What would change an advice that holds, in a sentence; empty when nothing near would."""
        found = self.change(moment, item.applies_when, self._advice(moment, item))
        return "" if found is None or self._is_later(found.finding) else self._said(moment, found)

    def change_of(self, moment: Moment, pool: Pool) -> Change | None:
        """The nearest change of the answer to a question; None when there is none that is clinically near."""
        effect, with_age = self._effect(moment, pool), pool.kind is Kind.FIGURE
        return None if effect is None else self.change(moment, pool.criterion, effect, with_age=with_age)

    def change(
        self, moment: Moment, criterion: Criterion | None, effect: Effect, *, with_age: bool = False
    ) -> Change | None:
        """The nearest change of a known finding that has an effect; None when there is none that is clinically near.

        Args:
            moment: the patient.
            criterion: when the answer holds.
            effect: what would be said with other findings.
            with_age: whether another age counts, as where the answer is a figure by age.
        """
        named = criterion.facts() if criterion is not None else set[str]()
        if criterion is not None and criterion.fact == self._index.roles["entity"]:
            named = {*named, *self._numbers}
        entity = self._index.roles["entity"]
        is_asked = criterion is not None and criterion.fact == entity
        ranked: list[tuple[tuple[float, ...], Change]] = []
        for finding in self._may_change(moment, named, with_age=with_age):
            for value, facts in self._others(moment, finding):
                is_same = is_asked or facts.possible[entity] == moment.facts.possible[entity]
                away = (
                    self._away(moment, finding, value) if is_same else None
                )  # of another tumor something else is said
                said = None if away is None else effect(facts)
                if away is not None and said:
                    ranked.append((self._rank(finding, named, away, said), self._named(finding, value, said)))
        return min(ranked, key=lambda one: one[0])[1] if ranked else None

    def _said(self, moment: Moment, found: Change) -> str:
        now = self._index.say(found.finding, moment.case.known()[found.finding])
        return f"If '{found.label}' were '{found.said}' in place of '{now}', {found.effect}."

    def _named(self, finding: str, value: Any, said: str) -> Change:  # noqa: ANN401 - a value of any finding
        index = self._index
        return Change(finding, index.catalogue.label(finding), value, index.say(finding, value), said)

    # --- which findings, and how near -------------------------------------------------------------------------------

    def _may_change(self, moment: Moment, named: set[str], *, with_age: bool) -> Iterator[str]:
        """The known findings of which another value is near; never the person, the site or the histology."""
        never = (self._person - {self._index.roles["age"]} if with_age else self._person) | self._veiled
        truth = moment.engine.reasoner.truth
        for name in moment.case.known():
            finding = self._index.catalogue[name]
            is_of_tumor = name in self._tumor and (finding.type is FindingType.CHOICE or name not in named)
            is_idle = truth(finding.relevant_when, moment.facts) is Truth.FALSE if finding.relevant_when else False
            if name not in never and not is_of_tumor and not is_idle:
                yield name

    def _is_later(self, finding: str) -> bool:
        """Whether another value would be another moment of the course: the status, and what grows with it."""
        return finding == self._time or self._index.catalogue[finding].once_known == "grows"

    def _others(self, moment: Moment, finding: str) -> list[tuple[Any, Facts]]:
        """The other values of a finding that contradict nothing else, each with what follows from it."""
        if moment is not self._moment:
            self._moment, self._tried = moment, {}
        if finding not in self._tried:
            known, resolve = moment.case.known(), moment.engine.reasoner.resolve
            several = (
                (value, resolve(Facts({**known, finding: value})))
                for value in self._domains[finding]
                if value != known[finding]
            )
            self._tried[finding] = [(value, facts) for value, facts in several if not self._contradicts(moment, facts)]
        return self._tried[finding]

    def _contradicts(self, moment: Moment, facts: Facts) -> bool:
        truth = moment.engine.reasoner.truth
        rules = self._index.guidelines.consistency
        return any(rule.level == "impossible" and truth(rule.when, facts) is Truth.TRUE for rule in rules)

    def _away(self, moment: Moment, finding: str, value: Any) -> tuple[float, float] | None:  # noqa: ANN401 - any finding
        """How far a value lies: numbers by their share, choices by their places in the list, the far ones last.

        Of several values at once, such as sites, none is near another.
        """
        now = about(moment.case.known()[finding])
        if isinstance(value, tuple):
            return None
        if _is_number(value) and _is_number(now):
            share = abs(float(value) - float(now)) / max(abs(float(now)), 1.0)
            return float(share > _NEAR), share
        options = [one.id for one in self._index.catalogue[finding].options]
        if value in options and now in options:
            steps = abs(options.index(value) - options.index(now))
            return float(steps > 2), float(steps)
        return 0.0, 0.0

    def _rank(self, finding: str, named: set[str], away: tuple[float, float], said: str) -> tuple[float, ...]:
        """What the answer names itself comes first, another moment last; then what settles it, then what is near.

        Later questions are nearer to the decision than earlier ones.
        """
        tier = 2.0 if finding == self._time else 3.0 if self._is_later(finding) else float(finding not in named)
        place = -list(self._index.catalogue.findings).index(finding)
        return (tier, float(said == _OPEN), *away, place)

    def _is_fixed(self, moment: Moment, criterion: Criterion | None, effect: Effect) -> bool:
        """Whether no other value of any finding but those of tumor and person changes the answer."""
        if criterion is None:
            return False
        findings = (one for one in moment.case.known() if one not in self._person | self._tumor)
        return all(effect(facts) == "" for one in findings for _value, facts in self._others(moment, one))

    # --- what would be said -----------------------------------------------------------------------------------------

    def _effect(self, moment: Moment, pool: Pool) -> Effect | None:
        subject = self._index.items.get(pool.right.claim.subject)
        if pool.kind in (Kind.DIAGNOSIS, Kind.SITUATION):
            return self._decision(pool)
        if pool.kind in (Kind.INTERVAL, Kind.DATE):
            return self._schedule(moment)
        if isinstance(subject, Recommendation):
            return self._advice(moment, subject)
        if isinstance(subject, Evidence):
            return self._figure(moment, subject, pool)
        return None

    def _decision(self, pool: Pool) -> Effect:
        decision, outcome = pool.right.claim.subject, pool.right.claim.said
        says = "the tumor would be classified as {}" if pool.kind is Kind.DIAGNOSIS else "the group would be: {}"

        def effect(facts: Facts) -> str:
            possible = facts.possible[decision]
            if possible == {outcome}:
                return ""
            if len(possible) > 1:
                return _OPEN if outcome in possible else _NO_LONGER
            return says.format(self._index.outcomes[decision][next(iter(possible))].label)

        return effect

    def _schedule(self, moment: Moment) -> Effect:
        rules = [one for one in self._index.items.values() if isinstance(one, SurveillanceRule)]
        truth = moment.engine.reasoner.truth

        def holding(facts: Facts) -> tuple[set[str], list[SurveillanceRule]]:
            told = [(one, truth(one.applies_when, facts)) for one in rules]
            may = {one.id for one, found in told if found is not Truth.FALSE}
            return may, [one for one, found in told if found is Truth.TRUE]

        now = holding(moment.facts)[0]

        def effect(facts: Facts) -> str | None:
            may, certain = holding(facts)
            if may == now:
                return ""
            if any(not askable(self._index).item_with(one, moment, facts) for one in certain):
                return None  # a table that would not be in force yet, or no longer
            if not may:
                return "no schedule of the sources would hold"
            if len(may) > 1 or len(certain) != 1 or certain[0].needs_confirmation:
                return _OPEN
            return f"this would hold: {_inside(schedule_sentence(certain[0], self._index))}"

        return effect

    def _figure(self, moment: Moment, item: Evidence, pool: Pool) -> Effect:
        truth = moment.engine.reasoner.truth
        figure = item.figures[int(pool.key.rpartition(":")[2])]

        def effect(facts: Facts) -> str | None:
            holds = truth(item.applies_when, facts), truth(figure.applies_when, facts)
            if holds == (Truth.TRUE, Truth.TRUE):
                return ""
            if Truth.FALSE not in holds:
                return _OPEN
            others = [
                one
                for one in item.figures
                if one.measure == figure.measure
                and one.applies_when is not None
                and truth(item.applies_when, facts) is truth(one.applies_when, facts) is Truth.TRUE
            ]
            return f"the group would be: {others[0].group}" if len(others) == 1 else _NO_LONGER

        return effect

    def _advice(self, moment: Moment, item: Recommendation) -> Effect:
        """What would then be said of the same thing; a change counts only if it is something else."""
        truth = moment.engine.reasoner.truth
        of_the_same = self._of_the_same(moment, item)

        def effect(facts: Facts) -> str | None:
            mine = truth(item.applies_when, facts)
            if mine is Truth.TRUE:
                return ""
            if of_the_same is None or self._leaves_the_sources(moment, facts):
                return None
            held = [(one, truth(one.applies_when, facts)) for one in of_the_same]
            may = [(one, found) for one, found in held if found is not Truth.FALSE]
            if any(_alike(one.direction, item.direction) for one, _found in may):
                return None
            if item.direction not in _ALLOWS and not any(one.direction in _ALLOWS for one, _found in may):
                # That nobody speaks against it any more is not that somebody allows it; at a printed limit it is open.
                return _OPEN if self._is_across_a_limit(moment, item, facts) and not may else None
            if mine is Truth.UNKNOWN:
                return _OPEN
            said = [one for one, found in may if found is Truth.TRUE and is_named(one, self._index)]
            if said:
                return f"this would hold: {_inside(stance(said[0], said[0].direction, self._index))}"
            return None if may else _NO_LONGER

        return effect

    @staticmethod
    def _is_across_a_limit(moment: Moment, item: Recommendation, facts: Facts) -> bool:
        """Whether a number was changed of which the source leaves open on which side of the limit it falls."""
        return any(facts.known.get(edge.fact) != moment.facts.known.get(edge.fact) for edge in item.boundaries)

    def _to_come(self, moment: Moment, item: Recommendation) -> str:
        """What a finding that is not recorded would bring: someone says otherwise of the same thing as soon as it is known."""
        truth = moment.engine.reasoner.truth
        for other in (*(self._of_the_same(moment, item) or ()), *self._of_the_same_test(item)):
            holds = truth(other.applies_when, moment.facts) is Truth.TRUE
            if _alike(other.direction, item.direction) or holds or not is_named(other, self._index):
                continue
            for change, facts in self._bringing(moment, other):
                beside = " as well" if truth(item.applies_when, facts) is Truth.TRUE else ""
                known = f"If '{change.label}', which is not recorded, were '{change.said}'"
                return f"{known}, this would hold{beside}: {change.effect}."
        return ""

    def _bringing(self, moment: Moment, item: Recommendation) -> Iterator[tuple[Change, Facts]]:
        """The findings that are not recorded and would make an advice hold."""
        truth, known = moment.engine.reasoner.truth, moment.case.known()
        never = known.keys() | self._person | self._tumor
        if item.applies_when is None:
            return
        for finding in findings_behind(self._index, item.applies_when.facts()):
            for value in self._domains[finding] if finding not in never else ():
                facts = moment.engine.reasoner.resolve(Facts({**known, finding: value}))
                if truth(item.applies_when, facts) is Truth.TRUE and not self._contradicts(moment, facts):
                    yield self._named(finding, value, _inside(stance(item, item.direction, self._index))), facts

    def _of_the_same_test(self, item: Recommendation) -> Iterator[Recommendation]:
        """What else answers the question which tests of a kind are wanted."""
        for other in self._index.items.values():
            if not isinstance(other, Recommendation) or other.id == item.id or other.part is not Part.ANSWER:
                continue
            if other.area is item.area is Area.WORKUP and set(other.questions).intersection(item.questions):
                yield other

    def _of_the_same(self, moment: Moment, item: Recommendation) -> tuple[Recommendation, ...] | None:
        """What else may be said of the same thing, whoever the patient is; None when nothing tells what it is about."""
        parts, holds = moment.engine.questions.parts, self._index.vocabulary.holds
        mine = parts[item.id]
        if not mine and item.procedure is None:
            return None

        def is_same(other: Recommendation) -> bool:
            theirs = parts[other.id]
            by_parts = bool(mine) and bool(theirs) and (holds(mine, theirs) or holds(theirs, mine))
            return by_parts or (item.procedure is not None and item.procedure == other.procedure)

        found = (one for one in self._index.items.values() if isinstance(one, Recommendation))
        return tuple(one for one in found if one.id != item.id and one.part is not Part.HOW and is_same(one))

    def _leaves_the_sources(self, moment: Moment, facts: Facts) -> bool:
        """Whether the patient comes into a situation of which the sources have no passage of their own, or to a limit they leave open."""
        situation, truth = moment.assessment.situation, moment.engine.reasoner.truth
        there = facts.possible[situation.decision] - {one.id for one in situation.possible}
        if any(self._index.outcomes[situation.decision][one].text for one in there):
            return True
        return any(
            entry.kind == "boundary"
            and entry.applies_when is not None
            and truth(entry.applies_when, facts) is Truth.TRUE
            and truth(entry.applies_when, moment.facts) is not Truth.TRUE
            for entry in self._index.disagreements.values()
        )


def _alike(one: Direction, other: Direction) -> bool:
    """Whether two directions say the same, be it more or less firmly."""
    return one is other or (one in _ALLOWS and other in _ALLOWS)


def _inside(sentence: str) -> str:
    return sentence.removesuffix(".")


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
