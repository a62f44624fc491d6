from __future__ import annotations

import pytest

from hgnen_desktop.core.workflow import Workbench
from hgnen_desktop.gui.widgets.entry_field import EntryState
from hgnen_desktop.gui.widgets.notation_field import NotationField


@pytest.fixture(scope="module")
def catalogue():
    return Workbench().catalogue


def a_field(qtbot, catalogue, finding: str) -> NotationField:
    about = catalogue[finding]
    field = NotationField(about.label, read=about.notation, example=about.example)
    qtbot.addWidget(field)
    field.show()
    return field


@pytest.mark.parametrize(
    ("finding", "text"),
    [
        ("extent.tnm_t", "pT3"),
        ("extent.tnm_t", "ypT2"),
        ("extent.tnm_t", "cT1b1"),
        ("extent.tnm_n", "pN1 (6/42)"),
        ("extent.tnm_n", "ypN0 (0/17)"),
        ("extent.tnm_n", "N2b"),
        ("extent.tnm_m", "cM0"),
        ("extent.tnm_m", "pM1a"),
        ("extent.figo_other", "IIIC2"),
        ("extent.figo_other_edition", "2009"),
    ],
)
def test_a_notation_is_kept_as_written(qtbot, paste, catalogue, finding, text) -> None:
    field = a_field(qtbot, catalogue, finding)
    paste(field.line, text)
    field.commit()
    assert field.value() == text


@pytest.mark.parametrize(
    ("finding", "text"),
    [
        ("extent.tnm_t", "T7"),
        ("extent.tnm_t", "pN1"),
        ("extent.tnm_n", "pN1 (42/6)"),
        ("extent.tnm_n", "pN1 (6/"),
        ("extent.tnm_m", "M2"),
        ("extent.figo_other", "V"),
        ("extent.figo_other_edition", "18"),
    ],
)
def test_what_is_no_notation_is_told_with_an_example_and_left_as_typed(qtbot, paste, catalogue, finding, text) -> None:
    field = a_field(qtbot, catalogue, finding)
    paste(field.line, text)
    field.commit()
    assert field.value() is None
    assert field.state() is EntryState.REFUSED
    assert catalogue[finding].example in field.problem()
    assert field.text() == text
