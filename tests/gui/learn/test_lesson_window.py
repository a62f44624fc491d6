"""A lesson in a room: walked by keys, the patient in sight, nothing told early, nothing cut at the usual sizes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from hgnen_desktop.core.teaching.cases import TeachingCase, bundled_cases
from hgnen_desktop.core.teaching.lesson import Lesson, make_lesson
from hgnen_desktop.core.workflow import Workbench
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.document import CaseDocument
from hgnen_desktop.gui.views.learn.learn_view import LearnView
from hgnen_desktop.gui.views.learn.lesson_line import LessonLine, line_height
from hgnen_desktop.gui.views.learn.lesson_window import LessonWindow

DAY = dt.date(2026, 1, 15)
SIZES = ((1280, 720), (1920, 1080))


@pytest.fixture(scope="module")
def cases(bench: Workbench) -> tuple[TeachingCase, ...]:
    return bundled_cases(bench.catalogue)


@pytest.fixture(scope="module")
def lessons(bench: Workbench, cases: tuple[TeachingCase, ...]) -> dict[str, Lesson]:
    return {one.file: make_lesson(bench.engine, bench.deriver, one.case, DAY) for one in cases}


@pytest.fixture
def look() -> Iterator[theme.Theme]:
    found = theme.install()
    found.choose("light")
    yield found
    found.set_zoom(1.0)


@pytest.fixture
def window(qtbot: Any, look: theme.Theme, lessons: dict[str, Lesson]) -> LessonWindow:
    return shown(qtbot, lessons["nec-colon-later-line.json"], SIZES[0])


def shown(qtbot: Any, lesson: Lesson, size: tuple[int, int]) -> LessonWindow:
    made = LessonWindow(lesson)
    qtbot.addWidget(made)
    made.resize(*size)
    made.show()
    return made


def told(window: LessonWindow) -> str:
    return "\n".join(one.accessibleName() for one in window.findChildren(LessonLine) if one.isVisible())


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_no_line_of_any_teaching_case_is_cut(
    qtbot: Any, look: theme.Theme, lessons: dict[str, Lesson], size: tuple[int, int]
) -> None:
    for file, lesson in lessons.items():
        window = shown(qtbot, lesson, size)
        look_ = window.look()
        assert 3 * look_.unit * 11 <= size[1] <= 36 * look_.unit, (
            "readable from the last row, by the height of the screen"
        )
        heights = [sum(line_height(line, look_) for part in page.parts for line in part) for page in window.pages]
        fullest = heights.index(max(heights))
        for number in {0, fullest, len(window.pages) - 1}:
            nothing_is_cut(window, number, file)
        window.close()


def nothing_is_cut(window: LessonWindow, number: int, file: str) -> None:
    window._go(number, len(window.pages[number].parts))
    window.layout().activate()
    assert (window.width(), window.height()) in SIZES, file
    lines = window.findChildren(LessonLine)
    assert lines
    low = min(button.mapTo(window, QPoint(0, 0)).y() for button in (window.next_button, window.end_button))
    for line in (one for one in lines if one.isVisibleTo(window)):
        top = line.mapTo(window, QPoint(0, 0))
        assert line.height() >= line.needed(), (file, number, line.accessibleName())
        assert line.ideal_width() <= line.width(), (file, number, line.accessibleName())
        assert top.x() >= 0
        assert top.x() + line.width() <= window.width(), (file, number)
        assert top.y() + line.height() <= low, (file, number, line.accessibleName())


def test_large_print_and_a_small_screen_make_more_pages_and_cut_nothing(
    qtbot: Any, look: theme.Theme, lessons: dict[str, Lesson]
) -> None:
    usual = shown(qtbot, lessons["rectal-nec.json"], SIZES[0])
    few, unit = len(usual.pages), usual.look().unit
    look.set_zoom(2.0)
    assert len(usual.pages) > few
    assert usual.look().unit > 1.4 * unit
    for number in range(len(usual.pages)):
        nothing_is_cut(usual, number, "rectal-nec.json")


def test_it_is_walked_by_the_keys_of_a_presenter(window: LessonWindow) -> None:
    assert (window.number, window.told) == (0, 1)
    assert "Colon" in told(window)
    assert "Ki-67" not in told(window)
    QTest.keyClick(window, Qt.Key.Key_PageDown)
    assert (window.number, window.told) == (0, 2)
    assert "Ki-67 index: 75 %" in told(window)
    assert "carcinoma" not in told(window)
    QTest.keyClick(window, Qt.Key.Key_Left)
    assert (window.number, window.told) == (0, 1)
    QTest.keyClick(window, Qt.Key.Key_Left)
    assert (window.number, window.told) == (0, 1)
    for _ in range(len(window.pages[0].parts)):
        QTest.keyClick(window, Qt.Key.Key_Space)
    assert (window.number, window.told) == (1, 1)
    QTest.keyClick(window, Qt.Key.Key_PageUp)
    assert (window.number, window.told) == (0, len(window.pages[0].parts))
    QTest.keyClick(window, Qt.Key.Key_Down)
    assert window.page.place == 1
    QTest.keyClick(window, Qt.Key.Key_Up)
    assert window.page.place == 0
    QTest.keyClick(window, Qt.Key.Key_End)
    assert window.number == len(window.pages) - 1
    assert not window.next_button.isEnabled()
    QTest.keyClick(window, Qt.Key.Key_Right)
    assert window.number == len(window.pages) - 1
    QTest.keyClick(window, Qt.Key.Key_Home)
    assert (window.number, window.told) == (0, 1)
    assert not window.back_button.isEnabled()


def test_every_part_is_told_once_in_order_by_one_key(window: LessonWindow) -> None:
    seen = [(window.number, window.told)]
    while window.next_button.isEnabled():
        QTest.keyClick(window, Qt.Key.Key_Right)
        seen.append((window.number, window.told))
    assert seen == [(number, part + 1) for number, page in enumerate(window.pages) for part in range(len(page.parts))]


def test_nothing_moves_when_a_part_is_told(window: LessonWindow) -> None:
    number = next(number for number, page in enumerate(window.pages) if len(page.parts) > 2)
    window._go(number, 1)
    window.layout().activate()
    places = [part.mapTo(window, QPoint(0, 0)) for part in window._shown]
    window.next()
    window.layout().activate()
    assert [part.mapTo(window, QPoint(0, 0)) for part in window._shown] == places
    assert [part.isVisible() for part in window._shown[:3]] == [True, True, False]


def test_the_patient_and_the_mark_stay_in_sight(window: LessonWindow) -> None:
    for number in range(len(window.pages)):
        window._go(number, 1)
        QApplication.processEvents()
        assert "62 years, male, colon" in told(window)
        assert "Teaching case \u00b7 guidelines not yet clinically signed off" in window.mark.text()
        assert window.place.text() == f"{number + 1} of {len(window.pages)}"


def test_another_size_and_other_colors_stay_at_what_was_told(window: LessonWindow, look: theme.Theme) -> None:
    window._go(8, 1)
    place, first = window.page.place, window.page.parts[0][0].text[:20]
    window.resize(*SIZES[1])
    assert window.page.place == place
    assert first in told(window)
    look.choose("dark")
    assert window.page.place == place
    assert first in told(window)


@pytest.fixture
def learn(qtbot: Any, look: theme.Theme, bench: Workbench) -> LearnView:
    made = LearnView(CaseDocument(bench, lambda: DAY))
    qtbot.addWidget(made)
    made.resize(1200, 760)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_f5_presents_the_chosen_case_and_escape_comes_back(learn: LearnView) -> None:
    QTest.keyClick(focused(learn), Qt.Key.Key_F5)
    window = learn._lesson
    assert window is not None
    assert window.isFullScreen()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert learn._lesson is None
    learn.story.lesson_button.click()
    assert learn._lesson is not None
    learn._lesson.close()


def focused(view: LearnView) -> QWidget:
    view.activateWindow()
    view.list.setFocus()
    return view.list


def test_no_lesson_answers_a_quiz_that_is_going_on(learn: LearnView) -> None:
    learn.quiz.start(5)
    QTest.keyClick(focused(learn), Qt.Key.Key_F5)
    assert learn._lesson is None


def test_the_lesson_is_saved_as_slides_or_text(
    learn: LearnView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kinds: list[str] = []
    said: list[str] = []
    learn.told.connect(said.append)

    def choose(name: str, place: int) -> None:
        def answer(_parent: QWidget, _title: str, _name: str, offered: str) -> tuple[str, str]:
            kinds[:] = offered.split(";;")
            return str(tmp_path / name), kinds[place]

        monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
        learn.story.slides_button.click()

    choose("a", 0)
    choose("b", 1)
    choose("c.txt", 0)
    assert kinds == ["Slides (*.pdf)", "Text (*.txt)"]
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF-")
    assert "WHAT IS THIS TUMOR?" in (tmp_path / "b.txt").read_text(encoding="utf-8")
    assert (tmp_path / "c.txt").read_bytes() == (tmp_path / "b.txt").read_bytes()
    assert len(said) == 3
