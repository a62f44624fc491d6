"""The course page: picture, line of typing, events, and what follows from them."""

from __future__ import annotations

import datetime as dt
from functools import cached_property

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hgnen_desktop.core.brief.lines import Said
from hgnen_desktop.core.course.acts import restore, strike
from hgnen_desktop.core.course.derive import dated
from hgnen_desktop.core.course.line import LineReader, Understood, taken_in
from hgnen_desktop.core.course.picture import legend
from hgnen_desktop.core.course.standing import Holds, Standing
from hgnen_desktop.core.course.timeline import in_order
from hgnen_desktop.core.course.typed_dates import partial_date
from hgnen_desktop.core.course.words import KIND_WORDS, event_words
from hgnen_desktop.core.domain.course import Event, counting
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.document import CaseDocument
from hgnen_desktop.gui.views.course.assumed import AssumedRows
from hgnen_desktop.gui.views.course.chart import CourseChart
from hgnen_desktop.gui.views.course.entry import CourseEntry
from hgnen_desktop.gui.views.decide.base import DecidePage, column, empty, push_button
from hgnen_desktop.gui.views.decide.visits_table import VisitsTable
from hgnen_desktop.gui.widgets.card import Card
from hgnen_desktop.gui.widgets.labels import caption, heading, link_button, plain_label
from hgnen_desktop.gui.widgets.text_line import TextLine
from hgnen_desktop.gui.words import long_date, plural, spoken, tr

_LONGEST_REASON, _LONGEST_DATE = 200, 40
_ASKED = (Holds.TWO_VALUES, Holds.OPEN)


class CourseView(DecidePage):
    """The dated course of the patient; every change is one step that can be undone."""

    def __init__(self, document: CaseDocument, parent: QWidget | None = None) -> None:
        super().__init__(document, parent)
        self._title = heading(tr("Course"))
        self.chart = CourseChart()
        self._legend = caption("")
        self.assumed = AssumedRows(document)
        self.entry = CourseEntry(self._read)
        self.table = VisitsTable(tr("Events of the course"), [tr("Date"), tr("Kind"), tr("Counts"), tr("Event")])
        self.correct_button = push_button(tr("Correct an error"), "", "edit")
        self.strike_button = push_button(tr("Strike out"), "", "not_done")
        self._choose = caption(tr("Choose an event to correct it or to strike it out."), wrap=False)
        self.reason = TextLine(
            tr("Why does this entry not count?"), _LONGEST_REASON, tr("Why does this entry not count?")
        )
        self.day = TextLine(tr("Look at a past day"), _LONGEST_DATE, tr("Look at a past day, for example 2026-03"))
        self._day_problem = caption("", role="problem")
        self._day: dt.date | None = None
        self.follows = Card(tr("What follows from the course"))
        self._hint = caption(
            tr(
                "Write one event a line, its date first: a day, a month or a year. Lines are read in English: started, stopped, "
                "held, continued, progression. Enter shows how a line is understood."
            )
        )
        layout = column(self, spacing=theme.SPACE_12)
        for part in (self._title, self.chart, self._legend, self.assumed, self.entry, self._hint, self.table):
            layout.addWidget(part)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.SPACE_8)
        for button in (self.correct_button, self.strike_button):
            buttons.addWidget(button)
        buttons.addWidget(self._choose)
        buttons.addWidget(self.reason, 3)
        buttons.addStretch(1)
        layout.addLayout(buttons)
        layout.addWidget(self.reason.too_long)
        for last in (self.day, self._day_problem, self.follows):
            layout.addWidget(last)
        layout.addStretch(1)
        self.entry.taken.connect(self._take_in)
        self.assumed.told.connect(self.told)
        self.correct_button.clicked.connect(self._correct)
        self.strike_button.clicked.connect(self._strike)
        self.table.itemSelectionChanged.connect(self._show_buttons)
        self.day.returnPressed.connect(self._look_at_day)
        self._day_problem.hide()

    @cached_property
    def _reader(self) -> LineReader:
        return LineReader(self.document.bench.deriver)

    # --- showing ------------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        case, index = self.document.case, self.document.bench.index
        as_of = self._day or self.document.as_of
        standing = self.document.bench.standing(case, as_of)
        self.day.setVisible(bool(case.course) or any(answer.on for answer in case.findings.values()))
        words = tr("What followed from the course on {0}").format(long_date(as_of))
        self.follows.set_title(words if self._day else tr("What follows from the course"))
        picture = self.document.bench.course_picture(case, as_of)
        self.chart.show_picture(picture)
        self._legend.setText(legend(picture) if picture is not None else "")
        self._legend.setVisible(bool(picture is not None and legend(picture)))
        self.entry.show_example(index.guidelines.course_examples[0].line)
        self.assumed.show_assumed(standing.assumed if self._day is None else ())
        self._fill_table()
        self._show_follows(standing)
        self._show_buttons()

    def forget(self) -> None:
        self.entry.begin(None)
        self.reason.clear()
        self.day.clear()
        self._day = None
        self._day_problem.hide()

    def events(self) -> tuple[Event, ...]:
        """The events as the table lists them, the newest first."""
        return tuple(reversed(in_order(self.document.case.course)))

    def chosen(self) -> Event | None:
        """The event of the chosen row."""
        row = self.table.currentRow()
        events = self.events()
        return events[row] if self.table.selectedItems() and 0 <= row < len(events) else None

    def _fill_table(self) -> None:
        events, index = self.events(), self.document.bench.index
        standing = {event.id for event in counting(self.document.case.course)}
        corrected = {event.corrects for event in counting(self.document.case.course)}
        rows = []
        for event in events:
            words = event_words(event, index) + (f" \u00b7 {event.note}" if event.note else "")
            counts = tr("yes")
            if event.struck is not None:
                counts = tr("no: {0}").format(event.struck)
            elif event.id in corrected and event.id not in standing:
                counts = tr("no: corrected")
            rows.append((dated(event), KIND_WORDS[event.kind], counts, words))
        self.table.show_rows(rows)
        struck = theme.table_font()
        struck.setStrikeOut(True)
        for row, event in enumerate(events):
            item = self.table.item(row, 3)
            if event.id not in standing and item is not None:
                item.setFont(struck)
        self.table.setVisible(bool(events))
        self._title.setVisible(not events)
        self.table.setAccessibleDescription(plural(len(events), "%n event", "%n events"))

    def _show_follows(self, standing: Standing) -> None:
        empty(self.follows.body)
        catalogue = self.document.bench.catalogue
        if self._day is not None:
            self._show_advice_of(self._day)
        for fact in standing.facts.values():
            known = standing.case.answer(fact.finding)
            value = catalogue.say(fact.finding, known.value) if known.value is not None else tr("unknown")
            self.follows.body.addWidget(plain_label(f"{catalogue.label(fact.finding)}: {value}", wrap=True))
            self.follows.body.addWidget(caption(fact.text, role="text" if fact.holds in _ASKED else "muted"))
            if fact.holds in _ASKED:
                answer = link_button(tr("Answer: {0}").format(catalogue.label(fact.finding)))
                answer.clicked.connect(lambda _on=False, finding=fact.finding: self.jump_to_finding.emit(finding))
                self.follows.body.addWidget(answer, 0, Qt.AlignmentFlag.AlignLeading)
        for line in (*(date.text() for date in standing.dates), *(one.sentence() for one in standing.remarks)):
            self.follows.body.addWidget(caption(line, role="text"))
        self.follows.setVisible(bool(self._day or standing.facts or standing.dates or standing.remarks))

    def _show_advice_of(self, day: dt.date) -> None:
        """What the sources said of what was known on a past day."""
        bench = self.document.bench
        brief = bench.brief(self.document.case, bench.assess(self.document.case, day), None)
        told = [tr("Situation then: {0}").format(spoken(brief.situation)), *brief.stops]
        told += [tr("{0}: {1}").format(one.label, "; ".join(map(_in_words, one.said))) for one in brief.answers]
        for line in told:
            self.follows.body.addWidget(plain_label(line, wrap=True))

    def _show_buttons(self) -> None:
        event = self.chosen()
        for button in (self.correct_button, self.strike_button):
            button.setVisible(bool(self.document.case.course))
            button.setEnabled(event is not None)
        self.correct_button.setEnabled(event is not None and event.struck is None)
        self.strike_button.setText(tr("Count again") if event is not None and event.struck else tr("Strike out"))
        self.strike_button.setAccessibleName(self.strike_button.text())
        self.reason.setVisible(event is not None and event.struck is None)
        self._choose.setVisible(event is None and bool(self.document.case.course))

    def _look_at_day(self) -> None:
        """Show what was known on the day that was typed; an empty line comes back to today."""
        text, today = self.day.entered().strip(), self.document.today()
        read = partial_date(text) if text else None
        problem = ""
        if read is not None and read.date is None:
            problem = read.problem or tr("Write a day, a month or a year, for example 2026-03.")
        elif read is not None and read.date is not None and read.date.first > today:
            problem = tr("{0} is in the future. What was known can only be told of the past.").format(read.date.said())
        self._day_problem.setText(problem)
        self._day_problem.setVisible(bool(problem))
        if problem:
            return
        self._day = min(read.date.last, today) if read is not None and read.date is not None else None
        self.refresh()

    # --- acting -------------------------------------------------------------------------------------------------------

    def _read(self, text: str) -> Understood:
        """How a line is understood; the entry that it is to stand in place of says nothing any more."""
        case, before = self.document.case, self.entry.instead_of
        if before is not None:
            case = strike(case, before.id, "corrected")
        return self._reader.read(text, case, self.document.today())

    def _take_in(self, events: tuple[Event, ...], instead_of: Event | None) -> None:
        if instead_of is not None:
            events = tuple(
                event.model_copy(update={"corrects": instead_of.id}) if event is events[0] else event
                for event in events
            )
        events = tuple(event.model_copy(update={"recorded_on": self.document.today()}) for event in events)
        words = "; ".join(event_words(event, self.document.bench.index) for event in events)
        self.document.change(tr("Enter an event"), taken_in(self.document.case, events), place="course")
        self.told.emit(tr("Taken in: {0}").format(words))
        self.entry.line.setFocus()

    def _correct(self) -> None:
        event = self.chosen()
        if event is not None:
            self.entry.begin(event, f"{event_words(event, self.document.bench.index)} ({dated(event)})")
            self.entry.line.setFocus()

    def _strike(self) -> None:
        event = self.chosen()
        if event is None:
            return
        if event.struck is not None:
            self.document.change(tr("Count an event again"), restore(self.document.case, event.id), place="course")
            return
        try:
            case = strike(self.document.case, event.id, self.reason.entered())
        except ValueError as error:
            self.failed.emit([str(error)])
            self.reason.setFocus()
            return
        self.reason.clear()
        self.document.change(tr("Strike out an event"), case, place="course")


def _in_words(said: Said) -> str:
    """A piece of an answer with its direction and who says it how firmly."""
    firmness = f" ({spoken(said.firmness)})" if said.firmness else ""
    return tr("{0}: {1}").format(tr(said.sign.value), f"{said.text}{firmness}")
