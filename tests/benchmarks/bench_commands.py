"""How long the command line takes, beside loading the two libraries it may need, measured in turn.

Run it on an idle machine: ``python tests/benchmarks/bench_commands.py``. Bars: ``assess`` and ``plan --pdf`` at most 1.5 x
``python -c "import pydantic, reportlab.platypus"``.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 9
CASE = Path(__file__).parents[2] / "resources" / "cases" / "rectal-nec.json"
PROGRAM = (sys.executable, "-m", "hgnen_desktop")


def commands(folder: Path) -> dict[str, tuple[str, ...]]:
    """What is run; the first is what the others are compared with."""
    pdf = folder / "plan.pdf"
    pdf.unlink(missing_ok=True)
    return {
        "import pydantic, reportlab.platypus": (sys.executable, "-c", "import pydantic, reportlab.platypus"),
        "--version": (*PROGRAM, "--version"),
        "assess": (*PROGRAM, "assess", str(CASE)),
        "plan --pdf": (*PROGRAM, "plan", str(CASE), "--anchor", "2026-01-10", "--pdf", str(pdf)),
    }


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as name:
        environment = {**os.environ, "HGNEN_DATA_DIR": name}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)  # a person's machine keeps what was compiled
        taken: dict[str, list[float]] = {}
        for number in range(RUNS + 1):  # in turn, so that a busy moment meets all; the first round warms the disk
            for what, command in commands(Path(name)).items():
                began = time.perf_counter()
                subprocess.run(command, env=environment, capture_output=True, timeout=120, check=True)
                if number:
                    taken.setdefault(what, []).append((time.perf_counter() - began) * 1000)
        base = statistics.median(next(iter(taken.values())))
        for what, row in taken.items():
            print(f"{what:<38}{statistics.median(row):7.1f} ms  ratio {statistics.median(row) / base:.2f}")


if __name__ == "__main__":
    main()
