"""Find a command, a page, a question, an answer or a passage of the guideline by a few letters, or by the field's own words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.guidelines.lookup import haystack, rank
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.widgets.labels import caption
from hgnen_desktop.gui.words import tr


@dataclass(frozen=True, slots=True)
class Command:
    """Something that can be done.

    Attributes:
        name: what it is called.
        place: where it belongs.
        run: what it does.
        keys: its shortcut.
        found_by: other words it is found by, ready to be searched; its name and place need not be among them.
    """

    name: str
    place: str
    run: Callable[[], object]
    keys: str = ""
    found_by: str = ""

    def words(self) -> str:
        """The line in the list."""
        parts = [self.name, self.place] if self.place else [self.name]
        return "  \u00b7  ".join(parts) + (f"    {self.keys}" if self.keys else "")

    def fits(self, query: str) -> int | None:
        """How well it fits what was typed; the less the better, None when it does not."""
        by_name = rank(query, haystack(self.name))
        if by_name is not None:
            return by_name
        other = rank(query, haystack(f"{self.name} ; {self.place} ; {self.found_by}"))
        return None if other is None else _BY_OTHER_WORDS + other


_BY_OTHER_WORDS = 3


class CommandSearch(QWidget):
    """A small pane over the window: type, choose with the arrows, Enter. Escape closes it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._commands: Sequence[Command] = ()
        self._shown: list[Command] = []
        self._last: Callable[[str], Command | None] = lambda _typed: None
        self._came_from: QWidget | None = None
        self._tallest = 0
        self.setAccessibleName(tr("Find a command"))
        self.line = QLineEdit(self)
        hint = tr("Find a command, a page, a question, a drug or a test")
        self.line.setAccessibleName(hint)
        self.line.setPlaceholderText(hint)
        self.line.setMinimumHeight(theme.ROW_HEIGHT)
        self.line.textChanged.connect(self._search)
        self.line.installEventFilter(self)
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("Commands found"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(lambda _item: self._run())
        self._none = caption(tr("Nothing has this name."))
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_12, theme.SPACE_12, theme.SPACE_12, theme.SPACE_12)
        column.setSpacing(theme.SPACE_8)
        column.addWidget(self.line)
        column.addWidget(self._none)
        column.addWidget(self.list)
        self.hide()

    def open(self, commands: Sequence[Command], last: Callable[[str], Command | None] = lambda _typed: None) -> None:
        """Show the pane.

        Args:
            commands: what can be found.
            last: makes from what was typed a command that always stands last, such as a search elsewhere.
        """
        self._commands, self._last = commands, last
        self._came_from = self.window().focusWidget()
        window = self.parentWidget()
        assert window is not None
        width = min(max(520, window.width() // 2), window.width() - theme.SPACE_32)
        self._tallest = min(420, window.height() - 4 * theme.SPACE_32)
        self.setGeometry((window.width() - width) // 2, theme.SPACE_32 * 2, width, self._tallest)
        self.line.clear()
        self._search("")
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_pane(self) -> None:
        """Hide the pane and give the keyboard back."""
        self.hide()
        if self._came_from is not None:
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line and event.type() == QEvent.Type.FocusOut and self.isVisible():
            self.hide()
        if watched is self.line and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None and self._shown:
                self.list.setCurrentRow((self.list.currentRow() + step) % len(self._shown))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._run()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.close_pane()
                return True
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("control_border"), 1))
        painter.setBrush(theme.color("window"))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), theme.CORNER, theme.CORNER)

    def _search(self, text: str) -> None:
        found = [(fit, one) for one in self._commands if (fit := one.fits(text)) is not None]
        self._shown = [one for _fit, one in sorted(found, key=lambda pair: pair[0])]
        last = self._last(text.strip()) if text.strip() else None
        if last is not None:
            self._shown.append(last)
        self.list.clear()
        for command in self._shown:
            item = QListWidgetItem(command.words(), self.list)
            item.setSizeHint(QSize(0, max(theme.TARGET, self.list.fontMetrics().height() + theme.SPACE_8)))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, command.words())
        self.list.setCurrentRow(0 if self._shown else -1)
        self._none.setVisible(not self._shown)
        self._fit()

    def _fit(self) -> None:
        """As tall as what was found, up to its room: an empty box would look as if something were still to come."""
        rows = self.list.sizeHintForRow(0) * len(self._shown) + 2 * self.list.frameWidth()
        room = self._tallest - 2 * theme.SPACE_12 - theme.SPACE_8 - self.line.sizeHint().height()
        self.list.setFixedHeight(min(rows, room))
        self.list.setVisible(bool(self._shown))
        self._column.activate()
        self.resize(self.width(), self._column.sizeHint().height())

    def _run(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._shown):
            command = self._shown[row]
            self.close_pane()
            command.run()
