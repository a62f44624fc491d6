"""Search knows the field's words, whatever hyphens, case and accents."""

from __future__ import annotations

import pytest

from hgnen_desktop.core.guidelines.lookup import Lexicon, fold, haystack, rank
from hgnen_desktop.core.workflow import Workbench


@pytest.mark.parametrize(
    ("typed", "folded"),
    [("Ki-67", "ki67"), ("KI\u201167", "ki67"), ("Sj\u00f6gren", "sjogren"), ("  MMR,  MSI ", "mmr msi"), ("-", "")],
)
def test_words_are_folded(typed, folded) -> None:
    assert fold(typed) == folded


@pytest.mark.parametrize("typed", ["ki67", "Ki-67", "ki 67", "KI67 index", "index ki"])
def test_hyphens_spaces_case_and_order_do_not_matter(typed) -> None:
    assert rank(typed, haystack("Ki-67 index")) is not None


def test_whole_words_come_before_beginnings_and_those_before_middles() -> None:
    assert rank("index", haystack("Ki-67 index")) == 0
    assert rank("ind", haystack("Ki-67 index")) == 1
    assert rank("nde", haystack("Ki-67 index")) == 2
    assert rank("de", haystack("Ki-67 index")) is None, "two letters are looked for at the beginning of words alone"
    assert rank("other", haystack("Ki-67 index")) is None
    assert rank("", haystack("anything")) == 0


@pytest.fixture(scope="module")
def lexicon(bench: Workbench) -> Lexicon:
    return bench.index.lexicon


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("MSI", "Mismatch repair"),
        ("mmr", "Microsatellite instability"),
        ("LVSI", "Lymphovascular space invasion"),
        ("mets", "Sites of metastases"),
        ("TMZ", "Temozolomide alone"),
        ("temozolomide", "CAPTEM"),
        ("cisplatin", "Platinum-based chemotherapy"),
        ("octreotide", "Somatostatin analog"),
        ("NGS", "Next-generation sequencing done"),
        ("colonoscopy", "Endoscopy"),
        ("lutetium", "PRRT"),
    ],
)
def test_other_names_are_known(lexicon, typed, text) -> None:
    assert rank(typed, lexicon.words(text)) is not None


def test_a_regimen_is_found_by_what_is_given_however_its_title_reads(lexicon) -> None:
    words = lexicon.words("Platinum plus etoposide", ("platinum", "etoposide"))
    assert rank("EP", words) is not None
    assert rank("CAPTEM", words) is None
    assert rank("EP", lexicon.words("Platinum plus irinotecan", ("platinum", "irinotecan"))) is None
