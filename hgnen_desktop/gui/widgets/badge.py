"""Two kinds of small mark: how firmly a source speaks (a word) and what it says here (a sign and a word)."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from hgnen_desktop.gui import icons, theme
from hgnen_desktop.gui.mirror import draw_text, placed
from hgnen_desktop.gui.theme import Advice, TextSize
from hgnen_desktop.gui.words import later, tr

ADVICE_WORDS = {
    Advice.FOR: later("Recommended"),
    Advice.MAY_CONSIDER: later("May be considered"),
    Advice.NO_CONSENSUS: later("No consensus"),
    Advice.AGAINST: later("Advised against"),
    Advice.CAUTION: later("Caution"),
    Advice.EVIDENCE: later("Evidence"),
    Advice.UNDETERMINED: later("Undetermined"),
    Advice.OUT_OF_SCOPE: later("Sources are silent"),
}


class _Mark(QWidget):
    """A rounded mark as wide as its content; never focusable, read aloud as its text."""

    def __init__(self, text: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.follow_theme()
        self.setAccessibleName(text)

    def text(self) -> str:
        """The word or words shown."""
        return self._text

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        width = 2 * theme.SPACE_8 + self._sign_room() + metrics.horizontalAdvance(self._text)
        return QSize(width, metrics.height() + theme.SPACE_8 - 2)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _sign_room(self) -> int:
        return 0

    def follow_theme(self) -> None:
        """Take the present font and colors."""
        self.setFont(theme.current().font(TextSize.CAPTION))
        self.updateGeometry()
        self.update()

    def _draw(self, painter: QPainter, foreground: QColor, background: QColor, border: QColor) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(border, 1))
        painter.setBrush(background)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.SPACE_4, theme.SPACE_4)
        painter.setPen(foreground)
        text_rect = self.rect().adjusted(theme.SPACE_8 + self._sign_room(), 0, 0, 0)
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
        draw_text(painter, self, text_rect, flags, self._text)


class StrengthBadge(_Mark):
    """How firmly the source stands behind a statement, in the source's own word. Outlined, without a color."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._draw(painter, theme.color("text"), theme.color("surface"), theme.color("control_border"))


class AdviceSign(_Mark):
    """What a statement is to this patient: sign and word, on the soft color of its role.

    Args:
        advice: one of the eight roles.
        word: the word shown; the role's usual word when left out.
        soft: paint the soft background; without it, sign and word stand on the surface of the card.
    """

    def __init__(
        self, advice: Advice | str, word: str | None = None, *, soft: bool = True, parent: QWidget | None = None
    ) -> None:
        self._advice = Advice(advice)
        self._soft = soft
        super().__init__(tr(ADVICE_WORDS[self._advice]) if word is None else word, parent=parent)

    def advice(self) -> Advice:
        """The role shown."""
        return self._advice

    def set_advice(self, advice: Advice | str, word: str | None = None) -> None:
        """Show another role."""
        self._advice = Advice(advice)
        self._text = tr(ADVICE_WORDS[self._advice]) if word is None else word
        self.setAccessibleName(self._text)
        self.updateGeometry()
        self.update()

    def _sign_room(self) -> int:
        return self._sign_size() + (theme.SPACE_4 + 2 if self._text else 0)

    def _sign_size(self) -> int:
        return self.fontMetrics().ascent() + 1

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        foreground, background = theme.advice_colors(self._advice)
        clear = QColor(Qt.GlobalColor.transparent)
        self._draw(painter, foreground, background if self._soft else clear, clear)
        side = self._sign_size()
        place = QRectF(QPointF(theme.SPACE_8, (self.height() - side) / 2), QSize(side, side))
        icons.paint(painter, self._advice.value, foreground, placed(self, place))
