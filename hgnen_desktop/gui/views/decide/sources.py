"""What stands behind a piece of advice: statements, figures and trials, each with where it is written."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from hgnen_desktop.gui import theme
from hgnen_desktop.gui.views.decide.base import IconMark, column
from hgnen_desktop.gui.widgets.badge import StrengthBadge
from hgnen_desktop.gui.widgets.flow_layout import FlowLayout
from hgnen_desktop.gui.widgets.labels import Label, caption, plain_label
from hgnen_desktop.gui.words import tr

if TYPE_CHECKING:
    from hgnen_desktop.core.guidelines.index import Citation, Index
    from hgnen_desktop.core.guidelines.schema import Evidence, Figure, Item, Regimen, Trial

_DASH = "\u2013"
_RATIOS = ("HR", "OR")


class StatementView(QWidget):
    """One statement: its strength, what it says in our words, and where it stands."""

    def __init__(self, citation: Citation, index: Index, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        statement = index.statements[citation.statement]
        layout = column(self, spacing=theme.SPACE_4)
        line = QWidget(self)
        flow = FlowLayout(line, across=theme.SPACE_8)
        flow.addWidget(StrengthBadge(citation.strength_words()))
        flow.addWidget(caption(f"{citation.text()} ({citation.statement})", wrap=True))
        layout.addWidget(line)
        layout.addWidget(plain_label(statement.text, wrap=True, columns=theme.LINE_COLUMNS + 16))
        if statement.note:
            layout.addWidget(caption(tr("Note: {0}").format(statement.note)))
        if statement.correction:
            layout.addWidget(caption(tr("Correction: {0}").format(statement.correction)))


def add_sources(layout: QVBoxLayout, citations: Iterable[Citation], index: Index, interpretation: str | None = None) -> None:
    """Every statement an item rests on, the papers they stand in, and our reading where we read more than is printed."""
    papers: dict[str, str] = {}
    for citation in citations:
        layout.addWidget(StatementView(citation, index))
        source = index.statement_pack[citation.statement].source
        papers[source.id] = f"{source.authors} {source.title}. {source.journal}." + (f" doi {source.doi}" if source.doi else "")
    if interpretation:
        layout.addWidget(caption(tr("Our reading: {0}").format(interpretation), role="text"))
    for paper in papers.values():
        label = plain_label(paper, size=theme.TextSize.CAPTION, role="muted", wrap=True, selectable=True)
        label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout.addWidget(label)


def source_title(citations: Sequence[Citation]) -> str:
    """The first citation as the name of a detail, and how many more there are."""
    first = citations[0].text()
    return first if len(citations) == 1 else tr("{0} and {1} more").format(first, len(citations) - 1)


# --- figures -----------------------------------------------------------------------------------------------------------


def value_words(figure: Figure) -> str:
    """The number of a figure with its unit; a dash when the source prints none."""
    unit = figure.unit or ""
    after = f" {unit}" if unit and unit not in (*_RATIOS, "p", "score") else ""
    before = f"{unit} " if unit in _RATIOS else ""
    parts = []
    if figure.estimate is not None:
        parts.append(f"{before}{figure.estimate:g}{after}")
    if figure.range is not None:
        parts.append(tr("range {0:g} to {1:g}").format(*figure.range) + after)
    return "; ".join(parts) or _DASH


def interval_words(figure: Figure) -> str:
    """The printed 95 % interval; a dash when there is none."""
    return tr("{0:g} to {1:g}").format(*figure.ci) if figure.ci is not None else _DASH


class FiguresTable(QWidget):
    """Figures of one or several studies, each study with its population above its rows.

    Args:
        blocks: a study with those of its figures that are shown.
        matching: figures of a stratum that this patient belongs to; they are marked in words.
    """

    def __init__(
        self,
        blocks: Iterable[tuple[Evidence, Sequence[Figure]]],
        matching: Collection[int],
        *,
        limits: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Figures"))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.SPACE_16)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(0, 1)
        self._row = 0
        self._head()
        for evidence, figures in blocks:
            self._study(evidence)
            for figure in figures:
                self._figure(figure, is_matching=id(figure) in matching)
            if limits and evidence.limits:
                self._span(caption(tr("Limits: {0}").format(evidence.limits)))

    def _head(self) -> None:
        right = Qt.AlignmentFlag.AlignRight
        self._grid.addWidget(IconMark("evidence", tr("Figures"), role="advice.evidence"), 0, 0)
        for place, words in enumerate((tr("Value"), tr("95 % CI"), tr("n"), tr("p")), 1):
            self._grid.addWidget(caption(words, wrap=False), 0, place, right)

    def _study(self, evidence: Evidence) -> None:
        self._span(caption(f"{evidence.title}: {evidence.population}"))

    def _figure(self, figure: Figure, *, is_matching: bool) -> None:
        self._row += 1
        small = theme.TextSize.CAPTION
        name = plain_label(f"{figure.measure}, {figure.group}", size=small, wrap=True)
        self._grid.addWidget(name, self._row, 0, Qt.AlignmentFlag.AlignTop)
        n = f"{figure.n}" if figure.n is not None else _DASH
        for place, words in enumerate((value_words(figure), interval_words(figure), n, figure.p or _DASH), 1):
            cell = plain_label(words, size=small)
            cell.setAlignment(Qt.AlignmentFlag.AlignRight)
            self._grid.addWidget(cell, self._row, place, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        if is_matching:
            self._row += 1
            self._grid.addWidget(IconMark("check", tr("This patient's stratum"), role="accent"), self._row, 0, 1, 5)
        if figure.note:
            self._span(caption(figure.note))

    def _span(self, widget: Label) -> None:
        self._row += 1
        self._grid.addWidget(widget, self._row, 0, 1, 5)


def matching_figures(assessment: object) -> frozenset[int]:
    """The identities of the figures of a stratum that this patient belongs to."""
    evidence = getattr(assessment, "evidence", ())
    return frozenset(id(figure) for one in evidence for figure in one.matching)


# --- trials and regimens -----------------------------------------------------------------------------------------------


def add_trials(layout: QVBoxLayout, trials: Iterable[Trial], index: Index) -> None:
    """Trials a source names, as of the paper."""
    for trial in trials:
        number = f" ({trial.nct})" if trial.nct else ""
        name = plain_label(f"{trial.name}{number}: {trial.tests}", wrap=True, selectable=True)
        name.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout.addWidget(name)
        layout.addWidget(plain_label(trial.text, size=theme.TextSize.CAPTION, wrap=True))
        layout.addWidget(caption(tr("{0}, as of the paper. {1}").format(trial.status, index.citation(trial.statements[0]).text())))


def regimen_lines(regimen: Regimen) -> list[tuple[str, str]]:
    """What a source says of a treatment, as (name, words)."""
    lines = [
        (tr("Drugs"), " + ".join(regimen.drugs)),
        (tr("Cycles"), regimen.cycles or ""),
        (tr("Sequence"), regimen.sequence or ""),
    ]
    return [(name, words) for name, words in lines if words]


def items_of(ids: Iterable[str], index: Index) -> list[Item]:
    """The items with these ids, in this order."""
    return [index.items[one] for one in ids if one in index.items]
