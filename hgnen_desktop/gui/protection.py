"""Passphrases in the window: asked for when a file needs one, chosen for the folder of a case, and used to go on after a power cut."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from hgnen_desktop.core.errors import HgnenError
from hgnen_desktop.core.storage.keyring import keyring
from hgnen_desktop.gui import drive
from hgnen_desktop.gui.words import later, plural, tr

if TYPE_CHECKING:
    from hgnen_desktop.core.storage.protection import Outcome
    from hgnen_desktop.gui.main_window import MainWindow


class Protection(QObject):
    """What the window knows of passphrases.

    Signals:
        opened: a passphrase was entered; what could not be read before can be read now.
        changed: the folder of the open case was encrypted, or is plain again.
    """

    opened = Signal()
    changed = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        drive.ask_with(self.ask)

    def ask(self, path: Path) -> bool:
        """Ask for the passphrase of a file or folder; says whether it was entered."""
        from hgnen_desktop.gui.passphrase import UnlockDialog

        dialog = UnlockDialog(path, self._window)
        is_open = dialog.exec() == UnlockDialog.DialogCode.Accepted
        dialog.deleteLater()
        if is_open:
            threading.Thread(target=_go_on, args=(path,), daemon=True, name="encrypting").start()
            self.opened.emit()
        return is_open

    def choose(self) -> None:
        """Encrypt the folder of the open case, or change its passphrase; a case without a file is saved first."""
        from hgnen_desktop.core.storage.folder_key import protecting
        from hgnen_desktop.gui.passphrase import ProtectDialog

        document, window = self._window.document, self._window
        if document is None or (document.path is None and not window.save_as()) or document.path is None:
            return
        place = document.path.parent
        try:
            found = drive.beside_window(lambda: protecting(place))
        except HgnenError as error:
            window.notices.problem([fault.sentence() for fault in error.faults])
            return
        dialog = ProtectDialog(place if found is None else found.folder, window, is_protected=found is not None)
        dialog.exec()
        dialog.deleteLater()
        if dialog.outcome is not None:
            self._say(dialog.outcome)
            self.changed.emit()

    def attempt(self) -> Callable[[str], object] | None:
        """What tries the passphrase of the open case; None when it has none."""
        document = self._window.document
        like = document.like if document is not None and self._window.is_open else None
        if like is None or not keyring.is_met_sealed(like):
            return None
        return lambda passphrase: drive.beside_window(lambda: keyring.unlock(like, passphrase), may_ask=False)

    def is_protected(self) -> bool:
        """Whether the open case is encrypted where it lies."""
        document = self._window.document
        return document is not None and document.like is not None and keyring.is_met_sealed(document.like)

    def _say(self, outcome: Outcome) -> None:
        from hgnen_desktop.gui.passphrase import LOST

        window, document = self._window, self._window.document
        if document is not None and document.path is not None:
            path = document.path
            try:
                drive.beside_window(lambda: keyring.look_at(path))
            except HgnenError as error:
                window.notices.problem([fault.sentence() for fault in error.faults])
                return
        left = [fault.sentence() for fault in (*outcome.left, *outcome.strange)]
        if left:
            window.notices.problem([tr("These files are as they were:"), *left])
            return
        if self.is_protected():
            one, many = later("%n file is encrypted now."), later("%n files are encrypted now.")
            window.notices.tell(f"{plural(outcome.changed, one, many)} {tr(LOST[1])}")
        else:
            one, many = (
                later("%n file opens without a passphrase now."),
                later("%n files open without a passphrase now."),
            )
            window.notices.tell(plural(outcome.changed, one, many))


def _go_on(path: Path) -> None:
    """Finish what a power cut left half done in a folder; what cannot be finished now is tried the next time."""
    from hgnen_desktop.core.storage.protection import go_on

    try:
        go_on(path if path.is_dir() else path.parent)
    except HgnenError:
        return
