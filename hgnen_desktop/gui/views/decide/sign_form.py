"""Signing a plan: who, in what role, where, and why there is a new one. What is signed is kept."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QWidget

from hgnen_desktop.core.careplan.plan import Signer
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.settings import Settings
from hgnen_desktop.gui.views.decide.base import column, push_button, reveal
from hgnen_desktop.gui.widgets.card import Card
from hgnen_desktop.gui.widgets.labels import caption
from hgnen_desktop.gui.widgets.text_line import TextLine
from hgnen_desktop.gui.words import tr

_LONGEST = 200


class SignForm(Card):
    """Opens in place. Enter in any line signs, Escape leaves; the name is never filled in, role and institution are remembered.

    Signals:
        signed: a ``Signer`` and the reason for a new plan (may be empty).
        left: nothing is signed.
    """

    signed = Signal(object, str)
    left = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(tr("Make the plan final"), parent=parent)
        self._settings = settings
        self.name = TextLine(tr("Name of who signs"), _LONGEST)
        self.role = TextLine(tr("Role"), _LONGEST, tr("for example oncologist"))
        self.institution = TextLine(tr("Institution"), _LONGEST)
        self.reason = TextLine(tr("Why a new plan"), _LONGEST, tr("a few words; may be left empty"))
        self.label = TextLine(
            tr("What the clinic calls this case"), _LONGEST, tr("without it the plan names the case by a number alone")
        )
        self._rows = QFormLayout()
        self._rows.setHorizontalSpacing(theme.SPACE_12)
        self._rows.setVerticalSpacing(theme.SPACE_4)
        for words, line in (
            (tr("Name"), self.name),
            (tr("Role"), self.role),
            (tr("Institution"), self.institution),
            (tr("Why a new plan"), self.reason),
            (tr("Case label"), self.label),
        ):
            held = QWidget()
            box = column(held, spacing=0)
            box.addWidget(line)
            box.addWidget(line.too_long)
            self._rows.addRow(words, held)
            line.returnPressed.connect(self._sign)
            line.textEdited.connect(lambda _text: self.complain(""))
        self._complaint = caption("", role="problem")
        self._complaint.hide()
        self.sign_button = push_button(tr("Sign"), icon="complete")
        self.cancel_button = push_button(tr("Cancel"), tr("Cancel: leave the plan a draft"))
        self.sign_button.clicked.connect(self._sign)
        self.cancel_button.clicked.connect(self.left)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.SPACE_8)
        buttons.addWidget(self.sign_button)
        buttons.addWidget(self.cancel_button)
        buttons.addStretch(1)
        self.body.addWidget(
            caption(
                tr(
                    "A final plan is numbered and kept in the case as it is now. It cannot be changed; a new plan takes its place."
                )
            )
        )
        self.body.addLayout(self._rows)
        self.body.addWidget(self._complaint)
        self.body.addLayout(buttons)
        self.hide()

    def open(self, number: int, *, has_label: bool) -> None:
        """Ask who signs plan ``number``; and what the case is called, where nobody has said so yet."""
        self.forget()
        self.sign_button.setText(tr("Sign as plan {0}").format(number))
        self.sign_button.setAccessibleName(self.sign_button.text())
        self._rows.setRowVisible(3, number > 1)
        self._rows.setRowVisible(4, not has_label)
        self.show()
        self.name.setFocus()
        reveal(self)

    def forget(self) -> None:
        """Nothing half typed stays; role and institution are those of the last plan that was signed here."""
        self.complain("")
        self.name.clear()
        self.reason.clear()
        self.label.clear()
        self.role.setText(self._settings.signer_role)
        self.institution.setText(self._settings.signer_institution)
        self.hide()

    def complain(self, sentence: str) -> None:
        """Say below the lines what is missing."""
        self._complaint.setText(sentence)
        self._complaint.setVisible(bool(sentence))
        self.name.setAccessibleDescription(sentence)

    def complaint(self) -> str:
        """The sentence below the lines; empty when there is none."""
        return "" if self._complaint.isHidden() else self._complaint.plain()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _sign(self) -> None:
        name, role, place = (one.text().strip() for one in (self.name, self.role, self.institution))
        if not name:
            self.complain(tr("A final plan is signed by a name. Write it, or leave the plan a draft with Cancel."))
            self.name.setFocus()
            return
        self._settings.signer_role, self._settings.signer_institution = role, place
        self.signed.emit(Signer(name, role, place), self.reason.text().strip())
