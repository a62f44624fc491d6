from __future__ import annotations

import re

import pytest

from hgnen_desktop.core.review.patients import Patient, Patients
from hgnen_desktop.core.review.reading import Reading
from hgnen_desktop.core.reviewing import Reviewing
from hgnen_desktop.core.signoff.shared import SHARED
from hgnen_desktop.core.signoff.subjects import Key, Kind, subjects
from hgnen_desktop.core.workflow import Workbench
from tests.core.conftest import AS_OF
from tests.core.review.pieces import PACK


@pytest.fixture(scope="module")
def reviewing(bench: Workbench) -> Reviewing:
    return Reviewing(bench)


@pytest.fixture(scope="module")
def reading(reviewing: Reviewing) -> Reading:
    return reviewing.reading


def test_everything_that_is_signed_is_read_first_in_one_place(reading: Reading):
    first = [key for chapter in reading.chapters for key in chapter.first]
    assert len(first) == len(set(first))
    assert set(first) == set(subjects(reading.index))
    assert [reading.numbers[key] for key in first] == list(range(1, len(first) + 1))


def test_every_question_of_every_situation_is_a_chapter_in_its_order(reading: Reading):
    for situation, asked in reading.index.agenda.items():
        chapters = [one.question for one in reading.chapters if one.situation == situation]
        assert chapters == [one for one in asked if one in chapters]
        assert chapters, situation


def test_a_question_of_a_situation_holds_what_a_patient_there_is_told(reading: Reading, reviewing: Reviewing):
    chapters = {(one.situation, one.question): one for one in reading.chapters}
    for _patient, assessment in reviewing.patients._all():
        if assessment.situation.outcome is not None:
            situation = assessment.situation.outcome.id
            for asked in assessment.questions:
                chapter = chapters.get((situation, asked.question.id))
                if chapter is None:
                    continue
                told = {answer.id for answer in (*asked.answers, *asked.not_for_patient, *asked.views)}
                told |= {how.id for answer in asked.answers for how in answer.hows}
                told |= {one.id for one in (*asked.cautions, *asked.trials)}
                told |= {one.id for one in asked.disagreements} | {one.result.id for one in asked.figures}
                told |= {asked.silence.silence.id} if asked.silence is not None else set()
                told |= {remark.rule.id for one in asked.not_for_patient for remark in one.ruled_out}
                assert told <= {key.id for key in chapter.keys}, (chapter.key, told - {key.id for key in chapter.keys})


def test_what_qualifies_an_answer_stands_behind_it(reading: Reading):
    chapter = next(one for one in reading.chapters if one.key == "nec_localized/surgery")
    kinds = [reading.subjects[key].kind for key in chapter.keys]
    assert kinds[:2] == [Kind.ANSWER, Kind.HOW]
    assert kinds.index(Kind.CAUTION) < kinds.index(Kind.DISAGREEMENT) < kinds.index(Kind.FIGURES)


def test_a_passage_says_direction_strength_and_where_each_statement_stands(reading: Reading):
    key = Key(PACK, "nec-first-line-platinum-etoposide")
    passage = reading.passage(key)
    item = reading.index.items[key.id]
    assert passage.about.startswith("answer; recommended; ")
    assert [one.id for one in passage.quotes] == list(item.statements)
    assert all(one.where.startswith("NANETS 2023, ") and one.strength and one.text for one in passage.quotes)
    assert "NANETS panel" in passage.strength
    assert passage.when


def test_every_passage_has_a_title_and_says_something(reading: Reading):
    for key in reading.order:
        passage = reading.passage(key)
        assert passage.title, key
        assert passage.text or passage.more, key


def test_a_passage_is_in_a_clinicians_words(reading: Reading):
    """No id of a question, finding or item, and no colon behind a question mark."""
    for key in reading.order:
        one = reading.passage(key)
        words = " | ".join(
            [one.title, one.about, one.text, *one.when, *(f"{label}: {said}" for label, said in one.more)]
        )
        assert not re.search(r"\w_\w|\?:|\{", words), f"{key}: {words}"


def test_a_finding_is_read_with_its_values_and_a_course_with_what_follows(reading: Reading):
    site = reading.passage(Key(SHARED, "tumor.site"))
    assert ("Value", "Stomach") in site.more
    status = dict(reading.passage(Key(SHARED, "course/follows/treatment.status")).more)
    assert status["Outdates without a question"] == "No treatment yet"
    check = reading.passage(Key(SHARED, "consistency-well-differentiated-small-cell"))
    assert dict(check.more)["Then"] == "no advice is given"
    assert check.when[0] == "All of these"


def test_two_or_three_patients_meet_a_question_with_their_road(reading: Reading, reviewing: Reviewing):
    wanted = ["nec_locally_advanced/surgery", "net_first_line/prrt"]
    for chapter in reading.chapters:
        if chapter.key not in wanted:
            continue
        met = reviewing.patients.meet(chapter)
        assert 2 <= len(met) <= 3
        for one in met:
            assert one.road[-1] == f"\u2713 {chapter.where}"
            assert all("\u2192" in step for step in one.road[:-1])
            assert one.sentence.endswith(".")


def test_where_teaching_cases_are_few_test_patients_stand_in(reading: Reading, reviewing: Reviewing):
    chapter = next(one for one in reading.chapters if one.key == "nec_localized/surgery")
    teaching = [one for one, _assessment in reviewing.patients._all()]
    asked: list[str] = []

    def more(situation: str) -> list[Patient]:
        asked.append(situation)
        return [Patient(f"Another: {one.title}", one.case) for one in teaching]

    patients = Patients(reading.engine, reviewing.patients.tree, teaching, more, AS_OF)
    met = patients.meet(chapter)
    assert [one.patient.title for one in met] == [met[0].patient.title, f"Another: {met[0].patient.title}"]
    assert met[0].told[0].startswith("No consensus: Surgery")
    assert asked == ["nec_localized"]
