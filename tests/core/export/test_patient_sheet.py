"""The patient sheet: one page, dates in full words, nothing but appointments, and no date dropped without a word."""

from __future__ import annotations

import datetime as dt
import io
import re
import unicodedata
from dataclasses import fields, replace

import pytest
from pypdf import PdfReader

from hgnen_desktop.core.domain.case import Case, ClinicDays, OwnRule, SurveillanceChoices, VisitRecord, VisitState
from hgnen_desktop.core.errors import ExportError
from hgnen_desktop.core.export.patient_sheet import SheetSettings, patient_sheet, plain_date, sheet_visits
from hgnen_desktop.core.export.pdf_fonts import REGULAR
from hgnen_desktop.core.export.reading_order import levels, visual_order
from hgnen_desktop.core.export.shaped_text import shaped
from hgnen_desktop.core.export.sheet_content import SheetPart
from hgnen_desktop.core.export.sheet_html import patient_sheet_html
from hgnen_desktop.core.export.sheet_words import LANGUAGES, WORDS, PartKind, SheetWords
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


def letters_read(text: str) -> str:
    """What is read, without the spaces and joined forms that a reader guesses."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def drawn_at(content: bytes) -> dict[str, float]:
    """Each piece of text with the place at which it begins, in points from the left."""
    places: dict[str, float] = {}

    def note(text: str, _cm: object, matrix: list[float], _font: object, _size: object) -> None:
        if text.strip():
            places[text.strip()] = matrix[4]

    PdfReader(io.BytesIO(content)).pages[0].extract_text(visitor_text=note)
    return places


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


def test_what_is_done_or_cancelled_does_not_stand_on_it_and_what_is_open_is_asked_kindly(bench: Workbench) -> None:
    case = Case(case_id="c", label="PT-1", surveillance=SurveillanceChoices(rule=NEC, anchor_date=dt.date(2026, 1, 31)))
    case = record_visit(case, bench.index, f"{NEC}/003", VisitState.DONE, dt.date(2026, 5, 2), on=dt.date(2026, 5, 2))
    case = record_visit(case, bench.index, f"{NEC}/009", VisitState.CANCELLED, AS_OF)
    text = page_text(patient_sheet(follow_up(case, bench.index, dt.date(2026, 8, 10))))
    for day in (dt.date(2026, 4, 30), dt.date(2026, 5, 2), dt.date(2026, 10, 31)):
        assert plain_date(day) not in text
    assert plain_date(dt.date(2027, 1, 31)) in text
    asked = text[text.index("Please talk to us about") : text.index("we will gladly find a new date")]
    assert plain_date(dt.date(2026, 7, 31)) in asked
    assert "overdue" not in text.lower()


def test_many_open_visits_are_counted_and_the_latest_named(bench: Workbench) -> None:
    text = page_text(patient_sheet(a_view(bench, dt.date(2027, 12, 1), clinic_days=None)))
    assert "Friday, 30 April 2027 Saturday, 31 July 2027 Sunday, 31 October 2027 and 4 earlier dates" in text


def test_a_missed_visit_is_asked_about_until_a_later_one_is_done(bench: Workbench) -> None:
    case = Case(case_id="c", label="PT-1", surveillance=SurveillanceChoices(rule=NEC, anchor_date=dt.date(2026, 1, 31)))
    case = record_visit(case, bench.index, f"{NEC}/003", VisitState.MISSED, dt.date(2026, 5, 2))
    day = plain_date(dt.date(2026, 4, 30))
    assert day in page_text(patient_sheet(follow_up(case, bench.index, dt.date(2026, 5, 3))))
    case = record_visit(case, bench.index, f"{NEC}/006", VisitState.DONE, dt.date(2026, 8, 2), on=dt.date(2026, 8, 2))
    assert day not in page_text(patient_sheet(follow_up(case, bench.index, dt.date(2026, 8, 3))))


PARTS = (
    SheetPart(PartKind.SCAN, "Radiology, building 4", "the nurse team"),
    SheetPart(PartKind.BLOOD, "Your own doctor"),
    SheetPart(PartKind.CLINIC),
)


def test_it_says_what_each_visit_is_where_and_who_arranges_it(bench: Workbench) -> None:
    text = page_text(patient_sheet(a_view(bench), replace(CLINIC, parts=PARTS)))
    assert "Thursday, 30 April 2026 Scan · Blood test · Clinic visit" in text
    assert "Scan · Where: Radiology, building 4 · Who arranges it: the nurse team" in text
    assert "Blood test · Where: Your own doctor" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_says_the_same_and_leaves_no_word_out(bench: Workbench, language: str) -> None:
    english, words = WORDS["en"], WORDS[language]
    for field in fields(SheetWords):
        own, model = getattr(words, field.name), getattr(english, field.name)
        if isinstance(model, tuple):
            assert len(own) == len(set(own)) == len(model)
        elif isinstance(model, dict):
            assert set(own) == set(PartKind)
        elif isinstance(model, str):
            assert own
            assert sorted(re.findall(r"{\d}", own)) == sorted(re.findall(r"{\d}", model)), field.name
    for rendered in (patient_sheet, patient_sheet_html):
        content = rendered(a_view(bench), replace(CLINIC, parts=PARTS, language=language))
        assert content == rendered(a_view(bench), replace(CLINIC, parts=PARTS, language=language))
    page = patient_sheet_html(a_view(bench), replace(CLINIC, language=language)).decode()
    assert words.day(dt.date(2026, 4, 30)) in page
    assert f'<html lang="{language}" dir="{"rtl" if language == "ar" else "ltr"}">' in page


def test_the_first_of_a_month_reads_as_the_language_has_it() -> None:
    first = dt.date(2026, 5, 1)
    said = {language: words.day(first) for language, words in WORDS.items()}
    assert said == {
        "en": "Friday, 1 May 2026",
        "es": "viernes, 1 de mayo de 2026",
        "fr": "vendredi 1er mai 2026",
        "de": "Freitag, 1. Mai 2026",
        "ar": "الجمعة، 1 مايو 2026",
    }


def test_arabic_letters_are_joined_and_stand_from_right_to_left(bench: Workbench) -> None:
    content = patient_sheet(a_view(bench), replace(CLINIC, language="ar", contact=("قسم (4)", "030 123-456")))
    # What is read out of the file is the text as it was written, letter by letter.
    text = page_text(content)
    assert "قسم" in letters_read(text)
    assert "030 123-456" in text
    # On the page no letter stands alone that has a neighbor to join: none is drawn by the glyph of its isolated form.
    joined = shaped("قسم", REGULAR, right_to_left=True)
    alone = [shaped(one, REGULAR, right_to_left=True)[0].advance for one in "قسم"]
    assert [one.advance for one in reversed(joined)] != alone


def test_the_lines_of_an_arabic_sheet_begin_on_the_right(bench: Workbench) -> None:
    content = patient_sheet(a_view(bench), replace(CLINIC, language="ar", clinic="Klinik", contact=("030 123-456",)))
    width = float(PdfReader(io.BytesIO(content)).pages[0].mediabox.width)
    places = drawn_at(content)
    assert places["Klinik"] > width / 2
    assert places["030 123-456"] > width / 2
    assert drawn_at(patient_sheet(a_view(bench), replace(CLINIC, clinic="Klinik")))["Klinik"] < width / 4


def test_an_arabic_name_is_printed_on_a_sheet_of_any_language(bench: Workbench) -> None:
    view = replace(a_view(bench), name="أنا محمد")
    for language in LANGUAGES:
        text = letters_read(page_text(patient_sheet(view, replace(CLINIC, language=language))))
        assert "محمد" in text


def test_large_print_shows_every_date_on_as_many_pages_as_it_needs(bench: Workbench) -> None:
    view = a_view(bench, dt.date(2026, 11, 20))
    pages = PdfReader(io.BytesIO(patient_sheet(view, replace(CLINIC, parts=PARTS, large=True)))).pages
    text = " ".join(" ".join(page.extract_text().split()) for page in pages)
    assert len(pages) > 1
    assert all(plain_date(line.present) in text for line in sheet_visits(view))
    assert "Nurse team, 030 123 456" in text
    assert "will follow" not in text


def test_the_web_page_holds_no_markup_of_others_and_loads_nothing(bench: Workbench) -> None:
    view = replace(a_view(bench), name="<script>alert(1)</script>")
    page = patient_sheet_html(view, replace(CLINIC, clinic='"><img src=x>', bring=("</ul><b>",))).decode()
    assert "<script" not in page
    assert "<img" not in page
    assert "</ul><b>" not in page
    for loaded in ("http:", "https:", "url(", "src=", "@import"):
        assert loaded not in page.replace("src=x", "")
    assert 'name="viewport"' in page


def test_a_language_without_a_sheet_is_refused_with_those_there_are(bench: Workbench) -> None:
    with pytest.raises(ExportError, match="Allowed: en, es, fr, de, ar"):
        patient_sheet(a_view(bench), replace(CLINIC, language="nl"))


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
    own = OwnRule(text="x", every_months=1, visits=1)
    done = VisitRecord(visit="own/001", state=VisitState.DONE, on=dt.date(2026, 3, 1))
    view = a_view(bench, dt.date(2027, 1, 1), None, own_rule=own, visits=(done,))
    with pytest.raises(ExportError, match="no visit is ahead"):
        patient_sheet(view)


@pytest.mark.parametrize("number", ["030 123-456", "+49 30 1234567", "(030) 123 456", "555-0100-22", "+4930123456"])
def test_a_telephone_number_beside_arabic_words_is_dialed_as_it_stands(bench: Workbench, number: str) -> None:
    line = f"\u0642\u0633\u0645, {number}"
    for whole in (True, False):
        order = visual_order(levels(line, right_to_left=whole))
        assert number in "".join(line[place] for place in order)
    page = patient_sheet_html(a_view(bench), replace(CLINIC, language="ar", contact=(line,))).decode()
    assert f'<bdi dir="ltr">{number}</bdi>' in page
