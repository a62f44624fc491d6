"""How high words are at a width. Layouts ask for it some hundred times for each change; breaking the lines is what takes time."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics

_MOST = 4096
_WRAP = int(Qt.TextFlag.TextWordWrap)
_measured: dict[tuple[str, int, str], int] = {}


def broken_height(font: QFont, width: int, words: str) -> int:
    """The height in pixels of words in a font, with lines broken at ``width`` pixels."""
    asked = font.key(), max(width, 1), words
    high = _measured.get(asked)
    if high is None:
        if len(_measured) >= _MOST:
            _measured.clear()
        high = QFontMetrics(font).boundingRect(QRect(0, 0, asked[1], 10_000), _WRAP, words).height()
        _measured[asked] = high
    return high
