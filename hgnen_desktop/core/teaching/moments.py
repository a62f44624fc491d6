"""The moments of a teaching case: the days on which its patient stands in another situation, each as it stood then."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import cached_property

from hgnen_desktop.core.course.dates import DateFact
from hgnen_desktop.core.course.derive import Deriver
from hgnen_desktop.core.course.standing import stand
from hgnen_desktop.core.course.words import event_words
from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.case import Answer, AnswerState, Case
from hgnen_desktop.core.domain.course import Event, counting
from hgnen_desktop.core.engine.assessment import Assessment
from hgnen_desktop.core.engine.engine import Engine
from hgnen_desktop.core.engine.logic import Facts
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.teaching.questions import Fact


@dataclass(frozen=True)
class Moment:
    """A case as it stood on a day.

    Attributes:
        number: its place among the moments of the case, from 1.
        case: with the answers that held then.
        happened: the course so far, one event a line.
        covered: the same in words that do not name the tumor.
        dates: the dates that the course gives.
    """

    engine: Engine
    number: int
    as_of: dt.date
    case: Case
    happened: tuple[str, ...] = ()
    covered: tuple[str, ...] = ()
    dates: tuple[DateFact, ...] = ()

    @cached_property
    def assessment(self) -> Assessment:
        """What the sources say on that day."""
        return self.engine.assess(self.case, self.as_of)

    @cached_property
    def facts(self) -> Facts:
        """What is known, with every decision walked."""
        return self.engine.reasoner.resolve(Facts(self.case.known()))

    @cached_property
    def may_come(self) -> Facts:
        """The same with every missing finding still to come, also where it is not waited for."""
        return self.engine.reasoner.resolve(Facts(self.case.known(), foresee=True))

    @property
    def is_settled(self) -> bool:
        """Whether the findings agree and lead to one situation."""
        return not self.assessment.contradictions and self.assessment.situation.outcome is not None

    def told(self, veils: str = "") -> tuple[Fact, ...]:
        """What is known of the patient; ``veils`` names a decision whose outcome must not be read from it."""
        index = self.engine.index
        told = []
        for finding in index.catalogue.findings.values():
            answer = self.case.answer(finding.id)
            if answer.state is AnswerState.NOT_ASKED:
                continue
            known = answer.state is AnswerState.KNOWN
            value = index.say(finding.id, answer.value) if known else answer.state.replace("_", " ")
            words = covered(index, veils, finding.id, answer, value)
            if words:
                told.append(Fact(finding.label, words))
        return tuple(told)

    def since(self, before: Moment) -> tuple[str, ...]:
        """What the course tells beyond an earlier moment; in words that do not name the tumor where it is another now."""
        is_another = self.assessment.entity.possible != before.assessment.entity.possible
        mine, earlier = (self.covered, before.covered) if is_another else (self.happened, before.happened)
        return tuple(line for line in mine if line not in earlier)


def covered(index: Index, decision: str, finding: str, answer: Answer, said: str) -> str:
    """What is said of an answer while a decision is asked, so that its outcome cannot be read from it.

    Args:
        index: the guidelines, which say what is covered.
        decision: the decision that is asked; nothing is covered when empty.
        finding, answer: what is known.
        said: the words for it.

    Returns:
        These words, others, or none at all.
    """
    for one in index.guidelines.veiled:
        if one.decision == decision and one.finding == finding and one.value in (None, answer.value):
            return one.words or ""
    return said


def told_moments(engine: Engine, deriver: Deriver, case: Case, as_of: dt.date) -> tuple[Moment, ...]:
    """The moments by which a case is told: a course that never comes to one situation as it stands on the last day."""
    return moments(engine, deriver, case, as_of) or (_on(engine, deriver, case, as_of, 1),)


def moments(engine: Engine, deriver: Deriver, case: Case, as_of: dt.date) -> tuple[Moment, ...]:
    """The moments of a case: one for a case without a course; otherwise each day after which the situation was another.

    Args:
        engine: the guidelines.
        deriver: its rules for courses.
        case: the case as it is kept.
        as_of: the day a case without a course is assessed for, and the last day of a course.
    """
    if not case.course:
        return (Moment(engine, 1, as_of, case),)
    days = {event.on.last for event in counting(case.course) if event.on is not None}
    days |= {event.stop.last for event in counting(case.course) if event.stop is not None}
    found: list[Moment] = []
    for day in sorted(one for one in days if one <= as_of):
        moment = _on(engine, deriver, case, day, len(found) + 1)
        if not moment.is_settled:
            continue
        if found and _situation(found[-1]) == _situation(moment):
            moment = _on(engine, deriver, case, day, len(found))
            found[-1] = moment
        else:
            found.append(moment)
    return tuple(found)


def _on(engine: Engine, deriver: Deriver, case: Case, day: dt.date, number: int) -> Moment:
    standing, index = stand(case, deriver, day), engine.index
    happened, hidden = course_lines(case, index, day), course_lines(case, index, day, index.roles["entity"])
    return Moment(engine, number, day, standing.case, happened, hidden, standing.dates)


def course_lines(case: Case, index: Index, day: dt.date, veils: str = "") -> tuple[str, ...]:
    """The course of a case up to a day as it was known then, one event a line; ``veils`` as in :meth:`Moment.told`."""
    events = [event for event in counting(case.course) if event.on is not None and event.on.first <= day]

    def say(finding: str, answer: Answer) -> str:
        return covered(index, veils, finding, answer, index.catalogue.say_answer(finding, answer))

    return tuple(
        f"{event.on.said()}: {event_words(_as_known(event, day), index, say)}"
        for event in sorted(events, key=lambda event: event.on.first if event.on else day)
        if event.on is not None
    )


def _as_known(event: Event, day: dt.date) -> Event:
    """A treatment that had not stopped on the day, without what came of it."""
    if event.stop is None or event.stop.last <= day:
        return event
    return replace(event, stop=None, ended=False, cycles=None, response=None, stopped_for=None)


def _situation(moment: Moment) -> str:
    outcome = moment.assessment.situation.outcome
    return outcome.id if outcome else ""
