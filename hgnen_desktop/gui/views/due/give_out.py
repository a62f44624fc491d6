"""The due list on paper and in files: exactly the lines that are shown, in their order."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hgnen_desktop.core.errors import HgnenError
from hgnen_desktop.core.export.formats import DUE_FORMATS, DueGiven, Format, named
from hgnen_desktop.core.schedule.due import DueLine
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.clinic_settings import read_clinic
from hgnen_desktop.gui.drive import write_atomically
from hgnen_desktop.gui.settings import Settings
from hgnen_desktop.gui.views.decide import base
from hgnen_desktop.gui.views.decide.base import copy_text, file_kind, push_button, sentences
from hgnen_desktop.gui.views.follow_up import paper
from hgnen_desktop.gui.widgets.flow_layout import FlowLayout
from hgnen_desktop.gui.words import plural, tr


class GiveOut(QWidget):
    """Print, save as a table or text, copy.

    Signals:
        told: what was done, as a sentence.
        failed: why it was not, as sentences.
    """

    told = Signal(str)
    failed = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._given = DueGiven((), dt.date.min, {}, "")
        flow = FlowLayout(self, across=theme.SPACE_8)
        self.print_button = push_button(tr("Print\u2026"), tr("Print the lines shown"), "print")
        self.table_button = push_button(tr("Save table\u2026"), tr("Save the lines shown as a table"), "export")
        self.text_button = push_button(tr("Save text\u2026"), tr("Save the lines shown as text"), "export")
        self.copy_button = push_button(tr("Copy"), tr("Copy the lines shown as text"), "copy")
        self.print_button.clicked.connect(self._print)
        self.table_button.clicked.connect(self._save_table)
        self.text_button.clicked.connect(self._save_text)
        self.copy_button.clicked.connect(self._copy)
        for button in self.buttons():
            flow.addWidget(button)

    def buttons(self) -> tuple[QWidget, ...]:
        """The buttons in order."""
        return self.print_button, self.table_button, self.text_button, self.copy_button

    def show_lines(
        self,
        lines: Sequence[DueLine],
        as_of: dt.date,
        *,
        doubt: str,
        asked: str,
        copies: Mapping[str, Sequence[str]],
        teaching_only: str,
    ) -> None:
        """Offer these lines.

        Args:
            lines: what is shown, in its order.
            as_of: the day of the list.
            doubt: why they may not be all; it stands on what is given out.
            asked: what was filtered, in words.
            copies: case ids that stand in several of all files.
            teaching_only: what stands over what is given out; empty for nothing.
        """
        self._given = DueGiven(lines, as_of, copies, teaching_only, asked, doubt)
        for button in self.buttons():
            button.setEnabled(bool(lines))

    def text(self) -> str:
        """The lines as text, with the doubt on top."""
        return named(DUE_FORMATS, "text").make(self._given).decode()

    def _save_table(self) -> None:
        self._save(tr("Save the list as a table"), named(DUE_FORMATS, "csv"), named(DUE_FORMATS, "xlsx"))

    def _save_text(self) -> None:
        self._save(tr("Save the list as text"), named(DUE_FORMATS, "text"))

    def _save(self, heading: str, *forms: Format[DueGiven]) -> None:
        """Ask for a file and write it in the form that its ending says, or the first."""
        name = f"{forms[0].stem}-{self._given.as_of.isoformat()}{forms[0].suffix}"
        path = base.ask_where_to_save(self, heading, name, ";;".join(file_kind(form) for form in forms))
        if path is None:
            return
        path = path if path.suffix else path.with_suffix(forms[0].suffix)
        form = next((one for one in forms if one.suffix == path.suffix.casefold()), forms[0])
        try:
            write_atomically(path, form.make(self._given))
        except HgnenError as error:
            self.failed.emit(sentences(error))
        else:
            self.told.emit(self._said(tr("Saved as {0}").format(path.name)))

    def _copy(self) -> None:
        copy_text(self.text())
        self.told.emit(self._said(tr("Copied")))

    def _print(self) -> None:
        try:
            content = self._pdf()
        except HgnenError as error:
            self.failed.emit(sentences(error))
            return
        if paper.print_pdf(content, tr("Due list"), self):
            self.told.emit(self._said(tr("Sent to the printer")))

    def _pdf(self) -> bytes:
        return named(DUE_FORMATS, "pdf").make(replace(self._given, page_size=read_clinic(Settings()).page_size))

    def _said(self, done: str) -> str:
        said = plural(len(self._given.lines), "{0}: %n line.", "{0}: %n lines.").format(done)
        return f"{said} {self._given.doubt}".rstrip()
