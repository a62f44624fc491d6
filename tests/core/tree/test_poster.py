"""The poster: nothing smaller than 9 points, nothing cut, every end of the tree with its answers, and none that contradicts itself."""

from __future__ import annotations

import copy
import io
import itertools
from dataclasses import replace

import pytest
from pypdf import PdfReader
from reportlab.pdfbase import pdfmetrics

from hgnen_desktop.core.engine.questions import is_answer
from hgnen_desktop.core.errors import ExportError, GuidelineError
from hgnen_desktop.core.export.poster_pdf import (
    POSTER_PAGES,
    SMALLEST,
    PosterBox,
    PosterPage,
    lay_out_posters,
    poster_pdf,
    poster_sources,
)
from hgnen_desktop.core.export.signs import SIGNS
from hgnen_desktop.core.signoff.standing import SignOff
from hgnen_desktop.core.teaching.cases import bundled_cases
from hgnen_desktop.core.tree.answers import LeafAnswers, LeafQuestion
from hgnen_desktop.core.tree.contents import Contents
from hgnen_desktop.core.tree.lit import Light, light_path
from hgnen_desktop.core.tree.model import Tree, TreeNode
from hgnen_desktop.core.tree.poster import OVERVIEW, PosterSheet, parted, poster_sheets
from hgnen_desktop.core.workflow import Workbench
from tests.core.conftest import AS_OF
from tests.core.export.tagged import heard


@pytest.fixture(scope="module")
def answers(contents: Contents) -> LeafAnswers:
    return LeafAnswers(contents)


@pytest.fixture(scope="module")
def sheets(tree: Tree, answers: LeafAnswers) -> tuple[PosterSheet, ...]:
    return poster_sheets(tree, answers)


@pytest.fixture(scope="module")
def pages(sheets: tuple[PosterSheet, ...], tree: Tree) -> dict[str, tuple[PosterPage, ...]]:
    sources = poster_sources(tree.index, SignOff(tree.index), AS_OF)
    return {paper: lay_out_posters(sheets, sources, AS_OF, paper) for paper in POSTER_PAGES}


def test_every_end_of_the_tree_stands_on_one_sheet_and_the_overview_leads_to_each(
    tree: Tree, sheets: tuple[PosterSheet, ...]
) -> None:
    ends = [place for sheet in sheets[1:] for place in sheet.root.walk() if not place.children]
    first_drawn = {leaf.outcome.id for leaf in tree.leaves() if leaf.outcome is not None and leaf.outcome.in_scope}
    assert {tree.nodes[end.key].environment["situation"] for end in ends if end.in_scope} == first_drawn
    assert len({end.key for end in ends}) == len(ends)
    leads_to = " ".join(place.goes_on for place in sheets[0].root.walk())
    assert all(sheet.number in leads_to for sheet in sheets[1:])


def test_nothing_is_smaller_than_nine_points_and_every_text_of_the_file_says_so(
    pages: dict[str, tuple[PosterPage, ...]], sheets: tuple[PosterSheet, ...], tree: Tree
) -> None:
    for made in itertools.chain.from_iterable(pages.values()):
        assert min(made.size, *(size for _y, size, _row in made.around)) >= SMALLEST
    found: list[float] = []

    def look(text: str, _cm: object, matrix: list[float], _font: object, size: float) -> None:
        if text.strip():
            found.append(size * abs(matrix[0]))

    content = poster_pdf(sheets[3:4], poster_sources(tree.index, SignOff(tree.index), AS_OF), AS_OF, "A3")
    assert {one.role for one in heard(content).kids} == {"H1", "P", "L"}
    reader = PdfReader(io.BytesIO(content))
    for page in reader.pages:
        page.extract_text(visitor_text=look)
    assert len(found) > 100
    assert min(found) >= SMALLEST


def test_no_box_is_cut_no_text_leaves_its_box_and_no_two_boxes_touch(
    pages: dict[str, tuple[PosterPage, ...]],
) -> None:
    for made in itertools.chain.from_iterable(pages.values()):
        width, height = made.page
        for box in made.boxes.values():
            assert box.x >= 0
            assert box.x + box.width <= width - 50
            assert made.top + box.y > 0
            assert made.top + box.y + box.height <= height - 25
            for indent, baseline, row in box.rows:
                wide = sum(pdfmetrics.stringWidth(piece.text.rstrip(), piece.face, made.size) for piece in row)
                assert indent + wide <= box.width + 0.01 * made.size
                assert made.size * 0.7 <= baseline <= box.height - 0.2 * made.size
        for one, other in itertools.combinations(made.boxes.values(), 2):
            beside = one.x + one.width <= other.x or other.x + other.width <= one.x
            above = one.y + one.height <= other.y + 0.01 or other.y + other.height <= one.y + 0.01
            assert beside or above, (one.place.key, other.place.key)
        lowest = max(box.y + box.height for box in made.boxes.values()) + made.top
        foot = [y - size for y, size, _row in made.around if y > height / 2]
        assert lowest <= min(foot) + 0.5 * made.size


def test_a_color_never_stands_without_its_sign_and_its_word(pages: dict[str, tuple[PosterPage, ...]]) -> None:
    for made in itertools.chain.from_iterable(pages.values()):
        pieces = [piece for box in made.boxes.values() for _x, _y, row in box.rows for piece in row]
        assert {piece.text.strip() for piece in pieces if piece.advice} <= set(SIGNS.values())


def words(box: PosterBox) -> str:
    return "".join(piece.text for _x, _y, row in box.rows for piece in row)


def test_answers_stand_with_direction_and_voice_and_not_as_counts(
    pages: dict[str, tuple[PosterPage, ...]], sheets: tuple[PosterSheet, ...]
) -> None:
    whole = " ".join(words(box) for made in pages["A2"] for box in made.boxes.values())
    assert "Platinum plus etoposide (recommended, Consensus)" in whole
    assert "recommended: 2" not in whole
    boxes = [box for made in pages["A2"][1:] for box in made.boxes.values() if box.place.asked]
    assert len(boxes) > 30
    for box in boxes:
        for answer in (answer for question in box.place.asked for answer in question.answers):
            assert answer.text in words(box).replace("  ", " ")
            assert answer.sign.value in words(box)
    assert [sheet.id for sheet in sheets] == [
        OVERVIEW,
        "net",
        "nec-digestive",
        "nec-unknown-primary",
        "nec-gynecologic",
    ]


def test_the_overview_holds_every_situation_with_its_answers_on_one_sheet_or_on_one_a_site(
    pages: dict[str, tuple[PosterPage, ...]], sheets: tuple[PosterSheet, ...], tree: Tree
) -> None:
    covered = {leaf.outcome.label for leaf in tree.leaves() if leaf.outcome is not None and leaf.outcome.in_scope}
    (whole,) = [made for made in pages["A2"] if made.sheet.id == OVERVIEW]
    by_site = [made for made in pages["A3"] if made.sheet.number.startswith("1")]
    assert [made.sheet.id for made in by_site] == [sheet.id for sheet in sheets[1:]]
    for several in ([whole], by_site):
        ends = [box for made in several for box in made.boxes.values() if not box.place.children]
        assert {box.place.title for box in ends} == covered
        for box in ends:
            for answer in (answer for question in box.place.asked for answer in question.answers):
                assert f"{SIGNS[answer.sign]} {answer.text}{'*' if answer.when else ''}" in words(box)
    legend = " ".join(piece.text for _y, _size, row in whole.around for piece in row)
    assert all(
        one in legend
        for one in ("recommended", "advised against", "no consensus", "C consensus", "needs a finding more")
    )


def test_what_is_sure_in_the_overview_is_sure_at_every_end_of_the_sheet(
    sheets: tuple[PosterSheet, ...], answers: LeafAnswers, tree: Tree
) -> None:
    """A star may be missing only where the answer holds for everyone who comes to the situation on that sheet."""
    checked = 0
    for block, sheet in zip(sheets[0].root.children, sheets[1:], strict=True):
        for end in block.children:
            there = [tree.nodes[one.key] for one in sheet.root.walk() if not one.children and one.title == end.title]
            at = [
                {q.id: {a.text.lower() for a in q.answers if not a.when} for q in _asked(answers, leaf)}
                for leaf in there
            ]
            assert at, end.title
            for question in end.asked:
                for answer in (one for one in question.answers if not one.when):
                    for told in at:
                        assert any(answer.text.lower() in text for text in told[question.id]), (end.title, answer.text)
                        checked += 1
    assert checked > 150


def _asked(answers: LeafAnswers, leaf: TreeNode) -> tuple[LeafQuestion, ...]:
    tests = answers.tests(leaf)
    return (*((tests,) if tests else ()), *answers.at(leaf))


def test_a_sign_stands_on_the_line_of_its_words(pages: dict[str, tuple[PosterPage, ...]]) -> None:
    for made in itertools.chain.from_iterable(pages.values()):
        assert not [row for box in made.boxes.values() for _x, _y, row in box.rows if row[-1].advice]


def test_a_silent_situation_says_on_what_and_never_that_all_is_silent_beside_its_answers(
    pages: dict[str, tuple[PosterPage, ...]], tree: Tree
) -> None:
    silent = 0
    for made in pages["A2"]:
        for box in made.boxes.values():
            outcome = tree.nodes[box.place.key].outcome
            said = "".join(piece.text for _x, _y, row in box.rows for piece in row)
            assert "silent" not in said
            if outcome is not None and outcome.silent and box.place.asked and not box.place.goes_on:
                assert outcome.text
                assert outcome.text.replace(" ", "") in said.replace(" ", "")
                silent += 1
    assert silent > 5


def test_a_leaf_holds_what_the_program_says_of_each_teaching_case_that_ends_there(
    answers: LeafAnswers, tree: Tree, bench: Workbench
) -> None:
    """Nothing that a patient is told is missing at the leaf, and what stands there without a condition is told everyone."""
    checked = 0
    for one in bundled_cases(bench.catalogue):
        case = bench.seen(one.case, AS_OF)
        assessment = bench.assess(case, AS_OF)
        taken = light_path(tree, case, assessment).leaves(tree, Light.TAKEN)
        if len(taken) != 1 or any(caution.item.level == "stop" for caution in assessment.cautions):
            continue
        told = {asked.question.id: {*asked.answers, *asked.not_for_patient} for asked in assessment.questions}
        for question in answers.at(taken[0]):
            here = {answer.id for answer in told.pop(question.id, ()) if is_answer(answer.result.item)}
            at_leaf = {item for answer in question.answers for item in answer.items}
            assert here <= at_leaf, (one.file, question.id)
            sure = {item for answer in question.answers if not answer.when for item in answer.items}
            sure = {item for item in sure if is_answer(bench.index.items[item])}
            assert sure <= here, (one.file, question.id)
            checked += len(here)
    assert checked > 150


def test_an_answer_that_needs_more_than_the_road_says_what(answers: LeafAnswers, tree: Tree) -> None:
    (leaf,) = (one for one in tree.leaves() if one.key == "0.0.0.0.2.3.1")
    prrt = next(question for question in answers.at(leaf) if question.id == "prrt")
    assert [one.words() for one in prrt.answers] == [
        "PRRT (may be considered, Consensus; depending on: SSTR-PET uptake, SSTR uptake homogeneous, "
        "lesions above liver on SSTR-PET)"
    ]
    immunotherapy = next(question for question in answers.at(leaf) if question.id == "immunotherapy")
    assert immunotherapy.answers[0].when.startswith("unless Mismatch repair is Deficient")


def test_the_first_leaf_of_the_cervix_that_only_an_established_finding_reaches_is_not_empty(
    contents: Contents, tree: Tree
) -> None:
    leaf = next(one for one in tree.leaves() if one.answer == "Yes: stage IVB")
    assert contents.ways(leaf.key)
    assert "cervix-ivb-cisplatin-etoposide" in {one.item.id for one in contents.at(leaf.key).options}


def test_what_does_not_fit_is_parted_and_no_end_is_lost(sheets: tuple[PosterSheet, ...]) -> None:
    sheet = next(one for one in sheets if one.id == "nec-gynecologic")
    parts = parted(sheet, lambda root: sum(not place.children for place in root.walk()) <= 8)
    assert [part.number for part in parts] == [f"{sheet.number}{letter}" for letter in "abcdefgh"[: len(parts)]]
    assert len(parts) > 2
    ends = [place.key for part in parts for place in part.root.walk() if not place.children]
    assert ends == [place.key for place in sheet.root.walk() if not place.children]


def test_another_paper_is_refused_and_so_is_a_poster_that_leaves_out_an_end(
    sheets: tuple[PosterSheet, ...], tree: Tree, answers: LeafAnswers
) -> None:
    with pytest.raises(ExportError, match="Allowed: A3, A2"):
        poster_pdf(sheets, (), AS_OF, "A4")
    index = copy.copy(tree.index)
    index.guidelines = replace(index.guidelines, posters=index.guidelines.posters[:-1])
    with pytest.raises(GuidelineError, match="on no sheet"):
        poster_sheets(replace(tree, index=index), answers)
