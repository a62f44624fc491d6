"""What a case is on a day, as plain data: its answers, what its course says of them, dates and remarks."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from hgnen_desktop.core.dataclass import dataclass

if TYPE_CHECKING:
    from hgnen_desktop.core.course.dates import DateFact
    from hgnen_desktop.core.course.derive import Derived
    from hgnen_desktop.core.domain.answer import Answer
    from hgnen_desktop.core.domain.case import Case
    from hgnen_desktop.core.errors import Fault


class Holds(StrEnum):
    """Which of the two values of a finding holds."""

    COURSE = "course"
    ENTERED = "entered"
    BOTH = "both"
    OVERRULED = "overruled"
    TWO_VALUES = "two_values"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class CourseFact:
    """One finding of which the course speaks.

    Attributes:
        derived: what the course says, with its reason.
        entered: what was answered beside the course, if anything.
        holds: which of them stands.
        text: one or two sentences to show beside the finding.
    """

    finding: str
    label: str
    derived: Derived
    entered: Answer
    holds: Holds
    text: str


@dataclass(frozen=True, slots=True)
class Standing:
    """The case as it stands on a day.

    Attributes:
        case: the case with the answers that hold on that day; it is for reading only and never saved.
        facts: every finding of which the course speaks.
        dates: dates and spans that the course gives.
        remarks: what does not fit together in the course.
    """

    case: Case
    facts: dict[str, CourseFact]
    dates: tuple[DateFact, ...] = ()
    remarks: tuple[Fault, ...] = ()

    def to_look_at(self) -> tuple[str, ...]:
        """Sentences on what is not settled: two values, what the course leaves open, what fits together badly."""
        asked = [
            f"{fact.label}: {fact.text}" for fact in self.facts.values() if fact.holds in (Holds.TWO_VALUES, Holds.OPEN)
        ]
        return (*asked, *(fault.sentence() for fault in self.remarks))
