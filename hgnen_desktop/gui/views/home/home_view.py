"""Home: begin, go on, or try; and which guidelines are installed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from hgnen_desktop.gui import icons, theme
from hgnen_desktop.gui.page import page_head
from hgnen_desktop.gui.panel_rows import Entry, Section
from hgnen_desktop.gui.widgets.card import Card
from hgnen_desktop.gui.widgets.enter_button import EnterButton
from hgnen_desktop.gui.widgets.labels import caption, link_button, plain_label
from hgnen_desktop.gui.words import PackState, later, long_date, pack_state, tr

if TYPE_CHECKING:
    import datetime as dt

    from hgnen_desktop.core.guidelines.index import Index
    from hgnen_desktop.core.schedule.due import DueGroup
    from hgnen_desktop.core.signoff.standing import SignOff
    from hgnen_desktop.gui.recovery import LeftBehind

_LESSONS = (
    later("Enter what is known, in any order; what is not known may stay open."),
    later("The panel on the right says at once what the sources make of it, and what is still needed."),
    later("Treatment, surveillance and care plan follow from the same answers, each with its source."),
)

_MOST_CHANGES = 4  # named beside work that was left behind

_DUE_PAGE = "due"


class HomeView(QWidget):
    """Where a person starts.

    Signals:
        new_wanted, open_wanted: the two buttons.
        file_wanted(str): a recent or rescued case file.
        teaching_wanted(str): a bundled case, by file name.
        page_wanted(str): another page of the window, by its key.
        versions_wanted: earlier versions of a case.
    """

    new_wanted = Signal()
    open_wanted = Signal()
    file_wanted = Signal(str)
    teaching_wanted = Signal(str)
    page_wanted = Signal(str)
    versions_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(theme.SPACE_16)
        outer.addLayout(
            page_head(
                tr("Home"),
                tr(
                    "Options with their sources for high-grade neuroendocrine neoplasms. The program shows and does not choose."
                ),
            )
        )
        columns = QHBoxLayout()
        columns.setSpacing(theme.SPACE_16)
        left, right = QVBoxLayout(), QVBoxLayout()
        for side in (left, right):
            side.setSpacing(theme.SPACE_16)
        left.addWidget(self._start_card())
        left.addWidget(self._recent_card())
        left.addWidget(self._packs_card())
        left.addStretch(1)
        right.addWidget(self._due_card())
        right.addWidget(self._teaching_card())
        right.addStretch(1)
        columns.addLayout(left, 1)
        columns.addLayout(right, 1)
        outer.addLayout(columns)
        outer.addStretch(1)
        self.follow_theme()

    def show_recent(self, paths: Sequence[Path], rescued: Sequence[LeftBehind] = ()) -> None:
        """The case files worked on last, by path alone, after those saved when the program stopped unexpectedly."""
        entries = [
            Entry(_kept_words(one), "history", "advice.caution", side=_kept_details(one), target=str(one.path))
            for one in rescued
        ]
        entries += [Entry(path.name, "open", "muted", side=str(path.parent), target=str(path)) for path in paths]
        self.recent.show_entries(entries)
        self._no_recent.setVisible(not entries)

    def show_due(self, counted: Mapping[DueGroup, int] | None, *, has_folders: bool) -> None:
        """How many patients are overdue, due and coming soon; None while the folders are not read yet."""
        from hgnen_desktop.core.schedule.due import DueGroup
        from hgnen_desktop.gui.views.due.signs import group_sign

        near = [group for group in DueGroup if group not in (DueGroup.QUARTER, DueGroup.LATER)]
        entries = []
        for group in near:
            if counted is not None and counted.get(group):
                sign = group_sign(group)
                entries.append(Entry(f"{sign.word}: {counted[group]:,}", sign.icon, sign.role, target=_DUE_PAGE))
        hint = tr("Nobody is overdue, due, or coming within a month.")
        if not has_folders:
            hint = tr("Name the folders with the clinic's case files there, and this says who is due.")
        elif counted is None:
            hint = tr("The folders are being read\u2026")
        self._due_hint.setText(hint)
        self._due_hint.setVisible(not entries)
        self.due.show_entries(entries or [Entry(tr("Open the due list"), "pending", "muted", target=_DUE_PAGE)])

    def show_teaching(self, index: Index) -> None:
        """The bundled cases; each is a file to look into, so they come after what a person may be waiting for.

        They are called by who the patient is: what is seen here may be asked in a quiz or told in a lesson.
        """
        from hgnen_desktop.core.teaching.titles import listed_cases

        entries = [Entry(one.title, "learn", "muted", target=one.file) for one in listed_cases(index)]
        self.teaching.show_entries(entries)

    def show_packs(self, index: Index, sign_off: SignOff, as_of: dt.date) -> None:
        """The installed guideline packs and how far each may be relied on."""
        entries = []
        from hgnen_desktop.core.signoff.words import pack_words

        for pack in index.packs.values():
            current = pack_state(sign_off, pack, as_of) is PackState.CURRENT
            entries.append(
                Entry(
                    f"{pack.source.short} v{pack.version}",
                    "complete" if current else "caution",
                    "advice.for" if current else "advice.caution",
                    side=pack_words(sign_off, pack, (), as_of),
                    detail=f"{pack.title}\n{tr('Content hash')} {pack.hash[:16]}",
                )
            )
        self.packs.show_entries(entries)

    def follow_theme(self) -> None:
        """Icons as large as the text beside them."""
        side = QFontMetrics(theme.body_font()).height()
        for button in (self.new_button, self.open_button):
            button.setIconSize(QSize(side, side))

    def _start_card(self) -> Card:
        card = Card(tr("Start"))
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_8)
        self.new_button = _button(tr("&New case"), "new")
        self.new_button.clicked.connect(self.new_wanted)
        self.open_button = _button(tr("&Open\u2026"), "open")
        self.open_button.clicked.connect(self.open_wanted)
        row.addWidget(self.new_button)
        row.addWidget(self.open_button)
        row.addStretch(1)
        card.body.addLayout(row)
        for number, lesson in enumerate(_LESSONS, 1):
            line = QHBoxLayout()
            line.setSpacing(theme.SPACE_8)
            line.addWidget(plain_label(f"{number}.", role="muted"), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(plain_label(tr(lesson), wrap=True, columns=theme.LINE_COLUMNS), 1)
            card.body.addLayout(line)
        return card

    def _recent_card(self) -> Card:
        card = Card(tr("Recent cases"))
        self._no_recent = caption(tr("None yet. A case file can also be dragged into this window."))
        card.body.addWidget(self._no_recent)
        self.recent = Section("", most=8)
        self.recent.hide_heading()
        self.recent.pressed.connect(self.file_wanted)
        card.body.addWidget(self.recent)
        self.versions_button = link_button(tr("Earlier versions of a case"))
        self.versions_button.clicked.connect(lambda: self.versions_wanted.emit())
        card.body.addWidget(self.versions_button, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _due_card(self) -> Card:
        card = Card(tr("Who is due"))
        self._due_hint = caption("")
        card.body.addWidget(self._due_hint)
        self.due = Section("", most=8)
        self.due.hide_heading()
        self.due.pressed.connect(self.page_wanted)
        card.body.addWidget(self.due)
        return card

    def _teaching_card(self) -> Card:
        card = Card(tr("Teaching cases"))
        hint = tr("Synthetic patients to look around in. Save one under a name of your own to keep your changes.")
        card.body.addWidget(caption(hint))
        section = Section("", most=12)
        section.hide_heading()
        section.pressed.connect(self.teaching_wanted)
        card.body.addWidget(section)
        self.teaching = section
        return card

    def _packs_card(self) -> Card:
        card = Card(tr("Guideline packs"))
        self.packs = Section("", most=12)
        self.packs.hide_heading()
        card.body.addWidget(self.packs)
        return card


def _kept_words(kept: LeftBehind) -> str:

    words = tr("Unsaved work of {0}, {1}")
    return words.format(long_date(kept.kept_at.date()), kept.kept_at.strftime("%H:%M"))


def _kept_details(kept: LeftBehind) -> str:
    """Which file the work belongs to and what differs; names of findings, never their values."""
    if kept.origin is None:
        return tr("kept when the program stopped; never saved to a file")
    said = [tr("kept when the program stopped; belongs to {0}").format(kept.origin.name)]
    if kept.changes:
        more = len(kept.changes) - _MOST_CHANGES
        shown = ", ".join(kept.changes[:_MOST_CHANGES])
        said.append(
            tr("differs in {0} and {1} more").format(shown, more) if more > 0 else tr("differs in {0}").format(shown)
        )
    if kept.is_older:
        said.append(tr("that file was saved later"))
    return "; ".join(said)


def _button(text: str, icon: str) -> QPushButton:
    button = EnterButton(text)
    icons.bind(button, icon)
    button.setMinimumHeight(theme.ROW_HEIGHT)
    button.setAccessibleName(text.replace("&", "").rstrip("\u2026"))
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
