"""Keeps what the program says now, so that a reviewer sees in the change of these files what is said otherwise.

python -m tests.frozen          after words were meant to change
"""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from hgnen_desktop.core.guidelines.library import load_guidelines
from hgnen_desktop.core.workflow import Workbench
from tests.frozen.journeys import EXPLAINED, JOURNEYS, explained, of_journey
from tests.frozen.outputs import SPREAD, case_file, hiding, of_all, of_case, refusals
from tests.frozen.record import write
from tests.frozen.refused import KINDS, sentences
from tests.hostile_files import kinds


@contextlib.contextmanager
def own_data_folder() -> Iterator[Path]:
    """A folder to work in, and one where the program keeps what is its own."""
    with tempfile.TemporaryDirectory() as data, tempfile.TemporaryDirectory() as folder:
        os.environ["HGNEN_DATA_DIR"] = data
        yield Path(folder)


def main() -> None:
    """Write every record anew."""
    bench = Workbench(load_guidelines())
    hidden = hiding(bench)
    for name in SPREAD:
        with own_data_folder() as folder:
            write(name, of_case(case_file(name, folder, bench), hidden))
    with tempfile.TemporaryDirectory() as folder:
        write("of-no-case", of_all(Path(folder), hidden))
    for name in JOURNEYS:
        with own_data_folder() as folder:
            write(f"journey-{name.replace(' ', '-')}", of_journey(name, folder, hidden))
    for name in EXPLAINED:
        with own_data_folder() as folder:
            write(f"explain-{name}", explained(name, folder, bench, hidden))
    write("refusals", {"case files": "\n".join(refusals(bench))})
    with tempfile.TemporaryDirectory() as folder:
        known = kinds(Path(folder))
        write("refusals-of-files", {name: sentences(known[name]) for name in KINDS})


if __name__ == "__main__":
    main()
