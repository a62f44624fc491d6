"""A quiz leaves the program as Moodle reads it, and on paper with and without its answers."""

from __future__ import annotations

import random
import re
from dataclasses import replace

import pytest

from hgnen_desktop.core.errors import ExportError
from hgnen_desktop.core.export.quiz_moodle import gift, moodle_xml
from hgnen_desktop.core.export.quiz_pdf import quiz_pdf
from hgnen_desktop.core.export.quiz_text import quiz_data, quiz_text
from hgnen_desktop.core.teaching.cases import TeachingCase
from hgnen_desktop.core.teaching.moments import Moment
from hgnen_desktop.core.teaching.questions import Choice, Fact, Kind, Pool, Question, Topic
from hgnen_desktop.core.teaching.quiz import QuizMaker, Wanted
from hgnen_desktop.core.wording import without_controls
from tests.core.conftest import AS_OF
from tests.core.export.tagged import heard
from tests.core.teaching.moodle_reader import NotMoodle, Read, plain, read_gift, read_xml

HOSTILE = Question(
    case=1,
    topic=Topic.TREATMENT,
    kind=Kind.OWN,
    prompt="[html]What {is} 1 = 1 ~ :: #### \\n // \\ & <b> $CATEGORY: x?",
    facts=(Fact("Label: ::", "// value\n\nsecond {line}"),),
    choices=(
        Choice("%50%Half = right", "Because #1 ~ {of} it: \\"),
        Choice("[plain] <i>other</i>", "No & <never>"),
        Choice("~ =", "//"),
    ),
    right=0,
    sources=("A > B: C",),
    nearest="If 'x' were '=y', it would be open.",
)


HOSTILE_TOO = replace(
    HOSTILE,
    prompt="0",
    facts=(Fact("0", "0"), Fact("$CATEGORY: x", "]]> <![CDATA[ <?php &&058; &#61; \x00\x0b\ufffe")),
    happened=("0", "// 3 Mar 2025: {surgery} = R0", "::name::"),
    choices=(
        Choice("[html] a", "[html] the format goes"),
        Choice("%-33.33333%b", "%20% as a grade"),
        Choice("a -> b =c ~d #e", "[plain]"),
        Choice("\\: \\\\ \\n \\{", "\\"),
        Choice("@@PLUGINFILE@@/x", "####"),
    ),
    right=1,
    sources=("a -> b", "{}"),
    nearest="",
)


@pytest.fixture(scope="module")
def every(asked: tuple[tuple[str, Moment, tuple[Pool, ...]], ...], maker: QuizMaker) -> tuple[Question, ...]:
    """Every question that the bundled cases allow, and those of somebody who types what the formats mean."""
    chance = random.Random(1)
    found = (maker.question(moment, pool, 1, chance) for _file, moment, pools in asked for pool in pools)
    return (*found, HOSTILE, HOSTILE_TOO)


@pytest.fixture(scope="module")
def questions(teaching: tuple[TeachingCase, ...], maker: QuizMaker) -> tuple[Question, ...]:
    quiz = maker.quiz(teaching, 21, AS_OF, Wanted(count=40))
    return (*quiz.questions, HOSTILE)


def same(read: list[Read], questions: tuple[Question, ...]) -> None:
    """What was read is what was asked, sign by sign."""
    assert len(read) == len(questions)
    for one, question in zip(read, questions, strict=True):
        assert one.category == "$course$/Quiz 21"
        assert plain(one.text).endswith(" ".join(question.prompt.split()))
        told = [*question.happened, *(f"{fact.label}: {fact.value}" for fact in question.facts)]
        assert all(" ".join(without_controls(line).split()) in plain(one.text) for line in told)
        assert [points for points, _, _ in one.answers] == [
            100 if place == question.right else 0 for place in range(len(question.choices))
        ]
        assert [plain(text) for _, text, _ in one.answers] == [
            " ".join(choice.text.split()) for choice in question.choices
        ]
        assert [plain(reason) for _, _, reason in one.answers] == [
            " ".join(choice.why.split()) for choice in question.choices
        ]
        assert question.nearest in plain(one.feedback)
        assert question.answer.text not in one.name


def test_moodle_reads_the_gift_as_it_is_meant(every: tuple[Question, ...]) -> None:
    assert len(every) > 1_200
    same(read_gift(gift(every, "Quiz 21", "guidelines = {not} ~ signed #off")), every)


def test_moodle_reads_the_xml_as_it_is_meant(every: tuple[Question, ...]) -> None:
    same(read_xml(moodle_xml(every, "Quiz 21", "guidelines = {not} ~ signed #off")), every)


@pytest.mark.parametrize("title", ["a/b", "/", "a//b /c", "$CATEGORY: x", "//", "{=a ~b}", "::a::", "0"])
def test_a_title_is_one_category_whatever_it_holds(title: str) -> None:
    said = title.strip("/").replace("/", "//") or "Quiz"
    for read in (read_gift(gift((HOSTILE,), title)), read_xml(moodle_xml((HOSTILE,), title))):
        assert [one.category for one in read] == [f"$course$/{said}"]


def test_the_reader_refuses_what_moodle_would_misread() -> None:
    for bad in (
        "::a::[html]b = c {=d#e ~f#g\n}",
        "::a::[html]b {=d ~f#g}",
        "::a::[html]b {=%5%d#e ~f#g}",
        "a {=b#c ~d\\e#f}",
        "::a::[html]b {=c#[plain]d ~e#f}",
        "::a::[html]b {=c#d =e#f}",
        "::a::[html]b\n0\n{=c#d ~e#f}",
        "$CATEGORY: top/a\n\n::a::[html]b {=c#d ~e#f}",
    ):
        with pytest.raises(NotMoodle):
            read_gift(bad)
    with pytest.raises(NotMoodle):
        read_xml(
            b"<?xml version='1.0'?><quiz><question type='multichoice'><name><text>a</text></name></question></quiz>"
        )


def test_a_handout_holds_answers_only_where_asked(questions: tuple[Question, ...]) -> None:
    pytest.importorskip("pypdf")
    from io import BytesIO

    from pypdf import PdfReader

    def words(content: bytes) -> str:
        return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages))

    without = words(quiz_pdf(questions, "Quiz 21", AS_OF, answers=False))
    with_answers = words(quiz_pdf(questions, "Quiz 21", AS_OF, answers=True, page_size="Letter"))
    for question in questions[:-1]:
        assert question.prompt in without
        assert question.prompt in with_answers
        assert question.answer.why[:60] in with_answers
    assert "(right)" not in without
    assert "Nearest change" not in without
    assert with_answers.count("(right)") == len(questions)


def test_a_handout_is_the_same_every_time(questions: tuple[Question, ...]) -> None:
    first, second = (quiz_pdf(questions, "Quiz 21", AS_OF, answers=True) for _ in range(2))
    assert {"H1", "H2", "P", "L"} == {one.role for one in heard(first).kids}
    assert first == second


def test_nothing_to_print_is_said() -> None:
    with pytest.raises(ExportError, match="no question"):
        quiz_pdf((), "Quiz", AS_OF, answers=False)
    with pytest.raises(ExportError, match="page size"):
        quiz_pdf((HOSTILE,), "Quiz", AS_OF, answers=False, page_size="A5")


def test_text_and_data_say_the_same(questions: tuple[Question, ...]) -> None:
    text = quiz_text(questions, "Quiz 21", answers=True)
    assert text.count("(right)") == len(questions)
    assert "(right)" not in quiz_text(questions, "Quiz 21", answers=False)
    data = quiz_data(questions, "Quiz 21", 21)
    assert [one["choices"][one["right"] - 1]["text"] for one in data["questions"]] == [
        question.answer.text for question in questions
    ]
