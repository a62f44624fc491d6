"""The workup page: what to do, what is done, what is not indicated, and a request for what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from hgnen_desktop.core.domain.case import AnswerState, WorkupState
from hgnen_desktop.core.errors import HgnenError
from hgnen_desktop.core.guidelines.schema import Area, Direction, Recommendation, Supplier
from hgnen_desktop.core.storage.atomic import write_atomically
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.views.decide import base
from hgnen_desktop.gui.views.decide.base import DecidePage, column, copy_text, push_button, sentences
from hgnen_desktop.gui.views.decide.list_section import ListSection
from hgnen_desktop.gui.views.decide.reasons import reasons_line
from hgnen_desktop.gui.views.decide.remarks import UndeterminedRow
from hgnen_desktop.gui.views.decide.request_letter import missing_findings, request_letter
from hgnen_desktop.gui.views.decide.situation import SituationHead
from hgnen_desktop.gui.views.decide.workup_row import WorkupRow, WorkupRowState
from hgnen_desktop.gui.widgets.flow_layout import FlowLayout
from hgnen_desktop.gui.widgets.labels import LineLabel, caption, title
from hgnen_desktop.gui.widgets.wrapping_buttons import WrappingCheck
from hgnen_desktop.gui.words import plural, tr

if TYPE_CHECKING:
    from hgnen_desktop.core.engine.assessment import Result
    from hgnen_desktop.gui.document import CaseDocument

_MOST_UNDETERMINED = 8
_TO_DO = (Direction.FOR, Direction.IF_INDICATED, Direction.MAY_CONSIDER)


class WorkupView(DecidePage):
    """The checklist, grouped as in the sources."""

    def __init__(self, document: CaseDocument, parent: QWidget | None = None) -> None:
        super().__init__(document, parent)
        self.setAccessibleName(tr("Workup"))
        self._layout = column(self)
        self._layout.addWidget(title(tr("Workup")))
        self.head = SituationHead(document.bench.index)
        self.head.jump_to_finding.connect(self.jump_to_finding)
        self._layout.addWidget(self.head)
        self.summary = caption("")
        self._layout.addWidget(self.summary)
        self._tools = QWidget()
        self._make_tools()
        self._layout.addWidget(self._tools)
        self._groups: dict[str, ListSection] = {}
        self._groups_at = self._layout.count()
        self.undetermined = ListSection(
            tr("Undetermined: a finding is missing"), self._undetermined_row, most=_MOST_UNDETERMINED
        )
        self.undetermined.set_note(tr("These may be indicated or may not. The findings named would settle it."))
        self._layout.addWidget(self.undetermined)
        self._layout.addStretch(1)

    def refresh(self) -> None:
        """Show the checklist of the case as it is now."""
        assessment = self.document.assessment
        blocked = assessment.withheld or bool(assessment.out_of_scope)
        self.head.setVisible(blocked)
        if blocked:
            self.head.show_assessment(assessment)
        states = [self._state(result) for result in assessment.workup]
        self._summarize(states, blocked=blocked)
        self._show_groups([one for one in states if not self.open_only.isChecked() or _is_open(one)])
        waiting = [one for one in assessment.undetermined if _is_workup(one)]
        self.undetermined.sync([(one.id, one) for one in waiting])
        missing = len(missing_findings(self.document, Supplier.PATHOLOGY))
        self.request_note.setText(
            plural(missing, "%n finding missing from pathology", "%n findings missing from pathology")
        )
        for widget in (self.copy_button, self.save_button, self.request_note):
            widget.setVisible(missing > 0)

    def forget(self) -> None:
        """Drop what was open or half typed."""
        for group in self._groups.values():
            group.rows.clear()
        self.undetermined.rows.clear()

    def row(self, item: str) -> WorkupRow | None:
        """The row of an item, if it is shown."""
        for group in self._groups.values():
            found = group.rows.widget(item)
            if isinstance(found, WorkupRow):
                return found
        return None

    # --- the list -----------------------------------------------------------------------------------------------------

    def _show_groups(self, states: list[WorkupRowState]) -> None:
        by_group: dict[str, list[WorkupRowState]] = {}
        for state in states:
            by_group.setdefault(state.result.item.group, []).append(state)
        for name, group in self._groups.items():
            if name not in by_group:
                group.sync([])
        for place, (name, rows) in enumerate(by_group.items()):
            group = self._groups.get(name)
            if group is None:
                group = self._groups[name] = ListSection(name, self._row, carded=True)
            if self._layout.indexOf(group) != self._groups_at + place:
                self._layout.insertWidget(self._groups_at + place, group)
            group.sync([(one.result.id, one) for one in rows])

    def _state(self, result: Result[Recommendation]) -> WorkupRowState:
        case, catalogue = self.document.case, self.document.bench.catalogue
        answers = [(finding, case.answer(finding).state) for finding in result.item.done_by]
        return WorkupRowState(
            result=result,
            record=case.workup.get(result.id),
            answered=bool(answers) and all(state is AnswerState.KNOWN for _, state in answers),
            pending=tuple(catalogue.label(finding) for finding, state in answers if state is AnswerState.PENDING),
            why=reasons_line(result.explain(), self.document.bench.index),
            as_of=self.document.as_of,
        )

    def _row(self, state: WorkupRowState) -> WorkupRow:
        row = WorkupRow(state, self.document.bench.index)
        row.recorded.connect(self.document.record_workup)
        return row

    def _undetermined_row(self, result: Result[Any]) -> UndeterminedRow:
        row = UndeterminedRow(result, self.document.bench.index)
        row.jump_to_finding.connect(self.jump_to_finding)
        return row

    def _summarize(self, states: list[WorkupRowState], *, blocked: bool) -> None:
        is_open = sum(_is_open(one) for one in states)
        entered = sum(one.answered or one.record is not None for one in states)
        words = tr("{0}: {1} open, {2} with a result or record.").format(
            plural(len(states), "%n item", "%n items"), is_open, entered
        )
        if not states:
            words = tr(
                "The sources name no workup yet for what is known of this patient. The findings below would settle more."
            )
        self.summary.setText(words)
        self.summary.setVisible(not blocked)
        self._tools.setVisible(not blocked)

    # --- tools --------------------------------------------------------------------------------------------------------

    def _make_tools(self) -> None:
        flow = FlowLayout(self._tools, across=theme.SPACE_16, down=theme.SPACE_4)
        self.open_only = WrappingCheck(tr("Open items only"))
        self.open_only.toggled.connect(lambda _checked: self.refresh())
        self.request_note = LineLabel()
        self.request_note.setMinimumHeight(theme.TARGET)
        self.copy_button = push_button(
            tr("Copy request"), tr("Copy a request for what is missing from pathology"), "copy"
        )
        self.save_button = push_button(
            tr("Save\u2026"), tr("Save a request for what is missing from pathology"), "save"
        )
        self.copy_button.clicked.connect(self._copy_request)
        self.save_button.clicked.connect(self._save_request)
        for widget in (self.open_only, self.request_note, self.copy_button, self.save_button):
            flow.addWidget(widget)

    def _copy_request(self) -> None:
        copy_text(request_letter(self.document, Supplier.PATHOLOGY))
        self.told.emit(
            tr("The request to pathology is on the clipboard. It names the case: paste it into the right record.")
        )

    def _save_request(self) -> None:
        suggested = f"request-pathology-{self.document.as_of.isoformat()}.txt"
        path = base.ask_where_to_save(self, tr("Save the request to pathology"), suggested, tr("Text (*.txt)"))
        if path is None:
            return
        try:
            write_atomically(path, request_letter(self.document, Supplier.PATHOLOGY).encode())
        except HgnenError as error:
            self.failed.emit(sentences(error))
        else:
            self.told.emit(tr("The request was saved as {0}.").format(path.name))


def _is_open(state: WorkupRowState) -> bool:
    """Whether something is left to do: advised, without a result, and neither done nor waived."""
    if state.result.item.direction not in _TO_DO or state.answered:
        return False
    return state.record is None or state.record.state is WorkupState.ORDERED


def _is_workup(result: Result[Any]) -> bool:
    return isinstance(result.item, Recommendation) and result.item.area is Area.WORKUP
