"""What those hear of a PDF who cannot see it, and whether the file is made to be kept."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hgnen_desktop.core.careplan.plan import CarePlan
from hgnen_desktop.core.export.board_pdf import board_pdf
from hgnen_desktop.core.export.due_pdf import due_pdf
from hgnen_desktop.core.export.patient_sheet import PartKind, SheetPart, patient_sheet
from hgnen_desktop.core.export.pdf import plan_pdf
from hgnen_desktop.core.export.pdf_structure import Element, Structure, list_item
from hgnen_desktop.core.export.teaching_mark import standing_over
from hgnen_desktop.core.schedule.due import DueGroup, DueLine
from hgnen_desktop.core.schedule.surveillance import Anchor
from hgnen_desktop.core.workflow import Workbench
from tests.core.conftest import AS_OF, RECTAL_NEC, a_case
from tests.core.export.tagged import Heard, heard
from tests.core.export.test_patient_sheet import CLINIC, a_view
from tests.places import CASES

COURSE = CASES / "nec-cervix-ivb-course.json"
ANCHOR = Anchor(AS_OF, "start of treatment")


@pytest.fixture(scope="module")
def plan(bench: Workbench) -> CarePlan:
    """One with a course and with long notes, which go on over pages."""
    case = bench.open(COURSE, AS_OF)
    return bench.plan(replace(case, notes="Eine Zeile mit Wörtern. " * 400), AS_OF, None)


def roles(tree: Heard) -> list[str]:
    return [one.role for one in tree.kids]


def figures(tree: Heard) -> list[str]:
    return [one.alt for one in tree.walk() if one.role == "Figure"]


@pytest.mark.parametrize("size", ["A4", "Letter"])
def test_a_plan_is_heard_in_headings_tables_lists_and_pictures_in_words(plan: CarePlan, size: str) -> None:
    tree = heard(plan_pdf(plan, size, full=True))
    assert roles(tree)[:4] == ["H1", "P", "P", "H2"]
    assert {"L", "Table", "Figure", "H2", "H3"} <= set(roles(tree))
    (course,) = (one for one in figures(tree) if one.startswith("The course of the patient. "))
    assert "FIGO stage IVB" in course
    assert any(len({page for page, _ in one.marks}) > 1 for one in tree.walk()), "nothing goes on over a page"


def test_a_row_is_a_name_and_its_cell_and_rows_that_follow_are_one_table(bench: Workbench) -> None:
    tree = heard(plan_pdf(bench.plan(a_case(RECTAL_NEC), AS_OF, ANCHOR), full=True))
    table = next(one for one in tree.kids if one.role == "Table")
    assert len(table.kids) > 1
    assert all([cell.role for cell in row.kids] in (["TH", "TD"], ["TD", "TD"]) for row in table.kids)
    item = next(one for one in table.walk() if one.role == "LI")
    assert [one.role for one in item.kids] == ["Lbl", "LBody"]
    links = [one for one in tree.walk() if one.role == "Link"]
    assert links
    assert all(one.marks for one in links)


def test_the_visits_are_told_one_by_one(bench: Workbench) -> None:
    (timeline,) = figures(heard(plan_pdf(bench.plan(a_case(RECTAL_NEC), AS_OF, ANCHOR), full=True)))
    assert timeline.startswith("Timeline of the visits. ")
    assert ", counted from 15 Jan 2026" in timeline
    assert "month 2 on 15 Mar 2026, coming; month 4" in timeline


def test_what_is_for_teaching_only_says_so_first_to_those_who_hear_it(bench: Workbench) -> None:
    plan = bench.plan(a_case(RECTAL_NEC), AS_OF, None)
    with standing_over("FOR TEACHING ONLY"):
        tree = heard(plan_pdf(plan))
    assert roles(tree)[:2] == ["P", "H1"]
    assert tree.kids[0].marks[0][0] == 0


def test_the_page_for_the_board_and_the_same_bytes(bench: Workbench) -> None:
    plan = bench.plan(a_case(RECTAL_NEC), AS_OF, None)
    tree = heard(board_pdf(plan))
    assert roles(tree)[0] == "H1"
    assert plan_pdf(plan) == plan_pdf(plan)


def test_a_due_list_is_one_table_with_headings_of_columns_and_groups() -> None:
    lines = [
        DueLine(DueGroup.OVERDUE, f"{number}.json", label=f"PT-{number}", notes=("called " * 30,))
        for number in range(60)
    ]
    lines.append(DueLine(DueGroup.DUE, "x.json", label="PT-x"))
    tree = heard(due_pdf(lines, AS_OF))
    assert roles(tree) == ["H1", "P", "Table"]
    rows = tree.kids[-1].kids
    assert [cell.role for cell in rows[0].kids] == ["TD", *["TH"] * 5]  # no words stand over the boxes to tick
    headings = [row for row in rows if [one.role for one in row.walk()] == ["TR", "TH", "H2"]]
    assert len(headings) == 2
    assert len(rows) == 1 + 2 + 61


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("large", [False, True])
def test_a_sheet_for_the_patient_names_each_date_as_one_item(bench: Workbench, language: str, large: bool) -> None:
    parts = (SheetPart(PartKind.SCAN, "Raum 3", "Station"),)
    tree = heard(patient_sheet(a_view(bench), replace(CLINIC, language=language, large=large, parts=parts)))
    assert roles(tree)[:3] == ["P", "H1", "P"]
    dates = next(one for one in tree.kids if one.role == "L")
    assert all(len(item.kids[0].marks) >= 2 for item in dates.kids), "a date without what the visit is"
    assert roles(tree).count("H2") == 3


# --- where elements stand -------------------------------------------------------------------------------------------------


def test_items_stand_in_the_list_of_their_level_and_text_below_an_item_belongs_to_it() -> None:
    structure = Structure()
    first, below, second = list_item(0), list_item(1), list_item(0)
    under, after = Element("P", level=2), Element("P")
    for number, one in enumerate((first, below, under, second, after)):
        assert structure.mark(one, 1) == number
    (outer,) = (one for one in first.parent.parent.parent.kids if one.role == "L")
    assert [item.kids[-1] for item in outer.kids] == [first, second]
    inner = next(one for one in first.kids if isinstance(one, Element))
    assert [item.kids[-1] for item in inner.kids] == [below]
    assert under.parent is below
    assert after.parent is outer.parent


def test_what_goes_on_on_the_next_page_goes_on_in_its_element() -> None:
    structure, one = Structure(), Element("P")
    assert [structure.mark(one, page) for page in (1, 2)] == [0, 0]
    assert one.kids == [(1, 0), (2, 0)]
    assert one.parent is not None
    assert one.parent.kids == [one]
