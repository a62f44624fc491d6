"""What became of one visit: done, missed, moved or cancelled. The planned date stays beside the new one."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hgnen_desktop.core.domain.case import VisitRecord, VisitState
from hgnen_desktop.core.domain.dates import long_date
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.views.decide.base import column, push_button
from hgnen_desktop.gui.widgets.date_field import DateField, DateLimits
from hgnen_desktop.gui.widgets.entry_field import EntryState
from hgnen_desktop.gui.widgets.flow_layout import FlowLayout
from hgnen_desktop.gui.widgets.labels import caption
from hgnen_desktop.gui.words import tr

if TYPE_CHECKING:
    from hgnen_desktop.core.schedule.surveillance import Visit

_WITH_DATE = (VisitState.DONE, VisitState.MOVED)


def state_words(record: VisitRecord | None, *, is_past: bool = False) -> str:
    """What became of a visit in words; ``planned`` while nothing was recorded and its date lies ahead."""
    if record is None:
        return tr("past, no record") if is_past else tr("planned")
    words = {
        VisitState.DONE: tr("done"),
        VisitState.MISSED: tr("missed"),
        VisitState.MOVED: tr("moved to"),
        VisitState.CANCELLED: tr("cancelled"),
    }[record.state]
    return f"{words} {long_date(record.on)}" if record.on else words


class VisitBar(QWidget):
    """Buttons for the visit chosen in the table.

    Signals:
        recorded: visit id and record, or None to take the record back.
    """

    recorded = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._visit: Visit | None = None
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
        self.clear_button.clicked.connect(lambda: self._emit(None))
        flow.addWidget(self.clear_button)
        self._form = QWidget(self)
        self._make_form()
        layout = column(self, spacing=theme.SPACE_4)
        for part in (self._lead, self._buttons, self._form):
            layout.addWidget(part)
        self.show_visit(None, None, dt.date.min)

    def show_visit(self, visit: Visit | None, record: VisitRecord | None, as_of: dt.date) -> None:
        """Speak of this visit; None asks to choose one."""
        changed = visit is None or self._visit is None or visit.id != self._visit.id
        self._visit, self._as_of = visit, as_of
        if changed:
            self._close()
        if visit is None:
            self._lead.setText(tr("Choose a visit in the table to record what became of it."))
        else:
            self._lead.setText(tr("Visit of {0}: {1}").format(long_date(visit.target), state_words(record, is_past=visit.target < as_of)))
            for state, button in self.buttons.items():
                button.setAccessibleName(f"{state.value.capitalize()}: {long_date(visit.target)}")
            self.clear_button.setAccessibleName(tr("Take back the record: {0}").format(long_date(visit.target)))
        self._buttons.setVisible(visit is not None and self._asked is None)
        self.clear_button.setVisible(record is not None)

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
            self._emit(VisitRecord(visit=self._visit.id, state=state) if self._visit else None)
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
        if self.date.state() is not EntryState.GOOD or self._visit is None or self._asked is None:
            self.date.setFocus()
            return
        record = VisitRecord(visit=self._visit.id, state=self._asked, on=self.date.value())
        self._leave()
        self._emit(record)

    def _leave(self) -> None:
        asked = self._asked
        self._close()
        if asked is not None:
            self._buttons.setVisible(self._visit is not None)
            self.buttons[asked].setFocus()

    def _close(self) -> None:
        self._asked = None
        self._form.hide()

    def _emit(self, record: VisitRecord | None) -> None:
        if self._visit is not None:
            self.recorded.emit(self._visit.id, record)
