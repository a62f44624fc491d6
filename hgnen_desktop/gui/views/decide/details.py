"""Small toggles that open what stands behind a line; it is built when it is first opened."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from hgnen_desktop.gui import icons, theme
from hgnen_desktop.gui.mirror import arrow, draw_text, placed
from hgnen_desktop.gui.views.decide.base import column, empty
from hgnen_desktop.gui.widgets.flow_layout import FlowLayout
from hgnen_desktop.gui.widgets.tab_order import in_reading_order
from hgnen_desktop.gui.words import tr

_WRAPPED = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)


class _Toggle(QAbstractButton):
    """A small link with an arrow that opens a detail: Space or Enter, Right opens, Left closes."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._words = text
        self.setText(text.replace("&", "&&"))
        self.toggled.connect(self._describe)
        self._describe(False)
        self.follow_theme()

    def words(self) -> str:
        """The text as it is shown."""
        return self._words

    def name_with(self, context: str) -> None:
        """Say what the detail belongs to."""
        self.setAccessibleName(f"{self._words}: {context}" if context else self._words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.toggle()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.setChecked(event.key() == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self._words) + metrics.height() + theme.SPACE_16
        return QSize(width, max(theme.TARGET, metrics.height() + theme.SPACE_4))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), 12 * self.fontMetrics().averageCharWidth()), self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = self._text_room(width)
        room.setHeight(10_000)
        words = self.fontMetrics().boundingRect(room, int(Qt.TextFlag.TextWordWrap), self._words)
        return max(theme.TARGET, words.height() + theme.SPACE_4)

    def _text_room(self, width: int) -> QRect:
        left = self.fontMetrics().height() + 1
        return QRect(left, 0, max(width - left - theme.SPACE_4, 1), self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self.font()
        font.setUnderline(self.underMouse())
        painter.setFont(font)
        ink = theme.color("accent")
        side = self.fontMetrics().height() - 1
        place = placed(self, QRectF(0, (self.height() - side) / 2, side, side))
        icons.paint(painter, arrow(self, self.isChecked()), ink, place)
        painter.setPen(ink)
        draw_text(painter, self, self._text_room(self.width()), _WRAPPED, self._words)
        if self.hasFocus():
            theme.draw_focus(painter, self.rect())

    def follow_theme(self) -> None:
        """Take the present font."""
        self.setFont(theme.caption_font())
        self.updateGeometry()

    def _describe(self, opened: bool) -> None:
        self.setAccessibleDescription(tr("Open") if opened else tr("Folded"))


Build = Callable[[QVBoxLayout], None]


class Details(QWidget):
    """A line of small toggles; each opens its content below, which is built when it is first opened."""

    def __init__(self, context: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._parts: list[tuple[_Toggle, QWidget, Build]] = []
        self._built: set[int] = set()
        outer = column(self, spacing=0)
        line = QWidget(self)
        self._line = FlowLayout(line, across=theme.SPACE_8, down=0)
        outer.addWidget(line)
        self._outer = outer

    def add(self, title: str, build: Build) -> QAbstractButton:
        """Add a detail; ``build`` fills a vertical layout. Returns its toggle."""
        toggle = _Toggle(title, self)
        toggle.name_with(self._context)
        content = QWidget(self)
        layout = column(content, spacing=theme.SPACE_8)
        layout.setContentsMargins(theme.SPACE_16, theme.SPACE_4, 0, theme.SPACE_8)
        content.hide()
        number = len(self._parts)
        self._parts.append((toggle, content, build))
        self._line.addWidget(toggle)
        self._outer.addWidget(content)
        toggle.toggled.connect(lambda opened: self._toggled(number, opened))
        return toggle

    def add_button(self, button: QWidget) -> None:
        """Put a button at the end of the line of toggles."""
        self._line.addWidget(button)

    def toggles(self) -> list[QAbstractButton]:
        """The toggles, in order."""
        return [toggle for toggle, _, _ in self._parts]

    def content(self, number: int) -> QWidget:
        """The widget that holds the content of a detail; empty until it was opened."""
        return self._parts[number][1]

    def renew(self) -> None:
        """The reasons behind the details may have changed: build what is open again, forget what is folded."""
        for number, (toggle, content, _) in enumerate(self._parts):
            if number in self._built:
                self._built.discard(number)
                layout = content.layout()
                assert layout is not None
                empty(layout)
                if toggle.isChecked():
                    self._fill(number)

    def _toggled(self, number: int, opened: bool) -> None:
        if opened and number not in self._built:
            self._fill(number)
        self._parts[number][1].setVisible(opened)

    def _fill(self, number: int) -> None:
        self._built.add(number)
        _, content, build = self._parts[number]
        layout = content.layout()
        assert isinstance(layout, QVBoxLayout)
        build(layout)
        in_reading_order(self)
