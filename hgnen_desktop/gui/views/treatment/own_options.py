"""Options of the clinician's own: kept apart from what the sources say, and marked as such."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from hgnen_desktop.gui import theme
from hgnen_desktop.gui.views.decide.base import column, push_button, reveal
from hgnen_desktop.gui.views.decide.keyed_column import KeyedColumn
from hgnen_desktop.gui.views.decide.pieces import IconMark
from hgnen_desktop.gui.views.treatment.decision_bar import LONGEST_REASON
from hgnen_desktop.gui.widgets.card import Card
from hgnen_desktop.gui.widgets.labels import caption, plain_label
from hgnen_desktop.gui.widgets.text_line import TextLine
from hgnen_desktop.gui.words import long_date, tr

if TYPE_CHECKING:
    from hgnen_desktop.core.domain.case import Decision


class _OwnRow(QWidget):
    """One option that the clinician added."""

    removed = Signal(str)

    def __init__(self, decision: Decision) -> None:
        super().__init__()
        self._mark = IconMark("edit", "", role="accent")
        self._text = plain_label("", wrap=True, columns=theme.LINE_COLUMNS)
        self._reason = plain_label("", size=theme.TextSize.CAPTION, wrap=True, columns=theme.LINE_COLUMNS)
        held = QWidget(self)
        words = column(held, spacing=2)
        for part in (self._text, self._reason, self._mark):
            words.addWidget(part)
        self.remove_button = push_button(tr("Remove"))
        self.remove_button.clicked.connect(lambda: self.removed.emit(self._decision.item))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(held, 1)
        row.addWidget(self.remove_button, 0, Qt.AlignmentFlag.AlignTop)
        self.show_state(decision)

    def show_state(self, decision: Decision) -> None:
        """Show another text or reason."""
        self._decision = decision
        on = f" \u00b7 {long_date(decision.on)}" if decision.on else ""
        self._mark.use("edit", tr("Your own, not from the sources") + on, "accent")
        self._text.setText(decision.text or "")
        self._reason.setText(tr("Reason: {0}").format(decision.reason) if decision.reason else "")
        self._reason.setVisible(bool(decision.reason))
        self.remove_button.setAccessibleName(tr("Remove: {0}").format(decision.text or ""))


class OwnOptions(Card):
    """Lists the clinician's own options and takes new ones.

    Signals:
        added: text and reason of a new option.
        removed: the id of one to take back.
    """

    added = Signal(str, str)
    removed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(tr("Options of your own"))
        self.set_margins(theme.SPACE_12, theme.SPACE_8)
        self.rows: KeyedColumn[Decision] = KeyedColumn(self._row)
        self.body.addWidget(self.rows)
        self.add_button = push_button(tr("Add an option\u2026"), tr("Add an option of your own"), icon="plus")
        self.add_button.clicked.connect(self._open)
        self._add_line = QWidget()
        line = QHBoxLayout(self._add_line)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.SPACE_12)
        line.addWidget(self.add_button)
        line.addWidget(caption(tr("Your own, kept apart from the sources in this case and in the care plan.")), 1)
        self.body.addWidget(self._add_line)
        self.form = QWidget()
        self.text = self._line(tr("Option"), tr("What is planned"))
        self.reason = self._line(tr("Reason for your own option"), tr("Why"))
        self._complaint = caption("", role="problem")
        self._complaint.hide()
        self._lay_out()
        self.body.addWidget(self.form)
        self.form.hide()

    def show_options(self, decisions: Sequence[Decision]) -> None:
        """Show the options that the clinician added."""
        self.rows.sync([(one.item, one) for one in decisions])
        self.rows.setVisible(bool(decisions))

    def forget(self) -> None:
        """Drop what was half typed."""
        self.text.clear()
        self.reason.clear()
        self._close()

    def complaint(self) -> str:
        """The sentence below the form; empty when there is none."""
        return self._complaint.plain() if not self._complaint.isHidden() else ""

    def _row(self, decision: Decision) -> _OwnRow:
        row = _OwnRow(decision)
        row.removed.connect(self.removed)
        return row

    def _line(self, name: str, hint: str) -> TextLine:
        line = TextLine(name, LONGEST_REASON, hint)
        line.returnPressed.connect(self._add)
        line.textEdited.connect(lambda _text: self._complaint.hide())
        return line

    def _lay_out(self) -> None:
        grid = QGridLayout(self.form)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.SPACE_12)
        grid.setVerticalSpacing(theme.SPACE_8)
        for row, (name, line) in enumerate(((tr("Option"), self.text), (tr("Reason"), self.reason))):
            grid.addWidget(plain_label(name), 2 * row, 0)
            grid.addWidget(line, 2 * row, 1)
            grid.addWidget(line.too_long, 2 * row + 1, 1)
        grid.addWidget(self._complaint, 4, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.SPACE_8)
        self.record_button = push_button(tr("Add"), tr("Add your own option"))
        self.record_button.clicked.connect(self._add)
        self.cancel_button = push_button(tr("Cancel"), tr("Cancel your own option"))
        self.cancel_button.clicked.connect(self.forget)
        buttons.addWidget(self.record_button)
        buttons.addWidget(self.cancel_button)
        buttons.addStretch(1)
        grid.addLayout(buttons, 5, 1)

    def _open(self) -> None:
        self.form.show()
        self._add_line.hide()
        self.text.setFocus()
        reveal(self.form)

    def _close(self) -> None:
        self.form.hide()
        self._complaint.hide()
        self._add_line.show()

    def _add(self) -> None:
        text = self.text.text().strip()
        if not text:
            self._complaint.setText(tr("Say in a few words what is planned."))
            self._complaint.show()
            self.text.setFocus()
            return
        reason = self.reason.text().strip()
        self.forget()
        self.add_button.setFocus()
        self.added.emit(text, reason)
