"""The head of the treatment page: which situation of the sources the patient is in, or why none can be named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hgnen_desktop.core.wording import scope_words
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.theme import Advice
from hgnen_desktop.gui.views.decide.base import column, empty
from hgnen_desktop.gui.views.decide.details import Details
from hgnen_desktop.gui.views.decide.pieces import NeedLinks
from hgnen_desktop.gui.views.decide.sources import add_sources, source_title
from hgnen_desktop.gui.widgets.badge import AdviceSign
from hgnen_desktop.gui.widgets.card import Card
from hgnen_desktop.gui.widgets.labels import caption, plain_label, title
from hgnen_desktop.gui.words import tr

if TYPE_CHECKING:
    from hgnen_desktop.core.engine.assessment import Assessment
    from hgnen_desktop.core.guidelines.index import Citation, Index

_NAMED_SITUATIONS = 3


class SituationHead(QWidget):
    """Title, text and source of the situation. Contradictions, a patient out of scope and silent sources are said here."""

    jump_to_finding = Signal(str)

    def __init__(self, index: Index, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._index = index
        self._layout = column(self, spacing=theme.SPACE_8)
        self._shown: object = None

    def text(self) -> str:
        """Everything said here, line by line."""
        from PySide6.QtWidgets import QLabel

        return "\n".join(label.text() for label in self.findChildren(QLabel) if not label.isHidden())

    def show_assessment(self, assessment: Assessment) -> None:
        """Show where the patient stands."""
        situation = assessment.situation
        shown = (
            assessment.contradictions,
            tuple(one.id for one in assessment.out_of_scope),
            assessment.is_ended,
            situation.possible,
            situation.needs,
        )
        if shown == self._shown:
            return
        self._shown = shown
        empty(self._layout)
        if assessment.withheld:
            self._contradictions(assessment)
        elif assessment.is_ended:
            self._out_of_scope(assessment)
        elif situation.outcome is not None:
            self._settled(assessment)
        else:
            self._open(assessment)

    def _contradictions(self, assessment: Assessment) -> None:
        self._layout.addWidget(title(tr("Advice is withheld")))
        self._layout.addWidget(
            plain_label(
                tr("Some findings cannot all be true. Correct them, and the options are shown again."), wrap=True
            )
        )
        for clash in assessment.contradictions:
            card = Card(clash.message)
            card.header.insertWidget(0, AdviceSign(Advice.CAUTION, ""), 0, Qt.AlignmentFlag.AlignTop)
            card.body.addWidget(plain_label(clash.remedy, wrap=True, columns=theme.LINE_COLUMNS + 16))
            self._needs(card.body, tr("Go to"), tuple(sorted(clash.when.facts())))
            self._layout.addWidget(card)

    def _out_of_scope(self, assessment: Assessment) -> None:
        self._layout.addWidget(title(tr("The sources do not speak of this patient")))
        for result in assessment.out_of_scope:
            card = Card(result.item.title)
            card.header.insertWidget(0, AdviceSign(Advice.OUT_OF_SCOPE, ""), 0, Qt.AlignmentFlag.AlignTop)
            card.body.addWidget(plain_label(result.item.text, wrap=True, columns=theme.LINE_COLUMNS + 16))
            card.body.addWidget(self._source(result.citations, result.item.title))
            self._layout.addWidget(card)
        self._layout.addWidget(caption(tr("No options are shown, so that what is meant for others cannot mislead.")))

    def _settled(self, assessment: Assessment) -> None:
        outcome = assessment.situation.outcome
        assert outcome is not None
        self._layout.addWidget(title(outcome.label))
        if outcome.silent or not outcome.in_scope:
            word = tr("The sources are silent here") if outcome.in_scope else tr("Out of the scope of the sources")
            if assessment.others:
                word = tr(scope_words(assessment, self._index))
            self._layout.addWidget(AdviceSign(Advice.OUT_OF_SCOPE, word))
        if outcome.text:
            self._layout.addWidget(plain_label(outcome.text, wrap=True, columns=theme.LINE_COLUMNS + 16))
        nothing = not assessment.options and not assessment.advised_against
        if nothing:
            self._layout.addWidget(
                caption(tr("The sources name no treatment option for this situation. You can add your own below."))
            )
        if outcome.statements:
            self._layout.addWidget(self._source(self._index.citations(outcome.statements), outcome.label))

    def _open(self, assessment: Assessment) -> None:
        situation = assessment.situation
        self._layout.addWidget(title(tr("The situation is not settled yet")))
        labels = [outcome.label for outcome in situation.possible]
        if len(labels) <= _NAMED_SITUATIONS:
            words = tr("Still possible: {0}.").format("; ".join(labels))
        else:
            words = tr("{0} situations of the sources are still possible.").format(len(labels))
        self._layout.addWidget(plain_label(words, wrap=True, columns=theme.LINE_COLUMNS + 16))
        self._needs(self._layout, tr("These findings would settle it:"), situation.needs)
        if len(labels) > _NAMED_SITUATIONS:
            details = Details(tr("situation"))
            details.add(tr("Show the possible situations"), lambda layout: _list(layout, labels))
            self._layout.addWidget(details)
        self._layout.addWidget(
            caption(tr("What applies in every one of them is shown below; the rest waits for these findings."))
        )

    def _needs(self, layout: QVBoxLayout, lead: str, findings: tuple[str, ...]) -> None:
        catalogue = self._index.catalogue
        known = [(one, catalogue.label(one)) for one in findings if one in catalogue]
        if known:
            links = NeedLinks(lead, known)
            links.asked.connect(self.jump_to_finding)
            layout.addWidget(links)

    def _source(self, citations: tuple[Citation, ...], context: str) -> Details:
        details = Details(context)
        details.add(source_title(citations), lambda layout: add_sources(layout, citations, self._index))
        return details


def _list(layout: QVBoxLayout, labels: list[str]) -> None:
    for label in labels:
        row = QHBoxLayout()
        row.addWidget(plain_label(label, size=theme.TextSize.CAPTION, wrap=True), 1)
        layout.addLayout(row)
