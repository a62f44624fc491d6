"""What ``hgnen-desktop schedule`` may be given for one case."""

from __future__ import annotations

import argparse

from hgnen_desktop.cli.arguments import day, named_path, whole_number
from hgnen_desktop.cli.outputs import declare_outputs
from hgnen_desktop.core.export.formats import VISIT_FORMATS

_TABLE_HELP = """\
The table has the columns case_number,entity,setting,anchor_event,anchor_date (and, if wanted, choices), separated by commas
or semicolons. 'hgnen-desktop schedule --settings' lists what entity, setting, anchor_event and choices may hold."""


def declare_schedule(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of ``schedule``."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = _TABLE_HELP
    parser.add_argument("case", nargs="?", metavar="CASE", help="a case file, or - for standard input")
    parser.add_argument(
        "--settings", action="store_true", help="list the rules with their entities, events and open points"
    )
    parser.add_argument(
        "--as-of", type=day, metavar="DATE", help="the day the visits are shown for (YYYY-MM-DD; today)"
    )
    plan = parser.add_argument_group("the plan (what the case holds is used unless given)")
    plan.add_argument("--anchor", type=day, metavar="DATE", help="the date visits are counted from")
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
    plan.add_argument("--every", type=whole_number, metavar="MONTHS", help="its interval")
    plan.add_argument("--visits", type=whole_number, metavar="N", help="its number of visits")
    plan.add_argument(
        "--end",
        type=day,
        metavar="DATE",
        help="end the plan of the case on this day, keep its visits, and save the case",
    )
    plan.add_argument("--reason", metavar="TEXT", help="why it ends, e.g. relapse")
    plan.add_argument(
        "--months",
        type=whole_number,
        metavar="N",
        help="how far a rule without an end is listed, from the anchor (1 to 600)",
    )
    _clinic_arguments(parser)
    out = parser.add_argument_group("files (in a batch without a name)")
    out.add_argument("--ics", nargs="?", const="", metavar="F", help="write the calendar")
    out.add_argument("--patient-ics", metavar="F", help="write a calendar for the patient: no label and no diagnosis")
    declare_outputs(out, VISIT_FORMATS, in_batches=True)
    out.add_argument(
        "--changes", metavar="F", help="also write a calendar of only what changed since --ics F was last written"
    )
    out.add_argument(
        "--reminder",
        action="append",
        type=whole_number,
        default=[],
        metavar="DAYS",
        help="a reminder before each visit; none by default",
    )
    out.add_argument(
        "--with-diagnosis",
        action="store_true",
        help="put rule, source and event into the calendar; they tell the diagnosis",
    )
    out.add_argument("--organizer", default="", metavar="MAIL", help="the organizer that calendar programs know")
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
    batch.add_argument("--out-dir", type=named_path, metavar="DIR", help="where the files go")
    batch.add_argument("--skip-faulty", action="store_true", help="write the good rows although others are faulty")


def _clinic_arguments(parser: argparse.ArgumentParser) -> None:
    clinic = parser.add_argument_group("the clinic")
    clinic.add_argument("--country", metavar="CC", help="country whose public holidays count, e.g. US or DE")
    clinic.add_argument("--region", metavar="R", help="its region, where holidays differ, e.g. BY")
    clinic.add_argument("--clinic-days", metavar="DAYS", help="weekdays of visits, e.g. mon,wed (mon,tue,wed,thu,fri)")
    clinic.add_argument(
        "--shift", choices=("next", "previous", "nearest", "stay"), help="where a visit on another day goes (next)"
    )
    clinic.add_argument(
        "--denomination",
        action="append",
        default=[],
        metavar="D",
        help="a denomination whose holidays count too, e.g. catholic",
    )
    clinic.add_argument(
        "--closed",
        action="append",
        default=[],
        metavar="DAYS",
        help="days the clinic is closed, e.g. 2026-12-24..2026-12-31 or 2026-06-05=works outing",
    )
    clinic.add_argument(
        "--window",
        type=whole_number,
        metavar="DAYS",
        help="days before and after the date that count as in time (none)",
    )
