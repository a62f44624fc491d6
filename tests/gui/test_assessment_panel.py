"""The live panel: it says what the assessment says, first things first, and quickly."""

from __future__ import annotations

import time

from hgnen_desktop.core.domain.case import Answer, AnswerState


def known(value) -> Answer:
    return Answer(state=AnswerState.KNOWN, value=value)


def texts(section) -> list[str]:
    return [row.line.entry.text for row in section.rows()]


def test_it_shows_entity_ledger_situation_and_what_is_needed(window) -> None:
    window.open_teaching("rectal-nec.json")
    panel, assessment = window.pages.panel, window.document.assessment
    assert panel._entity.text() == assessment.entity.outcome.label
    assert texts(panel.ledger) == [line.entry.text for line in assessment.ledger]
    assert panel._situation.text() == assessment.situation.outcome.label
    assert [text.split(". ", 1)[1] for text in texts(panel.needed)] == [need.label for need in assessment.needed[:6]]
    assert texts(panel.cautions) == [result.item.title for result in assessment.cautions[:5]]


def test_contradictions_come_first_and_advice_is_gone(window) -> None:
    window.open_teaching("rectal-nec.json")
    window.document.answer("pathology.histology", known("net"))
    panel, assessment = window.pages.panel, window.document.assessment
    assert assessment.withheld
    assert texts(panel.contradictions) == [rule.message for rule in assessment.contradictions]
    assert texts(panel.cautions) == []
    assert panel.contradictions.y() < panel.ledger.y()
    rule = assessment.contradictions[0]
    assert panel.contradictions.rows()[0].line.entry.side == rule.remedy


def test_a_missing_finding_is_one_press_away(window) -> None:
    window.open_teaching("rectal-nec.json")
    window.go("treatment")
    need = window.document.assessment.needed[0]
    window.pages.panel.needed.rows()[0].line.click()
    step = window.document.bench.catalogue[need.finding].step
    assert window.here == f"step:{step}"
    assert window.pages.step(step).questions[need.finding].isAncestorOf(window.focusWidget())


def test_long_lists_are_capped_and_can_be_shown_whole(window) -> None:
    window.new_case()
    panel = window.pages.panel
    assert len(panel.needed.rows()) == 6
    panel.needed._more.click()
    assert len(panel.needed.rows()) == len(window.document.assessment.needed)
    panel.needed._more.click()
    assert len(panel.needed.rows()) == 6


def test_a_caution_opens_to_its_text_and_source(window) -> None:
    window.open_teaching("rectal-nec.json")
    row = window.pages.panel.cautions.rows()[0]
    result = window.document.assessment.cautions[0]
    assert not row.is_open
    row.line.click()
    assert row.is_open
    assert result.item.text in row._detail.plain()
    assert result.strength.text() in row._detail.plain()


def test_an_unsettled_case_names_no_entity(window) -> None:
    window.new_case()
    assert window.pages.panel._entity.text() == "Not settled"
    assert "not settled" in window.banner._facts.text()


def test_it_follows_an_answer_at_once(window) -> None:
    """The panel alone, without the evaluation: far below one frame on an idle machine; the bound leaves room for load."""
    window.open_teaching("rectal-nec.json")
    panel, document = window.pages.panel, window.document
    taken = []
    for number in range(40):
        document.answer("pathology.cell_type", known("small_cell" if number % 2 else "large_cell"))
        start = time.process_time()
        panel.show_assessment(document)
        taken.append(time.process_time() - start)
    assert sorted(taken)[-3] < 0.05


# --- what would change the plan --------------------------------------------------------------------------------------


def outlook_of(window, qtbot):
    panel = window.pages.panel
    qtbot.waitUntil(lambda: not panel.outlook.is_working(), timeout=20_000)
    return panel.outlook


def test_what_would_change_the_plan_comes_a_moment_later_and_opens_to_what_would_follow(window, qtbot) -> None:
    window.open_teaching("rectal-nec.json")
    window.go("step:pathology")
    section = outlook_of(window, qtbot)
    row = next(row for row in section.rows() if row.line.entry.text == "Ki-67 index")
    assert row.line.entry.side.startswith("20 % to 0 % \u2192")
    row.line.click()
    assert "no longer apply" in row._detail.plain()
    assert "same situation" in row._detail.plain()


def test_what_was_worked_out_for_earlier_findings_is_never_shown_for_later_ones(window, qtbot) -> None:
    window.open_teaching("rectal-nec.json")
    window.go("step:pathology")
    section = outlook_of(window, qtbot)
    before = texts(section)
    window.document.answer("pathology.ki67", known(30.0))
    assert texts(section) == ["Being worked out\u2026"]
    window.document.answer("pathology.ki67", known(54.0))
    outlook_of(window, qtbot)
    assert section._outlook is not None
    assert section._outlook._known == dict(window.document.case.known())
    window.document.undo_stack.undo()
    window.document.undo_stack.undo()
    assert texts(outlook_of(window, qtbot)) == before


def test_a_note_leaves_what_would_change_the_plan_in_place(window, qtbot) -> None:
    window.open_teaching("rectal-nec.json")
    window.go("step:pathology")
    section = outlook_of(window, qtbot)
    window.document.set_identity(notes="seen on the ward")
    assert not section.is_working()
    assert texts(section)[0] != "Being worked out\u2026"


def test_a_pending_result_that_changes_nothing_is_said_not_to_be_worth_waiting_for(window, qtbot) -> None:
    window.open_teaching("rectal-nec.json")
    window.document.answer("biomarkers.netest", Answer(state=AnswerState.PENDING))
    window.document.answer("molecular.mmr", Answer(state=AnswerState.PENDING))
    window.go("step:molecular")
    said = {row.line.entry.text: row.line.entry.side for row in outlook_of(window, qtbot).rows()}
    assert "not worth waiting for" in said[window.document.bench.catalogue.label("biomarkers.netest")]
    assert "and worth waiting for" in said["Mismatch repair"]


def test_nothing_is_worked_out_for_contradictions_or_out_of_view(window, qtbot) -> None:
    window.open_teaching("rectal-nec.json")
    window.go("step:pathology")
    window.document.answer("pathology.histology", known("net"))
    assert not window.pages.panel.outlook.is_working()
    assert texts(window.pages.panel.outlook) == []
    window.document.undo_stack.undo()
    window.toggle_panel()
    assert not outlook_of(window, qtbot).is_working()
    window.document.answer("pathology.ki67", known(30.0))
    assert not window.pages.panel.outlook.is_working()
    window.toggle_panel()
    assert window.pages.panel.outlook.is_working()


def test_an_outlook_that_breaks_takes_the_assessment_off_the_screen(window, qtbot, monkeypatch, capsys) -> None:
    import sys

    from hgnen_desktop.core.engine import outlook
    from hgnen_desktop.gui import app

    def broken(*_arguments: object) -> None:
        raise RuntimeError("ZZCANARY")

    monkeypatch.setattr(outlook, "outline", broken)
    monkeypatch.setattr(sys, "excepthook", app.hook(window))
    window.open_teaching("rectal-nec.json")
    window.go("step:pathology")
    with qtbot.captureExceptions():
        sys.excepthook = app.hook(window)
        qtbot.waitUntil(lambda: "start it again" in window.notices.text())
    assert "ZZCANARY" not in capsys.readouterr().err
    assert not window.pages.panel.outlook.is_working()
    assert not window.pages.panel.outlook.isVisible()
    assert "Not valid" in window.pages.panel._entity.text()


# --- what an answer changed ------------------------------------------------------------------------------------------


def test_an_answer_that_leaves_others_without_a_question_says_which_and_keeps_them(window) -> None:
    window.open_teaching("rectal-nec.json")
    window.document.answer("tumor.site", known("pancreas"))
    window.document.answer("tumor.pancreas_part", known("tail"))
    question = window.pages.step("patient").questions["tumor.site"]
    question._value_changed("rectum")
    label = window.document.bench.catalogue.label("tumor.pancreas_part")
    assert label in question.effect_text()
    assert window.document.case.known()["tumor.pancreas_part"] == "tail"
    entry = window.pages.panel.attention.rows()[0].line.entry
    assert label in entry.text
    assert entry.target == "finding:tumor.pancreas_part"


def test_an_answer_that_changes_only_cautions_says_so(window) -> None:
    window.open_teaching("rectal-nec.json")
    view = window.pages.step("patient")
    view.questions["patient.ecog"]._value_changed(2)
    assert "caution added" in view.questions["patient.ecog"].effect_text()
