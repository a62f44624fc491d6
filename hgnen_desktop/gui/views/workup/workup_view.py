"""The workup page: what to do now, to ask, awaited, done, missing from reports and not called for, one line each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from hgnen_desktop.core.brief.checklist import Checklist, make_checklist
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.views.decide.base import column, reveal
from hgnen_desktop.gui.views.decide.keyed_column import KeyedColumn
from hgnen_desktop.gui.views.decide.reasons import reasons_line
from hgnen_desktop.gui.views.decide.signs import STANDINGS
from hgnen_desktop.gui.views.decide.situation import SituationHead
from hgnen_desktop.gui.views.decide.table_page import TablePage
from hgnen_desktop.gui.views.decide.table_row import TableRow
from hgnen_desktop.gui.views.workup.ask_grid import AskGrid
from hgnen_desktop.gui.views.workup.board import Board, Place, RowState
from hgnen_desktop.gui.views.workup.requests import RequestBar
from hgnen_desktop.gui.views.workup.rows import MissingRow, WorkupRow
from hgnen_desktop.gui.widgets.card import Card
from hgnen_desktop.gui.widgets.labels import caption, title
from hgnen_desktop.gui.words import tr

if TYPE_CHECKING:
    from hgnen_desktop.gui.document import CaseDocument

MOST_ROWS = 12


class WorkupView(TablePage):
    """The checklist. While it is in view every test keeps its line, whatever is answered or recorded."""

    def __init__(self, document: CaseDocument, parent: QWidget | None = None) -> None:
        super().__init__(document, parent)
        self.setAccessibleName(tr("Workup"))
        self._board = Board()
        layout = column(self, spacing=theme.SPACE_12)
        layout.addWidget(title(tr("Workup")))
        self.head = SituationHead(document.bench.index)
        self.head.jump_to_finding.connect(self.jump_to_finding)
        layout.addWidget(self.head)
        self.requests = RequestBar(document)
        self.requests.told.connect(self.told)
        self.requests.failed.connect(self.failed)
        layout.addWidget(self.requests)
        self.nothing = caption(tr("The sources name no test for what is known of this patient."))
        layout.addWidget(self.nothing)
        self.table = Card()
        self.table.setAccessibleName(tr("Tests"))
        self.table.set_margins(1, theme.SPACE_4)
        self.table.body.setSpacing(0)
        self.parts: dict[Place, KeyedColumn[RowState]] = {}
        self._titles: dict[Place, QWidget] = {}
        self.ask = AskGrid(document)
        self.missing = MissingRow(document)
        self._build()
        layout.addWidget(self.table)
        layout.addStretch(1)

    def forget(self) -> None:
        """Drop what was open or half typed."""
        self._board.forget()
        for part in self.parts.values():
            part.clear()
        self.ask.forget()
        self.missing.forget()
        self.requests.forget()

    def showEvent(self, event: QShowEvent) -> None:
        """Each test keeps its line only while the page is in view; when it is shown again, it goes where it belongs."""
        if not event.spontaneous():
            self._board.forget()
            self.ask.forget()
            self.requests.forget()
            if not self.missing.is_open:
                self.missing.forget()
            self._stale = True
        super().showEvent(event)

    def show_item(self, item: str) -> bool:
        """Open the row of a test, by its item or a finding it supplies, and bring it under the keyboard.

        False when no test of this patient is spoken of by it.
        """
        self._bring_up_to_date()
        if item in self.ask.fields:
            return self._show_question(item)
        row: TableRow | None = self.row(item)
        if row is None and item in {one.id for one in self._checklist().missing}:
            row = self.missing
        if row is None:
            return False
        self.open_row(row)
        return True

    def row(self, item: str) -> WorkupRow | None:
        """The row of a test, if it is shown."""
        return next((row for row in self.table_rows() if row.holds(item)), None)

    def table_rows(self) -> list[WorkupRow]:
        """The rows of tests, from the top."""
        found = [row for part in self.parts.values() for row in part.widgets()]
        return [row for row in found if isinstance(row, WorkupRow)]

    def first_level(self) -> int:
        """How many lines the table has while nothing is open."""
        return len(self.table_rows()) + self.ask.rows() + (0 if self.missing.isHidden() else 1)

    # --- the table ------------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        add = self.table.body.addWidget
        words = {
            Place.DO_NOW: tr("Do now"),
            Place.ASK: tr("Ask"),
            Place.NEW: tr("Called for by your answers"),
            Place.WAITING: tr("Waiting"),
            Place.DONE: tr("Done, missing, optional"),
        }
        for place in Place:
            if place in words:
                label = caption(words[place], role="accent")
                label.setContentsMargins(theme.SPACE_12, theme.SPACE_8, 0, 2)
                self._titles[place] = label
                add(label)
            if place is Place.ASK:
                add(self.ask)
            elif place is Place.MISSING:
                add(self.missing)
                self.missing.header.step_wanted.connect(lambda step: self._step(self.missing, step))
            else:
                part: KeyedColumn[RowState] = KeyedColumn(self._row, spacing=0)
                self.parts[place] = part
                add(part)

    def bring_up_to_date(self) -> None:
        """Show the checklist of the case as it is now."""
        assessment = self.document.assessment
        blocked = assessment.withheld or assessment.is_ended
        self.head.setVisible(blocked)
        if blocked:
            self.head.show_assessment(assessment)
        checklist = self._checklist()
        self.requests.show_requests(() if blocked else checklist.requests)
        reasons = {
            line.item.id: reasons_line(line.result.explain(), self.document.bench.index) for line in checklist.lines
        }
        rows = self._board.rows(checklist, self.document.as_of, reasons)
        room = MOST_ROWS - len(rows) - (1 if checklist.missing else 0)
        words = {line.item.title: tr(STANDINGS[line.standing][2]) for line in checklist.lines}
        self.ask.show_questions(checklist.ask, words, room)
        self._show_rows(rows, checklist)
        self.nothing.setVisible(not blocked and not rows and not checklist.ask)
        self.table.setVisible(bool(rows or self.ask.fields))

    def _show_rows(self, rows: list[RowState], checklist: Checklist) -> None:
        has_missing = bool(checklist.missing or self.missing.fields)
        total = len(rows) + has_missing
        last = [row for row in rows if row.place is Place.NOT_CALLED_FOR]
        for place, part in self.parts.items():
            states = [
                _positioned(row, number + (1 if has_missing and row in last else 0), total)
                for number, row in enumerate(rows, 1)
                if row.place is place
            ]
            part.sync([(row.key, row) for row in states])
            part.setVisible(bool(states))
        self.missing.show_missing(checklist.missing, (total - len(last), total))
        self.missing.setVisible(has_missing)
        shown = {row.place for row in rows}
        for place, label in self._titles.items():
            label.setVisible(place in shown or (place is Place.ASK and bool(self.ask.fields)))
        below = shown & {Place.DONE, Place.NOT_CALLED_FOR} or has_missing
        self._titles[Place.DONE].setVisible(bool(below))

    def _checklist(self) -> Checklist:
        return make_checklist(self.document.seen, self.document.assessment, self.document.bench.index)

    def _row(self, state: RowState) -> WorkupRow:
        row = WorkupRow(state, self.document)
        row.recorded.connect(self.document.record_workup)
        row.header.step_wanted.connect(lambda step: self._step(row, step))
        return row

    def _step(self, row: TableRow, step: int) -> None:
        rows: list[TableRow] = [*self.table_rows()]
        if not self.missing.isHidden():
            last = [one for one in rows if one in self.parts[Place.NOT_CALLED_FOR].widgets()]
            rows.insert(len(rows) - len(last), self.missing)
        place = rows.index(row) + step
        if 0 <= place < len(rows):
            rows[place].header.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_question(self, finding: str) -> bool:
        field = self.ask.fields[finding]
        if self.ask.more.content.isAncestorOf(field):
            self.ask.more.set_open(True)
        field.field.widget.setFocus(Qt.FocusReason.TabFocusReason)
        reveal(field)
        return True


def _positioned(row: RowState, number: int, total: int) -> RowState:
    return RowState(row.place, row.label, row.pieces, row.lines, row.reasons, row.as_of, (number, total))
