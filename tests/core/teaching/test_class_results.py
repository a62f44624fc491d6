"""The tables of a class become one: who answered how many, and which questions were hard."""

from __future__ import annotations

from pathlib import Path

import pytest

from hgnen_desktop.core.errors import CaseFileError
from hgnen_desktop.core.export.quiz_results import results_csv
from hgnen_desktop.core.teaching.cases import TeachingCase
from hgnen_desktop.core.teaching.class_results import collect, results_text
from hgnen_desktop.core.teaching.quiz import QuizMaker, Wanted
from tests.core.conftest import AS_OF


def saved(folder: Path, name: str, teaching: tuple[TeachingCase, ...], maker: QuizMaker, wrong: set[int]) -> Path:
    quiz = maker.quiz(teaching, 7, AS_OF, Wanted(count=6))
    for number, question in enumerate(quiz.questions):
        quiz.answer(number, (question.right + (number in wrong)) % len(question.choices))
    path = folder / f"{name}.csv"
    path.write_text(quiz.csv(), encoding="utf-8")
    return path


def test_a_class_is_collected(tmp_path: Path, teaching: tuple[TeachingCase, ...], maker: QuizMaker) -> None:
    paths = [
        saved(tmp_path, "anna", teaching, maker, set()),
        saved(tmp_path, "ben", teaching, maker, {2}),
        saved(tmp_path, "cleo", teaching, maker, {2, 4}),
    ]
    found = collect(paths)
    assert found.participants == (("anna", 6, 6), ("ben", 5, 6), ("cleo", 4, 6))
    assert found.quizzes == ("7",)
    hardest = found.questions[0]
    assert (hardest.rightly, hardest.asked, hardest.error_count) == (1, 3, 2)
    assert hardest.prompt == maker.quiz(teaching, 7, AS_OF, Wanted(count=6)).questions[2].prompt
    text = results_text(found)
    assert "ben: 5 of 6 right" in text
    assert f"Taken by 2: {hardest.common_error}" in text
    assert len(results_csv(found, "").splitlines()) == 1 + len(found.questions)


def test_a_table_saved_by_a_spreadsheet_is_read(
    tmp_path: Path, teaching: tuple[TeachingCase, ...], maker: QuizMaker
) -> None:
    import csv

    path = saved(tmp_path, "anna", teaching, maker, {1})
    rows = list(csv.reader(path.read_text(encoding="utf-8").splitlines()))
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        csv.writer(stream, delimiter=";").writerows(rows)
    assert collect([path]).participants == (("anna", 5, 6),)


def test_what_is_no_table_of_answers_is_told_with_its_line(
    tmp_path: Path, teaching: tuple[TeachingCase, ...], maker: QuizMaker
) -> None:
    good = saved(tmp_path, "anna", teaching, maker, set())
    lines = good.read_text(encoding="utf-8").splitlines()
    (tmp_path / "cut.csv").write_text("\n".join([*lines[:2], lines[2][:40]]), encoding="utf-8")
    (tmp_path / "lie.csv").write_text("\n".join([lines[0], lines[1].removesuffix("yes") + "no"]), encoding="utf-8")
    (tmp_path / "other.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(CaseFileError) as refused:
        collect([good, *(tmp_path / f"{name}.csv" for name in ("cut", "lie", "other"))])
    text = str(refused.value)
    assert (
        "cut.csv, line 3" in text
        or "cut.csv: the file is not a whole CSV table (a quotation mark is not closed" in text
    )
    assert "lie.csv, line 2: 'correct'" in text
    assert "other.csv, line 1: this is no table" in text


def test_nothing_or_two_of_one_name_is_told(
    tmp_path: Path, teaching: tuple[TeachingCase, ...], maker: QuizMaker
) -> None:
    with pytest.raises(CaseFileError, match="no table"):
        collect([])
    (tmp_path / "b").mkdir()
    twins = [saved(tmp_path, "anna", teaching, maker, set()), saved(tmp_path / "b", "anna", teaching, maker, set())]
    with pytest.raises(CaseFileError, match="2 tables have this name"):
        collect(twins)
