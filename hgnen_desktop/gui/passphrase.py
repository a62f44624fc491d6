"""Asking for a passphrase, and choosing one for a folder. What is typed stays in the dialog and goes nowhere else."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from hgnen_desktop.core.errors import HgnenError
from hgnen_desktop.core.storage.keyring import keyring
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.drive import beside_window
from hgnen_desktop.gui.widgets.enter_button import EnterButton
from hgnen_desktop.gui.widgets.labels import caption, plain_label, title
from hgnen_desktop.gui.widgets.tab_order import in_reading_order
from hgnen_desktop.gui.words import later, tr

if TYPE_CHECKING:
    from hgnen_desktop.core.storage.protection import Outcome, Progress

_LOOK_EVERY_MS = 50
_COLUMNS = 62
LOST = (
    later("If the passphrase is lost, the cases are lost: nobody can open them without it, and it cannot be reset."),
    later("I have written it down. Lost passphrase, lost cases."),
)


class SecretLine(QLineEdit):
    """A line whose text is not seen."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setAccessibleName(name)
        self.setMinimumHeight(theme.TARGET)
        self.setMinimumWidth(_COLUMNS * self.fontMetrics().averageCharWidth())

    def show_text(self, shown: bool) -> None:
        """Let the text be seen, or hide it again."""
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)


class _Dialog(QDialog):
    """A heading, lines to type in, a place for what is wrong, and buttons; nothing moves when something is said."""

    def __init__(self, heading: str, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(heading)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.SPACE_24, theme.SPACE_16, theme.SPACE_24, theme.SPACE_16)
        self._column.setSpacing(theme.SPACE_8)
        self._column.addWidget(title(heading))
        self._column.addWidget(plain_label(text, wrap=True, columns=_COLUMNS))
        self.problem = caption("", role="problem")
        self.problem.setMinimumHeight(3 * self.problem.fontMetrics().lineSpacing())
        self.seen = QCheckBox(tr("&Show what is typed"), self)
        self._lines: list[SecretLine] = []
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(theme.SPACE_8)
        self._buttons.addStretch(1)

    def _line(self, name: str) -> SecretLine:
        line = SecretLine(name, self)
        label = plain_label(name)
        label.setBuddy(line)
        self._column.addWidget(label)
        self._column.addWidget(line)
        self.seen.toggled.connect(line.show_text)
        line.textChanged.connect(lambda _text: self.say(""))
        self._lines.append(line)
        return line

    def _button(self, text: str, run: Callable[[], object]) -> QPushButton:
        button = EnterButton(text, self)
        button.setAccessibleName(text.replace("&", ""))
        button.setMinimumHeight(theme.TARGET)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: run())
        self._buttons.addWidget(button)
        return button

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the first line."""
        super().showEvent(event)
        in_reading_order(self)
        self._lines[0].setFocus()

    def say(self, words: str) -> None:
        """Say what is wrong; empty when nothing is."""
        self.problem.setText(words)
        self._lines[0].setAccessibleDescription(words)


class UnlockDialog(_Dialog):
    """Asks for the passphrase of a file or folder, until it is right or not wanted."""

    def __init__(self, path: Path, parent: QWidget) -> None:
        words = tr("{0} is encrypted. One passphrase opens all cases of its folder, until the program ends.")
        super().__init__(tr("Enter the passphrase"), words.format(path.name or path), parent)
        self._path = path
        self.passphrase = self._line(tr("Passphrase"))
        self._column.addWidget(self.seen)
        self._column.addWidget(self.problem, 1)
        self._button(tr("Cancel"), self.reject)
        self.open_button = self._button(tr("&Open"), self.unlock)
        self.open_button.setDefault(True)
        self._column.addLayout(self._buttons)
        self.passphrase.returnPressed.connect(self.unlock)

    def unlock(self) -> None:
        """Try what was typed."""
        typed, path = self.passphrase.text(), self._path
        if not typed:
            return
        try:
            beside_window(lambda: keyring.unlock(path, typed), may_ask=False)
        except HgnenError as error:
            self.say(error.faults[0].what_to_do())
            self.passphrase.selectAll()
            self.passphrase.setFocus()
            return
        self.passphrase.clear()
        self.accept()


class ProtectDialog(_Dialog):
    """Encrypts a folder, gives it another passphrase, or takes the encryption away.

    ``outcome`` is what became of it; None while nothing was done.
    """

    def __init__(self, folder: Path, parent: QWidget, *, is_protected: bool) -> None:
        heading = tr("The passphrase of this folder") if is_protected else tr("Encrypt this folder")
        what = tr("All cases in {0} and in the folders below it open with one passphrase.")
        super().__init__(heading, f"{what.format(folder.name or folder)} {tr(LOST[0])}", parent)
        self._folder, self._is_protected = folder, is_protected
        self.outcome: Outcome | None = None
        self._job: _Job | None = None
        self.present = self._line(tr("Passphrase now")) if is_protected else None
        self.new = self._line(tr("New passphrase, at least 8 characters"))
        self.again = self._line(tr("The same once more"))
        self._column.addWidget(self.seen)
        self.written = QCheckBox(tr(LOST[1]), self)
        self._column.addWidget(self.written)
        self._column.addWidget(self.problem, 1)
        self.progress = QProgressBar(self)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(tr("Cases written"))
        self.progress.setMaximumHeight(theme.SPACE_8)
        keeps = self.progress.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)
        self.progress.setSizePolicy(keeps)
        self.progress.hide()
        self._column.addWidget(self.progress)
        if is_protected:
            self.plain_button = self._button(tr("&Take the encryption away"), self.take_away)
        self._button(tr("Cancel"), self.reject)
        self.go_button = self._button(tr("&Change it") if is_protected else tr("&Encrypt"), self.protect)
        self.go_button.setDefault(True)
        self._column.addLayout(self._buttons)
        self._look = QTimer(self, interval=_LOOK_EVERY_MS)
        self._look.timeout.connect(self._take)

    def protect(self) -> None:
        """Encrypt, or change the passphrase."""
        new = self.new.text()
        if new != self.again.text():
            self.say(tr("The two passphrases are not the same."))
        elif not self.written.isChecked():
            self.say(tr("Write the passphrase down first, and say so above."))
        elif self.present is not None:
            from hgnen_desktop.core.storage.protection import change_passphrase

            old = self.present.text()
            self._run(lambda told: change_passphrase(self._folder, old, new, told))
        else:
            from hgnen_desktop.core.storage.protection import encrypt_folder

            self._run(lambda told: encrypt_folder(self._folder, new, told))

    def take_away(self) -> None:
        """Make the cases plain again."""
        from hgnen_desktop.core.storage.protection import decrypt_folder

        assert self.present is not None
        old = self.present.text()
        self._run(lambda told: decrypt_folder(self._folder, old, told))

    def reject(self) -> None:
        """Not while cases are written: what was begun is ended."""
        if self._job is None:
            super().reject()

    def _run(self, work: Callable[[Progress], Outcome]) -> None:
        self._job = _Job(work)
        threading.Thread(target=self._job.run, daemon=True, name="encrypting").start()
        self._set_working(is_working=True)
        self._look.start()

    def _set_working(self, *, is_working: bool) -> None:
        self.progress.setVisible(is_working)
        for button in self.findChildren(QPushButton):
            button.setEnabled(not is_working)

    def _take(self) -> None:
        job = self._job
        assert job is not None
        self.progress.setRange(0, job.total)
        self.progress.setValue(job.read)
        if job.is_running:
            return
        self._look.stop()
        self._job = None
        self._set_working(is_working=False)
        if isinstance(job.error, HgnenError):
            self.say(job.error.faults[0].what_to_do())
            self._lines[0].setFocus()
        elif job.error is not None:
            raise job.error
        else:
            self.outcome = job.outcome
            for line in self._lines:
                line.clear()
            self.accept()


class _Job:
    """The work in its thread, how far it is, and what came of it."""

    def __init__(self, work: Callable[[Progress], Outcome]) -> None:
        self._work = work
        self.read, self.total, self.is_running = 0, 0, True
        self.outcome: Outcome | None = None
        self.error: BaseException | None = None

    def run(self) -> None:
        try:
            self.outcome = self._work(self._progressed)
        except BaseException as error:  # told, or raised again, in the window's thread
            self.error = error
        finally:
            self.is_running = False

    def _progressed(self, read: int, total: int) -> None:
        self.read, self.total = read, total
