"""Many patients from one table: each row is checked first, and only then are files written.

How the table is read: :mod:`hgnen_desktop.core.storage.table_file`; how files are made of it: :mod:`hgnen_desktop.core.export.batch_files`.
What ``entity``, ``setting`` and ``anchor_event`` may hold comes from the guidelines (:func:`allowed_settings`).
"""

from __future__ import annotations

import datetime as dt
import os
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.case import Case, ClinicDays, SurveillanceChoices
from hgnen_desktop.core.domain.dates import DateOrder, order_of, parse_date
from hgnen_desktop.core.domain.numbers import ProblemKind
from hgnen_desktop.core.engine.logic import Facts, Truth
from hgnen_desktop.core.engine.reasoner import Reasoner
from hgnen_desktop.core.errors import CaseFileError, Fault, HgnenError, PlanError
from hgnen_desktop.core.export.batch_files import BatchRow, KeptCase
from hgnen_desktop.core.export.schedule_table import safe_cell
from hgnen_desktop.core.export.sheet_words import LANGUAGES
from hgnen_desktop.core.follow_up_rules import RuleFinder
from hgnen_desktop.core.guidelines.schema import SurveillanceRule
from hgnen_desktop.core.schedule.anchor_checks import event_label
from hgnen_desktop.core.schedule.follow_up import follow_up
from hgnen_desktop.core.schedule.surveillance import Anchor, Choice, check_choices, make_schedule, values_words
from hgnen_desktop.core.schedule.visits import check_leaving
from hgnen_desktop.core.storage.case_file import parse_case, read_content
from hgnen_desktop.core.storage.shared_file import digest_of
from hgnen_desktop.core.storage.table_file import Table, TableRow, nearest, read_table, zeros_at_risk

_LONGEST_NUMBER = 60
# Columns of the table -> what a case file says of the same.
_IN_BOTH = {"setting": "rule", "anchor_date": "anchor_date", "anchor_event": "anchor_event"}
# Names that Windows keeps for devices, with any ending.
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?")
# What a spreadsheet makes of a day that is not formatted as one: days since 1900, here 1930 to 2119.
_SERIAL_DAY = re.compile(r"1[1-9]\d{3}|[2-7]\d{4}")
# The hour that a spreadsheet or database writes behind a plain day, and any other.
_MIDNIGHT = re.compile(r"(?<=\d)[ T]0?0:00(?::00(?:\.0+)?)?$")
_TIME = re.compile(r"\d[ T]\d{1,2}:\d\d")
_BETWEEN_CHOICES = re.compile(r"[\s;,]+")


@dataclass(frozen=True, slots=True)
class Setting:
    """A rule with the entities it may serve, for the table's columns."""

    rule: SurveillanceRule
    entities: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Batch:
    """What a table gave: rows that can be planned, one fault for each thing that is wrong, and what a person should know."""

    rows: tuple[BatchRow, ...]
    faults: tuple[Fault, ...]
    notes: tuple[str, ...] = ()


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
    dates: DateOrder | None = None,
    folder: Path | None = None,
) -> Batch:
    """Check every row of a table and plan its visits.

    Args:
        content: the table's bytes; see :func:`~hgnen_desktop.core.storage.table_file.read_table`.
        reasoner: the guidelines.
        as_of: the day the plans are made.
        clinic_days: the clinic's working days, for all rows.
        window_days: the clinic's window, for all rows.
        horizon_months: how far rules without an end are listed.
        dates: the order of dates such as 03/04/2026; None lets the column show it, and asks where it does not.
        folder: where the files of the table go. A case file that is there already counts with its visits and calendars.

    Raises:
        CaseFileError: when it is not such a table at all. Faults in single rows are returned, not raised.
    """
    table = read_table(content)
    settings = allowed_settings(reasoner)
    shown = order_of(table.cell(row, "anchor_date") for row in table.rows)
    finder = RuleFinder(reasoner)
    planner = _Planner(table, settings, dates or shown, clinic_days, window_days)
    rows: list[BatchRow] = []
    faults: list[Fault] = []
    seen: dict[str, int] = {}
    for row in table.rows:
        try:
            case, language = planner.case(row)
            name = file_name(case.case_id)
            _check_only_once(case.case_id, name, row.number, seen)
            kept = _case_file(folder, name, reasoner)
            if kept is not None:  # it may hold findings that the rule no longer fits
                case = _with_kept(case, kept)
                view = finder.view(case, as_of, horizon_months)
                check_leaving(view)
            else:
                view = follow_up(case, reasoner.index, as_of, horizon_months)
            rows.append(BatchRow(row.number, view, name, case, kept, table.carried(row), language))
        except HgnenError as error:
            faults += [
                Fault(f"row {row.number}, {_column(fault.where)}", fault.what, fault.remedy) for fault in error.faults
            ]
    if not rows and not faults:
        raise CaseFileError(
            Fault("table, row 2", "there are no rows below the header.", "Write one row for each patient.")
        )
    return Batch(tuple(rows), tuple(faults), tuple(_table_notes(table, shown if dates is None else None)))


def _case_file(folder: Path | None, name: str, reasoner: Reasoner) -> KeptCase | None:
    """The case file that stands for a row in the folder already; None when there is none.

    Raises:
        CaseFileError: when there is a file of that name that is not a case file.
    """
    path = None if folder is None else folder / f"{name}.json"
    if path is None or not os.path.lexists(path):
        return None
    content = read_content(path)
    return KeptCase(path.name, parse_case(content, reasoner.index.catalogue), digest_of(content))


def _with_kept(case: Case, kept: KeptCase) -> Case:
    """The case of the file, if the row says nothing else than it does; what the file leaves open comes from the row.

    Raises:
        PlanError: when the file is another patient's, or has another plan than the row.
    """
    row, own = case.surveillance, kept.case.surveillance
    if kept.case.case_id != case.case_id:
        what = f"the case file {kept.name} in the folder belongs to '{kept.case.case_id}'."
        raise PlanError(Fault("case_number", what, "Choose another folder, or another number."))
    if own.own_rule is not None or (own.history and own.anchor_date is None):
        now = "a rule of the clinic's own" if own.own_rule is not None else "a plan that has ended"
        what = f"the case file {kept.name} in the folder has {now}."
        raise PlanError(Fault("setting", what, "Take the row out of the table, or choose another folder."))
    said = [(column, getattr(row, name), getattr(own, name)) for column, name in _IN_BOTH.items()]
    said += [("choices", value, own.choices.get(key)) for key, value in row.choices.items()]
    for column, in_row, in_file in said:
        if in_file is not None and in_row != in_file:
            what = f"the case file {kept.name} in the folder has '{in_file}', the table '{in_row}'."
            raise PlanError(Fault(column, what, "Correct the one that is wrong, or choose another folder."))
    changes = {
        **{name: getattr(row, name) for name in _IN_BOTH.values()},
        "choices": {**row.choices, **own.choices},
        "window_days": row.window_days if own.window_days is None else own.window_days,
        "clinic_days": own.clinic_days or row.clinic_days,
    }
    return kept.case.with_changes(surveillance=own.model_copy(update=changes))


def _column(where: str) -> str:
    """The column of the table that a fault in the plan comes from."""
    if where.startswith("surveillance >"):
        return "choices"
    return "anchor_date" if where == "anchor date" else where


def _check_only_once(number: str, name: str, row: int, seen: dict[str, int]) -> None:
    first = seen.setdefault(name.casefold(), row)
    if first != row:
        what = f"the case number '{number}' (file name '{name}') already stands in row {first}."
        raise PlanError(Fault("case_number", what, "Keep one row for each case number."))


def _table_notes(table: Table, shown: DateOrder | None) -> Iterable[str]:
    """What a person should know of the whole table before relying on it."""
    if shown is not None and any(
        re.search("[/-].*[/-][0-9]{4}$", table.cell(row, "anchor_date")) for row in table.rows
    ):
        words = {DateOrder.DMY: "day/month/year", DateOrder.MDY: "month/day/year"}[shown]
        yield f"anchor_date: every date is read as {words}, because one of them can be read in no other way."
    if table.extra:
        names = ", ".join(f"'{name or f'column {place + 1}'}'" for place, name in table.extra.items())
        yield f"Kept as they are in the table of visits: {names}."
    yield from zeros_at_risk([(row.number, table.cell(row, "case_number")) for row in table.rows])


def file_name(case_number: str) -> str:
    """A file name without ending that every system takes, made from a case number."""
    name = re.sub(r"[^\w.-]+", "_", case_number).strip("._ ") or "case"
    return f"_{name}" if _RESERVED.fullmatch(name) else name


def choices_for(rule: SurveillanceRule, texts: Iterable[str]) -> dict[str, int]:
    """Choices written as ``later/every=6`` or with the full key ``rule/later/every=6``, checked against the rule's phases.

    Raises:
        PlanError: when one cannot be read, the rule has no such point, or the value is not allowed.
    """
    points = open_points(rule)
    listed = f"Points left open: {', '.join(points)}." if points else "The source leaves nothing open in this rule."
    choices = {}
    for text in filter(None, texts):
        key, _, value = (part.strip() for part in text.partition("="))
        short = key.removeprefix(f"{rule.id}/")
        if short not in points:
            raise PlanError(Fault("choices", f"'{text}' names no point that the rule leaves open.", listed))
        if not re.fullmatch(r"[0-9]{1,3}", value):
            what = f"'{text}' has no whole number after the equals sign."
            raise PlanError(Fault("choices", what, f"Write {short}=N, where N is {points[short]}."))
        choices[f"{rule.id}/{short}"] = int(value)
    check_choices(rule, choices)
    return choices


def open_points(rule: SurveillanceRule) -> dict[str, str]:
    """The points that a rule leaves open, as ``phase/field`` -> the allowed values in words."""
    made = make_schedule(rule, Anchor(dt.date(2000, 1, 1)))
    return {choice.key.removeprefix(f"{rule.id}/"): _allowed_words(choice) for choice in made.choices}


def _allowed_words(choice: Choice) -> str:
    if choice.key.endswith("/end"):
        return "; ".join(f"{value} for '{label}'" for value, label in choice.allowed.items())
    return f"{values_words(choice.offered)} months"


def anchor_event_words(rule: SurveillanceRule, text: str) -> str | None:
    """See :func:`hgnen_desktop.core.schedule.anchor_checks.event_label`, the one place that says which event fits a rule."""
    return event_label(rule, text)


# --- one row -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Planner:
    """Turns rows of one table into cases."""

    table: Table
    settings: Mapping[str, Setting]
    order: DateOrder | None
    clinic: ClinicDays | None
    window: int | None

    def case(self, row: TableRow) -> tuple[Case, str]:
        """The case of one row and the language of its sheet.

        Raises:
            PlanError: with all of the row's faults at once.
        """
        cells = self.table.known(row)
        _check_formulas(cells)
        day, date_faults = self._day(cells["anchor_date"])
        setting = _setting(cells["setting"], self.settings)
        language = _language(cells.get("language", ""))
        event = anchor_event_words(setting.rule, cells["anchor_event"]) if setting is not None else None
        faults = [*_number_faults(cells["case_number"]), *date_faults]
        if setting is None:
            faults.append(_no_setting(cells["setting"], self.settings))
        else:
            faults += _entity_faults(cells["entity"], setting)
            faults += [] if event is not None else [_no_event(cells["anchor_event"], setting.rule)]
        if language is None:
            faults.append(_no_language(cells["language"]))
        if faults or setting is None:
            raise PlanError(faults)
        surveillance = SurveillanceChoices(
            rule=setting.rule.id,
            anchor_event=event,
            anchor_date=day,
            choices=choices_for(setting.rule, _BETWEEN_CHOICES.split(cells.get("choices", ""))),
            window_days=self.window,
            clinic_days=self.clinic,
        )
        number = cells["case_number"]
        return Case(case_id=number, label=number, surveillance=surveillance), language or ""

    def _day(self, text: str) -> tuple[dt.date | None, list[Fault]]:
        parsed = parse_date(_MIDNIGHT.sub("", text), self.order)
        if parsed.problem is None:
            return parsed.value, []
        remedy = "The safest form is YYYY-MM-DD."
        if parsed.problem.kind is ProblemKind.AMBIGUOUS:
            remedy = "Add --dates dmy or --dates mdy for the whole column, or write YYYY-MM-DD."
        elif _TIME.search(text):
            remedy = "Leave out the time of day: a day is the same in every time zone, a time is not."
        elif _SERIAL_DAY.fullmatch(text):
            remedy = "This may be a spreadsheet's own number of a day: format the column as a date and save again."
        return None, [Fault("anchor_date", parsed.problem.message, remedy)]


def _check_formulas(cells: Mapping[str, str]) -> None:
    faults = [
        Fault(name, f"{cell[:40]!r} begins like a formula.", "Remove the first character.")
        for name, cell in cells.items()
        if safe_cell(cell) != cell
    ]
    if faults:
        raise PlanError(faults)


def _language(text: str) -> str | None:
    """The code of a language by its code or name; empty for an empty cell, None for another word."""
    wanted = text.casefold()
    names = {
        "": "",
        **{code: code for code in LANGUAGES},
        **{name.casefold(): code for code, name in LANGUAGES.items()},
    }
    return names.get(wanted)


def _no_language(text: str) -> Fault:
    allowed = "; ".join(f"{name} (or {code})" for code, name in LANGUAGES.items())
    return Fault("language", f"there is no sheet in '{text[:40]}'.", f"Allowed: {allowed}.")


def _no_setting(text: str, settings: Mapping[str, Setting]) -> Fault:
    allowed = "; ".join(f"{one.rule.setting} (or {one.rule.id})" for one in settings.values())
    like = nearest(text, [name for one in settings.values() for name in (one.rule.setting, one.rule.id)])
    return Fault("setting", f"'{text}' is not a setting of the sources.", f"{like}Allowed: {allowed}.")


def _no_event(text: str, rule: SurveillanceRule) -> Fault:
    allowed = "; ".join(one.label if one.label == one.id else f"{one.label} (or {one.id})" for one in rule.anchors)
    what = f"'{text}' is not an event to count from."
    return Fault("anchor_event", what, f"{nearest(text, [one.label for one in rule.anchors])}Allowed: {allowed}.")


def _number_faults(number: str) -> Iterable[Fault]:
    if not number:
        yield Fault("case_number", "it is empty.", "Every row needs a case number.")
    elif len(number) > _LONGEST_NUMBER or not number.isprintable():
        yield Fault(
            "case_number",
            f"{number[:20]!r} is not a case number.",
            f"At most {_LONGEST_NUMBER} characters on one line.",
        )


def _setting(text: str, settings: Mapping[str, Setting]) -> Setting | None:
    wanted = text.casefold()
    return next(
        (one for one in settings.values() if wanted in (one.rule.id.casefold(), one.rule.setting.casefold())), None
    )


def _entity_faults(text: str, setting: Setting) -> Iterable[Fault]:
    names = {name.casefold() for pair in setting.entities.items() for name in pair}
    if text.casefold() not in names:
        allowed = "; ".join(f"{label} (or {entity})" for entity, label in setting.entities.items())
        what = f"'{text}' does not go with the setting '{setting.rule.setting}'."
        yield Fault("entity", what, f"{nearest(text, setting.entities.values())}Allowed: {allowed}.")


def _may_apply(reasoner: Reasoner, rule: SurveillanceRule, entity: str) -> bool:
    facts = Facts({}, {"entity": frozenset({entity})})
    for decision in reasoner.index.decisions.values():
        if decision.id != "entity":
            reasoner.walk(decision, facts)
    return reasoner.truth(rule.applies_when, facts) is not Truth.FALSE
