"""One workup item: what the sources say of it, whether it is done, and a place to record that."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hgnen_desktop.core.domain.case import WorkupRecord, WorkupState
from hgnen_desktop.core.domain.dates import long_date
from hgnen_desktop.core.engine.assessment import Result
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.guidelines.schema import Recommendation
from hgnen_desktop.core.wording import WORKUP_WORDS
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.views.decide.base import capital, column, has_keyboard, push_button, reveal
from hgnen_desktop.gui.views.decide.decision_bar import LONGEST_REASON
from hgnen_desktop.gui.views.decide.details import Details
from hgnen_desktop.gui.views.decide.option_card import DIRECTION_ADVICE
from hgnen_desktop.gui.views.decide.pieces import IconMark, ListRow
from hgnen_desktop.gui.views.decide.reasons import CriteriaTable
from hgnen_desktop.gui.views.decide.remarks import TitleLine
from hgnen_desktop.gui.views.decide.sources import add_sources, source_title
from hgnen_desktop.gui.widgets.badge import AdviceSign
from hgnen_desktop.gui.widgets.date_field import DateField, DateLimits
from hgnen_desktop.gui.widgets.entry_field import EntryState
from hgnen_desktop.gui.widgets.labels import caption, link_button, plain_label
from hgnen_desktop.gui.widgets.text_line import TextLine
from hgnen_desktop.gui.words import later, tr

_RECORD_WORDS = {
    WorkupState.DONE: ("complete", later("Done")),
    WorkupState.ORDERED: ("pending", later("Ordered")),
    WorkupState.WAIVED: ("not_done", later("Waived")),
}


@dataclass(frozen=True)
class WorkupRowState:
    """What a row shows.

    Attributes:
        result: the item; it explains itself anew after each change and takes no part in the comparison.
        record: what the clinician recorded, if anything.
        answered: every finding that the item supplies is known.
        pending: the labels of its findings whose result is awaited.
        why: the criteria with their truth, to notice a change.
        as_of: the latest date that can be recorded.
    """

    result: Result[Recommendation] = field(compare=False)
    record: WorkupRecord | None
    answered: bool
    pending: tuple[str, ...]
    why: object
    as_of: dt.date


class RecordEditor(QWidget):
    """Date and words for a record. Enter records, Escape leaves; the date may stay empty."""

    recorded = Signal(object)
    left = Signal()

    def __init__(self, name: str, state: WorkupState, as_of: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        word = tr(_RECORD_WORDS[state][1])
        self.date = DateField(tr("{0} on: {1}").format(word, name), limits=DateLimits(possible_max=as_of))
        waived = state is WorkupState.WAIVED
        asked = (tr("Reason: {0}") if waived else tr("Result: {0}")).format(name)
        hint = tr("Why it is not done") if waived else tr("In short, if there is something to say")
        self.words = TextLine(asked, LONGEST_REASON, hint)
        self.record_button = push_button(tr("Record"), tr("Record as {0}: {1}").format(word.lower(), name))
        self.cancel_button = push_button(tr("Cancel"), tr("Cancel: {0}").format(name))
        self._lay_out(tr("{0} on").format(word))
        self.record_button.clicked.connect(self._record)
        self.words.returnPressed.connect(self._record)
        self.date.line.returnPressed.connect(self.words.setFocus)
        self.cancel_button.clicked.connect(self.left)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self, lead: str) -> None:
        outer = column(self, spacing=theme.SPACE_8)
        first = QHBoxLayout()
        first.setSpacing(theme.SPACE_8)
        label = caption(lead, wrap=False)
        label.setMinimumHeight(theme.TARGET)
        first.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        first.addWidget(self.date, 1)
        second = QHBoxLayout()
        second.setSpacing(theme.SPACE_8)
        second.addWidget(self.words, 1)
        second.addWidget(self.record_button)
        second.addWidget(self.cancel_button)
        outer.addLayout(first)
        outer.addLayout(second)
        outer.addWidget(self.words.too_long)

    def _record(self) -> None:
        """A date that was typed and not understood is never dropped silently: the field says what is wrong."""
        self.date.commit()
        if self.date.state() not in (EntryState.GOOD, EntryState.EMPTY):
            self.date.setFocus()
            return
        self.recorded.emit(
            WorkupRecord(state=self._state, on=self.date.value(), result=self.words.text().strip() or None)
        )


class WorkupRow(ListRow):
    """A row of the checklist.

    Signals:
        recorded: item id and the record, or None to take it back.
    """

    recorded = Signal(str, object)

    def __init__(self, state: WorkupRowState, index: Index, parent: QWidget | None = None) -> None:
        self._item, self._index, self._state = state.result.item, index, state
        super().__init__(parent)
        item = self._item
        sign = AdviceSign(DIRECTION_ADVICE[item.direction], capital(WORKUP_WORDS[item.direction]))
        self.body.addWidget(TitleLine(sign, item.title, state.result.strength.strength_words()))
        self.body.addWidget(plain_label(item.text, wrap=True, columns=theme.LINE_COLUMNS + 16))
        self._mark = IconMark("complete", "", role="accent")
        self._words = plain_label("", size=theme.TextSize.CAPTION, wrap=True)
        self.body.addWidget(self._mark)
        self.body.addWidget(self._words)
        self._add_sides()
        self.details = Details(item.title)
        self.details.add(tr("Criteria"), self._build_criteria)
        self.details.add(source_title(state.result.citations), self._build_sources)
        self._make_buttons()
        self.body.addWidget(self.details)
        self._editor: RecordEditor | None = None
        self._show()

    @property
    def editor(self) -> RecordEditor | None:
        """The open fields for a record, if any."""
        return self._editor

    def show_state(self, state: WorkupRowState) -> None:
        """Show the same item for another state of the case."""
        had_keyboard = self._editor is not None and has_keyboard(self._editor)
        if state.record != self._state.record:
            self._close_editor()
        self._state = state
        self._show()
        if had_keyboard and self._editor is None and state.record is not None:
            self.buttons[state.record.state].setFocus()
        self.details.renew()

    def status(self) -> str:
        """What is known of it: done, ordered, waived, result entered, pending; empty while it is open."""
        return self._mark.text() if not self._mark.isHidden() else ""

    def _add_sides(self) -> None:
        for side in self._item.sides:
            self.body.addWidget(caption(side.label, role="advice.no_consensus"))
            self.body.addWidget(plain_label(side.text, size=theme.TextSize.CAPTION, wrap=True))

    def _make_buttons(self) -> None:
        self.buttons = {}
        for state, (_, word) in _RECORD_WORDS.items():
            button = link_button(tr(word) + "\u2026")
            button.setAccessibleName(f"{tr(word)}: {self._item.title}")
            button.clicked.connect(lambda _checked=False, one=state: self._open(one))
            self.details.add_button(button)
            self.buttons[state] = button
        self.clear_button = link_button(tr("Take back"))
        self.clear_button.setAccessibleName(tr("Take back the record: {0}").format(self._item.title))
        self.clear_button.clicked.connect(lambda: self.recorded.emit(self._item.id, None))
        self.details.add_button(self.clear_button)

    def _show(self) -> None:
        state = self._state
        sign, words, below = self._status_words()
        self._mark.use(sign, words, "accent")
        self._mark.setVisible(bool(words))
        self._words.setText(below)
        self._words.setVisible(bool(below))
        self.clear_button.setVisible(state.record is not None)

    def _status_words(self) -> tuple[str, str, str]:
        state = self._state
        if state.record is not None:
            sign, word = _RECORD_WORDS[state.record.state]
            on = f" \u00b7 {long_date(state.record.on)}" if state.record.on else ""
            return sign, tr(word) + on, state.record.result or ""
        if state.answered:
            return "complete", tr("Result entered"), ""
        if state.pending:
            return "pending", tr("Pending: {0}").format(", ".join(state.pending)), ""
        return "pending", "", ""

    def _open(self, state: WorkupState) -> None:
        self._close_editor()
        editor = RecordEditor(self._item.title, state, self._state.as_of, self)
        editor.recorded.connect(lambda record: self.recorded.emit(self._item.id, record))
        editor.left.connect(lambda: self._leave(state))
        self._editor = editor
        self.body.addWidget(editor)
        editor.show()
        editor.date.setFocus()
        reveal(editor)

    def _leave(self, state: WorkupState) -> None:
        self._close_editor()
        self.buttons[state].setFocus()

    def _close_editor(self) -> None:
        if self._editor is not None:
            self.body.removeWidget(self._editor)
            self._editor.hide()
            self._editor.deleteLater()
            self._editor = None

    def _build_criteria(self, layout: QVBoxLayout) -> None:
        layout.addWidget(CriteriaTable(self._state.result.explain()))

    def _build_sources(self, layout: QVBoxLayout) -> None:
        add_sources(layout, self._state.result.citations, self._index, self._item.interpretation)
