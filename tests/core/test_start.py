"""How the program starts and ends: in a hostile folder, with too little memory, asked to end."""

from __future__ import annotations

import errno
import os
import re
import signal
import subprocess
import sys
import xml.dom.minidom
from pathlib import Path

import pytest

from hgnen_desktop.__main__ import start
from hgnen_desktop.cli import UNEXPECTED, main
from hgnen_desktop.core.storage.case_file import dump_case, load_case
from hgnen_desktop.core.workflow import Workbench
from tests.core.hostile import HostileFolder
from tests.places import CASES, PROGRAM, ROOT

RECTAL = CASES / "rectal-nec.json"
PLAN = ("plan", "case.json", "--anchor", "2026-01-10", "--as-of", "2026-01-15")
needs_posix = pytest.mark.skipif(os.name != "posix", reason="signals and limits of POSIX systems")


@pytest.fixture
def hostile(tmp_path: Path) -> HostileFolder:
    folder = tmp_path / "hostile"
    folder.mkdir()
    return HostileFolder(folder)


@pytest.mark.parametrize(
    "arguments",
    [
        ("assess", "case.json", "--as-of", "2026-01-15"),
        (*PLAN, "--pdf", "plan.pdf", "--text", "plan.txt"),
        ("schedule", "case.json", "--anchor", "2026-01-10", "--ics", "visits.ics", "--pdf", "sheet.pdf"),
        ("tree", "--case", "case.json", "--svg", "tree.svg"),
    ],
)
def test_nothing_beside_a_case_is_loaded(hostile: HostileFolder, arguments: tuple[str, ...]) -> None:
    program = hostile.start(*arguments)
    _said, told = program.communicate(timeout=60)
    assert program.returncode == 0, told
    assert hostile.loaded() == ""


def test_nothing_beside_a_case_is_loaded_by_python_in_isolation(hostile: HostileFolder) -> None:
    """As packaging/run.sh starts it; then what PYTHONPATH names counts for nothing either."""
    run = [sys.executable, "-I", "-m", "hgnen_desktop", "assess", "case.json", "--as-of", "2026-01-15"]
    environment = {**os.environ, "PYTHONPATH": f":.:{hostile.folder}", "PYTHONSTARTUP": "json.py"}
    done = subprocess.run(run, cwd=hostile.folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert hostile.loaded() == ""
    assert re.search(r'^program=\("\$venv/bin/python" -I -m hgnen_desktop\)$', run_script(), re.MULTILINE)


def run_script() -> str:
    return (ROOT / "packaging" / "run.sh").read_text(encoding="utf-8")


@needs_posix
@pytest.mark.parametrize("kilobytes", [20_000, 24_000, 28_000, 40_000])
def test_too_little_memory_ends_with_a_sentence(tmp_path: Path, kilobytes: int) -> None:
    command = f'ulimit -v {kilobytes}; exec "$0" -m hgnen_desktop plan "$1" --anchor 2026-01-10 --pdf "$2"'
    run = ["bash", "-c", command, sys.executable, str(RECTAL), str(tmp_path / "plan.pdf")]
    environment = {**os.environ, "PYTHONPATH": str(PROGRAM.parent)}
    done = subprocess.run(run, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == UNEXPECTED
    assert done.stderr.startswith("hgnen-desktop: there is not enough memory for this. No file is half written.")
    assert done.stderr.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


@needs_posix
@pytest.mark.parametrize(("kilobytes", "says"), [(112, "the limit of the stack (ulimit -s) is too low"), (512, "")])
def test_too_little_stack_is_said(kilobytes: int, says: str) -> None:
    command = f'ulimit -s {kilobytes}; exec "$0" -m hgnen_desktop assess "$1" --as-of 2026-01-15'
    environment = {**os.environ, "PYTHONPATH": str(PROGRAM.parent)}
    run = ["bash", "-c", command, sys.executable, str(RECTAL)]
    done = subprocess.run(run, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == (UNEXPECTED if says else 0)
    assert says in done.stderr
    assert bool(done.stderr) == bool(says)


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (RuntimeError("can't start new thread"), "there is not enough memory for this."),
        (SystemError("<module> returned NULL without setting an exception"), "there is not enough memory for this."),
        (OSError(errno.ENOMEM, "Cannot allocate memory"), "there is not enough memory for this."),
        (RuntimeError("generator raised"), "an unexpected error (RuntimeError at "),
        (MemoryError(), "there is not enough memory for this. No file is half written."),
        (ImportError("libx.so: failed to map segment: Cannot allocate memory"), "there is not enough memory for this."),
        (ImportError("No module named 'x'", name="x"), "a part of the program cannot be loaded (x). Install it again."),
    ],
)
def test_what_cannot_be_loaded_is_said(
    error: Exception, says: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def fail(_bench: object) -> None:
        raise error

    monkeypatch.setattr(sys, "argv", ["hgnen-desktop", "guidelines", "list"])
    monkeypatch.setattr(sys, "path", list(sys.path))
    monkeypatch.setattr(signal, "signal", lambda *_arguments: None)
    monkeypatch.setattr("hgnen_desktop.core.workflow.Workbench.__init__", fail)
    assert start() == UNEXPECTED
    assert says in capfd.readouterr().err


@needs_posix
def test_asked_to_end_while_writing_it_takes_away_what_is_half_written(tmp_path: Path) -> None:
    script = (
        "import os, signal, sys\n"
        "sync = os.fsync\n"
        "def fsync(handle):\n"
        "    sync(handle); os.kill(os.getpid(), signal.SIGTERM)\n"
        "os.fsync = fsync\n"
        "from hgnen_desktop.__main__ import start\n"
        "raise SystemExit(start())\n"
    )
    run = [
        sys.executable,
        "-c",
        script,
        "plan",
        str(RECTAL),
        "--anchor",
        "2026-01-10",
        "--text",
        str(tmp_path / "plan"),
    ]
    environment = {**os.environ, "PYTHONPATH": str(PROGRAM.parent)}
    done = subprocess.run(run, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 128 + signal.SIGTERM
    assert list(tmp_path.iterdir()) == []


# Escape, bell, CSI of one byte, delete; override, isolate and marks of direction; separators of lines; no characters.
STEERING = "\x1b[31m\x07\x9b\x7f\u202e\u2066\u200f\u061c\u2028\u2029\x85\ufffe\ufeff\x0b\x0c\r"


def test_nothing_a_person_entered_steers_a_terminal_or_breaks_a_file(
    bench: Workbench, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    text = f"Zwölf{STEERING}Köln"
    case = load_case(RECTAL, bench.catalogue)
    findings = {key: answer.model_copy(update={"note": text}) for key, answer in case.findings.items()}
    odd = case.with_changes(case_id=f"id{STEERING}", label=text, name=text, notes=f"{text}\nmore", findings=findings)
    monkeypatch.chdir(tmp_path)
    Path("case.json").write_bytes(dump_case(odd))
    on = ["--as-of", "2026-01-15"]
    assert main(["assess", "case.json", *on]) == 0
    assert main([*PLAN, "--text", "plan.txt", "--json", "plan.data"]) == 0
    assert main(["schedule", "case.json", "--anchor", "2026-01-10", *on]) == 0
    assert (
        main(
            ["schedule", "case.json", "--anchor", "2026-01-10", *on, "--ics", "o.ics", "--csv", "o.csv", "--with-name"]
        )
        == 0
    )
    assert main(["due", ".", *on]) == 0
    assert main(["due", ".", *on, "--csv", "due.csv"]) == 0
    assert main(["tree", "--case", "case.json", "--svg", "tree.svg", *on]) == 0
    assert main(["compare", "case.json", str(RECTAL)]) == 0
    out = capsys.readouterr()
    said = {"standard output": out.out, "standard error": out.err}
    for one in tmp_path.iterdir():
        if one.name not in ("case.json", "case.json.bak"):
            said[one.name] = one.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    assert len(said) == 8
    assert {name: sorted({c for c in what if not c.isprintable() and c != "\n"}) for name, what in said.items()} == {
        name: [] for name in said
    }
    assert "Zwölf\u241b[31m" in said["plan.txt"]
    title = xml.dom.minidom.parseString(said["tree.svg"].encode()).getElementsByTagName("title")[0]
    assert "Zwölf" in title.firstChild.data
    assert "Köln" in title.firstChild.data
