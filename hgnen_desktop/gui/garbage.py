"""Garbage is collected in the window's thread only.

Python looks for garbage in whichever thread happens to allocate. A widget that is thrown away in the thread that reads case
files or proves the guidelines ends the process, because Qt's widgets belong to the thread of the window.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

from hgnen_desktop.gui.memory import give_back

_LOOK_EVERY_MS = 1000
_OLDEST = 2
_OFTEN = (700, 10, 10)  # new objects, and looks at the younger generation, that make a look worth while


class WindowCollector(QObject):
    """Looks for garbage once a second, where there may be enough of it by Python's own measure."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._look = QTimer(self, interval=_LOOK_EVERY_MS)
        self._look.timeout.connect(collect_what_is_due)

    def begin(self) -> None:
        """Nothing that was made so far becomes garbage; look at what comes from now on."""
        gc.freeze()
        gc.set_threshold(*_OFTEN)
        give_back()
        self._look.start()


def collect_what_is_due() -> None:
    """Collect the oldest generation that has more than Python lets gather, if any has; memory goes back with the oldest of all."""
    counted = zip(gc.get_count(), gc.get_threshold(), strict=True)
    due = [generation for generation, (count, most) in enumerate(counted) if count > most]
    if due:
        gc.collect(due[-1])
    if due and due[-1] == _OLDEST:
        give_back()
