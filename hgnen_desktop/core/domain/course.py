"""The course of a patient: dated events as they were reported. A date may be exact, a month, a year, or not known.

Events only say what happened; what follows from them is written in ``guidelines/shared/derivation.yaml`` and worked out by
:mod:`hgnen_desktop.core.course`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import field, fields
from enum import StrEnum
from functools import lru_cache
from typing import Any, Literal

from hgnen_desktop.core.domain.answer import LONGEST_TEXT, Answer, Day, Value
from hgnen_desktop.core.domain.checked import Checked, record
from hgnen_desktop.core.phrase import MONTHS, day_words

PARTIAL_PATTERN = r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"
_SHORT = {"max_length": 200}
_LONG = {"max_length": LONGEST_TEXT}
MOST_CYCLES, MOST_NODES = 60, 500
_COUNT = {"ge": 0, "le": MOST_NODES}


@lru_cache(maxsize=4096)
def _first(text: str) -> dt.date:
    parts = [int(part) for part in text.split("-")]
    return dt.date(*(parts + [1, 1])[:3])


@lru_cache(maxsize=4096)
def _last(text: str) -> dt.date:
    first = _first(text)
    if len(text) == 10:
        return first
    year, month = (first.year, first.month) if len(text) == 7 else (first.year, 12)
    following = (year + 1, 1) if month == 12 else (year, month + 1)
    return dt.date.fromordinal(dt.date(*following, 1).toordinal() - 1)


@lru_cache(maxsize=4096)
def _said(text: str) -> str:
    day = _first(text)
    words = {10: day_words(day), 7: f"{MONTHS[day.month - 1]} {day.year:04}"}
    return words.get(len(text), f"{day.year:04}")


class PartialDate(str):
    """A day, a month or a year, written ``2026-03-15``, ``2026-03`` or ``2026``.

    Raises:
        ValueError: when it is none of these, or not in the calendar.
    """

    __slots__ = ()

    def __new__(cls, text: str) -> PartialDate:
        """The date as it is written."""
        made = super().__new__(cls, text)
        if not re.fullmatch(PARTIAL_PATTERN, text):
            raise ValueError("a date of the course is written as YYYY-MM-DD, YYYY-MM or YYYY")
        made.first  # noqa: B018 - refuses what is not in the calendar
        return made

    @classmethod
    def of(cls, day: dt.date) -> PartialDate:
        """An exact date."""
        return cls(day.isoformat())

    @property
    def first(self) -> dt.date:
        """The first day it can mean."""
        return _first(str(self))

    @property
    def last(self) -> dt.date:
        """The last day it can mean."""
        return _last(str(self))

    @property
    def is_exact(self) -> bool:
        """Whether it is one day."""
        return len(self) == 10

    def said(self) -> str:
        """The date as a person reads it: ``15 Mar 2026``, ``Mar 2026`` or ``2026``."""
        return _said(str(self))

    @staticmethod
    def read(text: str) -> PartialDate:
        """The date written so, for the reader of :mod:`hgnen_desktop.core.domain.plain`; raises ValueError."""
        return PartialDate(text)

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: Any) -> Any:  # noqa: ANN401 - pydantic's own objects
        from pydantic_core import core_schema

        text = core_schema.str_schema(pattern=PARTIAL_PATTERN)
        return core_schema.no_info_after_validator_function(
            cls, text, serialization=core_schema.plain_serializer_function_ser_schema(str)
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, _schema: Any, _handler: Any) -> dict[str, Any]:  # noqa: ANN401 - as above
        return {"type": "string", "format": "partial-date", "pattern": PARTIAL_PATTERN}


class EventKind(StrEnum):
    """What kind of event it is; :data:`FIELDS` says which fields each kind has."""

    PATHOLOGY = "pathology"
    IMAGING = "imaging"
    RESULT = "result"
    PERFORMANCE = "performance"
    SURGERY = "surgery"
    SYSTEMIC = "systemic"
    RADIATION = "radiation"
    LIVER_DIRECTED = "liver_directed"
    PRRT = "prrt"
    PROGRESSION = "progression"
    DECISION = "decision"
    PLAN = "plan"
    DEATH = "death"


Setting = Literal["neoadjuvant", "adjuvant", "definitive", "palliative", "maintenance"]
Response = Literal["complete", "partial", "stable", "progression", "not_evaluable"]
StoppedFor = Literal["completed", "progression", "toxicity", "wish", "other"]

_SPAN = ("stop", "ended")
FIELDS: dict[EventKind, tuple[str, ...]] = {
    EventKind.PATHOLOGY: ("tissue",),
    EventKind.IMAGING: ("technique", "sites"),
    EventKind.RESULT: (),
    EventKind.PERFORMANCE: (),
    EventKind.SURGERY: (
        "procedure", "approach", "target", "margin", "stage_before", "stage_after", "nodes_examined", "nodes_positive",
    ),
    EventKind.SYSTEMIC: ("regimens", "drugs", "setting", *_SPAN, "cycles", "response", "stopped_for"),
    EventKind.RADIATION: ("setting", "site", "technique", *_SPAN, "response", "stopped_for"),
    EventKind.LIVER_DIRECTED: ("technique", *_SPAN, "response"),
    EventKind.PRRT: ("setting", *_SPAN, "cycles", "response", "stopped_for"),
    EventKind.PROGRESSION: ("sites", "timing"),
    EventKind.DECISION: ("items", "carried_out", "reason"),
    EventKind.PLAN: ("items", "guidelines", "facts"),
    EventKind.DEATH: ("reason",),
}  # fmt: skip
"""Kind of event -> the fields it has beside the common ones."""


@record
class Event(Checked):
    """One event of the course, as it was reported.

    An event is never overwritten: a newer result is another event; one that was entered in error is *struck* with a reason,
    or *corrected* by a later entry that names it in ``corrects``, and stays where it was.

    Attributes:
        id: stable, unique in the case.
        on: when it happened or began; None when nobody knows.
        findings: what this report says, by finding.
        stop, ended: when a treatment ended; whether it has ended at all (None: not said).
        regimens: terms of the vocabulary; ``drugs`` holds what the vocabulary does not name.
        timing: whether a progression came during or after treatment.
        items, carried_out, reason: a decision, and what became of it.
        guidelines, facts: what a plan was made with.
    """

    id: str = field(metadata={"min_length": 1, "max_length": 200})
    kind: EventKind
    on: PartialDate | None = None
    note: str | None = field(default=None, metadata=_LONG)
    findings: dict[str, Answer] = field(default_factory=dict)
    corrects: str | None = field(default=None, metadata=_SHORT)
    struck: str | None = field(default=None, metadata={"min_length": 1, "max_length": 200})
    recorded_on: Day | None = None
    tissue: str | None = field(default=None, metadata=_SHORT)
    technique: str | None = field(default=None, metadata=_SHORT)
    site: str | None = field(default=None, metadata=_SHORT)
    sites: tuple[str, ...] = ()
    procedure: str | None = field(default=None, metadata=_SHORT)
    approach: str | None = field(default=None, metadata=_SHORT)
    target: Literal["primary", "metastasis", "recurrence"] | None = None
    margin: Literal["r0", "r1", "r2"] | None = None
    stage_before: str | None = field(default=None, metadata=_SHORT)
    stage_after: str | None = field(default=None, metadata=_SHORT)
    nodes_examined: int | None = field(default=None, metadata=_COUNT)
    nodes_positive: int | None = field(default=None, metadata=_COUNT)
    regimens: tuple[str, ...] = ()
    drugs: str | None = field(default=None, metadata=_SHORT)
    setting: Setting | None = None
    stop: PartialDate | None = None
    ended: bool | None = None
    cycles: int | None = field(default=None, metadata={"ge": 0, "le": MOST_CYCLES})
    response: Response | None = None
    stopped_for: StoppedFor | None = None
    timing: Literal["during", "after"] | None = None
    items: tuple[str, ...] = ()
    carried_out: Literal["yes", "partly", "no"] | None = None
    reason: str | None = field(default=None, metadata=_LONG)
    guidelines: str | None = field(default=None, metadata=_SHORT)
    facts: dict[str, Value] = field(default_factory=dict)

    def own_fields(self) -> dict[str, Any]:
        """The fields of its kind that say something."""
        return {name: getattr(self, name) for name in FIELDS[self.kind] if _says(getattr(self, name))}

    def foreign_fields(self) -> list[str]:
        """Fields that say something and that events of this kind do not have."""
        known = {*COMMON_FIELDS, *FIELDS[self.kind]}
        return [one.name for one in fields(self) if one.name not in known and _says(getattr(self, one.name))]


COMMON_FIELDS = ("id", "kind", "on", "note", "findings", "corrects", "struck", "recorded_on")
TREATMENTS = frozenset(kind for kind, names in FIELDS.items() if "stop" in names)
"""Kinds that last from a start to a stop."""


def _says(value: object) -> bool:
    return value is not None and value != () and value != {}


def counting(course: tuple[Event, ...]) -> tuple[Event, ...]:
    """The events that count: neither struck nor corrected by another that counts."""
    standing = [event for event in course if event.struck is None]
    corrected = {event.corrects for event in standing if event.corrects}
    return tuple(event for event in standing if event.id not in corrected)


def next_id(course: tuple[Event, ...], kind: EventKind) -> str:
    """An id for a new event that no event of the course has."""
    taken = {event.id for event in course}
    number = len(course) + 1
    while f"{kind}-{number}" in taken:
        number += 1
    return f"{kind}-{number}"


def field_values(value: object) -> tuple[str, ...]:
    """What a field of an event says, as the words of the case file."""
    if isinstance(value, tuple):
        return tuple(str(one) for one in value)
    if isinstance(value, bool):
        return ("true" if value else "false",)
    return () if value is None or isinstance(value, Mapping) else (str(value),)
