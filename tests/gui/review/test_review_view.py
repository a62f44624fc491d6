from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from hgnen_desktop.core.review.found import load_sign_off, own_folder
from hgnen_desktop.core.review.yaml_file import write_yaml_review
from hgnen_desktop.core.reviewing import Reviewing
from hgnen_desktop.core.signoff.marks import Opinion
from hgnen_desktop.core.tree.lit import Light
from hgnen_desktop.core.workflow import Workbench
from hgnen_desktop.gui.document import CaseDocument
from hgnen_desktop.gui.views.decide import base
from hgnen_desktop.gui.views.review import review_view
from hgnen_desktop.gui.views.review.review_view import ReviewView
from hgnen_desktop.gui.views.review.road_picture import RoadPicture
from tests.core.review.pieces import FIRST, SECOND, agreed

TODAY = dt.date(2026, 12, 1)


@pytest.fixture
def bench(bench: Workbench) -> Iterator[Workbench]:
    """What is said in one test is said in no other."""
    bench._sign_off = None
    yield bench
    bench._sign_off = None


@pytest.fixture
def document(bench: Workbench) -> CaseDocument:
    return CaseDocument(bench, lambda: TODAY)


@pytest.fixture(scope="module")
def reviewing(guidelines) -> Reviewing:
    """The order of reading, worked out once for all tests."""
    return Reviewing(Workbench(guidelines))


@pytest.fixture
def make_view(qtbot: Any, light_theme: None, document: CaseDocument, reviewing: Reviewing, monkeypatch):
    made = []
    monkeypatch.setattr(review_view, "Reviewing", lambda _bench: reviewing)

    def make() -> ReviewView:
        view = ReviewView(document)
        made.append(view)
        qtbot.addWidget(view)
        view.resize(1100, 640)
        view.show()
        view.activateWindow()
        qtbot.waitUntil(view.isActiveWindow)
        view.take_keyboard()
        return view

    return make


def _introduced(view: ReviewView, reviewer=FIRST) -> ReviewView:
    texts = (reviewer.name, reviewer.profession, reviewer.institution, reviewer.interests)
    for line, text in zip(view.who.lines, texts, strict=True):
        line.setText(text)
    QTest.keyClick(view.who.interests, Qt.Key.Key_Return)
    _later(view)
    return view


def _later(view: ReviewView) -> None:
    """After the moment in which nothing can be said."""
    QTest.qWait(5)
    view.bar.open_at_once()


def _press(view: ReviewView, key: Qt.Key) -> None:
    QTest.keyClick(view, key)


def _to_the_end(view: ReviewView) -> None:
    _later(view)
    bar = view.page.verticalScrollBar()
    bar.setValue(bar.maximum())


def test_it_asks_once_who_reviews_and_says_what_is_missing(make_view):
    view = make_view()
    assert view.who.isVisible()
    assert not view.bar.isEnabled()
    view.who.name.setText("Test Reviewer One")
    QTest.keyClick(view.who.name, Qt.Key.Key_Return)
    assert "Still missing: Profession, Institution, Conflicts of interest" in view.who.complaint()
    _introduced(view)
    assert view.bar.isEnabled()
    assert not make_view().who.isVisible()


def test_keys_say_agree_change_and_question_and_each_word_is_kept_at_once(make_view, bench: Workbench):
    view = _introduced(make_view())
    order = [place.key for place in view.desk.places]
    _to_the_end(view)
    _press(view, Qt.Key.Key_A)
    assert view.desk.here.key == order[1]
    _later(view)
    _press(view, Qt.Key.Key_C)
    assert view.bar.what.hasFocus()
    QTest.keyClicks(view.bar.what, "Say a or c, q, n")
    QTest.keyClick(view.bar.what, Qt.Key.Key_Return)
    assert view.bar.complaint() == "A change needs what and why."
    QTest.keyClicks(view.bar.why, "Table 1")
    QTest.keyClick(view.bar.why, Qt.Key.Key_Return)
    _later(view)
    _press(view, Qt.Key.Key_Q)
    QTest.keyClicks(view.bar.what, "Why?")
    QTest.keyClick(view.bar.what, Qt.Key.Key_Return)
    kept = load_sign_off(bench.index).reviews
    assert [(one.key, one.opinion, one.what, one.why) for one in kept[0].marks] == [
        (order[0], Opinion.AGREE, "", ""),
        (order[1], Opinion.CHANGE, "Say a or c, q, n", "Table 1"),
        (order[2], Opinion.QUESTION, "Why?", ""),
    ]
    assert kept[0].reviewer == FIRST
    assert bench.sign_off.coverage(order, TODAY).read_once == 3


def test_a_key_pressed_twice_says_nothing_of_what_came_into_view(make_view, bench: Workbench):
    view = _introduced(make_view())
    _to_the_end(view)
    _press(view, Qt.Key.Key_A)
    _press(view, Qt.Key.Key_A)
    assert view.desk.number == 1
    assert len(bench.sign_off.reviews[0].marks) == 1


def test_nobody_agrees_with_what_was_not_in_view(make_view, bench: Workbench):
    view = _introduced(make_view())
    long = next(place.key for place in view.desk.places if len(view.desk.reading.passage(place.key).quotes) > 9)
    view.show_item(long.id)
    _later(view)
    assert view.page.verticalScrollBar().maximum() > 0
    _press(view, Qt.Key.Key_A)
    assert view.hint.plain() == "There is more below. Press A again at its end."
    assert view.desk.here.key == long
    _to_the_end(view)
    _press(view, Qt.Key.Key_A)
    assert view.desk.mark(long) is not None


def test_one_goes_on_where_one_stopped(make_view, bench: Workbench):
    view = _introduced(make_view())
    view.parts.setCurrentIndex(view.parts.findData("net_first_line"))
    for _ in range(3):
        _to_the_end(view)
        _press(view, Qt.Key.Key_A)
    stopped = view.desk.here.key
    said = {mark.key for mark in bench.sign_off.reviews[0].marks}
    bench._sign_off = None
    again = make_view()
    assert again.desk.reviewer == FIRST
    here = again.desk.here.key
    numbers = again.desk.reading.numbers
    assert here not in said
    assert numbers[here] > max(numbers[one] for one in said)
    again.parts.setCurrentIndex(again.parts.findData("net_first_line"))
    assert again.desk.here.key == stopped
    assert "3 of " in again.progress.text()


def test_left_and_right_go_through_the_items_and_a_word_is_taken_back(make_view, bench: Workbench):
    view = _introduced(make_view())
    _press(view, Qt.Key.Key_Right)
    assert view.desk.number == 1
    _press(view, Qt.Key.Key_Left)
    assert view.desk.number == 0
    _to_the_end(view)
    _press(view, Qt.Key.Key_A)
    _press(view, Qt.Key.Key_Left)
    assert view.bar.undo.isEnabled()
    _press(view, Qt.Key.Key_T)
    assert bench.sign_off.is_empty
    _press(view, Qt.Key.Key_Right)
    _press(view, Qt.Key.Key_N)
    assert view.desk.number == 2


def _texts(view: ReviewView) -> str:
    from hgnen_desktop.gui.widgets.labels import Label

    QTest.qWait(0)
    return "\n".join(one.plain() for one in view.panel.findChildren(Label) if one.isVisible())


def test_an_item_is_read_with_everything_it_rests_on(make_view):
    view = _introduced(make_view())
    assert view.show_item("nec-localized-surgery")
    passage = view.desk.reading.passage(view.desk.here.key)
    text = _texts(view)
    assert passage.text in text
    assert view.desk.here.chapter.ask in text
    assert "Answers here: Surgery (no consensus)" in text
    for quote in passage.quotes:
        assert quote.text in text
        assert quote.where in text


def test_what_others_said_is_shown_after_the_own_word_only(make_view, bench: Workbench, tmp_path: Path):
    view = _introduced(make_view())
    key = view.desk.here.key
    sent = tmp_path / "second.yaml"
    sent.write_bytes(write_yaml_review(agreed(bench.sign_off, SECOND, [key])))
    view.read_file(sent)
    assert view.desk.standing(key).said
    assert SECOND.name not in _texts(view)
    _to_the_end(view)
    _press(view, Qt.Key.Key_A)
    _press(view, Qt.Key.Key_Left)
    assert SECOND.name in _texts(view)
    assert bench.sign_off.of(key, TODAY).is_signed_off


def test_a_file_with_typing_errors_is_refused_in_place(make_view, bench: Workbench, tmp_path: Path):
    view = _introduced(make_view())
    sent = tmp_path / "second.yaml"
    content = write_yaml_review(agreed(bench.sign_off, SECOND, [view.desk.here.key]))
    sent.write_bytes(content.replace(b"says: agree", b"says: agre"))
    view.read_file(sent)
    assert view.refused.isVisible()
    assert "second.yaml:7: 'agre' is not what can be said" in view._refused_words.plain()
    assert not any(own_folder().glob("*two*"))
    sent.write_bytes(content)
    view.read_file(sent)
    assert not view.refused.isVisible()


def test_the_own_review_is_saved_as_a_file_to_send(make_view, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    view = _introduced(make_view())
    _to_the_end(view)
    _press(view, Qt.Key.Key_A)
    monkeypatch.setattr(base, "ask_where_to_save", lambda *_arguments: tmp_path / "mine")
    view.send_button.click()
    assert (tmp_path / "mine.yaml").read_bytes() == next(own_folder().glob("*.yaml")).read_bytes()


def test_what_cannot_be_kept_is_told_and_counts_for_nothing(make_view, bench: Workbench, monkeypatch):
    from hgnen_desktop.core.errors import CaseFileError, Fault
    from hgnen_desktop.core.review import desk

    view = _introduced(make_view())

    def full(_review: object) -> None:
        raise CaseFileError(Fault("reviews", "the disk is full.", "Free some space."))

    monkeypatch.setattr(desk, "keep_review", full)
    failed: list[list[str]] = []
    view.failed.connect(failed.append)
    _to_the_end(view)
    _press(view, Qt.Key.Key_A)
    assert failed == [["reviews: the disk is full. Free some space."]]
    assert view.desk.number == 0
    assert bench.sign_off.is_empty


def test_the_keyboard_is_where_the_page_needs_it(make_window, qtbot, monkeypatch: pytest.MonkeyPatch, reviewing):
    monkeypatch.setattr(review_view, "Reviewing", lambda _bench: reviewing)
    window = make_window()
    window.visit("review")
    view = window.pages.page("review")
    qtbot.waitUntil(view.who.name.hasFocus)
    _introduced(view)
    window.visit("home")
    window.visit("review")
    qtbot.waitUntil(view.hasFocus)


def test_no_message_lies_over_the_buttons(make_window, qtbot, monkeypatch: pytest.MonkeyPatch, reviewing):
    monkeypatch.setattr(review_view, "Reviewing", lambda _bench: reviewing)
    window = make_window()
    window.visit("review")
    view = _introduced(window.pages.page("review"))
    window.notices.tell("Something was done.")

    def foot() -> int:
        return view.bar.mapTo(window.notices.parentWidget(), QPoint(0, 0)).y()

    qtbot.waitUntil(lambda: window.notices.geometry().bottom() < foot())
    before = foot()
    _press(view, Qt.Key.Key_C)  # its lines open above the foot
    qtbot.waitUntil(lambda: foot() < before)
    qtbot.waitUntil(lambda: window.notices.geometry().bottom() < foot())
    window.visit("home")
    room = window.stack.geometry()
    qtbot.waitUntil(lambda: window.notices.geometry().bottom() == room.bottom())


def test_the_road_of_a_patient_is_drawn(make_view, reviewing, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(ReviewView, "_checked", lambda _self: SimpleNamespace(is_ready=True))
    view = _introduced(make_view())
    view.parts.setCurrentIndex(view.parts.findData("net_first_line"))
    view.panel._details.toggles()[0].setChecked(True)
    met = reviewing.patients.meet(view.desk.here.chapter)
    drawn = view.panel.findChildren(RoadPicture)
    assert len(drawn) == len(met) >= 2
    for picture, one in zip(drawn, met, strict=True):
        taken = [key for key, light in one.lit.lights.items() if light is Light.TAKEN]
        assert set(taken) <= set(picture._scene.boxes)
        assert one.road[-1].removeprefix("\u2713 ") in picture.accessibleDescription()
        assert 0 < picture.width() <= 520
        assert len({picture.grab().toImage().pixel(x, 40) for x in range(picture.width())}) > 2


def test_a_packet_is_written_beside_the_window(make_view, qtbot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    from hgnen_desktop.core.review.packet import TABLE, Packet
    from hgnen_desktop.gui.views.review import packet_writer

    asked: list[tuple[str, ...]] = []

    def write(packet: Packet, folder: Path) -> None:
        asked.append(packet.parts)
        (folder / TABLE).write_text("a table")

    monkeypatch.setattr("hgnen_desktop.core.review.packet.write_packet", write)
    monkeypatch.setattr(packet_writer.Reviewing, "patients", None)
    view = _introduced(make_view())
    view.parts.setCurrentIndex(view.parts.findData("net_first_line"))
    said: list[str] = []
    view.told.connect(said.append)
    with qtbot.waitSignal(view.packets.written):
        view.write_packet(tmp_path)
        assert not view.packet_button.isEnabled()
    assert asked == [("net_first_line",)]
    assert view.packet_button.isEnabled()
    assert said[-1] == f"The packet lies in {tmp_path.name}."
    failed: list[list[str]] = []
    view.failed.connect(failed.append)
    view.write_packet(tmp_path)
    assert "a packet lies here already" in failed[0][0]
    assert view.packet_button.isEnabled()
