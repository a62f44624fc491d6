"""What became of one visit: done, missed, moved or cancelled. The planned date stays beside the new one."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hgnen_desktop.core.domain.case import VisitState
from hgnen_desktop.core.domain.dates import long_date
from hgnen_desktop.core.schedule.visits import VisitLine, line_words
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.views.decide.base import column, push_button
from hgnen_desktop.gui.widgets.date_field import DateField, DateLimits
from hgnen_desktop.gui.widgets.entry_field import EntryState
from hgnen_desktop.gui.widgets.flow_layout import FlowLayout
from hgnen_desktop.gui.widgets.labels import caption
from hgnen_desktop.gui.words import tr

_WITH_DATE = (VisitState.DONE, VisitState.MOVED)


def state_words(line: VisitLine) -> str:
    """How a visit stands, with the date it was counted for where another one stands now."""
    words = line.state.value
    return (
        words if line.present == line.original else tr("{0}, counted for {1}").format(words, long_date(line.original))
    )


class VisitBar(QWidget):
    """Buttons for the visit chosen in the table.

    Signals:
        recorded: visit id, state, and its date or None.
        taken_back: the id of a visit whose last record is taken back.
    """

    recorded = Signal(str, object, object)
    taken_back = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line: VisitLine | None = None
        self._as_of = dt.date.min
        self._asked: VisitState | None = None
        self._lead = caption("")
        self._buttons = QWidget(self)
        flow = FlowLayout(self._buttons, across=theme.SPACE_8)
        self.buttons = {
            VisitState.DONE: push_button(tr("Done\u2026")),
            VisitState.MISSED: push_button(tr("Missed")),
            VisitState.MOVED: push_button(tr("Moved\u2026")),
            VisitState.CANCELLED: push_button(tr("Cancelled")),
        }
        for state, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, one=state: self._pressed(one))
            flow.addWidget(button)
        self.clear_button = push_button(tr("Take back"))
        self.clear_button.clicked.connect(self._take_back)
        flow.addWidget(self.clear_button)
        self._form = QWidget(self)
        self._make_form()
        layout = column(self, spacing=theme.SPACE_4)
        self._complaint = caption("", role="problem")
        self._complaint.hide()
        for part in (self._lead, self._buttons, self._form, self._complaint):
            layout.addWidget(part)
        self.show_line(None, dt.date.min)

    def show_line(self, line: VisitLine | None, as_of: dt.date) -> None:
        """Speak of this visit; None asks to choose one."""
        if line is None or self._line is None or line.id != self._line.id:
            self._close()
        self._line, self._as_of = line, as_of
        self.complain("")
        self._buttons.setVisible(line is not None and self._asked is None)
        if line is None:
            self._lead.setText(tr("Choose a visit in the table to record what became of it."))
            return
        day = long_date(line.present)
        self._lead.setText(" ".join([f"{day}: {line.state.value}.", *line_words(line)]))
        for state, button in self.buttons.items():
            button.setAccessibleName(f"{state.value.capitalize()}: {day}")
        self.clear_button.setAccessibleName(tr("Take back the last record: {0}").format(day))
        self.clear_button.setVisible(bool(line.records))

    def complain(self, sentence: str) -> None:
        """Say why something was not recorded; an empty sentence says nothing."""
        self._complaint.setText(sentence)
        self._complaint.setVisible(bool(sentence))

    def complaint(self) -> str:
        """The sentence below the buttons; empty when there is none."""
        return self._complaint.plain() if not self._complaint.isHidden() else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._asked is not None:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _make_form(self) -> None:
        row = QHBoxLayout(self._form)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_8)
        self.date = DateField(tr("Date of the visit"))
        self.record_button = push_button(tr("Record"), tr("Record the visit"))
        self.cancel_button = push_button(tr("Cancel"), tr("Cancel recording the visit"))
        self.record_button.clicked.connect(self._record)
        self.date.line.returnPressed.connect(self._record)
        self.cancel_button.clicked.connect(self._leave)
        row.addWidget(self.date, 1)
        row.addWidget(self.record_button, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.cancel_button, 0, Qt.AlignmentFlag.AlignTop)
        self._form.hide()

    def _pressed(self, state: VisitState) -> None:
        if state not in _WITH_DATE:
            self._emit(state, None)
            return
        self._asked = state
        self.date.reset()
        self.date.set_limits(DateLimits(possible_max=self._as_of) if state is VisitState.DONE else DateLimits())
        self._buttons.hide()
        self._form.show()
        self.date.setFocus()

    def _record(self) -> None:
        """Without a date that is understood nothing is recorded; the field says what is wrong."""
        self.date.commit()
        if self.date.state() is not EntryState.GOOD or self._asked is None:
            self.date.setFocus()
            return
        state, on = self._asked, self.date.value()
        self._leave()
        self._emit(state, on)

    def _leave(self) -> None:
        asked = self._asked
        self._close()
        if asked is not None:
            self._buttons.setVisible(self._line is not None)
            self.buttons[asked].setFocus()

    def _close(self) -> None:
        self._asked = None
        self._form.hide()

    def _emit(self, state: VisitState, on: dt.date | None) -> None:
        if self._line is not None:
            self.recorded.emit(self._line.id, state, on)

    def _take_back(self) -> None:
        if self._line is not None:
            self.taken_back.emit(self._line.id)
