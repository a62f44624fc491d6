"""A clock that cannot be right is told; and no date depends on the time zone of the computer."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from hgnen_desktop import RELEASED
from hgnen_desktop.cli import main
from hgnen_desktop.core.phrase import day_words
from hgnen_desktop.core.schedule.clock import clock_doubt
from tests.places import CASES

CASE = CASES / "nec-cervix-follow-up.json"


@pytest.mark.parametrize("days", [-92, 0, 1, 3653])
def test_a_day_on_which_the_program_can_be_in_use_is_believed(days: int) -> None:
    assert clock_doubt(RELEASED + dt.timedelta(days=days)) == ""


@pytest.mark.parametrize(
    ("day", "says"), [("1970-01-01", "before this version"), ("2099-01-01", "more than ten years")]
)
def test_a_day_years_off_is_told(day: str, says: str) -> None:
    told = clock_doubt(dt.date.fromisoformat(day))
    assert says in told
    assert day_words(dt.date.fromisoformat(day)) in told
    assert "check the computer's clock" in told


def test_the_command_line_tells_it_unless_a_day_is_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("hgnen_desktop.cli.files.now", lambda: dt.datetime(2001, 2, 3, tzinfo=dt.UTC))
    main(["due", str(tmp_path)])
    assert "3 Feb 2001, before this version" in capsys.readouterr().err
    main(["due", str(tmp_path), "--as-of", "2001-02-03"])
    assert not capsys.readouterr().err


def test_visits_and_calendar_are_the_same_in_every_time_zone(tmp_path: Path) -> None:
    made = []
    for number, zone in enumerate(("UTC", "Pacific/Kiritimati", "Etc/GMT+12", "America/St_Johns")):
        calendar, table = tmp_path / f"{number}.ics", tmp_path / f"{number}.csv"
        case = tmp_path / f"{number}.json"  # what was given out is kept in the case
        shutil.copyfile(CASE, case)
        run = [sys.executable, "-m", "hgnen_desktop", "schedule", str(case), "--as-of", "2026-11-20"]
        run += ["--anchor", "2024-02-29", "--ics", str(calendar), "--csv", str(table)]
        subprocess.run(run, check=True, capture_output=True, env={**os.environ, "TZ": zone})
        lines = calendar.read_bytes().split(b"\r\n")
        kept = [line for line in lines if not line.startswith((b"DTSTAMP", b"LAST-MODIFIED"))]
        assert not [line for line in lines if line.startswith((b"DTSTART", b"DTEND")) and line.endswith(b"Z")]
        made.append((kept, table.read_bytes()))
    assert all(one == made[0] for one in made)
