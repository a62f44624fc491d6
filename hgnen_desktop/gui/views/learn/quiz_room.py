"""The quiz on the full screen, for a class: large print, answered with the keys A to D or 1 to 4."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hgnen_desktop.gui import theme
from hgnen_desktop.gui.views.decide.base import column, push_button
from hgnen_desktop.gui.views.learn.quiz_panel import QuizPanel
from hgnen_desktop.gui.widgets.labels import caption
from hgnen_desktop.gui.words import tr

_ROOM = 1.6  # the text size for a room
_GO_ON = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_PageDown, Qt.Key.Key_Right)


class QuizRoom(QWidget):
    """Holds the quiz of the page while it is on the full screen; closing it gives the quiz back as it stands.

    Signals:
        closed: it was closed.
    """

    closed = Signal()

    def __init__(self, quiz: QuizPanel) -> None:
        super().__init__(None)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Quiz"))
        self._quiz, self._zoom = quiz, theme.current().zoom
        body = column(self, spacing=0)
        body.addWidget(quiz, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(theme.SPACE_24, theme.SPACE_4, theme.SPACE_24, theme.SPACE_12)
        foot.addWidget(caption(tr("A to D choose, Enter checks and goes on, Esc ends the full screen.")), 1)
        self.end = push_button(tr("End (Esc)"))
        self.end.clicked.connect(self.close)
        foot.addWidget(self.end)
        body.addLayout(foot)
        quiz.show()
        theme.current().set_zoom(max(self._zoom, _ROOM))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, text = event.key(), event.text().upper()
        if key == Qt.Key.Key_Escape:
            self.close()
        elif text and text in "ABCD1234":
            self._quiz.choose("ABCD1234".index(text) % 4)
        elif key in _GO_ON:
            if self._quiz.pace.takes(event):
                self._quiz.check_or_go_on()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        theme.current().set_zoom(self._zoom)
        self.closed.emit()
        super().closeEvent(event)
