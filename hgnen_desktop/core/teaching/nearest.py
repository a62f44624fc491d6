"""The nearest single finding that would change an answer: the next stage, margin, line or number, never another disease."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from hgnen_desktop.core.domain.reported import about
from hgnen_desktop.core.engine.logic import Facts, Truth
from hgnen_desktop.core.guidelines.domains import Domains
from hgnen_desktop.core.guidelines.index import Index, findings_behind
from hgnen_desktop.core.guidelines.schema import Criterion, Direction, FindingType, Recommendation
from hgnen_desktop.core.teaching.moments import Moment
from hgnen_desktop.core.tree.explain import Turn, turns

_ALLOWS = (Direction.FOR, Direction.APPROPRIATE, Direction.MAY_CONSIDER, Direction.IF_INDICATED)
_NEAR = 0.35  # of the present number: farther off, another finding teaches more


class Nearest:
    """Looks for near changes over one set of guidelines."""

    def __init__(self, index: Index) -> None:
        self._index, self._domains = index, Domains(index)
        roles = index.roles
        # Another tumor, another person or another time teaches nothing of this one.
        person = {"site", "sex", "age"}
        times = {"status", "given", "running", "failed"}
        self._person = {roles[name] for name in person | times}
        self._tumor = set(findings_behind(index, {roles["entity"]})) - self._person

    @cached_property
    def _situation(self) -> frozenset[str]:
        """The findings that the situation turns on."""
        return frozenset(findings_behind(self._index, {self._index.roles["situation"]}))

    @cached_property
    def _numbers(self) -> frozenset[str]:
        """The counts that the diagnosis turns on."""
        behind = findings_behind(self._index, {self._index.roles["entity"]})
        return frozenset(name for name in behind if self._index.catalogue[name].type is FindingType.NUMBER)

    def sentence(
        self,
        moment: Moment,
        criterion: Criterion | None,
        item: Recommendation | None = None,
        *,
        in_situation: bool = False,
    ) -> str:
        """What would change an answer that holds, in a sentence; empty when nothing near would.

        Args:
            moment: the patient.
            criterion: when the answer holds.
            item: the advice that is the answer; a change counts only if something else is then said of what it is about.
            in_situation: the patient stays in the situation: what would bring another one says nothing of a test.
        """
        turn = self.turn(moment, criterion, item, in_situation=in_situation)
        if turn is None:
            return ""
        now = self._index.say(turn.finding, moment.case.known()[turn.finding])
        effect = "it would no longer hold" if turn.truth is Truth.FALSE else "it would be open"
        return f"If '{turn.label}' were '{turn.said}' in place of '{now}', {effect}."

    def turn(
        self,
        moment: Moment,
        criterion: Criterion | None,
        item: Recommendation | None = None,
        *,
        in_situation: bool = False,
    ) -> Turn | None:
        """The nearest turn of a known finding; None when there is none that is clinically near."""
        known = moment.case.known()
        named = criterion.facts() if criterion is not None else set[str]()
        if criterion is not None and criterion.fact == self._index.roles["entity"]:
            named = {*named, *self._numbers}
        among = known.keys() - self._person - (self._tumor - named)
        if in_situation:
            among -= self._situation - named.intersection(self._numbers)
        found = turns(moment.engine, moment.case, criterion, Truth.TRUE, self._domains, among)
        near = [(self._away(one, known[one.finding]), one) for one in found]
        there = [
            (away, self._places(one), one)
            for away, one in near
            if away is not None and not self._leaves_the_sources(moment, one)
        ]
        ranked = [one for _away, _place, one in sorted(there, key=lambda one: one[:2])]
        return next((one for one in ranked if item is None or self._turns(moment, item, one)), None)

    def _leaves_the_sources(self, moment: Moment, turn: Turn) -> bool:
        """Whether the change leads to where the sources stop short or draw no line: that teaches nothing of the answer."""
        truth, resolve = moment.engine.reasoner.truth, moment.engine.reasoner.resolve
        facts = resolve(Facts({**moment.case.known(), turn.finding: turn.value}))
        return any(
            entry.kind in ("gap", "boundary")
            and entry.applies_when is not None
            and turn.finding not in self._numbers  # the counts of the definition have a line
            and turn.finding in findings_behind(self._index, entry.applies_when.facts())
            and truth(entry.applies_when, facts) is Truth.TRUE
            and truth(entry.applies_when, moment.facts) is not Truth.TRUE
            for entry in self._index.disagreements.values()
        )

    def _turns(self, moment: Moment, item: Recommendation, turn: Turn) -> bool:
        """Whether the advice itself changes, and not only the passage that gives it.

        What was to be done is then said by nobody; what was not to be done is then allowed by someone.
        """
        reasoner, vocabulary, parts = moment.engine.reasoner, self._index.vocabulary, moment.engine.questions.parts
        if not parts[item.id]:
            return False  # nothing tells whether the same is said elsewhere
        facts = reasoner.resolve(Facts({**moment.case.known(), turn.finding: turn.value}))
        if self._notes(moment, facts):
            return False
        is_positive = item.direction in _ALLOWS
        is_said = (
            vocabulary.same if is_positive else vocabulary.holds
        )  # whoever does more than was advised against does that too
        is_allowed = any(
            reasoner.truth(other.applies_when, facts) is not Truth.FALSE
            for other in self._index.items.values()
            if isinstance(other, Recommendation)
            and other.id != item.id
            and other.direction in _ALLOWS
            and is_said(parts[other.id], parts[item.id])
        )
        return is_allowed is not is_positive

    def _notes(self, moment: Moment, facts: Facts) -> bool:
        """Whether the patient comes into another situation, of which the sources have no passage of their own."""
        situation = moment.assessment.situation
        outcomes = self._index.outcomes[situation.decision]
        there = facts.possible[situation.decision] - {one.id for one in situation.possible}
        return any(outcomes[one].text for one in there)

    def _places(self, turn: Turn) -> int:
        """Later questions are nearer to the decision than earlier ones."""
        return -list(self._index.catalogue.findings).index(turn.finding)

    def _away(self, turn: Turn, now: Any) -> tuple[int, float] | None:  # noqa: ANN401 - a value of any finding
        """How far a value lies: numbers by their share, choices by their places in the list; None when it is far.

        Of several values at once, such as sites, none is near another.
        """
        value, now = turn.value, about(now)
        if isinstance(value, tuple):
            return None
        if _is_number(value) and _is_number(now):
            share = abs(float(value) - float(now)) / max(abs(float(now)), 1.0)
            return (0, share) if share <= _NEAR else None
        options = [one.id for one in self._index.catalogue[turn.finding].options]
        if value in options and now in options:
            steps = abs(options.index(value) - options.index(now))
            return (0 if turn.truth is Truth.FALSE else 1, float(steps)) if steps <= 2 else None
        return 2, 0.0


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
