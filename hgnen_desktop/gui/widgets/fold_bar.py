"""A narrow bar at the edge that stands for what is folded away, and opens it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from hgnen_desktop.gui import icons, theme
from hgnen_desktop.gui.mirror import is_mirrored


class FoldBar(QAbstractButton):
    """Its words stand upright. Checked while what it stands for is shown; press it to open or fold that."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(words)
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(max(theme.TARGET, self.fontMetrics().height() + theme.SPACE_8), theme.SPACE_32)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.toggle()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme.color("selection_soft" if self.underMouse() else "surface"))
        painter.setPen(QPen(theme.color("border"), 1))
        edge = self.width() - 1 if is_mirrored(self) else 0
        painter.drawLine(edge, 0, edge, self.height())
        side = self.fontMetrics().height()
        points_right = self.isChecked() is not is_mirrored(self)
        sign = "chevron_right" if points_right else "chevron_left"
        icons.paint(painter, sign, theme.color("accent"), QRectF((self.width() - side) / 2, theme.SPACE_12, side, side))
        painter.save()
        painter.translate(self.width(), 0)
        painter.rotate(90)
        painter.setPen(theme.color("accent"))
        painter.drawText(
            QRect(2 * theme.SPACE_12 + side, 0, self.height(), self.width()),
            int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft),
            self.text(),
        )
        painter.restore()
        if self.hasFocus():
            theme.draw_focus(painter, self.rect())
