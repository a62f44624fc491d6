"""``hgnen-desktop schedule --batch``: many patients from one table."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from hgnen_desktop.cli_files import (
    BAD_INPUT,
    DONE,
    FAULTS_FOUND,
    calendar_options,
    day_shown,
    now,
    sheet_settings,
    tell,
)
from hgnen_desktop.cli_schedule_plan import clinic_days, window_days
from hgnen_desktop.core.errors import Fault, PlanError

if TYPE_CHECKING:
    from hgnen_desktop.core.follow_up_rules import RuleFinder
    from hgnen_desktop.core.schedule.visits import CaseFollowUp


def plan_table(options: argparse.Namespace, finder: RuleFinder) -> int:
    """Plan every row of the table and write its files; see ``schedule --help``."""
    from hgnen_desktop.core.batch import BatchOutputs, read_batch, write_batch
    from hgnen_desktop.core.schedule.anchor_checks import anchor_notes

    _check_batch_options(options)
    stamp = now()
    batch = read_batch(
        _table(options.batch),
        finder.reasoner,
        day_shown(options.as_of),
        clinic_days=clinic_days(options),
        window_days=window_days(options),
        horizon_months=options.months,
    )
    tell(fault.sentence() for fault in batch.faults)
    if batch.faults and not (options.skip_faulty and batch.rows):
        faulty = len({fault.where.split(",")[0] for fault in batch.faults})
        tell([f"Nothing was written: {faulty} of {faulty + len(batch.rows)} rows cannot be planned."])
        return BAD_INPUT
    wanted = BatchOutputs(
        calendar=options.ics is not None,
        table=options.csv is not None,
        sheet=options.pdf is not None,
        calendar_options=calendar_options(options),
        sheet_settings=sheet_settings(options),
    )
    for row in batch.rows:
        tell(
            f"row {row.row}: {note}"
            for note in (*anchor_notes(row.view.present.anchor, row.view.as_of), *_row_notes(row.view))
        )
    written = write_batch(batch.rows, options.out_dir, wanted, stamp)
    print(f"Written: {len(written)} files for {len(batch.rows)} patients in {options.out_dir}")
    return FAULTS_FOUND if batch.faults else DONE


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
