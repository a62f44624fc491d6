"""Hides what is on the screen when nobody is at the computer. Nothing behind the cover changes, and nothing is lost.

Every window of the program gets a cover of its own, so that a dialog or a second window shows nothing either. What lies
behind it is hidden for keys, shortcuts, the mouse and a screen reader, and titles say only what program this is. A dialog that
the system draws is ended.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QMenu, QToolTip, QVBoxLayout, QWidget
from shiboken6 import isValid

from hgnen_desktop.core.errors import HgnenError
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.clipboard import clear_patient_text
from hgnen_desktop.gui.passphrase import SecretLine
from hgnen_desktop.gui.widgets.enter_button import EnterButton
from hgnen_desktop.gui.widgets.labels import caption, plain_label, title
from hgnen_desktop.gui.words import tr

_A_PERSON = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TabletPress,
}
_MINUTE_MS = 60_000

Attempt = Callable[[str], object]
"""Tries a passphrase; raises when it is wrong."""


class IdleLock(QObject):
    """Covers the program after so many minutes without a key or the mouse, or when a person asks for it.

    Args:
        check: gives what tries a passphrase; None when a button is enough.
        parent: whose it is.
    """

    def __init__(self, check: Callable[[], Attempt | None], parent: QObject) -> None:
        super().__init__(parent)
        self._check = check
        self._covers: dict[QWidget, tuple[_Cover, str]] = {}
        self._focus: QWidget | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.lock)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.focusWindowChanged.connect(self._window_came)

    @property
    def is_locked(self) -> bool:
        """Whether the windows are covered."""
        return bool(self._covers)

    def set_minutes(self, minutes: int) -> None:
        """Cover after so many minutes; 0 for never."""
        self._timer.stop()
        self._timer.setInterval(minutes * _MINUTE_MS)
        if minutes:
            for window in QGuiApplication.topLevelWindows():
                window.installEventFilter(self)
            self._timer.start()

    def lock(self) -> None:
        """Cover every window now."""
        if self.is_locked:
            return
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        QToolTip.hideText()
        clear_patient_text()
        self._timer.stop()
        _end_foreign_dialogs()
        self._focus = QApplication.focusWidget()
        for window in QApplication.topLevelWidgets():
            self._cover(window)
        self._take_keyboard()

    def unlock(self, passphrase: str = "") -> None:
        """Show everything again, in the same place, when the passphrase is right or none is needed."""
        attempt = self._check()
        try:
            if attempt is not None:
                attempt(passphrase)
        except HgnenError as error:
            for cover, _title in self._covers.values():
                cover.say(error.faults[0].what_to_do())
            return
        covers, self._covers = self._covers, {}
        for window, (cover, name) in covers.items():
            if isValid(window):
                cover.uncover()
                window.setWindowTitle(name)
        if self._focus is not None and isValid(self._focus):
            self._focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self._focus = None
        if self._timer.interval():
            self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin to count anew with each key or move that comes to a window."""
        if event.type() in _A_PERSON and self._timer.isActive():
            self._timer.start()
        return super().eventFilter(watched, event)

    def _window_came(self, window: QWindow | None) -> None:
        """Watch a window that has come up; while the others are covered, it is covered too."""
        if window is None:
            return
        if self._timer.interval():
            window.installEventFilter(self)
        if self._timer.isActive():
            self._timer.start()
        if self.is_locked:
            for widget in QApplication.topLevelWidgets():
                self._cover(widget)

    def _cover(self, window: QWidget) -> None:
        if window in self._covers or not window.isVisible() or isinstance(window, QMenu):
            return
        cover = _Cover(window, needs_passphrase=self._check() is not None)
        cover.wanted.connect(self.unlock)
        self._covers[window] = cover, window.windowTitle()
        window.setWindowTitle(tr("HG-NEN Companion") + ("[*]" if window.isWindowModified() else ""))

    def _take_keyboard(self) -> None:
        here = QApplication.activeModalWidget() or QApplication.activeWindow()
        covers = [cover for window, (cover, _title) in self._covers.items() if window is here]
        for cover in covers or [cover for cover, _title in self._covers.values()][:1]:
            cover.take_keyboard()


def _end_foreign_dialogs() -> None:
    """End what the system itself draws, such as its choice of a file with the names of patients, as Escape would.

    No cover can lie over it.
    """
    for window in QApplication.topLevelWidgets():
        is_foreign = window.isVisible() and window.testAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        if isinstance(window, QDialog) and is_foreign:
            window.reject()


class _Cover(QWidget):
    """Lies over a whole window; says that it is locked and takes the passphrase, or one press.

    ``wanted(str)``: a person wants to see the window again, with what was typed.
    """

    wanted = Signal(str)

    def __init__(self, window: QWidget, *, needs_passphrase: bool) -> None:
        super().__init__(window)
        self._hidden = [one for one in window.children() if isinstance(one, QWidget) and self._is_seen(one)]
        for one in self._hidden:
            one.hide()
        self.setAutoFillBackground(True)
        self.setAccessibleName(tr("Locked"))
        self.line = SecretLine(tr("Passphrase"), self) if needs_passphrase else None
        self.button = EnterButton(tr("&Unlock"), self)
        self._problem = caption("", role="problem")
        self._lay_out()
        window.installEventFilter(self)
        self.setGeometry(window.rect())
        self.show()
        self.raise_()

    def _is_seen(self, widget: QWidget) -> bool:
        return widget is not self and not widget.isWindow() and not widget.isHidden()

    def _lay_out(self) -> None:
        inner = QVBoxLayout()
        inner.setSpacing(theme.SPACE_8)
        inner.addWidget(title(tr("Locked")))
        inner.addWidget(plain_label(tr("Everything is as you left it.")))
        if self.line is not None:
            inner.addWidget(plain_label(tr("Passphrase")))
            inner.addWidget(self.line)
            self.line.returnPressed.connect(self._press)
        self.button.setAccessibleName(tr("Unlock"))
        self.button.setMinimumHeight(theme.TARGET)
        self.button.clicked.connect(self._press)
        inner.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self._problem.setMinimumHeight(3 * self._problem.fontMetrics().lineSpacing())
        inner.addWidget(self._problem)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addLayout(inner)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)

    def take_keyboard(self) -> None:
        """Put the keyboard where one unlocks."""
        (self.line or self.button).setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, words: str) -> None:
        """Say what is wrong."""
        self._problem.setText(words)
        if self.line is not None:
            self.line.setAccessibleDescription(words)
            self.line.selectAll()

    def uncover(self) -> None:
        """Go away, and show what was behind."""
        behind = self.parentWidget()
        assert behind is not None
        behind.removeEventFilter(self)
        self.hide()
        for one in self._hidden:
            if isValid(one):
                one.show()
        self.deleteLater()

    def _press(self) -> None:
        self.wanted.emit(self.line.text() if self.line is not None else "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the window, and on top of what comes up in it."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.ChildAdded) and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
            self.raise_()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """No key goes on to the window behind."""
        event.accept()
