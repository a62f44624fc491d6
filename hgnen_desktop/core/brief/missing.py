"""The findings that could turn an answer, the most decisive first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hgnen_desktop.core.brief.lines import Missing
from hgnen_desktop.core.engine.assessment import Assessment, Need
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.phrase import joined, phrase

_MOST_OF_WORKUP = 2  # missing findings that only decide whether a test is made; they are asked on the workup page


def missing_findings(assessment: Assessment, index: Index) -> Iterator[Missing]:
    """First what settles the situation or turns an answer on treatment or follow-up, then the little that only tests wait for."""
    turning: list[Need] = []
    of_workup: list[Need] = []
    for need in assessment.needed:
        areas = {index.questions[name].area for name in need.questions}
        (turning if need.settles_situation or areas - {"workup"} else of_workup).append(need)
    for need in (*turning, *of_workup[:_MOST_OF_WORKUP]):
        yield Missing(need.finding, need.label, need.state, _turns(need.questions, need.settles_situation, index))


def _turns(questions: Sequence[str], settles_situation: bool, index: Index) -> str:
    labels = [index.questions[name].label for name in questions[:2]]
    return joined(", ", [phrase("situation"), *labels] if settles_situation else labels)
