"""Reading folders of case files for the list of who is due, and recording a visit straight from that list.

Nothing is kept on disk beside the case files: reading them all is quick enough, and a copy of patients' dates elsewhere
would be one more place to protect.
"""

from __future__ import annotations

import datetime as dt
import json
import multiprocessing
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.case import Case, VisitState
from hgnen_desktop.core.errors import CaseChangedError, CaseFileError, Fault, HgnenError, PlanError
from hgnen_desktop.core.follow_up_rules import RuleFinder
from hgnen_desktop.core.helpers import Begin
from hgnen_desktop.core.processes import shared
from hgnen_desktop.core.schedule.anchor_checks import anchor_notes
from hgnen_desktop.core.schedule.due import DueGroup, DueLine, due_lines
from hgnen_desktop.core.schedule.visit_notes import add_visit_note, note_words
from hgnen_desktop.core.schedule.visits import CaseFollowUp, VisitLine
from hgnen_desktop.core.schedule.waiting import waits_of
from hgnen_desktop.core.storage.case_file import dump_case, parse_case, read_content
from hgnen_desktop.core.storage.history import Stamp, with_entry
from hgnen_desktop.core.storage.keyring import LockedError, keyring
from hgnen_desktop.core.storage.shared_file import digest_of, replace_case_file

CASE_SUFFIXES = (".json",)
OWN_EXPORTS = frozenset(
    f"hgnen-{one}"
    for one in (
        *(
            "assessment",
            "care-plan",
            "comparison",
            "due",
            "explanation",
            "pack",
            "questions",
            "refusal",
            "schedule",
            "tree",
        ),
    )
)
"""What the program writes for other programs, by its ``format``. It may lie beside the cases, and is none."""


@dataclass(frozen=True, slots=True)
class Found:
    """What lies in the folders: the files to read, and lines for folders that cannot be read."""

    files: tuple[Path, ...]
    faults: tuple[DueLine, ...]


def find_cases(places: Iterable[Path]) -> Found:
    """The files in these folders and all folders below that may be case files, each once; a place may also be a file.

    Hidden files and folders are passed over.

    Raises:
        CaseFileError: when a place does not exist.
    """
    files: dict[Path, None] = {}
    faults: list[DueLine] = []
    for place in places:
        if os.path.isfile(place):
            files[place] = None
            continue
        if not os.path.isdir(place):
            raise CaseFileError(Fault(str(place), "there is no such folder.", "Check the name of the folder."))

        def refused(error: OSError) -> None:
            reason = f"The folder cannot be read ({error.strerror or error})."
            faults.append(DueLine(DueGroup.UNREADABLE, str(error.filename), notes=(reason,)))

        for folder, below, names in os.walk(place, onerror=refused):
            below[:] = sorted(name for name in below if not name.startswith("."))
            suitable = (n for n in sorted(names) if not n.startswith(".") and n.lower().endswith(CASE_SUFFIXES))
            files.update(dict.fromkeys(Path(folder) / name for name in suitable))
    return Found(tuple(files), tuple(faults))


def read_due(
    found: Found,
    finder: RuleFinder,
    as_of: dt.date,
    *,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    known: Mapping[str, tuple[DueLine, ...]] | None = None,
    workers: int = 1,
    helper: Begin[Path, tuple[DueLine, ...]] | None = None,
) -> Iterator[tuple[DueLine, ...]]:
    """The lines of each file as it is read; a file that cannot be used gives one line with the reason.

    Args:
        found: the files, from :func:`find_cases`.
        finder: the guidelines' rules.
        as_of: the day the list is for.
        progress: called with (files read, files in all) after each file.
        cancelled: asked before each file; reading ends when it says yes.
        known: file -> its lines of an earlier reading for the same day and guidelines. They stand for a file whose content
            is the same to the byte; times and sizes of files are not believed.
        workers: how many processes may share the reading of what is not known; see
            :func:`~hgnen_desktop.core.processes.shared`. What is sealed is read by this one, which has the keys and asks for a
            passphrase once.
        helper: what a program that helps begins with, from :func:`~hgnen_desktop.core.due_helper.due_helper`.
    """
    if found.faults:
        yield found.faults

    before = known or {}

    def read(path: Path) -> tuple[DueLine, ...]:
        return read_case_lines(path, finder, as_of, before.get(str(path), ()))

    def read_silently(path: Path) -> tuple[DueLine, ...]:
        if multiprocessing.parent_process() is not None:
            keyring.ask = None
        return read(path)

    may_stop = cancelled or (lambda: False)
    files = () if may_stop() else found.files
    fresh = [path for path in files if str(path) not in before]
    with closing(shared(read_silently, fresh, workers, helper)) as made:
        for number, path in enumerate(files, 1):
            lines = () if str(path) in before else next(made)
            yield read(path) if not lines or lines[0].is_locked else lines
            if progress is not None:
                progress(number, len(found.files))
            if may_stop():
                return


def read_case_lines(
    path: Path, finder: RuleFinder, as_of: dt.date, known: tuple[DueLine, ...] = ()
) -> tuple[DueLine, ...]:
    """The lines of one case file; none for a file that the program itself wrote for other programs; see :func:`read_due`.

    Use it alone after one visit has been recorded.
    """
    line, content = DueLine(DueGroup.UNREADABLE, str(path)), b""
    try:
        content = read_content(path)
        line = replace(line, digest=digest_of(content))
        if known and known[0].digest == line.digest:
            return known
        case = parse_case(content, finder.index.catalogue)
        fit = finder.fit(case)
        teaching = ("A teaching case, not a patient.",) if case.teaching else ()
        line = replace(
            line,
            group=DueGroup.ATTENTION,
            label=case.shown_label,
            case_id=case.case_id,
            entity=fit.entity,
            notes=teaching,
            waits=waits_of(case, finder.index),
        )
        if case.surveillance.anchor_date is None and not case.surveillance.history:
            raise PlanError(Fault("", "No date to count visits from is recorded.", "Enter the event and its date."))
        followed = finder.followed(case, fit)
        view = finder.view(case, as_of, followed=followed)
    except HgnenError as error:
        data = _data_in(content)
        if str(data.get("format")) in OWN_EXPORTS or data.get("resourceType") == "Bundle":
            return ()
        identity = line.case_id or _identity_in(data)
        notes = (*line.notes, *(fault.beside(str(path)) for fault in error.faults))
        return (replace(line, case_id=identity, notes=notes, is_locked=isinstance(error, LockedError)),)
    doubts = anchor_notes(view.present.anchor, as_of)
    to_confirm = (f"To confirm: {view.present.needs_confirmation}",) if view.present.needs_confirmation else ()
    # Why the dates may not leave the program comes with the visits themselves, and says more.
    about_rule = followed.notes if followed.refusal is None or followed.must_choose else ()
    said = partial(note_words, case)
    return due_lines(view, replace(line, notes=(*line.notes, *doubts, *about_rule, *to_confirm)), said)


def _data_in(content: bytes) -> dict[str, Any]:
    """What a file that is no case holds; nothing when it is no JSON object."""
    try:
        data = json.loads(content)
    except (ValueError, RecursionError):
        return {}
    return data if isinstance(data, dict) else {}


def _identity_in(data: dict[str, Any]) -> str:
    """The case id of a file that cannot be used as a whole, so that it is still known as a copy; empty when there is none."""
    identity = data.get("case_id")
    return identity if isinstance(identity, str) and 0 < len(identity) <= 200 else ""


def case_view(path: Path, finder: RuleFinder, as_of: dt.date) -> CaseFollowUp:
    """The visits of a case as its file stands now, for a document. Whether they may leave the program stands in them.

    Raises:
        CaseFileError: when the file cannot be read.
        PlanError: when its visits cannot be dated.
    """
    return finder.view(parse_case(read_content(path), finder.index.catalogue), as_of)


def case_visits(path: Path, finder: RuleFinder, as_of: dt.date) -> tuple[DueLine, tuple[VisitLine, ...]]:
    """The visits of the present plan of one case, by date, and a line of the case to record one of them with.

    Raises:
        CaseFileError: when the file cannot be read.
        PlanError: when its visits cannot be dated.
    """
    content = read_content(path)
    case = parse_case(content, finder.index.catalogue)
    visits = finder.view(case, as_of).present.lines
    line = DueLine(DueGroup.ATTENTION, str(path), digest_of(content), label=case.shown_label, case_id=case.case_id)
    return line, tuple(sorted(visits, key=lambda one: (one.present, one.id)))


def mark_visit(
    line: DueLine,
    finder: RuleFinder,
    state: VisitState,
    as_of: dt.date,
    *,
    on: dt.date | None = None,
    note: str | None = None,
) -> tuple[DueLine, ...]:
    """Record what became of a listed visit in its case file, and return the case's new lines.

    The file is read again, changed and written atomically; the dates of the case's other visits stay as they are. The rule
    the visit belongs to is recorded with it when the case names none and only one applies.

    Raises:
        CaseFileError: when the file has changed since the list was read, or cannot be read or written. Nothing is changed.
        PlanError: when the date is missing or not possible.
    """

    def recorded(case: Case) -> Case:
        return finder.record(case, line.visit, state, as_of, on=on, note=note)

    return _change(line, finder, as_of, recorded)


def note_visit(
    line: DueLine, finder: RuleFinder, text: str, as_of: dt.date, *, on: dt.date | None = None
) -> tuple[DueLine, ...]:
    """Write a call or a letter about a listed visit into its case file; the visit stays as it is. Returns the case's new lines.

    Raises:
        CaseFileError: when the file has changed since the list was read, or cannot be read or written. Nothing is changed.
        PlanError: when the text or the date is not possible.
    """

    def noted(case: Case) -> Case:
        return add_visit_note(finder.recordable(case), finder.index, line.visit, text, as_of, on)

    return _change(line, finder, as_of, noted)


def _change(line: DueLine, finder: RuleFinder, as_of: dt.date, change: Callable[[Case], Case]) -> tuple[DueLine, ...]:
    path = Path(line.file)
    content = read_content(path)
    if digest_of(content) != line.digest:
        raise CaseFileError(_changed(path))
    case = parse_case(content, finder.index.catalogue)
    new = dump_case(with_entry(case, _checked(change(case), finder), Stamp(as_of)))
    try:
        replace_case_file(path, new, line.digest)
    except CaseChangedError as error:
        raise CaseFileError(_changed(path)) from error
    return read_case_lines(path, finder, as_of)


def _checked(case: Case, finder: RuleFinder) -> Case:
    """The case as it will be read back, so that nothing is written which the program itself would refuse."""
    return parse_case(dump_case(case), finder.index.catalogue)


def _changed(path: Path) -> Fault:
    return Fault(
        str(path), "the file has changed since the list was read. Nothing was written.", "Read the list again."
    )
