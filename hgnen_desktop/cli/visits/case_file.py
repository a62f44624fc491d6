"""The case that ``hgnen-desktop schedule`` works on: read once, and saved when its plan ends or its calendar is given out."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from hgnen_desktop.cli.files import case_from_input, now
from hgnen_desktop.cli.outputs import STANDARD
from hgnen_desktop.cli.said import remark, tell
from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.errors import Fault, HgnenError, PlanError
from hgnen_desktop.core.phrase import day_words

if TYPE_CHECKING:
    from hgnen_desktop.core.domain.case import Case, GivenOut, SurveillanceChoices
    from hgnen_desktop.core.follow_up_rules import RuleFinder


_LONGEST_REASON = 500


@dataclass(frozen=True, slots=True)
class OpenedCase:
    """A case with its file.

    Attributes:
        case: the case.
        path: its file; None when it came from standard input.
        digest: the file's content as read.
        in_file: the case as it stands in the file.
    """

    case: Case
    path: Path | None
    digest: str = ""
    in_file: Case | None = None


def open_case(name: str, finder: RuleFinder, as_of: dt.date) -> OpenedCase:
    """Read a case file, or standard input for ``-``.

    Raises:
        CaseFileError: when it cannot be read.
    """
    from hgnen_desktop.core.storage.case_file import parse_case, read_case
    from hgnen_desktop.core.storage.shared_file import digest_of

    catalogue = finder.index.catalogue
    if name != STANDARD:
        case, content = read_case(Path(name), catalogue, as_of)
        return OpenedCase(case, Path(name), digest_of(content), case)
    return OpenedCase(parse_case(case_from_input(), catalogue, as_of), None)


def end_plan_of(opened: OpenedCase, ended_on: dt.date, reason: str | None) -> OpenedCase:
    """The case with its plan ended, not saved yet. Its visits are kept; those still ahead leave with the next calendar.

    Raises:
        PlanError: when there is no plan, it cannot end on that day, or the case came from standard input.
    """
    from hgnen_desktop.core.schedule.visit_changes import end_plan

    if opened.path is None:
        raise PlanError(Fault("--end", "a case from standard input cannot be saved.", "Name a case file instead of -."))
    if reason is not None and (len(reason) > _LONGEST_REASON or not reason.isprintable()):
        raise PlanError(Fault("--reason", f"it must fit on one line of {_LONGEST_REASON} characters.", "Shorten it."))
    return replace(opened, case=end_plan(opened.case, ended_on, reason))


def save_end(opened: OpenedCase, given_out: tuple[GivenOut, ...] | None, *, quiet: bool) -> OpenedCase:
    """Save a case whose plan has ended, together with what its calendars hold now.

    Raises:
        CaseFileError: when the case cannot be saved, or was changed by somebody else.
    """
    case = opened.case
    if given_out is not None:
        case = case.with_changes(surveillance=case.surveillance.model_copy(update={"given_out": given_out}))
    ended_on = day_words(case.surveillance.history[-1].ended_on)
    saved = _saved(opened, case)
    remark([f"The plan ended on {ended_on}; it is kept in {opened.path} with its visits."], quiet=quiet)
    return saved


def keep_given_out(opened: OpenedCase, case: Case, given_out: tuple[GivenOut, ...] | None, *, quiet: bool) -> None:
    """Keep in the case file what its calendars hold now, and the plan they were made by.

    Without the plan (date counted from, rule, choices, the clinic's days) the next calendar of the case would move visits
    that a patient has in hand. Where keeping fails the calendar file itself stays the record.

    Args:
        opened: the case as it was read, or as it was saved since.
        case: the case with the plan the calendar was made by.
        given_out: what the calendar holds; None when none was made.
        quiet: whether a person wants to hear nothing of what was kept.
    """
    if given_out is None:
        return
    surveillance = case.surveillance.model_copy(update={"given_out": given_out})
    if surveillance == opened.case.surveillance:
        return
    if opened.path is None:
        tell(["The case came from standard input: keep the calendar file, it is the record of what was given out."])
        return
    try:
        _saved(opened, opened.case.with_changes(surveillance=surveillance))
        if _plan_of(surveillance) != _plan_of(opened.case.surveillance):
            what = "the date counted from, the rule and the clinic's days of this calendar"
            remark([f"Kept in {opened.path}: {what}."], quiet=quiet)
    except HgnenError as error:
        reasons = " ".join(fault.sentence() for fault in error.faults)
        tell([f"What was given out is not recorded in the case; keep the calendar file, it is the record. {reasons}"])


def _plan_of(one: SurveillanceChoices) -> SurveillanceChoices:
    return one.model_copy(update={"given_out": ()})


def _saved(opened: OpenedCase, case: Case) -> OpenedCase:
    from hgnen_desktop.core.storage.case_file import checked_content
    from hgnen_desktop.core.storage.history import Stamp, with_entry
    from hgnen_desktop.core.storage.shared_file import replace_case_file

    assert opened.path is not None
    kept = with_entry(opened.in_file, case, Stamp(now()))
    digest = replace_case_file(opened.path, checked_content(kept), opened.digest)
    return replace(opened, case=kept, digest=digest, in_file=kept)
