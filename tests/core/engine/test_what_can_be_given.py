"""Trials follow what can be given to the patient, as answers do."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from hgnen_desktop.core.domain.case import Answer, Case
from hgnen_desktop.core.engine.engine import Engine
from hgnen_desktop.core.guidelines.library import load_guidelines

NET = {
    "tumor.site": "pancreas",
    "pathology.histology": "net",
    "pathology.ki67": 30,
    "extent.disease": "metastatic",
    "extent.metastatic_sites": ("liver",),
    "treatment.status": "none",
}
NEC = {**NET, "pathology.histology": "nec", "pathology.cell_type": "small_cell", "pathology.ki67": 80}


def trials(question: str, findings: dict[str, Any]) -> set[str]:
    """The trials shown inside a question."""
    answers = {name: Answer.model_validate({"state": "known", "value": value}) for name, value in findings.items()}
    case = Case(case_id="patient", label="Patient", findings=answers)
    asked = Engine(load_guidelines()).assess(case, dt.date(2026, 1, 15)).asked(question)
    assert asked is not None
    return {one.item.id for one in asked.trials}


PRRT = {"trial-net-netter-2", "trial-net-compose", "trial-nordic-netter-2"}


@pytest.mark.parametrize(
    ("uptake", "shown"), [("above_liver", PRRT), ("equal_liver", PRRT), (None, PRRT), ("none", set())]
)
def test_no_prrt_trial_without_uptake(uptake: str | None, shown: set[str]) -> None:
    known = {} if uptake is None else {"imaging.sstr_uptake": uptake}
    assert trials("prrt", {**NET, **known}) & PRRT == shown


@pytest.mark.parametrize(("deliverable", "shown"), [(True, True), (None, True), (False, False)])
def test_no_trial_of_a_regimen_that_cannot_be_given(deliverable: bool | None, shown: bool) -> None:
    known = {} if deliverable is None else {"treatment.etoposide_deliverable": deliverable}
    assert ("trial-swog-atezolizumab" in trials("immunotherapy", {**NEC, **known})) is shown
