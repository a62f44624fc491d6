"""Messages inside the window: what happened, where, how to mend it. They wait; they never stand in the way."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from hgnen_desktop.gui import icons, theme
from hgnen_desktop.gui.mirror import placed
from hgnen_desktop.gui.widgets.labels import plain_label
from hgnen_desktop.gui.words import tr

_MOST_SENTENCES = 6


class NoticeBar(QWidget):
    """One message at a time below the banner; a problem stays until it is dismissed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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
        self._show([sentence], problem=False, action=action, run=run)
        self._passing = False

    def tell_here(self, sentence: str) -> None:
        """Say that something was done on the page that is shown: read there, and gone with the next page."""
        self.tell(sentence)
        self._passing = True

    def page_changed(self) -> None:
        """Another page is shown: what was said of the last one goes; a problem stays."""
        if self._passing and not self._problem:
            self.dismiss()

    def problem(self, sentences: Sequence[str], *, pinned: bool = False) -> None:
        """Say what went wrong. A pinned problem stays for as long as the program runs."""
        self._show(sentences, problem=True)
        self._pinned = self._pinned or pinned
        self.dismiss_button.setHidden(self._pinned)

    def dismiss(self) -> None:
        """Take the message away."""
        if not self._pinned:
            self.hide()

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
        self.show()
        self.update()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _act(self) -> None:
        run = self._run
        self.hide()
        if run is not None:
            run()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme.color("problem_soft" if self._problem else "selection_soft"))
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

    def _sign_size(self) -> int:
        return QFontMetrics(theme.body_font()).height() + 2
