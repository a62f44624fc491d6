"""Decisions of an earlier day, and what became of them."""

from __future__ import annotations

import datetime as dt

from hgnen_desktop.core.course.acts import outcomes
from hgnen_desktop.core.course.words import OUTCOME_WORDS
from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.case import Case, Decision, Verdict
from hgnen_desktop.core.domain.course import Event
from hgnen_desktop.core.guidelines.index import Index

_TO_BE_DONE = (Verdict.ACCEPTED, Verdict.ADDED)


@dataclass(frozen=True, slots=True)
class PastDecision:
    """Something that was to be done.

    Attributes:
        decision: the decision.
        title: the option's title, or the clinician's own words.
        outcome: what became of it; None while nobody has said.
    """

    decision: Decision
    title: str
    outcome: Event | None


def past_decisions(case: Case, index: Index, as_of: dt.date) -> tuple[PastDecision, ...]:
    """What was accepted or added before a day, or has an outcome already; those without an outcome first.

    Options that are no longer shown, for example of an earlier line, are among them.
    """
    known = outcomes(case.course, as_of)
    last = {one.item: one for one in case.decisions if one.verdict in _TO_BE_DONE}
    found = [
        PastDecision(one, one.text or (index.items[item].title if item in index.items else item), known.get(item))
        for item, one in last.items()
        if item in known or (one.on is not None and one.on < as_of)
    ]
    return tuple(sorted(found, key=lambda one: one.outcome is not None))


def became(decision: Decision, known: dict[str, Event], as_of: dt.date) -> str:
    """What became of a decision in a word or two; a question while nobody has said so of an older one; otherwise empty."""
    event = known.get(decision.item)
    if decision.verdict not in _TO_BE_DONE:
        return ""
    if event is not None:
        return OUTCOME_WORDS.get(event.carried_out or "", "")
    return "carried out?" if decision.on is not None and decision.on < as_of else ""
