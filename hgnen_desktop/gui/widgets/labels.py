"""Text on the screen. Every label is made here, so that no text is ever taken for markup."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFont, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QWidget

from hgnen_desktop.core.markup import escape
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.mirror import draw_text
from hgnen_desktop.gui.theme import TextSize
from hgnen_desktop.gui.widgets.broken_lines import broken_height

_LONGEST_WORD = 48
_LONG_WORD = re.compile(rf"\S{{{_LONGEST_WORD}}}(?=\S)")
_ZERO_WIDTH_SPACE = "\u200b"
_PALETTE_ROLE = {"text": QPalette.ColorRole.WindowText, "muted": QPalette.ColorRole.PlaceholderText}


_explain: Callable[[str], str] = lambda _text: ""  # noqa: E731 - until the words are known


def explain_words(explain: Callable[[str], str]) -> None:
    """From now on each label tells what its words mean when the mouse rests on it.

    Args:
        explain: gives the meanings of the words in a text, a line each; empty where there is none.
    """
    global _explain  # noqa: PLW0603 - one glossary for every label of the program
    _explain = explain


class Label(QLabel):
    """A plain-text label that follows theme and zoom. Make one with :func:`plain_label` or its shortcuts."""

    def __init__(
        self,
        text: str = "",
        *,
        size: TextSize = TextSize.BODY,
        role: str = "text",
        wrap: bool = False,
        selectable: bool = False,
        columns: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._size, self._role, self._columns = size, role, columns
        self._breaks_words = wrap and not selectable
        self._heights: dict[int, int] = {}
        self._tells_words = False  # whether the tooltip is the meaning of its words
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if selectable:
            flags = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            self.setTextInteractionFlags(flags)
            self.setAccessibleName(text)
        if wrap:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.follow_theme()
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show a text; in a wrapping label a word longer than a line may break anywhere."""
        broken = _LONG_WORD.sub(rf"\g<0>{_ZERO_WIDTH_SPACE}", text) if self._breaks_words else text
        if broken != self.text():  # the same text again would lay out the whole page again
            self._heights.clear()
            super().setText(broken)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        if not self.toolTip() or self._tells_words:  # what somebody else says of it goes first
            words = _explain(self.plain())
            self._tells_words = bool(words)
            set_plain_tooltip(self, words)

    def plain(self) -> str:
        """The text as it was given."""
        return self.text().replace(_ZERO_WIDTH_SPACE, "") if self._breaks_words else self.text()

    def set_role(self, role: str) -> None:
        """Use the color of another role of the theme."""
        self._role = role
        self._follow_color()

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        if self.wordWrap():
            hint.setWidth(min(hint.width(), 12 * self.fontMetrics().averageCharWidth()))
        return hint

    def heightForWidth(self, width: int) -> int:
        """The height for the width the label really gets, which ``columns`` may keep below the layout's.

        Layouts ask for it some hundred times for each change; breaking the lines is what takes the time.
        """
        asked = min(width, self.maximumWidth())
        if asked not in self._heights:
            self._heights[asked] = super().heightForWidth(asked)
        return self._heights[asked]

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self._heights.clear()
        super().changeEvent(event)

    def own_font(self) -> QFont:
        """The font at the present text size."""
        return theme.current().font(self._size)

    def follow_theme(self) -> None:
        """Take the present font and color."""
        self.setFont(self.own_font())
        if self._columns is not None:
            self.setMaximumWidth(self._columns * self.fontMetrics().averageCharWidth())
        self._follow_color()

    def _follow_color(self) -> None:
        """Text and muted text are palette roles; any other color is written into the label's own palette."""
        self.setForegroundRole(_PALETTE_ROLE.get(self._role, QPalette.ColorRole.WindowText))
        palette = QPalette()
        if self._role not in _PALETTE_ROLE:
            palette.setColor(QPalette.ColorRole.WindowText, theme.color(self._role))
        self.setPalette(palette)


def plain_label(
    text: str = "",
    *,
    size: TextSize = TextSize.BODY,
    role: str = "text",
    wrap: bool = False,
    selectable: bool = False,
    columns: int | None = None,
    parent: QWidget | None = None,
) -> Label:
    """A label that shows its text as it is, whatever characters it holds.

    Args:
        text: what to show.
        size: one of the four sizes.
        role: a color role of the theme.
        wrap: break lines.
        selectable: let mouse and keyboard select the text.
        columns: the greatest width, in average characters; follows the zoom.
        parent: the widget it lives in.
    """
    return Label(text, size=size, role=role, wrap=wrap, selectable=selectable, columns=columns, parent=parent)


def title(text: str = "", *, parent: QWidget | None = None) -> Label:
    """The title of a page."""
    return Label(text, size=TextSize.TITLE, wrap=True, parent=parent)


def heading(text: str = "", *, wrap: bool = True, parent: QWidget | None = None) -> Label:
    """A heading inside a page or card."""
    return Label(text, size=TextSize.HEADING, wrap=wrap, parent=parent)


def caption(text: str = "", *, wrap: bool = True, role: str = "muted", parent: QWidget | None = None) -> Label:
    """A small, quiet line: a hint, a unit, a source."""
    return Label(text, size=TextSize.CAPTION, role=role, wrap=wrap, parent=parent)


class LineLabel(Label):
    """A small, quiet line beside others in a flow: one line where there is room, broken where there is none."""

    def __init__(self, text: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(text, size=TextSize.CAPTION, role="muted", wrap=True, parent=parent)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 2, max(metrics.height(), self.minimumHeight()))


def set_plain_tooltip(widget: QWidget, text: str) -> None:
    """Give a widget a tooltip that shows its text as it is, with lines broken where they get long."""
    widget.setToolTip(f"<p style='white-space: pre-wrap'>{escape(text)}</p>" if text else "")


class LinkButton(QAbstractButton):
    """A button that looks like a link: for a source, a definition, a small way out. Space presses it."""

    def __init__(self, text: str, *, size: TextSize = TextSize.CAPTION, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = size
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._words = ""
        self._heights: dict[int, int] = {}
        self.setText(text)
        self.follow_theme()

    def setText(self, text: str) -> None:
        """Show a text; an ampersand in it is an ampersand, not a key."""
        self._words = text
        self._heights.clear()
        super().setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self._words) + theme.SPACE_12  # more than the words: widths round down
        return QSize(width, max(metrics.height() + theme.SPACE_4, theme.TARGET))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), 12 * self.fontMetrics().averageCharWidth()), self.sizeHint().height())

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            words = broken_height(self.font(), width - 2 * theme.SPACE_4, self._words)
            self._heights[width] = max(words + theme.SPACE_4, theme.TARGET)
        return self._heights[width]

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self._heights.clear()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = self.font()
        font.setUnderline(self.underMouse() or self.hasFocus())
        painter.setFont(font)
        painter.setPen(theme.color("accent" if self.isEnabled() else "disabled"))
        room = self.rect().adjusted(theme.SPACE_4, 0, -theme.SPACE_4, 0)
        draw_text(painter, self, room, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap), self._words)
        if self.hasFocus():
            theme.draw_focus(painter, self.rect())

    def follow_theme(self) -> None:
        """Take the present font."""
        self.setFont(theme.current().font(self._size))
        self.updateGeometry()


def link_button(text: str, *, size: TextSize = TextSize.CAPTION, parent: QWidget | None = None) -> LinkButton:
    """A button that looks like a link."""
    return LinkButton(text, size=size, parent=parent)
