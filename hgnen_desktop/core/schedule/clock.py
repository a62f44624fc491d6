"""Whether the computer's clock can be right. A clock that is wrong by years makes *due* and *overdue* wrong, but no date."""

from __future__ import annotations

import datetime as dt

from hgnen_desktop import RELEASED
from hgnen_desktop.core.phrase import day_words

_MOST_BEFORE = dt.timedelta(days=92)
_MOST_AFTER = dt.timedelta(days=3653)


def clock_doubt(today: dt.date) -> str:
    """A sentence when this date cannot be today: well before this version was made, or ten years later; else empty.

    Args:
        today: the date on the computer.
    """
    if RELEASED - _MOST_BEFORE <= today <= RELEASED + _MOST_AFTER:
        return ""
    side = "before" if today < RELEASED else "more than ten years after"
    return (
        f"The computer's date is {day_words(today)}, {side} this version of the program was made "
        f"({day_words(RELEASED)}). What is called due or overdue may be wrong: check the computer's clock."
    )
