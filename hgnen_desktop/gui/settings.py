"""What the window remembers between two runs: look, layout, recent files. Never anything of a patient."""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from hgnen_desktop.core.errors import CaseFileError
from hgnen_desktop.core.storage.own_folder import config_folder, make_private, private_folder
from hgnen_desktop.gui.languages import Language

_MOST_RECENT = 8
_LONGEST_IDLE = 24 * 60
_PAGE_SIZE = "clinic/page_size"
_SIGNER_ROLE, _SIGNER_INSTITUTION = "clinic/signer_role", "clinic/signer_institution"
PAGE_SIZES = ("A4", "Letter")
IDLE_MINUTES = (0, 2, 5, 10, 30)
"""After how many minutes without a key the case can be hidden; 0 is never."""


def config_file() -> Path:
    """The settings file; in the same folder as the data when ``HGNEN_DATA_DIR`` is set."""
    return config_folder() / "settings.ini"


class Settings:
    """Typed access to the settings file. Anything in it that cannot be used counts as not set."""

    def __init__(self, path: Path | None = None) -> None:
        path = path or config_file()
        _keep_private(path)
        self._store = QSettings(str(path), QSettings.Format.IniFormat)

    # --- look -----------------------------------------------------------------------------------------------------

    @property
    def theme(self) -> str:
        """``system``, ``light`` or ``dark``."""
        value = str(self._store.value("look/theme", "system"))
        return value if value in ("system", "light", "dark") else "system"

    @theme.setter
    def theme(self, value: str) -> None:
        self._store.setValue("look/theme", value)

    @property
    def zoom(self) -> float:
        """The factor on the text size, 1.0 to 2.0."""
        try:
            value = float(str(self._store.value("look/zoom", 1.0)))
        except ValueError:
            return 1.0
        return value if 1.0 <= value <= 2.0 else 1.0

    @zoom.setter
    def zoom(self, value: float) -> None:
        self._store.setValue("look/zoom", f"{value:.2f}")

    @property
    def language(self) -> Language:
        """The language of the window; English until a person chooses another."""
        value = str(self._store.value("look/language", Language.ENGLISH.value))
        return Language(value) if value in {one.value for one in Language} else Language.ENGLISH

    @language.setter
    def language(self, value: Language) -> None:
        self._store.setValue("look/language", value.value)

    # --- layout ---------------------------------------------------------------------------------------------------

    def layout(self, name: str) -> QByteArray | None:
        """A stored window geometry or splitter state."""
        value = self._store.value(f"layout/{name}")
        return value if isinstance(value, QByteArray) else None

    def keep_layout(self, name: str, state: QByteArray) -> None:
        """Store a window geometry or splitter state."""
        self._store.setValue(f"layout/{name}", state)

    @property
    def panel_shown(self) -> bool:
        """Whether the assessment panel is shown."""
        return str(self._store.value("layout/panel", "true")) != "false"

    @panel_shown.setter
    def panel_shown(self, shown: bool) -> None:
        self._store.setValue("layout/panel", "true" if shown else "false")

    # --- idle lock ------------------------------------------------------------------------------------------------

    @property
    def idle_minutes(self) -> int:
        """After how many minutes without a key the window is hidden; 0 for never."""
        text = str(self._store.value("privacy/idle_minutes", "0"))
        return int(text) if text.isascii() and text.isdecimal() and int(text) <= _LONGEST_IDLE else 0

    @idle_minutes.setter
    def idle_minutes(self, minutes: int) -> None:
        self._store.setValue("privacy/idle_minutes", str(minutes))

    # --- first run ------------------------------------------------------------------------------------------------

    def has_acknowledged(self, text: str) -> bool:
        """Whether exactly this text was acknowledged before."""
        return bool(self._store.value("first_run/acknowledged") == text)

    def acknowledge(self, text: str) -> None:
        """Remember that this text was read; a changed text is shown again."""
        self._store.setValue("first_run/acknowledged", text)

    # --- recent files ---------------------------------------------------------------------------------------------

    def recent(self) -> list[Path]:
        """The case files opened or saved last, newest first."""
        size = self._store.beginReadArray("recent")
        paths = []
        for number in range(min(size, _MOST_RECENT)):
            self._store.setArrayIndex(number)
            text = str(self._store.value("path", ""))
            if text:
                paths.append(Path(text))
        self._store.endArray()
        return paths

    def add_recent(self, path: Path) -> None:
        """Put a file at the top of the recent files."""
        resolved = path.absolute()
        self._keep_recent([resolved, *(one for one in self.recent() if one != resolved)])

    def forget_recent(self) -> None:
        """Empty the list of recent files."""
        self._keep_recent([])

    # --- paper ----------------------------------------------------------------------------------------------------

    @property
    def page_size(self) -> str:
        """The clinic's paper: ``A4`` or ``Letter``."""
        size = next(iter(self.texts(_PAGE_SIZE)), "")
        return size if size in PAGE_SIZES else PAGE_SIZES[0]

    @page_size.setter
    def page_size(self, size: str) -> None:
        self.keep_texts(_PAGE_SIZE, [size])

    # --- who signs ------------------------------------------------------------------------------------------------

    @property
    def signer_role(self) -> str:
        """The role of who signed a plan last; a name is never kept."""
        return next(iter(self.texts(_SIGNER_ROLE)), "")

    @signer_role.setter
    def signer_role(self, role: str) -> None:
        self.keep_texts(_SIGNER_ROLE, [role])

    @property
    def signer_institution(self) -> str:
        """Where plans are signed."""
        return next(iter(self.texts(_SIGNER_INSTITUTION)), "")

    @signer_institution.setter
    def signer_institution(self, place: str) -> None:
        self.keep_texts(_SIGNER_INSTITUTION, [place])

    # --- lists of texts -------------------------------------------------------------------------------------------

    def texts(self, name: str) -> tuple[str, ...]:
        """A stored list of texts, for example the folders of the due list; empty when there is none."""
        try:
            found = json.loads(str(self._store.value(name, "[]")))
        except ValueError:
            return ()
        return tuple(one for one in found if isinstance(one, str)) if isinstance(found, list) else ()

    def keep_texts(self, name: str, texts: Sequence[str]) -> None:
        """Store a list of texts under a name such as ``due/folders``."""
        self._store.setValue(name, json.dumps(list(texts)))

    def sync(self) -> None:
        """Write the file now."""
        self._store.sync()

    def _keep_recent(self, paths: list[Path]) -> None:
        self._store.remove("recent")
        self._store.beginWriteArray("recent", min(len(paths), _MOST_RECENT))
        for number, path in enumerate(paths[:_MOST_RECENT]):
            self._store.setArrayIndex(number)
            self._store.setValue("path", str(path))
        self._store.endArray()


def _keep_private(path: Path) -> None:
    """Let the file be there for its owner alone before Qt writes into it: it names case files, and Qt keeps its rights."""
    with contextlib.suppress(OSError, CaseFileError):  # without a settings file the program works as well
        private_folder(path.parent)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        make_private(path)
