"""A row of a table that opens in place: a label, what is said to it in a line or three, and everything behind it below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.gui import icons, theme
from hgnen_desktop.gui.mirror import arrow, is_mirrored, placed
from hgnen_desktop.gui.views.decide.base import column
from hgnen_desktop.gui.widgets.folding import Folding
from hgnen_desktop.gui.words import tr

_LABEL_COLUMNS = 19
_UNBROKEN = 20
_NARROW_BODY = 66  # the same for the room around what stands behind the row
_NARROW = 52  # columns of text: below that the label stands above what is said


@dataclass(frozen=True, slots=True)
class Piece:
    """One line of a row: sign with its color, the words, behind them what the clinician decided on it (``mine``), and quieter
    who says it how firmly.
    """

    icon: str
    role: str
    text: str
    note: str = ""
    mine: str = ""

    def spoken(self) -> str:
        """The line as it is read aloud."""
        return ", ".join(part for part in (self.text, self.mine, self.note) if part)


class RowHeader(QAbstractButton):
    """The line of a row. Enter, Space and Right open it, Left closes it, Up and Down go to the rows beside it."""

    step_wanted = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._label, self._position = "", (1, 1)
        self._pieces: tuple[Piece, ...] = ()
        self._heights: dict[tuple[int, str], int] = {}
        self.toggled.connect(lambda _opened: self._describe())

    def show_words(self, label: str, pieces: Sequence[Piece], position: tuple[int, int]) -> None:
        """Show a label, what is said to it, and which of how many rows it is."""
        if (label, tuple(pieces), position) == (self._label, self._pieces, self._position):
            return
        self._label, self._pieces, self._position = label, tuple(pieces), position
        self._heights.clear()
        self.setText(label.replace("&", "&&"))
        self.setAccessibleName(": ".join(part for part in (label, "; ".join(one.spoken() for one in pieces)) if part))
        self._describe()
        self.updateGeometry()
        self.update()

    @property
    def label(self) -> str:
        """The words on the left."""
        return self._label

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """What is said, line by line."""
        return self._pieces

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.toggle()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.setChecked(key == Qt.Key.Key_Right)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.step_wanted.emit(1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def follow_theme(self) -> None:
        """Take the present font."""
        self._heights.clear()
        self.updateGeometry()
        self.update()

    # --- size -----------------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(60 * QFontMetrics(theme.body_font()).averageCharWidth(), theme.ROW_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(20 * QFontMetrics(theme.body_font()).averageCharWidth(), theme.ROW_HEIGHT)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        asked = width, theme.body_font().key()
        if asked not in self._heights:
            self._heights[asked] = self._laid_out(width)
        return self._heights[asked]

    def _laid_out(self, width: int, painter: QPainter | None = None) -> int:
        """The height at a width; with a painter, everything is drawn too."""
        metrics = QFontMetrics(theme.body_font())
        line, unit = metrics.height(), metrics.averageCharWidth()
        left = theme.SPACE_8 + line + theme.SPACE_4
        narrow = width < _NARROW * unit
        room = width - left - theme.SPACE_8 if narrow or not self._pieces else _LABEL_COLUMNS * unit
        top = theme.SPACE_4 + 2
        high = self._draw(painter, self._label, ("", ""), QRect(left, top, room, 0), theme.color("text"), bold=True)
        at, below = (left, top + high + 2) if narrow else (left + room + theme.SPACE_8, top)
        for piece in self._pieces:
            sign = QRectF(at, below + 1, line - 2, line - 2)
            if painter is not None:
                icons.paint(painter, piece.icon, theme.color(piece.role), placed(self, sign))
            text_left = at + line + theme.SPACE_4
            place = QRect(text_left, below, max(width - text_left - theme.SPACE_8, 10 * unit), 0)
            below += self._draw(painter, piece.text, (piece.mine, piece.note), place, theme.color("text")) + 2
        return max(theme.ROW_HEIGHT, max(below - 2, top + high) + theme.SPACE_4 + 2)

    def _draw(
        self,
        painter: QPainter | None,
        text: str,
        behind: tuple[str, str],
        place: QRect,
        ink: QColor,
        *,
        bold: bool = False,
    ) -> int:
        """Break words into lines, the quieter ones behind the others; returns the height they take."""
        parts = [text, *(f"  {_unbroken(one)}" for one in behind if one)]
        layout = QTextLayout("".join(parts), _strong(theme.body_font()) if bold else theme.body_font())
        layout.setFormats(_formats(parts, ink, has_mine=bool(behind[0])))
        option = QTextOption(Qt.AlignmentFlag.AlignRight if is_mirrored(self) else Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        high = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(place.width())
            line.setPosition(QPointF(0, high))
            high += line.height()
        layout.endLayout()
        if painter is not None:
            where = placed(self, QRect(place.x(), place.y(), place.width(), round(high)))
            layout.draw(painter, QPointF(where.topLeft()))
        return round(high)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.isChecked():
            painter.fillRect(self.rect(), theme.color("selection_soft" if self.underMouse() else "surface_alt"))
        side = QFontMetrics(theme.body_font()).height()
        place = placed(self, QRectF(theme.SPACE_4, theme.SPACE_4 + 2, side, side))
        icons.paint(painter, arrow(self, self.isChecked()), theme.color("muted"), place)
        self._laid_out(self.width(), painter)
        if self.hasFocus():
            theme.draw_focus(painter, self.rect())

    def _describe(self) -> None:
        opened = tr("Open") if self.isChecked() else tr("Folded")
        self.setAccessibleDescription(tr("{0}, row {1} of {2}").format(opened, *self._position))


def _strong(font: QFont) -> QFont:
    font.setWeight(QFont.Weight.DemiBold)
    return font


def _unbroken(note: str) -> str:
    """Short words, such as *no vote*, are not torn apart at the end of a line."""
    parts = (part.replace(" ", "\u00a0") if len(part) <= _UNBROKEN else part for part in note.split(" \u00b7 "))
    return " \u00b7 ".join(parts)


def _formats(parts: Sequence[str], ink: QColor, *, has_mine: bool) -> list[QTextLayout.FormatRange]:
    """The color and size of each part of a line."""
    made, start = [], 0
    colors = [ink, theme.color("accent" if has_mine else "muted"), theme.color("muted")]
    for number, part in enumerate(parts):
        one = QTextLayout.FormatRange()
        one.start, one.length = start, len(part.encode("utf-16-le")) // 2
        form = one.format
        form.setForeground(colors[number])
        if number:
            form.setFont(theme.caption_font())
        one.format = form
        made.append(one)
        start += one.length
    return made


class TableRow(Folding):
    """A row with what stands behind it, which is built when the row is first opened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.header: RowHeader = RowHeader(self)
        self.content = QWidget(self)
        self.content.hide()
        self.body: QVBoxLayout = column(self.content, spacing=theme.SPACE_12)
        self.follow_theme()
        outer = column(self, spacing=0)
        outer.setContentsMargins(0, 1, 0, 0)
        outer.addWidget(self.header)
        outer.addWidget(self.content)
        self.header.toggled.connect(self._toggled)

    def fill(self) -> None:
        """Bring what stands behind the row up to date; called while it is open."""

    def follow_theme(self) -> None:
        """Indent what stands behind the row under its label, where there is room for it."""
        metrics = QFontMetrics(theme.body_font())
        indent, right = theme.SPACE_8 + metrics.height() + theme.SPACE_4, theme.SPACE_8
        if self.width() < _NARROW_BODY * metrics.averageCharWidth():
            indent, right = theme.SPACE_4, 0
        self.body.setContentsMargins(indent, theme.SPACE_4, right, theme.SPACE_16)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.follow_theme()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.y() > 0:
            painter = QPainter(self)
            painter.setPen(QPen(theme.color("border"), 1))
            painter.drawLine(0, 0, self.width(), 0)

    def _toggled(self, opened: bool) -> None:
        if opened:
            self.fill()
        self.content.setVisible(opened)
