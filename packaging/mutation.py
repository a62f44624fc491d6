"""Runs mutmut over modules of the core, each with the tests that are its own, and prints how many mutants were killed.

mutmut copies what it changes, so that each module gets a folder in ``build/mutation`` with links to the checkout.
Called by ``packaging/mutation.sh``.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "build" / "mutation"
PARTS = ("hgnen_desktop", "tests", "guidelines", "resources")
KILLED = ("killed", "timeout", "segfault")
"""A mutant that hangs or brings Python down is noticed by whoever runs the tests."""
SETTINGS = """[mutmut]
source_paths=hgnen_desktop
only_mutate=hgnen_desktop/core/{module}.py
also_copy=
    guidelines
    resources
pytest_add_cli_args=
    -p
    no:cacheprovider
pytest_add_cli_args_test_selection=
    {tests}
timeout_multiplier=4
timeout_constant=10
use_setproctitle=false
use_git_change_detection=false
"""
PYTEST = "[pytest]\naddopts = --strict-markers\nfilterwarnings = error\n"


@dataclass(frozen=True)
class Figures:
    """What became of the mutants of one module."""

    module: str
    killed: int
    survived: int
    explained: int

    @property
    def row(self) -> str:
        """One row of the table in ``docs/mutation.md``."""
        all_of_them = self.killed + self.survived
        score = f"{100 * self.killed / all_of_them:.0f} %" if all_of_them else "none"
        return f"| {self.module} | {all_of_them} | {self.killed} | {self.survived} | {self.explained} | {score} |"


def mutmut(folder: Path, *arguments: str) -> str:
    """What mutmut says in this folder.

    Raises:
        subprocess.CalledProcessError: mutmut could not go to its end, most often because a test fails without any mutant.
    """
    command = [str(Path(sys.executable).with_name("mutmut")), *arguments]
    return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout


def laid_out(module: str, tests: list[str]) -> Path:
    """A folder of its own for one module, with links to the checkout and mutmut's settings."""
    folder = FOLDER / module.replace("/", "-")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for part in PARTS:
        (folder / part).symlink_to(ROOT / part, target_is_directory=True)
    (folder / "setup.cfg").write_text(SETTINGS.format(module=module, tests="\n    ".join(tests)), encoding="utf-8")
    # The project's own settings name plugins of the window, which are not in this environment.
    (folder / "pytest.ini").write_text(PYTEST, encoding="utf-8")
    return folder


def survivors(folder: Path, names: list[str], explained: dict[str, str]) -> int:
    """Write the change of each survivor beside the reason that is known for it; return how many have one."""
    pieces = []
    for name in names:
        change = mutmut(folder, "show", name)
        added = [line[1:].strip() for line in change.splitlines() if line.startswith("+") and line[:3] != "+++"]
        pieces.append((explained.get(" ".join(added), ""), change))
    text = "\n".join(f"{why or 'NOT EXPLAINED'}\n{change}" for why, change in sorted(pieces))
    (folder / "survivors.txt").write_text(text, encoding="utf-8")
    return sum(bool(why) for why, _ in pieces)


def measured(module: str, about: dict[str, Any]) -> Figures:
    """Run every mutant of one module."""
    folder = laid_out(module, about["tests"])
    mutmut(folder, "run", "--max-children", "1")
    lines = [line.strip().rpartition(": ") for line in mutmut(folder, "results", "--all", "true").splitlines()]
    states = {name: state for name, _, state in lines if "__mutmut_" in name}
    alive = [name for name, state in states.items() if state not in KILLED]
    count = Counter(state in KILLED for state in states.values())
    return Figures(module, count[True], count[False], survivors(folder, alive, about.get("explained", {})))


def main(wanted: list[str]) -> int:
    """Measure the modules that are asked for, or all; print one row each."""
    known = tomllib.loads((ROOT / "packaging" / "mutation.toml").read_text(encoding="utf-8"))
    listed = [name for name, about in known.items() if "tests" in about]  # of others only survivors are explained
    if unknown := [name for name in wanted if name not in listed]:
        print(f"Not in packaging/mutation.toml: {', '.join(unknown)}. It has: {', '.join(listed)}", file=sys.stderr)
        return 2
    print("| module | mutants | killed | survived | explained | score |\n| --- | --- | --- | --- | --- | --- |")
    for name in wanted or listed:
        try:
            print(measured(name, known[name]).row, flush=True)
        except subprocess.CalledProcessError as error:
            print(f"{name}: mutmut stopped.\n{error.stdout[-2000:]}{error.stderr[-2000:]}", file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
