"""The list of who is due, as CSV, as text and for programs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from hgnen_desktop.core.domain.dates import long_date
from hgnen_desktop.core.errors import on_one_line
from hgnen_desktop.core.export.document_text import wrapped
from hgnen_desktop.core.export.schedule_table import csv_bytes
from hgnen_desktop.core.export.workbook import workbook
from hgnen_desktop.core.schedule.due import DueGroup, DueLine, WaitLine, same_identity
from hgnen_desktop.core.schedule.waiting import WaitKind

FORMAT = "hgnen-due"
FORMAT_VERSION = 1
_HEADER = (
    "group", "case", "date", "days", "original date", "entity", "what", "rule", "own rule", "visit", "more", "notes", "file",
)  # fmt: skip


def due_csv(lines: Sequence[DueLine]) -> bytes:
    """The list as CSV, in the order given; dates as YYYY-MM-DD, days behind as negative numbers."""
    return csv_bytes(_HEADER, _rows(lines))


def due_workbook(lines: Sequence[DueLine]) -> bytes:
    """The same table as a spreadsheet (.xlsx) whose cells are text, so that case numbers keep their leading zeros."""
    return workbook(_HEADER, _rows(lines), "Due list")


def _rows(lines: Sequence[DueLine]) -> list[list[str | int | None]]:
    return [
        [
            line.group.value,
            line.label,
            line.date.isoformat() if line.date else None,
            line.days,
            line.original.isoformat() if line.original else None,
            line.entity,
            line.what,
            line.rule,
            "yes" if line.own else "no",
            line.visit,
            line.more,
            " ".join(line.notes),
            line.file,
        ]
        for line in lines
    ]


def due_text(
    lines: Sequence[DueLine], as_of: dt.date, copies: Mapping[str, Sequence[str]] | None = None, asked: str = ""
) -> str:
    """The list as lines of at most 80 columns (long file names excepted), under one heading a group.

    Args:
        lines: what is listed, in order.
        as_of: the day of the list.
        copies: case ids that stand in several of all files, listed or not; by default only the listed ones are looked at.
        asked: what was filtered, in words.
    """
    text = (
        [f"DUE LIST of {long_date(as_of)}", *wrapped(asked, "  ", ""), ""]
        if asked
        else [f"DUE LIST of {long_date(as_of)}", ""]
    )
    unreadable = sum(line.group is DueGroup.UNREADABLE for line in lines)
    if unreadable:
        said = "1 file cannot be read; it is" if unreadable == 1 else f"{unreadable} files cannot be read; they are"
        text += [*wrapped(f"{said} named under UNREADABLE.", "    ", "  ! "), ""]
    for group in DueGroup:
        own = [line for line in lines if line.group is group]
        if not own:
            continue
        text.append(f"{group.value.upper()} ({len(own)})")
        for line in own:
            text += _line_text(line)
        text.append("")
    if not lines:
        text += ["Nothing is overdue, due or coming.", ""]
    for case_id, files in (same_identity(lines) if copies is None else copies).items():
        text += wrapped(
            f"The case id '{case_id}' stands in {len(files)} files: {', '.join(files)}. Is one a copy?", "    ", "  ! "
        )
    return "\n".join(text) + "\n"


def waiting_text(lines: Sequence[WaitLine], as_of: dt.date) -> str:
    """What cases wait for, as lines of at most 80 columns, under one heading for each whom they wait for."""
    text = [f"WAITING on {long_date(as_of)}", ""]
    for kind in WaitKind:
        own = [line for line in lines if line.kind is kind]
        if own:
            text.append(f"{kind.value.upper()} ({len(own)})")
            text += [part for line in own for part in _wait_text(line)]
            text.append("")
    if not lines:
        text += ["No case waits for a result or a decision.", ""]
    return "\n".join(text) + "\n"


def since_words(line: WaitLine) -> str:
    """``since Fri 20 Nov 2026, 3 days``, or that the day was not recorded."""
    if line.since is None or line.days is None:
        return "the day was not recorded"
    return f"since {long_date(line.since)}, {line.days} day{'' if line.days == 1 else 's'}"


def _wait_text(line: WaitLine) -> list[str]:
    entity = f" ({line.entity})" if line.entity else ""
    return wrapped(f"{on_one_line(line.label or line.file)}{entity}: {line.what}, {since_words(line)}", "      ", "  ")


def due_data(
    lines: Sequence[DueLine],
    as_of: dt.date,
    copies: Mapping[str, Sequence[str]] | None = None,
    waiting: Sequence[WaitLine] = (),
) -> dict[str, Any]:
    """The list for programs; ``copies`` as in :func:`due_text`, ``waiting`` is what all cases wait for."""
    return {
        "format": FORMAT,
        "version": FORMAT_VERSION,
        "as_of": as_of.isoformat(),
        "lines": [
            {
                "group": line.group.value,
                "case_id": line.case_id,
                "label": line.label,
                "entity": line.entity,
                "rule": line.rule,
                "own_rule": line.own,
                "visit": line.visit,
                "what": line.what,
                "date": line.date.isoformat() if line.date else None,
                "original": line.original.isoformat() if line.original else None,
                "days": line.days,
                "more": line.more,
                "notes": list(line.notes),
                "file": line.file,
            }
            for line in lines
        ],
        "same_case_id": {
            case_id: list(files) for case_id, files in (same_identity(lines) if copies is None else copies).items()
        },
        "waiting": [
            {
                "for": line.kind.value,
                "what": line.what,
                "since": line.since.isoformat() if line.since else None,
                "days": line.days,
                "label": line.label,
                "entity": line.entity,
                "file": line.file,
            }
            for line in waiting
        ],
    }


def days_words(days: int) -> str:
    """Days from the day of the list in words: ``12 days ago``, ``today``, ``in 1 day``."""
    if days == 0:
        return "today"
    count = f"{abs(days)} day{'' if abs(days) == 1 else 's'}"
    return f"{count} ago" if days < 0 else f"in {count}"


def _line_text(line: DueLine) -> list[str]:
    name = on_one_line(line.label or line.file)
    if line.date is None or line.days is None:
        entity = f" ({line.entity})" if line.entity else ""
        return wrapped(f"{name}{entity}: {' '.join(line.notes)}", "      ", "  ")
    more = f"; {line.more} more of this case to look at" if line.more else ""
    head = f"{long_date(line.date)}  {name} ({line.entity}), {days_words(line.days)}{more}"
    return [*wrapped(head, "      ", "  "), *wrapped(f"{line.what}. {' '.join(line.notes)}", "      ")]
