"""What the four pages share: when they refresh, lists that keep their widgets, and details that are built when opened."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar, cast

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFileDialog,
    QHBoxLayout,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from hgnen_desktop.core.errors import HgnenError
from hgnen_desktop.gui import icons, theme
from hgnen_desktop.gui.widgets.flow_layout import FlowLayout
from hgnen_desktop.gui.widgets.labels import LinkButton, caption, link_button, plain_label
from hgnen_desktop.gui.words import tr

if TYPE_CHECKING:
    from hgnen_desktop.gui.document import CaseDocument

StateT = TypeVar("StateT")
StateT_contra = TypeVar("StateT_contra", contravariant=True)


class DecidePage(QWidget):
    """A page that reads a document and shows it again after a change; while it is hidden, only when it is next shown.

    The pages have no margins and no scroll area of their own: the window puts each of them into one.

    Signals:
        jump_to_finding: a person asked for the question with this finding id; the window goes there.
        told: something was done that deserves a word, as one finished sentence.
        failed: something could not be done, as finished sentences.
    """

    jump_to_finding = Signal(str)
    told = Signal(str)
    failed = Signal(list)

    def __init__(self, document: CaseDocument, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self._stale = True
        self._case_id = document.case.case_id
        document.changed.connect(self._changed)

    def refresh(self) -> None:
        """Show the case and assessment as they are now."""
        raise NotImplementedError

    def forget(self) -> None:
        """Drop everything half typed: another case is in the window."""
        raise NotImplementedError

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._bring_up_to_date()

    def _changed(self) -> None:
        self._stale = True
        if self.isVisible():
            self._bring_up_to_date()

    def _bring_up_to_date(self) -> None:
        if not self._stale:
            return
        self._stale = False
        if self.document.case.case_id != self._case_id:
            self._case_id = self.document.case.case_id
            self.forget()
        self.refresh()


class Shows(Protocol[StateT_contra]):
    """A widget that can show another state of the thing it was made for."""

    def show_state(self, state: StateT_contra) -> None:
        """Show this state."""


class KeyedColumn(QWidget, Generic[StateT]):
    """Widgets below each other, one for each key. A key that stays keeps its widget, with all that is open in it.

    Args:
        make: makes the widget for a state; the widget has ``show_state`` and shows that state already.
        most: how many are shown until a person asks for all; None shows all.
    """

    def __init__(
        self,
        make: Callable[[StateT], QWidget],
        *,
        spacing: int = theme.SPACE_12,
        most: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._make, self._most = make, most
        self._widgets: dict[Hashable, QWidget] = {}
        self._states: dict[Hashable, StateT] = {}
        self._rows: list[tuple[Hashable, StateT]] = []
        self._layout = column(self, spacing=spacing)
        self._more = link_button("")
        self._more.clicked.connect(self._show_all)
        self._more.hide()
        self._layout.addWidget(self._more)
        self._wants_all = False

    def sync(self, rows: Sequence[tuple[Hashable, StateT]]) -> None:
        """Show exactly these, in this order."""
        self._rows = list(rows)
        hidden = 0 if self._most is None or self._wants_all else max(len(rows) - self._most, 0)
        shown = rows[: len(rows) - hidden]
        wanted = {key for key, _ in shown}
        for key in [key for key in self._widgets if key not in wanted]:
            self._drop(key)
        for place, (key, state) in enumerate(shown):
            self._show_row(place, key, state)
        self._more.setText(tr("Show all {0}").format(len(rows)))
        self._more.setVisible(hidden > 0)

    def widget(self, key: Hashable) -> QWidget | None:
        """The widget of a key, if it is shown."""
        return self._widgets.get(key)

    def widgets(self) -> list[QWidget]:
        """All widgets in the order shown."""
        return [self._widgets[key] for key, _ in self._rows if key in self._widgets]

    def reveal(self, key: Hashable) -> None:
        """Show the whole list if this key is in the part that is not shown."""
        if key not in self._widgets and key in {one for one, _ in self._rows}:
            self._wants_all = True
            self.sync(self._rows)

    def clear(self) -> None:
        """Show nothing, and keep nothing that was open or half typed."""
        self._wants_all = False
        self.sync([])

    def _show_row(self, place: int, key: Hashable, state: StateT) -> None:
        widget = self._widgets.get(key)
        if widget is None:
            widget = self._widgets[key] = self._make(state)
            self._layout.insertWidget(place, widget)
            widget.show()
        else:
            if self._states[key] != state:
                cast("Shows[StateT]", widget).show_state(state)
            if self._layout.indexOf(widget) != place:
                self._layout.insertWidget(place, widget)
        self._states[key] = state

    def _drop(self, key: Hashable) -> None:
        widget = self._widgets.pop(key)
        self._states.pop(key, None)
        self._layout.removeWidget(widget)
        widget.hide()
        widget.deleteLater()

    def _show_all(self) -> None:
        self._wants_all = True
        before = len(self._widgets)
        self.sync(self._rows)
        if before < len(self._rows):
            first = self._widgets[self._rows[before][0]]
            first.focusNextPrevChild(True)
            reveal(first)


class _Toggle(QAbstractButton):
    """A small link with an arrow that opens a detail: Space or Enter, Right opens, Left closes."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
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

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self.font()
        font.setUnderline(self.underMouse())
        painter.setFont(font)
        ink = theme.color("accent")
        side = self.fontMetrics().height() - 1
        arrow = "chevron_down" if self.isChecked() else "chevron_right"
        icons.paint(painter, arrow, ink, QRectF(0, (self.height() - side) / 2, side, side))
        painter.setPen(ink)
        room = self.rect().adjusted(side + 2, 0, -theme.SPACE_4, 0)
        words = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), words)
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


class ListRow(QWidget):
    """A row of a list inside a card, with a thin line above it unless it is the first. ``body`` is a vertical layout."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body = column(self, spacing=theme.SPACE_4)
        self.body.setContentsMargins(0, theme.SPACE_8, 0, theme.SPACE_4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.y() > 0:
            painter = QPainter(self)
            painter.setPen(QPen(theme.color("border"), 1))
            painter.drawLine(0, 0, self.width(), 0)


class IconMark(QWidget):
    """A small sign with a word, in the color of a role of the theme; a tall one stands in a line with links."""

    def __init__(
        self, name: str, word: str, *, role: str = "text", tall: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._word, self._role, self._tall = name, word, role, tall
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(word)
        self.follow_theme()

    def text(self) -> str:
        """The word shown."""
        return self._word

    def use(self, name: str, word: str, role: str = "text") -> None:
        """Show another sign and word."""
        self._name, self._word, self._role = name, word, role
        self.setAccessibleName(word)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        words = theme.SPACE_4 + metrics.horizontalAdvance(self._word) + 2 if self._word else 0
        height = metrics.height() + theme.SPACE_4
        return QSize(metrics.height() + words, max(height, theme.TARGET) if self._tall else height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = theme.color(self._role)
        side = self.fontMetrics().height() - 2
        icons.paint(painter, self._name, ink, QRectF(1, (self.height() - side) / 2, side, side))
        painter.setPen(ink)
        room = self.rect().adjusted(side + theme.SPACE_4 + 2, 0, 0, 0)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), self._word)

    def follow_theme(self) -> None:
        """Take the present font."""
        self.setFont(theme.caption_font())
        self.updateGeometry()
        self.update()


class NeedLinks(QWidget):
    """The findings that would settle something, each as a link to its question; a long list can be opened."""

    asked = Signal(str)

    def __init__(
        self, lead: str, findings: Iterable[tuple[str, str]], *, most: int | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        flow = FlowLayout(self, across=theme.SPACE_4, down=0)
        label = caption(lead, wrap=False)
        label.setMinimumHeight(theme.TARGET)
        flow.addWidget(label)
        links = [self._link(finding, name) for finding, name in findings]
        for link in links:
            flow.addWidget(link)
        self._rest = links[most:] if most is not None and len(links) > most + 1 else []
        if self._rest:
            self._more = link_button(tr("and {0} more").format(len(self._rest)))
            self._more.setAccessibleDescription(tr("Show the other findings"))
            self._more.clicked.connect(self._show_rest)
            flow.addWidget(self._more)
        for link in self._rest:
            link.hide()

    def _link(self, finding: str, name: str) -> LinkButton:
        link = link_button(name)
        link.setAccessibleDescription(tr("Go to this question"))
        link.clicked.connect(lambda: self.asked.emit(finding))
        return link

    def _show_rest(self) -> None:
        self._more.hide()
        for link in self._rest:
            link.show()
        self._rest[0].setFocus()


class Section(QWidget):
    """A part of a page with a heading and a quiet line under it; ``body`` is a vertical layout."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outer = column(self, spacing=theme.SPACE_8)
        self._line = QHBoxLayout()
        self._line.setSpacing(theme.SPACE_8)
        self.title = plain_label(title, size=theme.TextSize.HEADING, wrap=True)
        self.title.setVisible(bool(title))
        self.note = caption("")
        self.note.hide()
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.SPACE_12)
        outer.addLayout(self._line)
        outer.addWidget(self.title)
        outer.addWidget(self.note)
        outer.addLayout(self.body)

    def set_sign(self, sign: QWidget) -> None:
        """Let a sign with its word stand for the heading; the quiet line stands beside it."""
        self._line.addWidget(sign)
        self._line.addWidget(self.note, 1)

    def set_note(self, text: str) -> None:
        """Change the quiet line; an empty one takes no room."""
        self.note.setText(text)
        self.note.setVisible(bool(text))


def column(parent: QWidget, *, spacing: int = theme.SPACE_16) -> QVBoxLayout:
    """A vertical layout without margins on ``parent``."""
    layout = QVBoxLayout(parent)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    return layout


def empty(layout: QLayout) -> None:
    """Take everything out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            empty(inner)


def push_button(text: str, name: str = "", icon: str = "") -> QPushButton:
    """An ordinary button; ``name`` is what a screen reader says when the text alone is not enough."""
    button = QPushButton(text.replace("&", "&&"))
    button.setAccessibleName(name or text)
    button.setMinimumHeight(theme.TARGET)
    button.setAutoDefault(False)
    button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    if icon:
        icons.bind(button, icon)
    return button


def has_keyboard(widget: QWidget) -> bool:
    """Whether the widget or something in it has the keyboard, or will when its window becomes active."""
    here = widget.window().focusWidget()
    return here is not None and (here is widget or widget.isAncestorOf(here))


def reveal(widget: QWidget) -> None:
    """Scroll the page until the widget is in view, once it has been laid out."""
    area = widget.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if isinstance(area, QScrollArea):
        found = area
        QTimer.singleShot(0, widget, lambda: found.ensureWidgetVisible(widget, theme.SPACE_8, 2 * theme.SPACE_32))


def capital(words: str) -> str:
    """The words with a capital first letter."""
    return words[:1].upper() + words[1:]


def copy_text(text: str) -> None:
    """Put plain text on the clipboard."""
    QApplication.clipboard().setText(text)


def ask_where_to_save(parent: QWidget, title: str, name: str, kinds: str) -> Path | None:
    """Ask a person for a file to write; None when they do not want to."""
    chosen, _ = QFileDialog.getSaveFileName(parent, title, name, kinds)
    return Path(chosen) if chosen else None


def sentences(error: HgnenError) -> list[str]:
    """An error as finished sentences."""
    return [fault.sentence() for fault in error.faults]
