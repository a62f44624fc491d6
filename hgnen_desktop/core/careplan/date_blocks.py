"""The dates of a care plan as blocks: the next ones for page 1, the rule in words for page 2, every visit for the record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hgnen_desktop.core.brief.signs import Sign
from hgnen_desktop.core.careplan.document import Block, Heading, Line, Picture, Row
from hgnen_desktop.core.careplan.plan import CarePlan
from hgnen_desktop.core.careplan.plan_dates import Dated
from hgnen_desktop.core.careplan.plan_words import (
    PAST_FOLLOW_UPS,
    choice_words,
    no_dates,
    past_lines,
    past_words,
    reason_words,
    rule_words,
    short_reason,
    state_words,
)
from hgnen_desktop.core.domain.dates import long_date
from hgnen_desktop.core.schedule.visits import FollowUp, LineState, VisitLine

_MOST_WAITING = 3  # overdue or missed visits named among the next dates; the rest is counted
_STATE_SIGNS = {
    LineState.DONE: Sign.DONE,
    LineState.OVERDUE: Sign.CAUTION,
    LineState.MISSED: Sign.CAUTION,
}


def next_dates(plan: CarePlan) -> Iterator[Line]:
    """What is overdue and the next visits, with what is done said once; or why nothing is dated."""
    if not plan.schedules:
        yield Line(no_dates(plan))
        return
    waiting, coming = plan.waiting(), plan.coming()
    shown = (*waiting[:_MOST_WAITING], *coming)
    procedures = list(dict.fromkeys(line.visit.what for line in shown))
    if len(procedures) == 1:
        yield Line(f"{procedures[0]}:")
    if len(plan.schedules) > 1:
        yield Line(f"{len(plan.schedules)} rules apply and none is chosen; the next dates of all of them:")
    titles = {one.plan.rule: one.plan.title for one in plan.schedules}
    for line in shown:
        # With several rules the title tells them apart, and says what is done as well.
        what = f"{titles[line.visit.rule]}; " if len(titles) > 1 else ""
        late = line in waiting
        lead = f"{line.state.value.capitalize()}:" if late else ""
        words = f"{what}{short_reason(line)}"
        yield Line(long_date(line.present), Sign.CAUTION if late else None, lead, words, is_own=True)
        if late and line is waiting[:_MOST_WAITING][-1] and len(waiting) > _MOST_WAITING:
            yield Line(f"and {len(waiting) - _MOST_WAITING} more overdue or missed", Sign.CAUTION)
    if not coming:
        yield Line(f"No visit is ahead in this plan. {plan.schedules[0].plan.after_end}")
    yield from (Line(one.doubt, Sign.CAUTION) for one in plan.schedules if one.doubt)


def dates_in_short(plan: CarePlan) -> Iterator[Block]:
    """Each rule in a sentence with its anchor and source, the visits as a picture, and what to know of the dates."""
    for dated in plan.schedules:
        yield from _rule(dated, plan)
    if any(one.plan.lines for one in plan.schedules):
        yield Picture(plan)
    for dated in plan.schedules:
        yield from (Line(words, is_small=True) for words in choice_words(dated))
    yield from (Line(note, is_small=True, is_own=True) for note in plan.date_notes)


def _rule(dated: Dated, plan: CarePlan) -> Iterator[Line]:
    follow, (text, source) = dated.plan, rule_words(dated, plan)
    yield Line(f"{text} Counted from {follow.anchor.words()}.", tail=source, is_own=True)
    if dated.doubt:
        yield Line(dated.doubt, Sign.CAUTION)
    if follow.needs_confirmation:
        yield Line(follow.needs_confirmation, Sign.CAUTION, "To confirm:")


def every_date(plan: CarePlan) -> Iterator[Block]:
    """Each rule with all its visits, what to know of the dates, and settings that have ended."""
    for dated in plan.schedules:
        yield Heading(dated.plan.title)
        yield from _rule(dated, plan)
        yield from (Line(words, is_small=True) for words in choice_words(dated))
        if dated.plan.lines:
            if dated.rule is not None:
                yield Line(f"At each visit: {dated.plan.procedure}")
            yield from _visits(dated.plan.lines, [state_words(line, dated) for line in dated.plan.lines])
        for item in dated.rule.as_indicated if dated.rule is not None else ():
            yield Line(f"{item.title}: {item.text}", lead="Without a date, as indicated:")
        yield Line(f"Afterwards: {dated.plan.after_end}")
    if not plan.schedules:
        yield Line(no_dates(plan))
    yield from (Line(note, is_small=True, is_own=True) for note in plan.date_notes)
    if plan.past_follow_ups:
        yield Heading(PAST_FOLLOW_UPS)
    for past in plan.past_follow_ups:
        yield from _past(past)


def _past(past: FollowUp) -> Iterator[Block]:
    yield Line(past.title, is_strong=True, is_own=True)
    yield from (Line(words, is_small=True, is_own=True) for words in past_words(past))
    lines = past_lines(past)
    yield from _visits(lines, [line.state.value for line in lines])


def _visits(lines: Sequence[VisitLine], states: Sequence[str]) -> Iterator[Row]:
    for line, state in zip(lines, states, strict=True):
        sign = _STATE_SIGNS.get(line.state) if state else None
        words = Line(reason_words(line), sign, state, is_small=True, is_own=True)
        yield Row(long_date(line.present), (words,), is_narrow=True)
