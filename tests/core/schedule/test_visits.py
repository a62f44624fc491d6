"""Visits in real life: states on a day, both dates kept, re-planning only when asked, settings with history, own rules."""

from __future__ import annotations

import datetime as dt

import pytest

from hgnen_desktop.core.domain.case import (
    Case,
    ClinicDays,
    OwnRule,
    ShiftTo,
    SurveillanceChoices,
    VisitRecord,
    VisitState,
)
from hgnen_desktop.core.errors import PlanError
from hgnen_desktop.core.guidelines.schema import SurveillanceRule
from hgnen_desktop.core.phrase import day_words
from hgnen_desktop.core.schedule.follow_up import OWN_CITATION, ended_plans, follow_up
from hgnen_desktop.core.schedule.months import months_after
from hgnen_desktop.core.schedule.surveillance import Anchor, make_schedule
from hgnen_desktop.core.schedule.visit_changes import (
    change_setting,
    count_from_visit,
    end_plan,
    record_visit,
    take_back,
    undo_count_from_visit,
)
from hgnen_desktop.core.schedule.visit_notes import add_visit_note
from hgnen_desktop.core.schedule.visits import NO_WINDOW, LineState, line_words
from hgnen_desktop.core.schedule.working_days import WorkingDays
from hgnen_desktop.core.storage.case_file import dump_case, parse_case
from hgnen_desktop.core.workflow import Workbench

ANCHOR = dt.date(2026, 1, 31)
NEC = "table-2-nec-imaging"
BAVARIA = ClinicDays(country="DE", subdivision="BY")
TEN_YEARS = [dt.date(2020, 1, 1) + dt.timedelta(days=day) for day in range(3653)]


def a_plan(rule: str | None = NEC, anchor: dt.date = ANCHOR, **fields: object) -> Case:
    surveillance = SurveillanceChoices.model_validate(
        {"rule": rule, "anchor_date": anchor, "anchor_event": "surgery", **fields}
    )
    return Case(case_id="c-1", label="PT-1", surveillance=surveillance)


def line(bench: Workbench, case: Case, visit: str, as_of: dt.date):
    return next(one for plan in follow_up(case, bench.index, as_of).plans for one in plan.lines if one.id == visit)


# --- states ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("as_of", "state", "days"),
    [("2026-04-29", "planned", 1), ("2026-04-30", "due", 0), ("2026-05-01", "overdue", -1)],
)
def test_without_a_window_a_visit_is_due_on_its_day_alone(bench: Workbench, as_of: str, state: str, days: int) -> None:
    case = a_plan()
    found = line(bench, case, f"{NEC}/003", dt.date.fromisoformat(as_of))
    assert (found.state.value, found.days, found.earliest, found.latest) == (state, days, None, None)
    assert NO_WINDOW in follow_up(case, bench.index, ANCHOR).notes


@pytest.mark.parametrize(
    ("as_of", "state"),
    [("2026-04-22", "planned"), ("2026-04-23", "due"), ("2026-05-07", "due"), ("2026-05-08", "overdue")],
)
def test_a_window_of_the_clinic_widens_due_on_both_sides(bench: Workbench, as_of: str, state: str) -> None:
    found = line(bench, a_plan(window_days=7), f"{NEC}/003", dt.date.fromisoformat(as_of))
    assert found.state.value == state
    assert (found.earliest, found.latest) == (dt.date(2026, 4, 23), dt.date(2026, 5, 7))
    assert any("window set by the clinic" in words for words in line_words(found))


def test_done_late_keeps_both_dates_and_moves_no_other_visit(bench: Workbench) -> None:
    today = dt.date(2026, 5, 20)
    before = follow_up(a_plan(), bench.index, today).lines
    case = record_visit(a_plan(), bench.index, f"{NEC}/003", VisitState.DONE, today, on=dt.date(2026, 5, 12))
    after = follow_up(case, bench.index, today).lines
    assert [one.present for one in before[1:]] == [one.present for one in after[1:]]
    done = after[0]
    assert (done.state, done.present, done.original) == (LineState.DONE, dt.date(2026, 5, 12), dt.date(2026, 4, 30))
    assert "Done 12 days after the date as counted." in done.notes
    assert not done.overtaken


def test_a_moved_visit_whose_day_has_passed_is_overdue_again(bench: Workbench) -> None:
    case = record_visit(
        a_plan(window_days=30),
        bench.index,
        f"{NEC}/003",
        VisitState.MOVED,
        dt.date(2026, 4, 28),
        on=dt.date(2026, 5, 11),
    )
    for as_of, state in (("2026-05-10", "moved"), ("2026-05-11", "due"), ("2026-05-12", "overdue")):
        found = line(bench, case, f"{NEC}/003", dt.date.fromisoformat(as_of))
        assert (found.state.value, found.present, found.original) == (state, dt.date(2026, 5, 11), dt.date(2026, 4, 30))


def test_moved_then_done_keeps_every_record(bench: Workbench) -> None:
    case = record_visit(
        a_plan(), bench.index, f"{NEC}/003", VisitState.MOVED, dt.date(2026, 4, 28), on=dt.date(2026, 5, 11)
    )
    case = record_visit(
        case, bench.index, f"{NEC}/003", VisitState.DONE, dt.date(2026, 5, 13), on=dt.date(2026, 5, 13), note="By car."
    )
    found = line(bench, case, f"{NEC}/003", dt.date(2026, 5, 14))
    assert [record.state.value for record in found.records] == ["moved", "done"]
    assert found.present == dt.date(2026, 5, 13)
    assert "Note: By car." in line_words(found)
    assert not any("By car." in words for words in line_words(found, own_words=False))
    assert line(bench, take_back(case, f"{NEC}/003"), f"{NEC}/003", dt.date(2026, 5, 1)).state is LineState.MOVED


def test_an_old_visit_nobody_recorded_steps_back_once_a_later_one_is_done(bench: Workbench) -> None:
    case = record_visit(
        a_plan(), bench.index, f"{NEC}/006", VisitState.DONE, dt.date(2026, 8, 1), on=dt.date(2026, 7, 31)
    )
    found = line(bench, case, f"{NEC}/003", dt.date(2026, 8, 1))
    assert (found.state, found.overtaken) == (LineState.UNRECORDED, True)
    assert line(bench, a_plan(), f"{NEC}/003", dt.date(2026, 8, 1)).state is LineState.OVERDUE


def test_missed_and_cancelled_stay_what_was_recorded(bench: Workbench) -> None:
    for state in (VisitState.MISSED, VisitState.CANCELLED):
        case = record_visit(a_plan(), bench.index, f"{NEC}/003", state, dt.date(2026, 5, 5))
        assert line(bench, case, f"{NEC}/003", dt.date(2027, 1, 1)).state.value == state.value


@pytest.mark.parametrize(
    ("state", "on", "says"),
    [
        (VisitState.DONE, None, "needs its date"),
        (VisitState.MOVED, None, "needs its date"),
        (VisitState.DONE, dt.date(2026, 5, 2), "cannot be done yet"),
        (VisitState.DONE, dt.date(2025, 4, 30), "lies before"),
    ],
)
def test_impossible_records_are_refused(bench: Workbench, state: VisitState, on: dt.date | None, says: str) -> None:
    with pytest.raises(PlanError, match=says):
        record_visit(a_plan(), bench.index, f"{NEC}/003", state, dt.date(2026, 5, 1), on=on)


def test_a_visit_ahead_cannot_be_missed_and_a_strange_one_not_recorded(bench: Workbench) -> None:
    with pytest.raises(PlanError, match="has not come yet"):
        record_visit(a_plan(), bench.index, f"{NEC}/006", VisitState.MISSED, dt.date(2026, 5, 1))
    with pytest.raises(PlanError, match="no such visit"):
        record_visit(a_plan(), bench.index, f"{NEC}/004", VisitState.CANCELLED, dt.date(2026, 5, 1))


def test_a_record_whose_visit_is_gone_is_told_and_not_lost(bench: Workbench) -> None:
    records = (
        VisitRecord(visit=f"{NEC}/004", state=VisitState.MISSED),
        VisitRecord(visit="of-another-kind", state=VisitState.DONE, on=dt.date(2026, 5, 30)),
    )
    view = follow_up(a_plan(visits=list(records)), bench.index, dt.date(2026, 6, 1))
    assert view.present.unplaced == records
    assert any(f"{NEC}/004" in note and "missed" in note for note in view.notes)
    assert any("of-another-kind" in note and "30 May 2026" in note for note in view.notes)


# --- what was done counts whatever interval follows ------------------------------------------------------------------

NEC_3 = "table-3-nec-imaging"


def every(months: int, *done: tuple[str, str], **fields: object) -> Case:
    visits = [{"visit": f"{NEC_3}/{place}", "state": "done", "on": on} for place, on in done]
    return a_plan(rule=NEC_3, choices={f"{NEC_3}/on_treatment/every": months}, visits=visits, **fields)


def test_from_2_to_3_months_no_scan_vanishes_and_nothing_is_overdue_three_days_after_one(bench: Workbench) -> None:
    scans = (("002", "2026-03-31"), ("004", "2026-05-29"))
    plan = follow_up(every(3, *scans), bench.index, dt.date(2026, 6, 1)).present
    states = {one.id[-3:]: one.state.value for one in plan.lines}
    assert {place: states[place] for place in ("002", "003", "004", "006")} == {
        "002": "done",
        "003": "unrecorded",
        "004": "done",
        "006": "planned",
    }
    assert [one.present for one in plan.lines if one.state is LineState.DONE] == [
        dt.date(2026, 3, 31),
        dt.date(2026, 5, 29),
    ]
    assert plan.unplaced == ()
    assert "for the interval chosen before" in next(one for one in plan.lines if one.id.endswith("004")).visit.counted
    # Back to two months, every scan belongs to its own visit again.
    back = follow_up(every(2, *scans), bench.index, dt.date(2026, 6, 1)).present
    assert [one.state.value for one in back.lines][:3] == ["done", "done", "planned"]


@pytest.mark.parametrize(("window", "state"), [(None, "planned"), (13, "planned"), (14, "covered"), (60, "covered")])
def test_a_scan_covers_the_visit_it_is_nearest_to_inside_the_window(
    bench: Workbench, window: int | None, state: str
) -> None:
    case = every(3, ("008", "2026-07-17"), window_days=window)  # 14 days before the visit at six months
    plan = follow_up(case, bench.index, dt.date(2026, 7, 17)).present
    states = {one.id[-3:]: one.state.value for one in plan.lines}
    # With 14 days or more the window of the sixth month is open on that day, were the scan not there.
    assert states["006"] == state
    assert states["003"] == "unrecorded"
    assert states["009"] == "planned"
    if state == "covered":
        assert "Covered by the visit done on 17 Jul 2026." in next(o for o in plan.lines if o.id[-3:] == "006").notes


def test_two_scans_cover_two_visits_and_a_recorded_visit_is_never_covered(bench: Workbench) -> None:
    case = every(3, ("002", "2026-04-28"), ("004", "2026-05-02"), window_days=60)
    plan = follow_up(case, bench.index, dt.date(2026, 5, 3)).present
    assert {one.id[-3:]: one.state.value for one in plan.lines}["003"] == "covered"
    assert {one.id[-3:]: one.state.value for one in plan.lines}["006"] == "planned"
    missed = case.surveillance.visits + (VisitRecord(visit=f"{NEC_3}/003", state=VisitState.MISSED),)
    again = case.with_changes(surveillance=case.surveillance.model_copy(update={"visits": missed}))
    states = {one.id[-3:]: one.state.value for one in follow_up(again, bench.index, dt.date(2026, 5, 3)).present.lines}
    assert states["003"] == "missed"


# --- limits that are easily moved by a day ---------------------------------------------------------------------------


def test_missed_is_recorded_on_its_own_day_and_not_before(bench: Workbench) -> None:
    day = dt.date(2026, 4, 30)
    with pytest.raises(PlanError, match="has not come yet"):
        record_visit(a_plan(), bench.index, f"{NEC}/003", VisitState.MISSED, day - dt.timedelta(days=1))
    case = record_visit(a_plan(), bench.index, f"{NEC}/003", VisitState.MISSED, day)
    assert line(bench, case, f"{NEC}/003", day).state is LineState.MISSED


def test_a_visit_is_recorded_on_the_anchor_date_and_not_before(bench: Workbench) -> None:
    case = record_visit(a_plan(), bench.index, f"{NEC}/003", VisitState.DONE, dt.date(2026, 5, 1), on=ANCHOR)
    assert line(bench, case, f"{NEC}/003", dt.date(2026, 5, 1)).present == ANCHOR
    before = ANCHOR - dt.timedelta(days=1)
    with pytest.raises(PlanError, match="lies before"):
        record_visit(a_plan(), bench.index, f"{NEC}/003", VisitState.DONE, dt.date(2026, 5, 1), on=before)


def test_done_today_can_be_recorded_and_done_tomorrow_cannot(bench: Workbench) -> None:
    today = dt.date(2026, 5, 1)
    case = record_visit(a_plan(), bench.index, f"{NEC}/003", VisitState.DONE, today, on=today)
    assert line(bench, case, f"{NEC}/003", today).state is LineState.DONE


def test_the_anchor_may_lie_in_the_year_of_birth_and_not_in_the_year_before(bench: Workbench) -> None:
    case = a_plan().with_changes(birth_year=ANCHOR.year)
    assert follow_up(case, bench.index, ANCHOR).present.lines
    with pytest.raises(PlanError, match="before the patient's year of birth"):
        follow_up(a_plan().with_changes(birth_year=ANCHOR.year + 1), bench.index, ANCHOR)


def test_a_visit_on_the_last_day_of_a_plan_is_cancelled_and_the_day_before_it_stays_unrecorded(
    bench: Workbench,
) -> None:
    for days, state in ((0, LineState.CANCELLED), (1, LineState.UNRECORDED)):
        ends = dt.date(2026, 4, 30) + dt.timedelta(days=days)
        case = change_setting(a_plan(), Anchor(ends, "start of treatment"), ends, rule=NEC_3)
        assert line(bench, case, f"{NEC}/003", ends).state is state, days


@pytest.mark.parametrize("days", [-1, 0, 1])
def test_outside_the_window_is_said_beyond_its_limits_alone(bench: Workbench, days: int) -> None:
    for side in (-1, 1):
        on = dt.date(2026, 4, 30) + dt.timedelta(days=side * (7 + days))
        case = record_visit(a_plan(window_days=7), bench.index, f"{NEC}/003", VisitState.DONE, on, on=on)
        notes = line(bench, case, f"{NEC}/003", on).notes
        assert ("Outside the clinic's window." in notes) == (days > 0)


def test_a_moved_visit_that_is_done_stands_on_the_day_it_was_done(bench: Workbench) -> None:
    case = record_visit(a_plan(), bench.index, f"{NEC}/003", VisitState.MOVED, ANCHOR, on=dt.date(2026, 5, 11))
    done = record_visit(case, bench.index, f"{NEC}/003", VisitState.DONE, dt.date(2026, 6, 1), on=dt.date(2026, 5, 13))
    found = line(bench, done, f"{NEC}/003", dt.date(2026, 6, 1))
    assert (found.state, found.present) == (LineState.DONE, dt.date(2026, 5, 13))
    missed = record_visit(case, bench.index, f"{NEC}/003", VisitState.MISSED, dt.date(2026, 6, 1))
    assert line(bench, missed, f"{NEC}/003", dt.date(2026, 6, 1)).present == dt.date(2026, 5, 11)


def test_a_plan_ends_without_another_and_keeps_its_visits(bench: Workbench) -> None:
    case = record_visit(a_plan(), bench.index, f"{NEC}/003", VisitState.DONE, dt.date(2026, 5, 1), on=ANCHOR)
    with pytest.raises(PlanError, match="lies before"):
        end_plan(case, ANCHOR - dt.timedelta(days=1))
    assert end_plan(case, ANCHOR).surveillance.history[0].ended_on == ANCHOR, "a slip is taken back on the same day"
    after = end_plan(case, dt.date(2026, 6, 10), "Liver metastases")
    assert after.surveillance.anchor_date is None
    assert after.surveillance.history[0].visits == case.surveillance.visits
    view = ended_plans(after, bench.index, dt.date(2026, 6, 11))
    assert view is not None
    assert {one.state for one in view.lines} == {LineState.DONE, LineState.CANCELLED}
    assert parse_case(dump_case(after), bench.catalogue) == after
    with pytest.raises(PlanError, match="no plan that could end"):
        end_plan(after, dt.date(2026, 6, 10))
    assert ended_plans(case, bench.index, ANCHOR) is None


# --- re-planning -------------------------------------------------------------------------------------------------------


def test_replanning_counts_later_visits_from_the_actual_day_and_keeps_the_originals(bench: Workbench) -> None:
    today = dt.date(2026, 5, 20)
    case = record_visit(a_plan(), bench.index, f"{NEC}/003", VisitState.DONE, today, on=dt.date(2026, 5, 12))
    again = count_from_visit(case, bench.index, f"{NEC}/003", today, "Asked by Dr. A.")
    lines = {one.id: one for one in follow_up(again, bench.index, today).lines}
    assert lines[f"{NEC}/003"].present == dt.date(2026, 5, 12)
    for months in (6, 36, 42, 60):
        found = lines[f"{NEC}/{months:03d}"]
        assert found.original == months_after(ANCHOR, months)
        assert found.present == found.recounted == months_after(dt.date(2026, 5, 12), months - 3)
    assert again.surveillance.recounts[0].reason == "Asked by Dr. A."
    assert undo_count_from_visit(again) == case
    with pytest.raises(PlanError, match="later dates are counted"):
        take_back(again, f"{NEC}/003")


def test_replanning_needs_a_visit_that_was_done_on_a_day(bench: Workbench) -> None:
    with pytest.raises(PlanError, match="not recorded as done"):
        count_from_visit(a_plan(), bench.index, f"{NEC}/003", dt.date(2026, 5, 20))


def test_a_second_replanning_takes_over_only_later_visits(bench: Workbench) -> None:
    today, case = dt.date(2026, 8, 20), a_plan()
    for visit, on in (("003", dt.date(2026, 5, 12)), ("006", dt.date(2026, 8, 17))):
        case = record_visit(case, bench.index, f"{NEC}/{visit}", VisitState.DONE, today, on=on)
        case = count_from_visit(case, bench.index, f"{NEC}/{visit}", today)
    assert line(bench, case, f"{NEC}/006", today).recounted == dt.date(2026, 8, 12)
    assert line(bench, case, f"{NEC}/009", today).present == dt.date(2026, 11, 17)


# --- settings and own rules --------------------------------------------------------------------------------------------


def test_a_new_setting_ends_the_old_plan_and_keeps_it_whole(bench: Workbench) -> None:
    case = record_visit(
        a_plan(window_days=7), bench.index, f"{NEC}/003", VisitState.DONE, dt.date(2026, 5, 1), on=dt.date(2026, 4, 30)
    )
    found = dt.date(2026, 9, 10)
    case = change_setting(
        case,
        Anchor(found, "start of treatment"),
        found,
        rule="table-3-nec-imaging",
        choices={"table-3-nec-imaging/on_treatment/every": 3},
        reason="Liver",
    )
    view = follow_up(case, bench.index, dt.date(2026, 10, 1))
    old, new = view.plans
    states = {one.id: one.state for one in old.lines}
    assert states[f"{NEC}/003"] is LineState.DONE
    assert states[f"{NEC}/006"] is LineState.UNRECORDED
    assert states[f"{NEC}/009"] is LineState.CANCELLED
    assert (old.ended_on, old.end_reason, new.anchor.date) == (found, "Liver", found)
    assert new.lines[0].present == dt.date(2026, 12, 10)
    assert new.lines[0].id == "table-3-nec-imaging/003@2"
    assert case.surveillance.window_days == 7
    assert parse_case(dump_case(case), bench.catalogue) == case


def test_the_same_rule_twice_gives_each_visit_a_name_of_its_own(bench: Workbench) -> None:
    case = change_setting(a_plan(), Anchor(dt.date(2026, 6, 1), "surgery"), dt.date(2026, 6, 1), rule=NEC)
    ids = [one.id for one in follow_up(case, bench.index, dt.date(2026, 6, 2)).lines]
    assert len(ids) == len(set(ids)) == 32
    done = record_visit(case, bench.index, f"{NEC}/003@2", VisitState.DONE, dt.date(2026, 9, 2), on=dt.date(2026, 9, 1))
    states = {one.id: one.state for one in follow_up(done, bench.index, dt.date(2026, 9, 2)).lines}
    assert states[f"{NEC}/003@2"] is LineState.DONE
    assert states[f"{NEC}/003"] is not LineState.DONE


def test_an_own_rule_is_marked_as_own_and_never_as_a_sources(bench: Workbench) -> None:
    own = OwnRule(text="CT chest", every_months=4, visits=3)
    view = follow_up(a_plan(rule=None, own_rule=own), bench.index, ANCHOR)
    assert [one.present.isoformat() for one in view.lines] == ["2026-05-31", "2026-09-30", "2027-01-31"]
    assert view.present.own
    assert view.present.citation == OWN_CITATION
    for pack in bench.index.packs.values():
        assert pack.source.short not in view.present.citation
    with pytest.raises(PlanError, match="one of the clinic"):
        follow_up(a_plan(own_rule=own), bench.index, ANCHOR)


def test_a_rule_without_an_end_never_runs_out_of_dates(bench: Workbench) -> None:
    case = a_plan(rule="table-3-nec-imaging", anchor=dt.date(2015, 3, 31))
    view = follow_up(case, bench.index, dt.date(2026, 11, 20))
    assert sum(one.present > dt.date(2026, 11, 20) for one in view.lines) >= 6
    assert view.present.goes_on


@pytest.mark.parametrize("year", [1, 1500, 9999])
def test_a_year_that_cannot_be_meant_is_refused(bench: Workbench, year: int) -> None:
    with pytest.raises(PlanError, match="year"):
        follow_up(a_plan(anchor=dt.date(year, 6, 1)), bench.index, ANCHOR)


def test_no_anchor_and_no_rule_are_said(bench: Workbench) -> None:
    with pytest.raises(PlanError, match="no date"):
        follow_up(a_plan().with_changes(surveillance=SurveillanceChoices()), bench.index, ANCHOR)
    with pytest.raises(PlanError, match="no rule"):
        follow_up(a_plan(rule=None), bench.index, ANCHOR)


# --- proof over ten years of start days --------------------------------------------------------------------------------


def all_rules(bench: Workbench) -> list[SurveillanceRule]:
    return [rule for pack in bench.index.packs.values() for rule in pack.surveillance]


def test_every_rule_from_every_start_day_with_working_days(bench: Workbench) -> None:
    for rule in all_rules(bench):
        for anchor in TEN_YEARS:
            case = a_plan(rule=rule.id, anchor=anchor, clinic_days=BAVARIA, window_days=14)
            lines = follow_up(case, bench.index, anchor).present.lines
            assert [one.original for one in lines] == [
                visit.target for visit in make_schedule(rule, Anchor(anchor)).visits
            ]
            assert all(a.present < b.present for a, b in zip(lines, lines[1:], strict=False))
            for one in lines:
                assert (one.shift is None) == (one.present == one.original)
                # Longest run in Bavaria: Christmas Day and Boxing Day beside a weekend, and Good Friday to Easter Monday.
                assert 0 <= (one.present - one.original).days <= 4
                assert one.present.weekday() < 5
                assert one.shift is None or (one.shift.original == one.original and one.shift.reason)


@pytest.mark.parametrize("shift", list(ShiftTo))
def test_a_shift_goes_to_the_nearest_working_day_on_its_side_for_ten_years(shift: ShiftTo) -> None:
    working = WorkingDays(ClinicDays(country="US", shift=shift))
    for day in TEN_YEARS:
        found = working.shift(day)
        if working.reason(day) is None:
            assert found is None
            continue
        assert found is not None
        assert found.original == day
        assert found.reason == working.reason(day)
        if shift is ShiftTo.STAY:
            assert found.shifted == day
            continue
        assert working.reason(found.shifted) is None
        if shift is ShiftTo.NEAREST:
            distance = abs((found.shifted - day).days)
            closer = [day + dt.timedelta(days=side * n) for n in range(1, distance) for side in (-1, 1)]
            assert all(working.reason(other) for other in closer)
            continue
        step = 1 if shift is ShiftTo.NEXT else -1
        between = [day + dt.timedelta(days=step * n) for n in range(1, abs((found.shifted - day).days))]
        assert all(working.reason(other) for other in between)
        assert 0 < step * (found.shifted - day).days <= 4


def test_nothing_here_reads_the_clock(bench: Workbench, monkeypatch: pytest.MonkeyPatch) -> None:
    class Stopped(dt.date):
        @classmethod
        def today(cls):
            raise AssertionError("the clock was read")

    class StoppedTime(dt.datetime):
        @classmethod
        def now(cls, tz=None):
            raise AssertionError("the clock was read")

    case = a_plan(window_days=5, clinic_days=BAVARIA)
    before = follow_up(case, bench.index, ANCHOR)
    monkeypatch.setattr(dt, "date", Stopped)
    monkeypatch.setattr(dt, "datetime", StoppedTime)
    assert follow_up(case, bench.index, ANCHOR) == before


def test_an_old_plan_that_cannot_be_made_does_not_hide_the_present_one(bench: Workbench) -> None:
    past = {"rule": "withdrawn-rule", "anchor_date": "2025-01-31", "ended_on": "2026-01-31"}
    view = follow_up(a_plan(history=[past]), bench.index, ANCHOR)
    assert len(view.plans) == 1
    assert view.present.lines[0].id == f"{NEC}/003@2"
    assert any("withdrawn-rule" in note for note in view.notes)


@pytest.mark.parametrize("year", [1, 9999])
def test_a_recorded_date_that_nobody_can_mean_is_refused(bench: Workbench, year: int) -> None:
    record = VisitRecord(visit=f"{NEC}/003", state=VisitState.MOVED, on=dt.date(year, 12, 31))
    with pytest.raises(PlanError, match=f"{NEC}/003: the year {year}"):
        follow_up(a_plan(visits=[record]), bench.index, ANCHOR)


def test_a_plan_cannot_end_before_it_began() -> None:
    with pytest.raises(PlanError, match="1 Jun 2025 lies before 31 Jan 2026"):
        change_setting(a_plan(), Anchor(dt.date(2026, 6, 1)), dt.date(2025, 6, 1), rule="table-3-nec-imaging")


def test_what_is_not_recorded_of_the_anchor_or_looks_ahead_is_said(bench: Workbench) -> None:
    case = a_plan(anchor_event=None, visits=[{"visit": f"{NEC}/003", "state": "missed", "recorded_on": "2026-08-01"}])
    notes = follow_up(case, bench.index, dt.date(2026, 7, 1)).notes
    assert "The event that the dates are counted from is not recorded." in notes
    assert any("recorded on 1 Aug 2026, after 1 Jul 2026" in note for note in notes)


def test_what_the_source_names_without_dates_is_listed_without_dates(bench: Workbench) -> None:
    plan = follow_up(a_plan(), bench.index, ANCHOR).present
    assert [words.split(".")[0] for words in plan.as_indicated] == ["Brain MRI", "FDG-PET", "SSTR-PET", "Biopsy"]
    assert not any(character.isdigit() for words in plan.as_indicated for character in words)


@pytest.mark.parametrize(
    ("days", "words"), [(-3, "3 days before"), (-1, "1 day before"), (1, "1 day after"), (2, "2 days after")]
)
def test_a_visit_done_early_or_late_says_by_how_many_days_and_which_way(
    bench: Workbench, days: int, words: str
) -> None:
    visit = f"{NEC}/003"
    counted = line(bench, a_plan(), visit, ANCHOR).present
    today = counted + dt.timedelta(days=10)
    done = record_visit(a_plan(), bench.index, visit, VisitState.DONE, today, on=counted + dt.timedelta(days=days))
    assert f"Done {words} the date as counted." in line_words(line(bench, done, visit, today))


def test_a_rule_of_the_clinics_own_says_from_what_its_visits_are_counted(bench: Workbench) -> None:
    case = a_plan(rule=None, own_rule={"text": "Call the patient", "every_months": 3, "visits": 2})
    found = follow_up(case, bench.index, ANCHOR).present.lines
    assert [one.visit.counted.partition(" after ")[0] for one in found] == ["3 months", "6 months"]
    assert all(day_words(ANCHOR) in one.visit.counted for one in found)


def test_a_visit_that_is_not_there_and_a_record_that_is_not_there_are_told_with_a_remedy(bench: Workbench) -> None:
    with pytest.raises(PlanError, match=r"visit other/003: the present plan has no such visit\. List the visits again"):
        record_visit(a_plan(), bench.index, "other/003", VisitState.DONE, ANCHOR, on=ANCHOR)
    with pytest.raises(PlanError, match=r"nothing is recorded of this visit\. There is nothing to take back\."):
        take_back(a_plan(), f"{NEC}/003")


_TODAY = dt.date(2026, 5, 20)
_FIRST = f"{NEC}/003"
WHOLE = {
    "replan what is not done": (
        lambda index: count_from_visit(a_plan(), index, _FIRST, _TODAY),
        f"visit {_FIRST}: it is not recorded as done on a day. Record the visit as done with its date, then re-plan from it.",
    ),
    "undo without re-planning": (
        lambda _index: undo_count_from_visit(a_plan()),
        "surveillance: nothing was re-planned. There is nothing to undo.",
    ),
    "no rule": (
        lambda _index: change_setting(a_plan(), Anchor(_TODAY), _TODAY),
        "surveillance: a plan needs one rule. Choose a rule of the sources, or set one of the clinic's own.",
    ),
    "end of a plan without a rule": (
        lambda _index: end_plan(a_plan(rule=None), _TODAY),
        "surveillance > rule: the present plan has no rule recorded. Choose its rule first, so that its dates are kept.",
    ),
    "visits of a plan without a rule": (
        lambda index: follow_up(a_plan(rule=None), index, _TODAY),
        "surveillance > rule: no rule is chosen. Choose a rule of the sources, or set one of the clinic's own.",
    ),
    "a rule that is not there": (
        lambda index: follow_up(a_plan(rule="none"), index, _TODAY),
        "surveillance > rule: the guidelines have no surveillance rule 'none'. "
        "Choose a rule of the sources, or set one of the clinic's own.",
    ),
    "two rules": (
        lambda index: follow_up(a_plan(own_rule={"text": "CT", "every_months": 3, "visits": 2}), index, _TODAY),
        "surveillance: there is a rule of a source and one of the clinic. Keep one of them.",
    ),
    "a note without words": (
        lambda index: add_visit_note(a_plan(), index, _FIRST, " ", _TODAY),
        f"visit {_FIRST}: a note needs its words. Write 1 to 500 characters.",
    ),
    "a note of tomorrow": (
        lambda index: add_visit_note(a_plan(), index, _FIRST, "called", _TODAY, on=dt.date(2026, 5, 21)),
        f"visit {_FIRST}: 21 May 2026 lies after 20 May 2026: it cannot be done yet. Correct the date.",
    ),
}


@pytest.mark.parametrize("name", WHOLE)
def test_what_cannot_be_is_refused_in_these_words(name: str, bench: Workbench) -> None:
    do, words = WHOLE[name]
    with pytest.raises(PlanError) as caught:
        do(bench.index)
    assert str(caught.value) == words
