"""Tries a random sample of all mutants of the core's folders that hold its logic and what leaves the program.

The five folders have more mutants than a computer tries in a day. A sample, drawn by a seed over every module by the number of
its mutants, says within some percent how many the tests would notice, and shows where they are blind.

Everything is imported and every test collected once; each mutant is put into a process forked from there, by giving one
function another code, and meets the tests that ran through the changed lines when nothing was changed: quick ones first, ended
at the first that fails. Called by ``packaging/mutation.sh --sample``.
"""

from __future__ import annotations

import argparse
import ast
import difflib
import hashlib
import importlib
import json
import os
import random
import resource
import select
import shutil
import signal
import sys
import time
import tomllib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from math import sqrt
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any

import coverage
import libcst as cst
import pytest
from _pytest.runner import runtestprotocol
from libcst.metadata import MetadataWrapper, PositionProvider
from mutmut.mutation.file_mutation import create_mutations

ROOT = Path(__file__).resolve().parents[1]
WORK = ROOT / "build" / "mutation" / "sample"
"""A copy of the checkout, so that what is edited meanwhile is not half of what is tried."""
PARTS = ("hgnen_desktop", "tests", "guidelines", "resources", "docs", "packaging", "pyproject.toml")
FOLDERS = ("engine", "schedule", "careplan", "export", "storage")
TESTS = ("tests/core", "tests/cli", "tests/guidelines", "tests/oracle")
LONGEST_TEST = 40.0
"""Seconds; tests that take longer are left out."""
CAP = 120.0
"""Seconds of tests that one mutant meets at most, as they took while their lines were noted, which makes them some three times slower."""
RECORD = "tests/cli/test_said.py"
"""The tests that compare most at once; a mutant meets them when it has met the quickest."""
QUICKEST = 0.3
PYTEST = "[pytest]\naddopts = --strict-markers\nfilterwarnings = error\n"
KILLED = ("killed", "endless")
NOTHING: dict[str, Any] = {"files": {}, "seconds": {}, "failed": [], "lines": {}}


@dataclass(frozen=True)
class Mutant:
    """One small change of one function.

    Attributes:
        module: as ``schedule/months``.
        function: as ``make`` or ``Plan.make``.
        lines: of the changed statement, in the unchanged file; of the whole function where its arguments were changed.
        source: the whole module with the change.
    """

    module: str
    function: str
    lines: tuple[int, ...]
    source: str

    @property
    def folder(self) -> str:
        """The folder of the core it belongs to."""
        return self.module.partition("/")[0]

    @property
    def path(self) -> Path:
        """The file of its module in the copied checkout."""
        return WORK / "hgnen_desktop" / "core" / f"{self.module}.py"

    @property
    def name(self) -> str:
        """Tells it from every other mutant of the same checkout."""
        digest = hashlib.sha256(self.source.encode()).hexdigest()[:8]
        return f"{self.module}:{self.lines[0]}:{self.function}:{digest}"

    def change(self) -> str:
        """What was changed, as a difference of two files."""
        before, after = self.path.read_text(encoding="utf-8").splitlines(), self.source.splitlines()
        return "\n".join(difflib.unified_diff(before, after, self.name, self.function, lineterm="", n=2))


# --- which mutants -----------------------------------------------------------------------------------------------------


def _functions(module: cst.Module) -> Iterator[tuple[str, cst.CSTNode]]:
    for outer in module.body:
        if isinstance(outer, cst.FunctionDef):
            yield outer.name.value, outer
        elif isinstance(outer, cst.ClassDef):
            for inner in outer.body.body:
                if isinstance(inner, cst.FunctionDef):
                    yield f"{outer.name.value}.{inner.name.value}", inner


def mutants_of(module: str) -> list[Callable[[], Mutant]]:
    """Every mutant of one module, each written out when it is called."""
    path = WORK / "hgnen_desktop" / "core" / f"{module}.py"
    tree, mutations, _, _ = create_mutations(str(path), path.read_text(encoding="utf-8"))
    names = {id(node): name for name, node in _functions(tree)}
    places = MetadataWrapper(tree, unsafe_skip_copy=True).resolve(PositionProvider)

    def written(change: Any) -> Mutant:  # noqa: ANN401 - mutmut's own class
        place, around = places[change.original_node], change.contained_by_top_level_function
        source = tree.deep_replace(change.original_node, change.mutated_node).code
        # A value that an argument has by itself is read when the module is: who uses it comes through the lines of the function.
        whole = places[around.body]
        last = whole.end.line if place.start.line < whole.start.line else place.end.line
        return Mutant(module, names[id(around)], tuple(range(place.start.line, last + 1)), source)

    inside = [one for one in mutations if id(one.contained_by_top_level_function) in names]
    return [lambda one=one: written(one) for one in inside]


def drawn(groups: dict[str, list[Any]], size: int, seed: int) -> list[Any]:
    """A sample in which every group has its share: each is shuffled, and every so-manieth of the whole row is taken."""
    dice, row = random.Random(seed), []
    for name in sorted(groups):
        row += dice.sample(groups[name], len(groups[name]))
    step = len(row) / size
    start = dice.random() * step
    return [row[int(start + number * step)] for number in range(size)] if step > 1 else row


# --- one mutant in a process of its own --------------------------------------------------------------------------------


def _code_of(source: str, mutant: Mutant, first_line: int) -> CodeType:
    def all_in(code: CodeType) -> Iterator[CodeType]:
        for one in code.co_consts:
            if isinstance(one, CodeType):
                yield one
                yield from all_in(one)

    found = [one for one in all_in(compile(source, str(mutant.path), "exec")) if one.co_qualname == mutant.function]
    return min(found, key=lambda one: abs(one.co_firstlineno - first_line))


def _defaults_of(source: str, mutant: Mutant, names: dict[str, Any]) -> FunctionType:
    wanted = mutant.function.rpartition(".")[2]
    nodes = [one for one in ast.walk(ast.parse(source)) if isinstance(one, ast.FunctionDef) and one.name == wanted]
    nodes[-1].decorator_list = []
    space = dict(names)
    exec(compile(ast.Module([nodes[-1]], []), str(mutant.path), "exec"), space)
    return space[wanted]


def put_in(mutant: Mutant) -> None:
    """Give the function in this process the changed code, for everyone who has imported it already.

    Raises:
        ValueError: the changed code cannot stand where the other stood.
    """
    module = importlib.import_module("hgnen_desktop.core." + mutant.module.replace("/", "."))
    owner, _, name = mutant.function.rpartition(".")
    found = vars(getattr(module, owner) if owner else module)[name]
    function = getattr(found, "__func__", found)
    code = _code_of(mutant.source, mutant, function.__code__.co_firstlineno)
    if code == function.__code__:
        changed = _defaults_of(mutant.source, mutant, vars(module))
        function.__defaults__, function.__kwdefaults__ = changed.__defaults__, changed.__kwdefaults__
    function.__code__ = code


def in_child(work: Callable[[], str], cpu: float, wall: float) -> str:
    """What the work says, done in a forked process; ``endless`` when it takes too long, ``fell over`` when Python ends."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.setpgid(0, 0)  # a session of its own would lose the priority that the whole was started with
        resource.setrlimit(resource.RLIMIT_CPU, (int(cpu), int(cpu) + 5))
        resource.setrlimit(resource.RLIMIT_AS, (6 << 30, 6 << 30))
        nowhere = os.open(os.devnull, os.O_RDWR)
        for number in range(3):
            os.dup2(nowhere, number)
        try:
            said = work()
        except BaseException as error:  # noqa: BLE001 - whatever it is, the parent has to know
            said = f"fell over: {type(error).__name__}"
        os.write(writing, said.encode())
        os._exit(0)
    os.close(writing)
    ready, _, _ = select.select([reading], [], [], wall)
    said = os.read(reading, 4000).decode() if ready else "endless"
    os.close(reading)
    os.killpg(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    cut_off = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGXCPU
    return said or ("endless" if cut_off else "killed by the end of Python")


def run(items: list[pytest.Item]) -> Iterator[tuple[pytest.Item, bool, float]]:
    """Run tests one after another; say of each whether it failed and how many seconds it took."""
    for item, following in zip(items, [*items[1:], None], strict=True):
        start = time.perf_counter()
        reports = runtestprotocol(item, nextitem=following, log=False)
        yield item, any(report.failed for report in reports), time.perf_counter() - start


# --- which tests -------------------------------------------------------------------------------------------------------


class Lines:
    """Notes which test ran through which line of the five folders, with nothing changed."""

    def __init__(self) -> None:
        folders = [f"{WORK}/hgnen_desktop/core/{folder}/*" for folder in FOLDERS]
        self._coverage = coverage.Coverage(data_file=None, include=folders)

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_setup(self, item: pytest.Item) -> None:
        """What a fixture runs may be kept for every test of the file."""
        self._coverage.switch_context(item.nodeid.partition("::")[0])

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_call(self, item: pytest.Item) -> None:
        """From here on, lines belong to the test."""
        self._coverage.switch_context(item.nodeid)

    def noted(self, config: pytest.Config, items: list[pytest.Item]) -> dict[str, Any]:
        """Run these tests."""
        config.pluginmanager.register(self)
        self._coverage.start()
        ran = [(item.nodeid, failed, round(seconds, 3)) for item, failed, seconds in run(items)]
        self._coverage.stop()
        data = self._coverage.get_data()
        return {
            "files": {name: _digest_of(WORK / name) for name in {_file_of(item.nodeid) for item in items}},
            "seconds": {name: seconds for name, failed, seconds in ran if not failed},
            "failed": [name for name, failed, _ in ran if failed],
            "lines": {path: data.contexts_by_lineno(path) for path in data.measured_files()},
        }


def _file_of(name: str) -> str:
    return name.partition("::")[0]


def _digest_of(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def still_true(noted: dict[str, Any]) -> dict[str, Any]:
    """What was noted of tests whose file has not changed since."""
    files = {
        name: digest
        for name, digest in noted["files"].items()
        if (WORK / name).exists() and _digest_of(WORK / name) == digest
    }
    by_line = {
        path: {line: [one for one in names if _file_of(one) in files] for line, names in lines.items()}
        for path, lines in noted["lines"].items()
    }
    seconds = {name: one for name, one in noted["seconds"].items() if _file_of(name) in files}
    return {
        "files": files,
        "seconds": seconds,
        "failed": [one for one in noted["failed"] if _file_of(one) in files],
        "lines": by_line,
    }


def together(noted: dict[str, Any], more: dict[str, Any]) -> dict[str, Any]:
    """Both, of different files of tests."""
    lines: dict[str, dict[str, list[str]]] = {path: dict(one) for path, one in noted["lines"].items()}
    for path, by_line in more["lines"].items():
        there = lines.setdefault(path, {})
        for line, names in by_line.items():
            there[str(line)] = [*there.get(str(line), ()), *names]
    joined = {name: noted[name] | more[name] for name in ("files", "seconds")}
    return {**joined, "failed": noted["failed"] + more["failed"], "lines": lines}


class Tests:
    """The tests there are, and those that a mutant has to meet."""

    def __init__(self, session: pytest.Session, noted: dict[str, Any]) -> None:
        self._seconds: dict[str, float] = noted["seconds"]
        self._lines: dict[str, dict[str, list[str]]] = noted["lines"]
        self._items = {item.nodeid: item for item in session.items if item.nodeid in self._seconds}
        self._files: dict[str, list[str]] = defaultdict(list)
        for name in self._items:
            self._files[name.partition("::")[0]].append(name)

    def _quick(self, names: Iterable[str]) -> list[str]:
        known = [name for name in names if self._seconds.get(name, LONGEST_TEST) < LONGEST_TEST]
        return sorted(known, key=self._place)

    def _place(self, name: str) -> tuple[int, float]:
        seconds = self._seconds[name]
        return 0 if seconds < QUICKEST else 1 if _file_of(name) == RECORD else 2, seconds

    def that_meet(self, mutant: Mutant) -> list[pytest.Item]:
        """Those that run through its lines, then those beside them, which may use what these have kept."""
        by_line = self._lines.get(str(mutant.path), {})
        through = {context for line in mutant.lines for context in by_line.get(str(line), ()) if context}
        beside = {name for one in through for name in self._files[one.partition("::")[0]]} - through
        chosen, left = [], CAP
        for name in self._quick(through & self._items.keys()) + self._quick(beside):
            left -= self._seconds[name]
            if left < 0 and chosen:
                break
            chosen.append(self._items[name])
        return chosen

    def seconds(self, items: list[pytest.Item]) -> float:
        """What they took with nothing changed."""
        return sum(self._seconds[item.nodeid] for item in items)


class Trial:
    """Takes the place of pytest's own loop: tries each mutant of the sample and appends what became of it to a file."""

    def __init__(self, sample: list[Mutant], results: Path) -> None:
        self._sample, self._results = sample, results

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Try what has not been tried yet."""
        tests = Tests(session, self._noted(session))
        done = {one["name"] for one in read_lines(self._results)}
        for number, mutant in enumerate(self._sample, 1):
            if mutant.name not in done:
                self._keep(
                    mutant, self._verdict(mutant, tests.that_meet(mutant), tests), f"{number}/{len(self._sample)}"
                )
        return True

    def _noted(self, session: pytest.Session) -> dict[str, Any]:
        kept = WORK / "lines.json"
        noted = still_true(json.loads(kept.read_text(encoding="utf-8"))) if kept.exists() else NOTHING
        new = [item for item in session.items if _file_of(item.nodeid) not in noted["files"]]
        if new:
            print(f"Running {len(new)} tests once, with nothing changed ...", file=sys.stderr, flush=True)

            def note() -> str:
                kept.write_text(json.dumps(together(noted, Lines().noted(session.config, new))), encoding="utf-8")
                return "noted"

            if (said := in_child(note, 7200, 7200)) != "noted":
                raise RuntimeError(f"the tests could not be run unchanged: {said}")
            noted = json.loads(kept.read_text(encoding="utf-8"))
        for name in noted["failed"]:
            print(f"Fails with nothing changed, left out: {name}", file=sys.stderr, flush=True)
        return noted

    @staticmethod
    def _verdict(mutant: Mutant, items: list[pytest.Item], tests: Tests) -> str:
        def meet() -> str:
            put_in(mutant)
            return next((f"killed by {item.nodeid}" for item, failed, _ in run(items) if failed), "survived")

        limit = 20 + 3 * tests.seconds(items)
        return in_child(meet, limit, 10 * limit) if items else "survived: no test comes here"

    def _keep(self, mutant: Mutant, verdict: str, number: str) -> None:
        print(f"{number} {mutant.name} {verdict}", file=sys.stderr, flush=True)
        about = {"name": mutant.name, "folder": mutant.folder, "verdict": verdict, "change": mutant.change()}
        with self._results.open("a", encoding="utf-8") as file:
            file.write(json.dumps(about) + "\n")


# --- what came of it ---------------------------------------------------------------------------------------------------


def read_lines(path: Path) -> list[dict[str, str]]:
    """The mutants tried so far."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] if path.exists() else []


def interval(killed: int, tried: int) -> tuple[float, float]:
    """Where the share lies with 95 % certainty, in percent (Wilson)."""
    share, z = killed / tried, 1.96
    middle, width = share + z * z / (2 * tried), z * sqrt(share * (1 - share) / tried + z * z / (4 * tried * tried))
    return tuple(100 * (middle + sign * width) / (1 + z * z / tried) for sign in (-1, 1))


def reason(change: str, explained: dict[str, str]) -> str:
    """Why a change alters nothing that anybody could notice, where that is known."""
    added = [line[1:].strip() for line in change.splitlines() if line.startswith("+") and line[:3] != "+++"]
    return explained.get(" ".join(added), "")


def told(results: list[dict[str, str]], totals: Counter[str], known: dict[str, Any], folder: Path) -> Iterator[str]:
    """The rows of the table in ``docs/mutation.md``; survivors are written beside the results."""
    yield "| folder | mutants | tried | killed | survived | explained | score | 95 % |"
    yield "| --- | --- | --- | --- | --- | --- | --- | --- |"
    alive = []
    for name in (*FOLDERS, "all"):
        tried = [one for one in results if name in (one["folder"], "all") and "fell over" not in one["verdict"]]
        left = [one for one in tried if not one["verdict"].startswith(KILLED)]
        reasons = [reason(one["change"], known.get(one["name"].split(":")[0], {}).get("explained", {})) for one in left]
        if not tried:
            continue
        killed = len(tried) - len(left)
        low, high = interval(killed, len(tried))
        row = (name, totals[name], len(tried), killed, len(left), sum(map(bool, reasons)))
        yield f"| {' | '.join(map(str, row))} | {100 * killed / len(tried):.1f} % | {low:.0f} to {high:.0f} % |"
        alive = [
            f"{why or 'NOT EXPLAINED'}\n{one['verdict']}\n{one['change']}\n"
            for why, one in zip(reasons, left, strict=True)
        ]
    (folder / "survivors.txt").write_text("\n".join(sorted(alive)), encoding="utf-8")


def laid_out() -> None:
    """Copy the checkout; of tests alone, when nothing else has changed since, so that what was noted of the others stays."""
    digest = hashlib.sha256()
    for path in sorted(
        one for part in PARTS for one in ((ROOT / part).rglob("*") if (ROOT / part).is_dir() else [ROOT / part])
    ):
        is_looked_at = path.suffix in (".py", ".yaml", ".json", ".csv") and "__pycache__" not in path.parts
        if is_looked_at and not path.name.startswith("test_") and "packaging" not in path.parts:
            digest.update(f"{path.relative_to(ROOT)}\n".encode() + path.read_bytes())
    stamp = WORK / "stamp"
    is_same = stamp.exists() and stamp.read_text(encoding="utf-8") == digest.hexdigest()
    if not is_same:
        shutil.rmtree(WORK, ignore_errors=True)
        WORK.mkdir(parents=True)
    for part in ("tests",) if is_same else PARTS:
        if (ROOT / part).is_dir():
            shutil.rmtree(WORK / part, ignore_errors=True)
            shutil.copytree(ROOT / part, WORK / part)
        else:
            shutil.copy2(ROOT / part, WORK / part)
    (WORK / "setup.cfg").write_text("[mutmut]\nsource_paths=hgnen_desktop\n", encoding="utf-8")
    (WORK / "pytest.ini").write_text(PYTEST, encoding="utf-8")
    stamp.write_text(digest.hexdigest(), encoding="utf-8")


def main(size: int, seed: int) -> int:
    """Try a sample of this size and print the table."""
    laid_out()
    os.chdir(WORK)
    sys.path.insert(0, str(WORK))
    results = WORK.parent / f"sample-{seed}"
    results.mkdir(exist_ok=True)
    paths = sorted(path for folder in FOLDERS for path in (WORK / "hgnen_desktop" / "core" / folder).glob("*.py"))
    groups = {module: mutants_of(module) for module in (f"{path.parent.name}/{path.stem}" for path in paths)}
    totals = Counter({"all": sum(map(len, groups.values()))})
    for module, mutants in groups.items():
        totals[module.partition("/")[0]] += len(mutants)
    sample = [one() for one in drawn(groups, size, seed)]
    del groups
    random.Random(seed).shuffle(sample)  # so that what is tried when it is ended early is a sample as well
    arguments = ["-q", "-p", "no:cacheprovider", f"--basetemp={WORK.parent / 'temporary'}", *TESTS]
    if code := pytest.main(arguments, plugins=[Trial(sample, results / "results.jsonl")]):
        return int(code)
    known = tomllib.loads((ROOT / "packaging" / "mutation.toml").read_text(encoding="utf-8"))
    print("\n".join(told(read_lines(results / "results.jsonl"), totals, known, results)))
    return 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--sample", type=int, required=True, help="how many mutants")
    parser.add_argument("--seed", type=int, required=True, help="which; another seed draws other mutants")
    options = parser.parse_args()
    sys.exit(main(options.sample, options.seed))
