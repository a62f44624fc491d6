"""What is kept and shown of faults and of the program's check of itself: nothing of a case."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys

import pytest
from PySide6.QtWidgets import QApplication

from hgnen_desktop import __version__
from hgnen_desktop.core.fault_report import StopNote, keep_report
from hgnen_desktop.core.storage.own_folder import data_folder
from hgnen_desktop.gui import app
from hgnen_desktop.gui.about import parts_inside
from hgnen_desktop.gui.self_check import SelfCheck, check_command, last_check
from tests.gui.conftest import TODAY
from tests.places import ROOT

CANARY = "ZZCANARY"


def test_a_fault_leaves_a_report_without_the_case_that_can_be_copied(window, capsys) -> None:
    window.open_teaching("rectal-nec.json")
    window.document.set_identity(label=CANARY, name=CANARY)
    try:
        raise ValueError(CANARY)
    except ValueError as error:
        app.hook(window)(type(error), error, error.__traceback__)
    window.notices._action.click()
    copied = QApplication.clipboard().text()
    kept = list((data_folder() / "faults").glob("*.txt"))
    assert [one.read_text(encoding="utf-8") for one in kept] == [copied]
    assert stat.S_IMODE(kept[0].stat().st_mode) == 0o600
    assert f"HG-NEN Companion {__version__}" in copied
    assert "ValueError at test_reports.py" in copied
    assert "nanets_hgnen_2023" in copied
    assert CANARY not in copied + capsys.readouterr().err
    assert "Something went wrong" in window.notices.text()


def test_no_more_than_five_reports_are_kept() -> None:
    for number in range(9):
        assert keep_report(f"{number}") is not None
    kept = sorted((data_folder() / "faults").glob("*.txt"), key=lambda one: int(one.stem))
    assert [one.read_text(encoding="utf-8") for one in kept] == ["4", "5", "6", "7", "8"]


@pytest.mark.skipif(os.name != "posix", reason="a signal ends it")
def test_a_program_that_was_ended_by_a_library_says_so_at_the_next_start(window) -> None:
    code = (
        "import os, signal; from hgnen_desktop.core.fault_report import StopNote; "
        "StopNote().begin(); os.kill(os.getpid(), signal.SIGSEGV)"
    )
    ended = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False, capture_output=True)
    assert ended.returncode == -signal.SIGSEGV
    note = StopNote()
    found = note.begin()
    assert "Segmentation fault" in found
    window.tell_stopped(found)
    assert "stopped unexpectedly" in window.notices.text()
    assert StopNote().begin() == ""
    note.end()


def test_about_names_what_a_frozen_program_is_made_of(monkeypatch, tmp_path) -> None:
    assert parts_inside() == [], "packages that are installed apart carry their own terms"
    (tmp_path / "_bundled" / "licenses").mkdir(parents=True)
    (tmp_path / "_bundled" / "licenses" / "LIST.txt").write_text("pydantic 2.14: MIT\n", encoding="utf-8")
    monkeypatch.setattr("hgnen_desktop.core.bundled.files", lambda _package: tmp_path)
    (said,) = parts_inside()
    assert said.endswith("\npydantic 2.14: MIT")
    assert str(tmp_path / "_bundled" / "licenses") in said


def test_a_frozen_program_checks_itself_by_the_door_that_has_an_output(monkeypatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/somewhere/hgnen-companion")
    assert check_command() == ("/somewhere/hgnen-desktop", ["self-check", "--json", "--gently"])


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_check_runs_beside_the_window_once_a_day_and_about_shows_it(window, qtbot, monkeypatch) -> None:
    assert "not done yet" in last_check(window.settings)
    told: list[list[str]] = []
    check = SelfCheck(window.settings, lambda: TODAY, told.append, window)

    def instead_of_the_check(code: str) -> None:
        monkeypatch.setattr("hgnen_desktop.gui.self_check.check_command", lambda: (sys.executable, ["-c", code]))

    say = "import json; print(json.dumps({'checks': [{'name': 'clock', 'passed': %s, 'words': 'wrong by years'}] * 3}))"
    for passed in (False, True):
        instead_of_the_check(say % passed)
        check.begin()
        assert check._wait.isActive() is not passed, "once a day"
        check.start()
        qtbot.waitUntil(lambda: check._process is None)
    assert told == [["The self-check of the program found what should not be:", *["clock: wrong by years"] * 3]]
    assert last_check(window.settings) == f"Self-check of {TODAY.isoformat()}: 3 checks passed."
    instead_of_the_check("raise SystemExit(5)")
    check.start()
    qtbot.waitUntil(lambda: check._process is None)
    assert "could not be done" in last_check(window.settings)
    instead_of_the_check("import time; time.sleep(60)")
    check.start()
    check.stop()
    assert check._process is None
    window.show_about()
    assert "could not be done" in window.pages._text_window.text.toPlainText()
