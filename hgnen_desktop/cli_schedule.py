"""The commands for follow-up visits: ``schedule`` for one case or a table of many, ``due`` for folders of cases."""

from __future__ import annotations

import argparse
import datetime as dt
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hgnen_desktop.core.errors import ExportError, Fault, PlanError

if TYPE_CHECKING:
    from hgnen_desktop.core.domain.case import Case, ClinicDays, OwnRule, SurveillanceChoices
    from hgnen_desktop.core.export.calendar import CalendarOptions
    from hgnen_desktop.core.export.patient_sheet import SheetSettings
    from hgnen_desktop.core.follow_up_rules import RuleFinder
    from hgnen_desktop.core.schedule.visits import CaseFollowUp

_DONE, _FAULTS_FOUND, _BAD_INPUT = 0, 1, 2
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_TABLE_HELP = """\
The table has the columns case_number,entity,setting,anchor_event,anchor_date (and, if wanted, choices), separated by commas
or semicolons. 'hgnen-desktop schedule --settings' lists what entity, setting, anchor_event and choices may hold."""


def schedule_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of ``schedule``."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = _TABLE_HELP
    parser.add_argument("case", nargs="?", metavar="CASE", help="a case file, or - for standard input")
    parser.add_argument(
        "--settings", action="store_true", help="list the rules with their entities, events and open points"
    )
    parser.add_argument(
        "--as-of", type=_date, metavar="DATE", help="the day the visits are shown for (YYYY-MM-DD; today)"
    )
    plan = parser.add_argument_group("the plan (what the case holds is used unless given)")
    plan.add_argument("--anchor", type=_date, metavar="DATE", help="the date visits are counted from")
    plan.add_argument("--anchor-event", metavar="EVENT", help="what happened on that date")
    plan.add_argument("--rule", metavar="ID", help="a rule of the sources")
    plan.add_argument(
        "--choose",
        action="append",
        default=[],
        metavar="KEY=N",
        help="a point the source leaves open, e.g. later/every=6",
    )
    plan.add_argument("--own-rule", metavar="TEXT", help="a rule of the clinic's own, with --every and --visits")
    plan.add_argument("--every", type=int, metavar="MONTHS", help="its interval")
    plan.add_argument("--visits", type=int, metavar="N", help="its number of visits")
    plan.add_argument(
        "--months", type=int, metavar="N", help="how far a rule without an end is listed, from the anchor (1 to 600)"
    )
    _clinic_arguments(parser)
    out = parser.add_argument_group("files (in a batch without a name)")
    for name, what in (("ics", "calendar"), ("csv", "table"), ("pdf", "one-page patient sheet")):
        out.add_argument(f"--{name}", nargs="?", const="", metavar="F", help=f"write the {what}")
    out.add_argument("--json", metavar="F", help="write the visits for programs, or - for standard output")
    out.add_argument(
        "--changes", metavar="F", help="also write a calendar of only what changed since --ics F was last written"
    )
    out.add_argument(
        "--reminder",
        action="append",
        type=int,
        default=[],
        metavar="DAYS",
        help="a reminder before each visit; none by default",
    )
    out.add_argument("--with-name", action="store_true", help="put the patient's name into calendar and sheet")
    out.add_argument("--clinic", default="", metavar="NAME", help="the clinic's name on the sheet")
    out.add_argument(
        "--bring", action="append", default=[], metavar="LINE", help="a line of what to bring, on the sheet"
    )
    out.add_argument(
        "--contact", action="append", default=[], metavar="LINE", help="a line of whom to call, on the sheet"
    )
    out.add_argument("--page", default="A4", choices=("A4", "Letter"), help="page size of the sheet")
    batch = parser.add_argument_group("many patients")
    batch.add_argument("--batch", metavar="IN.csv", help="plan every row of this table")
    batch.add_argument("--out-dir", type=Path, metavar="DIR", help="where the files go")
    batch.add_argument("--skip-faulty", action="store_true", help="write the good rows although others are faulty")
    parser.set_defaults(run=_schedule)


def _clinic_arguments(parser: argparse.ArgumentParser) -> None:
    clinic = parser.add_argument_group("the clinic")
    clinic.add_argument("--country", metavar="CC", help="country whose public holidays count, e.g. US or DE")
    clinic.add_argument("--region", metavar="R", help="its region, where holidays differ, e.g. BY")
    clinic.add_argument("--clinic-days", metavar="DAYS", help="weekdays of visits, e.g. mon,wed (mon,tue,wed,thu,fri)")
    clinic.add_argument(
        "--shift", choices=("next", "previous", "stay"), help="where a visit on another day goes (next)"
    )
    clinic.add_argument(
        "--window", type=int, metavar="DAYS", help="days before and after the date that count as in time (none)"
    )


def due_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of ``due``."""
    parser.add_argument(
        "folders", nargs="+", type=Path, metavar="FOLDER", help="folders of case files, with those below"
    )
    parser.add_argument("--as-of", type=_date, metavar="DATE", help="the day of the list (YYYY-MM-DD; today)")
    parser.add_argument(
        "--within", choices=("week", "month", "quarter"), default="month", help="how far to look ahead (month)"
    )
    parser.add_argument("--all", action="store_true", help="every visit, not one line a case")
    parser.add_argument("--find", default="", metavar="TEXT", help="only lines that hold these words")
    parser.add_argument("--csv", type=Path, metavar="F", help="write the list as a table")
    parser.add_argument("--json", action="store_true", help="for programs")
    parser.set_defaults(run=_due)


# --- schedule ----------------------------------------------------------------------------------------------------------


def _schedule(options: argparse.Namespace) -> int:
    if options.months is not None and not 1 <= options.months <= 600:
        raise PlanError(Fault("--months", f"{options.months} months is not possible.", "Allowed: 1 to 600."))
    finder = _finder()
    if options.settings:
        return _settings(finder)
    if options.batch is not None:
        return _batch(options, finder)
    if options.case is None:
        raise PlanError(
            Fault("", "hgnen-desktop schedule needs a case file or --batch.", "Try 'hgnen-desktop schedule --help'.")
        )
    return _one(options, finder)


def _one(options: argparse.Namespace, finder: RuleFinder) -> int:
    from hgnen_desktop.core.export.schedule_table import schedule_text
    from hgnen_desktop.core.schedule.visits import follow_up

    as_of = options.as_of or _now().date()
    case = _read(options.case, finder, as_of)
    case = case.with_changes(surveillance=_chosen(options, case, finder))
    fit = finder.fit(case)
    case, notes = finder.with_rule(case, fit)
    if options.choose:
        case = case.with_changes(surveillance=_with_choices(case.surveillance, options.choose, finder))
    view = follow_up(case, finder.index, as_of, options.months)
    _tell((*notes, *_anchor_notes(view)))
    outputs = _documents(options, view)
    _write(outputs, quiet=options.json == "-")
    if options.json == "-":
        print(_json(view), end="")
    elif not outputs:
        print(schedule_text(view), end="")
    return _DONE


def _documents(options: argparse.Namespace, view: CaseFollowUp) -> list[tuple[Path, bytes]]:
    outputs: list[tuple[Path, bytes]] = []
    for name in ("ics", "csv", "pdf"):
        if getattr(options, name) == "":
            raise ExportError(
                Fault(f"--{name}", "the name of the file is missing.", f"Write --{name} FILE after the case.")
            )
    if options.changes and not options.ics:
        raise ExportError(Fault("--changes", "changes are counted against a calendar file.", "Add --ics FILE."))
    if options.ics:
        outputs += _calendars(options, view)
    if options.csv:
        from hgnen_desktop.core.export.schedule_table import schedule_csv

        outputs.append((Path(options.csv), schedule_csv(view)))
    if options.pdf:
        from hgnen_desktop.core.export.patient_sheet import patient_sheet

        outputs.append((Path(options.pdf), patient_sheet(view, _sheet_settings(options))))
    if options.json and options.json != "-":
        outputs.append((Path(options.json), _json(view).encode()))
    return outputs


def _calendars(options: argparse.Namespace, view: CaseFollowUp) -> list[tuple[Path, bytes]]:
    from hgnen_desktop.core.export.calendar import calendar_files

    path = Path(options.ics)
    try:
        previous = path.read_bytes() if path.exists() else None
    except OSError as error:
        raise ExportError(
            Fault(str(path), f"the earlier calendar could not be read ({error.strerror}).", "Choose another name.")
        ) from error
    files = calendar_files(view, _now(), _calendar_options(options), previous)
    outputs = [(path, files.full)]
    if options.changes and files.changes is not None:
        outputs.append((Path(options.changes), files.changes))
    elif options.changes:
        print(f"Nothing changed since {path} was written, or it is new: no {options.changes}.", file=sys.stderr)
    if files.cancelled is not None:
        outputs.append((path.with_name(f"{path.stem}.cancelled{path.suffix or '.ics'}"), files.cancelled))
    return outputs


def _chosen(options: argparse.Namespace, case: Case, finder: RuleFinder) -> SurveillanceChoices:
    """What the case holds, with what was given on the command line in its place."""
    now = case.surveillance
    changes: dict[str, Any] = {}
    if options.anchor is not None:
        if now.visits and now.anchor_date not in (None, options.anchor):
            what = f"the case has visits recorded that are counted from {now.anchor_date}."
            raise PlanError(Fault("--anchor", what, "Leave --anchor out, or change the plan in the case."))
        if case.birth_year is not None and options.anchor.year < case.birth_year:
            raise PlanError(
                Fault(
                    "--anchor",
                    f"{options.anchor} is before the year of birth ({case.birth_year}).",
                    "Correct one of them.",
                )
            )
        changes |= {"anchor_date": options.anchor, "anchor_event": None}
    elif now.anchor_date is None:
        raise PlanError(Fault("--anchor", "there is no date to count visits from.", "Add --anchor YYYY-MM-DD."))
    if options.rule is not None:
        _known_rule(options.rule, finder)
        changes |= {"rule": options.rule, "own_rule": None}
    own = _own_rule(options)
    if own is not None:
        changes |= {"rule": None, "own_rule": own}
    if options.anchor_event is not None:
        changes["anchor_event"] = _event_words(options.anchor_event, finder)
    clinic = _clinic_days(options)
    if clinic is not None:
        changes["clinic_days"] = clinic
    if options.window is not None:
        changes["window_days"] = _window(options)
    return now.model_copy(update=changes)


def _known_rule(rule: str, finder: RuleFinder) -> None:
    if rule not in [one.id for one in finder.rules]:
        allowed = ", ".join(one.id for one in finder.rules)
        raise PlanError(Fault("--rule", f"there is no rule '{rule}'.", f"Allowed: {allowed}."))


def _event_words(text: str, finder: RuleFinder) -> str:
    """The label of an event that the guidelines name, or the person's own words."""
    from hgnen_desktop.core.batch import anchor_event_words

    if len(text) > 200 or not text.isprintable():
        raise PlanError(Fault("--anchor-event", "the event must fit on one line of 200 characters.", "Shorten it."))
    return next((words for rule in finder.rules if (words := anchor_event_words(rule, text))), text)


def _with_choices(now: SurveillanceChoices, texts: Sequence[str], finder: RuleFinder) -> SurveillanceChoices:
    from hgnen_desktop.core.batch import choices_for

    rule = next((one for one in finder.rules if one.id == now.rule), None)
    if rule is None:
        raise PlanError(Fault("--choose", "a rule of the clinic's own leaves nothing open.", "Leave --choose out."))
    return now.model_copy(update={"choices": {**now.choices, **choices_for(rule, texts)}})


def _own_rule(options: argparse.Namespace) -> OwnRule | None:
    given = [options.own_rule, options.every, options.visits]
    if given == [None, None, None]:
        return None
    if None in given or options.rule is not None:
        raise PlanError(
            Fault("--own-rule", "a rule of the clinic's own needs --own-rule, --every and --visits, and no --rule.", "")
        )
    from pydantic import ValidationError

    from hgnen_desktop.core.domain.case import OwnRule

    try:
        return OwnRule(text=options.own_rule, every_months=options.every, visits=options.visits)
    except ValidationError as error:
        raise PlanError(
            Fault(
                "--own-rule",
                "the rule is not possible.",
                "Text of 1 to 200 characters, --every 1 to 60, --visits 1 to 60.",
            )
        ) from error


def _clinic_days(options: argparse.Namespace) -> ClinicDays | None:
    if not (options.country or options.region or options.clinic_days or options.shift):
        return None
    from hgnen_desktop.core.domain.case import ClinicDays, ShiftTo

    if options.region and not options.country:
        raise PlanError(Fault("--region", "a region needs its country.", "Add --country."))
    names = [name.strip().casefold()[:3] for name in (options.clinic_days or "mon,tue,wed,thu,fri").split(",")]
    wrong = [name for name in names if name not in _WEEKDAYS]
    if wrong:
        raise PlanError(Fault("--clinic-days", f"'{wrong[0]}' is not a weekday.", f"Allowed: {', '.join(_WEEKDAYS)}."))
    return ClinicDays(
        country=options.country.upper() if options.country else None,
        subdivision=options.region,
        weekdays=tuple(sorted({_WEEKDAYS.index(name) for name in names})),
        shift=ShiftTo(options.shift or "next"),
    )


def _window(options: argparse.Namespace) -> int | None:
    if options.window is not None and not 0 <= options.window <= 60:
        raise PlanError(Fault("--window", f"{options.window} days is not possible.", "Allowed: 0 to 60."))
    return None if options.window is None else int(options.window)


def _calendar_options(options: argparse.Namespace) -> CalendarOptions:
    from hgnen_desktop.core.export.calendar import CalendarOptions

    return CalendarOptions(show_name=options.with_name, reminder_days=tuple(options.reminder))


def _sheet_settings(options: argparse.Namespace) -> SheetSettings:
    from hgnen_desktop.core.export.patient_sheet import SheetSettings

    return SheetSettings(
        clinic=options.clinic,
        bring=tuple(options.bring),
        contact=tuple(options.contact),
        show_name=options.with_name,
        page_size=options.page,
    )


def _anchor_notes(view: CaseFollowUp) -> list[str]:
    from hgnen_desktop.core.workflow import anchor_notes

    return anchor_notes(view.present.anchor, view.as_of)


def _json(view: CaseFollowUp) -> str:
    from hgnen_desktop.core.export.schedule_table import schedule_data

    return json.dumps(schedule_data(view), ensure_ascii=False, indent=2) + "\n"


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
    return _DONE


# --- many patients -----------------------------------------------------------------------------------------------------


def _batch(options: argparse.Namespace, finder: RuleFinder) -> int:
    from hgnen_desktop.core.batch import BatchOutputs, read_batch, write_batch

    _check_batch_options(options)
    now = _now()
    batch = read_batch(
        _table(options.batch),
        finder.reasoner,
        options.as_of or now.date(),
        clinic_days=_clinic_days(options),
        window_days=_window(options),
        horizon_months=options.months,
    )
    _tell(fault.sentence() for fault in batch.faults)
    if batch.faults and not (options.skip_faulty and batch.rows):
        faulty = len({fault.where.split(",")[0] for fault in batch.faults})
        _tell([f"Nothing was written: {faulty} of {faulty + len(batch.rows)} rows cannot be planned."])
        return _BAD_INPUT
    wanted = BatchOutputs(
        calendar=options.ics is not None,
        table=options.csv is not None,
        sheet=options.pdf is not None,
        calendar_options=_calendar_options(options),
        sheet_settings=_sheet_settings(options),
    )
    for row in batch.rows:
        _tell(f"row {row.row}: {note}" for note in (*_anchor_notes(row.view), *_row_notes(row.view)))
    written = write_batch(batch.rows, options.out_dir, wanted, now)
    print(f"Written: {len(written)} files for {len(batch.rows)} patients in {options.out_dir}")
    return _FAULTS_FOUND if batch.faults else _DONE


def _row_notes(view: CaseFollowUp) -> list[str]:
    plan = view.present
    notes = [f"to confirm: {plan.needs_confirmation}"] if plan.needs_confirmation else []
    return notes + [f"not chosen: {one.question} Dated with {one.allowed[one.used]}." for one in plan.unchosen]


def _check_batch_options(options: argparse.Namespace) -> None:
    if (
        options.case is not None
        or options.anchor is not None
        or options.rule is not None
        or options.own_rule is not None
    ):
        raise PlanError(
            Fault(
                "--batch",
                "case, anchor and rule come from the table.",
                "Leave CASE, --anchor, --rule and --own-rule out.",
            )
        )
    if options.out_dir is None:
        raise PlanError(Fault("--batch", "there is no place for the files.", "Add --out-dir DIR."))
    wanted = {name: getattr(options, name) for name in ("ics", "csv", "pdf")}
    if all(value is None for value in wanted.values()):
        raise PlanError(Fault("--batch", "no kind of file is asked for.", "Add --ics, --csv or --pdf."))
    named = [name for name, value in wanted.items() if value]
    if named or options.json or options.changes:
        name = named[0] if named else ("json" if options.json else "changes")
        raise PlanError(
            Fault(
                f"--{name}",
                "a batch names its files itself.",
                "Write --ics, --csv and --pdf without a name, and no --json.",
            )
        )


def _table(name: str) -> bytes:
    if name == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(name).read_bytes()
    except OSError as error:
        raise PlanError(
            Fault(name, f"the table could not be read ({error.strerror or error}).", "Check the name.")
        ) from error


# --- due ---------------------------------------------------------------------------------------------------------------


def _due(options: argparse.Namespace) -> int:
    from hgnen_desktop.core.due_folder import find_cases, read_due
    from hgnen_desktop.core.export.due_table import due_csv, due_data, due_text
    from hgnen_desktop.core.schedule.due import DueGroup, Within, filter_lines, one_per_case, sort_lines

    finder, as_of = _finder(), options.as_of or _now().date()
    every = [line for lines in read_due(find_cases(options.folders), finder, as_of) for line in lines]
    unreadable = any(line.group is DueGroup.UNREADABLE for line in every)
    shown = every if options.all else one_per_case(every)
    lines = sort_lines(filter_lines(shown, within=Within(options.within), text=options.find))
    if options.csv:
        _write([(options.csv, due_csv(lines))], quiet=options.json)
    if options.json:
        print(json.dumps(due_data(lines, as_of), ensure_ascii=False, indent=2))
    elif not options.csv:
        print(due_text(lines, as_of), end="")
    return _FAULTS_FOUND if unreadable else _DONE


# --- shared ------------------------------------------------------------------------------------------------------------


def _finder() -> RuleFinder:
    from hgnen_desktop.core.follow_up_rules import RuleFinder
    from hgnen_desktop.core.workflow import Workbench

    return RuleFinder(Workbench().engine.reasoner)


def _read(name: str, finder: RuleFinder, as_of: dt.date) -> Case:
    from hgnen_desktop.core.storage.case_file import load_case, parse_case

    catalogue = finder.index.catalogue
    return (
        parse_case(sys.stdin.buffer.read(), catalogue, as_of)
        if name == "-"
        else load_case(Path(name), catalogue, as_of)
    )


def _write(outputs: Sequence[tuple[Path, bytes]], *, quiet: bool = False) -> None:
    """Write the files and say so; on standard error when standard output is for a program."""
    from hgnen_desktop.core.storage.atomic import write_atomically

    for path, content in outputs:
        write_atomically(path, content)
        print(f"Written: {path}", file=sys.stderr if quiet else sys.stdout)


def _tell(sentences: Any) -> None:  # noqa: ANN401 - any iterable of sentences
    for sentence in sentences:
        print(sentence, file=sys.stderr)


def _now() -> dt.datetime:
    return dt.datetime.now().astimezone()


def _date(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"'{text}' is not a date; write it as YYYY-MM-DD") from error
