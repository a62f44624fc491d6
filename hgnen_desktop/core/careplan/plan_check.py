"""Whether a kept plan is still what was frozen, and whether this program says the same today from the same inputs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum

from hgnen_desktop.core.careplan.kept_plan import differences, said_by, said_of, title_of, words_of
from hgnen_desktop.core.careplan.made_with import other_versions
from hgnen_desktop.core.careplan.plan import CarePlan
from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.kept import KeptPlan
from hgnen_desktop.core.guidelines.index import Index


class Remade(StrEnum):
    """What became of a kept plan when it was made again, in the words of who reads it."""

    IDENTICAL = "unchanged since it was signed"
    SAME_ANSWERS = "same answers today; details of the full record differ"
    DIFFERS = "made today, it would say something else"
    CHANGED = "not as it was signed: it was changed afterwards"
    UNREADABLE = "what was signed cannot be read any more"


@dataclass(frozen=True, slots=True)
class PlanCheck:
    """A kept plan as it was found.

    Attributes:
        plan: the kept plan.
        result: what became of it.
        versions: with what else it was made, one sentence each; empty when program and guidelines are the same.
        differences: what this program says otherwise, one sentence each.
    """

    plan: KeptPlan
    result: Remade
    versions: tuple[str, ...] = ()
    differences: tuple[str, ...] = ()

    @property
    def is_good(self) -> bool:
        """Whether the plan says today what it said."""
        return self.result is Remade.IDENTICAL

    @property
    def advice(self) -> str:
        """What to do about it, as a finished sentence; empty when there is nothing to do."""
        if self.result in (Remade.CHANGED, Remade.UNREADABLE):
            return "Do not rely on it: what was signed stands on the paper or PDF of that day."
        return "" if self.is_good else "It is shown as it was kept; make a new plan before you act."

    def sentence(self) -> str:
        """The result in a line."""
        return f"{title_of(self.plan)}: {self.result.value}."


def check_plan(kept: KeptPlan, again: CarePlan | None, index: Index) -> PlanCheck:
    """How a kept plan stands.

    Args:
        kept: the plan.
        again: the plan made again from what was kept; None when that was not possible.
        index: the guidelines of this program.
    """
    versions = tuple(other_versions(kept.packs, index, program=kept.program))
    if not kept.is_whole:
        return PlanCheck(kept, Remade.CHANGED, versions)
    said = said_of(kept)
    if again is None or said is None:
        return PlanCheck(kept, Remade.UNREADABLE, versions)
    found = differences(said, said_by(again))
    if found:
        return PlanCheck(kept, Remade.DIFFERS, versions, found)
    same = words_of(again) == kept.words
    return PlanCheck(kept, Remade.IDENTICAL if same else Remade.SAME_ANSWERS, versions)


def missing_plans(plans: Sequence[KeptPlan]) -> Iterator[str]:
    """Plans that are missing from between or before those that are kept, one sentence each."""
    seal, number = "", 0
    for one in plans:
        if one.before != seal or one.number != number + 1:
            yield f"A final plan before plan {one.number} is missing from the case, or was exchanged."
        seal, number = one.seal, one.number
