"""A section that can be folded away."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from hgnen_desktop.gui import icons, theme
from hgnen_desktop.gui.mirror import arrow, draw_text, placed
from hgnen_desktop.gui.widgets.folding import Folding
from hgnen_desktop.gui.words import tr


class _Header(QAbstractButton):
    """The line that opens and closes: Space or Enter, Right opens, Left closes."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.words = ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.toggle()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.setChecked(event.key() == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self.words) + metrics.height() + theme.SPACE_16
        return QSize(width, max(theme.TARGET, metrics.height() + theme.SPACE_8))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), 16 * self.fontMetrics().averageCharWidth()), theme.TARGET)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = QRect(0, 0, max(self._text_room(width).width(), 1), 10_000)
        words = self.fontMetrics().boundingRect(room, int(Qt.TextFlag.TextWordWrap), self.words)
        return max(theme.TARGET, words.height() + theme.SPACE_8)

    def _text_room(self, width: int) -> QRect:
        left = self.fontMetrics().height() + theme.SPACE_4 + 2
        return QRect(left, 0, width - left - 2, self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = theme.color("accent" if self.underMouse() else "text")
        side = self.fontMetrics().height()
        place = placed(self, QRectF(0, (self.height() - side) / 2, side, side))
        icons.paint(painter, arrow(self, self.isChecked()), ink, place)
        painter.setPen(ink)
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)
        draw_text(painter, self, self._text_room(self.width()), flags, self.words)
        if self.hasFocus():
            theme.draw_focus(painter, self.rect())


class Collapsible(Folding):
    """A header line with content below it that is shown only while the section is open.

    Put content into ``body`` (a vertical layout).
    """

    toggled = Signal(bool)

    def __init__(self, title: str, *, opened: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.header: _Header = _Header(self)
        self.content = QWidget(self)
        self.body = QVBoxLayout(self.content)
        self.body.setContentsMargins(theme.SPACE_24, theme.SPACE_4, 0, theme.SPACE_8)
        self.body.setSpacing(theme.SPACE_8)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.header)
        outer.addWidget(self.content)
        self.set_title(title)
        self._show(opened)
        self.header.setChecked(opened)
        self.header.toggled.connect(self._toggled)

    def set_title(self, title: str) -> None:
        """Change the text of the header."""
        self._title = title
        self.header.words = title
        self.header.setText(title.replace("&", "&&"))
        self.header.updateGeometry()
        self._name_header()

    def _toggled(self, opened: bool) -> None:
        self._show(opened)
        self.toggled.emit(opened)

    def _show(self, opened: bool) -> None:
        self.content.setVisible(opened)
        self._name_header()

    def _name_header(self) -> None:
        self.header.setAccessibleName(self._title)
        self.header.setAccessibleDescription(tr("Open") if self.header.isChecked() else tr("Folded"))
