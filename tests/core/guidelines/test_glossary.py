"""What the words mean: only by the sources, found wherever they stand, and refused when nothing uses or prints them."""

from __future__ import annotations

import copy
import datetime as dt
import io
from dataclasses import replace

import pytest
from pypdf import PdfReader

from hgnen_desktop.core.errors import ExportError
from hgnen_desktop.core.export.glossary_files import glossary_html, glossary_pdf, glossary_text
from hgnen_desktop.core.guidelines.glossary import Glossary, meaning_sources, meaning_words
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.guidelines.schema import Meaning
from hgnen_desktop.core.proof.references import dangling
from hgnen_desktop.core.workflow import Workbench
from tests.core.export.tagged import heard

DAY = dt.date(2026, 3, 4)
WANTED = [
    "rb",
    "sstr2a",
    "minen",
    "ki67",
    "mitotic-count",
    "insm1",
    "prrt",
    "mmr",
    "tmb",
    "cxcr4",
    "figo",
    "p53",
    "ngs",
    "netest",
]


@pytest.fixture(scope="module")
def index(bench: Workbench) -> Index:
    return bench.index


@pytest.fixture(scope="module")
def glossary(index: Index) -> Glossary:
    return index.glossary


def terms(glossary: Glossary, text: str) -> list[str]:
    return [one.id for _start, _end, one in glossary.places(text)]


def test_each_word_has_a_meaning_or_an_expansion_and_a_place_in_a_source(index: Index, glossary: Glossary) -> None:
    assert set(WANTED) <= {one.id for one in glossary.meanings}
    for one in glossary.meanings:
        assert meaning_words(one)
        assert meaning_sources(one, index).startswith(tuple(pack.source.short for pack in index.guidelines.packs))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Rb loss and p53 in a MiNEN", ["rb", "p53", "minen"]),
        ("SSTR2A, then SSTR-PET", ["sstr2a", "sstr"]),
        ("No consensus, not Consensus", ["no-consensus", "consensus"]),
        ("Mismatch repair (MSI)", ["mmr", "mmr"]),
        ("a RETNET trial, CTLA-4, HRT and NECs", ["nec"]),
        ("G3 NET with Ki-67 of 55 %", ["g3-net", "ki67"]),
        ("ki-67 in small letters, PRODIGE, OSTEO", []),
        ("Platinum-etoposide; platinum plus etoposide", ["platinum"]),
    ],
)
def test_a_word_is_found_as_it_is_written_and_not_inside_another(
    glossary: Glossary, text: str, found: list[str]
) -> None:
    assert terms(glossary, text) == found


def test_a_place_is_the_word_itself(glossary: Glossary) -> None:
    text = "Diffuse SSTR2A staining"
    ((start, end, one),) = glossary.places(text)
    assert (text[start:end], one.term) == ("SSTR2A", "SSTR2A")


def test_a_search_puts_what_is_called_so_first_and_knows_the_forms(glossary: Glossary) -> None:
    assert glossary.search("ki67")[0].id == "ki67"
    assert glossary.search("msi")[0].id == "mmr"
    assert glossary.search("radionuclide")[0].id == "prrt"
    assert {"nec", "g3-net"} <= {one.id for one in glossary.search("differentiated")}
    assert glossary.search("") == glossary.meanings
    assert glossary.search("no such word") == ()


def test_a_tooltip_holds_few_meanings_each_once(glossary: Glossary) -> None:
    told = glossary.explain("Ki-67, Ki-67, MMR, NGS, PRRT, FIGO, CXCR4, INSM1")
    assert told.count("Ki-67:") == 1
    assert len(told.split("\n\n")) == 5
    assert glossary.explain("nothing to tell") == ""


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (Meaning(id="a", term="Zebra", words=("zebra",), text="An animal.", statements=("N-PATH-09",)), "no text"),
        (
            Meaning(id="a", term="MRI", words=("multiphase",), text="X.", statements=("N-NOT-THERE",)),
            "no register holds",
        ),
        (Meaning(id="a", term="MRI", words=("multiphase",), stands_for="x", printed_in="Nowhere"), "no section"),
        (Meaning(id="a", term="Again", words=("MiNEN",), text="X.", statements=("N-PATH-09",)), "means"),
    ],
)
def test_a_word_without_text_citation_or_section_or_with_two_meanings_is_refused(
    index: Index, wrong: Meaning, said: str
) -> None:
    other = Index(replace(index.guidelines, glossary=(*index.guidelines.glossary, wrong)))
    faults = [fault.what for fault in dangling(other)]
    assert len(faults) == 1
    assert said in faults[0]


@pytest.mark.parametrize(
    "wrong",
    [
        {"words": ("x",)},
        {"words": ("x",), "text": "A meaning without a statement."},
        {"words": ("x",), "stands_for": "an expansion that nobody prints"},
    ],
)
def test_a_meaning_without_a_source_cannot_be_written(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="glossary|rests on|names the section"):
        Meaning(id="a", term="A", **wrong)  # type: ignore[arg-type]


def test_text_page_and_paper_hold_every_word_with_its_source(index: Index, glossary: Glossary) -> None:
    text, page = glossary_text(index, DAY), glossary_html(index, DAY)
    flat = " ".join(text.split())
    assert max(len(line) for line in text.splitlines()) <= 80
    assert all("not yet clinically signed off" in one for one in (flat, page)), "how far the words are reviewed"
    assert "review was due on" in " ".join(glossary_text(index, dt.date(2040, 1, 1)).split())
    for one in glossary.meanings:
        assert f"{one.term}: " in flat
        assert f'id="{one.id}"' in page
    assert "&gt;" in page
    for size, width in (("A4", 595.3), ("Letter", 612.0)):
        content = glossary_pdf(index, DAY, size)
        assert heard(content).kids[0].role == "H1"
        reader = PdfReader(io.BytesIO(content))
        assert float(reader.pages[0].mediabox[2]) == pytest.approx(width, abs=0.1)
        printed = "".join(one.extract_text() for one in reader.pages).replace("\n", " ")
        assert all(one.term in printed for one in glossary.meanings)
    with pytest.raises(ExportError, match="Allowed: A4, Letter"):
        glossary_pdf(copy.copy(index), DAY, "A5")
