"""A person without patience breaks nothing; the long run is made by hand (see random_actions.py)."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
import shiboken6

from hgnen_desktop.core.storage.case_file import load_case
from hgnen_desktop.core.storage.own_folder import data_folder
from hgnen_desktop.gui import app
from tests.gui.random_actions import run

GUI = Path(app.__file__).parent


@pytest.mark.qt_log_ignore("This plugin does not support (raise|propagateSizeHints|grabbing)")
@pytest.mark.parametrize("seed", [5])
def test_random_actions_break_nothing(window, tmp_path, seed, monkeypatch) -> None:
    seen = run(window, seed=seed, count=150, folder=tmp_path)
    assert seen.faults == []
    assert seen.actions == 150
    assert all(shiboken6.isValid(action) for action in window.menus.actions)


def test_the_menus_outlive_every_part_of_a_page(window, qapp) -> None:
    """Going to a page with the keyboard must not hang the menus below one of its labels, which goes with the next case."""
    window.open_teaching("rectal-nec.json")
    keys = window.pages.keys()
    for key in keys:
        window.visit(key)
        qapp.processEvents()
    for case in ("cervical-small-cell-nec.json", "pancreatic-g3-net.json"):
        window.open_teaching(case)
        for key in ("treatment", "workup", "learn", "tree"):
            window.visit(key)
            qapp.processEvents()
    assert all(shiboken6.isValid(action) for action in window.menus.actions)
    assert shiboken6.isValid(window.menuBar())


def test_nobody_asks_for_what_qt_hands_out_wrongly() -> None:
    """PySide makes what these return a part of whom was asked, and invalid with it."""
    asked = [
        path.name
        for path in GUI.rglob("*.py")
        if any(
            f".{name}(" in path.read_text()
            for name in ("nextInFocusChain", "previousInFocusChain", "associatedObjects")
        )
    ]
    assert asked == []


def test_forgetting_the_recent_files_from_their_own_menu_is_safe(window, tmp_path, qapp) -> None:
    window.new_case()
    window.document.save(tmp_path / "one.json")
    line = next(action for action in window.menus.recent.actions() if "Forget" in action.text())
    line.trigger()
    qapp.processEvents()
    assert [action.text() for action in window.menus.recent.actions()] == ["None yet"]
    window.document.save(tmp_path / "two.json")
    assert str(tmp_path / "two.json") in [action.text() for action in window.menus.recent.actions()]


@pytest.mark.parametrize("broken", ["menus.undo", "menus.panel", "banner", "notices", "navigation", "pages.panel"])
def test_a_fault_that_meets_a_part_that_is_gone_keeps_the_case(window, broken, capsys) -> None:
    window.open_teaching("rectal-nec.json")
    window.visit("treatment")
    window.document.set_identity(label="kept all the same")
    part = window
    for name in broken.split("."):
        part = getattr(part, name)
    shiboken6.delete(part)
    try:
        raise RuntimeError("already deleted")
    except RuntimeError:
        app.hook(window)(*sys.exc_info())
    kept = list((data_folder() / "recovery").rglob("*.json"))
    assert len(kept) == 1
    assert load_case(kept[0], window.document.bench.catalogue).label == "kept all the same"
    assert not window.document.is_valid
    if broken != "notices":
        assert "start it again" in window.notices.text()
