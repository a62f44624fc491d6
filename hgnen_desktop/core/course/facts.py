"""What a case is on a day, as plain data: its answers, what its course says of them, dates and remarks."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from hgnen_desktop.core.dataclass import dataclass

if TYPE_CHECKING:
    from hgnen_desktop.core.course.dates import DateFact
    from hgnen_desktop.core.course.derive import Derived
    from hgnen_desktop.core.course.timeline import Assumption
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
        asks: what only a person can say and that changes the advice: is this progression? What is assumed stands first.
        assumed: what is taken to be so while the course does not say it, the newest first.
    """

    case: Case
    facts: dict[str, CourseFact]
    dates: tuple[DateFact, ...] = ()
    remarks: tuple[Fault, ...] = ()
    asks: tuple[str, ...] = ()
    assumed: tuple[Assumption, ...] = ()

    def to_look_at(self) -> tuple[str, ...]:
        """Sentences on what is not settled: two values, what the course leaves open, what fits together badly; each once."""
        labels: dict[str, list[str]] = {}
        for fact in self.facts.values():
            if fact.holds in (Holds.TWO_VALUES, Holds.OPEN):
                labels.setdefault(fact.text, []).append(fact.label)
        asked = (f"{', '.join(named)}: {text}" for text, named in labels.items())
        return (*asked, *(fault.sentence() for fault in self.remarks))


def known_by(case: Case, as_of: dt.date | None) -> Case:
    """The case without the answers, decisions and workup records that are dated after a day; itself when there are none."""
    findings = {name: answer for name, answer in case.findings.items() if not _is_later(answer, as_of)}
    decisions = tuple(one for one in case.decisions if not _is_later(one, as_of))
    workup = {item: record for item, record in case.workup.items() if not _is_later(record, as_of)}
    if (len(findings), len(decisions), len(workup)) == (len(case.findings), len(case.decisions), len(case.workup)):
        return case
    return case.with_changes(findings=findings, decisions=decisions, workup=workup)


def _is_later(record: Any, as_of: dt.date | None) -> bool:  # noqa: ANN401 - whatever has a date
    return as_of is not None and record.on is not None and record.on > as_of
