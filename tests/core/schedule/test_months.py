"""The last day of each month, as Python's own calendar has it."""

from __future__ import annotations

import calendar
import datetime as dt

from hgnen_desktop.core.schedule.months import _days_in_month, months_after


def test_every_month_has_the_days_it_has() -> None:
    for year in (1, 1900, 1999, 2000, 2023, 2024, 2100, 9999):
        for month in range(1, 13):
            assert _days_in_month(year, month) == calendar.monthrange(year, month)[1]


def test_a_day_that_a_month_does_not_have_is_its_last() -> None:
    assert months_after(dt.date(2023, 12, 31), 2) == dt.date(2024, 2, 29)
    assert months_after(dt.date(9999, 10, 31), 2) == dt.date(9999, 12, 31)
