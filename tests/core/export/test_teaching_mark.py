"""What was made with a pack that nobody signed says so in every form in which it leaves the program, on every page of it."""

from __future__ import annotations

import base64
import datetime as dt
import io
import json
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from icalendar import Calendar
from pypdf import PdfReader

from hgnen_desktop.core.careplan.plan import Signer
from hgnen_desktop.core.export import formats
from hgnen_desktop.core.export.calendar import CalendarOptions, calendar_files
from hgnen_desktop.core.export.formats import Format
from hgnen_desktop.core.export.sheet_content import SheetSettings
from hgnen_desktop.core.export.tree_svg import make_drawing, source_lines
from hgnen_desktop.core.proof.kept import kept_or_made
from hgnen_desktop.core.schedule.due import DueGroup, DueLine
from hgnen_desktop.core.schedule.follow_up import follow_up
from hgnen_desktop.core.schedule.surveillance import Anchor
from hgnen_desktop.core.teaching.cases import bundled_cases
from hgnen_desktop.core.teaching.class_results import ClassResults, QuestionResult
from hgnen_desktop.core.teaching.lesson import make_lesson
from hgnen_desktop.core.teaching.quiz import QuizMaker, Wanted
from hgnen_desktop.core.tree.model import build_tree
from hgnen_desktop.core.tree.paired import pair
from hgnen_desktop.core.workflow import Workbench
from tests.core.conftest import AS_OF, RECTAL_NEC, a_case
from tests.core.export.test_calendar import a_plan

WORDS = "FOR TEACHING ONLY: nobody signed NORDIC NEC 2"
REVIEW = "guidelines not yet clinically signed off"
RESULTS = ClassResults((("anna", 0, 1),), (QuestionResult("k", "workup", "What?", "This.", 1, 0, "That.", 1),), ("7",))
TABLES = {name: table for name, table in vars(formats).items() if name.endswith("_FORMATS")}
FORMS = [pytest.param(name, form, id=f"{name}-{form.key}") for name, table in TABLES.items() for form in table]


@pytest.fixture(scope="module")
def unsigned(bench: Workbench) -> Workbench:
    """The program's guidelines, of which one pack came from elsewhere and is not signed."""
    known = bench.index.guidelines
    packs = (replace(one, trust="unsigned") if one.id == "nordic_nec2_2025" else one for one in known.packs)
    return Workbench(replace(known, packs=tuple(packs)))


@pytest.fixture(scope="module")
def given(unsigned: Workbench) -> dict[str, Any]:
    """What the forms of each table are made from."""
    index, case = unsigned.index, a_case(RECTAL_NEC)
    plan = unsigned.plan(
        case, AS_OF, Anchor(AS_OF, "start of treatment"), final=True, signer=Signer("A. Example", "", "")
    )
    view = follow_up(a_plan(), index, AS_OF)
    tree, over = build_tree(index, kept_or_made(index.guidelines)), index.teaching_only
    cases = bundled_cases(unsigned.catalogue)
    side = (case, plan.assessment)
    return {
        "PLAN_FORMATS": formats.PlanGiven(plan, case),
        "DUE_FORMATS": formats.DueGiven([DueLine(DueGroup.OVERDUE, "case.json", label="PT-1")], AS_OF, {}, over),
        "VISIT_FORMATS": formats.VisitsGiven(view, SheetSettings()),
        "TREE_FORMATS": formats.TreeGiven(lambda: make_drawing(tree, AS_OF), over),
        "QUIZ_FORMATS": formats.QuizGiven(
            QuizMaker(unsigned.engine).quiz(cases, 7, AS_OF, Wanted(count=2)).questions, "Quiz 7", AS_OF, over, REVIEW
        ),
        "RESULTS_FORMATS": formats.ResultsGiven(RESULTS, over, REVIEW),
        "GLOSSARY_FORMATS": formats.GlossaryGiven(index, AS_OF),
        "COMPARISON_FORMATS": formats.ComparisonGiven(
            pair(side, side, index), ("PT-1", "PT-2"), AS_OF, source_lines(index, AS_OF), over
        ),
        "LESSON_FORMATS": make_lesson(unsigned.engine, unsigned.deriver, cases[0].case, AS_OF),
    }


@pytest.mark.parametrize(("table", "form"), FORMS)
def test_every_form_says_that_it_is_for_teaching_only(table: str, form: Format[Any], given: dict[str, Any]) -> None:
    if table == "GUIDE_FORMATS":
        assert formats.GuideGiven("clinician").teaching_only == "", "a guide tells of the program, not of a patient"
        return
    found = list(pieces(form, form.make(given[table])))
    assert found
    for piece in found:
        assert WORDS in " ".join(piece.replace("\\:", ":").split())


@pytest.mark.parametrize(
    ("table", "form"), [one for one in FORMS if one.values[0] in ("QUIZ_FORMATS", "RESULTS_FORMATS")]
)
def test_every_page_and_row_of_a_quiz_says_how_far_it_is_signed_off(
    table: str, form: Format[Any], given: dict[str, Any]
) -> None:
    found = list(pieces(form, form.make(given[table])))
    assert found
    for piece in found:
        assert REVIEW in " ".join(piece.split()).replace("Guidelines", "guidelines")


def pieces(form: Format[Any], content: bytes) -> Iterator[str]:
    """Everything that can be read apart from the rest: each page, each row, each question."""
    if form.suffix == ".pdf":
        yield from (page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
    elif form.suffix == ".csv":
        yield from content.decode("utf-8-sig").strip().splitlines()[1:]
    elif form.suffix == ".xlsx":
        sheet = zipfile.ZipFile(io.BytesIO(content)).read("xl/worksheets/sheet1.xml").decode()
        yield from sheet.split("<row ")[2:]
    elif form.key == "gift":
        yield from (one for one in content.decode().split("\n\n") if one.startswith("::"))
    elif form.key == "xml":
        yield from content.decode().split('type="multichoice"')[1:]
    else:
        yield content.decode()


def test_a_bundle_is_marked_as_no_data_of_care(given: dict[str, Any]) -> None:
    bundle = json.loads(formats.named(formats.PLAN_FORMATS, "fhir").make(given["PLAN_FORMATS"]))
    resources = [bundle, *(one["resource"] for one in bundle["entry"])]
    assert all(one["meta"]["security"][0]["code"] == "HTEST" for one in resources)
    (plan,) = [one for one in resources if one["resourceType"] == "CarePlan"]
    (document,) = [one for one in resources if one["resourceType"] == "DocumentReference"]
    assert plan["status"] == "draft"
    assert plan["title"].startswith(WORDS)
    assert plan["note"][0]["text"] == WORDS
    assert document["docStatus"] == "preliminary"
    assert (
        WORDS
        in PdfReader(io.BytesIO(base64.b64decode(document["content"][0]["attachment"]["data"]))).pages[0].extract_text()
    )


@pytest.mark.parametrize("for_patient", [False, True])
def test_every_visit_of_a_calendar_says_it_in_title_and_description(given: dict[str, Any], for_patient: bool) -> None:
    stamp = dt.datetime(2026, 1, 15, 9, tzinfo=dt.UTC)
    view = given["VISIT_FORMATS"].view
    visits = Calendar.from_ical(calendar_files(view, stamp, CalendarOptions(for_patient=for_patient)).full).walk(
        "VEVENT"
    )
    assert len(visits) > 3
    for visit in visits:
        assert str(visit["SUMMARY"]).startswith(WORDS)
        assert str(visit["DESCRIPTION"]).startswith(WORDS)


def test_nothing_stands_over_what_signed_packs_made(bench: Workbench) -> None:
    plan, case = bench.plan(a_case(RECTAL_NEC), AS_OF, None), a_case(RECTAL_NEC)
    for form in formats.PLAN_FORMATS:
        assert form.make(formats.PlanGiven(plan, case)) == form.render(formats.PlanGiven(plan, case))
