"""What the four pages share: when they refresh, and small helpers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from hgnen_desktop.core.errors import HgnenError
from hgnen_desktop.gui import icons, theme
from hgnen_desktop.gui.clipboard import copy_patient_text
from hgnen_desktop.gui.widgets.enter_button import EnterButton
from hgnen_desktop.gui.widgets.steady_button import Pace, SteadyButton
from hgnen_desktop.gui.widgets.tab_order import in_reading_order
from hgnen_desktop.gui.words import tr

if TYPE_CHECKING:
    from hgnen_desktop.core.export.formats import Format
    from hgnen_desktop.gui.document import CaseDocument


class DecidePage(QWidget):
    """A page that reads a document and shows it again after a change; while it is hidden, only when it is next shown.

    The pages have no margins and no scroll area of their own: the window puts each of them into one.

    Signals:
        jump_to_finding: a person asked for the question with this finding id; the window goes there.
        told: something was done that deserves a word, as one finished sentence.
        failed: something could not be done, as finished sentences.
    """

    jump_to_finding = Signal(str)
    told = Signal(str)
    failed = Signal(list)

    def __init__(self, document: CaseDocument, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self._stale = True
        self._case_id = document.case.case_id
        document.changed.connect(self._changed)

    def refresh(self) -> None:
        """Show the case and assessment as they are now."""
        raise NotImplementedError

    def forget(self) -> None:
        """Drop everything half typed: another case is in the window."""
        raise NotImplementedError

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._bring_up_to_date()

    def _changed(self) -> None:
        self._stale = True
        if self.isVisible():
            self._bring_up_to_date()

    def _bring_up_to_date(self) -> None:
        if not self._stale:
            return
        self._stale = False
        if self.document.case.case_id != self._case_id:
            self._case_id = self.document.case.case_id
            self.forget()
        self.refresh()
        in_reading_order(self)


def column(parent: QWidget, *, spacing: int = theme.SPACE_16) -> QVBoxLayout:
    """A vertical layout without margins on ``parent``."""
    layout = QVBoxLayout(parent)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    return layout


def empty(layout: QLayout) -> None:
    """Take everything out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            empty(inner)


def push_button(text: str, name: str = "", icon: str = "", pace: Pace | None = None) -> QPushButton:
    """An ordinary button; ``name`` is what a screen reader says when the text alone is not enough.

    With a ``pace`` a hasty second press does not count, because the button leads on to another that takes its place.
    """
    said = text.replace("&", "&&")
    button = EnterButton(said) if pace is None else SteadyButton(said, pace)
    button.setAccessibleName(name or text)
    button.setMinimumHeight(theme.TARGET)
    button.setAutoDefault(False)
    button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    if icon:
        icons.bind(button, icon)
    return button


def has_keyboard(widget: QWidget) -> bool:
    """Whether the widget or something in it has the keyboard, or will when its window becomes active."""
    here = widget.window().focusWidget()
    return here is not None and (here is widget or widget.isAncestorOf(here))


def page_of(widget: QWidget) -> QScrollArea | None:
    """The area that a widget is scrolled in."""
    area = widget.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    return area


def reveal(widget: QWidget) -> None:
    """Scroll the page until the widget is in view, once it has been laid out."""
    found = page_of(widget)
    if found is not None:
        QTimer.singleShot(0, widget, lambda: found.ensureWidgetVisible(widget, theme.SPACE_8, 2 * theme.SPACE_32))


def capital(words: str) -> str:
    """The words with a capital first letter."""
    return words[:1].upper() + words[1:]


def copy_text(text: str, *, of_patient: bool = True) -> None:
    """Put plain text on the clipboard; what is of a patient stays there for a minute only."""
    if of_patient:
        copy_patient_text(text)
    else:
        QApplication.clipboard().setText(text)


def ask_where_to_save(parent: QWidget, title: str, name: str, kinds: str) -> Path | None:
    """Ask a person for a file to write; None when they do not want to."""
    chosen, _ = QFileDialog.getSaveFileName(parent, title, name, kinds)
    return Path(chosen) if chosen else None


def file_kind(form: Format[Any]) -> str:
    """A form as a kind of file to choose where a file is asked for."""
    return f"{tr(form.name)} (*{form.suffix})"


def sentences(error: HgnenError) -> list[str]:
    """An error as finished sentences."""
    return [fault.sentence() for fault in error.faults]
