"""Runs ``hgnen-desktop self-check`` beside the window once a day, when it has been open for a while, and remembers what came of it."""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QTimer

from hgnen_desktop import __version__
from hgnen_desktop.gui.settings import Settings
from hgnen_desktop.gui.words import plural, tr

WAIT_MS = 90_000
_KEY = "self_check/last"
_CHECK = ["self-check", "--json", "--gently"]


class SelfCheck(QObject):
    """The check in a process of its own: it takes neither memory nor time of the window.

    Args:
        settings: where the last result is kept.
        today: the date on this computer.
        failed: told what was found, as finished sentences; only when something is wrong.
        parent: whose it is.
    """

    def __init__(
        self,
        settings: Settings,
        today: Callable[[], dt.date],
        failed: Callable[[list[str]], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._settings, self._today, self._failed = settings, today, failed
        self._process: QProcess | None = None
        self._wait = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._wait.timeout.connect(self.start)

    def begin(self) -> None:
        """Check in a while, unless this program was checked today."""
        if self._settings.texts(_KEY)[:2] != (self._today().isoformat(), __version__):
            self._wait.start()

    def start(self) -> None:
        """Check now."""
        self._wait.stop()
        if self._process is not None:
            return
        self._process = QProcess(self)
        self._process.finished.connect(self._finished)
        self._process.start(*check_command())

    def stop(self) -> None:
        """The program ends: an unfinished check is given up."""
        self._wait.stop()
        if self._process is not None:
            self._process.finished.disconnect()
            self._process.kill()
            self._process.waitForFinished(1000)
            self._process = None

    def _finished(self) -> None:
        assert self._process is not None
        output = bytes(self._process.readAllStandardOutput().data())
        self._process.deleteLater()
        self._process = None
        wrong, number = _read(output)
        words = [f"{name}: {said}" for name, said in wrong]
        self._settings.keep_texts(_KEY, [self._today().isoformat(), __version__, str(number), *words])
        if words:
            self._failed([tr("The self-check of the program found what should not be:"), *words])


def check_command() -> tuple[str, list[str]]:
    """The program and its arguments: this program, once more."""
    if getattr(sys, "frozen", False):
        # Of two doors the one that has an output, see packaging/hgnen.spec.
        executable = Path(sys.executable)
        return str(executable.with_name(f"hgnen-desktop{executable.suffix}")), _CHECK
    # -P: nothing in the folder the program was started in is taken for a part of it.
    return sys.executable, ["-P", "-m", "hgnen_desktop", *_CHECK]


def last_check(settings: Settings) -> str:
    """What came of the last self-check, for About."""
    day, version, number, *words = (*settings.texts(_KEY), "", "", "")[: max(3, len(settings.texts(_KEY)))]
    if version != __version__ or not number.isdecimal():
        return tr("Self-check: not done yet. It is done once a day, and by 'hgnen-desktop self-check'.")
    if words:
        return "\n".join((tr("Self-check of {0} found what should not be:").format(day), *words))
    checks = plural(int(number), "%n check passed", "%n checks passed")
    return tr("Self-check of {0}: {1}.").format(day, checks)


def _read(output: bytes) -> tuple[list[tuple[str, str]], int]:
    """What is wrong, each with its name, and how many checks there were."""
    try:
        checks = json.loads(output)["checks"]
        wrong = [(str(one["name"]), str(one["words"])) for one in checks if not one["passed"]]
        return wrong, len(checks)
    except (ValueError, KeyError, TypeError):
        return [(tr("self-check"), tr("it could not be done. Start 'hgnen-desktop self-check' to see why."))], 0
