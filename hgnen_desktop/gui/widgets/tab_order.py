"""Tab goes through a page as a person reads it, also where parts were made later than those below them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def in_reading_order(root: QWidget) -> None:
    """Let Tab visit what lies in ``root`` in the order of its layouts."""
    for before, after in pairwise(_focusable(root)):
        QWidget.setTabOrder(before, after)


def _focusable(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None:
        yield widget
    layout = widget.layout()
    if layout is not None:
        yield from _in_layout(layout)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        widget, below = item.widget(), item.layout()
        if widget is not None:
            yield from _focusable(widget)
        elif below is not None:
            yield from _in_layout(below)
