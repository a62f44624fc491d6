"""An ordinary button that Enter presses, as Space does: some desktops leave Enter to dialogs alone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EnterButton(QPushButton):
    """Pressed by Space and by Enter. A key that is held down presses it once."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() not in _ENTER or modifiers != Qt.KeyboardModifier.NoModifier:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()
