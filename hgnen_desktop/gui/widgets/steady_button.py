"""A button that means something else once it is pressed: a double click and a key that is held press it once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from hgnen_desktop.gui.widgets.enter_button import EnterButton

_PRESSING = (Qt.Key.Key_Space, Qt.Key.Key_Select, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Pace:
    """Tells a press of its own from the rest of a hasty one, for all the buttons and keys that lead one on to the next."""

    def __init__(self) -> None:
        self._last = 0  # milliseconds, as events are stamped

    def takes(self, event: QInputEvent) -> bool:
        """Whether a press counts: no key that is held, and nothing that follows sooner than the half of a double click."""
        stamp, before = event.timestamp(), self._last
        self._last = stamp
        if isinstance(event, QKeyEvent) and event.isAutoRepeat():
            return False
        return not before or not stamp or stamp - before >= QApplication.doubleClickInterval()


class SteadyButton(EnterButton):
    """Pressed at the pace of a reader; ``pace`` is shared by the buttons that take each other's place."""

    def __init__(self, text: str, pace: Pace, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._pace = pace

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Also the second press of a double click, which comes as a press."""
        if self._pace.takes(event):
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in _PRESSING or self._pace.takes(event):
            super().keyPressEvent(event)
