"""The folders that the due list reads: shown, added, removed, and remembered."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from hgnen_desktop.gui import icons, theme
from hgnen_desktop.gui.settings import Settings
from hgnen_desktop.gui.views.decide.base import column, empty, push_button
from hgnen_desktop.gui.widgets.labels import plain_label
from hgnen_desktop.gui.words import tr

_KEY = "due/folders"


def due_folders(settings: Settings) -> tuple[Path, ...]:
    """The folders that are remembered, in the order they were added."""
    return tuple(Path(text) for text in settings.texts(_KEY))


class FolderList(QWidget):
    """One row for each folder. ``changed`` tells that one was added or removed."""

    changed = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._layout = column(self, spacing=theme.SPACE_4)
        self._show()

    def folders(self) -> tuple[Path, ...]:
        """The folders in the order they were added."""
        return due_folders(self._settings)

    def choose_and_add(self) -> None:
        """Ask for a folder and add it."""
        path = ask_folder(self)
        if path is not None:
            self.add(path)

    def add(self, folder: Path) -> None:
        """Add a folder, once."""
        folder = folder.absolute()
        if folder not in self.folders():
            self._keep((*self.folders(), folder))

    def remove(self, folder: Path) -> None:
        """Take a folder off the list; nothing in it is touched."""
        self._keep(tuple(one for one in self.folders() if one != folder))

    def _keep(self, folders: tuple[Path, ...]) -> None:
        self._settings.keep_texts(_KEY, [str(folder) for folder in folders])
        self._settings.sync()
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        empty(self._layout)
        for folder in self.folders():
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(theme.SPACE_8)
            line.addWidget(plain_label(str(folder), wrap=True), 1)
            button = push_button(tr("Remove"), tr("Remove from the list: {0}").format(folder))
            icons.bind(button, "close")
            button.clicked.connect(lambda _checked=False, one=folder: self.remove(one))
            line.addWidget(button)
            self._layout.addWidget(row)


def ask_folder(parent: QWidget) -> Path | None:
    """Ask a person for a folder; None when they do not want to."""
    chosen = QFileDialog.getExistingDirectory(parent, tr("A folder of case files"))
    return Path(chosen) if chosen else None
