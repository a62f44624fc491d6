"""What is kept when the program breaks: where in the program it was, and which program. Nothing of a case, and nothing is sent.

Python's own errors are written down by :func:`keep_report`. Should a library end the whole program, Python still notes where
it was (:class:`StopNote`), and the next start finds that.
"""

from __future__ import annotations

import contextlib
import faulthandler
import os
import platform
import sys
from collections.abc import Sequence
from pathlib import Path

from hgnen_desktop import __version__
from hgnen_desktop.core.errors import HgnenError
from hgnen_desktop.core.storage.own_folder import data_folder, private_folder

_FOLDER = "faults"
_MOST = 5
_MOST_BYTES = 100_000
_STOPPED = "stopped-"


def report_text(where: str, packs: Sequence[str]) -> str:
    """The report: version, system, guidelines, and where it happened.

    Args:
        where: places in the program's code; no values, and no words of an error.
        packs: the guidelines in use, with versions and hashes.
    """
    system = f"Python {platform.python_version()}, {platform.system()} {platform.release()}, {platform.machine()}"
    return "\n".join((f"HG-NEN Companion {__version__}", system, *packs, where, ""))


def keep_report(text: str) -> Path | None:
    """Keep a report in the program's own folder, with the four before; None where nothing can be written."""
    try:
        folder = private_folder(data_folder() / _FOLDER)
        numbers = sorted(int(path.stem) for path in folder.glob("*.txt") if path.stem.isdecimal())
        path = folder / f"{(numbers[-1] if numbers else 0) + 1}.txt"
        _write(path, text)
        for number in numbers[: max(0, len(numbers) + 1 - _MOST)]:
            (folder / f"{number}.txt").unlink(missing_ok=True)
    except (OSError, HgnenError):
        return None
    return path


class StopNote:
    """Where Python was when a library ended the program: written by Python itself at that moment."""

    def __init__(self) -> None:
        self._handle = -1
        self._path = data_folder() / _FOLDER / f"{_STOPPED}{os.getpid()}.txt"

    def begin(self) -> str:
        """Begin to watch; returns what an earlier run left, empty when it ended in order or left nothing."""
        found = ""
        with contextlib.suppress(OSError, HgnenError):
            folder = private_folder(data_folder() / _FOLDER)
            for path in sorted(folder.glob(f"{_STOPPED}*.txt")):
                if not _runs(path.stem.removeprefix(_STOPPED)):
                    found = path.read_text(encoding="utf-8", errors="replace")[:_MOST_BYTES] or found
                    path.unlink(missing_ok=True)
            self._handle = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            faulthandler.enable(self._handle, all_threads=False)
        return found

    def end(self) -> None:
        """The program ends in order: leave nothing behind."""
        if self._handle < 0:
            return
        faulthandler.disable()
        with contextlib.suppress(OSError):
            os.close(self._handle)
            self._path.unlink(missing_ok=True)
        self._handle = -1


def _runs(process: str) -> bool:
    """Whether the program that wrote a note still runs; where nobody can tell, it does not."""
    if not process.isdecimal() or sys.platform == "win32":
        return False
    try:
        os.kill(int(process), 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True
    return int(process) != os.getpid()


def _write(path: Path, text: str) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        os.write(handle, text.encode("utf-8", "replace")[:_MOST_BYTES])
    finally:
        os.close(handle)
