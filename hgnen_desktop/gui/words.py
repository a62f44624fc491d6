"""The window's own words for what the core reports. Every screen says the same thing in the same way."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from hgnen_desktop.core.phrase import Phrase

if TYPE_CHECKING:
    from hgnen_desktop.core.engine.assessment import Asked, Assessment, DecisionResult
    from hgnen_desktop.core.guidelines.schema import Pack
    from hgnen_desktop.core.signoff.standing import SignOff


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


class _Window:
    """Says in the person's language what the core has put into words."""

    def say(self, template: str) -> str:
        """A text in that language."""
        return tr(template)

    def count(self, number: int, one: str, many: str) -> str:
        """A number with its text for one and for many."""
        return plural(number, one, many)

    def date(self, day: dt.date) -> str:
        """A day without its weekday."""
        return short_date(day)


_WINDOW = _Window()


def spoken(text: str) -> str:
    """What the core says, with the program's own words in the person's language; what a source says stays as it was checked."""
    return text.told(_WINDOW) if isinstance(text, Phrase) else text


def short_date(day: dt.date) -> str:
    """A day, for example ``20 Nov 2026``."""
    return _date(day, tr("d MMM yyyy"))


def long_date(day: dt.date) -> str:
    """A day with its weekday, for example ``Fri 20 Nov 2026``."""
    return _date(day, tr("ddd d MMM yyyy"))


def _date(day: dt.date, form: str) -> str:
    """In the names of the language the window speaks; ``en`` is translated by its code."""
    return QLocale(tr("en")).toString(QDate(day.year, day.month, day.day), form)


def decision_short(result: DecisionResult) -> str:
    """A decision in a few words: its outcome, or that it is not settled."""
    return result.outcome.label if result.outcome is not None else tr("not settled")


class _HasId(Protocol):
    @property
    def id(self) -> str:
        """The stable id."""


class PackState(StrEnum):
    """How far a pack may be relied on."""

    CURRENT = "current"
    UNSIGNED = "unsigned"
    REVIEW_DUE = "review_due"


def pack_state(sign_off: SignOff, pack: Pack, as_of: dt.date) -> PackState:
    """Whether all of a pack is signed off, and it is inside its review date."""
    if as_of > pack.review_by:
        return PackState.REVIEW_DUE
    signed = not sign_off.is_empty and sign_off.is_signed_off(sign_off.of_pack(pack.id), as_of)
    return PackState.CURRENT if signed else PackState.UNSIGNED


def effect(before: Assessment, after: Assessment) -> tuple[str, ...]:
    """Compare two assessments: entity, situation, advice withheld or given again, and which questions are answered otherwise.

    Short sentences, the weightiest first; none when nothing a person sees changed.
    """
    said: list[str] = []
    for sentence, old, new in (
        (tr("Entity: {0} \u2192 {1}."), before.entity, after.entity),
        (tr("Situation: {0} \u2192 {1}."), before.situation, after.situation),
    ):
        was, now = decision_short(old), decision_short(new)
        if was != now:
            said.append(sentence.format(was, now))
    if before.withheld != after.withheld:
        said.append(
            tr("Findings contradict each other: advice is withheld.")
            if after.withheld
            else tr("Advice is shown again.")
        )
    elif not after.withheld:
        turned = _turned(before, after)
        if turned:
            shown = ", ".join(turned[:_MOST_TURNED])
            said.append(
                (
                    tr("Other answers: {0} and more.") if len(turned) > _MOST_TURNED else tr("Other answers: {0}.")
                ).format(shown)
            )
        if _ids(before.cautions) != _ids(after.cautions):
            said.append(tr("Other cautions."))
        if _ids(before.surveillance) != _ids(after.surveillance):
            said.append(tr("Other surveillance rules apply."))
    known = {rule.id for rule in before.attention}
    said += [rule.message for rule in after.attention if rule.id not in known]
    return tuple(said)


_MOST_TURNED = 4


def _turned(before: Assessment, after: Assessment) -> list[str]:
    """The questions that are answered otherwise, or that are new, in the order of the situation."""
    old = {asked.question.id: _said(asked) for asked in before.questions}
    return [asked.question.label for asked in after.questions if old.get(asked.question.id) != _said(asked)]


def _said(asked: Asked) -> tuple[object, ...]:
    given = tuple((one.id, one.past, one.is_done) for one in asked.answers)
    return given, _ids(asked.not_for_patient), asked.silence is not None


def _ids(results: Iterable[_HasId]) -> set[str]:
    return {result.id for result in results}
