"""The brief: what this patient's clinician must do, in words one would use on the phone. Every view begins with it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import Any

from hgnen_desktop.core.brief.workup import Standing, WorkupLine, waiting_words, workup_lines
from hgnen_desktop.core.course.decided import Parted, became, parted
from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.answer import AnswerState, FromCourse
from hgnen_desktop.core.domain.case import Case, Verdict
from hgnen_desktop.core.engine.assessment import Answer, Asked, Assessment, Need, Past, Result
from hgnen_desktop.core.guidelines.index import Citation, Index
from hgnen_desktop.core.guidelines.schema import Direction, Item, Node, Recommendation, SurveillanceRule
from hgnen_desktop.core.phrase import counted, joined, phrase
from hgnen_desktop.core.schedule.visits import VisitLine
from hgnen_desktop.core.wording import (
    confirmation_in_short,
    decision_words,
    first_sentence,
    lower_first,
    part_had_words,
    recommending,
    silent_words,
    up_to_a_number,
    verdict_words,
)

MOST_TO_DO, MOST_TO_LOOK_AT, MOST_DATES, MOST_NEEDED = 6, 3, 3, 5
_MOST_POSSIBLE = 3  # situations named while it is open
_MOST_TO_SETTLE = 2  # findings asked for first, because the situation hangs on them
_MOST_WAITED = 2  # findings named that an open answer waits for
_MOST_OF_WORKUP = 2  # missing findings that only decide whether a test is made; they are asked on the workup page
_LONGEST_SILENCE = 30  # words of a silence beside which another's view stands; a longer one is told as silence alone
_LONGEST_LOOK = 40  # words of one thing to look at or of a silence; a longer text is told by its first sentences


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
    VIEW = "another's view"


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
    """One piece of a line.

    Attributes:
        sign: what it is: a direction, silence, open.
        text: its words.
        firmness: direction and voice where the sign does not say them, a reason, what it waits for.
        items: the items that stand behind it.
        after: what is said of it in another voice or of this patient; never part of its firmness.
        voice: whose silence or view it is; empty for all sources together, or where the text names them.
        is_apart: whether it is never joined with another.
    """

    sign: Sign
    text: str
    firmness: str = ""
    items: tuple[str, ...] = ()
    after: str = ""
    voice: str = ""
    is_apart: bool = False


@dataclass(frozen=True, slots=True)
class ToDo:
    """One thing to do now, with the question it belongs to; what settles the situation belongs to none and names findings.

    ``note`` says when it is done; of a decision it is the question in words.
    """

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
    is_follow_up: bool = False


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
        decisions: what the clinician decided on the present questions.
        dates: the next visits.
        missing: at most five findings that would turn an answer.
        is_alone: whether ``stops`` stand alone, because nothing else can be said until they are settled.
        decided_apart: how many decisions are of an earlier line, or on options that the present questions do not have.
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
    decided_apart: int = 0


def make_brief(
    case: Case,
    assessment: Assessment,
    index: Index,
    dates: Sequence[VisitLine] = (),
    asks: Sequence[str] = (),
) -> Brief:
    """The brief of a case.

    Args:
        case: with the clinician's decisions and workup records.
        assessment: what the sources say of it.
        index: the guidelines it was made with.
        dates: visits to come, the next first.
        asks: questions of the course that only a person can answer.
    """
    lines, decided = workup_lines(case, assessment), parted(case, assessment)
    is_alone = bool(assessment.contradictions or assessment.is_ended)
    to_do = () if is_alone else tuple(_do_now(case, assessment, lines, decided, index))
    return Brief(
        label=case.label or case.case_id,
        as_of=assessment.as_of,
        who=_headline(case, index, "patient"),
        entity=decision_words(assessment.entity),
        situation=_situation(assessment),
        tumor=_headline(case, index, "tumor"),
        course=tuple(_course(case, assessment, index)),
        stops=tuple(_stops(assessment)),
        do_now=to_do[:MOST_TO_DO],
        answers=() if is_alone else _decided_together(to_do, _answers(assessment, index, decided)),
        look=()
        if is_alone
        else _each_first(_asked(asks, assessment), _not_settled(case, index, asks), _look(case, assessment, index)),
        decisions=tuple(_decisions(case, decided, index, assessment.as_of)),
        dates=tuple(dates)[:MOST_DATES],
        missing=() if is_alone else tuple(_missing(assessment, index))[:MOST_NEEDED],
        more_to_do=len(to_do[MOST_TO_DO:]),
        is_alone=is_alone,
        decided_apart=decided.apart,
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


def _course(case: Case, assessment: Assessment, index: Index) -> Iterator[str]:
    """What runs and what was given, each said as what it is; what runs is not told again as given."""
    known, roles = case.known(), assessment.roles
    running = _names(known.get(roles["running"]))
    for one in index.guidelines.headline:
        if one.about == "course" and one.id in known:
            is_running = one.id == roles["running"]
            names = [name for name in _names(known[one.id]) if is_running or name not in running]
            if names:
                said = ", ".join(lower_first(index.say(one.id, (name,))) for name in names)
                yield phrase("Running: {0}", said) if is_running else phrase("Given: {0}", said)


def _names(value: object) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else ()


def _needs_name(finding: str, index: Index) -> bool:
    """Whether a value says nothing without the name of its finding: numbers and yes or no."""
    return not index.catalogue[finding].options


def _situation(assessment: Assessment) -> str:
    situation = assessment.situation
    if situation.outcome is None and len(situation.possible) > _MOST_POSSIBLE:
        return phrase("Not settled yet")
    return decision_words(situation)


def _stops(assessment: Assessment) -> Iterator[str]:
    yield from (f"{clash.message} {clash.remedy}" for clash in assessment.contradictions)
    yield from _silent_sources(assessment)
    if not assessment.contradictions and not assessment.is_ended:
        stops = [one.item for one in assessment.cautions if one.item.level == "stop" and not one.item.ends_advice]
        yield from (f"{item.title}. {item.text}" for item in stops)


def _silent_sources(assessment: Assessment) -> Iterator[str]:
    """Why the sources do not speak of the patient; with the name of the source where another one does."""
    for stop in assessment.out_of_scope:
        said = f"{stop.item.title}. {stop.item.text}"
        if assessment.is_ended:
            yield said
        elif stop.pack in assessment.main_packs:
            yield f"{stop.strength.source}: {said}"


# --- do now --------------------------------------------------------------------------------------------------------------


def _do_now(
    case: Case, assessment: Assessment, lines: Sequence[WorkupLine], decided: Parted, index: Index
) -> Iterator[ToDo]:
    """What settles the situation, what comes before treatment, the first decision on treatment, what is awaited, then tests
    in the order of questions.
    """
    yield from _to_settle(assessment)
    is_treated = bool(_names(case.known().get(assessment.roles["given"])))
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
    that they weigh against the answers of this one, is decided with it and stands first.
    """
    questions = [one for one in assessment.questions if one.question.area == "treatment" and not one.question.beside]
    if assessment.roles["running"] in case.known():
        questions = questions[:1]
    choices = {one.question.id: [answer for answer in one.answers if _can_be_chosen(answer)] for one in questions}
    first = next((one.question.id for one in questions if choices[one.question.id]), None)
    if first is None or any(one.id in decided.present for one in choices[first]):
        return
    asks = {one.question.id: one.question.ask for one in questions}
    cited = {citation.statement for one in choices[first] for remark in one.weighed for citation in remark.citations}
    for name, answers in choices.items():
        is_weighed = name != first and any(
            _is_agreed(one) and one.result.strength.statement in cited for one in answers
        )
        if is_weighed and not any(one.id in decided.present for one in answers):
            yield _choice(name, asks[name], answers, index)
    yield _choice(first, asks[first], choices[first], index)


def _choice(question: str, ask: str, answers: Sequence[Answer], index: Index) -> ToDo:
    pieces = _together([_said(one, index) for one in answers])
    text = "; ".join(
        f"{one.text} ({', '.join(part for part in (one.sign.value, one.firmness) if part)})" for one in pieces
    )
    return ToDo(Sign.DECIDE, text, question, tuple(one.id for one in answers), ask)


def _is_agreed(answer: Answer) -> bool:
    return answer.direction in (Direction.FOR, Direction.APPROPRIATE) and answer.result.strength.is_agreed


def _can_be_chosen(answer: Answer) -> bool:
    return answer.past is not Past.RUNNING and answer.direction not in (Direction.AGAINST, Direction.NO_CONSENSUS)


# --- answers in a line ---------------------------------------------------------------------------------------------------


def _decided_together(to_do: Iterable[ToDo], answers: Iterable[AnswerLine]) -> tuple[AnswerLine, ...]:
    """The answers, those that are decided together in the order in which they are to be decided."""
    *before, last = [one.question for one in to_do if one.sign is Sign.DECIDE] or [""]
    lines = list(answers)
    together = {line.question: line for line in lines if line.question in before}
    kept = [line for line in lines if line.question not in together]
    place = next((number for number, line in enumerate(kept) if line.question == last), 0)
    return (*kept[:place], *(together[name] for name in before if name in together), *kept[place:])


def _answers(assessment: Assessment, index: Index, decided: Parted) -> Iterator[AnswerLine]:
    """Every question that has something to say; while the situation is open, those that wait for what settles it come first."""
    made = []
    for asked in assessment.questions:
        if asked.question.area == "workup":
            continue
        said, question = tuple(answer_in_a_line(asked, index, apart=decided.present)), asked.question
        if said and not _goes_without_saying(asked, said):
            made.append(AnswerLine(question.id, question.label, question.ask, said, question.area == "follow_up"))
    if assessment.situation.outcome is None:
        made.sort(key=lambda line: all(one.sign is not Sign.OPEN for one in line.said))
    yield from made


def _goes_without_saying(asked: Asked, said: Sequence[Said]) -> bool:
    """Whether the guidelines keep an answer out of the brief: nobody asks the question of such a patient."""
    if asked.silence is not None and asked.silence.silence.quiet:
        return all(one.sign is Sign.SILENT for one in said)
    return asked.question.quiet and all(one.sign is Sign.AGAINST for one in said)


def answer_in_a_line(asked: Asked, index: Index, *, joined: bool = True, apart: Container[str] = ()) -> Iterator[Said]:
    """What is said to a question: what can be done first, all of it, then what cannot or should not, and what is open.

    Answers of one direction and firmness, with nothing to say of single ones, stand together in one piece unless each is wanted
    as its own; the items in ``apart``, on which something was decided, stand alone.
    """

    def together(pieces: Sequence[Said]) -> Iterable[Said]:
        mine = (replace(one, is_apart=True) if any(item in apart for item in one.items) else one for one in pieces)
        return _together(mine) if joined else pieces

    chosen = [one for one in asked.answers if one.direction not in (Direction.AGAINST, Direction.NO_CONSENSUS)]
    disputed = [one for one in asked.answers if one.direction is Direction.NO_CONSENSUS]
    against = [one for one in asked.answers if one.direction is Direction.AGAINST and not one.ruled_out]
    yield from together([_said(one, index) for one in chosen])
    yield from together([_said(one, index) for one in disputed])
    if disputed and not chosen:
        yield from (_view(one) for one in _views(asked))
    yield from together([_said(one, index) for one in against])
    yield from together([_blocked(one, asked) for one in asked.not_for_patient])
    yield from _silence(asked, index)
    # A rule of follow-up that may take the place of the one that stands is asked for with the findings that turn answers.
    is_answered = bool(chosen) and (asked.question.area == "follow_up" or not asked.open)
    if (asked.open or asked.supposed) and not is_answered:
        yield _open(asked, index)


def _together(pieces: Iterable[Said]) -> Iterator[Said]:
    """The pieces, those joined that say the same of different answers; in the order of the first of each."""
    groups: dict[tuple[Sign, str, str, bool], list[Said]] = {}
    for one in pieces:
        groups.setdefault((one.sign, one.firmness, one.after, one.is_apart), []).append(one)
    for (sign, firmness, after, is_apart), several in groups.items():
        if is_apart:
            yield from several
            continue
        titles = list(dict.fromkeys(one.text for one in several))
        text = _listed(titles)
        yield Said(sign, text, firmness, tuple(item for one in several for item in one.items), after)


def _listed(titles: Sequence[str]) -> str:
    """Titles in one run of words; all of them."""
    return "; ".join([*titles[:1], *(lower_first(title) for title in titles[1:])])


def _said(answer: Answer, index: Index) -> Said:
    item = answer.result.item
    after = joined("; ", _after(answer, index))
    if isinstance(item, SurveillanceRule):
        # The name of a rule does not say what is done.
        text = up_to_a_number(item.text).rstrip(".")
        if item.needs_confirmation:
            # Borrowed from other patients: the vote is not on this one.
            firmness = confirmation_in_short(answer.result.strength)
            return Said(Sign.MAY_CONSIDER, text, firmness, (answer.id,), after, is_apart=True)
        return Said(Sign.FOR, text, answer.result.strength.in_short(), (answer.id,), after, is_apart=True)
    sign = Sign.RUNNING if answer.past is Past.RUNNING else DIRECTION_SIGNS[answer.direction]
    firmness = answer.result.strength.in_short()
    if sign is Sign.RUNNING:
        firmness = joined(", ", (phrase(DIRECTION_SIGNS[answer.direction].value), firmness))
    elif sign is Sign.NO_CONSENSUS:
        firmness = ""  # the sign says it
    return Said(sign, item.title, firmness, (answer.id,), after)


def _after(answer: Answer, index: Index) -> Iterator[str]:
    """What belongs to an answer and is said in its own voice: what was had of it, what limits it, how it is done."""
    if answer.past is Past.GIVEN:
        yield phrase("given before")
    yield from (part_had_words(one, index.vocabulary) for one in answer.had)
    if answer.direction is not Direction.AGAINST:
        yield from (_how(one, answer) for one in _hows(answer))


def _hows(answer: Answer) -> Sequence[Result[Recommendation]]:
    """Every how that limits the answer; without any, what was agreed, and what asks for most of this patient's findings."""
    restricting = [one for one in answer.hows if one.item.restricts]
    return restricting or sorted(answer.hows, key=_closeness)[:1]


def _closeness(how: Result[Recommendation]) -> tuple[bool, int]:
    return not how.strength.is_agreed, -len(_facts_of(how.item))


def _facts_of(item: Item) -> set[str]:
    return item.applies_when.facts() if item.applies_when is not None else set()


def _how(how: Result[Recommendation], answer: Answer) -> str:
    """What qualifies an answer, without the answer's own name in front of it; its direction where it is another."""
    words, title = how.item.title, answer.result.item.title
    if words.lower().startswith(title.lower()):
        words = words[len(title) :].lstrip(" ,:") or words
    differs = how.item.direction is not answer.direction and not how.item.restricts
    said = (phrase(DIRECTION_SIGNS[how.item.direction].value),) if differs else ()
    return phrase("{0} ({1})", lower_first(words), joined(", ", (*said, how.strength.in_short())))


def _blocked(answer: Answer, asked: Asked) -> Said:
    """An answer that is not for this patient, with the reason in short."""
    because = next((remark.rule.because for remark in answer.ruled_out), "")
    reason = lower_first(first_sentence(because).rstrip(".;")) if because else phrase("the disease progressed on it")
    is_all = not (asked.answers or asked.open or asked.supposed or asked.silence)
    after = phrase("the sources name nothing in its place") if is_all else ""
    return Said(Sign.NOT_FOR_PATIENT, answer.result.item.title, reason, (answer.id,), after)


def _silence(asked: Asked, index: Index) -> Iterator[Said]:
    """That nothing is said, and of what; where others hold a view on the same question, who is silent and what they hold."""
    if asked.silence is None:
        return
    views, text, who = _views(asked), asked.silence.silence.text, recommending(index)
    if not views:
        yield Said(Sign.SILENT, _short(text))
        return
    said = first_sentence(text)
    is_short = len(said.split()) <= _LONGEST_SILENCE
    yield Said(Sign.SILENT, said if is_short else silent_words(index), voice=who)
    yield from (_view(one) for one in views)


def _views(asked: Asked) -> list[Answer]:
    return [one for one in asked.views if not one.ruled_out]


def _view(view: Answer) -> Said:
    """Another's view with whose it is; the title of one that has no direction says it itself."""
    item, strength = view.result.item, view.result.strength
    direction = DIRECTION_SIGNS[item.direction].value if isinstance(item, Recommendation) else ""
    firmness = strength.in_short()
    words = (phrase(direction) if direction else "", firmness if firmness != strength.voice else "")
    return Said(Sign.VIEW, item.title, joined(", ", words), (view.id,), voice=strength.voice)


def _open(asked: Asked, index: Index) -> Said:
    """What may be answered, and what it waits for; or the answer of each outcome that is still possible."""
    if asked.supposed and not asked.open:
        ways = joined(
            "; ",
            (
                phrase(
                    "if {0}: {1}",
                    one.outcome.label,
                    ", ".join(lower_first(answer.result.item.title) for answer in one.answers),
                )
                for one in asked.supposed
            ),
        )
        return Said(Sign.OPEN, ways, "", tuple(answer.id for one in asked.supposed for answer in one.answers))
    text = joined("; ", _by_direction(asked.open))
    needs = list(dict.fromkeys(need for result in asked.open for need in result.needs))
    waits: str = ", ".join(lower_first(index.catalogue.label(need)) for need in needs[:_MOST_WAITED])
    if len(needs) > _MOST_WAITED:
        waits = phrase("{0} and {1}", waits, counted(len(needs) - _MOST_WAITED, "%n more", "%n more"))
    said = (
        phrase("waits for {0}, which may lift the advice against", waits)
        if _may_lift(asked)
        else phrase("waits for {0}", waits)
    )
    return Said(Sign.OPEN, text, said, tuple(one.item.id for one in asked.open))


def _may_lift(asked: Asked) -> bool:
    """Whether advice against something stands only until a finding that an open answer waits for: without a word on it the
    two would contradict each other.
    """
    waited = {need for result in asked.open for need in result.needs}
    stands = (one.result.item.applies_when for one in asked.answers if one.direction is Direction.AGAINST)
    return any(when is not None and when.lifted_by() & waited for when in stands)


def _by_direction(results: Iterable[Result[Any]]) -> Iterator[str]:
    """Titles of what may apply; what would then be disputed or advised against says so."""
    titles: dict[str, list[str]] = {"": []}
    for result in results:
        sign = DIRECTION_SIGNS[getattr(result.item, "direction", Direction.FOR)]
        word = sign.value if sign in (Sign.NO_CONSENSUS, Sign.AGAINST) else ""
        titles.setdefault(word, []).append(result.item.title)
    for word, several in titles.items():
        if several:
            listed = _listed(list(dict.fromkeys(several)))
            yield phrase("{0}: {1}", phrase(word), lower_first(listed)) if word else listed


# --- look, decisions, missing ----------------------------------------------------------------------------------------------


def _each_first(*kinds: Iterable[Look]) -> tuple[Look, ...]:
    """The first of each kind before the others, so that what the course leaves open crowds out no caution."""
    several = [list(kind) for kind in kinds]
    firsts = [one for kind in several for one in kind[:1]]
    return tuple((*firsts, *(one for kind in several for one in kind[1:])))[:MOST_TO_LOOK_AT]


def _asked(asks: Sequence[str], assessment: Assessment) -> Iterator[Look]:
    yield from (Look(one, None, assessment.roles["status"]) for one in asks)


def _not_settled(case: Case, index: Index, asks: Sequence[str]) -> Iterator[Look]:
    """Findings of which several values stand beside each other, so that none of them counts; what is asked stands once."""
    told = [*asks]
    for finding, answer in case.findings.items():
        is_open = isinstance(answer, FromCourse) and answer.state is AnswerState.NOT_ASKED
        if answer.note and any(answer.note in one for one in told):
            continue
        if is_open and answer.note and finding in index.catalogue and not index.catalogue[finding].record_only:
            told.append(answer.note)
            asked = "" if "?" in answer.note else " Which holds?"
            yield Look(_short(f"{index.catalogue.label(finding)}: {answer.note}{asked}"), None, finding)


def _look(case: Case, assessment: Assessment, index: Index) -> Iterator[Look]:
    """What changes an action: what does not fit together, what weighs on an answer, then cautions of treatment."""
    told: set[str] = set()
    yield from (Look(f"{clash.message} {clash.remedy}", None, clash.id) for clash in assessment.attention)
    yield from _of_the_entity(case, assessment, index, told)
    for asked in assessment.questions:
        for answer in (*asked.answers, *asked.views):
            for remark in answer.weighed:
                if remark.rule.id not in told:
                    told.add(remark.rule.id)
                    # A reading of ours is nobody else's word.
                    voice = "" if remark.rule.interpretation else _voice(remark.citations)
                    said = _short(remark.rule.because)
                    is_named = bool(voice) and voice.rstrip(": ") in said
                    yield Look(said if is_named else f"{voice}{said}", asked.question.id, answer.id)
    for asked in assessment.questions:
        for result in asked.cautions:
            if result.item.level == "caution" and result.item.id not in told and asked.question.area == "treatment":
                told.add(result.item.id)
                yield Look(_short(result.item.text, result.item.title), asked.question.id, result.item.id)


def _of_the_entity(case: Case, assessment: Assessment, index: Index, told: set[str]) -> Iterator[Look]:
    """Cautions on what the entity rests on, by a finding of this patient: everything else hangs on it."""
    known = set(case.known())
    decides = {fact for node in index.decisions[assessment.roles["entity"]].nodes for fact in _facts(node)}
    for asked in assessment.questions:
        for result in asked.cautions if asked.question.area == "workup" else ():
            item = result.item
            if item.level == "caution" and item.id not in told and decides & known & _facts_of(item):
                told.add(item.id)
                yield Look(_short(item.text, item.title), asked.question.id, item.id)


def _facts(node: Node) -> set[str]:
    return {fact for branch in node.branches for fact in branch.when.facts()}


def _short(text: str, title: str = "") -> str:
    """A text in few words: as many whole sentences as there is room for, the first always; the title where there is room."""
    said, rest = first_sentence(text), text[len(first_sentence(text)) :].strip()
    room = _LONGEST_LOOK - len(title.split())
    while rest and len(f"{said} {first_sentence(rest)}".split()) <= room:
        said, rest = f"{said} {first_sentence(rest)}", rest[len(first_sentence(rest)) :].strip()
    if said.endswith(";"):  # what goes on behind it is left out
        said = f"{said[:-1]}."
    return f"{title}: {said}" if title and len(said.split()) <= room else said


def _voice(citations: Iterable[Citation]) -> str:
    first = next(iter(citations), None)
    return f"{first.voice}: " if first is not None else ""


def _decisions(case: Case, decided: Parted, index: Index, as_of: dt.date) -> Iterator[Said]:
    """What the clinician decided on the present questions, in the order it was recorded, and what became of it."""
    ours = [*decided.present.values(), *decided.own]
    for decision in sorted(ours, key=case.decisions.index):
        item = index.items.get(decision.item)
        title = decision.text or (item.title if item is not None else decision.item)
        reason = f": {decision.reason}" if decision.reason else ""
        sign = {Verdict.DECLINED: Sign.AGAINST, Verdict.DEFERRED: Sign.WAITING}.get(decision.verdict, Sign.FOR)
        own = decision.text is not None
        direction = item.direction if isinstance(item, Recommendation) and not own else None
        since = became(decision, case.course, index, as_of)
        words = joined(", ", (verdict_words(decision, direction), since))
        yield Said(sign, f"{title}{reason}", words, (decision.item,))


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
    return joined(", ", [phrase("situation"), *labels] if settles_situation else labels)
