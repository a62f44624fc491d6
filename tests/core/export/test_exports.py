"""What leaves the program: text within 80 columns, JSON with stable ids, a PDF that says what was entered, byte for byte the same."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from pypdf import PdfReader

from hgnen_desktop.core.domain.case import Decision, Verdict
from hgnen_desktop.core.errors import ExportError, PlanError
from hgnen_desktop.core.export.assessment_json import assessment_data
from hgnen_desktop.core.export.assessment_text import assessment_text
from hgnen_desktop.core.export.guideline_text import review_copy, show
from hgnen_desktop.core.export.pdf import plan_pdf
from hgnen_desktop.core.export.plan_json import plan_data
from hgnen_desktop.core.export.plan_text import plan_text
from hgnen_desktop.core.schedule.surveillance import Anchor
from hgnen_desktop.core.workflow import Workbench
from tests.core.conftest import AS_OF, CERVICAL_NEC, PANCREATIC_NET, RECTAL_NEC, a_case

PATIENTS = {"rectal NEC": RECTAL_NEC, "pancreatic NET": PANCREATIC_NET, "cervical NEC": CERVICAL_NEC}
ANCHOR = Anchor(AS_OF, "start of treatment")


def pdf_text(content: bytes) -> str:
    text = "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
    return " ".join(text.replace("\u00a0", " ").split())


@pytest.mark.parametrize("findings", PATIENTS.values(), ids=PATIENTS)
def test_each_patient_leaves_with_a_dated_plan(bench: Workbench, findings) -> None:
    case = a_case(findings)
    plan = bench.plan(case, AS_OF, ANCHOR)
    assert plan.schedules
    assert plan.next_visits()
    text, page = plan_text(plan), pdf_text(plan_pdf(plan))
    for option in plan.options:
        assert option.result.item.title in page
    for visit in plan.next_visits():
        assert visit.counted in page
        assert visit.counted in " ".join(text.split())
    for pack in bench.index.packs:
        assert pack in page
    assert "not yet clinically signed off" in page
    assert "Not a certified medical device" in page


@pytest.mark.parametrize("findings", PATIENTS.values(), ids=PATIENTS)
def test_text_is_at_most_80_columns_without_tabs(bench: Workbench, findings) -> None:
    case = a_case(findings, notes="a\tb\n" + "long words " * 40)
    for text in (
        assessment_text(bench.assess(case, AS_OF), case, bench.index),
        plan_text(bench.plan(case, AS_OF, ANCHOR)),
    ):
        assert max(len(line) for line in text.splitlines()) <= 80
        assert "\t" not in text
    assert plan_text(bench.plan(case, AS_OF, ANCHOR)).startswith("PT-0001  CARE PLAN of 2026-01-15  DRAFT")


def test_the_same_plan_gives_the_same_bytes_and_embeds_every_font(bench: Workbench) -> None:
    plan = bench.plan(a_case(RECTAL_NEC), AS_OF, ANCHOR)
    content = plan_pdf(plan)
    assert content == plan_pdf(plan)
    fonts = [font for page in PdfReader(io.BytesIO(content)).pages for font in page["/Resources"]["/Font"].values()]
    assert fonts
    assert all("/FontFile2" in font.get_object()["/FontDescriptor"] for font in fonts)


@pytest.mark.parametrize(
    "entered",
    [
        "Łódź Ünal ğş Nguyễn",
        "<b>bold</b> & <i>",
        "<img src='http://127.0.0.1:9/x'>",
        "a<b and c>d",
        "100 % ≥ 20 ≤ 55 ± µ → ²",
        "&lt;&amp;",
        "  two  spaces",
        "[[[x]]] {y}",
    ],
)
def test_what_a_person_enters_stands_on_the_page_as_entered(bench: Workbench, entered: str) -> None:
    case = a_case(RECTAL_NEC, name=entered, notes=entered)
    assert pdf_text(plan_pdf(bench.plan(case, AS_OF, None))).count(" ".join(entered.split())) >= 2


def test_200_lines_and_a_very_long_word_are_printed(bench: Workbench) -> None:
    lines = "\n".join(f"line {number} of the note" for number in range(200))
    page = pdf_text(plan_pdf(bench.plan(a_case(RECTAL_NEC, notes=lines), AS_OF, None)))
    assert all(f"line {number} of the note" in page for number in range(200))
    long_word = pdf_text(plan_pdf(bench.plan(a_case(RECTAL_NEC, notes="x" * 10_000), AS_OF, None))).replace(" ", "")
    assert long_word.count("x") >= 10_000


@pytest.mark.parametrize(
    ("entered", "named"),
    [("Müller 🦄", "U+1F984"), ("محمد", "arabic letter"), ("名前", "U+540D"), ("a\u0007b", "U+0007")],
)
def test_a_character_that_cannot_be_printed_is_named_and_nothing_is_written(
    bench: Workbench, entered: str, named: str
) -> None:
    with pytest.raises(ExportError, match="cannot print") as caught:
        plan_pdf(bench.plan(a_case(RECTAL_NEC, name=entered), AS_OF, None))
    assert named.lower() in str(caught.value).lower()
    assert caught.value.faults[0].where == "name"
    assert entered.replace("\u0007", "") in plan_text(
        bench.plan(a_case(RECTAL_NEC, name=entered), AS_OF, None)
    ).replace("\u0007", "")


def test_decisions_stand_apart_from_what_the_sources_say(bench: Workbench) -> None:
    decisions = (
        Decision(
            item="nec-first-line-platinum-etoposide", verdict=Verdict.ACCEPTED, reason="Agreed in the tumor board."
        ),
        Decision(item="own-1", verdict=Verdict.ADDED, text="Trial at the university hospital"),
    )
    plan = bench.plan(a_case(RECTAL_NEC, decisions=decisions), AS_OF, ANCHOR)
    page = pdf_text(plan_pdf(plan))
    assert "accepted" in page
    assert "Trial at the university hospital (clinician's own)" in page
    assert "Agreed in the tumor board." in page


def test_contradictory_findings_make_no_plan(bench: Workbench) -> None:
    with pytest.raises(PlanError):
        bench.plan(
            a_case({**RECTAL_NEC, "pathology.histology": "net", "pathology.cell_type": "small_cell"}), AS_OF, ANCHOR
        )


def test_an_anchor_before_birth_is_refused(bench: Workbench) -> None:
    with pytest.raises(PlanError, match="year of birth"):
        bench.plan(a_case(RECTAL_NEC, birth_year=2030), AS_OF, ANCHOR)


def test_json_names_id_direction_strength_and_citation(bench: Workbench) -> None:
    case = a_case(RECTAL_NEC)
    data = json.loads(json.dumps(plan_data(bench.plan(case, AS_OF, ANCHOR), case)))
    option = next(one for one in data["assessment"]["options"] if one["id"] == "nec-first-line-platinum-etoposide")
    assert (option["direction"], option["strength"]) == ("for", "consensus")
    assert option["citation"].startswith("NANETS 2023, Treatment of metastatic GI NEC")
    assert data["surveillance"][0]["visits"][0]["date"] > "2026-01-15"
    assert data["assessment"]["entity"]["outcome"] == "nec"
    without = assessment_data(
        bench.assess(a_case({k: v for k, v in RECTAL_NEC.items() if k != "pathology.ki67"}), AS_OF), case, bench.index
    )
    assert without["entity"]["outcome"] is None
    assert "pathology.ki67" in without["entity"]["needs"]


def test_every_pack_renders_and_every_name_can_be_shown(bench: Workbench) -> None:
    for pack in bench.index.packs.values():
        copy = review_copy(bench.index, pack)
        assert all(f"**{statement.id}**" in copy for statement in pack.statements)
    for name in (
        "nanets_hgnen_2023",
        "N-NECFL-09",
        "pathology.ki67",
        "entity",
        "nec-first-line-platinum-etoposide",
        "A1",
    ):
        assert name in show(bench.index, name)


def test_bundled_cases_are_whole(bench: Workbench) -> None:
    folder = Path(__file__).parents[3] / "resources" / "cases"
    for path in folder.glob("*.json"):
        assert plan_pdf(bench.plan(bench.open(path, AS_OF), AS_OF, ANCHOR)).startswith(b"%PDF")
