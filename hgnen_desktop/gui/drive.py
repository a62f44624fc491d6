"""Files are read and written beside the window: a drive that is slow, locked or gone never makes it stand still.

What takes no longer than a blink is waited for. Then the window goes on painting, with a waiting pointer; keys and clicks
are kept and come after it. A drive that does not answer at all is given up, with a sentence.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from hgnen_desktop.core.errors import CaseFileError, Fault
from hgnen_desktop.core.storage.keyring import LockedError
from hgnen_desktop.gui.words import tr

BLINK = 0.05  # seconds
LONGEST = 30.0  # seconds
_LOOK_EVERY_MS = 10

T = TypeVar("T")


_ask: list[Callable[[Path], bool]] = []
_waits: list[QEventLoop] = []


def is_waiting() -> bool:
    """Whether the window waits for a drive just now: what comes meanwhile is said when that is over."""
    return bool(_waits)


def ask_with(ask: Callable[[Path], bool]) -> None:
    """How a person is asked for the passphrase of a file or folder; ``ask`` says whether it was entered."""
    _ask[:] = [ask]


def ask_for(path: Path) -> bool:
    """Ask for the passphrase of a file or folder; says whether it was entered."""
    return any(ask(path) for ask in _ask)


def beside_window(work: Callable[[], T], *, may_ask: bool = True) -> T:
    """Do work that touches files and nothing of Qt's widgets, and return what it returns.

    Where the work needs a passphrase a person is asked for it, and the work is done again; so it must come to nothing when
    it raises that.

    Args:
        work: the work.
        may_ask: False where nobody expects to be asked, because the work is done by itself.

    Raises:
        CaseFileError: when the drive does not answer for half a minute. What was asked of it may still be done later.
        LockedError: when a passphrase is needed and was not entered.
        BaseException: what the work raises.
    """
    while True:
        try:
            return _beside_window(work)
        except LockedError as error:
            if not may_ask or not ask_for(error.path):
                raise


def _beside_window(work: Callable[[], T]) -> T:
    job = _Job(work)
    # A daemon of Python's own and no Qt thread: an unfinished Qt thread would end the process when the window closes.
    thread = threading.Thread(target=job.run, daemon=True, name="drive")
    thread.start()
    thread.join(BLINK)
    if thread.is_alive():
        _wait(thread)
    if thread.is_alive():
        what = tr("The drive does not answer. Whether the last step was done is not known.")
        raise CaseFileError(Fault("", what, tr("Your work stays in this window: save it to another drive.")))
    if job.error is not None:
        raise job.error
    return job.result  # type: ignore[return-value]


def write_atomically(path: Path, content: bytes) -> None:
    """See :func:`hgnen_desktop.core.storage.atomic.write_atomically`."""
    from hgnen_desktop.core.storage import atomic

    beside_window(lambda: atomic.write_atomically(path, content))


def write_together(files: Mapping[Path, bytes]) -> None:
    """See :func:`hgnen_desktop.core.storage.atomic.write_together`."""
    from hgnen_desktop.core.storage import atomic

    beside_window(lambda: atomic.write_together(files))


class _Job:
    """Work in the thread, and what came of it."""

    def __init__(self, work: Callable[[], object]) -> None:
        self._work = work
        self.result: object = None
        self.error: BaseException | None = None

    def run(self) -> None:
        try:
            self.result = self._work()
        except BaseException as error:  # raised again in the window's thread
            self.error = error


def _wait(thread: threading.Thread) -> None:
    """Let the window paint until the thread ends, or it is given up."""
    if QCoreApplication.instance() is None:
        thread.join(LONGEST)
        return
    until = time.monotonic() + LONGEST
    loop = QEventLoop()
    look = QTimer(interval=_LOOK_EVERY_MS)
    look.timeout.connect(lambda: loop.quit() if not thread.is_alive() or time.monotonic() > until else None)
    look.start()
    is_window = isinstance(QCoreApplication.instance(), QGuiApplication)
    if is_window:
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    _waits.append(loop)
    try:
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    finally:
        _waits.remove(loop)
        look.stop()
        if is_window:
            QGuiApplication.restoreOverrideCursor()
