"""Planned visits meet real life: what was done, missed, moved or cancelled, and what is due on a given day.

Each line keeps the date as counted from the anchor beside the date that stands now. Nothing is re-planned here because a
visit was late; that happens only when a person asks (:mod:`hgnen_desktop.core.schedule.visit_changes`).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from hgnen_desktop.core.domain.case import (
    Case,
    ClinicDays,
    OwnRule,
    PastFollowUp,
    Recount,
    SurveillanceChoices,
    VisitRecord,
    VisitState,
)
from hgnen_desktop.core.domain.dates import EARLIEST_YEAR, LATEST_YEAR
from hgnen_desktop.core.errors import Fault, PlanError
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.guidelines.schema import SurveillanceRule
from hgnen_desktop.core.schedule.months import months_after, span_words
from hgnen_desktop.core.schedule.surveillance import DEFAULT_HORIZON_MONTHS, Anchor, Choice, Visit, make_schedule
from hgnen_desktop.core.schedule.working_days import Shift, WorkingDays

OWN_RULE = "own"
OWN_CITATION = "The clinic's own rule; not from a source"
NO_WINDOW = (
    "The source gives no window around a date, and the clinic has set none: a visit is overdue the day after its date."
)
_LONGEST_HORIZON = 600


class LineState(StrEnum):
    """How a visit stands on a day. ``unrecorded``: nothing was recorded, and a later visit or another plan has taken over."""

    OVERDUE = "overdue"
    DUE = "due"
    PLANNED = "planned"
    MOVED = "moved"
    DONE = "done"
    MISSED = "missed"
    CANCELLED = "cancelled"
    UNRECORDED = "unrecorded"


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
    """One plan of a case: a rule, an anchor date and the visits. ``ended_on`` is set when another plan took its place."""

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
    unplaced: tuple[VisitRecord, ...] = ()
    ended_on: dt.date | None = None
    end_reason: str | None = None

    @property
    def unchosen(self) -> tuple[Choice, ...]:
        """Points that the source leaves open and nobody has chosen yet."""
        return tuple(choice for choice in self.choices if not choice.chosen)


@dataclass(frozen=True, slots=True)
class CaseFollowUp:
    """All plans of a case on a day, the present one last, with what a person should know of the dates."""

    case_id: str
    label: str
    name: str | None
    as_of: dt.date
    plans: tuple[FollowUp, ...]
    notes: tuple[str, ...]

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


def follow_up(case: Case, index: Index, as_of: dt.date, horizon_months: int | None = None) -> CaseFollowUp:
    """The visits of a case as they stand on ``as_of``.

    Args:
        case: its ``surveillance`` holds rule (or own rule), anchor date, choices and records.
        index: the guidelines the rule is taken from.
        as_of: the day the states are for.
        horizon_months: how far a rule without an end is listed, counted from its anchor; by default 12 months past ``as_of``.

    Raises:
        PlanError: when rule or anchor date is missing, a choice or date is not possible, or the country is not known.
    """
    chosen = case.surveillance
    if chosen.anchor_date is None:
        raise PlanError(
            Fault("anchor date", "the case has no date to count visits from.", "Enter the event and its date.")
        )
    working = _working_days(chosen.clinic_days)
    plans: list[FollowUp] = []
    notes: list[str] = []
    for number, past in enumerate(chosen.history):
        try:
            plans.append(_plan(past, number, chosen.window_days, working, index, as_of, horizon_months))
        except PlanError as error:
            # An old plan that can no longer be made must not hide the present one; its records stay in the case.
            reasons = " ".join(fault.sentence() for fault in error.faults)
            notes.append(f"The plan that ended on {past.ended_on.isoformat()} cannot be shown: {reasons}")
    plans.append(_plan(chosen, len(chosen.history), chosen.window_days, working, index, as_of, horizon_months))
    notes += _notes(plans, chosen, working)
    return CaseFollowUp(case.case_id, case.label, case.name, as_of, tuple(plans), tuple(notes))


def listed_months(anchor: dt.date, as_of: dt.date) -> int:
    """How far a rule without an end is listed: 12 months past ``as_of``, so that a patient never runs out of dates."""
    passed = (as_of.year - anchor.year) * 12 + as_of.month - anchor.month
    return min(_LONGEST_HORIZON, max(0, passed) + DEFAULT_HORIZON_MONTHS)


def numbered(visit_id: str, plan: int) -> str:
    """A visit's id within its case: the first plan uses the rule's own, later plans add their number."""
    return visit_id if plan == 0 else f"{visit_id}@{plan + 1}"


def line_words(line: VisitLine, *, own_words: bool = True) -> list[str]:
    """What a person reads beside the date: original date, shift, window, how it was counted, and the notes.

    Args:
        line: the visit.
        own_words: False leaves out what a person wrote about the visit, for documents that others may see.
    """
    words = []
    moved_from = line.shift.original if line.shift is not None else None
    if line.original not in (line.present, moved_from):
        words.append(f"Counted for {line.original.isoformat()}.")
    if line.recounted is not None and line.recounted not in (line.present, moved_from):
        words.append(f"Re-planned for {line.recounted.isoformat()}.")
    if line.shift is not None:
        shift = line.shift.words()
        words.append(f"{shift[0].upper()}{shift[1:]}." if line.shift.shifted != line.shift.original else f"{shift}.")
    if line.earliest is not None and line.latest is not None:
        words.append(
            f"In time from {line.earliest.isoformat()} to {line.latest.isoformat()} (window set by the clinic)."
        )
    words += [f"{line.visit.counted}.", *line.notes]
    if own_words:
        words += [f"Note: {record.note}" for record in line.records if record.note]
    return words


# --- one plan ----------------------------------------------------------------------------------------------------------


def _plan(
    chosen: SurveillanceChoices | PastFollowUp,
    number: int,
    window: int | None,
    working: WorkingDays | None,
    index: Index,
    as_of: dt.date,
    horizon: int | None,
) -> FollowUp:
    assert chosen.anchor_date is not None
    anchor = Anchor(chosen.anchor_date, chosen.anchor_event)
    _check_years(chosen)
    if chosen.own_rule is not None:
        if chosen.rule is not None:
            raise PlanError(
                Fault("surveillance", "there is a rule of a source and one of the clinic.", "Keep one of them.")
            )
        plan, visits = _own_plan(chosen.own_rule, anchor, number)
    else:
        months = horizon if horizon is not None else listed_months(anchor.date, as_of)
        plan, visits = _source_plan(chosen.rule, index, anchor, chosen.choices, months, number)
    ended_on, reason = (chosen.ended_on, chosen.reason) if isinstance(chosen, PastFollowUp) else (None, None)
    records: dict[str, list[VisitRecord]] = {}
    for record in chosen.visits:
        records.setdefault(record.visit, []).append(record)
    latest_done = max(
        (visit.months for visit in visits for one in records.get(visit.id, ())[-1:] if one.state is VisitState.DONE),
        default=-1,
    )
    lines = []
    for visit in visits:
        base = _recounted(visit, chosen.recounts)
        line = _line(visit, number, base, records.pop(visit.id, []), window, working, as_of, visit.months < latest_done)
        lines.append(line if ended_on is None else _ended(line, ended_on))
    unplaced = tuple(record for left in records.values() for record in left)
    return replace(plan, lines=tuple(lines), unplaced=unplaced, ended_on=ended_on, end_reason=reason)


def _check_years(chosen: SurveillanceChoices | PastFollowUp) -> None:
    """Refuse dates that nobody can mean, so that no later step has to."""
    dates = [("anchor date", chosen.anchor_date)]
    dates += [(f"visit {record.visit}", record.on) for record in chosen.visits]
    dates += [(f"re-planning from visit {recount.visit}", recount.date) for recount in chosen.recounts]
    for where, date in dates:
        if date is not None and not EARLIEST_YEAR <= date.year <= LATEST_YEAR:
            what = f"the year {date.year} lies outside {EARLIEST_YEAR} to {LATEST_YEAR}."
            raise PlanError(Fault(where, what, "Check the year."))


def _source_plan(
    rule_id: str | None, index: Index, anchor: Anchor, choices: Mapping[str, int], horizon: int, number: int
) -> tuple[FollowUp, list[Visit]]:
    rule = index.items.get(rule_id or "")
    if not isinstance(rule, SurveillanceRule):
        what = f"the guidelines have no surveillance rule '{rule_id}'." if rule_id else "no rule is chosen."
        raise PlanError(
            Fault("surveillance > rule", what, "Choose a rule of the sources, or set one of the clinic's own.")
        )
    schedule = make_schedule(rule, anchor, choices, horizon)
    citation = index.citation(rule.statements[0])
    plan = FollowUp(
        number=number,
        rule=rule.id,
        title=rule.title,
        text=rule.text,
        procedure=rule.procedure,
        own=False,
        citation=f"{citation.text()} ({citation.strength_words()})",
        anchor=anchor,
        choices=schedule.choices,
        goes_on=schedule.goes_on,
        horizon_months=horizon,
        after_end=schedule.after_end,
        needs_confirmation=rule.needs_confirmation,
        lines=(),
    )
    if number == 0:
        return plan, list(schedule.visits)
    return plan, [replace(visit, id=numbered(visit.id, number)) for visit in schedule.visits]


def _own_plan(own: OwnRule, anchor: Anchor, number: int) -> tuple[FollowUp, list[Visit]]:
    every = span_words(own.every_months)
    plan = FollowUp(
        number=number,
        rule=OWN_RULE,
        title=own.text,
        text=f"{own.text}: every {every}, {own.visits} visit{'' if own.visits == 1 else 's'}.",
        procedure=own.text,
        own=True,
        citation=OWN_CITATION,
        anchor=anchor,
        choices=(),
        goes_on=False,
        horizon_months=own.every_months * own.visits,
        after_end="The clinic's own rule ends with its last visit.",
        needs_confirmation=None,
        lines=(),
    )
    visits = []
    for month in range(own.every_months, own.every_months * own.visits + 1, own.every_months):
        identity = numbered(f"{OWN_RULE}/{month:03d}", number)
        counted = f"{span_words(month)} after {anchor.words()}"
        visits.append(Visit(identity, OWN_RULE, OWN_RULE, month, _months_after(anchor.date, month), own.text, counted))
    return plan, visits


def _recounted(visit: Visit, recounts: Sequence[Recount]) -> Recount | None:
    """The last request to count this visit from one that really took place; None when there is none."""
    return next((recount for recount in reversed(recounts) if recount.months < visit.months), None)


def _months_after(date: dt.date, months: int) -> dt.date:
    try:
        return months_after(date, months)
    except OverflowError as error:
        raise PlanError(Fault("anchor date", f"{error}.", "Check the year.")) from error


# --- one line ----------------------------------------------------------------------------------------------------------


def _line(
    visit: Visit,
    number: int,
    recount: Recount | None,
    records: list[VisitRecord],
    window: int | None,
    working: WorkingDays | None,
    as_of: dt.date,
    overtaken: bool,
) -> VisitLine:
    recounted = _months_after(recount.date, visit.months - recount.months) if recount else None
    base = recounted or visit.target
    last = records[-1] if records else None
    moved_to = next((one.on for one in reversed(records) if one.state is VisitState.MOVED and one.on), None)
    done_on = last.on if last is not None and last.state is VisitState.DONE else None
    fixed = done_on or moved_to
    shift = working.shift(base) if working is not None and fixed is None else None
    present = fixed or (shift.shifted if shift is not None else base)
    earliest, latest = (None, None) if window is None else _around(base, window)
    limits = (present, present)
    if moved_to is None and earliest is not None and latest is not None:
        # An appointment that was moved stands for that very day; the clinic's window belongs to the date as counted.
        limits = (min(earliest, present), max(latest, present))
    return VisitLine(
        id=visit.id,
        plan=number,
        visit=visit if recount is None else _counted_from(visit, recount),
        original=visit.target,
        present=present,
        state=_state(last, limits, as_of, moved_to is not None, overtaken),
        days=(present - as_of).days,
        earliest=earliest,
        latest=latest,
        shift=shift,
        recounted=recounted,
        overtaken=overtaken,
        records=tuple(records),
        notes=tuple(_line_notes(last, base, present, (earliest, latest), moved_to, working)),
    )


def _around(base: dt.date, window: int) -> tuple[dt.date, dt.date]:
    span = dt.timedelta(days=window)
    return base - span, base + span


def _counted_from(visit: Visit, recount: Recount) -> Visit:
    since = span_words(visit.months - recount.months)
    words = f"{since} after the visit of {recount.date.isoformat()} (in the plan: {visit.counted})"
    return replace(visit, counted=words)


def _state(
    last: VisitRecord | None, limits: tuple[dt.date, dt.date], as_of: dt.date, moved: bool, overtaken: bool
) -> LineState:
    if last is not None and last.state is not VisitState.MOVED:
        return LineState(last.state.value)
    opens, closes = limits
    if closes < as_of:
        return LineState.UNRECORDED if overtaken else LineState.OVERDUE
    if opens <= as_of:
        return LineState.DUE
    return LineState.MOVED if moved else LineState.PLANNED


def _ended(line: VisitLine, ended_on: dt.date) -> VisitLine:
    """A line of a plan that has ended: what was still ahead is cancelled, what was never recorded stays visible as such."""
    if not (line.is_open or line.state is LineState.UNRECORDED):
        return replace(line, overtaken=True)
    if line.present < ended_on:
        return replace(line, state=LineState.UNRECORDED, overtaken=True)
    note = f"The plan ended on {ended_on.isoformat()}."
    return replace(line, state=LineState.CANCELLED, overtaken=True, notes=(*line.notes, note))


def _line_notes(
    last: VisitRecord | None,
    base: dt.date,
    present: dt.date,
    window: tuple[dt.date | None, dt.date | None],
    moved_to: dt.date | None,
    working: WorkingDays | None,
) -> Iterable[str]:
    if last is not None and last.state is VisitState.DONE:
        if last.on is None:
            yield "Done; the day was not recorded."
        elif last.on != base:
            late = (last.on - base).days
            side = "after" if late > 0 else "before"
            yield f"Done {abs(late)} day{'' if abs(late) == 1 else 's'} {side} the date as counted."
    elif moved_to is None and last is not None and last.state is VisitState.MOVED:
        yield "Moved; no new date is recorded, so the date as counted stands."
    elif moved_to is not None and working is not None and (reason := working.reason(moved_to)):
        yield f"The new date is not a working day ({reason})."
    earliest, latest = window
    if earliest is not None and latest is not None and not earliest <= present <= latest:
        yield "Outside the clinic's window."
    if working is not None and not working.covers(present):
        yield f"The public holidays of {present.year} are not known; only weekdays were checked."


def _notes(plans: Sequence[FollowUp], chosen: SurveillanceChoices, working: WorkingDays | None) -> Iterable[str]:
    plan = plans[-1]
    if chosen.window_days is None:
        yield NO_WINDOW
    if working is not None:
        yield from working.notes()
    else:
        yield "No clinic days are set: dates may fall on weekends and holidays."
    if plan.needs_confirmation:
        yield f"To confirm: {plan.needs_confirmation}"
    for choice in plan.unchosen:
        used = choice.allowed[choice.used]
        yield f"{choice.question} The source says {choice.source_says}; not yet chosen, dated with {used}."
    for one in plans:
        for record in one.unplaced:
            on = f" on {record.on.isoformat()}" if record.on else ""
            yield f"'{record.visit}' is recorded as {record.state.value}{on}, and is not a visit of the plan as it is now."
    if plan.goes_on:
        yield f"Visits go on; the first {plan.horizon_months} months are listed."


@lru_cache(maxsize=64)
def _cached_working_days(days: ClinicDays) -> WorkingDays:
    return WorkingDays(days)


def _working_days(days: ClinicDays | None) -> WorkingDays | None:
    return None if days is None else _cached_working_days(days)
