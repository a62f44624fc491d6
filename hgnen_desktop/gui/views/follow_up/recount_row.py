"""Counting later visits from one that really took place: asked for, with a reason, and undone again."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from hgnen_desktop.core.domain.case import Recount
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.views.decide.base import column, push_button
from hgnen_desktop.gui.widgets.flow_layout import FlowLayout
from hgnen_desktop.gui.widgets.labels import caption
from hgnen_desktop.gui.widgets.text_line import TextLine
from hgnen_desktop.gui.words import long_date, tr


class RecountRow(QWidget):
    """What was re-planned, with the way back; and the form that asks for a reason.

    Signals:
        wanted: later visits are to be counted from the visit asked about; the reason or None.
        undo_wanted: the last re-planning is to be undone.
    """

    wanted = Signal(object)
    undo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = column(self, spacing=theme.SPACE_4)
        self._form = QWidget()
        form = column(self._form, spacing=theme.SPACE_4)
        self._question = caption("", role="text")
        self.reason = TextLine(tr("Reason, may stay empty"), 500, tr("Reason, may stay empty"))
        self.reason.returnPressed.connect(self._ask)
        self.count_button = push_button(tr("Count the later visits from it"))
        self.count_button.clicked.connect(self._ask)
        self.leave_button = push_button(tr("Leave the dates as they are"))
        self.leave_button.clicked.connect(self.close_form)
        row = QWidget()
        flow = FlowLayout(row, across=theme.SPACE_8)
        flow.addWidget(self.count_button)
        flow.addWidget(self.leave_button)
        for part in (self._question, self.reason, self.reason.too_long, row):
            form.addWidget(part)
        self._done = QWidget()
        done = column(self._done, spacing=theme.SPACE_4)
        self._said = caption("", role="text")
        self.undo_button = push_button(tr("Undo the re-planning"), "", "undo")
        self.undo_button.clicked.connect(self.undo_wanted)
        done.addWidget(self._said)
        done.addWidget(self.undo_button)
        layout.addWidget(self._form)
        layout.addWidget(self._done)
        self._form.hide()
        self.show_recounts(())

    def ask_about(self, words: str) -> None:
        """Open the form for a visit, named in words."""
        self._question.setText(
            tr("Count the later visits from {0}? Their present dates stay beside the new ones.").format(words)
        )
        self.reason.clear()
        self._form.show()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_form(self) -> None:
        """Put the form away."""
        self._form.hide()

    def show_recounts(self, recounts: tuple[Recount, ...]) -> None:
        """Say what was re-planned last."""
        self._done.setVisible(bool(recounts))
        if recounts:
            last = recounts[-1]
            words = tr("Later visits are counted from the visit of {0}, as decided on {1}").format(
                long_date(last.date), long_date(last.decided_on)
            )
            self._said.setText(f"{words}: {last.reason}" if last.reason else f"{words}.")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self._form.isHidden():
            self.close_form()
        else:
            super().keyPressEvent(event)

    def _ask(self) -> None:
        self.wanted.emit(self.reason.text().strip() or None)
