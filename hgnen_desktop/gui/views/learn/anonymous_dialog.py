"""An anonymous copy of a patient's case, made step by step: dates, label, texts; the copy is read before it is kept."""

from __future__ import annotations

import random
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from hgnen_desktop.core.domain.case import Case
from hgnen_desktop.core.errors import HgnenError
from hgnen_desktop.core.guidelines.catalogue import Catalogue
from hgnen_desktop.core.storage.case_file import save_case
from hgnen_desktop.core.teaching.anonymous import (
    LABEL,
    Wishes,
    anonymous_copy,
    kept_unless_dropped,
    preview,
    typed_texts,
)
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.dialogs import CASE_ENDING
from hgnen_desktop.gui.drive import beside_window
from hgnen_desktop.gui.page import ScrollPage
from hgnen_desktop.gui.views.decide.base import ask_where_to_save, column, push_button, sentences
from hgnen_desktop.gui.widgets.labels import caption, heading, plain_label
from hgnen_desktop.gui.widgets.text_line import TextLine
from hgnen_desktop.gui.words import tr

_LEAST_SHIFT, _MOST_SHIFT = 200, 1500  # days
_LONGEST_LABEL, _SHOWN = 200, 160


class AnonymousDialog(QDialog):
    """Makes the copy; the patient's file stays as it is.

    Attributes:
        written: the file that was written; None while there is none.
    """

    def __init__(self, case: Case, source: Path, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Teaching copy"))
        self._case, self._source, self._catalogue = case, source, catalogue
        self._shift = -random.SystemRandom().randrange(_LEAST_SHIFT, _MOST_SHIFT)
        self.written: Path | None = None
        outer = QVBoxLayout(self)
        inside = QWidget()
        body = column(inside, spacing=theme.SPACE_8)
        body.addWidget(heading(tr("An anonymous copy for teaching")))
        words = tr("Name, year of birth, decisions and visits stay behind. The file of the patient is not changed.")
        body.addWidget(plain_label(words, wrap=True))
        body.addWidget(caption(tr("1. Every date moves by the same number of days, drawn at random"), role="text"))
        self.draw_button = push_button(tr("Draw another number"))
        self.draw_button.clicked.connect(self._draw)
        body.addWidget(self.draw_button, 0, Qt.AlignmentFlag.AlignLeft)
        body.addWidget(caption(tr("2. What the copy is called"), role="text"))
        self.label = TextLine(tr("Label of the copy"), _LONGEST_LABEL)
        self.label.setText(LABEL)
        self.label.textChanged.connect(self._show)
        body.addWidget(self.label)
        body.addWidget(self.label.too_long)
        body.addWidget(caption(tr("3. Texts that were typed: tick what may stay"), role="text"))
        self.ticks: dict[str, QCheckBox] = {}
        kept = kept_unless_dropped(case, catalogue)
        for place, text in typed_texts(case, catalogue):
            tick = QCheckBox(place)
            tick.setAccessibleDescription(text)
            tick.setChecked(place in kept)
            tick.toggled.connect(self._show)
            body.addWidget(tick)
            body.addWidget(plain_label(text if len(text) <= _SHOWN else f"{text[:_SHOWN]}\u2026", wrap=True))
            self.ticks[place] = tick
        if not self.ticks:
            body.addWidget(plain_label(tr("There are none.")))
        body.addWidget(caption(tr("4. Read what changes, then keep the copy"), role="text"))
        self.preview = QPlainTextEdit()
        self.preview.setReadOnly(True)
        self.preview.setTabChangesFocus(True)
        self.preview.setAccessibleName(tr("What changes in the copy"))
        self.preview.setMinimumHeight(6 * theme.ROW_HEIGHT)
        body.addWidget(self.preview)
        outer.addWidget(ScrollPage(inside, tr("Teaching copy"), widest=None), 1)
        self.said = plain_label("", wrap=True)
        outer.addWidget(self.said)
        foot = QHBoxLayout()
        self.keep_button = push_button(tr("Keep the copy\u2026"), icon="save")
        self.close_button = push_button(tr("Close"))
        foot.addStretch(1)
        foot.addWidget(self.keep_button)
        foot.addWidget(self.close_button)
        outer.addLayout(foot)
        self.keep_button.clicked.connect(self._keep)
        self.close_button.clicked.connect(self.reject)
        self.resize(760, 680)
        self._show()

    def wishes(self) -> Wishes:
        """What was chosen so far."""
        keep = frozenset(place for place, tick in self.ticks.items() if tick.isChecked())
        return Wishes(self._shift, self.label.text(), keep)

    def _draw(self) -> None:
        self._shift = -random.SystemRandom().randrange(_LEAST_SHIFT, _MOST_SHIFT)
        self._show()

    def _show(self) -> None:
        wishes = self.wishes()
        copy = anonymous_copy(self._case, wishes, self._catalogue)
        self.preview.setPlainText(preview(self._case, copy, wishes, self._catalogue))

    def _keep(self) -> None:
        path = ask_where_to_save(self, tr("Keep the copy"), f"teaching-case{CASE_ENDING}", tr("Cases (*.json)"))
        if path is None:
            return
        path = path if path.suffix else path.with_suffix(CASE_ENDING)
        if path.absolute() == self._source.absolute():
            self.said.setText(tr("This is the file of the patient. Choose another name for the copy."))
            return
        copy = anonymous_copy(self._case, self.wishes(), self._catalogue)
        try:
            beside_window(lambda: save_case(copy, path))
        except HgnenError as error:
            self.said.setText(" ".join(sentences(error)))
            return
        self.written = path
        self.accept()
