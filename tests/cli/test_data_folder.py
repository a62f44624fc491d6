"""``--data DIR``: everything of the program's own in one folder, for a stick and for a computer that is not one's own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from hgnen_desktop.cli import BAD_INPUT, main
from tests.places import CASES, PROGRAM

OWN = {"QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1"}
OPEN_AND_CLOSE = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from hgnen_desktop.gui import main_window

before = main_window.MainWindow.keep_versions
def then_close(window):
    before(window)
    window.settings.sync()
    QTimer.singleShot(0, window.close)
main_window.MainWindow.keep_versions = then_close
sys.argv = ["hgnen-desktop", *sys.argv[1:]]
from hgnen_desktop.__main__ import start
raise SystemExit(start())
"""


def run(tmp_path: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The program with a home of its own, in a process that knows of no other folder."""
    home = tmp_path / "home"
    home.mkdir(exist_ok=True)
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "LD_LIBRARY_PATH")}
    return subprocess.run(
        [sys.executable, *arguments],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env={**kept, **OWN, "HOME": str(home), "PYTHONPATH": str(PROGRAM.parent)},
        check=False,
    )


def test_a_command_keeps_its_own_files_there_and_nowhere_else(tmp_path: Path) -> None:
    case = tmp_path / "case.hgnen.json"
    case.write_bytes((CASES / "rectal-nec.json").read_bytes())

    done = run(
        tmp_path,
        "-m",
        "hgnen_desktop",
        "--data",
        "stick",
        "schedule",
        case.name,
        "--anchor",
        "2026-01-15",
        "--ics",
        "v.ics",
    )

    assert done.returncode == 0, done.stderr
    assert list((tmp_path / "home").iterdir()) == []
    assert list((tmp_path / "stick" / "backups").iterdir()), "the earlier version of the case that was changed"


def test_the_window_keeps_its_own_files_there_and_nowhere_else(tmp_path: Path) -> None:
    pytest.importorskip("PySide6")

    done = run(tmp_path, "-c", OPEN_AND_CLOSE, "--data=stick")

    assert done.returncode == 0, done.stderr
    assert list((tmp_path / "home").iterdir()) == []
    assert (tmp_path / "stick").is_dir()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--data"], "expected one argument"),
        (["--data", ""], "the name of the file is empty"),
        (["--data", "-", "plan"], "give a name"),
    ],
)
def test_a_folder_that_cannot_be_meant_is_refused(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)

    assert ended.value.code == BAD_INPUT
    assert said in capsys.readouterr().err


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_bytes(b"")

    assert main(["--data", str(tmp_path / "file"), "--version"]) == BAD_INPUT
    assert "Name another folder" in capsys.readouterr().err
