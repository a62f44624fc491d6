"""``hgnen-desktop plan``: the care plan of a case."""

from __future__ import annotations

import argparse
import datetime as dt
from typing import TYPE_CHECKING

from hgnen_desktop.cli.arguments import day, file_name, whole_number
from hgnen_desktop.cli.cases import read_standing, workbench
from hgnen_desktop.cli.codes import DONE, FAULTS_FOUND
from hgnen_desktop.cli.files import declare_json_schema, now, today
from hgnen_desktop.cli.outputs import STANDARD, asked_for, check_outputs, declare_outputs, put
from hgnen_desktop.cli.said import remark, tell
from hgnen_desktop.core.errors import Fault, HgnenError, PlanError, on_one_line
from hgnen_desktop.core.export.formats import PLAN_FORMATS, PlanGiven, named

if TYPE_CHECKING:
    from pathlib import Path

    from hgnen_desktop.core.careplan.plan import CarePlan, Signer
    from hgnen_desktop.core.domain.case import Case
    from hgnen_desktop.core.schedule.surveillance import Anchor
    from hgnen_desktop.core.workflow import Workbench


_NOBODY_SIGNS = (
    "The plan is final and nobody signs it. Name the person with --signer NAME (--role, --institution), "
    "or leave out --final to keep it a draft. Without a name it is not kept in the case file."
)


def _schema() -> object:
    from hgnen_desktop.core.export.plan_schema import PLAN_SCHEMA

    return PLAN_SCHEMA


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    declare_json_schema(parser, _schema)
    parser.add_argument("case", type=file_name, metavar="CASE", help="a case file, or - for standard input")
    parser.add_argument(
        "--anchor",
        type=day,
        metavar="DATE",
        help="the date surveillance is counted from; that of the case, or of the event in its course, when it has one",
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
    parser.add_argument(
        "--final",
        action="store_true",
        help="not a draft: signed with --signer it is numbered, sealed and kept in the case file",
    )
    parser.add_argument("--reason", type=_name, metavar="WHY", help="why there is a new final plan")
    parser.add_argument("--initials", type=_name, metavar="WHO", help="who saves the case, for its history")
    parser.add_argument("--kept", type=whole_number, metavar="N", help="write final plan N of the case once more")
    parser.add_argument(
        "--verify", action="store_true", help="make every final plan of the case again and say what differs"
    )
    parser.add_argument("--signer", type=_name, metavar="NAME", help="who signs the plan")
    parser.add_argument("--role", type=_name, metavar="ROLE", help="the signer's role")
    parser.add_argument("--institution", type=_name, metavar="PLACE", help="the signer's institution")


def _name(text: str) -> str:
    if not text.strip() or len(text) > 200 or not text.isprintable():
        raise argparse.ArgumentTypeError("names and reasons are 1 to 200 characters on one line each")
    return text.strip()


def _event(text: str) -> str:
    if not text.strip() or len(text) > 200 or not text.isprintable():
        raise argparse.ArgumentTypeError("the event is told in 1 to 200 characters on one line")
    return text.strip()


def run(options: argparse.Namespace) -> int:
    """Write the plan in every form that was asked for, or print its text; or say how the plans that are kept stand."""
    outputs = asked_for(options, PLAN_FORMATS)
    check_outputs(outputs, [str(options.case)])
    _check_kept(options)
    bench, as_of = workbench(), options.as_of or today()
    if options.verify:
        return _verify(bench, options.case)
    if options.kept is not None:
        case, plan = _kept(bench, options.case, options.kept)
    elif options.final and options.signer and str(options.case) != STANDARD:
        case, plan = _made_final(bench, options, as_of)
    else:
        case = read_standing(bench, options.case, as_of)
        plan = bench.plan(
            case, as_of, _anchor(options, bench, case, as_of), final=options.final, signer=_signer(options)
        )
    given = PlanGiven(plan, case, options.page, options.full, options.with_name)
    put([(one.name, one.form.make(given)) for one in outputs], quiet=options.quiet)
    if any(not one.form.is_text for one in outputs):
        _say_replaced(plan)
    if not outputs:
        print(named(PLAN_FORMATS, "text").make(given).decode(), end="")
    return DONE


def _check_kept(options: argparse.Namespace) -> None:
    if str(options.case) == STANDARD and (options.verify or options.kept is not None):
        raise HgnenError(Fault(STANDARD, "plans are kept in a case file.", "Name the file instead of -."))
    if options.final and options.kept is not None:
        raise HgnenError(Fault("--kept", "a plan that is kept is final already.", "Leave out --final."))


def _anchor(options: argparse.Namespace, bench: Workbench, case: Case, as_of: dt.date) -> Anchor | None:
    """The anchor that was given, or that of the case, or the day of the event in its course; without one no visit is dated.

    Raises:
        HgnenError: the course has no day of the event that was given.
    """
    from hgnen_desktop.cli.visits.chosen import day_of_course, event_words
    from hgnen_desktop.core.follow_up_rules import RuleFinder
    from hgnen_desktop.core.schedule.anchor_checks import anchor_notes
    from hgnen_desktop.core.schedule.surveillance import Anchor

    held = case.surveillance
    on, event = options.anchor, options.anchor_event
    if on is None and held.anchor_date is not None and event in (None, held.anchor_event):
        on, event = held.anchor_date, held.anchor_event
    try:
        on = on or day_of_course(event, case, bench.index)
    except PlanError as error:
        if event is not None:
            raise
        tell(fault.sentence() for fault in error.faults)
        return None
    anchor = Anchor(on, event_words(event, RuleFinder(bench.engine.reasoner)) if event else None)
    tell(anchor_notes(anchor, as_of))
    return anchor


# --- plans that are kept -------------------------------------------------------------------------------------------------


def _made_final(bench: Workbench, options: argparse.Namespace, as_of: dt.date) -> tuple[Case, CarePlan]:
    """Make the plan final and keep it in the case file, which is written before any document is."""
    from hgnen_desktop.core.storage.case_file import checked_content, read_case
    from hgnen_desktop.core.storage.history import Stamp, with_entry
    from hgnen_desktop.core.storage.shared_file import digest_of, replace_case_file

    read_standing(bench, options.case, as_of)  # tells what its course leaves open
    case, content = read_case(options.case, bench.catalogue, max(as_of, today()))
    signer = _signer(options)
    assert signer is not None
    kept = bench.keep_plan(case, as_of, _anchor(options, bench, case, as_of), signer, options.reason or "")
    number = kept.plans[-1].number
    plan, _check = bench.kept_plan(kept, number)
    assert plan is not None
    saved = with_entry(case, kept, Stamp(now(), options.initials or ""))
    replace_case_file(options.case, checked_content(saved), digest_of(content))
    remark([f"Plan {number} is final and kept in {options.case}."], quiet=options.quiet)
    return kept, plan


def _kept(bench: Workbench, path: Path, number: int) -> tuple[Case, CarePlan]:
    """A final plan of the case as it was.

    Raises:
        HgnenError: there is no such plan, or it cannot be made again as it was.
    """
    from hgnen_desktop.core.storage.case_file import load_case

    case = load_case(path, bench.catalogue)
    if number not in [one.number for one in case.plans]:
        listed = ", ".join(str(one.number) for one in case.plans) or "none"
        raise HgnenError(Fault("--kept", f"the case keeps no plan {number}.", f"It keeps: {listed}."))
    plan, check = bench.kept_plan(case, number)
    if plan is None or not check.is_good:
        told = " ".join([check.sentence(), check.advice, *check.versions, *check.differences])
        raise HgnenError(Fault("--kept", told, "It is not written again as if it were the plan that was signed."))
    return bench.kept_case(case, number), plan


def _verify(bench: Workbench, path: Path) -> int:
    """Say of every final plan whether it can be made again and what differs."""
    from hgnen_desktop.core.storage.case_file import read_case
    from hgnen_desktop.core.storage.history import doubts_of

    case, content = read_case(path, bench.catalogue)
    is_good = True
    for one in case.plans:
        _plan, check = bench.kept_plan(case, one.number)
        is_good = is_good and check.is_good
        print(on_one_line(check.sentence()))
        for sentence in (*([check.advice] if check.advice else []), *check.versions, *check.differences):
            print(f"  {on_one_line(sentence)}")
    if not case.plans:
        print("The case keeps no final plan.")
    found = doubts_of(content, case)
    tell(found)
    return DONE if is_good and not found else FAULTS_FOUND


def _signer(options: argparse.Namespace) -> Signer | None:
    """Who signs; a final plan that nobody signs is questioned, and made."""
    from hgnen_desktop.core.careplan.plan import Signer

    if options.signer is None:
        if options.final:
            tell([_NOBODY_SIGNS])
        if options.role or options.institution:
            raise HgnenError(Fault("--signer", "a role or an institution is given, but no name.", "Add --signer NAME."))
        return None
    return Signer(options.signer, options.role or "", options.institution or "")


def _say_replaced(plan: CarePlan) -> None:
    """What paper cannot show of what was entered."""
    from hgnen_desktop.core.careplan.entered import entered
    from hgnen_desktop.core.export.pdf_fonts import replaced

    if words := replaced(entered(plan)):
        tell([words])
