"""What the program is for, read once before it is used."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hgnen_desktop.core.careplan.intended_use import INTENDED_USE
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.widgets.card import Card
from hgnen_desktop.gui.widgets.enter_button import EnterButton
from hgnen_desktop.gui.widgets.labels import caption, plain_label
from hgnen_desktop.gui.words import tr


class IntendedUseView(QWidget):
    """The intended use, and a button that says it was read."""

    acknowledged = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        card = Card(tr("Before you begin: what this program is for"))
        card.body.setSpacing(theme.SPACE_16)
        sentences = INTENDED_USE.split(". ")
        for sentence in sentences:
            card.body.addWidget(plain_label(sentence.rstrip(".") + ".", wrap=True, columns=theme.LINE_COLUMNS))
        card.body.addWidget(
            caption(tr("Read it again under Help, About. There is no network code: nothing leaves this computer."))
        )
        self.button = EnterButton(tr("I have read this: &continue"))
        self.button.setAccessibleName(tr("I have read this: continue"))
        self.button.setMinimumHeight(theme.ROW_HEIGHT)
        self.button.clicked.connect(self.acknowledged)
        card.body.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.SPACE_24, 0, 0)
        column.addWidget(card)
        column.addStretch(1)
