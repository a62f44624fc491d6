"""Decisions of an earlier day, and what became of them."""

from __future__ import annotations

import datetime as dt

from hgnen_desktop.core.course.acts import outcomes
from hgnen_desktop.core.course.words import OUTCOME_WORDS
from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.case import Case, Decision, Verdict
from hgnen_desktop.core.domain.course import Event, counting
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.guidelines.schema import Recommendation

_TO_BE_DONE = (Verdict.ACCEPTED, Verdict.ADDED)


@dataclass(frozen=True, slots=True)
class PastDecision:
    """Something that was to be done.

    Attributes:
        decision: the decision.
        title: the option's title, or the clinician's own words.
        outcome: what became of it; None while nobody has said.
        since: the treatment of the course that began since and holds all that was decided, if nobody has said. Whether it
            is what was decided is for a person to say.
    """

    decision: Decision
    title: str
    outcome: Event | None
    since: Event | None = None


def past_decisions(case: Case, index: Index, as_of: dt.date) -> tuple[PastDecision, ...]:
    """What was accepted or added before a day, or has an outcome already; those without an outcome first.

    Options that are no longer shown, for example of an earlier line, are among them.
    """
    known = outcomes(case.course, as_of)
    last = {one.item: one for one in case.decisions if one.verdict in _TO_BE_DONE}
    found = [
        PastDecision(
            one,
            one.text or (index.items[item].title if item in index.items else item),
            known.get(item),
            None if item in known else given_since(one, case.course, index, as_of),
        )
        for item, one in last.items()
        if item in known or (one.on is not None and one.on < as_of)
    ]
    return tuple(sorted(found, key=lambda one: one.outcome is not None))


def given_since(decision: Decision, course: tuple[Event, ...], index: Index, as_of: dt.date) -> Event | None:
    """The first treatment of the course that surely began since a decision, not before it, and holds all that was decided."""
    item = index.items.get(decision.item)
    decided = index.vocabulary.parts(item.gives) if isinstance(item, Recommendation) else ()
    if not decided or decision.on is None or decision.text is not None:
        return None
    found = [
        (event.on.first, event)
        for event in counting(course)
        if event.on is not None
        and decision.on <= event.on.first <= as_of
        and index.vocabulary.holds(index.vocabulary.parts(event.regimens), decided)
    ]
    return min(found, key=lambda one: one[0])[1] if found else None


def became(decision: Decision, course: tuple[Event, ...], index: Index, as_of: dt.date) -> str:
    """What became of a decision in a word or two; of an older one of which nobody has said so, what the course tells or a
    question; otherwise empty.
    """
    event = outcomes(course, as_of).get(decision.item)
    if decision.verdict not in _TO_BE_DONE:
        return ""
    if event is not None:
        return OUTCOME_WORDS.get(event.carried_out or "", "")
    if given_since(decision, course, index, as_of) is not None:
        return "given since, by the course"
    return "carried out?" if decision.on is not None and decision.on < as_of else ""
