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
from hgnen_desktop.core.domain.case import AnswerState, Case
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
        dates: the dates that the course gives.
    """

    engine: Engine
    number: int
    as_of: dt.date
    case: Case
    happened: tuple[str, ...] = ()
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
            covers = [
                one
                for one in index.guidelines.veiled
                if one.decision == veils and one.finding == finding.id and one.value in (None, answer.value)
            ]
            if not covers:
                told.append(Fact(finding.label, value))
            elif covers[0].words:
                told.append(Fact(finding.label, covers[0].words))
        return tuple(told)


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
    standing = stand(case, deriver, day)
    happened = course_lines(case, engine.index, day)
    return Moment(engine, number, day, standing.case, happened, standing.dates)


def course_lines(case: Case, index: Index, day: dt.date) -> tuple[str, ...]:
    """The course of a case up to a day as it was known then, one event a line."""
    events = [event for event in counting(case.course) if event.on is not None and event.on.first <= day]
    return tuple(
        f"{event.on.said()}: {event_words(_as_known(event, day), index)}"
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
