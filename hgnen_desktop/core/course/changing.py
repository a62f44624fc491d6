"""Changing an answer that is known already: whether it has to be asked what the change is, and how each kind of it is kept.

A value that nobody dated may simply be entered again. A dated one, or one that a report of the course states, is changed either
by a newer result or because it was entered in error; one that follows from events holds unless somebody overrules it.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from hgnen_desktop.core.course.acts import KIND_OF, correct
from hgnen_desktop.core.course.facts import CourseFact, Holds, Standing
from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.answer import NOT_ASKED, Answer, AnswerState
from hgnen_desktop.core.domain.course import Event, EventKind, PartialDate, next_id

if TYPE_CHECKING:
    from hgnen_desktop.core.domain.case import Case
    from hgnen_desktop.core.guidelines.index import Index

ENTERED_IN_ERROR = "Entered in error, and corrected."
NOT_WHAT_HOLDS = "The course holds instead."


class How(StrEnum):
    """What has to be asked before an answer is changed."""

    FREELY = "freely"
    NEW_OR_ERROR = "new_or_error"
    OVERRULE = "overrule"


@dataclass(frozen=True, slots=True)
class Earlier:
    """A value that no longer stands or does not stand alone: in words, and since when."""

    said: str
    on: str


def how_to_change(standing: Standing, entered: Answer, finding: str) -> How:
    """What has to be asked when a person changes the answer to a finding.

    Args:
        standing: the case as it stands on the day.
        entered: what was answered beside the course.
        finding: its id.
    """
    fact = standing.facts.get(finding)
    if fact is None:
        is_dated = entered.state is AnswerState.KNOWN and entered.on is not None
        return How.NEW_OR_ERROR if is_dated else How.FREELY
    if fact.holds is Holds.OPEN:
        return How.FREELY  # the person says which of the values holds
    if fact.holds is Holds.TWO_VALUES:
        return How.OVERRULE
    if reports_of(fact):
        return How.NEW_OR_ERROR
    return How.OVERRULE


def leaves_open(standing: Standing, finding: str, answer: Answer) -> bool:
    """Whether the course itself leaves several values open, and the answer is one of them: then no reason is asked for."""
    fact = standing.facts.get(finding)
    possible = fact.derived.possible if fact is not None else ()
    return answer.state is AnswerState.KNOWN and len(possible) > 1 and answer.value in possible


def reports_of(fact: CourseFact) -> tuple[Event, ...]:
    """The events behind a value that state it themselves, the newest last."""
    return tuple(event for event in fact.derived.events if fact.finding in event.findings)


def correct_answer(case: Case, standing: Standing, index: Index, finding: str, answer: Answer, today: dt.date) -> Case:
    """The case with a wrong value corrected; the wrong one stays to be seen and no longer counts.

    ``answer`` may also be *not asked*, when nothing is known in its place.
    """
    entered, fact = case.answer(finding), standing.facts.get(finding)
    if entered.state is AnswerState.KNOWN:
        return _set_aside(case, index, finding, ENTERED_IN_ERROR, today).with_answer(finding, answer)
    events = reports_of(fact) if fact is not None else ()
    if not events:
        return case.with_answer(finding, answer)
    kept = {name: one for name, one in events[-1].findings.items() if name != finding}
    if answer.state is AnswerState.KNOWN:
        kept[finding] = replace(answer, on=None)
        return correct(case, events[-1].id, today, findings=kept)
    return correct(case, events[-1].id, today, findings=kept).with_answer(finding, answer)


def let_course_hold(case: Case, index: Index, finding: str, today: dt.date) -> Case:
    """The case without the answer given beside its course, which is set aside and stays to be seen."""
    return _set_aside(case, index, finding, NOT_WHAT_HOLDS, today).with_answer(finding, NOT_ASKED)


def _set_aside(case: Case, index: Index, finding: str, why: str, today: dt.date) -> Case:
    """The case with the answer to a finding kept in its course as an entry that does not count."""
    before = case.answer(finding)
    kind = KIND_OF.get(index.catalogue[finding].supplied_by, EventKind.RESULT)
    old = Event(
        id=next_id(case.course, kind),
        kind=kind,
        on=PartialDate.of(before.on) if before.on is not None else None,
        recorded_on=today,
        findings={finding: replace(before, on=None)},
        struck=why,
    )
    return case.with_changes(course=(*case.course, old))


def earlier_values(case: Case, index: Index, finding: str, holding: Answer) -> tuple[Earlier, ...]:
    """The values that reports of the course gave and that are not what holds now, the oldest first; struck ones say so."""
    from hgnen_desktop.core.course.timeline import in_order

    corrected = {event.corrects for event in case.course if event.corrects and event.struck is None}
    found = []
    for event in in_order(case.course):
        answer = event.findings.get(finding)
        if answer is None or answer.state is not AnswerState.KNOWN:
            continue
        stands = event.struck is None and event.id not in corrected
        if stands and answer.value == holding.value:
            continue
        said = index.catalogue.say_answer(finding, answer)
        found.append(Earlier(said if stands else f"{said}, does not count", event.on.said() if event.on else "no date"))
    return tuple(found)
