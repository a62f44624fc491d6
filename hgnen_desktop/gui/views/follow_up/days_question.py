"""Asked before the first file of a case is made: on which days the clinic sees patients."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from hgnen_desktop.core.domain.case import ClinicDays, ShiftTo
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.views.decide.base import column, push_button
from hgnen_desktop.gui.widgets.flow_layout import FlowLayout
from hgnen_desktop.gui.widgets.labels import caption
from hgnen_desktop.gui.words import tr

WORKDAYS = ClinicDays()
EVERY_DAY = ClinicDays(weekdays=(0, 1, 2, 3, 4, 5, 6), shift=ShiftTo.STAY)


class DaysQuestion(QWidget):
    """Three answers, none of them given for the person.

    Signals:
        answered: the clinic days that the case should have.
        more_wanted: the person wants to choose days, country and holidays.
        left: the person wants no file now.
    """

    answered = Signal(object)
    more_wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = column(self, spacing=theme.SPACE_4)
        self._usual: ClinicDays | None = None
        words = tr(
            "On which days does the clinic see patients? Until this is said, dates may fall on weekends and holidays."
        )
        layout.addWidget(caption(words, role="text"))
        row = QWidget()
        flow = FlowLayout(row, across=theme.SPACE_8)
        self.usual_button = push_button(tr("Our clinic's usual days"))
        self.workdays_button = push_button(tr("Monday to Friday, else the next day"))
        self.more_button = push_button(tr("Choose days and holidays\u2026"))
        self.every_button = push_button(tr("Any day: leave the dates as counted"))
        self.usual_button.clicked.connect(lambda: self._answer(self._usual))
        self.workdays_button.clicked.connect(lambda: self._answer(WORKDAYS))
        self.every_button.clicked.connect(lambda: self._answer(EVERY_DAY))
        self.more_button.clicked.connect(self._more)
        for button in (self.usual_button, self.workdays_button, self.more_button, self.every_button):
            flow.addWidget(button)
        layout.addWidget(row)
        self.hide()

    def ask(self, usual: ClinicDays | None, summary: str) -> None:
        """Show the question; the clinic's usual days come first when there are any."""
        self._usual = usual
        self.usual_button.setVisible(usual is not None)
        self.usual_button.setAccessibleDescription(summary)
        self.show()
        first = self.usual_button if usual is not None else self.workdays_button
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _answer(self, days: ClinicDays | None) -> None:
        self.hide()
        if days is not None:
            self.answered.emit(days)

    def _more(self) -> None:
        self.hide()
        self.more_wanted.emit()
