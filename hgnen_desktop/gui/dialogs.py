"""The few questions that must be answered before going on."""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from hgnen_desktop.gui.words import later, tr

CASE_ENDING = ".hgnen.json"  # by the last part it is JSON; by both, systems know that it opens in this program
_FILTER = later("HG-NEN case (*.json)")
_BACKUPS = later("Version before the last save (*.bak)")


class Leave(Enum):
    """What to do with unsaved changes."""

    SAVE = "save"
    DISCARD = "discard"
    STAY = "stay"


def ask_leave(parent: QWidget, waiting: str = "") -> Leave:
    """Ask what to do with unsaved changes. Nothing is lost by pressing Escape.

    ``waiting`` says what was entered and is not taken in yet: it cannot be saved before a word is said on it, so that *save*
    then means to go there.
    """
    from PySide6.QtWidgets import QMessageBox

    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(tr("Unsaved changes"))
    box.setText(waiting or tr("The case has changes that are not saved."))
    save = box.addButton(tr("&Go to it") if waiting else tr("&Save"), QMessageBox.ButtonRole.AcceptRole)
    discard = box.addButton(tr("&Discard changes"), QMessageBox.ButtonRole.DestructiveRole)
    stay = box.addButton(tr("&Keep working"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(save)
    box.setEscapeButton(stay)
    box.exec()
    pressed = box.clickedButton()
    if pressed is save:
        return Leave.SAVE
    return Leave.DISCARD if pressed is discard else Leave.STAY


def ask_open_file(parent: QWidget, folder: Path | None) -> Path | None:
    """Ask for a case file to open, beginning in ``folder``: where the last case was."""
    from PySide6.QtWidgets import QFileDialog

    start = str(folder) if folder is not None else ""
    name, _filter = QFileDialog.getOpenFileName(parent, tr("Open a case"), start, f"{tr(_FILTER)};;{tr(_BACKUPS)}")
    return Path(name) if name else None


def ask_save_file(parent: QWidget, present: Path | None) -> Path | None:
    """Ask where to save a case. The suggested name says nothing of the patient."""
    from PySide6.QtWidgets import QFileDialog

    suggested = str(present) if present is not None else f"case{CASE_ENDING}"
    name, _filter = QFileDialog.getSaveFileName(parent, tr("Save the case"), suggested, tr(_FILTER))
    if not name:
        return None
    path = Path(name)
    return path if path.suffix else path.with_suffix(CASE_ENDING)
