"""The page of the tree: picture and list say the same, what-if never touches the patient, the keyboard is enough."""

from __future__ import annotations

import datetime as dt
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QFontInfo, QFontMetricsF
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollBar, QWidget

from hgnen_desktop.core.domain.case import Answer, AnswerState
from hgnen_desktop.core.storage.case_file import dump_case
from hgnen_desktop.core.teaching.titles import listed_cases
from hgnen_desktop.core.tree.compare import compare
from hgnen_desktop.core.tree.contents import Contents
from hgnen_desktop.core.tree.lit import light_path
from hgnen_desktop.core.tree.model import Tree
from hgnen_desktop.core.workflow import Workbench
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.document import CaseDocument
from hgnen_desktop.gui.views.decide.details import Details
from hgnen_desktop.gui.views.decide.pdf_preview import PdfPreview
from hgnen_desktop.gui.views.learn.lesson_window import LessonWindow
from hgnen_desktop.gui.views.tree.checked import CheckedGuidelines, checked
from hgnen_desktop.gui.views.tree.number_slider import NumberSlider
from hgnen_desktop.gui.views.tree.outline import TreeOutline
from hgnen_desktop.gui.views.tree.place import PlacePanel
from hgnen_desktop.gui.views.tree.present import PresentWindow
from hgnen_desktop.gui.views.tree.tree_view import TreeView
from hgnen_desktop.gui.widgets.labels import Label, LinkButton
from tests.places import CASES

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


def whole(place: PlacePanel) -> None:
    """Wait until all that is said of a place is there."""
    while not place.is_whole:
        QApplication.processEvents()


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
    QApplication.processEvents()
    assert "situation" in [one.topic for one in view.what_if.differences()]


def test_a_choice_can_be_changed_too(view: TreeView) -> None:
    view.what_if.finding.set_value("molecular.mmr")
    view.what_if._choose("molecular.mmr")
    view.what_if.set_value("deficient")
    options = next(one for one in view.what_if.differences() if one.topic == "options")
    assert "nec-immunotherapy-mmr-tmb" in {entry.id for entry in options.second}


def words(widget: QWidget) -> str:
    QApplication.processEvents()
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def test_two_cases_stand_row_by_row_and_neither_changes(
    view: TreeView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[list[str]] = []
    view.failed.connect(said.append)
    before = view.document.case
    view.views.setCurrentWidget(view.two_cases)
    assert not view.buttons["export"].isEnabled()
    assert view.two_cases.compare_with(CASES / "pancreatic-g3-net.json")
    shown = words(view.two_cases.table)
    for part in (
        "Rectal NEC",
        "Pancreatic G3 NET",
        "Primary site Rectum Pancreas",
        "NEC G3 NET",
    ):
        assert part in shown
    assert "Extent of disease" not in shown
    alone = [one.text() for one in view.two_cases.table.findChildren(QLabel) if one.accessibleDescription()]
    assert {"Rectum", "Pancreas"} <= set(alone)
    assert all(one.font().bold() for one in view.two_cases.table.findChildren(QLabel) if one.accessibleDescription())
    folded = next(
        one for one in view.two_cases.table.findChildren(Details) if "Findings" in one.toggles()[0].accessibleName()
    )
    folded.toggles()[0].click()
    assert "Extent of disease Distant metastases Distant metastases" in words(view.two_cases.table)
    for number, (kind, start) in enumerate((("PDF, Letter (*.pdf)", b"%PDF"), ("Text (*.txt)", b"  "))):
        target = str(tmp_path / f"both{number}")
        monkeypatch.setattr(
            "hgnen_desktop.gui.views.tree.two_cases.QFileDialog.getSaveFileName",
            lambda *_arguments, target=target, kind=kind: (target, kind),
        )
        view.buttons["export"].click()
        (written,) = tmp_path.glob(f"both{number}.*")
        assert written.read_bytes().startswith(start)
    assert view.document.case is before
    assert lit_leaf(view) == "Metastatic NEC, first line"
    assert not view.banner.isVisible()
    (tmp_path / "cut.json").write_text("{", encoding="utf-8")
    assert not view.two_cases.compare_with(tmp_path / "cut.json")
    assert "not complete JSON" in said[0][0]
    view.two_cases.choice.set_value(None)
    view.two_cases.compare_with_case(before)
    assert words(view.two_cases.table).count("Nothing differs.") == len({row.part for row in view.two_cases.table.rows})


def test_only_buttons_that_act_on_the_tab_in_sight_can_be_pressed(view: TreeView) -> None:
    def offered() -> set[str]:
        return {icon for icon, button in view.buttons.items() if button.isEnabled()}

    assert offered() == set(view.buttons)
    view.views.setCurrentWidget(view.outline)
    assert offered() == {"export", "print", "present"}
    view.views.setCurrentWidget(view.two_cases)
    assert offered() == {"present"}
    view.two_cases.choice.set_value("rectal-nec.json")
    view.two_cases.compare_with(CASES / "rectal-nec.json")
    assert offered() == {"present", "export"}
    assert not view.search.isEnabled()
    view.views.setCurrentWidget(view.picture)
    assert offered() == set(view.buttons)


def test_the_second_case_is_listed_as_on_the_other_pages(view: TreeView) -> None:
    titles = [one.label for one in view.two_cases.choice._options]
    assert titles == [one.title for one in listed_cases(view.document.bench.index)]


def test_two_cases_say_when_no_plan_can_be_compared(view: TreeView) -> None:
    view.document.start()
    view.views.setCurrentWidget(view.two_cases)
    assert "Open a case first" in view.two_cases.words.text()
    view.document.start(view.document.bench.open(CASES / "rectal-nec.json"))
    known = AnswerState.KNOWN
    clash = view.document.case.with_answer("pathology.cell_type", Answer(state=known, value="small_cell"))
    clash = clash.with_answer("pathology.histology", Answer(state=known, value="net"))
    assert view.document.bench.assess(clash, DAY).contradictions
    view.two_cases.compare_with_case(clash)
    assert "second case" in view.two_cases.words.text()
    assert not view.buttons["export"].isEnabled()
    assert not view.two_cases.table.isVisible()


def test_several_findings_can_be_changed_one_after_the_other(view: TreeView) -> None:
    view.what_if.set_value(30)
    view.what_if._choose("molecular.mmr")
    view.what_if.set_value("deficient")
    assert view.what_if.copy is not None
    known = view.what_if.copy.known()
    assert (known["pathology.ki67"], known["molecular.mmr"]) == (30, "deficient")
    assert "Ki-67 index: 30" in view.what_if.changed_words.text()
    view.what_if.reset()
    assert view.what_if.copy is None


def test_what_if_shows_the_plan_of_every_value(view: TreeView) -> None:
    """Plans are worked out once and shown again; each must be the one the engine gives for exactly that value."""
    document = view.document
    for value in (85, 55, 54.9, 20, 20.1, 3, 55, 100, 20, 60.5):
        view.what_if.set_value(value)
        if view.what_if.copy is None:
            continue
        fresh = compare(
            (document.case, document.assessment),
            (view.what_if.copy, document.bench.assess(view.what_if.copy, DAY)),
            document.bench.index,
        )
        assert view.what_if.differences() == fresh
        assert view.path == light_path(
            view.scene.tree, view.what_if.copy, document.bench.assess(view.what_if.copy, DAY)
        )
        for key, item in view.scene.boxes.items():
            assert item.light == view.path.lights.get(key)
            note = view.path.note(key) if key in view.path.reasons else ""
            assert note.replace(" ", "") in "".join(line.text for line in item.box.lines).replace(" ", "")
            assert view.outline.words(key).startswith(view.path.note(key)[:1])


def test_the_slider_answers_once_for_many_steps(view: TreeView) -> None:
    asked: list[object] = []
    view.what_if.slider.chosen.connect(asked.append)
    for step in range(100, 900, 50):
        view.what_if.slider.setValue(step)
    QApplication.processEvents()
    assert asked == [85.0]


def test_a_what_if_is_kept_as_a_teaching_case_without_the_patient(
    view: TreeView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = view.document
    patient = document.case.with_changes(
        teaching=False, label="PT-1", name="Nobody", birth_year=1960, notes="secret", created=DAY
    )
    document.start(patient)
    document.path = tmp_path / "patient.json"
    view.what_if.set_value(30)
    said: list[str] = []
    view.told.connect(said.append)
    target = tmp_path / "kept.json"
    monkeypatch.setattr("hgnen_desktop.gui.views.tree.what_if.ask_where_to_save", lambda *_arguments: target)
    view.what_if.keep_button.click()
    text = target.read_text(encoding="utf-8")
    assert not [word for word in ("PT-1", "Nobody", "1960", "secret", "2026", patient.case_id) if word in text]
    kept = document.bench.open(target)
    assert kept.teaching
    assert kept.known() == view.what_if.copy.known()  # type: ignore[union-attr]
    assert "Ki-67 index: 30" in kept.notes
    assert "Kept as a teaching case" in said[0]
    failed: list[list[str]] = []
    view.failed.connect(failed.append)
    monkeypatch.setattr("hgnen_desktop.gui.views.tree.what_if.ask_where_to_save", lambda *_arguments: document.path)
    view.what_if.keep()
    assert "the file of the open case" in failed[0][0]
    assert not (tmp_path / "patient.json").exists()


def test_a_citation_asks_for_its_statement(view: TreeView, qtbot: Any) -> None:
    view.choose("0.1.0.0.2.0")
    whole(view.place)
    link = next(one for one in view.place.findChildren(LinkButton) if "Front-line chemotherapy" in one.accessibleName())
    with qtbot.waitSignal(view.statement_wanted) as asked:
        link.click()
    assert asked.args[0] in view.document.bench.index.statements


def test_a_saved_what_if_picture_says_that_it_is_one(view: TreeView) -> None:
    assert "what-if" not in view.svg_bytes().decode()
    view.what_if.set_value(20)
    text = view.svg_bytes().decode()
    ET.fromstring(text)  # noqa: S314 - our own text
    assert "what-if on a copy" in text
    assert view.picture_bytes().startswith(b"%PDF")


def test_every_kind_of_file_is_written(view: TreeView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number, kind in enumerate(view._kinds()):
        target = str(tmp_path / f"tree{number}")
        monkeypatch.setattr(
            "hgnen_desktop.gui.views.tree.tree_view.QFileDialog.getSaveFileName",
            lambda *_arguments, target=target, kind=kind: (target, kind),
        )
        view.save_picture()
    pages = {path.name: path.read_bytes().count(b"/Type /Page\n") for path in tmp_path.glob("*.pdf")}
    assert (tmp_path / "tree1.svg").read_text(encoding="utf-8").startswith("<?xml")
    assert pages["tree0.pdf"] == 1
    assert (pages["tree2.pdf"], pages["tree3.pdf"]) == (15, 7)


def test_the_road_alone_can_be_read_and_is_what_is_saved(view: TreeView) -> None:
    view.buttons["compare"].click()
    lit = {key for key, light in view.path.lights.items() if light == "taken"}
    assert set(view.scene.boxes) == lit
    seen = view.picture.mapToScene(view.picture.viewport().rect()).boundingRect()
    assert seen.contains(view.scene.itemsBoundingRect())
    assert view.picture.scale_now * QFontInfo(theme.caption_font()).pixelSize() >= 9
    assert "excluded: Localized; Locally advanced, not resectable (Extent of disease" in " ".join(
        line.text for line in view.scene.boxes["0.1.0.0.0"].box.lines
    )
    assert "Platinum plus etoposide (recommended, Consensus)" in view.svg_bytes().decode()
    view.choose("0.0")
    assert "0.0" in view.scene.boxes
    assert "Platinum plus etoposide" not in view.svg_bytes().decode()


def test_the_whole_tree_names_its_branches_so_that_they_can_be_read(view: TreeView) -> None:
    view.buttons["fit"].click()
    seen = view.picture.mapToScene(view.picture.viewport().rect()).boundingRect()
    assert seen.contains(view.scene.itemsBoundingRect())
    assert view.picture.scale_now * QFontInfo(theme.caption_font()).pixelSize() >= 9
    names = [line.text for box in view.scene.boxes.values() for line in box.box.lines]
    assert {"MiNEN", "Not neuroendocrine"} <= set(names)
    for item in view.scene.boxes.values():
        room = item.box.width - view.scene.padding
        widths = [view.scene.fonts[line.role][0] for line in item.box.lines]
        for line, font in zip(item.box.lines, widths, strict=True):
            assert QFontMetricsF(font).horizontalAdvance(line.text) <= room
    before = set(view.scene.boxes)
    view.fold("0.4")
    assert "0.4.0" in set(view.scene.boxes) ^ before
    view.buttons["minus"].click()
    assert view.scene.shape == "tree"


def test_only_boxes_in_sight_have_their_lines_made(view: TreeView) -> None:
    view.unfold_all()
    QApplication.processEvents()
    written = [box for box in view.scene.boxes.values() if box._written is not None]
    assert 0 < len(written) < len(view.scene.boxes) / 2
    assert all(len(box._texts) == len(box.box.lines) for box in view.scene.boxes.values())


def test_what_if_is_made_when_it_is_first_seen(view: TreeView) -> None:
    assert view.what_if.findChildren(NumberSlider) == []
    view.sides.setCurrentWidget(view.what_if)
    assert view.what_if.findChildren(NumberSlider) == [view.what_if.slider]


def test_a_leaf_is_told_in_steps_and_once(view: TreeView, document: CaseDocument) -> None:
    """The window is free between the steps; whoever goes on to another place meanwhile sees that one."""
    contents = Contents(document.findChild(CheckedGuidelines).tree)
    place = PlacePanel(document.bench.engine, view.tree, contents)
    leaves = [leaf.key for leaf in view.tree.leaves()]
    place.show_place(leaves[0], None, view.path)
    assert not place.is_whole
    place.show_place(leaves[1], None, view.path)
    whole(place)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    said = [label.text() for label in place.findChildren(QLabel)]
    assert view.tree.nodes[leaves[1]].title in said
    assert sum(words.startswith("What the sources can say here") for words in said) == 1
    place.resize(420, 640)
    place.show()
    place.show_place(leaves[2], None, view.path)
    for _ in range(4):
        QApplication.sendPostedEvents()  # all but the steps
    assert not place.is_whole
    title = next(one for one in place.findChildren(QLabel) if one.text() == view.tree.nodes[leaves[2]].title)
    before = title.y()
    whole(place)
    for _ in range(4):
        QApplication.processEvents()
    assert title.y() == before, "what comes later moves nothing"
    place.show_place(leaves[1], None, view.path)
    assert place.is_whole


def test_a_stretch_of_the_same_situation_says_which_advice_differs(view: TreeView) -> None:
    view.sides.setCurrentWidget(view.what_if)
    said = [one.plain() for one in view.what_if.findChildren(Label) if "%: " in one.plain()]
    assert len(said) == len(view.what_if.slider.marks()) + 1
    assert "55\u2013100 %: the same, no longer: \u201cNEC below 55 %: re-evaluate for a G3 NET\u201d" in said[-1]


def test_the_tree_is_printed_on_one_sheet(view: TreeView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "printed.pdf"

    def paint(pages: PdfPreview, _parent: object) -> None:
        printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(target))
        pages.paint_pages(printer)

    monkeypatch.setattr(PdfPreview, "print_pdf", paint)
    view.buttons["print"].click()
    assert len(PdfReader(target).pages) == 1
    assert target.stat().st_size > 20_000


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


def test_a_teaching_case_is_presented_as_a_lesson(view: TreeView) -> None:
    view.present()
    window = view._present
    assert isinstance(window, LessonWindow)
    assert window.isFullScreen()
    assert "rectum" in window.lesson.title.lower()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert view._present is None


def test_no_road_and_no_label_of_a_patient_is_presented(view: TreeView) -> None:
    patient = view.document.case.with_changes(teaching=False, label="PT-0142", notes="secret")
    view.document.start(patient)
    view.present()
    window = view._present
    assert isinstance(window, PresentWindow)
    for _ in range(4):
        QTest.keyClick(window, Qt.Key.Key_Space)
    assert window.key == "0"
    assert not window.scene.lit.lights
    assert window.no_road.isVisibleTo(window)
    window.go("0.1")
    assert "Rectum" not in words(window)
    assert "PT-0142" not in words(window) + window.windowTitle()
    QTest.keyClick(window, Qt.Key.Key_PageUp)
    assert window.key == "0"
    leaf = next(one for one in window._tree.leaves() if one.outcome is not None and one.outcome.id == "nec_first_line")
    window.go(leaf.key)
    assert leaf.title == window.question.text()
    assert "First chemotherapy: Platinum plus etoposide (recommended, Consensus)" in words(window)
    assert all(line in words(window) for line in window.answers_at(leaf))
    window.close()


def test_every_stop_of_the_keyboard_has_a_name(view: TreeView) -> None:
    for tab in range(view.views.count()):
        view.sides.setCurrentIndex(tab % view.sides.count())
        view.views.setCurrentIndex(tab)
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


def test_out_of_sight_theme_and_text_size_are_followed_when_it_comes_back(view: TreeView) -> None:
    outline = TreeOutline(view.tree)
    small, rows = view.scene.boxes["0"].box.height, outline.sizeHintForRow(0)
    view.hide()
    theme.current().set_zoom(2.0)
    theme.current().choose("dark")
    assert (view.scene.boxes["0"].box.height, outline.sizeHintForRow(0)) == (small, rows)
    view.show()
    outline.show()
    QApplication.processEvents()
    assert view.scene.boxes["0"].box.height > 1.5 * small
    assert outline.sizeHintForRow(0) > rows
    assert view.scene.backgroundBrush().color() == theme.color("window")
    outline.close()


def test_the_wheel_over_the_slider_changes_nothing(view: TreeView) -> None:
    view.sides.setCurrentIndex(1)
    QApplication.processEvents()
    before = view.what_if.slider.value()
    center = QPointF(view.what_if.slider.mapTo(view, view.what_if.slider.rect().center()))
    QTest.wheelEvent(view.windowHandle(), center, QPointF(0, -120).toPoint())
    QApplication.processEvents()
    assert view.what_if.slider.value() == before


def test_every_direction_of_a_source_has_its_sign_at_a_leaf() -> None:
    from hgnen_desktop.core.wording import DIRECTION_WORDS, WORKUP_WORDS
    from hgnen_desktop.gui.views.tree.place import _SIGNS

    assert {*DIRECTION_WORDS.values(), *WORKUP_WORDS.values(), "caution", "surveillance"} <= set(_SIGNS)


def test_the_box_of_this_patient_is_whole_in_view(view: TreeView) -> None:
    picture = view.picture
    for size in ((1240, 760), (840, 600)):
        view.resize(*size)
        QApplication.processEvents()
        item = picture.tree_scene.boxes[picture._revealed]
        box = picture.mapFromScene(item.sceneBoundingRect()).boundingRect()
        assert picture.viewport().rect().contains(box), (size, box)


def test_the_map_covers_no_part_of_the_picture_and_is_away_while_all_is_in_view(view: TreeView) -> None:
    picture, shown = view.picture, set()
    for size in ((1240, 760), (840, 600)):
        view.resize(*size)
        for way in (picture.zoom_in, view.show_road, picture.fit, lambda: picture.zoom_by(4.0), view.show_road):
            way()
            QApplication.processEvents()
            is_shown = not picture._map.isHidden()
            shown.add(is_shown)
            assert is_shown is not picture.sees_all(), (size, way)
            assert not is_shown or not picture._map.geometry().intersects(picture.viewport().geometry()), (size, way)
    assert shown == {True, False}


def test_a_star_is_explained_only_where_one_stands(view: TreeView) -> None:
    place, leaves = view.place, [node.key for node in view.tree.nodes.values() if node.is_leaf]
    told = set()
    for key in leaves[:: len(leaves) // 20]:
        place.show_place(key, None, view.path)
        whole(place)
        found = place.contents.at(key)
        items = (*found.options, *found.against, *found.surveillance, *found.workup, *found.cautions)
        is_starred = any(one.always for one in items)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        said = " ".join(label.text() for label in place.findChildren(QLabel))
        assert ("* needs no finding" in said) is is_starred, key
        told.add(is_starred)
    assert told == {True, False}
