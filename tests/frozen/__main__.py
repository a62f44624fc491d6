"""Keeps what the program says now, so that a reviewer sees in the change of these files what is said otherwise.

python -m tests.frozen          after words were meant to change
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from hgnen_desktop.core.guidelines.library import load_guidelines
from hgnen_desktop.core.workflow import Workbench
from tests.frozen.outputs import SPREAD, case_file, hiding, of_all, of_case, refusals
from tests.frozen.record import write
from tests.frozen.refused import KINDS, sentences
from tests.hostile_files import kinds


def main() -> None:
    """Write every record anew."""
    bench = Workbench(load_guidelines())
    hidden = hiding(bench)
    for name in SPREAD:
        with tempfile.TemporaryDirectory() as folder:
            write(name, of_case(case_file(name, Path(folder), bench), hidden))
    with tempfile.TemporaryDirectory() as folder:
        write("of-no-case", of_all(Path(folder), hidden))
    write("refusals", {"case files": "\n".join(refusals(bench))})
    with tempfile.TemporaryDirectory() as folder:
        known = kinds(Path(folder))
        write("refusals-of-files", {name: sentences(known[name]) for name in KINDS})


if __name__ == "__main__":
    main()
