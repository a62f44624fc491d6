from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from hgnen_desktop.gui import theme


@pytest.fixture(autouse=True)
def _light_theme(qapp: QApplication) -> Iterator[None]:
    """Every test begins and ends in the light theme at the plain size."""
    look = theme.install(qapp)
    look.choose("light")
    yield
    look.choose("light")
    look.set_zoom(1.0)


@pytest.fixture
def wheel(qapp: QApplication) -> Callable[[QWidget], None]:
    """Turn the wheel over a shown widget, as the window system would."""

    def turn(target: QWidget) -> None:
        window = target.window()
        here = QPointF(target.mapTo(window, target.rect().center()))
        for delta in (-120, -120, 120):
            QTest.wheelEvent(window.windowHandle(), here, QPoint(0, delta))
            qapp.processEvents()

    return turn


@pytest.fixture
def paste(qapp: QApplication) -> Callable[[QWidget, str], None]:
    """Paste a text into a line edit, as Ctrl+V does."""

    def put(line: QWidget, text: str) -> None:
        qapp.clipboard().setText(text)
        line.selectAll()  # type: ignore[attr-defined]
        line.paste()  # type: ignore[attr-defined]
        qapp.clipboard().clear()

    return put
