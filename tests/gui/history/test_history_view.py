"""The history page: each save in a line, initials of this run, what was taken out on top, and the way to it and back."""

from __future__ import annotations

import csv
import io
import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hgnen_desktop.core.domain.case import Answer, AnswerState
from hgnen_desktop.gui.views.decide import base
from hgnen_desktop.gui.views.history.history_view import HistoryView


def known(value) -> Answer:
    return Answer(state=AnswerState.KNOWN, value=value)


@pytest.fixture
def saved(document, tmp_path):
    """A case that was saved twice, the second time by AB."""
    document.answer("patient.age", known(58))
    assert document.save(tmp_path / "case.json")
    document.initials = "AB"
    document.answer("patient.age", known(59))
    assert document.save()
    return document


def test_each_save_is_a_line_the_newest_first_and_says_no_value(saved, show_page) -> None:
    view = HistoryView(saved)
    show_page(view, "History", 900, 600)
    lines = view.table.texts()
    assert [line[:2] for line in lines] == [["20 Nov 2026", "AB"], ["20 Nov 2026", ""]]
    assert lines[0][2] == "Age"
    assert lines[1][2].startswith("case begun\nAssessed with NANETS 2023 ")
    assert view.doubts.isHidden()
    assert not any("59" in word for line in lines for word in line[2:])


def test_a_case_that_was_never_saved_says_so(document, show_page) -> None:
    view = HistoryView(document)
    show_page(view, "History", 900, 600)
    assert view.none_yet.isVisible()
    assert not view.table.isVisible()
    assert not view.save_button.isEnabled()


def test_initials_hold_for_what_is_saved_from_now_on(saved, show_page) -> None:
    view = HistoryView(saved)
    show_page(view, "History", 900, 600)
    assert view.initials.text() == "AB"
    view.initials.clear()
    QTest.keyClicks(view.initials, "CD")
    saved.answer("patient.age", known(60))
    assert saved.save()
    assert view.table.texts()[0][1] == "CD"


def test_it_is_written_as_a_table(saved, show_page, tmp_path, monkeypatch) -> None:
    view = HistoryView(saved)
    show_page(view, "History", 900, 600)
    monkeypatch.setattr(base, "ask_where_to_save", lambda *_arguments: tmp_path / "history")
    view.save_button.click()
    rows = list(csv.DictReader(io.StringIO((tmp_path / "history.csv").read_text("utf-8-sig"))))
    assert [row["who"] for row in rows] == ["", "AB"]


def test_an_entry_that_was_taken_out_is_told_on_opening_and_here(saved, make_window) -> None:
    path = saved.path
    data = json.loads(path.read_text())
    del data["history"][0]
    path.write_text(json.dumps(data))
    window = make_window(path=path)
    assert "An entry of the history at or before 2026-11-20 was removed or changed." in window.notices.text()
    window.go("history")
    view = window.stack.currentWidget().content
    assert view.doubts.isVisible()
    assert "was removed" in view._doubt_words.plain()


def test_a_case_assessed_with_other_guidelines_says_so_on_opening_and_no_more_after_saving(saved, make_window) -> None:
    path = saved.path
    text = path.read_text().replace('"nanets_hgnen_2023": "', '"nanets_hgnen_2023": "0.1.')
    path.write_text(text)
    window = make_window(path=path)
    assert "It was assessed with NANETS 2023, pack 0.1." in window.notices.text()
    window.document.answer("patient.age", known(61))
    assert window.save()
    window.open_file(path)
    assert "assessed with" not in window.notices.text()


def test_one_step_leads_there_and_its_line_leads_back(window) -> None:
    window.open_teaching("rectal-nec.json")
    window.go("treatment")
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    assert window.here == "history"
    assert "history" not in window.navigation._entries
    assert window.navigation._entries["care_plan"].isChecked()
    QTest.mouseClick(window.navigation._entries["care_plan"], Qt.MouseButton.LeftButton)
    assert window.here == "care_plan"
    window.stack.currentWidget().content.history_button.click()
    assert window.here == "history"
    window.go_back()
    assert window.here == "care_plan"
    window.go_back()
    assert window.here == "history"
