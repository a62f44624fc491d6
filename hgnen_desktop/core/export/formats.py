"""The forms in which a plan, a list, the visits of a case, a quiz or a lesson leave the program, each stated once.

The command line makes an option of each (``--key FILE``), the window a kind of file to save. A further form is its renderer
here and a line in its table.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from hgnen_desktop.core.dataclass import dataclass

if TYPE_CHECKING:
    from hgnen_desktop.core.careplan.plan import CarePlan
    from hgnen_desktop.core.domain.case import Case
    from hgnen_desktop.core.export.sheet_content import SheetSettings
    from hgnen_desktop.core.export.tree_svg import Drawing
    from hgnen_desktop.core.guidelines.index import Index
    from hgnen_desktop.core.schedule.due import DueLine
    from hgnen_desktop.core.schedule.visits import CaseFollowUp
    from hgnen_desktop.core.teaching.class_results import ClassResults
    from hgnen_desktop.core.teaching.lesson import Lesson
    from hgnen_desktop.core.teaching.questions import Question
    from hgnen_desktop.core.tree.paired import PairedRow


class Guided(Protocol):
    """What a form is made from, which knows whether the guidelines behind it are for teaching only."""

    @property
    def teaching_only(self) -> str:
        """What stands over all of it (``teaching_only`` of the index); empty for nothing."""


Given = TypeVar("Given", bound=Guided)


@dataclass(frozen=True, slots=True)
class Format(Generic[Given]):
    """One form.

    Attributes:
        key: its id, and the name of its option on the command line.
        suffix: how its files end, with the dot.
        name: what it is called in the window.
        about: what is written, in the words of ``--help``.
        render: its content, without what stands over it.
        is_text: whether it may be read on a terminal.
        stem: how its file is called without anything of the patient.
        marks_itself: whether the renderer puts what stands over it where readers of that form look (``teaching_mark``).
    """

    key: str
    suffix: str
    name: str
    about: str
    render: Callable[[Given], bytes]
    is_text: bool = True
    stem: str = ""
    marks_itself: bool = False

    def make(self, given: Given) -> bytes:
        """The content of the file, with what stands over it.

        Raises:
            HgnenError: when it cannot be made.
        """
        from hgnen_desktop.core.export.teaching_mark import marked, standing_over

        with standing_over(given.teaching_only):
            content = self.render(given)
            return content if self.marks_itself else marked(content, self.suffix)


@dataclass(frozen=True, slots=True)
class PlanGiven:
    """A care plan and what was chosen for it.

    Attributes:
        plan: the plan.
        case: the case it was made from.
        page_size: ``A4`` or ``Letter``.
        full: with the full record.
        with_name: with the patient's name where it is left out otherwise.
    """

    plan: CarePlan
    case: Case
    page_size: str = "A4"
    full: bool = False
    with_name: bool = False

    @property
    def teaching_only(self) -> str:
        """What stands over it."""
        return self.plan.index.teaching_only


@dataclass(frozen=True, slots=True)
class DueGiven:
    """Lines of the due list.

    Attributes:
        lines: what is listed, in order.
        as_of: the day of the list.
        copies: case ids that stand in several of all files.
        teaching_only: what stands over it.
        asked: what was filtered, in words.
        doubt: why the lines may not be all; it stands on what people read.
        page_size: ``A4`` or ``Letter``.
    """

    lines: Sequence[DueLine]
    as_of: dt.date
    copies: Mapping[str, Sequence[str]]
    teaching_only: str
    asked: str = ""
    doubt: str = ""
    page_size: str = "A4"


@dataclass(frozen=True, slots=True)
class VisitsGiven:
    """The visits of a case, and what goes onto the patient's sheet."""

    view: CaseFollowUp
    sheet: SheetSettings

    @property
    def teaching_only(self) -> str:
        """What stands over it."""
        return self.view.teaching_only


@dataclass(frozen=True, slots=True)
class TreeGiven:
    """The decision tree.

    Attributes:
        draw: makes its picture.
        teaching_only: what stands over it.
        poster: makes the poster instead, as PDF bytes; None for the picture.
    """

    draw: Callable[[], Drawing]
    teaching_only: str
    poster: Callable[[], bytes] | None = None


@dataclass(frozen=True, slots=True)
class QuizGiven:
    """A quiz for a class.

    Attributes:
        questions: what is asked, in order.
        title: what it is called.
        as_of: the day the cases are told for.
        teaching_only: what stands over it.
        review: how far the guidelines behind it are signed off; empty when all of them are.
        page_size: ``A4`` or ``Letter``.
    """

    questions: Sequence[Question]
    title: str
    as_of: dt.date
    teaching_only: str
    review: str
    page_size: str = "A4"


@dataclass(frozen=True, slots=True)
class ResultsGiven:
    """The results of a class.

    Attributes:
        found: what was collected.
        teaching_only: what stands over it.
        review: how far the guidelines behind the questions are signed off; empty when all of them are.
    """

    found: ClassResults
    teaching_only: str
    review: str


@dataclass(frozen=True, slots=True)
class GlossaryGiven:
    """The glossary.

    Attributes:
        index: the guidelines whose words it holds.
        made_on: the date that is printed.
        page_size: ``A4`` or ``Letter``.
    """

    index: Index
    made_on: dt.date
    page_size: str = "A4"

    @property
    def teaching_only(self) -> str:
        """What stands over it."""
        return self.index.teaching_only


@dataclass(frozen=True, slots=True)
class ComparisonGiven:
    """Two cases beside each other.

    Attributes:
        rows: what is compared.
        names: what the two are called.
        made_on: the day they are assessed for.
        sources: which guidelines were used, a line each.
        teaching_only: what stands over it.
        page_size: ``A4`` or ``Letter``.
    """

    rows: Sequence[PairedRow]
    names: tuple[str, str]
    made_on: dt.date
    sources: Sequence[str]
    teaching_only: str
    page_size: str = "A4"


@dataclass(frozen=True, slots=True)
class GuideGiven:
    """A guide to the program.

    Attributes:
        reader: whom it is for.
    """

    reader: str

    @property
    def teaching_only(self) -> str:
        """Nothing: a guide tells of the program, whatever guidelines are in use."""
        return ""


# --- care plan ---------------------------------------------------------------------------------------------------------


def _plan_pdf(given: PlanGiven) -> bytes:
    from hgnen_desktop.core.export.pdf import plan_pdf

    return plan_pdf(given.plan, given.page_size, full=given.full)


def _plan_text(given: PlanGiven) -> bytes:
    from hgnen_desktop.core.export.plan_text import plan_text

    return plan_text(given.plan, full=given.full).encode()


def _plan_html(given: PlanGiven) -> bytes:
    from hgnen_desktop.core.export.plan_html import plan_html

    return plan_html(given.plan, full=given.full).encode()


def _plan_json(given: PlanGiven) -> bytes:
    from hgnen_desktop.core.export.json_text import json_bytes
    from hgnen_desktop.core.export.plan_json import plan_data

    return json_bytes(plan_data(given.plan, given.case))


def _board(given: PlanGiven) -> bytes:
    from hgnen_desktop.core.export.board_pdf import board_pdf

    return board_pdf(given.plan, given.page_size)


def _plan_fhir(given: PlanGiven) -> bytes:
    from hgnen_desktop.core.export.fhir import plan_bundle

    return plan_bundle(given.plan, given.case, _plan_pdf(given), with_name=given.with_name)


_PLAN = "care-plan"
PLAN_FORMATS: tuple[Format[PlanGiven], ...] = (
    Format("pdf", ".pdf", "PDF", "the plan as PDF of two pages", _plan_pdf, is_text=False, stem=_PLAN),
    Format("text", ".txt", "Text", "at most 25 lines for a record system", _plan_text, stem=_PLAN),
    Format("html", ".html", "Web page", "the plan as HTML", _plan_html, stem=_PLAN),
    Format("json", ".json", "Data (JSON)", "the plan as JSON", _plan_json, stem=_PLAN),
    Format(
        "fhir",
        ".json",
        "FHIR R4 bundle",
        "the plan with its PDF as a FHIR R4 bundle",
        _plan_fhir,
        stem="care-plan-fhir",
        marks_itself=True,
    ),
    Format(
        "board", ".pdf", "Tumor board page", "one page for a tumor board as PDF", _board, is_text=False, stem="board"
    ),
)

# --- due list ----------------------------------------------------------------------------------------------------------


def _due_csv(given: DueGiven) -> bytes:
    from hgnen_desktop.core.export.due_table import due_csv

    return due_csv(given.lines)


def _due_workbook(given: DueGiven) -> bytes:
    from hgnen_desktop.core.export.due_table import due_workbook

    return due_workbook(given.lines)


def _due_text(given: DueGiven) -> bytes:
    from hgnen_desktop.core.export.due_table import due_text

    doubt = f"! {given.doubt}\n\n" if given.doubt else ""
    text = doubt + due_text(given.lines, given.as_of, given.copies, given.asked)
    return text.encode("utf-8", errors="backslashreplace")


def _due_pdf(given: DueGiven) -> bytes:
    from hgnen_desktop.core.export.due_pdf import due_pdf

    asked = f"! {given.doubt} {given.asked}" if given.doubt else given.asked
    return due_pdf(given.lines, given.as_of, asked=asked, copies=given.copies, page_size=given.page_size)


DUE_FORMATS: tuple[Format[DueGiven], ...] = (
    Format("csv", ".csv", "Table", "the list as a table", _due_csv, stem="due"),
    Format(
        "xlsx",
        ".xlsx",
        "Spreadsheet",
        "the list as a spreadsheet whose cells are text",
        _due_workbook,
        is_text=False,
        stem="due",
    ),
    Format("text", ".txt", "Text", "the list as text", _due_text, stem="due"),
    Format("pdf", ".pdf", "PDF", "the list for paper, with boxes to tick", _due_pdf, is_text=False, stem="due"),
)

# --- visits of a case; calendars are updated rather than made, see calendar_set.py -------------------------------------


def _visits_csv(given: VisitsGiven) -> bytes:
    from hgnen_desktop.core.export.schedule_table import schedule_csv

    return schedule_csv(given.view)


def _sheet_pdf(given: VisitsGiven) -> bytes:
    from hgnen_desktop.core.export.patient_sheet import patient_sheet

    return patient_sheet(given.view, given.sheet)


def _sheet_page(given: VisitsGiven) -> bytes:
    from hgnen_desktop.core.export.sheet_html import patient_sheet_html

    return patient_sheet_html(given.view, given.sheet)


def _visits_json(given: VisitsGiven) -> bytes:
    from hgnen_desktop.core.export.json_text import json_bytes
    from hgnen_desktop.core.export.schedule_table import schedule_data

    return json_bytes(schedule_data(given.view))


VISIT_FORMATS: tuple[Format[VisitsGiven], ...] = (
    Format("csv", ".csv", "Table", "the table", _visits_csv, stem="visits"),
    Format("pdf", ".pdf", "PDF", "the one-page patient sheet", _sheet_pdf, is_text=False, stem="sheet"),
    Format("html", ".html", "Web page", "the sheet as a web page for a phone", _sheet_page, stem="sheet"),
    Format("json", ".json", "Data (JSON)", "the visits for programs", _visits_json, stem="visits"),
)


# --- decision tree -----------------------------------------------------------------------------------------------------


def _tree_pdf(given: TreeGiven) -> bytes:
    from hgnen_desktop.core.export.tree_pdf import overview_pdf

    return given.poster() if given.poster is not None else overview_pdf(given.draw())


def _tree_svg(given: TreeGiven) -> bytes:
    from hgnen_desktop.core.export.tree_svg import tree_svg

    return tree_svg(given.draw()).encode()


TREE_FORMATS: tuple[Format[TreeGiven], ...] = (
    Format(
        "pdf", ".pdf", "One page", "one page as PDF, or the poster with --poster", _tree_pdf, is_text=False, stem="tree"
    ),
    Format("svg", ".svg", "SVG picture", "one page as SVG", _tree_svg, stem="tree"),
)


# --- quiz --------------------------------------------------------------------------------------------------------------


def _handout(given: QuizGiven) -> bytes:
    from hgnen_desktop.core.export.quiz_pdf import quiz_pdf

    return quiz_pdf(
        given.questions, given.title, given.as_of, answers=False, page_size=given.page_size, review=given.review
    )


def _solutions(given: QuizGiven) -> bytes:
    from hgnen_desktop.core.export.quiz_pdf import quiz_pdf

    return quiz_pdf(
        given.questions, given.title, given.as_of, answers=True, page_size=given.page_size, review=given.review
    )


def _moodle_xml(given: QuizGiven) -> bytes:
    from hgnen_desktop.core.export.quiz_moodle import moodle_xml

    return moodle_xml(given.questions, given.title, given.review)


def _gift(given: QuizGiven) -> bytes:
    from hgnen_desktop.core.export.quiz_moodle import gift

    return gift(given.questions, given.title, given.review).encode()


QUIZ_FORMATS: tuple[Format[QuizGiven], ...] = (
    Format("pdf", ".pdf", "Handout", "a handout without answers", _handout, is_text=False, stem="quiz"),
    Format(
        "solutions",
        ".pdf",
        "Handout with answers",
        "the handout with answers and reasons",
        _solutions,
        is_text=False,
        stem="quiz-answers",
    ),
    Format("xml", ".xml", "Moodle XML", "the quiz for Moodle as Moodle XML", _moodle_xml, stem="quiz"),
    Format("gift", ".txt", "Moodle GIFT", "the quiz for Moodle as GIFT", _gift, stem="quiz", marks_itself=True),
)


def _results_csv(given: ResultsGiven) -> bytes:
    from hgnen_desktop.core.export.quiz_results import results_csv

    return results_csv(given.found, given.review).encode()


RESULTS_FORMATS: tuple[Format[ResultsGiven], ...] = (
    Format("csv", ".csv", "Results of a class", "the results of a class as CSV", _results_csv, stem="results"),
)


# --- two cases ---------------------------------------------------------------------------------------------------------


def _comparison_pdf(given: ComparisonGiven) -> bytes:
    from hgnen_desktop.core.export.comparison_files import comparison_pdf

    return comparison_pdf(given.rows, given.names, given.made_on, given.sources, given.page_size)


def _comparison_text(given: ComparisonGiven) -> bytes:
    from hgnen_desktop.core.export.comparison_files import comparison_text

    return comparison_text(given.rows, given.names, given.made_on).encode()


_COMPARISON = "two-cases"
COMPARISON_FORMATS: tuple[Format[ComparisonGiven], ...] = (
    Format("pdf", ".pdf", "PDF", "both cases for paper", _comparison_pdf, is_text=False, stem=_COMPARISON),
    Format("text", ".txt", "Text", "both cases as text", _comparison_text, stem=_COMPARISON),
)


# --- glossary ----------------------------------------------------------------------------------------------------------


def _glossary_pdf(given: GlossaryGiven) -> bytes:
    from hgnen_desktop.core.export.glossary_files import glossary_pdf

    return glossary_pdf(given.index, given.made_on, given.page_size)


def _glossary_text(given: GlossaryGiven) -> bytes:
    from hgnen_desktop.core.export.glossary_files import glossary_text

    return glossary_text(given.index, given.made_on).encode()


def _glossary_html(given: GlossaryGiven) -> bytes:
    from hgnen_desktop.core.export.glossary_files import glossary_html

    return glossary_html(given.index, given.made_on).encode()


_GLOSSARY = "glossary"
GLOSSARY_FORMATS: tuple[Format[GlossaryGiven], ...] = (
    Format("pdf", ".pdf", "PDF", "the glossary for paper", _glossary_pdf, is_text=False, stem=_GLOSSARY),
    Format("text", ".txt", "Text", "the glossary as text", _glossary_text, stem=_GLOSSARY),
    Format("html", ".html", "Web page", "the glossary as a web page", _glossary_html, stem=_GLOSSARY),
)


# --- lesson ------------------------------------------------------------------------------------------------------------


def _slides(given: Lesson) -> bytes:
    from hgnen_desktop.core.export.lesson_pdf import lesson_pdf

    return lesson_pdf(given)


def _script(given: Lesson) -> bytes:
    from hgnen_desktop.core.export.lesson_text import lesson_text

    return lesson_text(given).encode()


LESSON_FORMATS: tuple[Format[Lesson], ...] = (
    Format("pdf", ".pdf", "Slides", "the lesson as slides: PDF pages of 16:9", _slides, is_text=False, stem="lesson"),
    Format("text", ".txt", "Text", "the lesson as text, to prepare it", _script, stem="lesson"),
)


def _guide_page(given: GuideGiven) -> bytes:
    from hgnen_desktop.core.export.guide_html import guide_html

    return guide_html(given.reader).encode()


GUIDE_FORMATS: tuple[Format[GuideGiven], ...] = (
    Format("html", ".html", "Web page", "the guide as one web page that needs nothing else", _guide_page, stem="guide"),
)
"""Of a guide, by its reader."""


def named(formats: Sequence[Format[Given]], key: str) -> Format[Given]:
    """The form with this key.

    Raises:
        KeyError: when there is none.
    """
    return {one.key: one for one in formats}[key]
