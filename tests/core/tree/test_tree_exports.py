"""The drawing: nothing overlaps, all of it is on the page, every line style has a sign and a word, twins say the same."""

from __future__ import annotations

import datetime as dt
import io
import re
import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest
from pypdf import PdfReader

from hgnen_desktop.core.errors import ExportError
from hgnen_desktop.core.export.tree_pdf import overview_pdf
from hgnen_desktop.core.export.tree_svg import SIZES, Drawing, make_drawing, make_road_drawing, tree_svg
from hgnen_desktop.core.export.tree_text import sources_text, tree_data, tree_text
from hgnen_desktop.core.phrase import day_words
from hgnen_desktop.core.teaching.cases import bundled_cases
from hgnen_desktop.core.tree.answers import LeafAnswers
from hgnen_desktop.core.tree.contents import Contents
from hgnen_desktop.core.tree.layout import Layout, Measures, Role, lay_out, overview_folds, wrap
from hgnen_desktop.core.tree.lit import Light, LitPath, light_path
from hgnen_desktop.core.tree.model import Tree
from hgnen_desktop.core.tree.sources import Concord, compare_sources
from hgnen_desktop.core.workflow import Workbench
from tests.core.conftest import AS_OF, RECTAL_NEC, a_case, without
from tests.core.export.tagged import heard

DAY = dt.date(2026, 3, 4)
MEASURES = Measures(lambda text, _role: 6.0 * len(text), dict.fromkeys(Role, 12.0), 120, 200, 4, 20, 6)


def assert_apart(layout: Layout) -> None:
    boxes = list(layout.boxes.values())
    for place, one in enumerate(boxes):
        assert one.x >= 0
        assert one.y >= 0
        assert one.x + one.width <= layout.width + 1e-6
        assert one.y + one.height <= layout.height + 1e-6
        for other in boxes[place + 1 :]:
            beside = one.x + one.width <= other.x or other.x + other.width <= one.x
            above = one.y + one.height <= other.y + 1e-6 or other.y + other.height <= one.y + 1e-6
            assert beside or above, (one.node.key, other.node.key)


def test_no_two_boxes_overlap_whatever_is_folded(tree: Tree) -> None:
    for folded in (frozenset(), tree.repeated(), frozenset({"0.0"}), frozenset({"0"})):
        assert_apart(lay_out(tree, MEASURES, folded))


def test_a_tall_question_with_a_low_answer_keeps_the_bands_apart(tree: Tree) -> None:
    talk = ["one line of many that make this box tall"] * 12
    assert_apart(lay_out(tree, MEASURES, notes=lambda node: () if node.is_leaf else talk))


def test_the_same_tree_gives_the_same_places(tree: Tree) -> None:
    assert lay_out(tree, MEASURES) == lay_out(tree, MEASURES)


def test_a_folded_question_tells_how_many_leaves_it_hides(tree: Tree) -> None:
    layout = lay_out(tree, MEASURES, frozenset({"0"}))
    assert list(layout.boxes) == ["0"]
    assert layout.boxes["0"].folded == len(tree.leaves())


@pytest.mark.parametrize("text", ["a few short words", "Unbreakablylongwordthatfitsnowhere ends", "", "   "])
def test_wrapped_lines_fit_and_lose_nothing(text: str) -> None:
    lines = wrap(text, 60, lambda piece: 6.0 * len(piece))
    assert all(len(line) <= 10 for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def drawing(tree: Tree, bench: Workbench, label: str = "PT-0001") -> Drawing:
    case = a_case(without(RECTAL_NEC, "treatment.status"))
    return make_drawing(tree, DAY, lit=light_path(tree, case, bench.assess(case, AS_OF)), label=label)


def test_it_says_how_far_each_pack_is_signed_off_and_that_its_review_is_due(tree: Tree) -> None:
    after = max(pack.review_by for pack in tree.index.packs.values()) + dt.timedelta(days=1)
    told = f"not yet clinically signed off; review was due on {day_words(tree.index.packs['netest_hgnen'].review_by)}"
    for text in (tree_svg(make_drawing(tree, after)), tree_text(tree, after)):
        assert " ".join(text.split()).count(told) == len(tree.index.packs)
    assert "review was due" not in tree_text(tree, DAY)


def test_the_svg_is_whole_and_says_source_version_hash_and_date(tree: Tree, bench: Workbench) -> None:
    text = tree_svg(drawing(tree, bench))
    root = ET.fromstring(text)  # noqa: S314 - our own text
    words = [element.text or "" for element in root.iter() if element.tag.endswith("text")]
    for pack in bench.index.guidelines.packs:
        assert any(pack.version in word and pack.hash[:16] in word for word in words)
    assert any(day_words(DAY) in word for word in words)
    assert "Decision tree: PT-0001" in words
    # black and white: no color but black and white is named anywhere
    paints = {element.get(name) for element in root.iter() for name in ("fill", "stroke")} - {None}
    assert paints <= {"black", "white", "none"}


def test_line_style_sign_and_word_say_the_same(tree: Tree, bench: Workbench) -> None:
    shown = drawing(tree, bench)
    text = tree_svg(shown)
    legend = " ".join(shown.legend)
    for sign, word, style in (
        ("\u2713", "this patient's road", 'stroke-width="2.4"'),
        ("?", "still possible", 'stroke-dasharray="5 2.5"'),
        ("\u2013", "excluded", 'stroke-dasharray="1 2"'),
    ):
        assert f"{sign} {word}" in legend
        assert style in text
        assert f">{sign}</text>" in text


def test_markup_in_a_label_is_text(tree: Tree, bench: Workbench) -> None:
    text = tree_svg(drawing(tree, bench, label='<script>&"'))
    ET.fromstring(text)  # noqa: S314 - our own text
    assert "<script>" not in text


def test_the_overview_is_one_vector_page(tree: Tree, bench: Workbench) -> None:
    content = overview_pdf(drawing(tree, bench))
    assert [one.role for one in heard(content).kids][-1] == "L"
    reader = PdfReader(io.BytesIO(content))
    (page,) = reader.pages
    text = page.extract_text()
    assert "Metastatic NEC, first line" in text.replace("\n", " ")
    assert not page.images


@pytest.mark.parametrize("file", ["rectal-nec.json", "nec-cervix-exactly-4-cm.json", "net-pancreas-later-line.json"])
def test_a_road_alone_can_be_read_on_a_small_screen_and_says_what_it_excludes(
    tree: Tree, bench: Workbench, contents: Contents, file: str
) -> None:
    case = bench.seen(next(one.case for one in bundled_cases(bench.catalogue) if one.file == file), AS_OF)
    path = light_path(tree, case, bench.assess(case, AS_OF))
    shown = make_road_drawing(tree, DAY, path, "PT-0001", LeafAnswers(contents))
    assert_apart(shown.layout)
    pixels = min(1280 / shown.width, 800 / shown.height)
    assert pixels * min(SIZES.values()) >= 9  # the smallest print, on a screen of 1280 x 800
    assert set(shown.layout.boxes) == {key for key, light in path.lights.items() if light is not Light.EXCLUDED}
    words = " ".join(line.text for box in shown.layout.boxes.values() for line in box.lines)
    excluded = {child.answer for key in shown.layout.boxes for child in tree.nodes[key].children}
    assert all(answer in words for answer in excluded)
    assert "(" in words.partition("excluded: ")[2]
    ET.fromstring(tree_svg(shown))  # noqa: S314 - our own text


def test_without_a_lit_road_there_is_none_to_draw(tree: Tree) -> None:
    with pytest.raises(ExportError, match="no road"):
        make_road_drawing(tree, DAY, LitPath())


def test_an_overview_keeps_its_rows_and_opens_what_is_nearest_to_the_root(tree: Tree) -> None:
    for rows in (8, 20, 60):
        folded = overview_folds(tree, rows)
        layout = lay_out(tree, replace(MEASURES, names=True), folded)
        ends = [box for box in layout.boxes.values() if box.folded or box.node.is_leaf]
        assert len(ends) <= rows
        assert {"0.0", "0.1", "0.6"} <= set(layout.boxes)
        assert {line.role for box in layout.boxes.values() if box.node.key != "0" for line in box.lines} == {
            Role.ANSWER
        }


def test_the_same_drawing_gives_the_same_bytes(tree: Tree, bench: Workbench) -> None:
    assert overview_pdf(drawing(tree, bench)) == overview_pdf(drawing(tree, bench))


def test_a_label_may_be_of_any_script(tree: Tree, bench: Workbench) -> None:
    page = PdfReader(io.BytesIO(overview_pdf(drawing(tree, bench, label="\u4e2d\u6587"))))
    assert "\u4e2d\u6587" in page.pages[0].extract_text()
    assert page.metadata is not None
    assert page.metadata.title == "Decision tree"


def test_the_text_twin_names_every_leaf_within_80_columns(tree: Tree, bench: Workbench, contents: Contents) -> None:
    case = a_case(RECTAL_NEC)
    path = light_path(tree, case, bench.assess(case, AS_OF))
    text = tree_text(tree, DAY, path, "PT-0001", contents)
    flat = " ".join(text.split())
    assert all(leaf.title in flat for leaf in tree.leaves())
    assert max(len(line) for line in text.splitlines()) <= 80
    assert "excluded: Ki-67 index is 85 %" in flat
    assert "Platinum plus etoposide (recommended, Consensus)" in flat, "answers, as on the poster"
    assert "No recommendation: " in flat
    assert not re.search(r"(recommended|workup|surveillance|advised against): \d", flat), "and no counts of them"


def test_the_data_twin_holds_every_node_and_its_light(tree: Tree, bench: Workbench, contents: Contents) -> None:
    case = a_case(RECTAL_NEC)
    path = light_path(tree, case, bench.assess(case, AS_OF))
    data = tree_data(tree, DAY, path, contents)
    assert {node["key"] for node in data["nodes"]} == set(tree.nodes)
    (leaf,) = (node for node in data["nodes"] if node["outcome"] and node["light"] == "taken")
    assert sum(node["light"] == Light.TAKEN for node in data["nodes"]) == len(tree.road(leaf["key"]))
    assert leaf["contents"]["options"]


def test_sources_differ_only_where_the_guidelines_declare_it(tree: Tree, contents: Contents) -> None:
    topics = compare_sources(tree, contents)
    for topic in topics:
        if topic.concord is Concord.DIFFER:
            assert any(entry.kind == "conflict" for entry in topic.disagreements)
        if topic.concord is Concord.AGREE:
            assert len(topic.voices) > 1
            assert not topic.disagreements
    surgery = [one for one in topics if one.topic == "Surgery" and "nec_localized" in one.situations]
    assert [one.concord for one in surgery] == [Concord.DIFFER]
    assert {"NANETS 2023", "ENETS", "ESMO"} <= set(surgery[0].voices)
    silent = {name for one in topics if one.concord is Concord.SILENT for name in one.situations}
    assert "not_covered_site" in silent
    assert "Surgery [differ]" in sources_text(topics)


def test_a_tree_for_programs_names_the_packs_it_was_drawn_from_with_their_digests(tree: Tree) -> None:
    packs = tree_data(tree, dt.date(2026, 1, 15))["guidelines"]["packs"]
    assert packs == [{"id": one.id, "version": one.version, "hash": one.hash} for one in tree.index.guidelines.packs]
    assert all(len(one["hash"]) > 8 for one in packs)
