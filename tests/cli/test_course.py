"""A case with a course at the command line, on any past day, and in the due list."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hgnen_desktop.cli import main
from hgnen_desktop.core.due_folder import read_case_lines
from hgnen_desktop.core.follow_up_rules import RuleFinder
from hgnen_desktop.core.schedule.due import DueGroup
from hgnen_desktop.core.workflow import Workbench
from tests.core.conftest import AS_OF

COURSE = [
    {"id": "p", "kind": "pathology", "on": "2024-11", "tissue": "rectum", "findings": {
        "pathology.histology": "nec", "pathology.cell_type": "large_cell", "pathology.ki67": 80}},
    {"id": "i", "kind": "imaging", "on": "2024-11-20", "technique": "CT", "sites": ["liver"]},
    {"id": "s", "kind": "systemic", "on": "2025-01-10", "stop": "2025-06-30", "regimens": ["carboplatin", "etoposide"],
     "setting": "palliative", "cycles": 6, "response": "partial"},
    {"id": "g", "kind": "progression", "on": "2025-10", "sites": ["liver", "lung"]},
]  # fmt: skip


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return written(tmp_path / "case.json")


def written(path: Path, **fields: object) -> Path:
    findings = {"tumor.site": "rectum", "patient.ecog": 1, "treatment.status": "none"}
    data = {"format": "hgnen-case", "version": 2, "case_id": "c1", "findings": findings, "course": COURSE, **fields}
    path.write_text(json.dumps(data), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2024-12-15", "Metastatic NEC, first line"),
        ("2025-03-01", "Metastatic NEC on treatment"),
        ("2025-08-01", "Metastatic NEC, treatment finished or paused"),
        ("2026-01-15", "Metastatic NEC, progression after systemic treatment"),
    ],
)
def test_any_past_day_is_assessed_as_it_was_known_then(
    day: str, words: str, path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["assess", str(path), "--as-of", day]) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert words in said
    assert ("lung" in said.split("Situation:")[0]) == (day == "2026-01-15")


def test_two_values_are_told_beside_the_answer(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = written(tmp_path / "case.json", findings={"tumor.site": "rectum", "treatment.status": "on_treatment"})
    assert main(["assess", str(path), "--as-of", "2026-01-15"]) == 0
    told = capsys.readouterr().err
    assert "Treatment so far: Two values: answered 'On treatment now'" in told
    assert "the course says 'Progression or recurrence'. Which holds?" in told


def test_the_day_of_the_course_is_compared_and_written_as_a_tree(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = written(tmp_path / "other.json", course=COURSE[:3], case_id="c2")
    assert main(["compare", str(path), str(other), "--as-of", "2026-01-15"]) == 0
    assert "Treatment so far" in capsys.readouterr().out


def test_an_event_ahead_of_today_is_refused_with_its_place(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = written(tmp_path / "case.json", course=[{"id": "a", "kind": "surgery", "on": "2199-01"}])
    assert main(["assess", str(path)]) == 2
    assert "course > Surgery of Jan 2199 > on: Jan 2199 is in the future" in capsys.readouterr().err


def test_the_due_list_knows_the_situation_from_the_course(tmp_path: Path) -> None:
    course = [
        {"id": "p", "kind": "pathology", "on": "2025-09", "findings": COURSE[0]["findings"]},
        {"id": "o", "kind": "surgery", "on": "2025-10-01", "procedure": "resection", "margin": "r0"},
    ]
    path = written(
        tmp_path / "case.json",
        findings={"tumor.site": "rectum", "extent.disease": "localized"},
        course=course,
        surveillance={"anchor_event": "surgery", "anchor_date": "2025-10-01"},
    )
    before = path.read_bytes()
    lines = read_case_lines(path, RuleFinder(Workbench().engine.reasoner), AS_OF)
    assert lines[0].group is not DueGroup.ATTENTION, lines[0].notes
    assert lines[0].entity == "NEC"
    assert path.read_bytes() == before


def test_a_past_day_is_assessed_without_what_came_later_also_where_there_is_no_course(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    late = {"state": "known", "value": "deficient", "on": "2025-06-01"}
    findings = {"tumor.site": "rectum", "pathology.histology": "nec", "molecular.mmr": late}
    path = written(tmp_path / "case.json", findings=findings, course=[])
    said = {}
    for day in ("2025-05-01", "2025-06-01"):
        assert main(["assess", str(path), "--full", "--as-of", day]) == 0
        said[day] = capsys.readouterr().out
    assert "Deficient" not in said["2025-05-01"]
    assert said["2025-05-01"] != said["2025-06-01"]


def test_visits_are_counted_from_an_event_of_the_course(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    course = [
        {"id": "p", "kind": "pathology", "on": "2025-09", "findings": COURSE[0]["findings"]},
        {"id": "o", "kind": "surgery", "on": "2025-10-01", "procedure": "resection", "margin": "r0"},
    ]
    findings = {"tumor.site": "rectum", "extent.disease": "localized"}
    path = written(tmp_path / "case.json", findings=findings, course=course)
    assert main(["plan", str(path), "--as-of", "2026-01-15", "--anchor-event", "surgery"]) == 0
    assert "1 Apr 2026" in capsys.readouterr().out
    assert main(["schedule", str(path), "--as-of", "2026-01-15", "--anchor-event", "surgery"]) == 0
    assert "Counted from surgery on 1 Oct 2025" in capsys.readouterr().out
    assert main(["plan", str(path), "--as-of", "2026-01-15"]) == 0  # nothing is dated, and what would date it is said
    told = capsys.readouterr().err
    assert "--anchor-event 'surgery' (Last operation: 1 Oct 2025 (resection, R0))" in told
