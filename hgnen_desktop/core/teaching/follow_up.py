"""Questions on follow-up: the interval that a source gives, and the date that follows from it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from hgnen_desktop.core.domain.course import PartialDate
from hgnen_desktop.core.engine.assessment import Result
from hgnen_desktop.core.engine.logic import Facts, Truth
from hgnen_desktop.core.guidelines.index import Citation, Index
from hgnen_desktop.core.guidelines.schema import AnchorEvent, EndChoice, Phase, Span, SurveillanceRule
from hgnen_desktop.core.schedule.months import months_after
from hgnen_desktop.core.teaching.askable import askable
from hgnen_desktop.core.teaching.moments import Moment
from hgnen_desktop.core.teaching.questions import FEWEST_CHOICES, Choice, Claim, Kind, Pool, Topic
from hgnen_desktop.core.teaching.sentences import (
    SCHEDULE,
    inside,
    schedule_sentence,
    schedule_words,
    source_of,
    sources,
)
from hgnen_desktop.core.wording import up_to_a_number

NO_INTERVAL = "In this situation {source} gives no interval for imaging."
_WHICH_SCHEDULE = "Which schedule of imaging do the sources give for a patient in this situation?"
"""Asked alike whether they give one or none, so that the question does not tell the answer."""
_VISITS = (2, 3, 4)
_PLACE = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth"}


def follow_up_pools(moment: Moment) -> Iterator[Pool]:
    """The interval and dates, where exactly one rule holds and nobody has to confirm it; or that the sources give none."""
    found = moment.assessment.surveillance
    truth, facts = moment.engine.reasoner.truth, moment.facts
    rules = [one for one in moment.engine.index.items.values() if isinstance(one, SurveillanceRule)]
    if any(truth(rule.applies_when, facts) is Truth.UNKNOWN for rule in rules):
        return
    if not found:
        yield from _no_interval(moment, rules)
    elif len(found) == 1 and _is_its_moment(moment, found[0].item):
        yield _interval(moment, found[0])
        yield from _dates(moment, found[0])


def _is_its_moment(moment: Moment, rule: SurveillanceRule) -> bool:
    """Whether a rule is in force now, and for this patient: neither before nor after what its table is titled for."""
    return not rule.needs_confirmation and askable(moment.engine.index).item(rule, moment)


def _no_interval(moment: Moment, rules: list[SurveillanceRule]) -> Iterator[Pool]:
    asked = moment.assessment.asked("follow-up")
    if asked is None or asked.silence is None or not asked.silence.citations or _may_be_carried_over(moment):
        return
    index, silence = moment.engine.index, asked.silence
    source = silence.citations[0].source
    why = silence.silence.text
    never = {schedule_sentence(one, index) for one in rules if one.needs_confirmation and _may_come(one, moment)}
    wrong = {
        schedule_sentence(rule, index): Choice(
            schedule_sentence(rule, index), _of_others(rule, index, why), Claim(rule.id, "applies")
        )
        for rule in rules
        if not rule.needs_confirmation and schedule_sentence(rule, index) not in never
    }
    if len(wrong) < FEWEST_CHOICES - 1:
        return
    yield Pool(
        key="interval:none",
        topic=Topic.FOLLOW_UP,
        kind=Kind.INTERVAL,
        prompt=_WHICH_SCHEDULE,
        right=Choice(NO_INTERVAL.format(source=source), why, Claim("", "none")),
        wrong=tuple(wrong.values()),
        sources=sources(silence.citations),
        criterion=moment.engine.questions.silence_holds(silence.silence),
    )


def _may_come(rule: SurveillanceRule, moment: Moment) -> bool:
    """Whether a schedule that somebody has to confirm may hold for this patient at another moment of the treatment."""
    reasoner, status = moment.engine.reasoner, moment.engine.index.roles["status"]
    known = moment.case.known()
    return any(
        reasoner.truth(rule.applies_when, reasoner.resolve(Facts({**known, status: one.id}))) is not Truth.FALSE
        for one in moment.engine.index.catalogue[status].options
    )


def _of_others(rule: SurveillanceRule, index: Index, why: str) -> str:
    """Of whom a schedule is written that is offered where the source gives none."""
    section = index.citation(rule.statements[0]).section
    return f"That is written for {inside(rule.setting)} ({section}). {why}"


def _may_be_carried_over(moment: Moment) -> bool:
    """Whether the source leaves open that a schedule written for others holds here as well."""
    index, truth = moment.engine.index, moment.engine.reasoner.truth
    return any(
        entry.kind == "gap"
        and entry.applies_when is not None
        and truth(entry.applies_when, moment.facts) is not Truth.FALSE
        and any(isinstance(index.items.get(name), SurveillanceRule) for name in entry.items)
        for entry in index.disagreements.values()
    )


def _interval(moment: Moment, result: Result[SurveillanceRule]) -> Pool:
    rule, index = result.item, moment.engine.index
    why = f"{up_to_a_number(rule.text)} ({result.strength.section})"
    wrong = {
        SCHEDULE.format(source=source_of(rule, index), words=words): words
        for words in (schedule_words(one) for one in not_given(rule))
    }
    short = f"The source gives: {schedule_words(rule)} ({result.strength.section})."
    none = Choice(NO_INTERVAL.format(source=source_of(rule, index)), short, Claim(rule.id, "none"))
    return Pool(
        key=f"interval:{rule.id}",
        topic=Topic.FOLLOW_UP,
        kind=Kind.INTERVAL,
        prompt=_WHICH_SCHEDULE,
        right=Choice(schedule_sentence(rule, index), why, Claim(rule.id, schedule_words(rule))),
        wrong=(*(Choice(text, short, Claim(rule.id, words)) for text, words in wrong.items()), none),
        sources=sources(_of_its_row(result.citations)),
        criterion=rule.applies_when,
    )


def _of_its_row(citations: Sequence[Citation]) -> Iterator[Citation]:
    """Where a schedule stands, without the other rows of its table."""
    row = citations[0].section
    return (one for one in citations if one.section == row or not one.section.startswith("Table "))


def not_given(rule: SurveillanceRule) -> tuple[SurveillanceRule, ...]:
    """Schedules that differ from a rule in a stretch of which it leaves nothing open: twice, four times as seldom, shorter."""
    first, *later = rule.phases
    made = [
        replace(rule, phases=(_slower(first, 2), *(_slower(one, 2) for one in later))),
        replace(rule, phases=(_slower(first, 4), *(_slower(one, 4) for one in later))),
        replace(rule, phases=(_ending(_slower(first, 2), 12), *(_ending(one, 24) for one in later))),
    ]
    if first.lasts is not None:
        made.append(replace(rule, phases=(_ending(first, 12), *later)))
    return tuple(one for one in made if all(_differ(*pair) for pair in pairwise(one.phases)))


def _differ(first: Phase, then: Phase) -> bool:
    """Whether the second stretch is another one: nobody would write "every year for 3 years, then every year"."""
    return first.every != then.every


def _slower(phase: Phase, times: int) -> Phase:
    """So many times as seldom: past the widest interval that the source allows, so that nothing inside its range is called wrong.

    A range stays a range, so that the schedule of the source is not the only one that has one.
    """
    low, high = phase.every.min * times, phase.every.max * times
    return replace(phase, every=Span(min=low if low > phase.every.max else high, max=high))


def _ending(phase: Phase, months: int) -> Phase:
    return replace(phase, lasts=Span(min=months, max=months), ends=tuple[EndChoice, ...]())


# --- dates ---------------------------------------------------------------------------------------------------------------


def _dates(moment: Moment, result: Result[SurveillanceRule]) -> Iterator[Pool]:
    """The second to fourth visit, counted from the first event of the rule whose date the patient's card shows."""
    found = _anchor(moment, result.item)
    if found is not None:
        for visit in _VISITS:
            yield _date(result, *found, visit)


def _anchor(moment: Moment, rule: SurveillanceRule) -> tuple[AnchorEvent, dt.date] | None:
    """A scan from before treatment is counted from only where the start of treatment is not known."""
    for event in rule.anchors:
        for date in moment.dates:
            if event.id in date.anchors and date.on.is_exact and _is_shown(moment, date.on.first):
                return event, date.on.first
    return None


def _is_shown(moment: Moment, day: dt.date) -> bool:
    return any(re.search(rf"\b{said(day)}\b", line) for line in moment.happened)


def _date(result: Result[SurveillanceRule], anchor: AnchorEvent, day: dt.date, visit: int) -> Pool:
    rule = result.item
    every = rule.phases[0].every
    right = _span(day, every, visit)
    why = f"{up_to_a_number(rule.text)} ({result.strength.section})"
    wrong = {
        choice.text: choice
        for months, reason in _slips(visit)
        for span in (_span(day, every, months),)
        if _are_apart(span, right)
        for choice in (_due(rule, span, reason),)
    }
    prompt = (
        f"Every scan is counted from the {anchor.label.split(' (')[0]} on {said(day)}, never from the scan before. "
        f"When is the {_PLACE[visit]} scan after it due by the schedule of the source ({inside(rule.setting)})?"
    )
    return Pool(
        key=f"date:{rule.id}:{day.isoformat()}:{visit}",
        topic=Topic.FOLLOW_UP,
        kind=Kind.DATE,
        prompt=prompt,
        right=_due(rule, right, why),
        wrong=tuple(wrong.values()),
        sources=sources(_of_its_row(result.citations)),
        criterion=rule.applies_when,
    )


Days = tuple[dt.date, dt.date]


def _span(day: dt.date, every: Span, visit: int) -> Days:
    return months_after(day, every.min * visit), months_after(day, every.max * visit)


def _slips(visit: int) -> list[tuple[int, str]]:
    """Visits that are taken for this one by slips that people make, and what each of them is."""
    return [
        (visit - 1, f"That is the {_PLACE[visit - 1]} scan."),
        (visit + 1, f"That is the {_PLACE[visit + 1]} scan."),
        (visit + 2, "That is two scans too late."),
        (visit * 2, "That takes twice the interval of the source."),
        (visit * 4, "That takes four times the interval of the source."),
    ]


def _are_apart(one: Days, other: Days) -> bool:
    return one[0] <= one[1] and (one[1] < other[0] or one[0] > other[1])


def _due(rule: SurveillanceRule, days: Days, why: str) -> Choice:
    first, last = days
    text = f"It is due on {said(first)}." if first == last else f"It is due between {said(first)} and {said(last)}."
    return Choice(text, why, Claim(rule.id, f"{first.isoformat()}/{last.isoformat()}"))


def said(day: dt.date) -> str:
    """A day as a person reads it: ``17 Mar 2025``."""
    return PartialDate.of(day).said()
