"""Decisions of an earlier day, and what became of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from hgnen_desktop.core.course.acts import outcomes
from hgnen_desktop.core.course.words import OUTCOME_WORDS
from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.case import Case, Decision, Verdict
from hgnen_desktop.core.domain.course import Event, EventKind, PartialDate, counting
from hgnen_desktop.core.engine.assessment import Assessment
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.guidelines.schema import Recommendation
from hgnen_desktop.core.phrase import phrase

_TO_BE_DONE = (Verdict.ACCEPTED, Verdict.ADDED)


@dataclass(frozen=True, slots=True)
class Parted:
    """The decisions of a case, by what they are decisions on.

    Attributes:
        present: on the options of the present questions of treatment, by item.
        own: the clinician's own options of the present line.
        unlisted: of the present line, on options that the present questions do not have.
        earlier: of an earlier line of treatment, or replaced by a later one.
    """

    present: dict[str, Decision]
    own: tuple[Decision, ...]
    unlisted: tuple[Decision, ...]
    earlier: tuple[Decision, ...]

    @property
    def apart(self) -> int:
        """How many stand beside the present questions."""
        return len(self.unlisted) + len(self.earlier)


def parted(case: Case, assessment: Assessment) -> Parted:
    """Which decisions are of the present questions. Every view reads it here, so that no two of them disagree."""
    present, earlier = _by_line(case)
    listed = {result.id for result in (*assessment.options, *assessment.advised_against)}
    of_sources = [one for one in present if one.text is None]
    return Parted(
        present={one.item: one for one in of_sources if one.item in listed},
        own=tuple(one for one in present if one.text is not None),
        unlisted=tuple(one for one in of_sources if one.item not in listed),
        earlier=tuple(earlier),
    )


def _by_line(case: Case) -> tuple[list[Decision], list[Decision]]:
    """The decisions of the present line of treatment, and the earlier ones.

    The present line is that of the decision recorded last; what was decided before a progression belongs to the line that
    ended with it. A decision that tells neither is never put aside as history, unless a later one on the same option has
    taken its place.
    """
    line = case.decisions[-1].line if case.decisions else None
    progressed = [
        one.on.first for one in counting(case.course) if one.kind is EventKind.PROGRESSION and one.on is not None
    ]
    present: dict[tuple[str, str | None], Decision] = {}
    earlier = []
    for decision in case.decisions:
        is_of_another = decision.line is not None and decision.line != line
        if is_of_another or (decision.on is not None and any(decision.on < on for on in progressed)):
            earlier.append(decision)
            continue
        key = (decision.item, decision.text)
        if key in present:
            earlier.append(present.pop(key))
        present[key] = decision
    return list(present.values()), earlier


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
        return phrase("given since, by the course")
    return phrase("carried out?") if decision.on is not None and decision.on < as_of else ""


def as_events(case: Case) -> Iterator[Event]:
    """What was decided and which plans were made final, a day each, for the picture of the course."""
    days = sorted({one.on for one in case.decisions if one.on is not None})
    for day in days:
        items = tuple(one.text or one.item for one in case.decisions if one.on == day and one.verdict in _TO_BE_DONE)
        if items:
            yield Event(id=f"decided-{day}", kind=EventKind.DECISION, on=PartialDate.of(day), items=items)
    for plan in case.plans:
        yield Event(id=f"plan-{plan.number}", kind=EventKind.PLAN, on=PartialDate.of(plan.on), note=plan.reason or None)
