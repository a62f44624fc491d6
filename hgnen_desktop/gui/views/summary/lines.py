"""The brief as lines of the screen: signs, words, and where each leads. Nothing is said here that the brief does not say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from hgnen_desktop.core.brief.answer import in_few_words
from hgnen_desktop.core.brief.lines import AnswerLine, Brief, Look, Missing, Said, ToDo
from hgnen_desktop.core.brief.signs import Sign
from hgnen_desktop.core.course.decided import became, parted
from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.case import Answer, AnswerState, Decision
from hgnen_desktop.core.wording import first_sentence, verdict_words
from hgnen_desktop.gui.kit.line import LineText, Piece, opens
from hgnen_desktop.gui.kit.signs import look
from hgnen_desktop.gui.views.decide.base import capital
from hgnen_desktop.gui.words import long_date, plural, spoken, tr

if TYPE_CHECKING:
    from hgnen_desktop.core.guidelines.index import Index
    from hgnen_desktop.core.schedule.visits import VisitLine
    from hgnen_desktop.gui.document import CaseDocument

_LONGEST_SILENCE = 110  # letters
QUESTION, FINDING, PAGE = "question:", "finding:", "page:"
_CAN_BE_DONE = (Sign.RUNNING, Sign.FOR, Sign.APPROPRIATE, Sign.MAY_CONSIDER, Sign.IF_INDICATED)


def to_do(one: ToDo) -> LineText:
    """One thing to do now."""
    sign = look(one.sign)
    piece = Piece(spoken(one.text), sign.icon, sign.role, spoken(one.note), sign.word)
    if one.sign is Sign.DECIDE:
        # Its answers stand below, each with its direction.
        piece = Piece(one.note, sign.icon, sign.role, sign.word)
    if not one.question:
        return LineText((piece,), target=f"{FINDING}{one.items[0]}", hint=opens(tr("the question")))
    return LineText((piece,), target=f"{QUESTION}{one.question}", hint=opens(tr("what stands behind it")))


def answer(line: AnswerLine, decided: Mapping[str, Mine]) -> LineText:
    """A question with its answers, each with direction, firmness and what the clinician decided."""
    pieces = tuple(_said(one, decided) for one in _views_with_silence(line.said))
    return LineText(pieces, line.label, f"{QUESTION}{line.question}", hint=line.ask)


def _views_with_silence(said: Iterable[Said]) -> Iterator[Said]:
    """A silence beside which others hold views, in one line with the first of them."""
    silent = ""
    for one in said:
        if one.sign is Sign.SILENT and one.voice:
            silent = tr("{0} silent").format(one.voice)
        elif one.sign is Sign.VIEW and silent:
            yield replace(one, after=silent)
            silent = ""
        else:
            yield one


def _said(one: Said, decided: Mapping[str, Mine]) -> Piece:
    sign = look(one.sign)
    if one.sign is Sign.SILENT:
        # What is said all the same stands in a sentence; a long one is read on the page of the question.
        said = first_sentence(one.text)
        words = sign.word[:1].upper() + sign.word[1:]
        return Piece(words, sign.icon, sign.role, said if len(said) <= _LONGEST_SILENCE else "")
    if one.sign is Sign.VIEW:
        tail = " \u00b7 ".join(part for part in (spoken(one.firmness), one.voice, spoken(one.after)) if part)
        return Piece(spoken(one.text), sign.icon, sign.role, tail, sign.word)
    if one.sign is Sign.OPEN and one.firmness:
        return Piece(spoken(one.text), sign.icon, sign.role, spoken(one.firmness), sign.word)
    mine = next((decided[item] for item in one.items if item in decided), Mine("", ""))
    tail = " \u00b7 ".join(part for part in (mine.became, sign.word, _beside(one), spoken(one.after)) if part)
    return Piece(spoken(one.text), sign.icon, sign.role, tail, mine=mine.mark)


def _beside(one: Said) -> str:
    """How firmly it is said, unless the direction says the same."""
    words = spoken(one.firmness)
    return "" if words.casefold() == look(one.sign).word.casefold() else words


def leading(brief: Brief, most: int, decided: Mapping[str, Mine]) -> list[tuple[LineText, LineText]]:
    """What can be done first, in the order of the questions, one piece each, with what was decided on it: whole, and in few
    words for where the whole has no room.
    """
    found = [(line, one) for line in brief.answers for one in line.said if one.sign in _CAN_BE_DONE]
    return [(_leads(line, one, decided), _leads(line, in_few_words(one), decided)) for line, one in found[:most]]


def _leads(line: AnswerLine, one: Said, decided: Mapping[str, Mine]) -> LineText:
    return LineText((_said(one, decided),), target=f"{QUESTION}{line.question}", hint=line.ask)


def own_decisions(brief: Brief) -> list[LineText]:
    """What the clinician decided that is part of no answer shown: own options; and that there are earlier decisions."""
    told = {item for line in brief.answers for said in line.said for item in said.items}
    pieces = [
        Piece(one.text, look(one.sign).icon, look(one.sign).role, spoken(one.firmness))
        for one in brief.decisions
        if not set(one.items) & told
    ]
    if brief.decided_apart:
        words = plural(
            brief.decided_apart,
            "%n decision of an earlier line, or on an option no longer listed",
            "%n decisions of an earlier line, or on options no longer listed",
        )
        pieces.append(Piece(words, role="muted"))
    return [LineText(tuple(pieces), tr("Decided"), f"{PAGE}treatment")] if pieces else []


@dataclass(frozen=True, slots=True)
class Mine:
    """What the clinician decided on an option, in a word, and what became of it."""

    mark: str
    became: str


def verdicts(document: CaseDocument) -> dict[str, Mine]:
    """Item -> what the clinician decided on it for the present questions."""
    case, index = document.case, document.bench.index
    return {
        item: Mine(capital(spoken(_words_of(one, index))), spoken(became(one, case.course, index, document.as_of)))
        for item, one in parted(case, document.assessment).present.items()
    }


def _words_of(decision: Decision, index: Index) -> str:
    """The verdict in a word; the day stands with the decision itself."""
    direction = getattr(index.items.get(decision.item), "direction", None)
    return verdict_words(replace(decision, on=None), direction)


def to_look_at(one: Look) -> LineText:
    """Something to look at before acting."""
    sign = look(Sign.CAUTION)
    target = f"{QUESTION}{one.question}" if one.question is not None else f"{FINDING}{one.item}"
    return LineText(
        (Piece(one.text, sign.icon, sign.role, word=sign.word),), target=target, hint=opens(tr("the question"))
    )


def visits(dated: Sequence[VisitLine]) -> list[LineText]:
    """The next visits. What is done at each is said once where it is the same at all, and how far away only the next is."""
    is_same = len({line.visit.what for line in dated}) == 1
    return [
        _visit(line, what="" if number and is_same else line.visit.what, is_next=not number)
        for number, line in enumerate(dated)
    ]


def _visit(line: VisitLine, what: str, *, is_next: bool) -> LineText:
    from hgnen_desktop.core.schedule.visits import LineState
    from hgnen_desktop.gui.views.follow_up.signs import state_sign

    sign = state_sign(line.state)
    state = "" if line.state is LineState.PLANNED else sign.word.lower()  # how far ahead it is says as much
    away = _away(line.days) if is_next else ""
    tail = " \u00b7 ".join(word for word in (state, away, what) if word)
    return LineText((Piece(long_date(line.present), sign.icon, sign.role, tail),), target=f"{PAGE}visits")


def no_dates(why: str) -> LineText:
    """That no visit is dated: because the day to count from is not chosen, or for the reason that the plan gives too."""
    said = Piece(why, "surveillance", "muted")
    if not why:
        said = Piece(tr("None is dated yet"), "surveillance", "muted", tr("choose the day to count from"))
    return LineText((said,), target=f"{PAGE}surveillance")


def _away(days: int) -> str:
    if days < 0:
        return plural(-days, "%n day ago", "%n days ago")
    return plural(days, "in %n day", "in %n days") if days else tr("today")


def missing(one: Missing) -> Piece:
    """A finding that could turn an answer."""
    sign = look(Sign.OPEN)
    turns = tr("\u2192 {0}").format(spoken(one.turns)) if one.turns else ""
    waits = tr("pending") if one.state == "pending" else ""
    return Piece(one.label, sign.icon, sign.role, " \u00b7 ".join(part for part in (turns, waits) if part))


def waiting(document: CaseDocument) -> list[LineText]:
    """What was entered and is not taken in until a person says what kind of change it is."""
    sign, catalogue = look(Sign.OPEN), document.bench.catalogue
    lines = []
    for finding, answer in document.waiting.items():
        value = catalogue.say_answer(finding, answer) if answer.state is AnswerState.KNOWN else _no_value(answer)
        said = tr("{0}: {1}").format(catalogue.label(finding), value)
        piece = Piece(said, sign.icon, sign.role, tr("entered, not taken in yet: a word on it is missing"))
        lines.append(LineText((piece,), target=f"{FINDING}{finding}", hint=opens(tr("the question"))))
    return lines


def _no_value(answer: Answer) -> str:
    """An answer that holds no value, in words: it is never read as a negative one."""
    if answer.state is AnswerState.PENDING:
        return tr("pending")
    return tr("Not done") if answer.state is AnswerState.NOT_DONE else tr("not entered")


def stops(brief: Brief, targets: Iterable[str]) -> list[LineText]:
    """What stands above everything else, and the finding behind it where there is one."""
    sign = look(Sign.CAUTION)
    found = list(targets)
    lines = []
    for place, text in enumerate(brief.stops):
        target = f"{FINDING}{found[place]}" if place < len(found) and found[place] else ""
        lines.append(LineText((Piece(text, sign.icon, sign.role, word=sign.word),), target=target))
    return lines
