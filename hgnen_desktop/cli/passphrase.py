"""Asking for a passphrase on the terminal, or taking it from where a script put it. Never from the arguments: those anybody sees.

For scripts: ``HGNEN_PASSPHRASE_FD`` is the number of an open file from which passphrases are read, one a line: the present one
first, for another passphrase the new one after it. Where that cannot be done, ``HGNEN_PASSPHRASE`` and, for a new one,
``HGNEN_NEW_PASSPHRASE`` are the passphrases themselves.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from hgnen_desktop.core.errors import Fault, HgnenError, on_one_line

_TRIES = 3
_MOST_BYTES = 10_000


class FromScript:
    """The passphrases that a script gave; taken out of the environment, so that nothing this program starts sees them."""

    def __init__(self) -> None:
        self.present = os.environ.pop("HGNEN_PASSPHRASE", None)
        self.new = os.environ.pop("HGNEN_NEW_PASSPHRASE", None)
        handle = os.environ.pop("HGNEN_PASSPHRASE_FD", None)
        if handle is not None:
            lines = _lines(handle)
            self.present = lines[0] if lines else None
            self.new = lines[1] if len(lines) > 1 else None


def _lines(handle: str) -> list[str]:
    try:
        return os.read(int(handle), _MOST_BYTES).decode().splitlines()
    except (OSError, ValueError) as error:
        what = f"'{on_one_line(handle[:20])}' is not the number of a file that can be read."
        raise HgnenError(
            Fault("HGNEN_PASSPHRASE_FD", what, "Open it in the shell, for example with 3< FILE.")
        ) from error


class Asker:
    """Asks for the passphrases of files and folders; a person gets three tries each, a script one."""

    def __init__(self) -> None:
        self.start_over()

    def start_over(self) -> None:
        """Another command begins: nothing of the one before is remembered."""
        self._script: FromScript | None = None
        self._tries = 0

    @property
    def script(self) -> FromScript:
        """What a script gave; looked at when a passphrase is needed."""
        if self._script is None:
            self._script = FromScript()
        return self._script

    def __call__(self, path: Path, was_wrong: bool) -> str | None:
        """See :data:`hgnen_desktop.core.storage.keyring.Asker`."""
        self._tries = self._tries + 1 if was_wrong else 0
        if self.script.present is not None:
            return None if was_wrong else self.script.present
        if self._tries >= _TRIES:
            return None
        if was_wrong:
            print("That is not the passphrase, or the file was changed or damaged.", file=sys.stderr)
        return _typed(f"Passphrase of {on_one_line(str(path))}: ")

    def present(self, folder: Path) -> str:
        """The passphrase that a folder has now.

        Raises:
            HgnenError: when there is nobody to ask.
        """
        given = self(folder, False)
        if given is None:
            raise _nobody()
        return given

    def new(self, *, is_change: bool) -> str:
        """A new passphrase, typed twice.

        Raises:
            HgnenError: when there is nobody to ask, or the two are not the same.
        """
        given = self.script.new if is_change else self.script.present
        if given is not None:
            return given
        first = _typed("New passphrase: ")
        if first is None:
            raise _nobody()
        if _typed("The same once more: ") != first:
            raise HgnenError(Fault("passphrase", "the two are not the same. Nothing was changed.", "Try again."))
        return first


def _nobody() -> HgnenError:
    what = "there is no terminal to ask for it on."
    return HgnenError(Fault("passphrase", what, "Give it with HGNEN_PASSPHRASE_FD; see docs/encryption.md."))


def _typed(prompt: str) -> str | None:
    """What is typed on the terminal, unseen; None where there is none."""
    import getpass
    import warnings

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", getpass.GetPassWarning)  # it would show what is typed
            return getpass.getpass(prompt)
    except (EOFError, OSError, getpass.GetPassWarning):
        return None


asker = Asker()
"""The one of this program."""
