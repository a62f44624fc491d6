"""One question: its field, what is known of it, why it matters, its date and note, and what the last answer changed."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from hgnen_desktop.core.course.changing import (
    Earlier,
    How,
    correct_answer,
    earlier_values,
    how_to_change,
    leaves_open,
    let_course_hold,
)
from hgnen_desktop.core.course.facts import Holds, Standing
from hgnen_desktop.core.domain.case import LONGEST_TEXT, Answer, AnswerState, Case
from hgnen_desktop.core.guidelines.catalogue import named_note
from hgnen_desktop.core.guidelines.findings_schema import Finding, FindingType, Supplier
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.announce import announce
from hgnen_desktop.gui.document import CaseDocument
from hgnen_desktop.gui.theme import Advice
from hgnen_desktop.gui.views.intake.answer_field import AnswerField, Stored
from hgnen_desktop.gui.views.intake.change_question import Asked, ChangeQuestion
from hgnen_desktop.gui.views.intake.reasons import reasons
from hgnen_desktop.gui.widgets.badge import AdviceSign
from hgnen_desktop.gui.widgets.choice_field import MOST_RADIOS
from hgnen_desktop.gui.widgets.date_field import DateField, DateLimits
from hgnen_desktop.gui.widgets.labels import Label, caption, link_button, set_plain_tooltip
from hgnen_desktop.gui.widgets.short_line import ShortLine, keep_place
from hgnen_desktop.gui.widgets.state_row import StateRow
from hgnen_desktop.gui.widgets.text_line import TextLine
from hgnen_desktop.gui.words import long_date, tr

if TYPE_CHECKING:
    from hgnen_desktop.core.guidelines.schema import Consistency

_NAME_COLUMNS = 25  # of the name beside its field
_SHORT_OPTIONS = 48  # letters of all options together that leave room for the rest of the line
_WIDEST = 16_777_215  # Qt's word for no limit


class Question(QWidget):
    """A finding of the catalogue as a person answers it."""

    def __init__(self, finding: Finding, document: CaseDocument, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finding = finding
        self._document = document
        self._showing = False
        self._shown: tuple[Answer, Answer, tuple[Earlier, ...], list[Consistency]] | None = None
        self._change: ChangeQuestion | None = None
        self._proposed: Answer | None = None  # what was entered and waits for a word on what kind of change it is
        self.setAccessibleName(finding.label)
        self.setAccessibleDescription(finding.question)
        self.field = AnswerField(finding, document.as_of, self._value_changed, self)
        self.field.widget.setAccessibleDescription(finding.question)
        # What the clinic itself knows is not ordered and not awaited: it is answered or left open.
        self.state_row = StateRow(finding.label, with_known=False, can_wait=finding.supplied_by is not Supplier.CLINIC)
        self.state_row.state_changed.connect(self._state_changed)
        self._attention = AdviceSign(Advice.CAUTION, "")
        self._attention.setAccessibleName(tr("Check"))
        self._attention_text = ShortLine(role="advice.caution")
        for reserved in (self._attention, self._attention_text):
            keep_place(reserved)
            reserved.hide()
        self._why: QWidget | None = None
        self._extra: _DateAndNote | None = None
        self._build()
        for keys, state in (("Alt+D", AnswerState.NOT_DONE), ("Alt+P", AnswerState.PENDING)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda state=state: self._press(state))

    # --- what the page calls ------------------------------------------------------------------------------------------

    def show_answer(self, attention: list[Consistency]) -> None:
        """Show the answer that holds: as the case has it, or as it follows from the course."""
        case, standing, finding = self._document.case, self._document.standing, self.finding.id
        entered, holding = case.answer(finding), standing.case.answer(finding)
        earlier = earlier_values(case, self._document.bench.index, finding, holding) if case.course else ()
        if (entered, holding, earlier, attention) == self._shown:
            return
        waiting = self._document.waiting.get(finding)
        self._stop_asking()
        self._shown = (entered, holding, earlier, attention)
        self._showing = True
        self.field.show(holding.value if holding.state is AnswerState.KNOWN else None)
        self.state_row.set_state(holding.state.value)
        # Of two values that stand beside each other neither holds, and the one that was answered can still be cleared.
        self.state_row.let_clear(can_clear=entered.state is not AnswerState.NOT_ASKED)
        if self._extra is not None:
            self._extra.show_answer(entered)
        self._note_button.setText(tr("Date, note \u2022") if entered.on or entered.note else tr("Date, note"))
        self._note_button.setAccessibleName(tr("{0}: date and note").format(self.finding.label))
        self._showing = False
        self._show_attention(attention, self._said_of_course(standing, earlier))
        if waiting is not None and (waiting.state, waiting.value) != (holding.state, holding.value):
            self._wait_on(waiting)

    def _wait_on(self, waiting: Answer) -> None:
        """Something else changed meanwhile: what was entered here is still there, and still asks."""
        standing, finding = self._document.standing, self.finding.id
        self._showing = True
        self.field.show(waiting.value if waiting.state is AnswerState.KNOWN else None)
        self._showing = False
        how = how_to_change(standing, self._document.case.answer(finding), finding)
        self._ask(waiting, How.OVERRULE if how is How.FREELY else how, standing)

    def _said_of_course(self, standing: Standing, earlier: tuple[Earlier, ...]) -> str:
        """Where the value comes from, the spans it is judged by, and the values before it."""
        fact = standing.facts.get(self.finding.id)
        before = "; ".join(f"{one.said} ({one.on})" for one in earlier)
        said = [fact.text] if fact is not None else []
        said += [f"{one.text()}." for one in standing.dates if self.finding.id in one.beside]
        return "\n".join([*said, *([tr("Earlier: {0}").format(before)] if before else [])])

    def start_over(self) -> None:
        """Another case was opened: forget half-typed text and what was said of earlier answers."""
        self._shown = None
        self._stop_asking()
        self.field.reset()
        if self._extra is not None:
            self._extra.reset()
            self._extra.hide()

    def commit(self) -> None:
        """Take typed text as it is now."""
        self.field.commit()
        if self._extra is not None:
            self._extra.commit()

    def attention_text(self) -> str:
        """What to look at in this answer; empty when there is nothing."""
        return "" if self._attention_text.isHidden() else self._attention_text.text()

    def focus_field(self) -> None:
        """Put the keyboard into the field."""
        self.field.widget.setFocus(Qt.FocusReason.TabFocusReason)

    # --- what a person does -------------------------------------------------------------------------------------------

    def _value_changed(self, value: Stored | None) -> None:
        if self._showing:
            return
        entered = self._document.case.answer(self.finding.id)
        holding = self._document.standing.case.answer(self.finding.id)
        if value is None and holding.state in (AnswerState.NOT_DONE, AnswerState.PENDING):
            return  # the field was emptied because the state says so
        state = AnswerState.NOT_ASKED if value is None else AnswerState.KNOWN
        self._propose(Answer(state=state, value=value, on=entered.on, note=self._note_with(entered.note)))

    def _propose(self, answer: Answer) -> None:
        """Take an answer in, or ask first what kind of change it is."""
        finding, standing = self.finding.id, self._document.standing
        holding = standing.case.answer(finding)
        how = how_to_change(standing, self._document.case.answer(finding), finding)
        if how is How.FREELY:
            self._answer(answer)
        elif answer.state is holding.state and answer.value == holding.value:
            self._stop_asking()
        elif how is How.OVERRULE and leaves_open(standing, finding, answer):
            self._proposed = answer  # the course asks for just this word, so nothing is asked back
            self._overrule("")
        else:
            self._ask(answer, how, standing)

    def _stands_against_the_course(self) -> bool:
        fact = self._document.standing.facts.get(self.finding.id)
        return fact is not None and fact.entered.state is AnswerState.KNOWN

    def _take_back(self) -> None:
        """The answer given beside the course is cleared, so that the course holds: nothing has to be said for that."""
        document = self._document
        case = let_course_hold(document.case, document.bench.index, self.finding.id, document.today())
        self._take(case, tr("Clear {0}").format(self.finding.label))

    def _ask(self, answer: Answer, how: How, standing: Standing) -> None:
        """Ask what kind of change it is; the case stays as it is until then."""
        if self._change is None:
            self._change = ChangeQuestion(self.finding.label, self)
            self._column.insertWidget(1, self._change)  # below the answer: only what lies below it moves
            self._change.is_new.connect(self._take_as_new)
            self._change.is_error.connect(self._take_as_error)
            self._change.overrules.connect(self._overrule)
            self._change.kept.connect(self._keep)
        self._proposed = self._document.waiting[self.finding.id] = answer
        can_be_new = answer.state is AnswerState.KNOWN
        today = self._document.today().isoformat()
        self._change.ask(Asked(how, self._known_until_now(standing), today, can_be_new))
        if self.isVisible():
            announce(self, self._change.says.plain())

    def _known_until_now(self, standing: Standing) -> str:
        """What was known, in a sentence."""
        fact, holding = standing.facts.get(self.finding.id), standing.case.answer(self.finding.id)
        if fact is not None and fact.holds is not Holds.BOTH:
            return fact.text
        said = self._document.bench.catalogue.say_answer(self.finding.id, holding)
        day = long_date(holding.on) if holding.on is not None else tr("no date")
        return tr("Known until now: {0} ({1}).").format(said, day)

    def asks(self) -> bool:
        """Whether it waits for a word on what kind of change was made."""
        return self._proposed is not None

    def focus_change(self) -> None:
        """Put the keyboard where that word is given."""
        if self._change is not None:
            self._change.focus_first()

    def _take_as_new(self, typed: str) -> None:
        from hgnen_desktop.core.course.acts import new_result
        from hgnen_desktop.core.course.order import course_faults, told
        from hgnen_desktop.core.course.typed_dates import partial_date

        assert self._proposed is not None
        read = partial_date(typed.strip())
        if read.date is None:
            self._tell(read.problem or tr("Write the date of the result like 2026-03-15, 2026-03 or 2026."))
            return
        document, answer = self._document, replace(self._proposed, on=None)
        case = new_result(document.case, document.bench.index, self.finding.id, answer, read.date, document.today())
        problems = course_faults(case, document.bench.catalogue, document.today())
        if problems and not course_faults(document.case, document.bench.catalogue, document.today()):
            self._tell(told(problems[0]))
            return
        self._take(case, tr("New result: {0}").format(self.finding.label))

    def _take_as_error(self) -> None:
        assert self._proposed is not None
        document = self._document
        case = correct_answer(
            document.case, document.standing, document.bench.index, self.finding.id, self._proposed, document.today()
        )
        self._take(case, tr("Correct {0}").format(self.finding.label))

    def _overrule(self, reason: str) -> None:
        from hgnen_desktop.core.course.standing import overrule

        assert self._proposed is not None
        document, finding = self._document, self.finding.id
        fact = document.standing.facts.get(finding)
        if fact is not None and fact.derived.is_known and self._proposed.value == fact.derived.possible[0]:
            case = let_course_hold(document.case, document.bench.index, finding, document.today())
        elif self._proposed.state is not AnswerState.KNOWN:
            case = document.case.with_answer(finding, replace(self._proposed, note=reason.strip() or None))
        else:
            try:
                case = overrule(
                    document.case, document.bench.deriver, finding, self._proposed.value, reason, document.today()
                )
            except ValueError as error:
                self._tell(str(error))
                return
        self._take(case, tr("Overrule {0}").format(self.finding.label))

    def _take(self, case: Case, step: str) -> None:
        """Put the changed case in place; the keyboard goes back to the field."""
        self._stop_asking()
        self._shown = None
        self._document.change(step, case, place=self.finding.id)
        self.focus_field()

    def _keep(self) -> None:
        attention = self._shown[3] if self._shown is not None else []
        self._stop_asking()
        self._shown = None
        self.show_answer(attention)
        self.focus_field()

    def _tell(self, problem: str) -> None:
        if self._change is not None:
            self._change.tell(problem)

    def _stop_asking(self) -> None:
        self._proposed = None
        self._document.waiting.pop(self.finding.id, None)
        if self._change is not None:
            self._change.hide()

    def _note_with(self, note: str | None) -> str | None:
        """The note, with the name under which an option was chosen in place of an earlier such name."""
        names = {named_note(one.name, one.reading) for option in self.finding.options for one in option.synonyms}
        if note and note not in names:
            return note
        return self.field.note_of_name()

    def _state_changed(self, state: str) -> None:
        if state == AnswerState.KNOWN:
            self.focus_field()
            self._shown = None
            self.state_row.set_state(self._document.standing.case.answer(self.finding.id).state.value)
            return
        if state == AnswerState.NOT_ASKED and self._stands_against_the_course():
            self._take_back()
            return
        before = self._document.case.answer(self.finding.id)
        self._showing = True
        self.field.reset()
        self._showing = False
        self._shown = None
        self._propose(Answer(state=AnswerState(state), on=before.on, note=before.note))

    def _press(self, state: AnswerState) -> None:
        if not self.state_row.can_wait:
            return
        self.state_row.set_state(state.value)
        self._state_changed(state.value)

    def _answer(self, answer: Answer) -> None:
        self._document.answer(self.finding.id, answer)

    def _date_or_note(self, on: dt.date | None, note: str | None) -> None:
        before = self._document.case.answer(self.finding.id)
        self._document.answer(self.finding.id, before.model_copy(update={"on": on, "note": note}))

    # --- layout -------------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        """Name, field, and what else can be said of it: side by side where the field is short, else below each other."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.SPACE_4, 0, theme.SPACE_4)
        column.setSpacing(0)
        self._name = _Name(self.finding.label, wrap=True)
        set_plain_tooltip(self._name, self.finding.question)
        self._foot = self._make_foot()
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.setSpacing(theme.SPACE_12)
        self._line.addWidget(self._name, 0, Qt.AlignmentFlag.AlignTop)
        self._inner = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._inner.setSpacing(0)
        self._inner.addWidget(self.field.widget)
        self._inner.addWidget(self._foot, 1, Qt.AlignmentFlag.AlignTop)
        self._line.addLayout(self._inner, 1)
        column.addLayout(self._line)
        self._column = column
        QWidget.setTabOrder(self.field.widget, self.state_row)
        QWidget.setTabOrder(self.state_row, self._why_button)
        QWidget.setTabOrder(self._why_button, self._note_button)
        self.follow_theme()

    def follow_theme(self) -> None:
        """Where text is large, everything stands below each other."""
        direction = theme.line_direction()
        self._line.setDirection(direction)
        is_beside = direction is QBoxLayout.Direction.LeftToRight
        self._inner.setDirection(direction if self._is_short() else QBoxLayout.Direction.TopToBottom)
        width = _NAME_COLUMNS * QFontMetrics(theme.body_font()).averageCharWidth()
        self._name.setMinimumWidth(width if is_beside else 0)
        self._name.setMaximumWidth(width if is_beside else _WIDEST)
        self._name.setContentsMargins(0, theme.SPACE_4 if is_beside else 0, 0, 0)

    def _is_short(self) -> bool:
        """Whether the field leaves room beside it: few and short options. What is typed needs its room for what it is read as."""
        options = self.finding.options
        if self.finding.type is FindingType.CHOICE:
            return len(options) > MOST_RADIOS or sum(len(one.label) + 6 for one in options) <= _SHORT_OPTIONS
        return self.finding.type is FindingType.YES_NO

    def _make_foot(self) -> QWidget:
        """Why there may be no answer, and what there is to read and to add."""
        self._why_button = link_button(tr("Why?"))
        self._why_button.setAccessibleName(
            tr("{0}: why it matters, who supplies it, source").format(self.finding.label)
        )
        set_plain_tooltip(self._why_button, tr("Why it matters, who supplies it, source"))
        self._why_button.clicked.connect(self._toggle_why)
        self._note_button = link_button(tr("Date, note"))
        self._note_button.clicked.connect(self._toggle_extra)
        foot = QWidget(self)
        line = QHBoxLayout(foot)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.SPACE_4)
        line.addWidget(self.state_row)
        line.addWidget(self._why_button)
        line.addWidget(self._note_button)
        line.addWidget(self._attention)
        line.addWidget(self._attention_text, 1)
        return foot

    def _toggle_why(self) -> None:
        if self._why is None:
            self._why = reasons(self.finding, self._document.bench.index, self)
            self._column.addWidget(self._why)
            return
        self._why.setVisible(self._why.isHidden())

    def _toggle_extra(self) -> None:
        if self._extra is None:
            self._extra = _DateAndNote(self.finding.label, self._document.as_of, self)
            self._extra.edited.connect(self._date_or_note)
            self._extra.show_answer(self._document.case.answer(self.finding.id))
            self._column.addWidget(self._extra)
        else:
            self._extra.setVisible(self._extra.isHidden())
        if not self._extra.isHidden():
            self._extra.date.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_attention(self, rules: list[Consistency], of_course: str = "") -> None:
        said = "\n".join([*(f"{rule.message} {rule.remedy}" for rule in rules), *([of_course] if of_course else [])])
        fact = self._document.standing.facts.get(self.finding.id)
        is_open = fact is not None and fact.holds in (Holds.TWO_VALUES, Holds.OPEN)
        self._attention.setVisible(bool(rules) or is_open)
        self._attention_text.set_role("advice.caution" if rules or is_open else "muted")
        self._attention_text.setVisible(bool(said))
        if said:
            self._attention_text.set_text(said)


class _Name(Label):
    """What is asked for, in body size and semibold."""

    def own_font(self) -> QFont:
        font = super().own_font()
        font.setWeight(QFont.Weight.DemiBold)
        return font


class _DateAndNote(QWidget):
    """When the answer is from, and anything else worth keeping. ``edited(date | None, str | None)``."""

    edited = Signal(object, object)

    def __init__(self, label: str, as_of: dt.date, parent: QWidget) -> None:
        super().__init__(parent)
        self.date = DateField(
            tr("{0}: date of the result").format(label), limits=DateLimits(possible_max=as_of), parent=self
        )
        self.note = TextLine(tr("{0}: note").format(label), LONGEST_TEXT, parent=self)
        row = QVBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_4)
        row.addWidget(caption(tr("Date of the result")))
        row.addWidget(self.date)
        row.addWidget(caption(tr("Note")))
        row.addWidget(self.note)
        row.addWidget(self.note.too_long)
        self.date.value_changed.connect(lambda _value: self._emit())
        self.note.editingFinished.connect(self._emit)

    def show_answer(self, answer: Answer) -> None:
        self.date.blockSignals(True)
        self.date.set_value(answer.on)
        self.date.blockSignals(False)
        self.note.show_stored(answer.note or "")

    def reset(self) -> None:
        self.date.reset()
        self.note.clear()

    def commit(self) -> None:
        self.date.commit()
        self._emit()

    def _emit(self) -> None:
        self.edited.emit(self.date.value(), self.note.entered() if self.note.entered().strip() else None)
