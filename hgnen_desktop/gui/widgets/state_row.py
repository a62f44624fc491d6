"""What is known of one question: known, not done, pending, or not asked."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from hgnen_desktop.gui import icons, theme
from hgnen_desktop.gui.mirror import draw_text, placed
from hgnen_desktop.gui.widgets.flow_layout import FlowLayout
from hgnen_desktop.gui.words import later, tr

KNOWN, NOT_DONE, PENDING, NOT_ASKED = "known", "not_done", "pending", "not_asked"
_BUTTONS = (
    (KNOWN, later("Known"), "complete", later("There is an answer")),
    (NOT_DONE, later("Not done"), "not_done", later("Not done or not available")),
    (PENDING, later("Pending"), "pending", later("Asked for, result awaited")),
)


class _StateButton(QAbstractButton):
    """One segment of the row: sign and word, quiet until it holds."""

    def __init__(self, text: str, sign: str, hint: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._sign = sign
        self.setText(text)
        self.setToolTip(hint)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.follow_theme()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        words = metrics.horizontalAdvance(self.text()) + theme.SPACE_4 if self.text() else 0
        width = max(theme.SPACE_16 + metrics.height() + words, theme.TARGET)
        return QSize(width, max(theme.TARGET, metrics.height() + theme.SPACE_8))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked() or (self.isEnabled() and self.underMouse()):
            painter.setPen(QPen(theme.color("accent" if self.isChecked() else "border"), 1))
            painter.setBrush(theme.color("selection_soft" if self.isChecked() else "surface_alt"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.SPACE_4, theme.SPACE_4)
        ink = theme.color("text" if self.isChecked() else "muted" if self.isEnabled() else "disabled")
        side = self.fontMetrics().height() - 2
        left = theme.SPACE_8 if self.text() else (self.width() - side) / 2
        icons.paint(painter, self._sign, ink, placed(self, QRectF(left, (self.height() - side) / 2, side, side)))
        painter.setPen(ink)
        room = self.rect().adjusted(round(left) + side + theme.SPACE_4 + 1, 0, 0, 0)
        draw_text(painter, self, room, int(Qt.AlignmentFlag.AlignVCenter), self.text())
        if self.hasFocus():
            theme.draw_focus(painter, self.rect())

    def follow_theme(self) -> None:
        """Take the present font."""
        self.setFont(theme.caption_font())
        self.updateGeometry()


class StateRow(QWidget):
    """A compact row of Known, Not done, Pending and Clear, for the end of every question.

    ``state_changed(str)`` carries ``known``, ``not_done``, ``pending`` or ``not_asked`` (the values of ``AnswerState``)
    and is emitted only when a person presses a button. Pressing the state that holds does nothing; only Clear takes an
    answer back. Left and Right move.
    The owner answers ``known`` by moving the focus to the field, and clears the field on the other three.

    Args:
        name: what the question is about, for screen readers.
        with_known: show Known too; leave it out where the field beside the row says it.
        can_wait: whether an answer can be not done or pending. Where it cannot, only Clear is there, unless a case that was
            read says one of them.
        parent: the widget it lives in.
    """

    state_changed = Signal(str)

    def __init__(
        self, name: str, *, with_known: bool = True, can_wait: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.can_wait = can_wait
        self._state, self._can_clear = NOT_ASKED, False
        self._is_showing = False
        self._buttons: dict[str, _StateButton] = {}
        row = FlowLayout(self, across=2, down=0)
        for state, text, icon, hint in _BUTTONS:
            button = _StateButton(tr(text), icon, tr(hint), self)
            button.setAccessibleName(f"{name}: {tr(text)}")
            # Not its click: a screen reader switches it on without one.
            button.toggled.connect(lambda _on, pressed=state: self._switched(pressed))
            row.addWidget(button)
            self._buttons[state] = button
        self.clear_button = _StateButton("", "close", tr("Clear the answer"), self)
        self.clear_button.setCheckable(False)
        self.clear_button.setAccessibleName(tr("{0}: Clear").format(name))
        self.clear_button.clicked.connect(lambda: self._pressed(NOT_ASKED))
        row.addWidget(self.clear_button)
        self.setAccessibleName(tr("{0}: what is known").format(name))
        self._buttons[KNOWN].setVisible(with_known)
        first = self._buttons[NOT_DONE] if can_wait else self.clear_button
        self.setFocusProxy(self._buttons[KNOWN] if with_known else first)
        self.set_state(NOT_ASKED)

    def state(self) -> str:
        """``known``, ``not_done``, ``pending`` or ``not_asked``."""
        return self._state

    def set_state(self, state: str) -> None:
        """Show a state. Emits nothing.

        Raises:
            ValueError: there is no such state.
        """
        if state not in (*self._buttons, NOT_ASKED):
            raise ValueError(f"there is no state {state!r}")
        self._state = str(state)
        self._is_showing = True
        for name, button in self._buttons.items():
            button.setChecked(name == state)
        self._is_showing = False
        for name in (NOT_DONE, PENDING):
            self._buttons[name].setVisible(self.can_wait or state == name)
        self.clear_button.setEnabled(state != NOT_ASKED or self._can_clear)

    def let_clear(self, *, can_clear: bool) -> None:
        """Whether there is something to clear although nothing is known: an answer that does not hold."""
        self._can_clear = can_clear
        self.clear_button.setEnabled(self._state != NOT_ASKED or can_clear)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        stops = [stop for stop in (*self._buttons.values(), self.clear_button) if not stop.isHidden()]
        here = next((number for number, stop in enumerate(stops) if stop.hasFocus()), None)
        if step is None or here is None:
            super().keyPressEvent(event)
            return
        stops[(here + step) % len(stops)].setFocus()

    def _switched(self, state: str) -> None:
        if not self._is_showing:
            self._pressed(state)

    def _pressed(self, state: str) -> None:
        changed = state != self._state or (state == NOT_ASKED and self._can_clear)
        self._can_clear = False
        self.set_state(state)
        if changed:
            self.state_changed.emit(state)
