"""The pages come from one table: a new screen is its folder and one line."""

from __future__ import annotations

import sys
import types
from pathlib import Path

import pytest
from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

import hgnen_desktop.gui.views
from hgnen_desktop.gui.help_texts import help_text
from hgnen_desktop.gui.pages import Pages
from hgnen_desktop.gui.registry import PAGES, Group, Page
from tests.gui.looks import settle


class NewScreen(QWidget):
    """A screen that a test adds."""

    page_wanted = Signal(str)

    def __init__(self, document) -> None:
        super().__init__()
        self.document = document
        self.button = QPushButton("To the guideline", self)
        self.button.clicked.connect(lambda: self.page_wanted.emit("guideline"))


@pytest.fixture
def with_new_screen(monkeypatch, make_window):
    room = types.ModuleType("hgnen_desktop.gui.views.added")
    room.NewScreen = NewScreen
    monkeypatch.setitem(sys.modules, room.__name__, room)
    line = Page("added", "&Added", "info", Group.ANSWER, "Ctrl+Shift+A", "added:NewScreen", "What it is for.")
    monkeypatch.setattr(Pages.__init__, "__defaults__", ((*PAGES, line),))
    return make_window()


def test_one_line_adds_a_page_everywhere(with_new_screen) -> None:
    window = with_new_screen
    assert not window.navigation._entries["added"].isEnabled(), "no case is open"
    window.open_teaching("rectal-nec.json")
    action = next(one.action for one in window.menus.named if one.name == "Added")
    assert action.shortcut() == QKeySequence("Ctrl+Shift+A")
    action.trigger()
    settle()
    assert window.here == "added"
    assert window.stack.currentWidget().accessibleName() == "Added"
    assert window.navigation._entries["added"].isChecked()
    assert "Added" in [command.name for command in window.commands()]
    assert "What it is for." in help_text(window.pages._table["added"], 7)
    window.stack.currentWidget().content.button.click()
    assert window.here == "guideline"


def test_every_page_of_the_table_can_be_made(window) -> None:
    window.open_teaching("cervical-small-cell-nec.json")
    for page in PAGES:
        if page.key != "treatment":
            window.go(page.key)
            assert window.pages.line_of(window.here) == page.key


def test_no_two_commands_share_their_keys(window) -> None:
    window.open_teaching("rectal-nec.json")
    keys = [keys.toString() for action in window.menus.actions for keys in action.shortcuts()]
    assert len(keys) == len(set(keys))


def test_the_help_names_every_page_with_its_keys() -> None:
    for page in PAGES:
        said = help_text(page, 7)
        assert said.startswith(page.help)
        for other in PAGES:
            assert f"{other.shortcut}: {other.name.replace('&', '')}" in said
    assert "Keys" in help_text(None, 7)


def test_no_screen_knows_the_window() -> None:
    rooms = Path(next(iter(hgnen_desktop.gui.views.__path__)))
    for file in (
        *rooms.rglob("*.py"),
        *(rooms.parent / "kit").rglob("*.py"),
        *(rooms.parent / "widgets").rglob("*.py"),
    ):
        source = file.read_text(encoding="utf-8")
        for module in ("main_window", "pages", "menus", "registry", "frame"):
            assert f"hgnen_desktop.gui.{module} " not in source, f"{file.name} imports the window's {module}"
        assert "hgnen_desktop.gui.window." not in source, f"{file.name} imports a layer of the window"


def test_the_navigation_fits_a_low_window_without_scrolling(make_window) -> None:
    window = make_window(1024, 700)
    window.open_teaching("rectal-nec.json")
    settle()
    assert window.navigation.verticalScrollBar().maximum() == 0


def test_the_intake_leads_back_to_the_step_that_was_shown_last(window) -> None:
    window.open_teaching("rectal-nec.json")
    assert not window.steps.isVisible()
    window.visit("intake")
    assert window.here.startswith("step:")
    window.visit("step:molecular")
    assert window.steps.isVisible()
    window.visit("summary")
    window.visit("intake")
    assert window.here == "step:molecular"
    assert window.navigation._entries["intake"].isChecked()
    window.open_teaching("nec-cervix-ib3.json")
    window.visit("intake")
    assert window.here != "step:molecular", "another case begins with what is open in it"
