"""Uses the window at random, as a person without patience would, and says what broke, how long it paused and what it kept.

    python -m tests.gui.random_actions --seed 7 --count 20000

The same seed does the same things. The first fault ends the run with its trace and exit code 1.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from types import FrameType, TracebackType
from typing import TYPE_CHECKING
from unittest import mock

import hgnen_desktop.gui  # noqa: F401 - it loads Qt as the program does, which later imports go by

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from hgnen_desktop.gui.main_window import MainWindow

PAUSE = (
    0.1  # seconds of the window's processor time; what lasts longer is felt as a freeze, however busy the machine is
)
_Act = tuple[str, Callable[[], object]]  # what it is, and how it is done
_LETTERS = "abcdefgimnprsty0123456789 .,-"


@dataclass
class Seen:
    """What a run has seen: how many actions, its pauses as (seconds, action, page), memory in MB, and faults as traces."""

    actions: int = 0
    pauses: list[tuple[float, str, str]] = field(default_factory=list)
    memory: list[float] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    @property
    def longest(self) -> float:
        """The longest pause in seconds."""
        return max((pause[0] for pause in self.pauses), default=0.0)


class RandomPerson:
    """Does one thing after another in a window; every choice comes from the seed.

    Args:
        window: the window, ready to work.
        seed: the same seed does the same things.
        folder: where this person's case files are.
    """

    def __init__(self, window: MainWindow, seed: int, folder: Path) -> None:
        self.window, self.folder = window, folder
        self.dice = random.Random(seed)  # noqa: S311 - a game, not a secret
        self.did = ""
        self._ways: tuple[tuple[int, Callable[[], _Act]], ...] = (
            (30, self._click),
            (25, self._type),
            (10, self._go),
            (8, self._command),
            (6, self._undo),
            (5, self._find),
            (4, self._save),
            (3, self._open),
            (3, self._wheel),
            (1, self._look),
        )

    def choose(self) -> Callable[[], object]:
        """What is to be done next, looked for now, so that only the doing is timed; ``did`` says what it is."""
        self._close_what_is_above()
        way = self.dice.choices([way for _, way in self._ways], [weight for weight, _ in self._ways])[0]
        self.did = way.__name__.strip("_")
        self.did, act = way()
        return act

    def _close_what_is_above(self) -> None:
        from PySide6.QtWidgets import QApplication

        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        for other in QApplication.topLevelWidgets():
            if other is not self.window and other.isVisible():
                other.close()
        if not self.window.isActiveWindow():
            self.window.activateWindow()

    def _click(self) -> _Act:
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QAbstractButton

        buttons = [one for one in self.window.findChildren(QAbstractButton) if one.isVisible() and one.isEnabled()]
        if not buttons:
            return "click: nothing", lambda: None
        button = self.dice.choice(buttons)
        name = button.accessibleName() or button.text()
        return f"click: {name}", partial(
            QTest.mouseClick, button, Qt.MouseButton.LeftButton, pos=button.rect().center()
        )

    def _type(self) -> _Act:
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QApplication

        here: QWidget = QApplication.focusWidget() or self.window
        if self.dice.random() < 0.4:
            text = "".join(self.dice.choice(_LETTERS) for _ in range(self.dice.randint(1, 4)))
            return f"type: {text}", partial(QTest.keyClicks, here, text)
        keys = Qt.Key
        key = self.dice.choice(
            (keys.Key_Tab, keys.Key_Tab, keys.Key_Return, keys.Key_Space, keys.Key_Down, keys.Key_Up, keys.Key_Left,
             keys.Key_Right, keys.Key_Delete, keys.Key_Backspace, keys.Key_Escape, keys.Key_PageDown)
        )  # fmt: skip
        return f"key: {key.name}", partial(QTest.keyClick, here, key)

    def _go(self) -> _Act:
        assert self.window.pages is not None
        key = self.dice.choice(self.window.pages.keys())
        return f"go: {key}", partial(self.window.visit, key)

    def _command(self) -> _Act:
        commands = [one for one in self.window.commands() if one.keys != "Ctrl+Q"]
        command = self.dice.choice(commands)
        return f"command: {command.name}", command.run

    def _undo(self) -> _Act:
        if self.dice.random() < 0.3:
            return "redo", self.window.redo
        return "undo", self.window.undo

    def _find(self) -> _Act:
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        text = "".join(self.dice.choice("aeikmnorst") for _ in range(self.dice.randint(0, 2)))
        leaves = self.dice.random() < 0.5

        def find() -> None:
            self.window.find_command()
            assert self.window.pages is not None
            line = self.window.pages.search().line
            QTest.keyClicks(line, text)
            if leaves:
                QTest.keyClick(line, Qt.Key.Key_Escape)

        return f"find: {text}" + (", left" if leaves else ""), find

    def _save(self) -> _Act:
        return "save", self.window.save

    def _open(self) -> _Act:
        files = sorted(self.folder.glob("*.json"))
        if files and self.dice.random() < 0.4:
            path = self.dice.choice(files)
            return f"open: {path.name}", partial(self.window.open_file, path)
        from hgnen_desktop.core import bundled

        names = sorted(
            one.name for one in (bundled.root("resources") / "cases").iterdir() if one.name.endswith(".json")
        )
        name = self.dice.choice(names)
        return f"teaching: {name}", partial(self.window.open_teaching, name)

    def _wheel(self) -> _Act:
        page = self.window.stack.currentWidget()
        bar = getattr(page, "verticalScrollBar", lambda: None)()
        if bar is None:
            return "scroll: nothing", lambda: None
        return "scroll", partial(bar.setValue, self.dice.randint(0, max(bar.maximum(), 0)))

    def _look(self) -> _Act:
        width, height = self.dice.choice(((1280, 800), (1024, 700), (1600, 900), (800, 600)))
        if self.dice.random() < 0.5:
            return f"size: {width}x{height}", partial(self.window.resize, width, height)
        factor = self.dice.choice((1.0, 1.0, 1.3, 2.0))
        return f"zoom: {factor}", partial(self.window.zoom_to, factor)


class Watch:
    """Measures how long the window does not come to rest: processor time of its thread, in seconds.

    While a loop of the window's own waits for a file the window is painted; each time that loop has nothing left to do, one
    pause ends and another begins.
    """

    def __init__(self) -> None:
        from PySide6.QtCore import QAbstractEventDispatcher

        self.longest = self._began = 0.0
        dispatcher = QAbstractEventDispatcher.instance()
        assert dispatcher is not None
        dispatcher.aboutToBlock.connect(self._rest)

    def begin(self) -> None:
        """Something is done now."""
        self.longest, self._began = 0.0, time.thread_time()

    def end(self) -> float:
        """The longest time without rest since it began."""
        self._rest()
        return self.longest

    def _rest(self) -> None:
        now = time.thread_time()
        self.longest, self._began = max(self.longest, now - self._began), now


class Sampler:
    """Looks every few milliseconds of processor time where the program is, so that a pause can be explained.

    It looks from a signal, never from another thread: a frame held beside the window keeps painters alive after their time.
    """

    _EVERY = 0.005  # seconds
    _DEPTH = 6  # places told of a stack

    def __init__(self) -> None:
        self._places: Counter[str] = Counter()
        signal.signal(signal.SIGPROF, self._look)
        signal.setitimer(signal.ITIMER_PROF, self._EVERY, self._EVERY)

    def end(self) -> None:
        """Look no more: past the end of the program nobody would take the signal."""
        signal.setitimer(signal.ITIMER_PROF, 0)

    def begin(self) -> None:
        """Forget what ran before."""
        self._places.clear()

    def most(self) -> str:
        """Where most of the samples were, innermost place first; a place in this file is time inside Qt."""
        return "\n".join(f"         {often:3} x {place}" for place, often in self._places.most_common(3))

    def _look(self, _number: int, frame: FrameType | None) -> None:
        places: list[str] = []
        while frame is not None and len(places) < self._DEPTH:
            places.append(f"{Path(frame.f_code.co_filename).name}:{frame.f_lineno} {frame.f_code.co_name}")
            frame = frame.f_back
        self._places[" < ".join(places)] += 1


def run(
    window: MainWindow,
    *,
    seed: int,
    count: int,
    folder: Path,
    tell: Callable[[str], None] | None = None,
    sampler: Sampler | None = None,
) -> Seen:
    """Let a random person do ``count`` things with the window, or fewer when something breaks.

    Args:
        window: the window, ready to work.
        seed: the same seed does the same things.
        count: how many actions.
        folder: an empty folder for the person's files.
        tell: called with a line of progress every thousand actions.
        sampler: with it, each pause is told with where it was.
    """
    person, seen, watch = RandomPerson(window, seed, folder), Seen(), Watch()
    before = sys.excepthook

    def note(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        seen.faults.append("".join(traceback.format_exception(kind, error, trace)))

    sys.excepthook = note
    try:
        with _dialogs_answered(person):
            for number in range(count):
                if sampler is not None:
                    sampler.begin()
                pauses = len(seen.pauses)
                _one(person, seen, watch)
                if sampler is not None and tell is not None and len(seen.pauses) > pauses:
                    lasted, did, here = seen.pauses[-1]
                    tell(f"{lasted * 1000:6.0f} ms  {did}  on {here}\n{sampler.most()}")
                if number % 1000 == 999 and tell is not None:
                    tell(_progress(seen))
                if seen.faults:
                    break
    finally:
        sys.excepthook = before
    return seen


def _one(person: RandomPerson, seen: Seen, watch: Watch) -> None:
    from PySide6.QtCore import QEvent
    from PySide6.QtWidgets import QApplication

    here = person.window.here
    try:
        act = person.choose()
        watch.begin()
        act()
        QApplication.processEvents()
        QApplication.sendPostedEvents(
            None, QEvent.Type.DeferredDelete
        )  # left for a running loop, which there is none of
    except Exception:  # noqa: BLE001 - what a slot would have given to the hook
        seen.faults.append(traceback.format_exc())
    lasted = watch.end()
    seen.actions += 1
    if lasted > PAUSE:
        seen.pauses.append((lasted, person.did, here))
    if seen.actions % 100 == 0:
        seen.memory.append(memory())
    if seen.faults:
        seen.faults[-1] += f"after {seen.actions} actions, in: {person.did} on {here}\n"


@contextmanager
def _dialogs_answered(person: RandomPerson) -> Iterator[None]:
    """Whatever asks is answered at random, and nothing waits for a person."""
    from PySide6.QtPrintSupport import QPrintDialog
    from PySide6.QtWidgets import QDialog, QFileDialog

    from hgnen_desktop.gui import dialogs

    dice, folder = person.dice, person.folder

    def some_file(*_arguments: object, **_options: object) -> tuple[str, str]:
        return (str(folder / f"out-{dice.randint(1, 3)}"), "") if dice.random() < 0.5 else ("", "")

    def some_case(*_arguments: object) -> Path | None:
        return folder / f"case-{dice.randint(1, 5)}.json" if dice.random() < 0.7 else None

    def some_choice(_parent: QWidget, _waiting: str = "") -> dialogs.Leave:
        return dice.choice(list(dialogs.Leave))

    with (
        mock.patch.object(dialogs, "ask_leave", some_choice),
        mock.patch.object(dialogs, "ask_save_file", some_case),
        mock.patch.object(dialogs, "ask_open_file", some_case),
        mock.patch.object(QFileDialog, "getSaveFileName", some_file),
        mock.patch.object(QFileDialog, "getOpenFileName", some_file),
        mock.patch.object(QFileDialog, "getExistingDirectory", return_value=str(folder)),
        mock.patch.object(QDialog, "exec", return_value=QDialog.DialogCode.Rejected),
        mock.patch.object(QPrintDialog, "exec", return_value=QPrintDialog.DialogCode.Rejected),
        mock.patch.object(type(person.window), "close", return_value=False),
    ):
        yield


def memory() -> float:
    """The memory this process holds now, in MB."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def _progress(seen: Seen) -> str:
    return (
        f"{seen.actions} actions, {memory():.0f} MB, "
        f"{len(seen.pauses)} pauses over {PAUSE * 1000:.0f} ms, longest {seen.longest * 1000:.0f} ms"
    )


def main() -> int:
    """The run by hand."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--where", action="store_true", help="tell of each pause where it was")
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as place:
        os.environ["HGNEN_DATA_DIR"] = str(Path(place) / "data")
        files = Path(place) / "files"
        files.mkdir()
        window = _ready_window()
        sampler = Sampler() if options.where else None
        seen = run(window, seed=options.seed, count=options.count, folder=files, tell=_say, sampler=sampler)
        if sampler is not None:
            sampler.end()
        with mock.patch("hgnen_desktop.gui.main_window.MainWindow.may_leave", return_value=True):
            window.close()
    _say(_progress(seen))
    _say("memory: " + ", ".join(f"{one:.0f}" for one in seen.memory[:: max(len(seen.memory) // 20, 1)]))
    places = Counter((did.split(":")[0] + (":" + did.split(":")[1][:40] if ":" in did else ""), here)
                     for _, did, here in seen.pauses)  # fmt: skip
    for lasted, did, here in sorted(seen.pauses, reverse=True)[:25]:
        _say(f"{lasted * 1000:6.0f} ms  {did}  on {here}")
    for (did, here), often in places.most_common(15):
        _say(f"{often:4} x  {did}  on {here}")
    _say("".join(seen.faults))
    return 1 if seen.faults else 0


def _ready_window() -> MainWindow:
    import datetime as dt

    from PySide6.QtWidgets import QApplication

    from hgnen_desktop.core.careplan.intended_use import INTENDED_USE
    from hgnen_desktop.gui import app
    from hgnen_desktop.gui.garbage import WindowCollector
    from hgnen_desktop.gui.memory import keep_little

    keep_little()
    running = QApplication.instance() or QApplication(sys.argv[:1])
    app.name_application()
    window = app.make_window()
    window.settings.acknowledge(INTENDED_USE)
    window.complete.connect(WindowCollector(window).begin)
    complete: list[bool] = []
    window.complete.connect(lambda: complete.append(True))
    window.resize(1280, 800)
    window.show()
    window.prepare(lambda: dt.date(2026, 11, 20))
    while not complete:
        running.processEvents()
    return window


def _say(line: str) -> None:
    print(line, flush=True)


if __name__ == "__main__":
    raise SystemExit(main())
