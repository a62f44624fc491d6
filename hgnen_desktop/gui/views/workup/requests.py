"""One request for each recipient of whom something is wanted, to copy or to save."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from hgnen_desktop.core.errors import HgnenError
from hgnen_desktop.core.guidelines.findings_schema import Supplier
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.drive import write_atomically
from hgnen_desktop.gui.views.decide import base
from hgnen_desktop.gui.views.decide.base import copy_text, push_button, sentences
from hgnen_desktop.gui.views.intake.reasons import SUPPLIERS
from hgnen_desktop.gui.views.workup.request_letter import request_letter
from hgnen_desktop.gui.widgets.flow_layout import FlowLayout
from hgnen_desktop.gui.widgets.labels import LineLabel
from hgnen_desktop.gui.words import tr

if TYPE_CHECKING:
    from hgnen_desktop.core.brief.checklist import Request
    from hgnen_desktop.gui.document import CaseDocument


class RequestBar(QWidget):
    """A pair of buttons for each recipient: copy the request, save it as a text. A recipient keeps its place once shown."""

    told = Signal(str)
    failed = Signal(list)

    def __init__(self, document: CaseDocument, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._requests: dict[Supplier, Request] = {}
        self._shown: set[Supplier] = set()
        self.copy_buttons: dict[Supplier, QPushButton] = {}
        self.save_buttons: dict[Supplier, QPushButton] = {}
        flow = FlowLayout(self, across=theme.SPACE_4)
        lead = LineLabel(tr("Copy a request to"))
        lead.setMinimumHeight(theme.TARGET)
        flow.addWidget(lead)
        for recipient in Supplier:
            if recipient is not Supplier.CLINIC:
                self._add(recipient, flow)

    def show_requests(self, requests: Sequence[Request]) -> None:
        """Offer these; while the page is in view a recipient of whom nothing is wanted any more is greyed, and no other
        comes between.
        """
        self._requests = {one.recipient: one for one in requests}
        if not self._shown:
            self._shown |= self._requests.keys()
        for recipient, button in self.copy_buttons.items():
            for one in (button, self.save_buttons[recipient]):
                one.setEnabled(recipient in self._requests)
                one.setVisible(recipient in self._shown)
        self.setVisible(bool(self._shown))

    def forget(self) -> None:
        """Offer only what is wanted when the page is shown again."""
        self._shown.clear()

    def _add(self, recipient: Supplier, flow: FlowLayout) -> None:
        to = tr(SUPPLIERS[recipient])
        copy = push_button(to, tr("Copy the request to {0}").format(to), "copy")
        save = push_button("", tr("Save the request to {0}").format(to), "save")
        copy.setToolTip(copy.accessibleName())
        save.setToolTip(save.accessibleName())
        copy.clicked.connect(lambda: self._copy(recipient))
        save.clicked.connect(lambda: self._save(recipient))
        self.copy_buttons[recipient], self.save_buttons[recipient] = copy, save
        flow.addWidget(copy)
        flow.addWidget(save)

    def _copy(self, recipient: Supplier) -> None:
        copy_text(request_letter(self._document, self._requests[recipient]))
        words = tr("The request to {0} is on the clipboard. It names the case: paste it into the right record.")
        self.told.emit(words.format(tr(SUPPLIERS[recipient])))

    def _save(self, recipient: Supplier) -> None:
        suggested = f"request-{recipient.value}-{self._document.as_of.isoformat()}.txt"
        name = tr("Save the request to {0}").format(tr(SUPPLIERS[recipient]))
        path = base.ask_where_to_save(self, name, suggested, tr("Text (*.txt)"))
        if path is None:
            return
        try:
            write_atomically(path, request_letter(self._document, self._requests[recipient]).encode())
        except HgnenError as error:
            self.failed.emit(sentences(error))
        else:
            self.told.emit(tr("The request was saved as {0}.").format(path.name))
