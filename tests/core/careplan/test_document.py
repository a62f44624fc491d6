"""The care plan is one document: whatever it says stands in PDF, text and HTML alike, and each short form keeps its bounds."""

from __future__ import annotations

import html
import io
import re
from collections import Counter
from pathlib import Path

import pytest
from pypdf import PdfReader

from hgnen_desktop.core.careplan.document import Block, Document, Line, Row, Section
from hgnen_desktop.core.careplan.fitting import Measured, counts_that_fit, parted
from hgnen_desktop.core.careplan.plan import CarePlan, Signer
from hgnen_desktop.core.careplan.plan_document import plan_document
from hgnen_desktop.core.domain.case import Case, Decision, Verdict
from hgnen_desktop.core.export.document_text import legend
from hgnen_desktop.core.export.pdf import plan_pdf
from hgnen_desktop.core.export.plan_html import plan_html
from hgnen_desktop.core.export.plan_text import plan_text
from hgnen_desktop.core.phrase import day_words
from hgnen_desktop.core.schedule.surveillance import Anchor
from hgnen_desktop.core.wording import saying_sentence
from hgnen_desktop.core.workflow import Workbench
from tests import places
from tests.core.conftest import AS_OF, CERVICAL_NEC, PANCREATIC_NET, RECTAL_NEC, a_case

CASES = sorted(places.CASES.glob("*.json"))
# Called NEC with a low Ki-67, and several things that do not fit together.
DOUBTFUL = {**RECTAL_NEC, "pathology.ki67": 15}
DECIDED = (
    Decision(item="nec-first-line-platinum-etoposide", verdict=Verdict.ACCEPTED, reason="Fit,\nand it is urgent."),
    Decision(item="own-1", verdict=Verdict.ADDED, text="Trial <b>X</b> & more"),
)


def a_plan(bench: Workbench, case: Case) -> CarePlan:
    return bench.plan(case, AS_OF, Anchor(case.surveillance.anchor_date or AS_OF, None))


def bag(text: str) -> Counter[str]:
    """The words of a text, whatever stands between them and wherever lines end."""
    return Counter(re.findall(r"\w+", text))


def of_document(document: Document) -> Counter[str]:
    return bag(" ".join(document.words(full=True)))


def of_html(text: str) -> Counter[str]:
    body = text.split("<body>")[1]
    return bag(html.unescape(re.sub(r"<[^>]+>", " ", body)))


def lines_of(block: Block) -> tuple[Line, ...]:
    return block.lines if isinstance(block, Row) else (block,) if isinstance(block, Line) else ()


PLANS = {
    "rectal NEC": a_case(RECTAL_NEC, decisions=DECIDED, notes="Seen  twice.\n\nCalls at noon.", name="Anna Öz"),
    "doubtful": a_case(DOUBTFUL),
    "pancreatic NET": a_case(PANCREATIC_NET),
    "cervical NEC": a_case(CERVICAL_NEC, question="Surgery first?"),
    "hardly known": a_case({"tumor.site": "stomach"}),
}


def test_figures_are_one_of_each_stratum_and_of_one_measure(bench: Workbench) -> None:
    """Of a colon NEC that of its site as well, which is less kind than those of performance status, Ki-67 and age."""
    plan = a_plan(bench, a_case({**RECTAL_NEC, "tumor.site": "colon", "patient.age": 61}))
    figures = next(one for one in plan_document(plan).sections(full=False) if one.key == "figures")
    told = [line.text for line in figures.blocks if isinstance(line, Line)]
    assert any("Colorectal" in text for text in told)
    assert len({text.split(",")[0] for text in told}) == 1
    assert len(told) == len({text.split(":")[0] for text in told}) > 2


@pytest.mark.parametrize("case", PLANS.values(), ids=PLANS)
def test_every_rendering_says_every_word_of_the_document_and_no_other(bench: Workbench, case: Case) -> None:
    plan = a_plan(bench, case)
    document = plan_document(plan, full=True)
    said = of_document(document)
    lower = bag(" ".join(said.elements()).lower())
    # What a form adds of its own: what it is, for whom, signs, lines to write on, and the legend.
    added = bag(f"Care plan of {day_words(AS_OF)} DRAFT For professionals {' '.join(legend())}".lower())
    for words in (bag(plan_text(plan, full=True).lower()), of_html(plan_html(plan, full=True).lower())):
        assert not lower - words, "left out"
        more = words - lower - added
        assert not {word for word in more if word not in ("x", "o", "v", "_" * 30)}, "added"
    page = " ".join(one.extract_text() for one in PdfReader(io.BytesIO(plan_pdf(plan, full=True))).pages)
    together = re.sub(r"\s+", "", page)
    for piece in document.words(full=True):
        for sentence in re.split(r"\n+", piece):
            assert re.sub(r"\s+", "", sentence)[:60] in together, sentence


@pytest.mark.parametrize("case", PLANS.values(), ids=PLANS)
def test_what_does_not_fit_together_is_said_in_every_form(bench: Workbench, case: Case) -> None:
    plan = a_plan(bench, case)
    pdf = " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(plan_pdf(plan))).pages).split())
    for clash in plan.assessment.attention:
        words = " ".join(f"{clash.message} {clash.remedy}".split())
        for said in (pdf, " ".join(plan_text(plan, full=True).split()), html.unescape(plan_html(plan))):
            assert words in said
    if case is PLANS["doubtful"]:
        assert plan.assessment.attention
        assert plan.assessment.attention[0].message.split(".")[0] in " ".join(plan_text(plan).split())


@pytest.mark.parametrize("size", ["A4", "Letter"])
@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_every_teaching_case_has_two_pages_and_25_lines(bench: Workbench, path: Path, size: str) -> None:
    plan = a_plan(bench, bench.open(path))
    pages = [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(plan_pdf(plan, size))).pages]
    assert len(pages) == 2
    for number, page in enumerate(pages, 1):
        assert f"page {number} of 2" in page
        assert "for professionals" in page
        assert "guidelines not yet clinically signed off" in page
        assert plan.assessment.guidelines_hash[:12] in page
    assert "more on page 2" not in pages[0] or "(from page 1)" in pages[1]
    assert "Institution" in pages[1]
    assert "Intended use" in pages[1]
    lines = plan_text(plan).splitlines()
    assert len(lines) <= 25
    assert max(map(len, lines)) <= 80
    decision = next(place for place, line in enumerate(lines) if line.startswith("Decision"))
    assert decision <= (5 if not plan.brief.stops else 24)


def test_the_pages_have_three_sizes_and_two_weights(bench: Workbench) -> None:
    seen: set[tuple[str, float]] = set()

    def see(text: str, _cm: object, _tm: object, font: dict[str, str] | None, size: float) -> None:
        if text.strip() and font:
            seen.add((font["/BaseFont"], round(size, 1)))

    PdfReader(io.BytesIO(plan_pdf(a_plan(bench, PLANS["rectal NEC"])))).pages[0].extract_text(visitor_text=see)
    assert len({size for _face, size in seen}) >= 3
    assert len({face.split("+")[-1] for face, _size in seen}) >= 2


def test_whatever_was_typed_the_short_forms_keep_their_bounds(bench: Workbench) -> None:
    own = tuple(
        Decision(item=f"own-{n}", verdict=Verdict.ADDED, text=f"Idea {n} " + "words " * 900, reason="why " * 900)
        for n in range(30)
    )
    case = a_case(DOUBTFUL, decisions=own, notes="note\n" * 900, name="N" * 200).with_changes(label="W" * 200)
    plan = bench.plan(case, AS_OF, Anchor(AS_OF, None), final=True, signer=Signer("A" * 200, "B" * 200, "C" * 200))
    for size in ("A4", "Letter"):
        assert len(PdfReader(io.BytesIO(plan_pdf(plan, size))).pages) == 2
    text = plan_text(plan)
    assert len(text.splitlines()) <= 25
    assert "Idea 0" in text
    assert "More in the care plan: decision (" in text


def test_html_holds_no_script_link_or_markup_of_a_person_and_no_patient_in_its_title(bench: Workbench) -> None:
    case = a_case(RECTAL_NEC, name="<img src=x onerror=alert(1)>", notes="<script>x</script>\x1b[2J")
    page = plan_html(a_plan(bench, case), full=True)
    assert not re.search(r"<(script|img|a|link|iframe)\b", page)
    assert "\x1b" not in page
    assert "&lt;script&gt;x&lt;/script&gt;\u241b[2J" in page
    assert re.search(r"<title>Care plan of 15 Jan 2026</title>", page)


def test_html_tells_what_a_word_means_where_it_stands_first_and_not_in_what_a_person_typed(bench: Workbench) -> None:
    note = "NEC by our pathologist"
    page = plan_html(a_plan(bench, a_case(RECTAL_NEC, notes=note)), full=True)
    words = re.findall(r'<abbr title="([^"]+)">([^<]+)</abbr>', page)
    assert len({word.lower() for _meaning, word in words}) == len(words) > 5
    assert ("Poorly differentiated high-grade neuroendocrine carcinoma.", "NEC") in [
        (m.split(". ")[0] + ".", w) for m, w in words
    ]
    assert note in page
    assert page.index("<abbr") > page.index("<main>")


def test_a_section_gives_way_by_whole_entries_and_says_how_many() -> None:
    section = Section("a", "A", tuple(Line(str(n)) for n in range(5)))
    other = Section("b", "B", (Line("x"),))
    measured = [Measured(section, 1, (1,) * 5, 1), Measured(other, 1, (1,), 1)]
    counts = counts_that_fit(measured, [("a", 1)], 6)
    assert counts == {"a": 2, "b": 1}
    shown, rest = parted(section, counts["a"], "on page 2")
    assert [block.text for block in shown.blocks] == ["0", "1", "and 3 more on page 2"]
    assert rest is not None
    assert [block.text for block in rest.blocks] == ["2", "3", "4"]
    assert parted(section, 5, "on page 2") == (section, None)
    assert counts_that_fit(measured, [("a", 1)], 100) == {"a": 5, "b": 1}


def test_what_was_decided_stands_first_and_is_marked_in_the_answers(bench: Workbench) -> None:
    document = plan_document(a_plan(bench, a_case(RECTAL_NEC, decisions=DECIDED)))
    assert [one.key for one in document.first][:2] == ["decision", "lead"]
    marked = [line.after for block in document.first[1].blocks for line in lines_of(block) if "accepted" in line.after]
    assert [words.rpartition("; ")[2] for words in marked] == ["accepted"]
    undecided = plan_document(a_plan(bench, a_case(RECTAL_NEC)))
    assert undecided.first[0].key != "decision", "without a decision what is to be decided stands first"


def test_the_short_text_carries_the_first_sentence_of_each_thing_to_look_at(bench: Workbench) -> None:
    colon = {**RECTAL_NEC, "tumor.site": "colon", "patient.age": 61}
    progressed = {**colon, "treatment.status": "progression", "treatment.lines": 1} | {
        "treatment.given": ["platinum_etoposide"], "treatment.progressed_on": ["platinum_etoposide"],
    }  # fmt: skip
    for findings, subject in ((colon, "Colorectal"), (progressed, "Temozolomide, Ki-67 of 60 % or more")):
        plan = a_plan(bench, a_case(findings))
        [look] = [one.text for one in plan.brief.look if one.text.startswith(subject)]
        text = plan_text(plan)
        assert saying_sentence(look) in " ".join(text.split())
        assert "look here before acting (" not in " ".join(text.split())
        assert len(text.splitlines()) <= 25
