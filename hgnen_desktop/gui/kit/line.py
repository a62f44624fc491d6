"""A line that opens what stands behind it: a name, and one or more pieces, each with its sign, words and a quiet tail."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QSizePolicy, QWidget

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.gui import icons, theme
from hgnen_desktop.gui.mirror import draw_text, placed
from hgnen_desktop.gui.widgets.labels import set_plain_tooltip
from hgnen_desktop.gui.words import tr

_WRAP = int(Qt.TextFlag.TextWordWrap)
_BESIDE = theme.SPACE_16  # between two pieces in one line


@dataclass(frozen=True, slots=True)
class Piece:
    """One thing that is said.

    Attributes:
        text: what.
        icon, role: the sign before it and its color; no sign when ``icon`` is empty.
        tail: muted words behind it: direction, firmness, a note.
        word: what the sign says, for who does not see it, where the tail does not say it.
        mine: what the clinician decided on it; before everything else, so that it is never what is cut.
    """

    text: str
    icon: str = ""
    role: str = "text"
    tail: str = ""
    word: str = ""
    mine: str = ""

    def said(self) -> str:
        """All of it in words."""
        text = f"{self.word}: {self.shown()}" if self.word else self.shown()
        return ", ".join(part for part in (text, self.tail) if part)

    def shown(self) -> str:
        """The words in front, with what was decided on them."""
        return tr("{0}: {1}").format(self.mine, self.text) if self.mine else self.text


@dataclass(frozen=True, slots=True)
class LineText:
    """What a line says, and where it leads; a line that leads nowhere cannot be pressed."""

    pieces: tuple[Piece, ...]
    label: str = ""
    target: str = ""
    hint: str = ""


class Line(QAbstractButton):
    """Draws a :class:`LineText`.

    Args:
        lines: each piece is cut with an ellipsis after so many lines of text, and is whole in the tooltip; 0 cuts nothing.
        fixed: always as high as ``lines`` lines, whatever is said.
        parent: the widget it lives in.
    """

    def __init__(self, *, lines: int = 0, fixed: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.content = LineText(())
        self._lines, self._fixed = lines, fixed
        self._names = 0
        self._laid: tuple[tuple[int, str, int], tuple[_Placed, ...], int] | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._fit()

    def use(self, content: LineText) -> None:
        """Say this."""
        if content == self.content:
            return
        self.content = content
        self._laid = None
        said = "; ".join(piece.said() for piece in content.pieces)
        words = f"{content.label}: {said}" if content.label else said
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(words)
        self.setAccessibleDescription(content.hint)
        set_plain_tooltip(self, words if self._lines else content.hint)
        leads = bool(content.target)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if leads else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor)
        self._fit()
        self.update()

    def keep_for_names(self, width: int) -> None:
        """Keep this width for the label; 0 puts the label above the pieces."""
        if width != self._names:
            self._names, self._laid = width, None
            self._fit()
            self.update()

    def cut_after(self, lines: int) -> None:
        """Cut each piece after so many lines from now on; 0 cuts nothing."""
        if lines != self._lines:
            self._lines, self._laid = lines, None
            self._fit()
            self.update()

    def high_when_cut_after(self, lines: int) -> int:
        """The height it would have if each piece were cut after so many lines."""
        present, self._lines = self._lines, lines
        high = self._place_pieces(self.width())[1]
        self._lines = present
        return max(theme.TARGET, high + theme.SPACE_4 + 2)

    def can_hold(self, content: LineText) -> bool:
        """Whether these words stand whole in the lines that are kept at the present width."""
        present, most = self.content, self._lines
        self.content, self._lines = content, 0
        placed_whole, _ = self._place_pieces(self.width())
        self.content, self._lines = present, most
        return not most or sum(one.layout.lineCount() for one in placed_whole) <= most

    def follow_theme(self) -> None:
        """Lay the words out again at the present text size."""
        self._laid = None
        self._fit()

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()  # as wide as there is room, and no wish of its own

    def minimumSizeHint(self) -> QSize:
        return QSize(16 * QFontMetrics(theme.body_font()).averageCharWidth(), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height that the words need at this width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        """A height of its own, and not one for each width: what lies in several layouts gets the right one at once."""
        spacing = QFontMetrics(theme.body_font()).lineSpacing()
        high = self._lines * spacing if self._fixed else self._lay_out(self.width())[1]
        self.setFixedHeight(max(theme.TARGET, high + theme.SPACE_4 + 2))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    # --- layout and painting ------------------------------------------------------------------------------------------

    def _lay_out(self, width: int) -> tuple[tuple[_Placed, ...], int]:
        """Each piece with its place, and the height of all; kept until width, words or fonts change."""
        key = (width, f"{theme.body_font().key()} {theme.current().colors.name}", self._names)
        if self._laid is None or self._laid[0] != key:
            self._laid = (key, *self._place_pieces(width))
        return self._laid[1], self._laid[2]

    def _place_pieces(self, width: int) -> tuple[tuple[_Placed, ...], int]:
        metrics = QFontMetrics(theme.body_font())
        left, top = theme.SPACE_4, 0
        if self.content.label and self._names:
            left += self._names
        elif self.content.label:
            top = metrics.height() + 2
        right = width - (metrics.height() if self.content.target else theme.SPACE_4)
        found: list[_Placed] = []
        x, y, high = left, top, metrics.height()
        for piece in self.content.pieces:
            sign = metrics.height() + theme.SPACE_4 if piece.icon else 0
            natural = sign + _natural_width(piece)
            if x > left and x + natural > right:
                x, y, high = left, y + high + 2, metrics.height()
            layout = _break_lines(piece, max(right - x - sign, metrics.averageCharWidth() * 8), self._lines)
            tall = round(layout.boundingRect().height())
            found.append(_Placed(piece, layout, x, y, sign))
            high = max(high, tall)
            x += min(natural, right - x) + _BESIDE
        label = 0
        if self.content.label and self._names:
            room = QRect(0, 0, self._names - theme.SPACE_12, 10_000)
            label = metrics.boundingRect(room, _WRAP, self.content.label).height()
        return tuple(found), max(y + high, label)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = QFontMetrics(theme.body_font())
        if self.content.target and self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("selection_soft"))
            painter.drawRoundedRect(QRectF(self.rect()), theme.SPACE_4, theme.SPACE_4)
        pieces, high = self._lay_out(self.width())
        # The first line stands where the only one would, however many lines have room.
        top = round(min(self.height() - high, theme.TARGET - metrics.height()) / 2)
        self._paint_label(painter, top)
        for one in pieces:
            self._paint_piece(painter, one, top)
        if self.content.target:
            side = metrics.height() - 4
            place = QRectF(self.width() - side - 2, top + 2, side, side)
            sign = "chevron_left" if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else "chevron_right"
            icons.paint(painter, sign, theme.color("muted"), placed(self, place))
        if self.hasFocus():
            theme.draw_focus(painter, self.rect())

    def _paint_label(self, painter: QPainter, top: int) -> None:
        if not self.content.label:
            return
        font = theme.body_font()
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(theme.color("text"))
        width = self._names - theme.SPACE_8 if self._names else self.width() - theme.SPACE_32
        room = QRect(theme.SPACE_4, top, width, self.height() - top)
        draw_text(painter, self, room, _WRAP, self.content.label)

    def _paint_piece(self, painter: QPainter, one: _Placed, top: int) -> None:
        side = QFontMetrics(theme.body_font()).height() - 2
        piece = one.piece
        if piece.icon:
            place = QRectF(one.x, top + one.y + 1, side, side)
            icons.paint(painter, piece.icon, theme.color(piece.role), placed(self, place))
        painter.setPen(theme.color("text"))
        box = one.layout.boundingRect()
        words = placed(self, QRectF(one.x + one.sign, top + one.y, box.width(), box.height()))
        one.layout.draw(painter, QPointF(words.x(), words.y()))


@dataclass(frozen=True, slots=True)
class _Placed:
    """A piece, its broken lines and its place, thought of from left to right; ``sign`` is the room of the sign."""

    piece: Piece
    layout: QTextLayout
    x: int
    y: int
    sign: int


def _words(piece: Piece) -> str:
    return f"{piece.shown()}  {piece.tail}".strip() if piece.tail else piece.shown()


def _natural_width(piece: Piece) -> int:
    width = QFontMetrics(theme.body_font()).horizontalAdvance(piece.shown())
    if piece.tail:
        width += QFontMetrics(theme.body_font()).horizontalAdvance("  ")
        width += QFontMetrics(theme.caption_font()).horizontalAdvance(piece.tail)
    return width + 4


def _formats(piece: Piece) -> list[QTextLayout.FormatRange]:
    found = []
    whole, mine = len(piece.shown()), len(piece.shown()) - len(piece.text)
    for start, length, font, role in (
        (0, mine, theme.body_font(), "accent"),
        (mine, len(piece.text), theme.body_font(), "text"),
        (whole, len(_words(piece)) - whole, theme.caption_font(), "muted"),
    ):
        look = QTextCharFormat()
        look.setFont(font)
        look.setForeground(theme.color(role))
        part = QTextLayout.FormatRange()
        part.start, part.length, part.format = start, length, look
        found.append(part)
    return found


def _break_lines(piece: Piece, width: int, most: int) -> QTextLayout:
    """The piece in lines of this width; of more than ``most`` lines, if that is not 0, the rest is cut with an ellipsis."""
    layout = _laid_out(_words(piece), _formats(piece), width)
    if most and layout.lineCount() > most:
        end = layout.lineAt(most - 1)
        kept = _words(piece)[: end.textStart() + end.textLength()]
        while layout.lineCount() > most and kept:
            kept = kept[:-2].rstrip()
            layout = _laid_out(f"{kept}\u2026", _formats(piece), width)
    return layout


def _laid_out(text: str, formats: list[QTextLayout.FormatRange], width: int) -> QTextLayout:
    layout = QTextLayout(text, theme.body_font())
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(formats)
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(float(width))
        line.setPosition(QPointF(0, y))
        y += line.height()
    layout.endLayout()
    return layout


def name_width(labels: Iterable[str]) -> int:
    """The width that holds each of these labels; 0 where they stand above because text is large."""
    if theme.line_direction() is not QBoxLayout.Direction.LeftToRight:
        return 0
    font = theme.body_font()
    font.setWeight(QFont.Weight.DemiBold)
    metrics = QFontMetrics(font)
    widest = max((metrics.horizontalAdvance(label) for label in labels), default=0)
    return min(widest, 24 * metrics.averageCharWidth()) + theme.SPACE_16


def opens(what: str) -> str:
    """The hint of a line that leads somewhere."""
    return tr("Opens {0}").format(what)
