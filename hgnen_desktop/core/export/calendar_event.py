"""What one event of the calendar says, to the clinic or to the patient. Shared calendars are read by many."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.errors import ExportError, Fault
from hgnen_desktop.core.phrase import day_words
from hgnen_desktop.core.schedule.months import span_words
from hgnen_desktop.core.schedule.visits import CaseFollowUp, FollowUp, LineState, VisitLine, line_words
from hgnen_desktop.core.wording import without_controls

if TYPE_CHECKING:
    from icalendar import (  # takes long to load, and a page of visits is seen more often than it is given out
        Alarm,
        Event,
    )

_ADDRESS = re.compile(r"[^\s@<>\"',;:\\]+@[^\s@<>\"',;:\\]+\.[^\s@<>\"',;:\\]+")
LONGEST_ADDRESS = 200


@dataclass(frozen=True, slots=True)
class CalendarOptions:
    """What the clinic wants in its calendar.

    Attributes:
        summary: the title of each event; by default what is done, for example ``CT or MRI``. The case label follows it.
        show_name: whether the patient's name follows the label. Shared calendars are read by many.
        reminder_days: a reminder this many days before each visit (0 to 60); none by default.
        show_diagnosis: whether the description names the rule, its source and the event, which tell the diagnosis.
        organizer: the e-mail address that the clinic's calendar programs know as the organizer; without one the files are
            plain ones, which say nothing of how they are to be processed.
        for_patient: the patient's own calendar: what is done, where, what to bring and whom to call; no label, no diagnosis.
        clinic: the clinic's name, for the patient.
        bring: lines of what to bring, for the patient.
        contact: lines of whom to call, for the patient.
    """

    summary: str = ""
    show_name: bool = False
    reminder_days: tuple[int, ...] = ()
    show_diagnosis: bool = False
    organizer: str = ""
    for_patient: bool = False
    clinic: str = ""
    bring: tuple[str, ...] = ()
    contact: tuple[str, ...] = ()

    @property
    def audience(self) -> Literal["clinic", "patient"]:
        """For whom the calendar is."""
        return "patient" if self.for_patient else "clinic"

    def check(self) -> None:
        """Refuse what is not possible.

        Raises:
            ExportError: when a reminder or the organizer is not possible.
        """
        if any(not 0 <= days <= 60 for days in self.reminder_days):
            raise ExportError(
                Fault("reminder", "a reminder comes 0 to 60 days before the visit.", "Correct the number of days.")
            )
        if self.organizer and (len(self.organizer) > LONGEST_ADDRESS or not _ADDRESS.fullmatch(self.organizer)):
            what = "this is not an e-mail address."
            raise ExportError(Fault("organizer", what, "Write it like scheduling@clinic.example."))


def title_of(view: CaseFollowUp, plan: FollowUp, options: CalendarOptions) -> str:
    """The title of the events of a plan: what is done; for the clinic with the label, and the name when asked."""
    parts = [*([view.teaching_only] if view.teaching_only else []), options.summary or plan.short]
    if not options.for_patient:
        parts.append(view.label or view.case_id)
        if options.show_name and view.name:
            parts.append(view.name)
    return " ".join(parts)


def bare_event(title: str, on: dt.date) -> Event:
    """A whole day with a title."""
    from icalendar import Event

    event = Event()
    event.add("summary", without_controls(title))
    event.add("dtstart", on)
    event.add("dtend", on + dt.timedelta(days=1))
    return event


def plain_event(view: CaseFollowUp, plan: FollowUp, line: VisitLine, options: CalendarOptions) -> Event:
    """The event of a visit, without UID, number and times."""
    event = bare_event(title_of(view, plan, options), line.present)
    words = _for_patient(line, options) if options.for_patient else _for_clinic(plan, line, options)
    over = [view.teaching_only] if view.teaching_only else []
    event.add("description", without_controls("\n".join([*over, *words])))
    if options.for_patient and options.clinic:
        event.add("location", without_controls(options.clinic))
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    event.add("status", "CONFIRMED")
    if line.is_open:
        for days in sorted(set(options.reminder_days), reverse=True):
            event.add_component(_reminder(options.summary or plan.short, days))
    return event


def _for_clinic(plan: FollowUp, line: VisitLine, options: CalendarOptions) -> Iterable[str]:
    yield line.visit.what
    # A person's own words about a visit stay in the case: calendars are shared.
    words = line_words(line, own_words=False)
    if not options.show_diagnosis:
        counted = f"{span_words(line.visit.months)} after {day_words(plan.anchor.date)}."
        words = [counted if said == f"{line.visit.counted}." else said for said in words]
    yield from words
    if line.state in (LineState.DONE, LineState.MISSED):
        yield f"Recorded as {line.state.value}."
    if line.earliest is None and not plan.own:
        yield "The source gives no window around the date."
    if plan.own:
        yield plan.citation
    elif options.show_diagnosis:
        yield f"{plan.title}. {plan.citation}"
        if plan.needs_confirmation:
            yield f"To confirm: {plan.needs_confirmation}"


def _for_patient(line: VisitLine, options: CalendarOptions) -> Iterable[str]:
    yield line.visit.what
    if options.clinic:
        yield f"Where: {options.clinic}"
    if options.bring:
        yield f"Please bring: {'; '.join(options.bring)}"
    if options.contact:
        yield f"Questions or another date? Call {'; '.join(options.contact)}"


def _reminder(words: str, days: int) -> Alarm:
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", without_controls(words))
    alarm.add("trigger", dt.timedelta(days=-days))
    return alarm
