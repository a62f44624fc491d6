"""Teaching cases are told, the answer waits until it is asked for, and a quiz can be taken by keyboard."""

from __future__ import annotations

import csv
import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QScrollBar, QWidget

from hgnen_desktop.core.teaching.questions import Topic
from hgnen_desktop.core.teaching.titles import listed_cases
from hgnen_desktop.core.workflow import Workbench
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.document import CaseDocument
from hgnen_desktop.gui.views.decide.details import Details
from hgnen_desktop.gui.views.learn.learn_view import LearnView
from hgnen_desktop.gui.widgets.badge import AdviceSign
from tests.gui.looks import settle
from tests.places import CASES


@pytest.fixture(scope="module")
def document() -> CaseDocument:
    return CaseDocument(Workbench(), lambda: dt.date(2026, 1, 15))


@pytest.fixture
def view(qtbot: Any, document: CaseDocument) -> LearnView:
    theme.install().choose("light")
    made = LearnView(document)
    qtbot.addWidget(made)
    made.resize(1200, 760)
    made.show()
    qtbot.waitExposed(made)
    return made


def words(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def test_the_answer_waits_until_it_is_asked_for(view: LearnView) -> None:
    row = next(row for row, one in enumerate(view.cases) if one.file == "net-stomach-follow-up.json")
    view.list.setCurrentRow(row)
    QApplication.processEvents()
    assert "Stomach" in words(view.story)
    assert "NET" not in view.list.currentItem().text()
    assert "in follow-up" not in words(view.story)
    while view.story.is_hiding or view.story.reveal_button.text() == "What happened next":
        view.story.reveal_button.click()
    QApplication.processEvents()
    assert "treated, in follow-up" in words(view.story)
    assert "Table 2" in words(view.story)
    view.story.reveal_button.click()
    QApplication.processEvents()
    assert "in follow-up" not in words(view.story), "the answers can be hidden again"


def test_the_page_follows_the_answer_and_a_case_begins_at_its_top(view: LearnView) -> None:
    view.resize(900, 300)
    settle()
    bar = view.story._page.verticalScrollBar()
    view.story.go_on()
    settle()
    assert bar.value() > 0
    view.story.show_case(view.cases[1])
    settle()
    assert bar.value() == 0


def test_a_course_is_told_moment_by_moment(view: LearnView) -> None:
    row = next(row for row, one in enumerate(view.cases) if one.file == "nec-colon-later-line.json")
    view.list.setCurrentRow(row)
    shown = []
    for _press in range(8):
        QApplication.processEvents()
        shown.append(words(view.story))
        view.story.reveal_button.click()
    first, answer, later = shown[:3]
    assert "Poorly differentiated neuroendocrine neoplasm" in first
    assert not [word for word in ("NEC", "first line", "Platinum", "Progression", "break") if word in first]
    assert "Metastatic NEC, first line" in answer
    assert "Platinum" not in answer
    assert "7 Oct 2024: Platinum and etoposide" in later
    assert "10 Nov 2025: Progression" not in later
    assert "10 Nov 2025: Progression" in shown[6]
    assert "To take home" not in shown[6]
    assert "To take home" in shown[7]


def test_the_words_of_an_answer_can_be_looked_up_and_not_before(view: LearnView) -> None:
    def toggles(widget: QWidget) -> list[str]:
        return [toggle.text() for one in widget.findChildren(Details) for toggle in one.toggles()]

    view.list.setCurrentRow(next(row for row, one in enumerate(view.cases) if one.file == "rectal-nec.json"))
    QApplication.processEvents()
    assert toggles(view.story) == []
    view.story.reveal_button.click()
    (words_of_it,) = toggles(view.story)
    assert words_of_it.startswith("Words: ")
    details = next(one for one in view.story.findChildren(Details) if one.toggles())
    details.toggles()[0].click()
    QApplication.processEvents()
    assert "NEC: Poorly differentiated high-grade neuroendocrine carcinoma." in words(view.story)
    view.tabs.setCurrentIndex(1)
    view.quiz.start(5, [Topic.SITUATION])
    assert toggles(view.quiz) == []
    view.quiz.choose(0)
    view.quiz.check()
    assert any(one.startswith("Words: ") for one in toggles(view.quiz))
    view.quiz.end()


def test_neither_title_nor_place_in_the_list_tells_what_a_case_is(view: LearnView) -> None:
    rows = [view.list.item(row).text().split(". ", 1)[1] for row in range(view.list.count())]
    assert rows == [one.title for one in listed_cases(view.document.bench.index)], "as on Home"
    assert len(set(rows)) == len(rows)
    assert not [row for row in rows if "NEC" in row or "NET" in row]


def test_a_case_can_be_opened(view: LearnView) -> None:
    opened: list[Any] = []
    view.open_wanted.connect(opened.append)
    view.story.open_button.click()
    assert opened == [view.cases[view.list.currentRow()].case]


def test_an_own_folder_replaces_the_cases_or_says_why_not(view: LearnView, tmp_path: Path) -> None:
    said: list[list[str]] = []
    view.failed.connect(said.append)
    bundled = view.cases
    assert not view.show_folder(tmp_path)
    assert view.cases == bundled
    assert "holds no case file" in said[0][0]
    data = {
        "format": "hgnen-case",
        "version": 1,
        "case_id": "mine",
        "label": "Mine",
        "teaching": True,
        "findings": {"pathology.ki67": 60},
    }
    (tmp_path / "mine.json").write_text(json.dumps(data), encoding="utf-8")
    assert view.show_folder(tmp_path)
    assert [one.case.label for one in view.cases] == ["Mine"]
    view.show_bundled()
    assert view.cases == bundled


def test_a_quiz_is_taken_by_keyboard_to_its_score(view: LearnView) -> None:
    view.tabs.setCurrentIndex(1)
    view.quiz.start(5, [Topic.SITUATION])
    assert view.quiz.quiz is not None
    QApplication.processEvents()
    for question in view.quiz.quiz.questions:
        assert not view.quiz.check_button.isEnabled()
        view.quiz.choices._group.button(question.right).click()
        assert view.quiz.check_button.isEnabled()
        QTest.keyClick(view.quiz.check_button, Qt.Key.Key_Space)
        QApplication.processEvents()
        shown = words(view.quiz)
        assert all(choice.why in shown for choice in question.choices)
        assert all(source in shown for source in question.sources)
        signs = [sign.text() for sign in view.quiz.findChildren(AdviceSign) if sign.isVisible()]
        assert signs == [f"{'ABCD'[question.right]} is right, as you said"]
        QTest.keyClick(view.quiz.next_button, Qt.Key.Key_Space)
    total = len(view.quiz.quiz.questions)
    QApplication.processEvents()
    assert f"Situation: {total} of {total} right" in words(view.quiz)


def test_the_answers_are_saved_as_a_table_without_names(
    view: LearnView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: Any
) -> None:
    view.tabs.setCurrentIndex(1)
    view.quiz.start(5, [Topic.SITUATION])
    quiz = view.quiz.quiz
    assert quiz is not None
    for question in quiz.questions:
        view.quiz.choose((question.right + 1) % len(question.choices))
        view.quiz.check()
        view.quiz.go_on()
    target = tmp_path / "answers.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    with qtbot.waitSignal(view.told) as told:
        view.quiz.save_button.click()
    assert str(target) in told.args[0]
    assert str(target) in view.quiz.said.plain()
    rows = list(csv.DictReader(target.read_text(encoding="utf-8").splitlines()))
    assert [row["prompt"] for row in rows] == [one.prompt for one in quiz.questions]
    assert {row["correct"] for row in rows} == {"no"}
    assert [row["right"] for row in rows] == [one.answer.text for one in quiz.questions]
    assert not [one for one in view.cases if (one.case.label or "?") in target.read_text(encoding="utf-8")]
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "no" / "answers.csv"), ""))
    with qtbot.waitSignal(view.failed) as failed:
        view.quiz.save_button.click()
    assert "could not be written" in failed.args[0][0]
    assert "could not be written" in view.quiz.said.plain()


def test_a_class_takes_the_quiz_on_the_full_screen(view: LearnView) -> None:
    view.tabs.setCurrentIndex(1)
    view.quiz.start(5, [Topic.SITUATION])
    assert view.quiz.quiz is not None
    view.room_button.click()
    room = view._room
    assert room is not None
    assert room.isFullScreen()
    assert theme.current().zoom == 1.6
    for question in view.quiz.quiz.questions:
        QTest.keyClick(room, Qt.Key.Key_Return)
        assert view.quiz.number not in view.quiz.quiz.given, "nothing is checked before it is chosen"
        QTest.keyClicks(room, "ABCD"[question.right])
        QTest.keyClick(room, Qt.Key.Key_Return)
        QTest.keyClicks(room, "A")
        QTest.keyClick(room, Qt.Key.Key_Return)
        QApplication.processEvents()
        assert view.quiz._page.verticalScrollBar().value() == 0, "each question and the score begin at the top"
    total = len(view.quiz.quiz.questions)
    assert view.quiz.quiz.score() == {Topic.SITUATION: (total, total)}
    QTest.keyClick(room, Qt.Key.Key_Escape)
    assert theme.current().zoom == 1.0
    QApplication.processEvents()
    assert view.quiz.isVisible()
    assert f"Situation: {total} of {total} right" in words(view.quiz)


def test_the_leaves_covered_are_counted(view: LearnView, tmp_path: Path, qtbot: Any) -> None:
    qtbot.waitUntil(lambda: "Leaves covered" in view.where.text(), timeout=60_000)
    count = len(list(CASES.glob("*.json")))
    assert view.where.text() == f"Bundled teaching cases: {count} cases. Leaves covered: 37 of 37"
    (tmp_path / "mine.json").write_text((CASES / "rectal-nec.json").read_text(encoding="utf-8"), encoding="utf-8")
    assert view.show_folder(tmp_path)
    assert "Leaves covered" not in view.where.text(), "nobody waits for it"
    qtbot.waitUntil(lambda: "Leaves covered: 1 of 37" in view.where.text(), timeout=60_000)


def test_a_second_check_changes_nothing(view: LearnView) -> None:
    view.tabs.setCurrentIndex(1)
    view.quiz.start(5, [Topic.SITUATION])
    assert view.quiz.quiz is not None
    wrong = (view.quiz.quiz.questions[0].right + 1) % 4
    view.quiz.choices._group.button(wrong).click()
    view.quiz.check()
    view.quiz.choices.set_value(view.quiz.quiz.questions[0].right)
    view.quiz.check()
    assert view.quiz.quiz.score() == {Topic.SITUATION: (0, 1)}


def test_the_document_is_not_touched(view: LearnView, document: CaseDocument) -> None:
    before = document.case
    view.quiz.start(9)
    view.list.setCurrentRow(3)
    assert document.case is before
    assert document.undo_stack.count() == 0


def test_every_stop_of_the_keyboard_has_a_name(view: LearnView) -> None:
    for tab in range(2):
        view.tabs.setCurrentIndex(tab)
        QApplication.processEvents()
        for widget in view.findChildren(QWidget):
            takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            inner = isinstance(widget, QScrollBar) or widget.objectName().startswith("qt_")
            if takes and widget.isVisible() and not inner:
                assert widget.accessibleName(), widget


def test_a_quiz_hides_what_could_give_its_answers_away(view: LearnView) -> None:
    said: list[bool] = []
    view.asking.connect(said.append)
    view.tabs.setCurrentIndex(1)
    view.quiz.start(5, [Topic.SITUATION])
    QApplication.processEvents()
    assert said[-1] is True
    assert not view.list.isVisible()
    view.hide()
    assert said[-1] is False
    view.show()
    assert said[-1] is True
    assert view.quiz.quiz is not None
    for question in view.quiz.quiz.questions:
        view.quiz.choose(question.right)
        view.quiz.check()
        view.quiz.go_on()
    assert view.list.isVisible()
    view.quiz.start(5)
    assert not view.tabs.isTabEnabled(0)
    view.quiz.end_button.click()
    assert view.tabs.isTabEnabled(0)
    assert said[-1] is False


def test_the_number_of_a_quiz_gives_it_again(view: LearnView) -> None:
    view.tabs.setCurrentIndex(1)
    view.quiz.chosen.set_number(4711)
    view.quiz.start_button.click()
    assert view.quiz.quiz is not None
    first = view.quiz.quiz
    assert first.seed == 4711
    QApplication.processEvents()
    assert "Quiz 4711: question 1 of" in words(view.quiz)
    view.quiz.start(4711)
    assert view.quiz.quiz.questions == first.questions


def test_a_quiz_is_written_for_a_class(
    view: LearnView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: Any
) -> None:
    view.tabs.setCurrentIndex(1)
    view.quiz.chosen.set_number(12)
    tools = view.quiz.tools
    for button, name, begins in (
        (tools.write_buttons["pdf"], "q.pdf", b"%PDF"),
        (tools.write_buttons["solutions"], "a.pdf", b"%PDF"),
        (tools.write_buttons["xml"], "q.xml", b"<?xml"),
        (tools.write_buttons["gift"], "q.txt", b"// Quiz 12"),
    ):
        target = tmp_path / name
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, target=target: (str(target), ""))
        with qtbot.waitSignal(view.told):
            button.click()
        assert target.read_bytes().startswith(begins)


def test_own_questions_are_asked_or_refused(
    view: LearnView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: Any
) -> None:
    from hgnen_desktop.core.teaching.own_questions import EXAMPLE

    view.tabs.setCurrentIndex(1)
    path = tmp_path / "mine.json"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    path.write_text(json.dumps({**EXAMPLE, "questions": [{"ask": "?"}]}), encoding="utf-8")
    with qtbot.waitSignal(view.failed) as failed:
        view.quiz.tools.own_button.click()
    assert "mine.json, line 1" in failed.args[0][0]
    path.write_text(json.dumps(EXAMPLE), encoding="utf-8")
    view.quiz.tools.own_button.click()
    assert view.quiz.quiz is not None
    assert [one.prompt for one in view.quiz.quiz.questions] == ["The question?"]


def test_the_answers_of_a_class_are_collected(view: LearnView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    view.tabs.setCurrentIndex(1)
    view.quiz.start(3, [Topic.SITUATION])
    quiz = view.quiz.quiz
    assert quiz is not None
    for number, question in enumerate(quiz.questions):
        quiz.answer(number, question.right)
    (tmp_path / "anna.csv").write_text(quiz.csv(), encoding="utf-8")
    view.quiz._offer()
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(tmp_path / "anna.csv")], ""))
    view.quiz.tools.results_button.click()
    total = len(quiz.questions)
    assert f"anna: {total} of {total} right" in view.quiz.tools.results.plain()


def test_a_patient_is_refused_and_a_copy_is_made_step_by_step(
    view: LearnView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: Any
) -> None:
    said: list[list[str]] = []
    view.failed.connect(said.append)
    data = {
        "format": "hgnen-case",
        "version": 1,
        "case_id": "pt-1",
        "label": "PT-1",
        "name": "Jane Roe",
        "birth_year": 1963,
        "notes": "Afraid of needles.",
        "findings": {"pathology.ki67": 60},
    }
    patient = tmp_path / "patient.json"
    patient.write_text(json.dumps(data), encoding="utf-8")
    before = patient.read_bytes()
    assert not view.show_folder(tmp_path)
    assert "not marked as a teaching case" in said[0][0]
    view.copy_patient(patient)
    dialog = view.dialog
    assert "Name: Jane Roe -> (left behind)" in dialog.preview.toPlainText()
    assert "notes: Afraid of needles." in dialog.preview.toPlainText()
    dialog.label.setText("Teaching: mine")
    dialog.ticks["notes"].setChecked(True)
    assert "Notes:" not in dialog.preview.toPlainText()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(patient), ""))
    dialog.keep_button.click()
    assert "file of the patient" in dialog.said.plain()
    folder = tmp_path / "mine"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(folder / "copy.json"), ""))
    with qtbot.waitSignal(view.told):
        dialog.keep_button.click()
    assert patient.read_bytes() == before
    assert view.show_folder(folder)
    assert [one.case.label for one in view.cases] == ["Teaching: mine"]
    assert "Roe" not in (folder / "copy.json").read_text(encoding="utf-8")


def pressed(target: QWidget, at: int, *, key: Qt.Key | None = None, times: int = 1, held: bool = False) -> None:
    """Presses that follow each other within a few milliseconds, as a hasty hand or a key that is held sends them."""
    for number in range(times):
        stamp = at + 30 * number
        if key is not None:
            plain = Qt.KeyboardModifier.NoModifier
            down = QKeyEvent(QEvent.Type.KeyPress, key, plain, " ", held and number > 0)
            up = QKeyEvent(QEvent.Type.KeyRelease, key, plain, " ", held and number + 1 < times)
            several: list[QKeyEvent | QMouseEvent] = [down, up]
        else:
            left, none, middle = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton, QPointF(target.rect().center())
            second = QEvent.Type.MouseButtonDblClick if number % 2 else QEvent.Type.MouseButtonPress
            kinds = ((second, left), (QEvent.Type.MouseButtonRelease, none))
            at_point = target.mapToGlobal(middle)
            several = [QMouseEvent(kind, middle, at_point, left, buttons, plain_mouse()) for kind, buttons in kinds]
        for event in several:
            event.setTimestamp(stamp)
            QApplication.sendEvent(target, event)


def plain_mouse() -> Qt.KeyboardModifier:
    return Qt.KeyboardModifier.NoModifier


HASTY = [
    pytest.param({"times": 2}, id="double click"),
    pytest.param({"times": 3}, id="triple click"),
    pytest.param({"times": 3, "key": Qt.Key.Key_Space}, id="space, three times"),
    pytest.param({"times": 3, "key": Qt.Key.Key_Return}, id="Enter, three times"),
    pytest.param({"times": 20, "key": Qt.Key.Key_Space, "held": True}, id="space, held"),
    pytest.param({"times": 20, "key": Qt.Key.Key_Return, "held": True}, id="Enter, held"),
]


@pytest.mark.parametrize("hasty", HASTY)
def test_a_hasty_hand_skips_no_answer_of_a_case(view: LearnView, hasty: dict[str, Any]) -> None:
    row = next(row for row, one in enumerate(view.cases) if one.file == "nec-colon-ntrk-course.json")
    view.list.setCurrentRow(row)
    QApplication.processEvents()
    pressed(view.story.reveal_button, 10_000, **hasty)
    assert not view.story.is_hiding
    assert view.story._number == 0
    pressed(view.story.reveal_button, 20_000, **hasty)
    assert view.story.is_hiding, "what happened next is told, and its answer waits"
    assert view.story._number == 1


@pytest.mark.parametrize("hasty", HASTY)
def test_a_hasty_hand_skips_no_answer_of_a_quiz(view: LearnView, hasty: dict[str, Any]) -> None:
    view.tabs.setCurrentIndex(1)
    view.quiz.start(5, [Topic.SITUATION])
    QApplication.processEvents()
    view.quiz.choose(1)
    pressed(view.quiz.check_button, 10_000, **hasty)
    pressed(view.quiz.next_button, 10_100 + 30 * hasty["times"], **hasty)
    assert view.quiz.number == 0, "the key that checked an answer does not take it away"
    pressed(view.quiz.next_button, 20_000, **hasty)
    assert view.quiz.number == 1


def test_a_held_key_skips_no_answer_on_the_full_screen(view: LearnView) -> None:
    view.tabs.setCurrentIndex(1)
    view.quiz.start(5, [Topic.SITUATION])
    view.room_button.click()
    assert view._room is not None
    view.quiz.choose(0)
    pressed(view._room, 10_000, key=Qt.Key.Key_Return, times=20, held=True)
    assert view.quiz.number == 0
    assert list(view.quiz.quiz.given) == [0]  # type: ignore[union-attr]
    view._room.close()
