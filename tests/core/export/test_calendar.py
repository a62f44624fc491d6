"""The calendar file, read back: whole days, one event a visit, stable names, numbered changes, nothing given away."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from icalendar import Calendar

from hgnen_desktop.core.domain.case import Case, ClinicDays, OwnRule, SurveillanceChoices, VisitState
from hgnen_desktop.core.errors import ExportError, Fault, PlanError
from hgnen_desktop.core.export.calendar import CalendarFiles, CalendarOptions, calendar_files
from hgnen_desktop.core.phrase import day_words
from hgnen_desktop.core.schedule.follow_up import ended_plans, follow_up
from hgnen_desktop.core.schedule.surveillance import Anchor
from hgnen_desktop.core.schedule.visit_changes import change_setting, end_plan, record_visit, take_back
from hgnen_desktop.core.schedule.visits import CaseFollowUp, LineState
from hgnen_desktop.core.storage.case_file import dump_case, parse_case
from hgnen_desktop.core.workflow import Workbench

AS_OF = dt.date(2026, 2, 1)
STAMP = dt.datetime(2026, 2, 1, 9, 30, tzinfo=dt.UTC)
LATER = dt.datetime(2026, 5, 2, 8, 0, tzinfo=dt.timezone(dt.timedelta(hours=2)))
NEC = "table-2-nec-imaging"
NET = "table-2-net-imaging"
MONITORING = "table-3-nec-imaging"


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
        assert str(event["summary"]) == "CT or MRI PT-1"
        assert not event.walk("VALARM")
    text = content.decode()
    assert "DTSTART;VALUE=DATE:20260430\r\n" in text
    for never in ("RRULE", "TZID", "VTIMEZONE", "Muster"):
        assert never not in text
    assert text.count("Z\r\n") == 2 * len(found), "only the two times of writing are in UTC"
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    assert "METHOD" not in text, "a method has to name an organizer"


def test_the_description_says_how_the_day_was_counted_and_by_whom(bench: Workbench) -> None:
    view = view_of(bench, a_plan(clinic_days=ClinicDays(country="DE", subdivision="BY"), window_days=7))
    shifted = next(line for line in view.lines if line.shift)
    assert shifted.shift is not None
    told = (shifted.shift.reason, day_words(shifted.original), "window set by the clinic", "CT or MRI with contrast")
    diagnosis = (shifted.visit.counted, "NANETS 2023, Table 2", "NEC")
    for shown in (True, False):
        made = events(calendar_files(view, STAMP, CalendarOptions(show_diagnosis=shown)).full)
        text = next(str(event["description"]) for event in made if event.decoded("dtstart") == shifted.present)
        assert all(part in text for part in told)
        assert all((part in text) == shown for part in diagnosis)
        assert f"{shifted.visit.months} months after " in text
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
    assert b"METHOD" not in made.cancelled
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
    assert str(event["summary"]) == "CT or MRI PT-1 Anna Muster"
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
    assert str(found[0]["summary"]).split() == ["CT", "or", "MRI", *label.split()]


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


# --- the diagnosis, the organizer, the patient -------------------------------------------------------------------------


def test_no_word_of_a_default_calendar_tells_the_diagnosis_for_any_rule(bench: Workbench) -> None:
    for rule in (rule for pack in bench.index.packs.values() for rule in pack.surveillance):
        case = a_plan(rule.id, anchor_event=rule.anchors[0].label)
        for for_patient in (False, True):
            text = calendar_files(view_of(bench, case), STAMP, CalendarOptions(for_patient=for_patient)).full.decode()
            plain = text.replace("\r\n ", "")
            for never in ("NEC", "NET", "NANETS", "chemotherapy", "surgery", "treatment", "metasta", rule.title):
                assert never not in plain, (rule.id, never)
            assert "SUMMARY:CT or MRI" in plain


def test_a_method_stands_with_an_organizer_and_only_with_one(bench: Workbench) -> None:
    options = CalendarOptions(organizer="scheduling@clinic.example")
    case = record_visit(a_plan(), bench.index, f"{NEC}/006", VisitState.CANCELLED, AS_OF)
    made = calendar_files(view_of(bench, case), STAMP, options)
    assert made.cancelled is not None
    for content, method in ((made.full, "PUBLISH"), (made.cancelled, "CANCEL")):
        calendar = Calendar.from_ical(content)
        assert str(calendar["METHOD"]) == method
        assert all(str(one["ORGANIZER"]) == "mailto:scheduling@clinic.example" for one in calendar.walk("VEVENT"))
    # An organizer named later changes no event: its number stays.
    again = calendar_files(view_of(bench, kept(case, made)), LATER)
    assert again.changes is None


@pytest.mark.parametrize(
    "organizer", ["nobody", "a b@c.de", "a@b", "a@b.de\r\nX:1", "x" * 300 + "@b.de", "a@b.de,c@d.de"]
)
def test_an_organizer_that_is_no_address_is_refused(bench: Workbench, organizer: str) -> None:
    with pytest.raises(ExportError, match="not an e-mail address"):
        calendar_files(view_of(bench, a_plan()), STAMP, CalendarOptions(organizer=organizer))


def test_the_patients_calendar_says_what_where_and_whom_to_call_and_nothing_of_the_clinics(bench: Workbench) -> None:
    options = CalendarOptions(
        for_patient=True, clinic="Clinic North", bring=("This sheet",), contact=("Desk 555-0100",), show_name=True
    )
    made = calendar_files(view_of(bench, a_plan()), STAMP, options)
    event = events(made.full)[0]
    assert str(event["summary"]) == "CT or MRI"
    assert str(event["location"]) == "Clinic North"
    for part in ("contrast", "Clinic North", "This sheet", "Desk 555-0100"):
        assert part in str(event["description"])
    assert b"PT-1" not in made.full
    assert b"Muster" not in made.full
    # Both calendars live side by side: what goes to one never numbers or cancels what stands in the other.
    both = calendar_files(view_of(bench, kept(a_plan(), made)), LATER)
    assert both.cancelled is None
    assert not {str(one["uid"]) for one in events(both.full)} & {str(one["uid"]) for one in events(made.full)}
    assert len(both.given_out) == 2 * len(made.given_out)


def test_a_visit_that_was_done_reminds_nobody(bench: Workbench) -> None:
    case = record_visit(
        a_plan(), bench.index, f"{NEC}/003", VisitState.DONE, dt.date(2026, 5, 1), on=dt.date(2026, 5, 1)
    )
    case = record_visit(case, bench.index, f"{NEC}/006", VisitState.MISSED, dt.date(2026, 8, 1))
    made = calendar_files(view_of(bench, case, dt.date(2026, 8, 1)), STAMP, CalendarOptions(reminder_days=(7,)))
    first, second, third = events(made.full)[:3]
    assert (len(first.walk("VALARM")), len(second.walk("VALARM")), len(third.walk("VALARM"))) == (0, 0, 1)
    assert "Recorded as done." in str(first["description"])
    assert "Recorded as missed." in str(second["description"])
    assert "Recorded" not in str(third["description"])


def test_a_first_calendar_counts_what_was_recorded_before_it(bench: Workbench) -> None:
    """A case from before the record was kept: its numbers begin where they would have been."""
    case = a_plan()
    for day in (11, 12):
        case = record_visit(case, bench.index, f"{NEC}/003", VisitState.MOVED, AS_OF, on=dt.date(2026, 5, day))
    made = calendar_files(view_of(bench, case), STAMP)
    assert [int(event["sequence"]) for event in events(made.full)][:2] == [2, 0]


def test_dates_that_do_not_fit_the_patient_make_no_calendar(bench: Workbench) -> None:
    view = dataclasses.replace(view_of(bench, a_plan()), refusal=Fault("rule", "it is not for that.", "End this plan."))
    with pytest.raises(PlanError, match="it is not for that. End this plan."):
        calendar_files(view, STAMP)


# --- the life of a calendar --------------------------------------------------------------------------------------------


def kept(case: Case, made: CalendarFiles) -> Case:
    """The case with what was given out, as a case file keeps it."""
    return case.with_changes(surveillance=case.surveillance.model_copy(update={"given_out": made.given_out}))


def by_hand(content: bytes) -> list[dict[str, str]]:
    """A second reader, written for this test: unfolded lines between BEGIN:VEVENT and END:VEVENT."""
    found: list[dict[str, str]] = []
    inside = False
    for text in content.decode().replace("\r\n ", "").split("\r\n"):
        if text == "BEGIN:VEVENT":
            inside = True
            found.append({})
        elif text == "END:VEVENT":
            inside = False
        elif inside and ":" in text:
            name, value = text.split(":", 1)
            found[-1].setdefault(name.split(";")[0], value)
    return found


class Client:
    """A calendar program that obeys RFC 5546: what has a lower number than it knows, also of what was cancelled, is old."""

    def __init__(self) -> None:
        self.known: dict[str, tuple[int, str, bool, str]] = {}

    def take(self, content: bytes | None) -> None:
        if content is None:
            return
        parsed = [
            (str(e["UID"]), int(e["SEQUENCE"]), e.decoded("dtstamp").strftime("%Y%m%dT%H%M%SZ"), str(e["STATUS"]), e)
            for e in events(content)
        ]
        hand = [(e["UID"], int(e["SEQUENCE"]), e["DTSTAMP"], e["STATUS"]) for e in by_hand(content)]
        assert hand == [one[:4] for one in parsed]
        for uid, sequence, stamped, status, event in parsed:
            if uid in self.known and (sequence, stamped) < self.known[uid][:2]:
                continue
            day = event.decoded("dtstart").isoformat()
            self.known[uid] = (sequence, stamped, status == "CANCELLED", day)

    def shows(self) -> list[str]:
        return sorted(day for _number, _stamp, is_cancelled, day in self.known.values() if not is_cancelled)


class Life:
    """One case whose calendar is given out again and again, to a program that takes every file and to one that takes the
    changes and cancellations alone."""

    def __init__(self, bench: Workbench, case: Case, *, with_files: bool) -> None:
        self.bench, self.case, self.with_files = bench, case, with_files
        self.whole, self.parts = Client(), Client()
        self.files: tuple[bytes | None, bytes | None] = (None, None)
        self.numbers: dict[str, int] = {}
        self.step = 0

    def give(self, as_of: dt.date = AS_OF) -> CalendarFiles:
        self.step += 1
        past = ended_plans(self.case, self.bench.index, as_of)
        view = past or view_of(self.bench, self.case, as_of)
        stamp = STAMP + dt.timedelta(hours=self.step)
        made = calendar_files(view, stamp, None, *(self.files if self.with_files else ()))
        self.case = parse_case(dump_case(kept(self.case, made)), self.bench.catalogue)
        self.files = (made.full, made.cancelled)
        for client, first in ((self.whole, made.full), (self.parts, made.full if self.step == 1 else made.changes)):
            client.take(first)
            client.take(made.cancelled)
        now = {one.uid: one.sequence for one in made.given_out}
        assert now.keys() >= self.numbers.keys(), "no event is forgotten"
        assert all(now[uid] >= number for uid, number in self.numbers.items()), "a number only rises"
        self.numbers = now
        stands = [line for line in view.lines if line.state not in (LineState.CANCELLED, LineState.COVERED)]
        dates = sorted(line.present.isoformat() for line in stands)
        assert self.whole.shows() == dates
        assert self.parts.shows() == dates
        again = calendar_files(dataclasses.replace(view, given_out=made.given_out), stamp + dt.timedelta(days=1))
        assert (again.full, again.changes, again.cancelled) == (made.full, None, made.cancelled)
        return made

    def record(self, visit: str, state: VisitState, on: dt.date | None = None, as_of: dt.date = AS_OF) -> None:
        self.case = record_visit(self.case, self.bench.index, visit, state, as_of, on=on)

    def choose(self, **changes: object) -> None:
        self.case = self.case.with_changes(surveillance=self.case.surveillance.model_copy(update=changes))


@pytest.mark.parametrize("with_files", [False, True], ids=["from the case alone", "with the files at hand"])
def test_the_life_of_a_calendar_shows_the_truth_at_every_step(bench: Workbench, with_files: bool) -> None:
    every = f"{MONITORING}/on_treatment/every"
    life = Life(bench, a_plan(MONITORING, anchor_event="start of treatment", choices={every: 2}), with_files=with_files)
    third, fourth = f"{MONITORING}/006", f"{MONITORING}/008"

    assert life.give().cancelled is None
    life.record(third, VisitState.MOVED, dt.date(2026, 8, 10))
    made = life.give()
    assert made.changes is not None
    assert [one["DTSTART"] for one in by_hand(made.changes)] == ["20260810"]

    life.record(third, VisitState.CANCELLED)
    made = life.give()
    assert made.cancelled is not None
    (gone,) = by_hand(made.cancelled)
    life.case = take_back(life.case, third)
    made = life.give()
    assert made.cancelled is None, "nothing is left that takes the visit out again"
    assert made.changes is not None
    (back,) = by_hand(made.changes)
    assert back["UID"] == gone["UID"]
    assert int(back["SEQUENCE"]) > int(gone["SEQUENCE"])
    assert (back["STATUS"], back["DTSTART"]) == ("CONFIRMED", "20260810")

    # Cancelled and taken back once more, then back to the day as counted.
    life.record(third, VisitState.CANCELLED)
    life.give()
    life.case = take_back(take_back(life.case, third), third)
    life.give()
    assert "2026-07-31" in life.whole.shows()

    life.choose(choices={every: 3})
    life.give()
    assert "2026-05-31" not in life.whole.shows()
    life.choose(choices={every: 2})
    life.give()
    assert "2026-05-31" in life.whole.shows()

    scan = dt.date(2026, 5, 29)
    life.record(f"{MONITORING}/004", VisitState.DONE, scan, as_of=scan)
    life.choose(choices={every: 3})
    life.give(scan)
    assert "2026-05-29" in life.whole.shows(), "the scan that was done stays"

    relapse = dt.date(2026, 9, 10)
    life.case = end_plan(life.case, relapse, "progression")
    made = life.give(relapse)
    assert made.changes is None or all(one["DTSTART"] < "20260910" for one in by_hand(made.changes))
    assert all(day < "2026-09-10" for day in life.whole.shows())
    life.case = change_setting(life.case, Anchor(relapse, "start of treatment"), relapse, rule=MONITORING)
    life.give(relapse)
    assert any(day > "2026-09-10" for day in life.whole.shows())
    assert fourth in {one.visit for one in life.case.surveillance.given_out}


def test_a_case_that_was_not_saved_learns_from_the_file_given_out_last(bench: Workbench) -> None:
    case = a_plan()
    first = calendar_files(view_of(bench, case), STAMP)
    cancelled = record_visit(case, bench.index, f"{NEC}/006", VisitState.CANCELLED, AS_OF)
    second = calendar_files(view_of(bench, kept(cancelled, first)), LATER)
    # The program was closed without saving: the case holds nothing, the two files do.
    third = calendar_files(view_of(bench, case), LATER, None, second.full, second.cancelled)
    assert third.changes is not None
    assert second.cancelled is not None
    (event,), (gone,) = events(third.changes), events(second.cancelled)
    assert int(event["sequence"]) == int(gone["sequence"]) + 1
    assert event["uid"] == gone["uid"]
    assert third.cancelled is None


def test_of_case_and_file_the_newer_one_counts_for_every_visit(bench: Workbench) -> None:
    case, visit = a_plan(), f"{NEC}/006"
    first = calendar_files(view_of(bench, case), STAMP)
    moved = record_visit(case, bench.index, visit, VisitState.MOVED, AS_OF, on=dt.date(2026, 8, 10))
    second = calendar_files(view_of(bench, kept(moved, first)), LATER)

    def number(made: CalendarFiles) -> int:
        return next(one.sequence for one in made.given_out if one.visit == visit)

    assert number(second) == 1
    # An old copy of the file lies in the folder: the case knows better, and nothing changes.
    again = calendar_files(view_of(bench, kept(moved, second)), LATER, None, first.full)
    assert (again.full, again.changes, number(again)) == (second.full, None, 1)
    # The case was not saved after the second calendar: the file knows better, and moving back is a change beyond it.
    back = calendar_files(view_of(bench, kept(case, first)), LATER, None, second.full)
    assert number(back) == 2


def test_reminders_come_on_the_day_itself_to_sixty_days_before_and_say_what_is_done(bench: Workbench) -> None:
    view = view_of(bench, a_plan())
    for options, words in (
        (CalendarOptions(reminder_days=(0, 60)), "CT or MRI"),
        (CalendarOptions(reminder_days=(0, 60), summary="Imaging"), "Imaging"),
    ):
        alarms = events(calendar_files(view, STAMP, options).full)[0].walk("VALARM")
        assert [alarm.decoded("trigger") for alarm in alarms] == [dt.timedelta(days=-60), dt.timedelta(0)]
        assert [(str(alarm["action"]), str(alarm["description"])) for alarm in alarms] == [("DISPLAY", words)] * 2
    for days in (-1, 61):
        with pytest.raises(ExportError) as refused:
            CalendarOptions(reminder_days=(days,)).check()
        assert str(refused.value) == (
            "reminder: a reminder comes 0 to 60 days before the visit. Correct the number of days."
        )


def test_an_organizer_of_two_hundred_letters_is_an_address_and_a_longer_one_is_not() -> None:
    longest = "a" * (200 - len("@clinic.example")) + "@clinic.example"
    CalendarOptions(organizer=longest).check()
    with pytest.raises(ExportError) as refused:
        CalendarOptions(organizer=f"a{longest}").check()
    assert str(refused.value) == ("organizer: this is not an e-mail address. Write it like scheduling@clinic.example.")


def test_the_lines_of_an_event_stand_below_one_another_and_a_place_is_the_patients_alone(bench: Workbench) -> None:
    view = view_of(bench, a_plan())
    clinic, patient = (
        events(
            calendar_files(
                view,
                STAMP,
                CalendarOptions(for_patient=own, clinic="Clinic", bring=("card", "list"), contact=("Ann", "123")),
            ).full
        )[0]
        for own in (False, True)
    )
    assert "location" not in clinic
    assert str(patient["location"]) == "Clinic"
    assert str(patient["description"]).splitlines()[1:] == [
        "Where: Clinic",
        "Please bring: card; list",
        "Questions or another date? Call Ann; 123",
    ]
    lines = str(clinic["description"]).splitlines()
    assert lines[0] == view.lines[0].visit.what
    assert lines[-1] == "The source gives no window around the date."
    windowed = view_of(bench, a_plan(window_days=7))
    assert "gives no window" not in str(events(calendar_files(windowed, STAMP).full)[0]["description"])
