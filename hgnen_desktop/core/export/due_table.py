"""The list of who is due, as CSV, as text and for programs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from hgnen_desktop.core.domain.dates import long_date
from hgnen_desktop.core.errors import on_one_line
from hgnen_desktop.core.export.document_text import wrapped
from hgnen_desktop.core.export.schedule_table import csv_bytes
from hgnen_desktop.core.schedule.due import DueGroup, DueLine, same_identity

FORMAT = "hgnen-due"
FORMAT_VERSION = 1
_HEADER = (
    "group", "case", "date", "days", "original date", "entity", "what", "rule", "own rule", "visit", "more", "notes", "file",
)  # fmt: skip


def due_csv(lines: Sequence[DueLine]) -> bytes:
    """The list as CSV, in the order given; dates as YYYY-MM-DD, days behind as negative numbers."""
    return csv_bytes(
        _HEADER,
        (
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
        ),
    )


def due_text(lines: Sequence[DueLine], as_of: dt.date) -> str:
    """The list as lines of at most 80 columns (long file names excepted), under one heading a group."""
    text = [f"DUE LIST of {long_date(as_of)}", ""]
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
    for case_id, files in same_identity(lines).items():
        text += wrapped(
            f"The case id '{case_id}' stands in {len(files)} files: {', '.join(files)}. Is one a copy?", "    ", "  ! "
        )
    return "\n".join(text) + "\n"


def due_data(lines: Sequence[DueLine], as_of: dt.date) -> dict[str, Any]:
    """The list for programs."""
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
        "same_case_id": {case_id: list(files) for case_id, files in same_identity(lines).items()},
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
