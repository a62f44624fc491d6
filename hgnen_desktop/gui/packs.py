"""Guideline packs on this computer: which are in use, what another one would change, and taking one into or out of use.

Nothing changes under the hand: the packs in use are read when the program starts, so that a case that is open keeps the
guidelines it was opened with.
"""

from __future__ import annotations

import contextlib
import datetime as dt
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from hgnen_desktop.core.errors import HgnenError
from hgnen_desktop.core.guidelines.schema import Guidelines, Pack
from hgnen_desktop.core.installing.preview import (
    Choices,
    Preview,
    case_files,
    changes_in_words,
    install,
    read_file_or_folder,
)
from hgnen_desktop.core.installing.told import pack_lines
from hgnen_desktop.core.shelf.shelf import Shelf, packs_in_use
from hgnen_desktop.core.signoff.standing import SignOff
from hgnen_desktop.core.signoff.words import pack_words
from hgnen_desktop.core.storage.signatures import fingerprint_of
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.drive import beside_window
from hgnen_desktop.gui.views.decide.base import push_button
from hgnen_desktop.gui.widgets.labels import caption, plain_label, title
from hgnen_desktop.gui.words import later, plural, tr

_SIZE = (100, 36)  # columns and lines of text
_AT_ONCE = 20  # cases
_FILTER = later("Guideline pack, or pack.yaml of a folder (*.hgpack *.yaml)")
_READ = "read"  # the entry of a pack that was read and is not in use
_NEXT_START = later("It counts from the next start of the program.")


class PacksDialog(QDialog):
    """The packs in use; a further one is read, shown with what it would change, and installed by an explicit choice.

    Args:
        own: the program's own guidelines.
        shelf: where packs lie on this computer.
        sign_off: what reviewers said of the guidelines.
        today: the day.
        parent: the window.
    """

    def __init__(
        self, own: Guidelines, shelf: Shelf, sign_off: SignOff, today: dt.date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._own, self._shelf, self._sign_off, self._today = own, shelf, sign_off, today
        self._questions = {one.id: one for one in own.questions}
        self._told: list[str] = []  # of each entry, in order
        self.preview: Preview | None = None
        self.setWindowTitle(tr("Guideline packs"))
        self.packs = QListWidget(self)
        self.packs.setAccessibleName(tr("Guideline packs in use"))
        self.packs.setWordWrap(True)
        self.packs.currentRowChanged.connect(self._show)
        self.said = QPlainTextEdit(self)
        self.said.setReadOnly(True)
        self.said.setAccessibleName(tr("What the pack is, and what it would change"))
        self.accept_key = QCheckBox(self)
        self.older = QCheckBox(tr("Use this older edition"), self)
        self.teaching = QCheckBox(tr("For teaching only: every page will say so"), self)
        self.note = caption("")
        self._lay_out()
        self._list()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_24, theme.SPACE_16, theme.SPACE_24, theme.SPACE_16)
        column.setSpacing(theme.SPACE_8)
        column.addWidget(title(tr("Guideline packs")))
        hint = tr(
            "Each pack speaks in its own voice beside the others. Where two differ, both are shown in the question."
        )
        column.addWidget(plain_label(hint, wrap=True))
        column.addWidget(self.packs, 2)
        column.addWidget(self.said, 5)
        for box in (self.accept_key, self.older, self.teaching):
            box.setMinimumHeight(theme.TARGET)
            box.toggled.connect(lambda _on: self._update())
            column.addWidget(box)
        self.note.setWordWrap(True)
        column.addWidget(self.note)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_8)
        self.read_button = push_button(tr("Read a pack\u2026"), tr("Read a pack file and say what it would change"))
        self.read_button.clicked.connect(self._choose_file)
        self.cases_button = push_button(tr("Which of my cases change?"), tr("Choose a folder of cases to compare"))
        self.cases_button.clicked.connect(self._choose_cases)
        self.remove_button = push_button(tr("Remove"), tr("Take the chosen pack out of use"))
        self.remove_button.clicked.connect(self.remove)
        self.install_button = push_button(tr("Install"), tr("Take the pack into use"))
        self.install_button.clicked.connect(self.install)
        close = push_button(tr("Close"))
        close.clicked.connect(self.accept)
        for button in (self.read_button, self.cases_button, self.install_button):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.remove_button)
        row.addWidget(close)
        column.addLayout(row)
        metrics = self.fontMetrics()
        self.resize(_SIZE[0] * metrics.averageCharWidth(), _SIZE[1] * metrics.lineSpacing())

    # --- what is in use ----------------------------------------------------------------------------------------------

    def _list(self) -> None:
        self.packs.clear()
        self._told = []
        installed, faults = beside_window(lambda: packs_in_use(self._shelf, self._own))
        keys = beside_window(lambda: _keys(self._shelf)) if installed else {}
        for pack in (*self._own.packs, *installed):
            lines = pack_lines(pack, self._questions, self._sign_off, self._today, keys.get(pack.id, b""))
            self._add(self._words(pack), pack.id if pack.trust != "bundled" else "", "\n".join(lines))
        self.note.setText(" ".join(fault.sentence() for fault in faults))
        self.packs.setCurrentRow(self.packs.count() - 1)

    def _add(self, words: str, name: str, told: str) -> None:
        item = QListWidgetItem(words)
        item.setData(Qt.ItemDataRole.UserRole, name)
        self._told.append(told)
        self.packs.addItem(item)

    def _show(self, row: int) -> None:
        """Tell of the entry that is chosen."""
        self.said.setPlainText(self._told[row] if 0 <= row < len(self._told) else "")
        self._update()

    def _chosen(self) -> str:
        """The installed pack that is chosen; empty for one of the program's, and for one that was only read."""
        item = self.packs.currentItem()
        name = str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""
        return "" if name == _READ else name

    def _is_read_chosen(self) -> bool:
        item = self.packs.currentItem()
        return self.preview is not None and item is not None and item.data(Qt.ItemDataRole.UserRole) == _READ

    def _words(self, pack: Pack) -> str:
        """A pack in the list: what it is, its version, who stands behind it, and how far clinicians have signed it."""
        if pack.trust == "bundled":
            whose = tr("comes with the program")
        elif pack.trust == "signed":
            whose = tr("signed by {0}, edition {1}").format(pack.publisher, pack.sequence)
        else:
            whose = tr("not signed: for teaching only")
        language = "" if pack.language.startswith("en") else f" \u00b7 {pack.language}"
        read = pack_words(self._sign_off, pack, (), self._today)
        return f"{pack.source.short} {pack.version} \u00b7 {whose}{language} \u00b7 {read}"

    # --- another one -------------------------------------------------------------------------------------------------

    def _choose_file(self) -> None:
        name, _filter = QFileDialog.getOpenFileName(self, tr("Read a guideline pack"), "", tr(_FILTER))
        if name:
            self.read(Path(name))

    def read(self, path: Path) -> None:
        """Read a pack and show what it would change; nothing is taken into use."""
        self.preview = None
        for box in (self.accept_key, self.older, self.teaching):
            box.setChecked(False)
        self._list()
        try:
            preview = beside_window(lambda: self._read(path))
        except HgnenError as error:
            self.said.setPlainText("\n".join(fault.sentence() for fault in error.faults))
            self._update()
            self.note.setText(tr("The pack cannot be used. Nothing was changed."))
            return
        self.preview = preview
        found = preview.check
        lines = [*changes_in_words(preview), ""]
        lines.append(plural(found.vignettes, "%n test patient was tried.", "%n test patients were tried."))
        lines += [fault.sentence() for fault in found.faults()]
        lines += [
            tr("Differs from another pack, and is shown in its own voice: {0}").format(one)
            for one in found.proof.between
        ]
        key = preview.signed.key
        lines += ["", *pack_lines(preview.pack, self._questions, self._sign_off, self._today, key)]
        self.note.setText("")
        words = tr("{0} {1} \u00b7 read, not in use").format(preview.pack.source.short, preview.pack.version)
        self._add(words, _READ, "\n".join(lines))
        self.packs.setCurrentRow(self.packs.count() - 1)

    def _read(self, path: Path) -> Preview:
        preview = Preview(read_file_or_folder(path), path.name, self._shelf, self._own)
        _ = preview.check
        return preview

    def _choose_cases(self) -> None:
        name = QFileDialog.getExistingDirectory(self, tr("A folder of cases"))
        if name:
            self.compare(Path(name))

    def compare(self, folder: Path) -> None:
        """Say which cases of a folder would change."""
        preview = self.preview
        if preview is None:
            return
        paths = beside_window(lambda: case_files(folder))
        lines, read, changed = [], 0, 0
        for place in range(0, len(paths), _AT_ONCE):
            some = paths[place : place + _AT_ONCE]
            found, count, _faults = beside_window(partial(preview.cases, some, self._today))
            read, changed = read + count, changed + len(found)
            for case in found:
                lines.append(case.name)
                for difference in case.differences:
                    lines += [f"   \u2212 {one.words}" for one in difference.first]
                    lines += [f"   + {one.words}" for one in difference.second]
            self.note.setText(tr("{0} of {1} files read\u2026").format(place + len(some), len(paths)))
        head = tr("{0} of {1} cases would change.").format(changed, read)
        self.said.setPlainText("\n".join([head, *lines]))
        self.note.setText(head)

    # --- changes -----------------------------------------------------------------------------------------------------

    def _choices(self) -> Choices:
        preview = self.preview
        key = preview.signed.key if preview is not None else b""
        accepted = fingerprint_of(key) if key and self.accept_key.isChecked() else ""
        return Choices(accepted, self.older.isChecked(), self.teaching.isChecked())

    def _update(self) -> None:
        """Offer what can be done now."""
        preview = self.preview if self._is_read_chosen() else None
        signed = preview.signed if preview is not None else None
        before = preview.before_signed if preview is not None else None
        self.accept_key.setVisible(signed is not None and signed.is_signed and not self._shelf.accepts(signed.key))
        if signed is not None and signed.is_signed:
            words = tr("{0} told me this fingerprint by another way: {1}")
            self.accept_key.setText(words.format(signed.publisher, fingerprint_of(signed.key)).replace("&", "&&"))
        self.older.setVisible(signed is not None and before is not None and signed.sequence < before.sequence)
        self.teaching.setVisible(signed is not None and not signed.is_signed)
        self.cases_button.setEnabled(preview is not None)
        self.remove_button.setEnabled(bool(self._chosen()))
        faults = [] if preview is None else [*preview.refusals(self._choices()), *preview.check.faults()]
        self.install_button.setEnabled(preview is not None and not faults)
        if preview is not None:
            self.note.setText(" ".join(fault.what_to_do() for fault in faults[:2]))

    def install(self) -> None:
        """Take the pack that was read into use."""
        preview = self.preview
        if preview is None:
            return
        choices = self._choices()
        try:
            beside_window(lambda: install(preview, choices, self._today))
        except HgnenError as error:
            self.note.setText(error.faults[0].what_to_do())
            return
        self.preview = None
        self._list()
        self.note.setText(f"{tr('{0} is installed.').format(preview.pack.source.short)} {tr(_NEXT_START)}")

    def remove(self) -> None:
        """Take the chosen pack out of use."""
        pack, item = self._chosen(), self.packs.currentItem()
        if not pack or item is None:
            return
        name = item.text().partition(" \u00b7 ")[0]
        try:
            beside_window(lambda: self._shelf.remove(pack))
        except HgnenError as error:
            self.note.setText(error.faults[0].what_to_do())
            return
        self._list()
        self.note.setText(f"{tr('{0} is removed; its file is kept for old plans.').format(name)} {tr(_NEXT_START)}")


def _keys(shelf: Shelf) -> dict[str, bytes]:
    """Pack -> the key that signed its file, of those that can be read."""
    found = {}
    for entry in shelf.in_use():
        with contextlib.suppress(HgnenError):
            found[entry.pack] = shelf.read(entry).key
    return found
