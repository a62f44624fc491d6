"""The tumor-board summary: one page whatever the case, nothing cut without a word, the same bytes every time."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from pypdf import PdfReader

from hgnen_desktop.core.careplan.board_document import board_document
from hgnen_desktop.core.careplan.plan import CarePlan
from hgnen_desktop.core.domain.case import Case, Decision, Verdict
from hgnen_desktop.core.domain.dates import long_date
from hgnen_desktop.core.errors import ExportError
from hgnen_desktop.core.export.board_pdf import board_pdf
from hgnen_desktop.core.schedule.surveillance import Anchor
from hgnen_desktop.core.storage.case_file import dump_case
from hgnen_desktop.core.workflow import Workbench
from tests.core.conftest import AS_OF, CERVICAL_NEC, PANCREATIC_NET, RECTAL_NEC, a_case
from tests.places import CASES

BUNDLED = sorted(CASES.glob("*.json"))
MORE = re.compile(r"and (\d+) more in the care plan")


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
    assert plan.brief.situation in page
    lines = {one.key: one for one in board_document(plan).first}
    for key, end in (("answers", "Look here before acting|Missing"), ("course", "Do now|Settle first|Decision")):
        if key not in lines:
            continue
        said = re.split(end, part(page, lines[key].title, "page 1 of 1"))[0]
        shown = sum(" ".join(next(block.words(), "").split()) in said for block in lines[key].blocks)
        assert shown >= 1
        assert shown >= len(lines[key].blocks) - left_out(said)
    dates = part(page, "Next dates", "For professionals who")
    shown = sum(long_date(line.present) in dates for line in plan.coming())
    assert shown == len(plan.coming()) or left_out(dates)
    for words in plan.brief.stops:
        assert words in page
    for one in plan.brief.do_now[:2]:
        assert one.text.split(";")[0].split(" or ")[0].split(" (")[0].lower() in page.lower()
    assert not any(f"{one.id} {one.title}" in page for one in plan.assessment.disagreements)  # no codes of ours
    assert "page 1 of 1" in page
    assert plan.assessment.guidelines_hash[:12] in page
    assert "for professionals" in page
    assert "Not a certified medical device" in page


def test_the_clinicians_own_question_stands_as_it_was_typed(bench: Workbench, tmp_path: Path) -> None:
    asked = "Surgery first?  Or <b>chemoradiation</b> & then 6 cycles:\nshe is 41."
    case = a_case(CERVICAL_NEC, question=asked)
    path = tmp_path / "case.json"
    path.write_bytes(dump_case(case))
    again = bench.open(path)
    assert again.question == asked
    page = page_of(board_pdf(a_plan(bench, again)))
    assert "Question to the board Surgery first? Or <b>chemoradiation</b> & then 6 cycles: she is 41." in page
    without = page_of(board_pdf(a_plan(bench, a_case(CERVICAL_NEC))))
    assert "Question to the board What next?" in without
    long = page_of(board_pdf(a_plan(bench, a_case(CERVICAL_NEC, question="why " * 4000))))
    assert "goes on in the full record" in long


def test_the_same_plan_gives_the_same_bytes(bench: Workbench) -> None:
    plan = a_plan(bench, a_case(RECTAL_NEC))
    assert board_pdf(plan) == board_pdf(plan)


def test_it_says_whether_it_is_a_draft(bench: Workbench) -> None:
    assert "DRAFT" in page_of(board_pdf(a_plan(bench, a_case(RECTAL_NEC))))
    final = page_of(board_pdf(a_plan(bench, a_case(RECTAL_NEC), final=True)))
    assert "FINAL" in final
    assert "DRAFT" not in final


def test_what_is_not_known_of_the_patient_is_said(bench: Workbench) -> None:
    short = page_of(board_pdf(a_plan(bench, a_case({"tumor.site": "rectum", "pathology.histology": "nec"}))))
    assert re.search(r"Not entered: [^.]*Sex", short)
    page = page_of(board_pdf(a_plan(bench, a_case(RECTAL_NEC))))
    assert "Rectum, ECOG performance status 1: NEC, large cell" in page
    pending = page_of(board_pdf(a_plan(bench, a_case({**RECTAL_NEC, "molecular.mmr": {"state": "pending"}}))))
    assert re.search(r"Mismatch repair[^?]*pending", pending)


def test_an_empty_case_has_a_page_that_says_so(bench: Workbench) -> None:
    page = page_of(board_pdf(a_plan(bench, Case(case_id="new"))))
    assert "Situation: Not settled yet" in page
    assert "None entered" in page
    assert "Missing" in page


def test_a_recorded_decision_stands_where_lines_would_be_filled_in(bench: Workbench) -> None:
    undecided = page_of(board_pdf(a_plan(bench, a_case(CERVICAL_NEC))))
    assert "Reason Present" in undecided
    option = a_plan(bench, a_case(CERVICAL_NEC)).options[0].result
    decided = a_case(CERVICAL_NEC, decisions=(Decision(item=option.id, verdict=Verdict.ACCEPTED),))
    page = page_of(board_pdf(a_plan(bench, decided)))
    assert f"Accepted {option.item.title}" in page
    assert "Reason Present" not in page


def test_a_decision_on_an_option_that_is_no_longer_shown_is_counted_and_leaves_room_for_a_new_one(bench) -> None:
    option = a_plan(bench, a_case(CERVICAL_NEC)).options[0].result
    now = a_case(PANCREATIC_NET, decisions=(Decision(item=option.id, verdict=Verdict.ACCEPTED),))
    assert option.id not in {line.result.id for line in a_plan(bench, now).options}
    page = page_of(board_pdf(a_plan(bench, now)))
    assert "1 earlier decision stands in the care plan." in page
    assert "Reason Present" in page


def test_whatever_was_typed_the_page_stays_one_and_says_what_goes_on(bench: Workbench) -> None:
    own = tuple(
        Decision(item=f"own-{number}", verdict=Verdict.ADDED, text=f"Option {number}: " + "many words " * 900)
        for number in range(1, 31)
    )
    case = a_case(PANCREATIC_NET, name="N" * 200, notes="note\n" * 900, decisions=own).with_changes(label="W" * 200)
    page = page_of(board_pdf(a_plan(bench, case), "Letter"))
    assert "goes on in the full record" in page
    decision = part(page, "Added by the clinician", "Signed")
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
