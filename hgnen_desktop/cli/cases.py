"""The guidelines, and a case as it stands on a day, from its file or from standard input."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from hgnen_desktop.cli.files import case_from_input, today
from hgnen_desktop.cli.outputs import STANDARD
from hgnen_desktop.cli.said import tell

if TYPE_CHECKING:
    from hgnen_desktop.core.course.standing import Standing
    from hgnen_desktop.core.domain.case import Case
    from hgnen_desktop.core.workflow import Workbench


def workbench() -> Workbench:
    """The program's own guidelines, loaded when a command needs them."""
    from hgnen_desktop.core.workflow import Workbench

    return Workbench()


def read_standing(bench: Workbench, path: Path, as_of: dt.date) -> Case:
    """The case in this file, or from standard input for ``-``, as it stood on the day.

    What its course leaves open, contradicts or does not fit is told beside the answer, and so is that it was assessed with
    other guidelines before, or that an installed pack could not be used.

    Raises:
        HgnenError: when it cannot be read.
    """
    standing = _standing(bench, path, as_of)
    _ = bench.index
    tell(fault.sentence() for fault in bench.left_out)
    tell(_made_with_another(standing.case, bench))
    tell(standing.to_look_at())
    return standing.case


def _made_with_another(case: Case, bench: Workbench) -> list[str]:
    """That the case was assessed with other guidelines before; empty when it was not."""
    if not case.guidelines:
        return []
    from hgnen_desktop.core.careplan.made_with import assessed_with_another

    words = assessed_with_another(case, bench.index)
    return [words] if words else []


def read_case(bench: Workbench, path: Path, as_of: dt.date) -> Case:
    """The same, for answers that are not about the course: nothing is told of it.

    Raises:
        HgnenError: when it cannot be read.
    """
    return _standing(bench, path, as_of).case


def _standing(bench: Workbench, path: Path, as_of: dt.date) -> Standing:
    from hgnen_desktop.core.storage.case_file import parse_case

    if str(path) != STANDARD:
        return bench.open_standing(path, as_of, today())
    case = parse_case(case_from_input(), bench.catalogue, max(as_of, today()))
    return bench.standing(case, as_of)


def shown_label(case: Case | None) -> str:
    """What a case is called in what a command prints; nothing without one."""
    return (case.label or case.case_id) if case else ""
