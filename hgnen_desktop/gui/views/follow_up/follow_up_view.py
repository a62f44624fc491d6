"""The visits of the open case as they really went: recorded, moved, re-planned, and given out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from hgnen_desktop.core.course.anchors import course_anchors
from hgnen_desktop.core.domain.case import ClinicDays, VisitState
from hgnen_desktop.core.errors import Fault, PlanError
from hgnen_desktop.core.export.due_table import days_words
from hgnen_desktop.core.follow_up_rules import RuleFinder
from hgnen_desktop.core.schedule.clock import clock_doubt
from hgnen_desktop.core.schedule.follow_up import follow_up
from hgnen_desktop.core.schedule.surveillance import Anchor
from hgnen_desktop.core.schedule.visit_changes import count_from_visit, end_plan, take_back, undo_count_from_visit
from hgnen_desktop.core.schedule.visit_notes import add_visit_note, note_words
from hgnen_desktop.core.schedule.visits import CaseFollowUp, FollowUp, LineState, VisitLine, line_words
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.clinic_settings import read_clinic
from hgnen_desktop.gui.settings import Settings
from hgnen_desktop.gui.views.decide.base import DecidePage, column, push_button, sentences
from hgnen_desktop.gui.views.decide.pieces import IconMark
from hgnen_desktop.gui.views.decide.timeline import Timeline
from hgnen_desktop.gui.views.follow_up.call_row import CallRow
from hgnen_desktop.gui.views.follow_up.clinic_card import ClinicCard
from hgnen_desktop.gui.views.follow_up.earlier_plans import EarlierPlans
from hgnen_desktop.gui.views.follow_up.end_plan_row import EndPlanRow
from hgnen_desktop.gui.views.follow_up.give_out import GiveOut
from hgnen_desktop.gui.views.follow_up.record_bar import RecordBar, Target
from hgnen_desktop.gui.views.follow_up.recount_row import RecountRow
from hgnen_desktop.gui.views.follow_up.setting_form import NewPlan, SettingForm
from hgnen_desktop.gui.views.follow_up.signs import state_sign
from hgnen_desktop.gui.views.follow_up.visit_rows import FollowUpTable
from hgnen_desktop.gui.widgets.labels import caption, plain_label, title
from hgnen_desktop.gui.words import later, long_date, plural, spoken, tr

if TYPE_CHECKING:
    from hgnen_desktop.core.domain.case import Case
    from hgnen_desktop.gui.document import CaseDocument

_LESSONS = (
    later("Visits are counted from one event: choose the rule, the event and its date under Surveillance."),
    later("Then record here what became of each visit. The dates of the others stay unless you ask for it."),
    later("Give out a calendar file, a sheet for the patient, or a table, made from the dates you see."),
)


class FollowUpView(DecidePage):
    """The visits page.

    ``page_wanted`` carries the key of another page that a person asked for.
    """

    page_wanted = Signal(str)

    def __init__(self, document: CaseDocument, parent: QWidget | None = None) -> None:
        super().__init__(document, parent)
        self.setAccessibleName(tr("Visits"))
        self._finder = RuleFinder(document.bench.engine.reasoner)
        self._settings = Settings()
        layout = column(self, spacing=theme.SPACE_12)
        layout.addWidget(title(tr("Visits")))
        self.end_row = EndPlanRow()
        self.end_row.wanted.connect(self._end_plan)
        layout.addWidget(self.end_row)
        self._make_welcome(layout)
        self._make_head(layout)
        self._make_plan(layout)
        self.clinic = ClinicCard(self._settings)
        self.clinic.days_wanted.connect(self._set_days)
        self.clinic.window_wanted.connect(self._set_window)
        self.clinic.both_wanted.connect(self._set_both)
        layout.addWidget(self.clinic)
        self.setting = SettingForm()
        self.setting.wanted.connect(self._begin_plan)
        layout.addWidget(self.setting)
        self.earlier = EarlierPlans()
        layout.addWidget(self.earlier)
        layout.addStretch(1)
        self._add_keys()
        self.follow_theme()

    # --- what the page shows ------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the visits of the case as it is now."""
        document, chosen = self.document, self.document.case.surveillance
        has_anchor = chosen.anchor_date is not None
        view, fault = None, ""
        if has_anchor or chosen.history:
            try:
                view = self._view()
            except PlanError as error:
                fault = " ".join(sentences(error))
        refusal = view.refusal if view is not None else None
        can_end = refusal is not None and refusal.where == "rule"
        self.end_row.show_refusal(refusal, document.today(), can_end=can_end)
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))
        self.welcome.setHidden(has_anchor and not fault)
        self.lessons.setHidden(has_anchor)
        for part in (self.head, self.plan):
            part.setVisible(view is not None)
        if view is not None:
            self._show(view)
        # Without a present plan the one that ended last stands on the page itself, so that its calendar can be taken back.
        self.earlier.show_plans(view.plans[:-1] if view is not None else ())
        self.clinic.setVisible(has_anchor)
        self.clinic.show_case(chosen.clinic_days, chosen.window_days)
        rules = [result.item for result in document.assessment.surveillance]
        found = course_anchors(document.standing, rules, document.bench.index)
        of_course = {one.event: one.date for one in found if one.date is not None}
        self.setting.show_rules(rules, has_plan=has_anchor, today=document.today(), of_course=of_course)

    def forget(self) -> None:
        """Drop what was open or half filled."""
        for part in (self.end_row, self.give_out, self.clinic, self.setting):
            part.forget()
        self.recount.close_form()
        self.bar.show_target(None)
        self.table.setCurrentCell(-1, -1)

    def _view(self) -> CaseFollowUp:
        """The visits by the rule that the case follows.

        Raises:
            PlanError: when none can be used, or several apply and none is chosen.
        """
        followed = self._finder.followed(self.document.case)
        has_plan = self.document.case.surveillance.anchor_date is not None
        if has_plan and followed.must_choose and followed.refusal is not None:
            raise PlanError(replace(followed.refusal, where=""))
        return self._finder.view(self.document.case, self.document.today(), followed=followed)

    def _dated(self) -> Case:
        """The case with the rule that its visits follow.

        Raises:
            PlanError: when there is none.
        """
        return self._finder.followed(self.document.case).case(self.document.case)

    def _show(self, view: CaseFollowUp) -> None:
        plan = view.present
        self._rule.setText(plan.title)
        counted = tr("Counted from {0}. {1}").format(plan.anchor.words(), plan.citation)
        self._source.setText(counted)
        self._show_next(plan)
        self.timeline.show_visits(plan.anchor.date, plan.lines, view.as_of, goes_on=plan.goes_on)
        self.give_out.show_visits(view, self.document.path)
        case = self.document.case
        self.table.show_lines(plan.lines, {line.id: note_words(case, line.id) for line in plan.lines})
        self._indicated.setText("\n".join(f"\u2022 {words}" for words in plan.as_indicated))
        for part in (self._indicated_head, self._indicated):
            part.setVisible(bool(plan.as_indicated))
        doubt = clock_doubt(view.as_of)
        notes = [*([doubt] if doubt else []), *view.notes]
        self._notes.setText("\n".join(f"\u2022 {note}" for note in notes))
        self._notes.setVisible(bool(notes))
        self.recount.show_recounts(self.document.case.surveillance.recounts)
        self._show_bar()

    def _show_next(self, plan: FollowUp) -> None:
        if plan.ended_on is not None:
            self._overdue.hide()
            reason = f": {plan.end_reason}" if plan.end_reason else ""
            self._next.setText(tr("This plan ended on {0}{1}").format(long_date(plan.ended_on), reason))
            return
        overdue = [line for line in plan.lines if line.state is LineState.OVERDUE]
        ahead = sorted(
            (line for line in plan.lines if line.is_open and line.state is not LineState.OVERDUE),
            key=lambda line: line.present,
        )
        sign = state_sign(LineState.OVERDUE)
        words = plural(len(overdue), "%n visit is overdue", "%n visits are overdue")
        self._overdue.use(sign.icon, words, sign.role)
        self._overdue.setVisible(bool(overdue))
        if ahead:
            day = ahead[0].present
            self._next.setText(tr("Next visit: {0}, {1}").format(long_date(day), days_words(ahead[0].days)))
        else:
            self._next.setText(tr("No visit is ahead in this plan. {0}").format(plan.after_end))

    def _show_bar(self) -> None:
        """Let the buttons speak of the visit whose row has the keyboard."""
        line = self.table.line()
        self.recount.close_form()
        has_ended = self.document.case.surveillance.anchor_date is None
        for part in (self._chosen, self.bar):
            part.setHidden(has_ended)
        day = long_date(line.present) if line is not None else ""
        self.calls.show_target(None if line is None or has_ended else line.id, day)
        self.take_back_button.setVisible(line is not None and bool(line.records))
        self.count_button.setVisible(line is not None and _can_count_from(line))
        if line is None:
            self._chosen.setText(tr("Choose a visit in the table and press Enter to record what became of it."))
            self.bar.show_target(None)
            return
        word = state_sign(line.state).word.lower()
        said = note_words(self.document.case, line.id)
        self._chosen.setText(" ".join([f"{day}: {word}.", *said, *map(spoken, line_words(line))]))
        self.take_back_button.setAccessibleName(tr("Take back the last record: {0}").format(day))
        self.count_button.setAccessibleName(tr("Count the later visits from {0}").format(day))
        self.bar.show_target(Target(line.id, day, self.document.today()))

    # --- parts --------------------------------------------------------------------------------------------------------

    def _make_welcome(self, layout: QVBoxLayout) -> None:
        self.welcome = QWidget()
        inner = column(self.welcome, spacing=theme.SPACE_8)
        self.lessons = QWidget()
        lines = column(self.lessons, spacing=theme.SPACE_8)
        for number, lesson in enumerate(_LESSONS, 1):
            row = QHBoxLayout()
            row.setSpacing(theme.SPACE_8)
            row.addWidget(plain_label(f"{number}.", role="muted"), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(plain_label(tr(lesson), wrap=True), 1)
            lines.addLayout(row)
        inner.addWidget(self.lessons)
        self.fault = plain_label("", role="problem", wrap=True)
        inner.addWidget(self.fault)
        self.surveillance_button = push_button(tr("Go to Surveillance"), "", "surveillance")
        self.surveillance_button.clicked.connect(lambda: self.page_wanted.emit("surveillance"))
        inner.addWidget(self.surveillance_button)
        layout.addWidget(self.welcome)

    def _make_head(self, layout: QVBoxLayout) -> None:
        self.head = QWidget()
        inner = column(self.head, spacing=theme.SPACE_4)
        self._next = plain_label("", size=theme.TextSize.HEADING, wrap=True)
        self._overdue = IconMark("caution", "")
        self._rule = plain_label("", wrap=True)
        self._source = caption("")
        for part in (self._next, self._overdue, self._rule, self._source):
            inner.addWidget(part)
        layout.addWidget(self.head)

    def _make_plan(self, layout: QVBoxLayout) -> None:
        self.plan = QWidget()
        inner = column(self.plan, spacing=theme.SPACE_8)
        self.timeline = Timeline()
        self.give_out = GiveOut(self._settings)
        self.give_out.told.connect(self.told)
        self.give_out.given.connect(self.document.keep_given_out)
        self.give_out.days_wanted.connect(self._set_days)
        self.give_out.clinic_wanted.connect(self._choose_days)
        self.table = FollowUpTable(tr("Visits"))
        self.table.currentCellChanged.connect(lambda *_cells: self._show_bar())
        self.table.itemActivated.connect(lambda _item: self.bar.today_button.setFocus(Qt.FocusReason.OtherFocusReason))
        self._chosen = caption("", role="text")
        self.bar: RecordBar = RecordBar()
        self.bar.recorded.connect(self._record)
        self.calls = CallRow()
        self.calls.noted.connect(self._note)
        self.take_back_button = push_button(tr("Take back"), "", "undo")
        self.take_back_button.clicked.connect(self._take_back)
        self.count_button = push_button(tr("Count later visits from it\u2026"))
        self.count_button.clicked.connect(self._ask_count)
        self.bar.add_button(self.take_back_button)
        self.bar.add_button(self.count_button)
        self.recount = RecountRow()
        self.recount.wanted.connect(self._count_from)
        self.recount.undo_wanted.connect(self._undo_count)
        self._indicated_head = caption(tr("As indicated, without a date"))
        self._indicated = caption("", role="text")
        self._notes = caption("", role="text")
        for part in (
            self.timeline,
            self.give_out,
            self._chosen,
            self.bar,
            self.calls,
            self.recount,
            self.table,
            self._indicated_head,
            self._indicated,
            caption(tr("What to know of these dates")),
            self._notes,
        ):
            inner.addWidget(part)
        layout.addWidget(self.plan)

    def _add_keys(self) -> None:
        for keys, run in (
            ("Ctrl+D", self.bar.done_today),
            ("Ctrl+Shift+D", lambda: self.bar.ask(VisitState.DONE)),
        ):
            key = QShortcut(QKeySequence(keys), self.table)
            key.setContext(Qt.ShortcutContext.WidgetShortcut)
            key.activated.connect(run)
        another = QShortcut(QKeySequence("Alt+A"), self.setting)
        another.activated.connect(self.setting.begin)

    # --- what a person does -------------------------------------------------------------------------------------------

    def _change(self, text: str, make: Callable[[], Case], complain: Callable[[str], None]) -> bool:
        """Make another case and put it in place, if its visits can be dated; otherwise say why beside."""
        today = self.document.today()
        try:
            case = make()
            if case.surveillance.anchor_date is not None and (case.surveillance.rule or case.surveillance.own_rule):
                follow_up(case, self.document.bench.index, today)
        except PlanError as error:
            complain(" ".join(sentences(error)))
            return False
        self.document.change(text, case)
        return True

    def _record(self, state: VisitState, on: dt.date | None, note: str | None) -> None:
        line, today = self.table.line(), self.document.today()
        if line is None:
            return

        def made() -> Case:
            return self._finder.record(self.document.case, line.id, state, today, on=on, note=note)

        if self._change(tr("Record a visit"), made, self.bar.complain):
            self.bar.finish()
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _note(self, text: str) -> None:
        """A call or a letter: a dated note of the visit, which stays as it is."""
        line, today = self.table.line(), self.document.today()
        if line is None:
            return

        def made() -> Case:
            return add_visit_note(self._finder.recordable(self.document.case), self._finder.index, line.id, text, today)

        if self._change(tr("Note a contact"), made, self.bar.complain):
            self.calls.finish()
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_back(self) -> None:
        line = self.table.line()
        if line is not None:
            self._change(tr("Take back a record"), lambda: take_back(self.document.case, line.id), self.bar.complain)

    def _ask_count(self) -> None:
        line = self.table.line()
        if line is not None:
            self.recount.ask_about(tr("the visit of {0}").format(long_date(line.present)))

    def _count_from(self, reason: str | None) -> None:
        line, index, today = self.table.line(), self.document.bench.index, self.document.today()
        if line is None:
            return

        def made() -> Case:
            return count_from_visit(self._dated(), index, line.id, today, reason)

        if self._change(tr("Count from a visit"), made, self.bar.complain):
            self.recount.close_form()
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _undo_count(self) -> None:
        self._change(tr("Undo re-planning"), lambda: undo_count_from_visit(self.document.case), self.bar.complain)

    def _set_days(self, days: ClinicDays | None) -> None:
        self._set(tr("Change clinic days"), clinic_days=days)

    def _set_window(self, days: int | None) -> None:
        self._set(tr("Change the window"), window_days=days)

    def _set_both(self, days: ClinicDays | None, window: int | None) -> None:
        self._set(tr("Use the clinic's days"), clinic_days=days, window_days=window)

    def _set(self, text: str, **changes: object) -> None:
        case = self.document.case

        def made() -> Case:
            return case.with_changes(surveillance=case.surveillance.model_copy(update=changes))

        self._change(text, made, self.clinic.complain)

    def _begin_plan(self, new: NewPlan) -> None:
        case = self.document.case if self.document.case.surveillance.anchor_date is None else None
        ended_on = new.ended_on or self.document.today()  # without a present plan nothing ends

        def made() -> Case:
            dated = case or self._dated()
            if new.rule is not None and case is None and self.document.case.surveillance.rule is None:
                _check_kept(dated, new.rule)
            if dated.surveillance.anchor_date is None and dated.surveillance.clinic_days is None:
                days = read_clinic(self._settings).days
                dated = dated.with_changes(surveillance=dated.surveillance.model_copy(update={"clinic_days": days}))
            return self._finder.begin(
                dated,
                Anchor(new.anchor, new.event),
                ended_on,
                rule=new.rule,
                own_rule=new.own_rule,
                reason=new.reason,
            )

        if self._change(tr("Begin another plan"), made, self.setting.complain):
            self.setting.forget()

    def _end_plan(self, ended_on: dt.date, reason: str | None) -> None:
        if self._change(tr("End the plan"), lambda: end_plan(self._dated(), ended_on, reason), self.end_row.complain):
            self.end_row.forget()
            self.setting.begin()

    def _choose_days(self) -> None:
        self.clinic.part.set_open(True)
        self.clinic.weekdays.setFocus(Qt.FocusReason.TabFocusReason)

    def follow_theme(self) -> None:
        """Icons as large as the text beside them."""
        side = QFontMetrics(theme.body_font()).height()
        for button in self.findChildren(QPushButton):
            button.setIconSize(QSize(side, side))


def _check_kept(dated: Case, new_rule: str) -> None:
    """Refuse to end a plan whose rule nobody recorded under the rule that begins: its history would be false.

    Raises:
        PlanError: when both rules are the same.
    """
    if dated.surveillance.rule == new_rule:
        what = tr("It is not recorded which rule the present plan followed before the findings changed.")
        remedy = tr("Take the change of the findings back, enter the date under Surveillance again, then change them.")
        raise PlanError(Fault("", what, remedy))


def _can_count_from(line: VisitLine) -> bool:
    """Whether the visit is recorded as done on a day, so that later ones can be counted from it."""
    return line.state is LineState.DONE and bool(line.records) and line.records[-1].on is not None
