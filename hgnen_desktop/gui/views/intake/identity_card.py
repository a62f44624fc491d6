"""What the clinic calls the case. A name is never needed."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from hgnen_desktop.core.domain.case import LONGEST_TEXT
from hgnen_desktop.core.domain.dates import EARLIEST_YEAR
from hgnen_desktop.core.storage.keyring import keyring
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.document import CaseDocument
from hgnen_desktop.gui.views.decide.base import push_button
from hgnen_desktop.gui.widgets.card import Card
from hgnen_desktop.gui.widgets.labels import caption, plain_label
from hgnen_desktop.gui.widgets.number_field import NumberField, number_limits
from hgnen_desktop.gui.widgets.text_line import TextLine
from hgnen_desktop.gui.words import tr

_LONGEST_LINE = 200
_PAUSE_MS = 500


class IdentityCard(Card):
    """Label, optional name, birth year, the clinician's own question, and notes.

    ``encrypt_wanted`` says that a person wants the case encrypted; it is offered beside a name.
    """

    encrypt_wanted = Signal()

    def __init__(self, document: CaseDocument, parent: QWidget | None = None) -> None:
        super().__init__(tr("Case"), parent=parent)
        self._document = document
        self._showing = False
        self._stored_notes, self._notes_as_shown = "", ""
        hint = tr("What the clinic calls the case, for example a case number")
        self.label = TextLine(tr("Case label"), _LONGEST_LINE, hint)
        self.name = TextLine(tr("Name, optional"), _LONGEST_LINE, tr("Leave empty unless you need it"))
        limits = number_limits(possible=(EARLIEST_YEAR, document.as_of.year))
        self.birth_year = NumberField(tr("Year of birth, optional"), decimals=0, limits=limits)
        hint = tr("What you want to ask the tumor board, in your own words")
        self.question = TextLine(tr("Your question"), LONGEST_TEXT, hint)
        self.notes = QPlainTextEdit(self)
        self.notes.setAccessibleName(tr("Notes"))
        self.notes.setTabChangesFocus(True)
        self.notes.setFixedHeight(2 * self.fontMetrics().lineSpacing() + theme.SPACE_16)
        self._too_long = caption(
            tr("The notes are longer than 20,000 characters and are not kept. Shorten them."), role="problem"
        )
        self._too_long.hide()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.commit)
        self.encrypt = push_button(tr("Encrypt\u2026"), tr("Encrypt the folder of this case with a passphrase"), "lock")
        keeps = self.encrypt.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)  # the name does not change its width while it is typed
        self.encrypt.setSizePolicy(keeps)
        self.encrypt.clicked.connect(lambda: self.encrypt_wanted.emit())
        self._lay_out()
        for field in (self.label, self.name, self.question):
            field.textEdited.connect(self._pause.start)
            field.editingFinished.connect(self.commit)
        self.birth_year.value_changed.connect(lambda _value: self.commit())
        self.notes.textChanged.connect(self._pause.start)

    def show_case(self) -> None:
        """Show the details as the case holds them."""
        case = self._document.case
        self._showing = True
        for field, text in ((self.label, case.label), (self.name, case.name or ""), (self.question, case.question)):
            field.show_stored(text)
        self.birth_year.set_value(case.birth_year)
        if self._entered_notes() != case.notes:
            self.notes.setPlainText(case.notes)
            self._stored_notes, self._notes_as_shown = case.notes, self.notes.toPlainText()
        self.offer_encryption()
        self._pause.stop()
        self._showing = False

    def offer_encryption(self) -> None:
        """Where a name is entered and the case lies open for everyone, offer to encrypt it."""
        document = self._document
        is_sealed = document.like is not None and keyring.is_met_sealed(document.like)
        self.encrypt.setVisible(bool(document.case.name) and not is_sealed)

    def start_over(self) -> None:
        """Another case was opened: forget half-typed text."""
        self.birth_year.reset()

    def commit(self) -> None:
        """Take what was typed."""
        self._pause.stop()
        if self._showing:
            return
        case, notes = self._document.case, self._entered_notes()
        self._too_long.setVisible(len(notes) > LONGEST_TEXT)
        entered: dict[str, object] = {
            "label": self.label.entered(),
            "name": self.name.entered() if self.name.entered().strip() else None,
            "birth_year": self.birth_year.whole(),
            "question": self.question.entered(),
            "notes": notes if len(notes) <= LONGEST_TEXT else case.notes,
        }
        changes = {field: value for field, value in entered.items() if value != getattr(case, field)}
        if changes:
            self._document.set_identity(**changes)

    def _entered_notes(self) -> str:
        """The notes as they are now; while nobody changes them, exactly the stored ones: a field cannot hold every sign."""
        shown = self.notes.toPlainText()
        return self._stored_notes if shown == self._notes_as_shown else shown

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(theme.SPACE_12)
        form.setVerticalSpacing(theme.SPACE_8)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        rows: tuple[tuple[str, QWidget], ...] = (
            (tr("Case label"), _with_words(self.label)),
            (tr("Name"), _with_words(self.name, self.encrypt)),
            (tr("Year of birth"), self.birth_year),
            (tr("Your question"), _with_words(self.question)),
            (tr("Notes"), self.notes),
        )
        for text, field in rows:
            form.addRow(plain_label(text), field)
        self.body.addLayout(form)
        self.body.addWidget(self._too_long)


def _with_words(line: TextLine, beside: QWidget | None = None) -> QWidget:
    """The line with its sentence below, and something beside it."""
    widget = QWidget()
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.SPACE_4)
    column.setAlignment(Qt.AlignmentFlag.AlignTop)
    row = QHBoxLayout()
    row.setSpacing(theme.SPACE_8)
    row.addWidget(line, 1)
    if beside is not None:
        row.addWidget(beside)
    column.addLayout(row)
    column.addWidget(line.too_long)
    return widget
