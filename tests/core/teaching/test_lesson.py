"""A lesson tells a teaching case step by step: nothing before its time, nothing the engine did not say, nothing left out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hgnen_desktop.core.careplan.document import Line
from hgnen_desktop.core.domain.case import Case
from hgnen_desktop.core.errors import HgnenError
from hgnen_desktop.core.teaching.cases import TeachingCase
from hgnen_desktop.core.teaching.lesson import Lesson, Part, Step, StepKind, make_lesson
from hgnen_desktop.core.teaching.lesson_pages import lesson_pages
from hgnen_desktop.core.teaching.moments import Moment, moments
from hgnen_desktop.core.wording import DIFFERENCES, figure_words
from hgnen_desktop.core.workflow import Workbench
from tests.core.conftest import AS_OF


@pytest.fixture(scope="module")
def lessons(bench: Workbench, teaching: tuple[TeachingCase, ...]) -> dict[str, Lesson]:
    return {one.file: make_lesson(bench.engine, bench.deriver, one.case, AS_OF) for one in teaching}


@pytest.fixture(scope="module")
def told(bench: Workbench, teaching: tuple[TeachingCase, ...]) -> dict[str, tuple[Moment, ...]]:
    return {one.file: moments(bench.engine, bench.deriver, one.case, AS_OF) for one in teaching}


def said(step: Step) -> str:
    return "\n".join(word for part in step.parts for line in part for word in line.words())


def test_neither_card_nor_patient_nor_title_names_the_tumor_before_it_is_settled(
    lessons: dict[str, Lesson], bench: Workbench
) -> None:
    names = [one.label for one in bench.index.outcomes[bench.index.roles["entity"]].values()]
    names += ["(NET)", "(NEC)", "neuroendocrine carcinoma", "neuroendocrine tumor", "MiNEN"]
    for file, lesson in lessons.items():
        settled = next(place for place, step in enumerate(lesson.steps) if step.kind is StepKind.SETTLED)
        assert [step.kind for step in lesson.steps[:settled]] == [StepKind.PATIENT, StepKind.ASKED]
        told = "\n".join([lesson.title, said(lesson.steps[0])])
        told += "\n".join(line for step in lesson.steps[: settled + 1] for line in (step.title, *step.card))
        assert [name for name in names if name in told] == [], file


def test_a_step_of_a_later_moment_comes_later_and_no_card_runs_ahead(
    lessons: dict[str, Lesson], told: dict[str, tuple[Moment, ...]]
) -> None:
    for file, lesson in lessons.items():
        starts = [
            place for place, step in enumerate(lesson.steps) if step.kind in (StepKind.PATIENT, StepKind.HAPPENED)
        ]
        assert len(starts) == len(told[file]), file
        for start, moment, before in zip(starts[1:], told[file][1:], told[file], strict=False):
            new = set(moment.happened) - set(before.happened)
            earlier = "\n".join(said(step) for step in lesson.steps[:start])
            assert new, file
            assert not [line for line in new if line in earlier], file
            card = lesson.steps[start].card
            assert card == lesson.steps[start - 1].card[:-1] + card[-1:], file


def test_each_question_is_told_with_every_answer_and_where_it_stands(
    lessons: dict[str, Lesson], told: dict[str, tuple[Moment, ...]]
) -> None:
    for file, lesson in lessons.items():
        first = told[file][0].assessment
        steps: dict[str, Step] = {}
        for step in lesson.steps:
            if step.kind is StepKind.ANSWERS:
                steps.setdefault(step.title, step)
        for asked in first.questions if first.in_scope else ():
            if not asked.has_answer:
                continue
            words = said(steps[asked.question.ask])
            for answer in (*asked.answers, *asked.not_for_patient, *asked.views):
                assert answer.result.item.title in words
                assert answer.result.item.text in words
                assert answer.result.strength.section in words
            if asked.silence is not None:
                assert asked.silence.silence.text in words


def test_titles_ask_and_never_answer(lessons: dict[str, Lesson], bench: Workbench) -> None:
    asks = {one.ask for one in bench.index.questions.values()}
    own = {step.title for lesson in lessons.values() for step in lesson.steps} - asks
    assert own == {
        "The patient",
        "What happened since",
        "What is this tumor?",
        "To which group of patients of the sources does this one belong now?",
        "What settles it",
        "Which questions are asked now?",
        "Which questions are answered anew?",
        "What do the studies show in patients like this one?",
        "What would change this?",
        "What to take home",
        "Sources",
    }


def test_a_question_answered_as_before_is_not_told_again(lessons: dict[str, Lesson]) -> None:
    steps = [step for step in lessons["nec-colon-later-line.json"].steps if step.kind is StepKind.ANSWERS]
    assert [step.title for step in steps].count("Treat the brain?") == 1
    assert any("Answered as before:" in said(step) for step in lessons["nec-colon-later-line.json"].steps)
    last: dict[str, tuple[Part, ...]] = {}
    for step in steps:
        assert last.get(step.title) != step.parts, step.title
        last[step.title] = step.parts
    assert len(steps) > len(last)


def test_where_the_sources_differ_is_told_once(lessons: dict[str, Lesson]) -> None:
    for lesson in lessons.values():
        leads = {f"{one}:" for one in DIFFERENCES.values()}
        found = [part for step in lesson.steps for part in step.parts if part[0].lead in leads]
        assert len(set(found)) == len(found)
    steps = lessons["rectal-nec.json"].steps
    assert "The sources differ:\nFirst line" in said(
        next(one for one in steps if one.title == "Which chemotherapy first?")
    )


def test_the_sources_differ_only_where_one_says_what_another_does_not(lessons: dict[str, Lesson]) -> None:
    """Circumstances of one source are no disagreement of several."""
    told = "\n".join(said(step) for step in lessons["nec-esophagus-localized.json"].steps)
    assert "Unclear in the source:\nWhich chemotherapy goes with radiation" in told
    assert "cycles: four to six" in told


def test_figures_are_those_of_the_stratum_and_trials_those_that_the_sources_name_each_once(
    lessons: dict[str, Lesson], told: dict[str, tuple[Moment, ...]]
) -> None:
    counted = 0
    for file, lesson in lessons.items():
        steps = [step for step in lesson.steps if step.kind is StepKind.FIGURES]
        parts = [part for step in steps for part in step.parts]
        assert len(set(parts)) == len(parts), file
        asked = [one for moment in told[file] if moment.assessment.in_scope for one in moment.assessment.questions]
        mine = {figure_words(figure) for one in asked for several in one.figures for figure in several.matching}
        every = {figure_words(f) for one in asked for several in one.figures for f in several.result.item.figures}
        shown = {line.text for part in parts for line in part if line.level == 1 and not line.is_small}
        assert shown <= mine, (file, shown & (every - mine))
        names = "\n".join(line.text for part in parts for line in part)
        trials = [trial.item for one in asked if one.has_answer for trial in one.trials]
        missing = {one.name for one in trials if one.name not in names and (one.nct or one.name) not in names}
        assert missing == set(), file
        counted += len(shown)
    assert counted > 100
    (step,) = (one for one in lessons["rectal-nec.json"].steps if one.kind is StepKind.FIGURES)
    assert "Median PFS" in said(step)
    assert "NCT" in said(step)


def test_a_patient_is_not_taught_with(bench: Workbench) -> None:
    with pytest.raises(HgnenError) as raised:
        make_lesson(bench.engine, bench.deriver, Case(case_id="x", name="Somebody"), AS_OF)
    assert "not marked as a teaching case" in str(raised.value)
    assert "anonymous" in str(raised.value)
    with pytest.raises(HgnenError):
        make_lesson(bench.engine, bench.deriver, Case(case_id="x", teaching=True, birth_year=1960), AS_OF)


def test_a_case_of_which_nothing_is_known_is_told_as_far_as_it_goes(bench: Workbench) -> None:
    lesson = make_lesson(bench.engine, bench.deriver, Case(case_id="x", teaching=True), AS_OF)
    assert "cannot be decided without" in "\n".join(said(step) for step in lesson.steps)
    assert lesson.steps[-1].kind is StepKind.SOURCES


def letters(part: Part) -> float:
    """A height that needs no screen: the letters of a part."""
    return float(sum(len(word) for line in part for word in line.words()))


def test_pages_hold_what_fits_and_lose_nothing(lessons: dict[str, Lesson]) -> None:
    lesson = lessons["net-pancreas-refractory-course.json"]
    pages = lesson_pages(lesson, lambda _step: 500.0, letters, 10.0)
    for page in pages:
        assert sum(map(letters, page.parts)) + 10.0 * (len(page.parts) - 1) <= 500.0
    for place, step in enumerate(lesson.steps):
        mine = [page for page in pages if page.place == place]
        assert [page.sheet for page in mine] == list(range(1, mine[0].sheets + 1))
        assert [page.title for page in mine] == [step.title, *[f"{step.title} (continued)"] * (len(mine) - 1)]
        told = "".join(word for page in mine for part in page.parts for line in part for word in line.words())
        assert sorted(told.replace(" ", "")) == sorted(said(step).replace("\n", "").replace(" ", ""))


def test_a_text_without_end_is_parted_between_sentences_then_words_then_letters(lessons: dict[str, Lesson]) -> None:
    text = f"{'One sentence. ' * 20}{'word ' * 40}{'x' * 400}"
    lesson = lessons["rectal-nec.json"]
    step = replace(lesson.steps[0], parts=((Line(text, lead="Lead:", tail="tail"),),))
    pages = lesson_pages(replace(lesson, steps=(step,)), lambda _step: 100.0, letters, 0.0)
    lines = [line for page in pages for part in page.parts for line in part]
    assert all(letters((line,)) <= 100 for line in lines)
    assert "".join(line.text for line in lines).replace(" ", "") == text.replace(" ", "")
    assert [line.lead for line in lines if line.lead] == ["Lead:"]
    assert [line.tail for line in lines if line.tail] == ["tail"]
