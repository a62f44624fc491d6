"""``hgnen-desktop visit``: record what became of a visit, or a call about it, straight into its case file."""

from __future__ import annotations

import argparse
from dataclasses import replace
from typing import TYPE_CHECKING

from hgnen_desktop.cli.arguments import day, named_path
from hgnen_desktop.cli.codes import DONE
from hgnen_desktop.cli.files import day_shown, rule_finder
from hgnen_desktop.core.errors import Fault, PlanError, on_one_line
from hgnen_desktop.core.phrase import day_words

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from hgnen_desktop.core.follow_up_rules import RuleFinder
    from hgnen_desktop.core.schedule.due import DueLine
    from hgnen_desktop.core.schedule.visits import VisitLine

_EXAMPLES = """\
VISIT is the id of a visit, its date as planned (2026-06-30), or 'next' for the first still to take place.
Without VISIT the visits of the case are listed with their ids.

  hgnen-desktop visit done PT-1.json next --on 2026-07-02
  hgnen-desktop visit moved PT-1.json 2026-06-30 --on 2026-07-14 --note "on holiday"
  hgnen-desktop visit called PT-1.json next --note "voicemail"
"""
_STATES = {
    "done": "it took place on --on",
    "moved": "it was moved to --on",
    "missed": "it did not take place",
    "cancelled": "it is not to take place",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of ``visit``."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = _EXAMPLES
    sub = parser.add_subparsers(required=True, metavar="WHAT")
    for name, what in {**_STATES, "called": "a call or letter about it; the visit stays as it is"}.items():
        own = sub.add_parser(name, help=what)
        own.add_argument("case", type=named_path, metavar="CASE", help="the case file")
        own.add_argument("visit", nargs="?", metavar="VISIT", help="which visit: its id, its date, or 'next'")
        own.add_argument("--on", type=day, metavar="DATE", help="the day it took place, was moved to, or of the call")
        own.add_argument("--note", metavar="TEXT", help="in your own words")
        own.add_argument("--as-of", type=day, metavar="DATE", help="the day of recording (YYYY-MM-DD; today)")
        own.set_defaults(what=name)


def run(options: argparse.Namespace) -> int:
    """Record it, or list the visits."""
    from hgnen_desktop.core.due_folder import case_visits, mark_visit, note_visit

    finder, as_of = rule_finder(), day_shown(options.as_of)
    case, visits = case_visits(options.case, finder, as_of)
    if options.visit is None:
        print("".join(f"{visit.id}  {visit.present}  {visit.state.value}\n" for visit in visits), end="")
        return DONE
    line = replace(case, visit=_chosen(visits, options.visit).id)
    if options.what == "called":
        if not (options.note or "").strip():
            raise PlanError(Fault("--note", "a call needs its words.", "Write for example --note 'Called, voicemail'."))
        note_visit(line, finder, options.note, as_of, on=options.on)
        done = f"noted: {on_one_line(options.note)}"
    else:
        done = _record(options, mark_visit, line, finder, as_of)
    if not options.quiet:
        print(f"{on_one_line(line.label)}: {line.visit} {done}. Recorded in {on_one_line(line.file)}")
    return DONE


def _record(
    options: argparse.Namespace,
    mark: Callable[..., tuple[DueLine, ...]],
    line: DueLine,
    finder: RuleFinder,
    as_of: dt.date,
) -> str:
    from hgnen_desktop.core.domain.case import VisitState

    state = VisitState(options.what)
    if options.on is not None and state in (VisitState.MISSED, VisitState.CANCELLED):
        raise PlanError(Fault("--on", f"a visit that is {state.value} has no other date.", "Leave --on out."))
    mark(line, finder, state, as_of, on=options.on, note=options.note)
    return (
        f"{state.value} {'to' if state is VisitState.MOVED else 'on'} {day_words(options.on)}"
        if options.on
        else state.value
    )


def _chosen(visits: Sequence[VisitLine], wanted: str) -> VisitLine:
    """The visit that was meant: by id, by a date that it has or was counted for, or the first that is still to take place."""
    if wanted.strip().casefold() == "next":
        found = sorted((one for one in visits if one.is_open), key=lambda one: one.present)[:1]
    else:
        found = [one for one in visits if wanted in (one.id, one.present.isoformat(), one.original.isoformat())]
    if len(found) == 1:
        return found[0]
    what = f"several visits have the date '{wanted[:60]}'." if found else f"there is no visit '{wanted[:60]}'."
    raise PlanError(Fault("VISIT", what, f"Choose one of: {', '.join(one.id for one in found or visits)}."))
