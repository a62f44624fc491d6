"""What stands beside the answers to a question: other voices, cautions, figures, trials, where the sources differ."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hgnen_desktop.core.brief.signs import Sign
from hgnen_desktop.core.engine.assessment import Answer, Asked, EvidenceResult, Result, Silent, Supposed
from hgnen_desktop.core.engine.newer import cited
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.guidelines.schema import Caution, Evidence, Figure, NewerPublication
from hgnen_desktop.core.wording import recommending
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.views.decide.base import capital, column
from hgnen_desktop.gui.views.decide.details import Details
from hgnen_desktop.gui.views.decide.pieces import IconMark
from hgnen_desktop.gui.views.decide.remarks import DisagreementRow
from hgnen_desktop.gui.views.decide.signs import LOOK, word_of
from hgnen_desktop.gui.views.decide.sources import FiguresTable, add_sources, add_trials, source_title
from hgnen_desktop.gui.views.treatment.pieces_of import reasons_against
from hgnen_desktop.gui.widgets.collapsible import Collapsible
from hgnen_desktop.gui.widgets.labels import caption, plain_label
from hgnen_desktop.gui.words import spoken, tr

_FIGURES_IN_VIEW = 4


def add_qualifiers(layout: QVBoxLayout, asked: Asked, index: Index, newer: Sequence[NewerPublication] = ()) -> None:
    """Everything of a question that is no answer, below the answers; ``newer`` is only named, and folded."""
    if asked.silence is not None:
        layout.addWidget(_silence(asked, asked.silence, index))
    for supposed in asked.supposed:
        layout.addWidget(_supposed(supposed))
    if asked.not_for_patient:
        layout.addWidget(NotForPatient(asked.not_for_patient, index))
    for caution in asked.cautions:
        layout.addWidget(_caution(caution, index))
    for view in asked.views:
        layout.addWidget(_view(view, index))
    _add_figures(layout, asked.figures, index)
    if asked.trials:
        details = Details(asked.question.label)
        trials = [one.item for one in asked.trials]
        details.add(tr("Trials that the sources name"), lambda box: add_trials(box, trials, index))
        layout.addWidget(details)
    for entry in asked.disagreements:
        layout.addWidget(DisagreementRow(entry, index))
    if newer:
        details = Details(asked.question.label)
        details.add(tr("Newer than these sources, only named"), lambda box: _add_newer(box, newer))
        layout.addWidget(details)


def _add_newer(layout: QVBoxLayout, newer: Iterable[NewerPublication]) -> None:
    for one in newer:
        layout.addWidget(plain_label(f"{one.title}. {one.about}", wrap=True, columns=theme.LINE_COLUMNS + 16))
        layout.addWidget(caption(cited(one)))


class NotForPatient(Collapsible):
    """What a finding rules out, in one line with the reason; opens to what the source says of it."""

    def __init__(self, answers: Sequence[Answer], index: Index, parent: QWidget | None = None) -> None:
        words = "; ".join(f"{one.result.item.title} ({reasons_against(one).rstrip('.')})" for one in answers)
        super().__init__(tr("Not for this patient: {0}").format(words), parent=parent)
        self._answers, self._index, self._built = answers, index, False
        self.toggled.connect(self._fill)

    def _fill(self, opened: bool) -> None:
        if not opened or self._built:
            return
        self._built = True
        for answer in self._answers:
            item = answer.result.item
            self.body.addWidget(plain_label(item.title, role="muted", wrap=True))
            said = f"{capital(tr(word_of(answer.direction)))} \u00b7 {spoken(answer.result.strength.strength_words())}"
            self.body.addWidget(caption(said))
            self.body.addWidget(plain_label(item.text, wrap=True, columns=theme.LINE_COLUMNS))
            for remark in answer.ruled_out:
                self.body.addWidget(IconMark("not_for_patient", remark.rule.because, role="muted"))
                if remark.rule.interpretation and not remark.citations:
                    self.body.addWidget(caption(tr("Our reading: {0}").format(remark.rule.interpretation)))
            citations = (*answer.result.citations, *(one for remark in answer.ruled_out for one in remark.citations))
            add_sources(self.body, dict.fromkeys(citations), self._index)


def _block() -> tuple[QWidget, QVBoxLayout]:
    held = QWidget()
    return held, column(held, spacing=2)


def _silence(asked: Asked, silent: Silent, index: Index) -> QWidget:
    """What is not said: by all sources, or by those that recommend where another holds a view."""
    held, box = _block()
    words = tr("The sources say nothing of it here")
    if asked.views:
        words = tr("Nothing is said of it here by the {0}").format(recommending(index))
    box.addWidget(IconMark("out_of_scope", words, role="muted"))
    box.addWidget(plain_label(silent.silence.text, wrap=True, columns=theme.LINE_COLUMNS + 16))
    if silent.citations:
        details = Details(tr("what the sources leave out"))
        details.add(source_title(silent.citations), lambda inside: add_sources(inside, silent.citations, index))
        box.addWidget(details)
    return held


def _supposed(supposed: Supposed) -> QWidget:
    """What would be answered if an open decision came out one way."""
    held, box = _block()
    box.addWidget(IconMark("undetermined", tr("If {0}").format(supposed.outcome.label), role="advice.undetermined"))
    for answer in supposed.answers:
        said = f"{tr(word_of(answer.direction))} \u00b7 {spoken(answer.result.strength.strength_words())}"
        line = plain_label(f"{answer.result.item.title}: {said}", wrap=True, columns=theme.LINE_COLUMNS + 16)
        line.setContentsMargins(theme.SPACE_24, 0, 0, 0)
        box.addWidget(line)
    if not supposed.answers:
        box.addWidget(caption(tr("No answer of the sources.")))
    return held


def _caution(result: Result[Caution], index: Index) -> QWidget:
    held, box = _block()
    icon, role = LOOK[Sign.CAUTION] if result.item.level != "note" else ("info", "muted")
    box.addWidget(IconMark(icon, result.item.title, role=role))
    box.addWidget(plain_label(result.item.text, wrap=True, columns=theme.LINE_COLUMNS + 16))
    for flag in result.boundaries:
        box.addWidget(caption(flag.note, role="advice.caution"))
    box.addWidget(_source(result, index))
    return held


def _view(view: Answer, index: Index) -> QWidget:
    """What another society or the authors of a study hold, under their name."""
    item, strength = view.result.item, view.result.strength
    held, box = _block()
    said = tr("{0}: {1}").format(strength.voice, item.title)
    box.addWidget(plain_label(said, role="accent", wrap=True))
    direction = capital(tr(word_of(view.direction)))
    box.addWidget(caption(f"{direction} \u00b7 {spoken(strength.strength_words())}"))
    box.addWidget(plain_label(item.text, wrap=True, columns=theme.LINE_COLUMNS + 16))
    for remark in (*view.ruled_out, *view.weighed):
        box.addWidget(IconMark("caution", remark.rule.because, role="advice.caution"))
    box.addWidget(_source(view.result, index))
    return held


def _source(result: Result, index: Index) -> Details:  # type: ignore[type-arg]
    details = Details(result.item.title)
    citations, reading = result.citations, result.item.interpretation
    details.add(source_title(citations), lambda box: add_sources(box, citations, index, reading))
    return details


# --- figures -----------------------------------------------------------------------------------------------------------------


def in_order(figures: Iterable[EvidenceResult], index: Index) -> list[EvidenceResult]:
    """The studies with figures of this patient's stratum first, among them the newest source first."""

    def key(one: EvidenceResult) -> tuple[bool, int]:
        year = index.statement_pack[one.result.item.statements[0]].source.year or 0
        return not one.matching, -year

    return sorted(figures, key=key)


def _add_figures(layout: QVBoxLayout, figures: Sequence[EvidenceResult], index: Index) -> None:
    ordered = in_order(figures, index)
    if not ordered:
        return
    matching = frozenset(id(figure) for one in ordered for figure in one.matching)
    near = _near(ordered)
    if near:
        words = tr("Figures of this patient's stratum") if matching else tr("Figures")
        layout.addWidget(caption(words, role="advice.evidence"))
        layout.addWidget(FiguresTable(near, matching))
    details = Details(tr("figures"))
    blocks = [(one.result.item, one.result.item.figures) for one in ordered if one.result.item.figures]
    if blocks:
        details.add(tr("All figures, with limits"), lambda box: _all(box, blocks, matching, index))
        layout.addWidget(details)


def _near(ordered: Sequence[EvidenceResult]) -> list[tuple[Evidence, Sequence[Figure]]]:
    """This patient's figures; without any, the first few of the newest source."""
    blocks: list[tuple[Evidence, Sequence[Figure]]] = [
        (one.result.item, one.matching) for one in ordered if one.matching
    ]
    if blocks:
        return blocks
    for one in ordered:
        numbers = [figure for figure in one.result.item.figures if figure.estimate is not None or figure.range]
        if numbers:
            return [(one.result.item, numbers[:_FIGURES_IN_VIEW])]
    return []


def _all(
    layout: QVBoxLayout,
    blocks: list[tuple[Evidence, tuple[Figure, ...]]],
    matching: frozenset[int],
    index: Index,
) -> None:
    layout.addWidget(FiguresTable(blocks, matching, limits=True))
    citations = [index.citation(one.statements[0]) for one, _ in blocks]
    for words in dict.fromkeys(f"{spoken(one.strength_words())} \u00b7 {one.text()}" for one in citations):
        layout.addWidget(caption(words))
