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


def later(text: str) -> str:
    """Marks a text that is translated with :func:`tr` where it is shown, for example one in a table of a module."""
    return text


def plural(number: int, one: str, many: str) -> str:
    """A phrase with its number, ``%n`` in both forms: ``plural(3, "%n option", "%n options")``.

    A language with more than two forms gives them all for ``many``.
    """
    return QCoreApplication.translate("window", one if number == 1 else many, None, number)


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
    for sentence, old, new in (
        (tr("Entity: {0} \u2192 {1}."), before.entity, after.entity),
        (tr("Situation: {0} \u2192 {1}."), before.situation, after.situation),
    ):
        if old.possible != new.possible:
            said.append(sentence.format(decision_short(old), decision_short(new)))
    if before.withheld != after.withheld:
        said.append(
            tr("Findings contradict each other: advice is withheld.")
            if after.withheld
            else tr("Advice is shown again.")
        )
    elif not after.withheld:
        said += _moved(_options(before), _options(after), _OPTIONS)
        said += _moved(_ids(before.workup), _ids(after.workup), _WORKUP)
        said += _moved(_ids(before.cautions), _ids(after.cautions), _CAUTIONS)
        if _ids(before.surveillance) != _ids(after.surveillance):
            said.append(tr("Other surveillance rules apply."))
    known = {rule.id for rule in before.attention}
    said += [rule.message for rule in after.attention if rule.id not in known]
    return Effect(tuple(said))


# (one added, several added, one removed, several removed)
_OPTIONS = (
    later("%n option added."),
    later("%n options added."),
    later("%n option removed."),
    later("%n options removed."),
)
_WORKUP = (
    later("%n workup item added."),
    later("%n workup items added."),
    later("%n workup item removed."),
    later("%n workup items removed."),
)
_CAUTIONS = (
    later("%n caution added."),
    later("%n cautions added."),
    later("%n caution removed."),
    later("%n cautions removed."),
)


def _options(assessment: Assessment) -> set[str]:
    return _ids(assessment.options) | _ids(assessment.advised_against)


def _ids(results: tuple) -> set[str]:  # type: ignore[type-arg]
    return {result.id for result in results}


def _moved(before: set[str], after: set[str], words: tuple[str, str, str, str]) -> list[str]:
    said = []
    if added := len(after - before):
        said.append(plural(added, words[0], words[1]))
    if removed := len(before - after):
        said.append(plural(removed, words[2], words[3]))
    return said
