"""Loads the knowledge beside the window, so that the first question can be answered meanwhile."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from hgnen_desktop.core.workflow import Workbench

_LOOK_EVERY_MS = 10
_WHEN_IDLE_MS = 5_000


class KnowledgeLoader(QObject):
    """Asks the workbench for its engine in a thread of Python's own, which touches nothing of Qt.

    Signals:
        loaded: the engine is there.
        failed: the guidelines cannot be used; finished sentences.
        altered: the guidelines in use are not those that the program was built with; finished sentences.
    """

    loaded = Signal()
    failed = Signal(list)
    altered = Signal(list)

    def __init__(self, bench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._error: BaseException | None = None
        self._thread = threading.Thread(target=self._load, daemon=True, name="knowledge")
        self._look = QTimer(self, interval=_LOOK_EVERY_MS)
        self._look.timeout.connect(self._take)

    def start(self) -> None:
        """Begin to load."""
        self._thread.start()
        self._look.start()

    def check_when_idle(self) -> None:
        """Some seconds from now, beside the window, look whether the guidelines are as they were compiled."""
        QTimer.singleShot(_WHEN_IDLE_MS, self, self.check)

    def check(self) -> None:
        """Look now; what is found comes as a signal."""
        self._found: list[str] = []
        self._check = threading.Thread(target=self._compare, daemon=True, name="seals")
        self._check.start()
        self._wait = QTimer(self, interval=_LOOK_EVERY_MS)
        self._wait.timeout.connect(self._tell)
        self._wait.start()

    def _compare(self) -> None:
        self._found = [fault.sentence() for fault in self._bench.not_as_built()]

    def _tell(self) -> None:
        if self._check.is_alive():
            return
        self._wait.stop()
        if self._found:
            self.altered.emit(self._found)

    def _load(self) -> None:
        try:
            _ = self._bench.engine
        except BaseException as error:  # raised again where the window's own faults are handled
            self._error = error

    def _take(self) -> None:
        from hgnen_desktop.core.errors import HgnenError

        if self._thread.is_alive():
            return
        self._look.stop()
        if isinstance(self._error, HgnenError):
            self.failed.emit([fault.sentence() for fault in self._error.faults])
        elif self._error is not None:
            raise self._error
        else:
            self.loaded.emit()
