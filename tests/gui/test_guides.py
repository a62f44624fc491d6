"""The guides inside the program: each opens, and names only keys, commands and pages that are there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFileDialog

from hgnen_desktop.cli.registry import COMMANDS
from hgnen_desktop.core.export.guide_html import guide_html
from hgnen_desktop.gui.guides import GUIDES, guide_text
from hgnen_desktop.gui.menus import bare
from hgnen_desktop.gui.registry import PAGES
from tests.core.export.test_guide_html import Page

# Keys that a page or field takes itself: the intake, the due list and the visits.
_OF_PAGES = {"Alt+D", "Alt+P", "Ctrl+D", "Ctrl+Shift+D", "Alt+C", "Alt+S", "Alt+T", "Alt+A", "F5"}
_KEYS = re.compile(r"\b(?:(?:Ctrl|Alt|Shift)\+)+[A-Z0-9][A-Za-z0-9]*|\bF\d+\b")


@pytest.mark.qt_log_ignore(r"This plugin does not support (raise|propagateSizeHints)")
@pytest.mark.parametrize("reader", GUIDES)
def test_a_guide_opens_beside_the_work_and_says_what_its_web_page_says(window, reader: str) -> None:
    window.show_guide(reader)
    beside = window.pages._text_window
    assert beside.windowTitle() == bare(GUIDES[reader])
    shown = beside.text.toPlainText()
    headings = re.findall(r"^## (.+)$", guide_text(reader), re.M)
    assert len(headings) >= 3
    assert all(heading in shown for heading in headings)
    assert "##" not in shown
    page = Page(guide_html(reader))
    said = "".join(page.told).partition(headings[-1])[2].rpartition("HG-NEN Companion")[0]  # without contents and foot
    assert "".join(said.split()) == "".join(shown.split())


@pytest.mark.qt_log_ignore(r"This plugin does not support (raise|propagateSizeHints)")
def test_a_guide_is_saved_as_the_web_page_of_the_command_and_a_folder_that_refuses_is_named(
    window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.show_about()
    beside = window.pages._text_window
    assert not beside.save_button.isVisible()
    window.show_guide("nurse")
    for place, said in ((tmp_path / "guide", "Written: "), (tmp_path / "none" / "guide.html", "could not be written")):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked, place=place: (str(place), ""))
        beside.save_button.click()
        assert said in beside.said.text()
    assert (tmp_path / "guide.html").read_text(encoding="utf-8") == guide_html("nurse")


@pytest.mark.parametrize("reader", GUIDES)
def test_a_guide_names_only_keys_that_do_something(window, reader: str) -> None:
    there = {one.shortcut().toString() for one in window.findChildren(QAction)} | {one.shortcut for one in PAGES}
    named = {QKeySequence(one).toString() for one in _KEYS.findall(guide_text(reader))}
    assert named
    assert named - there - _OF_PAGES == set()


@pytest.mark.parametrize("reader", GUIDES)
def test_a_guide_names_only_commands_and_pages_that_are_there(reader: str) -> None:
    text = guide_text(reader)
    commands = set(re.findall(r"^hgnen-desktop (\w+)", text, re.M))
    assert commands <= COMMANDS.keys()
    pages = {bare(one.name): one.shortcut for one in PAGES}
    for name, keys in re.findall(r"\*\*([A-Z][\w ]+)\*\* \(((?:Ctrl|Alt)[^)]+)\)", text):
        assert pages.get(name, keys if name == "New case" else None) == keys, name
