"""A known, dated answer is changed by a new result or because it was wrong; which of them is asked in place."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt

from hgnen_desktop.core.careplan.board_document import board_document
from hgnen_desktop.core.course.line import LineReader, taken_in
from hgnen_desktop.core.domain.case import Answer, AnswerState
from hgnen_desktop.core.export.plan_text import plan_text
from hgnen_desktop.gui import dialogs
from tests.gui.looks import settle

JANUARY = dt.date(2026, 1, 12)


@pytest.fixture
def case(window):
    window.new_case()
    return window


def question(window, finding: str):
    window.go_to_finding(finding)
    return window.pages.step(window.document.bench.catalogue[finding].step).questions[finding]


def dated(window, finding: str, value, on: dt.date | None = JANUARY) -> None:
    window.document.answer(finding, Answer(state=AnswerState.KNOWN, value=value, on=on))


def enter(window, *lines: str) -> None:
    document = window.document
    reader = LineReader(document.bench.deriver)
    for line in lines:
        understood = reader.read(line, document.case, document.today())
        assert understood.ok, understood.problems
        document.change("Enter an event", taken_in(document.case, understood.events))


def type_over(one, qtbot, text: str) -> None:
    one.field.widget.line.selectAll()
    qtbot.keyClicks(one.field.widget.line, text)
    qtbot.keyClick(one.field.widget.line, Qt.Key.Key_Return)


def test_an_answer_without_a_date_is_simply_entered_again(case, qtbot) -> None:
    dated(case, "patient.ecog", 1, on=None)
    ecog = question(case, "patient.ecog")
    type_over(ecog, qtbot, "2")
    assert not ecog.asks()
    assert case.document.case.known() == {"patient.ecog": 2}


def test_a_new_result_is_dated_and_the_older_value_stays(case, qtbot) -> None:
    dated(case, "patient.ecog", 1)
    ecog = question(case, "patient.ecog")
    settle()
    places = [(one, one.geometry()) for one in case.pages.step("patient").shown_questions()]
    type_over(ecog, qtbot, "2")
    assert case.document.case.known() == {"patient.ecog": 1}
    assert "Known until now: 1 (Mon 12 Jan 2026)." in ecog._change.says.plain()
    assert case.focusWidget() is ecog._change.new_button  # Enter leads to what is asked
    ecog._change.date.setFocus()
    ecog._change.date.selectAll()
    qtbot.keyClicks(ecog._change.date, "2026-10")
    qtbot.keyClick(ecog._change.date, Qt.Key.Key_Return)
    settle()
    assert [one.geometry() for one, _ in places] == [place for _, place in places]
    assert case.document.seen.known()["patient.ecog"] == 2
    assert ecog.field.widget.value() == 2
    assert "Earlier: 1 (12 Jan 2026)" in ecog.attention_text()
    assert case.document.bench.seen(case.document.case, dt.date(2026, 3, 1)).known()["patient.ecog"] == 1
    case.document.undo()
    assert case.document.case.answer("patient.ecog").on == JANUARY


def test_an_error_is_corrected_and_the_wrong_value_stays_to_be_seen(case, qtbot) -> None:
    dated(case, "pathology.ki67", 8.0)
    ki67 = question(case, "pathology.ki67")
    type_over(ki67, qtbot, "80")
    ki67._change.error_button.click()
    assert case.document.seen.known()["pathology.ki67"] == 80
    assert case.document.case.answer("pathology.ki67").on == JANUARY
    assert "Earlier: 8 %, does not count (12 Jan 2026)" in ki67.attention_text()


def test_escape_keeps_what_was_known(case, qtbot) -> None:
    dated(case, "pathology.ki67", 80.0)
    before = case.document.case
    ki67 = question(case, "pathology.ki67")
    type_over(ki67, qtbot, "8")
    qtbot.keyClick(ki67._change, Qt.Key.Key_Escape)
    assert case.document.case is before
    assert not ki67.asks()
    assert ki67.field.widget.text() == "80"


@pytest.mark.parametrize(
    ("typed", "words"), [("2027", "in the future"), ("03/04/2026", "Do you mean"), ("soon", "Write")]
)
def test_a_date_that_cannot_be_is_told_in_place(case, qtbot, typed: str, words: str) -> None:
    dated(case, "patient.ecog", 1)
    ecog = question(case, "patient.ecog")
    type_over(ecog, qtbot, "2")
    ecog._change.date.setText(typed)
    ecog._change.new_button.click()
    assert words in ecog._change.accessibleDescription()
    assert case.document.case.known() == {"patient.ecog": 1}


def test_a_value_of_the_course_is_shown_with_its_report_and_changed_as_one(case, qtbot) -> None:
    enter(case, "2026-01-10 biopsy liver NEC, Ki-67 70-80 %")
    ki67 = question(case, "pathology.ki67")
    assert ki67.field.widget.text() == "70-80 %"
    assert ki67.attention_text() == "Course: Reported: 70-80 % (10 Jan 2026)."
    type_over(ki67, qtbot, "75-80")
    ki67._change.error_button.click()
    assert case.document.seen.known()["pathology.ki67"].text == "75-80"
    assert [event.corrects for event in case.document.case.course] == [None, "pathology-1"]
    assert case.document.seen.known()["pathology.histology"] == "nec"


def test_what_follows_from_events_is_overruled_only_with_a_reason(case, qtbot) -> None:
    enter(case, "2026-01-12 CT liver metastases", "2026-02-01 CAPTEM x2 to 2026-04-01")
    lines = question(case, "treatment.lines")
    assert lines.field.widget.value() == 1
    type_over(lines, qtbot, "2")
    assert "Lines for advanced disease" in lines._change.says.plain()
    lines._change.overrule_button.click()
    assert "say in a few words why" in lines._change.accessibleDescription()
    lines._change.reason.setText("A line abroad, no report")
    qtbot.keyClick(lines._change.reason, Qt.Key.Key_Return)
    assert case.document.seen.known()["treatment.lines"] == 2


def test_two_reports_that_differ_are_both_printed_everywhere_until_a_person_says_which_holds(case, qtbot) -> None:
    enter(
        case,
        "2026-01-10 biopsy liver large-cell NEC, Ki-67 20 %",
        "2026-02-10 biopsy rectum large-cell NEC, Ki-67 80 %",
        "2026-02-12 CT liver metastases",
    )
    document = case.document
    dated(case, "tumor.site", "rectum", on=None)
    assert "pathology.ki67" not in document.seen.known()
    ki67 = question(case, "pathology.ki67")
    assert ki67.field.widget.text() == ""
    plan = document.plan()
    for text in (ki67.attention_text(), plan_text(plan), str(board_document(plan))):
        assert "20 %" in text
        assert "80 %" in text
    type_over(ki67, qtbot, "80")
    assert not ki67.asks()
    assert document.seen.known()["pathology.ki67"] == 80


def test_of_an_answer_and_a_course_that_differ_the_course_can_be_let_hold(case, qtbot) -> None:
    dated(case, "treatment.lines", 3, on=None)
    enter(case, "2026-01-12 CT liver metastases", "2026-02-01 CAPTEM x2 to 2026-04-01")
    lines = question(case, "treatment.lines")
    assert lines.field.widget.text() == ""
    assert "Two values: answered '3', the course says '1'. Which holds?" in lines.attention_text()
    type_over(lines, qtbot, "1")
    lines._change.overrule_button.click()
    assert case.document.seen.known()["treatment.lines"] == 1
    assert "3, does not count" in lines.attention_text()


def test_an_answer_that_the_course_leaves_open_is_taken_without_being_asked_back(case, qtbot) -> None:
    dated(case, "treatment.lines", 3, on=None)
    enter(case, "2026-02-01 CAPTEM x2 to 2026-04-01")
    possible = case.document.standing.facts["treatment.lines"].derived.possible
    assert len(possible) > 1
    assert 3 not in possible
    lines = question(case, "treatment.lines")
    type_over(lines, qtbot, str(possible[-1]))
    assert not lines.asks()
    assert case.document.seen.known()["treatment.lines"] == possible[-1]
    type_over(lines, qtbot, "7")
    assert lines.asks(), "what the course excludes needs a reason"


def test_what_waits_for_a_word_stays_when_the_page_is_left_and_stands_on_the_summary(case, monkeypatch) -> None:
    enter(case, "2026-01-15 right hemicolectomy R0", "2026-03 recurrence liver")
    status = question(case, "treatment.status")
    status.field.widget.set_value("finished")
    status.field.widget.value_changed.emit("finished")
    assert status.asks()
    case.go("summary")
    settle()
    told = [line.accessibleName() for line in case.stack.currentWidget().content.stops.lines()]
    assert told == [
        "Treatment so far: Treatment finished or paused, no progression, "
        "entered, not taken in yet: a word on it is missing"
    ]
    enter(case, "2026-04-02 CT liver metastases, lung metastases")  # the course changes meanwhile
    assert question(case, "treatment.status") is status
    assert status.asks()
    assert status.field.widget.value() == "finished"
    asked = []
    monkeypatch.setattr(dialogs, "ask_leave", lambda _parent, words="": asked.append(words) or dialogs.Leave.SAVE)
    assert not case.may_leave(), "leaving would lose it"
    assert asked[0].startswith("Treatment so far: what you entered is not taken in yet.")
    status._change.reason.setText("The lesion was a hemangioma.")
    status._change.overrule_button.click()
    assert case.document.seen.known()["treatment.status"] == "finished"
    assert not case.document.waiting


def test_clearing_an_answer_that_stands_against_the_course_lets_the_course_hold(case) -> None:
    dated(case, "treatment.status", "finished")
    enter(case, "2026-01-15 right hemicolectomy R0", "2026-03 recurrence liver")
    status = question(case, "treatment.status")
    assert "Two values" in status.attention_text()
    status.state_row.clear_button.click()
    assert not status.asks()
    assert case.document.seen.known()["treatment.status"] == "progression"


def test_what_is_asked_of_a_change_lies_over_nothing_and_moves_nothing_above_it(case, qtbot) -> None:
    dated(case, "patient.ecog", 1)
    ecog = question(case, "patient.ecog")
    settle()
    high, at = ecog.height(), ecog.field.widget.mapTo(ecog, ecog.field.widget.rect().topLeft())
    type_over(ecog, qtbot, "2")
    settle()
    asked = ecog._change
    assert asked.isVisible()
    assert asked.parentWidget() is ecog
    assert asked.geometry().top() >= ecog.field.widget.mapTo(ecog, ecog.field.widget.rect().bottomLeft()).y()
    assert ecog.height() >= high + asked.height(), "it has a place of its own"
    assert ecog.field.widget.mapTo(ecog, ecog.field.widget.rect().topLeft()) == at
    qtbot.keyClick(asked, Qt.Key.Key_Escape)
    settle()
    assert ecog.height() == high


@pytest.mark.parametrize("finding", ["pathology.ki67", "pathology.cell_type", "patient.pregnancy"])
@pytest.mark.parametrize(
    ("state", "words"),
    [(AnswerState.PENDING, "pending"), (AnswerState.NOT_DONE, "Not done"), (AnswerState.NOT_ASKED, "not entered")],
)
def test_the_summary_says_what_waits_without_a_value_and_never_as_a_negative(
    case, finding: str, state: AnswerState, words: str
) -> None:
    dated(case, "patient.ecog", 1)
    case.document.waiting[finding] = Answer(state=state)
    case.go("summary")
    settle()
    told = [line.accessibleName() for line in case.stack.currentWidget().content.stops.lines()]
    label = case.document.bench.catalogue.label(finding)
    assert told == [f"{label}: {words}, entered, not taken in yet: a word on it is missing"]
