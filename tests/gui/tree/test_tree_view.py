"""The page of the tree: picture and list say the same, what-if never touches the patient, the keyboard is enough."""

from __future__ import annotations

import datetime as dt
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollBar, QWidget

from hgnen_desktop.core.storage.case_file import dump_case
from hgnen_desktop.core.tree.model import Tree
from hgnen_desktop.core.workflow import Workbench
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.document import CaseDocument
from hgnen_desktop.gui.views.tree.checked import CheckedGuidelines, checked
from hgnen_desktop.gui.views.tree.tree_view import TreeView
from hgnen_desktop.gui.widgets.labels import LinkButton

CASES = Path(__file__).resolve().parents[3] / "resources" / "cases"
DAY = dt.date(2026, 1, 15)


@pytest.fixture(scope="module")
def document() -> CaseDocument:
    made = CaseDocument(Workbench(), lambda: DAY)
    found = checked(made)
    found.begin()
    assert found._thread is not None
    found._thread.join()
    found._look()
    return made


@pytest.fixture
def view(qtbot: Any, document: CaseDocument) -> Iterator[TreeView]:
    theme.install().choose("light")
    document.start(document.bench.open(CASES / "rectal-nec.json"))
    made = TreeView(document)
    qtbot.addWidget(made)
    made.resize(1240, 760)
    made.show()
    qtbot.waitExposed(made)
    QApplication.processEvents()
    yield made
    document.changed.disconnect(made._changed)
    theme.current().set_zoom(1.0)


def lit_leaf(view: TreeView) -> str:
    assert view.tree is not None
    (leaf,) = (leaf for leaf in view.tree.leaves() if view.path.lights.get(leaf.key) == "taken")
    return leaf.title


def test_the_road_of_the_open_case_is_lit_and_in_view(view: TreeView) -> None:
    assert lit_leaf(view) == "Metastatic NEC, first line"
    assert "Metastatic NEC, first line" in view.state.text()
    QTest.qWait(20)
    shown = view.picture.mapToScene(view.picture.viewport().rect()).boundingRect()
    assert shown.intersects(view.scene.boxes[view.scene.chosen].sceneBoundingRect())


def test_the_list_holds_every_node_and_says_how_it_stands(view: TreeView) -> None:
    assert isinstance(view.tree, Tree)
    for key, node in view.tree.nodes.items():
        words = view.outline.words(key)
        assert node.title in words
        assert words.startswith(("\u2713", "\u2013", "?"))


def test_choosing_in_one_shows_in_all(view: TreeView) -> None:
    view.outline.picked.emit("0.0.0")
    assert view.scene.chosen == "0.0.0"
    assert view.place.shown == "0.0.0"
    view.scene.picked.emit("0.1")
    assert view.outline.currentIndex().data(Qt.ItemDataRole.UserRole) == "0.1"


def test_a_press_on_a_box_chooses_and_on_its_knob_folds(view: TreeView) -> None:
    item = view.scene.boxes["0.1"]
    view.picture.centerOn(item)
    at = view.picture.mapFromScene(item.mapToScene(QPointF(20, 10)))
    QTest.mouseClick(view.picture.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert view.scene.chosen == "0.1"
    before = set(view.scene.boxes)
    item = view.scene.boxes["0.1"]
    at = view.picture.mapFromScene(item.mapToScene(QPointF(item.box.width, item.box.height / 2)))
    QTest.mouseClick(view.picture.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert {key for key in before if key.startswith("0.1.")}
    assert not {key for key in view.scene.boxes if key.startswith("0.1.")}


def test_the_keyboard_walks_folds_and_zooms(view: TreeView) -> None:
    view.choose("0")
    view.picture.setFocus()
    QTest.keyClick(view.picture, Qt.Key.Key_Right)
    assert view.scene.chosen == "0.1"
    QTest.keyClick(view.picture, Qt.Key.Key_Up)
    assert view.scene.chosen == "0.0"
    QTest.keyClick(view.picture, Qt.Key.Key_Space)
    assert "0.0.0" not in view.scene.boxes
    QTest.keyClick(view.picture, Qt.Key.Key_Left)
    assert view.scene.chosen == "0"
    scale = view.picture.scale_now
    QTest.keyClick(view.picture, Qt.Key.Key_Plus)
    assert view.picture.scale_now > scale
    QTest.keyClick(view.picture, Qt.Key.Key_0)
    seen = view.picture.mapToScene(view.picture.viewport().rect()).boundingRect()
    assert seen.height() >= view.scene.sceneRect().height() - 1


def test_search_marks_and_enter_goes_on(view: TreeView) -> None:
    QTest.keyClicks(view.search, "figo stage")
    assert view.hits.text().endswith("places")
    assert view.scene.found
    QTest.keyClick(view.search, Qt.Key.Key_Return)
    first = view.scene.chosen
    assert first in view.scene.found
    QTest.keyClick(view.search, Qt.Key.Key_Return)
    assert view.scene.chosen in view.scene.found - {first}


def test_choosing_a_folded_place_unfolds_the_way_to_it(view: TreeView) -> None:
    view.set_folded(frozenset({"0.0"}))
    view.choose("0.0.0.0")
    assert "0.0.0.0" in view.scene.boxes


# --- what-if -----------------------------------------------------------------------------------------------------------


def test_what_if_never_touches_the_patient(view: TreeView) -> None:
    document = view.document
    before, history = dump_case(document.case), document.undo_stack.count()
    view.what_if.set_value(20)
    assert view.what_if.copy is not None
    assert view.banner.isVisible()
    assert lit_titles(view) != {"Metastatic NEC, first line"}
    assert dump_case(document.case) == before
    assert document.undo_stack.count() == history
    assert document.assessment.situation.outcome is not None
    view.what_if.reset()
    assert not view.banner.isVisible()
    assert lit_leaf(view) == "Metastatic NEC, first line"


def lit_titles(view: TreeView) -> set[str]:
    assert view.tree is not None
    return {leaf.title for leaf in view.tree.leaves() if view.path.lights.get(leaf.key) in ("taken", "possible")}


def test_a_change_of_the_case_ends_what_if(view: TreeView) -> None:
    view.what_if.set_value(20)
    view.document.start(view.document.bench.open(CASES / "pancreatic-g3-net.json"))
    assert view.what_if.copy is None
    assert lit_leaf(view) == "Metastatic G3 NET, first line"


def test_the_slider_marks_where_the_plan_changes(view: TreeView) -> None:
    slider = view.what_if.slider
    assert slider.accessibleName() == "Ki-67 index in the copy"
    assert slider.marks() == (20.1, 55)
    topics = [one.topic for one in view.what_if.differences()]
    assert topics == []
    slider.setValue(slider.minimum())
    assert "situation" in [one.topic for one in view.what_if.differences()]


def test_a_choice_can_be_changed_too(view: TreeView) -> None:
    view.what_if.finding.set_value("molecular.mmr")
    view.what_if._choose("molecular.mmr")
    view.what_if.set_value("deficient")
    options = next(one for one in view.what_if.differences() if one.topic == "options")
    assert "nec-immunotherapy-mmr-tmb" in {entry.id for entry in options.second}


def test_another_case_is_compared_and_neither_changes(view: TreeView, tmp_path: Path) -> None:
    said: list[list[str]] = []
    view.failed.connect(said.append)
    before = view.document.case
    assert view.what_if.compare_with(CASES / "pancreatic-g3-net.json")
    topics = {one.topic: one for one in view.what_if.differences()}
    assert [entry.words for entry in topics["entity"].first] == ["NEC"]
    assert [entry.words for entry in topics["entity"].second] == ["G3 NET"]
    assert view.document.case is before
    assert lit_leaf(view) == "Metastatic NEC, first line"
    assert not view.banner.isVisible()
    view.what_if.set_value(20)
    assert view.what_if.other is None
    (tmp_path / "cut.json").write_text("{", encoding="utf-8")
    assert not view.what_if.compare_with(tmp_path / "cut.json")
    assert "not complete JSON" in said[0][0]


def test_a_citation_asks_for_its_statement(view: TreeView, qtbot: Any) -> None:
    view.choose("0.1.0.0.2.0")
    QApplication.processEvents()
    link = next(one for one in view.place.findChildren(LinkButton) if "Front-line chemotherapy" in one.accessibleName())
    with qtbot.waitSignal(view.statement_wanted) as asked:
        link.click()
    assert asked.args[0] in view.document.bench.index.statements


def test_a_saved_what_if_picture_says_that_it_is_one(view: TreeView) -> None:
    assert "what-if" not in view.picture_bytes(svg=True).decode()
    view.what_if.set_value(20)
    text = view.picture_bytes(svg=True).decode()
    ET.fromstring(text)  # noqa: S314 - our own text
    assert "what-if on a copy" in text
    assert view.picture_bytes(svg=False).startswith(b"%PDF")


# --- states, names, sizes ----------------------------------------------------------------------------------------------


def test_no_case_and_an_uncovered_case_say_so(view: TreeView) -> None:
    view.document.start()
    assert "No patient is open" in view.state.text()
    assert not view.path.lights
    view.document.start(view.document.bench.open(CASES / "nec-lung.json"))
    assert "do not cover" in view.state.text()
    assert not view.path.lights


def test_guidelines_that_fail_show_no_tree(qtbot: Any, document: CaseDocument) -> None:
    other = CaseDocument(document.bench, lambda: DAY)
    found = CheckedGuidelines(document.bench, other)
    found.problem = ["These guidelines fail their proof."]
    made = TreeView(other)
    qtbot.addWidget(made)
    made._fill()
    assert made.tree is None
    assert "fail their proof" in made._waiting.text()


def test_present_mode_fills_the_screen_and_names_no_patient(view: TreeView) -> None:
    view.present()
    window = view._present
    assert window is not None
    assert window.isFullScreen()
    assert view.document.case.label not in window.windowTitle()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert view._present is None


def test_every_stop_of_the_keyboard_has_a_name(view: TreeView) -> None:
    for tab in range(view.sides.count()):
        view.sides.setCurrentIndex(tab)
        QApplication.processEvents()
        for widget in view.findChildren(QWidget):
            takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            inner = isinstance(widget, QScrollBar) or widget.objectName().startswith("qt_")
            if takes and widget.isVisible() and not inner:
                assert widget.accessibleName(), widget


def test_theme_and_text_size_are_followed(view: TreeView) -> None:
    small = view.scene.boxes["0"].box.height
    theme.current().set_zoom(2.0)
    assert view.scene.boxes["0"].box.height > 1.5 * small
    theme.current().choose("dark")
    assert view.scene.backgroundBrush().color() == theme.color("window")


def test_the_wheel_over_the_slider_changes_nothing(view: TreeView) -> None:
    view.sides.setCurrentIndex(1)
    QApplication.processEvents()
    before = view.what_if.slider.value()
    center = QPointF(view.what_if.slider.mapTo(view, view.what_if.slider.rect().center()))
    QTest.wheelEvent(view.windowHandle(), center, QPointF(0, -120).toPoint())
    QApplication.processEvents()
    assert view.what_if.slider.value() == before
