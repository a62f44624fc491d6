"""What stands behind a piece of advice: statements, figures and trials, each with where it is written."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from hgnen_desktop.core.engine.named_trials import named_trials
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.views.decide.base import column
from hgnen_desktop.gui.views.decide.pieces import IconMark
from hgnen_desktop.gui.widgets.badge import StrengthBadge
from hgnen_desktop.gui.widgets.labels import Label, caption, plain_label
from hgnen_desktop.gui.words import spoken, tr

if TYPE_CHECKING:
    from hgnen_desktop.core.guidelines.index import Citation, Index
    from hgnen_desktop.core.guidelines.schema import Evidence, Figure, Regimen, Trial

_DASH = "\u2013"
_RATIOS = ("HR", "OR")


class StatementView(QWidget):
    """One statement: its strength, what it says in our words, and where it stands."""

    def __init__(self, citation: Citation, index: Index, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        statement = index.statements[citation.statement]
        layout = column(self, spacing=theme.SPACE_4)
        line = QHBoxLayout()
        line.setSpacing(theme.SPACE_8)
        line.addWidget(StrengthBadge(spoken(citation.strength_words())), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(caption(f"{citation.text()} ({citation.statement})"), 1, Qt.AlignmentFlag.AlignVCenter)
        layout.addLayout(line)
        layout.addWidget(plain_label(statement.text, wrap=True, columns=theme.LINE_COLUMNS + 16))
        if statement.note:
            layout.addWidget(caption(tr("Note: {0}").format(statement.note)))
        if statement.correction:
            layout.addWidget(caption(tr("Correction: {0}").format(statement.correction)))


def add_sources(
    layout: QVBoxLayout, citations: Iterable[Citation], index: Index, interpretation: str | None = None
) -> None:
    """Every statement an item rests on, the papers they stand in, and our reading where we read more than is printed."""
    papers: dict[str, str] = {}
    for citation in citations:
        layout.addWidget(StatementView(citation, index))
        source = index.statement_pack[citation.statement].source
        papers[source.id] = f"{source.authors} {source.title}. {source.journal}." + (
            f" doi {source.doi}" if source.doi else ""
        )
    if interpretation:
        layout.addWidget(caption(tr("Our reading: {0}").format(interpretation), role="text"))
    for paper in papers.values():
        label = plain_label(paper, size=theme.TextSize.CAPTION, role="muted", wrap=True, selectable=True)
        label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout.addWidget(label)


def source_title(citations: Sequence[Citation]) -> str:
    """The first citation as the name of a detail: source and first part of its section; the rest opens with it."""
    first = citations[0]
    words = f"{first.source}, {first.section.split(' > ')[0]}"
    return words if len(citations) == 1 else tr("{0} (+{1})").format(words, len(citations) - 1)


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
        matching: identities of the figures of a stratum that this patient belongs to; they are marked in words.
        limits: show the limits of each study below its figures.
    """

    def __init__(
        self,
        blocks: Sequence[tuple[Evidence, Sequence[Figure]]],
        matching: Collection[int],
        *,
        limits: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Figures"))
        self._columns = _figure_columns([figure for _, block in blocks for figure in block])
        self._cells: list[list[_Number]] = [[] for _ in self._columns]
        self._rows: list[tuple[QBoxLayout, QBoxLayout]] = []
        self._outer = column(self, spacing=2)
        self._outer.addLayout(self._row(IconMark("evidence", tr("Figures"), role="advice.evidence"), None))
        for evidence, block in blocks:
            self._outer.addWidget(caption(f"{evidence.title}: {evidence.population}"))
            for figure in block:
                self._figure(figure, is_matching=id(figure) in matching)
            if limits and evidence.limits:
                self._outer.addWidget(caption(tr("Limits: {0}").format(evidence.limits)))
        self.follow_theme()

    def follow_theme(self) -> None:
        """Make each column as wide as its widest number is in the present font."""
        metrics = QFontMetrics(theme.caption_font())
        for cells in self._cells:
            width = max(metrics.horizontalAdvance(cell.text()) for cell in cells) + theme.SPACE_4
            for cell in cells:
                cell.setFixedWidth(width)
        across = theme.line_direction() is QBoxLayout.Direction.LeftToRight
        for row, numbers in self._rows:
            row.setDirection(theme.line_direction())
            numbers.setSpacing(theme.SPACE_16 if across else theme.SPACE_8)

    def _figure(self, figure: Figure, *, is_matching: bool) -> None:
        name = plain_label(f"{figure.measure}, {figure.group}", size=theme.TextSize.CAPTION, wrap=True)
        self._outer.addLayout(self._row(name, figure))
        if is_matching:
            self._outer.addWidget(IconMark("check", tr("This patient's stratum"), role="accent"))
        if figure.note:
            self._outer.addWidget(caption(figure.note))

    def _row(self, name: QWidget, figure: Figure | None) -> QBoxLayout:
        """A line of the table, in large text the numbers below the name; without a figure, the line of the headings."""
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(0)
        row.addWidget(name, 0 if figure is None else 1, Qt.AlignmentFlag.AlignTop)
        numbers = QHBoxLayout()
        numbers.addStretch(1)
        for cells, (head, words) in zip(self._cells, self._columns, strict=True):
            cell = _Number(head if figure is None else words(figure), role="text" if figure else "muted")
            cells.append(cell)
            numbers.addWidget(cell, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(numbers, 1 if figure is None else 0)
        self._rows.append((row, numbers))
        return row


class _Number(Label):
    """A right-aligned cell with figures of one width."""

    def __init__(self, words: str, *, role: str) -> None:
        super().__init__(words, size=theme.TextSize.CAPTION, role=role)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)


def _figure_columns(figures: Sequence[Figure]) -> list[tuple[str, Callable[[Figure], str]]]:
    """Heading and words of each column. Interval and number of patients always stand there, so that their lack is seen."""
    columns: list[tuple[str, Callable[[Figure], str]]] = [
        (tr("Value"), value_words),
        (tr("95 % CI"), interval_words),
        (tr("n"), lambda figure: _DASH if figure.n is None else f"{figure.n}"),
    ]
    if any(figure.p for figure in figures):
        columns.append((tr("p"), lambda figure: figure.p or _DASH))
    return columns


# --- trials and regimens -----------------------------------------------------------------------------------------------


def add_trials(layout: QVBoxLayout, trials: Iterable[Trial], index: Index) -> None:
    """Trials that sources name: one entry a trial, as of each paper, and since when it is known to be reported."""
    for named in named_trials(trials, index):
        name = plain_label(f"{named.name}: {named.trials[0].tests}", wrap=True, selectable=True)
        name.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout.addWidget(name)
        for trial in named.trials:
            text = f"{trial.text} {index.citation(trial.statements[0]).text()}"
            layout.addWidget(plain_label(text, size=theme.TextSize.CAPTION, wrap=True))
        layout.addWidget(caption(named.status_words()))


def regimen_lines(regimen: Regimen) -> list[tuple[str, str]]:
    """What a source says of a treatment, as (name, words)."""
    lines = [
        (tr("Drugs"), " + ".join(regimen.drugs)),
        (tr("Cycles"), regimen.cycles or ""),
        (tr("Sequence"), regimen.sequence or ""),
    ]
    return [(name, words) for name, words in lines if words]
