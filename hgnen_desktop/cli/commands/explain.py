"""``hgnen-desktop explain``: why an item applies to a case, and what would turn it."""

from __future__ import annotations

import argparse

from hgnen_desktop.cli.arguments import day, file_name
from hgnen_desktop.cli.cases import read_case, workbench
from hgnen_desktop.cli.codes import DONE
from hgnen_desktop.cli.files import print_json, today
from hgnen_desktop.core.export.teaching_mark import with_key, with_lines


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    parser.add_argument("case", type=file_name, metavar="CASE", help="a case file, or - for standard input")
    parser.add_argument("item", metavar="ITEM", help="an item of the guidelines, by its id")
    parser.add_argument("--as-of", type=day, metavar="DATE", help="the date the answer is for (YYYY-MM-DD; today)")
    parser.add_argument("--json", action="store_true", help="for programs")


def run(options: argparse.Namespace) -> int:
    """Explain the item."""
    from hgnen_desktop.core.export.tree_text import explanation_data, explanation_text
    from hgnen_desktop.core.tree.explain import explain_item

    bench, as_of = workbench(), options.as_of or today()
    case = read_case(bench, options.case, as_of)
    explanation = explain_item(bench.engine, case, bench.assess(case, as_of), options.item)
    over = bench.index.teaching_only
    if options.json:
        print_json(with_key(explanation_data(explanation), over))
    else:
        print(with_lines(explanation_text(explanation), over), end="")
    return DONE
