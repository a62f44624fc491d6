from __future__ import annotations

import datetime as dt
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hgnen_desktop.core.domain.dates import EARLIEST_YEAR, LATEST_YEAR, DateOrder, iso, long_date, order_of, parse_date
from hgnen_desktop.core.domain.numbers import Parsed, ProblemKind

NOV_20 = dt.date(2026, 11, 20)
dates = st.dates(dt.date(EARLIEST_YEAR, 1, 1), dt.date(LATEST_YEAR, 12, 31))


@pytest.mark.parametrize(
    "text",
    ["2026-11-20", "2026/11/20", "2026.11.20", "20261120", "20 Nov 2026", "20 November 2026", "20 NOVEMBER 2026",
     "Nov 20, 2026", "Nov 20 2026", "November 20, 2026", "20-Nov-2026", "20. Nov. 2026", "20th Nov 2026",
     "Fri 20 Nov 2026",
     "Friday, 20 November 2026", "20/11/2026", "11/20/2026", "20.11.2026", "20-11-2026", " 2026-11-20\n",
     "\u00a020\u00a0Nov  2026",
     "٢٠٢٦-١١-٢٠", "२०२६-११-२०"],
)  # fmt: skip
def test_a_date_in_any_unmistakable_form_is_read(text: str) -> None:
    assert parse_date(text) == Parsed.of(NOV_20)


@pytest.mark.parametrize("text", ["03/04/2026", "3-4-2026", "٠٣/٠٤/٢٠٢٦"])
def test_day_and_month_that_could_be_swapped_are_asked_about(text: str) -> None:
    problem = parse_date(text).problem
    assert problem is not None
    assert problem.kind is ProblemKind.AMBIGUOUS
    assert [choice.value for choice in problem.choices] == [dt.date(2026, 4, 3), dt.date(2026, 3, 4)]
    assert "3 Apr 2026 or 4 Mar 2026" in problem.message


@pytest.mark.parametrize("order", [None, *DateOrder])
@given(day=dates)
def test_dots_always_mean_day_month_year(order: DateOrder | None, day: dt.date) -> None:
    assert parse_date(f"{day.day}.{day.month}.{day.year}", order).value == day
    if day.day > 12:
        problem = parse_date(f"{day.month:02}.{day.day:02}.{day.year}", order).problem
        assert problem is not None
        assert "dots mean day.month.year" in problem.message


@given(dates, st.sampled_from("/-"))
def test_a_known_order_is_kept_and_never_bent(day: dt.date, mark: str) -> None:
    first, last = f"{day.day}{mark}{day.month}{mark}{day.year}", f"{day.month}{mark}{day.day}{mark}{day.year}"
    assert parse_date(first, DateOrder.DMY).value == day
    assert parse_date(last, DateOrder.MDY).value == day
    if day.day > 12:
        problem = parse_date(last, DateOrder.DMY).problem
        assert problem is not None
        assert "is no date as day/month/year" in problem.message
        assert not parse_date(first, DateOrder.MDY).ok


@pytest.mark.parametrize(
    ("texts", "order"),
    [
        (["03/04/2026", "31.12.2026"], DateOrder.DMY),
        (["03/04/2026", "31/12/2026", "2026-01-02", "x"], DateOrder.DMY),
        (["03/04/2026", "12/31/2026"], DateOrder.MDY),
        (["12/31/2026", "31/12/2026"], None),
        (["03/04/2026", "12.31.2026", "99/99/2026"], None),
        ([], None),
    ],
)
def test_one_date_that_can_only_be_read_one_way_decides_for_the_column(
    texts: list[str], order: DateOrder | None
) -> None:
    assert order_of(texts) is order


def test_the_same_day_and_month_cannot_be_swapped() -> None:
    assert parse_date("03/03/2026").value == dt.date(2026, 3, 3)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("20/11/26", ProblemKind.INCOMPLETE),
        ("20 Nov 26", ProblemKind.INCOMPLETE),
        ("Nov 20, 26", ProblemKind.INCOMPLETE),
        ("26-11-20", ProblemKind.INCOMPLETE),
        ("Nov 2026", ProblemKind.INCOMPLETE),
        ("2026-11", ProblemKind.INCOMPLETE),
        ("2026", ProblemKind.INCOMPLETE),
        ("2026-02-30", ProblemKind.IMPOSSIBLE),
        ("31/02/2026", ProblemKind.IMPOSSIBLE),
        ("29 Feb 2027", ProblemKind.IMPOSSIBLE),
        ("13/13/2026", ProblemKind.IMPOSSIBLE),
        ("2026-00-10", ProblemKind.IMPOSSIBLE),
        ("20260231", ProblemKind.IMPOSSIBLE),
        ("12012026", ProblemKind.IMPOSSIBLE),
        ("0001-01-01", ProblemKind.IMPOSSIBLE),
        ("9999-12-31", ProblemKind.IMPOSSIBLE),
        ("Thu 20 Nov 2026", ProblemKind.IMPOSSIBLE),
        ("today", ProblemKind.UNREADABLE),
        ("tomorrow", ProblemKind.UNREADABLE),
        ("2026-11-20T10:00", ProblemKind.UNREADABLE),
        ("2026-11-20 10:00", ProblemKind.UNREADABLE),
        ("20 Foo 2026", ProblemKind.UNREADABLE),
        ("1/2-2026", ProblemKind.UNREADABLE),
        ("2026-1٢-20", ProblemKind.UNREADABLE),
        ("<b>2026-11-20</b>", ProblemKind.UNREADABLE),
        ("2026-11-20 2026-11-21", ProblemKind.UNREADABLE),
        ("😀", ProblemKind.UNREADABLE),
        ("2" * 10_000, ProblemKind.UNREADABLE),
        ("", ProblemKind.EMPTY),
        (" \t\n", ProblemKind.EMPTY),
    ],
)
def test_anything_else_is_refused_with_a_sentence(text: str, kind: ProblemKind) -> None:
    problem = parse_date(text).problem
    assert problem is not None
    assert problem.kind is kind
    assert problem.message.endswith((".", "?"))
    assert len(problem.message) < 160
    assert not problem.choices


@given(dates, st.sampled_from(["{y:04}-{m:02}-{d:02}", "{y:04}/{m:02}/{d:02}", "{y:04}{m:02}{d:02}", "{y}-{m}-{d}"]))
def test_year_first_is_always_year_month_day(day: dt.date, form: str) -> None:
    assert parse_date(form.format(y=day.year, m=day.month, d=day.day)).value == day


@given(dates)
def test_what_is_written_is_read_back(day: dt.date) -> None:
    assert parse_date(iso(day)).value == day
    assert parse_date(long_date(day)).value == day


@given(dates, st.sampled_from("/-"), st.booleans(), st.booleans())
def test_year_last_gives_the_date_meant_or_asks(day: dt.date, mark: str, american: bool, padded: bool) -> None:
    first, second = (day.month, day.day) if american else (day.day, day.month)
    width = "02" if padded else ""
    result = parse_date(f"{first:{width}}{mark}{second:{width}}{mark}{day.year}")
    if result.ok:
        assert result.value == day
    else:
        assert result.problem is not None
        assert day in [choice.value for choice in result.problem.choices]
    assert result.ok is (day.day > 12 or day.day == day.month)


@given(st.text(max_size=50) | st.text(alphabet="0123456789-/. NovDec,", max_size=14))
def test_any_text_gives_a_date_or_a_finished_sentence(text: str) -> None:
    result = parse_date(text)
    if result.problem is None:
        assert result.value is not None
        assert EARLIEST_YEAR <= result.value.year <= LATEST_YEAR
        digits = [int(run) for run in re.findall(r"\d+", text)]
        assert len(digits) == 1 or result.value.day in digits
    else:
        assert result.problem.message.endswith((".", "?"))


def test_dates_are_written_the_same_everywhere() -> None:
    assert long_date(NOV_20) == "Fri 20 Nov 2026"
    assert long_date(dt.date(2028, 2, 29)) == "Tue 29 Feb 2028"
    assert iso(dt.date(1999, 1, 2)) == "1999-01-02"
