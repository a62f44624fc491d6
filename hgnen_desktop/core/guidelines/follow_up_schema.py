"""Rules of follow-up: what they are counted from, their intervals, and what is done as indicated."""

from __future__ import annotations

from typing import Annotated

from hgnen_desktop.core.domain.checked import Checked, Limits, record
from hgnen_desktop.core.guidelines.item_schema import Item
from hgnen_desktop.core.guidelines.words_schema import Id, Part, StatementId, Words


@record
class AnchorEvent(Checked):
    """An event that dates can be counted from."""

    id: Id
    label: Words


@record
class Span(Checked):
    """A length the source gives as one number (``min`` = ``max``) or as a range, in months."""

    min: Annotated[int, Limits(ge=1, le=240)]
    max: Annotated[int, Limits(ge=1, le=240)]

    def __post_init__(self) -> None:
        if self.min > self.max:
            raise ValueError("min is greater than max")


@record
class EndChoice(Checked):
    """One reading of when a phase ends: a month counted from the anchor, or months after the phase starts."""

    id: Id
    label: Words
    month: Annotated[int, Limits(ge=1, le=600)] | None = None
    months_after_start: Annotated[int, Limits(ge=1, le=600)] | None = None

    def __post_init__(self) -> None:
        if (self.month is None) == (self.months_after_start is None):
            raise ValueError("an end is either 'month' or 'months_after_start'")


@record
class Phase(Checked):
    """A stretch of a rule with one interval. It ends after ``lasts``, at one of ``ends``, or is open while treatment goes on."""

    id: Id
    label: Words
    every: Span
    lasts: Span | None = None
    ends: tuple[EndChoice, ...] = ()
    at_least: bool = False

    @property
    def is_open(self) -> bool:
        """Whether the source gives no end, so that a horizon has to be chosen."""
        return self.lasts is None and not self.ends

    def __post_init__(self) -> None:
        if self.lasts is not None and self.ends:
            raise ValueError("a phase has 'lasts' or 'ends', not both")


@record
class AsIndicated(Checked):
    """Something the source lists without a date."""

    title: Words
    text: Words
    statements: Annotated[tuple[StatementId, ...], Limits(min_length=1)]


@record
class SurveillanceRule(Item):
    """A follow-up rule: what is done, at which intervals, counted from which event. It is an answer.

    Attributes:
        short: what is done in two or three words that name no diagnosis, for the title of an appointment.
        in_place_of: the rule that this one may take the place of, once a person follows it.
    """

    part: Part | None = Part.ANSWER
    setting: Words
    procedure: Words
    short: str | None = None
    in_place_of: Id | None = None
    anchors: Annotated[tuple[AnchorEvent, ...], Limits(min_length=1)]
    phases: Annotated[tuple[Phase, ...], Limits(min_length=1)]
    as_indicated: tuple[AsIndicated, ...] = ()
    after_end: Words
    needs_confirmation: str | None = None
