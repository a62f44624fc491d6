"""Kills the program before and after every single call of the system that it makes while it keeps unsaved work.

A person's way is walked step by step: work is kept, kept again, saved, given up, found at the next start and saved from there. In
each step the program is killed at each call in turn, and the next start must offer what was offered before the step or what is
offered after it, whole and with its true file; nothing else, nothing twice, and nothing may be lost::

    python -m tests.gui.kept_work_kills [--every 1] [--encrypted]

Exit code 1 when anything was lost, cut, mixed or told wrongly.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import shutil
import signal
import stat
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from hgnen_desktop.core.storage import sealed
from hgnen_desktop.core.storage.case_file import new_case, save_case
from hgnen_desktop.core.storage.protection import encrypt_folder
from hgnen_desktop.core.storage.sealed import is_sealed
from hgnen_desktop.core.workflow import Workbench
from hgnen_desktop.gui.document import CaseDocument
from hgnen_desktop.gui.recovery import Recovery
from tests.core.storage.kills import child, die_at

Offered = tuple[tuple[str, str | None], ...]


@dataclass(frozen=True)
class State:
    """What is there: work that the next start offers, each with its file, and what the files hold; all by labels."""

    offered: Offered
    files: tuple[tuple[str, str], ...]


class Person:
    """The open case and the work that is kept of it, in one run of the program."""

    def __init__(self, folder: Path, bench: Workbench) -> None:
        self.folder, self.bench = folder, bench
        self.begin()

    def begin(self) -> None:
        """Another run of the program."""
        self.document = CaseDocument(self.bench, lambda: dt.date(2026, 11, 20), QCoreApplication.instance())
        self.document.is_valid = (
            False  # nothing is assessed when it is saved: that takes most of the time, and is no matter here
        )
        self.recovery = Recovery(self.document, self.folder / "own" / "recovery")

    def file(self, name: str) -> Path:
        return self.folder / "files" / name

    def change(self, label: str) -> None:
        """Change something, and let it be kept as it is after two seconds."""
        self.document.set_identity(label=label)
        assert self.recovery.keep() is not None

    def take_up(self) -> None:
        """Open the work that was offered, as the window does."""
        [self.rescued] = self.recovery.left_behind()
        assert self.document.open(self.rescued.path)
        self.document.start(self.document.case, like=self.rescued.path)
        self.document.undo_stack.resetClean()

    def save(self, name: str) -> None:
        assert self.document.save(self.file(name))

    def save_rescued(self, name: str) -> None:
        self.save(name)
        self.recovery.forget(self.rescued.path)


@dataclass(frozen=True)
class Step:
    """What is done, and how it must be afterwards; killed in it, it is as before, as after, or as one of ``between``.

    Attributes:
        name: for people.
        act: does it.
        after: how it is afterwards.
        between: what else may be found after a kill: work that is in a file already and is offered once more. That is safe, and
            happens where a file was written that the kept work does not know of.
        prepare: what comes before, in which nothing is killed.
        before: how it is when that is done; None when it is as after the step before.
    """

    name: str
    act: Callable[[Person], object]
    after: State
    between: tuple[State, ...] = ()
    prepare: Callable[[Person], object] = field(default=lambda _person: None)
    before: State | None = None


def _open(name: str) -> Callable[[Person], None]:
    def opened(person: Person) -> None:
        assert person.document.open(person.file(name))

    return opened


def _new(person: Person) -> None:
    person.document.start(new_case("c4"))
    person.document.undo_stack.resetClean()


def _leftovers(person: Person) -> None:
    """What a program that was killed leaves beside kept work."""
    person.begin()
    folder = person.folder / "own/recovery/window-1"
    (folder / f".{'a' * 16}.part").write_bytes(b"half")
    (folder / "gone.origin").write_bytes(b"/gone")


def _saved_unseen(person: Person) -> None:
    """The file holds the kept work already: the program was killed right after it was saved."""
    [kept] = person.recovery.left_behind()
    save_case(person.bench.open(kept.path), person.file("a.json"))
    person.begin()


START = State((), (("a.json", "s0"),))
NEW = (("a.json", "c2"), ("b.json", "c3"), ("c.json", "c4"))
TWO = NEW[:2]
SAVED = State((), (("a.json", "c6"), *NEW[1:]))
STEPS = (
    Step("first kept", lambda one: one.change("c1"), State((("c1", "a.json"),), START.files), prepare=_open("a.json")),
    Step("kept again", lambda one: one.change("c2"), State((("c2", "a.json"),), START.files)),
    Step("saved", lambda one: one.save("a.json"), State((), NEW[:1])),
    Step("kept after a save", lambda one: one.change("c3"), State((("c3", "a.json"),), NEW[:1])),
    Step("saved as", lambda one: one.save("b.json"), State((), TWO), (State((("c3", "a.json"),), TWO),)),
    Step("kept with its new file", lambda one: one.change("lost"), State((("lost", "b.json"),), TWO)),
    Step("given up", lambda one: one.recovery.drop(), State((), TWO)),
    Step("kept without a file", lambda one: one.recovery.keep(), State((("c4", None),), TWO), prepare=_new),
    Step("ended from outside", lambda one: one.recovery.stop(), State((("c4", None),), TWO)),
    Step("offered", lambda one: one.recovery.left_behind(), State((("c4", None),), TWO), prepare=_leftovers),
    Step("taken up", lambda one: one.change("c4"), State((("c4", None), ("c4", None)), TWO), prepare=Person.take_up),
    Step(
        "saved from there",
        lambda one: one.save_rescued("c.json"),
        State((), NEW),
        (State((("c4", None), ("c4", None)), NEW), State((("c4", None),), NEW)),
    ),
    Step("kept once more", lambda one: one.change("c5"), State((("c5", "c.json"),), NEW)),
    Step("ended in order", lambda one: one.recovery.close(), State((), NEW)),
    Step(
        "kept by another run",
        lambda one: one.change("c6"),
        State((("c6", "a.json"),), NEW),
        prepare=lambda one: (one.begin(), _open("a.json")(one)),
    ),
    Step(
        "saved already, so offered no more",
        lambda one: one.recovery.left_behind(),
        SAVED,
        prepare=lambda one: (one.recovery.stop(), one.begin(), _saved_unseen(one)),
        before=SAVED,
    ),
)


def found(folder: Path, bench: Workbench) -> State:
    """What the next start of the program finds.

    Raises:
        AssertionError: something is not whole, is open to others, or is left lying about.
    """
    person = Person(folder, bench)
    offered = person.recovery.left_behind()
    assert person.recovery.left_behind() == offered, "offered at one start, and not at the next"
    kept = [one for one in (folder / "own").rglob("*") if one.is_file() and "recovery" in one.parts]
    open_to_others = [one.name for one in kept if stat.S_IMODE(one.stat().st_mode) & 0o077]
    assert not open_to_others, f"others may read {open_to_others}"
    known = {one.path for one in offered} | {one.path.with_suffix(".origin") for one in offered}
    assert {one for one in kept if one.name != "lock"} <= known, "something is left that nobody is offered"
    files = sorted((folder / "files").glob("*.json"))
    if any(is_sealed(one.read_bytes()) for one in files):
        # A case that never had a file has no passphrase either.
        plain = [one.path.name for one in offered if one.origin is not None and not is_sealed(one.path.read_bytes())]
        assert not plain, f"{plain} are plain"
    labels = sorted(
        ((bench.open(one.path).label, one.origin and one.origin.name) for one in offered), key=lambda one: str(one)
    )
    return State(tuple(labels), tuple((one.name, bench.open(one).label) for one in files))


def _fresh(bench: Workbench, *, encrypted: bool) -> Path:
    folder = Path(tempfile.mkdtemp(prefix="kept-work-"))
    os.environ["HGNEN_DATA_DIR"] = str(folder / "own")
    (folder / "files").mkdir()
    save_case(new_case("s0"), folder / "files" / "a.json")
    if encrypted:
        encrypt_folder(folder / "files", "the passphrase")
    assert found(folder, bench) == START
    return folder


def _wrong_after(step: int, folder: Path, bench: Workbench) -> str:
    """What is not as it must be after a kill in a step; empty when all is."""
    before = STEPS[step].before or (STEPS[step - 1].after if step else START)
    try:
        now = found(folder, bench)
    except AssertionError as error:
        return str(error)
    return "" if now in (before, STEPS[step].after, *STEPS[step].between) else f"found {now}"


def tries(bench: Workbench, step: int, *, after: bool, every: int, encrypted: bool) -> Iterator[tuple[int, str]]:
    """Kill at every n-th call of a step; gives each kill's number with what was wrong, and ends after a run that was not killed."""
    number, status = 1, signal.SIGKILL
    while status == signal.SIGKILL:
        folder = _fresh(bench, encrypted=encrypted)

        def walk(at: int = number, folder: Path = folder) -> None:
            person = Person(folder, bench)
            for one in STEPS[: step + 1]:
                one.prepare(person)
                if one is STEPS[step]:
                    die_at(at, after=after)
                one.act(person)

        process = child(walk)
        status = os.waitpid(process, 0)[1]
        wrong = _wrong_after(step, folder, bench)
        if status == 0 and not wrong and found(folder, bench) != STEPS[step].after:
            wrong = f"not killed, and found {found(folder, bench)}"
        if status not in (0, signal.SIGKILL):
            wrong = f"the step failed with status {status}"
        shutil.rmtree(folder)
        if status == signal.SIGKILL or wrong:
            yield number, wrong
        number += every


def walked_through(bench: Workbench, *, encrypted: bool) -> None:
    """The whole way once, with nobody killed: all is loaded then, so that the processes to be killed have only their own to do."""
    folder = _fresh(bench, encrypted=encrypted)
    person = Person(folder, bench)
    for step in STEPS:
        step.prepare(person)
        step.act(person)
    shutil.rmtree(folder)


def main(arguments: list[str] | None = None) -> int:
    """Run it and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--every", type=int, default=1, help="kill at every n-th call only")
    parser.add_argument("--encrypted", action="store_true", help="in a folder with a passphrase")
    options = parser.parse_args(arguments)
    sealed._MEMORY, sealed._PASSES, sealed._LANES = 64, 1, 1
    os.fsync = lambda _handle: None  # nothing of this has to outlive a power cut
    _app = QCoreApplication.instance() or QCoreApplication([])
    bench, kills, faults = Workbench(), 0, 0
    walked_through(bench, encrypted=options.encrypted)
    for step, about in enumerate(STEPS):
        told = [
            (number, after, wrong)
            for after in (False, True)
            for number, wrong in tries(bench, step, after=after, every=options.every, encrypted=options.encrypted)
        ]
        wrong = [f"call {number}, after={after}: {what}" for number, after, what in told if what]
        print(f"{about.name}: {len(told)} kills, {len(wrong)} times something was wrong", *wrong[:5], sep="\n  ")
        kills, faults = kills + len(told), faults + len(wrong)
    print(f"{kills} kills while work was kept, {faults} times something was wrong")
    return 1 if faults or not kills else 0


if __name__ == "__main__":
    sys.exit(main())
