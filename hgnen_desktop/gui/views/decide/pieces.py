"""Small pieces of the pages: rows, signs with a word, links to missing findings, parts with a heading."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from hgnen_desktop.gui import icons, theme
from hgnen_desktop.gui.mirror import draw_text, placed
from hgnen_desktop.gui.views.decide.base import column
from hgnen_desktop.gui.widgets.broken_lines import broken_height
from hgnen_desktop.gui.widgets.flow_layout import FlowLayout
from hgnen_desktop.gui.widgets.labels import LineLabel, LinkButton, caption, link_button, plain_label
from hgnen_desktop.gui.words import tr


class ListRow(QWidget):
    """A row of a list inside a card, with a thin line above it unless it is the first. ``body`` is a vertical layout."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body = column(self, spacing=theme.SPACE_4)
        self.body.setContentsMargins(0, theme.SPACE_8, 0, theme.SPACE_4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.y() > 0:
            painter = QPainter(self)
            painter.setPen(QPen(theme.color("border"), 1))
            painter.drawLine(0, 0, self.width(), 0)


class IconMark(QWidget):
    """A small sign with a word, in the color of a role of the theme; a tall one stands in a line with links."""

    def __init__(
        self, name: str, word: str, *, role: str = "text", tall: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._word, self._role, self._tall = name, word, role, tall
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(word)
        self.follow_theme()

    def text(self) -> str:
        """The word shown."""
        return self._word

    def use(self, name: str, word: str, role: str = "text") -> None:
        """Show another sign and word."""
        self._name, self._word, self._role = name, word, role
        self.setAccessibleName(word)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        words = theme.SPACE_4 + metrics.horizontalAdvance(self._word) + 2 if self._word else 0
        height = metrics.height() + theme.SPACE_4
        return QSize(metrics.height() + words, max(height, theme.TARGET) if self._tall else height)

    def minimumSizeHint(self) -> QSize:
        words = [self.fontMetrics().horizontalAdvance(word) for word in self._word.split()]
        return QSize(self._text_left() + max(words, default=0) + 2, self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        words = broken_height(self.font(), width - self._text_left(), self._word)
        return max(self.sizeHint().height(), words + theme.SPACE_4)

    def _text_left(self) -> int:
        return self.fontMetrics().height() + theme.SPACE_4

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = theme.color(self._role)
        line = self.fontMetrics().height()
        top = 1 + (self.sizeHint().height() - line) / 2
        icons.paint(painter, self._name, ink, placed(self, QRectF(1, top, line - 2, line - 2)))
        painter.setPen(ink)
        room = self.rect().adjusted(self._text_left(), 0, 0, 0)
        draw_text(painter, self, room, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap), self._word)

    def follow_theme(self) -> None:
        """Take the present font."""
        self.setFont(theme.caption_font())
        self.updateGeometry()
        self.update()


class NeedLinks(QWidget):
    """The findings that would settle something, each as a link to its question; a long list can be opened."""

    asked = Signal(str)

    def __init__(
        self, lead: str, findings: Iterable[tuple[str, str]], *, most: int | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        flow = FlowLayout(self, across=theme.SPACE_4, down=0)
        label = LineLabel(lead)
        label.setMinimumHeight(theme.TARGET)
        flow.addWidget(label)
        links = [self._link(finding, name) for finding, name in findings]
        for link in links:
            flow.addWidget(link)
        self._rest = links[most:] if most is not None and len(links) > most + 1 else []
        if self._rest:
            self._more = link_button(tr("and {0} more").format(len(self._rest)))
            self._more.setAccessibleDescription(tr("Show the other findings"))
            self._more.clicked.connect(self._show_rest)
            flow.addWidget(self._more)
        for link in self._rest:
            link.hide()

    def _link(self, finding: str, name: str) -> LinkButton:
        link = link_button(name)
        link.setAccessibleDescription(tr("Go to this question"))
        link.clicked.connect(lambda: self.asked.emit(finding))
        return link

    def _show_rest(self) -> None:
        self._more.hide()
        for link in self._rest:
            link.show()
        self._rest[0].setFocus()


class Section(QWidget):
    """A part of a page with a heading and a quiet line under it; ``body`` is a vertical layout."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outer = column(self, spacing=theme.SPACE_8)
        self.title = plain_label(title, size=theme.TextSize.HEADING, wrap=True, parent=self)
        self.title.setVisible(bool(title))
        self.note = caption("")
        self.note.hide()
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.SPACE_12)
        outer.addWidget(self.title)
        outer.addWidget(self.note)
        outer.addLayout(self.body)

    def set_note(self, text: str) -> None:
        """Change the quiet line; an empty one takes no room."""
        self.note.setText(text)
        self.note.setVisible(bool(text))
