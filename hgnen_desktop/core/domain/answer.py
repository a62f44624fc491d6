"""An answer to a finding: what is known of it, since when, and with which remark."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import field
from enum import StrEnum
from typing import Annotated, Any

from hgnen_desktop.core.domain.checked import Checked, record
from hgnen_desktop.core.domain.reported import Reported

DAY_SCHEMA = {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
LONGEST_TEXT = 20_000
EARLIEST_YEAR, LATEST_YEAR = 1890, 2200  # of any day or year that a case can hold

Value = bool | int | float | str | tuple[str, ...] | Reported

# The limits of fields, as pydantic reads them from a field's metadata.
_LONG = {"max_length": LONGEST_TEXT}


class _WrittenDay:
    """Lets through a date or ``YYYY-MM-DD`` only: pydantic alone would read 1700006400 as a day of 2023."""

    @staticmethod
    def read(text: str) -> dt.date:
        """The day written so, for the reader of :mod:`hgnen_desktop.core.domain.plain`; raises ValueError."""
        return _day(text)

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:  # noqa: ANN401 - pydantic's own objects
        from pydantic_core.core_schema import no_info_before_validator_function

        return no_info_before_validator_function(_written_as_day, handler(source))

    def __get_pydantic_json_schema__(self, _schema: Any, _handler: Any) -> dict[str, Any]:  # noqa: ANN401 - as above
        return dict(DAY_SCHEMA)


def _written_as_day(value: object) -> object:
    return _day(value) if isinstance(value, str) else value


def _day(value: str) -> dt.date:
    if not re.fullmatch(DAY_SCHEMA["pattern"], value):
        raise ValueError("a date is written as YYYY-MM-DD")
    return dt.date.fromisoformat(value)


Day = Annotated[dt.date, _WrittenDay()]


class AnswerState(StrEnum):
    """What is known of a finding. Only KNOWN carries a value; the other three are all *unknown* to the logic."""

    KNOWN = "known"
    NOT_DONE = "not_done"
    PENDING = "pending"
    NOT_ASKED = "not_asked"


@record
class Answer(Checked):
    """The state of one finding, its value when known, and where the value comes from.

    ``against`` is what the course of the case said when this answer was given against it, its possible values joined by
    `` or ``; None when it was not.
    """

    state: AnswerState = AnswerState.NOT_ASKED
    value: Value | None = None
    on: Day | None = None
    note: str | None = field(default=None, metadata=_LONG)
    against: str | None = field(default=None, metadata={"max_length": 2_000})


NOT_ASKED = Answer()


@record
class FromCourse(Answer):
    """An answer that nobody gave: it follows from the course of the case, and ``note`` says how. It is never saved."""
