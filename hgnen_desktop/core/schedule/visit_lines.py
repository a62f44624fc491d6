"""One planned visit meets real life: what was recorded of it, the clinic's days and window, and the day it is looked at."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.case import Recount, VisitRecord, VisitState
from hgnen_desktop.core.phrase import day_words
from hgnen_desktop.core.schedule.months import counted_date, span_words
from hgnen_desktop.core.schedule.surveillance import Visit
from hgnen_desktop.core.schedule.visits import LineState, VisitLine
from hgnen_desktop.core.schedule.working_days import WorkingDays


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What all visits of a plan share.

    Attributes:
        plan: the number of the plan in its case.
        as_of: the day the visits are looked at.
        window: days to either side that the clinic counts as in time; None without a window.
        working: the clinic's days; None when none are set.
        latest_done: the place, in months, of the last visit recorded as done; -1 when none is.
        last_extra: the last day of a visit that was done for an interval chosen before; it takes over from those before it.
        covered: the visits that such a visit is nearest to inside the window, with its day.
    """

    plan: int
    as_of: dt.date
    window: int | None
    working: WorkingDays | None
    latest_done: int = -1
    last_extra: dt.date | None = None
    covered: Mapping[str, dt.date] | None = None


def visit_line(
    visit: Visit, around: Circumstances, records: Sequence[VisitRecord], recount: Recount | None
) -> VisitLine:
    """The visit as it stands, with everything recorded of it and the request it was re-planned by, if any."""
    recounted = counted_date(recount.date, visit.months - recount.months) if recount else None
    base = recounted or visit.target
    last = records[-1] if records else None
    moved_to = next((one.on for one in reversed(records) if one.state is VisitState.MOVED and one.on), None)
    done_on = last.on if last is not None and last.state is VisitState.DONE else None
    fixed = done_on or moved_to
    shift = around.working.shift(base) if around.working is not None and fixed is None else None
    present = fixed or (shift.shifted if shift is not None else base)
    window = None if around.window is None else _around(base, around.window)
    limits = (present, present)
    if moved_to is None and window is not None:
        # An appointment that was moved stands for that very day; the clinic's window belongs to the date as counted.
        limits = (min(window[0], present), max(window[1], present))
    overtaken = visit.months < around.latest_done or (around.last_extra is not None and base < around.last_extra)
    state = _state(last, limits, around.as_of, moved=moved_to is not None, overtaken=overtaken)
    notes = list(_notes(last, base, present, window, moved_to, around.working))
    if around.covered and (covered_on := around.covered.get(visit.id)) is not None:
        state, overtaken = LineState.COVERED, True
        notes.append(f"Covered by the visit done on {day_words(covered_on)}.")
    earliest, latest = window or (None, None)
    return VisitLine(
        id=visit.id,
        plan=around.plan,
        visit=visit if recount is None else _counted_from(visit, recount),
        original=visit.target,
        present=present,
        state=state,
        days=(present - around.as_of).days,
        earliest=earliest,
        latest=latest,
        shift=shift,
        recounted=recounted,
        overtaken=overtaken,
        records=tuple(records),
        notes=tuple(notes),
    )


def covered_visits(visits: Iterable[Visit], done: Iterable[dt.date], window: int | None) -> dict[str, dt.date]:
    """For each day of a visit done outside the plan the planned visit it is nearest to, if inside the window.

    Args:
        visits: the visits that nothing is recorded of.
        done: the days.
        window: days to either side that the clinic counts as in time; without one only the very day counts.
    """
    left, covered = list(visits), {}
    for day in sorted(done):
        nearest = min(left, key=lambda visit: (abs(visit.target - day), visit.months), default=None)
        if nearest is not None and abs((nearest.target - day).days) <= (window or 0):
            covered[nearest.id] = day
            left.remove(nearest)
    return covered


def ended(line: VisitLine, ended_on: dt.date) -> VisitLine:
    """A line of a plan that has ended: what was still ahead is cancelled, what was never recorded stays visible as such."""
    if not (line.is_open or line.state is LineState.UNRECORDED):
        return replace(line, overtaken=True)
    if line.present < ended_on:
        return replace(line, state=LineState.UNRECORDED, overtaken=True)
    note = f"The plan ended on {day_words(ended_on)}."
    return replace(line, state=LineState.CANCELLED, overtaken=True, notes=(*line.notes, note))


def _around(base: dt.date, window: int) -> tuple[dt.date, dt.date]:
    span = dt.timedelta(days=window)
    return base - span, base + span


def _counted_from(visit: Visit, recount: Recount) -> Visit:
    since = span_words(visit.months - recount.months)
    words = f"{since} after the visit of {day_words(recount.date)} (in the plan: {visit.counted})"
    return replace(visit, counted=words)


def _state(
    last: VisitRecord | None, limits: tuple[dt.date, dt.date], as_of: dt.date, *, moved: bool, overtaken: bool
) -> LineState:
    if last is not None and last.state is not VisitState.MOVED:
        return LineState(last.state.value)
    opens, closes = limits
    if closes < as_of:
        return LineState.UNRECORDED if overtaken else LineState.OVERDUE
    if opens <= as_of:
        return LineState.DUE
    return LineState.MOVED if moved else LineState.PLANNED


def _notes(
    last: VisitRecord | None,
    base: dt.date,
    present: dt.date,
    window: tuple[dt.date, dt.date] | None,
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
    if window is not None and not window[0] <= present <= window[1]:
        yield "Outside the clinic's window."
    if working is not None and not working.covers(present):
        yield f"The public holidays of {present.year} are not known; only weekdays were checked."
