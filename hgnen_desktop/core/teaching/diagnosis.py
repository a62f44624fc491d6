"""Questions on what the tumor is and where the patient stands. What would name the answer is told in other words, or not."""

from __future__ import annotations

from collections.abc import Iterator

from hgnen_desktop.core.engine.assessment import DecisionResult
from hgnen_desktop.core.engine.logic import Truth
from hgnen_desktop.core.guidelines.index import findings_behind
from hgnen_desktop.core.guidelines.schema import Branch, Criterion, Outcome
from hgnen_desktop.core.teaching.moments import Moment
from hgnen_desktop.core.teaching.questions import Choice, Claim, Kind, Pool, Topic
from hgnen_desktop.core.teaching.sentences import inside, places


def diagnosis_pools(moment: Moment) -> Iterator[Pool]:
    """What the tumor is, when the case begins, and in which situation the patient is."""
    assessment = moment.assessment
    if moment.number == 1 and _shows_more_than_its_name(moment):
        yield from _decision(moment, assessment.entity, Topic.DIAGNOSIS, Kind.DIAGNOSIS, "What is this tumor?")
    prompt = "To which group of patients in the sources does this one belong?"
    yield from _decision(moment, assessment.situation, Topic.SITUATION, Kind.SITUATION, prompt)


def _shows_more_than_its_name(moment: Moment) -> bool:
    """Whether something is told by which the tumor can be recognized when its name is covered."""
    index = moment.engine.index
    entity = index.roles["entity"]
    covers = {one.finding for one in index.guidelines.veiled if one.decision == entity}
    labels = {index.catalogue.label(name) for name in covers}
    return any(one.label in labels for one in moment.told(entity))


# A name of a tumor or a group may be a noun, a participle or neither: it stands by itself.
_SAYS = {Kind.DIAGNOSIS: "The tumor is classified as: {}.", Kind.SITUATION: "The patient belongs to: {}."}
# The name of a group need not say what leads to it, such as the site.
_TAKES = {Kind.DIAGNOSIS: "It would take", Kind.SITUATION: "The way to this group is"}


def _decision(moment: Moment, result: DecisionResult, topic: Topic, kind: Kind, prompt: str) -> Iterator[Pool]:
    index, outcome = moment.engine.index, result.outcome
    if outcome is None:
        return
    road, says = _Road(moment, result, _TAKES[kind]), _SAYS[kind]
    never = road.open | _also_true(moment, result.decision)
    others = [one for one in index.outcomes[result.decision].values() if one.id not in never]
    near = sorted(others, key=lambda one: (-road.shared(one), -_alike(one, outcome)))[:_PLAUSIBLE]
    yield Pool(
        key=kind.value,
        topic=topic,
        kind=kind,
        prompt=prompt,
        right=_choice(result.decision, says, outcome, outcome.text or road.last),
        wrong=tuple(_choice(result.decision, says, one, road.why_not(one)) for one in near),
        sources=places(index.citations(outcome.statements)),
        criterion=Criterion(fact=result.decision, is_=outcome.id),
        road=road.words,
        veils=result.decision if topic is Topic.DIAGNOSIS else "",
    )


def _also_true(moment: Moment, decision: str) -> set[str]:
    """Outcomes whose names are, or may be, true of the patient in plain words."""
    truth, facts = moment.engine.reasoner.truth, moment.facts
    return {
        outcome
        for one in moment.engine.index.guidelines.also_true
        if one.decision == decision and truth(one.when, facts) is not Truth.FALSE
        for outcome in one.outcomes
    }


_PLAUSIBLE = 6  # those with most of the road in common, then those that read most alike; the rest would be given away
_TELLING = 5  # letters: shorter words ("that", "of") make no two names alike


def _choice(decision: str, says: str, outcome: Outcome, why: str) -> Choice:
    return Choice(says.format(inside(outcome.label)), why, Claim(decision, outcome.id))


class _Road:
    """A patient's road through a decision, and where the roads to other outcomes leave it."""

    def __init__(self, moment: Moment, result: DecisionResult, takes: str) -> None:
        self._takes, self._index = takes, moment.engine.index
        # That the same tumor would be called otherwise at another site teaches nothing of what it is.
        self._never = {self._index.roles["site"]} if result.decision == self._index.roles["entity"] else set[str]()
        self._steps = [(step, answer) for step in result.path for answer in step.answers if answer.truth is Truth.TRUE]
        self._nodes = {node.id: node for node in moment.engine.index.decisions[result.decision].nodes}
        self.open = moment.may_come.possible[result.decision]

    @property
    def words(self) -> tuple[str, ...]:
        """Its questions with this patient's answers."""
        return tuple(f"{step.question} {answer.answer}" for step, answer in self._steps)

    @property
    def last(self) -> str:
        """The questions that decide at its end, with this patient's answers."""
        return " ".join(f"{one}." if one[-1:] not in ".?" else one for one in self.words[-2:])

    def shared(self, other: Outcome) -> int:
        """How many questions of the road are asked on the way to another outcome as well."""
        return sum(self._leads(step.node, other.id) for step, _answer in self._steps)

    def why_not(self, other: Outcome) -> str:
        """Where the road to another outcome leaves this one: the question, this patient's answer, and the one it would need."""
        left = None
        for step, answer in self._steps:
            if not self._leads(step.node, other.id):
                break
            if left is None or not self._is_of_the_site(step.node):
                left = step, answer
        if left is None:
            return "The road of this patient leads elsewhere."
        step, answer = left
        needed = self._nearest(step.node, other.id)
        return f"{step.question} Here: {inside(answer.answer)}. {self._takes}: {'; or '.join(map(inside, needed))}."

    def _is_of_the_site(self, node: str) -> bool:
        """Whether a question of the diagnosis is where the tumor started, and nothing else."""
        facts = {fact for branch in self._nodes[node].branches for fact in branch.when.facts()}
        return bool(self._never) and set(findings_behind(self._index, facts)) <= self._never

    def _nearest(self, node: str, outcome: str) -> list[str]:
        """The answers that lead to an outcome by the fewest further questions: longer ways are exceptions, and teach less."""
        branches = self._nodes[node].branches
        away = {branch.answer: self._away(branch, outcome) for branch in branches if self._reaches(branch, outcome)}
        return [answer for answer, steps in away.items() if steps == min(away.values())]

    def _away(self, branch: Branch, outcome: str) -> int:
        """How many questions lie between an answer and an outcome that it leads to."""
        if branch.outcome == outcome or branch.goto is None:
            return 0
        further = (one for one in self._nodes[branch.goto].branches if self._reaches(one, outcome))
        return 1 + min(self._away(one, outcome) for one in further)

    def _reaches(self, branch: Branch, outcome: str) -> bool:
        return branch.outcome == outcome or (branch.goto is not None and self._leads(branch.goto, outcome))

    def _leads(self, node: str, outcome: str) -> bool:
        return any(self._reaches(one, outcome) for one in self._nodes[node].branches)


def _alike(one: Outcome, other: Outcome) -> int:
    """How many words two outcomes share: those that read alike are told apart with most care."""
    return len(_telling(one) & _telling(other))


def _telling(outcome: Outcome) -> set[str]:
    return {word for word in outcome.label.lower().split() if len(word) >= _TELLING}
