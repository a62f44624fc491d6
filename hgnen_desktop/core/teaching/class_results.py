"""The answers of a class, collected from the tables that each participant saved."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from hgnen_desktop.core.dataclass import dataclass
from hgnen_desktop.core.errors import CaseFileError, Fault
from hgnen_desktop.core.storage.case_file import read_content
from hgnen_desktop.core.storage.table_file import csv_fault
from hgnen_desktop.core.teaching.quiz import COLUMNS

_MOST_ROWS = 2_000


@dataclass(frozen=True, slots=True)
class Given:
    """One answer of a participant."""

    quiz: str
    question: str
    topic: str
    prompt: str
    given: str
    right: str
    is_right: bool


@dataclass(frozen=True, slots=True)
class Sheet:
    """The answers of one participant; ``who`` is the name of the file, without its ending."""

    who: str
    answers: tuple[Given, ...]


@dataclass(frozen=True, slots=True)
class QuestionResult:
    """How a class answered one question; ``common_error`` is the wrong choice taken most often, with how many took it."""

    question: str
    topic: str
    prompt: str
    right: str
    asked: int
    rightly: int
    common_error: str
    error_count: int


@dataclass(frozen=True, slots=True)
class ClassResults:
    """A class: each participant with right answers and answers given, and each question, the hardest first."""

    participants: tuple[tuple[str, int, int], ...]
    questions: tuple[QuestionResult, ...]
    quizzes: tuple[str, ...]


def read_sheet(path: Path) -> Sheet:
    """The table of one participant.

    Raises:
        CaseFileError: it cannot be read or is no table of answers; each fault names the file and the line.
    """
    try:
        text = read_content(path, "table of answers").decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise CaseFileError(Fault(path.name, "this is not UTF-8 text.", "Save it as CSV in UTF-8.")) from error
    separator = ";" if text.partition("\n")[0].count(";") > text.partition("\n")[0].count(",") else ","
    try:
        rows = list(csv.reader(io.StringIO(text), delimiter=separator, strict=True))
    except csv.Error as error:
        raise CaseFileError(Fault(path.name, csv_fault(error)[0], _AGAIN)) from error
    if not rows or tuple(rows[0]) != COLUMNS or len(rows) > _MOST_ROWS:
        raise CaseFileError(Fault(f"{path.name}, line 1", "this is no table of answers to a quiz.", _AGAIN))
    faults = [
        Fault(f"{path.name}, line {line}", what, _AGAIN)
        for line, row in enumerate(rows[1:], 2)
        for what in _faults(row)
    ]
    if faults:
        raise CaseFileError(faults)
    return Sheet(path.stem, tuple(_given(row) for row in rows[1:] if row))


_AGAIN = "Use the table as the program saved it ('Save the answers as a table')."


def _faults(row: list[str]) -> list[str]:
    if not row:
        return []
    if len(row) != len(COLUMNS):
        return [f"the row has {len(row)} cells and the heading {len(COLUMNS)}."]
    correct, given, right = row[COLUMNS.index("correct")], row[COLUMNS.index("given")], row[COLUMNS.index("right")]
    if correct not in ("yes", "no") or (correct == "yes") != (given == right):
        return ["'correct' does not say whether the answer given is the right one."]
    return []


def _given(row: list[str]) -> Given:
    cells = dict(zip(COLUMNS, row, strict=True))
    return Given(
        quiz=cells["quiz"],
        question=cells["question"],
        topic=cells["topic"],
        prompt=cells["prompt"],
        given=cells["given"],
        right=cells["right"],
        is_right=cells["correct"] == "yes",
    )


def collect(paths: Sequence[Path]) -> ClassResults:
    """The results of a class.

    Raises:
        CaseFileError: when a table cannot be used, with every fault of every file, or two have the same name.
    """
    sheets: list[Sheet] = []
    faults: list[Fault] = []
    for path in paths:
        try:
            sheets.append(read_sheet(path))
        except CaseFileError as error:
            faults += error.faults
    names = Counter(sheet.who for sheet in sheets)
    faults += [
        Fault(name, f"{count} tables have this name.", "Give each participant's table a name of its own.")
        for name, count in names.items()
        if count > 1
    ]
    if not paths:
        faults.append(Fault("results", "there is no table (.csv).", "Name the tables, or a folder that holds them."))
    if faults:
        raise CaseFileError(faults)
    return _results(sheets)


def _results(sheets: Sequence[Sheet]) -> ClassResults:
    by_question: dict[str, list[Given]] = {}
    for sheet in sheets:
        for one in sheet.answers:
            by_question.setdefault(one.question, []).append(one)
    questions = sorted(
        (_of_question(several) for several in by_question.values()), key=lambda one: one.rightly / one.asked
    )
    participants = tuple(
        (sheet.who, sum(one.is_right for one in sheet.answers), len(sheet.answers)) for sheet in sheets
    )
    quizzes = tuple(sorted({one.quiz for sheet in sheets for one in sheet.answers}))
    return ClassResults(participants, tuple(questions), quizzes)


def _of_question(several: list[Given]) -> QuestionResult:
    first = several[0]
    errors = Counter(one.given for one in several if not one.is_right).most_common(1)
    text, count = errors[0] if errors else ("", 0)
    rightly = sum(one.is_right for one in several)
    return QuestionResult(first.question, first.topic, first.prompt, first.right, len(several), rightly, text, count)


def results_text(found: ClassResults, review: str = "") -> str:
    """The results as lines: each participant, then each question with the error most often made, the hardest first.

    ``review`` says how far the guidelines behind the questions are signed off.
    """
    lines = [f"Quiz {', '.join(found.quizzes)}: {len(found.participants)} participants"]
    lines += [review[:1].upper() + review[1:]] if review else []
    lines += [f"  {who}: {right} of {asked} right" for who, right, asked in found.participants]
    for one in found.questions:
        lines += ["", f"{one.rightly} of {one.asked} right: {one.prompt} ({one.topic})", f"  Right: {one.right}"]
        if one.common_error:
            lines.append(f"  Taken by {one.error_count}: {one.common_error}")
    return "\n".join(lines) + "\n"


RESULT_COLUMNS = ("question", "topic", "prompt", "right", "asked", "rightly", "common error", "taken by")
"""The columns of the results of a class."""


def result_rows(found: ClassResults) -> Iterator[tuple[str | int, ...]]:
    """The results as a table, one row a question."""
    for one in found.questions:
        numbers = one.asked, one.rightly, one.common_error, one.error_count
        yield (one.question, one.topic, one.prompt, one.right, *numbers)
