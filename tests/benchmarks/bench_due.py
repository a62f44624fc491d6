"""How long a due list of 2,000 case files takes, beside reading the same files with Python's own JSON reader.

``python tests/benchmarks/bench_due.py`` makes the files in a temporary folder, with recorded visits and clinic days as a
clinic has them, and prints processor time: the first reading (bar: 2 s on a usual machine), the next one of unchanged
files, and ``json.loads`` of the same bytes, measured in turn in the same run.
"""

from __future__ import annotations

import datetime as dt
import json
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from hgnen_desktop.core.domain.case import ClinicDays, SurveillanceChoices, VisitRecord, VisitState
from hgnen_desktop.core.due_folder import find_cases, read_due
from hgnen_desktop.core.follow_up_rules import RuleFinder
from hgnen_desktop.core.schedule.due import DueLine
from hgnen_desktop.core.schedule.follow_up import follow_up
from hgnen_desktop.core.storage.case_file import dump_case, new_case
from hgnen_desktop.core.workflow import Workbench

CASES = Path(__file__).parents[2] / "resources" / "cases"
AS_OF, FILES, ROUNDS = dt.date(2026, 11, 20), 2000, 5


def make_cases(bench: Workbench, finder: RuleFinder, folder: Path, chance: random.Random) -> None:
    """Case files under treatment or in follow-up since up to two years, nearly all past visits recorded as done."""
    fitting = [
        (case, fit.applies) for path in sorted(CASES.glob("*.json")) if (fit := finder.fit(case := bench.open(path)))
    ]
    fitting = [(case, rules) for case, rules in fitting if rules]
    days = ClinicDays(country="DE", subdivision="BY")
    for number in range(FILES):
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


def main() -> None:
    """Print every figure."""
    bench = Workbench()
    finder = RuleFinder(bench.engine.reasoner)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_cases(bench, finder, folder, random.Random(20261120))
        known: dict[str, tuple[DueLine, ...]] = {}

        def read() -> None:
            for lines in read_due(find_cases([folder]), finder, AS_OF, known=known):
                known[lines[0].file] = lines

        def plain() -> None:
            for path in folder.glob("*.json"):
                json.loads(path.read_bytes())

        first, again, beside = [], [], []
        for _ in range(ROUNDS):
            known.clear()
            first.append(seconds(read))
            again.append(seconds(read))
            beside.append(seconds(plain))
        base = statistics.median(beside)
        print(f"{FILES} files, {sum(map(len, known.values()))} lines; processor time, median of {ROUNDS}")
        for what, taken in (("first reading", first), ("unchanged files", again), ("json.loads alone", beside)):
            median = statistics.median(taken)
            print(f"{what:<18}{median:6.2f} s   {median / base:5.1f} x json.loads")


if __name__ == "__main__":
    main()
