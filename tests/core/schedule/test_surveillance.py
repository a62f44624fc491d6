"""Dates are exact: counted from the anchor, clipped at month ends, never chained. Proven over ten years of start days."""

from __future__ import annotations

import calendar
import datetime as dt
import itertools
from collections.abc import Iterator
from dataclasses import replace

import pytest

from hgnen_desktop.core.errors import PlanError
from hgnen_desktop.core.guidelines.schema import SurveillanceRule
from hgnen_desktop.core.schedule.months import counted_date, months_after, span_words
from hgnen_desktop.core.schedule.surveillance import Anchor, check_choices, make_schedule, values_words
from hgnen_desktop.core.workflow import Workbench

TEN_YEARS = [dt.date(2020, 1, 1) + dt.timedelta(days=day) for day in range(3653)]


def independent(anchor: dt.date, months: int) -> dt.date:
    """Written another way: step month by month over the calendar's own lengths, then clip once."""
    year, month = anchor.year, anchor.month
    for _ in range(months):
        month += 1
        if month == 13:
            year, month = year + 1, 1
    length = (dt.date(year + (month == 12), month % 12 + 1, 1) - dt.timedelta(days=1)).day
    return dt.date(year, month, length if anchor.day > length else anchor.day)


def test_months_against_an_independent_calculation() -> None:
    for anchor in TEN_YEARS:
        for months in (1, 2, 3, 6, 11, 12, 24, 36, 60, 120):
            assert months_after(anchor, months) == independent(anchor, months)


def test_the_31st_and_29_february_come_back() -> None:
    assert [months_after(dt.date(2025, 12, 31), n).isoformat() for n in (2, 4, 6, 12)] == [
        "2026-02-28",
        "2026-04-30",
        "2026-06-30",
        "2026-12-31",
    ]
    assert months_after(dt.date(2024, 2, 29), 12) == dt.date(2025, 2, 28)
    assert months_after(dt.date(2024, 2, 29), 48) == dt.date(2028, 2, 29)


def test_every_rule_from_every_start_day_counts_from_the_anchor(bench: Workbench) -> None:
    rules = [rule for pack in bench.index.packs.values() for rule in pack.surveillance]
    assert rules
    for rule in rules:
        reference = [visit.months for visit in make_schedule(rule, Anchor(dt.date(2020, 1, 1))).visits]
        assert reference == sorted(set(reference))
        for anchor in TEN_YEARS:
            visits = make_schedule(rule, Anchor(anchor)).visits
            assert [visit.months for visit in visits] == reference
            for visit in visits:
                assert visit.target.day == min(
                    anchor.day, calendar.monthrange(visit.target.year, visit.target.month)[1]
                )
                assert (visit.target.year - anchor.year) * 12 + visit.target.month - anchor.month == visit.months


def test_table_2_for_nec_is_quarterly_for_three_years_then_half_yearly_to_year_five(bench: Workbench) -> None:
    rules = {rule.id: rule for rule in bench.index.packs["nanets_hgnen_2023"].surveillance}
    rule = next(rule for rule in rules.values() if "N-T2-06" in rule.statements and not rule.needs_confirmation)
    schedule = make_schedule(rule, Anchor(dt.date(2026, 3, 31), "end of treatment"))
    assert [visit.months for visit in schedule.visits] == [*range(3, 37, 3), 42, 48, 54, 60]
    assert schedule.visits[1].counted == "6 months after end of treatment on 31 Mar 2026"
    assert schedule.visits[0].target == dt.date(2026, 6, 30)
    assert not schedule.choices
    assert not schedule.goes_on


def test_a_range_is_asked_for_and_only_the_sources_values_are_allowed(bench: Workbench) -> None:
    rule = next(rule for rule in bench.index.packs["nanets_hgnen_2023"].surveillance if "N-T2-01" in rule.statements)
    anchor = Anchor(dt.date(2026, 1, 31))
    schedule = make_schedule(rule, anchor)
    assert schedule.unchosen
    lasts = next(choice for choice in schedule.choices if choice.key.endswith("/lasts"))
    assert list(lasts.allowed) == [24, 27, 30, 33, 36]
    chosen = make_schedule(rule, anchor, {choice.key: min(choice.allowed) for choice in schedule.choices})
    assert not chosen.unchosen
    with pytest.raises(PlanError, match="outside what the source allows"):
        make_schedule(rule, anchor, {lasts.key: 12})


def test_table_2_for_net_is_dated_by_the_closest_follow_up_until_a_person_chooses(bench: Workbench) -> None:
    rule = next(rule for rule in bench.index.packs["nanets_hgnen_2023"].surveillance if "N-T2-01" in rule.statements)
    schedule = make_schedule(rule, Anchor(dt.date(2026, 1, 31)))
    assert {choice.key.partition("/")[2]: choice.used for choice in schedule.choices} == {
        "first/lasts": 36,
        "later/every": 6,
        "later/end": 1,
    }
    assert [visit.months for visit in schedule.visits] == [*range(3, 37, 3), *range(42, 157, 6)]
    assert schedule.goes_on, "the source says at least ten years"
    assert schedule.horizon_months == 156


# --- all combinations of choices of every rule -----------------------------------------------------------------------


def all_choices(rule: SurveillanceRule) -> Iterator[dict[str, int]]:
    """Every combination that the program takes: each interval, each length in months, each reading of the end."""
    points: dict[str, list[int]] = {}
    for phase in rule.phases:
        points[f"{rule.id}/{phase.id}/every"] = list(range(phase.every.min, phase.every.max + 1))
        if phase.lasts is not None:
            points[f"{rule.id}/{phase.id}/lasts"] = list(range(phase.lasts.min, phase.lasts.max + 1))
        if phase.ends:
            points[f"{rule.id}/{phase.id}/end"] = list(range(len(phase.ends)))
    for values in itertools.product(*points.values()):
        yield dict(zip(points, values, strict=True))


def check_range(rule: SurveillanceRule, choices: dict[str, int]) -> tuple[int, int]:
    """The rule's own words kept, whatever was chosen: returns the largest gap and the month of the last visit."""
    visits = make_schedule(rule, Anchor(dt.date(2026, 1, 31)), choices, horizon_months=60).visits
    months = [0, *(visit.months for visit in visits)]
    spans = {phase.id: phase.every for phase in rule.phases}
    gaps = [(after - before, visit) for before, after, visit in zip(months, months[1:], visits, strict=False)]
    for gap, visit in gaps:
        assert spans[visit.phase].min <= gap <= spans[visit.phase].max, (choices, visit.id)
    start = 0
    for phase in rule.phases:
        if phase.lasts is not None:
            start += choices[f"{rule.id}/{phase.id}/lasts"]
        elif phase.ends:
            end = phase.ends[choices[f"{rule.id}/{phase.id}/end"]]
            start = end.month or start + (end.months_after_start or 0)
        else:
            start = 60 - phase.every.max + 1  # listed as far as was asked for
    assert months[-1] >= start, (choices, months[-1], start)
    return max(gap for gap, _visit in gaps), months[-1]


def test_whatever_is_chosen_no_rule_leaves_the_range_of_its_source(bench: Workbench) -> None:
    tried: dict[str, int] = {}
    for pack in bench.index.packs.values():
        for rule in pack.surveillance:
            for choices in all_choices(rule):
                gap, last = check_range(rule, choices)
                assert gap <= max(phase.every.max for phase in rule.phases)
                if rule.phases[-1].at_least:
                    assert last >= min(end.month or 10_000 for end in rule.phases[-1].ends)
                tried[rule.id] = tried.get(rule.id, 0) + 1
    # 13 lengths, 7 intervals and 2 readings for the treated G3 NET; the same month twice would be one choice less.
    assert tried["table-2-net-imaging"] == 13 * 7 * 2
    assert tried["table-3-nec-imaging"] == 2
    assert len(tried) == sum(len(pack.surveillance) for pack in bench.index.packs.values())


def test_a_length_that_an_older_file_holds_between_two_visits_leaves_no_gap(bench: Workbench) -> None:
    rule = next(rule for rule in bench.index.packs["nanets_hgnen_2023"].surveillance if "N-T2-01" in rule.statements)
    choices = {f"{rule.id}/first/lasts": 26, f"{rule.id}/later/every": 12, f"{rule.id}/later/end": 0}
    schedule = make_schedule(rule, Anchor(dt.date(2026, 1, 31)), choices)
    assert [visit.months for visit in schedule.visits] == [*range(3, 25, 3), *range(36, 121, 12)]
    lasts = next(choice for choice in schedule.choices if choice.key.endswith("/lasts"))
    assert list(lasts.allowed) == [24, 26, 27, 30, 33, 36], "what the file holds can be shown"


def test_a_last_visit_that_does_not_fall_on_the_end_stands_behind_it(bench: Workbench) -> None:
    rule = next(rule for rule in bench.index.packs["nanets_hgnen_2023"].surveillance if "N-T2-01" in rule.statements)
    choices = {f"{rule.id}/first/lasts": 27, f"{rule.id}/later/every": 12, f"{rule.id}/later/end": 0}
    assert make_schedule(rule, Anchor(dt.date(2026, 1, 31)), choices).visits[-1].months == 123


def test_an_open_rule_lists_a_horizon_and_says_that_it_goes_on(bench: Workbench) -> None:
    rule = next(rule for rule in bench.index.packs["nanets_hgnen_2023"].surveillance if rule.phases[-1].is_open)
    short, long = (
        make_schedule(rule, Anchor(dt.date(2026, 1, 1)), horizon_months=12),
        make_schedule(rule, Anchor(dt.date(2026, 1, 1)), horizon_months=24),
    )
    assert short.goes_on
    assert (short.horizon_months, long.horizon_months) == (12, 24)
    assert make_schedule(rule, Anchor(dt.date(2026, 1, 1)), horizon_months=25).horizon_months == 25
    assert [visit.id for visit in long.visits[: len(short.visits)]] == [visit.id for visit in short.visits]


def test_months_reach_from_the_first_to_the_last_year_of_the_calendar_and_no_farther() -> None:
    assert months_after(dt.date(9999, 11, 30), 1) == dt.date(9999, 12, 30)
    assert months_after(dt.date(1, 2, 1), -1) == dt.date(1, 1, 1)
    for anchor, months in ((dt.date(9999, 12, 31), 1), (dt.date(1, 1, 1), -1)):
        with pytest.raises(OverflowError):
            months_after(anchor, months)
    with pytest.raises(PlanError) as refused:
        counted_date(dt.date(9999, 12, 31), 1)
    assert str(refused.value) == "anchor date: 1 month after 31 Dec 9999 is outside the calendar. Check the year."
    assert [span_words(months) for months in (0, 1, 2, 6)] == ["0 months", "1 month", "2 months", "6 months"]


def test_each_point_left_open_is_asked_in_the_sources_own_range(bench: Workbench) -> None:
    rule = next(rule for rule in bench.index.packs["nanets_hgnen_2023"].surveillance if "N-T2-01" in rule.statements)
    length, interval, end = make_schedule(rule, Anchor(dt.date(2026, 1, 31))).choices
    first, later = (phase.label for phase in rule.phases)
    assert (length.question, length.source_says) == (f"How long is '{first}'?", "24 to 36 months")
    assert (interval.question, interval.source_says) == (f"How often ({later})?", "6 to 12 months")
    readings = [one.label for one in rule.phases[1].ends]
    assert (end.question, end.source_says) == (f"When does '{later}' end?", " or ".join(readings))
    assert length.offered == {months: f"{months} months" for months in (24, 27, 30, 33, 36)}
    assert interval.offered == {months: f"{months} months" for months in range(6, 13)}
    assert end.offered == dict(enumerate(readings))


def test_a_length_between_two_visits_is_kept_from_a_file_and_refused_from_a_person(bench: Workbench) -> None:
    rule = next(rule for rule in bench.index.packs["nanets_hgnen_2023"].surveillance if "N-T2-01" in rule.statements)
    key = f"{rule.id}/first/lasts"
    check_choices(rule, {key: 27})
    with pytest.raises(PlanError) as refused:
        check_choices(rule, {key: 26})
    assert str(refused.value) == (
        f"surveillance > {key}: 26 months would end between two visits. Allowed: 24, 27, 30, 33, 36."
    )
    with pytest.raises(PlanError) as refused:
        make_schedule(rule, Anchor(dt.date(2026, 1, 31)), {f"{rule.id}/later/every": 13})
    assert str(refused.value) == (
        f"surveillance > {rule.id}/later/every: 13 lies outside what the source allows. Allowed: 6 to 12."
    )


def test_values_are_a_range_only_where_none_between_them_is_left_out() -> None:
    assert values_words([8, 6, 7]) == "6 to 8"
    assert values_words([6, 7]) == "6, 7"
    assert values_words([6, 8, 9]) == "6, 8, 9"


def test_a_visit_says_its_rule_its_phase_and_what_it_was_counted_from(bench: Workbench) -> None:
    rule = next(rule for rule in bench.index.packs["nanets_hgnen_2023"].surveillance if "N-T2-01" in rule.statements)
    schedule = make_schedule(rule, Anchor(dt.date(2026, 1, 31)))
    visit = schedule.visits[0]
    assert (visit.id, visit.rule, visit.phase) == (f"{rule.id}/003", rule.id, "first")
    assert (visit.months, visit.target, visit.what) == (3, dt.date(2026, 4, 30), rule.procedure)
    assert visit.counted == "3 months after the anchor date 31 Jan 2026"
    assert schedule.visits[-1].phase == "later"
    assert (schedule.rule, schedule.anchor, schedule.after_end) == (rule, Anchor(dt.date(2026, 1, 31)), rule.after_end)


@pytest.mark.parametrize(
    ("point", "value", "allowed"),
    [
        ("first/lasts", 37, "24, 27, 30, 33, 36"),
        ("first/lasts", 23, "24, 27, 30, 33, 36"),
        ("later/end", 2, "0, 1"),
        ("later/every", 5, "6 to 12"),
    ],
)
def test_one_beyond_the_sources_range_is_refused_with_its_name(
    bench: Workbench, point: str, value: int, allowed: str
) -> None:
    rule = next(rule for rule in bench.index.packs["nanets_hgnen_2023"].surveillance if "N-T2-01" in rule.statements)
    with pytest.raises(PlanError) as refused:
        make_schedule(rule, Anchor(dt.date(2026, 1, 31)), {f"{rule.id}/{point}": value})
    assert str(refused.value) == (
        f"surveillance > {rule.id}/{point}: {value} lies outside what the source allows. Allowed: {allowed}."
    )


def test_an_end_with_one_reading_is_not_asked(bench: Workbench) -> None:
    rule = next(rule for rule in bench.index.packs["nanets_hgnen_2023"].surveillance if "N-T2-01" in rule.statements)
    first, later = rule.phases
    plain = replace(rule, phases=(first, replace(later, ends=later.ends[:1])))
    asked = [choice.key.partition("/")[2] for choice in make_schedule(plain, Anchor(dt.date(2026, 1, 31))).choices]
    assert asked == ["first/lasts", "later/every"]
