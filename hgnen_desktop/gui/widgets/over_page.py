"""Words and buttons that lie over the page below a field and move nothing."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QScrollArea, QWidget

from hgnen_desktop.gui import theme


class OverPage(QWidget):
    """Lies over what stands below a widget. Outside of a page it stands where its layout puts it."""

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        self._over: QWidget | None = None

    def lie_below(self, line: QWidget) -> None:
        """Stand below the line: over the page it is in, if it is in one."""
        page = _page_of(line)
        if page is None:
            return
        if self._over is not page:
            self._over = page
            self.setParent(page)
        at = line.mapTo(page, QPoint(0, line.height()))
        wide = min(
            theme.LINE_COLUMNS * self.fontMetrics().averageCharWidth() + 4 * theme.SPACE_16, page.width() - at.x()
        )
        inside = self.layout()
        assert inside is not None
        inside.setContentsMargins(theme.SPACE_8, theme.SPACE_8, theme.SPACE_8, theme.SPACE_8)
        inside.invalidate()
        high = max(inside.heightForWidth(wide), inside.minimumSize().height())
        self.setGeometry(at.x(), at.y() + theme.SPACE_4, wide, high)
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._over is not None:
            paint_frame(self)


def paint_frame(widget: QWidget) -> None:
    """The thin frame of what belongs to a field and is no part of it."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("control_border"), 1))
    painter.setBrush(theme.color("surface"))
    painter.drawRoundedRect(QRectF(widget.rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.SPACE_4, theme.SPACE_4)


def _page_of(widget: QWidget) -> QWidget | None:
    """What the scroll area around a widget scrolls; None when nothing around it scrolls."""
    below, above = widget, widget.parentWidget()
    while above is not None:
        area = above.parentWidget()
        if isinstance(area, QScrollArea):
            return below
        below, above = above, area
    return None
