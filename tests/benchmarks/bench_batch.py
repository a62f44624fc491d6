"""How long a table of 500 patients takes, beside putting the same bytes into files.

``python tests/benchmarks/bench_batch.py`` plans 500 rows with every kind of file, in a temporary folder: the first time (bar:
10 s on a usual machine), and once more into the same folder, where each calendar is continued. It prints time on the clock
with the computer's processors sharing the work, processor time of one process, and ``write_bytes`` of the same files.
"""

from __future__ import annotations

import datetime as dt
import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from hgnen_desktop.core.batch import read_batch
from hgnen_desktop.core.domain.case import ClinicDays
from hgnen_desktop.core.engine.reasoner import Reasoner
from hgnen_desktop.core.export.batch_files import BatchOutputs, write_batch
from hgnen_desktop.core.workflow import Workbench

AS_OF, ROWS = dt.date(2026, 11, 20), 500
STAMP = dt.datetime(2026, 11, 20, 8, tzinfo=dt.UTC)
HEADER = "case_number,entity,setting,anchor_event,anchor_date"
EVERYTHING = BatchOutputs(calendar=True, table=True, sheet=True, page=True, joint=True, cases=True)


def make_table() -> bytes:
    """One treated localized NEC a row, counted from days over two years."""
    days = (dt.date(2024, 1, 1) + dt.timedelta(days=number * 2) for number in range(ROWS))
    rows = (f"PT-{number:04},NEC,Treated localized NEC,surgery,{day}" for number, day in enumerate(days))
    return "\n".join((HEADER, *rows)).encode()


def plan(content: bytes, reasoner: Reasoner, folder: Path, workers: int) -> None:
    """Everything from the table to the files."""
    days = ClinicDays(country="DE", subdivision="BY")
    batch = read_batch(content, reasoner, AS_OF, clinic_days=days, window_days=7, folder=folder)
    assert not batch.faults
    write_batch(batch.rows, folder, EVERYTHING, STAMP, workers=workers)


def write_again(made: dict[str, bytes], folder: Path) -> None:
    """The same bytes, without anything that keeps them whole."""
    for name, content in made.items():
        (folder / name).write_bytes(content)


def measured(work: Callable[[], object]) -> tuple[float, float]:
    """Time on the clock and processor time of one call."""
    clock, processor = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - clock, time.process_time() - processor


def main() -> None:
    """Print the table."""
    reasoner, content = Workbench().engine.reasoner, make_table()
    with (
        tempfile.TemporaryDirectory() as one,
        tempfile.TemporaryDirectory() as two,
        tempfile.TemporaryDirectory() as raw,
    ):
        shared = [measured(lambda: plan(content, reasoner, Path(one), os.cpu_count() or 1)) for _ in range(2)]
        alone = [measured(lambda: plan(content, reasoner, Path(two), 1)) for _ in range(2)]
        made = {path.name: path.read_bytes() for path in Path(one).iterdir() if path.is_file()}
        base, _processor = measured(lambda: write_again(made, Path(raw)))
    print(f"{ROWS} rows, {len(made)} files; {os.cpu_count()} processors")
    for name, all_of_them, single in zip(("first time", "once more"), shared, alone, strict=True):
        print(
            f"{name:<12} {all_of_them[0]:6.1f} s on the clock  {single[1]:6.1f} s of one processor"
            f"  {single[1] / base:6.1f} x write_bytes"
        )
    print(f"{'write_bytes':<12} {base:6.2f} s")


if __name__ == "__main__":
    main()
