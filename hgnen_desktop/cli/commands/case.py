"""``hgnen-desktop case``: an empty case file, the form of one, the history of a case, and an anonymous copy."""

from __future__ import annotations

import argparse
import secrets

from hgnen_desktop.cli.arguments import file_name, named_path, whole_number
from hgnen_desktop.cli.cases import workbench
from hgnen_desktop.cli.codes import DONE, FAULTS_FOUND
from hgnen_desktop.cli.files import print_json, today
from hgnen_desktop.cli.outputs import put, say_written
from hgnen_desktop.cli.said import tell
from hgnen_desktop.core.errors import Fault, HgnenError

_LEAST_SHIFT, _MOST_SHIFT = 200, 1500  # days; a random shift lies between


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    sub = parser.add_subparsers(dest="what", required=True, metavar="WHAT")
    sub.add_parser("template", help="an empty case file with every field explained")
    sub.add_parser("schema", help="the JSON Schema of a case file")
    history = sub.add_parser("history", help="who saved a case when, and what changed; never a value")
    history.add_argument("case", type=named_path, metavar="CASE", help="a case file")
    history.add_argument("--csv", type=file_name, metavar="F", help="write it as a table; - for standard output")
    anonymous = sub.add_parser("anonymous", help="show an anonymous copy for teaching, and keep it with --to")
    anonymous.add_argument("case", type=named_path, metavar="CASE", help="the case file, which stays as it is")
    anonymous.add_argument(
        "--shift", type=whole_number, metavar="DAYS", help="by how many days every date moves (random)"
    )
    anonymous.add_argument("--label", default="", metavar="TEXT", help="what the copy is called")
    anonymous.add_argument("--keep", action="append", default=[], metavar="PLACE", help="keep the text at this place")
    anonymous.add_argument("--drop", action="append", default=[], metavar="PLACE", help="drop the text at this place")
    anonymous.add_argument("--to", type=named_path, metavar="F", help="keep the copy in this file")


def run(options: argparse.Namespace) -> int:
    """Print what was asked for."""
    if options.what == "history":
        return _history(options)
    if options.what == "anonymous":
        return _anonymous(options)
    from hgnen_desktop.core.storage.case_file import json_schema, template

    made = template if options.what == "template" else json_schema
    print_json(made(workbench().catalogue))
    return DONE


def _history(options: argparse.Namespace) -> int:
    """The history of a case; what was taken out of it, or changed beside it, is told on standard error."""
    from hgnen_desktop.core.export.history_table import history_csv, history_text
    from hgnen_desktop.core.storage.atomic import refuse_clashes
    from hgnen_desktop.core.storage.case_file import read_case
    from hgnen_desktop.core.storage.history import doubts_of

    if options.csv is not None:
        refuse_clashes([("--csv", options.csv)], [options.case])
    bench = workbench()
    case, content = read_case(options.case, bench.catalogue)
    found = doubts_of(content, case)
    if options.csv is not None:
        put([(str(options.csv), history_csv(case.history, bench.index, case))], quiet=options.quiet)
    else:
        print(history_text(case.history, bench.index, case), end="")
    if not case.history:
        tell(["This case has no history yet; it begins with the next save."])
    tell(found)
    return FAULTS_FOUND if found else DONE


def _anonymous(options: argparse.Namespace) -> int:
    """Show what the copy is like; it is kept only when a file for it is named."""
    from hgnen_desktop.core.storage.case_file import load_case, save_case
    from hgnen_desktop.core.teaching.anonymous import (
        Wishes,
        anonymous_copy,
        kept_unless_dropped,
        preview,
        typed_texts,
    )

    catalogue = workbench().catalogue
    case = load_case(options.case, catalogue, today())
    places = {place for place, _ in typed_texts(case, catalogue)}
    for place in (*options.keep, *options.drop):
        if place not in places:
            there = ", ".join(sorted(places)) or "none"
            raise HgnenError(Fault("--keep, --drop", f"there is no text at '{place}'.", f"Places are: {there}."))
    shift = options.shift
    if shift is None:
        shift = -(_LEAST_SHIFT + secrets.randbelow(_MOST_SHIFT - _LEAST_SHIFT))
    keep = (kept_unless_dropped(case, catalogue) | set(options.keep)) - set(options.drop)
    wishes = Wishes(shift, options.label, keep)
    try:
        copy = anonymous_copy(case, wishes, catalogue)
    except OverflowError as error:
        raise HgnenError(Fault("--shift", f"{error}.", "Move the dates by fewer days.")) from error
    print(preview(case, copy, wishes, catalogue), end="")
    if options.to is None:
        print(f"\nNothing is written. Keep this copy with: --shift {shift} --to FILE")
        return DONE
    if options.to.exists():
        raise HgnenError(Fault(str(options.to), "this file is there already.", "Name a new file for the copy."))
    save_case(copy, options.to)
    say_written([options.to], quiet=options.quiet, printed=False)
    return DONE
