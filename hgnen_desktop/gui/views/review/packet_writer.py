"""Writes a packet beside the window: it takes a while, and one goes on reading meanwhile."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from hgnen_desktop.core.errors import HgnenError
from hgnen_desktop.core.reviewing import Reviewing
from hgnen_desktop.core.signoff.standing import SignOff
from hgnen_desktop.gui.document import CaseDocument
from hgnen_desktop.gui.views.decide.base import sentences

_LOOK_EVERY_MS = 100


class PacketWriter(QObject):
    """Writes one packet at a time in a thread of Python's own, which touches nothing of Qt.

    Signals:
        written: the folder.
        failed: why it was not written, as finished sentences.
    """

    written = Signal(object)
    failed = Signal(list)

    def __init__(self, document: CaseDocument, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._thread: threading.Thread | None = None
        self._error: BaseException | None = None
        self._folder = Path()
        self._look = QTimer(self, interval=_LOOK_EVERY_MS)
        self._look.timeout.connect(self._take)

    def begin(self, parts: Sequence[str], sign_off: SignOff, folder: Path) -> bool:
        """Begin to write; False where the folder cannot take a packet, which is told."""
        from hgnen_desktop.core.review.packet import Packet, refuse_filled, write_packet  # with it comes reportlab

        try:
            refuse_filled(folder)
        except HgnenError as error:
            self.failed.emit(sentences(error))
            return False
        # Its own order of reading and its own patients: nothing is shared with what is read in the window.
        reviewing, day = Reviewing(self._document.bench), self._document.today()
        self._folder, self._error = folder, None

        def work() -> None:
            try:
                packet = Packet(reviewing.reading, tuple(parts), reviewing.patients, sign_off, day)
                write_packet(packet, folder)
            except BaseException as error:  # raised again where the window's own faults are handled
                self._error = error

        self._thread = threading.Thread(target=work, daemon=True, name="packet")
        self._thread.start()
        self._look.start()
        return True

    def _take(self) -> None:
        if self._thread is None or self._thread.is_alive():
            return
        self._look.stop()
        self._thread = None
        if isinstance(self._error, HgnenError):
            self.failed.emit(sentences(self._error))
        elif self._error is not None:
            raise self._error
        else:
            self.written.emit(self._folder)
