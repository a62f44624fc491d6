"""At the top of Visits: that the dates do not fit the patient any more, and the way to end the plan with its visits kept."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from hgnen_desktop.core.errors import Fault
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.views.decide.base import capital, column, push_button
from hgnen_desktop.gui.views.decide.pieces import IconMark
from hgnen_desktop.gui.widgets.date_field import DateField, DateLimits
from hgnen_desktop.gui.widgets.entry_field import EntryState
from hgnen_desktop.gui.widgets.flow_layout import FlowLayout
from hgnen_desktop.gui.widgets.labels import caption, plain_label
from hgnen_desktop.gui.widgets.text_line import TextLine
from hgnen_desktop.gui.words import tr

_LONGEST_REASON = 500


class EndPlanRow(QWidget):
    """Hidden while the dates fit. ``wanted`` carries the day on which the plan ends and a reason or None."""

    wanted = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = column(self, spacing=theme.SPACE_4)
        self.mark = IconMark("caution", tr("No calendar, sheet or table is made of these dates"), role="problem")
        self._why = plain_label("", role="problem", wrap=True)
        self.end_button = push_button(tr("End this plan\u2026"), tr("End this plan and keep its visits"))
        self.end_button.clicked.connect(self._ask)
        self._form = QWidget()
        self._make_form()
        for part in (self.mark, self._why, self.end_button, self._form):
            layout.addWidget(part)
        self._form.hide()
        self.hide()

    def show_refusal(self, refusal: Fault | None, today: dt.date, *, can_end: bool) -> None:
        """Say why the dates may not leave the program; None says that they may."""
        self.setVisible(refusal is not None)
        self._why.setText(f"{capital(refusal.what)} {refusal.remedy}" if refusal is not None else "")
        self.ended_on.set_limits(DateLimits(possible_max=today))
        self.end_button.setVisible(can_end and self._form.isHidden())
        if refusal is None or not can_end:
            self._form.hide()

    def said(self) -> str:
        """The sentence shown; empty when the dates fit."""
        return "" if self.isHidden() else self._why.plain()

    def forget(self) -> None:
        """Drop what is half filled."""
        self.ended_on.reset()
        self.reason.clear()
        self.complain("")
        self._form.hide()

    def complain(self, sentence: str) -> None:
        """Say what is missing or why the plan could not be ended."""
        self._complaint.setText(sentence)
        self._complaint.setVisible(bool(sentence))

    def complaint(self) -> str:
        """The sentence in the form; empty when there is none."""
        return "" if self._complaint.isHidden() else self._complaint.plain()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self._form.isHidden():
            self._leave()
        else:
            super().keyPressEvent(event)

    def _make_form(self) -> None:
        layout = column(self._form, spacing=theme.SPACE_4)
        self.ended_on = DateField(tr("Day on which this plan ends"))
        self.reason = TextLine(tr("Reason, may stay empty"), _LONGEST_REASON, tr("Reason, for example relapse"))
        self._complaint = caption("", role="problem")
        self.confirm_button = push_button(tr("End this plan and keep its visits"))
        self.leave_button = push_button(tr("Leave the plan as it is"))
        self.confirm_button.clicked.connect(self._confirm)
        self.ended_on.line.returnPressed.connect(self._confirm)
        self.reason.returnPressed.connect(self._confirm)
        self.leave_button.clicked.connect(self._leave)
        row = QWidget()
        flow = FlowLayout(row, across=theme.SPACE_8)
        flow.addWidget(self.confirm_button)
        flow.addWidget(self.leave_button)
        words = caption(tr("Day on which this plan ends; visits from then on are cancelled"), role="text")
        for part in (words, self.ended_on, self.reason, self.reason.too_long, self._complaint, row):
            layout.addWidget(part)

    def _ask(self) -> None:
        self.forget()
        self._form.show()
        self.end_button.hide()
        self.ended_on.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave(self) -> None:
        self.forget()
        self.end_button.show()
        self.end_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _confirm(self) -> None:
        self.ended_on.commit()
        if self.ended_on.state() is not EntryState.GOOD:
            self.complain(tr("Still needed: {0}.").format(tr("the day the present plan ends")))
            self.ended_on.setFocus()
            return
        self.complain("")
        self.wanted.emit(self.ended_on.value(), self.reason.text().strip() or None)
