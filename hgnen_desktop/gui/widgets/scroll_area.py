"""An area that scrolls one widget."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget


class ScrollArea(QScrollArea):
    """Shows one widget without a frame, as wide as there is room, and takes no keyboard itself.

    What moves inside it is made here. Handed a widget that Qt has made by itself, PySide6 makes all of its seventy classes of
    widgets ready to find the one it is of, which takes as long as painting the window.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inside = QWidget()
        self._inside.setAutoFillBackground(True)
        self.setViewport(self._inside)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
