"""The evidence page: figures of the studies as pictures, with this patient's strata marked. Nothing here is advice."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QLineEdit, QWidget

from hgnen_desktop.gui import theme
from hgnen_desktop.gui.views.decide.base import DecidePage, column, push_button
from hgnen_desktop.gui.views.decide.keyed_column import KeyedColumn
from hgnen_desktop.gui.views.evidence.score_scale import Score, ScoreCard, scores
from hgnen_desktop.gui.views.evidence.study_row import StudyRow, StudyState
from hgnen_desktop.gui.widgets.choice_field import Option, RadioChoice
from hgnen_desktop.gui.widgets.collapsible import Collapsible
from hgnen_desktop.gui.widgets.flow_layout import FlowLayout
from hgnen_desktop.gui.widgets.labels import caption, plain_label, title
from hgnen_desktop.gui.words import plural, short_date, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPagedPaintDevice

    from hgnen_desktop.core.engine.assessment import Assessment, EvidenceResult
    from hgnen_desktop.core.guidelines.schema import Disagreement
    from hgnen_desktop.gui.document import CaseDocument

_ALL = "all"
_PROGNOSIS, _TREATMENT = "prognosis", "treatment"
_TOPICS = (_PROGNOSIS, _TREATMENT, "diagnosis", "background")


class EvidenceView(DecidePage):
    """Studies grouped by what they are about, each folded to one line until it is opened.

    Prognosis is open at first, so that the patient's strata are seen; everything else is built when it is opened.
    """

    def __init__(self, document: CaseDocument, parent: QWidget | None = None) -> None:
        super().__init__(document, parent)
        self.setAccessibleName(tr("Evidence"))
        layout = column(self, spacing=theme.SPACE_12)
        layout.addWidget(title(tr("Evidence")))
        layout.addWidget(
            caption(
                tr(
                    "Figures as printed, beside the advice and never as advice. Dot: the figure; line: its 95 % interval; "
                    "hollow dot: no interval printed; bar: a printed range; diamond: this patient's stratum."
                )
            )
        )
        layout.addWidget(self._make_tools())
        self.note = caption("")
        layout.addWidget(self.note)
        self.score_cards: KeyedColumn[Score] = KeyedColumn(self._score_card)
        self.groups = {topic: Group(_topic_words(topic), self._row) for topic in _TOPICS}
        for topic, group in self.groups.items():
            layout.addWidget(group)
            if topic == _PROGNOSIS:
                layout.addWidget(self.score_cards)
            group.toggled.connect(self._remember)
        self.groups[_PROGNOSIS].say_first(tr("Strata of a cohort, not a prediction for this patient"))
        layout.addStretch(1)
        self._opened = {_PROGNOSIS}
        self._following = False

    # --- what the page says -------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the studies of the case as it is now."""
        assessment = self.document.assessment
        found = scores(self.document) if self.show_choice.value() != _TREATMENT else ()
        self.score_cards.sync([((one.finding, one), one) for one in found])
        self.score_cards.setVisible(bool(found))
        shown = self._shown()
        for topic, group in self.groups.items():
            states = [self._state(one) for one in shown if one.result.item.topic == topic]
            self._follow(group, topic, states)
        self.print_button.setEnabled(bool(shown))
        self.note.setText(self._note(assessment, len(shown)))
        self.note.setVisible(bool(self.note.text()))

    def forget(self) -> None:
        """Another case: nothing is open or searched for."""
        self._opened = {_PROGNOSIS}
        self.show_choice.set_value(_ALL)
        self.search.clear()
        for group in self.groups.values():
            group.rows.clear()

    def row(self, item: str) -> StudyRow | None:
        """The row of a study, if its group is open."""
        for group in self.groups.values():
            found = group.rows.widget(item)
            if isinstance(found, StudyRow):
                return found
        return None

    def reveal(self, item: str) -> StudyRow | None:
        """Open the group and the row of a study and give it the keyboard; None when it is not of this case."""
        topics = {one.result.id: one.result.item.topic for one in self.document.assessment.evidence}
        if item not in topics:
            return None
        self.show_choice.set_value(_ALL)
        self.search.clear()
        self._opened.add(topics[item])
        self.refresh()
        row = self.row(item)
        if row is not None:
            row.fold.set_open(True)
            row.fold.header.setFocus()
        return row

    def _note(self, assessment: Assessment, shown: int) -> str:
        total = len(assessment.evidence)
        if assessment.withheld:
            return tr("Some findings cannot all be true. Figures are shown again when they are corrected.")
        if assessment.is_ended:
            return tr("The sources do not speak of this patient, so no figures are shown.")
        if not total:
            return tr("The sources give no figures for this case as it stands.")
        if shown == total:
            return ""
        if not shown:
            return tr("None of the {0} studies has these words. Change or clear the search.").format(total)
        return tr("{0} of {1} studies are shown.").format(shown, total)

    # --- groups -------------------------------------------------------------------------------------------------------

    def _shown(self) -> list[EvidenceResult]:
        chosen, words = self.show_choice.value(), self.search.text().casefold().split()
        kept = [one for one in self.document.assessment.evidence if chosen in (_ALL, one.result.item.topic)]
        return [one for one in kept if not words or _holds(one, words)]

    def _state(self, one: EvidenceResult) -> StudyState:
        return StudyState(one, self.document.seen, self._misprints(one))

    def _misprints(self, one: EvidenceResult) -> tuple[Disagreement, ...]:
        entries = self.document.assessment.disagreements
        return tuple(entry for entry in entries if entry.kind == "misprint" and one.result.id in entry.items)

    def _follow(self, group: Group, topic: str, states: list[StudyState]) -> None:
        """Show a group; one that was asked for by filter or search is open, the others are as the person left them."""
        asked = self.show_choice.value() == topic or bool(self.search.text().strip())
        self._following = True
        group.show_states(states, opened=asked or topic in self._opened)
        self._following = False

    def _remember(self) -> None:
        if not self._following:
            self._opened = {topic for topic, group in self.groups.items() if group.is_open}

    def _row(self, state: StudyState) -> QWidget:
        row = StudyRow(state, self.document.bench.engine)
        row.asked.connect(self.jump_to_finding)
        row.copied.connect(lambda: self.told.emit(tr("The figures are on the clipboard.")))
        return row

    def _score_card(self, score: Score) -> QWidget:
        return ScoreCard(score, self.document.bench.index)

    # --- tools --------------------------------------------------------------------------------------------------------

    def _make_tools(self) -> QWidget:
        tools = QWidget()
        flow = FlowLayout(tools, across=theme.SPACE_12, down=theme.SPACE_8)
        options = [Option(_ALL, tr("All")), *(Option(one, _topic_words(one)) for one in (_PROGNOSIS, _TREATMENT))]
        self.show_choice = RadioChoice(tr("Show"), options, clearable=False)
        self.show_choice.set_value(_ALL)
        self.show_choice.value_changed.connect(lambda _value: self.refresh())
        self.search = QLineEdit()
        self.search.setAccessibleName(tr("Search the evidence"))
        self.search.setPlaceholderText(tr("Search title, population, group\u2026"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumHeight(theme.TARGET)
        self.search.setMinimumWidth(9 * theme.SPACE_24)
        self.search.textChanged.connect(lambda _text: self.refresh())
        self.print_button = push_button(tr("Print\u2026"), tr("Print the studies shown"), icon="print")
        self.print_button.clicked.connect(self._print)
        for widget in (self.show_choice, self.search, self.print_button):
            flow.addWidget(widget)
        return tools

    def print_to(self, device: QPagedPaintDevice) -> int:
        """Print every study that is shown now, opened or not; returns the number of sheets."""
        from hgnen_desktop.gui.views.evidence import printing
        from hgnen_desktop.gui.views.evidence.study_row import strata_of

        case, assessment = self.document.seen, self.document.assessment
        who, when = case.shown_label, short_date(assessment.as_of)
        what = tr("Figures of studies, for professionals")
        head = " \u00b7 ".join((who, when, what, assessment.guidelines_hash[:12]))
        parts: list[printing.Part] = []
        for topic, group in self.groups.items():
            parts += self._topic_parts(topic, group)
            for state in group.states:
                arranged = strata_of(state, self.document.bench.engine).arranged
                result = state.evidence.result
                parts += printing.study_parts(result.item, arranged, result.strength.text())
        return printing.print_parts(device, head, parts)

    def _topic_parts(self, topic: str, group: Group) -> list[Any]:
        from hgnen_desktop.gui.views.evidence.printing import Words

        if not group.states:
            return []
        return [Words(_topic_words(topic), strong=True), *([Words(group.first.plain())] if group.first.plain() else [])]

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        if QPrintDialog(printer, self).exec() == QPrintDialog.DialogCode.Accepted:
            self.print_to(printer)


class Group(Collapsible):
    """The studies about one thing. Its rows are made when it is opened first."""

    def __init__(self, name: str, make: Callable[[StudyState], QWidget], parent: QWidget | None = None) -> None:
        super().__init__(name, parent=parent)
        self._name = name
        self.states: Sequence[StudyState] = ()
        self.first = plain_label("", wrap=True)
        self.first.hide()
        self.body.setContentsMargins(theme.SPACE_12, 0, 0, theme.SPACE_8)
        self.body.addWidget(self.first)
        self.rows: KeyedColumn[StudyState] = KeyedColumn(make, spacing=theme.SPACE_4)
        self.body.addWidget(self.rows)
        self.header.setFont(theme.heading_font())
        self.toggled.connect(lambda _opened: self._sync())
        self.hide()

    def follow_theme(self) -> None:
        """Take the present font."""
        self.header.setFont(theme.heading_font())

    def say_first(self, words: str) -> None:
        """A sentence that stands above the studies."""
        self.first.setText(words)
        self.first.show()

    def show_states(self, states: Sequence[StudyState], *, opened: bool) -> None:
        """Show exactly these studies; without any, the group takes no room."""
        self.states = states
        yours = sum(bool(one.evidence.matching) for one in states)
        words = plural(len(states), "{0}: %n study", "{0}: %n studies").format(self._name)
        if yours:
            words += tr(", {0} with this patient's stratum").format(yours)
        self.set_title(words)
        self.setVisible(bool(states))
        if opened != self.is_open:
            self.set_open(opened)  # which syncs the rows
        else:
            self._sync()

    def _sync(self) -> None:
        if self.is_open:
            self.rows.sync([(one.evidence.result.id, one) for one in self.states])


def _topic_words(topic: str) -> str:
    return {
        _PROGNOSIS: tr("Prognosis"),
        _TREATMENT: tr("Treatment"),
        "diagnosis": tr("Diagnosis"),
        "background": tr("Background"),
    }[topic]


def _holds(one: EvidenceResult, words: Sequence[str]) -> bool:
    """Whether every word stands somewhere in the study."""
    item = one.result.item
    texts = [
        item.title,
        item.text,
        item.population,
        item.limits or "",
        *(cited.text() for cited in one.result.citations),
    ]
    texts += [f"{figure.measure} {figure.group} {figure.note or ''}" for figure in item.figures]
    held = " ".join(texts).casefold()
    return all(word in held for word in words)
