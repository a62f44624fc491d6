"""The case a person opens, edits and saves: answers to findings, decisions, workup records and surveillance choices.

A case is frozen; an edit makes a new one. What a finding may hold is declared in ``guidelines/findings`` and checked by
:mod:`hgnen_desktop.core.guidelines.catalogue`; this module only knows the shape.
"""

from __future__ import annotations

import datetime as dt
import re
from enum import StrEnum
from typing import Annotated, Any

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StrictBool,
    StrictFloat,
    StrictInt,
    StrictStr,
    WithJsonSchema,
)

FORMAT = "hgnen-case"
FORMAT_VERSION = 1

DAY_SCHEMA = {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}


def _written_as_day(value: object) -> object:
    """Let through a date or ``YYYY-MM-DD`` only: pydantic alone would read 0 as 1 January 1970, and a time as its day."""
    if isinstance(value, str) and not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        raise ValueError("a date is written as YYYY-MM-DD")
    if not isinstance(value, str) and (not isinstance(value, dt.date) or isinstance(value, dt.datetime)):
        raise ValueError("a date is written as YYYY-MM-DD")
    return value


Value = StrictBool | StrictInt | StrictFloat | StrictStr | tuple[StrictStr, ...]
ShortText = Annotated[str, Field(max_length=200)]
LongText = Annotated[str, Field(max_length=20_000)]
Day = Annotated[dt.date, BeforeValidator(_written_as_day), WithJsonSchema(DAY_SCHEMA)]
Choices = dict[str, Annotated[int, Field(strict=True)]]
Weekday = Annotated[int, Field(strict=True, ge=0, le=6)]


class Frozen(BaseModel):
    """A model that cannot change and refuses fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class AnswerState(StrEnum):
    """What is known of a finding. Only KNOWN carries a value; the other three are all *unknown* to the logic."""

    KNOWN = "known"
    NOT_DONE = "not_done"
    PENDING = "pending"
    NOT_ASKED = "not_asked"


class Answer(Frozen):
    """The state of one finding, its value when known, and where the value comes from."""

    state: AnswerState = AnswerState.NOT_ASKED
    value: Value | None = None
    on: Day | None = None
    note: LongText | None = None


class Verdict(StrEnum):
    """What the clinician did with an option. Recorded apart from what the sources say."""

    ACCEPTED = "accepted"
    DECLINED = "declined"
    DEFERRED = "deferred"
    ADDED = "added"


class Decision(Frozen):
    """The clinician's decision on one option, or an option of the clinician's own (``ADDED``, with its ``text``)."""

    item: ShortText
    verdict: Verdict
    reason: LongText | None = None
    text: LongText | None = None
    on: Day | None = None
    line: ShortText | None = None


class WorkupState(StrEnum):
    """How far a workup item has come."""

    DONE = "done"
    ORDERED = "ordered"
    WAIVED = "waived"


class WorkupRecord(Frozen):
    """What was done about one workup item."""

    state: WorkupState
    on: Day | None = None
    result: LongText | None = None


class VisitState(StrEnum):
    """What became of a planned visit."""

    DONE = "done"
    MISSED = "missed"
    MOVED = "moved"
    CANCELLED = "cancelled"


class VisitRecord(Frozen):
    """What became of the visit with this stable id; ``on`` is the date it was done or moved to.

    A visit may have several records, for example moved and later done. All are kept; the last one counts.
    """

    visit: ShortText
    state: VisitState
    on: Day | None = None
    note: LongText | None = None
    recorded_on: Day | None = None


class ShiftTo(StrEnum):
    """Where a visit goes that falls on a day on which the clinic does not work."""

    NEXT = "next"
    PREVIOUS = "previous"
    STAY = "stay"


class ClinicDays(Frozen):
    """The days on which the clinic sees patients.

    Attributes:
        country: ISO code of the country whose public holidays count, for example ``DE``; None counts no holidays.
        subdivision: the country's region, where holidays differ between regions.
        weekdays: the days of the week on which visits take place; 0 is Monday.
        shift: where a visit on another day goes; ``stay`` only says that the day is not a working day.
    """

    country: ShortText | None = None
    subdivision: ShortText | None = None
    weekdays: tuple[Weekday, ...] = Field(default=(0, 1, 2, 3, 4), min_length=1, max_length=7)
    shift: ShiftTo = ShiftTo.NEXT


class OwnRule(Frozen):
    """A rule that the clinic sets itself where the sources give none. It is never shown as a source's.

    Attributes:
        text: what is done, in the clinic's words.
        every_months: months from one visit to the next, all counted from the anchor date.
        visits: how many visits.
    """

    text: Annotated[str, Field(min_length=1, max_length=200)]
    every_months: Annotated[int, Field(strict=True, ge=1, le=60)]
    visits: Annotated[int, Field(strict=True, ge=1, le=60)]


class Recount(Frozen):
    """From one visit on, dates are counted from the day that visit really took place, because a person asked for it.

    Attributes:
        visit: the visit that was done early or late.
        months: that visit's place in the plan, in months from the anchor date.
        date: the day it took place; every later visit is counted from it.
        decided_on: the day this was decided.
    """

    visit: ShortText
    months: Annotated[int, Field(strict=True, ge=0, le=600)]
    date: Day
    decided_on: Day
    reason: LongText | None = None


class PastFollowUp(Frozen):
    """A follow-up plan that has ended, for example because metastases were found. Kept whole, with its visits."""

    rule: ShortText | None = None
    anchor_event: ShortText | None = None
    anchor_date: Day
    choices: Choices = Field(default_factory=dict)
    visits: tuple[VisitRecord, ...] = ()
    own_rule: OwnRule | None = None
    recounts: tuple[Recount, ...] = ()
    ended_on: Day
    reason: LongText | None = None


class SurveillanceChoices(Frozen):
    """The clinician's choices inside what the source leaves open.

    ``choices`` maps ``rule/phase/field`` (for example ``.../later/every``) to a whole number in the source's unit.
    ``window_days`` is how many days before and after its date a visit counts as in time; the sources give none, so there is
    none until the clinic sets one. ``history`` holds the plans before this one, the oldest first.
    """

    rule: ShortText | None = None
    anchor_event: ShortText | None = None
    anchor_date: Day | None = None
    choices: Choices = Field(default_factory=dict)
    visits: tuple[VisitRecord, ...] = ()
    window_days: Annotated[int, Field(strict=True, ge=0, le=60)] | None = None
    clinic_days: ClinicDays | None = None
    own_rule: OwnRule | None = None
    recounts: tuple[Recount, ...] = ()
    history: tuple[PastFollowUp, ...] = ()


class Case(Frozen):
    """One patient's case. ``label`` is what the clinic calls it; a name is optional and never needed."""

    case_id: ShortText
    label: ShortText = ""
    name: ShortText | None = None
    birth_year: Annotated[int, Field(strict=True, ge=1890, le=2200)] | None = None
    teaching: StrictBool = False
    created: Day | None = None
    notes: LongText = ""
    findings: dict[str, Answer] = Field(default_factory=dict)
    decisions: tuple[Decision, ...] = ()
    workup: dict[str, WorkupRecord] = Field(default_factory=dict)
    surveillance: SurveillanceChoices = SurveillanceChoices()
    guidelines: dict[str, str] = Field(default_factory=dict)

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

    def with_changes(self, **changes: Any) -> Case:  # noqa: ANN401 - forwarded to pydantic unchanged
        """A copy with whole fields replaced."""
        return self.model_copy(update=changes)

    def known(self) -> dict[str, Value]:
        """Finding id -> value, for the findings that are known."""
        return {
            finding: answer.value
            for finding, answer in self.findings.items()
            if answer.state is AnswerState.KNOWN and answer.value is not None
        }


NOT_ASKED = Answer()
