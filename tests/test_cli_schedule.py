"""The commands for visits, run as a nurse runs them."""

from __future__ import annotations

import datetime as dt
import json
import shutil
from pathlib import Path

import pytest
from icalendar import Calendar

from hgnen_desktop.cli import main

CASE = Path(__file__).parents[1] / "resources" / "cases" / "rectal-nec.json"
START = ["--anchor", "2026-03-31", "--anchor-event", "start_of_treatment", "--as-of", "2026-11-20"]


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
    assert b"METHOD:CANCEL" in (tmp_path / "v.cancelled.ics").read_bytes()


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
        ([*START, "--window", "61"], "Allowed: 0 to 60"),
        ([*START, "--months", "0"], "Allowed: 1 to 600"),
        ([*START, "--own-rule", "CT"], "--every and --visits"),
        ([*START, "--own-rule", "CT", "--every", "0", "--visits", "3"], "not possible"),
        ([*START, "--changes", "x.ics"], "Add --ics"),
        ([*START, "--csv", "x", "--pdf", "x"], "--pdf x: --csv names the same file"),
        ([*START, "--csv", "rectal.json"], "it would be lost"),
        ([*START, "--ics", "v.ics", "--changes", "./v.ics"], "--ics names the same file"),
        ([*START, "--ics", "v.ics", "--pdf", "v.cancelled.ics"], "--pdf names the same file"),
        ([*START, "--pdf", "-"], "not written to standard output"),
        ([*START, "--csv", "ok.csv", "--pdf", "missing/sheet.pdf"], "Nothing else was written"),
        ([*START, "--rule", "table-3-nec-imaging", "--anchor", "1850-01-01"], "the year 1850 lies outside"),
        ([*START, "--ics"], "name of the file is missing"),
        ([*START, "--reminder", "99", "--ics", "x.ics"], "0 to 60 days"),
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
    assert not told.out
    assert [path.name for path in tmp_path.iterdir()] == ["rectal.json"]


def test_an_anchor_before_birth_is_refused_wherever_it_stands(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = json.loads(case.read_text()) | {"birth_year": 2026}
    case.write_text(json.dumps(data))
    assert main(["schedule", str(case), *START, "--anchor", "2025-12-31"]) == 2
    assert "2025-12-31 is before the patient's year of birth (2026)" in capsys.readouterr().err
    data["surveillance"] = {"rule": "table-3-nec-imaging", "anchor_date": "2025-12-31"}
    case.write_text(json.dumps(data))
    assert main(["schedule", str(case), "--as-of", "2026-11-20"]) == 2
    assert "before the patient's year of birth" in capsys.readouterr().err
    assert main(["due", str(case.parent), "--as-of", "2026-11-20"]) == 0
    told = " ".join(capsys.readouterr().out.split())
    assert "ATTENTION (1)" in told
    assert "2025-12-31 is before the patient's year of birth (2026)" in told


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
    assert "counted from 2026-03-30" in capsys.readouterr().err


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
    assert {path.name for path in out.iterdir()} == {"PT-1.ics", "PT-1.pdf", "visits.csv"}


@pytest.mark.parametrize(
    ("extra", "says"),
    [
        (["--ics"], "Add --out-dir"),
        (["--out-dir", "o"], "Add --ics, --csv or --pdf"),
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
    assert [line["group"] for line in shown["lines"]] == ["unreadable", "overdue"]
    assert shown["lines"][1]["days"] == (dt.date(2026, 11, 10) - dt.date(2026, 11, 20)).days
    assert table.read_bytes().startswith(b"\xef\xbb\xbf")
    assert main(["due", str(tmp_path / "none")]) == 2
    assert "no such folder" in capsys.readouterr().err
