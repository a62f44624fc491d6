"""What is read: the question with its answers and the patients who meet it, then one item with everything it rests on."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hgnen_desktop.core.review.desk import Desk
from hgnen_desktop.core.review.passage import Passage
from hgnen_desktop.core.review.patients import Met
from hgnen_desktop.core.review.state import said_lines
from hgnen_desktop.core.signoff.subjects import Kind
from hgnen_desktop.core.tree.model import Tree
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.views.decide.base import capital, column, empty
from hgnen_desktop.gui.views.decide.details import Details
from hgnen_desktop.gui.views.review.road_picture import RoadPicture
from hgnen_desktop.gui.widgets.badge import StrengthBadge
from hgnen_desktop.gui.widgets.flow_layout import FlowLayout
from hgnen_desktop.gui.widgets.labels import caption, heading, plain_label, title
from hgnen_desktop.gui.words import plural, short_date, tr

_COLUMNS, _WIDE = theme.LINE_COLUMNS + 24, theme.LINE_COLUMNS + 40


class PassagePanel(QWidget):
    """Shows one item.

    Args:
        patients: asked for when their line is opened; a sentence while there are none.
        tree: on which their roads are drawn.
        above: stands over everything.
    """

    def __init__(
        self,
        patients: Callable[[], Sequence[Met] | str],
        tree: Callable[[], Tree],
        above: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._patients, self._tree = patients, tree
        self._details: Details | None = None
        outer = column(self, spacing=theme.SPACE_8)
        outer.addWidget(above)
        self._body = QVBoxLayout()
        self._body.setSpacing(theme.SPACE_4)
        outer.addLayout(self._body, 1)

    def show_place(self, desk: Desk) -> None:
        """Show what the desk is at."""
        empty(self._body)
        self._details = None
        passage = desk.reading.passage(desk.here.key)
        self.setAccessibleName(passage.title)
        self._add_question(desk)
        self._add_passage(passage)
        self._add_said(desk)
        self._body.addStretch(1)

    def end(self) -> int:
        """How far down the last words stand; below it is only room."""
        items = (self._body.itemAt(place) for place in range(self._body.count()))
        widgets = (one.widget() for one in items if one is not None)
        return max((one.geometry().bottom() for one in widgets if one is not None), default=0)

    def renew_patients(self) -> None:
        """The patients are there now, where their line is open."""
        if self._details is not None:
            self._details.renew()

    def _add_question(self, desk: Desk) -> None:
        chapter = desk.here.chapter
        place = [chapter.where] if chapter.question else []
        self._body.addWidget(caption(" \u00b7 ".join([*place, chapter.ask])))
        answers = [desk.reading.passage(key) for key in chapter.keys]
        answers = [one for one in answers if one.kind in (Kind.ANSWER, Kind.FOLLOW_UP)]
        if answers:
            said = "; ".join(f"{one.title} ({one.direction or tr('to follow')})" for one in dict.fromkeys(answers))
            self._body.addWidget(caption(tr("Answers here: {0}").format(said), role="text"))
        if chapter.situation:
            self._details = Details(chapter.ask)
            self._details.add(tr("Patients who meet this question"), self._build_patients)
            self._body.addWidget(self._details)
        self._body.addSpacing(theme.SPACE_8)

    def _build_patients(self, layout: QVBoxLayout) -> None:
        found = self._patients()
        if isinstance(found, str):
            layout.addWidget(caption(found))
            return
        for met in found:
            beside = QHBoxLayout()
            beside.setSpacing(theme.SPACE_16)
            words = QVBoxLayout()
            words.addWidget(plain_label(f"{met.patient.title}. {met.sentence}", wrap=True))
            for line in met.told:
                words.addWidget(plain_label(f"\u2022 {line}", wrap=True))
            words.addStretch(1)
            beside.addLayout(words, 1)
            road = tr("Road: {0}").format("; ".join(met.road))
            if met.lit.lights:
                beside.addWidget(RoadPicture(self._tree(), met.lit, road), 0, Qt.AlignmentFlag.AlignTop)
            else:
                words.insertWidget(words.count() - 1, caption(road))
            layout.addLayout(beside)
        if not found:
            layout.addWidget(caption(tr("No bundled patient is asked this.")))

    def _head(self, words: str) -> None:
        self._body.addSpacing(theme.SPACE_8)
        self._body.addWidget(heading(words))

    def _note(self, words: str) -> None:
        self._body.addWidget(plain_label(words, size=theme.TextSize.CAPTION, role="muted", wrap=True, columns=_WIDE))

    def _add_passage(self, one: Passage) -> None:
        self._body.addWidget(title(f"{one.number}  {one.title}"))
        marks = QWidget()
        flow = FlowLayout(marks, across=theme.SPACE_8)
        flow.addWidget(caption(capital(one.kind.value), role="text", wrap=False))
        if one.direction:
            flow.addWidget(caption(capital(one.direction), role="text", wrap=False))
        if one.strength:
            flow.addWidget(StrengthBadge(one.strength))
        self._body.addWidget(marks)
        if one.text:
            self._body.addWidget(plain_label(one.text, wrap=True, columns=_COLUMNS))
        for label, words in one.more:
            self._body.addWidget(plain_label(f"{label}: {words}", wrap=True, columns=_COLUMNS))
        if one.when:
            self._head(tr("When"))
            words = "\n".join(line.replace("  ", "\u2003") for line in one.when)
            self._body.addWidget(plain_label(words, wrap=True, columns=_COLUMNS))
        if one.reading:
            self._head(tr("Our reading"))
            self._body.addWidget(plain_label(one.reading, wrap=True, columns=_COLUMNS))
        if one.quotes:
            words = plural(
                len(one.quotes), "Rests on %n statement, in our words", "Rests on %n statements, in our words"
            )
            self._head(words)
        for quote in one.quotes:
            self._note(f"{quote.strength} \u00b7 {quote.where}")
            self._body.addWidget(plain_label(quote.text, wrap=True, columns=_COLUMNS))
            if quote.note:
                self._note(quote.note)

    def _add_said(self, desk: Desk) -> None:
        """What this reviewer said; of what others said only after that, so that everybody reads for himself."""
        mine = desk.mark(desk.here.key)
        if mine is None:
            earlier = desk.standing(desk.here.key).earlier
            if any(one.reviewer.id == desk.reviewer.id for one in earlier if desk.reviewer is not None):
                self._body.addWidget(
                    caption(tr("You read it in an earlier wording; a word has changed since."), role="text")
                )
            return
        self._head(tr("You said"))
        self._body.addWidget(plain_label(f"{short_date(mine.on)}: {mine.words()}", wrap=True, columns=_COLUMNS))
        others = [one for one in desk.standing(desk.here.key).said if one.mark is not mine]
        if others:
            self._head(tr("Others said"))
        for line in said_lines(others):
            self._body.addWidget(plain_label(line, wrap=True, columns=_COLUMNS))
