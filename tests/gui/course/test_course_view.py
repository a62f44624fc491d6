from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from hgnen_desktop.core.course.picture import course_svg, cut_at_word, legend, picture_of, ticks_apart
from hgnen_desktop.core.domain.case import Decision, Verdict
from hgnen_desktop.core.domain.course import EventKind, counting
from hgnen_desktop.gui.document import CaseDocument
from hgnen_desktop.gui.views.course.course_view import CourseView
from hgnen_desktop.gui.widgets.labels import Label, LinkButton

LINES = (
    "2026-01-10 biopsy liver small-cell NEC, Ki-67 80 %",
    "2026-01-12 CT liver metastases",
    "2026-02-01 cisplatin/etoposide x6 PR to 2026-07-01",
    "2026-10 progression liver, lung",
)


@pytest.fixture
def view(document: CaseDocument, show_page: Callable) -> CourseView:
    made = CourseView(document)
    show_page(made, "Course", 900, 700)
    return made


def type_in(view: CourseView, qtbot, line: str) -> int:
    """Type a line and confirm it; how many keys it took."""
    view.entry.line.setFocus()
    qtbot.keyClicks(view.entry.line, line)
    qtbot.keyClick(view.entry.line, Qt.Key.Key_Return)
    qtbot.keyClick(view.entry.line, Qt.Key.Key_Return)
    return len(line) + 2


def said(view: CourseView) -> str:
    return "\n".join(label.plain() for label in view.follows.findChildren(Label) if not label.isHidden())


def test_a_line_is_shown_back_before_it_is_taken_in(view: CourseView, document: CaseDocument, qtbot) -> None:
    qtbot.keyClicks(view.entry.line, "2026-01-12 CT liver metastases")
    qtbot.keyClick(view.entry.line, Qt.Key.Key_Return)
    assert document.case.course == ()
    assert view.entry.told() == "Understood: 12 Jan 2026: CT, liver"
    assert view.entry.button.text() == "Take in"
    qtbot.keyClicks(view.entry.line, ", lung")  # changed: it is read again first
    qtbot.keyClick(view.entry.line, Qt.Key.Key_Return)
    assert document.case.course == ()
    qtbot.keyClick(view.entry.line, Qt.Key.Key_Return)
    assert [event.sites for event in document.case.course] == [("liver", "lung")]
    assert view.entry.line.text() == ""


def test_a_whole_course_by_keyboard_gives_facts_with_their_reasons(
    view: CourseView, document: CaseDocument, qtbot
) -> None:
    keys = sum(type_in(view, qtbot, line) for line in LINES)
    assert keys == sum(len(line) for line in LINES) + 2 * len(LINES)
    assert [row[0] for row in view.table.texts()] == [
        "Oct 2026",
        "1 Feb 2026 to 1 Jul 2026",
        "12 Jan 2026",
        "10 Jan 2026",
    ]
    text = said(view)
    assert "Treatment so far: Progression or recurrence" in text
    assert "Systemic lines for advanced disease: 1" in text
    assert "Last platinum ended: 1 Jul 2026" in text
    assert document.assessment.decisions["situation"].possible
    assert "Cisplatin" in view.chart.accessibleDescription()
    assert view.chart.height() > 0


def test_every_change_is_undone_by_one_step(view: CourseView, document: CaseDocument, qtbot) -> None:
    type_in(view, qtbot, LINES[0])
    type_in(view, qtbot, LINES[1])
    document.undo()
    assert view.table.rowCount() == 1
    document.redo()
    assert view.table.rowCount() == 2


def test_an_error_is_corrected_and_the_wrong_entry_stays_to_be_seen(
    view: CourseView, document: CaseDocument, qtbot
) -> None:
    type_in(view, qtbot, "2026-01-15 right hemicolectomy R1")
    view.table.setCurrentCell(0, 0)
    view.correct_button.click()
    type_in(view, qtbot, "2026-01-15 right hemicolectomy R0")
    assert document.bench.seen(document.case).known()["treatment.margin"] == "r0"
    assert sorted(row[2] for row in view.table.texts()) == ["no: corrected", "yes"]


def test_an_entry_is_struck_out_only_with_a_reason(view: CourseView, document: CaseDocument, qtbot) -> None:
    type_in(view, qtbot, "2026-01-15 right hemicolectomy R1")
    view.table.setCurrentCell(0, 0)
    with qtbot.waitSignal(view.failed) as refused:
        view.strike_button.click()
    assert refused.args == [["Say in a few words why this entry does not count."]]
    view.reason.setText("Another patient's report")
    view.strike_button.click()
    assert view.table.texts()[0][2] == "no: Another patient's report"
    assert document.bench.seen(document.case).known() == {}
    view.table.setCurrentCell(0, 0)
    assert view.strike_button.text() == "Count again"
    view.strike_button.click()
    assert view.table.texts()[0][2] == "yes"


def test_a_line_that_cannot_be_stays_in_the_field_and_says_why(view: CourseView, document: CaseDocument, qtbot) -> None:
    type_in(view, qtbot, "2027-01 CAPTEM")
    assert document.case.course == ()
    assert view.entry.line.text() == "2027-01 CAPTEM"
    assert "in the future" in view.entry.told()


def test_what_is_open_leads_to_its_question(view: CourseView, qtbot) -> None:
    type_in(view, qtbot, "2026-01-12 CT liver metastases")
    type_in(view, qtbot, "2026-02 cisplatin/etoposide x6 PR")
    link = next(one for one in view.follows.findChildren(LinkButton) if not one.isHidden())
    with qtbot.waitSignal(view.jump_to_finding) as asked:
        link.click()
    assert asked.args == ["treatment.status"]


def test_a_past_day_is_looked_at_and_the_case_stays(view: CourseView, document: CaseDocument, qtbot) -> None:
    for line in LINES:
        type_in(view, qtbot, line)
    before = document.case
    view.day.setText("2026-03")
    qtbot.keyClick(view.day, Qt.Key.Key_Return)
    assert view.follows.heading.plain() == "What followed from the course on Tue 31 Mar 2026"
    qtbot.waitUntil(lambda: "Treatment so far: On treatment now" in said(view))
    assert "Sites of metastases: Liver\n" in said(view)
    view.day.setText("2027")
    qtbot.keyClick(view.day, Qt.Key.Key_Return)
    assert "2027 is in the future" in view._day_problem.plain()
    view.day.clear()
    qtbot.keyClick(view.day, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Treatment so far: Progression or recurrence" in said(view))
    assert document.case is before


def test_the_picture_holds_what_the_course_holds(view: CourseView, document: CaseDocument, qtbot) -> None:
    for line in (*LINES, "2026-10-20 re-biopsy liver Ki-67 90", "2026-11-01 FOLFIRI ongoing"):
        type_in(view, qtbot, line)
    bench, today = document.bench, dt.date(2026, 11, 20)
    picture = picture_of(bench.deriver.timeline(document.case.course, today), bench.index, today)
    assert picture is not None
    first, second = picture.bars
    assert (first.goes_on, first.is_open, second.goes_on) == (False, False, True)
    assert first.end < second.start
    assert {sign.event.kind for sign in picture.signs} == {
        EventKind.PATHOLOGY,
        EventKind.IMAGING,
        EventKind.PROGRESSION,
    }
    assert [(plot.label, plot.least, plot.greatest) for plot in picture.plots] == [("Ki-67 index", 80, 90)]
    svg = course_svg(picture)
    assert svg.count("<rect") == 2
    assert "Cisplatin + Etoposide" in svg
    said = legend(picture)
    assert said == "Triangle: progression or recurrence, circle: pathology, square: another event, arrow: still given"
    assert said in svg
    assert said in view.chart.accessibleDescription()
    assert said in view.chart.toolTip()


def test_no_widget_is_without_a_name(view: CourseView, qtbot) -> None:
    type_in(view, qtbot, LINES[1])
    parts = (view.entry.line, view.entry.button, view.table, view.correct_button, view.strike_button, view.reason)
    assert all(part.accessibleName() for part in parts)


def test_signs_of_the_same_days_stand_beside_each_other(view: CourseView, document: CaseDocument, qtbot) -> None:
    for line in (
        "2026-01 biopsy liver NEC",
        "2026-01 CT liver metastases",
        "2026-01 ECOG 1",
        "2026-11 progression lung",
    ):
        type_in(view, qtbot, line)
    picture = document.bench.course_picture(document.case, dt.date(2026, 11, 20))
    assert picture is not None
    places = [sign.place for sign in picture.signs]
    assert all(later - earlier > 0.01 for earlier, later in zip(places, places[1:], strict=False))
    assert 0 <= places[0] <= places[-1] <= 1


def test_the_name_of_a_short_treatment_lies_under_no_other_bar(view: CourseView, document: CaseDocument, qtbot) -> None:
    for line in (
        *LINES[:3],
        "2026-07-10 radiation liver to 2026-07-12",
        "2026-07-20 CAPTEM x2 to 2026-08-20",
        "2026-09-01 FOLFIRI ongoing",
    ):
        type_in(view, qtbot, line)
    picture = document.bench.course_picture(document.case, dt.date(2026, 11, 20))
    assert picture is not None
    for number, bar in enumerate(picture.bars):
        for other in picture.bars[:number]:
            beside = bar.reach[0] >= other.reach[1] or other.reach[0] >= bar.reach[1]
            assert bar.row != other.row or beside, (bar.label, other.label)


def test_what_is_assumed_is_said_and_corrected_by_one_press(view: CourseView, document: CaseDocument, qtbot) -> None:
    for line in ("2026-01 CT liver metastases", "2026-03 FOLFIRI", "2026-06 progression liver"):
        type_in(view, qtbot, line)
    [row] = view.assumed.rows.widgets()
    assert row.text.plain() == (
        "Assumed: the progression of Jun 2026 came during FOLFIRI (Mar 2026), 2 to 3 months after it began, as no stop is recorded."
    )
    assert document.seen.known()["treatment.progressed_on"] == ("folfiri",)
    after = next(button for button in row.buttons if button.text() == "On a break after it")
    told: list[str] = []
    view.told.connect(told.append)
    after.click()
    assert told == ["Entered: Progression or recurrence, liver, after treatment (Jun 2026)."]
    assert view.assumed.isHidden(), "nothing is assumed any more"
    assert view._choose.isVisible(), "what the grey buttons wait for is said"
    view.table.selectRow(0)
    assert not view._choose.isVisible()
    assert document.seen.known()["treatment.progressed_on"] == ("none",)
    assert document.seen.known()["treatment.progressed_off_treatment"] is True
    document.undo()
    assert document.seen.known()["treatment.progressed_on"] == ("folfiri",)


def test_a_stop_without_a_date_is_said_back_and_can_be_dated_by_a_line(
    view: CourseView, document: CaseDocument, qtbot
) -> None:
    for line in ("2026-01 CT liver metastases", "2026-09 FOLFIRI"):
        type_in(view, qtbot, line)
    [row] = view.assumed.rows.widgets()
    told: list[str] = []
    view.told.connect(told.append)
    next(button for button in row.buttons if button.text() == "Stopped").click()
    assert "stopped, date not known" in told[0]
    assert "Write a line, as '2026-11 FOLFIRI stopped', if you know it." in told[0]
    assert document.undo_stack.undoText() == "Course: Stopped"
    type_in(view, qtbot, "2026-11 FOLFIRI stopped")
    standing = [event for event in counting(document.case.course) if event.kind is EventKind.SYSTEMIC]
    assert [(event.on, event.stop) for event in standing] == [("2026-09", "2026-11")]


def test_the_axis_names_months_and_the_day_and_what_was_decided_has_a_sign(
    view: CourseView, document: CaseDocument, qtbot
) -> None:
    for line in ("2026-01-10 biopsy liver NEC", "2026-09 FOLFIRI"):
        type_in(view, qtbot, line)
    accepted = Decision(item="nec-first-line-platinum-etoposide", verdict=Verdict.ACCEPTED, on=dt.date(2026, 2, 1))
    case = document.case.with_changes(decisions=(accepted,))
    picture = document.bench.course_picture(case, dt.date(2026, 11, 20))
    assert picture is not None
    assert [label for _, label in picture.ticks][:3] == ["Jan 2026", "Mar", "May"]
    assert picture.today == (1.0, "20 Nov 2026")
    [bar] = picture.bars
    assert (bar.is_open, bar.end) == (True, 1.0), "what may be running is drawn up to this day"
    assert [sign.event.kind for sign in picture.signs] == [EventKind.PATHOLOGY, EventKind.DECISION]
    assert "flag: decision" in legend(picture)
    assert "20 Nov 2026" in course_svg(picture)
    shown = list(ticks_apart(picture, lambda place: 100 * place, lambda text: 3.0 * len(text)))
    ends = [at + 3 * len(label) for at, label in shown]
    assert all(end < after for end, (after, _) in zip(ends, shown[1:], strict=False))


def test_an_entry_that_is_corrected_does_not_stand_in_its_own_way(
    view: CourseView, document: CaseDocument, qtbot
) -> None:
    type_in(view, qtbot, "2026-03 cisplatin/etoposide")
    view.table.selectRow(0)
    view.correct_button.click()
    type_in(view, qtbot, "2026-03 cisplatin/etoposide x6 PR")
    [event] = counting(document.case.course)
    assert (event.cycles, event.response) == (6, "partial")


def test_a_label_is_cut_between_its_parts_or_words() -> None:
    words = "Cisplatin + Etoposide, 6 cycles, partial response"
    assert cut_at_word(words, lambda some: len(some) <= 45) == "Cisplatin + Etoposide, 6 cycles\u2026"
    assert cut_at_word(words, lambda some: len(some) <= 14) == "Cisplatin\u2026"
    assert cut_at_word(words, lambda _some: True) == words
    assert cut_at_word(words, lambda some: len(some) <= 4) == ""
