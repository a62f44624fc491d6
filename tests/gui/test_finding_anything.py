"""Ctrl+K and the guideline search lead to the question, the finding or the passage, by the words a clinician would type."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest


def found(window, typed: str) -> list[str]:
    window.find_command()
    pane = window.pages.search()
    pane.line.setText(typed)
    shown = [command.words() for command in pane._shown]
    pane.close_pane()
    return shown


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("ki67", "Ki-67 index"),
        ("MMR", "Mismatch repair"),
        ("msi", "Mismatch repair"),
        ("LVSI", "Lymphovascular space invasion"),
        ("PRRT", "SSA, PRRT"),
        ("mets", "Sites of metastases"),
        ("CAPTEM", "Treatments given"),
        ("EP", "Platinum plus etoposide"),
        ("cisplatin", "Platinum plus etoposide"),
        ("brain mri", "Brain"),
    ],
)
def test_clinical_words_are_found(window, typed, wanted) -> None:
    window.open_teaching("rectal-nec.json")
    assert any(line.startswith(wanted) for line in found(window, typed)), found(window, typed)


def test_an_answer_opens_at_its_question_and_a_finding_at_its_field(window) -> None:
    window.open_teaching("rectal-nec.json")
    for typed, page in (
        ("keratin and a neuro", "workup"),
        ("lvsi", "step:extent"),
        ("monitoring of metastatic", "surveillance"),
    ):
        window.find_command()
        pane = window.pages.search()
        pane.line.setText(typed)
        QTest.keyClick(pane.line, Qt.Key.Key_Return)
        assert window.here == page, typed
    assert not window.pages.search().isVisible()


def test_what_no_page_has_is_looked_for_in_the_guideline(window, qtbot) -> None:
    assert found(window, "zebra") == ["Look for \u201czebra\u201d  \u00b7  Guideline"]
    window.find_command()
    pane = window.pages.search()
    pane.line.setText("LVSI")
    pane.list.setCurrentRow(pane.list.count() - 1)
    QTest.keyClick(pane.line, Qt.Key.Key_Return)
    assert window.here == "guideline"
    view = window.pages.page("guideline")
    assert view.text.text() == "LVSI"
    assert view.model.rowCount() > 0
    by_hyphen = []
    for typed in ("ki67", "Ki-67", "KI 67"):
        view.text.setText(typed)
        by_hyphen.append(view.model.rowCount())
    assert by_hyphen[0] == by_hyphen[1] > 10


def test_nothing_typed_offers_no_search_elsewhere(window) -> None:
    assert not [line for line in found(window, "  ") if line.startswith("Look for")]
