"""The question which of the sources gives a figure; no other source prints the same number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.guidelines.schema import Figure
from hgnen_desktop.core.teaching.askable import askable
from hgnen_desktop.core.teaching.moments import Moment
from hgnen_desktop.core.teaching.questions import Choice, Claim, Kind, Pool, Topic
from hgnen_desktop.core.teaching.sentences import cited
from hgnen_desktop.core.wording import figure_words

_TELLING = 10  # smaller numbers stand in every paper


class FigurePools:
    """Asks whose a figure is over one set of guidelines; it holds no case."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._numbers = {
            pack.id: {
                number
                for statement in pack.statements
                for number in re.findall(r"\d+(?:\.\d+)?", f"{statement.text} {statement.note or ''}")
            }
            for pack in index.guidelines.packs
        }

    def pools(self, moment: Moment) -> Iterator[Pool]:
        """One question for each figure of the patient's own stratum; none of a tumor that is only treated as one of an entity."""
        column = moment.assessment.decisions[moment.assessment.roles["column"]].outcome
        entity = moment.assessment.entity.outcome
        if column is None or entity is None or column.id != entity.id:
            return
        for evidence in moment.assessment.evidence:
            for place, figure in enumerate(evidence.matching):
                is_asked = askable(self._index).citations([self._index.citation(figure.statement)], moment)
                if is_asked and self._is_telling(figure, evidence.result.pack):
                    yield self._pool(f"{evidence.result.id}:{place}", figure, evidence.result.pack)

    def _is_telling(self, figure: Figure, pack: str) -> bool:
        if figure.estimate is None or figure.estimate < _TELLING or figure.estimate % 1 == 0:
            return False
        number = f"{figure.estimate:g}"
        return not any(number in numbers for name, numbers in self._numbers.items() if name != pack)

    def _pool(self, key: str, figure: Figure, pack: str) -> Pool:
        citation = self._index.citation(figure.statement)
        why = f"It stands in {citation.source}, {citation.section}."
        choices = {
            one.id: Choice(f"{one.source.short} gives this figure.", why, Claim(key, one.id))
            for one in self._index.guidelines.packs
        }
        return Pool(
            key=f"source:{key}",
            topic=Topic.SOURCES,
            kind=Kind.SOURCE,
            prompt=f"Which source gives this figure for patients like this one? {figure_words(replace(figure, n=None))}",
            right=choices[pack],
            wrong=tuple(choice for name, choice in choices.items() if name != pack),
            sources=(f"{citation.source}, {cited(citation)}",),
        )
