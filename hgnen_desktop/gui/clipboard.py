"""Text of a patient on the clipboard goes away by itself: after a minute, and at the end, when it is still ours."""

from __future__ import annotations

import atexit

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtWidgets import QApplication

KEPT_MS = 60_000
# What histories of clipboards are asked to leave out: KDE, Windows, macOS.
_HINTS = {
    "x-kde-passwordManagerHint": b"secret",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"\x01",
    "application/x-nspasteboard-concealed-type": b"",
}


class _Keeper(QObject):
    """Remembers the text that was put on the clipboard last."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._text = ""
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.clear)
        app.aboutToQuit.connect(self.clear)
        # Qt lets go of what is on the clipboard after Python has ended, and what Python made cannot go then: the process ends
        # with a fault. So it is taken away while Python is there, also where nobody has quit.
        atexit.register(clear_patient_text)

    def put(self, text: str) -> None:
        data = QMimeData()
        data.setText(text)
        for form, value in _HINTS.items():
            data.setData(form, value)
        QApplication.clipboard().setMimeData(data)
        self._text = text
        self._timer.start(KEPT_MS)

    def clear(self) -> None:
        """Empty the clipboard when nobody has put something else there since."""
        self._timer.stop()
        if self._text and QApplication.clipboard().text() == self._text:
            QApplication.clipboard().clear()
        self._text = ""


def copy_patient_text(text: str) -> None:
    """Put text of a patient on the clipboard for a minute."""
    _keeper().put(text)


def clear_patient_text() -> None:
    """Take it away now, when it is still there."""
    if QApplication.instance() is not None:
        _keeper().clear()


def _keeper() -> _Keeper:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    found = app.findChild(_Keeper)
    return found if isinstance(found, _Keeper) else _Keeper(app)
