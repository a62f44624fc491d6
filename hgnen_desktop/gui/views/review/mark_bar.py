"""What a reviewer can say of what is read: agree, change, question; and going on and back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QWidget

from hgnen_desktop.core.review.form import LONGEST, clean
from hgnen_desktop.core.signoff.marks import Mark, Opinion
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.views.decide.base import column, push_button
from hgnen_desktop.gui.widgets.flow_layout import FlowLayout
from hgnen_desktop.gui.widgets.labels import caption
from hgnen_desktop.gui.widgets.text_line import TextLine
from hgnen_desktop.gui.words import tr

_CLOSED_MS = 500  # a key pressed twice says nothing of what comes into view in between


class MarkBar(QWidget):
    """Buttons with their keys, and the lines of a change or a question, which open in place.

    Signals:
        said: an ``Opinion``, what, why.
        taken_back: the word on what is read now is taken back.
        step: go on (1) or back (-1).
        unread: go to the next thing that is not read.
    """

    said = Signal(object, str, str)
    taken_back = Signal()
    step = Signal(int)
    unread = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._mark: Mark | None = None
        self.setAccessibleName(tr("What you say of it"))
        layout = column(self, spacing=theme.SPACE_4)
        buttons = QWidget()
        flow = FlowLayout(buttons, across=theme.SPACE_8, down=theme.SPACE_4)
        self.agree = self._button(page, tr("Agree (A)"), Qt.Key.Key_A, lambda: self._say(Opinion.AGREE))
        self.change = self._button(page, tr("Change\u2026 (C)"), Qt.Key.Key_C, lambda: self._ask(Opinion.CHANGE))
        self.question = self._button(page, tr("Question\u2026 (Q)"), Qt.Key.Key_Q, lambda: self._ask(Opinion.QUESTION))
        self.back = self._button(page, tr("Back (\u2190)"), Qt.Key.Key_Left, lambda: self.step.emit(-1))
        self.on = self._button(page, tr("On (\u2192)"), Qt.Key.Key_Right, lambda: self.step.emit(1))
        self.next = self._button(page, tr("Next unread (N)"), Qt.Key.Key_N, self.unread.emit)
        self.undo = self._button(page, tr("Take back (T)"), Qt.Key.Key_T, self.taken_back.emit)
        for button in (self.agree, self.change, self.question, self.back, self.on, self.next, self.undo):
            flow.addWidget(button)
        layout.addWidget(buttons)
        self.form = self._make_form()
        layout.addWidget(self.form)
        self._opinion = Opinion.CHANGE
        self._open = QTimer(self)
        self._open.setSingleShot(True)
        self._open.setInterval(_CLOSED_MS)

    def _button(self, page: QWidget, text: str, key: Qt.Key, do: Callable[[], None]) -> QPushButton:
        button = push_button(text)
        button.clicked.connect(lambda *_checked: do())
        shortcut = QShortcut(QKeySequence(key), page)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(lambda: do() if button.isEnabled() else None)
        return button

    def _make_form(self) -> QWidget:
        form = QWidget()
        rows = QGridLayout(form)
        rows.setContentsMargins(0, theme.SPACE_4, 0, 0)
        rows.setHorizontalSpacing(theme.SPACE_12)
        rows.setColumnStretch(1, 1)
        self.what = TextLine(tr("What is to change"), LONGEST)
        self.why = TextLine(tr("Why"), LONGEST, tr("where it stands in the paper"))
        self.what_name = caption(tr("What"), role="text")
        self.why_name = caption(tr("Why"), role="text")
        for number, (name, line) in enumerate(((self.what_name, self.what), (self.why_name, self.why))):
            rows.addWidget(name, number, 0)
            rows.addWidget(line, number, 1)
        self._complaint = caption("", role="problem")
        foot = QHBoxLayout()
        self.save = push_button(tr("Keep"), tr("Keep this remark"))
        self.cancel = push_button(tr("Cancel"), tr("Cancel: say nothing"))
        self.save.clicked.connect(self._take)
        self.cancel.clicked.connect(self.leave)
        foot.addWidget(self.save)
        foot.addWidget(self.cancel)
        foot.addWidget(self._complaint, 1)
        rows.addLayout(foot, 2, 1)
        for line in (self.what, self.why):
            line.returnPressed.connect(self._take)
            line.textEdited.connect(lambda _text: self._complaint.setText(""))
        form.hide()
        return form

    def show_mark(self, mark: Mark | None, *, moved: bool) -> None:
        """Another thing is read, or something was said of it.

        Args:
            mark: what this reviewer said of it.
            moved: whether it is another thing; nothing can then be said of it for a moment.
        """
        self.leave()
        self._mark = mark
        self.undo.setEnabled(mark is not None)
        if moved:
            self._open.start()

    def open_at_once(self) -> None:
        """Something can be said now, for example because the first thing came into view long ago."""
        self._open.stop()

    def leave(self) -> None:
        """Close the lines; what was typed is dropped."""
        had = self.form.isVisible() and self.form.isAncestorOf(self.window().focusWidget() or self)
        self.form.hide()
        self.what.clear()
        self.why.clear()
        self._complaint.setText("")
        if had:
            self._page.setFocus(Qt.FocusReason.OtherFocusReason)

    def complaint(self) -> str:
        """What is missing, in words; empty when nothing is."""
        return self._complaint.plain()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.form.isVisible():
            self.leave()
        else:
            super().keyPressEvent(event)

    def _say(self, opinion: Opinion, what: str = "", why: str = "") -> None:
        if not self._open.isActive():
            self.said.emit(opinion, what, why)

    def _ask(self, opinion: Opinion) -> None:
        if self._open.isActive():
            return
        is_change = opinion is Opinion.CHANGE
        before = self._mark if self._mark is not None and self._mark.opinion is opinion else None
        self._opinion = opinion
        self.what_name.setText(tr("What") if is_change else tr("Question"))
        self.what.setAccessibleName(tr("What is to change") if is_change else tr("Your question"))
        self.why.setVisible(is_change)
        self.why_name.setVisible(is_change)
        self.what.setText(before.what if before is not None else "")
        self.why.setText(before.why if before is not None else "")
        self.form.show()
        self.what.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self) -> None:
        what, why = clean(self.what.text()), clean(self.why.text())
        needs_why = self._opinion is Opinion.CHANGE
        if not what or (needs_why and not why):
            self._complaint.setText(
                tr("A change needs what and why.") if needs_why else tr("Write the question first.")
            )
            (self.why if what else self.what).setFocus()
            return
        self._say(self._opinion, what, why if needs_why else "")
