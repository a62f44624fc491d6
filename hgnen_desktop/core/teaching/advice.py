"""Questions on what the sources advise: what is recommended, what is advised against, how a source stands, what comes next.

A wrong choice says of something the opposite of what its source says for this very patient. Nothing is offered of which the
sources are silent, which they leave open or give only when indicated, on which they differ, or which is written for others.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from hgnen_desktop.core.engine.assessment import Answer, Asked, Past
from hgnen_desktop.core.engine.logic import Facts, Truth
from hgnen_desktop.core.guidelines.index import Citation, findings_behind
from hgnen_desktop.core.guidelines.schema import (
    Area,
    Direction,
    Means,
    Part,
    Recommendation,
    StatementKind,
)
from hgnen_desktop.core.teaching.askable import askable
from hgnen_desktop.core.teaching.moments import Moment
from hgnen_desktop.core.teaching.questions import FEWEST_CHOICES, Choice, Claim, Kind, Pool, Topic
from hgnen_desktop.core.teaching.sentences import (
    elsewhere,
    is_specific,
    named,
    otherwise,
    silent,
    source_of,
    sources,
    stance,
    stands,
    votes,
)

SILENT = "silent"
_CAN_BE_DONE = (Direction.FOR, Direction.APPROPRIATE, Direction.MAY_CONSIDER)
_POSITIVE = (*_CAN_BE_DONE, Direction.IF_INDICATED)
# What is said of a source in place of what it says. What is merely weaker or stronger than the truth is not among them.
_NOT_SAID: dict[Direction, tuple[Direction | None, ...]] = {
    Direction.FOR: (Direction.AGAINST, Direction.NO_CONSENSUS, None),
    Direction.APPROPRIATE: (Direction.AGAINST, Direction.NO_CONSENSUS, None),
    Direction.MAY_CONSIDER: (Direction.AGAINST, Direction.NO_CONSENSUS, None),
    Direction.IF_INDICATED: (Direction.AGAINST, Direction.NO_CONSENSUS, None),
    Direction.NO_CONSENSUS: (Direction.FOR, Direction.AGAINST, None),
    Direction.AGAINST: (Direction.FOR, Direction.MAY_CONSIDER, Direction.NO_CONSENSUS, None),
}
_FOR = frozenset({StatementKind.RECOMMENDATION_FOR, StatementKind.MAY_CONSIDER})
_KINDS: dict[Direction, frozenset[StatementKind]] = {
    **dict.fromkeys(_POSITIVE, _FOR),
    Direction.NO_CONSENSUS: frozenset({StatementKind.NO_CONSENSUS}),
    Direction.AGAINST: frozenset({StatementKind.RECOMMENDATION_AGAINST}),
}
_ADVICE = frozenset[StatementKind]().union(*_KINDS.values())
# The kinds of statement by which a source says so.
_SAID_BY: dict[Direction, frozenset[StatementKind]] = {
    **_KINDS,
    Direction.FOR: frozenset({StatementKind.RECOMMENDATION_FOR}),
    Direction.MAY_CONSIDER: frozenset({StatementKind.MAY_CONSIDER}),
}
_TOPICS = {Area.WORKUP: Topic.WORKUP, Area.TREATMENT: Topic.TREATMENT}


class AdvicePools:
    """The questions on advice at one moment."""

    def __init__(self, moment: Moment) -> None:
        self._moment, self._engine, self._index = moment, moment.engine, moment.engine.index

    def pools(self) -> Iterator[Pool]:
        """Every question that can be asked."""
        for area in Area:
            yield from self._recommended(area)
            yield from self._advised_against(area)
        for answer in self._plain:
            yield from self._stance(answer)
        yield from self._votes()
        if self._moment.happened:
            yield from self._next()

    # --- which answers can be asked about ---------------------------------------------------------------------------

    @cached_property
    def _plain(self) -> tuple[Answer, ...]:
        """Answers that hold for this patient and to which the sources stand in one way."""
        asked = self._moment.assessment.questions
        # Treatment of a tumor that is only treated as if it were of an entity is written for others.
        asked = tuple(one for one in asked if one.question.area != "treatment" or self._is_of_its_column)
        return tuple(answer for one in asked for answer in one.answers if self._is_plain(answer))

    @property
    def _is_of_its_column(self) -> bool:
        assessment = self._moment.assessment
        entity, column = assessment.entity.outcome, assessment.decisions[assessment.roles["column"]].outcome
        return entity is not None and column is not None and entity.id == column.id

    def _is_plain(self, answer: Answer) -> bool:
        item = answer.result.item
        if not isinstance(item, Recommendation) or answer.held or answer.result.truth is not Truth.TRUE:
            return False
        if named(item, self._index) is None or answer.result.strength.level.means is Means.REPORTED:
            return False
        if answer.is_done or not self._is_of_one_mind(item) or not askable(self._index).item(item, self._moment):
            return False
        specific = is_specific(item, self._index)
        return not any(
            self._contradicts(item, other) for other, truth in self._may_hold if truth is Truth.TRUE or not specific
        )

    def _is_of_one_mind(self, item: Recommendation) -> bool:
        """Whether every statement it rests on says so: one of them may add that the panel did not agree on all of it."""
        kinds = {self._index.statements[name].kind for name in item.statements} & _ADVICE
        return kinds <= _KINDS[item.direction]

    @cached_property
    def _may_hold(self) -> tuple[tuple[Recommendation, Truth], ...]:
        """Everything that is or may be said of this patient by anyone, so that no wrong choice is somebody's advice."""
        found = (
            (item, self._engine.reasoner.truth(item.applies_when, self._moment.facts))
            for item in self._index.items.values()
            if isinstance(item, Recommendation) and item.part is not Part.HOW
        )
        return tuple((item, truth) for item, truth in found if truth is not Truth.FALSE)

    def _contradicts(self, item: Recommendation, other: Recommendation) -> bool:
        """Whether another item says otherwise of the same thing, by what is given or tested."""
        if other.id == item.id or other.direction is item.direction:
            return False
        parts, vocabulary = self._engine.questions.parts, self._index.vocabulary
        mine, others = parts[item.id], parts[other.id]
        if not mine or not others or item.area is not other.area:
            return False
        if (item.direction in _POSITIVE) == (other.direction in _POSITIVE):
            return vocabulary.same(mine, others)
        doing, leaving = (mine, others) if item.direction in _POSITIVE else (others, mine)
        return vocabulary.holds(doing, leaving)  # whoever does the one does what the other speaks against

    def _said_of_the_same(self, item: Recommendation) -> set[StatementKind]:
        """What kinds of advice the sources give on the same thing, also in a passage that is not for this moment."""
        names = [*self._in_conflict(item), *(name for one in self._of_the_same(item) for name in one.statements)]
        return {self._index.statements[name].kind for name in names}

    def _in_conflict(self, item: Recommendation) -> Iterator[str]:
        """The statements of the conflicts over an item that are declared for patients such as this one."""
        truth, facts = self._engine.reasoner.truth, self._moment.facts
        for entry in self._index.disagreements.values():
            is_here = item.id in entry.items and truth(entry.applies_when, facts) is not Truth.FALSE
            if is_here and entry.kind == "conflict":
                yield from (name for position in entry.positions for name in position.statements)

    def _is_disputed(self, answer: Answer) -> bool:
        """Whether a declared conflict sets other advice that may hold for this patient against it, or a gap leaves it open."""
        truth, facts, items = self._engine.reasoner.truth, self._moment.facts, self._index.items
        for entry in self._index.disagreements.values():
            if answer.id not in entry.items or truth(entry.applies_when, facts) is Truth.FALSE:
                continue
            is_gap = entry.kind in ("gap", "boundary") and entry.applies_when is not None
            if is_gap and not is_specific(answer.result.item, self._index):
                return True
            others = [items[name] for name in entry.items if isinstance(items.get(name), Recommendation)]
            if entry.kind == "conflict" and any(
                one.direction is not answer.direction and truth(one.applies_when, facts) is not Truth.FALSE
                for one in others
                if isinstance(one, Recommendation)
            ):
                return True
        return False

    def _to_do(self, area: Area) -> list[Answer]:
        """What is recommended and still to do."""
        return [
            one
            for one in self._plain
            if one.result.item.area is area and one.direction is Direction.FOR and one.past is Past.NEVER
        ]

    def _to_leave(self, area: Area) -> list[Answer]:
        """What is advised against, without anyone differing."""
        return [
            one
            for one in self._plain
            if one.result.item.area is area
            and one.direction is Direction.AGAINST
            and self._stays(one)
            and not self._is_disputed(one)
        ]

    def _stays(self, answer: Answer) -> bool:
        """Whether nothing that may still come ends it, or its name says of whom it holds."""
        item, facts = answer.result.item, self._moment.facts
        to_come = Facts(facts.known, facts.possible, foresee=True)
        truth = self._engine.reasoner.truth(item.applies_when, to_come)
        return truth is Truth.TRUE or is_specific(item, self._index)

    # --- the kinds of question --------------------------------------------------------------------------------------

    def _recommended(self, area: Area) -> Iterator[Pool]:
        wrong = tuple(self._says(one, Direction.FOR) for one in self._to_leave(area))
        prompt = "Which of these is recommended in this patient?"
        for answer in self._to_do(area):
            yield from self._pool(answer, Kind.RECOMMENDED, prompt, self._says(answer, Direction.FOR), wrong)

    def _advised_against(self, area: Area) -> Iterator[Pool]:
        advised = [one for one in self._plain if one.result.item.area is area and self._is_advised(one)]
        wrong = tuple(self._says(one, Direction.AGAINST) for one in advised)
        prompt = "Which of these is advised against in this patient?"
        for answer in self._to_leave(area):
            right = self._says(answer, Direction.AGAINST)
            yield from self._pool(answer, Kind.ADVISED_AGAINST, prompt, right, wrong)

    @staticmethod
    def _is_advised(answer: Answer) -> bool:
        voted = answer.result.strength.is_agreed
        return answer.direction is Direction.FOR or (answer.direction is Direction.APPROPRIATE and voted)

    def _stance(self, answer: Answer) -> Iterator[Pool]:
        item, index = answer.result.item, self._index
        why = otherwise(item, index)
        wrong = [
            Choice(silent(item, index), why, Claim(item.id, SILENT))
            if direction is None
            else Choice(stance(item, direction, index), why, Claim(item.id, direction.value))
            for direction in _NOT_SAID[item.direction]
            if direction is None or not _SAID_BY[direction] & self._said_of_the_same(item)
        ]
        prompt = f"For this patient, what does {source_of(item, index)} say of {named(item, index)}?"
        yield from self._pool(answer, Kind.STANCE, prompt, self._says(answer, item.direction), tuple(wrong))

    def _votes(self) -> Iterator[Pool]:
        """How firmly something is said, where it is not all said alike: one who has learned the answer would always be right."""
        found = [pool for answer in self._plain for pool in self._vote(answer)]
        if len({pool.right.claim.said for pool in found}) > 1:
            yield from found

    def _vote(self, answer: Answer) -> Iterator[Pool]:
        item, index = answer.result.item, self._index
        strength, told = answer.result.strength.strength, votes(item, index)
        if strength not in told or self._said_otherwise(item, strength):
            return
        why = f"{told[strength]} ({answer.result.strength.section})"
        right = Choice(told[strength], self._stands(item), Claim(item.id, strength))
        wrong = tuple(Choice(words, why, Claim(item.id, other)) for other, words in told.items() if other != strength)
        prompt = f"How firmly does {source_of(item, index)} stand behind what it says of {named(item, index)}?"
        yield from self._pool(answer, Kind.VOTE, prompt, right, wrong, Topic.SOURCES)

    def _said_otherwise(self, item: Recommendation, strength: str) -> bool:
        """Whether the source speaks of the same thing in another strength as well, so that the question has no one answer."""
        names = [*item.statements, *self._in_conflict(item)]
        names += [name for other in self._of_the_same(item) for name in other.statements]
        pack = self._index.item_pack[item.id].id
        statements = [self._index.statements[name] for name in names if self._index.statement_pack[name].id == pack]
        return {one.strength for one in statements if one.kind in _ADVICE} != {strength}

    def _of_the_same(self, item: Recommendation) -> Iterator[Recommendation]:
        """What else is said of the same test in this tumor at any time, or of the same treatment at this moment."""
        parts, holds = self._engine.questions.parts, self._index.vocabulary.holds
        mine = parts[item.id]
        for other in self._tests if item.area is Area.WORKUP else [one for one, _truth in self._may_hold]:
            theirs = parts[other.id]
            is_same = bool(mine) and bool(theirs) and (holds(mine, theirs) or holds(theirs, mine))
            if is_same and other.area is item.area and other.id != item.id:
                yield other

    @cached_property
    def _tumor(self) -> Facts:
        """What is known of the tumor itself, whatever its stage and treatment."""
        known, roles = self._moment.facts.known, self._index.roles
        of_the_tumor = findings_behind(self._index, {roles["entity"], roles["column"], roles["site"]})
        return self._engine.reasoner.resolve(Facts({name: known[name] for name in of_the_tumor if name in known}))

    @cached_property
    def _tests(self) -> tuple[Recommendation, ...]:
        """Every test of which something is said in this tumor, whatever its stage and treatment."""
        reasoner, tumor = self._engine.reasoner, self._tumor
        return tuple(
            item
            for item in self._index.items.values()
            if isinstance(item, Recommendation)
            and item.area is Area.WORKUP
            and item.part is not Part.HOW
            and reasoner.truth(item.applies_when, tumor) is not Truth.FALSE
        )

    def _next(self) -> Iterator[Pool]:
        """Which treatment can come next at this moment of the course, beside those that must not be given now."""
        several = (self._can_follow(one) for one in self._moment.assessment.questions)
        steps = next((one for one in several if one), ())
        wrong = [self._step(one) for one in self._to_leave(Area.TREATMENT)]
        wrong += [one for asked in self._moment.assessment.questions for one in self._ruled_out(asked)]
        prompt = "Which of these can be the next step at this moment, by the source?"
        for answer in steps:
            yield from self._pool(answer, Kind.NEXT, prompt, self._step(answer), tuple(wrong))

    def _can_follow(self, asked: Asked) -> tuple[Answer, ...]:
        """The answers to a question of treatment that can be carried out now."""
        if asked.question.area != "treatment" or asked.question.beside:
            return ()
        return tuple(
            one
            for one in asked.answers
            if one in self._plain and one.direction in _CAN_BE_DONE and one.past is Past.NEVER
        )

    def _step(self, answer: Answer) -> Choice:
        item = answer.result.item
        claim = Claim(item.id, "next")
        return Choice(f"The next step can be {named(item, self._index)}.", self._stands(item), claim)

    def _ruled_out(self, asked: Asked) -> Iterator[Choice]:
        """What a source's own rule keeps from this patient."""
        for answer in asked.not_for_patient:
            item = answer.result.item
            remark = next((one for one in answer.ruled_out if one.citations), None)
            if remark is None or not isinstance(item, Recommendation) or item.area is not Area.TREATMENT:
                continue
            if not askable(self._index).item(item, self._moment):
                continue
            words = named(item, self._index)
            if words is not None:
                why = f"{remark.rule.because} ({remark.citations[0].text()})"
                yield Choice(f"The next step can be {words}.", why, Claim(item.id, "next"))

    def _of_own_column(self, citations: tuple[Citation, ...]) -> Iterator[Citation]:
        """The passages without the columns of a table that are for the other entity."""
        column = self._moment.assessment.decisions[self._moment.assessment.roles["column"]]
        others = [one for one in self._index.outcomes[column.decision].values() if one is not column.outcome]
        endings = tuple(f" > {one.label}" for one in others)
        return (one for one in citations if column.outcome is None or not one.section.endswith(endings))

    # --- parts ------------------------------------------------------------------------------------------------------

    def _says(self, answer: Answer, direction: Direction) -> Choice:
        item = answer.result.item
        return Choice(stance(item, direction, self._index), self._stands(item), Claim(item.id, direction.value))

    def _stands(self, item: Recommendation) -> str:
        """How the source stands to an item, with what is said otherwise of it in other places.

        Of a test also what is said of the tumor at another burden or with other symptoms: that is the exception to it.
        """
        facts = self._tumor if item.area is Area.WORKUP else self._moment.facts
        entries = self._index.disagreements.values()
        declared = (one for one in entries if self._engine.reasoner.truth(one.applies_when, facts) is not Truth.FALSE)
        return stands(item, self._index) + elsewhere(item, self._index, declared)

    def _pool(
        self,
        answer: Answer,
        kind: Kind,
        prompt: str,
        right: Choice,
        wrong: tuple[Choice, ...],
        topic: Topic | None = None,
    ) -> Iterator[Pool]:
        item = answer.result.item
        others = tuple({one.text: one for one in wrong if one.text != right.text}.values())
        if len(others) < FEWEST_CHOICES - 1:
            return
        yield Pool(
            key=f"{kind.value}:{item.area.value}:{item.id}",
            topic=topic or _TOPICS[item.area],
            kind=kind,
            prompt=prompt,
            right=right,
            wrong=others,
            sources=sources(self._of_own_column(answer.result.citations)),
            criterion=item.applies_when,
        )
