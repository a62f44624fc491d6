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
