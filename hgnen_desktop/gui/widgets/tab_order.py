"""Tab goes through a page as a person reads it, also where parts were made later than those below them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLayout, QWidget


def in_reading_order(root: QWidget) -> None:
    """Let Tab visit what lies in ``root`` in the order of its layouts."""
    for before, after in pairwise(_focusable(root)):
        QWidget.setTabOrder(before, after)


def first_in_tab_order(page: QWidget) -> QWidget | None:
    """Where Tab goes first in a page, in a choice to what is chosen; parts made later may stand above others."""
    one = page.nextInFocusChain()
    while one is not None and one is not page:
        if page.isAncestorOf(one) and takes_tab(one):
            group = one.group() if isinstance(one, QAbstractButton) else None
            return (group and group.checkedButton()) or one
        one = one.nextInFocusChain()
    return None


def takes_tab(widget: QWidget) -> bool:
    """Whether Tab stops at the widget now."""
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isVisible() and widget.isEnabled()


def _focusable(widget: QWidget) -> Iterator[QWidget]:
    if widget.isHidden() and not widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
        widget.show()  # new in a page that is shown: a layout would do it after this turn, too late for the keyboard
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
