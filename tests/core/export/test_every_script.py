"""A name, label or note in any script: printed joined and in its order, readable from the file, and never a reason for no document."""

from __future__ import annotations

import datetime as dt
import io
import unicodedata

import pytest
from pypdf import PdfReader
from reportlab.lib.pagesizes import A4

from hgnen_desktop import __version__
from hgnen_desktop.core.export.board_pdf import board_pdf
from hgnen_desktop.core.export.pdf import plan_pdf
from hgnen_desktop.core.export.pdf_fonts import BOLD, REGULAR, font, printable, replaced
from hgnen_desktop.core.export.pdf_parts import BODY, SMALL, TITLE, own_lines, paragraph
from hgnen_desktop.core.export.plan_text import plan_text
from hgnen_desktop.core.export.reading_order import levels, visual_order
from hgnen_desktop.core.export.script_paragraph import ScriptParagraph
from hgnen_desktop.core.export.shaped_text import mixed, shaped, text_width
from hgnen_desktop.core.export.tagged_canvas import TaggedCanvas
from hgnen_desktop.core.schedule.surveillance import Anchor
from hgnen_desktop.core.workflow import Workbench
from tests.core.conftest import AS_OF, PANCREATIC_NET, RECTAL_NEC, a_case

NAMES = {
    "Arabic": "محمد علی اسماعيلی",
    "Hebrew": "משה כהן",
    "Chinese": "王小明",
    "Japanese": "山田 たろう タロウ",
    "Korean": "김철수",
    "Greek": "Ελένη Παπαδοπούλου",
    "Cyrillic": "Иван Ёлкин",
    "Thai": "สมชาย",
    "Devanagari": "हिन्दी कृष्णा क्षत्रिय",
    "Bengali": "বাংলা",
    "Tamil": "தமிழ்",
    "Telugu": "తెలుగు",
    "Gujarati": "ગુજરાતી",
    "Punjabi": "ਪੰਜਾਬੀ",
    "Sinhala": "සිංහල",
    "Khmer": "ភាសា",
    "Ethiopic": "አማርኛ",
    "Georgian": "ნინო",
    "combining marks": "Cafe\u0301 x\u0302",
    "emoji": "Mia \U0001f600",
}
ANCHOR = Anchor(AS_OF, "start of treatment")


def read(content: bytes) -> str:
    """The text of a PDF, without the spaces and line ends that a reader guesses between letters."""
    text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
    return "".join(unicodedata.normalize("NFKC", text).split())


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_a_name_in_any_script_is_printed_on_every_document_and_read_back(bench: Workbench, name: str) -> None:
    plan = bench.plan(a_case(PANCREATIC_NET, name=name), AS_OF, ANCHOR)
    for content in (plan_pdf(plan), board_pdf(plan)):
        page = read(content)
        assert "".join(unicodedata.normalize("NFKC", name).split()) in page
        assert "[U+" not in page
        assert "Printedascodepoints" not in page
    assert name in plan_text(plan)


@pytest.mark.parametrize(
    ("entered", "printed", "named"),
    [
        ("Mia \U0001f9ec", "Mia[U+1F9EC]", "[U+1F9EC] dna double helix (name)"),
        ("a\u0007b", "a[U+0007]b", "[U+0007] without a name (name)"),
        ("a\u202eb", "a[U+202E]b", "[U+202E] right-to-left override (name)"),
        ("\U00020bb7\u7530", "[U+20BB7]田", "[U+20BB7]"),
        ("a\uf8ffb", "a[U+F8FF]b", "[U+F8FF]"),
    ],
)
def test_what_no_face_has_stands_as_its_code_point_and_is_named_in_one_line(
    bench: Workbench, entered: str, printed: str, named: str
) -> None:
    plan = bench.plan(a_case(RECTAL_NEC, name=entered), AS_OF, ANCHOR)
    for content in (plan_pdf(plan), board_pdf(plan)):
        page = read(content)
        assert printed in page
        assert page.count("Printedascodepoints") == 1
        assert named.replace(" ", "") in page
    assert plan_pdf(plan) == plan_pdf(plan)


def test_every_character_there_is_can_be_measured_between_others() -> None:
    for code in (*range(0x20, 0x3100), *range(0xD7A0, 0x10000, 7), *range(0x1F300, 0x1FA00, 3), 0xE0100, 0x10FFFF):
        assert text_width(printable(f"a{chr(code)}b"), REGULAR, 10) > text_width("ab", REGULAR, 10) - 0.01, hex(code)
        assert text_width(printable(chr(code)), REGULAR, 10) >= 0, hex(code)


def test_marks_that_draw_nothing_are_no_reason_to_replace() -> None:
    assert printable("\u2068\u05d0\u2069\ufeff") == "\u05d0"
    assert replaced([("name", "می\u200cخواهم \u200fא a\u00adb")]) == ""


def test_brackets_that_a_person_typed_are_no_replacement() -> None:
    assert replaced([("name", "[U+0041] 王")]) == ""


def test_a_long_list_of_replaced_characters_is_cut_and_counted() -> None:
    words = replaced([(f"place {number}", chr(0xE000 + number)) for number in range(12)])
    assert "[U+E007]" in words
    assert "[U+E008]" not in words
    assert "and 4 more" in words


# --- order and joining -------------------------------------------------------------------------------------------------


def drawn(text: str, *, right_to_left: bool = False) -> str:
    order = visual_order(levels(text, right_to_left=right_to_left))
    return "".join(text[place] for place in order)


@pytest.mark.parametrize(
    ("text", "right_to_left", "shown"),
    [
        ("abc", False, "abc"),
        ("אבג", False, "גבא"),
        ("name אבג 12", False, "name 12 גבא"),
        ("אבג 12-13", True, "12-13 גבא"),
        ("אבג abc דה", True, "הד abc גבא"),
        ("אב (גד) ab", False, ")דג( בא ab"),
        ("ab (גד) cd", False, "ab (דג) cd"),
        ("عر 55 %", True, "% 55 رع"),
        ("אב.", False, "בא."),
        ("", False, ""),
    ],
)
def test_a_line_is_drawn_in_the_order_of_its_scripts(text: str, right_to_left: bool, shown: str) -> None:
    assert drawn(text, right_to_left=right_to_left) == shown


@pytest.mark.parametrize("right_to_left", [False, True])
def test_a_date_beside_arabic_words_never_reads_as_another(right_to_left: bool) -> None:
    assert "2026-01-15" in drawn("بدأ في 2026-01-15 ثم توقف", right_to_left=right_to_left)
    assert "2026-01-15" in drawn("محمد (2026-01-15)", right_to_left=right_to_left)


def test_arabic_letters_are_joined_and_lam_alef_is_one_glyph() -> None:
    glyphs = font(REGULAR).face.charToGlyph
    forms = [glyphs[ord(one.character)] for one in shaped("محمد", REGULAR, right_to_left=True)]
    assert forms == [
        glyphs[code] for code in (0xFEAA, 0xFEE4, 0xFEA4, 0xFEE3)
    ]  # from the left: final, two medial, initial
    assert len(shaped("لا", REGULAR, right_to_left=True)) == 1


def test_a_vowel_sign_that_is_written_before_its_letter_stands_before_it() -> None:
    whole = mixed([("कि", REGULAR)])
    first, second = whole.glyphs(0, 2)
    glyphs = font(whole.faces[0]).face.charToGlyph
    assert glyphs[ord(second.character)] == glyphs[ord("क")]
    assert glyphs[ord(first.character)] != glyphs[ord("क")]


def test_a_bold_name_keeps_a_face_that_has_it() -> None:
    assert set(mixed([("Анна", BOLD)]).faces) == {BOLD}
    assert BOLD not in mixed([("王", BOLD)]).faces


# --- lines -------------------------------------------------------------------------------------------------------------

ARABIC = " ".join(f"كلمة{number} Ki-67" for number in range(60))


@pytest.mark.parametrize(
    "text", [ARABIC, "患者六十岁，已开始治疗（顺铂）。" * 30, "สมชายน้ำใจ" * 60, "م" * 3000, "한국어 이름 " * 50]
)
@pytest.mark.parametrize("width", [40.0, 170.0, 480.0])
def test_every_line_fits_its_column_and_no_letter_is_lost(text: str, width: float) -> None:
    part = paragraph(text, BODY)
    assert isinstance(part, ScriptParagraph)
    part.wrap(width, 10_000)
    whole, lines = part.whole, part._shown
    assert all(whole.width(start, end, BODY.fontSize) <= width + 0.01 for start, end in lines)
    told = "".join(whole.text[start:end] for start, end in lines)
    assert told.replace(" ", "") == text.replace(" ", "")
    assert not any(whole.text[start] in "，。）" for start, _end in lines)


def test_a_long_right_to_left_note_is_broken_in_the_order_it_is_read() -> None:
    part = paragraph(ARABIC, BODY)
    part.wrap(300, 10_000)
    assert part.whole.right_to_left
    numbers = [
        int(word.removeprefix("كلمة"))
        for start, end in part._shown
        for word in part.whole.text[start:end].split()
        if word.startswith("كلمة")
    ]
    assert numbers == list(range(60))
    upper, lower = part.split(300, 3 * BODY.leading + 1)
    assert (upper.wrap(300, 99)[1], lower.lines) == (3 * BODY.leading, part._shown[3:])


def test_the_width_of_mixed_text_is_the_sum_of_its_scripts() -> None:
    apart = sum(text_width(one, REGULAR, 10) for one in ("Anna ", "王小明", "משה"))
    assert text_width("Anna 王小明משה", REGULAR, 10) == pytest.approx(apart, abs=0.5)


def test_plain_text_takes_the_short_way_and_looks_as_before() -> None:
    assert not isinstance(paragraph("Łódź ≥ 20 %", TITLE), ScriptParagraph)
    assert [type(one) for one in own_lines("Anna\n王", SMALL)][1] is ScriptParagraph


def test_nineteen_thousand_letters_of_arabic_make_a_plan(bench: Workbench) -> None:
    note = ("هذا مريض مع Ki-67 55% " * 900)[:19_500] + " النهاية"
    page = read(plan_pdf(bench.plan(a_case(RECTAL_NEC, notes=note), AS_OF, ANCHOR), full=True))
    assert "النهاية" in page


def test_an_empty_paragraph_of_any_script_can_be_drawn() -> None:
    part = ScriptParagraph([("", REGULAR)], BODY)
    width, height = part.wrap(100, 100)
    assert width == 100
    assert height <= float(BODY.leading)
    part.drawOn(TaggedCanvas(io.BytesIO(), pagesize=A4), 0, 0)


# --- what the file says of itself ----------------------------------------------------------------------------------------


def test_the_file_says_title_language_date_and_program_and_nothing_of_the_patient(bench: Workbench) -> None:
    plan = bench.plan(a_case(RECTAL_NEC, name="Anna Beispiel"), AS_OF, ANCHOR)
    for content, title in (
        (plan_pdf(plan), "Care plan of 15 Jan 2026"),
        (board_pdf(plan), "Tumor board summary of 15 Jan 2026"),
    ):
        reader = PdfReader(io.BytesIO(content))
        assert reader.metadata is not None
        assert reader.metadata.title == title
        assert reader.metadata.creator == f"HG-NEN Companion {__version__}"
        assert reader.metadata.creation_date == dt.datetime(2026, 1, 15, tzinfo=dt.UTC)
        assert reader.root_object["/Lang"] == "en-US"
        assert reader.root_object["/ViewerPreferences"]["/DisplayDocTitle"]
        assert "Beispiel" not in str(reader.metadata)
        same = reader.xmp_metadata
        assert same is not None
        assert same.dc_title == {"x-default": title}
        assert same.dc_description == {"x-default": reader.metadata.subject}
        assert (same.dc_creator, same.dc_language) == ([reader.metadata.author], ["en-US"])
        assert (same.xmp_creator_tool, same.pdf_producer) == (reader.metadata.creator, reader.metadata.producer)
        assert same.xmp_create_date == dt.datetime(2026, 1, 15)  # noqa: DTZ001 - pypdf gives it without its zone, UTC
        assert b"Beispiel" not in reader.root_object["/Metadata"].get_data()


def test_the_outline_and_the_links_of_page_1_lead_to_the_headings(bench: Workbench) -> None:
    reader = PdfReader(io.BytesIO(plan_pdf(bench.plan(a_case(RECTAL_NEC), AS_OF, ANCHOR), full=True)))
    places = {entry.title: reader.get_destination_page_number(entry) for entry in reader.outline}
    assert {"Do now", "Why", "Signature", "All findings", "Workup, by question", "Sources in full"} <= set(places)
    for title, number in places.items():
        assert " ".join(title.split()) in " ".join(reader.pages[number].extract_text().split())
    links = [link.get_object() for link in reader.pages[0]["/Annots"]]
    pages = {link["/Contents"].removeprefix("Go to: "): link["/Dest"][0] for link in links}
    assert {"Workup, by question", "Treatment, by question", "All decisions", "Surveillance, every visit"} <= set(pages)
    for title, target in pages.items():
        assert reader.get_page_number(target.get_object()) == places[title]
    short = PdfReader(io.BytesIO(plan_pdf(bench.plan(a_case(RECTAL_NEC), AS_OF, ANCHOR))))
    assert "/Annots" not in short.pages[0]  # a section that is not there is not linked
