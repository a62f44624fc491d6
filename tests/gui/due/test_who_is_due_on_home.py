"""Home says how many patients are overdue, due and coming, and leads to the list."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from hgnen_desktop.gui.settings import Settings


def said(window) -> list[str]:
    return [row.line.entry.text for row in window.home.due.rows()]


def test_without_folders_it_says_what_to_do_and_leads_there(window) -> None:
    assert "folders" in window.home._due_hint.plain()
    assert said(window) == ["Open the due list"]
    window.home.due.rows()[0].line.click()
    assert window.here == "due"


def test_the_folders_are_read_without_being_asked_and_counted_by_patient(
    folder: Path, put, make_window, qtbot, monkeypatch
) -> None:
    monkeypatch.setattr("hgnen_desktop.gui.pages._UNHURRIED_MS", 0)
    put("OVERDUE", dt.date(2026, 6, 1))
    put("THIS-WEEK", dt.date(2026, 8, 24))
    (folder / "BROKEN.json").write_text("{", encoding="utf-8")
    Settings().keep_texts("due/folders", [str(folder)])
    window = make_window()
    qtbot.waitUntil(lambda: len(said(window)) == 3)
    assert [text.split(":")[1].strip() for text in said(window)] == ["1", "1", "1"]
    assert window.home._due_hint.isHidden()
    window.home.due.rows()[0].line.click()
    assert window.here == "due"


def test_with_nobody_near_it_says_so(folder: Path, put, make_window, qtbot, monkeypatch) -> None:
    monkeypatch.setattr("hgnen_desktop.gui.pages._UNHURRIED_MS", 0)
    put("LATER", dt.date(2026, 11, 1))
    Settings().keep_texts("due/folders", [str(folder)])
    window = make_window()
    qtbot.waitUntil(lambda: "Nobody" in window.home._due_hint.plain())
    assert said(window) == ["Open the due list"]
