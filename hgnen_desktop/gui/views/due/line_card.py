"""The line that is chosen in the due list: what is planned, why it stands there, and what can be done about it."""

from __future__ import annotations

import datetime as dt

from PySide6.QtWidgets import QWidget

from hgnen_desktop.core.export.due_table import days_words
from hgnen_desktop.core.schedule.due import DueLine
from hgnen_desktop.gui.views.decide.base import column, push_button
from hgnen_desktop.gui.views.decide.pieces import IconMark
from hgnen_desktop.gui.views.due.marking import Mark
from hgnen_desktop.gui.views.due.model import name_of
from hgnen_desktop.gui.views.due.sheet_row import SheetRow
from hgnen_desktop.gui.views.due.signs import group_sign
from hgnen_desktop.gui.views.follow_up.call_row import CallRow
from hgnen_desktop.gui.views.follow_up.record_bar import RecordBar, Target
from hgnen_desktop.gui.widgets.card import Card
from hgnen_desktop.gui.widgets.labels import caption, plain_label
from hgnen_desktop.gui.words import long_date, plural, tr


class LineCard(Card):
    """Says what a line means and offers to open the case and to record its visit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Chosen line"), parent=parent)
        self.sign = IconMark("info", "")
        self.header.addWidget(self.sign)
        self._what = plain_label("", wrap=True)
        self._notes = caption("", role="text")
        self._file = caption("")
        self.bar = RecordBar()
        self.open_button = push_button(tr("Open case"), "", "open")
        self.bar.add_button(self.open_button)
        self.calls = CallRow()
        self.sheet = SheetRow()
        self._before = caption("", role="advice.caution")
        self._last = caption("", role="text")
        self.take_back_button = push_button(tr("Take back"), "", "undo")
        words = QWidget()
        layout = column(words, spacing=2)
        for part in (self._what, self._notes, self._file):
            layout.addWidget(part)
        self.body.addWidget(words)
        self.body.addWidget(self._before)
        self.body.addWidget(self.bar)
        self.body.addWidget(self.calls)
        self.body.addWidget(self.sheet)
        self.body.addWidget(self._last)
        self.body.addWidget(self.take_back_button)
        self.show_line(None, dt.date.min, (), None)

    def show_line(
        self, line: DueLine | None, today: dt.date, copies: tuple[str, ...], last: Mark | None, before: str = ""
    ) -> None:
        """Speak of this line.

        Args:
            line: the line; None for none.
            today: the day on which something is recorded.
            copies: other files with the same case id.
            last: what can be taken back.
            before: what a person should know before recording anything here.
        """
        self._before.setText(before)
        self._before.setVisible(bool(before))
        key = (line.file, line.visit) if line is not None and line.visit else None
        self.calls.show_target(key, name_of(line) if line is not None else "")
        self.sheet.show_target(line)
        if last is not None:
            words = f"{last.label}: {last.words}"
            self._last.setText(tr("Recorded: {0}").format(words))
            self.take_back_button.setAccessibleName(tr("Take back: {0}").format(words))
        for part in (self._last, self.take_back_button):
            part.setVisible(last is not None)
        self.sign.setVisible(line is not None)
        self.open_button.setEnabled(line is not None)
        for part in (self._notes, self._file):
            part.setVisible(line is not None)
        if line is None:
            self.set_title(tr("No line chosen"))
            self._what.setText(tr("Choose a line to record its visit or to open its case."))
            self.bar.show_target(None)
            return
        sign = group_sign(line.group)
        self.sign.use(sign.icon, sign.word, sign.role)
        self.set_title(" \u00b7 ".join(part for part in (name_of(line), line.entity) if part))
        self._what.setText(_what(line))
        self._what.setVisible(bool(line.visit))
        self._notes.setText(_notes(line, copies))
        self._file.setText(line.file)
        is_visit = bool(line.visit) and line.date is not None
        self.bar.setEnabled(True)
        name = f"{name_of(line)}, {long_date(line.date)}" if line.date is not None else name_of(line)
        self.bar.show_target(Target((line.file, line.visit, line.digest), name, today) if is_visit else None)


def _what(line: DueLine) -> str:
    if line.date is None or line.days is None:
        return ""
    more = ""
    if line.more:
        more = " " + plural(
            line.more, "%n more line of this case to look at.", "%n more lines of this case to look at."
        )
    return f"{long_date(line.date)}, {days_words(line.days)}: {line.what}.{more}"


def _notes(line: DueLine, copies: tuple[str, ...]) -> str:
    said = list(line.notes)
    if line.rule:
        own = tr("the clinic's own rule") if line.own else tr("rule of the sources")
        said.append(f"{line.rule} ({own}).")
    if copies:
        said.append(tr("The same case id stands in {0}. Is one a copy?").format(", ".join(copies)))
    return " ".join(said)
