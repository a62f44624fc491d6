"""What is asked when a known answer changes: a new result, or an error? It has its own place below the answer."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hgnen_desktop.core.course.changing import How
from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.views.decide.base import push_button, reveal
from hgnen_desktop.gui.widgets.flow_layout import FlowLayout
from hgnen_desktop.gui.widgets.labels import caption, plain_label
from hgnen_desktop.gui.widgets.over_page import paint_frame
from hgnen_desktop.gui.widgets.text_line import TextLine
from hgnen_desktop.gui.words import tr

_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Asked:
    """What has to be said: how it is asked, what was known until now, and the day a new result is dated by itself."""

    how: How
    before: str
    today: str
    can_be_new: bool = True


class ChangeQuestion(QWidget):
    """New result, correct an error or keep; for what follows from the course, overrule with a reason or keep.

    Signals:
        is_new: the change is a newer result; carries its date as typed.
        is_error: what was known had been entered in error.
        overrules: the answer holds against the course; carries the reason as typed.
        kept: everything stays as it was.
    """

    is_new = Signal(str)
    is_error = Signal()
    overrules = Signal(str)
    kept = Signal()

    def __init__(self, label: str, question: QWidget) -> None:
        super().__init__(question)
        self.setAccessibleName(tr("{0}: what is this change?").format(label))
        self.says = plain_label("", wrap=True, columns=theme.LINE_COLUMNS)
        self.date = TextLine(
            tr("{0}: date of the new result").format(label), _LONGEST, tr("2026-03-15, 2026-03 or 2026")
        )
        self.reason = TextLine(tr("{0}: why this holds").format(label), _LONGEST, tr("Why does this hold?"))
        self.new_button = push_button(tr("New result"), tr("{0}: new result").format(label), "plus")
        self.error_button = push_button(tr("Correct an error"), tr("{0}: correct an error").format(label), "edit")
        self.overrule_button = push_button(tr("This holds"), tr("{0}: this holds").format(label), "check")
        self.keep_button = push_button(tr("Keep what was known"), tr("{0}: keep what was known").format(label), "close")
        self._problem = caption("", role="problem")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.SPACE_8, theme.SPACE_8, theme.SPACE_8, theme.SPACE_8)
        layout.setSpacing(theme.SPACE_4)
        layout.addWidget(self.says)
        row = QWidget(self)
        flow = FlowLayout(row, across=theme.SPACE_8)
        for part in (
            self.new_button,
            self.date,
            self.error_button,
            self.reason,
            self.overrule_button,
            self.keep_button,
        ):
            flow.addWidget(part)
        layout.addWidget(row)
        layout.addWidget(self._problem)
        self._problem.hide()
        self.hide()
        self.new_button.clicked.connect(lambda: self.is_new.emit(self.date.entered()))
        self.date.returnPressed.connect(self.new_button.click)
        self.error_button.clicked.connect(self.is_error)
        self.overrule_button.clicked.connect(lambda: self.overrules.emit(self.reason.entered()))
        self.reason.returnPressed.connect(self.overrule_button.click)
        self.keep_button.clicked.connect(self.kept)

    def ask(self, asked: Asked) -> None:
        """Ask, and be scrolled to where the page ends above it."""
        overrules = asked.how is How.OVERRULE
        self.says.setText(asked.before)
        for part in (self.new_button, self.date):
            part.setVisible(not overrules and asked.can_be_new)
        self.error_button.setVisible(not overrules)
        for part in (self.reason, self.overrule_button):
            part.setVisible(overrules)
        if self.isHidden():
            self.date.setText(asked.today)
            self.reason.clear()
        self._problem.hide()
        self.show()
        reveal(self)

    def tell(self, problem: str) -> None:
        """Say what keeps the change from being taken in."""
        self._problem.setText(problem)
        self._problem.show()
        self.setAccessibleDescription(problem)
        (self.reason if self.date.isHidden() else self.date).setFocus()

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_frame(self)

    def focus_first(self) -> None:
        """Put the keyboard on the first thing to say."""
        first = next(one for one in (self.new_button, self.error_button, self.reason) if not one.isHidden())
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc keeps what was known."""
        if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self.kept.emit()
            return
        super().keyPressEvent(event)
