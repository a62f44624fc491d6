"""The list of pages on the left: where one is, and how far each step has come."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QSizePolicy, QVBoxLayout, QWidget

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.gui import icons, theme
from hgnen_desktop.gui.mirror import draw_text, placed
from hgnen_desktop.gui.widgets.labels import caption, set_plain_tooltip
from hgnen_desktop.gui.widgets.scroll_area import ScrollArea
from hgnen_desktop.gui.words import tr


@dataclass(frozen=True, slots=True)
class StateSign:
    """How a step's state looks: sign, color role and word."""

    icon: str
    role: str
    word: str


def state_sign(state: str) -> StateSign:
    """The sign for ``not_started``, ``incomplete``, ``complete`` or ``attention``."""
    return {
        "not_started": StateSign("out_of_scope", "muted", tr("not started")),
        "incomplete": StateSign("may_consider", "accent", tr("incomplete")),
        "complete": StateSign("complete", "advice.for", tr("complete")),
        "attention": StateSign("caution", "advice.caution", tr("needs attention")),
    }[state]


class Entry(QAbstractButton):
    """One page: icon if it has one, name, and how far it has come where that is known; its name and tooltip say more."""

    def __init__(self, icon: str, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon, self._name = icon, name
        self._sign: StateSign | None = None
        self._count = ""
        self.is_tight = False
        self.setText(name.replace("&", "&&"))
        self.setAccessibleName(name)
        self.setCheckable(True)
        self.setAutoExclusive(True)  # read aloud as one of several, not as something to tick
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_state(self, sign: StateSign | None, count: str) -> None:
        """Show how far the step has come."""
        if (sign, count) == (self._sign, self._count):
            return
        self._sign, self._count = sign, count
        words = f"{self._name}, {sign.word}, {count}" if sign else self._name
        self.setAccessibleName(words)
        set_plain_tooltip(self, words if sign else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        # Asked for while the text size changes, before this widget's own font has followed.
        bold = theme.body_font()
        bold.setWeight(bold.Weight.DemiBold)
        metrics = QFontMetrics(bold)
        signs = metrics.height() * (2 if self._icon else 1) + (theme.SPACE_16 if self._icon else theme.SPACE_4)
        width = theme.SPACE_8 + self._edge() + signs + metrics.horizontalAdvance(self._name)
        if self.is_tight:
            return QSize(width, max(theme.TARGET, metrics.height() + theme.SPACE_8))
        return QSize(width, max(theme.ROW_HEIGHT, metrics.height() + theme.SPACE_12))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _edge(self) -> int:
        return theme.SPACE_12 if self._icon else theme.SPACE_8

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        here = self.isChecked()
        if here or (self.underMouse() and self.isEnabled()):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("selection_soft" if here else "surface_alt"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(4, 1, -4, -1), theme.SPACE_4, theme.SPACE_4)
        if here:
            painter.fillRect(placed(self, QRectF(4, 6, 3, self.height() - 12)), theme.color("accent"))
        ink = theme.color("text" if self.isEnabled() else "disabled")
        side = self.fontMetrics().height()
        top = (self.height() - side) / 2
        left = self._edge()
        if self._icon:
            icons.paint(painter, self._icon, ink, placed(self, QRectF(left, top, side, side)))
            left += side + theme.SPACE_8
        font = self.font()
        font.setWeight(font.Weight.DemiBold if here else font.Weight.Normal)
        painter.setFont(font)
        painter.setPen(ink)
        if self._sign is not None and self.isEnabled():
            place = QRectF(self.width() - self._edge() - side + 2, top + 1, side - 2, side - 2)
            icons.paint(painter, self._sign.icon, theme.color(self._sign.role), placed(self, place))
        room = self.rect().adjusted(left, 0, -theme.SPACE_4, 0)
        draw_text(painter, self, room, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), self._name)
        if self.hasFocus():
            theme.draw_focus(painter, self.rect().adjusted(3, 0, -3, 0))


class Navigation(ScrollArea):
    """The pages under their headings. Up and Down move; the page follows.

    ``chosen(str)`` carries the key of the page a person picked.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Pages"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list = QWidget()
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, theme.SPACE_8, 0, theme.SPACE_8)
        self._column.setSpacing(2)
        self._column.addStretch(1)
        self._group = QButtonGroup(self)
        self._entries: dict[str, Entry] = {}
        self._here = ""
        self._is_marking = False
        self.setWidget(self._list)

    def add_line(self) -> None:
        """Begin a group of pages."""
        line = QFrame(self._list)
        line.setFrameShape(QFrame.Shape.HLine)
        line.setFrameShadow(QFrame.Shadow.Plain)
        line.setForegroundRole(QPalette.ColorRole.Mid)
        line.setFixedHeight(theme.SPACE_8 + 1)
        self._column.insertWidget(self._column.count() - 1, line)

    def add_page(self, key: str, icon: str, name: str) -> None:
        """Add a page at the end; call :meth:`fit` after the last one."""
        entry = Entry(icon, name, self._list)
        # Not its click: a screen reader switches it on without one.
        entry.toggled.connect(lambda on: self._switched(key, on))
        # And its click, for the line that is marked already because it stands for a page without one.
        entry.clicked.connect(lambda: self._switched(key, True))
        self._group.addButton(entry)
        self._entries[key] = entry
        self._column.insertWidget(self._column.count() - 1, entry)

    def set_here(self, key: str, line: str = "") -> None:
        """Mark the page that is shown; for a step of the intake the line of the intake.

        Args:
            key: the page.
            line: the line that stands for it, where it has none of its own.
        """
        self._here = key
        entry = self._entries.get(line or key)
        if entry is not None:
            self._is_marking = True
            entry.setChecked(True)
            self._is_marking = False
            self.ensureWidgetVisible(entry, 0, theme.SPACE_8)

    def _switched(self, key: str, on: bool) -> None:
        if on and key != self._here and not self._is_marking:
            self.chosen.emit(key)

    def set_open(self, key: str, *, is_open: bool) -> None:
        """Whether a page can be gone to now."""
        self._entries[key].setEnabled(is_open)

    def show_state(self, key: str, state: str, answered: int, asked: int) -> None:
        """Show how far a step has come."""
        self._entries[key].show_state(state_sign(state), tr("{0} of {1} answered").format(answered, asked))

    def clear_state(self, key: str) -> None:
        """Show no state, for example while no case is open."""
        self._entries[key].show_state(None, "")

    def add_note(self, words: str) -> None:
        """Say something in small letters below the last page, on every page of the window."""
        note = caption(words)
        note.setContentsMargins(theme.SPACE_12, 0, theme.SPACE_8, 0)
        self._column.addWidget(note)

    def fit(self) -> None:
        """As wide as the widest entry needs at the present text size, and closer together where the window is low."""
        self._set_tight(is_tight=False)
        if self._list.sizeHint().height() > self.height():
            self._set_tight(is_tight=True)
        widest = max((entry.sizeHint().width() for entry in self._entries.values()), default=0)
        bar = self.verticalScrollBar().sizeHint().width() if self._list.sizeHint().height() > self.height() else 0
        self.setFixedWidth(widest + bar)

    def _set_tight(self, *, is_tight: bool) -> None:
        for entry in self._entries.values():
            entry.is_tight = is_tight
            entry.updateGeometry()
        self._column.invalidate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make room for the scroll bar when the list is longer than the window, and keep the page that is shown in view."""
        super().resizeEvent(event)
        if event.size().height() != event.oldSize().height():
            self.fit()
            here = self._group.checkedButton()
            if here is not None:
                self.ensureWidgetVisible(here, 0, theme.SPACE_8)

    def follow_theme(self) -> None:
        """Take the room the present text size needs."""
        self.fit()
