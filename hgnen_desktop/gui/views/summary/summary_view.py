"""The page that a case opens on: what to do now, each question with its answer in a line, and what is still needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QVBoxLayout, QWidget

from hgnen_desktop.core.brief.brief import MOST_DATES
from hgnen_desktop.core.course.words import all_assumed_words
from hgnen_desktop.core.engine.newer import how_old, newer_of_all
from hgnen_desktop.core.wording import no_rule
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.kit.ask_row import AskRow
from hgnen_desktop.gui.kit.line import LineText, Piece
from hgnen_desktop.gui.kit.line_list import LineList
from hgnen_desktop.gui.outlook_section import OutlookSection
from hgnen_desktop.gui.page import ScrollPage
from hgnen_desktop.gui.progress import named_findings
from hgnen_desktop.gui.views.course.assumed import AssumedRows
from hgnen_desktop.gui.views.course.strip import CourseStrip
from hgnen_desktop.gui.views.decide.base import DecidePage, page_of
from hgnen_desktop.gui.views.summary import lines
from hgnen_desktop.gui.views.summary.ask_list import AskList
from hgnen_desktop.gui.widgets.labels import caption, plain_label, title
from hgnen_desktop.gui.words import spoken, tr

if TYPE_CHECKING:
    from hgnen_desktop.core.brief.lines import Brief
    from hgnen_desktop.gui.document import CaseDocument

_MOST_ASKED = 3
_MOST_BESIDE_PANEL = 2  # things to look at: the panel has all of them, and in full
_MOST_ASSUMED = 1  # the newest; the course has all of them
_CUTS = (0, 3, 2, 1)  # lines kept of each thing to look at
_TWO_COLUMNS = 165  # columns of text; a page as wide as that uses its width
_BESIDE = 96  # the same for dates beside what is asked


class SummaryView(DecidePage):
    """The brief on the screen.

    Signals:
        question_wanted: the page and place where this question is answered at length.
        page_wanted: another page.
    """

    question_wanted = Signal(str)
    page_wanted = Signal(str)

    def __init__(self, document: CaseDocument, parent: QWidget | None = None) -> None:
        super().__init__(document, parent)
        self.setAccessibleName(tr("Summary"))
        self._panel_shown = True
        self._note = plain_label("", wrap=True)
        self.stops = self._list(tr("Look here first"))
        self.do_now = self._list(tr("Do now"), columns=2)
        self.course = CourseStrip()
        self.course.clicked.connect(lambda: self.page_wanted.emit("course"))
        self.do_now.beside_heading(self.course)
        self.answers = self._list(tr("Questions of this situation"), framed=True)
        self.look = self._list(tr("Look at before acting"))
        self.look.cut_after(1)
        self.assumed = AssumedRows(document)
        self.assumed.told.connect(self.told)
        self._fit_soon = QTimer(self, singleShot=True, interval=0)
        self._fit_soon.timeout.connect(self._fit)
        self._settle_soon = QTimer(self, singleShot=True, interval=0)
        self._settle_soon.timeout.connect(self._settle)
        self.dates = self._list(tr("Next dates"))
        self.age = caption("")
        self.needed = AskList(document, tr("Still needed"), _MOST_ASKED)
        self.needed.wanted.connect(self.jump_to_finding)
        self.changes = OutlookSection()
        self.changes.pressed.connect(lambda target: self.jump_to_finding.emit(target.removeprefix(lines.FINDING)))
        self.first = AskRow(document, upright=True)
        self.first.wanted.connect(self.jump_to_finding)
        self._begin = _Begin(self.first)
        self._lay_out()

    # --- what the page shows ------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the brief of the case as it is now."""
        document = self.document
        if not document.bench.is_loaded or not document.is_valid:
            self._show_only(note=tr("Loading the guidelines\u2026") if document.is_valid else "")
            return
        brief, assessment = document.brief, document.assessment
        if assessment.withheld or assessment.is_ended:
            self._show_stops(brief)
        elif not document.seen.known():
            self._show_first(brief)
        else:
            self._show_brief(brief)

    def forget(self) -> None:
        """Another case is in the window."""
        self.needed.begin_anew()

    def set_panel_shown(self, is_shown: bool) -> None:
        """Say here what would change the plan, while the panel that says it is folded away."""
        if is_shown != self._panel_shown:
            self._panel_shown = is_shown
            self._arrange()
            if not self._stale and self.isVisible():
                self._show_changes()

    def take_keyboard(self) -> None:
        """The first line that leads somewhere has the keyboard first."""
        for part in (self.stops, self.do_now, self.answers, self.look, self.dates):
            for line in part.lines() if not part.isHidden() else []:
                if line.content.target:
                    line.setFocus(Qt.FocusReason.TabFocusReason)
                    return
        self.first.take_keyboard()

    def showEvent(self, event: QShowEvent) -> None:
        """What was answered here on an earlier visit makes room for what is needed now."""
        self.needed.begin_anew()
        self._stale = True
        super().showEvent(event)

    def _show_only(self, *parts: QWidget, note: str = "") -> None:
        """Show these parts and no others."""
        for part in (
            self.stops,
            self.do_now,
            self.assumed,
            self.answers,
            self.age,
            self.look,
            self.dates,
            self.needed,
            self._begin,
            self.changes,
        ):
            part.setVisible(part in parts)
        if self.changes not in parts:
            self.changes.stop()
        self._note.setText(note)
        self._note.setVisible(bool(note))

    def _show_stops(self, brief: Brief) -> None:
        """What contradicts itself or is outside the sources stands alone: nothing beside it could be relied on."""
        clashes = self.document.assessment.contradictions
        stops = lines.stops(brief, (named_findings(rule)[0] for rule in clashes))
        self.stops.show_lines([*lines.waiting(self.document), *stops])
        note = tr("No advice is shown, so that what is meant for others cannot mislead.")
        if clashes:
            note = tr("Advice is withheld until this is corrected. A line opens the question.")
        self._show_only(self.stops, note=note)

    def _show_first(self, brief: Brief) -> None:
        self._show_only(self._begin)
        if brief.missing:
            first = brief.missing[0]
            question = self.document.bench.catalogue[first.finding].question
            self.first.show_question(first.finding, Piece(question, "undetermined", "accent"))

    def _show_brief(self, brief: Brief) -> None:
        decided = lines.verdicts(self.document)
        self.stops.show_lines([*lines.waiting(self.document), *lines.stops(brief, ())])
        self.do_now.show_lines([lines.to_do(one) for one in brief.do_now])
        document = self.document
        self.course.show_picture(document.bench.course_picture(document.case, document.as_of))
        told = [lines.answer(one, decided) for one in brief.answers]
        self.answers.show_lines([*told, *lines.own_decisions(brief)])
        assumed = document.standing.assumed[:_MOST_ASSUMED]
        self.assumed.show_assumed(assumed)
        said = all_assumed_words(document.standing.assumed, document.bench.index) if assumed else ""
        looks = [one for one in brief.look if one.text != said]
        self.look.show_lines(
            [lines.to_look_at(one) for one in looks[: _MOST_BESIDE_PANEL if self._panel_shown else None]]
        )
        self.dates.show_lines(lines.visits(brief.dates[:MOST_DATES]) or [self._no_dates()])
        self.needed.show_missing(brief.missing)
        index, newer = self.document.bench.index, newer_of_all(self.document.assessment, self.document.bench.index)
        self.age.setText(spoken(how_old(index.packs.values(), len(newer))))
        shown: list[QWidget] = [part for part in (self.stops, self.do_now, self.answers, self.look) if part.lines()]
        shown += [self.assumed] if assumed else []
        # How old the votes are gives way to dated visits; the plan says it as well.
        self._show_only(*shown, *(() if brief.dates else (self.age,)), self.dates, self.needed)
        self._show_changes()
        self._fit_soon.start()

    def _no_dates(self) -> LineText:
        assessment = self.document.assessment
        return lines.no_dates("" if assessment.surveillance else no_rule(assessment, self.document.bench.index))

    def _show_changes(self) -> None:
        """What would change the plan is worked out after the page is shown, and stands last."""
        if self._panel_shown or self.needed.isHidden():
            self.changes.stop()
            self.changes.hide()
        else:
            self.changes.follow(self.document)

    # --- layout -------------------------------------------------------------------------------------------------------

    def _list(self, name: str, *, columns: int = 1, framed: bool = False) -> LineList:
        made = LineList(name, columns=columns, framed=framed)
        made.pressed.connect(self._go)
        return made

    def _go(self, target: str) -> None:
        for kind, signal in (
            (lines.QUESTION, self.question_wanted),
            (lines.FINDING, self.jump_to_finding),
            (lines.PAGE, self.page_wanted),
        ):
            if target.startswith(kind):
                signal.emit(target.removeprefix(kind))

    def _lay_out(self) -> None:
        """What matters most first; on a wide page what is looked up stands beside it."""
        left, right = QVBoxLayout(), QVBoxLayout()
        for side, parts in (
            (left, (self._note, self.stops, self._begin, self.do_now, self.assumed, self.answers)),
            (right, (self.look,)),
        ):
            side.setSpacing(theme.SPACE_4)
            for part in parts:
                side.addWidget(part)
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._foot.setSpacing(theme.SPACE_24)
        self._foot.addWidget(self.needed, 5)
        beside = QVBoxLayout()
        beside.addWidget(self.dates)
        beside.addWidget(self.age)
        beside.addStretch(1)
        self._foot.addLayout(beside, 2)
        right.addLayout(self._foot)
        right.addWidget(self.changes)
        right.addStretch(1)
        left.addStretch(1)
        self._sides = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._sides.setSpacing(theme.SPACE_4)
        self._sides.addLayout(left, 3)
        self._sides.addLayout(right, 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the width there is."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Larger text needs more width."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_sides"):
            self._arrange()

    def _arrange(self) -> None:
        columns = self.width() // max(QFontMetrics(theme.body_font()).averageCharWidth(), 1)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        is_wide = columns >= _TWO_COLUMNS
        self._sides.setDirection(across if is_wide else down)
        self._sides.setSpacing(theme.SPACE_32 if is_wide else theme.SPACE_4)
        self._sides.setStretch(0, 3 if is_wide else 0)
        self._sides.setStretch(1, 2 if is_wide else 1)
        self._fit_soon.start()
        self._foot.setDirection(across if columns >= _BESIDE and not is_wide else down)

    def _fit(self) -> None:
        """Say what to look at in whole sentences while there is room; where there is none the panel has them.

        The page takes its new height whatever is shown on it: that of another case is not kept.
        """
        page = page_of(self)
        if page is None or not self.isVisible():
            return
        if self._panel_shown and not self.look.isHidden():
            self.look.cut_to(self._room_left(page), _CUTS)
        else:
            self.look.cut_after(0)
        self._settle_soon.start()

    def _settle(self) -> None:
        """Take the height that is needed, until it stays the same."""
        page = page_of(self)
        if isinstance(page, ScrollPage) and page.settle():
            self._settle_soon.start()

    def _room_left(self, page: QScrollArea) -> int:
        """Pixels that are free below what is shown; less than 0 when it does not fit."""
        last = max(part.mapTo(self, part.rect().bottomLeft()).y() for part in (self.needed, self.dates, self.look))
        top = self.mapTo(page.viewport(), self.rect().topLeft()).y() + page.verticalScrollBar().value()
        return page.viewport().height() - top - theme.SPACE_16 - last - theme.SPACE_12


class _Begin(QWidget):
    """Where a case without findings begins."""

    def __init__(self, first: AskRow) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_12)
        column.addWidget(title(tr("Begin here")))
        column.addWidget(first)
        column.addWidget(caption(tr("Answer here, or enter what is known under Intake, in any order.")))
