"""What a person does to a plan of visits. Each function returns a new case and loses nothing that was recorded before."""

from __future__ import annotations

import datetime as dt

from hgnen_desktop.core.domain.case import (
    Case,
    OwnRule,
    PastFollowUp,
    Recount,
    SurveillanceChoices,
    VisitRecord,
    VisitState,
)
from hgnen_desktop.core.errors import Fault, PlanError
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.phrase import day_words
from hgnen_desktop.core.schedule.follow_up import follow_up
from hgnen_desktop.core.schedule.surveillance import Anchor
from hgnen_desktop.core.schedule.visits import LineState, VisitLine


def record_visit(
    case: Case,
    index: Index,
    visit_id: str,
    state: VisitState,
    as_of: dt.date,
    *,
    on: dt.date | None = None,
    note: str | None = None,
) -> Case:
    """Record what became of a visit of the present plan. Earlier records of the visit are kept; the last one counts.

    Args:
        case: the case.
        index: the guidelines its rule is taken from.
        visit_id: the line's id.
        state: what became of it. Other visits keep their dates.
        as_of: the day of recording.
        on: the day it was done, or moved to; required for both.
        note: the person's own words.

    Raises:
        PlanError: when there is no such visit, or the date is missing or not possible.
    """
    line = find_line(case, index, visit_id, as_of)
    _check_date(case, line, state, on, as_of)
    record = VisitRecord(visit=visit_id, state=state, on=on, note=note or None, recorded_on=as_of)
    return _with(case, visits=(*case.surveillance.visits, record))


def take_back(case: Case, visit_id: str) -> Case:
    """The case without the last record of a visit, for a slip of the hand.

    Raises:
        PlanError: when nothing is recorded of the visit, or later dates are counted from it.
    """
    records = case.surveillance.visits
    places = [place for place, record in enumerate(records) if record.visit == visit_id]
    if not places:
        raise PlanError(
            Fault(f"visit {visit_id}", "nothing is recorded of this visit.", "There is nothing to take back.")
        )
    if any(recount.visit == visit_id for recount in case.surveillance.recounts):
        raise PlanError(
            Fault(f"visit {visit_id}", "later dates are counted from this visit.", "Undo the re-planning first.")
        )
    return _with(case, visits=records[: places[-1]] + records[places[-1] + 1 :])


def count_from_visit(case: Case, index: Index, visit_id: str, decided_on: dt.date, reason: str | None = None) -> Case:
    """Count the later visits from the day this one really took place. Their original dates stay beside the new ones.

    Raises:
        PlanError: when there is no such visit, or it is not recorded as done on a day.
    """
    line = find_line(case, index, visit_id, decided_on)
    done = line.records[-1] if line.state is LineState.DONE else None
    if done is None or done.on is None:
        raise PlanError(
            Fault(
                f"visit {visit_id}",
                "it is not recorded as done on a day.",
                "Record the visit as done with its date, then re-plan from it.",
            )
        )
    recount = Recount(
        visit=visit_id, months=line.visit.months, date=done.on, decided_on=decided_on, reason=reason or None
    )
    return _with(case, recounts=(*case.surveillance.recounts, recount))


def undo_count_from_visit(case: Case) -> Case:
    """The case without its last re-planning.

    Raises:
        PlanError: when nothing was re-planned.
    """
    if not case.surveillance.recounts:
        raise PlanError(Fault("surveillance", "nothing was re-planned.", "There is nothing to undo."))
    return _with(case, recounts=case.surveillance.recounts[:-1])


def change_setting(
    case: Case,
    anchor: Anchor,
    ended_on: dt.date,
    *,
    rule: str | None = None,
    own_rule: OwnRule | None = None,
    choices: dict[str, int] | None = None,
    reason: str | None = None,
) -> Case:
    """End the present plan and begin another, for example when metastases are found. The old plan stays in the history.

    Args:
        case: the case; without a present anchor date there is no plan to keep, and the new one simply begins.
        anchor: the event and date that the new visits are counted from.
        ended_on: the day the present plan ends; its visits on or after that day count as cancelled.
        rule: the id of a rule of the sources; or
        own_rule: a rule of the clinic's own. Exactly one of the two.
        choices: choices inside the new rule's ranges.
        reason: the person's own words.

    Raises:
        PlanError: when neither or both rules are given, the present plan has no rule recorded, or would end before it began.
    """
    if (rule is None) == (own_rule is None):
        raise PlanError(
            Fault(
                "surveillance",
                "a plan needs one rule.",
                "Choose a rule of the sources, or set one of the clinic's own.",
            )
        )
    now = case.surveillance
    history = now.history if now.anchor_date is None else (*now.history, _past(now, ended_on, reason))
    new = SurveillanceChoices(
        rule=rule,
        anchor_event=anchor.event,
        anchor_date=anchor.date,
        choices=choices or {},
        window_days=now.window_days,
        clinic_days=now.clinic_days,
        own_rule=own_rule,
        history=history,
        given_out=now.given_out,
    )
    return case.with_changes(surveillance=new)


def end_plan(case: Case, ended_on: dt.date, reason: str | None = None) -> Case:
    """End the present plan without beginning another, for example at a relapse. It stays in the history with its visits.

    Args:
        case: the case.
        ended_on: the day it ends; its visits on or after that day count as cancelled.
        reason: the person's own words.

    Raises:
        PlanError: when there is no plan, its rule is not recorded, or it would end before it began.
    """
    now = case.surveillance
    if now.anchor_date is None:
        raise PlanError(Fault("surveillance", "there is no plan that could end.", "There is nothing to do."))
    new = SurveillanceChoices(
        window_days=now.window_days,
        clinic_days=now.clinic_days,
        history=(*now.history, _past(now, ended_on, reason)),
        given_out=now.given_out,
    )
    return case.with_changes(surveillance=new)


def _past(now: SurveillanceChoices, ended_on: dt.date, reason: str | None) -> PastFollowUp:
    """The present plan as one that has ended."""
    assert now.anchor_date is not None
    if now.rule is None and now.own_rule is None:
        raise PlanError(
            Fault(
                "surveillance > rule",
                "the present plan has no rule recorded.",
                "Choose its rule first, so that its dates are kept.",
            )
        )
    if ended_on < now.anchor_date:
        what = f"{day_words(ended_on)} lies before {day_words(now.anchor_date)}, from which its visits are counted."
        raise PlanError(Fault("end of the present plan", what, "Check the year."))
    return PastFollowUp(
        rule=now.rule,
        anchor_event=now.anchor_event,
        anchor_date=now.anchor_date,
        choices=now.choices,
        visits=now.visits,
        own_rule=now.own_rule,
        recounts=now.recounts,
        ended_on=ended_on,
        reason=reason or None,
    )


def find_line(case: Case, index: Index, visit_id: str, as_of: dt.date) -> VisitLine:
    """A visit of the present plan by its id.

    Raises:
        PlanError: when the present plan has no such visit, or cannot be made.
    """
    for line in follow_up(case, index, as_of).present.lines:
        if line.id == visit_id:
            return line
    raise PlanError(
        Fault(
            f"visit {visit_id}", "the present plan has no such visit.", "List the visits again and choose one of them."
        )
    )


def _check_date(case: Case, line: VisitLine, state: VisitState, on: dt.date | None, as_of: dt.date) -> None:
    where = f"visit {line.id}"
    anchor = case.surveillance.anchor_date
    if state in (VisitState.DONE, VisitState.MOVED) and on is None:
        raise PlanError(Fault(where, f"a visit that is {state.value} needs its date.", "Enter the day."))
    if state is VisitState.DONE and on is not None and on > as_of:
        raise PlanError(
            Fault(
                where,
                f"{day_words(on)} lies after {day_words(as_of)}: it cannot be done yet.",
                "Correct the date, or move the visit there.",
            )
        )
    if state is VisitState.MISSED and line.present > as_of:
        raise PlanError(
            Fault(where, f"its date {day_words(line.present)} has not come yet.", "Move or cancel it instead.")
        )
    if on is not None and anchor is not None and on < anchor:
        raise PlanError(
            Fault(
                where,
                f"{day_words(on)} lies before {day_words(anchor)}, from which the visits are counted.",
                "Check the year.",
            )
        )


def _with(case: Case, **changes: object) -> Case:
    return case.with_changes(surveillance=case.surveillance.model_copy(update=changes))
