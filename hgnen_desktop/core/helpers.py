"""This program started again to help: without a window, handed its work through pipes.

A program with a window has threads and must not be copied as it runs: a copy may wait for ever for a thread that it did not
take along. What helps is a program of its own then. Nothing of a patient stands in the arguments of a process, where others on
the computer could read it; no passphrase and no key is handed on.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any, TypeVar

from hgnen_desktop import HELPER

if TYPE_CHECKING:
    from subprocess import Popen

ItemT = TypeVar("ItemT")
MadeT = TypeVar("MadeT")
Begin = Callable[[], Callable[[ItemT], MadeT] | None]
"""What a helper does first, named in a module: it gives what makes something of an item, or None when it cannot be of help."""

_MOST = 4  # each takes as much memory as a command
_WORTH_A_HELPER = 200  # items; starting one takes as long as reading so many cases
_AT_ONCE = 20  # items handed to a helper in one go
_STOPPING = 5.0  # seconds
# What a Python that is not frozen runs: the program from the folder that this one is from.
_FROM_HERE = (
    "import sys; sys.path.insert(0, sys.argv.pop(1)); from hgnen_desktop.__main__ import start; sys.exit(start())"
)


def helpers_for(items: int, workers: int) -> int:
    """How many helpers are worth starting for so many items, where ``workers`` processors are there; 0 for none."""
    most = min(workers, _MOST, items // _WORTH_A_HELPER)
    return most if most > 1 else 0


def by_helpers(begin: Begin[ItemT, MadeT], items: Sequence[ItemT], helpers: int) -> Iterator[MadeT]:
    """What helpers make of the items, in their order, for as long as they can; what is missing then is left to the caller.

    Args:
        begin: see :data:`Begin`; it and the items are sent to the helpers, and what is made is sent back.
        items: what is to be made.
        helpers: how many to start.
    """
    chunks = [items[first : first + _AT_ONCE] for first in range(0, len(items), _AT_ONCE)]
    crew: _Crew = _Crew(begin, chunks, helpers)
    made: dict[int, list[MadeT]] = {}
    following = 0
    try:
        for number, results in crew.results():
            made[number] = results
            while following in made:
                yield from made.pop(following)
                following += 1
    finally:
        crew.stop()


class _Crew:
    """Helpers that take chunks one after the other, each watched by a thread of its own.

    A daemon, so that a window can close while a helper waits for a drive; a helper whose pipes are closed ends by itself.
    """

    def __init__(self, begin: Begin[Any, Any], chunks: Sequence[Sequence[Any]], helpers: int) -> None:
        self._begin = begin
        self._chunks = chunks
        self._left = list(range(len(chunks)))[::-1]
        self._lock = threading.Lock()
        self._told: SimpleQueue[tuple[int, list[Any]] | None] = SimpleQueue()
        self._running: set[Popen[bytes]] = set()
        self._is_over = False
        self._threads = [
            threading.Thread(target=self._watch, daemon=True, name=f"helper-{number}") for number in range(helpers)
        ]
        for thread in self._threads:
            thread.start()

    def results(self) -> Iterator[tuple[int, list[Any]]]:
        """(number of a chunk, what was made of it) as they come, until all have come or no helper is left."""
        missing, at_work = len(self._chunks), len(self._threads)
        while missing and at_work:
            told = self._told.get()
            if told is None:
                at_work -= 1
            else:
                missing -= 1
                yield told

    def stop(self) -> None:
        """End the helpers, whatever they are doing."""
        with self._lock:
            self._is_over = True
            for process in self._running:
                process.kill()
        for thread in self._threads:
            thread.join(_STOPPING)

    def _watch(self) -> None:
        try:
            with contextlib.suppress(OSError, EOFError, ValueError, pickle.PickleError), self._helper() as process:
                _send(process, self._begin)
                self._hand_over(process)
        finally:
            self._told.put(None)

    def _hand_over(self, process: Popen[bytes]) -> None:
        while (number := self._next()) is not None:
            try:
                _send(process, self._chunks[number])
                self._told.put((number, pickle.load(process.stdout)))  # type: ignore[arg-type]
            except BaseException:  # another helper may be able to; else it is left to the first program
                with self._lock:
                    self._left.append(number)
                raise

    def _next(self) -> int | None:
        with self._lock:
            return self._left.pop() if self._left and not self._is_over else None

    @contextlib.contextmanager
    def _helper(self) -> Iterator[Popen[bytes]]:
        import subprocess

        window = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # on Windows a program of the command line opens one
        pipe, nowhere = subprocess.PIPE, subprocess.DEVNULL
        with self._lock:
            if self._is_over:
                raise ValueError("nothing is left to help with")
            process = subprocess.Popen(_command(), stdin=pipe, stdout=pipe, stderr=nowhere, creationflags=window)
            self._running.add(process)
        try:
            yield process
        finally:
            with self._lock:
                self._running.remove(process)
                process.kill()
            with contextlib.suppress(OSError):  # what could not be sent is sent once more when the pipe is closed
                process.communicate()


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, HELPER]
    import hgnen_desktop

    home = os.path.dirname(os.path.dirname(os.path.abspath(hgnen_desktop.__file__)))
    return [sys.executable, "-I", "-c", _FROM_HERE, home, HELPER]


def _send(process: Popen[bytes], what: object) -> None:
    assert process.stdin is not None
    pickle.dump(what, process.stdin)
    process.stdin.flush()


def help_out() -> int:
    """Be a helper: make something of what comes in, until nothing comes any more. Returns the exit code."""
    signal.signal(
        signal.SIGINT, signal.SIG_IGN
    )  # Ctrl+C on a terminal reaches all; the first program ends those that help
    asked, told = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1):  # what anything else prints is no answer
        os.dup2(nowhere, stream)
    with contextlib.suppress(OSError, EOFError), asked, told:  # the first program is done, or gone
        make = pickle.load(asked)()
        while make is not None:
            pickle.dump([make(item) for item in pickle.load(asked)], told)
            told.flush()
    return 0
