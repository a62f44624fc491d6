"""Planned visits as they stand on a day, as plain data, and the words that a person reads beside a date.

Each line keeps the date as counted from the anchor beside the date that stands now. How the lines are made:
:mod:`hgnen_desktop.core.schedule.follow_up`.
"""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.case import GivenOut, VisitRecord
from hgnen_desktop.core.errors import Fault, PlanError
from hgnen_desktop.core.phrase import day_phrase, phrase
from hgnen_desktop.core.schedule.surveillance import Anchor, Choice, Visit
from hgnen_desktop.core.schedule.working_days import Shift

NO_WINDOW = (
    "The source gives no window around a date, and the clinic has set none: a visit is overdue the day after its date."
)


class LineState(StrEnum):
    """How a visit stands on a day.

    ``unrecorded``: nothing was recorded, and a later visit or another plan has taken over. ``covered``: a visit that was
    done for an interval chosen before lies in its window.
    """

    OVERDUE = "overdue"
    DUE = "due"
    PLANNED = "planned"
    MOVED = "moved"
    DONE = "done"
    MISSED = "missed"
    CANCELLED = "cancelled"
    UNRECORDED = "unrecorded"
    COVERED = "covered"


@dataclass(frozen=True, slots=True)
class VisitLine:
    """One visit as it stands on a day.

    Attributes:
        id: names the visit within its case, for ever; ``plan`` is part of it from the second plan on.
        plan: which plan of the case it belongs to; 0 is the first.
        visit: the visit as the rule gives it, with how it was counted.
        original: the date counted from the anchor date. It never changes while rule and anchor stay.
        present: the date that stands now: done on, moved to, shifted to a working day, re-planned, or the original.
        state: how it stands on the day asked for.
        days: days from that day to ``present``; negative when it lies behind.
        earliest: first day on which it counts as in time; None without a window.
        latest: last day on which it counts as in time; None without a window.
        shift: the shift to a working day; None when there is none.
        recounted: the date counted from a later visit that really took place, when a person asked for that.
        overtaken: whether a later visit of the plan is recorded as done.
        records: everything recorded, the oldest first.
        notes: what a person should know of this line.
    """

    id: str
    plan: int
    visit: Visit
    original: dt.date
    present: dt.date
    state: LineState
    days: int
    earliest: dt.date | None = None
    latest: dt.date | None = None
    shift: Shift | None = None
    recounted: dt.date | None = None
    overtaken: bool = False
    records: tuple[VisitRecord, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether the visit still has to take place."""
        return self.state in (LineState.OVERDUE, LineState.DUE, LineState.PLANNED, LineState.MOVED)


@dataclass(frozen=True, slots=True)
class FollowUp:
    """One plan of a case: a rule, an anchor date and the visits. ``ended_on`` is set when another plan took its place.

    ``as_indicated`` is what the source names without dates, ``short`` what is done in a few words, for a title. ``goes_on``:
    the source names no last visit; then either visits are listed up to ``horizon_months`` and ``open_while`` says how long
    they go on, or ``open_while`` is empty and the source says *at least* so many months.
    """

    number: int
    rule: str
    title: str
    text: str
    procedure: str
    own: bool
    citation: str
    anchor: Anchor
    choices: tuple[Choice, ...]
    goes_on: bool
    horizon_months: int
    after_end: str
    needs_confirmation: str | None
    lines: tuple[VisitLine, ...]
    as_indicated: tuple[str, ...] = ()
    unplaced: tuple[VisitRecord, ...] = ()
    ended_on: dt.date | None = None
    end_reason: str | None = None
    short: str = ""
    open_while: str = ""

    @property
    def unchosen(self) -> tuple[Choice, ...]:
        """Points that the source leaves open and nobody has chosen yet."""
        return tuple(choice for choice in self.choices if not choice.chosen)


@dataclass(frozen=True, slots=True)
class CaseFollowUp:
    """All plans of a case on a day, the present one last, with what a person should know of the dates.

    Attributes:
        given_out: what the calendars given out so far hold.
        refusal: why these dates may not leave the program; None when they may.
        teaching_only: what stands over everything that is made of these dates; empty for nothing.
        days_are_settled: whether somebody has said on which days the clinic sees patients.
    """

    case_id: str
    label: str
    name: str | None
    as_of: dt.date
    plans: tuple[FollowUp, ...]
    notes: tuple[str, ...]
    given_out: tuple[GivenOut, ...] = ()
    refusal: Fault | None = None
    days_are_settled: bool = True
    teaching_only: str = ""

    @property
    def present(self) -> FollowUp:
        """The plan in force."""
        return self.plans[-1]

    @property
    def lines(self) -> tuple[VisitLine, ...]:
        """The visits of all plans, by the date that stands now."""
        return tuple(
            sorted((line for plan in self.plans for line in plan.lines), key=lambda line: (line.present, line.id))
        )


def check_leaving(view: CaseFollowUp) -> None:
    """Refuse to make a file of dates that do not fit the patient as he is now.

    Raises:
        PlanError: with the reason and the way out.
    """
    if view.refusal is not None:
        raise PlanError(view.refusal)


def goes_on_words(plan: FollowUp) -> str:
    """What is listed of a plan for which the source names no last visit; empty for any other plan."""
    if not plan.goes_on:
        return ""
    if plan.open_while:
        listed = f"those of the first {plan.horizon_months} months are listed"
        return f"Visits go on ({plan.open_while}); {listed}."
    return f"All visits of the first {plan.horizon_months} months are listed. {plan.after_end}"


def numbered(visit_id: str, plan: int) -> str:
    """A visit's id within its case: the first plan uses the rule's own, later plans add their number."""
    return visit_id if plan == 0 else f"{visit_id}@{plan + 1}"


def line_words(line: VisitLine, *, own_words: bool = True) -> list[str]:
    """What a person reads beside the date: original date, shift, window, how it was counted, and the notes.

    Args:
        line: the visit.
        own_words: False leaves out what a person wrote about the visit, for documents that others may see.
    """
    words: list[str] = []
    moved_from = line.shift.original if line.shift is not None else None
    if line.original not in (line.present, moved_from):
        words.append(phrase("Counted for {0}.", day_phrase(line.original)))
    if line.recounted is not None and line.recounted not in (line.present, moved_from):
        words.append(phrase("Re-planned for {0}.", day_phrase(line.recounted)))
    if line.shift is not None:
        shift = line.shift.words()
        words.append(f"{shift[0].upper()}{shift[1:]}." if line.shift.shifted != line.shift.original else f"{shift}.")
    if line.earliest is not None and line.latest is not None:
        words.append(
            phrase(
                "In time from {0} to {1} (window set by the clinic).",
                day_phrase(line.earliest),
                day_phrase(line.latest),
            )
        )
    words += [f"{line.visit.counted}.", *line.notes]
    if own_words:
        words += [f"Note: {record.note}" for record in line.records if record.note]
    return words
