"""The window's own words for what the core reports. Every screen says the same thing in the same way."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from hgnen_desktop.core.engine.assessment import Assessment, DecisionResult
    from hgnen_desktop.core.guidelines.schema import Pack


def tr(text: str) -> str:
    """A text of the window in the person's language."""
    return QCoreApplication.translate("window", text)


def count(number: int, one: str, many: str) -> str:
    """A number with its noun, for example ``1 option`` or ``3 options``."""
    return f"{number} {one if number == 1 else many}"


def decision_short(result: DecisionResult) -> str:
    """A decision in a few words: its outcome, or how many are still possible."""
    if result.outcome is not None:
        return result.outcome.label
    return tr("not settled, {0} possible").format(len(result.possible))


class PackState(StrEnum):
    """How far a pack may be relied on."""

    CURRENT = "current"
    UNSIGNED = "unsigned"
    REVIEW_DUE = "review_due"


def pack_state(pack: Pack, as_of: dt.date) -> PackState:
    """Whether a pack was signed by a clinician and is inside its review date."""
    if as_of > pack.review_by:
        return PackState.REVIEW_DUE
    return PackState.CURRENT if pack.reviewers else PackState.UNSIGNED


def pack_state_words(pack: Pack, as_of: dt.date) -> str:
    """The state of a pack as a person reads it."""
    from hgnen_desktop.core.careplan.intended_use import NOT_SIGNED

    state = pack_state(pack, as_of)
    if state is PackState.REVIEW_DUE:
        return tr("review was due on {0}").format(pack.review_by.isoformat())
    if state is PackState.UNSIGNED:
        return tr(NOT_SIGNED)
    return tr("signed off, review by {0}").format(pack.review_by.isoformat())


@dataclass(frozen=True, slots=True)
class Effect:
    """What one answer changed in the assessment, as short sentences; empty when nothing a person sees changed."""

    sentences: tuple[str, ...]

    def text(self) -> str:
        """All of it in one line."""
        return " ".join(self.sentences)


def effect(before: Assessment, after: Assessment) -> Effect:
    """Compare two assessments: entity, situation, advice withheld or given again, options and workup items."""
    said: list[str] = []
    for name, old, new in (
        (tr("Entity"), before.entity, after.entity),
        (tr("Situation"), before.situation, after.situation),
    ):
        if old.possible != new.possible:
            said.append(f"{name}: {decision_short(old)} \u2192 {decision_short(new)}.")
    if before.withheld != after.withheld:
        said.append(
            tr("Findings contradict each other: advice is withheld.")
            if after.withheld
            else tr("Advice is shown again.")
        )
    elif not after.withheld:
        said += _moved(tr("option"), tr("options"), _options(before), _options(after))
        said += _moved(tr("workup item"), tr("workup items"), _ids(before.workup), _ids(after.workup))
    return Effect(tuple(said))


def _options(assessment: Assessment) -> set[str]:
    return _ids(assessment.options) | _ids(assessment.advised_against)


def _ids(results: tuple) -> set[str]:  # type: ignore[type-arg]
    return {result.id for result in results}


def _moved(one: str, many: str, before: set[str], after: set[str]) -> list[str]:
    added, removed = len(after - before), len(before - after)
    said = []
    if added:
        said.append(tr("{0} added.").format(count(added, one, many)))
    if removed:
        said.append(tr("{0} removed.").format(count(removed, one, many)))
    return said
