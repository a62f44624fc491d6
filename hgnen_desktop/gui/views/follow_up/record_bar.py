"""Recording what became of one visit: done today, done or moved on a date, missed, cancelled. Used by both pages of visits."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.case import VisitState
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.views.decide.base import column, push_button
from hgnen_desktop.gui.widgets.date_field import DateField, DateLimits
from hgnen_desktop.gui.widgets.entry_field import EntryState
from hgnen_desktop.gui.widgets.flow_layout import FlowLayout
from hgnen_desktop.gui.widgets.labels import caption
from hgnen_desktop.gui.widgets.text_line import TextLine
from hgnen_desktop.gui.words import long_date, tr

_LONGEST_NOTE = 500
_WITH_DATE = (VisitState.DONE, VisitState.MOVED)


@dataclass(frozen=True, slots=True)
class Target:
    """The visit that the buttons speak of.

    Attributes:
        key: names the visit; another key closes a form that was half filled.
        name: how a screen reader names it, for example ``PT-0142, Mon 4 May 2026``.
        today: the day on which something is recorded.
    """

    key: object
    name: str
    today: dt.date


class RecordBar(QWidget):
    """Buttons for one visit and the small form behind those that need a date.

    ``recorded`` carries the state, the date or None, and the person's own words or None. The owner records it and says
    with :meth:`complain` why it could not.
    """

    recorded = Signal(object, object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._target: Target | None = None
        self._asked: VisitState | None = None
        layout = column(self, spacing=theme.SPACE_4)
        self._buttons = QWidget(self)
        self._flow = FlowLayout(self._buttons, across=theme.SPACE_8)
        self.today_button = self._button(tr("Done today"), lambda: self._emit(VisitState.DONE, self._today(), None))
        self.state_buttons = {
            VisitState.DONE: self._button(tr("Done on\u2026"), lambda: self.ask(VisitState.DONE)),
            VisitState.MOVED: self._button(tr("Move to\u2026"), lambda: self.ask(VisitState.MOVED)),
            VisitState.MISSED: self._button(tr("Missed\u2026"), lambda: self.ask(VisitState.MISSED)),
            VisitState.CANCELLED: self._button(tr("Cancelled\u2026"), lambda: self.ask(VisitState.CANCELLED)),
        }
        self._form = QWidget(self)
        self._make_form()
        self._complaint = caption("", role="problem")
        for part in (self._buttons, self._form, self._complaint):
            layout.addWidget(part)
        self._form.hide()
        self.complain("")

    def add_button(self, button: QPushButton) -> None:
        """Put a button of the owner's behind the others."""
        self._flow.addWidget(button)

    def show_target(self, target: Target | None) -> None:
        """Speak of this visit, or of none."""
        if target is None or self._target is None or target.key != self._target.key:
            self._close()
            self.complain("")
        self._target = target
        for button in (self.today_button, *self.state_buttons.values()):
            button.setEnabled(target is not None)
            words = button.text().rstrip("\u2026")
            button.setAccessibleName(f"{words}: {target.name}" if target is not None else words)

    def done_today(self) -> None:
        """Record the visit as done today, as the button does."""
        if self._target is not None:
            self._emit(VisitState.DONE, self._today(), None)

    def ask(self, state: VisitState) -> None:
        """Open the form for this state; nothing is recorded before it is confirmed."""
        if self._target is None:
            return
        self._asked = state
        self.complain("")
        self.note.clear()
        self.date.reset()
        is_done = state is VisitState.DONE
        self.date.set_limits(DateLimits(possible_max=self._target.today) if is_done else DateLimits())
        for part in (self._date_words, self.date):
            part.setVisible(state in _WITH_DATE)
        self._date_words.setText(tr("The day it took place") if is_done else tr("The new date"))
        record = {
            VisitState.DONE: tr("Record as done"),
            VisitState.MOVED: tr("Record the new date"),
            VisitState.MISSED: tr("Record as missed"),
            VisitState.CANCELLED: tr("Record as cancelled"),
        }[state]
        self.record_button.setText(record)
        self.record_button.setAccessibleName(f"{record}: {self._target.name}")
        self._buttons.hide()
        self._form.show()
        first: QWidget = self.date if state in _WITH_DATE else self.note
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def complain(self, sentence: str) -> None:
        """Say why something was not recorded; an empty sentence says nothing."""
        self._complaint.setText(sentence)
        self._complaint.setVisible(bool(sentence))

    def complaint(self) -> str:
        """The sentence below the buttons; empty when there is none."""
        return self._complaint.plain() if not self._complaint.isHidden() else ""

    def finish(self) -> None:
        """It was recorded: put the form away."""
        self._close()
        self.complain("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._asked is not None:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _make_form(self) -> None:
        layout = QVBoxLayout(self._form)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SPACE_4)
        self._date_words = caption("")
        self.date = DateField(tr("Date of the visit"))
        hint = tr("Note, may stay empty; it stays in the case and goes into no calendar")
        self.note = TextLine(tr("Note on the visit, may stay empty"), _LONGEST_NOTE, hint)
        self.record_button = push_button("", tr("Record"))
        self.cancel_button = push_button(tr("Leave as it is"))
        self.record_button.clicked.connect(self._record)
        self.date.line.returnPressed.connect(self._record)
        self.note.returnPressed.connect(self._record)
        self.cancel_button.clicked.connect(self._leave)
        for part in (self._date_words, self.date, self.note, self.note.too_long):
            layout.addWidget(part)
        row = QWidget()
        flow = FlowLayout(row, across=theme.SPACE_8)
        flow.addWidget(self.record_button)
        flow.addWidget(self.cancel_button)
        layout.addWidget(row)

    def _record(self) -> None:
        """Without a date that is understood nothing is recorded; the field says what is wrong."""
        state, on = self._asked, None
        if state is None:
            return
        if state in _WITH_DATE:
            self.date.commit()
            if self.date.state() is not EntryState.GOOD:
                if self.date.state() is EntryState.EMPTY:
                    self.complain(tr("Enter the day, for example {0}.").format(self._today().isoformat()))
                self.date.setFocus()
                return
            on = self.date.value()
        self._emit(state, on, self.note.text().strip() or None)

    def _leave(self) -> None:
        asked = self._asked
        self._close()
        self.complain("")
        if asked is not None:
            self.state_buttons[asked].setFocus()

    def _close(self) -> None:
        self._asked = None
        self._form.hide()
        self._buttons.show()

    def _emit(self, state: VisitState, on: dt.date | None, note: str | None) -> None:
        if self._target is not None:
            self.complain("")
            self.recorded.emit(state, on, note)

    def _today(self) -> dt.date:
        assert self._target is not None
        return self._target.today

    def _button(self, text: str, run: object) -> QPushButton:
        button = push_button(text)
        button.clicked.connect(lambda: run())  # type: ignore[operator]
        self._flow.addWidget(button)
        return button


def recorded_words(state: VisitState, on: dt.date | None) -> str:
    """What was recorded, for example ``done on Fri 20 Nov 2026``."""
    words = {
        VisitState.DONE: tr("done on {0}"),
        VisitState.MOVED: tr("moved to {0}"),
        VisitState.MISSED: tr("missed"),
        VisitState.CANCELLED: tr("cancelled"),
    }[state]
    return words.format(long_date(on)) if on is not None else words
