"""The commands of the decision tree: draw it, explain an item, compare two patients."""

from __future__ import annotations

import argparse
import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hgnen_desktop.cli_files import json_text
from hgnen_desktop.core.errors import Fault, HgnenError, on_one_line

if TYPE_CHECKING:
    from hgnen_desktop.core.domain.case import Case
    from hgnen_desktop.core.tree.contents import Contents
    from hgnen_desktop.core.tree.model import Tree
    from hgnen_desktop.core.workflow import Workbench


def tree_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of ``tree``."""
    parser.add_argument("--case", type=Path, metavar="CASE", help="light the road of this case")
    parser.add_argument("--as-of", type=_date, metavar="DATE", help="the date that is printed (YYYY-MM-DD; today)")
    parser.add_argument("--svg", type=Path, metavar="F", help="write one page as SVG")
    parser.add_argument("--pdf", type=Path, metavar="F", help="write one page as PDF, or sheets with --poster")
    parser.add_argument(
        "--poster", choices=("A4", "A3"), help="with --pdf: sheets to trim and join, with what each leaf says"
    )
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--text", action="store_true", help="print the tree as an indented list (the default)")
    what.add_argument("--json", action="store_true", help="for programs")
    what.add_argument("--coverage", action="store_true", help="which leaves a teaching case reaches")
    what.add_argument("--sources", action="store_true", help="where the sources agree, differ or are silent")
    parser.add_argument(
        "--cases", type=Path, metavar="DIR", help="with --coverage: a folder of your own teaching cases"
    )
    parser.set_defaults(run=_tree)


def explain_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of ``explain``."""
    parser.add_argument("case", type=Path, metavar="CASE", help="a case file")
    parser.add_argument("item", metavar="ITEM", help="an item of the guidelines, by its id")
    parser.add_argument("--as-of", type=_date, metavar="DATE", help="the date the answer is for (YYYY-MM-DD; today)")
    parser.add_argument("--json", action="store_true", help="for programs")
    parser.set_defaults(run=_explain)


def compare_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of ``compare``."""
    parser.add_argument("first", type=Path, metavar="CASE", help="a case file")
    parser.add_argument("second", type=Path, metavar="CASE", help="another case file")
    parser.add_argument("--as-of", type=_date, metavar="DATE", help="the date the answer is for (YYYY-MM-DD; today)")
    parser.add_argument("--json", action="store_true", help="for programs")
    parser.set_defaults(run=_compare)


def _date(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"'{text}' is not a date; write it as YYYY-MM-DD") from error


def _today() -> dt.date:
    return dt.datetime.now().astimezone().date()


def _workbench() -> Workbench:
    from hgnen_desktop.core.workflow import Workbench

    return Workbench()


def _print(data: dict[str, Any]) -> None:
    print(json_text(data))


# --- tree --------------------------------------------------------------------------------------------------------------


def _tree(options: argparse.Namespace) -> int:
    from hgnen_desktop.core.proof.kept import kept_or_made
    from hgnen_desktop.core.tree.contents import Contents
    from hgnen_desktop.core.tree.model import build_tree

    if options.poster and not options.pdf:
        raise HgnenError(Fault("--poster", "sheets are written as PDF.", "Name the file with --pdf."))
    if options.cases and not options.coverage:
        raise HgnenError(Fault("--cases", "a folder of cases goes with --coverage.", "Add --coverage."))
    bench, as_of = _workbench(), options.as_of or _today()
    case = bench.open(options.case, as_of, _today()) if options.case else None
    tree = build_tree(bench.index, kept_or_made(bench.index.guidelines))
    contents = Contents(tree)
    if options.coverage:
        return _coverage(bench, tree, options)
    if options.sources:
        return _sources(tree, contents)
    written = _files(options, bench, tree, contents, case, as_of)
    if options.text or options.json or not written:
        _say_tree(options, bench, tree, contents, case, as_of)
    return 0


def _say_tree(
    options: argparse.Namespace, bench: Workbench, tree: Tree, contents: Contents, case: Case | None, as_of: dt.date
) -> None:
    from hgnen_desktop.core.export.tree_text import tree_data, tree_text
    from hgnen_desktop.core.tree.lit import light_path

    lit = light_path(tree, case, bench.assess(case, as_of)) if case else None
    if options.json:
        _print(tree_data(tree, as_of, lit, contents))
    else:
        print(tree_text(tree, as_of, lit, _label(case), contents), end="")


def _label(case: Case | None) -> str:
    return (case.label or case.case_id) if case else ""


def _files(
    options: argparse.Namespace, bench: Workbench, tree: Tree, contents: Contents, case: Case | None, as_of: dt.date
) -> bool:
    """Write the files that were asked for; whether there were any."""
    if not options.svg and not options.pdf:
        return False
    from hgnen_desktop.core.export.tree_pdf import overview_pdf, poster_pdf
    from hgnen_desktop.core.export.tree_svg import make_drawing, tree_svg
    from hgnen_desktop.core.storage.atomic import write_atomically
    from hgnen_desktop.core.tree.lit import light_path

    lit = light_path(tree, case, bench.assess(case, as_of)) if case else None
    brief = make_drawing(tree, as_of, lit=lit, label=_label(case), brief=True)
    outputs: list[tuple[Path, bytes]] = []
    if options.svg:
        outputs.append((options.svg, tree_svg(brief).encode()))
    if options.poster:
        whole = make_drawing(tree, as_of, lit=lit, label=_label(case), contents=contents)
        outputs.append((options.pdf, poster_pdf(whole, options.poster)))
    elif options.pdf:
        outputs.append((options.pdf, overview_pdf(brief)))
    for path, content in outputs:
        write_atomically(path, content)
        print(f"Written: {on_one_line(str(path))}")
    return True


def _coverage(bench: Workbench, tree: Tree, options: argparse.Namespace) -> int:
    from hgnen_desktop.core.tree.teaching import bundled_cases, coverage, coverage_text, folder_cases

    cases = folder_cases(options.cases, bench.catalogue) if options.cases else bundled_cases(bench.catalogue)
    found = coverage(tree, cases, bench.engine)
    print(coverage_text(found), end="")
    return 0 if found.complete else 1


def _sources(tree: Tree, contents: Contents) -> int:
    from hgnen_desktop.core.export.tree_text import sources_text
    from hgnen_desktop.core.tree.sources import compare_sources

    print(sources_text(compare_sources(tree, contents)), end="")
    return 0


# --- explain and compare -----------------------------------------------------------------------------------------------


def _explain(options: argparse.Namespace) -> int:
    from hgnen_desktop.core.export.tree_text import explanation_data, explanation_text
    from hgnen_desktop.core.tree.explain import explain_item

    bench, as_of = _workbench(), options.as_of or _today()
    case = bench.open(options.case, as_of, _today())
    explanation = explain_item(bench.engine, case, bench.assess(case, as_of), options.item)
    if options.json:
        _print(explanation_data(explanation))
    else:
        print(explanation_text(explanation), end="")
    return 0


def _compare(options: argparse.Namespace) -> int:
    from hgnen_desktop.core.export.tree_text import comparison_data, comparison_text
    from hgnen_desktop.core.tree.compare import compare

    bench, as_of = _workbench(), options.as_of or _today()
    first, second = (bench.open(path, as_of, _today()) for path in (options.first, options.second))
    found = compare((first, bench.assess(first, as_of)), (second, bench.assess(second, as_of)), bench.index)
    if options.json:
        _print(comparison_data(_label(first), _label(second), found))
    else:
        print(comparison_text(_label(first), _label(second), found), end="")
    return 0
