"""Words that come and go without moving anything: their place is kept, and what does not fit is one hover away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hgnen_desktop.gui import theme
from hgnen_desktop.gui.mirror import draw_text
from hgnen_desktop.gui.widgets.labels import set_plain_tooltip

_WRAP = int(Qt.TextFlag.TextWordWrap)


def keep_place(widget: QWidget) -> None:
    """Let a widget keep its place while it is hidden."""
    policy = widget.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    widget.setSizePolicy(policy)


class ShortLine(QWidget):
    """A text of so many lines at most, whatever is said in it; the end that does not fit is cut with an ellipsis.

    Hover and screen readers have the whole of it. ``otherwise`` is drawn while nothing is said.
    """

    def __init__(
        self,
        *,
        lines: int = 1,
        role: str = "muted",
        size: theme.TextSize = theme.TextSize.CAPTION,
        otherwise: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._lines, self._role, self._size, self._text = lines, role, size, ""
        self._otherwise = otherwise
        self._sentences: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.follow_theme()

    def text(self) -> str:
        """The whole text."""
        return self._text

    def set_sentences(self, sentences: Sequence[str]) -> None:
        """Say these, the weightiest first: as many whole ones as have room."""
        self.set_text(" ".join(sentences))
        self._sentences = tuple(sentences)

    def set_text(self, text: str) -> None:
        """Say something else."""
        if text != self._text:
            self._text = text
            self._sentences = ()
            self.setAccessibleName(text)
            set_plain_tooltip(self, text)
            self.update()

    def set_role(self, role: str) -> None:
        """Say it in the color of another role."""
        if role != self._role:
            self._role = role
            self.update()

    def sizeHint(self) -> QSize:
        # Asked for while the text size changes, before this widget's own font has followed.
        metrics = QFontMetrics(theme.current().font(self._size))
        return QSize(24 * metrics.averageCharWidth(), self._lines * metrics.lineSpacing())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def follow_theme(self) -> None:
        """Take the present font."""
        self.setFont(theme.current().font(self._size))
        self.updateGeometry()

    def fitting(self) -> str:
        """As much of the text as has room."""
        if self._fits(self._text):
            return self._text
        for count in range(len(self._sentences) - 1, 0, -1):
            if self._fits(said := " ".join(self._sentences[:count])):
                return said
        shown = self._text.replace("\n", " ")
        few, many = 0, len(shown)
        while few < many:
            middle = (few + many + 1) // 2
            few, many = (middle, many) if self._fits(shown[:middle].rstrip() + "\u2026") else (few, middle - 1)
        return shown[:few].rstrip() + "\u2026"

    def _fits(self, text: str) -> bool:
        metrics, room = self.fontMetrics(), QRect(0, 0, max(self.width(), 1), 10_000)
        most = self._lines * metrics.lineSpacing() + 2  # lines stand a little apart
        return metrics.boundingRect(room, _WRAP, text).height() <= most

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if not self._text and self._otherwise:
            painter.setPen(theme.color("muted"))
            draw_text(painter, self, self.rect(), _WRAP | int(Qt.AlignmentFlag.AlignVCenter), self._otherwise)
            return
        painter.setPen(theme.color(self._role))
        draw_text(painter, self, self.rect(), _WRAP | int(Qt.AlignmentFlag.AlignVCenter), self.fitting())
