from __future__ import annotations

import io

import pytest
from evidence_support import BUNDLED, SENTENCE, clipped, known, nameless, open_groups, settle, words_of
from pypdf import PdfReader
from PySide6.QtCore import QBuffer, Qt
from PySide6.QtGui import QPageSize, QPdfWriter
from PySide6.QtWidgets import QApplication, QTableWidget

from hgnen_desktop.core.domain.case import NOT_ASKED, Answer, AnswerState
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.views.decide.details import Details
from hgnen_desktop.gui.views.decide.evidence import EvidenceView
from hgnen_desktop.gui.views.evidence.figures import Mark
from hgnen_desktop.gui.views.evidence.picture import FigurePicture
from hgnen_desktop.gui.views.evidence.score_scale import ScoreCard
from hgnen_desktop.gui.views.evidence.study_row import StudyRow
from hgnen_desktop.gui.views.evidence.table import FiguresAsTable
from hgnen_desktop.gui.widgets.labels import LinkButton
from tests.places import CASES

NEC_BY_PS = "ev-nordic-nec-performance-status"


def marks(row: StudyRow) -> dict[str, Mark]:
    return {one.figure.group: one.mark for one in row.strata().arranged.rows()}


def opened(view: EvidenceView, item: str) -> StudyRow:
    row = view.reveal(item)
    assert row is not None
    settle()
    return row


@pytest.mark.parametrize("name", BUNDLED)
def test_every_study_of_the_case_has_one_row_in_its_group_in_the_order_of_the_sources(teach, show, name) -> None:
    document = teach(name)
    view = EvidenceView(document)
    show(view)
    open_groups(view)
    evidence = document.assessment.evidence
    assert evidence
    for topic, group in view.groups.items():
        wanted = [one.result.id for one in evidence if one.result.item.topic == topic]
        assert [row._state.evidence.result.id for row in group.rows.widgets()] == wanted
        assert group.isVisibleTo(view) == bool(wanted)
    for one in evidence:
        row = view.row(one.result.id)
        assert row.yours.isVisibleTo(view) == bool(one.matching)


def test_an_open_study_says_population_limits_source_and_every_number(teach, show) -> None:
    document = teach("rectal-nec")
    view = EvidenceView(document)
    show(view)
    for one in document.assessment.evidence:
        row, item = opened(view, one.result.id), one.result.item
        read = words_of(row)
        assert item.text in read
        assert f"Population: {item.population}" in read
        assert not item.limits or f"Limits: {item.limits}" in read
        (details,) = row.findChildren(Details)
        assert any(one.result.strength.source in toggle.text() for toggle in details.toggles())
        assert bool(item.figures) == (details.toggles()[0].text() == "Numbers as a table")
        row.fold.set_open(False)


def test_the_sentence_stands_on_top_of_prognosis_and_nowhere_a_personal_estimate(teach, show) -> None:
    view = EvidenceView(teach("rectal-nec"))
    show(view)
    settle()
    group = view.groups["prognosis"]
    assert group.is_open
    assert group.first.plain() == SENTENCE
    assert group.first.isVisibleTo(view)
    assert group.first.y() < group.rows.y()
    assert words_of(view).count(SENTENCE) == 1


def test_strata_are_marked_and_a_missing_finding_leaves_them_open(teach, show, qtbot) -> None:
    view = EvidenceView(teach("rectal-nec"))
    show(view)
    row = opened(view, NEC_BY_PS)
    found = marks(row)
    assert found["PS 1"] is Mark.YOURS
    assert found["PS 0"] is Mark.OTHER
    assert "This patient's stratum: Median OS, PS 1: 8 months (95 % interval 6.4 to 9.6)" in words_of(row)
    view.document.answer("patient.ecog", NOT_ASKED)
    settle()
    assert set(marks(row).values()) == {Mark.MAYBE}
    assert "This patient's stratum" not in words_of(row)
    (picture,) = row.findChildren(FigurePicture, options=Qt.FindChildOption.FindChildrenRecursively)[-1:]
    assert "a finding is missing" in picture.accessibleDescription()
    link = next(one for one in row.findChildren(LinkButton) if "ECOG" in one.text() and one.isVisibleTo(view))
    with qtbot.waitSignal(view.jump_to_finding) as asked:
        link.click()
    assert asked.args == ["patient.ecog"]
    view.document.answer("patient.ecog", known(2))
    settle()
    assert marks(row)["PS 2"] is Mark.YOURS
    assert marks(row)["PS 1"] is Mark.OTHER


def test_the_table_twin_holds_every_number_and_is_walked_by_keyboard(teach, show, qtbot) -> None:
    view = EvidenceView(teach("rectal-nec"))
    show(view)
    row = opened(view, "ev-nordic-nec-model-os")
    row.findChildren(Details)[0].toggles()[0].click()
    settle()
    (table,) = row.findChildren(FiguresAsTable)
    item = view.document.bench.index.items["ev-nordic-nec-model-os"]
    assert len(table.texts()) == len(item.figures)
    for one, texts in zip(item.figures, table.texts(), strict=True):
        assert one.group in texts[0]
        assert f"{one.estimate:g}" in texts[1]
        assert texts[2] == f"{one.ci[0]:g} to {one.ci[1]:g}"
        assert texts[3] == f"{one.n}"
    assert "This patient's stratum" in table.texts()[0][4]
    assert table.accessibleName()
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert table.editTriggers() == QTableWidget.EditTrigger.NoEditTriggers
    assert table.verticalScrollBar().maximum() == 0


def test_a_misprint_of_the_source_is_said_where_its_figure_stands(teach, show) -> None:
    document = teach("pancreatic-g3-net")
    view = EvidenceView(document)
    show(view)
    misprints = [one for one in document.assessment.disagreements if one.kind == "misprint"]
    shown = {one.result.id for one in document.assessment.evidence}
    pairs = [(entry, item) for entry in misprints for item in entry.items if item in shown]
    assert pairs
    for entry, item in pairs:
        assert entry.handling in words_of(opened(view, item))


def test_copy_puts_title_figures_population_limits_and_source_on_the_clipboard(teach, show, qtbot) -> None:
    view = EvidenceView(teach("rectal-nec"))
    show(view)
    row = opened(view, NEC_BY_PS)
    copy = next(one for one in row.findChildren(LinkButton) if one.text() == "Copy as text")
    with qtbot.waitSignal(view.told):
        copy.click()
    text = QApplication.clipboard().text()
    assert "Median OS, PS 1: 8 months (95 % CI 6.4 to 9.6), n = 195 [This patient's stratum]" in text
    assert "Population: Advanced digestive NEC" in text
    assert "Limits: " in text
    assert "Source: NORDIC NEC 2, Table 2" in text


# --- filter and search --------------------------------------------------------------------------------------------------


def shown_topics(view: EvidenceView) -> set[str]:
    return {topic for topic, group in view.groups.items() if group.isVisibleTo(view)}


def test_the_filter_shows_one_topic_open_and_all_brings_back_what_was_there(teach, show) -> None:
    view = EvidenceView(teach("rectal-nec"))
    show(view)
    before = shown_topics(view)
    radios = {button.label(): button for button in view.show_choice._buttons}
    radios["Treatment"].click()
    assert shown_topics(view) == {"treatment"}
    assert view.groups["treatment"].is_open
    assert "studies are shown" in view.note.text()
    radios["Prognosis"].click()
    assert shown_topics(view) == {"prognosis"}
    radios["All"].click()
    assert shown_topics(view) == before
    assert not view.groups["treatment"].is_open
    assert view.groups["prognosis"].is_open


def test_search_finds_words_of_title_population_group_and_source(teach, show, qtbot) -> None:
    document = teach("rectal-nec")
    view = EvidenceView(document)
    show(view)
    for words in ("performance status", "colorectal", "nordic table 3", "first-line chemotherapy"):
        view.search.setText(words)
        shown = [row._state.evidence.result for group in view.groups.values() for row in group.rows.widgets()]
        assert shown
        assert len(shown) < len(document.assessment.evidence)
        for result in shown:
            held = str(result.item.model_dump()) + " ".join(one.text() for one in result.citations)
            assert all(word in held.casefold() for word in words.split())
    view.search.setText("no study has this")
    assert shown_topics(view) == set()
    assert "None of the" in view.note.text()
    view.search.clear()
    assert shown_topics(view) == {one.result.item.topic for one in document.assessment.evidence}
    assert not view.groups["background"].is_open
    assert view.note.text() == ""


def test_another_case_begins_folded_and_without_a_search(teach, show) -> None:
    document = teach("rectal-nec")
    view = EvidenceView(document)
    show(view)
    opened(view, "ev-nordic-nec-response")
    view.search.setText("ki-67")
    document.start(document.bench.open(CASES / "pancreatic-g3-net.json"))
    settle()
    assert view.search.text() == ""
    assert [topic for topic, group in view.groups.items() if group.is_open] == ["prognosis"]
    assert not view.findChildren(FigurePicture) or not any(
        row.fold.is_open for group in view.groups.values() for row in group.rows.widgets()
    )


def test_when_there_are_no_figures_the_page_says_why(teach, show) -> None:
    document = teach("rectal-nec")
    view = EvidenceView(document)
    show(view)
    document.answer("patient.age", known(9))
    settle()
    assert "do not speak of this patient" in view.note.text()
    assert shown_topics(view) == set()
    assert not view.print_button.isEnabled()
    document.answer("patient.age", known(58))
    document.answer("tumor.site", known("cervix"))
    document.answer("patient.sex", known("male"))
    settle()
    assert document.assessment.withheld
    assert "cannot all be true" in view.note.text()


# --- the score that is for the record only --------------------------------------------------------------------------------


def cards(view: EvidenceView) -> list[ScoreCard]:
    return [one for one in view.score_cards.widgets() if isinstance(one, ScoreCard)]


def test_the_score_is_shown_only_when_entered_and_says_that_it_changes_nothing(teach, show) -> None:
    document = teach("rectal-nec")
    view = EvidenceView(document)
    show(view)
    assert cards(view) == []
    assert "NETest" not in words_of(view)
    advised = [one.id for one in document.assessment.options]
    document.answer("biomarkers.netest", Answer(state=AnswerState.PENDING))
    settle()
    assert cards(view) == []
    document.answer("biomarkers.netest", known(70))
    settle()
    (card,) = cards(view)
    assert card.heading.plain() == "NETest score"
    assert "Record only: changes no advice" in {one.accessibleName() for one in card.children() if hasattr(one, "text")}
    assert card.scale.score.cuts == (20, 60)
    assert "70 on a scale from 0 to 100" in card.scale.accessibleDescription()
    assert "20, 60" in card.scale.accessibleDescription()
    assert "changes no advice" in words_of(card)
    assert [one.id for one in document.assessment.options] == advised
    document.answer("biomarkers.netest", known(10))
    settle()
    assert cards(view)[0].scale.score.value == 10
    document.answer("biomarkers.netest", NOT_ASKED)
    settle()
    assert cards(view) == []


@pytest.mark.parametrize("value", [0, 20, 60, 100])
def test_the_score_stands_in_proportion_on_its_scale(teach, show, value) -> None:
    view = EvidenceView(teach("rectal-nec", biomarkers__netest=known(value)))
    show(view)
    settle()
    (card,) = cards(view)
    scale = card.scale
    first, last = scale.place(0), scale.place(100)
    assert 0 < first < last < scale.width()
    assert scale.place(value) == pytest.approx(first + (last - first) * value / 100)
    image = scale.grab().toImage()
    ratio = image.width() / scale.width()
    middle = round(1.9 * scale.fontMetrics().height() * ratio)
    assert image.pixelColor(round(scale.place(value) * ratio), middle) == theme.color("accent")


# --- speed, keyboard, sizes, paper ----------------------------------------------------------------------------------------


def test_of_sixty_folded_studies_nothing_is_built_ahead(teach, show) -> None:
    document = teach("rectal-nec", biomarkers__netest=known(70))
    assert len(document.assessment.evidence) > 50
    view = EvidenceView(document)
    show(view)
    assert view.findChildren(FigurePicture) == []
    assert view.findChildren(QTableWidget) == []
    for group in view.groups.values():
        group.set_open(False)
    settle()
    fresh = EvidenceView(document)
    fresh._opened = set()
    fresh.refresh()
    assert not any(group.rows.widgets() for group in fresh.groups.values())
    fresh.deleteLater()


def test_the_keyboard_opens_a_group_and_a_study(teach, show, qtbot) -> None:
    view = EvidenceView(teach("rectal-nec"))
    show(view)
    qtbot.keyClick(view.groups["treatment"].header, Qt.Key.Key_Return)
    row = view.groups["treatment"].rows.widgets()[0]
    qtbot.keyClick(row.fold.header, Qt.Key.Key_Space)
    settle()
    assert row.fold.is_open
    assert "Population" in words_of(row)
    qtbot.keyClick(row.fold.header, Qt.Key.Key_Left)
    assert not row.fold.is_open


@pytest.mark.parametrize(("width", "zoom", "mode"), [(740, 1.0, "light"), (520, 1.0, "dark"), (520, 2.0, "light")])
def test_nothing_is_nameless_clipped_or_wider_than_the_page(teach, show, width, zoom, mode) -> None:
    theme.current().choose(mode)
    theme.current().set_zoom(zoom)
    view = EvidenceView(teach("pancreatic-g3-net", biomarkers__netest=known(70)))
    page = show(view, width)
    open_groups(view)
    for item in ("ev-nordic-net-model-os", "ev-nordic-net-by-regimen", "ev-net-debulking", "ev-netest-elevated"):
        row = opened(view, item)
        row.findChildren(Details)[0].toggles()[0].click()
    settle()
    assert nameless(view) == []
    assert clipped(view) == []
    assert page.horizontalScrollBar().maximum() == 0
    for picture in view.findChildren(FigurePicture):
        if picture.isVisibleTo(view):
            assert picture.height() >= picture.drawing(picture.width()).height
    for table in view.findChildren(FiguresAsTable):
        assert table.verticalScrollBar().maximum() == 0
        words = table.fontMetrics().averageCharWidth()
        assert min(table.columnWidth(0), table.columnWidth(4)) >= 18 * words
    assert not page.grab().isNull()


def test_what_is_shown_can_be_printed_with_every_study_and_its_pictures(teach, show) -> None:
    document = teach("rectal-nec")
    view = EvidenceView(document)
    show(view)
    next(one for one in view.show_choice._buttons if one.label() == "Prognosis").click()
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    sheets = view.print_to(writer)
    buffer.close()
    pages = PdfReader(io.BytesIO(buffer.data().data())).pages
    assert len(pages) == sheets > 1
    text = " ".join(" ".join(page.extract_text() for page in pages).split())
    assert SENTENCE in text
    for one in document.assessment.evidence:
        assert (one.result.item.title in text) == (one.result.item.topic == "prognosis")
    assert "8 (6.4 to 9.6)" in text
    assert "This patient's stratum" in text
    assert document.case.label in text
