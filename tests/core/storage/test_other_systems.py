"""Saving and leaving the program where the calls of POSIX are missing, and names that a drive of Windows takes."""

from __future__ import annotations

import ntpath
import os
import subprocess
import sys
from pathlib import Path, PureWindowsPath

import pytest

from hgnen_desktop.core.batch import file_name
from hgnen_desktop.core.export import formats
from tests.places import CASES, PROGRAM

BEGIN = (Path(__file__).parent / "without_posix.py").read_text(encoding="utf-8")
EVERY_MODULE = """
import importlib, pkgutil
import hgnen_desktop.cli, hgnen_desktop.core
count = 0
for package in (hgnen_desktop.core, hgnen_desktop.cli):
    for found in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        importlib.import_module(found.name)
        count += 1
print(count)
"""
SAVE = """
import json, pathlib
from hgnen_desktop.core.storage.case_file import dump_case, load_case
from hgnen_desktop.core.storage.shared_file import replace_case_file
from hgnen_desktop.core.workflow import Workbench

bench, saved, known = Workbench(), pathlib.Path("new.json"), None
for label in ("first", "second"):
    source = pathlib.Path("case.json")
    source.write_text(json.dumps({**json.loads(source.read_text(encoding="utf-8")), "label": label}), encoding="utf-8")
    known = replace_case_file(saved, dump_case(load_case(source, bench.catalogue)), known)
assert load_case(saved, bench.catalogue).label == "second"
"""
COMMANDS = """
import sys
from hgnen_desktop.__main__ import start
sys.argv = ["hgnen-desktop", *sys.argv[1:]]
raise SystemExit(start())
"""


def run(folder: Path, code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(PROGRAM.parent), "HGNEN_DATA_DIR": str(folder / "own")}
    command = [sys.executable, "-c", BEGIN + code, *arguments]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def is_reserved(name: str) -> bool:
    """Whether Windows takes the name for something else; from Python 3.13 on another function says so."""
    return ntpath.isreserved(name) if sys.version_info >= (3, 13) else PureWindowsPath(name).is_reserved()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "case.json").write_bytes((CASES / "rectal-nec.json").read_bytes())
    return tmp_path


def test_every_module_loads_and_a_case_is_saved_and_read(folder: Path) -> None:
    done = run(folder, EVERY_MODULE + SAVE)

    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 150
    left = sorted(path.name for path in folder.iterdir() if path.name != "own")
    assert left == ["case.json", "new.json", "new.json.bak"]


def test_several_files_are_put_in_place_together(folder: Path) -> None:
    done = run(
        folder,
        COMMANDS,
        "schedule",
        "case.json",
        "--anchor",
        "2026-01-15",
        "--ics",
        "v.ics",
        "--pdf",
        "s.pdf",
        "--csv",
        "v.csv",
    )

    assert done.returncode == 0, done.stderr
    left = sorted(path.name for path in folder.iterdir() if path.name != "own")
    assert left == ["case.json", "case.json.bak", "s.pdf", "v.csv", "v.ics"]
    assert not [path for path in (folder / "own").rglob("*") if path.suffix in (".note", ".set")]


@pytest.mark.parametrize(
    "number", ["PT-0142", "CON", "nul", "com1", "a/b\\c:d", "x.", "x ", "..", "Größe 7", '<|>?*"', ""]
)
def test_a_case_number_makes_a_name_that_every_drive_takes(number: str) -> None:
    name = file_name(number)

    assert name
    path = PureWindowsPath(f"C:\\clinic\\{name}.json")
    assert path.parent == PureWindowsPath("C:\\clinic"), "it stays in its folder"
    assert not is_reserved(path.name)
    assert not set(name) & set('<>:"/\\|?*')
    assert name == name.rstrip(". ")


def test_the_names_of_exported_files_are_plain() -> None:
    stems = {
        one.stem
        for group in vars(formats).values()
        if isinstance(group, tuple)
        for one in group
        if hasattr(one, "stem")
    }

    assert len(stems) > 5
    assert not [stem for stem in stems if is_reserved(f"{stem}.pdf") or set(stem) & set('<>:"/\\|?* ')]
