"""What a person does to a course. Nothing is overwritten: a new result, the correction of an error and striking out are
different acts, and what was there before stays to be seen.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

from hgnen_desktop.core.domain.answer import NOT_ASKED, Answer, AnswerState
from hgnen_desktop.core.domain.case import Case, Verdict
from hgnen_desktop.core.domain.course import Event, EventKind, PartialDate, next_id
from hgnen_desktop.core.guidelines.findings_schema import Supplier
from hgnen_desktop.core.guidelines.index import Index

_KIND_OF = {Supplier.PATHOLOGY: EventKind.PATHOLOGY, Supplier.IMAGING: EventKind.IMAGING}


def new_result(case: Case, index: Index, finding: str, answer: Answer, on: PartialDate, today: dt.date) -> Case:
    """The case with a newer result of a finding; the older value becomes a report of the course with its own date."""
    kind = _KIND_OF.get(index.catalogue[finding].supplied_by, EventKind.RESULT)
    before, course = case.answer(finding), case.course
    if before.state is AnswerState.KNOWN:
        dated = PartialDate.of(before.on) if before.on is not None else None
        old = replace(before, on=None)
        course = (*course, _event(course, kind, dated, today, findings={finding: old}))
    course = (*course, _event(course, kind, on, today, findings={finding: replace(answer, on=None)}))
    return case.with_answer(finding, NOT_ASKED).with_changes(course=course)


def correct(case: Case, event_id: str, today: dt.date, **changes: Any) -> Case:  # noqa: ANN401 - whatever fields hold
    """The case with an event entered again as it should have been; the wrong entry stays, and no longer counts.

    Raises:
        KeyError: there is no such event.
        pydantic.ValidationError: a field cannot hold what it is given.
    """
    before = _named(case, event_id)
    fields = {**changes, "id": next_id(case.course, before.kind), "corrects": event_id, "recorded_on": today}
    entered = Event.model_validate(before.model_copy(update=fields))
    return case.with_changes(course=(*case.course, entered))


def strike(case: Case, event_id: str, reason: str) -> Case:
    """The case with an event struck out: it stays where it was, with the reason, and no longer counts.

    Raises:
        KeyError: there is no such event.
        ValueError: there is no reason; the text is a sentence for the person.
    """
    _named(case, event_id)
    if not reason.strip():
        raise ValueError("Say in a few words why this entry does not count.")
    struck = {"struck": reason.strip()[:200]}
    return case.with_changes(
        course=tuple(one.model_copy(update=struck) if one.id == event_id else one for one in case.course)
    )


def restore(case: Case, event_id: str) -> Case:
    """The case with a struck event counting again."""
    return case.with_changes(
        course=tuple(one.model_copy(update={"struck": None}) if one.id == event_id else one for one in case.course)
    )


def plan_made(case: Case, seen: Case, guidelines: str, on: dt.date) -> Case:
    """The case with a version of its plan: what was known, what had been accepted, and by which guidelines.

    Args:
        case: as it is kept.
        seen: the same case as it stands on that day.
        guidelines: their hash.
        on: the day of the plan.
    """
    accepted = tuple(one.item for one in seen.decisions if one.verdict in (Verdict.ACCEPTED, Verdict.ADDED))
    facts = dict(sorted(seen.known().items()))
    plan = _event(
        case.course, EventKind.PLAN, PartialDate.of(on), on, items=accepted, guidelines=guidelines, facts=facts
    )
    return case.with_changes(course=(*case.course, plan))


def last_plan(case: Case, before: dt.date | None = None) -> Event | None:
    """The newest version of the plan that is still counted, made before a day where one is given."""
    plans = [one for one in case.course if one.kind is EventKind.PLAN and one.struck is None and one.on is not None]
    made = [one for one in plans if before is None or (one.on is not None and one.on.first < before)]
    return max(made, key=lambda one: str(one.on), default=None)


def changed_since(plan: Event, seen: Case, guidelines: str, index: Index) -> tuple[str, ...]:
    """What is different now from when a plan was made: one sentence each, findings first."""
    known, told = seen.known(), list[str]()
    for finding in dict.fromkeys([*plan.facts, *known]):
        before, now = plan.facts.get(finding), known.get(finding)
        if finding not in index.catalogue or before == now:
            continue
        was = "not known" if before is None else index.say(finding, before)
        told.append(
            f"{index.catalogue.label(finding)}: {was} then, {index.say(finding, now) if now is not None else 'not known'} now."
        )
    accepted = [one.item for one in seen.decisions if one.verdict in (Verdict.ACCEPTED, Verdict.ADDED)]
    told += [f"Accepted since: {_title(item, index)}." for item in accepted if item not in plan.items]
    told += [f"No longer accepted: {_title(item, index)}." for item in plan.items if item not in accepted]
    if plan.guidelines is not None and plan.guidelines != guidelines:
        told.append("The guidelines have been renewed since that plan.")
    return tuple(told)


def decision_outcome(
    case: Case, items: tuple[str, ...], carried_out: str, on: PartialDate, today: dt.date, reason: str = ""
) -> Case:
    """The case with what became of a decision: carried out (``yes``), ``partly`` or ``no``, the last two with a reason.

    Raises:
        ValueError: the reason is missing; the text is a sentence for the person.
    """
    if carried_out != "yes" and not reason.strip():
        raise ValueError("Say in a few words why it was not carried out as decided.")
    fields = {"items": items, "carried_out": carried_out, "reason": reason.strip() or None}
    event = Event.model_validate(_event(case.course, EventKind.DECISION, on, today, **fields))
    return case.with_changes(course=(*case.course, event))


def history(case: Case, finding: str) -> tuple[tuple[Event | None, Answer], ...]:
    """Every value that is recorded of a finding, the oldest first; the answer given beside the course has no event."""
    from hgnen_desktop.core.course.timeline import in_order

    reports: list[tuple[Event | None, Answer]] = [
        (event, event.findings[finding]) for event in in_order(case.course) if finding in event.findings
    ]
    entered = case.answer(finding)
    return (*reports, *([(None, entered)] if entered != NOT_ASKED else []))


def _event(
    course: tuple[Event, ...],
    kind: EventKind,
    on: PartialDate | None,
    today: dt.date,
    **fields: Any,  # noqa: ANN401 - the fields of its kind
) -> Event:
    return Event(id=next_id(course, kind), kind=kind, on=on, recorded_on=today, **fields)


def _named(case: Case, event_id: str) -> Event:
    return {event.id: event for event in case.course}[event_id]


def _title(item: str, index: Index) -> str:
    return index.items[item].title if item in index.items else item
