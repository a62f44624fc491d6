"""The questions of the situation that have something to say to this patient, in the order in which they are read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from hgnen_desktop.core.brief.answer import answer_in_a_line
from hgnen_desktop.core.brief.lines import AnswerLine, Said, ToDo
from hgnen_desktop.core.brief.signs import Sign
from hgnen_desktop.core.course.decided import Parted
from hgnen_desktop.core.engine.assessment import Asked, Assessment
from hgnen_desktop.core.guidelines.index import Index


def answer_lines(assessment: Assessment, index: Index, decided: Parted) -> Iterator[AnswerLine]:
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


def decided_together(to_do: Iterable[ToDo], answers: Iterable[AnswerLine]) -> tuple[AnswerLine, ...]:
    """The answers, those that are decided together in the order in which they are to be decided."""
    *before, last = [one.question for one in to_do if one.sign is Sign.DECIDE] or [""]
    lines = list(answers)
    together = {line.question: line for line in lines if line.question in before}
    kept = [line for line in lines if line.question not in together]
    place = next((number for number, line in enumerate(kept) if line.question == last), 0)
    return (*kept[:place], *(together[name] for name in before if name in together), *kept[place:])
