"""``hgnen-desktop due``: who is overdue, due and coming, over folders of case files."""

from __future__ import annotations

import argparse

from hgnen_desktop.cli_files import DONE, FAULTS_FOUND, day_shown, json_text, rule_finder, write_files
from hgnen_desktop.cli_schedule_arguments import declare_due


def due_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of ``due``."""
    declare_due(parser)
    parser.set_defaults(run=_due)


def _due(options: argparse.Namespace) -> int:
    from hgnen_desktop.core.due_folder import find_cases, read_due
    from hgnen_desktop.core.export.due_table import due_csv, due_data, due_text
    from hgnen_desktop.core.schedule.due import DueGroup, Within, filter_lines, one_per_case, sort_lines

    finder, as_of = rule_finder(), day_shown(options.as_of)
    every = [line for lines in read_due(find_cases(options.folders), finder, as_of) for line in lines]
    unreadable = any(line.group is DueGroup.UNREADABLE for line in every)
    shown = every if options.all else one_per_case(every)
    lines = sort_lines(filter_lines(shown, within=Within(options.within), text=options.find))
    if options.csv:
        write_files({options.csv: due_csv(lines)}, quiet=options.json)
    if options.json:
        print(json_text(due_data(lines, as_of)))
    elif not options.csv:
        print(due_text(lines, as_of), end="")
    return FAULTS_FOUND if unreadable else DONE
