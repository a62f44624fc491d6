"""The tumor-board summary: one page whatever the case, nothing cut without a word, the same bytes every time."""

from __future__ import annotations

import io
import re
import time
from pathlib import Path

import pytest
from pypdf import PdfReader

from hgnen_desktop.core.careplan.plan import CarePlan
from hgnen_desktop.core.domain.case import Case, Decision, Verdict
from hgnen_desktop.core.domain.dates import long_date
from hgnen_desktop.core.errors import ExportError
from hgnen_desktop.core.export.board_pdf import board_pdf
from hgnen_desktop.core.guidelines.schema import Direction
from hgnen_desktop.core.schedule.surveillance import Anchor
from hgnen_desktop.core.workflow import Workbench
from tests.core.conftest import AS_OF, CERVICAL_NEC, PANCREATIC_NET, RECTAL_NEC, a_case

BUNDLED = sorted((Path(__file__).parents[3] / "resources" / "cases").glob("*.json"))
MORE = re.compile(r"and (\d+) more, see the care plan")


def a_plan(bench: Workbench, case: Case, *, final: bool = False) -> CarePlan:
    return bench.plan(case, AS_OF, Anchor(AS_OF, None), final=final)


def page_of(content: bytes) -> str:
    pages = PdfReader(io.BytesIO(content)).pages
    assert len(pages) == 1
    return " ".join(pages[0].extract_text().replace("\u00a0", " ").split())


def part(page: str, start: str, end: str) -> str:
    return page.split(start, 1)[1].split(end, 1)[0] if start in page else ""


def left_out(text: str) -> int:
    found = MORE.search(text)
    return int(found.group(1)) if found else 0


@pytest.mark.parametrize("size", ["A4", "Letter"])
@pytest.mark.parametrize("path", BUNDLED, ids=lambda path: path.stem)
def test_every_bundled_case_fits_on_one_page_and_counts_what_is_left_out(bench: Workbench, path, size) -> None:
    plan = a_plan(bench, bench.open(path))
    page = page_of(board_pdf(plan, size))
    assert plan.label in page
    outcome = plan.assessment.situation.outcome
    assert (outcome.label if outcome else "possible") in page
    options = [line for line in plan.options if line.result.item.direction is not Direction.AGAINST]
    against = [line for line in plan.options if line.result.item.direction is Direction.AGAINST]
    stated = part(page, "none is preferred", "Advised against" if against else "Decision Decision")
    refused = part(page, "Advised against", "Decision Decision")
    for lines, where in ((options, stated), (against, refused.split("Look here")[0].split("Where the sources")[0])):
        shown = len(lines) - left_out(where.split("Look here")[0].split("Where the sources")[0])
        assert shown > 0 or not lines
        for line in lines[:shown]:
            assert line.result.item.title in where
            assert line.result.strength.strength_words() in where
    for line in plan.coming():
        assert long_date(line.present) in page
    for one in plan.assessment.cautions:
        if one.item.level == "stop":
            assert f"Stop: {one.item.title}" in page
    assert "page 1 of 1" in page
    assert plan.assessment.guidelines_hash[:12] in page
    assert "for professionals" in page
    assert "Not a certified medical device" in page


def test_lists_that_do_not_fit_say_how_many_are_left(bench: Workbench) -> None:
    crowded = bench.open(next(path for path in BUNDLED if path.stem == "nec-colon-later-line"))
    plan = a_plan(bench, crowded)
    page = page_of(board_pdf(plan, "Letter"))
    missing = part(page, "Missing ", "Options of the sources")
    shown = [need.label for need in plan.assessment.needed if need.label in missing]
    assert left_out(missing) > 0
    assert len(plan.assessment.needed) - left_out(missing) <= len(shown)
    high = [one for one in plan.assessment.disagreements if one.severity == "high"]
    differ = part(page, "Where the sources differ", "Decision Decision")
    assert sum(f"{one.id} {one.title}" in differ for one in high) == len(high) - left_out(differ)


def test_the_same_plan_gives_the_same_bytes_quickly(bench: Workbench) -> None:
    plan = a_plan(bench, a_case(RECTAL_NEC))
    first = board_pdf(plan)
    started = time.perf_counter()
    assert board_pdf(plan) == first
    assert time.perf_counter() - started < 0.3


def test_it_says_whether_it_is_a_draft(bench: Workbench) -> None:
    assert "DRAFT" in page_of(board_pdf(a_plan(bench, a_case(RECTAL_NEC))))
    final = page_of(board_pdf(a_plan(bench, a_case(RECTAL_NEC), final=True)))
    assert "FINAL" in final
    assert "DRAFT" not in final


def test_what_is_not_known_of_the_patient_is_said(bench: Workbench) -> None:
    page = page_of(board_pdf(a_plan(bench, a_case(RECTAL_NEC))))
    assert "Sex: not entered" in page
    assert "Primary site: Rectum" in page
    assert "ECOG performance status: 1" in page
    pending = page_of(board_pdf(a_plan(bench, a_case({**RECTAL_NEC, "molecular.mmr": {"state": "pending"}}))))
    assert "Mismatch repair (pending)" in pending


def test_an_empty_case_has_a_page_that_says_so(bench: Workbench) -> None:
    page = page_of(board_pdf(a_plan(bench, Case(case_id="new"))))
    assert "situations of the sources are possible" in page
    assert "None entered" in page
    assert left_out(part(page, "It cannot be settled without", "Key findings")) >= 0


def test_a_recorded_decision_stands_where_lines_would_be_filled_in(bench: Workbench) -> None:
    undecided = page_of(board_pdf(a_plan(bench, a_case(CERVICAL_NEC))))
    assert "Reason Present" in undecided
    option = a_plan(bench, a_case(CERVICAL_NEC)).options[0].result
    decided = a_case(CERVICAL_NEC, decisions=(Decision(item=option.id, verdict=Verdict.ACCEPTED),))
    page = page_of(board_pdf(a_plan(bench, decided)))
    assert f"{option.item.title}: accepted" in page
    assert "Reason Present" not in page


def test_a_decision_on_an_option_that_is_no_longer_shown_stands_apart_and_leaves_room_for_a_new_one(bench) -> None:
    option = a_plan(bench, a_case(CERVICAL_NEC)).options[0].result
    now = a_case(PANCREATIC_NET, decisions=(Decision(item=option.id, verdict=Verdict.ACCEPTED),))
    assert option.id not in {line.result.id for line in a_plan(bench, now).options}
    page = page_of(board_pdf(a_plan(bench, now)))
    assert f"No longer among the options: {option.item.title}: accepted" in page
    assert "Reason Present" in page


def test_whatever_was_typed_the_page_stays_one_and_says_what_goes_on(bench: Workbench) -> None:
    own = tuple(
        Decision(item=f"own-{number}", verdict=Verdict.ADDED, text=f"Option {number}: " + "many words " * 900)
        for number in range(1, 31)
    )
    case = a_case(PANCREATIC_NET, name="N" * 200, notes="note\n" * 900, decisions=own).with_changes(label="W" * 200)
    page = page_of(board_pdf(a_plan(bench, case), "Letter"))
    assert "goes on in the care plan" in page
    decision = part(page, "Decision Decision", "Signed")
    shown = sum(f"Option {number}:" in decision for number in range(1, 31))
    assert shown >= 1
    assert shown + left_out(decision) == 30


def test_markup_is_text_and_any_script_is_printed(bench: Workbench) -> None:
    markup = a_case(RECTAL_NEC).with_changes(label="<b>PT</b> & Łódź")
    assert "<b>PT</b> & Łódź" in page_of(board_pdf(a_plan(bench, markup)))
    page = page_of(board_pdf(a_plan(bench, a_case(RECTAL_NEC, name="中 \U0001f9ec"))))
    assert "中 [U+1F9EC]" in page
    assert "[U+1F9EC] dna double helix (name)" in page
    with pytest.raises(ExportError, match="A4, Letter"):
        board_pdf(a_plan(bench, a_case(RECTAL_NEC)), "A5")
