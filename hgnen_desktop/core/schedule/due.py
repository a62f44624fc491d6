"""Who is overdue, due and coming, over many cases: pure functions over the lines that reading the case files gives."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from enum import StrEnum

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.phrase import day_words
from hgnen_desktop.core.schedule.months import months_after
from hgnen_desktop.core.schedule.visits import CaseFollowUp, LineState, VisitLine, line_words
from hgnen_desktop.core.schedule.waiting import Wait, WaitKind


class DueGroup(StrEnum):
    """Where a line stands in the list, the most urgent first.

    ``attention``: no visit can be listed for this case, and a person has to look. ``unreadable``: nor can its file be read.
    """

    OVERDUE = "overdue"
    MISSED = "missed"
    DUE = "due"
    ATTENTION = "attention"
    UNREADABLE = "unreadable"
    WEEK = "within a week"
    MONTH = "within a month"
    QUARTER = "within a quarter"
    LATER = "later"


class Within(StrEnum):
    """How far ahead the list looks."""

    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"


class DueSort(StrEnum):
    """What the list is sorted by."""

    URGENCY = "urgency"
    DATE = "date"
    LABEL = "label"
    ENTITY = "entity"


ALWAYS_SHOWN = frozenset({DueGroup.UNREADABLE, DueGroup.OVERDUE, DueGroup.MISSED, DueGroup.DUE, DueGroup.ATTENTION})
_AHEAD = {
    Within.WEEK: frozenset({DueGroup.WEEK}),
    Within.MONTH: frozenset({DueGroup.WEEK, DueGroup.MONTH}),
    Within.QUARTER: frozenset({DueGroup.WEEK, DueGroup.MONTH, DueGroup.QUARTER}),
}
_FIXED = {LineState.OVERDUE: DueGroup.OVERDUE, LineState.MISSED: DueGroup.MISSED, LineState.DUE: DueGroup.DUE}
_ORDER = {group: place for place, group in enumerate(DueGroup)}


@dataclass(frozen=True, slots=True)
class DueLine:
    """One visit of one case, or one case or file that needs a person.

    Attributes:
        group: how urgent it is.
        file: the case file.
        digest: hash of the file's content as read; a change to the file is refused when it no longer fits.
        label: what the clinic calls the case.
        case_id: the case's identity.
        entity: what the tumor is, in words.
        rule: the rule's title.
        own: whether the rule is the clinic's own.
        visit: the visit's id, for recording what became of it; empty when there is no visit.
        what: what is planned.
        date: the date that stands now.
        original: the date counted from the anchor date.
        days: days from the day of the list to ``date``; negative when it lies behind.
        more: how many further lines of the case are as urgent or nearly so (set by :func:`one_per_case`).
        notes: what a person should know; for a file that cannot be read the reason and the remedy.
        waits: what the case waits for; the same on each of its lines.
        is_locked: whether the file is encrypted and its passphrase was not entered.
    """

    group: DueGroup
    file: str
    digest: str = ""
    label: str = ""
    case_id: str = ""
    entity: str = ""
    rule: str = ""
    own: bool = False
    visit: str = ""
    what: str = ""
    date: dt.date | None = None
    original: dt.date | None = None
    days: int | None = None
    more: int = 0
    notes: tuple[str, ...] = ()
    waits: tuple[Wait, ...] = ()
    is_locked: bool = False


@dataclass(frozen=True, slots=True)
class WaitLine:
    """One thing that one case waits for; ``days`` since when, None where the day was not recorded."""

    kind: WaitKind
    what: str
    since: dt.date | None
    days: int | None
    file: str
    label: str
    entity: str


def waiting_lines(lines: Iterable[DueLine], as_of: dt.date) -> tuple[WaitLine, ...]:
    """The board of what cases wait for: by whom they wait for, the longest wait first, those without a day at the end."""
    cases = {line.file: line for line in lines}
    found = [
        WaitLine(
            wait.kind,
            wait.what,
            wait.since,
            None if wait.since is None else (as_of - wait.since).days,
            line.file,
            line.label,
            line.entity,
        )
        for line in cases.values()
        for wait in line.waits
    ]
    order = {kind: place for place, kind in enumerate(WaitKind)}
    found.sort(key=lambda one: (order[one.kind], one.since or dt.date.max, one.label.casefold(), one.file, one.what))
    return tuple(found)


def due_lines(
    view: CaseFollowUp, case_line: DueLine, said: Callable[[str], Sequence[str]] = lambda _visit: ()
) -> tuple[DueLine, ...]:
    """The lines of one case: every visit still to take place within a quarter, the next one after that, and every visit
    that was missed with no later one done.

    A plan with no visit left, or that ended without another, gives one line for attention, and so do dates that do not fit
    the patient: no patient drops off the list unseen.

    Args:
        view: the case's visits; its ``as_of`` is the day of the list.
        case_line: file, digest, label, entity and notes of the case, which each line takes over.
        said: what was said or written about a visit, by its id; it stands first among the notes of the line.
    """
    plan = view.present
    base = replace(case_line, rule=plan.title, own=plan.own, what=plan.procedure)
    if view.refusal is not None:
        why = replace(view.refusal, where="").sentence()
        base = replace(base, notes=(*base.notes, f"{why[0].upper()}{why[1:]}"))
    lines: list[DueLine] = []
    later: list[VisitLine] = []
    is_any_ahead = False
    for line in plan.lines:
        is_any_ahead = is_any_ahead or line.is_open
        if not (line.is_open or (line.state is LineState.MISSED and not line.overtaken)):
            continue
        group = group_of(line, view.as_of)
        if group is DueGroup.LATER:
            later.append(line)
        else:
            lines.append(_due_line(line, base, group, said(line.id)))
    if later:
        first = min(later, key=lambda line: line.present)
        lines.append(_due_line(first, base, DueGroup.LATER, said(first.id)))
    if plan.ended_on is not None:
        reason = f": {plan.end_reason}" if plan.end_reason else ""
        end = f"The plan ended on {day_words(plan.ended_on)}{reason}. No other has begun."
        lines.append(replace(base, group=DueGroup.ATTENTION, notes=(*base.notes, end)))
    elif not is_any_ahead:
        # Said beside a missed visit as well: nothing further is planned.
        end = f"No visit is ahead in this plan. {plan.after_end}"
        lines.append(replace(base, group=DueGroup.ATTENTION, notes=(*base.notes, end)))
    elif view.refusal is not None and not any(line.group in ALWAYS_SHOWN for line in lines):
        lines.append(replace(base, group=DueGroup.ATTENTION))
    return tuple(lines)


def group_of(line: VisitLine, as_of: dt.date) -> DueGroup:
    """Where a visit stands in the list of ``as_of``. A week is 7 days; a month and a quarter are calendar months."""
    if line.state in _FIXED:
        return _FIXED[line.state]
    if line.days <= 7:
        return DueGroup.WEEK
    # No quarter is longer than 92 days, so most visits need no calendar.
    if line.days > 92:
        return DueGroup.LATER
    if line.present <= months_after(as_of, 1):
        return DueGroup.MONTH
    return DueGroup.QUARTER if line.present <= months_after(as_of, 3) else DueGroup.LATER


def one_per_case(lines: Iterable[DueLine]) -> tuple[DueLine, ...]:
    """One line a case, the most urgent and of these the oldest, with how many more of that case need a person now."""
    cases: dict[str, list[DueLine]] = {}
    for line in lines:
        cases.setdefault(line.file, []).append(line)
    collapsed = []
    for own in cases.values():
        own.sort(key=_urgency)
        pressing = sum(1 for line in own[1:] if line.group in ALWAYS_SHOWN)
        collapsed.append(replace(own[0], more=pressing))
    return tuple(collapsed)


def filter_lines(
    lines: Iterable[DueLine],
    *,
    within: Within | None = None,
    groups: Collection[DueGroup] | None = None,
    entity: str | None = None,
    text: str = "",
) -> tuple[DueLine, ...]:
    """The lines that a person asked for, in their order.

    Args:
        lines: the list.
        within: how far to look ahead; what is overdue, due or needs attention is always kept. None keeps everything.
        groups: only these groups; None for all.
        entity: only this entity, in words.
        text: every word must occur somewhere in label, entity, rule, visit or file name, in any case of letters.
    """
    words = text.casefold().split()
    kept = ALWAYS_SHOWN | _AHEAD[within] if within is not None else frozenset(DueGroup)
    return tuple(
        line
        for line in lines
        if line.group in kept
        and (groups is None or line.group in groups)
        and (entity is None or line.entity == entity)
        and all(word in _haystack(line) for word in words)
    )


def asked_words(
    *,
    within: Within | None = None,
    groups: Collection[DueGroup] | None = None,
    text: str = "",
    hidden: int = 0,
) -> str:
    """What was asked for of a list, in words for paper: how far ahead, which states, which words, and how many lines that hides."""
    span = f"Up to one {within.value} ahead" if within is not None else "All dates"
    said = [span + ("" if groups is None else f", only {', '.join(group.value for group in groups)}")]
    said[0] += f", with the words '{' '.join(text.split())}'." if text.split() else "."
    if hidden:
        said.append(f"{hidden} other line{'' if hidden == 1 else 's'} not shown.")
    return " ".join(said)


def sort_lines(lines: Iterable[DueLine], by: DueSort = DueSort.URGENCY) -> tuple[DueLine, ...]:
    """The lines in order; lines without a date come last by date, and equal lines keep a fixed order."""
    keys = {
        DueSort.URGENCY: _urgency,
        DueSort.DATE: lambda line: (line.date or dt.date.max, *_urgency(line)),
        DueSort.LABEL: lambda line: (line.label.casefold(), *_urgency(line)),
        DueSort.ENTITY: lambda line: (line.entity.casefold(), *_urgency(line)),
    }
    return tuple(sorted(lines, key=keys[by]))


def same_identity(lines: Sequence[DueLine]) -> dict[str, tuple[str, ...]]:
    """Case ids that stand in more than one file, with the files: perhaps a copy, so that a record may be in the other."""
    files: dict[str, dict[str, None]] = {}
    for line in lines:
        if line.case_id:
            files.setdefault(line.case_id, {})[line.file] = None
    return {case_id: tuple(sorted(found)) for case_id, found in sorted(files.items()) if len(found) > 1}


def _due_line(line: VisitLine, base: DueLine, group: DueGroup, said: Sequence[str]) -> DueLine:
    # Written out: a copy with changes takes twice as long, and a list has thousands of lines.
    return DueLine(
        group=group,
        file=base.file,
        digest=base.digest,
        label=base.label,
        case_id=base.case_id,
        entity=base.entity,
        rule=base.rule,
        own=base.own,
        visit=line.id,
        what=base.what,
        date=line.present,
        original=line.original,
        days=line.days,
        notes=(*said, *line_words(line), *base.notes),
        waits=base.waits,
    )


def _urgency(line: DueLine) -> tuple[int, dt.date, str, str, str]:
    return (_ORDER[line.group], line.date or dt.date.max, line.label.casefold(), line.file, line.visit)


def _haystack(line: DueLine) -> str:
    name = line.file.replace("\\", "/").rsplit("/", 1)[-1]
    return "\n".join((line.label, line.entity, line.rule, line.what, line.visit, name)).casefold()
