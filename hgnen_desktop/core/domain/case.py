"""The case a person opens, edits and saves: answers, a dated course, decisions, workup records and surveillance choices.

A case is frozen; an edit makes a new one. What a finding may hold is declared in ``guidelines/findings`` and checked by
:mod:`hgnen_desktop.core.guidelines.catalogue`; this module only knows the shape.
"""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum
from typing import Any, Literal

from hgnen_desktop.core.domain.answer import DAY_SCHEMA as DAY_SCHEMA
from hgnen_desktop.core.domain.answer import EARLIEST_YEAR, LATEST_YEAR
from hgnen_desktop.core.domain.answer import LONGEST_TEXT as LONGEST_TEXT
from hgnen_desktop.core.domain.answer import NOT_ASKED as NOT_ASKED
from hgnen_desktop.core.domain.answer import Answer as Answer
from hgnen_desktop.core.domain.answer import AnswerState as AnswerState
from hgnen_desktop.core.domain.answer import Day as Day
from hgnen_desktop.core.domain.answer import Value as Value
from hgnen_desktop.core.domain.checked import Checked, record
from hgnen_desktop.core.domain.course import Event
from hgnen_desktop.core.domain.kept import MOST_ENTRIES, MOST_PLANS, HistoryEntry, KeptPlan

FORMAT = "hgnen-case"
FORMAT_VERSION = 2

Weekday = Literal[0, 1, 2, 3, 4, 5, 6]

# The limits of fields, as pydantic reads them from a field's metadata.
_SHORT = {"max_length": 200}
_LONG = {"max_length": LONGEST_TEXT}


class Verdict(StrEnum):
    """What the clinician did with an option. Recorded apart from what the sources say."""

    ACCEPTED = "accepted"
    DECLINED = "declined"
    DEFERRED = "deferred"
    ADDED = "added"


@record
class Decision(Checked):
    """The clinician's decision on one option, or an option of the clinician's own (``ADDED``, with its ``text``)."""

    item: str = field(metadata=_SHORT)
    verdict: Verdict
    reason: str | None = field(default=None, metadata=_LONG)
    text: str | None = field(default=None, metadata=_LONG)
    on: Day | None = None
    line: str | None = field(default=None, metadata=_SHORT)


class WorkupState(StrEnum):
    """How far a workup item has come."""

    DONE = "done"
    ORDERED = "ordered"
    WAIVED = "waived"


@record
class WorkupRecord(Checked):
    """What was done about one workup item."""

    state: WorkupState
    on: Day | None = None
    result: str | None = field(default=None, metadata=_LONG)


class VisitState(StrEnum):
    """What became of a planned visit."""

    DONE = "done"
    MISSED = "missed"
    MOVED = "moved"
    CANCELLED = "cancelled"


@record
class VisitRecord(Checked):
    """What became of the visit with this stable id; ``on`` is the date it was done or moved to.

    A visit may have several records, for example moved and later done. All are kept; the last one counts.
    """

    visit: str = field(metadata=_SHORT)
    state: VisitState
    on: Day | None = None
    note: str | None = field(default=None, metadata=_LONG)
    recorded_on: Day | None = None


@record
class VisitNote(Checked):
    """Something that was done about a visit and changes nothing of it: a call, a letter.

    Attributes:
        visit: the visit's stable id.
        on: the day it was done.
        text: what was done, for example ``Called, voicemail``.
    """

    visit: str = field(metadata=_SHORT)
    on: Day
    text: str = field(metadata={"min_length": 1, "max_length": 500})


class ShiftTo(StrEnum):
    """Where a visit goes that falls on a day on which the clinic does not work."""

    NEXT = "next"
    PREVIOUS = "previous"
    NEAREST = "nearest"
    STAY = "stay"


@record
class ClosedDays(Checked):
    """Days on which the clinic is closed for a reason of its own, the first and the last of them included."""

    first: Day
    last: Day
    reason: str = field(default="", metadata=_SHORT)


@record
class ClinicDays(Checked):
    """The days on which the clinic sees patients.

    Attributes:
        country: ISO code of the country whose public holidays count, for example ``DE``; None counts no holidays.
        subdivision: the country's region, where holidays differ between regions.
        weekdays: the days of the week on which visits take place; 0 is Monday.
        shift: where a visit on another day goes; ``stay`` only says that the day is not a working day.
        denominations: denominations whose holidays count beside the public ones, for example ``catholic``, as far as they
            are known for the country.
        closed: the clinic's own closed days.
    """

    country: str | None = field(default=None, metadata=_SHORT)
    subdivision: str | None = field(default=None, metadata=_SHORT)
    weekdays: tuple[Weekday, ...] = field(default=(0, 1, 2, 3, 4), metadata={"min_length": 1, "max_length": 7})
    shift: ShiftTo = ShiftTo.NEXT
    denominations: tuple[str, ...] = field(default=(), metadata={"max_length": 20})
    closed: tuple[ClosedDays, ...] = field(default=(), metadata={"max_length": 400})


@record
class OwnRule(Checked):
    """A rule that the clinic sets itself where the sources give none. It is never shown as a source's.

    Attributes:
        text: what is done, in the clinic's words.
        every_months: months from one visit to the next, all counted from the anchor date.
        visits: how many visits.
    """

    text: str = field(metadata={"min_length": 1, "max_length": 200})
    every_months: int = field(metadata={"ge": 1, "le": 60})
    visits: int = field(metadata={"ge": 1, "le": 60})


@record
class Recount(Checked):
    """From one visit on, dates are counted from the day that visit really took place, because a person asked for it.

    Attributes:
        visit: the visit that was done early or late.
        months: that visit's place in the plan, in months from the anchor date.
        date: the day it took place; every later visit is counted from it.
        decided_on: the day this was decided.
    """

    visit: str = field(metadata=_SHORT)
    months: int = field(metadata={"ge": 0, "le": 600})
    date: Day
    decided_on: Day
    reason: str | None = field(default=None, metadata=_LONG)


@record
class PastFollowUp(Checked):
    """A follow-up plan that has ended, for example because metastases were found. Kept whole, with its visits."""

    rule: str | None = field(default=None, metadata=_SHORT)
    anchor_event: str | None = field(default=None, metadata=_SHORT)
    anchor_date: Day
    choices: dict[str, int] = field(default_factory=dict)
    visits: tuple[VisitRecord, ...] = ()
    own_rule: OwnRule | None = None
    recounts: tuple[Recount, ...] = ()
    ended_on: Day
    reason: str | None = field(default=None, metadata=_LONG)


@record
class GivenOut(Checked):
    """One event of a calendar that was given out, as it was given out last. An event is never forgotten, only cancelled.

    Attributes:
        uid: names the event in every calendar, for ever.
        on: the day it stood on.
        sequence: its last sequence number; it only rises.
        written: when it was last written differently, in UTC.
        content: tells one content of the event from another.
        visit: the visit; empty when it is known from a calendar file alone.
        title: its title.
        cancelled: whether it was taken back.
        audience: for whom the calendar was: the clinic, or the patient.
    """

    uid: str = field(metadata=_SHORT)
    on: Day
    sequence: int = field(metadata={"ge": 0, "le": 1_000_000})
    written: str = field(metadata={"pattern": r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$", "max_length": 20})
    content: str = field(default="", metadata=_SHORT)
    visit: str = field(default="", metadata=_SHORT)
    title: str = field(default="", metadata=_LONG)
    cancelled: bool = False
    audience: Literal["clinic", "patient"] = "clinic"


@record
class SurveillanceChoices(Checked):
    """The clinician's choices inside what the source leaves open.

    ``choices`` maps ``rule/phase/field`` (for example ``.../later/every``) to a whole number in the source's unit.
    ``window_days`` is how many days before and after its date a visit counts as in time; the sources give none, so there is
    none until the clinic sets one. ``history`` holds the plans before this one, the oldest first, and ``given_out`` what
    calendars of this case hold, so that a later one can bring them up to date.
    """

    rule: str | None = field(default=None, metadata=_SHORT)
    anchor_event: str | None = field(default=None, metadata=_SHORT)
    anchor_date: Day | None = None
    choices: dict[str, int] = field(default_factory=dict)
    visits: tuple[VisitRecord, ...] = ()
    window_days: int | None = field(default=None, metadata={"ge": 0, "le": 60})
    clinic_days: ClinicDays | None = None
    own_rule: OwnRule | None = None
    recounts: tuple[Recount, ...] = ()
    history: tuple[PastFollowUp, ...] = ()
    given_out: tuple[GivenOut, ...] = ()


@record
class Case(Checked):
    """One patient's case. ``label`` is what the clinic calls it; a name is optional and never needed.

    ``question`` is what the clinician asks a tumor board, in the clinician's own words. ``guidelines`` says with which packs
    it was assessed when it was saved last. ``plans`` are the final plans, the oldest first, and ``history`` tells of each save.
    """

    case_id: str = field(metadata=_SHORT)
    label: str = field(default="", metadata=_SHORT)
    name: str | None = field(default=None, metadata=_SHORT)
    birth_year: int | None = field(default=None, metadata={"ge": EARLIEST_YEAR, "le": LATEST_YEAR})
    teaching: bool = False
    created: Day | None = None
    notes: str = field(default="", metadata=_LONG)
    question: str = field(default="", metadata=_LONG)
    findings: dict[str, Answer] = field(default_factory=dict)
    course: tuple[Event, ...] = ()
    decisions: tuple[Decision, ...] = ()
    workup: dict[str, WorkupRecord] = field(default_factory=dict)
    surveillance: SurveillanceChoices = SurveillanceChoices()
    visit_notes: tuple[VisitNote, ...] = ()
    guidelines: dict[str, str] = field(default_factory=dict)
    plans: tuple[KeptPlan, ...] = field(default=(), metadata={"max_length": MOST_PLANS})
    history: tuple[HistoryEntry, ...] = field(default=(), metadata={"max_length": MOST_ENTRIES})

    @property
    def shown_label(self) -> str:
        """What the clinic calls it; without a label, the beginning of its number, so that two are told apart."""
        return self.label or f"Case without a label ({self.case_id[:8]})"

    def answer(self, finding: str) -> Answer:
        """The answer to a finding; one that was never touched counts as not asked."""
        return self.findings.get(finding, NOT_ASKED)

    def with_answer(self, finding: str, answer: Answer) -> Case:
        """A copy with one answer changed; a bare *not asked* is dropped so that equal cases stay equal."""
        findings = dict(self.findings)
        if answer == NOT_ASKED:
            findings.pop(finding, None)
        else:
            findings[finding] = answer
        return self.model_copy(update={"findings": findings})

    def with_changes(self, **changes: Any) -> Case:  # noqa: ANN401 - whatever the fields hold
        """A copy with whole fields replaced."""
        return self.model_copy(update=changes)

    def known(self) -> dict[str, Value]:
        """Finding id -> value, for the findings that are known."""
        return {
            finding: answer.value
            for finding, answer in self.findings.items()
            if answer.state is AnswerState.KNOWN and answer.value is not None
        }
