"""The height of broken lines is that of Qt, asked for once."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget

from hgnen_desktop.gui.widgets import broken_lines
from hgnen_desktop.gui.widgets.broken_lines import broken_height

WORDS = "Platinum plus etoposide, six cycles or longer, without progression and if tolerated"


def test_it_is_that_of_qt_for_every_width_and_font(qapp) -> None:
    widget = QWidget()
    for points in (9, 18):
        font = widget.font()
        font.setPointSize(points)
        widget.setFont(font)
        for width in (-5, 0, 40, 200, 2000):
            room = QRect(0, 0, max(width, 1), 10_000)
            high = widget.fontMetrics().boundingRect(room, int(Qt.TextFlag.TextWordWrap), WORDS).height()
            assert broken_height(widget.font(), width, WORDS) == high
            assert broken_height(widget.font(), width, WORDS) == high


def test_what_was_measured_long_ago_is_forgotten(qapp, monkeypatch) -> None:
    monkeypatch.setattr(broken_lines, "_MOST", 3)
    broken_lines._measured.clear()
    widget = QWidget()
    for width in range(100, 110):
        broken_height(widget.font(), width, WORDS)
    assert len(broken_lines._measured) <= 3
