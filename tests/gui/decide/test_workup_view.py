from __future__ import annotations

import datetime as dt

import pytest
from decide_support import BUNDLED, clipped, contradictory, nameless, out_of_scope, words_of
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from hgnen_desktop.core.domain.case import Answer, AnswerState, WorkupRecord, WorkupState
from hgnen_desktop.core.guidelines.schema import Direction, Supplier
from hgnen_desktop.core.wording import WORKUP_WORDS
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.views.decide import base
from hgnen_desktop.gui.views.decide.request_letter import missing_findings, request_letter
from hgnen_desktop.gui.views.decide.workup import WorkupView
from hgnen_desktop.gui.views.decide.workup_row import WorkupRow
from hgnen_desktop.gui.widgets.badge import AdviceSign
from hgnen_desktop.gui.widgets.labels import LinkButton


def rows(view: WorkupView) -> list[WorkupRow]:
    shown = [group for group in view._groups.values() if group.isVisibleTo(view)]
    return [row for group in shown for row in group.rows.widgets() if isinstance(row, WorkupRow)]


@pytest.mark.parametrize("name", BUNDLED)
def test_every_item_has_one_row_with_its_status_word_strength_and_text(teach, show, name):
    document = teach(name)
    view = WorkupView(document)
    show(view)
    assert len(rows(view)) == len(document.assessment.workup) > 5
    for result in document.assessment.workup:
        row = view.row(result.id)
        signs = [sign.text().lower() for sign in row.findChildren(AdviceSign)]
        assert signs == [WORKUP_WORDS[result.item.direction]]
        assert result.item.text in words_of(row)


@pytest.mark.parametrize("name", BUNDLED)
@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_no_words_are_cut_and_everything_that_takes_keys_has_a_name(teach, show, name, zoom):
    theme.current().set_zoom(zoom)
    view = WorkupView(teach(name))
    show(view)
    for row in rows(view)[:4]:
        for toggle in row.details.toggles():
            toggle.setChecked(True)
    rows(view)[0].buttons[WorkupState.DONE].click()
    assert clipped(view) == []
    assert nameless(view) == []


def test_a_result_is_recorded_with_date_and_words_and_can_be_taken_back(teach, show, qtbot):
    document = teach("rectal-nec")
    view = WorkupView(document)
    show(view)
    item = next(one.id for one in document.assessment.workup if one.item.direction is Direction.FOR)
    row = view.row(item)
    row.buttons[WorkupState.DONE].click()
    qtbot.keyClicks(row.editor.date.line, "2026-11-02")
    qtbot.keyClick(row.editor.date.line, Qt.Key.Key_Return)
    qtbot.keyClicks(row.editor.words, "Two lesions & more")
    qtbot.keyClick(row.editor.words, Qt.Key.Key_Return)
    assert document.case.workup[item] == WorkupRecord(
        state=WorkupState.DONE, on=dt.date(2026, 11, 2), result="Two lesions & more"
    )
    assert row.editor is None
    assert row.status() == "Done \u00b7 Mon 2 Nov 2026"
    row.clear_button.click()
    assert item not in document.case.workup
    assert row.status() == ""


def test_a_date_that_is_not_understood_or_lies_ahead_is_never_dropped_silently(teach, show, qtbot):
    document = teach("rectal-nec")
    view = WorkupView(document)
    show(view)
    row = rows(view)[0]
    row.buttons[WorkupState.ORDERED].click()
    for text in ("03/04/2026", "2027-01-01", "soon"):
        row.editor.date.line.clear()
        qtbot.keyClicks(row.editor.date.line, text)
        row.editor.record_button.click()
        assert document.case.workup == {}
        assert row.editor.date.problem()
    row.editor.date.line.clear()
    row.editor.record_button.click()
    assert document.case.workup[row._item.id] == WorkupRecord(state=WorkupState.ORDERED)


def test_answers_and_pending_results_show_in_the_row(teach, show):
    document = teach("rectal-nec")
    view = WorkupView(document)
    show(view)
    item = next(one for one in document.assessment.workup if one.item.answers == ("molecular.mmr",))
    assert view.row(item.id).status() == ""
    document.answer("molecular.mmr", Answer(state=AnswerState.PENDING))
    assert view.row(item.id).status().startswith("Pending: ")
    options = document.bench.catalogue["molecular.mmr"].options
    document.answer("molecular.mmr", Answer(state=AnswerState.KNOWN, value=options[0].id))
    assert view.row(item.id).status() == "Result entered"


def test_the_filter_leaves_open_items_only(teach, show):
    document = teach("rectal-nec")
    view = WorkupView(document)
    show(view)
    all_rows = len(rows(view))
    view.open_only.setChecked(True)
    left = rows(view)
    assert 0 < len(left) < all_rows
    assert all(row._item.direction not in (Direction.AGAINST, Direction.NO_CONSENSUS) for row in left)
    document.record_workup(left[0]._item.id, WorkupRecord(state=WorkupState.WAIVED))
    assert len(rows(view)) == len(left) - 1
    view.open_only.setChecked(False)
    assert len(rows(view)) == all_rows


def test_the_request_names_every_missing_finding_of_pathology_and_no_other(teach, show):
    document = teach("rectal-nec")
    view = WorkupView(document)
    show(view)
    missing = [finding for finding, _ in missing_findings(document, Supplier.PATHOLOGY)]
    assert missing
    assert all(finding.supplied_by is Supplier.PATHOLOGY for finding in missing)
    view.copy_button.click()
    letter = QApplication.clipboard().text()
    assert letter == request_letter(document, Supplier.PATHOLOGY)
    assert max(map(len, letter.splitlines())) <= 80
    assert "Teaching: rectal NEC" in letter.splitlines()[1]
    flat = " ".join(letter.split())
    for finding in missing:
        assert " ".join(finding.question.split()) in flat


def test_the_request_is_saved_as_it_is_copied(teach, show, tmp_path, monkeypatch, qtbot):
    document = teach("rectal-nec")
    view = WorkupView(document)
    show(view)
    target = tmp_path / "request.txt"
    monkeypatch.setattr(base, "ask_where_to_save", lambda *_arguments: target)
    with qtbot.waitSignal(view.told):
        view.save_button.click()
    assert target.read_text() == request_letter(document, Supplier.PATHOLOGY)
    monkeypatch.setattr(base, "ask_where_to_save", lambda *_arguments: tmp_path / "no folder" / "request.txt")
    with qtbot.waitSignal(view.failed) as failed:
        view.save_button.click()
    assert failed.args[0]


def test_undetermined_items_lead_to_the_findings(document, show, qtbot):
    view = WorkupView(document)
    show(view)
    assert rows(view) == []
    links = view.undetermined.rows.widgets()[0].findChildren(LinkButton)
    with qtbot.waitSignal(view.jump_to_finding) as jumped:
        links[0].click()
    assert document.bench.catalogue.label(jumped.args[0]) == links[0].text()


def test_contradictions_and_patients_out_of_scope_are_said_to_be_so(document, show):
    view = WorkupView(document)
    show(view)
    document.start(contradictory())
    assert document.assessment.contradictions[0].remedy in words_of(view)
    assert rows(view) == []
    document.start(out_of_scope())
    assert document.assessment.out_of_scope[0].item.text in words_of(view)
    document.start()
    assert view.head.isHidden()
