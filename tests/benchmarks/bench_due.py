"""How long a due list of 100, 1,000 and 10,000 case files takes, beside reading the same files with Python's own JSON reader.

``python tests/benchmarks/bench_due.py`` makes the files in a temporary folder, with recorded visits and clinic days as a
clinic has them, and prints processor time: the first reading (bar for 10,000: 10 s on a usual machine), the next one of
unchanged files (bar: 1 s), and ``json.loads`` of the same bytes, measured in turn in the same run.
"""

from __future__ import annotations

import datetime as dt
import gc
import json
import os
import random
import statistics
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path

from hgnen_desktop.__main__ import _SELDOM
from hgnen_desktop.core.domain.case import ClinicDays, SurveillanceChoices, VisitRecord, VisitState
from hgnen_desktop.core.due_folder import find_cases, read_due
from hgnen_desktop.core.due_helper import due_helper
from hgnen_desktop.core.follow_up_rules import RuleFinder
from hgnen_desktop.core.schedule.due import DueLine
from hgnen_desktop.core.schedule.follow_up import follow_up
from hgnen_desktop.core.storage.case_file import dump_case, load_case, new_case
from hgnen_desktop.core.workflow import Workbench

CASES = Path(__file__).parents[2] / "resources" / "cases"
AS_OF, ROUNDS = dt.date(2026, 11, 20), 3
SIZES = (100, 1_000, 10_000)
WORKERS = os.cpu_count() or 1


def make_cases(bench: Workbench, finder: RuleFinder, folders: list[Path], chance: random.Random) -> None:
    """Case files in folders that together hold as many as each of :data:`SIZES` says.

    They are under treatment or in follow-up since up to two years, and nearly all past visits are recorded as done.
    """
    read = [load_case(path, bench.catalogue) for path in sorted(CASES.glob("*.json"))]
    fits = [(case, finder.fit(bench.seen(case))) for case in read]
    fitting = [(case, fit.applies) for case, fit in fits if fit and fit.applies]
    days = ClinicDays(country="DE", subdivision="BY")
    for number in range(SIZES[-1]):
        folder = next(one for one, size in zip(folders, SIZES, strict=True) if number < size)
        case, rules = chance.choice(fitting)
        plan = SurveillanceChoices(
            rule=rules[0].id,
            anchor_event=rules[0].anchors[0].label,
            anchor_date=AS_OF - dt.timedelta(days=chance.randrange(730)),
            clinic_days=days if number % 2 else None,
        )
        case = case.with_changes(
            surveillance=plan, case_id=new_case().case_id, label=f"PT-{number:04d}", teaching=False
        )
        done = tuple(
            VisitRecord(visit=line.id, state=VisitState.DONE, on=line.present, recorded_on=line.present)
            for line in follow_up(case, finder.index, AS_OF).lines
            if line.present < AS_OF and chance.random() < 0.95
        )
        case = case.with_changes(surveillance=plan.model_copy(update={"visits": done}))
        (folder / f"PT-{number:04d}.json").write_bytes(dump_case(case))


def seconds(work: Callable[[], object]) -> float:
    """Processor time of one call."""
    start = time.process_time()
    work()
    return time.process_time() - start


def measure(finder: RuleFinder, folders: list[Path]) -> None:
    """Print the figures of these folders."""
    known: dict[str, tuple[DueLine, ...]] = {}
    files = [path for folder in folders for path in folder.glob("*.json")]

    def read() -> None:
        for lines in read_due(find_cases(folders), finder, AS_OF, known=known):
            known[lines[0].file] = lines

    def plain() -> None:
        for path in files:
            json.loads(path.read_bytes())

    first, again, beside = [], [], []
    for _ in range(ROUNDS):
        known.clear()
        first.append(seconds(read))
        again.append(seconds(read))
        beside.append(seconds(plain))
    base = statistics.median(beside)
    # Copies of a program are made while it has one thread; what a window has started again is measured after them.
    copied = shared_reading(lambda: list(read_due(find_cases(folders), finder, AS_OF, workers=WORKERS)))
    beside = shared_reading(lambda: in_thread(folders, finder))
    print(f"{len(files)} files, {sum(map(len, known.values()))} lines; processor time, median of {ROUNDS}")
    for what, taken in (("first reading", first), ("unchanged files", again), ("json.loads alone", beside)):
        median = statistics.median(taken)
        print(
            f"  {what:<18}{median:7.3f} s   {median / base:5.1f} x json.loads   {median / len(files) * 1e3:6.3f} ms a file"
        )
    for what, taken in (("as the command does it", copied), ("as the window does it", beside)):
        print(f"  first reading, {WORKERS} processors, {what}: " + "; ".join(taken))


def shared_reading(work: Callable[[], object]) -> list[str]:
    """Seconds on the clock and of the processors, those of processes that helped among them, of each of several readings."""
    told = []
    for _ in range(ROUNDS):
        start, before = time.perf_counter(), os.times()
        work()
        took, after = time.perf_counter() - start, os.times()
        own = after.user + after.system - before.user - before.system
        others = after.children_user + after.children_system - before.children_user - before.children_system
        told.append(f"{took:.2f} s on the clock, {own:.2f} s of this process, {others:.2f} s of others")
    return told


def in_thread(folders: list[Path], finder: RuleFinder) -> None:
    """Read as a window does, which must not be copied."""

    def read() -> None:
        list(read_due(find_cases(folders), finder, AS_OF, workers=WORKERS, helper=due_helper(finder, AS_OF)))

    thread = threading.Thread(target=read)
    thread.start()
    thread.join()


def main() -> None:
    """Print every figure."""
    gc.set_threshold(*_SELDOM)  # as the program is started
    bench = Workbench()
    finder = RuleFinder(bench.engine.reasoner)
    with tempfile.TemporaryDirectory() as name:
        folders = [Path(name) / str(size) for size in SIZES]
        for folder in folders:
            folder.mkdir()
        make_cases(bench, finder, folders, random.Random(20261120))
        for several in range(1, len(SIZES) + 1):
            measure(finder, folders[:several])


if __name__ == "__main__":
    main()
