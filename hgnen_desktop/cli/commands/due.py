"""``hgnen-desktop due``: who is overdue, due and coming, over folders of case files; and what the cases wait for."""

from __future__ import annotations

import argparse
import os

from hgnen_desktop.cli.arguments import day, named_path
from hgnen_desktop.cli.codes import DONE, FAULTS_FOUND
from hgnen_desktop.cli.files import day_shown, declare_json_schema, print_json, rule_finder
from hgnen_desktop.cli.outputs import asked_for, check_outputs, declare_outputs, put
from hgnen_desktop.cli.said import progress
from hgnen_desktop.core.export.formats import DUE_FORMATS, DueGiven, named
from hgnen_desktop.core.export.teaching_mark import with_key, with_lines


def _schema() -> object:
    from hgnen_desktop.core.export.due_schema import DUE_SCHEMA

    return DUE_SCHEMA


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of ``due``."""
    declare_json_schema(parser, _schema)
    parser.add_argument(
        "folders", nargs="+", type=named_path, metavar="FOLDER", help="folders of case files, with those below"
    )
    parser.add_argument("--as-of", type=day, metavar="DATE", help="the day of the list (YYYY-MM-DD; today)")
    parser.add_argument(
        "--within", choices=("week", "month", "quarter"), default="month", help="how far to look ahead (month)"
    )
    parser.add_argument("--all", action="store_true", help="every visit, not one line a case")
    parser.add_argument("--find", default="", metavar="TEXT", help="only lines that hold these words")
    declare_outputs(parser, DUE_FORMATS)
    parser.add_argument("--json", action="store_true", help="for programs")
    parser.add_argument("--page", default="A4", choices=("A4", "Letter"), help="page size of the paper")
    parser.add_argument(
        "--waiting", action="store_true", help="list instead what the cases wait for: pathology, imaging, decisions"
    )


def run(options: argparse.Namespace) -> int:
    """List the visits, write the files, or list what the cases wait for."""
    from hgnen_desktop.core.due_folder import find_cases, read_due
    from hgnen_desktop.core.due_helper import due_helper
    from hgnen_desktop.core.export.due_table import due_data, waiting_text
    from hgnen_desktop.core.schedule.due import (
        DueGroup,
        Within,
        asked_words,
        filter_lines,
        one_per_case,
        same_identity,
        sort_lines,
        waiting_lines,
    )

    outputs = asked_for(options, DUE_FORMATS)
    check_outputs(outputs, printed="--json" if options.json else "--waiting" if options.waiting else "")
    finder, as_of = rule_finder(), day_shown(options.as_of)
    shown_progress = progress("files", quiet=options.quiet)
    every = [
        line
        for lines in read_due(
            find_cases(options.folders),
            finder,
            as_of,
            progress=shown_progress,
            workers=os.cpu_count() or 1,
            helper=due_helper(finder, as_of),
        )
        for line in lines
    ]
    unreadable = any(line.group is DueGroup.UNREADABLE for line in every)
    shown = every if options.all else one_per_case(every)
    within = Within(options.within)
    lines = sort_lines(filter_lines(shown, within=within, text=options.find))
    # Copies are looked for in all files: the other one may lie outside of what is listed.
    copies = same_identity(every)
    asked = asked_words(within=within, text=options.find, hidden=len(shown) - len(lines))
    given = DueGiven(lines, as_of, copies, finder.index.teaching_only, asked, page_size=options.page)
    put([(one.name, one.form.make(given)) for one in outputs], quiet=options.quiet, printed=options.json)
    if options.json:
        print_json(with_key(due_data(lines, as_of, copies, waiting_lines(every, as_of)), given.teaching_only))
    elif options.waiting:
        waiting = waiting_text(waiting_lines(filter_lines(every, text=options.find), as_of), as_of)
        print(with_lines(waiting, given.teaching_only), end="")
    elif not outputs:
        print(named(DUE_FORMATS, "text").make(given).decode(), end="")
    return FAULTS_FOUND if unreadable else DONE
