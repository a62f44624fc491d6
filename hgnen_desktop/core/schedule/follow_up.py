"""The plans of a case on a day: each visit of its rule with what was done, missed, moved or cancelled, and what is due.

Nothing is re-planned here because a visit was late; that happens only when a person asks
(:mod:`hgnen_desktop.core.schedule.visit_changes`).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from hgnen_desktop.core.domain.case import (
    Case,
    ClinicDays,
    OwnRule,
    PastFollowUp,
    Recount,
    SurveillanceChoices,
    VisitRecord,
    VisitState,
)
from hgnen_desktop.core.domain.dates import EARLIEST_YEAR, LATEST_YEAR
from hgnen_desktop.core.errors import Fault, PlanError
from hgnen_desktop.core.guidelines.index import Index, item_strength
from hgnen_desktop.core.guidelines.schema import SurveillanceRule
from hgnen_desktop.core.phrase import day_words
from hgnen_desktop.core.schedule.anchor_checks import anchor_notes, check_anchor
from hgnen_desktop.core.schedule.months import counted_date, span_words
from hgnen_desktop.core.schedule.surveillance import DEFAULT_HORIZON_MONTHS, Anchor, Visit, make_schedule
from hgnen_desktop.core.schedule.visit_lines import Circumstances, covered_visits, ended, visit_line
from hgnen_desktop.core.schedule.visits import NO_WINDOW, CaseFollowUp, FollowUp, goes_on_words, numbered
from hgnen_desktop.core.schedule.working_days import WorkingDays

OWN_RULE = "own"
OWN_CITATION = "The clinic's own rule; not from a source"
_LONGEST_HORIZON = 600
_PLACE = re.compile(r"/(?P<months>\d{3})(@\d+)?$")  # where the id of a visit says its place in the plan


def follow_up(case: Case, index: Index, as_of: dt.date, horizon_months: int | None = None) -> CaseFollowUp:
    """The visits of a case as they stand on ``as_of``.

    Args:
        case: its ``surveillance`` holds rule (or own rule), anchor date, choices and records.
        index: the guidelines the rule is taken from.
        as_of: the day the states are for.
        horizon_months: how far a rule without an end is listed, counted from its anchor; by default 12 months past ``as_of``.

    Raises:
        PlanError: when rule or anchor date is missing, a choice or date is not possible (an anchor date before birth is
            not), or the country is not known.
    """
    chosen = case.surveillance
    if chosen.anchor_date is None:
        raise PlanError(
            Fault("anchor date", "the case has no date to count visits from.", "Enter the event and its date.")
        )
    return _case_view(case, index, as_of, horizon_months, (*chosen.history, chosen))


def ended_plans(case: Case, index: Index, as_of: dt.date) -> CaseFollowUp | None:
    """The plans of a case whose last plan has ended and that follows no other; None when it never had one.

    Raises:
        PlanError: when the last plan cannot be made any more, or the country is not known.
    """
    chosen = case.surveillance
    if chosen.anchor_date is not None or not chosen.history:
        return None
    return _case_view(case, index, as_of, None, chosen.history)


def _case_view(
    case: Case,
    index: Index,
    as_of: dt.date,
    horizon_months: int | None,
    wanted: Sequence[SurveillanceChoices | PastFollowUp],
) -> CaseFollowUp:
    chosen = case.surveillance
    working = None if chosen.clinic_days is None else _working_days(chosen.clinic_days)
    plans: list[FollowUp] = []
    notes: list[str] = []
    for number, plan in enumerate(wanted):
        around = Circumstances(number, as_of, chosen.window_days, working)
        try:
            plans.append(_plan(plan, around, index, case.birth_year, horizon_months))
        except PlanError as error:
            if number == len(wanted) - 1 or not isinstance(plan, PastFollowUp):
                raise
            # An old plan that can no longer be made must not hide the present one; its records stay in the case.
            reasons = " ".join(fault.sentence() for fault in error.faults)
            notes.append(f"The plan that ended on {day_words(plan.ended_on)} cannot be shown: {reasons}")
    if plans[-1].ended_on is None:
        notes += anchor_notes(plans[-1].anchor, as_of)
        notes += _notes(plans, chosen, working, as_of)
    return CaseFollowUp(
        case_id=case.case_id,
        label=case.label,
        name=case.name,
        as_of=as_of,
        plans=tuple(plans),
        notes=tuple(notes),
        given_out=chosen.given_out,
        days_are_settled=working is not None,
        teaching_only=index.teaching_only,
    )


def listed_months(anchor: dt.date, as_of: dt.date) -> int:
    """How far a rule without an end is listed: 12 months past ``as_of``, so that a patient never runs out of dates."""
    passed = (as_of.year - anchor.year) * 12 + as_of.month - anchor.month
    return min(_LONGEST_HORIZON, max(0, passed) + DEFAULT_HORIZON_MONTHS)


# --- one plan ----------------------------------------------------------------------------------------------------------


def _plan(
    chosen: SurveillanceChoices | PastFollowUp,
    around: Circumstances,
    index: Index,
    birth_year: int | None,
    horizon: int | None,
) -> FollowUp:
    assert chosen.anchor_date is not None
    check_anchor(chosen.anchor_date, birth_year)
    _check_years(chosen)
    anchor, number = Anchor(chosen.anchor_date, chosen.anchor_event), around.plan
    if chosen.own_rule is not None:
        if chosen.rule is not None:
            raise PlanError(
                Fault("surveillance", "there is a rule of a source and one of the clinic.", "Keep one of them.")
            )
        plan, visits = _own_plan(chosen.own_rule, anchor, number)
    else:
        months = horizon if horizon is not None else listed_months(anchor.date, around.as_of)
        plan, visits = _source_plan(chosen.rule, index, anchor, chosen.choices, months, number)
    ended_on, reason = (chosen.ended_on, chosen.reason) if isinstance(chosen, PastFollowUp) else (None, None)
    records: dict[str, list[VisitRecord]] = {}
    for record in chosen.visits:
        records.setdefault(record.visit, []).append(record)
    around, extra = _with_what_was_done(chosen, around, visits, records, anchor, plan.procedure)
    lines = [
        visit_line(visit, around, records.pop(visit.id, ()), _recounted(visit, chosen.recounts))
        for visit in (sorted((*visits, *extra), key=lambda visit: (visit.months, visit.id)) if extra else visits)
    ]
    if ended_on is not None:
        lines = [ended(line, ended_on) for line in lines]
    unplaced = tuple(record for left in records.values() for record in left)
    return replace(plan, lines=tuple(lines), unplaced=unplaced, ended_on=ended_on, end_reason=reason)


def _with_what_was_done(
    chosen: SurveillanceChoices | PastFollowUp,
    around: Circumstances,
    visits: Sequence[Visit],
    records: Mapping[str, Sequence[VisitRecord]],
    anchor: Anchor,
    procedure: str,
) -> tuple[Circumstances, list[Visit]]:
    """What was done counts whatever interval follows: the visits done outside the present interval stand in the plan too."""
    done = {name: of[-1].on for name, of in records.items() if of[-1].state is VisitState.DONE}
    if not done:
        return around, []
    planned = {visit.id: visit for visit in visits}
    latest = max((planned[name].months for name in done if name in planned), default=-1)
    extra, days = [], []
    for name, on in done.items():
        place = None if name in planned or on is None else _PLACE.search(name)
        if on is None or place is None:
            continue
        months = int(place["months"])
        counted = f"{span_words(months)} after {anchor.words()}, for the interval chosen before"
        rule = OWN_RULE if chosen.own_rule is not None else chosen.rule or ""
        extra.append(Visit(name, rule, "before", months, counted_date(anchor.date, months), procedure, counted))
        days.append(on)
    if not extra:
        return replace(around, latest_done=latest), []
    within = [visit for visit in visits if visit.id not in records]
    covered = covered_visits(within, days, around.window)
    return replace(around, latest_done=latest, last_extra=max(days), covered=covered), extra


def _check_years(chosen: SurveillanceChoices | PastFollowUp) -> None:
    """Refuse dates that nobody can mean, so that no later step has to."""
    dates = [(f"visit {record.visit}", record.on) for record in chosen.visits]
    dates += [(f"re-planning from visit {recount.visit}", recount.date) for recount in chosen.recounts]
    for where, date in dates:
        if date is not None and not EARLIEST_YEAR <= date.year <= LATEST_YEAR:
            what = f"the year {date.year} lies outside {EARLIEST_YEAR} to {LATEST_YEAR}."
            raise PlanError(Fault(where, what, "Check the year."))


def _source_plan(
    rule_id: str | None, index: Index, anchor: Anchor, choices: Mapping[str, int], horizon: int, number: int
) -> tuple[FollowUp, list[Visit]]:
    rule = index.items.get(rule_id or "")
    if not isinstance(rule, SurveillanceRule):
        what = f"the guidelines have no surveillance rule '{rule_id}'." if rule_id else "no rule is chosen."
        raise PlanError(
            Fault("surveillance > rule", what, "Choose a rule of the sources, or set one of the clinic's own.")
        )
    schedule = make_schedule(rule, anchor, choices, horizon)
    citation = index.citation(rule.statements[0])
    plan = FollowUp(
        number=number,
        rule=rule.id,
        title=rule.title,
        text=rule.text,
        procedure=rule.procedure,
        own=False,
        citation=f"{citation.text()} ({item_strength(rule, citation)})",
        anchor=anchor,
        choices=schedule.choices,
        goes_on=schedule.goes_on,
        horizon_months=schedule.horizon_months,
        after_end=schedule.after_end,
        needs_confirmation=rule.needs_confirmation,
        lines=(),
        as_indicated=tuple(f"{item.title}. {item.text}" for item in rule.as_indicated),
        short=rule.short or rule.procedure,
        open_while=rule.phases[-1].label if rule.phases[-1].is_open else "",
    )
    if number == 0:
        return plan, list(schedule.visits)
    return plan, [replace(visit, id=numbered(visit.id, number)) for visit in schedule.visits]


def _own_plan(own: OwnRule, anchor: Anchor, number: int) -> tuple[FollowUp, list[Visit]]:
    every = span_words(own.every_months)
    plan = FollowUp(
        number=number,
        rule=OWN_RULE,
        title=own.text,
        text=f"{own.text}: every {every}, {own.visits} visit{'' if own.visits == 1 else 's'}.",
        procedure=own.text,
        own=True,
        citation=OWN_CITATION,
        anchor=anchor,
        choices=(),
        goes_on=False,
        horizon_months=own.every_months * own.visits,
        after_end="The clinic's own rule ends with its last visit.",
        needs_confirmation=None,
        lines=(),
        short=own.text,
    )
    visits = []
    for month in range(own.every_months, own.every_months * own.visits + 1, own.every_months):
        identity = numbered(f"{OWN_RULE}/{month:03d}", number)
        counted = f"{span_words(month)} after {anchor.words()}"
        visits.append(Visit(identity, OWN_RULE, OWN_RULE, month, counted_date(anchor.date, month), own.text, counted))
    return plan, visits


def _recounted(visit: Visit, recounts: Sequence[Recount]) -> Recount | None:
    """The last request to count this visit from one that really took place; None when there is none."""
    return next((recount for recount in reversed(recounts) if recount.months < visit.months), None)


def _notes(
    plans: Sequence[FollowUp], chosen: SurveillanceChoices, working: WorkingDays | None, as_of: dt.date
) -> Iterable[str]:
    plan = plans[-1]
    if plan.anchor.event is None:
        yield "The event that the dates are counted from is not recorded."
    recorded = max((one.recorded_on for one in chosen.visits if one.recorded_on is not None), default=as_of)
    if recorded > as_of:
        yield f"A visit was recorded on {day_words(recorded)}, after {day_words(as_of)}. Is the computer's date right?"
    if chosen.window_days is None:
        yield NO_WINDOW
    if working is not None:
        yield from working.notes()
    else:
        yield "No clinic days are set: dates may fall on weekends and holidays."
    if plan.needs_confirmation:
        yield f"To confirm: {plan.needs_confirmation}"
    for choice in plan.unchosen:
        used = choice.allowed[choice.used]
        yield f"{choice.question} The source says {choice.source_says}; not yet chosen, dated with {used}."
    for one in plans:
        for record in one.unplaced:
            on = f" on {day_words(record.on)}" if record.on else ""
            yield f"'{record.visit}' is recorded as {record.state.value}{on}, and is not a visit of the plan as it is now."
    if words := goes_on_words(plan):
        yield words


@lru_cache(maxsize=64)
def _working_days(days: ClinicDays) -> WorkingDays:
    return WorkingDays(days)
