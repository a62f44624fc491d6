"""A quiz by number: the same for a whole class, of the topics and levels asked for, with every choice explained."""

from __future__ import annotations

import csv
from collections import Counter
from dataclasses import replace

import pytest

from hgnen_desktop.core.teaching.cases import TeachingCase
from hgnen_desktop.core.teaching.moments import Moment
from hgnen_desktop.core.teaching.questions import LEVELS, Kind, Level, Pool, Topic
from hgnen_desktop.core.teaching.quiz import QuizMaker, Wanted
from tests.core.conftest import AS_OF, RECTAL_NEC, a_case


def test_the_same_number_gives_the_same_quiz(teaching: tuple[TeachingCase, ...], maker: QuizMaker) -> None:
    first, same, other = (maker.quiz(teaching, seed, AS_OF) for seed in (1, 1, 2))
    assert first.questions == same.questions
    assert first.questions != other.questions
    assert first.seed == 1


def test_a_quiz_asks_what_is_wanted(teaching: tuple[TeachingCase, ...], maker: QuizMaker) -> None:
    for level in Level:
        quiz = maker.quiz(teaching, 3, AS_OF, Wanted(levels=(level,), count=6))
        assert 0 < len(quiz.questions) <= 6
        assert {question.level for question in quiz.questions} == {level}
    quiz = maker.quiz(teaching, 3, AS_OF, Wanted(topics=(Topic.FOLLOW_UP,)))
    assert {question.topic for question in quiz.questions} == {Topic.FOLLOW_UP}
    assert set(LEVELS) == set(Kind)


def test_every_question_drawn_can_be_answered_and_explained(
    teaching: tuple[TeachingCase, ...], maker: QuizMaker
) -> None:
    kinds = set()
    for seed in range(5):
        quiz = maker.quiz(teaching, seed, AS_OF)
        assert len(quiz.questions) == 12
        for question in quiz.questions:
            kinds.add(question.kind)
            assert 3 <= len(question.choices) <= 4
            assert len({choice.text for choice in question.choices}) == len(question.choices)
            assert all(choice.why for choice in question.choices)
            assert question.sources or question.kind is Kind.SITUATION or question.kind is Kind.MISSING
            assert question.facts
    assert len(kinds) >= 9


def test_the_diagnosis_is_not_told_while_it_is_asked(teaching: tuple[TeachingCase, ...], maker: QuizMaker) -> None:
    quiz = maker.quiz(teaching, 4, AS_OF, Wanted(topics=(Topic.DIAGNOSIS,)))
    for question in quiz.questions:
        told = " ".join(f"{fact.label} {fact.value}" for fact in question.facts)
        assert "(NEC)" not in told
        assert "(NET)" not in told
        assert not question.happened
    later = maker.quiz(teaching, 4, AS_OF, Wanted(topics=(Topic.SITUATION,)))
    assert any("(NEC)" in fact.value for question in later.questions for fact in question.facts)


def test_no_card_of_a_patient_prints_the_answer_to_another_question(
    teaching: tuple[TeachingCase, ...], maker: QuizMaker
) -> None:
    told_later = {Kind.NEXT, Kind.RECOMMENDED, Kind.MISSING}
    seen: Counter[Kind] = Counter()
    for seed in range(100, 112):
        questions = maker.quiz(teaching, seed, AS_OF).questions
        seen.update(one.kind for one in questions)
        assert len(questions) == 12
        for one in questions:
            others = [other for other in questions if other.case == one.case and other is not one]
            if one.kind is Kind.DIAGNOSIS:
                assert not others, (seed, one.prompt)
            if one.kind in told_later:
                assert all(len(other.happened) <= len(one.happened) for other in others), (seed, one.prompt)
            if one.kind is Kind.SITUATION:
                beside = [other.topic for other in others if other.happened == one.happened]
                assert Topic.FOLLOW_UP not in beside, (seed, one.prompt)
    assert all(seen[kind] for kind in (*told_later, Kind.DIAGNOSIS, Kind.SITUATION)), seen


def test_the_words_of_a_question_do_not_tell_whether_there_is_a_schedule(
    asked: tuple[tuple[str, Moment, tuple[Pool, ...]], ...],
) -> None:
    prompts: dict[bool, set[str]] = {True: set(), False: set()}
    for _, _, pools in asked:
        for pool in pools:
            if pool.kind is Kind.INTERVAL:
                prompts[pool.key == "interval:none"].add(pool.prompt)
    assert prompts[True] == prompts[False] != set()


def test_how_firmly_something_is_said_is_not_always_answered_alike(
    teaching: tuple[TeachingCase, ...], maker: QuizMaker
) -> None:
    wanted = Wanted(topics=(Topic.SOURCES,), levels=(Level.HIGH,), count=30)
    votes = [one for seed in (1, 2, 3) for one in maker.quiz(teaching, seed, AS_OF, wanted).questions]
    said = Counter(one.answer.claim.said for one in votes if one.kind is Kind.VOTE)
    assert said.total() > 30
    assert set(said) == {"consensus", "majority", "stated", "no_consensus"}
    assert max(said.values()) < said.total() / 2, said


def test_score_by_topic_and_the_first_answer_counts(teaching: tuple[TeachingCase, ...], maker: QuizMaker) -> None:
    quiz = maker.quiz(teaching, 3, AS_OF, Wanted(topics=(Topic.SITUATION,)))
    first = quiz.questions[0]
    assert quiz.answer(0, first.right)
    assert quiz.answer(0, (first.right + 1) % len(first.choices))
    wrong = (quiz.questions[1].right + 1) % len(quiz.questions[1].choices)
    assert not quiz.answer(1, wrong)
    assert quiz.score() == {Topic.SITUATION: (1, 2)}
    with pytest.raises(IndexError):
        quiz.answer(0, 99)


def test_the_table_of_answers_holds_no_name(maker: QuizMaker) -> None:
    case = a_case(RECTAL_NEC).with_changes(label="Jane Roe", name="Jane Roe", case_id="roe-jane", notes="Jane")
    quiz = maker.quiz([TeachingCase("jane-roe.json", case)], 1, AS_OF)
    for number, question in enumerate(quiz.questions):
        quiz.answer(number, question.right)
    rows = list(csv.DictReader(quiz.csv().splitlines()))
    assert len(rows) == len(quiz.questions)
    assert {row["correct"] for row in rows} == {"yes"}
    assert "jane" not in quiz.csv().lower()


def test_a_question_has_one_name_in_every_quiz(teaching: tuple[TeachingCase, ...], maker: QuizMaker) -> None:
    one, again = (maker.quiz(teaching, 1, AS_OF).questions for _ in range(2))
    assert [question.key for question in one] == [question.key for question in again]
    assert len({question.key for question in one}) == len(one)
    mixed = replace(one[0], choices=one[0].choices[::-1])
    assert mixed.key == one[0].key
