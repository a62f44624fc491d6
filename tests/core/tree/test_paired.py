"""Two cases row by row: every finding and answer of both is there, what differs is marked, and what is the same is not."""

from __future__ import annotations

import datetime as dt
import io

import pytest
from pypdf import PdfReader

from hgnen_desktop.core.domain.case import Case
from hgnen_desktop.core.errors import ExportError, HgnenError
from hgnen_desktop.core.export.comparison_files import comparison_pdf, comparison_text
from hgnen_desktop.core.teaching.cases import TeachingCase
from hgnen_desktop.core.tree.paired import ANSWERS, FINDINGS, PairedRow, pair
from hgnen_desktop.core.workflow import Workbench
from tests.core.conftest import AS_OF, a_case
from tests.core.export.tagged import heard

DAY = dt.date(2026, 3, 4)
NAMES = ("Rectal NEC", "Another")


def rows_of(bench: Workbench, first: Case, second: Case) -> tuple[PairedRow, ...]:
    return pair((first, bench.assess(first, AS_OF)), (second, bench.assess(second, AS_OF)), bench.index)


@pytest.fixture(scope="module")
def cases(bench: Workbench, teaching: tuple[TeachingCase, ...]) -> dict[str, Case]:
    return {one.file: bench.seen(one.case, AS_OF) for one in teaching}


def test_a_case_beside_itself_differs_in_nothing(bench: Workbench, cases: dict[str, Case]) -> None:
    for case in list(cases.values())[::6]:
        rows = rows_of(bench, case, case)
        assert rows
        assert not any(row.differs for row in rows)


def test_every_finding_and_answer_of_both_is_in_its_row(bench: Workbench, cases: dict[str, Case]) -> None:
    names = list(cases)
    for first, second in zip(names[::4], names[2::4], strict=False):
        one, two = cases[first], cases[second]
        rows = rows_of(bench, one, two)
        labels = [row.label for row in rows if row.part == FINDINGS]
        entered = {
            name for case in (one, two) for name in bench.catalogue.findings if case.answer(name).state != "not_asked"
        }
        assert len(labels) == len(entered)
        for place, case in enumerate((one, two)):
            assessment = bench.assess(case, AS_OF)
            said = " ".join(p.text for row in rows if row.part == ANSWERS for p in (row.first, row.second)[place])
            titles = {answer.result.item.title for asked in assessment.questions for answer in asked.answers
                      if asked.question.area == "treatment"}  # fmt: skip
            assert assessment.out_of_scope or all(title.casefold() in said.casefold() for title in titles)


def test_only_what_is_of_one_alone_is_marked(bench: Workbench, cases: dict[str, Case]) -> None:
    rows = rows_of(bench, cases["rectal-nec.json"], cases["nec-colon-later-line.json"])
    immunotherapy = next(row for row in rows if row.label == "Immunotherapy")
    single = [piece for piece in immunotherapy.first if piece.text.startswith("Single checkpoint inhibitor")]
    assert [piece.alone for piece in single] == [False]
    assert any(piece.alone for piece in immunotherapy.first)
    entity = next(row for row in rows if row.label == "Entity")
    assert not entity.differs
    site = next(row for row in rows if row.label == "Primary site")
    assert [site.first[0].text, site.second[0].text] == ["Rectum", "Colon"]


def test_text_and_paper_put_what_is_the_same_in_one_line(bench: Workbench, cases: dict[str, Case]) -> None:
    rows = rows_of(bench, cases["rectal-nec.json"], cases["nec-colon-later-line.json"])
    text = comparison_text(rows, NAMES, DAY)
    assert max(map(len, text.splitlines())) <= 80
    assert "Primary site         * Rectum                      * Colon" in text
    assert "The same: Entity: NEC" in text
    for size in ("A4", "Letter"):
        content = comparison_pdf(rows, NAMES, DAY, ["a source"], size)
        assert {"H1", "H2", "Table"} <= {one.role for one in heard(content).kids}
        reader = PdfReader(io.BytesIO(content))
        printed = " ".join(page.extract_text() for page in reader.pages).replace("\n", " ")
        assert len(reader.pages) <= 4
        for part in ("Rectal NEC", "a source", "Topotecan or anthracyclines", "The same: Entity: NEC", "4 Mar 2026"):
            assert part in printed
    with pytest.raises(ExportError, match="Allowed: A4, Letter"):
        comparison_pdf(rows, NAMES, DAY, (), "A5")


def test_contradictions_are_refused_and_name_the_side(bench: Workbench, cases: dict[str, Case]) -> None:
    good = cases["rectal-nec.json"]
    bad = a_case({**good.known(), "pathology.cell_type": "small_cell", "pathology.histology": "net"})
    with pytest.raises(HgnenError, match="second case"):
        rows_of(bench, good, bad)
