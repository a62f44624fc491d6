"""The command of a lesson: printed, as slides, of a bundled case by its name; never of a patient."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hgnen_desktop.cli import BAD_INPUT, DONE, main

DAY = ["--as-of", "2026-01-15"]


def test_a_bundled_case_is_told_by_its_name_and_listed_without_its_diagnosis(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["lesson"]) == DONE
    listed = capsys.readouterr().out
    line = next(one for one in listed.splitlines() if one.startswith("rectal-nec "))
    assert "rectum" in line.lower()
    assert "NEC" not in line
    assert main(["lesson", "rectal-nec", *DAY]) == DONE
    told = capsys.readouterr().out
    assert told.index("WHAT IS THIS TUMOR?") < told.index("Entity: NEC") < told.index("WHICH CHEMOTHERAPY FIRST?")
    assert all(len(one) <= 80 for one in told.splitlines())


def test_slides_and_text_are_written_together(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = [str(tmp_path / "lesson.pdf"), str(tmp_path / "lesson.txt")]
    assert main(["lesson", "minen-colon", *DAY, "--pdf", files[0], "--text", files[1]]) == DONE
    assert capsys.readouterr().out.count("Written: ") == 2
    assert Path(files[0]).read_bytes().startswith(b"%PDF-")
    assert "MiNEN" in Path(files[1]).read_text(encoding="utf-8")


def test_a_patient_is_not_taught_with(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = {"format": "hgnen-case", "version": 1, "case_id": "pt", "name": "Jane Roe", "findings": {}}
    path = tmp_path / "pt.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    assert main(["lesson", str(path), *DAY, "--pdf", str(tmp_path / "x.pdf")]) == BAD_INPUT
    said = capsys.readouterr().err
    assert "not marked as a teaching case" in said
    assert "case anonymous" in said
    assert "Jane" not in said
    assert not (tmp_path / "x.pdf").exists()


def test_a_name_of_nothing_is_said_kindly(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lesson", "no-such-case", *DAY]) == BAD_INPUT
    assert "no-such-case" in capsys.readouterr().err
