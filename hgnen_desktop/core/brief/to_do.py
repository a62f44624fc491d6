"""What to do now: what settles the situation, tests, the first decision on treatment, what is awaited."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hgnen_desktop.core.brief.answer import piece_of, said_together
from hgnen_desktop.core.brief.lines import ToDo
from hgnen_desktop.core.brief.patient import names_in
from hgnen_desktop.core.brief.signs import Sign
from hgnen_desktop.core.brief.workup import Standing, WorkupLine, waiting_words
from hgnen_desktop.core.course.decided import Parted
from hgnen_desktop.core.domain.case import Case
from hgnen_desktop.core.engine.assessment import Answer, Assessment, Past
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.guidelines.schema import Direction
from hgnen_desktop.core.phrase import joined, phrase
from hgnen_desktop.core.wording import lower_first

_MOST_TO_SETTLE = 2  # findings asked for first, because the situation hangs on them


def things_to_do(
    case: Case, assessment: Assessment, lines: Sequence[WorkupLine], decided: Parted, index: Index
) -> Iterator[ToDo]:
    """What settles the situation, what comes before treatment, the first decision on treatment, what is awaited, then tests
    in the order of questions.
    """
    yield from _to_settle(assessment)
    is_treated = bool(names_in(case.known().get(assessment.roles["given"])))
    decide = list(_to_decide(case, assessment, decided, index))
    wanted = [line for line in lines if line.standing is Standing.TO_DO]
    requests = list(_requests(wanted, is_treated=is_treated, may_wait=bool(decide) or not is_treated))
    yield from (one for first, one in requests if first)
    yield from decide
    for line in lines:
        if line.standing is Standing.WAITING and line.item.direction in (Direction.FOR, Direction.APPROPRIATE):
            yield ToDo(
                Sign.WAITING,
                _title(line, index),
                line.question.id,
                tuple(answer.id for answer in line.answers),
                waiting_words(line, assessment.as_of),
            )
    yield from (one for first, one in requests if not first)


def _to_settle(assessment: Assessment) -> Iterator[ToDo]:
    """While several situations are possible: the findings that tell them apart, the most decisive first."""
    if assessment.situation.outcome is not None:
        return
    needs = [one for one in assessment.needed if one.settles_situation][:_MOST_TO_SETTLE]
    if needs:
        named = ", ".join([needs[0].label, *(lower_first(one.label) for one in needs[1:])])
        yield ToDo(Sign.OPEN, named, "", tuple(one.finding for one in needs), phrase("settles the situation"))


def _requests(lines: Sequence[WorkupLine], *, is_treated: bool, may_wait: bool) -> Iterator[tuple[bool, ToDo]]:
    """Tests of one question in one line: one request; first those with one that comes before treatment.

    Once a treatment was given, none is said to come before it; without one that might wait, nothing is said of waiting.
    """
    groups: dict[str, list[WorkupLine]] = {}
    for line in lines:
        groups.setdefault(line.question.id, []).append(line)
    for question, several in groups.items():
        before = [line.before_treatment and not is_treated for line in several]
        note = phrase("before treatment") if all(before) else ""
        if may_wait and all(line.no_delay for line in several):
            note = phrase("treatment does not wait for it")
        items = tuple(answer.id for line in several for answer in line.answers)
        titles = (
            phrase("{0} (before treatment)", asked_for(line))
            if line.before_treatment and not (note or is_treated)
            else asked_for(line)
            for line in sorted(several, key=lambda one: not one.before_treatment)
        )
        yield any(before), ToDo(Sign.TO_DO, joined("; ", dict.fromkeys(titles)), question, items, note)


def asked_for(line: WorkupLine) -> str:
    """A test by its title; where it is asked for without a vote and a vote speaks against it, or another pack's vote does,
    that stands beside it.
    """
    voted = voted_against(line)
    if voted is None or (line.result.strength.is_agreed and voted.result.pack == line.result.pack):
        return line.item.title
    opposed = phrase("{0} against: {1}", voted.result.strength.in_short(), lower_first(voted.result.item.title))
    return phrase("{0} ({1}; {2})", line.item.title, line.result.strength.in_short(), opposed)


def voted_against(line: WorkupLine) -> Answer | None:
    """The answer by which a source stands against a test; None when none does."""
    against = (one for one in line.answers if one.direction is Direction.AGAINST)
    return next((one for one in against if one.result.strength.is_agreed), None)


def _title(line: WorkupLine, index: Index) -> str:
    return index.vocabulary.label(line.item.procedure or "") or line.item.title


def _to_decide(case: Case, assessment: Assessment, decided: Parted, index: Index) -> Iterator[ToDo]:
    """The question of treatment to decide on first: the first of the situation's order that has something to choose.

    Nothing once it is decided, or while a treatment runs and nothing is said of going on. Answers of one question may go
    together, so that they are listed and never joined by *or*. What the sources agreed on in another question, for a finding
    that they weigh against the answers of this one, is decided with it and stands first, but for what comes only after a
    step that is itself still to be decided.
    """
    questions = [one for one in assessment.questions if one.question.area == "treatment" and not one.question.beside]
    if assessment.roles["running"] in case.known():
        questions = questions[:1]
    choices = {one.question.id: [answer for answer in one.answers if _can_be_chosen(answer)] for one in questions}
    first = next((one.question.id for one in questions if choices[one.question.id]), None)
    if first is None or any(one.id in decided.present for one in choices[first]):
        return
    asks = {one.question.id: one.question.ask for one in questions}
    later = {one.question.id for one in questions if not choices.keys().isdisjoint(one.question.follows)}
    cited = {citation.statement for one in choices[first] for remark in one.weighed for citation in remark.citations}
    for name, answers in choices.items():
        is_weighed = (
            name != first
            and name not in later
            and any(_is_agreed(one) and one.result.strength.statement in cited for one in answers)
        )
        if is_weighed and not any(one.id in decided.present for one in answers):
            yield _choice(name, asks[name], answers, index)
    yield _choice(first, asks[first], choices[first], index)


def _choice(question: str, ask: str, answers: Sequence[Answer], index: Index) -> ToDo:
    pieces = said_together([piece_of(one, index) for one in answers])
    text = "; ".join(
        f"{one.text} ({', '.join(part for part in (one.sign.value, one.firmness) if part)})" for one in pieces
    )
    return ToDo(Sign.DECIDE, text, question, tuple(one.id for one in answers), ask)


def _is_agreed(answer: Answer) -> bool:
    return answer.direction in (Direction.FOR, Direction.APPROPRIATE) and answer.result.strength.is_agreed


def _can_be_chosen(answer: Answer) -> bool:
    return answer.past is not Past.RUNNING and answer.direction not in (Direction.AGAINST, Direction.NO_CONSENSUS)
