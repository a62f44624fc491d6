"""Bundled patients who meet a question: what they are told, and their road through the tree."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from hgnen_desktop.core.brief.answer import answer_in_a_line
from hgnen_desktop.core.brief.brief import make_brief
from hgnen_desktop.core.careplan.brief_sections import said_line, sentence
from hgnen_desktop.core.careplan.document import Line
from hgnen_desktop.core.course.standing import seen
from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.domain.case import Case
from hgnen_desktop.core.engine.assessment import Assessment
from hgnen_desktop.core.engine.engine import Engine
from hgnen_desktop.core.guidelines.catalogue import read_answers
from hgnen_desktop.core.review.reading import Chapter
from hgnen_desktop.core.tree.lit import Light, LitPath, light_path
from hgnen_desktop.core.tree.model import Tree

MOST = 3
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class Patient:
    """A patient of the program's own, never a person.

    Attributes:
        title: what a list calls the patient.
        case: the findings.
    """

    title: str
    case: Case


@dataclass(frozen=True, slots=True)
class Met:
    """A patient who meets a question.

    Attributes:
        patient: who.
        sentence: the patient in one sentence.
        told: what the program says to the question, each with direction and firmness.
        road: the questions of the tree with the answers of this patient, to the situation.
        lit: the same as lights on the tree, to be drawn.
    """

    patient: Patient
    sentence: str
    told: tuple[str, ...]
    road: tuple[str, ...]
    lit: LitPath


class Patients:
    """Finds the patients for each chapter.

    Args:
        engine: what assesses them.
        tree: the pathway.
        teaching: the teaching cases; they are taken first.
        more: further patients of a situation, asked for where teaching cases are few.
        as_of: the day for which they are assessed.
    """

    def __init__(
        self,
        engine: Engine,
        tree: Tree,
        teaching: Iterable[Patient],
        more: Callable[[str], Iterable[Patient]],
        as_of: dt.date,
    ) -> None:
        self._engine, self.tree, self._as_of = engine, tree, as_of
        self._teaching = tuple(teaching)
        self._more = more
        self._assessed: list[tuple[Patient, Assessment]] | None = None
        self._roads: dict[int, tuple[str, LitPath, tuple[str, ...]]] = {}  # patients live as long as this
        self._of: dict[str, list[tuple[Patient, Assessment]]] = {}

    def meet(self, chapter: Chapter) -> tuple[Met, ...]:
        """Two or three patients who are asked the question of a chapter; none where it belongs to no situation."""
        if not chapter.situation:
            return ()
        asked = [
            (patient, assessment)
            for patient, assessment in self._in(chapter.situation)
            if assessment.asked(chapter.question) is not None
        ]
        return tuple(self._met(patient, assessment, chapter.question) for patient, assessment in asked[:MOST])

    def of_situation(self, situation: str) -> tuple[Met, ...]:
        """The patients of a situation with all that they are told."""
        return tuple(self._met(patient, assessment, "") for patient, assessment in self._in(situation)[:MOST])

    def _in(self, situation: str) -> list[tuple[Patient, Assessment]]:
        if situation not in self._of:
            found = [one for one in self._all() if _is_in(one[1], situation)]
            if len(found) < _FEWEST:
                further = (self._assess(one) for one in self._more(situation))
                found += islice((one for one in further if _is_in(one[1], situation)), MOST - len(found))
            self._of[situation] = found
        return self._of[situation]

    def _all(self) -> Sequence[tuple[Patient, Assessment]]:
        if self._assessed is None:
            self._assessed = [self._assess(one) for one in self._teaching]
        return self._assessed

    def _assess(self, patient: Patient) -> tuple[Patient, Assessment]:
        case = read_answers(self._engine.index.catalogue, seen(patient.case, self._engine.index, self._as_of))
        return Patient(patient.title, case), self._engine.assess(case, self._as_of)

    def _met(self, patient: Patient, assessment: Assessment, question: str) -> Met:
        index = self._engine.index
        said, lit, road = self._known(patient, assessment)
        wanted = [one for one in assessment.questions if question in ("", one.question.id)]
        told = [
            f"{asked.question.label}: {_words(line)}" if not question else _words(line)
            for asked in wanted
            for line in map(said_line, answer_in_a_line(asked, index))
        ]
        return Met(patient, said, tuple(told), road, lit)

    def _known(self, patient: Patient, assessment: Assessment) -> tuple[str, LitPath, tuple[str, ...]]:
        """The patient in a sentence, and the road; they are the same for every question."""
        if id(patient) not in self._roads:
            brief = make_brief(patient.case, assessment, self._engine.index, (), ())
            lit = light_path(self.tree, patient.case, assessment)
            self._roads[id(patient)] = (sentence(brief), lit, tuple(self._road(lit)))
        return self._roads[id(patient)]

    def _road(self, lit: LitPath) -> Iterator[str]:
        """The questions on the way with this patient's answers; why there is no way, where there is none."""
        yield from lit.unlit_because
        node = self.tree.root
        while lit.lights.get(node.key) is Light.TAKEN:
            taken = next((one for one in node.children if lit.lights.get(one.key) is Light.TAKEN), None)
            if taken is None:
                yield f"\u2713 {node.title}" if node.is_leaf else f"? {node.title}"
                return
            yield f"{node.title} \u2192 {taken.answer}"
            node = taken


def _is_in(assessment: Assessment, situation: str) -> bool:
    outcome = assessment.situation.outcome
    return outcome is not None and outcome.id == situation and not assessment.contradictions


def _words(line: Line) -> str:
    words = f"{line.lead} {line.text}".strip()
    return words + (f" ({line.tail})" if line.tail else "") + (f"; {line.after}" if line.after else "")
