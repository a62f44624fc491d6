"""How high words are at a width. Layouts ask for it some hundred times for each change; breaking the lines is what takes time."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget

_MOST = 4096
_WRAP = int(Qt.TextFlag.TextWordWrap)
_measured: dict[tuple[str, int, str], int] = {}


def broken_height(widget: QWidget, width: int, words: str) -> int:
    """The height in pixels of words in the font of a widget, with lines broken at ``width`` pixels."""
    asked = widget.font().key(), max(width, 1), words
    high = _measured.get(asked)
    if high is None:
        if len(_measured) >= _MOST:
            _measured.clear()
        high = widget.fontMetrics().boundingRect(QRect(0, 0, asked[1], 10_000), _WRAP, words).height()
        _measured[asked] = high
    return high
