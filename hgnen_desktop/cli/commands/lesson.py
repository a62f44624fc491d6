"""``hgnen-desktop lesson``: a teaching case as a lesson, printed step by step or as slides."""

from __future__ import annotations

import argparse
import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from hgnen_desktop.cli.arguments import day, file_name
from hgnen_desktop.cli.cases import workbench
from hgnen_desktop.cli.codes import DONE
from hgnen_desktop.cli.files import case_from_input, today
from hgnen_desktop.cli.outputs import STANDARD, asked_for, check_outputs, declare_outputs, put
from hgnen_desktop.core.errors import Fault, HgnenError
from hgnen_desktop.core.export.formats import LESSON_FORMATS, named

if TYPE_CHECKING:
    from hgnen_desktop.core.domain.case import Case
    from hgnen_desktop.core.workflow import Workbench


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    parser.add_argument(
        "case",
        type=file_name,
        nargs="?",
        metavar="CASE",
        help="a teaching case: its file, - for standard input, or the name of a bundled one; without it these are listed",
    )
    parser.add_argument("--as-of", type=day, metavar="DATE", help="the day the case is told for (YYYY-MM-DD; today)")
    declare_outputs(parser, LESSON_FORMATS)


def run(options: argparse.Namespace) -> int:
    """Print the lesson or write its slides; without a case list those that ship."""
    from hgnen_desktop.core.teaching.lesson import make_lesson

    outputs = asked_for(options, LESSON_FORMATS)
    if options.case is None:
        _refuse_without_case([one.option for one in outputs] + (["--as-of"] if options.as_of else []))
    bench = workbench()
    if options.case is None:
        _list(bench)
        return DONE
    check_outputs(outputs, [str(options.case)])
    as_of = options.as_of or today()
    lesson = make_lesson(bench.engine, bench.deriver, _case(bench, options.case, as_of), as_of, bench.sign_off)
    made = [(one.name, one.form.make(lesson)) for one in outputs]
    put(made, quiet=options.quiet)
    if not made:
        print(named(LESSON_FORMATS, "text").make(lesson).decode(), end="")
    return DONE


def _refuse_without_case(given: list[str]) -> None:
    """What asks for something of a case is not passed over in silence where there is none.

    Raises:
        HgnenError: something was asked for.
    """
    if given:
        named = f"{' and '.join(given)} {'is' if len(given) == 1 else 'are'}"
        raise HgnenError(
            Fault(
                "CASE",
                f"it is missing; {named} for the lesson of a case.",
                "'hgnen-desktop lesson' lists their names.",
            )
        )


def _list(bench: Workbench) -> None:
    """The bundled cases by name, with who the patient is."""
    from hgnen_desktop.core.teaching.cases import bundled_cases
    from hgnen_desktop.core.teaching.titles import neutral_title

    for one in bundled_cases(bench.catalogue):
        print(f"{one.file.removesuffix('.json'):<40} {neutral_title(one.case, bench.index)}")


def _case(bench: Workbench, path: Path, as_of: dt.date) -> Case:
    """The case as it is kept; a file goes before a bundled case of the same name."""
    from hgnen_desktop.core.storage.case_file import load_case, parse_case
    from hgnen_desktop.core.teaching.cases import bundled_cases

    last = max(as_of, today())
    if str(path) == STANDARD:
        return parse_case(case_from_input(), bench.catalogue, last)
    if not path.exists():
        for one in bundled_cases(bench.catalogue):
            if one.file.removesuffix(".json") == str(path):
                return one.case
    return load_case(path, bench.catalogue, last)
