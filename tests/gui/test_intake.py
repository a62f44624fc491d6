"""The seven steps: what is asked, what is folded away, what an answer changes, and how far one has come."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hgnen_desktop.core.domain.case import Answer, AnswerState
from hgnen_desktop.core.guidelines.schema import FindingType
from tests.gui.looks import settle


def known(value) -> Answer:
    return Answer(state=AnswerState.KNOWN, value=value)


@pytest.fixture
def case(window):
    window.new_case()
    return window


def question(window, finding: str):
    window.go_to_finding(finding)
    step = window.document.bench.catalogue[finding].step
    return window.pages.step(step).questions[finding]


def test_every_finding_of_the_catalogue_has_a_question_and_none_an_answer(case) -> None:
    asked: set[str] = set()
    for step in case.document.bench.catalogue.steps:
        case.go(f"step:{step.id}")
        view = case.pages.step(step.id)
        asked |= set(view.questions)
        for one in view.questions.values():
            assert one.state_row.state() == "not_asked"
            assert one.field.widget.value() is None
    assert asked == set(case.document.bench.catalogue.findings)


def test_every_field_stores_and_shows_what_the_catalogue_allows(case) -> None:
    """Each finding gets each kind of value it can hold, through the case and back into its field."""
    for finding in case.document.bench.catalogue.findings.values():
        value = {
            FindingType.YES_NO: False,
            FindingType.DATE: "2024-02-29",
            FindingType.TEXT: finding.example,
            FindingType.NUMBER: finding.possible.min if finding.possible else 0,
        }.get(finding.type)
        if finding.type is FindingType.CHOICE:
            value = finding.options[-1].id
        if finding.type is FindingType.CHOICES:
            value = (finding.options[-1].id,)
        case.document.answer(finding.id, known(value))
        one = question(case, finding.id)
        shown = one.field.widget.value()
        assert (shown.isoformat() if isinstance(shown, dt.date) else shown) == value, finding.id
        assert one.state_row.state() == "known"
        case.commit()
        assert case.document.case.known()[finding.id] == value, finding.id


def test_a_question_that_does_not_arise_is_folded_away(case) -> None:
    figo = question(case, "extent.figo")
    assert not figo.isHidden()
    case.document.answer("tumor.site", known("rectum"))
    assert figo.isHidden()
    case.document.answer("tumor.site", known("cervix"))
    assert not figo.isHidden()


def test_an_answer_to_a_question_that_no_longer_arises_stays_in_view_and_is_marked(case) -> None:
    case.document.answer("tumor.site", known("cervix"))
    case.document.answer("extent.figo", known("IB1"))
    case.document.answer("tumor.site", known("rectum"))
    figo = question(case, "extent.figo")
    assert not figo.isHidden()
    assert not figo._attention.isHidden()
    assert case.pages.progress().steps["extent"].state == "attention"
    assert case.document.case.known()["extent.figo"] == "IB1"


def test_a_contradiction_marks_its_questions_and_steps(case) -> None:
    case.document.answer("pathology.histology", known("net"))
    case.document.answer("pathology.cell_type", known("small_cell"))
    assert case.document.assessment.withheld
    assert case.pages.progress().steps["pathology"].state == "attention"
    assert not question(case, "pathology.cell_type")._attention.isHidden()
    case.document.undo_stack.undo()
    assert case.pages.progress().steps["pathology"].state == "incomplete"
    assert question(case, "pathology.cell_type")._attention.isHidden()


def test_a_step_is_complete_when_nothing_in_it_is_left_unasked(case) -> None:
    progress = case.pages.progress
    assert progress().steps["molecular"].state == "not_started"
    findings = case.document.bench.catalogue.of_step("molecular")
    for number, finding in enumerate(findings):
        assert progress().steps["molecular"].state == ("not_started" if not number else "incomplete")
        state = AnswerState.PENDING if number % 2 else AnswerState.NOT_DONE
        case.document.answer(finding.id, Answer(state=state))
    assert progress().steps["molecular"].state == "complete"
    assert case.steps._entries["step:molecular"].accessibleName().startswith("Molecular testing, complete")


def test_the_panel_says_what_an_answer_changed(case) -> None:
    case.open_teaching("rectal-nec.json")
    cell = question(case, "pathology.histology")
    cell.field.widget.clear()
    assert "Entity: NEC \u2192 not settled" in case.pages.panel.change_text()
    rb = question(case, "pathology.rb")
    rb.field.widget._group.button(0).click()
    assert case.pages.panel.change_text() == ""


def test_an_impossible_number_is_refused_beside_the_field(case, qtbot) -> None:
    ki67 = question(case, "pathology.ki67")
    qtbot.keyClicks(ki67.field.widget.line, "101")
    ki67.commit()
    assert "most that is possible" in ki67.field.widget.problem()
    assert case.document.case.known() == {}


def test_an_unusual_number_counts_only_once_it_is_confirmed(case, qtbot) -> None:
    ki67 = question(case, "pathology.ki67")
    qtbot.keyClicks(ki67.field.widget.line, "0.5")
    ki67.commit()
    assert case.document.case.known() == {}
    ki67.field.widget.choices()[0].click()
    assert case.document.case.known() == {"pathology.ki67": 0.5}


def test_a_number_that_becomes_impossible_takes_the_old_answer_back(case, qtbot) -> None:
    """The screen never shows one number while the case holds another."""
    case.document.answer("pathology.ki67", known(85.0))
    ki67 = question(case, "pathology.ki67")
    ki67.field.widget.line.setText("850")
    ki67.commit()
    assert case.document.case.known() == {}
    assert ki67.field.widget.text() == "850"


@pytest.mark.parametrize(("typed", "stored"), [("85", 85.0), ("62,5", 62.5), ("62.5", 62.5)])
def test_numbers_are_stored_as_typed_in_either_notation(case, qtbot, typed, stored) -> None:
    ki67 = question(case, "pathology.ki67")
    qtbot.keyClicks(ki67.field.widget.line, typed)
    ki67.commit()
    assert case.document.case.known() == {"pathology.ki67": stored}


def test_whole_numbers_are_stored_whole(case, qtbot) -> None:
    ecog = question(case, "patient.ecog")
    qtbot.keyClicks(ecog.field.widget.line, "1")
    ecog.commit()
    value = case.document.case.known()["patient.ecog"]
    assert value == 1
    assert isinstance(value, int)


def test_date_and_note_belong_to_the_answer_and_stay_when_it_changes(case, qtbot) -> None:
    ki67 = question(case, "pathology.ki67")
    ki67._note_button.click()
    qtbot.keyClicks(ki67._extra.date.line, "2026-11-02")
    qtbot.keyClicks(ki67._extra.note, "counted in a hot spot")
    ki67.commit()
    qtbot.keyClicks(ki67.field.widget.line, "85")
    ki67.commit()
    answer = case.document.case.answer("pathology.ki67")
    assert (answer.value, answer.on, answer.note) == (85.0, dt.date(2026, 11, 2), "counted in a hot spot")
    ki67._press(AnswerState.PENDING)
    assert ki67.asks()
    ki67._change.error_button.click()
    answer = case.document.case.answer("pathology.ki67")
    assert (answer.state, answer.value, answer.note) == (AnswerState.PENDING, None, "counted in a hot spot")


def test_a_date_after_today_is_refused(case, qtbot) -> None:
    report = question(case, "pathology.report_date")
    qtbot.keyClicks(report.field.widget.line, "2026-11-21")
    report.commit()
    assert report.field.widget.problem()
    assert case.document.case.known() == {}


def test_why_a_question_is_asked_names_the_statement_and_its_source(case) -> None:
    from hgnen_desktop.gui.widgets.labels import Label

    ki67 = question(case, "pathology.ki67")
    ki67._why_button.click()
    text = "\n".join(label.plain() for label in ki67._why.findChildren(Label))
    finding = case.document.bench.catalogue["pathology.ki67"]
    index = case.document.bench.index
    assert finding.why in text
    assert "Ki-67: Ki-67 proliferation index. A stain by which proliferation is counted" in text
    for statement in finding.statements:
        assert index.statements[statement].text in text
        assert index.citation(statement).text() in text


def test_notes_that_are_too_long_are_not_cut_and_say_so(case) -> None:
    case.go("step:patient")
    card = case.pages.step("patient").identity
    card.notes.setPlainText("x" * 20_001)
    card.commit()
    assert case.document.case.notes == ""
    assert not card._too_long.isHidden()
    card.notes.setPlainText("x" * 20_000)
    card.commit()
    assert len(case.document.case.notes) == 20_000
    assert card._too_long.isHidden()


# --- half the height -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("finding", ["patient.age", "patient.sex", "tumor.site", "treatment.status"])
def test_what_only_the_clinic_knows_is_not_asked_for_as_pending(window, finding) -> None:
    window.open_teaching("rectal-nec.json")
    window.go_to_finding(finding)
    question = window.pages.step(window.document.bench.catalogue[finding].step).questions[finding]
    for state in ("not_done", "pending"):
        assert not question.state_row._buttons[state].isVisible()
    before = window.document.case
    QTest.keyClick(question.field.widget, Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)
    assert window.document.case is before
    window.document.answer(finding, Answer(state=AnswerState.PENDING))  # as an older file may say
    assert question.state_row._buttons["pending"].isVisible()
    assert question.state_row._buttons["pending"].isChecked()


def test_a_question_is_named_once_and_its_sentence_is_under_why(window) -> None:
    from hgnen_desktop.gui.widgets.labels import Label

    window.open_teaching("rectal-nec.json")
    window.go("step:pathology")
    question = window.pages.step("pathology").questions["pathology.ki67"]
    said = [label.plain() for label in question.findChildren(Label) if label.isVisible()]
    assert said.count("Ki-67 index") == 1
    assert question.finding.question not in said
    question._why_button.click()
    settle()
    assert question.finding.question in [label.plain() for label in question.findChildren(Label) if label.isVisible()]


def test_a_short_question_takes_one_line(window) -> None:
    window.open_teaching("rectal-nec.json")
    window.go("step:treatment")
    settle()
    question = window.pages.step("treatment").questions["treatment.etoposide_deliverable"]
    assert question.isVisible()
    assert question.height() < 2 * question.field.widget.height()


def test_questions_of_other_sites_are_not_shown(window) -> None:
    window.open_teaching("rectal-nec.json")
    window.go("step:extent")
    cards = [card.heading.plain() for card, _questions in window.pages.step("extent")._cards if card.isVisible()]
    assert cards
    assert "Cervix" not in cards


def test_no_treatment_yet_asks_for_no_lines(window) -> None:
    window.open_teaching("rectal-nec.json")
    window.go("step:treatment")
    questions = window.pages.step("treatment").questions
    for finding in ("treatment.lines", "treatment.given", "treatment.cycles"):
        assert not questions[finding].isVisible()
    window.document.answer("treatment.status", Answer(state=AnswerState.KNOWN, value="progression"))
    assert questions["treatment.lines"].isVisible()


def test_the_clinicians_own_question_is_kept_with_the_case(window, tmp_path, qtbot) -> None:
    window.new_case()
    field = window.pages.step("patient").identity.question
    qtbot.keyClicks(field, "Operate, or chemotherapy first?")
    window.commit()
    assert window.document.case.question == "Operate, or chemotherapy first?"
    path = tmp_path / "asked.json"
    assert window.document.save(path)
    window.close_case()
    window.open_file(path)
    window.go("step:patient")
    assert window.pages.step("patient").identity.question.text() == "Operate, or chemotherapy first?"


def test_a_site_is_chosen_by_the_name_people_use_and_the_name_is_kept(case) -> None:
    site = question(case, "tumor.site")
    combo = site.field.widget.combo
    combo.setCurrentIndex(combo.findText("Ampulla of Vater", Qt.MatchFlag.MatchStartsWith))
    answer = case.document.case.answer("tumor.site")
    assert answer.value == "biliary"
    assert "do not name the ampulla" in answer.note
    combo.setCurrentIndex(combo.findText("Liver", Qt.MatchFlag.MatchStartsWith))
    assert "primary of the liver" in case.document.case.answer("tumor.site").note
    combo.setCurrentIndex(combo.findText("Stomach"))
    answer = case.document.case.answer("tumor.site")
    assert (answer.value, answer.note) == ("stomach", None)


def test_a_range_is_taken_shown_and_remarked_on_where_it_decides_nothing(case) -> None:
    case.document.answer("tumor.site", known("pancreas"))
    case.document.answer("pathology.histology", known("net"))
    ki67 = question(case, "pathology.ki67")
    ki67.field.widget.line.setText("15-30 %")
    case.commit()
    assert case.document.case.known()["pathology.ki67"].text == "15-30 %"
    assert "lies across 20 %" in ki67.attention_text()
    ki67.field.widget.line.setText("26-50 %")
    case.commit()
    assert "lies across 20 %" not in ki67.attention_text()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_going_on_takes_the_option_that_the_arrow_keys_went_to(case, key) -> None:
    """And nothing where they went nowhere: Enter or Tab alone goes on to the next question."""
    histology = question(case, "pathology.histology")
    case.go_to_finding("pathology.histology")
    QTest.keyClick(QApplication.focusWidget(), key)
    assert "pathology.histology" not in case.document.case.known()
    case.go_to_finding("pathology.histology")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    QTest.keyClick(QApplication.focusWidget(), key)
    assert case.document.case.known()["pathology.histology"] == histology.finding.options[1].id
    case.undo()
    assert "pathology.histology" not in case.document.case.known(), "one step takes it back"
