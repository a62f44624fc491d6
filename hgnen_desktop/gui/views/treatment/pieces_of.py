"""What is said to a question in a row of the table, and what the clinician decided on it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from hgnen_desktop.core.brief.answer import answer_in_a_line
from hgnen_desktop.core.brief.lines import Said
from hgnen_desktop.core.brief.signs import Sign
from hgnen_desktop.core.domain.case import Decision, Verdict
from hgnen_desktop.core.engine.assessment import Answer, Asked
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.guidelines.schema import Direction
from hgnen_desktop.core.wording import saying_sentence
from hgnen_desktop.gui.views.decide.signs import LOOK, VERDICTS, WORDS
from hgnen_desktop.gui.views.decide.table_row import Piece
from hgnen_desktop.gui.words import spoken, tr

_LONGEST_CAUTION = 140  # letters


def pieces_of(asked: Asked, decisions: Mapping[str, Decision], index: Index) -> tuple[Piece, ...]:
    """The lines of a question: its answers, what weighs on them, and what the sources leave open."""
    told: set[str] = set()
    pieces = [_piece(said, asked, decisions, told) for said in answer_in_a_line(asked, index, apart=decisions)]
    rest = [one for one in asked.answers if one.id not in told and one.id in decisions]
    pieces += [_decided(one, decisions[one.id]) for one in rest]
    pieces += [_caution(remark) for remark in _weighed(asked)]
    return tuple(_with_voices(pieces, asked))


def needed_for(asked: Asked) -> tuple[str, ...]:
    """The findings that the open answers of a question wait for, each once."""
    return tuple(dict.fromkeys(finding for result in asked.open for finding in result.needs))


def reasons_against(answer: Answer) -> str:
    """Why an answer is not for this patient, in a few words."""
    return " ".join(remark.rule.because for remark in answer.ruled_out) or tr("The disease progressed on it.")


def verdict_of(decision: Decision, *, against: bool) -> str:
    """What the clinician decided; of what is advised against, *accepted* could be read as said of the advice."""
    if against and decision.verdict is Verdict.ACCEPTED:
        return tr("you chose it despite the advice")
    if against and decision.verdict is Verdict.DECLINED:
        return tr("you do not pursue it")
    return tr(VERDICTS[decision.verdict])


def _piece(said: Said, asked: Asked, decisions: Mapping[str, Decision], told: set[str]) -> Piece:
    told.update(said.items)
    icon, role = LOOK[said.sign]
    word = tr(WORDS[said.sign])
    word = f"{word}: {said.voice}" if said.sign is Sign.VIEW else word
    firmness = spoken(said.firmness)
    parts = (word, firmness if firmness.casefold() != word.casefold() else "", spoken(said.after))
    text, note = spoken(said.text), " \u00b7 ".join(part for part in parts if part)
    if said.sign is Sign.SILENT:
        text, note = tr("The sources say nothing of it here"), ""
        if said.voice:
            text = tr("Nothing is said of it here by the {0}").format(said.voice)
    elif said.sign is Sign.OPEN and firmness:
        note = firmness
    against = {one.id for one in asked.answers if one.direction is Direction.AGAINST}
    mine = dict.fromkeys(verdict_of(decisions[one], against=one in against) for one in said.items if one in decisions)
    return Piece(icon, role, text, note, ", ".join(mine))


def _decided(answer: Answer, decision: Decision) -> Piece:
    from hgnen_desktop.core.brief.signs import DIRECTION_SIGNS

    sign = DIRECTION_SIGNS[answer.direction]
    icon, role = LOOK[sign]
    note = f"{tr(WORDS[sign])} \u00b7 {spoken(answer.result.strength.in_short())}"
    mine = verdict_of(decision, against=answer.direction is Direction.AGAINST)
    return Piece(icon, role, answer.result.item.title, note, mine)


def _weighed(asked: Asked) -> Iterator[str]:
    told = {remark.rule.id: remark for one in (*asked.answers, *asked.views) for remark in one.weighed}
    for remark in list(told.values())[:1]:
        voice = remark.citations[0].voice if remark.citations else ""
        is_named = not voice or voice in remark.rule.because
        yield remark.rule.because if is_named else f"{voice}: {remark.rule.because}"
    if not told:
        cautions = [one.item for one in asked.cautions if one.item.level == "caution"]
        for item in cautions[:1]:
            said = saying_sentence(item.text)
            # Where there is something to choose; the row opens to the whole.
            yield said if asked.answers and len(said) <= _LONGEST_CAUTION else item.title


def _caution(words: str) -> Piece:
    icon, role = LOOK[Sign.CAUTION]
    return Piece(icon, role, words)


def _with_voices(pieces: list[Piece], asked: Asked) -> Iterator[Piece]:
    """Behind the first line: who else holds a view, so that it is looked for."""
    # Beside a silence the views are told in lines of their own.
    views = asked.views if asked.silence is None else ()
    voices = dict.fromkeys(one.result.strength.voice for one in views)
    for number, piece in enumerate(pieces):
        if number == 0 and voices:
            note = f"{piece.note} \u00b7 " if piece.note else ""
            piece = Piece(
                piece.icon,
                piece.role,
                piece.text,
                note + tr("another view inside: {0}").format(", ".join(voices)),
                piece.mine,
            )
        yield piece
