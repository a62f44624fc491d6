"""The page of the guidelines finds every statement, filters truly, and shows the proof when it is there."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollBar, QWidget

from hgnen_desktop.core.workflow import Workbench
from hgnen_desktop.gui import theme
from hgnen_desktop.gui.document import CaseDocument
from hgnen_desktop.gui.views.decide.details import Details
from hgnen_desktop.gui.views.guideline.entries import Page, _lookup, entries, matches, setting_of
from hgnen_desktop.gui.views.guideline.guideline_view import GuidelineView
from hgnen_desktop.gui.widgets.labels import Label, explain_words, plain_label


@pytest.fixture(scope="module")
def document() -> CaseDocument:
    return CaseDocument(Workbench(), lambda: dt.date(2026, 1, 15))


@pytest.fixture
def view(qtbot: Any, document: CaseDocument) -> GuidelineView:
    theme.install().choose("light")
    made = GuidelineView(document)
    qtbot.addWidget(made)
    made.resize(1200, 760)
    made.show()
    qtbot.waitExposed(made)
    return made


def ids(view: GuidelineView) -> set[str]:
    return {entry.id for entry in view.model.shown}


def test_every_statement_is_there(view: GuidelineView, document: CaseDocument) -> None:
    assert ids(view) == set(document.bench.index.statements)


def test_search_as_you_type_needs_every_word(view: GuidelineView) -> None:
    QTest.keyClicks(view.text, "capecitabine sensitizer")
    assert "N-LNEC-23" in ids(view)
    assert all("capecitabine" in entry.words and "sensitizer" in entry.words for entry in view.model.shown)
    QTest.keyClicks(view.text, " qqq")
    assert not ids(view)


def test_filters_let_only_theirs_pass(view: GuidelineView, document: CaseDocument) -> None:
    field = view.fields["strength"]
    field.setCurrentIndex(field.findData("Consensus"))
    expected = {one.id for one in document.bench.index.statements.values() if one.strength == "consensus"}
    assert ids(view) == expected
    pack = view.fields["pack"]
    pack.setCurrentIndex(pack.findData("nordic_nec2_2025"))
    assert not ids(view)
    field.setCurrentIndex(0)
    assert ids(view) == {one.id for one in document.bench.index.packs["nordic_nec2_2025"].statements}
    pack.setCurrentIndex(0)
    entity = view.fields["entity"]
    entity.setCurrentIndex(entity.findData("net_g3"))
    assert "N-NETFL-16" in ids(view)
    assert "N-NECFL-09" not in ids(view)


def test_the_filters_hide_nothing_that_speaks_of_a_choice(document: CaseDocument) -> None:
    """The sources name groups of sites, and write the same entity in several ways; each is found by what it covers."""
    statements = {one.id: one for one in entries(Page.STATEMENTS, document.bench.index, None)}

    def found(**filters: str) -> set[str]:
        return {name for name, one in statements.items() if matches(one, "", **filters)}

    rectum, cervix, appendix = found(site="rectum"), found(site="cervix"), found(site="appendix")
    for said in ("digestive", "GI, pancreas", "GEP", "colon, rectum", "any", "all"):
        assert {name for name, one in statements.items() if one.about[1] == said} <= rectum, said
    assert not {name for name, one in statements.items() if one.about[1] == "cervix"} & rectum
    assert not {name for name, one in statements.items() if one.about[1] == "GI, pancreas"} & cervix
    assert not {name for name, one in statements.items() if "appendix excluded" in one.about[1]} & appendix
    net = found(entity="net_g3")
    for said in ("NET G3", "G3 NET", "NEC, NET G3", "G3 NEN", "NEN"):
        assert {name for name, one in statements.items() if one.about[0] == said} <= net, said
    sites = [option.id for option in document.bench.index.catalogue["tumor.site"].options]
    assert {one.id for one in document.bench.index.decisions["entity"].outcomes if one.in_scope} == set(
        _lookup()["entity"]
    )
    assert set(sites) == set(_lookup()["site"])
    somewhere = set().union(*(found(site=site) for site in sites))
    assert {name for name, one in statements.items() if one.about[1]} == somewhere


def test_settings_filter_statements(view: GuidelineView) -> None:
    field = view.fields["setting"]
    field.setCurrentIndex(field.findData("surveillance"))
    assert ids(view)
    assert {setting_of(one.about[2]) for one in view.model.shown} == {"surveillance"}


def test_the_sources_are_laid_beside_each_other(view: GuidelineView, qtbot: Any) -> None:
    view.show_comparison("nec_first_line")
    qtbot.waitUntil(lambda: bool(view.model.shown), timeout=60_000)
    assert view.page is Page.COMPARISON
    assert {one.concord for one in view.model.shown} >= {"differ", "side by side", "one voice"}
    for one in view.model.shown:
        assert "nec_first_line" in one.situations
    field = view.fields["concord"]
    field.setCurrentIndex(field.findData("differ"))
    assert {one.concord for one in view.model.shown} == {"differ"}
    assert all(dict(one.details)["Declared points of difference"] for one in view.model.shown)
    assert not view.fields["site"].isVisible()


def test_long_entries_are_shown_whole(view: GuidelineView) -> None:
    view.show_page(Page.DISAGREEMENTS)
    QTest.qWait(50)
    for label in view.findChildren(QLabel):
        if label.isVisible() and label.wordWrap():
            assert label.height() >= label.heightForWidth(label.width()), label.text()


def test_a_citation_opens_its_statement(view: GuidelineView) -> None:
    view.show_page(Page.PROOF)
    view.show_statement("N-NECFL-09")
    assert view.page is Page.STATEMENTS
    assert ids(view) == {"N-NECFL-09"}
    QApplication.processEvents()
    shown = " ".join(label.text() for label in view.findChildren(QLabel) if label.isVisible())
    assert view.document.bench.index.statements["N-NECFL-09"].text in shown


def test_the_words_of_the_statements_are_worked_out_while_nobody_types(view: GuidelineView, qtbot: Any) -> None:
    qtbot.waitUntil(lambda: not view._read_soon.isActive(), timeout=30_000)
    assert list(view._unread) == []
    every = view._all[Page.STATEMENTS]
    assert all(one.find_words.cache_info().currsize == 1 for one in every)


def test_no_consensus_silences_and_disagreements_are_all_there(document: CaseDocument) -> None:
    index = document.bench.index
    points = {entry.id for entry in entries(Page.NO_CONSENSUS, index, None)}
    wanted = {item.id for item in index.items.values() if getattr(item, "direction", None) == "no_consensus"}
    assert wanted
    assert wanted <= points
    silent = {f"situation={one.id}" for one in index.decisions["situation"].outcomes if one.silent}
    gaps = {one.id for one in index.disagreements.values() if one.kind == "gap"}
    assert silent | gaps <= {entry.id for entry in entries(Page.SILENCES, index, None)}
    assert {entry.id for entry in entries(Page.DISAGREEMENTS, index, None)} == set(index.disagreements)


def test_the_proof_comes_when_it_is_done(view: GuidelineView, qtbot: Any) -> None:
    view.show_page(Page.PROOF)
    qtbot.waitUntil(lambda: view._checked.is_ready, timeout=60_000)
    QApplication.processEvents()
    assert view._checked.proof is not None
    assert view.model.shown[0].badge == "Holds"
    assert view._checked.proof.hash[:12] in view.model.shown[0].where
    assert view._checked.proof.hash in view.model.shown[0].to_copy
    for one in view.model.shown:
        words = " ".join(
            [one.title, one.badge, one.where, one.text, *(line for _, group in one.details for line in group)]
        )
        assert not re.search(r"\w_\w|[0-9a-f]{13}", words), words
    assert {one.decision for one in view._checked.proof.decisions} <= ids(view)


def test_every_stop_of_the_keyboard_has_a_name(view: GuidelineView) -> None:
    for widget in view.findChildren(QWidget):
        takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        inner = isinstance(widget, QScrollBar) or widget.objectName().startswith("qt_")
        if takes and widget.isVisible() and not inner:
            assert widget.accessibleName(), widget


def test_the_glossary_is_searched_saved_and_linked_from_every_entry(
    view: GuidelineView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    view.show_glossary("radionuclide")
    assert "prrt" in ids(view)
    assert len(ids(view)) < 6
    assert view.save_button.isVisible()
    view.show_glossary()
    assert len(view.model.shown) == len(view.document.bench.index.glossary.meanings)
    for number, kind in enumerate(("PDF (*.pdf)", "Text (*.txt)", "Web page (*.html)")):
        target = str(tmp_path / f"words{number}")
        monkeypatch.setattr(
            "hgnen_desktop.gui.views.guideline.guideline_view.QFileDialog.getSaveFileName",
            lambda *_arguments, target=target, kind=kind: (target, kind),
        )
        view.save_glossary()
    assert {path.name for path in tmp_path.iterdir()} == {"words0.pdf", "words1.txt", "words2.html"}
    view.show_statement("N-IHC-18")
    assert not view.save_button.isVisible()
    QApplication.processEvents()
    words = [one for one in view.findChildren(Details) if one.isVisible()][-1]
    toggle = words.toggles()[0]
    assert "SSTR2A" in toggle.text()
    toggle.click()
    assert any("Diffuse, strong staining favors a NET" in label.plain() for label in words.findChildren(Label))


def test_a_label_tells_what_its_words_mean_and_keeps_its_own_tooltip(qtbot: Any, document: CaseDocument) -> None:
    explain_words(document.bench.index.glossary.explain)
    try:
        with_words, without, own = plain_label("Loss of Rb"), plain_label("Nothing here"), plain_label("CXCR4")
        own.setToolTip("mine")
        for label in (with_words, without, own):
            qtbot.addWidget(label)
            label.show()
            inside = QPointF(2, 2)
            QApplication.sendEvent(label, QEnterEvent(inside, inside, inside))
        assert "Loss of the Rb stain" in with_words.toolTip()
        assert without.toolTip() == ""
        assert own.toolTip() == "mine"
    finally:
        explain_words(lambda _text: "")


def test_what_only_those_need_who_write_guidelines_is_shown_when_asked_for(view: GuidelineView) -> None:
    QTest.keyClicks(view.text, "capecitabine sensitizer")

    def words() -> list[str]:
        return [label.text() for label in view.findChildren(QLabel) if label.isVisible()]

    shown = view.model.shown[0]
    view.list.setCurrentIndex(view.model.index(0))
    QApplication.processEvents()
    assert shown.id not in words()
    toggles = [one for one in view.findChildren(QAbstractButton) if one.text() == "In the guideline files"]
    next(one for one in toggles if one.isVisible()).click()
    QApplication.processEvents()
    assert shown.id in words()


def test_words_looked_for_on_one_page_do_not_narrow_another(view: GuidelineView) -> None:
    QTest.keyClicks(view.text, "capecitabine")
    found = ids(view)
    view.show_page(Page.GLOSSARY)
    assert view.text.text() == ""
    assert len(ids(view)) > 20
    view.show_page(Page.STATEMENTS)
    assert (view.text.text(), ids(view)) == ("capecitabine", found)


def test_what_is_still_being_worked_out_is_not_counted(qtbot: Any, document: CaseDocument) -> None:
    view = GuidelineView(CaseDocument(document.bench, lambda: dt.date(2026, 1, 15)))
    qtbot.addWidget(view)
    for page in (Page.PROOF, Page.COMPARISON):
        view.show_page(page)
        assert not view.model.shown
        assert view.found.plain() == ""
    view.show_page(Page.GLOSSARY)
    assert "entries" in view.found.plain()


def test_source_by_source_tells_rows_apart_and_calls_nobody_silent_who_was_not_read(
    view: GuidelineView, qtbot: Any
) -> None:
    view.show_page(Page.COMPARISON)
    qtbot.waitUntil(lambda: bool(view.model.shown), timeout=60_000)
    index, shown = view.document.bench.index, view.model.shown
    rows = [(one.title, one.badge, one.where) for one in shown]
    assert [one for one in rows if rows.count(one) > 1] == []
    read = {pack.source.short for pack in index.packs.values()}
    societies = {name for one in index.statements.values() if one.society for name in one.society.split(", ")}
    told = {name: {word for word in lines[0].split(", ")} for one in shown for name, lines in one.details}
    assert told["Silent here"] <= read
    assert any(
        "ENETS" in lines[0] for one in shown for name, lines in one.details if name.startswith("Nothing reported")
    )
    assert societies.isdisjoint(
        word for one in shown for name, lines in one.details if name == "Silent here" for word in lines[0].split(", ")
    )
    declared = [line for one in shown for name, lines in one.details if name.startswith("Declared") for line in lines]
    assert declared
    titles = tuple(one.title for one in index.disagreements.values())
    assert [line for line in declared if not line.startswith(titles)] == []


def test_every_regimen_that_is_offered_by_its_abbreviation_stands_in_the_glossary(document: CaseDocument) -> None:
    index = document.bench.index
    known = {word for one in index.guidelines.glossary for word in one.words}
    offered = {
        option.label
        for finding in index.catalogue.findings.values()
        for option in finding.options
        if re.fullmatch(r"[A-Z]{5,}", option.label)
        and any(option.label in one.text for one in index.statements.values())
    }
    assert "FOLFIRI" in offered
    assert offered - known == set()
