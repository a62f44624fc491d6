"""Choosing from a closed list: one of a few, one of many, or several. Nothing is ever chosen beforehand."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.widgets.flow_layout import FlowLayout
from hgnen_desktop.gui.widgets.labels import link_button, set_plain_tooltip
from hgnen_desktop.gui.widgets.short_line import keep_place
from hgnen_desktop.gui.words import tr

MOST_RADIOS = 8
_LONG_LABEL = 34
_BROWSES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End)
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}


# Letters that follow each other sooner belong to one word. Counted by when the keys were pressed: Qt counts by when it comes
# to them, so that on a slow computer the end of a word would choose another option.
_PAUSE_MS = 1000


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to choose: ``value`` is stored, ``label`` is shown, ``hint`` explains it on hover and is read aloud.

    ``synonyms`` are other names under which it can be typed, each with what is to be known of it.
    """

    value: Hashable
    label: str
    hint: str = ""
    synonyms: tuple[tuple[str, str], ...] = ()


class WheelProofCombo(QComboBox):
    """A drop-down list that starts empty and leaves the wheel to the page.

    Letters and arrows look through the options; what they show is taken on Enter, Tab or a click elsewhere, and Escape goes
    back to what was there. ``settled`` says that it was taken.
    """

    settled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(tr("Choose\u2026"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(theme.TARGET)
        self._typed, self._typed_at = "", 0
        self._before: int | None = None  # what was chosen when the looking began
        self._by_key = False
        self.activated.connect(lambda _number: None if self._by_key else self.settle())  # from the list that opens
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(24)
        self.setMaxVisibleItems(16)

    def minimumSizeHint(self) -> QSize:
        """Where room is short, narrower than wished."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), 16 * self.fontMetrics().averageCharWidth()), hint.height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    @property
    def is_looking(self) -> bool:
        """Whether what is shown is only looked at and not taken yet."""
        return self._before is not None

    def settle(self) -> None:
        """Take what is shown."""
        if self._before is not None:
            self._before, self._typed = None, ""
            self.settled.emit()

    def leave(self) -> None:
        """Go back to what was there before the looking began."""
        if self._before is not None:
            self.setCurrentIndex(self._before)
            self._before, self._typed = None, ""

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Going on takes what is shown; the list that opens is not going on."""
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.settle()
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters and arrows show an option; Enter takes it, Escape does not."""
        if self.is_looking and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.settle()
            return
        if self.is_looking and event.key() == Qt.Key.Key_Escape:
            self.leave()
            return
        letters = event.text()
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if plain and event.key() in _BROWSES:
            self._look()
            self._by_key = True
            super().keyPressEvent(event)
            self._by_key = False
            return
        if not (plain and letters and letters.isprintable()):
            super().keyPressEvent(event)
            return
        if event.timestamp() - self._typed_at > _PAUSE_MS:
            self._typed = ""
        if not self._typed and letters.isspace():
            super().keyPressEvent(event)  # opens the list
            return
        self._typed_at = event.timestamp()
        self._typed += letters.casefold()
        self._look()
        self._choose_typed()

    def _look(self) -> None:
        if self._before is None:
            self._before = self.currentIndex()

    def _choose_typed(self) -> None:
        """Show by all letters typed in one go. What fits no option changes nothing: half a word must not choose another."""
        beginning = [n for n in range(self.count()) if self.itemText(n).casefold().startswith(self._typed)]
        if not beginning and len(set(self._typed)) == 1:  # the same letter again: the next option with it
            same = [n for n in range(self.count()) if self.itemText(n).casefold().startswith(self._typed[0])]
            beginning = [n for n in same if n > self.currentIndex()] or same
        if beginning:
            self.setCurrentIndex(beginning[0])
        elif len(self._typed) == 2 and self._before is not None:
            # Of a name that is not in the list the first letter alone fits: that is no reason to take another.
            self.setCurrentIndex(self._before)


class ChoiceField(QWidget):
    """What the three kinds of choice have in common. Make one with :func:`choice_field`.

    ``value_changed`` carries the new value: one option's value, a tuple of values for several, or ``None`` for none.
    Delete or Backspace clears the answer, as does the small Clear button. Arrows go to the option before or after and
    choose nothing; Space chooses. Where nothing is chosen yet, Enter and Tab take the option to which the arrows went.
    """

    value_changed = Signal(object)

    def __init__(self, name: str, options: Sequence[Option], *, clearable: bool, parent: QWidget | None) -> None:
        super().__init__(parent)
        if len({option.value for option in options}) != len(options):
            raise ValueError("two options have the same value")
        self._options = tuple(options)
        self._value: object | None = None
        self._buttons: tuple[QAbstractButton, ...] = ()
        self.setAccessibleName(name)
        self._clear = link_button(tr("Clear"))
        self._clear.setAccessibleName(tr("Clear {0}").format(name))
        self._clear.setVisible(False)
        if clearable:
            keep_place(self._clear)
        self._clearable = clearable
        self._clear.clicked.connect(self.clear)

    def options(self) -> tuple[Option, ...]:
        """The options in the order shown."""
        return self._options

    def value(self) -> object | None:
        """What is chosen; ``None`` when nothing is."""
        return self._value

    def set_value(self, value: object | None) -> None:
        """Show a stored answer. Emits no ``value_changed``.

        Raises:
            ValueError: it is not one of the options.
        """
        self._check(value)
        self._mark(value)
        self._value = value
        self._clear.setVisible(self._clearable and value is not None)

    def commit(self) -> None:
        """Take what is only looked at so far, for example before the case is saved."""

    def clear(self) -> None:
        """Take the answer back, as a person would."""
        self._mark(None)
        self._changed(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.clear()
            return
        step = _STEPS.get(Qt.Key(event.key()))
        here = next((number for number, button in enumerate(self._buttons) if button.hasFocus()), None)
        if step is None or here is None:
            super().keyPressEvent(event)
            return
        self._buttons[(here + step) % len(self._buttons)].setFocus(Qt.FocusReason.TabFocusReason)

    def _check(self, value: object | None) -> None:
        if value is not None and value not in {option.value for option in self._options}:
            raise ValueError(f"{value!r} is not one of the options")

    def _mark(self, value: object | None) -> None:
        raise NotImplementedError

    def _changed(self, value: object | None) -> None:
        if self._value == value:
            return
        self._value = value
        self._clear.setVisible(self._clearable and value is not None)
        self.value_changed.emit(value)

    def _lay_out(self, buttons: Sequence[QAbstractButton]) -> None:
        """Short labels flow in lines; long ones stand below each other."""
        self._buttons = tuple(buttons)
        if all(len(option.label) <= _LONG_LABEL for option in self._options):
            flow = FlowLayout(self)
            for button in (*buttons, self._clear):
                flow.addWidget(button)
            return
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for button in (*buttons, self._clear):
            column.addWidget(button)
        column.addStretch(1)

    def _dress(self, button: QAbstractButton, option: Option) -> None:
        """A screen reader says the answer, what was asked, and the hint; *Yes* alone would say nothing."""
        names = tr("Also called: {0}").format(", ".join(name for name, _ in option.synonyms)) if option.synonyms else ""
        hint = " ".join(part for part in (option.hint, names) if part)
        button.setAccessibleDescription(". ".join(part for part in (self.accessibleName(), hint) if part))
        set_plain_tooltip(button, hint)


class RadioChoice(ChoiceField):
    """One of a few, all in view."""

    def __init__(
        self, name: str, options: Sequence[Option], *, clearable: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, options, clearable=clearable, parent=parent)
        from hgnen_desktop.gui.widgets.wrapping_buttons import WrappingRadio

        self._group = QButtonGroup(self)
        for number, option in enumerate(self._options):
            button = WrappingRadio(option.label, self)
            self._dress(button, option)
            self._group.addButton(button, number)
        self._lay_out(self._group.buttons())
        self._group.idToggled.connect(self._toggled)
        self._lead_keyboard()

    def take_pointed_at(self) -> None:
        """Choose the option that the arrow keys went to while nothing was chosen: whoever goes on from there means it."""
        here = next((one for one in self._group.buttons() if one.hasFocus()), None)
        if here is not None and self._group.checkedButton() is None and here is not self._group.button(0):
            here.click()

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab takes what the arrow keys went to, as in a drop-down; Qt asks here when it is pressed on one of the options."""
        self.take_pointed_at()
        return super().focusNextPrevChild(next)

    def _toggled(self, number: int, checked: bool) -> None:
        if checked:
            self._lead_keyboard()
            self._changed(self._options[number].value)

    def _lead_keyboard(self) -> None:
        """The keyboard comes to what is chosen, so that Space does not choose another option by surprise."""
        self.setFocusProxy(self._group.checkedButton() or self._group.button(0))

    def _mark(self, value: object | None) -> None:
        self._group.blockSignals(True)
        self._group.setExclusive(False)
        for number, option in enumerate(self._options):
            self._group.button(number).setChecked(option.value == value)
        self._group.setExclusive(True)
        self._group.blockSignals(False)
        self._lead_keyboard()


class ComboChoice(ChoiceField):
    """One of many."""

    def __init__(
        self, name: str, options: Sequence[Option], *, clearable: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, options, clearable=clearable, parent=parent)
        self.combo = WheelProofCombo(self)
        self.combo.setAccessibleName(name)
        self._told: tuple[str, str] | None = None
        self._rows: list[tuple[Hashable, tuple[str, str] | None]] = []  # the value of each row, and its synonym
        for option in self._options:
            self._add(option.value, None, option.label, option.hint)
            for synonym in option.synonyms:
                self._add(option.value, synonym, tr("{0} (as {1})").format(synonym[0], option.label), synonym[1])
        self.combo.setCurrentIndex(-1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_8)
        row.addWidget(self.combo)
        row.addWidget(self._clear)
        row.addStretch(1)
        self.combo.currentIndexChanged.connect(lambda number: None if self.combo.is_looking else self._picked(number))
        self.combo.settled.connect(lambda: self._picked(self.combo.currentIndex()))
        self.setFocusProxy(self.combo)

    def commit(self) -> None:
        self.combo.settle()

    def synonym(self) -> tuple[str, str] | None:
        """The other name under which the option was chosen, with what is to be known of it; None for its own name."""
        row = self.combo.currentIndex()
        return self._rows[row][1] if row >= 0 and not self.combo.is_looking else None

    def _add(self, value: Hashable, synonym: tuple[str, str] | None, words: str, hint: str) -> None:
        self._rows.append((value, synonym))
        self.combo.addItem(words)
        if hint:
            row = self.combo.count() - 1
            self.combo.setItemData(row, hint, Qt.ItemDataRole.AccessibleDescriptionRole)
            self.combo.setItemData(row, hint, Qt.ItemDataRole.WhatsThisRole)

    def _picked(self, number: int) -> None:
        value, synonym = self._rows[number] if number >= 0 else (None, None)
        renamed = value == self._value and synonym != self._told
        self._told = synonym
        if renamed:
            self.value_changed.emit(value)
        self._changed(value)

    def _mark(self, value: object | None) -> None:
        values = [row[0] for row in self._rows]
        self.combo.blockSignals(True)
        self.combo.leave()
        now = self.combo.currentIndex()
        if value is None or now < 0 or values[now] != value:  # a synonym of the same value stays in view
            self.combo.setCurrentIndex(values.index(value) if value is not None else -1)
        self.combo.blockSignals(False)


class MultiChoice(ChoiceField):
    """Several of a list. The value is a tuple in the order of the options, or ``None`` while nothing is chosen.

    ``exclusive`` names the option that means "none of these": choosing it takes the others back, and the other way
    round.
    """

    def __init__(
        self,
        name: str,
        options: Sequence[Option],
        *,
        exclusive: Hashable | None = None,
        clearable: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, options, clearable=clearable, parent=parent)
        from hgnen_desktop.gui.widgets.wrapping_buttons import WrappingCheck

        self._exclusive = exclusive
        self._is_showing = False
        self._boxes: list[WrappingCheck] = []
        for option in self._options:
            box = WrappingCheck(option.label, self)
            self._dress(box, option)
            # Not its click: a screen reader ticks it without one.
            box.toggled.connect(lambda checked, value=option.value: self._ticked(value, checked=checked))
            self._boxes.append(box)
        self._lay_out(self._boxes)
        self.setFocusProxy(self._boxes[0])

    def _ticked(self, value: Hashable, *, checked: bool) -> None:
        if self._is_showing:
            return
        self._is_showing = True
        if checked and self._exclusive is not None:
            for option, box in zip(self._options, self._boxes, strict=True):
                if (option.value == self._exclusive) != (value == self._exclusive):
                    box.setChecked(False)
        self._is_showing = False
        chosen = tuple(o.value for o, box in zip(self._options, self._boxes, strict=True) if box.isChecked())
        self._changed(chosen or None)

    def _check(self, value: object | None) -> None:
        if value is None:
            return
        if not isinstance(value, tuple) or not value:
            raise ValueError("a choice of several is a tuple with at least one value, or None")
        for one in value:
            super()._check(one)

    def _mark(self, value: object | None) -> None:
        chosen = value if isinstance(value, tuple) else ()
        self._is_showing = True
        for option, box in zip(self._options, self._boxes, strict=True):
            box.setChecked(option.value in chosen)
        self._is_showing = False


def choice_field(
    name: str,
    options: Sequence[Option],
    *,
    several: bool = False,
    exclusive: Hashable | None = None,
    clearable: bool = True,
    parent: QWidget | None = None,
) -> ChoiceField:
    """The fitting field for a closed list: check boxes for several, radio buttons for up to eight, else a drop-down.

    In a drop-down the other names of an option stand in rows of their own; where all options are in view they are told on
    hover and read aloud.

    Args:
        name: what is chosen, for screen readers.
        options: what there is to choose, in order; values must differ.
        several: whether more than one may be chosen.
        exclusive: with ``several``, the value that rules out all others ("none of these").
        clearable: show a small Clear button while there is an answer; leave it out where a state row has one.
        parent: the widget it lives in.
    """
    if several:
        return MultiChoice(name, options, exclusive=exclusive, clearable=clearable, parent=parent)
    kind = RadioChoice if len(options) <= MOST_RADIOS else ComboChoice
    return kind(name, options, clearable=clearable, parent=parent)


def yes_no() -> tuple[Option, Option]:
    """The two options of a question that is answered with yes or no."""
    return Option(True, tr("Yes")), Option(False, tr("No"))
