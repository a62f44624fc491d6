"""The files of a table of many patients: all are made before the first is put in its place, and nothing of others is touched."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import field, replace
from functools import partial
from pathlib import Path

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.case import Case
from hgnen_desktop.core.errors import CaseFileError, ExportError, Fault, HgnenError
from hgnen_desktop.core.export.calendar import CalendarFiles, CalendarOptions, visit_uid
from hgnen_desktop.core.export.calendar_set import calendar_set, remove_stale
from hgnen_desktop.core.export.formats import VISIT_FORMATS, VisitsGiven, named
from hgnen_desktop.core.export.joint_calendar import MARK, EarlierJoint, joint_calendar, read_joint
from hgnen_desktop.core.export.schedule_table import csv_bytes, joined_rows
from hgnen_desktop.core.export.sheet_content import SheetSettings
from hgnen_desktop.core.export.teaching_mark import standing_over
from hgnen_desktop.core.export.workbook import workbook
from hgnen_desktop.core.processes import shared
from hgnen_desktop.core.schedule.visit_merge import newest_given_out
from hgnen_desktop.core.schedule.visits import CaseFollowUp
from hgnen_desktop.core.storage.atomic import write_together
from hgnen_desktop.core.storage.case_file import checked_content, is_case_file
from hgnen_desktop.core.storage.history import Stamp, with_entry
from hgnen_desktop.core.storage.sealed import is_sealed
from hgnen_desktop.core.storage.shared_file import replace_case_file

TABLE_NAME, WORKBOOK_NAME = "visits.csv", "visits.xlsx"
JOINT_NAME, JOINT_CANCELLED = "all-visits.ics", "all-visits.cancelled.ics"
_OURS = {TABLE_NAME, WORKBOOK_NAME, JOINT_NAME, JOINT_CANCELLED}
_ENDINGS = (".cancelled.ics", ".ics", ".pdf", ".html", ".json")
_MOST_JOINT_BYTES = 50_000_000
_LOOKED_AT = 4096  # bytes at each end of a file that tell whose it is


@dataclass(frozen=True, slots=True)
class KeptCase:
    """A case file that is in the folder already: its name there, the case, and the digest of the file as read."""

    name: str
    case: Case
    digest: str


@dataclass(frozen=True, slots=True)
class BatchRow:
    """One row that can be planned.

    Attributes:
        row: its number in the table, the header being row 1.
        view: the visits.
        file_name: what its files are called, without ending.
        case: the row as a case, as it would stand in a case file.
        kept: the case file that is there already, whose visits and calendars count; None without one.
        extra: columns that the program does not know, by heading; they are carried into the table of visits.
        language: the language of the patient's sheet; empty for that of the clinic.
    """

    row: int
    view: CaseFollowUp
    file_name: str
    case: Case
    kept: KeptCase | None = None
    extra: Mapping[str, str] = field(default_factory=dict)
    language: str = ""


@dataclass(frozen=True, slots=True)
class BatchOutputs:
    """Which files are wanted.

    Attributes:
        calendar: a calendar for each row.
        table: one table for all rows, as CSV and beside it as a spreadsheet whose cells are text.
        sheet: a patient sheet for each row.
        page: the patient sheet as a web page, for each row.
        joint: one calendar for all rows.
        cases: a case file for each row that has none yet in the folder.
        calendar_options: what goes into the calendars.
        sheet_settings: what goes onto the sheets.
    """

    calendar: bool = False
    table: bool = False
    sheet: bool = False
    page: bool = False
    joint: bool = False
    cases: bool = False
    calendar_options: CalendarOptions = CalendarOptions()
    sheet_settings: SheetSettings = SheetSettings()


@dataclass(frozen=True, slots=True)
class Written:
    """What was written, and what a person should know of the files that were already there."""

    paths: tuple[Path, ...]
    notes: tuple[str, ...]


def write_batch(
    rows: Iterable[BatchRow],
    folder: Path,
    wanted: BatchOutputs,
    stamp: dt.datetime,
    progress: Callable[[int, int], None] | None = None,
    workers: int = 1,
) -> Written:
    """Write the files of all rows, or none: all are made and written beside the folder's files before the first is put in place.

    Calendars that were written into this folder before are continued, so that importing them again updates; what a case file
    there holds of its calendars counts as well, and is brought up to date. Files that hold nothing true any more are removed.

    Args:
        rows: the rows that can be planned.
        folder: where the files go; it is made if it is not there.
        wanted: which files.
        stamp: when they are made, with a time zone.
        progress: called with (rows made, rows in all).
        workers: how many processes may share the work; see :func:`~hgnen_desktop.core.processes.shared`.

    Raises:
        ExportError: when a document cannot be made, one fault a row; nothing is written.
        CaseFileError: when the folder cannot be written to.
    """
    rows = list(rows)
    work = _Work(folder, wanted, stamp, *_earlier_joint(folder, wanted))
    made = []
    for number, one in enumerate(shared(partial(_make, work), rows, workers), 1):
        made.append(one)
        if progress is not None:
            progress(number, len(rows))
    if faults := [fault for one in made for fault in one.faults]:
        raise ExportError(faults)
    files = {name: content for one in made for name, content in one.files.items()} | _joint_files(work, made)
    if wanted.cases:
        files |= _new_cases(rows, made, folder, Stamp(stamp))
    if wanted.table:
        header, lines = joined_rows((row.view, row.extra) for row in rows)
        with standing_over(next((row.view.teaching_only for row in rows), "")):
            files[TABLE_NAME], files[WORKBOOK_NAME] = csv_bytes(header, lines), workbook(header, lines)
    notes = [*_joint_notes(work, made), *_left_over(folder, {row.file_name for row in rows})]
    paths = _put_in_place(files, folder)
    stale = [path for one in made for path in one.remove]
    if wanted.joint and JOINT_CANCELLED not in files:
        stale.append(folder / JOINT_CANCELLED)
    remove_stale(stale)
    return Written(tuple(paths), (*_kept_cases(rows, made, folder, Stamp(stamp)), *notes))


@dataclass(frozen=True, slots=True)
class _Work:
    """What all rows share; of an earlier joint calendar the visits that stand and those that were taken out."""

    folder: Path
    wanted: BatchOutputs
    stamp: dt.datetime
    earlier: EarlierJoint
    earlier_gone: EarlierJoint


@dataclass(frozen=True, slots=True)
class _Made:
    """What one row gave: its own files, and what its calendars hold."""

    files: Mapping[str, bytes]
    remove: tuple[Path, ...] = ()
    mark: str = ""
    calendar: CalendarFiles | None = None
    faults: tuple[Fault, ...] = ()


def _make(work: _Work, row: BatchRow) -> _Made:
    try:
        _check_name(row, work.wanted)
        files = _documents(row, work.wanted)
        if not (work.wanted.calendar or work.wanted.joint):
            return _Made(files)
        mark = visit_uid(row.view.case_id, "")
        given_out = row.view.given_out
        for earlier in (work.earlier, work.earlier_gone):
            given_out = newest_given_out(given_out, earlier.of(mark))
        path = work.folder / f"{row.file_name}.ics"
        made = calendar_set(replace(row.view, given_out=given_out), path, work.stamp, work.wanted.calendar_options)
        if not work.wanted.calendar:
            return _Made(files, mark=mark, calendar=made.made)
        files |= {place.name: content for place, content in made.write.items()}
        return _Made(files, made.remove, mark, made.made)
    except HgnenError as error:
        faults = (Fault(f"row {row.row}, {fault.where}", fault.what, fault.remedy) for fault in error.faults)
        return _Made({}, faults=tuple(faults))


def _check_name(row: BatchRow, wanted: BatchOutputs) -> None:
    if wanted.joint and f"{row.file_name}.ics".casefold() in (JOINT_NAME, JOINT_CANCELLED):
        what = f"'{row.file_name}' is what the calendar of all patients is called."
        raise ExportError(Fault("case_number", what, "Give the case another number."))


def _documents(row: BatchRow, wanted: BatchOutputs) -> dict[str, bytes]:
    files: dict[str, bytes] = {}
    settings = wanted.sheet_settings
    given = VisitsGiven(row.view, replace(settings, language=row.language) if row.language else settings)
    if wanted.sheet:
        files[f"{row.file_name}.pdf"] = named(VISIT_FORMATS, "pdf").make(given)
    if wanted.page:
        files[f"{row.file_name}.html"] = named(VISIT_FORMATS, "html").make(given)
    return files


def _earlier_joint(folder: Path, wanted: BatchOutputs) -> tuple[EarlierJoint, EarlierJoint]:
    """The joint calendars given out before; they count even when none is wanted now.

    Raises:
        ExportError: when a file of that name is not one of ours and would be replaced.
    """
    found = []
    for name in (JOINT_NAME, JOINT_CANCELLED):
        try:
            found.append(read_joint(_earlier(folder / name)))
        except ExportError:
            if wanted.joint:
                raise
            found.append(EarlierJoint({}))
    return found[0], found[1]


def _joint_files(work: _Work, made: Sequence[_Made]) -> dict[str, bytes]:
    """The joint calendar, and what takes cancelled visits out of it. Who left the table stays in both."""
    calendars = [(one.mark, one.calendar) for one in made if one.calendar is not None]
    if not work.wanted.joint or not calendars:
        return {}
    frame = calendars[0][1].full
    kept = [(mark, calendar.kept) for mark, calendar in calendars]
    gone = [(mark, calendar.gone) for mark, calendar in calendars if calendar.gone]
    kept += [(mark, work.earlier.events[mark]) for mark in _left(work.earlier, made)]
    gone += [(mark, work.earlier_gone.events[mark]) for mark in _left(work.earlier_gone, made)]
    files = {JOINT_NAME: joint_calendar(frame, kept)}
    if gone:
        first = next((calendar.cancelled for _mark, calendar in calendars if calendar.cancelled is not None), frame)
        files[JOINT_CANCELLED] = joint_calendar(first, gone)
    return files


def _joint_notes(work: _Work, made: Sequence[_Made]) -> list[str]:
    """Who stands in the joint calendar and no longer in the table."""
    left = _left(work.earlier, made) if work.wanted.joint else []
    if not left:
        return []
    names = ", ".join(f"'{work.earlier.title(mark)}'" for mark in left)
    return [
        f"{JOINT_NAME} keeps the visits of {len(left)} who are no longer in the table: {names}. "
        "Delete them in your calendar if they are not to come."
    ]


def _left(earlier: EarlierJoint, made: Iterable[_Made]) -> list[str]:
    here = {one.mark for one in made}
    return [mark for mark in earlier.events if mark not in here]


def _with_given_out(case: Case, made: _Made) -> Case:
    """The case with what its calendars hold now."""
    if made.calendar is None:
        return case
    return case.with_changes(surveillance=case.surveillance.model_copy(update={"given_out": made.calendar.given_out}))


def _new_cases(rows: Sequence[BatchRow], made: Sequence[_Made], folder: Path, stamp: Stamp) -> dict[str, bytes]:
    """A case file for each row that has none yet; one that is there is never written over."""
    pairs = {f"{row.file_name}.json": (row, one) for row, one in zip(rows, made, strict=True) if row.kept is None}
    return {
        name: checked_content(with_entry(None, _with_given_out(row.case, one), stamp))
        for name, (row, one) in pairs.items()
        if not os.path.lexists(folder / name)
    }


def _kept_cases(rows: Sequence[BatchRow], made: Sequence[_Made], folder: Path, stamp: Stamp) -> list[str]:
    """Keep what the calendars hold now in the case files that are there already; sentences on what a person should know.

    Nothing else of them is changed. Where that fails the calendar itself stays the record.
    """
    names, not_kept = [], []
    for kept, one in ((row.kept, one) for row, one in zip(rows, made, strict=True) if row.kept is not None):
        names.append(kept.name)
        case = _with_given_out(kept.case, one)
        if case.surveillance.given_out == kept.case.surveillance.given_out:
            continue
        try:
            replace_case_file(folder / kept.name, checked_content(with_entry(kept.case, case, stamp)), kept.digest)
        except HgnenError:
            not_kept.append(kept.name)
    notes = [f"Already there, and what is recorded in them counts: {_some(names)}."] if names else []
    if not_kept:
        what = "could not be brought up to date with what was given out; the calendars stay the record of it"
        notes.append(f"{_some(not_kept)} {what}.")
    return notes


def _some(names: Sequence[str]) -> str:
    more = f" and {len(names) - 5} more" if len(names) > 5 else ""
    return f"{', '.join(names[:5])}{more}"


def _left_over(folder: Path, names: set[str]) -> list[str]:
    """Sentences on files that an earlier table left in the folder for patients who are not in this one."""
    stems: dict[str, list[str]] = {}
    here = {name.casefold() for name in names}
    for path in _entries(folder):
        ending = next((one for one in _ENDINGS if path.name.endswith(one)), "")
        stem = path.name.removesuffix(ending)
        if ending and path.name not in _OURS and stem.casefold() not in here and _is_ours(path):
            stems.setdefault(stem, []).append(path.name)
    notes = []
    for stem, files in stems.items():
        bare = stem.lstrip("0")
        twin = next((name for name in names if bare and name.lstrip("0") == bare), None)
        note = f"{', '.join(files)} is left from an earlier table; '{stem}' is not in this one."
        if twin is not None:
            note = f"{note} '{twin}' is: has a spreadsheet dropped zeros at its beginning?"
        notes.append(note)
    return notes


def _entries(folder: Path) -> list[Path]:
    """What lies in a folder; nothing where it cannot be looked at: what is left from earlier is only a remark."""
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []


def _is_ours(path: Path) -> bool:
    """Whether this program wrote the file, as far as its beginning and its end tell."""
    try:
        with path.open("rb") as file:
            content = file.read(_LOOKED_AT)
            file.seek(max(0, path.stat().st_size - _LOOKED_AT))
            content += file.read(_LOOKED_AT)
        if path.suffix == ".json":
            return is_sealed(content) or (path.stat().st_size <= 5_000_000 and is_case_file(path.read_bytes()))
    except OSError:
        return False
    return MARK.encode() in content or b"HG-NEN Companion" in content


def _earlier(path: Path) -> bytes | None:
    try:
        with path.open("rb") as stream:
            return stream.read(_MOST_JOINT_BYTES)  # what is cut off here is no calendar any more, and refused as none
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise CaseFileError(Fault(str(path), f"the earlier calendar could not be read ({error.strerror}).")) from error


def _put_in_place(files: Mapping[str, bytes], folder: Path) -> list[Path]:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        what = f"the folder could not be made ({error.strerror or error})."
        raise CaseFileError(Fault(str(folder), what, "Choose another folder.")) from error
    paths = {folder / name: content for name, content in files.items()}
    write_together(paths)
    return list(paths)
