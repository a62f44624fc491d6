"""Two patients row by row: the same finding, question or test of both beside each other, and in each cell what is of one alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from hgnen_desktop.core.brief.answer import answer_in_a_line
from hgnen_desktop.core.brief.lines import Said
from hgnen_desktop.core.brief.signs import Sign
from hgnen_desktop.core.brief.workup import workup_lines
from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.case import AnswerState, Case
from hgnen_desktop.core.engine.assessment import Assessment
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.tree.compare import Side, refuse_contradictions
from hgnen_desktop.core.wording import decision_words

TUMOR, FINDINGS, ANSWERS, TESTS = "Tumor and situation", "Findings", "Answers", "Tests"
NOTHING = {TUMOR: "\u2013", FINDINGS: "not entered", ANSWERS: "not asked here", TESTS: "not named here"}
"""What stands where one side has nothing, by part."""


@dataclass(frozen=True, slots=True)
class PairedPiece:
    """One thing in a cell. ``sign`` is its direction, where it has one; ``alone`` whether the other side does not have it."""

    text: str
    sign: Sign | None = None
    alone: bool = False


@dataclass(frozen=True, slots=True)
class PairedRow:
    """One row. ``part`` is the heading it stands under; an empty side has nothing to say here."""

    part: str
    label: str
    first: tuple[PairedPiece, ...]
    second: tuple[PairedPiece, ...]

    @property
    def differs(self) -> bool:
        """Whether the sides are not the same."""
        return any(piece.alone for piece in (*self.first, *self.second))


def pair(first: Side, second: Side, index: Index) -> tuple[PairedRow, ...]:
    """The rows of both patients, in the order of the guidelines.

    Raises:
        HgnenError: when the findings of a side contradict each other, so that nothing can be said of it.
    """
    refuse_contradictions(first, second)
    return (
        *_rows(TUMOR, _tumor(first[1]), _tumor(second[1])),
        *_rows(FINDINGS, _findings(first[0], index), _findings(second[0], index), index.catalogue.findings),
        *_rows(ANSWERS, _answers(first[1], index), _answers(second[1], index), index.questions),
        *_rows(TESTS, _tests(first), _tests(second)),
    )


_Cells = Mapping[str, tuple[str, tuple[PairedPiece, ...]]]


def _rows(part: str, first: _Cells, second: _Cells, order: Iterable[str] = ()) -> Iterator[PairedRow]:
    """A row of each key, in this order, else in that of the first side and then of what the second has beyond it."""
    keys = [key for key in order if key in first or key in second] or list(dict.fromkeys((*first, *second)))
    for key in keys:
        label = (first.get(key) or second[key])[0]
        here, there = (side[key][1] if key in side else () for side in (first, second))
        yield PairedRow(part, label, _against(here, there), _against(there, here))


def _against(pieces: tuple[PairedPiece, ...], others: tuple[PairedPiece, ...]) -> tuple[PairedPiece, ...]:
    return tuple(PairedPiece(one.text, one.sign, one not in others) for one in pieces)


def _tumor(assessment: Assessment) -> _Cells:
    decisions = (assessment.entity, assessment.situation)
    stops = tuple(PairedPiece(one.item.title) for one in assessment.out_of_scope)
    found = {one.decision: (one.label, (PairedPiece(decision_words(one)),)) for one in decisions}
    return {**found, "outside": ("Outside the sources", stops)} if stops else found


def _findings(case: Case, index: Index) -> _Cells:
    found = {}
    for name in index.catalogue.findings:
        answer = case.answer(name)
        if answer.state is not AnswerState.NOT_ASKED:
            known = answer.state is AnswerState.KNOWN
            said = index.say(name, answer.value) if known else answer.state.replace("_", " ")
            found[name] = index.catalogue.label(name), (PairedPiece(said),)
    return found


def _answers(assessment: Assessment, index: Index) -> _Cells:
    """The questions on treatment and follow-up; nothing of a patient whom the sources do not cover."""
    if assessment.out_of_scope:
        return {}
    found = {}
    for asked in assessment.questions:
        pieces = tuple(map(_said, answer_in_a_line(asked, index, joined=False)))
        if pieces and asked.question.area != "workup":
            found[asked.question.id] = asked.question.label, pieces
    return found


def _said(one: Said) -> PairedPiece:
    """An answer with direction and voice. A silence says itself; whose view it is says that it is one."""
    said = () if one.sign in (Sign.SILENT, Sign.VIEW) else (one.sign.value,)
    voice = (one.voice,) if one.sign is not Sign.SILENT else ()
    words = ", ".join(part for part in (*voice, *said, one.firmness) if part)
    text = f"{one.text} ({words})" if words else one.text
    return PairedPiece(f"{text}; {one.after}" if one.after else text, one.sign)


def _tests(side: Side) -> _Cells:
    if side[1].out_of_scope:
        return {}
    return {
        line.item.procedure or line.item.id: (line.item.title, (PairedPiece(line.standing.value),))
        for line in workup_lines(*side)
    }
