"""The page a case opens on: it fits, it says what the brief says, and each line leads to what stands behind it."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hgnen_desktop.core.brief.signs import Sign
from hgnen_desktop.core.course.line import LineReader, taken_in
from hgnen_desktop.core.domain.case import Answer, AnswerState, Decision, Verdict
from hgnen_desktop.core.teaching.titles import listed_cases
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.views.summary.lines import QUESTION
from tests.gui.looks import settle


def known(value) -> Answer:
    return Answer(state=AnswerState.KNOWN, value=value)


@pytest.fixture
def summary(window):
    """Opens a teaching case on its summary."""

    def show(case: str):
        window.open_teaching(f"{case}.json")
        settle()
        assert window.here == "summary"
        return window.stack.currentWidget().content

    return show


def texts(part) -> list[str]:
    return [line.accessibleName() for line in part.lines() if line.isVisible()]


def test_it_fits_the_usual_window_for_every_teaching_case_with_and_without_dates(window) -> None:
    assert (window.width(), window.height()) == (1280, 800)
    too_long, dated = {}, 0
    for case in listed_cases(window.document.bench.index):
        window.open_teaching(case.file)
        settle()
        assert window.here == "summary", case.file
        page = window.stack.currentWidget()
        if page.verticalScrollBar().maximum() or page.horizontalScrollBar().maximum():
            too_long[case.file, ""] = page.verticalScrollBar().maximum()
        for rule in window.document.assessment.surveillance:
            anchor = rule.item.anchors[0].label
            window.document.set_surveillance(rule=rule.id, anchor_date=date(2026, 1, 14), anchor_event=anchor)
            settle()
            dated += bool(window.document.brief.dates)
            if page.verticalScrollBar().maximum():
                too_long[case.file, rule.id] = page.verticalScrollBar().maximum()
        window.document.undo_stack.setClean()
    assert too_long == {}
    assert dated > 20, "hardly a case has dates here"


def test_it_says_what_the_brief_says(summary, window) -> None:
    page, brief = summary("rectal-nec"), window.document.brief
    for one, line in zip(brief.do_now, texts(page.do_now), strict=True):
        assert (one.note if one.sign is Sign.DECIDE else one.text) in line
        assert one.note in line
    for one, line in zip(brief.answers, texts(page.answers), strict=True):
        assert line.startswith(f"{one.label}: ")
        for said in one.said:
            assert said.text in line
            assert said.sign.value in line
    assert [line.split(": ", 1)[1] for line in texts(page.look)] == [one.text for one in brief.look]


def test_the_view_of_others_keeps_its_direction(summary, window) -> None:
    page = summary("nec-esophagus-localized")
    view = next(one for line in window.document.brief.answers for one in line.said if one.sign is Sign.VIEW)
    line = next(one for one in texts(page.answers) if view.voice in one)
    assert f"{view.firmness} \u00b7 {view.voice}" in line
    assert view.firmness.startswith("recommended")


@pytest.mark.parametrize(("size", "zoom"), [((1024, 700), 1.0), ((1280, 800), 2.0)])
@pytest.mark.parametrize("case", ["rectal-nec", "pancreatic-g3-net", "nec-cervix-ib3", "nec-lung"])
def test_nothing_is_cut_where_room_is_short(make_window, case, size, zoom) -> None:
    window = make_window(*size)
    theme.current().set_zoom(zoom)
    window.open_teaching(f"{case}.json")
    settle()
    page = window.stack.currentWidget()
    assert page.horizontalScrollBar().maximum() == 0
    assert window.fold.isVisible()
    assert not window.pages.panel.isVisible()
    content = page.content
    for part in (content.stops, content.do_now, content.answers, content.look, content.dates):
        for line in part.lines() if part.isVisible() else []:
            pieces, high = line._lay_out(line.width())
            assert high <= line.height(), line.accessibleName()
            for one in pieces:
                assert "".join(one.layout.text().split()) == "".join(f"{one.piece.text}{one.piece.tail}".split())
                assert one.x + one.sign + one.layout.boundingRect().width() <= line.width() + 1
    if not content.changes.isHidden():
        assert content.changes.y() > content.needed.y()


def test_a_line_opens_what_stands_behind_it(summary, window) -> None:
    for target, page in (("diagnosis", "workup"), ("follow-up", "surveillance")):
        content = summary("rectal-nec")
        content._go(f"{QUESTION}{target}")
        assert window.here == page
        window.go_back()
        assert window.here == "summary"
    content = summary("rectal-nec")
    line = next(line for line in content.do_now.lines() if "Expert pathology review" in line.accessibleName())
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert window.here == "workup"


def test_what_is_needed_is_answered_in_place_and_keeps_its_place(summary, window) -> None:
    content = summary("cervical-small-cell-nec")
    row = content.needed.rows[0]
    finding = row.finding.id
    assert finding == window.document.brief.missing[0].finding
    at = [one.mapTo(window, QPoint(0, 0)) for one in content.needed.rows]
    yes = row._field._buttons[0]
    QTest.mouseClick(yes, Qt.MouseButton.LeftButton)
    QTest.mouseClick(yes, Qt.MouseButton.LeftButton)
    settle()
    assert window.document.case.known()[finding] is True
    assert row.finding.id == finding, "a second press there must not answer another question"
    assert [one.mapTo(window, QPoint(0, 0)) for one in content.needed.rows] == at
    window.undo()
    assert window.here == "summary"
    assert finding not in window.document.case.findings
    window.redo()
    window.go("workup")
    window.go("summary")
    settle()
    assert finding not in [one.finding.id for one in content.needed.rows if one.isVisible()]


def test_contradictions_stand_alone_and_open_the_finding(summary, window) -> None:
    content = summary("rectal-nec")
    window.document.answer("pathology.histology", known("net"))
    settle()
    clashes = window.document.assessment.contradictions
    assert len(texts(content.stops)) == len(clashes) > 0
    for part in (content.do_now, content.answers, content.look, content.dates, content.needed):
        assert not part.isVisible()
    content.stops.lines()[0].click()
    assert window.here.startswith("step:")


def test_a_patient_outside_the_sources_gets_no_line_of_advice(summary, window) -> None:
    content = summary("nec-lung")
    assert "Lung" in texts(content.stops)[0]
    for part in (content.do_now, content.answers, content.look, content.dates, content.needed):
        assert not part.isVisible()
    assert all(not line.content.target for line in window.pages.panel.leading)


def test_a_case_without_findings_begins_with_the_first_question(window) -> None:
    window.new_case()
    assert window.here == "step:patient"
    window.go("summary")
    settle()
    content = window.stack.currentWidget().content
    assert content.first.finding.id == window.document.brief.missing[0].finding
    assert not content.answers.isVisible()
    content.first._field.combo.setCurrentIndex(2)
    settle()
    assert content.first.finding.id in window.document.case.known()
    assert content.answers.isVisible()


def test_a_decision_is_shown_in_the_answer_it_belongs_to(summary, window) -> None:
    content = summary("rectal-nec")
    item = window.document.brief.answers[0].said[0].items[0]
    window.document.decide(Decision(item=item, verdict=Verdict.ACCEPTED, on=window.document.as_of))
    own = Decision(item="own-1", verdict=Verdict.ADDED, text="A trial of the clinic's own", on=window.document.as_of)
    window.document.decide(own)
    settle()
    assert "Accepted: " in texts(content.answers)[0]
    assert "A trial of the clinic's own" in texts(content.answers)[-1]


def test_a_decision_of_an_earlier_line_is_not_told_as_one_of_this_one(summary, window) -> None:
    content = summary("rectal-nec")
    item, document = "nec-first-line-platinum-etoposide", window.document
    document.decide(Decision(item=item, verdict=Verdict.ACCEPTED, on=document.as_of))
    document.answer("treatment.status", Answer())
    case = document.case
    for line in ("2026-03-02 cisplatin/etoposide", "2026-08-14 progression liver"):
        case = taken_in(case, LineReader(document.bench.deriver).read(line, case, document.as_of).events)
    document.change("Take in", case)
    settle()
    assert item not in {name for line in document.brief.answers for said in line.said for name in said.items}
    [decided] = [line for line in content.answers.lines() if line.content.label == "Decided"]
    assert [piece.text for piece in decided.content.pieces] == [
        "1 decision of an earlier line, or on an option no longer listed"
    ]


def test_reopening_a_case_lands_on_its_summary_with_the_keyboard_in_it(window, tmp_path) -> None:
    window.open_teaching("pancreatic-g3-net.json")
    path = tmp_path / "case.json"
    assert window.document.save(path)
    window.close_case()
    window.open_file(path)
    settle()
    assert window.here == "summary"
    assert window.stack.currentWidget().isAncestorOf(QApplication.focusWidget())
    assert QApplication.focusWidget().accessibleName()


def test_the_next_visits_are_named_with_their_distance(summary, window) -> None:
    import datetime as dt

    content = summary("cervical-small-cell-nec")
    rule = window.document.assessment.surveillance[0]
    event = rule.item.anchors[0].label
    window.document.set_surveillance(rule=rule.id, anchor_date=dt.date(2026, 9, 14), anchor_event=event)
    settle()
    said = texts(content.dates)
    assert 0 < len(said) <= 3
    assert "2026" in said[0]
    assert "day" in said[0]
    what = "Multiphase"
    assert [what in line for line in said] == [True, *[False] * (len(said) - 1)], "what is done is said once"


def test_a_wide_window_uses_its_width(make_window) -> None:
    window = make_window(1920, 1080)
    window.open_teaching("rectal-nec.json")
    settle()
    content = window.stack.currentWidget().content
    assert content.needed.mapTo(window, QPoint(0, 0)).x() > content.answers.mapTo(window, QPoint(0, 0)).x() + 300


def test_what_is_assumed_of_the_course_stands_above_the_answers(make_window) -> None:
    window = make_window()
    window.new_case()
    document = window.document
    for finding, value in (("tumor.site", "colon"), ("pathology.histology", "nec"), ("extent.disease", "metastatic")):
        document.answer(finding, Answer(state=AnswerState.KNOWN, value=value))
    reader = LineReader(document.bench.deriver)
    for line in ("2026-02 cisplatin/etoposide to 2026-06", "2026-07 FOLFIRI", "2026-10 progression liver"):
        read = reader.read(line, document.case, document.today())
        document.change("Enter an event", taken_in(document.case, read.events))
    window.go("summary")
    settle()
    page = window.stack.currentWidget().content
    [row] = page.assumed.rows.widgets()
    assert "came during FOLFIRI" in row.text.plain()
    assert not any("Assumed" in words for words in texts(page.look)), "it is said once"
    [chemotherapy] = [words for words in texts(page.answers) if words.startswith("Next chemotherapy")]
    assert "FOLFIRI, not for this patient" in chemotherapy
    row.buttons[0].click()  # it did come during treatment
    assert page.assumed.isHidden()
    assert not document.standing.assumed


def test_what_is_still_needed_is_named_with_what_it_is_for(window) -> None:
    """In the usual window no line of it is cut, whatever the case."""
    cut = {}
    for name in ("rectal-nec", "cervical-small-cell-nec", "pancreatic-g3-net", "nec-anus-follow-up"):
        window.document.undo_stack.setClean()
        window.open_teaching(f"{name}.json")
        settle()
        for row in window.stack.currentWidget().content.needed.rows:
            shown = "".join(one.layout.text() for one in row.words._lay_out(row.words.width())[0])
            if row.isVisible() and shown.endswith("\u2026"):
                cut[name] = shown
    assert cut == {}
