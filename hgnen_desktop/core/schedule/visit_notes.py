"""Calls and letters about a visit: dated notes that change neither its state nor its date. All are kept, the oldest first."""

from __future__ import annotations

import datetime as dt

from hgnen_desktop.core.domain.case import Case, VisitNote
from hgnen_desktop.core.domain.dates import long_date
from hgnen_desktop.core.errors import Fault, PlanError
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.phrase import day_words
from hgnen_desktop.core.schedule.visit_changes import find_line

LONGEST_TEXT = 500


def add_visit_note(
    case: Case, index: Index, visit_id: str, text: str, as_of: dt.date, on: dt.date | None = None
) -> Case:
    """The case with a note on a visit of its present plan.

    Args:
        case: the case; it has a rule.
        index: the guidelines its rule is taken from.
        visit_id: the visit's id.
        text: what was done, 1 to 500 characters on one line.
        as_of: the day of recording.
        on: the day it was done; the day of recording when not given.

    Raises:
        PlanError: when there is no such visit, the text is empty or too long, or the day has not come yet.
    """
    where = f"visit {visit_id}"
    find_line(case, index, visit_id, as_of)
    words = " ".join(text.split())
    if not words or len(words) > LONGEST_TEXT:
        raise PlanError(Fault(where, "a note needs its words.", f"Write 1 to {LONGEST_TEXT} characters."))
    day = on or as_of
    if day > as_of:
        what = f"{day_words(day)} lies after {day_words(as_of)}: it cannot be done yet."
        raise PlanError(Fault(where, what, "Correct the date."))
    note = VisitNote(visit=visit_id, on=day, text=words)
    return case.with_changes(visit_notes=(*case.visit_notes, note))


def note_words(case: Case, visit_id: str) -> list[str]:
    """What was done about a visit, the newest first: ``Called, voicemail (Fri 20 Nov 2026).``"""
    notes = [note for note in case.visit_notes if note.visit == visit_id]
    notes.sort(key=lambda note: note.on)
    return [f"{note.text} ({long_date(note.on)})." for note in reversed(notes)]
