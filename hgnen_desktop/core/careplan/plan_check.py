"""Whether a kept plan is still what was frozen, and whether this program says the same today from the same inputs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from hgnen_desktop import __version__
from hgnen_desktop.core.careplan.kept_plan import differences, said_by, said_of, title_of, words_of
from hgnen_desktop.core.careplan.plan import CarePlan
from hgnen_desktop.core.domain.case import Case
from hgnen_desktop.core.domain.kept import KeptPlan
from hgnen_desktop.core.guidelines.index import Index


class Remade(StrEnum):
    """What became of a kept plan when it was made again."""

    IDENTICAL = "made again, it is identical"
    SAME_ANSWERS = "made again, the answers are the same and details of the full record differ"
    DIFFERS = "made again, it differs"
    CHANGED = "it is not as it was made final: its seal does not fit"
    UNREADABLE = "it cannot be made again from what was kept"


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


def other_versions(packs: Mapping[str, str], index: Index, *, program: str = __version__) -> Iterator[str]:
    """With what packs something was made that this program has not, and with which program; one sentence each.

    Args:
        packs: pack id to ``version#hash``; the hash may be cut short.
        index: the guidelines of this program.
        program: the version of the program it was made with.
    """
    for name, version in packs.items():
        made, _, digest = version.partition("#")
        pack = index.packs.get(name)
        if pack is None:
            yield f"It was made with the pack {name} {made}, which is not here."
        elif pack.version != made:
            yield f"It was made with {pack.source.short}, pack {made}; here it is {pack.version}."
        elif not pack.hash.startswith(digest):
            yield f"It was made with {pack.source.short}, pack {made}, of another content than here."
    yield from (f"{pack.source.short} has come since." for name, pack in index.packs.items() if name not in packs)
    if program != __version__:
        yield f"It was made with version {program} of the program; this is {__version__}."


def assessed_with_another(case: Case, index: Index) -> str:
    """Says that a case was assessed with other guidelines when it was saved last; empty when it was not."""
    others = tuple(other_versions(case.guidelines, index)) if case.guidelines else ()
    if not others:
        return ""
    found = " ".join(one.replace("It was made", "It was assessed") for one in others)
    return f"The guidelines are others than when this case was saved last, so advice may have changed. {found}"


def missing_plans(plans: Sequence[KeptPlan]) -> Iterator[str]:
    """Plans that are missing from between or before those that are kept, one sentence each."""
    seal, number = "", 0
    for one in plans:
        if one.before != seal or one.number != number + 1:
            yield f"A final plan before plan {one.number} is missing from the case, or was exchanged."
        seal, number = one.seal, one.number
