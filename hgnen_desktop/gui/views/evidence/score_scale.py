"""A score that is kept for the record only, on its own scale with the values at which the study divides it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain import reported
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.theme import Advice
from hgnen_desktop.gui.views.decide.details import Details
from hgnen_desktop.gui.views.decide.sources import add_sources, source_title
from hgnen_desktop.gui.widgets.badge import AdviceSign
from hgnen_desktop.gui.widgets.card import Card
from hgnen_desktop.gui.widgets.labels import caption, plain_label
from hgnen_desktop.gui.words import tr

if TYPE_CHECKING:
    from hgnen_desktop.core.engine.assessment import EvidenceResult
    from hgnen_desktop.core.guidelines.index import Index
    from hgnen_desktop.core.guidelines.schema import Criterion
    from hgnen_desktop.gui.document import CaseDocument


@dataclass(frozen=True, slots=True)
class Score:
    """A recorded number on its scale.

    Attributes:
        finding: the finding's id.
        low: the lowest possible value.
        high: the highest possible value.
        cuts: the values inside the scale that the sources compare the score with, ascending.
        about: what the sources say of the score without figures.
    """

    finding: str
    label: str
    value: float
    low: float
    high: float
    cuts: tuple[float, ...]
    about: tuple[EvidenceResult, ...]


def scores(document: CaseDocument) -> tuple[Score, ...]:
    """The scores of the case that are recorded and change no advice, as far as a study that applies speaks of them."""
    found = []
    known = document.seen.known()
    for finding in document.bench.catalogue.findings.values():
        value = reported.about(known.get(finding.id))
        if not finding.record_only or finding.possible is None or not isinstance(value, int | float):
            continue
        about = [one for one in document.assessment.evidence if _names(one.result.item.applies_when, finding.id)]
        if about:
            low, high = finding.possible.min, finding.possible.max
            cuts = tuple(sorted({cut for cut in _cuts(document.bench.index, finding.id) if low < cut < high}))
            bare = tuple(one for one in about if not one.result.item.figures)
            found.append(Score(finding.id, finding.label, value, low, high, cuts, bare))
    return tuple(found)


def _names(criterion: Criterion | None, finding: str) -> bool:
    return criterion is not None and finding in criterion.facts()


def _cuts(index: Index, finding: str) -> Iterator[float]:
    """Every value that a figure, a study or a disagreement of the sources compares the finding with."""
    for pack in index.packs.values():
        criteria = [one.applies_when for one in pack.evidence] + [one.applies_when for one in pack.disagreements]
        criteria += [figure.applies_when for item in pack.evidence for figure in item.figures]
        yield from _compared(criteria, finding)


def _compared(criteria: Iterable[Criterion | None], finding: str) -> Iterator[float]:
    for criterion in criteria:
        if criterion is None:
            continue
        if criterion.fact == finding:
            _, value = criterion.operator()
            if isinstance(value, int | float) and not isinstance(value, bool):
                yield value
        yield from _compared(criterion.children(), finding)


class ScoreCard(Card):
    """A score with its scale and what the sources say of it. It stands apart from everything that advises."""

    def __init__(self, score: Score, index: Index, parent: QWidget | None = None) -> None:
        super().__init__(score.label, parent=parent)
        self.body.addWidget(AdviceSign(Advice.EVIDENCE, tr("Record only: changes no advice")))
        self.scale = ScoreScale(score)
        self.body.addWidget(self.scale)
        for one in score.about:
            item = one.result.item
            self.body.addWidget(plain_label(item.text, wrap=True, columns=theme.LINE_COLUMNS + 16))
            if item.limits:
                self.body.addWidget(caption(tr("Limits: {0}").format(item.limits)))
            details = Details(item.title)
            details.add(
                source_title(one.result.citations),
                partial(add_sources, citations=one.result.citations, index=index, interpretation=item.interpretation),
            )
            self.body.addWidget(details)


class ScoreScale(QWidget):
    """A line from the lowest to the highest value, a tick at each cut-off of the study, a diamond at the patient's score."""

    def __init__(self, score: Score, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # an axis runs one way in every language
        self.score = score
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("{0} on its scale").format(score.label))
        words = tr("{0:g} on a scale from {1:g} to {2:g}.").format(score.value, score.low, score.high)
        if score.cuts:
            words += " " + tr("The study divides it at {0}.").format(", ".join(f"{cut:g}" for cut in score.cuts))
        self.setAccessibleDescription(words)
        self.follow_theme()

    def sizeHint(self) -> QSize:
        return QSize(400, round(4.4 * self.fontMetrics().height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    def follow_theme(self) -> None:
        """Take the present font."""
        self.setFont(theme.caption_font())
        self.updateGeometry()
        self.update()

    def place(self, value: float) -> float:
        """Where a value stands, in pixels from the left."""
        inset = 1.5 * self.fontMetrics().height()
        share = (value - self.score.low) / (self.score.high - self.score.low)
        return inset + (self.width() - 2 * inset) * share

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line, score = float(self.fontMetrics().height()), self.score
        middle = 1.9 * line
        painter.setPen(QPen(theme.color("control_border"), 0.1 * line))
        painter.drawLine(QPointF(self.place(score.low), middle), QPointF(self.place(score.high), middle))
        for end in (score.low, score.high):
            self._tick(painter, end, middle, 0.25 * line)
            self._write(painter, f"{end:g}", self.place(end), middle + 0.5 * line, "muted")
        painter.setPen(QPen(theme.color("text"), 0.1 * line))
        for cut in score.cuts:
            self._tick(painter, cut, middle, 0.5 * line)
            self._write(painter, tr("cut-off {0:g}").format(cut), self.place(cut), middle + 1.4 * line, "text")
            painter.setPen(QPen(theme.color("text"), 0.1 * line))
        at, half = QPointF(self.place(score.value), middle), 0.42 * line
        painter.setPen(QPen(theme.color("surface"), 0.1 * line))
        painter.setBrush(theme.color("accent"))
        painter.drawPolygon(
            [at + QPointF(0, -half), at + QPointF(half, 0), at + QPointF(0, half), at + QPointF(-half, 0)]
        )
        words = tr("This patient: {0:g}").format(score.value)
        self._write(painter, words, at.x(), middle - 1.7 * line, "accent")

    def _tick(self, painter: QPainter, value: float, middle: float, half: float) -> None:
        x = self.place(value)
        painter.drawLine(QPointF(x, middle - half), QPointF(x, middle + half))

    def _write(self, painter: QPainter, words: str, x: float, top: float, role: str) -> None:
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(words) + 2
        left = min(max(x - width / 2, 0.0), max(self.width() - width, 0))
        painter.setPen(theme.color(role))
        painter.drawText(QRectF(left, top, width, metrics.height()), int(Qt.AlignmentFlag.AlignCenter), words)
