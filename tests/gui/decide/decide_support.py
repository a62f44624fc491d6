"""What the tests of these pages share: cases, and ways to read a page as a person does."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from hgnen_desktop.core.domain.case import Answer, AnswerState, Case
from hgnen_desktop.core.storage.case_file import new_case

AS_OF = dt.date(2026, 11, 20)
BUNDLED = ("rectal-nec", "pancreatic-g3-net", "cervical-small-cell-nec")


def known(value: object) -> Answer:
    return Answer(state=AnswerState.KNOWN, value=value)  # type: ignore[arg-type]


def contradictory() -> Case:
    """A case whose findings cannot all be true."""
    return new_case().with_answer("tumor.site", known("cervix")).with_answer("patient.sex", known("male"))


def settle() -> None:
    """Let widgets that were just added be shown and laid out, as happens before the next picture on the screen."""
    for _ in range(4):
        QApplication.processEvents()


def words_of(widget: QWidget) -> str:
    """Everything a person can read on a widget now."""
    settle()
    labels = [one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget)]
    return "\n".join(text.replace("\u200b", "") for text in labels)


def nameless(widget: QWidget) -> list[str]:
    """Every widget that takes the keyboard and has no accessible name."""
    takes_keys = [one for one in widget.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    return [f"{type(one).__name__} {one.objectName()}" for one in takes_keys if not one.accessibleName()]


def clipped(widget: QWidget) -> list[str]:
    """Labels in view that have less room than their words need."""
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


def out_of_scope() -> Case:
    """A case of which the sources do not speak."""
    return new_case().with_answer("patient.age", known(9))
