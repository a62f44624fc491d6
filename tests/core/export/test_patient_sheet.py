"""The patient sheet: one page, dates in full words, nothing but appointments, and no date dropped without a word."""

from __future__ import annotations

import datetime as dt
import io
from dataclasses import replace

import pytest
from pypdf import PdfReader

from hgnen_desktop.core.domain.case import Case, ClinicDays, OwnRule, SurveillanceChoices, VisitState
from hgnen_desktop.core.errors import ExportError
from hgnen_desktop.core.export.patient_sheet import SheetSettings, patient_sheet, plain_date, sheet_visits
from hgnen_desktop.core.schedule.follow_up import follow_up
from hgnen_desktop.core.schedule.visit_changes import record_visit
from hgnen_desktop.core.schedule.visits import CaseFollowUp
from hgnen_desktop.core.workflow import Workbench

AS_OF = dt.date(2026, 2, 1)
NEC = "table-2-nec-imaging"
CLINIC = SheetSettings(
    clinic="University Hospital",
    bring=("Your health card", "A list of your medicines"),
    contact=("Nurse team, 030 123 456",),
)


def a_view(bench: Workbench, as_of: dt.date = AS_OF, rule: str | None = NEC, **fields: object) -> CaseFollowUp:
    days = ClinicDays(country="DE", subdivision="BY")
    surveillance = SurveillanceChoices.model_validate(
        {"rule": rule, "anchor_date": "2026-01-31", "clinic_days": days, **fields}
    )
    return follow_up(
        Case(case_id="c-1", label="PT-1", name="Anna Müller", surveillance=surveillance), bench.index, as_of
    )


def page_text(content: bytes) -> str:
    pages = PdfReader(io.BytesIO(content)).pages
    assert len(pages) == 1
    return " ".join(pages[0].extract_text().split())


@pytest.mark.parametrize("size", ["A4", "Letter"])
def test_every_date_ahead_stands_in_full_words_or_is_said_to_follow(bench: Workbench, size: str) -> None:
    for rule in [rule.id for pack in bench.index.packs.values() for rule in pack.surveillance]:
        view = a_view(bench, rule=rule)
        text = page_text(patient_sheet(view, replace(CLINIC, page_size=size)))
        days = [plain_date(line.present) for line in sheet_visits(view)]
        shown = [day for day in days if day in text]
        assert shown == days[: len(shown)]
        assert len(shown) >= min(len(days), 8)
        left = len(days) - len(shown)
        assert (f"{left} later date" in text) == (left > 0)


def test_it_says_who_what_to_bring_and_whom_to_call_and_nothing_clinical(bench: Workbench) -> None:
    view = a_view(bench)
    text = page_text(patient_sheet(view, CLINIC))
    for part in (
        "University Hospital",
        "PT-1",
        "Anna Müller",
        "Your health card",
        "Nurse team, 030 123 456",
        "Thursday, 30 April 2026",
    ):
        assert part in text
    for clinical in ("NEC", "CT", "MRI", "surveillance", "tumor", "month"):
        assert clinical not in text


def test_what_is_done_missed_or_past_does_not_stand_on_it(bench: Workbench) -> None:
    case = Case(case_id="c", label="PT-1", surveillance=SurveillanceChoices(rule=NEC, anchor_date=dt.date(2026, 1, 31)))
    case = record_visit(case, bench.index, f"{NEC}/009", VisitState.CANCELLED, AS_OF)
    view = follow_up(case, bench.index, dt.date(2026, 8, 1))
    text = page_text(patient_sheet(view))
    for day in (dt.date(2026, 4, 30), dt.date(2026, 7, 31), dt.date(2026, 10, 31)):
        assert plain_date(day) not in text
    assert plain_date(dt.date(2027, 1, 31)) in text


def test_the_same_sheet_gives_the_same_bytes_with_every_font_inside(bench: Workbench) -> None:
    content = patient_sheet(a_view(bench), CLINIC)
    assert content == patient_sheet(a_view(bench), CLINIC)
    fonts = PdfReader(io.BytesIO(content)).pages[0]["/Resources"]["/Font"].values()
    assert all("/FontFile2" in font.get_object()["/FontDescriptor"] for font in fonts)


def test_the_name_can_be_left_out(bench: Workbench) -> None:
    assert "Anna" not in page_text(patient_sheet(a_view(bench), replace(CLINIC, show_name=False)))


def test_long_and_strange_texts_stay_whole_on_the_page(bench: Workbench) -> None:
    settings = replace(CLINIC, bring=("x" * 200, "<b>bold</b> & more"), clinic="Klinikum " * 20)
    text = page_text(patient_sheet(a_view(bench), settings))
    assert text.replace(" ", "").count("x") >= 200
    assert "<b>bold</b> & more" in text


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        (SheetSettings(contact=("x" * 201,)), "at most"),
        (SheetSettings(bring=("x",) * 9), "at most"),
        (SheetSettings(page_size="A5"), "not a page size"),
        (SheetSettings(bring=("w " * 100,) * 8, contact=("w " * 100,) * 8, clinic="w " * 100), "no room"),
    ],
)
def test_what_does_not_fit_is_refused(bench: Workbench, settings: SheetSettings, says: str) -> None:
    with pytest.raises(ExportError, match=says):
        patient_sheet(a_view(bench), settings)


def test_the_clinics_lines_may_be_of_any_script(bench: Workbench) -> None:
    settings = SheetSettings(clinic="김철수 병원", bring=("保険証",), visit_words="Осмотр", contact=("\U0001f9ec",))
    page = page_text(patient_sheet(a_view(bench), settings))
    assert all(words in page for words in ("김철수 병원", "保険証", "Осмотр"))
    assert "[U+1F9EC] dna double helix (whom to call)" in page


def test_nothing_ahead_makes_no_empty_sheet(bench: Workbench) -> None:
    view = a_view(bench, dt.date(2027, 1, 1), None, own_rule=OwnRule(text="x", every_months=1, visits=1))
    with pytest.raises(ExportError, match="no visit is ahead"):
        patient_sheet(view)
