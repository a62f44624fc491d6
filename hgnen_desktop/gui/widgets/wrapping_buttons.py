"""Radio buttons and check boxes whose labels break into lines, so that no answer is cut off at a large text size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from hgnen_desktop.gui import theme
from hgnen_desktop.gui.mirror import draw_text, placed
from hgnen_desktop.gui.widgets.broken_lines import broken_height

if TYPE_CHECKING:
    _Base = QAbstractButton
else:
    _Base = object

_WRAP = int(Qt.TextFlag.TextWordWrap)


class _Wrapping(_Base):
    """Measures and draws the label beside the style's own indicator; everything else is Qt's."""

    _indicator_kind: QStyle.PrimitiveElement
    _label: str
    _heights: dict[int, int]  # by width; a page asks many times for each time the font changes

    def _take_label(self, label: str) -> None:
        self._label = label
        self._heights = {}
        self.setAccessibleName(label)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def label(self) -> str:
        """The words beside the indicator."""
        return self._label

    def _indicator_side(self) -> int:
        least = self.style().pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth)
        return max(least, self.fontMetrics().ascent() + 1)

    def _text_left(self) -> int:
        return self._indicator_side() + theme.SPACE_8

    def _text_height(self, width: int) -> int:
        return broken_height(self.font(), width - self._text_left() - theme.SPACE_4, self._label)

    def sizeHint(self) -> QSize:
        width = self._text_left() + self.fontMetrics().horizontalAdvance(self._label) + theme.SPACE_8
        return QSize(width, max(theme.TARGET, self.fontMetrics().height() + theme.SPACE_4))

    def minimumSizeHint(self) -> QSize:
        parts = self._label.replace("-", "- ").split()  # lines also break after a hyphen
        words = max((self.fontMetrics().horizontalAdvance(part) for part in parts), default=0)
        return QSize(min(self._text_left() + words + theme.SPACE_8, self.sizeHint().width()), theme.TARGET)

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = max(theme.TARGET, self._text_height(width) + theme.SPACE_4 + 2)
        return self._heights[width]

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self._heights.clear()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows are left to the group, which moves in the order of its options whatever lines they stand in."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        option = QStyleOptionButton()
        option.initFrom(self)
        option.state |= QStyle.StateFlag.State_On if self.isChecked() else QStyle.StateFlag.State_Off
        side = self._indicator_side()
        top = round((self.height() - self._text_height(self.width())) / 2)
        option.rect = placed(self, QRect(1, round(top + (self.fontMetrics().height() - side) / 2), side, side))
        self.style().drawPrimitive(self._indicator_kind, option, painter, self)
        painter.setPen(option.palette.windowText().color())
        width = self.width() - self._text_left() - theme.SPACE_4
        room = QRect(self._text_left(), top, width, self.height() - top)
        draw_text(painter, self, room, _WRAP, self._label)
        if self.hasFocus():
            theme.draw_focus(painter, self.rect())


class WrappingRadio(_Wrapping, QRadioButton):
    """A radio button with a label of any length."""

    _indicator_kind = QStyle.PrimitiveElement.PE_IndicatorRadioButton

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._take_label(label)


class WrappingCheck(_Wrapping, QCheckBox):
    """A check box with a label of any length."""

    _indicator_kind = QStyle.PrimitiveElement.PE_IndicatorCheckBox

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._take_label(label)
