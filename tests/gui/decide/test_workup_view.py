from __future__ import annotations

import datetime as dt

import pytest
from decide_support import BUNDLED, clipped, contradictory, known, nameless, out_of_scope, settle, words_of
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from hgnen_desktop.core.brief.checklist import make_checklist
from hgnen_desktop.core.brief.workup import Standing, workup_lines
from hgnen_desktop.core.domain.case import Answer, AnswerState, WorkupRecord, WorkupState
from hgnen_desktop.core.guidelines.schema import Supplier
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.views.decide import base
from hgnen_desktop.gui.views.decide.signs import STANDINGS
from hgnen_desktop.gui.views.workup.board import Place
from hgnen_desktop.gui.views.workup.request_letter import request_letter
from hgnen_desktop.gui.views.workup.workup_block import WorkupBlock
from hgnen_desktop.gui.views.workup.workup_view import WorkupView
from hgnen_desktop.gui.widgets.tab_order import takes_tab
from tests.places import CASES

TEACHING = sorted(path.stem for path in CASES.glob("*.json"))


def checklist(document):
    return make_checklist(document.case, document.assessment, document.bench.index)


def opened(view: WorkupView, item: str) -> WorkupBlock:
    row = view.row(item)
    row.set_open(True)
    settle()
    block = row.block(item)
    assert block is not None
    return block


def piece(view: WorkupView, title: str):
    found = [one for row in view.table_rows() for one in row.header.pieces if title in one.text]
    assert len(found) == 1, title
    return found[0]


def places(view: QWidget) -> dict[QWidget, tuple[int, int]]:
    settle()
    window = view.window()
    return {one: one.mapTo(window, QPoint(0, 0)).toTuple() for one in window.findChildren(QWidget) if takes_tab(one)}


# --- what stands at first level ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", TEACHING)
def test_the_checklist_of_every_teaching_case_has_at_most_twelve_lines(teach, show, name):
    view = WorkupView(teach(name))
    show(view, 660, 664)
    settle()
    assert view.first_level() <= 12


@pytest.mark.parametrize("name", TEACHING)
def test_every_test_stands_once_under_the_sign_of_where_it_stands(teach, show, name):
    document = teach(name)
    view = WorkupView(document)
    show(view)
    lines = workup_lines(document.case, document.assessment)
    shown = [line for row in view.table_rows() for line in row._state.lines]
    assert sorted(one.item.id for one in shown) == sorted(one.item.id for one in lines)
    for row in view.table_rows():
        icons = {one.icon for one in row.header.pieces}
        for line in row._state.lines:
            icon, _, word = STANDINGS[line.standing]
            assert icon in icons or row._state.place is Place.DONE
            assert any(line.item.title in one.text for one in row.header.pieces)
            assert any(word in one.note or word in one.text for one in row.header.pieces)


def test_to_do_never_wears_the_sign_of_done():
    icons = {standing: STANDINGS[standing][0] for standing in Standing}
    assert len({icons[Standing.TO_DO], icons[Standing.WAITING], icons[Standing.DONE]}) == 3
    assert icons[Standing.TO_DO] not in ("check", "complete", "for")


def test_what_must_not_delay_treatment_and_what_comes_before_it_is_said(teach, show):
    view = WorkupView(teach("rectal-nec"))
    show(view)
    assert "treatment does not wait" in piece(view, "MMR or MSI").note
    assert "treatment does not wait" in piece(view, "Next-generation sequencing").note
    assert "before treatment" in piece(view, "Expert pathology review").note


def test_a_pending_result_waits_with_its_age_and_treatment_goes_on(teach, show):
    document = teach("rectal-nec")
    document.answer("molecular.mmr", Answer(state=AnswerState.PENDING, on=dt.date(2026, 11, 14)))
    view = WorkupView(document)
    show(view)
    line = piece(view, "MMR or MSI")
    assert line.icon == "pending"
    assert "for 6 days" in line.note
    assert "treat meanwhile" in line.note
    assert any(row._state.place is Place.WAITING for row in view.table_rows())


def test_what_is_done_says_when_and_how_long_ago(teach, show):
    document = teach("rectal-nec")
    item = checklist(document).do_now[0].item
    document.record_workup(item.id, WorkupRecord(state=WorkupState.DONE, on=dt.date(2026, 11, 3)))
    view = WorkupView(document)
    show(view)
    line = piece(view, item.title)
    assert line.icon == "done"
    assert "3 Nov 2026, 17 days ago" in line.note


# --- answered in place -------------------------------------------------------------------------------------------------------


def test_a_question_is_answered_in_place_and_nothing_moves(teach, show):
    document = teach("rectal-nec")
    view = WorkupView(document)
    page = show(view, 660, 560)
    page.activateWindow()
    field = view.ask.fields["imaging.cns_symptoms"]
    yes = field.field.widget._buttons[0]
    assert field.hangs_on_it.text().startswith("decides: ")
    yes.setFocus()
    before = places(view)
    steps = document.undo_stack.count()
    QTest.keyClick(yes, Qt.Key.Key_Space)
    assert document.case.answer("imaging.cns_symptoms").value is True
    assert document.undo_stack.count() == steps + 1
    after = places(view)
    above = [one for one in before if before[one][1] <= before[yes][1]]
    assert len(above) > 6
    assert [(one.accessibleName(), before[one], after.get(one)) for one in above if after.get(one) != before[one]] == []
    assert ": to do" in field.hangs_on_it.text()
    new = [row for row in view.table_rows() if row._state.place is Place.NEW]
    assert new
    page.hide()
    page.show()
    settle()
    assert "imaging.cns_symptoms" not in view.ask.fields
    assert not [row for row in view.table_rows() if row._state.place is Place.NEW]
    assert "brain" in " ".join(one.text for row in view.table_rows() for one in row.header.pieces).casefold()


def test_an_answer_that_was_a_slip_can_be_mended_where_it_stands(teach, show):
    document = teach("rectal-nec")
    view = WorkupView(document)
    show(view)
    field = view.ask.fields["imaging.cns_symptoms"]
    field.field.widget._buttons[0].click()
    assert view.ask.fields["imaging.cns_symptoms"] is field
    field.field.widget._buttons[1].click()
    assert document.case.answer("imaging.cns_symptoms").value is False
    document.undo()
    document.undo()
    assert document.case.answer("imaging.cns_symptoms").state is AnswerState.NOT_ASKED
    assert field.field.widget.value() is None


def test_what_the_pathology_report_lacks_is_named_in_a_line_and_entered_behind_it(teach, show):
    document = teach("rectal-nec")
    view = WorkupView(document)
    show(view)
    missing = checklist(document).missing
    assert missing
    assert all(finding.supplied_by is Supplier.PATHOLOGY for finding in missing)
    assert all(finding.label in view.missing.header.pieces[0].text for finding in missing[:8])
    view.missing.set_open(True)
    assert set(view.missing.fields) == {finding.id for finding in missing}
    name, first = next(iter(view.missing.fields.items()))
    first.state_row._buttons["pending"].click()
    assert document.case.answer(name).state is AnswerState.PENDING
    assert view.missing.fields[name] is first


# --- records -----------------------------------------------------------------------------------------------------------------


def test_a_result_is_recorded_with_date_and_words_and_can_be_taken_back(teach, show, qtbot):
    document = teach("rectal-nec")
    view = WorkupView(document)
    show(view)
    item = checklist(document).do_now[0].item.id
    block = opened(view, item)
    block.buttons[WorkupState.DONE].click()
    qtbot.keyClicks(block.editor.date.line, "2026-11-02")
    qtbot.keyClick(block.editor.date.line, Qt.Key.Key_Return)
    qtbot.keyClicks(block.editor.words, "Two lesions & more")
    qtbot.keyClick(block.editor.words, Qt.Key.Key_Return)
    assert document.case.workup[item] == WorkupRecord(
        state=WorkupState.DONE, on=dt.date(2026, 11, 2), result="Two lesions & more"
    )
    assert block.editor is None
    assert "Two lesions & more" in words_of(block)
    assert piece(view, block.item.title).icon == "done", "its sign changes where it stands"
    assert view.row(item)._state.place is Place.DO_NOW
    block.clear_button.click()
    assert item not in document.case.workup
    assert piece(view, block.item.title).icon == "to_do"


def test_the_words_of_a_test_are_explained_in_place(teach, show):
    view = WorkupView(teach("rectal-nec"))
    show(view)
    words = opened(view, "molecular-mmr-nec").details.toggles()[2]
    assert words.text().startswith("Words: MMR deficiency, MSI")


def test_a_date_that_is_not_understood_or_lies_ahead_is_never_dropped_silently(teach, show, qtbot):
    document = teach("rectal-nec")
    view = WorkupView(document)
    show(view)
    item = checklist(document).do_now[0].item.id
    block = opened(view, item)
    block.buttons[WorkupState.ORDERED].click()
    for text in ("03/04/2026", "2027-01-01", "soon"):
        block.editor.date.line.clear()
        qtbot.keyClicks(block.editor.date.line, text)
        block.editor.record_button.click()
        assert document.case.workup == {}
        assert block.editor.date.problem()
    block.editor.date.line.clear()
    block.editor.record_button.click()
    assert document.case.workup[item] == WorkupRecord(state=WorkupState.ORDERED)


def test_a_record_under_another_item_of_the_same_test_is_taken_back_there(teach, show):
    document = teach("pancreatic-g3-net")
    line = next(one for one in workup_lines(document.case, document.assessment) if len(one.answers) > 1)
    other = line.answers[-1].id
    document.record_workup(other, WorkupRecord(state=WorkupState.ORDERED))
    view = WorkupView(document)
    show(view)
    opened(view, line.item.id).clear_button.click()
    assert document.case.workup == {}


# --- requests ----------------------------------------------------------------------------------------------------------------


def test_each_recipient_gets_one_request_with_tests_and_findings(teach, show):
    document = teach("rectal-nec")
    view = WorkupView(document)
    show(view)
    requests = {one.recipient: one for one in checklist(document).requests}
    assert {Supplier.PATHOLOGY, Supplier.MOLECULAR} <= requests.keys()
    assert Supplier.CLINIC not in requests
    for recipient, request in requests.items():
        assert all(finding.supplied_by is recipient for finding in request.findings)
        view.requests.copy_buttons[recipient].click()
        letter = QApplication.clipboard().text()
        assert letter == request_letter(document, request)
        assert max(map(len, letter.splitlines())) <= 80
        assert "Teaching: rectal NEC" in letter.splitlines()[1]
        flat = " ".join(letter.split())
        for finding in request.findings:
            assert " ".join(finding.question.split()) in flat


def test_mismatch_repair_and_sequencing_are_asked_of_the_molecular_laboratory(teach):
    document = teach("rectal-nec")
    (request,) = [one for one in checklist(document).requests if one.recipient is Supplier.MOLECULAR]
    letter = request_letter(document, request)
    assert "MMR or MSI testing (treatment does not wait for it)" in letter
    assert "Next-generation sequencing" in letter
    assert "Mismatch repair" in letter
    document.answer("molecular.mmr", Answer(state=AnswerState.PENDING))
    (request,) = [one for one in checklist(document).requests if one.recipient is Supplier.MOLECULAR]
    assert "MMR or MSI testing" not in request_letter(document, request), "what is awaited is not asked for again"


def test_the_request_is_saved_as_it_is_copied(teach, show, tmp_path, monkeypatch, qtbot):
    document = teach("rectal-nec")
    view = WorkupView(document)
    show(view)
    target = tmp_path / "request.txt"
    save = view.requests.save_buttons[Supplier.MOLECULAR]
    monkeypatch.setattr(base, "ask_where_to_save", lambda *_arguments: target)
    with qtbot.waitSignal(view.told):
        save.click()
    (request,) = [one for one in checklist(document).requests if one.recipient is Supplier.MOLECULAR]
    assert target.read_text() == request_letter(document, request)
    monkeypatch.setattr(base, "ask_where_to_save", lambda *_arguments: tmp_path / "no folder" / "request.txt")
    with qtbot.waitSignal(view.failed) as failed:
        save.click()
    assert failed.args[0]


# --- the page ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", BUNDLED)
@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_no_words_are_cut_and_everything_that_takes_keys_has_a_name(teach, show, name, zoom):
    theme.current().set_zoom(zoom)
    view = WorkupView(teach(name))
    page = show(view)
    for row in view.table_rows():
        row.set_open(True)
    view.missing.set_open(True)
    view.ask.more.set_open(True)
    block = view.table_rows()[0].blocks.widgets()[0]
    block.buttons[WorkupState.DONE].click()
    settle()
    assert clipped(view) == []
    assert nameless(view) == []
    assert page.horizontalScrollBar().maximum() == 0


def test_a_test_is_jumped_to_by_its_item_or_by_what_it_supplies(teach, show):
    document = teach("rectal-nec")
    view = WorkupView(document)
    page = show(view, 660, 300)
    page.activateWindow()
    for item in ("molecular.mmr", checklist(document).not_called_for[-1].item.id, "pathology.keratin"):
        assert view.show_item(item)
        settle()
        here = view.window().focusWidget()
        assert here.isChecked()
        assert 0 <= here.mapTo(page.viewport(), QPoint(0, 0)).y() < page.viewport().height()
    assert view.show_item("imaging.cns_symptoms")
    assert view.ask.fields["imaging.cns_symptoms"].isAncestorOf(view.window().focusWidget())
    assert not view.show_item("no-such-item")


def test_rows_are_walked_with_the_arrows(teach, show):
    view = WorkupView(teach("rectal-nec"))
    page = show(view)
    page.activateWindow()
    view.take_keyboard()
    passed = [view.window().focusWidget()]
    for _ in range(30):
        QTest.keyClick(passed[-1], Qt.Key.Key_Down)
        if view.window().focusWidget() is passed[-1]:
            break
        passed.append(view.window().focusWidget())
    assert len(passed) == len(view.table_rows()) + 1, "every row and the pathology report"
    assert passed[0].accessibleDescription() == f"Folded, row 1 of {len(passed)}"
    tops = [one.mapTo(view, QPoint(0, 0)).y() for one in passed]
    assert tops == sorted(tops)


def test_contradictions_and_patients_out_of_scope_are_said_to_be_so(document, show):
    view = WorkupView(document)
    show(view)
    document.start(contradictory())
    assert document.assessment.contradictions[0].remedy in words_of(view)
    assert view.table_rows() == []
    assert view.requests.isHidden()
    document.start(out_of_scope())
    assert document.assessment.out_of_scope[0].item.text in words_of(view)
    document.start()
    assert view.head.isHidden()


def test_another_case_begins_with_nothing_open_or_left_over(teach, show):
    document = teach("rectal-nec")
    view = WorkupView(document)
    show(view)
    opened(view, checklist(document).do_now[0].item.id).buttons[WorkupState.DONE].click()
    view.ask.fields["imaging.cns_symptoms"].field.widget._buttons[0].click()
    teach("pancreatic-g3-net")
    assert not any(row.is_open for row in view.table_rows())
    assert all(document.case.answer(finding) != known(True) for finding in view.ask.fields)
    assert not [row for row in view.table_rows() if row._state.place is Place.NEW]
