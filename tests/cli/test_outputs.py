"""Where outputs go: every one that is asked for is written, and a dash is standard output in every command."""

from __future__ import annotations

import io
import json
import os
import shutil
import sys
from pathlib import Path

import pytest

from hgnen_desktop.cli import BAD_INPUT, DONE, main
from hgnen_desktop.core.export.formats import DUE_FORMATS, PLAN_FORMATS, TREE_FORMATS, VISIT_FORMATS
from tests.places import CASES

FOLLOWED = CASES / "nec-cervix-follow-up.json"
ON = ["--as-of", "2026-11-20"]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    shutil.copyfile(FOLLOWED, tmp_path / "case.json")
    return tmp_path


COMMANDS = {
    "plan": (["plan", "case.json", "--anchor", "2026-11-01", *ON], PLAN_FORMATS),
    "schedule": (["schedule", "case.json", "--anchor", "2026-01-10", *ON], VISIT_FORMATS),
    "due": (["due", ".", *ON], DUE_FORMATS),
    "tree": (["tree", *ON], TREE_FORMATS),
}
EACH = [pytest.param(*value, id=name) for name, value in COMMANDS.items()]


@pytest.mark.parametrize(("command", "formats"), EACH)
def test_each_form_is_an_option_whose_two_files_are_both_written(
    command: list[str], formats, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = [f"{number}-{form.key}{form.suffix}" for form in formats for number in (1, 2)]
    options = [
        part for form in formats for number in (1, 2) for part in (f"--{form.key}", f"{number}-{form.key}{form.suffix}")
    ]
    assert main([*command, *options]) == DONE
    written = [line.removeprefix("Written: ") for line in capsys.readouterr().out.splitlines()]
    assert written == names
    assert sorted(one.name for one in here.iterdir() if one.name != "case.json") == sorted(names)
    for form in formats:
        first, second = (here / f"{number}-{form.key}{form.suffix}" for number in (1, 2))
        assert first.read_bytes() == second.read_bytes() != b""


@pytest.mark.parametrize(("command", "formats"), EACH)
def test_a_dash_is_standard_output_with_the_bytes_of_the_file(
    command: list[str], formats, here: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    for form in formats:
        assert main([*command, f"--{form.key}", "file"]) == DONE
        capsysbinary.readouterr()
        assert main([*command, f"--{form.key}", "-"]) == DONE
        assert capsysbinary.readouterr().out == (here / "file").read_bytes()
        (here / "file").unlink()
    assert [one.name for one in here.iterdir()] == ["case.json"]


@pytest.mark.parametrize(
    ("command", "says"),
    [
        (["plan", "case.json", "--anchor", "2026-11-01", "--text", "a", "--text", "./a"], "--text names the same file"),
        (["plan", "case.json", "--anchor", "2026-11-01", "--pdf", "a", "--board", "a"], "--pdf names the same file"),
        (["plan", "case.json", "--anchor", "2026-11-01", "--html", "case.json"], "this is the file that is read"),
        (["plan", "case.json", "--anchor", "2026-11-01", "--text", "-", "--json", "-"], "not --text and --json"),
        (["due", ".", "--json", "--csv", "-"], "not --csv and --json"),
        (["due", ".", "--waiting", "--csv", "-"], "not --csv and --waiting"),
        (["tree", "--text", "--svg", "-"], "not --svg and --text"),
        (["tree", "--case", "case.json", "--svg", "case.json"], "this is the file that is read"),
    ],
)
def test_what_would_be_lost_is_refused_before_anything_is_written(
    command: list[str], says: str, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (here / "case.json").read_bytes()
    assert main(command) == BAD_INPUT
    told = capsys.readouterr()
    assert says in told.err
    assert not told.out or json.loads(told.out)["format"] == "hgnen-refusal"
    assert [one.name for one in here.iterdir()] == ["case.json"]
    assert (here / "case.json").read_bytes() == before


def test_a_pdf_is_not_poured_onto_a_terminal(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Terminal(io.TextIOWrapper):
        def isatty(self) -> bool:
            return True

    screen = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", Terminal(screen, encoding="utf-8"))
    plan = ["plan", "case.json", "--anchor", "2026-11-01", *ON]
    assert main([*plan, "--pdf", "-"]) == BAD_INPUT
    assert "not text that a terminal can show" in capsys.readouterr().err
    assert main([*plan, "--text", "-"]) == DONE
    sys.stdout.flush()
    assert "DRAFT" in screen.getvalue().decode()


def test_the_json_of_a_plan_escapes_what_could_steer_a_terminal(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = json.loads((here / "case.json").read_text()) | {"label": "a\x1b[2J"}
    (here / "case.json").write_text(json.dumps(case), encoding="utf-8")
    assert main([*COMMANDS["plan"][0], "--json", "-"]) == DONE
    out = capsys.readouterr().out
    assert "\x1b" not in out
    assert json.loads(out)["label"] == "a\x1b[2J"


def test_a_dash_is_standard_input_wherever_a_case_is_read(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    content = (here / "case.json").read_bytes()
    item = "treat-nec-first-line"
    commands = (
        ["assess", "CASE", *ON],
        ["plan", "CASE", "--anchor", "2026-11-01", *ON],
        ["schedule", "CASE", *ON],
        ["tree", "--case", "CASE", *ON],
        ["compare", "CASE", str(CASES / "rectal-nec.json"), *ON],
        ["explain", "CASE", item, *ON],
    )
    for command in commands:
        ends = main([part.replace("CASE", "case.json") for part in command])
        from_file = capsys.readouterr()
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
        assert main([part.replace("CASE", "-") for part in command]) == ends
        assert capsys.readouterr() == from_file
    assert main(["compare", "-", "-"]) == BAD_INPUT
    assert "standard input holds one case" in capsys.readouterr().err
    for command in (["visit", "done", "-"], ["due", "-"], ["check", "-"], ["guidelines", "render", "-"]):
        with pytest.raises(SystemExit) as caught:
            main(command)
        assert caught.value.code == BAD_INPUT
        assert "cannot be used here; give a name" in capsys.readouterr().err


def test_quiet_leaves_out_what_was_written_and_nothing_else(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan = ["plan", "case.json", "--anchor", "2027-06-01", *ON, "--text", "plan.txt"]
    assert main([*plan, "--quiet"]) == DONE
    told = capsys.readouterr()
    assert not told.out
    assert "provisional" in told.err  # what to look at before acting is never left out
    assert (here / "plan.txt").exists()
    for command in (
        ["due", ".", "--csv", "due.csv", *ON],
        ["tree", "--svg", "tree.svg"],
        ["guidelines", "render", "."],
    ):
        assert main([*command, "-q"]) == DONE
        assert not capsys.readouterr().out
    dated = ["schedule", "case.json", "--anchor", "2026-06-01", *ON, "--ics"]
    assert main([*dated, "told.ics"]) == DONE
    told = capsys.readouterr()
    assert "No clinic days are set" in told.err
    assert "Written: told.ics" in told.out
    assert main([*dated, "quiet.ics", "--quiet"]) == DONE
    assert "clinic days" not in capsys.readouterr().err


@pytest.mark.parametrize(
    "command", [["assess", "--json", "case.json"], ["plan", "case.json", "--anchor", "2026-11-01", "--json", "-"]]
)
def test_a_refusal_is_told_to_programs_too(command: list[str], here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    findings = {"pathology.ki67": 140}
    (here / "case.json").write_text(json.dumps({"format": "hgnen-case", "version": 1, "findings": findings}))
    assert main(command) == BAD_INPUT
    told = capsys.readouterr()
    data = json.loads(told.out)
    assert (data["format"], data["exit_code"]) == ("hgnen-refusal", BAD_INPUT)
    assert "a number from 0 to 100" in data["faults"][0]["what"] + data["faults"][0]["remedy"]
    assert told.err.startswith("hgnen-desktop: ")


def test_names_that_are_not_text_are_shown_by_their_bytes_and_stay_apart(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for byte in (b"\xfe", b"\xff"):
        name = os.fsdecode(b"case" + byte + b".json")
        try:
            shutil.copyfile(FOLLOWED, here / name)
        except OSError:
            pytest.skip("this file system takes no such names")
    for command in (["due", ".", "--json"], ["due", ".", "--csv", "-"], ["check", "."], ["due", ".", "--all"]):
        main([*command, *(ON if command[0] == "due" else [])])
        out = capsys.readouterr().out
        assert not [char for char in out if "\ud800" <= char <= "\udfff"]
        assert "\\udc" not in out
        if "--all" not in command:
            assert "case\\xfe.json" in out.replace("\\\\", "\\")
            assert "case\\xff.json" in out.replace("\\\\", "\\")
    assert main(["due", ".", "--xlsx", "due.xlsx", "--pdf", "due.pdf", "--text", "due.txt", *ON]) == DONE


def test_a_file_named_dash_is_read_when_its_folder_is_named(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copyfile(FOLLOWED, here / "-")
    assert main(["assess", "./-", *ON]) == DONE
    named = capsys.readouterr().out
    assert main(["assess", "case.json", *ON]) == DONE
    assert named == capsys.readouterr().out
