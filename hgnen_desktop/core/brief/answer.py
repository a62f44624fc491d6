"""What is said to one question, in a line: what can be done first, then what cannot or should not, and what is open."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from hgnen_desktop.core.brief.lines import Said
from hgnen_desktop.core.brief.signs import DIRECTION_SIGNS, Sign
from hgnen_desktop.core.engine.assessment import Answer, Asked, Past, Result
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.guidelines.schema import Direction, Item, Recommendation, SurveillanceRule
from hgnen_desktop.core.phrase import counted, joined, phrase
from hgnen_desktop.core.wording import (
    confirmation_in_short,
    first_sentence,
    lower_first,
    part_had_words,
    recommending,
    shortened,
    silent_words,
    up_to_a_number,
)

_MOST_WAITED = 2  # findings named that an open answer waits for
_MOST_LISTED = 2  # titles named in a narrow place
_LONGEST_SILENCE = 30  # words of a silence beside which another's view stands; a longer one is told as silence alone


def answer_in_a_line(asked: Asked, index: Index, *, joined: bool = True, apart: Container[str] = ()) -> Iterator[Said]:
    """What is said to a question: what can be done first, all of it, then what cannot or should not, and what is open.

    Answers of one direction and firmness, with nothing to say of single ones, stand together in one piece unless each is wanted
    as its own; the items in ``apart``, on which something was decided, stand alone.
    """

    def together(pieces: Sequence[Said]) -> Iterable[Said]:
        mine = (replace(one, is_apart=True) if any(item in apart for item in one.items) else one for one in pieces)
        return said_together(mine) if joined else pieces

    chosen = [one for one in asked.answers if one.direction not in (Direction.AGAINST, Direction.NO_CONSENSUS)]
    disputed = [one for one in asked.answers if one.direction is Direction.NO_CONSENSUS]
    against = [one for one in asked.answers if one.direction is Direction.AGAINST and not one.ruled_out]
    yield from together([piece_of(one, index) for one in chosen])
    yield from together([piece_of(one, index) for one in disputed])
    if disputed and not chosen:
        yield from (_view(one) for one in _views(asked))
    yield from together([piece_of(one, index) for one in against])
    yield from together([_blocked(one, asked) for one in asked.not_for_patient])
    yield from _silence(asked, index)
    # A rule of follow-up that may take the place of the one that stands is asked for with the findings that turn answers.
    is_answered = bool(chosen) and (asked.question.area == "follow_up" or not asked.open)
    if (asked.open or asked.supposed) and not is_answered:
        yield _open(asked, index)


def in_few_words(said: Said) -> Said:
    """The piece for a narrow place, where the whole of it has no room: never cut, and it says that there is more.

    Of a rule of follow-up what is done, of a list the first two; what belongs to an answer is read under its question.
    """
    titles = said.text.split("; ")
    text: str = said.text
    if len(said.items) > _MOST_LISTED < len(titles):
        left = len(titles) - _MOST_LISTED
        text = phrase("{0} and {1}", "; ".join(titles[:_MOST_LISTED]), counted(left, "%n more", "%n more"))
    elif said.is_apart:
        done = said.text.rpartition(": ")[2]
        text = f"{done[:1].upper()}{done[1:]}"
    after = phrase("more inside") if said.after else ""
    return replace(said, text=text, after=after)


def said_together(pieces: Iterable[Said]) -> Iterator[Said]:
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


def piece_of(answer: Answer, index: Index) -> Said:
    """An answer that can be given to this patient as one piece, with its direction and firmness."""
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
    return not how.strength.is_agreed, -len(facts_of(how.item))


def facts_of(item: Item) -> set[str]:
    """The findings that an item asks for."""
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
        yield Said(Sign.SILENT, shortened(text))
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
