"""The commands of teaching: a quiz printed and written, own questions, the results of a class, an anonymous copy."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hgnen_desktop.cli import BAD_INPUT, DONE, main
from hgnen_desktop.cli.commands import quiz
from hgnen_desktop.core.teaching.questions import Level, Topic

DAY = ["--as-of", "2026-01-15"]
PATIENT = {
    "format": "hgnen-case",
    "version": 1,
    "case_id": "pt-0101",
    "label": "PT-0101",
    "name": "Jane Roe",
    "birth_year": 1963,
    "notes": "Roe",
    "findings": {"pathology.ki67": 35},
}


def test_a_quiz_is_printed_with_and_without_answers(capsys: pytest.CaptureFixture[str]) -> None:
    command = ["quiz", "--number", "5", "--count", "4", *DAY]
    assert main(command) == DONE
    asked = capsys.readouterr().out
    assert asked.startswith("Quiz 5\n")
    assert "(right)" not in asked
    assert main([*command, "--answers"]) == DONE
    answered = capsys.readouterr().out
    assert answered.count("(right)") == 4
    assert main([*command, "--json"]) == DONE
    data = json.loads(capsys.readouterr().out)
    assert [one["prompt"] for one in data["questions"]] == [
        line.split(". ", 1)[1].split("  [")[0] for line in asked.splitlines() if line[:1].isdigit()
    ]


def test_everything_is_written_together(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    names = {"--gift": "q.txt", "--xml": "q.xml", "--pdf": "q.pdf", "--solutions": "a.pdf"}
    files = [part for option, name in names.items() for part in (option, str(tmp_path / name))]
    assert main(["quiz", "--number", "5", "--count", "3", "--topic", "workup", *DAY, *files]) == DONE
    out = capsys.readouterr().out
    assert out.count("Written: ") == 4
    assert "Which of these" not in out
    assert (tmp_path / "q.xml").read_text(encoding="utf-8").count('type="multichoice"') == 3
    assert (tmp_path / "q.pdf").stat().st_size < (tmp_path / "a.pdf").stat().st_size


def test_own_questions_stand_before_the_drawn_ones(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["quiz", "--example"]) == DONE
    mine = tmp_path / "mine.json"
    mine.write_text(capsys.readouterr().out, encoding="utf-8")
    assert main(["quiz", "--own", str(mine), "--only-own"]) == DONE
    assert "1. The question?" in capsys.readouterr().out
    mine.write_text(mine.read_text(encoding="utf-8").replace('"ask"', '"aks"'), encoding="utf-8")
    assert main(["quiz", "--own", str(mine), "--only-own"]) == BAD_INPUT
    assert "mine.json, line 5" in capsys.readouterr().err


def test_the_choices_are_those_that_there_are() -> None:
    assert tuple(Topic) == quiz._TOPICS
    assert tuple(Level) == quiz._LEVELS


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--count", "0"], "at least one question"),
        (["--only-own"], "no such question"),
        (["--results", "nowhere.csv"], "nowhere.csv"),
        (["--cases", "nowhere"], "could not be read"),
    ],
)
def test_what_cannot_be_done_is_said(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["quiz", *arguments]) == BAD_INPUT
    assert said in capsys.readouterr().err


def test_results_are_collected_from_a_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from hgnen_desktop.core.teaching.quiz import COLUMNS

    row = ["5", "1", "abc", "1", "workup", "stance", "What?", "This.", "This.", "yes"]
    for name in ("anna", "ben"):
        (tmp_path / f"{name}.csv").write_text(f"{','.join(COLUMNS)}\n{','.join(row)}\n", encoding="utf-8")
    assert main(["quiz", "--results", str(tmp_path)]) == DONE
    assert "anna: 1 of 1 right" in capsys.readouterr().out
    table = tmp_path / "class" / "all.csv"
    table.parent.mkdir()
    assert main(["quiz", "--results", str(tmp_path), "--csv", str(table)]) == DONE
    assert "abc,workup,What?,This.,2,2,,0,guidelines not yet clinically signed off" in table.read_text(encoding="utf-8")


# --- an anonymous copy ---------------------------------------------------------------------------------------------------


def test_a_patient_is_not_asked_about(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "patient.json").write_text(json.dumps(PATIENT), encoding="utf-8")
    assert main(["quiz", "--cases", str(tmp_path)]) == BAD_INPUT
    said = capsys.readouterr().err
    assert "patient.json: this is the file of a patient" in said
    assert "case anonymous FILE" in said
    assert "Roe" not in said


def test_a_copy_is_shown_before_it_is_kept(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    patient, copy = tmp_path / "patient.json", tmp_path / "copy.json"
    patient.write_text(json.dumps(PATIENT), encoding="utf-8")
    assert main(["case", "anonymous", str(patient)]) == DONE
    shown = capsys.readouterr().out
    assert "Name: Jane Roe -> (left behind)" in shown
    assert "Nothing is written." in shown
    assert not copy.exists()
    command = ["case", "anonymous", str(patient), "--shift", "-300", "--label", "Teaching: mine", "--to", str(copy)]
    assert main(command) == DONE
    assert "Roe" not in copy.read_text(encoding="utf-8")
    assert json.loads(copy.read_text(encoding="utf-8"))["label"] == "Teaching: mine"
    assert main(command) == BAD_INPUT
    assert "this file is there already" in capsys.readouterr().err
    assert main([*command[:-2], "--keep", "nots"]) == BAD_INPUT
    assert "Places are: notes." in capsys.readouterr().err
