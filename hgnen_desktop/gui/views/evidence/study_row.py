"""One study of the evidence page: a line that says what concerns this patient, and opens to pictures, table and source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.export.teaching_mark import with_lines
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.views.decide.base import column, copy_text, empty
from hgnen_desktop.gui.views.decide.details import Details
from hgnen_desktop.gui.views.decide.pieces import IconMark, NeedLinks
from hgnen_desktop.gui.views.decide.sources import add_sources, source_title
from hgnen_desktop.gui.views.evidence.figures import Arranged, Mark, Row, arrange, interval_words, item_text, said_words
from hgnen_desktop.gui.views.evidence.picture import FigurePicture
from hgnen_desktop.gui.views.evidence.table import FiguresAsTable, PlainFigures
from hgnen_desktop.gui.widgets.collapsible import Collapsible
from hgnen_desktop.gui.widgets.labels import caption, link_button, plain_label
from hgnen_desktop.gui.words import tr

if TYPE_CHECKING:
    from hgnen_desktop.core.domain.case import Case
    from hgnen_desktop.core.engine.assessment import Check, EvidenceResult
    from hgnen_desktop.core.engine.engine import Engine
    from hgnen_desktop.core.guidelines.schema import Disagreement, Figure

_NAMED_STRATA = 2


@dataclass(frozen=True, slots=True)
class StudyState:
    """A study as it stands to a case, with the misprints that the sources are known for in it."""

    evidence: EvidenceResult
    case: Case
    misprints: tuple[Disagreement, ...] = ()

    @property
    def matching(self) -> frozenset[int]:
        """Identities of the figures of a stratum that this patient belongs to."""
        return frozenset(id(figure) for figure in self.evidence.matching)


@dataclass(frozen=True, slots=True)
class Strata:
    """How the figures of a study stand to a patient, and which findings would tell more."""

    arranged: Arranged
    missing: tuple[str, ...]


def strata_of(state: StudyState, engine: Engine) -> Strata:
    """Mark each figure. A stratum that a missing finding leaves open is neither the patient's nor another's."""
    from hgnen_desktop.core.engine.logic import Truth

    matching, missing = state.matching, dict[str, None]()

    def mark(figure: Figure) -> Mark:
        if id(figure) in matching:
            return Mark.YOURS
        if figure.applies_when is None:
            return Mark.OTHER
        check = engine.explain(state.case, figure.applies_when)
        if check.truth is not Truth.UNKNOWN:
            return Mark.OTHER
        missing.update(dict.fromkeys(_unknown(check)))
        return Mark.MAYBE

    arranged = arrange(state.evidence.result.item.figures, mark)
    catalogue = engine.index.catalogue
    return Strata(arranged, tuple(fact for fact in missing if fact in catalogue))


def _unknown(check: Check) -> list[str]:
    from hgnen_desktop.core.engine.logic import Truth

    if check.truth is not Truth.UNKNOWN:
        return []
    return [check.fact] if check.fact else [fact for part in check.parts for fact in _unknown(part)]


def headline(state: StudyState) -> str:
    """The figures of the patient's strata in one line; empty when the study has none."""
    figures = state.evidence.matching
    said = []
    for one in figures[:_NAMED_STRATA]:
        interval = tr(" (95 % interval {0})").format(interval_words(one)) if one.ci else ""
        said.append(f"{one.measure}, {one.group}: {said_words(one)}{interval}")
    if len(figures) > _NAMED_STRATA:
        said.append(tr("{0} more").format(len(figures) - _NAMED_STRATA))
    return "; ".join(said)


class StudyRow(QWidget):
    """A folded study. What is in it is built when it is opened, and again when the patient's strata have changed."""

    asked = Signal(str)
    copied = Signal()

    def __init__(self, state: StudyState, engine: Engine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._engine, self._state = engine, state
        self._shown: tuple[Strata, tuple[str, ...]] | None = None
        layout = column(self, spacing=0)
        self.fold = Collapsible(state.evidence.result.item.title)
        self.fold.toggled.connect(self._fill)
        self.yours = caption("", role="text")
        self._summary = QWidget()
        line = QHBoxLayout(self._summary)
        line.setContentsMargins(theme.SPACE_24, 0, 0, theme.SPACE_4)
        line.setSpacing(theme.SPACE_4)
        sign = IconMark("check", "", role="accent")
        sign.setAccessibleName(tr("This patient's stratum"))
        line.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.yours, 1)
        layout.addWidget(self.fold)
        inner = self.fold.layout()
        assert isinstance(inner, QVBoxLayout)
        inner.insertWidget(1, self._summary)
        self.show_state(state)

    def show_state(self, state: StudyState) -> None:
        """Show the study for the case as it is now."""
        self._state = state
        words = headline(state)
        self.yours.setText(tr("This patient's stratum: {0}").format(words) if words else "")
        self._summary.setVisible(bool(words))
        self._fill(self.fold.is_open)

    def strata(self) -> Strata:
        """How the figures stand to the patient now."""
        return strata_of(self._state, self._engine)

    def text(self) -> str:
        """The study as plain text."""
        result = self._state.evidence.result
        citation = "; ".join(one.text() for one in result.citations[:1])
        return item_text(result.item, self.strata().arranged.rows(), citation)

    def _fill(self, opened: bool) -> None:
        if not opened:
            return
        strata = self.strata()
        shown = (strata, tuple(one.id for one in self._state.misprints))
        if shown == self._shown:
            return
        self._shown = shown
        empty(self.fold.body)
        self._build(self.fold.body, strata)

    def _build(self, body: QVBoxLayout, strata: Strata) -> None:
        item = self._state.evidence.result.item
        wide = theme.LINE_COLUMNS + 16
        body.addWidget(plain_label(item.text, wrap=True, columns=wide))
        for entry in self._state.misprints:
            body.addWidget(caption(tr("Misprint: {0}. {1}").format(entry.title, entry.handling), role="advice.caution"))
        for picture in strata.arranged.pictures:
            body.addWidget(FigurePicture(picture))
        if strata.arranged.plain:
            body.addWidget(PlainFigures(strata.arranged.plain))
        if strata.missing:
            names = [(one, self._engine.index.catalogue.label(one)) for one in strata.missing]
            links = NeedLinks(tr("Missing here:"), names)
            links.asked.connect(self.asked)
            body.addWidget(links)
        body.addWidget(caption(tr("Population: {0}").format(item.population)))
        if item.limits:
            body.addWidget(caption(tr("Limits: {0}").format(item.limits)))
        body.addWidget(self._details(strata.arranged.rows()))

    def _details(self, rows: tuple[Row, ...]) -> Details:
        result, index = self._state.evidence.result, self._engine.index
        details = Details(result.item.title)
        if rows:
            details.add(
                tr("Numbers as a table"), lambda layout: layout.addWidget(FiguresAsTable(result.item.title, rows))
            )
        details.add(
            source_title(result.citations),
            lambda layout: add_sources(layout, result.citations, index, result.item.interpretation),
        )
        copy = link_button(tr("Copy as text"))
        copy.setAccessibleName(tr("Copy as text: {0}").format(result.item.title))
        copy.clicked.connect(self._copy)
        details.add_button(copy)
        return details

    def _copy(self) -> None:
        copy_text(with_lines(self.text(), self._engine.index.teaching_only), of_patient=False)
        self.copied.emit()
