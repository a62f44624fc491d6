"""The question which figure a source gives for the group to which a patient belongs; the others are of other groups."""

from __future__ import annotations

from collections.abc import Iterator

from hgnen_desktop.core.engine.assessment import EvidenceResult
from hgnen_desktop.core.engine.logic import Truth
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.guidelines.schema import Criterion, Evidence, Figure
from hgnen_desktop.core.teaching.askable import askable
from hgnen_desktop.core.teaching.moments import Moment
from hgnen_desktop.core.teaching.questions import FEWEST_CHOICES, Choice, Claim, Kind, Pool, Topic
from hgnen_desktop.core.teaching.sentences import cited, inside

_VALUES = ("months", "%")
_OUTCOMES = (
    "prognosis",
    "treatment",
)  # what became of a group; of what a cohort was made up is no figure of one patient


class FigurePools:
    """Asks for the figure of a patient's own group over one set of guidelines; it holds no case."""

    def __init__(self, index: Index) -> None:
        self._index = index

    def pools(self, moment: Moment) -> Iterator[Pool]:
        """One question for each figure of the patient's own group; none of a tumor that is only treated as one of an entity."""
        column = moment.assessment.decisions[moment.assessment.roles["column"]].outcome
        entity = moment.assessment.entity.outcome
        if column is None or entity is None or column.id != entity.id:
            return
        for evidence in (one for one in moment.assessment.evidence if one.result.item.topic in _OUTCOMES):
            for figure in evidence.matching:
                is_asked = askable(self._index).citations([self._index.citation(figure.statement)], moment)
                if is_asked and _is_the_only_one(figure, evidence):
                    yield from self._pool(evidence, figure, moment)

    def _pool(self, evidence: EvidenceResult, figure: Figure, moment: Moment) -> Iterator[Pool]:
        item, citation = evidence.result.item, self._index.citation(figure.statement)
        place = item.figures.index(figure)
        wrong = {
            choice.text: choice
            for other, one in self._of_others(item, figure, moment)
            if one.estimate != figure.estimate
            for choice in (self._choice(other, one, _reason(other, one, self._index)),)
        }
        if len(wrong) < FEWEST_CHOICES - 1:
            return
        source = self._index.item_pack[item.id].source.short
        yield Pool(
            key=f"figure:{item.id}:{place}",
            topic=Topic.SOURCES,
            kind=Kind.FIGURE,
            prompt=f"{source}, {inside(item.title)}: which figure does it give for patients like this one ({inside(figure.measure)})?",
            right=self._choice(
                item, figure, f"That is its figure for: {figure.group} ({citation.section}). {item.population}."
            ),
            wrong=tuple(wrong.values()),
            sources=(f"{citation.source}, {cited(citation)}",),
            criterion=_both(item.applies_when, figure.applies_when),
        )

    def _of_others(self, item: Evidence, figure: Figure, moment: Moment) -> Iterator[tuple[Evidence, Figure]]:
        """The same figure of groups to which the patient certainly does not belong, those of the same comparison first."""
        pack, truth = self._index.item_pack[item.id].id, moment.engine.reasoner.truth
        several = (one for one in self._index.items.values() if isinstance(one, Evidence))
        there = [one for one in several if self._index.item_pack[one.id].id == pack]
        for other in sorted(there, key=lambda one: one.id != item.id):
            is_other = truth(other.applies_when, moment.facts) is Truth.FALSE
            for one in other.figures:
                if (
                    (one.measure, one.unit) != (figure.measure, figure.unit)
                    or one.estimate is None
                    or one.applies_when is None
                ):
                    continue
                if is_other or truth(one.applies_when, moment.facts) is Truth.FALSE:
                    yield other, one

    def _choice(self, item: Evidence, figure: Figure, why: str) -> Choice:
        unit = "" if figure.unit == "%" else f" {figure.unit}"
        value = f"{figure.estimate:g} %" if figure.unit == "%" else f"{figure.estimate:g}{unit}"
        return Choice(f"It gives {value}.", why, Claim(item.id, f"{item.figures.index(figure)}"))


def _is_the_only_one(figure: Figure, evidence: EvidenceResult) -> bool:
    """Whether the comparison has one such figure for the patient, so that the question has one answer."""
    if figure.estimate is None or figure.unit not in _VALUES:
        return False
    return sum(one.measure == figure.measure for one in evidence.matching) == 1


def _reason(item: Evidence, figure: Figure, index: Index) -> str:
    return f"That is its figure for: {figure.group} ({inside(item.title)}; {index.citation(figure.statement).section})."


def _both(one: Criterion | None, other: Criterion | None) -> Criterion | None:
    found = tuple(each for each in (one, other) if each is not None)
    return found[0] if len(found) == 1 else Criterion(all_of=found) if found else None
