"""The history of a case: one entry for each save, kept in its file. It names what changed and holds no value of the patient.

Entries are linked, each with the one before it, and each knows the digest of the case as it was saved. An entry that was
taken out or changed, and a case that was changed outside of the program, are told.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from hgnen_desktop import __version__
from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.case import Case
from hgnen_desktop.core.domain.kept import MOST_ENTRIES, MOST_NAMED, HistoryEntry, seal_of
from hgnen_desktop.core.storage.case_file import dump_case
from hgnen_desktop.core.storage.strict_json import read_json

ADDED, CHANGED, REMOVED = "+", "~", "-"
NEW_CASE, NEW_FILE = "+case", "+file"
_FOLDED = 100  # entries that become one when there is no room for another
_LONGEST_NAME = 200
_MARK = 32  # characters of a digest
_WHOLE = ("label", "name", "birth_year", "notes", "question", "teaching", "created")
_OUTSIDE = ("format", "version", "about", "history")


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who saves and when: a moment with its zone, or a day where nobody knows the hour; initials may be empty."""

    at: dt.datetime | dt.date
    who: str = ""

    def words(self) -> str:
        """As it is written: in UTC."""
        if isinstance(self.at, dt.datetime):
            return self.at.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        return self.at.isoformat()


def with_entry(before: Case | None, after: Case, stamp: Stamp) -> Case:
    """The case as it is to be saved, with an entry on what changed.

    Args:
        before: the case as it stands in its file; None when it has none yet.
        after: the case to save; its own history does not count where ``before`` has one.
        stamp: who saves and when.

    Returns:
        ``after`` with the history of the file and one entry more; without one when nothing changed.
    """
    entries = after.history if before is None else before.history
    bare = after.with_changes(history=())
    what = [*_begun(entries, bare)] if before is None else list(_changes(before, bare))
    if before is not None and not what and before.guidelines == after.guidelines:
        return after.with_changes(history=entries)
    gap = before is not None and bool(entries) and entries[-1].mark != mark_of(before)
    entry = HistoryEntry(
        at=stamp.words(),
        who=" ".join(stamp.who.split())[:40],
        what=tuple(name[:_LONGEST_NAME] for name in what[:MOST_NAMED]),
        more=len(what[MOST_NAMED:]),
        gap=gap,
        mark=mark_of(bare),
        link="0" * _MARK,
        **_made_with(entries, after.guidelines),
    )
    kept = _with_room(entries)
    return after.with_changes(history=(*kept, linked(entry, kept[-1].link if kept else "")))


def restored(then: Case, now: Case) -> Case:
    """An earlier version of a case, with the history and the final plans of its file as it is now: neither is ever taken back."""
    return then.with_changes(history=now.history, plans=now.plans)


def linked(entry: HistoryEntry, before: str) -> HistoryEntry:
    """The entry with its link to the one before it."""
    return replace(entry, link=_link(entry, before))


def _link(entry: HistoryEntry, before: str) -> str:
    return seal_of({"before": before, "entry": entry.model_dump(exclude=("link",))})[:_MARK]


def mark_of(case: Case) -> str:
    """The digest of a case as its file holds it, without its history."""
    return content_mark(read_json(dump_case(case.with_changes(history=()))))


def content_mark(data: Mapping[str, Any]) -> str:
    """The digest of what a case file holds, without its history; the same whichever program wrote it."""
    return seal_of({name: value for name, value in data.items() if name not in _OUTSIDE})[:_MARK]


def _made_with(entries: Sequence[HistoryEntry], packs: dict[str, str]) -> dict[str, Any]:
    """Program and packs, where they are others than in the entries before."""
    program = next((one.program for one in reversed(entries) if one.program is not None), None)
    last = next((one.packs for one in reversed(entries) if one.packs is not None), None)
    return {
        "program": None if program == __version__ else __version__,
        "packs": None if (packs or None) == last or not packs else packs,
    }


# --- bounded -----------------------------------------------------------------------------------------------------------


def _with_room(entries: tuple[HistoryEntry, ...]) -> tuple[HistoryEntry, ...]:
    """The entries with room for another: the oldest ones become one, which says of how many saves it tells."""
    if len(entries) < MOST_ENTRIES:
        return entries
    old, rest = entries[:_FOLDED], entries[_FOLDED:]
    # Its link is that of the last entry it stands for, so that the chain goes on from it.
    names = list(dict.fromkeys(name for one in old for name in one.what))
    folded = replace(
        old[-1],
        since=old[0].since or old[0].at,
        saves=sum(one.saves for one in old),
        who=", ".join(dict.fromkeys(part for one in old for part in one.who.split(", ") if part))[:40],
        what=tuple(names[: 2 * MOST_NAMED]),
        more=len(names[2 * MOST_NAMED :]),
        gap=any(one.gap for one in old),
    )
    return (folded, *rest)


# --- what is wrong with it ---------------------------------------------------------------------------------------------


def doubts_of(content: bytes, case: Case) -> tuple[str, ...]:
    """What does not fit in what a case keeps of its own past, history and final plans, as finished sentences.

    Args:
        content: the bytes of its file.
        case: the case that was read from it.
    """
    if not case.history and not case.plans:
        return ()
    from hgnen_desktop.core.careplan.plan_check import missing_plans

    changed = [
        f"Plan {one.number} is not as it was made final: its seal does not fit."
        for one in case.plans
        if not one.is_whole
    ]
    return (*doubts(read_json(content), case), *missing_plans(case.plans), *changed)


def doubts(data: Mapping[str, Any], case: Case) -> tuple[str, ...]:
    """What does not fit in the history of a case that was read from a file, as finished sentences.

    Args:
        data: what the file holds, as JSON.
        case: the case that was read from it.
    """
    if not case.history:
        return ("The history of this case is missing: it keeps final plans and no entry.",) if case.plans else ()
    found = list(_broken(case.history))
    if case.history[-1].mark != content_mark(data):
        found.append(
            f"This case is not as it was saved last ({_read(case.history[-1].at)}): it was changed outside of the program, "
            "or the newest entries of its history were removed."
        )
    return tuple(found)


def _broken(entries: Sequence[HistoryEntry]) -> Iterator[str]:
    before = ""
    for place, one in enumerate(entries):
        # The first may tell of many: what it was linked to is in it no more.
        if not (place == 0 and one.saves > 1) and one.link != _link(one, before):
            yield f"An entry of the history at or before {_read(one.at)} was removed or changed."
        before = one.link


def _read(at: str) -> str:
    """A moment as a person reads it: ``2026-11-30 15:20 UTC``, or the day alone."""
    return f"{at[:10]} {at[11:16]} UTC" if "T" in at else at


# --- what changed ------------------------------------------------------------------------------------------------------


def _changes(before: Case, after: Case) -> Iterator[str]:
    """The names of what differs, with a sign before each."""
    yield from (f"{CHANGED}{name}" for name in _WHOLE if getattr(before, name) != getattr(after, name))
    for part, was, now in (
        ("findings", before.findings, after.findings),
        ("course", _by_id(before.course, "id"), _by_id(after.course, "id")),
        ("decisions", _by_id(before.decisions, "item"), _by_id(after.decisions, "item")),
        ("workup", before.workup, after.workup),
        ("visits", _visits(before), _visits(after)),
        ("plans", _by_id(before.plans, "number"), _by_id(after.plans, "number")),
    ):
        yield from _named(part, was, now)
    yield from _surveillance(before, after)


def _begun(entries: Sequence[HistoryEntry], case: Case) -> Iterator[str]:
    """That a case or a file begins, and what had already happened, was signed and decided in it: that is looked for one day."""
    yield NEW_FILE if entries else NEW_CASE
    if not entries:
        yield from _named("course", {}, _by_id(case.course, "id"))
        yield from _named("decisions", {}, _by_id(case.decisions, "item"))
        yield from _named("plans", {}, _by_id(case.plans, "number"))


def _by_id(records: Sequence[Any], name: str) -> dict[str, tuple[Any, ...]]:
    """Records by a field that names them; several of one name stand together."""
    found: dict[str, tuple[Any, ...]] = {}
    for one in records:
        key = str(getattr(one, name))
        found[key] = (*found.get(key, ()), one)
    return found


def _visits(case: Case) -> dict[str, tuple[Any, ...]]:
    past = [record for plan in case.surveillance.history for record in plan.visits]
    return _by_id([*past, *case.surveillance.visits, *case.visit_notes], "visit")


def _named(part: str, was: Mapping[str, Any], now: Mapping[str, Any]) -> Iterator[str]:
    for key in dict.fromkeys([*was, *now]):
        if was.get(key) != now.get(key):
            sign = ADDED if key not in was else REMOVED if key not in now else CHANGED
            yield f"{sign}{part}/{key}"


def _surveillance(before: Case, after: Case) -> Iterator[str]:
    was, now = before.surveillance, after.surveillance
    if was.given_out != now.given_out:
        yield f"{CHANGED}calendar"
    if replace(was, visits=(), given_out=(), history=()) != replace(now, visits=(), given_out=(), history=()):
        yield f"{CHANGED}surveillance"
    if len(was.history) != len(now.history):
        yield f"{CHANGED}ended follow-up"
