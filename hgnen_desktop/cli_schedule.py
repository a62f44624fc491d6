"""``hgnen-desktop schedule``: the visits of one case as calendar, table, patient sheet, and for programs."""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from hgnen_desktop.cli_files import (
    DONE,
    calendar_options,
    day_shown,
    json_text,
    now,
    rule_finder,
    sheet_settings,
    tell,
    write_files,
)
from hgnen_desktop.cli_schedule_arguments import declare_schedule
from hgnen_desktop.cli_schedule_batch import plan_table
from hgnen_desktop.cli_schedule_plan import chosen_plan, with_choices
from hgnen_desktop.core.errors import CaseFileError, ExportError, Fault, PlanError

if TYPE_CHECKING:
    from hgnen_desktop.core.domain.case import Case
    from hgnen_desktop.core.follow_up_rules import RuleFinder
    from hgnen_desktop.core.schedule.visits import CaseFollowUp


def schedule_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of ``schedule``."""
    declare_schedule(parser)
    parser.set_defaults(run=_schedule)


def _schedule(options: argparse.Namespace) -> int:
    if options.months is not None and not 1 <= options.months <= 600:
        raise PlanError(Fault("--months", f"{options.months} months is not possible.", "Allowed: 1 to 600."))
    finder = rule_finder()
    if options.settings:
        return _settings(finder)
    if options.batch is not None:
        return plan_table(options, finder)
    if options.case is None:
        raise PlanError(
            Fault("", "hgnen-desktop schedule needs a case file or --batch.", "Try 'hgnen-desktop schedule --help'.")
        )
    return _one(options, finder)


def _one(options: argparse.Namespace, finder: RuleFinder) -> int:
    from hgnen_desktop.core.export.schedule_table import schedule_text
    from hgnen_desktop.core.schedule.anchor_checks import anchor_notes
    from hgnen_desktop.core.schedule.follow_up import follow_up

    _check_files(options)
    as_of = day_shown(options.as_of)
    case = _read(options.case, finder, as_of)
    case = case.with_changes(surveillance=chosen_plan(options, case, finder))
    fit = finder.fit(case)
    case, notes = finder.with_rule(case, fit)
    if options.choose:
        case = case.with_changes(surveillance=with_choices(case.surveillance, options.choose, finder))
    view = follow_up(case, finder.index, as_of, options.months)
    files = _documents(options, view)
    tell((*notes, *(anchor_notes(view.present.anchor, as_of) if files or options.json else ())))
    write_files(files, quiet=options.json == "-")
    if options.json == "-":
        print(_json(view), end="")
    elif not files:
        print(schedule_text(view), end="")
    return DONE


def _check_files(options: argparse.Namespace) -> None:
    """Refuse file names that are missing, or that two documents or the case itself would share."""
    from hgnen_desktop.core.storage.atomic import refuse_clashes

    for name in ("ics", "csv", "pdf"):
        if getattr(options, name) == "":
            raise ExportError(
                Fault(f"--{name}", "the name of the file is missing.", f"Write --{name} FILE after the case.")
            )
        if getattr(options, name) == "-":
            raise ExportError(
                Fault(f"--{name}", "this is not written to standard output.", "Give a file name, or use --json -.")
            )
    if options.changes and not options.ics:
        raise ExportError(Fault("--changes", "changes are counted against a calendar file.", "Add --ics FILE."))
    outputs = {
        f"--{name}": Path(given) for name in ("ics", "changes", "csv", "pdf") if (given := getattr(options, name))
    }
    if options.json and options.json != "-":
        outputs["--json"] = Path(options.json)
    if options.ics:
        outputs["the cancelled visits of --ics"] = _cancelled(Path(options.ics))
    refuse_clashes(outputs, [Path(options.case)] if options.case != "-" else [])


def _documents(options: argparse.Namespace, view: CaseFollowUp) -> dict[Path, bytes]:
    """Every document asked for, made before the first is written."""
    files: dict[Path, bytes] = {}
    if options.ics:
        files |= _calendars(options, view)
    if options.csv:
        from hgnen_desktop.core.export.schedule_table import schedule_csv

        files[Path(options.csv)] = schedule_csv(view)
    if options.pdf:
        from hgnen_desktop.core.export.patient_sheet import patient_sheet

        files[Path(options.pdf)] = patient_sheet(view, sheet_settings(options))
    if options.json and options.json != "-":
        files[Path(options.json)] = _json(view).encode()
    return files


def _calendars(options: argparse.Namespace, view: CaseFollowUp) -> dict[Path, bytes]:
    from hgnen_desktop.core.export.calendar import calendar_files

    path = Path(options.ics)
    try:
        previous = path.read_bytes() if path.exists() else None
    except OSError as error:
        raise ExportError(
            Fault(str(path), f"the earlier calendar could not be read ({error.strerror}).", "Choose another name.")
        ) from error
    made = calendar_files(view, now(), calendar_options(options), previous)
    files = {path: made.full}
    if options.changes and made.changes is not None:
        files[Path(options.changes)] = made.changes
    elif options.changes:
        tell([f"Nothing changed since {path} was written, or it is new: no {options.changes}."])
    if made.cancelled is not None:
        files[_cancelled(path)] = made.cancelled
    return files


def _cancelled(calendar: Path) -> Path:
    return calendar.with_name(f"{calendar.stem}.cancelled{calendar.suffix or '.ics'}")


def _json(view: CaseFollowUp) -> str:
    from hgnen_desktop.core.export.schedule_table import schedule_data

    return json_text(schedule_data(view)) + "\n"


def _read(name: str, finder: RuleFinder, as_of: dt.date) -> Case:
    from hgnen_desktop.core.storage.case_file import MAX_BYTES, load_case, parse_case

    catalogue = finder.index.catalogue
    if name != "-":
        return load_case(Path(name), catalogue, as_of)
    if sys.stdin is None:
        raise CaseFileError(Fault("standard input", "it is closed.", "Name a case file instead of -."))
    return parse_case(sys.stdin.buffer.read(MAX_BYTES + 1), catalogue, as_of)


def _settings(finder: RuleFinder) -> int:
    from hgnen_desktop.core.batch import allowed_settings, open_points

    for setting in allowed_settings(finder.reasoner).values():
        rule = setting.rule
        print(f"{rule.id}")
        print(f"  setting: {rule.setting}")
        print(f"  entity: {'; '.join(f'{label} (or {name})' for name, label in setting.entities.items())}")
        print(f"  anchor_event: {'; '.join(f'{one.label} (or {one.id})' for one in rule.anchors)}")
        for key, allowed in open_points(rule).items():
            print(f"  choices: {key}=N, where N is {allowed}")
        if rule.needs_confirmation:
            print(f"  to confirm: {rule.needs_confirmation}")
    return DONE
