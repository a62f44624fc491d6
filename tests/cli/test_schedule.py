"""The commands for visits, run as a nurse runs them."""

from __future__ import annotations

import datetime as dt
import io
import json
import shutil
from pathlib import Path

import pytest
from icalendar import Calendar

from hgnen_desktop.cli import main
from tests.places import CASES

CASE = CASES / "rectal-nec.json"


def starting(anchor: str = "2026-03-31", event: str = "start_of_treatment") -> list[str]:
    return ["--anchor", anchor, "--anchor-event", event, "--as-of", "2026-11-20"]


START = starting()


@pytest.fixture
def case(tmp_path: Path) -> Path:
    return Path(shutil.copy(CASE, tmp_path / "rectal.json"))


def test_a_case_to_calendar_table_sheet_and_json(
    case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = {kind: tmp_path / f"out.{kind}" for kind in ("ics", "csv", "pdf", "json")}
    names = [word for kind, path in files.items() for word in (f"--{kind}", str(path))]
    assert (
        main(
            [
                "schedule",
                str(case),
                *START,
                "--choose",
                "on_treatment/every=3",
                "--country",
                "de",
                "--region",
                "BY",
                *names,
            ]
        )
        == 0
    )
    assert capsys.readouterr().out.count("Written: ") == 4
    events = Calendar.from_ical(files["ics"].read_bytes()).walk("VEVENT")
    data = json.loads(files["json"].read_text())
    visits = data["plans"][0]["visits"]
    assert [event.decoded("dtstart").isoformat() for event in events] == [visit["date"] for visit in visits]
    assert visits[0]["original"] == "2026-06-30"
    assert data["plans"][0]["anchor"] == {"date": "2026-03-31", "event": "start of treatment"}
    assert files["csv"].read_text("utf-8-sig").count("\n") == len(visits) + 1
    assert files["pdf"].read_bytes().startswith(b"%PDF")


def test_writing_twice_changes_nothing_and_a_new_choice_gives_changes_and_cancellations(
    case: Path, tmp_path: Path
) -> None:
    calendar, changes = tmp_path / "v.ics", tmp_path / "changes.ics"
    run = ["schedule", str(case), *START, "--ics", str(calendar)]
    assert main(run) == 0
    first = calendar.read_bytes()
    assert main([*run, "--changes", str(changes)]) == 0
    assert calendar.read_bytes() == first
    assert not changes.exists()
    assert main([*run, "--window", "7", "--changes", str(changes), "--choose", "on_treatment/every=3"]) == 0
    assert changes.exists()
    assert b"STATUS:CANCELLED" in (tmp_path / "v.cancelled.ics").read_bytes()


@pytest.mark.parametrize(
    ("extra", "says"),
    [
        ([], "--anchor: there is no date"),
        ([*START, "--rule", "x"], "there is no rule 'x'. Allowed: table-2-net-imaging"),
        ([*START, "--choose", "on_treatment/every=4"], "outside what the source allows"),
        ([*START, "--choose", "every=3"], "on_treatment/every"),
        ([*START, "--country", "XX"], "'XX' are not known"),
        ([*START, "--region", "BY"], "needs its country"),
        ([*START, "--clinic-days", "mon,xyz"], "'xyz' is not a weekday"),
        ([*START, "--clinic-days", "monk"], "'monk' is not a weekday"),
        ([*START, "--clinic-days", "mo"], "'mo' is not a weekday"),
        ([*START, "--clinic-days", ""], "'' is not a weekday"),
        ([*START, "--closed", "2026-12-24.."], "'2026-12-24..' names no days"),
        ([*START, "--closed", "20261224"], "'20261224' names no days"),
        ([*START, "--out-dir", "out"], "--out-dir: it has no effect without --batch"),
        ([*START, "--skip-faulty"], "--skip-faulty: it has no effect without --batch"),
        ([*START, "--reminder", "7"], "--reminder: it has no effect without --ics or --patient-ics"),
        ([*START, "--organizer", "a@example.org"], "--organizer: it has no effect without --ics or --patient-ics"),
        ([*START, "--window", "61"], "Allowed: 0 to 60"),
        ([*START, "--months", "0"], "Allowed: 1 to 600"),
        ([*START, "--own-rule", "CT"], "--every and --visits"),
        ([*START, "--own-rule", "CT", "--every", "0", "--visits", "3"], "not possible"),
        ([*START, "--changes", "x.ics"], "Add --ics"),
        ([*START, "--csv", "x", "--pdf", "x"], "--pdf x: --csv names the same file"),
        ([*START, "--csv", "rectal.json"], "it would be lost"),
        ([*START, "--ics", "v.ics", "--changes", "./v.ics"], "--ics names the same file"),
        ([*START, "--ics", "v.ics", "--pdf", "v.cancelled.ics"], "--pdf names the same file"),
        ([*START, "--ics", "-"], "so it needs a name"),
        ([*START, "--csv", "ok.csv", "--pdf", "missing/sheet.pdf"], "Nothing else was written"),
        ([*starting("1850-01-01"), "--rule", "table-3-nec-imaging"], "the year 1850 lies outside"),
        ([*START, "--ics"], "name of the file is missing"),
        ([*START, "--reminder", "99", "--ics", "x.ics"], "0 to 60 days"),
        ([*starting(event="banana"), "--ics", "x.ics"], "'banana' is not an event"),
        ([*starting(event="end_of_treatment"), "--csv", "x.csv"], "Choose one of these, with its date"),
        ([*starting(event="surgery"), "--json", "-"], "start of treatment; last imaging"),
        ([*starting(event="surgery"), "--rule", "table-2-nec-imaging", "--pdf", "x.pdf"], "is not for that"),
        ([*START, "--organizer", "nobody", "--ics", "x.ics"], "not an e-mail address"),
        ([*START, "--denomination", "catholic"], "needs its country"),
        ([*START, "--country", "DE", "--denomination", "druid"], "Allowed: catholic"),
        ([*START, "--closed", "christmas"], "'christmas' names no days"),
        ([*START, "--closed", "2026-12-31..2026-12-24"], "before they begin"),
        ([*START, "--patient-ics", "x.ics", "--ics", "x.ics"], "names the same file"),
        (["--end", "2026-11-20"], "no plan that could end"),
    ],
)
def test_bad_input_is_one_sentence_with_a_remedy_and_writes_nothing(
    case: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    extra: list[str],
    says: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["schedule", str(case), *extra]) == 2
    told = capsys.readouterr()
    assert says in told.err
    assert "Traceback" not in told.err
    assert not told.out or json.loads(told.out)["format"] == "hgnen-refusal"
    assert [path.name for path in tmp_path.iterdir()] == ["rectal.json"]


def test_an_anchor_before_birth_is_refused_wherever_it_stands(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = json.loads(case.read_text()) | {"birth_year": 2026}
    case.write_text(json.dumps(data))
    assert main(["schedule", str(case), *starting("2025-12-31")]) == 2
    assert "31 Dec 2025 is before the patient's year of birth (2026)" in capsys.readouterr().err
    data["surveillance"] = {"rule": "table-3-nec-imaging", "anchor_date": "2025-12-31"}
    case.write_text(json.dumps(data))
    assert main(["schedule", str(case), "--as-of", "2026-11-20"]) == 2
    assert "before the patient's year of birth" in capsys.readouterr().err
    assert main(["due", str(case.parent), "--as-of", "2026-11-20"]) == 0
    told = " ".join(capsys.readouterr().out.split())
    assert "ATTENTION (1)" in told
    assert "31 Dec 2025 is before the patient's year of birth (2026)" in told


def test_a_label_cannot_steer_the_terminal(case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = json.loads(case.read_text()) | {"label": "PT\x1b[2J\x9b31m\nGOOD NEWS \u202e"}
    case.write_text(json.dumps(data))
    other = Path(shutil.copy(CASE, tmp_path / "other.json"))
    for run in (["schedule", str(case), *START], ["compare", str(case), str(other)], ["due", str(tmp_path)]):
        main(run)
        told = capsys.readouterr()
        for sign in ("\x1b", "\x9b", "\u202e", "\nGOOD"):
            assert sign not in told.out + told.err, run
        assert "GOOD NEWS" in told.out


def test_json_cannot_steer_the_terminal_and_reads_back_the_same(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    label = "PT\x1b[2J\x7f\x85\x9b31m \u202e \u0141\u00f3d\u017a \U00010348"
    case.write_text(json.dumps(json.loads(case.read_text()) | {"label": label}))
    for run in (
        ["schedule", str(case), *START, "--json", "-"],
        ["due", str(case.parent), "--json"],
        ["assess", str(case), "--json"],
        ["plan", str(case), *START, "--json", "-"],
    ):
        main(run)
        out = capsys.readouterr().out
        assert all(char.isprintable() or char == "\n" for char in out), run
        assert label in _texts(json.loads(out)), run
        assert "\u0141\u00f3d\u017a \U00010348" in out, run


def _texts(data: object) -> set[str]:
    """Every text in the values of a JSON document."""
    if isinstance(data, str):
        return {data}
    parts = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    return {text for part in parts for text in _texts(part)}


def test_an_own_rule_from_the_command_line(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schedule", str(case), *START, "--own-rule", "CT chest", "--every", "4", "--visits", "2"]) == 0
    out = capsys.readouterr().out
    assert "The clinic's own rule; not from a source" in out
    assert "NANETS" not in out


def test_an_anchor_beside_recorded_visits_is_refused(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = json.loads(case.read_text())
    record = {"visit": "table-3-nec-imaging/002", "state": "done", "on": "2026-05-31"}
    data["surveillance"] = {"rule": "table-3-nec-imaging", "anchor_date": "2026-03-30", "visits": [record]}
    case.write_text(json.dumps(data))
    assert main(["schedule", str(case), *START]) == 2
    assert "counted from 30 Mar 2026" in capsys.readouterr().err


def test_settings_lists_every_rule(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schedule", "--settings"]) == 0
    out = capsys.readouterr().out
    assert "setting: Treated localized NEC" in out
    assert "later/every=N, where N is 6 to 12 months" in out


def test_a_batch_and_its_faults(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table, out = tmp_path / "in.csv", tmp_path / "out"
    good = "PT-1;NEC;Treated localized NEC;surgery;2026-03-31"
    table.write_text(
        f"case_number;entity;setting;anchor_event;anchor_date\n{good}\nPT-2;NEC;Nowhere;surgery;2026-03-31\n"
    )
    run = ["schedule", "--batch", str(table), "--out-dir", str(out), "--ics", "--csv", "--pdf", "--as-of", "2026-04-01"]
    assert main(run) == 2
    told = capsys.readouterr().err
    assert "row 3, setting: 'Nowhere' is not a setting of the sources. Allowed: " in told
    assert "Nothing was written: 1 of 2 rows" in told
    assert not out.exists()
    assert main([*run, "--skip-faulty"]) == 1
    assert {path.name for path in out.iterdir()} == {"PT-1.ics", "PT-1.pdf", "visits.csv", "visits.xlsx"}


@pytest.mark.parametrize(
    ("extra", "says"),
    [
        (["--ics"], "Add --out-dir"),
        (["--out-dir", "o"], "Add --ics, --csv, --pdf, --html, --joint or --cases"),
        (["--out-dir", "o", "--ics", "x.ics"], "names its files itself"),
        (["--out-dir", "o", "--ics", "--anchor", "2026-01-01"], "come from the table"),
    ],
)
def test_a_batch_says_what_is_missing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], extra: list[str], says: str
) -> None:
    assert main(["schedule", "--batch", str(tmp_path / "none.csv"), *extra]) == 2
    assert says in capsys.readouterr().err


def test_due_lists_cases_and_tells_of_files_it_cannot_read(
    case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = json.loads(case.read_text())
    data["surveillance"] = {"rule": "table-3-nec-imaging", "anchor_date": "2026-09-10"}
    case.write_text(json.dumps(data))
    run = ["due", str(tmp_path), "--as-of", "2026-11-20"]
    assert main(run) == 0
    assert "OVERDUE (1)" in capsys.readouterr().out
    (tmp_path / "cut.json").write_text("{")
    table = tmp_path / "due.csv"
    assert main([*run, "--within", "quarter", "--csv", str(table), "--json"]) == 1
    shown = json.loads(capsys.readouterr().out)
    assert [line["group"] for line in shown["lines"]] == ["overdue", "unreadable"]
    assert shown["lines"][0]["days"] == (dt.date(2026, 11, 10) - dt.date(2026, 11, 20)).days
    assert table.read_bytes().startswith(b"\xef\xbb\xbf")
    assert main(["due", str(tmp_path / "none")]) == 2
    assert "no such folder" in capsys.readouterr().err


# --- a rule that no longer fits, and its end ---------------------------------------------------------------------------

LOCALIZED = {
    "rule": "table-2-nec-imaging",
    "anchor_event": "surgery",
    "anchor_date": "2026-01-31",
    "visits": [{"visit": "table-2-nec-imaging/003", "state": "done", "on": "2026-04-30", "recorded_on": "2026-04-30"}],
}


def put(case: Path, **surveillance: object) -> None:
    case.write_text(json.dumps(json.loads(case.read_text()) | {"surveillance": surveillance}))


def test_an_old_table_after_relapse_writes_nothing_and_ends_with_its_history_kept(
    case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(case, **LOCALIZED)
    calendar = tmp_path / "v.ics"
    day = ["--as-of", "2026-11-20"]
    for kind in ("--ics", "--patient-ics", "--csv", "--pdf", "--json"):
        assert main(["schedule", str(case), *day, kind, str(tmp_path / f"out{kind}")]) == 2
        told = capsys.readouterr().err
        assert "'Surveillance of localized NEC' is not for that. End this plan (its visits are kept)" in told
    assert [path.name for path in tmp_path.iterdir()] == ["rectal.json"]
    # The dates can still be looked at; that they do not fit is said first.
    assert main(["schedule", str(case), *day]) == 0
    shown = capsys.readouterr()
    assert "is not for that" in shown.err
    assert "2027-01-31" in shown.out or "Jan 2027" in shown.out

    assert (
        main(["schedule", str(case), *day, "--end", "2026-11-10", "--reason", "relapse", "--ics", str(calendar)]) == 0
    )
    assert "it is kept in" in capsys.readouterr().err
    surveillance = json.loads(case.read_text())["surveillance"]
    (past,) = surveillance["history"]
    assert past["visits"] == LOCALIZED["visits"]
    assert (past["ended_on"], past["reason"]) == ("2026-11-10", "relapse")
    assert "anchor_date" not in surveillance
    gone = Calendar.from_ical((tmp_path / "v.cancelled.ics").read_bytes()).walk("VEVENT")
    assert min(event.decoded("dtstart") for event in gone) == dt.date(2027, 1, 31)
    # The new plan begins beside it, in the same calendar.
    assert main(["schedule", str(case), *starting("2026-11-16"), "--ics", str(calendar)]) == 0
    assert len(Calendar.from_ical(calendar.read_bytes()).walk("VEVENT")) > 4


def test_a_plan_that_cannot_be_saved_as_ended_writes_no_calendar(
    case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    put(case, **LOCALIZED)
    before = case.read_bytes()
    for wrong in (["--end", "2026-01-30"], ["--end", "2026-11-10", "--reason", "x" * 501]):
        assert main(["schedule", str(case), "--as-of", "2026-11-20", *wrong, "--ics", str(tmp_path / "v.ics")]) == 2
    assert "501" not in capsys.readouterr().err
    assert case.read_bytes() == before
    assert not (tmp_path / "v.ics").exists()


def test_an_out_of_scope_patient_is_refused_even_with_a_rule_named(
    case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = json.loads(case.read_text())
    data["findings"]["patient.age"] = 12
    case.write_text(json.dumps(data))
    run = ["schedule", str(case), *START, "--rule", "table-3-nec-imaging", "--ics", str(tmp_path / "v.ics")]
    assert main(run) == 2
    assert "do not go with a rule of the sources" in capsys.readouterr().err
    assert not (tmp_path / "v.ics").exists()


# --- what was given out stays in the case ------------------------------------------------------------------------------


def test_cancel_and_take_back_leave_a_visit_that_counts_and_no_stale_file(case: Path, tmp_path: Path) -> None:
    plan = {"rule": "table-3-nec-imaging", "anchor_event": "start of treatment", "anchor_date": "2026-09-30"}
    visit = {"visit": "table-3-nec-imaging/004", "state": "cancelled"}
    put(case, **plan)
    calendar, gone = tmp_path / "v.ics", tmp_path / "v.cancelled.ics"
    run = ["schedule", str(case), "--as-of", "2026-11-20", "--ics", str(calendar)]
    numbers = []
    for step in range(3):
        data = json.loads(case.read_text())
        data["surveillance"]["visits"] = [visit] if step == 1 else []
        case.write_text(json.dumps(data))
        calendar.unlink(missing_ok=True)  # the record is in the case, not in the file
        assert main(run) == 0
        held = json.loads(case.read_text())["surveillance"]["given_out"]
        (entry,) = [one for one in held if one["visit"] == visit["visit"]]
        numbers.append(entry["sequence"])
        assert entry.get("cancelled", False) == gone.exists() == (step == 1)
    assert numbers == sorted(set(numbers))
    (event,) = [one for one in Calendar.from_ical(calendar.read_bytes()).walk("VEVENT") if one["UID"] == entry["uid"]]
    assert int(event["SEQUENCE"]) == numbers[-1]


def test_the_patients_calendar_is_a_file_of_its_own(case: Path, tmp_path: Path) -> None:
    own, clinics = tmp_path / "p.ics", tmp_path / "v.ics"
    words = ["--clinic", "Clinic North", "--contact", "Desk 555-0100", "--organizer", "desk@clinic.example"]
    assert main(["schedule", str(case), *START, "--ics", str(clinics), "--patient-ics", str(own), *words]) == 0
    for event in Calendar.from_ical(own.read_bytes()).walk("VEVENT"):
        assert str(event["SUMMARY"]) == "CT or MRI"
        assert "Desk 555-0100" in str(event["DESCRIPTION"])
    assert len(json.loads(case.read_text())["surveillance"]["given_out"]) == 2 * own.read_bytes().count(b"BEGIN:VEVENT")
    assert main(["schedule", str(case), *START, "--ics", str(clinics), "--with-diagnosis"]) == 0
    assert b"NANETS" in clinics.read_bytes()
    assert b"NANETS" not in own.read_bytes()


def test_a_case_that_cannot_be_written_is_told_and_the_calendar_is_the_record(
    case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(case.read_bytes())))
    assert main(["schedule", "-", *START, "--ics", str(tmp_path / "v.ics")]) == 0
    assert "keep the calendar file" in capsys.readouterr().err


def test_closed_days_denominations_and_the_nearest_day_from_the_command_line(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    clinic = ["--country", "DE", "--region", "BY", "--denomination", "Catholic", "--shift", "nearest"]
    run = ["schedule", str(case), *starting("2029-05-15"), "--choose", "on_treatment/every=3", *clinic]
    assert main(run) == 0
    assert "15 Aug 2029 (Assumption Day)" in " ".join(capsys.readouterr().out.split())
    assert main([*run, "--closed", "2029-08-14..2029-08-16=works outing"]) == 0
    assert "works outing" in " ".join(capsys.readouterr().out.split())


def test_a_calendar_given_out_keeps_its_plan_so_that_the_next_one_moves_nothing(
    case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    calendar = tmp_path / "c.ics"
    days = ["--clinic-days", "tue,thu", "--choose", "on_treatment/every=3"]
    assert main(["schedule", str(case), *START, *days, "--ics", str(calendar)]) == 0
    first = _dates(calendar)
    assert {day.weekday() for day in first} <= {1, 3}
    assert "Kept in" in capsys.readouterr().err
    assert main(["visit", "moved", str(case), "next", "--on", "2026-12-15", "--as-of", "2026-11-20"]) == 0
    assert main(["schedule", str(case), "--as-of", "2026-11-20", "--ics", str(calendar)]) == 0
    moved = _dates(calendar)
    assert set(moved) - set(first) == {dt.date(2026, 12, 15)}
    assert len(set(first) - set(moved)) == 1
    assert "Kept in" not in capsys.readouterr().err


def _dates(calendar: Path) -> list[dt.date]:
    return sorted(event.decoded("dtstart") for event in Calendar.from_ical(calendar.read_bytes()).walk("VEVENT"))


def test_a_listing_or_a_sheet_alone_keeps_nothing(case: Path, tmp_path: Path) -> None:
    before = case.read_bytes()
    assert main(["schedule", str(case), *START, "--pdf", str(tmp_path / "sheet.pdf")]) == 0
    assert case.read_bytes() == before


@pytest.mark.parametrize(
    "words", [("schedule", "x.json", "--window", "x"), ("plan", "x.json", "--kept", "1.5"), ("quiz", "--count", "")]
)
def test_a_number_that_is_none_is_told_in_our_words(words: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main([*words])
    assert f"'{words[-1]}' is not a whole number; write it in digits" in capsys.readouterr().err


def test_an_event_may_be_named_without_what_stands_in_parentheses(capsys: pytest.CaptureFixture[str]) -> None:
    case = str(CASES / "nec-anus-follow-up.json")
    assert main(["schedule", case, *starting(event="End of treatment"), "--json", "-"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert said["plans"][0]["anchor"]["event"] == "end of treatment (chemotherapy or chemoradiation)"
