"""Wherever something breaks: the case is kept, it is said kindly, and nothing that follows from the case is shown as valid."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from hgnen_desktop.core.domain.case import Answer, AnswerState
from hgnen_desktop.core.storage.case_file import checked_content, load_case, read_case
from hgnen_desktop.core.storage.own_folder import data_folder
from hgnen_desktop.gui import app

ADVICE = ("workup", "treatment", "surveillance", "visits", "evidence", "care_plan", "due", "tree", "guideline", "learn")
SECRET = "ZZCANARY"
ROOT = Path(__file__).parents[2]


def broken(*_arguments: object, **_options: object) -> None:
    raise ValueError(SECRET)


def in_a_slot(window, qtbot, monkeypatch) -> None:
    button = QPushButton(window)
    button.clicked.connect(broken)
    button.click()


def in_a_timer(window, qtbot, monkeypatch) -> None:
    QTimer.singleShot(0, window, broken)


class _Broken(QWidget):
    def paintEvent(self, _event: object) -> None:
        broken()


def in_painting(window, qtbot, monkeypatch) -> None:
    widget = _Broken(window)
    widget.resize(40, 40)
    widget.show()


class _BrokenWhenShown(QWidget):
    showEvent = broken  # noqa: N815 - Qt's name


class _BrokenWhenSized(QWidget):
    resizeEvent = broken  # noqa: N815 - Qt's name


class _BrokenHint(QWidget):
    sizeHint = broken  # noqa: N815 - Qt's name


class _BrokenFilter(QObject):
    def eventFilter(self, watched: QObject, _event: object) -> bool:
        watched.removeEventFilter(self)
        broken()
        return False


def in_being_shown(window, qtbot, monkeypatch) -> None:
    QTimer.singleShot(0, _BrokenWhenShown(window).show)


def in_being_sized(window, qtbot, monkeypatch) -> None:
    widget = _BrokenWhenSized(window)
    QTimer.singleShot(0, widget.show)


def in_being_laid_out(window, qtbot, monkeypatch) -> None:
    widget = QWidget(window)
    QVBoxLayout(widget).addWidget(_BrokenHint())
    QTimer.singleShot(0, widget.show)


def in_a_filter(window, qtbot, monkeypatch) -> None:
    widget = QWidget(window)
    widget.installEventFilter(_BrokenFilter(widget))
    QTimer.singleShot(0, widget.setFocus)
    QTimer.singleShot(0, lambda: widget.setEnabled(False))


def in_the_thread_that_loads(window, qtbot, monkeypatch) -> None:
    from hgnen_desktop.gui.knowledge_loader import KnowledgeLoader

    class Bench:
        @property
        def engine(self) -> None:
            broken()

    KnowledgeLoader(Bench(), window).start()  # type: ignore[arg-type]


def in_the_thread_of_the_due_list(window, qtbot, monkeypatch) -> None:
    from hgnen_desktop.gui.views.due import reader

    monkeypatch.setattr(reader, "find_in", broken)
    made = reader.DueReader(None, window)  # type: ignore[arg-type]
    made.start([], dt.date(2026, 11, 20))


def in_the_outlook(window, qtbot, monkeypatch) -> None:
    monkeypatch.setattr("hgnen_desktop.core.engine.outlook.Outlook", broken)
    window.document.answer("pathology.ki67", Answer(state=AnswerState.KNOWN, value=31.0))


def in_the_assessment(window, qtbot, monkeypatch) -> None:
    """The engine breaks just when a person answers: the answer itself is not lost."""
    monkeypatch.setattr(type(window.document.bench), "assess", broken)
    window.document._assessment = None
    ki67 = window.pages.step("pathology").questions["pathology.ki67"]
    ki67.field.widget.line.setText("32")
    ki67.commit()


PLACES = [
    in_a_slot,
    in_a_timer,
    in_painting,
    in_being_shown,
    in_being_sized,
    in_being_laid_out,
    in_a_filter,
    in_the_thread_that_loads,
    in_the_thread_of_the_due_list,
    in_the_outlook,
    in_the_assessment,
]


@pytest.fixture
def hooked(window, monkeypatch, capsys):
    """The window with a case in work, and the program's own answer to a fault; how often it was asked is counted."""
    window.open_teaching("rectal-nec.json")
    window.go_to_finding("pathology.ki67")
    window.document.answer("pathology.ki67", Answer(state=AnswerState.KNOWN, value=30.0))
    handle, faults = app.hook(window), []

    def count(*what: object) -> None:
        faults.append(what[0])
        handle(*what)

    monkeypatch.setattr(sys, "excepthook", count)
    return window, faults


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.__name__)
def test_the_case_is_kept_and_no_advice_is_left(hooked, place: Callable, qtbot, monkeypatch, tmp_path, capsys) -> None:
    window, faults = hooked
    document = window.document
    place(window, qtbot, monkeypatch)
    qtbot.waitUntil(lambda: bool(faults))
    for _ in range(20):
        qtbot.wait(1)
    assert len(faults) < 20
    assert SECRET not in capsys.readouterr().err
    kept = list((data_folder() / "recovery").rglob("*.json"))
    assert len(kept) == 1
    window.recovery.keep()
    catalogue = document.bench.catalogue
    assert load_case(kept[0], catalogue).known() == document.case.known()
    assert document.case.known()["pathology.ki67"] == {in_the_outlook: 31.0, in_the_assessment: 32.0}.get(place, 30.0)
    assert "Something went wrong" in window.notices.text()
    assert str(kept[0]) in window.notices.text() or place is in_the_assessment
    for key in ADVICE:
        window.go(key)
        assert window.here != key
    assert "Not valid" in window.pages.panel._entity.text()
    assert "not valid" in window.banner._facts.plain()

    # The person goes on to the end: an answer, half-typed words, undo, and a file that opens again.
    before = checked_content(document.case)
    window.go_to_finding("pathology.ki67")
    ki67 = window.pages.step("pathology").questions["pathology.ki67"]
    ki67.field.widget.line.setText("85")
    window.commit()
    assert document.case.known()["pathology.ki67"] == 85
    assert window.pages.panel.change_text() == ""
    window.undo()
    assert checked_content(document.case) == before
    window.redo()
    path = tmp_path / "kept.json"
    assert document.save(path)
    assert read_case(path, catalogue)[0].known() == document.case.known()


def test_half_typed_words_are_kept_too(hooked, qtbot, monkeypatch) -> None:
    window, faults = hooked
    ki67 = window.pages.step("pathology").questions["pathology.ki67"]
    ki67.field.widget.line.setText("62,5")
    in_a_slot(window, qtbot, monkeypatch)
    qtbot.waitUntil(lambda: window.document.case.known()["pathology.ki67"] == 62.5)
    kept = window.recovery.keep()
    assert load_case(kept, window.document.bench.catalogue).known()["pathology.ki67"] == 62.5
    assert len(faults) == 1


def test_a_program_whose_parts_are_damaged_says_so_and_ends() -> None:
    """It cannot be furnished, and an empty window would say nothing."""
    script = (
        "import sys\n"
        "from PySide6.QtCore import QTimer\n"
        "from PySide6.QtWidgets import QApplication, QMessageBox\n"
        "from hgnen_desktop.core import bundled\n"
        "from hgnen_desktop.gui import app\n"
        "read = bundled.read_bytes\n"
        "bundled.read_bytes = lambda *place: b'{' if 'themes' in place else read(*place)\n"
        "def look():\n"
        "    box = QApplication.activeModalWidget()\n"
        "    if isinstance(box, QMessageBox):\n"
        "        print(box.text())\n"
        "        box.accept()\n"
        "app.application()\n"
        "timer = QTimer(interval=50)\n"
        "timer.timeout.connect(look)\n"
        "timer.start()\n"
        "sys.exit(app.run())\n"
    )
    run = [sys.executable, "-c", script]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(run, env=environment, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 5, done.stderr
    assert done.stdout == "A part of the program is missing or damaged. Install the program again.\n"
    assert "BundledDataMissing at bundled.py" in done.stderr


def test_a_window_that_breaks_while_it_is_first_shown_is_there_and_says_so(tmp_path) -> None:
    script = (
        "import sys\n"
        "from PySide6.QtCore import QTimer\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from hgnen_desktop.gui import app\n"
        "from hgnen_desktop.gui.main_window import MainWindow\n"
        "def broken(window, event):\n"
        "    QTimer.singleShot(1000, lambda: (print(window.isVisible(), window.notices.text()), QApplication.exit(7)))\n"
        "    raise ValueError('ZZCANARY')\n"
        "MainWindow.showEvent = broken\n"
        "sys.exit(app.run())\n"
    )
    run = [sys.executable, "-c", script]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(run, env=environment, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 7, done.stderr
    assert "True Something went wrong" in done.stdout
    assert "ZZCANARY" not in done.stdout + done.stderr
