"""Working days: weekends and public holidays are named, shifts go the chosen way, and what is not known is said."""

from __future__ import annotations

import datetime as dt

import holidays
import pytest
from pydantic import ValidationError

from hgnen_desktop.core.domain.case import ClinicDays, ClosedDays, ShiftTo
from hgnen_desktop.core.errors import PlanError
from hgnen_desktop.core.schedule.working_days import Shift, WorkingDays, countries, denominations, subdivisions

EASTER_MONDAY = dt.date(2027, 3, 29)
# Which countries have regions of their own differs between versions of the package of holidays.
WITHOUT_REGIONS = next(code for code in countries() if not subdivisions(code))


def test_holidays_have_their_name_in_english() -> None:
    working = WorkingDays(ClinicDays(country="DE", subdivision="BY"))
    assert working.reason(EASTER_MONDAY) == "Easter Monday"
    assert working.reason(dt.date(2027, 3, 27)) == "Saturday"
    assert working.reason(dt.date(2027, 12, 25)) == "Saturday, Christmas Day"
    assert working.reason(dt.date(2027, 3, 30)) is None
    assert WorkingDays(ClinicDays(country="US")).reason(dt.date(2026, 11, 26)) == "Thanksgiving Day"


@pytest.mark.parametrize(
    ("shift", "to"),
    [(ShiftTo.NEXT, dt.date(2027, 3, 30)), (ShiftTo.PREVIOUS, dt.date(2027, 3, 25)), (ShiftTo.STAY, EASTER_MONDAY)],
)
def test_the_clinic_chooses_where_a_visit_goes(shift: ShiftTo, to: dt.date) -> None:
    found = WorkingDays(ClinicDays(country="DE", subdivision="BY", shift=shift)).shift(EASTER_MONDAY)
    assert found is not None
    assert (found.original, found.shifted, found.reason) == (EASTER_MONDAY, to, "Easter Monday")
    assert "Easter Monday" in found.words()
    assert "29 Mar 2027" in found.words()


def test_a_clinic_of_one_weekday() -> None:
    working = WorkingDays(ClinicDays(country="DE", subdivision="BY", weekdays=(0,)))
    found = working.shift(dt.date(2027, 3, 23))
    assert found is not None
    assert (found.shifted, found.reason) == (dt.date(2027, 4, 5), "Tuesday")


def test_without_a_country_only_weekdays_count_and_that_is_said() -> None:
    working = WorkingDays(ClinicDays())
    assert working.reason(EASTER_MONDAY) is None
    assert "public holidays are not taken into account" in working.notes()[0]


def test_a_country_with_regions_asks_for_one() -> None:
    assert "No region of DE" in WorkingDays(ClinicDays(country="DE")).notes()[0]
    assert WorkingDays(ClinicDays(country="DE", subdivision="BE")).notes() == []
    assert "catholic" in WorkingDays(ClinicDays(country="DE", subdivision="BY")).notes()[0]
    assert WorkingDays(ClinicDays(country="DE", subdivision="BY", denominations=("catholic",))).notes() == []
    # Epiphany is a holiday in Bavaria and not in Berlin.
    day = dt.date(2027, 1, 6)
    assert WorkingDays(ClinicDays(country="DE", subdivision="BY")).reason(day) == "Epiphany"
    assert WorkingDays(ClinicDays(country="DE", subdivision="BE")).reason(day) is None


def test_years_beyond_the_known_holidays_are_told_apart() -> None:
    working = WorkingDays(ClinicDays(country="DE", subdivision="BY"))
    assert working.covers(dt.date(2099, 1, 1))
    assert not working.covers(dt.date(2150, 1, 1))
    assert working.reason(dt.date(2150, 1, 1)) is None
    assert working.reason(dt.date(2150, 1, 3)) == "Saturday"


@pytest.mark.parametrize(
    ("country", "region", "says"),
    [
        ("XX", None, "'XX' are not known"),
        ("Germany", None, "not known"),
        ("DE", "ZZ", "not a region"),
        (WITHOUT_REGIONS, "A", "no regions"),
    ],
)
def test_unknown_places_are_refused_with_what_is_allowed(country: str, region: str | None, says: str) -> None:
    with pytest.raises(PlanError, match=says):
        WorkingDays(ClinicDays(country=country, subdivision=region))


def test_a_clinic_without_a_weekday_cannot_be_made() -> None:
    with pytest.raises(ValidationError):
        ClinicDays.model_validate({"weekdays": []})


def test_every_country_to_choose_from_can_be_used() -> None:
    assert len(countries()) > 100
    assert countries() == sorted(code for code in holidays.list_supported_countries() if len(code) == 2)
    assert "BY" in subdivisions("DE")
    assert subdivisions("XX") == []
    for country in countries():
        WorkingDays(ClinicDays(country=country)).reason(dt.date(2026, 7, 4))


# --- denominations, closed days, nearest -------------------------------------------------------------------------------


def test_bavarias_15_august_counts_where_the_clinic_keeps_it() -> None:
    day = dt.date(2029, 8, 15)  # a Wednesday
    assert WorkingDays(ClinicDays(country="DE", subdivision="BY")).reason(day) is None
    kept = WorkingDays(ClinicDays(country="DE", subdivision="BY", denominations=("catholic",)))
    assert kept.reason(day) == "Assumption Day"
    assert WorkingDays(ClinicDays(country="DE", subdivision="BE", denominations=("catholic",))).reason(day) is None
    assert WorkingDays(ClinicDays(country="DE", subdivision="SL")).reason(day) == "Assumption Day"
    assert kept.reason(dt.date(2029, 12, 25)) == "Christmas Day"
    with pytest.raises(PlanError, match="'druid' are not known for DE. Allowed: catholic"):
        WorkingDays(ClinicDays(country="DE", denominations=("druid",)))
    with pytest.raises(PlanError, match="None are known for FR"):
        WorkingDays(ClinicDays(country="FR", denominations=("catholic",)))


def test_days_on_which_the_clinic_is_closed_are_passed_over_with_their_reason() -> None:
    closed = ClosedDays(first=dt.date(2026, 8, 3), last=dt.date(2026, 8, 14), reason="summer closing")
    working = WorkingDays(ClinicDays(closed=(closed,)))
    assert working.reason(dt.date(2026, 7, 31)) is None
    for day in (dt.date(2026, 8, 3), dt.date(2026, 8, 14)):
        found = working.shift(day)
        assert found is not None
        assert (found.shifted, found.reason) == (dt.date(2026, 8, 17), "summer closing")
    nameless = ClosedDays(first=dt.date(2026, 8, 3), last=dt.date(2026, 8, 3))
    assert WorkingDays(ClinicDays(closed=(nameless,))).reason(dt.date(2026, 8, 3)) == "clinic closed"
    with pytest.raises(PlanError, match="before they begin"):
        WorkingDays(ClinicDays(closed=(ClosedDays(first=dt.date(2026, 8, 3), last=dt.date(2026, 8, 2)),)))


def test_nearest_takes_the_closer_side_and_the_earlier_day_of_two_equally_close() -> None:
    nearest = WorkingDays(ClinicDays(shift=ShiftTo.NEAREST))
    saturday, sunday = dt.date(2026, 8, 1), dt.date(2026, 8, 2)
    assert [shift.shifted for day in (saturday, sunday) if (shift := nearest.shift(day))] == [
        dt.date(2026, 7, 31),
        dt.date(2026, 8, 3),
    ]
    middle = WorkingDays(
        ClinicDays(weekdays=(0, 4), shift=ShiftTo.NEAREST)
    )  # from Wednesday Monday is as near as Friday
    found = middle.shift(dt.date(2026, 8, 5))
    assert found is not None
    assert found.shifted == dt.date(2026, 8, 3)


def test_holidays_are_known_to_the_last_year_and_not_one_beyond() -> None:
    working = WorkingDays(ClinicDays(country="DE"))
    last = holidays.country_holidays("DE").end_year
    assert working.covers(dt.date(last, 12, 31))
    assert "Christmas Day" in str(working.reason(dt.date(last, 12, 25)))
    assert not working.covers(dt.date(last + 1, 1, 1))
    first = holidays.country_holidays("DE").start_year
    assert working.covers(dt.date(first, 1, 1))
    assert not working.covers(dt.date(first - 1, 12, 31))


def test_every_day_and_no_holiday_is_an_answer_too() -> None:
    every = WorkingDays(ClinicDays(weekdays=(0, 1, 2, 3, 4, 5, 6), shift=ShiftTo.STAY))
    assert all(every.shift(dt.date(2026, 12, day)) is None for day in range(1, 32))
    assert every.notes() == ["Dates stay as counted, on weekends and holidays too."]


def test_names_are_english_whatever_language_the_machine_speaks(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(name, "de_DE.UTF-8")
    assert WorkingDays(ClinicDays(country="DE", subdivision="BY")).reason(EASTER_MONDAY) == "Easter Monday"


def test_a_shift_is_told_as_a_move_or_as_a_day_that_stays() -> None:
    saturday = dt.date(2026, 8, 1)
    moved = Shift(saturday, dt.date(2026, 8, 3), "Saturday")
    assert moved.words() == "moved from 1 Aug 2026 (Saturday)"
    assert Shift(saturday, saturday, "Saturday").words() == "1 Aug 2026 is not a working day (Saturday)"


def test_the_working_day_just_before_is_found_one_day_away() -> None:
    found = WorkingDays(ClinicDays(shift=ShiftTo.PREVIOUS)).shift(dt.date(2026, 8, 1))
    assert found is not None
    assert found.shifted == dt.date(2026, 7, 31)


@pytest.mark.parametrize(("closed_for", "found"), [(59, True), (60, False)])
def test_a_working_day_is_looked_for_on_sixty_days_and_no_more(closed_for: int, found: bool) -> None:
    first = dt.date(2026, 8, 3)
    closed = ClosedDays(first=first, last=first + dt.timedelta(days=closed_for))
    working = WorkingDays(ClinicDays(weekdays=tuple(range(7)), closed=(closed,)))
    if found:
        shift = working.shift(first)
        assert shift is not None
        assert shift.shifted == first + dt.timedelta(days=60)
        return
    with pytest.raises(PlanError) as refused:
        working.shift(first)
    assert str(refused.value) == (
        "working days: there is no working day within 60 days of 3 Aug 2026. "
        "Choose more weekdays, or correct the closed days."
    )


def test_what_is_refused_says_where_what_and_how_to_mend_it() -> None:
    with pytest.raises(PlanError) as refused:
        WorkingDays(ClinicDays(closed=(ClosedDays(first=dt.date(2026, 8, 3), last=dt.date(2026, 8, 2)),)))
    assert str(refused.value) == (
        "closed days: they end on 2 Aug 2026, before they begin on 3 Aug 2026. Write the earlier day first."
    )
    with pytest.raises(PlanError) as refused:
        WorkingDays(ClinicDays(country="ME", denominations=("catholc",)))
    kinds = denominations("ME")
    assert len(kinds) > 1
    assert str(refused.value) == (
        f"denomination: holidays called 'catholc' are not known for ME. Did you mean catholic? Allowed: {', '.join(kinds)}."
    )
    assert denominations("XX") == []


def test_the_notes_of_a_clinic_are_whole_sentences() -> None:
    assert WorkingDays(ClinicDays()).notes() == ["No country is chosen: public holidays are not taken into account."]
    (said,) = WorkingDays(ClinicDays(country="ME")).notes()
    head, _, kinds = said.partition(": ")
    assert head == "Holidays of denominations are not taken into account"
    assert {"catholic", "orthodox"} <= set(kinds.removesuffix(".").split(", ")) <= set(denominations("ME"))


def test_of_a_very_long_name_forty_letters_are_repeated() -> None:
    with pytest.raises(PlanError, match=f"holidays called '{'d' * 40}' are not known for DE"):
        WorkingDays(ClinicDays(country="DE", denominations=("d" * 50,)))
