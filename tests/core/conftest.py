"""Shared by the core tests: the program's own guidelines, loaded once, and small builders."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from hgnen_desktop.core.domain.case import Answer, Case
from hgnen_desktop.core.engine.assessment import Assessment
from hgnen_desktop.core.guidelines.index import Index
from hgnen_desktop.core.workflow import Workbench

AS_OF = dt.date(2026, 1, 15)


@pytest.fixture(scope="session")
def bench() -> Workbench:
    return Workbench()


@pytest.fixture(scope="session")
def index(bench: Workbench) -> Index:
    return bench.index


def a_case(findings: dict[str, Any], **fields: Any) -> Case:
    """A case with these findings known; a dictionary value is taken as a whole answer."""
    answers = {
        name: Answer.model_validate(
            value
            if isinstance(value, dict)
            else {"state": "known", "value": tuple(value) if isinstance(value, list) else value}
        )
        for name, value in findings.items()
    }
    return Case(case_id="test-case", label="PT-0001", findings=answers, **fields)


RECTAL_NEC: dict[str, Any] = {
    "patient.ecog": 1,
    "tumor.site": "rectum",
    "pathology.histology": "nec",
    "pathology.cell_type": "large_cell",
    "pathology.ki67": 85,
    "pathology.p53": "mutant",
    "pathology.rb": "lost",
    "extent.disease": "metastatic",
    "extent.metastatic_sites": ["liver"],
    "treatment.status": "none",
}
PANCREATIC_NET: dict[str, Any] = {
    "patient.ecog": 0,
    "tumor.site": "pancreas",
    "tumor.pancreas_part": "tail",
    "pathology.histology": "net",
    "pathology.ki67": 30,
    "imaging.sstr_uptake": "above_liver",
    "imaging.sstr_homogeneous": True,
    "extent.disease": "metastatic",
    "extent.metastatic_sites": ["liver"],
    "treatment.status": "none",
}
CERVICAL_NEC: dict[str, Any] = {
    "tumor.site": "cervix",
    "pathology.histology": "nec",
    "pathology.cell_type": "small_cell",
    "pathology.ki67": 80,
    "extent.figo": "IB2",
    "extent.figo_edition": "2018",
    "extent.tumor_size": 3.1,
    "extent.lvsi": True,
    "treatment.status": "none",
}


def without(findings: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: value for name, value in findings.items() if name not in names}


@pytest.fixture
def assess(bench: Workbench) -> Callable[[dict[str, Any]], Assessment]:
    return lambda findings: bench.assess(a_case(findings), AS_OF)
