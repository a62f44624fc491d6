"""A case as it stands on a day: what was entered, what its course says, and where the two do not agree.

What is entered and what is derived are never merged silently. Where they differ, an answer with a remark overrules the course
and is shown as doing so, as long as the course says what it said then; without one, or once the course says something else,
nobody knows which holds, and the finding is unknown with both values told.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from hgnen_desktop.core.course.acts import correct
from hgnen_desktop.core.course.dates import dates_of
from hgnen_desktop.core.course.derive import Derived, Deriver
from hgnen_desktop.core.course.facts import CourseFact as CourseFact
from hgnen_desktop.core.course.facts import Holds as Holds
from hgnen_desktop.core.course.facts import Standing as Standing
from hgnen_desktop.core.course.facts import known_by
from hgnen_desktop.core.course.order import progression_questions, remarks, stop_not_known
from hgnen_desktop.core.course.words import all_assumed_words, assumed_words, dated, event_words
from hgnen_desktop.core.domain.answer import NOT_ASKED, Answer, AnswerState, FromCourse
from hgnen_desktop.core.domain.case import Case
from hgnen_desktop.core.domain.course import PartialDate
from hgnen_desktop.core.guidelines.catalogue import answer_fault, say_value
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.phrase import day_words

if TYPE_CHECKING:
    from hgnen_desktop.core.course.timeline import Assumption
    from hgnen_desktop.core.guidelines.derivation_schema import Way

_OR = " or "


def stand(case: Case, deriver: Deriver, as_of: dt.date | None = None, *, answers_only: bool = False) -> Standing:
    """The case on a day; what came later is not known yet. A case without a course stands as it was entered by then.

    Args:
        case: as it is kept in its file.
        deriver: the rules.
        as_of: the day; None takes in everything that is recorded.
        answers_only: leave out dates and remarks, which take longer than the answers.
    """
    case = known_by(case, as_of)
    if not case.course:
        return Standing(case, {})
    entered = case.findings
    timeline = deriver.timeline(case.course, as_of)
    known = {
        name: answer.value
        for name, answer in entered.items()
        if answer.state is AnswerState.KNOWN and not isinstance(answer, FromCourse)
    }
    facts: dict[str, CourseFact] = {}
    answers = dict(entered)
    for finding, derived in deriver.derived(timeline, known).items():
        before = entered.get(finding, NOT_ASKED)
        if isinstance(before, FromCourse):
            continue  # a case that stands already
        facts[finding] = _settled(finding, derived, before, deriver)
        answers[finding] = _answer(facts[finding])
    standing = case.with_changes(findings=answers)
    if answers_only:
        return Standing(standing, facts)
    index = deriver.index
    assumed = _all_assumed(facts.values())
    asks = (
        *([all_assumed_words(assumed, index)] if assumed else []),
        *(fault.sentence() for fault in progression_questions(case, timeline, index)),
    )
    return Standing(standing, facts, dates_of(timeline, index), tuple(remarks(case, timeline, index)), asks, assumed)


def seen(case: Case, index: Index, as_of: dt.date | None = None) -> Case:
    """The case with the answers that hold on a day; see :func:`stand`."""
    return stand(case, Deriver(index), as_of, answers_only=True).case if case.course else known_by(case, as_of)


def _settled(finding: str, derived: Derived, entered: Answer, deriver: Deriver) -> CourseFact:
    catalogue = deriver.index.catalogue
    label = catalogue.label(finding)
    if entered.state is not AnswerState.KNOWN:
        return _from_course(finding, derived, entered, deriver)
    said = say_value(catalogue[finding], entered.value)
    if any(_same(entered.value, one) for one in derived.possible):
        holds, text = Holds.BOTH, f"Course and answer agree. {derived.because}"
        if not derived.is_known:
            holds, text = Holds.ENTERED, f"Answered '{said}', which the course leaves open. {derived.because}"
    elif not entered.note and entered.value in deriver.outdates(finding) and None not in derived.possible:
        return _from_course(finding, derived, entered, deriver, f" The answer '{said}' gives way to it.")
    elif None in derived.possible:
        holds, text = Holds.ENTERED, f"Answered '{said}'; the course does not settle it. {derived.because}"
    elif entered.on is not None and _is_newer_report(finding, entered, derived, deriver):
        holds, text = (
            Holds.ENTERED,
            f"Answered '{said}' on {day_words(entered.on)}, after the course's reports. {derived.because}",
        )
    elif entered.note and not _came_later(derived, entered) and _still_says(derived, entered):
        holds, text = (
            Holds.OVERRULED,
            f"Answered '{said}' against the course, because: {entered.note} {derived.because}",
        )
    else:
        other = deriver.alternatives(finding, derived.possible)
        text = f"Two values: answered '{said}', the course says '{other}'. Which holds? {derived.because}"
        holds = Holds.TWO_VALUES
    return CourseFact(finding, label, derived, entered, holds, text)


def _from_course(finding: str, derived: Derived, entered: Answer, deriver: Deriver, also: str = "") -> CourseFact:
    """What the course alone says: a value, one that is assumed, or a question."""
    label = deriver.index.catalogue.label(finding)
    if not derived.holding:
        return CourseFact(finding, label, derived, entered, Holds.OPEN, f"{derived.question}{also}")
    assumed = (assumed_words(one, deriver.index) for one in derived.assumptions)
    text = " ".join([f"Course: {derived.because}{also}", *assumed])
    return CourseFact(finding, label, derived, entered, Holds.COURSE, text)


def _all_assumed(facts: Iterable[CourseFact]) -> tuple[Assumption, ...]:
    """What is assumed in all that holds, once each, what is newest first."""
    found: dict[tuple[str, str], Assumption] = {}
    for fact in facts:
        for one in fact.derived.assumptions if fact.holds in (Holds.COURSE, Holds.OPEN) else ():
            found.setdefault((one.rule.say, one.changed.id), one)
    # Of one progression one thing is asked: whether it came during the line; what was over then goes without saying.
    during = {one.changed.id for one in found.values() if one.rule.ran}
    shown = [one for one in found.values() if one.rule.ran or one.changed.id not in during]
    return tuple(sorted(shown, key=lambda one: one.changed.on or "", reverse=True))


def say_how_it_was(case: Case, assumption: Assumption, way: Way, today: dt.date) -> Case:
    """The case with what a person said of an assumption, entered as a correction of the event that it changes."""
    return correct(case, assumption.changed.id, today, **way.sets)


def said_back(case: Case, deriver: Deriver, today: dt.date) -> str:
    """The newest entry of a course in words, and what it leaves to be added."""
    event, index = case.course[-1], deriver.index
    asked = stop_not_known(event, today, index)
    return " ".join(
        [f"{event_words(event, index)} ({dated(event)}).", *([asked.sentence()] if asked is not None else [])]
    )


def _answer(fact: CourseFact) -> Answer:
    """The answer that holds; unknown, with the reason, while it is not settled."""
    if fact.holds in (Holds.ENTERED, Holds.BOTH, Holds.OVERRULED):
        return fact.entered
    if fact.holds is Holds.COURSE:
        value = fact.derived.holding[0]
        return FromCourse(state=AnswerState.KNOWN, value=value, on=fact.derived.on, note=fact.text)
    is_open = fact.holds is Holds.OPEN and fact.entered.state is not AnswerState.KNOWN
    return FromCourse(state=fact.entered.state if is_open else AnswerState.NOT_ASKED, note=fact.text)


def _same(one: Any, other: Any) -> bool:  # noqa: ANN401 - values of any finding
    if isinstance(one, tuple) and isinstance(other, tuple):
        return set(one) == set(other)
    if isinstance(other, PartialDate):  # a day lies in its month and its year
        return str(one).startswith(other)
    return bool(one == other) and isinstance(one, bool) == isinstance(other, bool)


def _is_newer_report(finding: str, entered: Answer, derived: Derived, deriver: Deriver) -> bool:
    """Whether the answer is a later result of a thing that changes with time, so that it simply follows the reports."""
    stated = all(finding in event.findings for event in derived.events)
    return stated and entered.on is not None and deriver.follows_newest(finding) and not _came_later(derived, entered)


def _came_later(derived: Derived, entered: Answer) -> bool:
    """Whether something behind the derived value came after the answer was given."""
    if entered.on is None:
        return False
    return any(event.on is not None and event.on.last > entered.on for event in derived.events)


def _still_says(derived: Derived, entered: Answer) -> bool:
    """Whether the course says nothing else than when the answer was given; an answer of older files does not tell."""
    return entered.against is None or set(_said(derived)) <= set(entered.against.split(_OR))


def _said(derived: Derived) -> list[str]:
    return sorted(str(one) for one in derived.possible if one is not None)


def overrule(case: Case, deriver: Deriver, finding: str, value: Any, reason: str, on: dt.date) -> Case:  # noqa: ANN401
    """The case with an answer that holds against its course, as long as the course says what it says now.

    Raises:
        ValueError: there is no reason although the course says nothing of the kind, or the finding cannot have that value;
            the text is a sentence for the person.
    """
    label = deriver.index.catalogue.label(finding)
    fact = stand(case, deriver, on, answers_only=True).facts.get(finding)
    is_open = fact is not None and any(_same(value, one) for one in fact.derived.possible)
    if not reason.strip() and not is_open:
        raise ValueError(f"{label}: say in a few words why this holds and not what the course says.")
    against = _OR.join(_said(fact.derived)) if fact is not None else None
    answer = Answer(state=AnswerState.KNOWN, value=value, on=on, note=reason.strip() or None, against=against or None)
    fault = answer_fault(deriver.index.catalogue[finding], answer)
    if fault is not None:
        raise ValueError(f"{label}: {fault[0]} {fault[1]}")
    return case.with_answer(finding, answer)
