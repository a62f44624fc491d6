"""``hgnen-desktop case``: an empty case file, the form of one, and the history of a case."""

from __future__ import annotations

import argparse

from hgnen_desktop.cli.arguments import file_name, named_path
from hgnen_desktop.cli.cases import workbench
from hgnen_desktop.cli.codes import DONE, FAULTS_FOUND
from hgnen_desktop.cli.files import print_json
from hgnen_desktop.cli.outputs import put
from hgnen_desktop.cli.said import tell


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    sub = parser.add_subparsers(dest="what", required=True, metavar="WHAT")
    sub.add_parser("template", help="an empty case file with every field explained")
    sub.add_parser("schema", help="the JSON Schema of a case file")
    history = sub.add_parser("history", help="who saved a case when, and what changed; never a value")
    history.add_argument("case", type=named_path, metavar="CASE", help="a case file")
    history.add_argument("--csv", type=file_name, metavar="F", help="write it as a table; - for standard output")


def run(options: argparse.Namespace) -> int:
    """Print what was asked for."""
    if options.what == "history":
        return _history(options)
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
        put([(str(options.csv), history_csv(case.history, bench.index))], quiet=options.quiet)
    else:
        print(history_text(case.history, bench.index), end="")
    if not case.history:
        tell(["This case has no history yet; it begins with the next save."])
    tell(found)
    return FAULTS_FOUND if found else DONE
