"""Messages inside the window: what happened, where, how to mend it. They lie over its foot and move nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from hgnen_desktop.gui import icons, theme
from hgnen_desktop.gui.announce import announce
from hgnen_desktop.gui.mirror import placed
from hgnen_desktop.gui.widgets.labels import plain_label
from hgnen_desktop.gui.words import tr

FOOT = "foot"  # property of a page: the widget at its foot that no message lies over
_MOST_SENTENCES = 6
_PASSES_AFTER_MS, _PER_LETTER_MS = 5000, 60  # time to notice it, and to read it


class NoticeBar(QWidget):
    """One message at a time over the foot of the pages; a problem stays until it is dismissed.

    A message never moves what is on the screen. Only a pinned one, which cannot be sent away, takes its room from the foot of
    the pages, so that it hides nothing of them.

    Args:
        parent: the widget it lies in.
        over: the part of ``parent`` over whose foot it lies.
    """

    def __init__(self, parent: QWidget | None = None, over: QWidget | None = None) -> None:
        super().__init__(parent)
        self._over = over
        if over is not None:
            over.installEventFilter(self)
        self._passes = QTimer(self, singleShot=True)
        self._passes.timeout.connect(self._pass)
        self.setAccessibleName(tr("Message"))
        self._problem = False
        self._pinned = False
        self._passing = False
        self._text = plain_label("", wrap=True, selectable=True)
        self._text.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._action = QPushButton(self)
        self._action.setMinimumHeight(theme.TARGET)
        self._action.clicked.connect(self._act)
        self._run: Callable[[], None] | None = None
        self.dismiss_button = QPushButton(tr("Dismiss"), self)
        self.dismiss_button.setAccessibleName(tr("Dismiss this message"))
        self.dismiss_button.setMinimumHeight(theme.TARGET)
        self.dismiss_button.clicked.connect(self.dismiss)
        column = QVBoxLayout()
        column.addWidget(self._text)
        row = QHBoxLayout(self)
        self._row = row
        row.setSpacing(theme.SPACE_8)
        row.addLayout(column, 1)
        row.addWidget(self._action, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.dismiss_button, 0, Qt.AlignmentFlag.AlignTop)
        self.follow_theme()
        self.hide()

    def text(self) -> str:
        """What is shown; empty when nothing is."""
        return self._text.plain() if not self.isHidden() else ""

    def tell(self, sentence: str, *, action: str = "", run: Callable[[], None] | None = None) -> None:
        """Say that something was done. An earlier problem that was not dismissed gives way."""
        self._passing = False
        self._show([sentence], problem=False, action=action, run=run)

    def tell_here(self, sentence: str) -> None:
        """Say that something was done on the page that is shown: read there, and gone by itself or with the next page."""
        self.tell(sentence)
        self._passing = True
        self._passes.start(_PASSES_AFTER_MS + _PER_LETTER_MS * len(sentence))

    def page_changed(self) -> None:
        """Another page is shown: what was said of the last one goes; a problem stays."""
        if self._passing and not self._problem:
            self.dismiss()
        elif not self.isHidden():
            QTimer.singleShot(0, self, self._place)  # once the page has its size

    def problem(
        self,
        sentences: Sequence[str],
        *,
        pinned: bool = False,
        action: str = "",
        run: Callable[[], None] | None = None,
    ) -> None:
        """Say what went wrong. A pinned problem stays for as long as the program runs."""
        self._show(sentences, problem=True, action=action, run=run)
        self._pinned = self._pinned or pinned
        self.dismiss_button.setHidden(self._pinned)
        self._place()

    def dismiss(self) -> None:
        """Take the message away."""
        self._passes.stop()
        if not self._pinned:
            self.hide()

    def _pass(self) -> None:
        """The time to read it is over; but not for someone who is at it."""
        here = QApplication.focusWidget()
        if self.underMouse() or (here is not None and self.isAncestorOf(here)):
            self._passes.start(_PASSES_AFTER_MS)
        elif self._passing and not self._problem:
            self.dismiss()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the foot of what it lies over."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move) and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        if self._over is None:
            return
        room = self._over.geometry()
        self._row.invalidate()
        # Not its smallest size: that is the height of the words in the narrowest column.
        high = min(max(self._row.heightForWidth(room.width()), theme.TARGET), room.height())
        self.setGeometry(room.x(), room.bottom() + 1 - self._kept_clear(room) - high, room.width(), high)
        if self._pinned:
            self._over.setContentsMargins(0, 0, 0, high)
        self.raise_()

    def _kept_clear(self, room: QRect) -> int:
        """How much of the foot of the page that is shown belongs to its buttons; none of a page without such a foot, and none
        where the pages end above a pinned message.
        """
        page = self._over.currentWidget() if isinstance(self._over, QStackedWidget) else None
        foot = page.property(FOOT) if page is not None else None
        if not isinstance(foot, QWidget) or not foot.isVisible() or self._pinned:
            return 0
        foot.installEventFilter(self)  # it grows when something opens in it
        assert self._over is not None
        return room.height() - foot.mapTo(self._over, QPoint(0, 0)).y()

    def _show(
        self, sentences: Sequence[str], *, problem: bool, action: str = "", run: Callable[[], None] | None = None
    ) -> None:
        if self._pinned:
            return
        self._problem, self._run = problem, run
        shown = list(sentences[:_MOST_SENTENCES])
        if len(sentences) > _MOST_SENTENCES:
            shown.append(tr("\u2026 and {0} more.").format(len(sentences) - _MOST_SENTENCES))
        text = "\n".join(shown)
        self._text.setText(text)
        self._text.setAccessibleName(text)
        self._action.setText(action.replace("&", "&&"))
        self._action.setAccessibleName(action or tr("No action"))
        self._action.setVisible(bool(action))
        self._passes.stop()
        self.show()
        self._place()
        self.update()
        announce(self, text)

    def _act(self) -> None:
        run = self._run
        self.dismiss()
        if run is not None:
            run()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme.color("problem_soft" if self._problem else "selection_soft"))
        painter.setPen(QPen(theme.color("control_border"), 1))
        painter.drawLine(0, 0, self.width(), 0)
        side = self._sign_size()
        ink = theme.color("problem" if self._problem else "accent")
        icons.paint(
            painter,
            "problem" if self._problem else "info",
            ink,
            placed(self, QRectF(theme.SPACE_16, theme.SPACE_12, side, side)),
        )

    def follow_theme(self) -> None:
        """Leave room for the sign at the present text size."""
        self._row.setContentsMargins(
            theme.SPACE_16 + self._sign_size() + theme.SPACE_8, theme.SPACE_8, theme.SPACE_16, theme.SPACE_8
        )
        if not self.isHidden():
            QTimer.singleShot(0, self, self._place)

    def _sign_size(self) -> int:
        return QFontMetrics(theme.body_font()).height() + 2
