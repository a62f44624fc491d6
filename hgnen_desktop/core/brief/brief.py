"""The brief: what this patient's clinician must do, in words one would use on the phone. Every view begins with it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

from hgnen_desktop.core.brief.workup import Standing, WorkupLine, waiting_words, workup_lines
from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.case import Case, Decision, Verdict
from hgnen_desktop.core.engine.assessment import Answer, Asked, Assessment, Need, Past
from hgnen_desktop.core.guidelines.index import Citation, Index
from hgnen_desktop.core.guidelines.schema import Direction, Recommendation, Strength, SurveillanceRule
from hgnen_desktop.core.schedule.visits import VisitLine
from hgnen_desktop.core.wording import (
    decision_words,
    first_sentence,
    lower_first,
    strength_in_short,
    up_to_a_number,
    verdict_words,
)

MOST_TO_DO, MOST_TO_LOOK_AT, MOST_DATES, MOST_NEEDED, MOST_SAID = 6, 3, 3, 5, 3
_MOST_OF_WORKUP = 2  # missing findings that only decide whether a test is made; they are asked on the workup page
_LONGEST_LOOK = 30  # words of one thing to look at or of a silence; a longer text is told by its first sentence


class Sign(StrEnum):
    """What stands before a line; every view draws it with its own sign and says it in words."""

    FOR = "recommended"
    APPROPRIATE = "appropriate"
    MAY_CONSIDER = "may be considered"
    IF_INDICATED = "if indicated"
    NO_CONSENSUS = "no consensus"
    AGAINST = "advised against"
    NOT_FOR_PATIENT = "not for this patient"
    SILENT = "the sources say nothing"
    OPEN = "open"
    RUNNING = "running"
    TO_DO = "to do"
    WAITING = "waiting"
    DONE = "done"
    DECIDE = "to decide"
    CAUTION = "look here"
    EVIDENCE = "a figure, not a recommendation"


DIRECTION_SIGNS = {
    Direction.FOR: Sign.FOR,
    Direction.APPROPRIATE: Sign.APPROPRIATE,
    Direction.MAY_CONSIDER: Sign.MAY_CONSIDER,
    Direction.IF_INDICATED: Sign.IF_INDICATED,
    Direction.NO_CONSENSUS: Sign.NO_CONSENSUS,
    Direction.AGAINST: Sign.AGAINST,
}


@dataclass(frozen=True, slots=True)
class Said:
    """One piece of a line: its sign, its words, who says it how firmly, and the items that stand behind it."""

    sign: Sign
    text: str
    firmness: str = ""
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ToDo:
    """One thing to do now, with the question it belongs to."""

    sign: Sign
    text: str
    question: str
    items: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """A question with its answer in a line."""

    question: str
    label: str
    ask: str
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Look:
    """Something to look at before acting, with the question it qualifies and the item or finding behind it."""

    text: str
    question: str | None
    item: str


@dataclass(frozen=True, slots=True)
class Missing:
    """A finding that could turn an answer, with the questions it could turn, in words."""

    finding: str
    label: str
    state: str
    turns: str


@dataclass(frozen=True, slots=True)
class Brief:
    """The answer for one patient on one day.

    Attributes:
        label: what the clinic calls the case.
        who: age, sex, site, performance status, as far as they are known.
        entity, situation: in a line each; ``tumor`` are the findings that settle them, as entered.
        stops: why no advice is given, or what has to be settled before any is used.
        do_now: at most six; ``more_to_do`` counts what is left over.
        answers: each question of the situation that has something to say, in a line.
        look: at most three things that change an action.
        decisions: what the clinician decided.
        dates: the next visits.
        missing: at most five findings that would turn an answer.
        is_alone: whether ``stops`` stand alone, because nothing else can be said until they are settled.
    """

    label: str
    as_of: dt.date
    who: tuple[str, ...]
    entity: str
    situation: str
    tumor: tuple[str, ...]
    course: tuple[str, ...]
    stops: tuple[str, ...]
    do_now: tuple[ToDo, ...]
    answers: tuple[AnswerLine, ...]
    look: tuple[Look, ...]
    decisions: tuple[Said, ...]
    dates: tuple[VisitLine, ...]
    missing: tuple[Missing, ...]
    more_to_do: int = 0
    is_alone: bool = False


def make_brief(case: Case, assessment: Assessment, index: Index, dates: Sequence[VisitLine] = ()) -> Brief:
    """The brief of a case.

    Args:
        case: with the clinician's decisions and workup records.
        assessment: what the sources say of it.
        index: the guidelines it was made with.
        dates: visits to come, the next first.
    """
    lines = workup_lines(case, assessment)
    is_alone = bool(assessment.contradictions or assessment.out_of_scope)
    to_do = () if is_alone else tuple(_do_now(case, assessment, lines, index))
    return Brief(
        label=case.label or case.case_id,
        as_of=assessment.as_of,
        who=_headline(case, index, "patient"),
        entity=decision_words(assessment.entity),
        situation=_situation(assessment),
        tumor=_headline(case, index, "tumor"),
        course=_headline(case, index, "course"),
        stops=tuple(_stops(assessment)),
        do_now=to_do[:MOST_TO_DO],
        answers=() if is_alone else tuple(_answers(assessment, index)),
        look=() if is_alone else tuple(_look(assessment))[:MOST_TO_LOOK_AT],
        decisions=tuple(_decisions(case, index)),
        dates=tuple(dates)[:MOST_DATES],
        missing=() if is_alone else tuple(_missing(assessment, index))[:MOST_NEEDED],
        more_to_do=len(to_do[MOST_TO_DO:]),
        is_alone=is_alone,
    )


# --- who and what --------------------------------------------------------------------------------------------------------


def _headline(case: Case, index: Index, about: str) -> tuple[str, ...]:
    known = case.known()
    return tuple(
        f"{index.catalogue.label(one.id)} {lower_first(index.say(one.id, known[one.id]))}"
        if _needs_name(one.id, index)
        else index.catalogue.say_answer(one.id, case.answer(one.id))
        for one in index.guidelines.headline
        if one.about == about and one.id in known
    )


def _needs_name(finding: str, index: Index) -> bool:
    """Whether a value says nothing without the name of its finding: numbers and yes or no."""
    return not index.catalogue[finding].options


def _situation(assessment: Assessment) -> str:
    situation = assessment.situation
    if situation.outcome is None and len(situation.possible) > MOST_SAID:
        return "Not settled yet"
    return decision_words(situation)


def _stops(assessment: Assessment) -> Iterator[str]:
    yield from (f"{clash.message} {clash.remedy}" for clash in assessment.contradictions)
    yield from (f"{stop.item.title}. {stop.item.text}" for stop in assessment.out_of_scope)
    if not assessment.contradictions and not assessment.out_of_scope:
        stops = [one.item for one in assessment.cautions if one.item.level == "stop"]
        yield from (f"{item.title}. {item.text}" for item in stops)


# --- do now --------------------------------------------------------------------------------------------------------------


def _do_now(case: Case, assessment: Assessment, lines: Sequence[WorkupLine], index: Index) -> Iterator[ToDo]:
    """What comes before treatment, the first decision on treatment, what is awaited, then tests in the order of questions."""
    requests = list(_requests([line for line in lines if line.standing is Standing.TO_DO]))
    yield from (one for first, one in requests if first)
    yield from _to_decide(case, assessment)
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


def _requests(lines: Sequence[WorkupLine]) -> Iterator[tuple[bool, ToDo]]:
    """Tests of one question in one line: one request; first those with one that comes before treatment."""
    groups: dict[str, list[WorkupLine]] = {}
    for line in lines:
        groups.setdefault(line.question.id, []).append(line)
    for question, several in groups.items():
        before = [line.before_treatment for line in several]
        note = "before treatment" if all(before) else ""
        note = "treatment does not wait for it" if all(line.no_delay for line in several) else note
        items = tuple(answer.id for line in several for answer in line.answers)
        titles = (
            f"{line.item.title} (before treatment)" if line.before_treatment and not note else line.item.title
            for line in sorted(several, key=lambda one: not one.before_treatment)
        )
        yield any(before), ToDo(Sign.TO_DO, "; ".join(dict.fromkeys(titles)), question, items, note)


def _title(line: WorkupLine, index: Index) -> str:
    return index.vocabulary.label(line.item.procedure or "") or line.item.title


def _to_decide(case: Case, assessment: Assessment) -> Iterator[ToDo]:
    """The question of treatment to decide on first: the first whose answer is recommended, or appropriate by a vote, otherwise
    the first with something to choose. Nothing once it is decided, or while a treatment runs and nothing is said of going on.

    Answers of one question may go together, so that they are listed and never joined by *or*.
    """
    decided = {decision.item for decision in case.decisions}
    questions = [one for one in assessment.questions if one.question.area == "treatment" and not one.question.beside]
    if assessment.roles["running"] in case.known():
        questions = questions[:1]
    choices = {one.question.id: [answer for answer in one.answers if _can_be_chosen(answer)] for one in questions}
    to_choose = [one for one in questions if choices[one.question.id]]
    if not to_choose:
        return
    first = next((one for one in to_choose if _is_advised(choices[one.question.id][0])), to_choose[0])
    answers = choices[first.question.id]
    if not any(one.id in decided for one in answers):
        text = "; ".join(one.result.item.title for one in answers[:2])
        yield ToDo(Sign.DECIDE, text, first.question.id, tuple(one.id for one in answers))


def _is_advised(answer: Answer) -> bool:
    """Whether an answer is recommended, appropriate by a vote, or named in place of what cannot be given."""
    voted = answer.result.strength.strength in (Strength.CONSENSUS, Strength.MAJORITY)
    appropriate = answer.direction is Direction.APPROPRIATE and voted
    return answer.named_instead or answer.direction is Direction.FOR or appropriate


def _can_be_chosen(answer: Answer) -> bool:
    return answer.past is not Past.RUNNING and answer.direction not in (Direction.AGAINST, Direction.NO_CONSENSUS)


# --- answers in a line ---------------------------------------------------------------------------------------------------


def _answers(assessment: Assessment, index: Index) -> Iterator[AnswerLine]:
    for asked in assessment.questions:
        if asked.question.area == "workup":
            continue
        said = tuple(answer_in_a_line(asked, index))
        if said:
            question = asked.question
            yield AnswerLine(question.id, question.label, question.ask, said)


def answer_in_a_line(asked: Asked, index: Index) -> Iterator[Said]:
    """What is said to a question, in at most three pieces: what can be done first, then what cannot or should not."""
    chosen = [one for one in asked.answers if one.direction not in (Direction.AGAINST, Direction.NO_CONSENSUS)]
    disputed = [one for one in asked.answers if one.direction is Direction.NO_CONSENSUS]
    against = [one for one in asked.answers if one.direction is Direction.AGAINST]
    pieces = [*(_said(one) for one in chosen[:2])]
    if disputed:
        pieces.append(_joined(Sign.NO_CONSENSUS, disputed))
    if against:
        pieces.append(_joined(Sign.AGAINST, against))
    if asked.not_for_patient and not chosen:
        pieces.append(_joined(Sign.NOT_FOR_PATIENT, asked.not_for_patient))
    if asked.silence is not None:
        pieces.append(Said(Sign.SILENT, _short(asked.silence.silence.text)))
    if not chosen and (asked.open or asked.supposed):
        pieces.append(_open(asked, index))
    yield from pieces[:MOST_SAID]


def _said(answer: Answer) -> Said:
    item = answer.result.item
    hows = [_without(how.item.title, item.title) for how in answer.hows[:1]]
    # The name of a rule does not say what is done.
    named = up_to_a_number(item.text).rstrip(".") if isinstance(item, SurveillanceRule) else item.title
    text = ", ".join([named, *hows])
    if answer.past is Past.GIVEN:
        text += " (given before)"
    sign = Sign.RUNNING if answer.past is Past.RUNNING else DIRECTION_SIGNS[answer.direction]
    if isinstance(item, SurveillanceRule) and item.needs_confirmation:
        # Borrowed from other patients: the vote is not on this one.
        return Said(Sign.MAY_CONSIDER, text, "to confirm", (answer.id,))
    return Said(sign, text, strength_in_short(answer.result.strength), (answer.id,))


def _without(how: str, title: str) -> str:
    """What qualifies an answer, without the answer's own name in front of it."""
    if how.lower().startswith(title.lower()):
        how = how[len(title) :].lstrip(" ,:") or how
    return lower_first(how)


def _joined(sign: Sign, answers: Sequence[Answer]) -> Said:
    """Several answers of one direction in one piece; the firmness is said when it is the same for all."""
    named = list(dict.fromkeys(answer.result.item.title for answer in answers))
    titles = [named[0], *(lower_first(title) for title in named[1:MOST_SAID])]
    if len(named) > MOST_SAID:
        titles.append(f"and {len(named) - MOST_SAID} more")
    firm = {strength_in_short(answer.result.strength) for answer in answers}
    because = next((remark.rule.because for answer in answers for remark in answer.ruled_out), "")
    if sign is Sign.NO_CONSENSUS:
        firm = {""}  # the sign says it
    elif sign is Sign.NOT_FOR_PATIENT:
        firm = {first_sentence(because).rstrip(".")} if because else {"the disease progressed on it"}
    return Said(sign, ", ".join(titles), firm.pop() if len(firm) == 1 else "", tuple(answer.id for answer in answers))


def _open(asked: Asked, index: Index) -> Said:
    """What may be answered, and what it waits for; or the answer of each outcome that is still possible."""
    if asked.supposed and not asked.open:
        ways = "; ".join(
            f"if {one.outcome.label}: {', '.join(lower_first(answer.result.item.title) for answer in one.answers[:2])}"
            for one in asked.supposed
        )
        return Said(Sign.OPEN, ways, "", tuple(answer.id for one in asked.supposed for answer in one.answers))
    named = list(dict.fromkeys(result.item.title for result in asked.open))
    titles = [named[0], *(lower_first(title) for title in named[1:2])]
    if len(named) > len(titles):
        titles.append(f"and {len(named) - len(titles)} more")
    needs = list(dict.fromkeys(need for result in asked.open for need in result.needs))
    waits = ", ".join(lower_first(index.catalogue.label(need)) for need in needs[:2])
    more = f" and {len(needs) - 2} more" if len(needs) > 2 else ""
    return Said(Sign.OPEN, ", ".join(titles), f"waits for {waits}{more}", tuple(one.item.id for one in asked.open))


# --- look, decisions, missing ----------------------------------------------------------------------------------------------


def _look(assessment: Assessment) -> Iterator[Look]:
    """What changes an action: what does not fit together, what weighs on an answer, then cautions of treatment."""
    told: set[str] = set()
    yield from (Look(f"{clash.message} {clash.remedy}", None, clash.id) for clash in assessment.attention)
    for asked in assessment.questions:
        for answer in (*asked.answers, *asked.views):
            for remark in answer.weighed:
                if remark.rule.id not in told:
                    told.add(remark.rule.id)
                    # A reading of ours is nobody else's word.
                    voice = "" if remark.rule.interpretation else _voice(remark.citations)
                    yield Look(f"{voice}{_short(remark.rule.because)}", asked.question.id, answer.id)
    for asked in assessment.questions:
        for result in asked.cautions:
            if result.item.level == "caution" and result.item.id not in told and asked.question.area == "treatment":
                told.add(result.item.id)
                yield Look(_short(result.item.text, result.item.title), asked.question.id, result.item.id)


def _short(text: str, title: str = "") -> str:
    """A text in few words: a long one by its first sentence, one that is longer still by its title alone."""
    for words in (text, first_sentence(text)):
        said = f"{title}: {words}" if title else words
        if len(said.split()) <= _LONGEST_LOOK:
            return said
    return f"{title}." if title else first_sentence(text)


def _voice(citations: Iterable[Citation]) -> str:
    first = next(iter(citations), None)
    return f"{first.voice}: " if first is not None else ""


def _decisions(case: Case, index: Index) -> Iterator[Said]:
    """What the clinician decided in the present line, the last word on each option."""
    line = case.decisions[-1].line if case.decisions else None
    last: dict[tuple[str, str | None], Decision] = {}
    for decision in case.decisions:
        if decision.line is None or decision.line == line:
            last[decision.item, decision.text] = decision
    for decision in last.values():
        item = index.items.get(decision.item)
        title = decision.text or (item.title if item is not None else decision.item)
        reason = f": {decision.reason}" if decision.reason else ""
        sign = {Verdict.DECLINED: Sign.AGAINST, Verdict.DEFERRED: Sign.WAITING}.get(decision.verdict, Sign.FOR)
        own = decision.text is not None
        direction = item.direction if isinstance(item, Recommendation) and not own else None
        yield Said(sign, f"{title}{reason}", verdict_words(decision, direction), (decision.item,))


def _missing(assessment: Assessment, index: Index) -> Iterator[Missing]:
    """First what settles the situation or turns an answer on treatment or follow-up, then the little that only tests wait for."""
    turning: list[Need] = []
    of_workup: list[Need] = []
    for need in assessment.needed:
        areas = {index.questions[name].area for name in need.questions}
        (turning if need.settles_situation or areas - {"workup"} else of_workup).append(need)
    for need in (*turning, *of_workup[:_MOST_OF_WORKUP]):
        yield Missing(need.finding, need.label, need.state, _turns(need.questions, need.settles_situation, index))


def _turns(questions: Sequence[str], settles_situation: bool, index: Index) -> str:
    labels = [index.questions[name].label for name in questions[:2]]
    return ", ".join(["situation", *labels] if settles_situation else labels)
