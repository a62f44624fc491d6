"""What is done one after the other: the answers of a situation in the order in which they are carried out."""

from __future__ import annotations

from collections.abc import Mapping

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.engine.assessment import Answer, Asked, Assessment
from hgnen_desktop.core.guidelines.schema import Direction, Regimen

_THEN = ", then "


@dataclass(frozen=True, slots=True)
class TreatmentStep:
    """One step of a treatment in steps: the question it answers, and what is done."""

    number: int
    question: str
    label: str
    text: str


def treatment_steps(assessment: Assessment) -> tuple[TreatmentStep, ...]:
    """The steps that the recommended answers form, first to last; empty when they form no sequence.

    A question that ``follows`` another is carried out after it. A step is only named when the sources stand behind it:
    what may be considered or is disputed is no step.
    """
    asked = {one.question.id: one for one in assessment.questions if one.question.area == "treatment"}
    firm = {name: answers for name, one in asked.items() if (answers := _firm(one))}
    joined = {name for name in firm if any(before in firm for before in asked[name].question.follows)}
    joined |= {before for name in joined for before in asked[name].question.follows if before in firm}
    order = sorted(joined, key=lambda name: (_depth(name, asked), list(asked).index(name)))
    return tuple(
        TreatmentStep(number, name, asked[name].question.label, " / ".join(one.result.item.title for one in firm[name]))
        for number, name in enumerate(order, 1)
    )


def regimen_steps(regimen: Regimen | None) -> tuple[str, ...]:
    """The steps inside one treatment, as the source orders them; empty when it names no order."""
    parts = (regimen.sequence or "").split(_THEN) if regimen is not None else []
    return tuple(parts) if len(parts) > 1 else ()


def _firm(asked: Asked) -> list[Answer]:
    firm = (Direction.FOR, Direction.APPROPRIATE)
    return [one for one in asked.answers if one.direction in firm and one.can_be_given]


def _depth(name: str, asked: Mapping[str, Asked]) -> int:
    before = [one for one in asked[name].question.follows if one in asked and one != name]
    return 1 + max((_depth(one, asked) for one in before), default=0)
