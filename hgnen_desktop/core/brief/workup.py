"""Tests and referrals, one line each, in the one state that every view shows."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.case import AnswerState, Case, WorkupRecord, WorkupState
from hgnen_desktop.core.engine.assessment import Answer, Asked, Assessment, Result
from hgnen_desktop.core.guidelines.schema import Direction, Question, Recommendation, Timing
from hgnen_desktop.core.phrase import counted, joined, phrase


class Standing(StrEnum):
    """Where a test stands: to do, asked of the clinician first, ordered or pending, done, or not called for."""

    TO_DO = "to do"
    ASK = "ask"
    WAITING = "waiting"
    DONE = "done"
    WAIVED = "waived"
    OPTIONAL = "may be considered"
    DISPUTED = "no consensus"
    NOT_INDICATED = "not indicated"


_BY_DIRECTION = {
    Direction.FOR: Standing.TO_DO,
    Direction.APPROPRIATE: Standing.TO_DO,
    Direction.MAY_CONSIDER: Standing.OPTIONAL,
    Direction.IF_INDICATED: Standing.OPTIONAL,
    Direction.NO_CONSENSUS: Standing.DISPUTED,
    Direction.AGAINST: Standing.NOT_INDICATED,
}
_RECORDED = {
    WorkupState.DONE: Standing.DONE,
    WorkupState.ORDERED: Standing.WAITING,
    WorkupState.WAIVED: Standing.WAIVED,
}


@dataclass(frozen=True, slots=True)
class WorkupLine:
    """One test or referral.

    Attributes:
        question: the question that asks for it.
        answers: what the sources say of it, the answer that counts first; several items may speak of one test.
        standing: its one state.
        since: the day it was done, ordered or reported pending; None when nobody entered one.
        record: what the clinic recorded of it.
        no_delay: whether the source says that treatment does not wait for it.
        before_treatment: whether the source puts it before treatment.
        recorded_as: the item under which the clinic recorded it; None when it recorded nothing.
    """

    question: Question
    answers: tuple[Answer, ...]
    standing: Standing
    since: dt.date | None
    record: WorkupRecord | None
    no_delay: bool
    before_treatment: bool
    recorded_as: str | None = None

    @property
    def item(self) -> Recommendation:
        """The item that counts."""
        item = self.answers[0].result.item
        assert isinstance(item, Recommendation)
        return item

    @property
    def result(self) -> Result[Recommendation]:
        """The item that counts, with citations and reasons."""
        return self.answers[0].result


@dataclass(frozen=True, slots=True)
class AskLine:
    """A question to the clinician that decides whether a test is called for."""

    finding: str
    label: str
    question: Question
    titles: tuple[str, ...]


def workup_lines(case: Case, assessment: Assessment) -> tuple[WorkupLine, ...]:
    """Every test and referral that the sources speak of for this patient, in the order of the questions."""
    return tuple(
        line for asked in assessment.questions if asked.question.area == "workup" for line in _lines(asked, case)
    )


def _lines(asked: Asked, case: Case) -> list[WorkupLine]:
    groups: dict[str, list[Answer]] = {}
    for answer in asked.answers:
        item = answer.result.item
        groups.setdefault(item.procedure or item.id, []).append(answer)
    return [_line(asked.question, tuple(answers), case) for answers in groups.values()]


def _line(question: Question, answers: tuple[Answer, ...], case: Case) -> WorkupLine:
    recorded = next((answer.id for answer in answers if answer.id in case.workup), None)
    record = case.workup[recorded] if recorded is not None else None
    standing, since = _standing(answers, record, case)
    timings = {answer.result.item.timing for answer in answers}
    return WorkupLine(
        question,
        answers,
        standing,
        since,
        record,
        no_delay=Timing.NO_DELAY in timings,
        before_treatment=Timing.BEFORE_TREATMENT in timings,
        recorded_as=recorded,
    )


def _standing(answers: tuple[Answer, ...], record: WorkupRecord | None, case: Case) -> tuple[Standing, dt.date | None]:
    if record is not None:
        return _RECORDED[record.state], record.on
    results = [case.answer(finding) for answer in answers for finding in _told_by(answer.result.item)]
    if any(answer.is_done for answer in answers):
        days = [one.on for one in results if one.on is not None]
        return Standing.DONE, max(days, default=None)
    pending = [one for one in results if one.state is AnswerState.PENDING]
    if pending:
        return Standing.WAITING, min((one.on for one in pending if one.on is not None), default=None)
    return _BY_DIRECTION[answers[0].direction], None


def _told_by(item: Recommendation) -> tuple[str, ...]:
    """The findings that say that a test is done, or that its result is awaited."""
    return (*item.done_by, *(sorted(item.done_when.facts()) if item.done_when is not None else ()))


def waiting_words(line: WorkupLine, as_of: dt.date) -> str:
    """How long a result has been awaited, and that treatment goes on meanwhile where the source says so."""
    days = ""
    if line.since is not None and line.since <= as_of:
        days = counted((as_of - line.since).days, "for %n day", "for %n days")
    return joined(", ", (days, phrase("treat meanwhile") if line.no_delay else ""))


def ask_lines(assessment: Assessment, labels: dict[str, str]) -> tuple[AskLine, ...]:
    """What to ask before it is known whether a test is called for, each finding once.

    Args:
        assessment: the assessment.
        labels: finding -> what it is called.
    """
    found: dict[str, tuple[Question, list[str]]] = {}
    needed = {need.finding for need in assessment.needed}
    for asked in assessment.questions:
        if asked.question.area != "workup":
            continue
        for result in asked.open:
            for finding in result.needs:
                if finding in needed:
                    found.setdefault(finding, (asked.question, []))[1].append(result.item.title)
    return tuple(
        AskLine(finding, labels.get(finding, finding), question, tuple(dict.fromkeys(titles)))
        for finding, (question, titles) in found.items()
    )
