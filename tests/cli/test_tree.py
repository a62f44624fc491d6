"""The commands of the tree: what they print and write, and one sentence for what cannot be done."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pypdf import PdfReader

from hgnen_desktop.cli import BAD_INPUT, DONE, main
from tests.places import CASES

RECTAL, PANCREATIC = str(CASES / "rectal-nec.json"), str(CASES / "pancreatic-g3-net.json")


def test_svg_and_pdf_are_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    svg, pdf = tmp_path / "tree.svg", tmp_path / "tree.pdf"
    command = ["tree", "--case", RECTAL, "--as-of", "2026-01-15", "--svg", str(svg), "--pdf", str(pdf)]
    assert main(command) == DONE
    assert "15 Jan 2026" in svg.read_text(encoding="utf-8")
    assert len(PdfReader(pdf).pages) == 1
    assert capsys.readouterr().out.count("Written: ") == 2


def test_a_poster_is_written(tmp_path: Path) -> None:
    pdf = tmp_path / "poster.pdf"
    assert main(["tree", "--pdf", str(pdf), "--poster", "A3"]) == DONE
    pages = PdfReader(pdf).pages
    assert len(pages) == 15
    assert all(sorted(map(float, page.mediabox[2:])) == pytest.approx([841.9, 1190.6], abs=0.1) for page in pages)


def test_one_site_is_one_sheet(tmp_path: Path) -> None:
    pdf = tmp_path / "site.pdf"
    assert main(["tree", "--pdf", str(pdf), "--poster", "A3", "--site", "nec-digestive"]) == DONE
    (page,) = PdfReader(pdf).pages
    assert "In short: NEC of the digestive tract or pancreas" in page.extract_text()


def test_the_road_alone_is_one_page_of_a4(tmp_path: Path) -> None:
    pdf = tmp_path / "road.pdf"
    assert main(["tree", "--case", RECTAL, "--road", "--pdf", str(pdf)]) == DONE
    (page,) = PdfReader(pdf).pages
    assert sorted(map(float, page.mediabox[2:])) == pytest.approx([595.3, 841.9], abs=0.1)
    assert "Platinum plus etoposide (recommended, Consensus)" in page.extract_text()


def test_the_tree_as_text_and_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tree", "--case", RECTAL]) == DONE
    assert "Metastatic NEC, first line" in capsys.readouterr().out
    assert main(["tree", "--json"]) == DONE
    assert json.loads(capsys.readouterr().out)["format"] == "hgnen-tree"


def test_coverage_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tree", "--coverage"]) == DONE
    first = capsys.readouterr().out.splitlines()[0].split()
    assert first[2] == first[4]


def test_explain_and_compare(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", RECTAL, "nec-first-line-platinum-etoposide"]) == DONE
    assert "WHAT WOULD TURN IT" in capsys.readouterr().out
    assert main(["explain", RECTAL, "nec-first-line-platinum-etoposide", "--json"]) == DONE
    assert json.loads(capsys.readouterr().out)["truth"] == "true"
    assert main(["compare", RECTAL, PANCREATIC]) == DONE
    out = capsys.readouterr().out
    assert "Entity               * NEC                         * G3 NET" in out
    assert max(map(len, out.splitlines())) <= 80
    assert main(["compare", RECTAL, PANCREATIC, "--json"]) == DONE
    topics = [one["topic"] for one in json.loads(capsys.readouterr().out)["differences"]]
    assert topics[:3] == ["findings", "entity", "situation"]


@pytest.mark.parametrize(("paper", "width"), [("A4", 595.3), ("Letter", 612.0)])
def test_two_cases_are_written_for_paper_and_as_text(tmp_path: Path, paper: str, width: float) -> None:
    pdf, text = tmp_path / "two.pdf", tmp_path / "two.txt"
    command = ["compare", RECTAL, PANCREATIC, "--pdf", str(pdf), "--text", str(text), "--page", paper]
    assert main(command) == DONE
    pages = PdfReader(pdf).pages
    assert float(pages[0].mediabox[2]) == pytest.approx(width, abs=0.1)
    assert "Platinum plus etoposide" in "".join(page.extract_text() for page in pages).replace("\n", " ")
    assert "The same: " in text.read_text(encoding="utf-8")


def test_the_glossary_is_printed_searched_and_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["guidelines", "glossary", "cxcr4"]) == DONE
    assert capsys.readouterr().out.startswith("CXCR4: A stain.")
    page = tmp_path / "words.html"
    assert main(["guidelines", "glossary", "--html", str(page)]) == DONE
    assert 'id="minen"' in page.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (["tree", "--poster", "A3"], "Name the file with --pdf"),
        (["tree", "--poster", "A2", "--pdf", "x.pdf", "--case", RECTAL], "a poster shows no case"),
        (["tree", "--site", "net", "--pdf", "x.pdf"], "Add --poster A3"),
        (["tree", "--poster", "A3", "--pdf", "x.pdf", "--site", "lung"], "Allowed: net, nec-digestive"),
        (["tree", "--road"], "Name the case with --case"),
        (["tree", "--cases", "."], "Add --coverage"),
        (["tree", "--case", "nowhere.json"], "nowhere.json"),
        (["explain", RECTAL, "no-such-item-at-all"], "no item 'no-such-item-at-all'"),
        (["compare", RECTAL, "nowhere.json"], "nowhere.json"),
        (["guidelines", "glossary", "zebra"], "the glossary does not have it"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(command: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(command) == BAD_INPUT
    err = capsys.readouterr().err
    assert said in err
    assert len(err.splitlines()) == 1
