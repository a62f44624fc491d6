"""Earlier versions in the window: kept beside a save, shown with what differs, opened without touching the file."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hgnen_desktop.core.domain.case import Answer, AnswerState
from hgnen_desktop.core.storage.backups import choose_backups_folder, keeper, versions_of
from hgnen_desktop.core.storage.case_file import load_case
from hgnen_desktop.core.storage.keyring import keyring
from hgnen_desktop.core.storage.own_folder import data_folder
from hgnen_desktop.gui import dialogs
from hgnen_desktop.gui.versions import VersionsDialog

KNOWN = AnswerState.KNOWN


@pytest.fixture(autouse=True)
def _nothing_is_left_running(monkeypatch) -> Iterator[None]:
    monkeypatch.setattr(os, "fsync", lambda _handle: None)
    yield
    keeper.end()
    keyring.forget()


@pytest.fixture
def saved(window, tmp_path) -> Path:
    """A case that was saved three times with another Ki-67 index and another name each."""
    window.keep_versions()
    window.open_teaching("rectal-nec.json")
    path = tmp_path / "a.json"
    for number in (55.0, 60.0, 65.0):
        window.document.answer("pathology.ki67", Answer(state=KNOWN, value=number))
        window.document.set_identity(name=f"ZZCANARY {number}")
        assert window.document.save(path)
    keeper.end()
    return path


def in_dialog(act) -> None:
    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, VersionsDialog)
        act(dialog)

    QTimer.singleShot(0, look)


def test_each_version_is_shown_with_what_differs_by_name_and_never_by_value(window, saved) -> None:
    shown: list[str] = []

    def look(dialog: VersionsDialog) -> None:
        shown.extend(dialog.versions.item(row).text() for row in range(dialog.versions.count()))
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    in_dialog(look)
    window.home.versions_button.click()
    assert len(shown) == 3
    assert shown[0].endswith("as the file is now")
    assert "differs in Ki-67 index, name" in shown[1]
    assert not any("ZZCANARY" in text or "60" in text.split(": ", 1)[1] for text in shown)


def test_an_earlier_version_opens_as_a_case_without_a_file_and_is_saved_where_one_wants(
    window, saved, tmp_path, monkeypatch
) -> None:
    before = saved.read_bytes()
    asked: list[Path | None] = []

    def choose_second(dialog: VersionsDialog) -> None:
        dialog.versions.setCurrentRow(1)
        QTest.keyClick(dialog.versions, Qt.Key.Key_Return)

    in_dialog(choose_second)
    window.choose_version()
    assert window.document.case.answer("pathology.ki67").value == 60.0
    assert window.document.path is None
    assert window.document.is_modified
    assert saved.read_bytes() == before
    monkeypatch.setattr(dialogs, "ask_save_file", lambda _parent, present: asked.append(present) or tmp_path / "b.json")
    assert window.save()
    assert asked == [saved], "its own file is suggested"
    assert saved.read_bytes() == before
    assert len(versions_of(saved)) == 3, "opening and saving takes no version away"


def test_going_back_to_a_version_takes_neither_history_nor_final_plans_away(window, saved, monkeypatch) -> None:
    catalogue = window.document.bench.catalogue
    before = load_case(saved, catalogue)
    in_dialog(lambda dialog: (dialog.versions.setCurrentRow(2), dialog.take()))
    window.choose_version()
    monkeypatch.setattr(dialogs, "ask_save_file", lambda _parent, present: present)
    assert window.save()
    after = load_case(saved, catalogue)
    assert after.answer("pathology.ki67").value == 55.0
    assert len(before.history) == 3
    assert after.history[:3] == before.history
    assert len(after.history) == 4


def test_without_any_the_dialog_says_so(window) -> None:
    said: list[str] = []

    def look(dialog: VersionsDialog) -> None:
        said.append(dialog.note.plain())
        assert not dialog.open_button.isEnabled()
        dialog.reject()

    in_dialog(look)
    window.choose_version()
    assert said == ["None yet. The first is kept with the next save."]


@pytest.mark.parametrize("blink", [0.0, 5.0])
def test_versions_that_cannot_be_kept_are_told_once_in_the_window(window, tmp_path, qtbot, monkeypatch, blink) -> None:
    """Also when they fail while the window still waits for the save itself, which speaks last."""
    monkeypatch.setattr("hgnen_desktop.gui.drive.BLINK", blink)
    (data_folder() / "backups").write_bytes(b"")
    window.keep_versions()
    window.open_teaching("rectal-nec.json")
    assert window.document.save(tmp_path / "a.json")
    qtbot.waitUntil(lambda: "Earlier versions of cases cannot be kept now" in window.notices.text())
    window.notices.dismiss()
    window.document.set_identity(notes="later")
    assert window.document.save()
    keeper.end()
    QApplication.processEvents()
    assert "cannot be kept" not in window.notices.text()


def test_a_folder_of_ones_own_takes_the_next_versions(window, saved, tmp_path, monkeypatch) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    monkeypatch.setattr("hgnen_desktop.gui.versions.QFileDialog.getExistingDirectory", lambda *_arguments: str(stick))

    def choose(dialog: VersionsDialog) -> None:
        dialog.folder_button.click()
        dialog.reject()

    in_dialog(choose)
    window.choose_version()
    window.keep_versions()
    assert window.document.save(tmp_path / "c.json")
    keeper.end()
    assert versions_of(tmp_path / "c.json")[0].path.is_relative_to(stick)
    choose_backups_folder(None)
    assert len(versions_of(saved)) == 3
