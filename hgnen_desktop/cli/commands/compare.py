"""``hgnen-desktop compare``: what differs between two cases."""

from __future__ import annotations

import argparse
from pathlib import Path

from hgnen_desktop.cli.arguments import day
from hgnen_desktop.cli.cases import shown_label, workbench
from hgnen_desktop.cli.codes import DONE
from hgnen_desktop.cli.files import print_json, today


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    parser.add_argument("first", type=Path, metavar="CASE", help="a case file")
    parser.add_argument("second", type=Path, metavar="CASE", help="another case file")
    parser.add_argument("--as-of", type=day, metavar="DATE", help="the date the answer is for (YYYY-MM-DD; today)")
    parser.add_argument("--json", action="store_true", help="for programs")


def run(options: argparse.Namespace) -> int:
    """Compare them."""
    from hgnen_desktop.core.export.tree_text import comparison_data, comparison_text
    from hgnen_desktop.core.tree.compare import compare

    bench, as_of = workbench(), options.as_of or today()
    first, second = (bench.open(path, as_of, today()) for path in (options.first, options.second))
    found = compare((first, bench.assess(first, as_of)), (second, bench.assess(second, as_of)), bench.index)
    if options.json:
        print_json(comparison_data(shown_label(first), shown_label(second), found))
    else:
        print(comparison_text(shown_label(first), shown_label(second), found), end="")
    return DONE
