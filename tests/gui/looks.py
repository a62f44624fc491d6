"""What an eye would notice in a window: text that is cut off, things that lie on each other or outside of their place."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QScrollArea,
    QScrollBar,
    QTabBar,
    QToolButton,
    QWidget,
)

_WORDS = "l\u00f6ng ips\u00fcm d\u00f6l\u00f3r am\u00eat \u00e7ons\u00e9 ad\u00efp\u00ed "


class PseudoLanguage(QTranslator):
    """Every text of the window with accents and at least 40 % longer, as German or Finnish may be."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.asked: set[str] = set()

    def translate(self, context: str, text: str, _note: str = "", _number: int = -1) -> str:
        if context != "window":
            return ""
        self.asked.add(text)
        more = max(2, -(-len(text) * 2 // 5)) if len(text) > 1 else 0  # n and p are symbols in every language
        pad = (_WORDS * (more // len(_WORDS) + 1))[:more]
        end = text[len(text.rstrip()) :]
        return f"{text.rstrip()} {pad.strip()}{end}"


def settle() -> None:
    """Let the layouts come to rest; texts that wrap need a few rounds."""
    for _ in range(12):
        QApplication.processEvents()


def faults(root: QWidget) -> list[str]:
    """Everything of this kind in what is visible of ``root``."""
    return [*clipped(root), *squeezed(root), *overlapping(root), *sideways(root)]


def clipped(root: QWidget) -> list[str]:
    """Labels that have no room for their text."""
    found = []
    for label in root.findChildren(QLabel):
        if not label.isVisible() or not label.text():
            continue
        if label.wordWrap():
            short = label.height() < label.heightForWidth(label.width())
        else:
            short = label.width() < label.sizeHint().width() or label.height() < label.fontMetrics().height()
        if short:
            found.append(f"{label.text()[:60]!r} {label.size().toTuple()} needs {label.sizeHint().toTuple()}")
    return found


def squeezed(root: QWidget) -> list[str]:
    """Buttons and marks that are smaller than what they draw."""
    found = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or not _draws_text(widget):
            continue
        if widget.hasHeightForWidth():
            short = widget.height() < widget.heightForWidth(widget.width())
        else:
            hint = widget.sizeHint()
            short = widget.width() < hint.width() - 2 or widget.height() < hint.height() - 2
        if short:
            name = widget.accessibleName() or getattr(widget, "text", str)()
            found.append(
                f"{type(widget).__name__} {name[:50]!r} {widget.size().toTuple()} needs {widget.sizeHint().toTuple()}"
            )
    return found


def overlapping(root: QWidget) -> list[str]:
    """Neighbors that lie on each other, and children that stick out of their parent, where nothing scrolls."""
    found = []
    for parent in [root, *root.findChildren(QWidget)]:
        if not parent.isVisible() or isinstance(parent, QAbstractScrollArea | QTabBar):
            continue
        children = [one for one in _children(parent) if _draws_text(one) or isinstance(one, QLabel)]
        for number, one in enumerate(children):
            for other in children[number + 1 :]:
                both = one.geometry().intersected(other.geometry())
                if both.width() > 2 and both.height() > 2:
                    found.append(f"{_named(one)} lies on {_named(other)}")
            room = QRect(0, 0, parent.width(), parent.height())
            inside = room.intersected(one.geometry())
            if one.width() - inside.width() > 2 or one.height() - inside.height() > 2:
                found.append(f"{_named(one)} sticks out of {type(parent).__name__}")
    return found


def _children(parent: QWidget) -> Iterator[QWidget]:
    for child in parent.children():
        if isinstance(child, QWidget) and child.isVisible() and not child.isWindow():
            yield child


def _draws_text(widget: QWidget) -> bool:
    if isinstance(widget, QScrollBar | QScrollArea):
        return False
    if isinstance(widget.parent(), QTabBar) or (
        isinstance(widget, QToolButton) and widget.objectName().startswith("qt_")
    ):
        return False
    return isinstance(widget, QAbstractButton) or type(widget).__name__ in ("AdviceSign", "StrengthBadge")


def _named(widget: QWidget) -> str:
    text = widget.accessibleName() or getattr(widget, "text", str)()
    return f"{type(widget).__name__} {text[:40]!r} {widget.geometry().getRect()}"


def sideways(root: QWidget) -> list[str]:
    """Pages that can be read only by scrolling to the side."""
    return [
        f"{area.accessibleName() or type(area).__name__} scrolls sideways by {area.horizontalScrollBar().maximum()}"
        for area in root.findChildren(QScrollArea)
        if area.isVisible() and area.horizontalScrollBar().maximum() > 0
    ]
