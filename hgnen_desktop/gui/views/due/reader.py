"""Reads the folders of the due list beside the window, so that it never stands still."""

from __future__ import annotations

import datetime as dt
import os
import threading
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from queue import Empty, SimpleQueue

from PySide6.QtCore import QObject, QTimer, Signal

from hgnen_desktop.core.due_folder import Found, find_cases, read_due
from hgnen_desktop.core.due_helper import due_helper
from hgnen_desktop.core.errors import CaseFileError
from hgnen_desktop.core.follow_up_rules import RuleFinder
from hgnen_desktop.core.schedule.due import DueGroup, DueLine
from hgnen_desktop.gui.words import tr

_LOOK_EVERY_MS = 50
_Lines = tuple[DueLine, ...]


class DueReader(QObject):
    """Reads folders of case files in a thread of its own and hands the lines over in the window's.

    Signals:
        arrived: lines of one or more whole files.
        progressed: files read, files in all.
        ended: reading is over; whether it came to its end.
    """

    arrived = Signal(list)
    progressed = Signal(int, int)
    ended = Signal(bool)

    def __init__(self, finder: RuleFinder, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._finder = finder
        self._job: _Job | None = None
        self._look = QTimer(self, interval=_LOOK_EVERY_MS)
        self._look.timeout.connect(self._take)

    @property
    def is_reading(self) -> bool:
        """Whether files are still being read."""
        return self._job is not None

    def start(self, folders: Sequence[Path], as_of: dt.date, known: Mapping[str, _Lines] | None = None) -> None:
        """Read these folders from the beginning; what was still being read is given up.

        ``known`` are lines by file, read earlier for the same day; they stand for files that are the same to the byte.
        """
        self.cancel()
        self._job = _Job(self._finder, tuple(folders), as_of, dict(known or {}))
        # A daemon of Python's own and no Qt thread: it touches nothing of Qt, and may be left behind in a slow
        # network folder when the window closes, where an unfinished Qt thread would end the process.
        threading.Thread(target=self._job.run, daemon=True, name="due-list").start()
        self._look.start()

    def cancel(self) -> None:
        """Stop reading after the present file."""
        if self._job is None:
            return
        self._job.cancelled.set()
        self._job = None
        self._look.stop()
        self.ended.emit(False)

    def _take(self) -> None:
        """Hand over what has come in since the last look."""
        job = self._job
        if job is None:
            return
        lines: list[DueLine] = []
        progress: tuple[int, int] | None = None
        is_over = False
        for item in job.items():
            if isinstance(item, BaseException):
                self._end()
                self.ended.emit(False)
                raise item
            if isinstance(item, _Progress):
                progress = item.read, item.total
            elif isinstance(item, _Over):
                is_over = True
            else:
                lines += item
        if lines:
            self.arrived.emit(lines)
        if progress is not None:
            self.progressed.emit(*progress)
        if is_over and self._job is job:
            self._end()
            self.ended.emit(True)

    def _end(self) -> None:
        self._job = None
        self._look.stop()


class _Progress:
    def __init__(self, read: int, total: int) -> None:
        self.read, self.total = read, total


class _Over:
    """The last item."""


_Item = _Lines | _Progress | _Over | BaseException


class _Job:
    """One reading; runs in the thread and knows nothing of Qt."""

    def __init__(self, finder: RuleFinder, folders: tuple[Path, ...], as_of: dt.date, known: dict[str, _Lines]) -> None:
        self._finder, self._folders, self._as_of, self._known = finder, folders, as_of, known
        self._queue: SimpleQueue[_Item] = SimpleQueue()
        self.cancelled = threading.Event()

    def run(self) -> None:
        try:
            self._read()
            self._queue.put(_Over())
        except BaseException as error:  # raised again where the window's own faults are handled
            self._queue.put(error)

    def items(self) -> Iterator[_Item]:
        """What has come in so far."""
        while True:
            try:
                yield self._queue.get_nowait()
            except Empty:
                return

    def _read(self) -> None:
        found = find_in(self._folders)
        self._queue.put(_Progress(0, len(found.files)))
        for lines in read_due(
            found,
            self._finder,
            self._as_of,
            progress=lambda read, total: self._queue.put(_Progress(read, total)),
            cancelled=self.cancelled.is_set,
            known=self._known,
            workers=os.cpu_count() or 1,
            helper=due_helper(self._finder, self._as_of),
        ):
            self._queue.put(lines)


def find_in(folders: Sequence[Path]) -> Found:
    """The files in these folders; a folder that is gone, for example a stick pulled out, is a line of the list."""
    gone = tuple(folder for folder in folders if not os.path.exists(folder))
    try:
        found = find_cases(folder for folder in folders if folder not in gone)
    except CaseFileError as error:  # it went between the two lines above
        reasons = tuple(fault.sentence() for fault in error.faults)
        return Found((), (DueLine(DueGroup.UNREADABLE, str(folders[0]), notes=reasons),))
    missing = tr(
        "This folder cannot be reached now. Connect the drive it is on and refresh, or remove it from the list."
    )
    lines = tuple(DueLine(DueGroup.UNREADABLE, str(folder), notes=(missing,)) for folder in gone)
    return Found(found.files, (*found.faults, *lines))
