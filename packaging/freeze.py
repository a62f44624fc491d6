"""Freeze the program with everything it needs into ``dist/hgnen-desktop``, with the license texts of all of it.

Run with a Python that holds the packages of ``packaging/requirements-freeze.lock``: ``packaging/freeze.sh`` does so.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
WORK = ROOT / "build" / "freeze"
FROZEN = ROOT / "dist" / "hgnen-desktop"


def main() -> None:
    """Build the wheel, install it into a folder, freeze that folder, gather the licenses."""
    for folder in (WORK, FROZEN):
        shutil.rmtree(folder, ignore_errors=True)
    WORK.mkdir(parents=True)
    print("Building the wheel", file=sys.stderr)
    _run("wheel", ROOT, "-m", "hatchling", "build", "-t", "wheel", "-d", str(WORK / "wheel"))
    (wheel,) = (WORK / "wheel").glob("*.whl")
    program = WORK / "program"
    _run("install", ROOT, "-m", "pip", "install", "--no-deps", "--no-index", "--target", str(program), str(wheel))
    print("Freezing it", file=sys.stderr)
    os.environ["HGNEN_PROGRAM"] = os.environ["PYTHONPATH"] = str(program)
    folders = ("--workpath", str(WORK / "work"), "--distpath", str(FROZEN.parent))
    spec = str(ROOT / "packaging" / "hgnen.spec")
    _run("pyinstaller", WORK, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", *folders, spec)
    if sys.platform == "linux":
        _strip()
    _run("licenses", ROOT, str(ROOT / "packaging" / "licenses.py"), str(FROZEN), str(contents()))
    print(FROZEN, file=sys.stderr)


def contents() -> Path:
    """The list of where each file came from, as PyInstaller keeps it."""
    return WORK / "work" / "hgnen" / "COLLECT-00.toc"


def _strip() -> None:
    """Python as it is often built carries what only debuggers read: a tenth of all there is."""
    inside = FROZEN / "_internal"
    parts = [*inside.glob("libpython*.so*"), *inside.glob("python*/lib-dynload/*.so")]
    subprocess.run(["strip", "--strip-unneeded", *map(str, parts)], check=True)


def _run(name: str, folder: Path, *arguments: str) -> None:
    """A step in a process of its own; what it says goes to a file and is shown when it fails."""
    log = WORK / f"{name}.log"
    with log.open("w", encoding="utf-8") as output:
        done = subprocess.run([sys.executable, *arguments], cwd=folder, stdout=output, stderr=subprocess.STDOUT)
    if done.returncode:
        lines = log.read_text(encoding="utf-8", errors="replace").splitlines()[-30:]
        raise SystemExit("\n".join((*lines, f"{log}: this step failed.")))


if __name__ == "__main__":
    main()
