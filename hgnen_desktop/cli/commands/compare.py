"""``hgnen-desktop compare``: what differs between two cases."""

from __future__ import annotations

import argparse

from hgnen_desktop.cli.arguments import day, file_name
from hgnen_desktop.cli.cases import read_case, shown_label, workbench
from hgnen_desktop.cli.codes import DONE
from hgnen_desktop.cli.files import print_json, today
from hgnen_desktop.cli.outputs import STANDARD, asked_for, check_outputs, declare_outputs, put
from hgnen_desktop.core.errors import Fault, HgnenError
from hgnen_desktop.core.export.formats import COMPARISON_FORMATS, ComparisonGiven, named
from hgnen_desktop.core.export.teaching_mark import with_key


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    parser.add_argument("first", type=file_name, metavar="CASE", help="a case file, or - for standard input")
    parser.add_argument("second", type=file_name, metavar="CASE", help="another case file, or - for it")
    parser.add_argument("--as-of", type=day, metavar="DATE", help="the date the answer is for (YYYY-MM-DD; today)")
    declare_outputs(parser, COMPARISON_FORMATS)
    parser.add_argument("--page", choices=("A4", "Letter"), default="A4", help="the paper of the PDF (A4)")
    parser.add_argument("--json", action="store_true", help="for programs")


def run(options: argparse.Namespace) -> int:
    """Compare them."""
    from hgnen_desktop.core.export.tree_svg import source_lines
    from hgnen_desktop.core.tree.paired import pair

    if str(options.first) == str(options.second) == STANDARD:
        raise HgnenError(Fault(STANDARD, "standard input holds one case.", "Name a file for the other."))
    outputs = asked_for(options, COMPARISON_FORMATS)
    check_outputs(outputs, [str(options.first), str(options.second)], printed="--json" if options.json else "")
    bench, as_of = workbench(), options.as_of or today()
    first, second = (read_case(bench, path, as_of) for path in (options.first, options.second))
    sides = [(case, bench.assess(case, as_of)) for case in (first, second)]
    names = (shown_label(first), shown_label(second))
    rows = pair(sides[0], sides[1], bench.index)
    given = ComparisonGiven(
        rows, names, as_of, source_lines(bench.index, as_of, bench.sign_off), bench.index.teaching_only, options.page
    )
    put([(one.name, one.form.make(given)) for one in outputs], quiet=options.quiet, printed=options.json)
    if options.json:
        from hgnen_desktop.core.export.tree_text import comparison_data
        from hgnen_desktop.core.tree.compare import compare

        print_json(with_key(comparison_data(*names, compare(sides[0], sides[1], bench.index)), given.teaching_only))
    elif not outputs:
        print(named(COMPARISON_FORMATS, "text").make(given).decode(), end="")
    return DONE
