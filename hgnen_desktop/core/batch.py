"""Many patients from one table: each row is checked first, and only then are files written.

The table is CSV with comma or semicolon. Its columns are those of :data:`COLUMNS`; ``choices`` may be added. What ``entity``,
``setting`` and ``anchor_event`` may hold comes from the guidelines (:func:`allowed_settings`).
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from hgnen_desktop.core.domain.case import Case, ClinicDays, SurveillanceChoices
from hgnen_desktop.core.domain.dates import parse_date
from hgnen_desktop.core.engine.logic import Facts, Truth
from hgnen_desktop.core.engine.reasoner import Reasoner
from hgnen_desktop.core.errors import CaseFileError, ExportError, Fault, HgnenError, PlanError
from hgnen_desktop.core.export.calendar import CalendarOptions, calendar_files
from hgnen_desktop.core.export.patient_sheet import SheetSettings, patient_sheet
from hgnen_desktop.core.export.schedule_table import safe_cell, schedule_csv
from hgnen_desktop.core.guidelines.schema import SurveillanceRule
from hgnen_desktop.core.schedule.follow_up import follow_up
from hgnen_desktop.core.schedule.surveillance import Anchor, Choice, make_schedule
from hgnen_desktop.core.schedule.visits import CaseFollowUp
from hgnen_desktop.core.storage.atomic import write_together

COLUMNS = ("case_number", "entity", "setting", "anchor_event", "anchor_date")
OPTIONAL_COLUMNS = ("choices",)
MAX_BYTES, MAX_ROWS = 5_000_000, 5_000
_LONGEST_NUMBER = 60
# Names that Windows keeps for devices, with any ending.
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?")
TABLE_NAME = "visits.csv"


@dataclass(frozen=True, slots=True)
class Setting:
    """A rule with the entities it may serve, for the table's columns."""

    rule: SurveillanceRule
    entities: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class BatchRow:
    """One row that can be planned. ``row`` is its number in the table, the header being row 1."""

    row: int
    view: CaseFollowUp
    file_name: str


@dataclass(frozen=True, slots=True)
class Batch:
    """What a table gave: rows that can be planned, and one fault for each thing that is wrong."""

    rows: tuple[BatchRow, ...]
    faults: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class BatchOutputs:
    """Which files are wanted: a calendar and a patient sheet for each row, one table for all rows."""

    calendar: bool = False
    table: bool = False
    sheet: bool = False
    calendar_options: CalendarOptions = CalendarOptions()
    sheet_settings: SheetSettings = SheetSettings()


def allowed_settings(reasoner: Reasoner) -> dict[str, Setting]:
    """Rule id -> the rule and the entities (id -> label) for which it can apply, worked out from the guidelines."""
    index = reasoner.index
    settings = {}
    for pack in index.packs.values():
        for rule in pack.surveillance:
            entities = {
                outcome.id: outcome.label
                for outcome in index.decisions["entity"].outcomes
                if _may_apply(reasoner, rule, outcome.id)
            }
            settings[rule.id] = Setting(rule, entities)
    return settings


def read_batch(
    content: bytes,
    reasoner: Reasoner,
    as_of: dt.date,
    *,
    clinic_days: ClinicDays | None = None,
    window_days: int | None = None,
    horizon_months: int | None = None,
) -> Batch:
    """Check every row of a table and plan its visits.

    Args:
        content: the table's bytes: CSV, UTF-8 with or without a mark, comma or semicolon.
        reasoner: the guidelines.
        as_of: the day the plans are made.
        clinic_days: the clinic's working days, for all rows.
        window_days: the clinic's window, for all rows.
        horizon_months: how far rules without an end are listed.

    Raises:
        CaseFileError: when it is not such a table at all. Faults in single rows are returned, not raised.
    """
    settings = allowed_settings(reasoner)
    rows: list[BatchRow] = []
    faults: list[Fault] = []
    seen: dict[str, int] = {}
    for number, header, row in _table(content):
        try:
            case = _case(_cells(header, row), settings, clinic_days, window_days)
            name = file_name(case.case_id)
            if name.casefold() in seen:
                what = f"the case number '{case.case_id}' (file name '{name}') already stands in row {seen[name.casefold()]}."
                raise PlanError(Fault("case_number", what, "Keep one row for each case number."))
            seen[name.casefold()] = number
            rows.append(BatchRow(number, follow_up(case, reasoner.index, as_of, horizon_months), name))
        except HgnenError as error:
            faults += [Fault(f"row {number}, {fault.where}", fault.what, fault.remedy) for fault in error.faults]
    if not rows and not faults:
        raise CaseFileError(Fault("table", "it has no rows below the header.", "Write one row for each patient."))
    return Batch(tuple(rows), tuple(faults))


def write_batch(rows: Iterable[BatchRow], folder: Path, wanted: BatchOutputs, stamp: dt.datetime) -> list[Path]:
    """Write the files of all rows, or none: all are made and written beside the folder's files before the first is put in place.

    A calendar that was written into this folder before is continued, so that importing it again updates.

    Raises:
        ExportError: when a document cannot be made, one fault a row; nothing is written.
        CaseFileError: when the folder cannot be written to.
    """
    rows = list(rows)
    files: dict[str, bytes] = {}
    faults: list[Fault] = []
    for row in rows:
        try:
            files.update(_documents(row, folder, wanted, stamp))
        except HgnenError as error:
            faults += [Fault(f"row {row.row}, {fault.where}", fault.what, fault.remedy) for fault in error.faults]
    if faults:
        raise ExportError(faults)
    if wanted.table:
        files[TABLE_NAME] = _joined_tables(rows)
    return _put_in_place(files, folder)


def file_name(case_number: str) -> str:
    """A file name without ending that every system takes, made from a case number."""
    name = re.sub(r"[^\w.-]+", "_", case_number).strip("._ ") or "case"
    return f"_{name}" if _RESERVED.fullmatch(name) else name


def choices_for(rule: SurveillanceRule, texts: Iterable[str]) -> dict[str, int]:
    """Choices written as ``later/every=6`` or with the full key ``rule/later/every=6``, checked against the rule's phases.

    Raises:
        PlanError: when one cannot be read or the rule has no such point.
    """
    points = open_points(rule)
    listed = f"Points left open: {', '.join(points)}." if points else "The source leaves nothing open in this rule."
    choices = {}
    for text in texts:
        key, _, value = (part.strip() for part in text.partition("="))
        short = key.removeprefix(f"{rule.id}/")
        if short not in points:
            raise PlanError(Fault("choices", f"'{text}' names no point that the rule leaves open.", listed))
        if not re.fullmatch(r"[0-9]{1,3}", value):
            what = f"'{text}' has no whole number after the equals sign."
            raise PlanError(Fault("choices", what, f"Write {short}=N, where N is {points[short]}."))
        choices[f"{rule.id}/{short}"] = int(value)
    return choices


def open_points(rule: SurveillanceRule) -> dict[str, str]:
    """The points that a rule leaves open, as ``phase/field`` -> the allowed values in words."""
    made = make_schedule(rule, Anchor(dt.date(2000, 1, 1)))
    return {choice.key.removeprefix(f"{rule.id}/"): _allowed_words(choice) for choice in made.choices}


def _allowed_words(choice: Choice) -> str:
    if choice.key.endswith("/end"):
        return "; ".join(f"{value} for '{label}'" for value, label in choice.allowed.items())
    return f"{min(choice.allowed)} to {max(choice.allowed)} months"


def anchor_event_words(rule: SurveillanceRule, text: str) -> str | None:
    """The label of one of the rule's own events, by id or label in any case of letters; None when it is none of them."""
    wanted = text.strip().casefold()
    return next((one.label for one in rule.anchors if wanted in (one.id.casefold(), one.label.casefold())), None)


# --- reading the table -------------------------------------------------------------------------------------------------


def _table(content: bytes) -> list[tuple[int, list[str], list[str]]]:
    """The rows as (number, header, cells); blank rows are passed over."""
    if len(content) > MAX_BYTES:
        raise CaseFileError(Fault("table", f"the file is larger than {MAX_BYTES // 1_000_000} MB.", "Split it."))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise CaseFileError(Fault("table", "the file is not UTF-8 text.", "Save it as 'CSV UTF-8'.")) from error
    first = text.split("\n", 1)[0]
    delimiter = ";" if first.count(";") > first.count(",") else ","
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error as error:
        raise CaseFileError(
            Fault("table", f"the file is not a whole CSV table ({error}).", "Check the quotation marks.")
        ) from error
    if len(rows) > MAX_ROWS + 1:
        raise CaseFileError(Fault("table", f"the table has more than {MAX_ROWS} rows.", "Split it."))
    header = [re.sub(r"[ _]+", "_", cell.strip().casefold()) for cell in rows[0]] if rows else []
    _check_header(header)
    return [(number, header, row) for number, row in enumerate(rows[1:], 2) if any(cell.strip() for cell in row)]


def _cells(header: list[str], row: list[str]) -> dict[str, str]:
    if len(row) != len(header):
        what = f"there are {len(row)} cells and the header has {len(header)}."
        raise PlanError(Fault("whole row", what, "Check the commas and quotation marks."))
    cells = {name: cell.strip(" ") for name, cell in zip(header, row, strict=True)}
    for name, cell in cells.items():
        if safe_cell(cell) != cell:
            raise PlanError(Fault(name, f"{cell[:40]!r} begins like a formula.", "Remove the first character."))
    return cells


def _check_header(header: list[str]) -> None:
    expected = f"The first row must be: {','.join(COLUMNS)} (and, if wanted, {', '.join(OPTIONAL_COLUMNS)})."
    missing = [name for name in COLUMNS if name not in header]
    strange = [name for name in header if name not in (*COLUMNS, *OPTIONAL_COLUMNS)]
    twice = sorted({name for name in header if header.count(name) > 1})
    for names, what in (
        (missing, "the column is missing"),
        (twice, "the column stands twice"),
        (strange, "there is no such column"),
    ):
        if names:
            raise CaseFileError(
                Fault("table", f"{what}: {', '.join(name or '(no name)' for name in names)}.", expected)
            )


def _case(
    cells: dict[str, str], settings: Mapping[str, Setting], clinic: ClinicDays | None, window: int | None
) -> Case:
    """The case of one row; all of its faults at once."""
    faults = [fault for fault in (_number_fault(cells["case_number"]),) if fault]
    setting = _setting(cells["setting"], settings)
    if setting is None:
        allowed = "; ".join(f"{one.rule.setting} (or {one.rule.id})" for one in settings.values())
        faults.append(
            Fault("setting", f"'{cells['setting']}' is not a setting of the sources.", f"Allowed: {allowed}.")
        )
    parsed = parse_date(cells["anchor_date"])
    if parsed.problem is not None:
        faults.append(Fault("anchor_date", parsed.problem.message, "The safest form is YYYY-MM-DD."))
    event = None
    if setting is not None:
        faults += _entity_faults(cells["entity"], setting)
        event = anchor_event_words(setting.rule, cells["anchor_event"])
        if event is None:
            allowed = "; ".join(f"{one.label} (or {one.id})" for one in setting.rule.anchors)
            faults.append(
                Fault(
                    "anchor_event", f"'{cells['anchor_event']}' is not an event to count from.", f"Allowed: {allowed}."
                )
            )
    if faults or setting is None:
        raise PlanError(faults)
    surveillance = SurveillanceChoices(
        rule=setting.rule.id,
        anchor_event=event,
        anchor_date=parsed.value,
        choices=choices_for(setting.rule, cells.get("choices", "").split()),
        window_days=window,
        clinic_days=clinic,
    )
    return Case(case_id=cells["case_number"], label=cells["case_number"], surveillance=surveillance)


def _number_fault(number: str) -> Fault | None:
    if not number:
        return Fault("case_number", "it is empty.", "Every row needs a case number.")
    if len(number) > _LONGEST_NUMBER or not number.isprintable():
        return Fault(
            "case_number",
            f"{number[:20]!r} is not a case number.",
            f"At most {_LONGEST_NUMBER} characters on one line.",
        )
    return None


def _setting(text: str, settings: Mapping[str, Setting]) -> Setting | None:
    wanted = text.casefold()
    return next(
        (one for one in settings.values() if wanted in (one.rule.id.casefold(), one.rule.setting.casefold())), None
    )


def _entity_faults(text: str, setting: Setting) -> Iterable[Fault]:
    names = {name.casefold() for pair in setting.entities.items() for name in pair}
    if text.casefold() not in names:
        allowed = "; ".join(f"{label} (or {entity})" for entity, label in setting.entities.items())
        yield Fault(
            "entity", f"'{text}' does not go with the setting '{setting.rule.setting}'.", f"Allowed: {allowed}."
        )


def _may_apply(reasoner: Reasoner, rule: SurveillanceRule, entity: str) -> bool:
    facts = Facts({}, {"entity": frozenset({entity})})
    for decision in reasoner.index.decisions.values():
        if decision.id != "entity":
            reasoner.walk(decision, facts)
    return reasoner.truth(rule.applies_when, facts) is not Truth.FALSE


# --- writing the files -------------------------------------------------------------------------------------------------


def _documents(row: BatchRow, folder: Path, wanted: BatchOutputs, stamp: dt.datetime) -> dict[str, bytes]:
    files = {}
    if wanted.calendar:
        name = f"{row.file_name}.ics"
        made = calendar_files(row.view, stamp, wanted.calendar_options, _earlier(folder / name))
        files[name] = made.full
        if made.cancelled is not None:
            files[f"{row.file_name}.cancelled.ics"] = made.cancelled
    if wanted.sheet:
        files[f"{row.file_name}.pdf"] = patient_sheet(row.view, wanted.sheet_settings)
    return files


def _earlier(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise CaseFileError(Fault(str(path), f"the earlier calendar could not be read ({error.strerror}).")) from error


def _joined_tables(rows: Iterable[BatchRow]) -> bytes:
    """One table of all rows: the header stands once."""
    tables = [schedule_csv(row.view).decode("utf-8-sig").split("\r\n", 1) for row in rows]
    header = tables[0][0]
    return ("\r\n".join([header, ""]) + "".join(body for _header, body in tables)).encode("utf-8-sig")


def _put_in_place(files: Mapping[str, bytes], folder: Path) -> list[Path]:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        what = f"the folder could not be made ({error.strerror or error})."
        raise CaseFileError(Fault(str(folder), what, "Choose another folder.")) from error
    paths = {folder / name: content for name, content in files.items()}
    write_together(paths)
    return list(paths)
