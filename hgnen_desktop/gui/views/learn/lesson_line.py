"""A line of a lesson as it is drawn for a room: its sign, words in their weights, and what is set back."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from hgnen_desktop.core.careplan.document import Line
from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.gui import icons, theme
from hgnen_desktop.gui.kit.signs import look
from hgnen_desktop.gui.mirror import placed

_STRONG, _BODY, _SMALL = 1.1, 1.0, 0.74
_STEP_IN, _SIGN = 1.4, 1.5


@dataclass(frozen=True, slots=True)
class Look:
    """How large a lesson is drawn: ``unit`` is the height of its letters in pixels, ``width`` that of its column."""

    unit: int
    width: int

    def scaled(self, factor: float) -> Look:
        """The same column in larger or smaller print."""
        return Look(round(self.unit * factor), self.width)

    def font(self, factor: float, *, is_bold: bool = False) -> QFont:
        """A font of so many units."""
        font = theme.body_font()
        font.setPixelSize(max(round(self.unit * factor), 1))
        font.setWeight(QFont.Weight.DemiBold if is_bold else QFont.Weight.Normal)
        return font


def line_height(line: Line, look_: Look) -> int:
    """How high a line is; measured as it is drawn, without drawing it."""
    return _measured(line, look_, theme.body_font().key())


@lru_cache(maxsize=4096)
def _measured(line: Line, look_: Look, _font: str) -> int:
    """Measured once a font: the same lines stand in many lessons, and each is measured for its page and for itself."""
    return _height(_document(line, look_))


class LessonLine(QWidget):
    """Draws one line; read aloud as its words."""

    def __init__(self, line: Line, look_: Look) -> None:
        super().__init__()
        self.line, self._look = line, look_
        self._document = _document(line, look_)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(self.needed())
        word = look(line.sign).word if line.sign is not None else ""
        said = " ".join(line.words())
        self.setAccessibleName(f"{word}: {said}" if word and word not in line.tail else said)

    def needed(self) -> int:
        """The height that all of its words take."""
        return _height(self._document)

    def ideal_width(self) -> int:
        """The width that its broken lines take, with what stands before them."""
        return int(self._document.idealWidth() + _left(self.line, self._look))

    def sizeHint(self) -> QSize:
        return QSize(self._look.width, self.needed())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, side = _left(self.line, self._look), round(self._look.unit * _size(self.line))
        if self.line.sign is not None:
            sign = look(self.line.sign)
            at = QRectF(left - self._look.unit * _SIGN, self._look.unit * 0.18, side, side)
            icons.paint(painter, sign.icon, theme.color(sign.role), placed(self, at))
        width = self._document.textWidth()
        words = placed(self, QRectF(left, 0, width, self.height()))
        painter.translate(words.topLeft())
        self._document.documentLayout().draw(painter, QAbstractTextDocumentLayout.PaintContext())


def _document(line: Line, look_: Look) -> QTextDocument:
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setUseDesignMetrics(True)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)
    document.setTextWidth(max(look_.width - _left(line, look_), look_.unit * 4))
    cursor = QTextCursor(document)
    for words, is_bold, role in _runs(line):
        if words:
            form = QTextCharFormat()
            form.setFont(look_.font(_size(line), is_bold=is_bold))
            form.setForeground(theme.color(role))
            cursor.insertText(words, form)
    return document


def _runs(line: Line) -> tuple[tuple[str, bool, str], ...]:
    role = "muted" if line.is_small else "text"
    return (
        (f"{line.lead} " if line.lead else "", True, role),
        (line.text, line.is_strong, role),
        (f"  \u00b7 {line.tail}" if line.tail else "", False, "muted"),
        (f"; {line.after}" if line.after else "", False, role),
    )


def _height(document: QTextDocument) -> int:
    return int(document.size().height()) + 1


def _size(line: Line) -> float:
    return _SMALL if line.is_small else _STRONG if line.is_strong else _BODY


def _left(line: Line, look_: Look) -> float:
    return look_.unit * (line.level * _STEP_IN + (_SIGN if line.sign is not None else 0))
