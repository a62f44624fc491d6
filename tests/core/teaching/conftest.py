"""Shared by the tests of teaching: the bundled cases, and what makes and judges a quiz, made once."""

from __future__ import annotations

import pytest

from hgnen_desktop.core.teaching.cases import TeachingCase, bundled_cases
from hgnen_desktop.core.teaching.moments import Moment
from hgnen_desktop.core.teaching.questions import Pool
from hgnen_desktop.core.teaching.quiz import QuizMaker
from hgnen_desktop.core.workflow import Workbench
from tests.core.conftest import AS_OF
from tests.core.teaching.proof_of_quiz import Judge


@pytest.fixture(scope="session")
def teaching(bench: Workbench) -> tuple[TeachingCase, ...]:
    return bundled_cases(bench.catalogue)


@pytest.fixture(scope="session")
def maker(bench: Workbench) -> QuizMaker:
    return QuizMaker(bench.engine)


@pytest.fixture(scope="session")
def judge(bench: Workbench) -> Judge:
    return Judge(bench.index)


@pytest.fixture(scope="session")
def asked(teaching: tuple[TeachingCase, ...], maker: QuizMaker) -> tuple[tuple[str, Moment, tuple[Pool, ...]], ...]:
    """Every question that can be drawn from the bundled cases: file, moment, and the questions of that moment."""
    return tuple(
        (one.file, moment, tuple(maker.pools(moment))) for one in teaching for moment in maker.moments(one, AS_OF)
    )
