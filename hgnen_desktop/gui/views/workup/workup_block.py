"""One test: what the sources say of it, how far it has come, and a place to record that."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hgnen_desktop.core.brief.workup import WorkupLine
from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.case import WorkupRecord, WorkupState
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.views.decide.base import capital, column, empty, has_keyboard, push_button, reveal
from hgnen_desktop.gui.views.decide.details import Details
from hgnen_desktop.gui.views.decide.meanings import add_meanings
from hgnen_desktop.gui.views.decide.pieces import IconMark
from hgnen_desktop.gui.views.decide.reasons import CriteriaTable
from hgnen_desktop.gui.views.decide.signs import STANDINGS, advice_of, word_of
from hgnen_desktop.gui.views.decide.sources import add_sources, source_title
from hgnen_desktop.gui.views.treatment.decision_bar import LONGEST_REASON
from hgnen_desktop.gui.widgets.badge import AdviceSign, StrengthBadge
from hgnen_desktop.gui.widgets.date_field import DateField, DateLimits
from hgnen_desktop.gui.widgets.entry_field import EntryState
from hgnen_desktop.gui.widgets.flow_layout import FlowLayout
from hgnen_desktop.gui.widgets.labels import caption, heading, link_button, plain_label
from hgnen_desktop.gui.widgets.short_line import keep_place
from hgnen_desktop.gui.widgets.tab_order import in_reading_order
from hgnen_desktop.gui.widgets.text_line import TextLine
from hgnen_desktop.gui.words import later, spoken, tr

_RECORD_WORDS = {
    WorkupState.ORDERED: later("Ordered"),
    WorkupState.DONE: later("Done"),
    WorkupState.WAIVED: later("Waived"),
}


@dataclass(frozen=True, slots=True)
class BlockState:
    """A test as its block shows it; ``why`` tells apart what the reasons say, ``as_of`` is the latest date to record."""

    line: WorkupLine
    why: str
    as_of: dt.date


class RecordEditor(QWidget):
    """Date and words for a record. Enter records, Escape leaves; the date may stay empty."""

    recorded = Signal(object)
    left = Signal()

    def __init__(self, name: str, state: WorkupState, as_of: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        word = tr(_RECORD_WORDS[state])
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


class WorkupBlock(QWidget):
    """A test inside an opened row: what the sources say of it, and where to record how far it has come.

    Signals:
        recorded: item id and the record, or None to take it back.
    """

    recorded = Signal(str, object)

    def __init__(self, state: BlockState, index: Index, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._index, self._state = index, state
        self.item = state.line.item
        self.setAccessibleName(self.item.title)
        self._editor: RecordEditor | None = None
        outer = column(self, spacing=theme.SPACE_4)
        self._head = QWidget()
        self._head_flow = FlowLayout(self._head, across=theme.SPACE_8)
        outer.addWidget(heading(self.item.title))
        outer.addWidget(self._head)
        outer.addWidget(plain_label(self.item.text, wrap=True, columns=theme.LINE_COLUMNS + 16))
        self._add_sides(outer)
        self._result = plain_label("", size=theme.TextSize.CAPTION, wrap=True)
        outer.addWidget(self._result)
        self.details = Details(self.item.title)
        self.details.add(tr("Criteria: asked and found"), self._build_criteria)
        self.details.add(source_title(state.line.result.citations), self._build_sources)
        sides = [text for side in self.item.sides for text in (side.label, side.text)]
        add_meanings(self.details, index, [self.item.title, self.item.text, *sides])
        self._make_buttons(outer)
        self._editor_place = QVBoxLayout()
        outer.addLayout(self._editor_place)
        outer.addWidget(self.details)
        self._show()

    @property
    def editor(self) -> RecordEditor | None:
        """The open fields for a record, if any."""
        return self._editor

    def show_state(self, state: BlockState) -> None:
        """Show the same test for another state of the case."""
        had_keyboard = has_keyboard(self)
        if state.line.record != self._state.line.record:
            self._close_editor()
        self._state = state
        self._show()
        self.details.renew()
        record = state.line.record
        if had_keyboard and not has_keyboard(self):
            self.buttons[record.state if record is not None else WorkupState.DONE].setFocus()

    def _add_sides(self, outer: QVBoxLayout) -> None:
        for side in self.item.sides:
            outer.addWidget(caption(side.label, role="advice.no_consensus"))
            outer.addWidget(plain_label(side.text, size=theme.TextSize.CAPTION, wrap=True))

    def _make_buttons(self, outer: QVBoxLayout) -> None:
        self.buttons = {}
        line = QWidget()
        flow = FlowLayout(line, across=theme.SPACE_8)
        for state, word in _RECORD_WORDS.items():
            button = push_button(tr(word) + "\u2026", f"{tr(word)}: {self.item.title}")
            button.clicked.connect(lambda _checked=False, one=state: self._open(one))
            flow.addWidget(button)
            self.buttons[state] = button
        self.clear_button = link_button(tr("Take back"))
        self.clear_button.setAccessibleName(tr("Take back the record: {0}").format(self.item.title))
        self.clear_button.clicked.connect(lambda: self.recorded.emit(self._recorded_as(), None))
        keep_place(self.clear_button)
        flow.addWidget(self.clear_button)
        outer.addWidget(line)

    def _recorded_as(self) -> str:
        """The item that carries the record; several may speak of one test."""
        return self._state.line.recorded_as or self.item.id

    def _show(self) -> None:
        empty(self._head_flow)
        line = self._state.line
        icon, role, word = STANDINGS[line.standing]
        self._head_flow.addWidget(IconMark(icon, capital(tr(word)), role=role))
        for answer in line.answers:
            sign = AdviceSign(advice_of(answer.direction), capital(tr(word_of(answer.direction))))
            self._head_flow.addWidget(sign)
            self._head_flow.addWidget(StrengthBadge(spoken(answer.result.strength.strength_words())))
        record = line.record
        self._result.setText(record.result or "" if record is not None else "")
        self._result.setVisible(bool(self._result.text()))
        self.clear_button.setVisible(record is not None)

    def _open(self, state: WorkupState) -> None:
        self._close_editor()
        editor = RecordEditor(self.item.title, state, self._state.as_of)
        editor.recorded.connect(lambda record: self.recorded.emit(self._recorded_as(), record))
        editor.left.connect(lambda: self._leave(state))
        self._editor = editor
        self._editor_place.addWidget(editor)
        editor.show()
        in_reading_order(self)
        editor.date.setFocus()
        reveal(editor)

    def _leave(self, state: WorkupState) -> None:
        self._close_editor()
        self.buttons[state].setFocus()

    def _close_editor(self) -> None:
        if self._editor is not None:
            self._editor_place.removeWidget(self._editor)
            self._editor.hide()
            self._editor.deleteLater()
            self._editor = None

    def _build_criteria(self, layout: QVBoxLayout) -> None:
        for answer in self._state.line.answers:
            layout.addWidget(CriteriaTable(answer.result.explain()))

    def _build_sources(self, layout: QVBoxLayout) -> None:
        for answer in self._state.line.answers:
            if answer.result.item.id != self.item.id:
                layout.addWidget(plain_label(f"{answer.result.item.title}: {answer.result.item.text}", wrap=True))
            add_sources(layout, answer.result.citations, self._index, answer.result.item.interpretation)
