"""What leaves the program: text within 80 columns, JSON with stable ids, a PDF that says what was entered, byte for byte the same."""

from __future__ import annotations

import datetime as dt
import io
import json
import re
from dataclasses import replace

import pytest
from pypdf import PdfReader

from hgnen_desktop.core.brief.signs import Sign
from hgnen_desktop.core.careplan.plan import CarePlan
from hgnen_desktop.core.domain.case import (
    Case,
    ClinicDays,
    Decision,
    OwnRule,
    PastFollowUp,
    SurveillanceChoices,
    Verdict,
    VisitRecord,
    VisitState,
    WorkupRecord,
    WorkupState,
)
from hgnen_desktop.core.errors import PlanError
from hgnen_desktop.core.export.assessment_json import assessment_data
from hgnen_desktop.core.export.assessment_text import assessment_text
from hgnen_desktop.core.export.guideline_text import review_copy, show
from hgnen_desktop.core.export.pdf import plan_pdf
from hgnen_desktop.core.export.plan_json import plan_data
from hgnen_desktop.core.export.plan_text import plan_text
from hgnen_desktop.core.export.schedule_table import schedule_data
from hgnen_desktop.core.guidelines.schema import Direction, Evidence
from hgnen_desktop.core.schedule.follow_up import OWN_CITATION
from hgnen_desktop.core.schedule.surveillance import Anchor
from hgnen_desktop.core.wording import figure_words
from hgnen_desktop.core.workflow import Workbench
from tests.core.conftest import AS_OF, CERVICAL_NEC, PANCREATIC_NET, RECTAL_NEC, a_case
from tests.places import CASES

PATIENTS = {"rectal NEC": RECTAL_NEC, "pancreatic NET": PANCREATIC_NET, "cervical NEC": CERVICAL_NEC}
ANCHOR = Anchor(AS_OF, "start of treatment")


def pdf_text(content: bytes) -> str:
    text = "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
    return " ".join(text.replace("\u00a0", " ").split())


def running_text(content: bytes) -> str:
    """The text of a PDF without the feet of its pages, so that a sentence reads on where a page ends."""
    return re.sub(r"PT-0001 · [^·]+ · .*? for professionals ?", "", pdf_text(content))


def full_pdf(plan: CarePlan) -> bytes:
    return plan_pdf(plan, full=True)


def full_text(plan: CarePlan) -> str:
    return plan_text(plan, full=True)


def first_page(plan: CarePlan, size: str = "A4") -> str:
    page = PdfReader(io.BytesIO(plan_pdf(plan, size))).pages[0].extract_text()
    return " ".join(page.replace("\u00a0", " ").split())


@pytest.mark.parametrize("findings", PATIENTS.values(), ids=PATIENTS)
def test_each_patient_leaves_with_a_dated_plan(bench: Workbench, findings) -> None:
    case = a_case(findings)
    plan = bench.plan(case, AS_OF, ANCHOR)
    assert plan.schedules
    assert plan.next_visits()
    text, page = full_text(plan), pdf_text(full_pdf(plan))
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
        assessment_text(bench.plan(case, AS_OF, ANCHOR), full=True),
        full_text(bench.plan(case, AS_OF, ANCHOR)),
        plan_text(bench.plan(case, AS_OF, ANCHOR)),
    ):
        assert max(len(line) for line in text.splitlines()) <= 80
        assert "\t" not in text
    assert plan_text(bench.plan(case, AS_OF, ANCHOR)).startswith("PT-0001  CARE PLAN of 15 Jan 2026  DRAFT")


def test_the_same_plan_gives_the_same_bytes_and_embeds_every_font(bench: Workbench) -> None:
    plan = bench.plan(a_case(RECTAL_NEC), AS_OF, ANCHOR)
    content = full_pdf(plan)
    assert content == full_pdf(plan)
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
    page = pdf_text(full_pdf(bench.plan(a_case(RECTAL_NEC, notes=lines), AS_OF, None)))
    assert all(f"line {number} of the note" in page for number in range(200))
    long_word = pdf_text(full_pdf(bench.plan(a_case(RECTAL_NEC, notes="x" * 10_000), AS_OF, None))).replace(" ", "")
    assert long_word.count("x") >= 10_000


def test_decisions_stand_apart_from_what_the_sources_say(bench: Workbench) -> None:
    decisions = (
        Decision(
            item="nec-first-line-platinum-etoposide", verdict=Verdict.ACCEPTED, reason="Agreed in the tumor board."
        ),
        Decision(item="own-1", verdict=Verdict.ADDED, text="Trial at the university hospital"),
    )
    plan = bench.plan(a_case(RECTAL_NEC, decisions=decisions), AS_OF, ANCHOR)
    page = pdf_text(full_pdf(plan))
    assert "accepted" in page
    assert "Added by the clinician Trial at the university hospital \u00b7 not from the sources" in page
    assert "Agreed in the tumor board." in page


AGAINST = "chosen despite the advice against it"


def test_options_that_the_sources_advise_against_are_never_said_to_be_accepted(bench: Workbench) -> None:
    options = bench.plan(a_case(RECTAL_NEC), AS_OF, None).options
    against = [line.result for line in options if line.result.item.direction is Direction.AGAINST]
    decisions = (
        Decision(item=against[0].id, verdict=Verdict.ACCEPTED, reason="A long talk.", on=dt.date(2026, 1, 10)),
        Decision(item=against[1].id, verdict=Verdict.DECLINED),
    )
    case = a_case(RECTAL_NEC, decisions=decisions)
    plan = bench.plan(case, AS_OF, ANCHOR)
    chosen, refused = f"{AGAINST} on 10 Jan 2026", "not pursued"
    for said in (pdf_text(full_pdf(plan)), " ".join(full_text(plan).split()), first_page(plan)):
        assert chosen in said.replace("Chosen", "chosen")
        assert refused in said.replace("Not pursued", "not pursued")
        assert "A long talk." in said
        assert "accepted" not in said
        assert "declined" not in said
    assert f"{against[0].item.title} \u00b7 advised against" in first_page(plan)
    assert " ".join(plan_text(plan).split()).index("Chosen despite") < plan_text(plan).index("To decide")
    words = [one["words"] for one in plan_data(plan, case)["decisions"]]
    assert words == [chosen, refused]


def test_decisions_of_earlier_lines_and_of_options_no_longer_shown_are_listed_apart(bench: Workbench) -> None:
    option = "nec-first-line-platinum-etoposide"
    decisions = (
        Decision(item=option, verdict=Verdict.ACCEPTED, line="First line", reason="Board of March."),
        Decision(item="no-such-option", verdict=Verdict.DEFERRED),
        Decision(item=option, verdict=Verdict.DECLINED, on=AS_OF),
    )
    case = a_case(RECTAL_NEC, decisions=decisions)
    plan = bench.plan(case, AS_OF, ANCHOR)
    for said in (running_text(full_pdf(plan)), " ".join(full_text(plan).split())):
        assert "First line: Platinum plus etoposide: accepted Board of March." in said
        assert "no-such-option: deferred" in said
        assert "Declined on 15 Jan 2026" in said
    assert "2 earlier decisions stand in the full record." in first_page(plan)
    data = plan_data(plan, case)["decisions"]
    assert [one["present"] for one in data] == [False, True, True]
    assert [one["among_options"] for one in data] == [False, False, True]


# --- dates -------------------------------------------------------------------------------------------------------------

RULE = "table-3-net-imaging"
START = dt.date(2025, 1, 15)


def a_followed_case(**changes: object) -> Case:
    held = {
        "rule": RULE,
        "anchor_event": "start of treatment",
        "anchor_date": START,
        "window_days": 7,
        "clinic_days": ClinicDays(country="DE", subdivision="BY"),
        "visits": (
            VisitRecord(visit=f"{RULE}/003", state=VisitState.DONE, on=dt.date(2025, 4, 22)),
            VisitRecord(visit=f"{RULE}/006", state=VisitState.MISSED),
            VisitRecord(visit=f"{RULE}/015", state=VisitState.MOVED, on=dt.date(2026, 4, 20), note="travels"),
            VisitRecord(visit=f"{RULE}/018", state=VisitState.CANCELLED),
        ),
        **changes,
    }
    return a_case(PANCREATIC_NET, surveillance=SurveillanceChoices.model_validate(held))


def the_plan(bench: Workbench, case: Case):
    return bench.plan(case, AS_OF, Anchor(START, "start of treatment"))


def test_what_became_of_each_visit_stands_in_every_form(bench: Workbench) -> None:
    case = a_followed_case()
    plan = the_plan(bench, case)
    page, text = pdf_text(full_pdf(plan)), " ".join(full_text(plan).split())
    for said in (page, text):
        assert "done Counted for 15 Apr 2025." in said
        assert "missed In time from 8 Jul 2025 to 22 Jul 2025 (window set by the clinic)." in said
        assert "Wed 15 Oct 2025" in said
        assert "overdue In time from" in said
        assert "moved Counted for 15 Apr 2026." in said
        assert "Note: travels" in said
        assert "cancelled" in said
        assert "12 months past the plan date" in said
    first = first_page(plan)
    assert "\u26a0 Missed: Tue 15 Jul 2025" in first
    assert "\u26a0 Overdue: Wed 15 Oct 2025" in first
    assert "Mon 20 Apr 2026 \u00b7 moved, counted for 15 Apr 2026" in first
    assert first.count("Multiphase") == 1
    visits = {one["months"]: one for one in plan_data(plan, case)["surveillance"][0]["visits"]}
    assert visits[3]["id"] == f"{RULE}/003"
    assert (visits[3]["date"], visits[3]["original"], visits[3]["state"]) == ("2025-04-22", "2025-04-15", "done")
    assert visits[15]["counted"] == "15 months after start of treatment on 15 Jan 2025"


def test_a_shift_to_a_working_day_is_shown_with_its_reason(bench: Workbench) -> None:
    # Three months after 3 January 2026 is Good Friday.
    case = a_followed_case(anchor_date=dt.date(2026, 1, 3), visits=(), window_days=None)
    plan = bench.plan(case, AS_OF, Anchor(dt.date(2026, 1, 3), None))
    page = pdf_text(full_pdf(plan))
    assert "Tue 7 Apr 2026 \u00b7 counted for 3 Apr 2026, Good Friday;" in page
    assert "Moved from 3 Apr 2026 (Good Friday)." in page
    assert "Moved from 3 Apr 2026 (Good Friday)." in " ".join(full_text(plan).split())
    first = plan_data(plan, case)["surveillance"][0]["visits"][0]
    assert first["shift"] == {"from": "2026-04-03", "reason": "Good Friday"}
    assert first["date"] == "2026-04-07"


def test_a_rule_of_the_clinic_carries_no_citation_of_a_source(bench: Workbench) -> None:
    own = OwnRule(text="CT chest", every_months=4, visits=5)
    case = a_followed_case(rule=None, own_rule=own, visits=())
    plan = the_plan(bench, case)
    for said in (pdf_text(full_pdf(plan)), " ".join(full_text(plan).split())):
        assert "CT chest: every 4 months, 5 visits." in said
        assert OWN_CITATION in said
    data = plan_data(plan, case)["surveillance"][0]
    assert (data["own_rule"], data["strength"], data["citation"]) == (True, None, OWN_CITATION)


def test_a_setting_that_has_ended_stands_with_its_visits_and_reason(bench: Workbench) -> None:
    past = PastFollowUp(
        rule="table-2-net-imaging",
        anchor_event="surgery",
        anchor_date=dt.date(2023, 1, 15),
        visits=(VisitRecord(visit="table-2-net-imaging/003", state=VisitState.DONE, on=dt.date(2023, 4, 18)),),
        ended_on=dt.date(2025, 1, 10),
        reason="Liver metastases",
    )
    case = a_followed_case(history=(past,), visits=())
    plan = the_plan(bench, case)
    for said in (pdf_text(full_pdf(plan)), " ".join(full_text(plan).split())):
        assert "Counted from surgery on 15 Jan 2023. Ended on 10 Jan 2025: Liver metastases" in said
        assert "Tue 18 Apr 2023" in said
        assert "unrecorded" in said
        # What was still ahead when it ended is no appointment any more.
        assert "Jan 2032" not in said
    (ended,) = plan_data(plan, case)["past_surveillance"]
    assert (ended["ended_on"], ended["end_reason"]) == ("2025-01-10", "Liver metastases")


def test_the_picture_names_its_marks_and_a_plain_schedule_has_no_states(bench: Workbench) -> None:
    page = pdf_text(full_pdf(the_plan(bench, a_followed_case())))
    assert "anchor date done coming ! overdue missed cancelled" in page
    assert "plan date 15 Jan 2026" in page
    case = a_case(PANCREATIC_NET)
    plain = the_plan(bench, case)
    page, text = pdf_text(full_pdf(plain)), full_text(plain)
    assert "overdue" not in page.lower()
    assert "anchor date coming number: months" in page
    assert "  Tue 15 Apr 2025: 3 months after start of treatment on 15 Jan 2025\n" in text
    dated = plan_data(plain, case)["surveillance"][0]
    assert dated["recorded"] is False
    assert dated["visits"] == schedule_data(plain.schedules[0].view)["plans"][-1]["visits"]


def test_dates_of_several_rules_are_told_apart_on_page_1(bench: Workbench) -> None:
    indolent = {"treatment.status": "on_treatment", "treatment.lines": 1, "treatment.indolent": True}
    case = a_case({**PANCREATIC_NET, **indolent})
    plan = bench.plan(case, AS_OF, ANCHOR)
    (usual,) = plan.schedules
    first = first_page(plan)
    assert "may take its place" in first
    other = case.with_changes(surveillance=SurveillanceChoices(rule="table-3-net-imaging-indolent"))
    (longer,) = bench.plan(other, AS_OF, ANCHOR).schedules
    plan = replace(plan, schedules=(usual, longer))
    first = first_page(plan)
    assert "2 rules apply and none is chosen" in first
    for title in (one.plan.title for one in plan.schedules):
        assert f"\u00b7 {title};" in first


def test_a_full_case_is_printed_always_the_same(bench: Workbench) -> None:
    plan = the_plan(bench, a_followed_case())
    assert full_pdf(plan) == full_pdf(plan)


def test_every_test_stands_in_the_record_with_its_standing_and_result(bench: Workbench) -> None:
    result = bench.plan(a_case(RECTAL_NEC), AS_OF, None).tests[0].result
    record = WorkupRecord(state=WorkupState.DONE, on=dt.date(2026, 1, 3), result="As expected.")
    plan = bench.plan(a_case(RECTAL_NEC, workup={result.id: record}), AS_OF, None)
    page = running_text(full_pdf(plan))
    for line in plan.tests:
        for answer in line.answers:
            assert answer.result.item.title in page
            assert answer.result.item.text in page
            assert answer.result.strength.text() in page
        assert f"{line.item.title} \u00b7 {line.standing.value}" in page
    assert f"{result.item.title} \u00b7 done on 3 Jan 2026" in page
    assert "As expected." in page


def test_page_1_counts_what_goes_on_in_page_2_and_page_2_what_is_in_the_record(bench: Workbench) -> None:
    own = tuple(Decision(item=f"own-{n}", verdict=Verdict.ADDED, text=f"Idea {n}. " + "why " * 40) for n in range(60))
    plan = bench.plan(a_case(RECTAL_NEC, decisions=own), AS_OF, ANCHOR)
    for size in ("A4", "Letter"):
        pages = [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(plan_pdf(plan, size))).pages]
        assert len(pages) == 2
        shown = [sum(f"Idea {n}." in page for n in range(60)) for page in pages]
        assert shown[0] >= 1
        on = int(re.findall(r"and (\d+) more on page 2", pages[0].split(" Next dates ")[0])[0])
        left = int(re.search(r"Decision \(from page 1\).*?and (\d+) more in the full record", pages[1]).group(1))
        assert shown[0] + on == 60
        assert shown[0] + shown[1] + left == 60
    full = running_text(full_pdf(plan))
    assert all(f"Idea {n}." in full for n in range(60))


def test_a_visit_note_of_any_script_is_printed_and_what_is_replaced_is_named_with_its_place(bench: Workbench) -> None:
    visits = (VisitRecord(visit=f"{RULE}/003", state=VisitState.MISSED, note="名前 \U0001f9ec"),)
    page = pdf_text(full_pdf(the_plan(bench, a_followed_case(visits=visits))))
    assert "名前 [U+1F9EC]" in page
    assert "[U+1F9EC] dna double helix (note on a visit)" in page


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
    answers = [answer for asked in data["assessment"]["questions"] for answer in asked["answers"]]
    option = next(one for one in answers if one["id"] == "nec-first-line-platinum-etoposide")
    assert (option["direction"], option["strength"]) == ("for", "consensus")
    assert option["citation"].startswith("NANETS 2023, Treatment of metastatic GI NEC")
    assert data["surveillance"][0]["visits"][0]["date"] > "2026-01-15"
    assert data["assessment"]["entity"]["outcome"] == "nec"
    found = {one["finding"]: one for one in data["findings"]}
    assert (found["pathology.ki67"]["value"], found["pathology.ki67"]["words"]) == (85, "85 %")
    assert found["extent.metastatic_sites"]["value"] == ["liver"]
    assert data["brief"]["entity"] == "NEC"
    assert data["brief"]["do_now"]
    assert data["brief"]["answers"][0]["said"][0]["items"] == ["nec-first-line-platinum-etoposide"]
    without = assessment_data(
        bench.assess(a_case({k: v for k, v in RECTAL_NEC.items() if not k.startswith("pathology")}), AS_OF),
        case,
        bench.index,
    )
    assert without["entity"]["outcome"] is None
    assert "pathology.histology" in without["entity"]["needs"]


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


def test_the_review_copy_holds_what_a_reviewer_compares_with_the_paper(bench: Workbench) -> None:
    copies = {pack.id: review_copy(bench.index, pack) for pack in bench.index.packs.values()}
    nordic = copies["nordic_nec2_2025"]
    assert "Figure: Median OS, PS 2: 5.2 months (95 % CI 4 to 6.4), n = 92. Marked when: All of these; ECOG" in nordic
    for item in bench.index.items.values():
        copy = copies[bench.index.item_pack[item.id].id]
        assert item.interpretation is None or f"Our reading: {item.interpretation}" in copy
        if isinstance(item, Evidence):
            assert all(figure_words(figure).rstrip(".") in copy for figure in item.figures), item.id


def test_bundled_cases_are_whole(bench: Workbench) -> None:
    folder = CASES
    for path in folder.glob("*.json"):
        assert full_pdf(bench.plan(bench.open(path, AS_OF), AS_OF, ANCHOR)).startswith(b"%PDF")


@pytest.mark.parametrize("size", ["A4", "Letter"])
@pytest.mark.parametrize("findings", PATIENTS.values(), ids=PATIENTS)
def test_the_first_page_says_who_what_to_do_dates_and_what_is_open(bench: Workbench, findings, size) -> None:
    plan = bench.plan(a_case(findings), AS_OF, ANCHOR)
    page = first_page(plan, size)
    assert plan.assessment.situation.outcome.label in page
    assert all(one.text.split(";")[0] in page for one in plan.brief.do_now if one.sign is Sign.TO_DO)
    for answer in plan.brief.answers:
        assert answer.label.lower() in page.lower()
        assert all(said.text in page or said.text.lower() == answer.label.lower() for said in answer.said)
    assert "No decision recorded." in page
    assert all(visit.counted in page for visit in plan.next_visits())
    assert all(need.label.lower() in page.lower() for need in plan.brief.missing)


def test_a_rule_that_is_not_settled_is_not_said_to_be_missing(bench: Workbench) -> None:
    findings = {name: value for name, value in CERVICAL_NEC.items() if not name.startswith("pathology")}
    plan = bench.plan(a_case(findings), AS_OF, ANCHOR)
    assert not plan.schedules
    for said in (pdf_text(full_pdf(plan)), " ".join(full_text(plan).split())):
        assert "Which surveillance rule applies is not settled, so nothing is dated. It depends on: " in said
        assert "give no surveillance rule" not in said


def test_every_page_says_that_no_clinician_has_signed(bench: Workbench) -> None:
    content = full_pdf(bench.plan(a_case(RECTAL_NEC), AS_OF, ANCHOR))
    pages = PdfReader(io.BytesIO(content)).pages
    assert all("guidelines not yet clinically signed off" in page.extract_text() for page in pages)


def test_a_reading_is_numbered_at_its_item_and_stands_once(bench: Workbench) -> None:
    plan = bench.plan(a_case(RECTAL_NEC), AS_OF, ANCHOR)
    page = running_text(full_pdf(plan))
    readings = {line.result.item.interpretation for line in plan.options if line.result.item.interpretation}
    assert len(readings) > 3
    for reading in readings:
        words = " ".join(reading.split())
        numbers = re.findall(rf"(\d+)\. {re.escape(words)} (?=\d+\. |Sources)", page)
        assert len(numbers) == 1
        assert f"Our reading: note {numbers[0]}." in page


def test_no_page_but_the_last_is_left_half_empty(bench: Workbench) -> None:
    for findings in PATIENTS.values():
        pages = PdfReader(io.BytesIO(full_pdf(bench.plan(a_case(findings), AS_OF, ANCHOR)))).pages
        for page in list(pages)[:-1]:
            heights: list[float] = []

            def see(text: str, cm: list[float], tm: list[float], _font: object, _size: float, into=heights) -> None:
                if text.strip():
                    into.append(tm[5] * cm[3] + cm[5])

            page.extract_text(visitor_text=see)
            body = [height for height in heights if height > 60]  # without the foot of the page
            assert min(body) < 300, "the lowest line of the page stands above its middle"


def test_no_page_parts_a_decision_from_its_reason_or_ends_with_a_heading(bench: Workbench) -> None:
    options = [line.result.id for line in bench.plan(a_case(RECTAL_NEC), AS_OF, ANCHOR).options[:5]]
    decisions = tuple(
        Decision(item=one, verdict=Verdict.DECLINED, reason=f"Reason {number} begins here.\nAnd ends here {number}.")
        for number, one in enumerate(options)
    )
    headings = (
        "Decision",
        "Surveillance",
        "Cautions",
        "Open questions",
        "Where the sources differ or stop short",
        "Sources",
    )
    for lines in range(0, 40, 5):  # moves the ends of pages through what stands below the notes
        case = a_case(RECTAL_NEC, decisions=decisions, notes="A line of the notes.\n" * lines)
        pages = [page.extract_text() for page in PdfReader(io.BytesIO(full_pdf(bench.plan(case, AS_OF, ANCHOR)))).pages]
        for page in pages:
            body, margin = page.rsplit("PT-0001", 1)
            assert "for professionals" in margin
            for number in range(len(options)):
                assert (f"Reason {number} begins" in body) == (f"ends here {number}" in body)
            assert not re.match(r"\s*(And ends here|Reason \d)", body)
            assert body.rstrip().splitlines()[-1] not in headings


def test_every_disagreement_is_told_in_full_in_the_record(bench: Workbench) -> None:
    for findings in (RECTAL_NEC, CERVICAL_NEC):
        plan = bench.plan(a_case(findings), AS_OF, ANCHOR)
        page, text = running_text(full_pdf(plan)), " ".join(full_text(plan).split())
        shown = [entry for entry in plan.assessment.disagreements if entry.severity != "low"]
        assert {entry.severity for entry in shown} == {"high", "medium"}
        for entry in shown:
            for said in (page, text):
                assert f"{entry.id} {entry.title}" in said
                assert entry.handling in said
                for position in entry.positions:
                    assert f"{position.who}: {position.text}" in said
