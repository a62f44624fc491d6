"""``hgnen-desktop due``: who is overdue, due and coming, over folders of case files; and what the cases wait for."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from hgnen_desktop.cli.arguments import day
from hgnen_desktop.cli.codes import DONE, FAULTS_FOUND
from hgnen_desktop.cli.files import day_shown, print_json, rule_finder, write_files

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from hgnen_desktop.core.schedule.due import DueLine


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of ``due``."""
    parser.add_argument(
        "folders", nargs="+", type=Path, metavar="FOLDER", help="folders of case files, with those below"
    )
    parser.add_argument("--as-of", type=day, metavar="DATE", help="the day of the list (YYYY-MM-DD; today)")
    parser.add_argument(
        "--within", choices=("week", "month", "quarter"), default="month", help="how far to look ahead (month)"
    )
    parser.add_argument("--all", action="store_true", help="every visit, not one line a case")
    parser.add_argument("--find", default="", metavar="TEXT", help="only lines that hold these words")
    parser.add_argument("--csv", type=Path, metavar="F", help="write the list as a table")
    parser.add_argument("--json", action="store_true", help="for programs")
    parser.add_argument("--xlsx", type=Path, metavar="F", help="write the list as a spreadsheet whose cells are text")
    parser.add_argument("--pdf", type=Path, metavar="F", help="write the list for paper, with boxes to tick")
    parser.add_argument("--page", default="A4", choices=("A4", "Letter"), help="page size of the paper")
    parser.add_argument(
        "--waiting", action="store_true", help="list instead what the cases wait for: pathology, imaging, decisions"
    )


def run(options: argparse.Namespace) -> int:
    """List the visits, write the files, or list what the cases wait for."""
    from hgnen_desktop.core.due_folder import find_cases, read_due
    from hgnen_desktop.core.export.due_table import due_data, due_text, waiting_text
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
    from hgnen_desktop.core.storage.atomic import refuse_clashes

    named = {f"--{name}": getattr(options, name) for name in ("csv", "xlsx", "pdf") if getattr(options, name)}
    refuse_clashes(named, [])
    finder, as_of = rule_finder(), day_shown(options.as_of)
    every = [line for lines in read_due(find_cases(options.folders), finder, as_of) for line in lines]
    unreadable = any(line.group is DueGroup.UNREADABLE for line in every)
    shown = every if options.all else one_per_case(every)
    within = Within(options.within)
    lines = sort_lines(filter_lines(shown, within=within, text=options.find))
    # Copies are looked for in all files: the other one may lie outside of what is listed.
    copies = same_identity(every)
    asked = asked_words(within=within, text=options.find, hidden=len(shown) - len(lines))
    files = _files(options, lines, as_of, copies, asked)
    write_files(files, quiet=options.json)
    if options.json:
        print_json(due_data(lines, as_of, copies, waiting_lines(every, as_of)))
    elif options.waiting:
        print(waiting_text(waiting_lines(filter_lines(every, text=options.find), as_of), as_of), end="")
    elif not files:
        print(due_text(lines, as_of, copies, asked), end="")
    return FAULTS_FOUND if unreadable else DONE


def _files(
    options: argparse.Namespace,
    lines: Sequence[DueLine],
    as_of: dt.date,
    copies: Mapping[str, Sequence[str]],
    asked: str,
) -> dict[Path, bytes]:
    """Every file that was asked for, made before the first is written."""
    from hgnen_desktop.core.export.due_table import due_csv, due_workbook

    files: dict[Path, bytes] = {}
    if options.csv:
        files[options.csv] = due_csv(lines)
    if options.xlsx:
        files[options.xlsx] = due_workbook(lines)
    if options.pdf:
        from hgnen_desktop.core.export.due_pdf import due_pdf

        files[options.pdf] = due_pdf(lines, as_of, asked=asked, copies=copies, page_size=options.page)
    return files
