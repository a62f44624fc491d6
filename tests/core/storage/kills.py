"""Kills the program while it writes, many times, and looks at what is left: ``python -m tests.core.storage.kills --kills 300``.

At random moments by default, while it writes again and again; what it said was written must be there, or what it was writing.
With ``--each-call`` once before and once after every single call of the system that an action makes, so that no moment is left
out; for kept work ``tests/gui/kept_work_kills.py`` does that. Exit code 1 when anything was lost, cut or mixed.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from hgnen_desktop.core.storage import sealed
from hgnen_desktop.core.storage.atomic import sweep, write_together
from hgnen_desktop.core.storage.case_file import backup_of, dump_case, is_case_file, new_case, read_content
from hgnen_desktop.core.storage.folder_key import folder_key
from hgnen_desktop.core.storage.keyring import keyring
from hgnen_desktop.core.storage.protection import change_passphrase, decrypt_folder, encrypt_folder, go_on
from hgnen_desktop.core.storage.sealed import SealError, is_sealed, lock_of, open_lock, unseal
from hgnen_desktop.core.storage.shared_file import replace_case_file
from hgnen_desktop.core.storage.unfinished import finish_unfinished

CALLS = ("open", "write", "fsync", "replace", "link", "close", "chmod", "fchmod", "fchown", "unlink", "mkdir", "rmdir")
NAMES = ("a.ics", "b.pdf", "c.csv", "d.txt")
LONGEST = 0.03  # seconds until a kill, after the first writing is done
_NUMBER = 8  # bytes of a number that a process tells


@dataclass(frozen=True)
class Kind:
    """An action, done again and again with growing numbers, and what must hold after a kill in it.

    Attributes:
        act: does it with a number.
        look: which number is there; None where no number tells. Raises AssertionError when something is not whole.
    """

    act: Callable[[Path, int], None]
    look: Callable[[Path], int | None]


def _case(number: int) -> bytes:
    return dump_case(new_case(f"case {number}").with_changes(case_id="one", notes="x" * 2000))


def _save(folder: Path, number: int) -> None:
    replace_case_file(folder / "case.json", _case(number))


def _look_saved(folder: Path) -> int:
    path = folder / "case.json"
    assert path.exists(), "the case is gone"
    for one in (path, backup_of(path)):
        assert not one.exists() or is_case_file(one.read_bytes()), f"{one.name} is not whole"
    return _number_in(path)


def _number_in(path: Path) -> int:
    return int(json.loads(read_content(path))["label"].removeprefix("case "))


def _together(folder: Path, number: int) -> None:
    write_together({folder / name: f"{number} {name}".encode() * 500 for name in NAMES})


def _look_together(folder: Path) -> int:
    """After the next start all files are of one generation."""
    finish_unfinished()
    found = {name: (folder / name).read_bytes() for name in NAMES}
    numbers = {content.split(b" ", 1)[0] for content in found.values()}
    assert len(numbers) == 1, f"generations {sorted(numbers)} side by side"
    number = numbers.pop()
    cut = [name for name, content in found.items() if content != (number + b" " + name.encode()) * 500]
    assert not cut, f"{cut} not whole"
    return int(number)


def _recovery_kind() -> Kind:
    import datetime as dt

    from PySide6.QtCore import QCoreApplication

    from hgnen_desktop.core.workflow import Workbench
    from hgnen_desktop.gui.document import CaseDocument
    from hgnen_desktop.gui.recovery import Recovery

    app = QCoreApplication.instance() or QCoreApplication([])  # timers want one
    bench = Workbench()
    made: dict[Path, CaseDocument] = {}
    running: dict[int, Recovery] = {}

    def document(folder: Path) -> CaseDocument:
        if folder not in made:
            origin = folder / "origin.json"
            origin.write_bytes(_case(0))
            made[folder] = CaseDocument(bench, lambda: dt.date(2026, 11, 20), app)
            assert made[folder].open(origin)
        return made[folder]

    def act(folder: Path, number: int) -> None:
        recovery = running.setdefault(os.getpid(), Recovery(document(folder), folder / "recovery"))
        document(folder).set_identity(label=f"case {number}")
        assert recovery.keep() is not None, "nothing was kept"

    def look(folder: Path) -> int:
        found = Recovery(document(folder), folder / "recovery").left_behind()
        assert len(found) == 1, f"{len(found)} times work was found"
        [one] = found
        assert is_case_file(one.path.read_bytes()), "the kept work is not whole"
        assert one.origin == folder / "origin.json", f"the kept work says it comes from {one.origin}"
        number = _number_in(one.path)
        shutil.rmtree(one.path.parent)
        return number

    return Kind(act, look)


def _sealed(folder: Path, number: int) -> None:
    """A save in an encrypted folder."""
    if folder_key(folder) is None:
        encrypt_folder(folder, _passphrase(0))
    _save(folder, number)


def _look_sealed(folder: Path) -> int:
    path = folder / "case.json"
    assert path.exists(), "the case is gone"
    for one in (path, backup_of(path)):
        is_whole = not one.exists() or (is_sealed(one.read_bytes()) and is_case_file(read_content(one)))
        assert is_whole, f"{one.name} is not whole, or not encrypted"
    plain = [one.name for one in folder.iterdir() if b"hgnen-case" in one.read_bytes()]
    assert not plain, f"{plain} are plain"
    return _number_in(path)


CASES = ("a.json", "b.json", "b.json.bak")


def _passphrase(number: int) -> str:
    return f"the passphrase {number}"


def _make_cases(folder: Path) -> None:
    for name in CASES:
        if not (folder / name).exists():
            (folder / name).write_bytes(_case(1))


def _now(folder: Path) -> Path:
    return folder.parent / "now"


def _tried(folder: Path) -> Path:
    return folder.parent / "tried"


def _change(folder: Path, number: int) -> None:
    """Another passphrase for the folder; which was tried and which holds is noted beside it."""
    if folder_key(folder) is None:
        _make_cases(folder)
        encrypt_folder(folder, _passphrase(number))
    else:
        _tried(folder).write_text(str(number))
        change_passphrase(folder, _passphrase(int(_now(folder).read_text())), _passphrase(number))
    _now(folder).write_text(str(number))


def _look_changed(folder: Path) -> None:
    """Each case opens by itself with the old or the new passphrase, the folder with one of them, and going on ends it."""
    numbers = [int(one.read_text() or "0") for one in (_tried(folder), _now(folder)) if one.exists()]
    keyring.forget()
    closed = [name for name in CASES if not any(_opens(folder / name, number) for number in numbers)]
    assert not closed, f"{closed} open with neither passphrase"
    holds = next((number for number in numbers if _unlocks(folder, number)), None)
    assert holds is not None, "the folder opens with neither passphrase"
    others = [name for name in CASES if read_content(folder / name) != _case(1)]
    assert not others, f"{others} do not open with the passphrase of the folder"
    go_on(folder)
    found = folder_key(folder)
    is_done = found is not None and not found.state
    assert is_done, "going on did not bring it to its end"
    assert all(lock_of((folder / name).read_bytes()) == found.lock for name in CASES), "not all are of one passphrase"
    _now(folder).write_text(str(holds))
    sweep(folder, None)  # what many kills leave would be taken for cases, and encrypted with them


def _opens(path: Path, number: int) -> bool:
    raw = path.read_bytes()
    lock = lock_of(raw)
    assert lock is not None
    try:
        return unseal(raw, open_lock(lock, _passphrase(number), path.name), path.name) == _case(1)
    except SealError:
        return False


def _unlocks(folder: Path, number: int) -> bool:
    try:
        keyring.unlock(folder, _passphrase(number))
    except SealError:
        return False
    return True


def _encryption(folder: Path, _number: int) -> None:
    """Encrypt the folder, or make it plain again."""
    _make_cases(folder)
    work = encrypt_folder if folder_key(folder) is None else decrypt_folder
    work(folder, _passphrase(0))


def _look_encryption(folder: Path) -> None:
    """Every case is plain, or opens with the passphrase; whatever was begun can be ended."""
    keyring.forget()
    found = folder_key(folder)
    if found is not None:
        keyring.unlock(folder, _passphrase(0))
    assert all(read_content(folder / name) == _case(1) for name in CASES), "a case cannot be opened"
    if found is not None and found.state:
        go_on(folder)
    found = folder_key(folder)
    sealed = {name: is_sealed((folder / name).read_bytes()) for name in CASES}
    is_done = set(sealed.values()) == {found is not None} and (found is None or not found.state)
    assert is_done, f"going on did not bring it to its end: {sealed}"
    sweep(folder, None)


KINDS: dict[str, Callable[[], Kind]] = {
    "save": lambda: Kind(_save, _look_saved),
    "together": lambda: Kind(_together, _look_together),
    "recovery": _recovery_kind,
    "sealed": lambda: Kind(_sealed, _look_sealed),
    "passphrase": lambda: Kind(_change, _look_changed),
    "encryption": lambda: Kind(_encryption, _look_encryption),
}


def die_at(number: int, *, after: bool) -> None:
    """Let this process be killed at its ``number``-th call of the system from now on."""
    made = 0

    def wrapped(call: Callable) -> Callable:
        def counted(*arguments, **options):
            nonlocal made
            made += 1
            if made == number and not after:
                os.kill(os.getpid(), signal.SIGKILL)
            result = call(*arguments, **options)
            if made == number and after:
                os.kill(os.getpid(), signal.SIGKILL)
            return result

        return counted

    for name in CALLS:
        setattr(os, name, wrapped(getattr(os, name)))


def child(work: Callable[[], None]) -> int:
    """Do the work in a process of its own; returns its number. Its status is 0, or 1 when the work failed."""
    process = os.fork()
    if process:
        return process
    try:
        work()
    except BaseException:
        traceback.print_exc()
        os._exit(1)
    os._exit(0)


def at_random(kind: Kind, folder: Path, kills: int, dice: random.Random) -> list[str]:
    """Kill at random moments of a process that writes without end; returns what was wrong afterwards."""
    wrong = []
    for kill in range(kills):
        told, telling = os.pipe()

        def write_on(first: int = 1_000_000 * (kill + 1), telling: int = telling) -> None:
            for number in range(first, first + 1_000_000):
                kind.act(folder, number)
                os.write(telling, number.to_bytes(_NUMBER, "big"))

        process = child(write_on)
        os.close(telling)
        said = os.read(told, _NUMBER)  # it has written once: from now on each kill meets it while it writes
        time.sleep(dice.uniform(0.0, LONGEST))
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
        with os.fdopen(told, "rb") as rest:
            said += rest.read()
        done = int.from_bytes(said[-_NUMBER:], "big")
        wrong += [f"kill {kill}: {what}" for what in [_look(kind, folder, {done, done + 1})] if what]
    return wrong


def _look(kind: Kind, folder: Path, allowed: set[int]) -> str:
    """What is wrong after a kill; empty when nothing is."""
    try:
        found = kind.look(folder)
    except AssertionError as error:
        return str(error)
    return "" if found is None or found in allowed else f"{found} is there, not one of {sorted(allowed)}"


def at_each_call(kind: Kind, folder: Path) -> tuple[int, list[str]]:
    """Kill once before and once after each call; returns how many kills that were and what was wrong afterwards."""
    wrong: list[str] = []
    kills = 0
    for after in (False, True):
        at = 0
        status = signal.SIGKILL
        while status == signal.SIGKILL:
            at += 1
            before, number = kind.look(folder), 10 * kills + 10 + after

            def once(at: int = at, late: bool = after, number: int = number) -> None:
                die_at(at, after=late)
                kind.act(folder, number)

            process = child(once)
            status = os.waitpid(process, 0)[1]
            if status not in (0, signal.SIGKILL):
                wrong.append(f"call {at}: the action failed with status {status}")
            kills += status == signal.SIGKILL
            allowed = {number} if status == 0 or before is None else {before, number}
            wrong += [f"call {at}, after={after}: {what}" for what in [_look(kind, folder, allowed)] if what]
    return kills, wrong


def main(arguments: list[str] | None = None) -> int:
    """Run it and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=300, help="in all, shared out over the kinds")
    parser.add_argument("--each-call", action="store_true")
    parser.add_argument("--seed", type=int, default=20261130)
    parser.add_argument("--kinds", nargs="+", choices=tuple(KINDS), default=list(KINDS))
    options = parser.parse_args(arguments)
    # The kills are meant for the writing, not for the derivation; and a forked process must not wait for threads it has not.
    sealed._MEMORY, sealed._PASSES, sealed._LANES = 64, 1, 1
    dice, faults = random.Random(options.seed), 0
    for name in options.kinds:
        folder = Path(tempfile.mkdtemp(prefix="kills-"))
        os.environ["HGNEN_DATA_DIR"] = str(folder / "own")
        (folder / "files").mkdir()
        kind = KINDS[name]()
        kind.act(folder / "files", 1)
        if options.each_call:
            os.fsync = lambda _handle: None  # nothing of this has to outlive a power cut
            kills, wrong = at_each_call(kind, folder / "files")
        else:
            kills = options.kills // len(options.kinds)
            wrong = at_random(kind, folder / "files", kills, dice)
        shutil.rmtree(folder)
        print(f"{name}: {kills} kills, {len(wrong)} times something was wrong", *wrong[:10], sep="\n  ")
        faults += len(wrong)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
