from __future__ import annotations

import datetime as dt

import pytest
from decide_support import (
    AS_OF,
    BUNDLED,
    clipped,
    contradictory,
    known,
    nameless,
    out_of_scope,
    settle,
    words_of,
)
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from hgnen_desktop.core.brief.answer import answer_in_a_line
from hgnen_desktop.core.brief.signs import Sign
from hgnen_desktop.core.course.decided import became, past_decisions
from hgnen_desktop.core.domain.case import Decision, Verdict
from hgnen_desktop.core.domain.course import Event, EventKind, PartialDate
from hgnen_desktop.core.guidelines.schema import Direction
from hgnen_desktop.core.wording import lower_first
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.views.decide.remarks import DisagreementRow
from hgnen_desktop.gui.views.decide.signs import LOOK
from hgnen_desktop.gui.views.treatment.answer_block import AnswerBlock
from hgnen_desktop.gui.views.treatment.past_decisions import PastRow
from hgnen_desktop.gui.views.treatment.qualifiers import NotForPatient, in_order
from hgnen_desktop.gui.views.treatment.question_row import QuestionRow
from hgnen_desktop.gui.views.treatment.treatment_view import TreatmentView
from hgnen_desktop.gui.widgets.badge import StrengthBadge
from hgnen_desktop.gui.widgets.labels import Label, LinkButton
from hgnen_desktop.gui.widgets.tab_order import takes_tab
from tests.places import CASES

TEACHING = sorted(path.stem for path in CASES.glob("*.json"))


def table(view: TreatmentView) -> list[QuestionRow]:
    return view.table_rows()


def blocks(view: TreatmentView) -> list[AnswerBlock]:
    return [block for row in table(view) for block in row.answers.widgets() if isinstance(block, AnswerBlock)]


def open_all(view: TreatmentView) -> None:
    for row in table(view):
        row.set_open(True)
    settle()


def asked_of_treatment(document):
    return [one for one in document.assessment.questions if one.question.area == "treatment"]


def opened(view: TreatmentView, item: str) -> AnswerBlock:
    """The block of an answer, with its row opened."""
    for row in table(view):
        if item in {one.id for one in row._state.asked.answers}:
            row.set_open(True)
    settle()
    block = view.block(item)
    assert block is not None
    return block


def places(view: QWidget) -> dict[QWidget, tuple[int, int]]:
    settle()
    window = view.window()
    stops = [one for one in window.findChildren(QWidget) if takes_tab(one)]
    return {one: one.mapTo(window, QPoint(0, 0)).toTuple() for one in stops}


def moved(before, after) -> list[str]:
    return [one.accessibleName() for one, at in before.items() if after.get(one, at) != at]


# --- what stands at first level ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", TEACHING)
def test_the_table_of_every_teaching_case_fits_a_screen(teach, show, name):
    document = teach(name)
    view = TreatmentView(document)
    page = show(view, 660, 664)  # the room for a page in a window of 1280 x 800
    settle()
    assert len(table(view)) <= 12
    assert page.verticalScrollBar().maximum() == 0, page.verticalScrollBar().maximum()


@pytest.mark.parametrize("name", TEACHING)
def test_each_question_of_the_situation_has_its_row_with_the_answers_of_the_brief(teach, show, name):
    document = teach(name)
    view = TreatmentView(document)
    show(view)
    wanted = asked_of_treatment(document)
    assert [row._state.asked.question.id for row in table(view)] == [one.question.id for one in wanted]
    for row, asked in zip(table(view), wanted, strict=True):
        assert row.header.label.endswith(asked.question.label)
        said = list(answer_in_a_line(asked, document.bench.index))
        assert [(one.icon, one.role) for one in row.header.pieces[: len(said)]] == [LOOK[one.sign] for one in said]
        for one, piece in zip(said, row.header.pieces, strict=False):
            assert one.sign is Sign.SILENT or piece.text == one.text
            assert one.firmness.casefold() in piece.note.casefold() or one.sign in (Sign.OPEN, Sign.SILENT)


def test_a_row_is_read_aloud_with_its_answer_and_its_position(teach, show):
    view = TreatmentView(teach("rectal-nec"))
    show(view)
    first = table(view)[0].header
    assert first.accessibleName().startswith("First chemotherapy: Platinum plus etoposide")
    assert "recommended" in first.accessibleName()
    assert first.accessibleDescription() == f"Folded, row 1 of {len(table(view))}"
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert first.accessibleDescription() == f"Open, row 1 of {len(table(view))}"


def test_rows_are_walked_and_opened_with_the_keyboard(teach, show):
    view = TreatmentView(teach("rectal-nec"))
    page = show(view)
    page.activateWindow()
    first, second = (row.header for row in table(view)[:2])
    view.take_keyboard()
    assert view.window().focusWidget() is first
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert view.window().focusWidget() is second
    QTest.keyClick(second, Qt.Key.Key_Return)
    assert table(view)[1].is_open
    QTest.keyClick(second, Qt.Key.Key_Left)
    assert not table(view)[1].is_open
    QTest.keyClick(second, Qt.Key.Key_Up)
    assert view.window().focusWidget() is first


def test_opening_a_row_by_mouse_leaves_it_where_it_was(teach, show):
    view = TreatmentView(teach("rectal-nec"))
    show(view)
    settle()
    row = table(view)[1]
    before = row.header.mapTo(view.window(), QPoint(0, 0))
    QTest.mouseClick(row.header, Qt.MouseButton.LeftButton)
    settle()
    assert row.is_open
    assert row.header.mapTo(view.window(), QPoint(0, 0)) == before


def test_operate_then_treat_is_told_in_numbered_steps(teach, show):
    view = TreatmentView(teach("cervical-small-cell-nec"))
    show(view)
    assert "1. Surgery as first treatment" in view.sequence.text()
    assert "2. Adjuvant cisplatin and etoposide" in view.sequence.text()
    assert [row.header.label for row in table(view)[:2]] == ["1. Operate", "2. After surgery"]
    teach("rectal-nec")
    assert view.sequence.isHidden()


def test_the_order_inside_a_treatment_is_numbered(teach, show):
    view = TreatmentView(teach("nec-cervix-ib3"))
    show(view)
    read = words_of(opened(view, "cervix-ib3-iia2-chemoradiation"))
    assert "1. Chemoradiation first" in read
    assert "2. Chemotherapy" in read


def test_on_treatment_the_running_treatment_comes_first(teach, show):
    for name in ("nec-cervix-on-treatment", "net-small-bowel-on-treatment"):
        view = TreatmentView(teach(name))
        show(view)
        assert table(view)[0].header.label == "Running treatment"


def test_a_question_is_jumped_to_and_opened(teach, show):
    view = TreatmentView(teach("rectal-nec"))
    page = show(view, 660, 300)
    assert view.show_question("brain-treatment")
    settle()
    row = view.row("brain-treatment")
    assert row.is_open
    assert view.window().focusWidget() is row.header
    assert 0 <= row.header.mapTo(page.viewport(), QPoint(0, 0)).y() < page.viewport().height()
    assert not view.show_question("no-such-question")


# --- what stands behind a row ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", BUNDLED)
def test_an_opened_row_says_statement_reason_firmness_and_source_of_each_answer(teach, show, name):
    document = teach(name)
    view = TreatmentView(document)
    show(view)
    open_all(view)
    shown = {block.item.id: block for block in blocks(view)}
    answers = [answer for one in asked_of_treatment(document) for answer in one.answers]
    assert set(shown) == {one.id for one in answers}
    for answer in answers:
        read = words_of(shown[answer.id])
        assert answer.result.item.title in read
        assert answer.result.item.text in read
        assert "Because: " in read or "For every such patient" in read
        for how in answer.hows:
            assert how.item.text in read
        badges = [one.text() for one in shown[answer.id].findChildren(StrengthBadge)]
        assert badges[0] == answer.result.strength.strength_words()
        assert answer.result.strength.source in shown[answer.id].details.toggles()[1].text()
        shown[answer.id].details.toggles()[0].setChecked(True)
        assert "Found in this patient" in words_of(shown[answer.id])


def test_the_words_of_an_answer_are_explained_in_place(teach, show):
    view = TreatmentView(teach("pancreatic-g3-net"))
    show(view)
    block = opened(view, "net-captem-first-line-pancreas")
    words = block.details.toggles()[2]
    assert words.text().startswith("Words: CAPTEM")
    words.setChecked(True)
    said = [label.plain() for label in block.details.content(2).findChildren(Label)]
    assert "CAPTEM: Temozolomide in combination with capecitabine." in said


@pytest.mark.parametrize("name", BUNDLED)
def test_nothing_is_decided_beforehand(teach, show, name):
    view = TreatmentView(teach(name))
    show(view)
    open_all(view)
    for block in blocks(view):
        assert block.bar.status.text() == ""
        assert block.bar.withdraw_button.isHidden()
        assert not block.bar.accept_button.isDefault()
    assert all(not piece.mine for row in table(view) for piece in row.header.pieces)


@pytest.mark.parametrize("name", BUNDLED)
@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_no_words_are_cut_and_everything_that_takes_keys_has_a_name(teach, show, name, zoom):
    theme.current().set_zoom(zoom)
    view = TreatmentView(teach(name))
    page = show(view, 740)
    for row in table(view)[:4]:
        row.set_open(True)
    for row in view.findChildren(DisagreementRow)[:3]:
        row.set_open(True)
    settle()
    assert clipped(view) == []
    assert nameless(view) == []
    assert page.horizontalScrollBar().maximum() == 0


def test_a_change_of_the_text_size_cuts_nothing(teach, show):
    view = TreatmentView(teach("pancreatic-g3-net"))
    show(view)
    open_all(view)
    for zoom in (1.5, 2.0, 1.0):
        theme.current().set_zoom(zoom)
        for _ in range(3):  # each level of a row takes its height after the one inside it
            settle()
        assert clipped(view) == []


def test_a_point_without_consensus_shows_every_side(teach, show):
    document = teach("rectal-nec")
    view = TreatmentView(document)
    show(view)
    open_points = [one for one in document.assessment.options if one.item.direction is Direction.NO_CONSENSUS]
    assert open_points
    for result in open_points:
        read = words_of(opened(view, result.id))
        for side in result.item.sides:
            assert side.label in read
            assert side.text in read


def test_the_patients_figures_stand_first_with_number_and_interval(teach, show):
    document = teach("rectal-nec")
    view = TreatmentView(document)
    show(view)
    index, checked = document.bench.index, 0
    for asked in asked_of_treatment(document):
        ordered = in_order(asked.figures, index)
        with_patient = [bool(one.matching) for one in ordered]
        assert with_patient == sorted(with_patient, reverse=True)
        row = view.row(asked.question.id)
        row.set_open(True)
        read = words_of(row)
        for figure in (figure for one in ordered for figure in one.matching):
            checked += 1
            assert f"{figure.measure}, {figure.group}" in read
            if figure.ci is not None:
                assert f"{figure.ci[0]:g} to {figure.ci[1]:g}" in read
            if figure.n is not None:
                assert f"{figure.n}" in read
    assert checked > 3


def test_views_and_disagreements_stand_in_the_question_they_belong_to(teach, show):
    document = teach("rectal-nec")
    view = TreatmentView(document)
    show(view)
    open_all(view)
    told = 0
    for asked in asked_of_treatment(document):
        row = view.row(asked.question.id)
        for entry in row.findChildren(DisagreementRow):
            entry.set_open(True)
        read = words_of(row)
        for view_of in asked.views:
            told += 1
            assert f"{view_of.result.strength.voice}: {view_of.result.item.title}" in read
            assert view_of.result.strength.voice in row.header.pieces[0].note
        for entry in asked.disagreements:
            told += 1
            assert entry.handling in read
            assert all(position.text in read for position in entry.positions)
    assert told > 4


def test_what_is_ruled_out_stands_folded_in_one_line_with_the_reason(teach, show):
    document = teach("rectal-nec")
    view = TreatmentView(document)
    show(view)
    document.answer("treatment.etoposide_deliverable", known(False))
    row = view.row("chemotherapy-first")
    row.set_open(True)
    (folded,) = row.findChildren(NotForPatient)
    assert not folded.is_open
    ruled_out = document.assessment.asked("chemotherapy-first").not_for_patient[0]
    assert ruled_out.result.item.title in folded._title
    assert ruled_out.ruled_out[0].rule.because.rstrip(".") in folded._title
    assert view.block(ruled_out.id) is None, "it cannot be accepted beside what can be given"
    folded.set_open(True)
    assert ruled_out.result.item.text in words_of(folded)
    assert row.header.pieces[0].text.startswith("Platinum plus irinotecan")


def test_silence_of_the_sources_is_said_as_such(teach, show):
    document = teach("pancreatic-g3-net")
    view = TreatmentView(document)
    show(view)
    row = view.row("prrt")
    silent, held = row.header.pieces[:2]
    assert silent.text == "Nothing is said of it here by the NANETS panel"
    assert held.text == "PRRT: among the potential first lines"
    assert "NORDIC authors" in held.note
    assert view.row("targets").header.pieces[0].text == "The sources say nothing of it here"
    row.set_open(True)
    assert document.assessment.asked("prrt").silence.silence.text in words_of(row)


@pytest.mark.parametrize("case", ["rectal-nec", "nec-pancreas-treatment-break", "ambiguous-pancreas"])
def test_what_an_open_answer_waits_for_is_said_as_in_the_brief(teach, show, case):
    """Also that it may lift an advice against the same: without it the two lines contradict each other."""
    document = teach(case)
    view = TreatmentView(document)
    show(view)
    told = 0
    for line in document.brief.answers:
        row = view.row(line.question)
        for said in line.said if row is not None else ():
            if said.sign is Sign.OPEN and said.firmness:
                told += 1
                assert any(one.text == said.text and said.firmness in one.note for one in row.header.pieces)
    assert told


def test_an_open_answer_says_what_it_waits_for_and_is_settled_in_place(teach, show):
    document = teach("pancreatic-g3-net")
    view = TreatmentView(document)
    show(view)
    row = view.row("somatostatin-analog")
    label = document.bench.catalogue.label("treatment.favorable_biology")
    assert row.header.pieces[0].note == f"waits for {lower_first(label)}"
    row.set_open(True)
    (field,) = row.fields()
    field.field.widget._buttons[0].click()
    assert document.case.answer("treatment.favorable_biology").value is True
    assert document.undo_stack.count() == 1
    assert row.header.pieces[0].icon != LOOK[Sign.OPEN][0]
    assert row.fields() == [field], "it stays, so that a slip can be mended"
    view.hide()
    view.show()
    assert row.fields() == []


def test_an_answer_in_place_leaves_the_field_under_the_hand(teach, show):
    document = teach("rectal-nec")
    view = TreatmentView(document)
    page = show(view, 660, 400)
    page.activateWindow()
    row = view.row("targets")
    row.set_open(True)
    settle()
    field = row.fields()[0]
    button = field.field.widget._buttons[0]
    page.reveal(field)
    settle()
    before = button.mapTo(page, QPoint(0, 0))
    button.setFocus()
    button.click()
    settle()
    assert button.mapTo(page, QPoint(0, 0)) == before


def test_what_a_class_not_settled_would_bring_is_said_with_if(document, show):
    from hgnen_desktop.core.storage.case_file import new_case

    case = new_case().with_answer("tumor.site", known("pancreas")).with_answer("extent.disease", known("metastatic"))
    case = case.with_answer("treatment.status", known("none")).with_answer("pathology.ki67", known(40.0))
    document.start(case)
    view = TreatmentView(document)
    show(view)
    open_all(view)
    supposed = [(one, way) for one in asked_of_treatment(document) for way in one.supposed]
    for asked, way in supposed:
        read = [mark.text() for mark in view.row(asked.question.id).findChildren(QWidget) if hasattr(mark, "use")]
        assert f"If {way.outcome.label}" in read
    assert clipped(view) == []


# --- decisions ---------------------------------------------------------------------------------------------------------------


def test_accept_decline_defer_and_withdraw_are_recorded_and_can_be_undone(teach, show, qtbot):
    document = teach("rectal-nec")
    view = TreatmentView(document)
    show(view)
    first, second, *_ = document.assessment.options
    bar = opened(view, first.id).bar
    bar.accept_button.click()
    assert document.case.decisions == (Decision(item=first.id, verdict=Verdict.ACCEPTED, on=AS_OF),)
    assert bar.status.text().startswith("You accepted it")
    assert view.row("chemotherapy-first").header.pieces[0].mine == "you accepted it"

    bar = opened(view, second.id).bar
    bar.decline_button.click()
    assert len(document.case.decisions) == 1
    bar.editor.record_button.click()
    assert bar.editor.complaint()
    assert len(document.case.decisions) == 1
    qtbot.keyClicks(bar.editor.line, "Not fit for it")
    qtbot.keyClick(bar.editor.line, Qt.Key.Key_Return)
    assert document.case.decisions[1] == Decision(
        item=second.id, verdict=Verdict.DECLINED, reason="Not fit for it", on=AS_OF
    )
    assert bar.editor is None
    assert view.window().focusWidget() is bar, "on no button, which the same key would press"
    assert "Not fit for it" in bar.status.text()

    bar.defer_button.click()
    assert [one.verdict for one in document.case.decisions] == [Verdict.ACCEPTED, Verdict.DEFERRED]
    bar.withdraw_button.click()
    assert [one.item for one in document.case.decisions] == [first.id]
    while document.undo_stack.canUndo():
        document.undo_stack.undo()
    assert document.case.decisions == ()
    assert view.block(first.id).bar.status.text() == ""


@pytest.mark.parametrize("by_key", [True, False])
def test_a_decision_is_one_undo_step_and_moves_nothing(teach, show, by_key):
    document = teach("rectal-nec")
    view = TreatmentView(document)
    page = show(view, 660, 640)
    page.activateWindow()
    bar = opened(view, document.assessment.options[0].id).bar
    for button in (bar.accept_button, bar.defer_button, bar.withdraw_button):
        before, steps = places(view), document.undo_stack.count()
        if by_key:
            button.setFocus()
            for _ in range(2):
                QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
        else:
            for _ in range(2):
                at = button.mapTo(view.window(), button.rect().center())
                QTest.mouseClick(view.window().windowHandle(), Qt.MouseButton.LeftButton, pos=at)
        assert document.undo_stack.count() == steps + 1, button.accessibleName()
        assert moved(before, places(view)) == []


def test_escape_leaves_the_reason_without_a_decision(teach, show, qtbot):
    document = teach("rectal-nec")
    view = TreatmentView(document)
    show(view)
    bar = opened(view, document.assessment.options[0].id).bar
    before = places(view)
    bar.decline_button.click()
    qtbot.keyClicks(bar.editor.line, "half a reas")
    qtbot.keyClick(bar.editor.line, Qt.Key.Key_Escape)
    assert bar.editor is None
    assert document.case.decisions == ()
    assert moved(before, places(view)) == []


def test_choosing_what_a_source_advises_against_needs_a_reason(teach, show, qtbot):
    document = teach("rectal-nec")
    view = TreatmentView(document)
    show(view)
    item = document.assessment.advised_against[0].id
    bar = opened(view, item).bar
    assert "despite" in bar.accept_button.accessibleName()
    bar.accept_button.click()
    assert document.case.decisions == ()
    bar.editor.recorded.emit("Agreed at the board")
    assert document.case.decisions[0].verdict is Verdict.ACCEPTED
    assert document.case.decisions[0].reason == "Agreed at the board"
    assert "despite" in bar.status.text()
    bar.decline_button.click()
    assert document.case.decisions == (Decision(item=item, verdict=Verdict.DECLINED, on=AS_OF),)


def test_an_option_of_ones_own_needs_words_and_stands_apart(teach, show, qtbot):
    document = teach("rectal-nec")
    view = TreatmentView(document)
    show(view)
    before = len(table(view))
    view.own.add_button.click()
    view.own.record_button.click()
    assert view.own.complaint()
    qtbot.keyClicks(view.own.text, "<b>Second</b> opinion & review")
    qtbot.keyClicks(view.own.reason, "Asked for")
    qtbot.keyClick(view.own.reason, Qt.Key.Key_Return)
    (decision,) = document.case.decisions
    assert (decision.verdict, decision.text, decision.reason) == (
        Verdict.ADDED,
        "<b>Second</b> opinion & review",
        "Asked for",
    )
    assert len(table(view)) == before
    assert "<b>Second</b> opinion & review" in words_of(view.own)
    assert view.own.form.isHidden()
    view.own.rows.widgets()[0].remove_button.click()
    assert document.case.decisions == ()


def test_two_own_options_have_ids_of_their_own_after_one_was_removed(teach, show):
    document = teach("rectal-nec")
    view = TreatmentView(document)
    show(view)
    for text in ("one", "two", "three"):
        view.own.added.emit(text, "")
    document.withdraw_decision("own-2")
    view.own.added.emit("four", "")
    assert [(one.item, one.text) for one in document.case.decisions] == [
        ("own-1", "one"),
        ("own-3", "three"),
        ("own-2", "four"),
    ]


# --- cases that get no advice, and changes of the case -----------------------------------------------------------------------


def test_contradictions_withhold_every_answer_and_lead_to_the_findings(document, show, qtbot):
    document.start(contradictory())
    view = TreatmentView(document)
    show(view)
    (clash,) = document.assessment.contradictions
    read = words_of(view)
    assert clash.message in read
    assert clash.remedy in read
    assert table(view) == []
    assert view.own.isHidden()
    links = {link.text(): link for link in view.head.findChildren(LinkButton)}
    with qtbot.waitSignal(view.jump_to_finding) as jumped:
        links["Sex"].click()
    assert jumped.args == ["patient.sex"]


def test_a_patient_out_of_scope_is_said_to_be_so(document, show):
    document.start(out_of_scope())
    view = TreatmentView(document)
    show(view)
    (stop, *_) = document.assessment.out_of_scope
    assert stop.item.text in words_of(view)
    assert table(view) == []


def test_an_empty_case_says_what_would_settle_the_situation(document, show, qtbot):
    view = TreatmentView(document)
    show(view)
    needs = document.assessment.situation.needs
    links = {link.text(): link for link in view.head.findChildren(LinkButton)}
    assert set(links) == {document.bench.catalogue.label(need) for need in needs}
    with qtbot.waitSignal(view.jump_to_finding) as jumped:
        links[document.bench.catalogue.label(needs[0])].click()
    assert jumped.args == [needs[0]]
    assert clipped(view) == []


def test_a_row_keeps_what_is_open_when_another_answer_changes(teach, show):
    document = teach("rectal-nec")
    view = TreatmentView(document)
    show(view)
    item = document.assessment.options[0].id
    block = opened(view, item)
    block.details.toggles()[0].setChecked(True)
    document.answer("patient.ecog", known(0))
    assert view.block(item) is block
    assert block.details.toggles()[0].isChecked()
    assert "Found in this patient" in words_of(block)


def test_another_case_begins_without_what_was_half_typed(teach, show, qtbot):
    document = teach("rectal-nec")
    view = TreatmentView(document)
    show(view)
    view.own.add_button.click()
    qtbot.keyClicks(view.own.text, "for the first patient")
    opened(view, document.assessment.options[-1].id).bar.decline_button.click()
    teach("pancreatic-g3-net")
    assert view.own.text.text() == ""
    assert view.own.form.isHidden()
    assert all(not row.is_open for row in table(view))
    open_all(view)
    assert all(block.bar.editor is None for block in blocks(view))


def test_a_hidden_page_does_no_work_and_is_right_when_shown(teach, show):
    document = teach("rectal-nec")
    view = TreatmentView(document)
    page = show(view)
    page.hide()
    before = [row.header.label for row in table(view)]
    teach("pancreatic-g3-net")
    assert [row.header.label for row in table(view)] == before
    page.show()
    assert [row.header.label for row in table(view)] == [one.question.label for one in asked_of_treatment(document)]


def test_a_change_makes_no_widget_anew(teach, show, qapp):
    document = teach("pancreatic-g3-net")
    view = TreatmentView(document)
    show(view)
    there = set(view.findChildren(QWidget))
    for number in range(6):
        document.answer("patient.ecog", known(number % 3))
        view.refresh()
        qapp.processEvents()
        assert set(view.findChildren(QWidget)) == there


def decided_before(document, item: str = "nec-first-line-platinum-etoposide", days: int = 30) -> Decision:
    """An option accepted some days before today."""
    decision = Decision(item=item, verdict=Verdict.ACCEPTED, on=AS_OF - dt.timedelta(days=days))
    document.decide(decision)
    return decision


def test_what_became_of_an_earlier_decision_is_recorded_with_its_reason(teach, show):
    document = teach("rectal-nec")
    view = TreatmentView(document)
    show(view)
    assert view.past.isHidden()
    document.decide(Decision(item="nec-first-line-platinum-etoposide", verdict=Verdict.ACCEPTED, on=AS_OF))
    assert view.past.isHidden(), "nothing can have become of it on the same day"
    decided_before(document)
    [row] = view.past.rows.widgets()
    assert "Platinum plus etoposide" in words_of(row)
    row.partly_button.click()
    row.editor.line.setText(" ")
    QTest.keyClick(row.editor.line, Qt.Key.Key_Return)
    assert "A reason is needed" in row.editor.complaint()
    row.editor.line.setText("Two cycles only")
    QTest.keyClick(row.editor.line, Qt.Key.Key_Return)
    [event] = document.case.course
    assert (event.items, event.carried_out, event.reason) == (
        ("nec-first-line-platinum-etoposide",),
        "partly",
        "Two cycles only",
    )
    assert f"Carried out in part, {AS_OF.day} Nov 2026: Two cycles only" in words_of(row)
    assert not row.done_button.isVisibleTo(row)
    row.change_button.click()
    row.date.setText("2099")
    row.done_button.click()
    assert len(document.case.course) == 1, "what lies ahead has not become of it yet"
    row.date.setText("2026-03")
    row.done_button.click()
    assert [one.carried_out for one in document.case.course] == ["partly", "yes"], "nothing is overwritten"
    assert "Carried out, Mar 2026" in words_of(row)
    document.undo_stack.undo()
    assert "in part" in words_of(row)
    assert nameless(view) == []


def test_a_decision_that_is_no_longer_shown_still_asks_what_became_of_it(teach, show):
    document = teach("rectal-nec")
    decided_before(document)
    document.answer("treatment.status", known("progression"))
    view = TreatmentView(document)
    show(view)
    assert opened_or_none(view, "nec-first-line-platinum-etoposide") is None
    [row] = view.past.rows.widgets()
    row.not_button.click()
    QTest.keyClick(row.editor, Qt.Key.Key_Escape)
    assert row.editor is None
    row.not_button.click()
    row.editor.line.setText("He declined")
    row.editor.record_button.click()
    assert document.case.course[0].carried_out == "no"


def opened_or_none(view: TreatmentView, item: str):
    return next((row for row in table(view) if item in {one.id for one in row._state.asked.answers}), None)


def test_the_summary_says_what_became_of_a_decision(teach):
    from hgnen_desktop.gui.views.summary import lines

    document = teach("rectal-nec")
    decision = decided_before(document)
    assert lines.verdicts(document) == {decision.item: lines.Mine("Accepted", "carried out?")}
    assert "carried out?" in document.brief.decisions[0].firmness
    document.record_outcome(decision.item, "yes", "")
    assert lines.verdicts(document) == {decision.item: lines.Mine("Accepted", "carried out")}


def test_a_treatment_begun_since_is_suggested_as_carried_out_and_never_recorded_by_itself(teach, show):
    document = teach("rectal-nec")
    index = document.bench.index
    decision = decided_before(document)
    before, since = AS_OF - dt.timedelta(days=60), AS_OF - dt.timedelta(days=20)
    events = [
        Event(id=f"e{place}", kind=EventKind.SYSTEMIC, on=PartialDate.of(day), regimens=regimens)
        for place, (day, regimens) in enumerate(
            [(before, ("platinum_etoposide",)), (since, ("folfiri",)), (since, ("platinum_etoposide",))]
        )
    ]
    case = document.case.with_changes(course=tuple(events[:2]))
    assert became(decision, case.course, index, AS_OF) == "carried out?"
    case = document.case.with_changes(course=tuple(events))
    assert became(decision, case.course, index, AS_OF) == "given since, by the course"
    [past] = past_decisions(case, index, AS_OF)
    row = PastRow(past, AS_OF)
    said = []
    row.recorded.connect(lambda *what: said.append(what))
    assert "Given since, by the course" in words_of(row)
    assert not said
    row.done_button.click()
    assert said == [(decision.item, "yes", "", PartialDate.of(since))]


def test_the_words_of_a_decision_are_whole_and_the_frame_of_the_keyboard_stands_round_them(teach, show):
    document = teach("rectal-nec")
    view = TreatmentView(document)
    show(view)
    bar = opened(view, "nec-first-line-platinum-etoposide").bar
    bar.accept_button.setFocus()
    bar.accept_button.click()
    QApplication.processEvents()
    assert bar.hasFocus()
    assert bar.status.fitting() == bar.status.text()
    assert bar.rect().contains(bar.status.geometry().adjusted(-theme.SPACE_4, -2, 0, 2)), (
        "the frame is cut off by nothing"
    )


@pytest.mark.parametrize("lines_kept", [1, 2])
@pytest.mark.parametrize("verdict", [Verdict.ACCEPTED, Verdict.DECLINED, Verdict.DEFERRED])
def test_what_was_decided_stands_first_and_is_never_what_is_cut(teach, qtbot, light_theme, verdict, lines_kept):
    """In the panel, where a line is cut after two, and on the summary."""
    from hgnen_desktop.gui.kit.line import Line
    from hgnen_desktop.gui.views.summary import lines

    document = teach("rectal-nec")
    document.decide(Decision(item="nec-first-line-platinum-etoposide", verdict=verdict, on=AS_OF))
    [(first, _), *_] = lines.leading(document.brief, 2, lines.verdicts(document))
    assert first.pieces[0].mine == verdict.value.capitalize()
    line = Line(lines=lines_kept, fixed=True)
    qtbot.addWidget(line)
    line.use(first)
    line.resize(240, line.height())
    drawn = line._lay_out(240)[0][0].layout.text()
    assert drawn.startswith(f"{verdict.value.capitalize()}: Platinum plu")


def test_what_was_decided_on_one_of_several_joined_answers_is_told_of_that_one_alone(teach):
    """Answers of one direction and firmness stand in one piece; the decision belongs to one of them."""
    from hgnen_desktop.gui.views.summary import lines

    for name in ("rectal-nec", "pancreatic-g3-net", "cervical-small-cell-nec"):
        document = teach(name)
        joined = next(one for line in document.brief.answers for one in line.said if len(one.items) > 1)
        document.decide(Decision(item=joined.items[1], verdict=Verdict.ACCEPTED, on=AS_OF))
        title = document.bench.index.items[joined.items[1]].title
        pieces = [
            piece for one in document.brief.answers for piece in lines.answer(one, lines.verdicts(document)).pieces
        ]
        assert [piece.text for piece in pieces if piece.mine] == [title]
