"""What a leaf of the tree answers: each question of its situation with every answer, its direction, voice and condition.

No patient stands at a leaf, so that an answer that needs more than the road names what it hangs on; without that it would read
as if it held for everyone who comes here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from hgnen_desktop.core.brief.signs import DIRECTION_SIGNS, Sign
from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.engine.logic import Facts, Truth
from hgnen_desktop.core.engine.questions import is_answer
from hgnen_desktop.core.engine.reasoner import Reasoner
from hgnen_desktop.core.guidelines.schema import Criterion, Direction, Item, Part, Recommendation, SurveillanceRule
from hgnen_desktop.core.tree.contents import Contents, LeafItem
from hgnen_desktop.core.tree.model import TreeNode
from hgnen_desktop.core.wording import confirmation_in_short, lower_first, up_to_a_number

TESTS = "do-now"
"""The id of what is to be tested, asked or read, put as one question; no question of the guidelines has it."""
_ORDER = (Sign.FOR, Sign.APPROPRIATE, Sign.MAY_CONSIDER, Sign.IF_INDICATED, Sign.NO_CONSENSUS, Sign.AGAINST)
_SIDES = {Sign.NO_CONSENSUS: 0, Sign.AGAINST: -1}  # of every other sign: 1
_LONGEST_CONDITION = 90  # characters; what a longer one hangs on is named without the values
_INVOLVED = " " * (_LONGEST_CONDITION + 1)  # a condition that has no few words; what it hangs on is named
_BOTH, _EITHER = re.compile(r" and (if|unless) "), re.compile(r" or (if|unless) ")


@dataclass(frozen=True, slots=True)
class LeafAnswer:
    """One answer at a leaf.

    Attributes:
        sign: its direction.
        text: what is done, in the words of the guidelines.
        firmness: how firmly the panel stands behind it, or whose view it is.
        when: what it needs beyond the road, for example ``if NTRK fusion is Found``; empty where it holds for everyone who
            comes here.
        items: the items behind it.
    """

    sign: Sign
    text: str
    firmness: str
    when: str
    items: tuple[str, ...]

    def words(self, *, with_condition: bool = True) -> str:
        """The answer with direction, voice and condition, for example ``PRRT (may be considered, Consensus; if ...)``."""
        said = ", ".join(part for part in (self.sign.value, self.firmness) if part)
        condition = self.when if with_condition else ""
        return f"{self.text} ({'; '.join(part for part in (said, condition) if part)})"


@dataclass(frozen=True, slots=True)
class LeafQuestion:
    """A question of the situation with all that can be answered here; without answers no source speaks of it."""

    id: str
    label: str
    answers: tuple[LeafAnswer, ...]


class LeafAnswers:
    """Works out the answers at the leaves of one tree."""

    def __init__(self, contents: Contents) -> None:
        self._contents, self._index = contents, contents.tree.index
        self._reasoner = Reasoner(self._index)
        self._found: dict[str, tuple[LeafQuestion, ...]] = {}

    def at(self, leaf: TreeNode) -> tuple[LeafQuestion, ...]:
        """The questions on treatment and follow-up of the leaf's situation, in the order in which the situation asks them.

        Empty for what the sources do not cover.
        """
        if leaf.key not in self._found:
            self._found[leaf.key] = tuple(self._questions(leaf))
        return self._found[leaf.key]

    def tests(self, leaf: TreeNode) -> LeafQuestion | None:
        """What is to be tested, asked or read at a leaf, as one question; None where nothing is."""
        if leaf.outcome is None or not leaf.outcome.in_scope:
            return None
        facts = self._road(leaf)
        to_do = (
            one
            for one in self._contents.at(leaf.key).workup
            if isinstance(one.item, Recommendation) and one.item.direction is Direction.FOR and is_answer(one.item)
        )
        asked = [self._answer(one, facts) for one in to_do]
        asked.sort(key=lambda one: bool(one.when))
        return LeafQuestion(TESTS, "Do now", tuple(_together(asked))) if asked else None

    def _questions(self, leaf: TreeNode) -> Iterator[LeafQuestion]:
        if leaf.outcome is None or not leaf.outcome.in_scope:
            return
        here = self._contents.at(leaf.key)
        items = (*here.options, *here.against, *here.surveillance)
        facts = self._road(leaf)
        for name in self._index.agenda.get(leaf.outcome.id, ()):
            question = self._index.questions[name]
            if question.area != "workup":
                asked = [one for one in items if name in one.item.questions]
                said = [self._answer(one, facts) for one in asked if is_answer(one.item)]
                sides = {_side(one) for one in said}
                views = (self._answer(one, facts) for one in asked if one.item.part is Part.VIEW)
                said += (one for one in views if _side(one) not in sides)
                yield LeafQuestion(name, question.label, tuple(_together(said)))

    def _road(self, leaf: TreeNode) -> Facts:
        """What is certain of everyone who comes here: the decisions of the road, and the findings all of them share."""
        ways = self._contents.ways(leaf.key)
        shared = dict(ways[0]) if ways else {}
        for way in ways[1:]:
            shared = {name: value for name, value in shared.items() if way.get(name) == value}
        facts = self._reasoner.resolve(Facts(shared, foresee=True))
        facts.possible.update({decision: frozenset({outcome}) for decision, outcome in leaf.environment.items()})
        return Facts(shared, dict(facts.possible), foresee=True)

    def _answer(self, one: LeafItem, facts: Facts) -> LeafAnswer:
        item, when, firmness = one.item, self._when(one.item, facts), one.citation.in_short()
        if isinstance(item, SurveillanceRule):
            sign = Sign.MAY_CONSIDER if item.needs_confirmation else Sign.FOR
            firmness = confirmation_in_short(one.citation) if item.needs_confirmation else firmness
            # The name of a rule does not say what is done.
            return LeafAnswer(sign, up_to_a_number(item.text).rstrip("."), firmness, when, (item.id,))
        assert isinstance(item, Recommendation)
        sign = DIRECTION_SIGNS[item.direction]
        if sign is Sign.NO_CONSENSUS:
            firmness = ""  # the sign says it
        return LeafAnswer(sign, item.title, firmness, when, (item.id,))

    def _when(self, item: Item, facts: Facts) -> str:
        """What an item needs beyond the road, in words: the values, or what it hangs on where that would be long."""
        words = self._beyond(item.applies_when, facts)
        if len(words) <= _LONGEST_CONDITION:
            return words
        hangs_on: dict[str, None] = {}
        self._open_facts(item.applies_when, facts, hangs_on)
        labels = [self._index.fact_label(fact) for fact in hangs_on]
        return f"depending on: {', '.join([labels[0], *map(lower_first, labels[1:])])}"

    def _beyond(self, criterion: Criterion | None, facts: Facts) -> str:
        """The part of a condition that the road leaves open, in words; empty when nothing is left."""
        if criterion is None or self._reasoner.truth(criterion, facts) is not Truth.UNKNOWN:
            return ""
        if criterion.fact is not None:
            return f"if {self._index.phrase(criterion)}"
        parts = [words for child in criterion.children() if (words := self._beyond(child, facts))]
        if criterion.none_of is not None:
            return " and ".join(_turned(one) for one in parts)
        parts = list(dict.fromkeys(parts))
        joined, other = (" or ", _BOTH) if criterion.any_of is not None else (" and ", _EITHER)
        # Joined in both ways without brackets a condition could be read as another.
        return _INVOLVED if len(parts) > 1 and any(other.search(one) for one in parts) else joined.join(parts)

    def _open_facts(self, criterion: Criterion | None, facts: Facts, found: dict[str, None]) -> None:
        """The facts of the part of a condition that the road leaves open, in the order in which it names them."""
        if criterion is None or self._reasoner.truth(criterion, facts) is not Truth.UNKNOWN:
            return
        if criterion.fact is not None:
            found[criterion.fact] = None
        for child in criterion.children():
            self._open_facts(child, facts, found)


def _turned(condition: str) -> str:
    """A condition that must not hold."""
    if not condition.startswith("if ") or _BOTH.search(condition) or "unless " in condition:
        return _INVOLVED
    return condition.replace("if ", "unless ", 1).replace(" or if ", " or ")


def _side(answer: LeafAnswer) -> int:
    return _SIDES.get(answer.sign, 1)


def _together(answers: Iterable[LeafAnswer]) -> list[LeafAnswer]:
    """In the order of their directions; what is said in the same way of several stands together."""
    same: dict[tuple[Sign, str, str], list[LeafAnswer]] = {}
    for one in answers:
        same.setdefault((one.sign, one.text, one.firmness), []).append(one)
    groups: dict[tuple[Sign, str, str], list[LeafAnswer]] = {}
    for (sign, text, firmness), several in same.items():
        conditions = dict.fromkeys(one.when for one in several)
        when = "" if "" in conditions else "; or ".join(conditions)
        items = tuple(item for one in several for item in one.items)
        groups.setdefault((sign, firmness, when), []).append(LeafAnswer(sign, text, firmness, when, items))
    made = []
    for (sign, firmness, when), several in groups.items():
        text = "; ".join([several[0].text, *(lower_first(one.text) for one in several[1:])])
        made.append(LeafAnswer(sign, text, firmness, when, tuple(item for one in several for item in one.items)))
    return sorted(made, key=lambda one: _ORDER.index(one.sign))
