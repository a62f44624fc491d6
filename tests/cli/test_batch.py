"""Many patients from one table, as a nurse runs it: what is told, what is written, and that nothing is written half."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from hgnen_desktop.cli import main

HEADER = "case_number,entity,setting,anchor_event,anchor_date"
GOOD = "PT-1,NEC,Treated localized NEC,surgery,2026-03-31"


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """Run a batch of these rows; gives the exit code, what was told, and the folder of the files."""

    def start(rows: list[str], *options: str, header: str = HEADER) -> tuple[int, str, Path]:
        table, out = tmp_path / "in.csv", tmp_path / "out"
        table.write_text("\n".join((header, *rows)), encoding="utf-8")
        code = main(["schedule", "--batch", str(table), "--out-dir", str(out), "--as-of", "2026-11-20", *options])
        return code, capsys.readouterr().err, out

    return start


def test_a_sheet_in_the_patients_language_on_paper_and_for_the_phone(run) -> None:
    code, told, out = run(
        [f"{GOOD},ar", f"{GOOD},".replace("PT-1", "PT-2")],
        "--pdf", "--html", "--language", "fr", "--large-print", "--part", "scan=Radiology, 2nd floor|the nurses", "--part", "blood",
        header=HEADER + ",language",
    )  # fmt: skip
    assert (code, told) == (0, "")
    arabic, french = ((out / f"PT-{number}.html").read_text("utf-8") for number in (1, 2))
    assert 'dir="rtl"' in arabic
    assert "تصوير" in arabic
    assert "Radiology, 2nd floor" in french
    assert "Prise de sang" in french
    assert (out / "PT-1.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (["--ics", "--part", "surgery=x"], "'surgery' is not a part of a visit. Allowed: scan, blood, clinic."),
        (["--ics", *["--part", "scan"] * 4], "At most 3"),
        (["--ics", "--country", "Germany"], "Did you mean DE (Germany)?"),
        (["--ics", "--country", "DE", "--region", "Bayern"], "Did you mean BY (Bayern)?"),
    ],
)
def test_what_cannot_be_meant_is_refused_and_nothing_written(run, options: list[str], says: str) -> None:
    code, told, out = run([GOOD], *options)
    assert code == 2
    assert says in told
    assert not out.exists()


def test_dates_in_two_orders_are_asked_for_and_answered_on_the_command_line(run) -> None:
    row = GOOD.replace("2026-03-31", "03/04/2026")
    code, told, out = run([row], "--csv")
    assert code == 2
    assert "--dates dmy or --dates mdy" in told
    assert not out.exists()
    assert run([row], "--csv", "--dates", "mdy")[0] == 0
    with (out / "visits.csv").open(encoding="utf-8-sig", newline="") as file:
        assert next(csv.DictReader(file))["date"] == "2026-06-04"


def test_one_calendar_of_all_case_files_and_who_is_no_longer_in_the_table(run) -> None:
    code, _told, out = run([GOOD, GOOD.replace("PT-1", "PT-2")], "--joint", "--cases")
    assert code == 0
    assert {path.name for path in out.iterdir()} == {"PT-1.json", "PT-2.json", "all-visits.ics"}
    code, told, out = run([GOOD], "--joint", "--cases")
    assert code == 0
    assert "'CT or MRI PT-2'" in told
    assert "PT-2.json is left from an earlier table" in told


def test_a_terminal_is_told_how_far_it_has_come(run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    rows = [GOOD.replace("PT-1", f"PT-{number}") for number in range(60)]
    code, told, _out = run(rows, "--html")
    assert code == 0
    assert "\r10 of 60 patients" in told
    assert "\r60 of 60 patients\n" in told
