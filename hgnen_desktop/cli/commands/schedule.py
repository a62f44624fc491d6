"""``hgnen-desktop schedule``: the visits of one case as calendar, table, patient sheet, and for programs."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from hgnen_desktop.cli.codes import DONE
from hgnen_desktop.cli.files import (
    calendar_options,
    day_shown,
    declare_json_schema,
    now,
    rule_finder,
    sheet_settings,
)
from hgnen_desktop.cli.outputs import STANDARD, Output, asked_for, check_outputs, put
from hgnen_desktop.cli.said import remark, tell
from hgnen_desktop.cli.visits.arguments import declare_schedule
from hgnen_desktop.cli.visits.case_file import end_plan_of, keep_given_out, open_case, save_end
from hgnen_desktop.cli.visits.chosen import chosen_plan, with_choices
from hgnen_desktop.cli.visits.sheet import declare_sheet, sheet_extras
from hgnen_desktop.cli.visits.table import declare_batch, plan_table
from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.errors import ExportError, Fault, PlanError
from hgnen_desktop.core.export.formats import VISIT_FORMATS, VisitsGiven

if TYPE_CHECKING:
    from hgnen_desktop.core.domain.case import GivenOut
    from hgnen_desktop.core.follow_up_rules import RuleFinder
    from hgnen_desktop.core.schedule.visits import CaseFollowUp


_ONLY_WITH = {
    "--batch": ("out_dir", "joint", "cases", "skip_faulty", "dates"),
    "--ics or --patient-ics": ("reminder", "organizer", "with_diagnosis"),
}
_CALENDARS = {"--ics": "ics", "--patient-ics": "patient_ics"}
_NO_DAYS = (
    "No clinic days are set: dates may fall on weekends and holidays. "
    "Add --clinic-days mon,tue,wed,thu,fri and --country, or set them in the case."
)


def _schema() -> object:
    from hgnen_desktop.core.export.schedule_schema import SCHEDULE_SCHEMA

    return SCHEDULE_SCHEMA


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of ``schedule``."""
    declare_json_schema(parser, _schema)
    declare_schedule(parser)
    declare_batch(parser)
    declare_sheet(parser)


def run(options: argparse.Namespace) -> int:
    """Date the visits of the case or of every row of the table."""
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
    from hgnen_desktop.core.export.calendar_set import remove_stale
    from hgnen_desktop.core.export.schedule_table import schedule_text

    outputs = asked_for(options, VISIT_FORMATS)
    _check_files(options, outputs)
    _refuse_idle(options)
    as_of = day_shown(options.as_of)
    opened = open_case(options.case, finder, as_of)
    if options.end is not None:
        opened = end_plan_of(opened, options.end, options.reason)
    case = opened.case
    notes: tuple[str, ...] = ()
    if case.surveillance.anchor_date is not None or options.anchor is not None or not case.surveillance.history:
        case = case.with_changes(surveillance=chosen_plan(options, case, finder))
        followed = finder.followed(case)
        case, notes = followed.case(case), followed.notes
        if options.choose:
            case = case.with_changes(surveillance=with_choices(case.surveillance, options.choose, finder))
        view = finder.view(case, as_of, options.months, followed)
    else:
        view = finder.view(case, as_of)
    wants_files = bool(outputs or options.ics or options.patient_ics)
    made = _calendars(options, view)
    given = VisitsGiven(view, sheet_extras(options, sheet_settings(options)))
    contents = [(str(path), content) for path, content in made.files.items()]
    contents += [(one.name, one.form.make(given)) for one in outputs]
    _tell(view, notes if wants_files else None, quiet=options.quiet)
    if options.end is not None:
        opened = save_end(opened, made.given_out, quiet=options.quiet)
    put(contents, quiet=options.quiet)
    remove_stale(made.stale)
    keep_given_out(opened, case, made.given_out, quiet=options.quiet)
    if not wants_files:
        print(schedule_text(view), end="")
    return DONE


def _tell(view: CaseFollowUp, notes: Iterable[str] | None, *, quiet: bool) -> None:
    """What a person should know before relying on the dates; a listing (without ``notes``) says most of it itself."""
    from hgnen_desktop.core.schedule.anchor_checks import anchor_notes

    if notes is None:
        tell([view.refusal.sentence()] if view.refusal is not None else [])
        return
    tell((*notes, *anchor_notes(view.present.anchor, view.as_of)))
    if not view.days_are_settled and view.present.ended_on is None:
        remark([_NO_DAYS], quiet=quiet)


def _check_files(options: argparse.Namespace, outputs: Sequence[Output[VisitsGiven]]) -> None:
    """Refuse file names that are missing, or that two documents or the case itself would share."""
    from hgnen_desktop.core.export.calendar_set import beside

    calendars = [(option, name) for option, key in _CALENDARS.items() if (name := getattr(options, key)) is not None]
    for option, name in calendars:
        if name == "":
            raise ExportError(Fault(option, "the name of the file is missing.", f"Write {option} FILE after the case."))
        if name == STANDARD:
            what = "a calendar is brought up to date where it was written before, so it needs a name."
            raise ExportError(Fault(option, what, "Give a file name instead of -."))
    if options.changes and not options.ics:
        raise ExportError(Fault("--changes", "changes are counted against a calendar file.", "Add --ics FILE."))
    others = [(option, Path(name)) for option, name in calendars]
    others += [("--changes", Path(options.changes))] if options.changes else []
    others += [(f"the cancelled visits of {option}", beside(Path(name), "cancelled")) for option, name in calendars]
    check_outputs(outputs, [options.case], others=others)


def _refuse_idle(options: argparse.Namespace) -> None:
    """Refuse what would have no effect: whoever wrote it expects one."""
    idle = ["--batch", *(["--ics or --patient-ics"] if options.ics is None and options.patient_ics is None else [])]
    for needed in idle:
        for name in _ONLY_WITH[needed]:
            if getattr(options, name):
                option = f"--{name.replace('_', '-')}"
                raise PlanError(
                    Fault(option, f"it has no effect without {needed}.", f"Add that, or leave {option} out.")
                )


@dataclass(frozen=True, slots=True)
class _Made:
    """The calendars asked for, files that hold nothing true any more, and what calendars hold now."""

    files: dict[Path, bytes]
    stale: tuple[Path, ...]
    given_out: tuple[GivenOut, ...] | None


def _calendars(options: argparse.Namespace, view: CaseFollowUp) -> _Made:
    """The calendar of the clinic and the patient's own."""
    from hgnen_desktop.core.export.calendar_set import calendar_set

    files: dict[Path, bytes] = {}
    stale: tuple[Path, ...] = ()
    given_out, stamp = None, now()
    for name, changes, for_patient in ((options.ics, options.changes, False), (options.patient_ics, None, True)):
        if not name:
            continue
        wanted = calendar_options(options, for_patient=for_patient)
        made = calendar_set(view, Path(name), stamp, wanted, Path(changes) if changes else None)
        files |= made.write
        stale += made.remove
        given_out = made.given_out
        view = replace(view, given_out=given_out)
        if changes and made.changes is None:
            remark([f"Nothing changed since {name} was written, or it is new: no {changes}."], quiet=options.quiet)
        if made.cancelled is not None:
            tell([f"Visits are cancelled or gone: {made.cancelled} takes them out of a calendar."])
    return _Made(files, stale, given_out)


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
