"""What the commands share: JSON, the clock; for visits the guidelines, and what goes onto calendar and sheet."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from hgnen_desktop.cli.codes import DONE
from hgnen_desktop.cli.outputs import standard_input
from hgnen_desktop.cli.said import tell
from hgnen_desktop.core.errors import HgnenError

if TYPE_CHECKING:
    from hgnen_desktop.core.export.calendar import CalendarOptions
    from hgnen_desktop.core.export.patient_sheet import SheetSettings
    from hgnen_desktop.core.follow_up_rules import RuleFinder


def print_json(data: object) -> None:
    """Print the data as JSON."""
    from hgnen_desktop.core.export.json_text import json_text

    print(json_text(data))


class _PrintSchema(argparse.Action):
    """``--json-schema`` needs no case: it prints and ends, as ``--help`` does."""

    def __init__(self, option_strings: Sequence[str], dest: str, *, load: Callable[[], object], help: str) -> None:
        super().__init__(option_strings, dest=argparse.SUPPRESS, default=argparse.SUPPRESS, nargs=0, help=help)
        self._load = load

    def __call__(self, parser: argparse.ArgumentParser, *_rest: object) -> None:
        print_json(self._load())
        parser.exit(DONE)


def declare_json_schema(parser: argparse.ArgumentParser, load: Callable[[], object]) -> None:
    """``--json-schema``: the form of what ``--json`` writes; ``load`` gives it."""
    words = "print the JSON Schema of what --json writes"
    parser.add_argument("--json-schema", action=_PrintSchema, load=load, help=words)


def refusal_data(error: HgnenError, code: int) -> dict[str, object]:
    """Why there is no answer, for programs: each fault, and the exit code."""
    return {
        "format": "hgnen-refusal",
        "version": 1,
        "exit_code": code,
        "faults": [{"where": one.where, "what": one.what, "remedy": one.remedy} for one in error.faults],
    }


def rule_finder() -> RuleFinder:
    """The rules of the program's own guidelines."""
    from hgnen_desktop.core.follow_up_rules import RuleFinder
    from hgnen_desktop.core.workflow import Workbench

    return RuleFinder(Workbench().engine.reasoner)


def calendar_options(options: argparse.Namespace, *, for_patient: bool = False) -> CalendarOptions:
    """What was asked for in the calendar of the clinic, or in the patient's own."""
    from hgnen_desktop.core.export.calendar import CalendarOptions

    return CalendarOptions(
        show_name=options.with_name,
        reminder_days=tuple(options.reminder),
        show_diagnosis=options.with_diagnosis,
        organizer=options.organizer,
        for_patient=for_patient,
        clinic=options.clinic,
        bring=tuple(options.bring),
        contact=tuple(options.contact),
    )


def sheet_settings(options: argparse.Namespace) -> SheetSettings:
    """What was asked for on the patient's sheet."""
    from hgnen_desktop.core.export.patient_sheet import SheetSettings

    return SheetSettings(
        clinic=options.clinic,
        bring=tuple(options.bring),
        contact=tuple(options.contact),
        show_name=options.with_name,
        page_size=options.page,
    )


def case_from_input() -> bytes:
    """The case that is given on standard input, opened where it is encrypted.

    Raises:
        CaseFileError: when standard input is closed, or what comes is encrypted and cannot be opened.
    """
    from hgnen_desktop.core.storage.case_file import MAX_BYTES
    from hgnen_desktop.core.storage.keyring import keyring
    from hgnen_desktop.core.storage.sealed import OVERHEAD

    return keyring.opened(standard_input(MAX_BYTES + OVERHEAD + 1), Path("standard input"))


def day_shown(given: dt.date | None) -> dt.date:
    """The day that was asked for, or today by the computer's clock; a clock that cannot be right is told."""
    from hgnen_desktop.core.schedule.clock import clock_doubt

    if given is not None:
        return given
    today = now().date()
    if doubt := clock_doubt(today):
        tell([doubt])
    return today


def now() -> dt.datetime:
    """The clock of the machine, with its zone. Dates of visits never depend on the zone."""
    return dt.datetime.now().astimezone()


def today() -> dt.date:
    """The day by the clock of the machine."""
    return now().date()
