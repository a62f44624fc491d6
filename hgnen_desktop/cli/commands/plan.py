"""``hgnen-desktop plan``: the care plan of a case."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from hgnen_desktop.cli.arguments import day, file_name
from hgnen_desktop.cli.cases import read_standing, workbench
from hgnen_desktop.cli.codes import DONE
from hgnen_desktop.cli.files import today
from hgnen_desktop.cli.outputs import asked_for, check_outputs, declare_outputs, put
from hgnen_desktop.core.errors import Fault, HgnenError
from hgnen_desktop.core.export.formats import PLAN_FORMATS, PlanGiven, named

if TYPE_CHECKING:
    from hgnen_desktop.core.careplan.plan import CarePlan, Signer


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    parser.add_argument("case", type=file_name, metavar="CASE", help="a case file, or - for standard input")
    parser.add_argument(
        "--anchor", type=day, required=True, metavar="DATE", help="the date surveillance is counted from"
    )
    parser.add_argument(
        "--anchor-event",
        type=_event,
        metavar="EVENT",
        help="what happened on that date, for example 'end of treatment'",
    )
    parser.add_argument("--as-of", type=day, metavar="DATE", help="the date of the plan (YYYY-MM-DD; today)")
    declare_outputs(parser, PLAN_FORMATS)
    parser.add_argument("--page", default="A4", choices=("A4", "Letter"), help="page size of what is made for paper")
    parser.add_argument("--full", action="store_true", help="with the full record in PDF, text and HTML")
    parser.add_argument("--with-name", action="store_true", help="with label, name, sex and year of birth in --fhir")
    parser.add_argument("--final", action="store_true", help="not a draft; say with --signer who signs it")
    parser.add_argument("--signer", type=_name, metavar="NAME", help="who signs the plan")
    parser.add_argument("--role", type=_name, metavar="ROLE", help="the signer's role")
    parser.add_argument("--institution", type=_name, metavar="PLACE", help="the signer's institution")


def _name(text: str) -> str:
    if not text.strip() or len(text) > 200 or not text.isprintable():
        raise argparse.ArgumentTypeError("name, role and institution are 1 to 200 characters on one line each")
    return text.strip()


def _event(text: str) -> str:
    if not text.strip() or len(text) > 200 or not text.isprintable():
        raise argparse.ArgumentTypeError("the event is told in 1 to 200 characters on one line")
    return text.strip()


def run(options: argparse.Namespace) -> int:
    """Write the plan in every form that was asked for, or print its text."""
    from hgnen_desktop.core.schedule.anchor_checks import anchor_notes
    from hgnen_desktop.core.schedule.surveillance import Anchor

    outputs = asked_for(options, PLAN_FORMATS)
    check_outputs(outputs, [str(options.case)])
    bench, as_of = workbench(), options.as_of or today()
    case = read_standing(bench, options.case, as_of)
    anchor = Anchor(options.anchor, options.anchor_event)
    plan = bench.plan(case, as_of, anchor, final=options.final, signer=_signer(options))
    for note in anchor_notes(anchor, as_of):
        print(note, file=sys.stderr)
    given = PlanGiven(plan, case, options.page, options.full, options.with_name)
    put([(one.name, one.form.make(given)) for one in outputs])
    if any(not one.form.is_text for one in outputs):
        _say_replaced(plan)
    if not outputs:
        print(named(PLAN_FORMATS, "text").make(given).decode(), end="")
    return DONE


def _signer(options: argparse.Namespace) -> Signer | None:
    """Who signs; a final plan that nobody signs is questioned, and made."""
    from hgnen_desktop.core.careplan.plan import Signer

    if options.signer is None:
        if options.final:
            print(
                "The plan is final and nobody signs it. Name the person with --signer NAME (--role, --institution), "
                "or leave out --final to keep it a draft.",
                file=sys.stderr,
            )
        if options.role or options.institution:
            raise HgnenError(Fault("--signer", "a role or an institution is given, but no name.", "Add --signer NAME."))
        return None
    return Signer(options.signer, options.role or "", options.institution or "")


def _say_replaced(plan: CarePlan) -> None:
    """What paper cannot show of what was entered."""
    from hgnen_desktop.core.careplan.entered import entered
    from hgnen_desktop.core.export.pdf_fonts import replaced

    if words := replaced(entered(plan)):
        print(words, file=sys.stderr)
