"""``hgnen-desktop tree``: the decision tree, whole or with the road of a case, printed or drawn."""

from __future__ import annotations

import argparse
import datetime as dt
from typing import TYPE_CHECKING

from hgnen_desktop.cli.arguments import day, file_name, named_path
from hgnen_desktop.cli.cases import read_case, shown_label, workbench
from hgnen_desktop.cli.codes import DONE, FAULTS_FOUND
from hgnen_desktop.cli.files import print_json, today
from hgnen_desktop.cli.outputs import asked_for, check_outputs, declare_outputs, put
from hgnen_desktop.core.errors import Fault, HgnenError
from hgnen_desktop.core.export.formats import TREE_FORMATS, TreeGiven
from hgnen_desktop.core.export.teaching_mark import with_key, with_lines

if TYPE_CHECKING:
    from hgnen_desktop.core.domain.case import Case
    from hgnen_desktop.core.export.tree_svg import Drawing
    from hgnen_desktop.core.tree.contents import Contents
    from hgnen_desktop.core.tree.model import Tree
    from hgnen_desktop.core.workflow import Workbench


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    parser.add_argument(
        "--case", type=file_name, metavar="CASE", help="light the road of this case; - for standard input"
    )
    parser.add_argument("--as-of", type=day, metavar="DATE", help="the date that is printed (YYYY-MM-DD; today)")
    declare_outputs(parser, TREE_FORMATS)
    parser.add_argument("--road", action="store_true", help="with --case: draw the road of the case alone")
    parser.add_argument(
        "--poster",
        choices=("A3", "A2"),
        help="with --pdf: sheets for the wall, with what the sources answer at every end",
    )
    parser.add_argument("--site", metavar="NAME", help="with --poster: one sheet, for one entity and group of sites")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--text", action="store_true", help="print the tree as an indented list (the default)")
    what.add_argument("--json", action="store_true", help="for programs")
    what.add_argument("--coverage", action="store_true", help="which leaves a teaching case reaches")
    what.add_argument("--sources", action="store_true", help="where the sources agree, differ or are silent")
    parser.add_argument(
        "--cases", type=named_path, metavar="DIR", help="with --coverage: a folder of your own teaching cases"
    )


def run(options: argparse.Namespace) -> int:
    """Print the tree, write its files, or say what its cases reach and where the sources differ."""
    from hgnen_desktop.core.proof.kept import kept_or_made
    from hgnen_desktop.core.tree.contents import Contents
    from hgnen_desktop.core.tree.model import build_tree

    _check(options)
    outputs = asked_for(options, TREE_FORMATS)
    prints = next((f"--{name}" for name in ("text", "json", "coverage", "sources") if getattr(options, name)), "")
    check_outputs(outputs, [str(options.case)] if options.case else [], printed=prints)
    bench, as_of = workbench(), options.as_of or today()
    case = read_case(bench, options.case, as_of) if options.case else None
    tree = build_tree(bench.index, kept_or_made(bench.index.guidelines))
    contents = Contents(tree)
    if options.coverage:
        return _coverage(bench, tree, options)
    if options.sources:
        return _sources(tree, contents)
    poster = (lambda: _poster(bench, contents, as_of, options.poster, options.site)) if options.poster else None
    given = TreeGiven(
        lambda: _draw(bench, contents, case, as_of, alone=options.road), bench.index.teaching_only, poster
    )
    put([(one.name, one.form.make(given)) for one in outputs], quiet=options.quiet, printed=bool(prints))
    if prints or not outputs:
        _say_tree(options, bench, tree, contents, case, as_of)
    return DONE


def _say_tree(
    options: argparse.Namespace, bench: Workbench, tree: Tree, contents: Contents, case: Case | None, as_of: dt.date
) -> None:
    from hgnen_desktop.core.export.tree_text import tree_data, tree_text
    from hgnen_desktop.core.tree.lit import light_path

    lit = light_path(tree, case, bench.assess(case, as_of)) if case else None
    over = bench.index.teaching_only
    if options.json:
        print_json(with_key(tree_data(tree, as_of, lit, contents), over))
    else:
        print(with_lines(tree_text(tree, as_of, lit, shown_label(case), contents, bench.sign_off), over), end="")


def _check(options: argparse.Namespace) -> None:
    """Options that go with others.

    Raises:
        HgnenError: for one that stands alone.
    """
    if options.poster and not options.pdf:
        raise HgnenError(Fault("--poster", "sheets are written as PDF.", "Name the file with --pdf."))
    if options.poster and (options.road or options.svg or options.case):
        raise HgnenError(Fault("--poster", "a poster shows no case and no picture.", "Write the others on their own."))
    if options.site and not options.poster:
        raise HgnenError(Fault("--site", "a site is chosen for the poster.", "Add --poster A3 or --poster A2."))
    if options.road and not options.case:
        raise HgnenError(Fault("--road", "a road is that of a case.", "Name the case with --case."))
    if options.cases and not options.coverage:
        raise HgnenError(Fault("--cases", "a folder of cases goes with --coverage.", "Add --coverage."))


def _draw(bench: Workbench, contents: Contents, case: Case | None, as_of: dt.date, *, alone: bool) -> Drawing:
    """The picture of the whole tree, or of the road of the case alone."""
    from hgnen_desktop.core.export.tree_svg import make_drawing, make_road_drawing
    from hgnen_desktop.core.tree.answers import LeafAnswers
    from hgnen_desktop.core.tree.lit import light_path

    tree, label = contents.tree, shown_label(case)
    lit = light_path(tree, case, bench.assess(case, as_of)) if case else None
    if alone and lit is not None:
        return make_road_drawing(tree, as_of, lit, label, LeafAnswers(contents), bench.sign_off)
    return make_drawing(tree, as_of, lit=lit, label=label, sign_off=bench.sign_off)


def _poster(bench: Workbench, contents: Contents, as_of: dt.date, paper: str, site: str | None) -> bytes:
    from hgnen_desktop.core.export.poster_pdf import poster_pdf, poster_sources
    from hgnen_desktop.core.tree.answers import LeafAnswers
    from hgnen_desktop.core.tree.poster import poster_sheets

    sheets = poster_sheets(contents.tree, LeafAnswers(contents))
    if site is not None:
        named = {sheet.id: sheet for sheet in sheets[0].sites}
        if site not in named:
            raise HgnenError(Fault("--site", f"there is no sheet '{site}'.", f"Allowed: {', '.join(named)}."))
        sheets = (named[site],)
    return poster_pdf(sheets, poster_sources(bench.index, bench.sign_off, as_of), as_of, paper)


def _coverage(bench: Workbench, tree: Tree, options: argparse.Namespace) -> int:
    from hgnen_desktop.core.teaching.cases import bundled_cases, coverage, coverage_text, folder_cases

    cases = folder_cases(options.cases, bench.catalogue) if options.cases else bundled_cases(bench.catalogue)
    found = coverage(tree, cases, bench.engine)
    print(coverage_text(found), end="")
    return DONE if found.complete else FAULTS_FOUND


def _sources(tree: Tree, contents: Contents) -> int:
    from hgnen_desktop.core.export.tree_text import sources_text
    from hgnen_desktop.core.tree.sources import compare_sources

    print(sources_text(compare_sources(tree, contents)), end="")
    return DONE
