"""The Monday of a nurse: sixty mixed cases in one folder, by keyboard alone, in the window as it is started."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hgnen_desktop.core.domain.case import Answer, AnswerState, OwnRule, PastFollowUp, VisitRecord, VisitState
from hgnen_desktop.core.schedule.due import DueGroup
from hgnen_desktop.gui.settings import Settings
from hgnen_desktop.gui.views.follow_up import paper

TODAY = dt.date(2026, 11, 20)
NEC = "table-2-nec-cervix"
_CONTROL = Qt.KeyboardModifier.ControlModifier
# How many days ago the anchor of a case lies -> how many cases; the first visit comes after three months.
_AGES = {150: 12, 92: 4, 88: 8, 70: 10, 40: 6, 10: 6}


class Keys:
    """Presses keys where the keyboard is, and counts them."""

    def __init__(self, window) -> None:
        self.window, self.presses = window, 0

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.presses += 1
        QTest.keyClick(self.window.windowHandle(), key, modifier)
        QApplication.processEvents()

    def press_until(self, key: Qt.Key, name: str, most: int = 12) -> None:
        """Press a key until the keyboard is at a button of this text."""
        for _ in range(most):
            self.press(key)
            at = QApplication.focusWidget()
            if name in (getattr(at, "text", str)() or ""):
                return
        raise AssertionError(f"{name} is not reached in {most} presses")


def sixty_cases(folder: Path, put) -> dict[str, set[str]]:
    """Write them; returns what has to be said of some of them."""
    number = 0
    for days, count in _AGES.items():
        for _ in range(count):
            put(f"PT-{number:02}", TODAY - dt.timedelta(days=days))
            number += 1
    child = Answer(state=AnswerState.KNOWN, value=9)
    for name in ("NOFIT-1", "NOFIT-2", "NOFIT-3"):
        path = put(name, TODAY - dt.timedelta(days=30))
        change(path, lambda case: case.with_answer("patient.age", child))
    past = PastFollowUp(
        rule=NEC, anchor_event="surgery", anchor_date=dt.date(2026, 1, 5), ended_on=dt.date(2026, 10, 1)
    )
    for name in ("ENDED-1", "ENDED-2"):
        put(name, None, surveillance={"history": (past,)})
    missed = VisitRecord(visit=f"{NEC}/003", state=VisitState.MISSED, recorded_on=TODAY)
    for name in ("MISSED-1", "MISSED-2"):
        put(name, TODAY - dt.timedelta(days=120), surveillance={"visits": (missed,)})
    own = OwnRule(text="Call the family doctor", every_months=1, visits=6)
    put("OWN-1", TODAY - dt.timedelta(days=20), surveillance={"rule": None, "own_rule": own})
    put("NODATE-1", None)
    put("NODATE-2", None)
    for name in ("BROKEN-1", "BROKEN-2"):
        (folder / f"{name}.json").write_text("{", encoding="utf-8")
    for name in ("PT-00", "PT-45"):
        shutil.copyfile(folder / f"{name}.json", folder / f"{name} (copy).json")
    return {"look": {"NOFIT-1", "NOFIT-2", "NOFIT-3", "ENDED-1", "ENDED-2", "NODATE-1", "NODATE-2"}}


def change(path: Path, edit) -> None:
    from hgnen_desktop.core.storage.case_file import dump_case, load_case
    from hgnen_desktop.core.workflow import Workbench

    path.write_bytes(dump_case(edit(load_case(path, Workbench().catalogue))))


def test_a_monday_with_sixty_mixed_cases(folder, put, make_window, qtbot, tmp_path, monkeypatch) -> None:
    sayings = sixty_cases(folder, put)
    files = {str(path) for path in folder.glob("*.json")}
    assert len(files) == 60
    Settings().keep_texts("due/folders", [str(folder)])
    window = make_window()
    keys = Keys(window)
    keys.press(Qt.Key.Key_L, _CONTROL)
    view = window.pages.page("due").content
    qtbot.waitUntil(lambda: view._was_read and not view.reader.is_reading)
    qtbot.waitUntil(lambda: len(view.lines()) > 30)

    # Nobody is lost: each file has a line, the overdue stand first, and each line says why it stands there.
    assert {line.file for line in view._all_lines()} == files
    groups = [line.group for line in view.lines()]
    assert groups[:13] == [DueGroup.OVERDUE] * 13  # twelve and a copy
    need_a_look = {line.label for line in view.lines() if line.group is DueGroup.ATTENTION}
    assert sayings["look"] <= need_a_look
    assert all(line.notes for line in view.lines() if line.group is DueGroup.ATTENTION)
    assert len(view._copies) == 2

    # Five of the overdue were here: recorded and on to the next, two presses each.
    view.list.setFocus()
    before = [line.label for line in view.lines()]
    started = keys.presses
    for _ in range(5):
        keys.press(Qt.Key.Key_D, _CONTROL)
        keys.press(Qt.Key.Key_Down)
    assert keys.presses - started == 10
    recorded = [view._finder.view(window.document.bench.open(Path(line.file)), TODAY) for line in view._all_lines()
                if line.label in before[:6] and line.group is not DueGroup.UNREADABLE]  # fmt: skip
    assert sum(any(one.records for one in made.present.lines) for made in recorded) >= 5

    # The next one did not answer the telephone.
    target = view.list.chosen_line()
    assert target is not None
    assert target.group in (DueGroup.OVERDUE, DueGroup.MISSED)
    started = keys.presses
    keys.press_until(Qt.Key.Key_Tab, "Called, voicemail", most=20)
    keys.press(Qt.Key.Key_Space)
    (note,) = window.document.bench.open(Path(target.file)).visit_notes
    assert note.text == "Called, voicemail"
    assert any(line.visit == target.visit and "Called, voicemail" in line.notes[0] for line in view.lines()
               if line.file == target.file)  # fmt: skip
    assert keys.presses - started <= 10

    # The list goes onto paper.
    printed: list[bool] = []

    def to_file(printer, _parent) -> bool:
        printer.setOutputFileName(str(tmp_path / "list.pdf"))
        printed.append(True)
        return True

    monkeypatch.setattr(paper, "ask_printer", to_file)
    keys.press_until(Qt.Key.Key_Tab, "Print\u2026", most=25)
    keys.press(Qt.Key.Key_Space)
    assert printed
    assert (tmp_path / "list.pdf").read_bytes().startswith(b"%PDF")
    assert keys.presses <= 25
