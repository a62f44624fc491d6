"""What number and date fields have in common: a line to type in, what was understood, and a question if need be.

The typed text is never changed behind the person's back. A text counts only once it was understood and lies in its
limits; until then the field's value is nothing. While someone types, nothing is taken: the 8 of 85 is no answer. A text
is taken on Enter, when the keyboard leaves the field, before a page or a file is left, and after a rest so long that
whoever typed has finished. What is wrong with it is said sooner, after a short pause.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QHideEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.numbers import Choice, Parsed, ProblemKind
from hgnen_desktop.gui import icons, theme
from hgnen_desktop.gui.announce import announce
from hgnen_desktop.gui.widgets.flow_layout import FlowLayout
from hgnen_desktop.gui.widgets.labels import caption, plain_label
from hgnen_desktop.gui.widgets.over_page import OverPage
from hgnen_desktop.gui.words import tr

T = TypeVar("T")
PAUSE_MS = 500
REST_MS = 2000


class EntryState(StrEnum):
    """How far the field has come with its text."""

    EMPTY = "empty"
    GOOD = "good"
    UNCLEAR = "unclear"
    UNUSUAL = "unusual"
    REFUSED = "refused"


@dataclass(frozen=True)
class Limits(Generic[T]):
    """The two tiers of a field, all bounds inclusive and optional.

    Outside ``possible`` an answer is refused; outside ``plausible`` the field asks whether it is meant.
    """

    possible_min: T | None = None
    possible_max: T | None = None
    plausible_min: T | None = None
    plausible_max: T | None = None


@dataclass(frozen=True)
class Reading(Generic[T]):
    """What a field makes of its text."""

    state: EntryState
    value: T | None = None
    sentence: str = ""
    choices: tuple[Choice[T], ...] = ()


class _Sign(QWidget):
    """The small sign before a sentence."""

    def __init__(self) -> None:
        super().__init__()
        self._name, self._role = "problem", "problem"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.follow_theme()

    def use(self, name: str, role: str) -> None:
        self._name, self._role = name, role
        self.update()

    def follow_theme(self) -> None:
        self.setFont(theme.caption_font())
        side = self.fontMetrics().height()
        self.setFixedSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        icons.paint(painter, self._name, theme.color(self._role), QRectF(self.rect()))


class EntryField(QWidget):
    """Base of :class:`NumberField` and :class:`DateField`; not used on its own.

    A subclass reads text in :meth:`_parse`, writes values in :meth:`_written` and :meth:`_echoed`, names its
    limits in :meth:`_named`, and has whole sentences for values outside of them.
    """

    value_changed = Signal(object)
    problem_changed = Signal(str)

    def __init__(self, name: str, *, limits: Limits[Any], columns: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._limits = limits
        self._value: object | None = None
        self._announced_problem = ""
        self._settled: tuple[str, object] | None = None  # a text and the reading a person chose for it
        self._confirmed: object | None = None  # an unusual value a person stands by
        self._shown_choices: tuple[Choice[Any], ...] = ()
        self._columns = columns
        self.line = QLineEdit(self)
        self.line.setMinimumHeight(theme.TARGET)
        self.line.setAccessibleName(name)
        self.line.installEventFilter(self)
        self._echo = caption("", wrap=False)
        self._sign = _Sign()
        self._sentence = plain_label("", size=theme.TextSize.CAPTION, wrap=True, columns=theme.LINE_COLUMNS)
        self._message = OverPage(self)
        self._buttons = QWidget(self._message)
        self._buttons_layout = FlowLayout(self._buttons, across=theme.SPACE_8)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._build(name)
        self._pause.timeout.connect(lambda: self._show(self._reading()))
        self._rest.timeout.connect(self.commit)
        self.line.textChanged.connect(self._text_changed)
        self.line.editingFinished.connect(self._finished)

    # --- what others use ------------------------------------------------------------------------------

    def text(self) -> str:
        """The text exactly as typed."""
        return self.line.text()

    def problem(self) -> str:
        """The sentence shown below the field; empty when there is none."""
        return self._announced_problem

    def choices(self) -> list[QPushButton]:
        """The buttons offered with the sentence, in order."""
        return [one for one in self._buttons.findChildren(QPushButton) if not one.isHidden()]

    def state(self) -> EntryState:
        """How far the field has come with the text as it is now."""
        return self._reading().state

    def clear(self) -> None:
        """Empty the field, as a person would: ``value_changed`` is emitted if there was a value."""
        self.line.clear()
        self.commit()

    def reset(self) -> None:
        """Empty the field without emitting ``value_changed``, for example before it shows another case."""
        self._put("", None)

    def commit(self) -> None:
        """Take the text as it is now. Called by itself after a rest, on Enter and when the focus leaves.

        Call it before saving, so that the last key press counts.
        """
        self._stop_waiting()
        reading = self._reading()
        self._show(reading)
        self._take(reading.value)

    def set_limits(self, limits: Limits[Any]) -> None:
        """Use other limits, and judge the present text by them."""
        self._limits = limits
        self.commit()

    def setFocus(self, *args: Qt.FocusReason) -> None:
        self.line.setFocus(*args)

    # --- what a subclass says -------------------------------------------------------------------------

    def _parse(self, text: str) -> Parsed[Any]:
        raise NotImplementedError

    def _written(self, value: object) -> str:
        """The value as text for the line."""
        raise NotImplementedError

    def _echoed(self, value: object) -> str:
        """The value in words, shown beside the line."""
        raise NotImplementedError

    def _named(self, value: object) -> str:
        """The value inside a sentence."""
        raise NotImplementedError

    def _too_low(self) -> str:
        """The sentence for a value below the possible, with places for the value and the bound."""
        raise NotImplementedError

    def _too_high(self) -> str:
        """The sentence for a value above the possible."""
        raise NotImplementedError

    def _unusually_low(self) -> str:
        """The question about a value below the plausible."""
        raise NotImplementedError

    def _unusually_high(self) -> str:
        """The question about a value above the plausible."""
        raise NotImplementedError

    # --- inside ---------------------------------------------------------------------------------------

    def _set_value(self, value: object | None) -> None:
        """Show a stored value. The value the field already has leaves the typed text alone."""
        if value != self._value:
            self._put("" if value is None else self._written(value), value)

    def _put(self, text: str, value: object | None) -> None:
        """Replace the text without emitting; a stored unusual value was confirmed when it was entered."""
        self._stop_waiting()
        self._settled = None if value is None else (text, value)
        self._confirmed = value
        self.line.blockSignals(True)
        self.line.setText(text)
        self.line.blockSignals(False)
        reading = self._reading()
        self._value = reading.value
        self._show(reading)

    def _finished(self) -> None:
        """Enter, or the focus leaves. The value counts at once.

        While a mouse button is down a sentence waits: it would push the button under the mouse away.
        """
        timers, shown = (
            (self._pause, self._rest),
            (self._echo, self._message, self._sign, self._sentence, self._buttons),
        )
        if QApplication.closingDown() or not all(map(isValid, (self, self.line, *timers, *shown))):
            return  # the last focus change of a field that is being destroyed
        if QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self.commit()
            return
        self._rest.stop()
        self._take(self._reading().value)
        self._pause.start()

    def _stop_waiting(self) -> None:
        self._pause.stop()
        self._rest.stop()

    def _reading(self) -> Reading[Any]:
        text = self.line.text()
        if self._settled is not None and self._settled[0] == text:
            return self._judge(self._settled[1])
        parsed = self._parse(text)
        if parsed.problem is None:
            return self._judge(parsed.value)
        if parsed.problem.kind is ProblemKind.EMPTY:
            return Reading(EntryState.EMPTY)
        state = EntryState.UNCLEAR if parsed.problem.choices else EntryState.REFUSED
        return Reading(state, None, parsed.problem.message, parsed.problem.choices)

    def _judge(self, value: object) -> Reading[Any]:
        """Hold a value against the two tiers."""
        limits, name = self._limits, self._named(value)
        if limits.possible_min is not None and value < limits.possible_min:
            return Reading(EntryState.REFUSED, None, self._too_low().format(name, self._named(limits.possible_min)))
        if limits.possible_max is not None and value > limits.possible_max:
            return Reading(EntryState.REFUSED, None, self._too_high().format(name, self._named(limits.possible_max)))
        if value == self._confirmed:
            return Reading(EntryState.GOOD, value)
        if limits.plausible_min is not None and value < limits.plausible_min:
            return self._unusual(value, self._unusually_low(), limits.plausible_min)
        if limits.plausible_max is not None and value > limits.plausible_max:
            return self._unusual(value, self._unusually_high(), limits.plausible_max)
        return Reading(EntryState.GOOD, value)

    def _unusual(self, value: object, sentence: str, bound: object) -> Reading[Any]:
        name = self._named(value)
        choice = Choice(tr("Yes, {0}").format(name), value)
        return Reading(EntryState.UNUSUAL, None, sentence.format(name, self._named(bound)), (choice,))

    def _text_changed(self) -> None:
        """A complaint that no longer holds goes at once; a new one waits for a pause."""
        self._confirmed = None
        if self._settled is not None and self._settled[0] != self.line.text():
            self._settled = None
        reading = self._reading()
        if reading.state in (EntryState.GOOD, EntryState.EMPTY):
            self._show(reading)
        else:
            self._echo.setText("")
            self._hide_message()
        self._pause.start()
        self._rest.start()

    def _choose(self, choice: Choice[Any]) -> None:
        """A person pressed one of the buttons."""
        reading = self._reading()
        if reading.state is EntryState.UNUSUAL and choice == reading.choices[0]:
            self._confirmed = choice.value
        else:
            text = self._written(choice.value)
            self.line.setText(text)
            self._settled = (text, choice.value)
        self.line.setFocus()
        self.commit()

    def _take(self, value: object | None) -> None:
        if value != self._value:
            self._value = value
            self.value_changed.emit(value)

    def _show(self, reading: Reading[Any]) -> None:
        self._echo.setText("" if reading.value is None else self._echoed(reading.value))
        if not reading.sentence:
            self._hide_message()
        else:
            asks = reading.state in (EntryState.UNCLEAR, EntryState.UNUSUAL)
            role = "advice.caution" if asks else "problem"
            self._sign.use("help" if asks else "problem", role)
            self._sentence.set_role(role)
            self._sentence.setText(reading.sentence)
            self._offer(reading.choices)
            self._show_message()
        self._announce(reading.sentence)

    def _show_message(self) -> None:
        self._message.show()
        if self.isVisible():
            self._message.lie_below(self.line)
            before: QWidget = self.line
            for button in self.choices():
                QWidget.setTabOrder(before, button)
                before = button

    def showEvent(self, event: QShowEvent) -> None:
        """Bring the sentence back with the field."""
        super().showEvent(event)
        if self._announced_problem:
            QTimer.singleShot(0, self, lambda: self._show(self._reading()))

    def hideEvent(self, event: QHideEvent) -> None:
        """The sentence does not stay without its field."""
        super().hideEvent(event)
        if isValid(self._message):
            self._message.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand below the line also at another width."""
        super().resizeEvent(event)
        if self._announced_problem and not self._message.isHidden():
            QTimer.singleShot(0, self, self._show_message)

    def _hide_message(self) -> None:
        self._message.hide()
        self._offer(())

    def _offer(self, choices: tuple[Choice[Any], ...]) -> None:
        if choices == self._shown_choices:
            return
        self._shown_choices = choices
        for button in self._buttons.findChildren(QPushButton):
            self._buttons_layout.removeWidget(button)
            button.hide()
            button.deleteLater()
        for choice in choices:
            button = QPushButton(choice.text.replace("&", "&&"), self._buttons)
            button.setMinimumHeight(theme.TARGET)
            button.setAccessibleName(f"{self.line.accessibleName()}: {choice.text}")
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, chosen=choice: self._choose(chosen))
            self._buttons_layout.addWidget(button)
            button.show()
        self._buttons.setVisible(bool(choices))

    def _announce(self, sentence: str) -> None:
        """Tell screen readers and the owner about a new, changed or solved problem."""
        if sentence == self._announced_problem:
            return
        self._announced_problem = sentence
        self.line.setAccessibleDescription(sentence)
        if sentence and self.isVisible():
            announce(self.line, sentence)
        self.problem_changed.emit(sentence)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The wheel scrolls the page and never a field."""
        if watched is self.line and event.type() == QEvent.Type.Wheel:
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def follow_theme(self) -> None:
        """Take the present font and the width that goes with it."""
        self._fit_line()

    def _fit_line(self) -> None:
        self.line.setFixedWidth(self._columns * QFontMetrics(theme.body_font()).horizontalAdvance("0") + theme.SPACE_24)

    def _build(self, name: str) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_8)
        row.addWidget(self.line)
        self._row = row
        row.addWidget(self._echo, 1)
        message = QVBoxLayout(self._message)
        message.setContentsMargins(0, 0, 0, 0)
        message.setSpacing(theme.SPACE_4)
        sentence = QHBoxLayout()
        sentence.setSpacing(theme.SPACE_8)
        sentence.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        sentence.addWidget(self._sentence, 1)
        sentence.addStretch(0)
        message.addLayout(sentence)
        message.addWidget(self._buttons)
        self._buttons.hide()
        self._message.hide()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(theme.SPACE_4)
        outer.addLayout(row)
        outer.addWidget(self._message)
        self.setAccessibleName(name)
        self.destroyed.connect(self._message.deleteLater)  # it may live in the page
        self.setFocusProxy(self.line)
        self._fit_line()
