"""The live panel: it says what the assessment says, first things first, and quickly."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtWidgets import QWidget

from hgnen_desktop.core.course.line import LineReader, taken_in
from hgnen_desktop.core.domain.case import Answer, AnswerState, Decision, Verdict
from hgnen_desktop.gui.words import effect
from tests.gui.looks import settle


def known(value) -> Answer:
    return Answer(state=AnswerState.KNOWN, value=value)


def texts(section) -> list[str]:
    return [row.line.entry.text for row in section.rows()]


def said(line) -> str:
    return line.accessibleName()


def test_it_shows_entity_situation_what_leads_and_what_to_ask(window) -> None:
    window.open_teaching("rectal-nec.json")
    panel, brief = window.pages.panel, window.document.brief
    assert panel._entity.text() == window.document.assessment.entity.outcome.label
    assert panel._situation.text() == brief.situation
    assert [said(line).split(",")[0] for line in panel.leading] == [
        "Platinum plus etoposide",
        "Platinum plus irinotecan",
    ]
    assert all("Consensus" in said(line) for line in panel.leading)
    assert panel.question.finding.id == brief.missing[0].finding
    assert [said(line).split(": ", 1)[1] for line in panel.watch.lines()] == [one.text for one in brief.look]
    assert len(panel.watch.lines()) <= 3


def test_why_opens_the_findings_that_speak_for_the_entity(window) -> None:
    window.open_teaching("rectal-nec.json")
    panel = window.pages.panel
    assert not panel.ledger.isVisible()
    panel._why_button.click()
    assert texts(panel.ledger) == [line.entry.text for line in window.document.assessment.ledger]
    assert panel.ledger.isVisible()


def test_contradictions_are_watched_and_advice_is_gone(window) -> None:
    window.open_teaching("rectal-nec.json")
    window.document.answer("pathology.histology", known("net"))
    panel, assessment = window.pages.panel, window.document.assessment
    assert assessment.withheld
    assert panel._entity.text() == "Advice withheld"
    for rule, line in zip(assessment.contradictions, panel.watch.lines(), strict=True):
        assert said(line) == f"{rule.message}, {rule.remedy}"
    assert [said(line) for line in panel.leading if line.isVisible()] == ["No advice is shown."]
    assert not panel.question.isVisible()
    panel.watch.lines()[0].click()
    assert window.here.startswith("step:")


def test_what_leads_opens_the_question_it_answers(window) -> None:
    window.open_teaching("nec-anus-follow-up.json")
    line = next(line for line in window.pages.panel.leading if line.content.target == "question:follow-up")
    line.click()
    assert window.here == "surveillance"


def test_the_next_question_waits_until_a_person_goes_on(window) -> None:
    window.open_teaching("cervical-small-cell-nec.json")
    panel, first = window.pages.panel, window.document.brief.missing[0].finding
    yes = panel.question._field._buttons[0]
    for _press in range(2):
        yes.click()
    assert window.document.case.known()[first] is True
    assert panel.question.finding.id == first, "the second press answers nothing else"
    assert panel._go_on.isVisible()
    panel._go_on.click()
    assert panel.question.finding.id == window.document.brief.missing[0].finding != first
    assert not panel._go_on.isVisible()


def test_a_question_that_was_answered_makes_room_when_another_page_is_shown(window) -> None:
    window.open_teaching("cervical-small-cell-nec.json")
    panel, first = window.pages.panel, window.document.brief.missing[0].finding
    window.document.answer(first, known(True))
    assert panel.question.finding.id == first, "nothing changes under the hand"
    window.go("treatment")
    assert panel.question.finding.id == window.document.brief.missing[0].finding != first
    assert not panel._go_on.isVisible()


def test_nothing_above_what_would_change_the_plan_moves_with_an_answer(window, qtbot) -> None:
    window.open_teaching("rectal-nec.json")
    panel = window.pages.panel
    parts = (panel._entity, panel._situation, *panel.leading, panel._next)

    def places() -> list[tuple[int, int]]:
        qtbot.wait(5)
        return [(part.y(), part.height()) for part in parts]

    before = places()
    for finding, value in (
        ("pathology.ki67", 15.0),
        ("pathology.ki67", 85.0),
        ("tumor.site", "cervix"),
        ("tumor.site", "lung"),
        ("extent.disease", "localized"),
        ("pathology.histology", "net"),
    ):
        window.document.answer(finding, known(value))
        assert places() == before, (finding, value)


@pytest.mark.parametrize(
    "case", ["nec-esophagus-localized", "nec-cervix-follow-up", "nec-colon-ntrk-course", "nec-stomach-mmr-pending"]
)
def test_no_answer_that_leads_is_cut_at_its_end(window, qtbot, case) -> None:
    """The longest there are, in the lines that are kept for them; the next question neither."""
    window.resize(1280, 800)
    window.open_teaching(f"{case}.json")
    panel = window.pages.panel
    qtbot.waitUntil(lambda: not panel.outlook.is_working(), timeout=20_000)
    settle()
    for line in (*panel.leading, panel.question.words):
        assert line.can_hold(line.content) or not line.isVisible(), line.accessibleName()
        assert "\u2026" not in line._lay_out(line.width())[0][0].layout.text()


def test_it_counts_nothing(window, qtbot) -> None:
    """No number stands in the panel that is not of the patient or of a source."""
    import re

    window.open_teaching("rectal-nec.json")
    panel = window.pages.panel
    window.document.answer("treatment.etoposide_deliverable", known(False))
    qtbot.waitUntil(lambda: not panel.outlook.is_working(), timeout=20_000)
    words = [said(line) for line in (*panel.leading, *panel.watch.lines())] + texts(panel.outlook)
    words.append(panel.outlook._more.text())
    assert not [one for one in words if re.search(r"\b\d+ (points?|statements?|options?|items?|more)\b", one)]


def test_an_unsettled_case_names_no_entity(window) -> None:
    window.new_case()
    assert window.pages.panel._entity.text() == "Not settled"
    assert "not settled" in window.banner._facts.text()


def test_it_follows_an_answer_at_once(window) -> None:
    """The panel keeps its widgets from answer to answer, which is what makes it quick."""
    window.open_teaching("rectal-nec.json")
    panel, document = window.pages.panel, window.document
    for value in ("large_cell", "small_cell"):
        document.answer("pathology.cell_type", known(value))
        panel.show_assessment(document)
    there = set(panel.findChildren(QWidget))
    for number in range(6):
        document.answer("pathology.cell_type", known("small_cell" if number % 2 else "large_cell"))
        panel.show_assessment(document)
        assert set(panel.findChildren(QWidget)) == there


# --- what would change the plan --------------------------------------------------------------------------------------


def outlook_of(window, qtbot):
    panel = window.pages.panel
    qtbot.waitUntil(lambda: not panel.outlook.is_working(), timeout=20_000)
    return panel.outlook


def test_what_would_change_the_plan_comes_a_moment_later_and_opens_to_what_would_follow(window, qtbot) -> None:
    window.open_teaching("pancreatic-g3-net.json")
    window.go("step:pathology")
    section = outlook_of(window, qtbot)
    row = next(row for row in section.rows() if row.line.entry.text == "Treatment so far")
    assert row.line.entry.side.startswith("On treatment now \u2192")
    row.line.click()
    assert "no longer apply" in row._detail.plain()


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
    assert label in window.pages.panel.change_text()
    assert window.document.case.known()["tumor.pancreas_part"] == "tail"
    line = next(line for line in window.pages.panel.watch.lines() if label in said(line))
    assert line.content.target


def test_an_answer_that_changes_only_cautions_says_so(window) -> None:
    window.open_teaching("rectal-nec.json")
    view = window.pages.step("patient")
    view.questions["patient.ecog"]._value_changed(2)
    assert "Other cautions" in window.pages.panel.change_text()


def test_what_a_change_of_the_findings_changed_is_true_however_they_were_changed(window) -> None:
    """Of an answer, its undo and redo, and of entries of the course; what changes no finding leaves the words as they are."""
    window.open_teaching("rectal-nec.json")
    panel, document = window.pages.panel, window.document

    def expected(change) -> str:
        before = document.assessment
        change()
        said = " ".join(effect(before, document.assessment))
        assert panel.change_text() == said
        return said

    assert expected(lambda: document.answer("treatment.status", Answer()))
    decision = Decision(item="nec-first-line-platinum-etoposide", verdict=Verdict.ACCEPTED, on=document.as_of)
    told = panel.change_text()
    document.decide(decision)
    assert panel.change_text() == told, "a decision changes no finding"
    window.undo()
    assert expected(window.undo)
    assert expected(window.redo)
    assert expected(window.undo)
    expected(lambda: document.answer("treatment.status", Answer()))
    for line in ("2026-03-02 cisplatin/etoposide", "2026-08-14 progression liver", "2026-09-01 FOLFIRI"):
        events = LineReader(document.bench.deriver).read(line, document.case, document.as_of).events
        assert expected(lambda events=events: document.change("Take in", taken_in(document.case, events)))
    document.undo_stack.setClean()
    window.open_teaching("cervical-small-cell-nec.json")
    assert panel.change_text() == "", "nothing is said of another case"


def test_what_a_change_changed_is_never_cut_inside_a_sentence(window) -> None:
    window.open_teaching("rectal-nec.json")
    words, document = window.pages.panel._change.words, window.document
    for finding, value in (
        ("extent.disease", "localized"),
        ("pathology.ki67", 15.0),
        ("pathology.histology", "net"),
        ("tumor.site", "cervix"),
        ("extent.disease", "metastatic"),
    ):
        before = document.assessment
        document.answer(finding, known(value))
        said = effect(before, document.assessment)
        shown = words.fitting()
        assert shown in [" ".join(said[:count]) for count in range(bool(said), len(said) + 1)], (finding, shown)


def test_while_the_situation_is_open_what_settles_it_is_said_to_change_the_plan(window, qtbot) -> None:
    window.open_teaching("rectal-nec.json")
    document, outlook = window.document, window.pages.panel.outlook
    for finding in list(document.case.findings):
        if finding not in ("patient.ecog", "pathology.histology"):
            document.answer(finding, Answer())
    assert document.assessment.situation.outcome is None
    qtbot.waitUntil(lambda: not outlook.is_working(), timeout=20_000)
    settles = next(one.label for one in document.assessment.needed if one.settles_situation)
    said = texts(outlook)
    assert "No other value" not in " ".join(said)
    assert len(said) > 1 or settles in said[0]


def test_no_line_to_watch_lies_over_another_however_long_they_are(window) -> None:
    for case in ("net-small-bowel-ki67-55.json", "rectal-nec.json", "cervical-small-cell-nec.json"):
        window.open_teaching(case)
        settle()
        lines = window.pages.panel.watch.lines()
        assert lines
        for above, below in itertools.pairwise(lines):
            assert above.geometry().bottom() < below.geometry().top(), case
        assert window.pages.panel.watch.height() >= sum(line.height() for line in lines), case
