"""``hgnen-desktop schedule --batch``: many patients from one table."""

from __future__ import annotations

import argparse
import os
from typing import TYPE_CHECKING

from hgnen_desktop.cli.codes import BAD_INPUT, DONE, FAULTS_FOUND
from hgnen_desktop.cli.files import calendar_options, day_shown, now, sheet_settings
from hgnen_desktop.cli.outputs import STANDARD, standard_input
from hgnen_desktop.cli.said import progress, tell
from hgnen_desktop.cli.visits.chosen import clinic_days, window_days
from hgnen_desktop.cli.visits.sheet import sheet_extras
from hgnen_desktop.core.errors import Fault, PlanError

if TYPE_CHECKING:
    from hgnen_desktop.core.export.batch_files import BatchOutputs
    from hgnen_desktop.core.follow_up_rules import RuleFinder
    from hgnen_desktop.core.schedule.visits import CaseFollowUp


def declare_batch(parser: argparse.ArgumentParser) -> None:
    """Declare what only a table of many patients needs."""
    group = parser.add_argument_group("files of a batch")
    group.add_argument("--joint", action="store_true", help="one calendar of all patients as well")
    group.add_argument("--cases", action="store_true", help="a case file for each patient who has none there yet")
    group.add_argument(
        "--dates", choices=("dmy", "mdy"), help="what 03/04/2026 means in the table: day first or month first"
    )


def plan_table(options: argparse.Namespace, finder: RuleFinder) -> int:
    """Plan every row of the table and write its files; see ``schedule --help``."""
    from hgnen_desktop.core.batch import read_batch
    from hgnen_desktop.core.domain.dates import DateOrder
    from hgnen_desktop.core.export.batch_files import write_batch
    from hgnen_desktop.core.schedule.anchor_checks import anchor_notes
    from hgnen_desktop.core.schedule.working_days import WorkingDays

    _check_batch_options(options)
    days = clinic_days(options)
    if days is not None:
        WorkingDays(days)  # says at once what is wrong with them, and not once a row
    batch = read_batch(
        _table(options.batch),
        finder.reasoner,
        day_shown(options.as_of),
        clinic_days=days,
        window_days=window_days(options),
        horizon_months=options.months,
        dates=DateOrder(options.dates) if options.dates else None,
        folder=options.out_dir,
    )
    tell(fault.sentence() for fault in batch.faults)
    if batch.faults and not (options.skip_faulty and batch.rows):
        faulty = len({fault.where.split(",")[0] for fault in batch.faults})
        tell([f"Nothing was written: {faulty} of {faulty + len(batch.rows)} rows cannot be planned."])
        return BAD_INPUT
    tell(batch.notes)
    for row in batch.rows:
        tell(
            f"row {row.row}: {note}"
            for note in (*anchor_notes(row.view.present.anchor, row.view.as_of), *_row_notes(row.view))
        )
    written = write_batch(
        batch.rows,
        options.out_dir,
        _wanted(options),
        now(),
        progress("patients", quiet=options.quiet),
        os.cpu_count() or 1,
    )
    tell(written.notes)
    if not options.quiet:
        print(f"Written: {len(written.paths)} files for {len(batch.rows)} patients in {options.out_dir}")
    return FAULTS_FOUND if batch.faults else DONE


def _wanted(options: argparse.Namespace) -> BatchOutputs:
    from hgnen_desktop.core.export.batch_files import BatchOutputs

    return BatchOutputs(
        calendar=options.ics is not None,
        table=bool(options.csv),
        sheet=bool(options.pdf),
        page=bool(options.html),
        joint=options.joint,
        cases=options.cases,
        calendar_options=calendar_options(options),
        sheet_settings=sheet_extras(options, sheet_settings(options)),
    )


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
    wanted = {"ics": [] if options.ics is None else [options.ics]}
    wanted |= {name: getattr(options, name) for name in ("csv", "pdf", "html")}
    if not any(wanted.values()) and not options.joint and not options.cases:
        raise PlanError(
            Fault("--batch", "no kind of file is asked for.", "Add --ics, --csv, --pdf, --html, --joint or --cases.")
        )
    named = [name for name, given in wanted.items() if any(given)]
    if named or options.json or options.changes:
        name = named[0] if named else ("json" if options.json else "changes")
        raise PlanError(
            Fault(
                f"--{name}",
                "a batch names its files itself.",
                "Write --ics, --csv, --pdf and --html without a name, and no --json.",
            )
        )


def _table(name: str) -> bytes:
    from hgnen_desktop.core.storage.table_file import MAX_BYTES

    if name == STANDARD:
        return standard_input(MAX_BYTES + 1)
    try:
        with open(name, "rb") as stream:
            return stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise PlanError(
            Fault(name, f"the table could not be read ({error.strerror or error}).", "Check the name.")
        ) from error
