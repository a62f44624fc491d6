"""The guidelines, and a case as it stands on a day, from its file or from standard input."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from hgnen_desktop.cli.files import case_from_input, today
from hgnen_desktop.core.errors import on_one_line

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

    Raises:
        HgnenError: when it cannot be read.
    """
    if str(path) != "-":
        return _told(bench.open_standing(path, as_of, today()), bench)
    from hgnen_desktop.core.storage.case_file import parse_case

    case = parse_case(case_from_input(), bench.catalogue, max(as_of, today()))
    return _told(bench.looked_back_at(case, as_of), bench)


def _told(standing: Standing, bench: Workbench) -> Case:
    """The case as it stands; what its course leaves open, contradicts or does not fit is told beside the answer, and so is that
    it was assessed with other guidelines before."""
    if standing.case.guidelines:
        from hgnen_desktop.core.careplan.made_with import assessed_with_another

        if words := assessed_with_another(standing.case, bench.index):
            print(on_one_line(words), file=sys.stderr)
    for sentence in standing.to_look_at():
        print(on_one_line(sentence), file=sys.stderr)
    return standing.case


def shown_label(case: Case | None) -> str:
    """What a case is called in what a command prints; nothing without one."""
    return (case.label or case.case_id) if case else ""
