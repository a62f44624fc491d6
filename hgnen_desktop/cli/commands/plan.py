"""``hgnen-desktop plan``: the care plan of a case."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from hgnen_desktop.cli.arguments import day, file_name
from hgnen_desktop.cli.cases import read_standing, workbench
from hgnen_desktop.cli.codes import DONE
from hgnen_desktop.cli.files import json_text, today
from hgnen_desktop.core.errors import Fault, HgnenError, on_one_line

if TYPE_CHECKING:
    from hgnen_desktop.core.careplan.plan import CarePlan, Signer
    from hgnen_desktop.core.domain.case import Case


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
    parser.add_argument("--pdf", type=file_name, metavar="F", help="write the plan as PDF of two pages")
    parser.add_argument("--page", default="A4", choices=("A4", "Letter"), help="page size of the PDF")
    parser.add_argument(
        "--text",
        type=file_name,
        metavar="F",
        help="write at most 25 lines for a record system, or - for standard output",
    )
    parser.add_argument("--html", type=file_name, metavar="F", help="write the plan as HTML, or - for standard output")
    parser.add_argument("--json", type=file_name, metavar="F", help="write the plan as JSON, or - for standard output")
    parser.add_argument("--full", action="store_true", help="with the full record in PDF, text and HTML")
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

    _check_outputs(options)
    bench, as_of = workbench(), options.as_of or today()
    case = read_standing(bench, options.case, as_of)
    anchor = Anchor(options.anchor, options.anchor_event)
    plan = bench.plan(case, as_of, anchor, final=options.final, signer=_signer(options))
    for note in anchor_notes(anchor, as_of):
        print(note, file=sys.stderr)
    outputs = list(_documents(options, plan, case))
    _put(outputs)
    if not outputs:
        from hgnen_desktop.core.export.plan_text import plan_text

        print(plan_text(plan, full=options.full), end="")
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


def _documents(options: argparse.Namespace, plan: CarePlan, case: Case) -> Iterator[tuple[Path, bytes]]:
    """Each form that was asked for, with its file."""
    if options.pdf:
        from hgnen_desktop.core.careplan.entered import entered
        from hgnen_desktop.core.export.pdf import plan_pdf
        from hgnen_desktop.core.export.pdf_fonts import replaced

        yield options.pdf, plan_pdf(plan, options.page, full=options.full)
        if words := replaced(entered(plan)):
            print(words, file=sys.stderr)
    if options.text:
        from hgnen_desktop.core.export.plan_text import plan_text

        yield options.text, plan_text(plan, full=options.full).encode()
    if options.html:
        from hgnen_desktop.core.export.plan_html import plan_html

        yield options.html, plan_html(plan, full=options.full).encode()
    if options.json:
        from hgnen_desktop.core.export.plan_json import plan_data

        yield options.json, (json_text(plan_data(plan, case)) + "\n").encode()


def _check_outputs(options: argparse.Namespace) -> None:
    from hgnen_desktop.core.storage.atomic import refuse_clashes

    outputs = {
        f"--{form}": getattr(options, form) for form in ("pdf", "text", "html", "json") if getattr(options, form)
    }
    if str(options.pdf) == "-":
        raise HgnenError(Fault("--pdf", "a PDF is not written to standard output.", "Give a file name."))
    if [str(path) for path in outputs.values()].count("-") > 1:
        raise HgnenError(Fault("-", "one document at a time on standard output.", "Give the others a file name."))
    refuse_clashes(outputs, [options.case] if str(options.case) != "-" else [])


def _put(outputs: list[tuple[Path, bytes]]) -> None:
    """Write all documents or none; one named ``-`` goes to standard output, and other words then stay out of it."""
    from hgnen_desktop.core.storage.atomic import write_together

    printed = [content for path, content in outputs if str(path) == "-"]
    files = {path: content for path, content in outputs if str(path) != "-"}
    write_together(files)
    for path in files:
        print(f"Written: {on_one_line(str(path))}", file=sys.stderr if printed else sys.stdout)
    for content in printed:
        print(content.decode(), end="")
