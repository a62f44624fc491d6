"""A slider over a number, with a mark wherever the plan changes."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from hgnen_desktop.core.domain.reported import Reported, about
from hgnen_desktop.core.guidelines.schema import Finding
from hgnen_desktop.core.tree.whatif import Stretch
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.words import tr


class NumberSlider(QSlider):
    """A slider over the possible range of a number, with a mark wherever the plan changes. The wheel leaves it alone.

    Signals:
        chosen: a value was chosen; of several passed before the window could answer, the last.
    """

    chosen = Signal(object)

    def __init__(self, finding: Finding, parts: tuple[Stretch, ...], value: float | Reported | None) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        assert finding.possible is not None
        self._parts = parts
        self._factor = 10 ** (finding.decimals or 0)
        self._whole = not finding.decimals
        self.setAccessibleName(tr("{0} in the copy").format(finding.label))
        self.setRange(round(finding.possible.min * self._factor), round(finding.possible.max * self._factor))
        self.setSingleStep(1)
        self.setPageStep(max(1, (self.maximum() - self.minimum()) // 20))
        self.setMinimumHeight(theme.ROW_HEIGHT + theme.SPACE_12)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_number(value if value is not None else finding.possible.min)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(lambda: self.chosen.emit(self.number(self.value())))
        self.valueChanged.connect(lambda _step: self._later.start())

    def number(self, step: int) -> float | int:
        """The number at a step of the slider."""
        return step if self._whole else round(step / self._factor, 3)

    def show_number(self, value: float | Reported) -> None:
        """Stand at a number, or in the middle of an interval, without saying that it was chosen."""
        with QSignalBlocker(self):
            self.setValue(round(about(value) * self._factor))

    def marks(self) -> tuple[float, ...]:
        """Where the plan changes: the low end of each stretch but the first."""
        return tuple(part.low for part in self._parts[1:])

    def sizeHint(self) -> QSize:
        return QSize(240, theme.ROW_HEIGHT + theme.SPACE_12)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(QPen(theme.color("accent"), 2))
        handle = theme.SPACE_16
        span = max(self.maximum() - self.minimum(), 1)
        for mark in self.marks():
            x = handle / 2 + (mark * self._factor - self.minimum()) / span * (self.width() - handle)
            painter.drawLine(QPointF(x, self.height() - 8), QPointF(x, self.height()))


class ValueLine(QWidget):
    """One line that says a value. It keeps its size, so that a slider can change it in every frame."""

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        """What it says."""
        return self._text

    def setText(self, text: str) -> None:  # noqa: N802 - as Qt's labels have it
        """Say something else."""
        self._text = text
        self.setAccessibleName(text)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, QFontMetrics(theme.body_font()).height() + theme.SPACE_4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(theme.body_font())
        painter.setPen(theme.color("text"))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect(), int(flags), self._text)

    def follow_theme(self) -> None:
        """Take the present font."""
        self.updateGeometry()
