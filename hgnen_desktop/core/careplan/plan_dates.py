"""The dates of a care plan: the same visits, states and reasons that the surveillance page and the due list show."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.case import Case
from hgnen_desktop.core.engine.assessment import Assessment
from hgnen_desktop.core.errors import Fault, PlanError
from hgnen_desktop.core.follow_up_rules import Followed, fit_of, rule_followed
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.guidelines.schema import SurveillanceRule
from hgnen_desktop.core.phrase import day_words
from hgnen_desktop.core.schedule.follow_up import follow_up, listed_months
from hgnen_desktop.core.schedule.surveillance import DEFAULT_HORIZON_MONTHS, Anchor
from hgnen_desktop.core.schedule.visits import (
    NO_WINDOW,
    CaseFollowUp,
    FollowUp,
    LineState,
    VisitLine,
    goes_on_words,
)


@dataclass(frozen=True, slots=True)
class Dated:
    """One rule with its visits as they stand on the plan date.

    Attributes:
        view: the case as followed by this rule; its last plan is this one.
        rule: the rule of a source; None for a rule of the clinic's own.
        doubt: why the rule may not be right for the findings as they are; empty when it applies.
        is_tracked: False when the case holds no follow-up, so that nobody could have recorded a visit: the dates are then
            a plain schedule, and a date that has passed is not called overdue.
        past_months: how far past the later of anchor date and plan date a rule without an end is listed.
    """

    view: CaseFollowUp
    rule: SurveillanceRule | None
    doubt: str
    is_tracked: bool
    past_months: int

    @property
    def plan(self) -> FollowUp:
        """The rule, its anchor and its visits."""
        return self.view.present

    @property
    def is_open(self) -> bool:
        """Whether the source gives no end, so that only the visits up to a horizon are listed."""
        return self.rule is not None and self.rule.phases[-1].is_open

    def waiting(self) -> tuple[VisitLine, ...]:
        """Visits that need a person now: overdue, or missed with no later visit done. The oldest first."""
        if not self.is_tracked:
            return ()
        found = [
            line
            for line in self.plan.lines
            if line.state is LineState.OVERDUE or (line.state is LineState.MISSED and not line.overtaken)
        ]
        return tuple(sorted(found, key=_by_date))

    def coming(self) -> tuple[VisitLine, ...]:
        """Visits still to take place that are not overdue, by the date that stands now."""
        found = [line for line in self.plan.lines if line.is_open and line.state is not LineState.OVERDUE]
        return tuple(sorted(found, key=_by_date))


def date_visits(
    case: Case,
    assessment: Assessment,
    index: Index,
    anchor: Anchor,
    choices: Mapping[str, int] | None,
    past_months: int,
) -> tuple[Dated, ...]:
    """The visits of each rule that the case follows: the recorded rule, the clinic's own, or all that apply.

    Args:
        case: its follow-up records, clinic days and window count.
        assessment: which rules apply; its ``as_of`` is the plan date.
        index: the guidelines.
        anchor: the event and date that the present visits are counted from.
        choices: choices inside the sources' ranges; those recorded in the case when None.
        past_months: how far past the later of anchor date and plan date a rule without an end is listed.

    Raises:
        PlanError: when a rule, choice or date is not possible, or visits are recorded that another anchor date counts.
    """
    now, as_of = case.surveillance, assessment.as_of
    if now.visits and now.anchor_date not in (None, anchor.date):
        what = f"the case has visits recorded that are counted from {day_words(now.anchor_date)}, not from {day_words(anchor.date)}."
        raise PlanError(Fault("anchor date", what, "Use the date of the case, or change the plan in the case."))
    event = anchor.event or (now.anchor_event if now.anchor_date == anchor.date else None)
    base = {
        "anchor_date": anchor.date,
        "anchor_event": event,
        "choices": now.choices if choices is None else dict(choices),
    }
    months = None
    if past_months != DEFAULT_HORIZON_MONTHS:
        months = listed_months(anchor.date, as_of) - DEFAULT_HORIZON_MONTHS + past_months
    followed = rule_followed(now, fit_of(assessment, index), index)
    doubt = followed.notes[0] if followed.notes and (followed.chosen or followed.must_choose) else ""
    dated = []
    for rule in _rules(case, followed):
        changed = case.with_changes(surveillance=now.model_copy(update={**base, "rule": rule}))
        view = follow_up(changed, index, as_of, months)
        item = index.items.get(rule or "")
        dated.append(
            Dated(
                view=view,
                rule=item if isinstance(item, SurveillanceRule) else None,
                doubt=doubt,
                is_tracked=now.anchor_date is not None or bool(now.visits),
                past_months=past_months,
            )
        )
    return tuple(dated)


def date_notes(dated: tuple[Dated, ...]) -> tuple[str, ...]:
    """What a person should know of the dates, each once, without what stands beside each rule anyway."""
    notes: dict[str, None] = {}
    for one in dated:
        said = [
            "To confirm:",
            *([words] if (words := goes_on_words(one.plan)) else []),
            *(choice.question for choice in one.plan.unchosen),
        ]
        if not one.is_tracked:
            # A plain schedule judges no visit by its window or by working days that nobody has set.
            said += [NO_WINDOW, "No clinic days are set"]
        for note in one.view.notes:
            if not note.startswith(tuple(said)):
                notes.setdefault(note)
    return tuple(notes)


def anchor_note(case: Case, anchor: Anchor) -> str:
    """Says that the plan is counted from another date than the case holds; empty when it is not."""
    held = case.surveillance.anchor_date
    if held is None or held == anchor.date:
        return ""
    return f"The case holds {day_words(held)} as its anchor date; this plan is counted from {day_words(anchor.date)}."


def _rules(case: Case, followed: Followed) -> list[str | None]:
    """The rules to date. While none is chosen all that apply, but never two of which one takes the place of the other."""
    if followed.own or followed.chosen:
        return [case.surveillance.rule]
    applies = {rule.id for rule in followed.rules}
    return [rule.id for rule in followed.rules if rule.in_place_of not in applies]


def _by_date(line: VisitLine) -> tuple[dt.date, str]:
    return line.present, line.id
