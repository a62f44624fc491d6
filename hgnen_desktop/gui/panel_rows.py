"""The rows of the assessment panel: cheap to make, cheap to change, and each one a stop for the keyboard."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.gui import icons, theme
from hgnen_desktop.gui.mirror import draw_text, placed
from hgnen_desktop.gui.widgets.broken_lines import broken_height
from hgnen_desktop.gui.widgets.labels import Label, caption, link_button
from hgnen_desktop.gui.widgets.tab_order import layouts_at_rest
from hgnen_desktop.gui.words import tr

_WRAP = int(Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True, slots=True)
class Entry:
    """One row.

    Attributes:
        text: what is said.
        icon, role: the sign before it and its color; no sign when ``icon`` is empty.
        side: a few muted words on the line below.
        detail: more words, shown when the row is opened.
        target: where a press leads (a finding or a page); such a row does not open.
        opened: show the detail from the start.
    """

    text: str
    icon: str = ""
    role: str = "text"
    side: str = ""
    detail: str = ""
    target: str = ""
    opened: bool = False


class _Line(QAbstractButton):
    """The line of a row: sign, words, muted words."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.entry = Entry("")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def use(self, entry: Entry) -> None:
        self.entry = entry
        self.setText(entry.text.replace("&", "&&"))
        self.setAccessibleName(", ".join(part for part in (entry.text, entry.side) if part))
        self.updateGeometry()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def _left(self) -> int:
        return self.fontMetrics().height() + theme.SPACE_8 if self.entry.icon else theme.SPACE_4

    def _heights(self, width: int) -> tuple[int, int]:
        room = width - self._left() - theme.SPACE_4
        words = broken_height(self.font(), room, self.entry.text)
        return words, broken_height(theme.caption_font(), room, self.entry.side) if self.entry.side else 0

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(200))

    def minimumSizeHint(self) -> QSize:
        return QSize(12 * self.fontMetrics().averageCharWidth(), self.fontMetrics().height() + theme.SPACE_8)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(theme.TARGET, sum(self._heights(width)) + theme.SPACE_8)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("selection_soft"))
            painter.drawRoundedRect(QRectF(self.rect()), theme.SPACE_4, theme.SPACE_4)
        entry, side = self.entry, self.fontMetrics().height()
        words, small = self._heights(self.width())
        top = round((self.height() - words - small) / 2)
        if entry.icon:
            icons.paint(
                painter, entry.icon, theme.color(entry.role), placed(self, QRectF(theme.SPACE_4 - 1, top, side, side))
            )
        painter.setPen(theme.color("accent" if entry.target else "text"))
        width = self.width() - self._left() - theme.SPACE_4
        draw_text(painter, self, QRect(self._left(), top, width, words), _WRAP, entry.text)
        if small:
            painter.setFont(theme.caption_font())
            painter.setPen(theme.color("muted"))
            draw_text(painter, self, QRect(self._left(), top + words, width, small + 2), _WRAP, entry.side)
        if self.hasFocus():
            theme.draw_focus(painter, self.rect())


class Row(QWidget):
    """A line, and its detail while it is open."""

    pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = _Line(self)
        self.line.clicked.connect(self._clicked)
        self._detail: Label | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.line)

    def use(self, entry: Entry) -> None:
        """Show another entry, unless it is the same."""
        if entry == self.line.entry:
            return
        self.line.use(entry)
        self._open(entry.opened)

    @property
    def is_open(self) -> bool:
        """Whether the detail is shown."""
        return self._detail is not None and not self._detail.isHidden()

    def _clicked(self) -> None:
        if self.line.entry.target:
            self.pressed.emit(self.line.entry.target)
        else:
            self._open(not self.is_open)

    def _open(self, opened: bool) -> None:
        text = self.line.entry.detail
        if opened and text:
            if self._detail is None:
                self._detail = caption("", role="text")
                self._detail.setContentsMargins(theme.SPACE_24, 0, theme.SPACE_4, theme.SPACE_8)
                self._column.addWidget(self._detail)
            self._detail.setText(text)
        if self._detail is not None:
            self._detail.setVisible(opened and bool(text))
        if text and not self.line.entry.target:
            self.line.setAccessibleDescription(text if opened else tr("Folded"))
        else:
            self.line.setAccessibleDescription("")


class Section(QWidget):
    """A heading with rows below it; hidden while it has none. Long lists end in *Show all*."""

    pressed = Signal(str)

    def __init__(self, title: str, *, most: int = 6, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most, self._all = most, False
        self._entries: Sequence[Entry] = ()
        self._rows: list[Row] = []
        self._heading = caption(title, wrap=True, parent=self)
        self._heading.setContentsMargins(theme.SPACE_4, 0, 0, 2)
        self._more = link_button("")
        self._more.clicked.connect(self._show_all)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, theme.SPACE_12, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._heading)
        self._column.addWidget(self._more)
        self.hide()

    def rows(self) -> list[Row]:
        """The rows in view."""
        return [row for row in self._rows if not row.isHidden()]

    def set_title(self, title: str) -> None:
        """Change the heading."""
        self._heading.setText(title)

    def hide_heading(self) -> None:
        """Leave the heading out, for example inside a card that has one."""
        self._heading.hide()
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these rows; rows that stay the same are left alone."""
        self._entries = entries
        visible = entries if self._all else entries[: self._most]
        while len(self._rows) < len(visible):
            row = Row(self)
            row.pressed.connect(self.pressed)
            self._rows.append(row)
            self._column.insertWidget(self._column.count() - 1, row)
        for row, entry in zip(self._rows, visible, strict=False):
            row.use(entry)
            row.show()
        for row in self._rows[len(visible) :]:
            row.hide()
        hidden = len(entries) - len(visible)
        self._more.setVisible(hidden > 0 or (self._all and len(entries) > self._most))
        if self._more.isVisibleTo(self):
            self._more.setText(tr("Show fewer") if self._all else tr("Show all"))
        self.setVisible(bool(entries))

    def _show_all(self) -> None:
        self._all = not self._all
        with layouts_at_rest(self):
            self.show_entries(self._entries)
