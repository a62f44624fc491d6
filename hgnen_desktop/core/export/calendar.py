"""Visits as a calendar file (RFC 5545): one all-day event a visit, never a recurrence rule, never a time zone.

A visit keeps its UID for ever, so that importing again updates instead of doubling. The file given out last serves as the
record of what was given out: against it the sequence numbers rise, changes are picked out, and visits that are gone are
taken back. The same input always gives the same bytes; the time of writing is handed in.
"""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from icalendar import Alarm, Calendar, Event

from hgnen_desktop.core.errors import ExportError, Fault
from hgnen_desktop.core.schedule.visits import CaseFollowUp, FollowUp, LineState, VisitLine, line_words
from hgnen_desktop.core.wording import without_controls

_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "https://hgnen-desktop.invalid/visit")
_CASE_MARK = "X-HGNEN-CASE"
# What a case file is called that was never given an identity of its own.
_NO_IDENTITY = frozenset({"", "unnamed-case", "new-case"})


@dataclass(frozen=True, slots=True)
class CalendarOptions:
    """What the clinic wants in its calendar.

    Attributes:
        summary: the title of each event; the case label follows it.
        show_name: whether the patient's name follows the label. Shared calendars are read by many.
        reminder_days: a reminder this many days before each visit (0 to 60); none by default.
    """

    summary: str = "Follow-up visit"
    show_name: bool = False
    reminder_days: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class CalendarFiles:
    """The files to hand out.

    Attributes:
        full: every visit that is not cancelled.
        changes: only what is new or differs from the file given out before; None when nothing does or no such file was given.
        cancelled: takes cancelled visits out of a calendar (METHOD:CANCEL); None when there are none.
    """

    full: bytes
    changes: bytes | None
    cancelled: bytes | None


def calendar_files(
    view: CaseFollowUp,
    stamp: dt.datetime,
    options: CalendarOptions | None = None,
    previous: bytes | None = None,
) -> CalendarFiles:
    """The calendar files of a case.

    Args:
        view: the visits.
        stamp: when the file is made, with a time zone; new and changed events carry it as LAST-MODIFIED.
        options: what the clinic wants in it.
        previous: the ``full`` file given out before, to number changes against.

    Raises:
        ExportError: when the case has no identity of its own, a reminder is not possible, or ``previous`` is not a calendar
            of this case.
    """
    options = options or CalendarOptions()
    if view.case_id in _NO_IDENTITY:
        raise ExportError(
            Fault(
                "case_id",
                "the case has no identity of its own, so its visits could replace another patient's.",
                "Give it one.",
            )
        )
    if any(not 0 <= days <= 60 for days in options.reminder_days):
        raise ExportError(
            Fault("reminder", "a reminder comes 0 to 60 days before the visit.", "Correct the number of days.")
        )
    stamp = stamp.astimezone(dt.UTC).replace(microsecond=0)
    before = _read_previous(previous, view.case_id) if previous is not None else {}
    kept, changed, gone = [], [], []
    plans = {plan.number: plan for plan in view.plans}
    for line in view.lines:
        uid = visit_uid(view.case_id, line.id)
        old = before.pop(uid, None)
        if line.state is LineState.CANCELLED:
            gone.append(
                _cancelled(
                    _event(view, plans[line.plan], line, options), uid, _base(line, plans[line.plan]), old, stamp
                )
            )
            continue
        event, is_new = _numbered(
            _event(view, plans[line.plan], line, options), uid, _base(line, plans[line.plan]), old, stamp
        )
        kept.append(event)
        if is_new:
            changed.append(event)
    # What was given out and is no longer in the plan, for example because a longer interval was chosen.
    gone += [_cancelled(_unnumbered(old), uid, 0, old, stamp) for uid, old in before.items()]
    return CalendarFiles(
        full=_calendar(view.case_id, "PUBLISH", kept),
        changes=_calendar(view.case_id, "PUBLISH", changed) if previous is not None and changed else None,
        cancelled=_calendar(view.case_id, "CANCEL", gone) if gone else None,
    )


def visit_uid(case_id: str, visit_id: str) -> str:
    """The UID of a visit: stays the same for the same case and visit, and tells nothing of either."""
    return f"{uuid.uuid5(_NAMESPACE, chr(0).join((case_id, visit_id)))}@hgnen-desktop"


# --- one event ---------------------------------------------------------------------------------------------------------


def _event(view: CaseFollowUp, plan: FollowUp, line: VisitLine, options: CalendarOptions) -> Event:
    event = Event()
    parts = [options.summary, view.label or view.case_id]
    if options.show_name and view.name:
        parts.append(view.name)
    event.add("summary", without_controls(" ".join(parts)))
    event.add("dtstart", line.present)
    event.add("dtend", line.present + dt.timedelta(days=1))
    event.add("description", without_controls("\n".join(_description(plan, line))))
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    event.add("status", "CONFIRMED")
    if line.is_open:
        for days in sorted(set(options.reminder_days), reverse=True):
            event.add_component(_reminder(options.summary, days))
    return event


def _description(plan: FollowUp, line: VisitLine) -> Iterable[str]:
    yield line.visit.what
    # A person's own words about a visit stay in the case: calendars are shared.
    yield from line_words(line, own_words=False)
    if line.state in (LineState.DONE, LineState.MISSED):
        yield f"Recorded as {line.state.value}."
    if line.earliest is None and not plan.own:
        yield "The source gives no window around the date."
    yield f"{plan.title}. {plan.citation}"
    if plan.needs_confirmation:
        yield f"To confirm: {plan.needs_confirmation}"


def _reminder(words: str, days: int) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", without_controls(words))
    alarm.add("trigger", dt.timedelta(days=-days))
    return alarm


def _base(line: VisitLine, plan: FollowUp) -> int:
    """The least sequence number: one for each thing recorded that changed the visit."""
    return len(line.records) + (line.recounted is not None) + (plan.ended_on is not None)


def _numbered(event: Event, uid: str, base: int, old: Event | None, stamp: dt.datetime) -> tuple[Event, bool]:
    """The event with UID, sequence and times; those of the old one when nothing else differs. And whether it is new."""
    if old is None:
        return _with_numbers(event, uid, base, stamp), True
    if event.to_ical() == _unnumbered(old).to_ical():
        return old, False
    return _with_numbers(event, uid, max(base, _sequence(old) + 1), stamp), True


def _cancelled(event: Event, uid: str, base: int, old: Event | None, stamp: dt.datetime) -> Event:
    event["STATUS"] = "CANCELLED"
    event.subcomponents = []
    return _with_numbers(event, uid, max(base, _sequence(old) if old is not None else 0) + 1, stamp)


def _with_numbers(event: Event, uid: str, sequence: int, stamp: dt.datetime) -> Event:
    event.add("uid", uid)
    event.add("sequence", sequence)
    event.add("dtstamp", stamp)
    event.add("last-modified", stamp)
    return event


def _unnumbered(event: Event) -> Event:
    """A copy without what :func:`_with_numbers` adds."""
    copy = Event()
    for name, value in event.items():
        if name not in ("UID", "SEQUENCE", "DTSTAMP", "LAST-MODIFIED"):
            copy[name] = value
    copy.subcomponents = list(event.subcomponents)
    return copy


def _sequence(event: Event) -> int:
    return int(event.get("SEQUENCE", 0))


# --- the file ----------------------------------------------------------------------------------------------------------


def _calendar(case_id: str, method: str, events: Iterable[Event]) -> bytes:
    calendar = Calendar()
    calendar.add("prodid", "-//HG-NEN Companion//Follow-up visits//EN")
    calendar.add("version", "2.0")
    calendar.add("method", method)
    calendar.add(_CASE_MARK, visit_uid(case_id, ""))
    for event in sorted(events, key=lambda event: (event.decoded("dtstart"), str(event["UID"]))):
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _read_previous(content: bytes, case_id: str) -> dict[str, Event]:
    """The events given out before, by UID."""
    try:
        calendar = Calendar.from_ical(content)
        events = {str(event["UID"]): event for event in calendar.walk("VEVENT") if isinstance(event, Event)}
        mark = str(calendar.get(_CASE_MARK, ""))
        for event in events.values():
            event.decoded("dtstart"), _sequence(event)
    except (ValueError, KeyError, IndexError, AttributeError, TypeError) as error:
        raise ExportError(
            Fault("earlier calendar file", "this is not a calendar file.", "Choose another file.")
        ) from error
    if mark != visit_uid(case_id, ""):
        raise ExportError(
            Fault(
                "earlier calendar file",
                "this is not a calendar that was made for this case.",
                "Choose another file or name.",
            )
        )
    return events
