"""A page: content of a comfortable width in an area that scrolls, and nothing that the wheel can change."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollBar, QVBoxLayout, QWidget

from hgnen_desktop.gui import theme
from hgnen_desktop.gui.widgets.labels import caption, title
from hgnen_desktop.gui.widgets.scroll_area import ScrollArea

_COLUMNS = 104


class _ReservedBar(QScrollBar):
    """A scroll bar that keeps its place when there is nothing to scroll, and shows nothing there."""

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.maximum() > self.minimum():
            super().paintEvent(event)


class ScrollPage(ScrollArea):
    """Shows one widget; ``widest`` in columns of text keeps lines readable on a wide screen."""

    def __init__(
        self, content: QWidget, name: str, *, widest: int | None = _COLUMNS, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        # An answer that adds a line must not make the page narrower, which would move what stands above.
        self.setVerticalScrollBar(_ReservedBar(Qt.Orientation.Vertical, self))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAccessibleName(name)
        self.content, self._widest = content, widest
        holder = self._holder = QWidget()
        row = QHBoxLayout(holder)
        # The bar's place is part of the margin: where there is nothing to scroll, both sides look alike.
        right = max(theme.SPACE_24 - self.verticalScrollBar().sizeHint().width(), theme.SPACE_8)
        row.setContentsMargins(theme.SPACE_24, theme.SPACE_12, right, theme.SPACE_16)
        row.addWidget(content, 1)
        if widest is not None:
            row.addStretch(0)
        self.setWidget(holder)
        self.follow_theme()

    def follow_theme(self) -> None:
        """Take the width that goes with the present text size."""
        self._holder.setMinimumHeight(0)
        if self._widest is not None:
            self.content.setMaximumWidth(self._widest * QFontMetrics(theme.body_font()).averageCharWidth())

    def settle(self) -> bool:
        """Give the content the height its broken lines need at the width they have now; without it the last may be cut.

        Returns:
            Whether that height is another than before; lines inside lines tell theirs a round of events later.
        """
        holder = self._holder
        for widget in (self.content, holder):
            layout = widget.layout()
            if layout is not None:
                layout.invalidate()
                layout.activate()
        before, now = holder.minimumHeight(), max(holder.heightForWidth(self.viewport().width()), 0)
        holder.setMinimumHeight(now)
        return now != before

    def reveal(self, widget: QWidget) -> None:
        """Scroll until the widget is in view, with some room around it."""
        self.ensureWidgetVisible(widget, theme.SPACE_8, 2 * theme.SPACE_32)


def page_head(name: str, hint: str) -> QVBoxLayout:
    """The title of a page with one quiet line below it."""
    head = QVBoxLayout()
    head.setSpacing(theme.SPACE_4)
    head.addWidget(title(name))
    head.addWidget(caption(hint))
    return head


def column(parent: QWidget, *, spacing: int = theme.SPACE_16) -> QVBoxLayout:
    """A vertical layout without margins on ``parent``."""
    layout = QVBoxLayout(parent)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    return layout
