"""Stopped in the middle by Ctrl+C, on a terminal and without one: a sentence, the exit code of a shell, nothing half written."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from hgnen_desktop.cli.codes import INTERRUPTED
from tests.places import CASES, PROGRAM

pytestmark = pytest.mark.skipif(os.name != "posix", reason="terminals and signals of POSIX")

SAID = "hgnen-desktop: stopped. No file is half written."
HEADER = "case_number,entity,setting,anchor_event,anchor_date"
BATCH = ("schedule", "--batch", "in.csv", "--out-dir", "out", "--as-of", "2026-11-20", "--pdf", "--ics", "--cases")
START = """
import os, signal, sys
{before}
sys.argv = ["hgnen-desktop", *sys.argv[1:]]
from hgnen_desktop.__main__ import start
raise SystemExit(start())
"""
WHILE_LOADING = """
class Stop:
    def find_spec(self, name, *rest):
        if name == "hgnen_desktop.cli.program":
            os.kill(os.getpid(), signal.SIGINT)
sys.meta_path.insert(0, Stop())
"""
TWICE_WHILE_WRITING = """
sync = os.fsync
def fsync(handle):
    sync(handle)
    os.kill(os.getpid(), signal.SIGINT)
    os.kill(os.getpid(), signal.SIGINT)
os.fsync = fsync
"""


@pytest.fixture(autouse=True)
def _ctrl_c_is_heard() -> Iterator[None]:
    """Whatever is started in the background of a script is deaf to Ctrl+C, and so is what it starts in turn."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(PROGRAM.parent), "HGNEN_DATA_DIR": str(tmp_path / "own")}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a case, and a table of patients that is long enough to be stopped in the middle."""
    place = tmp_path / "here"
    place.mkdir()
    (place / "case.json").write_bytes((CASES / "rectal-nec.json").read_bytes())
    rows = (f"PT-{number},NEC,Treated localized NEC,surgery,2026-03-31" for number in range(120))
    (place / "in.csv").write_text("\n".join((HEADER, *rows)), encoding="utf-8")
    return place


def entries(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


def locks(environment: dict[str, str]) -> list[Path]:
    return [
        path for path in Path(environment["HGNEN_DATA_DIR"]).rglob("*") if path.suffix in (".lock", ".note", ".set")
    ]


def test_on_a_terminal_a_long_table_says_how_far_it_is_and_is_stopped_by_ctrl_c(
    folder: Path, environment: dict[str, str]
) -> None:
    pty = pytest.importorskip("pty")
    before = entries(folder)
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(folder)
        os.execve(sys.executable, [sys.executable, "-m", "hgnen_desktop", *BATCH], environment)
    shown, is_stopped, ends = b"", False, time.monotonic() + 60
    while time.monotonic() < ends:
        if select.select([terminal], [], [], 1)[0]:
            try:
                shown += os.read(terminal, 65536)
            except OSError:  # how Linux tells that the other end is closed
                break
        if not is_stopped and b"\r10 of 120 patients" in shown:
            os.write(terminal, b"\x03")
            is_stopped = True
    os.close(terminal)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == INTERRUPTED
    assert is_stopped
    said = shown.decode().splitlines()
    assert said[-1] == SAID
    assert not [line for line in said if "Traceback" in line or "Process" in line]
    assert entries(folder) == before
    assert not locks(environment)


def test_without_a_terminal_nothing_is_said_of_how_far_it_is(folder: Path, environment: dict[str, str]) -> None:
    command = [sys.executable, "-m", "hgnen_desktop", *BATCH]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=60, check=True)
    assert "of 120 patients" not in done.stderr + done.stdout
    assert "Written: 360 files for 120 patients in out" in done.stdout


@pytest.mark.parametrize(
    "before", [WHILE_LOADING, TWICE_WHILE_WRITING], ids=["while it is loaded", "twice, while writing"]
)
def test_stopped_in_a_pipe_it_says_so_and_leaves_nothing(
    folder: Path, environment: dict[str, str], before: str
) -> None:
    there = entries(folder)
    command = [sys.executable, "-c", START.format(before=before), "plan", "case.json", "--anchor", "2026-01-10"]
    done = subprocess.run(
        [*command, "--text", "p.txt", "--pdf", "p.pdf"],
        cwd=folder, env=environment, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (INTERRUPTED, "")
    assert done.stderr.splitlines()[-1] == SAID
    assert "Traceback" not in done.stderr
    assert entries(folder) == there
    assert not locks(environment)


def test_a_ctrl_c_that_is_kept_from_the_program_does_not_stop_it(folder: Path, environment: dict[str, str]) -> None:
    before = f"signal.signal(signal.SIGINT, signal.SIG_IGN)\n{TWICE_WHILE_WRITING}"
    command = [sys.executable, "-c", START.format(before=before), "plan", "case.json", "--anchor", "2026-01-10"]
    subprocess.run(
        [*command, "--text", "p.txt"], cwd=folder, env=environment, capture_output=True, timeout=60, check=True
    )
    assert (folder / "p.txt").exists()
