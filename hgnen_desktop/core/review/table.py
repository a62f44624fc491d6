"""The table of a packet: filled in with a spreadsheet, and read back row by row.

Who reviews stands in the first rows, one thing a row; below the headings one row an item. Rows are numbered as a spreadsheet
numbers them.
"""

from __future__ import annotations

from collections.abc import Sequence

from hgnen_desktop.core.errors import CaseFileError, Fault
from hgnen_desktop.core.export.schedule_table import csv_bytes
from hgnen_desktop.core.review.form import (
    MOST_MARKS,
    OPINIONS,
    REVIEWER_FIELDS,
    Checker,
    Read,
    ReviewError,
    Written,
    near,
)
from hgnen_desktop.core.signoff.marks import Mark
from hgnen_desktop.core.storage.table_file import missing_columns, table_rows

TOP = {
    "name": "Name",
    "profession": "Profession",
    "institution": "Institution",
    "interests": "Conflicts of interest (none, or which)",
    "on": "Date (YYYY-MM-DD)",
}
FILLED_IN = ("says", "what", "why")
COLUMNS = ("no", "situation", "question", "kind", "title", *FILLED_IN, "pack", "item", "wording")
_NEEDED = (*FILLED_IN, "pack", "item", "wording")
_HINTS = (f"{OPINIONS}; empty: not read", "what is to change, or your question", "why it is to change")


def write_table(rows: Sequence[Sequence[str | int]]) -> bytes:
    """The table to fill in, which LibreOffice and Excel open; no cell is read as a formula.

    Args:
        rows: one an item, in the order of :data:`COLUMNS`.
    """
    place = COLUMNS.index(FILLED_IN[0])
    hints = ["", *("" for _ in range(place - 1)), *_HINTS]
    top: list[list[str | int | None]] = [[label, ""] for label in [*TOP.values()][1:]]
    return csv_bytes([TOP["name"], ""], [*top, [""], hints, COLUMNS, *rows])


def read_table_review(content: bytes, name: str, checker: Checker) -> Read:
    """The review in a table that was filled in.

    Raises:
        ReviewError: every fault with the file and its row; nothing is taken then.
    """
    try:
        rows = table_rows(content)
    except CaseFileError as error:
        faults = [Fault(f"{name}, {one.where.removeprefix('table, ')}", one.what, one.remedy) for one in error.faults]
        raise ReviewError(faults) from error
    head = next((number for number, row in enumerate(rows) if _is_heading(row)), None)
    if head is None or len(rows) > MOST_MARKS:
        remedy = f"Begin with the table of a packet; it has the columns {', '.join(_NEEDED)}."
        raise ReviewError(Fault(f"{name}, row 1", "this is no table of a review.", remedy))
    headings = [_folded(cell) for cell in rows[head]]
    missing = [column for column in _NEEDED if column not in headings]
    if missing:
        remedy = f"{''.join(near(one, headings) for one in missing)}Keep the headings as they are in the packet."
        raise ReviewError(Fault(f"{name}, row {head + 1}", missing_columns(missing), remedy))
    told, where = _top(rows[:head], name, checker)
    reviewer = checker.reviewer(where, told)
    written = [
        _written(row, headings, f"{name}, row {number}") for number, row in enumerate(rows[head + 1 :], head + 2)
    ]
    said = [one for one in written if any((one.says.strip(), one.what.strip(), one.why.strip()))]
    day = checker.day(where["on"], told.get("on", ""), "date")
    marks: list[tuple[str, Mark]] = []
    for one in said:
        mark = checker.mark(one, day)
        if mark is not None:
            marks.append((one.where, mark))
    return checker.finished(reviewer, marks, name)


def _folded(cell: str) -> str:
    return " ".join(cell.casefold().split())


def _is_heading(row: list[str]) -> bool:
    """Whether a row names the columns; a typing error in one of them is told, and the row found all the same."""
    return len(set(_NEEDED) & {_folded(cell) for cell in row}) >= len(_NEEDED) // 2


def _top(rows: list[list[str]], name: str, checker: Checker) -> tuple[dict[str, str], dict[str, str]]:
    """Who reviews, and where that stands."""
    labels = {_folded(label).partition(" (")[0]: field for field, label in TOP.items()}
    told: dict[str, str] = {}
    where = {field: f"{name}, row {number}" for number, field in enumerate(TOP, 1)}
    for number, row in enumerate(rows, 1):
        label, value = (*row, "", "")[:2]
        field = labels.get(_folded(label).partition(" (")[0].rstrip(":"))
        if field is not None:
            told[field], where[field] = value, f"{name}, row {number}"
        elif label.strip() and value.strip():
            known = [one.partition(" (")[0] for one in TOP.values()]
            what = f"'{label.strip()[:40]}' is not asked here. {near(label.strip(), known)}".strip()
            checker.add(Fault(f"{name}, row {number}", what, f"Asked are {', '.join(known)}."))
    assert set(REVIEWER_FIELDS) < set(where)
    return told, where


def _written(row: list[str], headings: list[str], where: str) -> Written:
    cells = {column: row[headings.index(column)] if headings.index(column) < len(row) else "" for column in _NEEDED}
    return Written(where, **cells)
