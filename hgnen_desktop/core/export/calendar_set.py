"""A calendar file with the files beside it: what changed, and what is taken out. None of them is left behind stale."""

from __future__ import annotations

import contextlib
import datetime as dt
import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.case import GivenOut
from hgnen_desktop.core.errors import ExportError, Fault
from hgnen_desktop.core.export.calendar import CalendarFiles, CalendarOptions, calendar_files
from hgnen_desktop.core.schedule.visits import CaseFollowUp

_MOST_BYTES = 5_000_000  # of a calendar of one patient; a visit has some 600


@dataclass(frozen=True, slots=True)
class CalendarSet:
    """What has to be written and removed so that a calendar and its companions tell the truth.

    Attributes:
        write: file -> content.
        remove: files of this case that hold nothing true any more.
        changes: the file of what changed; None when nothing did or none is wanted.
        cancelled: the file that takes visits out; None when there is nothing to take out.
        is_update: whether a calendar was given out before.
        given_out: what the case has to keep.
        made: the calendar as it was made.
    """

    write: Mapping[Path, bytes]
    remove: tuple[Path, ...]
    changes: Path | None
    cancelled: Path | None
    is_update: bool
    given_out: tuple[GivenOut, ...]
    made: CalendarFiles


def beside(path: Path, name: str) -> Path:
    """The file beside a calendar, for example ``visits.cancelled.ics``."""
    return path.with_name(f"{path.stem}.{name}{path.suffix or '.ics'}")


def calendar_set(
    view: CaseFollowUp, path: Path, stamp: dt.datetime, options: CalendarOptions, changes: Path | None = None
) -> CalendarSet:
    """Make the calendar that goes to ``path``, with its companions.

    Args:
        view: the visits, with what was given out before.
        path: where the calendar goes. What stands there is read: it may tell more of what was given out.
        stamp: when it is made, with a time zone.
        options: what the clinic wants in it.
        changes: where a calendar of only what changed goes; None for none.

    Raises:
        ExportError: when a calendar cannot be made, or a file in one of these places is not a calendar of this case.
        PlanError: when the dates may not leave the program.
    """
    cancelled = beside(path, "cancelled")
    made = calendar_files(view, stamp, options, _earlier(path), _earlier(cancelled))
    if changes is not None and (stale := _earlier(changes)) is not None:
        calendar_files(view, stamp, options, stale)  # refuses to replace what is not of this case
    wanted = {path: made.full, cancelled: made.cancelled}
    if changes is not None:
        wanted[changes] = made.changes
    return CalendarSet(
        write={place: content for place, content in wanted.items() if content is not None},
        remove=tuple(place for place, content in wanted.items() if content is None and os.path.exists(place)),
        changes=changes if made.changes is not None else None,
        cancelled=cancelled if made.cancelled is not None else None,
        is_update=any(one.audience == options.audience for one in view.given_out) or os.path.exists(path),
        given_out=made.given_out,
        made=made,
    )


def remove_stale(places: Iterable[Path]) -> None:
    """Remove files of a :class:`CalendarSet` that hold nothing true any more. One that cannot be removed stays."""
    for place in places:
        with contextlib.suppress(OSError):
            place.unlink()


def _earlier(path: Path) -> bytes | None:
    """What was given out before under this name; None when there is nothing."""
    try:
        with path.open("rb") as stream:
            return stream.read(_MOST_BYTES)  # what is cut off here is no calendar any more, and refused as none
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        what = f"the earlier calendar could not be read ({error.strerror or error})."
        raise ExportError(Fault(str(path), what, "Choose another name.")) from error
