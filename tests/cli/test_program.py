"""The command line as a person uses it: output, files, exit codes and sentences; never a traceback, no display needed."""

from __future__ import annotations

import json
import os
import pkgutil
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from hgnen_desktop import RELEASED, __version__
from hgnen_desktop.cli import BAD_GUIDELINES, BAD_INPUT, DONE, FAULTS_FOUND, NO_DISPLAY, commands, main
from hgnen_desktop.cli.manual import manual_page
from hgnen_desktop.cli.parser import EXIT_CODES
from hgnen_desktop.cli.registry import COMMANDS
from hgnen_desktop.core.workflow import Workbench
from tests.places import CASES, GUIDELINES, PROGRAM

RECTAL = str(CASES / "rectal-nec.json")


@pytest.fixture(autouse=True)
def _no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)


def test_assess_says_the_brief_first_and_all_of_it_on_demand(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["assess", RECTAL, "--as-of", "2026-01-15"]) == DONE
    out = capsys.readouterr().out
    assert "Age 58 years, rectum, ECOG performance status 1: NEC, large cell, Ki-67 index 85 %, liver." in " ".join(
        out.split()
    )
    assert "+ Platinum plus etoposide" in "\n".join(out.splitlines()[:12])
    assert "x Advised against: Surgical debulking (Consensus)" in out
    assert len(out.splitlines()) <= 40
    assert main(["assess", RECTAL, "--as-of", "2026-01-15", "--full"]) == DONE
    full = capsys.readouterr().out
    assert out.splitlines()[:10] == full.splitlines()[:10]
    assert "Consensus; NANETS 2023, Treatment of metastatic GI NEC" in " ".join(full.split())
    assert "WHERE THE SOURCES DIFFER OR STOP SHORT" in full
    assert "Signs: + recommended or appropriate; o may be considered or if indicated;" in " ".join(full.split())


def test_assess_says_the_next_dates_of_a_case_that_is_followed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = json.loads((CASES / "nec-cervix-follow-up.json").read_text())
    assert not content.get("surveillance")
    case = tmp_path / "case.json"
    for held, said in (
        ({}, "None is dated yet: choose the day to count from."),
        ({"anchor_date": "2026-01-10", "anchor_event": "end of treatment"}, "Fri 10 Apr 2026"),
    ):
        case.write_text(json.dumps({**content, "surveillance": held}))
        assert main(["assess", str(case), "--as-of", "2026-01-15"]) == DONE
        assert said in " ".join(capsys.readouterr().out.split("NEXT DATES")[1].split())


def test_assess_for_programs(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["assess", RECTAL, "--as-of", "2026-01-15", "--json"]) == DONE
    data = json.loads(capsys.readouterr().out)
    assert data["entity"]["outcome"] == "nec"
    assert data["needed"]
    assert data["changes"]


def test_plan_writes_every_form(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = {form: tmp_path / f"plan.{form}" for form in ("pdf", "text", "html", "json")}
    arguments = [part for form, path in files.items() for part in (f"--{form}", str(path))]
    assert (
        main(
            [
                "plan",
                RECTAL,
                "--anchor",
                "2026-01-31",
                "--anchor-event",
                "start of treatment",
                "--as-of",
                "2026-02-01",
                *arguments,
            ]
        )
        == 0
    )
    assert files["pdf"].read_bytes().startswith(b"%PDF")
    text = files["text"].read_text()
    assert len(text.splitlines()) <= 25
    assert "Tue 31 Mar 2026" in " ".join(text.split())
    assert files["html"].read_text().startswith("<!DOCTYPE html>")
    visits = json.loads(files["json"].read_text())["surveillance"][0]["visits"]
    assert visits[0]["date"] == "2026-03-31"
    assert capsys.readouterr().out.count("Written:") == 4


def test_the_full_record_is_an_annex_by_choice(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan = ["plan", RECTAL, "--anchor", "2026-01-10", "--as-of", "2026-01-15"]
    short, full = tmp_path / "short.pdf", tmp_path / "full.pdf"
    assert main([*plan, "--pdf", str(short)]) == main([*plan, "--pdf", str(full), "--full"]) == DONE
    assert [len(PdfReader(path).pages) > 2 for path in (short, full)] == [False, True]
    capsys.readouterr()
    assert main(plan) == DONE
    assert len(capsys.readouterr().out.splitlines()) <= 25
    assert main([*plan, "--full"]) == DONE
    assert "WORKUP, BY QUESTION" in capsys.readouterr().out


def test_a_final_plan_is_signed_by_a_name_or_questioned(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = tmp_path / "case.json"
    case.write_bytes(Path(RECTAL).read_bytes())
    pdf = str(tmp_path / "plan.pdf")
    plan = ["plan", str(case), "--anchor", "2026-01-10", "--as-of", "2026-01-15", "--pdf", pdf]
    assert main([*plan, "--final"]) == DONE
    assert case.read_bytes() == Path(RECTAL).read_bytes(), "without a name nothing is kept"
    assert "nobody signs it. Name the person with --signer NAME" in capsys.readouterr().err
    page = PdfReader(tmp_path / "plan.pdf").pages[1].extract_text()
    assert "not signed: a final plan needs a name" in " ".join(page.split())
    signed = [*plan, "--final", "--signer", "Dr. Łucja Ünal", "--role", "Oncologist", "--institution", "Clinic 4"]
    assert main(signed) == DONE
    assert "signs it" not in capsys.readouterr().err
    pages = [page.extract_text() for page in PdfReader(tmp_path / "plan.pdf").pages]
    assert "FINAL" in pages[0]
    for word in ("Dr. Łucja Ünal", "Oncologist", "Clinic 4", "15 Jan 2026"):
        assert word in pages[1]
    assert main([*plan, "--role", "Oncologist"]) == BAD_INPUT
    assert "Add --signer NAME" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        main([*plan, "--signer", "a\x1b[2J"])


def test_an_anchor_ahead_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plan", RECTAL, "--anchor", "2026-06-01", "--as-of", "2026-01-15"]) == DONE
    assert "provisional" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("", "the file is empty"),
        ("{", "not complete JSON"),
        ('{"format": "hgnen-case", "version": 9}', "newer program"),
        ('{"format": "hgnen-case", "version": 1, "findings": {"pathology.ki67": 140}}', "a number from 0 to 100"),
        ('{"format": "hgnen-case", "version": 1, "findings": {"tumor.site": "colon", "extent.figo": "IB2"}}', "FIGO"),
        (
            '{"format": "hgnen-case", "version": 1, "findings": {"pathology.histology": "net", "pathology.cell_type": "small_cell"}}',
            "small",
        ),
    ],
)
@pytest.mark.parametrize("command", [["assess"], ["plan", "--anchor", "2026-01-15"]])
def test_a_bad_case_is_told_in_sentences(
    content: str, words: str, command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "case.json"
    path.write_text(content, encoding="utf-8")
    assert main([command[0], str(path), *command[1:], "--as-of", "2026-01-15"]) == BAD_INPUT
    captured = capsys.readouterr()
    assert words in captured.err
    assert "Traceback" not in captured.err
    assert not captured.out


def test_what_the_pdf_replaces_is_said_and_the_plan_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = json.loads(Path(RECTAL).read_text())
    case["name"] = "名前 \U0001f9ec"
    path, pdf, text = tmp_path / "case.json", tmp_path / "plan.pdf", tmp_path / "plan.txt"
    path.write_text(json.dumps(case), encoding="utf-8")
    assert main(["plan", str(path), "--anchor", "2026-01-15", "--pdf", str(pdf), "--text", str(text)]) == DONE
    assert "[U+1F9EC] dna double helix (name)" in capsys.readouterr().err
    assert pdf.read_bytes().startswith(b"%PDF")
    assert case["name"] in text.read_text(encoding="utf-8")


def test_a_folder_that_is_not_there_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plan", RECTAL, "--anchor", "2026-01-15", "--text", str(tmp_path / "none" / "plan.txt")]) == BAD_INPUT
    assert "could not be written" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["assess"], "CASE is missing."),
        (["assess", RECTAL, "extra"], "there is no argument 'extra' here."),
        (["--versoin"], "there is no option '--versoin' here. Did you mean '--version'?"),
        (["plan", RECTAL, "--anchr", "2026-01-10"], "there is no option '--anchr' here. Did you mean '--anchor'?"),
        (["plan", RECTAL, "--anchor", "2026-01-10", "--anchor=2026-01-11"], "--anchor: it is given twice"),
        (["plan", RECTAL, "--anchor", "2026-01-10", "--page", "A5"], "--page: 'A5' is not possible."),
        (["guide", "doctor"], "Did you mean 'educator'? Allowed: clinician, nurse, educator."),
        (["guide"], "READER is missing. Allowed: clinician, nurse, educator."),
        (["visit", "don", RECTAL], "Did you mean 'done'?"),
        (["assess", RECTAL, "--as-of", "15.01.2026"], "YYYY-MM-DD"),
        (["plan"], "CASE is missing"),
        (["plan", RECTAL, "--anchor", "2026-02-30"], "there is no day 2026-02-30 in the calendar"),
        (["--colour"], "there is no option '--colour' here. Try 'hgnen-desktop --help'."),
        (["case", "nothing"], "nothing"),
    ],
)
def test_wrong_arguments_exit_2_with_a_sentence(
    arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == BAD_INPUT
    assert words in capsys.readouterr().err


@pytest.mark.parametrize(
    ("given", "named"),
    [
        (["--pdf", "slides.pdf"], "--pdf is"),
        (["--as-of", "2026-01-10"], "--as-of is"),
        (["--text", "-", "--as-of", "2026-01-10"], "--text and --as-of are"),
    ],
)
def test_what_is_asked_of_a_lesson_without_a_case_is_not_passed_over(
    given: list[str], named: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["lesson", *given]) == BAD_INPUT
    said = capsys.readouterr()
    assert (
        f"CASE: it is missing; {named} for the lesson of a case. 'hgnen-desktop lesson' lists their names." in said.err
    )
    assert not said.out
    assert not list(tmp_path.iterdir())


def test_without_a_display_the_window_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == NO_DISPLAY
    assert "no display" in capsys.readouterr().err
    assert main(["one.json", "two.json"]) == BAD_INPUT


def test_template_becomes_a_case_that_can_be_assessed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["case", "template"]) == DONE
    path = tmp_path / "case.json"
    path.write_text(capsys.readouterr().out, encoding="utf-8")
    assert main(["assess", str(path), "--as-of", "2026-01-15"]) == DONE
    assert "Not settled" in capsys.readouterr().out
    assert main(["case", "schema"]) == DONE
    assert json.loads(capsys.readouterr().out)["$schema"]


def test_guidelines_list_show_render_and_check(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["guidelines", "list"]) == DONE
    assert "not yet clinically signed off" in capsys.readouterr().out
    assert main(["guidelines", "show", "N-NECFL-09"]) == DONE
    assert "Consensus" in capsys.readouterr().out
    assert main(["guidelines", "show", "N-NECFL-0"]) == BAD_INPUT
    assert "Did you mean" in capsys.readouterr().err
    assert main(["guidelines", "render", str(tmp_path / "review")]) == DONE
    assert (tmp_path / "review" / "nanets_hgnen_2023.md").is_file()
    capsys.readouterr()
    assert main(["guidelines", "check", "--json"]) == DONE
    assert json.loads(capsys.readouterr().out)["passed"] is True


def test_guidelines_with_a_fault_are_told_by_file_and_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "guidelines"
    shutil.copytree(GUIDELINES, folder)
    entity = folder / "nanets_hgnen_2023" / "pathway" / "10_entity.yaml"
    text = entity.read_text(encoding="utf-8")
    old, new = "is: minen, goto: mixed_site}", "is: adne, goto: mixed_site}"
    assert old in text
    entity.write_text(text.replace(old, new, 1), encoding="utf-8")
    assert main(["guidelines", "check", "--folder", str(folder)]) == FAULTS_FOUND
    assert "10_entity.yaml:" in capsys.readouterr().out
    entity.write_text(text + "\n  - colour: red\n", encoding="utf-8")
    assert main(["guidelines", "check", "--folder", str(folder)]) == BAD_GUIDELINES
    assert "10_entity.yaml:" in capsys.readouterr().err


def test_it_runs_as_a_program_without_a_display_and_without_a_home(tmp_path: Path) -> None:
    environment = {
        name: value for name, value in os.environ.items() if name in ("PATH", "LD_LIBRARY_PATH", "PYTHONPATH")
    }
    done = subprocess.run(
        [sys.executable, "-m", "hgnen_desktop", "assess", "-", "--as-of", "2026-01-15"],
        input=Path(RECTAL).read_bytes(),
        capture_output=True,
        env={**environment, "HOME": "", "PYTHONPATH": str(PROGRAM.parent)},
        cwd=tmp_path,
        check=False,
    )
    assert done.returncode == DONE, done.stderr.decode()
    assert b"ECOG performance status 1: NEC, large cell" in done.stdout
    assert not done.stderr


def test_several_outputs_are_written_all_or_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan = ["plan", str(RECTAL), "--anchor", "2026-01-10", "--as-of", "2026-01-15"]
    text, data = tmp_path / "plan.txt", tmp_path / "nowhere" / "plan.json"
    assert main([*plan, "--text", str(text), "--json", str(data)]) == BAD_INPUT
    assert list(tmp_path.iterdir()) == []
    assert "nowhere" in capsys.readouterr().err
    assert main([*plan, "--page", "Letter", "--pdf", str(tmp_path / "plan.pdf")]) == DONE
    assert b"612 792" in (tmp_path / "plan.pdf").read_bytes()
    assert main([*plan, "--text", "-", "--json", "-"]) == BAD_INPUT
    assert "one document at a time on standard output" in capsys.readouterr().err


def test_an_empty_file_name_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["assess", ""])
    assert caught.value.code == BAD_INPUT
    assert "the name of the file is empty" in capsys.readouterr().err
    assert main(["plan", RECTAL, "--anchor", "2026-01-10", "--pdf", ""]) == BAD_INPUT
    assert "--pdf: the name of the file is missing" in capsys.readouterr().err


def test_a_case_that_is_not_there_is_told_before_a_window_is_tried(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["no-such-case.json"]) == BAD_INPUT
    assert "no command and no file 'no-such-case.json'" in capsys.readouterr().err


def test_numbers_and_sites_as_typed_reach_every_output(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    findings = {
        "tumor.site": "Ampulla of Vater",
        "pathology.histology": "nec",
        "pathology.ki67": "26-50 %",
        "pathology.mitoses": "16/10 HPF, 0.55 mm",
        "extent.tnm_n": "pN1 (6/42)",
        "extent.tumor_size": "31 mm",
        "extent.disease": "localized",
        "treatment.status": "resected",
        "treatment.given": ["surgery"],
    }
    case = tmp_path / "case.json"
    case.write_text(json.dumps({"format": "hgnen-case", "version": 1, "case_id": "x", "findings": findings}))
    outputs = {ending: tmp_path / f"plan.{ending}" for ending in ("pdf", "txt", "html", "json")}
    arguments = ["plan", str(case), "--as-of", "2026-12-01", "--anchor", "2026-11-01", "--full"]
    for option, ending in (("--pdf", "pdf"), ("--text", "txt"), ("--html", "html"), ("--json", "json")):
        arguments += [option, str(outputs[ending])]
    assert main(arguments) == DONE
    capsys.readouterr()
    pdf = " ".join(page.extract_text() for page in PdfReader(outputs["pdf"]).pages)
    texts = [pdf, *(outputs[ending].read_text(encoding="utf-8") for ending in ("txt", "html", "json"))]
    for more in (["assess"], ["assess", "--full"], ["assess", "--json"], ["tree", "--json", "--case"]):
        assert main([more[0], *more[1:], str(case), "--as-of", "2026-12-01"]) == DONE
        texts.append(capsys.readouterr().out)
    assert all("26-50 %" in " ".join(text.split()) for text in texts[:-1])
    assert all("16/10 HPF, 0.55 mm" in " ".join(text.split()) for text in texts[:6])
    assert all("mpulla of Vater (read as gallbladder or bile duct)" in " ".join(text.split()) for text in texts[:5])
    assert all("6/42" in text for text in texts[:4])


@pytest.mark.parametrize(
    ("finding", "text", "words"),
    [
        ("pathology.ki67", "70-8", "from 70 down to 8"),
        ("pathology.ki67", ">", "no number behind"),
        ("pathology.ki67", "10-20-30", "3 numbers"),
        ("pathology.mitoses", "16/10 HPF", "Add the diameter of the field"),
        ("extent.tnm_t", "T9", 'a notation like "ypT3"'),
        ("extent.figo", "VII", '"IIIC"'),
    ],
)
def test_what_no_report_says_is_told_with_its_place(
    finding: str, text: str, words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = tmp_path / "case.json"
    case.write_text(json.dumps({"format": "hgnen-case", "version": 1, "findings": {finding: text}}))
    assert main(["assess", str(case), "--as-of", "2026-12-01"]) == BAD_INPUT
    said = capsys.readouterr().err
    assert finding in said
    assert words in said


def test_only_the_command_that_was_asked_for_is_loaded() -> None:
    """Start-up pays for one command, and for none when only their names are shown."""
    script = (
        "import sys; from hgnen_desktop.cli import main\n"
        "try: main(sys.argv[1:])\n"
        "except SystemExit: pass\n"
        "print(*sorted(name for name in sys.modules if name.startswith('hgnen_desktop.cli.commands.')), file=sys.stderr)"
    )
    for arguments, loaded in ((["--help"], []), (["case", "template", "--help"], ["hgnen_desktop.cli.commands.case"])):
        done = subprocess.run([sys.executable, "-c", script, *arguments], capture_output=True, text=True, check=True)
        assert done.stderr.split() == loaded


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_is_a_file_that_declares_its_arguments(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main([name, "--help"])
    assert caught.value.code == DONE
    assert f"usage: hgnen-desktop {name}" in capsys.readouterr().out


def test_every_file_of_a_command_is_registered() -> None:
    assert sorted(name.replace("-", "_") for name in COMMANDS) == sorted(
        one.name for one in pkgutil.iter_modules(commands.__path__)
    )


@pytest.mark.parametrize(("arguments", "usage"), [(["help"], "[-h]"), (["help", "visit"], "visit [-h]")])
def test_help_is_a_word_too(arguments: list[str], usage: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == DONE
    assert f"usage: hgnen-desktop {usage}" in capsys.readouterr().out


def test_the_version_names_the_guidelines(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["--version"])
    assert caught.value.code == DONE
    program, *packs = capsys.readouterr().out.splitlines()
    assert program == f"hgnen-desktop {__version__}"
    index = Workbench().index
    assert packs == [f"{pack.id} {pack.version}  {pack.hash[:16]}" for pack in index.packs.values()]


def test_every_exit_code_is_told_where_people_look(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    shown = " ".join(capsys.readouterr().out.split())
    page = manual_page(RELEASED)
    for code, what in EXIT_CODES.items():
        assert f"{code} {what}" in shown
        assert f".B {code}\n{what}" in page


@pytest.mark.parametrize("display", [{"DISPLAY": ":4242"}, {"QT_QPA_PLATFORM": "no-such-platform"}])
def test_a_display_that_does_not_answer_ends_in_a_sentence(display: dict[str, str], tmp_path: Path) -> None:
    pytest.importorskip("PySide6")
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "LD_LIBRARY_PATH", "HGNEN_DATA_DIR")}
    done = subprocess.run(
        [sys.executable, "-m", "hgnen_desktop"],
        capture_output=True,
        text=True,
        env={**kept, "HOME": str(tmp_path), "PYTHONPATH": str(PROGRAM.parent), **display},
        check=False,
    )
    assert done.returncode == NO_DISPLAY, done.stderr
    assert done.stderr.startswith("hgnen-desktop: there is no display for the window.")
    assert done.stderr.count("\n") == 1


@pytest.mark.skipif(os.name != "posix", reason="elsewhere a folder in use cannot be taken away")
def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    run = 'cd "$1" && rmdir "$1" && exec "$2" -m hgnen_desktop plan "$3" --anchor 2026-01-10 --text plan.txt'
    done = subprocess.run(
        ["bash", "-c", run, "bash", str(gone), sys.executable, RECTAL],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(PROGRAM.parent)},
        check=False,
    )
    assert done.returncode == BAD_INPUT
    assert (
        done.stderr == "hgnen-desktop: the folder this was started in is gone. Change to another one and try again.\n"
    )


@pytest.mark.skipif(os.name != "posix", reason="there a program is asked to end in another way")
def test_asked_to_end_while_the_window_is_loaded_it_ends_without_a_complaint(tmp_path: Path) -> None:
    pytest.importorskip("PySide6")
    script = (
        "import os, signal, sys\n"
        "class Ask:\n"
        "    def find_spec(self, name, *rest):\n"
        "        if name == 'hgnen_desktop.gui.main_window':\n"
        "            os.kill(os.getpid(), signal.SIGTERM)\n"
        "sys.meta_path.insert(0, Ask())\n"
        "sys.argv = ['hgnen-desktop']\n"
        "from hgnen_desktop.__main__ import start\n"
        "raise SystemExit(start())\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(PROGRAM.parent), "QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path)},
        check=False,
    )
    assert done.returncode == -signal.SIGTERM
    assert not done.stderr
