"""Tab goes through a page as a person reads it, also where parts were made later than those below them.

Nothing here, or anywhere in the window, asks a widget for the next one in Qt's focus chain. PySide takes what such a question
returns for a part of the widget that was asked: the whole window, its menus included, would hang below a label of some page,
and be "already deleted" for Python when that label goes. Nor are layouts asked for their items, which Qt deletes unseen.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QLayout, QWidget
from shiboken6 import isValid

from hgnen_desktop.gui.mirror import is_mirrored


def in_reading_order(root: QWidget) -> None:
    """Let Tab visit what lies in ``root`` in the order of its layouts; what is new in a page that is shown is shown too."""
    with layouts_at_rest(root):
        for before, after in pairwise(_focusable(root)):
            QWidget.setTabOrder(before, after)


def first_in_tab_order(page: QWidget) -> QWidget | None:
    """Where Tab goes first in a page: the first stop of its layouts, else what stands first; in a choice what is chosen."""
    first = next((one for one in list(_focusable(page)) if takes_tab(one)), None)
    if first is None:
        stops = (one for one in page.findChildren(QWidget) if takes_tab(one))
        first = min(stops, key=lambda one: _place(one, page), default=None)
    if not isinstance(first, QAbstractButton) or not first.isCheckable():
        return first
    choice = first.parentWidget()
    if choice is None:
        return first
    beside = choice.findChildren(type(first), options=Qt.FindChildOption.FindDirectChildrenOnly)
    return next((one for one in beside if one.isChecked()), first)


@contextmanager
def layouts_at_rest(root: QWidget) -> Iterator[None]:
    """Leave the places of all widgets to the event that follows, once for all that is new.

    To be shown, a widget has every layout above it placed anew at once; a page of a hundred new parts would be laid out a
    hundred times.
    """
    # Kept to the end: with a widget that only Qt knows, such as the stack of a QTabWidget, Python would let go of its layout.
    widgets = [root]
    while not widgets[-1].isWindow() and (above := widgets[-1].parentWidget()) is not None:
        widgets.append(above)
    layouts = [*root.findChildren(QLayout), *(own for one in widgets if (own := one.layout()) is not None)]
    resting = [one for one in layouts if isValid(one) and one.isEnabled()]
    for one in resting:
        one.setEnabled(False)
    try:
        yield
    finally:
        for one in resting:
            if isValid(one):  # what was in it may have gone meanwhile
                one.setEnabled(True)


def takes_tab(widget: QWidget) -> bool:
    """Whether Tab stops at the widget now."""
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isVisible() and widget.isEnabled()


def _place(widget: QWidget, page: QWidget) -> tuple[int, int]:
    """Where a widget begins in its page, lines first, in the direction of reading."""
    at = widget.mapTo(page, QPoint(widget.width() if is_mirrored(page) else 0, 0))
    return at.y(), -at.x() if is_mirrored(page) else at.x()


def _focusable(widget: QWidget) -> Iterator[QWidget]:
    if widget.isHidden() and not widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
        widget.show()  # a layout would do it after this turn, too late for the keyboard
    if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None:
        yield widget
    layout = widget.layout()
    if layout is not None:
        inside = widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        yield from _in_layout(layout, inside)


def _in_layout(layout: QLayout, inside: list[QWidget]) -> Iterator[QWidget]:
    """What lies in a layout, in its order. Its items are not asked for: they go without a word to Python."""
    below = layout.findChildren(QLayout, options=Qt.FindChildOption.FindDirectChildrenOnly)
    parts: list[tuple[int, QWidget | QLayout]] = [(layout.indexOf(one), one) for one in inside]
    parts += [(layout.indexOf(one), one) for one in below]
    for place, part in sorted(parts, key=lambda one: one[0]):
        if place < 0:
            continue
        if isinstance(part, QLayout):
            yield from _in_layout(part, inside)
        else:
            yield from _focusable(part)
