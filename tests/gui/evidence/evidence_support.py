"""What the tests of the evidence page share."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from hgnen_desktop.core.domain.case import Answer, AnswerState
from hgnen_desktop.gui.views.decide.evidence import EvidenceView

AS_OF = dt.date(2026, 11, 20)
BUNDLED = ("rectal-nec", "pancreatic-g3-net", "cervical-small-cell-nec")
SENTENCE = "Strata of a cohort, not a prediction for this patient"


def known(value: object) -> Answer:
    return Answer(state=AnswerState.KNOWN, value=value)  # type: ignore[arg-type]


def settle() -> None:
    for _ in range(4):
        QApplication.processEvents()


def words_of(widget: QWidget) -> str:
    """Every label that can be read now."""
    settle()
    labels = [one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget)]
    return "\n".join(text.replace("\u200b", "") for text in labels)


def open_groups(view: EvidenceView) -> None:
    for group in view.groups.values():
        group.set_open(True)
    settle()


def nameless(widget: QWidget) -> list[str]:
    takes_keys = [one for one in widget.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    return [type(one).__name__ for one in takes_keys if not one.accessibleName()]


def clipped(widget: QWidget) -> list[str]:
    """Labels that have less room than their words need."""
    settle()
    cut = []
    for label in widget.findChildren(QLabel):
        if not label.isVisibleTo(widget) or not label.text():
            continue
        need = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
        wide = 0 if label.wordWrap() else label.sizeHint().width()
        if label.height() < need or label.width() < wide:
            cut.append(f"{label.text()[:50]!r}: {label.width()}x{label.height()}, needs {wide}x{need}")
    return cut
