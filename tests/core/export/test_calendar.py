"""The calendar file, read back: whole days, one event a visit, stable names, numbered changes, nothing given away."""

from __future__ import annotations

import datetime as dt

import pytest
from icalendar import Calendar

from hgnen_desktop.core.domain.case import Case, ClinicDays, OwnRule, SurveillanceChoices, VisitState
from hgnen_desktop.core.errors import ExportError
from hgnen_desktop.core.export.calendar import CalendarOptions, calendar_files
from hgnen_desktop.core.schedule.follow_up import follow_up
from hgnen_desktop.core.schedule.surveillance import Anchor
from hgnen_desktop.core.schedule.visit_changes import change_setting, record_visit
from hgnen_desktop.core.schedule.visits import CaseFollowUp
from hgnen_desktop.core.workflow import Workbench

AS_OF = dt.date(2026, 2, 1)
STAMP = dt.datetime(2026, 2, 1, 9, 30, tzinfo=dt.UTC)
LATER = dt.datetime(2026, 5, 2, 8, 0, tzinfo=dt.timezone(dt.timedelta(hours=2)))
NEC = "table-2-nec-imaging"
NET = "table-2-net-imaging"


def a_plan(rule: str | None = NEC, **fields: object) -> Case:
    surveillance = SurveillanceChoices.model_validate(
        {"rule": rule, "anchor_date": "2026-01-31", "anchor_event": "surgery", **fields}
    )
    return Case(case_id="c-1", label="PT-1", name="Anna Muster", surveillance=surveillance)


def view_of(bench: Workbench, case: Case, as_of: dt.date = AS_OF) -> CaseFollowUp:
    return follow_up(case, bench.index, as_of)


def events(content: bytes) -> list:
    return Calendar.from_ical(content).walk("VEVENT")


def test_each_visit_is_one_whole_day_and_nothing_else(bench: Workbench) -> None:
    view = view_of(bench, a_plan(clinic_days=ClinicDays(country="DE", subdivision="BY"), window_days=7))
    content = calendar_files(view, STAMP).full
    found = events(content)
    assert [event.decoded("dtstart") for event in found] == [line.present for line in view.lines]
    for event in found:
        start, end = event.decoded("dtstart"), event.decoded("dtend")
        assert type(start) is type(end) is dt.date
        assert end - start == dt.timedelta(days=1)
        assert str(event["class"]) == "PRIVATE"
        assert str(event["transp"]) == "TRANSPARENT"
        assert str(event["summary"]) == "Follow-up visit PT-1"
        assert not event.walk("VALARM")
    text = content.decode()
    assert "DTSTART;VALUE=DATE:20260430\r\n" in text
    for never in ("RRULE", "TZID", "VTIMEZONE", "Muster"):
        assert never not in text
    assert text.count("Z\r\n") == 2 * len(found), "only the two times of writing are in UTC"
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    assert "METHOD:PUBLISH\r\n" in text


def test_the_description_says_how_the_day_was_counted_and_by_whom(bench: Workbench) -> None:
    view = view_of(bench, a_plan(clinic_days=ClinicDays(country="DE", subdivision="BY"), window_days=7))
    shifted = next(line for line in view.lines if line.shift)
    words = {event.decoded("dtstart"): str(event["description"]) for event in events(calendar_files(view, STAMP).full)}
    text = words[shifted.present]
    assert shifted.shift is not None
    for part in (
        shifted.visit.counted,
        shifted.shift.reason,
        shifted.original.isoformat(),
        "NANETS 2023, Table 2",
        "window set by the clinic",
    ):
        assert part in text
    assert "no window around the date" in str(
        events(calendar_files(view_of(bench, a_plan()), STAMP).full)[0]["description"]
    )


def test_the_same_input_gives_the_same_bytes(bench: Workbench) -> None:
    assert calendar_files(view_of(bench, a_plan()), STAMP) == calendar_files(view_of(bench, a_plan()), STAMP)
    # The day on which the file is looked at changes nothing in it.
    other_day = view_of(bench, a_plan(), dt.date(2027, 8, 8))
    assert calendar_files(other_day, STAMP).full == calendar_files(view_of(bench, a_plan()), STAMP).full


def test_nothing_changed_means_not_a_byte_changed(bench: Workbench) -> None:
    first = calendar_files(view_of(bench, a_plan()), STAMP).full
    again = calendar_files(view_of(bench, a_plan()), LATER, previous=first)
    assert again.full == first
    assert again.changes is None
    assert again.cancelled is None


def test_a_change_keeps_the_uid_raises_the_sequence_and_is_alone_in_the_changes(bench: Workbench) -> None:
    case, first = a_plan(), calendar_files(view_of(bench, a_plan()), STAMP).full
    old = {str(event["uid"]): event for event in events(first)}
    for count, day in enumerate((11, 12), 1):
        case = record_visit(case, bench.index, f"{NEC}/003", VisitState.MOVED, AS_OF, on=dt.date(2026, 5, day))
        made = calendar_files(view_of(bench, case), LATER, previous=first)
        assert made.changes is not None
        (event,) = events(made.changes)
        assert event.decoded("dtstart") == dt.date(2026, 5, day)
        assert int(event["sequence"]) == count
        assert event.decoded("last-modified") == dt.datetime(2026, 5, 2, 6, 0, tzinfo=dt.UTC)
        assert str(event["uid"]) in old
        assert {str(one["uid"]) for one in events(made.full)} == set(old)
        first = made.full


def test_a_cancelled_visit_leaves_by_a_file_of_its_own(bench: Workbench) -> None:
    first = calendar_files(view_of(bench, a_plan()), STAMP, CalendarOptions(reminder_days=(7,))).full
    case = record_visit(a_plan(), bench.index, f"{NEC}/006", VisitState.CANCELLED, AS_OF)
    made = calendar_files(view_of(bench, case), LATER, CalendarOptions(reminder_days=(7,)), previous=first)
    assert made.cancelled is not None
    assert b"METHOD:CANCEL\r\n" in made.cancelled
    (event,) = events(made.cancelled)
    assert str(event["status"]) == "CANCELLED"
    assert event.decoded("dtstart") == dt.date(2026, 7, 31)
    assert int(event["sequence"]) > 0
    assert not event.walk("VALARM")
    uid = str(event["uid"])
    assert uid in [str(one["uid"]) for one in events(first)]
    assert uid not in [str(one["uid"]) for one in events(made.full)]


def test_visits_that_a_new_choice_removes_are_taken_back(bench: Workbench) -> None:
    choices = {f"{NET}/first/lasts": 24, f"{NET}/later/end": 0}
    first = calendar_files(view_of(bench, a_plan(NET, choices={**choices, f"{NET}/later/every": 6})), STAMP).full
    made = calendar_files(
        view_of(bench, a_plan(NET, choices={**choices, f"{NET}/later/every": 12})), LATER, previous=first
    )
    assert made.cancelled is not None
    gone, kept = events(made.cancelled), events(made.full)
    assert len(gone) == 8
    assert {str(event["uid"]) for event in gone} | {str(event["uid"]) for event in kept} == {
        str(event["uid"]) for event in events(first)
    }
    assert all(int(event["sequence"]) == 1 for event in gone)


def test_a_new_setting_cancels_what_was_ahead_and_adds_the_new_dates(bench: Workbench) -> None:
    first = calendar_files(view_of(bench, a_plan()), STAMP).full
    day = dt.date(2026, 9, 10)
    case = change_setting(a_plan(), Anchor(day, "start of treatment"), day, rule="table-3-nec-imaging")
    made = calendar_files(view_of(bench, case, day), LATER, previous=first)
    assert made.cancelled is not None
    assert made.changes is not None
    assert len(events(made.cancelled)) == 14
    assert all(event.decoded("dtstart") > day for event in events(made.changes))


def test_reminders_and_the_name_only_when_asked(bench: Workbench) -> None:
    made = calendar_files(view_of(bench, a_plan()), STAMP, CalendarOptions(show_name=True, reminder_days=(1, 14, 1)))
    event = events(made.full)[0]
    assert str(event["summary"]) == "Follow-up visit PT-1 Anna Muster"
    alarms = event.walk("VALARM")
    assert [alarm.decoded("trigger") for alarm in alarms] == [dt.timedelta(days=-14), dt.timedelta(days=-1)]
    assert all(str(alarm["action"]) == "DISPLAY" for alarm in alarms)
    with pytest.raises(ExportError, match="0 to 60"):
        calendar_files(view_of(bench, a_plan()), STAMP, CalendarOptions(reminder_days=(-1,)))


def test_a_persons_own_words_do_not_reach_a_shared_calendar(bench: Workbench) -> None:
    case = record_visit(
        a_plan(), bench.index, f"{NEC}/003", VisitState.MOVED, AS_OF, on=dt.date(2026, 5, 11), note="ZZCANARY divorce"
    )
    assert b"ZZCANARY" not in calendar_files(view_of(bench, case), STAMP).full


@pytest.mark.parametrize("label", ["A\r\nBEGIN:VEVENT\r\nX", "a;b,c\\d", "Łódź ≥ 名前 " * 12, 'x"y:z'])
def test_a_label_cannot_break_the_file(bench: Workbench, label: str) -> None:
    case = a_plan().with_changes(label=label)
    found = events(calendar_files(view_of(bench, case), STAMP).full)
    assert len(found) == 16
    assert str(found[0]["summary"]).split() == ["Follow-up", "visit", *label.split()]


@pytest.mark.parametrize("case_id", ["unnamed-case", "new-case"])
def test_a_case_without_an_identity_is_refused(bench: Workbench, case_id: str) -> None:
    with pytest.raises(ExportError, match="no identity"):
        calendar_files(view_of(bench, a_plan().with_changes(case_id=case_id)), STAMP)


@pytest.mark.parametrize(
    "previous",
    [b"", b"not a calendar", b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", b"\xff\xfe", b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT"],
)
def test_a_strange_earlier_file_is_refused(bench: Workbench, previous: bytes) -> None:
    with pytest.raises(ExportError, match="earlier calendar"):
        calendar_files(view_of(bench, a_plan()), STAMP, previous=previous)


def test_another_patients_calendar_is_refused(bench: Workbench) -> None:
    other = calendar_files(view_of(bench, a_plan().with_changes(case_id="c-2")), STAMP).full
    assert not {str(event["uid"]) for event in events(other)} & {
        str(event["uid"]) for event in events(calendar_files(view_of(bench, a_plan()), STAMP).full)
    }
    with pytest.raises(ExportError, match="for this case"):
        calendar_files(view_of(bench, a_plan()), STAMP, previous=other)


def test_an_own_rule_names_no_source(bench: Workbench) -> None:
    view = view_of(bench, a_plan(None, own_rule=OwnRule(text="CT chest", every_months=6, visits=2)))
    text = str(events(calendar_files(view, STAMP).full)[0]["description"])
    assert "not from a source" in text
    assert "NANETS" not in text
