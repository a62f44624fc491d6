"""What became of earlier decisions: carried out, in part, or not and why; also of options that are no longer shown."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hgnen_desktop.core.course.decided import PastDecision
from hgnen_desktop.core.course.typed_dates import partial_date
from hgnen_desktop.core.course.words import dated, outcome_words
from hgnen_desktop.core.domain.course import PartialDate
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.views.decide.base import capital, column, push_button, reveal
from hgnen_desktop.gui.views.decide.keyed_column import KeyedColumn
from hgnen_desktop.gui.views.treatment.decision_bar import ReasonEditor
from hgnen_desktop.gui.widgets.card import Card
from hgnen_desktop.gui.widgets.flow_layout import FlowLayout
from hgnen_desktop.gui.widgets.labels import caption, link_button, plain_label
from hgnen_desktop.gui.widgets.text_line import TextLine
from hgnen_desktop.gui.words import long_date, spoken, tr

_LONGEST_DATE = 40
YES, PARTLY, NO = "yes", "partly", "no"


class PastRow(QWidget):
    """One earlier decision.

    ``recorded(str, str, str, object)`` carries its item, what became of it, the reason, and when, as a ``PartialDate``.
    """

    recorded = Signal(str, str, str, object)

    def __init__(self, state: PastDecision, today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.date = TextLine(tr("When"), _LONGEST_DATE, tr("2026-03-15, 2026-03 or 2026"))
        self.date.setText(today.isoformat())
        self._problem = caption("", role="problem")
        self._problem.hide()
        self._editor: ReasonEditor | None = None
        self._text = plain_label("", wrap=True, columns=theme.LINE_COLUMNS)
        self._told = caption("", role="text")
        self._since = caption("")
        self._buttons = QWidget()
        flow = FlowLayout(self._buttons, across=theme.SPACE_8)
        self.done_button = push_button(tr("Carried out"))
        self.partly_button = push_button(tr("In part\u2026"))
        self.not_button = push_button(tr("Not\u2026"))
        self.change_button = link_button(tr("Record otherwise"))
        self.done_button.clicked.connect(lambda: self._record(YES, ""))
        self.partly_button.clicked.connect(lambda: self._ask(PARTLY, self.partly_button))
        self.not_button.clicked.connect(lambda: self._ask(NO, self.not_button))
        self.change_button.clicked.connect(self._show_choices)
        for button in (self.done_button, self.partly_button, self.not_button):
            flow.addWidget(button)
        flow.addWidget(self.date)
        self._column = column(self, spacing=theme.SPACE_4)
        for part in (self._text, self._told, self._since, self._buttons, self._problem, self.change_button):
            self._column.addWidget(part)
        self.show_state(state)

    def show_state(self, state: PastDecision) -> None:
        """Show the decision, and what became of it where that is recorded."""
        self._state = state
        on = f" \u00b7 {long_date(state.decision.on)}" if state.decision.on else ""
        self._text.setText(f"{state.title}{on}")
        told = capital(spoken(outcome_words(state.outcome))) if state.outcome is not None else ""
        self._since.setVisible(state.since is not None)
        if state.since is not None and state.since.on is not None:
            # Suggested with its date, so that one press confirms it; nothing is recorded by itself.
            self._since.setText(tr("Given since, by the course: {0}. Was it carried out?").format(dated(state.since)))
            self.date.setText(str(state.since.on))
        self._told.setText(told)
        self._told.setVisible(bool(told))
        self._buttons.setVisible(not told)
        self.change_button.setVisible(bool(told))
        self._close()
        for button in (self.done_button, self.partly_button, self.not_button, self.change_button):
            button.setAccessibleName(f"{button.text().rstrip(chr(0x2026))}: {state.title}")

    @property
    def editor(self) -> ReasonEditor | None:
        """The open line for a reason, if any."""
        return self._editor

    def _show_choices(self) -> None:
        self._buttons.show()
        self.change_button.hide()
        self.done_button.setFocus()

    def _record(self, carried_out: str, reason: str) -> None:
        on = self._when()
        if on is not None:
            self.recorded.emit(self._state.decision.item, carried_out, reason, on)

    def _when(self) -> PartialDate | None:
        """The date that was typed; None, with a sentence that says why, when it cannot be."""
        read = partial_date(self.date.entered().strip())
        problem = ""
        if read.date is None:
            problem = read.problem or tr("Write a day, a month or a year, for example 2026-03.")
        elif read.date.first > self._today:
            problem = tr("{0} is in the future. Enter when it was.").format(read.date.said())
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        if problem:
            self.date.setFocus()
        return None if problem else read.date

    def _ask(self, carried_out: str, asked_by: QWidget) -> None:
        self._close()
        hint = tr("What was done, and why not all?") if carried_out == PARTLY else tr("Why was it not carried out?")
        editor = ReasonEditor(tr("Reason: {0}").format(self._state.title), hint, tr("Record"), required=True)
        editor.recorded.connect(lambda reason: self._record(carried_out, reason))
        editor.left.connect(lambda: self._leave(asked_by))
        self._editor = editor
        self._column.addWidget(editor)
        editor.show()
        editor.line.setFocus()
        reveal(editor)

    def _leave(self, asked_by: QWidget) -> None:
        self._close()
        asked_by.setFocus()

    def _close(self) -> None:
        if self._editor is not None:
            self._column.removeWidget(self._editor)
            self._editor.hide()
            self._editor.deleteLater()
            self._editor = None


class PastDecisions(Card):
    """The earlier decisions of a case; takes no room while there are none. ``recorded`` is that of its rows."""

    recorded = Signal(str, str, str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("What became of earlier decisions"), parent=parent)
        self.rows: KeyedColumn[PastDecision] = KeyedColumn(self._row)
        self.body.addWidget(self.rows)
        self.hide()

    def show_decisions(self, decisions: Sequence[PastDecision], today: dt.date) -> None:
        """Show these; what became of them is dated today unless another day is typed."""
        self._today = today
        self.rows.sync([(one.decision.item, one) for one in decisions])
        self.setVisible(bool(decisions))

    def forget(self) -> None:
        """Drop what was half typed."""
        self.rows.clear()

    def _row(self, state: PastDecision) -> PastRow:
        row = PastRow(state, self._today)
        row.recorded.connect(self.recorded)
        return row
