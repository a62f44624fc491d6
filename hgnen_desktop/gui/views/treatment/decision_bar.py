"""The clinician's decision on one option: accept, decline with a reason, defer, or take it back."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hgnen_desktop.core.domain.case import Decision, Verdict
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.views.decide.base import capital, column, has_keyboard, push_button, reveal
from hgnen_desktop.gui.views.treatment.pieces_of import verdict_of
from hgnen_desktop.gui.widgets.flow_layout import FlowLayout
from hgnen_desktop.gui.widgets.labels import caption
from hgnen_desktop.gui.widgets.short_line import ShortLine, keep_place
from hgnen_desktop.gui.widgets.tab_order import in_reading_order
from hgnen_desktop.gui.widgets.text_line import TextLine
from hgnen_desktop.gui.words import short_date, tr

LONGEST_REASON = 2000
_ANY_WIDTH = 16_777_215  # what Qt takes for no limit


class ReasonEditor(QWidget):
    """One line for a reason, with a button that records it. Enter records, Escape leaves."""

    recorded = Signal(str)
    left = Signal()

    def __init__(self, name: str, hint: str, action: str, *, required: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._required = required
        self.line = TextLine(name, LONGEST_REASON, hint, self)
        self.record_button = push_button(action, f"{action}: {name}")
        self.cancel_button = push_button(tr("Cancel"), tr("Cancel: {0}").format(name))
        self._complaint = caption("", role="problem")
        self._complaint.hide()
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_8)
        row.addWidget(self.line, 1)
        row.addWidget(self.record_button)
        row.addWidget(self.cancel_button)
        outer = column(self, spacing=theme.SPACE_4)
        outer.addLayout(row)
        outer.addWidget(self.line.too_long)
        outer.addWidget(self._complaint)
        self.setFocusProxy(self.line)
        self.record_button.clicked.connect(self._record)
        self.line.returnPressed.connect(self._record)
        self.line.textEdited.connect(lambda _text: self._complain(""))
        self.cancel_button.clicked.connect(self.left)

    def complaint(self) -> str:
        """The sentence below the line; empty when there is none."""
        return self._complaint.plain() if not self._complaint.isHidden() else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _record(self) -> None:
        reason = self.line.text().strip()
        if self._required and not reason:
            self._complain(tr("A reason is needed here, so that the plan can say why."))
            self.line.setFocus()
            return
        self.recorded.emit(reason)

    def _complain(self, sentence: str) -> None:
        self._complaint.setText(sentence)
        self._complaint.setVisible(bool(sentence))
        self.line.setAccessibleDescription(sentence or self.line.told())


class DecisionBar(QWidget):
    """The buttons of an answer and what was decided. Nothing is preselected, and a decision moves nothing.

    For an answer that a source advises against, *accept* would be ambiguous: there the buttons say *not pursued*, or
    *choose anyway* with a reason. The line for a reason opens where the owner puts :attr:`place`.

    Signals:
        decided: a verdict with its reason (may be empty).
        withdrawn: the decision is taken back.
    """

    decided = Signal(object, str)
    withdrawn = Signal()

    def __init__(self, name: str, *, against: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._against = name, against
        self._decision: Decision | None = None
        self._editor: ReasonEditor | None = None
        self.place = QWidget()
        self._place_layout = column(self.place)
        self.status = ShortLine(lines=2, role="accent")
        self._make_buttons()
        foot = QHBoxLayout()
        foot.setSpacing(theme.SPACE_8)
        foot.setContentsMargins(theme.SPACE_4, 2, 0, 2)  # room for the frame of the keyboard round the words
        foot.addWidget(self.status, 1)
        foot.addWidget(self.withdraw_button, 0, Qt.AlignmentFlag.AlignTop)
        outer = column(self, spacing=theme.SPACE_4)
        outer.addWidget(self._line)
        outer.addLayout(foot)
        outer.addStretch(1)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.show_decision(None)

    def width_wanted(self) -> int:
        """The width at which the buttons stand beside each other."""
        buttons = list(self._by_verdict.values())
        return sum(one.sizeHint().width() for one in buttons) + theme.SPACE_8 * (len(buttons) - 1) + 2

    def sizeHint(self) -> QSize:
        return QSize(self.width_wanted(), super().sizeHint().height())

    def stand_beside(self, beside: bool) -> None:
        """Stand at the right end of a line, or below it, where the buttons take the whole line."""
        self.setMaximumWidth(self.width_wanted() if beside else _ANY_WIDTH)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Show where the keyboard is after a decision: round its words, not round the place of the button that is gone."""
        if self.hasFocus():
            around = QRect(
                0, self.status.y() - 2, self.status.geometry().right() + theme.SPACE_4, self.status.height() + 4
            )
            theme.draw_focus(QPainter(self), around)

    def show_decision(self, decision: Decision | None) -> None:
        """Show what was decided; None shows that nothing was."""
        moves = decision != self._decision and (has_keyboard(self) or has_keyboard(self.place))
        if decision != self._decision:
            self._close_editor()
        self._decision = decision
        self.withdraw_button.setVisible(decision is not None)
        self.status.set_text("" if decision is None else self._words(decision))
        for verdict, button in self._by_verdict.items():
            button.setVisible(decision is None or decision.verdict is not verdict)
        self.setAccessibleName(f"{self.status.text()}: {self._name}" if decision is not None else self._name)
        if moves:
            self.setFocus()  # on no button: the same key pressed once more must not decide once more

    @property
    def editor(self) -> ReasonEditor | None:
        """The open line for a reason, if any."""
        return self._editor

    def _make_buttons(self) -> None:
        self._line = QWidget(self)
        flow = FlowLayout(self._line, across=theme.SPACE_8)
        if self._against:
            first = push_button(tr("Not pursued"), tr("Not pursued: {0}").format(self._name))
            second = push_button(tr("Choose\u2026"), tr("Choose despite the advice: {0}").format(self._name))
            self.accept_button, self.decline_button = second, first
            first.clicked.connect(lambda: self.decided.emit(Verdict.DECLINED, ""))
            second.clicked.connect(lambda: self._ask(Verdict.ACCEPTED))
        else:
            first = push_button(tr("Accept"), tr("Accept: {0}").format(self._name))
            second = push_button(tr("Decline\u2026"), tr("Decline: {0}").format(self._name))
            self.accept_button, self.decline_button = first, second
            first.clicked.connect(lambda: self.decided.emit(Verdict.ACCEPTED, ""))
            second.clicked.connect(lambda: self._ask(Verdict.DECLINED))
        self.defer_button = push_button(tr("Defer"), tr("Defer: {0}").format(self._name))
        self.defer_button.clicked.connect(lambda: self.decided.emit(Verdict.DEFERRED, ""))
        self.withdraw_button = push_button(tr("Withdraw"), tr("Withdraw the decision: {0}").format(self._name))
        self.withdraw_button.clicked.connect(self.withdrawn)
        for button in (first, second, self.defer_button):
            keep_place(button)  # a second click must not meet another button
            flow.addWidget(button)
        keep_place(self.withdraw_button)
        self._by_verdict = {
            Verdict.ACCEPTED: self.accept_button,
            Verdict.DECLINED: self.decline_button,
            Verdict.DEFERRED: self.defer_button,
        }

    def _words(self, decision: Decision) -> str:
        on = f" \u00b7 {short_date(decision.on)}" if decision.on else ""
        reason = f": {decision.reason}" if decision.reason else ""
        return f"{capital(verdict_of(decision, against=self._against))}{on}{reason}"

    def _ask(self, verdict: Verdict) -> None:
        self._close_editor()
        hint = tr("Why is it chosen despite the advice?") if verdict is Verdict.ACCEPTED else tr("Why is it declined?")
        editor = ReasonEditor(tr("Reason for {0}").format(self._name), hint, tr("Record"), required=True)
        editor.recorded.connect(lambda reason: self.decided.emit(verdict, reason))
        editor.left.connect(lambda: self._leave(verdict))
        self._editor = editor
        self._place_layout.addWidget(editor)
        editor.show()
        block = self.place.parentWidget()
        in_reading_order(self.place if block is None else block)
        editor.line.setFocus()
        reveal(editor)

    def _leave(self, verdict: Verdict) -> None:
        self._close_editor()
        self._by_verdict[verdict].setFocus()

    def _close_editor(self) -> None:
        if self._editor is not None:
            self._place_layout.removeWidget(self._editor)
            self._editor.hide()
            self._editor.deleteLater()
            self._editor = None
