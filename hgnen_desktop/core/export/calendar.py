"""Visits as a calendar file (RFC 5545): one all-day event a visit, never a recurrence rule, never a time zone.

A visit keeps its UID for ever, so that importing again updates instead of doubling. What was given out is kept in the case
(:class:`hgnen_desktop.core.domain.case.GivenOut`): against it the sequence numbers rise, changes are picked out, and visits
that are gone are taken back (RFC 5546). The calendar file given out last counts as well, so that nothing is lost with a case
that could not be saved. The same input always gives the same bytes; the time of writing is handed in.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
import uuid
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.case import GivenOut
from hgnen_desktop.core.errors import ExportError, Fault
from hgnen_desktop.core.export.calendar_event import CalendarOptions, bare_event, plain_event, title_of
from hgnen_desktop.core.schedule.visits import CaseFollowUp, FollowUp, LineState, VisitLine, check_leaving

if TYPE_CHECKING:
    from icalendar import Event

__all__ = ["CalendarFiles", "CalendarOptions", "calendar_files", "given_out_in", "visit_uid"]

_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "https://hgnen-desktop.invalid/visit")
_CASE_MARK = "X-HGNEN-CASE"
_WRITTEN = "%Y-%m-%dT%H:%M:%SZ"
# What a case file is called that was never given an identity of its own.
_NO_IDENTITY = frozenset({"", "unnamed-case", "new-case"})
_GONE = (LineState.CANCELLED, LineState.COVERED)
_END = b"END:VCALENDAR\r\n"
# What numbers an event, and who sends it, is not what it says.
_NUMBERING = ("UID", "SEQUENCE", "DTSTAMP", "LAST-MODIFIED", "ORGANIZER")
_NUMBERING_LINES = tuple(f"{name}{mark}".encode() for name in (*_NUMBERING, _CASE_MARK) for mark in ":;")
_TOLD = ("UID", "SEQUENCE", "DTSTAMP", "DTSTART", "SUMMARY", "STATUS")
_TOLD_LINES = tuple(f"{name}{mark}".encode() for name in _TOLD for mark in ":;")
_EVENT = re.compile(rb"BEGIN:VEVENT\r\n.*?END:VEVENT\r\n", re.DOTALL)
_MOST_CHANGES, _FIRST_YEAR = 1_000_000, 1970
_WITHIN_EVENT = re.compile(rb"BEGIN:VALARM\r\n.*?END:VALARM\r\n", re.DOTALL)
_MARK_LINE = re.compile(rb"^X-HGNEN-CASE:([^\r\n]*)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class CalendarFiles:
    """The files to hand out, and what the case has to keep of them.

    Attributes:
        full: every visit that is not cancelled.
        changes: only what is new or differs from what was given out before; None when nothing does or nothing was given out.
        cancelled: takes out of a calendar every visit that was given out and does not stand any more; None without any.
        given_out: what calendars of this case hold once these files are given out; to be kept in the case.
        kept: the events of ``full``, for a calendar of several cases.
        gone: the events of ``cancelled``.
    """

    full: bytes
    changes: bytes | None
    cancelled: bytes | None
    given_out: tuple[GivenOut, ...] = ()
    kept: tuple[bytes, ...] = ()
    gone: tuple[bytes, ...] = ()


def calendar_files(
    view: CaseFollowUp,
    stamp: dt.datetime,
    options: CalendarOptions | None = None,
    previous: bytes | None = None,
    previous_cancelled: bytes | None = None,
) -> CalendarFiles:
    """The calendar files of a case.

    Args:
        view: the visits, with what was given out before.
        stamp: when the file is made, with a time zone; new and changed events carry it as LAST-MODIFIED.
        options: what the clinic wants in it.
        previous: the ``full`` file given out before, if it is at hand.
        previous_cancelled: the ``cancelled`` file given out before, if it is at hand.

    Raises:
        ExportError: when the case has no identity of its own, an option is not possible, or a file given out before is not
            a calendar of this case.
        PlanError: when the dates may not leave the program.
    """
    options = options or CalendarOptions()
    _check_identity(view.case_id)
    options.check()
    check_leaving(view)
    ledger = _Ledger(view, options, stamp.astimezone(dt.UTC))
    for content in (previous, previous_cancelled):
        if content is not None:
            ledger.learn(_read_previous(content, view.case_id))
    plans = {plan.number: plan for plan in view.plans}
    for line in view.lines:
        ledger.enter(line, plans[line.plan])
    ledger.take_back_the_rest()
    kept, changed, gone = (_in_order(events) for events in (ledger.kept, ledger.changed, ledger.gone))
    has_changes = bool(ledger.was_given_out and changed)
    return CalendarFiles(
        full=_calendar(view.case_id, "PUBLISH", kept, options),
        changes=_calendar(view.case_id, "PUBLISH", changed, options) if has_changes else None,
        cancelled=_calendar(view.case_id, "CANCEL", gone, options) if gone else None,
        given_out=ledger.given_out(),
        kept=kept,
        gone=gone,
    )


def visit_uid(case_id: str, visit_id: str) -> str:
    """The UID of a visit: stays the same for the same case and visit, and tells nothing of either."""
    return f"{uuid.uuid5(_NAMESPACE, chr(0).join((case_id, visit_id)))}@hgnen-desktop"


def _check_identity(case_id: str) -> None:
    if case_id in _NO_IDENTITY:
        what = "the case has no identity of its own, so its visits could replace another patient's."
        raise ExportError(Fault("case_id", what, "Give it one."))


# --- what was given out ------------------------------------------------------------------------------------------------


class _Ledger:
    """Numbers events against what was given out before; a sequence number only rises, also for what was taken back.

    Each event is composed once; its bytes serve in every file it belongs to.
    """

    def __init__(self, view: CaseFollowUp, options: CalendarOptions, stamp: dt.datetime) -> None:
        self._view, self._options = view, options
        self._stamp = stamp.strftime(_WRITTEN)
        self._audience = options.audience
        self._others = tuple(one for one in view.given_out if one.audience != self._audience)
        self._before = {one.uid: one for one in view.given_out if one.audience == self._audience}
        self._by_visit = {one.visit: one.uid for one in self._before.values() if one.visit}
        self._now: dict[str, GivenOut] = {}
        self.kept: list[_Written] = []
        self.changed: list[_Written] = []
        self.gone: list[_Written] = []

    @property
    def was_given_out(self) -> bool:
        """Whether anything is known to have been given out before."""
        return bool(self._before)

    def learn(self, found: Iterable[GivenOut]) -> None:
        """Take in what a calendar file holds, where it is newer than what the case holds."""
        others = {one.uid for one in self._others}
        for one in found:
            if one.uid in others:
                continue
            old = self._before.get(one.uid)
            if old is None or one.sequence > old.sequence:
                visit = one.visit or (old.visit if old is not None else "")
                self._before[one.uid] = replace(one, audience=self._audience, visit=visit)

    def enter(self, line: VisitLine, plan: FollowUp) -> None:
        """Give the event of a visit its number."""
        uid = self._uid(line.id)
        old = self._before.get(uid)
        least = len(line.records) + (line.recounted is not None) + (plan.ended_on is not None)
        title = title_of(self._view, plan, replace(self._options, show_name=False))
        if line.state in _GONE:
            self._cancel(uid, old, least, line.present, title, line.id)
            return
        event = plain_event(self._view, plan, line, self._options)
        written = None
        if old is not None and old.content and not old.cancelled:
            entry, written = old, self._written(event, old)
        if written is None or written.content != entry.content:
            sequence = least if old is None else max(least, old.sequence + 1)
            entry = GivenOut(
                uid=uid, on=line.present, sequence=sequence, written=self._stamp, title=title, audience=self._audience
            )
            written = self._written(event, entry)
        self._now[uid] = replace(entry, content=written.content, visit=line.id)
        self.kept.append(written)
        if old is None or entry.sequence != old.sequence:
            self.changed.append(written)

    def take_back_the_rest(self) -> None:
        """What was given out and is no longer in any plan, for example because a longer interval was chosen."""
        for uid, old in self._before.items():
            if uid not in self._now:
                self._cancel(uid, old, 0, old.on, old.title, old.visit)

    def given_out(self) -> tuple[GivenOut, ...]:
        """What calendars hold now, for both audiences, in a fixed order."""
        return tuple(sorted((*self._others, *self._now.values()), key=lambda one: (one.audience, one.on, one.uid)))

    def _cancel(self, uid: str, old: GivenOut | None, least: int, on: dt.date, title: str, visit: str) -> None:
        if old is not None and old.cancelled:
            entry = old
        else:
            entry = GivenOut(
                uid=uid,
                on=old.on if old is not None else on,
                sequence=max(least, old.sequence if old is not None else 0) + 1,
                written=self._stamp,
                visit=visit,
                title=(old.title if old is not None else "") or title,
                cancelled=True,
                audience=self._audience,
            )
        event = bare_event(entry.title or title, entry.on)
        event.add("status", "CANCELLED")
        self._now[uid] = entry
        self.gone.append(self._written(event, entry))

    def _written(self, event: Event, entry: GivenOut) -> _Written:
        """The event with UID, sequence number, times and organizer."""
        from icalendar import vCalAddress

        for name in _NUMBERING:
            event.pop(name, None)
        written = dt.datetime.strptime(entry.written, _WRITTEN).replace(tzinfo=dt.UTC)
        event.add("uid", entry.uid)
        event.add("sequence", entry.sequence)
        event.add("dtstamp", written)
        event.add("last-modified", written)
        if self._options.organizer:
            event["ORGANIZER"] = vCalAddress(f"mailto:{self._options.organizer}")
        return _Written(event.decoded("dtstart"), entry.uid, bytes(event.to_ical()))

    def _uid(self, visit: str) -> str:
        for_whom = visit if self._audience == "clinic" else f"{self._audience}/{visit}"
        return self._by_visit.get(visit) or visit_uid(self._view.case_id, for_whom)


# --- the file ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Written:
    """One event as it stands in a file, with what the events of a file are sorted by."""

    on: dt.date
    uid: str
    event: bytes

    @property
    def content(self) -> str:
        """Tells one content from another, whatever its number."""
        return _digest(self.event)


def _digest(event: bytes) -> str:
    """The digest of an event without what numbers it."""
    lines = event.replace(b"\r\n ", b"\n ").split(b"\r\n")  # a folded line is one
    kept = [line for line in lines if not line.startswith(_NUMBERING_LINES)]
    return hashlib.sha256(b"\r\n".join(kept)).hexdigest()[:32]


def _in_order(events: Iterable[_Written]) -> tuple[bytes, ...]:
    return tuple(one.event for one in sorted(events, key=lambda one: (one.on, one.uid)))


def _calendar(case_id: str, method: str, events: Iterable[bytes], options: CalendarOptions) -> bytes:
    """The file. A METHOD has to name an ORGANIZER (RFC 5546), so without one the file is a plain one."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//HG-NEN Companion//Follow-up visits//EN")
    calendar.add("version", "2.0")
    if options.organizer:
        calendar.add("method", method)
    calendar.add(_CASE_MARK, visit_uid(case_id, ""))
    frame = bytes(calendar.to_ical())
    return frame.removesuffix(_END) + b"".join(events) + _END


def given_out_in(events: Iterable[bytes]) -> list[GivenOut]:
    """What events of a calendar of this program say was given out.

    Raises:
        ExportError: when one cannot be read.
    """
    try:
        return [_read_event(event) for event in events]
    except (ValueError, KeyError, IndexError, AttributeError, TypeError, OverflowError) as error:
        raise ExportError(
            Fault("earlier calendar file", "this is not a calendar file.", "Choose another file.")
        ) from error


def _read_previous(content: bytes, case_id: str) -> list[GivenOut]:
    """The events given out before."""
    content = content.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
    mark = _MARK_LINE.search(_EVENT.sub(b"", content).replace(b"\r\n ", b""))
    events = given_out_in(_EVENT.findall(content))
    if not content.startswith(b"BEGIN:VCALENDAR\r\n") or not content.rstrip().endswith(_END.rstrip()):
        raise ExportError(Fault("earlier calendar file", "this is not a calendar file.", "Choose another file."))
    if mark is None or mark[1].decode("utf-8", "replace") != visit_uid(case_id, ""):
        raise ExportError(
            Fault(
                "earlier calendar file",
                "this is not a calendar that was made for this case.",
                "Choose another file or name.",
            )
        )
    return events


@lru_cache(maxsize=4096)  # a visit stands in a patient's own calendar and in the joint one
def _read_event(event: bytes) -> GivenOut:
    from icalendar import Event

    lines = _WITHIN_EVENT.sub(b"", event).replace(b"\r\n ", b"").split(b"\r\n")
    told = [line for line in lines if line.startswith(_TOLD_LINES)]
    read = Event.from_ical(b"\r\n".join((b"BEGIN:VEVENT", *told, b"END:VEVENT", b"")))
    start, written, sequence = read.decoded("dtstart"), read.decoded("dtstamp"), int(read.get("SEQUENCE", 0))
    if not isinstance(start, dt.date) or written.year < _FIRST_YEAR or not 0 <= sequence < _MOST_CHANGES:
        raise ValueError("no day, or a number or a time that no calendar has")
    return GivenOut(
        uid=str(read["UID"]),
        on=start.date() if isinstance(start, dt.datetime) else start,
        sequence=sequence,
        written=written.astimezone(dt.UTC).strftime(_WRITTEN),
        content=_digest(event),
        title=str(read.get("SUMMARY", "")),
        cancelled=str(read.get("STATUS", "")) == "CANCELLED",
    )
