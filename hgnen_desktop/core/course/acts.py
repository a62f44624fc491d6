"""What a person does to a course. Nothing is overwritten: a new result, the correction of an error and striking out are
different acts, and what was there before stays to be seen.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

from hgnen_desktop.core.domain.answer import NOT_ASKED, Answer, AnswerState
from hgnen_desktop.core.domain.case import Case
from hgnen_desktop.core.domain.course import Event, EventKind, PartialDate, counting, next_id
from hgnen_desktop.core.guidelines.findings_schema import Supplier
from hgnen_desktop.core.guidelines.index import Index

KIND_OF = {Supplier.PATHOLOGY: EventKind.PATHOLOGY, Supplier.IMAGING: EventKind.IMAGING}
"""Who supplies a finding -> the kind of event that a report of it is; everything else is a plain result."""


def new_result(case: Case, index: Index, finding: str, answer: Answer, on: PartialDate, today: dt.date) -> Case:
    """The case with a newer result of a finding; the older value becomes a report of the course with its own date."""
    kind = KIND_OF.get(index.catalogue[finding].supplied_by, EventKind.RESULT)
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


def outcomes(course: tuple[Event, ...], as_of: dt.date) -> dict[str, Event]:
    """What became of decisions as far as it was known on a day, by item; what was entered last of each, whenever it was."""
    found: dict[str, Event] = {}
    for event in counting(course):
        is_known = event.on is None or event.on.first <= as_of
        if event.kind is EventKind.DECISION and event.carried_out is not None and is_known:
            found |= dict.fromkeys(event.items, event)
    return found


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
