"""Where a person was: a page, how far it was scrolled, and what had the keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from shiboken6 import isValid

from hgnen_desktop.core.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A place to come back to."""

    key: str
    scrolled: int
    keyboard: QWidget | None

    @classmethod
    def of(cls, key: str, page: QWidget) -> Place:
        """The place in a page as it is shown now."""
        here = QApplication.focusWidget()
        scrolled = page.verticalScrollBar().value() if isinstance(page, QScrollArea) else 0
        return cls(key, scrolled, here if here is not None and page.isAncestorOf(here) else None)

    def restore(self, page: QWidget) -> None:
        """Scroll the page, which is shown again, to where it was, and give the keyboard back."""
        if self.keyboard is not None and isValid(self.keyboard) and self.keyboard.isVisibleTo(page):
            self.keyboard.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(page, QScrollArea):
            self._scroll(page)
            QTimer.singleShot(0, page, lambda: self._scroll(page))  # once more when the page has its height

    def _scroll(self, page: QScrollArea) -> None:
        page.verticalScrollBar().setValue(self.scrolled)
