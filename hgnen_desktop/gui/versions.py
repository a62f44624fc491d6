"""Earlier versions of a case: when each was saved, how it differs from the file as it is now, and one to go on from."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from hgnen_desktop.core.errors import HgnenError
from hgnen_desktop.core.guidelines.case_changes import changed_parts
from hgnen_desktop.core.guidelines.catalogue import Catalogue
from hgnen_desktop.core.storage.backups import (
    Version,
    backups_folder,
    cases_with_versions,
    choose_backups_folder,
    versions_of,
)
from hgnen_desktop.core.storage.case_file import load_case
from hgnen_desktop.core.storage.keyring import LockedError
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.drive import beside_window
from hgnen_desktop.gui.views.decide.base import push_button
from hgnen_desktop.gui.widgets.labels import caption, plain_label, title
from hgnen_desktop.gui.words import long_date, tr

if TYPE_CHECKING:
    from hgnen_desktop.core.domain.case import Case

_MOST_CHANGES = 6
_SIZE = (86, 24)  # columns and lines of text


@dataclass(frozen=True, slots=True)
class Compared:
    """A version and what differs from the file as it is now, by name; ``reason`` says why nobody can tell."""

    version: Version
    changes: tuple[str, ...]
    reason: str = ""


def compare_versions(origin: Path, catalogue: Catalogue) -> list[Compared]:
    """Every version of a case, newest first.

    Raises:
        LockedError: when a passphrase is needed.
    """
    now: Case | None = None
    lost = ""
    try:
        now = load_case(origin, catalogue)
    except LockedError:
        raise
    except HgnenError as error:
        lost = error.faults[0].what
    return [_compared(version, now, lost, catalogue) for version in versions_of(origin)]


def _compared(version: Version, now: Case | None, lost: str, catalogue: Catalogue) -> Compared:
    try:
        then = load_case(version.path, catalogue)
    except LockedError:
        raise
    except HgnenError as error:
        return Compared(version, (), error.faults[0].what)
    return Compared(version, () if now is None else tuple(changed_parts(now, then, catalogue)), lost)


class VersionsDialog(QDialog):
    """Choose a case and one of its versions; ``chosen`` is the version to open, None when none is."""

    def __init__(self, catalogue: Catalogue, present: Path | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self.chosen: Path | None = None
        self.setWindowTitle(tr("Earlier versions"))
        self.cases = QComboBox(self)
        self.cases.setAccessibleName(tr("Case"))
        self.cases.setMinimumHeight(theme.TARGET)
        self.versions = QListWidget(self)
        self.versions.setAccessibleName(tr("Versions, newest first"))
        self.versions.setWordWrap(True)
        self.versions.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.versions.itemActivated.connect(lambda _item: self.take())
        self.note = caption("")
        self._lay_out()
        self._fill(present)
        self.cases.activated.connect(lambda _place: self._show_versions())

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_24, theme.SPACE_16, theme.SPACE_24, theme.SPACE_16)
        column.setSpacing(theme.SPACE_8)
        column.addWidget(title(tr("Earlier versions")))
        hint = tr(
            "Of each case ten saves are kept. The one you open is a case without a file: save it where you want it."
        )
        column.addWidget(plain_label(hint, wrap=True))
        column.addWidget(self.cases)
        column.addWidget(self.versions, 1)
        column.addWidget(self.note)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_8)
        self.folder_button = push_button(tr("Keep them elsewhere\u2026"), tr("Keep earlier versions in another folder"))
        self.folder_button.clicked.connect(self._choose_folder)
        cancel = push_button(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.open_button = push_button(tr("Open"), tr("Open this version"))
        self.open_button.setDefault(True)
        self.open_button.clicked.connect(self.take)
        row.addWidget(self.folder_button)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.open_button)
        column.addLayout(row)
        metrics = self.fontMetrics()
        self.resize(_SIZE[0] * metrics.averageCharWidth(), _SIZE[1] * metrics.lineSpacing())

    def _fill(self, present: Path | None) -> None:
        """List the cases that versions are kept of, the present one chosen."""
        self.cases.clear()
        for origin in sorted(beside_window(lambda: list(cases_with_versions())), key=lambda one: one.name.casefold()):
            self.cases.addItem(f"{origin.name}   {origin.parent}", str(origin))
        here = self.cases.findData("" if present is None else str(present.resolve()))
        self.cases.setCurrentIndex(max(here, 0 if self.cases.count() else -1))
        self._show_versions()

    def _show_versions(self) -> None:
        self.versions.clear()
        named, catalogue = self.cases.currentData(), self._catalogue
        found: list[Compared] = []
        try:
            if named is not None:
                found = beside_window(lambda: compare_versions(Path(named), catalogue))
        except HgnenError as error:
            self.note.setText(error.faults[0].what_to_do())
        for one in found:
            item = QListWidgetItem(_words(one))
            item.setData(Qt.ItemDataRole.UserRole, str(one.version.path))
            self.versions.addItem(item)
        self.versions.setCurrentRow(0 if found else -1)
        self.open_button.setEnabled(bool(found))
        if named is None:
            self.note.setText(tr("None yet. The first is kept with the next save."))
        elif found:
            self.note.setText(tr("Kept in {0}, for you alone.").format(backups_folder()))

    def take(self) -> None:
        """Open the version that is chosen."""
        item = self.versions.currentItem()
        if item is not None:
            self.chosen = Path(item.data(Qt.ItemDataRole.UserRole))
            self.accept()

    def _choose_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, tr("Keep earlier versions in"), str(backups_folder().parent))
        if not name:
            return
        try:
            beside_window(lambda: choose_backups_folder(Path(name)))
        except HgnenError as error:
            self.note.setText(error.faults[0].what_to_do())
            return
        self._fill(None)


def _words(one: Compared) -> str:
    at = one.version.saved_at
    return f"{long_date(at.date())}, {at.strftime('%H:%M:%S')}: {_difference(one)}"


def _difference(one: Compared) -> str:
    """What differs, by the names of findings and never by their values."""
    if one.reason:
        return one.reason
    if not one.changes:
        return tr("as the file is now")
    more = len(one.changes) - _MOST_CHANGES
    shown = ", ".join(one.changes[:_MOST_CHANGES])
    return tr("differs in {0} and {1} more").format(shown, more) if more > 0 else tr("differs in {0}").format(shown)
