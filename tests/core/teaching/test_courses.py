"""Teaching cases are courses, and no question of any situation is without one that answers it."""

from __future__ import annotations

import pytest

from hgnen_desktop.core.engine.logic import Truth
from hgnen_desktop.core.engine.questions import is_answer
from hgnen_desktop.core.guidelines.domains import Domains
from hgnen_desktop.core.guidelines.schema import Criterion
from hgnen_desktop.core.proof.search import Search
from hgnen_desktop.core.teaching.cases import TeachingCase
from hgnen_desktop.core.teaching.moments import Moment
from hgnen_desktop.core.teaching.questions import Kind, Pool
from hgnen_desktop.core.teaching.quiz import QuizMaker
from hgnen_desktop.core.workflow import Workbench
from tests.core.conftest import AS_OF


@pytest.fixture(scope="module")
def told(teaching: tuple[TeachingCase, ...], maker: QuizMaker) -> dict[str, tuple[Moment, ...]]:
    return {one.file: maker.moments(one, AS_OF) for one in teaching}


def test_every_question_of_every_situation_has_a_case_that_answers_it(
    told: dict[str, tuple[Moment, ...]], bench: Workbench
) -> None:
    answered: set[tuple[str, str]] = set()
    for several in told.values():
        for moment in several:
            outcome = moment.assessment.situation.outcome
            assert outcome is not None
            answered |= {
                (outcome.id, asked.question.id)
                for asked in moment.assessment.questions
                if asked.answers or asked.not_for_patient
            }
    wanted = {(situation, question) for situation, names in bench.index.agenda.items() for question in names}
    missing = [pair for pair in sorted(wanted - answered) if can_be_answered(bench, *pair)]
    assert missing == []
    assert len(wanted & answered) > 400


def can_be_answered(bench: Workbench, situation: str, question: str) -> bool:
    """Whether some patient in the situation gets an answer to the question: otherwise the sources are silent for everyone."""
    here = Criterion(fact="situation", is_=situation)
    search = Search(bench.engine.reasoner, Domains(bench.index))
    items = [item for item in bench.index.items.values() if is_answer(item) and question in item.questions]
    return any(
        item.applies_when is None or search.witness([(here, Truth.TRUE), (item.applies_when, Truth.TRUE)]) is not None
        for item in items
    )


def test_a_silence_for_everyone_is_told_from_an_answer_that_no_case_has(bench: Workbench) -> None:
    assert can_be_answered(bench, "nec_first_line", "targets")
    assert not can_be_answered(bench, "nec_local_recurrence", "first-step")


def test_courses_have_several_moments_and_fit_together(
    told: dict[str, tuple[Moment, ...]], teaching: tuple[TeachingCase, ...], bench: Workbench
) -> None:
    courses = [one for one in teaching if one.case.course]
    assert len(courses) >= 25
    for one in courses:
        standing = bench.standing(one.case, AS_OF)
        assert standing.to_look_at() == (), one.file
        assert all(moment.is_settled for moment in told[one.file])
        assert [moment.as_of for moment in told[one.file]] == sorted(moment.as_of for moment in told[one.file])
    several = [one.file for one in courses if len(told[one.file]) > 1]
    assert len(several) >= 24
    assert len(told["nec-stomach-local-recurrence.json"]) == 5


def test_what_comes_later_is_not_told_at_an_earlier_moment(told: dict[str, tuple[Moment, ...]]) -> None:
    first, *_, last = told["nec-colon-later-line.json"]
    assert not any("Progression" in line for line in first.happened)
    assert any("Progression" in line for line in last.happened)
    assert "treatment.given" not in first.case.known()
    assert last.case.known()["treatment.given"] == ("platinum_etoposide",)


def test_the_next_step_is_asked_in_courses_alone(asked: tuple[tuple[str, Moment, tuple[Pool, ...]], ...]) -> None:
    at = [(file, moment) for file, moment, pools in asked if any(pool.kind is Kind.NEXT for pool in pools)]
    assert len(at) >= 10
    assert ("nec-colon-later-line.json", 4) in [(file, moment.number) for file, moment in at]
    assert all(moment.happened for _, moment in at)
