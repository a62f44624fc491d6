"""Visits recorded in a case file while the case was open elsewhere come into the open case: they never conflict with findings.

The same holds for what calendars were given out: of each event the highest sequence number counts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.case import Case, GivenOut, SurveillanceChoices, VisitNote, VisitRecord

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class VisitChanges:
    """What was recorded about visits between two versions of a case.

    Attributes:
        added: records that came, in their order.
        removed: records that were taken back.
        notes: calls and letters that came.
        notes_removed: calls and letters that were taken back.
        rule: the rule that was recorded with the first visit, where the case had named none.
        plan: the number of the plan that the visits belong to; 0 is the first.
        given_out: events of calendars that were given out newly or once more.
    """

    added: tuple[VisitRecord, ...] = ()
    removed: tuple[VisitRecord, ...] = ()
    notes: tuple[VisitNote, ...] = ()
    notes_removed: tuple[VisitNote, ...] = ()
    rule: str | None = None
    plan: int = 0
    given_out: tuple[GivenOut, ...] = ()

    def __bool__(self) -> bool:
        return self.is_about_visits or bool(self.given_out)

    @property
    def is_about_visits(self) -> bool:
        """Whether a person sees something new: a visit, a call, the rule."""
        return bool(self.added or self.removed or self.notes or self.notes_removed or self.rule)

    def after(self, earlier: VisitChanges) -> VisitChanges:
        """These changes on top of earlier ones. What came before and was taken back since is not kept."""
        return replace(
            self,
            added=(*(one for one in earlier.added if one not in self.removed), *self.added),
            notes=(*(one for one in earlier.notes if one not in self.notes_removed), *self.notes),
            rule=self.rule or earlier.rule,
            given_out=newest_given_out(earlier.given_out, self.given_out),
        )


def only_in(changes: VisitChanges, case: Case) -> VisitChanges:
    """The changes that a case holds; what a person has taken out of it meanwhile is not brought in again."""
    if not changes:
        return changes
    records = {*case.surveillance.visits, *(one for past in case.surveillance.history for one in past.visits)}
    return replace(
        changes,
        added=tuple(one for one in changes.added if one in records),
        removed=(),
        notes=tuple(one for one in changes.notes if one in case.visit_notes),
        notes_removed=(),
    )


def visit_changes_between(before: Case, after: Case) -> VisitChanges | None:
    """What was recorded about visits; None when anything else differs, so that a person has to look.

    Args:
        before: the case as it was read.
        after: the case as it stands in the file now.
    """
    old, new = before.surveillance, after.surveillance
    rule = new.rule if old.rule is None and old.own_rule is None else None
    same = after.with_changes(
        visit_notes=before.visit_notes,
        guidelines=before.guidelines,
        history=before.history,  # it tells of the save that brought them
        surveillance=new.model_copy(
            update={"visits": old.visits, "rule": None if rule else new.rule, "given_out": old.given_out}
        ),
    )
    if same != before:
        return None
    return VisitChanges(
        added=_missing(new.visits, old.visits),
        removed=_missing(old.visits, new.visits),
        notes=_missing(after.visit_notes, before.visit_notes),
        notes_removed=_missing(before.visit_notes, after.visit_notes),
        rule=rule,
        plan=len(old.history),
        given_out=tuple(one for one in new.given_out if one not in old.given_out),
    )


def with_visit_changes(case: Case, changes: VisitChanges) -> Case:
    """The case with these changes; what it holds already is not added twice, what is gone already not removed again.

    Visits of a plan that has ended meanwhile go into that plan.
    """
    if not changes:
        return case
    now = case.surveillance
    if changes.plan < len(now.history):
        past = now.history[changes.plan]
        past = past.model_copy(update={"visits": _merged(past.visits, changes.added, changes.removed)})
        history = (*now.history[: changes.plan], past, *now.history[changes.plan + 1 :])
        surveillance = now.model_copy(update={"history": history})
    else:
        surveillance = _with_rule(now, changes.rule).model_copy(
            update={"visits": _merged(now.visits, changes.added, changes.removed)}
        )
    if changes.given_out:
        given_out = newest_given_out(surveillance.given_out, changes.given_out)
        surveillance = surveillance.model_copy(update={"given_out": given_out})
    notes = _merged(case.visit_notes, changes.notes, changes.notes_removed)
    return case.with_changes(surveillance=surveillance, visit_notes=notes)


def newest_given_out(mine: Iterable[GivenOut], others: Iterable[GivenOut]) -> tuple[GivenOut, ...]:
    """What calendars hold by both accounts: of each event the highest sequence number counts.

    Where two accounts give one number to different contents, nobody knows which of them a calendar holds. The event is then
    kept without its content, so that the next calendar rises above both.
    """
    found = {one.uid: one for one in mine}
    for one in others:
        own = found.get(one.uid)
        if own is None or one.sequence > own.sequence:
            found[one.uid] = one if own is None else replace(one, visit=one.visit or own.visit, audience=own.audience)
        elif one.sequence == own.sequence and (one.content, one.cancelled) != (own.content, own.cancelled):
            found[one.uid] = replace(own, content="", cancelled=False)
    return tuple(sorted(found.values(), key=lambda one: (one.audience, one.on, one.uid)))


def _with_rule(now: SurveillanceChoices, rule: str | None) -> SurveillanceChoices:
    if rule is None or now.rule is not None or now.own_rule is not None:
        return now
    return now.model_copy(update={"rule": rule})


def _merged(mine: tuple[T, ...], added: Iterable[T], removed: Iterable[T]) -> tuple[T, ...]:
    kept = list(mine)
    for one in removed:
        if one in kept:
            kept.remove(one)
    return (*kept, *(one for one in _missing(added, kept)))


def _missing(some: Iterable[T], others: Iterable[T]) -> tuple[T, ...]:
    """What stands in the first and not in the second, counted one by one."""
    left = Counter(others)
    missing = []
    for one in some:
        if left[one]:
            left[one] -= 1
        else:
            missing.append(one)
    return tuple(missing)
