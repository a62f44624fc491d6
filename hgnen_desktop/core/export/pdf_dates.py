"""The surveillance section of the care plan: a picture of the visits and, for each rule, the same in a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from hgnen_desktop.core.careplan.plan import CarePlan
from hgnen_desktop.core.careplan.plan_dates import Dated
from hgnen_desktop.core.domain.dates import long_date
from hgnen_desktop.core.export.pdf_parts import (
    BODY,
    GROUP,
    LABEL,
    SMALL,
    Readings,
    led,
    own_lines,
    paragraph,
    row_by_row,
)
from hgnen_desktop.core.export.pdf_timeline import Timeline
from hgnen_desktop.core.export.plan_words import (
    PAST_FOLLOW_UPS,
    choice_words,
    no_dates,
    past_lines,
    past_words,
    reason_words,
    rule_words,
    state_words,
)
from hgnen_desktop.core.schedule.visits import FollowUp, LineState, VisitLine

_STATE_SIGNS = {
    LineState.DONE: "\u2713 ",
    LineState.OVERDUE: "\u26a0 ",
    LineState.MISSED: "\u26a0 ",
    LineState.CANCELLED: "\u2298 ",
}


def surveillance(plan: CarePlan, width: float, readings: Readings) -> Iterator[Flowable]:
    """The picture of the visits, each rule with its table, what to know of the dates, and settings that have ended."""
    if any(one.plan.lines for one in plan.schedules):
        yield Timeline(plan)
    for dated in plan.schedules:
        yield from _dated(dated, plan, width, readings)
    if not plan.schedules:
        yield paragraph(no_dates(plan), BODY)
    for note in plan.date_notes:
        yield paragraph(f"\u2022 {note}", SMALL)
    if plan.past_follow_ups:
        yield paragraph(PAST_FOLLOW_UPS, GROUP)
    for past in plan.past_follow_ups:
        yield from _past(past, width)


def _dated(dated: Dated, plan: CarePlan, width: float, readings: Readings) -> Iterator[Flowable]:
    follow, (text, source) = dated.plan, rule_words(dated, plan)
    yield from own_lines(follow.title, GROUP)
    yield from own_lines(f"{text} Counted from {follow.anchor.words()}.", BODY)
    yield led("", source, SMALL, readings.mark(dated.rule.interpretation if dated.rule is not None else None))
    if dated.doubt:
        yield paragraph(f"\u26a0 {dated.doubt}", BODY)
    if follow.needs_confirmation:
        yield paragraph(f"\u26a0 To confirm: {follow.needs_confirmation}", BODY)
    for words in choice_words(dated):
        yield paragraph(f"\u2022 {words}", SMALL)
    if follow.lines:
        if dated.rule is not None:
            yield paragraph(f"At each visit: {follow.procedure}", BODY)
        yield from _visits(follow.lines, [state_words(line, dated) for line in follow.lines], width)
    if dated.rule is not None and dated.rule.as_indicated:
        items = " ".join(f"{item.title}: {item.text}" for item in dated.rule.as_indicated)
        yield paragraph(f"Without a date. {items}", BODY)
    yield paragraph(f"Afterwards: {follow.after_end}", BODY)


def _past(past: FollowUp, width: float) -> Iterator[Flowable]:
    yield from own_lines(past.title, GROUP)
    for words in past_words(past):
        yield from own_lines(words, SMALL)
    lines = past_lines(past)
    if lines:
        yield from _visits(lines, [line.state.value for line in lines], width)


def _visits(lines: Sequence[VisitLine], states: Sequence[str], width: float) -> Iterator[Flowable]:
    """The visits as a table. The date that stands is in bold while the visit is ahead; the column of states may be empty."""
    rows = []
    for line, state in zip(lines, states, strict=True):
        date = paragraph(long_date(line.present), LABEL if line.is_open else BODY)
        shown = paragraph(_STATE_SIGNS.get(line.state, "") + state, BODY) if state else ""
        rows.append((date, shown, own_lines(reason_words(line), SMALL)))
    columns = [32 * mm, 26 * mm if any(states) else 1 * mm]
    yield from row_by_row(rows, [*columns, width - sum(columns)], is_tight=True)
