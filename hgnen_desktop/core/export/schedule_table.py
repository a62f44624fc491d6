"""Visits as a table, as text and for programs; and the one place that writes CSV, safe against formulas."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from hgnen_desktop.core.domain.dates import long_date
from hgnen_desktop.core.errors import on_one_line
from hgnen_desktop.core.export.document_text import wrapped
from hgnen_desktop.core.export.teaching_mark import with_column
from hgnen_desktop.core.phrase import day_words
from hgnen_desktop.core.schedule.visits import CaseFollowUp, FollowUp, VisitLine, check_leaving, line_words
from hgnen_desktop.core.wording import without_controls

FORMAT = "hgnen-schedule"
FORMAT_VERSION = 1
# The wide forms are read as formulas by some table programs as well.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_HEADER = (
    "case", "visit", "date", "weekday", "state", "original date", "earliest", "latest",
    "what", "rule", "own rule", "source", "notes",
)  # fmt: skip


def safe_cell(value: str) -> str:
    """A cell that no table program reads as a formula: an apostrophe stands before a first character that could start one."""
    shown = without_controls(value)
    return f"'{shown}" if value.startswith(_FORMULA_STARTS) or shown.startswith(_FORMULA_STARTS) else shown


def csv_bytes(header: Sequence[str], rows: Iterable[Sequence[str | int | None]]) -> bytes:
    """A CSV file (RFC 4180, UTF-8 with a mark, so that table programs read every letter). Texts are made safe, numbers stay."""
    header, rows = with_column(header, rows)
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(header)
    for row in rows:
        writer.writerow([safe_cell(cell) if isinstance(cell, str) else cell for cell in row])
    # A file name may hold bytes that are no text on some systems; they are shown escaped.
    return buffer.getvalue().encode("utf-8-sig", errors="backslashreplace")


def schedule_csv(view: CaseFollowUp) -> bytes:
    """All visits of a case, one a row, past plans included; dates as YYYY-MM-DD.

    Raises:
        PlanError: when the dates may not leave the program.
    """
    check_leaving(view)
    plans = {plan.number: plan for plan in view.plans}
    return csv_bytes(_HEADER, (_row(view, plans[line.plan], line) for line in view.lines))


def joined_rows(
    views: Iterable[tuple[CaseFollowUp, Mapping[str, str]]],
) -> tuple[list[str], list[list[str | int | None]]]:
    """The header and the rows of one table for many cases; columns of the clinic's own stand at the end.

    Args:
        views: the visits of each case, with its own cells by heading.

    Raises:
        PlanError: when the dates of one may not leave the program.
    """
    views = list(views)
    for view, _cells in views:
        check_leaving(view)
    own = list(dict.fromkeys(name for _view, cells in views for name in cells))
    rows = []
    for view, cells in views:
        plans = {plan.number: plan for plan in view.plans}
        carried = [cells.get(name, "") for name in own]
        rows += [[*_row(view, plans[line.plan], line), *carried] for line in view.lines]
    return [*_HEADER, *(safe_cell(name) for name in own)], rows


def schedule_text(view: CaseFollowUp) -> str:
    """The plans and visits of a case as lines of at most 80 columns."""
    lines = [f"{on_one_line(view.label or view.case_id)}  FOLLOW-UP VISITS as of {day_words(view.as_of)}", ""]
    for plan in view.plans:
        lines += _plan_text(plan)
    for note in view.notes:
        lines += wrapped(note, "    ", "  ! ")
    return "\n".join(lines) + "\n"


def schedule_data(view: CaseFollowUp) -> dict[str, Any]:
    """The plans and visits of a case for programs.

    Raises:
        PlanError: when the dates may not leave the program.
    """
    check_leaving(view)
    return {
        "format": FORMAT,
        "version": FORMAT_VERSION,
        "case_id": view.case_id,
        "label": view.label,
        "as_of": view.as_of.isoformat(),
        "plans": [_plan_data(plan) for plan in view.plans],
        "notes": list(view.notes),
    }


def _row(view: CaseFollowUp, plan: FollowUp, line: VisitLine) -> list[str | int | None]:
    return [
        view.label or view.case_id,
        line.id,
        line.present.isoformat(),
        long_date(line.present)[:3],
        line.state.value,
        line.original.isoformat(),
        line.earliest.isoformat() if line.earliest else None,
        line.latest.isoformat() if line.latest else None,
        line.visit.what,
        plan.title,
        "yes" if plan.own else "no",
        plan.citation,
        " ".join(line_words(line)),
    ]


def _plan_text(plan: FollowUp) -> list[str]:
    lines = wrapped(f"{plan.title}: {plan.text}" if not plan.own else plan.text, "  ", "")
    lines += wrapped(f"({plan.citation})", "  ")
    lines += wrapped(f"Counted from {plan.anchor.words()}.", "  ")
    if plan.ended_on is not None:
        reason = f": {plan.end_reason}" if plan.end_reason else "."
        lines += wrapped(f"Ended on {day_words(plan.ended_on)}{reason}", "  ")
    for line in plan.lines:
        head = f"  {long_date(line.present)}  {line.state.value:<10}  "
        lines += wrapped(" ".join(line_words(line)), " " * 6, head)
    if plan.as_indicated:
        lines.append("  As indicated, without a date:")
    for words in plan.as_indicated:
        lines += wrapped(words, "    ", "  - ")
    return [*lines, *wrapped(f"Afterwards: {plan.after_end}", "  "), ""]


def _plan_data(plan: FollowUp) -> dict[str, Any]:
    return {
        "rule": plan.rule,
        "own_rule": plan.own,
        "title": plan.title,
        "source": plan.citation,
        "anchor": {"date": plan.anchor.date.isoformat(), "event": plan.anchor.event},
        "choices": [
            {"key": choice.key, "source_says": choice.source_says, "used": choice.used, "chosen": choice.chosen}
            for choice in plan.choices
        ],
        "goes_on": plan.goes_on,
        "ended_on": plan.ended_on.isoformat() if plan.ended_on else None,
        "needs_confirmation": plan.needs_confirmation,
        "as_indicated": list(plan.as_indicated),
        "after_end": plan.after_end,
        "visits": [_line_data(line) for line in plan.lines],
    }


def _line_data(line: VisitLine) -> dict[str, Any]:
    return {
        "id": line.id,
        "date": line.present.isoformat(),
        "original": line.original.isoformat(),
        "state": line.state.value,
        "earliest": line.earliest.isoformat() if line.earliest else None,
        "latest": line.latest.isoformat() if line.latest else None,
        "shift": {"from": line.shift.original.isoformat(), "reason": line.shift.reason} if line.shift else None,
        "recounted": line.recounted.isoformat() if line.recounted else None,
        "months": line.visit.months,
        "what": line.visit.what,
        "counted": line.visit.counted,
        "notes": line_words(line),
    }
