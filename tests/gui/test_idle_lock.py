"""Hidden when nobody is at the computer: nothing is seen, nothing can be done, nothing is lost."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFileDialog, QLineEdit, QMessageBox, QScrollArea, QWidget

from hgnen_desktop.core.storage import sealed
from hgnen_desktop.core.storage.keyring import keyring
from hgnen_desktop.core.storage.protection import encrypt_folder
from hgnen_desktop.gui import clipboard, dialogs
from hgnen_desktop.gui.idle_lock import _Cover
from tests.places import CASES

CASE = CASES / "rectal-nec.json"
CANARY, PASSPHRASE = "ZZCANARY", "the old passphrase"


@pytest.fixture(autouse=True)
def _quick_and_forgetful(monkeypatch) -> Iterator[None]:
    monkeypatch.setattr(sealed, "_MEMORY", 64)
    monkeypatch.setattr(sealed, "_PASSES", 1)
    monkeypatch.setattr(os, "fsync", lambda _handle: None)
    yield
    keyring.forget()


class Dropped:
    """A case file that is dragged over the window."""

    taken = False

    def mimeData(self) -> QMimeData:  # noqa: N802 - Qt's name
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(CASE))])
        return data

    def acceptProposedAction(self) -> None:  # noqa: N802 - Qt's name
        self.taken = True


def covers(window: QWidget) -> list[_Cover]:
    return [one for one in window.findChildren(_Cover) if not one.isHidden()]


def picture(window: QWidget) -> QImage:
    QApplication.processEvents()
    return window.grab().toImage()


def test_nothing_is_seen_or_done_while_hidden_and_one_press_leads_back_to_the_same_place(window) -> None:
    window.open_teaching("rectal-nec.json")
    window.document.set_identity(label=CANARY)
    window.go(window.pages.first_step())
    page = window.pages.page(window.here)
    assert isinstance(page, QScrollArea)
    field = window.pages.step(window.here.removeprefix("step:")).identity.notes
    field.setFocus()
    QTest.keyClicks(field, "half typed")
    page.verticalScrollBar().setValue(40)
    before, scrolled, seen = window.here, page.verticalScrollBar().value(), picture(window)
    assert window.isWindowModified()
    clipboard.copy_patient_text(CANARY)

    window.hide_case()
    assert not [one for one in window.findChildren(QLineEdit) if one.isVisible()]
    assert CANARY not in window.windowTitle()
    assert QApplication.clipboard().text() == ""
    for keys in (Qt.Key.Key_W, Qt.Key.Key_O, Qt.Key.Key_Z):
        QTest.keyClick(window, keys, Qt.KeyboardModifier.ControlModifier)
    assert window.is_open
    assert window.document.case.label == CANARY
    window.close()
    assert window.isVisible(), "what is hidden is not closed by whoever comes by"
    dropped = Dropped()
    window.dragEnterEvent(dropped)
    assert not dropped.taken

    QTest.keyClick(covers(window)[0].button, Qt.Key.Key_Return)
    assert covers(window) == []
    QApplication.processEvents()
    assert (window.here, page.verticalScrollBar().value()) == (before, scrolled)
    assert QApplication.focusWidget() is field
    assert field.toPlainText() == window.document.case.notes
    assert field.toPlainText().startswith("half typed")
    assert picture(window).size() == seen.size()
    assert window.document.is_modified


def test_it_is_hidden_by_itself_after_the_minutes_chosen_and_every_key_begins_them_anew(
    make_window, qtbot, monkeypatch
) -> None:
    monkeypatch.setattr("hgnen_desktop.gui.idle_lock._MINUTE_MS", 100)
    window = make_window()
    window.open_teaching("rectal-nec.json")
    window.hide_after(5)
    for _ in range(4):
        QTest.qWait(200)
        QTest.mouseMove(window.windowHandle(), QPoint(20 + _, 20))
    assert not window.is_hidden()
    qtbot.waitUntil(window.is_hidden)
    covers(window)[0].button.click()
    assert not window.is_hidden()
    qtbot.waitUntil(window.is_hidden)
    covers(window)[0].button.click()
    window.hide_after(0)
    QTest.qWait(600)
    assert not window.is_hidden()


def test_the_minutes_are_remembered(make_window) -> None:
    first = make_window()
    first.hide_after(10)
    first.settings.sync()
    assert first.settings.idle_minutes == 10
    assert make_window().idle_lock()._timer.interval() == 600_000


def test_an_encrypted_case_comes_back_with_its_passphrase_alone(window, tmp_path) -> None:
    path = tmp_path / "case.json"
    shutil.copy(CASE, path)
    encrypt_folder(tmp_path, PASSPHRASE)
    window.open_file(path)
    window.document.set_identity(notes="not saved")
    window.hide_case()
    cover = covers(window)[0]
    assert QApplication.focusWidget() is cover.line
    QTest.keyClicks(cover.line, "a wrong passphrase")
    QTest.keyClick(cover.line, Qt.Key.Key_Return)
    assert window.is_hidden()
    assert "passphrase is not the right one" in cover.line.accessibleDescription()
    assert window.recovery.keep() is not None, "work is kept while it is hidden"
    QTest.keyClicks(cover.line, PASSPHRASE)
    QTest.keyClick(cover.line, Qt.Key.Key_Return)
    assert not window.is_hidden()
    assert window.document.case.notes == "not saved"


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_question_and_a_second_window_are_hidden_too_and_the_question_waits(window, monkeypatch) -> None:
    window.open_teaching("rectal-nec.json")
    window.document.set_identity(notes="changed")
    window.show_about()
    text = window.pages._text_window
    seen: list[str] = []

    def hide_and_look() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        window.idle_lock().lock()
        seen.append("hidden" if covers(box) and covers(text) and not box.defaultButton().isVisible() else "seen")
        covers(box)[0].button.click()
        seen.append("waits" if box.isVisible() and box.defaultButton().isVisible() else "gone")
        box.reject()

    QTimer.singleShot(0, hide_and_look)
    assert dialogs.ask_leave(window) is dialogs.Leave.STAY
    assert seen == ["hidden", "waits"]
    assert text.text.isVisible()


def test_a_choice_of_files_shows_no_name_of_a_patient_while_hidden(window, tmp_path) -> None:
    """Qt's own is covered and waits; what the system draws, over which no cover can lie, is ended as Escape would."""
    window.open_teaching("rectal-nec.json")
    (tmp_path / f"{CANARY}.json").write_text("{}")
    seen: list[object] = []

    def hide_and_look() -> None:
        chooser = QApplication.activeModalWidget()
        assert isinstance(chooser, QFileDialog)
        names = [one for one in chooser.findChildren(QAbstractItemView) if one.isVisible()]
        assert names, "the files are shown before"
        window.idle_lock().lock()
        seen.append([one for one in chooser.findChildren(QAbstractItemView) if one.isVisible()])
        seen.append(CANARY in chooser.windowTitle())
        covers(chooser)[0].button.click()
        seen.append(chooser.isVisible())
        chooser.reject()

    QTimer.singleShot(0, hide_and_look)
    assert QFileDialog.getSaveFileName(window, f"Save {CANARY}", str(tmp_path)) == ("", "")
    assert seen == [[], False, True]

    drawn_by_the_system = QFileDialog(window, "", str(tmp_path))
    drawn_by_the_system.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    QTimer.singleShot(0, window.idle_lock().lock)
    assert drawn_by_the_system.exec() == QFileDialog.DialogCode.Rejected
    assert not drawn_by_the_system.isVisible()
    assert window.is_hidden()
