"""A lesson on the full screen, for a room: one part after the other, the patient in sight, in large print."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QFontInfo, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from hgnen_desktop.core.careplan.document import Line
from hgnen_desktop.core.teaching.lesson import Lesson, Part, Step
from hgnen_desktop.core.teaching.lesson_pages import LessonPage, lesson_pages
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.announce import announce
from hgnen_desktop.gui.views.decide.base import capital, empty, push_button
from hgnen_desktop.gui.views.learn.lesson_line import LessonLine, Look, line_height
from hgnen_desktop.gui.widgets.labels import plain_label
from hgnen_desktop.gui.widgets.steady_button import Pace
from hgnen_desktop.gui.words import tr

_LINES = 34  # of the lowest letters that the height of a screen holds
_READABLE = 1.2  # of the text of the window: no letter of the body is smaller
_MARGIN, _EDGE, _GAP, _LINE_GAP = 1.6, 0.6, 0.6, 0.1  # of a unit
_TITLE, _CARD, _FOOT = 1.4, 0.8, 0.66
_SMALLEST = QSize(800, 600)
# What the presses of a presenter send is among them.
_ON = (Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_PageDown, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_PageUp, Qt.Key.Key_Backspace)


class LessonWindow(QWidget):
    """Walks a lesson. What comes is on its page already, but not shown, so that nothing moves when it is told.

    Signals:
        closed: it was closed.
    """

    closed = Signal()

    def __init__(self, lesson: Lesson) -> None:
        super().__init__(None)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Lesson"))
        self.setAccessibleName(tr("Lesson"))
        self.setMinimumSize(_SMALLEST)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lesson = lesson
        self.pages: tuple[LessonPage, ...] = ()
        self.number, self.told = 0, 1
        self._size = QSize()
        self._shown: list[QWidget] = []
        self._body = QVBoxLayout(self)
        self._body.setSpacing(0)
        self._card, self._rule = QWidget(), QFrame()
        self._card_lines = QVBoxLayout(self._card)
        self._card_lines.setContentsMargins(0, 0, 0, 0)
        self._rule.setFrameShape(QFrame.Shape.HLine)
        self._rule.setFrameShadow(QFrame.Shadow.Plain)
        self._parts = QVBoxLayout()
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._body.addWidget(self._card)
        self._body.addWidget(self._rule)
        self._body.addLayout(self._parts)
        self._body.addStretch(1)
        self._body.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(theme.SPACE_8)
        self.mark, self.place = plain_label(role="muted"), plain_label(role="muted")
        mark = tr("{0} \u00b7 for professionals")
        self.mark.setText(mark.format(capital(self.lesson.mark)))
        foot.addWidget(self.mark, 1)
        foot.addWidget(self.place)
        self.back_button = push_button(tr("Back"), icon="chevron_left")
        self.next_button = push_button(tr("Next"), icon="chevron_right", pace=Pace())
        self.end_button = push_button(tr("End (Esc)"))
        presses: tuple[tuple[QPushButton, Callable[[], object]], ...] = (
            (self.back_button, self.back),
            (self.next_button, self.next),
            (self.end_button, self.close),
        )
        for button, run in presses:
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys are those of the lesson
            button.clicked.connect(lambda _checked=False, run=run: run())
            foot.addWidget(button)
        return foot

    # --- walking ------------------------------------------------------------------------------------------------------

    @property
    def page(self) -> LessonPage:
        """What is shown."""
        return self.pages[self.number]

    def next(self) -> None:
        """Tell the next part, or go to the next page, which begins with its first part told."""
        if self.told < len(self.page.parts):
            self._tell(self.told + 1)
        elif self.number + 1 < len(self.pages):
            self._go(self.number + 1, 1)

    def back(self) -> None:
        """Take the last part back, or go to the page before, as it was left."""
        if self.told > 1:
            self._tell(self.told - 1)
        elif self.number:
            self._go(self.number - 1, len(self.pages[self.number - 1].parts))

    def next_step(self) -> None:
        """Go to the next step, whatever of this one was not told."""
        after = (number for number, page in enumerate(self.pages) if page.place > self.page.place)
        self._go(next(after, len(self.pages) - 1), 1)

    def step_before(self) -> None:
        """Go to the beginning of this step, or to that of the step before."""
        is_begun = self.page.sheet > 1 or self.told > 1
        place = self.page.place if is_begun else max(self.page.place - 1, 0)
        self._go(next(number for number, page in enumerate(self.pages) if page.place == place), 1)

    def begin(self) -> None:
        """Go to the first page."""
        self._go(0, 1)

    def finish(self) -> None:
        """Go to the last page, with all of it told."""
        self._go(len(self.pages) - 1, len(self.pages[-1].parts))

    def _go(self, number: int, told: int) -> None:
        self.number = number
        self._show_page()
        self._tell(told)

    def _tell(self, told: int) -> None:
        self.told = told
        for place, part in enumerate(self._shown):
            part.setVisible(place < told)
        is_last = self.number + 1 == len(self.pages) and told == len(self.page.parts)
        self.next_button.setEnabled(not is_last)
        self.back_button.setEnabled(self.number > 0 or told > 1)
        self._say()

    def _say(self) -> None:
        """Read aloud what was told last, after the title of a page that begins."""
        title = (self.page.title,) if self.told == 1 else ()
        words = (*title, *(word for line in self.page.parts[self.told - 1] for word in line.words()))
        announce(self, ". ".join(words))

    # --- pages --------------------------------------------------------------------------------------------------------

    def look(self) -> Look:
        """How large it is drawn: by the height of the screen, and never smaller than a person set the text of the window."""
        readable = round(QFontInfo(theme.body_font()).pixelSize() * _READABLE)
        unit = max(self.height() // _LINES, readable)
        return Look(unit, self.width() - 2 * round(unit * _MARGIN))

    def _lay_out(self) -> None:
        """Divide the lesson into pages of this size, and stay at what was told."""
        look, step, before = self.look(), 0, 1
        if self.pages:
            step, before = self.page.place, self.page.first + self.told
        margin = round(look.unit * _MARGIN)
        self._body.setContentsMargins(margin, round(look.unit * _EDGE), margin, round(look.unit * _EDGE))
        gap = round(look.unit * _GAP)
        self._parts.setSpacing(gap)
        self._parts.setContentsMargins(0, gap, 0, 0)
        self._card_lines.setContentsMargins(0, 0, 0, gap // 2)
        self._card_lines.setSpacing(0)
        for label in (self.mark, self.place):
            label.setFont(look.font(_FOOT))
        self.pages = lesson_pages(
            self.lesson, lambda one: self._room(one, look), lambda part: _part_height(part, look), gap
        )
        same = [number for number, page in enumerate(self.pages) if page.place == step and page.first < before]
        page = self.pages[same[-1]]
        self._go(same[-1], min(before - page.first, len(page.parts)))

    def _room(self, step: Step, look: Look) -> float:
        """The height that head and foot leave to the parts; a few lines always, so that every lesson has pages."""
        head = sum(line_height(line, at) for line, at in self._head(step, self._continued(step), look))
        foot = max(self.next_button.sizeHint().height(), self.mark.sizeHint().height())
        gaps = 2 * round(look.unit * _EDGE) + 4 * round(look.unit * _GAP) + self._rule.sizeHint().height()
        return max(self.height() - head - foot - gaps, 4 * look.unit)

    @staticmethod
    def _continued(step: Step) -> str:
        return tr("{0} (continued)").format(step.title)

    @staticmethod
    def _head(step: Step, title: str, look: Look) -> tuple[tuple[Line, Look], ...]:
        """The patient, who stays in sight, and below the title of the page."""
        card = [(Line(one, is_strong=not place), look.scaled(_CARD)) for place, one in enumerate(step.in_sight)]
        return (*card, (Line(title, is_strong=True), look.scaled(_TITLE)))

    def _show_page(self) -> None:
        page, look = self.page, self.look()
        title = page.step.title if page.sheet == 1 else self._continued(page.step)
        *card, (words, at) = self._head(page.step, title, look)
        empty(self._card_lines)
        for line, size in card:
            self._card_lines.addWidget(LessonLine(line, size))
        empty(self._parts)
        self.title = LessonLine(words, at)
        self._parts.addWidget(self.title)
        self._shown = [_PartWidget(part, look) for part in page.parts]
        for widget in self._shown:
            self._parts.addWidget(widget)
        self.place.setText(tr("{0} of {1}").format(self.number + 1, len(self.pages)))

    # --- the window ---------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide the lesson anew when the size has changed."""
        super().resizeEvent(event)
        if self.size() != self._size:
            self._size = self.size()
            self._lay_out()

    def follow_theme(self) -> None:
        """Draw again in the present colors and text size."""
        if self._size.isValid():
            self._lay_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        runs: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_Escape: self.close,
            Qt.Key.Key_F5: self.close,
            Qt.Key.Key_Home: self.begin,
            Qt.Key.Key_End: self.finish,
            Qt.Key.Key_Down: self.next_step,
            Qt.Key.Key_Up: self.step_before,
            **dict.fromkeys(_ON, self.next),
            **dict.fromkeys(_BACK, self.back),
        }
        if key in runs:
            if not event.isAutoRepeat():  # a key that is held tells one part
                runs[key]()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press anywhere goes on, as presentation programs do."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.next()
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second half of a double click tells nothing more."""
        event.accept()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closed.emit()
        super().closeEvent(event)


class _PartWidget(QWidget):
    """The lines of a part; its place is kept while it is not told."""

    def __init__(self, part: Part, look: Look) -> None:
        super().__init__()
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(round(look.unit * _LINE_GAP))
        self.lines = [LessonLine(line, look) for line in part]
        for line in self.lines:
            body.addWidget(line)


def _part_height(part: Part, look: Look) -> int:
    gap = round(look.unit * _LINE_GAP)
    return sum(line_height(line, look) for line in part) + gap * (len(part) - 1)
