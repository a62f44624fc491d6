"""What is asked is not told before it is revealed: one rule for titles, pages of a case, lessons and the cards of a quiz.

The answers and what else they are called are looked for in everything that is seen before, over all teaching cases and every
question that can be asked of them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

import pytest

from hgnen_desktop.core.brief.brief import make_brief
from hgnen_desktop.core.careplan.document import Line
from hgnen_desktop.core.guidelines.glossary import Glossary
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.guidelines.schema import Evidence, Recommendation
from hgnen_desktop.core.teaching.cases import TeachingCase, case_title
from hgnen_desktop.core.teaching.lesson import Step, StepKind, make_lesson
from hgnen_desktop.core.teaching.moments import Moment, told_moments
from hgnen_desktop.core.teaching.questions import Kind, Pool
from hgnen_desktop.core.teaching.titles import neutral_title
from hgnen_desktop.core.wording import figure_words
from hgnen_desktop.core.workflow import Workbench
from tests.core.conftest import AS_OF

Asked = tuple[tuple[str, Moment, tuple[Pool, ...]], ...]
OF_EVERY_CASE = (
    "nen",
    "high-grade-nen",
    "large-cell",
    "small-cell",
)  # the neoplasm itself, and cell types, which are findings
_DECIDED = (Kind.DIAGNOSIS, Kind.SITUATION)


def found_in(names: Iterable[str], told: Iterable[str]) -> list[str]:
    """Which names stand as words of their own in what is told."""
    text = "\n".join(told)
    return [one for one in names if one and re.search(rf"(?<![\w-]){re.escape(one.rstrip('.'))}(?![\w])", text, re.I)]


def names_of_tumors(index: Index) -> set[str]:
    """How any entity may be called: its label, and each form of the words of the glossary that stand in it."""
    labels = [one.label for one in index.outcomes[index.roles["entity"]].values()]
    used = [one for one in Glossary(index.guidelines.glossary).used(labels) if one.id not in OF_EVERY_CASE]
    words = {word for one in used for word in (*one.words, one.stands_for or "")}
    return {*labels, *words, "neuroendocrine carcinoma", "neuroendocrine tumor"} - {""}


@pytest.fixture(scope="module")
def tumors(bench: Workbench) -> set[str]:
    return names_of_tumors(bench.index)


@pytest.fixture(scope="module")
def told(teaching: tuple[TeachingCase, ...], bench: Workbench) -> dict[str, tuple[Moment, ...]]:
    return {one.file: told_moments(bench.engine, bench.deriver, one.case, AS_OF) for one in teaching}


def test_before_its_answer_a_case_tells_neither_the_tumor_nor_the_situation(
    teaching: tuple[TeachingCase, ...], told: dict[str, tuple[Moment, ...]], tumors: set[str], bench: Workbench
) -> None:
    """Title, what the page of a case shows, and what stands at the top of the window while it hides its answer."""
    situations = {one.label for one in bench.index.outcomes["situation"].values()}
    for one in teaching:
        first = told[one.file][0]
        facts = [f"{fact.label}: {fact.value}" for fact in first.told(first.assessment.entity.decision)]
        banner = make_brief(one.case, first.assessment, bench.index).who
        seen = [neutral_title(one.case, bench.index), *facts, *first.covered, *banner]
        assert found_in(tumors | situations, seen) == [], one.file
        assert found_in([case_title(one.case), *one.points], seen) == [], one.file


def test_no_moment_tells_what_is_found_or_done_later(told: dict[str, tuple[Moment, ...]]) -> None:
    pairs = [
        (file, one, after) for file, several in told.items() for one, after in zip(several, several[1:], strict=False)
    ]
    assert len(pairs) > 50
    for file, one, after in pairs:
        assert after.since(one), file
        assert found_in(after.since(one), (*one.happened, *one.covered)) == [], file
        later = {name: value for name, value in after.case.known().items() if name not in one.case.known()}
        told_now = {fact.label for fact in one.told()}
        assert not {one.engine.index.catalogue.label(name) for name in later} & told_now, file


def test_a_tumor_that_is_another_later_is_asked_again_and_not_told_before(
    told: dict[str, tuple[Moment, ...]], tumors: set[str]
) -> None:
    turned = [
        (before, after)
        for several in told.values()
        for before, after in zip(several, several[1:], strict=False)
        if before.assessment.entity.possible != after.assessment.entity.possible
    ]
    for before, after in turned:
        assert found_in(tumors, after.since(before)) == []


def test_no_card_of_a_quiz_tells_its_answer(asked: Asked, tumors: set[str], bench: Workbench) -> None:
    kinds: Counter[Kind] = Counter()
    for file, moment, pools in asked:
        for pool in pools:
            kinds[pool.kind] += 1
            card = [*(f"{one.label}: {one.value}" for one in moment.told(pool.veils)), pool.prompt]
            card += [*(() if pool.veils else moment.happened)]
            names = tumors if pool.kind is Kind.DIAGNOSIS else set(answer_names(pool, bench.index))
            assert found_in(names, card) == [], f"{file} {pool.key}"
    assert set(kinds) == set(Kind) - {Kind.OWN}
    assert kinds.total() > 1_200


def answer_names(pool: Pool, index: Index) -> Iterator[str]:
    """What the answer to a question is called: the sentence, its reason, and the name of what it is about."""
    yield pool.right.text
    yield pool.right.why
    claim = pool.right.claim
    item = index.items.get(claim.subject)
    if pool.kind in _DECIDED:
        yield index.outcomes[claim.subject][claim.said].label
    elif pool.kind is Kind.MISSING:
        yield index.catalogue.label(claim.subject)
    elif pool.kind is Kind.FIGURE:
        evidence = index.items[claim.subject]
        assert isinstance(evidence, Evidence)
        yield figure_words(evidence.figures[int(claim.said)])
    elif isinstance(item, Recommendation) and pool.kind in (Kind.NEXT, Kind.RECOMMENDED, Kind.ADVISED_AGAINST):
        yield item.title
    if isinstance(item, Recommendation):
        yield item.text


def test_a_planted_answer_is_found(tumors: set[str]) -> None:
    """A search that finds nothing must be able to find something."""
    assert found_in(tumors, ["Histologic diagnosis: Poorly differentiated neuroendocrine carcinoma (NEC)"])
    assert found_in(tumors, ["3 Mar 2025: a well-differentiated tumor, NET G3"])
    assert not found_in(tumors, ["Primary site: Another site, neither digestive nor gynecologic"])
    assert found_in(["Metastatic NEC, first line"], ["metastatic NEC, first line"])


def test_no_step_of_a_lesson_tells_what_a_later_one_asks(
    teaching: tuple[TeachingCase, ...], tumors: set[str], bench: Workbench
) -> None:
    texts = {item.text for item in bench.index.items.values()}
    for one in teaching:
        lesson = make_lesson(bench.engine, bench.deriver, one.case, AS_OF)
        seen = [lesson.title]
        answers = [(place, answer) for place, step in enumerate(lesson.steps) for answer in given(step, texts)]
        for place, step in enumerate(lesson.steps):
            now = [step.title, *step.card]
            first_told = {answer for at, answer in answers if at >= place and answer not in said_before(answers, place)}
            assert found_in(first_told, (*now, *seen)) == [], f"{one.file}: {step.title}"
            if StepKind.SETTLED not in [before.kind for before in lesson.steps[:place]]:
                told = [word for word in words(step) if step.kind is StepKind.PATIENT]
                assert found_in(tumors, (*now, *told)) == [], f"{one.file}: {step.title}"
            # What is asked of the tumor lists what it can be.
            seen += words(step) if step.kind in (StepKind.PATIENT, StepKind.HAPPENED, StepKind.QUESTIONS) else []


def said_before(answers: Iterable[tuple[int, str]], place: int) -> set[str]:
    return {answer for at, answer in answers if at < place}


def given(step: Step, texts: set[str]) -> Iterator[str]:
    """The answers that a step tells: the outcome of a decision, and what the sources say to a question."""
    for part in step.parts:
        for line in part:
            is_outcome = step.kind is StepKind.SETTLED and line.is_strong and line.lead
            if is_outcome or (step.kind is StepKind.ANSWERS and line.text in texts):
                yield line.text


def words(step: Step) -> list[str]:
    return [said(line) for part in step.parts for line in part]


def said(line: Line) -> str:
    return " ".join(line.words())
