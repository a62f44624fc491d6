"""An anonymous copy of a patient's case for teaching, made step by step and shown before it is kept.

The copy holds the findings and the course. Every date is shifted by one constant, the label is replaced, each text that a person
typed is dropped unless it is kept by choice, and name, year of birth, decisions, visits and records of workup stay behind.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sized
from dataclasses import field, replace
from enum import StrEnum
from typing import Any

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.answer import Answer
from hgnen_desktop.core.domain.case import Case
from hgnen_desktop.core.domain.course import Event, EventKind, PartialDate
from hgnen_desktop.core.guidelines.catalogue import Catalogue
from hgnen_desktop.core.guidelines.schema import FindingType
from hgnen_desktop.core.schedule.months import months_after
from hgnen_desktop.core.storage.case_file import new_case

LABEL = "Teaching: a patient"
_REMARKS = ("note", "reason", "struck")
_CLINICAL = ("drugs", "procedure", "approach", "technique", "site", "tissue", "stage_before", "stage_after")
_TYPED = (*_REMARKS, *_CLINICAL)
_LEFT_BEHIND = (
    EventKind.PLAN,
    EventKind.DECISION,
)  # what the clinic did with the case, not what happened to the patient
_DAYS_IN_A_MONTH, _MONTHS_IN_A_YEAR = 30, 12


class Unit(StrEnum):
    """In which steps the dates of a case can be shifted without saying more than they say."""

    DAYS = "days"
    MONTHS = "months"
    YEARS = "years"


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the copy is to be like.

    Attributes:
        shift: by how many days every date moves; rounded to whole months or years where the case gives dates no closer.
        label: what the copy is called.
        keep: the places of texts that are kept; see :func:`typed_texts` and :func:`kept_unless_dropped`.
    """

    shift: int
    label: str = LABEL
    keep: frozenset[str] = field(default_factory=frozenset)


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is other in the copy: where, what stands in the case, and what in the copy; empty where nothing does."""

    place: str
    before: str
    after: str


def typed_texts(case: Case, catalogue: Catalogue) -> tuple[tuple[str, str], ...]:
    """(place, text) of every text that a person typed and that the copy could take along."""
    return tuple(_typed(case, catalogue))


def kept_unless_dropped(case: Case, catalogue: Catalogue) -> frozenset[str]:
    """The places of texts that say what was done, such as an operation, without which the course would say little."""
    return frozenset(place for place, _ in typed_texts(case, catalogue) if place.rsplit(" > ", 1)[-1] in _CLINICAL)


def _typed(case: Case, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    if case.notes.strip():
        yield "notes", case.notes
    for name, answer in case.findings.items():
        if answer.note:
            yield f"{name} > note", answer.note
        if _is_text(name, catalogue) and answer.value is not None:
            yield f"{name} > value", str(answer.value)
    for number, event in enumerate(case.course, 1):
        if event.kind in _LEFT_BEHIND:
            continue
        for name in _TYPED:
            value = getattr(event, name)
            if isinstance(value, str) and value:
                yield f"course {number} > {name}", value
        for name, answer in event.findings.items():
            if answer.note:
                yield f"course {number} > {name} > note", answer.note


def _is_text(finding: str, catalogue: Catalogue) -> bool:
    return finding in catalogue and catalogue[finding].type is FindingType.TEXT


def unit_of(case: Case) -> Unit:
    """The steps in which its dates can be shifted: a case that knows a month only is shifted by whole months."""
    lengths = {len(date) for event in case.course for date in (event.on, event.stop) if date is not None}
    if 4 in lengths:
        return Unit.YEARS
    return Unit.MONTHS if 7 in lengths else Unit.DAYS


def anonymous_copy(case: Case, wishes: Wishes, catalogue: Catalogue) -> Case:
    """The copy, with an id of its own.

    Raises:
        OverflowError: a date would lie outside the calendar.
    """
    shift = Shift(unit_of(case), wishes.shift)
    findings = {
        name: _answer(name, answer, name, shift, wishes, catalogue)
        for name, answer in case.findings.items()
        if not _is_text(name, catalogue) or f"{name} > value" in wishes.keep
    }
    ids = {event.id: f"{event.kind}-{number}" for number, event in enumerate(case.course, 1)}
    made = new_case(wishes.label.strip() or LABEL)
    return made.with_changes(
        teaching=True,
        notes=case.notes if "notes" in wishes.keep else "",
        findings=findings,
        course=tuple(
            replace(
                _event(number, one, shift, wishes, catalogue),
                id=ids[one.id],
                corrects=ids.get(one.corrects or ""),
            )
            for number, one in enumerate(case.course, 1)
            if one.kind not in _LEFT_BEHIND
        ),
    )


@dataclass(frozen=True, slots=True)
class Shift:
    """Moves dates by a constant, in steps that are no finer than the dates are known."""

    unit: Unit
    days: int

    @property
    def months(self) -> int:
        """The shift in whole months, for dates that are moved by months or years."""
        months = round(self.days / _DAYS_IN_A_MONTH)
        if self.unit is Unit.YEARS:
            return round(months / _MONTHS_IN_A_YEAR) * _MONTHS_IN_A_YEAR
        return months

    def day(self, day: dt.date) -> dt.date:
        """A day moved.

        Raises:
            OverflowError: outside the calendar.
        """
        return day + dt.timedelta(days=self.days) if self.unit is Unit.DAYS else months_after(day, self.months)

    def partial(self, date: PartialDate) -> PartialDate:
        """A day, a month or a year moved, and known as closely as before."""
        return PartialDate(self.day(date.first).isoformat()[: len(date)])

    def words(self) -> str:
        """How far dates move, as a person reads it."""
        if self.unit is Unit.DAYS:
            return f"{self.days:+d} days"
        return f"{self.months:+d} months, because the case gives some dates by the month or year"


def _answer(name: str, answer: Answer, place: str, shift: Shift, wishes: Wishes, catalogue: Catalogue) -> Answer:
    value: Any = answer.value
    if isinstance(value, str) and name in catalogue and catalogue[name].type is FindingType.DATE:
        value = shift.day(dt.date.fromisoformat(value)).isoformat()
    return Answer(
        state=answer.state,
        value=value,
        on=shift.day(answer.on) if answer.on else None,
        note=answer.note if f"{place} > note" in wishes.keep else None,
    )


def _event(number: int, event: Event, shift: Shift, wishes: Wishes, catalogue: Catalogue) -> Event:
    place = f"course {number}"
    dropped: dict[str, Any] = {name: None for name in _TYPED if f"{place} > {name}" not in wishes.keep}
    if event.struck and "struck" in dropped:
        dropped["struck"] = "entered in error"  # an event that is struck says why
    return replace(
        event,
        **dropped,
        on=shift.partial(event.on) if event.on else None,
        stop=shift.partial(event.stop) if event.stop else None,
        recorded_on=shift.day(event.recorded_on) if event.recorded_on else None,
        findings={
            name: _answer(name, answer, f"{place} > {name}", shift, wishes, catalogue)
            for name, answer in event.findings.items()
        },
    )


# --- what is shown before the copy is kept ---------------------------------------------------------------------------------


def changes(case: Case, copy: Case, catalogue: Catalogue) -> tuple[Change, ...]:
    """Everything that is other in the copy, line by line; what stays the same is not named."""
    return tuple(one for one in _lines(case, copy, catalogue) if one.before != one.after)


def _lines(case: Case, copy: Case, catalogue: Catalogue) -> Iterator[Change]:
    yield Change("Label", case.label or case.case_id, copy.label)
    yield Change("Name", case.name or "", copy.name or "")
    yield Change("Year of birth", str(case.birth_year or ""), str(copy.birth_year or ""))
    yield Change("Question to a board", case.question, copy.question)
    yield Change("Decisions", _count(case.decisions), _count(copy.decisions))
    yield Change("Records of workup", _count(case.workup), _count(copy.workup))
    yield Change("Visits and calls", _count((*case.surveillance.visits, *case.visit_notes)), "")
    yield Change("Notes", case.notes, copy.notes)
    for name, answer in case.findings.items():
        yield from _answer_lines(catalogue.label(name), answer, copy.answer(name))
    copies = iter(copy.course)
    for number, one in enumerate(case.course, 1):
        if one.kind in _LEFT_BEHIND:
            yield Change(f"Course {number}", one.kind.value, "")
        else:
            yield from _event_lines(f"Course {number}", one, next(copies))


def _event_lines(place: str, one: Event, other: Event) -> Iterator[Change]:
    for name in ("on", "stop", *_TYPED):
        yield Change(f"{place}, {name.replace('_', ' ')}", getattr(one, name) or "", getattr(other, name) or "")
    for name, answer in one.findings.items():
        yield from _answer_lines(f"{place}, {name}", answer, other.findings[name])


def _answer_lines(place: str, one: Answer, other: Answer) -> Iterator[Change]:
    for words, before, after in (
        ("", one.value, other.value),
        (", date", one.on, other.on),
        (", note", one.note, other.note),
    ):
        yield Change(f"{place}{words}", _said(before), _said(after))


def _said(value: object) -> str:
    return "" if value is None else str(value)


def _count(several: Sized) -> str:
    return str(len(several)) if several else ""


_NO_DATE = "The case holds no date."


def _has_dates(case: Case) -> bool:
    answers = [*case.findings.values(), *(one for event in case.course for one in event.findings.values())]
    days = [answer.on for answer in answers] + [event.on for event in case.course]
    return any(days) or any(_is_day(answer.value) for answer in answers)


def _is_day(value: object) -> bool:
    try:
        return isinstance(value, str) and dt.date.fromisoformat(value) is not None
    except ValueError:
        return False


def preview(case: Case, copy: Case, wishes: Wishes, catalogue: Catalogue) -> str:
    """The copy as a person checks it before it is kept: what changes, and which texts could be kept."""
    lines = [f"Every date moves by {Shift(unit_of(case), wishes.shift).words()}." if _has_dates(case) else _NO_DATE, ""]
    lines += [
        f"{one.place}: {one.before or '-'} -> {one.after or '(left behind)'}" for one in changes(case, copy, catalogue)
    ]
    texts = typed_texts(case, catalogue)
    for words, here in (
        ("Texts that stay; read them, and drop what could tell who the patient is:", True),
        ("Texts that are dropped; each can be kept if it tells nobody who the patient is:", False),
    ):
        found = [f"  {place}: {text}" for place, text in texts if (place in wishes.keep) is here]
        lines += ["", words, *found] if found else []
    return "\n".join(lines) + "\n"
