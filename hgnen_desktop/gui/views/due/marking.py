"""Recording a visit straight from the list into its case file, and taking a slip back while the file is still the same."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.due_folder import read_case_lines
from hgnen_desktop.core.errors import CaseFileError, Fault
from hgnen_desktop.core.follow_up_rules import RuleFinder
from hgnen_desktop.core.schedule.due import DueLine
from hgnen_desktop.core.storage.case_file import read_content
from hgnen_desktop.core.storage.shared_file import digest_of, replace_case_file
from hgnen_desktop.gui.words import tr


@dataclass(frozen=True, slots=True)
class Mark:
    """A visit that was recorded: the file as it was before, and what it is now."""

    path: Path
    label: str
    words: str
    before: bytes
    digest: str


def mark(line: DueLine, write: Callable[[], tuple[DueLine, ...]], words: str) -> tuple[Mark, tuple[DueLine, ...]]:
    """Record something about the line's visit with ``write``; returns what is needed to take it back, and the case's new lines.

    Raises:
        CaseFileError: when the file has changed since it was read, or cannot be read or written. Nothing is changed.
        PlanError: when the date is not possible.
    """
    path = Path(line.file)
    before = read_content(path)
    lines = write()
    if digest_of(before) != line.digest:  # changed and changed back while it was recorded
        before = b""
    return Mark(path, line.label, words, before, lines[0].digest), lines


def take_back(made: Mark, finder: RuleFinder, as_of: dt.date) -> tuple[DueLine, ...]:
    """Put the file back as it was before the visit was recorded; returns the case's lines.

    Raises:
        CaseFileError: when the file was changed since, or cannot be written. Nothing is changed.
    """
    if not made.before or digest_of(read_content(made.path)) != made.digest:
        what = tr("the file has been changed since the visit was recorded. Nothing was written.")
        raise CaseFileError(Fault(str(made.path), what, tr("Open the case and take the record back there.")))
    replace_case_file(made.path, made.before, made.digest)
    return read_case_lines(made.path, finder, as_of)
