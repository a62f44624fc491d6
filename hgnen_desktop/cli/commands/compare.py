"""``hgnen-desktop compare``: what differs between two cases."""

from __future__ import annotations

import argparse

from hgnen_desktop.cli.arguments import day, file_name
from hgnen_desktop.cli.cases import read_case, shown_label, workbench
from hgnen_desktop.cli.codes import DONE
from hgnen_desktop.cli.files import print_json, today
from hgnen_desktop.cli.outputs import STANDARD
from hgnen_desktop.core.errors import Fault, HgnenError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    parser.add_argument("first", type=file_name, metavar="CASE", help="a case file, or - for standard input")
    parser.add_argument("second", type=file_name, metavar="CASE", help="another case file, or - for it")
    parser.add_argument("--as-of", type=day, metavar="DATE", help="the date the answer is for (YYYY-MM-DD; today)")
    parser.add_argument("--json", action="store_true", help="for programs")


def run(options: argparse.Namespace) -> int:
    """Compare them."""
    from hgnen_desktop.core.export.tree_text import comparison_data, comparison_text
    from hgnen_desktop.core.tree.compare import compare

    if str(options.first) == str(options.second) == STANDARD:
        raise HgnenError(Fault(STANDARD, "standard input holds one case.", "Name a file for the other."))
    bench, as_of = workbench(), options.as_of or today()
    first, second = (read_case(bench, path, as_of) for path in (options.first, options.second))
    found = compare((first, bench.assess(first, as_of)), (second, bench.assess(second, as_of)), bench.index)
    if options.json:
        print_json(comparison_data(shown_label(first), shown_label(second), found))
    else:
        print(comparison_text(shown_label(first), shown_label(second), found), end="")
    return DONE
