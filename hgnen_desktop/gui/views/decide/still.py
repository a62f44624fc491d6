"""What has the keyboard stays where it is on the screen while a page is shown anew around it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget
from shiboken6 import isValid

_LEVELS = 8


@contextmanager
def held_still(view: QWidget) -> Iterator[None]:
    """Show a page anew inside this: the area that scrolls it gives way, so that the widget under the hand does not move."""
    area = _area(view)
    here = view.window().focusWidget()
    if area is None or here is None or not view.isAncestorOf(here):
        yield
        return
    before = here.mapTo(area, QPoint(0, 0)).y()
    yield

    def put_back() -> None:
        if isValid(here) and isValid(area) and area.isAncestorOf(here) and here.isVisible():
            bar = area.verticalScrollBar()
            bar.setValue(bar.value() + here.mapTo(area, QPoint(0, 0)).y() - before)

    _lay_out()
    put_back()
    QTimer.singleShot(0, area, put_back)  # once more when broken lines have their height


def _area(view: QWidget) -> QScrollArea | None:
    parent = view.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    return parent


def _lay_out() -> None:
    """Let every level of the page take the height its words need, before anything is measured or painted."""
    for _ in range(_LEVELS):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
