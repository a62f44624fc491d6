"""``hgnen-desktop assess``: what the sources say of a case."""

from __future__ import annotations

import argparse
import datetime as dt
from typing import TYPE_CHECKING

from hgnen_desktop.cli.arguments import day, file_name
from hgnen_desktop.cli.cases import read_standing, workbench
from hgnen_desktop.cli.codes import DONE
from hgnen_desktop.cli.files import declare_json_schema, print_json, today
from hgnen_desktop.cli.said import tell
from hgnen_desktop.core.export.teaching_mark import with_key

if TYPE_CHECKING:
    from hgnen_desktop.core.careplan.plan import CarePlan
    from hgnen_desktop.core.domain.case import Case
    from hgnen_desktop.core.workflow import Workbench


def _schema() -> object:
    from hgnen_desktop.core.export.assessment_schema import ASSESSMENT_SCHEMA

    return ASSESSMENT_SCHEMA


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    declare_json_schema(parser, _schema)
    parser.add_argument("case", type=file_name, metavar="CASE", help="a case file, or - for standard input")
    parser.add_argument("--as-of", type=day, metavar="DATE", help="the date the answer is for (YYYY-MM-DD; today)")
    parser.add_argument("--full", action="store_true", help="everything by question, with a legend of the signs")
    parser.add_argument("--json", action="store_true", help="for programs: stable ids, direction, strength, citation")


def run(options: argparse.Namespace) -> int:
    """Print the brief, everything, or data for programs."""
    from hgnen_desktop.core.export.assessment_json import assessment_data, changes_data
    from hgnen_desktop.core.export.assessment_text import assessment_text

    bench, as_of = workbench(), options.as_of or today()
    case = read_standing(bench, options.case, as_of)
    plan = _held_plan(bench, case, as_of)
    if options.json:
        from hgnen_desktop.core.engine.outlook import Outlook
        from hgnen_desktop.core.guidelines.domains import Domains

        data = assessment_data(plan.assessment, case, bench.index)
        outlook = Outlook(bench.engine.questions, Domains(bench.index), case)
        for _ in outlook.steps():
            pass
        data["changes"] = changes_data(outlook.turns)
        print_json(with_key(data, bench.index.teaching_only))
    else:
        print(assessment_text(plan, full=options.full), end="")
    return DONE


def _held_plan(bench: Workbench, case: Case, as_of: dt.date) -> CarePlan:
    """The plan that the case holds: with the dates of its follow-up when it has one that can be dated."""
    from hgnen_desktop.core.errors import PlanError
    from hgnen_desktop.core.schedule.surveillance import Anchor

    held = case.surveillance
    if held.anchor_date is not None:
        try:
            return bench.plan(case, as_of, Anchor(held.anchor_date, held.anchor_event))
        except PlanError as error:
            tell(fault.sentence() for fault in error.faults)
    return bench.plan(case, as_of, None)
