"""Shared by the tests of teaching: the bundled cases, and what makes and judges a quiz, made once."""

from __future__ import annotations

import pytest

from hgnen_desktop.core.teaching.cases import TeachingCase, bundled_cases
from hgnen_desktop.core.teaching.quiz import QuizMaker
from hgnen_desktop.core.workflow import Workbench
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
