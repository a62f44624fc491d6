"""Reading a table of many patients: which letters, which separators, which column is which, and in what order its dates are.

What the cells mean is decided in :mod:`hgnen_desktop.core.batch`; here it is only made sure that they are read as they stand.
"""

from __future__ import annotations

import codecs
import csv
import difflib
import io
import re
from collections.abc import Iterable, Mapping, Sequence

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.numbers import trimmed
from hgnen_desktop.core.errors import CaseFileError, Fault, PlanError

COLUMNS = ("case_number", "entity", "setting", "anchor_event", "anchor_date")
OPTIONAL_COLUMNS = ("choices", "language")
KNOWN = (*COLUMNS, *OPTIONAL_COLUMNS)
MAX_BYTES, MAX_ROWS = 5_000_000, 5_000
_SEPARATORS = ",;\t|"
# What spreadsheets read as a word about the table and never show.
_SEPARATOR_LINE = re.compile(r"\s*sep=([,;\t|])[ ,;\t|]*(?:\r\n|\r|\n)", re.IGNORECASE)
_CSV_ERRORS = {
    "unexpected end of data": "a quotation mark is not closed before its end",
    "expected after": "something stands behind a closing quotation mark",
    "field larger": "a cell is longer than any can be, perhaps because a quotation mark is not closed",
    "new-line": "a line ends in the middle of a row",
}
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row of the table. ``number`` counts the rows as a spreadsheet does, the header being row 1."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table as it stands: the known columns by name, and the headings of columns that are only carried along."""

    header: tuple[str, ...]
    extra: Mapping[int, str]
    rows: tuple[TableRow, ...]

    def cell(self, row: TableRow, column: str) -> str:
        """A known cell without spaces around it; empty where the column or the cell is missing."""
        place = self.header.index(column) if column in self.header else len(row.cells)
        return trimmed(row.cells[place]) if place < len(row.cells) else ""

    def known(self, row: TableRow) -> dict[str, str]:
        """The known cells of a row by column.

        Raises:
            PlanError: when the row has other cells than the header.
        """
        if len(row.cells) != len(self.header):
            raise PlanError(self._wrong_length(row))
        return {name: self.cell(row, name) for name in KNOWN if name in self.header}

    def carried(self, row: TableRow) -> dict[str, str]:
        """The cells of the columns that the program does not know, by heading."""
        return {name: row.cells[place] for place, name in self.extra.items()}

    def _wrong_length(self, row: TableRow) -> Fault:
        there, wanted = len(row.cells), len(self.header)
        what = f"there are {there} cells and the header has {wanted}"
        if there < wanted:
            missing = ", ".join(name or f"column {place}" for place, name in enumerate(self.header[there:], there + 1))
            return Fault("whole row", f"{what}; missing: {missing}.", "Fill them in, or leave them empty.")
        first = row.cells[wanted][:40]
        remedy = "Check the separators and quotation marks, or give the column a heading."
        return Fault("whole row", f"{what}; {first!r} stands in column {wanted + 1}, which has no heading.", remedy)


def read_table(content: bytes) -> Table:
    """Read CSV, semicolon, tab or bar separated text, in UTF-8 or in UTF-16 with its mark. Blank rows are passed over.

    Raises:
        CaseFileError: when it is not such a table, with the row and column where it stops being one.
    """
    rows = table_rows(content)
    if len(rows) > MAX_ROWS + 1:
        raise CaseFileError(Fault("table", f"the table has more than {MAX_ROWS} rows.", "Split it."))
    if not any(cell.strip() for cell in rows[0]) if rows else True:
        raise CaseFileError(Fault("table, row 1", "there is no header.", _expected()))
    header = tuple(_heading(cell) for cell in rows[0])
    _check_header(header)
    extra = {place: trimmed(rows[0][place]) for place, name in enumerate(header) if name not in KNOWN}
    kept = (TableRow(number, tuple(row)) for number, row in enumerate(rows[1:], 2) if any(trimmed(one) for one in row))
    return Table(header, extra, tuple(kept))


def table_rows(content: bytes) -> list[list[str]]:
    """The cells of CSV, semicolon, tab or bar separated text, in UTF-8 or in UTF-16 with its mark, as they stand.

    A first line ``sep=;`` names the separator and is no row, as in spreadsheets.

    Raises:
        CaseFileError: when it is not such a table, with the row and column where it stops being one.
    """
    if len(content) > MAX_BYTES:
        raise CaseFileError(Fault("table", f"the file is larger than {MAX_BYTES // 1_000_000} MB.", "Split it."))
    text = _text(content)
    told = _SEPARATOR_LINE.match(text)
    if told is not None:
        return _rows(text[told.end() :], told[1])
    return _rows(text, _separator(text))


def nearest(text: str, names: Iterable[str]) -> str:
    """``Did you mean 'A' or 'B'?`` for names that are like the text, or nothing."""
    by_folded = {name.casefold(): name for name in names}
    close = difflib.get_close_matches(text.casefold()[:100], list(by_folded), n=2, cutoff=0.6)
    return f"Did you mean {' or '.join(repr(by_folded[one]) for one in close)}? " if close else ""


def _text(content: bytes) -> str:
    is_utf_16 = content.startswith(_UTF_16)
    content = content.removeprefix(codecs.BOM_UTF8)
    try:
        text = content.decode("utf-16" if is_utf_16 else "utf-8")
    except UnicodeDecodeError as error:
        if is_utf_16:
            raise CaseFileError(Fault("table", "the file is cut off in a letter.", "Save it again.")) from error
        raise CaseFileError(_wrong_letters(content, error.start)) from error
    if "\0" in text:
        place = text.index("\0")
        where = f"table, row {text.count(chr(10), 0, place) + 1}"
        raise CaseFileError(Fault(where, "there is a character that no text holds.", "Save it as 'CSV UTF-8'."))
    return text


def _wrong_letters(content: bytes, place: int) -> Fault:
    """Which cell holds letters of another coding. They are not guessed: a guess would spell a patient's name wrong."""
    lines = content[:place].decode("utf-8").split("\n")
    separator = _separator(content[: content.find(b"\n") if b"\n" in content else None].decode("utf-8", "replace"))
    column = lines[-1].count(separator) + 1
    where = f"table, row {len(lines)}, column {column}"
    what = "the letters here are not UTF-8; the file was saved in an older coding such as Windows-1252"
    return Fault(where, f"{what}.", "Save the table as 'CSV UTF-8' and try again.")


def _separator(text: str) -> str:
    first = re.sub(r'"[^"\n]*"', "", text.lstrip("\r\n").split("\n", 1)[0])
    return max(_SEPARATORS, key=first.count)


def _rows(text: str, separator: str) -> list[list[str]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    rows: list[list[str]] = []
    try:
        rows.extend(reader)
    except csv.Error as error:
        where = f"table, line {reader.line_num}"
        raise CaseFileError(Fault(where, *csv_fault(error))) from error
    return rows


def csv_fault(error: csv.Error) -> tuple[str, str]:
    """What the reader of tables stumbled over, as a sentence and its remedy; it has words of its own, which are no help."""
    said = str(error)
    found = next((words for sign, words in _CSV_ERRORS.items() if sign in said), "it cannot be read on")
    return f"the file is not a whole CSV table ({found}).", "Check the quotation marks here, or save the table again."


def missing_columns(names: Sequence[str]) -> str:
    """That these columns are missing, as a sentence."""
    return f"the column{' is' if len(names) == 1 else 's are'} missing: {', '.join(names)}."


def _heading(cell: str) -> str:
    return re.sub(r"[\s_]+", "_", trimmed(cell).casefold())


def _expected() -> str:
    return f"The first row must be: {','.join(COLUMNS)} (and, if wanted, {', '.join(OPTIONAL_COLUMNS)} and columns of your own)."


def _check_header(header: Sequence[str]) -> None:
    missing = [name for name in COLUMNS if name not in header]
    strange = [name for name in header if name and name not in KNOWN]
    twice = sorted({name for name in header if name and header.count(name) > 1})
    faults = []
    if missing:
        like = "".join(nearest(name, missing) for name in strange)
        faults.append(Fault("table, row 1", missing_columns(missing), f"{like}{_expected()}"))
    else:
        # A column of the clinic's own is carried along; one that is only misspelled must not be.
        for name in strange:
            like = nearest(name, [one for one in OPTIONAL_COLUMNS if one not in header])
            if like:
                faults.append(
                    Fault(
                        f"table, row 1, column {header.index(name) + 1}", f"there is no column '{name}'.", like.strip()
                    )
                )
    if twice:
        stand = "column stands" if len(twice) == 1 else "columns stand"
        faults.append(Fault("table, row 1", f"the {stand} twice: {', '.join(twice)}.", _expected()))
    if faults:
        raise CaseFileError(faults)


def zeros_at_risk(numbers: Sequence[tuple[int, str]]) -> list[str]:
    """Sentences on case numbers whose leading zeros a spreadsheet drops, or seems to have dropped.

    Args:
        numbers: (row, case number) of every row.
    """
    figures = [(row, number) for row, number in numbers if number.isascii() and number.isdecimal()]
    notes = []
    zeros = [(row, number) for row, number in figures if number.startswith("0") and len(number) > 1]
    if zeros:
        row, number = zeros[0]
        more = f" and {len(zeros) - 1} more" if len(zeros) > 1 else ""
        notes.append(
            f"row {row}, case_number: '{number}'{more} begins with zeros, which spreadsheets drop when they open a CSV file. "
            "Open visits.xlsx instead, where case numbers are text."
        )
    lengths = [len(number) for _row, number in figures]
    usual = max(set(lengths), key=lengths.count) if lengths else 0
    short = [(row, number) for row, number in figures if len(number) < usual]
    if short and lengths.count(usual) > len(figures) // 2:
        row, number = short[0]
        more = f" and {len(short) - 1} more" if len(short) > 1 else ""
        notes.append(
            f"row {row}, case_number: '{number}'{more} has fewer figures than the others ({usual}). "
            "Has a spreadsheet dropped zeros at its beginning?"
        )
    return notes
