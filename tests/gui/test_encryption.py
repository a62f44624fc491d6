"""Passphrases in the window: asked for when a file needs one, chosen for a folder, and nothing left readable on the way."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from hgnen_desktop.core.storage import protection, sealed
from hgnen_desktop.core.storage.folder_key import State, folder_key
from hgnen_desktop.core.storage.keyring import keyring
from hgnen_desktop.core.storage.own_folder import data_folder
from hgnen_desktop.core.storage.protection import change_passphrase, encrypt_folder
from hgnen_desktop.core.storage.sealed import SealError, is_sealed
from hgnen_desktop.gui import dialogs
from hgnen_desktop.gui.passphrase import ProtectDialog, UnlockDialog
from tests.places import CASES

CASE = CASES / "rectal-nec.json"
CANARY, OLD, NEW = "ZZCANARY", "the old passphrase", "the new passphrase"


@pytest.fixture(autouse=True)
def _quick_and_forgetful(monkeypatch) -> Iterator[None]:
    monkeypatch.setattr(sealed, "_MEMORY", 64)
    monkeypatch.setattr(sealed, "_PASSES", 1)
    monkeypatch.setattr(os, "fsync", lambda _handle: None)
    yield
    keyring.forget()


@pytest.fixture
def folder(tmp_path) -> Path:
    """An encrypted folder whose passphrase was not entered yet."""
    place = tmp_path / "clinic"
    place.mkdir()
    for name in ("a.json", "b.json"):
        shutil.copy(CASE, place / name)
    encrypt_folder(place, OLD)
    keyring.forget()
    return place


def readable(place: Path) -> list[str]:
    return sorted(one.name for one in place.rglob("*") if one.is_file() and CANARY.encode() in one.read_bytes())


@pytest.fixture
def person() -> Callable:
    """Answers the next dialogs; returns what they said."""

    def answers(kind: type[QDialog], *acts: Callable[[QDialog], None]) -> list[str]:
        said: list[str] = []
        waiting = list(acts)

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if isinstance(dialog, kind) and waiting:
                waiting.pop(0)(dialog)
                said.append(dialog.problem.plain())
            if waiting:
                QTimer.singleShot(20, look)

        QTimer.singleShot(0, look)
        return said

    return answers


def types(text: str) -> Callable[[QDialog], None]:
    def act(dialog: QDialog) -> None:
        dialog.passphrase.selectAll()
        assert dialog.focusWidget() is dialog.passphrase
        QTest.keyClicks(dialog.focusWidget(), text)
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)

    return act


def test_a_case_asks_for_its_passphrase_by_the_keyboard_and_opens(window, folder, person) -> None:
    said = person(UnlockDialog, types("wrong one"), types(OLD))
    window.open_file(folder / "a.json")
    assert window.is_open
    assert window.document.path == folder / "a.json"
    assert "passphrase is not the right one" in said[0]
    assert str(folder) not in said[0]
    assert window.document.open(folder / "b.json"), "the same passphrase opens all of the folder, and nobody is asked"


def test_a_passphrase_that_is_not_entered_leaves_the_present_case(window, folder, person) -> None:
    window.open_teaching("rectal-nec.json")
    before = window.document.case
    person(UnlockDialog, lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Escape))
    window.open_file(folder / "a.json")
    assert window.document.case == before
    assert "passphrase has not been entered" in window.notices.text()


def test_what_is_changed_saved_and_kept_of_an_encrypted_case_stays_encrypted(
    window, folder, tmp_path, monkeypatch
) -> None:
    keyring.unlock(folder, OLD)
    window.open_file(folder / "a.json")
    window.document.set_identity(name=CANARY)
    kept = window.recovery.keep()
    assert is_sealed(kept.read_bytes())
    assert window.save()
    window.document.set_identity(notes=CANARY)
    assert window.save()
    elsewhere = tmp_path / "elsewhere.json"
    monkeypatch.setattr(dialogs, "ask_save_file", lambda *_arguments: elsewhere)
    assert window.save_as()
    assert is_sealed(elsewhere.read_bytes()), "a case does not become plain because it is saved elsewhere"
    window.document.set_identity(notes=f"{CANARY} again")
    assert window.recovery.keep() is not None
    window.settings.sync()
    assert readable(tmp_path) == readable(data_folder()) == []


def test_rescued_work_of_an_encrypted_case_stays_encrypted_when_it_is_opened(window, folder, make_window) -> None:
    keyring.unlock(folder, OLD)
    window.open_file(folder / "a.json")
    window.document.set_identity(name=CANARY)
    kept = window.recovery.keep()
    window.recovery.stop()
    other = make_window()
    other.open_file(kept)
    assert other.document.path is None
    other.document.set_identity(notes=CANARY)
    assert other.recovery.keep() is not None
    assert readable(data_folder()) == []


def test_work_is_kept_encrypted_though_somebody_gave_the_folder_another_passphrase_meanwhile(window, folder) -> None:
    keyring.unlock(folder, OLD)
    window.open_file(folder / "a.json")
    window.document.set_identity(name=CANARY)
    keys = dict(keyring._keys)
    change_passphrase(folder, OLD, NEW)
    keyring._keys = keys  # as another program's change leaves this one
    assert window.recovery.keep() is not None
    assert readable(data_folder()) == []


def test_encrypting_is_offered_where_a_name_is_entered_and_moves_nothing(window, tmp_path, person, monkeypatch) -> None:
    path = tmp_path / "case.json"
    shutil.copy(CASE, path)
    window.open_file(path)
    window.go(window.pages.first_step())
    card = window.pages.step(window.pages.first_step().removeprefix("step:")).identity
    place = card.name.geometry()
    assert card.encrypt.isHidden()
    card.name.setText(CANARY)
    card.commit()
    assert card.encrypt.isVisible()
    assert card.name.geometry() == place

    def fill(dialog: QDialog) -> None:
        for text, again in (("short", "short"), (OLD, NEW)):
            dialog.new.setText(text)
            dialog.again.setText(again)
            dialog.go_button.click()
        assert "not the same" in dialog.problem.plain()
        dialog.again.setText(OLD)
        dialog.go_button.click()
        assert "Write the passphrase down first" in dialog.problem.plain()
        dialog.written.setChecked(True)
        dialog.go_button.click()

    assert window.save()
    person(ProtectDialog, fill)
    card.encrypt.click()
    assert is_sealed(path.read_bytes())
    assert card.encrypt.isHidden()
    assert "lost" in window.notices.text()
    window.document.set_identity(notes="later")
    assert window.save()
    assert readable(tmp_path) == []


def test_the_passphrase_is_changed_and_taken_away_in_the_window(window, folder, person) -> None:
    keyring.unlock(folder, OLD)
    window.open_file(folder / "a.json")

    def change(dialog: QDialog) -> None:
        dialog.present.setText(OLD)
        dialog.new.setText(NEW)
        dialog.again.setText(NEW)
        dialog.written.setChecked(True)
        dialog.go_button.click()

    person(ProtectDialog, change)
    window.choose_passphrase()
    keyring.forget()
    keyring.unlock(folder, NEW)

    def wrong_then_right(dialog: QDialog) -> None:
        dialog.present.setText(NEW)
        dialog.plain_button.click()

    person(ProtectDialog, wrong_then_right)
    window.choose_passphrase()
    assert (folder / "b.json").read_bytes() == CASE.read_bytes()
    assert folder_key(folder) is None


def test_what_a_power_cut_left_half_done_is_ended_when_the_passphrase_is_entered(
    window, folder, person, qtbot, monkeypatch
) -> None:
    def cut(*_arguments: object) -> None:
        raise OSError(5, "the power is gone")

    with monkeypatch.context() as patch:
        patch.setattr(protection, "_bring_in_line", cut)
        with pytest.raises(OSError, match="power"):
            change_passphrase(folder, OLD, NEW)
    keyring.forget()
    person(UnlockDialog, types(NEW))
    window.open_file(folder / "a.json")
    assert window.is_open
    qtbot.waitUntil(lambda: folder_key(folder).state is State.SETTLED)
    keyring.forget()
    with pytest.raises(SealError):
        keyring.unlock(folder / "b.json", OLD)


def test_the_due_list_says_what_is_encrypted_and_opens_all_with_one_passphrase(
    window, folder, person, qtbot, monkeypatch
) -> None:
    from hgnen_desktop.gui.views.due.due_view import DueView

    derived = []
    derive = sealed._derive
    monkeypatch.setattr(sealed, "_derive", lambda *arguments: derived.append(1) or derive(*arguments))
    window.settings.keep_texts("due/folders", [str(folder)])
    window.settings.sync()
    window.go("due")
    view = window.pages.page("due").findChild(DueView)
    qtbot.waitUntil(lambda: view.unlock_button.isVisible())
    assert "2 files are encrypted." in view.notes.plain()
    person(UnlockDialog, types(OLD))
    view.unlock_button.click()
    qtbot.waitUntil(lambda: not view.reader.is_reading and not any(line.is_locked for line in view._all_lines()))
    assert view.unlock_button.isHidden()
    assert derived == [1]
